//! Where two sides do not agree: both values, and one of them is picked.

use eframe::egui;
use egui::text::TextWrapping;
use egui::{
    CornerRadius, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{Choice, answered, buttons, dialog};
use crate::file::{Choices, Conflict, ConflictKind, Party};
use crate::language::{grammar, texts};
use crate::plan::Plan;
use crate::session::{Theirs, difference_text};
use crate::text::Face;
use crate::ui::focus;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, TEXT, color};
use crate::ui::widgets::{
    Look, caption, card, focus_ring, headline, laid_out, paragraph, small_title, title,
};

/// Conflicts while they are decided.
#[derive(Clone, Debug)]
pub struct ConflictsState {
    /// What the file holds now.
    pub theirs: Theirs,
    /// All of them.
    pub conflicts: Vec<Conflict>,
    /// What was picked so far.
    pub choices: Choices,
}

/// Lists conflicts with both values. Gives `Some(true)` once they are decided, `Some(false)` if
/// the user gave up.
pub fn conflicts(
    ctx: &egui::Context,
    look: Look,
    ours: &Plan,
    state: &mut ConflictsState,
) -> Option<bool> {
    let count = state.conflicts.len();
    let (one, many) = (texts::documents::CONFLICTS_HEAD_ONE, texts::documents::CONFLICTS_HEAD);
    let head = grammar::counted(count, one, many, look.language);
    let (chosen, left) = dialog(ctx, look, &head, 640.0, |ui| {
        headline(ui, look, &head);
        paragraph(
            ui,
            look,
            look.theme.muted,
            &[(look.say(texts::documents::CONFLICTS_TEXT), false)],
        );
        ui.add_space(4.0);
        let height = (ui.ctx().content_rect().height() - 320.0).clamp(140.0, 420.0);
        let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
        area.show(ui, |ui| {
            let before = focus::before(ui);
            // Room for the bar to scroll with, which floats.
            ui.set_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = 8.0;
            for conflict in &state.conflicts {
                let party = state.choices.get(&conflict.key()).copied().unwrap_or_default();
                let plans = Plans { ours, theirs: &state.theirs.found.plan };
                if let Some(party) = conflict_card(ui, look, conflict, plans, party) {
                    state.choices.insert(conflict.key(), party);
                }
            }
            focus::keep_in_sight(ui, before);
        });
        let choices = [
            Choice::plain(look.say(texts::documents::CANCEL), false),
            Choice::primary(look.say(texts::documents::MERGE), true),
        ];
        buttons(ui, look, None, &choices, true)
    });
    answered(chosen, left, [false, true])
}

/// The plans that do not agree.
#[derive(Clone, Copy)]
struct Plans<'a> {
    ours: &'a Plan,
    theirs: &'a Plan,
}

fn conflict_card(
    ui: &mut Ui,
    look: Look,
    conflict: &Conflict,
    Plans { ours, theirs }: Plans<'_>,
    party: Party,
) -> Option<Party> {
    let (element, about) = difference_text::conflict_head(conflict, ours, theirs, look.language);
    card(ui, look, |ui| {
        title(ui, look, &element);
        small_title(ui, look, &about);
        if conflict.kind == ConflictKind::LinkLost {
            caption(ui, look, look.say(texts::documents::LINK_LOST_TEXT));
            return None;
        }
        let value = |value: Option<&str>| {
            difference_text::conflict_value(conflict, value, ours, theirs, look.language)
        };
        if conflict.field.is_some() {
            let before = value(conflict.base.as_deref());
            caption(ui, look, look.say_with(texts::documents::BEFORE, &[&before]));
        }
        ui.add_space(2.0);
        let sides = [
            (Party::Ours, texts::documents::OURS, value(conflict.ours.as_deref())),
            (Party::Theirs, texts::documents::THEIRS, value(conflict.theirs.as_deref())),
        ];
        let width = (ui.available_width() - 8.0) / 2.0;
        let mut picked = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (side, name, value) in sides {
                let name = look.say(name);
                let spoken = format!("{element}, {about}: {name}, {value}");
                let shown = Side { name, value: &value, spoken: &spoken, is_on: side == party };
                if shown.show(ui, look, width).clicked() {
                    picked = Some(side);
                }
            }
        });
        picked
    })
}

/// One of two values.
struct Side<'a> {
    name: &'a str,
    value: &'a str,
    spoken: &'a str,
    is_on: bool,
}

impl Side<'_> {
    /// The whole of it can be pressed.
    fn show(&self, ui: &mut Ui, look: Look, width: f32) -> Response {
        let theme = look.theme;
        let wrap = || TextWrapping { max_width: width - 44.0, max_rows: 3, ..Default::default() };
        let head = laid_out(ui, self.name, (Face::Medium, CAPTION), theme.muted, wrap());
        let body = laid_out(ui, self.value, (Face::Regular, TEXT), theme.ink, wrap());
        let height = head.size().y + body.size().y + 22.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        response
            .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, self.is_on, self.spoken));
        let (fill, stroke) = match self.is_on {
            true => (theme.accent_background, Stroke::new(1.5, color(theme.accent))),
            false if response.hovered() => (theme.sunken, Stroke::new(1.0, color(theme.border))),
            false => (theme.surface, Stroke::new(1.0, color(theme.border.faded(0.6)))),
        };
        let radius = CornerRadius::same(BUTTON_RADIUS);
        ui.painter().rect(rect, radius, color(fill), stroke, StrokeKind::Inside);
        let dot = egui::pos2(rect.left() + 19.0, rect.top() + 10.0 + head.size().y / 2.0);
        let ring = if self.is_on { theme.accent } else { theme.border };
        ui.painter().circle_stroke(dot, 6.0, Stroke::new(1.5, color(ring)));
        if self.is_on {
            ui.painter().circle_filled(dot, 3.0, color(theme.accent));
        }
        let at = egui::pos2(rect.left() + 34.0, rect.top() + 10.0);
        let below = egui::pos2(at.x, at.y + head.size().y + 2.0);
        ui.painter().galley(at, head, color(theme.muted));
        ui.painter().galley(below, body, color(theme.ink));
        focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
        response.on_hover_text(self.value)
    }
}
