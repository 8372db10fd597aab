//! Explanations where somebody looks for them: behind a small mark, on hover, in a list of terms.

use eframe::egui;
use egui::{Popup, PopupCloseBehavior, Response, Ui};

use super::inspector::form;
use crate::catalogue::explanations::{self, Explanation, Term};
use crate::catalogue::words as names;
use crate::language::{Text, texts};
use crate::theme::Icon;
use crate::ui::widgets::{Look, caption, icon_button, text, title};

/// How wide an explanation is that lies over the window, in points.
const WIDTH: f32 = 260.0;

/// What something is, and an example.
fn content(ui: &mut Ui, look: Look, name: Option<&str>, explanation: Explanation) {
    ui.set_max_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 6.0;
    if let Some(name) = name {
        title(ui, look, name);
    }
    text(ui, look, look.say(explanation.about));
    caption(ui, look, look.say_with(texts::guide::EXAMPLE, &[&look.say(explanation.example)]));
}

/// A small mark; pressed, it explains what has this name.
pub(super) fn info(ui: &mut Ui, look: Look, name: &str, explanation: Explanation) {
    let spoken = look.say_with(texts::guide::WHAT_IS, &[&name]);
    let response = icon_button(ui, look, Icon::Info, &spoken, true);
    let popup = Popup::from_toggle_button_response(&response);
    let popup = popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.width(WIDTH).gap(4.0).show(|ui| {
        egui::Frame::new().inner_margin(8).show(ui, |ui| {
            content(ui, look, Some(name), explanation);
        });
    });
}

/// Explains what is pointed at.
pub(super) fn on_hover(
    response: Response,
    look: Look,
    name: Option<&str>,
    explanation: Explanation,
    hint: Option<Text>,
) -> Response {
    response.on_hover_ui(|ui| {
        egui::Frame::new().inner_margin(4).show(ui, |ui| {
            content(ui, look, name, explanation);
            if let Some(hint) = hint {
                caption(ui, look, look.say(hint));
            }
        });
    })
}

/// A section, closed at first, that explains some terms one under the other.
pub(super) fn terms(ui: &mut Ui, look: Look, head: Text, terms: &[Term]) {
    form::disclosure(ui, look, look.say(head), "", false, |ui| {
        for term in terms {
            let explanation = explanations::of_term(*term);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                title(ui, look, look.say(names::term(*term)));
                text(ui, look, look.say(explanation.about));
                let example = look.say(explanation.example);
                caption(ui, look, look.say_with(texts::guide::EXAMPLE, &[&example]));
            });
            ui.add_space(4.0);
        }
    });
}
