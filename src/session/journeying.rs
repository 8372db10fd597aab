//! Journeys: adding ready-made ones, drawing own ones stop by stop, and which one is shown over
//! the canvas.

use std::sync::Arc;

use super::limits::cut;
use super::{Effect, Mode, Selection, Session};
use crate::catalogue;
use crate::edit::{Edit, Label, LabelKind, MergeKey, Transaction};
use crate::language::texts;
use crate::plan::{Body, Channel, Id, Journey, MAX_ELEMENTS, MAX_NAME_BYTES, Stage, Stop, View};

/// A change of the journeys, or of which of them is seen.
#[derive(Clone, Debug, PartialEq)]
pub enum JourneyEdit {
    /// Adds a journey and shows it.
    Add(Journey),
    /// Replaces a journey.
    Set {
        /// The journey.
        id: Id,
        /// Its new value.
        journey: Journey,
        /// The field that was typed into, so that the next letter joins it in the history.
        typed: Option<&'static str>,
    },
    /// Takes a journey away.
    Remove(Id),
    /// Shows a journey over the canvas, or none.
    Show(Option<Id>),
    /// Goes on drawing a journey: the next channels that are pressed become its next stops.
    Continue(Id),
    /// Adds a stop at a channel to the journey that is drawn; begins one if none is.
    Visit(Id),
}

/// What is seen of the journeys.
#[derive(Clone, Debug, Default)]
pub(super) struct Journeying {
    /// Whether they are shown at the foot of the canvas.
    pub is_open: bool,
    /// The one that lies over the canvas.
    shown: Option<Id>,
    /// The one that is being drawn.
    drawn: Option<Id>,
}

impl Session {
    /// Whether the journeys are shown at the foot of the canvas.
    pub fn shows_journeys(&self) -> bool {
        self.journeying.is_open && !self.settings.inventory.open
    }

    /// The journey that lies over the canvas, if one does.
    pub fn shown_journey(&self) -> Option<(&Id, &Arc<Journey>)> {
        if !self.shows_journeys() {
            return None;
        }
        self.plan.journeys.get_key_value(self.journeying.shown.as_ref()?)
    }

    /// Whether a journey is being drawn.
    pub fn draws_journey(&self) -> bool {
        self.mode == Mode::Journey
    }

    pub(super) fn toggle_journeys(&mut self) {
        if self.shows_journeys() {
            self.journeying.is_open = false;
            self.stop_drawing_journey();
            return;
        }
        self.open_journeys();
        if self.shown_journey().is_none() {
            self.journeying.shown = self.plan.journeys.keys().next().cloned();
        }
    }

    /// Shows the journeys at the foot of the canvas, where the inventory makes way for them.
    fn open_journeys(&mut self) {
        self.journeying.is_open = true;
        self.settings.inventory.open = false;
    }

    /// Brings the channels of the shown journey into view.
    fn reveal_journey(&mut self) {
        let Some((_, journey)) = self.shown_journey() else { return };
        let channels: Vec<Id> = journey.stops.iter().map(|stop| stop.at.clone()).collect();
        self.reveal(&channels);
    }

    /// Begins a journey with the next channel that is pressed.
    pub(super) fn draw_journey(&mut self) {
        self.mode = Mode::Journey;
        self.journeying = Journeying::default();
        self.open_journeys();
        self.select(Selection::default());
    }

    /// Stops drawing, so that a press selects again.
    pub(super) fn stop_drawing_journey(&mut self) {
        if self.mode == Mode::Journey {
            self.mode = Mode::Select;
        }
        self.journeying.drawn = None;
    }

    /// Forgets what was seen of another plan.
    pub(super) fn forget_journeys(&mut self) {
        self.stop_drawing_journey();
        self.journeying.shown = self.plan.journeys.keys().next().cloned();
    }

    pub(super) fn edit_journeys(&mut self, edit: JourneyEdit) -> Vec<Effect> {
        match edit {
            JourneyEdit::Add(journey) => return self.add_journey(journey, LabelKind::AddJourney),
            JourneyEdit::Set { id, journey, typed } => self.set_journey(id, journey, typed),
            JourneyEdit::Remove(id) => {
                if self.plan.journeys.contains_key(&id) {
                    self.put_journey(id.clone(), None, LabelKind::RemoveJourney, None);
                    if self.journeying.shown.as_ref() == Some(&id) {
                        self.journeying.shown = self.plan.journeys.keys().next().cloned();
                    }
                    self.stop_drawing_journey();
                }
            }
            JourneyEdit::Show(shown) => {
                if self.journeying.drawn != shown {
                    self.stop_drawing_journey();
                }
                self.journeying.shown = shown;
                self.open_journeys();
                self.reveal_journey();
            }
            JourneyEdit::Continue(id) => {
                if self.plan.journeys.contains_key(&id) {
                    self.mode = Mode::Journey;
                    let (shown, drawn) = (Some(id.clone()), Some(id));
                    self.journeying = Journeying { shown, drawn, ..Journeying::default() };
                    self.open_journeys();
                    self.select(Selection::default());
                }
            }
            JourneyEdit::Visit(channel) => return self.visit(channel),
        }
        Vec::new()
    }

