//! What another program takes: its format, and the view where it shows one.

use eframe::egui::Ui;

use super::options::ExportState;
use super::view::view;
use crate::export::Format;
use crate::interchange::{is_whole, shows_one_view};
use crate::language::texts;
use crate::plan::Plan;
use crate::ui::widgets::{Look, caption, dropdown, field_label};

/// Shows the choices.
pub(super) fn show(ui: &mut Ui, look: Look, plan: &Plan, state: &mut ExportState) {
    let formats = Format::ALL.iter().copied().filter(|format| format.is_of_plans());
    let name = look.say(texts::documents::EXPORT_FORMAT);
    field_label(ui, look, name);
    let names = formats.map(|format| (format, format.name().to_owned())).collect();
    let now = state.options.format;
    if let Some(format) = dropdown(ui, look, name, Some(&now), "", &[names]) {
        state.options.format = format;
    }
    let format = state.options.format;
    ui.add_enabled_ui(shows_one_view(format), |ui| view(ui, look, plan, state));
    let words = match is_whole(format) {
        true => texts::interchange::EXPORT_WHOLE,
        false => texts::interchange::EXPORT_PART,
    };
    caption(ui, look, look.say(words));
}
