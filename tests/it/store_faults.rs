//! A save that fails at any of its steps leaves the old file as it was and nothing beside it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use commerce_canvas::file::store::{
    self, Before, Fingerprint, StoreFault, StoreFaultKind, SystemFiles,
};
use commerce_canvas::language::Language;
use commerce_canvas::session::fault_text;

use crate::hooked::Hooked;

fn load(path: &Path) -> Result<Vec<u8>, StoreFault> {
    store::load(&SystemFiles, path)
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), StoreFault> {
    save_over(path, bytes, Before::Anything)
}

fn save_over(path: &Path, bytes: &[u8], before: Before) -> Result<(), StoreFault> {
    store::save(&SystemFiles, path, bytes, before)
}

/// The real file system, in which the step with a number fails; a write fails halfway.
fn failing(at: usize, with: ErrorKind) -> (Hooked, Arc<Mutex<Steps>>) {
    let steps = Arc::new(Mutex::new(Steps::default()));
    let taken = Arc::clone(&steps);
    let hooked = Hooked::new(move |name, _| {
        let mut steps = taken.lock().expect("nothing panics here");
        steps.count += 1;
        if steps.count - 1 == at {
            steps.failed = Some(name);
            return Err(with.into());
        }
        Ok(())
    });
    (hooked, steps)
}

#[derive(Default)]
struct Steps {
    count: usize,
    failed: Option<&'static str>,
}

fn failed(steps: &Mutex<Steps>) -> Option<&'static str> {
    steps.lock().expect("nothing panics here").failed
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("it can be listed");
    let name = |entry: io::Result<fs::DirEntry>| entry.expect("listed").file_name();
    let mut names: Vec<_> =
        entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

const FAULTS: [ErrorKind; 6] = [
    ErrorKind::StorageFull,
    ErrorKind::PermissionDenied,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::InvalidFilename,
    ErrorKind::InvalidInput,
    ErrorKind::Other,
];

#[test]
fn a_fault_at_any_step_leaves_the_old_file_and_nothing_beside_it() {
    let name = "Pläne für Köln 2027.commerce";
    for has_exchange in [true, false] {
        let mut steps_failed = std::collections::BTreeSet::new();
        for with in FAULTS {
            for at in 0.. {
                let folder = tempfile::tempdir().expect("a folder");
                let path = folder.path().join(name);
                fs::write(&path, b"old").expect("written");
                let (files, steps) = failing(at, with);
                let files = Hooked { has_exchange, ..files };
                let before = Before::Exactly(Fingerprint::of(b"old"));
                let result = store::save(&files, &path, b"new, and longer", before);
                let step = failed(&steps);
                assert_eq!(names(folder.path()), [name], "{with:?} at {step:?}");
                let there = fs::read(&path).expect("it is there");
                match result {
                    Ok(()) => assert_eq!(there, b"new, and longer"),
                    Err(fault) => {
                        assert_eq!(there, b"old", "{with:?} at {step:?}");
                        for language in Language::ALL {
                            let said = fault_text::store_fault(&fault, language);
                            assert!(said.contains(name) && said.len() > name.len() + 40, "{said}");
                            assert!(!said.contains("{}"), "{said}");
                        }
                    }
                }
                let Some(step) = step else { break };
                steps_failed.insert(step);
            }
        }
        let steps = ["link_target", "attributes", "lock", "read", "create_beside", "write"];
        let steps = steps.into_iter().chain(["copy_attributes", "flush", "flush_folder", "list"]);
        let placing: &[&str] = match has_exchange {
            true => &["exchange", "read_temporary"],
            false => &["replace"],
        };
        assert_eq!(steps_failed, steps.chain(placing.iter().copied()).collect());
    }
}

#[test]
fn a_fault_while_a_new_file_is_written_leaves_no_file() {
    for has_exchange in [true, false] {
        for at in 0.. {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("new.commerce");
            let (files, steps) = failing(at, ErrorKind::StorageFull);
            let files = Hooked { has_exchange, ..files };
            let result = store::save(&files, &path, b"new", Before::Nothing);
            let expected: &[&str] = if result.is_ok() { &["new.commerce"] } else { &[] };
            assert_eq!(names(folder.path()), expected, "{:?}", failed(&steps));
            if failed(&steps).is_none() {
                break;
            }
        }
    }
}

