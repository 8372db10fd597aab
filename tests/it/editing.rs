//! The commands of an editor: arranging, selecting by what is common, tidying, finding, lists
//! from the clipboard; and every command on plans of every size.

use std::path::Path;

use commerce_canvas::file;
use commerce_canvas::geometry::{GridPoint, Point, Rect};
use commerce_canvas::language::Language;
use commerce_canvas::layout;
use commerce_canvas::plan::*;
use commerce_canvas::session::{Action, Command, Effect, Opened, Selection, Session, Settings};

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn open(text: &str) -> Session {
    let mut session = Session::new(Settings::default());
    let reading = file::read(text.as_bytes()).expect("a plan");
    session.dispatch(Action::SetWindow(Rect::from_size(Point::default(), 1280.0, 800.0)));
    session.dispatch(Action::Opened(Opened::from(std::sync::Arc::new(reading))));
    session
}

fn plan(nodes: &str, links: &str) -> Session {
    open(&format!(r#"(format: 1, name: "Test", nodes: {{{nodes}}}, links: {{{links}}})"#))
}

fn select(session: &mut Session, ids: &[&str]) {
    let selection: Selection = ids.iter().map(|text| id(text)).collect();
    session.dispatch(Action::Select(selection));
}

fn selected(session: &Session) -> Vec<&str> {
    session.selection().iter().map(Id::as_str).collect()
}

fn at(session: &Session, text: &str) -> (i32, i32) {
    let at = session.plan().nodes[&id(text)].at;
    (at.x, at.y)
}

/// Three cards of 184 × 72, not in line.
const THREE: &str = r#"
    "a": Channel(name: "Shop", kind: Shop, at: (0, 0)),
    "b": Channel(name: "Store Ulm", kind: Store, at: (400, 30), note: "Opens late"),
    "c": Channel(name: "Store Bonn", kind: Store, at: (1000, 100)),
"#;

#[test]
fn cards_are_aligned_at_every_edge() {
    let cases = [
        (Command::AlignLeft, [(0, 0), (0, 30), (0, 100)]),
        (Command::AlignCenter, [(500, 0), (500, 30), (500, 100)]),
        (Command::AlignRight, [(1000, 0), (1000, 30), (1000, 100)]),
        (Command::AlignTop, [(0, 0), (400, 0), (1000, 0)]),
        (Command::AlignMiddle, [(0, 50), (400, 50), (1000, 50)]),
        (Command::AlignBottom, [(0, 100), (400, 100), (1000, 100)]),
        (Command::DistributeAcross, [(0, 0), (500, 30), (1000, 100)]),
        (Command::DistributeDown, [(0, 0), (400, 50), (1000, 100)]),
    ];
    for (command, expected) in cases {
        let mut session = plan(THREE, "");
        session.dispatch(Action::Run(Command::SelectAll));
        session.dispatch(Action::Run(command));
        let places = ["a", "b", "c"].map(|text| at(&session, text));
        assert_eq!(places, expected, "{command:?}");
        session.dispatch(Action::Run(Command::Undo));
        assert_eq!(at(&session, "b"), (400, 30), "{command:?} is one step");
    }
}

#[test]
fn of_a_text_too_long_for_a_note_it_is_told_what_is_left_out() {
    let mut session = plan(THREE, "");
    let text = "ä".repeat(MAX_TEXT_BYTES / 2 + 7);
    let told = session.dispatch(Action::Paste { text, at: None });
    let (_, note) = session.selected_nodes().next().expect("a note");
    assert_eq!(note.name().len(), MAX_TEXT_BYTES);
    let expected = "The text is longer than a note can be. Letters left out: 7";
    assert_eq!(told, [Effect::Notice(expected.to_owned())]);
    let text = "a".repeat(MAX_TEXT_BYTES);
    assert_eq!(session.dispatch(Action::Paste { text, at: None }), []);
}

#[test]
fn nudges_of_different_selections_are_steps_of_their_own() {
    let mut session = plan(THREE, "");
    let nudge = Action::Nudge(GridPoint::new(8, 0));
    select(&mut session, &["a"]);
    session.dispatch(nudge.clone());
    session.dispatch(nudge.clone());
    session.dispatch(Action::Run(Command::SelectAll));
    session.dispatch(nudge);
    let places = |session: &Session| ["a", "b", "c"].map(|text| at(session, text).0);
    assert_eq!(places(&session), [24, 408, 1008]);
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(places(&session), [16, 400, 1000]);
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(places(&session), [0, 400, 1000]);
}

#[test]
fn what_is_locked_stays_and_the_others_come_to_it() {
    let mut session = plan(&THREE.replace("at: (400, 30),", "at: (400, 30), locked: true,"), "");
    session.dispatch(Action::Run(Command::SelectAll));
    session.dispatch(Action::Run(Command::AlignTop));
    assert_eq!(["a", "b", "c"].map(|text| at(&session, text).1), [30, 30, 30]);
}

#[test]
fn a_frame_that_is_aligned_takes_along_what_lies_in_it() {
    let nodes = r#"
        "f": Frame(title: "Online", at: (0, 0), size: (400, 300)),
        "a": Channel(name: "Shop", kind: Shop, at: (40, 60)),
        "b": Channel(name: "Store", kind: Store, at: (800, 500)),
    "#;
    let mut session = plan(nodes, "");
    select(&mut session, &["a", "b", "f"]);
    session.dispatch(Action::Run(Command::AlignRight));
    assert_eq!((at(&session, "f"), at(&session, "a")), ((584, 0), (624, 60)));
}

#[test]
fn cards_get_the_size_of_the_largest() {
    let nodes = r#"
        "a": Channel(name: "Shop", kind: Shop, at: (0, 0), size: (300, 72)),
        "b": Channel(name: "Store", kind: Store, at: (500, 100), size: (184, 120)),
    "#;
    let mut session = plan(nodes, "");
    session.dispatch(Action::Run(Command::SelectAll));
    session.dispatch(Action::Run(Command::MakeSameSize));
    let cards = ["a", "b"].map(|text| layout::card(&session.plan().nodes[&id(text)]));
    assert!(cards.iter().all(|card| (card.width(), card.height()) == (300.0, 120.0)), "{cards:?}");
    assert_eq!(cards[1].center(), Point::new(592.0, 160.0), "about its middle");
}

#[test]
fn alike_connected_and_the_others_are_selected() {
    let links = r#"
        "l1": (from: "a", to: "b", kind: ClickAndCollect),
        "l2": (from: "b", to: "c", kind: SharedStock, lifecycle: Planned(1)),
    "#;
    let mut session = plan(THREE, links);
    select(&mut session, &["b"]);
    session.dispatch(Action::Run(Command::SelectAlike));
    assert_eq!(selected(&session), ["b", "c"]);
    session.dispatch(Action::Run(Command::InvertSelection));
    assert_eq!(selected(&session), ["a"]);
    session.dispatch(Action::Run(Command::SelectConnected));
    assert_eq!(selected(&session), ["a", "b", "l1"], "what is planned joins nothing today");
    session.dispatch(Action::SetView(View::Target));
    select(&mut session, &["l2"]);
    session.dispatch(Action::Run(Command::SelectConnected));
    assert_eq!(selected(&session), ["a", "b", "c", "l1", "l2"]);
    select(&mut session, &["l1"]);
    session.dispatch(Action::Run(Command::SelectAlike));
    assert_eq!(selected(&session), ["l1"]);
}

fn sample(name: &str) -> Session {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves").join(name);
    open(&std::fs::read_to_string(path).expect("a sample"))
}

#[test]
fn tidy_plans_have_no_card_on_another_and_keep_their_frames() {
    let samples = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("saves"));
    for entry in samples.expect("samples") {
        let name = entry.expect("a sample").file_name().into_string().expect("a name");
        // A note that somebody has a sample open is none.
        if name.starts_with('.') {
            continue;
        }
        for command in [Command::TidyInLayers, Command::TidyCompactly] {
            let mut session = sample(&name);
            let before = file::write(session.plan());
            let inside = members(session.plan());
            session.dispatch(Action::Run(command));
            let shown = |node: &&std::sync::Arc<Node>| !matches!(node.body, Body::Frame(_));
            let cards: Vec<Rect> = (session.plan().nodes.values().filter(shown))
                .map(|node| layout::card(node))
                .collect();
            for (index, a) in cards.iter().enumerate() {
                for b in &cards[index + 1..] {
                    assert!(!a.expand(8.0).intersects(b), "{name} {command:?}: {a:?} {b:?}");
                }
            }
            assert_eq!(members(session.plan()), inside, "{name} {command:?}");
            let once = file::write(session.plan());
            session.dispatch(Action::Run(Command::Undo));
            assert_eq!(file::write(session.plan()), before, "{name} {command:?}");
            session.dispatch(Action::Run(Command::Redo));
            assert_eq!(file::write(session.plan()), once);
        }
    }
}

/// What lies in each frame.
fn members(plan: &Plan) -> Vec<(Id, Vec<Id>)> {
    let frames = plan.nodes.iter().filter(|(_, node)| matches!(node.body, Body::Frame(_)));
    let frames = frames.map(|(id, node)| {
        let area = layout::card(node);
        let inside = plan
            .nodes
            .iter()
            .filter(|(other, node)| *other != id && area.contains(layout::card(node).center()));
        (id.clone(), inside.map(|(id, _)| id.clone()).collect())
    });
    frames.collect()
}

#[test]
fn tidying_a_selection_leaves_the_rest_and_what_is_locked() {
    let nodes = r#"
        "a": Channel(name: "Shop", kind: Shop, at: (0, 0)),
        "b": Channel(name: "App", kind: App, at: (10, 10)),
        "c": Channel(name: "Store", kind: Store, at: (20, 20), locked: true),
        "d": Channel(name: "Fair", kind: Fair, at: (100, 100)),
    "#;
    let mut session = plan(nodes, "");
    select(&mut session, &["a", "b", "c"]);
    session.dispatch(Action::Run(Command::TidyInLayers));
    assert_eq!((at(&session, "c"), at(&session, "d")), ((20, 20), (100, 100)));
    let rect = |text: &str| layout::card(&session.plan().nodes[&id(text)]);
    for moved in ["a", "b"] {
        let others = ["a", "b", "c", "d"].into_iter().filter(|other| *other != moved);
        for other in others {
            assert!(!rect(moved).intersects(&rect(other)), "{moved} lies on {other}");
        }
    }
}

#[test]
fn everything_written_on_the_canvas_is_found() {
    let links = r#""l1": (from: "a", to: "b", kind: ClickAndCollect, label: "Today by six"),"#;
    let session = plan(THREE, links);
    let found = |typed: &str| -> Vec<String> {
        session.in_view().find(typed).iter().map(|id| id.as_str().to_owned()).collect()
    };
    assert_eq!(found("store"), ["b", "c"], "names, from the top left");
    assert_eq!(found("online shop"), ["a"], "kinds");
    assert_eq!(found("late"), ["b"], "notes");
    assert_eq!(found("six click"), ["l1"], "labels and kinds of links");
    assert_eq!(found("  "), Vec::<String>::new());
    assert_eq!(found("nowhere"), Vec::<String>::new());
}

#[test]
fn an_umlaut_is_found_in_one_sign_and_in_two() {
    let composed = r#""a": Audience(name: "Käufer", market: B2B, at: (0, 0)),"#;
    let decomposed = composed.replace('ä', "a\u{308}");
    for name in [composed, &decomposed] {
        let session = plan(name, "");
        for typed in ["Käufer", "Ka\u{308}ufer"] {
            assert_eq!(session.in_view().find(typed), [id("a")], "{typed:?} in {name:?}");
        }
    }
}

#[test]
fn commands_are_found_by_a_few_letters_in_either_language() {
    for (language, typed, expected) in [
        (Language::English, "algn lft", Command::AlignLeft),
        (Language::English, "zoomsel", Command::ZoomToSelection),
        (Language::English, "Dark", Command::UseDarkTheme),
        (Language::German, "Hell", Command::UseLightTheme),
        (Language::German, "aufräumen", Command::TidyInLayers),
        // A whole title of the other language leads, wherever else its letters are found.
        (Language::German, "dark ", Command::UseDarkTheme),
        (Language::German, "ruckgang", Command::Undo),
        // An umlaut as some keyboards write it: a letter and two dots.
        (Language::German, "aufra\u{308}umen", Command::TidyInLayers),
        (Language::German, "ru\u{308}ckga\u{308}ngig", Command::Undo),
    ] {
        let session = Session::new(Settings { language, ..Settings::default() });
        assert_eq!(session.find_commands(typed).first(), Some(&expected), "{typed}");
    }
    let mut session = Session::new(Settings::default());
    session.settings_mut().remember_command(Command::ToggleGrid);
    // The name in the other language leads there, too, after what is called so in this one.
    assert_eq!(session.find_commands("Rückmeldung"), [Command::ShowFeedback]);
    assert_eq!(session.find_commands("")[0], Command::ToggleGrid);
    assert_eq!(session.find_commands("").len(), Command::ALL.len());
    let kept = Settings::from_text(&session.settings().to_text()).expect("settings");
    assert_eq!(kept.recent_commands, [Command::ToggleGrid]);
}

#[test]
fn a_pasted_list_becomes_elements_and_a_text_a_note() {
    let mut session = plan(THREE, "");
    session.dispatch(Action::SetView(View::Target));
    let text = "• Onlineshop Süd\n• ERP\n• Ask the Ulm team".to_owned();
    session.dispatch(Action::Paste { text, at: Some(Point::new(90.0, 40.0)) });
    let pasted: Vec<(String, NodeSort, Lifecycle)> = session
        .selected_nodes()
        .map(|(_, node)| (node.name().to_owned(), node.sort(), node.lifecycle))
        .collect();
    assert_eq!(pasted.len(), 3);
    let planned = Lifecycle::Planned(1);
    assert!(pasted.contains(&("Onlineshop Süd".to_owned(), NodeSort::Channel, planned)));
    assert!(pasted.contains(&("ERP".to_owned(), NodeSort::System, planned)));
    let note = ("Ask the Ulm team".to_owned(), NodeSort::Note, Lifecycle::Existing);
    assert!(pasted.contains(&note));
    let cards: Vec<Rect> = session.plan().nodes.values().map(|node| layout::card(node)).collect();
    for (index, a) in cards.iter().enumerate() {
        assert!(!cards[index + 1..].iter().any(|b| a.intersects(b)), "{a:?} is covered");
    }
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().nodes.len(), 3);
}

