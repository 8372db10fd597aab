//! The journal on any drive and next to any other window: what is not saved is kept, and offered
//! to one window once its own has ended.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use commerce_canvas::file::read;
use commerce_canvas::file::store::journal::{About, Journal, LeftBehind, left_behind};
use commerce_canvas::file::store::{FileSystem, StoreFaultKind, SystemFiles};

use crate::hooked::Hooked;

const PLAN: &str = "(format: 1, name: \"Unsaved\", nodes: {}, links: {})\n";

fn real() -> Arc<dyn FileSystem> {
    Arc::new(SystemFiles)
}

fn about(path: Option<&Path>) -> About {
    About { path: path.map(Path::to_owned), time: 1_790_000_000_000 }
}

fn names(found: &[LeftBehind]) -> Vec<String> {
    let name = |found: &LeftBehind| {
        let plan = found.plan.as_deref().expect("a plan");
        read(plan).expect("it can be read").plan.name.to_string()
    };
    found.iter().map(name).collect()
}

fn hidden(data: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(data.join("recovery")).expect("listed").flatten();
    entries.map(|entry| entry.path()).collect()
}

#[test]
fn what_a_window_leaves_behind_is_offered_once_and_goes_without_a_trace() {
    let data = tempfile::tempdir().expect("a folder");
    let journal = Journal::begin(real(), data.path(), "1").expect("begun");
    journal.keep(&about(None), PLAN).expect("kept");
    assert_eq!(left_behind(&real(), data.path()).len(), 0, "it lives");
    assert!(Journal::begin(real(), data.path(), "1").is_err(), "the name is taken");
    drop(journal);
    let mut found = left_behind(&real(), data.path());
    assert_eq!(names(&found), ["Unsaved"]);
    assert_eq!(left_behind(&real(), data.path()).len(), 0, "it is offered to one window only");
    found.remove(0).discard();
    assert_eq!(left_behind(&real(), data.path()).len(), 0);
    assert_eq!(hidden(data.path()), [] as [PathBuf; 0]);

    let journal = Journal::begin(real(), data.path(), "2").expect("begun");
    journal.keep(&about(None), PLAN).expect("kept");
    journal.end();
    assert_eq!(hidden(data.path()), [] as [PathBuf; 0]);
}

#[test]
fn a_window_that_starts_while_another_begins_its_journal_leaves_it_alone() {
    for starts_at in 0.. {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().to_owned();
        let steps = Mutex::new(0);
        let has_started = Arc::new(Mutex::new(false));
        let started = Arc::clone(&has_started);
        let hooked = Hooked::new(move |_, _| {
            let mut steps = steps.lock().expect("nothing panics here");
            *steps += 1;
            if *steps - 1 == starts_at {
                *started.lock().expect("nothing panics here") = true;
                assert_eq!(left_behind(&real(), &data).len(), 0);
            }
            Ok(())
        });
        let journal = Journal::begin(hooked.shared(), folder.path(), "1").expect("begun");
        let kept = journal.keep(&about(None), PLAN);
        assert_eq!(kept, Ok(()), "another window started before step {starts_at}");
        assert!(journal.plan_path().exists(), "another window started before step {starts_at}");
        drop(journal);
        assert_eq!(left_behind(&real(), folder.path()).len(), 1);
        if !*has_started.lock().expect("nothing panics here") {
            assert!(starts_at > 8, "there are steps in between");
            break;
        }
    }
}

#[test]
fn a_drive_without_locks_has_journals_and_each_is_offered_when_its_window_has_ended() {
    let data = tempfile::tempdir().expect("a folder");
    let files = |running: &[&str]| Hooked::without_locks(running).shared();
    let journal = Journal::begin(files(&["a", "b"]), data.path(), "1").expect("begun");
    journal.keep(&about(None), PLAN).expect("kept");
    drop(journal);
    assert_eq!(left_behind(&files(&["b", "a"]), data.path()).len(), 0, "its window lives");
    let found = left_behind(&files(&["b", "c"]), data.path());
    assert_eq!(names(&found), ["Unsaved"], "its window has ended");
    assert_eq!(left_behind(&files(&["c", "b"]), data.path()).len(), 0, "it is offered in b");
    drop(found);
    let mut found = left_behind(&files(&["c"]), data.path());
    assert_eq!(names(&found), ["Unsaved"], "b has ended, too");
    found.remove(0).discard();
    assert_eq!(hidden(data.path()), [] as [PathBuf; 0]);
}

