//! Channels that follow from audiences, the choice of a solution, and chances, risks and measures at a
//! glance: in a plan, and in the window by the names of what is shown.

use std::sync::Arc;

use commerce_canvas::file;
use commerce_canvas::guide::{Destination, Progress, Proposal, Question, answers, channels_for};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, Business, Candidate, ChannelKind, Choice, Id, LinkKind, Market, Measure,
    Plan, Strategy, View,
};
use commerce_canvas::session::inventory::Sheet;
use commerce_canvas::session::{Action, Command, Settings, ThemeChoice};
use commerce_canvas::ui::App;
use commerce_canvas::ui::panels::side::SideTab;
use eframe::egui::accesskit::Role;
use eframe::egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::notation::{id, plan};
use crate::opened;

type Window = Harness<'static, App>;

fn kinds(plan: &Plan, audience: &str) -> Vec<ChannelKind> {
    channels_for(plan, &id(audience)).iter().map(|one| one.kind).collect()
}

/// The plan with what an audience needs.
fn needing(line: &str, audience: &str, needs: &str, message: &str) -> Plan {
    let mut plan = plan(line);
    let node = plan.nodes.get_mut(&id(audience)).expect("it is there");
    let Body::Audience(audience) = &mut Arc::make_mut(node).body else { panic!("an audience") };
    (audience.needs, audience.message) = (needs.to_owned(), message.to_owned());
    plan
}

#[test]
fn three_channels_follow_from_an_audience_and_none_that_is_drawn_for_it() {
    use ChannelKind::{
        App, Edi, FieldSales, Marketplace, PartnerStore, Phone, Shop, Social, Store,
    };
    let rows: [(&str, &str, &str, [ChannelKind; 3]); 8] = [
        ("a: Audience b2b", "", "", [Shop, FieldSales, Edi]),
        ("a: Audience", "", "", [Shop, Store, Marketplace]),
        // What is there for businesses is not proposed for them, whenever it is there.
        ("a: Audience b2b; s: Shop b2b planned 2", "", "", [FieldSales, Edi, Phone]),
        // What is there for others is.
        ("a: Audience b2b; s: Shop", "", "", [Shop, FieldSales, Edi]),
        ("a: Audience; s: Shop; t: Store", "", "", [Marketplace, PartnerStore, Social]),
        // What it says that it needs comes first.
        ("a: Audience b2b", "Bestellen aus SAP", "", [Edi, Shop, FieldSales]),
        ("a: Audience", "Unterwegs mit dem Handy kaufen", "", [App, Shop, Store]),
        ("a: Audience b2b", "", "Wir sind sofort am Telefon", [Phone, Shop, FieldSales]),
    ];
    for (line, needs, message, expected) in rows {
        assert_eq!(kinds(&needing(line, "a", needs, message), "a"), expected, "{line} {needs}");
    }
    assert!(kinds(&plan("s: Shop"), "s").is_empty(), "a channel is no audience");
    let mut trader = plan("a: Audience; s: Shop; t: Store");
    let strategy = Strategy { business: Business::Trader, ..Strategy::default() };
    trader.strategy = Arc::new(strategy);
    assert!(!kinds(&trader, "a").contains(&PartnerStore), "a trader has no dealers");
}

#[test]
fn a_reason_is_about_the_audience_in_both_languages() {
    let told = |plan: &Plan, language| -> Vec<String> {
        let all = channels_for(plan, &id("a"));
        all.iter().map(|one: &Proposal| one.reason(language).to_owned()).collect()
    };
    let plain = plan("a: Audience b2b");
    let english = &told(&plain, Language::English)[0];
    assert!(english.starts_with("For “a” (B2B): orders at any hour"), "{english}");
    let german = &told(&plain, Language::German)[0];
    assert!(german.starts_with("Für „a“ (B2B): Bestellen zu jeder Stunde"), "{german}");
    let needs = needing("a: Audience b2b", "a", "Spare parts by seven in the morning.", "");
    let english = &told(&needs, Language::English)[0];
    assert!(
        english.starts_with("For “a” (B2B), who need “Spare parts by seven in the morning”: "),
        "{english}"
    );
    let german = &told(&needs, Language::German)[0];
    assert!(german.contains("mit dem Bedarf „Spare parts by seven"), "{german}");
    // Only what asks for it is repeated.
    assert!(told(&needs, Language::English)[1].starts_with("For “a” (B2B): "));
}

