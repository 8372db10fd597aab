//! The panel in which a company says where it wants to be.

use super::*;

#[test]
fn what_is_typed_into_the_strategy_is_in_the_plan_and_one_step_to_undo() {
    let mut harness = window(session(&plan(), Language::English, &[]), side_panel);
    harness.get_by_role_and_label(Role::Tab, "Strategy").click();
    harness.run();
    for part in ["Sell ", "around ", "the clock"] {
        type_into(&mut harness, "Mission", part);
    }
    assert_eq!(harness.state().session.plan().strategy.mission, "Sell around the clock");
    type_into(&mut harness, "Mission by", "2029");
    assert_eq!(harness.state().session.plan().strategy.mission_year, Some(2029));
    let session = &mut harness.state_mut().session;
    session.dispatch(Action::Run(Command::Undo));
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().strategy.mission, "");
    assert!(!session.is_enabled(Command::Undo));
}

#[test]
fn entries_of_the_strategy_are_added_and_removed() {
    let mut harness = window(session(&plan(), Language::German, &[]), side_panel);
    harness.get_by_label("Strategie").click();
    harness.run();
    press_in_view(&mut harness, "Chance hinzufügen");
    type_into(&mut harness, "Chance 1", "Mehr Reichweite");
    press_in_view(&mut harness, "Chance hinzufügen");
    assert!(harness.get_by_label("Chance 2").is_focused(), "what is typed next goes into it");
    type_into(&mut harness, "Chance 2", "Weniger Aufwand");
    press_in_view(&mut harness, "Chance 1 entfernen");
    assert_eq!(harness.state().session.plan().strategy.chances, ["Weniger Aufwand"]);
    press_in_view(&mut harness, "Wettbewerber hinzufügen");
    assert_eq!(harness.state().session.plan().strategy.competitors.len(), 1);
    assert!(harness.get_by_label("Wettbewerber 1").is_focused());
}

#[test]
fn a_number_out_of_range_is_not_taken() {
    let mut harness = window(session(&plan(), Language::English, &[]), side_panel);
    harness.get_by_label("Strategy").click();
    harness.run();
    type_into(&mut harness, "Mission by", "99999");
    assert_eq!(harness.state().session.plan().strategy.mission_year, None);
    harness.get_by_label("Mission").focus();
    harness.run();
    assert_eq!(harness.get_by_label("Mission by").value().unwrap_or_default(), "");
}

#[test]
fn aims_marketing_and_what_the_company_is_are_said_in_the_strategy() {
    use commerce_canvas::plan::{Business, Directness, Market, Model};
    let mut harness = window(session(&plan(), Language::English, &[]), side_panel);
    harness.get_by_role_and_label(Role::Tab, "Strategy").click();
    harness.run();
    let choose = |harness: &mut Harness<'static, Window>, field: &str, option: &str| {
        harness.get_by_role_and_label(Role::ComboBox, field).scroll_to_me();
        harness.run();
        harness.get_by_role_and_label(Role::ComboBox, field).click();
        harness.run();
        harness.get_by_role_and_label(Role::ListBoxOption, option).click();
        harness.run();
    };
    choose(&mut harness, "Do you make, trade or serve?", "We trade");
    press_in_view(&mut harness, "Add an aim");
    choose(&mut harness, "Model of aim 1", "Crosschannel");
    choose(&mut harness, "Aim 1 for", "Private customers");
    type_into(&mut harness, "Aim 1 by", "2030");
    type_into(&mut harness, "Marketing goal", "Twice as many contacts");
    type_into(&mut harness, "Marketing message", "Delivered tomorrow");
    type_into(&mut harness, "Marketing budget a year", "120000");
    type_into(&mut harness, "Currency", "CHF");
    press_in_view(&mut harness, "Add a competitor");
    choose(
        &mut harness,
        "Whether competitor 1 is direct or indirect",
        "Meets the same need (indirect)",
    );
    let strategy = harness.state().session.plan().strategy.clone();
    assert_eq!(strategy.business, Business::Trader);
    let aim = strategy.aims[0];
    assert_eq!(
        (aim.market, aim.model, aim.year),
        (Some(Market::B2C), Model::Crosschannel, Some(2030))
    );
    assert_eq!(strategy.marketing_goal, "Twice as many contacts");
    assert_eq!(strategy.marketing_message, "Delivered tomorrow");
    assert_eq!((strategy.marketing_budget, strategy.currency()), (120_000, "CHF"));
    assert_eq!(strategy.competitors[0].directness, Directness::Indirect);
    press_in_view(&mut harness, "Remove Aim 1");
    assert!(harness.state().session.plan().strategy.aims.is_empty());
}
