//! Which products of the book of names, and which kinds by their everyday words, a search finds. The
//! spelling of all of them is made once.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::catalogue::names::{self, Kind};
use crate::catalogue::presets;
use crate::language::search::folded;

/// So many letters have to be typed before words and products are looked for.
const LEAST_FOR_WORDS: usize = 3;
const LEAST_FOR_PRODUCTS: usize = 2;

/// The names of each product, in the order of the book; none of one that the palette offers itself.
static PRODUCTS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let is_offered = |name: &str| presets::marketplaces().iter().any(|preset| preset.name == name);
    let spelled = names::products().map(|(_, product)| {
        let all = std::iter::once(&product.name).chain(&product.also);
        let all = all.filter(|_| !is_offered(&product.name));
        all.map(|name| folded(name)).collect()
    });
    spelled.collect()
});

static WORDS: LazyLock<Vec<(Kind, String)>> =
    LazyLock::new(|| names::words().map(|(kind, word)| (kind, folded(word))).collect());

/// The places in the book of the products that begin with what is typed, or have a word that does.
pub(super) fn products(typed: &str) -> impl Iterator<Item = usize> {
    let is_enough = typed.chars().count() >= LEAST_FOR_PRODUCTS;
    let begins = move |name: &String| {
        name.starts_with(typed) || name.split([' ', '-']).any(|word| word.starts_with(typed))
    };
    let found = PRODUCTS.iter().enumerate().filter(move |(_, names)| names.iter().any(begins));
    found.map(|(index, _)| index).take_while(move |_| is_enough)
}

/// The kinds for which an everyday word begins with what is typed.
pub(super) fn kinds(typed: &str) -> BTreeSet<Kind> {
    if typed.chars().count() < LEAST_FOR_WORDS {
        return BTreeSet::new();
    }
    let found = WORDS.iter().filter(|(_, word)| word.starts_with(typed));
    found.map(|(kind, _)| *kind).collect()
}
