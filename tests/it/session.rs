//! Everything a user can do, in any order: the plan stays sound, undo leads back to the first
//! byte, redo to the last, and a file holds it all.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::catalogue;
use commerce_canvas::classify::{classify, next_level};
use commerce_canvas::edit::LabelKind;
use commerce_canvas::file;
use commerce_canvas::file::store::{Before, Fingerprint, StoreFault, StoreFaultKind};
use commerce_canvas::geometry::{GridPoint, Point, Rect};
use commerce_canvas::language::Language;
use commerce_canvas::layout;
use commerce_canvas::plan::*;
use commerce_canvas::session::{
    Action, Answer, Chosen, Command, Effect, Job, KnownFile, Opened, Pick, Placing, Question,
    Report, Selection, Session, Settings, UnsavedChoice, WriteFault,
};
use proptest::prelude::{
    Just, ProptestConfig, Strategy as Generator, any, prop, prop_assert, prop_assert_eq,
    prop_oneof, proptest,
};
use proptest::sample::{Index, select};

use crate::{opened, random_plan};

/// One thing a user may do; indices choose among what is there.
#[derive(Clone, Debug)]
enum Step {
    Add(Box<Body>, i32, i32, Placing),
    Link(Index, Index, LinkKind),
    SelectSome(Vec<Index>),
    Toggle(Index),
    Run(Command),
    Move(i32, i32, bool),
    Resize(Index, i32, i32),
    Nudge(i32, i32),
    Rename(Index, String),
    Lifecycle(Index, Lifecycle),
    Strategy(String),
    NamePlan(String),
    View(View),
    PlanNextLevel(usize),
    PasteCopied,
    PasteText(String),
    HoldOff(Vec<Index>),
}

fn body() -> impl Generator<Value = Body> {
    let channels: Vec<ChannelKind> = catalogue::catalogue().channels.keys().copied().collect();
    let systems: Vec<SystemKind> = catalogue::catalogue().systems.keys().copied().collect();
    let german = Language::German;
    prop_oneof![
        4 => select(channels).prop_map(move |kind| catalogue::fresh_channel(kind, german)),
        2 => select(systems).prop_map(move |kind| catalogue::fresh_system(kind, german)),
        1 => Just(catalogue::fresh_team(TeamKind::Sales, german)),
        1 => Just(catalogue::fresh_activity(ActivityKind::Tool, german)),
        1 => Just(catalogue::fresh_audience("Betriebe", Market::B2B, Reach::Wanted)),
        1 => Just(Body::Note(Note { text: "Ä".to_owned(), color: Color::Yellow })),
        1 => Just(Body::Frame(Frame { title: "Online".to_owned(), color: Color::Blue })),
    ]
}

/// Commands that stay within the plan; those that leave it are tested one by one.
fn command() -> impl Generator<Value = Command> {
    let leaves = [Command::NewPlan, Command::Open, Command::Quit];
    let stays = Command::ALL.into_iter().filter(|command| !leaves.contains(command));
    select(stays.collect::<Vec<_>>())
}

