//! The path of a customer: stops beside each other, each smooth or broken, with why.

use super::ink::{DETAIL, Ink, Line, ROW_HEAD, TEXT, piece};
use super::pages::{Piece, Role};
use super::part::Part;
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::page::document::{Strip, StripStop, Verdict};
use crate::page::setter::Style;
use crate::text::Face;

const STAGE: Style = Style { face: Face::Medium, size: 14.0, row: 21.0 };
/// A stop is at least so wide; more of them stand in rows.
const NARROWEST: f64 = 190.0;
/// Between stops, and within them.
const GAP: f64 = 30.0;
const INSIDE: f64 = 11.0;
const RADIUS: f64 = 8.0;
const OVER_STRIP: f64 = 26.0;
const MOST_LINES: usize = 7;
const SIGN: f64 = 17.0;

/// What a stop says, as it is set.
struct Set<'a> {
    stop: &'a StripStop,
    stage: Vec<Line>,
    place: Vec<Line>,
    said: Vec<Line>,
}

pub(super) fn strip(ink: &mut Ink<'_>, strip: &Strip, width: f64, parent: usize) -> Vec<Part> {
    let mut parts = vec![name(ink, strip, width, parent)];
    let list = ink.node(parent, Role::List);
    let (gap, narrowest) = (ink.length(GAP), ink.length(NARROWEST));
    let fit = ((width + gap) / (narrowest + gap)).floor().max(1.0) as usize;
    let beside = strip.stops.len().min(fit).max(1);
    // Few stops are no wider than many would be.
    let across = beside.max(fit.min(4));
    let each = (width - gap * (across - 1) as f64) / across as f64;
    for (row, stops) in strip.stops.chunks(beside).enumerate() {
        let is_last = (row + 1) * beside >= strip.stops.len();
        parts.push(stops_row(ink, stops, (each, gap, is_last), list));
    }
    let last = parts.len() - 1;
    for part in &mut parts[..last] {
        part.keeps_next = true;
    }
    parts
}

/// The name of the journey, how far it leads, and whose it is.
fn name(ink: &mut Ink<'_>, strip: &Strip, width: f64, parent: usize) -> Part {
    let node = ink.node(parent, Role::Heading(2, strip.name.clone()));
    let about = ink.node(parent, Role::Paragraph);
    let style = Style { face: Face::SemiBold, ..TEXT };
    let row = ink.length(style.row);
    let indent = ink.length(26.0);
    let size = ink.length(SIGN);
    let mut pieces = vec![ink.sign(strip.verdict, Point::new(0.0, (row - size) / 2.0), size)];
    let line = crate::text::ellipsis(style.face, ink.length(style.size), &strip.name, width * 0.5);
    let after = indent + line.1 + ink.length(16.0);
    let area = Rect::from_size(Point::new(indent, 0.0), width, 0.0);
    pieces.push(ink.lines(style, vec![line], &area, (Some(node), ink.theme.ink)));
    let said = [strip.whose.as_str(), strip.state.as_str()];
    let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let room = width - after;
    let line = crate::text::ellipsis(DETAIL.face, ink.length(DETAIL.size), &said, room);
    let row_style = Style { row: style.row, ..DETAIL };
    let area = Rect::from_size(Point::new(after, 0.0), room, 0.0);
    pieces.push(ink.lines(row_style, vec![line], &area, (Some(about), ink.theme.muted)));
    Part::new(ink.length(OVER_STRIP), row, pieces)
}

