//! Everything with a place on the canvas.

use serde::{Deserialize, Serialize};

use super::{Availability, Choice, Date, Lifecycle, ResourceSet, View, listed};
use crate::geometry::{GridPoint, GridSize};

/// Something with a place on the canvas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub body: Body,
    /// Its top left.
    pub at: GridPoint,
    /// Its size, where the user chose one.
    pub size: Option<GridSize>,
    /// Its place in the z-order; higher lies in front.
    pub z: i32,
    /// Whether it is protected from being moved by hand.
    pub locked: bool,
    /// When it is there.
    pub lifecycle: Lifecycle,
    /// Anything else about it.
    pub note: String,
    /// What prospects, customers and others say about it.
    pub feedback: Vec<Feedback>,
}

impl Node {
    /// A node that exists today, with nothing else said about it.
    pub fn new(body: Body, at: GridPoint) -> Self {
        Self {
            body,
            at,
            size: None,
            z: 0,
            locked: false,
            lifecycle: Lifecycle::Existing,
            note: String::new(),
            feedback: Vec::new(),
        }
    }

    /// Which sort of node it is.
    pub fn sort(&self) -> NodeSort {
        self.body.sort()
    }

    /// What it is called: its name, a note's text or a frame's title.
    pub fn name(&self) -> &str {
        match &self.body {
            Body::Channel(channel) => &channel.name,
            Body::Audience(audience) => &audience.name,
            Body::System(system) => &system.name,
            Body::Team(team) => &team.name,
            Body::Activity(activity) => &activity.name,
            Body::Note(note) => &note.text,
            Body::Frame(frame) => &frame.title,
        }
    }

    /// Calls it something else.
    pub fn set_name(&mut self, name: String) {
        *match &mut self.body {
            Body::Channel(channel) => &mut channel.name,
            Body::Audience(audience) => &mut audience.name,
            Body::System(system) => &mut system.name,
            Body::Team(team) => &mut team.name,
            Body::Activity(activity) => &mut activity.name,
            Body::Note(note) => &mut note.text,
            Body::Frame(frame) => &mut frame.title,
        } = name;
    }

    /// Whether it is there in a view: in the vision no channel that will be gone by then.
    pub fn is_in(&self, view: View) -> bool {
        self.lifecycle.holds(view) && !(view == View::Vision && self.is_gone_by_vision())
    }

    /// Whether it is there in the vision and not in the target, or the other way round.
    pub fn differs_in_vision(&self) -> bool {
        self.is_in(View::Vision) != self.is_in(View::Target)
    }

    /// Whether it is a channel that will be gone by the year of the vision.
    pub fn is_gone_by_vision(&self) -> bool {
        matches!(&self.body, Body::Channel(channel) if channel.outlook == Outlook::Gone)
    }

    /// The highest step that its lifecycle or an availability names; 0 if none does.
    pub fn last_step(&self) -> u32 {
        let own = self.lifecycle.step().unwrap_or_default();
        match &self.body {
            Body::Channel(channel) => {
                let availabilities = channel.availabilities().filter_map(Availability::step);
                let answers = channel.expectations.answers().into_iter().filter_map(Answer::step);
                availabilities.chain(answers).chain(channel.taken_over).fold(own, u32::max)
            }
            _ => own,
        }
    }
}

