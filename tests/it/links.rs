//! Links in every shape: labels stand clear of cards, links side by side stay apart, and what is
//! composed change by change is what is composed at once.

use std::sync::Arc;

use commerce_canvas::geometry::{GridPoint, Point, Rect, distance_to_segment};
use commerce_canvas::layout::LinkShape;
use commerce_canvas::plan::{Body, ChannelKind, LinkKind, Node, Plan};
use commerce_canvas::scene::{Composer, Options, Scene, Tag, compose};
use proptest::prelude::*;

use crate::random_plan;
use crate::sample::{add, channel, link};

fn drawn(plan: &Plan, links: LinkShape) -> Scene {
    compose(plan, &[], &Options { ghosts: true, links, ..Options::default() })
}

fn cards<'a>(scene: &'a Scene, plan: &'a Plan) -> impl Iterator<Item = Rect> + 'a {
    scene.drawings.iter().filter_map(|drawing| match &drawing.tag {
        Tag::Node(id) if !matches!(plan.nodes[id].body, Body::Frame(_)) => drawing.outline,
        _ => None,
    })
}

fn labels(scene: &Scene) -> Vec<Rect> {
    let labels = scene.drawings.iter().filter(|drawing| matches!(drawing.tag, Tag::Label(_)));
    labels.filter_map(|drawing| drawing.outline).collect()
}

fn shapes() -> impl Strategy<Value = LinkShape> {
    proptest::sample::select(LinkShape::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn labels_cover_no_card(plan in random_plan::plan(), shape in shapes()) {
        let scene = drawn(&plan, shape);
        let labels = labels(&scene);
        for label in &labels {
            let label = label.expand(-0.01);
            for card in cards(&scene, &plan) {
                prop_assert!(!card.intersects(&label), "{shape:?}: {label:?} on {card:?}");
            }
        }
    }

    #[test]
    fn links_begin_and_end_at_their_cards(plan in random_plan::plan(), shape in shapes()) {
        let scene = drawn(&plan, shape);
        for (id, link) in &plan.links {
            let drawing = scene.drawing(&Tag::Link(id.clone()));
            let (Some(drawing), Some(from), Some(to)) = (
                drawing,
                scene.drawing(&Tag::Node(link.from.clone())),
                scene.drawing(&Tag::Node(link.to.clone())),
            ) else {
                continue;
            };
            let [Some(first), Some(last)] = [drawing.route.first(), drawing.route.last()] else {
                continue;
            };
            for (node, place) in [(from, first), (to, last)] {
                let rect = node.outline.expect("nodes have an outline");
                prop_assert!(rect.expand(0.5).contains(*place), "{shape:?}: {place:?} {rect:?}");
            }
            let finite = |point: &Point| point.x.is_finite() && point.y.is_finite();
            prop_assert!(drawing.route.iter().all(finite));
            // The tip of an arrow stops short of the card.
            prop_assert!(drawing.bounds.expand(2.5).encloses(&around(&drawing.route)));
        }
    }

    #[test]
    fn a_moved_card_is_drawn_as_a_new_composer_would(
        plan in random_plan::plan(),
        shape in shapes(),
        which in any::<proptest::sample::Index>(),
        (x, y) in (-400_i32..400, -400_i32..400),
    ) {
        prop_assume!(!plan.nodes.is_empty());
        let options = Options { ghosts: true, links: shape, ..Options::default() };
        let mut composer = Composer::new();
        composer.compose(&plan, &[], &options);
        let mut moved = plan.clone();
        let (id, node) = plan.nodes.iter().nth(which.index(plan.nodes.len())).expect("a node");
        let mut node = Node::clone(node);
        node.at = GridPoint::new(x, y);
        moved.nodes.insert(id.clone(), Arc::new(node));
        let after = composer.compose(&moved, &[], &options);
        let fresh = compose(&moved, &[], &options);
        prop_assert!(*after == fresh);
    }
}

fn around(route: &[Point]) -> Rect {
    Rect::around(route.iter().map(|at| Rect { min: *at, max: *at })).expect("a route")
}

/// The place half way along a route.
fn half_way(route: &[Point]) -> Point {
    let total: f64 = route.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
    let mut left = total / 2.0;
    for pair in route.windows(2) {
        let length = pair[0].distance(pair[1]);
        if left <= length && length > 0.0 {
            return pair[0].towards(pair[1], left / length);
        }
        left -= length;
    }
    route[0]
}

#[test]
fn links_between_the_same_two_cards_spread() {
    let kinds = [LinkKind::ClickAndCollect, LinkKind::ReturnInStore, LinkKind::SharedStock];
    for (x, y) in [(500, 0), (0, 300), (420, 260), (-520, 40)] {
        let mut plan = Plan::default();
        add(&mut plan, "a", channel(ChannelKind::Shop, "A", 0, 0));
        add(&mut plan, "b", channel(ChannelKind::Store, "B", x, y));
        for (number, kind) in kinds.into_iter().enumerate() {
            link(&mut plan, &format!("l{number}"), "a", "b", kind);
        }
        for shape in LinkShape::ALL {
            let scene = drawn(&plan, shape);
            let routes: Vec<Arc<[Point]>> = (0..kinds.len())
                .map(|number| {
                    let id = crate::sample::id(&format!("l{number}"));
                    Arc::clone(&scene.drawing(&Tag::Link(id)).expect("a link").route)
                })
                .collect();
            for (index, route) in routes.iter().enumerate() {
                let middle = half_way(route);
                for other in &routes[index + 1..] {
                    let pieces = other.windows(2);
                    let apart = pieces.map(|pair| distance_to_segment(middle, pair[0], pair[1]));
                    let apart = apart.fold(f64::INFINITY, f64::min);
                    assert!(apart > 4.0, "{shape:?} {x},{y}: only {apart} apart");
                }
            }
        }
    }
}

#[test]
fn a_straight_link_is_the_shortest_way_and_a_curve_passes_cards() {
    let mut plan = Plan::default();
    add(&mut plan, "a", channel(ChannelKind::Shop, "A", 0, 0));
    add(&mut plan, "between", channel(ChannelKind::App, "Between", 300, 0));
    add(&mut plan, "b", channel(ChannelKind::Store, "B", 600, 0));
    link(&mut plan, "l", "a", "b", LinkKind::ClickAndCollect);
    let tag = Tag::Link(crate::sample::id("l"));
    let between = commerce_canvas::layout::card(&plan.nodes[&crate::sample::id("between")]);
    let crosses = |shape: LinkShape| {
        let scene = drawn(&plan, shape);
        let route = &scene.drawing(&tag).expect("a link").route;
        route.windows(2).any(|pair| Rect::between(pair[0], pair[1]).intersects(&between))
    };
    assert_eq!(LinkShape::ALL.map(crosses), [false, true, false]);
}
