//! Where an id stands in a list of ids: a hash table of indices, built once per plan.
//!
//! A plan has two ends per link, and looking each up by comparing ids along a tree costs more
//! than the whole rest of the classification.

use crate::plan::Id;

/// Finds ids that were put in, by numbers from 0 in the order in which they were.
pub(super) struct IdIndex<'a> {
    /// The hash and one more than the number; 0 where nothing is. Small, to stay in the cache.
    slots: Vec<(u32, u32)>,
    texts: Vec<&'a str>,
}

impl<'a> IdIndex<'a> {
    /// A table for up to `count` ids.
    pub fn with_room_for(count: usize) -> Self {
        let room = (2 * count).next_power_of_two().max(2);
        Self { slots: vec![(0, 0); room], texts: Vec::with_capacity(count) }
    }

    /// Puts in an id that is not yet there.
    pub fn put(&mut self, id: &'a Id) {
        let hash = hash(id);
        self.texts.push(id.as_str());
        if let Some(free) = self.probe(hash).find(|slot| self.slots[*slot].1 == 0) {
            self.slots[free] = (hash, self.texts.len() as u32);
        }
    }

    /// The number with which an id was put in.
    pub fn get(&self, id: &Id) -> Option<usize> {
        let hash = hash(id);
        for slot in self.probe(hash) {
            let (found, number) = self.slots[slot];
            let number = (number as usize).checked_sub(1)?;
            if found == hash && self.texts[number] == id.as_str() {
                return Some(number);
            }
        }
        None
    }

    fn probe(&self, hash: u32) -> impl Iterator<Item = usize> + use<> {
        let mask = self.slots.len() - 1;
        (0..=mask).map(move |distance| (hash as usize + distance) & mask)
    }
}

/// Eight bytes at a time: ids are short, and nobody gains from making them collide.
fn hash(id: &Id) -> u32 {
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state = SPREAD;
    for chunk in id.as_str().as_bytes().chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        state = (state.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(SPREAD);
    }
    (state >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_put_in_and_nothing_else() {
        let id = |number: u32| Id::new(&format!("channel-{number}")).expect("a plain id");
        let ids: Vec<Id> = (0..1_000).map(id).collect();
        let mut id_index = IdIndex::with_room_for(ids.len());
        ids.iter().for_each(|id| id_index.put(id));
        for (number, id) in ids.iter().enumerate() {
            assert_eq!(id_index.get(id), Some(number));
        }
        assert_eq!(id_index.get(&id(1_000)), None);
        assert_eq!(IdIndex::with_room_for(0).get(&id(1)), None);
    }
}
