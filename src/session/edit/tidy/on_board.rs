//! Cards in lanes. A frame is drawn round its cards, wherever these stand.

use std::collections::BTreeMap;

use super::tidying::{Tidying, around};
use crate::catalogue;
use crate::geometry::{Point, Rect};
use crate::layout::{self, Block, Drawing, Tidiness, Tie};
use crate::plan::{Id, Level, Link, LinkKind, Plan, Relation, View};
use crate::session::frames::is_frame;
use crate::session::lanes::stand_of;

/// How much a link counts that is in the view, that will be in the target, and any other.
const IN_VIEW: f64 = 1.0;
const IN_TARGET: f64 = 0.25;
const ELSEWHERE: f64 = 0.05;
/// How much more one from a note: a remark stays by what it is about.
const REMARK: f64 = 3.0;
/// Below what cannot be moved, for a drawing that finds no room beside it.
const BELOW: f64 = 96.0;

/// Where everything that is tidied shall lie.
pub(super) fn places<'a>(tidying: &Tidying<'a>, view: View) -> Vec<(&'a Id, Rect)> {
    tidying.staying().flat_map(|scope| Scope::new(tidying, scope).places(view)).collect()
}

/// What is arranged together: all that moves on the open canvas, or within a frame that stays.
struct Scope<'a, 'b> {
    tidying: &'b Tidying<'a>,
    /// The cards, and the frames without any.
    cards: Vec<&'a Id>,
    /// The frames around cards, larger ones before those within them.
    frames: Vec<&'a Id>,
    taken: Vec<Rect>,
}

impl<'a, 'b> Scope<'a, 'b> {
    fn new(tidying: &'b Tidying<'a>, scope: Option<&'a Id>) -> Self {
        let mut found = Self { tidying, cards: Vec::new(), frames: Vec::new(), taken: Vec::new() };
        let mut open: Vec<&Id> = tidying.members(scope).iter().rev().copied().collect();
        while let Some(id) = open.pop() {
            let node = &tidying.plan.nodes[id];
            let members = tidying.members(Some(id));
            if !tidying.moves(id) {
                found.taken.push(layout::card(node));
            } else if is_frame(node) && !members.is_empty() {
                found.frames.push(id);
                open.extend(members.iter().rev());
            } else {
                found.cards.push(id);
            }
        }
        // As the router goes by it.
        found.cards.sort_unstable();
        found
    }

    fn places(&self, view: View) -> Vec<(&'a Id, Rect)> {
        let drawing = self.drawing(view);
        let tops = layout::tidy(Tidiness::Layered, &drawing);
        let cards: Vec<(&Id, Rect)> = (self.cards.iter().zip(&drawing.blocks).zip(tops))
            .map(|((id, block), at)| {
                (*id, Rect::from_size(at, block.rect.width(), block.rect.height()))
            })
            .collect();
        let placed = self.with_frames(cards);
        // A frame that would swallow what cannot be moved gets a place of its own, with all else.
        let swallows = |(id, rect): &(&Id, Rect)| {
            self.frames.contains(id) && self.taken.iter().any(|taken| taken.intersects(rect))
        };
        match placed.iter().any(swallows) {
            true => self.below(placed),
            false => placed,
        }
    }

    fn below(&self, placed: Vec<(&'a Id, Rect)>) -> Vec<(&'a Id, Rect)> {
        let lowest = self.taken.iter().map(|rect| rect.max.y).fold(f64::MIN, f64::max);
        let highest = placed.iter().map(|(_, rect)| rect.min.y).fold(f64::MAX, f64::min);
        let down = Point::new(0.0, lowest + BELOW - highest);
        let lowered = placed.into_iter();
        lowered
            .map(|(id, rect)| (id, Rect { min: rect.min + down, max: rect.max + down }))
            .collect()
    }

    fn drawing(&self, view: View) -> Drawing {
        let plan = self.tidying.plan;
        let number = |ids: &[&'a Id]| -> BTreeMap<&'a Id, usize> {
            ids.iter().enumerate().map(|(number, id)| (*id, number)).collect()
        };
        let (cards, frames) = (number(&self.cards), number(&self.frames));
        let frame_of = |id: &Id| {
            let parent = self.tidying.parents.get(id)?;
            frames.get(parent).copied()
        };
        let blocks = self.cards.iter().map(|id| Block {
            rect: layout::card(&plan.nodes[*id]),
            stand: stand_of(plan, id, &plan.nodes[*id]),
            frame: frame_of(id),
            is_card: !is_frame(&plan.nodes[*id]) && plan.nodes[*id].is_in(view),
        });
        let ties = plan.links.values().filter_map(|link| {
            let (from, to) = cards.get(&link.from).zip(cards.get(&link.to))?;
            Some(Tie {
                from: *from,
                to: *to,
                weight: weight(plan, link, view),
                is_drawn: is_in(plan, link, view),
                is_named: is_in(plan, link, view) && is_transaction(plan, link),
                is_remark: link.kind == LinkKind::Annotates,
            })
        });
        Drawing {
            blocks: blocks.collect(),
            ties: ties.collect(),
            frames: self.frames.iter().map(|id| frame_of(id)).collect(),
            taken: self.taken.clone(),
        }
    }

    /// The cards with the frames around them.
    fn with_frames(&self, cards: Vec<(&'a Id, Rect)>) -> Vec<(&'a Id, Rect)> {
        let mut placed = cards;
        // Those within others first.
        for frame in self.frames.iter().rev() {
            let within =
                placed.iter().filter(|(id, _)| self.tidying.parents.get(id) == Some(frame));
            let content = Rect::around(within.map(|(_, rect)| *rect));
            placed.extend(content.map(|content| (*frame, around(&content))));
        }
        placed
    }
}

/// Whether a view shows a link.
fn is_in(plan: &Plan, link: &Link, view: View) -> bool {
    let ends = [&link.from, &link.to];
    link.lifecycle.holds(view)
        && ends.iter().all(|end| plan.nodes.get(*end).is_some_and(|n| n.is_in(view)))
}

/// Whether a link carries transactions: no other says so loudly what it is.
fn is_transaction(plan: &Plan, link: &Link) -> bool {
    let ends = plan.nodes.get(&link.from).zip(plan.nodes.get(&link.to));
    ends.is_some_and(|(from, to)| {
        let carried = catalogue::carried_between(link, &from.body, &to.body);
        plan.relation(link) != Some(Relation::Uses) && carried.level() == Some(Level::Transaction)
    })
}

fn weight(plan: &Plan, link: &Link, view: View) -> f64 {
    let weight = match () {
        () if is_in(plan, link, view) => IN_VIEW,
        () if is_in(plan, link, View::Target) => IN_TARGET,
        () => ELSEWHERE,
    };
    match link.kind {
        LinkKind::Annotates => weight * REMARK,
        _ => weight,
    }
}
