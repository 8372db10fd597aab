//! How much of each element is shown: all of it, a ghost of it, or how it differs between two
//! views.

use std::sync::Arc;

use super::options::Options;
use crate::classify::{Difference, Standing, joined_between, node_between};
use crate::plan::{Id, Lifecycle, Link, Node, Plan, Relation, View};
use crate::theme::{Rgba, Theme};

/// How much of an element is there in the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    There,
    /// There, and not in the step before.
    New,
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

    /// The same of one that was not there in the step before.
    fn unless_before(self, was_there: bool) -> Self {
        if self == Self::There && !was_there { Self::New } else { self }
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
    /// Whether it goes, and its name is struck out: in a view what is there and will not stay,
    /// between two views what is gone.
    pub fn goes(self) -> bool {
        match self.presence {
            Presence::Differs(difference) => difference == Difference::Removed,
            Presence::There if self.options.compared_with.is_some() => false,
            Presence::There | Presence::New | Presence::Ghost | Presence::Excluded => {
                matches!(self.lifecycle, Lifecycle::Retiring(_))
            }
        }
    }

    /// Whether its lines and areas are drawn at half of their strength: those of a ghost, and of
    /// what will not stay.
    pub fn is_faint(self) -> bool {
        match self.presence {
            Presence::Ghost | Presence::Excluded => true,
            Presence::There | Presence::New => self.goes(),
            Presence::Differs(_) => false,
        }
    }

    /// The colour of its name.
    pub fn ink(self) -> Rgba {
        let theme = Theme::of(self.options.appearance);
        let stands_back = self.is_faint() && !self.presence.is_ghost();
        if stands_back { theme.muted } else { theme.ink }
    }

    /// How it differs, and from which view, if it does.
    pub fn difference(self) -> Option<(Difference, View)> {
        match self.presence {
            Presence::Differs(difference) => Some((difference, self.options.compared_with?)),
            Presence::There | Presence::New | Presence::Ghost | Presence::Excluded => None,
        }
    }
}

/// What is looked at: how a plan is drawn, and the view before that of the drawing, which today has
/// none of.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub options: &'a Options,
    pub before: Option<View>,
    /// The views that are compared, the last step as the target.
    compared: Option<(View, View)>,
}

impl<'a> Look<'a> {
    /// At a plan whose last step is this one. The target is what the last step leads to.
    pub fn at(options: &'a Options, last_step: u32) -> Self {
        let before_step = |step: u32| step.checked_sub(1).map(View::Step);
        let before = match options.view {
            View::Today => None,
            View::Step(step) => before_step(step),
            View::Target => before_step(last_step),
            View::Vision => Some(View::Target),
        };
        let named = options.compared_with.map(|from| (from, options.view));
        let compared = named.map(|(from, to)| (from.or_target(last_step), to.or_target(last_step)));
        Self { options, before, compared }
    }

    /// At a plan of which nothing is known.
    pub fn at_plan(options: &'a Options, plan: &Plan) -> Self {
        let is_asked = options.view == View::Target || options.compared_with.is_some();
        let last_step = if is_asked { plan.last_step() } else { 0 };
        Self::at(options, last_step)
    }

    /// How much of a node is shown; `None` if it is not shown at all. What is excluded is a ghost
    /// where it would be there.
    pub fn shown_node(self, id: &Id, node: &Node) -> Option<Presence> {
        let options = self.options;
        if let Some((from, to)) = self.compared {
            return Presence::between(id, node_between(node, from, to), options);
        }
        let is_there = node.is_in(options.view);
        let was_there = self.before.is_none_or(|before| node.is_in(before));
        (is_there || options.ghosts)
            .then(|| Presence::of(id, !is_there, options).unless_before(was_there))
    }
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
    pub fn shown(&self, id: &Id, look: Look<'_>) -> Option<Presence> {
        let options = look.options;
        let (link, from, to) = (self.link, self.from, self.to);
        let holds = |view: View| link.lifecycle.holds(view) && from.is_in(view) && to.is_in(view);
        let is_there = holds(options.view);
        let ends = [&self.link.from, &self.link.to];
        let hangs_on_nothing = ends.iter().any(|end| options.excluded.contains(*end));
        if let Some(before) = options.compared_with {
            let standing = joined_between((link, from, to), before, options.view);
            return match Presence::between(id, standing, options)? {
                Presence::There | Presence::Differs(_) if hangs_on_nothing => Some(Presence::Ghost),
                presence => Some(presence),
            };
        }
        (is_there || options.ghosts).then(|| {
            let presence = Presence::of(id, !is_there || hangs_on_nothing, options);
            presence.unless_before(look.before.is_none_or(holds))
        })
    }

    /// What the link is to its two ends.
    pub fn relation(&self) -> Option<Relation> {
        self.link.kind.relation(self.from.sort(), self.to.sort())
    }
}
