//! Cards on their way to new places: what is shown for a moment after many of them were moved at
//! once, so that the eye can follow. The plan itself is changed already.

use std::sync::Arc;

use crate::geometry::{GridSize, Point, Rect};
use crate::layout;
use crate::plan::{Body, Id, Node, Plan};
use crate::scene::{Options, Scene};
use crate::session::Session;

/// How long cards take to their new places, in milliseconds.
const GLIDE: u64 = 220;
/// Larger plans are shown anew at once: to draw them takes too long to do it in every frame.
const MOST_ELEMENTS: usize = 400;

/// Cards on their way.
#[derive(Clone, Debug)]
pub(in crate::session) struct Glide {
    /// Where those that move come from.
    from: Vec<(Id, Rect)>,
    /// When it began, in the time of the session.
    begun: u64,
    /// The time that was shown last.
    shown: Option<u64>,
}

impl Glide {
    /// How far it is at a time, 0 to 1.
    fn share(&self, now: u64) -> f64 {
        let t = (now.saturating_sub(self.begun) as f64 / GLIDE as f64).min(1.0);
        // Quick at first, slow at the end.
        1.0 - (1.0 - t).powi(3)
    }

    /// The plan with what moves on its way.
    fn between(&self, plan: &Plan, share: f64) -> Plan {
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

impl Session {
    /// Whether nothing shall slide or fade: the settings or the system say so.
    pub fn reduces_motion(&self) -> bool {
        self.settings.reduced_motion || self.system_reduces_motion
    }

    /// Takes note of whether the system asks for less motion.
    pub fn set_system_reduces_motion(&mut self, reduces: bool) {
        self.system_reduces_motion = reduces;
    }

    /// Whether cards are on their way to new places; then the picture is another one in the next
    /// frame.
    pub fn is_gliding(&self) -> bool {
        self.glide.is_some()
    }

    /// Lets cards that lie elsewhere than before glide to where they are now. Who is told no time
    /// sees them there at once, as does who wants no motion.
    pub(in crate::session) fn glide_from(&mut self, before: &Plan) {
        if self.reduces_motion() || self.now == 0 || self.plan.element_count() > MOST_ELEMENTS {
            return;
        }
        let place = |node: &Node| (node.at, node.size);
        let moved = before.nodes.iter().filter(|(id, node)| {
            let now = self.plan.nodes.get(*id);
            now.is_some_and(|now| !Arc::ptr_eq(now, node) && place(now) != place(node))
        });
        let from: Vec<(Id, Rect)> =
            moved.map(|(id, node)| (id.clone(), layout::card(node))).collect();
        if !from.is_empty() {
            self.glide = Some(Glide { from, begun: self.now, shown: None });
        }
    }

    /// The picture of the shown view, cards on their way included.
    pub(in crate::session) fn picture(&mut self, options: Options) -> Arc<Scene> {
        let Some(glide) = &mut self.glide else {
            return self.derived.scene(&self.plan, options);
        };
        let share = glide.share(self.now);
        if glide.shown != Some(self.now) {
            glide.shown = Some(self.now);
            self.derived.forget_scene();
        }
        if share >= 1.0 {
            self.glide = None;
            return self.derived.scene(&self.plan, options);
        }
        let between = glide.between(&self.plan, share);
        self.derived.scene(&between, options)
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
        let glide = Glide { from: vec![(id.clone(), from)], begun: 1_000, shown: None };
        let x = |now: u64| glide.between(&plan, glide.share(now)).nodes[&id].at.x;
        assert_eq!((x(1_000), x(1_000 + GLIDE), x(9_000)), (0, 100, 100));
        assert!((x(1_050)..100).contains(&x(1_100)) && x(1_050) > 10);
    }
}
