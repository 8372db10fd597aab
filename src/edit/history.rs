//! What was before, and what was undone.

use crate::plan::{Id, Plan};

/// How many steps can be undone. A step holds what it changed, not the whole plan.
const MAX_STEPS: usize = 1_000;

/// What a step of the history did; the window puts it into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// What was done.
    pub kind: LabelKind,
    /// To how many elements.
    pub count: usize,
}

/// What can be done to elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum LabelKind {
    Add,
    Connect,
    Move,
    Resize,
    Rename,
    Change,
    Delete,
    Retire,
    Paste,
    Duplicate,
    Plan,
    Arrange,
    Tidy,
    Bend,
    Reconnect,
    Strategy,
    PlanName,
    Fix,
    SetAside,
    TakeBack,
    Merge,
    Reload,
    Restore,
    FillIn,
    Import,
    AddMeasure,
    ChangeMeasure,
    RemoveMeasure,
    ChangeStep,
    AddStep,
    RemoveStep,
    CompleteStep,
    AddJourney,
    ChangeJourney,
    RemoveJourney,
    MoveToStep,
    ToMeasure,
    Turn,
}

/// Steps with the same key that follow each other closely become one: letters typed into one
/// field, presses of an arrow key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeKey {
    /// The element, if it is about one.
    pub element: Option<Id>,
    /// The field, or what is repeated.
    pub field: &'static str,
}

/// A plan as it was, with what the window wants back when it returns (`V`: the selection).
#[derive(Clone, Debug)]
pub struct Snapshot<V> {
    /// The plan.
    pub plan: Plan,
    /// What belongs to it.
    pub beside: V,
    /// Which state this was: every state a plan ever had has a number of its own.
    pub state: u64,
}

#[derive(Clone, Debug)]
struct Entry<V> {
    label: Label,
    merge: Option<(MergeKey, u64)>,
    snapshot: Snapshot<V>,
}

/// Steps back and forth. Each step keeps the plan on its far side.
#[derive(Clone, Debug)]
pub struct History<V> {
    past: Vec<Entry<V>>,
    future: Vec<Entry<V>>,
}

impl<V> Default for History<V> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new() }
    }
}

impl<V: PartialEq> History<V> {
    /// Keeps `before` as what [`Self::undo`] returns to. A step with the merge key of the step
    /// before it, not more than `pause` milliseconds later and with the same beside it, joins that
    /// step: what was done to another selection is another step. `now` is in milliseconds since
    /// any fixed time.
    pub fn record(
        &mut self,
        label: Label,
        before: Snapshot<V>,
        merge: Option<MergeKey>,
        now: u64,
        pause: u64,
    ) {
        self.future.clear();
        if let (Some(key), Some(last)) = (&merge, self.past.last_mut())
            && let Some((last_key, at)) = &mut last.merge
            && last_key == key
            && last.snapshot.beside == before.beside
            && now.saturating_sub(*at) <= pause
        {
            *at = now;
            return;
        }
        if self.past.len() == MAX_STEPS {
            self.past.remove(0);
        }
        self.past.push(Entry { label, merge: merge.map(|key| (key, now)), snapshot: before });
    }
}

impl<V> History<V> {
    /// From now on nothing joins the last step.
    pub fn close_step(&mut self) {
        if let Some(last) = self.past.last_mut() {
            last.merge = None;
        }
    }

    /// Gives what was before the last step, and keeps `now` to return to.
    pub fn undo(&mut self, now: Snapshot<V>) -> Option<(Label, Snapshot<V>)> {
        Self::step(&mut self.past, &mut self.future, now)
    }

    /// Gives what was before the last undo, and keeps `now` to return to.
    pub fn redo(&mut self, now: Snapshot<V>) -> Option<(Label, Snapshot<V>)> {
        Self::step(&mut self.future, &mut self.past, now)
    }

    fn step(
        from: &mut Vec<Entry<V>>,
        to: &mut Vec<Entry<V>>,
        now: Snapshot<V>,
    ) -> Option<(Label, Snapshot<V>)> {
        let Entry { label, snapshot, .. } = from.pop()?;
        to.push(Entry { label, merge: None, snapshot: now });
        Some((label, snapshot))
    }

    /// Takes the last step out of the history as if it had never been; gives what was before it.
    pub fn forget_last(&mut self) -> Option<Snapshot<V>> {
        self.past.pop().map(|entry| entry.snapshot)
    }

    /// What would be undone.
    pub fn undo_label(&self) -> Option<Label> {
        self.past.last().map(|entry| entry.label)
    }

    /// What would be done again.
    pub fn redo_label(&self) -> Option<Label> {
        self.future.last().map(|entry| entry.label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(name: &str) -> Snapshot<()> {
        Snapshot { plan: Plan::named(name), beside: (), state: 0 }
    }

    const LABEL: Label = Label { kind: LabelKind::Change, count: 1 };

    #[test]
    fn letters_typed_in_a_row_are_one_step() {
        let key = || Some(MergeKey { element: None, field: "mission" });
        let mut history = History::default();
        history.record(LABEL, snapshot("a"), key(), 0, 1_000);
        history.record(LABEL, snapshot("b"), key(), 900, 1_000);
        history.record(LABEL, snapshot("c"), key(), 1_800, 1_000);
        history.record(LABEL, snapshot("d"), key(), 2_900, 1_000);
        let names: Vec<String> = std::iter::from_fn(|| history.undo(snapshot("x")))
            .map(|(_, snapshot)| snapshot.plan.name.to_string())
            .collect();
        assert_eq!(names, ["d", "a"]);
    }

    #[test]
    fn what_is_done_beside_something_else_is_a_step_of_its_own() {
        let key = || Some(MergeKey { element: None, field: "nudge" });
        let beside = |beside: &'static str| Snapshot { plan: Plan::default(), beside, state: 0 };
        let mut history = History::default();
        history.record(LABEL, beside("a"), key(), 0, 1_000);
        history.record(LABEL, beside("a"), key(), 100, 1_000);
        history.record(LABEL, beside("a and b"), key(), 200, 1_000);
        let steps = std::iter::from_fn(|| history.undo(beside("x")));
        let steps: Vec<&str> = steps.map(|(_, snapshot)| snapshot.beside).collect();
        assert_eq!(steps, ["a and b", "a"]);
    }

    #[test]
    fn a_new_step_forgets_what_was_undone() {
        let mut history = History::default();
        history.record(LABEL, snapshot("a"), None, 0, 0);
        assert_eq!(&*history.undo(snapshot("b")).expect("a step").1.plan.name, "a");
        assert_eq!(&*history.redo(snapshot("a")).expect("a step").1.plan.name, "b");
        history.undo(snapshot("b"));
        history.record(LABEL, snapshot("a"), None, 0, 0);
        assert!(history.redo(snapshot("c")).is_none());
    }
}
