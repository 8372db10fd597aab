//! What leads to the next level, to be planned with one click, and what the model rests on.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui;
use egui::{Align, Layout, Ui, vec2};

use super::reason::{self, parted};
use super::what_if;
use crate::catalogue;
use crate::classify::{Addition, Proposal, findings};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Id, Model, Plan, View};
use crate::session::{
    Action, Assessed, Assessment, Session, addition_text, blocked_text, effort_text, naming,
};
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{Button, ButtonKind, Look, caption, card, paragraph, title};

/// Up to this many additions are shown at first.
const SHOWN_AT_FIRST: usize = 6;
/// Up to this many elements that carry the model are listed at first.
const CRITICAL_AT_FIRST: usize = 4;
/// More additions than this are planned together or not at all.
const MOST_CARDS: usize = 60;
/// Up to this many elements are named on which the rest rests.
const REST_NAMES: usize = 6;
/// In larger plans it is not looked for what a proposal would raise.
const MOST_LOOKED_THROUGH: usize = 300;

/// What was shown last; it is put into words anew only for another result.
#[derive(Clone, Debug, Default)]
pub struct NextLevelState {
    worded: Option<Worded>,
    shows_all: bool,
    shows_all_critical: bool,
}

/// The cards in words.
#[derive(Clone, Debug)]
struct Worded {
    of: Arc<Assessment>,
    /// The state of the plan of whose names they speak.
    state: u64,
    language: Language,
    cards: Arc<[Card]>,
    /// What would be noticed about the plan then, beside what is.
    raises: Arc<[String]>,
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
    fn cards(
        &mut self,
        session: &Session,
        assessment: &Arc<Assessment>,
        proposal: &Proposal,
    ) -> (Arc<[Card]>, Arc<[String]>) {
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
                effort: addition.effort_by(session.efforts()),
                additions: with_needed(proposal, addition),
                elements: about(session.plan(), proposal, addition),
                links: match addition {
                    Addition::Link { from, to, .. } => vec![(from.clone(), to.clone())],
                    _ => Vec::new(),
                },
            });
            let cards = cards.collect();
            let raises = raised(session, proposal, language);
            Worded { of: Arc::clone(assessment), state, language, cards, raises }
        });
        (Arc::clone(&worded.cards), Arc::clone(&worded.raises))
    }
}

/// What would be noticed about the plan with a proposal in it, beside what is noticed now; nothing
/// is looked for in a large plan.
fn raised(session: &Session, proposal: &Proposal, language: Language) -> Arc<[String]> {
    if session.plan().element_count() > MOST_LOOKED_THROUGH {
        return Arc::default();
    }
    let has_glyph = |_: char| true;
    let known: BTreeSet<String> =
        findings(session.plan(), &has_glyph).into_iter().map(|one| one.id).collect();
    let after = findings(&session.with_planned(&proposal.additions), &has_glyph);
    let fresh = after.iter().filter(|one| !known.contains(&one.id));
    fresh.map(|one| one.message(language).to_owned()).collect()
}

/// The nodes that an addition joins or changes.
fn ends(addition: &Addition) -> Vec<&Id> {
    match addition {
        Addition::Link { from, to, .. } => vec![from, to],
        Addition::Sells { node } | Addition::Opens { node, .. } | Addition::TakeOver { node } => {
            vec![node]
        }
        Addition::AddChannel { id, .. } | Addition::AddSystem { id, .. } => vec![id],
    }
}

