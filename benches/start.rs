//! What the window costs until it stands still, beside an empty window of the same kind: processor
//! time and memory of the whole process, and what is still used while nobody does anything.
//!
//! `cargo bench --bench start` needs a display; a virtual one will do (`xvfb-run`). It opens one
//! window after the other, for some seconds each.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]

#[path = "plan_of_size.rs"]
mod plan_of_size;

use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::Duration;

use eframe::egui;
use plan_of_size::{Joined, plan_of_size};

/// Until a window stands still.
const SETTLED: Duration = Duration::from_secs(5);
/// For so long nobody does anything.
const IDLE: Duration = Duration::from_secs(5);
/// Seconds of a tick in which the system counts processor time.
const TICK: f64 = 0.01;

/// A window with nothing in it.
struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        ui.label("");
    }
}

fn main() {
    if std::env::args().any(|argument| argument == "--empty") {
        let options = eframe::NativeOptions::default();
        let opened = eframe::run_native("Empty", options, Box::new(|_| Ok(Box::new(Empty))));
        opened.expect("a window can be opened");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder for plans");
    println!("window\tcpu_s\tsoftware_graphics_s\tmegabytes\tidle_cpu_s");
    let own = std::env::current_exe().expect("this program");
    report("empty", Command::new(own).arg("--empty"));
    for size in [0, 100, 1_000, 10_000] {
        let path = folder.path().join(format!("{size}.commerce"));
        std::fs::write(&path, plan_of_size(size, Joined::Neighbours)).expect("a plan is written");
        report(&size.to_string(), &mut window(&path, folder.path()));
    }
}

/// The program with a plan; settings of the user play no part.
fn window(plan: &Path, data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_commerce-canvas"));
    command.arg(plan).env("XDG_DATA_HOME", data);
    command
}

fn report(name: &str, command: &mut Command) {
    let mut child = command.spawn().expect("the window is opened");
    sleep(SETTLED);
    let ((own, graphics), megabytes) = (seconds(&child), megabytes(&child));
    sleep(IDLE);
    let after = seconds(&child);
    let idle = after.0 - own + after.1 - graphics;
    println!("{name}\t{own:.2}\t{graphics:.2}\t{megabytes:.1}\t{idle:.2}");
    child.kill().expect("the window is closed");
    child.wait().expect("the window is gone");
}

/// Processor time of a process so far: of its own threads, and of those that stand in for a
/// graphics card where there is none.
fn seconds(child: &Child) -> (f64, f64) {
    let (mut own, mut graphics) = (0.0, 0.0);
    let threads = std::fs::read_dir(format!("/proc/{}/task", child.id()));
    for thread in threads.into_iter().flatten().flatten() {
        let text = std::fs::read_to_string(thread.path().join("stat")).unwrap_or_default();
        // Behind the name in brackets, user and system time are the 12th and 13th.
        let rest = text.rsplit(')').next().unwrap_or_default();
        let ticks = rest.split_whitespace().skip(11).take(2);
        let spent = ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * TICK;
        *if text.contains("(llvmpipe") { &mut graphics } else { &mut own } += spent;
    }
    (own, graphics)
}

/// Memory that a process holds for itself.
fn megabytes(child: &Child) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1_024.0
}