#[test]
fn drives_that_cannot_flush_or_know_no_permissions_are_saved_to_all_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    for kind in [ErrorKind::Unsupported, ErrorKind::InvalidInput, ErrorKind::PermissionDenied] {
        let mut saved = Vec::new();
        for at in 0.. {
            fs::write(&path, b"old").expect("written");
            let (files, steps) = failing(at, kind);
            let before = Before::Exactly(Fingerprint::of(b"old"));
            let result = store::save(&files, &path, b"new", before);
            let Some(step) = failed(&steps) else { break };
            if result.is_ok() {
                assert_eq!(fs::read(&path).expect("there"), b"new");
                saved.push(step);
            }
        }
        let may_not_flush = kind != ErrorKind::PermissionDenied;
        assert_eq!(saved.contains(&"flush"), may_not_flush, "{kind:?}: {saved:?}");
        assert!(saved.contains(&"copy_attributes"), "{kind:?}: {saved:?}");
        assert!(saved.contains(&"flush_folder"), "{kind:?}: {saved:?}");
    }
}

#[test]
fn what_somebody_else_wrote_is_not_replaced_unseen() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    let known = Before::Exactly(Fingerprint::of(b"mine"));
    assert_eq!(save_over(&path, b"mine", Before::Nothing), Ok(()));
    assert_eq!(save_over(&path, b"mine", known), Ok(()));
    fs::write(&path, b"theirs").expect("written");
    let kind = |before| save_over(&path, b"mine 2", before).map_err(|fault| fault.kind);
    assert_eq!(kind(known), Err(StoreFaultKind::Changed));
    assert_eq!(kind(Before::Nothing), Err(StoreFaultKind::Changed));
    assert_eq!(load(&path).as_deref(), Ok(b"theirs".as_slice()));
    assert_eq!(kind(Before::Exactly(Fingerprint::of(b"theirs"))), Ok(()));
    // Deleted meanwhile: nothing is overwritten.
    fs::remove_file(&path).expect("deleted");
    assert_eq!(kind(known), Ok(()));
    assert_eq!(names(folder.path()), ["plan.commerce"]);
}

/// Does something once, right before the first step of a name.
fn just_before(step: &'static str, then: impl Fn() + Send + Sync + 'static) -> Hooked {
    let is_done = Mutex::new(false);
    Hooked::new(move |name, _| {
        let mut is_done = is_done.lock().expect("nothing panics here");
        if name == step && !*is_done {
            *is_done = true;
            then();
        }
        Ok(())
    })
}

/// Writes as editors do: another file takes the place.
fn write_elsewhere(path: &Path, content: &[u8]) {
    let other = path.with_extension("other");
    fs::write(&other, content).expect("written");
    fs::rename(&other, path).expect("renamed");
}

#[test]
fn what_somebody_else_writes_while_a_plan_is_saved_is_not_replaced() {
    let known = Before::Exactly(Fingerprint::of(b"old"));
    for (before, has_exchange) in
        [(known, true), (known, false), (Before::Nothing, true), (Before::Nothing, false)]
    {
        let last = match (before, has_exchange) {
            (Before::Nothing, true) => "take_free_place",
            (_, true) => "exchange",
            (_, false) => "flush",
        };
        for step in ["create_beside", "write", "copy_attributes", "flush", last] {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("plan.commerce");
            if before == known {
                fs::write(&path, b"old").expect("written");
            }
            let theirs = path.clone();
            let files = just_before(step, move || write_elsewhere(&theirs, b"theirs"));
            let files = Hooked { has_exchange, ..files };
            let result = store::save(&files, &path, b"ours", before).map_err(|fault| fault.kind);
            assert_eq!(result, Err(StoreFaultKind::Changed), "{before:?} at {step}");
            assert_eq!(fs::read(&path).expect("there"), b"theirs", "{before:?} at {step}");
            assert_eq!(names(folder.path()), ["plan.commerce"]);
        }
    }
}

