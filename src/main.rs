//! The program: reads its arguments, then runs a command or opens the window.

use std::path::PathBuf;
use std::process::ExitCode;

use commerce_canvas::cli::{self, Outcome};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::run_in_process() {
        Outcome::Done(exit) => exit.into(),
        Outcome::Window(path) => open_window(path),
    }
}

#[cfg(feature = "gui")]
fn open_window(path: Option<PathBuf>) -> ExitCode {
    commerce_canvas::ui::run(path)
}

#[cfg(not(feature = "gui"))]
fn open_window(_: Option<PathBuf>) -> ExitCode {
    cli::without_window().into()
}
