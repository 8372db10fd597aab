//! Fields for text.

use eframe::egui;
use egui::{CornerRadius, Frame, Id, Margin, Response, Stroke, StrokeKind, TextEdit, Ui};

use super::{Limited, Look, quiet, text_menu};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style::{FIELD_RADIUS, HEADLINE, TEXT, color, font};

/// Beside the text of a cell, in points.
const BARE_MARGIN: f64 = 6.0;

/// A field for a text. It keeps no text of its own: it is given the text, and gives back what
/// the user made of it. Focus and cursor belong to its id, so they stay while the text travels
/// through the plan and back.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it"]
pub struct TextField<'a> {
    look: Look,
    id: Id,
    name: &'a str,
    placeholder: &'a str,
    rows: usize,
    wraps: bool,
    most_bytes: usize,
    icon: Option<Icon>,
    wrong: bool,
    bare: bool,
    is_headline: bool,
}

/// Has a field take the keyboard with all of its text selected, so that typing replaces it.
pub fn write_over(ctx: &egui::Context, field: Id, text: &str) {
    let mut state = egui::text_edit::TextEditState::load(ctx, field).unwrap_or_default();
    let end = egui::text::CCursor::new(text.chars().count());
    let all = egui::text::CCursorRange::two(egui::text::CCursor::new(0), end);
    state.cursor.set_char_range(Some(all));
    state.store(ctx, field);
    ctx.memory_mut(|memory| memory.request_focus(field));
}

impl<'a> TextField<'a> {
    /// A field of one line with a name for screen readers. `most_bytes` is how long the text may
    /// get; what does not fit is reported.
    pub fn new(look: Look, id: Id, name: &'a str, most_bytes: usize) -> Self {
        Self {
            look,
            id,
            name,
            placeholder: "",
            rows: 1,
            wraps: false,
            most_bytes,
            icon: None,
            wrong: false,
            bare: false,
            is_headline: false,
        }
    }

    /// What is shown while the field is empty.
    pub fn placeholder(self, placeholder: &'a str) -> Self {
        Self { placeholder, ..self }
    }

    /// A field of several lines, at least this many high; it grows with its text.
    pub fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// A field for one line that grows where its text is longer than one.
    pub fn wrapping(self) -> Self {
        Self { wraps: true, ..self }
    }

    /// An icon before the text.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// Whether what it holds cannot be taken.
    pub fn wrong(self, wrong: bool) -> Self {
        Self { wrong, ..self }
    }

    /// In a cell of a table: no more than its text until it is pointed at or typed into.
    pub fn bare(self) -> Self {
        Self { bare: true, ..self }
    }

    /// The head of a panel, in its letters.
    pub fn headline(self) -> Self {
        Self { is_headline: true, ..self }
    }

