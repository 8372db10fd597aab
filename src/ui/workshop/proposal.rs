//! The proposed order, to be taken over whole, step by step, or card by card.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui;
use egui::{Margin, ScrollArea, Ui};

use crate::catalogue::words as names;
use crate::classify::roadmap::{Card, ProposedStep};
use crate::language::{Language, grammar, texts};
use crate::session::{Action, BoardEdit, RoadmapData, card_text, effort_text};
use crate::theme::Icon;
use crate::ui::focus;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{
    Button, ButtonKind, Look, caption, card_with_margin, checkbox, icon, text, title,
};

/// So many cards of a step are named before all are asked for, and then.
const NAMES: usize = 6;
const MOST_NAMES: usize = 300;

/// What of a proposal is left out, and how much of it is shown.
#[derive(Clone, Debug, Default)]
pub(super) struct ProposalState {
    /// Cards that are not taken over.
    left_out: BTreeSet<Card>,
    /// Steps of which all cards are named.
    whole: BTreeSet<u32>,
}

/// Where the cards of the plan stand.
type Places<'a> = BTreeMap<&'a Card, Option<u32>>;

pub(super) fn show(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    state: &mut ProposalState,
    (data, height): (&RoadmapData, f32),
) {
    ui.spacing_mut().item_spacing.y = 6.0;
    title(ui, cx.look, cx.text(texts::roadmap::PROPOSAL));
    caption(ui, cx.look, cx.text(texts::roadmap::PROPOSAL_ABOUT));
    let Some(order) = cx.session.proposed_order() else {
        caption(ui, cx.look, cx.text(texts::roadmap::LOOKING));
        return;
    };
    let places: Places<'_> = data.cards.iter().map(|placed| (&placed.card, placed.step)).collect();
    let moved: Vec<ProposedStep> =
        order.iter().filter_map(|step| ticked(step, &places, state)).collect();
    let is_so = order.iter().all(|step| step.cards.iter().all(|card| stays(card, step, &places)));
    if is_so {
        text(ui, cx.look, cx.text(texts::roadmap::ALREADY_SO));
    } else {
        let words = match state.left_out.is_empty() {
            true => texts::roadmap::TAKE_ALL,
            false => texts::roadmap::TAKE_TICKED,
        };
        let all = Button::new(cx.look, cx.text(words)).kind(ButtonKind::Primary);
        if all.enabled(!moved.is_empty()).show(ui).clicked() {
            cx.request(Action::Board(BoardEdit::TakeOver(moved)));
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
                    step_card(ui, cx, state, (step, &places));
                });
            }
            focus::keep_in_sight(ui, before);
        });
}

/// Whether a card stands where it is proposed.
fn stays(card: &Card, step: &ProposedStep, places: &Places<'_>) -> bool {
    places.get(card) == Some(&Some(step.step))
}

/// What of a step would be moved; `None` if nothing.
fn ticked(step: &ProposedStep, places: &Places<'_>, state: &ProposalState) -> Option<ProposedStep> {
    let moves = |card: &&Card| !stays(card, step, places) && !state.left_out.contains(*card);
    let cards: Vec<Card> = step.cards.iter().filter(moves).cloned().collect();
    (!cards.is_empty()).then(|| ProposedStep { cards, ..step.clone() })
}

/// What a step raises: the whole plan, or the model of some customers; or that it raises nothing.
fn raised(step: &ProposedStep, language: Language) -> String {
    let model = |model| names::model(model).in_language(language);
    let markets = step.raised.iter().map(|(market, raised)| {
        let customers = names::customers(*market).in_language(language);
        texts::phrases::NAMED.with(language, &[&customers, &model(*raised)])
    });
    let markets: Vec<String> = markets.collect();
    match (step.raises_the_plan, &markets[..]) {
        (true, []) => model(step.model).to_owned(),
        (true, _) => format!("{} ({})", model(step.model), grammar::commas(&markets)),
        (false, []) => texts::roadmap::RAISES_NOTHING_MORE.in_language(language).to_owned(),
        (false, _) => grammar::commas(&markets),
    }
}

fn step_card(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut ProposalState,
    (step, places): (&ProposedStep, &Places<'_>),
) {
    card_with_margin(ui, cx.look, Margin::same(10), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let effort = effort_text::total(step.effort, cx.language());
        let raised = raised(step, cx.language());
        title(ui, cx.look, cx.text_with(texts::roadmap::PROPOSED, &[&step.step, &raised, &effort]));
        let shown = if state.whole.contains(&step.step) { MOST_NAMES } else { NAMES };
        for card in step.cards.iter().take(shown) {
            let name = card_text::name(cx.session.plan(), card, cx.language());
            if stays(card, step, places) {
                stands(ui, cx.look, &name);
                continue;
            }
            let taken = !state.left_out.contains(card);
            match checkbox(ui, cx.look, Some(taken), &name) {
                Some(true) => _ = state.left_out.remove(card),
                Some(false) => _ = state.left_out.insert(card.clone()),
                None => {}
            }
        }
        match step.cards.len().saturating_sub(shown) {
            0 => {}
            more if shown == NAMES => {
                let words = cx.text_with(texts::window::SHOW_MORE, &[&more]);
                if Button::new(cx.look, &words).kind(ButtonKind::Ghost).show(ui).clicked() {
                    state.whole.insert(step.step);
                }
            }
            more => drop(caption(ui, cx.look, cx.text_with(texts::phrases::AND_MORE, &[&more]))),
        }
        let is_so = step.cards.iter().all(|card| stays(card, step, places));
        if !is_so {
            ui.add_space(2.0);
            let some = ticked(step, places, state);
            let count = some.as_ref().map_or(0, |some| some.cards.len());
            let whole = step.cards.iter().filter(|card| !stays(card, step, places)).count();
            let words = match count == whole {
                true => cx.text_with(texts::roadmap::TAKE_STEP, &[&step.step]),
                false => cx.text_with(texts::roadmap::TAKE_SOME, &[&count, &step.step]),
            };
            let take = Button::new(cx.look, &words).kind(ButtonKind::Quiet).enabled(count > 0);
            if take.show(ui).clicked() {
                cx.request_all(some.map(|some| Action::Board(BoardEdit::TakeOver(vec![some]))));
            }
        }
    });
}

/// A card that stands where it is proposed already.
fn stands(ui: &mut Ui, look: Look, name: &str) {
    ui.horizontal(|ui| {
        ui.set_height(22.0);
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(1.0);
        icon(ui, Icon::Check, 15.0, look.theme.team);
        caption(ui, look, name);
    });
}
