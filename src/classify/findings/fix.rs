//! What can be done about a finding, as data, with what it costs and what is said of it: the
//! program offers it, whoever reads the finding decides. Carrying it out is for whoever may change
//! plans.

use crate::catalogue;
use crate::catalogue::efforts::Efforts;
use crate::language::texts;
use crate::language::{Language, Text};
use crate::plan::{Id, Link, LinkKind, Market, Plan, SystemKind, TeamKind};

/// Names longer than this many characters are cut where they stand in a button.
const NAME_CHARACTERS: usize = 40;

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
    /// Lets a channel sell.
    BeginToSell {
        /// The channel.
        channel: Id,
    },
    /// Makes a link one that shares product data, the recommended price among them.
    ShareProductData {
        /// The link.
        link: Id,
    },
    /// Has a link of another kind do what is done by hand, which ends then.
    Replace {
        /// The link by hand.
        link: Id,
        /// What does it.
        kind: LinkKind,
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
    /// What it costs in person-days, by these efforts; `None` where that is not planned.
    pub fn effort(&self, plan: &Plan, efforts: &Efforts) -> Option<u32> {
        match self {
            Self::Link { kind, from, to } => {
                let link = Link::new(from.clone(), to.clone(), *kind);
                Some(efforts.of_link(plan, &link)).filter(|effort| *effort > 0)
            }
            Self::ShareCustomers { teams, system } => {
                let uses = efforts.link(LinkKind::Uses) * teams.len() as u32;
                let fresh = efforts.system(SystemKind::Crm);
                Some(uses + if system.is_none() { fresh } else { 0 })
            }
            Self::OpenMarket { .. } => Some(efforts.market()),
            Self::BeginToSell { .. } => Some(efforts.sells()),
            Self::Replace { kind, .. } => Some(efforts.link(*kind)),
            Self::AddTeam { .. }
            | Self::IndividualPrices { .. }
            | Self::ShareProductData { .. }
            | Self::Turn { .. }
            | Self::Keep { .. }
            | Self::PutOff { .. }
            | Self::Number { .. }
            | Self::Name { .. } => None,
        }
    }

    /// Whether what it adds is planned for a step; other fixes hold in every view.
    pub const fn is_planned(&self) -> bool {
        match self {
            Self::Link { .. }
            | Self::IndividualPrices { .. }
            | Self::AddTeam { .. }
            | Self::ShareCustomers { .. }
            | Self::BeginToSell { .. }
            | Self::Replace { .. }
            | Self::OpenMarket { .. } => true,
            Self::Turn { .. }
            | Self::ShareProductData { .. }
            | Self::Keep { .. }
            | Self::PutOff { .. }
            | Self::Number { .. }
            | Self::Name { .. } => false,
        }
    }

    /// What it will do, short enough for a button.
    pub fn offer(&self, plan: &Plan, language: Language) -> String {
        let name = |id| shortened(name(plan, id, language));
        match self {
            Self::Link { kind: LinkKind::Uses, from, to } => {
                texts::findings::CONNECT_WITH.with(language, &[&name(from), &name(to)])
            }
            Self::Link { kind: LinkKind::Reaches, from, to } => {
                texts::findings::ADDRESS_IN.with(language, &[&name(from), &name(to)])
            }
            Self::Link { kind, .. } => match kind {
                LinkKind::ReturnInStore => plain(texts::findings::ADD_RETURN, language),
                LinkKind::SharedStock => plain(texts::findings::ADD_STOCK, language),
                LinkKind::SharedProductData => plain(texts::findings::ADD_PRODUCT_DATA, language),
                LinkKind::SharedPrice => plain(texts::findings::ADD_SAME_PRICES, language),
                LinkKind::StoreLocator => plain(texts::findings::ADD_STORE_LOCATOR, language),
                LinkKind::LeadExchange => plain(texts::findings::ADD_LEAD_EXCHANGE, language),
                kind => {
                    let kind = catalogue::link(*kind).name.in_language(language);
                    texts::findings::ADD_LINK.with(language, &[&kind])
                }
            },
            Self::AddTeam { kind } => {
                let kind = catalogue::team(*kind).name.in_language(language);
                texts::journeys::ADD_TEAM.with(language, &[&kind])
            }
            Self::ShareCustomers { system, .. } => {
                let system = shortened(customer_system(plan, system.as_ref(), language));
                texts::journeys::SHARE_CUSTOMERS.with(language, &[&system])
            }
            Self::IndividualPrices { .. } => plain(texts::findings::ADD_PRICES, language),
            Self::OpenMarket { channel, market } => {
                to_market(*market, texts::findings::OPEN_TO_B2B, texts::findings::OPEN_TO_B2C)
                    .with(language, &[&name(channel)])
            }
            Self::BeginToSell { channel } => {
                texts::guide::LET_SELL.with(language, &[&name(channel)])
            }
            Self::ShareProductData { .. } => plain(texts::findings::RECOMMEND_PRICES, language),
            Self::Replace { kind, .. } => {
                let kind = catalogue::link(*kind).name.in_language(language);
                texts::findings::REPLACE_BY_HAND.with(language, &[&kind])
            }
            Self::Turn { .. } => plain(texts::findings::TURN_LINK, language),
            Self::Keep { node } => texts::journeys::KEEP.with(language, &[&name(node)]),
            Self::PutOff { step, .. } => texts::findings::PUT_OFF.with(language, &[step]),
            Self::Number { .. } => plain(texts::findings::NUMBER, language),
            Self::Name { node } => {
                let node = plan.nodes.get(node);
                let kind = node.map(|node| catalogue::name_of(&node.body).in_language(language));
                texts::findings::CALL_IT.with(language, &[&kind.unwrap_or_default()])
            }
        }
    }

    /// What it has done.
    pub fn done(&self, plan: &Plan, language: Language) -> String {
        let name = |id| name(plan, id, language);
        match self {
            Self::Link { kind: LinkKind::Uses, from, to } => {
                texts::findings::CONNECTED_WITH.with(language, &[&name(from), &name(to)])
            }
            Self::Link { kind: LinkKind::Reaches, from, to } => {
                texts::findings::ADDRESSED_IN.with(language, &[&name(from), &name(to)])
            }
            Self::Link { kind, from, to } => {
                let kind = catalogue::link(*kind).name.in_language(language);
                texts::findings::ADDED_LINK.with(language, &[&kind, &name(from), &name(to)])
            }
            Self::AddTeam { kind } => {
                let kind = catalogue::team(*kind).name.in_language(language);
                texts::journeys::ADDED_TEAM.with(language, &[&kind])
            }
            Self::ShareCustomers { system, .. } => {
                let system = customer_system(plan, system.as_ref(), language);
                texts::journeys::SHARED_CUSTOMERS_IN.with(language, &[&system])
            }
            Self::IndividualPrices { channel } => {
                texts::findings::ADDED_PRICES.with(language, &[&name(channel)])
            }
            Self::OpenMarket { channel, market } => {
                to_market(*market, texts::findings::OPENED_TO_B2B, texts::findings::OPENED_TO_B2C)
                    .with(language, &[&name(channel)])
            }
            Self::BeginToSell { channel } => {
                texts::canvas::SOMEBODY_SELLS.with(language, &[&name(channel)])
            }
            Self::ShareProductData { .. } => plain(texts::findings::RECOMMENDS_PRICES, language),
            Self::Replace { kind, .. } => {
                let kind = catalogue::link(*kind).name.in_language(language);
                texts::findings::REPLACED_BY_HAND.with(language, &[&kind])
            }
            Self::Turn { .. } => plain(texts::findings::TURNED_LINK, language),
            Self::Keep { node } => texts::findings::KEPT.with(language, &[&name(node)]),
            Self::PutOff { step, .. } => texts::findings::HAS_PUT_OFF.with(language, &[step]),
            Self::Number { nodes } => {
                let first = nodes.first().map(name).unwrap_or_default();
                texts::findings::NUMBERED.with(language, &[&first])
            }
            Self::Name { node } => texts::findings::NAMED.with(language, &[&name(node)]),
        }
    }
}

