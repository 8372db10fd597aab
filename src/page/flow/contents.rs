//! The sections that follow, each with what it says and on which page it begins.

use super::ink::{CELL, Ink, ROW_HEAD, piece};
use super::pages::Role;
use super::part::Part;
use crate::geometry::{Point, Rect};
use crate::page::document::Section;
use crate::page::setter::Style;
use crate::text;

const TOPIC: Style = ROW_HEAD;
const OVER_ENTRY: f64 = 9.0;
/// Of the width, what sections are about takes this share.
const TOPICS: f64 = 0.3;
/// For the number of a page.
const NUMBER: f64 = 44.0;
const BETWEEN: f64 = 16.0;

/// The entries; `starts` says on which page each section begins, as far as that is known yet.
pub(super) fn contents(
    ink: &mut Ink<'_>,
    sections: &[Section],
    (width, starts): (f64, &[usize]),
    parent: usize,
) -> Vec<Part> {
    let node = ink.node(parent, Role::Contents);
    let listed = sections.iter().enumerate().filter(|(_, section)| section.is_listed());
    let entries = listed.map(|(index, section)| {
        let number = starts.get(index).map(|page| (page + 1).to_string()).unwrap_or_default();
        entry(ink, (index, section, &number), width, node)
    });
    entries.collect()
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
    let (topic, said) = (width * TOPICS, width * (1.0 - TOPICS) - ink.length(NUMBER));
    let mut setter = ink.setter();
    let area = |left: f64, width: f64| Rect::from_size(Point::new(left, 0.0), width, 0.0);
    let lines = ink.wrapped(TOPIC, &section.topic, topic - ink.length(BETWEEN), 2);
    let mut below = setter.set(TOPIC, lines, &area(0.0, topic), theme.accent);
    let lines = ink.wrapped(CELL, &section.heading, said - ink.length(BETWEEN), 2);
    below = below.max(setter.set(CELL, lines, &area(topic, said), theme.ink));
    let page = text::ellipsis(CELL.face, ink.length(CELL.size), number, ink.length(NUMBER));
    let left = width - page.1;
    setter.line(CELL, page, Point::new(left, 0.0), theme.muted);
    let mut piece = piece(Some(node), setter);
    piece.bounds = Rect::from_size(Point::default(), width, below);
    piece.leads_to = Some(index);
    Part::new(ink.length(OVER_ENTRY), below, vec![piece])
}
