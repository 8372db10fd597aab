//! What users of drawing programs do without thinking, done in the window by hand: selecting,
//! moving, linking, tidying, going about, taking back.

use commerce_canvas::geometry::{Point, Rect};
use commerce_canvas::language::Language;
use commerce_canvas::layout::{self, LinkShape};
use commerce_canvas::plan::{Body, Color, LinkKind, Note};
use commerce_canvas::scene::Tag;
use commerce_canvas::session::{Action, Command, Mode, Placing, Session};
use commerce_canvas::theme::Appearance;
use eframe::egui::accesskit::Role;
use eframe::egui::{self, CursorIcon, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::Queryable as _;

use crate::canvas_window::{
    Window, at, button, click, double_click, drag, id, key, middle, plan, screen, type_into, window,
};

const CTRL: Modifiers = Modifiers::COMMAND;

fn session(window: &Window) -> &Session {
    window.state().session()
}

fn act(window: &mut Window, action: Action) {
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, action);
    window.run();
}

fn selected(window: &Window) -> Vec<String> {
    session(window).selection().iter().map(ToString::to_string).collect()
}

fn click_with(window: &mut Window, at: Pos2, modifiers: Modifiers) {
    window.hover_at(at);
    window.step();
    button(window, at, true, modifiers);
    button(window, at, false, modifiers);
    // Two clicks on two cards are no double click.
    for _ in 0..10 {
        window.step();
    }
    window.run();
}

fn second_button(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.step();
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        window.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        window.step();
    }
    window.run();
}

/// The card of a node in world points.
fn card(window: &Window, node: &str) -> Rect {
    layout::card(&plan(window).nodes[&id(node)])
}

/// The way of a link in world points.
fn way(window: &mut Window, link: &str) -> Vec<Point> {
    // A session of its own draws the same.
    let text = commerce_canvas::file::write(plan(window));
    let reading = commerce_canvas::file::read(text.as_bytes()).expect("a plan");
    let mut drawn = Session::new(session(window).settings().clone());
    let opened = commerce_canvas::session::Opened::from(std::sync::Arc::new(reading));
    drawn.dispatch(Action::Opened(opened));
    let scene = drawn.scene(Appearance::Light);
    scene.drawing(&Tag::Link(id(link))).expect("a link").route.to_vec()
}

fn add_frame(window: &mut Window, rect: Rect) {
    let body = Body::Frame(commerce_canvas::plan::Frame {
        title: "Online".to_owned(),
        color: Color::Blue,
    });
    act(window, Action::AddFrame { body, rect });
    key(window, Modifiers::NONE, Key::Escape);
}

/// Whether a node of the tree has this role and these words in its name.
fn is_of(node: &egui_kittest::kittest::AccessKitNode<'_>, role: Role, words: &str) -> bool {
    node.role() == role && node.label().is_some_and(|label| label.contains(words))
}

fn focus(window: &mut Window, field: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
}

// Selection.

#[test]
fn clicks_select_add_take_away_and_clear() {
    let mut window = window(Language::English);
    let [shop, store] = ["shop", "store"].map(|node| middle(&window, node));
    click_with(&mut window, shop, Modifiers::NONE);
    assert_eq!(selected(&window), ["shop"]);
    click_with(&mut window, store, Modifiers::SHIFT);
    assert_eq!(selected(&window), ["shop", "store"]);
    click_with(&mut window, shop, Modifiers::SHIFT);
    assert_eq!(selected(&window), ["store"]);
    let empty = screen(&window, 250.0, 180.0);
    click_with(&mut window, empty, Modifiers::NONE);
    assert!(selected(&window).is_empty());
}

