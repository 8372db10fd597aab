//! What may be proposed for a plan: the document read a second time, apart from the program.

use std::collections::BTreeSet;

use commerce_canvas::catalogue::{self, End};
use commerce_canvas::classify::{Addition, classify, with_additions};
use commerce_canvas::plan::{
    Availability, Body, Channel, ChannelKind, Id, Level, Lifecycle, Link, LinkKind, Market,
    Operator, Plan, Relation, Resource, ResourceSet, System, SystemKind, View,
};

/// What may be proposed for a plan, read from the document a second time.
pub struct Allowed<'a> {
    pub plan: &'a Plan,
    pub view: View,
}

impl Allowed<'_> {
    fn lasts(&self, availability: Availability) -> bool {
        availability.holds(self.view) && !matches!(availability, Availability::Until(_))
    }

    fn markets(&self, channel: &Channel) -> BTreeSet<Market> {
        let both = [(Market::B2B, channel.markets.b2b), (Market::B2C, channel.markets.b2c)];
        both.into_iter().filter(|(_, one)| self.lasts(*one)).map(|(market, _)| market).collect()
    }

    fn stays(plan: &Plan, id: &Id) -> bool {
        !matches!(plan.nodes[id].lifecycle, Lifecycle::Retiring(_))
    }

    fn end(&self, channel: &Channel) -> End {
        let sells = self.lasts(channel.sells)
            && !self.markets(channel).is_empty()
            && !channel.is_resold(self.view);
        End { kind: channel.kind, sells }
    }

    fn leads(system: &System) -> ResourceSet {
        use Resource::{Content, Customer, Lead, Order, Price, Product, Stock};
        let leads: &[Resource] = match system.kind {
            SystemKind::Crm => &[Customer, Lead],
            SystemKind::Wms => &[Stock],
            SystemKind::Erp => &[Stock, Price],
            SystemKind::Cpq => &[Price],
            SystemKind::Pim => &[Product, Content],
            SystemKind::Cms => &[Content],
            SystemKind::Oms => &[Order],
            _ => &[],
        };
        leads.iter().copied().filter(|one| system.shares.contains(*one)).collect()
    }

    fn audiences(&self) -> BTreeSet<Market> {
        let bodies = self.plan.nodes.values().map(|node| &node.body);
        let markets = bodies.filter_map(|body| match body {
            Body::Audience(audience) => Some(audience.market),
            _ => None,
        });
        markets.collect()
    }

    fn integration(&self, plan: &Plan, kind: LinkKind, from: &Id, to: &Id) -> bool {
        use LinkKind::*;
        let (Some(a), Some(b)) = (plan.channel(from), plan.channel(to)) else { return false };
        let own = |channel: &Channel| channel.operator == Operator::Own;
        let partner_kinds = [
            ClickAndCollect,
            ReturnInStore,
            PickupPoint,
            EndlessAisle,
            AssistedOrder,
            RepDelivery,
            CatalogueOrder,
            SocialCheckout,
            MarketplaceOrders,
            MarketplaceFeed,
            EdiOrders,
            EdiCatalogue,
            PunchOut,
            StockDisplay,
            SharedProductData,
            StoreLocator,
            ClickOut,
            QrCode,
            LeadExchange,
            QuoteRequest,
            AppointmentBooking,
            CampaignSync,
        ];
        let level = catalogue::link(kind).shares.level();
        let resold = a.is_resold(self.view) || b.is_resold(self.view);
        kind != Other
            && Self::stays(plan, from)
            && Self::stays(plan, to)
            && !self.markets(a).is_disjoint(&self.markets(b))
            && (own(a) || own(b))
            && ((own(a) && own(b)) || partner_kinds.contains(&kind))
            && (!resold || level == Some(Level::HandOver) || kind == SharedProductData)
            && catalogue::fits(kind, self.end(a), self.end(b))
    }

    pub fn link(&self, plan: &Plan, link: &Link) -> bool {
        match plan.relation(link) {
            Some(Relation::Integration) => self.integration(plan, link.kind, &link.from, &link.to),
            Some(Relation::Uses) => {
                let (Some(user), Some(system)) = (plan.channel(&link.from), plan.system(&link.to))
                else {
                    return false;
                };
                let sells_itself =
                    user.kind == ChannelKind::Marketplace && !user.is_resold(self.view);
                Self::stays(plan, &link.from)
                    && Self::stays(plan, &link.to)
                    && (user.operator == Operator::Own || sells_itself)
                    && !Self::leads(system).is_empty()
            }
            Some(Relation::Interface) => {
                Self::stays(plan, &link.from) && Self::stays(plan, &link.to)
            }
            _ => false,
        }
    }

    /// What the systems of the view lead.
    fn led(&self) -> BTreeSet<Resource> {
        let nodes = self.plan.nodes.values().filter(|node| node.lifecycle.holds(self.view));
        let led = nodes.filter_map(|node| match &node.body {
            Body::System(system) => Some(Self::leads(system)),
            _ => None,
        });
        led.flat_map(|leads| leads.iter().collect::<Vec<_>>()).collect()
    }

    /// Additions without one and without those that only it allows, and the plan with them.
    pub fn without(&self, additions: &[Addition], index: usize) -> (Vec<Addition>, Plan) {
        let mut fewer = Vec::new();
        let mut less = self.plan.clone();
        let others = additions.iter().enumerate().filter(|(other, _)| *other != index);
        for (_, addition) in others {
            if self.allows(&less, addition) {
                less = with_additions(&less, std::slice::from_ref(addition));
                fewer.push(addition.clone());
            }
        }
        (fewer, less)
    }

    pub fn allows(&self, plan: &Plan, addition: &Addition) -> bool {
        let never_sells = [ChannelKind::Website, ChannelKind::Newsletter, ChannelKind::Fair];
        match addition {
            Addition::Link { kind, from, to } => {
                self.link(plan, &Link::new(from.clone(), to.clone(), *kind))
            }
            Addition::Sells { node } => plan.channel(node).is_some_and(|channel| {
                let by_nature = catalogue::channel(channel.kind).sells;
                Self::stays(plan, node)
                    && !self.lasts(channel.sells)
                    && !never_sells.contains(&channel.kind)
                    && (channel.operator == Operator::Own || by_nature)
            }),
            Addition::Opens { node, market } => plan.channel(node).is_some_and(|channel| {
                Self::stays(plan, node)
                    && channel.operator == Operator::Own
                    && !self.markets(channel).contains(market)
                    && serves(channel.kind, *market)
                    && self.audiences().contains(market)
            }),
            Addition::TakeOver { node } => {
                let channel = plan.channel(node);
                channel.is_some_and(|one| Self::stays(plan, node) && one.is_resold(self.view))
            }
            Addition::AddChannel { id, kind, markets } => {
                !plan.has_element(id) && *markets == self.markets_of_new(*kind)
            }
            Addition::AddSystem { id, kind } => {
                let fresh = catalogue::fresh_system(*kind, Default::default());
                let Body::System(fresh) = fresh else { return false };
                let led = self.led();
                !plan.has_element(id) && Self::leads(&fresh).iter().any(|one| !led.contains(&one))
            }
        }
    }

    /// The markets that a new channel would serve.
    pub fn markets_of_new(&self, kind: ChannelKind) -> Vec<Market> {
        let found = classify(self.plan, self.view, &BTreeSet::new());
        let sold: Vec<Market> = found.by_market.iter().map(|market| market.market).collect();
        if sold.is_empty() {
            return catalogue::channel(kind).markets.clone();
        }
        let audiences = self.audiences();
        let wanted = |market: &Market| audiences.is_empty() || audiences.contains(market);
        sold.into_iter().filter(|market| serves(kind, *market) && wanted(market)).collect()
    }

    /// Whether a new channel is linked with a seller that was there, if there was any.
    pub fn is_linked(&self, plan: &Plan, id: &Id) -> bool {
        let found = classify(self.plan, self.view, &BTreeSet::new());
        let begun = |seller: &Id| {
            let channel = plan.channel(seller).filter(|_| self.plan.channel(seller).is_some());
            let node = plan.nodes.get(seller).filter(|node| node.lifecycle.holds(self.view));
            channel.zip(node).is_some_and(|(channel, _)| {
                let any = channel.markets.holding(self.view).next().is_some();
                channel.sells.holds(self.view) && any && !channel.is_resold(self.view)
            })
        };
        let linked = plan.links.values().any(|link| {
            let deep = catalogue::link(link.kind).shares.level();
            let other = match (link.from == *id, link.to == *id) {
                (true, _) => &link.to,
                (_, true) => &link.from,
                _ => return false,
            };
            begun(other) && deep.is_some_and(|level| level != Level::HandOver)
        });
        let any = plan.channels().any(|(other, ..)| begun(other));
        linked || (!any && found.sellers.is_empty())
    }
}

/// Whether it makes sense that a kind of channel serves a market.
fn serves(kind: ChannelKind, market: Market) -> bool {
    use ChannelKind::{DirectSelling, Edi, Fair, FieldSales, Tv, Vending};
    match market {
        Market::B2C => ![FieldSales, Edi, Fair].contains(&kind),
        Market::B2B => ![DirectSelling, Vending, Tv].contains(&kind),
    }
}
