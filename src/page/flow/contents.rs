//! The sections that follow, each with what it says and on which page it begins.

use super::ink::{DETAIL, Ink, ROW_HEAD, piece};
use super::pages::Role;
use super::part::Part;
use crate::geometry::{Point, Rect};
use crate::page::document::Section;
use crate::page::setter::Style;
use crate::text;

const TOPIC: Style = Style { size: 16.0, row: 24.0, ..ROW_HEAD };
const OVER_ENTRY: f64 = 5.0;
/// For the number of a page.
const NUMBER: f64 = 44.0;
const BETWEEN: f64 = 12.0;

/// The entries; `starts` says on which page each section begins, as far as that is known yet.
pub(super) fn contents(
    ink: &mut Ink<'_>,
    sections: &[Section],
    (width, starts): (f64, &[usize]),
    parent: usize,
) -> Vec<Part> {
    let node = ink.node(parent, Role::Contents);
    let listed = sections.iter().enumerate().filter(|(_, section)| !section.is_cover);
    let parts: Vec<Part> = listed
        .map(|(index, section)| {
            let number = starts.get(index).map(|page| (page + 1).to_string()).unwrap_or_default();
            entry(ink, (index, section, &number), width, node)
        })
        .collect();
    parts
}

/// What a section is about, what it says, and where it is.
fn entry(
    ink: &mut Ink<'_>,
    (index, section, number): (usize, &Section, &str),
    width: f64,
    parent: usize,
) -> Part {
    let node = ink.node(parent, Role::Link(index));
    let theme = ink.theme;
    let room = width - ink.length(NUMBER);
    let mut setter = ink.setter();
    let (size, row) = (ink.length(TOPIC.size), ink.length(TOPIC.row));
    let topic = text::ellipsis(TOPIC.face, size, &section.topic, room * 0.45);
    let after = topic.1 + ink.length(BETWEEN);
    setter.line(TOPIC, topic, Point::default(), theme.accent);
    let style = Style { row: TOPIC.row, ..DETAIL };
    let said =
        text::ellipsis(style.face, ink.length(style.size), &section.heading, room - after);
    setter.line(style, said, Point::new(after, 0.0), theme.ink);
    let page = text::ellipsis(style.face, ink.length(style.size), number, ink.length(NUMBER));
    let left = width - page.1;
    setter.line(style, page, Point::new(left, 0.0), theme.muted);
    let mut piece = piece(Some(node), setter);
    piece.bounds = Rect::from_size(Point::default(), width, row);
    piece.leads_to = Some(index);
    Part::new(ink.length(OVER_ENTRY), row, vec![piece])
}
