//! All drawings of a scene: in their order from back to front, by tag and by place.
//!
//! A list shares everything with the list before it that was not changed, so that a scene after a
//! small edit is made, compared and painted at the price of the edit and not of the plan.

use std::sync::{Arc, OnceLock};

use super::drawing::{Drawing, Layer, StackOrder, Tag, back_to_front};
use super::link::{HIGHEST, OVER_CARDS};
use super::tile::{Tile, Tiles};
use crate::geometry::Rect;

/// About so many drawings are kept in one chunk: an edit copies one chunk and the list of them, and
/// with this size both stay small in a plan of tens of thousands.
const CHUNK: usize = 128;

/// Drawings in order, in chunks that are shared with other lists. No chunk is empty.
#[derive(Clone, Debug, Default)]
pub struct Drawings {
    chunks: Vec<Arc<Vec<Arc<Drawing>>>>,
    count: usize,
    /// Sorted in when somebody first asks by place.
    tiles: OnceLock<Tiles>,
    /// Nodes that are not where most are (a frame, another height), by tag.
    unusual: crate::plan::Map<Tag, (Layer, i32)>,
}

/// The drawings say what there is; the rest follows from them.
impl PartialEq for Drawings {
    fn eq(&self, other: &Self) -> bool {
        self.count == other.count && self.iter().eq(other.iter())
    }
}

/// Sorts them; of drawings with one tag the last counts.
impl FromIterator<Arc<Drawing>> for Drawings {
    fn from_iter<I: IntoIterator<Item = Arc<Drawing>>>(drawings: I) -> Self {
        let mut all: Vec<Arc<Drawing>> = drawings.into_iter().collect();
        all.sort_by(|a, b| back_to_front(a, b));
        all.dedup_by(|later, kept| {
            let same = later.tag == kept.tag;
            if same {
                std::mem::swap(later, kept);
            }
            same
        });
        let (unusual, count) = (all.iter().filter_map(unusual).collect(), all.len());
        let mut rest = all.into_iter();
        let chunks = std::iter::from_fn(|| {
            let chunk: Vec<Arc<Drawing>> = rest.by_ref().take(CHUNK).collect();
            (!chunk.is_empty()).then(|| Arc::new(chunk))
        });
        Self { chunks: chunks.collect(), count, tiles: OnceLock::new(), unusual }
    }
}