fn new_node(addition: &Addition) -> Option<&Id> {
    match addition {
        Addition::AddChannel { id, .. } | Addition::AddSystem { id, .. } => Some(id),
        Addition::Link { .. }
        | Addition::Sells { .. }
        | Addition::Opens { .. }
        | Addition::TakeOver { .. } => None,
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
pub fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, state: &mut NextLevelState) {
    let whole = cx.session.looked_at().in_view(ahead(cx.session)).channels.len();
    match cx.session.assessment() {
        Assessed::Sought => {
            ui.add_space(10.0);
            caption(ui, cx.look, cx.text(texts::result::NEXT_LEVEL_IS_SOUGHT));
        }
        Assessed::Known(assessment) => {
            ui.add_space(10.0);
            planned(ui, cx, &assessment);
            match &assessment.next {
                Some(proposal) => additions(ui, cx, state, (&assessment, proposal)),
                None if assessment.ahead == Model::Everywhere => {
                    let words = cx.text(texts::result::HIGHEST_LEVEL);
                    paragraph(ui, cx.look, cx.theme().muted, &[(words, false)]);
                }
                None => {
                    let (plan, blocked) = (cx.session.plan(), &assessment.blocked);
                    let model = assessment.ahead;
                    for said in blocked_text::sentences(plan, blocked, whole, model, cx.language())
                    {
                        paragraph(ui, cx.look, cx.theme().muted, &[(said.as_str(), false)]);
                    }
                }
            }
            critical_elements(ui, cx, &assessment, state);
        }
    }
}

/// The view from which proposals go on: of today the target.
fn ahead(session: &Session) -> View {
    match session.view() {
        View::Today => View::Target,
        view @ (View::Step(_) | View::Target | View::Vision) => view,
    }
}

/// What the plan holds already, while today is shown: the proposals go on from there.
fn planned(ui: &mut Ui, cx: &PanelCx<'_>, assessment: &Assessment) {
    if cx.session.view() != View::Today || cx.session.last_step() == 0 {
        return;
    }
    title(ui, cx.look, cx.text(texts::result::PLANNED_ALREADY));
    let said = addition_text::planned(&assessment.planned, cx.language());
    paragraph(ui, cx.look, cx.theme().muted, &[(&said, false)]);
    if assessment.next.is_some() {
        caption(ui, cx.look, cx.text(texts::result::GOES_ON_FROM_TARGET));
    }
    ui.add_space(6.0);
}

/// The additions that lead to the next level, each in a card.
fn additions(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut NextLevelState,
    (assessment, proposal): (&Arc<Assessment>, &Proposal),
) {
    head(ui, cx, proposal);
    let (cards, raises) = state.cards(cx.session, assessment, proposal);
    // What is planned is planned for the plan as it is.
    let step = cx
        .session
        .viewport()
        .excluded()
        .is_empty()
        .then(|| cx.session.planning_step(&proposal.additions));
    let shown = if state.shows_all { cards.len() } else { SHOWN_AT_FIRST.min(cards.len()) };
    let mut pointed = None;
    for (place, card) in cards[..shown].iter().enumerate() {
        let step = step.map(|_| cx.session.planning_step(&card.additions));
        if show_card(ui, cx, card, place, step) {
            pointed = Some(card);
        }
    }
    cx.preview(pointed.into_iter().flat_map(|card| card.links.clone()));
    if !assessment.rest.is_empty() {
        let words = rest(cx, &assessment.rest);
        reason::show(ui, cx, (&words, &assessment.rest), (Icon::Link, cx.theme().muted));
    }
    if let [first, more @ ..] = &raises[..] {
        let said = cx.text_with(texts::result::RAISES, &[first]);
        let said = match more.len() {
            0 => said,
            more => format!("{said} ({})", cx.text_with(texts::phrases::AND_MORE, &[&more])),
        };
        paragraph(ui, cx.look, cx.theme().muted, &[(said.as_str(), false)]);
    }
    if !proposal.exact {
        let words = cx.text(texts::result::NOT_EVERYTHING_TRIED);
        paragraph(ui, cx.look, cx.theme().muted, &[(words, false)]);
    }
    if step.is_none() {
        caption(ui, cx.look, cx.text(texts::result::END_TO_PLAN));
    }
    if cards.len() <= 1 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(step) = step {
            let words = cx.text_with(texts::result::PLAN_ALL, &[&step]);
            if Button::new(cx.look, &words).show(ui).clicked() {
                cx.request(Action::PlanAdditions(proposal.additions.clone()));
            }
        }
        if cards.len() > SHOWN_AT_FIRST {
            show_more(ui, cx, cards.len() - shown, &mut state.shows_all);
        }
    });
}

/// What the rest rests on, by name.
fn rest(cx: &PanelCx<'_>, elements: &[Id]) -> String {
    let (plan, language) = (cx.plan(), cx.language());
    let names = elements.iter().map(|id| match plan.links.get(id) {
        Some(link) => cx.text(catalogue::link(link.kind).name).to_owned(),
        None => naming::in_sentence(plan, id, language),
    });
    let mut names: Vec<String> = names.collect();
    // Links of one kind are named once.
    let mut named = BTreeSet::new();
    names.retain(|name| named.insert(name.clone()));
    cx.text_with(
        texts::result::REST_RESTS_ON,
        &[&grammar::short_list(&names, REST_NAMES, language)],
    )
}

/// A button that shows the cards that are hidden, or fewer where none is.
fn show_more(ui: &mut Ui, cx: &PanelCx<'_>, hidden: usize, shows_all: &mut bool) {
    let words = match hidden {
        0 => cx.text(texts::window::SHOW_FEWER).to_owned(),
        hidden => cx.text_with(texts::window::SHOW_MORE, &[&hidden]),
    };
    if Button::new(cx.look, &words).kind(ButtonKind::Ghost).show(ui).clicked() {
        *shows_all = hidden > 0;
    }
}

pub(in crate::ui::panels) fn days(look: Look, effort: u32) -> String {
    grammar::person_days(u64::from(effort), look.language)
}

