//! Rows of the inspector: a label with a field behind or under it.

use std::hash::Hash;

use eframe::egui;
use egui::{Id, Layout, Response, Sense, Ui, vec2};

use super::steps::Steps;
use crate::catalogue::explanations::{self, Term};
use crate::catalogue::words as names;
use crate::language::{Text, texts};
use crate::plan::{Answer, Availability, Fit, Lifecycle, MAX_NAME_BYTES, MAX_TEXT_BYTES};
use crate::text::Face;
use crate::ui::panels::explained;
use crate::ui::style::{CAPTION, HIT_HEIGHT, color, font};
use crate::ui::widgets::{
    CARET_WIDTH, Look, NumberField, TextField, caret_dropdown, checkbox_response, chip_named,
    dropdown, field_label, small_title, text, text_width, with_note,
};

/// The share of the width that a label takes.
const LABEL_SHARE: f32 = 0.42;

/// Has the field with this name take the keyboard as soon as it is shown.
pub fn want(ctx: &egui::Context, name: String) {
    ctx.data_mut(|data| data.insert_temp(wanted_id(), name));
    ctx.request_repaint();
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

/// A label with a text behind it that cannot be changed here.
pub fn fact(ui: &mut Ui, look: Look, name: &str, value: &str) {
    let size = vec2(ui.available_width(), 20.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
        small_title(ui, look, name);
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| text(ui, look, value));
    });
}

/// A field behind or under its label. Long labels wrap. If it is wanted, the first widget of the
/// field that chooses no id of its own takes the keyboard.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    look: Look,
    name: &'a str,
    term: Option<Term>,
    mixed: &'a str,
    note: &'a str,
}

impl<'a> Field<'a> {
    /// A field of this name.
    pub const fn new(look: Look, name: &'a str) -> Self {
        Self { look, name, term: None, mixed: "", note: "" }
    }

    /// The label explains this term when it is pointed at.
    pub const fn explained(self, term: Term) -> Self {
        Self { term: Some(term), ..self }
    }

    /// Where the pointer rests on the field, it says this.
    pub const fn noted(self, note: &'a str) -> Self {
        Self { note, ..self }
    }

    /// What it says where several differ.
    pub const fn mixed(self, mixed: &'a str) -> Self {
        Self { mixed, ..self }
    }

