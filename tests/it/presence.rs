//! Who has a plan open is told, also where files cannot be locked or locks are not seen by all.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use commerce_canvas::file::store::presence::{Entry, Holder, enter};
use commerce_canvas::file::store::{FileSystem, SystemFiles};

use crate::hooked::Hooked;

const NOW: u64 = 1_790_000_000_000;
const HOUR: u64 = 60 * 60 * 1_000;

fn real() -> Arc<dyn FileSystem> {
    Arc::new(SystemFiles)
}

fn without_locks() -> Arc<dyn FileSystem> {
    Hooked::without_locks(&["a"]).shared()
}

fn holder(name: &str, machine: &str) -> Holder {
    Holder { name: name.into(), machine: machine.into(), since: NOW }
}

fn place(folder: &Path) -> (PathBuf, PathBuf) {
    let plan = folder.join("plan.commerce");
    fs::write(&plan, "").expect("written");
    (plan, folder.join(".plan.commerce.lock"))
}

fn beside(entry: &Entry) -> Option<&Holder> {
    match entry {
        Entry::Beside(holder) => Some(holder),
        Entry::Alone(_) => None,
    }
}

#[test]
fn a_fresh_note_of_somebody_is_told_and_stays_where_there_are_no_locks() {
    for machine in ["pc1", "pc7"] {
        for name in ["klara", ""] {
            let folder = tempfile::tempdir().expect("a folder");
            let (plan, path) = place(folder.path());
            let klara = enter(&without_locks(), &plan, &holder(name, machine));
            assert!(matches!(klara, Entry::Alone(Some(_))));
            let note = fs::read(&path).expect("there");
            let jonas = enter(&without_locks(), &plan, &holder("jonas", "pc7"));
            assert_eq!(beside(&jonas), Some(&holder(name, machine)));
            assert_eq!(fs::read(&path).expect("there"), note);
            drop(klara);
            assert!(!path.exists(), "whoever leaves takes the note away");
        }
    }
}

#[test]
fn without_locks_a_note_that_is_old_or_none_is_replaced() {
    for note in [
        format!(r#"{{"name":"klara","machine":"pc1","since":{}}}"#, NOW - 13 * HOUR),
        "no note".to_owned(),
        String::new(),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let (plan, path) = place(folder.path());
        fs::write(&path, &note).expect("written");
        let jonas = enter(&without_locks(), &plan, &holder("jonas", "pc7"));
        assert!(matches!(jonas, Entry::Alone(Some(_))), "{note}");
        assert!(fs::read_to_string(&path).expect("there").contains("jonas"));
        drop(jonas);
        assert!(!path.exists());
    }
}

#[test]
fn of_two_who_come_at_once_without_locks_one_is_told_of_the_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let (plan, path) = place(folder.path());
    let klara = Mutex::new(None);
    let (other_plan, other) = (plan.clone(), Arc::new(klara));
    let came = Arc::clone(&other);
    let files = Hooked::without_locks(&["a"]);
    let files = Hooked {
        hook: Arc::new(move |step, _| {
            let mut came = came.lock().expect("nothing panics here");
            if step == "create_new" && came.is_none() {
                *came = Some(enter(&without_locks(), &other_plan, &holder("klara", "pc1")));
            }
            Ok(())
        }),
        ..files
    };
    let jonas = enter(&files.shared(), &plan, &holder("jonas", "pc7"));
    assert_eq!(beside(&jonas), Some(&holder("klara", "pc1")));
    assert!(fs::read_to_string(&path).expect("there").contains("klara"));
}

#[test]
fn a_fresh_note_of_another_machine_is_told_though_nobody_here_has_locked_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (plan, path) = place(folder.path());
    let note = |since| format!(r#"{{"name":"klara","machine":"pc1","since":{since}}}"#);
    fs::write(&path, note(NOW - HOUR)).expect("written");
    let jonas = enter(&real(), &plan, &holder("jonas", "pc7"));
    let klara = Holder { since: NOW - HOUR, ..holder("klara", "pc1") };
    assert_eq!(beside(&jonas), Some(&klara));
    assert_eq!(fs::read_to_string(&path).expect("there"), note(NOW - HOUR), "the note stays");
    // After half a day it is one that was left behind.
    fs::write(&path, note(NOW - 13 * HOUR)).expect("written");
    let jonas = enter(&real(), &plan, &holder("jonas", "pc7"));
    assert!(matches!(jonas, Entry::Alone(Some(_))));
}

#[cfg(unix)]
#[test]
fn a_plan_that_is_open_through_a_link_is_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let (plan, _) = place(folder.path());
    let link = folder.path().join("link.commerce");
    std::os::unix::fs::symlink(&plan, &link).expect("linked");
    let _klara = enter(&real(), &link, &holder("klara", "pc7"));
    let jonas = enter(&real(), &plan, &holder("jonas", "pc7"));
    assert_eq!(beside(&jonas), Some(&holder("klara", "pc7")));
}

#[test]
fn names_that_are_as_long_as_may_be_have_their_note() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join(format!("{}.commerce", "a".repeat(246)));
    fs::write(&plan, "").expect("written");
    let _klara = enter(&real(), &plan, &holder("klara", "pc7"));
    let jonas = enter(&real(), &plan, &holder("jonas", "pc7"));
    assert_eq!(beside(&jonas), Some(&holder("klara", "pc7")));
}
