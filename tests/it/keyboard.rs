//! Getting everywhere by Tab, F6 and arrows: the order, no trap, and a ring around what has the
//! keyboard.

use std::collections::BTreeMap;

use commerce_canvas::edit::LabelKind;
use commerce_canvas::language::Language;
use commerce_canvas::session::{Action, Command, Settings, ThemeChoice, Workshop};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::panels::side::SideTab;
use commerce_canvas::ui::{App, Start};
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Id, Key, Modifiers, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::canvas_window::{Window, id, plan, window};
use crate::opened;

fn focused(window: &Window) -> Option<Id> {
    window.ctx.memory(|memory| memory.focused())
}

/// Where what has the keyboard lies.
fn place(window: &Window) -> Option<Rect> {
    window.ctx.read_response(focused(window)?).map(|response| response.rect)
}

/// What is said of what has the keyboard.
fn name(window: &Window) -> String {
    let node = window.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    node.map_or(String::new(), |node| {
        let node = node.accesskit_node();
        format!("{:?} {}", node.role(), node.label().unwrap_or_default())
    })
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_ok();
}

/// Walks until the keyboard is where it was; gives what it came to.
fn walk(window: &mut Window, modifiers: Modifiers, most: usize) -> Vec<(Id, String)> {
    press(window, modifiers, Key::Tab);
    let first = focused(window).expect("something takes the keyboard");
    let mut all = vec![(first, name(window))];
    for _ in 0..most {
        press(window, modifiers, Key::Tab);
        let now = focused(window).expect("Tab never drops the keyboard");
        if now == first {
            return all;
        }
        assert!(all.iter().all(|(before, _)| *before != now), "Tab goes in a circle: {all:#?}");
        all.push((now, name(window)));
    }
    panic!("Tab leads nowhere again: {all:#?}");
}

/// The whole window: with the strip of a journey and the inventory.
fn sample(settings: Settings) -> Window {
    sized(settings, vec2(1280.0, 800.0))
}

fn sized(settings: Settings, size: Vec2) -> Window {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/musterhaus.commerce");
    let text = std::fs::read(path).expect("the sample");
    let plan = commerce_canvas::file::read(&text).expect("a plan").plan;
    let builder = Harness::builder().with_size(size).with_max_steps(200);
    opened::window(&plan, settings, builder)
}

fn still() -> Settings {
    Settings { reduced_motion: true, theme: ThemeChoice::Light, ..Settings::default() }
}

#[test]
fn tab_leads_through_palette_canvas_result_and_panels_and_back_to_where_it_began() {
    // Large enough for the whole palette.
    let mut window = sized(still(), vec2(2200.0, 1200.0));
    let all = walk(&mut window, Modifiers::NONE, 400);
    let names: Vec<&str> = all.iter().map(|(_, name)| name.as_str()).collect();
    let find = |what: &str| {
        let at = names.iter().position(|name| name.contains(what));
        at.unwrap_or_else(|| panic!("Tab never comes to {what}: {names:#?}"))
    };
    let first = names.first().expect("something");
    assert!(first.contains("Find an element"), "the palette comes first, not {first}");
    let order = [
        find("Online shop"),
        find("GraphicsObject"),
        find("RadioButton Today"),
        find("Tab Why"),
        find("Button File"),
    ];
    assert!(order.is_sorted(), "{order:?} in {names:#?}");
    let mut back = walk(&mut window, Modifiers::SHIFT, 400);
    back.reverse();
    // The panel shows what is selected on the way, which is something else on the way back.
    let before_panel = &all[..find("Tab Guide")];
    let back: Vec<Id> = back.into_iter().map(|(id, _)| id).collect();
    let missed = before_panel.iter().filter(|(id, _)| !back.contains(id)).collect::<Vec<_>>();
    assert!(missed.is_empty(), "the way back leads past {missed:#?}");
}

