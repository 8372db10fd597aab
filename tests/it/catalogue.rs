//! The catalogue, held against the tables of kinds that the model rests on. The tables are
//! exhaustive matches, so a new kind without a row does not compile.

use commerce_canvas::catalogue::{self, End, Side, catalogue};
use commerce_canvas::language::{Language, Text};
use commerce_canvas::plan::{
    ActivityKind, ChannelKind, LinkKind, Market, Resource, SystemKind, TeamKind,
};

/// Sells, side, markets, run by a partner, touchpoint.
fn channel_row(kind: ChannelKind) -> (bool, Side, &'static [Market], bool, bool) {
    use ChannelKind::*;
    use Market::{B2B, B2C};
    use Side::{Offline, Online};
    match kind {
        Shop => (true, Online, &[B2C], false, false),
        Marketplace => (true, Online, &[B2C], true, false),
        Store => (true, Offline, &[B2C], false, false),
        Social => (false, Online, &[B2C], false, true),
        Catalogue => (false, Offline, &[B2C], false, true),
        App => (false, Online, &[B2C], false, false),
        Website => (false, Online, &[B2B, B2C], false, false),
        Phone => (true, Offline, &[B2B, B2C], false, false),
        FieldSales => (true, Offline, &[B2B], false, false),
        DirectSelling => (true, Offline, &[B2C], false, false),
        Edi => (true, Online, &[B2B], false, false),
        PartnerStore => (true, Offline, &[B2C], true, false),
        PopUp => (false, Offline, &[B2C], false, false),
        Messenger => (false, Online, &[B2C], false, true),
        Newsletter => (false, Online, &[B2B, B2C], false, true),
        Tv => (false, Online, &[B2C], false, true),
        Fair => (false, Offline, &[B2B], false, false),
        Vending => (true, Offline, &[B2C], false, false),
    }
}

/// What it shares, effort in person-days.
fn system_row(kind: SystemKind) -> (&'static [Resource], u32) {
    use Resource::*;
    match kind {
        SystemKind::Crm => (&[Customer, Lead], 40),
        SystemKind::Cdp => (&[Customer], 40),
        SystemKind::Erp => (&[Stock, Price, Product], 80),
        SystemKind::Wms => (&[Stock], 60),
        SystemKind::Pim => (&[Product, Content], 40),
        SystemKind::Oms => (&[Order, Stock], 60),
        SystemKind::Pos => (&[Price], 30),
        SystemKind::Payment => (&[], 10),
        SystemKind::Loyalty => (&[Customer], 30),
        SystemKind::MarketingAutomation => (&[Content, Lead], 25),
        SystemKind::HelpDesk => (&[Customer], 20),
        SystemKind::EdiGateway => (&[Order], 25),
        SystemKind::ChannelManager => (&[Order, Stock, Price, Product], 25),
        SystemKind::Cms => (&[Content], 20),
        SystemKind::Cpq => (&[Price], 30),
        SystemKind::Other => (&[], 20),
    }
}

