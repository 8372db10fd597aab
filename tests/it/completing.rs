//! Completing the first step: what it makes of a plan, as properties and case by case, through the
//! session with its file, and what is late.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use commerce_canvas::classify::classify;
use commerce_canvas::classify::roadmap::Late;
use commerce_canvas::edit::with_first_step_completed;
use commerce_canvas::file;
use commerce_canvas::plan::{
    Availability, Body, CompletedStep, Date, Lifecycle, Measure, MeasureStatus, Plan, Seller, Step,
    View,
};
use commerce_canvas::session::{Action, Command, Effect, Job, Report, Session, Settings};
use proptest::prelude::*;

use crate::classify_properties::reported;
use crate::notation::{id, plan};
use crate::random_plan;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn done() -> CompletedStep {
    let file = "Plan – MVP.commerce".to_owned();
    CompletedStep { name: "MVP".to_owned(), date: day("2027-06-30"), file }
}

fn completed(before: &Plan) -> Plan {
    with_first_step_completed(before, done())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn today_is_what_step_1_was_and_later_steps_what_they_were(before in random_plan::plan()) {
        prop_assume!(before.last_step() > 0);
        let after = completed(&before);
        prop_assert_eq!(after.violations(), []);
        let report = |plan: &Plan, view| reported(&classify(plan, view, &BTreeSet::new()));
        for step in 1..=before.last_step().min(6) {
            let now = report(&after, View::Step(step - 1));
            prop_assert_eq!(now, report(&before, View::Step(step)), "step {}", step);
        }
        for view in [View::Target, View::Vision] {
            prop_assert_eq!(report(&after, view), report(&before, view));
        }
        // It can be written, and is read as it is.
        let read = file::read(file::write(&after).as_bytes()).expect("a plan");
        prop_assert_eq!(read.plan, after);
    }
}

#[test]
fn what_was_planned_exists_and_what_was_to_go_is_gone() {
    let before = plan(
        "shop: Shop planned 1; old: Store retiring 1; app: App planned 2; idea: App envisioned; \
         fair: Fair sells from 1; tel: Phone sells until 1; shop -ClickAndCollect-> old planned 1; \
         shop -ClickOut-> app planned 3; m: Marketplace resold until 1; n: Marketplace resold until 3",
    );
    let after = completed(&before);
    let lifecycle = |name: &str| after.lifecycle(&id(name));
    assert_eq!(lifecycle("shop"), Some(Lifecycle::Existing));
    assert_eq!(lifecycle("old"), None);
    assert_eq!(lifecycle("shop>old"), None, "a link goes with its end");
    assert_eq!(lifecycle("app"), Some(Lifecycle::Planned(1)));
    assert_eq!(lifecycle("shop>app"), Some(Lifecycle::Planned(2)));
    assert_eq!(lifecycle("idea"), Some(Lifecycle::Envisioned));
    let channel = |name: &str| after.channel(&id(name)).expect("a channel");
    assert_eq!(channel("fair").sells, Availability::Yes);
    assert_eq!(channel("tel").sells, Availability::No);
    assert_eq!((&channel("m").sold_by, channel("m").taken_over), (&Seller::Own, None));
    assert_eq!(channel("n").taken_over, Some(2));
    assert_eq!(*after.completed, [done()]);
}

#[test]
fn measures_that_are_not_done_stay_for_the_next_step() {
    use MeasureStatus::{Doing, Done, Dropped, Open};
    let mut before = plan("shop: Shop planned 1; app: App planned 2");
    let measures =
        [("a", 1, Open), ("b", 1, Doing), ("c", 1, Done), ("d", 1, Dropped), ("e", 2, Done)];
    for (name, step, status) in measures {
        let measure = Measure { step: Some(step), status, ..Measure::default() };
        before.measures.insert(id(name), Arc::new(measure));
    }
    for (step, name) in [(1, "MVP"), (2, "More")] {
        let until = Some(day("2027-06-30"));
        before.steps.insert(step, Step { name: name.to_owned(), until });
    }
    let after = completed(&before);
    let left: Vec<(&str, Option<u32>)> =
        after.measures.iter().map(|(id, one)| (id.as_str(), one.step)).collect();
    assert_eq!(left, [("a", Some(1)), ("b", Some(1)), ("e", Some(1))]);
    let names: Vec<(u32, &str)> =
        after.steps.iter().map(|(step, about)| (*step, about.name.as_str())).collect();
    assert_eq!(names, [(1, "More")]);
}

