//! The canvas as an editor, used in the window as a hand does: tools, guides, copies, bends,
//! finding, presenting.

use commerce_canvas::file;
use commerce_canvas::geometry::Point;
use commerce_canvas::language::Language;
use commerce_canvas::layout;
use commerce_canvas::plan::{Body, Id, LinkKind, Plan, View};
use commerce_canvas::session::{Mode, Settings, ThemeChoice};
use commerce_canvas::ui::App;
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key, Modifiers, PointerButton, Pos2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::opened;

pub type Window = Harness<'static, App>;

const PLAN: &str = r#"(format: 1, name: "Test", nodes: {
    "shop": Channel(name: "Shop", kind: Shop, at: (0, 0)),
    "store": Channel(name: "Store", kind: Store, at: (500, 0)),
    "crm": System(name: "CRM", kind: Crm, at: (250, 300)),
}, links: {
    "l1": (from: "shop", to: "store", kind: ClickAndCollect),
})"#;

pub fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

pub fn window(language: Language) -> Window {
    // What lies over the drawing would be pressed instead of it.
    let settings = Settings {
        language,
        theme: ThemeChoice::Light,
        marks: false,
        minimap: false,
        ..Settings::default()
    };
    let builder = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_max_steps(100)
        // Short enough for two presses to be a double click.
        .with_step_dt(0.05);
    let plan = file::read(PLAN.as_bytes()).expect("a plan").plan;
    opened::window(&plan, settings, builder)
}

pub fn plan(window: &Window) -> &Plan {
    window.state().session().plan()
}

pub fn screen(window: &Window, x: f64, y: f64) -> Pos2 {
    let at = window.state().session().camera().screen_from_world().point(Point::new(x, y));
    pos2(at.x as f32, at.y as f32)
}

/// The middle of a card on the screen.
pub fn middle(window: &Window, node: &str) -> Pos2 {
    let at = layout::card(&plan(window).nodes[&id(node)]).center();
    screen(window, at.x, at.y)
}

pub fn button(window: &mut Window, at: Pos2, pressed: bool, modifiers: Modifiers) {
    let button = PointerButton::Primary;
    let event = egui::Event::PointerButton { pos: at, button, pressed, modifiers };
    window.event_modifiers(event, modifiers);
    window.step();
}

pub fn drag(window: &mut Window, from: Pos2, to: Pos2, modifiers: Modifiers) {
    let step = |window: &mut Window, event: egui::Event| {
        window.event_modifiers(event, modifiers);
        window.step();
    };
    let pressed = |pos: Pos2, pressed: bool| {
        let button = PointerButton::Primary;
        egui::Event::PointerButton { pos, button, pressed, modifiers }
    };
    step(window, egui::Event::PointerMoved(from));
    step(window, pressed(from, true));
    for share in [0.2, 0.6, 1.0, 1.0] {
        step(window, egui::Event::PointerMoved(from + (to - from) * share));
    }
    step(window, pressed(to, false));
    window.run();
}

pub fn click(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.step();
    button(window, at, true, Modifiers::NONE);
    button(window, at, false, Modifiers::NONE);
    window.run();
}

pub fn double_click(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.step();
    for pressed in [true, false, true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        window.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
    }
    window.run();
}

pub fn key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub fn type_into(window: &mut Window, name: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, name).type_text(text);
    window.run();
}

pub fn at(window: &Window, node: &str) -> (i32, i32) {
    let at = plan(window).nodes[&id(node)].at;
    (at.x, at.y)
}

#[test]
fn a_dragged_card_comes_to_lie_in_line_and_with_ctrl_does_not() {
    let mut window = window(Language::English);
    let zoom = window.state().session().camera().zoom as f32;
    let from = middle(&window, "crm");
    // Nearly under the shop, a few points beside it.
    let to = from + vec2(-246.0, 40.0) * zoom;
    drag(&mut window, from, to, Modifiers::NONE);
    assert_eq!(at(&window, "crm").0, 0);
    let from = middle(&window, "crm");
    drag(&mut window, from, from + vec2(5.0, 30.0) * zoom, Modifiers::COMMAND);
    assert!((3..=7).contains(&at(&window, "crm").0), "{:?}", at(&window, "crm"));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(at(&window, "crm").0, 0, "a drag is one step");
}

