//! The program: reads its arguments, then runs a command or opens the window.

use std::process::ExitCode;

fn main() -> ExitCode {
    commerce_canvas::ui::run(std::env::args_os().nth(1).map(Into::into))
}
