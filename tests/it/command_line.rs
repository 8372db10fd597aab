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
        ("merge", &["--output", "--path", "--json"]),
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
    (&["classify", "musterhaus.commerce", "--view", "-1"], "Eine Ansicht `-1` gibt es nicht"),
    (&["classify", "musterhaus.commerce", "--view"], "`--view` braucht einen Wert"),
    (
        &["classify", "musterhaus.commerce", "--view", "10000"],
        "Möglich: today, target, 0, 1, 2, 3.",
    ),
    (
        &["classify", "musterhaus.commerce", "--view", "4"],
        "In diesem Plan gibt es keine Ansicht `4`",
    ),
    (&["classify", "base.commerce", "--view", "1"], "Möglich: today, target, 0."),
    (&["export", "musterhaus.commerce", "-o", "x.svg", "--view", "4"], "keine Ansicht `4`"),
    (
        &["export", "musterhaus.commerce", "-o", "x.svg", "--compare", "99999999999"],
        "keine Ansicht `99999999999`",
    ),
    (&["format", "musterhaus.commerce", "--lines", "--check"], "`--lines` und `--check`"),
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

/// Names with everything that acts on a terminal, and with lines that look like results.
const HOSTILE: &str = r#"(format: 1, name: "A\u{1b}[31mX", steps: {1: (name: "S\u{1b}[2J\nModel: Omnichannel")}, nodes: {"a": Channel(name: "A\u{1b}[31mB\nModel:            Omnichannel", kind: Shop, at: (0, 0), lifecycle: Planned(1)), "b": Channel(name: "B\u{9b}31m\u{202e}gnp.exe\r\u{2028}Forged: yes", kind: Store, operator: Partner("P\u{1b}[31m\nForged: yes"), at: (300, 0), note: "N\nForged: yes"), "c\u{202e}": Note(text: "T\u{1b}\nForged: yes", at: (0, 0))}, journeys: {"j": (name: "J\u{1b}]0;owned\u{7}\nForged: yes", stops: [(stage: Research, at: "a")])}, measures: {"m": (title: "M\u{1b}[5m\nForged: yes", step: 1)}, set_aside: {"x\u{1b}\nForged: yes": (reason: "R\u{1b}\nForged: yes", date: "2027-01-01")})"#;

