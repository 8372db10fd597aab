//! The paths of customers: where each breaks today, why, and what mends it.

use std::sync::Arc;

use super::chapter::Chapter;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::classify::journeys::{Ropo, RopoState};
use crate::language::texts;
use crate::page::document::{Block, Entry, Section, Strip, StripStop, Verdict};
use crate::plan::{Id, Journey, Plan};
use crate::session::{CheckedRoute, JourneyReport, StopReport, journey_text, naming, routes};

/// The journeys; nothing where there are neither journeys nor ways between screens and the world.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let plan = sources.plan;
    let routes = routes(plan, &sources.today);
    let are_looked_at = |route: &CheckedRoute| !matches!(route.route.state, RopoState::NoChannels);
    let routes: Vec<CheckedRoute> = routes.into_iter().filter(are_looked_at).collect();
    let reports: Vec<JourneyReport> = plan
        .journeys
        .iter()
        .filter(|(_, journey)| !journey.stops.is_empty())
        .map(|one| JourneyReport::of(plan, &sources.today, one, Some(&sources.roadmap)))
        .collect();
    if reports.is_empty() && routes.is_empty() {
        return None;
    }
    let strips = reports.iter().map(|report| Block::Journey(strip(sources, report)));
    let mut blocks: Vec<Block> = strips.collect();
    if !routes.is_empty() {
        let about = Block::Heading(summary(sources, &routes));
        let list = Block::List(routes.iter().map(|route| of_route(sources, route)).collect());
        blocks.push(Block::Together(vec![about, list]));
    }
    let heading = heading(sources, &reports, &routes);
    Some(sources.section(Chapter::Journeys, &heading, blocks))
}

fn heading(sources: &Sources<'_>, reports: &[JourneyReport], routes: &[CheckedRoute]) -> String {
    let holds = |report: &&JourneyReport| report.stops.iter().all(|stop| stop.reason.is_none());
    let now = reports.iter().filter(holds).count();
    let last = sources.roadmap.steps.last();
    let later = last.map_or(0, |step| step.journeys.iter().filter(|one| one.holds()).count());
    match reports.len() {
        0 => summary(sources, routes),
        all if now == all => sources.say(texts::report::ALL_JOURNEYS),
        1 => sources.say(texts::report::ONE_JOURNEY_BREAKS),
        all if now == 0 => sources.with(texts::report::NO_JOURNEY_NOW, &[&later, &all]),
        all if now == 1 => sources.with(texts::report::ONE_JOURNEY_NOW, &[&all, &later]),
        all => sources.with(texts::report::JOURNEYS_NOW, &[&now, &all, &later]),
    }
}

fn strip(sources: &Sources<'_>, report: &JourneyReport) -> Strip {
    let breaks = report.stops.iter().filter(|stop| stop.reason.is_some()).count();
    let is_by_hand = report.stops.iter().any(|stop| stop.by_hand);
    let state = match breaks {
        0 => sources.say(texts::journeys::SMOOTH),
        1 => sources.say(texts::report::JOURNEY_BREAKS_ONCE),
        count => sources.with(texts::report::JOURNEY_BREAKS, &[&count]),
    };
    let ahead = journey_text::ahead(sources.plan, report, sources.language);
    let state = [Some(state), ahead].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let breaks_later = report.stops.iter().any(|stop| stop.breaks_from.is_some());
    let stops = report.journey.stops.iter().zip(&report.stops).enumerate();
    Strip {
        // As in the window, one without a name is called by its id.
        name: match report.journey.name.trim() {
            "" => report.id.to_string(),
            name => name.to_owned(),
        },
        whose: whose(sources.plan, &report.journey, sources),
        state,
        verdict: match (breaks, is_by_hand || breaks_later) {
            (0, false) => Verdict::Good,
            (0, true) => Verdict::Watch,
            _ => Verdict::Bad,
        },
        stops: stops
            .map(|(index, (at, stop))| StripStop {
                stage: sources.say(names::stage(at.stage)),
                place: naming::node(sources.plan, &at.at, sources.language),
                verdict: match (stop.reason, stop.by_hand || stop.breaks_from.is_some()) {
                    (Some(_), _) => Verdict::Bad,
                    (None, true) => Verdict::Watch,
                    (None, false) => Verdict::Good,
                },
                said: said(sources, report, (index, stop)),
            })
            .collect(),
    }
}

fn whose(plan: &Plan, journey: &Arc<Journey>, sources: &Sources<'_>) -> String {
    let name = |id: &Id| naming::node(plan, id, sources.language);
    match &journey.audience {
        Some(audience) => name(audience),
        None => sources.say(texts::result::ALL_CUSTOMERS_LONG),
    }
}

/// Why a stop breaks, and what mends it: what is planned, else the cheapest remedy.
fn said(
    sources: &Sources<'_>,
    report: &JourneyReport,
    (index, stop): (usize, &StopReport),
) -> Vec<String> {
    if stop.reason.is_none() {
        let by_hand = stop.by_hand.then(|| sources.say(texts::journeys::BY_HAND));
        let later = journey_text::breaks_later(sources.plan, report, index, sources.language);
        return by_hand.into_iter().chain(later).collect();
    }
    let why = journey_text::reason(sources.plan, report, index, sources.language);
    let mended = stop.mended_in.map(|step| sources.with(texts::journeys::MENDED_IN_STEP, &[&step]));
    let remedy = || {
        let remedy = stop.remedies.first()?;
        Some(journey_text::remedy(sources.plan, remedy, &sources.efforts, sources.language))
    };
    [Some(why), mended.or_else(remedy)].into_iter().flatten().collect()
}

fn summary(sources: &Sources<'_>, routes: &[CheckedRoute]) -> String {
    let is_smooth = |route: &Ropo| matches!(route.state, RopoState::Smooth(..));
    let smooth = routes.iter().filter(|checked| is_smooth(&checked.route)).count();
    sources.with(texts::journeys::ROPO_SUMMARY, &[&smooth, &routes.len()])
}

fn of_route(sources: &Sources<'_>, checked: &CheckedRoute) -> Entry {
    let [way, state] = journey_text::route(sources.plan, &checked.route, sources.language);
    let verdict = match checked.route.state {
        RopoState::Smooth(..) => Verdict::Good,
        RopoState::Broken(..) => Verdict::Bad,
        RopoState::NoChannels => Verdict::Open,
    };
    let mended = checked.is_mended.then(|| sources.say(texts::journeys::MENDED_IN_TARGET));
    let parts: Vec<String> = [Some(state), mended].into_iter().flatten().collect();
    Entry::judged(verdict, way, parts.join(" · "))
}
