//! Journeys, expectations, smarketing, feedback and the roadmap as they are used: in a session, and
//! in the window by the names of what is shown.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::classify::journeys::Reason;
use commerce_canvas::classify::roadmap::{Card, Property, cards, proposed_order, roadmap};
use commerce_canvas::classify::{classify, smarketing};
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Answer, Availability, Competitor, CompletedStep, Date, Feedback, FeedbackSource, Lifecycle,
    Measure, Plan, Stage, Step, Strategy, Tone, View,
};
use commerce_canvas::session::{
    Action, Ahead, BoardEdit, Command, Effect, JourneyEdit, Mode, Selection, Session, Settings,
    ThemeChoice, is_a_measure,
};
use commerce_canvas::ui::App;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::notation::{id, plan};
use crate::opened;

/// The cards of a plan beside each other.
fn spread(mut plan: Plan) -> Plan {
    let ids: Vec<_> = plan.nodes.keys().cloned().collect();
    for (index, id) in ids.iter().enumerate() {
        let node = plan.nodes.get_mut(id).expect("it is there");
        Arc::make_mut(node).at = GridPoint::new(index as i32 % 3 * 260, index as i32 / 3 * 130);
    }
    plan
}

fn session(line: &str, view: View) -> Session {
    opened::session(&spread(plan(line)), view)
}

fn stages(session: &Session) -> Vec<(Stage, String)> {
    let journey = session.plan().journeys.values().next().expect("a journey");
    journey.stops.iter().map(|stop| (stop.stage, stop.at.to_string())).collect()
}

#[test]
fn a_journey_is_drawn_by_pressing_channels() {
    let mut session = session("cat: Catalogue; shop: Shop; store: Store; crm: Crm", View::Today);
    session.dispatch(Action::Run(Command::UseJourneyTool));
    assert_eq!(session.mode(), Mode::Journey);
    assert!(session.shows_journeys());
    for channel in ["cat", "shop", "shop", "store"] {
        let effects = session.dispatch(Action::Journey(JourneyEdit::Visit(id(channel))));
        assert!(effects.is_empty());
    }
    let told = stages(&session);
    let expected = [
        (Stage::Discover, "cat".to_owned()),
        (Stage::Research, "shop".to_owned()),
        (Stage::Purchase, "shop".to_owned()),
        (Stage::Receive, "store".to_owned()),
    ];
    assert_eq!(told, expected);
    let effects = session.dispatch(Action::Journey(JourneyEdit::Visit(id("crm"))));
    assert!(matches!(effects[..], [Effect::Notice(_)]), "a system is no stop");
    assert_eq!(stages(&session).len(), 4);
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(stages(&session).len(), 3, "each stop is a step of the history");
    session.dispatch(Action::Run(Command::SelectNothing));
    assert_eq!(session.mode(), Mode::Select);
    // The next one that is drawn is another.
    session.dispatch(Action::Run(Command::UseJourneyTool));
    session.dispatch(Action::Journey(JourneyEdit::Visit(id("shop"))));
    assert_eq!(session.plan().journeys.len(), 2);
    assert_eq!(session.plan().violations(), []);
}

#[test]
fn a_shown_journey_says_what_breaks_and_when_it_is_mended() {
    let line = "shop: Shop; store: Store; shop -ClickAndCollect-> store planned 2";
    let mut session = session(line, View::Today);
    session.dispatch(Action::Run(Command::UseJourneyTool));
    for channel in ["shop", "store"] {
        session.dispatch(Action::Journey(JourneyEdit::Visit(id(channel))));
    }
    let walk = session.journey_report().expect("it is shown");
    assert!(walk.stops[0].reason.is_none());
    assert!(walk.stops[1].reason.is_some());
    assert_eq!(walk.stops[1].mended_in, Some(2));
    assert_eq!(walk.ahead, Some(Ahead::SmoothFrom(2)));
    session.dispatch(Action::SetView(View::Target));
    let walk = session.journey_report().expect("it is shown");
    assert!(walk.stops.iter().all(|stop| stop.reason.is_none()));
}