/// On a slow machine a key is held for longer than a dialog takes to come.
#[test]
fn a_key_that_is_held_answers_one_dialog() {
    let mut window = sample(still());
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::ExportImage));
    window.run_ok();
    for _ in 0..3 {
        window.key_down(Key::Enter);
        window.run_ok();
    }
    window.get_by_role_and_label(Role::Button, "Save");
}

/// The cells of a table took the keyboard themselves, beside the fields in them.
#[test]
fn a_field_of_a_table_is_one_stop() {
    let mut window = sized(still(), vec2(1800.0, 1200.0));
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::ToggleInventory));
    window.run_ok();
    let field = window.get_by_role_and_label(Role::TextInput, "Name of Bauhof Ulm");
    field.focus();
    window.run_ok();
    let mut stops = Vec::new();
    for _ in 0..7 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        stops.push(name(&window));
    }
    for (stop, column) in
        stops.iter().zip(["Kind", "Run by", "Sells", "B2B", "B2C", "Status", "Outlook"])
    {
        assert!(stop.contains(&format!("{column} of Bauhof Ulm")), "{column}: {stops:#?}");
    }
}

/// It ends in an ellipsis then, but is read as a whole and typed into as a whole.
#[test]
fn a_field_of_a_table_that_is_cut_tells_all_of_its_text() {
    let mut window = sized(still(), vec2(1280.0, 800.0));
    let context = window.ctx.clone();
    let long = "Bauhof Ulm am Donauufer, mit Abholung rund um die Uhr und Mietgeräten";
    let mut node = window.state().session().plan().nodes["bauhof"].as_ref().clone();
    node.set_name(long.to_owned());
    let rename = Action::SetNodes {
        nodes: vec![(id("bauhof"), node)],
        label: LabelKind::Rename,
        merge: None,
    };
    window.state_mut().dispatch(&context, rename);
    window.state_mut().dispatch(&context, Action::Run(Command::ToggleInventory));
    window.run_ok();
    let name = format!("Name of {long}");
    let value = |window: &Window| {
        let field = window.get_by_role_and_label(Role::TextInput, &name);
        field.accesskit_node().value()
    };
    assert_eq!(value(&window).as_deref(), Some(long));
    window.get_by_role_and_label(Role::TextInput, &name).focus();
    window.run_ok();
    assert_eq!(value(&window).as_deref(), Some(long));
}

#[test]
fn f6_leads_from_region_to_region() {
    for dock in [Command::ToggleJourneys, Command::ToggleInventory] {
        let mut window = sample(still());
        let context = window.ctx.clone();
        window.state_mut().dispatch(&context, Action::Run(dock));
        window.run_ok();
        let mut seen = Vec::new();
        for _ in 0..7 {
            press(&mut window, Modifiers::NONE, Key::F6);
            seen.push((focused(&window).expect("a region"), name(&window)));
        }
        let distinct: std::collections::BTreeSet<String> =
            seen.iter().map(|(id, _)| format!("{id:?}")).collect();
        assert_eq!(distinct.len(), 7, "seven regions, each once: {seen:#?}");
        press(&mut window, Modifiers::NONE, Key::F6);
        assert_eq!(focused(&window), Some(seen[0].0), "and from the start");
        for expected in [6, 5, 4] {
            press(&mut window, Modifiers::SHIFT, Key::F6);
            assert_eq!(focused(&window), Some(seen[expected].0), "{seen:#?}");
        }
    }
    let mut window = sample(still());
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::F6);
    }
    // Where the keyboard was in a region is where it comes back to.
    press(&mut window, Modifiers::NONE, Key::Tab);
    let inside = focused(&window);
    press(&mut window, Modifiers::NONE, Key::F6);
    press(&mut window, Modifiers::SHIFT, Key::F6);
    assert_eq!(focused(&window), inside);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&window), None, "Escape leaves");
}

