//! What a session keeps from one edit to the next is what it would find anew.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::classify::{classify, critical_elements_of, explain, next_level_of};
use commerce_canvas::edit::LabelKind;
use commerce_canvas::file::Reading;
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, ChannelKind, Id, Lifecycle, LinkKind, Node, Plan, View,
};
use commerce_canvas::scene::{Drawing, Options, Scene, Tag, compose};
use commerce_canvas::session::{Action, Assessed, Command, Opened, Selection, Session, Settings};
use commerce_canvas::theme::Appearance;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::classify_properties::{plan_of, reported};
use crate::sample;

/// Something a user does; elements are taken from those that the plan has then.
#[derive(Clone, Debug)]
enum Step {
    Rename(Index),
    Sells(Index, Availability),
    Lifecycle(Index, Lifecycle),
    LinkLifecycle(Index, Lifecycle),
    Label(Index),
    Link(Index, Index, LinkKind),
    Duplicate(Index),
    Delete(Index),
    DeleteLink(Index),
    Drag(Index, bool),
    Show(View),
    Run(Command),
}

fn lifecycle() -> impl Strategy<Value = Lifecycle> {
    select(vec![Lifecycle::Existing, Lifecycle::Planned(1), Lifecycle::Retiring(2)])
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let index = any::<Index>;
    let kinds = [
        LinkKind::ClickAndCollect,
        LinkKind::SharedStock,
        LinkKind::SharedPrice,
        LinkKind::Uses,
        LinkKind::Interface,
        LinkKind::Reaches,
        LinkKind::QrCode,
    ];
    let sells = [Availability::Yes, Availability::No, Availability::From(1)];
    let views = [View::Today, View::Step(1), View::Target];
    let step = prop_oneof![
        3 => index().prop_map(Step::Rename),
        1 => (index(), select(sells.to_vec())).prop_map(|(node, sells)| Step::Sells(node, sells)),
        1 => (index(), lifecycle()).prop_map(|(node, life)| Step::Lifecycle(node, life)),
        1 => (index(), lifecycle()).prop_map(|(link, life)| Step::LinkLifecycle(link, life)),
        1 => index().prop_map(Step::Label),
        5 => (index(), index(), select(kinds.to_vec())).prop_map(|(a, b, k)| Step::Link(a, b, k)),
        1 => index().prop_map(Step::Duplicate),
        1 => index().prop_map(Step::Delete),
        2 => index().prop_map(Step::DeleteLink),
        2 => (index(), any::<bool>()).prop_map(|(node, keep)| Step::Drag(node, keep)),
        1 => select(views.to_vec()).prop_map(Step::Show),
        3 => select(vec![Command::Undo, Command::Redo]).prop_map(Step::Run),
    ];
    proptest::collection::vec(step, 1..24)
}

/// The plan with its nodes side by side, or all on one spot.
fn placed(mut plan: Plan, spread: bool) -> Plan {
    if !spread {
        return plan;
    }
    let ids: Vec<Id> = plan.nodes.keys().cloned().collect();
    for (number, id) in (0..).zip(ids) {
        let at = GridPoint::new(number % 3 * 260, number / 3 * 150);
        let node = Node { at, ..Node::clone(&plan.nodes[&id]) };
        plan.nodes.insert(id, Arc::new(node));
    }
    plan
}

fn session(plan: &Plan) -> Session {
    let mut session = Session::new(Settings::default());
    let reading = Reading::of(plan.clone());
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session
}

fn node(session: &Session, index: &Index) -> Option<(Id, Node)> {
    let nodes: Vec<&Id> = session.plan().nodes.keys().collect();
    let id = (!nodes.is_empty()).then(|| nodes[index.index(nodes.len())].clone())?;
    let node = Node::clone(&session.plan().nodes[&id]);
    Some((id, node))
}

fn link(session: &Session, index: &Index) -> Option<Id> {
    let links: Vec<&Id> = session.plan().links.keys().collect();
    (!links.is_empty()).then(|| links[index.index(links.len())].clone())
}

fn select_one(session: &mut Session, id: Id) {
    session.dispatch(Action::Select(Selection::from_iter([id])));
}

