//! The choice of a technical solution: candidates, held against criteria that weigh more or less.
//!
//! What a kind of system is to be asked is data of the catalogue; here is what the user said and what
//! that adds up to. No rule of the model reads any of it.

use std::collections::BTreeMap;

/// Candidates for a system, what they are held against, and what was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// How much each criterion weighs, by its name.
    pub criteria: BTreeMap<String, u32>,
    /// What comes into question, by its name.
    pub candidates: BTreeMap<String, Candidate>,
    /// What was decided for; empty while nothing is. It need not be one of the candidates.
    pub chosen: String,
    /// Why.
    pub reason: String,
}

/// A solution that comes into question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// How well it meets each criterion, by its name; one that is missing is not rated.
    pub scores: BTreeMap<String, u32>,
    /// Anything else about it.
    pub note: String,
}

/// What the ratings of a candidate add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rated {
    /// The weighted mean of what is rated, in tenths; of nothing 0.
    pub tenths: u32,
    /// How many criteria are rated.
    pub rated: usize,
}

impl Choice {
    /// The greatest weight of a criterion; the least is 1.
    pub const MAX_WEIGHT: u32 = 5;
    /// The weight of a criterion that nobody weighed.
    pub const USUAL_WEIGHT: u32 = 3;
    /// The greatest score; the least is 0.
    pub const MAX_SCORE: u32 = 5;

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What a candidate adds up to. What is rated by no criterion of the table does not count.
    pub fn rated(&self, candidate: &Candidate) -> Rated {
        let scored = self.criteria.iter().filter_map(|(name, weight)| {
            candidate.scores.get(name).map(|score| (u64::from(*weight), u64::from(*score)))
        });
        let (mut weights, mut sum, mut rated) = (0, 0, 0);
        for (weight, score) in scored {
            weights += weight;
            sum += weight * score;
            rated += 1;
        }
        // Rounded half up.
        let tenths = if weights == 0 { 0 } else { (sum * 20 + weights) / (weights * 2) };
        Rated { tenths: u32::try_from(tenths).unwrap_or(u32::MAX), rated }
    }

    /// The candidates that lead, once each of at least two is rated by every criterion.
    pub fn leading(&self) -> Vec<&str> {
        let all: Vec<(&str, Rated)> =
            self.candidates.iter().map(|(name, one)| (&**name, self.rated(one))).collect();
        let is_complete =
            all.len() > 1 && all.iter().all(|(_, one)| one.rated == self.criteria.len());
        let best = all.iter().map(|(_, one)| one.tenths).max().unwrap_or_default();
        if !is_complete || best == 0 {
            return Vec::new();
        }
        all.into_iter().filter(|(_, one)| one.tenths == best).map(|(name, _)| name).collect()
    }

    /// Calls a criterion something else; what was rated by it stays. Nothing happens where the name
    /// is empty or taken. Says whether it is called so now.
    pub fn rename_criterion(&mut self, old: &str, new: &str) -> bool {
        if new.is_empty() || self.criteria.contains_key(new) {
            return old == new;
        }
        let Some(weight) = self.criteria.remove(old) else { return false };
        self.criteria.insert(new.to_owned(), weight);
        for candidate in self.candidates.values_mut() {
            if let Some(score) = candidate.scores.remove(old) {
                candidate.scores.insert(new.to_owned(), score);
            }
        }
        true
    }

    /// Takes a criterion out, with what was rated by it.
    pub fn remove_criterion(&mut self, name: &str) {
        self.criteria.remove(name);
        for candidate in self.candidates.values_mut() {
            candidate.scores.remove(name);
        }
    }

    /// Calls a candidate something else, in the decision as well. Nothing happens where the name is
    /// empty or taken. Says whether it is called so now.
    pub fn rename_candidate(&mut self, old: &str, new: &str) -> bool {
        if new.is_empty() || self.candidates.contains_key(new) {
            return old == new;
        }
        let Some(candidate) = self.candidates.remove(old) else { return false };
        self.candidates.insert(new.to_owned(), candidate);
        if self.chosen == old {
            new.clone_into(&mut self.chosen);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers by names.
    type Numbers<'a> = &'a [(&'a str, u32)];

    fn choice(weights: Numbers<'_>, candidates: &[(&str, Numbers<'_>)]) -> Choice {
        let named = |(name, number): &(&str, u32)| ((*name).to_owned(), *number);
        let candidate = |(name, scores): &(&str, Numbers<'_>)| {
            let scores = scores.iter().map(named).collect();
            ((*name).to_owned(), Candidate { scores, note: String::new() })
        };
        Choice {
            criteria: weights.iter().map(named).collect(),
            candidates: candidates.iter().map(candidate).collect(),
            ..Choice::default()
        }
    }

    #[test]
    fn results_are_weighted_means_of_what_is_rated() {
        let weights = [("cost", 1), ("exit", 3)];
        let rows: [(Numbers<'_>, u32, usize); 5] = [
            (&[], 0, 0),
            (&[("cost", 5)], 50, 1),
            (&[("cost", 5), ("exit", 1)], 20, 2),
            (&[("cost", 0), ("exit", 5)], 38, 2),
            (&[("cost", 2), ("gone", 5)], 20, 1),
        ];
        for (scores, tenths, rated) in rows {
            let choice = choice(&weights, &[("a", scores)]);
            assert_eq!(
                choice.rated(&choice.candidates["a"]),
                Rated { tenths, rated },
                "{scores:?}"
            );
        }
    }

    #[test]
    fn nobody_leads_before_all_are_rated() {
        let weights = [("cost", 1), ("exit", 3)];
        let full: Numbers<'_> = &[("cost", 4), ("exit", 4)];
        let half: Numbers<'_> = &[("cost", 5)];
        assert!(choice(&weights, &[("a", full)]).leading().is_empty(), "one alone");
        assert!(choice(&weights, &[("a", full), ("b", half)]).leading().is_empty());
        let worse: Numbers<'_> = &[("cost", 5), ("exit", 1)];
        assert_eq!(choice(&weights, &[("a", full), ("b", worse)]).leading(), ["a"]);
        assert_eq!(choice(&weights, &[("a", full), ("b", full)]).leading(), ["a", "b"]);
    }

    #[test]
    fn what_is_renamed_keeps_what_was_said_of_it() {
        let mut both = choice(&[("cost", 1), ("exit", 3)], &[("a", &[("cost", 4)]), ("b", &[])]);
        both.chosen = "a".to_owned();
        assert!(!both.rename_criterion("cost", "exit"), "that is taken");
        assert!(!both.rename_criterion("cost", ""));
        assert!(both.rename_criterion("cost", "cost model"));
        assert_eq!(both.candidates["a"].scores["cost model"], 4);
        assert!(!both.rename_candidate("a", "b"));
        assert!(both.rename_candidate("a", "c"));
        assert_eq!(both.chosen, "c");
        both.remove_criterion("cost model");
        assert!(both.candidates["c"].scores.is_empty());
    }
}