#[test]
fn a_marquee_to_the_left_takes_what_it_touches_and_one_to_the_right_what_it_encloses() {
    let mut window = window(Language::English);
    // From beside the shop into the middle of it, over the link.
    let (outside, inside) = (screen(&window, 330.0, 120.0), screen(&window, 90.0, 20.0));
    drag(&mut window, outside, inside, Modifiers::NONE);
    assert_eq!(selected(&window), ["l1", "shop"]);
    let (left, right) = (screen(&window, -30.0, -40.0), screen(&window, 330.0, 120.0));
    drag(&mut window, left, right, Modifiers::NONE);
    assert_eq!(selected(&window), ["shop"]);
}

#[test]
fn keys_select_all_the_connected_and_the_others() {
    let mut window = window(Language::English);
    key(&mut window, CTRL, Key::A);
    assert_eq!(selected(&window), ["crm", "shop", "store"]);
    let shop = middle(&window, "shop");
    click_with(&mut window, shop, Modifiers::NONE);
    key(&mut window, CTRL | Modifiers::SHIFT, Key::A);
    assert_eq!(selected(&window), ["l1", "shop", "store"]);
    key(&mut window, CTRL | Modifiers::SHIFT, Key::I);
    assert_eq!(selected(&window), ["crm"]);
    act(&mut window, Action::Run(Command::SelectAlike));
    assert_eq!(selected(&window), ["crm"]);
}

#[test]
fn escape_backs_out_step_by_step() {
    let mut window = window(Language::English);
    let crm = middle(&window, "crm");
    click_with(&mut window, crm, Modifiers::NONE);
    key(&mut window, Modifiers::NONE, Key::L);
    click(&mut window, crm);
    window.get_by_label_contains("Click what it leads to");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(session(&window).mode(), Mode::Link, "first the link on its way");
    assert_eq!(selected(&window), ["crm"]);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!((session(&window).mode(), selected(&window).len()), (Mode::Select, 1));
    key(&mut window, Modifiers::NONE, Key::F2);
    type_into(&mut window, "Name in place", "Something else");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(plan(&window).nodes[&id("crm")].name(), "CRM", "then what is typed");
    assert_eq!(selected(&window), ["crm"]);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(selected(&window).is_empty(), "then the selection");
}

#[test]
fn a_click_in_a_frame_selects_the_card_and_one_on_its_title_the_frame() {
    let mut window = window(Language::English);
    let all = Rect::from_size(Point::new(-60.0, -80.0), 320.0, 240.0);
    add_frame(&mut window, all);
    let shop = middle(&window, "shop");
    click_with(&mut window, shop, Modifiers::NONE);
    assert_eq!(selected(&window), ["shop"]);
    let title = screen(&window, -20.0, -68.0);
    click_with(&mut window, title, Modifiers::NONE);
    assert_eq!(selected(&window), ["frame"]);
    // What lies in it goes along.
    drag(&mut window, title, title + vec2(40.0, 30.0), CTRL);
    let (x, y) = at(&window, "shop");
    assert!(x > 20 && y > 15, "{x}, {y}");
    assert_eq!(at(&window, "store"), (500, 0));
    key(&mut window, CTRL, Key::Z);
    assert_eq!(at(&window, "shop"), (0, 0), "as one step");
}

#[test]
fn a_double_click_lets_a_name_be_typed() {
    let mut window = window(Language::German);
    let store = middle(&window, "store");
    double_click(&mut window, store);
    type_into(&mut window, "Name direkt bearbeiten", "Filiale Ulm");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes[&id("store")].name(), "Filiale Ulm");
}

fn paste(window: &mut Window, text: &str) {
    window.event(egui::Event::Paste(text.to_owned()));
    window.run();
}

