//! The picture of a plan: everything that is drawn, decided once, for the screen and for files.
//!
//! [`compose`] takes every decision (wrapping, ellipsis, dashes, arrow heads, colours, language,
//! order); painters only match on [`Mark`]. A scene knows no selection, no pointer and no camera:
//! what the screen adds is an overlay of its own, which exports never see.

mod card;
mod composer;
mod find;
mod island;
mod mark;
mod paper;
mod sheet;
mod wire;
mod words;

use std::sync::Arc;

pub use composer::Composer;
pub use mark::{Drawing, Item, Mark, Scene, Tag, TextRun};

use crate::geometry::Rect;
pub use crate::geometry::{ConvexPath, Path, Segment};
use crate::language::Language;
use crate::plan::{Body, Id, Node, Plan, View};
use crate::theme::{Appearance, Rgba};
use sheet::Sheet;

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

/// How much of an element is there in the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    There,
    /// Not in the view, or hanging on something that is not.
    Ghost,
    /// Held off, and a ghost that says so.
    HeldOff,
}

impl Presence {
    fn is_ghost(self) -> bool {
        self != Self::There
    }
}

fn draw_node(id: &Id, node: &Node, presence: Presence, options: &Options) -> Drawing {
    let is_ghost = presence.is_ghost();
    match &node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => card::draw(id, node, presence, options),
        Body::Note(note) => paper::draw_note(id, node, note, is_ghost, options),
        Body::Frame(frame) => paper::draw_frame(id, node, frame, is_ghost, options),
    }
}

/// The finished drawing of a node.
fn node_drawing(tag: Tag, outline: Rect, sheet: Sheet, color: Rgba) -> Drawing {
    let color = sheet.color(color);
    let items = sheet.into_items();
    let bounds = Rect::around(items.iter().map(|item| item.bounds)).unwrap_or(outline);
    Drawing {
        tag,
        bounds,
        items,
        outline: Some(outline),
        route: Vec::new(),
        label: None,
        is_frame: false,
        color,
    }
}
