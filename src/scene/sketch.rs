//! A scene at once: everything in its place, but every link straight and without its label.
//!
//! To lead links past everything takes a second and more in a very large plan. Until that is done
//! in the background, this is shown.

use std::sync::Arc;

use super::drawing::Drawing;
use super::node::draw_node;
use super::options::Options;
use super::picture::Scene;
use super::presence::{Joined, Look};
use super::{island, link};
use crate::geometry::{FxHashMap, Point, Rect, SpatialGrid};
use crate::layout::{Placed, card};
use crate::plan::{Body, Id, Node, Plan};

/// Sketches the scene of a plan; see [`super::compose`] for what is asked.
pub fn sketch(plan: &Plan, islands: &[Vec<Id>], options: &Options) -> Scene {
    let mut drawings: Vec<Arc<Drawing>> =
        Vec::with_capacity(plan.nodes.len() + plan.links.len() + islands.len());
    let mut cards: FxHashMap<&Id, Card<'_>> =
        FxHashMap::with_capacity_and_hasher(plan.nodes.len(), Default::default());
    let look = Look::at_plan(options, plan);
    for (number, (id, node)) in (0..).zip(&plan.nodes) {
        if let Some(presence) = look.shown_node(id, node) {
            let drawing = draw_node(id, node, presence, options);
            cards.insert(id, Card { number, rect: card(node), node });
            drawings.push(Arc::new(drawing));
        }
    }
    for (id, link) in &plan.links {
        let ends = (cards.get(&link.from), cards.get(&link.to));
        if let (Some(from), Some(to)) = ends
            && let joined = (Joined { link, from: from.node, to: to.node })
            && let Some(presence) = joined.shown(id, look)
        {
            let placed =
                Placed { route: straight(&from.rect, &to.rect), label: None, ..Placed::default() };
            let (line, _) = link::draw(id, &joined, &placed, presence, options);
            drawings.push(line);
        }
    }
    drawings.extend(island_drawings(plan, islands, &cards, options).into_iter().map(Arc::new));
    Scene::of(drawings.into_iter().collect(), options)
}

/// A node that is shown.
struct Card<'a> {
    number: u32,
    rect: Rect,
    node: &'a Arc<Node>,
}

/// The straight route between two nodes, from border to border.
fn straight(from: &Rect, to: &Rect) -> Arc<[Point]> {
    let (a, b) = (from.center(), to.center());
    Arc::new([border(from, b), border(to, a)])
}

/// Where the line from the middle of a rectangle to a place leaves it; the place itself if it lies
/// inside.
fn border(rect: &Rect, towards: Point) -> Point {
    let middle = rect.center();
    let offset = towards - middle;
    let across = offset.x.abs() / (rect.width() / 2.0);
    let down = offset.y.abs() / (rect.height() / 2.0);
    let reach = across.max(down);
    if reach <= 1.0 { towards } else { middle.towards(towards, 1.0 / reach) }
}

fn island_drawings(
    plan: &Plan,
    islands: &[Vec<Id>],
    cards: &FxHashMap<&Id, Card<'_>>,
    options: &Options,
) -> Vec<Drawing> {
    let members = |island: &Vec<Id>| -> Vec<(u32, Rect)> {
        let known = island.iter().filter_map(|id| cards.get(id));
        known.map(|card| (card.number, card.rect)).collect()
    };
    let islands = islands.iter().enumerate().map(|(index, island)| (index, members(island)));
    let islands: Vec<(usize, Vec<(u32, Rect)>)> =
        islands.filter(|(_, members)| members.len() >= 2).collect();
    let mut index = SpatialGrid::default();
    if islands.iter().any(|(_, members)| island::is_joined(members.len())) {
        for (id, node) in &plan.nodes {
            if let Some(card) = cards.get(id)
                && !matches!(node.body, Body::Frame(_))
            {
                index.insert(card.number, card.rect);
            }
        }
    }
    let several = islands.len() > 1;
    let islands = islands.iter().enumerate().flat_map(|(number, (place, members))| {
        let number = several.then_some(number + 1);
        let (area, name) = island::draw(*place, number, members, &index, options);
        std::iter::once(area).chain(name)
    });
    islands.collect()
}
