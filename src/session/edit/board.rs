//! The roadmap as a board: moving what comes and goes from step to step, taking over a proposed
//! order, and turning what customers wish for into measures.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::limits::cut;
use super::{Editor, Outcome};
use crate::catalogue::efforts::Efforts;
use crate::classify::roadmap::{Card, ProposedStep, StepChange, TooEarly, cards, too_early};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::language::texts;
use crate::plan::{
    Availability, Body, Id, Lifecycle, Link, MAX_NAME_BYTES, MAX_STEP, Measure, Node, Plan,
};
use crate::session::action::effect::Effect;
use crate::session::text::{card_text, naming};

/// A change on the board.
#[derive(Clone, Debug, PartialEq)]
pub enum BoardEdit {
    /// Moves a card to a step; without one only a measure can be.
    Move {
        /// The card.
        card: Card,
        /// The step, from 1.
        step: Option<u32>,
    },
    /// Moves a card to a step, and what has to come with it.
    MoveTogether {
        /// The card.
        card: Card,
        /// The step, from 1.
        step: u32,
    },
    /// Asks for a proposed order, or no longer.
    Propose(bool),
    /// Takes these steps of a proposed order over.
    TakeOver(Vec<ProposedStep>),
    /// Turns something that was said about an element into a measure.
    ToMeasure {
        /// The element.
        about: Id,
        /// Which of its feedback.
        feedback: usize,
    },
}

impl Editor<'_> {
    /// Changes the roadmap.
    pub fn edit_board(&mut self, edit: BoardEdit) -> Outcome {
        match edit {
            BoardEdit::Move { card, step } => {
                let along = step.map(|step| taken_along(self.plan, &card, step));
                let along = along.unwrap_or_default();
                let waits = along.iter().find(|(_, at)| *at > step).cloned();
                let moved: Vec<_> = [(card, step)].into_iter().chain(along).collect();
                let said = self.move_cards(&moved);
                Ok(match waits {
                    Some((link, Some(at))) if said.is_empty() => {
                        let name = card_text::name(self.plan, &link, self.language);
                        let text = texts::roadmap::WAITS.with(self.language, &[&name, &at]);
                        vec![Effect::Notice(text)]
                    }
                    _ => said,
                })
            }
            BoardEdit::MoveTogether { card, step } => {
                let moved = with_what_it_needs(self.plan, &card, step);
                Ok(self.move_cards(&moved))
            }
            BoardEdit::Propose(wanted) => {
                self.derived.roadmap.want_order(wanted);
                Ok(Vec::new())
            }
            BoardEdit::TakeOver(steps) => {
                let cards = steps.into_iter().flat_map(|step| {
                    step.cards.into_iter().map(move |card| (card, Some(step.step)))
                });
                let cards: Vec<(Card, Option<u32>)> = cards.collect();
                Ok(self.move_cards(&cards))
            }
            BoardEdit::ToMeasure { about, feedback } => self.make_measure(&about, feedback),
        }
    }

    /// Moves cards as one step of the history; says what then stands before what it needs.
    fn move_cards(&mut self, moved: &[(Card, Option<u32>)]) -> Vec<Effect> {
        let language = self.language;
        let changes: BTreeMap<Card, StepChange> = cards(self.plan, &Efforts::usual())
            .into_iter()
            .map(|placed| (placed.card, placed.change))
            .collect();
        let before: BTreeSet<TooEarly> = too_early(self.plan).into_iter().collect();
        let mut transaction = Transaction::new(self.plan);
        for (card, step) in moved {
            if let Some(change) = changes.get(card)
                && let Some(edit) = edit_of(&transaction, card, *change, *step)
            {
                // Only numbers of steps change, so what was sound stays so.
                let _ = transaction.edit(edit);
            }
        }
        let label = Label { kind: LabelKind::MoveToStep, count: moved.len() };
        if !self.commit(transaction, label, None) {
            return Vec::new();
        }
        let early = too_early(self.plan).into_iter().filter(|one| !before.contains(one));
        let early: Vec<TooEarly> = early.collect();
        match early.first() {
            None => Vec::new(),
            Some(first) => {
                vec![Effect::Notice(card_text::too_early(self.plan, first, language))]
            }
        }
    }

    fn make_measure(&mut self, about: &Id, feedback: usize) -> Outcome {
        let language = self.language;
        self.make_sure_of_room(1)?;
        let Some(said) = self.plan.feedback(about).get(feedback) else { return Ok(Vec::new()) };
        let title = measure_title(&said.text);
        let title = match title.is_empty() {
            true => {
                let name = naming::in_list(self.plan, about, language);
                texts::roadmap::ANSWER_FEEDBACK.with(language, &[&name])
            }
            false => title,
        };
        let measure = Measure {
            title: title.clone(),
            about: vec![about.clone()],
            step: self.shown_step(),
            ..Measure::default()
        };
        let id = self.plan.unused_measure_id();
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(Edit::Measure(id, Some(Arc::new(measure)))).is_err() {
            return Ok(Vec::new());
        }
        self.commit(transaction, Label { kind: LabelKind::ToMeasure, count: 1 }, None);
        Ok(vec![Effect::Notice(texts::roadmap::IS_A_MEASURE.with(language, &[&title]))])
    }
}

