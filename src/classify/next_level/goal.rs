//! What has to be joined so that a model is reached.

use crate::classify::evidence::{INTEGRATION, crossing};
use crate::plan::ResourceSet;

/// What a graph of selling channels has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// All of them are joined.
    Joined,
    /// Two that count separately are.
    Crossing,
}

/// The selling channels of one market, joined by sharing some resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Graph {
    /// The market, as a bit.
    pub market: u32,
    pub resources: ResourceSet,
    pub need: Need,
}

/// What has to be joined, all of it. No resource of a market is in two graphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Goal {
    pub graphs: Vec<Graph>,
    /// The markets in which every channel that only informs has to be attached, as bits.
    pub whole: u32,
}

impl Goal {
    pub fn with(mut self, market: u32, resources: ResourceSet, need: Need) -> Self {
        self.graphs.push(Graph { market, resources, need });
        self
    }

    /// Each way in which all of these markets may be wholes.
    pub fn wholes(markets: &[u32]) -> Vec<Self> {
        markets.iter().fold(vec![Self::default()], |goals, market| {
            goals.iter().flat_map(|goal| goal.whole_ways(*market)).collect()
        })
    }

    /// The two ways in which a market is a whole: by sharing the purchase, or by sharing customers,
    /// stock and prices while some purchase crosses.
    fn whole_ways(&self, market: u32) -> [Self; 2] {
        let whole = Self { whole: self.whole | market, ..self.clone() };
        let by_data = INTEGRATION.into_iter().fold(whole.clone(), |goal, resource| {
            goal.with(market, ResourceSet::NONE.with(resource), Need::Joined)
        });
        [
            whole.with(market, crossing(), Need::Joined),
            by_data.with(market, crossing(), Need::Crossing),
        ]
    }
}
