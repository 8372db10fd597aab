//! A table as parts: its head, which is repeated, and a part for each row.

use std::rc::Rc;

use super::ink::{CELL, Ink, Line, ROW_HEAD, TABLE_HEAD, piece};
use super::pages::{Piece, Role};
use super::part::Part;
use crate::geometry::{Path, Point, Rect};
use crate::page::document::{Cell, Table};
use crate::page::setter::Style;
use crate::text;

/// A cell has at most so many lines.
const MOST_LINES: usize = 8;
const MOST_HEAD_LINES: usize = 3;
/// Within a cell, at its sides and above and below its words.
const SIDE: f64 = 10.0;
const INSIDE: f64 = 7.0;
/// The sign before the words of a cell, and the space that it takes.
const SIGN: f64 = 15.0;
const AFTER_SIGN: f64 = 7.0;
const OVER_TABLE: f64 = 14.0;
/// A word asks for at most this share of a table, and of so many rows they are measured.
const WIDEST_WORD: f64 = 0.2;
const MOST_MEASURED: usize = 200;

/// Where a column stands.
#[derive(Clone, Copy)]
struct Place {
    left: f64,
    width: f64,
    is_number: bool,
}

pub(super) fn table(ink: &mut Ink<'_>, table: &Table, width: f64, parent: usize) -> Vec<Part> {
    let node = ink.node(parent, Role::Table(table.title.clone()));
    let places = places(ink, table, width);
    let head = head(ink, table, (&places, width), node);
    let repeated = Rc::new(without_nodes(&head));
    let mut parts = vec![head];
    for row in &table.rows {
        let part = cells(ink, row, (&places, width), node);
        parts.push(Part { head: Some(Rc::clone(&repeated)), ..part });
    }
    parts
}

/// How wide the longest word is.
fn longest_word(ink: &Ink<'_>, style: Style, words: &str) -> f64 {
    let widths = words.split_whitespace().map(|word| {
        // Words with hyphens break behind them; so do not days.
        let parts = word
            .split_inclusive('-')
            .filter(|_| !word.starts_with(|one: char| one.is_ascii_digit()));
        let longest = parts.max_by_key(|part| part.len()).unwrap_or(word);
        text::width(style.face, ink.length(style.size), longest)
    });
    widths.fold(0.0, f64::max)
}

/// How wide the columns are: as their shares say, but no word is cut where that can be helped.
fn places(ink: &Ink<'_>, table: &Table, width: f64) -> Vec<Place> {
    let columns = &table.columns;
    let shares: f64 = columns.iter().map(|column| column.share).sum();
    let least = columns.iter().enumerate().map(|(index, column)| {
        let cells = table.rows.iter().take(MOST_MEASURED).filter_map(|row| row.get(index));
        let cells = cells.map(|cell| {
            let style = if cell.is_head { ROW_HEAD } else { CELL };
            let sign = if cell.verdict.is_some() { SIGN + AFTER_SIGN } else { 0.0 };
            longest_word(ink, style, &cell.text) + ink.length(sign)
        });
        let longest = cells.fold(longest_word(ink, TABLE_HEAD, &column.heading), f64::max);
        (longest + 2.0 * ink.length(SIDE)).min(width * WIDEST_WORD)
    });
    let least: Vec<f64> = least.collect();
    let spare = width - least.iter().sum::<f64>();
    let mut left = 0.0;
    let places = columns.iter().zip(least).map(|(column, least)| {
        let share = column.share / shares.max(f64::EPSILON);
        // Where the words alone fill the table, only the shares count.
        let own = if spare > 0.0 { least + spare * share } else { width * share };
        let place = Place { left, width: own, is_number: column.is_number };
        left += own;
        place
    });
    places.collect()
}

