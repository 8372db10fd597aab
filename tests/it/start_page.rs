//! The page that a window begins with, by the names of what is shown.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::session::{Action, Command, Settings, ThemeChoice};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::samples;

type Window = Harness<'static, App>;

const TITLE: [&str; 2] = ["How would you like to begin?", "Womit möchten Sie beginnen?"];

fn start(settings: Settings, path: Option<PathBuf>) -> Window {
    let settings = Settings { theme: ThemeChoice::Light, ..settings };
    let start = Start {
        path,
        picker: Picker::Typed,
        settings: Some(settings),
        has_start_page: true,
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_max_steps(60)
        .build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
    window.run();
    window
}

fn in_language(language: Language) -> Settings {
    Settings { language, ..Settings::default() }
}

fn shows(window: &Window, name: &str) -> bool {
    window.query_all_by_label_contains(name).next().is_some()
}

/// Waits for what is drawn beside the window.
fn wait_for(window: &mut Window, name: &str) {
    let begun = Instant::now();
    while !shows(window, name) {
        assert!(begun.elapsed() < Duration::from_secs(60), "{name:?} does not come");
        std::thread::sleep(Duration::from_millis(20));
        window.run();
    }
}

fn press_like(window: &mut Window, name: &str) {
    window.query_all_by_label_contains(name).next().expect("it is shown").click();
    window.run();
}

#[test]
fn a_template_is_begun_with_by_one_press() {
    for (language, card, plan) in [
        (Language::English, "Manufacturer with dealers.", "Manufacturer with dealers"),
        (Language::German, "Hersteller mit Fachhandel.", "Hersteller mit Fachhandel"),
    ] {
        let mut window = start(in_language(language), None);
        assert!(shows(&window, TITLE[language as usize]));
        // What it leads from and to is said to who cannot see the picture.
        wait_for(&mut window, "→");
        press_like(&mut window, card);
        assert!(!shows(&window, TITLE[language as usize]), "the page is gone");
        let session = window.state().session();
        assert_eq!(&*session.plan().name, plan);
        assert!(session.path().is_none(), "it has no file yet");
        assert!(!session.plan().nodes.is_empty());
    }
}

#[test]
fn the_keyboard_begins_with_an_empty_plan_and_its_guide() {
    let mut window = start(in_language(Language::English), None);
    window.key_press(Key::Enter);
    window.run();
    assert!(!shows(&window, TITLE[0]));
    assert!(window.state().session().plan().nodes.is_empty());
    assert!(shows(&window, "0 of 10 answered"));
    // A new plan asks again, and Escape leaves it empty.
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    assert!(shows(&window, TITLE[0]));
    window.key_press(Key::Escape);
    window.run();
    assert!(!shows(&window, TITLE[0]));
}

#[test]
fn a_sketch_grows_by_chips_in_its_lanes() {
    let mut window = start(in_language(Language::English), None);
    // The canvas under the page offers the same.
    window.query_all_by_label("Sketch in 30 seconds").last().expect("it is offered").click();
    window.run();
    assert!(!shows(&window, TITLE[0]));
    let names = |window: &Window| -> Vec<String> {
        let plan = window.state().session().plan();
        plan.nodes.values().map(|node| node.name().to_owned()).collect()
    };
    let press = |window: &mut Window, name: &str| {
        window.get_by_role_and_label(Role::CheckBox, name).click();
        window.run();
    };
    press(&mut window, "Who buys from you? Business customers");
    press(&mut window, "Where do your customers meet you today? Online shop");
    press(&mut window, "Where do your customers meet you today? Field sales");
    press(&mut window, "What works behind it? ERP");
    assert_eq!(names(&window).len(), 4, "{:?}", names(&window));
    let plan = window.state().session().plan().clone();
    // Each lies in its lane, and what is there says for whom a channel is.
    let left = |name: &str| {
        let node = plan.nodes.values().find(|node| node.name() == name);
        node.expect("it is drawn").at.x
    };
    assert!(left("Business customers") < left("Online shop"));
    assert!(left("Online shop") < left("Field sales") && left("Field sales") < left("ERP"));
    let markets = plan.channels().map(|(.., channel)| channel.markets.b2b);
    assert!(markets.eq([commerce_canvas::plan::Availability::Yes; 2]));
    // What was pressed by mistake goes again, a chip that is on stays what it is.
    press(&mut window, "Where do your customers meet you today? Field sales");
    assert_eq!(names(&window).len(), 3);
    press_like(&mut window, "Done");
    assert!(!shows(&window, "Where do your customers meet you today?"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(names(&window).len(), 4, "each press is a step of the history");
}

#[test]
fn the_first_plan_begins_with_a_tour_that_can_be_left_and_taken_again() {
    let mut window = start(in_language(Language::English), None);
    window.key_press(Key::Enter);
    window.run();
    // By the keyboard alone, there and back.
    let stops = [
        "What you have",
        "How it works together",
        "What it adds up to",
        "Today, the steps, the target",
        "Why, and what next",
    ];
    for (index, stop) in stops.into_iter().enumerate() {
        assert!(shows(&window, stop), "{stop}");
        assert!(shows(&window, &format!("{} of 5", index + 1)));
        if index == 2 {
            press_like(&mut window, "Back");
            assert!(shows(&window, stops[1]));
            window.key_press(Key::Enter);
            window.run();
            assert!(shows(&window, stop));
        }
        window.key_press(Key::Enter);
        window.run();
    }
    assert!(!shows(&window, stops[4]), "it ends");
    // Another plan begins without it.
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(!shows(&window, stops[0]));
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::TakeTour));
    window.run();
    assert!(shows(&window, stops[0]));
    // What lies under it works meanwhile, and one key leaves it.
    window.key_press(Key::A);
    window.run();
    window.key_press(Key::Escape);
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert!(!shows(&window, stops[0]));
}

#[test]
fn plans_of_last_time_are_opened_and_what_is_gone_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, gone) =
        (folder.path().join("musterhaus.commerce"), folder.path().join("gone.commerce"));
    let plan = samples::all().into_iter().find(|(name, _)| *name == "musterhaus").expect("there").1;
    std::fs::write(&path, file::write(&plan)).expect("it is written");
    let recent = vec![path.clone(), gone];
    let settings = Settings { recent, ..in_language(Language::English) };
    let mut window = start(settings, None);
    wait_for(&mut window, "gone. Moved, or no longer readable");
    wait_for(&mut window, "Multichannel");
    press_like(&mut window, "musterhaus. ");
    let begun = Instant::now();
    while window.state().session().path().is_none() {
        assert!(begun.elapsed() < Duration::from_secs(20), "it is not read");
        std::thread::sleep(Duration::from_millis(10));
        window.run();
    }
    assert_eq!(window.state().session().path(), Some(&*path));
    assert!(!shows(&window, TITLE[0]));
}

#[test]
fn who_does_not_want_the_page_is_not_shown_it() {
    let mut window = start(in_language(Language::English), None);
    window.get_by_role_and_label(Role::CheckBox, "Show this page at the start").click();
    window.run();
    assert!(!window.state().session().settings().start_page);
    assert!(shows(&window, TITLE[0]), "it does not go under the pointer");

    let settings = Settings { start_page: false, ..in_language(Language::English) };
    assert!(!shows(&start(settings, None), TITLE[0]));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    std::fs::write(&path, file::write(&Default::default())).expect("it is written");
    let window = start(in_language(Language::English), Some(path));
    assert!(!shows(&window, TITLE[0]), "who opens a plan wants that");
}

#[test]
fn keys_work_while_the_page_is_shown() {
    let mut window = start(in_language(Language::English), None);
    window.key_press_modifiers(Modifiers::COMMAND, Key::O);
    window.run();
    assert!(shows(&window, "Open a plan"), "a path can be typed");
    let mut window = start(in_language(Language::English), None);
    window.key_press(Key::F1);
    window.run();
    window.get_by_role_and_label(Role::Dialog, "Help");
}
