//! Reading `assets/names`, and finding entries by how their names are spelled.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::kind::Kind;
use super::spelling::{singulars, singulars_of_umlaut, tokens, without_umlauts};
use crate::plan::{Market, Resource, Seller};

/// A product or a place that many companies have by the same name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// What its maker calls it.
    pub name: String,
    /// Who makes it; on a place that a partner runs, who runs it. `None` if that is its own name.
    #[serde(default)]
    pub by: Option<String>,
    /// What it is called besides.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it is called that may mean something else as well: it is asked.
    #[serde(default)]
    pub perhaps: Vec<String>,
    /// The markets that a channel of this name serves; those of its kind where none is said.
    #[serde(default)]
    pub markets: Vec<Market>,
    /// The countries in which a marketplace is, by their two letters.
    #[serde(default)]
    pub countries: Vec<String>,
    /// Whether a channel of this name sells; as its kind does where nothing is said.
    #[serde(default)]
    pub sells: Option<bool>,
    /// Whether its own name is an everyday word as well: it is asked.
    #[serde(default)]
    pub asks: bool,
    /// Who sells the company's goods there, where the name says so.
    #[serde(default)]
    pub sold_by: Seller,
    /// What a system of this name shares; what its kind does where nothing is said.
    #[serde(default)]
    pub shares: Option<Vec<Resource>>,
    /// A page that says what it is: its maker's own, or an independent one.
    pub source: String,
    /// The day on which somebody read that there.
    pub read: String,
}

impl Product {
    /// Who makes it or runs it.
    pub fn maker(&self) -> &str {
        self.by.as_deref().unwrap_or(&self.name)
    }
}

/// Products of one kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Products {
    kind: Kind,
    /// Whether their names mean something else as often, so that it is asked.
    #[serde(default)]
    asks: bool,
    products: Vec<Product>,
}

/// Everyday words for one thing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub kind: Kind,
    /// The markets, where the words say so.
    #[serde(default)]
    pub markets: Vec<Market>,
    words: Vec<String>,
    /// Words that mean something else as well.
    #[serde(default)]
    perhaps: Vec<String>,
    /// Words that mean it only where nothing stands beside them.
    #[serde(default)]
    alone: Vec<String>,
    /// What a compound of this kind ends with, as `Ersatzteilshop` does.
    #[serde(default)]
    endings: Vec<String>,
}

/// Words around a name, and what they do to it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Around {
    /// They say nothing.
    neutral: Vec<String>,
    /// They say which market is meant.
    businesses: Vec<String>,
    consumers: Vec<String>,
    /// Countries, by their names and letters.
    countries: Vec<String>,
    /// With them it is about the name, but no longer the thing itself: a relaunch of the shop.
    turning: Vec<String>,
    /// With them a text is a sentence and no name.
    verbs: Vec<String>,
    /// They look like a name of the book and are none.
    friends: Vec<String>,
    /// They say that the company itself is meant.
    own: Vec<String>,
}

/// One thing with a name in the book.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entry {
    /// A product.
    Product(&'static Product),
    /// Everyday words for something.
    Words(&'static Words),
}

impl Entry {
    /// The markets that it names.
    pub fn markets(self) -> &'static [Market] {
        match self {
            Self::Product(product) => &product.markets,
            Self::Words(words) => &words.markets,
        }
    }

    pub fn product(self) -> Option<&'static Product> {
        match self {
            Self::Product(product) => Some(product),
            Self::Words(_) => None,
        }
    }
}

/// One way in which an entry is called.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub entry: Entry,
    pub kind: Kind,
    /// As it is written.
    pub written: &'static str,
    /// Whether it may mean something else.
    pub asks: bool,
    /// Whether it means it only where nothing stands beside it.
    pub is_alone: bool,
}

/// How a spelling led to its form, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spelled {
    Exactly,
    Inflected,
}

/// What a word does that stands beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    Nothing,
    Market(Market),
    Turns,
    MakesSentence,
    Counts,
}

impl Beside {
    /// The market that it says.
    pub fn market(self) -> Option<Market> {
        match self {
            Self::Market(market) => Some(market),
            Self::Nothing | Self::Turns | Self::MakesSentence | Self::Counts => None,
        }
    }
}

