//! Where links lead over others: at a crossing the link that says more is drawn whole, and the other
//! one is interrupted, so that nobody turns from one into the other.

use super::Router;
use crate::geometry::{Point, Rect};

/// A place where a link leads over another one that says less.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hop {
    /// Where the two cross.
    pub at: Point,
    /// Whether the link that leads over the other runs up or down there.
    pub is_upright: bool,
}

/// Nearer to a corner of one of the two links, in world points, the bend would be interrupted.
const CORNER: f64 = 8.0;

impl Router {
    /// Notes that a link crosses others elsewhere from now on, or did until now.
    pub(super) fn cross(&mut self, number: u32) {
        if !self.has_hops() || self.regions.is_none() {
            return;
        }
        let Some(link) = self.links[number as usize].as_ref() else { return };
        self.crossed.push(number);
        for piece in &link.kept {
            self.pieces.visit(piece, |other, _| self.crossed.push(other));
        }
    }

    /// Whether links of this shape are drawn with hops: of others it cannot be said along the axes.
    /// Nobody looks at trials.
    fn has_hops(&self) -> bool {
        self.shape.is_along_axes() && self.most_passes > 1
    }

    /// Finds anew where links lead over others, for all that may cross elsewhere than before; yields
    /// those that do.
    pub(super) fn place_hops(&mut self) -> Vec<u32> {
        let crossed = match self.regions {
            Some(_) => std::mem::take(&mut self.crossed),
            None => (0..self.links.len() as u32).collect(),
        };
        let mut changed = Vec::new();
        if !self.has_hops() {
            return changed;
        }
        let mut seen: Vec<u32> = crossed;
        seen.sort_unstable();
        seen.dedup();
        for number in seen {
            let hops = self.hops(number);
            if let Some(link) = self.links[number as usize].as_mut()
                && *link.placed.hops != *hops
            {
                link.placed.hops = hops.into();
                changed.push(number);
            }
        }
        changed
    }

    /// Where a link leads over others that say less, in order along it.
    fn hops(&self, number: u32) -> Vec<Hop> {
        let mut hops = Vec::new();
        let Some(link) = self.links[number as usize].as_ref() else { return hops };
        let says_less = |other: u32| {
            let other = self.links[other as usize].as_ref();
            other.is_some_and(|other| other.request.weight > link.request.weight)
        };
        for piece in &link.kept {
            let began = hops.len();
            self.pieces.visit(piece, |other, across| {
                if other != number && says_less(other) {
                    hops.extend(crossing(piece, across));
                }
            });
            hops[began..]
                .sort_unstable_by(|a, b| a.at.x.total_cmp(&b.at.x).then(a.at.y.total_cmp(&b.at.y)));
        }
        hops
    }
}

/// Where a piece crosses another one at a right angle, both well away from their ends.
fn crossing(piece: &Rect, across: &Rect) -> Option<Hop> {
    let is_upright = piece.width() == 0.0;
    let (upright, level) = if is_upright { (piece, across) } else { (across, piece) };
    let at = Point::new(upright.min.x, level.min.y);
    let is_crossed = upright.width() == 0.0
        && level.height() == 0.0
        && (level.min.x + CORNER..=level.max.x - CORNER).contains(&at.x)
        && (upright.min.y + CORNER..=upright.max.y - CORNER).contains(&at.y);
    is_crossed.then_some(Hop { at, is_upright })
}
