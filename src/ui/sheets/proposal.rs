//! The proposed order, to be taken over whole or step by step.

use std::collections::BTreeMap;

use eframe::egui;
use egui::{Margin, ScrollArea, Ui};

use super::chart::days;
use crate::catalogue::words as names;
use crate::classify::roadmap::{Card, ProposedStep};
use crate::language::board_words as words;
use crate::session::{Action, BoardEdit, Paths, Session};
use crate::ui::focus;
use crate::ui::widgets::{Button, ButtonKind, Look, caption, card_with_margin, text, title};

/// So many cards of a step are named.
const NAMES: usize = 6;

pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    session: &mut Session,
    paths: &Paths,
    height: f32,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = 6.0;
    title(ui, look, look.say(words::PROPOSAL));
    caption(ui, look, look.say(words::PROPOSAL_ABOUT));
    let Some(order) = session.proposed_order() else {
        caption(ui, look, look.say(words::LOOKING));
        return;
    };
    let placed: BTreeMap<&Card, Option<u32>> =
        paths.cards.iter().map(|placed| (&placed.card, placed.step)).collect();
    let is_so = |step: &ProposedStep| {
        step.cards.iter().all(|card| placed.get(card) == Some(&Some(step.step)))
    };
    if order.iter().all(is_so) {
        text(ui, look, look.say(words::ALREADY_SO));
    } else {
        let all = Button::new(look, look.say(words::TAKE_ALL)).kind(ButtonKind::Primary);
        if all.show(ui).clicked() {
            actions.push(Action::Board(BoardEdit::TakeOver(order.to_vec())));
        }
    }
    ScrollArea::vertical()
        .id_salt("proposal")
        .max_height((height - 110.0).max(120.0))
        .auto_shrink([false, true])
        .show(ui, |ui| {
            let before = focus::before(ui);
            for step in order.iter() {
                ui.push_id(step.step, |ui| {
                    step_card(ui, look, session, step, is_so(step), actions);
                });
            }
            focus::keep_in_sight(ui, before);
        });
}

fn step_card(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    step: &ProposedStep,
    is_so: bool,
    actions: &mut Vec<Action>,
) {
    card_with_margin(ui, look, Margin::same(10), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let model = look.say(names::model(step.model));
        let effort = days(look, step.effort);
        title(ui, look, look.say_with(words::PROPOSED, &[&step.step, &model, &effort]));
        for card in step.cards.iter().take(NAMES) {
            caption(ui, look, session.card_name(card, look.language));
        }
        match step.cards.len().saturating_sub(NAMES) {
            0 => {}
            more => drop(caption(ui, look, look.say_with(words::AND_MORE, &[&more]))),
        }
        if !is_so {
            ui.add_space(2.0);
            let words = look.say_with(words::TAKE_STEP, &[&step.step]);
            if Button::new(look, &words).kind(ButtonKind::Quiet).show(ui).clicked() {
                actions.push(Action::Board(BoardEdit::TakeOver(vec![step.clone()])));
            }
        }
    });
}
