//! The areas behind channels that share something.

use std::sync::Arc;

use super::drawing::{Drawing, Kind, Tag};
use super::island_areas::{Areas, NAME_ROW};
use super::items::{Items, Source};
use super::options::Options;
use crate::geometry::{Point, Rect, SpatialGrid};
use crate::theme::Theme;

/// Between a card and the edge of the area.
const MARGIN: f64 = 22.0;
/// The same where the area has to squeeze in beside other cards.
const NARROW: f64 = 10.0;
/// Areas of more channels are not gathered: each channel has its own. Gathering compares every two
/// areas again for each union, which would be felt while a card is dragged.
const GATHERED: usize = 48;

/// The area of an island: as few rectangles as can hold its cards and no others. The first with
/// room for it bears the name of the island; of several islands each rectangle does, so that the
/// numbers say which belong together.
pub(super) fn draw(
    index: usize,
    number: Option<usize>,
    members: &[(u32, Rect)],
    cards: &SpatialGrid,
    options: &Options,
) -> Drawing {
    let is_member = |number: u32| members.binary_search_by_key(&number, |(n, _)| *n).is_ok();
    let holds_others = |area: &Rect| cards.any(area, |number, _| !is_member(number));
    let mut cards: Vec<Rect> = members.iter().map(|(_, card)| *card).collect();
    cards.sort_by(by_place);
    let mut areas = gather(cards, &holds_others);
    areas.sort_by(by_place);
    let mut is_named = false;
    let outline = Rect::around(areas.iter().copied());
    let titled = |area: &Rect| {
        let mut titled = *area;
        titled.min.y -= NAME_ROW - 6.0;
        let has_room = is_gathered(areas.len())
            && (number.is_some() || !is_named)
            && !holds_others(&titled)
            && areas.iter().all(|other| other == area || !other.intersects(&titled));
        is_named |= has_room;
        if has_room { (titled, true) } else { (*area, false) }
    };
    let areas: Vec<(Rect, bool)> = areas.iter().map(titled).collect();
    let bounds = Rect::around(areas.iter().map(|(area, _)| *area));
    Drawing {
        tag: Tag::Island(index),
        kind: Kind::Interlocked,
        bounds: bounds.unwrap_or(Rect { min: Point::default(), max: Point::default() }),
        items: Items::from_source(Source::Areas(Areas { areas, number, options: options.clone() })),
        outline,
        route: Arc::default(),
        label: None,
        is_frame: false,
        z: 0,
        surface: Theme::of(options.appearance).island,
        color: Theme::of(options.appearance).accent,
    }
}

/// By place, so that nothing depends on when a card got its number.
fn by_place(a: &Rect, b: &Rect) -> std::cmp::Ordering {
    let place = |card: &Rect| [card.min.y, card.min.x, card.max.y, card.max.x];
    place(a).partial_cmp(&place(b)).unwrap_or(std::cmp::Ordering::Equal)
}

/// The same island under another number. `None` if it is numbered now and was not, or the other
/// way round: then its name stands elsewhere.
pub(super) fn renumbered(old: &Drawing, index: usize, number: Option<usize>) -> Option<Drawing> {
    let Source::Areas(areas) = old.items.source() else { return None };
    if areas.number.is_some() != number.is_some() {
        return None;
    }
    let items = Items::from_source(Source::Areas(Areas { number, ..areas.clone() }));
    Some(Drawing { tag: Tag::Island(index), items, ..old.clone() })
}

/// Whether an island has so many channels that each has its own area.
pub(super) fn is_many(drawing: &Drawing) -> bool {
    matches!(drawing.items.source(), Source::Areas(known) if !is_gathered(known.areas.len()))
}

/// An island of many channels after one of its cards moved. `None` if its channels were gathered,
/// or the card is not there.
pub(super) fn moved(old: &Drawing, from: &Rect, to: &Rect) -> Option<Drawing> {
    let Source::Areas(known) = old.items.source() else { return None };
    if is_gathered(known.areas.len()) {
        return None;
    }
    let mut areas = known.areas.clone();
    let find = |areas: &[(Rect, bool)], card: &Rect| {
        let area = card.expand(NARROW);
        areas.binary_search_by(|(other, _)| by_place(other, &area))
    };
    areas.remove(find(&areas, from).ok()?);
    let (Ok(at) | Err(at)) = find(&areas, to);
    areas.insert(at, (to.expand(NARROW), false));
    let around = Rect::around(areas.iter().map(|(area, _)| *area))?;
    let items = Items::from_source(Source::Areas(Areas { areas, ..known.clone() }));
    Some(Drawing { bounds: around, outline: Some(around), items, ..old.clone() })
}

/// Whether the areas of so many channels are united.
pub(super) fn is_gathered(channels: usize) -> bool {
    channels <= GATHERED
}

/// Unites the cards into rectangles that hold no other cards and do not overlap.
fn gather(cards: Vec<Rect>, holds_others: &dyn Fn(&Rect) -> bool) -> Vec<Rect> {
    let around = |cards: &Rect| {
        let wide = cards.expand(MARGIN);
        if holds_others(&wide) { cards.expand(NARROW) } else { wide }
    };
    if !is_gathered(cards.len()) {
        return cards.iter().map(|card| card.expand(NARROW)).collect();
    }
    let mut groups = cards;
    // From near to far: two groups become one if the rectangle around both holds nothing else.
    loop {
        let mut best: Option<(f64, usize, usize)> = None;
        for a in 0..groups.len() {
            for b in a + 1..groups.len() {
                let both = groups[a].union(&groups[b]);
                let growth = both.width() * both.height()
                    - groups[a].width() * groups[a].height()
                    - groups[b].width() * groups[b].height();
                let is_better = best.is_none_or(|(least, ..)| growth < least);
                let is_clean = || {
                    let area = both.expand(NARROW);
                    let crosses = |other: usize| {
                        other != a
                            && other != b
                            && groups[other].expand(NARROW).intersects(&area)
                            && !both.encloses(&groups[other])
                    };
                    !holds_others(&area) && !(0..groups.len()).any(crosses)
                };
                if is_better && is_clean() {
                    best = Some((growth, a, b));
                }
            }
        }
        let Some((_, a, b)) = best else { break };
        let both = groups[a].union(&groups[b]);
        groups.retain(|group| !both.encloses(group));
        groups.push(both);
    }
    let areas: Vec<Rect> = groups.iter().map(around).collect();
    let overlaps = |index: usize| {
        (0..areas.len()).any(|other| other != index && areas[other].intersects(&areas[index]))
    };
    (0..areas.len())
        .map(|index| if overlaps(index) { groups[index].expand(NARROW) } else { areas[index] })
        .collect()
}
