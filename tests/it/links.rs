//! Links in every shape: labels stand clear of cards, links side by side stay apart, and what is
//! composed change by change is what is composed at once.

use std::sync::Arc;

use commerce_canvas::geometry::{GridPoint, Point, Rect, distance_to_segment};
use commerce_canvas::language::Language;
use commerce_canvas::layout::LinkShape;
use commerce_canvas::plan::{Body, ChannelKind, Lifecycle, LinkKind, Node, Plan, SystemKind};
use commerce_canvas::scene::{Composer, Mark, Options, Scene, Tag, compose, far_labels};
use proptest::prelude::*;

use crate::export::{BUNDLED, svg};
use crate::random_plan;
use crate::sample::{add, change, change_link, channel, id, link, node};

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
    fn labels_from_afar_are_large_and_cover_neither_cards_nor_each_other(
        plan in random_plan::plan(),
        shape in shapes(),
        scale in 1.05..2.5_f64,
    ) {
        let scene = drawn(&plan, shape);
        let labels = far_labels(&scene, &scene.bounds, scale);
        for (index, label) in labels.iter().enumerate() {
            let place = label.place.expand(-0.01);
            prop_assert!(cards(&scene, &plan).all(|card| !card.intersects(&place)));
            let others = &labels[index + 1..];
            prop_assert!(others.iter().all(|other| !other.place.intersects(&place)));
            for item in &label.items {
                if let Mark::Text(run) = &item.mark {
                    prop_assert!(run.size >= 11.0 * scale - 1e-9);
                }
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
                    let id = id(&format!("l{number}"));
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
    let tag = Tag::Link(id("l"));
    let between = commerce_canvas::layout::card(&plan.nodes[&id("between")]);
    let crosses = |shape: LinkShape| {
        let scene = drawn(&plan, shape);
        let route = &scene.drawing(&tag).expect("a link").route;
        route.windows(2).any(|pair| Rect::between(pair[0], pair[1]).intersects(&between))
    };
    assert_eq!(LinkShape::ALL.map(crosses), [false, true, false]);
}

/// A shop, a store and a system, far from each other.
fn three() -> Plan {
    let mut plan = Plan::default();
    add(&mut plan, "shop", channel(ChannelKind::Shop, "Shop", 0, 0));
    add(&mut plan, "store", channel(ChannelKind::Store, "Store", 500, 0));
    let crm = commerce_canvas::catalogue::fresh_system(SystemKind::Crm, Language::English);
    add(&mut plan, "crm", node(crm, "CRM", 0, 300));
    link(&mut plan, "l", "shop", "store", LinkKind::ClickAndCollect);
    link(&mut plan, "u", "shop", "crm", LinkKind::Uses);
    plan
}

fn written(plan: &Plan, link: &str) -> Option<String> {
    let scene = drawn(plan, LinkShape::Orthogonal);
    let label = scene.drawing(&Tag::Label(id(link)))?;
    label.items.iter().find_map(|item| match &item.mark {
        Mark::Text(run) => Some(run.text.clone()),
        _ => None,
    })
}

#[test]
fn a_link_says_what_neither_its_line_nor_a_card_at_its_end_says() {
    let mut plan = three();
    assert_eq!(written(&plan, "u"), None, "a line into a system says that it is used");
    change_link(&mut plan, "l", |link| link.lifecycle = Lifecycle::Planned(2));
    change_link(&mut plan, "u", |link| link.lifecycle = Lifecycle::Planned(2));
    assert_eq!(written(&plan, "l").as_deref(), Some("Click & Collect, step 2"));
    assert_eq!(written(&plan, "u"), None);
    change(&mut plan, "store", |store| store.lifecycle = Lifecycle::Planned(2));
    assert_eq!(written(&plan, "l").as_deref(), Some("Click & Collect"), "the card says it");
    change(&mut plan, "store", |store| store.lifecycle = Lifecycle::Planned(1));
    assert_eq!(written(&plan, "l").as_deref(), Some("Click & Collect, step 2"));
    change_link(&mut plan, "u", |link| link.label = "reads addresses".to_owned());
    let written = written(&plan, "u");
    assert_eq!(written.as_deref(), Some("reads addresses, step 2"), "the user says it");
}

#[test]
fn what_is_not_written_is_the_title_of_its_group() {
    let mut plan = three();
    change(&mut plan, "store", |store| store.at = GridPoint::new(230, 0));
    assert_eq!(written(&plan, "l"), None, "there is only room for an icon");
    let scene = drawn(&plan, LinkShape::Orthogonal);
    let text = svg(&scene, &BUNDLED);
    assert!(text.contains("<title>Click &amp; Collect</title>"), "{text}");
    assert!(text.contains("<title>Uses</title>"));
    let labelled = drawn(&three(), LinkShape::Orthogonal);
    assert!(!svg(&labelled, &BUNDLED).contains("<title>Click"));
}
