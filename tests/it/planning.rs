//! Planning a proposal for the next level: it reaches what it promises in the view it is planned
//! in, is one step to undo, and leaves a sound plan.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::classify::{Addition, EXACT_CHANNELS, Proposal, classify};
use commerce_canvas::edit::LabelKind;
use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::layout;
use commerce_canvas::plan::{Availability, Lifecycle, LinkKind, Model, Plan, ResourceSet, View};
use commerce_canvas::session::{Action, Assessed, Assessment, Command, Effect, Session};
use proptest::prelude::*;

use crate::classify_properties::{plan_of, small_plan};
use crate::notation::{id, plan};
use crate::opened::{session, session_in};

/// What leads on, as soon as it is known.
fn proposal(session: &mut Session) -> Option<Arc<Proposal>> {
    session.assessment();
    if let Some(of) = session.open_assessment() {
        let assessment = Arc::new(Assessment::of(&of));
        session.dispatch(Action::AssessmentReady { of, assessment });
    }
    match session.assessment() {
        Assessed::Known(assessment) => assessment.next.clone(),
        Assessed::Sought => panic!("it was answered"),
    }
}

fn model(session: &Session, view: View) -> Model {
    classify(session.plan(), view, &BTreeSet::new()).model
}

fn plan_all(session: &mut Session) -> (Arc<Proposal>, Vec<Effect>) {
    let found = proposal(session).expect("a higher model");
    let effects = session.dispatch(Action::PlanAdditions(found.additions.clone()));
    (found, effects)
}

fn notice(effects: &[Effect]) -> &str {
    match effects {
        [Effect::Notice(text)] => text,
        other => panic!("one notice, not {other:?}"),
    }
}

#[test]
fn a_link_is_planned_from_today_in_the_first_step_and_the_target_is_shown() {
    let drawn = plan("shop: Shop; store: Store");
    let mut session = session(&drawn, View::Today);
    let before = file::write(session.plan());
    let (found, effects) = plan_all(&mut session);
    assert_eq!(found.additions.len(), 1);
    assert_eq!(session.view(), View::Target);
    assert_eq!(model(&session, View::Today), Model::Multichannel);
    assert_eq!(model(&session, View::Target), Model::Crosschannel);
    let (link_id, link) = session.plan().links.iter().next().expect("a link");
    assert_eq!(link.lifecycle, Lifecycle::Planned(1));
    assert_eq!((link.from.as_str(), link.to.as_str()), ("store", "shop"));
    assert_eq!(session.selection().single(), Some(link_id));
    let expected = "Planned for step 1: Assisted order. You are now looking at the target.";
    assert_eq!(notice(&effects), expected);
    let label = session.undo_label().expect("one step");
    assert_eq!((label.kind, label.count), (LabelKind::Plan, 1));
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(file::write(session.plan()), before);
}

#[test]
fn the_step_is_the_shown_one_else_the_first_that_has_what_is_needed() {
    let drawn = plan("shop: Shop; store: Store; crm: Crm planned 4");
    for (view, step, then) in [
        (View::Today, 1, View::Target),
        (View::Step(2), 2, View::Step(2)),
        (View::Target, 1, View::Target),
    ] {
        let mut session = session(&drawn, view);
        let (found, _) = plan_all(&mut session);
        assert_eq!(session.planning_step(&found.additions), step.max(1), "{view:?}");
        assert_eq!(session.view(), then);
        let link = session.plan().links.values().next().expect("a link");
        assert_eq!(link.lifecycle, Lifecycle::Planned(step), "{view:?}");
        assert_eq!(session.plan().last_step(), 4);
    }
}

#[test]
fn nothing_is_planned_before_what_it_needs() {
    let kind = LinkKind::SharedOrders;
    for (line, step) in [
        ("a: Shop; b: Store", 1),
        ("a: Shop planned 3; b: Store planned 2", 3),
        // Nobody who does not sell has orders to share.
        ("a: Shop b2c informs sells from 4; b: Store planned 2", 4),
    ] {
        let session = session(&plan(line), View::Target);
        let link = Addition::Link { kind, from: id("a"), to: id("b") };
        assert_eq!(session.planning_step(&[link]), step, "{line}");
    }
}

