//! What must hold however often and however roughly: the program is killed in the middle of edits
//! and saves, and two processes save the same plan.
//!
//! The usual run does little of it. The whole of it takes minutes:
//!
//!     cargo test --test it endurance:: -- --ignored --nocapture --skip child
//!
//! `COMMERCE_CANVAS_ROUNDS` sets how often.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Process, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use commerce_canvas::file::store::{
    self, Before, FileSystem, Fingerprint, StoreFaultKind, SystemFiles, journal,
};
use commerce_canvas::file::{merge, read, write};
use commerce_canvas::plan::{Id, Measure, Plan};
use commerce_canvas::session::{Action, Command, Effect, Opened, Session, Settings};
use commerce_canvas::ui::jobs::{AutosaveThread, Jobs, Picker, Report, UnsavedTracker};

const FOLDER: &str = "COMMERCE_CANVAS_ENDURANCE_FOLDER";
const NAME: &str = "COMMERCE_CANVAS_ENDURANCE_NAME";

fn rounds(usual: u32) -> u32 {
    let set = std::env::var("COMMERCE_CANVAS_ROUNDS").ok().and_then(|text| text.parse().ok());
    set.unwrap_or(usual)
}

/// This program again, running one of its ignored tests as a child.
fn child(test: &str, folder: &Path, name: &str) -> Child {
    Process::new(std::env::current_exe().expect("this program"))
        .args(["--ignored", "--exact", test, "--nocapture"])
        .env(FOLDER, folder)
        .env(NAME, name)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts")
}

fn files() -> Arc<dyn FileSystem> {
    Arc::new(SystemFiles)
}

fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

fn milliseconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_millis() as u64
}