#[test]
fn the_guide_proposes_channels_where_it_asks_how_one_sells() {
    let proposes = |line: &str| {
        let all = answers(&plan(line), &[]);
        let selling = &all[Question::Selling.number() - 1];
        let fitting = selling.further.iter().filter_map(|task| match &task.destination {
            Destination::DrawFor { audience, any_of } => Some((audience.to_string(), any_of.len())),
            _ => None,
        });
        fitting.collect::<Vec<_>>()
    };
    assert_eq!(proposes(""), []);
    assert_eq!(proposes("a: Audience"), [("a".to_owned(), 3)]);
    let two = [("a".to_owned(), 3), ("b".to_owned(), 3)];
    assert_eq!(proposes("a: Audience; b: Audience b2b wanted; s: Shop"), two);
}

fn window(plan: &Plan, language: Language) -> Window {
    let settings = Settings {
        language,
        theme: ThemeChoice::Light,
        side_tab: Some(SideTab::Inspector),
        ..Settings::default()
    };
    let builder = Harness::builder().with_size(vec2(1280.0, 900.0)).with_max_steps(60);
    opened::window(plan, settings, builder)
}

fn act(window: &mut Window, action: Action) {
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, action);
    window.run();
}

#[track_caller]
fn press(window: &mut Window, role: Role, name: &str) {
    let found =
        window.query_all_by_label_contains(name).find(|node| node.accesskit_node().role() == role);
    found.unwrap_or_else(|| panic!("no {role:?} like {name}")).click();
    window.run();
}

fn has(window: &Window, name: &str) -> bool {
    window.query_all_by_label_contains(name).next().is_some()
}

fn shown(window: &Window) -> &Plan {
    window.state().session().plan()
}

#[test]
fn a_proposed_channel_is_drawn_for_its_audience_in_one_step() {
    for (language, name, head) in [
        (Language::English, "Field sales", "Channels that fit"),
        (Language::German, "Außendienst", "Passende Kanäle"),
    ] {
        let before = plan("a: Audience b2b; s: Shop");
        let mut window = window(&before, language);
        act(&mut window, Action::Select([id("a")].into_iter().collect()));
        press(&mut window, Role::DisclosureTriangle, head);
        press(&mut window, Role::Button, &format!("{head}: {name}"));
        let after = shown(&window);
        let (new, node, channel) = after
            .channels()
            .find(|(.., channel)| channel.kind == ChannelKind::FieldSales)
            .expect("it is drawn");
        assert_eq!(channel.markets.b2b, Availability::Yes);
        assert_eq!(channel.markets.b2c, Availability::No);
        assert_eq!(node.lifecycle.step(), Some(1), "it is planned");
        let reaches = |link: &&Arc<commerce_canvas::plan::Link>| link.kind == LinkKind::Reaches;
        let link = after.links.values().find(reaches).expect("the audience is addressed there");
        assert_eq!((&link.from, &link.to), (&id("a"), new));
        let others = after.nodes.iter().filter(|(id, _)| *id != new);
        let card = commerce_canvas::layout::card(node);
        for (other, at) in others {
            assert!(!commerce_canvas::layout::card(at).intersects(&card), "it lies on {other}");
        }
        assert!(!kinds(after, "a").contains(&ChannelKind::FieldSales));
        let undo = after.clone();
        act(&mut window, Action::Run(Command::Undo));
        assert_ne!(*shown(&window), undo);
        assert_eq!(shown(&window).nodes, before.nodes, "it was one step");
        assert_eq!(shown(&window).links, before.links);
    }
}

fn system<'a>(plan: &'a Plan, of: &Id) -> &'a Choice {
    match &plan.nodes[of].body {
        Body::System(system) => &system.choice,
        _ => panic!("{of} is no system"),
    }
}

#[track_caller]
fn choose(window: &mut Window, field: &str, value: &str) {
    press(window, Role::ComboBox, field);
    let entries = window.get_all_by_role(Role::ListBoxOption);
    let labels: Vec<_> = entries.map(|node| node.accesskit_node().label()).collect();
    let place = labels.iter().position(|label| label.as_deref() == Some(value));
    let place = place.unwrap_or_else(|| panic!("no {value} in {labels:?}"));
    let found = window.get_all_by_role(Role::ListBoxOption).nth(place);
    found.expect("it was there").click();
    window.run();
}