/// The title of a measure that answers what was said.
fn measure_title(said: &str) -> String {
    let title = said.split_whitespace().collect::<Vec<_>>().join(" ");
    cut(&title, MAX_NAME_BYTES).to_owned()
}

/// Whether something that was said about an element is a measure already.
pub fn is_a_measure(plan: &Plan, about: &Id, said: &str) -> bool {
    let title = measure_title(said);
    let mut measures = plan.measures.values();
    !title.is_empty()
        && measures.any(|measure| measure.title == title && measure.about.contains(about))
}

/// A card with what has to be there in its step, and, where it is a node, with what hangs on
/// it and would come before it.
fn with_what_it_needs(plan: &Plan, card: &Card, step: u32) -> Vec<(Card, Option<u32>)> {
    let mut moved = vec![(card.clone(), Some(step))];
    let comes = |id: &Id| match plan.nodes.get(id).map(|node| node.lifecycle) {
        Some(Lifecycle::Planned(comes)) => Some(comes),
        _ => None,
    };
    let mut bring = |id: &Id| {
        if comes(id).is_some_and(|comes| comes > step) {
            moved.push((Card::Element(id.clone()), Some(step)));
        }
    };
    match card {
        Card::Element(id) => match plan.links.get(id) {
            Some(link) => {
                bring(&link.from);
                bring(&link.to);
            }
            None => {
                let hanging = plan.links.iter().filter(|(_, link)| {
                    let hangs = link.from == *id || link.to == *id;
                    let early = matches!(link.lifecycle, Lifecycle::Planned(at) if at < step);
                    hangs && early
                });
                moved.extend(hanging.map(|(id, _)| (Card::Element(id.clone()), Some(step))));
            }
        },
        Card::Property { channel, .. } => bring(channel),
        Card::Measure(_) => {}
    }
    moved
}

/// The planned links that go with a node to another step: those that came with it, and those that
/// would come before it. One whose other end comes later waits for that.
fn taken_along(plan: &Plan, card: &Card, step: u32) -> Vec<(Card, Option<u32>)> {
    let Card::Element(id) = card else { return Vec::new() };
    let Some(Lifecycle::Planned(before)) = plan.nodes.get(id).map(|node| node.lifecycle) else {
        return Vec::new();
    };
    let hanging = plan.links.iter().filter_map(|(link_id, link)| {
        let other = match (link.from == *id, link.to == *id) {
            (true, _) => &link.to,
            (_, true) => &link.from,
            _ => return None,
        };
        let Lifecycle::Planned(at) = link.lifecycle else { return None };
        let other = match plan.nodes.get(other).map(|node| node.lifecycle) {
            Some(Lifecycle::Planned(comes)) => comes,
            _ => 1,
        };
        let least = step.max(other);
        let moves = at == before || at < least;
        (moves && at != least).then(|| (Card::Element(link_id.clone()), Some(least)))
    });
    hanging.collect()
}

/// What puts a card into a step.
fn edit_of(
    transaction: &Transaction,
    card: &Card,
    change: StepChange,
    step: Option<u32>,
) -> Option<Edit> {
    let plan = transaction.plan();
    let at = step.map(|step| step.clamp(1, MAX_STEP));
    let lifecycle = || match change {
        StepChange::Goes => at.map(Lifecycle::Retiring),
        StepChange::Comes | StepChange::Task => at.map(Lifecycle::Planned),
    };
    Some(match card {
        Card::Element(id) => match (plan.nodes.get(id), plan.links.get(id)) {
            (Some(node), _) => {
                let node = Node { lifecycle: lifecycle()?, ..Node::clone(node) };
                Edit::Node(id.clone(), Some(Arc::new(node)))
            }
            (None, Some(link)) => {
                let link = Link { lifecycle: lifecycle()?, ..Link::clone(link) };
                Edit::Link(id.clone(), Some(Arc::new(link)))
            }
            (None, None) => return None,
        },
        Card::Property { channel, property } => {
            let mut node = Node::clone(plan.nodes.get(channel)?);
            let Body::Channel(channel_body) = &mut node.body else { return None };
            let availability = match change {
                StepChange::Goes => Availability::Until(at?),
                StepChange::Comes | StepChange::Task => Availability::From(at?),
            };
            property.set(channel_body, availability);
            Edit::Node(channel.clone(), Some(Arc::new(node)))
        }
        Card::Measure(id) => {
            let measure = Measure { step: at, ..Measure::clone(plan.measures.get(id)?) };
            Edit::Measure(id.clone(), Some(Arc::new(measure)))
        }
    })
}
