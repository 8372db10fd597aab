//! The link tool: a link from one node to another, by two clicks or one drag. A drag from a port
//! does the same with the select tool.

use eframe::egui::CursorIcon;

use super::{Active, Motion, Press, Request, State, Step, Surroundings, Tool};
use crate::geometry::Point;
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::session::{Action, Command, Session};
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::target::Target;

pub(super) struct LinkTool;

impl Tool for LinkTool {
    fn press(&self, press: &Press, _around: Surroundings<'_>) -> Step {
        match node_of(&press.on) {
            Some(from) => Step::to(State::Linking(Linking {
                from: from.clone(),
                to: press.at,
                over: Some(from.clone()),
                by_clicks: true,
            })),
            None => Step::idle(),
        }
    }

    fn hint(&self, session: &Session, _hovered: Option<&Target>) -> Text {
        match session.is_enabled(Command::LinkTo) {
            true => texts::canvas::HINT_LINK_TOOL_SELECTED,
            false => texts::canvas::HINT_LINK_TOOL,
        }
    }

    fn cursor(&self, _hovered: Option<&Target>) -> CursorIcon {
        CursorIcon::Crosshair
    }
}

/// The node that can be an end of a link.
fn node_of(target: &Target) -> Option<&Id> {
    match target {
        Target::Node(id) | Target::Port(id, _) => Some(id),
        Target::Grip(..) | Target::End(..) | Target::Bend(..) | Target::Link(_) | Target::Empty => {
            None
        }
    }
}

/// A link is drawn from a node to the pointer.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Linking {
    /// Where it starts.
    from: Id,
    /// Where the pointer is, in world points.
    to: Point,
    /// The node under the pointer.
    over: Option<Id>,
    /// Whether the button need not be held: the next press ends it.
    by_clicks: bool,
}

impl Linking {
    /// A drag from a port.
    pub(super) fn by_drag(from: Id, to: Point) -> Self {
        Self { from, to, over: None, by_clicks: false }
    }

    fn offer_node(&self, at: Point) -> Request {
        Request::OfferNode { from: Some(self.from.clone()), at }
    }

    fn choose_link(&self, to: &Id) -> Request {
        Request::ChooseLink { from: self.from.clone(), to: to.clone() }
    }
}

impl Active for Linking {
    fn pressed(&self, press: &Press) -> Option<Step> {
        self.by_clicks.then(|| match node_of(&press.on) {
            Some(to) if *to == self.from => Step::idle(),
            Some(to) => Step::idle().asking([self.choose_link(to)]),
            None => Step::idle().asking([self.offer_node(press.at)]),
        })
    }

    fn moved(&self, to: &Motion, _around: Surroundings<'_>) -> Step {
        Step::to(State::Linking(Self { to: to.at, over: to.over.clone(), ..self.clone() }))
    }

    fn released(&self, _around: Surroundings<'_>) -> Step {
        match &self.over {
            // Pressed and let go without leaving: the other end is pressed next.
            Some(over) if *over == self.from && self.by_clicks => {
                Step::to(State::Linking(self.clone()))
            }
            Some(over) => Step::idle().asking([self.choose_link(over)]),
            None => Step::idle().asking([self.offer_node(self.to)]),
        }
    }

    fn given_up(&self) -> Option<Action> {
        None
    }

    fn goes_on_released(&self) -> bool {
        self.by_clicks
    }

    fn pans_at_edge(&self) -> bool {
        true
    }

    fn hint(&self) -> Option<Text> {
        Some(match (self.by_clicks, &self.over) {
            (true, _) => texts::canvas::HINT_LINKING_BY_CLICKS,
            (false, Some(_)) => texts::canvas::HINT_LINKING_OVER,
            (false, None) => texts::canvas::HINT_LINKING,
        })
    }

    fn cursor(&self) -> Option<CursorIcon> {
        Some(CursorIcon::Crosshair)
    }

    fn paint(&self, overlay: &Overlay<'_>) {
        overlay.pending_link(&self.from, self.to, self.over.as_ref());
    }
}
