//! Two views of a plan compared: what differs, how it is drawn, and what is said about it.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::classify::roadmap::roadmap;
use commerce_canvas::classify::{Difference, Effort, classify, compare};
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Answer, Availability, Body, Id, Lifecycle, Measure, Model, Plan, View,
};
use commerce_canvas::scene::{Mark, Options, Scene, Tag, compose};
use commerce_canvas::session::{
    Action, Command, Compared, Opened, Selection, Session, Settings, picture,
};
use proptest::prelude::{Just, ProptestConfig, Strategy, prop_assert, prop_assert_eq, prop_oneof};
use proptest::proptest;

use crate::notation::{id, plan};
use crate::random_plan;

fn view() -> impl Strategy<Value = View> {
    prop_oneof![Just(View::Today), (0..5_u32).prop_map(View::Step), Just(View::Target)]
}

/// The nodes and links that are there in a view.
fn there(plan: &Plan, view: View) -> BTreeSet<Id> {
    let node = |id: &Id| plan.nodes.get(id).is_some_and(|node| node.lifecycle.holds(view));
    let nodes = plan.nodes.keys().filter(|id| node(id));
    let links = plan
        .links
        .iter()
        .filter(|(_, link)| link.lifecycle.holds(view) && node(&link.from) && node(&link.to));
    nodes.chain(links.map(|(id, _)| id)).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_view_is_like_itself_and_the_other_way_round_is_reversed(
        plan in random_plan::plan(),
        from in view(),
        to in view(),
    ) {
        prop_assert!(compare(&plan, from, from).is_empty());
        let there_and = compare(&plan, from, to);
        let back = compare(&plan, to, from);
        let reversed = back.elements.iter().map(|(id, one)| (id.clone(), one.reversed())).collect();
        prop_assert_eq!(&there_and.elements, &reversed);
        let (before, after) = (there(&plan, from), there(&plan, to));
        for (id, difference) in &there_and.elements {
            let expected = match (before.contains(id), after.contains(id)) {
                (false, true) => Difference::Added,
                (true, false) => Difference::Removed,
                _ => Difference::Changed,
            };
            prop_assert_eq!(*difference, expected);
        }
        for id in before.symmetric_difference(&after) {
            prop_assert!(there_and.elements.contains_key(id));
        }
    }

    #[test]
    fn the_picture_shows_what_is_in_either_view(
        plan in random_plan::plan(),
        from in view(),
        to in view(),
    ) {
        let options = Options { view: to, compared_with: Some(from), ..Options::default() };
        let scene = compose(&plan, &[], &options);
        let shown: BTreeSet<Id> = scene.drawings.iter().filter_map(|drawing| match &drawing.tag {
            Tag::Node(id) | Tag::Link(id) => Some(id.clone()),
            Tag::Label(_) | Tag::Island(_) | Tag::IslandName(_) | Tag::Caption => None,
        }).collect();
        let (before, after) = (there(&plan, from), there(&plan, to));
        prop_assert_eq!(shown, before.union(&after).cloned().collect::<BTreeSet<Id>>());
        for drawing in &scene.drawings {
            for item in drawing.items.iter() {
                prop_assert!(drawing.bounds.expand(0.01).contains(item.bounds.min));
                prop_assert!(drawing.bounds.expand(0.01).contains(item.bounds.max));
            }
        }
    }
}

fn words(scene: &Scene, tag: &Tag) -> Vec<String> {
    let Some(drawing) = scene.drawing(tag) else { return Vec::new() };
    let text = |mark: &Mark| match mark {
        Mark::Text(run) => Some(run.text.clone()),
        _ => None,
    };
    drawing.items.iter().filter_map(|item| text(&item.mark)).collect()
}

