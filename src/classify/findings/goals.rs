//! Whether the strategy says where to go, and the drawing leads there.

use super::rule::{FindingRule, Noticed, Severity, Value};
use super::{Checking, Subject};
use crate::catalogue::words;
use crate::classify::classify;
use crate::language::texts;
use crate::plan::{Aim, Availability, Body, Date, Lifecycle, Market, Model, Plan, View};

/// The rules of this group.
pub(super) const RULES: [FindingRule; 7] = [
    FindingRule {
        id: "no-mission",
        severity: Severity::Hint,
        message: texts::findings::NO_MISSION,
        remedy: texts::findings::NO_MISSION_REMEDY,
        subject: Subject::Mission,
        check: |checking| unwritten(&checking.plan.strategy.mission),
    },
    FindingRule {
        id: "no-vision",
        severity: Severity::Hint,
        message: texts::findings::NO_VISION,
        remedy: texts::findings::NO_VISION_REMEDY,
        subject: Subject::Vision,
        check: |checking| unwritten(&checking.plan.strategy.vision),
    },
    FindingRule {
        id: "vision-before-mission",
        severity: Severity::Warning,
        message: texts::findings::VISION_BEFORE_MISSION,
        remedy: texts::findings::VISION_BEFORE_MISSION_REMEDY,
        subject: Subject::VisionYear,
        check: |checking| vision_before_mission(checking).into_iter().collect(),
    },
    FindingRule {
        id: "nothing-changes",
        severity: Severity::Hint,
        message: texts::findings::NOTHING_CHANGES,
        remedy: texts::findings::NOTHING_CHANGES_REMEDY,
        subject: Subject::NextLevel,
        check: |checking| nothing_changes(checking).into_iter().collect(),
    },
    FindingRule {
        id: "aim-missed",
        severity: Severity::Hint,
        message: texts::findings::AIM_MISSED,
        remedy: texts::findings::AIM_MISSED_REMEDY,
        subject: Subject::NextLevel,
        check: aims_missed,
    },
    FindingRule {
        id: "aim-late",
        severity: Severity::Hint,
        message: texts::findings::AIM_LATE,
        remedy: texts::findings::AIM_LATE_REMEDY,
        subject: Subject::Mission,
        check: aims_late,
    },
    FindingRule {
        id: "competitor-ahead",
        severity: Severity::Hint,
        message: texts::findings::COMPETITOR_AHEAD,
        remedy: texts::findings::COMPETITOR_AHEAD_REMEDY,
        subject: Subject::NextLevel,
        check: |checking| competitors_ahead(checking).into_iter().collect(),
    },
];

/// The strategy says nothing about the middle or the long term.
fn unwritten(text: &str) -> Vec<Noticed> {
    if text.trim().is_empty() { vec![Noticed::in_plan()] } else { Vec::new() }
}

/// The vision is due no later than the mission.
fn vision_before_mission(checking: &Checking) -> Option<Noticed> {
    let strategy = &checking.plan.strategy;
    let (mission, vision) = strategy.mission_year.zip(strategy.vision_year)?;
    (vision <= mission)
        .then(|| Noticed::in_plan().saying([Value::verbatim(&vision), Value::verbatim(&mission)]))
}

/// A model is aimed at which the target does not reach; one for the year of the vision or later
/// which the vision does not reach.
fn aims_missed(checking: &Checking<'_>) -> Vec<Noticed> {
    let aims = checking.plan.strategy.aims.iter().filter_map(|aim| {
        let is_far = is_far(checking.plan, aim);
        let view = if is_far { View::Vision } else { View::Target };
        let reached = reached(checking.plan, aim, view);
        (reached < aim.model).then(|| {
            let whom = aim.market.map_or(texts::result::ALL_CUSTOMERS_LONG, words::customers);
            let place = if is_far { texts::plan::VISION } else { texts::plan::TARGET };
            Noticed { key: key(aim), ..Noticed::in_plan() }.saying([
                Value::Words(whom),
                Value::Words(words::model(aim.model)),
                Value::Words(place),
                Value::Words(words::model(reached)),
            ])
        })
    });
    aims.collect()
}

/// Whether an aim is held against the vision.
fn is_far(plan: &Plan, aim: &Aim) -> bool {
    aim.year.zip(plan.strategy.vision_year).is_some_and(|(year, vision)| year >= vision)
}

