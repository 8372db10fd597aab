//! A save that fails at any of its steps leaves the old file as it was and nothing beside it.

use std::cell::Cell;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use commerce_canvas::file::store::{
    Attributes, Before, FileSystem, Fingerprint, StoreFaultKind, SystemFiles, Temporary, load,
    save, save_over, save_with,
};
use commerce_canvas::language::Language;
use commerce_canvas::session::fault_text;

/// The real file system, in which the step with a number fails; a write fails halfway.
struct Failing {
    at: usize,
    with: ErrorKind,
    steps: Cell<usize>,
    failed: Cell<Option<&'static str>>,
}

impl Failing {
    fn new(at: usize, with: ErrorKind) -> Self {
        Self { at, with, steps: Cell::new(0), failed: Cell::new(None) }
    }

    fn step(&self, name: &'static str) -> io::Result<()> {
        self.steps.set(self.steps.get() + 1);
        if self.steps.get() - 1 == self.at {
            self.failed.set(Some(name));
            return Err(self.with.into());
        }
        Ok(())
    }
}

impl FileSystem for Failing {
    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        self.step("link_target")?;
        SystemFiles.link_target(path)
    }

    fn attributes(&self, path: &Path) -> io::Result<Attributes> {
        self.step("attributes")?;
        SystemFiles.attributes(path)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step("read")?;
        SystemFiles.read(path)
    }

    fn write_through(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step("write_through")?;
        SystemFiles.write_through(path, bytes)
    }

    fn create_beside(&self, target: &Path, folder: &Path) -> io::Result<Temporary> {
        self.step("create_beside")?;
        SystemFiles.create_beside(target, folder)
    }

    fn write(&self, file: &mut Temporary, bytes: &[u8]) -> io::Result<()> {
        if let Err(fault) = self.step("write") {
            SystemFiles.write(file, &bytes[..bytes.len() / 2])?;
            return Err(fault);
        }
        SystemFiles.write(file, bytes)
    }

    fn copy_attributes(&self, file: &Temporary, like: &Attributes) -> io::Result<()> {
        self.step("copy_attributes")?;
        SystemFiles.copy_attributes(file, like)
    }

    fn flush(&self, file: &Temporary) -> io::Result<()> {
        self.step("flush")?;
        SystemFiles.flush(file)
    }

    fn put_in_place(&self, file: Temporary, target: &Path) -> io::Result<()> {
        self.step("put_in_place")?;
        SystemFiles.put_in_place(file, target)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        self.step("flush_folder")?;
        SystemFiles.flush_folder(folder)
    }

    fn sweep(&self, target: &Path, folder: &Path, seconds: u64) {
        SystemFiles.sweep(target, folder, seconds);
    }
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
    let mut failed = std::collections::BTreeSet::new();
    for with in FAULTS {
        for at in 0.. {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join(name);
            fs::write(&path, b"old").expect("written");
            let files = Failing::new(at, with);
            let before = Before::Exactly(Fingerprint::of(b"old"));
            let result = save_with(&files, &path, b"new, and longer", before);
            assert_eq!(names(folder.path()), [name], "{with:?} at {:?}", files.failed.get());
            let there = fs::read(&path).expect("it is there");
            match result {
                Ok(()) => assert_eq!(there, b"new, and longer"),
                Err(fault) => {
                    assert_eq!(there, b"old", "{with:?} at {:?}", files.failed.get());
                    for language in Language::ALL {
                        let said = fault_text::store_fault(&fault, language);
                        assert!(said.contains(name) && said.len() > name.len() + 40, "{said}");
                        assert!(!said.contains("{}"), "{said}");
                    }
                }
            }
            let Some(step) = files.failed.get() else { break };
            failed.insert(step);
        }
    }
    let steps = ["link_target", "attributes", "read", "create_beside", "write"];
    let steps = steps.into_iter().chain(["copy_attributes", "flush", "put_in_place"]);
    assert_eq!(failed, steps.chain(["flush_folder"]).collect());
}

#[test]
fn a_fault_while_a_new_file_is_written_leaves_no_file() {
    for at in 0..12 {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new.commerce");
        let files = Failing::new(at, ErrorKind::StorageFull);
        let result = save_with(&files, &path, b"new", Before::Nothing);
        let expected: &[&str] = if result.is_ok() { &["new.commerce"] } else { &[] };
        assert_eq!(names(folder.path()), expected, "{:?}", files.failed.get());
    }
}

#[test]
fn drives_that_cannot_flush_are_saved_to_all_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    for kind in [ErrorKind::Unsupported, ErrorKind::InvalidInput, ErrorKind::PermissionDenied] {
        let mut saved = Vec::new();
        for at in 0..12 {
            fs::write(&path, b"old").expect("written");
            let files = Failing::new(at, kind);
            let result = save_with(&files, &path, b"new", Before::Anything);
            if let (Ok(()), Some(step)) = (result, files.failed.get()) {
                assert_eq!(fs::read(&path).expect("there"), b"new");
                saved.push(step);
            }
        }
        match kind {
            // What was looked up before the turn serves again.
            ErrorKind::PermissionDenied => assert_eq!(saved, ["attributes", "flush_folder"]),
            _ => assert!(saved.ends_with(&["flush", "flush_folder"]), "{saved:?}"),
        }
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
