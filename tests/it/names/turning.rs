//! Turning notes and cards into others, by their names or by choice.

use std::sync::Arc;

use commerce_canvas::catalogue::names::Kind;
use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Body, ChannelKind, Fit, Id, LinkKind, Market, NodeSort, Operator, SystemKind,
};
use commerce_canvas::session::{Action, Command, Effect, Opened, Session};
use proptest::prelude::*;

use super::{asked, node, session};
use crate::random_plan;

const PLAN: &str = r#"(format: 1, name: "Test", nodes: {
    "amazon": Note(text: "amazon", at: (0, 0)),
    "long": Note(text: "Filiale Ulm\nhat bis 20 Uhr offen", at: (0, 200)),
    "shopware": Note(text: "Shopware", at: (0, 400)),
    "thought": Note(text: "Das klingt gut", at: (0, 600)),
    "shop": Channel(name: "Shop", kind: Shop, at: (500, 0), note: "seit 2019"),
    "store": Channel(name: "Store", kind: Store, at: (500, 200)),
    "crm": System(name: "Salesforce", kind: Other, at: (900, 0), fit: Good),
    "all": Audience(name: "Alle", market: B2C, at: (-400, 0)),
}, links: {
    "about": (from: "amazon", to: "shop", kind: Annotates),
    "collect": (from: "shop", to: "store", kind: ClickAndCollect),
    "uses": (from: "shop", to: "crm", kind: Uses),
    "reaches": (from: "all", to: "shop", kind: Reaches),
}, journeys: {
    "j": (name: "Reise", audience: Some("all"), stops: [
        (stage: Discover, at: "shop"), (stage: Purchase, at: "store"),
    ]),
})"#;

fn opened() -> Session {
    let mut session = session(Language::German);
    let reading = file::read(PLAN.as_bytes()).expect("a plan");
    assert_eq!(reading.faults.len(), 0, "{:?}", reading.faults);
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn select(session: &mut Session, ids: &[&str]) {
    session.dispatch(Action::Select(ids.iter().map(|text| id(text)).collect()));
}

#[test]
fn notes_become_what_they_name_and_the_rest_is_noted() {
    let mut session = opened();
    select(&mut session, &["amazon", "long", "thought"]);
    let told = session.dispatch(Action::TurnInto(None));
    assert_eq!(session.plan().violations(), []);
    let Body::Channel(amazon) = &node(&session, "Amazon").body else { panic!("a channel") };
    assert_eq!(amazon.kind, ChannelKind::Marketplace);
    assert_eq!(amazon.operator, Operator::Partner("Amazon".to_owned()));
    let store = node(&session, "Filiale Ulm");
    assert_eq!(Kind::of(&store.body), Some(Kind::Channel(ChannelKind::Store)));
    assert_eq!(store.note, "hat bis 20 Uhr offen");
    assert_eq!(node(&session, "Das klingt gut").sort(), NodeSort::Note, "it names nothing");
    // A remark about the shop is none any more.
    assert!(!session.plan().links.contains_key(&id("about")));
    assert!(matches!(told.as_slice(), [Effect::Notice(text)] if text.contains('1')), "{told:?}");
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().nodes[&id("amazon")].sort(), NodeSort::Note, "it is one step");
    assert_eq!(session.plan().nodes[&id("long")].sort(), NodeSort::Note);
    assert!(session.plan().links.contains_key(&id("about")));
}

#[test]
fn what_is_not_sure_is_asked_before_anything_turns() {
    let mut session = opened();
    select(&mut session, &["amazon", "shopware"]);
    let mut named = asked(session.dispatch(Action::TurnInto(None)));
    assert_eq!(session.plan().nodes[&id("amazon")].sort(), NodeSort::Note);
    let shopware = named.items.iter_mut().find(|item| item.said == "Shopware");
    let shopware = shopware.expect("it is asked");
    assert!(shopware.asks && shopware.kind == Kind::Channel(ChannelKind::Shop));
    shopware.choose(Kind::System(SystemKind::Other));
    session.dispatch(Action::TakeNamed(named));
    assert_eq!(node(&session, "Shopware").sort(), NodeSort::System);
    assert_eq!(node(&session, "Amazon").sort(), NodeSort::Channel);
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().nodes[&id("amazon")].sort(), NodeSort::Note, "it is one step");
}