impl Drawings {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// All of them, back to front.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Drawing>> + Clone {
        self.chunks.iter().flat_map(|chunk| chunk.iter())
    }

    /// The drawing of an element.
    pub fn get(&self, tag: &Tag) -> Option<&Arc<Drawing>> {
        let at = |layer: Layer, z: i32| {
            let (chunk, found) = self.find(&StackOrder { layer, z, tag });
            Some(&self.chunks.get(chunk)?[found.ok()?])
        };
        match tag {
            Tag::Node(_) => {
                let (layer, z) = self.unusual.get(tag).copied().unwrap_or((Layer::Nodes, 0));
                at(layer, z)
            }
            Tag::Island(_) => at(Layer::Islands, 0),
            Tag::Link(_) => (0..=HIGHEST)
                .find_map(|height| at(Layer::Links, height))
                .or_else(|| at(Layer::LinksOverCards, OVER_CARDS)),
            Tag::Label(_) | Tag::IslandName(_) => at(Layer::Labels, 0),
            Tag::Caption => at(Layer::Caption, 0),
        }
    }

    /// Around everything that is drawn.
    pub(super) fn bounds(&self) -> Option<Rect> {
        match self.tiles.get() {
            Some(tiles) => tiles.bounds(),
            None => {
                let drawn = self.iter().filter(|drawing| !drawing.is_nowhere());
                Rect::around(drawn.map(|drawing| drawing.bounds))
            }
        }
    }

    /// All of them by place.
    fn by_place(&self) -> &Tiles {
        self.tiles.get_or_init(|| self.iter().cloned().collect())
    }

    /// Sorts them by place now, so that no list that follows has to.
    pub(super) fn sort_by_place(&self) {
        self.by_place();
    }

    /// The tiles in which something touches `area`, in no particular order.
    pub fn tiles(&self, area: &Rect) -> Vec<&Arc<Tile>> {
        self.by_place().touching(area)
    }

    /// The drawings that touch `area`, back to front.
    pub(super) fn within(&self, area: &Rect) -> Vec<&Arc<Drawing>> {
        let tiles = self.by_place().touching(area);
        let mut found: Vec<&Arc<Drawing>> =
            tiles.into_iter().flat_map(|tile| tile.within(area)).collect();
        found.sort_by(|a, b| back_to_front(a, b));
        found
    }

    /// The chunk that a drawing belongs to, and where in it it is or would be.
    fn find(&self, stack_order: &StackOrder) -> (usize, Result<usize, usize>) {
        let after = self.chunks.partition_point(|chunk| chunk[0].stack_order() <= *stack_order);
        let chunk = after.saturating_sub(1);
        let Some(drawings) = self.chunks.get(chunk) else { return (0, Err(0)) };
        (chunk, drawings.binary_search_by(|drawing| drawing.stack_order().cmp(stack_order)))
    }

    /// Takes over drawings, each in the place of the one with the same tag.
    pub(super) fn extend(&mut self, drawings: Vec<Arc<Drawing>>) {
        if drawings.len() * 4 < self.count {
            drawings.into_iter().for_each(|drawing| self.insert(drawing));
            return;
        }
        if !self.is_empty() {
            for drawing in &drawings {
                let is_link = matches!(drawing.tag, Tag::Link(_));
                if is_link || unusual(drawing).is_some() || self.unusual.contains_key(&drawing.tag)
                {
                    self.remove_unless_there(drawing);
                }
            }
        }
        // So many are sorted in at once faster than one by one.
        let known = std::mem::take(&mut self.chunks).into_iter();
        let known = known.flat_map(Arc::unwrap_or_clone);
        *self = known.chain(drawings).collect();
    }

    /// Puts a drawing where it belongs, in the place of the one with the same tag.
    pub(super) fn insert(&mut self, drawing: Arc<Drawing>) {
        self.remove_unless_there(&drawing);
        match unusual(&drawing) {
            Some((tag, at)) => drop(self.unusual.insert(tag, at)),
            None => drop(self.unusual.remove(&drawing.tag)),
        }
        if let Some(tiles) = self.tiles.get_mut() {
            tiles.insert(&drawing);
        }
        let (chunk, found) = self.find(&drawing.stack_order());
        if self.chunks.is_empty() {
            self.chunks.push(Arc::default());
        }
        let drawings = Arc::make_mut(&mut self.chunks[chunk]);
        match found {
            Ok(at) => {
                if let Some(tiles) = self.tiles.get_mut() {
                    tiles.remove(&drawings[at]);
                }
                drawings[at] = drawing;
            }
            Err(at) => {
                drawings.insert(at, drawing);
                self.count += 1;
                if drawings.len() > 2 * CHUNK {
                    let rest = drawings.split_off(CHUNK);
                    self.chunks.insert(chunk + 1, Arc::new(rest));
                }
            }
        }
    }

    /// Takes a drawing away that has the same tag and stands elsewhere.
    fn remove_unless_there(&mut self, drawing: &Drawing) {
        let elsewhere = |old: &&Arc<Drawing>| old.stack_order() != drawing.stack_order();
        if self.get(&drawing.tag).filter(elsewhere).is_some() {
            self.remove(&drawing.tag);
        }
    }

    /// Takes the drawing of an element away.
    pub(super) fn remove(&mut self, tag: &Tag) {
        let Some(drawing) = self.get(tag).cloned() else { return };
        let (chunk, Ok(at)) = self.find(&drawing.stack_order()) else { return };
        if let Some(tiles) = self.tiles.get_mut() {
            tiles.remove(&drawing);
        }
        self.unusual.remove(tag);
        let drawings = Arc::make_mut(&mut self.chunks[chunk]);
        drawings.remove(at);
        self.count -= 1;
        if drawings.is_empty() {
            self.chunks.remove(chunk);
        }
    }
}

/// Where a node stands that does not stand where most do.
fn unusual(drawing: &Arc<Drawing>) -> Option<(Tag, (Layer, i32))> {
    let at = (drawing.layer(), drawing.z);
    let is_node = matches!(drawing.tag, Tag::Node(_));
    (is_node && at != (Layer::Nodes, 0)).then(|| (drawing.tag.clone(), at))
}

