//! The real program in a real window: started with a path under a virtual screen, driven by
//! mouse and keyboard, and what it saved is read by the command line.
//!
//! A program of its own, so that nothing else keeps the machine busy meanwhile.
//! Needs `Xvfb`, `openbox`, `xdotool` and a software adapter; `tests/run` installs them.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{LinkKind, Plan};
use commerce_canvas::session::{Settings, ThemeChoice};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::{Pos2, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

const PROGRAM: &str = env!("CARGO_BIN_EXE_commerce-canvas");
/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long the window takes to appear on an idle machine, in seconds.
const USUAL_START: f32 = 0.7;

/// A process that does not outlive the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A virtual screen with a window manager.
struct Screen {
    display: String,
    _server: Running,
    _manager: Running,
}

impl Screen {
    fn start() -> Self {
        // Without -noreset the server starts afresh whenever its last client leaves, and refuses
        // whoever connects meanwhile: xdotool leaves after each look, and openbox may come late.
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"])
            .arg("-noreset")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed (tests/run installs it)");
        let mut number = String::new();
        let output = server.stdout.take().expect("piped");
        BufReader::new(output).read_line(&mut number).expect("the number of the display");
        let display = format!(":{}", number.trim());
        let manager = Command::new("openbox")
            .env("DISPLAY", &display)
            .stderr(Stdio::null())
            .spawn()
            .expect("openbox is installed (tests/run installs it)");
        Self { display, _server: Running(server), _manager: Running(manager) }
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", &self.display)
            .output()
            .expect("xdotool is installed (tests/run installs it)");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }
}

/// The window of the program on a screen.
struct Window<'a> {
    screen: &'a Screen,
    id: String,
    /// How many times slower than an idle machine this one is: a hand waits for the window.
    slowness: f32,
}

impl<'a> Window<'a> {
    fn find(screen: &'a Screen, program: &mut Running) -> Self {
        let begun = Instant::now();
        let id = wait_for("the window", || {
            let ended = program.0.try_wait().expect("a process");
            assert!(ended.is_none(), "the program ended before its window came: {ended:?}");
            let ids = screen.xdotool(&["search", "--onlyvisible", "--name", "Commerce Canvas"]);
            ids.lines().next().map(str::to_owned)
        });
        // The window manager may still be placing it.
        std::thread::sleep(Duration::from_millis(500));
        let slowness = ((begun.elapsed().as_secs_f32() - 0.5) / USUAL_START).clamp(1.0, 6.0);
        Self { screen, id, slowness }
    }

    fn title(&self) -> String {
        self.screen.xdotool(&["getwindowname", &self.id])
    }

    fn wait_for_title(&self, stage: &str, wanted: impl Fn(&str) -> bool) {
        wait_for(stage, || wanted(&self.title()).then_some(()));
        self.pause(0.3);
    }

    fn pause(&self, seconds: f32) {
        std::thread::sleep(Duration::from_secs_f32(seconds * self.slowness));
    }

    fn hover(&self, at: Pos2) {
        let [x, y] = [at.x, at.y].map(|value| value.round().to_string());
        self.screen.xdotool(&["mousemove", "--window", &self.id, &x, &y]);
        self.pause(0.4);
    }

    fn click(&self, at: Pos2) {
        self.hover(at);
        self.screen.xdotool(&["click", "1"]);
        self.pause(0.5);
    }

    fn drag(&self, from: Pos2, to: Pos2) {
        self.hover(from);
        self.screen.xdotool(&["mousedown", "1"]);
        self.pause(0.3);
        for share in [0.2, 0.6, 0.9, 1.0] {
            self.hover(from + (to - from) * share);
        }
        self.screen.xdotool(&["mouseup", "1"]);
        self.pause(0.5);
    }

    fn key(&self, keys: &str) {
        self.screen.xdotool(&["key", keys]);
        self.pause(0.4);
    }
}

fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < PATIENCE, "waited for {what} in vain");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Where things are in a window of this size, read from the same window without a screen.
struct Places {
    shop_tile: Pos2,
    store_tile: Pos2,
    strategy_tab: Pos2,
    mission: Pos2,
}

