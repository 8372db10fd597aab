//! The places of labels on the routes of links.

use super::endpoints::{Endpoints, is_long};
use crate::geometry::{Point, Rect, SpatialGrid};

/// The height of a label, and that of one between links side by side.
pub(super) const HEIGHTS: [f64; 2] = [20.0, 14.0];
/// The greatest width of a label.
pub(super) const WIDEST: f64 = 220.0;
/// A label that would be narrower than this is left out.
const NARROWEST: f64 = 48.0;
/// Kept free of the label at both ends of a piece of the route.
const MARGIN: f64 = 10.0;
/// The share of its width to which a label is shortened first: most of a name is left.
const SHORTENED: f64 = 0.6;
/// The arrow head at the end of a line, which a label leaves free.
const HEAD: f64 = 10.0;
/// From one place on an oblique line or a curve to the next, as a share of its length.
const STEP: f64 = 0.08;
/// Between a label and a card.
const DISTANCE: f64 = 4.0;

/// The widths in which a label may be set on a route, the greatest first: whole, or shortened as
/// far as a piece of the route needs, or to what can still be read.
pub(super) fn widths(pieces: &[Piece], width: f64) -> Vec<f64> {
    let whole = width.min(WIDEST);
    let flat = pieces.iter().find(|(_, start, end)| start.y == end.y);
    let fitting = flat.map(|(length, ..)| (length - 2.0 * MARGIN).floor());
    let shorter = fitting.into_iter().chain([(whole * SHORTENED).floor(), NARROWEST]);
    let mut widths = vec![whole];
    for width in shorter.filter(|width| (NARROWEST..whole).contains(width)) {
        if widths[widths.len() - 1] > width {
            widths.push(width);
        }
    }
    widths
}

/// The places where a label of this width and height may stand on a route, the best first: in the
/// middle of the longest piece, then beside it, then on the other pieces; never on a card.
pub(super) fn places(
    pieces: &[Piece],
    size: (f64, f64),
    endpoints: &Endpoints,
    cards: &SpatialGrid,
) -> impl Iterator<Item = Rect> {
    let looked_at = if is_long(endpoints) { pieces.len().min(1) } else { pieces.len() };
    let pieces = &pieces[..looked_at];
    let free = |place: &Rect| !cards.any(&place.expand(DISTANCE), |_, _| true);
    let all =
        pieces.iter().flat_map(move |(length, start, end)| on_piece(*start, *end, *length, size));
    all.filter(free)
}

/// The places where a label of this width and height may stand on a line that does not lead along
/// the axes, the best first: in its middle, then, where it is not long, step by step beside it;
/// never on a card.
pub(super) fn places_on_line(
    line: &[Point],
    (width, height): (f64, f64),
    endpoints: &Endpoints,
    cards: &SpatialGrid,
) -> impl Iterator<Item = Rect> {
    let total = length(line);
    let steps = [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0, -4.0, 4.0];
    let looked_at = if is_long(endpoints) { 1 } else { steps.len() };
    steps.into_iter().take(looked_at).filter_map(move |step| {
        let along = total * (0.5 + STEP * step);
        let (place, direction) = on_line(line, along)?;
        // As much of the line as the label covers, and the arrow head, must be there.
        let covered =
            (width / direction.x.abs().max(1e-6)).min(height / direction.y.abs().max(1e-6));
        let room = along.min(total - along - HEAD) - covered / 2.0;
        let corner = place - Point::new(width / 2.0, height / 2.0);
        let label = Rect::from_size(Point::new(corner.x.round(), corner.y), width, height);
        let is_free = room >= MARGIN / 2.0 && !cards.any(&label.expand(DISTANCE), |_, _| true);
        is_free.then_some(label)
    })
}

/// The place so far along a line, and the direction there.
fn on_line(line: &[Point], mut along: f64) -> Option<(Point, Point)> {
    line.windows(2).find_map(|pair| {
        let length = pair[0].distance(pair[1]);
        if length == 0.0 || along > length {
            along -= length;
            return None;
        }
        Some((pair[0].towards(pair[1], along / length), (pair[1] - pair[0]) * (1.0 / length)))
    })
}

/// A straight piece of a route: its length and its ends.
pub(super) type Piece = (f64, Point, Point);

/// The straight pieces of a route that a label may stand on, the longest first.
pub(super) fn pieces(route: &[Point]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = route
        .windows(2)
        .enumerate()
        .map(|(index, pair)| {
            // The arrow head takes some of the last piece.
            let head = if index + 2 == route.len() { HEAD } else { 0.0 };
            let end = towards(pair[1], pair[0], head);
            (pair[0].distance(end), pair[0], end)
        })
        .collect();
    // Stable, so of equal pieces the first one leads.
    pieces.sort_by(|a, b| b.0.total_cmp(&a.0));
    pieces
}

fn length(line: &[Point]) -> f64 {
    line.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

fn towards(from: Point, to: Point, distance: f64) -> Point {
    let length = from.distance(to);
    if length == 0.0 { from } else { from.towards(to, (distance / length).min(1.0)) }
}

/// The places of a label on one piece: in its middle, then step by step beside it.
fn on_piece(
    start: Point,
    end: Point,
    length: f64,
    (width, height): (f64, f64),
) -> impl Iterator<Item = Rect> {
    let flat = start.y == end.y;
    let along = if flat { width } else { height };
    let slack = (length - along) / 2.0 - MARGIN;
    let step = (along + MARGIN) / 2.0;
    let middle = start.towards(end, 0.5);
    let offsets = [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0].map(|steps| steps * step);
    offsets.into_iter().filter(move |offset| offset.abs() <= slack).map(move |offset| {
        let center = match flat {
            true => Point::new(middle.x + offset, middle.y),
            false => Point::new(middle.x, middle.y + offset),
        };
        let corner = center - Point::new(width / 2.0, height / 2.0);
        Rect::from_size(Point::new(corner.x.round(), corner.y), width, height)
    })
}
