//! Cards from farther away than their names could be read from: their marks, kept from frame to
//! frame.

use std::collections::HashMap;
use std::sync::{Arc, Weak};

use crate::scene::{Drawing, Item, overview};

/// The name of a card is never smaller than this, in screen points…
const LEAST_NAME: f64 = 11.0;
/// … down to this zoom; below it the letters get smaller with the cards.
const LEAST_ZOOM: f64 = 0.45;
/// The size of the letters of a name on a card, in world points.
const NAME: f64 = 13.0;
/// While the zoom changes, letters may get so much larger or smaller before they are set anew.
const SLACK: f64 = 1.25;

/// The size of the letters of names at this zoom, in world points; on cards seen from near no more
/// than there.
pub(in crate::ui::canvas) fn name_size(zoom: f64) -> f64 {
    (LEAST_NAME / zoom.max(LEAST_ZOOM)).max(NAME)
}

/// How many times as large as from near what stands beside the name of a card is, in world points.
pub(in crate::ui::canvas) fn size_beside_name(zoom: f64) -> f64 {
    name_size(zoom) / NAME
}

/// How the cards look from farther away that were seen in the last frame.
#[derive(Debug, Default)]
pub(super) struct Overviews {
    /// The size of the letters of names, in world points; 0 where there are none.
    size: f64,
    cards: HashMap<usize, Overview>,
    frame: u64,
}

#[derive(Debug)]
struct Overview {
    /// Known by its place, where no other drawing can come to lie meanwhile.
    drawing: Weak<Drawing>,
    /// `None` for what is no card.
    items: Option<Vec<Item>>,
    used: u64,
}

impl Overviews {
    /// Makes what is not there yet of these drawings, and forgets what is no longer seen.
    pub fn follow<'a>(
        &mut self,
        drawings: impl Iterator<Item = &'a Arc<Drawing>>,
        zoom: f64,
        zooming: bool,
    ) {
        let size = name_size(zoom);
        if size <= NAME {
            *self = Self::default();
            return;
        }
        self.frame += 1;
        let is_near = self.size < size * SLACK && size < self.size * SLACK;
        if self.size != size && !(zooming && is_near) {
            self.cards.clear();
            self.size = size;
        }
        for drawing in drawings {
            let (size, used) = (self.size, self.frame);
            let make = || {
                let items = overview(drawing, size);
                Overview { drawing: Arc::downgrade(drawing), items, used }
            };
            self.cards.entry(key(drawing)).or_insert_with(make).used = used;
        }
        let frame = self.frame;
        self.cards.retain(|_, card| card.used == frame && card.drawing.strong_count() > 0);
    }

    /// The marks of a drawing from farther away; `None` if it looks as from near.
    pub fn of(&self, drawing: &Arc<Drawing>) -> Option<&[Item]> {
        self.cards.get(&key(drawing))?.items.as_deref()
    }
}

fn key(drawing: &Arc<Drawing>) -> usize {
    Arc::as_ptr(drawing).addr()
}
