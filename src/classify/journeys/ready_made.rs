//! Well-known journeys, laid over the channels that a plan has.

use std::collections::BTreeSet;

use crate::catalogue::{self, Side};
use crate::language::{Text, texts};
use crate::plan::{
    Body, Channel, ChannelKind, Id, Journey, Market, Operator, Plan, Relation, Stage, Stop, View,
};

use ChannelKind::{App, Catalogue, Edi, FieldSales, Messenger, PartnerStore, Phone, PopUp};
use ChannelKind::{Shop, Social, Store, Vending, Website};
use Stage::{Discover, Purchase, Receive, Repeat, Research, Return, Service};

/// A well-known journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadyMade {
    /// Looked up on a screen, bought in the world.
    Ropo,
    /// Looked at in the world, bought on a screen.
    Showrooming,
    /// Ordered on a screen, collected in the world.
    ClickAndCollect,
    /// Ordered on a screen, given back in the world.
    ReturnInStore,
    /// Found in print, ordered on a screen.
    CatalogueToShop,
    /// Seen in a social network, bought there or in the shop.
    SocialToPurchase,
    /// A business orders out of its own procurement system.
    Requisition,
    /// Somebody who comes back and is known everywhere.
    RegularCustomer,
}

/// A well-known journey for a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// Which one.
    pub kind: ReadyMade,
    /// The journey over the plan's own channels, without a name; `None` if the plan lacks a
    /// channel for it ([`ReadyMade::takes`]).
    pub journey: Option<Journey>,
}

impl ReadyMade {
    /// All of them in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Ropo,
        Self::Showrooming,
        Self::ClickAndCollect,
        Self::ReturnInStore,
        Self::CatalogueToShop,
        Self::SocialToPurchase,
        Self::Requisition,
        Self::RegularCustomer,
    ];

    /// What it is called.
    pub const fn name(self) -> Text {
        match self {
            Self::Ropo => texts::journeys::ROPO,
            Self::Showrooming => texts::journeys::SHOWROOMING,
            Self::ClickAndCollect => texts::journeys::CLICK_AND_COLLECT,
            Self::ReturnInStore => texts::journeys::RETURN_IN_STORE,
            Self::CatalogueToShop => texts::journeys::CATALOGUE_TO_SHOP,
            Self::SocialToPurchase => texts::journeys::SOCIAL_TO_PURCHASE,
            Self::Requisition => texts::journeys::REQUISITION,
            Self::RegularCustomer => texts::journeys::REGULAR_CUSTOMER,
        }
    }

    /// What the customer does, in one sentence.
    pub const fn about(self) -> Text {
        match self {
            Self::Ropo => texts::journeys::ABOUT_ROPO,
            Self::Showrooming => texts::journeys::ABOUT_SHOWROOMING,
            Self::ClickAndCollect => texts::journeys::ABOUT_CLICK_AND_COLLECT,
            Self::ReturnInStore => texts::journeys::ABOUT_RETURN_IN_STORE,
            Self::CatalogueToShop => texts::journeys::ABOUT_CATALOGUE_TO_SHOP,
            Self::SocialToPurchase => texts::journeys::ABOUT_SOCIAL_TO_PURCHASE,
            Self::Requisition => texts::journeys::ABOUT_REQUISITION,
            Self::RegularCustomer => texts::journeys::ABOUT_REGULAR_CUSTOMER,
        }
    }

    /// Which channels it takes.
    pub const fn takes(self) -> Text {
        match self {
            Self::Ropo | Self::Showrooming => texts::journeys::TAKES_BOTH_WORLDS,
            Self::ClickAndCollect | Self::ReturnInStore => texts::journeys::TAKES_SHOP_AND_STORE,
            Self::CatalogueToShop => texts::journeys::TAKES_CATALOGUE,
            Self::SocialToPurchase => texts::journeys::TAKES_SOCIAL,
            Self::Requisition => texts::journeys::TAKES_EDI,
            Self::RegularCustomer => texts::journeys::TAKES_TWO_SELLERS,
        }
    }

    /// All of them for a plan: for an audience, or for the one that each suits.
    pub fn for_plan(plan: &Plan, audience: Option<&Id>) -> Vec<Suggested> {
        let suggested = |kind: Self| {
            let casting = Casting::new(plan, audience, kind);
            Suggested { kind, journey: casting.journey(kind) }
        };
        Self::ALL.into_iter().map(suggested).collect()
    }
}

