//! How the report is exported: its format and paper, its chapters, whose design its slides have, and
//! whether the plan is within.

use eframe::egui::Ui;

use super::options::ExportState;
use super::{ExportAnswer, appearance, attach, file_row, format, logo, page};
use crate::export::Format;
use crate::language::texts;
use crate::report::Chapter;
use crate::session::Pick;
use crate::ui::widgets::{Look, caption, checkbox, field_label};

/// In so many columns the chapters stand.
const COLUMNS: usize = 2;

/// Shows the choices; gives the answer if one of them is one.
pub(super) fn show(ui: &mut Ui, look: Look, state: &mut ExportState) -> Option<ExportAnswer> {
    let formats: Vec<Format> =
        Format::ALL.iter().copied().filter(|format| format.is_of_documents()).collect();
    format(ui, look, state, &formats);
    let is_on_paper = state.options.format == Format::Pdf;
    ui.add_enabled_ui(is_on_paper, |ui| page(ui, look, state, false));
    appearance(ui, look, state);
    chapters(ui, look, state);
    let logo = logo(ui, look, state);
    let is_of_slides = state.options.format.is_of_slides();
    let words = (
        texts::documents::EXPORT_DESIGN,
        texts::documents::EXPORT_CHOOSE_DESIGN,
        texts::documents::EXPORT_NO_DESIGN,
    );
    let design = ui.add_enabled_ui(is_of_slides, |ui| {
        file_row(ui, look, words, (&mut state.options.design, Pick::Design))
    });
    let may_hold_plan = is_on_paper || is_of_slides;
    let holds_plan = &mut state.options.holds_plan;
    ui.add_enabled_ui(may_hold_plan, |ui| attach(ui, look, holds_plan));
    logo.or(design.inner)
}

fn chapters(ui: &mut Ui, look: Look, state: &mut ExportState) {
    field_label(ui, look, look.say(texts::documents::EXPORT_CHAPTERS));
    let rows = Chapter::ALL.len().div_ceil(COLUMNS);
    ui.columns(COLUMNS, |columns| {
        for (index, chapter) in Chapter::ALL.into_iter().enumerate() {
            let ui = &mut columns[index / rows];
            ui.spacing_mut().item_spacing.y = 0.0;
            let is_told = state.options.chapters.contains(&chapter);
            let name = look.say(chapter.name());
            if let Some(told) = checkbox(ui, look, Some(is_told), name) {
                let is_kept = |one: &Chapter| match *one == chapter {
                    true => told,
                    false => state.options.chapters.contains(one),
                };
                state.options.chapters = Chapter::ALL.into_iter().filter(is_kept).collect();
            }
        }
    });
    caption(ui, look, look.say(texts::documents::EXPORT_EMPTY_LEFT_OUT));
    ui.add_space(4.0);
}
