//! What a result rests on and what leads on from it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::classify::{
    Classification, EXACT_CHANNELS, Proposal, Rule, blocking, critical_elements_of, model_without,
    next_level_of, rest_of,
};
use crate::plan::{Id, Model, View};

/// Up to this many active channels a way that is found by construction takes no more than a few
/// milliseconds.
const CHANNELS_AT_ONCE: usize = 60;
/// Up to this many elements that carry the model are looked at one by one.
const CRITICAL_ONE_BY_ONE: usize = 40;
/// Of so many steps it is said what they make of today.
const MOST_STEPS: u32 = 40;

/// What a result rests on and what leads on from it. It may take longer than a frame to find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// What the steps to come make of today, each that changes the model; empty in other views.
    pub planned: Vec<(u32, Model)>,
    /// The model from which a way to a higher one is sought: of today that of the target, for what
    /// is planned already comes first.
    pub ahead: Model,
    /// The cheapest way to a higher model than that; `None` if there is no higher one.
    pub next: Option<Arc<Proposal>>,
    /// What the rest rests on where that way is one addition alone.
    pub rest: Vec<Id>,
    /// The channels in the way where there is none though there are higher models.
    pub blocked: Vec<Id>,
    /// The elements that carry the model, in ascending order.
    pub critical_elements: Vec<Id>,
    /// The same by the model that would be left without each, the highest first; empty where they
    /// are too many to look at one by one.
    pub left: Vec<(Model, Vec<Id>)>,
}

impl Assessment {
    /// Whether a result is assessed well within a frame. To be sure that nothing is cheaper, few
    /// channels may take longer than many: there everything is tried.
    pub fn is_quick(found: &Classification) -> bool {
        let ahead = ahead(found);
        let channels = ahead.channels.len();
        match ahead.rule {
            Rule::R1 | Rule::R2 | Rule::R3 | Rule::R5 => channels <= CHANNELS_AT_ONCE,
            // What stands in the way of one more than few is sought among few.
            Rule::R4 | Rule::R6 => (EXACT_CHANNELS + 2..=CHANNELS_AT_ONCE).contains(&channels),
        }
    }

    /// Assesses a result.
    pub fn of(found: &Classification) -> Self {
        let critical_elements = critical_elements_of(found);
        let mut left: BTreeMap<Model, Vec<Id>> = BTreeMap::new();
        if critical_elements.len() <= CRITICAL_ONE_BY_ONE {
            for id in &critical_elements {
                left.entry(model_without(found, id)).or_default().push(id.clone());
            }
        }
        let left = left.into_iter().rev().collect();
        let planned = planned_models(found);
        let ahead = ahead(found);
        let next = next_level_of(&ahead).map(Arc::new);
        let blocked = if next.is_none() { blocking(&ahead) } else { Vec::new() };
        let rest = next.as_ref().map(|next| rest_of(&ahead, next)).unwrap_or_default();
        let ahead = ahead.model;
        Self { planned, ahead, next, rest, blocked, critical_elements, left }
    }
}

/// The result from which proposals go on: of today that of the target.
fn ahead(found: &Classification) -> Cow<'_, Classification> {
    match found.view == View::Today && found.last_step() > 0 {
        true => Cow::Owned(found.in_view(View::Target)),
        false => Cow::Borrowed(found),
    }
}

/// The steps after today in which the model changes.
pub fn planned_models(found: &Classification) -> Vec<(u32, Model)> {
    if found.view != View::Today {
        return Vec::new();
    }
    let mut before = found.model;
    let steps = (1..=found.last_step().min(MOST_STEPS)).filter_map(|step| {
        let model = found.in_view(View::Step(step)).model;
        (model != std::mem::replace(&mut before, model)).then_some((step, model))
    });
    steps.collect()
}

/// What is known of an [`Assessment`].
#[derive(Clone, Debug)]
pub enum Assessed {
    /// All of it.
    Known(Arc<Assessment>),
    /// It is being found.
    Sought,
}
