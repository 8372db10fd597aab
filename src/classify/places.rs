//! Where an id stands in a list of ids: a hash table of indices, built once per plan.
//!
//! A plan has two ends per link, and looking each up by comparing ids along a tree costs more
//! than the whole rest of the classification.

use crate::plan::Id;

/// Finds ids that were put in with a number each.
pub(super) struct Places<'a> {
    slots: Vec<Slot<'a>>,
}

#[derive(Clone, Copy)]
struct Slot<'a> {
    hash: u32,
    number: u32,
    id: Option<&'a Id>,
}

impl<'a> Places<'a> {
    /// A table for up to `count` ids.
    pub fn with_room_for(count: usize) -> Self {
        let room = (2 * count).next_power_of_two().max(2);
        Self { slots: vec![Slot { hash: 0, number: 0, id: None }; room] }
    }

    /// Puts in an id that is not yet there.
    pub fn put(&mut self, id: &'a Id, number: u32) {
        let hash = hash(id);
        let free = self.probe(hash).find(|slot| self.slots[*slot].id.is_none());
        if let Some(slot) = free {
            self.slots[slot] = Slot { hash, number, id: Some(id) };
        }
    }

    /// The number with which an id was put in.
    pub fn get(&self, id: &Id) -> Option<u32> {
        let hash = hash(id);
        for slot in self.probe(hash) {
            let slot = &self.slots[slot];
            match slot.id {
                None => return None,
                Some(found) if slot.hash == hash && found == id => return Some(slot.number),
                Some(_) => {}
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
        let mut places = Places::with_room_for(ids.len());
        for (number, id) in ids.iter().enumerate() {
            places.put(id, number as u32);
        }
        for (number, id) in ids.iter().enumerate() {
            assert_eq!(places.get(id), Some(number as u32));
        }
        assert_eq!(places.get(&id(1_000)), None);
        assert_eq!(Places::with_room_for(0).get(&id(1)), None);
    }
}
