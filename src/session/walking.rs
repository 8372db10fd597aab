//! The shown journey in the shown view: where it breaks, why, and what mends it. Kept until what
//! it rests on changes.

use std::sync::Arc;

use super::Session;
use crate::classify::Classification;
use crate::classify::journeys::{
    JourneyChecker, Needs, Reason, Remedy, Ropo, RopoState, ropo, ropo_remedy,
};
use crate::plan::{Id, Journey, View};

/// So many ways to mend a break are offered.
const MOST_REMEDIES: usize = 6;

/// A journey in a view.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    /// The journey.
    pub id: Id,
    /// What it is.
    pub journey: Arc<Journey>,
    /// What there is to say about each of its stops.
    pub stops: Vec<WalkedStop>,
}

/// What there is to say about a stop.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WalkedStop {
    /// Why the customer cannot go on there, if that is so.
    pub reason: Option<Reason>,
    /// What would have to be shared with the channel before.
    pub needs: Option<Needs>,
    /// What mends it, least effort first.
    pub remedies: Vec<Remedy>,
    /// The step after which it is mended by what is planned.
    pub mended_in: Option<u32>,
}

/// Whether audiences can go both ways, with what mends a way that breaks.
pub type Ways = Vec<(Ropo, Option<Remedy>)>;

/// What was found last.
#[derive(Debug, Default)]
pub(super) struct KnownWalk {
    walk: Option<(Arc<Classification>, Arc<Walk>)>,
    ways: Option<(Arc<Classification>, Arc<Ways>)>,
}

impl Session {
    /// The shown journey in the shown view; nothing if none is shown.
    pub fn walk(&mut self) -> Option<Arc<Walk>> {
        let (id, journey) = self.shown_journey()?;
        let (id, journey) = (id.clone(), Arc::clone(journey));
        let found = self.classification();
        if let Some((of, walk)) = &self.known_walk.walk
            && Arc::ptr_eq(of, &found)
            && walk.id == id
            && Arc::ptr_eq(&walk.journey, &journey)
        {
            return Some(Arc::clone(walk));
        }
        let stops = self.walked_stops(&found, &id, &journey);
        let walk = Arc::new(Walk { id, journey, stops });
        self.known_walk.walk = Some((found, Arc::clone(&walk)));
        Some(walk)
    }

    fn walked_stops(
        &mut self,
        found: &Classification,
        id: &Id,
        journey: &Journey,
    ) -> Vec<WalkedStop> {
        let now = match self.view {
            View::Today => Some(0),
            View::Step(step) => Some(step),
            View::Target => None,
        };
        let paths = self.paths();
        let mended = |stop: usize| {
            let later = paths.iter().flat_map(|paths| &paths.steps);
            let mut later = later.filter(|step| now.is_some_and(|now| step.step > now));
            let holds = later.find(|step| {
                let walked = step.journeys.iter().find(|walked| walked.id == *id);
                walked.is_some_and(|walked| walked.breaks.iter().all(|one| one.stop != stop))
            });
            holds.map(|step| step.step)
        };
        let walking = JourneyChecker::new(&self.plan, found);
        let mut stops: Vec<WalkedStop> = (0..journey.stops.len())
            .map(|stop| WalkedStop { needs: walking.needs(journey, stop), ..Default::default() })
            .collect();
        for broken in walking.breaks(journey) {
            let stop = &mut stops[broken.stop];
            stop.reason = Some(broken.reason);
            stop.remedies = walking.remedies(journey, broken);
            stop.remedies.truncate(MOST_REMEDIES);
            stop.mended_in = mended(broken.stop);
        }
        stops
    }

    /// Whether audiences can look things up on one side and buy on the other, in the shown view.
    pub fn ways(&mut self) -> Arc<Ways> {
        let found = self.classification();
        if let Some((of, ways)) = &self.known_walk.ways
            && Arc::ptr_eq(of, &found)
        {
            return Arc::clone(ways);
        }
        let with_remedy = |way: Ropo| {
            let remedy = match &way.state {
                RopoState::Broken(from, to) => ropo_remedy(&self.plan, &found, from, to),
                RopoState::NoChannels | RopoState::Smooth(..) => None,
            };
            (way, remedy)
        };
        let ways: Ways = ropo(&self.plan, &found).into_iter().map(with_remedy).collect();
        let ways = Arc::new(ways);
        self.known_walk.ways = Some((found, Arc::clone(&ways)));
        ways
    }
}
