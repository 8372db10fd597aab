//! What the parts of a document are, as PDF says it: the tree of tags.

use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, Node as Leaf, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

use crate::page::flow::{Node, Role};

/// What belongs to the nodes of a document: for each what is painted of it, in the order in which
/// it is read.
pub(super) struct Structure<'a> {
    nodes: &'a [Node],
    painted: Vec<Vec<Identifier>>,
}

impl<'a> Structure<'a> {
    pub fn new(nodes: &'a [Node]) -> Self {
        Self { nodes, painted: nodes.iter().map(|_| Vec::new()).collect() }
    }

    /// Something that was painted belongs to a node.
    pub fn add(&mut self, node: usize, painted: Identifier) {
        if let Some(all) = self.painted.get_mut(node) {
            all.push(painted);
        }
    }

    /// The tree of tags, in this language.
    pub fn tree(mut self, language: &str) -> TagTree {
        let mut children: Vec<Vec<usize>> = self.nodes.iter().map(|_| Vec::new()).collect();
        let mut sections = Vec::new();
        for (index, node) in self.nodes.iter().enumerate() {
            match node.parent {
                Some(parent) => children[parent].push(index),
                None => sections.push(index),
            }
        }
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for section in sections {
            tree.push(self.group(section, &children));
        }
        tree
    }

    fn group(&mut self, index: usize, children: &[Vec<usize>]) -> TagGroup {
        let own: Vec<Leaf> =
            std::mem::take(&mut self.painted[index]).into_iter().map(Leaf::Leaf).collect();
        let mut parts = own;
        let mut body = TagGroup::new(Tag::TBody);
        for child in &children[index] {
            let group = self.group(*child, children);
            match self.nodes[*child].role {
                Role::Row => body.push(group),
                _ => parts.push(Leaf::Group(group)),
            }
        }
        if !body.children.is_empty() {
            parts.push(Leaf::Group(body));
        }
        self.tagged(index, parts)
    }

    fn tagged(&self, index: usize, parts: Vec<Leaf>) -> TagGroup {
        let level = |level: u8| NonZeroU16::new(level.max(1).into()).unwrap_or(NonZeroU16::MIN);
        match &self.nodes[index].role {
            Role::Section(_) => tag(Tag::Section, parts),
            Role::Heading(depth, words) => tag(Tag::Hn(level(*depth), Some(words.clone())), parts),
            Role::Paragraph => tag(Tag::P, parts),
            Role::List => tag(Tag::L(ListNumbering::Disc), parts),
            Role::Entry => wrapped(Tag::LI, Tag::LBody, parts),
            Role::Table(summary) => tag(Tag::Table.with_summary(Some(summary.clone())), parts),
            Role::HeadRow => wrapped(Tag::THead, Tag::TR, parts),
            Role::Row => tag(Tag::TR, parts),
            Role::ColumnHead => tag(Tag::TH(TableHeaderScope::Column), parts),
            Role::RowHead => tag(Tag::TH(TableHeaderScope::Row), parts),
            Role::Cell => tag(Tag::TD, parts),
            Role::Figure(said) => tag(Tag::Figure(Some(said.clone())), parts),
            Role::Contents => tag(Tag::TOC, parts),
            Role::Link(_) => wrapped(Tag::TOCI, Tag::Link, parts),
        }
    }
}

fn tag(kind: impl Into<TagKind>, parts: Vec<Leaf>) -> TagGroup {
    TagGroup::with_children(kind, parts)
}

/// A tag with one other in it, which has all the parts.
fn wrapped(outer: impl Into<TagKind>, inner: impl Into<TagKind>, parts: Vec<Leaf>) -> TagGroup {
    let inner = TagGroup::with_children(inner, parts);
    TagGroup::with_children(outer, vec![Leaf::Group(inner)])
}
