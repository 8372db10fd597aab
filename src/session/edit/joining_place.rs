//! Where a card joins the drawing when nobody says where.

use super::free_place::free_place;
use super::limits::within_reach;
use crate::geometry::{GridPoint, Point, Rect};
use crate::layout;
use crate::plan::{Node, Plan};
use crate::session::lanes::lane_place;

/// Below the cards of its sort, in world points.
const BELOW: f64 = 32.0;

/// Where a node that has no place yet joins the drawing: in its lane; in a drawing without lanes
/// below the cards of its sort; and where there are none near `middle`, in world points.
pub(super) fn joining_place(plan: &Plan, node: &Node, middle: Point) -> GridPoint {
    if let Some(place) = lane_place(plan, node) {
        return within_reach(place);
    }
    let alike = plan.nodes.values().filter(|other| other.sort() == node.sort());
    let around = Rect::around(alike.map(|other| layout::card(other)));
    let size = layout::card(node);
    let half = Point::new(size.width() / 2.0, size.height() / 2.0);
    let wanted = around.map_or(middle - half, |all| Point::new(all.min.x, all.max.y + BELOW));
    let mut node = node.clone();
    node.at = within_reach(wanted.rounded());
    free_place(plan, &node)
}
