//! The catalogue: complete, and named in both languages. That it starts with what
//! `docs/model.md` says of each kind is asked in `model_document`.

use commerce_canvas::catalogue::{self, End, catalogue};
use commerce_canvas::language::{Language, Text};
use commerce_canvas::plan::{
    ActivityKind, ChannelKind, LinkKind, NodeSort, Relation, SystemKind, TeamKind,
};

#[test]
fn every_kind_is_there() {
    let catalogue = catalogue();
    assert!(catalogue.channels.keys().eq(&ChannelKind::ALL));
    assert!(catalogue.systems.keys().eq(&SystemKind::ALL));
    assert!(catalogue.links.keys().eq(&LinkKind::ALL));
    assert!(catalogue.teams.keys().eq(&TeamKind::ALL));
    assert!(catalogue.activities.keys().eq(&ActivityKind::ALL));
}

#[test]
fn an_integration_fits_the_pairs_that_its_entry_names() {
    use ChannelKind::{Marketplace, Phone, Shop, Store};
    let selling = |kind, sells| End { kind, sells };
    let fits = |kind, from, to| catalogue::fits(kind, selling(from, true), selling(to, true));
    // From any of the first to any of the second.
    assert!(fits(LinkKind::ClickAndCollect, Shop, Store));
    assert!(!fits(LinkKind::ClickAndCollect, Store, Shop));
    assert!(!fits(LinkKind::ClickAndCollect, Shop, Phone));
    // The same in either direction.
    assert!(fits(LinkKind::MarketplaceOrders, Marketplace, Shop));
    assert!(fits(LinkKind::MarketplaceOrders, Shop, Marketplace));
    assert!(!fits(LinkKind::MarketplaceOrders, Shop, Store));
    // Between any two of these.
    assert!(fits(LinkKind::SharedBasket, Phone, Store));
    assert!(fits(LinkKind::SharedBasket, Store, Store));
    assert!(!fits(LinkKind::SharedBasket, Phone, Marketplace));
    // Between any two channels that sell.
    assert!(fits(LinkKind::SharedStock, Phone, Marketplace));
    for (from, to) in [(true, false), (false, true), (false, false)] {
        let [from, to] = [selling(Shop, from), selling(Store, to)];
        assert!(!catalogue::fits(LinkKind::SharedStock, from, to));
    }
    // Between any two channels.
    for sells in [true, false] {
        assert!(catalogue::fits(LinkKind::Other, selling(Phone, sells), selling(Shop, false)));
    }
}

#[test]
fn every_integration_says_what_it_does_between_its_two_ends() {
    for (&kind, entry) in &catalogue().links {
        let relation = kind.relation(NodeSort::Channel, NodeSort::Channel);
        let is_special = relation == Some(Relation::Integration) && kind != LinkKind::Other;
        assert_eq!(entry.does.is_some(), is_special, "{kind:?}");
        for language in Language::ALL {
            let gaps =
                entry.does.map_or(2, |does| does.in_language(language).matches("{}").count());
            assert_eq!(gaps, 2, "{kind:?} in {language:?}");
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
