//! How the report is exported: its format and paper, its chapters, whose design its slides have, and
//! whether the plan is within.

use eframe::egui::Ui;

use super::options::ExportState;
use super::{ExportAnswer, appearance, format, page};
use crate::export::Format;
use crate::language::texts;
use crate::report::Chapter;
use crate::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Look, caption, checkbox, field_label, icon_button};

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
    let is_of_slides = state.options.format.is_of_slides();
    let answer = ui.add_enabled_ui(is_of_slides, |ui| design(ui, look, state)).inner;
    let may_hold_plan = is_on_paper || is_of_slides;
    ui.add_enabled_ui(may_hold_plan, |ui| {
        let words = look.say(texts::documents::EXPORT_ATTACH);
        if let Some(holds) = checkbox(ui, look, Some(state.options.holds_plan), words) {
            state.options.holds_plan = holds;
        }
        caption(ui, look, look.say(texts::documents::EXPORT_ATTACH_HOLDS));
    });
    answer
}

fn chapters(ui: &mut Ui, look: Look, state: &mut ExportState) {
    field_label(ui, look, look.say(texts::documents::EXPORT_CHAPTERS));
    let rows = Chapter::ALL.len().div_ceil(COLUMNS);
    ui.columns(COLUMNS, |columns| {
        for (index, chapter) in Chapter::ALL.into_iter().enumerate() {
            let ui = &mut columns[index / rows];
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

/// The presentation of a firm whose design the slides take over.
fn design(ui: &mut Ui, look: Look, state: &mut ExportState) -> Option<ExportAnswer> {
    field_label(ui, look, look.say(texts::documents::EXPORT_DESIGN));
    let mut answer = None;
    ui.horizontal(|ui| {
        let name = state.options.design.as_deref().and_then(std::path::Path::file_name);
        let words = match name {
            Some(name) => name.to_string_lossy().into_owned(),
            None => look.say(texts::documents::EXPORT_CHOOSE_DESIGN).to_owned(),
        };
        let choose = Button::new(look, &words).kind(ButtonKind::Plain).icon(Icon::Image);
        if choose.show(ui).clicked() {
            answer = Some(ExportAnswer::ChooseDesign);
        }
        if name.is_some() {
            let plain = look.say(texts::documents::EXPORT_NO_DESIGN);
            if icon_button(ui, look, Icon::Close, plain, true).clicked() {
                state.options.design = None;
            }
        }
    });
    answer
}
