//! The picture of a plan: everything that is drawn, decided once, for the screen and for files.
//!
//! [`compose`] takes every decision (wrapping, ellipsis, dashes, arrow heads, colours, language,
//! order); painters only match on [`Mark`]. A scene knows no selection, no pointer and no camera:
//! what the screen adds is an overlay of its own, which exports never see.

mod bitmap;
mod caption;
mod card;
mod composer;
mod difference;
mod drawing;
mod drawings;
mod far_labels;
mod island;
mod items;
mod legend;
mod link;
mod link_label;
mod link_line;
mod mark;
mod mark_builder;
mod new_dot;
mod node;
mod on_page;
mod options;
mod figures;
mod outlook;
mod overview;
mod paper;
mod picture;
mod pill;
mod presence;
mod rail;
mod sketch;
mod stroke;
mod tile;
mod words;

pub use bitmap::Bitmap;
pub use caption::{Caption, CaptionSide, captioned};
pub use card::icon_tile;
pub use composer::{Composer, Pace};
pub use drawing::{Drawing, Kind, Layer, Tag};
pub use drawings::Drawings;
pub use far_labels::{FarLabel, NAME as FRAME_NAME, NAMES_OUTSIDE as FRAME_NAMES_ZOOM, far_labels};
pub use items::Items;
pub use legend::{SAMPLE, Sign, discs, signs};
pub use mark::{Dashes, Item, Mark, TextRun};
pub use mark_builder::{MarkBuilder, baseline};
pub use options::Options;
pub use overview::overview;
pub use picture::Scene;
pub use rail::{Marks, bar, has_rail, keystone, mark_around, mark_at_label, rail};
pub use sketch::sketch;
pub use tile::Tile;

pub use crate::geometry::{ConvexPath, Path, Segment};
use crate::plan::{Id, Plan};

/// The scene of a plan. `islands` are the ids of the channels that are joined, as the
/// classification of the same view names them.
pub fn compose(plan: &Plan, islands: &[Vec<Id>], options: &Options) -> Scene {
    let whole = composer::compose_once(plan, islands, options);
    match &options.part {
        Some(part) => whole.only(part, options),
        None => whole,
    }
}