#[test]
fn what_stopped_or_has_yet_to_begin_is_not_drawn_twice() {
    // (what the plan says of the link, what is planned in step 2, what becomes of it)
    for (word, expected) in [
        ("planned 3", Lifecycle::Planned(2)),
        ("retiring 1", Lifecycle::Existing),
        ("retiring 3", Lifecycle::Retiring(3)),
        ("planned 1", Lifecycle::Planned(1)),
    ] {
        let line = format!("a: Shop; b: Store; a -ClickAndCollect-> b {word}");
        let mut session = session(&plan(&line), View::Step(2));
        let kind = LinkKind::ClickAndCollect;
        let addition = Addition::Link { kind, from: id("a"), to: id("b") };
        session.dispatch(Action::PlanAdditions(vec![addition]));
        let links: Vec<Lifecycle> =
            session.plan().links.values().map(|link| link.lifecycle).collect();
        assert_eq!(links, [expected], "{word}");
    }
    for (word, expected) in [
        ("sells from 3", Availability::From(2)),
        ("sells from 1", Availability::From(1)),
        ("sells until 1", Availability::Yes),
        ("sells until 3", Availability::Yes),
        ("informs", Availability::From(2)),
    ] {
        let mut session = session(&plan(&format!("a: Social {word}")), View::Step(2));
        session.dispatch(Action::PlanAdditions(vec![Addition::Sells { node: id("a") }]));
        let sells = session.plan().channel(&id("a")).expect("a channel").sells;
        assert_eq!(sells, expected, "{word}");
    }
}

#[test]
fn what_is_planned_already_changes_nothing_but_is_shown() {
    let drawn = plan("shop: Shop; store: Store; store -AssistedOrder-> shop planned 1");
    let mut session = session(&drawn, View::Today);
    let (from, to) = (id("store"), id("shop"));
    let known = Addition::Link { kind: LinkKind::AssistedOrder, from, to };
    let effects = session.dispatch(Action::PlanAdditions(vec![known]));
    assert_eq!(notice(&effects), "This is already planned");
    assert_eq!(session.plan(), &drawn);
    assert_eq!(session.undo_label(), None);
    assert_eq!(session.view(), View::Target);
    assert_eq!(session.selection().len(), 1);
}

#[test]
fn today_goes_on_from_what_is_planned_already() {
    let drawn = plan(
        "shop: Shop; store: Store; shop -ClickAndCollect-> store planned 2; \
         tour: Store planned 3; fb: Social planned 3",
    );
    let mut today = session(&drawn, View::Today);
    let mut target = session(&drawn, View::Target);
    assert_eq!(proposal(&mut today), proposal(&mut target));
    let Assessed::Known(assessment) = today.assessment() else { panic!("it is known") };
    assert_eq!(assessment.planned, [(2, Model::Crosschannel)]);
    assert_eq!(assessment.ahead, Model::Crosschannel);
    // Where it needs what comes later, so does what is planned for it.
    let (from, to) = (id("fb"), id("shop"));
    let link = Addition::Link { kind: LinkKind::ClickOut, from, to };
    let effects = today.dispatch(Action::PlanAdditions(vec![link]));
    assert!(notice(&effects).starts_with("Planned for step 3"), "{effects:?}");
    let Assessed::Known(assessment) = target.assessment() else { panic!("it is known") };
    assert_eq!(assessment.planned, [], "only today is asked what is planned for it");
}

#[test]
fn a_link_with_resources_of_its_own_is_another_link() {
    let mut drawn = plan("shop: Shop; store: Store; store -AssistedOrder-> shop planned 3");
    let link_id = drawn.links.keys().next().expect("a link").clone();
    crate::sample::change_link(&mut drawn, link_id.as_str(), |link| {
        link.resources = Some(ResourceSet::NONE);
    });
    let mut session = session(&drawn, View::Step(2));
    plan_all(&mut session);
    assert_eq!(session.plan().links.len(), 2);
    assert_eq!(model(&session, View::Step(2)), Model::Crosschannel);
}