#[test]
fn with_the_last_step_the_target_is_today() {
    let mut before = plan("shop: Shop; store: Store planned 1");
    let node = before.nodes.get_mut(&id("shop")).expect("it is there");
    if let Body::Channel(shop) = &mut Arc::make_mut(node).body {
        shop.expectations.delivery_days = Some(5);
        shop.expectations.delivery_days_target = Some(1);
    }
    let expectations = |plan: &Plan| plan.channel(&id("shop")).expect("the shop").expectations;
    let after = expectations(&completed(&before));
    assert_eq!((after.delivery_days, after.delivery_days_target), (Some(1), None));
    before.steps.insert(2, Step::default());
    let after = expectations(&completed(&before));
    assert_eq!((after.delivery_days, after.delivery_days_target), (Some(5), Some(1)));
}

#[test]
fn what_is_late_is_late_on_the_day_after() {
    let mut late = plan("shop: Shop planned 1; app: App planned 2");
    late.steps.insert(1, Step { name: String::new(), until: Some(day("2027-06-30")) });
    late.steps.insert(2, Step { name: String::new(), until: Some(day("2028-06-30")) });
    for (name, step, status) in [
        ("a", Some(1), MeasureStatus::Open),
        ("b", Some(1), MeasureStatus::Done),
        ("c", Some(2), MeasureStatus::Doing),
        ("d", None, MeasureStatus::Open),
    ] {
        let measure = Measure { step, status, ..Measure::default() };
        late.measures.insert(id(name), Arc::new(measure));
    }
    assert!(Late::on(&late, day("2027-06-30")).is_empty());
    let found = Late::on(&late, day("2027-07-01"));
    assert_eq!((found.steps, found.measures), (vec![1], vec![id("a")]));
    let found = Late::on(&late, day("2029-01-01"));
    assert_eq!((found.steps, found.measures), (vec![1, 2], vec![id("a"), id("c")]));
    assert!(Late::on(&completed(&late), day("2027-07-01")).is_empty());
}

/// A session whose plan has a file, and what it asks of the disk when its step is completed.
fn asked(before: &Plan, folder: &std::path::Path) -> (Session, Vec<Effect>) {
    let path = folder.join("Musterhaus.commerce");
    std::fs::write(&path, file::write(before)).expect("written");
    let mut session = Session::new(Settings::default());
    let jobs = session.dispatch(Action::OpenPath(path));
    for report in run(jobs) {
        session.dispatch(Action::Report(Box::new(report)));
    }
    assert!(!session.plan().nodes.is_empty(), "it was opened");
    let effects = session.dispatch(Action::CompleteStep(day("2027-06-30")));
    (session, effects)
}

fn run(effects: Vec<Effect>) -> Vec<Report> {
    use commerce_canvas::file::store::SystemFiles;
    let files = Arc::new(SystemFiles);
    let disk = commerce_canvas::ui::jobs::Disk { files, data: None };
    let job = |effect| match effect {
        Effect::Start(job) => Some(disk.run(job, 0)),
        _ => None,
    };
    effects.into_iter().filter_map(job).collect()
}

fn report_all(session: &mut Session, effects: Vec<Effect>) -> Vec<Effect> {
    let mut more = Vec::new();
    for report in run(effects) {
        more.extend(session.dispatch(Action::Report(Box::new(report))));
    }
    more
}