listed! {
    /// Which sort of node something is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[expect(missing_docs, reason = "each is documented at its type")]
    pub enum NodeSort {
        Channel,
        Audience,
        System,
        Team,
        Activity,
        Note,
        Frame,
    }
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is documented at its type")]
pub enum Body {
    Channel(Channel),
    Audience(Audience),
    System(System),
    Team(Team),
    Activity(Activity),
    Note(Note),
    Frame(Frame),
}

impl Body {
    /// Which sort of node it is.
    pub fn sort(&self) -> NodeSort {
        match self {
            Self::Channel(_) => NodeSort::Channel,
            Self::Audience(_) => NodeSort::Audience,
            Self::System(_) => NodeSort::System,
            Self::Team(_) => NodeSort::Team,
            Self::Activity(_) => NodeSort::Activity,
            Self::Note(_) => NodeSort::Note,
            Self::Frame(_) => NodeSort::Frame,
        }
    }
}

/// A place where customers meet the company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// What it is called.
    pub name: String,
    /// What kind of channel it is.
    pub kind: ChannelKind,
    /// Who runs it.
    pub operator: Operator,
    /// Who sells the company's goods there, where that is asked.
    pub sold_by: Seller,
    /// The step from which the company sells there itself instead of a reseller.
    pub taken_over: Option<u32>,
    /// Whom it serves.
    pub markets: Markets,
    /// Whether customers can buy there.
    pub sells: Availability,
    /// What it offers to business customers.
    pub features: Features,
    /// How it meets what customers expect.
    pub expectations: Expectations,
    /// What becomes of it by the year of the vision.
    pub outlook: Outlook,
    /// Its share of all sales today, in per cent.
    pub sales_share: Option<u32>,
    /// The same in the target.
    pub sales_share_target: Option<u32>,
    /// How many contacts it has a month.
    pub contacts_per_month: Option<u32>,
    /// How many orders come of them.
    pub orders_per_month: Option<u32>,
}

impl Channel {
    /// Whether it is a shop for businesses alone, as a dealer portal is.
    pub fn serves_only_businesses(&self) -> bool {
        self.kind == ChannelKind::Shop
            && self.markets.b2b != Availability::No
            && self.markets.b2c == Availability::No
    }

    /// Whether it is asked who sells there: on a marketplace that a partner runs, the account may
    /// be the company's or a reseller's. What a partner runs besides sells on its own account.
    pub fn asks_for_seller(&self) -> bool {
        self.kind == ChannelKind::Marketplace && self.operator != Operator::Own
    }

    /// Whether a reseller sells there in a view.
    pub fn is_resold(&self, view: View) -> bool {
        let taken_over = self.taken_over.is_some_and(|step| Availability::From(step).holds(view));
        self.asks_for_seller() && matches!(self.sold_by, Seller::Reseller(_)) && !taken_over
    }

    /// Forgets who sells there where that is not asked.
    pub fn settle_seller(&mut self) {
        if !self.asks_for_seller() {
            (self.sold_by, self.taken_over) = (Seller::default(), None);
        }
    }

    /// Everything about it that may change over time.
    pub fn availabilities(&self) -> impl Iterator<Item = Availability> {
        [self.markets.b2b, self.markets.b2c, self.sells].into_iter().chain(self.features.all())
    }

    /// The same, to be changed.
    pub fn availabilities_mut(&mut self) -> impl Iterator<Item = &mut Availability> {
        let Self { markets, sells, features, .. } = self;
        [&mut markets.b2b, &mut markets.b2c, sells].into_iter().chain(features.all_mut())
    }
}

listed! {
    /// The kinds of channels, in the order in which they are offered.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[expect(missing_docs, reason = "the catalogue names and explains each")]
    pub enum ChannelKind {
        Shop,
        Marketplace,
        Store,
        Social,
        Catalogue,
        App,
        Website,
        Phone,
        FieldSales,
        DirectSelling,
        Edi,
        PartnerStore,
        PopUp,
        Messenger,
        Newsletter,
        Tv,
        Fair,
        Vending,
    }
}

/// Who runs a channel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Operator {
    /// The company itself.
    Own,
    /// Someone else, by name; an empty name is a partner not yet named.
    Partner(String),
}

/// Who sells the company's goods on a marketplace.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Seller {
    /// Nobody has said; counts as the company itself.
    #[default]
    Unknown,
    /// The company, by an account of its own.
    Own,
    /// Somebody who buys the goods and sells them on, by name; empty where that is not known.
    Reseller(String),
}

/// Whom a company serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Market {
    /// Businesses.
    B2B,
    /// Private customers.
    B2C,
}

/// Which markets a channel serves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Markets {
    /// Businesses.
    pub b2b: Availability,
    /// Private customers.
    pub b2c: Availability,
}

impl Markets {
    /// Whether one of the markets is served, to be changed.
    pub fn of_mut(&mut self, market: Market) -> &mut Availability {
        match market {
            Market::B2B => &mut self.b2b,
            Market::B2C => &mut self.b2c,
        }
    }