#[test]
fn a_journey_whose_mended_stop_breaks_the_next_says_so() {
    let line = "web: Shop; shop: Shop planned 1; store: Store; \
                web -SharedStock-> shop planned 1";
    let mut session = session(line, View::Today);
    session.dispatch(Action::Run(Command::UseJourneyTool));
    for channel in ["web", "shop", "store"] {
        session.dispatch(Action::Journey(JourneyEdit::Visit(id(channel))));
    }
    let walk = session.journey_report().expect("it is shown");
    assert_eq!(walk.stops[1].mended_in, Some(1));
    assert_eq!(walk.stops[2].reason, None, "nobody gets there from the shop yet");
    assert_eq!(walk.stops[2].breaks_from, Some((1, Reason::NothingShared)));
    assert_eq!(walk.ahead, Some(Ahead::BreaksAt(vec![2])), "it is never smooth as a whole");
}

#[test]
fn cards_move_from_step_to_step_and_say_what_they_need() {
    let line = "shop: Shop planned 2; store: Store; fb: Social sells from 1; \
                shop -ClickAndCollect-> store planned 2";
    let mut session = session(line, View::Target);
    let before = session.plan().clone();
    let link = Card::Element(id("shop>store"));
    let effects =
        session.dispatch(Action::Board(BoardEdit::Move { card: link.clone(), step: Some(1) }));
    assert_eq!(session.plan().links[&id("shop>store")].lifecycle, Lifecycle::Planned(1));
    let [Effect::Notice(said)] = &effects[..] else { panic!("a warning: {effects:?}") };
    assert!(said.contains("shop") && said.contains("step 2"), "{said}");
    session.dispatch(Action::Board(BoardEdit::MoveTogether { card: link, step: 1 }));
    assert_eq!(session.plan().nodes[&id("shop")].lifecycle, Lifecycle::Planned(1));
    let sells = Card::Property { channel: id("fb"), property: Property::Sells };
    session.dispatch(Action::Board(BoardEdit::Move { card: sells, step: Some(3) }));
    let channel = session.plan().channel(&id("fb")).expect("it is there");
    assert_eq!(channel.sells, Availability::From(3));
    for _ in 0..3 {
        session.dispatch(Action::Run(Command::Undo));
    }
    assert_eq!(*session.plan(), before);
}

#[test]
fn a_moved_card_takes_along_the_links_that_hang_on_it() {
    let line = "shop: Shop planned 1; store: Store; late: Store planned 3; \
                shop -ClickAndCollect-> store planned 1; shop -ReturnInStore-> late planned 3; \
                store -SharedStock-> late planned 3";
    let mut session = session(line, View::Target);
    let step = |session: &Session, link: &str| session.plan().links[&id(link)].lifecycle;
    let card = Card::Element(id("shop"));
    session.dispatch(Action::Board(BoardEdit::Move { card: card.clone(), step: Some(2) }));
    assert_eq!(step(&session, "shop>store"), Lifecycle::Planned(2));
    assert_eq!(step(&session, "shop>late"), Lifecycle::Planned(3), "it waits for its other end");
    let effects = session.dispatch(Action::Board(BoardEdit::Move { card, step: Some(4) }));
    assert_eq!(effects, []);
    assert_eq!(step(&session, "shop>late"), Lifecycle::Planned(4), "not before the shop");
    assert_eq!(step(&session, "store>late"), Lifecycle::Planned(3), "it has nothing to do with it");
    let card = Card::Element(id("late"));
    session.dispatch(Action::Board(BoardEdit::Move { card, step: Some(1) }));
    assert_eq!(step(&session, "store>late"), Lifecycle::Planned(1));
    assert_eq!(step(&session, "shop>late"), Lifecycle::Planned(4));
}

#[test]
fn links_are_folded_under_the_card_that_they_hang_on() {
    let line = "shop: Shop planned 1; store: Store; shop -ClickAndCollect-> store planned 1; \
                shop -SharedPrice-> store planned 1";
    let mut window = window(&spread(plan(line)));
    run(&mut window, Command::ShowRoadmap);
    assert!(!has(&window, "Click & Collect, shop – store"));
    press(&mut window, Role::Button, "shop, comes, with 2 links, 60");
    press(&mut window, Role::MenuItem, "Show its links");
    assert!(has(&window, "Click & Collect, shop – store, 20"));
    press(&mut window, Role::Button, "shop, comes, with 2 links, 30");
    press(&mut window, Role::MenuItem, "Hide its links");
    assert!(!has(&window, "Click & Collect, shop – store"));
}

