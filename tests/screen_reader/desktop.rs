//! A virtual screen with a session bus of its own, on which the accessibility bus is started.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::reader::{Reader, role};

const PROGRAM: &str = env!("CARGO_BIN_EXE_commerce-canvas");
/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A process that does not outlive the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits until something is there.
pub fn wait_for<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    wait_or_else(look, || panic!("waited for {what} in vain"))
}

/// The same; says itself what was waited for.
pub fn wait_or_else<T>(mut look: impl FnMut() -> Option<T>, give_up: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if let Some(found) = look() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(40));
    }
    give_up()
}

/// The screen and the buses.
pub struct Desktop {
    display: String,
    bus: String,
    // In this order: whoever uses another one ends before it.
    _bus: Running,
    _manager: Running,
    _server: Running,
}

/// Starts something that says on its standard output where it is found.
fn start_and_hear(command: &mut Command) -> Option<(Running, String)> {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let output = child.stdout.take()?;
    let running = Running(child);
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).ok()?;
    Some((running, line.trim().to_owned()))
}

impl Desktop {
    /// Starts all of it; `None`, and a line that says so, where this machine lacks it.
    pub fn start() -> Option<Self> {
        for program in ["Xvfb", "openbox", "dbus-daemon"] {
            if Command::new(program).arg("--help").output().is_err() {
                eprintln!("SKIPPED: {program} is not installed (tests/run installs it)");
                return None;
            }
        }
        if !Path::new("/usr/share/dbus-1/services/org.a11y.Bus.service").exists() {
            eprintln!("SKIPPED: at-spi2-core is not installed (tests/run installs it)");
            return None;
        }
        let screen = ["-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"];
        let mut server = Command::new("Xvfb");
        let (server, number) = start_and_hear(server.args(screen).arg("-noreset"))
            .expect("Xvfb says the number of its display");
        let display = format!(":{number}");
        let manager = Command::new("openbox")
            .env("DISPLAY", &display)
            .stderr(Stdio::null())
            .spawn()
            .expect("openbox starts");
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--print-address=1"]).env("DISPLAY", &display);
        // What the bus starts must not find another one.
        bus.env_remove("AT_SPI_BUS_ADDRESS").env_remove("DBUS_SESSION_BUS_ADDRESS");
        let (bus, address) = start_and_hear(&mut bus).expect("the bus says its address");
        let manager = Running(manager);
        Some(Self { display, bus: address, _bus: bus, _manager: manager, _server: server })
    }

    /// The address of the session bus.
    pub fn bus(&self) -> &str {
        &self.bus
    }

    /// Opens a plan in the window.
    pub fn run_program(&self, plan: &Path, folder: &Path) -> Program {
        let child = Command::new(PROGRAM)
            .arg(plan)
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("XDG_DATA_HOME", folder)
            .env("XDG_CONFIG_HOME", folder)
            .env("XDG_RUNTIME_DIR", folder)
            .env("LANG", "en_US.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("AT_SPI_BUS_ADDRESS")
            .spawn()
            .expect("the program starts");
        Program(Running(child))
    }

    /// A screen reader that has found the window of the program.
    pub fn reader(&self, program: &mut Program) -> Reader {
        let reader = wait_for("the window among what can be read", || {
            assert!(program.is_running(), "the program ended before its window came");
            Reader::of(&self.bus, "commerce-canvas")
        });
        wait_for("the tree of the window", || reader.find(role::PAGE_TAB, "Outline"));
        reader
    }
}

/// The program that is read.
pub struct Program(Running);

impl Program {
    fn is_running(&mut self) -> bool {
        matches!(self.0.0.try_wait(), Ok(None))
    }

    /// Ends it by its menu.
    pub fn quit(mut self, reader: &Reader) {
        reader.press(&reader.wait_for(role::BUTTON, "File"));
        reader.press(&reader.wait_for(role::MENU_ITEM, "Quit"));
        let status = wait_for("the end", || self.0.0.try_wait().expect("a process"));
        assert!(status.success(), "{status}");
    }
}
