//! A change of the result is said once, with what brought it about.

use std::sync::Arc;

use commerce_canvas::catalogue;
use commerce_canvas::edit::LabelKind;
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, Channel, ChannelKind, Lifecycle, Link, LinkKind, Model, Node, Operator,
    View,
};
use commerce_canvas::session::{Action, Announcement, Command, Placing, Selection, Session};

use crate::notation::{id, plan};
use crate::what_if::opened;

fn said(session: &mut Session) -> Option<Arc<Announcement>> {
    let said = session.announcement();
    // What was said is over before the next is asked for.
    let later = session.announcement_stays();
    session.dispatch(Action::SetTime(session.now() + later + 1));
    said
}

fn changed(session: &Session, name: &str, change: impl Fn(&mut Channel)) -> Action {
    let mut node = Node::clone(&session.plan().nodes[&id(name)]);
    let Body::Channel(channel) = &mut node.body else { panic!("{name} is a channel") };
    change(channel);
    Action::SetNodes { nodes: vec![(id(name), node)], label: LabelKind::Change, merge: None }
}

fn with_lifecycle(session: &Session, name: &str, lifecycle: Lifecycle) -> Action {
    let node = Node { lifecycle, ..Node::clone(&session.plan().nodes[&id(name)]) };
    Action::SetNodes { nodes: vec![(id(name), node)], label: LabelKind::Change, merge: None }
}

fn select(names: &[&str]) -> Action {
    Action::Select(names.iter().map(|name| id(name)).collect::<Selection>())
}

fn add(kind: ChannelKind) -> Action {
    let body = catalogue::fresh_channel(kind, Language::English);
    Action::AddNode { body, at: GridPoint::new(900, 900), placing: Placing::Exactly }
}

const CROSS: &str = "shop: Shop; ulm: Store; shop -SharedStock-> ulm";
const OMNI: &str = "shop: Shop; ulm: Store; phone: Phone; leaflet: Catalogue; \
    leaflet -QrCode-> shop; shop -ClickAndCollect-> ulm; phone -AssistedOrder-> shop";
const PARALLEL: &str = "shop: Shop; ulm: Store";

/// What is done to a plan, and what is said of it in English and German.
struct Case {
    line: &'static str,
    actions: fn(&Session) -> Vec<Action>,
    english: &'static str,
    german: &'static str,
}