/// A shop that comes, a store that goes, a site that begins to sell, and what joins them.
fn changing() -> Plan {
    let mut plan = plan(
        "shop: Shop planned 2; store: Store retiring 1; site: Website; crm: Crm; \
         site -Uses-> crm; shop -Uses-> crm; site -StoreLocator-> store",
    );
    for (name, x, y) in [("shop", 0, 0), ("site", 480, 0), ("store", 960, 0), ("crm", 480, 360)] {
        let node = plan.nodes.get_mut(&id(name)).expect("it is there");
        Arc::make_mut(node).at = GridPoint::new(x, y);
    }
    let site = plan.nodes.get_mut(&id("site")).expect("it is there");
    if let Body::Channel(channel) = &mut Arc::make_mut(site).body {
        channel.sells = Availability::From(2);
    }
    plan
}

#[test]
fn what_differs_says_so_in_words_and_shape() {
    let plan = changing();
    let options =
        Options { view: View::Target, compared_with: Some(View::Today), ..Options::default() };
    let scene = compose(&plan, &[], &options);
    let node = |name: &str| words(&scene, &Tag::Node(id(name)));
    assert_eq!(node("shop"), ["shop", "Sells, B2C", "New in step 2"]);
    assert_eq!(node("store"), ["store", "Sells, B2C", "Gone in step 1"]);
    assert_eq!(node("site"), ["site", "Informs → Sells", "Changed"]);
    assert_eq!(node("crm"), ["crm", "Customers, leads"], "what is the same says nothing more");
    let label = |name: &str| words(&scene, &Tag::Label(id(name)));
    assert_eq!(label("shop>crm"), ["New"]);
    assert_eq!(label("site>crm"), Vec::<String>::new(), "a line into a system says it");
    assert_eq!(label("site>store"), ["Store locator, gone"]);
    let widest = |name: &str| {
        let drawing = scene.drawing(&Tag::Link(id(name))).expect("it is shown");
        let width = |mark: &Mark| match mark {
            Mark::Border { width, .. } | Mark::Line { width, .. } => *width,
            _ => 0.0,
        };
        drawing.items.iter().map(|item| width(&item.mark)).fold(0.0, f64::max)
    };
    assert!(widest("shop>crm") > 2.0 * widest("site>crm"), "what is new is a broad line");

    // German, and the other way round: nothing names a step.
    let options = Options {
        view: View::Today,
        compared_with: Some(View::Target),
        language: Language::German,
        ..options
    };
    let scene = compose(&plan, &[], &options);
    assert_eq!(words(&scene, &Tag::Node(id("shop"))).last().map(String::as_str), Some("Entfällt"));
    assert_eq!(words(&scene, &Tag::Node(id("store"))).last().map(String::as_str), Some("Neu"));
}

#[test]
fn a_card_says_what_its_channel_will_do() {
    let mut plan = changing();
    let tag = |plan: &Plan, view| {
        let options = Options { view, ghosts: true, ..Options::default() };
        words(&compose(plan, &[], &options), &Tag::Node(id("site")))
    };
    assert_eq!(tag(&plan, View::Today), ["site", "Informs, B2B + B2C", "Sells from step 2"]);
    let quiet = compose(&plan, &[], &Options::default());
    assert_eq!(words(&quiet, &Tag::Node(id("site"))), ["site", "Informs, B2B + B2C"]);
    assert_eq!(tag(&plan, View::Target), ["site", "Sells, B2B + B2C"]);
    let site = plan.nodes.get_mut(&id("site")).expect("it is there");
    if let Body::Channel(channel) = &mut Arc::make_mut(site).body {
        channel.markets.b2c = Availability::Until(1);
    }
    assert_eq!(tag(&plan, View::Today), ["site", "Informs, B2B + B2C", "B2C until step 1"]);
}

fn session(plan: &Plan) -> Session {
    let mut session = Session::new(Settings::default());
    let text = commerce_canvas::file::write(plan);
    let reading = commerce_canvas::file::read(text.as_bytes()).expect("a sound plan");
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session
}