fn step() -> impl Generator<Value = Step> {
    let kinds: Vec<LinkKind> = catalogue::catalogue().links.keys().copied().collect();
    let way = -300..300;
    let lifecycle = prop_oneof![
        Just(Lifecycle::Existing),
        (1..4_u32).prop_map(Lifecycle::Planned),
        (1..4_u32).prop_map(Lifecycle::Retiring),
    ];
    let placing = select(vec![Placing::Exactly, Placing::Nearby, Placing::InLane]);
    let view = prop_oneof![Just(View::Today), (0..4_u32).prop_map(View::Step), Just(View::Target)];
    prop_oneof![
        6 => (body(), -1_200_000..1_200_000, -900..900, placing)
            .prop_map(|(body, x, y, placing)| Step::Add(Box::new(body), x, y, placing)),
        6 => (any::<Index>(), any::<Index>(), select(kinds))
            .prop_map(|(from, to, kind)| Step::Link(from, to, kind)),
        3 => prop::collection::vec(any::<Index>(), 0..4).prop_map(Step::SelectSome),
        1 => any::<Index>().prop_map(Step::Toggle),
        8 => command().prop_map(Step::Run),
        2 => (way.clone(), way.clone(), any::<bool>())
            .prop_map(|(x, y, keep)| Step::Move(x, y, keep)),
        1 => (any::<Index>(), way.clone(), way.clone())
            .prop_map(|(index, x, y)| Step::Resize(index, x, y)),
        1 => (way.clone(), way).prop_map(|(x, y)| Step::Nudge(x, y)),
        2 => (any::<Index>(), random_plan::text())
            .prop_map(|(index, text)| Step::Rename(index, text)),
        2 => (any::<Index>(), lifecycle)
            .prop_map(|(index, lifecycle)| Step::Lifecycle(index, lifecycle)),
        1 => random_plan::text().prop_map(Step::Strategy),
        1 => random_plan::text().prop_map(Step::NamePlan),
        2 => view.prop_map(Step::View),
        2 => (1..4_usize).prop_map(Step::PlanNextLevel),
        2 => Just(Step::PasteCopied),
        1 => random_plan::text().prop_map(Step::PasteText),
        2 => prop::collection::vec(any::<Index>(), 1..3).prop_map(Step::HoldOff),
    ]
}

fn nth<'a, V>(map: &'a Map<Id, V>, index: &Index) -> Option<(&'a Id, &'a V)> {
    if map.is_empty() { None } else { map.iter().nth(index.index(map.len())) }
}

fn any_id(session: &Session, index: &Index) -> Option<Id> {
    let plan = session.plan();
    let ids: Vec<&Id> = plan.nodes.keys().chain(plan.links.keys()).collect();
    if ids.is_empty() { None } else { Some(ids[index.index(ids.len())].clone()) }
}

fn changed_node(session: &Session, index: &Index, change: impl Fn(&mut Node)) -> Option<Action> {
    let (id, node) = nth(&session.plan().nodes, index)?;
    let mut node = Node::clone(node);
    change(&mut node);
    let nodes = vec![(id.clone(), node)];
    Some(Action::SetNodes { nodes, label: LabelKind::Change, merge: None })
}

/// The actions of a step in a session as it is.
fn actions(step: &Step, session: &Session, copied: &str) -> Vec<Action> {
    let one = |action: Option<Action>| action.into_iter().collect();
    match step {
        Step::Add(body, x, y, placing) => {
            let (at, placing) = (GridPoint::new(*x, *y), *placing);
            vec![Action::AddNode { body: Body::clone(body), at, placing }]
        }
        Step::Link(from, to, kind) => one((|| {
            let nodes = &session.plan().nodes;
            let (from, to) = (nth(nodes, from)?.0.clone(), nth(nodes, to)?.0.clone());
            Some(Action::AddLink { from, to, kind: *kind })
        })()),
        Step::SelectSome(indices) => {
            let ids = indices.iter().filter_map(|index| any_id(session, index));
            vec![Action::Select(Selection::from_iter(ids))]
        }
        Step::Toggle(index) => one(any_id(session, index).map(Action::ToggleSelected)),
        Step::Run(command) => vec![Action::Run(*command)],
        Step::Move(x, y, keep) => {
            let end = if *keep { Action::CommitGesture } else { Action::CancelGesture };
            let half = Action::PreviewMove(GridPoint::new(x / 2, y / 2));
            vec![Action::BeginMove, half, Action::PreviewMove(GridPoint::new(*x, *y)), end]
        }
        Step::Resize(index, x, y) => {
            one(nth(&session.plan().nodes, index).map(|(id, _)| Action::BeginResize(id.clone())))
                .into_iter()
                .chain([
                    Action::PreviewResize(Rect::between(
                        Point::new(0.0, 0.0),
                        Point::new(f64::from(*x), f64::from(*y)),
                    )),
                    Action::CommitGesture,
                ])
                .collect()
        }
        Step::Nudge(x, y) => vec![Action::Nudge(GridPoint::new(*x, *y))],
        Step::Rename(index, text) => {
            one(changed_node(session, index, |node| node.set_name(text.clone())))
        }
        Step::Lifecycle(index, lifecycle) => {
            one(changed_node(session, index, |node| node.lifecycle = *lifecycle))
        }
        Step::Strategy(text) => {
            let strategy = Strategy { mission: text.clone(), ..Strategy::default() };
            vec![Action::SetStrategy { strategy: Box::new(strategy), field: "mission" }]
        }
        Step::NamePlan(name) => vec![Action::NamePlan(name.clone())],
        Step::View(view) => vec![Action::SetView(*view)],
        Step::PlanNextLevel(count) => {
            let found = next_level(session.plan(), session.view(), &Default::default());
            let additions = found.map(|found| found.additions).unwrap_or_default();
            vec![Action::PlanAdditions(additions.into_iter().take(*count).collect())]
        }
        Step::HoldOff(indices) => {
            let ids = indices.iter().filter_map(|index| any_id(session, index)).collect();
            vec![Action::ToggleExcluded(ids)]
        }
        Step::PasteCopied => vec![Action::Paste { text: copied.to_owned(), at: None }],
        Step::PasteText(text) => {
            vec![Action::Paste { text: text.clone(), at: Some(Point::new(9.0, 9.0)) }]
        }
    }
}