/// All names of the book by their spelling: blanks, hyphens and capitals left out.
#[derive(Debug, Default)]
pub(super) struct Index {
    forms: Vec<Form>,
    exact: BTreeMap<String, usize>,
    /// Everyday words without their umlauts.
    plain: BTreeMap<String, usize>,
    /// Words of a form in alphabetical order, where there are several.
    sorted: BTreeMap<Vec<String>, usize>,
    endings: Vec<(String, usize)>,
    beside: BTreeMap<String, Beside>,
    friends: Vec<String>,
    own: Vec<String>,
    longest: usize,
}

static PRODUCTS: LazyLock<Vec<Products>> = LazyLock::new(|| {
    let files = [
        include_str!("../../../assets/names/channels.ron"),
        include_str!("../../../assets/names/systems.ron"),
    ];
    let read = |file| -> Vec<Products> {
        ron::from_str(file).unwrap_or_else(|fault| unreachable!("a test reads the names: {fault}"))
    };
    files.into_iter().flat_map(read).collect()
});

static WORDS: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let file = include_str!("../../../assets/names/words.ron");
    ron::from_str(file).unwrap_or_else(|fault| unreachable!("a test reads the words: {fault}"))
});

static AROUND: LazyLock<Around> = LazyLock::new(|| {
    let file = include_str!("../../../assets/names/around.ron");
    ron::from_str(file).unwrap_or_else(|fault| unreachable!("a test reads what is around: {fault}"))
});

static INDEX: LazyLock<Index> = LazyLock::new(Index::new);

/// The products and places of the book, each with its kind, in the order of the book.
pub fn products() -> impl Iterator<Item = (Kind, &'static Product)> {
    PRODUCTS.iter().flat_map(|group| group.products.iter().map(|product| (group.kind, product)))
}

/// The everyday words of the book with the kind of each: those that always mean it.
pub fn words() -> impl Iterator<Item = (Kind, &'static str)> {
    let of = |group: &'static Words| {
        let words = group.words.iter().chain(&group.alone);
        words.map(|word| (group.kind, word.as_str()))
    };
    WORDS.iter().flat_map(of)
}

pub(super) fn index() -> &'static Index {
    &INDEX
}