impl<'a> IntoIterator for &'a Drawings {
    type Item = &'a Arc<Drawing>;
    type IntoIter = std::iter::FlatMap<
        std::slice::Iter<'a, Arc<Vec<Arc<Drawing>>>>,
        std::slice::Iter<'a, Arc<Drawing>>,
        fn(&'a Arc<Vec<Arc<Drawing>>>) -> std::slice::Iter<'a, Arc<Drawing>>,
    >;

    fn into_iter(self) -> Self::IntoIter {
        self.chunks.iter().flat_map(|chunk| chunk.iter())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::drawing::Kind;
    use super::super::items::{Items, Source};
    use super::*;
    use crate::geometry::Point;
    use crate::plan::Id;

    fn drawing(number: usize, z: i32, place: (f64, f64), is_frame: bool) -> Arc<Drawing> {
        let id = Id::new(&format!("n{number}")).expect("a plain id");
        let size = 60.0 + 9_000.0 * f64::from(u8::from(number.is_multiple_of(40)));
        let bounds = Rect::from_size(Point::new(place.0, place.1), size, 40.0);
        Arc::new(Drawing {
            tag: if number.is_multiple_of(3) { Tag::Link(id) } else { Tag::Node(id) },
            kind: Kind::Note,
            bounds,
            items: Items::from_source(Source::Changed),
            outline: Some(bounds),
            route: Arc::default(),
            label: None,
            is_frame: is_frame && !number.is_multiple_of(3),
            z: if number.is_multiple_of(3) { z.clamp(0, OVER_CARDS) } else { z },
            surface: crate::theme::Theme::of(crate::theme::Appearance::Light).surface,
            color: crate::theme::Theme::of(crate::theme::Appearance::Light).accent,
        })
    }

    #[derive(Clone, Debug)]
    enum Change {
        Put(usize, i32, (f64, f64), bool),
        Remove(usize),
    }

    fn change() -> impl Strategy<Value = Change> {
        let far = -9_000.0..9_000.0_f64;
        let z = prop_oneof![4 => Just(0), 1 => -2..6_i32];
        let frame = prop::bool::weighted(0.1);
        prop_oneof![
            3 => (0..700_usize, z, (far.clone(), far), frame)
                .prop_map(|(n, z, place, frame)| Change::Put(n, z, place, frame)),
            1 => (0..700_usize).prop_map(Change::Remove),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn changed_one_by_one_or_built_at_once(
            changes in proptest::collection::vec(change(), 1..900),
            together in 1_usize..300,
        ) {
            let mut known: std::collections::BTreeMap<Tag, Arc<Drawing>> = Default::default();
            let mut drawings = Drawings::default();
            for changes in changes.chunks(together) {
                let mut put = Vec::new();
                for change in changes {
                    match change {
                        Change::Put(number, z, place, frame) => {
                            let made = drawing(*number, *z, *place, *frame);
                            put.retain(|other: &Arc<Drawing>| other.tag != made.tag);
                            put.push(Arc::clone(&made));
                            known.insert(made.tag.clone(), made);
                        }
                        Change::Remove(number) => {
                            let tag = drawing(*number, 0, (0.0, 0.0), false).tag.clone();
                            put.retain(|other| other.tag != tag);
                            known.remove(&tag);
                            drawings.remove(&tag);
                        }
                    }
                }
                drawings.extend(put);
            }
            let fresh: Drawings = known.values().cloned().collect();
            prop_assert_eq!(drawings.len(), known.len());
            prop_assert!(drawings == fresh);
            prop_assert!(drawings.iter().is_sorted_by(|a, b| back_to_front(a, b).is_lt()));
            prop_assert_eq!(drawings.bounds(), fresh.bounds());
            prop_assert!(drawings.chunks.iter().all(|chunk| (1..=2 * CHUNK).contains(&chunk.len())));
            for (tag, drawing) in &known {
                prop_assert!(drawings.get(tag).is_some_and(|found| Arc::ptr_eq(found, drawing)));
            }
            let area = Rect::from_size(Point::new(-500.0, -900.0), 4_000.0, 2_000.0);
            let touching = |drawing: &&Arc<Drawing>| drawing.bounds.intersects(&area);
            let expected: Vec<&Arc<Drawing>> = drawings.iter().filter(touching).collect();
            prop_assert_eq!(drawings.within(&area), expected);
        }
    }
}
