//! Questions and messages over the window. Each is shown while the window wants it and gives the
//! answer once there is one; Escape is always the harmless answer, Enter the primary action.

mod about;
mod changed;
mod completion;
mod conflicts;
mod differences;
mod export;
mod faults;
mod filled_in;
mod find_command;
mod help;
mod imported;
mod kinds;
mod message;
mod path;
mod recovery;
mod settings;
mod shortcuts;
mod unsaved;
mod versions;

pub use about::about;
pub use changed::{ChangedState, changed};
pub use completion::completion;
pub use conflicts::{ConflictsState, conflicts};
pub use differences::{Comparison, compare};
pub use export::{ExportAnswer, ExportOptions, ExportState, Part, PreviewPage, Seen, What, export};
pub use faults::{FaultsChoice, FaultyFile, faults};
pub use filled_in::{FilledInState, filled_in};
pub use find_command::{Found, find_command};
pub use help::{HelpState, help};
pub use imported::imported;
pub use kinds::kinds;
pub use message::{done, message, overwrite, unusable};
pub use path::{PathState, path};
pub use recovery::{RecoveryChoice, recovery};
pub use settings::{SettingsAnswer, SettingsState, settings};
pub use shortcuts::shortcuts;
pub use unsaved::unsaved;
pub use versions::{VersionsChoice, VersionsState, versions};

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui;
use egui::vec2;
use egui::{
    Color32, CornerRadius, Frame, Id, Key, Layout, Margin, Modal, Modifiers, Rect, Stroke, Ui,
};

use super::style::{BAR_RADIUS, color, floating_shadow};
use super::widgets::{Button, ButtonKind, Look, icon_button};
use crate::theme::{Appearance, Icon};

/// How a dialog was left by a key or a click beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    Confirmed,
    Cancelled,
}

/// The answer of a dialog: a button, else what the way means in which it was left.
fn answered<T>(chosen: Option<T>, left: Option<Left>, [cancelled, confirmed]: [T; 2]) -> Option<T> {
    chosen.or(left.map(|left| match left {
        Left::Cancelled => cancelled,
        Left::Confirmed => confirmed,
    }))
}

/// Whether the dialog in sight takes no keys yet: it came a moment ago, by itself perhaps.
pub fn set_quiet(ctx: &egui::Context, quiet: bool) {
    ctx.data_mut(|data| data.insert_temp(quiet_id(), quiet));
}

fn is_quiet(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp(quiet_id())).unwrap_or_default()
}

fn quiet_id() -> Id {
    Id::unique("dialog is quiet")
}

/// Shows a dialog of a width with what is in it and a row of buttons under that.
fn dialog<T>(
    ctx: &egui::Context,
    look: Look,
    name: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> Option<T>,
) -> (Option<T>, Option<Left>) {
    dialog_about(ctx, look, (name, &()), width, content)
}

/// The same where other dialogs bear the same name: with the name comes what they do not have in
/// common.
fn dialog_about<T>(
    ctx: &egui::Context,
    look: Look,
    (name, about): (&str, &(impl Hash + Debug)),
    width: f32,
    content: impl FnOnce(&mut Ui) -> Option<T>,
) -> (Option<T>, Option<Left>) {
    let appearance = ctx.style_of(ctx.theme()).visuals.dark_mode;
    let appearance = if appearance { Appearance::Dark } else { Appearance::Light };
    let frame = Frame::new()
        .fill(color(look.theme.raised))
        .stroke(Stroke::new(1.0, color(look.theme.line)))
        .corner_radius(CornerRadius::same(BAR_RADIUS))
        .shadow(floating_shadow(appearance))
        .inner_margin(Margin::same(20));
    let id = Id::unique(("dialog", name, about));
    let area = Modal::default_area(id).accessible_name(name).role(egui::Role::Dialog);
    // One that comes is as large as what is in it now, not as when it was shown before.
    let layer = area.layer();
    let comes = !ctx.memory(|memory| memory.areas().visible_last_frame(&layer));
    let area = area.sizing_pass(comes);
    // And what scrolls in it begins at its top again.
    let openings = ctx.data_mut(|data| {
        let openings = data.get_temp_mut_or_default::<u64>(id.with("openings"));
        *openings += u64::from(comes);
        *openings
    });
    let backdrop = Color32::from_black_alpha(if appearance == Appearance::Dark { 130 } else { 70 });
    let room = ctx.content_rect().width() - 80.0;
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(backdrop);
    let shown = modal.show(ctx, |ui| {
        ui.set_width(width.min(room));
        ui.push_id(openings, content).inner
    });
    // It lies in the middle by the size that it had: one that grew is laid there once more.
    let size = shown.response.rect.size();
    let before = ctx.data_mut(|data| {
        let kept = data.get_temp_mut_or_default::<egui::Vec2>(id.with("size"));
        std::mem::replace(kept, size)
    });
    if before != size {
        ctx.request_repaint();
    }
    // What has the focus takes the key itself.
    let confirmed = shown.is_top_modal
        && !shown.any_popup_open
        && ctx.memory(|memory| memory.focused().is_none())
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let left = if confirmed {
        Some(Left::Confirmed)
    } else if shown.should_close() {
        Some(Left::Cancelled)
    } else {
        None
    };
    (shown.inner, left)
}

