//! The command line, run as a shell does: the examples of its document, its help, exit codes and
//! streams.

use std::path::Path;
use std::process::{Command, Output, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_commerce-canvas");

/// Runs the program in a folder with these arguments and this standard input.
fn run_with(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    use std::io::Write;
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("LANG", "C")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that does not read its input closes it before all is written.
    _ = child.stdin.take().expect("it has an input").write_all(input);
    child.wait_with_output().expect("the program ends")
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    run_with(folder, arguments, b"")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("all texts are UTF-8")
}

/// A folder with the samples, three files that are not as they should be, and what became of a
/// small plan on several sides.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves");
    for sample in std::fs::read_dir(samples).expect("they can be listed") {
        let path = sample.expect("it can be listed").path();
        let name = path.file_name().expect("a name");
        std::fs::copy(&path, folder.path().join(name)).expect("it can be copied");
    }
    for (name, content) in [
        ("loose.commerce", "// by hand\n(name: \"Loose\", format: 1)"),
        ("broken.commerce", "(\n    format: 1,\n    name \"Plan\",\n)\n"),
        ("faulty.commerce", FAULTY),
        ("base.commerce", &small("Store Ulm", "", "200", "")),
        ("ours.commerce", &small("Store Ulm-Mitte", "", "200", "")),
        ("theirs.commerce", &small("Store Ulm", "sells: From(2), ", "240", SHARED)),
        ("other.commerce", &small("Branch Ulm", "", "200", "")),
    ] {
        std::fs::write(folder.path().join(name), content).expect("it can be written");
    }
    folder
}

const SHARED: &str = "    links: {\n        \"stock\": (from: \"shop\", to: \"store\", kind: SharedStock),\n    },\n";

/// A plan with a shop and a store.
fn small(name: &str, sells: &str, y: &str, links: &str) -> String {
    format!(
        r#"(
    format: 1,
    name: "Small",
    nodes: {{
        "shop": Channel(name: "Online shop", kind: Shop, at: (0, 0)),
        "store": Channel(name: "{name}", kind: Store, {sells}at: (0, {y})),
    }},
{links})
"#
    )
}

#[test]
fn a_proposal_for_which_not_everything_was_tried_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let systems: String = (0..1_500)
        .map(|number| format!("\"s{number}\": System(name: \"\", kind: Erp, at: (0, 0)),"))
        .collect();
    let channels = r#"
        "shop": Channel(name: "Shop", kind: Shop, at: (0, 0)),
        "store": Channel(name: "Store", kind: Store, at: (0, 0)),
        "phone": Channel(name: "Phone", kind: Phone, at: (0, 0)),"#;
    let link = r#""l": (from: "shop", to: "store", kind: SharedStock),"#;
    for (systems, all_was_tried) in [(systems.as_str(), false), ("", true)] {
        let nodes = format!("{channels}{systems}");
        let plan = format!("(format: 1, name: \"Many\", nodes: {{{nodes}}}, links: {{{link}}})");
        std::fs::write(folder.path().join("many.commerce"), plan).expect("written");
        let json = run(folder.path(), &["classify", "many.commerce", "--json"]);
        let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
        let exact = &json["next"]["exact"];
        assert_eq!(*exact, if all_was_tried { serde_json::Value::Null } else { false.into() });
        let told = run(folder.path(), &["classify", "many.commerce"]);
        assert_eq!(text(&told.stdout).contains("not everything was tried"), !all_was_tried);
    }
}

const FAULTY: &str = r#"(
    format: 1,
    name: "Faulty",
    // Two things are wrong.
    steps: {
        1: (name: "MVP", until: "2027-02-29"),
    },
    nodes: {
        "shop": Channel(name: "Shop", kind: Shop, at: (0, 0)),
    },
    links: {
        "l1": (from: "shop", to: "crm", kind: Uses),
    },
)
"#;

#[test]
fn the_examples_of_the_document_are_true() {
    let document = include_str!("../../docs/command-line.md");
    let folder = folder();
    let mut count = 0;
    for block in document.split("```console\n").skip(1) {
        let (block, _) = block.split_once("```").expect("the block has an end");
        for example in format!("\n{block}").split("\n$ ").skip(1) {
            let (line, expected) = example.split_once('\n').unwrap_or((example, ""));
            let mut words = line.split_whitespace();
            assert_eq!(words.next(), Some("commerce-canvas"), "{line}");
            let output = run(folder.path(), &words.collect::<Vec<_>>());
            let mut said = text(&output.stdout).to_owned() + text(&output.stderr);
            if let Some(code @ 1..) = output.status.code() {
                said += &format!("[{code}]\n");
            }
            assert_eq!(said.trim_end(), expected.trim_end(), "{line}");
            count += 1;
        }
    }
    assert!(count >= 14, "only {count} examples");
}

