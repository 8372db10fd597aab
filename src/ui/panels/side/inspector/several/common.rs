//! What several elements have in common. A value that is not the same for all is `None`.

use crate::catalogue;
use crate::geometry::GridSize;
use crate::plan::{
    Activity, ActivityKind, Audience, Availability, Body, Channel, ChannelKind, Color, Fit, Frame,
    Link, LinkKind, Market, Node, Note, Operator, Outlook, Plan, Reach, Resource, System,
    SystemKind, Team, TeamKind,
};

/// The one value that all have, if they do.
pub(super) fn common<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// What is common to nodes of any sort.
#[derive(Clone, Debug, Default)]
pub(super) struct OfNodes {
    pub locked: Option<bool>,
    pub note: Option<String>,
    /// Whether they have notes: what is a note itself has none.
    pub have_notes: bool,
    pub width: Option<Option<i32>>,
    pub height: Option<Option<i32>>,
}

impl OfNodes {
    pub fn new<'a>(nodes: &(impl Iterator<Item = &'a Node> + Clone)) -> Self {
        let side = |of: fn(GridSize) -> i32| common(nodes.clone().map(|node| node.size.map(of)));
        Self {
            locked: common(nodes.clone().map(|node| node.locked)),
            note: common(nodes.clone().map(|node| node.note.as_str())).map(str::to_owned),
            have_notes: nodes.clone().all(|node| !matches!(node.body, Body::Note(_))),
            width: side(|size| size.width),
            height: side(|size| size.height),
        }
    }
}

/// What is common to nodes of one sort.
#[derive(Clone, Debug)]
pub(super) enum OfSort {
    Channels {
        kind: Option<ChannelKind>,
        is_own: Option<bool>,
        sells: Option<Availability>,
        b2b: Option<Availability>,
        b2c: Option<Availability>,
        outlook: Option<Outlook>,
    },
    Systems {
        kind: Option<SystemKind>,
        shares: Vec<(Resource, Option<bool>)>,
        fit: Option<Fit>,
        fit_target: Option<Fit>,
    },
    Audiences {
        market: Option<Market>,
        reach: Option<Reach>,
    },
    Teams {
        kind: Option<TeamKind>,
    },
    Activities {
        kind: Option<ActivityKind>,
        fit: Option<Fit>,
        fit_target: Option<Fit>,
    },
    /// Notes and frames.
    Papers {
        color: Option<Color>,
        are_notes: bool,
    },
}

/// All of them as one sort of body; `None` if one is of another or there are none.
fn all<'a, T>(
    nodes: impl Iterator<Item = &'a Node>,
    of: fn(&'a Body) -> Option<T>,
) -> Option<Vec<T>> {
    let all: Option<Vec<T>> = nodes.map(|node| of(&node.body)).collect();
    all.filter(|all| !all.is_empty())
}

impl OfSort {
    pub fn new<'a>(nodes: &(impl Iterator<Item = &'a Node> + Clone)) -> Option<Self> {
        if let Some(channels) = all(nodes.clone(), as_channel) {
            let of = || channels.iter().copied();
            return Some(Self::Channels {
                kind: common(of().map(|channel| channel.kind)),
                is_own: common(of().map(|channel| channel.operator == Operator::Own)),
                sells: common(of().map(|channel| channel.sells)),
                b2b: common(of().map(|channel| channel.markets.b2b)),
                b2c: common(of().map(|channel| channel.markets.b2c)),
                outlook: common(of().map(|channel| channel.outlook)),
            });
        }
        if let Some(systems) = all(nodes.clone(), as_system) {
            let of = || systems.iter().copied();
            let shares = Resource::ALL.map(|resource| {
                (resource, common(of().map(|system| system.shares.contains(resource))))
            });
            return Some(Self::Systems {
                kind: common(of().map(|system| system.kind)),
                shares: shares.to_vec(),
                fit: common(of().map(|system| system.fit)),
                fit_target: common(of().map(|system| system.fit_target)),
            });
        }
        if let Some(audiences) = all(nodes.clone(), as_audience) {
            return Some(Self::Audiences {
                market: common(audiences.iter().map(|audience| audience.market)),
                reach: common(audiences.iter().map(|audience| audience.reach)),
            });
        }
        if let Some(teams) = all(nodes.clone(), as_team) {
            return Some(Self::Teams { kind: common(teams.iter().map(|team| team.kind)) });
        }
        if let Some(activities) = all(nodes.clone(), as_activity) {
            let of = || activities.iter().copied();
            return Some(Self::Activities {
                kind: common(of().map(|activity| activity.kind)),
                fit: common(of().map(|activity| activity.fit)),
                fit_target: common(of().map(|activity| activity.fit_target)),
            });
        }
        let colors = all(nodes.clone(), as_color)?;
        let are_notes = nodes.clone().any(|node| matches!(node.body, Body::Note(_)));
        Some(Self::Papers { color: common(colors.into_iter()), are_notes })
    }
}

fn as_channel(body: &Body) -> Option<&Channel> {
    if let Body::Channel(channel) = body { Some(channel) } else { None }
}

fn as_system(body: &Body) -> Option<&System> {
    if let Body::System(system) = body { Some(system) } else { None }
}

fn as_audience(body: &Body) -> Option<&Audience> {
    if let Body::Audience(audience) = body { Some(audience) } else { None }
}

fn as_team(body: &Body) -> Option<&Team> {
    if let Body::Team(team) = body { Some(team) } else { None }
}

fn as_activity(body: &Body) -> Option<&Activity> {
    if let Body::Activity(activity) = body { Some(activity) } else { None }
}

fn as_color(body: &Body) -> Option<Color> {
    match body {
        Body::Note(Note { color, .. }) | Body::Frame(Frame { color, .. }) => Some(*color),
        _ => None,
    }
}

/// What is common to links.
#[derive(Clone, Debug, Default)]
pub(super) struct OfLinks {
    pub kind: Option<LinkKind>,
    /// The kinds that all of them can have.
    pub kinds: Vec<LinkKind>,
    pub effort: Option<Option<u32>>,
}

impl OfLinks {
    pub fn new<'a>(plan: &Plan, links: impl Iterator<Item = &'a Link> + Clone) -> Self {
        let relations = links.clone().map(|link| {
            let sort = |id| plan.nodes.get(id).map(|node| node.sort());
            (sort(&link.from), sort(&link.to))
        });
        // Where they join different sorts of nodes, few kinds are possible for all.
        let mut ends: Vec<_> = Vec::new();
        for pair in relations {
            if !ends.contains(&pair) {
                ends.push(pair);
            }
        }
        let is_possible = |kind: &LinkKind| {
            ends.iter().all(|(from, to)| {
                from.zip(*to).is_some_and(|(from, to)| kind.relation(from, to).is_some())
            })
        };
        let kinds = catalogue::catalogue().links.keys().copied();
        Self {
            kind: common(links.clone().map(|link| link.kind)),
            kinds: kinds.filter(is_possible).collect(),
            effort: common(links.map(|link| link.effort)),
        }
    }
}
