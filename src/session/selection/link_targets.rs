//! What a node can be linked with, and what lies from it in a direction: for linking without a
//! pointer.

use crate::catalogue;
use crate::geometry::Point;
use crate::language::search::is_found;
use crate::layout;
use crate::plan::{Id, Node};
use crate::session::viewport::in_view::PlanInView;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Direction {
    /// How far an offset leads in this direction, and how far aside of it.
    pub(in crate::session) fn parts(self, offset: Point) -> (f64, f64) {
        match self {
            Self::Left => (-offset.x, offset.y),
            Self::Right => (offset.x, offset.y),
            Self::Up => (-offset.y, offset.x),
            Self::Down => (offset.y, offset.x),
        }
    }
}

impl PlanInView<'_> {
    /// The nodes with which a node can be linked in the shown view and in whose names or kinds
    /// every typed word occurs, the nearest first.
    pub fn link_targets(&self, from: &Id, typed: &str) -> Vec<Id> {
        let Some(start) = self.plan.nodes.get(from) else { return Vec::new() };
        let sorts = catalogue::catalogue().links.keys();
        let sorts: Vec<_> = sorts.collect();
        let fits = |node: &Node| {
            sorts.iter().any(|kind| kind.relation(start.sort(), node.sort()).is_some())
        };
        let center = layout::card(start).center();
        let others = self.plan.nodes.iter().filter(|(id, _)| *id != from);
        let others = others.filter(|(_, node)| self.shows_node(node) && fits(node));
        let found =
            others.filter(|(_, node)| is_found(&[node.name(), self.kind_name(node)], typed));
        let mut targets: Vec<(f64, &Id)> =
            found.map(|(id, node)| (layout::card(node).center().distance(center), id)).collect();
        targets.sort_by(|(a, id_a), (b, id_b)| a.total_cmp(b).then_with(|| id_a.cmp(id_b)));
        targets.into_iter().map(|(_, id)| id.clone()).collect()
    }

    /// Which of some nodes lies next in a direction on the screen; what lies straight ahead
    /// comes before what is nearer but aside. `None` if nothing lies there.
    pub fn next_towards(&self, from: &Id, direction: Direction, among: &[Id]) -> Option<usize> {
        let center = |id: &Id| Some(layout::card(self.plan.nodes.get(id)?).center());
        let start = center(from)?;
        let effort = |at: Point| {
            let (ahead, aside) = direction.parts(at - start);
            // Within half a right angle of where the arrow points.
            (ahead > 0.0 && aside.abs() <= ahead).then_some(ahead + 2.0 * aside.abs())
        };
        let there = among.iter().enumerate().filter(|(_, id)| *id != from);
        let there = there.filter_map(|(index, id)| Some((effort(center(id)?)?, index)));
        there.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, index)| index)
    }
}