#[test]
fn a_proposed_order_is_taken_over_in_one_step() {
    let line = "shop: Shop; store: Store; fair: Fair planned 1 sells; \
                shop -ClickAndCollect-> store planned 1; shop -SharedPrice-> store planned 1; \
                shop -SharedOrders-> fair planned 1";
    let mut session = session(line, View::Target);
    let before = session.plan().clone();
    let order = proposed_order(session.plan(), &Efforts::usual());
    assert!(order.len() > 1);
    session.dispatch(Action::Board(BoardEdit::TakeOver(order.clone())));
    let steps = roadmap(session.plan(), &Efforts::usual());
    for step in &order {
        assert_eq!(steps[step.step as usize].model, step.model, "step {}", step.step);
    }
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(*session.plan(), before);
}

#[test]
fn smarketing_comes_true_by_its_remedies() {
    let mut session = session("shop: Shop", View::Target);
    for _ in 0..12 {
        let found = classify(session.plan(), View::Target, &BTreeSet::new());
        let answers = smarketing(session.plan(), &found).answers;
        let next = answers.into_iter().find(|answer| !answer.remedy.is_empty());
        let Some(next) = next else { break };
        session.dispatch(Action::Fix(next.remedy));
    }
    let found = classify(session.plan(), View::Target, &BTreeSet::new());
    assert_eq!(smarketing(session.plan(), &found).score(), 6);
    assert_eq!(session.plan().violations(), []);
}

/// A plan with something said about its shop.
fn with_feedback() -> Plan {
    let mut plan = spread(plan("shop: Shop; store: Store"));
    let date = Date::new(2026, 11, 12).expect("a day");
    let said = |tone, text: &str| Feedback {
        date,
        source: FeedbackSource::Customer,
        tone,
        text: text.to_owned(),
    };
    let node = plan.nodes.get_mut(&id("shop")).expect("it is there");
    Arc::make_mut(node).feedback =
        vec![said(Tone::Wish, "Collect in\nthe store"), said(Tone::Praise, "So quick!")];
    plan
}

#[test]
fn a_wish_becomes_a_measure() {
    let mut session = opened::session(&with_feedback(), View::Today);
    let wish = BoardEdit::ToMeasure { about: id("shop"), feedback: 0 };
    session.dispatch(Action::Board(wish));
    let measure = session.plan().measures.values().next().expect("a measure");
    assert_eq!(measure.title, "Collect in the store");
    assert_eq!(measure.about, [id("shop")]);
    assert!(is_a_measure(session.plan(), &id("shop"), "Collect in\nthe store"));
    assert!(!is_a_measure(session.plan(), &id("shop"), "So quick!"));
}

type Window = Harness<'static, App>;

fn window(plan: &Plan) -> Window {
    let settings =
        Settings { language: Language::English, theme: ThemeChoice::Light, ..Settings::default() };
    let builder = Harness::builder().with_size(vec2(1280.0, 800.0)).with_max_steps(40);
    opened::window(plan, settings, builder)
}

fn run(window: &mut Window, command: Command) {
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(command));
    window.run();
}

/// Presses what has this role and whose name begins so.
fn press(window: &mut Window, role: Role, name: &str) {
    let found =
        window.query_all_by_label_contains(name).find(|node| node.accesskit_node().role() == role);
    found.unwrap_or_else(|| panic!("no {role:?} like {name}")).click();
    window.run();
}

fn has(window: &Window, name: &str) -> bool {
    window.query_all_by_label_contains(name).next().is_some()
}

#[test]
fn a_ready_made_journey_is_added_and_mended() {
    let mut window = window(&spread(plan("shop: Shop; store: Store")));
    run(&mut window, Command::ToggleJourneys);
    press(&mut window, Role::Button, "Add a template");
    press(&mut window, Role::MenuItem, "Order online, collect in the store");
    assert!(has(&window, "3. Receive at store: Shares nothing with “shop”"));
    assert!(has(&window, "“Order online, collect in the store”, Today: breaks 1×"));
    press(&mut window, Role::Button, "Assisted order · 10");
    assert_eq!(window.state().session().plan().links.len(), 1);
    assert_eq!(window.state().session().view(), View::Target);
    assert!(has(&window, "3. Receive at store: smooth"));
    assert!(has(&window, "“Order online, collect in the store”, Target: smooth"));
    // What it holds in is a way to the view.
    press(&mut window, Role::Button, "“Order online, collect in the store”, Today: breaks 1×");
    assert_eq!(window.state().session().view(), View::Today);
    press(&mut window, Role::Button, "Remove “Order online, collect in the store”");
    assert!(window.state().session().plan().journeys.is_empty());
}

