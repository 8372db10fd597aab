//! Files that are damaged, half merged, half edited or made by other programs: each is refused
//! or repaired with a fault that names the right place and says what to do.
//!
//! `tests/data/malformed/expected.txt` has the typed fault of each file and its English words;
//! with `UPDATE_EXPECTED=1` it is written anew, to be read before it is committed.

use std::fmt::Write as _;
use std::path::Path;

use commerce_canvas::file::read;
use commerce_canvas::language::Language;
use commerce_canvas::session::fault_text;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/malformed")
}

fn files() -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder()).expect("the folder is there");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "commerce"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read(path).expect("it can be read"))
        })
        .collect();
    files.sort();
    files
}

fn described() -> String {
    let mut text = String::new();
    for (name, bytes) in files() {
        writeln!(text, "{name}").expect("a string grows");
        match read(&bytes) {
            Err(fault) => {
                let words = fault_text::syntax_fault(&fault, Language::English);
                write!(text, "    refused: {:?}\n    {words}\n\n", fault.kind)
            }
            Ok(reading) => {
                for fault in &reading.faults {
                    let words = fault_text::semantic_fault(fault, Language::English);
                    write!(text, "    left out: {:?}\n    {words}\n", fault.kind)
                        .expect("a string grows");
                }
                writeln!(text)
            }
        }
        .expect("a string grows");
    }
    text
}

#[test]
fn every_malformed_file_has_its_expected_fault() {
    let path = folder().join("expected.txt");
    let described = described();
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&path, &described).expect("it can be written");
    }
    let expected = std::fs::read_to_string(&path).expect("it can be read");
    assert_eq!(described, expected);
}

#[test]
fn none_of_them_is_sound() {
    let files = files();
    assert!(files.len() >= 70, "{}", files.len());
    for (name, bytes) in files {
        if let Ok(reading) = read(&bytes) {
            assert!(!reading.faults.is_empty(), "{name}");
            assert!(reading.plan.violations().is_empty(), "{name}");
        }
    }
}

#[test]
fn every_fault_is_said_in_both_languages() {
    for (name, bytes) in files() {
        let said = Language::ALL.map(|language| match read(&bytes) {
            Err(fault) => vec![fault_text::syntax_fault(&fault, language)],
            Ok(reading) => {
                let faults = reading.faults.iter();
                faults.map(|fault| fault_text::semantic_fault(fault, language)).collect()
            }
        });
        for (english, german) in said[0].iter().zip(&said[1]) {
            assert!(english.starts_with("Line ") && german.starts_with("Zeile "), "{name}");
            assert!(!english.contains("{}") && !german.contains("{}"), "{name}: {english}");
        }
    }
}
