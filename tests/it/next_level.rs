//! Proposals for the next level: that they do what they say, and that nothing in them is superfluous.
//! That nothing cheaper does it on small plans is tried in `brute_force`.

use std::collections::BTreeSet;

use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::classify::{
    Addition, EXACT_CHANNELS, Proposal, blocking, classify, next_level, next_level_of, rest_of,
    with_additions,
};
use commerce_canvas::plan::{Id, Model, Plan, View};
use proptest::prelude::*;

use crate::allowed::Allowed;
use crate::classify_properties::{plan_of, small_plan};
use crate::notation::plan;

fn model(plan: &Plan, view: View) -> Model {
    classify(plan, view, &BTreeSet::new()).model
}

fn written(proposal: &Proposal) -> Vec<String> {
    let additions = proposal.additions.iter().map(|addition| match addition {
        Addition::Link { kind, from, to } => format!("{from} -{kind:?}-> {to}"),
        Addition::Sells { node } => format!("{node} sells"),
        Addition::Opens { node, market } => format!("{node} to {market:?}"),
        Addition::TakeOver { node } => format!("{node} taken over"),
        Addition::AddChannel { id, kind, .. } => format!("{id}: {kind:?}"),
        Addition::AddSystem { id, kind } => format!("{id}: {kind:?}"),
    });
    additions.collect()
}

#[track_caller]
fn check(line: &str, reached: Model, effort: u32, additions: &[&str]) {
    let plan = plan(line);
    let found = next_level(&plan, View::Today, &BTreeSet::new());
    let found = found.unwrap_or_else(|| panic!("no proposal for {line}"));
    assert_eq!(written(&found), additions, "{line}");
    assert_eq!((found.model, found.effort), (reached, effort), "{line}");
    holds(&plan, View::Today, &found);
}

/// What additions take by the planning defaults.
fn additions_take(additions: &[Addition]) -> u32 {
    additions.iter().map(|addition| addition.effort_by(&Efforts::usual())).sum()
}

/// Whether a proposal is what it says.
fn holds(plan: &Plan, view: View, proposal: &Proposal) {
    let before = model(plan, view);
    assert!(proposal.model > before);
    assert_eq!(model(&with_additions(plan, &proposal.additions), view), proposal.model);
    let effort: u32 = additions_take(&proposal.additions);
    assert_eq!(effort, proposal.effort);
    let rules = Allowed { plan, view };
    for index in 0..proposal.additions.len() {
        let (fewer, less) = rules.without(&proposal.additions, index);
        // A new channel has to come with a link.
        let linked = fewer.iter().all(|addition| match addition {
            Addition::AddChannel { id, .. } => rules.is_linked(&less, id),
            _ => true,
        });
        let needed = model(&less, view) <= before || !linked;
        let left_out = &proposal.additions[index];
        assert!(needed, "{left_out:?} of {:?} can be left out", proposal.additions);
    }
    // New ids are new, and everything may be proposed.
    let mut extended = plan.clone();
    for addition in &proposal.additions {
        assert!(rules.allows(&extended, addition), "{addition:?} of {:?}", proposal.additions);
        extended = with_additions(&extended, std::slice::from_ref(addition));
    }
    for addition in &proposal.additions {
        if let Addition::AddChannel { id, .. } = addition {
            assert!(rules.is_linked(&extended, id), "{id} in {:?}", proposal.additions);
        }
    }
}

#[test]
fn the_first_and_the_second_seller() {
    use Model::{Crosschannel, Multichannel, Single};
    check("", Single, 30, &["shop-1: Shop"]);
    check("shop: Store planned 1", Single, 30, &["shop-1: Shop"]);
    check("shop-1: Crm", Single, 30, &["shop-1-2: Shop"]);
    check("fb: Social; cat: Catalogue; app: App", Single, 15, &["fb sells"]);
    // One more silo is no step: what is new is linked.
    check("store: Store", Crosschannel, 40, &["shop-1: Shop", "store -AssistedOrder-> shop-1"]);
    check("shop: Shop; cat: Catalogue; fb: Social", Multichannel, 15, &["fb sells"]);
    // More than one level at once.
    check("shop: Shop; fb: Social; fb -SocialCheckout-> shop", Crosschannel, 15, &["fb sells"]);
    // A website cannot be the place of sale.
    check("web: Website; app: App", Single, 15, &["app sells"]);
    // Nobody sells there himself.
    check("a: Marketplace resold", Single, 15, &["a taken over"]);
}