#[test]
fn what_the_keyboard_comes_to_is_in_sight_with_a_ring() {
    for tab in SideTab::ALL {
        let mut window = sample(Settings { side_tab: Some(tab), ..still() });
        let content = window.ctx.content_rect();
        let mut hidden = Vec::new();
        press(&mut window, Modifiers::NONE, Key::Tab);
        let first = focused(&window);
        for _ in 0..400 {
            let (here, said) = (place(&window).expect("a place"), name(&window));
            if !content.contains_rect(here.shrink(1.0)) {
                hidden.push(format!("{said} lies at {here}"));
            }
            // Without the keyboard the same window is painted otherwise around it.
            let with = shapes_around(&window, here);
            let id = focused(&window).expect("something");
            window.ctx.memory_mut(|memory| memory.surrender_focus(id));
            window.run_ok();
            let without = shapes_around(&window, here);
            if with == without {
                hidden.push(format!("{said} has no ring"));
            }
            window.ctx.memory_mut(|memory| memory.request_focus(id));
            window.run_ok();
            press(&mut window, Modifiers::NONE, Key::Tab);
            if focused(&window) == first {
                break;
            }
        }
        assert!(hidden.is_empty(), "{tab:?}: {hidden:#?}");
    }
}

/// What is painted at a place, in words.
fn shapes_around(window: &Window, place: Rect) -> Vec<String> {
    let around = place.expand(16.0);
    let shapes = &window.output().shapes;
    let mut all: Vec<String> = shapes
        .iter()
        .filter(|shape| {
            let bounds = shape.shape.visual_bounding_rect();
            bounds.is_positive() && bounds.intersects(around) && shape.clip_rect.intersects(place)
        })
        .filter_map(|shape| match &shape.shape {
            egui::Shape::Rect(rect) => {
                Some(format!("{:?} {:?} {:?}", rect.rect, rect.stroke, rect.fill))
            }
            _ => None,
        })
        .collect();
    all.sort();
    all
}

#[test]
fn a_sheet_and_a_dialog_are_walked_in_a_circle_and_left_by_escape() {
    for workshop in [
        Command::ShowRoadmap,
        Command::ShowExpectations,
        Command::ShowSmarketing,
        Command::ShowFeedback,
        Command::ShowChoice,
        Command::ShowGlance,
        Command::ShowShortcuts,
        Command::ExportImage,
        Command::ShowReach,
    ] {
        let mut window = sample(still());
        let context = window.ctx.clone();
        window.state_mut().dispatch(&context, Action::Run(workshop));
        window.run_ok();
        let all = walk(&mut window, Modifiers::NONE, 600);
        assert!(!all.is_empty(), "{workshop:?}");
        let before = window.query_all_by_role(Role::Dialog).count();
        assert!(before > 0, "{workshop:?} is a dialog");
        press(&mut window, Modifiers::NONE, Key::Escape);
        if window.query_all_by_role(Role::Dialog).count() == before {
            press(&mut window, Modifiers::NONE, Key::Escape);
        }
        assert_eq!(window.query_all_by_role(Role::Dialog).count(), before - 1, "{workshop:?}");
    }
}

#[test]
fn ctrl_and_arrows_walk_the_cards_and_their_links() {
    let mut window = window(Language::English);
    let selected =
        |window: &Window| window.state().session().selection().single().map(ToString::to_string);
    let mut step = |key: Key| {
        press(&mut window, Modifiers::COMMAND, key);
        selected(&window).unwrap_or_default()
    };
    step(Key::ArrowUp);
    for (key, expected) in [
        (Key::ArrowLeft, "shop"),
        (Key::ArrowRight, "store"),
        (Key::ArrowDown, "crm"),
        // Nothing lies below.
        (Key::ArrowDown, "crm"),
    ] {
        let mut at = step(key);
        if key == Key::ArrowLeft {
            // From wherever the first step led.
            at = if at == "shop" { at } else { step(key) };
        }
        assert_eq!(at, expected, "{key:?}");
    }
    // Tab comes from a card to the links that leave it, and arrows from a link to its ends.
    let mut selected_by_tab = Vec::new();
    for _ in 0..200 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        let now = selected(&window).unwrap_or_default();
        if selected_by_tab.last() != Some(&now) {
            selected_by_tab.push(now);
        }
    }
    let shop = selected_by_tab.iter().position(|id| id == "shop").expect("Tab comes to the shop");
    assert_eq!(selected_by_tab[shop + 1], "l1", "{selected_by_tab:?}");
    while selected(&window).as_deref() != Some("l1") {
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(selected(&window).as_deref(), Some("store"));
}

