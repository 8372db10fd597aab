//! What leads to the next level, to be planned with one click, and what the model rests on.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui;
use egui::{Align, Layout, Ui, vec2};

use super::what_if;
use super::why::{parted, reason_about};
use crate::classify::{Addition, Proposal};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Id, Model, Plan};
use crate::session::{Action, Assessed, Assessment, Session, addition_text};
use crate::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Look, caption, card, paragraph, title};

/// Up to this many additions are shown at first.
const SHOWN_AT_FIRST: usize = 6;
/// Up to this many elements that carry the model are listed at first.
const CARRIERS_AT_FIRST: usize = 4;
/// More additions than this are planned together or not at all.
const MOST_CARDS: usize = 60;

/// What was shown last; it is put into words anew only for another result.
#[derive(Clone, Debug, Default)]
pub struct NextLevelState {
    worded: Option<Worded>,
    shows_all: bool,
    shows_all_carriers: bool,
    /// The links of the proposal under the pointer, by their ends.
    previewed: Vec<(Id, Id)>,
}

/// The cards in words.
#[derive(Clone, Debug)]
struct Worded {
    of: Arc<Assessment>,
    /// The state of the plan of whose names they speak.
    state: u64,
    language: Language,
    cards: Arc<[Card]>,
}

/// One addition as it is shown.
#[derive(Clone, Debug)]
struct Card {
    title: String,
    gain: String,
    /// What stands out in the gain.
    names: Vec<String>,
    effort: u32,
    /// The addition, after those that it needs.
    additions: Vec<Addition>,
    /// What it is about, as far as it is there already.
    elements: Vec<Id>,
    /// The links that it would draw between nodes that are there, by their ends.
    links: Vec<(Id, Id)>,
}

impl NextLevelState {
    /// The links of the proposal that is pointed at, by their ends; forgotten once asked for.
    pub fn take_previewed(&mut self) -> Vec<(Id, Id)> {
        std::mem::take(&mut self.previewed)
    }

    fn cards(
        &mut self,
        session: &Session,
        assessment: &Arc<Assessment>,
        proposal: &Proposal,
    ) -> Arc<[Card]> {
        let language = session.language();
        let state = session.revision();
        let before = self.worded.take();
        let is_same = before.as_ref().is_some_and(|before| Arc::ptr_eq(&before.of, assessment));
        self.shows_all &= is_same;
        self.worded =
            before.filter(|before| is_same && before.state == state && before.language == language);
        let worded = self.worded.get_or_insert_with(|| {
            // The words name new nodes, and say nothing of new links but their own.
            let nodes = proposal.additions.iter().filter(|addition| new_node(addition).is_some());
            let after = session.with_planned(&nodes.cloned().collect::<Vec<_>>());
            let cards = proposal.additions.iter().take(MOST_CARDS);
            let cards = cards.map(|addition| Card {
                title: addition_text::title(&after, addition, language),
                gain: addition_text::gain(&after, addition, language),
                names: names(&after, addition),
                effort: addition.effort(),
                additions: with_needed(proposal, addition),
                elements: about(session.plan(), proposal, addition),
                links: match addition {
                    Addition::Link { from, to, .. } => vec![(from.clone(), to.clone())],
                    _ => Vec::new(),
                },
            });
            Worded { of: Arc::clone(assessment), state, language, cards: cards.collect() }
        });
        Arc::clone(&worded.cards)
    }
}

/// The nodes that an addition joins or changes.
fn ends(addition: &Addition) -> Vec<&Id> {
    match addition {
        Addition::Link { from, to, .. } => vec![from, to],
        Addition::Sells { node } => vec![node],
        Addition::AddChannel { id, .. } | Addition::AddSystem { id, .. } => vec![id],
    }
}

fn new_node(addition: &Addition) -> Option<&Id> {
    match addition {
        Addition::AddChannel { id, .. } | Addition::AddSystem { id, .. } => Some(id),
        Addition::Link { .. } | Addition::Sells { .. } => None,
    }
}

/// The names that stand out in the words of an addition.
fn names(after: &Plan, addition: &Addition) -> Vec<String> {
    let nodes = ends(addition).into_iter().filter_map(|id| after.nodes.get(id));
    nodes.map(|node| node.name().trim().to_owned()).collect()
}

/// An addition after those that make the new nodes that it joins.
fn with_needed(proposal: &Proposal, addition: &Addition) -> Vec<Addition> {
    let ends = ends(addition);
    let is_needed = |other: &&Addition| {
        *other != addition && new_node(other).is_some_and(|id| ends.contains(&id))
    };
    let needed = proposal.additions.iter().filter(is_needed);
    needed.chain([addition]).cloned().collect()
}

