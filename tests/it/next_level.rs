//! Proposals for the next level: that they do what they say, that nothing in them is superfluous,
//! and that on small plans nothing cheaper does it.

use std::collections::{BTreeMap, BTreeSet};

use commerce_canvas::catalogue::{self, End};
use commerce_canvas::classify::{
    Addition, CHANNEL_EFFORT, Proposal, SELLS_EFFORT, classify, next_level, with_additions,
};
use commerce_canvas::plan::{
    Id, Link, LinkKind, Model, NodeSort, Plan, Relation, ResourceSet, SystemKind, View,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use crate::classify_properties::{plan_of, small_plan};
use crate::notation::plan;

fn model(plan: &Plan, view: View) -> Model {
    classify(plan, view, &BTreeSet::new()).model
}

fn written(proposal: &Proposal) -> Vec<String> {
    let additions = proposal.additions.iter().map(|addition| match addition {
        Addition::Link { kind, from, to } => format!("{from} -{kind:?}-> {to}"),
        Addition::Sells { node } => format!("{node} sells"),
        Addition::AddChannel { id, kind } => format!("{id}: {kind:?}"),
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

/// Whether a proposal is what it says.
fn holds(plan: &Plan, view: View, proposal: &Proposal) {
    let before = model(plan, view);
    assert!(proposal.model > before);
    assert_eq!(model(&with_additions(plan, &proposal.additions), view), proposal.model);
    let effort: u32 = proposal.additions.iter().map(Addition::effort).sum();
    assert_eq!(effort, proposal.effort);
    for index in 0..proposal.additions.len() {
        let mut fewer = proposal.additions.clone();
        let left_out = fewer.remove(index);
        let after = model(&with_additions(plan, &fewer), view);
        assert!(after <= before, "{left_out:?} of {:?} can be left out", proposal.additions);
    }
    // New ids are new, and links are meant for their ends.
    let mut extended = plan.clone();
    for addition in &proposal.additions {
        match addition {
            Addition::AddChannel { id, .. } | Addition::AddSystem { id, .. } => {
                assert!(!extended.has_element(id), "{id} is taken");
            }
            Addition::Sells { .. } | Addition::Link { .. } => {}
        }
        extended = with_additions(&extended, std::slice::from_ref(addition));
    }
    let end = |id: &Id| {
        let channel = extended.channel(id);
        channel.map(|channel| End { kind: channel.kind, sells: channel.sells.holds(view) })
    };
    for addition in &proposal.additions {
        if let Addition::Link { kind, from, to } = addition {
            assert_ne!(*kind, LinkKind::Other);
            if let (Some(from), Some(to)) = (end(from), end(to)) {
                assert!(catalogue::fits(*kind, from, to), "{addition:?}");
            }
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
    check("store: Store", Multichannel, 30, &["shop-1: Shop"]);
    check("shop: Shop", Multichannel, 30, &["marketplace-1: Marketplace"]);
    check("shop: Shop; a: Shop informs", Multichannel, 30, &["marketplace-1: Marketplace"]);
    check("shop: Shop; cat: Catalogue; fb: Social", Multichannel, 15, &["fb sells"]);
    // More than one level at once.
    check("shop: Shop; fb: Social; fb -SocialCheckout-> shop", Crosschannel, 15, &["fb sells"]);
}

#[test]
fn the_first_link_that_interlocks() {
    use Model::{Crosschannel, Omnichannel};
    check("shop: Shop; store: Store", Crosschannel, 10, &["store -AssistedOrder-> shop"]);
    check("shop: Shop; a: Marketplace", Crosschannel, 10, &["shop -MarketplaceFeed-> a"]);
    check("a: Phone; b: FieldSales", Crosschannel, 10, &["a -SharedPrice-> b"]);
    check("a: Shop; b: Store; cat: Catalogue sells", Crosschannel, 5, &["cat -CatalogueOrder-> a"]);
    check("a: Phone; b: FieldSales; crm: Crm; b -Uses-> crm", Crosschannel, 8, &["a -Uses-> crm"]);
    check(
        "shop: Shop; store: Store; fb: Social; fb -ClickOut-> shop",
        Omnichannel,
        10,
        &["store -AssistedOrder-> shop"],
    );
}

#[test]
fn from_crosschannel_to_omnichannel() {
    use Model::Omnichannel;
    // A third kind of channel is missing.
    check(
        "shop: Shop; store: Store; shop -ClickAndCollect-> store",
        Omnichannel,
        32,
        &["social-1: Social", "social-1 -ClickOut-> shop"],
    );
    // A channel is loose.
    check(
        "shop: Shop; store: Store; cat: Catalogue; shop -ClickAndCollect-> store",
        Omnichannel,
        3,
        &["cat -QrCode-> shop"],
    );
    // Nobody sells offline, but one could.
    check(
        "shop: Shop; app: App sells; pop: PopUp; shop -SharedBasket-> app; pop -CampaignSync-> shop",
        Omnichannel,
        35,
        &["pop sells", "pop -EndlessAisle-> shop"],
    );
    // A system that is there is the cheapest way.
    check(
        "a: Phone; b: Edi; c: PartnerStore; oms: Oms; a -Uses-> oms; b -Uses-> oms",
        Omnichannel,
        8,
        &["c -Uses-> oms"],
    );
    // A new one is.
    check(
        "a: Phone; b: Edi; c: PartnerStore; d: FieldSales; a -SharedPrice-> b",
        Omnichannel,
        57,
        &[
            "edigateway-1: EdiGateway",
            "a -Uses-> edigateway-1",
            "b -Uses-> edigateway-1",
            "c -Uses-> edigateway-1",
            "d -Uses-> edigateway-1",
        ],
    );
    // Sharing all data is cheaper than sharing the purchase.
    check(
        "a: Phone; b: Edi; c: PartnerStore; erp: Erp; crm: Crm; a -Uses-> erp; b -Uses-> erp; \
         c -Uses-> erp; a -Uses-> crm; b -Uses-> crm",
        Omnichannel,
        8,
        &["c -Uses-> crm"],
    );
    // A channel between two begins to sell.
    check(
        "a: Phone; b: Store; c: Shop; cat: Catalogue; cat -CatalogueOrder-> a; \
         cat -CatalogueOrder-> b; a -AssistedOrder-> c",
        Omnichannel,
        10,
        &["b -AssistedOrder-> c"],
    );
}

#[test]
fn from_omnichannel_to_everywhere() {
    use Model::Everywhere;
    check(
        "shop: Shop; store: Store; fb: Social; shop -ClickAndCollect-> store; fb -ClickOut-> shop",
        Everywhere,
        30,
        &["fb sells", "fb -SocialCheckout-> shop"],
    );
    check(
        "shop: Shop; store: Store; phone: Phone; shop -ClickAndCollect-> store; \
         phone -AssistedOrder-> shop",
        Everywhere,
        50,
        &["catalogue-1: Catalogue", "catalogue-1 sells", "catalogue-1 -CatalogueOrder-> phone"],
    );
}

#[test]
fn there_is_nothing_above_everywhere() {
    let top = plan(
        "shop: Shop; store: Store; fb: Social sells; shop -ClickAndCollect-> store; \
         fb -SocialCheckout-> shop",
    );
    assert_eq!(next_level(&top, View::Today, &BTreeSet::new()), None);
}

/// Channels of one interlocked pair and more, with many systems of which each channel uses some.
fn with_systems(channels: usize, systems: usize, used: usize) -> Plan {
    use std::fmt::Write as _;
    let (of_channels, of_systems) =
        (["Shop", "Store", "Phone", "FieldSales", "Edi"], ["Erp", "Crm", "Pim", "Oms"]);
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

/// Everything that could be proposed for less than an effort, tried out.
struct Cheaper<'a> {
    plan: &'a Plan,
    view: View,
    before: Model,
    budget: u32,
}

impl Cheaper<'_> {
    /// A set of additions that reaches a higher model for less, if there is one.
    fn found(&self) -> Option<Vec<Addition>> {
        self.with_channels(&[], self.budget)
    }

    fn with_channels(&self, new: &[Addition], left: u32) -> Option<Vec<Addition>> {
        let found = self.with_sellers(new, left);
        if found.is_some() || left <= CHANNEL_EFFORT {
            return found;
        }
        catalogue::catalogue().channels.keys().find_map(|kind| {
            let id = crate::notation::id(&format!("new channel {}", new.len()));
            let more = [new, &[Addition::AddChannel { id, kind: *kind }]].concat();
            self.with_channels(&more, left - CHANNEL_EFFORT)
        })
    }

    fn with_sellers(&self, new: &[Addition], left: u32) -> Option<Vec<Addition>> {
        let plan = with_additions(self.plan, new);
        let classified = classify(&plan, self.view, &BTreeSet::new());
        let informing = classified.not_selling;
        (0..1u32 << informing.len()).find_map(|choice| {
            let effort = SELLS_EFFORT * choice.count_ones();
            let begin = informing.iter().enumerate().filter(|(bit, _)| choice & (1 << bit) != 0);
            let begin = begin.map(|(_, node)| Addition::Sells { node: node.clone() });
            let more: Vec<Addition> = new.iter().cloned().chain(begin).collect();
            (effort < left || effort == 0).then(|| self.with_systems(&more, left - effort))?
        })
    }

    fn with_systems(&self, new: &[Addition], left: u32) -> Option<Vec<Addition>> {
        let found = self.with_links(new, left);
        found.or_else(|| {
            let kinds: Vec<SystemKind> = catalogue::catalogue().systems.keys().copied().collect();
            kinds.into_iter().find_map(|kind| {
                let effort = catalogue::system(kind).effort;
                let id = crate::notation::id(&format!("new system {}", new.len()));
                let more = [new, &[Addition::AddSystem { id, kind }]].concat();
                (effort < left).then(|| self.with_systems(&more, left - effort))?
            })
        })
    }

    fn with_links(&self, new: &[Addition], left: u32) -> Option<Vec<Addition>> {
        let plan = with_additions(self.plan, new);
        let links = possible_links(&plan, self.view);
        self.choose(&plan, new, &links, left)
    }

    fn choose(
        &self,
        plan: &Plan,
        chosen: &[Addition],
        links: &[(u32, Addition)],
        left: u32,
    ) -> Option<Vec<Addition>> {
        if model(plan, self.view) > self.before {
            return Some(chosen.to_vec());
        }
        links.iter().enumerate().find_map(|(index, (effort, link))| {
            if *effort >= left {
                return None;
            }
            let more = [chosen, std::slice::from_ref(link)].concat();
            let plan = with_additions(plan, std::slice::from_ref(link));
            self.choose(&plan, &more, &links[index + 1..], left - effort)
        })
    }
}

/// Every link that can be proposed, of those between the same two nodes with the same resources
/// the cheapest.
fn possible_links(plan: &Plan, view: View) -> Vec<(u32, Addition)> {
    let there: Vec<&Id> = plan
        .nodes
        .iter()
        .filter(|(_, node)| node.lifecycle.holds(view))
        .filter(|(_, node)| matches!(node.sort(), NodeSort::Channel | NodeSort::System))
        .map(|(id, _)| id)
        .collect();
    let end = |id: &Id| {
        let channel = plan.channel(id);
        channel.map(|channel| End { kind: channel.kind, sells: channel.sells.holds(view) })
    };
    let mut best: BTreeMap<(&Id, &Id, ResourceSet), (u32, Addition)> = BTreeMap::new();
    for from in there.iter().copied() {
        for to in there.iter().copied().filter(|to| *to != from) {
            for kind in catalogue::catalogue().links.keys().copied() {
                let link = Link::new(from.clone(), to.clone(), kind);
                let carried = catalogue::carried(plan, &link);
                let fits = match (plan.relation(&link), end(from), end(to)) {
                    (Some(Relation::Integration), Some(from), Some(to)) => {
                        catalogue::fits(kind, from, to)
                    }
                    (Some(Relation::Uses | Relation::Interface), ..) => true,
                    _ => false,
                };
                if fits && kind != LinkKind::Other && !carried.is_empty() {
                    let (from, to) = (from.min(to), from.max(to));
                    let effort = catalogue::link(kind).effort;
                    let link = Addition::Link { kind, from: link.from, to: link.to };
                    let known = best.entry((from, to, carried)).or_insert((effort, link.clone()));
                    if effort < known.0 {
                        *known = (effort, link);
                    }
                }
            }
        }
    }
    best.into_values().collect()
}

#[test]
fn nothing_cheaper_does_it_on_small_plans() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut tried = BTreeMap::new();
    while tried.values().sum::<u32>() < 150 {
        let plan = small_plan().new_tree(&mut runner).expect("plans can be drawn").current();
        let before = classify(&plan, View::Target, &BTreeSet::new());
        let nodes = plan.nodes.values().filter(|node| node.lifecycle.holds(View::Target));
        let Some(found) = next_level(&plan, View::Target, &BTreeSet::new()) else { continue };
        let few = before.channels.len() <= 4 && nodes.count() <= 6 && found.effort <= 34;
        let of_model: &mut u32 = tried.entry(before.model).or_default();
        if !few || *of_model >= 40 {
            continue;
        }
        *of_model += 1;
        let (view, before, budget) = (View::Target, before.model, found.effort);
        let cheaper = Cheaper { plan: &plan, view, before, budget }.found();
        assert_eq!(cheaper, None, "cheaper than {:?} for {plan:#?}", found.additions);
    }
    assert!(tried.len() >= 4, "{tried:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn proposals_do_what_they_say(plan in small_plan()) {
        for view in [View::Today, View::Target] {
            let before = model(&plan, view);
            match next_level(&plan, view, &BTreeSet::new()) {
                Some(found) => holds(&plan, view, &found),
                None => prop_assert_eq!(before, Model::Everywhere),
            }
        }
    }

    #[test]
    fn proposals_for_many_channels_do_what_they_say(plan in plan_of(8..24, 4..40)) {
        for view in [View::Today, View::Target] {
            let before = model(&plan, view);
            match next_level(&plan, view, &BTreeSet::new()) {
                Some(found) => holds(&plan, view, &found),
                None => prop_assert_eq!(before, Model::Everywhere),
            }
        }
    }
}
