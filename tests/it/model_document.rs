//! `docs/model.md`, held against the program: its examples are run, its tables compared.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::catalogue::{self, Side, catalogue, words};
use commerce_canvas::classify::journeys::{JourneyChecker, WithoutHand};
use commerce_canvas::classify::roadmap::{Card, proposed_order};
use commerce_canvas::classify::{
    Addition, CHANNEL_EFFORT, Classification, MARKET_EFFORT, Route, Rule, SELLS_EFFORT,
    TAKEOVER_EFFORT, Through, classify, finding_rules, findings, model_code, next_level, progress,
};
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    ActivityKind, Availability, Body, ChannelKind, Color, Frame, Id, Journey, Level, Lifecycle,
    Link, LinkKind, Market, Model, Node, NodeSort, Note, Plan, Reach, Relation, Resource,
    ResourceSet, Stop, SystemKind, TeamKind, View,
};

use crate::notation::{id, plan};

const DOCUMENT: &str = include_str!("../../docs/model.md");

/// A plan of the document with what is said about it.
struct Example {
    plan: String,
    results: Vec<String>,
}

/// All examples. A result follows an arrow; a line that begins with one says more about the plan
/// before it. Lines that begin with `#` explain.
fn examples(document: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for block in document.split("```example\n").skip(1) {
        let (block, _) = block.split_once("```").expect("the block has an end");
        let mut written = String::new();
        for line in block.lines().filter(|line| !line.starts_with('#')) {
            let (before, result) = match line.split_once('→') {
                Some((before, result)) => (before, Some(result.trim().to_owned())),
                None => (line, None),
            };
            if !before.trim().is_empty() {
                written = format!("{written} {}", before.trim());
            }
            let Some(result) = result else { continue };
            if written.is_empty() {
                examples.last_mut().expect("a plan before its result").results.push(result);
            } else {
                let plan = std::mem::take(&mut written);
                examples.push(Example { plan, results: vec![result] });
            }
        }
        assert!(written.is_empty(), "nothing is said about {written}");
    }
    examples
}

/// The view that a result is about, what is excluded, and the facts.
fn about(result: &str) -> (View, BTreeSet<Id>, &str) {
    let Some((when, facts)) = result.split_once(": ") else {
        return (View::Today, BTreeSet::new(), result);
    };
    let without = when.strip_prefix("without ");
    let step = when.strip_prefix("step ");
    match when {
        "today" => (View::Today, BTreeSet::new(), facts),
        "target" => (View::Target, BTreeSet::new(), facts),
        "vision" => (View::Vision, BTreeSet::new(), facts),
        _ if without.is_some() => {
            let excluded = without.iter().flat_map(|ids| ids.split(", ")).map(id).collect();
            (View::Today, excluded, facts)
        }
        _ if step.is_some() => {
            let step = step.and_then(|step| step.parse().ok()).expect("the number of a step");
            (View::Step(step), BTreeSet::new(), facts)
        }
        // The colon belongs to a new node of a proposal.
        _ => (View::Today, BTreeSet::new(), result),
    }
}

fn listed<T: ToString>(things: impl IntoIterator<Item = T>, nothing: &str) -> String {
    let things: Vec<String> = things.into_iter().map(|thing| thing.to_string()).collect();
    if things.is_empty() { nothing.to_owned() } else { things.join(", ") }
}

fn carriers(plan: &Plan, view: View, found: &Classification) -> Vec<Id> {
    let lowers = |element: &&Id| {
        classify(plan, view, &BTreeSet::from([(*element).clone()])).model < found.model
    };
    let mut carriers: Vec<Id> =
        plan.nodes.keys().chain(plan.links.keys()).filter(lowers).cloned().collect();
    carriers.sort();
    carriers
}

