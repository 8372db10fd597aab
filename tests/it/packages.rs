//! Packages say the same of the program on every system, and hold the same.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const KIND_OF_FILE: &str = "application/x-commerce-canvas";

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

fn text(file: &str) -> String {
    let text = std::fs::read_to_string(path(file));
    text.unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn all_systems_know_plans_by_the_same_kind_and_ending() {
    let files = [
        ("packaging/linux/commerce-canvas.desktop", "Exec=commerce-canvas %f"),
        ("packaging/linux/commerce-canvas.xml", "<glob pattern=\"*.commerce\"/>"),
        (
            "packaging/linux/metainfo.xml.in",
            "<launchable type=\"desktop-id\">commerce-canvas.desktop<",
        ),
        ("packaging/macos/Info.plist.in", "<string>commerce</string>"),
        ("packaging/windows/commerce-canvas.wxs", "<Extension Id=\"commerce\""),
    ];
    for (file, known_by) in files {
        let text = text(file);
        assert!(text.contains(KIND_OF_FILE), "{file} does not know {KIND_OF_FILE}");
        assert!(text.contains(known_by), "{file} has no {known_by}");
    }
}

#[test]
fn the_desktop_entry_speaks_both_languages() {
    let entry = text("packaging/linux/commerce-canvas.desktop");
    for key in ["GenericName", "Comment", "Keywords"] {
        for written in [format!("\n{key}="), format!("\n{key}[de]=")] {
            assert!(entry.contains(&written), "no {written:?}");
        }
    }
}

/// What is taken of that which is laid out, by one of the two lists in the manifest.
fn taken(manifest: &str, section: &str) -> BTreeSet<String> {
    let (_, rest) = manifest.split_once(&format!("\n[{section}]\n")).expect("a section");
    let (_, rest) = rest.split_once("\nassets = [\n").expect("a list of files");
    let (list, _) = rest.split_once("\n]").expect("its end");
    let laid_out = |line: &str| {
        let (_, rest) = line.split_once("\"target/packages/root/").expect("something laid out");
        let (source, _) = rest.split_once('"').expect("a text");
        // Which documents are taken differs: one of the packages makes one of them itself.
        source.trim_end_matches(".gz").to_owned()
    };
    list.lines().map(laid_out).collect()
}

#[test]
fn all_packages_hold_the_same() {
    let manifest = text("Cargo.toml");
    let of_debian = taken(&manifest, "package.metadata.deb");
    assert_eq!(of_debian, taken(&manifest, "package.metadata.generate-rpm"));
    assert!(of_debian.len() > 8, "{of_debian:?}");
}

#[test]
fn icons_of_other_systems_are_there() {
    for (file, begins) in [
        ("packaging/windows/commerce-canvas.ico", &b"\0\0\x01\0"[..]),
        ("packaging/windows/document-icon.ico", b"\0\0\x01\0"),
        ("packaging/macos/commerce-canvas.icns", b"icns"),
        ("packaging/macos/document-icon.icns", b"icns"),
    ] {
        let bytes = std::fs::read(path(file)).expect("an icon");
        assert!(bytes.starts_with(begins), "{file}");
    }
}