#[test]
fn a_long_text_is_taken_in_place_as_far_as_a_plan_holds_it_and_the_rest_is_told() {
    let mut window = window(Language::English);
    let body = Body::Note(Note { text: String::new(), color: Color::Yellow });
    let (at, placing) = (Point::new(0.0, 200.0).rounded(), Placing::Nearby);
    act(&mut window, Action::AddNode { body, at, placing });
    let id_of_note = session(&window).selection().single().cloned().expect("the note");
    key(&mut window, Modifiers::NONE, Key::F2);
    paste(&mut window, &"a".repeat(20_000));
    assert!(window.query_by_label_contains("left out").is_none());
    let shop = middle(&window, "shop");
    click(&mut window, shop);
    assert_eq!(plan(&window).nodes[&id_of_note].name().len(), 20_000);

    key(&mut window, Modifiers::NONE, Key::F2);
    paste(&mut window, &"ä".repeat(700));
    window.get_by_label("This field is full. 200 letters were left out.");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes[&id("shop")].name(), "ä".repeat(500));
}

#[test]
fn a_long_text_is_taken_in_a_field_as_far_as_a_plan_holds_it_and_the_rest_is_told() {
    let mut window = window(Language::German);
    let shop = middle(&window, "shop");
    click_with(&mut window, shop, Modifiers::NONE);
    focus(&mut window, "Name");
    key(&mut window, CTRL, Key::A);
    paste(&mut window, &"a".repeat(1_000));
    assert_eq!(plan(&window).nodes[&id("shop")].name().len(), 1_000);
    assert!(window.query_by_label_contains("weggelassen").is_none());
    type_into(&mut window, "Name", "b");
    window.get_by_label("Dieses Feld ist voll. 1 Zeichen wurde weggelassen.");
    assert_eq!(plan(&window).nodes[&id("shop")].name(), "a".repeat(1_000));
}

#[test]
fn letters_typed_right_behind_a_key_that_asks_for_them_are_not_lost() {
    let mut window = window(Language::English);
    let crm = middle(&window, "crm");
    click_with(&mut window, crm, Modifiers::NONE);
    // All within one frame, as on a slow computer; H and M are keys of commands as well.
    let turn = |key: Key, pressed: bool| egui::Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let press = |key| turn(key, true);
    let letters = |window: &mut Window, letters: &[(Key, &str)]| {
        for (key, text) in letters {
            window.event(press(*key));
            window.event(egui::Event::Text((*text).to_owned()));
        }
    };
    window.event(press(Key::F2));
    letters(&mut window, &[(Key::H, "H"), (Key::M, "m")]);
    window.event(press(Key::Enter));
    // One that is still held would answer nothing.
    window.event(turn(Key::Enter, false));
    window.run();
    assert_eq!(plan(&window).nodes[&id("crm")].name(), "Hm");
    assert_eq!(session(&window).mode(), Mode::Select);

    window.event_modifiers(
        egui::Event::Key {
            key: Key::P,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: CTRL | Modifiers::SHIFT,
        },
        CTRL | Modifiers::SHIFT,
    );
    letters(&mut window, &[(Key::D, "d"), (Key::A, "a"), (Key::R, "r"), (Key::K, "k")]);
    window.event(press(Key::Enter));
    window.run();
    let theme = session(&window).settings().theme;
    assert_eq!(theme, commerce_canvas::session::ThemeChoice::Dark);
}

#[test]
fn enter_in_the_search_of_the_palette_places_what_is_found() {
    let mut window = window(Language::German);
    focus(&mut window, "Element suchen");
    type_into(&mut window, "Element suchen", "Messe");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(plan(&window).nodes.values().any(|node| node.name() == "Messe"));
}

#[test]
fn a_selected_card_is_resized_by_its_handles() {
    let mut window = window(Language::English);
    let shop = middle(&window, "shop");
    click_with(&mut window, shop, Modifiers::NONE);
    let before = card(&window, "shop");
    let corner = screen(&window, before.max.x, before.max.y);
    window.hover_at(corner);
    window.run();
    assert_eq!(window.output().platform_output.cursor_icon, CursorIcon::ResizeNwSe);
    drag(&mut window, corner, corner + vec2(60.0, 30.0), Modifiers::NONE);
    let after = card(&window, "shop");
    assert!(after.width() > before.width() + 40.0 && after.height() > before.height() + 20.0);
    assert_eq!(after.min, before.min);
    assert_eq!(session(&window).undo_label().map(|label| label.count), Some(1));
}

