//! The program: reads its arguments, then runs a command or opens the window.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::SUCCESS
}
