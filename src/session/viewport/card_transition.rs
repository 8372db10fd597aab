//! Cards on their way to new places: what is shown for a moment after many of them were moved at
//! once, so that the eye can follow. The plan itself is changed already.

use std::sync::Arc;

use crate::geometry::{GridSize, Point, Rect};
use crate::layout;
use crate::plan::{Body, Id, Node, Plan};

/// How long cards take to their new places, in milliseconds.
const DURATION: u64 = 220;
/// Larger plans are shown anew at once: to draw them takes too long to do it in every frame.
const MOST_ELEMENTS: usize = 400;

/// Cards on their way.
#[derive(Clone, Debug)]
pub(super) struct CardTransition {
    /// Where those that move come from.
    from: Vec<(Id, Rect)>,
    /// When it began, in the time of the session.
    begun: u64,
    /// The time that was shown last.
    shown: Option<u64>,
}

/// What is to be seen of a transition at a time.
pub(super) struct Moment {
    /// The plan with what moves on its way; `None` once everything has arrived.
    pub plan: Option<Plan>,
    /// Whether this was not shown yet.
    pub is_new: bool,
}

impl CardTransition {
    /// Begins where cards lie elsewhere than before.
    pub fn between(before: &Plan, plan: &Plan, now: u64) -> Option<Self> {
        if now == 0 || plan.element_count() > MOST_ELEMENTS {
            return None;
        }
        let place = |node: &Node| (node.at, node.size);
        let moved = before.nodes.iter().filter(|(id, node)| {
            let now = plan.nodes.get(*id);
            now.is_some_and(|now| !Arc::ptr_eq(now, node) && place(now) != place(node))
        });
        let from: Vec<(Id, Rect)> =
            moved.map(|(id, node)| (id.clone(), layout::card(node))).collect();
        (!from.is_empty()).then_some(Self { from, begun: now, shown: None })
    }

    /// What is to be seen now.
    pub fn at(&mut self, plan: &Plan, now: u64) -> Moment {
        let is_new = self.shown.replace(now) != Some(now);
        let share = self.share(now);
        Moment { plan: (share < 1.0).then(|| self.on_the_way(plan, share)), is_new }
    }

    /// How far it is at a time, 0 to 1.
    fn share(&self, now: u64) -> f64 {
        let t = (now.saturating_sub(self.begun) as f64 / DURATION as f64).min(1.0);
        // Quick at first, slow at the end.
        1.0 - (1.0 - t).powi(3)
    }

    /// The plan with what moves on its way.
    fn on_the_way(&self, plan: &Plan, share: f64) -> Plan {
        let mut between = plan.clone();
        for (id, from) in &self.from {
            if let Some(node) = plan.nodes.get(id) {
                let to = layout::card(node);
                let place = |from: Point, to: Point| from.towards(to, share);
                let rect = Rect { min: place(from.min, to.min), max: place(from.max, to.max) };
                let mut node = Node::clone(node);
                node.at = rect.min.rounded();
                if matches!(node.body, Body::Frame(_)) {
                    let side = |length: f64| length.round() as i32;
                    node.size = Some(GridSize::new(side(rect.width()), side(rect.height())));
                }
                between.nodes.insert(id.clone(), Arc::new(node));
            }
        }
        between
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::GridPoint;
    use crate::plan::{Color, Note};

    #[test]
    fn cards_leave_where_they_were_and_arrive_where_they_are() {
        let id = Id::new("a").expect("an id");
        let body = Body::Note(Note { text: String::new(), color: Color::Grey });
        let mut plan = Plan::named("Test");
        plan.nodes.insert(id.clone(), Arc::new(Node::new(body, GridPoint::new(100, 0))));
        let size = layout::card(&plan.nodes[&id]);
        let from = Rect::from_size(Point::default(), size.width(), size.height());
        let transition =
            CardTransition { from: vec![(id.clone(), from)], begun: 1_000, shown: None };
        let x = |now: u64| transition.on_the_way(&plan, transition.share(now)).nodes[&id].at.x;
        assert_eq!((x(1_000), x(1_000 + DURATION), x(9_000)), (0, 100, 100));
        assert!((x(1_050)..100).contains(&x(1_100)) && x(1_050) > 10);
    }
}