/// The nodes of the plan that an addition is about: those it joins, or, for a new node, those with
/// which it will be joined.
fn about(plan: &Plan, proposal: &Proposal, addition: &Addition) -> Vec<Id> {
    let own = ends(addition);
    let joined = proposal
        .additions
        .iter()
        .map(ends)
        .filter(|ends| new_node(addition).is_some_and(|id| ends.contains(&id)));
    let all = own.iter().copied().chain(joined.flatten());
    let there: BTreeSet<&Id> = all.filter(|id| plan.nodes.contains_key(*id)).collect();
    there.into_iter().cloned().collect()
}

/// Shows how to reach the next level, and what carries this one.
pub fn show(
    ui: &mut Ui,
    look: Look,
    session: &mut Session,
    state: &mut NextLevelState,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    let model = session.classification().model;
    match session.assessment() {
        Assessed::Sought => {
            ui.add_space(10.0);
            caption(ui, look, look.say(texts::result::NEXT_LEVEL_IS_SOUGHT));
        }
        Assessed::Known(assessment) => {
            ui.add_space(10.0);
            match &assessment.next {
                Some(proposal) => {
                    head(ui, look, proposal);
                    let cards = state.cards(session, &assessment, proposal);
                    // What is planned is planned for the plan as it is.
                    let step =
                        session.viewport().excluded().is_empty().then(|| session.planning_step());
                    let all = cards.len();
                    let shown = if state.shows_all { all } else { SHOWN_AT_FIRST.min(all) };
                    for (place, card) in cards[..shown].iter().enumerate() {
                        let is_shown = show_card(ui, look, card, place, step, actions, highlight);
                        if is_shown {
                            state.previewed = card.links.clone();
                        }
                    }
                    if !proposal.exact {
                        let words = look.say(texts::result::NOT_EVERYTHING_TRIED);
                        paragraph(ui, look, look.theme.muted, &[(words, false)]);
                    }
                    if step.is_none() {
                        caption(ui, look, look.say(texts::result::END_TO_PLAN));
                    }
                    if all > 1 {
                        let may_shorten = all > SHOWN_AT_FIRST;
                        foot(ui, look, proposal, step, actions, (all - shown, may_shorten), state);
                    }
                }
                None if model == Model::Everywhere => {
                    let words = look.say(texts::result::HIGHEST_LEVEL);
                    paragraph(ui, look, look.theme.muted, &[(words, false)]);
                }
                None => {}
            }
            carriers(ui, look, session, &assessment, state, actions, highlight);
        }
    }
}

fn goal(model: Model) -> Text {
    match model {
        Model::None | Model::Single => texts::result::TO_BEGIN_SELLING,
        Model::Multichannel => texts::result::TO_REACH_MULTICHANNEL,
        Model::Crosschannel => texts::result::TO_REACH_CROSSCHANNEL,
        Model::Omnichannel => texts::result::TO_REACH_OMNICHANNEL,
        Model::Everywhere => texts::result::TO_REACH_EVERYWHERE,
    }
}

pub(super) fn days(look: Look, effort: u32) -> String {
    grammar::counted(
        effort,
        texts::phrases::ONE_PERSON_DAY,
        texts::phrases::PERSON_DAYS,
        look.language,
    )
}

fn head(ui: &mut Ui, look: Look, proposal: &Proposal) {
    let effort = days(look, proposal.effort);
    let total = match proposal.additions.len() {
        1 => effort,
        count => look.say_with(texts::result::CHANGES_AND_EFFORT, &[&count, &effort]),
    };
    with_effort(ui, look, look.say(goal(proposal.model)), &total);
}

/// A title with what it takes at its right.
fn with_effort(ui: &mut Ui, look: Look, words: &str, effort: &str) {
    let hint = look.say(texts::result::EFFORT_IS_USUAL);
    ui.horizontal_top(|ui| {
        let height = ui.spacing().interact_size.y;
        ui.set_min_height(height.min(18.0));
        let room = ui.available_width();
        let right = Layout::right_to_left(Align::Min);
        ui.allocate_ui_with_layout(vec2(room, 0.0), right, |ui| {
            caption(ui, look, effort).on_hover_text(hint);
            let room = ui.available_width();
            ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                title(ui, look, words);
            });
        });
    });
}

