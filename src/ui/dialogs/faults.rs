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

/// What cannot be taken of a file.
#[derive(Clone, Debug)]
pub struct FaultyFile {
    /// What is left out of it and why, one line each, in words.
    pub lines: Vec<String>,
    /// Whether the file is of a newer format: nothing is wrong with it.
    pub is_newer: bool,
}

/// Lists what is faulty in a file, or not known, one line each, and asks whether to open the rest.
pub fn faults(
    ctx: &egui::Context,
    look: Look,
    file_name: &str,
    FaultyFile { lines, is_newer }: &FaultyFile,
) -> Option<FaultsChoice> {
    use texts::documents as says;
    let [head, text, one, many, open] = match is_newer {
        true => [
            says::NEWER_HEAD,
            says::NEWER_TEXT,
            says::NOT_KNOWN_ONE,
            says::NOT_KNOWN_COUNT,
            says::OPEN_TO_LOOK,
        ],
        false => [
            says::FAULTS_HEAD,
            says::FAULTS_TEXT,
            says::FAULTS_ONE,
            says::FAULTS_COUNT,
            says::OPEN_WITHOUT_FAULTS,
        ],
    };
    let head = look.say_with(head, &[&file_name]);
    let (chosen, left) = dialog_about(ctx, look, (&head, &lines.len()), 560.0, |ui| {
        headline(ui, look, &head);
        paragraph(ui, look, look.theme.muted, &[(look.say(text), false)]);
        ui.add_space(4.0);
        if lines.is_empty() {
            small_title(ui, look, look.say(says::NEWER_WHOLE));
        } else {
            small_title(ui, look, grammar::counted(lines.len(), one, many, look.language));
            listed(ui, look, lines);
        }
        let choices = [
            Choice::plain(look.say(says::CANCEL), FaultsChoice::Cancel),
            Choice::primary(look.say(open), FaultsChoice::Open),
        ];
        buttons(ui, look, None, &choices, true)
    });
    answered(chosen, left, [FaultsChoice::Cancel, FaultsChoice::Open])
}

fn listed(ui: &mut egui::Ui, look: Look, lines: &[String]) {
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
}