    fn add_journey(&mut self, mut journey: Journey, kind: LabelKind) -> Vec<Effect> {
        let language = self.language();
        if self.plan.element_count() >= MAX_ELEMENTS {
            let text = texts::notices::PLAN_IS_FULL.with(language, &[&MAX_ELEMENTS]);
            return vec![Effect::Notice(text)];
        }
        self.make_sound(&mut journey);
        if journey.name.trim().is_empty() {
            let number = self.plan.journeys.len() + 1;
            journey.name = texts::journeys::JOURNEY_NUMBER.with(language, &[&number]);
        }
        let id = self.unused_journey();
        self.put_journey(id.clone(), Some(journey), kind, None);
        self.journeying.shown = Some(id);
        self.open_journeys();
        Vec::new()
    }

    fn set_journey(&mut self, id: Id, mut journey: Journey, typed: Option<&'static str>) {
        let Some(before) = self.plan.journeys.get(&id) else { return };
        self.make_sound(&mut journey);
        if **before != journey {
            let merge = typed.map(|field| MergeKey { element: Some(id.clone()), field });
            self.put_journey(id, Some(journey), LabelKind::ChangeJourney, merge);
        }
    }

    fn put_journey(
        &mut self,
        id: Id,
        journey: Option<Journey>,
        kind: LabelKind,
        merge: Option<MergeKey>,
    ) {
        let mut transaction = Transaction::new(&self.plan);
        if transaction.edit(Edit::Journey(id, journey.map(Arc::new))).is_ok() {
            self.commit(transaction, Label { kind, count: 1 }, merge);
        }
    }

    /// Leaves out what the plan does not have.
    fn make_sound(&self, journey: &mut Journey) {
        journey.name = cut(&journey.name, MAX_NAME_BYTES).to_owned();
        journey.stops.retain(|stop| self.plan.channel(&stop.at).is_some());
        let nodes = &self.plan.nodes;
        journey.audience.take_if(|id| {
            !nodes.get(id).is_some_and(|node| matches!(node.body, Body::Audience(_)))
        });
    }

    /// An id that no journey has.
    fn unused_journey(&self) -> Id {
        let mut number = self.plan.journeys.len();
        loop {
            number += 1;
            let id = Id::new(&format!("j{number}"))
                .expect("a short name without control characters is an id");
            if !self.plan.journeys.contains_key(&id) {
                return id;
            }
        }
    }

    fn visit(&mut self, at: Id) -> Vec<Effect> {
        let view = self.view;
        let Some(channel) = self.plan.channel(&at) else {
            let text = texts::journeys::ONLY_CHANNELS.in_language(self.language()).to_owned();
            return vec![Effect::Notice(text)];
        };
        let drawn = self.journeying.drawn.clone();
        let drawn = drawn.and_then(|id| Some((id.clone(), self.plan.journeys.get(&id)?.clone())));
        match drawn {
            Some((id, journey)) => {
                let mut journey = Journey::clone(&journey);
                let stage = next_stage(journey.stops.last(), &at, channel, view);
                journey.stops.push(Stop { stage, at });
                self.set_journey(id, journey, None);
                Vec::new()
            }
            None => {
                let stage = next_stage(None, &at, channel, view);
                let stops = vec![Stop { stage, at }];
                let effects = self
                    .add_journey(Journey { stops, ..Journey::default() }, LabelKind::AddJourney);
                self.journeying.drawn = self.journeying.shown.clone();
                effects
            }
        }
    }
}

/// What a customer most likely does at the next stop.
fn next_stage(last: Option<&Stop>, at: &Id, channel: &Channel, view: View) -> Stage {
    let sells = channel.sells.holds(view);
    let Some(last) = last else {
        let is_medium = catalogue::channel(channel.kind).touchpoint;
        return if is_medium { Stage::Discover } else { Stage::Research };
    };
    match last.stage {
        Stage::Discover => Stage::Research,
        Stage::Research if sells => Stage::Purchase,
        Stage::Research => Stage::Research,
        Stage::Purchase | Stage::Pay => Stage::Receive,
        Stage::Receive if last.at == *at => Stage::Service,
        Stage::Receive => Stage::Return,
        Stage::Return => Stage::Service,
        Stage::Service | Stage::Repeat => Stage::Repeat,
    }
}
