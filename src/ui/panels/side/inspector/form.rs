//! Rows of the inspector: a label with a field behind or under it.

use std::hash::Hash;

use eframe::egui;
use egui::{Id, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use super::steps::Steps;
use crate::catalogue::explanations::{self, Term};
use crate::catalogue::words as names;
use crate::language::Text;
use crate::plan::{Availability, Fit, Lifecycle, MAX_TEXT_BYTES};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::panels::explained;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, TEXT, color, font};
use crate::ui::widgets::{
    Look, NumberField, TextField, dropdown, field_label, focus_ring, paint_icon, small_title, text,
};

/// The share of the width that a label takes.
const LABEL_SHARE: f32 = 0.42;

/// Has the field with this name take the keyboard as soon as it is shown.
pub fn want(ctx: &egui::Context, name: String) {
    ctx.data_mut(|data| data.insert_temp(wanted_id(), name));
    ctx.request_repaint();
}

/// Has a section be open that can be closed.
pub fn open_section(ctx: &egui::Context, name: &str) {
    ctx.data_mut(|data| data.insert_temp(Id::unique(("section", name)), true));
}

/// Whether a field that is about to be shown is wanted; it is then wanted no more.
pub fn is_wanted(ui: &Ui, name: &str) -> bool {
    let wanted = ui.data(|data| data.get_temp::<String>(wanted_id()).is_some_and(|it| it == name));
    // Under a dialog that just goes, nothing gets the keyboard yet.
    if wanted && !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
        ui.ctx().request_repaint();
        return false;
    }
    if wanted {
        ui.data_mut(|data| data.remove::<String>(wanted_id()));
    }
    wanted
}

fn wanted_id() -> Id {
    Id::unique("the wanted field of the inspector")
}

/// Has the widget of this id take the keyboard if the field with this name is wanted.
pub fn give_keyboard_if_wanted(ui: &Ui, name: &str, id: Id) {
    if is_wanted(ui, name) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// A label with a field behind it. Long labels wrap.
pub fn row<R>(ui: &mut Ui, look: Look, name: &str, field: impl FnOnce(&mut Ui) -> R) -> R {
    explained_row(ui, look, name, None, field)
}

/// The same; the label explains itself when it is pointed at. If it is wanted, the first widget
/// of the field that chooses no id of its own takes the keyboard.
pub fn explained_row<R>(
    ui: &mut Ui,
    look: Look,
    name: &str,
    term: Option<Term>,
    field: impl FnOnce(&mut Ui) -> R,
) -> R {
    let width = ui.available_width();
    let wanted = is_wanted(ui, name);
    let label_width = (width * LABEL_SHARE).floor();
    let job = {
        let tint = color(look.theme.muted);
        egui::text::LayoutJob::simple(
            name.to_owned(),
            font(Face::Medium, CAPTION),
            tint,
            label_width - 8.0,
        )
    };
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y.max(28.0);
    let shown = ui.allocate_ui_with_layout(
        vec2(width, height),
        Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            // Only painted: the field says its name itself to a screen reader.
            let (rect, label) = ui.allocate_exact_size(vec2(label_width, height), Sense::hover());
            if let Some(term) = term {
                let explanation = explanations::of_term(term);
                explained::on_hover(label, look, Some(name), explanation, None);
            }
            let place = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(place, galley, color(look.theme.muted));
            let size = vec2(width - label_width, 28.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(size.x);
                if wanted {
                    let first = ui.next_auto_id();
                    ui.memory_mut(|memory| memory.request_focus(first));
                }
                field(ui)
            })
            .inner
        },
    );
    if wanted {
        ui.scroll_to_rect(shown.response.rect, Some(egui::Align::Center));
    }
    shown.inner
}

/// A label with a text behind it that cannot be changed here.
pub fn fact(ui: &mut Ui, look: Look, name: &str, value: &str) {
    let size = vec2(ui.available_width(), 20.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
        small_title(ui, look, name);
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| text(ui, look, value));
    });
}

/// A choice between values with names.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look,
    name: &str,
    now: T,
    values: &[T],
    word: impl Fn(T) -> Text,
) -> Option<T> {
    explained_choice(ui, look, (name, None), now, values, word)
}