#[test]
fn a_file_that_goes_while_it_is_saved_over_is_written_anew() {
    for has_exchange in [true, false] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.commerce");
        fs::write(&path, b"old").expect("written");
        let gone = path.clone();
        let files = just_before("flush", move || fs::remove_file(&gone).expect("deleted"));
        let files = Hooked { has_exchange, ..files };
        let known = Before::Exactly(Fingerprint::of(b"old"));
        assert_eq!(store::save(&files, &path, b"new", known), Ok(()));
        assert_eq!(fs::read(&path).expect("there"), b"new");
        assert_eq!(names(folder.path()), ["plan.commerce"]);
    }
}

#[test]
fn a_file_that_is_back_again_when_it_is_saved_anew_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    let theirs = path.clone();
    let files = just_before("take_free_place", move || write_elsewhere(&theirs, b"theirs"));
    let known = Before::Exactly(Fingerprint::of(b"old"));
    let result = store::save(&files, &path, b"ours", known).map_err(|fault| fault.kind);
    assert_eq!(result, Err(StoreFaultKind::Changed));
    assert_eq!(fs::read(&path).expect("there"), b"theirs");
    assert_eq!(names(folder.path()), ["plan.commerce"]);
}

/// Where two files can change places, what came out may have to go back; in between a third may
/// write.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
#[test]
fn two_who_write_while_a_plan_is_saved_both_keep_their_work() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    fs::write(&path, b"old").expect("written");
    let theirs = path.clone();
    let exchanges = Mutex::new(0);
    let files = Hooked::new(move |name, _| {
        if name == "exchange" {
            let mut exchanges = exchanges.lock().expect("nothing panics here");
            *exchanges += 1;
            match *exchanges {
                1 => write_elsewhere(&theirs, b"first"),
                2 => write_elsewhere(&theirs, b"second"),
                _ => {}
            }
        }
        Ok(())
    });
    let known = Before::Exactly(Fingerprint::of(b"old"));
    let result = store::save(&files, &path, b"ours", known).map_err(|fault| fault.kind);
    assert_eq!(result, Err(StoreFaultKind::Changed));
    assert_eq!(names(folder.path()), ["plan (2).commerce", "plan.commerce"]);
    assert_eq!(fs::read(&path).expect("there"), b"second");
    let first = fs::read(folder.path().join("plan (2).commerce"));
    assert_eq!(first.expect("there"), b"first");
}

#[test]
fn a_plan_that_could_never_be_read_again_is_not_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    fs::write(&path, b"old").expect("written");
    let largest = vec![b' '; commerce_canvas::file::MAX_FILE_BYTES];
    let mut larger = largest.clone();
    larger.push(b' ');
    let untouched = Hooked::new(|name, _| panic!("{name} is too much for what is refused"));
    for before in [Before::Nothing, Before::Exactly(Fingerprint::of(b"old"))] {
        let result = store::save(&untouched, &path, &larger, before).map_err(|fault| fault.kind);
        let bytes = larger.len() as u64;
        assert_eq!(result, Err(StoreFaultKind::TooLargeToSave { bytes }));
    }
    assert_eq!(load(&path).as_deref(), Ok(b"old".as_slice()));
    assert_eq!(save_over(&path, &largest, Before::Exactly(Fingerprint::of(b"old"))), Ok(()));
    assert_eq!(load(&path).map(|bytes| bytes.len()), Ok(largest.len()));
    // An image may be as large as it likes.
    assert_eq!(save(&folder.path().join("plan.png"), &larger), Ok(()));
}

