//! How much of each element is shown: all of it, a ghost of it, or how it differs between two
//! views.

use std::sync::Arc;

use super::options::Options;
use crate::classify::{Difference, Standing, joined_between, node_between};
use crate::plan::{Id, Lifecycle, Link, Node, Relation, View};

/// How much of an element is there in the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    There,
    /// Not in the view, or hanging on something that is not.
    Ghost,
    /// Excluded, and a ghost that says so.
    Excluded,
    /// Not the same in the two views that are compared.
    Differs(Difference),
}

impl Presence {
    /// Of an element that is there, or is a ghost.
    fn of(id: &Id, is_ghost: bool, options: &Options) -> Self {
        match is_ghost {
            _ if options.excluded.contains(id) => Self::Excluded,
            true => Self::Ghost,
            false => Self::There,
        }
    }

    /// Of an element that stands between two views like this; `None` if it is not shown at all.
    fn between(id: &Id, standing: Standing, options: &Options) -> Option<Self> {
        match standing {
            Standing::Absent => options.ghosts.then(|| Self::of(id, true, options)),
            Standing::Same => Some(Self::of(id, false, options)),
            Standing::Differs(_) if options.excluded.contains(id) => Some(Self::Excluded),
            Standing::Differs(difference) => Some(Self::Differs(difference)),
        }
    }

    pub fn is_ghost(self) -> bool {
        matches!(self, Self::Ghost | Self::Excluded)
    }
}

/// An element as it is shown: its lifecycle in the plan, how much of it is there, and how the scene
/// is drawn.
#[derive(Clone, Copy)]
pub(super) struct ElementLook<'a> {
    pub lifecycle: Lifecycle,
    pub presence: Presence,
    pub options: &'a Options,
}

impl ElementLook<'_> {
    /// The lifecycle as which it is drawn. Between two views what is gone is struck out, and
    /// whatever is there is drawn like what exists.
    pub fn drawn_as(self) -> Lifecycle {
        match (self.presence, self.lifecycle) {
            (Presence::Differs(Difference::Removed), _) => Lifecycle::Retiring(1),
            (Presence::Differs(_), _) => Lifecycle::Existing,
            (Presence::There, _) if self.options.compared_with.is_some() => Lifecycle::Existing,
            (Presence::There | Presence::Ghost | Presence::Excluded, lifecycle) => lifecycle,
        }
    }

    /// How it differs, and from which view, if it does.
    pub fn difference(self) -> Option<(Difference, View)> {
        match self.presence {
            Presence::Differs(difference) => Some((difference, self.options.compared_with?)),
            Presence::There | Presence::Ghost | Presence::Excluded => None,
        }
    }
}

/// How much of a node is shown; `None` if it is not shown at all. What is excluded is a ghost
/// where it would be there.
pub(super) fn shown_node(id: &Id, node: &Node, options: &Options) -> Option<Presence> {
    if let Some(before) = options.compared_with {
        return Presence::between(id, node_between(node, before, options.view), options);
    }
    let is_there = node.lifecycle.holds(options.view);
    (is_there || options.ghosts).then(|| Presence::of(id, !is_there, options))
}

/// A link with the two nodes that it joins.
#[derive(Clone, Copy)]
pub(super) struct Joined<'a> {
    pub link: &'a Arc<Link>,
    pub from: &'a Arc<Node>,
    pub to: &'a Arc<Node>,
}

impl Joined<'_> {
    /// How much of the link is shown; `None` if it is not shown at all.
    pub fn shown(&self, id: &Id, options: &Options) -> Option<Presence> {
        let lifecycles = [self.link.lifecycle, self.from.lifecycle, self.to.lifecycle];
        let is_there = lifecycles.iter().all(|lifecycle| lifecycle.holds(options.view));
        let ends = [&self.link.from, &self.link.to];
        let hangs_on_nothing = ends.iter().any(|end| options.excluded.contains(*end));
        if let Some(before) = options.compared_with {
            let standing = joined_between(lifecycles, before, options.view);
            return match Presence::between(id, standing, options)? {
                Presence::There | Presence::Differs(_) if hangs_on_nothing => Some(Presence::Ghost),
                presence => Some(presence),
            };
        }
        (is_there || options.ghosts)
            .then(|| Presence::of(id, !is_there || hangs_on_nothing, options))
    }

    /// What the link is to its two ends.
    pub fn relation(&self) -> Option<Relation> {
        self.link.kind.relation(self.from.sort(), self.to.sort())
    }
}
