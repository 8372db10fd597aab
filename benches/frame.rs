//! How long the window takes at every size: the whole application with all panels, driven by
//! input events and painted into triangles, without a graphics card.
//!
//! `cargo bench --bench frame [-- --sizes 100,10000] [--plan FILE]` prints a row for each
//! situation and size, and then each promise with whether it is kept. All times are processor
//! time of this thread, and what a promise compares comes from the same run.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]

#[path = "plan_of_size.rs"]
mod plan_of_size;
#[path = "frame/situations.rs"]
mod situations;
#[path = "frame/table.rs"]
mod table;
#[path = "frame/window.rs"]
mod window;
#[path = "frame/yardsticks.rs"]
mod yardsticks;

use std::path::PathBuf;

use plan_of_size::{Joined, plan_of_size};
use table::Table;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What is measured unless something else is asked for.
const SIZES: [usize; 4] = [100, 1_000, 10_000, 50_000];

/// What to measure.
struct Arguments {
    sizes: Vec<usize>,
    plan: Option<PathBuf>,
    /// The rows to measure; empty for all.
    only: Vec<String>,
}

fn arguments() -> Result<Arguments, String> {
    let mut found = Arguments { sizes: SIZES.to_vec(), plan: None, only: Vec::new() };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--sizes" => {
                let sizes = value()?;
                let sizes = sizes.split(',').map(|size| size.trim().parse());
                found.sizes = sizes.collect::<Result<_, _>>().map_err(|_| "sizes are numbers")?;
            }
            "--only" => found.only = value()?.split(',').map(str::to_owned).collect(),
            "--plan" => found.plan = Some(value()?.into()),
            // Said by cargo.
            "--bench" => {}
            _ => return Err(format!("unknown argument {argument}")),
        }
    }
    Ok(found)
}

fn measure() -> Result<(), String> {
    let arguments = arguments()?;
    let mut table = Table::begin(arguments.only);
    situations::empty(&mut table)?;
    if let Some(path) = &arguments.plan {
        let text = std::fs::read_to_string(path).map_err(|fault| fault.to_string())?;
        situations::all(&mut table, &text)?;
        return Ok(());
    }
    for size in arguments.sizes {
        let text = plan_of_size(size, Joined::Neighbours);
        situations::all(&mut table, &text)?;
        yardsticks::all(&mut table, &text, &plan_of_size(size, Joined::Hub))?;
    }
    table.verdicts();
    Ok(())
}

fn main() {
    if let Err(fault) = measure() {
        eprintln!("{fault}");
        std::process::exit(2);
    }
}