fn customer_system<'a>(plan: &'a Plan, system: Option<&'a Id>, language: Language) -> &'a str {
    let fresh = catalogue::system(SystemKind::Crm).name.in_language(language);
    system.map_or(fresh, |id| name(plan, id, language))
}

fn plain(text: Text, language: Language) -> String {
    text.in_language(language).to_owned()
}

fn to_market(market: Market, b2b: Text, b2c: Text) -> Text {
    match market {
        Market::B2B => b2b,
        Market::B2C => b2c,
    }
}

fn name<'a>(plan: &'a Plan, id: &'a Id, language: Language) -> &'a str {
    let node = plan.nodes.get(id);
    node.map_or(id.as_str(), |node| catalogue::name_or_kind(node, language))
}

/// A name that stands in a button or a small mark, cut if it is long.
pub fn shortened(name: &str) -> String {
    match name.chars().count() > NAME_CHARACTERS {
        false => name.to_owned(),
        true => {
            let start: String = name.chars().take(NAME_CHARACTERS - 1).collect();
            format!("{}…", start.trim_end())
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
    /// Who sells there.
    Seller,
    /// The mission.
    Mission,
    /// The vision.
    Vision,
    /// The year of the vision.
    VisionYear,
    /// How the model could be raised.
    NextLevel,
    /// What is to be done about the elements.
    Measures,
}
