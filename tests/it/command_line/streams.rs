//! Standard input, standard output, and what a terminal is shown.

use std::process::Stdio;

use super::environment::{PROGRAM, TestEnvironment, text};

#[test]
fn a_dash_reads_standard_input() {
    let environment = TestEnvironment::with_plans();
    let plan = std::fs::read(environment.path("musterhaus.commerce")).expect("it is there");
    let from_file = environment.run(&["classify", "musterhaus.commerce", "--json"]);
    let from_input = environment.run_with(&["classify", "-", "--json"], &plan);
    assert_eq!(from_file.stdout, from_input.stdout);
    assert_eq!(environment.run_with(&["format", "-"], &plan).stdout, plan);
    let empty = environment.run_with(&["check", "-", "--lang", "en"], b"");
    assert_eq!(empty.status.code(), Some(2));
    assert!(text(&empty.stderr).contains("Standard input: Line 1, column 1: The file is empty"));
}

#[test]
fn json_is_one_object_and_nothing_else() {
    let environment = TestEnvironment::with_plans();
    for arguments in [
        ["classify", "everywhere.commerce", "--json"],
        ["check", "everywhere.commerce", "--json"],
        ["check", "faulty.commerce", "--json"],
    ] {
        let output = environment.run(&arguments);
        let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert!(value.is_object());
        assert_eq!(text(&output.stderr), "");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let environment = TestEnvironment::with_plans();
    let mut child = environment
        .command(PROGRAM)
        .args(["format", "musterhaus.commerce"])
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
    let environment = TestEnvironment::with_plans();
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
        environment.write(name, text);
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
            let output = environment.run(&[call, ["--lang", language].as_slice()].concat());
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
    let output = environment.run(&["diff", "hostile.commerce", "other.commerce", "--json"]);
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let names =
        value["meaning"].as_array().expect("a list").iter().filter_map(|one| one["old"].as_str());
    assert!(names.collect::<Vec<_>>().contains(&"B\u{9b}31m\u{202e}gnp.exe\r\u{2028}Forged: yes"));
}
