//! The file format: exact bytes, defaults, and plans that survive being written and read.

use commerce_canvas::file::{self, read, write};
use commerce_canvas::plan::{Id, Plan};
use proptest::prelude::*;

use crate::random_plan;

const EXAMPLE: &str = include_str!("../data/example.commerce");

/// Reads a text that must be a sound plan.
fn plan(text: &str) -> Plan {
    let reading = read(text.as_bytes()).unwrap_or_else(|fault| panic!("{fault:?} in\n{text}"));
    assert_eq!(reading.faults, [], "{text}");
    reading.plan
}

/// A plan with these nodes and other fields, each element on one line.
fn around(nodes: &str, rest: &str) -> String {
    format!("(\n    format: 1,\n    name: \"\",\n    nodes: {{\n{nodes}    }},\n{rest})\n")
}

#[test]
fn the_example_keeps_its_bytes() {
    let plan = plan(EXAMPLE);
    assert_eq!(write(&plan), EXAMPLE);
    assert_eq!((plan.nodes.len(), plan.links.len()), (9, 3));
    assert!(plan.violations().is_empty());
}

#[test]
fn the_example_of_the_document_is_the_same() {
    let document = include_str!("../../docs/file-format.md");
    let (_, rest) = document.split_once("```ron\n").expect("the document has an example");
    let (example, _) = rest.split_once("```").expect("it has an end");
    assert_eq!(write(&plan(example)), example);
    assert_eq!(example, EXAMPLE);
}

#[test]
fn the_document_names_every_field_and_word() {
    // The reader lists what it knows when it refuses something.
    let document = include_str!("../../docs/file-format.md");
    let known = |text: &str| match read(text.as_bytes()).expect_err("an unknown word").kind {
        file::SyntaxFaultKind::UnknownField { expected, .. }
        | file::SyntaxFaultKind::UnknownWord { expected, .. } => expected,
        other => panic!("{other:?} in {text}"),
    };
    let node = |body: &str| known(&around(&format!("\"a\": {body},\n"), ""));
    let link = |body: &str| known(&around("", &format!("links: {{\"a\": {body}}},\n")));
    let listed = [
        known("(format: 1, x: 1)"),
        known("(format: 1, name: \"\", strategy: (x: 1))"),
        known("(format: 1, name: \"\", strategy: (competitors: [(x: 1)]))"),
        known("(format: 1, name: \"\", steps: {1: (x: 1)})"),
        known("(format: 1, name: \"\", set_aside: {\"a\": (x: 1)})"),
        known("(format: 1, name: \"\", journeys: {\"a\": (x: 1)})"),
        known("(format: 1, name: \"\", journeys: {\"a\": (stops: [(x: 1)])})"),
        known("(format: 1, name: \"\", journeys: {\"a\": (stops: [(stage: X)])})"),
        known("(format: 1, name: \"\", measures: {\"a\": (x: 1)})"),
        known("(format: 1, name: \"\", measures: {\"a\": (status: X)})"),
        node("X()"),
        node("Channel(x: 1)"),
        node("Channel(operator: X)"),
        node("Channel(sells: X)"),
        node("Channel(markets: (x: 1))"),
        node("Channel(features: (x: 1))"),
        node("Channel(expectations: (x: 1))"),
        node("Channel(expectations: (simple_purchase: X))"),
        node("Channel(outlook: X)"),
        node("Channel(lifecycle: X)"),
        node("Channel(feedback: [(x: 1)])"),
        node("Channel(feedback: [(source: X)])"),
        node("Channel(feedback: [(tone: X)])"),
        node("Audience(x: 1)"),
        node("Audience(market: X)"),
        node("Audience(reach: X)"),
        node("System(x: 1)"),
        node("System(shares: [X])"),
        node("System(fit: X)"),
        node("Team(x: 1)"),
        node("Activity(x: 1)"),
        node("Note(x: 1)"),
        node("Note(color: X)"),
        node("Frame(x: 1)"),
        link("(x: 1)"),
    ];
    for word in listed.into_iter().flatten() {
        let is_named = ["`", "(", " "].iter().any(|before| {
            ["`", "(", ","].iter().any(|after| document.contains(&format!("{before}{word}{after}")))
        });
        assert!(is_named, "the document does not name {word}");
    }
}