fn head(ui: &mut Ui, cx: &PanelCx<'_>, proposal: &Proposal) {
    let look = cx.look;
    let effort = effort_text::total(proposal.range(), look.language);
    let total = match proposal.additions.len() {
        1 => effort,
        count => look.say_with(texts::result::CHANGES_AND_EFFORT, &[&count, &effort]),
    };
    title(ui, look, look.say(addition_text::goal(proposal.model)));
    caption(ui, look, total).on_hover_text(about_effort(cx));
    if let Some(source) = effort_text::source(proposal.range(), cx.session.efforts(), look.language)
    {
        caption(ui, look, source);
    }
}

/// What an effort is, and where it comes from.
fn about_effort(cx: &PanelCx<'_>) -> String {
    let hint = cx.look.say(texts::result::EFFORT_IS_USUAL);
    let source = effort_text::source_of_usual(cx.session.efforts(), cx.look.language);
    source.map_or(hint.to_owned(), |source| format!("{source}\n{hint}"))
}

/// A title with what it takes at its right.
fn with_effort(ui: &mut Ui, cx: &PanelCx<'_>, words: &str, effort: &str) {
    let look = cx.look;
    ui.horizontal_top(|ui| {
        let height = ui.spacing().interact_size.y;
        ui.set_min_height(height.min(18.0));
        let room = ui.available_width();
        let right = Layout::right_to_left(Align::Min);
        ui.allocate_ui_with_layout(vec2(room, 0.0), right, |ui| {
            caption(ui, look, effort).on_hover_text(about_effort(cx));
            let room = ui.available_width();
            ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                title(ui, look, words);
            });
        });
    });
}

fn show_card(ui: &mut Ui, cx: &PanelCx<'_>, shown: &Card, place: usize, step: Option<u32>) -> bool {
    let scope = ui.push_id(("addition", place), |ui| {
        card(ui, cx.look, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            with_effort(ui, cx, &shown.title, &days(cx.look, shown.effort));
            let names: Vec<&str> = shown.names.iter().map(String::as_str).collect();
            paragraph(
                ui,
                cx.look,
                cx.theme().muted,
                &parted(&shown.gain, &names, cx.text(texts::phrases::QUOTED)),
            );
            let step = step?;
            ui.add_space(4.0);
            let kind = if place == 0 { ButtonKind::Primary } else { ButtonKind::Quiet };
            let words = cx.text_with(texts::result::PLAN_IT, &[&step]);
            let name = cx.text_with(texts::result::PLAN_IT_NAMED, &[&step, &shown.title]);
            Some(Button::new(cx.look, &words).kind(kind).name(&name).show(ui))
        })
    });
    let (button, rect) = (scope.inner, scope.response.rect);
    let has_focus = button.as_ref().is_some_and(|button| button.has_focus());
    let is_shown = ui.rect_contains_pointer(rect) || has_focus;
    if is_shown {
        cx.highlight(shown.elements.iter().cloned());
    }
    if button.is_some_and(|button| button.clicked()) {
        cx.request(Action::PlanAdditions(shown.additions.clone()));
    }
    is_shown
}

/// Says what the model rests on: each element with a switch that excludes it.
fn critical_elements(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    assessment: &Assessment,
    state: &mut NextLevelState,
) {
    if assessment.critical_elements.is_empty() {
        return;
    }
    ui.add_space(10.0);
    title(ui, cx.look, cx.text(texts::result::WHAT_CARRIES));
    let mark = (Icon::Link, cx.theme().muted);
    ui.spacing_mut().item_spacing.y = 2.0;
    if assessment.left.is_empty() {
        let count = assessment.critical_elements.len();
        let text = cx.text_with(texts::result::CARRIED_BY_MANY, &[&count]);
        let all = &assessment.critical_elements;
        reason::show(ui, cx, (&text, all), mark);
    }
    let mut shown = 0;
    let most = if state.shows_all_critical { usize::MAX } else { CRITICAL_AT_FIRST };
    for (model, ids) in &assessment.left {
        if shown >= most {
            break;
        }
        let which = match ids.len() {
            1 => cx.text(texts::result::THIS_ONE),
            _ => cx.text(texts::result::ONE_OF),
        };
        let text = cx.text_with(without(*model), &[&which]);
        reason::show(ui, cx, (&text, ids), mark);
        for id in ids.iter().take(most - shown) {
            ui.horizontal(|ui| {
                ui.add_space(26.0);
                what_if::row(ui, cx, (id, false));
            });
            shown += 1;
        }
    }
    let all: usize = assessment.left.iter().map(|(_, ids)| ids.len()).sum();
    if all > CRITICAL_AT_FIRST {
        let words = match state.shows_all_critical {
            true => cx.text(texts::window::SHOW_FEWER).to_owned(),
            false => cx.text_with(texts::window::SHOW_MORE, &[&(all - shown)]),
        };
        let name = format!("{}: {words}", cx.text(texts::result::WHAT_CARRIES));
        let button = Button::new(cx.look, &words).kind(ButtonKind::Ghost).name(&name);
        if button.show(ui).clicked() {
            state.shows_all_critical = !state.shows_all_critical;
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
