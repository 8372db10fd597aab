//! The dialogs.

use super::*;
use commerce_canvas::export::Format;
use commerce_canvas::geometry::{Point, Rect};
use commerce_canvas::session::Chosen;

/// A window with one dialog and its answer.
fn dialog<T: Clone + 'static>(
    show: impl Fn(&egui::Context, Look) -> Option<T> + 'static,
) -> Harness<'static, Option<T>> {
    let run = move |ui: &mut Ui, answer: &mut Option<T>| {
        let look = Look { theme: Theme::of(THEME), language: Language::English };
        let context = ui.ctx().clone();
        if !context.fonts(|fonts| {
            fonts
                .definitions()
                .families
                .contains_key(&style::family(commerce_canvas::text::Face::Medium))
        }) {
            style::install_fonts(&context);
            style::apply(&context, Theme::of(THEME), THEME);
            context.request_repaint();
            return;
        }
        if answer.is_none() {
            *answer = show(&context, look);
        }
    };
    let mut harness = Harness::builder().with_max_steps(40).build_ui_state(run, None);
    harness.run();
    harness
}

#[test]
fn unsaved_changes_are_asked_about() {
    let ask = || dialog(|context, look| dialogs::unsaved(context, look, "Musterhaus"));
    for (key, expected) in [(Key::Enter, UnsavedChoice::Save), (Key::Escape, UnsavedChoice::Cancel)]
    {
        let mut harness = ask();
        harness.get_by_role_and_label(Role::Dialog, "Save changes to “Musterhaus”?");
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), Some(expected), "{key:?}");
    }
    let mut harness = ask();
    harness.get_by_label("Don’t save").click();
    harness.run();
    assert_eq!(*harness.state(), Some(UnsavedChoice::Discard));
}

#[test]
fn a_typed_path_says_what_it_is_for() {
    let asked = |pick, head: &str, go: &str| {
        let state = PathState::new(pick, String::new());
        let harness = dialog(move |context, look| dialogs::path(context, look, &mut state.clone()));
        assert!(harness.query_all_by_label(head).next().is_some(), "{head}");
        assert!(harness.query_by_role_and_label(Role::Button, go).is_some(), "{go}");
    };
    asked(Pick::Open, "Open a plan", "Open");
    asked(Pick::Compare, "Plan to compare with", "Compare");
}

#[test]
fn a_typed_path_is_judged_before_it_is_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    // The ending belongs to the name before anything is judged.
    let typed = folder.path().join("plan 2.0").display().to_string();
    let asked = |typed: &str| {
        let state = PathState::new(Pick::Save, typed.to_owned());
        let state = std::cell::RefCell::new(state);
        dialog(move |context, look| dialogs::path(context, look, &mut state.borrow_mut()))
    };
    let mut harness = asked("");
    assert!(harness.get_by_label("Save").accesskit_node().is_disabled());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), None, "an empty path is not taken");
    harness.get_by_label("Path").type_text(&typed);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let path = folder.path().join("plan 2.0.commerce");
    let chosen = |asked_to_replace| Chosen { path: path.clone(), asked_to_replace };
    assert_eq!(*harness.state(), Some(Some(chosen(false))));
    std::fs::write(&path, "").expect("written");
    let mut harness = asked(&typed);
    assert!(harness.query_all_by_label_contains("will be replaced").next().is_some());
    harness.run_steps(80);
    harness.get_by_label("Save").click();
    harness.run();
    assert_eq!(*harness.state(), Some(Some(chosen(true))));
}

#[test]
fn an_image_is_described_and_escape_gives_up() {
    let ask = || {
        let area = Rect::from_size(Point::default(), 100.0, 50.0);
        let state = ExportState::new(View::Target, None, Appearance::Dark, area);
        let state = std::rc::Rc::new(std::cell::RefCell::new(state));
        let shown = std::rc::Rc::clone(&state);
        let harness = dialog(move |context, look| {
            dialogs::export(context, look, &plan(), &mut shown.borrow_mut())
        });
        (harness, state)
    };
    let (mut harness, state) = ask();
    harness.get_by_label("200 × 100 pixels, enough for a web page");
    harness.get_by_label("4×").click();
    harness.run();
    harness.get_by_label("400 × 200 pixels, enough for a web page");
    harness.get_by_label("Transparent background").click();
    harness.run();
    harness.get_by_label("Export…").click();
    harness.run();
    assert_eq!(*harness.state(), Some(ExportAnswer::Export));
    let options = &state.borrow().options;
    assert_eq!((options.what, options.format), (What::View, Format::Png));
    assert_eq!((options.scale, options.transparent), (4.0, true));
    let (mut harness, _) = ask();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(*harness.state(), Some(ExportAnswer::Cancelled));
}