#[test]
fn tab_comes_to_cards_out_of_sight_and_shows_them() {
    let mut window = window(Language::English);
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::ZoomTo100));
    let far = commerce_canvas::geometry::Point::new(10_000.0, 10_000.0);
    window.state_mut().dispatch(&context, Action::LookAt(far));
    window.run_ok();
    press(&mut window, Modifiers::NONE, Key::F6);
    press(&mut window, Modifiers::SHIFT, Key::F6);
    let mut seen = Vec::new();
    for _ in 0..12 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        let session = window.state().session();
        if let Some(id) = session.selection().single() {
            let ends = match session.plan().links.get(id) {
                Some(link) => [&link.from, &link.to],
                None => [id, id],
            };
            let seen_part = session.camera().visible_area();
            for end in ends {
                let card = commerce_canvas::layout::card(&session.plan().nodes[end]);
                assert!(seen_part.encloses(&card), "{id} is in sight");
            }
            seen.push(id.to_string());
        }
    }
    seen.dedup();
    assert_eq!(&seen[..4], ["shop", "l1", "store", "crm"]);
}

fn types(window: &mut Window, text: &str) {
    for letter in text.chars() {
        let name = letter.to_ascii_uppercase().to_string();
        if let Some(key) = Key::from_name(&name) {
            let (physical_key, modifiers) = (Some(key), Modifiers::NONE);
            let pressed =
                |pressed| egui::Event::Key { key, physical_key, pressed, repeat: false, modifiers };
            let text = egui::Event::Text(letter.to_string());
            window.input_mut().events.extend([pressed(true), text, pressed(false)]);
        } else {
            window.event(egui::Event::Text(letter.to_string()));
        }
        window.step();
    }
    window.run_ok();
}

#[test]
fn what_is_created_by_keyboard_is_named_at_once() {
    let mut window = window(Language::English);
    let before = plan(&window).nodes.len();
    window.get_by_role_and_label(Role::TextInput, "Find an element").focus();
    window.run();
    types(&mut window, "pop-up");
    press(&mut window, Modifiers::NONE, Key::Enter);
    types(&mut window, "Vgnl");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes.len(), before + 1);
    let fresh = window.state().session().selection().single().expect("it is selected").clone();
    assert_eq!(plan(&window).nodes[&fresh].name(), "Vgnl");
    assert_eq!(window.state().session().mode(), commerce_canvas::session::Mode::Select);
    assert!(name(&window).contains("Vgnl"), "the keyboard is on the card: {}", name(&window));
    // Nothing typed: Escape keeps the name, and one step back takes the card away.
    window.get_by_role_and_label(Role::Button, "Marketplace").click();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&window).nodes.len(), before + 1);
}

#[test]
fn letters_after_a_drop_are_the_name_of_what_was_dropped() {
    let mut window = window(Language::English);
    let before: BTreeMap<_, _> =
        plan(&window).nodes.iter().map(|(id, _)| (id.clone(), ())).collect();
    let from = window.get_by_role_and_label(Role::Button, "Marketplace").rect().center();
    let to = crate::canvas_window::screen(&window, 250.0, 150.0);
    crate::canvas_window::drag(&mut window, from, to, Modifiers::NONE);
    let fresh = plan(&window).nodes.keys().find(|id| !before.contains_key(*id)).expect("dropped");
    let fresh = fresh.clone();
    types(&mut window, "Lemon");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes[&fresh].name(), "Lemon");
    // After something else, letters are shortcuts again.
    types(&mut window, "h");
    assert_eq!(window.state().session().mode(), commerce_canvas::session::Mode::Hand);
}

