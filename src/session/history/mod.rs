//! How a change becomes a step of the history, how steps are taken back and done again, and what
//! a step is called. Every change of a plan passes here.

pub(super) mod statistics;

use crate::edit::{History, Label, LabelKind, MergeKey, Snapshot, Touched, Transaction};
use crate::language::{
    Language, Text, board_words, canvas_words, editor_words, finding_window_words, history_words,
    journey_window_words, measure_words, safety_words,
};
use crate::plan::Plan;
use crate::session::{Cause, Effect, Selection, Session};

/// Letters typed with no longer pause than this, in milliseconds, are one step of the history.
const TYPING_PAUSE: u64 = 1_500;

/// A step back or forth in the history.
type HistoryStep =
    fn(&mut History<Selection>, Snapshot<Selection>) -> Option<(Label, Snapshot<Selection>)>;

impl Session {
    /// What undo would take back.
    pub fn undo_label(&self) -> Option<Label> {
        self.history.undo_label()
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<Label> {
        self.history.redo_label()
    }

    pub(in crate::session) fn snapshot(&self) -> Snapshot<Selection> {
        Snapshot { plan: self.plan.clone(), beside: self.selection.clone(), state: self.state }
    }

    /// Takes over a transaction as one step of the history. Nothing happens if it changed
    /// nothing; says whether it did.
    pub(in crate::session) fn commit(
        &mut self,
        transaction: Transaction,
        label: Label,
        merge: Option<MergeKey>,
    ) -> bool {
        let (plan, touched) = transaction.finish();
        if touched == Touched::Nothing {
            return false;
        }
        if touched >= Touched::Meaning {
            self.will_change(Cause::Edit(label.kind));
        }
        self.stop_playing();
        let before = self.snapshot();
        self.history.record(label, before, merge, self.now, TYPING_PAUSE);
        self.replace_plan(plan, touched);
        self.selection.keep_existing(&self.plan);
        self.keep_held_off();
        true
    }

    /// Takes over another plan as one step of the history.
    pub(in crate::session) fn replace_as_step(&mut self, plan: Plan, label: Label) {
        // What was typed is the step before.
        self.end_typing();
        self.will_change(Cause::Edit(label.kind));
        let before = self.snapshot();
        self.history.record(label, before, None, self.now, 0);
        self.replace_plan(plan, Touched::Meaning);
        self.selection.keep_existing(&self.plan);
        self.keep_held_off();
    }

    pub(in crate::session) fn replace_plan(&mut self, plan: Plan, touched: Touched) {
        self.glide = None;
        self.plan = plan;
        self.last_state += 1;
        self.state = self.last_state;
        self.derived.plan_changed(&self.plan, touched);
        self.noticing.plan_changed(touched);
        self.tally.follow(&self.plan);
    }

    pub(in crate::session) fn travel(&mut self, step: HistoryStep, notice: Text) -> Vec<Effect> {
        let now = self.snapshot();
        let Some((label, then)) = step(&mut self.history, now) else { return Vec::new() };
        let before = std::mem::replace(&mut self.plan, then.plan);
        self.glide = None;
        self.state = then.state;
        self.selection = then.beside;
        self.selection.keep_existing(&self.plan);
        self.keep_held_off();
        self.derived.plan_changed(&self.plan, Touched::Meaning);
        self.noticing.plan_changed(Touched::Meaning);
        self.tally.follow(&self.plan);
        self.glide_from(&before);
        let language = self.language();
        vec![Effect::Notice(notice.with(language, &[&label_words(label, language)]))]
    }
}

/// What a step of the history did, in words.
pub fn label_words(label: Label, language: Language) -> String {
    // What is moved or arranged are nodes; links come along by themselves.
    let (one, many) = match label.kind {
        LabelKind::Move | LabelKind::Arrange | LabelKind::Tidy | LabelKind::Duplicate => {
            (editor_words::ONE_NODE, editor_words::MANY_NODES)
        }
        _ => (history_words::ONE_ELEMENT, history_words::MANY_ELEMENTS),
    };
    let count = match label.count {
        1 => one.in_language(language).to_owned(),
        count => many.with(language, &[&count]),
    };
    let text = match label.kind {
        LabelKind::Add => history_words::DID_ADD,
        LabelKind::Connect => history_words::DID_CONNECT,
        LabelKind::Move => history_words::DID_MOVE,
        LabelKind::Resize => history_words::DID_RESIZE,
        LabelKind::Rename => history_words::DID_RENAME,
        LabelKind::Change => history_words::DID_CHANGE,
        LabelKind::Delete => history_words::DID_DELETE,
        LabelKind::Retire => history_words::DID_RETIRE,
        LabelKind::Paste => history_words::DID_PASTE,
        LabelKind::Duplicate => history_words::DID_DUPLICATE,
        LabelKind::Plan => history_words::DID_PLAN,
        LabelKind::Arrange => history_words::DID_ARRANGE,
        LabelKind::Bend => canvas_words::DID_BEND,
        LabelKind::Reconnect => canvas_words::DID_RECONNECT,
        LabelKind::Tidy => canvas_words::DID_TIDY,
        LabelKind::Strategy => history_words::DID_STRATEGY,
        LabelKind::PlanName => history_words::DID_NAME_PLAN,
        LabelKind::Fix => finding_window_words::DID_FIX,
        LabelKind::SetAside => finding_window_words::DID_SET_ASIDE,
        LabelKind::TakeBack => finding_window_words::DID_TAKE_BACK,
        LabelKind::Merge => safety_words::DID_MERGE,
        LabelKind::Reload => safety_words::DID_RELOAD,
        LabelKind::Restore => safety_words::DID_RESTORE,
        LabelKind::AddMeasure => measure_words::DID_ADD_MEASURE,
        LabelKind::ChangeMeasure => measure_words::DID_CHANGE_MEASURE,
        LabelKind::RemoveMeasure => measure_words::DID_REMOVE_MEASURE,
        LabelKind::ChangeStep => measure_words::DID_CHANGE_STEP,
        LabelKind::AddStep => measure_words::DID_ADD_STEP,
        LabelKind::RemoveStep => measure_words::DID_REMOVE_STEP,
        LabelKind::AddJourney => journey_window_words::DID_ADD_JOURNEY,
        LabelKind::ChangeJourney => journey_window_words::DID_CHANGE_JOURNEY,
        LabelKind::RemoveJourney => journey_window_words::DID_REMOVE_JOURNEY,
        LabelKind::MoveToStep => board_words::DID_MOVE,
        LabelKind::ToMeasure => board_words::DID_TO_MEASURE,
    };
    text.with(language, &[&count])
}