fn stops_row(
    ink: &mut Ink<'_>,
    stops: &[StripStop],
    (each, gap, is_last): (f64, f64, bool),
    list: usize,
) -> Part {
    let inside = ink.length(INSIDE);
    let room = each - 2.0 * inside;
    let set: Vec<Set<'_>> = stops
        .iter()
        .map(|stop| Set {
            stop,
            stage: ink.wrapped(STAGE, &stop.stage, room - ink.length(SIGN), 1),
            place: ink.wrapped(ROW_HEAD, &stop.place, room, 2),
            said: ink.wrapped(DETAIL, &stop.said.join(". "), each, MOST_LINES),
        })
        .collect();
    let places = set.iter().map(|one| one.place.len()).max().unwrap_or(1);
    let box_height =
        2.0 * inside + ink.length(STAGE.row) + ink.length(ROW_HEAD.row) * places as f64;
    let said = set.iter().map(|one| match one.stop.said.is_empty() {
        true => 0.0,
        false => ink.length(6.0) + ink.length(DETAIL.row) * one.said.len() as f64,
    });
    let said = said.fold(0.0, f64::max);
    let count = set.len();
    let mut pieces = Vec::new();
    for (index, one) in set.into_iter().enumerate() {
        let left = (each + gap) * index as f64;
        let area = Rect::from_size(Point::new(left, 0.0), each, box_height);
        let leads_on = index + 1 < count || !is_last;
        pieces.extend(stop(ink, one, (area, gap, leads_on), list));
    }
    Part::new(ink.length(8.0), box_height + said, pieces)
}

fn stop(
    ink: &mut Ink<'_>,
    set: Set<'_>,
    (area, gap, leads_on): (Rect, f64, bool),
    list: usize,
) -> Vec<Piece> {
    let node = ink.node(list, Role::Entry);
    let theme = ink.theme;
    let verdict = set.stop.verdict;
    let tint = ink.tint(verdict);
    let mut paper = ink.setter();
    let outline = ConvexPath::rounded(&area, ink.length(RADIUS));
    let (edge, fill, width) = match verdict {
        Verdict::Bad => (tint, tint.faded(0.07).over(theme.surface), 1.6),
        Verdict::Watch => (tint, theme.surface, 1.6),
        Verdict::Good | Verdict::Open => (theme.border, theme.surface, 1.0),
    };
    paper.marks.fill(outline.clone(), fill);
    paper.marks.border(outline, width, edge);
    if leads_on {
        arrow(ink, &mut paper.marks, &area, gap);
    }
    let inside = ink.length(INSIDE);
    let at = area.min + Point::new(inside, inside);
    let size = ink.length(SIGN);
    let sign = Point::new(area.max.x - inside - size, at.y);
    let text_area = |top: f64, left: f64| Rect {
        min: Point::new(left, top),
        max: Point::new(area.max.x - inside, top),
    };
    let place_top = at.y + ink.length(STAGE.row);
    let mut pieces = vec![
        piece(None, paper),
        ink.sign(verdict, sign, size),
        ink.lines(STAGE, set.stage, &text_area(at.y, at.x), (Some(node), theme.muted)),
        ink.lines(ROW_HEAD, set.place, &text_area(place_top, at.x), (Some(node), theme.ink)),
    ];
    if !set.stop.said.is_empty() {
        let top = area.max.y + ink.length(6.0);
        let below = Rect { min: Point::new(area.min.x, top), max: Point::new(area.max.x, top) };
        pieces.push(ink.lines(DETAIL, set.said, &below, (Some(node), tint)));
    }
    pieces
}

/// The way to the next stop.
fn arrow(ink: &Ink<'_>, marks: &mut crate::scene::MarkBuilder<'_>, area: &Rect, gap: f64) {
    let middle = area.center().y;
    let (from, to) = (area.max.x + gap * 0.2, area.max.x + gap * 0.8);
    let color = ink.theme.muted;
    let line = Path::polyline(&[Point::new(from, middle), Point::new(to, middle)]);
    marks.line(line, 1.5, color);
    let tip = ink.length(5.0);
    let corners = [
        Point::new(to + tip * 0.6, middle),
        Point::new(to - tip, middle - tip * 0.8),
        Point::new(to - tip, middle + tip * 0.8),
    ];
    if let Some(head) = ConvexPath::polygon(&corners) {
        marks.fill(head, color);
    }
}
