//! Which sides of their nodes links use, and where on them they end.

use super::{LinkPlace, Router};
use crate::geometry::Rect;
use crate::layout::bends::sides_towards;
use crate::layout::endpoints::{Endpoints, Exits};
use crate::layout::passage::sides;
use crate::layout::port::{Side, Slot, Wish, is_crowded, slots};
use crate::layout::route::common_line;

/// How much more a link that could be straight counts than others on its side: so much that it
/// stays straight to the rounding beside as many as have room on a card.
const STRAIGHT_WEIGHT: f64 = 4_096.0;
/// How far to the corner a link that turns off ends, as a share of half the side: near enough to
/// show where it goes, and clear of the rounded corner.
const TURNING: f64 = 0.6;

impl Ending {
    fn wish(&self) -> Wish {
        Wish { offset: self.wish, weight: if self.is_straight { STRAIGHT_WEIGHT } else { 1.0 } }
    }
}

/// One link at one side of a node.
#[derive(Debug)]
pub(super) struct Ending {
    link: u32,
    /// Where on the side it would like to end, from the middle.
    wish: f64,
    /// Where the other end lies, along the side.
    across: f64,
    /// Whether the link can lead straight to the other end.
    is_straight: bool,
    is_start: bool,
    mirrored: bool,
}

impl Router {
    /// Chooses the sides at which a link ends; yields the nodes whose sides that concerns.
    pub(super) fn choose_sides(&mut self, number: u32) -> Option<[u32; 2]> {
        let link = self.links[number as usize].as_ref()?;
        let endpoints = self.endpoints(link)?;
        let is_same = |(area, known): &(Rect, Endpoints)| {
            *known == endpoints && !self.is_changed_within(area)
        };
        if link.exits.is_some() && link.sides_from.as_ref().is_some_and(is_same) {
            return Some(endpoints.numbers.into());
        }
        let bends = &link.request.bends;
        let (sides, sides_from) = match (bends.first(), bends.last()) {
            (Some(first), Some(last)) => {
                (sides_towards(&endpoints, (*first).into(), (*last).into()), None)
            }
            _ if !self.shape.has_orthogonal_route(false) => {
                (sides_towards(&endpoints, endpoints.to.center(), endpoints.from.center()), None)
            }
            _ => {
                let (sides, from) = sides(&endpoints, &self.cards);
                (sides, Some(from))
            }
        };
        self.set_rank(number, &endpoints, sides);
        let link = self.links[number as usize].as_mut()?;
        link.sides_from = sides_from.map(|area| (area, endpoints));
        let none = Slot { offset: f64::NAN, free: (f64::NAN, f64::NAN), lane: 0.0, count: 0 };
        match &mut link.exits {
            Some(exits) => exits.sides = sides,
            None => link.exits = Some(Exits { sides, slots: (none, none) }),
        }
        Some(endpoints.numbers.into())
    }

    /// Shares the sides of a node among its links; reports the links whose place on them changed.
    /// `on_sides` is room to work in.
    pub(super) fn share_sides(
        &mut self,
        number: u32,
        on_sides: &mut [Vec<Ending>; 4],
        mut changed: impl FnMut(&mut LinkPlace, u32),
    ) {
        let Some(node) = self.nodes[number as usize].as_ref() else { return };
        let rect = node.rect;
        on_sides.iter_mut().for_each(Vec::clear);
        for link in &node.links {
            if let Some((side, ending)) = self.ending(*link, number, &rect) {
                on_sides[side as usize].push(ending);
            }
        }
        for side in Side::ALL {
            let endings = &mut on_sides[side as usize];
            let length = if side.is_upright() { rect.height() } else { rect.width() };
            let links = &self.links;
            let id = |ending: &Ending| links[ending.link as usize].as_ref().map(|link| &link.id);
            let order = |a: &Ending, b: &Ending| {
                let by_place = a.wish.total_cmp(&b.wish).then(a.across.total_cmp(&b.across));
                let by_id = id(a).cmp(&id(b));
                let by_id = if a.mirrored { by_id.reverse() } else { by_id };
                by_place.then(a.mirrored.cmp(&b.mirrored)).then(by_id)
            };
            if !is_crowded(length, endings.len()) {
                endings.sort_by(order);
            }
            let wishes: Vec<Wish> = match &endings[..] {
                // With the side to itself, a link that bends anyway leaves from the middle.
                [only] if !only.is_straight => vec![Wish { offset: 0.0, weight: 1.0 }],
                all => all.iter().map(Ending::wish).collect(),
            };
            for (ending, place) in endings.iter().zip(slots(length, &wishes)) {
                let Some(link) = self.links[ending.link as usize].as_mut() else { continue };
                let Some(exits) = link.exits.as_mut() else { continue };
                let own = if ending.is_start { &mut exits.slots.0 } else { &mut exits.slots.1 };
                if *own != place {
                    *own = place;
                    changed(link, ending.link);
                }
            }
        }
    }

    /// How a link ends at a node, and on which side.
    fn ending(&self, number: u32, node: u32, rect: &Rect) -> Option<(Side, Ending)> {
        let link = self.links[number as usize].as_ref()?;
        let endpoints = self.endpoints(link)?;
        let exits = link.exits?;
        let is_start = endpoints.numbers.0 == node;
        let (side, other_side, other, bend) = match is_start {
            true => (exits.sides.0, exits.sides.1, endpoints.to, link.request.bends.first()),
            false => (exits.sides.1, exits.sides.0, endpoints.from, link.request.bends.last()),
        };
        let target = bend.map_or_else(|| other.center(), |bend| (*bend).into());
        let away = target - rect.center();
        let (across, along) = if side.is_upright() { (away.y, away.x) } else { (away.x, away.y) };
        let straight = match bend {
            None if side == other_side.opposite() => common_line(&endpoints, side),
            _ => None,
        };
        let middle = if side.is_upright() { rect.center().y } else { rect.center().x };
        let half = if side.is_upright() { rect.height() } else { rect.width() } / 2.0;
        // What turns off leaves nearer to the corner where it turns to; what comes round a corner
        // from a node on the same level arrives nearer to that corner.
        let round = match other_side {
            Side::Bottom | Side::Right => 1.0,
            Side::Top | Side::Left => -1.0,
        };
        let turning = match across.abs() < half && side.is_upright() != other_side.is_upright() {
            true => TURNING * half * round,
            false => TURNING * half * across / (across.abs() + along.abs()).max(1.0),
        };
        let wish = straight.map_or(turning, |line| line - middle);
        let is_straight = straight.is_some();
        // Links side by side between the same two nodes must not cross: where their order turns
        // round on the way, it is turned round at the node with the greater id.
        let other_id = if is_start { &link.request.to } else { &link.request.from };
        let own_id = if is_start { &link.request.from } else { &link.request.to };
        let turns = matches!(
            (side, other_side),
            (Side::Top, Side::Top | Side::Right)
                | (Side::Right, Side::Right | Side::Top)
                | (Side::Bottom, Side::Bottom | Side::Left)
                | (Side::Left, Side::Left | Side::Bottom)
        );
        let mirrored = turns && own_id > other_id;
        Some((side, Ending { link: number, wish, across, is_straight, is_start, mirrored }))
    }
}
