//! Which card of a plan stands in which lane: the order is the catalogue's, the places are the
//! user's.

use super::frames::is_frame;
use crate::catalogue::lanes::Lane;
use crate::geometry::{GridPoint, Point, Rect};
use crate::layout::{self, Lanes, Stand, place_in_lane};
use crate::plan::{Id, LinkKind, Node, NodeSort, Plan};

/// The lanes in which the cards of a plan stand, if they stand in lanes.
pub fn lanes(plan: &Plan) -> Option<Lanes> {
    let frames = plan.nodes.values().filter(|node| is_frame(node));
    let frames: Vec<Rect> = frames.map(|frame| layout::card(frame)).collect();
    Lanes::of(&cards(plan), &frames)
}

/// The lane of that number.
pub fn lane(number: u8) -> Option<Lane> {
    Lane::ALL.into_iter().find(|lane| stand_in(*lane) == Stand::Lane(number))
}

/// Where a node stands by its nature; notes and frames stand anywhere.
pub fn stand(node: &Node) -> Option<Stand> {
    let is_card = !matches!(node.sort(), NodeSort::Note | NodeSort::Frame);
    is_card.then(|| stand_in(Lane::of(node)))
}

/// Where everything is laid that is laid in lanes; a remark in the lane of what it is about.
pub(super) fn stand_of(plan: &Plan, id: &Id, node: &Node) -> Stand {
    let about = (node.sort() == NodeSort::Note).then(|| {
        plan.links.values().find_map(|link| match link.kind {
            LinkKind::Annotates if link.from == *id => plan.nodes.get(&link.to),
            _ => None,
        })
    });
    stand_in(Lane::of(about.flatten().map_or(node, |about| about)))
}

/// The place at which a node joins the drawing in its lane; `None` where there are no lanes.
pub(super) fn lane_place(plan: &Plan, node: &Node) -> Option<GridPoint> {
    place_at(plan, node, stand(node)?)
}

/// The same for a remark, too: below the lanes.
pub(super) fn lane_or_foot_place(plan: &Plan, node: &Node) -> Option<GridPoint> {
    place_at(plan, node, stand_in(Lane::of(node)))
}

fn place_at(plan: &Plan, node: &Node, stand: Stand) -> Option<GridPoint> {
    let taken: Vec<Rect> = plan.nodes.values().map(|other| layout::card(other)).collect();
    let card = layout::card(node);
    let size = Point::new(card.width(), card.height());
    place_in_lane(&cards(plan), &taken, stand, size).map(Point::rounded)
}

fn cards(plan: &Plan) -> Vec<(Stand, Rect)> {
    let nodes = plan.nodes.values();
    nodes.filter_map(|node| Some((stand(node)?, layout::card(node)))).collect()
}

fn stand_in(lane: Lane) -> Stand {
    match lane {
        Lane::Foot => Stand::Foot,
        lane => Stand::Lane(lane as u8),
    }
}
