//! `check`: faults of a file, told as they were written.

use super::environment::{TestEnvironment, text};

#[test]
fn a_number_out_of_range_is_told_as_it_was_written() {
    let environment = TestEnvironment::with_plans();
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
        environment.write("far.commerce", plan);
        let output = environment.run(&["check", "far.commerce", "--lang", "en"]);
        let found = text(&output.stdout);
        assert!(found.contains(&format!(" is {said},")), "{found}");
        assert!(found.contains("Line 3, b"), "{found}");
    }
    let steps = "(format: 1, name: \"T\", steps: {\n99999999999999999999: (name: \"x\")},\nstrategy: (mission_year: 99999999999999999999))";
    environment.write("far.commerce", steps);
    let output = environment.run(&["check", "far.commerce", "--lang", "en"]);
    let found = text(&output.stdout);
    assert_eq!(found.matches("99999999999999999999").count(), 2, "{found}");
    assert!(found.contains("Line 2") && found.contains("Line 3"), "{found}");
}
