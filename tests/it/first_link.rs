//! Two channels that sell and are not joined ask how they work together.

use commerce_canvas::language::Language;
use commerce_canvas::session::{Action, Settings};
use eframe::egui::{self, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::notation::plan;
use crate::opened;

const QUESTION: &str = "Wie arbeiten sie zusammen?";

fn asks(drawn: &str) -> bool {
    window(drawn).query_by_label(QUESTION).is_some()
}

fn window(drawn: &str) -> Harness<'static, commerce_canvas::ui::App> {
    let settings = Settings { language: Language::German, ..Settings::default() };
    let builder = Harness::builder().with_size(vec2(1280.0, 800.0)).with_max_steps(60);
    opened::window(&plan(drawn), settings, builder)
}

#[test]
fn only_two_that_sell_and_stand_alone_ask() {
    for (drawn, expected) in [
        ("a: Shop; b: Store", true),
        ("a: Shop; b: Store; w: Website; u: Audience; u -Reaches-> a", true),
        ("a: Shop", false),
        ("a: Shop; w: Website", false),
        ("a: Shop; b: Store planned 1", false),
        ("a: Shop; b: Store; m: Marketplace", false),
        ("a: Shop; b: Store; a -ClickAndCollect-> b", false),
        ("a: Shop; b: Store; w: Website; w -ClickOut-> a", false),
    ] {
        assert_eq!(asks(drawn), expected, "{drawn}");
    }
}

#[test]
fn the_answer_is_a_link_that_is_taken_back_in_one_step() {
    let mut window = window("a: Shop; b: Store");
    window.get_by_label(QUESTION).click();
    window.run();
    let offered = window.query_all_by_label_contains("Click & Collect").count();
    assert!(offered > 0, "what fits is offered");
    window.key_press(egui::Key::Enter);
    window.run();
    let links = |window: &Harness<'static, commerce_canvas::ui::App>| {
        window.state().session().plan().links.len()
    };
    assert_eq!(links(&window), 1);
    assert!(window.query_by_label(QUESTION).is_none(), "it is answered");
    let context = window.ctx.clone();
    let undo = Action::Run(commerce_canvas::session::Command::Undo);
    window.state_mut().dispatch(&context, undo);
    window.run();
    assert_eq!(links(&window), 0);
    assert!(window.query_by_label(QUESTION).is_some());
}
