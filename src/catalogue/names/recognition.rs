//! What a text names, and how sure that is.

use super::book::{Beside, Entry, Form, Spelled, index};
use super::kind::Kind;
use super::matches::{Found, Match, Reading, read};
use super::spelling::tokens;
use crate::catalogue;
use crate::catalogue::presets;
use crate::language::Language;
use crate::plan::{
    Availability, Body, Market, Markets, NodeSort, Note, Operator, ResourceSet, Seller,
};

/// From this score on nobody has to be asked.
pub const SURE: u8 = 75;

/// The highest score of what may be something else as well.
const MAY_BE_ANOTHER: u8 = 60;
/// That of two different names in one text.
const TWO_NAMES: u8 = 55;
/// That of a text that is about something of that name.
const ABOUT_IT: u8 = 45;
/// What counted words beside a name take away: none, one, two …; with more of them it is a sentence.
const TAKEN_BY_WORDS: [u8; 5] = [0, 6, 12, 28, 40];
/// What is taken away where such words stand on both sides.
const TAKEN_INSIDE: u8 = 12;
/// What stands in code and formulas, and in no name.
const NEVER_IN_NAMES: [char; 7] = ['{', '}', '<', '>', '=', '\\', '\t'];
/// A longer text is no name, in bytes and in words.
const MOST_BYTES: usize = 200;
const MOST_WORDS: usize = 12;

/// What a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// What it is.
    pub kind: Kind,
    /// What it is called on its card.
    pub name: String,
    /// The partner who runs it, where the name says so.
    pub operator: Option<String>,
    /// The markets that the text or the name says; none where neither does.
    pub markets: Vec<Market>,
    /// Whether it sells, where it is known to be otherwise than its kind.
    pub sells: Option<bool>,
    /// Who sells the company's goods there.
    pub seller: Seller,
    /// What a system of this name shares, where that is known to be otherwise than its kind.
    pub shares: Option<ResourceSet>,
    /// How sure that is, from 0 to 100.
    pub score: u8,
}

impl Recognised {
    /// Whether nobody has to be asked.
    pub fn is_sure(&self) -> bool {
        self.score >= SURE
    }

    /// A fresh node of it.
    pub fn body(&self, language: Language) -> Body {
        let mut body = self.kind.body(language);
        match &mut body {
            Body::Channel(channel) => {
                let marketplaces = presets::marketplaces().iter();
                let preset = marketplaces.filter(|one| self.name.eq_ignore_ascii_case(one.name));
                preset.for_each(|preset| preset.fill(channel));
                channel.name.clone_from(&self.name);
                if let Some(operator) = &self.operator {
                    channel.operator = Operator::Partner(operator.clone());
                }
                if !self.markets.is_empty() {
                    channel.markets = markets(&self.markets);
                }
                if let Some(sells) = self.sells {
                    channel.sells = if sells { Availability::Yes } else { Availability::No };
                }
                channel.sold_by.clone_from(&self.seller);
                channel.settle_seller();
            }
            Body::System(system) => {
                system.name.clone_from(&self.name);
                system.shares = self.shares.unwrap_or(system.shares);
            }
            Body::Audience(audience) => audience.name.clone_from(&self.name),
            Body::Team(team) => team.name.clone_from(&self.name),
            Body::Activity(activity) => activity.name.clone_from(&self.name),
            Body::Note(Note { text, .. }) => text.clone_from(&self.name),
            Body::Frame(_) => {}
        }
        body
    }
}

fn markets(named: &[Market]) -> Markets {
    let when = |market| match named.contains(&market) {
        true => Availability::Yes,
        false => Availability::No,
    };
    Markets { b2b: when(Market::B2B), b2c: when(Market::B2C) }
}

/// What a text names, with the best guess where it is not sure; `None` where it names nothing of
/// the book.
pub fn recognise(text: &str) -> Option<Recognised> {
    let text = text.trim().trim_end_matches([':', ';', ',', '.']).trim_end();
    let is_name = text.lines().count() <= 1 && !text.contains(NEVER_IN_NAMES);
    if text.len() > MOST_BYTES || !is_name {
        return None;
    }
    let words = tokens(text);
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    as_a_whole(text, &words).or_else(|| in_part(text, &words))
}

/// The text is a name and nothing else.
fn as_a_whole(text: &str, words: &[String]) -> Option<Recognised> {
    let joined = words.concat();
    let (form, score, is_spelled) = match index().spelled(&joined) {
        Some((form, Spelled::Exactly)) => (form, 100, true),
        Some((form, Spelled::Inflected)) => (form, 97, true),
        None => match index().in_other_order(words) {
            Some(form) => (form, 92, true),
            None => {
                let is_one = words.len() > 1 && read(words).matches.is_empty();
                let (form, slips) = is_one.then(|| index().nearly(&joined)).flatten()?;
                (form, of_slips(slips, &form), false)
            }
        },
    };
    let score = if form.asks { score.min(MAY_BE_ANOTHER) } else { score };
    let written = match (form.entry, is_spelled) {
        (Entry::Words(_), true) => capitalised(text),
        (Entry::Product(_), _) | (Entry::Words(_), false) => form.written.to_owned(),
    };
    Some(recognised(form, form.kind, written, form.entry.markets().to_vec(), score))
}

