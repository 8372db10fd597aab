//! What the drawings of the samples are worth, held to what was reached: nothing gets worse unseen.
//!
//! The limits are upper bounds. Where a figure got better, its limit follows.

#[path = "../../benches/drawing/drawings.rs"]
mod drawings;
#[path = "../../benches/drawing/judge.rs"]
mod judge;

use commerce_canvas::catalogue::{self, catalogue};
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{ChannelKind, Id, Link, LinkKind, Node, Plan, SystemKind, View};
use drawings::{SAMPLES, sample, saved, scene, tidied};
use judge::{Figures, Picture};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::sample::add;

/// What a drawing may have of each: under cards, crossings, on top, closer than 8, corners closer
/// than 16, labels on links, labels on cards or labels, unlabelled, bends, and hundreds of points
/// of length.
type Limits = [usize; 10];

/// For each sample those as saved, and those tidied.
const LIMITS: [(&str, Limits, Limits); 6] = [
    ("brightleaf", [0, 1, 0, 0, 0, 0, 0, 0, 33, 88], [0, 2, 0, 0, 0, 0, 0, 0, 20, 78]),
    ("everywhere", [0, 5, 0, 0, 0, 0, 0, 0, 27, 84], [0, 1, 0, 0, 0, 0, 0, 0, 14, 55]),
    ("holzwerk", [0, 23, 0, 4, 0, 0, 0, 0, 95, 231], [0, 6, 0, 0, 0, 0, 0, 0, 43, 187]),
    ("modehaus-lindner", [0, 0, 0, 0, 0, 0, 0, 0, 37, 92], [0, 0, 0, 0, 0, 0, 0, 0, 17, 64]),
    ("musterhaus", [0, 9, 0, 0, 0, 0, 0, 0, 28, 104], [0, 1, 0, 0, 0, 0, 0, 0, 29, 91]),
    ("werkzeug-berger", [0, 2, 0, 0, 0, 0, 0, 0, 33, 111], [0, 2, 0, 0, 0, 0, 0, 0, 9, 59]),
];

fn reached(plan: &Plan) -> Limits {
    let figures: Figures = Picture::of(plan, &scene(plan)).figures();
    // No crossing is won by a link that is not drawn.
    let is_there = |id: &Id| plan.nodes[id].lifecycle.holds(View::Target);
    let shown = plan.links.values().filter(|link| {
        link.lifecycle.holds(View::Target) && is_there(&link.from) && is_there(&link.to)
    });
    assert_eq!(figures.links, shown.count());
    [
        figures.under_cards,
        figures.crossings,
        figures.on_top,
        figures.close,
        figures.corners,
        figures.labels_on_links,
        figures.labels_on_others,
        figures.unlabelled,
        figures.bends,
        (figures.length / 100.0).ceil() as usize,
    ]
}

#[test]
fn no_drawing_of_a_sample_gets_worse() {
    assert_eq!(LIMITS.map(|(name, ..)| name), SAMPLES);
    let mut worse = Vec::new();
    for (name, as_saved, as_tidied) in LIMITS {
        let text = sample(name);
        let both = [("saved", saved(&text), as_saved), ("tidied", tidied(&text), as_tidied)];
        for (places, plan, limits) in both {
            let reached = reached(&plan);
            if reached.iter().zip(limits).any(|(reached, limit)| *reached > limit) {
                worse.push(format!("{name} {places}: {reached:?}, held to {limits:?}"));
            }
        }
    }
    assert!(worse.is_empty(), "{}", worse.join("\n"));
}

#[test]
fn the_samples_tell_the_truth_as_they_are_saved() {
    let mut untrue = Vec::new();
    for (name, plan) in crate::samples::all() {
        let figures = Picture::of(&plan, &scene(&plan)).figures();
        let wrong = figures.under_cards + figures.on_top + figures.labels_on_links;
        if wrong + figures.labels_on_others + figures.unlabelled > 0 || figures.crossings > 9 {
            untrue.push(format!("{name}: {figures:?}"));
        }
    }
    assert!(untrue.is_empty(), "{}", untrue.join("\n"));
}

/// A plan of channels and systems at random places, with random links of every kind that may lead
/// from one to the other.
fn scattered() -> impl Strategy<Value = Plan> {
    let place = (-40_i32..140, -40_i32..100).prop_map(|(x, y)| GridPoint::new(x * 8, y * 8));
    let channels = select(ChannelKind::ALL.to_vec());
    let systems = select(SystemKind::ALL.to_vec());
    let language = Language::English;
    let body = prop_oneof![
        4 => channels.prop_map(move |kind| catalogue::fresh_channel(kind, language)),
        1 => systems.prop_map(move |kind| catalogue::fresh_system(kind, language)),
    ];
    let node = (body, place).prop_map(|(body, at)| Node::new(body, at));
    let links = proptest::collection::vec(any::<[Index; 3]>(), 20);
    (proptest::collection::vec(node, 12), links).prop_map(|(nodes, links)| {
        let mut plan = Plan::default();
        for (number, node) in nodes.into_iter().enumerate() {
            add(&mut plan, &format!("n{number}"), node);
        }
        let ids: Vec<Id> = plan.nodes.keys().cloned().collect();
        for (number, [from, to, kind]) in links.into_iter().enumerate() {
            let (from, to) = (from.get(&ids), to.get(&ids));
            let sorts = [from, to].map(|id| plan.nodes[id].sort());
            let may_lead = |kind: &LinkKind| kind.relation(sorts[0], sorts[1]).is_some();
            let kinds: Vec<LinkKind> = catalogue().links.keys().copied().filter(may_lead).collect();
            if from == to || kinds.is_empty() {
                continue;
            }
            let mut link = Link::new(from.clone(), to.clone(), *kind.get(&kinds));
            if link.kind.is_reversed(sorts[0], sorts[1]) {
                link.reverse();
            }
            let id = Id::new(&format!("l{number}")).expect("a short id");
            plan.links.insert(id, link.into());
        }
        plan
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn labels_are_there_and_stand_clear_wherever_cards_are(plan in scattered()) {
        let figures = Picture::of(&plan, &scene(&plan)).figures();
        prop_assert_eq!(figures.labels_on_links, 0);
        prop_assert_eq!(figures.labels_on_others, 0);
        prop_assert_eq!(figures.unlabelled, 0);
    }
}
