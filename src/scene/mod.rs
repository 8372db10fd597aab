//! The picture of a plan: everything that is drawn, decided once, for the screen and for files.
//!
//! [`compose`] takes every decision (wrapping, ellipsis, dashes, arrow heads, colours, language,
//! order); painters only match on [`Mark`]. A scene knows no selection, no pointer and no camera:
//! what the screen adds is an overlay of its own, which exports never see.

mod caption;
mod card;
mod comparing;
mod composer;
mod drawings;
mod find;
mod island;
mod items;
mod mark;
mod outlook;
mod paper;
mod sheet;
mod sketch;
mod tile;
mod wire;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use caption::{Caption, CaptionSide, captioned};
pub use composer::Composer;
pub use drawings::{Drawings, Layer};
pub use items::Items;
pub use mark::{Drawing, Item, Mark, Scene, Tag, TextRun};
pub use sketch::sketch;
pub use tile::Tile;

use crate::classify::{Difference, Standing, joined_between, node_between};
pub use crate::geometry::{ConvexPath, Path, Segment};
use crate::language::Language;
use crate::layout::{self, LinkShape};
use crate::plan::{Body, Id, Link, Node, Plan, Relation, View};
use crate::theme::{Appearance, Theme};
use comparing::drawn;
use items::Source;

/// How a plan is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Which state of the plan.
    pub view: View,
    /// The language of the words on cards and links.
    pub language: Language,
    /// The light or the dark look.
    pub appearance: Appearance,
    /// Whether elements that are not in the view are shown, half faded.
    pub ghosts: bool,
    /// Whether the cards of channels bear their outlook.
    pub outlook: bool,
    /// Elements that are held off to see what remains: they and the links that hang on them are
    /// ghosts, and they themselves say that they are held off.
    pub excluded: Arc<BTreeSet<Id>>,
    /// How links lead from card to card.
    pub links: LinkShape,
    /// The view with which that of the picture is compared: then everything that is in either is
    /// shown, and what differs says so.
    pub compared_with: Option<View>,
}

impl Options {
    /// Whether the two are the same but for what is held off.
    fn differs_in_excluded_only(&self, other: &Self) -> bool {
        let of = |options: &Self| {
            let Self {
                view,
                language,
                appearance,
                ghosts,
                outlook,
                compared_with,
                links,
                excluded: _,
            } = options;
            (*view, *language, *appearance, *ghosts, *outlook, *compared_with, *links)
        };
        of(self) == of(other)
    }

    fn presence(&self, id: &Id, is_ghost: bool) -> Presence {
        match is_ghost {
            _ if self.excluded.contains(id) => Presence::HeldOff,
            true => Presence::Ghost,
            false => Presence::There,
        }
    }

    /// How much is shown of an element that stands between two views like this; `None` if it is
    /// not shown at all.
    fn compared(&self, id: &Id, standing: Standing) -> Option<Presence> {
        match standing {
            Standing::Absent => self.ghosts.then(|| self.presence(id, true)),
            Standing::Same => Some(self.presence(id, false)),
            Standing::Differs(_) if self.excluded.contains(id) => Some(Presence::HeldOff),
            Standing::Differs(difference) => Some(Presence::Differs(difference)),
        }
    }
}

/// The scene of a plan. `islands` are the ids of the channels that are joined, as the
/// classification of the same view names them.
pub fn compose(plan: &Plan, islands: &[Vec<Id>], options: &Options) -> Scene {
    composer::compose_once(plan, islands, options)
}

/// How much of an element is there in the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    There,
    /// Not in the view, or hanging on something that is not.
    Ghost,
    /// Held off, and a ghost that says so.
    HeldOff,
    /// Not the same in the two views that are compared.
    Differs(Difference),
}

impl Presence {
    fn is_ghost(self) -> bool {
        matches!(self, Self::Ghost | Self::HeldOff)
    }
}

/// How much of a node is shown; `None` if it is not shown at all. What is held off is a ghost
/// where it would be there.
fn shown_node(id: &Id, node: &Node, options: &Options) -> Option<Presence> {
    if let Some(before) = options.compared_with {
        return options.compared(id, node_between(node, before, options.view));
    }
    let is_there = node.lifecycle.holds(options.view);
    (is_there || options.ghosts).then(|| options.presence(id, !is_there))
}

/// A link with the two nodes that it joins.
#[derive(Clone, Copy)]
struct Joined<'a> {
    link: &'a Arc<Link>,
    from: &'a Arc<Node>,
    to: &'a Arc<Node>,
}

impl Joined<'_> {
    /// How much of the link is shown; `None` if it is not shown at all.
    fn shown(&self, id: &Id, options: &Options) -> Option<Presence> {
        let lifecycles = [self.link.lifecycle, self.from.lifecycle, self.to.lifecycle];
        let is_there = lifecycles.iter().all(|lifecycle| lifecycle.holds(options.view));
        let ends = [&self.link.from, &self.link.to];
        let hangs_on_nothing = ends.iter().any(|end| options.excluded.contains(*end));
        if let Some(before) = options.compared_with {
            let standing = joined_between(lifecycles, before, options.view);
            return match options.compared(id, standing)? {
                Presence::There | Presence::Differs(_) if hangs_on_nothing => Some(Presence::Ghost),
                presence => Some(presence),
            };
        }
        (is_there || options.ghosts).then(|| options.presence(id, !is_there || hangs_on_nothing))
    }

    /// What the link is to its two ends.
    fn relation(&self) -> Option<Relation> {
        self.link.kind.relation(self.from.sort(), self.to.sort())
    }
}

/// The drawing of a node; its marks are made later.
fn draw_node(id: &Id, node: &Arc<Node>, presence: Presence, options: &Options) -> Drawing {
    let theme = Theme::of(options.appearance);
    let card = layout::card(node);
    let (bounds, surface, color) = match &node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => {
            let lifecycle = drawn(node.lifecycle, presence, options);
            let bounds = card::bounds(&card, node, lifecycle, presence, options);
            let bounds = comparing::bounds(&card, bounds, node.lifecycle, presence, options);
            (bounds, theme.surface, theme.color_of(&node.body))
        }
        Body::Note(note) => {
            let fill = theme.paper(note.color).fill;
            let lifecycle = drawn(node.lifecycle, presence, options);
            (
                comparing::bounds(
                    &card,
                    paper::note_bounds(&card, lifecycle),
                    node.lifecycle,
                    presence,
                    options,
                ),
                fill,
                fill,
            )
        }
        Body::Frame(frame) => {
            let paper = theme.paper(frame.color);
            let lifecycle = drawn(node.lifecycle, presence, options);
            let bounds = comparing::bounds(
                &card,
                paper::frame_bounds(&card, lifecycle),
                node.lifecycle,
                presence,
                options,
            );
            (bounds, paper.tint, paper.line)
        }
    };
    let z = node.z;
    let (node, options) = (Arc::clone(node), options.clone());
    Drawing {
        tag: Tag::Node(id.clone()),
        bounds,
        outline: Some(card),
        route: Arc::default(),
        label: None,
        is_frame: matches!(node.body, Body::Frame(_)),
        z,
        surface: sheet::shade(theme, presence.is_ghost(), surface),
        color: sheet::shade(theme, presence.is_ghost(), color),
        items: Items::from_source(Source::Node { node, presence, options }),
    }
}

/// The marks of a node.
fn node_items(node: &Node, presence: Presence, options: &Options) -> Vec<Item> {
    match &node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => card::items(node, presence, options),
        Body::Note(note) => paper::note_items(node, note, presence, options),
        Body::Frame(frame) => paper::frame_items(node, frame, presence, options),
    }
}
