//! The menu bar, the result bar and the status bar.

use super::*;

#[test]
fn the_view_switch_shows_the_steps_of_the_plan() {
    let mut plan = plan();
    crate::sample::change(&mut plan, "store", |node| node.lifecycle = Lifecycle::Planned(2));
    let mut harness = window(session(&plan, Language::English, &[]), bars);
    harness.get_by_label_contains("Single channel, level 1 of 5");
    harness.get_by_label("Target").click();
    harness.run();
    assert_eq!(harness.state().session.view(), View::Target);
    harness.get_by_label_contains("Crosschannel, level 3 of 5");
    harness.get_by_label("Step 1").click();
    harness.run();
    assert_eq!(harness.state().session.view(), View::Step(1));
    harness.key_press(Key::ArrowRight);
    harness.get_by_label("Step 1").focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().session.view(), View::Step(2));
}

#[test]
fn the_result_bar_says_how_the_result_comes_about() {
    let mut harness = window(session(&plan(), Language::English, &[]), bars);
    harness.get_by_label_contains("Show how it comes about").click();
    harness.run();
    harness.get_by_label("How it comes about");
    harness.get_by_label("Online shop, Store Ulm");
}

#[test]
fn menus_enable_what_can_be_done() {
    let mut harness = window(session(&plan(), Language::English, &[]), bars);
    harness.get_by_label("Edit").click();
    harness.run();
    let is_disabled = |harness: &Harness<'static, Window>, name: &str| {
        harness.get_by_role_and_label(Role::MenuItem, name).accesskit_node().is_disabled()
    };
    assert!(is_disabled(&harness, "Undo"));
    assert!(is_disabled(&harness, "Delete"));
    assert!(!is_disabled(&harness, "Select all"));
    harness.get_by_role_and_label(Role::MenuItem, "Select all").click();
    harness.run();
    assert_eq!(harness.state().session.selection().len(), 2);
    harness.get_by_label("Edit").click();
    harness.run();
    assert!(!is_disabled(&harness, "Delete"));
    harness.get_by_role_and_label(Role::MenuItem, "Delete").click();
    harness.run();
    assert!(harness.state().session.plan().nodes.is_empty());
    harness.get_by_label("Edit").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItem, "Undo: Delete 2 elements").click();
    harness.run();
    assert_eq!(harness.state().session.plan().nodes.len(), 2);
}

#[test]
fn the_menus_tick_what_is_on_and_list_recent_plans() {
    let mut session = session(&plan(), Language::English, &[]);
    session.settings_mut().remember(PathBuf::from("/plans/lindner.commerce"));
    let mut harness = window(session, bars);
    harness.get_by_label("View").click();
    harness.run();
    harness.get_by_label("Shown in the window").hover();
    harness.run();
    let is_ticked = |harness: &Harness<'static, Window>, name: &str| {
        let entry = harness.get_by_role_and_label(Role::MenuItemCheckBox, name);
        entry.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(is_ticked(&harness, "Show grid"));
    harness.get_by_label("Show grid").scroll_to_me();
    harness.run();
    harness.get_by_label("Show grid").click();
    harness.run();
    assert!(!harness.state().session.settings().grid);
    harness.get_by_label("File").click();
    harness.run();
    harness.get_by_label("Open recent").click();
    harness.run();
    harness.get_by_label("lindner");
}

#[test]
fn the_plan_is_renamed_in_the_bar_and_the_language_changes() {
    let mut harness = window(session(&plan(), Language::English, &[]), bars);
    harness.get_by_label("Musterhaus").click();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.get_by_label("Name of the plan").type_text("Into digital sales");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(&*harness.state().session.plan().name, "Into digital sales");
    harness.get_by_label("Into digital sales").click();
    harness.run();
    harness.get_by_label("Name of the plan").type_text("x");
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(&*harness.state().session.plan().name, "Into digital sales");
    harness.get_by_label("Deutsch").click();
    harness.run();
    assert_eq!(harness.state().session.language(), Language::German);
    harness.get_by_label("Datei");
}

#[test]
fn the_status_bar_zooms() {
    let mut harness = window(session(&plan(), Language::English, &[]), bars);
    harness.get_by_label("Draw a channel");
    harness.get_by_label_contains("Zoom 1").click();
    harness.run();
    harness.get_by_label("Zoom in").click();
    harness.run();
    assert!(harness.state().session.camera().zoom > 1.0);
}

#[test]
fn the_bar_says_what_would_be_and_what_changed() {
    let mut harness = window(session(&plan(), Language::English, &["l1"]), bars);
    harness.state_mut().session.dispatch(Action::Run(Command::HoldOff));
    harness.run();
    harness.get_by_label_contains("Multichannel, level 2 of 5, instead of Crosschannel, level 3");
    let banner = "What if: without Click & Collect between “Online shop” and “Store Ulm”, \
                  Multichannel instead of Crosschannel";
    let is_live = |harness: &Harness<'static, Window>, words: &str| {
        let node = harness.get_by_role_and_label(Role::Status, words);
        node.accesskit_node().live() == egui::accesskit::Live::Polite
    };
    assert!(is_live(&harness, banner));
    assert_eq!(harness.query_all_by_role(Role::Status).count(), 1, "said once, by the banner");
    harness.get_by_label("End what if").click();
    harness.run();
    assert!(is_live(
        &harness,
        "From Multichannel to Crosschannel: because Click & Collect between “Online shop” and \
         “Store Ulm” is no longer held off",
    ));
}
