//! Moving together: each frame is tidied by itself, fitted round what lies in it, and then placed as
//! one block.

use super::tidying::{Tidying, around};
use crate::geometry::Rect;
use crate::layout::{self, Block, Drawing, Stand, Tidiness};
use crate::plan::Id;
use crate::session::frames::is_frame;

/// Where everything that is tidied shall lie.
pub(super) fn places<'a>(tidying: &Tidying<'a>) -> Vec<(&'a Id, Rect)> {
    tidying.staying().flat_map(|frame| arrange(tidying, frame)).collect()
}

/// Where what lies in a frame, or in none, shall lie.
fn arrange<'a>(tidying: &Tidying<'a>, frame: Option<&'a Id>) -> Vec<(&'a Id, Rect)> {
    let members = tidying.members(frame);
    let (moving, staying): (Vec<&Id>, Vec<&Id>) = members.iter().partition(|id| tidying.moves(id));
    let taken = staying.iter().map(|id| layout::card(&tidying.plan.nodes[*id])).collect();
    let groups: Vec<Vec<(&Id, Rect)>> = moving.iter().map(|id| group(tidying, id)).collect();
    let block = |group: &Vec<(&Id, Rect)>| Block {
        rect: group[0].1,
        stand: Stand::Foot,
        frame: None,
        is_card: true,
    };
    let blocks = groups.iter().map(block).collect();
    let drawing = Drawing { blocks, taken, ..Drawing::default() };
    let places = layout::tidy(Tidiness::Compact, &drawing);
    let placed = groups.into_iter().zip(places).flat_map(|(group, at)| {
        let offset = at - group[0].1.min;
        let shifted = group
            .into_iter()
            .map(move |(id, rect)| (id, Rect { min: rect.min + offset, max: rect.max + offset }));
        shifted.collect::<Vec<_>>()
    });
    placed.collect()
}

/// A node and, if it is a frame, what lies in it, already tidied; the node comes first.
fn group<'a>(tidying: &Tidying<'a>, id: &'a Id) -> Vec<(&'a Id, Rect)> {
    let node = &tidying.plan.nodes[id];
    let rect = layout::card(node);
    if !is_frame(node) {
        return vec![(id, rect)];
    }
    let content = arrange(tidying, Some(id));
    let all = Rect::around(content.iter().map(|(_, rect)| *rect));
    let mut group = vec![(id, all.map_or(rect, |content| around(&content)))];
    group.extend(content);
    group
}
