//! What lies in which frame: what lies with its middle in it.

use std::collections::BTreeMap;

use crate::geometry::Rect;
use crate::layout;
use crate::plan::{Body, Id, Node, Plan};

/// Whether a node is a frame.
pub(super) fn is_frame(node: &Node) -> bool {
    matches!(node.body, Body::Frame(_))
}

/// Everything whose middle lies in one of these rectangles.
pub(super) fn inside<'a>(
    plan: &'a Plan,
    frames: &'a [Rect],
) -> impl Iterator<Item = (&'a Id, &'a Node)> {
    let nodes = plan.nodes.iter().map(|(id, node)| (id, &**node));
    nodes.filter(|(_, node)| {
        let card = layout::card(node);
        frames.iter().any(|frame| layout::lies_in(&card, frame))
    })
}

/// The smallest frame around the middle of each node. A frame lies only in a larger one.
pub fn parents(plan: &Plan) -> BTreeMap<&Id, &Id> {
    let area = |rect: &Rect| rect.width() * rect.height();
    let frames: Vec<(&Id, Rect)> = (plan.nodes.iter())
        .filter(|(_, node)| is_frame(node))
        .map(|(id, node)| (id, layout::card(node)))
        .collect();
    let parent = |id: &Id, node: &Node| {
        let rect = layout::card(node);
        let around = frames.iter().filter(|(other, frame)| {
            *other != id
                && layout::lies_in(&rect, frame)
                && (!is_frame(node) || area(frame) > area(&rect))
        });
        around.min_by(|(_, a), (_, b)| area(a).total_cmp(&area(b))).map(|(id, _)| *id)
    };
    plan.nodes.iter().filter_map(|(id, node)| Some((id, parent(id, node)?))).collect()
}
