//! Measures and steps: what is to be done, by whom, when, and what the steps are called.

use std::sync::Arc;

use super::{Editor, Outcome, limits};
use crate::edit::{Edit, Label, LabelKind, MergeKey, Transaction};
use crate::language::texts;
use crate::plan::{Id, MAX_STEP, Measure, MeasureStatus, Plan, Step, View};
use crate::session::action::effect::Effect;
use crate::session::inventory::{Column, InventoryRow};

/// A change of the measures or of the steps.
#[derive(Clone, Debug, PartialEq)]
pub enum RoadmapEdit {
    /// Adds a measure about these elements, in the step that is shown.
    AddMeasure {
        /// Nodes and links.
        about: Vec<Id>,
    },
    /// Adds a measure for something that was said, in the step that is shown.
    AddMeasureFor {
        /// Nodes and links that it is about.
        about: Vec<Id>,
        /// What it is called; empty for a name to be written over.
        title: String,
        /// What it is to overcome.
        hurdle: String,
    },
    /// Replaces a measure.
    SetMeasure {
        /// The measure.
        id: Id,
        /// Its new value.
        measure: Measure,
        /// The field that was typed into, so that the next letter joins it in the history.
        typed: Option<&'static str>,
    },
    /// Takes a measure away.
    RemoveMeasure(Id),
    /// Says something else about a step.
    SetStep {
        /// The step, from 1.
        step: u32,
        /// Its name and its day.
        about: Step,
        /// The field that was changed.
        field: &'static str,
    },
    /// Puts a step behind another; 0 puts it before the first. Those after it move on.
    InsertStep {
        /// The step before it.
        after: u32,
    },
    /// Takes a step away. What is in it moves to the step before, from the first to the next.
    RemoveStep(u32),
}

