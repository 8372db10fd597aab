//! A journey in a view: where it breaks, why, and what mends it. Kept until what it rests on
//! changes.

use std::sync::Arc;

use super::roadmap_data::RoadmapData;
use super::subject::Subject;
use crate::classify::Classification;
use crate::classify::journeys::{
    JourneyChecker, Needs, Reason, Remedy, Ropo, RopoState, WithoutHand, ropo, ropo_remedy,
};
use crate::plan::{Id, Journey, Plan, View};

/// So many remedies for a break are offered.
const MOST_REMEDIES: usize = 6;

/// A journey in a view.
#[derive(Clone, Debug, PartialEq)]
pub struct JourneyReport {
    /// The journey.
    pub id: Id,
    /// What it is.
    pub journey: Arc<Journey>,
    /// What there is to say about each of its stops.
    pub stops: Vec<StopReport>,
}

/// What there is to say about a stop.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopReport {
    /// Why the customer cannot go on there, if that is so.
    pub reason: Option<Reason>,
    /// Whether the customer gets there only because something is passed on by hand.
    pub by_hand: bool,
    /// What would have to be shared with the channel before.
    pub needs: Option<Needs>,
    /// What mends it, least effort first.
    pub remedies: Vec<Remedy>,
    /// The step after which it is mended by what is planned.
    pub mended_in: Option<u32>,
}

/// Whether audiences can change sides in both directions, with what mends a route that breaks.
pub type Routes = Vec<CheckedRoute>;

/// A route between screens and the world.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedRoute {
    /// How far an audience gets.
    pub route: Ropo,
    /// What mends it.
    pub remedy: Option<Remedy>,
    /// Whether what is planned mends it already.
    pub is_mended: bool,
}

/// What was found last.
#[derive(Debug, Default)]
pub(super) struct JourneyReports {
    report: Option<(Arc<Classification>, Arc<JourneyReport>)>,
    routes: Option<(Arc<Classification>, Arc<Routes>)>,
}

impl JourneyReports {
    /// A journey in the view that a result is about.
    pub fn report(
        &mut self,
        of: Subject<'_>,
        found: Arc<Classification>,
        (id, journey): (&Id, &Arc<Journey>),
        roadmap: impl FnOnce() -> Option<Arc<RoadmapData>>,
    ) -> Arc<JourneyReport> {
        if let Some((known, report)) = &self.report
            && Arc::ptr_eq(known, &found)
            && report.id == *id
            && Arc::ptr_eq(&report.journey, journey)
        {
            return Arc::clone(report);
        }
        let report = JourneyReport::of(of.plan, &found, (id, journey), roadmap().as_deref());
        let report = Arc::new(report);
        self.report = Some((found, Arc::clone(&report)));
        report
    }

    /// Whether audiences can look things up on one side and buy on the other.
    pub fn routes(&mut self, plan: &Plan, found: Arc<Classification>) -> Arc<Routes> {
        if let Some((known, routes)) = &self.routes
            && Arc::ptr_eq(known, &found)
        {
            return Arc::clone(routes);
        }
        let routes = Arc::new(routes(plan, &found));
        self.routes = Some((found, Arc::clone(&routes)));
        routes
    }
}

impl JourneyReport {
    /// A journey in the view that a result is about.
    pub fn of(
        plan: &Plan,
        found: &Classification,
        (id, journey): (&Id, &Arc<Journey>),
        roadmap: Option<&RoadmapData>,
    ) -> Self {
        let stops = stop_reports(plan, found, (id, journey), roadmap);
        Self { id: id.clone(), journey: Arc::clone(journey), stops }
    }
}

/// Whether audiences can look things up on one side and buy on the other, in the view that a result
/// is about.
pub fn routes(plan: &Plan, found: &Classification) -> Routes {
    let ahead = (found.view == View::Today).then(|| found.in_view(View::Target));
    let ahead = ahead.map(|ahead| {
        let routes = ropo(plan, &ahead);
        (ahead, routes)
    });
    let with_remedy = |route: Ropo| {
        // What is proposed today goes on from what is planned already, and where that is enough
        // nothing is.
        let of_target = ahead.as_ref().and_then(|(_, routes)| {
            let same =
                |one: &&Ropo| one.audience == route.audience && one.direction == route.direction;
            routes.iter().find(same)
        });
        let state = of_target.map_or(&route.state, |later| &later.state);
        let found = ahead.as_ref().map_or(found, |(found, _)| found);
        let remedy = match (&route.state, state) {
            (RopoState::Broken(..), RopoState::Broken(from, to)) => {
                ropo_remedy(plan, found, from, to)
            }
            _ => None,
        };
        let is_mended =
            matches!(state, RopoState::Smooth(..)) && matches!(route.state, RopoState::Broken(..));
        CheckedRoute { route, remedy, is_mended }
    };
    ropo(plan, found).into_iter().map(with_remedy).collect()
}

fn stop_reports(
    plan: &Plan,
    found: &Classification,
    (id, journey): (&Id, &Journey),
    roadmap: Option<&RoadmapData>,
) -> Vec<StopReport> {
    let now = match found.view {
        View::Today => Some(0),
        View::Step(step) => Some(step),
        View::Target | View::Vision => None,
    };
    let mended = |stop: usize| {
        let later = roadmap.iter().flat_map(|roadmap| &roadmap.steps);
        let mut later = later.filter(|step| now.is_some_and(|now| step.step > now));
        let holds = later.find(|step| {
            let checked = step.journeys.iter().find(|checked| checked.id == *id);
            checked.is_some_and(|checked| checked.breaks.iter().all(|one| one.stop != stop))
        });
        holds.map(|step| step.step)
    };
    let checker = JourneyChecker::new(plan, found);
    let mut stops: Vec<StopReport> = (0..journey.stops.len())
        .map(|stop| StopReport { needs: checker.needs(journey, stop), ..Default::default() })
        .collect();
    for stop in WithoutHand::new(plan, found).stops(&checker, journey) {
        stops[stop].by_hand = true;
    }
    // What is proposed today is a plan, so it goes on from what is planned already.
    let ahead = (found.view == View::Today).then(|| found.in_view(View::Target));
    let ahead = ahead.as_ref().map(|ahead| JourneyChecker::new(plan, ahead));
    let still_broken = ahead.as_ref().map(|ahead| ahead.breaks(journey));
    for broken in checker.breaks(journey) {
        let stop = &mut stops[broken.stop];
        stop.reason = Some(broken.reason);
        stop.mended_in = mended(broken.stop);
        let later = still_broken.iter().flatten().find(|one| one.stop == broken.stop);
        stop.remedies = match (&ahead, later) {
            (Some(ahead), Some(later)) => ahead.remedies(journey, *later),
            // It is mended by what is planned.
            (Some(_), None) => Vec::new(),
            (None, _) => checker.remedies(journey, broken),
        };
        stop.remedies.truncate(MOST_REMEDIES);
    }
    stops
}
