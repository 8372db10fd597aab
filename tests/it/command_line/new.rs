//! `new`: the templates.

use super::environment::{TestEnvironment, text};

#[test]
fn samples_can_be_begun_with_as_they_are() {
    let environment = TestEnvironment::with_plans();
    for sample in [
        "brightleaf",
        "everywhere",
        "holzwerk",
        "modehaus-lindner",
        "musterhaus",
        "werkzeug-berger",
    ] {
        let output = environment.run(&["new", "--template", sample, "-o", "-"]);
        let file = environment.path(sample).with_extension("commerce");
        assert_eq!(output.stdout, std::fs::read(file).expect("it is there"));
    }
    let german = environment.run(&["new", "-o", "-", "--lang", "de"]);
    assert!(text(&german.stdout).contains("Plan ohne Titel"));
}

#[test]
fn templates_are_told_in_either_language() {
    let environment = TestEnvironment::with_plans();
    for (language, name) in
        [("en", "Manufacturer with dealers"), ("de", "Hersteller mit Fachhandel")]
    {
        let new = ["new", "--template", "dealer-manufacturer", "-o", "-", "--lang", language];
        assert!(text(&environment.run(&new).stdout).contains(name), "{language}");
    }
}

#[test]
fn what_can_be_begun_with_is_listed_name_first() {
    let environment = TestEnvironment::with_plans();
    for (language, title) in [("en", "Fashion retailer"), ("de", "Modehändler")] {
        let listed = environment.run(&["new", "--list", "--lang", language]);
        let listed = text(&listed.stdout);
        assert!(listed.lines().any(|line| line.starts_with("fashion-retailer ")), "{listed}");
        assert!(listed.contains(title), "{listed}");
        // Every name that is listed can be used.
        for name in listed.lines().filter_map(|line| line.split_whitespace().next()) {
            let made = environment.run(&["new", "--template", name, "-o", "-"]);
            assert_eq!(made.status.code(), Some(0), "{name}");
        }
    }
}
