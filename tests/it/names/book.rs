//! The book of names is held to the catalogue, and to itself.

use std::collections::BTreeMap;

use commerce_canvas::catalogue::names::{Kind, Product, products, recognise, words};
use commerce_canvas::catalogue::{self, presets};
use commerce_canvas::language::{Language, search};
use commerce_canvas::plan::{Date, Market, Seller};

/// Everything an entry is called.
fn names(product: &'static Product) -> impl Iterator<Item = &'static str> {
    let besides = product.also.iter().chain(&product.perhaps);
    std::iter::once(&product.name).chain(besides).map(String::as_str)
}

#[test]
fn the_book_is_as_large_as_it_says() {
    assert!(products().count() >= 400, "{} products", products().count());
    assert!(words().count() >= 400, "{} words", words().count());
}

#[test]
fn every_product_has_its_source() {
    for (_, product) in products() {
        let (name, source) = (&product.name, &product.source);
        let host = source.strip_prefix("https://").unwrap_or_default();
        let is_address = host.contains('.') && !host.contains(char::is_whitespace);
        assert!(is_address, "{name}: {source}");
        assert!(product.read.parse::<Date>().is_ok(), "{name}: {}", product.read);
    }
}

#[test]
fn what_the_book_says_of_a_product_fits_its_kind() {
    for (kind, product) in products() {
        let name = &product.name;
        match kind {
            Kind::Channel(channel) => {
                let entry = catalogue::channel(channel);
                for market in &product.markets {
                    assert!(entry.may_serve(*market), "{name} is never open to {market:?}");
                }
                assert!(product.shares.is_none(), "{name} is no system");
                assert!(!(product.sells == Some(true) && entry.never_sells), "{name}");
                assert!(!entry.partner || !product.maker().is_empty(), "{name} has no partner");
            }
            Kind::System(_) => {
                assert!(product.markets.is_empty() && product.sells.is_none(), "{name}");
            }
            Kind::Activity(_) => {
                assert!(product.markets.is_empty() && product.shares.is_none(), "{name}");
            }
            Kind::Audience(_) | Kind::Team(_) | Kind::Note => panic!("{name} is no product"),
        }
        if !matches!(kind, Kind::Channel(catalogue_kind) if catalogue::channel(catalogue_kind).partner)
        {
            assert_eq!(product.sold_by, Seller::Unknown, "{name} is asked for no seller");
            assert!(product.countries.is_empty(), "{name}");
        }
        for country in &product.countries {
            assert!(
                country.len() == 2 && country.bytes().all(|c| c.is_ascii_uppercase()),
                "{name}"
            );
            let there = recognise(&format!("{name} {country}"));
            let there = there.unwrap_or_else(|| panic!("{name} {country} is not recognised"));
            assert!(there.kind == kind, "{name} {country}: {there:?}");
        }
    }
}

#[test]
fn no_name_belongs_to_two_kinds() {
    let mut kinds: BTreeMap<String, (Kind, &str)> = BTreeMap::new();
    let of_products = products().flat_map(|(kind, one)| names(one).map(move |name| (kind, name)));
    let mut twice = Vec::new();
    for (kind, name) in of_products.chain(words()) {
        let folded = search::plain_letters(&search::folded(name));
        let spelled: String = folded.chars().filter(|letter| letter.is_alphanumeric()).collect();
        assert!(!spelled.is_empty(), "{name:?} cannot be typed");
        let (first, other) = *kinds.entry(spelled).or_insert((kind, name));
        if first != kind {
            twice.push(format!("{name:?}: {first:?} as {other:?}, {kind:?}"));
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn every_name_of_the_book_is_recognised() {
    let mut wrong = Vec::new();
    for (kind, product) in products() {
        let is_of_partner = matches!(kind, Kind::Channel(one) if catalogue::channel(one).partner);
        for name in names(product) {
            match recognise(name) {
                Some(found) if found.kind == kind => {
                    let is_run = found.operator.as_deref();
                    let expected = is_of_partner.then(|| product.maker());
                    if is_run != expected {
                        wrong.push(format!("{name}: run by {is_run:?}, not {expected:?}"));
                    }
                    let is_own = product.asks && product.name == name;
                    let asks = is_own || product.perhaps.iter().any(|one| one == name);
                    if asks && found.is_sure() {
                        wrong.push(format!("{name} is not asked"));
                    }
                }
                found => wrong.push(format!("{name}: {found:?}")),
            }
        }
    }
    for (kind, word) in words() {
        let found = recognise(word);
        if !found.as_ref().is_some_and(|found| found.kind == kind && found.is_sure()) {
            wrong.push(format!("{word}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_name_of_the_catalogue_is_its_own_kind() {
    for kind in Kind::all().filter(|kind| *kind != Kind::Note) {
        for language in Language::ALL {
            let name = kind.title().in_language(language);
            let found = recognise(name).map(|found| (found.kind, found.is_sure()));
            assert_eq!(found, Some((kind, true)), "{name}");
        }
    }
}

#[test]
fn the_marketplaces_of_the_palette_are_in_the_book() {
    for preset in presets::marketplaces() {
        let found = recognise(preset.name).expect("it is in the book");
        let (body, expected) = (found.body(Language::English), preset.body(Language::English));
        assert_eq!(body, expected, "{}", preset.name);
    }
    let of = |name| recognise(name).expect("a marketplace").markets;
    assert_eq!(of("Amazon Business"), [Market::B2B]);
}
