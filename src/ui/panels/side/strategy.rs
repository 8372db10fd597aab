//! Where the company wants to go: mission, vision, chances, risks, competitors.

use eframe::egui;
use egui::{Id, Ui};

use super::entries::{add_button, beside, with_remove};
use super::goals;
use super::inspector::form;
use super::outlook::{self, OutlookState};
use crate::catalogue::words as names;
use crate::language::{Text, texts};
use crate::plan::{
    Business, Competitor, Directness, MAX_DELIVERY_DAYS, MAX_NAME_BYTES, MAX_TEXT_BYTES, MAX_YEAR,
    Model, Strategy,
};
use crate::session::Action;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{
    Look, NumberField, TextField, be_quiet, caption, card, dropdown, field_label, headline, section,
};

/// A changed strategy with the field that was changed.
struct Editor {
    strategy: Strategy,
    changed: Option<&'static str>,
}

/// Shows the tab.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut OutlookState) {
    be_quiet(ui);
    let strategy = Strategy::clone(&cx.plan().strategy);
    let mut editor = Editor { strategy, changed: None };
    headline(ui, cx.look, cx.text(texts::strategy::STRATEGY_HEAD));
    caption(ui, cx.look, cx.text(texts::strategy::STRATEGY_LEAD));
    ui.add_space(8.0);
    editor.company(ui, cx.look);
    editor.business(ui, cx.look);
    editor.digital_reason(ui, cx.look);
    editor.mission_and_vision(ui, cx.look);
    if let Some(field) = goals::aims(ui, cx.look, &mut editor.strategy.aims) {
        editor.changed = Some(field);
    }
    if let Some(field) = goals::marketing(ui, cx.look, &mut editor.strategy) {
        editor.changed = Some(field);
    }
    editor.delivery(ui, cx.look);
    outlook::show(ui, cx, state);
    let chances = Lines {
        head: texts::strategy::CHANCES,
        number: texts::strategy::CHANCE_NUMBER,
        hint: texts::strategy::CHANCE_HINT,
        add: texts::strategy::ADD_CHANCE,
        field: "chances",
    };
    chances.show(ui, cx.look, &mut editor, |strategy| &mut strategy.chances);
    let risks = Lines {
        head: texts::strategy::RISKS,
        number: texts::strategy::RISK_NUMBER,
        hint: texts::strategy::RISK_HINT,
        add: texts::strategy::ADD_RISK,
        field: "risks",
    };
    risks.show(ui, cx.look, &mut editor, |strategy| &mut strategy.risks);
    editor.competitors(ui, cx.look);
    if let Some(field) = editor.changed {
        cx.request(Action::SetStrategy { strategy: Box::new(editor.strategy), field });
    }
    bring_into_view(ui);
}

/// Has a field of the strategy come into view and take the keyboard.
pub(super) fn want(ctx: &egui::Context, field: Id) {
    ctx.data_mut(|data| data.insert_temp(wanted_id(), field));
    ctx.request_repaint();
}

fn wanted_id() -> Id {
    Id::unique("the wanted field of the strategy")
}

fn bring_into_view(ui: &Ui) {
    let Some(field) = ui.data(|data| data.get_temp::<Id>(wanted_id())) else { return };
    if let Some(response) = ui.ctx().read_response(field) {
        ui.data_mut(|data| data.remove::<Id>(wanted_id()));
        response.request_focus();
        ui.scroll_to_rect(response.rect, Some(egui::Align::Center));
    } else {
        ui.ctx().request_repaint();
    }
}

impl Editor {
    fn company(&mut self, ui: &mut Ui, look: Look) {
        let name = look.say(texts::strategy::COMPANY);
        field_label(ui, look, name);
        let field = TextField::new(look, Id::unique("strategy company"), name, MAX_NAME_BYTES);
        let field = field.placeholder(look.say(texts::strategy::COMPANY_HINT));
        if let Some(company) = field.show(ui, &self.strategy.company) {
            self.strategy.company = company;
            self.changed = Some("company");
        }
    }

