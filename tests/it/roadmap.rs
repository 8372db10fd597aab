//! Measures and steps: what is done with them, and what is noticed about measures.

use std::sync::Arc;

use commerce_canvas::classify::{Severity, findings};
use commerce_canvas::plan::{
    Activity, ActivityKind, Availability, Body, Fit, Id, Lifecycle, Measure, MeasureStatus, Node,
    Plan, Step, View,
};
use commerce_canvas::session::inventory::{Column, InventoryRow};
use commerce_canvas::session::{
    Action, Command, Effect, Opened, RoadmapEdit, Selection, Session, Settings,
};
use proptest::prelude::{ProptestConfig, prop_assert_eq};
use proptest::proptest;

use crate::notation::{id, plan};
use crate::random_plan;

fn session(plan: &Plan) -> Session {
    let mut session = Session::new(Settings::default());
    let text = commerce_canvas::file::write(plan);
    let reading = commerce_canvas::file::read(text.as_bytes()).expect("a sound plan");
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session
}

fn edit(session: &mut Session, edit: RoadmapEdit) -> Vec<Effect> {
    session.dispatch(Action::Roadmap(edit))
}

#[test]
fn a_measure_about_the_selection_is_added_changed_and_taken_away() {
    let mut session = session(&plan("shop: Shop; store: Store planned 2"));
    session.dispatch(Action::SetView(View::Target));
    session.dispatch(Action::Select(Selection::from_iter([id("shop")])));
    let effects = session.dispatch(Action::Run(Command::AddMeasure));
    let [Effect::ShowField(InventoryRow::Measure(measure), Column::Title)] = &effects[..] else {
        panic!("{effects:?}")
    };
    let added = Measure::clone(&session.plan().measures[measure]);
    assert_eq!(added.about, [id("shop")]);
    assert_eq!(added.step, Some(2), "that of the target");
    let named = |title: &str| RoadmapEdit::SetMeasure {
        id: measure.clone(),
        measure: Measure { title: title.to_owned(), ..added.clone() },
        typed: Some("title"),
    };
    edit(&mut session, named("Train"));
    edit(&mut session, named("Train the team"));
    assert_eq!(session.plan().measures[measure].title, "Train the team");
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().measures[measure].title, added.title, "letters are one step");
    session.dispatch(Action::Run(Command::Redo));
    // What it is about stays among what there is, and a step among the steps.
    let wild = Measure { about: vec![id("nothing")], step: Some(0), ..added.clone() };
    let set = RoadmapEdit::SetMeasure { id: measure.clone(), measure: wild, typed: None };
    edit(&mut session, set);
    assert_eq!(session.plan().measures[measure].about, [] as [Id; 0]);
    assert_eq!(session.plan().measures[measure].step, Some(1));
    edit(&mut session, RoadmapEdit::RemoveMeasure(measure.clone()));
    assert!(session.plan().measures.is_empty());
    assert_eq!(session.plan().violations(), []);
}

#[test]
fn a_step_is_named_and_dated() {
    let mut session = session(&plan("shop: Shop planned 2"));
    let about = Step { name: "MVP".to_owned(), until: "2027-06-30".parse().ok() };
    edit(&mut session, RoadmapEdit::SetStep { step: 1, about: about.clone(), field: "name" });
    assert_eq!(session.plan().steps.get(&1), Some(&about));
    edit(&mut session, RoadmapEdit::SetStep { step: 1, about: Step::default(), field: "name" });
    assert_eq!(session.plan().steps.get(&1), None, "of which nothing is said");
}

