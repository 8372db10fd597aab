//! Going from element to element by keyboard: what lies next in a direction on the screen.

use std::collections::BTreeMap;

use super::link_targets::Direction;
use crate::geometry::{Point, Rect};
use crate::layout;
use crate::plan::{Body, Id, Link};
use crate::session::viewport::in_view::PlanInView;

/// Cards whose upper edges are no further apart than this are read as one row, in world points.
const ROW: f64 = 60.0;

/// Where a card comes when a drawing is read row by row.
pub fn reading_place(card: &Rect) -> (i64, i64) {
    ((card.min.y / ROW).floor() as i64, card.min.x as i64)
}

impl PlanInView<'_> {
    /// What comes after an element, or before it, when the drawing is read row by row, each card
    /// followed by the links that leave it. `None` behind the last and before the first; the first
    /// or the last where no element is given.
    pub fn next_in_reading(&self, element: Option<&Id>, back: bool) -> Option<Id> {
        let mut cards: Vec<((i64, i64), &Id)> = Vec::new();
        for (id, node) in &self.plan.nodes {
            if self.shows_node(node) {
                cards.push((reading_place(&layout::card(node)), id));
            }
        }
        cards.sort();
        let mut links: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
        let shown = |id: &Id| self.plan.nodes.get(id).is_some_and(|n| self.shows_node(n));
        for (id, link) in &self.plan.links {
            if self.shows_link(link) && shown(&link.from) && shown(&link.to) {
                links.entry(&link.from).or_default().push(id);
            }
        }
        let all: Vec<&Id> = cards
            .into_iter()
            .flat_map(|(_, id)| std::iter::once(id).chain(links.remove(id).into_iter().flatten()))
            .collect();
        let next = match element.and_then(|element| all.iter().position(|id| *id == element)) {
            Some(now) if back => now.checked_sub(1)?,
            Some(now) => now + 1,
            None if back => all.len().checked_sub(1)?,
            None => 0,
        };
        all.get(next).map(|id| Id::clone(id))
    }

    /// What lies next in a direction on the screen from what is selected: from a node another
    /// node, from a link the one of its ends that lies there. Where nothing is selected, the node
    /// that is nearest to the middle of what is seen.
    pub fn next_on_screen(&self, direction: Direction) -> Option<Id> {
        let nodes = self.plan.nodes.iter();
        let shown = nodes.filter(|(_, node)| self.shows_node(node));
        // A frame is an area around others; it is reached by Tab.
        let is_card = |id: &Id| {
            !matches!(self.plan.nodes.get(id).map(|node| &node.body), Some(Body::Frame(_)))
        };
        let among: Vec<Id> = shown.map(|(id, _)| id.clone()).filter(is_card).collect();
        match self.plan.selection().single() {
            Some(id) if self.plan.nodes.contains_key(id) => {
                let ahead = self.next_towards(id, direction, &among);
                let next = ahead.or_else(|| self.next_beside(id, direction, &among))?;
                Some(among[next].clone())
            }
            Some(id) => self.end_towards(self.plan.links.get(id)?, direction),
            None => {
                let middle = self.viewport.camera().visible_area().center();
                let distance = |id: &Id| Some(self.center_of(id)?.distance(middle));
                let near = among.iter().filter_map(|id| Some((distance(id)?, id)));
                near.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, id)| id.clone())
            }
        }
    }

    /// The end of a link that lies further in a direction than the other.
    fn end_towards(&self, link: &Link, direction: Direction) -> Option<Id> {
        let (from, to) = (self.center_of(&link.from)?, self.center_of(&link.to)?);
        let (ahead, _) = direction.parts(to - from);
        Some(if ahead > 0.0 { link.to.clone() } else { link.from.clone() })
    }

    /// What lies in a direction, however far aside: where nothing lies straight ahead.
    fn next_beside(&self, from: &Id, direction: Direction, among: &[Id]) -> Option<usize> {
        let start = self.center_of(from)?;
        let effort = |id: &Id| {
            let (ahead, aside) = direction.parts(self.center_of(id)? - start);
            (ahead > 0.0).then_some(ahead + 2.0 * aside.abs())
        };
        let there = among.iter().enumerate().filter(|(_, id)| *id != from);
        let there = there.filter_map(|(index, id)| Some((effort(id)?, index)));
        there.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, index)| index)
    }

    fn center_of(&self, id: &Id) -> Option<Point> {
        self.plan.nodes.get(id).map(|node| layout::card(node).center())
    }
}