// Moving.

#[test]
fn shift_keeps_the_axis_and_the_arrows_move_by_one_and_by_ten() {
    let mut window = window(Language::English);
    let crm = middle(&window, "crm");
    drag(&mut window, crm, crm + vec2(9.0, 80.0), Modifiers::SHIFT | CTRL);
    let (x, y) = at(&window, "crm");
    assert!(x == 250 && y > 340, "{x}, {y}");
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    key(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(at(&window, "crm"), (x + 1, y + 10));
}

#[test]
fn what_is_dragged_snaps_to_the_grid_and_not_while_ctrl_is_held() {
    let mut window = window(Language::English);
    key(&mut window, Modifiers::SHIFT, Key::G);
    let crm = middle(&window, "crm");
    let on_grid = |(x, y): (i32, i32)| x % 24 == 0 && y % 24 == 0;
    drag(&mut window, crm, crm + vec2(37.0, 41.0), Modifiers::NONE);
    assert!(on_grid(at(&window, "crm")), "{:?}", at(&window, "crm"));
    let crm = middle(&window, "crm");
    drag(&mut window, crm, crm + vec2(7.0, 5.0), CTRL);
    assert!(!on_grid(at(&window, "crm")), "{:?}", at(&window, "crm"));
}

#[test]
fn keys_align_distribute_lock_and_change_the_order() {
    let mut window = window(Language::English);
    key(&mut window, CTRL, Key::A);
    key(&mut window, Modifiers::ALT, Key::W);
    assert_eq!(["shop", "store", "crm"].map(|node| at(&window, node).1), [0, 0, 0]);
    key(&mut window, Modifiers::ALT | Modifiers::SHIFT, Key::H);
    assert_eq!(["shop", "crm", "store"].map(|node| at(&window, node).0), [0, 250, 500]);
    key(&mut window, CTRL, Key::Z);
    let crm = middle(&window, "crm");
    click_with(&mut window, crm, Modifiers::NONE);
    key(&mut window, CTRL | Modifiers::SHIFT, Key::CloseBracket);
    assert!(plan(&window).nodes[&id("crm")].z > 0);
    key(&mut window, CTRL | Modifiers::SHIFT, Key::OpenBracket);
    assert!(plan(&window).nodes[&id("crm")].z < 0);
    key(&mut window, CTRL | Modifiers::SHIFT, Key::L);
    let before = at(&window, "crm");
    let crm = middle(&window, "crm");
    drag(&mut window, crm, crm + vec2(50.0, 0.0), Modifiers::NONE);
    assert_eq!(at(&window, "crm"), before, "it is locked");
    window.get_by_label_contains("Locked. Unlock");
}

#[test]
fn a_drag_to_the_edge_moves_the_drawing_on() {
    let mut window = window(Language::English);
    let before = session(&window).camera().center;
    let from = middle(&window, "crm");
    let edge = egui::pos2(from.x, session(&window).camera().window.max.y as f32 - 6.0);
    window.hover_at(from);
    window.step();
    button(&mut window, from, true, Modifiers::NONE);
    for _ in 0..12 {
        window.hover_at(edge);
        window.step();
    }
    let during = session(&window).camera().center;
    assert!(during.y > before.y + 20.0, "{before:?} {during:?}");
    button(&mut window, edge, false, Modifiers::NONE);
    window.run();
    assert!(at(&window, "crm").1 > 400);
}

// Links.

#[test]
fn links_are_straight_curved_or_at_right_angles_by_choice_and_it_is_kept() {
    let mut window = window(Language::English);
    act(&mut window, Action::AddLink { from: id("shop"), to: id("crm"), kind: LinkKind::Uses });
    let link = selected(&window)[0].clone();
    let is_level = |pair: &[Point]| pair[0].x == pair[1].x || pair[0].y == pair[1].y;
    let orthogonal = way(&mut window, &link);
    assert!(orthogonal.len() > 2 && orthogonal.windows(2).all(is_level));
    let choose = |window: &mut Window, entry: &str| {
        window.get_by_label("Arrange").click();
        window.run();
        window.get_by_role_and_label(Role::MenuItemCheckBox, entry).click();
        window.run();
    };
    choose(&mut window, "Straight links");
    let straight = way(&mut window, &link);
    assert!(straight.len() == 2 && !is_level(&straight), "{straight:?}");
    choose(&mut window, "Curved links");
    let curved = way(&mut window, &link);
    assert!(curved.len() > 8 && !curved.windows(2).all(is_level));
    let kept = session(&window).settings().to_text();
    let kept = commerce_canvas::session::Settings::from_text(&kept).expect("settings");
    assert_eq!(kept.links, LinkShape::Curved);
    assert_eq!(session(&window).undo_label().map(|label| label.count), Some(1), "no step");
}

#[test]
fn links_lead_another_way_while_a_card_is_dragged() {
    let mut window = window(Language::English);
    let before = way(&mut window, "l1");
    let from = middle(&window, "store");
    window.hover_at(from);
    window.step();
    button(&mut window, from, true, Modifiers::NONE);
    window.hover_at(from + vec2(0.0, 90.0));
    window.step();
    window.step();
    let during = way(&mut window, "l1");
    assert_ne!(before, during);
    assert!(during[during.len() - 1].y > before[before.len() - 1].y);
    button(&mut window, from + vec2(0.0, 90.0), false, Modifiers::NONE);
    window.run();
}

#[test]
fn an_end_of_a_link_is_hung_on_another_card() {
    let mut window = window(Language::English);
    act(&mut window, Action::AddLink { from: id("shop"), to: id("crm"), kind: LinkKind::Uses });
    let link = id(&selected(&window)[0]);
    let start = way(&mut window, link.as_str())[0];
    let start = screen(&window, start.x, start.y);
    let store = middle(&window, "store");
    drag(&mut window, start, store, Modifiers::NONE);
    assert_eq!(plan(&window).links[&link].from, id("store"));
}

#[test]
fn a_link_is_hit_within_eight_points_and_stands_out_with_its_ends() {
    let mut window = window(Language::English);
    let on_link = screen(&window, 220.0, 36.0);
    let lines = |window: &Window| {
        let shapes = window.output().shapes.iter();
        shapes.filter(|shape| matches!(shape.shape, egui::Shape::Rect(_))).count()
    };
    window.hover_at(on_link - vec2(0.0, 10.0));
    window.run();
    window.get_by_label_contains("Drag from the palette to add");
    let before = lines(&window);
    window.hover_at(on_link - vec2(0.0, 7.0));
    window.run();
    window.get_by_label_contains("drag to bend");
    assert_eq!(window.output().platform_output.cursor_icon, CursorIcon::PointingHand);
    assert_eq!(lines(&window), before + 2, "both ends are outlined");
}

#[test]
fn a_link_drawn_into_the_open_offers_what_to_create_there() {
    let mut window = window(Language::English);
    let crm = card(&window, "crm");
    let over = middle(&window, "crm");
    window.hover_at(over);
    window.run();
    let port = screen(&window, crm.max.x, crm.center().y);
    let there = screen(&window, 640.0, 420.0);
    drag(&mut window, port, there, Modifiers::NONE);
    type_into(&mut window, "Type to filter", "app");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let app = plan(&window).nodes.values().find(|node| node.name() == "App").expect("an app");
    assert!(layout::card(app).contains(Point::new(640.0, 420.0)));
    assert_eq!(plan(&window).links.len(), 2);
}

#[test]
fn a_plus_beside_the_selected_card_creates_one_that_is_linked() {
    let mut window = window(Language::English);
    let crm = middle(&window, "crm");
    click_with(&mut window, crm, Modifiers::NONE);
    let rect = card(&window, "crm");
    let edge = screen(&window, rect.max.x, rect.center().y);
    let plus = edge + vec2(17.0, 0.0);
    window.hover_at(plus);
    window.run();
    window.get_by_label_contains("click to create");
    click_with(&mut window, plus, Modifiers::NONE);
    type_into(&mut window, "Type to filter", "app");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let app = plan(&window).nodes.values().find(|node| node.name() == "App").expect("an app");
    assert!(f64::from(app.at.x) > rect.max.x + 20.0);
    assert_eq!(plan(&window).links.len(), 2);
}

// Notes and frames.

#[test]
fn notes_and_frames_are_resized_and_get_colours() {
    let mut window = window(Language::English);
    let all = Rect::from_size(Point::new(-60.0, 180.0), 240.0, 160.0);
    add_frame(&mut window, all);
    let title = screen(&window, -20.0, 190.0);
    click_with(&mut window, title, Modifiers::NONE);
    let corner = screen(&window, 180.0, 340.0);
    drag(&mut window, corner, corner + vec2(-30.0, 20.0), CTRL);
    let frame = &plan(&window).nodes[&id("frame")];
    let size = frame.size.expect("a size");
    assert!(size.width < 225 && size.height > 170, "{size:?}");
    window.get_by_role_and_label(Role::RadioButton, "Green").click();
    window.run();
    let frame = &plan(&window).nodes[&id("frame")];
    assert!(matches!(&frame.body, Body::Frame(frame) if frame.color == Color::Green));
}

// Tidying.

#[test]
fn tidying_glides_is_one_step_and_comes_to_rest() {
    let mut window = window(Language::English);
    let before = ["shop", "store", "crm"].map(|node| at(&window, node));
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::TidyInLayers));
    assert!(session(&window).viewport().animates_cards());
    let after = ["shop", "store", "crm"].map(|node| at(&window, node));
    assert_ne!(before, after, "the plan is changed at once");
    window.run();
    assert!(!session(&window).viewport().animates_cards(), "and the picture follows");
    key(&mut window, CTRL, Key::Z);
    assert_eq!(["shop", "store", "crm"].map(|node| at(&window, node)), before);
    act(&mut window, Action::Run(Command::ToggleReducedMotion));
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::TidyInLayers));
    assert!(!session(&window).viewport().animates_cards(), "nothing moves for who wants no motion");
    act(&mut window, Action::Run(Command::ToggleReducedMotion));
    assert!(!session(&window).reduces_motion());
}