#[test]
fn with_alt_a_copy_is_dragged_and_escape_leaves_no_trace() {
    let mut window = window(Language::English);
    let from = middle(&window, "crm");
    drag(&mut window, from, from + vec2(0.0, 90.0), Modifiers::ALT);
    assert_eq!((plan(&window).nodes.len(), at(&window, "crm")), (4, (250, 300)));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&window).nodes.len(), 3);

    window.hover_at(from);
    window.step();
    button(&mut window, from, true, Modifiers::NONE);
    window.hover_at(from + vec2(60.0, 60.0));
    window.step();
    key(&mut window, Modifiers::NONE, Key::Escape);
    button(&mut window, from + vec2(60.0, 60.0), false, Modifiers::NONE);
    window.run();
    assert_eq!(at(&window, "crm"), (250, 300));
    assert_eq!(window.state().session().undo_label(), None);
}

#[test]
fn a_drag_that_a_key_ends_is_over_although_the_button_is_held() {
    let mut window = window(Language::English);
    let from = middle(&window, "crm");
    window.hover_at(from);
    window.step();
    button(&mut window, from, true, Modifiers::NONE);
    window.hover_at(from + vec2(60.0, 60.0));
    window.step();
    assert!(window.state().session().in_gesture() && at(&window, "crm") != (250, 300));
    key(&mut window, Modifiers::COMMAND, Key::A);
    assert_eq!(at(&window, "crm"), (250, 300), "what begins instead gives the drag up");
    window.hover_at(from + vec2(90.0, 20.0));
    window.step();
    button(&mut window, from + vec2(90.0, 20.0), false, Modifiers::NONE);
    window.run();
    assert_eq!(at(&window, "crm"), (250, 300));
    assert_eq!(window.state().session().undo_label(), None);
    assert_eq!(window.state().session().selection().len(), 3, "the release does not select");
    drag(&mut window, from, from + vec2(0.0, 60.0), Modifiers::COMMAND);
    assert_ne!(at(&window, "crm"), (250, 300), "the next drag is one again");
}

#[test]
fn the_link_tool_links_by_two_clicks() {
    let mut window = window(Language::German);
    key(&mut window, Modifiers::NONE, Key::L);
    assert_eq!(window.state().session().mode(), Mode::Link);
    let (store, crm) = (middle(&window, "store"), middle(&window, "crm"));
    click(&mut window, store);
    click(&mut window, crm);
    let links = &plan(&window).links;
    assert!(links.values().any(|link| link.kind == LinkKind::Uses && link.from == id("store")));
    window.get_by_role_and_label(Role::RadioButton, "Auswählen").click();
    window.run();
    assert_eq!(window.state().session().mode(), Mode::Select);
}

#[test]
fn a_click_on_a_port_creates_something_linked() {
    let mut window = window(Language::English);
    let crm = layout::card(&plan(&window).nodes[&id("crm")]);
    let (over, port) = (crm.center(), Point::new(crm.center().x, crm.max.y));
    let over = screen(&window, over.x, over.y);
    window.hover_at(over);
    window.run();
    let port = screen(&window, port.x, port.y);
    click(&mut window, port);
    type_into(&mut window, "Type to filter", "sales team");
    window.get_by_role_and_label(Role::TextInput, "Type to filter");
    key(&mut window, Modifiers::NONE, Key::Escape);
    // The ports are shown while the pointer is on the card.
    window.hover_at(over);
    window.run();
    click(&mut window, port);
    type_into(&mut window, "Type to filter", "app");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes.len(), 4);
    let uses = plan(&window).links.values().filter(|link| link.kind == LinkKind::Uses);
    assert_eq!(uses.count(), 1, "an app uses the CRM");
}

#[test]
fn a_link_is_bent_straightened_and_hung_elsewhere() {
    let mut window = window(Language::English);
    let (from, to) = (screen(&window, 240.0, 36.0), screen(&window, 300.0, 160.0));
    drag(&mut window, from, to, Modifiers::NONE);
    assert_eq!(plan(&window).links[&id("l1")].bends.len(), 1);
    let bend = plan(&window).links[&id("l1")].bends[0];
    let bend = screen(&window, f64::from(bend.x), f64::from(bend.y));
    double_click(&mut window, bend);
    assert!(plan(&window).links[&id("l1")].bends.is_empty(), "a double click removes a bend");

    // Its end at the store to the CRM, which a Click & Collect cannot join; then to the store.
    let end = screen(&window, 500.0, 36.0);
    let crm = middle(&window, "crm");
    drag(&mut window, end, crm, Modifiers::NONE);
    assert_eq!(plan(&window).links[&id("l1")].to, id("store"));
    window.get_by_label_contains("cannot join these two");
}

