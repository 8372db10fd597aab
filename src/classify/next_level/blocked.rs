//! What stands in the way of a higher model where nothing that may be proposed reaches one.

use super::{Classification, next_level_of};
use crate::plan::{Id, Model};

/// In plans with more channels than these, all are said to stand in the way: trying each takes long.
const MOST: usize = 12;

/// The channels each of which, held off, lets a higher model be there or be reached; where no
/// single one does, all of them. Meant for what has no proposal.
pub fn blocking(found: &Classification) -> Vec<Id> {
    if found.model == Model::Everywhere {
        return Vec::new();
    }
    let blocks = |channel: &&Id| {
        let mut excluded = found.active.excluded.clone();
        excluded.insert((*channel).clone());
        let without = found.excluding(&excluded);
        without.model > found.model
            || next_level_of(&without).is_some_and(|next| next.model > found.model)
    };
    let single: Vec<Id> = match found.channels.len() <= MOST {
        true => found.channels.iter().filter(blocks).cloned().collect(),
        false => Vec::new(),
    };
    if single.is_empty() { found.channels.to_vec() } else { single }
}