// Clipboard.

#[test]
fn what_is_pasted_lands_at_the_pointer() {
    let mut window = window(Language::English);
    let there = screen(&window, 100.0, 420.0);
    window.hover_at(there);
    window.step();
    window.event(egui::Event::Paste("Ask Ulm about the returns".to_owned()));
    window.run();
    let note = plan(&window).nodes.values().find(|node| matches!(node.body, Body::Note(_)));
    let note = note.expect("a note");
    assert!(note.at.x.abs_diff(100) < 120 && note.at.y.abs_diff(420) < 120, "{:?}", note.at);
}

// Going about.

#[test]
fn keys_zoom_fit_and_find_the_way() {
    let mut window = window(Language::English);
    key(&mut window, Modifiers::SHIFT, Key::Num0);
    assert_eq!(session(&window).camera().zoom, 1.0);
    let crm = middle(&window, "crm");
    click_with(&mut window, crm, Modifiers::NONE);
    key(&mut window, Modifiers::SHIFT, Key::Num2);
    let seen = session(&window).camera().center;
    let middle_of_card = card(&window, "crm").center();
    assert!((seen.x - middle_of_card.x).abs() < 2.0);
    key(&mut window, Modifiers::SHIFT, Key::Num1);
    let all = card(&window, "shop").union(&card(&window, "store")).union(&card(&window, "crm"));
    assert!(session(&window).camera().visible_area().encloses(&all));
    act(&mut window, Action::LookAt(Point::new(90_000.0, 90_000.0)));
    window.get_by_role_and_label(Role::Button, "Back to the drawing").click();
    window.run();
    assert!(session(&window).camera().visible_area().encloses(&all));
}

