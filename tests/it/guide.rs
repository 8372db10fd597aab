//! The ten questions as a table: which plans leave which open, begun and answered, and what is
//! missing then. Also what the texts of the guide and of the explanations must keep.

use std::sync::Arc;

use commerce_canvas::catalogue::explanations::{self, Explanation, Term};
use commerce_canvas::catalogue::presets::marketplaces;
use commerce_canvas::catalogue::{catalogue, words};
use commerce_canvas::classify::findings;
use commerce_canvas::guide::{
    Destination, Draw, Goal, GuideAnswer, Progress, Question, When, answers, sheets,
};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Aim, Answer as Said, Availability, Body, ChannelKind, Competitor, Date, Feedback,
    FeedbackSource, Fit, Market, Measure, MeasureStatus, Model, Node, Operator, Outlook, Plan,
    Step, Strategy, TeamKind, Tone, View,
};

use crate::notation::{id, plan};

fn asked(plan: &Plan, question: Question) -> GuideAnswer {
    let found = findings(plan, &|_| true);
    let mut answers = answers(plan, &found).into_iter();
    answers.find(|answer| answer.question == question).expect("every question is answered")
}

/// How far a question is answered in a plan of one line, and the places of what is missing.
#[track_caller]
fn check(question: Question, rows: &[(&str, Progress, &[&str])]) {
    for (line, progress, missing) in rows {
        let answer = asked(&plan(line), question);
        let destinations: Vec<String> =
            answer.missing.iter().map(|task| short(&task.destination)).collect();
        assert_eq!(
            (answer.progress, &destinations[..]),
            (*progress, &strings(missing)[..]),
            "{line}"
        );
    }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// A place in a few letters.
fn short(destination: &Destination) -> String {
    match destination {
        Destination::DrawFor { any_of, .. } => {
            format!("fitting {:?}", any_of.iter().map(|one| one.kind).collect::<Vec<_>>())
        }
        Destination::Draw { any_of, when } => {
            let sort = match any_of.first() {
                Some(Draw::Channel(_)) => "channel",
                Some(Draw::Marketplace(_)) => "marketplace",
                Some(Draw::Audience(_, reach)) => return format!("draw {reach:?}"),
                Some(Draw::System(_)) => "system",
                Some(Draw::Team(TeamKind::Sales)) => "sales",
                Some(Draw::Team(TeamKind::Marketing)) => "marketing",
                Some(Draw::Team(_)) => "team",
                Some(Draw::Activity(_)) => "activity",
                None => "nothing",
            };
            format!("draw {sort}{}", if *when == When::Today { " today" } else { "" })
        }
        Destination::Join { from, to, kind } => format!("{from} {kind:?} {to}"),
        Destination::Element { id, field } => format!("{id} {field:?}"),
        Destination::Strategy(goal) => format!("{goal:?}"),
        Destination::View(view) => format!("view {view:?}"),
        Destination::Question(question) => format!("question {}", question.number()),
        other => format!("{other:?}"),
    }
}

use Progress::{Answered, Begun, Open};

#[test]
fn nothing_is_answered_by_nothing() {
    for question in Question::ALL {
        let answer = asked(&Plan::named("Empty"), question);
        assert_eq!(answer.progress, Open, "{question:?}");
        assert!(!answer.missing.is_empty(), "{question:?} leads nowhere");
    }
}

#[test]
fn audiences_are_served_and_wanted() {
    check(
        Question::Audiences,
        &[
            ("shop: Shop", Open, &["draw Served", "draw Wanted"]),
            ("a: Audience", Begun, &["draw Wanted"]),
            ("a: Audience; b: Audience wanted", Answered, &[]),
            // Who sells nothing yet serves nobody.
            ("a: Audience wanted", Answered, &[]),
            ("a: Audience wanted; shop: Shop planned 1", Answered, &[]),
            ("a: Audience wanted; shop: Shop", Begun, &["draw Served"]),
            ("a: Audience retiring 1", Open, &["draw Served", "draw Wanted"]),
        ],
    );
    let served = asked(&plan("a: Audience; b: Audience b2b wanted"), Question::Audiences);
    assert_eq!(served.found(Language::English), "1 served, 1 wanted");
    let further = |line: &str| -> Vec<String> {
        let answer = asked(&plan(line), Question::Audiences);
        answer.further.iter().map(|task| short(&task.destination)).collect()
    };
    let first = ["draw Served", "DigitalReason", "a Needs"];
    assert_eq!(further("a: Audience"), first, "the buttons stay");
    let needs = ["draw Served", "draw Wanted", "DigitalReason", "a Needs", "b Needs"];
    assert_eq!(further("a: Audience; b: Audience wanted"), needs);
}

#[test]
fn a_card_that_bears_the_name_of_its_kind_is_no_answer() {
    let unnamed = |draw: Draw, language| {
        let mut plan = Plan::named("One card");
        let node = Node::new(draw.body(language), Default::default());
        plan.nodes.insert(id("one"), node.into());
        plan
    };
    let audience = Draw::Audience(Market::B2C, commerce_canvas::plan::Reach::Served);
    let activity = Draw::Activity(commerce_canvas::plan::ActivityKind::Process);
    for (question, draw) in [
        (Question::Audiences, audience),
        (Question::Selling, Draw::Channel(ChannelKind::Shop)),
        (Question::Inventory, activity),
    ] {
        for language in Language::ALL {
            let mut plan = unnamed(draw, language);
            let missing = |plan: &Plan| -> Vec<String> {
                let answer = asked(plan, question);
                answer.missing.iter().map(|task| short(&task.destination)).collect()
            };
            assert_eq!(asked(&plan, question).progress, Begun, "{question:?}");
            assert!(missing(&plan).contains(&"one Name".to_owned()), "{question:?}");
            let node = plan.nodes.get_mut(&id("one")).expect("it is there");
            Arc::make_mut(node).set_name("Northern trade".to_owned());
            assert!(!missing(&plan).contains(&"one Name".to_owned()), "{question:?}");
        }
    }
}

#[test]
fn selling_needs_a_channel_for_every_market() {
    check(
        Question::Selling,
        &[
            ("a: Audience", Open, &["draw channel"]),
            ("w: Website", Begun, &["draw channel"]),
            ("shop: Shop", Answered, &[]),
            ("shop: Shop; a: Audience b2b", Begun, &["shop B2b"]),
            ("f: FieldSales; a: Audience", Begun, &["draw channel"]),
            ("m: Marketplace by nobody; shop: Shop", Begun, &["m Partner"]),
            (
                "m: Marketplace by nobody; shop: Shop; a: Audience b2b",
                Begun,
                &["shop B2b", "m Partner"],
            ),
            ("shop: Shop b2b", Begun, &["shop Features"]),
            ("shop: Shop b2b; edi: Edi; edi -EdiOrders-> shop", Answered, &[]),
            ("shop: Shop retiring 1", Open, &["draw channel"]),
        ],
    );
    let informs = asked(&plan("w: Website"), Question::Selling);
    assert_eq!(short(&informs.further[0].destination), "w Sells");
    // Only marketplaces that serve the same customers come into question.
    let business = asked(&plan("f: FieldSales"), Question::Selling);
    let offered = business.further.iter().find_map(|task| match &task.destination {
        Destination::Draw { any_of, .. } if matches!(any_of[0], Draw::Marketplace(_)) => {
            Some(any_of)
        }
        _ => None,
    });
    let names: Vec<String> =
        offered.expect("marketplaces").iter().map(|one| one.name(Language::English)).collect();
    assert_eq!(names, ["Amazon Business", "Alibaba", "wlw"]);
}

#[test]
fn marketplaces_are_offered_until_all_are_drawn() {
    let mut plan = plan("f: FieldSales");
    let offered = |plan: &Plan| -> Vec<String> {
        let further = asked(plan, Question::Selling).further.into_iter();
        let of = |destination| match destination {
            Destination::Draw { any_of, .. } => any_of,
            _ => Vec::new(),
        };
        let all = further.flat_map(|task| of(task.destination));
        let all = all.filter(|one| matches!(one, Draw::Marketplace(_)));
        all.map(|one| one.name(Language::English)).collect()
    };
    for left in [&["Amazon Business", "Alibaba", "wlw"][..], &["Alibaba", "wlw"], &["wlw"], &[]] {
        assert_eq!(offered(&plan), left);
        let next =
            left.first().and_then(|name| marketplaces().iter().find(|one| one.name == *name));
        if let Some(marketplace) = next {
            let node = Node::new(marketplace.body(Language::English), Default::default());
            plan.nodes.insert(id(&marketplace.name.to_lowercase().replace(' ', "-")), node.into());
        }
    }
}

#[test]
fn channels_have_to_interlock() {
    check(
        Question::Channels,
        &[
            ("w: Website", Open, &["draw channel"]),
            ("shop: Shop", Begun, &["draw channel"]),
            ("shop: Shop; store: Store", Begun, &["NextLevel"]),
            ("shop: Shop; store: Store; shop -StoreLocator-> store", Begun, &["NextLevel"]),
            ("shop: Shop; store: Store; shop -ClickAndCollect-> store planned 1", Answered, &[]),
            (
                "shop: Shop; store: Store; shop -ClickAndCollect-> store retiring 1",
                Begun,
                &["NextLevel"],
            ),
        ],
    );
    let line = "shop: Shop; store: Store; shop -ClickAndCollect-> store planned 1";
    let answer = asked(&plan(line), Question::Channels);
    let found = answer.found(Language::German);
    assert_eq!(found, "Ist: Multichannel. Soll: Crosschannel");
}

#[test]
fn teams_share_customers_and_leads() {
    let both = "s: Team; m: Team marketing";
    // Who is there to say it is asked what marketing shall reach and say.
    let told = ["MarketingGoal", "MarketingMessage"];
    let linked = format!("{both}; crm: Crm; s -Uses-> crm; m -Uses-> crm; m -LeadExchange-> s");
    check(
        Question::Teamwork,
        &[
            ("shop: Shop", Open, &["draw sales today", "draw marketing today"]),
            (
                "shop: Shop; a: Audience",
                Open,
                &["Reach", "draw sales today", "draw marketing today"],
            ),
            ("a: Audience; s: Team", Begun, &["draw marketing today"]),
            (both, Begun, &["m LeadExchange s", "draw system", told[0], told[1]]),
            (
                &format!("{both}; erp: Erp"),
                Begun,
                &["m LeadExchange s", "draw system", told[0], told[1]],
            ),
            (
                &format!("{both}; crm: Crm; m -Uses-> crm"),
                Begun,
                &["m LeadExchange s", "s Uses crm", told[0], told[1]],
            ),
            (&linked, Begun, &told),
            (&format!("{linked}; a: Audience; shop: Shop"), Begun, &["Reach", told[0], told[1]]),
            (&format!("{linked}; a: Audience; shop: Shop; a -Reaches-> shop"), Begun, &told),
            (
                &format!("{linked}; a: Audience; shop: Shop; a -Reaches-> shop retiring 2"),
                Begun,
                &["Reach", told[0], told[1]],
            ),
        ],
    );
    let mut plan = plan(&linked);
    plan.strategy = Arc::new(Strategy {
        marketing_goal: "Twice as many contacts".to_owned(),
        marketing_message: "Delivered tomorrow".to_owned(),
        ..Strategy::default()
    });
    let answer = asked(&plan, Question::Teamwork);
    assert_eq!(answer.progress, Answered);
    let further: Vec<String> = answer.further.iter().map(|task| short(&task.destination)).collect();
    assert!(further.contains(&"MarketingBudget".to_owned()), "{further:?}");
}

fn change_channel(
    plan: &mut Plan,
    name: &str,
    change: impl Fn(&mut commerce_canvas::plan::Channel),
) {
    let node = plan.nodes.get_mut(&id(name)).expect("it is there");
    match &mut Arc::make_mut(node).body {
        Body::Channel(channel) => change(channel),
        _ => panic!("{name} is no channel"),
    }
}

#[test]
fn expectations_are_judged_channel_by_channel() {
    let mut plan = plan("shop: Shop; store: Store; w: Website");
    let answer = asked(&plan, Question::Expectations);
    assert_eq!(answer.progress, Open);
    let destinations: Vec<String> =
        answer.missing.iter().map(|task| short(&task.destination)).collect();
    assert_eq!(
        destinations,
        ["shop Expectations", "store Expectations"],
        "what informs sells nothing"
    );
    change_channel(&mut plan, "shop", |shop| {
        let expectations = &mut shop.expectations;
        expectations.product_information = Said::Yes;
        expectations.price_information = Said::No;
        expectations.simple_registration = Said::Yes;
        expectations.simple_purchase = Said::Yes;
        expectations.delivery_days = Some(0);
    });
    let answer = asked(&plan, Question::Expectations);
    assert_eq!((answer.progress, answer.missing.len()), (Begun, 1));
    // Whoever fills in the table while the target is shown says the days of the target.
    change_channel(&mut plan, "shop", |shop| {
        shop.expectations.delivery_days = None;
        shop.expectations.delivery_days_target = Some(2);
    });
    assert_eq!(asked(&plan, Question::Expectations).missing.len(), 1);
    assert_eq!(answer.found(Language::English), "Selling channels that are rated: 1 of 2");
    change_channel(&mut plan, "store", |store| store.sells = Availability::No);
    assert_eq!(asked(&plan, Question::Expectations).progress, Answered);
}

#[test]
fn goals_are_said_one_by_one() {
    let mut plan = plan("shop: Shop");
    let missing = |plan: &Plan| -> Vec<String> {
        let answer = asked(plan, Question::Goals);
        answer.missing.iter().map(|task| short(&task.destination)).collect()
    };
    let all = [
        Goal::Mission,
        Goal::MissionYear,
        Goal::Vision,
        Goal::VisionYear,
        Goal::Aim,
        Goal::Outlook,
        Goal::Chance,
        Goal::Risk,
        Goal::Competitor,
    ];
    assert_eq!(missing(&plan), all.map(|goal| format!("{goal:?}")));
    assert_eq!(asked(&plan, Question::Goals).progress, Open);
    plan.strategy = Arc::new(Strategy {
        mission: "Sell".to_owned(),
        mission_year: Some(2029),
        vision: " ".to_owned(),
        chances: vec![String::new()],
        risks: vec!["Staff".to_owned()],
        ..Strategy::default()
    });
    assert_eq!(missing(&plan), ["Vision", "VisionYear", "Aim", "Outlook", "Chance", "Competitor"]);
    assert_eq!(asked(&plan, Question::Goals).progress, Begun);
    plan.strategy = Arc::new(Strategy {
        mission: "Sell".to_owned(),
        mission_year: Some(2029),
        vision: "Sell more".to_owned(),
        vision_year: Some(2036),
        aims: vec![Aim { market: None, model: Model::Omnichannel, year: Some(2030) }],
        chances: vec!["Export".to_owned()],
        risks: vec!["Staff".to_owned()],
        competitors: vec![Competitor {
            name: "Rival".to_owned(),
            model: Some(Model::Single),
            ..Competitor::default()
        }],
        ..Strategy::default()
    });
    assert_eq!(missing(&plan), ["Outlook"]);
    change_channel(&mut plan, "shop", |shop| shop.outlook = Outlook::Steady);
    assert_eq!(asked(&plan, Question::Goals).progress, Answered);
}

#[test]
fn the_inventory_is_judged_today_and_in_the_target() {
    let draw = ["draw system today", "draw activity today"];
    check(
        Question::Inventory,
        &[
            ("shop: Shop", Open, &[draw[0], draw[1], "view Target"]),
            (
                "erp: Erp",
                Begun,
                &["draw activity today", "erp Fit", "erp FitTarget", "view Target"],
            ),
            ("pim: Pim planned 1", Begun, &["draw activity today", "pim FitTarget"]),
            ("fax: Other retiring 1", Begun, &["draw activity today", "fax Fit"]),
        ],
    );
    // A change of the organisation is planned, and somebody answers for it.
    let mut changing = plan("erp: Erp");
    let body = Draw::Activity(commerce_canvas::plan::ActivityKind::Organisation);
    let node = Node::new(body.body(Language::English), Default::default());
    changing.nodes.insert(id("roles"), node.into());
    let answer = asked(&changing, Question::Inventory);
    assert!(answer.missing.iter().any(|task| short(&task.destination) == "roles Owner"));
    let offered = answer.further.iter().any(|task| {
        task.destination == Destination::Draw { any_of: vec![body], when: When::Planned }
    });
    assert!(offered, "{:?}", answer.further);
    let node = changing.nodes.get_mut(&id("roles")).expect("it is there");
    if let Body::Activity(roles) = &mut Arc::make_mut(node).body {
        roles.owner = "Management".to_owned();
    }
    let answer = asked(&changing, Question::Inventory);
    assert!(answer.missing.iter().all(|task| short(&task.destination) != "roles Owner"));
    let mut plan = plan("erp: Erp");
    let node = plan.nodes.get_mut(&id("erp")).expect("it is there");
    if let Body::System(erp) = &mut Arc::make_mut(node).body {
        (erp.fit, erp.fit_target) = (Fit::Poor, Fit::Good);
    }
    let further = asked(&plan, Question::Inventory).further;
    assert_eq!(short(&further[0].destination), "erp Hurdle");
}

fn voice(source: FeedbackSource, text: &str) -> Feedback {
    Feedback {
        date: "2026-11-01".parse::<Date>().expect("a date"),
        source,
        tone: Tone::Wish,
        text: text.to_owned(),
    }
}

#[test]
fn voices_come_from_outside_and_from_every_audience_that_is_served() {
    use FeedbackSource::{Customer, Prospect, Team};
    type Voices<'a> = &'a [(&'a str, FeedbackSource, &'a str)];
    let said: [(Voices<'_>, Progress, &[&str]); 7] = [
        (&[], Open, &["firms Feedback", "homes Feedback"]),
        (&[("firms", Team, "Good")], Begun, &["firms Feedback", "homes Feedback"]),
        (&[("firms", Customer, " ")], Begun, &["firms Feedback", "homes Feedback"]),
        (&[("firms", Customer, "Slow")], Begun, &["homes Feedback"]),
        // Where an audience is addressed is a place for what it says.
        (
            &[("firms", Customer, "Slow"), ("shop", Prospect, "No prices")],
            Begun,
            &["shop Feedback"],
        ),
        (
            &[("firms", Customer, "Slow"), ("shop", Customer, "a"), ("shop", Customer, "b")],
            Answered,
            &[],
        ),
        (&[("shop", Customer, "a"), ("shop", Customer, "b")], Begun, &["firms Feedback"]),
    ];
    let line = "shop: Shop; firms: Audience b2b; homes: Audience; new: Audience wanted; \
                homes -Reaches-> shop";
    for (voices, expected, missing) in said {
        let mut plan = plan(line);
        for (at, source, text) in voices {
            let node = plan.nodes.get_mut(&id(at)).expect("it is there");
            Arc::make_mut(node).feedback.push(voice(*source, text));
        }
        let answer = asked(&plan, Question::Voices);
        let places: Vec<String> =
            answer.missing.iter().map(|task| short(&task.destination)).collect();
        assert_eq!((answer.progress, places), (expected, strings(missing)), "{voices:?}");
    }
    let mut heard = plan(line);
    let node = heard.nodes.get_mut(&id("firms")).expect("it is there");
    Arc::make_mut(node).feedback.push(voice(Customer, "Slow"));
    let further = asked(&heard, Question::Voices).further;
    let places: Vec<String> = further.iter().map(|task| short(&task.destination)).collect();
    assert_eq!(places, ["new Feedback", "Voices"], "who shall be won is asked, too");
    let nobody = asked(&plan("shop: Shop"), Question::Voices);
    assert_eq!(short(&nobody.missing[0].destination), "shop Feedback");
}

#[test]
fn measures_have_an_owner_and_steps_a_name() {
    let mut plan = plan("shop: Shop planned 1; store: Store planned 1");
    assert_eq!(asked(&plan, Question::Measures).progress, Open);
    let mut measure = Measure {
        title: "Train".to_owned(),
        about: Vec::new(),
        step: Some(2),
        owner: String::new(),
        effort: 0,
        cost: 0,
        hurdle: String::new(),
        status: MeasureStatus::Open,
    };
    plan.measures.insert(id("m"), Arc::new(measure.clone()));
    assert_eq!(asked(&plan, Question::Measures).progress, Begun);
    measure.owner = "Sales".to_owned();
    plan.measures.insert(id("m"), Arc::new(measure.clone()));
    assert_eq!(asked(&plan, Question::Measures).progress, Answered);
    // What is to be done has a step; what is done or dropped needs none.
    for (status, expected) in [
        (MeasureStatus::Open, Begun),
        (MeasureStatus::Doing, Begun),
        (MeasureStatus::Done, Answered),
        (MeasureStatus::Dropped, Answered),
    ] {
        let whenever = Measure { step: None, status, ..measure.clone() };
        plan.measures.insert(id("m"), Arc::new(whenever));
        let answer = asked(&plan, Question::Measures);
        assert_eq!(answer.progress, expected, "{status:?}");
        assert_eq!(short(&answer.further[0].destination), "Measure(None)", "it goes on asking");
    }
    plan.measures.insert(id("m"), Arc::new(measure));

    let steps = asked(&plan, Question::Roadmap);
    assert_eq!((steps.progress, steps.missing.len()), (Begun, 2), "two steps without a name");
    for step in [1, 2] {
        let until = "2027-06-30".parse().ok();
        plan.steps.insert(step, Step { name: "MVP".to_owned(), until });
    }
    assert_eq!(asked(&plan, Question::Roadmap).progress, Answered);
    let now = asked(&crate::notation::plan("shop: Shop"), Question::Roadmap);
    assert_eq!(short(&now.missing[0].destination), "view Step(1)");
}

#[test]
fn every_sample_answers_every_question() {
    let mut open = Vec::new();
    for name in ["brightleaf", "everywhere", "modehaus-lindner", "musterhaus", "werkzeug-berger"] {
        let path = format!("{}/saves/{name}.commerce", env!("CARGO_MANIFEST_DIR"));
        let reading = commerce_canvas::file::read(&std::fs::read(path).expect("it is there"));
        let plan = reading.expect("a plan").plan;
        for answer in answers(&plan, &findings(&plan, &|_| true)) {
            let missing: Vec<&str> =
                answer.missing.iter().map(|task| task.text(Language::English)).collect();
            if answer.progress != Answered {
                open.push(format!("{name}: {:?} {missing:?}", answer.question));
            }
        }
    }
    assert!(open.is_empty(), "{open:#?}");
}

#[test]
fn a_channel_is_drawn_for_the_audiences_that_are_there() {
    let markets = |line: &str, kind| {
        let body = Draw::Channel(kind).body_for(&plan(line), Language::English);
        let Body::Channel(channel) = body else { panic!("a channel") };
        channel.markets.holding(View::Today).collect::<Vec<_>>()
    };
    use ChannelKind::{FieldSales, PartnerStore, Shop};
    use Market::{B2B, B2C};
    let rows: [(&str, ChannelKind, &[Market]); 6] = [
        ("", Shop, &[B2C]),
        ("a: Audience b2b", Shop, &[B2B]),
        ("a: Audience b2b; b: Audience", Shop, &[B2C]),
        // What is never for private customers stays for businesses.
        ("a: Audience", FieldSales, &[B2B]),
        ("a: Audience b2b", FieldSales, &[B2B]),
        // Whom a partner serves is for the partner to say.
        ("a: Audience b2b", PartnerStore, &[B2C]),
    ];
    for (line, kind, expected) in rows {
        assert_eq!(markets(line, kind), expected, "{kind:?} in {line:?}");
    }
}

#[test]
fn every_question_names_its_sheet() {
    let mut seen = std::collections::BTreeSet::new();
    for question in Question::ALL {
        let sheets = sheets(question);
        assert!(!sheets.is_empty(), "{question:?}");
        for (name, destination) in sheets {
            for language in Language::ALL {
                assert!(!name.in_language(language).is_empty(), "{question:?}");
            }
            assert!(!matches!(destination, Destination::Question(_)), "{question:?}");
            seen.insert(format!("{destination:?}"));
        }
    }
    for sheet in ["Reach", "Teamwork", "Expectations", "Journeys", "Voices", "Measures", "Roadmap"]
    {
        assert!(seen.contains(sheet), "no question leads to {sheet}");
    }
}

/// Every explanation with what it is of.
fn all_explanations() -> Vec<(String, Explanation)> {
    let catalogue = catalogue();
    let name = |kind: &dyn std::fmt::Debug| format!("{kind:?}");
    let channels =
        catalogue.channels.keys().map(|kind| (name(kind), explanations::of_channel(*kind)));
    let systems = catalogue.systems.keys().map(|kind| (name(kind), explanations::of_system(*kind)));
    let links = catalogue.links.keys().map(|kind| (name(kind), explanations::of_link(*kind)));
    let teams = catalogue.teams.keys().map(|kind| (name(kind), explanations::of_team(*kind)));
    let activities =
        catalogue.activities.keys().map(|kind| (name(kind), explanations::of_activity(*kind)));
    let audiences =
        [Market::B2B, Market::B2C].map(|market| (name(&market), explanations::of_audience(market)));
    let models = Model::ALL.map(|model| (name(&model), explanations::of_model(model)));
    let terms = Term::ALL.map(|term| (name(&term), explanations::of_term(term)));
    let questions = Question::ALL.map(|question| {
        (name(&question), Explanation { about: question.why(), example: question.example() })
    });
    channels
        .chain(systems)
        .chain(links)
        .chain(teams)
        .chain(activities)
        .chain(audiences)
        .chain(models)
        .chain(terms)
        .chain(questions)
        .collect()
}

#[test]
fn everything_is_explained_in_both_languages_and_shortly() {
    let mut examples = std::collections::BTreeSet::new();
    for (name, explanation) in all_explanations() {
        for language in Language::ALL {
            let about = explanation.about.in_language(language);
            let example = explanation.example.in_language(language);
            for text in [about, example] {
                let length = text.chars().count();
                assert!((10..=180).contains(&length), "{name}: {length} letters: {text}");
                assert_eq!(text.trim(), text, "{name}");
                assert!(!text.contains("  ") && !text.contains("..."), "{name}: {text}");
            }
            assert!(!example.ends_with('.'), "{name}: {example}");
            assert!(examples.insert(example), "{name} has the example of another: {example}");
        }
        let [english, german] =
            Language::ALL.map(|language| explanation.example.in_language(language));
        assert_ne!(english, german, "{name} is not translated");
    }
    for term in Term::ALL {
        assert!(!words::term(term).in_language(Language::German).is_empty(), "{term:?}");
    }
}

#[test]
fn marketplaces_fill_what_they_are_known_for() {
    let expected = [
        ("Amazon", Market::B2C, true),
        ("eBay", Market::B2C, true),
        ("Otto", Market::B2C, true),
        ("Zalando", Market::B2C, true),
        ("Amazon Business", Market::B2B, true),
        ("Alibaba", Market::B2B, true),
        ("wlw", Market::B2B, false),
    ];
    assert_eq!(marketplaces().len(), expected.len());
    for (one, (name, market, sells)) in marketplaces().iter().zip(expected) {
        let Body::Channel(channel) = one.body(Language::German) else { panic!("a channel") };
        assert_eq!((channel.name.as_str(), channel.kind), (name, ChannelKind::Marketplace));
        assert!(matches!(&channel.operator, Operator::Partner(by) if !by.is_empty()), "{name}");
        assert_eq!(channel.sells == Availability::Yes, sells, "{name}");
        let markets: Vec<Market> = channel.markets.holding(View::Today).collect();
        assert_eq!(markets, [market], "{name}");
        assert!(one.is(&channel), "{name}");
        // Who sells to businesses there is not asked for what the marketplace has anyway.
        let holds = |one: &Availability| one.holds(View::Today);
        assert_eq!(channel.features.all().iter().any(holds), market == Market::B2B, "{name}");
        assert!(one.features.iter().all(|term| Term::FEATURES.contains(term)), "{name}");
        for language in Language::ALL {
            let length = one.about.in_language(language).chars().count();
            assert!((20..=160).contains(&length), "{name}: {length}");
        }
    }
}