impl Index {
    fn new() -> Self {
        let mut index = Self::default();
        for group in PRODUCTS.iter() {
            for product in &group.products {
                let form = |written: &'static str, asks: bool| Form {
                    entry: Entry::Product(product),
                    kind: group.kind,
                    written,
                    asks,
                    is_alone: false,
                };
                index.add(form(&product.name, group.asks || product.asks));
                product.also.iter().for_each(|name| index.add(form(name, group.asks)));
                product.perhaps.iter().for_each(|name| index.add(form(name, true)));
            }
        }
        for words in WORDS.iter() {
            let form = |written: &'static str, asks: bool| Form {
                entry: Entry::Words(words),
                kind: words.kind,
                written,
                asks,
                is_alone: false,
            };
            let alone = |word| Form { is_alone: true, ..form(word, false) };
            words.words.iter().for_each(|word| index.add(form(word, false)));
            words.perhaps.iter().for_each(|word| index.add(form(word, true)));
            words.alone.iter().for_each(|word| index.add(alone(word)));
            for ending in &words.endings {
                index.endings.push((tokens(ending).concat(), index.forms.len()));
                index.forms.push(form(ending, false));
            }
        }
        index.read_around(&AROUND);
        index
    }

    fn add(&mut self, form: Form) {
        let (at, words) = (self.forms.len(), tokens(form.written));
        self.forms.push(form);
        self.longest = self.longest.max(words.len());
        let joined = words.concat();
        if matches!(form.entry, Entry::Words(_)) {
            self.plain.entry(without_umlauts(&joined)).or_insert(at);
        }
        // The first who has a name keeps it; a test finds two of different kinds.
        self.exact.entry(joined).or_insert(at);
        if words.len() > 1 {
            let mut words = words;
            words.sort_unstable();
            self.sorted.entry(words).or_insert(at);
        }
    }

    fn read_around(&mut self, around: &Around) {
        let groups = [
            (&around.neutral, Beside::Nothing),
            (&around.countries, Beside::Nothing),
            (&around.businesses, Beside::Market(Market::B2B)),
            (&around.consumers, Beside::Market(Market::B2C)),
            (&around.turning, Beside::Turns),
            (&around.verbs, Beside::MakesSentence),
        ];
        for (words, does) in groups {
            self.beside.extend(words.iter().map(|word| (tokens(word).concat(), does)));
        }
        self.own = around.own.iter().map(|word| tokens(word).concat()).collect();
        self.friends = around.friends.iter().map(|word| tokens(word).concat()).collect();
    }

    /// How many words the longest name has.
    pub fn longest(&self) -> usize {
        // Somebody may write apart what the book writes as one.
        self.longest + 1
    }

    /// What is spelled so, blanks and hyphens left out.
    pub fn spelled(&self, joined: &str) -> Option<(Form, Spelled)> {
        let exactly = self.exact.get(joined).map(|at| (self.forms[*at], Spelled::Exactly));
        let inflected = || {
            if self.is_friend(joined) {
                return None;
            }
            let plain = self.plain.get(joined).or_else(|| {
                let mut singulars = singulars_of_umlaut(joined).into_iter();
                singulars.find_map(|word| self.plain.get(&word))
            });
            let is_word = |at: &&usize| matches!(self.forms[**at].entry, Entry::Words(_));
            let singular = || {
                let mut singulars = singulars(joined).into_iter();
                singulars.find_map(|word| self.exact.get(&word).filter(is_word))
            };
            let at = plain.or_else(singular)?;
            Some((self.forms[*at], Spelled::Inflected))
        };
        exactly.or_else(inflected)
    }

    /// What has these words in another order.
    pub fn in_other_order(&self, words: &[String]) -> Option<Form> {
        let mut words = words.to_vec();
        words.sort_unstable();
        self.sorted.get(&words).map(|at| self.forms[*at])
    }

    /// What a compound word is by its end, and what stands before that.
    pub fn by_ending<'a>(&self, word: &'a str) -> Option<(Form, &'a str)> {
        const LEAST: usize = 3;
        if self.is_friend(word) {
            return None;
        }
        let is_of_friend = |ending: &str| {
            let ends = |friend: &String| friend.ends_with(ending) && word.ends_with(&**friend);
            self.friends.iter().any(ends)
        };
        let found = self.endings.iter().filter_map(|(ending, at)| {
            if is_of_friend(ending) {
                return None;
            }
            let singular = |word: &'a str| word.strip_suffix(ending.as_str());
            let plural = || {
                let cut = ["s", "n", "en", "e"].into_iter();
                cut.filter_map(|plural| word.strip_suffix(plural)).find_map(singular)
            };
            let before = singular(word).or_else(plural)?;
            (before.len() >= LEAST).then_some((ending.len(), self.forms[*at], before))
        });
        found.max_by_key(|(length, ..)| *length).map(|(_, form, before)| (form, before))
    }

    /// What a slip of the finger may have led away from, with the number of slips; `None` where two
    /// different things are as near.
    pub fn nearly(&self, joined: &str) -> Option<(Form, usize)> {
        let most = match joined.len() {
            0..=4 => return None,
            5..=8 => 1,
            _ => 2,
        };
        if self.is_friend(joined) {
            return None;
        }
        let near = self.exact.iter().filter(|(spelled, _)| spelled.len() >= 5);
        let near = near.filter_map(|(spelled, at)| {
            let slips = super::spelling::slips(joined, spelled, most)?;
            Some((slips, self.forms[*at]))
        });
        let near: Vec<(usize, Form)> = near.collect();
        let least = near.iter().map(|(slips, _)| *slips).min()?;
        let mut nearest = near.into_iter().filter(|(slips, _)| *slips == least);
        let (_, first) = nearest.next()?;
        nearest.all(|(_, other)| other.kind == first.kind).then_some((first, least))
    }

    /// What a word does that stands beside a name.
    pub fn beside(&self, word: &str) -> Beside {
        match self.beside.get(word) {
            Some(does) => *does,
            None if word.bytes().all(|byte| byte.is_ascii_digit()) => Beside::Nothing,
            None => Beside::Counts,
        }
    }

    /// Whether a word says that the company itself is meant.
    pub fn is_own(&self, word: &str) -> bool {
        self.own.iter().any(|own| own == word)
    }

    /// Whether a word only looks like one of the book.
    fn is_friend(&self, word: &str) -> bool {
        self.friends.iter().any(|friend| friend == word)
    }
}