#[test]
fn expectations_are_answered_in_the_table() {
    let mut window = window(&spread(plan("shop: Shop; store: Store")));
    run(&mut window, Command::ShowExpectations);
    assert!(has(&window, "No channel has been rated yet"));
    for answer in [Answer::Yes, Answer::No, Answer::NotApplicable, Answer::Unknown] {
        press(&mut window, Role::Button, "shop, Complete product information");
        let channel = window.state().session().plan().channel(&id("shop")).cloned();
        let channel = channel.expect("it is there");
        assert_eq!(channel.expectations.product_information, answer);
        let praised = has(&window, "No channel that was rated misses an expectation");
        assert_eq!(praised, answer == Answer::Yes, "only what is known is praised");
    }
    for answer in [Answer::Yes, Answer::No] {
        press(&mut window, Role::Button, "shop, Complete product information");
        let channel = window.state().session().plan().channel(&id("shop")).cloned();
        let channel = channel.expect("it is there");
        assert_eq!(channel.expectations.product_information, answer);
    }
    assert!(has(&window, "Weakest channel: “shop” misses 1 of 5"));
    window.get_by_label("Delivery of shop in days").focus();
    window.run();
    window.get_by_label("Delivery of shop in days").type_text("3");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(has(&window, "Weakest channel"), "Enter ends the writing, not the sheet");
    press(&mut window, Role::Button, "Close");
    assert!(!has(&window, "Weakest channel"));
}

#[test]
fn a_press_in_a_later_view_says_what_begins_or_ends_with_it() {
    let mut window = window(&spread(plan("shop: Shop; store: Store planned 2")));
    let said = |window: &Window, of: &str| {
        let channel = window.state().session().plan().channel(&id(of)).cloned();
        channel.expect("it is there").expectations.simple_purchase
    };
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::SetView(View::Target));
    run(&mut window, Command::ShowExpectations);
    let all = [Answer::Yes, Answer::Until(2), Answer::No, Answer::From(2), Answer::NotApplicable];
    for answer in all {
        press(&mut window, Role::Button, "shop, Purchase in few clicks");
        assert_eq!(said(&window, "shop"), answer);
    }
    // What comes with the step has nothing that could be different before.
    for answer in [Answer::Yes, Answer::No, Answer::NotApplicable, Answer::Unknown] {
        press(&mut window, Role::Button, "store, Purchase in few clicks");
        assert_eq!(said(&window, "store"), answer);
    }
    // Today a press keeps what the target says.
    for (before, after) in [(Answer::From(2), Answer::Yes), (Answer::Until(2), Answer::No)] {
        let context = window.ctx.clone();
        let mut node = window.state().session().plan().nodes[&id("shop")].as_ref().clone();
        if let commerce_canvas::plan::Body::Channel(channel) = &mut node.body {
            channel.expectations.simple_purchase = before;
        }
        let label = commerce_canvas::edit::LabelKind::Change;
        let nodes = vec![(id("shop"), node)];
        window.state_mut().dispatch(&context, Action::SetNodes { nodes, label, merge: None });
        window.state_mut().dispatch(&context, Action::SetView(View::Today));
        window.run();
        press(&mut window, Role::Button, "shop, Purchase in few clicks");
        assert_eq!(said(&window, "shop"), after);
    }
}

#[test]
fn a_pasted_list_is_noted_as_one_step() {
    let mut window = window(&spread(plan("shop: Shop; store: Store")));
    run(&mut window, Command::ShowFeedback);
    press(&mut window, Role::Button, "Paste a list");
    let field =
        window.get_by_role_and_label(Role::MultilineTextInput, "List of what customers say");
    assert!(field.is_focused(), "it waits for the list");
    field.type_text("Too slow\n2026-11-03\tPraise\tstore\tFriendly");
    window.run();
    assert!(has(&window, "Voices found: 2, of which 1 name an element"));
    press(&mut window, Role::Button, "Add them: 2");
    let feedback = |window: &Window, of: &str| -> Vec<String> {
        let said = window.state().session().plan().feedback(&id(of)).to_vec();
        said.into_iter().map(|one| one.text).collect()
    };
    assert_eq!(feedback(&window, "shop"), ["Too slow"], "what the others are about");
    assert_eq!(feedback(&window, "store"), ["Friendly"]);
    assert!(!has(&window, "Add them"), "the list is noted");
    run(&mut window, Command::Undo);
    assert!(window.state().session().plan().all_feedback().next().is_none(), "one step");
}

