//! How a change becomes a step of the history, how steps are taken back and done again, and what
//! a step is called. Every change of a plan passes here.

use super::{Cause, Effect, Selection, Session};
use crate::edit::{History, Label, LabelKind, MergeKey, Snapshot, Touched, Transaction};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::Plan;

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

    pub(super) fn snapshot(&self) -> Snapshot<Selection> {
        Snapshot { plan: self.plan.clone(), beside: self.selection.clone(), state: self.state }
    }

    /// Takes over a transaction as one step of the history. Nothing happens if it changed
    /// nothing; says whether it did.
    pub(super) fn commit(
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
    pub(super) fn replace_as_step(&mut self, plan: Plan, label: Label) {
        // What was typed is the step before.
        self.end_typing();
        self.will_change(Cause::Edit(label.kind));
        let before = self.snapshot();
        self.history.record(label, before, None, self.now, 0);
        self.replace_plan(plan, Touched::Meaning);
        self.selection.keep_existing(&self.plan);
        self.keep_held_off();
    }

    pub(super) fn replace_plan(&mut self, plan: Plan, touched: Touched) {
        self.glide = None;
        self.plan = plan;
        self.last_state += 1;
        self.state = self.last_state;
        self.derived.plan_changed(&self.plan, touched);
        self.noticing.plan_changed(touched);
        self.tally.follow(&self.plan);
    }

    pub(super) fn travel(&mut self, step: HistoryStep, notice: Text) -> Vec<Effect> {
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
            (texts::history::ONE_NODE, texts::history::MANY_NODES)
        }
        _ => (texts::history::ONE_ELEMENT, texts::phrases::MANY_ELEMENTS),
    };
    let count = grammar::counted(label.count, one, many, language);
    let text = match label.kind {
        LabelKind::Add => texts::history::DID_ADD,
        LabelKind::Connect => texts::history::DID_CONNECT,
        LabelKind::Move => texts::history::DID_MOVE,
        LabelKind::Resize => texts::history::DID_RESIZE,
        LabelKind::Rename => texts::commands::RENAME,
        LabelKind::Change => texts::history::DID_CHANGE,
        LabelKind::Delete => texts::history::DID_DELETE,
        LabelKind::Retire => texts::history::DID_RETIRE,
        LabelKind::Paste => texts::history::DID_PASTE,
        LabelKind::Duplicate => texts::history::DID_DUPLICATE,
        LabelKind::Plan => texts::history::DID_PLAN,
        LabelKind::Arrange => texts::history::DID_ARRANGE,
        LabelKind::Bend => texts::history::DID_BEND,
        LabelKind::Reconnect => texts::history::DID_RECONNECT,
        LabelKind::Tidy => texts::history::DID_TIDY,
        LabelKind::Strategy => texts::history::DID_STRATEGY,
        LabelKind::PlanName => texts::history::DID_NAME_PLAN,
        LabelKind::Fix => texts::history::DID_FIX,
        LabelKind::SetAside => texts::history::DID_SET_ASIDE,
        LabelKind::TakeBack => texts::history::DID_TAKE_BACK,
        LabelKind::Merge => texts::history::DID_MERGE,
        LabelKind::Reload => texts::history::DID_RELOAD,
        LabelKind::Restore => texts::history::DID_RESTORE,
        LabelKind::AddMeasure => texts::inventory::ADD_ONE,
        LabelKind::ChangeMeasure => texts::history::DID_CHANGE_MEASURE,
        LabelKind::RemoveMeasure => texts::history::DID_REMOVE_MEASURE,
        LabelKind::ChangeStep => texts::history::DID_CHANGE_STEP,
        LabelKind::AddStep => texts::inventory::ADD_STEP,
        LabelKind::RemoveStep => texts::history::DID_REMOVE_STEP,
        LabelKind::AddJourney => texts::history::DID_ADD_JOURNEY,
        LabelKind::ChangeJourney => texts::history::DID_CHANGE_JOURNEY,
        LabelKind::RemoveJourney => texts::history::DID_REMOVE_JOURNEY,
        LabelKind::MoveToStep => texts::history::DID_MOVE_ON_ROADMAP,
        LabelKind::ToMeasure => texts::history::DID_TO_MEASURE,
    };
    // Some steps do one thing only, whatever they touch.
    match text.gaps() {
        0 => text.in_language(language).to_owned(),
        _ => text.with(language, &[&count]),
    }
}
