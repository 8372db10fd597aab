//! Which icon stands for a link that has no room for its name.

use super::icon::Icon;
use crate::plan::{ChannelKind, LinkKind, SystemKind};

/// The icon of a kind of link: what customers, goods or data do across it.
pub const fn icon_of_link(kind: LinkKind) -> Icon {
    use LinkKind::*;
    match kind {
        ClickAndCollect | SharedBasket => Icon::Basket,
        ClickAndReserve => Icon::Bookmark,
        ReturnInStore => Icon::Undo,
        ShipFromStore | RepDelivery => Icon::Truck,
        EndlessAisle => Icon::Expand,
        PickupPoint | StoreLocator => Icon::Pin,
        SharedOrders => Icon::System(SystemKind::Oms),
        PayElsewhere | SharedWallet => Icon::System(SystemKind::Payment),
        ScanAndPay | QrCode => Icon::Scan,
        MarketplaceOrders | MarketplaceFeed => Icon::Channel(ChannelKind::Marketplace),
        EdiOrders | EdiCatalogue => Icon::Channel(ChannelKind::Edi),
        PunchOut => Icon::Plug,
        AssistedOrder => Icon::Channel(ChannelKind::FieldSales),
        CatalogueOrder => Icon::Channel(ChannelKind::Catalogue),
        SocialCheckout => Icon::Channel(ChannelKind::Social),
        SharedStock | StockDisplay => Icon::System(SystemKind::Wms),
        SharedPrice | ProductTags => Icon::System(SystemKind::Pim),
        SharedProductData => Icon::System(SystemKind::Cpq),
        SharedCustomerData | SharedAccount => Icon::System(SystemKind::Crm),
        Loyalty => Icon::System(SystemKind::Loyalty),
        Promotion => Icon::Spark,
        SharedSupport => Icon::System(SystemKind::HelpDesk),
        ClickOut => Icon::Export,
        AppointmentBooking => Icon::Calendar,
        QuoteRequest => Icon::Comment,
        LeadExchange | Interface => Icon::Swap,
        CampaignSync | JointCampaign => Icon::Megaphone,
        Uses => Icon::Process,
        Reaches => Icon::Audience,
        Supports => Icon::Team,
        ByHand => Icon::Pencil,
        Annotates => Icon::Note,
        Other => Icon::Link,
    }
}