    /// The markets served in a view, in order.
    pub fn holding(self, view: View) -> impl Iterator<Item = Market> {
        [(Market::B2B, self.b2b), (Market::B2C, self.b2c)]
            .into_iter()
            .filter_map(move |(market, availability)| availability.holds(view).then_some(market))
    }
}

/// What a channel offers to business customers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Features {
    /// Several authorised users for each company.
    pub several_users: Availability,
    /// Prices agreed with each customer.
    pub individual_prices: Availability,
    /// Discounts by quantity.
    pub volume_discounts: Availability,
    /// Orders that someone has to approve.
    pub approval: Availability,
    /// Quotes on request.
    pub quotes: Availability,
    /// Ordering by article number.
    pub quick_order: Availability,
    /// Ordering out of the customer's own procurement system.
    pub punch_out: Availability,
}

impl Features {
    /// All of them in order.
    pub fn all(self) -> [Availability; 7] {
        [
            self.several_users,
            self.individual_prices,
            self.volume_discounts,
            self.approval,
            self.quotes,
            self.quick_order,
            self.punch_out,
        ]
    }

    /// All of them in the same order, to be changed.
    pub fn all_mut(&mut self) -> [&mut Availability; 7] {
        [
            &mut self.several_users,
            &mut self.individual_prices,
            &mut self.volume_discounts,
            &mut self.approval,
            &mut self.quotes,
            &mut self.quick_order,
            &mut self.punch_out,
        ]
    }
}

/// Whether a channel, or a competitor, does what customers expect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Expectations {
    /// Complete product information.
    pub product_information: Answer,
    /// Complete price information.
    pub price_information: Answer,
    /// Simple registration.
    pub simple_registration: Answer,
    /// A purchase in few clicks.
    pub simple_purchase: Answer,
    /// Days from order to delivery today, where known.
    pub delivery_days: Option<u32>,
    /// The same in the target, where that is another number.
    pub delivery_days_target: Option<u32>,
}

impl Expectations {
    /// The four that are answered.
    pub fn answers(self) -> [Answer; 4] {
        [
            self.product_information,
            self.price_information,
            self.simple_registration,
            self.simple_purchase,
        ]
    }

    /// The same, to be changed.
    pub fn answers_mut(&mut self) -> [&mut Answer; 4] {
        [
            &mut self.product_information,
            &mut self.price_information,
            &mut self.simple_registration,
            &mut self.simple_purchase,
        ]
    }
}

/// Yes, no, from or until a step, not known, or nothing that can be asked of such a channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Answer {
    #[default]
    Unknown,
    Yes,
    No,
    NotApplicable,
    From(u32),
    Until(u32),
}

impl Answer {
    /// Whether it says that something is so or is not: neither is what nobody knows, nor what
    /// cannot be asked.
    pub fn counts(self) -> bool {
        match self {
            Self::Yes | Self::No | Self::From(_) | Self::Until(_) => true,
            Self::Unknown | Self::NotApplicable => false,
        }
    }

    /// What it is in a view: yes or no where it begins or ends with a step.
    #[must_use]
    pub fn in_view(self, view: View) -> Self {
        match self.availability() {
            Some(one) if one.holds(view) => Self::Yes,
            Some(_) => Self::No,
            None => self,
        }
    }

    /// When it holds, where it is known and can be asked.
    pub fn availability(self) -> Option<Availability> {
        match self {
            Self::Yes => Some(Availability::Yes),
            Self::No => Some(Availability::No),
            Self::From(step) => Some(Availability::From(step)),
            Self::Until(step) => Some(Availability::Until(step)),
            Self::Unknown | Self::NotApplicable => None,
        }
    }

    /// The step it names, if it names one.
    pub fn step(self) -> Option<u32> {
        self.availability().and_then(Availability::step)
    }
}

impl From<Availability> for Answer {
    fn from(availability: Availability) -> Self {
        match availability {
            Availability::Yes => Self::Yes,
            Availability::No => Self::No,
            Availability::From(step) => Self::From(step),
            Availability::Until(step) => Self::Until(step),
        }
    }
}

/// What becomes of a channel by the year of the vision.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Outlook {
    #[default]
    Unknown,
    Growing,
    Steady,
    Shrinking,
    Gone,
}