#[test]
fn the_version_before_is_kept_beside_the_plan_and_compared_with() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut before = plan("shop: Shop; store: Store planned 1; app: App planned 2");
    let until = Some(day("2027-06-30"));
    before.steps.insert(1, Step { name: "MVP: a/b?".to_owned(), until });
    let (mut session, effects) = asked(&before, folder.path());
    assert_eq!(*session.plan(), before, "nothing changes before the version is kept");
    session.dispatch(Action::SetView(View::Step(1)));
    report_all(&mut session, effects);
    let kept = folder.path().join("Musterhaus – MVP ab.commerce");
    let read = file::read(&std::fs::read(&kept).expect("it is there")).expect("a plan");
    assert_eq!(read.plan, before);
    let after = session.plan().clone();
    assert_eq!(after.nodes[&id("store")].lifecycle, Lifecycle::Existing);
    assert_eq!(after.completed[0].file, "Musterhaus – MVP ab.commerce");
    assert_eq!(session.view(), View::Today, "step 1 is today now");
    // One step of the history.
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(*session.plan(), before);
    session.dispatch(Action::Run(Command::Redo));
    assert_eq!(*session.plan(), after);
    let effects = session.dispatch(Action::CompareWithCompleted(0));
    assert!(matches!(&effects[..], [Effect::Start(Job::Compare { path, .. })] if *path == kept));
    report_all(&mut session, effects);
    assert!(session.question().is_some(), "the difference is shown");
    assert_eq!(session.dispatch(Action::CompareWithCompleted(1)), []);
}

#[test]
fn two_steps_of_one_name_are_kept_in_two_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let before = plan("shop: Shop; store: Store planned 1; app: App planned 2");
    std::fs::write(folder.path().join("Musterhaus – Step 1.commerce"), "mine").expect("written");
    let (mut session, effects) = asked(&before, folder.path());
    report_all(&mut session, effects);
    let effects = session.dispatch(Action::CompleteStep(day("2028-06-30")));
    report_all(&mut session, effects);
    let files: Vec<&str> = session.plan().completed.iter().map(|one| one.file.as_str()).collect();
    assert_eq!(files, ["Musterhaus – Step 1 (2).commerce", "Musterhaus – Step 2.commerce"]);
    let mine = std::fs::read(folder.path().join("Musterhaus – Step 1.commerce")).expect("there");
    assert_eq!(mine, b"mine", "what is there is never replaced");
    assert_eq!(session.last_step(), 0);
    assert_eq!(session.dispatch(Action::CompleteStep(day("2028-07-01"))), []);
}

#[test]
fn where_the_version_cannot_be_kept_nothing_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let before = plan("shop: Shop; store: Store planned 1");
    let (mut session, effects) = asked(&before, folder.path());
    let gone: Vec<Effect> = effects
        .into_iter()
        .map(|effect| match effect {
            Effect::Start(Job::Keep { ticket, plan, date, .. }) => {
                let path = PathBuf::from("/no such folder/Plan – MVP.commerce");
                Effect::Start(Job::Keep { ticket, path, plan, date })
            }
            other => other,
        })
        .collect();
    report_all(&mut session, gone);
    assert_eq!(*session.plan(), before);
    assert!(session.question().is_some(), "the user is told");
    assert!(!session.document().is_writing());
}

#[test]
fn a_plan_without_a_file_is_saved_first() {
    let mut session = Session::new(Settings::default());
    let body = commerce_canvas::catalogue::fresh_channel(
        commerce_canvas::plan::ChannelKind::Shop,
        Default::default(),
    );
    session.dispatch(Action::SetView(View::Target));
    session.dispatch(Action::PlaceGuided { body, planned: Some(true), addressed: None });
    let before = session.plan().clone();
    let effects = session.dispatch(Action::CompleteStep(day("2027-06-30")));
    assert!(matches!(&effects[..], [Effect::Pick { .. }]), "{effects:?}");
    assert_eq!(*session.plan(), before);
}

#[test]
fn completed_steps_are_compared_and_merged() {
    let base = plan("shop: Shop planned 1");
    let with = |names: &[&str]| {
        let mut plan = base.clone();
        let one = |name: &&str| CompletedStep { name: (*name).to_owned(), ..done() };
        plan.completed = Arc::new(names.iter().map(one).collect());
        plan
    };
    let differences = file::diff(&base, &with(&["A"]));
    assert_eq!(differences.meaning.len(), 1);
    assert_eq!(differences.meaning[0].field.as_deref(), Some("completed"));
    let base = with(&["A"]);
    let merged = file::merge(&base, &with(&["A", "B"]), &with(&["A", "C"]));
    let names: Vec<&str> = merged.plan.completed.iter().map(|one| one.name.as_str()).collect();
    assert_eq!((names, merged.conflicts.len()), (vec!["A", "B", "C"], 0));
}
