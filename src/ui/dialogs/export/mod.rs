//! What to export: an image of a view, the report with its chapters, or tables; with what it will
//! look like beside it.

mod options;
mod others;
mod preview;
mod report;
mod tables;
mod view;

use std::path::{Path, PathBuf};

use eframe::egui;
use egui::{Ui, vec2};

pub use options::{ExportOptions, ExportState, Part, Seen, What};
pub use preview::PreviewPage;

use super::{Choice, Left, buttons, dialog};
use crate::export::Format;
use crate::language::{Text, texts};
use crate::page::Paper;
use crate::plan::Plan;
use crate::session::Pick;
use crate::theme::{Appearance, Icon};
use crate::ui::widgets::{
    Button, ButtonKind, Look, caption, checkbox, dropdown, field_label, headline, icon_button,
    segmented,
};

/// How wide the options are, in points.
const WIDTH: f32 = 440.0;
/// Between the options and the preview, in points.
const GAP: f32 = 28.0;
/// Above and below the options: the head, the buttons and the edges, in points.
const AROUND_CHOICES: f32 = 190.0;
/// Kept free beside the options for the bar that scrolls them, in points.
const SCROLL_BAR: f32 = 12.0;

/// What the user answered.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportAnswer {
    /// This is to be exported.
    Export,
    /// Nothing is.
    Cancelled,
    /// A file is to be chosen for it: a logo, or a presentation with a design.
    Choose(Pick),
    /// The chosen table is to be put on the clipboard.
    CopyTable,
}

/// Asks what to export.
pub fn export(
    ctx: &egui::Context,
    look: Look,
    plan: &Plan,
    state: &mut ExportState,
) -> Option<ExportAnswer> {
    let head = look.say(texts::documents::EXPORT_HEAD);
    let is_seen = matches!(state.options.what, What::View | What::Report);
    let has_preview = is_seen && preview::has_room(ctx);
    let width = WIDTH + if has_preview { GAP + preview::WIDTH } else { 0.0 };
    let (chosen, left) = dialog(ctx, look, head, width, |ui| {
        headline(ui, look, head);
        ui.add_space(4.0);
        let mut answer = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            ui.allocate_ui(vec2(WIDTH, 0.0), |ui| {
                ui.set_width(WIDTH);
                ui.spacing_mut().item_spacing.x = 8.0;
                // In a low window the choices scroll, and the buttons below them stay.
                let room = (ctx.content_rect().height() - AROUND_CHOICES).max(120.0);
                let scroll =
                    egui::ScrollArea::vertical().max_height(room).min_scrolled_height(room);
                scroll.auto_shrink([false, true]).show(ui, |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(WIDTH - SCROLL_BAR);
                        answer = choices(ui, look, plan, state);
                    });
                });
            });
            if has_preview {
                ui.allocate_ui(vec2(preview::WIDTH, 0.0), |ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    ui.vertical(|ui| state.preview.show(ui, look));
                });
            }
        });
        let has_any = state.options.what != What::Report || !state.options.chapters.is_empty();
        let choice = |words, kind, enabled, answer| Choice { words, kind, enabled, answer };
        let (cancel, export) = (ExportAnswer::Cancelled, ExportAnswer::Export);
        let choices = [
            choice(look.say(texts::documents::CANCEL), ButtonKind::Plain, true, cancel),
            choice(look.say(texts::documents::EXPORT_IT), ButtonKind::Primary, has_any, export),
        ];
        buttons(ui, look, None, &choices, has_any).or(answer)
    });
    chosen.or(left.map(|left| match left {
        Left::Confirmed => ExportAnswer::Export,
        Left::Cancelled => ExportAnswer::Cancelled,
    }))
}

/// What is exported and how; gives the answer if one of the choices is one.
fn choices(ui: &mut Ui, look: Look, plan: &Plan, state: &mut ExportState) -> Option<ExportAnswer> {
    what(ui, look, state);
    match state.options.what {
        What::View => view::show(ui, look, plan, state),
        What::Report => report::show(ui, look, state),
        What::Tables => tables::show(ui, look, &mut state.options),
        What::ForOthers => {
            others::show(ui, look, plan, state);
            None
        }
    }
}