/// A segment of customers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// What it is called.
    pub name: String,
    /// Businesses or private customers.
    pub market: Market,
    /// Whether it is served today.
    pub reach: Reach,
    /// How many they are.
    pub count: Option<u32>,
    /// What they need.
    pub needs: String,
    /// What is said to them.
    pub message: String,
    /// Who addresses them.
    pub owner: String,
}

impl Audience {
    /// An audience of which nothing else is said.
    pub fn new(name: String, market: Market, reach: Reach) -> Self {
        let [needs, message, owner] = [const { String::new() }; 3];
        Self { name, market, reach, count: None, needs, message, owner }
    }
}

/// Whether an audience is served.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Reach {
    /// The company serves it today.
    #[default]
    Served,
    /// The company wants to reach it.
    Wanted,
}

/// Software behind the channels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct System {
    /// What it is called.
    pub name: String,
    /// What kind of system it is.
    pub kind: SystemKind,
    /// What it shares with the channels that use it.
    pub shares: ResourceSet,
    /// How well it fits today.
    pub fit: Fit,
    /// How well it fits the target.
    pub fit_target: Fit,
    /// What stands in its way.
    pub hurdle: String,
    /// Which solutions come into question for it, and which was chosen.
    pub choice: Choice,
}

impl System {
    /// A system of which nothing else is said.
    pub fn new(name: String, kind: SystemKind, shares: ResourceSet) -> Self {
        let (fit, fit_target) = (Fit::default(), Fit::default());
        let (hurdle, choice) = (String::new(), Choice::default());
        Self { name, kind, shares, fit, fit_target, hurdle, choice }
    }
}

listed! {
    /// The kinds of systems, in the order in which they are offered.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[expect(missing_docs, reason = "the catalogue names and explains each")]
    pub enum SystemKind {
        Crm,
        Cdp,
        Erp,
        Wms,
        Pim,
        Oms,
        Pos,
        Payment,
        Loyalty,
        MarketingAutomation,
        HelpDesk,
        EdiGateway,
        ChannelManager,
        Cms,
        Cpq,
        Other,
    }
}

/// How well something fits its purpose.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Fit {
    Good,
    Partial,
    Poor,
    #[default]
    Unknown,
}

/// People who work together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// What it is called.
    pub name: String,
    /// What it does.
    pub kind: TeamKind,
}

listed! {
    /// The kinds of teams, in the order in which they are offered.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[expect(missing_docs, reason = "the catalogue names each")]
    pub enum TeamKind {
        Sales,
        Marketing,
        Support,
        Logistics,
        It,
        Management,
        Other,
    }
}

/// What the company does around the channels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// What it is called.
    pub name: String,
    /// What kind of activity it is.
    pub kind: ActivityKind,
    /// How well it fits today.
    pub fit: Fit,
    /// How well it fits the target.
    pub fit_target: Fit,
    /// What stands in its way.
    pub hurdle: String,
    /// Who sees to it.
    pub owner: String,
}

impl Activity {
    /// An activity of which nothing else is said.
    pub fn new(name: String, kind: ActivityKind) -> Self {
        let (fit, fit_target) = (Fit::default(), Fit::default());
        let [hurdle, owner] = [const { String::new() }; 2];
        Self { name, kind, fit, fit_target, hurdle, owner }
    }
}

listed! {
    /// The kinds of activities, in the order in which they are offered.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[expect(missing_docs, reason = "the catalogue names each")]
    pub enum ActivityKind {
        Process,
        Tool,
        Marketing,
        Sales,
        Organisation,
    }
}

/// Free text on the canvas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The text.
    pub text: String,
    /// Its paper.
    pub color: Color,
}

/// A titled area; a node belongs to the frame that contains its centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The title.
    pub title: String,
    /// Its tint.
    pub color: Color,
}

/// Colours of notes and frames.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Color {
    #[default]
    Grey,
    Red,
    Orange,
    Yellow,
    Green,
    Blue,
    Violet,
}

/// Something said about an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// The day.
    pub date: Date,
    /// Who said it.
    pub source: FeedbackSource,
    /// How it was meant.
    pub tone: Tone,
    /// What was said.
    pub text: String,
}

/// Who gave feedback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum FeedbackSource {
    Customer,
    Prospect,
    Team,
    Partner,
}

/// How feedback was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Tone {
    Praise,
    Wish,
    Complaint,
}
