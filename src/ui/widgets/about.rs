//! A note that appears where the pointer rests on something.

use eframe::egui;
use egui::Ui;

/// Shows something that says this where the pointer rests on it; nothing, if there is nothing to
/// say.
pub fn with_note<R>(ui: &mut Ui, note: Option<String>, show: impl FnOnce(&mut Ui) -> R) -> R {
    let Some(note) = note else { return show(ui) };
    let shown = ui.scope(show);
    shown.response.on_hover_text(note);
    shown.inner
}
