//! What prospects, customers and others say about an element.

use eframe::egui;
use egui::Ui;

use super::form;
use crate::catalogue::words as names;
use crate::language::texts;
use crate::plan::{Feedback, FeedbackSource, MAX_TEXT_BYTES, Tone};
use crate::theme::Icon;
use crate::ui::calendar::today;
use crate::ui::widgets::{
    Button, ButtonKind, DateField, Look, TextField, caption, card, dropdown, icon_button,
};

const SOURCES: [FeedbackSource; 4] = [
    FeedbackSource::Customer,
    FeedbackSource::Prospect,
    FeedbackSource::Team,
    FeedbackSource::Partner,
];
const TONES: [Tone; 3] = [Tone::Praise, Tone::Wish, Tone::Complaint];

/// Shows all feedback on an element; gives the field that was changed, and whether by typing.
pub fn show(ui: &mut Ui, look: Look, all: &mut Vec<Feedback>) -> Option<(&'static str, bool)> {
    let count = all.len();
    let brief = count.to_string();
    let name = look.say(texts::inspector::SECTION_FEEDBACK);
    let mut changed = None;
    form::disclosure(ui, look, name, &brief, count > 0, |ui| {
        if count == 0 {
            caption(ui, look, look.say(texts::guide::VOICES_ASK));
        }
        let mut removed = None;
        for (index, feedback) in all.iter_mut().enumerate() {
            ui.push_id(index, |ui| {
                card(ui, look, |ui| {
                    let (field, remove) = entry(ui, look, feedback, index + 1);
                    changed = field.or(changed);
                    if remove {
                        removed = Some(index);
                    }
                });
            });
        }
        if let Some(index) = removed {
            all.remove(index);
            changed = Some(("feedback list", false));
        }
        let add = Button::new(look, look.say(texts::inspector::ADD_FEEDBACK)).icon(Icon::Plus);
        let response = add.kind(ButtonKind::Ghost).show(ui);
        if response.clicked() {
            all.push(fresh());
            changed = Some(("feedback list", false));
            // What was said is written at once.
            form::want(ui.ctx(), look.say_with(texts::inspector::FEEDBACK_TEXT, &[&all.len()]));
        }
    });
    changed
}

/// A new entry, of today.
pub fn fresh() -> Feedback {
    let (source, tone) = (FeedbackSource::Customer, Tone::Wish);
    Feedback { date: today(), source, tone, text: String::new() }
}

/// Shows one entry; gives the field that was changed, and whether the entry shall go.
fn entry(
    ui: &mut Ui,
    look: Look,
    feedback: &mut Feedback,
    number: usize,
) -> (Option<(&'static str, bool)>, bool) {
    let mut changed = None;
    let mut remove = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let half = (ui.available_width() - 28.0 - 2.0 * 6.0) / 2.0;
        let sources =
            SOURCES.map(|value| (value, look.say(names::feedback_source(value)).to_owned()));
        let name = look.say_with(texts::inspector::FEEDBACK_SOURCE, &[&number]);
        let chosen = ui.allocate_ui(egui::vec2(half, 28.0), |ui| {
            dropdown(ui, look, &name, Some(&feedback.source), "", &[sources.to_vec()])
        });
        if let Some(source) = chosen.inner {
            feedback.source = source;
            changed = Some(("feedback source", false));
        }
        let tones = TONES.map(|value| (value, look.say(names::tone(value)).to_owned()));
        let name = look.say_with(texts::inspector::FEEDBACK_TONE, &[&number]);
        let chosen = ui.allocate_ui(egui::vec2(half, 28.0), |ui| {
            dropdown(ui, look, &name, Some(&feedback.tone), "", &[tones.to_vec()])
        });
        if let Some(tone) = chosen.inner {
            feedback.tone = tone;
            changed = Some(("feedback tone", false));
        }
        let name = look.say_with(texts::inspector::FEEDBACK_TEXT, &[&number]);
        let name = look.say_with(texts::strategy::REMOVE_ENTRY, &[&name]);
        remove = icon_button(ui, look, Icon::Close, &name, true).clicked();
    });
    let name = look.say_with(texts::inspector::FEEDBACK_TEXT, &[&number]);
    let id = ui.scope_id().with("text");
    if form::is_wanted(ui, &name) {
        ui.memory_mut(|memory| memory.request_focus(id));
        let below = egui::vec2(ui.available_width(), 120.0);
        let place = egui::Rect::from_min_size(ui.cursor().min, below);
        ui.scroll_to_rect(place, None);
    }
    let field = TextField::new(look, id, &name, MAX_TEXT_BYTES).rows(2);
    if let Some(text) =
        field.placeholder(look.say(texts::guide::VOICES_ASK)).show(ui, &feedback.text)
    {
        feedback.text = text;
        changed = Some(("feedback text", true));
    }
    let name = look.say_with(texts::inspector::FEEDBACK_DATE, &[&number]);
    let size = egui::vec2(108.0, 28.0);
    let typed = ui.allocate_ui(size, |ui| {
        let id = ui.scope_id().with("date");
        DateField::new(look, id, &name).required().show(ui, Some(feedback.date))
    });
    if let Some(Some(date)) = typed.inner {
        feedback.date = date;
        changed = Some(("feedback date", true));
    }
    (changed, remove)
}
