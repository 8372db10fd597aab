//! What can be done about a finding, as data: the program offers it, whoever reads the finding
//! decides.

use crate::catalogue;
use crate::plan::{Id, Link, LinkKind, Market, Plan, SystemKind, TeamKind};

/// A change after which a finding is gone. What it adds is planned for a step; which one is not
/// said here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fix {
    /// Adds a link between two nodes.
    Link {
        /// What it is.
        kind: LinkKind,
        /// Where it starts.
        from: Id,
        /// Where it ends.
        to: Id,
    },
    /// Gives business customers their own prices in a channel.
    IndividualPrices {
        /// The channel.
        channel: Id,
    },
    /// Opens a channel to a market.
    OpenMarket {
        /// The channel.
        channel: Id,
        /// The market.
        market: Market,
    },
    /// Turns a link round.
    Turn {
        /// The link.
        link: Id,
    },
    /// Keeps a node that was to go.
    Keep {
        /// The node.
        node: Id,
    },
    /// Plans a link for a later step.
    PutOff {
        /// The link.
        link: Id,
        /// The step.
        step: u32,
    },
    /// Numbers nodes of one name, all but the first.
    Number {
        /// The nodes, in ascending order.
        nodes: Vec<Id>,
    },
    /// Adds a team.
    AddTeam {
        /// What it does.
        kind: TeamKind,
    },
    /// Has the first team of each of these kinds work with one system that shares customers.
    ShareCustomers {
        /// The kinds of the teams.
        teams: Vec<TeamKind>,
        /// The system; a new CRM where there is none.
        system: Option<Id>,
    },
    /// Calls a node without a name what its kind is called.
    Name {
        /// The node.
        node: Id,
    },
}

impl Fix {
    /// What it costs in person-days; `None` where that is not planned.
    pub fn effort(&self, plan: &Plan) -> Option<u32> {
        match self {
            Self::Link { kind, from, to } => {
                let link = Link::new(from.clone(), to.clone(), *kind);
                Some(catalogue::effort(plan, &link)).filter(|effort| *effort > 0)
            }
            Self::ShareCustomers { teams, system } => {
                let uses = catalogue::link(LinkKind::Uses).effort * teams.len() as u32;
                let fresh = catalogue::system(SystemKind::Crm).effort;
                Some(uses + if system.is_none() { fresh } else { 0 })
            }
            Self::AddTeam { .. }
            | Self::IndividualPrices { .. }
            | Self::OpenMarket { .. }
            | Self::Turn { .. }
            | Self::Keep { .. }
            | Self::PutOff { .. }
            | Self::Number { .. }
            | Self::Name { .. } => None,
        }
    }
}

/// What of the plan a remedy is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// What is drawn.
    #[default]
    Drawing,
    /// The name of the first element.
    Name,
    /// The kind of the first element.
    Kind,
    /// The outlook of the first element.
    Outlook,
    /// How well the first element fits.
    Fit,
    /// Whom the first element serves.
    Markets,
    /// The mission.
    Mission,
    /// The vision.
    Vision,
    /// The year of the vision.
    VisionYear,
    /// How the model could be raised.
    NextLevel,
}
