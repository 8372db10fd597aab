//! The help, the version and the examples of the document.

use super::environment::{TestEnvironment, text};
use crate::expected;

#[test]
fn the_examples_of_the_document_are_true() {
    let document = include_str!("../../../docs/command-line.md");
    let environment = TestEnvironment::with_plans();
    let mut count = 0;
    for block in document.split("```console\n").skip(1) {
        let (block, _) = block.split_once("```").expect("the block has an end");
        for example in format!("\n{block}").split("\n$ ").skip(1) {
            let (line, expected) = example.split_once('\n').unwrap_or((example, ""));
            let mut words = line.split_whitespace();
            assert_eq!(words.next(), Some("commerce-canvas"), "{line}");
            let output = environment.run(&words.collect::<Vec<_>>());
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
    let environment = TestEnvironment::with_plans();
    for language in ["en", "de"] {
        let help = environment.written(&["--help", "--lang", language]);
        assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
        // The version is another with each release.
        let help = help.replace(env!("CARGO_PKG_VERSION"), "VERSION");
        expected::assert(&format!("tests/data/help-{language}.txt"), &help);
    }
}

#[test]
fn the_help_names_exactly_the_options_that_there_are() {
    let environment = TestEnvironment::with_plans();
    let output = environment.run(&["--help"]);
    let help = text(&output.stdout);
    for (command, options) in [
        ("classify", ["--view", "--without", "--efforts", "--json"].as_slice()),
        ("check", &["--json"]),
        ("roadmap", &["--efforts", "--json"]),
        ("format", &["--check", "--lines"]),
        ("new", &["--output", "--template", "--list"]),
        (
            "export",
            &[
                "--output",
                "--view",
                "--efforts",
                "--compare",
                "--scale",
                "--page",
                "--table",
                "--pages",
                "--attach-plan",
                "--master",
                "--logo",
                "--date",
                "--theme",
                "--transparent",
                "--outlook",
                "--figures",
            ],
        ),
        ("tidy", &["--output", "--view"]),
        ("diff", &["--json"]),
        ("merge", &["--output", "--path", "--json"]),
        ("update", &["--output", "--json"]),
    ] {
        let (_, section) = help.split_once(&format!("Options of {command}:\n")).expect(command);
        let section = section.split("\n\n").next().expect("a section");
        assert_eq!(section.matches("--").count(), options.len(), "{section}");
        for option in options {
            assert!(section.contains(option), "{option} in {section}");
            // It is known: whatever is wrong, it is not that the option is not there.
            let errors = environment.run(&[command, option]).stderr;
            assert!(!text(&errors).contains("has no option"), "{command} {option}");
        }
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    assert!(commerce_canvas::VERSION.starts_with(env!("CARGO_PKG_VERSION")));
    let environment = TestEnvironment::with_plans();
    for option in ["--version", "-V"] {
        let output = environment.run(&[option]);
        let expected = format!("commerce-canvas {}\n", commerce_canvas::VERSION);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), expected.as_str()));
    }
}
