//! Holding elements off: what remains is what the classification says of a plan without them, and
//! the plan knows nothing of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use commerce_canvas::classify::{Loss, Losses, classify, losses};
use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Id, Market, Model, Plan, View};
use commerce_canvas::session::{
    Action, Answer, Command, Opened, Selection, Session, Settings, UnsavedChoice, loss_text,
};

use crate::notation::{id, plan};

/// A session that shows a plan.
pub fn opened(plan: &Plan, language: Language) -> Session {
    let mut session = Session::new(Settings { language, ..Settings::default() });
    let reading = file::read(file::write(plan).as_bytes()).expect("written by this program");
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session
}

const OMNICHANNEL: &str = "shop: Shop; ulm: Store; phone: Phone; \
    shop -ClickAndCollect-> ulm; phone -AssistedOrder-> shop";

fn exclude(session: &mut Session, ids: &[&str]) {
    session.dispatch(Action::ToggleExcluded(ids.iter().map(|name| id(name)).collect()));
}

fn excluded(session: &Session) -> Vec<&str> {
    session.viewport().excluded().iter().map(Id::as_str).collect()
}

/// What is lost and gained without some elements, one word for each.
fn lost(line: &str, without: &[&str]) -> (Vec<String>, Vec<String>) {
    let plan = plan(line);
    let excluded: BTreeSet<Id> = without.iter().map(|name| id(name)).collect();
    let before = classify(&plan, View::Today, &BTreeSet::new());
    let Losses { lost, gained, .. } = losses(&plan, &before, &before.excluding(&excluded));
    let word = |loss: &Loss| match loss {
        Loss::Model { from, to } => format!("model {from:?} {to:?}"),
        Loss::Market { market, from, to } => format!("{market:?} {from:?} {to:?}"),
        Loss::Pair { channels: [a, b], resource } => format!("{a} {b} {resource:?}"),
        Loss::Journey(id) => format!("journey {id}"),
        Loss::Audience(id) => format!("audience {id}"),
        Loss::Smarketing(number) => format!("question {number}"),
        Loss::Expectation(id, criterion) => format!("{id} {criterion:?}"),
    };
    (lost.iter().map(word).collect(), gained.iter().map(word).collect())
}

