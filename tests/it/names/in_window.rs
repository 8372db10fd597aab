//! Adding by name, the list that asks, turning, and pictures, in the window by accessible names.

use std::sync::Arc;

use commerce_canvas::catalogue::names::Kind;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Body, ChannelKind, Node, NodeSort};
use eframe::egui::accesskit::Role;
use eframe::egui::{self, ColorImage, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::canvas_window::{
    Window, click, double_click, id, key, middle, plan, screen, type_into, window,
};

fn find<'a>(window: &'a Window, name: &str) -> &'a Node {
    let mut nodes = plan(window).nodes.values();
    nodes.find(|node| node.name() == name).unwrap_or_else(|| panic!("there is no {name}"))
}

#[test]
fn a_key_lets_names_be_typed_and_they_stand_in_their_lanes() {
    let mut window = window(Language::German);
    key(&mut window, Modifiers::NONE, Key::A);
    let field = "Ein Name oder mehrere, mit Komma";
    type_into(&mut window, field, "Amazon, Instagram, Filiale Ulm, SAP");
    let row = "4 platzieren: Amazon, Instagram, Filiale Ulm, SAP: Marktplatz · Social Media · \
               Ladengeschäft · Warenwirtschaft (ERP)";
    window.get_by_role_and_label(Role::ListBoxOption, row);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes.len(), 7);
    assert_eq!(find(&window, "Filiale Ulm").sort(), NodeSort::Channel);
    assert_eq!(find(&window, "SAP").sort(), NodeSort::System);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&window).nodes.len(), 3, "it is one step");
}

#[test]
fn the_slash_opens_the_same_list_and_is_not_typed_into_it() {
    let mut window = window(Language::English);
    let press = egui::Event::Key {
        key: Key::Slash,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    window.input_mut().events.extend([press, egui::Event::Text("/".to_owned())]);
    window.run();
    type_into(&mut window, "A name, or several with commas", "akeneo");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(find(&window, "Akeneo").sort(), NodeSort::System);
}

#[test]
fn a_double_click_on_the_empty_canvas_takes_a_name_with_its_place() {
    let mut window = window(Language::English);
    let there = screen(&window, 100.0, 420.0);
    double_click(&mut window, there);
    type_into(&mut window, "A name, or several with commas", "Store Ulm");
    window.get_by_role_and_label(Role::ListBoxOption, "Store Ulm");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let store = find(&window, "Store Ulm");
    assert!(store.at.x.abs_diff(100) < 150 && store.at.y.abs_diff(420) < 100, "{:?}", store.at);
}

#[test]
fn what_names_nothing_is_offered_as_a_note() {
    let mut window = window(Language::English);
    key(&mut window, Modifiers::NONE, Key::A);
    type_into(&mut window, "A name, or several with commas", "Zebra crossing");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(find(&window, "Zebra crossing").sort(), NodeSort::Note);
}

#[test]
fn the_palette_finds_by_names_and_everyday_words() {
    let mut window = window(Language::German);
    let search = "Element suchen";
    window.get_by_role_and_label(Role::TextInput, search).focus();
    window.run();
    type_into(&mut window, search, "Filiale Bonn");
    window.get_by_label("Filiale Bonn, Ladengeschäft");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(find(&window, "Filiale Bonn").sort(), NodeSort::Channel);
    window.get_by_role_and_label(Role::TextInput, search).focus();
    window.run();
    type_into(&mut window, search, "zalan");
    window.get_by_label("Zalando");
}

#[test]
fn what_is_not_sure_is_asked_in_one_list_and_escape_places_nothing() {
    let mut window = window(Language::English);
    let list = "Shopware\nSAP\nSquare";
    window.event(egui::Event::Paste(list.to_owned()));
    window.run();
    window.get_by_role_and_label(Role::Dialog, "What are these?");
    window.get_by_label("One more is clear and comes along.");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(plan(&window).nodes.len(), 3);
    window.event(egui::Event::Paste(list.to_owned()));
    window.run();
    window.get_by_role_and_label(Role::ComboBox, "What “Shopware” is").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Marketplace").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Place all").click();
    window.run();
    let kind = Kind::of(&find(&window, "Shopware").body);
    assert_eq!(kind, Some(Kind::Channel(ChannelKind::Marketplace)));
    assert_eq!(find(&window, "Square").sort(), NodeSort::System);
    assert_eq!(plan(&window).nodes.len(), 6);
}

#[test]
fn the_menu_turns_a_card_into_another_by_keyboard_too() {
    let mut window = window(Language::English);
    let crm = middle(&window, "crm");
    click(&mut window, crm);
    key(&mut window, Modifiers::SHIFT, Key::T);
    type_into(&mut window, "Type to filter", "point of sale");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let Body::System(till) = &plan(&window).nodes[&id("crm")].body else { panic!("a system") };
    assert_eq!(till.kind, commerce_canvas::plan::SystemKind::Pos);
    assert_eq!(till.name, "CRM");
    key(&mut window, Modifiers::SHIFT, Key::F10);
    window.get_by_role_and_label(Role::MenuItem, "Turn into…").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "What the name says").click();
    window.run();
    let Body::System(crm) = &plan(&window).nodes[&id("crm")].body else { panic!("a system") };
    assert_eq!(crm.kind, commerce_canvas::plan::SystemKind::Crm);
}

#[test]
fn pictures_are_refused_with_a_sentence() {
    let mut window = window(Language::English);
    let image = ColorImage::filled([2, 2], egui::Color32::RED);
    window.event(egui::Event::PasteImage(Arc::new(image)));
    window.run();
    window.get_by_label_contains("Pictures cannot be pasted");
    assert_eq!(plan(&window).nodes.len(), 3);
}