#[test]
fn a_table_is_chosen_and_can_be_copied() {
    let area = Rect::from_size(Point::default(), 100.0, 50.0);
    let mut state = ExportState::new(View::Target, None, Appearance::Dark, area);
    state.options.what = What::Tables;
    let state = std::rc::Rc::new(std::cell::RefCell::new(state));
    let shown = std::rc::Rc::clone(&state);
    let mut harness = dialog(move |context, look| {
        dialogs::export(context, look, &plan(), &mut shown.borrow_mut())
    });
    assert!(harness.get_by_label("Copy the table as cells").accesskit_node().is_disabled());
    harness.get_by_role_and_label(Role::ComboBox, "Table").click();
    harness.run();
    harness.get_by_label("Systems").click();
    harness.run();
    harness.get_by_label("CSV").click();
    harness.run();
    assert_eq!(state.borrow().options.table, Some("systems"));
    assert_eq!(state.borrow().options.ending(), "csv");
    harness.get_by_label("Copy the table as cells").click();
    harness.run();
    assert_eq!(*harness.state(), Some(ExportAnswer::CopyTable));
}

#[test]
fn faults_are_listed_and_the_rest_can_be_opened() {
    let lines = vec!["Line 12: the link l1 leads nowhere".to_owned()];
    let found = dialogs::FaultyFile { lines, is_newer: false };
    let mut harness =
        dialog(move |context, look| dialogs::faults(context, look, "plan.commerce", &found));
    harness.get_by_label("1 fault");
    harness.get_by_label("Line 12: the link l1 leads nowhere");
    harness.get_by_label("Open without the faulty parts").click();
    harness.run();
    assert_eq!(*harness.state(), Some(dialogs::FaultsChoice::Open));
}

#[test]
fn a_newer_plan_is_opened_to_look_at_it_and_nothing_is_called_faulty() {
    for (lines, said) in [
        (vec!["Line 3: “weather: Fine”".to_owned()], "1 part is left out"),
        (Vec::new(), "Nothing in it is unknown to this version"),
    ] {
        let found = dialogs::FaultyFile { lines, is_newer: true };
        let mut harness =
            dialog(move |context, look| dialogs::faults(context, look, "plan.commerce", &found));
        let head = "“plan.commerce” was saved by a newer version";
        harness.get_by_role_and_label(Role::Dialog, head);
        harness.get_by_label(said);
        harness.get_by_label("Open to look at it").click();
        harness.run();
        assert_eq!(*harness.state(), Some(dialogs::FaultsChoice::Open));
    }
}

/// How deep a button at the foot of a dialog lies, which stands in the middle of the window, with
/// each of several contents after the other.
fn in_turn(
    button: &str,
    contents: &[&str],
    show: impl Fn(&egui::Context, Look, &str) -> bool + 'static,
) -> Vec<f32> {
    let now = std::rc::Rc::new(std::cell::RefCell::new(String::new()));
    let shown = std::rc::Rc::clone(&now);
    let mut harness = dialog(move |context, look| {
        show(context, look, &shown.borrow());
        None::<()>
    });
    let heights = contents.iter().map(|content| {
        (*content).clone_into(&mut now.borrow_mut());
        harness.run();
        harness.run();
        harness.get_by_role_and_label(Role::Button, button).rect().bottom()
    });
    heights.collect()
}

#[test]
fn a_dialog_is_as_high_as_what_it_tells_whatever_it_told_before() {
    let long = "What went wrong is told in many words. ".repeat(20);
    let message = |context: &egui::Context, look: Look, text: &str| {
        dialogs::message(context, look, "Not saved", text)
    };
    let lines = "one line\n".repeat(40);
    let faults = |context: &egui::Context, look: Look, text: &str| {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let found = dialogs::FaultyFile { lines, is_newer: false };
        dialogs::faults(context, look, "plan.commerce", &found).is_some()
    };
    let alone = [
        in_turn("OK", &["short"], message)[0],
        in_turn("OK", &[&long], message)[0],
        in_turn("Cancel", &["short"], faults)[0],
        in_turn("Cancel", &[&lines], faults)[0],
    ];
    assert!(alone[1] > alone[0] + 50.0 && alone[3] > alone[2] + 50.0, "{alone:?}");
    assert_eq!(in_turn("OK", &["short", &long, "short"], message), [alone[0], alone[1], alone[0]]);
    assert_eq!(
        in_turn("Cancel", &["short", &lines, "short"], faults),
        [alone[2], alone[3], alone[2]]
    );
}

#[test]
fn every_shortcut_is_listed() {
    let harness = dialog(|context, look| dialogs::shortcuts(context, look).then_some(()));
    for command in Command::ALL.into_iter().filter(|command| !command.shortcuts().is_empty()) {
        let title = command.title().in_language(Language::English);
        assert!(harness.query_all_by_label(title).next().is_some(), "{title}");
    }
}