#[test]
fn an_empty_plan_has_only_what_must_be_there() {
    let written = write(&Plan::named("New"));
    assert_eq!(written, "(\n    format: 1,\n    name: \"New\",\n)\n");
    assert_eq!(plan(&written), Plan::named("New"));
}

/// Each line as it may be written, and as the program writes it.
const DEFAULTS: &[(&str, &str)] = &[
    (
        r#"Channel(name: "a", kind: Shop, operator: Own, markets: (b2b: No, b2c: Yes), sells: Yes, features: (), expectations: (), outlook: Unknown, at: (0, 0), z: 0, locked: false, lifecycle: Existing, note: "", feedback: [])"#,
        r#"Channel(name: "a", kind: Shop, at: (0, 0))"#,
    ),
    (
        r#"Channel(name: "a", kind: Marketplace, operator: Partner(""), at: (0, 0))"#,
        r#"Channel(name: "a", kind: Marketplace, at: (0, 0))"#,
    ),
    (
        r#"Channel(name: "a", kind: Marketplace, operator: Own, at: (0, 0))"#,
        r#"Channel(name: "a", kind: Marketplace, operator: Own, at: (0, 0))"#,
    ),
    (
        r#"Channel(name: "a", kind: Shop, operator: Partner(""), at: (0, 0))"#,
        r#"Channel(name: "a", kind: Shop, operator: Partner(""), at: (0, 0))"#,
    ),
    (
        r#"Channel(name: "a", kind: Website, markets: (b2b: Yes), sells: No, at: (0, 0))"#,
        r#"Channel(name: "a", kind: Website, markets: (b2b: Yes), at: (0, 0))"#,
    ),
    (
        r#"Channel(name: "a", kind: Website, markets: (b2c: Yes, b2b: Yes), at: (0, 0))"#,
        r#"Channel(name: "a", kind: Website, at: (0, 0))"#,
    ),
    (
        r#"Channel(name: "a", kind: Shop, markets: (), sells: Until(3), at: (0, 0))"#,
        r#"Channel(name: "a", kind: Shop, markets: (), sells: Until(3), at: (0, 0))"#,
    ),
    (
        r#"Channel(at: (0, 0), outlook: Gone, features: (punch_out: Yes, quotes: From(2), approval: No), kind: Edi, name: "a")"#,
        r#"Channel(name: "a", kind: Edi, features: (quotes: From(2), punch_out: Yes), outlook: Gone, at: (0, 0))"#,
    ),
    (
        r#"Channel(name: "a", kind: Shop, expectations: (delivery_days: Some(0), simple_purchase: Yes, product_information: Unknown), at: (0, 0))"#,
        r#"Channel(name: "a", kind: Shop, expectations: (simple_purchase: Yes, delivery_days: 0), at: (0, 0))"#,
    ),
    (
        r#"Audience(name: "a", market: B2C, reach: Served, at: (0, 0))"#,
        r#"Audience(name: "a", market: B2C, at: (0, 0))"#,
    ),
    (
        r#"System(name: "a", kind: Crm, shares: [Lead, Customer, Lead], fit: Unknown, fit_target: Good, hurdle: "", at: (0, 0))"#,
        r#"System(name: "a", kind: Crm, fit_target: Good, at: (0, 0))"#,
    ),
    (
        r#"System(name: "a", kind: Crm, shares: [], at: (0, 0))"#,
        r#"System(name: "a", kind: Crm, shares: [], at: (0, 0))"#,
    ),
    (
        r#"System(name: "a", kind: Other, shares: [Lead, Order], at: (0, 0))"#,
        r#"System(name: "a", kind: Other, shares: [Order, Lead], at: (0, 0))"#,
    ),
    (
        r#"System(name: "a", kind: Payment, shares: [], at: (0, 0))"#,
        r#"System(name: "a", kind: Payment, at: (0, 0))"#,
    ),
    (
        r#"Team(name: "a", kind: It, at: (-5, +7), size: (200, 100), z: -3, locked: true, lifecycle: Retiring(2), note: "n")"#,
        r#"Team(name: "a", kind: It, at: (-5, 7), size: (200, 100), z: -3, locked: true, lifecycle: Retiring(2), note: "n")"#,
    ),
    (
        r#"Activity(name: "a", kind: Process, fit: Poor, hurdle: "h", at: (0, 0), feedback: [(text: "t", tone: Wish, source: Prospect, date: "2027-02-28")])"#,
        r#"Activity(name: "a", kind: Process, fit: Poor, hurdle: "h", at: (0, 0), feedback: [(date: "2027-02-28", source: Prospect, tone: Wish, text: "t")])"#,
    ),
    (r#"Note(text: "", color: Grey, at: (0x10, 1_000))"#, r#"Note(text: "", at: (16, 1000))"#),
    (
        "Frame(title: r#\"a \"b\" \\n\"#, color: Violet, at: (0, 0),)",
        r#"Frame(title: "a \"b\" \\n", color: Violet, at: (0, 0))"#,
    ),
];

#[test]
fn defaults_are_left_out_and_fields_are_in_order() {
    for (given, expected) in DEFAULTS {
        let expected = around(&format!("        \"x\": {expected},\n"), "");
        let given = around(&format!("        \"x\": {given},\n"), "");
        let plan = plan(&given);
        assert_eq!(write(&plan), expected);
        assert_eq!(read(expected.as_bytes()).map(|reading| reading.plan), Ok(plan));
    }
}

#[test]
fn feedback_on_a_link_is_its_last_field() {
    let nodes = "        \"shop\": Channel(name: \"\", kind: Shop, at: (0, 0)),
        \"store\": Channel(name: \"\", kind: Store, at: (0, 0)),\n";
    let link = |rest: &str| {
        let ends = r#"from: "shop", to: "store", kind: ClickAndCollect"#;
        around(nodes, &format!("    links: {{\n        \"l\": ({ends}{rest}),\n    }},\n"))
    };
    let said = r#"(date: "2027-02-28", source: Customer, tone: Complaint, text: "t")"#;
    let given = link(&format!(r#", feedback: [{said}], note: "n""#));
    let read = plan(&given);
    assert_eq!(read.feedback(&Id::new("l").expect("an id")).len(), 1);
    assert_eq!(read.all_feedback().count(), 1);
    assert_eq!(write(&read), link(&format!(r#", note: "n", feedback: [{said}]"#)));
    assert_eq!(write(&plan(&link(", feedback: []"))), link(""));
    // A bad day takes its feedback with it, and nothing else.
    let bad = link(r#", feedback: [(date: "2027-02-30", source: Team, tone: Wish, text: "")]"#);
    let reading = file::read(bad.as_bytes()).expect("a plan");
    assert_eq!(reading.faults.len(), 1);
    assert_eq!(write(&reading.plan), link(""));
}

#[test]
fn links_are_written_in_the_direction_of_their_kind() {
    let nodes = r#"        "act": Activity(name: "", kind: Tool, at: (0, 0)),
        "aud": Audience(name: "", market: B2C, at: (0, 0)),
        "crm": System(name: "", kind: Crm, at: (0, 0)),
        "note": Note(text: "", at: (0, 0)),
        "shop": Channel(name: "", kind: Shop, at: (0, 0)),
        "team": Team(name: "", kind: Sales, at: (0, 0)),
"#;
    for (from, to, kind) in [
        ("shop", "crm", "Uses"),
        ("team", "crm", "Uses"),
        ("act", "crm", "Uses"),
        ("aud", "shop", "Reaches"),
        ("act", "shop", "Supports"),
        ("act", "team", "Supports"),
        ("note", "shop", "Annotates"),
        ("note", "crm", "Annotates"),
    ] {
        let link = |from: &str, to: &str, bends: &str| {
            let link = format!(r#"(from: "{from}", to: "{to}", kind: {kind}, bends: {bends})"#);
            around(nodes, &format!("    links: {{\n        \"l\": {link},\n    }},\n"))
        };
        let expected = link(from, to, "[(1, 1), (2, 2)]");
        assert_eq!(write(&plan(&expected)), expected);
        assert_eq!(write(&plan(&link(to, from, "[(2, 2), (1, 1)]"))), expected);
    }
}

#[test]
fn the_rest_of_a_plan_keeps_its_bytes_too() {
    let text = around(
        "        \"a\": Channel(name: \"\", kind: App, at: (0, 0)),\n        \"b\": Channel(name: \"\", kind: Store, at: (0, 0)),\n",
        r#"    links: {
        "l": (from: "b", to: "a", kind: Other, resources: [], effort: 0, label: "x", bends: [(1, -1)], lifecycle: Planned(3), note: "n"),
        "m": (from: "b", to: "a", kind: QrCode, resources: [Order, Stock, Lead]),
    },
    journeys: {
        "j": (name: ""),
        "k": (name: "K", stops: [(stage: Return, at: "a")]),
    },
    measures: {
        "m": (title: "", about: ["l", "a"], step: 2, owner: "o", effort: 3, hurdle: "h", status: Dropped),
        "n": (title: "N"),
    },
    set_aside: {
        "no-mission": (reason: "later", date: "2027-01-31"),
        "no-vision": (date: "2027-01-31"),
    },
"#,
    );
    assert_eq!(write(&plan(&text)), text);
    let strategy = r#"(
    format: 1,
    name: "",
    strategy: (
        delivery_target_days: 0,
        competitors: [(name: "A"), (model: r#None), (note: "n")],
    ),
    steps: {
        2: (),
        10: (until: "2027-12-31"),
    },
)
"#;
    assert_eq!(write(&plan(strategy)), strategy);
    // `None` alone means that no model is known; the model of that name is written `r#None`.
    let models = |text: &str| plan(text).strategy.competitors.clone().into_iter().map(|c| c.model);
    let none = Some(commerce_canvas::plan::Model::None);
    assert_eq!(models(strategy).collect::<Vec<_>>(), [None, none, None]);
    let unknown = strategy.replace("r#None", "None");
    assert_eq!(write(&plan(&unknown)), strategy.replace("(model: r#None)", "()"));
}

#[test]
fn comments_are_noticed_and_what_only_looks_like_one_is_not() {
    let noticed = |text: &str| read(text.as_bytes()).expect("a plan").had_comments;
    assert!(!noticed(EXAMPLE));
    assert!(!noticed("(format: 1, name: \"https://example.org /* x */\")"));
    assert!(!noticed("(format: 1, name: r#\"\" // \"#)"));
    assert!(noticed("// a plan\n(format: 1, name: \"\")"));
    assert!(noticed("(format: 1, /* two /* nested */ */ name: \"//\")"));
}

#[test]
fn other_ways_to_write_are_read() {
    let canonical = write(&Plan::named("x"));
    for text in [
        "(format:1,name:\"x\")",
        "Plan(format: 1, name: \"x\",)",
        "#![enable(implicit_some)]\n(name: \"x\", format: 1)",
        "(\r\n    format: 1,\r\n    name: \"x\",\r\n)\r\n",
        "(format: 1, name: \"\\x78\", nodes: {}, set_aside: {}, strategy: ())",
        "(format: 1, name: \"\\u{78}\", strategy: (delivery_target_days: 2, mission_year: None))",
    ] {
        assert_eq!(write(&plan(text)), canonical, "{text}");
    }
}

#[test]
fn letters_are_written_as_they_were_typed() {
    // Combining signs, Thai, Devanagari, an emoji with its selector, an apostrophe, a joiner.
    let text = around(
        "        \"a\": Audience(name: \"Ka\u{308}ufer's\", market: B2B, at: (0, 0)),\n        \"it's\": Note(text: \"ลูกค้า हिन्दी ❤\u{FE0F} \u{200D} \u{AD} 🛒\", at: (0, 0)),\n",
        "",
    );
    assert_eq!(write(&plan(&text)), text);
    // Older files have them escaped, and say the same.
    let escaped = text
        .replace('\u{308}', "\\u{308}")
        .replace('\'', "\\'")
        .replace('\u{FE0F}', "\\u{fe0f}")
        .replace('\u{E39}', "\\u{e39}");
    assert_ne!(escaped, text);
    assert_eq!(write(&plan(&escaped)), text);
}

#[test]
fn what_acts_on_the_text_around_it_is_escaped() {
    let quoted = r#""\\ \" \n\r\t\0 \u{1b}[31m \u{7f} \u{9b} \u{202e} \u{2066} \u{200f} \u{2028}""#;
    let text = around(&format!("        \"a\": Note(text: {quoted}, at: (0, 0)),\n"), "");
    assert_eq!(write(&plan(&text)), text);
    // Also in ids, and where a field may be left out.
    let id = r#""f\"\\\u{202e}""#;
    let text = around(
        &format!(
            "        {id}: Audience(name: \"\", market: B2B, at: (0, 0)),\n        \"s\": Channel(name: \"\", kind: Shop, operator: Partner({quoted}), at: (0, 0)),\n"
        ),
        &format!(
            "    links: {{\n        \"l\": (from: {id}, to: \"s\", kind: Reaches),\n    }},\n    journeys: {{\n        \"j\": (name: \"\", audience: {id}),\n    }},\n"
        ),
    );
    assert_eq!(write(&plan(&text)), text);
}

#[test]
fn a_value_may_stand_in_the_words_of_any_writer() {
    let bare = r#"        "a": Channel(name: "((a))", kind: Shop, markets: (b2b: Yes), at: (0, 0), size: (10, 20)),
"#;
    let text = around(bare, "");
    let canonical = plan(&text);
    for (bare, written) in [
        ("size: (10, 20)", "size: Some((10, 20))"),
        ("size: (10, 20)", "size: Some(10, 20)"),
        ("size: (10, 20)", "size: Some ( /* x */ ( 10, 20, ), )"),
        ("markets: (b2b: Yes)", "markets: Some((b2b: Yes))"),
        ("markets: (b2b: Yes)", "markets: Some((\n    b2b: Yes,\n))"),
    ] {
        let other = text.replace(bare, written);
        assert_ne!(other, text, "{bare}");
        assert_eq!(plan(&other), canonical, "{written}");
    }
    let whole = text.replace("Channel(", "Channel((").replace("20)),", "20))),");
    assert_eq!(plan(&whole), canonical, "{whole}");
    // Where it is no value of its own, it stays a fault, with its place.
    let doubled = text.replace("at: (0, 0)", "at: ((0, 0))");
    assert!(read(doubled.as_bytes()).is_err());
    let bad = text.replace("size: (10, 20)", "size: Some((10, \"x\"))");
    let fault = read(bad.as_bytes()).expect_err("no number");
    assert_eq!(fault.line, 5);
    let column = bad.lines().nth(4).and_then(|line| line.find("\"x\"")).expect("it is there");
    assert_eq!(fault.column, column + 1);
}

#[test]
fn limits_are_inclusive() {
    let name = "n".repeat(1_000);
    let text = "t".repeat(64 * 1_024);
    let note =
        format!("        \"{}\": Note(text: \"{text}\", at: (1000000, -1000000)),\n", &name[..64]);
    let mut at_limit = around(&note, "");
    at_limit = at_limit.replace("name: \"\"", &format!("name: \"{name}\""));
    assert_eq!(write(&plan(&at_limit)), at_limit);
}

#[test]
fn what_could_not_be_opened_again_is_not_written() {
    use std::sync::Arc;

    use commerce_canvas::catalogue;
    use commerce_canvas::file::{TooLarge, write_checked};
    use commerce_canvas::geometry::GridPoint;
    use commerce_canvas::language::Language;
    use commerce_canvas::plan::{
        Body, ChannelKind, Feedback, FeedbackSource, Journey, Node, Note, Operator, SetAside, Step,
        Tone,
    };

    let id = |text: &str| Id::new(text).expect("an id");
    let refused = |plan: &Plan| {
        let refused = write_checked(plan).err();
        assert_eq!(refused.is_some(), read(write(plan).as_bytes()).is_err(), "as the reader says");
        refused
    };
    let note = |text: String| {
        let note = Note { text, color: Default::default() };
        Node::new(Body::Note(note), GridPoint::default())
    };
    let with = |node: Node| {
        let mut plan = Plan::named("");
        plan.nodes.insert(id("a"), Arc::new(node));
        plan
    };
    let is_name = |plan: &Plan| matches!(refused(plan), Some(TooLarge::Name { .. }));
    let is_text = |plan: &Plan| matches!(refused(plan), Some(TooLarge::Text { .. }));

    let longest = with(note("t".repeat(65_536)));
    assert_eq!(write_checked(&longest), Ok(write(&longest)));
    assert!(is_text(&with(note("t".repeat(65_537)))));
    assert!(is_name(&Plan::named(&"n".repeat(1_001))));
    assert_eq!(refused(&Plan::named(&"n".repeat(1_000))), None);

    let shop = |change: &dyn Fn(&mut Node)| {
        let body = catalogue::fresh_channel(ChannelKind::Shop, Language::English);
        let mut node = Node::new(body, GridPoint::default());
        change(&mut node);
        with(node)
    };
    assert!(is_name(&shop(&|node| node.set_name("n".repeat(1_001)))));
    assert!(is_name(&shop(&|node| if let Body::Channel(channel) = &mut node.body {
        channel.operator = Operator::Partner("n".repeat(1_001));
    })));
    let date = "2027-01-01".parse().expect("a day");
    let (source, tone) = (FeedbackSource::Team, Tone::Wish);
    assert!(is_text(&shop(&|node| {
        let text = "t".repeat(65_537);
        node.feedback = vec![Feedback { date, source, tone, text }];
    })));
    let mut plan = Plan::named("");
    plan.steps.insert(1, Step { name: "n".repeat(1_001), until: None });
    assert!(is_name(&plan));
    let mut plan = Plan::named("");
    let reason = String::new();
    plan.set_aside.insert("t".repeat(65_537).into(), SetAside { reason, date });
    assert!(is_text(&plan));

    let mut plan = Plan::named("");
    for number in 0..200_000 {
        let journey = Journey { name: String::new(), audience: None, stops: Vec::new() };
        plan.journeys.insert(id(&number.to_string()), Arc::new(journey));
    }
    assert_eq!(refused(&plan), None);
    plan.nodes.insert(id("a"), Arc::new(note(String::new())));
    assert_eq!(refused(&plan), Some(TooLarge::Elements { count: 200_001 }));

    let text = "t".repeat(65_000);
    let mut plan = Plan::named("");
    for number in 0..1_040 {
        plan.nodes.insert(id(&number.to_string()), Arc::new(note(text.clone())));
    }
    let bytes = write(&plan).len();
    assert!(bytes > file::MAX_FILE_BYTES);
    assert_eq!(refused(&plan), Some(TooLarge::Bytes { bytes }));
}

#[test]
fn faults_leave_out_the_smallest_part() {
    let text = include_str!("../data/faulty.commerce");
    let reading = read(text.as_bytes()).expect("only its meaning is faulty");
    assert!(reading.plan.violations().is_empty());
    let expected = include_str!("../data/faulty-repaired.commerce");
    assert_eq!(write(&reading.plan), expected);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn plans_survive_being_written_and_read(plan in random_plan::plan()) {
        prop_assert!(plan.violations().is_empty());
        let written = write(&plan);
        let reading = read(written.as_bytes());
        let reading = match reading {
            Ok(reading) => reading,
            Err(fault) => return Err(TestCaseError::fail(format!("{fault:?} in\n{written}"))),
        };
        prop_assert_eq!(&reading.faults, &[]);
        prop_assert!(!reading.had_comments);
        prop_assert_eq!(&reading.plan, &plan);
        prop_assert_eq!(write(&reading.plan), written.as_str());
        prop_assert_eq!(file::write_checked(&plan), Ok(written));
    }

    #[test]
    fn damaged_files_are_refused_or_repaired_but_never_crash(
        plan in random_plan::plan(),
        damages in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 1..5),
    ) {
        let mut bytes = write(&plan).into_bytes();
        for (at, byte, how) in damages {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => _ = bytes.remove(at),
                2 => bytes.insert(at, b"()[]{}:,\"\\'/*r#"[usize::from(byte) % 15]),
                _ => bytes.truncate(at.max(1)),
            }
            if bytes.is_empty() {
                bytes.push(b'(');
            }
        }
        match read(&bytes) {
            Ok(reading) => {
                prop_assert!(reading.plan.violations().is_empty());
                let again = read(write(&reading.plan).as_bytes()).map(|again| again.plan);
                prop_assert_eq!(again, Ok(reading.plan));
            }
            Err(fault) => prop_assert!(fault.line >= 1 && fault.column >= 1),
        }
    }
}

#[test]
fn nesting_without_end_is_refused_without_a_crash() {
    for opening in ["(", "[", "{", "Some(", "/*", "[(", "{\"a\":", "#![enable(", "Channel("] {
        for before in ["", "(format: 1, name: ", "(format: 1, name: \"\", nodes: {\"a\": "] {
            let text = format!("{before}{}", opening.repeat(100_000));
            assert!(read(text.as_bytes()).is_err(), "{before}{opening}");
        }
    }
}

#[test]
fn the_size_is_checked_before_anything_is_read() {
    let bytes = vec![b'('; file::MAX_FILE_BYTES + 1];
    let fault = read(&bytes).expect_err("too large");
    assert_eq!(fault.kind, file::SyntaxFaultKind::TooLarge { bytes: bytes.len() });
}

#[test]
fn more_elements_than_a_plan_may_have_are_refused() {
    use std::fmt::Write as _;
    let many = |nodes: usize, measures: usize| {
        let mut text = "(format: 1, name: \"\", nodes: {\n".to_owned();
        for number in 0..nodes {
            writeln!(text, "\"n{number:06}\":Note(text:\"\",at:(0,0)),").expect("a string grows");
        }
        text.push_str("}, measures: {\n");
        for number in 0..measures {
            writeln!(text, "\"m{number:06}\":(title:\"\"),").expect("a string grows");
        }
        text + "})"
    };
    let kind = file::SyntaxFaultKind::TooManyElements;
    assert_eq!(
        read(many(100_000, 100_000).as_bytes()).map(|reading| reading.plan.element_count()),
        Ok(200_000)
    );
    let fault = read(many(100_000, 100_001).as_bytes()).expect_err("one too many");
    assert_eq!((fault.line, &fault.kind), (200_003, &kind));
    let fault = read(many(200_001, 0).as_bytes()).expect_err("one too many");
    assert_eq!((fault.line, &fault.kind), (200_002, &kind));
}

#[test]
fn ids_are_told_apart_by_their_bytes() {
    let text = around(
        "        \"A\": Note(text: \"1\", at: (0, 0)),\n        \"a\": Note(text: \"2\", at: (0, 0)),\n        \"ä\": Note(text: \"3\", at: (0, 0)),\n",
        "",
    );
    let plan = plan(&text);
    assert_eq!(write(&plan), text);
    assert!(plan.nodes.contains_key(&Id::new("ä").expect("an id")));
}
