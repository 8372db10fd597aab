//! The marks of a drawing, made when they are first looked at.
//!
//! Far away and off the screen a drawing is known by its place and its colour; its texts, icons
//! and dashes take most of the time and of the memory of a scene, and few are seen at a time.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, OnceLock};

use super::island::areas::{AreaName, Areas};
use super::link_label::Label;
use super::link_line::Line;
use super::mark::Item;
use super::options::Options;
use super::presence::Presence;
use super::rail::Marked;
use super::{card, paper};
use crate::plan::{Body, Node};

/// The marks of a drawing, back to front: read like a list. What they are is decided when the
/// scene is composed; they are made when somebody first looks at them, and kept.
#[derive(Clone, Debug)]
pub struct Items {
    made: OnceLock<Vec<Item>>,
    source: Source,
}

/// What marks are made from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Source {
    /// Nothing else: they were changed by hand.
    Changed,
    /// Nothing else, of an element that is called so.
    Titled(Box<str>),
    Node {
        node: Arc<Node>,
        presence: Presence,
        marked: Marked,
        options: Options,
    },
    Line(Line),
    Label(Label),
    Areas(Areas),
    AreaName(AreaName),
}

impl Source {
    fn make(&self) -> Vec<Item> {
        match self {
            Self::Changed | Self::Titled(_) => Vec::new(),
            Self::Node { node, presence, marked, options } => {
                node_items(node, (*presence, *marked), options)
            }
            Self::Line(line) => line.items(),
            Self::Label(label) => label.items(),
            Self::Areas(areas) => areas.items(),
            Self::AreaName(name) => name.items(),
        }
    }
}

impl Items {
    /// What the element is, as far as its marks do not say so in words: the whole name of a link
    /// whose label is shortened or an icon, or that has none.
    pub fn title(&self) -> Option<&str> {
        match &self.source {
            Source::Line(line) => line.title.as_deref(),
            Source::Label(label) => label.title(),
            Source::Titled(title) => Some(title),
            Source::Changed | Source::Node { .. } | Source::Areas(_) | Source::AreaName(_) => None,
        }
    }

    pub(super) fn from_source(source: Source) -> Self {
        Self { made: OnceLock::new(), source }
    }

    /// These marks, made from nothing else.
    pub(super) fn of(made: Vec<Item>) -> Self {
        Self { made: OnceLock::from(made), source: Source::Changed }
    }

    /// These marks, made from nothing else, of an element that is perhaps called so.
    pub(super) fn titled(made: Vec<Item>, title: Option<&str>) -> Self {
        let source = title.map_or(Source::Changed, |title| Source::Titled(title.into()));
        Self { made: OnceLock::from(made), source }
    }

    pub(super) fn source(&self) -> &Source {
        &self.source
    }

    /// The marks for somebody who looks once: if they are not there yet, they are not kept.
    pub fn once(&self) -> Cow<'_, [Item]> {
        match self.made.get() {
            Some(made) => Cow::Borrowed(made),
            None => Cow::Owned(self.source.make()),
        }
    }

    /// Whether they are made from the same, and so are the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        !matches!(self.source, Source::Changed | Source::Titled(_)) && self.source == other.source
    }
}

impl Deref for Items {
    type Target = Vec<Item>;

    fn deref(&self) -> &Vec<Item> {
        self.made.get_or_init(|| self.source.make())
    }
}

impl DerefMut for Items {
    fn deref_mut(&mut self) -> &mut Vec<Item> {
        let _ = self.deref();
        self.source = Source::Changed;
        self.made.get_mut().expect("they were made above")
    }
}

impl<'a> IntoIterator for &'a Items {
    type Item = &'a Item;
    type IntoIter = std::slice::Iter<'a, Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a> IntoIterator for &'a mut Items {
    type Item = &'a mut Item;
    type IntoIter = std::slice::IterMut<'a, Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl PartialEq for Items {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || **self == **other
    }
}

/// The marks of a node.
fn node_items(node: &Node, (presence, marked): (Presence, Marked), options: &Options) -> Vec<Item> {
    match &node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => card::items(node, (presence, marked), options),
        Body::Note(note) => paper::note_items(node, note, (presence, marked), options),
        Body::Frame(frame) => paper::frame_items(node, frame, (presence, marked), options),
    }
}
