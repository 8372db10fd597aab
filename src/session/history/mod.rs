//! The plan that is edited: its state of the moment, what of it is selected, and every state that
//! it can go back to. Nothing here knows what is derived from a plan or how it is seen.
//!
//! Whoever holds an [`EditedPlan`] can read the plan; it is changed by the few methods here, each
//! of which keeps the numbers of the states, the counts and the selection true.

mod statistics;

use std::ops::Deref;

use self::statistics::PlanStatistics;
use super::selection::Selection;
use crate::edit::{History, Label, MergeKey, Snapshot};
use crate::plan::{Id, Node, NodeSort, Plan};

/// Letters typed with no longer pause than this, in milliseconds, are one step of the history.
const TYPING_PAUSE: u64 = 1_500;

/// A plan as it was, with what was selected.
pub(super) type PlanBefore = Snapshot<Selection>;

/// A step back or forth in the history.
type Travel = fn(&mut History<Selection>, PlanBefore) -> Option<(Label, PlanBefore)>;

/// The plan that is edited, with its history and what is selected.
#[derive(Debug, Default)]
pub(super) struct EditedPlan {
    plan: Plan,
    /// Which of all the states that the plan had this is.
    state: u64,
    /// The highest state that any plan of this session had.
    last_state: u64,
    history: History<Selection>,
    selection: Selection,
    statistics: PlanStatistics,
}

impl Deref for EditedPlan {
    type Target = Plan;

    fn deref(&self) -> &Plan {
        &self.plan
    }
}

impl EditedPlan {
    /// A plan without a past.
    pub fn new(plan: Plan) -> Self {
        let mut edited = Self::default();
        edited.set(plan, 0);
        edited
    }

    /// Which of all the states that the plan had this is: another one after every change.
    pub fn state(&self) -> u64 {
        self.state
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The selected nodes.
    pub fn selected_nodes(&self) -> impl Iterator<Item = (&Id, &Node)> {
        self.selection.iter().filter_map(|id| Some((id, &**self.plan.nodes.get(id)?)))
    }

    /// The same as [`Plan::last_step`], without counting anew.
    pub fn last_step(&self) -> u32 {
        self.statistics.last_step()
    }

    /// The same as [`Plan::has_vision`], without looking anew.
    pub fn has_vision(&self) -> bool {
        self.statistics.has_vision()
    }

    /// How many nodes of a sort there are.
    pub fn nodes_of(&self, sort: NodeSort) -> usize {
        self.statistics.nodes_of(sort)
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<Label> {
        self.history.undo_label()
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<Label> {
        self.history.redo_label()
    }

    /// The plan as it is now, to come back to.
    pub fn snapshot(&self) -> PlanBefore {
        Snapshot { plan: self.plan.clone(), beside: self.selection.clone(), state: self.state }
    }

    /// Selects these and nothing else. What is done to another selection is another step.
    pub fn select(&mut self, mut selection: Selection) {
        selection.keep_existing(&self.plan);
        if selection != self.selection {
            self.selection = selection;
            self.history.close_step();
        }
    }

    /// Selects what the last step made, as part of that step.
    pub fn select_in_step(&mut self, selection: Selection) {
        self.selection = selection;
    }

    /// From now on nothing joins the last step.
    pub fn close_step(&mut self) {
        self.history.close_step();
    }

    /// Replaces the plan as one step of the history, which joins the one before if both have this
    /// key; `now` is in milliseconds.
    pub fn step(&mut self, plan: Plan, label: Label, merge: Option<MergeKey>, now: u64) {
        self.history.record(label, self.snapshot(), merge, now, TYPING_PAUSE);
        self.replace(plan);
        self.selection.keep_existing(&self.plan);
    }

    /// Replaces the plan without a step of its own: in the middle of a gesture or of a text that
    /// is typed.
    pub fn replace(&mut self, plan: Plan) {
        self.last_state += 1;
        self.set(plan, self.last_state);
    }

    /// Keeps what was replaced in passing since `before` as one step of the history.
    pub fn keep_as_step(&mut self, before: PlanBefore, label: Label, now: u64) {
        self.history.record(label, before, None, now, 0);
    }

    /// Goes back to before a gesture.
    pub fn return_to(&mut self, before: PlanBefore) {
        self.set(before.plan, before.state);
        self.selection = before.beside;
    }

    /// Goes back to before the last step as if it had never been; says whether there was one.
    pub fn forget_last_step(&mut self) -> bool {
        let Some(before) = self.history.forget_last() else { return false };
        self.set(before.plan, before.state);
        true
    }

    /// Takes the last step back. Gives what it was and the plan with it.
    pub fn undo(&mut self) -> Option<(Label, Plan)> {
        self.travel(History::undo)
    }

    /// Does the step again that was taken back last. Gives what it is and the plan without it.
    pub fn redo(&mut self) -> Option<(Label, Plan)> {
        self.travel(History::redo)
    }

    fn travel(&mut self, travel: Travel) -> Option<(Label, Plan)> {
        let now = self.snapshot();
        let (label, then) = travel(&mut self.history, now)?;
        let before = self.plan.clone();
        self.return_to(then);
        self.selection.keep_existing(&self.plan);
        Some((label, before))
    }

    /// Another plan takes the place of this one and of its history.
    pub fn begin(&mut self, plan: Plan) {
        self.history = History::default();
        self.selection = Selection::default();
        self.replace(plan);
    }

    fn set(&mut self, plan: Plan, state: u64) {
        self.plan = plan;
        self.state = state;
        self.statistics.follow(&self.plan);
    }
}
