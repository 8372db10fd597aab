//! Everything drawn between two nodes.

use serde::{Deserialize, Serialize};

use super::{Feedback, Id, Lifecycle, NodeSort, ResourceSet, listed};
use crate::geometry::GridPoint;

/// A typed, directed edge between two nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The id of the node where it starts.
    pub from: Id,
    /// The id of the node where it ends; never that of `from`.
    pub to: Id,
    /// What it is.
    pub kind: LinkKind,
    /// Exactly what it carries; `None` leaves that to its kind and its ends.
    pub resources: Option<ResourceSet>,
    /// What it takes to set up, in person-days; `None` leaves that to its kind.
    pub effort: Option<u32>,
    /// What is written on it instead of the name of its kind; may be empty.
    pub label: String,
    /// Places through which the user led it, from start to end.
    pub bends: Vec<GridPoint>,
    /// When it is there.
    pub lifecycle: Lifecycle,
    /// Anything else about it.
    pub note: String,
    /// What was said about it.
    pub feedback: Vec<Feedback>,
}

impl Link {
    /// A link that exists today, with nothing else said about it.
    pub fn new(from: Id, to: Id, kind: LinkKind) -> Self {
        Self {
            from,
            to,
            kind,
            resources: None,
            effort: None,
            label: String::new(),
            bends: Vec::new(),
            lifecycle: Lifecycle::Existing,
            note: String::new(),
            feedback: Vec::new(),
        }
    }

    /// Turns it round, with the places it leads through.
    pub fn reverse(&mut self) {
        std::mem::swap(&mut self.from, &mut self.to);
        self.bends.reverse();
    }
}

listed! {
    /// The kinds of links: first the integrations between channels in the order in which they are
    /// offered, then the others. `LeadExchange` and `CampaignSync` also join two teams.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[expect(missing_docs, reason = "the catalogue names and explains each")]
    pub enum LinkKind {
        ClickAndCollect,
        ClickAndReserve,
        ReturnInStore,
        ShipFromStore,
        EndlessAisle,
        PickupPoint,
        SharedOrders,
        SharedBasket,
        PayElsewhere,
        SharedWallet,
        ScanAndPay,
        MarketplaceOrders,
        MarketplaceFeed,
        EdiOrders,
        EdiCatalogue,
        PunchOut,
        AssistedOrder,
        RepDelivery,
        CatalogueOrder,
        SocialCheckout,
        SharedStock,
        StockDisplay,
        SharedPrice,
        SharedProductData,
        SharedCustomerData,
        SharedAccount,
        Loyalty,
        Promotion,
        SharedSupport,
        QrCode,
        StoreLocator,
        ClickOut,
        ProductTags,
        AppointmentBooking,
        QuoteRequest,
        LeadExchange,
        CampaignSync,
        Other,
        Uses,
        Interface,
        Reaches,
        JointCampaign,
        Supports,
        Annotates,
        ByHand,
    }
}

/// What a link is to its two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Two channels work together.
    Integration,
    /// A channel, a team or an activity works with a system.
    Uses,
    /// Two systems exchange data.
    Interface,
    /// An audience is addressed in a channel.
    Reaches,
    /// Two teams work together.
    Teamwork,
    /// An activity supports a channel or a team.
    Supports,
    /// A note is about a node.
    Annotates,
    /// Somebody passes on by paper, fax, mail or typing what could go by itself.
    ByHand,
}

impl LinkKind {
    /// What a link of this kind is, unless it joins two teams.
    fn usual_relation(self) -> Relation {
        match self {
            Self::ClickAndCollect
            | Self::ClickAndReserve
            | Self::ReturnInStore
            | Self::ShipFromStore
            | Self::EndlessAisle
            | Self::PickupPoint
            | Self::SharedOrders
            | Self::SharedBasket
            | Self::PayElsewhere
            | Self::SharedWallet
            | Self::ScanAndPay
            | Self::MarketplaceOrders
            | Self::MarketplaceFeed
            | Self::EdiOrders
            | Self::EdiCatalogue
            | Self::PunchOut
            | Self::AssistedOrder
            | Self::RepDelivery
            | Self::CatalogueOrder
            | Self::SocialCheckout
            | Self::SharedStock
            | Self::StockDisplay
            | Self::SharedPrice
            | Self::SharedProductData
            | Self::SharedCustomerData
            | Self::SharedAccount
            | Self::Loyalty
            | Self::Promotion
            | Self::SharedSupport
            | Self::QrCode
            | Self::StoreLocator
            | Self::ClickOut
            | Self::ProductTags
            | Self::AppointmentBooking
            | Self::QuoteRequest
            | Self::LeadExchange
            | Self::CampaignSync
            | Self::Other => Relation::Integration,
            Self::Uses => Relation::Uses,
            Self::Interface => Relation::Interface,
            Self::Reaches => Relation::Reaches,
            Self::JointCampaign => Relation::Teamwork,
            Self::Supports => Relation::Supports,
            Self::Annotates => Relation::Annotates,
            Self::ByHand => Relation::ByHand,
        }
    }

    /// What a link of this kind between two such nodes is; `None` if it cannot join them.
    /// Either direction is accepted; [`Self::is_reversed`] says which one is written.
    pub fn relation(self, from: NodeSort, to: NodeSort) -> Option<Relation> {
        use NodeSort::{Activity, Audience, Channel, Note, System, Team};
        let joins = |a: &[NodeSort], b: &[NodeSort]| {
            (a.contains(&from) && b.contains(&to)) || (a.contains(&to) && b.contains(&from))
        };
        let teams = joins(&[Team], &[Team]);
        let relation = match self {
            Self::LeadExchange | Self::CampaignSync if teams => Relation::Teamwork,
            kind => kind.usual_relation(),
        };
        let allowed = match relation {
            Relation::Integration => joins(&[Channel], &[Channel]),
            Relation::Uses => joins(&[Channel, Team, Activity], &[System]),
            Relation::Interface => joins(&[System], &[System]),
            Relation::Reaches => joins(&[Audience], &[Channel]),
            Relation::Teamwork => teams,
            Relation::Supports => joins(&[Activity], &[Channel, Team]),
            Relation::Annotates => from == Note || to == Note,
            Relation::ByHand => joins(&[Channel, Team, System], &[Channel, Team, System]),
        };
        allowed.then_some(relation)
    }

    /// Whether an allowed link between two such nodes is written the other way round: `Uses`
    /// ends at the system, `Reaches` at the channel, and `Supports` and `Annotates` start at the
    /// activity and the note.
    pub fn is_reversed(self, from: NodeSort, to: NodeSort) -> bool {
        match self.usual_relation() {
            Relation::Uses => from == NodeSort::System,
            Relation::Reaches => from == NodeSort::Channel,
            Relation::Supports => from != NodeSort::Activity,
            Relation::Annotates => from != NodeSort::Note && to == NodeSort::Note,
            Relation::Integration | Relation::Interface | Relation::Teamwork | Relation::ByHand => {
                false
            }
        }
    }
}