#[test]
fn tools_have_keys_cursors_and_hints_and_the_hand_moves_the_canvas() {
    let mut window = window(Language::English);
    let empty = screen(&window, 100.0, 200.0);
    window.hover_at(empty);
    window.run();
    for (pressed, mode, cursor, hint) in [
        (Key::H, Mode::Hand, CursorIcon::Grab, "Drag to move the canvas"),
        (Key::L, Mode::Link, CursorIcon::Crosshair, "from one card to another"),
        (Key::N, Mode::Note, CursorIcon::Crosshair, "Click where the note shall be"),
        (Key::F, Mode::Frame, CursorIcon::Crosshair, "Drag around what belongs together"),
        (Key::V, Mode::Select, CursorIcon::Default, "Drag from the palette to add"),
    ] {
        key(&mut window, Modifiers::NONE, pressed);
        assert_eq!(session(&window).mode(), mode);
        window.hover_at(empty);
        window.run();
        assert_eq!(window.output().platform_output.cursor_icon, cursor, "{mode:?}");
        window.get_by_label_contains(hint);
    }
    key(&mut window, Modifiers::NONE, Key::H);
    let before = session(&window).camera().center;
    let shop = middle(&window, "shop");
    drag(&mut window, shop, shop + vec2(60.0, 0.0), Modifiers::NONE);
    assert!(session(&window).camera().center.x < before.x - 30.0);
    assert_eq!(at(&window, "shop"), (0, 0));
}

