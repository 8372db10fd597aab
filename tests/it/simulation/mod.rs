//! Nothing is lost, whatever comes when: the real session, jobs, journal and store under virtual
//! time, on a simulated disk, with two windows and other programs on the same files, and users who
//! do whatever comes to mind. In the manner of FoundationDB and TigerBeetle: everything follows
//! from a seed.
//!
//! After every step: no edit is gone that the user did not take back or give up; what a file held
//! is there still, or was told to be replaced; the plan is sound; no question is lost or asked
//! twice; whatever waits has something that it waits for; and after a crash or a power cut at most
//! one second is missing.
//!
//! A seed that fails is printed with what happened; it is played again by
//!
//!     COMMERCE_CANVAS_SEED=17 cargo test --test it simulation:: -- --nocapture
//!
//! and more of them are tried, with a line of figures at the end, by
//!
//!     COMMERCE_CANVAS_SEEDS=10000 cargo test --test it simulation:: -- --nocapture

pub mod chance;
mod disk;
mod marks;
mod window;

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use chance::Chance;
use commerce_canvas::file;
use commerce_canvas::plan::Plan;
use disk::{PLANS, SimulatedDisk, Troubles};
use window::{Died, Window};

/// How many steps a seed has.
const STEPS: u32 = 120;
/// How many seeds the usual run tries at most, and for how long.
const USUAL_SEEDS: u64 = 400;
const USUAL_TIME: Duration = Duration::from_secs(12);

/// What a seed came to.
#[derive(Default)]
struct Figures {
    steps: u64,
    crashes: u64,
    power_cuts: u64,
    closed: u64,
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn nothing_is_lost_whatever_comes_when() {
    let (first, last) = match number("COMMERCE_CANVAS_SEED") {
        Some(seed) => (seed, seed),
        None => (1, number("COMMERCE_CANVAS_SEEDS").unwrap_or(USUAL_SEEDS)),
    };
    let is_usual = number("COMMERCE_CANVAS_SEEDS").is_none() && first != last;
    let begun = Instant::now();
    let mut all = Figures::default();
    let mut seeds = 0;
    for seed in first..=last {
        // How many seeds fit is a matter of the machine; what each of them does is not.
        if is_usual && begun.elapsed() > USUAL_TIME {
            break;
        }
        seeds += 1;
        let disk = SimulatedDisk::new(Chance::new(seed));
        if let Err(fault) = simulate(&disk, seed, &mut all) {
            let log = disk.state().log.join("\n");
            panic!("seed {seed}: {fault}\n\n{log}\n\nCOMMERCE_CANVAS_SEED={seed}: {fault}");
        }
        if first == last {
            eprintln!("{}", disk.state().log.join("\n"));
        }
    }
    eprintln!(
        "{seeds} seeds, {} steps, {} crashes, {} power cuts, {} windows closed, {} s",
        all.steps,
        all.crashes,
        all.power_cuts,
        all.closed,
        begun.elapsed().as_secs()
    );
    assert!(seeds > 20 || first == last, "the usual run gets somewhere");
}

fn simulate(disk: &SimulatedDisk, seed: u64, figures: &mut Figures) -> Result<(), String> {
    let mut chance = Chance::new(seed ^ 0xA5A5);
    {
        let mut state = disk.state();
        for name in ["a.commerce", "b.commerce"] {
            let text = file::write(&Plan::named(name));
            state.write_rudely(&Path::new(PLANS).join(name), text.into_bytes());
        }
        state.troubles.has_no_locks = chance.one_in(8);
    }
    let mut next_process = 1;
    let mut open = |disk: &SimulatedDisk| {
        let window = Window::open(disk, next_process);
        next_process += 1;
        window
    };
    let mut windows = vec![open(disk), open(disk)];
    let mut missing: Vec<Died> = Vec::new();
    for _ in 0..STEPS {
        figures.steps += 1;
        let at = chance.below(windows.len() as u32) as usize;
        let window = &mut windows[at];
        match chance.below(20) {
            0..=9 => window.act(&mut chance)?,
            10..=12 => window.work(&mut chance)?,
            13..=15 => window.hear(&mut chance)?,
            16 | 17 => {
                for _ in 0..=chance.below(12) {
                    disk.state().now += 75;
                    windows.iter_mut().try_for_each(Window::tick)?;
                }
            }
            18 => trouble(disk, &mut chance),
            _ if chance.one_in(3) => disk.state().other_program(),
            _ if chance.one_in(4) => {
                let left = chance.below(60);
                disk.state().dies_in = Some((window.process, left));
            }
            _ => {}
        }
        if chance.one_in(400) {
            figures.power_cuts += 1;
            let now = disk.state().now;
            missing.extend(windows.iter().map(|window| window.died(now)));
            disk.state().log.push("the power is cut".to_owned());
            disk.state().cut_power();
        }
        // Who is gone is replaced by a fresh window, which finds what was left behind.
        let mut left = Vec::new();
        for window in std::mem::take(&mut windows) {
            if !disk.is_running(window.process) {
                let end = disk.state().end_of(window.process);
                figures.crashes += 1;
                disk.state().log.push(format!("window {} is dead", window.process));
                missing.push(window.died(end));
                std::mem::forget(window);
            } else if window.has_ended {
                figures.closed += 1;
                window.close();
            } else {
                left.push(window);
            }
        }
        windows = left;
        while windows.len() < 2 {
            find(disk, &std::mem::take(&mut missing))?;
            windows.push(open(disk));
        }
    }
    {
        let mut state = disk.state();
        state.troubles =
            Troubles { has_no_locks: state.troubles.has_no_locks, ..Troubles::default() };
        state.dies_in = None;
    }
    for mut window in windows {
        disk.state().log.push(format!("window {} is to be closed", window.process));
        window.finish(&mut chance)?;
        window.close();
        figures.closed += 1;
    }
    Ok(())
}

fn trouble(disk: &SimulatedDisk, chance: &mut Chance) {
    let mut state = disk.state();
    let has_no_locks = state.troubles.has_no_locks;
    state.troubles = match chance.below(4) {
        0 => Troubles { refuses: 30, has_no_locks, ..Troubles::default() },
        1 => Troubles { others_write: 30, has_no_locks, ..Troubles::default() },
        2 if chance.one_in(2) => Troubles { is_full: true, has_no_locks, ..Troubles::default() },
        _ => Troubles { has_no_locks, ..Troubles::default() },
    };
}

/// What windows had that ended without leave is on the disk: in a plan, in a version, or in what
/// they left behind.
fn find(disk: &SimulatedDisk, died: &[Died]) -> Result<(), String> {
    let state = disk.state();
    let places = [Path::new(PLANS), Path::new("/data")];
    let there: BTreeSet<marks::Mark> = places
        .iter()
        .flat_map(|place| state.under(place))
        // What is half written is found by nobody.
        .filter(|(path, _)| !path.to_string_lossy().ends_with(".saving"))
        .flat_map(|(_, content)| marks::of_file(&content))
        .collect();
    for died in died {
        let gone: Vec<_> = died.marks.difference(&there).collect();
        if !gone.is_empty() {
            return Err(format!("window {} ended, and {gone:?} are nowhere", died.by));
        }
    }
    Ok(())
}
