//! The frame tool: a frame is drawn from where it was pressed, to be named at once.

use eframe::egui::{CursorIcon, Stroke, StrokeKind};

use super::{Active, Motion, Press, Request, State, Step, Surroundings, Tool};
use crate::geometry::{GridPoint, Point, Rect};
use crate::language::{Text, texts};
use crate::layout;
use crate::plan::{Body, Node};
use crate::session::{Action, Command, Session};
use crate::ui::canvas::overlay::{Overlay, ROUNDING};
use crate::ui::canvas::target::Target;
use crate::ui::panels::palette::PaletteItem;

/// A frame smaller than this, in world points, was clicked rather than drawn.
const LEAST_FRAME: f64 = 24.0;

pub(super) struct FrameTool;

impl Tool for FrameTool {
    fn press(&self, press: &Press, _around: Surroundings<'_>) -> Step {
        Step::to(State::Framing(Framing { from: press.at, to: press.at }))
    }

    fn hint(&self, _session: &Session, _hovered: Option<&Target>) -> Text {
        texts::canvas::HINT_FRAME_TOOL
    }

    fn cursor(&self, _hovered: Option<&Target>) -> CursorIcon {
        CursorIcon::Crosshair
    }
}

/// A frame is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Framing {
    /// Where the drag began.
    from: Point,
    /// Where the pointer is.
    to: Point,
}

impl Framing {
    fn drawn(&self) -> Rect {
        Rect::between(self.from, self.to)
    }
}

impl Active for Framing {
    fn moved(&self, to: &Motion, _around: Surroundings<'_>) -> Step {
        Step::to(State::Framing(Self { from: self.from, to: to.at }))
    }

    fn released(&self, around: Surroundings<'_>) -> Step {
        let body = PaletteItem::Frame.body(around.session.language());
        let drawn = self.drawn();
        let is_drawn = drawn.width().min(drawn.height()) >= LEAST_FRAME;
        let rect = if is_drawn { drawn } else { fresh_frame(drawn.min, &body) };
        Step::idle().asking([
            Request::act(Action::AddFrame { body, rect }),
            Request::act(Action::Run(Command::UseSelectTool)),
            Request::EditNameOfSelected,
        ])
    }

    fn given_up(&self) -> Option<Action> {
        None
    }

    fn pans_at_edge(&self) -> bool {
        true
    }

    fn hint(&self) -> Option<Text> {
        Some(texts::canvas::HINT_RESIZING)
    }

    fn cursor(&self) -> Option<CursorIcon> {
        Some(CursorIcon::Crosshair)
    }

    fn paint(&self, overlay: &Overlay<'_>) {
        let rect = overlay.projection.rect(&self.drawn());
        let (accent, stroke) = (overlay.accent(), Stroke::new(1.5, overlay.accent()));
        let fill = accent.gamma_multiply(0.05);
        overlay.painter.rect(rect, ROUNDING, fill, stroke, StrokeKind::Inside);
    }
}

/// A frame of the size that a new one has.
fn fresh_frame(at: Point, body: &Body) -> Rect {
    let card = layout::card(&Node::new(body.clone(), GridPoint::default()));
    Rect::from_size(at, card.width(), card.height())
}
