//! A list of differences: first what means something else, then what only looks different.

use eframe::egui;
use egui::{CornerRadius, Frame, Label, Margin, RichText, ScrollArea, Stroke, Ui};

use super::{Choice, buttons, dialog};
use crate::file::{ChangeKind, Difference, Differences};
use crate::language::texts;
use crate::plan::Plan;
use crate::session::difference_text;
use crate::text::Face;
use crate::ui::focus;
use crate::ui::style::{CAPTION, CARD_RADIUS, TEXT, color, family};
use crate::ui::widgets::{Look, headline, paragraph};

/// How high a line is, in points.
const LINE: f32 = 20.0;

/// Two plans and what is different in the new one from the old.
#[derive(Clone, Copy)]
pub(super) struct Compared<'a> {
    pub old: &'a Plan,
    pub new: &'a Plan,
    pub found: &'a Differences,
}

/// Lists what is different; longer lists scroll.
pub(super) fn differences(
    ui: &mut Ui,
    look: Look,
    name: &str,
    compared: Compared<'_>,
    height: f32,
) {
    let frame = Frame::new()
        .fill(color(look.theme.sunken))
        .stroke(Stroke::new(1.0, color(look.theme.line)))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin::symmetric(12, 8));
    let rows = DifferenceRow::all(compared.found);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        if rows.is_empty() {
            let text = RichText::new(look.say(texts::documents::NO_DIFFERENCES));
            ui.label(text.size(TEXT).color(color(look.theme.faint)));
            return;
        }
        let area = ScrollArea::vertical().id_salt(name).max_height(height);
        // Plans can differ in everything; only the lines in sight are laid out.
        ui.spacing_mut().item_spacing.y = 0.0;
        area.auto_shrink([false, true]).show_rows(ui, LINE, rows.len(), |ui, visible_rows| {
            focus::scroll_by_keys(ui);
            for row in &rows[visible_rows] {
                let layout = egui::Layout::left_to_right(egui::Align::Center);
                let size = egui::vec2(ui.available_width(), LINE);
                ui.allocate_ui_with_layout(size, layout, |ui| row.show(ui, look, compared));
            }
        });
    });
}

enum DifferenceRow<'a> {
    Head(crate::language::Text),
    Line(&'a Difference),
}

impl<'a> DifferenceRow<'a> {
    fn all(found: &'a Differences) -> Vec<Self> {
        let group = |head, differences: &'a [Difference]| {
            let head = (!differences.is_empty()).then_some(Self::Head(head));
            head.into_iter().chain(differences.iter().map(Self::Line))
        };
        let meaning = group(texts::documents::MEANING, &found.meaning);
        meaning.chain(group(texts::documents::LAYOUT, &found.layout)).collect()
    }

    fn show(&self, ui: &mut Ui, look: Look, compared: Compared<'_>) {
        match self {
            Self::Head(head) => {
                let text = RichText::new(look.say(*head)).size(CAPTION);
                ui.label(text.family(family(Face::Medium)).color(color(look.theme.muted)));
            }
            Self::Line(difference) => {
                let Compared { old, new, .. } = compared;
                let line = difference_text::line(difference, old, new, look.language);
                let tint = match difference.change {
                    ChangeKind::Added => look.theme.team,
                    ChangeKind::Removed => look.theme.danger,
                    ChangeKind::Changed => look.theme.ink,
                };
                let text = RichText::new(&line).size(TEXT).color(color(tint));
                ui.add(Label::new(text).truncate()).on_hover_text(line);
            }
        }
    }
}

/// Two plans that are compared.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What it is compared with.
    pub name: String,
    /// The models of both plans, and how the steps are numbered, a line each.
    pub head: Vec<String>,
    /// The other plan.
    pub old: Plan,
    /// What is different in the plan of the window.
    pub found: Differences,
}

/// Shows a comparison. Gives `true` once it was read.
pub fn compare(ctx: &egui::Context, look: Look, plan: &Plan, state: &Comparison) -> bool {
    let head = look.say_with(texts::documents::COMPARED_WITH, &[&state.name]);
    let (closed, left) = dialog(ctx, look, &head, 620.0, |ui| {
        headline(ui, look, &head);
        for line in &state.head {
            paragraph(ui, look, look.theme.ink, &[(line, false)]);
        }
        let summary = difference_text::summary(&state.found, look.language);
        paragraph(ui, look, look.theme.muted, &[(&summary, false)]);
        ui.add_space(4.0);
        let height = (ui.ctx().content_rect().height() - 360.0).clamp(120.0, 420.0);
        let compared = Compared { old: &state.old, new: plan, found: &state.found };
        differences(ui, look, "comparison", compared, height);
        let words = look.say(texts::documents::CLOSE);
        let close = Choice::primary(words, ());
        buttons(ui, look, None, &[close], true)
    });
    closed.is_some() || left.is_some()
}
