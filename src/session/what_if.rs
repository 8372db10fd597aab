//! "What if it were not there?": elements held off, to see what remains without them
//! (`docs/model.md`, "Views").
//!
//! That is no edit: the plan, its history and its file know nothing of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::announcement::{Cause, of_route};
use super::{Session, naming};
use crate::catalogue::words as names;
use crate::classify::Classification;
use crate::language::{Language, texts};
use crate::plan::{Body, Id, LinkKind, Plan};

impl Session {
    /// What is held off.
    pub fn held_off(&self) -> &BTreeSet<Id> {
        &self.held_off
    }

    /// Whether an element is part of the business, so that one can think it away: anything but
    /// notes, frames and what annotates.
    pub fn may_be_held_off(&self, id: &Id) -> bool {
        let node = self.plan.nodes.get(id);
        let link = self.plan.links.get(id);
        node.is_some_and(|node| !matches!(node.body, Body::Note(_) | Body::Frame(_)))
            || link.is_some_and(|link| link.kind != LinkKind::Annotates)
    }

    /// Whether something selected can be held off.
    pub(super) fn selects_what_may_be_held_off(&self) -> bool {
        self.selection.iter().any(|id| self.may_be_held_off(id))
    }

    /// The selected elements that can be held off.
    pub(super) fn selected_to_hold_off(&self) -> Vec<Id> {
        let ids = self.selection.iter().filter(|id| self.may_be_held_off(id));
        ids.cloned().collect()
    }

    /// Whether elements can be held off and all of them are.
    pub(super) fn are_held_off(&self, ids: &[Id]) -> bool {
        !ids.is_empty() && ids.iter().all(|id| self.held_off.contains(id))
    }

    /// Holds elements off, or puts them back if all of them are held off already.
    pub(super) fn toggle_held_off(&mut self, ids: Vec<Id>) {
        let ids: Vec<Id> = ids.into_iter().filter(|id| self.may_be_held_off(id)).collect();
        if ids.is_empty() {
            return;
        }
        if self.are_held_off(&ids) {
            self.will_change(Cause::PutBack(ids.clone()));
            Arc::make_mut(&mut self.held_off).retain(|id| !ids.contains(id));
        } else {
            self.will_change(Cause::HeldOff(ids.clone()));
            Arc::make_mut(&mut self.held_off).extend(ids);
        }
    }

    /// Puts everything back.
    pub(super) fn end_what_if(&mut self) {
        self.toggle_held_off(self.held_off.iter().cloned().collect());
    }

    /// Forgets what the plan does not have any more.
    pub(super) fn keep_held_off(&mut self) {
        if !self.held_off.is_empty() {
            let plan = &self.plan;
            Arc::make_mut(&mut self.held_off).retain(|id| plan.has_element(id));
        }
    }

    /// What the shown view of the plan adds up to with nothing held off.
    pub fn actual(&mut self) -> Arc<Classification> {
        let would_be = self.classification();
        if self.held_off.is_empty() {
            return would_be;
        }
        if let Some((of, actual)) = &self.actual
            && Arc::ptr_eq(of, &would_be)
        {
            return Arc::clone(actual);
        }
        let actual = Arc::new(would_be.holding_off(&BTreeSet::new()));
        self.actual = Some((would_be, Arc::clone(&actual)));
        actual
    }

    /// What holding off makes of the plan, in a sentence; `None` while nothing is held off.
    pub fn what_if(&mut self) -> Option<String> {
        if self.held_off.is_empty() {
            return None;
        }
        let (actual, would_be) = (self.actual(), self.classification());
        let language = self.language();
        let without = elements(&self.plan, &self.held_off, language);
        let model = |found: &Classification| names::model(found.model).in_language(language);
        let [is, would] = [model(&actual), model(&would_be)];
        if actual.model != would_be.model {
            return Some(texts::result::INSTEAD.with(language, &[&without, &would, &is]));
        }
        Some(match of_route(&actual, &would_be, language) {
            Some([was, now]) => {
                texts::result::STILL_BUT.with(language, &[&without, &would, &now, &was])
            }
            None => texts::result::STILL.with(language, &[&without, &would]),
        })
    }
}

/// Elements that are held off: what the only one is called, or how many they are.
fn elements(plan: &Plan, ids: &BTreeSet<Id>, language: Language) -> String {
    match ids.first() {
        Some(only) if ids.len() == 1 => naming::in_sentence(plan, only, language),
        _ => texts::phrases::MANY_ELEMENTS.with(language, &[&ids.len()]),
    }
}
