//! The help and the settings in the window, by the names of what is shown.

use commerce_canvas::language::Language;
use commerce_canvas::plan::{Plan, View};
use commerce_canvas::session::{Action, Settings, ThemeChoice};
use commerce_canvas::ui::App;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::{opened, samples};

type Window = Harness<'static, App>;

fn window(language: Language) -> Window {
    let plan: Plan =
        samples::all().into_iter().find(|(name, _)| *name == "musterhaus").expect("there").1;
    let settings = Settings { language, theme: ThemeChoice::Light, ..Settings::default() };
    let builder = Harness::builder().with_size(vec2(1280.0, 800.0)).with_max_steps(60);
    let mut window = opened::window(&plan, settings, builder);
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::SetView(View::Today));
    window.run();
    window
}

fn is_headed(window: &Window, title: &str) -> bool {
    window.query_all_by_role_and_label(Role::Label, title).next().is_some()
}

#[test]
fn the_help_opens_at_what_is_selected_and_finds_what_is_typed() {
    for (language, name, shop, field, typed, found) in [
        (Language::English, "Help", "Online shop", "Search the help", "roadmap", "Roadmap"),
        (
            Language::German,
            "Hilfe zum Programm",
            "Onlineshop",
            "In der Hilfe suchen",
            "leitfaden",
            "Leitfaden",
        ),
    ] {
        let mut window = window(language);
        let context = window.ctx.clone();
        let plan = window.state().session().plan();
        let id = plan.nodes.keys().find(|id| id.as_str() == "shop").expect("a shop").clone();
        window.state_mut().dispatch(&context, Action::Select([id].into_iter().collect()));
        window.run();
        window.key_press(Key::F1);
        window.run();
        window.get_by_role_and_label(Role::Dialog, name);
        assert!(is_headed(&window, shop), "{shop}");
        window.get_by_role_and_label(Role::TextInput, field).type_text(typed);
        window.run();
        assert!(is_headed(&window, found), "{found}");
        window.key_press(Key::Escape);
        window.run();
        window.key_press(Key::Escape);
        window.run();
        assert!(window.query_by_role_and_label(Role::Dialog, name).is_none());
    }
}

#[test]
fn settings_hold_at_once() {
    let mut window = window(Language::English);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    window.run();
    window.get_by_role_and_label(Role::Dialog, "Settings");
    window.get_by_label("High contrast").click();
    window.run();
    assert!(window.state().session().settings().high_contrast);
    let in_dialog = |window: &Window, name: &str| {
        let found: Vec<_> = window.query_all_by_label(name).collect();
        found.last().expect("it is offered").click();
    };
    in_dialog(&window, "Deutsch");
    window.run();
    assert_eq!(window.state().session().language(), Language::German);
    window.get_by_role_and_label(Role::Dialog, "Einstellungen");
    in_dialog(&window, "Dunkel");
    window.run();
    assert_eq!(window.state().session().settings().theme, ThemeChoice::Dark);
}