#[test]
fn notes_and_frames_are_placed_with_their_tools() {
    let mut window = window(Language::English);
    key(&mut window, Modifiers::NONE, Key::N);
    let place = screen(&window, 560.0, 250.0);
    click(&mut window, place);
    type_into(&mut window, "Name in place", "Ask Ulm");
    let empty = screen(&window, -60.0, 330.0);
    click(&mut window, empty);
    let note = plan(&window).nodes.values().find(|node| matches!(node.body, Body::Note(_)));
    assert_eq!(note.map(|note| note.name()), Some("Ask Ulm"));

    key(&mut window, Modifiers::NONE, Key::F);
    assert_eq!(window.state().session().mode(), Mode::Frame);
    let (from, to) = (screen(&window, 10.0, 100.0), screen(&window, 230.0, 290.0));
    drag(&mut window, from, to, Modifiers::NONE);
    let frame = plan(&window).nodes.values().find(|node| matches!(node.body, Body::Frame(_)));
    let size = frame.and_then(|frame| frame.size).expect("a frame");
    assert!((218..=222).contains(&size.width) && (188..=192).contains(&size.height), "{size:?}");
    assert_eq!(window.state().session().mode(), Mode::Select);
}

#[test]
fn commands_and_elements_are_found_by_typing() {
    let mut window = window(Language::German);
    let shift = Modifiers::COMMAND | Modifiers::SHIFT;
    key(&mut window, Modifiers::COMMAND, Key::A);
    key(&mut window, shift, Key::P);
    type_into(&mut window, "Befehl oder Element (Umschalt: zur Auswahl hinzufügen)", "linksbündig");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(["shop", "store", "crm"].map(|node| at(&window, node).0), [0, 0, 0]);
    key(&mut window, shift, Key::P);
    type_into(&mut window, "Befehl oder Element (Umschalt: zur Auswahl hinzufügen)", "crm");
    window.get_by_label("Auf der Fläche");
    key(&mut window, Modifiers::NONE, Key::Escape);

    key(&mut window, Modifiers::COMMAND, Key::F);
    type_into(&mut window, "Name, Art, Beschriftung oder Notiz", "s");
    let count = window.state().session().in_view().find("s").len();
    assert!(count >= 2);
    window.get_by_label(&format!("1 von {count}"));
    key(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label(&format!("2 von {count}"));
    key(&mut window, Modifiers::SHIFT, Key::Enter);
    window.get_by_label(&format!("1 von {count}"));
    assert_eq!(window.state().session().selection().len(), 1);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label(&format!("1 von {count}")).is_none());
}

#[test]
fn the_second_button_opens_a_menu_about_what_lies_there() {
    let mut window = window(Language::English);
    let shop = middle(&window, "shop");
    window.hover_at(shop);
    window.step();
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        window.event(egui::Event::PointerButton { pos: shop, button, pressed, modifiers });
        window.step();
    }
    window.run();
    assert_eq!(window.state().session().selection().single(), Some(&id("shop")));
    window.get_by_role_and_label(Role::MenuItem, "Select all of this kind");
    window.get_by_role_and_label(Role::MenuItem, "Duplicate").click();
    window.run();
    assert_eq!(plan(&window).nodes.len(), 4);
}

#[test]
fn a_presentation_shows_the_pages_of_the_report_and_ends_where_it_began() {
    let mut window = window(Language::English);
    let before = *window.state().session().camera();
    key(&mut window, Modifiers::NONE, Key::F5);
    window.run();
    window.get_by_label_contains(", slide 1 of ");
    assert!(window.query_by_label("Channels").is_none(), "no panels are around it");
    // Cover and contents come before today; a clicker has these keys.
    key(&mut window, Modifiers::NONE, Key::PageDown);
    key(&mut window, Modifiers::NONE, Key::Space);
    window.run();
    window.get_by_label_contains("Today, Some channels work together");
    let reason = "customers can buy through";
    assert!(window.query_by_label_contains(reason).is_none(), "notes are for who presents");
    key(&mut window, Modifiers::NONE, Key::N);
    window.run();
    assert!(window.query_all_by_label_contains(reason).next().is_some());
    key(&mut window, Modifiers::NONE, Key::PageUp);
    window.run();
    window.get_by_label_contains(", slide 2 of ");
    key(&mut window, Modifiers::NONE, Key::Escape);
    window.run();
    let session = window.state().session();
    assert_eq!((session.view(), session.camera().zoom), (View::Today, before.zoom));
    window.get_by_label("Channels");
}
