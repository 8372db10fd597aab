//! The words of a table read again, in whichever language they are written: each function gives
//! what the word means, or nothing if it is none.

use crate::catalogue::words as names;
use crate::language::{Language, Text, texts};
use crate::plan::{Answer, Availability, Lifecycle, MAX_STEP, Operator};

/// Which of these is called so.
pub(super) fn one_of<T: Copy>(said: &str, all: &[T], name: fn(T) -> Text) -> Option<T> {
    all.iter().copied().find(|one| is(said, name(*one)))
}

/// Whether this is what a text says in any language, however its letters are written.
pub(super) fn is(said: &str, text: Text) -> bool {
    let said = said.to_lowercase();
    Language::ALL.iter().any(|language| text.in_language(*language).to_lowercase() == said)
}

/// The step that stands in the gap of a text.
fn step_in(said: &str, text: Text) -> Option<u32> {
    let said = said.to_lowercase();
    Language::ALL.iter().find_map(|language| {
        let pattern = text.in_language(*language).to_lowercase();
        let (before, after) = pattern.split_once("{}")?;
        step(said.strip_prefix(before)?.strip_suffix(after)?)
    })
}

/// The number of a step.
pub(super) fn step(said: &str) -> Option<u32> {
    let said = said.trim();
    let is_number = !said.is_empty() && said.bytes().all(|byte| byte.is_ascii_digit());
    let step = is_number.then(|| said.parse().ok()).flatten()?;
    (1..=MAX_STEP).contains(&step).then_some(step)
}

/// When an element is there.
pub(super) fn lifecycle(said: &str) -> Option<Lifecycle> {
    let planned = || step_in(said, texts::plan::PLANNED).map(Lifecycle::Planned);
    let retiring = || step_in(said, texts::plan::RETIRING).map(Lifecycle::Retiring);
    let existing = is(said, texts::plan::EXISTING).then_some(Lifecycle::Existing);
    let envisioned = || is(said, texts::plan::ENVISIONED).then_some(Lifecycle::Envisioned);
    existing.or_else(planned).or_else(retiring).or_else(envisioned)
}

/// When something about a channel holds.
pub(super) fn availability(said: &str) -> Option<Availability> {
    let from = || step_in(said, texts::plan::AVAILABLE_FROM).map(Availability::From);
    let until = || step_in(said, texts::plan::RETIRING).map(Availability::Until);
    let always = is(said, texts::plan::YES).then_some(Availability::Yes);
    let never = || is(said, texts::plan::NO).then_some(Availability::No);
    always.or_else(never).or_else(from).or_else(until)
}

/// Whether a channel does what is expected; nothing is not known.
pub(super) fn answer(said: &str) -> Option<Answer> {
    let is_unknown = said.is_empty() || is(said, texts::plan::NOT_KNOWN);
    let unknown = is_unknown.then_some(Answer::Unknown);
    let asked = || is(said, texts::plan::DOES_NOT_APPLY).then_some(Answer::NotApplicable);
    unknown.or_else(asked).or_else(|| availability(said).map(Answer::from))
}

/// In which step a measure is done, if it has one: `Step 2`, with its name behind it or not, or the
/// number alone.
pub(super) fn measure_step(said: &str) -> Option<Option<u32>> {
    if said.is_empty() || is(said, texts::inventory::NO_STEP) {
        return Some(None);
    }
    let number = said.split(':').next().unwrap_or_default().trim();
    step(number).or_else(|| step_in(number, texts::plan::STEP_NUMBER)).map(Some)
}

/// Who runs a channel: the company, or a partner of whatever name.
pub(super) fn operator(said: &str) -> Operator {
    if is(said, texts::plan::OWN) {
        return Operator::Own;
    }
    let unnamed = Operator::Partner(String::new());
    let is_unnamed = said.is_empty()
        || Language::ALL.iter().any(|language| names::operator(&unnamed, *language) == said);
    match is_unnamed {
        true => unnamed,
        false => Operator::Partner(said.to_owned()),
    }
}

/// A whole number up to `most`, written with or without separators between thousands.
pub(super) fn number(said: &str, most: u32) -> Option<u32> {
    let groups: Vec<&str> = said.split(['.', ',', ' ', '\u{A0}', '\u{202F}']).collect();
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let are_groups = groups.len() == 1
        || groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
    if !(are_groups && groups.iter().all(is_digits)) {
        return None;
    }
    groups.concat().parse().ok().filter(|number| *number <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Fit;
    use crate::report::tables::choices::FITS;

    #[test]
    fn words_are_read_in_every_language() {
        for language in Language::ALL {
            for one in [
                Lifecycle::Existing,
                Lifecycle::Planned(2),
                Lifecycle::Retiring(9_999),
                Lifecycle::Envisioned,
            ] {
                assert_eq!(lifecycle(&names::lifecycle(one, language)), Some(one));
            }
            for one in [Availability::Yes, Availability::From(1), Availability::Until(3)] {
                assert_eq!(availability(&names::availability(one, language)), Some(one));
                let known = Answer::from(one);
                assert_eq!(answer(&names::answer(known, language)), Some(known));
            }
            for one in [Answer::Unknown, Answer::NotApplicable] {
                assert_eq!(answer(&names::answer(one, language)), Some(one));
            }
        }
        assert_eq!(one_of("passt GUT", &FITS, names::fit), Some(Fit::Good));
        assert_eq!(one_of("gut", &FITS, names::fit), None);
    }

    #[test]
    fn steps_are_read_as_people_write_them() {
        for (said, step) in [
            ("Schritt 2", Some(Some(2))),
            ("Step 1: MVP", Some(Some(1))),
            ("3", Some(Some(3))),
            ("Noch ohne Schritt", Some(None)),
            ("", Some(None)),
            ("soon", None),
            ("0", None),
            ("Step 10000", None),
        ] {
            assert_eq!(measure_step(said), step, "{said}");
        }
    }

    #[test]
    fn numbers_have_separators_or_not() {
        for (said, found) in [
            ("12", Some(12)),
            ("1.200", Some(1_200)),
            ("1,200", Some(1_200)),
            ("12.5", None),
            ("-3", None),
            ("", None),
            ("1.2000", None),
            ("2000000", None),
        ] {
            assert_eq!(number(said, 1_000_000), found, "{said}");
        }
    }
}