fn change(session: &mut Session, index: &Index, change: impl FnOnce(&mut Node)) {
    if let Some((id, mut node)) = node(session, index) {
        change(&mut node);
        let label = LabelKind::Change;
        session.dispatch(Action::SetNodes { nodes: vec![(id, node)], label, merge: None });
    }
}

fn change_link(
    session: &mut Session,
    index: &Index,
    change: impl FnOnce(&mut commerce_canvas::plan::Link),
) {
    if let Some(id) = link(session, index) {
        let mut link = commerce_canvas::plan::Link::clone(&session.plan().links[&id]);
        change(&mut link);
        session.dispatch(Action::SetLink { id, link, merge: None });
    }
}

fn take(session: &mut Session, step: &Step) {
    match step {
        Step::Rename(index) => {
            change(session, index, |node| node.set_name(format!("{} again", node.name())));
        }
        Step::Sells(index, sells) => change(session, index, |node| {
            if let Body::Channel(channel) = &mut node.body {
                channel.sells = *sells;
            }
        }),
        Step::Lifecycle(index, lifecycle) => {
            change(session, index, |node| node.lifecycle = *lifecycle);
        }
        Step::LinkLifecycle(index, lifecycle) => {
            change_link(session, index, |link| link.lifecycle = *lifecycle);
        }
        Step::Label(index) => change_link(session, index, |link| link.label.push('x')),
        Step::Link(from, to, kind) => {
            if let (Some((from, _)), Some((to, _))) = (node(session, from), node(session, to)) {
                session.dispatch(Action::AddLink { from, to, kind: *kind });
            }
        }
        Step::Duplicate(index) => {
            if let Some((id, _)) = node(session, index) {
                select_one(session, id);
                session.dispatch(Action::Run(Command::Duplicate));
            }
        }
        Step::Delete(index) => {
            if let Some((id, _)) = node(session, index) {
                select_one(session, id);
                session.dispatch(Action::Run(Command::Delete));
            }
        }
        Step::DeleteLink(index) => {
            if let Some(id) = link(session, index) {
                select_one(session, id);
                session.dispatch(Action::Run(Command::Delete));
            }
        }
        Step::Drag(index, keep) => {
            if let Some((id, _)) = node(session, index) {
                select_one(session, id);
                session.dispatch(Action::BeginMove);
                session.dispatch(Action::PreviewMove(GridPoint::new(30, 40)));
                let end = if *keep { Action::CommitGesture } else { Action::CancelGesture };
                session.dispatch(end);
            }
        }
        Step::Show(view) => drop(session.dispatch(Action::SetView(*view))),
        Step::Run(command) => drop(session.dispatch(Action::Run(*command))),
    }
}

/// The drawings of which two scenes have different ones, in few words.
fn differences(a: &Scene, b: &Scene) -> Vec<String> {
    let only = |name: &'static str, scene: &Scene, other: &Scene| -> Vec<String> {
        let differs = |drawing: &&Arc<Drawing>| other.drawing(&drawing.tag) != Some(*drawing);
        let told = |drawing: &Arc<Drawing>| {
            let Drawing { tag, bounds, outline, route, label, .. } = &**drawing;
            format!("{name}: {tag:?} {bounds:?} {outline:?} {route:?} {label:?}")
        };
        scene.drawings.iter().filter(differs).map(told).collect()
    };
    [only("kept", a, b), only("fresh", b, a)].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_a_session_keeps_is_what_it_would_find_anew(
        plan in plan_of(1..9, 0..12),
        steps in steps(),
        look_each_time in any::<bool>(),
        spread in any::<bool>(),
    ) {
        let mut session = session(&placed(plan, spread));
        for (number, step) in steps.iter().enumerate() {
            take(&mut session, step);
            if !look_each_time && number + 1 < steps.len() {
                continue;
            }
            let (found, plan) = (session.classification(), session.plan().clone());
            let fresh = classify(&plan, session.view(), &BTreeSet::new());
            prop_assert_eq!(reported(&found), reported(&fresh));
            prop_assert_eq!(&found.by_market, &fresh.by_market);
            prop_assert_eq!(critical_elements_of(&found), critical_elements_of(&fresh));
            let explained = |found| explain(&plan, found, Language::German);
            prop_assert_eq!(explained(&found), explained(&fresh));
            prop_assert_eq!(next_level_of(&found), next_level_of(&fresh));
            if let Assessed::Known(assessment) = session.assessment() {
                prop_assert_eq!(&assessment.critical_elements, &critical_elements_of(&fresh));
                let ahead = match fresh.view {
                    View::Today => fresh.in_view(View::Target),
                    View::Step(_) | View::Target | View::Vision => fresh.clone(),
                };
                prop_assert_eq!(assessment.next.as_deref().cloned(), next_level_of(&ahead));
            }
            let options = Options {
                marks: session.marks(),
                view: session.view(),
                language: session.language(),
                ghosts: session.settings().ghosts,
                ..Options::default()
            };
            let scene = session.scene(Appearance::Light);
            let fresh = compose(&plan, &fresh.islands, &options);
            prop_assert_eq!(differences(&scene, &fresh), Vec::<String>::new());
            prop_assert!(*scene == fresh, "{:?} {:?}", scene.bounds, fresh.bounds);
        }
    }
}