/// Channels of one interlocked pair and more, with many systems of which each channel uses some.
fn with_systems(channels: usize, systems: usize, used: usize) -> Plan {
    use std::fmt::Write as _;
    let (of_channels, of_systems) =
        (["Shop", "Store", "Phone", "Vending", "DirectSelling"], ["Erp", "Crm", "Pim", "Oms"]);
    let mut line = String::new();
    for (number, kind) in of_channels[..channels].iter().enumerate() {
        let _ = write!(line, "c{number}: {kind}; ");
    }
    for number in 0..systems {
        let _ = write!(line, "s{number}: {}; ", of_systems[number % 4]);
    }
    for number in 0..used {
        let _ = write!(line, "c{} -Uses-> s{number}; ", number % channels);
    }
    plan(&(line + "c0 -SharedStock-> c1"))
}

#[test]
fn few_channels_with_many_systems_have_a_proposal_that_says_that_not_everything_was_tried() {
    // Refused at once, given up while searching, and both where each system is used.
    for (channels, systems, used) in [
        (3, 1_500, 0),
        (3, 1_500, 1_500),
        (3, 22_500, 0),
        (3, 22_500, 22_500),
        (3, 900, 30),
        (5, 500, 400),
    ] {
        let plan = with_systems(channels, systems, used);
        let found = next_level(&plan, View::Today, &BTreeSet::new()).expect("a proposal");
        assert!(!found.exact, "{channels} channels, {systems} systems, {used} of them used");
        holds(&plan, View::Today, &found);
    }
}

#[test]
fn few_channels_with_as_many_systems_as_are_usual_are_searched_to_the_end() {
    for (channels, systems, used) in [(3, 100, 20), (5, 40, 30)] {
        let plan = with_systems(channels, systems, used);
        let found = next_level(&plan, View::Today, &BTreeSet::new()).expect("a proposal");
        assert!(found.exact, "{channels} channels, {systems} systems, {used} of them used");
        holds(&plan, View::Today, &found);
    }
}

#[test]
fn what_is_constructed_for_many_channels_does_not_claim_to_take_least() {
    let seven = "a: Shop; b: Store; c: Phone; d: FieldSales; e: Edi; f: App; g: PartnerStore; \
                 a -SharedStock-> b";
    let found = next_level(&plan(seven), View::Today, &BTreeSet::new()).expect("a proposal");
    assert!(!found.exact);
}

