//! A journey in a view: where it breaks, why, and what mends it. Kept until what it rests on
//! changes.

use std::sync::Arc;

use super::roadmap_data::RoadmapData;
use super::subject::Subject;
use crate::classify::Classification;
use crate::classify::journeys::{
    Break, JourneyChecker, Needs, Reason, Remedy, Ropo, RopoState, WithoutHand, ropo, ropo_remedy,
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
    /// What becomes of it as a whole by what is planned.
    pub ahead: Option<Ahead>,
}

/// What becomes of a journey by what is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// From this step on it leads to its end.
    SmoothFrom(u32),
    /// In the target it still breaks at these stops; they count from 0.
    BreaksAt(Vec<usize>),
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
    /// The step after which it is mended for good by what is planned.
    pub mended_in: Option<u32>,
    /// A stop that holds now, since nobody gets there yet, and that breaks in the target: from
    /// which step on, and why.
    pub breaks_from: Option<(u32, Reason)>,
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
        let later = Later::of(roadmap, id, found.view);
        let stops = stop_reports(plan, found, journey, &later);
        let breaks_now = stops.iter().any(|stop| stop.reason.is_some());
        let ahead = later.ahead(breaks_now);
        Self { id: id.clone(), journey: Arc::clone(journey), stops, ahead }
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

/// Where a journey breaks after each step that is still to come.
struct Later<'a>(Vec<(u32, &'a [Break])>);

impl<'a> Later<'a> {
    fn of(roadmap: Option<&'a RoadmapData>, id: &Id, view: View) -> Self {
        let now = match view {
            View::Today => Some(0),
            View::Step(step) => Some(step),
            View::Target | View::Vision => None,
        };
        let steps = roadmap.iter().flat_map(|roadmap| &roadmap.steps);
        let steps = steps.filter(|step| now.is_some_and(|now| step.step > now));
        let breaks = steps.filter_map(|step| {
            let checked = step.journeys.iter().find(|checked| checked.id == *id)?;
            Some((step.step, &checked.breaks[..]))
        });
        Self(breaks.collect())
    }

    /// The first step from which on to the last what is asked of the breaks is always so.
    fn for_good(&self, is_so: impl Fn(&[Break]) -> bool) -> Option<u32> {
        let last = self.0.iter().rev().take_while(|(_, breaks)| is_so(breaks)).last();
        last.map(|(step, _)| *step)
    }

    fn ahead(&self, breaks_now: bool) -> Option<Ahead> {
        let (_, last) = self.0.last()?;
        match last.is_empty() {
            true => breaks_now
                .then(|| self.for_good(<[Break]>::is_empty))
                .flatten()
                .map(Ahead::SmoothFrom),
            false => Some(Ahead::BreaksAt(last.iter().map(|one| one.stop).collect())),
        }
    }

    fn mended_in(&self, stop: usize) -> Option<u32> {
        self.for_good(|breaks| breaks.iter().all(|one| one.stop != stop))
    }

    fn breaks_from(&self, stop: usize) -> Option<(u32, Reason)> {
        let is_here = |one: &&Break| one.stop == stop;
        let from = self.for_good(|breaks| breaks.iter().any(|one| one.stop == stop))?;
        let (_, last) = self.0.last()?;
        last.iter().find(is_here).map(|one| (from, one.reason))
    }
}

fn stop_reports(
    plan: &Plan,
    found: &Classification,
    journey: &Journey,
    later: &Later<'_>,
) -> Vec<StopReport> {
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
        stop.mended_in = later.mended_in(broken.stop);
        let later = still_broken.iter().flatten().find(|one| one.stop == broken.stop);
        stop.remedies = match (&ahead, later) {
            (Some(ahead), Some(later)) => ahead.remedies(journey, *later),
            // It is mended by what is planned.
            (Some(_), None) => Vec::new(),
            (None, _) => checker.remedies(journey, broken),
        };
        stop.remedies.truncate(MOST_REMEDIES);
    }
    for (index, stop) in stops.iter_mut().enumerate().filter(|(_, stop)| stop.reason.is_none()) {
        stop.breaks_from = later.breaks_from(index);
    }
    stops
}