fn opened(plan: &Plan) -> Session {
    let mut session = Session::new(Settings::default());
    let bytes = file::write(plan);
    let reading = file::read(bytes.as_bytes()).expect("written by this program");
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session
}

fn run_all(session: &mut Session, command: Command) -> usize {
    let mut steps = 0;
    while session.is_enabled(command) {
        session.dispatch(Action::Run(command));
        steps += 1;
        assert!(steps <= 2_000, "undo and redo come to an end");
    }
    steps
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_order_of_actions_keeps_the_plan(
        plan in random_plan::plan(),
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut session = opened(&plan);
        let start = file::write(session.plan());
        let mut copied = String::new();
        for (index, step) in steps.iter().enumerate() {
            session.dispatch(Action::SetTime(index as u64 * 10_000));
            for action in actions(step, &session, &copied) {
                for effect in session.dispatch(action) {
                    if let Effect::Copy(text) = effect {
                        copied = text;
                    }
                }
            }
            let violations = session.plan().violations();
            prop_assert!(violations.is_empty(), "{step:?}: {violations:?}");
            let selection = session.selection().clone();
            prop_assert!(selection.iter().all(|id| session.plan().has_element(id)));
            let excluded = session.viewport().excluded().clone();
            prop_assert!(excluded.iter().all(|id| session.plan().has_element(id)), "{step:?}");
            for (found, without) in
                [(session.classification(), &excluded), (session.actual(), &BTreeSet::new())]
            {
                let fresh = classify(session.plan(), session.view(), without);
                prop_assert_eq!(found.model, fresh.model, "{:?}", step);
                prop_assert_eq!(&found.islands, &fresh.islands, "{:?}", step);
                prop_assert_eq!(&found.channels, &fresh.channels, "{:?}", step);
            }
            if let Some(said) = session.announcement() {
                for language in Language::ALL {
                    prop_assert!(said.text(language).len() > said.change(language).len());
                }
            }
        }
        let end = file::write(session.plan());
        let reading = file::read(end.as_bytes()).expect("written by this program");
        prop_assert!(reading.faults.is_empty(), "{:?}", reading.faults);
        prop_assert_eq!(&file::write(&reading.plan), &end);

        let redone_by_hand = run_all(&mut session, Command::Redo);
        let last = file::write(session.plan());
        let undone = run_all(&mut session, Command::Undo);
        prop_assert_eq!(&file::write(session.plan()), &start);
        prop_assert!(!session.is_changed(), "back at what was opened, nothing is unsaved");
        prop_assert_eq!(run_all(&mut session, Command::Redo), undone);
        prop_assert_eq!(&file::write(session.plan()), &last);
        if redone_by_hand == 0 {
            prop_assert_eq!(&last, &end);
        }
    }
}

