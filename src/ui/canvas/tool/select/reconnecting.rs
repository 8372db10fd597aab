//! An end of a link follows the pointer, to be hung at another node.

use eframe::egui::CursorIcon;

use crate::geometry::Point;
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::session::{Action, LinkEnd};
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::tool::{Active, Motion, State, Step, Surroundings};

/// An end of a link follows the pointer.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui::canvas::tool) struct Reconnecting {
    /// The link.
    link: Id,
    /// Which of its ends.
    end: LinkEnd,
    /// Where the pointer is, in world points.
    to: Point,
    /// The node under the pointer.
    over: Option<Id>,
}

impl Reconnecting {
    pub(super) fn begin(link: Id, end: LinkEnd, to: Point) -> Step {
        Step::to(State::Reconnecting(Self { link, end, to, over: None }))
    }
}

impl Active for Reconnecting {
    fn moved(&self, to: &Motion, _around: Surroundings<'_>) -> Step {
        Step::to(State::Reconnecting(Self { to: to.at, over: to.over.clone(), ..self.clone() }))
    }

    fn released(&self, _around: Surroundings<'_>) -> Step {
        match self.over.clone() {
            Some(to) => {
                let (link, end) = (self.link.clone(), self.end);
                Step::idle().acting(Action::Reconnect { link, end, to })
            }
            None => Step::idle(),
        }
    }

    fn given_up(&self) -> Option<Action> {
        None
    }

    fn pans_at_edge(&self) -> bool {
        true
    }

    fn hint(&self) -> Option<Text> {
        Some(texts::canvas::HINT_RECONNECTING)
    }

    fn cursor(&self) -> Option<CursorIcon> {
        Some(CursorIcon::Crosshair)
    }

    fn paint(&self, overlay: &Overlay<'_>) {
        let link = overlay.cx.session.plan().links.get(&self.link);
        let kept = link.map(|link| match self.end {
            LinkEnd::From => &link.to,
            LinkEnd::To => &link.from,
        });
        if let Some(kept) = kept {
            overlay.pending_link(kept, self.to, self.over.as_ref());
        }
    }
}