    /// Shows a text; gives the new one if the user changed it. Escape gives back what it was when
    /// the field got the keyboard.
    pub fn show(self, ui: &mut Ui, text: &str) -> Option<String> {
        let mut buffer = text.to_owned();
        let response = self.show_buffer(ui, &mut buffer);
        let before = self.id.with("before");
        if response.gained_focus() {
            ui.data_mut(|data| data.insert_temp(before, text.to_owned()));
        }
        if response.lost_focus() {
            let before = ui.data_mut(|data| data.remove_temp::<String>(before));
            if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
                return before.filter(|before| before != text);
            }
        }
        (response.changed() && buffer != text).then_some(buffer)
    }

    /// Shows a text that the caller keeps.
    pub fn show_buffer(self, ui: &mut Ui, buffer: &mut String) -> Response {
        let theme = self.look.theme;
        let left = if self.icon.is_some() { 32 } else { 10 };
        let letters = match self.is_headline {
            true => font(Face::SemiBold, HEADLINE),
            false => font(Face::Regular, TEXT),
        };
        let margin = match (self.bare, self.is_headline) {
            (true, _) => Margin::symmetric(BARE_MARGIN as i8, 6),
            (_, true) => Margin::symmetric(1, 4),
            _ => Margin { left, right: 10, top: 6, bottom: 6 },
        };
        let is_quiet = quiet::is_quiet(ui);
        let rests = is_quiet && !ui.memory(|memory| memory.has_focus(self.id));
        let is_bare = self.bare || rests;
        let is_empty = buffer.is_empty();
        let cut = self.cut(ui, buffer);
        let mut shown = cut.as_deref();
        let whole = cut.is_some().then(|| buffer.clone());
        let mut limited = Limited::new(buffer, self.most_bytes);
        let edit = if let Some(shown) = &mut shown {
            TextEdit::singleline(shown)
        } else if self.rows > 1 {
            TextEdit::multiline(&mut limited).desired_rows(self.rows)
        } else if self.wraps {
            TextEdit::multiline(&mut limited).desired_rows(1).return_key(None)
        } else {
            TextEdit::singleline(&mut limited)
        };
        let upright =
            if self.rows > 1 { egui::Align2::LEFT_TOP } else { egui::Align2::LEFT_CENTER };
        let hint = egui::RichText::new(self.placeholder).color(color(theme.faint));
        let frame = Frame::new()
            .fill(if is_bare { egui::Color32::TRANSPARENT } else { color(theme.surface) })
            .corner_radius(CornerRadius::same(FIELD_RADIUS))
            .inner_margin(margin);
        let chosen = text_menu::chosen(ui.ctx(), self.id);
        let response = edit
            .id(self.id)
            .font(letters)
            .text_color(color(theme.ink))
            .hint_text(hint)
            .frame(frame)
            .desired_width(ui.available_width())
            .align(upright)
            .min_size(egui::vec2(0.0, if self.bare { 28.0 } else { 0.0 }))
            .show(ui)
            .response
            .response;
        if self.is_headline {
            // It grows, but it is one line.
            let line =
                |node: &mut egui::accesskit::Node| node.set_role(egui::accesskit::Role::TextInput);
            ui.ctx().accesskit_node_builder(self.id, line);
        }
        let response = match whole {
            Some(whole) => self.tell_whole(&response, whole),
            None => response,
        };
        limited.report_left_out(ui.ctx());
        self.decorate(ui, &response, is_empty);
        text_menu::show(&response, self.look, buffer, chosen);
        response.accessible_name(self.name)
    }

    /// The text of a cell that is wider than the cell, as far as there is room; all of it is there while
    /// it is typed into.
    fn cut(&self, ui: &Ui, text: &str) -> Option<String> {
        if !self.bare || ui.memory(|memory| memory.has_focus(self.id)) {
            return None;
        }
        let room = f64::from(ui.available_width()) - 2.0 * BARE_MARGIN;
        let (cut, _) = crate::text::ellipsis(Face::Regular, f64::from(TEXT), text, room.max(0.0));
        (cut != text).then_some(cut)
    }

    /// What is cut is read by who points at it, or has it read to them.
    fn tell_whole(&self, response: &Response, whole: String) -> Response {
        let told = whole.clone();
        response.ctx.accesskit_node_builder(self.id, |node| node.set_value(told));
        response.clone().on_hover_text(whole)
    }

    fn decorate(&self, ui: &Ui, response: &Response, is_empty: bool) {
        let theme = self.look.theme;
        let stroke = if response.has_focus() {
            let tint = if self.wrong { theme.danger } else { theme.accent };
            Stroke::new(2.0, color(tint))
        } else if self.wrong {
            Stroke::new(1.0, color(theme.danger))
        } else if response.hovered() {
            Stroke::new(1.0, color(theme.muted))
        } else if self.bare {
            return;
        } else if quiet::is_quiet(ui) {
            quiet::line(self.look, is_empty)
        } else {
            Stroke::new(1.0, color(theme.border))
        };
        let radius = CornerRadius::same(FIELD_RADIUS);
        ui.painter().rect_stroke(response.rect, radius, stroke, StrokeKind::Inside);
        if let Some(icon) = self.icon {
            let space = egui::Rect::from_min_size(
                response.rect.min + egui::vec2(9.0, 0.0),
                egui::vec2(16.0, response.rect.height()),
            );
            let square = super::icon::centered(ui, space, 15.0);
            super::paint_icon(ui.painter(), icon, square, color(theme.faint));
        }
    }
}
