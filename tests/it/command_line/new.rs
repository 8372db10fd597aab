//! `new`: the templates.

use super::environment::{TestEnvironment, text};

#[test]
fn templates_are_the_samples_and_each_can_be_used() {
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