    /// Shows the label, and behind it what the field is.
    pub fn row<R>(self, ui: &mut Ui, field: impl FnOnce(&mut Ui) -> R) -> R {
        let Self { look, name, term, note, .. } = self;
        let note = (!note.is_empty()).then(|| note.to_owned());
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
                let (rect, label) =
                    ui.allocate_exact_size(vec2(label_width, height), Sense::hover());
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
                    with_note(ui, note, field)
                })
                .inner
            },
        );
        if wanted {
            ui.scroll_to_rect(shown.response.rect, Some(egui::Align::Center));
        }
        shown.inner
    }

    /// A choice between options in groups; `now` is `None` where several differ.
    pub fn options<T: Clone + PartialEq>(
        self,
        ui: &mut Ui,
        now: Option<&T>,
        options: &[Vec<(T, String)>],
    ) -> Option<T> {
        let Self { look, name, mixed, .. } = self;
        self.row(ui, |ui| dropdown(ui, look, name, now, mixed, options))
    }

    /// A choice between values with names.
    pub fn choice<T: Copy + PartialEq>(
        self,
        ui: &mut Ui,
        now: Option<T>,
        values: &[T],
        word: impl Fn(T) -> Text,
    ) -> Option<T> {
        let named = |value: &T| (*value, self.look.say(word(*value)).to_owned());
        self.options(ui, now.as_ref(), &[values.iter().map(named).collect()])
    }

    /// A choice of when a property holds.
    pub fn availability(
        self,
        ui: &mut Ui,
        now: Option<Availability>,
        steps: Steps,
    ) -> Option<Availability> {
        self.options(ui, now.as_ref(), &steps.availabilities(now, self.look.language))
    }

    /// A property as a chip that is on or off as it is seen, with a list behind it for when it
    /// begins or ends; `brief` is what the chip says.
    pub fn chip(
        self,
        ui: &mut Ui,
        brief: &str,
        now: Availability,
        steps: Steps,
    ) -> Option<Availability> {
        let Self { look, name, .. } = self;
        let when = now.step().map(|_| names::availability(now, look.language));
        let words = match when {
            Some(when) => texts::phrases::NAMED.with(look.language, &[&brief, &when]),
            None => brief.to_owned(),
        };
        ui.spacing_mut().item_spacing.x = 0.0;
        let pressed = self.wanted(ui, |ui| {
            chip_named(ui, look, (&words, name), steps.holds(now), look.theme.accent)
        });
        self.switched_or_chosen(ui, &pressed, now, steps)
    }

    /// A property that is ticked where it is there as it is seen, with a list behind it for when it
    /// begins or ends.
    pub fn tick(self, ui: &mut Ui, now: Availability, steps: Steps) -> Option<Availability> {
        let Self { look, name, .. } = self;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let when = now.step().map(|_| names::availability(now, look.language));
            let when_width =
                when.as_ref().map_or(0.0, |when| text_width(ui, when, Face::Regular, CAPTION));
            let room = ui.available_width() - CARET_WIDTH - when_width - 8.0;
            let pressed = self.wanted(ui, |ui| {
                let size = vec2(room, HIT_HEIGHT);
                let left = Layout::left_to_right(egui::Align::Center);
                let tick = ui.allocate_ui_with_layout(size, left, |ui| {
                    ui.set_width(room);
                    checkbox_response(ui, look, Some(steps.holds(now)), name)
                });
                tick.inner
            });
            if let Some(when) = when {
                small_title(ui, look, when);
            }
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                self.switched_or_chosen(ui, &pressed, now, steps)
            })
            .inner
        })
        .inner
    }

    /// Shows a switch, which takes the keyboard if the field is wanted and explains the field.
    fn wanted(self, ui: &mut Ui, switch: impl FnOnce(&mut Ui) -> Response) -> Response {
        let is_wanted = is_wanted(ui, self.name);
        let response = switch(ui);
        if is_wanted {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
        match self.term {
            Some(term) => {
                let explanation = explanations::of_term(term);
                explained::on_hover(response, self.look, Some(self.name), explanation, None)
            }
            None => response,
        }
    }

    /// What a property becomes by its switch that was `pressed` or by the list behind it.
    fn switched_or_chosen(
        self,
        ui: &mut Ui,
        pressed: &Response,
        now: Availability,
        steps: Steps,
    ) -> Option<Availability> {
        let options = steps.availabilities(Some(now), self.look.language);
        let chosen = caret_dropdown(ui, self.look, self.name, &now, &options);
        chosen.or_else(|| pressed.clicked().then(|| steps.switched(now)))
    }

    /// A choice of what is said of an expectation.
    pub fn answer(self, ui: &mut Ui, now: Option<Answer>, steps: Steps) -> Option<Answer> {
        self.options(ui, now.as_ref(), &steps.answers(now, self.look.language))
    }

    /// A choice of when an element is there.
    pub fn lifecycle(self, ui: &mut Ui, now: Option<Lifecycle>, steps: Steps) -> Option<Lifecycle> {
        self.options(ui, now.as_ref(), &steps.lifecycles(now, self.look.language))
    }

    /// A choice of how well something fits.
    pub fn fit(self, ui: &mut Ui, now: Fit) -> Option<Fit> {
        let all = [Fit::Good, Fit::Partial, Fit::Poor, Fit::Unknown];
        self.explained(Term::Fit).choice(ui, Some(now), &all, names::fit)
    }

    /// A text of several lines under its label.
    pub fn long_text(
        self,
        ui: &mut Ui,
        id: impl Hash + std::fmt::Debug,
        hint: &str,
        now: &str,
    ) -> Option<String> {
        let Self { look, name, .. } = self;
        field_label(ui, look, name);
        let id = ui.scope_id().with(Id::unique(format!("{id:?}")));
        give_keyboard_if_wanted(ui, name, id);
        let field = TextField::new(look, id, name, MAX_TEXT_BYTES);
        field.rows(2).placeholder(hint).show(ui, now)
    }

    /// A whole number in a range; `None` where it is empty, which is shown as `empty`.
    pub fn number(
        self,
        ui: &mut Ui,
        range: std::ops::RangeInclusive<i64>,
        now: Option<i64>,
        empty: Option<&str>,
    ) -> Option<Option<i64>> {
        let Self { look, name, .. } = self;
        let id = ui.scope_id().with(Id::unique(name));
        self.row(ui, |ui| {
            let field = NumberField::new(look, id, name, range);
            match empty {
                Some(empty) => field.or_empty(empty).show(ui, now),
                None => field.show(ui, now),
            }
        })
    }
}

/// How many there are, or how large a share is; `None` inside where nobody has said.
pub fn count(
    ui: &mut Ui,
    look: Look,
    label: Text,
    now: Option<u32>,
    most: u32,
) -> Option<Option<u32>> {
    let empty = look.say(texts::plan::NOT_KNOWN);
    let field = Field::new(look, look.say(label));
    let new = field.number(ui, 0..=i64::from(most), now.map(i64::from), Some(empty))?;
    Some(new.and_then(|number| u32::try_from(number).ok()))
}

/// A text of one line beside its label.
pub fn short_text(ui: &mut Ui, look: Look, label: Text, now: &str) -> Option<String> {
    let name = look.say(label);
    let id = ui.scope_id().with(Id::unique(name));
    give_keyboard_if_wanted(ui, name, id);
    Field::new(look, name)
        .row(ui, |ui| TextField::new(look, id, name, MAX_NAME_BYTES).show(ui, now))
}
