//! Which names of the book stand in the words of a text, and what else stands there.

use super::book::{Beside, Form, Spelled, index};
use crate::plan::Market;

/// How a name of the book was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Found {
    /// Letter by letter.
    Exactly,
    /// In another number or case.
    Inflected,
    /// As the end of a compound.
    InCompound,
    /// With so many slips of the finger.
    WithSlips(usize),
}

/// A name of the book in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub form: Form,
    pub found: Found,
    /// Its words: from this one on, up to that one.
    pub begin: usize,
    pub end: usize,
    /// How many letters it has.
    pub letters: usize,
    /// The market that the beginning of a compound names.
    pub market: Option<Market>,
}

/// The names in a text, none in two, and what the other words do.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// In the order of the text.
    pub matches: Vec<Match>,
    /// The words that are part of no name, each with its place.
    pub beside: Vec<(usize, Beside)>,
}

/// Reads the words of a text: the longest names first, then what compounds end with, then what was
/// written with a slip.
pub(super) fn read(words: &[String]) -> Reading {
    let mut candidates = named(words);
    candidates.sort_by_key(|one| (std::cmp::Reverse(one.letters), one.found, one.begin));
    let mut matches: Vec<Match> = Vec::new();
    let mut is_taken = vec![false; words.len()];
    let mut take = |one: Match, is_taken: &mut Vec<bool>| {
        let place = one.begin..one.end;
        if is_taken[place.clone()].iter().all(|taken| !taken) {
            is_taken[place].iter_mut().for_each(|taken| *taken = true);
            matches.push(one);
        }
    };
    candidates.into_iter().for_each(|one| take(one, &mut is_taken));
    for find in [in_compound, with_slips] {
        for at in 0..words.len() {
            let is_free = !is_taken[at] && index().beside(&words[at]) == Beside::Counts;
            if let Some(one) = is_free.then(|| find(words, at)).flatten() {
                take(one, &mut is_taken);
            }
        }
    }
    matches.sort_by_key(|one| one.begin);
    let free = (0..words.len()).filter(|at| !is_taken[*at]);
    let beside = free.map(|at| (at, index().beside(&words[at]))).collect();
    Reading { matches, beside }
}

/// What is named by words that stand beside each other, overlaps included.
fn named(words: &[String]) -> Vec<Match> {
    let mut found = Vec::new();
    for begin in 0..words.len() {
        let mut joined = String::new();
        for end in begin + 1..=words.len().min(begin + index().longest()) {
            joined.push_str(&words[end - 1]);
            if let Some((form, spelled)) = index().spelled(&joined) {
                let found_as = match spelled {
                    Spelled::Exactly => Found::Exactly,
                    Spelled::Inflected => Found::Inflected,
                };
                let letters = joined.len();
                found.push(Match { form, found: found_as, begin, end, letters, market: None });
            }
        }
    }
    found
}

fn in_compound(words: &[String], at: usize) -> Option<Match> {
    let (form, before) = index().by_ending(&words[at])?;
    let (found, letters) = (Found::InCompound, words[at].len());
    Some(Match { form, found, begin: at, end: at + 1, letters, market: market_before(before) })
}

fn with_slips(words: &[String], at: usize) -> Option<Match> {
    let (form, slips) = index().nearly(&words[at])?;
    let (found, letters) = (Found::WithSlips(slips), words[at].len());
    Some(Match { form, found, begin: at, end: at + 1, letters, market: None })
}

/// The market that the beginning of a compound names, as `Händler` in `Händlershop`.
fn market_before(before: &str) -> Option<Market> {
    let letters = [before, before.strip_suffix('s').unwrap_or(before)];
    letters.into_iter().find_map(|word| match index().beside(word) {
        Beside::Market(market) => Some(market),
        Beside::Nothing | Beside::Turns | Beside::Counts => None,
    })
}