#[test]
fn copies_never_land_on_other_cards() {
    let mut session = plan(THREE, "");
    session.dispatch(Action::Run(Command::SelectAll));
    for _ in 0..3 {
        session.dispatch(Action::Run(Command::Duplicate));
    }
    let cards: Vec<Rect> = session.plan().nodes.values().map(|node| layout::card(node)).collect();
    assert_eq!(cards.len(), 12);
    for (index, a) in cards.iter().enumerate() {
        assert!(!cards[index + 1..].iter().any(|b| a.intersects(b)), "{a:?} is covered");
    }
}

/// A plan of so many nodes with as many links.
fn large(count: usize) -> Session {
    let kinds = ["Shop", "Store", "Marketplace", "Social", "Catalogue"];
    let nodes: String = (0..count)
        .map(|n| {
            let (x, y) = (n % 32 * 260, n / 32 * 150);
            let kind = kinds[n % kinds.len()];
            format!(r#""n{n}": Channel(name: "{kind} {n}", kind: {kind}, at: ({x}, {y})),"#)
        })
        .collect();
    let links: String = (1..count)
        .map(|n| format!(r#""l{n}": (from: "n{}", to: "n{n}", kind: SharedStock),"#, n / 2))
        .collect();
    plan(&nodes, &links)
}

#[test]
fn every_command_is_safe_on_every_plan() {
    // Nothing, one node, several, one link, and everything.
    let usual = ["nothing", "one", "several", "a link", "all"];
    for (count, choices) in [(0, &usual[..1]), (3, &usual), (1_000, &usual[3..])] {
        for chosen in choices.iter().copied() {
            for command in Command::ALL {
                let mut session = large(count);
                let (nodes, links) = (&session.plan().nodes, &session.plan().links);
                let ids: Selection = match chosen {
                    "nothing" => Selection::default(),
                    "one" => nodes.keys().take(1).cloned().collect(),
                    "several" => nodes.keys().take(7).cloned().collect(),
                    "a link" => links.keys().take(1).cloned().collect(),
                    _ => nodes.keys().chain(links.keys()).cloned().collect(),
                };
                session.dispatch(Action::Select(ids));
                let before = file::write(session.plan());
                session.dispatch(Action::Run(command));
                assert_eq!(session.plan().violations(), [], "{command:?} on {count}");
                if command != Command::NewPlan && session.undo_label().is_some() {
                    session.dispatch(Action::Run(Command::Undo));
                }
                if command != Command::NewPlan {
                    assert_eq!(file::write(session.plan()), before, "{command:?} on {count}");
                }
            }
        }
    }
}

#[test]
fn going_to_an_element_selects_and_shows_it() {
    let nodes = r#"
        "a": Channel(name: "Shop", kind: Shop, at: (0, 0)),
        "b": Channel(name: "Store", kind: Store, at: (9000, 9000)),
    "#;
    let mut session = plan(nodes, "");
    session.dispatch(Action::Run(Command::ZoomTo100));
    session.dispatch(Action::Pan(Point::new(0.0, 0.0)));
    session.dispatch(Action::Show([id("b")].into_iter().collect()));
    assert_eq!(selected(&session), ["b"]);
    let card = layout::card(&session.plan().nodes[&id("b")]);
    assert!(session.camera().visible_area().encloses(&card));
    let before = session.camera().visible_area();
    session.dispatch(Action::Show([id("gone")].into_iter().collect()));
    assert_eq!((selected(&session).is_empty(), session.camera().visible_area()), (true, before));
    assert_eq!(GridPoint::new(9000, 9000), session.plan().nodes[&id("b")].at);
}
