//! A message of what happened, most often that something went wrong.

use std::path::Path;

use eframe::egui;

use super::{Choice, answered, buttons, dialog, dialog_about};
use crate::language::texts;
use crate::theme::{Icon, Rgba};
use crate::ui::widgets::{ButtonKind, Look, headline, icon, paragraph};

const WIDTH: f32 = 440.0;

/// Tells what happened, what is safe and what to do. Gives `true` once it was read.
pub fn message(ctx: &egui::Context, look: Look, head: &str, text: &str) -> bool {
    let (chosen, left) = dialog_about(ctx, look, (head, &text), WIDTH, |ui| {
        warning(ui, look, head, text);
        buttons(ui, look, None, &[Choice::primary(look.say(texts::documents::OK), ())], true)
    });
    chosen.is_some() || left.is_some()
}

/// Tells what became of something that was done. Gives `true` once it was read.
pub fn done(ctx: &egui::Context, look: Look, head: &str, text: &str) -> bool {
    let (chosen, left) = dialog_about(ctx, look, (head, &text), WIDTH, |ui| {
        signed(ui, look, (Icon::Info, look.theme.accent), (head, text));
        buttons(ui, look, None, &[Choice::primary(look.say(texts::documents::OK), ())], true)
    });
    chosen.is_some() || left.is_some()
}

/// Tells that the file of the open plan is no sound plan any more. Gives whether the plan is to be
/// saved under another name, which is all that can be done here.
pub fn unusable(ctx: &egui::Context, look: Look, path: &Path, fault: &str) -> Option<bool> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let head = look.say_with(texts::documents::UNUSABLE_HEAD, &[&name]);
    let (chosen, left) = dialog_about(ctx, look, (&head, &fault), WIDTH, |ui| {
        warning(ui, look, &head, &look.say_with(texts::documents::UNUSABLE_TEXT, &[&fault]));
        let close = Choice::plain(look.say(texts::documents::CLOSE), false);
        let save = Choice::primary(look.say(texts::commands::SAVE_AS), true);
        buttons(ui, look, None, &[close, save], true)
    });
    answered(chosen, left, [false, true])
}

/// Asks whether a file that is there already shall be replaced, by a plan or an image.
pub fn overwrite(ctx: &egui::Context, look: Look, path: &Path, is_image: bool) -> Option<bool> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let head = look.say_with(texts::documents::OVERWRITE_HEAD, &[&name]);
    let (chosen, left) = dialog(ctx, look, &head, WIDTH, |ui| {
        let what = match is_image {
            true => texts::documents::OVERWRITE_IMAGE_TEXT,
            false => texts::documents::OVERWRITE_TEXT,
        };
        let text = format!("{}\n{}", path.display(), look.say(what));
        warning(ui, look, &head, &text);
        let cancel = Choice::plain(look.say(texts::documents::CANCEL), false);
        let replace = Choice::new(look.say(texts::documents::OVERWRITE), ButtonKind::Danger, true);
        buttons(ui, look, None, &[replace, cancel], true)
    });
    // What replaces something is never what Enter does by itself.
    chosen.or(left.map(|_| false))
}

/// What is wrong, beside a sign that something is.
fn warning(ui: &mut egui::Ui, look: Look, head: &str, text: &str) {
    signed(ui, look, (Icon::Warning, look.theme.danger), (head, text));
}

/// Words beside a sign of what they are.
fn signed(ui: &mut egui::Ui, look: Look, (sign, tint): (Icon, Rgba), (head, text): (&str, &str)) {
    ui.horizontal_top(|ui| {
        icon(ui, sign, 22.0, tint);
        ui.vertical(|ui| {
            headline(ui, look, head);
            paragraph(ui, look, look.theme.muted, &[(text, false)]);
        });
    });
}
