//! What is tidied, and which frame each node lies in.

use std::collections::{BTreeMap, BTreeSet};

use crate::geometry::{Point, Rect};
use crate::plan::{Id, Plan};
use crate::session::frames::parents;

/// Between a frame and what lies in it; at the top there is room for its title.
const FRAME_PADDING: f64 = 32.0;
const FRAME_TOP: f64 = 56.0;

/// What is tidied.
pub(super) struct Tidying<'a> {
    pub plan: &'a Plan,
    /// The smallest frame around each node that lies in one.
    pub parents: BTreeMap<&'a Id, &'a Id>,
    /// The nodes by the frame they lie in.
    pub inside: BTreeMap<Option<&'a Id>, Vec<&'a Id>>,
    /// What is tidied: what was asked for with all that lies in it.
    wanted: BTreeSet<&'a Id>,
    /// What keeps its place: what is locked, and the frames around that.
    fixed: BTreeSet<&'a Id>,
}

impl<'a> Tidying<'a> {
    pub fn new(plan: &'a Plan, asked: &BTreeSet<Id>) -> Self {
        let parents = parents(plan);
        let mut inside: BTreeMap<Option<&Id>, Vec<&Id>> = BTreeMap::new();
        let (mut wanted, mut fixed) = (BTreeSet::new(), BTreeSet::new());
        for (id, node) in &plan.nodes {
            inside.entry(parents.get(id).copied()).or_default().push(id);
            let mut with_frames = std::iter::successors(Some(id), |id| parents.get(id).copied());
            if with_frames.clone().any(|id| asked.contains(id)) {
                wanted.insert(id);
            }
            if node.locked {
                // A frame that is fixed has its own frames fixed already.
                while with_frames.next().is_some_and(|id| fixed.insert(id)) {}
            }
        }
        Self { plan, parents, inside, wanted, fixed }
    }

    pub fn moves(&self, id: &Id) -> bool {
        self.wanted.contains(id) && !self.fixed.contains(id)
    }

    /// What lies in a frame, or in none.
    pub fn members(&self, frame: Option<&'a Id>) -> &[&'a Id] {
        self.inside.get(&frame).map_or(&[], Vec::as_slice)
    }

    /// The frames that stay, in which what moves is tidied on its own, and the open canvas.
    pub fn staying(&self) -> impl Iterator<Item = Option<&'a Id>> {
        self.inside.keys().copied().filter(|frame| frame.is_none_or(|id| !self.moves(id)))
    }
}

/// A frame around what lies in it.
pub(super) fn around(content: &Rect) -> Rect {
    let padded = content.expand(FRAME_PADDING);
    Rect { min: Point::new(padded.min.x, content.min.y - FRAME_TOP), ..padded }
}