fn session_with(kinds: &[ChannelKind]) -> Session {
    let mut session = Session::new(Settings::default());
    for (index, kind) in kinds.iter().enumerate() {
        let body = catalogue::fresh_channel(*kind, Language::English);
        let at = GridPoint::new(index as i32 * 400, 0);
        session.dispatch(Action::AddNode { body, at, placing: Placing::Exactly });
    }
    session
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

#[test]
fn drawing_a_link_changes_the_model() {
    let mut session = session_with(&[ChannelKind::Shop, ChannelKind::Store]);
    assert_eq!(session.classification().model, Model::Multichannel);
    let (from, to) = (id("online-shop"), id("store"));
    session.dispatch(Action::AddLink { from, to, kind: LinkKind::ClickAndCollect });
    assert_eq!(session.classification().model, Model::Crosschannel);
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.classification().model, Model::Multichannel);
}

#[test]
fn what_is_drawn_in_the_target_is_planned_and_what_is_deleted_there_ends() {
    let mut session = session_with(&[ChannelKind::Shop]);
    session.dispatch(Action::SetView(View::Step(2)));
    let body = catalogue::fresh_channel(ChannelKind::Store, Language::English);
    let at = GridPoint::new(400, 0);
    let effects = session.dispatch(Action::AddNode { body, at, placing: Placing::Nearby });
    assert!(matches!(&effects[..], [Effect::Notice(text)] if text.contains("step 2")));
    assert_eq!(session.plan().nodes[&id("store")].lifecycle, Lifecycle::Planned(2));
    session.dispatch(Action::Run(Command::SelectAll));
    session.dispatch(Action::Run(Command::Delete));
    assert_eq!(session.plan().nodes[&id("online-shop")].lifecycle, Lifecycle::Retiring(2));
    assert!(!session.plan().nodes.contains_key(&id("store")), "only planned, so it goes");
    session.dispatch(Action::Run(Command::ShowToday));
    session.dispatch(Action::Run(Command::SelectAll));
    session.dispatch(Action::Run(Command::Delete));
    assert!(session.plan().nodes.is_empty());
}

#[test]
fn a_drag_is_one_step_and_a_cancelled_one_is_none() {
    let mut session = session_with(&[ChannelKind::Shop]);
    let before = session.undo_label();
    session.dispatch(Action::BeginMove);
    session.dispatch(Action::PreviewMove(GridPoint::new(7, 9)));
    assert_eq!(session.plan().nodes[&id("online-shop")].at, GridPoint::new(7, 9));
    session.dispatch(Action::CancelGesture);
    assert_eq!(session.plan().nodes[&id("online-shop")].at, GridPoint::new(0, 0));
    assert_eq!(session.undo_label(), before);
    session.dispatch(Action::BeginMove);
    session.dispatch(Action::PreviewMove(GridPoint::new(7, 9)));
    session.dispatch(Action::PreviewMove(GridPoint::new(70, 90)));
    session.dispatch(Action::CommitGesture);
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().nodes[&id("online-shop")].at, GridPoint::new(0, 0));
}

#[test]
fn a_frame_takes_along_what_lies_in_it_but_not_what_is_locked() {
    let mut session = session_with(&[ChannelKind::Shop, ChannelKind::Store]);
    session.dispatch(Action::Select(Selection::from_iter([id("online-shop")])));
    session.dispatch(Action::Run(Command::ToggleLock));
    let frame = Body::Frame(Frame { title: "All".to_owned(), color: Color::Grey });
    session.dispatch(Action::AddNode {
        body: frame,
        at: GridPoint::new(-20, -20),
        placing: Placing::Exactly,
    });
    session.dispatch(Action::BeginResize(id("frame")));
    let all = Rect::between(Point::new(-20.0, -20.0), Point::new(900.0, 300.0));
    session.dispatch(Action::PreviewResize(all));
    session.dispatch(Action::CommitGesture);
    session.dispatch(Action::Nudge(GridPoint::new(10, 0)));
    let at = |session: &Session, name| session.plan().nodes[&id(name)].at;
    assert_eq!(at(&session, "frame"), GridPoint::new(-10, -20));
    assert_eq!(at(&session, "store"), GridPoint::new(410, 0));
    assert_eq!(at(&session, "online-shop"), GridPoint::new(0, 0));
}

