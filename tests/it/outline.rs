//! The outline: the whole plan as a tree that is walked, edited and read aloud.

use commerce_canvas::language::Language;
use commerce_canvas::plan::{Id, Plan};
use commerce_canvas::session::{Command, Settings, SideTab};
use eframe::egui::accesskit::{Action, ActionRequest, Role, TreeId};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::canvas_window::{Window, id, key, middle, plan, window};

const OUTLINE: &str = "Outline";

fn open(language: Language) -> Window {
    let mut window = window(language);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    window
}

/// The rows in sight: how deep each lies, and what it is called.
fn rows(window: &Window) -> Vec<String> {
    let rows = window.get_all_by_role(Role::TreeItem);
    let line = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        let depth = node.level().expect("a level") - 1;
        format!("{}{}", "  ".repeat(depth), node.label().expect("a name"))
    };
    rows.map(line).collect()
}

fn selected(window: &Window) -> Vec<String> {
    window.state().session().selection().iter().map(ToString::to_string).collect()
}

/// What the keyboard is at, as a screen reader is told.
fn focused(window: &Window) -> String {
    let all = window.get_all_by_role(Role::TreeItem);
    let mut all = all.filter(|node| node.accesskit_node().is_focused());
    let row = all.next().expect("a row has the keyboard");
    row.accesskit_node().label().expect("a name")
}

fn request(window: &mut Window, name: &str, action: Action) {
    let target_node = {
        let node = window.get_by_role_and_label(Role::TreeItem, name);
        node.accesskit_node().locate().0
    };
    let request = ActionRequest { action, target_tree: TreeId::ROOT, target_node, data: None };
    window.event(egui::Event::AccessKitActionRequest(request));
    window.run();
}

fn letters(window: &mut Window, text: &str) {
    for letter in text.chars() {
        window.event(egui::Event::Text(letter.to_string()));
        window.run();
    }
}

#[test]
fn the_tree_lists_the_plan_by_sort_and_says_what_everything_is() {
    let window = open(Language::English);
    let expected = ["Channels, 2", "  Shop", "  Store", "Systems, 1", "  CRM"];
    assert_eq!(rows(&window), expected);
    let shop = window.get_by_role_and_label(Role::TreeItem, "Shop");
    let shop = shop.accesskit_node();
    let said = shop.description().expect("a description");
    assert!(said.starts_with("Channel, Sells, B2C"), "{said}");
    assert!(said.ends_with("Click & Collect to Store"), "{said}");
    assert_eq!(shop.data().is_expanded(), Some(false));
    assert_eq!((shop.position_in_set(), shop.is_selected()), (Some(0), Some(false)));
    let window = open(Language::German);
    assert_eq!(rows(&window)[0], "Kanäle, 2");
    window.get_by_role_and_label(Role::Tree, "Gliederung");
}

#[test]
fn arrows_walk_the_tree_and_select_on_the_canvas() {
    let mut window = open(Language::English);
    let press = |window: &mut Window, pressed: Key| {
        key(window, Modifiers::NONE, pressed);
        (focused(window), selected(window).join(","))
    };
    let say = |name: &str, selected: &str| (name.to_owned(), selected.to_owned());
    assert_eq!(focused(&window), "Channels, 2");
    assert_eq!(press(&mut window, Key::ArrowDown), say("Shop", "shop"));
    assert_eq!(press(&mut window, Key::ArrowRight), say("Shop", "shop"));
    assert_eq!(press(&mut window, Key::ArrowRight), say("Click & Collect to Store", "l1"));
    assert_eq!(press(&mut window, Key::ArrowLeft), say("Shop", "shop"));
    assert_eq!(press(&mut window, Key::ArrowLeft), say("Shop", "shop"));
    assert!(!rows(&window).iter().any(|row| row.contains("Collect")), "it is closed again");
    assert_eq!(press(&mut window, Key::ArrowLeft), say("Channels, 2", "shop"));
    assert_eq!(press(&mut window, Key::ArrowLeft).0, "Channels, 2");
    assert_eq!(rows(&window), ["Channels, 2", "Systems, 1", "  CRM"]);
    assert_eq!(press(&mut window, Key::ArrowRight).0, "Channels, 2");
    assert_eq!(press(&mut window, Key::End), say("CRM", "crm"));
    assert_eq!(press(&mut window, Key::Home).0, "Channels, 2");
}

#[test]
fn typing_a_name_jumps_and_runs_no_command() {
    let mut window = open(Language::English);
    let grid = window.state().session().settings().grid;
    letters(&mut window, "s");
    assert_eq!(focused(&window), "Shop");
    letters(&mut window, "t");
    assert_eq!(focused(&window), "Store");
    // As a keyboard does: the key of a command and its letter.
    window.key_press(Key::G);
    letters(&mut window, "g");
    assert_eq!(window.state().session().settings().grid, grid, "g is a letter here");
    assert_eq!(focused(&window), "Store");
}

