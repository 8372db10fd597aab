//! What an integration does for customers and staff, in a sentence.

use super::phrases::Phrases;
use crate::catalogue;
use crate::language::{Language, Text, texts};
use crate::plan::{Id, Link, LinkKind, Plan};

/// What customers or staff can do because of a link between two channels, without a full stop.
/// If the link was given other resources than its kind has, the sentence names these instead.
pub fn link_sentence(plan: &Plan, link: &Link, language: Language) -> String {
    Phrases { plan, language }.link(link)
}

impl Phrases<'_> {
    /// See [`link_sentence`].
    pub fn link(&self, link: &Link) -> String {
        let usual = catalogue::link(link.kind).shares;
        match link.resources {
            Some(given) if given != usual && !given.is_empty() => self.with(
                texts::model::HOLDS_SHARED,
                &[&self.name(&link.from), &self.name(&link.to), &self.resources(given)],
            ),
            _ => self.integration(link.kind, &link.from, &link.to),
        }
    }

    /// What an integration of this kind would do between these two channels.
    pub fn integration(&self, kind: LinkKind, from: &Id, to: &Id) -> String {
        self.with(does(kind), &[&self.name(from), &self.name(to)])
    }
}

fn does(kind: LinkKind) -> Text {
    match kind {
        LinkKind::ClickAndCollect => texts::model::DOES_CLICK_AND_COLLECT,
        LinkKind::ClickAndReserve => texts::model::DOES_CLICK_AND_RESERVE,
        LinkKind::ReturnInStore => texts::model::DOES_RETURN_IN_STORE,
        LinkKind::ShipFromStore => texts::model::DOES_SHIP_FROM_STORE,
        LinkKind::EndlessAisle => texts::model::DOES_ENDLESS_AISLE,
        LinkKind::PickupPoint => texts::model::DOES_PICKUP_POINT,
        LinkKind::SharedOrders => texts::model::DOES_SHARED_ORDERS,
        LinkKind::SharedBasket => texts::model::DOES_SHARED_BASKET,
        LinkKind::PayElsewhere => texts::model::DOES_PAY_ELSEWHERE,
        LinkKind::SharedWallet => texts::model::DOES_SHARED_WALLET,
        LinkKind::ScanAndPay => texts::model::DOES_SCAN_AND_PAY,
        LinkKind::MarketplaceOrders => texts::model::DOES_MARKETPLACE_ORDERS,
        LinkKind::MarketplaceFeed => texts::model::DOES_MARKETPLACE_FEED,
        LinkKind::EdiOrders => texts::model::DOES_EDI_ORDERS,
        LinkKind::EdiCatalogue => texts::model::DOES_EDI_CATALOGUE,
        LinkKind::PunchOut => texts::model::DOES_PUNCH_OUT,
        LinkKind::AssistedOrder => texts::model::DOES_ASSISTED_ORDER,
        LinkKind::RepDelivery => texts::model::DOES_REP_DELIVERY,
        LinkKind::CatalogueOrder => texts::model::DOES_CATALOGUE_ORDER,
        LinkKind::SocialCheckout => texts::model::DOES_SOCIAL_CHECKOUT,
        LinkKind::SharedStock => texts::model::DOES_SHARED_STOCK,
        LinkKind::StockDisplay => texts::model::DOES_STOCK_DISPLAY,
        LinkKind::SharedPrice => texts::model::DOES_SHARED_PRICE,
        LinkKind::SharedProductData => texts::model::DOES_SHARED_PRODUCT_DATA,
        LinkKind::SharedCustomerData => texts::model::DOES_SHARED_CUSTOMER_DATA,
        LinkKind::SharedAccount => texts::model::DOES_SHARED_ACCOUNT,
        LinkKind::Loyalty => texts::model::DOES_LOYALTY,
        LinkKind::Promotion => texts::model::DOES_PROMOTION,
        LinkKind::SharedSupport => texts::model::DOES_SHARED_SUPPORT,
        LinkKind::QrCode => texts::model::DOES_QR_CODE,
        LinkKind::StoreLocator => texts::model::DOES_STORE_LOCATOR,
        LinkKind::ClickOut => texts::model::DOES_CLICK_OUT,
        LinkKind::ProductTags => texts::model::DOES_PRODUCT_TAGS,
        LinkKind::AppointmentBooking => texts::model::DOES_APPOINTMENT_BOOKING,
        LinkKind::QuoteRequest => texts::model::DOES_QUOTE_REQUEST,
        LinkKind::LeadExchange => texts::model::DOES_LEAD_EXCHANGE,
        LinkKind::CampaignSync => texts::model::DOES_CAMPAIGN_SYNC,
        LinkKind::Other
        | LinkKind::Uses
        | LinkKind::Interface
        | LinkKind::Reaches
        | LinkKind::JointCampaign
        | LinkKind::Supports
        | LinkKind::Annotates => texts::model::DOES_OTHER,
    }
}
