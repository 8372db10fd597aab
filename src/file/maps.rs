//! Maps that two sides changed, made one: entry by entry, what either of them changed.

use std::collections::BTreeMap;

use super::field_text::FieldText;

/// Each entry as the side has it that changed it. Where both changed one, it is what both make of it;
/// `None` where that is nothing.
pub(super) fn with_both<T: FieldText + Clone + PartialEq>(
    base: &BTreeMap<String, T>,
    ours: &BTreeMap<String, T>,
    theirs: &BTreeMap<String, T>,
) -> Option<BTreeMap<String, T>> {
    let mut both = BTreeMap::new();
    for key in ours.keys().chain(theirs.keys()) {
        let (base, ours, theirs) = (base.get(key), ours.get(key), theirs.get(key));
        let one = match changed(&base, &ours, &theirs) {
            Some(one) => one.cloned(),
            None => Some(T::with_both(base?, ours?, theirs?)?),
        };
        both.extend(one.map(|one| (key.clone(), one)));
    }
    Some(both)
}

/// What the side has that changed something; `None` where both did, and not to the same.
pub(super) fn changed<'a, T: PartialEq>(base: &T, ours: &'a T, theirs: &'a T) -> Option<&'a T> {
    match (ours == base, theirs == base) {
        _ if ours == theirs => Some(ours),
        (true, _) => Some(theirs),
        (_, true) => Some(ours),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Candidate;

    /// Numbers by names.
    type Numbers<'a> = &'a [(&'a str, u32)];

    fn map(entries: Numbers<'_>) -> BTreeMap<String, u32> {
        entries.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect()
    }

    #[test]
    fn each_side_keeps_what_it_changed() {
        let base = map(&[("a", 1), ("b", 2)]);
        let rows: [(Numbers<'_>, Numbers<'_>, Option<Numbers<'_>>); 5] = [
            (
                &[("a", 1), ("b", 2), ("c", 3)],
                &[("a", 5), ("b", 2)],
                Some(&[("a", 5), ("b", 2), ("c", 3)]),
            ),
            (&[("b", 2)], &[("a", 1), ("b", 4)], Some(&[("b", 4)])),
            (&[("a", 3), ("b", 2)], &[("a", 4), ("b", 2)], None),
            (&[("a", 3), ("b", 2)], &[("a", 3), ("b", 2)], Some(&[("a", 3), ("b", 2)])),
            (&[("b", 2)], &[("a", 4), ("b", 2)], None),
        ];
        for (ours, theirs, both) in rows {
            let expected = both.map(map);
            assert_eq!(with_both(&base, &map(ours), &map(theirs)), expected, "{ours:?} {theirs:?}");
            assert_eq!(with_both(&base, &map(theirs), &map(ours)), expected, "{theirs:?} {ours:?}");
        }
    }

    #[test]
    fn two_may_rate_the_same_candidate() {
        let candidate = |scores: &[(&str, u32)], note: &str| {
            BTreeMap::from([(
                "X".to_owned(),
                Candidate { scores: map(scores), note: note.to_owned() },
            )])
        };
        let base = candidate(&[("cost", 1)], "");
        let ours = candidate(&[("cost", 1), ("exit", 2)], "");
        let theirs = candidate(&[("cost", 3)], "Asked for a quote");
        let both = candidate(&[("cost", 3), ("exit", 2)], "Asked for a quote");
        assert_eq!(with_both(&base, &ours, &theirs), Some(both));
    }
}
