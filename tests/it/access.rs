//! Working by keyboard alone and without seeing the drawing.

use commerce_canvas::language::{Language, texts};
use commerce_canvas::session::{Action, Command, Direction, Effect, Selection, Session, Settings};
use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::canvas_window::{Window, id, plan, window};

fn selected(window: &Window) -> Option<String> {
    window.state().session().selection().single().map(ToString::to_string)
}

/// Walks with Tab until a card is selected.
fn walk_to(window: &mut Window, node: &str) {
    for _ in 0..200 {
        if selected(window).as_deref() == Some(node) {
            return;
        }
        window.key_press(Key::Tab);
        window.run();
    }
    panic!("Tab never leads to {node}");
}

/// As a keyboard does: the letter comes right behind its key.
fn begin_link(window: &mut Window) {
    let key = eframe::egui::Event::Key {
        key: Key::L,
        physical_key: Some(Key::L),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::SHIFT,
    };
    let text = eframe::egui::Event::Text("L".to_owned());
    window.input_mut().events.extend([key, text]);
    window.run();
}

/// What a screen reader says of the list.
fn said(window: &Window) -> String {
    let mut all = window.get_all_by_role(Role::Status).filter(|node| {
        node.accesskit_node().live() == Live::Polite
            && node.accesskit_node().label().is_some_and(|label| label.contains(" of "))
    });
    let node = all.next().expect("the list says what is marked");
    node.accesskit_node().label().expect("it has a label")
}

#[test]
fn a_link_is_made_by_typing_the_name_of_its_end() {
    let mut window = window(Language::English);
    let before = plan(&window).clone();
    walk_to(&mut window, "shop");
    begin_link(&mut window);
    let hint = texts::canvas::HINT_LINK_TO.in_language(Language::English);
    assert!(window.query_by_label(hint).is_some(), "the foot says what to do");
    assert!(said(&window).starts_with("1 of 2: "), "{}", said(&window));
    window.get_by_role_and_label(Role::TextInput, "Type a name, Alt and arrows by place");
    for letter in ["c", "r", "m"] {
        window.event(eframe::egui::Event::Text(letter.to_owned()));
        window.run();
    }
    assert!(said(&window).starts_with("1 of 1: CRM"), "{}", said(&window));
    window.key_press(Key::Enter);
    window.run();
    if plan(&window).links.len() == before.links.len() {
        // More than one kind fits: the first is taken.
        window.key_press(Key::Enter);
        window.run();
    }
    assert_eq!(plan(&window).links.len(), before.links.len() + 1);
    let ends = |link: &commerce_canvas::plan::Link| {
        let mut ends = [link.from.to_string(), link.to.to_string()];
        ends.sort();
        ends
    };
    let fresh = window.state().session().selection().single().expect("it is selected").clone();
    assert_eq!(ends(&plan(&window).links[&fresh]), ["crm", "shop"]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(*plan(&window), before, "one step of the history");
}

#[test]
fn a_link_is_made_by_going_in_the_direction_of_its_end() {
    let mut window = window(Language::English);
    walk_to(&mut window, "crm");
    let before = plan(&window).links.len();
    begin_link(&mut window);
    for (key, name) in [(Key::ArrowUp, "S"), (Key::ArrowRight, "Store"), (Key::ArrowLeft, "Shop")] {
        window.key_press_modifiers(Modifiers::ALT, key);
        window.run();
        let said = said(&window);
        assert!(said.split(": ").nth(1).is_some_and(|what| what.starts_with(name)), "{said}");
    }
    // Nothing lies further left.
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run();
    assert!(said(&window).contains(": Shop"));
    window.key_press(Key::Enter);
    window.run();
    if plan(&window).links.len() == before {
        window.key_press(Key::Enter);
        window.run();
    }
    assert_eq!(plan(&window).links.len(), before + 1);
}

#[test]
fn escape_leaves_the_list_and_changes_nothing() {
    let mut window = window(Language::German);
    walk_to(&mut window, "store");
    let before = plan(&window).clone();
    begin_link(&mut window);
    assert!(window.query_by_label("Store verbinden mit").is_some());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("Store verbinden mit").is_none());
    assert_eq!(*plan(&window), before);
    assert_eq!(selected(&window).as_deref(), Some("store"));
}

