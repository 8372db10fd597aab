//! Saving on disk: in one step, through links, with permissions kept, and without harm where it
//! fails.

use std::fs;
use std::path::{Path, PathBuf};

use commerce_canvas::file::store::{
    self, Before, Fingerprint, StoreFault, StoreFaultKind, SystemFiles, read_limited,
};

fn load(path: &Path) -> Result<Vec<u8>, StoreFault> {
    store::load(&SystemFiles, path)
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), StoreFault> {
    store::save(&SystemFiles, path, bytes, Before::Anything)
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("it can be listed")
        .map(|entry| entry.expect("it can be listed").file_name().into())
        .collect();
    names.sort();
    names
}

#[test]
fn what_was_saved_is_loaded_and_nothing_else_is_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    for bytes in [b"first".as_slice(), b"second, longer", b""] {
        save(&path, bytes).expect("it can be saved");
        assert_eq!(load(&path).as_deref(), Ok(bytes));
        assert_eq!(listed(folder.path()), [PathBuf::from("plan.commerce")]);
    }
}

#[test]
fn what_is_missing_or_no_file_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("missing.commerce");
    let kind =
        |result: Result<_, StoreFault>| result.map(|_: Vec<u8>| ()).map_err(|fault| fault.kind);
    assert_eq!(kind(load(&missing)), Err(StoreFaultKind::NotFound));
    assert_eq!(kind(load(folder.path())), Err(StoreFaultKind::IsFolder));
    let save_to = |path: &Path| save(path, b"x").map_err(|fault| fault.kind);
    assert_eq!(save_to(folder.path()), Err(StoreFaultKind::IsFolder));
    assert_eq!(save_to(&missing.join("deeper.commerce")), Err(StoreFaultKind::NoFolder));
    assert_eq!(listed(folder.path()), [] as [PathBuf; 0]);
}

#[test]
fn a_save_that_fails_at_the_last_moment_leaves_no_temporary_file() {
    let folder = tempfile::tempdir().expect("a folder");
    // The temporary file can be written, but it cannot be given this name.
    let path = folder.path().join("x".repeat(300));
    assert!(save(&path, b"new").is_err());
    assert_eq!(listed(folder.path()), [] as [PathBuf; 0]);
}

#[test]
fn more_than_a_plan_may_have_is_not_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("huge.commerce");
    let file = fs::File::create(&path).expect("it can be made");
    file.set_len(64 * 1_024 * 1_024 + 1).expect("a sparse file");
    let fault = load(&path).expect_err("too large");
    assert_eq!(fault.kind, StoreFaultKind::TooLarge { bytes: 64 * 1_024 * 1_024 + 1 });
    let endless = read_limited(std::io::repeat(b' '));
    assert!(matches!(endless, Err(StoreFaultKind::TooLarge { .. })));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("it is there").permissions().mode() & 0o777
    }

    #[test]
    fn permissions_are_kept_and_new_files_are_like_those_of_any_program() {
        let folder = tempfile::tempdir().expect("a folder");
        let (new, other) = (folder.path().join("new"), folder.path().join("other"));
        save(&new, b"x").expect("it can be saved");
        fs::write(&other, b"x").expect("it can be written");
        assert_eq!(mode(&new), mode(&other));
        for kept in [0o600, 0o640, 0o664, 0o755] {
            fs::set_permissions(&new, fs::Permissions::from_mode(kept)).expect("they can be set");
            save(&new, b"y").expect("it can be saved");
            assert_eq!(mode(&new), kept);
        }
    }

    #[test]
    fn a_symbolic_link_stays_and_its_target_is_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let real = folder.path().join("real");
        fs::create_dir(&real).expect("a folder");
        let target = real.join("plan.commerce");
        fs::write(&target, b"old").expect("it can be written");
        let link = folder.path().join("link.commerce");
        symlink("real/plan.commerce", &link).expect("a link");
        save(&link, b"new").expect("it can be saved");
        assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
        assert_eq!(fs::read(&target).expect("it is there"), b"new");
        assert_eq!(listed(&real), [PathBuf::from("plan.commerce")]);

        fs::remove_file(&target).expect("it can be deleted");
        save(&link, b"again").expect("a link to nothing yet");
        assert_eq!(fs::read(&target).expect("it is there"), b"again");

        let around = folder.path().join("around");
        symlink("around", &around).expect("a link");
        assert!(save(&around, b"x").is_err());
    }

    #[test]
    fn a_failure_leaves_the_old_file_and_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.commerce");
        fs::write(&path, b"old").expect("it can be written");

        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("they can be set");
        assert_eq!(save(&path, b"new").map_err(|fault| fault.kind), Err(StoreFaultKind::ReadOnly));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("they can be set");

        let locked = fs::Permissions::from_mode(0o555);
        fs::set_permissions(folder.path(), locked).expect("they can be set");
        // Whoever may write everywhere (as in some containers) cannot be kept out like this.
        let kept_out = fs::write(folder.path().join("probe"), b"").is_err();
        let result = save(&path, b"new").map_err(|fault| fault.kind);
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("unlocked");
        if kept_out {
            assert_eq!(result, Err(StoreFaultKind::FolderDenied));
            assert_eq!(fs::read(&path).expect("it is there"), b"old");
            assert_eq!(listed(folder.path()), [PathBuf::from("plan.commerce")]);
        }
    }

    #[test]
    fn a_full_disk_leaves_nothing_behind() {
        // Writing to this device always fails for lack of space.
        let full = Path::new("/dev/full");
        if full.exists() {
            let fault = save(full, b"new").expect_err("it is full");
            assert_eq!(fault.kind, StoreFaultKind::NoSpace);
        }
    }
}

#[test]
fn another_name_of_the_same_file_keeps_what_it_held() {
    let folder = tempfile::tempdir().expect("a folder");
    let [plan, other] = ["plan.commerce", "other.commerce"].map(|name| folder.path().join(name));
    fs::write(&plan, "old").expect("written");
    fs::hard_link(&plan, &other).expect("linked");
    save(&plan, b"new").expect("saved");
    let held = [&plan, &other].map(|path| fs::read_to_string(path).expect("there"));
    assert_eq!(held, ["new", "old"]);
}

#[test]
fn names_that_are_as_long_as_may_be_can_be_saved_over() {
    let folder = tempfile::tempdir().expect("a folder");
    for letter in ["a", "ä", "🛒"] {
        for bytes in (190..=200).chain(230..=255) {
            let stem = (bytes - ".commerce".len()) / letter.len();
            let rest = (bytes - ".commerce".len()) % letter.len();
            let name = format!("{}{}.commerce", letter.repeat(stem), "x".repeat(rest));
            assert_eq!(name.len(), bytes);
            let path = folder.path().join(&name);
            let known = |content| Before::Exactly(Fingerprint::of(content));
            let saved = |content, before| store::save(&SystemFiles, &path, content, before);
            assert_eq!(saved(b"first", Before::Nothing), Ok(()), "{bytes} × {letter}");
            assert_eq!(saved(b"second", known(b"first")), Ok(()), "{bytes} × {letter}");
            assert_eq!(load(&path).as_deref(), Ok(b"second".as_slice()));
            assert_eq!(listed(folder.path()), [PathBuf::from(name)]);
            fs::remove_file(&path).expect("deleted");
        }
    }
}
