//! Whether marketing and sales work together.

use std::collections::BTreeMap;

use super::{Checking, Finding, Fix, Severity};
use crate::language::texts;
use crate::plan::{Body, Id, LinkKind, NodeSort, TeamKind};

/// There are teams for marketing and for sales, and none of them exchanges leads with one of the
/// other side.
pub(super) fn no_lead_exchange(checking: &Checking) -> Option<Finding> {
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
    let texts = (texts::findings::NO_LEAD_EXCHANGE, texts::findings::NO_LEAD_EXCHANGE_REMEDY);
    (!exchanges).then(|| {
        let elements = [marketing, sales];
        let fix =
            Fix::Link { kind: LinkKind::LeadExchange, from: marketing.clone(), to: sales.clone() };
        let rule = "no-lead-exchange";
        checking.about(rule, Severity::Hint, &elements, texts, &elements).fixed_by(fix)
    })
}