/// So much of its first line a sheet leaves free at the right, for the cross, in points.
pub const CROSS: f32 = 36.0;

/// Shows something large over the window with a cross that closes it: nothing is decided there.
/// Says whether it was closed.
pub fn sheet(
    ctx: &egui::Context,
    look: Look,
    name: &str,
    width: f32,
    content: impl FnOnce(&mut Ui),
) -> bool {
    // Enter ends what is being written in a field of the sheet, which gives the focus away with it.
    let writes = ctx.memory(|memory| memory.focused().is_some());
    let (closed, left) = dialog(ctx, look, name, width, |ui| {
        let corner = ui.max_rect().right_top();
        content(ui);
        // Last, so that the keyboard comes to what is in the sheet first.
        let place = Rect::from_min_max(corner + vec2(-28.0, -4.0), corner + vec2(0.0, 24.0));
        let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(place));
        let words = look.say(crate::language::texts::documents::CLOSE);
        icon_button(&mut ui, look, Icon::Close, words, true).clicked().then_some(())
    });
    closed.is_some() || left.is_some_and(|left| left == Left::Cancelled || !writes)
}

/// One of the buttons at the bottom of a dialog.
struct Choice<'a, T> {
    words: &'a str,
    kind: ButtonKind,
    enabled: bool,
    answer: T,
}

impl<'a, T> Choice<'a, T> {
    fn new(words: &'a str, kind: ButtonKind, answer: T) -> Self {
        Self { words, kind, enabled: true, answer }
    }

    /// What the dialog is for.
    fn primary(words: &'a str, answer: T) -> Self {
        Self::new(words, ButtonKind::Primary, answer)
    }

    /// The button that leaves all as it is.
    fn plain(words: &'a str, answer: T) -> Self {
        Self::new(words, ButtonKind::Plain, answer)
    }
}

/// The buttons at the bottom of a dialog, the primary one last and focused at first; one that
/// stands apart at the left.
fn buttons<T: Clone>(
    ui: &mut Ui,
    look: Look,
    apart: Option<Choice<'_, T>>,
    choices: &[Choice<'_, T>],
    focus_last: bool,
) -> Option<T> {
    let mut chosen = None;
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        if let Some(choice) = apart
            && Button::new(look, choice.words).kind(choice.kind).height(32.0).show(ui).clicked()
        {
            chosen = Some(choice.answer);
        }
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            for (index, choice) in choices.iter().rev().enumerate() {
                let button = Button::new(look, choice.words).kind(choice.kind).height(32.0);
                let response = button.enabled(choice.enabled).show(ui);
                if response.clicked() {
                    chosen = Some(choice.answer.clone());
                }
                let is_free = ui.memory(|memory| memory.focused().is_none());
                if index == 0 && focus_last && is_free && !is_quiet(ui.ctx()) {
                    response.request_focus();
                }
            }
        });
    });
    chosen
}
