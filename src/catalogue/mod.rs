//! The kinds of channels, systems, links, teams and activities: their names, defaults and fits.
//!
//! All of it is data, read once from `assets/catalogue.ron`; a test holds it complete. The rules
//! that give it meaning are in `classify`. This module knows no files of users and no window.

pub mod criteria;
mod data;
pub mod dates;
pub mod efforts;
pub mod explanations;
pub mod fitting;
pub mod lanes;
pub mod names;
mod open_markets;
pub mod presets;
mod term;
pub mod words;

pub(crate) use data::text as bilingual;
pub use open_markets::open_to_audiences;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::language::{Language, Text, texts};
use crate::plan::{
    Activity, ActivityKind, Audience, Availability, Body, Channel, ChannelKind, Color,
    Expectations, Features, Frame, Link, LinkKind, Market, Markets, Node, Operator, Outlook, Plan,
    Reach, Relation, ResourceSet, Seller, System, SystemKind, Team, TeamKind,
};

/// Whether customers meet a channel on a screen or in the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Side {
    Online,
    Offline,
}

/// What is said about a kind of channel.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelEntry {
    /// What the kind is called.
    #[serde(deserialize_with = "data::text")]
    pub name: Text,
    /// One sentence for someone who does not know it.
    #[serde(deserialize_with = "data::text")]
    pub about: Text,
    /// A case that everybody can picture.
    #[serde(deserialize_with = "data::text")]
    pub example: Text,
    /// Whether a fresh channel of the kind sells.
    pub sells: bool,
    /// Where customers meet it.
    pub side: Side,
    /// The markets that a fresh channel of the kind serves, in order.
    pub markets: Vec<Market>,
    /// Whether a fresh channel of the kind is run by a partner.
    pub partner: bool,
    /// Whether it is by nature a medium rather than a place of sale.
    pub touchpoint: bool,
    /// Whether it sells from afar though there is no screen: by telephone, from paper.
    #[serde(default)]
    distance: bool,
    /// Whether nothing can be bought there, whatever is planned.
    #[serde(default)]
    pub never_sells: bool,
    /// The markets to which it is never opened.
    #[serde(default)]
    never_serves: Vec<Market>,
}

impl ChannelEntry {
    /// The markets of a fresh channel.
    pub fn default_markets(&self) -> Markets {
        let when = |market| match self.markets.contains(&market) {
            true => Availability::Yes,
            false => Availability::No,
        };
        Markets { b2b: when(Market::B2B), b2c: when(Market::B2C) }
    }

    /// Whether a fresh channel sells.
    pub fn default_sells(&self) -> Availability {
        if self.sells { Availability::Yes } else { Availability::No }
    }

    /// Whether customers stand before what they buy there.
    pub fn is_on_site(&self) -> bool {
        self.side == Side::Offline && !self.distance
    }

    /// Whether it makes sense that a channel of the kind serves a market.
    pub fn may_serve(&self, market: Market) -> bool {
        !self.never_serves.contains(&market)
    }

    /// Who sells in a fresh channel: nobody has said.
    pub fn default_seller(&self) -> Seller {
        Seller::default()
    }

    /// When the company takes a fresh channel over: that is not planned.
    pub fn default_takeover(&self) -> Option<u32> {
        None
    }

    /// Who runs a fresh channel.
    pub fn default_operator(&self) -> Operator {
        if self.partner { Operator::Partner(String::new()) } else { Operator::Own }
    }
}

/// What is said about a kind of system.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemEntry {
    /// What the kind is called.
    #[serde(deserialize_with = "data::text")]
    pub name: Text,
    /// One sentence for someone who does not know it.
    #[serde(deserialize_with = "data::text")]
    pub about: Text,
    /// A case that everybody can picture.
    #[serde(deserialize_with = "data::text")]
    pub example: Text,
    /// What a fresh system of the kind shares.
    #[serde(deserialize_with = "data::resources")]
    pub shares: ResourceSet,
    /// The resources for which a system of the kind is where they are kept, so that channels are
    /// best joined through it.
    #[serde(default, deserialize_with = "data::resources")]
    pub leads: ResourceSet,
    /// What it takes to set up, in person-days.
    pub effort: u32,
}

impl SystemEntry {
    /// What a fresh system shares.
    pub fn default_shares(&self) -> ResourceSet {
        self.shares
    }
}

