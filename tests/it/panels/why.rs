//! The panel that says why, what is next and who shares what.

use super::*;

#[test]
fn a_reason_shows_what_it_is_about() {
    let mut harness = window(session(&plan(), Language::English, &[]), side_panel);
    harness.get_by_label("Crosschannel");
    let reason = harness.get_all_by_role(Role::Button).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.contains("Online shop") && label.contains("Store Ulm"))
    });
    let place = reason.expect("a reason about both").rect().center();
    harness.hover_at(place);
    harness.run();
    let highlighted = harness.state().highlight.clone();
    assert!(highlighted.contains(&id("shop")) && highlighted.contains(&id("store")));
}

#[test]
fn the_next_level_is_planned_with_one_click() {
    use commerce_canvas::plan::Model;
    let mut plan = plan();
    plan.links = Default::default();
    let mut harness = window(session(&plan, Language::English, &[]), side_panel);
    harness.get_by_label("To reach crosschannel");
    harness.get_by_label("Assisted order");
    harness.get_by_label("Store Ulm can order through Online shop for customers");
    press(&mut harness, "Plan it in step 1: Assisted order");
    let session = &harness.state().session;
    assert_eq!(session.view(), View::Target);
    assert_eq!(session.plan().links.len(), 1);
    assert_eq!(model_of(&harness, View::Target), Model::Crosschannel);
    assert_eq!(model_of(&harness, View::Today), Model::Multichannel);
    // The panel leads on: what it says now is about the target.
    harness.get_by_label("To reach omnichannel");
    harness.get_by_label("2 changes, 21 to 49 person-days");
    harness.get_by_label("New channel: Catalogue, for private customers");
    press(&mut harness, "Plan all in step 1");
    assert_eq!(model_of(&harness, View::Target), Model::Omnichannel);
    press(&mut harness, "Plan it in step 1: Catalogue begins to sell");
    assert_eq!(model_of(&harness, View::Target), Model::Everywhere);
    harness.get_by_label("This is the highest level. What remains is to keep it.");
    let session = &mut harness.state_mut().session;
    (0..3).for_each(|_| drop(session.dispatch(Action::Run(Command::Undo))));
    assert!(!session.is_enabled(Command::Undo));
    assert_eq!(session.plan(), &plan);
}

#[test]
fn the_second_of_two_takes_along_what_it_needs() {
    let mut harness = window(session(&plan(), Language::German, &[]), side_panel);
    harness.get_by_label("So erreichen Sie Omnichannel");
    harness.get_by_label("2 Änderungen, 21 bis 49 Personentage");
    press(&mut harness, "In Schritt 1 einplanen: Bestellnummer aus dem Katalog");
    let plan = harness.state().session.plan();
    assert_eq!(plan.nodes.len(), 3);
    assert_eq!(plan.links.len(), 2);
    assert_eq!(model_of(&harness, View::Target), commerce_canvas::plan::Model::Omnichannel);
}

#[test]
fn cards_and_carriers_show_what_they_are_about() {
    let mut harness = window(session(&plan(), Language::English, &[]), side_panel);
    harness.get_by_label("New channel: Catalogue, for private customers").hover();
    harness.run();
    let about: Vec<&str> = harness.state().highlight.iter().map(Id::as_str).collect();
    assert_eq!(about, ["shop"], "with which the new channel will be linked");
    // What the model rests on: first what one of, then each with a switch.
    press(&mut harness, "Without one of these this would be a single channel");
    assert_eq!(harness.state().session.selection().len(), 2);
    let carrier = "Click & Collect: Online shop – Store Ulm";
    button_named(&harness, carrier).scroll_to_me();
    harness.run();
    button_named(&harness, carrier).hover();
    harness.run();
    let about: Vec<&str> = harness.state().highlight.iter().map(Id::as_str).collect();
    assert_eq!(about, ["l1"]);
}

#[test]
fn a_critical_element_is_excluded_and_put_back_in_the_panel() {
    for (language, switch, end, sentence) in [
        (
            Language::English,
            "Without it: Store Ulm",
            "End what if",
            "What if: without “Store Ulm”, Single channel instead of Crosschannel",
        ),
        (
            Language::German,
            "Wegdenken: Store Ulm",
            "Was-wäre-wenn beenden",
            "Was wäre wenn: ohne „Store Ulm“ Singlechannel statt Crosschannel",
        ),
    ] {
        let mut harness = window(session(&plan(), language, &[]), side_panel);
        let switch_now = |harness: &Harness<'static, Window>| {
            harness.get_by_role_and_label(Role::CheckBox, switch).accesskit_node().toggled()
        };
        assert_eq!(switch_now(&harness), Some(egui::accesskit::Toggled::False));
        harness.get_by_role_and_label(Role::CheckBox, switch).scroll_to_me();
        harness.run();
        harness.get_by_role_and_label(Role::CheckBox, switch).click();
        harness.run();
        harness.get_by_label(sentence);
        assert_eq!(switch_now(&harness), Some(egui::accesskit::Toggled::True));
        let state = &harness.state().session;
        assert_eq!(state.viewport().excluded().iter().collect::<Vec<_>>(), [&id("store")]);
        assert!(!state.is_changed() && !state.is_enabled(Command::Undo));
        let plans = if language == Language::English { "Plan it" } else { "einplanen:" };
        assert_eq!(harness.query_all_by_label_contains(plans).count(), 0, "not during a what if");
        harness.get_by_label(end).scroll_to_me();
        harness.run();
        harness.get_by_label(end).click();
        harness.run();
        assert!(harness.state().session.viewport().excluded().is_empty());
        assert!(harness.query_by_label(sentence).is_none());
    }
}

