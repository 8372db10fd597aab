//! Whether the drawing leads where the strategy wants to go.

use super::{Checking, Finding, Severity, Subject};
use crate::catalogue::words;
use crate::language::texts;
use crate::plan::{Availability, Body, Lifecycle, Model};

/// The vision is due no later than the mission.
pub(super) fn vision_before_mission(checking: &Checking) -> Option<Finding> {
    let strategy = &checking.plan.strategy;
    let (mission, vision) = strategy.mission_year.zip(strategy.vision_year)?;
    (vision <= mission).then(|| {
        let finding = checking.finding(
            "vision-before-mission",
            Severity::Warning,
            &[],
            |say| say.with(texts::findings::VISION_BEFORE_MISSION, &[&vision, &mission]),
            texts::findings::VISION_BEFORE_MISSION_REMEDY,
        );
        finding.on(Subject::VisionYear)
    })
}

/// There is a vision and more than one channel, but no element comes, goes or changes.
pub(super) fn nothing_changes(checking: &Checking) -> Option<Finding> {
    let plan = checking.plan;
    let wants = !plan.strategy.vision.trim().is_empty();
    let stays = |lifecycle: Lifecycle| lifecycle == Lifecycle::Existing;
    let same = |availability: Availability| availability.step().is_none();
    let nodes = || {
        plan.nodes.values().all(|node| {
            let same = match &node.body {
                Body::Channel(channel) => channel.availabilities().all(same),
                _ => true,
            };
            same && stays(node.lifecycle)
        })
    };
    let links = || plan.links.values().all(|link| stays(link.lifecycle));
    let drawn = plan.channels().nth(1).is_some();
    let texts = (texts::findings::NOTHING_CHANGES, texts::findings::NOTHING_CHANGES_REMEDY);
    (wants && drawn && links() && nodes()).then(|| {
        let finding = checking.about("nothing-changes", Severity::Hint, &[], texts, &[]);
        finding.on(Subject::NextLevel)
    })
}

/// Competitors that are today further than the plan will be in its target. A plan in which
/// nothing sells has more urgent questions.
pub(super) fn competitors_ahead(checking: &Checking) -> Option<Finding> {
    let target = checking.target.model;
    let competitors = checking.plan.strategy.competitors.iter();
    let ahead: Vec<(&str, Model)> = competitors
        .filter_map(|competitor| Some((competitor.name.trim(), competitor.model?)))
        .filter(|(name, model)| *model > target && !name.is_empty())
        .collect();
    let (_, furthest) = *ahead.iter().max_by_key(|(_, model)| *model)?;
    let (name, _) = *ahead.iter().find(|(_, model)| *model == furthest)?;
    (target > Model::None).then(|| {
        let finding = checking.finding(
            "competitor-ahead",
            Severity::Hint,
            &[],
            |say| {
                let model = |model| say.plain(words::model(model));
                let values = [say.quoted(name), model(furthest), model(target)];
                say.with(texts::findings::COMPETITOR_AHEAD, &[&values[0], &values[1], &values[2]])
            },
            texts::findings::COMPETITOR_AHEAD_REMEDY,
        );
        finding.on(Subject::NextLevel)
    })
}