/// One view, all that there is to say, or tables.
fn what(ui: &mut Ui, look: Look, state: &mut ExportState) {
    let name = look.say(texts::documents::EXPORT_WHAT);
    let all = [What::View, What::Report, What::Tables, What::ForOthers];
    let sorts = all.map(|what| {
        let words = match what {
            What::View => texts::documents::EXPORT_VIEW,
            What::Report => texts::documents::EXPORT_REPORT,
            What::Tables => texts::documents::EXPORT_TABLES,
            What::ForOthers => texts::interchange::EXPORT_OTHERS,
        };
        (look.say(words), None)
    });
    let on = all.iter().position(|what| *what == state.options.what);
    if let Some(index) = segmented(ui, look, name, &sorts, on) {
        state.options.what = all[index];
        let options = &mut state.options;
        options.format = match options.what {
            What::View if !options.format.is_of_images() => Format::ALL[0],
            What::Report => state.report_format,
            What::ForOthers if !options.format.is_of_plans() => Format::Drawio,
            What::View | What::Tables | What::ForOthers => options.format,
        };
    }
    ui.add_space(4.0);
}

/// A file that what is exported takes something from.
fn file_row(
    ui: &mut Ui,
    look: Look,
    (label, choose, none): (Text, Text, Text),
    (path, pick): (&mut Option<PathBuf>, Pick),
) -> Option<ExportAnswer> {
    field_label(ui, look, look.say(label));
    let mut answer = None;
    ui.horizontal(|ui| {
        let name = path.as_deref().and_then(Path::file_name);
        let words = match name {
            Some(name) => name.to_string_lossy().into_owned(),
            None => look.say(choose).to_owned(),
        };
        let is_chosen = name.is_some();
        let button = Button::new(look, &words).kind(ButtonKind::Plain).icon(Icon::Image);
        if button.show(ui).clicked() {
            answer = Some(ExportAnswer::Choose(pick));
        }
        if is_chosen && icon_button(ui, look, Icon::Close, look.say(none), true).clicked() {
            *path = None;
        }
    });
    answer
}

/// Whether the plan travels within.
fn attach(ui: &mut Ui, look: Look, holds_plan: &mut bool) {
    let words = look.say(texts::documents::EXPORT_ATTACH);
    if let Some(holds) = checkbox(ui, look, Some(*holds_plan), words) {
        *holds_plan = holds;
    }
    caption(ui, look, look.say(texts::documents::EXPORT_ATTACH_HOLDS));
}

/// The logo that pages bear.
fn logo(ui: &mut Ui, look: Look, state: &mut ExportState) -> Option<ExportAnswer> {
    let words = (
        texts::documents::EXPORT_LOGO,
        texts::documents::EXPORT_CHOOSE_LOGO,
        texts::documents::EXPORT_NO_LOGO,
    );
    file_row(ui, look, words, (&mut state.options.logo, Pick::Logo))
}

fn page(ui: &mut Ui, look: Look, state: &mut ExportState, may_be_alone: bool) {
    let name = look.say(texts::pages::PAGE);
    field_label(ui, look, name);
    let alone = (None, look.say(texts::pages::DRAWING_ALONE).to_owned());
    let papers = Paper::ALL.map(|paper| (Some(paper), look.say(paper.name()).to_owned()));
    let choices = match may_be_alone {
        true => vec![vec![alone], papers.to_vec()],
        false => {
            state.options.page.get_or_insert_default();
            vec![papers.to_vec()]
        }
    };
    if let Some(page) = dropdown(ui, look, name, Some(&state.options.page), "", &choices) {
        state.options.page = page;
    }
}

fn format(ui: &mut Ui, look: Look, state: &mut ExportState, formats: &[Format]) {
    let name = look.say(texts::documents::EXPORT_FORMAT);
    field_label(ui, look, name);
    let names: Vec<_> = formats.iter().map(|format| (format.name(), None)).collect();
    let on = formats.iter().position(|format| *format == state.options.format);
    if let Some(index) = segmented(ui, look, name, &names, on) {
        state.options.format = formats[index];
    }
}

fn appearance(ui: &mut Ui, look: Look, state: &mut ExportState) {
    let name = look.say(texts::documents::EXPORT_LOOK);
    field_label(ui, look, name);
    let looks = [Appearance::Light, Appearance::Dark];
    let segments = [
        (look.say(texts::commands::THEME_LIGHT), None),
        (look.say(texts::commands::THEME_DARK), None),
    ];
    let on = looks.iter().position(|each| *each == state.options.appearance);
    if let Some(index) = segmented(ui, look, name, &segments, on) {
        state.options.appearance = looks[index];
    }
}