fn show_card(
    ui: &mut Ui,
    look: Look,
    shown: &Card,
    place: usize,
    step: Option<u32>,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) -> bool {
    let scope = ui.push_id(("addition", place), |ui| {
        card(ui, look, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            with_effort(ui, look, &shown.title, &days(look, shown.effort));
            let names: Vec<&str> = shown.names.iter().map(String::as_str).collect();
            paragraph(ui, look, look.theme.muted, &parted(&shown.gain, &names));
            let step = step?;
            ui.add_space(4.0);
            let kind = if place == 0 { ButtonKind::Primary } else { ButtonKind::Quiet };
            let words = look.say_with(texts::result::PLAN_IT, &[&step]);
            let name = look.say_with(texts::result::PLAN_IT_NAMED, &[&step, &shown.title]);
            Some(Button::new(look, &words).kind(kind).name(&name).show(ui))
        })
    });
    let (button, rect) = (scope.inner, scope.response.rect);
    let has_focus = button.as_ref().is_some_and(|button| button.has_focus());
    let is_shown = ui.rect_contains_pointer(rect) || has_focus;
    if is_shown {
        highlight.extend(shown.elements.iter().cloned());
    }
    if button.is_some_and(|button| button.clicked()) {
        actions.push(Action::PlanAdditions(shown.additions.clone()));
    }
    is_shown
}

/// What is under the cards: all at once, and those that are not shown.
fn foot(
    ui: &mut Ui,
    look: Look,
    proposal: &Proposal,
    step: Option<u32>,
    actions: &mut Vec<Action>,
    (hidden, may_shorten): (usize, bool),
    state: &mut NextLevelState,
) {
    ui.horizontal_wrapped(|ui| {
        if let Some(step) = step {
            let words = look.say_with(texts::result::PLAN_ALL, &[&step]);
            if Button::new(look, &words).show(ui).clicked() {
                actions.push(Action::PlanAdditions(proposal.additions.clone()));
            }
        }
        if may_shorten {
            let words = match hidden {
                0 => look.say(texts::window::SHOW_FEWER).to_owned(),
                hidden => look.say_with(texts::window::SHOW_MORE, &[&hidden]),
            };
            if Button::new(look, &words).kind(ButtonKind::Ghost).show(ui).clicked() {
                state.shows_all = hidden > 0;
            }
        }
    });
}

/// Says what the model rests on: each element with a switch that holds it off.
fn carriers(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    assessment: &Assessment,
    state: &mut NextLevelState,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    if assessment.carriers.is_empty() {
        return;
    }
    let plan = session.plan();
    ui.add_space(10.0);
    title(ui, look, look.say(texts::result::WHAT_CARRIES));
    let mark = (Icon::Link, look.theme.muted);
    ui.spacing_mut().item_spacing.y = 2.0;
    if assessment.left.is_empty() {
        let count = assessment.carriers.len();
        let text = look.say_with(texts::result::CARRIED_BY_MANY, &[&count]);
        let all = &assessment.carriers;
        reason_about(ui, look, plan, (&text, all), mark, actions, highlight);
    }
    let mut shown = 0;
    let most = if state.shows_all_carriers { usize::MAX } else { CARRIERS_AT_FIRST };
    for (model, ids) in &assessment.left {
        if shown >= most {
            break;
        }
        let which = match ids.len() {
            1 => look.say(texts::result::THIS_ONE),
            _ => look.say(texts::result::ONE_OF),
        };
        let text = look.say_with(without(*model), &[&which]);
        reason_about(ui, look, plan, (&text, ids), mark, actions, highlight);
        for id in ids.iter().take(most - shown) {
            ui.horizontal(|ui| {
                ui.add_space(26.0);
                what_if::row(ui, look, plan, (id, false), actions, highlight);
            });
            shown += 1;
        }
    }
    let all: usize = assessment.left.iter().map(|(_, ids)| ids.len()).sum();
    if all > CARRIERS_AT_FIRST {
        let words = match state.shows_all_carriers {
            true => look.say(texts::window::SHOW_FEWER).to_owned(),
            false => look.say_with(texts::window::SHOW_MORE, &[&(all - shown)]),
        };
        let name = format!("{}: {words}", look.say(texts::result::WHAT_CARRIES));
        let button = Button::new(look, &words).kind(ButtonKind::Ghost).name(&name);
        if button.show(ui).clicked() {
            state.shows_all_carriers = !state.shows_all_carriers;
        }
    }
    ui.spacing_mut().item_spacing.y = 8.0;
}

fn without(model: Model) -> Text {
    match model {
        Model::None => texts::result::WITHOUT_NONE,
        Model::Single => texts::result::WITHOUT_SINGLE,
        Model::Multichannel => texts::result::WITHOUT_MULTICHANNEL,
        Model::Crosschannel => texts::result::WITHOUT_CROSSCHANNEL,
        Model::Omnichannel | Model::Everywhere => texts::result::WITHOUT_OMNICHANNEL,
    }
}
