//! Everything that changes the plan. Each file is about one thing that the user can do; all of them
//! work on an [`Editor`], which knows no document, no question and no setting.

pub(super) mod align;
mod audience_links;
mod bends;
pub(super) mod board;
pub(super) mod bulk_edit;
pub(super) mod clipboard;
mod fixes;
mod free_place;
pub(super) mod gesture;
mod guided_placing;
mod joining_place;
pub(super) mod journeys;
mod limits;
pub(super) mod links;
pub(super) mod named;
mod delete;
pub(super) mod place_nodes;
pub(super) mod planning;
pub(super) mod planning_step;
pub(super) mod roadmap;
mod stacking;
mod wrapping;
mod strategy;
pub(super) mod tidy;
pub(super) mod typing;

use self::limits::within_reach;
use super::action::effect::Effect;
use super::derived::Derived;
use super::derived::announcement::Cause;
use super::history::EditedPlan;
use super::selection::Selection;
use super::text::label_text::label_words;
use super::viewport::Viewport;
use crate::edit::{Label, LabelKind, MergeKey, Touched, Transaction};
use crate::geometry::GridPoint;
use crate::language::{Language, Text, texts};
use crate::plan::{Body, Id, Lifecycle, MAX_ELEMENTS, Plan, Seller, View};

/// The parts of a session that an edit is about, and what of the world around it has to be known.
#[derive(Debug)]
pub(super) struct Editor<'a> {
    pub plan: &'a mut EditedPlan,
    pub viewport: &'a mut Viewport,
    pub derived: &'a mut Derived,
    pub language: Language,
    pub reduces_motion: bool,
    /// Milliseconds since any fixed time.
    pub now: u64,
}

/// How a change becomes part of the plan. Every change passes here.
impl Editor<'_> {
    /// Takes over a transaction as one step of the history. Nothing happens if it changed
    /// nothing; says whether it did.
    fn commit(&mut self, transaction: Transaction, label: Label, merge: Option<MergeKey>) -> bool {
        let (plan, touched) = transaction.finish();
        if touched == Touched::Nothing {
            return false;
        }
        if touched >= Touched::Meaning {
            self.will_change(Cause::Edit(label.kind));
        }
        self.viewport.stop_playback();
        self.plan.step(plan, label, merge, self.now);
        self.plan_changed(touched);
        true
    }

    /// Takes over another plan as one step of the history.
    pub fn replace_as_step(&mut self, plan: Plan, label: Label) {
        self.will_change(Cause::Edit(label.kind));
        self.plan.step(plan, label, None, self.now);
        self.plan_changed(Touched::Meaning);
    }

    /// Shows another plan in the middle of a gesture or of a text that is typed.
    fn replace(&mut self, plan: Plan, touched: Touched) {
        self.plan.replace(plan);
        self.plan_changed(touched);
    }

    /// Another plan takes the place of this one and of its history; what belonged to the one
    /// before is forgotten.
    pub fn begin(&mut self, plan: Plan) {
        self.plan.begin(plan);
        self.viewport.forget_plan();
        self.plan_changed(Touched::Meaning);
        self.derived.forget_plan();
    }

    /// Takes the last step back.
    pub fn undo(&mut self) -> Vec<Effect> {
        self.will_change(Cause::Undo);
        let undone = self.plan.undo();
        let notice = match &undone {
            Some((label, _)) if label.kind == LabelKind::CompleteStep => texts::completion::UNDONE,
            _ => texts::notices::UNDONE,
        };
        self.travelled(undone, notice)
    }

    /// Does the step again that was taken back last.
    pub fn redo(&mut self) -> Vec<Effect> {
        self.will_change(Cause::Redo);
        let redone = self.plan.redo();
        self.travelled(redone, texts::notices::REDONE)
    }

    fn travelled(&mut self, step: Option<(Label, Plan)>, notice: Text) -> Vec<Effect> {
        let Some((label, before)) = step else { return Vec::new() };
        self.plan_changed(Touched::Meaning);
        self.animate_cards(&before);
        let language = self.language;
        vec![Effect::Notice(notice.with(language, &[&label_words(label, language)]))]
    }

    /// Has everything that rests on the plan follow a change of it.
    fn plan_changed(&mut self, touched: Touched) {
        self.viewport.plan_changed();
        self.viewport.keep_existing(self.plan);
        self.derived.plan_changed(self.plan, touched);
    }

    /// Remembers the result before something changes on which it may rest.
    fn will_change(&mut self, cause: Cause) {
        self.derived.will_change(self.viewport.subject(self.plan), cause);
    }

    /// Lets cards that lie elsewhere than before move to where they are now.
    fn animate_cards(&mut self, before: &Plan) {
        if !self.reduces_motion {
            self.viewport.animate_cards(before, self.plan, self.now);
        }
    }
}