#[test]
fn new_nodes_are_called_by_their_kind_and_lie_free_beside_what_they_join() {
    let mut drawn = plan("shop: Shop; store: Store; shop -ClickAndCollect-> store");
    crate::sample::change(&mut drawn, "store", |node| node.at.x = 320);
    let mut session = session_in(&drawn, View::Target, Language::German);
    let (found, effects) = plan_all(&mut session);
    assert_eq!(found.additions.len(), 2, "a channel and its link");
    assert_eq!(session.selection().len(), 2);
    assert_eq!(notice(&effects), "Für Schritt 1 eingeplant: Neuer Kanal: Katalog und 1 weitere");
    let new = session.plan().nodes[&id("catalogue-1")].clone();
    assert_eq!(new.name(), "Katalog");
    assert_eq!(new.lifecycle, Lifecycle::Planned(1));
    let card = layout::card(&new);
    for (other, node) in
        session.plan().nodes.iter().filter(|(other, _)| **other != id("catalogue-1"))
    {
        let apart = layout::card(node);
        assert!(!apart.intersects(&card), "{other}");
        if other.as_str() == "shop" {
            assert!(apart.center().distance(card.center()) < 400.0, "near the shop");
        }
    }
    assert_eq!(model(&session, View::Target), Model::Omnichannel);
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan(), &drawn);
}

#[test]
fn one_of_several_can_be_planned_first_and_the_rest_follows() {
    let drawn =
        plan("a: Phone; b: App sells; c: Store; d: DirectSelling; a -SharedPrice-> b; crm: Crm");
    let mut session = session(&drawn, View::Target);
    let mut clicks = 0;
    while model(&session, View::Target) < Model::Omnichannel {
        let found = proposal(&mut session).expect("a way");
        let first = found.additions[..1].to_vec();
        session.dispatch(Action::PlanAdditions(first));
        clicks += 1;
        assert!(clicks <= 8, "each click leads on: {:?}", found.additions);
    }
}

#[test]
fn additions_of_a_plan_that_changed_are_planned_as_far_as_they_can_be() {
    let mut session = session(&plan("social-1: Audience; shop: Shop"), View::Target);
    let lost = Addition::Link { kind: LinkKind::Uses, from: id("gone"), to: id("shop") };
    assert_eq!(session.dispatch(Action::PlanAdditions(vec![lost])), []);
    assert_eq!(session.undo_label(), None);
    // The id of the new channel is taken by now.
    let kind = commerce_canvas::plan::ChannelKind::Social;
    let channel = Addition::AddChannel {
        id: id("social-1"),
        kind,
        markets: vec![commerce_canvas::plan::Market::B2C],
    };
    let link = Addition::Link { kind: LinkKind::ClickOut, from: id("social-1"), to: id("shop") };
    session.dispatch(Action::PlanAdditions(vec![channel, link]));
    let link = session.plan().links.values().next().expect("a link");
    assert_eq!(link.from, id("social-1-2"));
    assert_eq!(session.plan().violations(), []);
}

#[test]
fn planning_gives_up_a_gesture_and_does_not_take_part_in_it() {
    let mut session = session(&plan("shop: Shop; store: Store"), View::Target);
    session.dispatch(Action::Select([id("shop")].into_iter().collect()));
    session.dispatch(Action::BeginMove);
    session.dispatch(Action::PreviewMove(commerce_canvas::geometry::GridPoint::new(50, 50)));
    plan_all(&mut session);
    assert!(!session.in_gesture());
    assert_eq!(session.plan().nodes[&id("shop")].at, Default::default());
    assert_eq!(session.plan().links.len(), 1);
}

/// A plan with many channels of which most stand alone.
fn large(channels: usize) -> Plan {
    let kinds = ["Store", "Shop", "Marketplace", "Phone", "Social", "App", "Catalogue"];
    let node = |index: usize| format!("n{index}: {}", kinds[index % kinds.len()]);
    let mut parts: Vec<String> = (0..channels).map(node).collect();
    parts.extend(
        (0..channels / 7).map(|one| format!("n{} -SharedPrice-> n{}", 7 * one, 7 * one + 1)),
    );
    plan(&parts.join("; "))
}

