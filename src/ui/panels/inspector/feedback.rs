//! What prospects, customers and others say about a node.

use eframe::egui;
use egui::Ui;

use super::form;
use super::node::Editor;
use crate::catalogue::words as names;
use crate::language::window_words as words;
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

/// Shows all feedback on a node.
pub fn show(ui: &mut Ui, look: Look, editor: &mut Editor) {
    let count = editor.node.feedback.len();
    let brief = count.to_string();
    let name = look.say(words::SECTION_FEEDBACK);
    form::disclosure(ui, look, name, &brief, count > 0, |ui| {
        if count == 0 {
            caption(ui, look, look.say(words::FEEDBACK_HINT));
        }
        let mut removed = None;
        for index in 0..count {
            ui.push_id(index, |ui| {
                card(ui, look, |ui| {
                    if entry(ui, look, editor, index) {
                        removed = Some(index);
                    }
                });
            });
        }
        if let Some(index) = removed {
            editor.node.feedback.remove(index);
            editor.chose("feedback list");
        }
        let add = Button::new(look, look.say(words::ADD_FEEDBACK)).icon(Icon::Plus);
        let response = add.kind(ButtonKind::Ghost).show(ui);
        if form::is_wanted(ui, look.say(words::ADD_FEEDBACK)) {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
        if response.clicked() {
            let source = FeedbackSource::Customer;
            let fresh = Feedback { date: today(), source, tone: Tone::Wish, text: String::new() };
            editor.node.feedback.push(fresh);
            form::want(ui.ctx(), look.say_with(words::FEEDBACK_TEXT, &[&(count + 1)]));
            editor.chose("feedback list");
        }
    });
}

/// Shows one entry; tells whether it shall go.
fn entry(ui: &mut Ui, look: Look, editor: &mut Editor, index: usize) -> bool {
    let number = index + 1;
    let mut feedback = editor.node.feedback[index].clone();
    let mut changed = None;
    let mut remove = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let half = (ui.available_width() - 28.0 - 2.0 * 6.0) / 2.0;
        let sources =
            SOURCES.map(|value| (value, look.say(names::feedback_source(value)).to_owned()));
        let name = look.say_with(words::FEEDBACK_SOURCE, &[&number]);
        let chosen = ui.allocate_ui(egui::vec2(half, 28.0), |ui| {
            dropdown(ui, look, &name, Some(&feedback.source), "", &[sources.to_vec()])
        });
        if let Some(source) = chosen.inner {
            feedback.source = source;
            changed = Some(("feedback source", false));
        }
        let tones = TONES.map(|value| (value, look.say(names::tone(value)).to_owned()));
        let name = look.say_with(words::FEEDBACK_TONE, &[&number]);
        let chosen = ui.allocate_ui(egui::vec2(half, 28.0), |ui| {
            dropdown(ui, look, &name, Some(&feedback.tone), "", &[tones.to_vec()])
        });
        if let Some(tone) = chosen.inner {
            feedback.tone = tone;
            changed = Some(("feedback tone", false));
        }
        let name = look.say_with(words::FEEDBACK_TEXT, &[&number]);
        let name = look.say_with(words::REMOVE_ENTRY, &[&name]);
        remove = icon_button(ui, look, Icon::Close, &name, true).clicked();
    });
    let name = look.say_with(words::FEEDBACK_TEXT, &[&number]);
    let id = ui.scope_id().with("text");
    form::give_keyboard_if_wanted(ui, &name, id);
    let field = TextField::new(look, id, &name, MAX_TEXT_BYTES).rows(2);
    if let Some(text) = field.placeholder(look.say(words::FEEDBACK_HINT)).show(ui, &feedback.text) {
        feedback.text = text;
        changed = Some(("feedback text", true));
    }
    let name = look.say_with(words::FEEDBACK_DATE, &[&number]);
    let size = egui::vec2(108.0, 28.0);
    let typed = ui.allocate_ui(size, |ui| {
        let id = ui.scope_id().with("date");
        DateField::new(look, id, &name).required().show(ui, Some(feedback.date))
    });
    if let Some(Some(date)) = typed.inner {
        feedback.date = date;
        changed = Some(("feedback date", true));
    }
    if let Some((field, typed)) = changed {
        editor.node.feedback[index] = feedback;
        if typed {
            editor.typed(field);
        } else {
            editor.chose(field);
        }
    }
    remove
}
