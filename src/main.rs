//! The program: reads its arguments, then runs a command or opens the window.

use std::path::PathBuf;
use std::process::ExitCode;

use commerce_canvas::cli::{self, Outcome};
use log::LevelFilter;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Says in the environment what is written to standard error for who hunts a fault: a level such
/// as `debug`, or what `env_logger` reads.
const LOG: &str = "COMMERCE_CANVAS_LOG";

fn main() -> ExitCode {
    write_log();
    match cli::run_in_process() {
        Outcome::Done(exit) => exit.into(),
        Outcome::Window(path) => open_window(path),
    }
}

/// Without a word in the environment only errors are written. A level alone is about this program,
/// not about what it is built of.
fn write_log() {
    let asked = std::env::var(LOG).unwrap_or_default();
    let level = asked.parse::<LevelFilter>();
    let filters = if level.is_ok() { "" } else { &asked };
    env_logger::Builder::new()
        .filter_module(env!("CARGO_CRATE_NAME"), level.unwrap_or(LevelFilter::Error))
        .parse_filters(filters)
        .init();
}

#[cfg(feature = "gui")]
fn open_window(path: Option<PathBuf>) -> ExitCode {
    commerce_canvas::ui::run(path)
}

#[cfg(not(feature = "gui"))]
fn open_window(_: Option<PathBuf>) -> ExitCode {
    cli::without_window().into()
}
