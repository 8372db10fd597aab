//! Names and lists inside sentences.

use std::fmt::Display;

use crate::catalogue::{self, words};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Id, Plan, ResourceSet};

/// Up to this many names stand in a sentence; of more, one less and how many more there are.
const NAMES: usize = 4;

/// Says things about a plan in a language.
#[derive(Clone, Copy)]
pub(in crate::classify) struct Phrases<'a> {
    pub plan: &'a Plan,
    pub language: Language,
}

impl Phrases<'_> {
    /// A text as it is.
    pub fn plain(&self, text: Text) -> String {
        text.in_language(self.language).to_owned()
    }

    /// A text with its gaps filled.
    pub fn with(&self, text: Text, values: &[&dyn Display]) -> String {
        text.with(self.language, values)
    }

    /// The name of a node in quotes. One without a name is called by its kind.
    pub fn name(&self, id: &Id) -> String {
        let node = self.plan.nodes.get(id);
        self.quoted(node.map_or(id.as_str(), |node| catalogue::name_or_kind(node, self.language)))
    }

    /// A text in quotes.
    pub fn quoted(&self, text: &str) -> String {
        self.with(texts::phrases::QUOTED, &[&text])
    }

    /// The names of nodes in a row, a long list shortened.
    pub fn names(&self, ids: &[Id]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.name(id)).collect();
        grammar::short_list(&names, NAMES, self.language)
    }

    /// What is shared, as it stands inside a sentence.
    pub fn resources(&self, resources: ResourceSet) -> String {
        let name = |one| words::resource(one).in_language(self.language);
        let names = resources.iter().map(|one| grammar::in_sentence(name(one), self.language));
        grammar::list(&names.collect::<Vec<_>>(), self.language)
    }

    /// Groups of nodes, the first few of them.
    pub fn groups<T>(&self, groups: &[Vec<T>], ids: impl Fn(&[T]) -> Vec<Id>) -> String {
        let shown = groups.iter().take(NAMES).map(|group| self.names(&ids(group)));
        let shown =
            shown.reduce(|before, group| self.with(texts::model::GROUPS, &[&before, &group]));
        let shown = shown.unwrap_or_default();
        match groups.len().saturating_sub(NAMES) {
            0 => shown,
            more => self.with(texts::model::GROUPS_MORE, &[&shown, &more]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::GridPoint;
    use crate::plan::{ChannelKind, Node, Resource};

    fn plan(names: &[&str]) -> (Plan, Vec<Id>) {
        let mut plan = Plan::named("Test");
        for (index, name) in names.iter().enumerate() {
            let body = catalogue::fresh_channel(ChannelKind::Store, Language::English);
            let mut node = Node::new(body, GridPoint::default());
            node.set_name((*name).to_owned());
            let id = Id::new(&format!("n{index:02}")).expect("a plain id");
            plan.nodes.insert(id, node.into());
        }
        let ids = plan.nodes.keys().cloned().collect();
        (plan, ids)
    }

    #[test]
    fn long_lists_are_shortened() {
        let (plan, ids) = plan(&["A", "B", " C ", "", "E", "F"]);
        let english = Phrases { plan: &plan, language: Language::English };
        let german = Phrases { plan: &plan, language: Language::German };
        assert_eq!(english.names(&ids[..0]), "");
        assert_eq!(english.names(&ids[..1]), "“A”");
        assert_eq!(english.names(&ids[..2]), "“A” and “B”");
        assert_eq!(german.names(&ids[..4]), "„A“, „B“, „C“ und „Ladengeschäft“");
        assert_eq!(english.names(&ids), "“A”, “B”, “C” and 3 more");
        assert_eq!(german.names(&ids[..5]), "„A“, „B“, „C“ und 2 weitere");
    }

    #[test]
    fn groups_and_resources_read_like_text() {
        let (plan, ids) = plan(&["A", "B", "C", "D", "E", "F"]);
        let english = Phrases { plan: &plan, language: Language::English };
        let german = Phrases { plan: &plan, language: Language::German };
        let single: Vec<Vec<Id>> = ids.iter().map(|id| vec![id.clone()]).collect();
        assert_eq!(english.groups(&single, <[Id]>::to_vec), "“A”; “B”; “C”; “D”; 2 more");
        let two = [ids[..2].to_vec(), ids[2..3].to_vec()];
        assert_eq!(german.groups(&two, <[Id]>::to_vec), "„A“ und „B“; „C“");
        let some = [Resource::Stock, Resource::Customer, Resource::Order].into_iter().collect();
        assert_eq!(english.resources(some), "orders, customer data and stock");
        assert_eq!(german.resources(some), "Bestellungen, Kundendaten und Bestand");
    }
}
