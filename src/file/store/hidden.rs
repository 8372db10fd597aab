//! Names of the hidden files that stand beside another: notes, locks and temporary files.
//!
//! They are called after the file, with a dot before and a word after it, so that one pattern names
//! all those of plans: `.*.commerce.*`.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::Fingerprint;
use crate::file::ENDING;

/// The last word of temporary files.
pub(super) const SAVING: &str = "saving";

/// No more bytes than this has a name in most file systems.
const MOST_BYTES: usize = 255;

/// What comes between the name of a file and the last word, at most, with its dots.
const ROOM: usize = 24;

/// Of a name that is too long, this many bytes stay; a hash distinguishes the rest.
const KEPT_BYTES: usize = 160;

/// A hidden file beside another that says something about it.
pub(super) fn beside(target: &Path, word: &str) -> PathBuf {
    let mut name = prefix(target);
    name.push(word);
    target.with_file_name(name)
}

/// What a temporary file is called that shall take the place of `target`: hidden, and beginning
/// and ending so that it is known as one of this target.
pub fn temporary_name(target: &Path, unique: &str) -> OsString {
    let mut name = prefix(target);
    name.push(unique);
    name.push(".");
    name.push(SAVING);
    name
}

/// Whether a file was made to take the place of `target`.
pub(super) fn is_temporary(target: &Path, name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    let unique = name
        .strip_prefix(prefix(target).as_encoded_bytes())
        .and_then(|rest| rest.strip_suffix(SAVING.as_bytes()))
        .and_then(|rest| rest.strip_suffix(b"."));
    unique.is_some_and(|unique| !unique.is_empty() && !unique.contains(&b'.'))
}

/// How all hidden files of a target begin.
pub(super) fn prefix(target: &Path) -> OsString {
    let name = target.file_name().unwrap_or_default();
    let mut prefix = OsString::from(".");
    if name.len() + ROOM <= MOST_BYTES {
        prefix.push(name);
    } else {
        let text = name.to_string_lossy();
        let hash = Fingerprint::of(name.as_encoded_bytes()).hash;
        let kept = &text[..text.floor_char_boundary(KEPT_BYTES)];
        prefix.push(format!("{kept}-{hash:016x}.{ENDING}"));
    }
    prefix.push(".");
    prefix
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_any_length_fit_and_stay_apart() {
        for letter in ["a", "ä", "語", "🛒"] {
            let longest = MOST_BYTES / letter.len();
            for length in 1..=longest {
                let name = letter.repeat(length);
                let target = Path::new("/folder").join(&name);
                let temporary = temporary_name(&target, "abcdef");
                assert!(temporary.len() <= MOST_BYTES, "{length} × {letter}");
                assert!(is_temporary(&target, &temporary));
                assert!(beside(&target, "turn").file_name().is_some_and(|n| n.len() <= 255));
                let other = target.with_file_name(format!("{}b", &name[letter.len()..]));
                assert!(!is_temporary(&other, &temporary));
            }
        }
    }

    #[test]
    fn usual_names_are_kept_whole() {
        let target = Path::new("/folder/Pläne für Köln.commerce");
        let lock = Path::new("/folder/.Pläne für Köln.commerce.lock");
        assert_eq!(beside(target, "lock"), lock);
        assert_eq!(temporary_name(target, "abc"), ".Pläne für Köln.commerce.abc.saving");
        assert!(!is_temporary(target, OsStr::new(".Pläne für Köln.commerce.x.y.saving")));
        assert!(!is_temporary(target, OsStr::new(".Pläne für Köln.commerce..saving")));
    }
}