#[test]
fn dropped_nodes_never_cover_others() {
    let mut session = Session::new(Settings::default());
    for _ in 0..12 {
        let body = catalogue::fresh_channel(ChannelKind::Shop, Language::English);
        session.dispatch(Action::AddNode {
            body,
            at: GridPoint::new(5, 5),
            placing: Placing::Nearby,
        });
    }
    let cards: Vec<Rect> = session.plan().nodes.values().map(|node| layout::card(node)).collect();
    for (index, card) in cards.iter().enumerate() {
        assert!(cards[..index].iter().all(|other| !other.intersects(card)), "{card:?}");
    }
}

#[test]
fn unsaved_changes_are_asked_about_and_never_lost() {
    let mut session = session_with(&[ChannelKind::Shop]);
    let answer = |session: &mut Session, choice| {
        let asked = session.question().expect("it is asked");
        assert!(matches!(asked.question, Question::Unsaved), "{asked:?}");
        let id = asked.id;
        session.dispatch(Action::Answer(id, Answer::Unsaved(choice)))
    };
    for command in [Command::NewPlan, Command::Open, Command::Quit] {
        assert_eq!(session.dispatch(Action::Run(command)), []);
        assert_eq!(answer(&mut session, UnsavedChoice::Cancel), []);
        assert_eq!(session.plan().nodes.len(), 1);
    }
    // Saving first: where to, then the write, then what was asked for.
    for works in [false, true] {
        session.dispatch(Action::Run(Command::Quit));
        let effects = answer(&mut session, UnsavedChoice::Save);
        let [Effect::Pick { ticket, pick: Pick::Save, .. }] = &effects[..] else {
            panic!("{effects:?}")
        };
        let chosen = Some(Chosen { path: "plan".into(), asked_to_replace: false });
        let picked = Report::Picked { ticket: *ticket, pick: Pick::Save, chosen };
        let effects = session.dispatch(Action::Report(Box::new(picked)));
        let [Effect::Start(Job::Write { ticket, path, plan, before })] = &effects[..] else {
            panic!("{effects:?}")
        };
        assert_eq!(path, std::path::Path::new("plan.commerce"));
        assert_eq!(*before, Before::Nothing, "whatever is there was not asked about");
        let fingerprint = Fingerprint::of(file::write(plan).as_bytes());
        let known = KnownFile { path: path.clone(), plan: Plan::clone(plan), fingerprint };
        let kind = StoreFaultKind::NoSpace;
        let full = WriteFault::Store(StoreFault { path: path.clone(), kind });
        let result = if works { Ok(Box::new(known)) } else { Err(full) };
        let written = Report::Written { ticket: *ticket, path: path.clone(), result };
        let effects = session.dispatch(Action::Report(Box::new(written)));
        if works {
            assert!(matches!(&effects[..], [Effect::Notice(_), Effect::Quit]), "{effects:?}");
        } else {
            assert!(effects.is_empty() && session.is_changed(), "a failed save quits nothing");
            let told = session.question().expect("it is told").id;
            session.dispatch(Action::Answer(told, Answer::Close));
        }
    }
    assert!(!session.is_changed());
    assert_eq!(session.dispatch(Action::Run(Command::Quit)), [Effect::Quit]);
}