/// The model that a view reaches for those to whom an aim is.
fn reached(plan: &Plan, aim: &Aim, view: View) -> Model {
    let found = classify(plan, view, &Default::default());
    let of_market = |market| found.by_market.iter().find(|one| one.market == market);
    match aim.market {
        None => found.model,
        Some(market) => of_market(market).map_or(Model::None, |one| one.model),
    }
}

/// Tells the aims of a rule apart.
fn key(aim: &Aim) -> String {
    format!("{}-{:?}", aim.market.map_or("all".to_owned(), code), aim.model)
}

/// A model that the target reaches is aimed at by the end of a year in which, as the steps are dated,
/// it is not reached yet.
fn aims_late(checking: &Checking<'_>) -> Vec<Noticed> {
    let plan = checking.plan;
    let due = |year: u32| {
        let mut dated = plan.steps.iter().filter_map(|(step, about)| Some((*step, about.until?)));
        // Without a day after it nobody knows what there is by then.
        let is_later = |(_, until): &(u32, Date)| u32::from(until.year()) > year;
        let next = dated.clone().find(is_later)?;
        Some((dated.rfind(|one| !is_later(one) && one.0 < next.0), next))
    };
    let aims = plan.strategy.aims.iter().filter(|aim| !is_far(plan, aim));
    let late = aims.filter_map(|aim| {
        let year = aim.year?;
        let (last, (step, until)) = due(year)?;
        let by_then = reached(plan, aim, last.map_or(View::Today, |(step, _)| View::Step(step)));
        let is_late = by_then < aim.model && reached(plan, aim, View::Target) >= aim.model;
        is_late.then(|| {
            let whom = aim.market.map_or(texts::result::ALL_CUSTOMERS_LONG, words::customers);
            Noticed { key: key(aim), ..Noticed::in_plan() }.saying([
                Value::Words(whom),
                Value::Words(words::model(aim.model)),
                Value::verbatim(&year),
                Value::Words(words::model(by_then)),
                Value::verbatim(&step),
                Value::verbatim(&until.year()),
            ])
        })
    });
    late.collect()
}

fn code(market: Market) -> String {
    format!("{market:?}")
}

/// There is a vision and more than one channel, but no element comes, goes or changes.
fn nothing_changes(checking: &Checking) -> Option<Noticed> {
    let plan = checking.plan;
    let wants = !plan.strategy.vision.trim().is_empty();
    let stays = |lifecycle: Lifecycle| lifecycle == Lifecycle::Existing;
    let same = |availability: Availability| availability.step().is_none();
    let nodes = || {
        plan.nodes.values().all(|node| {
            let same = match &node.body {
                Body::Channel(channel) => {
                    let answers = channel.expectations.answers();
                    channel.availabilities().all(same)
                        && answers.into_iter().all(|answer| answer.step().is_none())
                }
                Body::Audience(_)
                | Body::System(_)
                | Body::Team(_)
                | Body::Activity(_)
                | Body::Note(_)
                | Body::Frame(_) => true,
            };
            same && stays(node.lifecycle)
        })
    };
    let links = || plan.links.values().all(|link| stays(link.lifecycle));
    let drawn = plan.channels().nth(1).is_some();
    (wants && drawn && links() && nodes()).then(Noticed::in_plan)
}

/// Competitors that are today further than the plan will be in its target. A plan in which
/// nothing sells has more urgent questions.
fn competitors_ahead(checking: &Checking) -> Option<Noticed> {
    let target = checking.target.model;
    let competitors = checking.plan.strategy.competitors.iter();
    let ahead: Vec<(&str, Model)> = competitors
        .filter_map(|competitor| Some((competitor.name.trim(), competitor.model?)))
        .filter(|(name, model)| *model > target && !name.is_empty())
        .collect();
    let (_, furthest) = *ahead.iter().max_by_key(|(_, model)| *model)?;
    let (name, _) = *ahead.iter().find(|(_, model)| *model == furthest)?;
    (target > Model::None).then(|| {
        let model = |model| Value::Words(words::model(model));
        Noticed::in_plan().saying([Value::Quoted(name.to_owned()), model(furthest), model(target)])
    })
}