#[test]
fn the_help_is_as_it_was() {
    let folder = folder();
    for (language, expected) in
        [("en", include_str!("../data/help-en.txt")), ("de", include_str!("../data/help-de.txt"))]
    {
        let output = run(folder.path(), &["--help", "--lang", language]);
        assert_eq!(output.status.code(), Some(0));
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            let path = format!("{}/tests/data/help-{language}.txt", env!("CARGO_MANIFEST_DIR"));
            std::fs::write(path, &output.stdout).expect("it can be written");
        } else {
            assert_eq!(text(&output.stdout), expected);
        }
        assert!(text(&output.stdout).lines().all(|line| line.chars().count() <= 100));
    }
}

#[test]
fn the_help_names_exactly_the_options_that_there_are() {
    let folder = folder();
    let output = run(folder.path(), &["--help"]);
    let help = text(&output.stdout);
    for (command, options) in [
        ("classify", ["--view", "--without", "--json"].as_slice()),
        ("check", &["--json"]),
        ("roadmap", &["--json"]),
        ("format", &["--check", "--lines"]),
        ("new", &["--output", "--template"]),
        (
            "export",
            &[
                "--output",
                "--view",
                "--compare",
                "--scale",
                "--theme",
                "--transparent",
                "--outlook",
            ],
        ),
        ("diff", &["--json"]),
        ("merge", &["--output", "--json"]),
    ] {
        let (_, section) = help.split_once(&format!("Options of {command}:\n")).expect(command);
        let section = section.split("\n\n").next().expect("a section");
        assert_eq!(section.matches("--").count(), options.len(), "{section}");
        for option in options {
            assert!(section.contains(option), "{option} in {section}");
            // It is known: whatever is wrong, it is not that the option is not there.
            let errors = run(folder.path(), &[command, option]).stderr;
            assert!(!text(&errors).contains("has no option"), "{command} {option}");
        }
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let folder = folder();
    for option in ["--version", "-V"] {
        let output = run(folder.path(), &[option]);
        let expected = format!("commerce-canvas {}\n", env!("CARGO_PKG_VERSION"));
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), expected.as_str()));
    }
}

/// Arguments that are wrong, with a part of what is said about it in German.
const WRONG: &[(&[&str], &str)] = &[
    (&["classify"], "`classify` braucht eine Datei"),
    (&["classify", "a.commerce", "b.commerce"], "Das Argument `b.commerce` ist zu viel"),
    (&["classify", "musterhaus.commerce", "--view", "next"], "today, target"),
    (&["classify", "musterhaus.commerce", "--view", "-1"], "Eine Sicht `-1` gibt es nicht"),
    (&["classify", "musterhaus.commerce", "--view"], "`--view` braucht einen Wert"),
    (&["classify", "musterhaus.commerce", "--without", "nobody"], "kein Element `nobody`"),
    (&["classify", "musterhaus.commerce", "--scale", "2"], "`classify` hat keine Option `--scale`"),
    (&["classify", "musterhaus.commerce", "--json=yes"], "`--json` nimmt keinen Wert an"),
    (&["classify", "musterhaus.commerce", "-x"], "keine Option `-x`"),
    (&["classify", "missing.commerce"], "Diese Datei gibt es nicht"),
    (&["classify", "."], "Das ist ein Ordner"),
    (
        &["classify", "faulty.commerce"],
        "faulty.commerce: Zeile 12, l1: Die Verbindung führt zu „crm“",
    ),
    (&["classify", "broken.commerce"], "Zeile 3, Spalte 10"),
    (&["format", "faulty.commerce"], "Zeile 6: „2027-02-29“ ist kein Tag"),
    (&["export", "faulty.commerce", "-o", "x.svg"], "Zeile 12, l1"),
    (&["export", "musterhaus.commerce"], "-o DATEI"),
    (&["export", "musterhaus.commerce", "-o", "x"], "Möglich: png, svg"),
    (
        &["export", "musterhaus.commerce", "-o", "x.png", "--scale", "0"],
        "`0` ist keine Zahl über 0",
    ),
    (&["export", "musterhaus.commerce", "-o", "x.png", "--scale", "NaN"], "keine Zahl über 0"),
    (
        &["export", "musterhaus.commerce", "-o", "x.png", "--scale", "100000"],
        "Das Bild würde zu groß",
    ),
    (&["export", "musterhaus.commerce", "-o", "x.svg", "--theme", "pink"], "Möglich: light, dark"),
    (&["export", "musterhaus.commerce", "-o", "nowhere/x.svg"], "Den Ordner dafür gibt es nicht"),
    (&["new"], "-o DATEI"),
    (&["new", "-o", "x.commerce", "--template", "none"], "Möglich: empty, brightleaf"),
    (&["new", "-o", "nowhere/x.commerce"], "Den Ordner dafür gibt es nicht"),
    (
        &["forecast", "musterhaus.commerce"],
        "Befehle: classify, check, roadmap, format, new, export",
    ),
    (&["import"], "Befehle: classify, check, roadmap, format, new, export"),
    (&["--json"], "`commerce-canvas` hat keine Option `--json`"),
    (&["--colour"], "keine Option `--colour`"),
];