#[test]
fn what_is_lost_is_more_than_the_model() {
    let none: &[&str] = &[];
    for (line, without, lost_words, gained) in [
        // The model stays, and still something is lost.
        (
            "shop: Shop; store: Store; shop -ClickAndCollect-> store; erp: Erp; shop -Uses-> erp; \
             store -Uses-> erp",
            &["erp"][..],
            &["shop store Stock", "shop store Price", "shop store Product"][..],
            none,
        ),
        // What nobody can buy in both is no loss.
        (
            "shop: Shop; desk: Phone b2b; erp: Erp; shop -Uses-> erp; desk -Uses-> erp",
            &["erp"],
            none,
            none,
        ),
        // The pairs of a channel that is held off are lost too.
        (
            OMNICHANNEL,
            &["ulm"],
            &["model Omnichannel Crosschannel", "B2C Omnichannel Crosschannel", "shop ulm Order"],
            none,
        ),
        ("shop: Shop; a: Audience; a -Reaches-> shop", &["a>shop"], &["audience a"], none),
        (
            "s: Team; m: Team marketing; crm: Crm; s -Uses-> crm; m -Uses-> crm",
            &["crm"],
            &["question 2"],
            none,
        ),
        // A loose catalogue pulls the level down.
        (
            "shop: Shop; ulm: Store; cat: Catalogue; phone: Phone; shop -ClickAndCollect-> ulm; \
             phone -AssistedOrder-> shop",
            &["cat"],
            none,
            &["model Omnichannel Crosschannel", "B2C Omnichannel Crosschannel"],
        ),
        ("shop: Shop; pay: Payment; shop -Uses-> pay", &["pay"], none, none),
    ] {
        let found = lost(line, without);
        assert_eq!(
            (&found.0[..], &found.1[..]),
            (&words(lost_words)[..], &words(gained)[..]),
            "{line}"
        );
    }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn what_is_excluded_is_no_edit() {
    let plan = plan(OMNICHANNEL);
    let mut session = opened(&plan, Language::English);
    assert_eq!(session.classification().model, Model::Omnichannel);
    for (ids, expected) in [
        (&["shop>ulm"][..], Model::Crosschannel),
        (&["shop"], Model::Multichannel),
        (&["shop", "ulm"], Model::Single),
        (&["shop", "ulm", "phone"], Model::None),
    ] {
        exclude(&mut session, ids);
        let without: BTreeSet<Id> = ids.iter().map(|name| id(name)).collect();
        assert_eq!(session.classification().model, expected, "{ids:?}");
        assert_eq!(classify(&plan, View::Today, &without).model, expected, "{ids:?}");
        assert_eq!(session.actual().model, Model::Omnichannel);
        assert!(!session.is_changed() && !session.is_enabled(Command::Undo), "{ids:?}");
        assert_eq!(session.plan(), &plan);
        exclude(&mut session, ids);
        assert_eq!(session.classification().model, Model::Omnichannel);
        assert!(session.viewport().excluded().is_empty());
    }
}

#[test]
fn a_command_holds_the_selection_off_and_another_ends_it() {
    let mut session = opened(&plan(OMNICHANNEL), Language::English);
    assert!(!session.is_enabled(Command::HoldOff) && !session.is_enabled(Command::EndWhatIf));
    session.dispatch(Action::Select(Selection::from_iter([id("shop"), id("shop>ulm")])));
    assert_eq!(session.is_switched_on(Command::HoldOff), Some(false));
    session.dispatch(Action::Run(Command::HoldOff));
    assert_eq!(excluded(&session), ["shop", "shop>ulm"]);
    assert_eq!(session.is_switched_on(Command::HoldOff), Some(true));
    session.dispatch(Action::Select(Selection::from_iter([id("ulm"), id("shop")])));
    assert_eq!(session.is_switched_on(Command::HoldOff), Some(false), "not all of them");
    session.dispatch(Action::Run(Command::HoldOff));
    assert_eq!(excluded(&session), ["shop", "shop>ulm", "ulm"]);
    session.dispatch(Action::Run(Command::HoldOff));
    assert_eq!(excluded(&session), ["shop>ulm"]);
    session.dispatch(Action::Run(Command::EndWhatIf));
    assert!(session.viewport().excluded().is_empty());
}

#[test]
fn remarks_cannot_be_excluded() {
    let plan = crate::sample::plan();
    let mut session = opened(&plan, Language::English);
    exclude(&mut session, &["note", "frame", "l8", "nobody"]);
    assert!(session.viewport().excluded().is_empty());
    exclude(&mut session, &["note", "sales", "l5"]);
    assert_eq!(excluded(&session), ["l5", "sales"]);
}

#[test]
fn what_is_excluded_outlives_views_and_undo_but_no_other_plan() {
    let mut session = opened(&plan(OMNICHANNEL), Language::English);
    exclude(&mut session, &["ulm", "phone"]);
    session.dispatch(Action::SetView(View::Target));
    session.dispatch(Action::Select(Selection::from_iter([id("shop>ulm")])));
    session.dispatch(Action::SetView(View::Today));
    session.dispatch(Action::Run(Command::Delete));
    session.dispatch(Action::Run(Command::Undo));
    session.dispatch(Action::Run(Command::Redo));
    assert_eq!(excluded(&session), ["phone", "ulm"]);
    session.dispatch(Action::Select(Selection::from_iter([id("ulm")])));
    session.dispatch(Action::Run(Command::Delete));
    assert_eq!(excluded(&session), ["phone"], "what vanishes drops out");
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(excluded(&session), ["phone"], "and is there when it comes back");
    let other = opened(&plan("shop: Shop"), Language::English);
    let reading = file::read(file::write(other.plan()).as_bytes()).expect("a plan");
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    let asked = session.question().expect("there are unsaved changes").id;
    session.dispatch(Action::Answer(asked, Answer::Unsaved(UnsavedChoice::Discard)));
    assert!(session.viewport().excluded().is_empty());
    exclude(&mut session, &["shop"]);
    session.dispatch(Action::Run(Command::NewPlan));
    assert!(session.viewport().excluded().is_empty());
}

#[test]
fn the_banner_says_what_would_be_instead_of_what() {
    let line =
        format!("{OMNICHANNEL}; leaflet: Catalogue; crm: Crm; amazon: Marketplace by Amazon");
    let mut english = opened(&plan(OMNICHANNEL), Language::English);
    let mut german = opened(&plan(OMNICHANNEL), Language::German);
    assert_eq!(english.what_if(), None);
    for (ids, expected) in [
        (
            &["ulm"][..],
            [
                "What if: without “ulm”, Crosschannel instead of Omnichannel",
                "Was wäre wenn: ohne „ulm“ Crosschannel statt Omnichannel",
            ],
        ),
        (
            &["shop>ulm"],
            [
                "What if: without Click & Collect between “shop” and “ulm”, Crosschannel instead \
                 of Omnichannel",
                "Was wäre wenn: ohne Click & Collect zwischen „shop“ und „ulm“ Crosschannel statt \
                 Omnichannel",
            ],
        ),
        (
            &["shop", "ulm"],
            [
                "What if: without 2 elements, Single channel instead of Omnichannel",
                "Was wäre wenn: ohne 2 Elemente Singlechannel statt Omnichannel",
            ],
        ),
    ] {
        for (session, expected) in [&mut english, &mut german].into_iter().zip(expected) {
            exclude(session, ids);
            assert_eq!(session.what_if().as_deref(), Some(expected));
            session.dispatch(Action::Run(Command::EndWhatIf));
        }
    }
    let mut session = opened(&plan(&line), Language::English);
    for (ids, expected) in [
        (&["crm"][..], "What if: without “crm”, still Crosschannel"),
        (
            &["amazon"],
            "What if: without “amazon”, still Crosschannel, but D2C instead of own + marketplace",
        ),
        (
            &["leaflet", "amazon"],
            "What if: without 2 elements, Omnichannel instead of Crosschannel",
        ),
    ] {
        exclude(&mut session, ids);
        assert_eq!(session.what_if().as_deref(), Some(expected));
        session.dispatch(Action::Run(Command::EndWhatIf));
    }
}

#[test]
fn whom_nobody_sells_to_any_more_is_said_though_no_model_is_lost() {
    let text = r#"(format: 1, name: "Reseller", nodes: {
        "reps": Channel(name: "Reps", kind: FieldSales, at: (0, 0)),
        "amazon": Channel(name: "Amazon", kind: Marketplace, sold_by: Reseller("Huber"),
            operator: Partner("Amazon"), markets: (b2c: Yes), at: (300, 0)),
    })"#;
    let plan = file::read(text.as_bytes()).expect("a plan").plan;
    let before = classify(&plan, View::Today, &BTreeSet::new());
    let without = losses(&plan, &before, &before.excluding(&[id("amazon")].into()));
    assert!(without.lost.is_empty(), "{:?}", without.lost);
    assert_eq!(without.unserved, [Market::B2C], "private customers bought from the reseller");
    let lines = loss_text::unserved(&without.unserved, Language::English);
    assert_eq!(lines[0].text, "Private customers can no longer buy anywhere");
    let still = losses(&plan, &before, &before.excluding(&[id("reps")].into()));
    assert!(still.unserved.is_empty(), "it is the model that is lost: {:?}", still.lost);
}
