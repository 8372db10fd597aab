//! The moment in which a new file takes the place of another. Between the first look and this
//! moment the new file was written and flushed, which may have taken seconds: what others put there
//! meanwhile is not replaced.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{Before, FileSystem, Fingerprint, ONE_TOO_MANY, StoreFaultKind, Temporary};
use super::{check, kind_of};

/// A file that is deleted and made again all the time is given up after so many looks.
const MOST_LOOKS: u32 = 8;

/// So many names are tried for what has lost its place.
const MOST_NAMES: u32 = 100;

/// Puts a file that holds `bytes` in its place, if there is what may be replaced.
pub(super) fn take(
    files: &dyn FileSystem,
    temporary: &mut dyn Temporary,
    target: &Path,
    bytes: &[u8],
    before: Before,
) -> Result<(), StoreFaultKind> {
    let is_placed = match before {
        Before::Anything => false,
        Before::Nothing => take_free(temporary, target)?,
        Before::Exactly(known) => exchange(temporary, target, bytes, known)?,
    };
    if is_placed {
        return Ok(());
    }
    // Here the file system can do no better than look and then replace.
    check(files, target, before)?;
    temporary.replace(target).map_err(|error| kind_of(&error))
}

/// Takes a place where nothing is; `false` if the file system cannot do that in one step.
fn take_free(temporary: &mut dyn Temporary, target: &Path) -> Result<bool, StoreFaultKind> {
    match temporary.take_free_place(target) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(StoreFaultKind::Changed),
        Err(_) => Ok(false),
    }
}

/// Changes places with what is there and looks at what came out: nobody can come between. `false`
/// if the file system cannot do that.
fn exchange(
    temporary: &mut dyn Temporary,
    target: &Path,
    bytes: &[u8],
    known: Fingerprint,
) -> Result<bool, StoreFaultKind> {
    for _ in 0..MOST_LOOKS {
        match temporary.exchange(target) {
            Ok(()) => {
                let found = content(temporary);
                if found.as_ref().is_ok_and(|found| *found == known) {
                    return Ok(true);
                }
                give_back(temporary, target, Fingerprint::of(bytes));
                found.map_err(|error| kind_of(&error))?;
                return Err(StoreFaultKind::Changed);
            }
            // It was deleted meanwhile, so nothing can be overwritten; unless it is made again.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                match take_free(temporary, target) {
                    Err(StoreFaultKind::Changed) => {}
                    placed => return placed,
                }
            }
            Err(_) => return Ok(false),
        }
    }
    Err(StoreFaultKind::Busy)
}

/// Puts back what somebody else had written, which an exchange has brought out.
fn give_back(temporary: &mut dyn Temporary, target: &Path, ours: Fingerprint) {
    match temporary.exchange(target) {
        Ok(()) => match content(temporary) {
            Ok(found) if found == ours => return,
            // In between another one has written, too: the latest belongs there.
            Ok(_) => _ = temporary.exchange(target),
            Err(_) => {}
        },
        Err(_) if temporary.take_free_place(target).is_ok() => return,
        Err(_) => {}
    }
    // Nobody else may have it, so it is not deleted.
    for number in 2..MOST_NAMES {
        if temporary.take_free_place(&numbered(target, number)).is_ok() {
            return;
        }
    }
    temporary.stay();
}

fn content(temporary: &dyn Temporary) -> io::Result<Fingerprint> {
    temporary.read(ONE_TOO_MANY).map(|content| Fingerprint::of(&content))
}

/// Where something stays that has lost its place and that nobody has seen.
fn numbered(target: &Path, number: u32) -> PathBuf {
    let mut name = target.file_stem().unwrap_or_default().to_owned();
    name.push(format!(" ({number})"));
    if let Some(ending) = target.extension() {
        name.push(".");
        name.push(ending);
    }
    target.with_file_name(name)
}
