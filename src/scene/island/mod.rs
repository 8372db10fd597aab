//! The area behind channels that share something: one, however far they are apart.

pub(super) mod areas;
mod shape;

use std::sync::Arc;

use self::areas::{AreaName, Areas};
use crate::geometry::{Point, Rect, SpatialGrid, outlines};
use crate::scene::drawing::{Drawing, Kind, Tag};
use crate::scene::items::{Items, Source};
use crate::scene::options::Options;
use crate::theme::Theme;

/// Between a card and the edge of its area where there are very many.
const NARROW: f64 = 10.0;
/// Areas of more channels are not joined: each channel has its own. Joining compares every two
/// cards, which would be felt while one is dragged.
const JOINED: usize = 48;
/// Cards farther from those of an island than this, in world points, have no part in its area.
const NEAR: f64 = 60.0;

/// The area of an island and its name.
pub(in crate::scene) fn draw(
    index: usize,
    number: Option<usize>,
    members: &[(u32, Rect)],
    cards: &SpatialGrid,
    options: &Options,
) -> (Drawing, Option<Drawing>) {
    let appearance = options.appearance;
    let mut own: Vec<Rect> = members.iter().map(|(_, card)| *card).collect();
    own.sort_by(by_place);
    if !is_joined(own.len()) {
        let areas = own.iter().map(|card| card.expand(NARROW)).collect();
        return (drawing(index, Areas::Many { areas, appearance }, options), None);
    }
    let is_member = |number: u32| members.binary_search_by_key(&number, |(n, _)| *n).is_ok();
    let mut others: Vec<Rect> = Vec::new();
    if let Some(around) = Rect::around(own.iter().copied()) {
        cards.visit(&around.expand(NEAR), |number, card| {
            if !is_member(number) {
                others.push(*card);
            }
        });
    }
    others.sort_by(by_place);
    let holds_other = |hole: &Rect| others.iter().any(|other| other.intersects(hole));
    let outlines = outlines(&shape::rects(&own, &others), holds_other);
    let covers = |pill: &Rect| own.iter().chain(&others).any(|card| card.intersects(pill));
    let name = AreaName::placed(&outlines, number, &covers, options);
    let name = name.map(|name| name_drawing(index, name, options));
    (drawing(index, Areas::One { outlines, appearance }, options), name)
}

fn drawing(index: usize, areas: Areas, options: &Options) -> Drawing {
    let theme = Theme::of(options.appearance);
    let around = areas.bounds();
    Drawing {
        tag: Tag::Island(index),
        kind: Kind::Interlocked,
        bounds: around.unwrap_or(Rect { min: Point::default(), max: Point::default() }),
        items: Items::from_source(Source::Areas(areas)),
        outline: around,
        route: Arc::default(),
        label: None,
        is_frame: false,
        z: 0,
        surface: theme.island,
        color: theme.accent,
    }
}

fn name_drawing(index: usize, name: AreaName, options: &Options) -> Drawing {
    let theme = Theme::of(options.appearance);
    Drawing {
        tag: Tag::IslandName(index),
        kind: Kind::Interlocked,
        bounds: name.pill,
        outline: Some(name.pill),
        items: Items::from_source(Source::AreaName(name)),
        route: Arc::default(),
        label: None,
        is_frame: false,
        z: 0,
        surface: theme.accent,
        color: theme.accent,
    }
}

/// By place, so that nothing depends on when a card got its number.
fn by_place(a: &Rect, b: &Rect) -> std::cmp::Ordering {
    let place = |card: &Rect| [card.min.y, card.min.x, card.max.y, card.max.x];
    place(a).partial_cmp(&place(b)).unwrap_or(std::cmp::Ordering::Equal)
}

/// The area or the name of the same island in another place among the islands.
pub(in crate::scene) fn renumbered(old: &Drawing, index: usize) -> Drawing {
    let tag = match old.tag {
        Tag::IslandName(_) => Tag::IslandName(index),
        _ => Tag::Island(index),
    };
    Drawing { tag, ..old.clone() }
}

/// Whether an island has so many channels that each has its own area.
pub(in crate::scene) fn is_many(drawing: &Drawing) -> bool {
    matches!(drawing.items.source(), Source::Areas(Areas::Many { .. }))
}

/// An island of many channels after one of its cards moved. `None` if its channels were joined,
/// or the card is not there.
pub(in crate::scene) fn moved(old: &Drawing, from: &Rect, to: &Rect) -> Option<Drawing> {
    let Source::Areas(Areas::Many { areas, appearance }) = old.items.source() else { return None };
    let mut areas = areas.clone();
    let find = |areas: &[Rect], card: &Rect| {
        let area = card.expand(NARROW);
        areas.binary_search_by(|other| by_place(other, &area))
    };
    areas.remove(find(&areas, from).ok()?);
    let (Ok(at) | Err(at)) = find(&areas, to);
    areas.insert(at, to.expand(NARROW));
    let around = Rect::around(areas.iter().copied())?;
    let items = Items::from_source(Source::Areas(Areas::Many { areas, appearance: *appearance }));
    Some(Drawing { bounds: around, outline: Some(around), items, ..old.clone() })
}

/// Whether the areas of so many channels are joined.
pub(in crate::scene) fn is_joined(channels: usize) -> bool {
    channels <= JOINED
}