/// What many edits ask.
impl Editor<'_> {
    /// What is selected.
    fn selection(&self) -> &Selection {
        self.plan.selection()
    }

    /// Whether a node is selected.
    fn selects_a_node(&self) -> bool {
        self.plan.selected_nodes().next().is_some()
    }

    /// The step for which an element is planned or ends while this view is shown; `None` while
    /// today is shown.
    fn shown_step(&self) -> Option<u32> {
        self.viewport.shown_step(self.plan)
    }

    /// The lifecycle of what is drawn while this view is shown.
    fn fresh_lifecycle(&self) -> Lifecycle {
        if self.viewport.view() == View::Vision {
            return Lifecycle::Envisioned;
        }
        self.shown_step().map_or(Lifecycle::Existing, Lifecycle::Planned)
    }

    /// Shows another view.
    pub fn set_view(&mut self, view: View) {
        self.viewport.set_view(view, self.plan, self.derived);
    }

    /// Shows two views in one picture.
    pub fn compare(&mut self, views: [View; 2]) {
        self.viewport.compare(views, self.plan, self.derived);
    }

    /// Compares today with what is shown, or with the target if that is today; ends a comparison.
    pub fn toggle_comparison(&mut self) {
        self.viewport.toggle_comparison(self.plan, self.derived);
    }

    /// Shows the next view in the order of the steps, or the one before.
    pub fn show_adjacent_step(&mut self, forward: bool) {
        self.viewport.show_adjacent_step(forward, self.plan, self.derived);
    }

    /// Begins to play the steps, or stops.
    pub fn toggle_playback(&mut self) {
        self.viewport.toggle_playback(self.plan, self.derived, self.now);
    }

    /// Shows the next view if the steps are played and it is due.
    pub fn advance_playback(&mut self) {
        self.viewport.advance_playback(self.plan, self.derived, self.now);
    }

    /// Excludes elements, or includes them again if all of them are excluded already.
    pub fn toggle_excluded(&mut self, ids: Vec<Id>) {
        self.viewport.toggle_excluded(ids, self.plan, self.derived);
    }

    /// Includes everything again.
    pub fn end_what_if(&mut self) {
        self.viewport.end_what_if(self.plan, self.derived);
    }

    /// Selects elements and brings them into view, in a view of the plan that has most of them.
    pub fn show_elements(&mut self, elements: Selection) {
        self.viewport.show_elements(elements, self.plan, self.derived);
    }

    /// Brings elements into view. A view of the whole drawing stays one.
    fn reveal(&mut self, elements: &[Id]) {
        self.viewport.reveal(self.plan, elements);
    }

    /// Tells the user something in passing.
    fn notice(&self, text: Text) -> Effect {
        Effect::Notice(text.in_language(self.language).to_owned())
    }

    /// Goes on if so many elements more go into the plan; tells the user otherwise.
    fn make_sure_of_room(&self, more: usize) -> Result<(), Effect> {
        match self.plan.has_room_for(more) {
            true => Ok(()),
            false => {
                let text = texts::notices::PLAN_IS_FULL.with(self.language, &[&MAX_ELEMENTS]);
                Err(Effect::Notice(text))
            }
        }
    }

    /// Tells what is to be known about something new: who sells there is asked, and that it was
    /// planned is told.
    fn placed_notice(&self, body: &Body, step: Option<u32>) -> Option<Effect> {
        match body {
            // The model rests on it.
            Body::Channel(channel)
                if channel.asks_for_seller() && channel.sold_by == Seller::Unknown =>
            {
                let text = texts::notices::WHO_SELLS.with(self.language, &[&channel.name.trim()]);
                Some(Effect::Notice(text))
            }
            _ => self.planned_notice(step),
        }
    }

    /// Tells that something was planned, if it was.
    fn planned_notice(&self, step: Option<u32>) -> Option<Effect> {
        let text = |step: u32| texts::notices::PLANNED_IN_STEP.with(self.language, &[&step]);
        step.map(text).map(Effect::Notice)
    }
}

/// What an edit asks of the window around it; or what the user is told since it cannot be done.
pub(super) type Outcome = Result<Vec<Effect>, Effect>;

/// What an edit asks of the window, that it could not be done included.
pub(super) fn effects_of(outcome: Outcome) -> Vec<Effect> {
    outcome.unwrap_or_else(|refusal| vec![refusal])
}

/// A place moved on, as far as a plan reaches.
fn shift(at: GridPoint, offset: GridPoint) -> GridPoint {
    within_reach(GridPoint::new(at.x.saturating_add(offset.x), at.y.saturating_add(offset.y)))
}