#[test]
fn two_plans_that_are_too_large_together_are_not_merged() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "x".repeat(65_000);
    let plan = |name: &str| {
        let note =
            |number| format!("\"{name}{number}\": Note(text: \"{text}\", at: ({number}, 0)),");
        let notes: String = (0..560).map(note).collect();
        let path = folder.path().join(format!("{name}.commerce"));
        let content = format!("(format: 1, name: \"Large\", nodes: {{{notes}}}, links: {{}})");
        fs::write(&path, content).expect("written");
        path
    };
    let (ours, theirs) = (plan("ours"), plan("theirs"));
    let base = folder.path().join("base.commerce");
    fs::write(&base, "").expect("written");
    let before = fs::metadata(&ours).expect("there").len();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_commerce-canvas"))
        .arg("merge")
        .args([&base, &ours, &theirs])
        .arg("-o")
        .arg(&ours)
        .args(["--lang", "en"])
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("could not be opened again"), "{said}");
    assert_eq!(fs::metadata(&ours).expect("there").len(), before, "it is as it was");
}

#[cfg(unix)]
#[test]
fn a_private_plan_stays_private_where_permissions_cannot_be_changed() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    fs::write(&path, b"old").expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("set");
    let refused = Hooked::new(|name, _| match name {
        "copy_attributes" => Err(ErrorKind::PermissionDenied.into()),
        _ => Ok(()),
    });
    let known = Before::Exactly(Fingerprint::of(b"old"));
    assert_eq!(store::save(&refused, &path, b"new", known), Ok(()));
    let mode = fs::metadata(&path).expect("there").permissions().mode();
    assert_eq!((load(&path).as_deref(), mode & 0o777), (Ok(b"new".as_slice()), 0o600));
}

#[cfg(target_os = "linux")]
#[test]
fn extended_attributes_and_access_lists_are_kept() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    fs::write(&path, b"old").expect("written");
    let set = |name: &str, value: &[u8]| setxattr(&path, name, value, XattrFlags::empty());
    if set("user.project", b"Musterhaus").is_err() {
        eprintln!("SKIPPED: files here have no extended attributes");
        return;
    }
    set("user.empty", b"").expect("set");
    // Version 2; the owner may read and write, the user 65534 read, the mask lets read.
    let entry = |tag: u16, may: u16, id: u32| {
        [&tag.to_le_bytes()[..], &may.to_le_bytes(), &id.to_le_bytes()].concat()
    };
    const NOBODY: u32 = 65_534;
    let access = [
        2_u32.to_le_bytes().to_vec(),
        entry(0x01, 6, u32::MAX),
        entry(0x02, 4, NOBODY),
        entry(0x04, 0, u32::MAX),
        entry(0x10, 4, u32::MAX),
        entry(0x20, 0, u32::MAX),
    ]
    .concat();
    let has_access_lists = set("system.posix_acl_access", &access).is_ok();
    for content in [b"new".as_slice(), b"newer"] {
        let found = Fingerprint::of(&fs::read(&path).expect("there"));
        save_over(&path, content, Before::Exactly(found)).expect("saved");
        let value = |name: &str| {
            let mut value = [0; 200];
            let length = getxattr(&path, name, &mut value[..]);
            length.map(|length| value[..length].to_vec())
        };
        assert_eq!(value("user.project").as_deref(), Ok(b"Musterhaus".as_slice()));
        assert_eq!(value("user.empty").as_deref(), Ok(b"".as_slice()));
        if has_access_lists {
            assert_eq!(value("system.posix_acl_access").as_deref(), Ok(&access[..]));
        }
    }
}

#[test]
fn what_was_left_behind_by_a_save_that_was_ended_is_swept_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    let old = folder.path().join(".plan.commerce.abc123.saving");
    let fresh = folder.path().join(".plan.commerce.def456.saving");
    let other = folder.path().join(".other.commerce.abc123.saving");
    for file in [&old, &fresh, &other] {
        fs::write(file, b"half").expect("written");
    }
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3_600);
    for file in [&old, &other] {
        let file = fs::File::options().write(true).open(file).expect("there");
        file.set_modified(long_ago).expect("it can be set");
    }
    save(&path, b"new").expect("saved");
    let left = names(folder.path());
    assert_eq!(
        left,
        [".other.commerce.abc123.saving", ".plan.commerce.def456.saving", "plan.commerce"]
    );
}