#[test]
fn many_channels_are_assessed_elsewhere_and_late_answers_are_dropped() {
    let mut session = session(&large(80), View::Target);
    assert!(session.open_assessment().is_none(), "nobody has asked yet");
    assert!(matches!(session.assessment(), Assessed::Sought));
    let of = session.open_assessment().expect("a question");
    let assessment = Arc::new(Assessment::of(&of));
    // The plan changes before the answer comes.
    session.dispatch(Action::Run(Command::SelectAll));
    session.dispatch(Action::Select([id("n0")].into_iter().collect()));
    session.dispatch(Action::Run(Command::Delete));
    let late = Arc::clone(&assessment);
    session.dispatch(Action::AssessmentReady { of: Arc::clone(&of), assessment: late });
    assert!(matches!(session.assessment(), Assessed::Sought), "the answer came too late");
    let next = session.open_assessment().expect("asked again");
    assert!(!Arc::ptr_eq(&of, &next));
    session.dispatch(Action::AssessmentReady { of, assessment });
    assert!(matches!(session.assessment(), Assessed::Sought));
    let (found, _) = plan_all(&mut session);
    assert_eq!(session.plan().violations(), []);
    assert!(model(&session, View::Target) >= found.model);
}

/// How long this thread was at work so far, in nanoseconds: other than the time of day it does not
/// go on while others have the processor. `None` where the system does not tell.
fn worked() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok()
}

/// How much work something is, in nanoseconds.
fn work_of(mut run: impl FnMut()) -> Option<f64> {
    const WORTH_MEASURING: u64 = 60_000_000;
    let begun = worked()?;
    for times in 1.. {
        run();
        let took = worked()?.saturating_sub(begun);
        if took >= WORTH_MEASURING {
            return Some(took as f64 / f64::from(times));
        }
    }
    None
}

#[test]
fn what_is_assessed_at_once_is_no_more_work_than_some_hundred_classifications() {
    for channels in [8, 20, 40, 60] {
        let plan = large(channels);
        let found = classify(&plan, View::Target, &BTreeSet::new());
        assert!(Assessment::is_quick(&found));
        let one = work_of(|| _ = classify(&plan, View::Target, &BTreeSet::new()));
        let all = work_of(|| assert!(Assessment::of(&found).next.is_some()));
        let Some((one, all)) = one.zip(all) else { continue };
        // Where everything is tried, it is many thousand.
        assert!(all < 400.0 * one, "{channels} channels: as much as {:.0}", all / one);
    }
    let few = plan("shop: Shop; store: Store; shop -ClickAndCollect-> store");
    let found = classify(&few, View::Target, &BTreeSet::new());
    assert!(!Assessment::is_quick(&found), "everything is tried");
}

/// Plans what is proposed in a view, and checks everything that a user may rely on.
fn planning_keeps_its_word(drawn: &Plan, view: View, shown: View) -> Result<(), TestCaseError> {
    let mut session = session(drawn, view);
    let Some(found) = proposal(&mut session) else { return Ok(()) };
    let before = file::write(session.plan());
    let today = model(&session, View::Today);
    let preview = session.with_planned(&found.additions);
    session.dispatch(Action::PlanAdditions(found.additions.clone()));
    prop_assert_eq!(session.view(), shown);
    prop_assert_eq!(session.plan(), &preview);
    prop_assert!(model(&session, shown) >= found.model, "{:?}", found.additions);
    prop_assert_eq!(session.plan().violations(), []);
    prop_assert!(model(&session, View::Today) >= today, "what is planned takes nothing away");
    prop_assert!(!session.selection().is_empty());
    if session.is_enabled(Command::Undo) {
        session.dispatch(Action::Run(Command::Undo));
    }
    prop_assert!(!session.is_enabled(Command::Undo), "one step");
    prop_assert_eq!(file::write(session.plan()), before);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn proposals_are_planned_in_the_view_that_shows_them(drawn in small_plan(), step in 1..4_u32) {
        planning_keeps_its_word(&drawn, View::Step(step), View::Step(step))?;
        planning_keeps_its_word(&drawn, View::Target, View::Target)?;
    }

    #[test]
    fn proposals_from_today_hold_in_the_target(drawn in small_plan()) {
        planning_keeps_its_word(&drawn, View::Today, View::Target)?;
    }

    #[test]
    fn proposals_for_more_channels_too(drawn in plan_of(12..24, 4..30)) {
        let found = classify(&drawn, View::Target, &BTreeSet::new());
        // Fewer are tried above.
        prop_assume!(found.channels.len() > EXACT_CHANNELS + 1);
        planning_keeps_its_word(&drawn, View::Target, View::Target)?;
    }
}
