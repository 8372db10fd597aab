//! Journeys: adding ready-made ones, drawing own ones stop by stop, and which one is shown over
//! the canvas.

use std::sync::Arc;

use super::limits::cut;
use super::{Editor, Outcome};
use crate::catalogue;
use crate::edit::{Edit, Label, LabelKind, MergeKey, Transaction};
use crate::language::texts;
use crate::plan::{Body, Channel, Id, Journey, MAX_NAME_BYTES, Plan, Stage, Stop, View};
use crate::session::action::effect::Effect;
use crate::session::dock::Dock;
use crate::session::inventory::InventoryLayout;
use crate::session::selection::Selection;
use crate::session::viewport::mode::Mode;

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

/// Which journeys are seen.
#[derive(Clone, Debug, Default)]
pub(in crate::session) struct ShownJourneys {
    /// Whether they are shown at the foot of the canvas, unless the inventory is there.
    is_open: bool,
    /// The one that lies over the canvas.
    visible: Option<Id>,
    /// The one that is being drawn.
    drawn: Option<Id>,
}

impl ShownJourneys {
    /// Whether they are open, though they may wait for the inventory to be closed.
    pub fn are_open(&self) -> bool {
        self.is_open
    }

    /// Whether the journeys are shown at the foot of the canvas.
    pub fn are_shown(&self, inventory: &InventoryLayout) -> bool {
        Dock::open(inventory, self) == Some(Dock::Journeys)
    }

    /// The journey that lies over the canvas, if one does.
    pub fn shown<'a>(
        &self,
        plan: &'a Plan,
        inventory: &InventoryLayout,
    ) -> Option<(&'a Id, &'a Arc<Journey>)> {
        let visible = self.visible.as_ref().filter(|_| self.are_shown(inventory))?;
        plan.journeys.get_key_value(visible)
    }
}

/// The journeys of a plan with what is seen of them.
#[derive(Debug)]
pub(in crate::session) struct JourneyEditor<'a> {
    pub editor: Editor<'a>,
    pub shown_journeys: &'a mut ShownJourneys,
    /// It makes way for the journeys.
    pub inventory: &'a mut InventoryLayout,
}