/// What is said about a kind of link.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkEntry {
    /// What the kind is called.
    #[serde(deserialize_with = "data::text")]
    pub name: Text,
    /// One sentence on what customers or staff can do with it.
    #[serde(deserialize_with = "data::text")]
    pub about: Text,
    /// A case that everybody can picture.
    #[serde(deserialize_with = "data::text")]
    pub example: Text,
    /// What customers or staff can do because of an integration of the kind, from its start to its
    /// end; `None` where both just work together.
    #[serde(default, deserialize_with = "data::given")]
    pub does: Option<Text>,
    /// What an integration of the kind shares; empty for the other relations.
    #[serde(deserialize_with = "data::resources")]
    pub shares: ResourceSet,
    /// What it takes to set up, in person-days.
    pub effort: u32,
    /// Whether it makes sense where one of the channels is run by a partner: what only one company
    /// can have inside itself does not.
    #[serde(default)]
    pub partner: bool,
    fits: Fits,
}

/// What is said about a kind of team or activity.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedEntry {
    /// What the kind is called.
    #[serde(deserialize_with = "data::text")]
    pub name: Text,
    /// One sentence for someone who does not know it.
    #[serde(deserialize_with = "data::text")]
    pub about: Text,
    /// A case that everybody can picture.
    #[serde(deserialize_with = "data::text")]
    pub example: Text,
}

/// The pairs of channels for which an integration is meant.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
enum Fits {
    /// From any of the first to any of the second.
    Directed(Vec<ChannelKind>, Vec<ChannelKind>),
    /// The same in either direction.
    Either(Vec<ChannelKind>, Vec<ChannelKind>),
    /// Between any two of these.
    Among(Vec<ChannelKind>),
    /// Between any two channels that sell.
    Sellers,
    /// Between any two channels.
    Any,
}

/// Everything known about the kinds, each map in the order in which they are offered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The kinds of channels.
    pub channels: BTreeMap<ChannelKind, ChannelEntry>,
    /// The kinds of systems.
    pub systems: BTreeMap<SystemKind, SystemEntry>,
    /// The kinds of links.
    pub links: BTreeMap<LinkKind, LinkEntry>,
    /// The kinds of teams.
    pub teams: BTreeMap<TeamKind, NamedEntry>,
    /// The kinds of activities.
    pub activities: BTreeMap<ActivityKind, NamedEntry>,
}

/// The catalogue of the program.
pub fn catalogue() -> &'static Catalogue {
    data::catalogue()
}

/// What is said about a kind of channel.
pub fn channel(kind: ChannelKind) -> &'static ChannelEntry {
    &catalogue().channels[&kind]
}

/// What is said about a kind of system.
pub fn system(kind: SystemKind) -> &'static SystemEntry {
    &catalogue().systems[&kind]
}

/// What is said about a kind of link.
pub fn link(kind: LinkKind) -> &'static LinkEntry {
    &catalogue().links[&kind]
}

/// What is said about a kind of team.
pub fn team(kind: TeamKind) -> &'static NamedEntry {
    &catalogue().teams[&kind]
}

/// What is said about a kind of activity.
pub fn activity(kind: ActivityKind) -> &'static NamedEntry {
    &catalogue().activities[&kind]
}

/// What kind of thing a node is: the kind of a channel, a system, a team or an activity; audiences,
/// notes and frames have no kinds, and are called by their sort.
pub fn name_of(body: &Body) -> Text {
    match body {
        Body::Channel(channel) if channel.serves_only_businesses() => texts::plan::B2B_SHOP,
        Body::Channel(channel) => self::channel(channel.kind).name,
        Body::System(system) => self::system(system.kind).name,
        Body::Team(team) => self::team(team.kind).name,
        Body::Activity(activity) => self::activity(activity.kind).name,
        Body::Audience(_) | Body::Note(_) | Body::Frame(_) => words::sort(body.sort()),
    }
}

/// What a node is called: its name without blanks around it; one without a name by its kind.
pub fn name_or_kind(node: &Node, language: Language) -> &str {
    match node.name().trim() {
        "" => name_of(&node.body).in_language(language),
        name => name,
    }
}

/// One end of an integration, as far as it matters for what fits there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// The kind of the channel.
    pub kind: ChannelKind,
    /// Whether customers can buy there.
    pub sells: bool,
}