#[test]
fn names_act_on_no_terminal_and_forge_no_lines() {
    let folder = folder();
    let at = folder.path();
    let other = HOSTILE
        .replace("31mB", "31mC")
        .replace("gnp", "gpj")
        .replace("T\\u", "U\\u")
        .replace("5m", "6m")
        .replace("owned", "theirs")
        .replace("Partner(\"P", "Partner(\"Q")
        .replace("name: \"S", "name: \"Z");
    let third = HOSTILE
        .replace("31mB", "31mD")
        .replace("gnp", "fig")
        .replace("T\\u", "V\\u")
        .replace("5m", "7m")
        .replace("owned", "ours")
        .replace("Partner(\"P", "Partner(\"R")
        .replace("name: \"S", "name: \"Y");
    let broken = HOSTILE.replace("(format: 1, name", "(format: 1, \u{1b}[31m name");
    let faulty = HOSTILE.replace(
        "[(stage: Research, at: \"a\")]",
        "[(stage: Research, at: \"x\\u{1b}\\nForged: yes\")]",
    );
    for (name, text) in [
        ("hostile.commerce", HOSTILE),
        ("other.commerce", &other),
        ("third.commerce", &third),
        ("raw.commerce", &broken),
        ("bad.commerce", &faulty),
        ("esc\u{1b}[31m\u{202e}.commerce", "("),
    ] {
        std::fs::write(at.join(name), text).expect("written");
    }
    let calls: &[&[&str]] = &[
        &["classify", "hostile.commerce"],
        &["classify", "hostile.commerce", "--view", "1"],
        &["classify", "hostile.commerce", "--json"],
        &["classify", "hostile.commerce", "--without", "x\u{1b}\nForged: yes"],
        &["check", "hostile.commerce"],
        &["check", "hostile.commerce", "--json"],
        &["check", "bad.commerce"],
        &["check", "bad.commerce", "--json"],
        &["check", "raw.commerce"],
        &["roadmap", "hostile.commerce"],
        &["roadmap", "hostile.commerce", "--json"],
        &["format", "hostile.commerce"],
        &["format", "hostile.commerce", "--check"],
        &["format", "hostile.commerce", "--lines"],
        &["format", "raw.commerce", "--lines"],
        &["format", "bad.commerce", "--lines"],
        &["diff", "hostile.commerce", "other.commerce"],
        &["diff", "hostile.commerce", "other.commerce", "--json"],
        &["merge", "hostile.commerce", "other.commerce", "third.commerce", "-o", "merged.commerce"],
        &[
            "merge",
            "hostile.commerce",
            "other.commerce",
            "third.commerce",
            "-o",
            "m.commerce",
            "--json",
        ],
        &["merge", "hostile.commerce", "other.commerce", "third.commerce", "-o", "-"],
        &["merge", "hostile.commerce", "other.commerce", "bad.commerce", "-o", "m.commerce"],
        &["format", "esc\u{1b}[31m\u{202e}.commerce"],
        &["export", "hostile.commerce", "-o", "x.\u{1b}[31m\nForged: yes"],
        &["new", "-o", "esc\u{1b}[31m\u{202e}.commerce"],
        &["\u{1b}[31m\nForged: yes"],
        &["classify", "a\nForged: yes"],
        &["classify", "hostile.commerce", "--view", "\u{1b}\nForged: yes"],
        &["classify", "--\u{1b}\nForged: yes"],
    ];
    for language in ["en", "de"] {
        for call in calls {
            let output = run(at, &[call, ["--lang", language].as_slice()].concat());
            for stream in [text(&output.stdout), text(&output.stderr)] {
                let acts = |letter: &char| {
                    letter.is_control() && *letter != '\n'
                        || ('\u{2028}'..='\u{202e}').contains(letter)
                };
                assert_eq!(stream.chars().find(acts), None, "{call:?}: {stream:?}");
                let forged = stream.lines().find(|line| {
                    let line = line.trim_start();
                    line.starts_with("Forged")
                        || line == "Model:            Omnichannel"
                        || line == "Model: Omnichannel"
                });
                assert_eq!(forged, None, "{call:?}: {stream}");
            }
            if call.contains(&"--json") {
                let value: serde_json::Value =
                    serde_json::from_slice(&output.stdout).expect("JSON");
                assert!(value.is_object(), "{call:?}");
            }
        }
    }
    // What a program reads is the name as it is.
    let output = run(at, &["diff", "hostile.commerce", "other.commerce", "--json"]);
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let names =
        value["meaning"].as_array().expect("a list").iter().filter_map(|one| one["old"].as_str());
    assert!(names.collect::<Vec<_>>().contains(&"B\u{9b}31m\u{202e}gnp.exe\r\u{2028}Forged: yes"));
}