const CASES: &[Case] = &[
    Case {
        line: PARALLEL,
        actions: |_| {
            let (from, to) = (id("shop"), id("ulm"));
            vec![Action::AddLink { from, to, kind: LinkKind::ClickAndCollect }]
        },
        english: "Multichannel → Crosschannel: because you added Click & Collect between “shop” \
                  and “ulm”",
        german: "Multichannel → Crosschannel, weil Sie Click & Collect zwischen „shop“ und „ulm“ \
                 hinzugefügt haben",
    },
    Case {
        line: "",
        actions: |_| vec![add(ChannelKind::Shop)],
        english: "No sales yet → Single channel: because you added “Online shop”",
        german: "Noch kein Verkauf → Singlechannel, weil Sie „Online shop“ hinzugefügt haben",
    },
    Case {
        line: OMNI,
        actions: |_| vec![add(ChannelKind::Catalogue)],
        english: "Omnichannel → Crosschannel: because you added “Catalogue”. “Catalogue” leads to \
                  no channel that sells",
        german: "Omnichannel → Crosschannel, weil Sie „Catalogue“ hinzugefügt haben. „Catalogue“ \
                 führt zu keinem Kanal, der verkauft",
    },
    Case {
        line: OMNI,
        actions: |_| vec![select(&["shop>ulm"]), Action::Run(Command::Delete)],
        english: "Omnichannel → Crosschannel: because you deleted Click & Collect between “shop” \
                  and “ulm”. A purchase cannot move between these groups of channels: “phone” and \
                  “shop”; “ulm”",
        german: "Omnichannel → Crosschannel, weil Sie Click & Collect zwischen „shop“ und „ulm“ \
                 gelöscht haben. Ein Kauf lässt sich zwischen diesen Gruppen von Kanälen nicht \
                 fortsetzen: „phone“ und „shop“; „ulm“",
    },
    Case {
        line: OMNI,
        actions: |_| vec![select(&["ulm", "phone"]), Action::Run(Command::Delete)],
        english: "Omnichannel → Single channel: because you deleted 2 elements. A second channel \
                  that sells is missing: another kind, or one that somebody else runs",
        german: "Omnichannel → Singlechannel, weil Sie 2 Elemente gelöscht haben. Es fehlt ein zweiter \
                 Kanal, der verkauft: von anderer Art, oder von jemand anderem \
                 betrieben",
    },
    Case {
        line: OMNI,
        actions: |session| {
            vec![changed(session, "leaflet", |channel| channel.sells = Availability::Yes)]
        },
        english: "Omnichannel → Crosschannel: because “leaflet” sells now. “leaflet” sells without \
                  working together with the others; if it only informed, this would be Omnichannel",
        german: "Omnichannel → Crosschannel, weil „leaflet“ jetzt verkauft. „leaflet“ verkauft, \
                 ohne mit den anderen zusammenzuarbeiten; würde dieser Kanal nur informieren, wäre \
                 dies Omnichannel",
    },
    Case {
        line: CROSS,
        actions: |session| {
            vec![changed(session, "ulm", |channel| channel.sells = Availability::No)]
        },
        english: "Crosschannel → Single channel: because “ulm” no longer sells. A second channel \
                  that sells is missing: another kind, or one that somebody else runs",
        german: "Crosschannel → Singlechannel, weil „ulm“ nicht mehr verkauft. Es fehlt ein zweiter \
                 Kanal, der verkauft: von anderer Art, oder von jemand anderem \
                 betrieben",
    },
    Case {
        line: CROSS,
        actions: |session| {
            let link = Link::clone(&session.plan().links[&id("shop>ulm")]);
            let link = Link { resources: Some(Default::default()), ..link };
            vec![Action::SetLink { id: id("shop>ulm"), link, merge: None }]
        },
        english: "Crosschannel → Multichannel: because you changed what Shared stock between \
                  “shop” and “ulm” shares. No two different channels share a purchase or data: an \
                  order from one cannot be collected, paid, changed or returned in another",
        german: "Crosschannel → Multichannel, weil Sie geändert haben, was über Gemeinsamer \
                 Bestand zwischen „shop“ und „ulm“ geteilt wird. Keine zwei verschiedenen Kanäle \
                 teilen Käufe oder Daten: Eine Bestellung aus einem lässt sich in keinem anderen \
                 abholen, bezahlen, ändern oder zurückgeben",
    },
    Case {
        line: CROSS,
        actions: |session| {
            vec![changed(session, "shop", |channel| {
                channel.operator = Operator::Partner("Otto".to_owned());
            })]
        },
        english: "D2C → own + third parties: because a partner runs “shop” now",
        german: "D2C → eigene Kanäle + Dritte, weil ein Partner „shop“ jetzt betreibt",
    },
    Case {
        line: CROSS,
        actions: |session| {
            vec![changed(session, "shop", |channel| channel.markets.b2b = Availability::Yes)]
        },
        english: "B2C → B2B + B2C: because “shop” now serves B2B + B2C",
        german: "B2C → B2B + B2C, weil „shop“ jetzt B2B + B2C bedient",
    },
    Case {
        line: CROSS,
        actions: |session| vec![with_lifecycle(session, "ulm", Lifecycle::Planned(2))],
        english: "Crosschannel → Single channel: because you changed the status of “ulm”. A second \
                  channel that sells is missing: another kind, or one that somebody else runs",
        german: "Crosschannel → Singlechannel, weil Sie den Status von „ulm“ geändert haben. Es fehlt \
                 ein zweiter Kanal, der verkauft: von anderer Art, oder von jemand anderem \
                 betrieben",
    },
    Case {
        line: "shop: Shop; ulm: Store; shop -ClickAndCollect-> ulm planned 1",
        actions: |_| vec![Action::SetView(View::Target)],
        english: "Multichannel → Crosschannel: because the view is now “Target”",
        german: "Multichannel → Crosschannel, weil die Ansicht jetzt „Soll“ ist",
    },
    Case {
        line: CROSS,
        actions: |_| vec![Action::ToggleExcluded(vec![id("shop>ulm")])],
        english: "Crosschannel → Multichannel: because Shared stock between “shop” and “ulm” is \
                  held off. No two different channels share a purchase or data: an order from one \
                  cannot be collected, paid, changed or returned in another",
        german: "Crosschannel → Multichannel, weil Gemeinsamer Bestand zwischen „shop“ und „ulm“ \
                 weggedacht ist. Keine zwei verschiedenen Kanäle teilen Käufe oder Daten: Eine \
                 Bestellung aus einem lässt sich in keinem anderen abholen, bezahlen, ändern oder \
                 zurückgeben",
    },
];

#[test]
fn every_change_has_its_cause() {
    for case in CASES {
        for (language, expected) in
            [(Language::English, case.english), (Language::German, case.german)]
        {
            let mut session = opened(&plan(case.line), language);
            assert!(said(&mut session).is_none(), "opening is silent");
            for action in (case.actions)(&session) {
                session.dispatch(action);
            }
            let announcement = said(&mut session).unwrap_or_else(|| panic!("{expected}"));
            assert_eq!(announcement.text(language), expected);
            assert!(said(&mut session).is_none(), "said once: {expected}");
        }
    }
}

