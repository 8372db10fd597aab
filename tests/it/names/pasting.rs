//! Texts from elsewhere, as a table: what each becomes, and what is asked.

use commerce_canvas::catalogue::lanes::Lane;
use commerce_canvas::catalogue::names::Kind;
use commerce_canvas::file;
use commerce_canvas::geometry::Point;
use commerce_canvas::language::Language;
use commerce_canvas::layout;
use commerce_canvas::plan::ChannelKind::*;
use commerce_canvas::plan::SystemKind::{Crm, Erp, Other, Pim};
use commerce_canvas::plan::{Body, Market, NodeSort, Operator, Plan, View};
use commerce_canvas::session::{Action, Command, Effect, Opened, Session};
use proptest::prelude::*;

use super::{asked, assert_apart, assert_one_step, node, session};
use Kind::{Audience, Channel, Note, System, Team};

fn paste(session: &mut Session, text: &str) -> Vec<Effect> {
    session.dispatch(Action::Paste { text: text.to_owned(), at: None })
}

fn add(session: &mut Session, text: &str) -> Vec<Effect> {
    session.dispatch(Action::PlaceNamed { text: text.to_owned(), at: None })
}

/// What a pasted text becomes: names with kinds; what has to be asked is marked by `?`.
fn pasted(text: &str) -> Vec<(String, Kind)> {
    let mut session = session(Language::German);
    let effects = paste(&mut session, text);
    let asked = effects.iter().find_map(|effect| match effect {
        Effect::AskKinds(named) => Some(named),
        _ => None,
    });
    if let Some(named) = asked {
        assert!(session.plan().nodes.is_empty(), "nothing is placed before it is answered");
        let mark = |asks: bool| if asks { "?" } else { "" };
        let items = named.items.iter();
        return items.map(|one| (format!("{}{}", one.said, mark(one.asks)), one.kind)).collect();
    }
    let nodes = session.plan().nodes.values();
    let mut nodes: Vec<(String, Kind)> = nodes
        .map(|node| (node.name().to_owned(), Kind::of(&node.body).expect("no frame")))
        .collect();
    nodes.sort();
    nodes
}

#[test]
fn texts_become_what_they_are() {
    let shop = || ("Webshop".to_owned(), Channel(Shop));
    let store = || ("Filiale Ulm".to_owned(), Channel(Store));
    let erp = || ("SAP".to_owned(), System(Erp));
    let amazon = || ("Amazon".to_owned(), Channel(Marketplace));
    let of = |names: &[(&str, Kind)]| -> Vec<(String, Kind)> {
        names.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect()
    };
    let note = |text: &str| vec![(text.to_owned(), Note)];
    let code = "fn main() {\n    let shop = 1;\n    println!(\"{shop}\");\n}";
    let json = "{\n  \"shop\": \"Shopware\",\n  \"erp\": \"SAP\"\n}";
    let prose = "Wir haben am Montag mit den Händlern gesprochen, und sie wollen einen Shop.\n\
                 Niemand hat bisher die Leute in Ulm gefragt, ob die Filiale das schafft.";
    let cases: Vec<(&str, Vec<(String, Kind)>)> = vec![
        ("Webshop\nFiliale Ulm\nSAP", vec![store(), erp(), shop()]),
        ("- Webshop\n- Filiale Ulm\n- SAP\n", vec![store(), erp(), shop()]),
        ("1. Webshop\n2. Filiale Ulm\n3) SAP", vec![store(), erp(), shop()]),
        ("• Webshop\r\n• Filiale Ulm\r\n\r\n• SAP", vec![store(), erp(), shop()]),
        ("- [ ] Webshop\n- [x] Filiale Ulm\n- SAP", vec![store(), erp(), shop()]),
        ("\tWebshop\n\t\tFiliale Ulm\n\tSAP", vec![store(), erp(), shop()]),
        ("Amazon, Filiale Ulm, SAP", vec![amazon(), store(), erp()]),
        ("Amazon\tFiliale Ulm\tSAP", vec![amazon(), store(), erp()]),
        ("Amazon", vec![amazon()]),
        ("Kanal\nWebshop\nFiliale Ulm", vec![store(), shop()]),
        // What names nothing is a note among the others.
        ("Webshop\nDas klingt gut", of(&[("Das klingt gut", Note), ("Webshop", Channel(Shop))])),
        // Columns.
        (
            "Name\tArt\nWebshop\tOnlineshop\nMax\tCRM",
            of(&[("Max", System(Crm)), ("Webshop", Channel(Shop))]),
        ),
        (
            "Name\tTyp\nWebshop\tKanal\nMax\tSystem",
            of(&[("Max", System(Other)), ("Webshop", Channel(Shop))]),
        ),
        ("Id\tName\n1\tWebshop\n2\tSAP", vec![erp(), shop()]),
        (
            "| Name | Art |\n|---|---|\n| Webshop | Shop |\n| Max | PIM |",
            of(&[("Max", System(Pim)), ("Webshop", Channel(Shop))]),
        ),
        (
            "Name;Art\nWebshop;Shop\nMax;PIM",
            of(&[("Max", System(Pim)), ("Webshop", Channel(Shop))]),
        ),
        // A row of a table is something, and nobody says what.
        (
            "Name\tOrt\nWebshop\tUlm\nZebra\tBonn",
            of(&[("Webshop", Channel(Shop)), ("Zebra?", Note)]),
        ),
        (
            "Name\tArt\nWebshop\tCRM\nSAP\tERP",
            of(&[("Webshop?", Channel(Shop)), ("SAP", System(Erp))]),
        ),
        // What is not sure is asked, all of it at once.
        (
            "Shopware\nSAP\nKunden",
            of(&[
                ("Shopware?", Channel(Shop)),
                ("SAP", System(Erp)),
                ("Kunden?", Audience(Market::B2C)),
            ]),
        ),
        (
            "Vertrieb\nShop-Relaunch",
            of(&[
                ("Vertrieb", Team(commerce_canvas::plan::TeamKind::Sales)),
                ("Shop-Relaunch?", Channel(Shop)),
            ]),
        ),
        // What is to be read is one note.
        (code, note(code)),
        (json, note(json)),
        (prose, note(prose)),
        ("Ask Ulm about the returns", note("Ask Ulm about the returns")),
        ("Shopware", note("Shopware")),
        ("Der Shop ist langsam.", note("Der Shop ist langsam.")),
    ];
    for (text, expected) in cases {
        assert_eq!(pasted(text), expected, "{text:?}");
    }
}