#[test]
fn the_minimap_shows_where_and_leads_there() {
    let mut window = window(Language::English);
    key(&mut window, Modifiers::NONE, Key::M);
    act(&mut window, Action::ZoomAbout { fixed: Point::new(600.0, 400.0), factor: 3.0 });
    for _ in 0..20 {
        window.step();
    }
    window.run();
    let map = window.get_by_label_contains("The whole drawing").rect();
    let before = session(&window).camera().center;
    click(&mut window, map.right_bottom() - vec2(12.0, 12.0));
    assert!(session(&window).camera().center.distance(before) > 20.0);
    key(&mut window, Modifiers::NONE, Key::M);
    assert!(window.query_by_label_contains("The whole drawing").is_none());
}

#[test]
fn tools_say_what_they_are_under_the_pointer() {
    let mut window = window(Language::German);
    let tool = window.get_by_role_and_label(Role::RadioButton, "Verbindung zeichnen").rect();
    window.hover_at(tool.center());
    for _ in 0..20 {
        window.step();
    }
    window.run();
    window.get_by_label("Verbindung zeichnen (L)");
}

// Menus of the second button.

#[test]
fn panels_have_menus_of_the_second_button_with_shortcuts() {
    let mut window = window(Language::English);
    window.get_by_role_and_label(Role::Tab, "Strategy").click();
    window.run();
    let tab = window.get_by_role_and_label(Role::Tab, "Strategy").rect();
    second_button(&mut window, tab.center());
    window.get_by_role_and_label(Role::MenuItemCheckBox, "Show side panel").click();
    window.run();
    assert!(!session(&window).settings().side_panel);

    let tile = window.get_by_role_and_label(Role::Button, "Marketplace").rect();
    second_button(&mut window, tile.center());
    window.get_by_role_and_label(Role::MenuItem, "Place on the canvas").click();
    window.run();
    assert_eq!(plan(&window).nodes.len(), 4);

    let zoom = window.get_by_label_contains("Zoom").rect();
    second_button(&mut window, zoom.center());
    window.get_by_role_and_label(Role::MenuItemCheckBox, "Snap to grid").click();
    window.run();
    assert!(session(&window).settings().snap);
}