/// The pairs of channels that a kind of link is meant for.
enum Fits {
    Directed(&'static [ChannelKind], &'static [ChannelKind]),
    Either(&'static [ChannelKind], &'static [ChannelKind]),
    Among(&'static [ChannelKind]),
    Sellers,
    Any,
}

/// What it shares, what it is meant for, effort in person-days.
fn link_row(kind: LinkKind) -> (&'static [Resource], Fits, u32) {
    use ChannelKind::*;
    use Fits::{Among, Any, Directed, Either, Sellers};
    use Resource::*;
    match kind {
        LinkKind::ClickAndCollect => (&[Order], Directed(&[Shop, App], &[Store, PartnerStore]), 20),
        LinkKind::ClickAndReserve => (&[Reservation], Directed(&[Shop, App], &[Store]), 15),
        LinkKind::ReturnInStore => (&[Return], Directed(&[Shop, App, Marketplace], &[Store]), 15),
        LinkKind::ShipFromStore => (&[Order, Stock], Directed(&[Store], &[Shop, Marketplace]), 30),
        LinkKind::EndlessAisle => (&[Order], Directed(&[Store, PopUp], &[Shop]), 20),
        LinkKind::PickupPoint => (&[Order], Directed(&[Shop], &[PartnerStore, Vending]), 10),
        LinkKind::SharedOrders => (&[Order], Sellers, 40),
        LinkKind::SharedBasket => (&[Basket], Among(&[Shop, App, Store, Phone]), 25),
        LinkKind::PayElsewhere => (&[Payment], Directed(&[Shop], &[Store]), 15),
        LinkKind::SharedWallet => (&[Payment], Among(&[Shop, App, Store]), 20),
        LinkKind::ScanAndPay => (&[Payment], Directed(&[App], &[Store]), 30),
        LinkKind::MarketplaceOrders => {
            (&[Order, Stock, Price, Product], Either(&[Marketplace], &[Shop, Store]), 15)
        }
        LinkKind::MarketplaceFeed => {
            (&[Stock, Price, Product], Directed(&[Shop], &[Marketplace]), 10)
        }
        LinkKind::EdiOrders => (&[Order], Either(&[Edi], &[Shop, FieldSales]), 20),
        LinkKind::EdiCatalogue => (&[Price, Product], Directed(&[Shop], &[Edi, Marketplace]), 10),
        LinkKind::PunchOut => (&[Order, Basket], Directed(&[Edi], &[Shop]), 20),
        LinkKind::AssistedOrder => (&[Order], Directed(&[FieldSales, Phone, Store], &[Shop]), 10),
        LinkKind::RepDelivery => (&[Order], Directed(&[Shop], &[FieldSales, DirectSelling]), 10),
        LinkKind::CatalogueOrder => (&[Order], Directed(&[Catalogue], &[Shop, Phone, Store]), 5),
        LinkKind::SocialCheckout => (&[Order], Directed(&[Social], &[Shop]), 15),
        LinkKind::SharedStock => (&[Stock], Sellers, 20),
        LinkKind::StockDisplay => (&[Stock], Directed(&[Store], &[Shop, App, Website]), 10),
        LinkKind::SharedPrice => (&[Price], Sellers, 10),
        LinkKind::SharedProductData => (&[Product], Any, 15),
        LinkKind::SharedCustomerData => (&[Customer], Any, 20),
        LinkKind::SharedAccount => (&[Customer], Among(&[Shop, App, Store, Marketplace]), 20),
        LinkKind::Loyalty => (&[Customer], Among(&[Shop, App, Store]), 25),
        LinkKind::Promotion => {
            (&[Customer, Price], Among(&[Shop, App, Store, Catalogue, Newsletter]), 10)
        }
        LinkKind::SharedSupport => (&[Customer], Among(&[Phone, Messenger, Store, Shop]), 10),
        LinkKind::QrCode => (&[Content], Directed(&[Catalogue, Store, Fair], &[Shop, App]), 3),
        LinkKind::StoreLocator => {
            (&[Content], Directed(&[Shop, App, Website, Social], &[Store]), 3)
        }
        LinkKind::ClickOut => {
            (&[Content], Directed(&[Social, Website, Newsletter, App], &[Shop, Marketplace]), 2)
        }
        LinkKind::ProductTags => (&[Content], Directed(&[Social], &[Shop]), 5),
        LinkKind::AppointmentBooking => {
            (&[Lead], Directed(&[Shop, Website, App], &[Store, FieldSales]), 8)
        }
        LinkKind::QuoteRequest => (&[Lead], Directed(&[Shop, Website], &[FieldSales, Phone]), 8),
        LinkKind::LeadExchange => {
            (&[Lead], Directed(&[Website, Social, Fair, Newsletter], &[FieldSales, Phone]), 5)
        }
        LinkKind::CampaignSync => (&[Content], Any, 5),
        LinkKind::Other => (&[], Any, 10),
        LinkKind::Uses => (&[], Any, 8),
        LinkKind::Interface => (&[], Any, 15),
        LinkKind::Reaches => (&[], Any, 0),
        LinkKind::JointCampaign => (&[], Any, 0),
        LinkKind::Supports => (&[], Any, 0),
        LinkKind::Annotates => (&[], Any, 0),
    }
}

#[test]
fn every_kind_is_there() {
    let catalogue = catalogue();
    assert_eq!(catalogue.channels.len(), ChannelKind::Vending as usize + 1);
    assert_eq!(catalogue.systems.len(), SystemKind::Other as usize + 1);
    assert_eq!(catalogue.links.len(), LinkKind::Annotates as usize + 1);
    assert_eq!(catalogue.teams.len(), TeamKind::Other as usize + 1);
    assert_eq!(catalogue.activities.len(), ActivityKind::Organisation as usize + 1);
}

#[test]
fn channels_have_the_defaults_of_the_table() {
    for (&kind, entry) in &catalogue().channels {
        let written =
            (entry.sells, entry.side, entry.markets.as_slice(), entry.partner, entry.touchpoint);
        assert_eq!(written, channel_row(kind), "{kind:?}");
    }
}

#[test]
fn systems_have_the_defaults_of_the_table() {
    for (&kind, entry) in &catalogue().systems {
        let shares: Vec<_> = entry.shares.iter().collect();
        assert_eq!((shares.as_slice(), entry.effort), system_row(kind), "{kind:?}");
    }
}

#[test]
fn links_have_the_defaults_of_the_table() {
    for (&kind, entry) in &catalogue().links {
        let shares: Vec<_> = entry.shares.iter().collect();
        let (expected, _, effort) = link_row(kind);
        assert_eq!((shares.as_slice(), entry.effort), (expected, effort), "{kind:?}");
    }
}

#[test]
fn links_fit_the_pairs_of_the_table_and_no_others() {
    let ends = || {
        let kinds = catalogue().channels.keys();
        kinds.flat_map(|&kind| [true, false].map(|sells| End { kind, sells }))
    };
    for &kind in catalogue().links.keys() {
        for (from, to) in ends().flat_map(|from| ends().map(move |to| (from, to))) {
            let joins = |a: &[ChannelKind], b: &[ChannelKind]| {
                a.contains(&from.kind) && b.contains(&to.kind)
            };
            let expected = match link_row(kind).1 {
                Fits::Directed(a, b) => joins(a, b),
                Fits::Either(a, b) => joins(a, b) || joins(b, a),
                Fits::Among(all) => joins(all, all),
                Fits::Sellers => from.sells && to.sells,
                Fits::Any => true,
            };
            assert_eq!(catalogue::fits(kind, from, to), expected, "{kind:?} {from:?} {to:?}");
        }
    }
}

#[test]
fn every_kind_is_named_and_explained_in_both_languages() {
    let catalogue = catalogue();
    let channels = catalogue.channels.values().map(|entry| (entry.name, entry.about));
    let systems = catalogue.systems.values().map(|entry| (entry.name, entry.about));
    let links = catalogue.links.values().map(|entry| (entry.name, entry.about));
    let named = catalogue.teams.values().chain(catalogue.activities.values());
    let named = named.map(|entry| (entry.name, entry.about));
    for (name, about) in channels.chain(systems).chain(links).chain(named) {
        for language in Language::ALL {
            let written = |text: Text| text.in_language(language);
            assert!(!written(name).trim().is_empty(), "{name:?}");
            assert!(written(about).split_whitespace().count() >= 3, "{name:?}: {about:?}");
            assert!(!written(about).ends_with('.'), "{about:?}");
            assert!(written(about).chars().count() <= 90, "too long for a hint: {about:?}");
        }
        let [english, german] = Language::ALL.map(|language| about.in_language(language));
        assert_ne!(english, german, "not translated: {english}");
    }
}

#[test]
fn names_are_unique_within_their_sort() {
    fn unique(names: impl Iterator<Item = Text>) {
        let names: Vec<_> = names.collect();
        for language in Language::ALL {
            let mut sorted: Vec<_> = names.iter().map(|name| name.in_language(language)).collect();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), names.len());
        }
    }
    let catalogue = catalogue();
    unique(catalogue.channels.values().map(|entry| entry.name));
    unique(catalogue.systems.values().map(|entry| entry.name));
    unique(catalogue.links.values().map(|entry| entry.name));
}
