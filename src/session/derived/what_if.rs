//! "What if it were not there?": what remains of a result without the elements that are excluded
//! (`docs/model.md`, "Views").

use std::collections::BTreeSet;
use std::sync::Arc;

use super::announcement::of_route;
use super::subject::Subject;
use crate::catalogue::words as names;
use crate::classify::{Classification, Losses, losses};
use crate::language::{Language, texts};
use crate::plan::{Id, Plan};
use crate::session::text::naming;

/// The result with something excluded that was looked at last, and the one without.
#[derive(Debug, Default)]
pub(super) struct WhatIf {
    known: Option<(Arc<Classification>, Arc<Classification>)>,
    /// What is lost and gained in a result with something excluded.
    losses: Option<(Arc<Classification>, Arc<Losses>)>,
}

impl WhatIf {
    /// What a result would be with nothing excluded.
    pub fn actual(
        &mut self,
        excluded: &BTreeSet<Id>,
        would_be: Arc<Classification>,
    ) -> Arc<Classification> {
        if excluded.is_empty() {
            return would_be;
        }
        if let Some((of, actual)) = &self.known
            && Arc::ptr_eq(of, &would_be)
        {
            return Arc::clone(actual);
        }
        let actual = Arc::new(would_be.excluding(&BTreeSet::new()));
        self.known = Some((would_be, Arc::clone(&actual)));
        actual
    }

    /// What is lost and gained from one result to the other.
    pub fn losses(
        &mut self,
        plan: &Plan,
        actual: &Classification,
        would_be: Arc<Classification>,
    ) -> Arc<Losses> {
        if let Some((of, losses)) = &self.losses
            && Arc::ptr_eq(of, &would_be)
        {
            return Arc::clone(losses);
        }
        let found = Arc::new(losses(plan, actual, &would_be));
        self.losses = Some((would_be, Arc::clone(&found)));
        found
    }
}

/// What the exclusion makes of the plan, in a sentence.
pub(super) fn sentence(
    of: Subject<'_>,
    actual: &Classification,
    would_be: &Classification,
    language: Language,
) -> String {
    let without = elements(of.plan, of.excluded, language);
    let model = |found: &Classification| names::model(found.model).in_language(language);
    let [is, would] = [model(actual), model(would_be)];
    if actual.model != would_be.model {
        return texts::result::INSTEAD.with(language, &[&without, &would, &is]);
    }
    match of_route(actual, would_be, language) {
        Some([was, now]) => {
            texts::result::STILL_BUT.with(language, &[&without, &would, &now, &was])
        }
        None => texts::result::STILL.with(language, &[&without, &would]),
    }
}

/// Elements that are excluded: what the only one is called, or how many they are.
fn elements(plan: &Plan, ids: &BTreeSet<Id>, language: Language) -> String {
    match ids.first() {
        Some(only) if ids.len() == 1 => naming::in_sentence(plan, only, language),
        _ => texts::phrases::MANY_ELEMENTS.with(language, &[&ids.len()]),
    }
}