/// A window with a plan from a folder that stays.
fn in_folder(folder: &std::path::Path) -> Window {
    let path = folder.join("plan.commerce");
    let text =
        "(format: 1, name: \"Test\", nodes: {\"s\": Channel(name: \"S\", kind: Shop, at: (0, 0))})";
    std::fs::write(&path, text).expect("written");
    let start = Start {
        path: Some(path),
        picker: Picker::Typed,
        settings: Some(still()),
        ..Start::default()
    };
    let builder = Harness::builder().with_size(vec2(1280.0, 800.0)).with_max_steps(200);
    let mut window =
        builder.build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
    wait(&mut window, |window| !plan(window).nodes.is_empty());
    window
}

fn wait(window: &mut Window, until: impl Fn(&Window) -> bool) {
    let begun = std::time::Instant::now();
    while !until(window) {
        assert!(begun.elapsed().as_secs() < 20, "it never came about");
        std::thread::sleep(std::time::Duration::from_millis(10));
        window.run_ok();
    }
}

#[test]
fn a_plan_is_saved_and_edits_are_taken_back_while_a_sheet_is_open() {
    for workshop in [
        Workshop::Roadmap,
        Workshop::Expectations,
        Workshop::Smarketing,
        Workshop::Feedback,
        Workshop::Choice,
        Workshop::Glance,
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = in_folder(folder.path());
        let command = match workshop {
            Workshop::Roadmap => Command::ShowRoadmap,
            Workshop::Expectations => Command::ShowExpectations,
            Workshop::Smarketing => Command::ShowSmarketing,
            Workshop::Feedback => Command::ShowFeedback,
            Workshop::Choice => Command::ShowChoice,
            Workshop::Glance => Command::ShowGlance,
        };
        let context = window.ctx.clone();
        let edit = Action::NamePlan("Changed".to_owned());
        window.state_mut().dispatch(&context, edit);
        window.state_mut().dispatch(&context, Action::Run(command));
        window.run_ok();
        press(&mut window, Modifiers::COMMAND, Key::Z);
        assert_eq!(&*plan(&window).name, "Test", "{workshop:?}");
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        assert_eq!(&*plan(&window).name, "Changed", "{workshop:?}");
        assert!(window.state().session().is_changed());
        press(&mut window, Modifiers::COMMAND, Key::S);
        wait(&mut window, |window| !window.state().session().is_changed());
        let text = std::fs::read_to_string(folder.path().join("plan.commerce")).expect("read");
        assert!(text.contains("Changed"), "{workshop:?}: {text}");
    }
}

#[test]
fn the_list_of_targets_never_covers_what_is_marked() {
    let mut window = window(Language::English);
    for (from, typed) in [("shop", "store"), ("store", "shop"), ("crm", "store"), ("crm", "shop")] {
        let context = window.ctx.clone();
        let selection = commerce_canvas::session::Selection::from_iter([id(from)]);
        window.state_mut().dispatch(&context, Action::Select(selection));
        // So near that there is not room for all.
        window.state_mut().dispatch(&context, Action::Run(Command::ZoomTo100));
        window.state_mut().dispatch(&context, Action::Run(Command::LinkTo));
        window.run_ok();
        types(&mut window, typed);
        let target = crate::canvas_window::middle(&window, typed);
        let list =
            window.get_by_role_and_label(Role::TextInput, "Type a name, Alt and arrows by place");
        let column = list.rect().expand2(vec2(14.0, 800.0));
        assert!(!column.contains(target), "{from} to {typed}: {target} under {column}");
        assert!(window.ctx.content_rect().contains(target), "{from} to {typed} at {target}");
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
}
