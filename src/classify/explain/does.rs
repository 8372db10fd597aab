//! What an integration does for customers and staff, in a sentence.

use super::phrases::Phrases;
use crate::catalogue;
use crate::language::{Language, Text, model_words};
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
                model_words::HOLDS_SHARED,
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
        LinkKind::ClickAndCollect => model_words::DOES_CLICK_AND_COLLECT,
        LinkKind::ClickAndReserve => model_words::DOES_CLICK_AND_RESERVE,
        LinkKind::ReturnInStore => model_words::DOES_RETURN_IN_STORE,
        LinkKind::ShipFromStore => model_words::DOES_SHIP_FROM_STORE,
        LinkKind::EndlessAisle => model_words::DOES_ENDLESS_AISLE,
        LinkKind::PickupPoint => model_words::DOES_PICKUP_POINT,
        LinkKind::SharedOrders => model_words::DOES_SHARED_ORDERS,
        LinkKind::SharedBasket => model_words::DOES_SHARED_BASKET,
        LinkKind::PayElsewhere => model_words::DOES_PAY_ELSEWHERE,
        LinkKind::SharedWallet => model_words::DOES_SHARED_WALLET,
        LinkKind::ScanAndPay => model_words::DOES_SCAN_AND_PAY,
        LinkKind::MarketplaceOrders => model_words::DOES_MARKETPLACE_ORDERS,
        LinkKind::MarketplaceFeed => model_words::DOES_MARKETPLACE_FEED,
        LinkKind::EdiOrders => model_words::DOES_EDI_ORDERS,
        LinkKind::EdiCatalogue => model_words::DOES_EDI_CATALOGUE,
        LinkKind::PunchOut => model_words::DOES_PUNCH_OUT,
        LinkKind::AssistedOrder => model_words::DOES_ASSISTED_ORDER,
        LinkKind::RepDelivery => model_words::DOES_REP_DELIVERY,
        LinkKind::CatalogueOrder => model_words::DOES_CATALOGUE_ORDER,
        LinkKind::SocialCheckout => model_words::DOES_SOCIAL_CHECKOUT,
        LinkKind::SharedStock => model_words::DOES_SHARED_STOCK,
        LinkKind::StockDisplay => model_words::DOES_STOCK_DISPLAY,
        LinkKind::SharedPrice => model_words::DOES_SHARED_PRICE,
        LinkKind::SharedProductData => model_words::DOES_SHARED_PRODUCT_DATA,
        LinkKind::SharedCustomerData => model_words::DOES_SHARED_CUSTOMER_DATA,
        LinkKind::SharedAccount => model_words::DOES_SHARED_ACCOUNT,
        LinkKind::Loyalty => model_words::DOES_LOYALTY,
        LinkKind::Promotion => model_words::DOES_PROMOTION,
        LinkKind::SharedSupport => model_words::DOES_SHARED_SUPPORT,
        LinkKind::QrCode => model_words::DOES_QR_CODE,
        LinkKind::StoreLocator => model_words::DOES_STORE_LOCATOR,
        LinkKind::ClickOut => model_words::DOES_CLICK_OUT,
        LinkKind::ProductTags => model_words::DOES_PRODUCT_TAGS,
        LinkKind::AppointmentBooking => model_words::DOES_APPOINTMENT_BOOKING,
        LinkKind::QuoteRequest => model_words::DOES_QUOTE_REQUEST,
        LinkKind::LeadExchange => model_words::DOES_LEAD_EXCHANGE,
        LinkKind::CampaignSync => model_words::DOES_CAMPAIGN_SYNC,
        LinkKind::Other
        | LinkKind::Uses
        | LinkKind::Interface
        | LinkKind::Reaches
        | LinkKind::JointCampaign
        | LinkKind::Supports
        | LinkKind::Annotates => model_words::DOES_OTHER,
    }
}
