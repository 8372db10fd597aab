//! The step for which something is planned: the first in which all that it needs is there, and not
//! before the one that is shown. What is proposed while today is shown is a plan as well.

use std::collections::BTreeSet;

use crate::catalogue::{self, End};
use crate::classify::{Addition, Fix};
use crate::plan::{Availability, Channel, Id, Lifecycle, LinkKind, MAX_STEP, Market, Plan, View};

/// The step for additions of a proposal.
pub(in crate::session) fn of_additions(plan: &Plan, view: View, additions: &[Addition]) -> u32 {
    let steps = additions.iter().map(|addition| first_with_all(plan, addition));
    steps.chain(shown(view)).max().unwrap_or(1).clamp(1, MAX_STEP)
}

/// The step for what a fix plans.
pub(in crate::session) fn of_fix(plan: &Plan, view: View, fix: &Fix) -> u32 {
    let addition = match fix {
        Fix::Link { kind, from, to } => {
            Addition::Link { kind: *kind, from: from.clone(), to: to.clone() }
        }
        Fix::OpenMarket { channel, market } => {
            Addition::Opens { node: channel.clone(), market: *market }
        }
        Fix::BeginToSell { channel } | Fix::IndividualPrices { channel } => {
            Addition::Sells { node: channel.clone() }
        }
        Fix::Replace { link, .. } | Fix::ShareProductData { link } => {
            let ends = plan.links.get(link).map(|link| [&link.from, &link.to]);
            let comes = ends.into_iter().flatten().map(|end| comes(plan, end));
            return comes.chain(shown(view)).max().unwrap_or(1).clamp(1, MAX_STEP);
        }
        Fix::ShareCustomers { system, .. } => {
            let comes = system.iter().map(|system| comes(plan, system));
            return comes.chain(shown(view)).max().unwrap_or(1).clamp(1, MAX_STEP);
        }
        // What these rest on is there already, or comes with them.
        Fix::Turn { .. }
        | Fix::Keep { .. }
        | Fix::PutOff { .. }
        | Fix::Number { .. }
        | Fix::AddTeam { .. }
        | Fix::Name { .. } => {
            return shown(view).unwrap_or(1).clamp(1, MAX_STEP);
        }
    };
    of_additions(plan, view, &[addition])
}

/// The step that a view says; `None` for the target, which has all of them, and for today, where what
/// is proposed goes on from the target.
fn shown(view: View) -> Option<u32> {
    match view {
        View::Step(step) => Some(step),
        View::Today | View::Target | View::Vision => None,
    }
}

/// The first step in which all is there that an addition needs.
fn first_with_all(plan: &Plan, addition: &Addition) -> u32 {
    match addition {
        Addition::Link { kind, from, to } => first_for_link(plan, *kind, from, to),
        Addition::Sells { node } | Addition::Opens { node, .. } | Addition::TakeOver { node } => {
            comes(plan, node)
        }
        Addition::AddChannel { .. } | Addition::AddSystem { .. } => 1,
    }
}

/// The step in which a node comes, 1 for what is there.
fn comes(plan: &Plan, id: &Id) -> u32 {
    match plan.nodes.get(id).map(|node| node.lifecycle) {
        Some(Lifecycle::Planned(step)) => step,
        Some(Lifecycle::Existing | Lifecycle::Retiring(_) | Lifecycle::Envisioned) | None => 1,
    }
}

/// The first step in which both ends of a link are there and, where they are channels, serve a
/// market together and are such that the link fits.
fn first_for_link(plan: &Plan, kind: LinkKind, from: &Id, to: &Id) -> u32 {
    let both = comes(plan, from).max(comes(plan, to));
    let (Some(a), Some(b)) = (plan.channel(from), plan.channel(to)) else { return both };
    let changes = [a, b].into_iter().flat_map(Channel::availabilities);
    let begins = changes.filter_map(|availability| match availability {
        Availability::From(step) => Some(step.max(both)),
        Availability::Yes | Availability::No | Availability::Until(_) => None,
    });
    let steps: BTreeSet<u32> = begins.chain([both]).collect();
    let is_ready = |step: &u32| {
        let view = View::Step(*step);
        let serves = |channel: &Channel, market: Market| {
            match market {
                Market::B2B => channel.markets.b2b,
                Market::B2C => channel.markets.b2c,
            }
            .holds(view)
        };
        let mut markets = [Market::B2B, Market::B2C].into_iter();
        let end = |channel: &Channel| End { kind: channel.kind, sells: channel.sells.holds(view) };
        markets.any(|market| serves(a, market) && serves(b, market))
            && catalogue::fits(kind, end(a), end(b))
    };
    steps.into_iter().find(is_ready).unwrap_or(both)
}
