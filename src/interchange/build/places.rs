//! Where what was drawn comes to lie: where it lay, with room for our cards, or in lanes where it
//! had no places that make sense.

use std::sync::Arc;

use super::building::Building;
use crate::file;
use crate::geometry::{GridPoint, GridSize, Point, Rect};
use crate::interchange::drawing::{Drawing, Look, Shape};
use crate::layout::{self, CARD};
use crate::plan::{Body, Id, Node, View, within_reach};
use crate::session::tidied;

/// Drawings are spread no more than this.
const WIDEST: f64 = 3.0;
/// Places of more nodes are left as they are rather than tidied.
const MOST_TIDIED: usize = 1_500;
/// Between what is laid side by side.
const GAP: f64 = 40.0;
/// Between a container and what lies in it.
const PADDING: f64 = 56.0;
/// Containers are nested no deeper than this when they are laid out.
const DEEPEST: usize = 24;

/// Gives every new node its place.
pub(super) fn settle(building: &mut Building, drawing: &Drawing) {
    if drawing.is_ours {
        return keep(building, drawing, 1.0);
    }
    let new = new_nodes(building, drawing);
    let placed = new.iter().filter(|(_, shape)| shape.area.is_some()).count();
    if placed * 2 > new.len() {
        keep(building, drawing, spread(&new));
        if !lie_on_each_other(building, drawing) {
            return;
        }
    }
    lay_out(building, drawing);
    if building.plan.nodes.len() <= MOST_TIDIED {
        building.plan = tidied(&building.plan, View::Target);
    }
    building.report.is_tidied = true;
}

fn new_nodes<'a>(building: &Building, drawing: &'a Drawing) -> Vec<(Id, &'a Shape)> {
    let shapes = drawing.shapes.iter().zip(&building.ids);
    let new = shapes.filter(|(shape, _)| shape.is.is_none());
    new.filter_map(|(shape, id)| Some((id.clone()?, shape))).collect()
}

/// How far a drawing is spread so that its usual shape has the size of a card.
fn spread(new: &[(Id, &Shape)]) -> f64 {
    let cards = new.iter().filter(|(_, shape)| !shape.look.holds());
    let mut sizes: Vec<(f64, f64)> = cards
        .filter_map(|(_, shape)| shape.area.map(|area| (area.width(), area.height())))
        .collect();
    if sizes.is_empty() {
        return 1.0;
    }
    let middle = sizes.len() / 2;
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let width = sizes[middle].0.max(1.0);
    sizes.sort_by(|a, b| a.1.total_cmp(&b.1));
    let height = sizes[middle].1.max(1.0);
    let needed = (f64::from(CARD.width) / width).max(f64::from(CARD.height) / height);
    needed.clamp(1.0, WIDEST)
}

/// Leaves all where it lay, spread by a factor.
fn keep(building: &mut Building, drawing: &Drawing, scale: f64) {
    for (id, shape) in new_nodes(building, drawing) {
        let Some(area) = shape.area else { continue };
        let area = Rect { min: area.min * scale, max: area.max * scale };
        let mut node = Node::clone(&building.plan.nodes[&id]);
        let own = layout::card(&node);
        let is_sized = drawing.is_ours
            || matches!(node.body, Body::Frame(_))
            || matches!(node.body, Body::Note(_)) && shape.look != Look::Text;
        if is_sized {
            node.size =
                Some(GridSize::new(area.width().round() as i32, area.height().round() as i32));
            node.at = area.min.rounded();
        } else {
            let half = Point::new(own.width() / 2.0, own.height() / 2.0);
            node.at = (area.center() - half).rounded();
        }
        node.at = within_reach(node.at);
        file::limit_node(&mut node);
        building.plan.nodes.insert(id, Arc::new(node));
    }
}

/// Whether so many cards lie on others that their places make no sense.
fn lie_on_each_other(building: &Building, drawing: &Drawing) -> bool {
    let new = new_nodes(building, drawing);
    let cards = new.iter().map(|(id, _)| &building.plan.nodes[id]);
    let cards = cards.filter(|node| !matches!(node.body, Body::Frame(_) | Body::Note(_)));
    let areas: Vec<Rect> = cards.map(|node| layout::card(node).expand(-16.0)).collect();
    if areas.len() < 4 || areas.len() > MOST_TIDIED {
        return false;
    }
    let lies_on = |place: &usize| {
        let mut others = areas.iter().enumerate();
        others.any(|(other, area)| other != *place && area.intersects(&areas[*place]))
    };
    let covered = (0..areas.len()).filter(lies_on).count();
    covered * 2 > areas.len()
}

/// Lays all side by side, what a container holds within it.
fn lay_out(building: &mut Building, drawing: &Drawing) {
    let mut laying = Laying { building, inner: vec![Vec::new(); drawing.shapes.len() + 1] };
    let outside = drawing.shapes.len();
    for (place, shape) in drawing.shapes.iter().enumerate() {
        let container = shape
            .container
            .filter(|one| laying.is_frame(*one) && !is_within_itself(drawing, place));
        laying.inner[container.unwrap_or(outside)].push(place);
    }
    laying.block(outside, Point::default(), 0);
}

/// Whether the containers around a shape lead back to it, or are too many.
fn is_within_itself(drawing: &Drawing, place: usize) -> bool {
    let around = |place: &usize| drawing.shapes[*place].container;
    std::iter::successors(Some(place), around).nth(DEEPEST).is_some()
}

struct Laying<'a> {
    building: &'a mut Building,
    /// What lies in each container; at the end what lies in none.
    inner: Vec<Vec<usize>>,
}

impl Laying<'_> {
    fn is_frame(&self, place: usize) -> bool {
        let id = self.building.ids.get(place).and_then(Option::as_ref);
        let node = id.and_then(|id| self.building.plan.nodes.get(id));
        node.is_some_and(|node| matches!(node.body, Body::Frame(_)))
    }

    /// Lays what lies in a container from a place on, in rows; gives how much room it takes.
    fn block(&mut self, container: usize, at: Point, depth: usize) -> Point {
        let inner = std::mem::take(&mut self.inner[container]);
        let columns = (inner.len() as f64).sqrt().ceil().max(1.0) as usize;
        let (mut next, mut end, mut row) = (at, at, 0.0_f64);
        for (number, place) in inner.into_iter().enumerate() {
            if number > 0 && number % columns == 0 {
                next = Point::new(at.x, next.y + row + GAP);
                row = 0.0;
            }
            let size = self.lay(place, next, depth);
            end = Point::new(end.x.max(next.x + size.x), end.y.max(next.y + size.y));
            row = row.max(size.y);
            next.x += size.x + GAP;
        }
        end - at
    }

    fn lay(&mut self, place: usize, at: Point, depth: usize) -> Point {
        let Some(id) = self.building.ids[place].clone() else { return Point::default() };
        let is_frame = self.is_frame(place);
        let mut node = Node::clone(&self.building.plan.nodes[&id]);
        if is_frame && depth < DEEPEST {
            let inner = self.block(place, at + Point::new(PADDING, PADDING), depth + 1);
            let least = layout::FRAME;
            node.size = Some(GridSize::new(
                (inner.x + 2.0 * PADDING).max(f64::from(least.width)) as i32,
                (inner.y + 2.0 * PADDING).max(f64::from(least.height)) as i32,
            ));
        }
        node.at = within_reach(GridPoint::new(at.x as i32, at.y as i32));
        file::limit_node(&mut node);
        let card = layout::card(&node);
        self.building.plan.nodes.insert(id, Arc::new(node));
        Point::new(card.width(), card.height())
    }
}