impl Places {
    fn read() -> Self {
        let settings = Settings {
            language: Language::English,
            theme: ThemeChoice::Light,
            ..Settings::default()
        };
        let start = Start {
            path: None,
            picker: Picker::Typed,
            settings: Some(settings),
            ..Start::default()
        };
        let mut window = Harness::builder()
            .with_size(vec2(1280.0, 800.0))
            .build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
        window.run();
        let place = |window: &Harness<'_, App>, role, name| {
            window.get_by_role_and_label(role, name).rect().center()
        };
        let shop_tile = place(&window, Role::Button, "Online shop");
        let store_tile = place(&window, Role::Button, "Store");
        let strategy_tab = place(&window, Role::Tab, "Strategy");
        window.get_by_role_and_label(Role::Tab, "Strategy").click();
        window.run();
        let mission = place(&window, Role::MultilineTextInput, "Mission");
        Self { shop_tile, store_tile, strategy_tab, mission }
    }
}

fn program(screen: &Screen, folder: &Path) -> Command {
    in_folder(Command::new(PROGRAM), screen, folder)
}

fn in_folder(mut command: Command, screen: &Screen, folder: &Path) -> Command {
    command
        .env("DISPLAY", &screen.display)
        .env("XDG_DATA_HOME", folder)
        .env("LANG", "en_US.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("WAYLAND_DISPLAY")
        .env("XDG_RUNTIME_DIR", folder);
    command
}

#[test]
fn draw_describe_save_and_quit_in_a_real_window() {
    let places = Places::read();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    std::fs::write(&path, file::write(&Plan::named("Workshop"))).expect("written");
    let screen = Screen::start();
    let started = program(&screen, folder.path()).arg(&path).spawn().expect("the program starts");
    let mut running = Running(started);
    let window = Window::find(&screen, &mut running);
    let is_saved = |title: &str| title == "plan.commerce – Commerce Canvas";
    window.wait_for_title("the plan to be opened", is_saved);

    let (shop, store) = (Pos2::new(390.0, 400.0), Pos2::new(760.0, 400.0));
    window.drag(places.shop_tile, shop);
    window.wait_for_title("the shop to be dropped", |title| title.starts_with('●'));
    window.drag(places.store_tile, store);
    // From the port on the right of the shop, which shows when the pointer is over the card.
    window.hover(shop);
    window.drag(shop + vec2(92.0, 0.0), store);
    window.key("Return");
    window.click(places.strategy_tab);
    window.click(places.mission);
    screen.xdotool(&["type", "--delay", "30", "Collect in Ulm"]);
    window.key("ctrl+s");
    window.wait_for_title("the plan to be saved", is_saved);
    window.key("ctrl+q");
    let status = wait_for("the end", || running.0.try_wait().expect("a process"));
    assert!(status.success(), "{status}");

    let saved = std::fs::read(&path).expect("saved");
    let plan = file::read(&saved).expect("a plan").plan;
    assert_eq!(plan.strategy.mission, "Collect in Ulm");
    let kinds: Vec<LinkKind> = plan.links.values().map(|link| link.kind).collect();
    assert_eq!(kinds, [LinkKind::ClickAndCollect]);
    let output = Command::new(PROGRAM)
        .args(["classify", "--json"])
        .arg(&path)
        .env_remove("DISPLAY")
        .output()
        .expect("the program runs");
    let result: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one object");
    assert_eq!(result["model"], "crosschannel");
    assert_eq!(result["route"], "d2c");
    assert_eq!(result["islands"][0].as_array().map(Vec::len), Some(2));
}

#[test]
fn the_window_needs_no_network() {
    let probe = Command::new("unshare").args(["--map-root-user", "--net", "true"]).status();
    if !probe.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: this machine lets nothing run without its network (unshare)");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let screen = Screen::start();
    let mut alone = Command::new("unshare");
    alone.args(["--map-root-user", "--net"]).arg(PROGRAM);
    let started = in_folder(alone, &screen, folder.path()).spawn().expect("the program starts");
    let mut running = Running(started);
    let window = Window::find(&screen, &mut running);
    window.key("ctrl+q");
    let status = wait_for("the end", || running.0.try_wait().expect("a process"));
    assert!(status.success(), "{status}");
}

#[test]
fn without_a_display_the_program_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new(PROGRAM)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("XDG_DATA_HOME", folder.path())
        .env("LANG", "en_US.UTF-8")
        .env_remove("LC_ALL")
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("could not open a window"), "{said}");
    assert!(said.contains("--help"), "it says what works without one: {said}");
}