#[test]
fn a_solution_is_chosen_in_the_window() {
    let crm = id("crm");
    let mut window = window(&plan("crm: Crm planned 1; s: Shop"), Language::English);
    act(&mut window, Action::Select([crm.clone()].into_iter().collect()));
    press(&mut window, Role::Button, "Choose a solution…");
    press(&mut window, Role::Button, "Take the proposed criteria");
    let criteria = &system(shown(&window), &crm).criteria;
    assert_eq!(criteria.get("Interfaces"), Some(&5));
    assert!(criteria.contains_key("Data in the EU") && criteria.contains_key("Exit"));
    press(&mut window, Role::Button, "Add a candidate");
    // Its name has the keyboard.
    act(&mut window, Action::Run(Command::Undo));
    assert!(system(shown(&window), &crm).candidates.is_empty());
    act(&mut window, Action::Run(Command::Redo));
    press(&mut window, Role::Button, "Add a candidate");
    let names: Vec<&String> = system(shown(&window), &crm).candidates.keys().collect();
    assert_eq!(names, ["Candidate 1", "Candidate 2"]);
    choose(&mut window, "Candidate 1, Interfaces", "4");
    assert!(has(&window, "Weighted result of “Candidate 1”: 4.0 of 5, rated by 1 of"));
    choose(&mut window, "Weight of “Interfaces”", "2");
    choose(&mut window, "Decided for", "Candidate 1");
    let choice = system(shown(&window), &crm);
    assert_eq!(choice.candidates["Candidate 1"].scores["Interfaces"], 4);
    assert_eq!(choice.criteria["Interfaces"], 2);
    assert_eq!(choice.chosen, "Candidate 1");
    press(&mut window, Role::Button, "Remove “Candidate 2”");
    assert_eq!(system(shown(&window), &crm).candidates.len(), 1);
    press(&mut window, Role::Button, "Close");
    assert!(has(&window, "Candidate 1"), "the inspector says what was chosen");
}

#[test]
fn measures_and_systems_lead_to_each_other() {
    let mut told = plan("crm: Crm planned 1; s: Shop");
    let measure = Measure {
        title: "Choose the CRM".to_owned(),
        about: vec![id("crm")],
        ..Measure::default()
    };
    told.measures.insert(id("m1"), Arc::new(measure));
    let mut window = window(&told, Language::English);
    act(&mut window, Action::Select([id("crm")].into_iter().collect()));
    press(&mut window, Role::Button, "Choose the CRM");
    let layout = &window.state().session().settings().inventory;
    assert!(layout.open && layout.sheet() == Sheet::Measures, "the table of measures is shown");
    act(&mut window, Action::Select([id("s")].into_iter().collect()));
    press(&mut window, Role::CheckBox, "Choose the CRM");
    let selected: Vec<Id> = window.state().session().selection().iter().cloned().collect();
    assert_eq!(selected, [id("crm")], "and leads back");
}

#[test]
fn solutions_are_asked_for_after_everything_else() {
    let mut told =
        file::read(include_bytes!("../../saves/musterhaus.commerce")).expect("it is a plan").plan;
    let asks = |plan: &Plan| -> Vec<Destination> {
        let all = answers(plan, &[]);
        let measures = &all[Question::Measures.number() - 1];
        assert_eq!(measures.question, Question::Measures);
        let wanted =
            |one: &Destination| matches!(one, Destination::Choice(_) | Destination::Question(_));
        let further = measures.further.iter().map(|task| task.destination.clone());
        further.filter(wanted).collect()
    };
    let planned: Vec<Id> = told
        .nodes
        .iter()
        .filter(|(_, node)| matches!(node.body, Body::System(_)) && node.lifecycle.step().is_some())
        .map(|(id, _)| id.clone())
        .collect();
    assert!(!planned.is_empty(), "the sample plans a system");
    let is_open = answers(&told, &[]).iter().take(8).any(|one| one.progress != Progress::Answered);
    assert!(!is_open, "the sample answers what comes before");
    assert!(matches!(&asks(&told)[..], [Destination::Choice(Some(_)), ..]), "{:?}", asks(&told));
    for id in &planned {
        let node = told.nodes.get_mut(id).expect("it is there");
        if let Body::System(system) = &mut Arc::make_mut(node).body {
            system.choice.chosen = "That one".to_owned();
        }
    }
    assert_eq!(asks(&told), []);
    let early = plan("crm: Crm planned 1");
    assert!(matches!(&asks(&early)[..], [Destination::Question(Question::Audiences)]));
}

