//! What is kept as a file to be compared with: with `UPDATE_EXPECTED=1` in the environment it is
//! written anew. Read the difference before it is committed.

use std::path::Path;

/// Holds that a text is what the file at this path of the package says.
#[track_caller]
pub fn assert(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&path, text).expect("it can be written");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == text, "{}: is the change meant?\n{text}", path.display());
}