#[test]
fn a_card_turned_by_choice_keeps_what_can_be_said_of_both() {
    let mut session = opened();
    select(&mut session, &["crm"]);
    session.dispatch(Action::TurnInto(None));
    let Body::System(crm) = &node(&session, "Salesforce").body else { panic!("a system") };
    assert_eq!((crm.kind, crm.fit), (SystemKind::Crm, Fit::Good));
    assert!(session.plan().links.contains_key(&id("uses")), "it still fits");
    select(&mut session, &["shop"]);
    session.dispatch(Action::TurnInto(Some(Kind::Channel(ChannelKind::App))));
    let shop = &session.plan().nodes[&id("shop")];
    assert_eq!((shop.name(), shop.note.as_str(), shop.at.x), ("Shop", "seit 2019", 500));
    assert_eq!(session.plan().links.len(), 4, "all links fit an app, too");
    assert_eq!(session.plan().journeys[&id("j")].stops.len(), 2);
}

#[test]
fn what_does_not_fit_any_more_goes_with_the_turn() {
    let mut session = opened();
    select(&mut session, &["shop"]);
    let told = session.dispatch(Action::TurnInto(Some(Kind::System(SystemKind::Erp))));
    assert_eq!(session.plan().violations(), []);
    let links: Vec<&str> = session.plan().links.keys().map(Id::as_str).collect();
    // The remark stays; what joined a channel with a channel, a system and an audience goes.
    assert_eq!(links, ["about"]);
    assert_eq!(session.plan().journeys[&id("j")].stops.len(), 1);
    assert!(matches!(told.as_slice(), [Effect::Notice(text)] if text.contains('3')), "{told:?}");
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().links.len(), 4);
    assert_eq!(session.plan().journeys[&id("j")].stops.len(), 2);
}

#[test]
fn several_become_one_kind_and_what_is_that_already_is_told() {
    let mut session = opened();
    select(&mut session, &["shop", "store", "all"]);
    session.dispatch(Action::TurnInto(Some(Kind::Audience(Market::B2B))));
    let audiences = session.plan().nodes.values().filter(|node| node.sort() == NodeSort::Audience);
    assert_eq!(audiences.count(), 3);
    assert_eq!(session.plan().violations(), []);
    let told = session.dispatch(Action::TurnInto(Some(Kind::Audience(Market::B2B))));
    assert!(matches!(told.as_slice(), [Effect::Notice(_)]));
    let before = session.revision();
    select(&mut session, &["thought"]);
    session.dispatch(Action::TurnInto(None));
    assert_eq!(session.revision(), before, "nothing changed");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_stays_sound_whatever_turns_into_whatever(
        plan in random_plan::plan(),
        at in any::<prop::sample::Index>(),
        by_name in any::<bool>(),
    ) {
        let kinds: Vec<Kind> = Kind::all().collect();
        let kind = kinds[at.index(kinds.len())];
        let mut session = session(Language::English);
        let reading = file::read(file::write(&plan).as_bytes()).expect("a plan");
        session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
        let before = session.plan().clone();
        session.dispatch(Action::Run(Command::SelectAll));
        let effects = session.dispatch(Action::TurnInto((!by_name).then_some(kind)));
        for effect in effects {
            if let Effect::AskKinds(named) = effect {
                session.dispatch(Action::TakeNamed(named));
            }
        }
        prop_assert_eq!(session.plan().violations(), vec![]);
        prop_assert_eq!(session.plan().nodes.len(), before.nodes.len());
        if session.undo_label().is_some() {
            session.dispatch(Action::Run(Command::Undo));
            prop_assert!(*session.plan() == before, "one step takes it back");
        }
    }
}

#[test]
fn links_turn_round_where_the_new_sorts_want_it() {
    let mut session = opened();
    select(&mut session, &["all", "crm"]);
    session.dispatch(Action::TurnInto(Some(Kind::Note)));
    let kinds: Vec<LinkKind> = session.plan().links.values().map(|link| link.kind).collect();
    assert_eq!(session.plan().violations(), []);
    assert!(!kinds.contains(&LinkKind::Reaches));
}
