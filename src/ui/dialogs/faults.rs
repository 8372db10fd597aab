//! A file whose parts are not all sound.

use eframe::egui;
use egui::{CornerRadius, Frame, Margin, ScrollArea, Stroke};

use super::{Choice, answered, buttons, dialog_about};
use crate::language::{grammar, texts};
use crate::ui::focus;
use crate::ui::style::{CARD_RADIUS, color};
use crate::ui::widgets::{Look, headline, paragraph, small_title};

/// What shall become of a file with faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultsChoice {
    /// Open it without the faulty parts.
    Open,
    /// Leave it.
    Cancel,
}

/// Lists what is faulty in a file, one line each, and asks whether to open the rest.
pub fn faults(
    ctx: &egui::Context,
    look: Look,
    file_name: &str,
    lines: &[String],
) -> Option<FaultsChoice> {
    let head = look.say_with(texts::documents::FAULTS_HEAD, &[&file_name]);
    let (chosen, left) = dialog_about(ctx, look, (&head, &lines.len()), 560.0, |ui| {
        headline(ui, look, &head);
        paragraph(ui, look, look.theme.muted, &[(look.say(texts::documents::FAULTS_TEXT), false)]);
        ui.add_space(4.0);
        let (one, many) = (texts::documents::FAULTS_ONE, texts::documents::FAULTS_COUNT);
        let count = grammar::counted(lines.len(), one, many, look.language);
        small_title(ui, look, count);
        let frame = Frame::new()
            .fill(color(look.theme.sunken))
            .stroke(Stroke::new(1.0, color(look.theme.line)))
            .corner_radius(CornerRadius::same(CARD_RADIUS))
            .inner_margin(Margin::symmetric(12, 8));
        frame.show(ui, |ui| {
            let most = (ui.ctx().content_rect().height() - 360.0).clamp(80.0, 260.0);
            let area = ScrollArea::vertical().max_height(most).auto_shrink([false, true]);
            // A broken file can have as many faults as lines; only those in sight are laid out.
            area.show_rows(ui, 20.0, lines.len(), |ui, rows| {
                focus::scroll_by_keys(ui);
                for line in &lines[rows] {
                    ui.set_width(ui.available_width());
                    let text = egui::RichText::new(line).color(color(look.theme.ink));
                    ui.allocate_ui_with_layout(
                        egui::vec2(ui.available_width(), 20.0),
                        egui::Layout::left_to_right(egui::Align::Center),
                        |ui| ui.add(egui::Label::new(text).truncate()).on_hover_text(line),
                    );
                }
            });
        });
        let open = look.say(texts::documents::OPEN_WITHOUT_FAULTS);
        let choices = [
            Choice::plain(look.say(texts::documents::CANCEL), FaultsChoice::Cancel),
            Choice::primary(open, FaultsChoice::Open),
        ];
        buttons(ui, look, None, &choices, true)
    });
    answered(chosen, left, [FaultsChoice::Cancel, FaultsChoice::Open])
}
