//! The versions of a plan that are kept: found again by every version of the program, and none lost
//! to another.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use commerce_canvas::file::store::versions::{forget_all, keep, list};
use commerce_canvas::file::store::{FileSystem, SystemFiles};

use crate::hooked::Hooked;

#[cfg(unix)]
#[test]
fn a_plan_has_its_versions_in_the_same_folder_for_ever() {
    let data = tempfile::tempdir().expect("a folder");
    for (plan, folder) in [
        ("/plans/Köln 2027.commerce", "Kln2027-9bce5038d021d2ef"),
        ("/plans/plan.commerce", "plan-460981282a9c5251"),
    ] {
        keep(&SystemFiles, data.path(), Path::new(plan), b"content", 7).expect("kept");
        let kept = &list(&SystemFiles, data.path(), Path::new(plan))[0].kept;
        assert_eq!(kept, &data.path().join("versions").join(folder).join("7.commerce"));
    }
}

#[test]
fn a_plan_that_was_deleted_has_its_versions() {
    let folder = tempfile::tempdir().expect("a folder");
    let real = folder.path().join("real");
    fs::create_dir(&real).expect("made");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&real, folder.path().join("link")).expect("linked");
    let folder_named = if cfg!(unix) { "link" } else { "real" };
    let plan = folder.path().join(folder_named).join("plan.commerce");
    fs::write(&plan, b"content").expect("written");
    let data = folder.path().join("data");
    keep(&SystemFiles, &data, &plan, b"content", 7).expect("kept");
    fs::remove_file(&plan).expect("deleted");
    assert_eq!(list(&SystemFiles, &data, &plan).len(), 1);
}

#[test]
fn two_windows_that_keep_a_version_in_the_same_moment_lose_none() {
    let data = tempfile::tempdir().expect("a folder");
    let plan = PathBuf::from("/plans/plan.commerce");
    let (other_data, other_plan) = (data.path().to_owned(), plan.clone());
    let is_done = std::sync::Mutex::new(false);
    let files = Hooked::new(move |step, _| {
        let mut is_done = is_done.lock().expect("nothing panics here");
        if step == "create_beside" && !std::mem::replace(&mut *is_done, true) {
            keep(&SystemFiles, &other_data, &other_plan, b"theirs", 7).expect("kept");
        }
        Ok(())
    });
    keep(&files, data.path(), &plan, b"ours", 7).expect("kept");
    let kept = list(&SystemFiles, data.path(), &plan);
    let contents: BTreeSet<Vec<u8>> =
        kept.iter().map(|version| fs::read(&version.kept).expect("there")).collect();
    assert_eq!(contents, BTreeSet::from([b"ours".to_vec(), b"theirs".to_vec()]));
}

#[test]
fn a_version_of_the_end_of_time_is_no_trouble() {
    let data = tempfile::tempdir().expect("a folder");
    let plan = Path::new("/plans/plan.commerce");
    keep(&SystemFiles, data.path(), plan, b"first", u64::MAX).expect("kept");
    assert!(keep(&SystemFiles, data.path(), plan, b"second", 7).is_err(), "it has no time left");
    assert_eq!(
        SystemFiles.read(&list(&SystemFiles, data.path(), plan)[0].kept, 9).ok().as_deref(),
        Some(b"first".as_slice())
    );
}

#[test]
fn the_versions_of_all_plans_are_let_go_and_nothing_else() {
    let data = tempfile::tempdir().expect("a folder");
    assert_eq!(forget_all(&SystemFiles, data.path()), Ok(0), "where none was ever kept");
    let other = data.path().join("recovery");
    fs::create_dir(&other).expect("made");
    fs::write(other.join("unsaved.commerce"), b"work").expect("written");
    for plan in ["/plans/a.commerce", "/plans/b.commerce"] {
        for time in [7, 8] {
            let content = format!("{plan} {time}");
            keep(&SystemFiles, data.path(), Path::new(plan), content.as_bytes(), time)
                .expect("kept");
        }
    }
    assert_eq!(forget_all(&SystemFiles, data.path()), Ok(4));
    assert_eq!(list(&SystemFiles, data.path(), Path::new("/plans/a.commerce")), []);
    assert_eq!(fs::read_dir(data.path().join("versions")).expect("there").count(), 0);
    assert!(other.join("unsaved.commerce").exists());
}