/// The name stands among other words.
fn in_part(text: &str, words: &[String]) -> Option<Recognised> {
    let reading = read(words);
    let (main, limit) = main_of(&reading.matches)?;
    let mut score = of_match(&main).checked_sub(taken_by_words(&reading, &main)?)?.min(limit);
    let said = markets_said(&reading, &main);
    let mut kind = main.form.kind;
    if let (Kind::Audience(_), [market]) = (kind, said.as_slice()) {
        kind = Kind::Audience(*market);
    } else if main.form.asks {
        score = score.min(MAY_BE_ANOTHER);
    }
    if reading.beside.iter().any(|(_, does)| *does == Beside::Turns) {
        score = score.min(ABOUT_IT);
    }
    // A word of two letters is seldom meant in a longer text.
    let is_alone = main.letters > 2 || counted(&reading).next().is_none();
    if !is_alone {
        score = score.min(TWO_NAMES);
    }
    let is_all = main.end - main.begin == words.len();
    let name = match main.found {
        Found::WithSlips(_) if is_all => main.form.written.to_owned(),
        _ => capitalised(text),
    };
    let markets = match said.is_empty() {
        true => main.form.entry.markets().to_vec(),
        false => said,
    };
    Some(recognised(main.form, kind, name, markets, score))
}

fn recognised(form: Form, kind: Kind, name: String, markets: Vec<Market>, score: u8) -> Recognised {
    // Of a name that another word makes another kind nothing more is known.
    let product = form.entry.product().filter(|_| kind == form.kind);
    let is_run_by_partner =
        matches!(kind, Kind::Channel(channel) if catalogue::channel(channel).partner);
    let shares = product.and_then(|product| product.shares.as_ref());
    Recognised {
        kind,
        name,
        operator: product.filter(|_| is_run_by_partner).map(|one| one.maker().to_owned()),
        markets,
        sells: product.and_then(|product| product.sells),
        seller: product.map(|product| product.sold_by.clone()).unwrap_or_default(),
        shares: shares.map(|shares| shares.iter().copied().collect::<ResourceSet>()),
        score,
    }
}

fn of_match(one: &Match) -> u8 {
    match one.found {
        Found::Exactly => 95,
        Found::Inflected => 92,
        Found::InCompound => 84,
        Found::WithSlips(slips) => of_slips(slips, &one.form),
    }
}

/// In a short word one slip may be another word.
fn of_slips(slips: usize, meant: &Form) -> u8 {
    const LONG: usize = 6;
    match slips {
        0 | 1 if meant.written.len() >= LONG => 82,
        0 | 1 => 70,
        _ => 65,
    }
}

/// The name that decides, and the highest score that the others leave it.
fn main_of(matches: &[Match]) -> Option<(Match, u8)> {
    let longest = matches.iter().rev().max_by_key(|one| one.letters)?;
    let mut main = *longest;
    let mut limit = 100;
    for other in matches {
        if other.begin == main.begin {
            continue;
        }
        let (kind, beside) = (main.form.kind, other.form.kind);
        let is_product = |one: &Match| one.form.entry.product().is_some();
        if kind == beside {
            if is_product(other) && !is_product(&main) {
                main = *other;
            }
            continue;
        }
        match (kind.sort(), beside.sort()) {
            // Whom a channel serves.
            (NodeSort::Channel, NodeSort::Audience) => {}
            (NodeSort::Audience, NodeSort::Channel) => main = *other,
            (one, same) if one == same && beside.is_other() => {}
            (one, same) if one == same && kind.is_other() => main = *other,
            // What a system is says the word for it: a CRM of SAP.
            (NodeSort::System, NodeSort::System) if is_product(&main) != is_product(other) => {
                if is_product(&main) {
                    main = *other;
                }
            }
            (one, same) if one == same => {
                limit = limit.min(MAY_BE_ANOTHER);
                if is_product(other) && !is_product(&main) {
                    main = *other;
                }
            }
            _ => limit = limit.min(TWO_NAMES),
        }
    }
    Some((main, limit))
}

/// The places of the words beside the names that say something of their own.
fn counted(reading: &Reading) -> impl Iterator<Item = usize> {
    let counts = |does: &Beside| matches!(does, Beside::Counts | Beside::Turns);
    reading.beside.iter().filter(move |(_, does)| counts(does)).map(|(at, _)| *at)
}

/// What the other words take away from the score; `None` for so many that it is a sentence.
fn taken_by_words(reading: &Reading, main: &Match) -> Option<u8> {
    let taken = *TAKEN_BY_WORDS.get(counted(reading).count())?;
    let is_before = counted(reading).any(|at| at < main.begin);
    let is_after = counted(reading).any(|at| at >= main.end);
    Some(taken + if is_before && is_after { TAKEN_INSIDE } else { 0 })
}

/// The markets of which a text speaks.
fn markets_said(reading: &Reading, main: &Match) -> Vec<Market> {
    let words = reading.beside.iter().filter_map(|(_, does)| match does {
        Beside::Market(market) => Some(*market),
        Beside::Nothing | Beside::Turns | Beside::Counts => None,
    });
    let audiences = reading.matches.iter().filter(|one| one.begin != main.begin);
    let audiences = audiences.filter_map(|one| match one.form.kind {
        Kind::Audience(market) if !one.form.asks => Some(market),
        _ => None,
    });
    let mut said: Vec<Market> = words.chain(audiences).chain(main.market).collect();
    said.sort_unstable();
    said.dedup();
    said
}

/// A name as it was typed, with a capital where all of it was small.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !text.chars().any(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
