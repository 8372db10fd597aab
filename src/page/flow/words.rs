//! Headings, paragraphs and lists as parts.

use super::ink::{DETAIL, HEADING, Ink, LEAD, REMARK, TEXT};
use super::pages::Role;
use super::part::Part;
use crate::geometry::{Point, Rect};
use crate::page::document::{Entry, Paragraph, Weight};

/// Before the words of an entry stands its sign, or a dot.
const INDENT: f64 = 28.0;
const SIGN: f64 = 17.0;
const DOT: f64 = 2.6;
/// An entry has at most so many lines, and so have its details.
const MOST_LINES: usize = 8;
/// Over headings, paragraphs and entries.
const OVER_HEADING: f64 = 22.0;
const OVER_PARAGRAPH: f64 = 12.0;
const OVER_ENTRY: f64 = 8.0;
const OVER_LIST: f64 = 12.0;

pub(super) fn heading(ink: &mut Ink<'_>, text: &str, width: f64, parent: usize) -> Vec<Part> {
    let node = ink.node(parent, Role::Heading(2, text.to_owned()));
    let lines = ink.wrapped(HEADING, text, width, 3);
    let height = ink.length(HEADING.row) * lines.len() as f64;
    let area = Rect::from_size(Point::default(), width, height);
    let piece = ink.lines(HEADING, lines, &area, (Some(node), ink.theme.ink));
    let part = Part::new(ink.length(OVER_HEADING), height, vec![piece]);
    vec![Part { keeps_next: true, ..part }]
}

/// A paragraph, line by line.
pub(super) fn paragraph(
    ink: &mut Ink<'_>,
    paragraph: &Paragraph,
    width: f64,
    parent: usize,
) -> Vec<Part> {
    let node = ink.node(parent, Role::Paragraph);
    let (style, color) = match paragraph.weight {
        Weight::Lead => (LEAD, ink.theme.ink),
        Weight::Text => (TEXT, ink.theme.ink),
        Weight::Remark => (REMARK, ink.theme.muted),
    };
    let row = ink.length(style.row);
    let lines = ink.wrapped(style, &paragraph.text, width, usize::MAX);
    let area = Rect::from_size(Point::default(), width, row);
    let count = lines.len();
    let parts = lines.into_iter().enumerate().map(|(index, line)| {
        let before = if index == 0 { ink.length(OVER_PARAGRAPH) } else { 0.0 };
        let piece = ink.lines(style, vec![line], &area, (Some(node), color));
        let part = Part::new(before, row, vec![piece]);
        // No line stands alone.
        Part { keeps_next: index == 0 && count > 1 || index + 2 == count, ..part }
    });
    parts.collect()
}

pub(super) fn list(ink: &mut Ink<'_>, entries: &[Entry], width: f64, parent: usize) -> Vec<Part> {
    if entries.is_empty() {
        return Vec::new();
    }
    let list = ink.node(parent, Role::List);
    let parts = entries.iter().enumerate().map(|(index, one)| {
        let part = entry(ink, one, width, list);
        let before = if index == 0 { ink.length(OVER_LIST) } else { part.before };
        Part { before, ..part }
    });
    parts.collect()
}

fn entry(ink: &mut Ink<'_>, entry: &Entry, width: f64, list: usize) -> Part {
    let node = ink.node(list, Role::Entry);
    let indent = ink.length(INDENT);
    let room = width - indent;
    let (row, detail_row) = (ink.length(TEXT.row), ink.length(DETAIL.row));
    let lines = ink.wrapped(TEXT, &entry.text, room, MOST_LINES);
    let below = row * lines.len() as f64;
    let mut pieces = Vec::new();
    let size = ink.length(SIGN);
    match entry.verdict {
        Some(verdict) => {
            pieces.push(ink.sign(verdict, Point::new(0.0, (row - size) / 2.0), size));
        }
        None => {
            let mut setter = ink.setter();
            let radius = ink.length(DOT);
            let center = Point::new(ink.length(8.0), row / 2.0);
            setter.marks.fill(crate::geometry::ConvexPath::circle(center, radius), ink.theme.muted);
            pieces.push(super::ink::piece(None, setter));
        }
    }
    let area = |top: f64| Rect::from_size(Point::new(indent, top), room, 0.0);
    pieces.push(ink.lines(TEXT, lines, &area(0.0), (Some(node), ink.theme.ink)));
    let details = match entry.detail.is_empty() {
        true => Vec::new(),
        false => ink.wrapped(DETAIL, &entry.detail, room, MOST_LINES),
    };
    let height = below + detail_row * details.len() as f64;
    if !details.is_empty() {
        pieces.push(ink.lines(DETAIL, details, &area(below), (Some(node), ink.theme.muted)));
    }
    Part::new(ink.length(OVER_ENTRY), height, pieces)
}