    fn business(&mut self, ui: &mut Ui, look: Look) {
        let name = look.say(texts::strategy::BUSINESS);
        ui.add_space(6.0);
        field_label(ui, look, name);
        let all = [Business::Unknown, Business::Maker, Business::Trader, Business::Service];
        let options = all.map(|one| (one, look.say(names::business(one)).to_owned()));
        let now = self.strategy.business;
        if form::is_wanted(ui, name) {
            let first = ui.next_auto_id();
            ui.memory_mut(|memory| memory.request_focus(first));
            ui.scroll_to_cursor(Some(egui::Align::Center));
        }
        if let Some(new) = dropdown(ui, look, name, Some(&now), "", &[options.to_vec()]) {
            self.strategy.business = new;
            self.changed = Some("business");
        }
    }

    fn digital_reason(&mut self, ui: &mut Ui, look: Look) {
        let name = look.say(texts::strategy::DIGITAL_REASON);
        ui.add_space(6.0);
        field_label(ui, look, name);
        let field = "digital reason";
        let edit = TextField::new(look, Id::unique(("strategy", field)), name, MAX_TEXT_BYTES);
        let edit = edit.placeholder(look.say(texts::strategy::DIGITAL_REASON_HINT)).rows(2);
        if let Some(text) = edit.show(ui, &self.strategy.digital_reason) {
            self.strategy.digital_reason = text;
            self.changed = Some(field);
        }
    }

    fn mission_and_vision(&mut self, ui: &mut Ui, look: Look) {
        let strategy = &mut self.strategy;
        let goals = [
            (
                (texts::strategy::MISSION, texts::strategy::MISSION_HINT, "mission"),
                (texts::strategy::MISSION_YEAR, "mission year"),
                &mut strategy.mission,
                &mut strategy.mission_year,
            ),
            (
                (texts::plan::VISION, texts::strategy::VISION_HINT, "vision"),
                (texts::strategy::VISION_YEAR, "vision year"),
                &mut strategy.vision,
                &mut strategy.vision_year,
            ),
        ];
        for ((head, hint, field), (year_head, year_field), goal, year) in goals {
            let name = look.say(head);
            ui.add_space(10.0);
            field_label(ui, look, name);
            let edit = TextField::new(look, Id::unique(("strategy", field)), name, MAX_TEXT_BYTES);
            if let Some(text) = edit.placeholder(look.say(hint)).rows(3).show(ui, goal) {
                *goal = text;
                self.changed = Some(field);
            }
            let name = look.say(year_head);
            let id = Id::unique(("strategy", year_field));
            let years = 1..=i64::from(MAX_YEAR);
            let edit = NumberField::new(look, id, name, years)
                .or_empty(look.say(texts::strategy::YEAR_HINT));
            beside(ui, look, name, |ui| {
                if let Some(number) = edit.show(ui, year.map(i64::from)) {
                    *year = number.and_then(|number| u32::try_from(number).ok());
                    self.changed = Some(year_field);
                }
            });
        }
    }

    fn delivery(&mut self, ui: &mut Ui, look: Look) {
        ui.add_space(4.0);
        let name = look.say(texts::strategy::DELIVERY_TARGET);
        let id = Id::unique("strategy delivery");
        let edit = NumberField::new(look, id, name, 0..=i64::from(MAX_DELIVERY_DAYS));
        beside(ui, look, name, |ui| {
            let days = &mut self.strategy.delivery_target_days;
            if let Some(Some(number)) = edit.show(ui, Some(i64::from(*days)))
                && let Ok(number) = u32::try_from(number)
            {
                *days = number;
                self.changed = Some("delivery target");
            }
        });
    }