#[test]
fn a_screen_reader_hears_words_instead_of_an_arrow() {
    let mut session = opened(&plan(""), Language::German);
    session.dispatch(add(ChannelKind::Shop));
    let announcement = said(&mut session).expect("the first channel");
    assert!(announcement.spoken(Language::English).starts_with("From No sales yet to Single"));
    assert!(
        announcement.spoken(Language::German).starts_with("Von Noch kein Verkauf zu Singlechannel")
    );
    assert_eq!((announcement.from.model, announcement.to.model), (Model::None, Model::Single));
}

#[test]
fn undo_and_redo_say_what_they_did() {
    let mut session = opened(&plan(PARALLEL), Language::English);
    let (from, to) = (id("shop"), id("ulm"));
    session.dispatch(Action::AddLink { from, to, kind: LinkKind::ClickAndCollect });
    said(&mut session);
    let link = "Click & Collect between “shop” and “ulm”";
    for (command, expected) in [
        (Command::Undo, format!("because undo took {link} away")),
        (Command::Redo, format!("because redo brought {link} back")),
    ] {
        session.dispatch(Action::Run(command));
        let text = said(&mut session).expect("another model").text(Language::English);
        assert!(text.contains(&expected), "{text}");
    }
}

#[test]
fn what_is_planned_from_today_names_the_plan_and_the_view() {
    let mut session = opened(&plan(PARALLEL), Language::English);
    let next =
        commerce_canvas::classify::next_level(session.plan(), View::Today, &Default::default());
    session.dispatch(Action::PlanAdditions(next.expect("a next level").additions));
    let text = said(&mut session).expect("another model").text(Language::English);
    assert_eq!(
        text,
        "Multichannel → Crosschannel: because you planned Assisted order between “ulm” and “shop” \
         and the view is now “Target”",
    );
}

#[test]
fn moving_naming_and_what_changes_no_result_are_silent() {
    let mut session = opened(&plan(CROSS), Language::English);
    session.dispatch(select(&["shop"]));
    for action in [
        Action::BeginMove,
        Action::PreviewMove(GridPoint::new(9, 9)),
        Action::PreviewMove(GridPoint::new(19, 9)),
        Action::CommitGesture,
        Action::Nudge(GridPoint::new(1, 0)),
        Action::NamePlan("Other".to_owned()),
        changed(&session, "shop", |channel| channel.name = "Webshop".to_owned()),
        add(ChannelKind::App),
        Action::SetView(View::Target),
        Action::Run(Command::Undo),
    ] {
        session.dispatch(action);
        assert!(session.announcement().is_none());
    }
}

#[test]
fn a_change_and_back_within_one_frame_is_silent() {
    let mut session = opened(&plan(CROSS), Language::English);
    session.dispatch(Action::ToggleExcluded(vec![id("ulm")]));
    session.dispatch(Action::Run(Command::EndWhatIf));
    assert!(session.announcement().is_none());
}

#[test]
fn an_announcement_stays_some_seconds_and_the_next_takes_its_place() {
    let mut session = opened(&plan(CROSS), Language::English);
    session.dispatch(Action::SetTime(1_000));
    session.dispatch(Action::ToggleExcluded(vec![id("ulm")]));
    let first = session.announcement().expect("another model");
    session.dispatch(Action::SetTime(4_000));
    let still = session.announcement().expect("still to be read");
    assert!(Arc::ptr_eq(&first, &still));
    session.dispatch(Action::Run(Command::EndWhatIf));
    let next = session.announcement().expect("back again");
    assert_eq!(
        next.text(Language::English),
        "Single channel → Crosschannel: because “ulm” is no longer held off",
    );
    assert!(session.announcement_stays() > 3_000 && session.announcement_stays() < 20_000);
    session.dispatch(Action::SetTime(24_000));
    assert!(session.announcement().is_none());
    assert_eq!(session.announcement_stays(), 0);
}

#[test]
fn what_is_renamed_at_once_is_called_so() {
    let mut session = opened(&plan("shop: Shop"), Language::English);
    session.dispatch(add(ChannelKind::Store));
    let text = session.announcement().expect("a second channel").text(Language::English);
    assert!(text.contains("Store"), "{text}");
    let new = session.plan().nodes.iter().find(|(name, _)| **name != id("shop"));
    let (new, node) = new.map(|(id, node)| (id.clone(), Node::clone(node))).expect("it was added");
    let mut renamed = node;
    renamed.set_name("Ulm branch".to_owned());
    let nodes = vec![(new, renamed)];
    session.dispatch(Action::SetNodes { nodes, label: LabelKind::Rename, merge: None });
    let text = session.announcement().expect("still said").text(Language::English);
    assert!(text.contains("Ulm branch"), "{text}");
}
