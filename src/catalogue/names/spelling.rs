//! How names are compared: without regard to capitals, accents, hyphens and blanks, in the plural
//! as in the singular, and with a slip of the finger.

use crate::language::search::{folded, plain_letters};

/// A word of a text that is longer is no word, and is not looked for.
const LONGEST: usize = 60;

/// The words of a text in plain small letters, umlauts as `ae`, `oe`, `ue` and `ss`.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let spelled = spelled(text);
    let words = spelled.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A text in plain small letters: umlauts as two, other marks left out.
pub(super) fn spelled(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len());
    for letter in folded(text).chars() {
        match letter {
            'ä' | 'æ' => spelled.push_str("ae"),
            'ö' | 'œ' | 'ø' => spelled.push_str("oe"),
            'ü' => spelled.push_str("ue"),
            'ß' => spelled.push_str("ss"),
            '\'' | '’' | '\u{ad}' => {}
            letter => spelled.push(letter),
        }
    }
    plain_letters(&spelled)
}

/// A word as it is written without umlauts: `haendler` as `handler`.
pub(super) fn without_umlauts(word: &str) -> String {
    word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

/// What a word may be the plural or another case of, the likeliest first.
pub(super) fn singulars(word: &str) -> Vec<String> {
    // With an ending, how long the word has to be at least without it.
    const ENDINGS: [(&str, usize); 7] =
        [("s", 3), ("n", 4), ("en", 4), ("e", 4), ("es", 4), ("nen", 5), ("ern", 5)];
    let cut = |(ending, least): &(&str, usize)| {
        let rest = word.strip_suffix(ending)?;
        (rest.len() >= *least && word.len() <= LONGEST).then(|| rest.to_owned())
    };
    let mut found: Vec<String> = ENDINGS.iter().filter_map(cut).collect();
    if let Some(rest) = word.strip_suffix("ies").filter(|rest| rest.len() >= 3) {
        found.push(format!("{rest}y"));
    }
    found
}

/// What a word with an umlaut may be the plural of, without the umlaut: `maerkte`, `haeuser`.
pub(super) fn singulars_of_umlaut(word: &str) -> Vec<String> {
    let plain = without_umlauts(word);
    if plain == word {
        return Vec::new();
    }
    let cut = |ending: &&str| plain.strip_suffix(ending).map(str::to_owned);
    ["", "e", "en", "er", "ern"].iter().filter_map(cut).filter(|rest| rest.len() >= 4).collect()
}

/// How many slips of the finger lie between two words, if no more than `most`: a letter too many,
/// too few or another, or two that changed places. Words that begin otherwise are others.
pub(super) fn slips(typed: &str, meant: &str, most: usize) -> Option<usize> {
    let (a, b) = (typed.as_bytes(), meant.as_bytes());
    if a.first() != b.first() || a.len().abs_diff(b.len()) > most || a.len() > LONGEST {
        return None;
    }
    let width = b.len() + 1;
    let mut rows = vec![0; (a.len() + 1) * width];
    for at in 0..=b.len() {
        rows[at] = at;
    }
    for (row, one) in a.iter().enumerate() {
        let here = (row + 1) * width;
        rows[here] = row + 1;
        for (column, other) in b.iter().enumerate() {
            let above = here - width;
            let changed = rows[above + column] + usize::from(one != other);
            let mut least = changed.min(rows[above + column + 1] + 1).min(rows[here + column] + 1);
            let swapped = row > 0
                && column > 0
                && *one == b[column - 1]
                && a[row - 1] == *other
                && one != other;
            if swapped {
                least = least.min(rows[above - width + column - 1] + 1);
            }
            rows[here + column + 1] = least;
        }
    }
    rows.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_words_in_plain_letters() {
        assert_eq!(tokens("Außen-Dienst (Süd)"), ["aussen", "dienst", "sued"]);
        assert_eq!(tokens("Ka\u{308}ufer & Café"), ["kaeufer", "cafe"]);
        assert_eq!(tokens(" – "), [""; 0]);
    }

    #[test]
    fn slips_are_counted() {
        assert_eq!(slips("instgram", "instagram", 2), Some(1));
        assert_eq!(slips("shopfiy", "shopify", 1), Some(1));
        assert_eq!(slips("amazon", "amazon", 1), Some(0));
        assert_eq!(slips("lotto", "otto", 2), None, "the first letter is seldom wrong");
        assert_eq!(slips("katalog", "kanal", 1), None);
    }

    #[test]
    fn a_plural_leads_to_its_singular() {
        assert!(singulars("filialen").contains(&"filiale".to_owned()));
        assert!(singulars("apps").contains(&"app".to_owned()));
        assert!(singulars("deliveries").contains(&"delivery".to_owned()));
        assert!(singulars_of_umlaut("marktplaetze").contains(&"marktplatz".to_owned()));
        assert!(!singulars("messer").contains(&"messe".to_owned()));
    }
}