#[test]
fn a_choice_is_read_as_it_is_written_and_what_is_wrong_is_left_out() {
    let text = r#"(
    format: 1,
    name: "Test",
    nodes: {
        "crm": System(name: "CRM", kind: Crm, choice: (criteria: {"Exit": 3, "Speed": 9}, candidates: {"A": (scores: {"Exit": 5}, note: "Asked")}, chosen: "A", reason: "Cheap"), at: (0, 0)),
    },
)
"#;
    let reading = file::read(text.as_bytes()).expect("it is a plan");
    let faults: Vec<String> = reading.faults.iter().map(|one| format!("{:?}", one.kind)).collect();
    assert_eq!(faults.len(), 1, "{faults:?}");
    let mut choice = system(&reading.plan, &id("crm")).clone();
    assert_eq!(choice.criteria.len(), 1, "a weight of 9 is none");
    assert_eq!(choice.candidates["A"].scores["Exit"], 5);
    assert_eq!(file::write(&reading.plan), text.replace(r#", "Speed": 9"#, ""));
    choice.candidates.insert("B".to_owned(), Candidate::default());
    assert!(choice.leading().is_empty());
}

#[test]
fn what_may_go_wrong_becomes_a_measure_that_stands_beside_it() {
    let mut told = plan("a: Audience; s: Shop");
    let strategy = Strategy { risks: vec!["No staff".to_owned()], ..Strategy::default() };
    told.strategy = Arc::new(strategy);
    for language in Language::ALL {
        let mut window = window(&told, language);
        act(&mut window, Action::Run(Command::ShowGlance));
        let name =
            commerce_canvas::language::texts::glance::TO_MEASURE.with(language, &[&"No staff"]);
        press(&mut window, Role::Button, &name);
        let measure = shown(&window).measures.values().next().expect("it is there").clone();
        assert_eq!(measure.hurdle, "No staff");
        act(&mut window, Action::Run(Command::ShowGlance));
        let done =
            commerce_canvas::language::texts::glance::DONE_ABOUT.with(language, &[&measure.title]);
        assert!(has(&window, &done), "{done}");
    }
}

#[test]
fn the_guide_draws_a_proposed_channel_and_stays() {
    let mut window = window(&plan("a: Audience b2b; s: Shop"), Language::English);
    act(&mut window, Action::Run(Command::ShowGuide));
    press(&mut window, Role::DisclosureTriangle, "2. How you sell");
    assert!(has(&window, "For “a” (B2B): "));
    // It lies below what is in sight; a screen reader reaches it all the same.
    let button = "Channels that follow from “a”: EDI / e-procurement";
    window.get_by_role_and_label(Role::Button, button).click_accesskit();
    window.run();
    let kind =
        |window: &Window| shown(window).channels().any(|(.., it)| it.kind == ChannelKind::Edi);
    assert!(kind(&window));
    assert!(has(&window, "2. How you sell"), "the guide stays");
    assert!(has(&window, "Back to the view"), "and leads back to the view that was shown");
}

#[test]
fn the_report_tells_what_was_chosen_and_why() {
    let mut told = plan("crm: Crm planned 1; s: Shop");
    let node = told.nodes.get_mut(&id("crm")).expect("it is there");
    if let Body::System(system) = &mut Arc::make_mut(node).body {
        let scores =
            |score| Candidate { scores: [("Exit".to_owned(), score)].into(), note: String::new() };
        system.choice = Choice {
            criteria: [("Exit".to_owned(), 3)].into(),
            candidates: [("A".to_owned(), scores(5)), ("B".to_owned(), scores(2))].into(),
            chosen: "A".to_owned(),
            reason: "It lets us go.".to_owned(),
        };
    }
    for (language, expected) in [
        (Language::English, ["5.0 of 5", "Decided for: A", "Why: It lets us go."]),
        (Language::German, ["5,0 von 5", "Entschieden für: A", "Begründung: It lets us go."]),
    ] {
        let document = crate::story::told(&told, language);
        let text = crate::story::written(&document, commerce_canvas::export::Format::Markdown);
        for words in expected {
            assert!(text.contains(words), "{words} in {text}");
        }
    }
}

#[test]
fn what_an_audience_needs_stands_in_the_table_of_who_is_addressed_where() {
    let told = needing("a: Audience b2b; s: Shop b2b", "a", "Parts by seven", "Ordered at night");
    let mut window = window(&told, Language::English);
    act(&mut window, Action::Run(Command::ShowReach));
    assert!(has(&window, "What they need of a: Parts by seven"));
    assert!(has(&window, "How they are addressed of a: Ordered at night"));
    assert!(!has(&window, "Addressed by of a"), "nobody has said who addresses them");
}

#[test]
fn proposals_serve_only_the_market_of_their_audience() {
    for (line, market) in [("a: Audience b2b", Market::B2B), ("a: Audience", Market::B2C)] {
        for proposal in channels_for(&plan(line), &id("a")) {
            assert_eq!(proposal.market, market);
            let Body::Channel(channel) = proposal.body(Language::English) else {
                panic!("a channel");
            };
            assert_eq!(channel.markets.holding(View::Today).collect::<Vec<_>>(), [market]);
        }
    }
}
