//! What a technical solution is to be asked before it is chosen, by the kind of system.
//!
//! It is data, read once from `assets/criteria.ron`. A plan keeps the names and weights that somebody
//! took or wrote, so nothing here changes a plan.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::data::text;
use crate::language::{Language, Text};
use crate::plan::SystemKind;

/// Something that a solution is to be asked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What it is called.
    #[serde(deserialize_with = "text")]
    pub name: Text,
    /// What it means, in one sentence.
    #[serde(deserialize_with = "text")]
    pub about: Text,
    /// How much it weighs at first.
    pub weight: u32,
    /// The kinds of systems that it is asked of; none for all.
    #[serde(default)]
    kinds: Vec<SystemKind>,
    /// The law that asks for it, by its key; empty where none does.
    #[serde(default)]
    law: String,
}

/// A law, and where it can be read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// What it is called.
    pub title: String,
    /// Where it can be read.
    pub address: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    laws: BTreeMap<String, Law>,
    criteria: Vec<Criterion>,
}

static DATA: LazyLock<Data> = LazyLock::new(|| {
    let source = include_str!("../../assets/criteria.ron");
    ron::from_str(source).unwrap_or_else(|fault| unreachable!("a test reads the criteria: {fault}"))
});

/// What a system of a kind is to be asked: what is asked of few kinds first.
pub fn criteria(kind: SystemKind) -> impl Iterator<Item = &'static Criterion> {
    DATA.criteria.iter().filter(move |one| one.kinds.is_empty() || one.kinds.contains(&kind))
}

/// The criterion that is called so in any language.
pub fn criterion(name: &str) -> Option<&'static Criterion> {
    let is_called =
        |one: &&Criterion| Language::ALL.iter().any(|each| one.name.in_language(*each) == name);
    DATA.criteria.iter().find(is_called)
}

impl Criterion {
    /// The law that asks for it.
    pub fn law(&self) -> Option<&'static Law> {
        DATA.laws.get(&self.law)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::plan::Choice;

    #[test]
    fn every_kind_of_system_is_asked_enough_and_something_of_its_own() {
        for kind in SystemKind::ALL {
            let all: Vec<&Criterion> = criteria(kind).collect();
            assert!((6..=10).contains(&all.len()), "{kind:?}: {}", all.len());
            assert!(all.iter().any(|one| !one.kinds.is_empty()), "{kind:?}");
        }
    }

    #[test]
    fn criteria_are_called_something_once_and_explained() {
        for language in Language::ALL {
            let names: BTreeSet<&str> =
                DATA.criteria.iter().map(|one| one.name.in_language(language)).collect();
            assert_eq!(names.len(), DATA.criteria.len());
            for one in &DATA.criteria {
                let about = one.about.in_language(language);
                assert!(about.len() > 40 && !about.ends_with('.'), "{about}");
                let name = one.name.in_language(language);
                assert!(name.chars().count() <= 32, "{name} fits a row");
                assert!(criterion(name).is_some_and(|found| found.name == one.name));
            }
        }
        assert!(DATA.criteria.iter().all(|one| (1..=Choice::MAX_WEIGHT).contains(&one.weight)));
    }

    #[test]
    fn every_law_is_asked_for_and_can_be_read() {
        let named: BTreeSet<&str> =
            DATA.criteria.iter().map(|one| &*one.law).filter(|law| !law.is_empty()).collect();
        assert_eq!(named, DATA.laws.keys().map(|key| &**key).collect());
        for law in DATA.laws.values() {
            assert!(law.address.starts_with("https://") && !law.title.is_empty(), "{law:?}");
        }
    }
}
