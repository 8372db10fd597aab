//! What is said about the plan as a whole: its strategy and its name.

use std::sync::Arc;

use super::Editor;
use super::limits::{self, cut};
use crate::edit::{Edit, Label, LabelKind, MergeKey, Transaction};
use crate::plan::{MAX_NAME_BYTES, Strategy};

impl Editor<'_> {
    /// Replaces the strategy, of which this field was changed.
    pub fn set_strategy(&mut self, mut strategy: Strategy, field: &'static str) {
        limits::strategy(&mut strategy);
        let edit = Edit::Strategy(Arc::new(strategy));
        self.edit_plan(edit, LabelKind::Strategy, field);
    }

    /// Calls the plan something else.
    pub fn name_plan(&mut self, name: &str) {
        let edit = Edit::Name(cut(name, MAX_NAME_BYTES).into());
        self.edit_plan(edit, LabelKind::PlanName, "plan name");
    }

    fn edit_plan(&mut self, edit: Edit, kind: LabelKind, field: &'static str) {
        let mut transaction = Transaction::new(self.plan);
        if transaction.edit(edit).is_ok() {
            let merge = MergeKey { element: None, field };
            self.commit(transaction, Label { kind, count: 1 }, Some(merge));
        }
    }
}
