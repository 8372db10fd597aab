//! Whether the plan knows what it is for before it says how.

use super::rule::{FindingRule, Noticed, Severity, Value};
use super::{Checking, Subject};
use crate::language::texts;
use crate::plan::{Id, Lifecycle, NodeSort};

/// The rules of this group.
pub(super) const RULES: [FindingRule; 1] = [FindingRule {
    id: "technology-first",
    severity: Severity::Warning,
    message: texts::findings::TECHNOLOGY_FIRST,
    remedy: texts::findings::TECHNOLOGY_FIRST_REMEDY,
    subject: Subject::Drawing,
    check: technology_first,
}];

/// Systems are planned while there is no audience, or fewer than two channels.
fn technology_first(checking: &Checking) -> Vec<Noticed> {
    let systems = checking.nodes(NodeSort::System);
    let planned = systems.filter(|(_, node)| matches!(node.lifecycle, Lifecycle::Planned(_)));
    let planned: Vec<Id> = planned.map(|(id, _)| id.clone()).collect();
    let is_for_nobody = checking.nodes(NodeSort::Audience).next().is_none();
    let is_for_nothing = checking.nodes(NodeSort::Channel).nth(1).is_none();
    if planned.is_empty() || !(is_for_nobody || is_for_nothing) {
        return Vec::new();
    }
    let noticed = Noticed::in_plan().with(&planned).saying([Value::Names(planned.clone())]);
    // For whom comes before over which channels.
    vec![match is_for_nobody {
        true => noticed,
        false => noticed.worded(
            Some(texts::findings::TECHNOLOGY_BEFORE_CHANNELS),
            Some(texts::findings::TECHNOLOGY_BEFORE_CHANNELS_REMEDY),
        ),
    }]
}
