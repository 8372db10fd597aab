//! The picture of a plan: everything that is drawn, decided once, for the screen and for files.
//!
//! [`compose`] takes every decision (wrapping, ellipsis, dashes, arrow heads, colours, language,
//! order); painters only match on [`Mark`]. A scene knows no selection, no pointer and no camera:
//! what the screen adds is an overlay of its own, which exports never see.

mod card;
mod composer;
mod drawings;
mod find;
mod island;
mod items;
mod mark;
mod paper;
mod sheet;
mod sketch;
mod tile;
mod wire;
mod words;

use std::sync::Arc;

pub use composer::Composer;
pub use drawings::{Drawings, Layer};
pub use items::Items;
pub use mark::{Drawing, Item, Mark, Scene, Tag, TextRun};
pub use sketch::sketch;
pub use tile::Tile;

pub use crate::geometry::{ConvexPath, Path, Segment};
use crate::language::Language;
use crate::layout;
use crate::plan::{Body, Id, Link, Node, Plan, View};
use crate::theme::{Appearance, Theme};
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
}

/// The scene of a plan. `islands` are the ids of the channels that are joined, as the
/// classification of the same view names them.
pub fn compose(plan: &Plan, islands: &[Vec<Id>], options: &Options) -> Scene {
    Arc::unwrap_or_clone(Composer::new().compose(plan, islands, options))
}

/// Whether a node is shown as a ghost; `None` if it is not shown at all.
fn shown_node(node: &Node, options: &Options) -> Option<bool> {
    let is_there = node.lifecycle.holds(options.view);
    (is_there || options.ghosts).then_some(!is_there)
}

/// Whether a link is shown as a ghost; `None` if it is not shown at all.
fn shown_link(plan: &Plan, link: &Link, options: &Options) -> Option<bool> {
    let ghost = |end: &Id| shown_node(plan.nodes.get(end)?, options);
    let ends = ghost(&link.from)? || ghost(&link.to)?;
    let is_there = link.lifecycle.holds(options.view) && !ends;
    (is_there || options.ghosts).then_some(!is_there)
}

/// The drawing of a node; its marks are made later.
fn draw_node(id: &Id, node: &Arc<Node>, is_ghost: bool, options: &Options) -> Drawing {
    let theme = Theme::of(options.appearance);
    let card = layout::card(node);
    let (bounds, surface, color) = match &node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => {
            (card::bounds(&card, node.lifecycle), theme.surface, theme.color_of(&node.body))
        }
        Body::Note(note) => {
            let fill = theme.paper(note.color).fill;
            (paper::note_bounds(&card, node.lifecycle), fill, fill)
        }
        Body::Frame(frame) => {
            let paper = theme.paper(frame.color);
            (paper::frame_bounds(&card, node.lifecycle), paper.tint, paper.line)
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
        surface: sheet::shade(theme, is_ghost, surface),
        color: sheet::shade(theme, is_ghost, color),
        items: Items::from_source(Source::Node { node, is_ghost, options }),
    }
}

/// The marks of a node.
fn node_items(node: &Node, is_ghost: bool, options: &Options) -> Vec<Item> {
    match &node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => card::items(node, is_ghost, options),
        Body::Note(note) => paper::note_items(node, note, is_ghost, options),
        Body::Frame(frame) => paper::frame_items(node, frame, is_ghost, options),
    }
}