#[test]
fn steps_are_put_between_and_taken_out() {
    let line = "shop: Shop planned 1; store: Store retiring 2; site: Website sells from 3";
    let mut session = session(&plan(line));
    session.dispatch(Action::SetView(View::Step(2)));
    edit(&mut session, RoadmapEdit::InsertStep { after: 1 });
    let lifecycle = |session: &Session, name: &str| session.plan().nodes[&id(name)].lifecycle;
    assert_eq!(lifecycle(&session, "shop"), Lifecycle::Planned(1));
    assert_eq!(lifecycle(&session, "store"), Lifecycle::Retiring(3));
    let sells = session.plan().channel(&id("site")).map(|channel| channel.sells);
    assert_eq!(sells, Some(Availability::From(4)));
    assert_eq!((session.last_step(), session.view()), (4, View::Step(3)), "what was seen");
    // What is in a step that goes moves to the one before; from the first to what was the next.
    edit(&mut session, RoadmapEdit::RemoveStep(3));
    assert_eq!(lifecycle(&session, "store"), Lifecycle::Retiring(2));
    edit(&mut session, RoadmapEdit::RemoveStep(1));
    assert_eq!(lifecycle(&session, "shop"), Lifecycle::Planned(1));
    assert_eq!(lifecycle(&session, "store"), Lifecycle::Retiring(1));
    assert_eq!(session.last_step(), 2);
    assert_eq!(session.plan().violations(), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_step_put_between_and_taken_out_again_leaves_no_trace(
        plan in random_plan::plan(),
        after in 0..6_u32,
    ) {
        let mut session = session(&plan);
        let before = session.plan().clone();
        let after = after.min(before.last_step());
        if before.last_step() < 9_999 {
            edit(&mut session, RoadmapEdit::InsertStep { after });
            prop_assert_eq!(session.last_step(), before.last_step() + 1);
            prop_assert_eq!(session.plan().violations(), []);
            edit(&mut session, RoadmapEdit::RemoveStep(after + 1));
            prop_assert_eq!(session.plan(), &before);
        }
    }
}

fn found(plan: &Plan, rule: &str) -> Vec<String> {
    let all = findings(plan, &|_| true);
    all.into_iter().filter(|finding| finding.rule == rule).map(|finding| finding.id).collect()
}

fn with(line: &str, measures: &[(&str, Measure)]) -> Plan {
    let mut plan = plan(line);
    for (name, measure) in measures {
        let measure = Measure { title: format!("About {name}"), ..measure.clone() };
        plan.measures.insert(id(name), Arc::new(measure));
    }
    plan
}

#[test]
fn measures_that_nobody_sees_to() {
    let measure = |status, owner: &str, step| Measure {
        status,
        owner: owner.to_owned(),
        step,
        ..Measure::default()
    };
    let measures = [
        ("m1", measure(MeasureStatus::Open, " ", Some(1))),
        ("m2", measure(MeasureStatus::Doing, "Sales", None)),
        ("m3", measure(MeasureStatus::Done, "", None)),
        ("m4", measure(MeasureStatus::Dropped, "", None)),
    ];
    let plan = with("shop: Shop; store: Store planned 1", &measures);
    assert_eq!(found(&plan, "measure-without-owner"), ["measure-without-owner:m1"]);
    assert_eq!(found(&plan, "measure-without-step"), ["measure-without-step:m2"]);
    let all = findings(&plan, &|_| true);
    let owner = all.iter().find(|finding| finding.rule == "measure-without-owner").expect("one");
    assert_eq!((owner.severity, &owner.measure), (Severity::Hint, &Some(id("m1"))));
    assert!(owner.message(commerce_canvas::language::Language::German).contains("About m1"));
    // Where there are no steps yet, none is missing.
    let plan = with("shop: Shop; store: Store", &measures[1..2]);
    assert_eq!(found(&plan, "measure-without-step"), [""; 0]);
}

#[test]
fn measures_about_what_is_gone() {
    let about = |name: &str, step| Measure {
        about: vec![id(name)],
        step: Some(step),
        owner: "Sales".to_owned(),
        ..Measure::default()
    };
    let line = "shop: Shop; store: Store retiring 2; site: Website";
    for (step, expected) in [(1, None), (2, None), (3, Some("measure-about-gone:m1"))] {
        let plan = with(line, &[("m1", about("store", step)), ("m2", about("shop", step))]);
        let expected: Vec<&str> = expected.into_iter().collect();
        assert_eq!(found(&plan, "measure-about-gone"), expected, "in step {step}");
    }
}

fn activity(plan: &mut Plan, name: &str, fit: Fit, lifecycle: Lifecycle) {
    let body = Body::Activity(Activity {
        name: name.to_owned(),
        kind: ActivityKind::Process,
        fit,
        fit_target: Fit::Unknown,
        hurdle: String::new(),
        owner: String::new(),
    });
    let node = Node { lifecycle, ..Node::new(body, Default::default()) };
    plan.nodes.insert(id(name), Arc::new(node));
}

#[test]
fn what_fits_poorly_is_seen_to() {
    let measure = Measure { about: vec![id("seen")], ..Measure::default() };
    let mut plan = with("shop: Shop", &[("m1", measure)]);
    activity(&mut plan, "lists", Fit::Poor, Lifecycle::Existing);
    activity(&mut plan, "seen", Fit::Poor, Lifecycle::Existing);
    activity(&mut plan, "goes", Fit::Poor, Lifecycle::Retiring(1));
    activity(&mut plan, "good", Fit::Good, Lifecycle::Existing);
    let rule = "poor-fit-without-measure";
    assert_eq!(found(&plan, rule), ["poor-fit-without-measure:lists"]);
}

#[test]
fn a_system_without_a_rating_among_rated_ones() {
    let rated = |names: &[&str]| {
        let mut plan = plan("shop: Shop; crm: Crm; erp: Erp; pim: Pim; oms: Oms planned 1");
        for name in names {
            let node = plan.nodes.get_mut(&id(name)).expect("it is there");
            if let Body::System(system) = &mut Arc::make_mut(node).body {
                system.fit = Fit::Good;
            }
        }
        found(&plan, "fit-not-rated")
    };
    assert_eq!(rated(&[]), [""; 0], "nobody began to rate");
    assert_eq!(rated(&["crm"]), [""; 0]);
    assert_eq!(rated(&["crm", "erp"]), ["fit-not-rated:pim"], "what is planned has no fit today");
    assert_eq!(rated(&["crm", "erp", "pim"]), [""; 0]);
}
