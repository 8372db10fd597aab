//! The drawing of a node: a card, a note or a frame.

use std::sync::Arc;

use super::drawing::{Drawing, Kind, Tag};
use super::items::{Items, Source};
use super::mark_builder::shade;
use super::options::Options;
use super::presence::{ElementLook, Presence};
use super::{card, difference, paper};
use crate::layout;
use crate::plan::{Body, Id, Node};
use crate::theme::Theme;

/// The drawing of a node; its marks are made later.
pub(super) fn draw_node(
    id: &Id,
    node: &Arc<Node>,
    presence: Presence,
    options: &Options,
) -> Drawing {
    let theme = Theme::of(options.appearance);
    let card = layout::card(node);
    let shown = ElementLook { lifecycle: node.lifecycle, presence, options };
    let (bounds, surface, color) = match &node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => {
            (card::bounds(&card, node, shown), theme.surface, theme.color_of(&node.body))
        }
        Body::Note(note) => {
            let fill = theme.paper(note.color).fill;
            (paper::note_bounds(&card, presence), fill, fill)
        }
        Body::Frame(frame) => {
            let paper = theme.paper(frame.color);
            (paper::frame_bounds(&card, presence), theme.canvas, paper.line)
        }
    };
    let z = node.z;
    let marked = options.marked_node(id, node);
    let options = Options { marks: None, ..options.clone() };
    let source = Source::Node { node: Arc::clone(node), presence, marked, options };
    Drawing {
        tag: Tag::Node(id.clone()),
        kind: Kind::of(&node.body),
        bounds: difference::bounds(&card, bounds, shown),
        outline: Some(card),
        route: Arc::default(),
        label: None,
        is_frame: matches!(node.body, Body::Frame(_)),
        z,
        surface: shade(theme, shown.is_faint(), surface),
        color: shade(theme, shown.is_faint(), color),
        items: Items::from_source(source),
    }
}
