//! Hashing that is quick rather than safe from whoever wants collisions.

use std::hash::{BuildHasherDefault, Hasher};

/// A map that is looked into often. What it is looked into by comes from the user's own drawing,
/// and nobody gains from making that collide.
pub type QuickMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<QuickHasher>>;

/// Takes eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub struct QuickHasher(u64);

const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

impl QuickHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(SPREAD);
    }
}

impl Hasher for QuickHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.add(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, value: u8) {
        self.add(u64::from(value));
    }

    fn write_u32(&mut self, value: u32) {
        self.add(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        self.add(value);
    }

    fn write_usize(&mut self, value: usize) {
        self.add(value as u64);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::hash::{BuildHasher as _, BuildHasherDefault};

    use super::*;

    #[test]
    fn names_that_differ_a_little_hash_apart() {
        let build = BuildHasherDefault::<QuickHasher>::default();
        let hashes: BTreeSet<u64> =
            (0..100_000).map(|number| build.hash_one(format!("channel-{number}"))).collect();
        assert_eq!(hashes.len(), 100_000);
        // Tables look at the lowest bits.
        let low: BTreeSet<u64> = hashes.iter().map(|hash| hash & 0xFFFF).collect();
        assert!(low.len() > 48_000, "{}", low.len());
    }
}
