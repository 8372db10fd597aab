//! What the drawings of the samples are worth, held to what was reached: nothing gets worse unseen.
//!
//! The limits are upper bounds. Where a figure got better, its limit follows.

#[path = "../../benches/drawing/drawings.rs"]
mod drawings;
#[path = "../../benches/drawing/judge.rs"]
mod judge;

use commerce_canvas::plan::{Id, Plan, View};
use drawings::{SAMPLES, sample, saved, scene, tidied};
use judge::{Figures, Picture};

/// What a drawing may have of each: under cards, crossings, on top, closer than 8, corners closer
/// than 16, labels on links, labels on cards or labels, unlabelled, bends, and hundreds of points
/// of length.
type Limits = [usize; 10];

/// For each sample those as saved, and those tidied.
const LIMITS: [(&str, Limits, Limits); 6] = [
    ("brightleaf", [0, 15, 0, 0, 0, 2, 0, 0, 27, 83], [0, 2, 0, 0, 0, 4, 0, 0, 25, 74]),
    ("everywhere", [0, 14, 0, 0, 0, 1, 0, 0, 27, 84], [0, 1, 0, 0, 0, 2, 0, 0, 14, 55]),
    ("holzwerk", [0, 73, 0, 9, 1, 30, 1, 0, 76, 205], [0, 7, 0, 0, 0, 17, 0, 0, 40, 197]),
    ("modehaus-lindner", [0, 22, 2, 0, 11, 7, 0, 1, 36, 90], [0, 1, 0, 0, 0, 4, 0, 0, 13, 54]),
    ("musterhaus", [0, 20, 0, 0, 0, 3, 0, 0, 34, 99], [0, 5, 0, 0, 0, 3, 0, 0, 25, 105]),
    ("werkzeug-berger", [0, 17, 0, 0, 0, 0, 0, 0, 35, 101], [0, 2, 0, 0, 0, 1, 0, 1, 9, 58]),
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