#[test]
fn without_locks_another_machine_has_half_a_day() {
    let data = tempfile::tempdir().expect("a folder");
    let there = Hooked::without_locks(&["other machine"]).shared();
    let here = Hooked::without_locks(&["b"]).shared();
    let journal = Journal::begin(there, data.path(), "1").expect("begun");
    journal.keep(&about(None), PLAN).expect("kept");
    assert_eq!(left_behind(&here, data.path()).len(), 0);
    let age = |path: &Path, hours: u64| {
        let file = fs::File::options().write(true).open(path).expect("there");
        let then = SystemTime::now() - Duration::from_secs(60 * 60 * hours);
        file.set_modified(then).expect("it can be set");
    };
    let lock = data.path().join("recovery/.1.lock");
    age(&lock, 100);
    assert_eq!(left_behind(&here, data.path()).len(), 0, "it was written a moment ago");
    age(&journal.plan_path(), 11);
    assert_eq!(left_behind(&here, data.path()).len(), 0);
    age(&journal.plan_path(), 13);
    let mut found = left_behind(&here, data.path());
    assert_eq!(names(&found), ["Unsaved"]);
    found.remove(0).discard();
    // And if it lived, it keeps what it has.
    journal.keep(&about(None), PLAN).expect("kept");
    assert!(journal.plan_path().exists());
}

#[test]
fn a_journal_that_somebody_cleared_away_is_made_again() {
    let data = tempfile::tempdir().expect("a folder");
    let journal = Journal::begin(real(), data.path(), "1").expect("begun");
    journal.keep(&about(None), PLAN).expect("kept");
    fs::remove_dir_all(data.path().join("recovery")).expect("cleared away");
    journal.keep(&about(None), PLAN).expect("kept");
    assert_eq!(left_behind(&real(), data.path()).len(), 0, "it lives");
    drop(journal);
    assert_eq!(names(&left_behind(&real(), data.path())), ["Unsaved"]);
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_is_kept() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    for name in [b"/plans/K\xF6ln.commerce".as_slice(), b"/plans/K\xC3\xB6ln\n2.commerce"] {
        let data = tempfile::tempdir().expect("a folder");
        let path = Path::new(OsStr::from_bytes(name));
        let journal = Journal::begin(real(), data.path(), "1").expect("begun");
        journal.keep(&about(Some(path)), PLAN).expect("kept");
        drop(journal);
        let found = left_behind(&real(), data.path());
        assert_eq!(names(&found), ["Unsaved"]);
        assert_eq!(found[0].about, about(Some(path)));
    }
}

#[test]
fn journals_of_earlier_versions_of_the_program_are_found() {
    let data = tempfile::tempdir().expect("a folder");
    let folder = data.path().join("recovery/1790-1");
    fs::create_dir_all(&folder).expect("made");
    let unsaved = format!("// recovery {{\"path\":\"/plans/Köln.commerce\",\"time\":7}}\n{PLAN}");
    fs::write(folder.join("unsaved.commerce"), unsaved).expect("written");
    let lock = fs::File::create(folder.join("lock")).expect("made");
    lock.lock().expect("locked");
    assert_eq!(left_behind(&real(), data.path()).len(), 0, "its window lives");
    drop(lock);
    let mut found = left_behind(&real(), data.path());
    assert_eq!(names(&found), ["Unsaved"]);
    let path = Some(PathBuf::from("/plans/Köln.commerce"));
    assert_eq!(found[0].about, About { path, time: 7 });
    found.remove(0).discard();
    assert_eq!(hidden(data.path()), [] as [PathBuf; 0]);
    // One that is just being begun has no lock yet.
    fs::create_dir(&folder).expect("made");
    assert_eq!(left_behind(&real(), data.path()).len(), 0);
    assert!(folder.exists());
}

#[test]
fn what_could_not_be_read_again_is_refused_and_what_was_kept_stays() {
    let data = tempfile::tempdir().expect("a folder");
    let journal = Journal::begin(real(), data.path(), "1").expect("begun");
    journal.keep(&about(None), PLAN).expect("kept");
    // Together with the line that says what it is, it is too large.
    let large = format!("{PLAN}{}", " ".repeat(commerce_canvas::file::MAX_FILE_BYTES - PLAN.len()));
    let fault = journal.keep(&about(None), &large).expect_err("too large");
    assert!(matches!(fault.kind, StoreFaultKind::TooLargeToSave { .. }));
    let fault = journal.keep_base(&format!("{large} ")).expect_err("too large");
    assert!(matches!(fault.kind, StoreFaultKind::TooLargeToSave { .. }));
    drop(journal);
    assert_eq!(names(&left_behind(&real(), data.path())), ["Unsaved"]);
}

#[test]
fn a_lock_without_a_folder_is_cleared_away() {
    let data = tempfile::tempdir().expect("a folder");
    let recovery = data.path().join("recovery");
    fs::create_dir(&recovery).expect("made");
    fs::write(recovery.join(".1.lock"), "").expect("written");
    fs::write(recovery.join("report-1.txt"), "").expect("written");
    assert_eq!(left_behind(&real(), data.path()).len(), 0);
    assert_eq!(hidden(data.path()), [recovery.join("report-1.txt")]);
}