#[test]
fn what_carries_nothing_differs_from_what_carries_what_its_kind_does() {
    let folder = folder();
    let plan = |fields: &str, text: &str| {
        format!(
            r#"(format: 1, name: "T", nodes: {{"shop": Channel(name: "Shop", kind: Shop, at: (0, 0)), "store": Channel(name: "Store", kind: Store, at: (300, 0)), "n": Note(text: "{text}", at: (0, 0))}}, links: {{"l": (from: "shop", to: "store", kind: ClickAndCollect{fields})}})"#
        )
    };
    let compared = |old: &str, new: &str, arguments: &[&str]| {
        std::fs::write(folder.path().join("old.commerce"), old).expect("written");
        std::fs::write(folder.path().join("new.commerce"), new).expect("written");
        let call = [["diff", "old.commerce", "new.commerce"].as_slice(), arguments].concat();
        text(&run(folder.path(), &call).stdout).to_owned()
    };
    let usual = plan("", "x");
    for (fields, english, german, old_and_new) in [
        (
            ", resources: []",
            "Shares: what its kind carries → nothing",
            "Teilt: was ihre Art teilt → nichts",
            r#""old":null,"new":"[]""#,
        ),
        (
            ", resources: [Order]",
            "Shares: what its kind carries → Orders",
            "Teilt: was ihre Art teilt → ",
            r#""old":null,"new":"[Order]""#,
        ),
        (", effort: 0", "that of its kind → 0", "der ihrer Art → 0", r#""old":null,"new":"0""#),
    ] {
        let changed = plan(fields, "x");
        let said = compared(&usual, &changed, &["--lang", "en"]);
        assert!(said.contains(english), "{said}");
        let said = compared(&usual, &changed, &["--lang", "de"]);
        assert!(said.contains(german), "{said}");
        let said = compared(&usual, &changed, &["--json"]);
        assert!(said.contains(old_and_new), "{said}");
    }
    let said = compared(
        &plan(", resources: [Order]", "x"),
        &plan(", resources: []", "x"),
        &["--lang", "en"],
    );
    assert!(said.contains("→ nothing"), "{said}");
    // Texts that look like nothing are texts, and a long text is shown where it differs.
    let long = "a ".repeat(300);
    for (old, new, said) in [
        ("", "[]", "nothing → “[]”"),
        ("", "0", "nothing → “0”"),
        ("[]", "nothing", "“[]” → “nothing”"),
        (&format!("{long}x"), &format!("{long}y"), "a x” → “…"),
        ("x y", "x  y", "“x y” → “x  y”"),
    ] {
        let found = compared(&plan("", old), &plan("", new), &["--lang", "en"]);
        assert!(found.contains(said), "{found}");
    }
}

#[test]
fn a_merge_that_could_not_be_opened_is_not_written() {
    let folder = folder();
    let at = folder.path();
    std::fs::write(at.join("empty.commerce"), "(format: 1, name: \"\")").expect("written");
    let mut sides = Vec::new();
    for side in ["a", "b"] {
        let text = side.repeat(60_000);
        let mut plan = "(format: 1, name: \"\", nodes: {\n".to_owned();
        for number in 0..600 {
            plan += &format!("\"{side}{number}\": Note(text: \"{text}\", at: (0, 0)),\n");
        }
        plan += "})";
        let name = format!("{side}.commerce");
        std::fs::write(at.join(&name), plan).expect("written");
        sides.push(name);
    }
    for output in ["merged.commerce", "-"] {
        let call = ["merge", "empty.commerce", &sides[0], &sides[1], "-o", output, "--lang", "en"];
        let result = run(at, &call);
        let said = text(&result.stderr);
        assert_eq!(result.status.code(), Some(2), "{said}");
        assert!(said.contains("64 MB") && said.contains("not written"), "{said}");
        assert_eq!(text(&result.stdout), "");
    }
    assert!(!at.join("merged.commerce").exists());
    assert!(at.join(&sides[0]).exists());
}

#[test]
fn comments_that_a_merge_leaves_out_are_told() {
    let folder = folder();
    let commented = format!("// by hand\n{}", small("Store Ulm", "", "200", ""));
    std::fs::write(folder.path().join("hand.commerce"), commented).expect("written");
    for (arguments, named) in [
        (["base.commerce", "hand.commerce", "theirs.commerce"], true),
        (["base.commerce", "ours.commerce", "hand.commerce"], true),
        (["hand.commerce", "ours.commerce", "theirs.commerce"], false),
    ] {
        let call =
            [["merge"].as_slice(), &arguments, &["-o", "m.commerce", "--lang", "en"]].concat();
        let output = run(folder.path(), &call);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(text(&output.stdout), "");
        let said = text(&output.stderr);
        assert_eq!(said.contains("The comments of hand.commerce"), named, "{said}");
    }
}

#[test]
fn an_id_with_a_comma_can_be_left_out() {
    let folder = folder();
    let plan = r#"(format: 1, name: "T", nodes: {"a,b": Channel(name: "Shop", kind: Shop, at: (0, 0)), "c\\d": Channel(name: "Store", kind: Store, at: (300, 0))})"#;
    std::fs::write(folder.path().join("comma.commerce"), plan).expect("written");
    let model = |without: &str| {
        let output =
            run(folder.path(), &["classify", "comma.commerce", "--json", "--without", without]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        value["model"].as_str().expect("a model").to_owned()
    };
    assert_eq!(model(r"a\,b"), "single");
    assert_eq!(model(r"c\d"), "single");
    assert_eq!(model(r"c\\d"), "single");
    assert_eq!(model(r"a\,b,c\d"), "none");
    assert_eq!(model(",a\\,b,"), "single");
}

#[test]
fn a_merge_says_what_was_removed_and_what_changed() {
    let folder = folder();
    let without = small("Store Ulm", "", "200", "");
    let start = without.find("        \"store\"").expect("it is there");
    let end = without[start..].find('\n').expect("a line") + start + 1;
    let without = format!("{}{}", &without[..start], &without[end..]);
    std::fs::write(folder.path().join("without.commerce"), without).expect("written");
    let merged = |ours: &str, theirs: &str| {
        let call = ["merge", "base.commerce", ours, theirs, "-o", "m.commerce", "--json"];
        let output = run(folder.path(), &call);
        assert_eq!(output.status.code(), Some(1));
        text(&output.stdout).to_owned()
    };
    assert_eq!(
        merged("ours.commerce", "without.commerce"),
        "{\"conflicts\":[{\"element\":\"store\",\"field\":null,\"base\":null,\"ours\":\"changed\",\"theirs\":\"removed\"}]}\n"
    );
    assert_eq!(
        merged("without.commerce", "ours.commerce"),
        "{\"conflicts\":[{\"element\":\"store\",\"field\":null,\"base\":null,\"ours\":\"removed\",\"theirs\":\"changed\"}]}\n"
    );
}

#[test]
fn a_number_out_of_range_is_told_as_it_was_written() {
    let folder = folder();
    for (written, said) in [
        ("at: (99999999999999999999, 0)", "99999999999999999999"),
        ("at: (0, -99999999999999999999)", "-99999999999999999999"),
        ("at: (0, 0), z: 18446744073709551615", "18446744073709551615"),
        (
            "at: (0, 0), size: (1, 123456789012345678901234567890123456789012345)",
            "123456789012345678901234567890123456789012345",
        ),
        ("at: (2000000, 0)", "2000000"),
        ("at: (0, 0), lifecycle: Planned(99999999999999999999)", "99999999999999999999"),
    ] {
        let plan = format!(
            "(format: 1, name: \"T\", nodes: {{\n\"a\": Note(text: \"99999999999999999998\", at: (0, 0)),\n\"b\": Note(text: \"99999999999999999998\", {written})}})"
        );
        std::fs::write(folder.path().join("far.commerce"), plan).expect("written");
        let output = run(folder.path(), &["check", "far.commerce", "--lang", "en"]);
        let found = text(&output.stdout);
        assert!(found.contains(&format!(" is {said},")), "{found}");
        assert!(found.contains("Line 3, b"), "{found}");
    }
    let steps = "(format: 1, name: \"T\", steps: {\n99999999999999999999: (name: \"x\")},\nstrategy: (mission_year: 99999999999999999999))";
    std::fs::write(folder.path().join("far.commerce"), steps).expect("written");
    let output = run(folder.path(), &["check", "far.commerce", "--lang", "en"]);
    let found = text(&output.stdout);
    assert_eq!(found.matches("99999999999999999999").count(), 2, "{found}");
    assert!(found.contains("Line 2") && found.contains("Line 3"), "{found}");
}