#[cfg(target_os = "linux")]
mod real {
    //! What a test double cannot show. Root is refused nothing and may mount what it likes, so
    //! both tests need to run as root: they say loudly when they cannot.

    use std::process::Command;

    use super::*;

    fn is_root() -> bool {
        use std::os::unix::fs::MetadataExt;
        let is_root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
        if !is_root {
            eprintln!("SKIPPED: this test changes its user or mounts a file system, as root only");
        }
        is_root
    }

    /// Runs the program of the package on a copy that everyone may run.
    fn program(folder: &Path) -> PathBuf {
        let copy = folder.join("commerce-canvas");
        fs::copy(env!("CARGO_BIN_EXE_commerce-canvas"), &copy).expect("copied");
        copy
    }

    #[test]
    fn another_user_is_told_what_to_do_and_harms_nothing() {
        use std::os::unix::fs::{PermissionsExt, chown};
        use std::os::unix::process::CommandExt;
        if !is_root() {
            return;
        }
        const NOBODY: u32 = 65_534;
        let folder = tempfile::tempdir().expect("a folder");
        let mode = |path: &Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
        };
        mode(folder.path(), 0o755);
        let program = program(folder.path());
        let merge = |plan: &Path, to: &Path| {
            let output = Command::new(&program)
                .args(["merge".as_ref(), plan, plan, plan, "-o".as_ref(), to])
                .args(["--lang", "en"])
                .uid(NOBODY)
                .gid(NOBODY)
                .output()
                .expect("it runs");
            (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
        };
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/musterhaus.commerce");
        let plan = folder.path().join("base.commerce");
        fs::copy(sample, &plan).expect("copied");
        mode(&plan, 0o644);

        // A folder in which the user may make no file, holding a file that he may write.
        let locked = folder.path().join("locked");
        fs::create_dir(&locked).expect("made");
        let theirs = locked.join("plan.commerce");
        fs::write(&theirs, b"old").expect("written");
        mode(&theirs, 0o666);
        let (code, said) = merge(&plan, &theirs);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("may not create files in this folder"), "{said}");
        assert_eq!(fs::read(&theirs).expect("there"), b"old");
        assert_eq!(names(&locked), ["plan.commerce"]);

        // A file that is protected, in a folder of the user.
        let own = folder.path().join("own folder");
        fs::create_dir(&own).expect("made");
        chown(&own, Some(NOBODY), Some(NOBODY)).expect("given away");
        let protected = own.join("Pläne.commerce");
        fs::write(&protected, b"old").expect("written");
        mode(&protected, 0o444);
        let (code, said) = merge(&plan, &protected);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("protected from changes"), "{said}");
        assert_eq!(fs::read(&protected).expect("there"), b"old");

        // And what may be written is.
        let (code, said) = merge(&plan, &own.join("neu.commerce"));
        assert_eq!((code, said.as_str()), (Some(0), ""));
    }

    #[test]
    fn a_full_disk_keeps_the_old_file() {
        if !is_root() {
            return;
        }
        let folder = tempfile::tempdir().expect("a folder");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=64k", "commerce-canvas-test"])
            .arg(folder.path())
            .status();
        if !mounted.is_ok_and(|status| status.success()) {
            eprintln!("SKIPPED: this machine lets no file system be mounted");
            return;
        }
        let path = folder.path().join("plan.commerce");
        let result = std::panic::catch_unwind(|| {
            save(&path, &[b'a'; 30_000]).expect("there is room");
            let fault = save(&path, &[b'b'; 60_000]).expect_err("there is none");
            assert_eq!(fault.kind, StoreFaultKind::NoSpace);
            assert_eq!(load(&path).as_deref(), Ok([b'a'; 30_000].as_slice()));
            assert_eq!(names(folder.path()), ["plan.commerce"]);
            save(&path, &[b'c'; 20_000]).expect("a smaller plan fits");
        });
        let unmounted = Command::new("umount").arg(folder.path()).status();
        assert!(unmounted.is_ok_and(|status| status.success()));
        result.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    }
}