    fn competitors(&mut self, ui: &mut Ui, look: Look) {
        section(ui, look, look.say(texts::strategy::COMPETITORS));
        let mut removed = None;
        for index in 0..self.strategy.competitors.len() {
            ui.push_id(("competitor", index), |ui| {
                card(ui, look, |ui| {
                    if self.competitor(ui, look, index) {
                        removed = Some(index);
                    }
                });
            });
        }
        if let Some(index) = removed {
            self.strategy.competitors.remove(index);
            self.changed = Some("competitors list");
        }
        if add_button(ui, look, texts::strategy::ADD_COMPETITOR) {
            want(ui.ctx(), Id::unique(("competitor name", self.strategy.competitors.len())));
            self.strategy.competitors.push(Competitor::default());
            self.changed = Some("competitors list");
        }
    }

    /// Shows one competitor; says whether it shall go.
    fn competitor(&mut self, ui: &mut Ui, look: Look, index: usize) -> bool {
        let number = index + 1;
        let competitor = &mut self.strategy.competitors[index];
        let name = look.say_with(texts::strategy::COMPETITOR_NUMBER, &[&number]);
        let removed = with_remove(ui, look, &name, |ui| {
            let id = Id::unique(("competitor name", index));
            let field = TextField::new(look, id, &name, MAX_NAME_BYTES);
            let field = field.placeholder(look.say(texts::strategy::COMPETITOR_HINT));
            if let Some(text) = field.show(ui, &competitor.name) {
                competitor.name = text;
                self.changed = Some("competitor name");
            }
        });
        let name = look.say_with(texts::strategy::COMPETITOR_DIRECTNESS, &[&number]);
        let both = [Directness::Direct, Directness::Indirect];
        let options = both.map(|one| (one, look.say(names::directness(one)).to_owned()));
        let now = competitor.directness;
        if let Some(new) = dropdown(ui, look, &name, Some(&now), "", &[options.to_vec()]) {
            competitor.directness = new;
            self.changed = Some("competitor directness");
        }
        let not_known = (None, look.say(texts::strategy::MODEL_NOT_KNOWN).to_owned());
        let known = Model::ALL.map(|model| (Some(model), look.say(names::model(model)).to_owned()));
        let name = look.say_with(texts::strategy::COMPETITOR_MODEL, &[&number]);
        let options = [vec![not_known], known.to_vec()];
        if let Some(model) = dropdown(ui, look, &name, Some(&competitor.model), "", &options) {
            competitor.model = model;
            self.changed = Some("competitor model");
        }
        let name = look.say_with(texts::strategy::COMPETITOR_NOTE, &[&number]);
        let id = Id::unique(("competitor note", index));
        let field = TextField::new(look, id, &name, MAX_TEXT_BYTES).rows(2);
        let field = field.placeholder(look.say(texts::strategy::COMPETITOR_NOTE_HINT));
        if let Some(text) = field.show(ui, &competitor.note) {
            competitor.note = text;
            self.changed = Some("competitor note");
        }
        removed
    }
}

/// A list of short texts.
struct Lines {
    head: Text,
    number: Text,
    hint: Text,
    add: Text,
    field: &'static str,
}

impl Lines {
    fn show(
        &self,
        ui: &mut Ui,
        look: Look,
        editor: &mut Editor,
        lines: impl Fn(&mut Strategy) -> &mut Vec<String>,
    ) {
        section(ui, look, look.say(self.head));
        let list = lines(&mut editor.strategy);
        let (mut changed, mut removed) = (None, None);
        for (index, line) in list.iter_mut().enumerate() {
            let name = look.say_with(self.number, &[&(index + 1)]);
            let gone = with_remove(ui, look, &name, |ui| {
                let id = Id::unique((self.field, index));
                let field = TextField::new(look, id, &name, MAX_TEXT_BYTES);
                let field = field.placeholder(look.say(self.hint)).wrapping();
                if let Some(text) = field.show(ui, line) {
                    *line = text;
                    changed = Some(self.field);
                }
            });
            if gone {
                removed = Some(index);
            }
        }
        if let Some(index) = removed {
            list.remove(index);
            changed = Some(self.field);
        }
        if add_button(ui, look, self.add) {
            want(ui.ctx(), Id::unique((self.field, list.len())));
            list.push(String::new());
            changed = Some(self.field);
        }
        editor.changed = editor.changed.or(changed);
    }
}