#[test]
fn typing_a_name_finds_an_umlaut_in_one_sign_and_in_two() {
    let (one, two) = ("Käufer", "Ka\u{308}ufer");
    for (name, typed) in [(one, two), (two, one)] {
        let mut window = open(Language::English);
        letters(&mut window, "st");
        key(&mut window, Modifiers::NONE, Key::F2);
        window.get_by_role_and_label(Role::TextInput, "Name in place").type_text(name);
        window.run();
        key(&mut window, Modifiers::NONE, Key::Enter);
        // Longer than the pause after which another name begins.
        window.run_steps(60);
        letters(&mut window, "sh");
        assert_eq!(focused(&window), "Shop");
        window.run_steps(60);
        letters(&mut window, typed);
        assert_eq!(focused(&window), name);
    }
}

#[test]
fn a_name_is_typed_in_its_row() {
    for (pressed, typed, expected) in
        [(Key::F2, "Webshop", "Webshop"), (Key::Enter, "Laden", "Laden")]
    {
        let mut window = open(Language::English);
        letters(&mut window, "sh");
        key(&mut window, Modifiers::NONE, pressed);
        window.get_by_role_and_label(Role::TextInput, "Name in place").type_text(typed);
        window.run();
        key(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(plan(&window).nodes[&id("shop")].name(), expected);
        assert_eq!(focused(&window), expected, "the tree has the keyboard again");
        key(&mut window, Modifiers::COMMAND, Key::Z);
        assert_eq!(plan(&window).nodes[&id("shop")].name(), "Shop", "one step of the history");
    }
    let mut window = open(Language::English);
    letters(&mut window, "crm");
    key(&mut window, Modifiers::NONE, Key::F2);
    window.get_by_role_and_label(Role::TextInput, "Name in place").type_text("X");
    window.run();
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(plan(&window).nodes[&id("crm")].name(), "CRM");
    assert_eq!(focused(&window), "CRM");
    assert_eq!(selected(&window), ["crm"], "Escape leaves the name and no more");
}

#[test]
fn the_label_of_a_link_is_typed_in_its_row() {
    let mut window = open(Language::English);
    letters(&mut window, "sh");
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    key(&mut window, Modifiers::NONE, Key::F2);
    window.get_by_role_and_label(Role::TextInput, "Name in place").type_text("Pick up");
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).links[&id("l1")].label, "Pick up");
    assert_eq!(focused(&window), "Pick up to Store");
}

#[test]
fn what_is_deleted_leaves_the_tree_and_the_walk_goes_on() {
    let mut window = open(Language::English);
    letters(&mut window, "sh");
    key(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(rows(&window), ["Channels, 1", "  Store", "Systems, 1", "  CRM"]);
    assert!(!plan(&window).nodes.contains_key(&id("shop")));
    assert!(plan(&window).links.is_empty());
    assert_eq!(focused(&window), "Store");
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(&window), "Systems, 1");
}

#[test]
fn a_row_is_linked_by_typing_the_name_of_the_other_end() {
    let mut window = open(Language::English);
    letters(&mut window, "st");
    let before = plan(&window).links.len();
    key(&mut window, Modifiers::SHIFT, Key::L);
    for letter in ["c", "r", "m"] {
        window.event(egui::Event::Text(letter.to_owned()));
        window.run();
    }
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).links.len(), before + 1);
    assert_eq!(focused(&window), "Uses to CRM", "it is shown under where it begins");
}

#[test]
fn what_is_chosen_in_the_list_is_added_and_named_in_its_row() {
    let mut window = open(Language::English);
    window.get_by_role_and_label(Role::Button, "Add…").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Catalogue").click();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Name in place").type_text("Autumn");
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(plan(&window).nodes.values().any(|node| node.name() == "Autumn"));
    assert_eq!(focused(&window), "Autumn");
    assert_eq!(rows(&window)[..2], ["Channels, 3", "  Autumn"]);
}

#[test]
fn rows_and_canvas_select_each_other() {
    let mut window = open(Language::English);
    window.get_by_role_and_label(Role::TreeItem, "CRM").click();
    window.run();
    assert_eq!(selected(&window), ["crm"]);
    window.get_by_role_and_label(Role::TextInput, "Name");
    let store = middle(&window, "store");
    crate::canvas_window::click(&mut window, store);
    let row = window.get_by_role_and_label(Role::TreeItem, "Store");
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
    // A link that is selected on the canvas opens the row under which it stands.
    window.get_by_role_and_label(Role::GraphicsObject, "Click & Collect, from Shop to Store");
    let link = Role::GraphicsObject;
    window.get_by_role_and_label(link, "Click & Collect, from Shop to Store").click_accesskit();
    window.run();
    assert_eq!(selected(&window), ["l1"]);
    let row = window.get_by_role_and_label(Role::TreeItem, "Click & Collect to Store");
    let said = row.accesskit_node().description().expect("a description");
    assert!(said.starts_with("Existing, carries the model"), "{said}");
}