#[test]
fn smarketing_offers_the_teams() {
    let mut window = window(&spread(plan("shop: Shop")));
    run(&mut window, Command::ShowSmarketing);
    assert!(has(&window, "Sales and marketing are there as teams: no"));
    press(&mut window, Role::Button, "Add the team: Sales + Add the team: Marketing");
    assert!(has(&window, "Sales and marketing are there as teams: yes"));
    press(&mut window, Role::Button, "Work together in CRM");
    assert!(has(&window, "Both work with the same customers: yes"));
}

#[test]
fn feedback_is_filtered_and_becomes_a_measure() {
    let mut window = window(&with_feedback());
    assert!(has(&window, "shop: 2 pieces of feedback"));
    run(&mut window, Command::ShowFeedback);
    assert!(has(&window, "2 of 2"));
    press(&mut window, Role::CheckBox, "Wish");
    assert!(has(&window, "1 of 2"));
    assert!(!has(&window, "So quick!"));
    press(&mut window, Role::Button, "Make it a measure");
    assert!(has(&window, "Is a measure"));
    assert_eq!(window.state().session().plan().measures.len(), 1);
}

#[test]
fn feedback_on_a_link_is_counted_listed_and_becomes_a_measure() {
    let mut plan = spread(plan("shop: Shop; store: Store; shop -ClickAndCollect-> store"));
    let link = plan.links.get_mut(&id("shop>store")).expect("it is there");
    Arc::make_mut(link).feedback = vec![Feedback {
        date: Date::new(2026, 11, 12).expect("a day"),
        source: FeedbackSource::Customer,
        tone: Tone::Complaint,
        text: "The parcel was not there".to_owned(),
    }];
    let mut window = window(&plan);
    let name = "Click & Collect: shop – store";
    // Something was noticed about it too: both are one mark, which asks what to see.
    press(&mut window, Role::Button, &format!("{name}: 1 piece of feedback"));
    press(&mut window, Role::MenuItem, &format!("{name}: 1 piece of feedback"));
    assert!(has(&window, "1 of 1"));
    assert!(has(&window, name));
    press(&mut window, Role::Button, "Make it a measure");
    let measures = &window.state().session().plan().measures;
    let measure = measures.values().next().expect("a measure");
    assert_eq!(measure.title, "The parcel was not there");
    assert_eq!(measure.about, [id("shop>store")]);
}

#[test]
fn the_board_moves_cards_and_takes_an_order_over() {
    let line = "shop: Shop; store: Store; shop -ClickAndCollect-> store planned 1; \
                shop -SharedPrice-> store planned 1";
    let mut window = window(&spread(plan(line)));
    run(&mut window, Command::ShowRoadmap);
    assert!(has(&window, "Model and effort: Today: Multichannel"));
    press(&mut window, Role::Button, "Click & Collect, shop – store, 20");
    press(&mut window, Role::MenuItem, "Step 2");
    assert!(window.query_by_role_and_label(Role::MenuItem, "Step 2").is_none(), "it closed");
    let plan = window.state().session().plan();
    assert_eq!(plan.links[&id("shop>store")].lifecycle, Lifecycle::Planned(2));
    run(&mut window, Command::Undo);
    press(&mut window, Role::Button, "Propose an order");
    assert!(has(&window, "1. Crosschannel"));
    press(&mut window, Role::Button, "Take over all");
    let plan = window.state().session().plan();
    assert_eq!(plan.links[&id("shop>store-2")].lifecycle, Lifecycle::Planned(1));
    assert_eq!(plan.links[&id("shop>store")].lifecycle, Lifecycle::Planned(2));
    assert!(has(&window, "The plan already has this order"));
}

#[test]
fn an_order_is_taken_over_in_parts_and_names_what_changes() {
    let line = "shop: Shop; store: Store; fair: Fair sells from 1; \
                shop -ClickAndCollect-> store planned 1; shop -SharedOrders-> fair planned 1";
    let mut window = window(&spread(plan(line)));
    run(&mut window, Command::ShowRoadmap);
    press(&mut window, Role::Button, "Propose an order");
    assert!(has(&window, "fair begins to sell"), "what of the channel changes is said");
    let order = proposed_order(window.state().session().plan(), &Efforts::usual());
    let second = order.iter().find(|step| step.step == 2).expect("a second step");
    press(&mut window, Role::Button, "Take over step 2");
    let placed = cards(window.state().session().plan(), &Efforts::usual());
    for placed in placed {
        let expected = if second.cards.contains(&placed.card) { 2 } else { 1 };
        assert_eq!(placed.step, Some(expected), "{:?}", placed.card);
    }
}