fn proposal(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> String {
    let Some(found) = next_level(plan, view, excluded) else { return "nothing".to_owned() };
    let additions = found.additions.iter().map(|addition| match addition {
        Addition::Link { kind, from, to } => format!("{from} -{kind:?}-> {to}"),
        Addition::Sells { node } => format!("{node} sells"),
        Addition::Opens { node, market } => format!("{node} to {market:?}"),
        Addition::TakeOver { node } => format!("{node} taken over"),
        Addition::AddChannel { id, kind, .. } => format!("{id}: {kind:?}"),
        Addition::AddSystem { id, kind } => format!("{id}: {kind:?}"),
    });
    format!("{} for {}: {}", model_code(found.model), found.effort, listed(additions, ""))
}

/// A path as it is written, with how far it leads.
fn journey(plan: &Plan, found: &Classification, path: &str) -> String {
    let ends = [" holds", " breaks at "].into_iter().filter_map(|end| path.find(end)).min();
    let written = &path[..ends.unwrap_or(path.len())];
    let stops = written.split(", ").map(|stop| {
        let (stage, at) = stop.split_once(' ').expect("a stage and a channel");
        Stop { stage: ron::from_str(stage).expect("a stage"), at: id(at) }
    });
    let journey = Journey { stops: stops.collect(), ..Journey::default() };
    let checker = JourneyChecker::new(plan, found);
    let by_hand = WithoutHand::new(plan, found).stops(&checker, &journey);
    match (checker.breaks(&journey).first(), by_hand.first()) {
        (Some(first), _) => format!("{written} breaks at {}", first.stop + 1),
        (None, Some(stop)) => format!("{written} holds, by hand at {}", stop + 1),
        (None, None) => format!("{written} holds"),
    }
}

/// The steps of the proposed order.
fn order(plan: &Plan) -> String {
    let steps = proposed_order(plan, &Efforts::usual());
    let steps = steps.iter().map(|step| {
        let cards = step.cards.iter().map(|card| match card {
            Card::Element(id) => id.to_string(),
            Card::Property { channel, property } => format!("{channel} {property:?}"),
            Card::Measure(id) => format!("measure {id}"),
        });
        let cards: BTreeSet<String> = cards.collect();
        let model = model_code(step.model);
        format!("{model} {}: {}", step.effort.total(), listed(cards, "nothing"))
    });
    steps.collect::<Vec<_>>().join(" | ")
}

/// What the document should say where it says `fact`.
fn truth(plan: &Plan, view: View, excluded: &BTreeSet<Id>, fact: &str) -> String {
    let found = classify(plan, view, excluded);
    let yes = |holds: Option<bool>| match holds {
        Some(true) => "yes",
        Some(false) => "no",
        None => "open",
    };
    let islands = || {
        let islands = found
            .islands
            .iter()
            .map(|island| island.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + "));
        islands.collect::<Vec<_>>().join(" | ")
    };
    let of_market = |market: Market| {
        let of_market = found.by_market.iter().find(|one| one.market == market);
        of_market
            .map_or("nothing".to_owned(), |one| format!("{} ({})", model_code(one.model), one.rule))
    };
    let names = [
        ("markets", listed(found.markets.iter().map(|market| format!("{market:?}")), "open")),
        ("route", found.route.code().to_owned()),
        ("through", listed(found.through.iter().map(|through| through.code()), "nobody")),
        ("to businesses", of_market(Market::B2B)),
        ("to private customers", of_market(Market::B2C)),
        ("resold", listed(&found.resold[..], "none")),
        ("islands", islands()),
        ("not selling", listed(&found.not_selling[..], "none")),
        ("not attached", listed(&found.unattached[..], "none")),
        ("full interaction", yes(found.full_interaction).to_owned()),
        ("full integration", yes(found.full_integration).to_owned()),
        ("interlocked", {
            let progress = progress(&found);
            format!("{} of {}", progress.interlocked, progress.pairs)
        }),
    ];
    let named = names.into_iter().find(|(name, _)| fact.starts_with(&format!("{name} ")));
    if let Some((name, value)) = named {
        format!("{name} {value}")
    } else if fact.starts_with("next ") {
        format!("next {}", proposal(plan, view, excluded))
    } else if let Some(wanted) = fact.strip_prefix("finds ") {
        let found = findings(plan, &|_| true);
        let is_true = match wanted.strip_prefix("no ") {
            Some(rule) => found.iter().all(|finding| finding.rule != rule),
            None => found.iter().any(|finding| finding.id == wanted),
        };
        let ids = || listed(found.iter().map(|finding| &finding.id), "nothing");
        if is_true { fact.to_owned() } else { format!("finds {}", ids()) }
    } else if let Some(path) = fact.strip_prefix("journey ") {
        format!("journey {}", journey(plan, &found, path))
    } else if fact.starts_with("takes ") {
        let next = next_level(plan, view, excluded);
        let range = next.map(|next| next.range().range());
        range.map_or("takes nothing".to_owned(), |(low, high)| format!("takes {low} to {high}"))
    } else if fact.starts_with("order ") {
        format!("order {}", order(plan))
    } else if fact.starts_with("carried by ") {
        format!("carried by {}", listed(carriers(plan, view, &found), "nothing"))
    } else {
        format!("{} ({})", model_code(found.model), found.rule)
    }
}

/// Every wrong result of a document, with what is right.
fn wrong_results(document: &str) -> String {
    let mut wrong = String::new();
    for example in examples(document) {
        let plan = plan(&example.plan);
        for result in &example.results {
            let (view, excluded, facts) = about(result);
            for fact in facts.split("; ") {
                let truth = truth(&plan, view, &excluded, fact);
                if truth != fact {
                    let _ = writeln!(wrong, "{}\n  says {fact}, is {truth}", example.plan);
                }
            }
        }
    }
    wrong
}

#[test]
fn the_examples_of_the_document_are_true() {
    let wrong = wrong_results(DOCUMENT);
    assert!(wrong.is_empty(), "{wrong}");
    let count = examples(DOCUMENT).len();
    assert!(count >= 45, "only {count} examples");
}

#[test]
fn wrong_results_are_found() {
    for result in [
        "crosschannel (R6)",
        "multichannel (R2)",
        "target: multichannel (R3)",
        "step 1: multichannel (R3)",
        "without store: multichannel (R3)",
        "multichannel (R3); route mixed",
        "markets B2B",
        "through nobody",
        "islands shop + store",
        "not selling shop",
        "not attached shop",
        "full interaction yes",
        "full integration yes",
        "interlocked 1 of 1",
        "finds no channel-without-audience",
        "finds channel-without-audience:phone",
        "finds no-name:shop",
        "next crosschannel for 11: store -AssistedOrder-> shop",
        "carried by shop",
        "anything else",
    ] {
        let document = format!(
            "```example\n# A line.\nshop: Shop; store: Store; \n\
             shop -ClickAndCollect-> store planned 1 → multichannel (R3)\n  → {result}\n```\n"
        );
        assert_eq!(wrong_results(&document).lines().count(), 2, "{result}");
    }
}

#[test]
fn the_examples_show_every_rule_route_and_partner() {
    let (mut rules, mut routes, mut through) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for example in examples(DOCUMENT) {
        let found = classify(&plan(&example.plan), View::Today, &BTreeSet::new());
        let said = |word: &str| example.results.iter().any(|result| result.contains(word));
        if said(&format!("({})", found.rule)) {
            rules.insert(found.rule);
        }
        if said("route ") {
            routes.insert(found.route);
            through.extend(found.through);
        }
    }
    use Rule::{R1, R2, R3, R4, R5, R6};
    assert_eq!(rules, BTreeSet::from([R1, R2, R3, R4, R5, R6]));
    use Route::{D2c, Direct, Indirect, Mixed, Open};
    assert_eq!(routes, BTreeSet::from([Open, Direct, D2c, Indirect, Mixed]));
    use Through::{Marketplace, Own, ThirdParty};
    assert_eq!(through, BTreeSet::from([Own, Marketplace, ThirdParty]));
}

/// The rows of the table with this head, each as its cells.
fn table(head: &str) -> Vec<Vec<String>> {
    let mut lines = DOCUMENT.lines().skip_while(|line| *line != head);
    assert_eq!(lines.next(), Some(head), "the table is there");
    let rows = lines.skip(1).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| -> Vec<String> {
        let inner = row.strip_prefix('|').and_then(|row| row.strip_suffix('|')).expect("a row");
        inner.split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    rows.map(cells).collect()
}

fn english(text: commerce_canvas::language::Text) -> String {
    text.in_language(Language::English).to_owned()
}

#[test]
fn models_stand_in_their_order_with_their_rules() {
    let rules = [Rule::R1, Rule::R2, Rule::R3, Rule::R6, Rule::R4, Rule::R5];
    assert_eq!(rules.map(Rule::model), Model::ALL, "one rule for each model");
    let rows = table("| model | what it is like for customers | rule |");
    let written: Vec<_> = rows.iter().map(|row| (row[0].clone(), row[2].clone())).collect();
    let known = rules.map(|rule| (english(words::model(rule.model())), rule.to_string()));
    assert_eq!(written, known);
}

#[test]
fn rules_stand_in_the_order_in_which_they_are_asked() {
    let rules = [Rule::R1, Rule::R2, Rule::R3, Rule::R5, Rule::R4, Rule::R6];
    let rows = table("| rule | holds if | model | source |");
    let written: Vec<_> = rows.iter().map(|row| (row[0].clone(), row[2].clone())).collect();
    let known = rules.map(|rule| (rule.to_string(), english(words::model(rule.model()))));
    assert_eq!(written, known);
    assert!(rows.iter().all(|row| !row[1].is_empty() && !row[3].is_empty()));
}

/// A resource as the document writes it.
fn in_document(resource: Resource) -> String {
    match resource {
        Resource::OrderData => "order data".to_owned(),
        other => format!("{other:?}").to_lowercase(),
    }
}

#[test]
fn the_kinds_of_systems_that_lead_are_in_their_table() {
    let mut leading: BTreeSet<(String, SystemKind)> = BTreeSet::new();
    for row in table("| leading | systems |") {
        for resource in row[0].split(", ") {
            leading.extend(code(&row[1]).into_iter().map(|name| (resource.to_owned(), kind(name))));
        }
    }
    let known = catalogue().systems.iter().flat_map(|(kind, entry)| {
        entry.leads.iter().map(|resource| (in_document(resource), *kind)).collect::<Vec<_>>()
    });
    assert_eq!(leading, known.collect::<BTreeSet<_>>());
}

#[test]
fn the_kinds_for_partners_are_named() {
    let section = DOCUMENT.split("## What is proposed").nth(1).expect("the section");
    let named = section.split("are none.").next().expect("its beginning");
    for (kind, entry) in &catalogue().links {
        let hand_over = entry.shares.level() == Some(Level::HandOver);
        if kind.relation(NodeSort::Channel, NodeSort::Channel).is_some() && !hand_over {
            let is_named = named.contains(&format!("`{kind:?}`"));
            assert!(*kind == LinkKind::Other || is_named == entry.partner, "{kind:?}");
        }
    }
}

#[test]
fn every_resource_is_on_its_level() {
    let rows = table("| resource | level | what it means if two channels share it |");
    let written: Vec<_> = rows.iter().map(|row| (row[0].clone(), row[1].as_str())).collect();
    let known = Resource::ALL.map(|resource| {
        let level = match resource.level() {
            Level::Transaction => "transaction",
            Level::Data => "data",
            Level::HandOver => "hand-over",
        };
        (in_document(resource), level)
    });
    assert_eq!(written, known);
}

#[test]
fn views_show_what_the_table_says() {
    let head = "| lifecycle | availability | today | step 1 | step 2 | step 3 | target | vision |";
    let [one, two, three] = [1, 2, 3].map(View::Step);
    let views = [View::Today, one, two, three, View::Target, View::Vision];
    let rows = table(head);
    assert_eq!(rows.len(), 5);
    for row in rows {
        let shown: Vec<bool> = row[2..].iter().map(|cell| cell == "yes").collect();
        let lifecycle = match row[0].as_str() {
            "`Existing`" => Some(Lifecycle::Existing),
            "`Planned(2)`" => Some(Lifecycle::Planned(2)),
            "`Retiring(2)`" => Some(Lifecycle::Retiring(2)),
            "`Envisioned`" => Some(Lifecycle::Envisioned),
            "" => None,
            other => panic!("no lifecycle: {other}"),
        };
        let availability = match row[1].as_str() {
            "`Yes`" => Some(Availability::Yes),
            "`No`" => Some(Availability::No),
            "`From(2)`" => Some(Availability::From(2)),
            "`Until(2)`" => Some(Availability::Until(2)),
            "" => None,
            other => panic!("no availability: {other}"),
        };
        if let Some(availability) = availability {
            assert_eq!(views.map(|view| availability.holds(view)).to_vec(), shown, "{row:?}");
        }
        if let Some(lifecycle) = lifecycle {
            assert_eq!(views.map(|view| lifecycle.holds(view)).to_vec(), shown, "{row:?}");
        }
    }
}

const SORTS: [NodeSort; 7] = [
    NodeSort::Channel,
    NodeSort::Audience,
    NodeSort::System,
    NodeSort::Team,
    NodeSort::Activity,
    NodeSort::Note,
    NodeSort::Frame,
];

fn body(sort: NodeSort) -> Body {
    let (english, color) = (Language::English, Color::default());
    match sort {
        NodeSort::Channel => catalogue::fresh_channel(ChannelKind::Shop, english),
        NodeSort::Audience => catalogue::fresh_audience("", Market::B2C, Reach::Served),
        NodeSort::System => catalogue::fresh_system(SystemKind::Erp, english),
        NodeSort::Team => catalogue::fresh_team(TeamKind::Sales, english),
        NodeSort::Activity => catalogue::fresh_activity(ActivityKind::Process, english),
        NodeSort::Note => Body::Note(Note { text: String::new(), color }),
        NodeSort::Frame => Body::Frame(Frame { title: String::new(), color }),
    }
}

/// A link from one such node to another, in a plan of nothing else.
fn joined(kind: LinkKind, from: NodeSort, to: NodeSort) -> (Plan, Link) {
    let mut plan = Plan::default();
    for (name, sort) in [("from", from), ("to", to)] {
        plan.nodes.insert(id(name), Node::new(body(sort), Default::default()).into());
    }
    (plan, Link::new(id("from"), id("to"), kind))
}

/// The words of a cell in code marks.
fn code(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

fn kind<K: serde::de::DeserializeOwned>(name: &str) -> K {
    ron::from_str(name).unwrap_or_else(|_| panic!("no kind: {name}"))
}

/// What a link kind may join: the sorts on both sides, what it carries and its effort.
struct Joins {
    kinds: Vec<LinkKind>,
    from: Vec<NodeSort>,
    to: Vec<NodeSort>,
    carries: String,
    effort: Option<u32>,
}

fn joins() -> Vec<Joins> {
    let sorts = |side: &str| -> Vec<NodeSort> {
        let names: Vec<&str> = side.split(", ").flat_map(|part| part.split(" or ")).collect();
        let named = |sort: &NodeSort| {
            side == "anything"
                || names.contains(&english(words::sort(*sort)).to_lowercase().as_str())
        };
        let sorts: Vec<NodeSort> = SORTS.into_iter().filter(named).collect();
        assert!(side == "anything" || sorts.len() == names.len(), "{side}");
        sorts
    };
    let rows = table("| link | joins | carries | effort |");
    let joins = rows.iter().map(|row| {
        let (from, to) = row[1].split_once(" – ").expect("two sides");
        let kinds = match row[0].as_str() {
            "integration" => integrations(),
            named => code(named).into_iter().map(kind).collect(),
        };
        let (carries, effort) = (row[2].clone(), row[3].parse().ok());
        Joins { kinds, from: sorts(from), to: sorts(to), carries, effort }
    });
    joins.collect()
}

const SHARES: &str = "| shares | integrations | systems |";

fn integrations() -> Vec<LinkKind> {
    table(SHARES)
        .iter()
        .flat_map(|row| code(&row[1]).into_iter().map(kind).collect::<Vec<_>>())
        .collect()
}

#[test]
fn links_join_what_the_table_says_and_nothing_else() {
    let rows = joins();
    for &kind in catalogue().links.keys() {
        for (from, to) in SORTS.into_iter().flat_map(|from| SORTS.map(|to| (from, to))) {
            let forward = |row: &&Joins| row.from.contains(&from) && row.to.contains(&to);
            let either =
                |row: &&Joins| forward(row) || (row.from.contains(&to) && row.to.contains(&from));
            let of_kind = || rows.iter().filter(|row| row.kinds.contains(&kind));
            let allowed = of_kind().find(either);
            assert_eq!(
                kind.relation(from, to).is_some(),
                allowed.is_some(),
                "{kind:?} {from:?} {to:?}"
            );
            let Some(row) = allowed else { continue };
            let written = of_kind().any(|row| forward(&row));
            assert_eq!(kind.is_reversed(from, to), !written, "{kind:?} {from:?} {to:?}");
            let (plan, mut link) = joined(kind, from, to);
            let effort = row.effort.unwrap_or(catalogue::link(kind).effort);
            assert_eq!(catalogue::effort(&plan, &link), effort, "{kind:?} {from:?} {to:?}");
            let expected = match row.carries.as_str() {
                "what its kind shares" => catalogue::link(kind).shares,
                "what the system shares" | "what both systems share" => {
                    catalogue::system(SystemKind::Erp).shares
                }
                "nothing" | "what is chosen" => ResourceSet::NONE,
                other => panic!("not known: {other}"),
            };
            assert_eq!(catalogue::carried(&plan, &link), expected, "{kind:?} {from:?} {to:?}");
            let given = ResourceSet::NONE.with(Resource::Basket);
            link.resources = Some(given);
            let a_team = row.carries == "what is chosen" && [from, to].contains(&NodeSort::Team);
            let expected =
                if row.carries == "nothing" || a_team { ResourceSet::NONE } else { given };
            assert_eq!(catalogue::carried(&plan, &link), expected, "{kind:?} {from:?} {to:?}");
        }
    }
}

#[test]
fn an_interface_carries_what_both_systems_share() {
    for (first, second) in [(SystemKind::Erp, SystemKind::Oms), (SystemKind::Crm, SystemKind::Cms)]
    {
        let line = format!("a: {first:?}; b: {second:?}; a -Interface-> b");
        let plan = plan(&line);
        let [a, b] = [first, second].map(|kind| catalogue::system(kind).shares);
        let link = plan.links.values().next().expect("the interface");
        assert_eq!(catalogue::carried(&plan, link), a.intersection(b), "{line}");
    }
}

#[test]
fn every_kind_shares_and_takes_what_the_table_says() {
    let shares = |cell: &str| -> ResourceSet {
        let named = |name: &str| {
            let known = Resource::ALL.into_iter();
            let mut known = known.filter(|known| in_document(*known) == name);
            known.next().unwrap_or_else(|| panic!("no resource: {name}"))
        };
        if cell == "nothing" { ResourceSet::NONE } else { cell.split(", ").map(named).collect() }
    };
    /// The kinds of a cell, each with its effort.
    fn efforts<K: serde::de::DeserializeOwned>(cell: &str) -> Vec<(K, u32)> {
        let entries = cell.split(", ").filter(|entry| !entry.is_empty());
        let entry = |entry: &str| {
            let (name, effort) = entry.split_once(' ').expect("a kind and its effort");
            (kind(name.trim_matches('`')), effort.parse().expect("person-days"))
        };
        entries.map(entry).collect()
    }
    let (mut links, mut systems) = (Vec::new(), Vec::new());
    for row in table(SHARES) {
        for (kind, effort) in efforts::<LinkKind>(&row[1]) {
            links.push((kind, shares(&row[0]), effort));
        }
        for (kind, effort) in efforts::<SystemKind>(&row[2]) {
            systems.push((kind, shares(&row[0]), effort));
        }
    }
    links.sort();
    systems.sort();
    let channels = (NodeSort::Channel, NodeSort::Channel);
    let known = catalogue().links.iter();
    let integrates = |kind: LinkKind| kind.relation(channels.0, channels.1);
    let known = known.filter(|(kind, _)| integrates(**kind) == Some(Relation::Integration));
    let known: Vec<_> = known.map(|(kind, entry)| (*kind, entry.shares, entry.effort)).collect();
    assert_eq!(links, known);
    let known = catalogue().systems.iter();
    let known: Vec<_> = known.map(|(kind, entry)| (*kind, entry.shares, entry.effort)).collect();
    assert_eq!(systems, known);
}

#[test]
fn channels_start_with_what_the_table_says() {
    let rows = table("| channels | that sell | that inform |");
    assert_eq!(rows.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), ["online", "offline"]);
    for (row, side) in rows.iter().zip([Side::Online, Side::Offline]) {
        for (cell, sells) in [(&row[1], true), (&row[2], false)] {
            let known = catalogue().channels.iter();
            let known = known.filter(|(_, entry)| entry.side == side && entry.sells == sells);
            let known = known.map(|(kind, entry)| {
                let markets = entry.markets.iter().map(|market| format!("{market:?}"));
                let words = markets
                    .chain(entry.partner.then(|| "partner".to_owned()))
                    .chain(entry.touchpoint.then(|| "touchpoint".to_owned()));
                format!("`{kind:?}` ({})", listed(words, ""))
            });
            assert_eq!(*cell, listed(known, ""), "{side:?}");
        }
    }
}

#[test]
fn the_efforts_of_proposals_are_the_programs() {
    let text = DOCUMENT.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = format!(
        "a new channel takes {CHANNEL_EFFORT} person-days, a channel that begins to sell \
         {SELLS_EFFORT}. To open a channel to a market takes {MARKET_EFFORT}, to sell on a \
         marketplace instead of a reseller {TAKEOVER_EFFORT}."
    );
    assert!(text.contains(&said), "not said: {said}");
}

/// The sections of the document that the sources point to.
fn pointed_to() -> BTreeSet<String> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut sections = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let source = std::fs::read_to_string(&path).expect("a source is text");
                // A sentence goes on in the next line of a comment.
                let comment = |word: &&str| !matches!(*word, "//!" | "///" | "//");
                let words: Vec<&str> = source.split_whitespace().filter(comment).collect();
                for pointer in words.join(" ").split("`docs/model.md`, \"").skip(1) {
                    let (section, _) = pointer.split_once('"').expect("the end of the name");
                    sections.insert(section.to_owned());
                }
            }
        }
    }
    sections
}

#[test]
fn the_sections_that_the_sources_point_to_are_there() {
    let titles = DOCUMENT.lines().filter_map(|line| line.strip_prefix("## "));
    let titles: BTreeSet<String> = titles.map(str::to_owned).collect();
    let pointed_to = pointed_to();
    for known in ["Resources", "Sharing", "The model", "The next level", "The rules"] {
        assert!(pointed_to.contains(known), "{known} is not found in {pointed_to:?}");
    }
    let missing: Vec<_> = pointed_to.difference(&titles).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_finding_is_in_its_table() {
    let rows = table("| rule | severity | noticed |");
    let documented = rows.iter().flat_map(|row| {
        let severity = row[1].clone();
        code(&row[0]).into_iter().map(move |rule| (rule.to_owned(), severity.clone()))
    });
    let known = finding_rules().map(|rule| (rule.id.to_owned(), rule.severity.code().to_owned()));
    let documented: Vec<(String, String)> = documented.collect();
    assert_eq!(documented, known.collect::<Vec<_>>());
    let ids: BTreeSet<&str> = finding_rules().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), documented.len(), "an id stands for one rule");
}