/// The same; the label explains itself when it is pointed at.
pub fn explained_choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look,
    (name, term): (&str, Option<Term>),
    now: T,
    values: &[T],
    word: impl Fn(T) -> Text,
) -> Option<T> {
    let options = values.iter().map(|value| (*value, look.say(word(*value)).to_owned())).collect();
    explained_row(ui, look, name, term, |ui| dropdown(ui, look, name, Some(&now), "", &[options]))
}

/// A choice of when a property holds.
pub fn availability(
    ui: &mut Ui,
    look: Look,
    name: &str,
    term: Option<Term>,
    now: Availability,
    steps: Steps,
) -> Option<Availability> {
    let options = steps.availabilities(Some(now), look.language);
    explained_row(ui, look, name, term, |ui| dropdown(ui, look, name, Some(&now), "", &options))
}

/// A choice of when an element is there; `None` where several differ.
pub fn lifecycle(
    ui: &mut Ui,
    look: Look,
    name: &str,
    now: Option<Lifecycle>,
    mixed: &str,
    steps: Steps,
) -> Option<Lifecycle> {
    let options = steps.lifecycles(now, look.language);
    row(ui, look, name, |ui| dropdown(ui, look, name, now.as_ref(), mixed, &options))
}

/// A choice of how well something fits.
pub fn fit(ui: &mut Ui, look: Look, name: &str, now: Fit) -> Option<Fit> {
    let label = (name, Some(Term::Fit));
    explained_choice(
        ui,
        look,
        label,
        now,
        &[Fit::Good, Fit::Partial, Fit::Poor, Fit::Unknown],
        names::fit,
    )
}

/// A text of several lines under its label.
pub fn long_text(
    ui: &mut Ui,
    look: Look,
    id: impl Hash + std::fmt::Debug,
    name: &str,
    hint: &str,
    now: &str,
) -> Option<String> {
    field_label(ui, look, name);
    let id = ui.scope_id().with(Id::unique(format!("{id:?}")));
    give_keyboard_if_wanted(ui, name, id);
    let field = TextField::new(look, id, name, MAX_TEXT_BYTES);
    field.rows(2).placeholder(hint).show(ui, now)
}

/// A whole number in a range behind its label; `None` where it is empty, which is shown as
/// `empty`.
pub fn number(
    ui: &mut Ui,
    look: Look,
    name: &str,
    range: std::ops::RangeInclusive<i64>,
    now: Option<i64>,
    empty: Option<&str>,
) -> Option<Option<i64>> {
    let id = ui.scope_id().with(Id::unique(name));
    row(ui, look, name, |ui| {
        let field = NumberField::new(look, id, name, range);
        match empty {
            Some(empty) => field.or_empty(empty).show(ui, now),
            None => field.show(ui, now),
        }
    })
}

/// A section that can be closed, with a word about what is in it while it is.
pub fn disclosure(
    ui: &mut Ui,
    look: Look,
    name: &str,
    brief: &str,
    open_at_first: bool,
    content: impl FnOnce(&mut Ui),
) {
    let theme = look.theme;
    ui.add_space(6.0);
    let id = Id::unique(("section", name));
    let mut open = ui.data(|data| data.get_temp(id)).unwrap_or(open_at_first);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::DisclosureTriangle, ui.is_enabled(), open, name)
    });
    if response.hovered() {
        let fill = rect.expand2(vec2(6.0, 0.0));
        ui.painter().rect_filled(fill, BUTTON_RADIUS, color(theme.ink.faded(0.05)));
    }
    let chevron = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    let square = egui::Rect::from_center_size(
        egui::pos2(rect.left() + 7.0, rect.center().y),
        vec2(13.0, 13.0),
    );
    paint_icon(ui.painter(), chevron, square, color(theme.muted));
    let align = egui::Align2::LEFT_CENTER;
    let place = egui::pos2(rect.left() + 20.0, rect.center().y);
    ui.painter().text(place, align, name, font(Face::SemiBold, TEXT), color(theme.ink));
    if !open && !brief.is_empty() {
        let place = egui::pos2(rect.right(), rect.center().y);
        let align = egui::Align2::RIGHT_CENTER;
        ui.painter().text(place, align, brief, font(Face::Regular, CAPTION), color(theme.faint));
    }
    focus_ring(ui, look, &response, rect.expand2(vec2(6.0, 0.0)), BUTTON_RADIUS);
    if response.clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    if open {
        ui.push_id(id, content);
    }
}
