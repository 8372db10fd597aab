//! Several elements at once in the inspector: every sort of field says where they differ, and what
//! is set holds for all of them, in one step.

use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, Color, Fit, LinkKind, Market, Outlook, Reach, Resource, SystemKind,
};
use commerce_canvas::session::{Action, Command};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::canvas_window::{Window, id, plan, window};

fn act(window: &mut Window, action: Action) {
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, action);
    window.run();
}

/// A window with these nodes beside those that it has.
fn with(nodes: &str) -> Window {
    let mut window = window(Language::English);
    let text = format!(r#"(format: 1, name: "Copied", nodes: {{{nodes}}}, links: {{}})"#);
    act(&mut window, Action::Paste { text, at: None });
    window
}

fn select(window: &mut Window, ids: &[&str]) {
    act(window, Action::Select(ids.iter().map(|text| id(text)).collect()));
    window.run();
}

fn value(window: &Window, field: &str) -> String {
    let node = window.get_by_role_and_label(Role::ComboBox, field);
    node.value().unwrap_or_default()
}

fn choose(window: &mut Window, field: &str, entry: &str) {
    window.get_by_role_and_label(Role::ComboBox, field).click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, entry).scroll_to_me();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, entry).click();
    window.run();
}

fn write(window: &mut Window, role: Role, field: &str, text: &str) {
    window.get_by_role_and_label(role, field).focus();
    window.run();
    window.get_by_role_and_label(role, field).type_text(text);
    window.run();
}

#[test]
fn channels_that_differ_say_so_and_become_alike_in_one_step() {
    let mut window = window(Language::English);
    select(&mut window, &["shop", "store"]);
    assert_eq!(value(&window, "Kind"), "Different");
    assert_eq!(value(&window, "Sells"), "Yes");
    choose(&mut window, "In the year of the vision", "Will matter more");
    choose(&mut window, "Businesses (B2B)", "From step 1");
    let channels = |window: &Window| {
        ["shop", "store"].map(|name| plan(window).channel(&id(name)).expect("a channel").clone())
    };
    for channel in channels(&window) {
        assert_eq!(channel.outlook, Outlook::Growing);
        assert_eq!(channel.markets.b2b, Availability::From(1));
    }
    assert_eq!(value(&window, "Run by"), "Us");
    act(&mut window, Action::Run(Command::Undo));
    for channel in channels(&window) {
        assert_eq!(channel.markets.b2b, Availability::No);
    }
    choose(&mut window, "Kind", "App");
    // The one that was called by its kind is called by the new one; a name of its own stays.
    assert_eq!(channels(&window).map(|channel| channel.name), ["Shop", "App"].map(str::to_owned));
}

#[test]
fn numbers_texts_and_switches_are_shown_and_set_for_all() {
    let mut window = window(Language::English);
    let mut shop = (*plan(&window).nodes[&id("shop")]).clone();
    shop.note = "Opened in May".to_owned();
    shop.locked = true;
    let label = commerce_canvas::edit::LabelKind::Change;
    let nodes = vec![(id("shop"), shop)];
    act(&mut window, Action::SetNodes { nodes, label, merge: None });
    select(&mut window, &["shop", "store", "crm"]);
    write(&mut window, Role::MultilineTextInput, "Note", "To be checked");
    write(&mut window, Role::TextInput, "Width", "240");
    let nodes = || ["shop", "store", "crm"].map(id);
    for node in nodes() {
        let node = &plan(&window).nodes[&node];
        assert_eq!(node.note, "To be checked");
        assert_eq!(node.size.map(|size| size.width), Some(240));
    }
    window.get_by_label("Lock position").click();
    window.run();
    assert!(nodes().iter().all(|node| plan(&window).nodes[node].locked), "some were, now all are");
}

