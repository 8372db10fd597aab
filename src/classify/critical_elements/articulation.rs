//! Which vertices and edges of a graph separate the selling channels in it when they are lost.

/// A graph in which some vertices stand for selling channels.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    /// For each vertex whether it is a selling channel.
    pub sells: Vec<bool>,
    /// The ends of each edge; there may be several between the same two.
    pub edges: Vec<(u32, u32)>,
}

/// What separates: for each vertex and for each edge.
#[derive(Clone, Debug)]
pub(super) struct Separators {
    pub vertices: Vec<bool>,
    pub edges: Vec<bool>,
}

/// What the search knows about a vertex.
#[derive(Clone, Copy, Default)]
struct Visit {
    /// When it was met, from 1; 0 if not yet.
    met: u32,
    /// The earliest met vertex that it and those below it reach without the edge above it.
    low: u32,
    /// The edge by which it was met.
    above: Option<u32>,
    /// How many sellers are at it and below.
    sellers: u32,
    /// How many sellers fall off below when it is lost, and in how many parts with any.
    falling: u32,
    parts: u32,
    /// How many of its edges have been looked at.
    done: u32,
}

impl Graph {
    /// The separators; `None` if the selling channels are not all connected, or if there is none.
    pub fn separators(&self) -> Option<Separators> {
        let root = self.sells.iter().position(|sells| *sells)?;
        let total = self.sells.iter().filter(|sells| **sells).count() as u32;
        let around = self.around();
        let mut visits = vec![Visit::default(); self.sells.len()];
        let mut separating = vec![false; self.edges.len()];
        let mut clock = 0;
        let mut path = vec![root];
        let mut order = Vec::new();
        while let Some(&at) = path.last() {
            if visits[at].met == 0 {
                clock += 1;
                let visit = &mut visits[at];
                (visit.met, visit.low, visit.sellers) = (clock, clock, u32::from(self.sells[at]));
                order.push(at);
            }
            let next = around.of(at).get(visits[at].done as usize).copied();
            if let Some((edge, other)) = next {
                visits[at].done += 1;
                if visits[at].above == Some(edge) {
                    continue;
                }
                if visits[other].met == 0 {
                    visits[other].above = Some(edge);
                    path.push(other);
                } else {
                    visits[at].low = visits[at].low.min(visits[other].met);
                }
                continue;
            }
            path.pop();
            if let (Some(&parent), Some(edge)) = (path.last(), visits[at].above) {
                let below = visits[at];
                let above = &mut visits[parent];
                above.low = above.low.min(below.low);
                above.sellers += below.sellers;
                if below.low >= above.met && below.sellers > 0 {
                    above.falling += below.sellers;
                    above.parts += 1;
                }
                let bridge = below.low > above.met;
                separating[edge as usize] = bridge && below.sellers > 0 && below.sellers < total;
            }
        }
        if visits[root].sellers < total {
            return None;
        }
        let mut vertices = vec![false; self.sells.len()];
        for vertex in order {
            let visit = visits[vertex];
            let rest = total - visit.falling - u32::from(self.sells[vertex]);
            vertices[vertex] = visit.parts + u32::from(rest > 0) > 1;
        }
        Some(Separators { vertices, edges: separating })
    }

    fn around(&self) -> Around {
        let mut starts = vec![0_usize; self.sells.len() + 1];
        for (a, b) in &self.edges {
            starts[*a as usize + 1] += 1;
            starts[*b as usize + 1] += 1;
        }
        (1..starts.len()).for_each(|vertex| starts[vertex] += starts[vertex - 1]);
        let mut places = starts.clone();
        let mut edges = vec![(0, 0); self.edges.len() * 2];
        for (edge, (a, b)) in self.edges.iter().enumerate() {
            for (at, other) in [(*a, *b), (*b, *a)] {
                edges[places[at as usize]] = (edge as u32, other as usize);
                places[at as usize] += 1;
            }
        }
        Around { starts, edges }
    }
}

/// The edges around each vertex with the vertices at their other ends.
struct Around {
    starts: Vec<usize>,
    edges: Vec<(u32, usize)>,
}

impl Around {
    fn of(&self, vertex: usize) -> &[(u32, usize)] {
        &self.edges[self.starts[vertex]..self.starts[vertex + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn connected(graph: &Graph, lost: impl Fn(u32) -> bool, edges: impl Fn(usize) -> bool) -> bool {
        let mut components = crate::classify::components::Components::new(graph.sells.len());
        for (edge, (a, b)) in graph.edges.iter().enumerate() {
            if edges(edge) && !lost(*a) && !lost(*b) {
                components.join(*a as usize, *b as usize);
            }
        }
        let sellers = (0..graph.sells.len()).filter(|at| graph.sells[*at] && !lost(*at as u32));
        sellers.map(|at| components.find(at)).collect::<std::collections::BTreeSet<_>>().len() <= 1
    }

    proptest! {
        #[test]
        fn separators_are_what_disconnects(
            sells in proptest::collection::vec(any::<bool>(), 1..9),
            edges in proptest::collection::vec((0..9u32, 0..9u32), 0..14),
        ) {
            let count = sells.len() as u32;
            let edges = edges.into_iter().map(|(a, b)| (a % count, b % count));
            let edges = edges.filter(|(a, b)| a != b).collect();
            let graph = Graph { sells, edges };
            let whole = connected(&graph, |_| false, |_| true)
                && graph.sells.iter().any(|sells| *sells);
            let found = graph.separators();
            prop_assert_eq!(found.is_some(), whole);
            if let Some(found) = found {
                for vertex in 0..count {
                    let still = connected(&graph, |lost| lost == vertex, |_| true);
                    prop_assert_eq!(found.vertices[vertex as usize], !still);
                }
                for edge in 0..graph.edges.len() {
                    let still = connected(&graph, |_| false, |kept| kept != edge);
                    prop_assert_eq!(found.edges[edge], !still);
                }
            }
        }
    }
}