/// The stages of a journey, each in a channel.
type Stops<'a> = Vec<(Stage, &'a Id)>;

/// Channels that are there in the target, and whom they are chosen for.
struct Casting<'a> {
    channels: Vec<(&'a Id, &'a Channel)>,
    audience: Option<(&'a Id, Market)>,
    reached: BTreeSet<&'a Id>,
}

impl<'a> Casting<'a> {
    fn new(plan: &'a Plan, audience: Option<&Id>, kind: ReadyMade) -> Self {
        let there = plan.channels().filter(|(_, node, _)| node.is_in(View::Target));
        let channels = there.map(|(id, _, channel)| (id, channel)).collect();
        let suits = |market: Market| match kind {
            ReadyMade::Requisition => market == Market::B2B,
            ReadyMade::Ropo
            | ReadyMade::Showrooming
            | ReadyMade::ClickAndCollect
            | ReadyMade::ReturnInStore
            | ReadyMade::CatalogueToShop
            | ReadyMade::SocialToPurchase
            | ReadyMade::RegularCustomer => market == Market::B2C,
        };
        let audiences = plan.nodes.iter().filter_map(|(id, node)| match &node.body {
            Body::Audience(found) if node.is_in(View::Target) => Some((id, found.market)),
            _ => None,
        });
        let wanted = |(id, market): &(&Id, Market)| match audience {
            Some(audience) => audience == *id,
            None => suits(*market) || kind != ReadyMade::Requisition,
        };
        let audience = audiences.filter(wanted).min_by_key(|(id, market)| (!suits(*market), *id));
        let reached = plan.links.values().filter_map(|link| {
            let (audience, _) = audience?;
            (plan.relation(link) == Some(Relation::Reaches)).then_some(())?;
            match (&link.from == audience, &link.to == audience) {
                (true, _) => Some(&link.to),
                (_, true) => Some(&link.from),
                _ => None,
            }
        });
        let reached = reached.collect();
        Self { channels, audience, reached }
    }

    fn journey(&self, kind: ReadyMade) -> Option<Journey> {
        let stops = match kind {
            ReadyMade::Ropo => self.ropo(),
            ReadyMade::Showrooming => self.showrooming(),
            ReadyMade::ClickAndCollect => self.click_and_collect(),
            ReadyMade::ReturnInStore => self.return_in_store(),
            ReadyMade::CatalogueToShop => self.catalogue_to_shop(),
            ReadyMade::SocialToPurchase => self.social_to_purchase(),
            ReadyMade::Requisition => self.requisition(),
            ReadyMade::RegularCustomer => self.regular_customer(),
        };
        let stops = stops?.into_iter().map(|(stage, at)| Stop { stage, at: at.clone() });
        Some(Journey {
            name: String::new(),
            audience: self.audience.map(|(id, _)| id.clone()),
            stops: stops.collect(),
        })
    }

