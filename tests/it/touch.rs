//! Fingers and pens: one moves, two move and zoom the drawing, one that stays opens the menu, and
//! everything is large enough to be hit.

use commerce_canvas::language::Language;
use eframe::egui::accesskit::Role;
use eframe::egui::{
    Event, Modifiers, PointerButton, Pos2, TouchDeviceId, TouchId, TouchPhase, vec2,
};
use egui_kittest::kittest::Queryable as _;

use crate::canvas_window::{Window, at, id, middle, plan, window};

fn touch(finger: u64, phase: TouchPhase, pos: Pos2) -> Event {
    Event::Touch { device_id: TouchDeviceId(1), id: TouchId(finger), phase, pos, force: None }
}

fn button(pos: Pos2, pressed: bool) -> Event {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    Event::PointerButton { pos, button, pressed, modifiers }
}

/// All in one frame.
fn happen(window: &mut Window, events: impl IntoIterator<Item = Event>) {
    window.input_mut().events.extend(events);
    window.step();
}

/// The first finger is told as a pointer, too, as a window system tells it.
fn down(window: &mut Window, pos: Pos2) {
    let moved = Event::PointerMoved(pos);
    happen(window, [touch(0, TouchPhase::Start, pos), moved, button(pos, true)]);
}

fn slide(window: &mut Window, pos: Pos2) {
    happen(window, [touch(0, TouchPhase::Move, pos), Event::PointerMoved(pos)]);
}

fn up(window: &mut Window, pos: Pos2) {
    let gone = Event::PointerGone;
    happen(window, [touch(0, TouchPhase::End, pos), button(pos, false), gone]);
    window.run_ok();
}

#[test]
fn one_finger_selects_and_moves() {
    let mut window = window(Language::English);
    let before = at(&window, "crm");
    let from = middle(&window, "crm");
    down(&mut window, from);
    up(&mut window, from);
    assert_eq!(window.state().session().selection().single(), Some(&id("crm")));
    let zoom = window.state().session().camera().zoom as f32;
    down(&mut window, from);
    for share in [0.3, 0.7, 1.0, 1.0] {
        slide(&mut window, from + vec2(90.0, 31.0) * zoom * share);
    }
    up(&mut window, from + vec2(90.0, 31.0) * zoom);
    let after = at(&window, "crm");
    assert!(after.0 - before.0 >= 80 && after.1 - before.1 >= 20, "{before:?} {after:?}");
}

#[test]
fn two_fingers_move_and_zoom_the_drawing_and_no_card() {
    let mut window = window(Language::English);
    let before = (plan(&window).clone(), *window.state().session().camera());
    // The first finger comes down on a card and has begun to move it.
    let first = middle(&window, "crm");
    let second = first + vec2(120.0, 0.0);
    down(&mut window, first);
    slide(&mut window, first + vec2(0.0, 8.0));
    slide(&mut window, first + vec2(0.0, 12.0));
    happen(&mut window, [touch(1, TouchPhase::Start, second)]);
    for step in 1..=6 {
        let step = step as f32;
        let (a, b) = (first + vec2(-10.0, 12.0) * step, second + vec2(30.0, 12.0) * step);
        let moves =
            [touch(0, TouchPhase::Move, a), Event::PointerMoved(a), touch(1, TouchPhase::Move, b)];
        happen(&mut window, moves);
    }
    happen(&mut window, [touch(1, TouchPhase::End, second)]);
    up(&mut window, first);
    let camera = *window.state().session().camera();
    assert!(camera.zoom > before.1.zoom * 1.3, "{} {}", camera.zoom, before.1.zoom);
    assert_ne!(camera.center, before.1.center);
    assert_eq!(*plan(&window), before.0, "no card was moved");
}

#[test]
fn a_finger_that_stays_opens_the_menu_of_what_it_lies_on() {
    let mut window = window(Language::English);
    let before = at(&window, "crm");
    let here = middle(&window, "crm");
    down(&mut window, here);
    for _ in 0..30 {
        window.step();
    }
    assert!(
        window.query_by_role_and_label(Role::MenuItem, "Duplicate").is_some()
            || window.query_all_by_label_contains("Duplicate").next().is_some()
    );
    assert_eq!(window.state().session().selection().single(), Some(&id("crm")));
    up(&mut window, here);
    assert_eq!(at(&window, "crm"), before);
    assert!(window.query_all_by_label_contains("Duplicate").next().is_some(), "it stays open");
}

#[test]
fn with_fingers_everything_is_hit_from_further_away_until_a_mouse_moves() {
    let mut window = window(Language::English);
    let tab = |window: &Window| window.get_by_role_and_label(Role::RadioButton, "Deutsch").rect();
    let rect = tab(&window);
    assert!(rect.height() + 2.0 * 8.0 >= 40.0, "{rect}");
    // A little above it there is nothing else.
    let beside = rect.center_top() - vec2(0.0, 6.0);
    crate::canvas_window::click(&mut window, beside);
    assert_eq!(window.state().session().language(), Language::English, "a mouse has to hit it");
    // The first touch only says that there are fingers.
    let away = middle(&window, "store");
    down(&mut window, away);
    up(&mut window, away);
    down(&mut window, beside);
    up(&mut window, beside);
    assert_eq!(window.state().session().language(), Language::German);
    let english = window.get_by_role_and_label(Role::RadioButton, "English").rect();
    for _ in 0..20 {
        window.step();
    }
    crate::canvas_window::click(&mut window, english.center_top() - vec2(0.0, 6.0));
    assert_eq!(window.state().session().language(), Language::German, "the mouse is back");
}
