//! Whether marketing and sales work together.

use std::collections::BTreeMap;

use super::rule::{FindingRule, Noticed, Severity, Value};
use super::{Checking, Fix, Subject};
use crate::language::texts;
use crate::plan::{Body, Id, LinkKind, NodeSort, TeamKind};

/// The rules of this group.
pub(super) const RULES: [FindingRule; 1] = [FindingRule {
    id: "no-lead-exchange",
    severity: Severity::Hint,
    message: texts::findings::NO_LEAD_EXCHANGE,
    remedy: texts::findings::NO_LEAD_EXCHANGE_REMEDY,
    subject: Subject::Drawing,
    check: |checking| no_lead_exchange(checking).into_iter().collect(),
}];

/// There are teams for marketing and for sales, and none of them exchanges leads with one of the
/// other side.
fn no_lead_exchange(checking: &Checking) -> Option<Noticed> {
    let teams: BTreeMap<&Id, TeamKind> = checking
        .nodes(NodeSort::Team)
        .filter_map(|(id, node)| match &node.body {
            Body::Team(team) => Some((id, team.kind)),
            _ => None,
        })
        .collect();
    let first = |kind| teams.iter().find(|(_, team)| **team == kind).map(|(id, _)| *id);
    let (marketing, sales) = first(TeamKind::Marketing).zip(first(TeamKind::Sales))?;
    let exchanges = checking.links().any(|(_, link)| {
        let ends = [teams.get(&link.from), teams.get(&link.to)].map(Option::<&TeamKind>::copied);
        let both = [Some(TeamKind::Marketing), Some(TeamKind::Sales)];
        link.kind == LinkKind::LeadExchange && (ends == both || ends == [both[1], both[0]])
    });
    (!exchanges).then(|| {
        let elements = [marketing, sales];
        let fix =
            Fix::Link { kind: LinkKind::LeadExchange, from: marketing.clone(), to: sales.clone() };
        Noticed::at(&elements).saying(elements.map(Value::name)).fixed_by(fix)
    })
}