#[test]
fn the_steps_of_a_large_plan_are_found_in_the_background() {
    let mut line = "shop: Shop".to_owned();
    for number in 0..1_500 {
        line += &format!("; s{number}: Store planned {}", number % 4 + 1);
    }
    let mut session = session(&line, View::Today);
    assert!(session.roadmap().is_none());
    let (of, plan, efforts) = session.open_roadmap().expect("it is to be found elsewhere");
    let paths = Arc::new(commerce_canvas::session::RoadmapData::of(&plan, &efforts));
    session.dispatch(Action::RoadmapReady { of, data: paths });
    assert_eq!(session.roadmap().expect("it is known").steps.len(), 5);
    assert!(session.open_roadmap().is_none());
    session.dispatch(Action::Select(Selection::default()));
    assert!(session.open_roadmap().is_none(), "nothing has changed");
}

#[test]
fn an_order_is_taken_over_card_by_card() {
    let line = "shop: Shop; store: Store; shop -ClickAndCollect-> store planned 2; \
                shop -SharedPrice-> store planned 2";
    let mut window = window(&spread(plan(line)));
    run(&mut window, Command::ShowRoadmap);
    press(&mut window, Role::Button, "Propose an order");
    let before = window.state().session().plan().clone();
    // What is proposed for step 1 but shall not be taken over stays.
    press(&mut window, Role::CheckBox, "Same prices: shop – store");
    assert!(has(&window, "Take over what is ticked"));
    let disabled = window.get_by_role_and_label(Role::Button, "Take over 0 of step 1");
    assert!(disabled.accesskit_node().is_disabled(), "nothing is ticked");
    press(&mut window, Role::CheckBox, "Same prices: shop – store");
    press(&mut window, Role::Button, "Take over step 1");
    let plan = window.state().session().plan();
    assert_eq!(plan.links[&id("shop>store-2")].lifecycle, Lifecycle::Planned(1));
    assert_eq!(plan.links[&id("shop>store")], before.links[&id("shop>store")]);
    assert!(has(&window, "The plan already has this order"));
}

#[test]
fn the_roadmap_says_what_is_late_what_it_costs_and_what_is_done() {
    let mut plan = spread(plan("shop: Shop; store: Store planned 1"));
    let over: Date = "2020-01-31".parse().expect("a day");
    plan.steps.insert(1, Step { name: "MVP".to_owned(), until: Some(over) });
    let title = "Hire".to_owned();
    let hire = Measure { title, step: Some(1), effort: 4, cost: 700, ..Measure::default() };
    plan.measures.insert(id("hire"), Arc::new(hire));
    let done = CompletedStep { name: "Pilot".to_owned(), date: over, file: String::new() };
    plan.completed = Arc::new(vec![done]);
    let mut window = window(&plan);
    run(&mut window, Command::ShowRoadmap);
    assert!(has(&window, "Hire, late · measure, 4 person-days, 700 EUR"));
    assert!(has(&window, "Model and effort: Completed steps: Pilot, 2020-01-31; Today: "));
    // Twice is asked once, and nothing is done before it is answered.
    for _ in 0..2 {
        run(&mut window, Command::CompleteStep);
    }
    assert!(has(&window, "Complete “MVP”?"));
    assert!(has(&window, "is kept beside it in “plan – MVP.commerce”"));
    assert_eq!(window.state().session().plan().completed.len(), 1);
}

#[test]
fn what_was_completed_is_shown_after_the_last_step() {
    let mut plan = spread(plan("shop: Shop; store: Store"));
    let date: Date = "2020-01-31".parse().expect("a day");
    let done = CompletedStep { name: "Pilot".to_owned(), date, file: String::new() };
    plan.completed = Arc::new(vec![done]);
    let mut window = window(&plan);
    run(&mut window, Command::ShowRoadmap);
    assert!(has(&window, "Compare with how the plan stood: Pilot, 2020-01-31"));
}