fn head(ink: &mut Ink<'_>, table: &Table, (places, width): (&[Place], f64), node: usize) -> Part {
    let row = ink.node(node, Role::HeadRow);
    let side = ink.length(SIDE);
    let room = |place: &Place| place.width - 2.0 * side;
    let lines: Vec<Vec<Line>> = table
        .columns
        .iter()
        .zip(places)
        .map(|(column, place)| {
            ink.wrapped(TABLE_HEAD, &column.heading, room(place), MOST_HEAD_LINES)
        })
        .collect();
    let most = lines.iter().map(Vec::len).max().unwrap_or_default();
    let inside = ink.length(INSIDE) * 0.7;
    let height = ink.length(TABLE_HEAD.row) * most as f64 + 2.0 * inside;
    let mut pieces = Vec::new();
    for (lines, place) in lines.into_iter().zip(places) {
        let cell = ink.node(row, Role::ColumnHead);
        // Heads stand at the foot of their row.
        let top = height - inside - ink.length(TABLE_HEAD.row) * lines.len() as f64;
        pieces.push(words(ink, (TABLE_HEAD, lines), place, top, (cell, ink.theme.muted)));
    }
    pieces.push(rule(ink, height, width, 1.5));
    let part = Part::new(ink.length(OVER_TABLE), height, pieces);
    Part { keeps_next: true, ..part }
}

fn rule(ink: &Ink<'_>, top: f64, width: f64, thick: f64) -> Piece {
    let mut setter = ink.setter();
    let line = Path::polyline(&[Point::new(0.0, top), Point::new(width, top)]);
    let color = if thick > 1.0 { ink.theme.border } else { ink.theme.line };
    setter.marks.line(line, thick, color);
    piece(None, setter)
}

/// The same for where it is repeated, where it only adorns the page.
fn without_nodes(head: &Part) -> Part {
    let pieces = head.pieces.iter().map(|piece| Piece { node: None, ..piece.clone() });
    Part { before: 0.0, pieces: pieces.collect(), ..head.clone() }
}

fn cells(ink: &mut Ink<'_>, row: &[Cell], (places, width): (&[Place], f64), node: usize) -> Part {
    let row_node = ink.node(node, Role::Row);
    let inside = ink.length(INSIDE);
    let sign = ink.length(SIGN);
    let with_sign = sign + ink.length(AFTER_SIGN);
    let before = |cell: &Cell| match cell.verdict {
        Some(_) => with_sign,
        None => 0.0,
    };
    let set: Vec<(Style, Vec<Line>)> = row
        .iter()
        .zip(places)
        .map(|(cell, place)| {
            let style = if cell.is_head { ROW_HEAD } else { CELL };
            let room = place.width - 2.0 * ink.length(SIDE) - before(cell);
            (style, ink.wrapped(style, &cell.text, room, MOST_LINES))
        })
        .collect();
    let high = |(style, lines): &(Style, Vec<Line>)| ink.length(style.row) * lines.len() as f64;
    let highest = set.iter().map(high).fold(ink.length(CELL.row), f64::max);
    let height = highest + 2.0 * inside;
    let mut pieces = Vec::new();
    for ((cell, place), (style, lines)) in row.iter().zip(places).zip(set) {
        let role = if cell.is_head { Role::RowHead } else { Role::Cell };
        let node = ink.node(row_node, role);
        if let Some(verdict) = cell.verdict {
            let top = inside + (ink.length(style.row) - sign) / 2.0;
            let at = Point::new(place.left + ink.length(SIDE), top);
            pieces.push(ink.sign(verdict, at, sign));
        }
        let shifted =
            Place { left: place.left + before(cell), width: place.width - before(cell), ..*place };
        pieces.push(words(ink, (style, lines), &shifted, inside, (node, ink.theme.ink)));
    }
    pieces.push(rule(ink, height, width, 1.0));
    Part::new(0.0, height, pieces)
}

/// The words of a cell; those of numbers stand at its right.
fn words(
    ink: &Ink<'_>,
    (style, lines): (Style, Vec<Line>),
    place: &Place,
    top: f64,
    (node, color): (usize, crate::theme::Rgba),
) -> Piece {
    let side = ink.length(SIDE);
    let (left, right) = (place.left + side, place.left + place.width - side);
    if !place.is_number {
        let area = Rect { min: Point::new(left, top), max: Point::new(right, top) };
        return ink.lines(style, lines, &area, (Some(node), color));
    }
    let mut setter = ink.setter();
    let mut top = top;
    for line in lines {
        top = setter.line(style, line.clone(), Point::new(right - line.1, top), color);
    }
    piece(Some(node), setter)
}