    fn ropo(&self) -> Option<Stops<'a>> {
        let looked_up = self.of(&[Shop, App, Website], None);
        let looked_up = looked_up.or_else(|| self.on(Side::Online, None))?;
        Some(vec![(Research, looked_up), (Purchase, self.seller_on(Side::Offline, None)?)])
    }

    fn showrooming(&self) -> Option<Stops<'a>> {
        let looked_at = self.store().or_else(|| self.on(Side::Offline, None))?;
        Some(vec![(Research, looked_at), (Purchase, self.seller_on(Side::Online, None)?)])
    }

    fn click_and_collect(&self) -> Option<Stops<'a>> {
        let place = self.of(&[Store, PartnerStore, Vending, PopUp], None)?;
        let shop = self.shop()?;
        Some(vec![(Research, shop), (Purchase, shop), (Receive, place)])
    }

    fn return_in_store(&self) -> Option<Stops<'a>> {
        let shop = self.shop()?;
        Some(vec![(Purchase, shop), (Receive, shop), (Return, self.store()?)])
    }

    fn catalogue_to_shop(&self) -> Option<Stops<'a>> {
        let seller = self.shop().or_else(|| self.seller_of(&[Phone, Store], None));
        Some(vec![(Research, self.of(&[Catalogue], None)?), (Purchase, seller?)])
    }

    fn social_to_purchase(&self) -> Option<Stops<'a>> {
        let social = self.of(&[Social], None)?;
        let seller = self.seller_of(&[Social], None).or_else(|| self.shop());
        let seller = seller.or_else(|| self.seller_on(Side::Online, None))?;
        Some(vec![(Discover, social), (Research, social), (Purchase, seller)])
    }

    fn requisition(&self) -> Option<Stops<'a>> {
        let punches_out = |channel: &Channel| channel.features.punch_out.holds(View::Target);
        let shop = self.best(|channel| channel.kind == Shop);
        let edi = self.of(&[Edi], None);
        let ordered =
            edi.or_else(|| self.best(|channel| channel.kind == Shop && punches_out(channel)))?;
        let mut stops = vec![(Research, shop.unwrap_or(ordered)), (Purchase, ordered)];
        let people = self.of(&[FieldSales, Phone], Some(ordered));
        stops.extend(people.map(|people| (Service, people)));
        Some(stops)
    }

    fn regular_customer(&self) -> Option<Stops<'a>> {
        let first = self.shop().or_else(|| self.seller_on(Side::Online, None));
        let first = first.or_else(|| self.best(sells))?;
        let again = self.seller_on(Side::Offline, Some(first));
        let again = again.or_else(|| self.best_but(Some(first), sells))?;
        let people = self.of(&[Phone, Messenger], Some(first));
        let mut stops = vec![(Purchase, first)];
        stops.extend(people.map(|people| (Service, people)));
        stops.push((Repeat, again));
        Some(stops)
    }

    /// A shop that sells.
    fn shop(&self) -> Option<&'a Id> {
        self.seller_of(&[Shop, App], None)
    }

    /// A place that customers enter.
    fn store(&self) -> Option<&'a Id> {
        self.of(&[Store, PartnerStore, PopUp], None)
    }

    /// The best channel of the first of these kinds of which there is one.
    fn of(&self, kinds: &[ChannelKind], but: Option<&Id>) -> Option<&'a Id> {
        kinds.iter().find_map(|kind| self.best_but(but, |channel| channel.kind == *kind))
    }

    fn seller_of(&self, kinds: &[ChannelKind], but: Option<&Id>) -> Option<&'a Id> {
        let sold = |kind: ChannelKind| move |found: &Channel| found.kind == kind && sells(found);
        kinds.iter().find_map(|kind| self.best_but(but, sold(*kind)))
    }

    fn on(&self, side: Side, but: Option<&Id>) -> Option<&'a Id> {
        self.best_but(but, |channel| catalogue::channel(channel.kind).side == side)
    }

    fn seller_on(&self, side: Side, but: Option<&Id>) -> Option<&'a Id> {
        let on_side = |channel: &Channel| catalogue::channel(channel.kind).side == side;
        self.best_but(but, |channel| on_side(channel) && sells(channel))
    }

    fn best(&self, suits: impl Fn(&Channel) -> bool) -> Option<&'a Id> {
        self.best_but(None, suits)
    }

    /// Of the channels that suit: one in which the audience is addressed, that serves its market,
    /// sells and is the company's own; then the order of the kinds and of the ids.
    fn best_but(&self, but: Option<&Id>, suits: impl Fn(&Channel) -> bool) -> Option<&'a Id> {
        let market = self.audience.map(|(_, market)| market);
        let serves = |channel: &Channel| {
            let mut markets = channel.markets.holding(View::Target);
            market.is_none_or(|market| markets.any(|one| one == market))
        };
        let rank = |id: &'a Id, channel: &Channel| {
            let others = channel.operator != Operator::Own;
            (!self.reached.contains(id), !serves(channel), !sells(channel), others, channel.kind)
        };
        let suiting = self.channels.iter().copied();
        let suiting = suiting.filter(|(id, channel)| but != Some(*id) && suits(channel));
        suiting.min_by_key(|(id, channel)| (rank(id, channel), *id)).map(|(id, _)| id)
    }
}

fn sells(channel: &Channel) -> bool {
    channel.sells.holds(View::Target)
}
