//! How far a search goes: as far as an amount of work and of memory, the same on every machine.

/// What is left of the work and the memory that a search may take.
#[derive(Debug)]
pub(super) struct Budget {
    steps: u64,
    room: u64,
    is_spent: bool,
}

/// So many labels of vertices are looked at: some tenths of a second.
const STEPS: u64 = 60_000_000;
/// So many labels of vertices are kept: some tens of millions of bytes.
const ROOM: u64 = 8_000_000;
/// What it takes to make something that can be added, or to try it, besides the labels.
const ITEM: u64 = 200;

impl Budget {
    /// As much as a search may take.
    pub fn new() -> Self {
        Self { steps: STEPS, room: ROOM, is_spent: false }
    }

    /// Whether the search ended before it had tried everything.
    pub fn is_spent(&self) -> bool {
        self.is_spent
    }

    /// Takes what it needs to make or to try so many items, each on a state of so many labels;
    /// says whether there was as much. Once there was not, there is never again.
    pub fn spend(&mut self, items: usize, labels: usize) -> bool {
        let steps = (items as u64).saturating_mul(ITEM.saturating_add(labels as u64));
        self.is_spent |= steps > self.steps;
        self.steps = self.steps.saturating_sub(steps);
        !self.is_spent
    }

    /// Takes the memory for a state of so many labels, and says whether there was as much.
    pub fn keep(&mut self, labels: usize) -> bool {
        let room = (ITEM / 4).saturating_add(labels as u64);
        self.is_spent |= room > self.room;
        self.room = self.room.saturating_sub(room);
        !self.is_spent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spent_stays_spent() {
        let mut effort = Budget::new();
        assert!(effort.spend(1, 1) && effort.keep(1) && !effort.is_spent());
        assert!(!effort.spend(usize::MAX, usize::MAX));
        assert!(!effort.spend(0, 0) && !effort.keep(0) && effort.is_spent());
        let mut effort = Budget::new();
        assert!(!effort.keep(usize::MAX));
        assert!(!effort.spend(0, 0));
    }
}
