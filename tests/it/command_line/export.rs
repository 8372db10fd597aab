//! `export`: what kind of image, and how large.

use super::environment::{TestEnvironment, text};

#[test]
fn images_are_of_the_kind_that_the_ending_names() {
    let environment = TestEnvironment::with_plans();
    let export = |arguments: &[&str]| {
        let output = environment.run(&[["export"].as_slice(), arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        std::fs::read(environment.path(arguments[2])).expect("it was written")
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
fn the_scale_that_is_named_makes_an_image() {
    let environment = TestEnvironment::with_plans();
    let note = |id: &str, at: i32| format!("\"{id}\": Note(text: \"{id}\", at: ({at}, {at}))");
    let plan =
        format!("(format: 1, name: \"W\", nodes: {{{}, {}}})", note("a", 0), note("b", 1_000_000));
    std::fs::write(environment.path("wide.commerce"), plan).expect("written");
    let export = |scale: &str| {
        environment.run(&["export", "wide.commerce", "-o", "w.png", "--scale", scale])
    };
    let refused = export("1");
    let said = text(&refused.stderr);
    assert_ne!(refused.status.code(), Some(0), "{said}");
    let mut words = said.split([' ', '\n']).filter_map(|word| word.parse::<f64>().ok());
    let scale = words.next_back().unwrap_or_else(|| panic!("a scale is named: {said}"));
    assert!(scale > 0.0, "{said}");
    let made = export(&scale.to_string());
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
}