/// The number of the last edit that a plan has.
fn edit_of(plan: &Plan) -> u64 {
    plan.name.strip_prefix("Edit ").and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn plan_in(bytes: &[u8]) -> Plan {
    let reading = read(bytes).expect("no plan is unreadable");
    assert_eq!(reading.faults, [], "no plan is faulty");
    reading.plan
}

/// Edits and saves until it is killed, by the same ways as the window. Every edit is noted with
/// its time once it is made.
#[test]
#[ignore = "the child of another test"]
fn child_that_edits() {
    let Some(folder) = folder() else { return };
    let path = folder.join("plan.commerce");
    let data = folder.join("data");
    let context = eframe::egui::Context::default();
    let mut jobs = Jobs::new(context, Picker::Typed);
    jobs.keep_versions_in(data.clone());
    let autosave = AutosaveThread::begin(&data, Box::new(|_| {})).expect("a journal");
    let mut session = Session::new(Settings::default());
    let bytes = std::fs::read(&path).expect("the plan");
    let reading = Arc::new(read(&bytes).expect("no plan is unreadable"));
    let mut latest = reading.plan.clone();
    let fingerprint = Some(Fingerprint::of(&bytes));
    let opened = Opened { path: Some(path.clone()), reading, fingerprint, is_unsaved: false };
    session.dispatch(Action::Opened(opened));
    for left in journal::left_behind(&files(), &data) {
        let kept = left.plan.as_deref().map(plan_in);
        if let Some(kept) = kept.filter(|kept| edit_of(kept) > edit_of(&latest)) {
            latest = kept;
        }
        left.discard();
    }
    session.dispatch(Action::Restore(latest));
    let log = std::fs::File::options().create(true).append(true).open(folder.join("log"));
    let mut log = log.expect("a log");
    let mut said = UnsavedTracker::default();
    for number in edit_of(session.plan()) + 1.. {
        session.dispatch(Action::NamePlan(format!("Edit {number}")));
        said.next(&session).into_iter().for_each(|message| autosave.send(message));
        writeln!(log, "{number} {}", milliseconds()).expect("noted");
        if !session.document().is_writing() && number.is_multiple_of(5) {
            for effect in session.dispatch(Action::Run(Command::Save)) {
                if let Effect::Start(job) = effect {
                    jobs.run(job);
                }
            }
        }
        for report in jobs.reports() {
            if let Report::Document(report) = report {
                session.dispatch(Action::Report(Box::new(report)));
                assert!(session.question().is_none(), "nobody else writes");
                said.next(&session).into_iter().for_each(|message| autosave.send(message));
            }
        }
        std::thread::sleep(Duration::from_millis(12));
    }
}

/// Kills the child at any time; gives how old the oldest edit was that was lost, in milliseconds,
/// and how many were.
fn kill_again_and_again(times: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    std::fs::write(&path, write(&Plan::named("Edit 0"))).expect("written");
    let mut seed = 0x2545_F491_4F6C_DD1D_u64 ^ milliseconds();
    let (mut longest, mut edits, mut most_lost) = (0, 0, 0);
    for round in 0..times {
        let begun = Instant::now();
        let log = || std::fs::read_to_string(folder.path().join("log")).unwrap_or_default();
        let lines_before = log().lines().count();
        let mut running = child("endurance::child_that_edits", folder.path(), "");
        while log().lines().count() == lines_before {
            assert!(begun.elapsed() < Duration::from_secs(60), "the child makes no edits");
            std::thread::sleep(Duration::from_millis(2));
        }
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        std::thread::sleep(Duration::from_millis(seed % 900));
        running.kill().expect("killed");
        let killed = milliseconds();
        running.wait().expect("it ended");
        let saved = plan_in(&std::fs::read(&path).expect("the plan is there"));
        let mut latest = edit_of(&saved);
        for left in journal::left_behind(&files(), &folder.path().join("data")) {
            if let Some(plan) = &left.plan {
                latest = latest.max(edit_of(&plan_in(plan)));
            }
        }
        let log = log();
        // Numbers of lost edits are used again after the next start.
        let noted = log.lines().skip(lines_before).filter_map(|line| {
            let (number, time) = line.split_once(' ')?;
            Some((number.parse::<u64>().ok()?, time.parse::<u64>().ok()?))
        });
        let noted: Vec<_> = noted.collect();
        let lost: Vec<_> = noted.iter().filter(|(number, _)| *number > latest).collect();
        edits += noted.len();
        most_lost = most_lost.max(lost.len());
        if let Some((number, time)) = lost.first() {
            let age = killed.saturating_sub(*time);
            longest = longest.max(age);
            assert!(
                age <= 1_000,
                "round {round}: edit {number} was lost {age} ms after it was made"
            );
        }
    }
    eprintln!(
        "{times} kills, {edits} edits: 0 plans unreadable; the oldest edit lost was {longest} ms old, \
         at most {most_lost} edits were lost at once"
    );
}

#[test]
fn a_few_kills_lose_nothing_but_the_last_second() {
    kill_again_and_again(3);
}

#[test]
#[ignore = "takes minutes"]
fn two_hundred_kills_lose_nothing_but_the_last_second() {
    kill_again_and_again(rounds(200));
}

/// Adds measures to the plan, one a save, and merges where the other was faster.
#[test]
#[ignore = "the child of another test"]
fn child_that_saves() {
    let Some(folder) = folder() else { return };
    let name = std::env::var(NAME).expect("a name");
    let path = folder.join("plan.commerce");
    let (who, saves) = name.split_once(' ').expect("who and how often");
    let saves: u32 = saves.parse().expect("a number");
    let load = || {
        let bytes = store::load(&SystemFiles, &path).expect("it can always be read");
        (plan_in(&bytes), Fingerprint::of(&bytes))
    };
    let (mut base, mut known) = load();
    let mut ours = base.clone();
    for number in 0..saves {
        let measure = Measure { title: format!("{who} {number}"), ..Measure::default() };
        let id = Id::new(&format!("{who}-{number}")).expect("an id");
        ours.measures.insert(id, Arc::new(measure));
        loop {
            let text = write(&ours);
            match store::save(&SystemFiles, &path, text.as_bytes(), Before::Exactly(known)) {
                Ok(()) => {
                    (base, known) = (ours.clone(), Fingerprint::of(text.as_bytes()));
                    break;
                }
                Err(fault) if fault.kind == StoreFaultKind::Changed => {
                    let (theirs, theirs_known) = load();
                    let merged = merge(&base, &ours, &theirs);
                    assert_eq!(merged.conflicts, []);
                    (ours, base, known) = (merged.plan, theirs, theirs_known);
                }
                Err(fault) => panic!("{fault:?}"),
            }
        }
    }
}

fn save_from_two_sides(times: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    std::fs::write(&path, write(&Plan::named("Shared"))).expect("written");
    let each = times / 2;
    let begun = Instant::now();
    let children = ["a", "b"]
        .map(|who| child("endurance::child_that_saves", folder.path(), &format!("{who} {each}")));
    for mut running in children {
        assert!(running.wait().expect("it ends").success());
    }
    let plan = plan_in(&std::fs::read(&path).expect("there"));
    assert_eq!(plan.measures.len(), 2 * each as usize, "no update is lost");
    let left: Vec<_> = std::fs::read_dir(folder.path()).expect("listed").flatten().collect();
    assert_eq!(left.len(), 1, "nothing is left beside the plan: {left:?}");
    eprintln!("{} saves by two processes in {:?}: 0 updates lost", 2 * each, begun.elapsed());
}

#[test]
fn two_processes_that_save_one_plan_lose_no_update() {
    save_from_two_sides(40);
}

#[test]
#[ignore = "takes minutes"]
fn two_processes_that_save_one_plan_a_thousand_times_lose_no_update() {
    save_from_two_sides(rounds(1_000));
}