fn around() -> Session {
    let text = r#"(format: 1, name: "Test", nodes: {
        "here": Channel(name: "Here", kind: Shop, at: (0, 0)),
        "right": Channel(name: "Right", kind: Store, at: (600, 20)),
        "far": Channel(name: "Far right", kind: Store, at: (1400, 0)),
        "below": Channel(name: "Below", kind: Store, at: (30, 500)),
        "later": Channel(name: "Later", kind: Store, at: (0, -500), lifecycle: Planned(1)),
        "frame": Frame(title: "Frame", at: (-900, 0), size: (200, 200)),
    }, links: {})"#;
    let reading = commerce_canvas::file::read(text.as_bytes()).expect("a plan");
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    let mut session = Session::new(Settings::default());
    let opened = commerce_canvas::session::Opened::from(std::sync::Arc::new(reading));
    session.dispatch(Action::Opened(opened));
    session
}

#[test]
fn only_what_is_shown_and_can_be_linked_is_offered_the_nearest_first() {
    let mut session = around();
    let targets = |session: &Session, typed: &str| -> Vec<String> {
        session.in_view().link_targets(&id("here"), typed).iter().map(ToString::to_string).collect()
    };
    assert_eq!(targets(&session, ""), ["below", "right", "far"]);
    assert_eq!(targets(&session, "rig"), ["right", "far"]);
    assert_eq!(targets(&session, "nothing"), Vec::<String>::new());
    session.dispatch(Action::Run(Command::ShowTarget));
    assert!(targets(&session, "").contains(&"later".to_owned()));
}

#[test]
fn arrows_lead_to_what_lies_in_their_direction() {
    let session = around();
    let among = session.in_view().link_targets(&id("here"), "");
    let next = |from: &str, direction| {
        let next = session.in_view().next_towards(&id(from), direction, &among);
        next.map(|index| among[index].to_string())
    };
    for (from, direction, expected) in [
        ("here", Direction::Right, Some("right")),
        ("right", Direction::Right, Some("far")),
        ("far", Direction::Right, None),
        ("far", Direction::Left, Some("right")),
        ("here", Direction::Down, Some("below")),
        ("here", Direction::Up, None),
        ("nobody", Direction::Up, None),
    ] {
        assert_eq!(next(from, direction).as_deref(), expected, "{direction:?} of {from}");
    }
}

#[test]
fn linking_begins_at_one_node_alone() {
    let mut session = around();
    assert!(!session.is_enabled(Command::LinkTo));
    session.dispatch(Action::Select(Selection::from_iter([id("here")])));
    let effects = session.dispatch(Action::Run(Command::LinkTo));
    assert_eq!(effects, [Effect::ChooseTarget(id("here"))]);
    session.dispatch(Action::Select(Selection::from_iter([id("here"), id("far")])));
    assert!(!session.is_enabled(Command::LinkTo));
}

#[test]
fn high_contrast_is_switched_in_the_light_and_in_the_dark_look() {
    use commerce_canvas::session::ThemeChoice;
    use commerce_canvas::theme::Appearance;
    let mut session = Session::new(Settings { theme: ThemeChoice::Dark, ..Settings::default() });
    assert_eq!(session.is_switched_on(Command::ToggleHighContrast), Some(false));
    session.dispatch(Action::Run(Command::ToggleHighContrast));
    assert_eq!(session.is_switched_on(Command::ToggleHighContrast), Some(true));
    assert_eq!(session.settings().appearance(None), Appearance::DarkContrast);
    session.dispatch(Action::Run(Command::UseLightTheme));
    assert_eq!(session.settings().appearance(None), Appearance::LightContrast);
    session.dispatch(Action::Run(Command::FollowSystemTheme));
    let system = Some(Appearance::Dark);
    assert_eq!(session.settings().appearance(system), Appearance::DarkContrast);
    session.dispatch(Action::Run(Command::ToggleHighContrast));
    assert_eq!(session.settings().appearance(system), Appearance::Dark);
}