#[test]
fn wrong_calls_say_what_is_wrong_and_write_nothing() {
    let folder = folder();
    let before = std::fs::read_dir(folder.path()).expect("it can be listed").count();
    for (arguments, expected) in WRONG {
        let output = run(folder.path(), &[["--lang", "de"].as_slice(), arguments].concat());
        let errors = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        assert!(errors.contains(expected), "{arguments:?}: {errors}");
        assert!(errors.lines().all(|line| line.starts_with("commerce-canvas: ")), "{errors}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).expect("it can be listed").count(), before);
}

#[test]
fn a_dash_reads_standard_input() {
    let folder = folder();
    let plan = std::fs::read(folder.path().join("musterhaus.commerce")).expect("it is there");
    let from_file = run(folder.path(), &["classify", "musterhaus.commerce", "--json"]);
    let from_input = run_with(folder.path(), &["classify", "-", "--json"], &plan);
    assert_eq!(from_file.stdout, from_input.stdout);
    assert_eq!(run_with(folder.path(), &["format", "-"], &plan).stdout, plan);
    let empty = run_with(folder.path(), &["check", "-", "--lang", "en"], b"");
    assert_eq!(empty.status.code(), Some(2));
    assert!(text(&empty.stderr).contains("Standard input: Line 1, column 1: The file is empty"));
}

#[test]
fn json_is_one_object_and_nothing_else() {
    let folder = folder();
    for arguments in [
        ["classify", "everywhere.commerce", "--json"],
        ["check", "everywhere.commerce", "--json"],
        ["check", "faulty.commerce", "--json"],
    ] {
        let output = run(folder.path(), &arguments);
        let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert!(value.is_object());
        assert_eq!(text(&output.stderr), "");
    }
}

#[test]
fn templates_are_the_samples_and_each_can_be_used() {
    let folder = folder();
    for sample in [
        "brightleaf",
        "everywhere",
        "holzwerk",
        "modehaus-lindner",
        "musterhaus",
        "werkzeug-berger",
    ] {
        let output = run(folder.path(), &["new", "--template", sample, "-o", "-"]);
        let file = folder.path().join(sample).with_extension("commerce");
        assert_eq!(output.stdout, std::fs::read(file).expect("it is there"));
    }
    let german = run(folder.path(), &["new", "-o", "-", "--lang", "de"]);
    assert!(text(&german.stdout).contains("Plan ohne Titel"));
}

#[test]
fn images_are_of_the_kind_that_the_ending_names() {
    let folder = folder();
    let export = |arguments: &[&str]| {
        let output = run(folder.path(), &[["export"].as_slice(), arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        std::fs::read(folder.path().join(arguments[2])).expect("it was written")
    };
    let size = |png: &[u8]| {
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("4 bytes"));
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
        (number(16), number(20))
    };
    let small = size(&export(&["everywhere.commerce", "-o", "1.png", "--scale", "0.25"]));
    let double = size(&export(&["everywhere.commerce", "-o", "2.PNG", "--scale", "0.5"]));
    assert!(double.0.abs_diff(small.0 * 2) <= 2 && double.1.abs_diff(small.1 * 2) <= 2);

    let svg = |arguments: &[&str]| {
        let all = [["everywhere.commerce", "-o", "x.svg"].as_slice(), arguments].concat();
        String::from_utf8(export(&all)).expect("UTF-8")
    };
    let plain = svg(&[]);
    assert!(plain.starts_with("<svg") || plain.starts_with("<?xml"), "{}", &plain[..80]);
    assert_eq!(plain, svg(&["--view", "today", "--theme", "light"]));
    for other in [
        ["--view", "target"].as_slice(),
        &["--theme", "dark"],
        &["--transparent"],
        &["--lang", "de"],
    ] {
        assert_ne!(plain, svg(other), "{other:?}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let folder = folder();
    let mut child = Command::new(PROGRAM)
        .args(["format", "musterhaus.commerce"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}
