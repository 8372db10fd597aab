//! How a plan is drawn: what the screen and an export decide about a scene.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::language::Language;
use crate::layout::LinkShape;
use crate::plan::{Id, View};
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
    /// Elements that are excluded to see what remains: they and the links that hang on them are
    /// ghosts, and they themselves say that they are excluded.
    pub excluded: Arc<BTreeSet<Id>>,
    /// How links lead from card to card.
    pub links: LinkShape,
    /// The view with which that of the picture is compared: then everything that is in either is
    /// shown, and what differs says so.
    pub compared_with: Option<View>,
}

impl Options {
    /// Whether the two are the same but for what is excluded.
    pub(super) fn differs_in_excluded_only(&self, other: &Self) -> bool {
        let of = |options: &Self| {
            let Self {
                view,
                language,
                appearance,
                ghosts,
                outlook,
                compared_with,
                links,
                excluded: _,
            } = options;
            (*view, *language, *appearance, *ghosts, *outlook, *compared_with, *links)
        };
        of(self) == of(other)
    }
}
