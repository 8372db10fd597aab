//! What the canvas works with in one frame: the session, the look, and what panels point at.
//! Nothing here knows what the canvas shows.

use std::collections::BTreeSet;

use eframe::egui;

use crate::geometry::{Point, Rect};
use crate::plan::Id;
use crate::session::{Action, Effect, Session};
use crate::theme::{Appearance, Theme};
use crate::ui::widgets::Look;

/// What the canvas works with in one frame.
pub(in crate::ui) struct CanvasCx<'a> {
    pub session: &'a mut Session,
    pub theme: &'static Theme,
    pub appearance: Appearance,
    /// Elements that a panel points at.
    pub highlighted: &'a BTreeSet<Id>,
    /// Links that a panel proposes, by their ends.
    pub previewed: &'a [(Id, Id)],
    pub effects: &'a mut Vec<Effect>,
}

impl CanvasCx<'_> {
    /// Does something, and notes what that asks of the window.
    pub(super) fn act(&mut self, action: Action) {
        let effects = self.session.dispatch(action);
        self.effects.extend(effects);
    }

    /// What widgets on the canvas need to know.
    pub(super) fn look(&self) -> Look {
        Look { theme: self.theme, language: self.session.language() }
    }
}

/// A place in the window, to reckon with.
pub(super) fn point(at: egui::Pos2) -> Point {
    Point::new(f64::from(at.x), f64::from(at.y))
}

/// An offset in the window, to reckon with.
pub(super) fn vector(offset: egui::Vec2) -> Point {
    point(offset.to_pos2())
}

/// A part of the window, to reckon with.
pub(super) fn screen_rect(rect: egui::Rect) -> Rect {
    Rect { min: point(rect.min), max: point(rect.max) }
}