#[test]
fn a_screen_reader_opens_focuses_and_selects_rows() {
    let mut window = open(Language::English);
    request(&mut window, "Shop", Action::Expand);
    assert_eq!(rows(&window)[1..3], ["  Shop", "    Click & Collect to Store"]);
    request(&mut window, "Shop", Action::Collapse);
    assert_eq!(rows(&window)[2], "  Store");
    request(&mut window, "Store", Action::Focus);
    assert_eq!((focused(&window), selected(&window)), ("Store".into(), vec!["store".into()]));
    window.get_by_role_and_label(Role::DisclosureTriangle, "Expand Shop").click_accesskit();
    window.run();
    assert_eq!(rows(&window)[2], "    Click & Collect to Store");
    request(&mut window, "Click & Collect to Store", Action::Click);
    assert_eq!(selected(&window), ["l1"]);
}

#[test]
fn the_second_button_opens_the_menu_of_the_canvas_over_a_row() {
    let mut window = open(Language::English);
    let at = window.get_by_role_and_label(Role::TreeItem, "CRM").rect().center();
    window.hover_at(at);
    window.step();
    for pressed in [true, false] {
        let (button, modifiers) = (egui::PointerButton::Secondary, Modifiers::NONE);
        window.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        window.step();
    }
    window.run();
    assert_eq!(selected(&window), ["crm"]);
    for command in [Command::LinkTo, Command::BringToFront, Command::HoldOff] {
        let title = command.title().in_language(Language::English);
        let all = window.query_all_by_label_contains(title).count();
        assert!(all > 0, "{title}");
    }
}

#[test]
fn several_rows_are_selected_at_once() {
    let mut window = open(Language::English);
    letters(&mut window, "sh");
    key(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(selected(&window), ["shop", "store"]);
    key(&mut window, Modifiers::NONE, Key::End);
    assert_eq!(selected(&window), ["crm"]);
    key(&mut window, Modifiers::COMMAND, Key::Space);
    assert_eq!(selected(&window), Vec::<String>::new());
}

#[test]
fn the_tab_is_one_stop_of_the_keyboard_and_the_properties_come_next() {
    let mut window = open(Language::English);
    letters(&mut window, "crm");
    key(&mut window, Modifiers::NONE, Key::Tab);
    let rows = window.get_all_by_role(Role::TreeItem);
    assert!(!rows.into_iter().any(|row| row.accesskit_node().is_focused()));
    key(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&window), "CRM");
    let tree = window.get_by_role_and_label(Role::Tree, OUTLINE);
    assert_eq!(tree.accesskit_node().size_of_set(), Some(2));
}

/// A plan of many channels in a square, each linked to the next.
fn large(count: usize) -> Plan {
    let mut text = String::from("(format: 1, name: \"Large\", nodes: {\n");
    for number in 0..count {
        let (x, y) = (number % 100 * 220, number / 100 * 110);
        text += &format!(
            "\"n{number}\": Channel(name: \"Channel {number:05}\", kind: Store, at: ({x}, {y})),\n"
        );
    }
    text += "}, links: {\n";
    for number in 1..count {
        let before = number - 1;
        text += &format!(
            "\"l{number}\": (from: \"n{before}\", to: \"n{number}\", kind: SharedStock),\n"
        );
    }
    text += "})";
    commerce_canvas::file::read(text.as_bytes()).expect("a plan").plan
}

#[test]
fn of_ten_thousand_rows_those_in_sight_are_laid_out() {
    let settings = Settings { side_tab: Some(SideTab::Outline), ..Settings::default() };
    let builder =
        egui_kittest::Harness::builder().with_size(egui::vec2(1280.0, 800.0)).with_max_steps(100);
    let mut window = crate::opened::window(&large(10_000), settings, builder);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    let count = |window: &Window| window.get_all_by_role(Role::TreeItem).count();
    assert!((10..40).contains(&count(&window)), "{}", count(&window));
    key(&mut window, Modifiers::NONE, Key::End);
    assert_eq!(focused(&window), "Channel 09999");
    assert!(rows(&window).len() < 40);
    assert_eq!(rows(&window)[0], "Channels, 10,000", "what it lies under is told, too");
    window.event(egui::Event::Text("channel 05000".to_owned()));
    window.run();
    assert_eq!(focused(&window), "Channel 05000");
    assert_eq!(selected(&window), [Id::new("n5000").expect("an id").to_string()]);
    assert!(count(&window) < 40, "{}", count(&window));
}