#[test]
fn cells_of_the_matrix_say_and_show_who_shares_what() {
    for (language, shared, nothing, told) in [
        (
            Language::English,
            "Online shop, Orders: shared with 1 more",
            "Store Ulm, Leads: not linked",
            "Orders: “Online shop” shares with “Store Ulm” through Click & Collect",
        ),
        (
            Language::German,
            "Online shop, Bestellungen: geteilt mit 1 weiteren",
            "Store Ulm, Leads: nicht angebunden",
            "Bestellungen: „Online shop“ teilt mit „Store Ulm“ über Click & Collect",
        ),
    ] {
        let mut harness = window(session(&plan(), language, &[]), side_panel);
        harness.get_by_label(nothing);
        button_named(&harness, shared).scroll_to_me();
        harness.run();
        button_named(&harness, shared).hover();
        harness.run();
        let about: Vec<&str> = harness.state().highlight.iter().map(Id::as_str).collect();
        assert_eq!(about, ["l1", "shop", "store"]);
        harness.get_by_role_and_label(Role::Status, told);
        button_named(&harness, shared).click();
        harness.run();
        assert_eq!(harness.state().session.selection().len(), 3);
    }
}

#[test]
fn a_long_matrix_is_cut_in_the_panel_and_whole_in_the_table() {
    let nodes: Vec<String> = (0..40).map(|number| format!("s{number:02}: Store")).collect();
    let plan = crate::notation::plan(&nodes.join("; "));
    let mut harness = window(session(&plan, Language::English, &[]), side_panel);
    let cells = |harness: &Harness<'static, Window>, name: &str| {
        harness.query_all_by_label(&format!("{name}, Orders: not linked")).count()
    };
    assert_eq!((cells(&harness, "s00"), cells(&harness, "s20")), (1, 0));
    harness.get_by_label("and 30 more channels");
    press(&mut harness, "Open as a table");
    harness.get_by_role_and_label(Role::Dialog, "Who shares what");
    assert_eq!(cells(&harness, "s00"), 2);
    harness.hover_at(egui::pos2(512.0, 350.0));
    harness.run();
    for _ in 0..6 {
        let delta = vec2(0.0, -200.0);
        let unit = egui::MouseWheelUnit::Point;
        let (phase, modifiers) = (egui::TouchPhase::Move, egui::Modifiers::NONE);
        let source = egui::MouseWheelSource::Unknown;
        harness.event(egui::Event::MouseWheel { unit, delta, phase, modifiers, source });
        harness.run();
    }
    assert_eq!((cells(&harness, "s00"), cells(&harness, "s39")), (1, 1), "rows out of sight go");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_role(Role::Dialog).is_none());
}

#[test]
fn progress_is_a_bar_with_words() {
    for (line, words) in [
        (
            "a: Shop; b: Store; a -SharedStock-> b",
            "The two channels that sell to the same customers interlock",
        ),
        ("a: Shop; b: Store", "The two channels that sell to the same customers do not interlock"),
        (
            "a: Shop; b: Store; c: Phone; a -SharedStock-> b",
            "Pairs of selling channels that interlock: 1 of 3",
        ),
    ] {
        let plan = crate::notation::plan(line);
        let harness = window(session(&plan, Language::English, &[]), side_panel);
        harness.get_by_role_and_label(Role::ProgressIndicator, words);
    }
}

#[test]
fn of_many_changes_a_few_are_shown_until_asked_for() {
    let plan = crate::notation::plan(
        "phone: Phone; app: App sells; store: Store; vending: Vending; popup: PopUp sells; \
         direct: DirectSelling; phone -SharedPrice-> app",
    );
    let mut harness = window(session(&plan, Language::English, &[]), side_panel);
    let cards = |harness: &Harness<'static, Window>| {
        harness.query_all_by_label_contains("Plan it in step 1").count()
    };
    assert_eq!(cards(&harness), 6);
    press(&mut harness, "Show 1 more");
    assert_eq!(cards(&harness), 7);
    press(&mut harness, "Show fewer");
    assert_eq!(cards(&harness), 6);
    press(&mut harness, "Plan all in step 1");
    assert_eq!(model_of(&harness, View::Target), commerce_canvas::plan::Model::Omnichannel);
}
