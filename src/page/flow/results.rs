//! Results on the ladder of the models.

use super::ink::{AXES, Ink, MODEL, TOPIC, piece};
use super::pages::{Piece, Role};
use super::part::Part;
use crate::geometry::{ConvexPath, Point, Rect};
use crate::page::document::Outcome;
use crate::page::setter::Style;

/// The steps of the ladder: how wide and high they are, and the gap.
const STEP: (f64, f64, f64) = (52.0, 9.0, 7.0);
const STEPS: usize = 5;
/// The row in which the ladder stands.
const LADDER_ROW: f64 = 26.0;
const OVER_RESULTS: f64 = 24.0;

pub(super) fn ladder_width(ink: &Ink<'_>) -> f64 {
    ink.length(STEPS as f64 * (STEP.0 + STEP.2) - STEP.2)
}

/// The ladder from its upper left corner.
pub(super) fn ladder(ink: &Ink<'_>, level: usize, at: Point) -> Piece {
    let mut setter = ink.setter();
    let theme = ink.theme;
    let (width, height) = (ink.length(STEP.0), ink.length(STEP.1));
    for step in 0..STEPS {
        let left = at.x + step as f64 * ink.length(STEP.0 + STEP.2);
        let top = at.y + (ink.length(LADDER_ROW) - height) / 2.0;
        let bar = Rect::from_size(Point::new(left, top), width, height);
        let empty = theme.ink.faded(0.14).over(theme.surface);
        let tint = if step < level { theme.accent } else { empty };
        setter.marks.fill(ConvexPath::rounded(&bar, height / 2.0), tint);
    }
    piece(None, setter)
}

/// Results beside each other.
pub(super) fn results(
    ink: &mut Ink<'_>,
    results: &[Outcome],
    width: f64,
    parent: usize,
) -> Vec<Part> {
    let count = results.len().max(1) as f64;
    let each = width / count;
    let mut pieces = Vec::new();
    let mut height: f64 = 0.0;
    for (index, result) in results.iter().enumerate() {
        let left = each * index as f64;
        let (own, high) = one(ink, result, (left, each - ink.length(24.0)), parent);
        pieces.extend(own);
        height = height.max(high);
    }
    vec![Part::new(ink.length(OVER_RESULTS), height, pieces)]
}

fn one(
    ink: &mut Ink<'_>,
    result: &Outcome,
    (left, width): (f64, f64),
    parent: usize,
) -> (Vec<Piece>, f64) {
    let node = ink.node(parent, Role::Paragraph);
    let mut pieces = Vec::new();
    let mut top = 0.0;
    let rows: [(Style, &str, usize, bool); 2] =
        [(TOPIC, &result.of, 1, false), (MODEL, &result.ladder.model, 2, true)];
    for (style, text, most, is_loud) in rows {
        let lines = ink.wrapped(style, text, width, most);
        let area = Rect::from_size(Point::new(left, top), width, 0.0);
        let color = if is_loud { ink.theme.ink } else { ink.theme.muted };
        top += ink.length(style.row) * lines.len() as f64;
        pieces.push(ink.lines(style, lines, &area, (Some(node), color)));
    }
    pieces.push(ladder(ink, result.ladder.level, Point::new(left, top)));
    top += ink.length(LADDER_ROW);
    let lines = ink.wrapped(AXES, &result.axes, width, 2);
    let area = Rect::from_size(Point::new(left, top), width, 0.0);
    top += ink.length(AXES.row) * lines.len() as f64;
    pieces.push(ink.lines(AXES, lines, &area, (Some(node), ink.theme.muted)));
    (pieces, top)
}

/// A result at the right edge of a head: how high it is, and its pieces from the top.
pub(super) fn at_right(
    ink: &Ink<'_>,
    result: &Outcome,
    (right, width): (f64, f64),
    node: Option<usize>,
) -> (Vec<Piece>, f64) {
    let mut pieces = Vec::new();
    let mut top = 0.0;
    let mut set = |style: Style, text: &str, top: f64, color| {
        let mut setter = ink.setter();
        let mut below = top;
        for line in ink.wrapped(style, text, width, 2) {
            below = setter.line(style, line.clone(), Point::new(right - line.1, below), color);
        }
        pieces.push(piece(node, setter));
        below
    };
    top = set(MODEL, &result.ladder.model, top, ink.theme.ink);
    let below_ladder = top + ink.length(LADDER_ROW);
    let end = set(AXES, &result.axes, below_ladder, ink.theme.muted);
    pieces.push(ladder(ink, result.ladder.level, Point::new(right - ladder_width(ink), top)));
    (pieces, end)
}
