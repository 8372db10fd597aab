//! When the program fails: the journal and a report are written, and the next start says so.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

use commerce_canvas::file::read;
use commerce_canvas::file::store::{FileSystem, SystemFiles, journal};
use commerce_canvas::plan::Plan;
use commerce_canvas::ui::jobs::{AutosaveThread, JournalMessage, UnsavedPlan, report_failures};

const FOLDER: &str = "COMMERCE_CANVAS_FAILING_FOLDER";

/// Fails in a job and then in the window, at once after an edit.
#[test]
#[ignore = "the child of another test"]
fn child_that_fails() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    report_failures();
    let autosave = AutosaveThread::begin(&folder, Box::new(|_| {})).expect("a journal");
    let job = std::thread::Builder::new().name("export an image".to_owned());
    let failed = job.spawn(|| panic!("in a job, on purpose")).expect("a thread").join();
    assert!(failed.is_err());
    let window = std::thread::Builder::new().name("main".to_owned());
    let failed = window.spawn(move || {
        let plan = Plan::named("Just edited");
        autosave.send(JournalMessage::Keep(Box::new(UnsavedPlan { path: None, plan, base: None })));
        panic!("in the window, on purpose");
    });
    let _ = failed.expect("a thread").join();
    std::process::exit(101);
}

#[test]
fn a_failure_leaves_the_unsaved_plan_and_a_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let status = Command::new(std::env::current_exe().expect("this program"))
        .args(["--ignored", "--exact", "failures::child_that_fails"])
        .env(FOLDER, folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert_eq!(status.expect("it ran").code(), Some(101));
    let files: Arc<dyn FileSystem> = Arc::new(SystemFiles);
    let mut left = journal::left_behind(&files, folder.path());
    assert_eq!(left.len(), 1);
    let left = left.remove(0);
    let plan = read(left.plan.as_deref().expect("the unsaved plan")).expect("a plan").plan;
    assert_eq!(&*plan.name, "Just edited");
    let report = std::fs::read_to_string(left.report.as_ref().expect("a report")).expect("text");
    assert!(report.contains("in the window, on purpose") && report.contains("failures.rs"));
    assert!(report.contains(env!("CARGO_PKG_VERSION")));
    let of_jobs: Vec<PathBuf> = std::fs::read_dir(folder.path().join("recovery"))
        .expect("listed")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    let report = std::fs::read_to_string(&of_jobs[0]).expect("text");
    assert!(report.contains("in a job, on purpose") && report.contains("export an image"));
}