impl Editor<'_> {
    /// Changes the measures or the steps.
    pub fn edit_roadmap(&mut self, edit: RoadmapEdit) -> Outcome {
        match edit {
            RoadmapEdit::AddMeasure { about } => return self.add_measure(about),
            RoadmapEdit::AddMeasureFor { about, title, hurdle } => {
                return self.add_measure_for(about, title, hurdle);
            }
            RoadmapEdit::SetMeasure { id, measure, typed } => {
                self.set_measure(id, measure, typed);
            }
            RoadmapEdit::RemoveMeasure(id) => {
                if self.plan.measures.contains_key(&id) {
                    self.change_roadmap(Edit::Measure(id, None), LabelKind::RemoveMeasure, None);
                }
            }
            RoadmapEdit::SetStep { step, about, field } => self.set_step(step, about, field),
            RoadmapEdit::InsertStep { after } => self.insert_step(after),
            RoadmapEdit::RemoveStep(step) => self.remove_step(step),
        }
        Ok(Vec::new())
    }

    fn change_roadmap(&mut self, edit: Edit, kind: LabelKind, merge: Option<MergeKey>) {
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(edit).is_ok() {
            self.commit(transaction, Label { kind, count: 1 }, merge);
        }
    }

    /// Adds a measure about what is selected, for the step that is shown.
    pub fn add_measure(&mut self, about: Vec<Id>) -> Outcome {
        self.add_measure_for(about, String::new(), String::new())
    }

    fn add_measure_for(&mut self, about: Vec<Id>, title: String, hurdle: String) -> Outcome {
        self.make_sure_of_room(1)?;
        let id = self.plan.unused_measure_id();
        let about = about.into_iter().filter(|id| self.plan.has_element(id)).collect();
        let title = match title.is_empty() {
            true => texts::inventory::NEW_MEASURE.in_language(self.language).to_owned(),
            false => title,
        };
        let step = self.shown_step();
        let mut measure = Measure { title, about, step, hurdle, ..Measure::default() };
        limits::measure(&mut measure);
        let edit = Edit::Measure(id.clone(), Some(Arc::new(measure)));
        self.change_roadmap(edit, LabelKind::AddMeasure, None);
        Ok(vec![Effect::ShowField(InventoryRow::Measure(id), Column::Title)])
    }

    fn set_measure(&mut self, id: Id, mut measure: Measure, typed: Option<&'static str>) {
        if !self.plan.measures.contains_key(&id) {
            return;
        }
        limits::measure(&mut measure);
        measure.about.retain(|about| self.plan.has_element(about));
        let merge = typed.map(|field| MergeKey { element: Some(id.clone()), field });
        let edit = Edit::Measure(id, Some(Arc::new(measure)));
        self.change_roadmap(edit, LabelKind::ChangeMeasure, merge);
    }

    fn set_step(&mut self, step: u32, mut about: Step, field: &'static str) {
        if !(1..=MAX_STEP).contains(&step) {
            return;
        }
        limits::step(&mut about);
        // The last step stays, although nothing else names it.
        let says_nothing = about == Step::default() && step < self.plan.last_step();
        let edit = Edit::Step(step, (!says_nothing).then_some(about));
        let merge = MergeKey { element: None, field };
        self.change_roadmap(edit, LabelKind::ChangeStep, Some(merge));
    }

    fn insert_step(&mut self, after: u32) {
        if self.plan.last_step() >= MAX_STEP {
            return;
        }
        let after = after.min(self.plan.last_step());
        let moved = |step: u32| if step > after { step + 1 } else { step };
        let mut transaction = renumbered(self.plan, &moved);
        // Without a word about it, a last step would not be there.
        if transaction.edit(Edit::Step(after + 1, Some(Step::default()))).is_ok() {
            self.commit(transaction, Label { kind: LabelKind::AddStep, count: 1 }, None);
        }
        if let View::Step(step) = self.viewport.view() {
            self.viewport.renumber(View::Step(moved(step)));
        }
    }

    fn remove_step(&mut self, removed: u32) {
        if removed == 0 || removed > self.plan.last_step() {
            return;
        }
        let moved = |step: u32| match step {
            step if step > removed => step - 1,
            step if step == removed => (removed - 1).max(1),
            step => step,
        };
        let mut transaction = renumbered(self.plan, &moved);
        // Of two steps that become one the name of the one that stays counts.
        let mut steps = self.plan.steps.clone();
        steps.remove(&removed);
        for step in 1..=self.plan.last_step() {
            let source = if step >= removed { step + 1 } else { step };
            let _ = transaction.edit(Edit::Step(step, steps.get(&source).cloned()));
        }
        self.commit(transaction, Label { kind: LabelKind::RemoveStep, count: 1 }, None);
        if let View::Step(step) = self.viewport.view() {
            let step = moved(step);
            let last = self.plan.last_step();
            self.viewport.renumber(if step > last { View::Target } else { View::Step(step) });
        }
    }
}

/// A plan in which every step that is named is another one. None of these edits can make a sound
/// plan unsound: only numbers change.
fn renumbered(plan: &Plan, moved: &dyn Fn(u32) -> u32) -> Transaction {
    let mut transaction = Transaction::new(plan);
    let changed = plan.with_steps(moved);
    for (id, node) in &changed.nodes {
        if !plan.nodes.get(id).is_some_and(|before| Arc::ptr_eq(before, node)) {
            let _ = transaction.edit(Edit::Node(id.clone(), Some(Arc::clone(node))));
        }
    }
    for (id, link) in &changed.links {
        if !plan.links.get(id).is_some_and(|before| Arc::ptr_eq(before, link)) {
            let _ = transaction.edit(Edit::Link(id.clone(), Some(Arc::clone(link))));
        }
    }
    for (id, measure) in &changed.measures {
        if !plan.measures.get(id).is_some_and(|before| Arc::ptr_eq(before, measure)) {
            let _ = transaction.edit(Edit::Measure(id.clone(), Some(Arc::clone(measure))));
        }
    }
    if !Arc::ptr_eq(&changed.strategy, &plan.strategy) {
        let _ = transaction.edit(Edit::Strategy(changed.strategy));
    }
    for step in plan.steps.keys() {
        let _ = transaction.edit(Edit::Step(*step, None));
    }
    for (step, about) in changed.steps {
        let _ = transaction.edit(Edit::Step(step, Some(about)));
    }
    transaction
}

/// Whether a measure is still to be done.
pub fn is_to_do(measure: &Measure) -> bool {
    matches!(measure.status, MeasureStatus::Open | MeasureStatus::Doing)
}
