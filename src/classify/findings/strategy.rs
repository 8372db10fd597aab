//! Whether the plan knows what it is for before it says how.

use super::{Checking, Finding, Severity, Subject};
use crate::language::texts;
use crate::plan::{Id, Lifecycle, NodeSort};

/// Systems are planned while there is no audience, or fewer than two channels.
pub(super) fn technology_first(checking: &Checking) -> Option<Finding> {
    let systems = checking.nodes(NodeSort::System);
    let planned = systems.filter(|(_, node)| matches!(node.lifecycle, Lifecycle::Planned(_)));
    let planned: Vec<Id> = planned.map(|(id, _)| id.clone()).collect();
    let unclear = checking.nodes(NodeSort::Audience).next().is_none()
        || checking.nodes(NodeSort::Channel).nth(1).is_none();
    (unclear && !planned.is_empty()).then(|| {
        let mut finding = checking.finding(
            "technology-first",
            Severity::Warning,
            &[],
            |say| say.with(texts::findings::TECHNOLOGY_FIRST, &[&say.names(&planned)]),
            texts::findings::TECHNOLOGY_FIRST_REMEDY,
        );
        finding.elements = planned.clone();
        finding
    })
}

/// The strategy says nothing about the middle or the long term.
pub(super) fn without_mission_or_vision(checking: &Checking) -> Vec<Finding> {
    let strategy = &checking.plan.strategy;
    let checks = [
        (
            &strategy.mission,
            ("no-mission", Subject::Mission),
            (texts::findings::NO_MISSION, texts::findings::NO_MISSION_REMEDY),
        ),
        (
            &strategy.vision,
            ("no-vision", Subject::Vision),
            (texts::findings::NO_VISION, texts::findings::NO_VISION_REMEDY),
        ),
    ];
    let missing = checks.into_iter().filter(|(text, ..)| text.trim().is_empty());
    missing
        .map(|(_, (rule, subject), texts)| {
            checking.about(rule, Severity::Hint, &[], texts, &[]).on(subject)
        })
        .collect()
}