#[test]
fn columns_say_who_runs_it_for_whom_and_what_is_noted() {
    let mut session = session(Language::German);
    let table = "Kanal\tArt\tBetreiber\tMarkt\tBemerkung\tVerantwortlich\tUmsatz\n\
                 Portal Nord\tOnlineshop\tEigen\tB2B\t\"läuft seit 2019,\nwird abgelöst\"\tFr. Weiß\t3 Mio.\n\
                 Handelsplatz\tMarktplatz\tMüller AG\tB2B / B2C\t\t\t\n\
                 Zoll 5\"\tERP\t\t\t\tIT\t";
    // An inch sign makes the number of quotes odd, so that nothing is taken for quoted.
    let table = table.replace("\"läuft seit 2019,\nwird abgelöst\"", "läuft seit 2019");
    assert_eq!(paste(&mut session, &table).len(), 1, "who sells there is asked");
    let portal = node(&session, "Portal Nord");
    let Body::Channel(shop) = &portal.body else { panic!("{portal:?}") };
    assert_eq!((shop.kind, &shop.operator), (Shop, &Operator::Own));
    let markets: Vec<Market> = shop.markets.holding(View::Today).collect();
    assert_eq!(markets, [Market::B2B]);
    assert_eq!(portal.note, "läuft seit 2019\nVerantwortlich: Fr. Weiß\nUmsatz: 3 Mio.");
    let Body::Channel(place) = &node(&session, "Handelsplatz").body else { panic!("a channel") };
    assert_eq!(place.operator, Operator::Partner("Müller AG".to_owned()));
    let markets: Vec<Market> = place.markets.holding(View::Today).collect();
    assert_eq!(markets, [Market::B2B, Market::B2C]);
    assert_eq!(node(&session, "Zoll 5\"").note, "Verantwortlich: IT");
}

#[test]
fn a_cell_of_several_lines_is_one_cell() {
    let mut session = session(Language::English);
    paste(&mut session, "Name\tNote\nShop\t\"first\nsecond\"\nERP\tthird");
    assert_eq!(session.plan().nodes.len(), 2);
    assert_eq!(node(&session, "Shop").note, "first second");
}

#[test]
fn four_names_are_four_cards_in_their_lanes_and_one_step() {
    let mut session = session(Language::German);
    let told = add(&mut session, "Amazon, Instagram, Filiale Ulm, SAP");
    assert!(matches!(told.as_slice(), [Effect::Notice(text)] if text.contains("Amazon")));
    let mut found: Vec<(Lane, &str, f64)> = (session.plan().nodes.values())
        .map(|node| (Lane::of(node), node.name(), layout::card(node).center().x))
        .collect();
    found.sort_by(|a, b| a.2.total_cmp(&b.2));
    let order: Vec<(Lane, &str)> = found.iter().map(|(lane, name, _)| (*lane, *name)).collect();
    let expected = [
        (Lane::Reach, "Instagram"),
        (Lane::SellOnline, "Amazon"),
        (Lane::SellOffline, "Filiale Ulm"),
        (Lane::Systems, "SAP"),
    ];
    assert_eq!(order, expected);
    assert_apart(&session);
    assert_eq!(session.selection().iter().count(), 4);
    for node in session.plan().nodes.values() {
        let card = layout::card(node);
        let seen = session.camera().visible_area();
        assert!(seen.contains(card.min) && seen.contains(card.max), "{} is in sight", node.name());
    }
    assert_one_step(&mut session, 0);
    // More of them join the lanes that are there.
    let column = |session: &Session, name: &str| layout::card(node(session, name)).min.x;
    add(&mut session, "eBay, Newsletter, CRM, Händler");
    assert_apart(&session);
    assert_eq!(column(&session, "eBay"), column(&session, "Amazon"));
    assert_eq!(column(&session, "Newsletter"), column(&session, "Instagram"));
    assert_eq!(column(&session, "CRM"), column(&session, "SAP"));
    assert!(column(&session, "Händler") < column(&session, "Instagram"));
    assert_one_step(&mut session, 4);
}