#[test]
fn a_menu_over_what_a_panel_says_is_about_the_elements_it_names() {
    let mut window = window(Language::English);
    let tab = window.get_by(|node| is_of(node, Role::Tab, "Findings")).rect();
    click(&mut window, tab.center());
    // The palette has a CRM as well, and a finding has buttons.
    let is_finding = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::Button && label.starts_with("Hint") && label.contains("CRM")
    };
    let finding = window.query_all_by(is_finding).next();
    let place = finding.expect("a finding about the CRM").rect().center();
    second_button(&mut window, place);
    assert!(selected(&window).contains(&"crm".to_owned()), "{:?}", selected(&window));
    window.get_by_role_and_label(Role::MenuItem, "Delete").click();
    window.run();
    assert!(!plan(&window).nodes.contains_key(&id("crm")));
}

#[test]
fn fields_for_text_have_a_menu_too() {
    let mut window = window(Language::English);
    let shop = middle(&window, "shop");
    click_with(&mut window, shop, Modifiers::NONE);
    let field = window.get_by_role_and_label(Role::TextInput, "Name").rect();
    second_button(&mut window, field.center());
    assert!(window.query_by_role_and_label(Role::MenuItem, "Show side panel").is_none());
    window.get_by_role_and_label(Role::MenuItem, "Paste");
    window.get_by_role_and_label(Role::MenuItem, "Select all").click();
    window.run();
    window.event(egui::Event::Text("Webshop".to_owned()));
    window.run();
    assert_eq!(plan(&window).nodes[&id("shop")].name(), "Webshop");
}

// Taking back.

#[test]
fn undo_names_its_step_gives_the_selection_back_and_selecting_is_no_step() {
    let mut window = window(Language::English);
    key(&mut window, CTRL, Key::A);
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    key(&mut window, Modifiers::NONE, Key::Escape);
    window.get_by_label_contains("Undo: Move 3 cards");
    window.get_by_label("Edit").click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, "Undo: Move 3 cards").click();
    window.run();
    window.get_by_label("Undone: Move 3 cards");
    assert_eq!(selected(&window), ["crm", "shop", "store"]);
    assert_eq!(at(&window, "shop"), (0, 0));
    let shop = middle(&window, "shop");
    click_with(&mut window, shop, Modifiers::NONE);
    assert!(session(&window).undo_label().is_none(), "selecting is no step");
    key(&mut window, CTRL | Modifiers::SHIFT, Key::Z);
    assert_eq!(at(&window, "shop"), (1, 0), "and what was undone can still be done again");
}

#[test]
fn typing_is_grouped_by_pause_and_field() {
    let mut window = window(Language::English);
    let shop = middle(&window, "shop");
    click_with(&mut window, shop, Modifiers::NONE);
    focus(&mut window, "Name");
    type_into(&mut window, "Name", "A");
    type_into(&mut window, "Name", "B");
    // With steps of 50 ms this is more than a pause.
    for _ in 0..40 {
        window.step();
    }
    type_into(&mut window, "Name", "C");
    window.get_by_role_and_label(Role::MultilineTextInput, "Note").focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Note").type_text("D");
    window.run();
    let name = |window: &Window| plan(window).nodes[&id("shop")].name().to_owned();
    assert_eq!(plan(&window).nodes[&id("shop")].note, "D");
    act(&mut window, Action::Run(Command::Undo));
    assert_eq!(
        (name(&window).as_str(), plan(&window).nodes[&id("shop")].note.as_str()),
        ("ShopABC", "")
    );
    act(&mut window, Action::Run(Command::Undo));
    assert_eq!(name(&window), "ShopAB");
    act(&mut window, Action::Run(Command::Undo));
    assert_eq!(name(&window), "Shop");
}
