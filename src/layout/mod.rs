//! Where things lie: sizes of cards, sides and places where links end, their routes, and the places
//! of their labels.
//!
//! All of it follows from the plan alone, so the same plan always lies the same. Each route depends
//! only on its two ends, on the other links that end there and on the cards near it; so a
//! [`Router`] that is told what changed finds again only the routes around it. This module knows
//! no colours and no words; a label is a width to it.

mod bends;
mod card;
mod endpoints;
mod smart_guides;
mod label;
mod lanes;
mod passage;
mod port;
mod router;
mod search;
mod shape;
mod tidy;
mod route;

pub use card::{
    CARD, FRAME, NOTE_LEADING, NOTE_PADDING, NOTE_TEXT, card, lies_in, note_lines, smallest_card,
};
pub use label::{
    LabelForm, LabelPlace, LabelSizes, LabelWeight, LabelWish, Obstacle, Surroundings,
    place_along_axes, place_beside, place_on_line,
};
pub use lanes::{LaneSpan, Lanes, place_in_lane};
pub use port::{Side, port};
pub use router::{Hop, Placed, Request, Router};
pub use shape::LinkShape;
pub use smart_guides::{Guide, snap};
pub use tidy::{Block, Drawing, Stand, Tidiness, Tie, tidy};