#[test]
fn the_session_compares_today_with_the_target_and_returns() {
    let mut session = session(&changing());
    assert!(session.compared().is_none());
    session.dispatch(Action::Run(Command::CompareViews));
    let compared = session.compared().expect("two views");
    assert_eq!((compared.comparison.from, compared.comparison.to), (View::Today, View::Target));
    assert_eq!(compared.counts, [2, 1, 2], "new, changed, gone");
    assert_eq!(compared.from.model, Model::Single);
    assert_eq!(compared.to.model, Model::Crosschannel);
    // 30 for the channel, 15 for the site that begins to sell; the link is there already, and on no
    // roadmap.
    assert_eq!(compared.effort.total(), 45);
    let said = compared.sentences(session.plan(), Language::English).join(" ");
    assert_eq!(
        said,
        "The model rises from single channel to crosschannel. Markets: B2C → B2B + B2C. \
         Groups of interlocked channels: 0 → 1. Together the changes take 27 to 63 \
         person-days, from planning defaults."
    );
    assert!(session.announcement().is_none(), "both results are in sight");
    assert!(Arc::ptr_eq(&compared, &session.compared().expect("two views")), "found once");

    session.dispatch(Action::Run(Command::SelectAll));
    assert_eq!(session.selection().len(), 4, "what is in either view");
    session.dispatch(Action::Show(Selection::from_iter([id("store")])));
    assert!(session.compared().is_some(), "what is gone is in sight, so the view stays");

    session.dispatch(Action::Compare { from: View::Step(1), to: View::Step(0) });
    let compared = session.compared().expect("two views");
    assert_eq!((compared.comparison.from, compared.comparison.to), (View::Step(1), View::Today));
    session.dispatch(Action::Run(Command::CompareViews));
    assert!(session.compared().is_none());
    assert_eq!(session.view(), View::Today, "what was shown before");

    // So does Escape, once nothing is selected.
    session.dispatch(Action::Run(Command::CompareViews));
    session.dispatch(Action::Select(Selection::from_iter([id("shop")])));
    session.dispatch(Action::Run(Command::SelectNothing));
    assert!(session.compared().is_some());
    session.dispatch(Action::Run(Command::SelectNothing));
    assert!(session.compared().is_none());

    // Any other view ends it.
    session.dispatch(Action::Run(Command::CompareViews));
    session.dispatch(Action::SetView(View::Target));
    assert!(session.compared().is_none());
    assert_eq!(session.view(), View::Target);
}

#[test]
fn what_is_changed_while_views_are_compared_is_planned() {
    let mut session = session(&plan("shop: Shop; store: Store; crm: Crm planned 2"));
    session.dispatch(Action::Run(Command::CompareViews));
    session.dispatch(Action::Select(Selection::from_iter([id("store")])));
    session.dispatch(Action::Run(Command::Delete));
    let store = session.plan().nodes[&id("store")].lifecycle;
    assert_eq!(store, Lifecycle::Retiring(2));
    let compared = session.compared().expect("two views");
    assert_eq!(compared.comparison.elements[&id("store")], Difference::Removed);
    session.dispatch(Action::Run(Command::Undo));
    let compared = session.compared().expect("two views");
    assert!(!compared.comparison.elements.contains_key(&id("store")));
}

#[test]
fn the_steps_are_played_one_after_the_other() {
    let mut session = session(&plan("shop: Shop; store: Store planned 1; crm: Crm planned 3"));
    session.dispatch(Action::SetView(View::Target));
    session.dispatch(Action::Run(Command::PlaySteps));
    assert!(session.viewport().is_playing());
    let mut seen = vec![session.view()];
    for second in 1..20 {
        session.dispatch(Action::SetTime(second * 1_000));
        session.dispatch(Action::AdvancePlayback);
        if seen.last() != Some(&session.view()) {
            seen.push(session.view());
        }
    }
    assert_eq!(seen, [View::Today, View::Step(1), View::Step(2), View::Target]);
    assert!(!session.viewport().is_playing(), "the target is the last");

    session.dispatch(Action::Run(Command::PlaySteps));
    session.dispatch(Action::SetView(View::Step(2)));
    assert!(!session.viewport().is_playing(), "whoever chooses a view stops it");
}