/// Whether an integration of this kind is meant for a link between two such channels. A hint
/// only: no other pair is refused. `Other` is meant for every pair.
pub fn fits(kind: LinkKind, from: End, to: End) -> bool {
    match &link(kind).fits {
        Fits::Directed(first, second) => first.contains(&from.kind) && second.contains(&to.kind),
        Fits::Either(first, second) => {
            (first.contains(&from.kind) && second.contains(&to.kind))
                || (first.contains(&to.kind) && second.contains(&from.kind))
        }
        Fits::Among(kinds) => kinds.contains(&from.kind) && kinds.contains(&to.kind),
        Fits::Sellers => from.sells && to.sells,
        Fits::Any => true,
    }
}

/// What a link of the plan carries between channels and systems: what the user said, else what
/// its kind and its two ends share. Empty for relations that carry nothing and for a link that
/// is not sound.
pub fn carried(plan: &Plan, link: &Link) -> ResourceSet {
    match (plan.nodes.get(&link.from), plan.nodes.get(&link.to)) {
        (Some(from), Some(to)) => carried_between(link, &from.body, &to.body),
        _ => ResourceSet::NONE,
    }
}

/// What a link between these two nodes carries, as [`carried`], for callers that have the nodes
/// at hand.
pub fn carried_between(link: &Link, from: &Body, to: &Body) -> ResourceSet {
    let shares = |body: &Body| match body {
        Body::System(system) => Some(system.shares),
        _ => None,
    };
    match link.kind.relation(from.sort(), to.sort()) {
        Some(Relation::Integration) => {
            link.resources.unwrap_or_else(|| self::link(link.kind).shares)
        }
        Some(Relation::Uses) => {
            link.resources.or_else(|| shares(from).or(shares(to))).unwrap_or_default()
        }
        Some(Relation::Interface) => link.resources.unwrap_or_else(|| {
            let ends = [from, to].map(|body| shares(body).unwrap_or_default());
            ends[0].intersection(ends[1])
        }),
        // By hand goes what is said, and teams pass nothing on.
        Some(Relation::ByHand) => {
            let passes_on = |body: &Body| matches!(body, Body::Channel(_) | Body::System(_));
            let given = link.resources.filter(|_| passes_on(from) && passes_on(to));
            given.unwrap_or_default()
        }
        _ => ResourceSet::NONE,
    }
}

/// What it takes to set a link up, in person-days: what the user said, else what its kind takes.
/// Links between teams take nothing of their own.
pub fn effort(plan: &Plan, link: &Link) -> u32 {
    efforts::Efforts::usual().of_link(plan, link)
}

/// A channel of this kind with its defaults, called what its kind is called.
pub fn fresh_channel(kind: ChannelKind, language: Language) -> Body {
    let entry = channel(kind);
    Body::Channel(Channel {
        name: entry.name.in_language(language).to_owned(),
        kind,
        operator: entry.default_operator(),
        sold_by: Seller::default(),
        taken_over: None,
        markets: entry.default_markets(),
        sells: entry.default_sells(),
        features: Features::default(),
        expectations: Expectations::default(),
        outlook: Outlook::default(),
        sales_share: None,
        sales_share_target: None,
        contacts_per_month: None,
        orders_per_month: None,
    })
}

/// A system of this kind with its defaults, called what its kind is called.
pub fn fresh_system(kind: SystemKind, language: Language) -> Body {
    let entry = system(kind);
    let name = entry.name.in_language(language).to_owned();
    Body::System(System::new(name, kind, entry.default_shares()))
}

/// A team of this kind, called what its kind is called.
pub fn fresh_team(kind: TeamKind, language: Language) -> Body {
    Body::Team(Team { name: team(kind).name.in_language(language).to_owned(), kind })
}

/// An activity of this kind, called what its kind is called.
pub fn fresh_activity(kind: ActivityKind, language: Language) -> Body {
    let name = activity(kind).name.in_language(language).to_owned();
    Body::Activity(Activity::new(name, kind))
}

/// A frame as it is drawn first.
pub fn fresh_frame(language: Language) -> Body {
    let title = texts::history::FRESH_FRAME.in_language(language).to_owned();
    Body::Frame(Frame { title, color: Color::Grey })
}

/// An audience with this name.
pub fn fresh_audience(name: &str, market: Market, reach: Reach) -> Body {
    Body::Audience(Audience::new(name.to_owned(), market, reach))
}
