//! What belongs together in a scene: a node, a link, a label or an island, and what lies over what.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use super::items::Items;
use super::link::OVER_CARDS;
use super::mark::Item;
use crate::geometry::{Point, Rect};
use crate::plan::{ActivityKind, Body, ChannelKind, Id, LinkKind, SystemKind, TeamKind};
use crate::theme::{Rgba, Theme};

/// What belongs together: one node, one link, the label of one link, one island.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What it is.
    pub tag: Tag,
    /// Which kind of it.
    pub kind: Kind,
    /// Around all of its marks, and around the label of a link.
    pub bounds: Rect,
    /// Its marks, back to front.
    pub items: Items,
    /// The rectangle of a node, or around an island; none for links.
    pub outline: Option<Rect>,
    /// The route of a link from end to end, bends not rounded: what a click hits. Else empty.
    pub route: Arc<[Point]>,
    /// Where the label of a link stands, if it has one: a click there hits the link. Its marks are
    /// a drawing of their own, in front of all links.
    pub label: Option<Rect>,
    /// Whether it is a frame, whose inside a click does not hit.
    pub is_frame: bool,
    /// Its place among the other nodes, or among the other links; higher lies in front. 0 for
    /// everything else.
    pub z: i32,
    /// The colour of its area from far away; that of a line for what has no area.
    pub surface: Rgba,
    /// The colour that stands for it from far away.
    pub color: Rgba,
}

/// What a drawing stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// The channels of an island, counted in the order of the classification from 0.
    Island(usize),
    /// A node.
    Node(Id),
    /// A link.
    Link(Id),
    /// The label of a link.
    Label(Id),
    /// The name of an island, counted as these are.
    IslandName(usize),
    /// What an exported picture says about itself.
    Caption,
}

/// The kind of what a drawing stands for. It is written as plan files write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A channel.
    Channel(ChannelKind),
    /// An audience.
    Audience,
    /// A system.
    System(SystemKind),
    /// A team.
    Team(TeamKind),
    /// An activity.
    Activity(ActivityKind),
    /// A note.
    Note,
    /// A frame.
    Frame,
    /// A link or its label.
    Link(LinkKind),
    /// The area of an island.
    Interlocked,
    /// What an exported picture says about itself.
    Caption,
}

impl Kind {
    /// The kind of a node.
    pub(super) fn of(body: &Body) -> Self {
        match body {
            Body::Channel(channel) => Self::Channel(channel.kind),
            Body::Audience(_) => Self::Audience,
            Body::System(system) => Self::System(system.kind),
            Body::Team(team) => Self::Team(team.kind),
            Body::Activity(activity) => Self::Activity(activity.kind),
            Body::Note(_) => Self::Note,
            Body::Frame(_) => Self::Frame,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Channel(kind) => write!(formatter, "{kind:?}"),
            Self::System(kind) => write!(formatter, "{kind:?}"),
            Self::Team(kind) => write!(formatter, "{kind:?}"),
            Self::Activity(kind) => write!(formatter, "{kind:?}"),
            Self::Link(kind) => write!(formatter, "{kind:?}"),
            Self::Audience | Self::Note | Self::Frame | Self::Interlocked | Self::Caption => {
                write!(formatter, "{self:?}")
            }
        }
    }
}

impl Drawing {
    /// What an exported picture says about itself: these marks within this place.
    pub(super) fn caption(bounds: Rect, marks: Vec<Item>, theme: &Theme) -> Self {
        Self {
            tag: Tag::Caption,
            kind: Kind::Caption,
            bounds,
            items: Items::of(marks),
            outline: Some(bounds),
            route: Arc::default(),
            label: None,
            is_frame: false,
            z: 0,
            surface: theme.surface,
            color: theme.muted,
        }
    }

    /// Whether it has no marks and no place.
    pub(super) fn is_nowhere(&self) -> bool {
        self.route.is_empty() && self.outline.is_none()
    }

    /// Whether it looks like another drawing, as far as can be told without making the marks.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let known = |drawing: &Self| {
            let Self { kind, bounds, outline, label, is_frame, z, surface, color, .. } = drawing;
            (*kind, *bounds, *outline, *label, *is_frame, *z, *surface, *color)
        };
        known(self) == known(other)
            && self.tag == other.tag
            && self.route == other.route
            && self.items.is_same(&other.items)
    }
}

/// Where a drawing stands between back and front.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct StackOrder<'a> {
    pub layer: Layer,
    pub z: i32,
    pub tag: &'a Tag,
}

/// What lies over what, from back to front.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// The areas of islands, behind everything.
    Islands,
    /// Frames, behind everything that stands in them.
    Frames,
    /// Links.
    Links,
    /// The labels of links, and the names of islands.
    Labels,
    /// Cards and notes.
    Nodes,
    /// Links that no gap between cards lets past them.
    LinksOverCards,
    /// The caption of an exported picture.
    Caption,
}

impl Drawing {
    /// The layer in which it lies.
    pub fn layer(&self) -> Layer {
        match self.tag {
            Tag::Node(_) if self.is_frame => Layer::Frames,
            Tag::Node(_) => Layer::Nodes,
            Tag::Island(_) => Layer::Islands,
            Tag::Link(_) if self.z == OVER_CARDS => Layer::LinksOverCards,
            Tag::Link(_) => Layer::Links,
            Tag::Label(_) | Tag::IslandName(_) => Layer::Labels,
            Tag::Caption => Layer::Caption,
        }
    }

    /// Where it stands.
    pub(super) fn stack_order(&self) -> StackOrder<'_> {
        StackOrder { layer: self.layer(), z: self.z, tag: &self.tag }
    }
}

/// From back to front.
pub(super) fn back_to_front(a: &Drawing, b: &Drawing) -> Ordering {
    a.stack_order().cmp(&b.stack_order())
}