#[test]
fn what_is_asked_is_placed_as_it_is_answered_and_not_at_all_without() {
    let mut session = session(Language::German);
    let mut named = asked(add(&mut session, "Shopware, SAP, Zebra"));
    assert!(session.plan().nodes.is_empty());
    let asks: Vec<bool> = named.items.iter().map(|item| item.asks).collect();
    assert_eq!(asks, [true, false, true]);
    assert_eq!(named.items[2].kind, Note);
    named.items[0].choose(System(Other));
    session.dispatch(Action::TakeNamed(named));
    assert_eq!(node(&session, "Shopware").sort(), NodeSort::System);
    assert_eq!(node(&session, "SAP").sort(), NodeSort::System);
    assert_eq!(node(&session, "Zebra").sort(), NodeSort::Note);
    assert_eq!(session.plan().nodes.len(), 3);
    assert_one_step(&mut session, 0);
}

#[test]
fn what_is_added_while_a_step_is_shown_is_planned_for_it() {
    let mut session = session(Language::English);
    add(&mut session, "Online shop, ERP");
    session.dispatch(Action::SetView(View::Target));
    add(&mut session, "Store, Newsletter");
    assert_eq!(node(&session, "Store").lifecycle.step(), Some(1));
    assert_eq!(node(&session, "ERP").lifecycle.step(), None);
}

#[test]
fn pasting_into_a_heap_lies_near_where_it_was_pasted_and_covers_nothing() {
    let source = r#"(format: 1, name: "Heap", nodes: {
        "a": System(name: "ERP", kind: Erp, at: (0, 0)),
        "b": Channel(name: "Shop", kind: Shop, at: (600, 0)),
        "c": System(name: "CRM", kind: Crm, at: (900, 0)),
        "d": Audience(name: "All", market: B2C, at: (1200, 0)),
        "e": Channel(name: "Store", kind: Store, at: (-300, 300)),
    })"#;
    let plan: Plan = file::read(source.as_bytes()).expect("a plan").plan;
    let reading = file::Reading { plan, ..file::read(source.as_bytes()).expect("a plan") };
    let mut session = session(Language::English);
    session.dispatch(Action::Opened(Opened::from(std::sync::Arc::new(reading))));
    let at = Some(Point::new(500.0, 600.0));
    let text = "Amazon\nInstagram\nStore Ulm\nSAP\nfor all".to_owned();
    session.dispatch(Action::Paste { text, at });
    assert_eq!(session.plan().nodes.len(), 10);
    assert_apart(&session);
    for name in ["Amazon", "Instagram", "Store Ulm", "SAP"] {
        let place = layout::card(node(&session, name)).center();
        assert!(place.distance(Point::new(500.0, 600.0)) < 600.0, "{name} at {place:?}");
    }
}

#[test]
fn a_plan_that_is_full_takes_nothing() {
    let mut session = session(Language::English);
    paste(&mut session, &"Shop\n".repeat(199));
    assert_eq!(session.plan().nodes.len(), 199);
    assert_apart(&session);
    session.dispatch(Action::Run(Command::Undo));
    assert!(session.plan().nodes.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_clipboard_is_too_odd(
        cells in proptest::collection::vec(
            proptest::collection::vec("[a-zA-Z äß\"|;,•-]{0,12}|Shop|Name|Art|ERP|Amazon", 1..4), 1..6),
        separator in prop::sample::select(vec!["\t", ";", ",", " | ", "  "]),
    ) {
        let rows: Vec<String> = cells.iter().map(|row| row.join(separator)).collect();
        let text = rows.join("\n");
        let mut session = session(Language::German);
        let effects = paste(&mut session, &text);
        for effect in effects {
            if let Effect::AskKinds(named) = effect {
                session.dispatch(Action::TakeNamed(named));
            }
        }
        prop_assert_eq!(session.plan().violations(), vec![]);
        assert_apart(&session);
        // Whatever was pasted is one step.
        session.dispatch(Action::Run(Command::Undo));
        prop_assert!(session.plan().nodes.is_empty());
    }
}