#[test]
fn systems_audiences_and_papers_have_their_own_fields() {
    let mut window = with(
        r#""erp": System(name: "ERP", kind: Erp, fit: Poor, at: (0, 600)),
        "a": Audience(name: "Firms", market: B2B, at: (300, 600)),
        "b": Audience(name: "Homes", market: B2C, at: (600, 600)),
        "n": Note(text: "Ask", color: Red, at: (900, 600)),
        "f": Frame(title: "Area", color: Blue, at: (900, 800)),"#,
    );
    select(&mut window, &["crm", "erp"]);
    assert_eq!([value(&window, "Kind"), value(&window, "Fit today")], ["Different", "Different"]);
    choose(&mut window, "Fit today", "Fits well");
    window.get_by_label("Stock: Different").click();
    window.run();
    for name in ["crm", "erp"] {
        let Body::System(system) = &plan(&window).nodes[&id(name)].body else { panic!("{name}") };
        assert_eq!(system.fit, Fit::Good);
        assert!(system.shares.contains(Resource::Stock), "some did, now all do");
        assert_ne!(system.kind, SystemKind::Pim);
    }
    select(&mut window, &["a", "b"]);
    assert_eq!(value(&window, "Market"), "Different");
    choose(&mut window, "Reach", "Wanted");
    for (name, market) in [("a", Market::B2B), ("b", Market::B2C)] {
        let Body::Audience(audience) = &plan(&window).nodes[&id(name)].body else { panic!() };
        assert_eq!((audience.reach, audience.market), (Reach::Wanted, market));
    }
    select(&mut window, &["n", "f"]);
    window.get_by_role_and_label(Role::RadioButton, "Green").click();
    window.run();
    assert!(
        matches!(&plan(&window).nodes[&id("n")].body, Body::Note(note) if note.color == Color::Green)
    );
    assert!(
        matches!(&plan(&window).nodes[&id("f")].body, Body::Frame(frame) if frame.color == Color::Green)
    );
}

#[test]
fn links_are_changed_together() {
    let mut window = window(Language::English);
    let (from, to) = (id("store"), id("shop"));
    act(&mut window, Action::AddLink { from, to, kind: LinkKind::SharedStock });
    let ids: Vec<String> = plan(&window).links.keys().map(ToString::to_string).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    select(&mut window, &ids);
    assert_eq!(value(&window, "Kind"), "Different");
    write(&mut window, Role::TextInput, "Effort (person-days)", "12");
    choose(&mut window, "Status", "Planned for step 1");
    assert!(plan(&window).links.values().all(|link| link.effort == Some(12)));
    assert!(plan(&window).links.values().all(|link| link.lifecycle.step() == Some(1)));
    act(&mut window, Action::Run(Command::Undo));
    assert!(plan(&window).links.values().all(|link| link.lifecycle.step().is_none()), "one step");
}

#[test]
fn a_list_is_walked_by_keys() {
    use eframe::egui::Key;
    let mut window = window(Language::English);
    select(&mut window, &["shop"]);
    let field = "In the year of the vision";
    window.get_by_role_and_label(Role::ComboBox, field).focus();
    window.run();
    let press = |window: &mut Window, keys: &[Key]| {
        for key in keys {
            window.key_press(*key);
            window.run();
        }
    };
    let is_open = |window: &Window| {
        window.query_by_role_and_label(Role::ListBoxOption, "Will be gone").is_some()
    };
    let has_keyboard = |window: &Window| {
        window.get_by_role_and_label(Role::ComboBox, field).accesskit_node().is_focused()
    };
    press(&mut window, &[Key::Enter, Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert_eq!(value(&window, field), "Will matter as today");
    assert!(!is_open(&window) && has_keyboard(&window));
    // What is left is as it was, and keys in a list are no commands.
    for leave in [Key::Escape, Key::Tab] {
        press(&mut window, &[Key::Enter, Key::ArrowUp]);
        assert!(is_open(&window));
        press(&mut window, &[Key::R, leave]);
        assert_eq!(value(&window, field), "Will matter as today");
        assert!(!is_open(&window) && has_keyboard(&window), "{leave:?}");
        assert!(window.query_by_label("Propose an order").is_none());
        assert_eq!(window.state().session().selection().len(), 1);
    }
    // The way on from the field is the usual one.
    press(&mut window, &[Key::Enter, Key::Home, Key::Enter, Key::Tab]);
    assert_eq!(value(&window, field), "Not known");
    assert!(!has_keyboard(&window));
}
