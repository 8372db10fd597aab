//! Files that are too much: too large, too deep, too many, numbers out of all bounds, cut off,
//! filled with zeros, or anything at all. Each has a clear fault; none of them ends the program.

use commerce_canvas::file::{MAX_FILE_BYTES, SyntaxFaultKind, read, write};
use commerce_canvas::language::Language;
use commerce_canvas::session::fault_text;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

use crate::command_line::environment::TestEnvironment;

const EXAMPLE: &str = include_str!("../data/example.commerce");

/// What is wrong with a file that cannot be read, in English.
fn refused(bytes: &[u8]) -> String {
    let fault = read(bytes).expect_err("no plan");
    for language in Language::ALL {
        let said = fault_text::syntax_fault(&fault, language);
        assert!(!said.contains("{}") && said.chars().count() < 500, "{said}");
    }
    fault_text::syntax_fault(&fault, Language::English)
}

fn with_node(fields: &str) -> Vec<u8> {
    let node = format!("\"a\": Channel(name: \"A\", kind: Shop, {fields})");
    format!("(format: 1, name: \"P\", nodes: {{ {node} }})").into_bytes()
}

#[test]
fn too_much_is_refused_with_a_clear_fault() {
    let deep = |open: &str| open.repeat(100_000);
    let at = |x: &str| with_node(&format!("at: ({x}, 0)"));
    let digits = format!("1{}", "0".repeat(308));
    let twice = r#"(format: 1, name: "P", nodes: { "a": Team(name: "A", kind: It, at: (0, 0)), "a": Team(name: "B", kind: It, at: (0, 0)) })"#;
    let utf_16: Vec<u8> = EXAMPLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let half = &EXAMPLE[..EXAMPLE.len() / 2];
    let half = &half[..=half.rfind(',').expect("a comma")];
    let many = |count: usize| {
        let nodes: String =
            (0..count).map(|id| format!("\"{id:06}\":Team(name:\"\",kind:It,at:(0,0)),")).collect();
        format!("(format:1,name:\"P\",nodes:{{{nodes}}})").into_bytes()
    };
    let cases: [(&str, Vec<u8>, &str); 19] = [
        ("empty", Vec::new(), "empty"),
        ("too large", vec![b' '; MAX_FILE_BYTES + 1], "64 MB"),
        ("zeros", vec![0; 1_000_000], "zero"),
        ("zeros behind", [EXAMPLE.as_bytes(), &[0; 4_096]].concat(), "zero"),
        ("cut off", half.into(), "cut off"),
        ("byte-order mark", [b"\xEF\xBB\xBF", EXAMPLE.as_bytes()].concat(), "byte-order mark"),
        ("UTF-16", utf_16, "UTF-16"),
        ("parentheses", deep("(").into(), "nested"),
        ("brackets", format!("(format: 1, name: {}", deep("[")).into(), "nested"),
        ("braces", format!("(format: 1, nodes: {}", deep("{ \"a\": ")).into(), "nested"),
        ("comments", deep("/*").into(), "comment"),
        ("enums", format!("(format: 1, name: \"\", nodes: {}", deep("Some(")).into(), "nested"),
        ("NaN", at("NaN"), "whole number"),
        ("infinity", at("inf"), "whole number"),
        ("1e308 with a fraction", at("1.5"), "whole number"),
        ("an id twice", twice.into(), "twice"),
        ("a long name", with_node(&format!("at: (0, 0), note: \"{}\"", "x".repeat(70_000))), "64"),
        ("too many", many(200_001), "200"),
        ("a conflict", format!("<<<<<<< HEAD\n{EXAMPLE}").into(), "merge conflict"),
    ];
    for (name, bytes, expected) in cases {
        let said = refused(&bytes);
        assert!(said.to_lowercase().contains(&expected.to_lowercase()), "{name}: {said}");
    }
    // Numbers that can be read but not meant are told and left out.
    for number in ["1e308", "-1e308", digits.as_str(), "9223372036854775808"] {
        let reading = read(&at(number)).expect("a plan");
        assert_eq!(reading.faults.len(), 1, "{number}");
        assert!(reading.plan.nodes.is_empty(), "{number}");
    }
}

#[test]
fn two_hundred_megabytes_are_not_even_read() {
    let environment = TestEnvironment::new();
    let file = std::fs::File::create(environment.path("huge.commerce")).expect("made");
    file.set_len(200 * 1_024 * 1_024).expect("a file without content");
    for command in ["check", "classify", "format"] {
        let output = environment.run(&[command, "huge.commerce", "--lang", "en"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("larger than 64 MB"));
    }
}

#[test]
fn a_plan_that_is_cut_off_anywhere_is_no_plan() {
    let end = EXAMPLE.trim_end().len();
    for length in 0..end {
        assert!(read(&EXAMPLE.as_bytes()[..length]).is_err(), "{length}");
    }
    assert!(read(&EXAMPLE.as_bytes()[..end]).is_ok());
}

#[test]
fn the_most_elements_that_may_be_are_read() {
    let node = |id: usize| format!("\"{id:06}\":Team(name:\"\",kind:It,at:(0,0)),");
    let nodes: String = (0..200_000).map(node).collect();
    let text = format!("(format:1,name:\"P\",nodes:{{{nodes}}})");
    assert_eq!(read(text.as_bytes()).expect("a plan").plan.nodes.len(), 200_000);
}

/// A plan in which some bytes were changed, taken away or put twice.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let damage = (any::<proptest::sample::Index>(), 0..5_u8, any::<u8>());
    proptest::collection::vec(damage, 1..8).prop_map(|damages| {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        for (place, sort, byte) in damages {
            if bytes.is_empty() {
                break;
            }
            let at = place.index(bytes.len());
            match sort {
                0 => bytes[at] = byte,
                1 => _ = bytes.remove(at),
                2 => bytes.insert(at, byte),
                3 => bytes.truncate(at),
                _ => {
                    let end = (at + usize::from(byte)).min(bytes.len());
                    let part = bytes[at..end].to_vec();
                    bytes.splice(at..at, part);
                }
            }
        }
        bytes
    })
}

proptest! {
    #[test]
    fn any_bytes_are_a_plan_or_have_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Err(fault) = read(&bytes) {
            prop_assert!(!fault_text::syntax_fault(&fault, Language::German).is_empty());
        }
    }

    #[test]
    fn a_damaged_plan_is_repaired_to_a_sound_one_or_refused(bytes in damaged()) {
        match read(&bytes) {
            Ok(reading) => {
                prop_assert_eq!(reading.plan.violations(), []);
                let text = write(&reading.plan);
                let again = read(text.as_bytes()).expect("what was written");
                prop_assert_eq!(again.faults, []);
                prop_assert_eq!(again.plan, reading.plan);
            }
            Err(fault) => prop_assert!(fault.kind != SyntaxFaultKind::Empty || bytes.len() < 200),
        }
    }
}
