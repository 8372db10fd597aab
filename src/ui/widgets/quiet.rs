//! Fields that read as text: where a label says what they are, a box shows under the pointer and
//! with the keyboard only.

use eframe::egui::{Stroke, Ui};

use super::Look;
use crate::ui::style::color;

/// From how much contrast on a line is seen by everybody (WCAG 2.2, 1.4.11).
const SEEN: f64 = 3.0;

/// All fields in here have labels: they are quiet.
pub fn be_quiet(ui: &mut Ui) {
    ui.visuals_mut().button_frame = false;
}

/// Whether fields are quiet here.
pub(super) fn is_quiet(ui: &Ui) -> bool {
    !ui.visuals().button_frame
}

/// The line around a quiet field at rest: where it holds nothing there would be nothing to press,
/// and with high contrast everything has its line.
pub(super) fn line(look: Look, is_empty: bool) -> Stroke {
    let theme = look.theme;
    let is_strong = theme.line.contrast(theme.raised) >= SEEN;
    match is_empty || is_strong {
        true => Stroke::new(1.0, color(theme.line)),
        false => Stroke::NONE,
    }
}
