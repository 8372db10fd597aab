//! Connected components by union and find over dense indices.

/// A partition of `0..n` that only ever gets coarser.
#[derive(Clone, Debug)]
pub(super) struct Components {
    parent: Vec<u32>,
}

impl Components {
    /// Every element by itself.
    pub fn new(count: usize) -> Self {
        Self { parent: (0..count as u32).collect() }
    }

    /// One more element by itself.
    pub fn add(&mut self) -> usize {
        self.parent.push(self.parent.len() as u32);
        self.parent.len() - 1
    }

    /// The representative of an element's component.
    pub fn find(&mut self, element: usize) -> usize {
        let mut at = element as u32;
        while self.parent[at as usize] != at {
            let above = self.parent[self.parent[at as usize] as usize];
            self.parent[at as usize] = above;
            at = above;
        }
        at as usize
    }

    /// Makes one component of those of two elements.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        // The smaller index stays the representative, so that the result depends on nothing else.
        self.parent[a.max(b)] = a.min(b) as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_elements_have_the_smallest_representative() {
        let mut components = Components::new(6);
        components.join(4, 5);
        components.join(1, 3);
        components.join(5, 3);
        components.join(3, 4);
        let found: Vec<usize> = (0..6).map(|element| components.find(element)).collect();
        assert_eq!(found, [0, 1, 2, 1, 1, 1]);
    }
}
