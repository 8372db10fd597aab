//! A part of a page that is not divided: its height, and what it consists of.

use std::rc::Rc;

use super::pages::{Content, Piece};
use crate::geometry::{Point, Transform};
use crate::page::document::Picture;

/// A part of a page. Its pieces lie as if its upper left corner were the origin.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// The free space over it, except at the head of a page.
    pub before: f64,
    pub height: f64,
    pub pieces: Vec<Piece>,
    /// Whether it stands on one page with the part that follows.
    pub keeps_next: bool,
    /// What stands over it again where it is the first on a page.
    pub head: Option<Rc<Part>>,
    /// A drawing, which is as high as there is room: then `height` is the least.
    pub drawing: Option<Drawing>,
}

/// A drawing that waits for its room.
#[derive(Clone, Debug)]
pub(super) struct Drawing {
    pub picture: Rc<Picture>,
    pub node: usize,
    pub width: f64,
    /// How high it can be at most.
    pub highest: f64,
    /// What stands beside it, from its upper right corner.
    pub side: Vec<Piece>,
}

impl Part {
    pub fn new(before: f64, height: f64, pieces: Vec<Piece>) -> Self {
        Self { before, height, pieces, ..Self::default() }
    }
}

/// Pieces moved by so much.
pub(super) fn moved(pieces: &[Piece], by: Point) -> Vec<Piece> {
    let place = Transform { scale: 1.0, offset: by };
    let pieces = pieces.iter().map(|piece| Piece {
        bounds: place.rect(&piece.bounds),
        content: match &piece.content {
            Content::Marks(items) => {
                Content::Marks(items.iter().map(|item| item.placed(&place)).collect())
            }
            Content::Drawing(scene, at) => {
                let at = Transform { scale: at.scale, offset: at.offset + by };
                Content::Drawing(scene.clone(), at)
            }
        },
        ..*piece
    });
    pieces.collect()
}

/// How high parts are below each other.
pub(super) fn height_of(parts: &[Part]) -> f64 {
    let gaps: f64 = parts.iter().skip(1).map(|part| part.before).sum();
    gaps + parts.iter().map(|part| part.height).sum::<f64>()
}

/// The pieces of parts below each other.
pub(super) fn stacked(parts: &[Part], at: Point) -> Vec<Piece> {
    let mut top = 0.0;
    let mut pieces = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        top += if index == 0 { 0.0 } else { part.before };
        pieces.extend(moved(&part.pieces, at + Point::new(0.0, top)));
        top += part.height;
    }
    pieces
}
