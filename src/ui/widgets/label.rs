//! Texts: headlines, titles, paragraphs and hints.

use std::sync::Arc;

use eframe::egui;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Galley, Label, Response, RichText, Sense, Ui, vec2};

use super::{Look, fitted};
use crate::text::Face;
use crate::theme::Rgba;
use crate::ui::style::{CAPTION, HEADLINE, TAG, TEXT, TITLE, color, family, font};

fn rich(words: impl Into<String>, face: Face, size: f32, tint: Rgba) -> RichText {
    RichText::new(words).size(size).family(family(face)).color(color(tint))
}

/// A text laid out to be painted by hand, in a face and a size in points.
pub fn laid_out(
    ui: &Ui,
    words: &str,
    (face, size): (Face, f32),
    tint: Rgba,
    wrap: TextWrapping,
) -> Arc<Galley> {
    let format =
        TextFormat { font_id: font(face, size), color: color(tint), ..TextFormat::default() };
    let job = LayoutJob { wrap, ..LayoutJob::single_section(words.to_owned(), format) };
    ui.painter().layout_job(job)
}

/// The headline of a panel; it wraps.
pub fn headline(ui: &mut Ui, look: Look, words: impl Into<String>) -> Response {
    ui.add(Label::new(rich(words, Face::SemiBold, HEADLINE, look.theme.ink)).wrap())
}

/// The title of a card or a section; it wraps.
pub fn title(ui: &mut Ui, look: Look, words: impl Into<String>) -> Response {
    ui.add(Label::new(rich(words, Face::SemiBold, TITLE, look.theme.ink)).wrap())
}

/// Text; it wraps.
pub fn text(ui: &mut Ui, look: Look, words: impl Into<String>) -> Response {
    ui.add(Label::new(rich(words, Face::Regular, TEXT, look.theme.ink)).wrap())
}

/// A second line or a hint; it wraps.
pub fn caption(ui: &mut Ui, look: Look, words: impl Into<String>) -> Response {
    ui.add(Label::new(rich(words, Face::Regular, CAPTION, look.theme.faint)).wrap())
}

/// What the field under it is for. The field says so itself to a screen reader, so this is only
/// painted.
pub fn field_label(ui: &mut Ui, look: Look, words: &str) {
    let tint = color(look.theme.muted);
    let galley = fitted(ui, words, Face::Medium, &[CAPTION, TAG], ui.available_width());
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, tint);
    // A label belongs to what is under it.
    ui.add_space(if ui.layout().is_vertical() { -3.0 } else { 0.0 });
}

/// A small head over a line or two.
pub fn small_title(ui: &mut Ui, look: Look, words: impl Into<String>) -> Response {
    ui.add(Label::new(rich(words, Face::Medium, CAPTION, look.theme.muted)).wrap())
}

/// The head of a group in a panel, set apart from what is above it.
pub fn section(ui: &mut Ui, look: Look, words: impl Into<String>) -> Response {
    ui.add_space(12.0);
    let label = Label::new(rich(words, Face::SemiBold, CAPTION, look.theme.muted));
    let response = ui.add(label.truncate());
    ui.add_space(-2.0);
    response
}

/// A paragraph in which parts stand out: each part with whether it does.
pub fn paragraph(ui: &mut Ui, look: Look, tint: Rgba, parts: &[(&str, bool)]) -> Response {
    let mut job = LayoutJob::default();
    for (part, strong) in parts {
        let (face, tint) =
            if *strong { (Face::SemiBold, look.theme.ink) } else { (Face::Regular, tint) };
        let format = TextFormat {
            font_id: font(face, TEXT),
            color: color(tint),
            line_height: Some(18.0),
            ..TextFormat::default()
        };
        job.append(part, 0.0, format);
    }
    ui.add(Label::new(job).wrap())
}

/// The keys that do the same, faint at the end of a row.
pub fn shortcut_hint(ui: &mut Ui, look: Look, keys: &str) -> Response {
    let galley = ui.painter().layout_no_wrap(
        keys.to_owned(),
        font(Face::Medium, CAPTION),
        color(look.theme.muted),
    );
    let size = galley.size() + vec2(12.0, 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 5.0, color(look.theme.sunken));
    let stroke = egui::Stroke::new(1.0, color(look.theme.line));
    ui.painter().rect_stroke(rect, 5.0, stroke, egui::StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(6.0, 3.0), galley, color(look.theme.muted));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, keys));
    response
}