#[test]
fn a_plan_opened_without_its_faulty_parts_is_not_written_over_the_file() {
    let text =
        r#"(format: 1, name: "x", nodes: {}, links: {"l": (from: "a", to: "b", kind: Uses)})"#;
    let reading = Arc::new(file::read(text.as_bytes()).expect("only faulty in its meaning"));
    assert!(!reading.faults.is_empty());
    let mut session = Session::new(Settings::default());
    let path = Some("x.commerce".into());
    session.dispatch(Action::Opened(Opened { path, ..Opened::from(reading) }));
    assert_eq!(session.path(), None);
    let effects = session.dispatch(Action::Run(Command::Save));
    assert!(matches!(&effects[..], [Effect::Pick { pick: Pick::Save, .. }]));
}

#[test]
fn copies_keep_names_and_the_links_between_them() {
    let mut session = session_with(&[ChannelKind::Shop, ChannelKind::Store]);
    let (from, to) = (id("online-shop"), id("store"));
    session.dispatch(Action::AddLink { from, to, kind: LinkKind::ClickAndCollect });
    session.dispatch(Action::Run(Command::SelectAll));
    let effects = session.dispatch(Action::Run(Command::Copy));
    let text = effects.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let mut other = Session::new(Settings::default());
    let at = Some(Point::new(500.0, 500.0));
    other.dispatch(Action::Paste { text: text.expect("copied"), at });
    assert_eq!(other.plan().nodes[&id("store")].name(), "Store");
    assert_eq!(other.plan().links.len(), 1);
    assert_eq!(other.classification().model, Model::Crosschannel);
    assert_eq!(other.selection().len(), 2);
}

#[test]
fn a_drawing_in_full_view_stays_so_until_someone_looks_elsewhere() {
    let mut session = session_with(&[ChannelKind::Shop, ChannelKind::Store, ChannelKind::App]);
    let window = |width| Rect::from_size(Point::default(), width, 500.0);
    session.dispatch(Action::SetWindow(window(600.0)));
    session.dispatch(Action::Run(Command::ZoomToFit));
    let small = session.camera().zoom;
    session.dispatch(Action::SetWindow(window(900.0)));
    assert!(session.camera().zoom > small);
    session.dispatch(Action::Pan(Point::new(5.0, 0.0)));
    let seen = session.camera().zoom;
    session.dispatch(Action::SetWindow(window(600.0)));
    assert_eq!(session.camera().zoom, seen);
}

#[test]
fn a_dock_takes_the_lower_part_of_the_drawing_and_gives_it_back() {
    let mut session = session_with(&[ChannelKind::Shop, ChannelKind::Store, ChannelKind::App]);
    let window = |height| Rect::from_size(Point::default(), 900.0, height);
    session.dispatch(Action::SetWindow(window(700.0)));
    session.dispatch(Action::Run(Command::ZoomToFit));
    session.dispatch(Action::Run(Command::SelectNothing));
    let before = *session.camera();
    session.dispatch(Action::Run(Command::ToggleInventory));
    session.dispatch(Action::SetWindow(window(400.0)));
    let docked = *session.camera();
    assert_eq!(docked.zoom, before.zoom);
    assert!(docked.visible_area().min.distance(before.visible_area().min) < 1e-6);
    session.dispatch(Action::Run(Command::ToggleInventory));
    session.dispatch(Action::SetWindow(window(700.0)));
    assert_eq!(*session.camera(), before);
    session.dispatch(Action::SetWindow(window(600.0)));
    assert!(session.camera().zoom <= before.zoom, "it is still kept in view");
}

#[test]
fn what_is_selected_stays_in_sight_above_a_dock() {
    let mut session = session_with(&[ChannelKind::Shop]);
    let body = catalogue::fresh_system(SystemKind::Crm, Language::English);
    session.dispatch(Action::AddNode {
        body,
        at: GridPoint::new(0, 480),
        placing: Placing::Nearby,
    });
    let window = |height| Rect::from_size(Point::default(), 900.0, height);
    session.dispatch(Action::SetWindow(window(700.0)));
    session.dispatch(Action::Run(Command::ZoomToFit));
    let zoom = session.camera().zoom;
    session.dispatch(Action::Run(Command::ToggleInventory));
    session.dispatch(Action::SetWindow(window(360.0)));
    let selected = session.selection().iter().next().expect("what was added").clone();
    let card = layout::card(&session.plan().nodes[&selected]);
    assert!(session.camera().visible_area().encloses(&card), "{:?}", session.camera());
    assert_eq!(session.camera().zoom, zoom);
}

