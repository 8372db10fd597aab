//! What a result rests on and what leads on from it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::classify::{Classification, Proposal, carriers_of, model_without, next_level_of};
use crate::plan::{Id, Model};

/// Up to this many elements that carry the model are looked at one by one.
const CARRIERS_ONE_BY_ONE: usize = 40;

/// What a result rests on and what leads on from it. It may take longer than a frame to find.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// The cheapest way to a higher model; `None` if there is no higher one.
    pub next: Option<Arc<Proposal>>,
    /// The elements that carry the model, in ascending order.
    pub carriers: Vec<Id>,
    /// The same by the model that would be left without each, the highest first; empty where they
    /// are too many to look at one by one.
    pub left: Vec<(Model, Vec<Id>)>,
}

impl Assessment {
    /// Assesses a result.
    pub fn of(found: &Classification) -> Self {
        let carriers = carriers_of(found);
        let mut left: BTreeMap<Model, Vec<Id>> = BTreeMap::new();
        if carriers.len() <= CARRIERS_ONE_BY_ONE {
            for id in &carriers {
                left.entry(model_without(found, id)).or_default().push(id.clone());
            }
        }
        let left = left.into_iter().rev().collect();
        Self { next: next_level_of(found).map(Arc::new), carriers, left }
    }
}

/// What is known of an [`Assessment`].
#[derive(Clone, Debug)]
pub enum Assessed {
    /// All of it.
    Known(Arc<Assessment>),
    /// It is being found.
    Sought,
}
