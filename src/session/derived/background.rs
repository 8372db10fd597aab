//! What takes longer than a frame to find: known for a key, or failed for it, or to be found by
//! whoever has a thread for it.

/// The sorts of things that are found beside the window, one of each at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Work {
    /// What a result rests on:
    /// [`Session::open_assessment`](crate::session::Session::open_assessment).
    Assessment,
    /// What is noticed about the plan:
    /// [`Session::open_findings`](crate::session::Session::open_findings).
    Findings,
    /// The steps of the plan: [`Session::open_roadmap`](crate::session::Session::open_roadmap).
    Roadmap,
    /// An order of what is planned: [`Session::open_order`](crate::session::Session::open_order).
    Order,
    /// The drawing: [`Session::open_drawing`](crate::session::Session::open_drawing).
    Drawing,
}

/// Something that is found for a key.
#[derive(Debug)]
pub(in crate::session) struct Background<K, V> {
    known: Option<(K, V)>,
    /// For this key finding it failed; it is not tried again.
    failed: Option<K>,
}

impl<K, V> Default for Background<K, V> {
    fn default() -> Self {
        Self { known: None, failed: None }
    }
}

impl<K: PartialEq, V> Background<K, V> {
    /// What is known for this key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.known.as_ref().filter(|(of, _)| of == key).map(|(_, value)| value)
    }

    /// What was found last, for whatever key.
    pub fn latest(&self) -> Option<&V> {
        self.known.as_ref().map(|(_, value)| value)
    }

    /// Whether it has to be found for this key: it is not known, and did not fail.
    pub fn is_open(&self, key: &K) -> bool {
        self.get(key).is_none() && self.failed.as_ref() != Some(key)
    }

    /// Takes what was found for a key.
    pub fn put(&mut self, key: K, value: V) {
        self.known = Some((key, value));
        self.failed = None;
    }

    /// Finding it for this key failed.
    pub fn fail(&mut self, key: K) {
        self.failed = Some(key);
    }

    /// Forgets everything.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_failed_is_not_tried_again_for_the_same_key() {
        let mut found = Background::default();
        assert!(found.is_open(&1));
        found.put(1, "one");
        assert_eq!((found.get(&1), found.is_open(&1)), (Some(&"one"), false));
        assert_eq!((found.get(&2), found.latest()), (None, Some(&"one")));
        found.fail(2);
        assert!(!found.is_open(&2) && found.is_open(&3));
        assert_eq!(found.latest(), Some(&"one"), "what was found before is still of use");
    }
}