#[test]
fn an_exported_comparison_bears_both_results() {
    let plan = changing();
    let options =
        Options { view: View::Target, compared_with: Some(View::Today), ..Options::default() };
    let scene = picture(&plan, &options);
    let caption = words(&scene, &Tag::Caption);
    let expected = [
        "Today",
        "Single channel",
        "B2C · D2C",
        "Target",
        "Crosschannel",
        "B2B + B2C · D2C",
        "2 new",
        "1 changed",
        "2 gone",
    ];
    assert_eq!(caption, expected);
    let without = picture(&plan, &Options { compared_with: None, ..options });
    assert_eq!(words(&without, &Tag::Caption), [""; 0]);
    let alone = classify(&plan, View::Target, &BTreeSet::new());
    let scene =
        compose(&plan, &alone.islands, &Options { view: View::Target, ..Options::default() });
    assert_eq!(without, scene);
}

#[test]
fn what_customers_expect_and_figures_are_compared_too() {
    let mut plan = plan("shop: Shop; erp: Erp");
    let shop = plan.nodes.get_mut(&id("shop")).expect("it is there");
    if let Body::Channel(channel) = &mut Arc::make_mut(shop).body {
        channel.expectations.simple_purchase = Answer::From(1);
        channel.expectations.delivery_days = Some(5);
        channel.expectations.delivery_days_target = Some(1);
        (channel.sales_share, channel.sales_share_target) = (Some(10), Some(30));
    }
    let compared = compared(&plan);
    assert_eq!(compared.counts, [0, 1, 0], "new, changed, gone");
    for (language, said) in [
        (
            Language::English,
            "shop: Purchase in few clicks: No → Yes, Delivery: 5 days → 1 day, \
             Share of sales: 10 % → 30 %",
        ),
        (
            Language::German,
            "shop: Kauf mit wenigen Klicks: Nein → Ja, Lieferung: 5 Tage → 1 Tag, \
             Umsatzanteil: 10 % → 30 %",
        ),
    ] {
        let listed = compared.listed(&plan, Difference::Changed, language);
        assert_eq!(listed, [(id("shop"), said.to_owned())]);
    }
}

#[test]
fn the_last_step_is_the_target_in_a_comparison_too() {
    let mut plan = plan("shop: Shop; erp: Erp planned 2");
    let shop = plan.nodes.get_mut(&id("shop")).expect("it is there");
    if let Body::Channel(channel) = &mut Arc::make_mut(shop).body {
        channel.expectations.delivery_days = Some(5);
        channel.expectations.delivery_days_target = Some(1);
    }
    assert!(compare(&plan, View::Step(2), View::Target).is_empty());
    assert_eq!(compare(&plan, View::Step(1), View::Step(2)).elements.len(), 2);
    let [from, to] = [View::Step(1), View::Step(2)]
        .map(|view| Arc::new(classify(&plan, view, &BTreeSet::new())));
    let compared = Compared::new(&plan, from, to);
    let listed = compared.listed(&plan, Difference::Changed, Language::English);
    assert_eq!(listed, [(id("shop"), "shop: Delivery: 5 days → 1 day".to_owned())]);
}

fn compared(plan: &Plan) -> Compared {
    let to = Arc::new(classify(plan, View::Target, &BTreeSet::new()));
    Compared::new(plan, Arc::new(to.in_view(View::Today)), to)
}

#[test]
fn a_comparison_takes_what_the_steps_between_take() {
    for name in ["musterhaus", "werkzeug-berger", "brightleaf"] {
        let path = format!("{}/saves/{name}.commerce", env!("CARGO_MANIFEST_DIR"));
        let mut plan = commerce_canvas::file::read(&std::fs::read(path).expect("a sample"))
            .expect("a plan")
            .plan;
        let measure = Measure { step: Some(1), effort: 3, cost: 700, ..Measure::default() };
        plan.measures.insert(id("extra"), Arc::new(measure));
        let found = compared(&plan);
        let steps = roadmap(&plan, &Efforts::usual());
        let total: Effort = steps.iter().map(|step| step.effort).sum();
        assert_eq!(found.effort, total, "{name}");
        assert!(found.cost >= 700, "{name}");
        let back = Compared::new(&plan, Arc::clone(&found.to), Arc::clone(&found.from));
        assert_eq!((back.effort.total(), back.cost), (0, 0), "the way back takes nothing");
    }
}