impl JourneyEditor<'_> {
    /// Shows the journeys at the foot of the canvas, or no longer.
    pub fn toggle(&mut self) {
        if self.shown_journeys.are_shown(self.inventory) {
            self.shown_journeys.is_open = false;
            self.stop_drawing();
            return;
        }
        self.open();
        if self.shown_journeys.shown(self.editor.plan, self.inventory).is_none() {
            self.show_first();
        }
    }

    /// Shows the journeys at the foot of the canvas, where the inventory makes way for them.
    fn open(&mut self) {
        self.shown_journeys.is_open = true;
        self.inventory.open = false;
    }

    fn show_first(&mut self) {
        self.shown_journeys.visible = self.editor.plan.journeys.keys().next().cloned();
    }

    /// Begins a journey with the next channel that is pressed.
    pub fn draw(&mut self) {
        self.go_on_drawing(None);
    }

    /// The next channels that are pressed become the next stops of a journey, or of a new one.
    fn go_on_drawing(&mut self, journey: Option<Id>) {
        self.editor.viewport.set_mode(Mode::Journey);
        *self.shown_journeys =
            ShownJourneys { visible: journey.clone(), drawn: journey, ..ShownJourneys::default() };
        self.open();
        self.editor.plan.select(Selection::default());
    }

    /// Stops drawing, so that a press selects again.
    pub fn stop_drawing(&mut self) {
        if self.editor.viewport.mode() == Mode::Journey {
            self.editor.viewport.set_mode(Mode::Select);
        }
        self.shown_journeys.drawn = None;
    }

    /// Forgets what was seen of another plan.
    pub fn forget_plan(&mut self) {
        self.stop_drawing();
        self.show_first();
    }

    /// Changes the journeys, or which of them is seen.
    pub fn edit(&mut self, edit: JourneyEdit) -> Outcome {
        match edit {
            JourneyEdit::Add(journey) => self.add(journey)?,
            JourneyEdit::Set { id, journey, typed } => self.set(id, journey, typed),
            JourneyEdit::Remove(id) => {
                if self.editor.plan.journeys.contains_key(&id) {
                    self.put(id.clone(), None, LabelKind::RemoveJourney, None);
                    if self.shown_journeys.visible.as_ref() == Some(&id) {
                        self.show_first();
                    }
                    self.stop_drawing();
                }
            }
            JourneyEdit::Show(shown) => {
                if self.shown_journeys.drawn != shown {
                    self.stop_drawing();
                }
                self.shown_journeys.visible = shown;
                self.open();
                self.reveal();
            }
            JourneyEdit::Continue(id) => {
                if self.editor.plan.journeys.contains_key(&id) {
                    self.go_on_drawing(Some(id));
                }
            }
            JourneyEdit::Visit(channel) => self.visit(channel)?,
        }
        Ok(Vec::new())
    }

    /// Brings the channels of the shown journey into view.
    fn reveal(&mut self) {
        let shown = self.shown_journeys.shown(self.editor.plan, self.inventory);
        let Some((_, journey)) = shown else { return };
        let channels: Vec<Id> = journey.stops.iter().map(|stop| stop.at.clone()).collect();
        self.editor.reveal(&channels);
    }

    fn add(&mut self, mut journey: Journey) -> Result<(), Effect> {
        self.editor.make_sure_of_room(1)?;
        make_sound(self.editor.plan, &mut journey);
        if journey.name.trim().is_empty() {
            let number = self.editor.plan.journeys.len() + 1;
            journey.name = texts::journeys::JOURNEY_NUMBER.with(self.editor.language, &[&number]);
        }
        let id = unused_id(self.editor.plan);
        self.put(id.clone(), Some(journey), LabelKind::AddJourney, None);
        self.shown_journeys.visible = Some(id);
        self.open();
        Ok(())
    }

    fn set(&mut self, id: Id, mut journey: Journey, typed: Option<&'static str>) {
        let Some(before) = self.editor.plan.journeys.get(&id) else { return };
        make_sound(self.editor.plan, &mut journey);
        if **before != journey {
            let merge = typed.map(|field| MergeKey { element: Some(id.clone()), field });
            self.put(id, Some(journey), LabelKind::ChangeJourney, merge);
        }
    }

    fn put(&mut self, id: Id, journey: Option<Journey>, kind: LabelKind, merge: Option<MergeKey>) {
        let mut transaction = Transaction::new(self.editor.plan);
        if transaction.edit(Edit::Journey(id, journey.map(Arc::new))).is_ok() {
            self.editor.commit(transaction, Label { kind, count: 1 }, merge);
        }
    }

    fn visit(&mut self, at: Id) -> Result<(), Effect> {
        let view = self.editor.viewport.view();
        let plan = &*self.editor.plan;
        let Some(channel) = plan.channel(&at) else {
            return Err(self.editor.notice(texts::journeys::ONLY_CHANNELS));
        };
        let drawn = self.shown_journeys.drawn.as_ref();
        let drawn = drawn.and_then(|id| Some((id.clone(), Journey::clone(plan.journeys.get(id)?))));
        match drawn {
            Some((id, mut journey)) => {
                let stage = next_stage(journey.stops.last(), &at, channel, view);
                journey.stops.push(Stop { stage, at });
                self.set(id, journey, None);
                Ok(())
            }
            None => {
                let stage = next_stage(None, &at, channel, view);
                let stops = vec![Stop { stage, at }];
                let added = self.add(Journey { stops, ..Journey::default() });
                self.shown_journeys.drawn = self.shown_journeys.visible.clone();
                added
            }
        }
    }
}

/// Leaves out what the plan does not have.
fn make_sound(plan: &Plan, journey: &mut Journey) {
    journey.name = cut(&journey.name, MAX_NAME_BYTES).to_owned();
    journey.stops.retain(|stop| plan.channel(&stop.at).is_some());
    let is_audience =
        |id: &Id| plan.nodes.get(id).is_some_and(|node| matches!(node.body, Body::Audience(_)));
    journey.audience.take_if(|id| !is_audience(id));
}

/// An id that no journey has.
fn unused_id(plan: &Plan) -> Id {
    let named = |number: usize| {
        Id::new(&format!("j{number}")).expect("a short name without control characters is an id")
    };
    let numbers = plan.journeys.len() + 1..;
    let mut unused = numbers.map(named).filter(|id| !plan.journeys.contains_key(id));
    unused.next().expect("there are more numbers than journeys")
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