/// Where there is no proposal, what is said to stand in the way does.
fn blocks(plan: &Plan, view: View) {
    let found = classify(plan, view, &BTreeSet::new());
    if found.model == Model::Everywhere {
        return;
    }
    let blocked = blocking(&found);
    let lets = |id: &Id| {
        let without = classify(plan, view, &BTreeSet::from([id.clone()]));
        let next = next_level_of(&without);
        without.model > found.model || next.is_some_and(|next| next.model > found.model)
    };
    let single: Vec<Id> = found.channels.iter().filter(|id| lets(id)).cloned().collect();
    match single.is_empty() {
        true => assert_eq!(blocked, found.channels[..]),
        false => assert_eq!(blocked, single),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn proposals_do_what_they_say(plan in small_plan()) {
        for view in [View::Today, View::Target] {
            match next_level(&plan, view, &BTreeSet::new()) {
                Some(found) => holds(&plan, view, &found),
                None => blocks(&plan, view),
            }
        }
    }

    #[test]
    fn proposals_for_many_channels_do_what_they_say(plan in plan_of(8..24, 4..40)) {
        for view in [View::Today, View::Target] {
            let found = classify(&plan, view, &BTreeSet::new());
            // The others are tried above.
            if found.channels.len() <= EXACT_CHANNELS {
                continue;
            }
            if let Some(next) = next_level_of(&found) {
                holds(&plan, view, &next);
            }
        }
    }
}

#[test]
fn where_one_piece_alone_is_missing_the_rest_rests_on_what_is_there() {
    let rest = |line: &str| {
        let found = classify(&plan(line), View::Today, &BTreeSet::new());
        let proposal = next_level_of(&found).expect("a higher level");
        let rest = rest_of(&found, &proposal);
        rest.iter().map(Id::to_string).collect::<Vec<_>>()
    };
    let collect = "shop: Shop; store: Store; catalogue: Catalogue; shop -ClickAndCollect-> store";
    let link = plan(collect).links.keys().next().expect("a link").to_string();
    let mut expected = vec!["catalogue".to_owned(), link, "shop".to_owned(), "store".to_owned()];
    expected.sort();
    assert_eq!(rest(collect), expected);
    // Nothing but the other end is there where nothing is joined yet.
    assert_eq!(rest("shop: Shop; store: Store"), ["shop", "store"]);
    // What begins to sell is the missing piece itself.
    assert_eq!(rest("shop: Shop; app: App"), ["shop"]);
    // Two pieces are missing.
    let social = "shop: Shop; store: Store; instagram: Social; shop -ClickAndCollect-> store; \
                  instagram -ClickOut-> shop";
    assert!(rest(social).is_empty());
}

/// A maker without a shop: the channels as they are could be one whole, but nothing that may be
/// proposed joins them.
const WITHOUT_A_SHOP: &str = r#"(format: 1, name: "Maker without a shop", nodes: {
    "reps": Channel(name: "Field sales", kind: FieldSales, at: (0, 0)),
    "edi": Channel(name: "EDI", kind: Edi, at: (300, 0)),
    "phone": Channel(name: "Phone", kind: Phone, markets: (b2b: Yes), at: (600, 0)),
    "dealers": Channel(name: "Dealers", kind: PartnerStore, operator: Partner("Dealers"),
        markets: (b2b: Yes), at: (900, 0)),
    "web": Channel(name: "Website", kind: Website, markets: (b2b: Yes), at: (0, 300)),
    "fair": Channel(name: "Fair", kind: Fair, at: (300, 300)),
    "letter": Channel(name: "Newsletter", kind: Newsletter, markets: (b2b: Yes), at: (600, 300)),
    "erp": System(name: "ERP", kind: Erp, at: (900, 300)),
}, links: {
    "a": (from: "reps", to: "erp", kind: Uses),
    "b": (from: "phone", to: "erp", kind: Uses),
    "c": (from: "web", to: "reps", kind: QuoteRequest),
    "d": (from: "fair", to: "reps", kind: LeadExchange),
    "e": (from: "letter", to: "reps", kind: LeadExchange),
})"#;

#[test]
fn where_the_channels_as_they_are_cannot_be_joined_new_ones_are_tried() {
    let seven = commerce_canvas::file::read(WITHOUT_A_SHOP.as_bytes()).expect("a plan").plan;
    let mut six = seven.clone();
    let id = |text: &str| Id::new(text).expect("an id");
    six.nodes.remove(&id("letter"));
    six.links.remove(&id("e"));
    for plan in [six, seven] {
        let count = plan.channels().count();
        let found = next_level(&plan, View::Today, &BTreeSet::new());
        let found = found.unwrap_or_else(|| panic!("a new channel joins {count} channels"));
        holds(&plan, View::Today, &found);
        assert_eq!(found.model, Model::Omnichannel, "{:?}", written(&found));
    }
}

#[test]
fn what_is_planned_for_later_changes_no_proposal_whatever_its_id() {
    let sample = include_str!("../../saves/holzwerk.commerce");
    for name in ["a-return", "zz-return"] {
        let text = sample.replace("rueckgabe-amazon", name);
        let plan = commerce_canvas::file::read(text.as_bytes()).expect("a plan").plan;
        let found = next_level(&plan, View::Step(1), &BTreeSet::new());
        let found = found.unwrap_or_else(|| panic!("{name}: something leads to omnichannel"));
        holds(&plan, View::Step(1), &found);
    }
}
