//! How a plan is drawn: what the screen and an export decide about a scene.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::rail::{Marked, Marks};
use crate::language::Language;
use crate::layout::LinkShape;
use crate::plan::{Id, Node, View};
use crate::theme::Appearance;

/// How a plan is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Which state of the plan.
    pub view: View,
    /// The language of the words on cards and links.
    pub language: Language,
    /// The light or the dark look.
    pub appearance: Appearance,
    /// Whether elements that are not in the view are shown, half faded.
    pub ghosts: bool,
    /// Whether the cards of channels bear their outlook.
    pub outlook: bool,
    /// Whether cards bear figures instead of what a channel or an audience does.
    pub figures: bool,
    /// Elements that are excluded to see what remains: they and the links that hang on them are
    /// ghosts, and they themselves say that they are excluded.
    pub excluded: Arc<BTreeSet<Id>>,
    /// What is marked on cards and links; `None` where no marks are shown.
    pub marks: Option<Marks>,
    /// How links lead from card to card.
    pub links: LinkShape,
    /// The view with which that of the picture is compared: then everything that is in either is
    /// shown, and what differs says so.
    pub compared_with: Option<View>,
    /// Of which elements the picture is; the whole drawing if of none. What is drawn lies where it
    /// lies in the whole.
    pub part: Option<Arc<BTreeSet<Id>>>,
}

impl Options {
    /// What marks change about how a node is drawn.
    pub(super) fn marked_node(&self, id: &Id, node: &Node) -> Marked {
        let of = |marks: &Marks| Marked {
            has_rail: node.locked || marks.is_marked(id, node),
            carries: marks.carriers.contains(id),
        };
        let unmarked = Marked { has_rail: node.locked, carries: false };
        self.marks.as_ref().map_or(unmarked, of)
    }

    /// Whether a link carries the model, and says so.
    pub(super) fn shows_as_carrier(&self, id: &Id) -> bool {
        self.marks.as_ref().is_some_and(|marks| marks.carriers.contains(id))
    }

    /// The elements that are excluded or marked in one of the two and not, or otherwise, in the other.
    pub(super) fn singled_out_otherwise(&self, other: &Self) -> Vec<Id> {
        let mut ids: Vec<Id> = Vec::new();
        if !Arc::ptr_eq(&self.excluded, &other.excluded) {
            ids.extend(self.excluded.symmetric_difference(&other.excluded).cloned());
        }
        ids.extend(Marks::changed(self.marks.as_ref(), other.marks.as_ref()));
        ids
    }

    /// Whether the two are the same but for which elements are excluded or marked.
    pub(super) fn differs_in_elements_only(&self, other: &Self) -> bool {
        let of = |options: &Self| {
            let Self {
                view,
                language,
                appearance,
                ghosts,
                outlook,
                figures,
                compared_with,
                links,
                excluded: _,
                marks,
                part,
            } = options;
            let shows_marks = marks.is_some();
            (
                (*view, *compared_with),
                *language,
                *appearance,
                *ghosts,
                (*outlook, *figures),
                shows_marks,
                *links,
                part.clone(),
            )
        };
        of(self) == of(other)
    }
}