#[test]
fn an_empty_roadmap_says_what_to_do() {
    let mut window = window(&spread(plan("shop: Shop; store: Store")));
    run(&mut window, Command::ShowRoadmap);
    assert!(!has(&window, "Propose an order"), "there is nothing to order");
    press(&mut window, Role::Button, "Show the target and draw");
    assert_eq!(window.state().session().view(), View::Target);
    assert!(!has(&window, "Show the target and draw"), "the sheet is gone");
}

#[test]
fn a_competitor_is_a_click_away_from_the_expectations() {
    let mut window = window(&spread(plan("shop: Shop")));
    run(&mut window, Command::ShowExpectations);
    press(&mut window, Role::Button, "Add a competitor");
    window.run();
    let strategy = &window.state().session().plan().strategy;
    assert_eq!(strategy.competitors.len(), 1);
    let focused = window.ctx.memory(|memory| memory.focused());
    assert_eq!(focused, Some(eframe::egui::Id::unique(("competitor name", 0_usize))));
}

#[test]
fn competitors_are_judged_by_the_same_expectations() {
    let mut plan = plan("shop: Shop");
    let rival = Competitor { name: "Rival".to_owned(), ..Competitor::default() };
    plan.strategy = Arc::new(Strategy {
        competitors: vec![Competitor::default(), rival],
        ..Strategy::default()
    });
    let mut window = window(&spread(plan));
    run(&mut window, Command::ShowExpectations);
    let said = |window: &Window| window.state().session().plan().strategy.competitors[1].clone();
    assert!(has(&window, "Competitor 1, Purchase in few clicks: Not known"), "it has no name yet");
    for answer in [Answer::Yes, Answer::No, Answer::NotApplicable, Answer::Unknown, Answer::Yes] {
        press(&mut window, Role::Button, "Rival, Purchase in few clicks");
        assert_eq!(said(&window).expectations.simple_purchase, answer);
    }
    assert!(has(&window, "No channel has been rated yet"), "that says nothing of ours");
    window.get_by_label("Delivery of Rival in days").focus();
    window.run();
    window.get_by_label("Delivery of Rival in days").type_text("1");
    window.run();
    assert_eq!(said(&window).expectations.delivery_days, Some(1));
    assert_eq!(said(&window).name, "Rival");
}

#[test]
fn feedback_is_noted_from_the_list() {
    let mut window = window(&spread(plan("shop: Shop; store: Store")));
    run(&mut window, Command::ShowFeedback);
    press(&mut window, Role::Button, "Note feedback");
    press(&mut window, Role::MenuItem, "store");
    window.run();
    assert!(window.get_by_label("Feedback 1").is_focused(), "it is written at once");
    window.get_by_label("Feedback 1").type_text("Too far away");
    window.run();
    let plan = window.state().session().plan();
    assert_eq!(plan.feedback(&id("store"))[0].text, "Too far away");
}

#[test]
fn the_first_journey_is_one_that_suits() {
    let mut window = window(&spread(plan("shop: Shop; store: Store")));
    run(&mut window, Command::ToggleJourneys);
    assert!(has(&window, "How do customers get from the first contact"));
    press(&mut window, Role::Button, "Add “Order online, collect in the store”");
    let plan = window.state().session().plan();
    let journey = plan.journeys.values().next().expect("a journey");
    assert_eq!(journey.name, "Order online, collect in the store");
    assert!(journey.stops.len() > 1);
}

#[test]
fn what_changed_is_said_in_the_status_bar_while_a_dock_is_open() {
    let mut window = window(&spread(plan("shop: Shop; store: Store")));
    let bottom = |window: &Window| {
        let said = window.query_all_by_role(Role::Status);
        let changed = said.filter(|node| {
            node.accesskit_node().label().is_some_and(|label| label.contains("Crosschannel"))
        });
        changed.map(|node| node.rect().bottom()).fold(0.0_f32, f32::max)
    };
    let link = |window: &mut Window| {
        let context = window.ctx.clone();
        let (from, to) = (id("shop"), id("store"));
        let kind = commerce_canvas::plan::LinkKind::ClickAndCollect;
        window.state_mut().dispatch(&context, Action::AddLink { from, to, kind });
        window.run();
    };
    link(&mut window);
    let over_canvas = bottom(&window);
    assert!((60.0..300.0).contains(&over_canvas), "{over_canvas}");
    run(&mut window, Command::Undo);
    run(&mut window, Command::ToggleJourneys);
    link(&mut window);
    let in_bar = bottom(&window);
    assert!(in_bar > 760.0, "{in_bar}");
}
