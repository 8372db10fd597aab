//! What the strategy aims at beside mission and vision: commerce models by a year, and what marketing
//! shall reach and say.

use eframe::egui::{self, Id, Ui};

use super::entries::{add_button, beside, with_remove};
use super::inspector::form;
use crate::catalogue::words as names;
use crate::language::texts;
use crate::plan::{
    Aim, MAX_AMOUNT, MAX_NAME_BYTES, MAX_TEXT_BYTES, MAX_YEAR, Market, Model, Strategy,
};
use crate::ui::widgets::{Look, NumberField, TextField, card, dropdown, field_label, section};

/// Shows the models that are aimed at; gives the field that was changed.
pub(super) fn aims(ui: &mut Ui, look: Look, aims: &mut Vec<Aim>) -> Option<&'static str> {
    if form::is_wanted(ui, look.say(texts::strategy::AIMS)) {
        ui.scroll_to_cursor(Some(egui::Align::Center));
    }
    section(ui, look, look.say(texts::strategy::AIMS));
    let (mut changed, mut removed) = (None, None);
    for (index, aim) in aims.iter_mut().enumerate() {
        ui.push_id(("aim", index), |ui| {
            card(ui, look, |ui| {
                let (field, gone) = one_aim(ui, look, (index, aim));
                changed = changed.or(field);
                if gone {
                    removed = Some(index);
                }
            });
        });
    }
    if let Some(index) = removed {
        aims.remove(index);
        changed = Some("aims");
    }
    if add_button(ui, look, texts::strategy::ADD_AIM) {
        aims.push(Aim { market: None, model: Model::Omnichannel, year: None });
        changed = Some("aims");
    }
    changed
}

/// Shows one aim; gives the field that was changed, and whether it shall go.
fn one_aim(
    ui: &mut Ui,
    look: Look,
    (index, aim): (usize, &mut Aim),
) -> (Option<&'static str>, bool) {
    let number = index + 1;
    let mut changed = None;
    let aim_name = look.say_with(texts::strategy::AIM_NUMBER, &[&number]);
    let gone = with_remove(ui, look, &aim_name, |ui| {
        let name = look.say_with(texts::strategy::AIM_MODEL, &[&number]);
        let models = Model::ALL.into_iter().filter(|model| *model > Model::Single);
        let models = models.map(|model| (model, look.say(names::model(model)).to_owned()));
        if let Some(new) = dropdown(ui, look, &name, Some(&aim.model), "", &[models.collect()]) {
            aim.model = new;
            changed = Some("aim model");
        }
    });
    let name = look.say_with(texts::strategy::AIM_FOR, &[&number]);
    let all = (None, look.say(texts::result::ALL_CUSTOMERS_LONG).to_owned());
    let markets = [Market::B2B, Market::B2C];
    let markets = markets.map(|one| (Some(one), look.say(names::customers(one)).to_owned()));
    let options = [vec![all], markets.to_vec()];
    if let Some(new) = dropdown(ui, look, &name, Some(&aim.market), "", &options) {
        aim.market = new;
        changed = Some("aim market");
    }
    let name = look.say_with(texts::strategy::AIM_YEAR, &[&number]);
    let years = 1..=i64::from(MAX_YEAR);
    let field = NumberField::new(look, Id::unique(("aim year", index)), &name, years)
        .or_empty(look.say(texts::strategy::YEAR_HINT));
    beside(ui, look, &name, |ui| {
        if let Some(year) = field.show(ui, aim.year.map(i64::from)) {
            aim.year = year.and_then(|year| u32::try_from(year).ok());
            changed = Some("aim year");
        }
    });
    (changed, gone)
}

/// Shows what marketing shall reach, say and cost; gives the field that was changed.
pub(super) fn marketing(ui: &mut Ui, look: Look, strategy: &mut Strategy) -> Option<&'static str> {
    section(ui, look, look.say(texts::strategy::MARKETING));
    let mut changed = None;
    for (field, label, hint, text) in [
        (
            "marketing goal",
            texts::strategy::MARKETING_GOAL,
            texts::strategy::MARKETING_GOAL_HINT,
            &mut strategy.marketing_goal,
        ),
        (
            "marketing message",
            texts::strategy::MARKETING_MESSAGE,
            texts::strategy::MARKETING_MESSAGE_HINT,
            &mut strategy.marketing_message,
        ),
    ] {
        let name = look.say(label);
        field_label(ui, look, name);
        let edit = TextField::new(look, Id::unique(("strategy", field)), name, MAX_TEXT_BYTES);
        if let Some(new) = edit.placeholder(look.say(hint)).rows(2).show(ui, text) {
            *text = new;
            changed = Some(field);
        }
    }
    let name = look.say(texts::strategy::MARKETING_BUDGET);
    let amounts = 0..=i64::from(MAX_AMOUNT);
    let edit = NumberField::new(look, Id::unique("marketing budget"), name, amounts)
        .or_empty(look.say(texts::plan::OPEN));
    let known = (strategy.marketing_budget > 0).then_some(i64::from(strategy.marketing_budget));
    beside(ui, look, name, |ui| {
        if let Some(amount) = edit.show(ui, known) {
            let amount = amount.and_then(|amount| u32::try_from(amount).ok());
            strategy.marketing_budget = amount.unwrap_or_default();
            changed = Some("marketing budget");
        }
    });
    let name = look.say(texts::strategy::CURRENCY);
    let edit = TextField::new(look, Id::unique("strategy currency"), name, MAX_NAME_BYTES);
    let edit = edit.placeholder(Strategy::DEFAULT_CURRENCY);
    beside(ui, look, name, |ui| {
        if let Some(new) = edit.show(ui, &strategy.currency) {
            strategy.currency = new;
            changed = Some("currency");
        }
    });
    changed
}
