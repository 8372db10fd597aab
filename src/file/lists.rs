//! Lists that two sides added to, made one: nothing that either of them added is missing.

use std::collections::{BTreeMap, VecDeque};

/// Ours with what theirs added, each behind the item that it follows there and behind what ours
/// added at that place; what both added is there once. `None` if one side took something out of
/// the list or changed its order. The key of an item distinguishes it from others, to find it among
/// many.
pub(super) fn with_both<T: Clone + PartialEq>(
    base: &[T],
    ours: &[T],
    theirs: &[T],
    key: impl Fn(&T) -> String,
) -> Option<Vec<T>> {
    let old_in_ours = places_of(base, ours)?;
    let old_in_theirs = places_of(base, theirs)?;
    // Which item of ours is the same as each of theirs.
    let mut same: Vec<Option<usize>> = vec![None; theirs.len()];
    let mut is_shared = vec![false; ours.len()];
    for (here, there) in old_in_ours.iter().zip(&old_in_theirs) {
        same[*there] = Some(*here);
        is_shared[*here] = true;
    }
    let mut added: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    for (index, item) in ours.iter().enumerate().filter(|(index, _)| !is_shared[*index]) {
        added.entry(key(item)).or_default().push_back(index);
    }
    for (index, item) in theirs.iter().enumerate() {
        if same[index].is_none() {
            let twin = added.get_mut(&key(item)).and_then(VecDeque::pop_front);
            same[index] = twin;
            if let Some(twin) = twin {
                is_shared[twin] = true;
            }
        }
    }
    // What of theirs stands behind so many items of ours.
    let mut behind: Vec<Vec<&T>> = vec![Vec::new(); ours.len() + 1];
    let mut place = 0;
    for (index, item) in theirs.iter().enumerate() {
        if let Some(here) = same[index] {
            place = here + 1;
            continue;
        }
        while is_shared.get(place) == Some(&false) {
            place += 1;
        }
        behind[place].push(item);
    }
    let mut both = Vec::with_capacity(ours.len() + theirs.len() - base.len());
    both.extend(behind[0].iter().copied().cloned());
    for (item, behind) in ours.iter().zip(&behind[1..]) {
        both.push(item.clone());
        both.extend(behind.iter().copied().cloned());
    }
    Some(both)
}

/// Where the items of a list are in what became of it; `None` if some are missing or in another
/// order.
fn places_of<T: PartialEq>(base: &[T], side: &[T]) -> Option<Vec<usize>> {
    let mut items = side.iter().enumerate();
    base.iter().map(|old| items.find(|(_, item)| *item == old).map(|(index, _)| index)).collect()
}
