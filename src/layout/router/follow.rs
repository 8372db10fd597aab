//! Links of what is in motion: they follow it at sight, and all others stay as they are.
//!
//! To lay all links anew takes longer than a part of a frame. What is left undone here is done when
//! the links are settled, which ends as if nothing had been done here.

use super::{LinkPlace, Placed, Router};
use crate::geometry::{Point, Rect};
use crate::layout::endpoints::{Endpoints, Exits};
use crate::layout::label::{LabelForm, LabelPlace};
use crate::layout::passage::at_sight;
use crate::plan::Id;

impl Router {
    /// Lets the links whose ends moved since they were settled follow them, and names those that
    /// lie otherwise than before, in the order of their ids. [`Router::settle`] is still to come.
    pub fn follow(&mut self) -> Vec<Id> {
        let mut changed = Vec::new();
        for number in self.touched.clone() {
            let Some(link) = self.links[number as usize].as_ref() else { continue };
            let following = self.followed(link);
            if link.following == following {
                continue;
            }
            changed.push(link.id.clone());
            self.following.push(number);
            if let Some(link) = self.links[number as usize].as_mut() {
                link.following = following;
            }
        }
        changed.sort_unstable();
        changed
    }

    /// Lets no link follow any more; yields those that did.
    pub(super) fn stop_following(&mut self) -> Vec<u32> {
        let mut stopped = std::mem::take(&mut self.following);
        stopped.retain(|number| {
            let link = self.links[*number as usize].as_mut();
            link.is_some_and(|link| link.following.take().is_some())
        });
        stopped
    }

    /// Where a link lies that follows its ends; `None` if they are where it was laid for.
    fn followed(&self, link: &LinkPlace) -> Option<Placed> {
        let now = self.endpoints(link)?;
        let settled = link.passes[self.passes - 1].laid_for.as_ref();
        if let Some(settled) = settled {
            let before = settled.endpoints;
            if before == now {
                return None;
            }
            if let Some(way) = common_way(&before, &now) {
                let route = link.placed.route.iter().map(|place| *place + way).collect();
                let label = link.placed.label.map(|label| LabelPlace {
                    rect: moved(&label.rect, way),
                    leader: label.leader.map(|place| place + way),
                    ..label
                });
                return Some(Placed { route, label, ..Placed::default() });
            }
        }
        let exits = settled.map(|settled| settled.exits);
        let route = self.route_at_sight(link, &now, exits);
        let label = link.placed.label.and_then(|label| on_longest_piece(&route, &label));
        Some(Placed { route: route.into(), label, ..Placed::default() })
    }

    fn route_at_sight(
        &self,
        link: &LinkPlace,
        endpoints: &Endpoints,
        exits: Option<Exits>,
    ) -> Vec<Point> {
        let bends = link.bends();
        let is_orthogonal = self.shape.has_orthogonal_route(!bends.is_empty());
        at_sight(endpoints, exits, &bends, is_orthogonal)
    }
}

fn moved(rect: &Rect, way: Point) -> Rect {
    Rect { min: rect.min + way, max: rect.max + way }
}

/// How far both ends moved, if they moved together.
fn common_way(before: &Endpoints, now: &Endpoints) -> Option<Point> {
    let way = now.from.min - before.from.min;
    let is_moved = |before: &Rect, now: &Rect| moved(before, way) == *now;
    (is_moved(&before.from, &now.from) && is_moved(&before.to, &now.to)).then_some(way)
}

/// The place of a label in the middle of the longest piece of a route, if that is long enough.
fn on_longest_piece(route: &[Point], label: &LabelPlace) -> Option<LabelPlace> {
    let pieces = route.windows(2).map(|pair| (pair[0], pair[1]));
    let (from, to) = pieces.max_by(|a, b| a.0.distance(a.1).total_cmp(&b.0.distance(b.1)))?;
    let (across, down) = ((to.x - from.x).abs(), (to.y - from.y).abs());
    let is_long = across > label.rect.width() || down > label.rect.height();
    let leads_along = label.form != LabelForm::Upright || down > across;
    let rect = moved(&label.rect, from.towards(to, 0.5) - label.rect.center());
    (is_long && leads_along).then_some(LabelPlace { rect, leader: None, ..*label })
}