#[test]
fn the_first_card_is_not_enlarged() {
    let mut session = session_with(&[]);
    session.dispatch(Action::SetWindow(Rect::from_size(Point::default(), 1_280.0, 800.0)));
    session.dispatch(Action::Run(Command::NewPlan));
    let body = catalogue::fresh_system(SystemKind::Crm, Language::English);
    session.dispatch(Action::AddNode { body, at: GridPoint::new(0, 0), placing: Placing::Nearby });
    session.dispatch(Action::SetWindow(Rect::from_size(Point::default(), 1_600.0, 900.0)));
    assert_eq!(session.camera().zoom, 1.0);
    session.dispatch(Action::Run(Command::ZoomToFit));
    assert_eq!(session.camera().zoom, 1.5, "unless somebody asks for it");
}

#[test]
fn links_begin_where_their_kind_says() {
    let mut session = session_with(&[ChannelKind::Shop, ChannelKind::Store]);
    let body = catalogue::fresh_system(SystemKind::Crm, Language::English);
    session.dispatch(Action::AddNode {
        body,
        at: GridPoint::new(0, 300),
        placing: Placing::Nearby,
    });
    let ends = |session: &Session, name: &str| {
        let link = &session.plan().links[&id(name)];
        [link.from.to_string(), link.to.to_string()]
    };
    let (from, to) = (id("crm"), id("store"));
    session.dispatch(Action::AddLink { from, to, kind: LinkKind::Uses });
    assert_eq!(ends(&session, "link"), ["store", "crm"]);
    assert!(!session.is_enabled(Command::ReverseLink));
    let link = Link::new(id("crm"), id("store"), LinkKind::Uses);
    session.dispatch(Action::SetLink { id: id("link"), link, merge: None });
    assert_eq!(ends(&session, "link"), ["store", "crm"]);
    let (from, to) = (id("online-shop"), id("store"));
    session.dispatch(Action::AddLink { from, to, kind: LinkKind::SharedStock });
    assert!(session.is_enabled(Command::ReverseLink));
    session.dispatch(Action::Run(Command::ReverseLink));
    assert_eq!(ends(&session, "link-2"), ["store", "online-shop"]);
}

#[test]
fn nothing_is_said_of_a_first_drawing_before_there_is_something_to_judge() {
    let mut session = Session::new(Settings::default());
    session.dispatch(Action::SetTime(5_000));
    session.dispatch(Action::Run(Command::NewPlan));
    for (x, kind) in [(0, ChannelKind::Shop), (800, ChannelKind::Store)] {
        let body = catalogue::fresh_channel(kind, Language::English);
        let at = GridPoint::new(x, 0);
        session.dispatch(Action::AddNode { body, at, placing: Placing::Exactly });
    }
    let open = |session: &mut Session| session.findings().expect("a small plan").open.len();
    assert_eq!(open(&mut session), 0);
    assert!(session.known_findings().is_none());
    assert!(!session.findings().expect("a small plan").guide.is_empty(), "the guide goes on");
    let mut linked = session.plan().clone();
    session.dispatch(Action::SetTime(65_000));
    assert!(open(&mut session) > 0, "after a minute");

    // With a link there is something to judge at once; so there is in a plan that was opened.
    let ends: Vec<_> = linked.nodes.keys().cloned().collect();
    let link = Link::new(ends[0].clone(), ends[1].clone(), LinkKind::ClickAndCollect);
    linked.links.insert(id("l"), link.into());
    let mut opened = opened::session(&linked, View::Today);
    assert!(open(&mut opened) > 0);
}