/// Many stores side by side, each linked with the next.
fn large_plan() -> Plan {
    let mut plan = Plan::named("Large");
    let name = |number: i32| format!("s{number:03}");
    for number in 0..400 {
        let at = (number % 20 * 260, number / 20 * 150);
        sample::add(&mut plan, &name(number), sample::channel(ChannelKind::Store, "S", at.0, at.1));
        if number > 0 {
            let (from, to, kind) = (name(number - 1), name(number), LinkKind::SharedStock);
            sample::link(&mut plan, &format!("l{number:03}"), &from, &to, kind);
        }
    }
    plan
}

fn composed(session: &mut Session) -> Scene {
    let islands = session.classification().islands.clone();
    let options = Options {
        marks: session.marks(),
        view: session.view(),
        language: session.language(),
        ghosts: session.settings().ghosts,
        ..Options::default()
    };
    compose(session.plan(), &islands, &options)
}

#[test]
fn a_large_plan_is_sketched_until_it_is_drawn() {
    let mut session = session(&large_plan());
    let whole = composed(&mut session);
    let sketched = session.scene(Appearance::Light);
    let drawing = session.open_drawing().expect("it is only sketched");
    for drawn in &whole.drawings {
        match (&drawn.tag, sketched.drawing(&drawn.tag)) {
            (Tag::Link(_), Some(link)) => assert_eq!(link.route.len(), 2, "straight"),
            (Tag::Label(_), label) => assert_eq!(label, None),
            (tag, other) => assert_eq!(other, Some(drawn), "{tag:?}"),
        }
    }
    // A little may change meanwhile.
    session.dispatch(Action::Select(Selection::from_iter([sample::id("s007")])));
    session.dispatch(Action::Nudge(GridPoint::new(16, 0)));
    session.scene(Appearance::Light);
    session.drawing_is_ready(drawing.draw());
    assert!(session.open_drawing().is_none());
    let whole = composed(&mut session);
    assert_eq!(*session.scene(Appearance::Light), whole);
    // From now on it follows.
    session.dispatch(Action::Nudge(GridPoint::new(0, 24)));
    let whole = composed(&mut session);
    assert_eq!(*session.scene(Appearance::Light), whole);
    assert!(session.open_drawing().is_none());
}

#[test]
fn what_was_drawn_of_something_else_is_not_shown() {
    let mut session = session(&large_plan());
    session.scene(Appearance::Light);
    let drawing = session.open_drawing().expect("it is only sketched");
    session.dispatch(Action::SetView(View::Target));
    session.scene(Appearance::Light);
    session.drawing_is_ready(drawing.draw());
    let drawing = session.open_drawing().expect("the target is not drawn yet");
    session.drawing_is_ready(drawing.draw());
    let whole = composed(&mut session);
    assert_eq!(*session.scene(Appearance::Light), whole);
}
