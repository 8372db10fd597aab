//! What may know what: the table of `ARCHITECTURE.md`, held against the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The sources of a module, each without its unit tests, which may use anything.
fn sources(module: &str) -> Vec<(PathBuf, String)> {
    let mut folders = vec![root().join("src").join(module)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the module is a folder") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a source is text");
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
                sources.push((path, code.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    sources
}

/// The rows of the table in a section of the document, each with its cells.
fn rows(section: &str) -> Vec<Vec<String>> {
    let document = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the document");
    let (_, rest) = document.split_once(section).expect("the document has this section");
    let lines = rest.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let rows = lines.take_while(|line| line.starts_with('|'));
    let cells = |row: &str| -> Vec<String> {
        let row = row.trim_start_matches('|').trim_end().trim_end_matches('|');
        row.split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    rows.map(cells).collect()
}

/// What stands between backticks.
fn names(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The modules in layer order with those each may use, as the table of the document says.
fn table() -> BTreeMap<String, BTreeSet<String>> {
    let row = |cells: Vec<String>| {
        let module = names(&cells[0]).pop_first().expect("a name of a module");
        (module, names(cells.last().expect("the last cell")))
    };
    rows("\n## Modules\n").into_iter().map(row).collect()
}

/// The files in which something may be written down of what can be changed: sources without their
/// tests, data, and the documents.
fn sources_and_documents() -> Vec<(String, String)> {
    let mut folders: Vec<PathBuf> = ["src", "assets", "docs"].map(|name| root().join(name)).into();
    let mut files = vec![root().join("Cargo.toml")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("the folder can be read").path();
            match path.is_dir() {
                true => folders.push(path),
                // A plan names kinds as its reader needs them.
                false if path.extension().is_some_and(|ending| ending == "commerce") => {}
                false => files.push(path),
            }
        }
    }
    let text = |path: PathBuf| {
        // Pictures and faces are no text.
        let text = fs::read_to_string(&path).ok()?;
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        let name =
            path.strip_prefix(root()).expect("below the root").to_str().map(str::to_owned)?;
        Some((name, code))
    };
    files.into_iter().filter_map(text).collect()
}

/// Whether a text has a word that is no part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || "_-".contains(letter);
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part)
    })
}

#[test]
fn who_changes_something_finds_it_where_the_document_says() {
    let files = sources_and_documents();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for row in rows("\n## To change something\n") {
        let [change, touched, examples] = &row[..] else { panic!("three cells: {row:?}") };
        let (touched, examples) = (names(touched), names(examples));
        let paths = touched.iter().filter(|name| name.contains('/') || name.ends_with(".toml"));
        let paths: Vec<&String> = paths.collect();
        for path in &paths {
            if !root().join(path).exists() {
                wrong.push(format!("{change}: there is no {path}"));
            }
        }
        if examples.is_empty() {
            continue;
        }
        checked += 1;
        let mentions = |text: &str| examples.iter().any(|example| has_word(text, example));
        let found: Vec<&str> =
            files.iter().filter(|(_, text)| mentions(text)).map(|(name, _)| &**name).collect();
        let is_in = |file: &str, path: &str| {
            file.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        for file in &found {
            if !paths.iter().any(|path| is_in(file, path)) {
                wrong.push(format!("{change}: {examples:?} stands in {file}, too"));
            }
        }
        for path in paths {
            if !found.iter().any(|file| is_in(file, path)) {
                wrong.push(format!("{change}: {examples:?} does not stand in {path}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(checked >= 6, "the table has examples");
}

#[test]
fn a_word_is_not_found_in_a_longer_one() {
    assert!(has_word("Self::Fair => 1", "Fair") && has_word("Fair", "Fair"));
    assert!(!has_word("Fairness, TradeFair, fair-share", "Fair"));
    assert!(!has_word("no-market-yet", "no-market") && has_word("`no-market`", "no-market"));
}

fn declared() -> BTreeSet<String> {
    let library = fs::read_to_string(root().join("src/lib.rs")).expect("the library");
    let modules = library.lines().filter_map(|line| line.strip_prefix("pub mod "));
    modules.map(|module| module.trim_end_matches(';').to_owned()).collect()
}

/// Every module of this package that a source names after `crate::`.
fn used(code: &str) -> BTreeSet<String> {
    let name = |text: &str| -> String {
        text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
    };
    let mut used = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => {
                let mut depth = 1;
                let mut item = String::new();
                for letter in group.chars() {
                    match letter {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 1 => {
                            used.insert(name(item.trim()));
                            item.clear();
                            continue;
                        }
                        _ => {}
                    }
                    if depth == 0 {
                        used.insert(name(item.trim()));
                        break;
                    }
                    item.push(letter);
                }
            }
            None => {
                used.insert(name(rest));
            }
        }
    }
    used
}

#[test]
fn modules_use_only_what_the_table_allows() {
    let (table, declared) = (table(), declared());
    assert_eq!(table.keys().cloned().collect::<BTreeSet<_>>(), declared, "the table is complete");
    let mut wrong = Vec::new();
    for (module, may_use) in &table {
        let mut unused = may_use.clone();
        for (path, code) in sources(module) {
            for other in used(&code).intersection(&declared) {
                unused.remove(other);
                if other != module && !may_use.contains(other) {
                    wrong.push(format!("{}: {module} may not use {other}", path.display()));
                }
            }
        }
        wrong.extend(unused.into_iter().map(|other| format!("{module} does not use {other}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn used_finds_single_names_and_groups() {
    let code = "use crate::plan::{Id, Plan};\nuse crate::{edit, file::{self, store}, text};";
    let expected = ["edit", "file", "plan", "text"].map(str::to_owned);
    assert_eq!(used(code), BTreeSet::from(expected));
}

/// Sources of every module but these that hold one of these words.
fn holding(words: &[&str], except: &[&str]) -> Vec<String> {
    let modules = declared();
    let modules = modules.iter().filter(|module| !except.contains(&module.as_str()));
    let sources = modules.flat_map(|module| sources(module));
    let found = sources.flat_map(|(path, code)| {
        let found = words.iter().filter(|word| code.contains(**word));
        found.map(|word| format!("{}: {word}", path.display())).collect::<Vec<_>>()
    });
    found.collect()
}

#[test]
fn only_the_window_knows_egui() {
    let found = holding(&["egui", "winit", "rfd::", "glow::"], &["ui"]);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_disk_is_touched_in_three_places_only() {
    let mut found =
        holding(&["std::fs", "fs::File", "tempfile::", ".is_dir()", ".exists()"], &["cli"]);
    let places = ["src/file/store.rs", "src/file/store/", "src/ui/jobs/"];
    found.retain(|line| !places.iter().any(|place| line.contains(place)));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_below_the_window_reads_the_clock() {
    let found = holding(&["Instant::now", "SystemTime", "std::env"], &["cli", "ui"]);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn texts_for_users_stand_in_one_place() {
    // With the blank before it, `RichText::new` and the like are not meant.
    let mut found = holding(&[" Text::new(", "(Text::new("], &["language"]);
    // The catalogue's names are data.
    found.retain(|line| !line.contains("src/catalogue/data.rs"));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn without_the_window_no_egui_is_built() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--no-default-features", "--edges", "normal", "--prefix", "none"])
        .args(["--locked", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(tree.contains("resvg"), "the tree is one of this package");
    for line in tree.lines() {
        let name = line.split(' ').next().unwrap_or_default();
        let window = ["egui", "eframe", "winit", "glow", "glutin", "rfd", "epaint", "accesskit"];
        assert!(!window.iter().any(|part| name.starts_with(part)), "{line}");
    }
}
