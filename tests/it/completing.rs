//! Completing the first step: what it makes of a plan, as properties and case by case, through the
//! session with its file, and what is late.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use commerce_canvas::classify::classify;
use commerce_canvas::classify::roadmap::Late;
use commerce_canvas::edit::with_first_step_completed;
use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, CompletedStep, Date, Lifecycle, Measure, MeasureStatus, Plan, Seller, Step,
    View,
};
use commerce_canvas::session::{
    Action, Answer, Command, Effect, Job, Message, Opened, Question, Report, Session, Settings,
    difference_text,
};
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
    // Where the plan lies elsewhere now, it says what is missing and where it is looked for.
    let shown = session.question().expect("it is shown").id;
    session.dispatch(Action::Answer(shown, Answer::Close));
    std::fs::remove_file(&kept).expect("it was there");
    let effects = session.dispatch(Action::CompareWithCompleted(0));
    report_all(&mut session, effects);
    let told = session.question().expect("it is told");
    let Question::Message(Message::Words { head, text }) = &told.question else {
        panic!("{told:?}")
    };
    assert_eq!(head, "“Musterhaus – MVP ab.commerce” was not found");
    assert!(text.contains("“MVP: a/b?”") && text.contains("Compare with"), "{text}");
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
    let base = plan("shop: Shop");
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

/// What differs between a plan and what became of it, in words.
fn told(before: &Plan, after: &Plan, language: Language) -> Vec<String> {
    let found = file::diff(before, after).meaning;
    found.iter().map(|one| difference_text::line(one, before, after, language)).collect()
}

fn with_much_planned() -> Plan {
    let mut before = plan(
        "shop: Shop; store: Store planned 1; app: App planned 2; old: Store retiring 3; \
         fair: Fair sells from 2; tel: Phone sells until 3; m: Marketplace resold until 2; \
         shop -ClickAndCollect-> app planned 2",
    );
    for (step, name) in [(1, "MVP"), (2, "More"), (3, "All")] {
        let until = Some(day("2027-06-30"));
        before.steps.insert(step, Step { name: name.to_owned(), until });
    }
    let measure = Measure { step: Some(2), title: "Hire".to_owned(), ..Measure::default() };
    before.measures.insert(id("a"), Arc::new(measure));
    before
}

#[test]
fn after_a_step_only_what_became_of_it_differs() {
    let before = with_much_planned();
    let after = completed(&before);
    assert_eq!(
        told(&before, &after, Language::English),
        [
            "Plan · Completed steps: nothing → MVP, 2027-06-30",
            "store · Status: Planned for step 1 → Existing"
        ]
    );
    // Whichever is looked at from the other, and after two steps as after one.
    let back = told(&after, &before, Language::English);
    assert_eq!(back.len(), 2, "{back:?}");
    let later = completed(&after);
    let lines = told(&before, &later, Language::English);
    assert!(!lines.iter().any(|line| line.contains("step 3")), "{lines:#?}");
    assert_eq!(lines.len(), 8, "{lines:#?}");
    let mut moved = after.clone();
    let measure = moved.measures.get_mut(&id("a")).expect("it is there");
    Arc::make_mut(measure).step = Some(2);
    let lines = told(&before, &moved, Language::English);
    assert!(lines.contains(&"Measure “Hire” · Step: 2 → 3".to_owned()), "{lines:#?}");
}

#[test]
fn what_differs_is_told_in_words_and_days_as_they_are_written() {
    let before = with_much_planned();
    let mut after = completed(&before);
    after.steps.insert(1, Step { name: "More".to_owned(), until: Some(day("2028-01-31")) });
    after.steps.insert(7, Step { name: "New".to_owned(), until: Some(day("2030-01-31")) });
    let lines = told(&before, &after, Language::German);
    for said in ["30.06.2027", "30.06.2027 → 31.01.2028", "nichts → New, 31.01.2030"] {
        assert!(lines.iter().any(|line| line.contains(said)), "{said}: {lines:#?}");
    }
    let raw = |line: &&String| {
        line.contains("(name") || line.contains("-01-") || line.contains("Planned(")
    };
    assert_eq!(lines.iter().find(raw), None);
    let head = difference_text::models(&before, &after, Language::English);
    assert_eq!(head.len(), 2);
    let counted = difference_text::counted_as_then(&before, &after, Language::English);
    assert_eq!(
        counted.as_deref(),
        Some("Steps are numbered as they were then: what was step 2 is step 1 now.")
    );
    assert_eq!(difference_text::counted_as_then(&after, &after, Language::English), None);
}

/// What is asked before the first step is completed.
fn asked_to_complete(session: &Session) -> (String, bool) {
    let asked = session.question().expect("it is asked");
    let Question::Complete(about) = &asked.question else { panic!("{asked:?}") };
    (format!("{}\n{}", about.head, about.said.join("\n")), about.needs_file)
}

#[test]
fn who_completes_a_step_is_told_what_becomes_of_its_measures_and_of_the_file() {
    use MeasureStatus::{Doing, Done, Open};
    let folder = tempfile::tempdir().expect("a folder");
    let mut before = plan("shop: Shop; store: Store planned 1; app: App planned 2");
    for (name, step, status) in
        [("Hire", 1, Open), ("Teach", 1, Doing), ("Buy", 1, Done), ("Go", 2, Open)]
    {
        let measure =
            Measure { step: Some(step), status, title: name.to_owned(), ..Measure::default() };
        before.measures.insert(id(name), Arc::new(measure));
    }
    before.steps.insert(2, Step { name: "More".to_owned(), until: Some(day("2029-03-31")) });
    let (mut session, _) = asked(&before, folder.path());
    session.dispatch(Action::AskToCompleteStep(day("2027-06-30")));
    let (said, needs_file) = asked_to_complete(&session);
    assert!(!needs_file);
    for part in [
        "Complete “Step 1”?",
        "Not done yet: “Hire” and “Teach”. These measures go into the next step, “More”, and \
         are due by 2029-03-31 then.",
        "no longer in the plan: “Buy”.",
        "“Musterhaus – Step 1.commerce”, with a number if there is such a file. It stays, even if you undo",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(*session.plan(), before, "nothing is done before it is answered");
    let id_of_question = session.question().expect("it is asked").id;
    let effects = session.dispatch(Action::Answer(id_of_question, Answer::Go(true)));
    report_all(&mut session, effects);
    assert_eq!(session.plan().completed.len(), 1);
    // The undone completion leaves the file, and says so.
    let effects = session.dispatch(Action::Run(Command::Undo));
    assert!(
        matches!(&effects[..], [Effect::Notice(said)] if said.contains("stays where it is")),
        "{effects:?}"
    );
}

#[test]
fn after_the_last_step_no_step_is_left_by_what_was_not_done() {
    let mut before = plan("shop: Shop; store: Store planned 1");
    let measure = Measure { step: Some(1), title: "Hire".to_owned(), ..Measure::default() };
    before.measures.insert(id("a"), Arc::new(measure));
    let after = completed(&before);
    assert_eq!(after.measures[&id("a")].step, None);
    assert_eq!((after.last_step(), after.steps.len()), (0, 0));
    let reading = file::read(file::write(&before).as_bytes()).expect("a sound plan");
    let mut session = Session::new(Settings::default());
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session.dispatch(Action::AskToCompleteStep(day("2027-06-30")));
    let (said, needs_file) = asked_to_complete(&session);
    assert!(needs_file && said.contains("Save the plan, then complete the step."), "{said}");
}
