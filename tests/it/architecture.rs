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

/// The modules in layer order with those each may use, as the table of the document says.
fn table() -> BTreeMap<String, BTreeSet<String>> {
    let document = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the document");
    let names = |cell: &str| -> BTreeSet<String> {
        cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let rows = document.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let module = names(cells[0]).pop_first().expect("a name of a module");
        (module, names(cells.last().expect("the last cell")))
    })
    .collect()
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
        for (path, code) in sources(module) {
            for other in used(&code).intersection(&declared) {
                if other != module && !may_use.contains(other) {
                    wrong.push(format!("{}: {module} may not use {other}", path.display()));
                }
            }
        }
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
    let found = holding(&["egui", "winit", "rfd::", "wgpu"], &["ui"]);
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
        let window = ["egui", "eframe", "winit", "wgpu", "rfd", "epaint", "accesskit"];
        assert!(!window.iter().any(|part| name.starts_with(part)), "{line}");
    }
}
