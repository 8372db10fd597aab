//! The tables of a page: which of its pieces belong to one, and the table that they make.

use std::collections::BTreeMap;

use super::arial;
use super::said::Said;
use super::shape::{Align, Grid, GridRow, Paragraph};
use crate::geometry::Rect;
use crate::page::flow::{Content, Page, Pages, Piece, Role};
use crate::scene::{Item, Mark, TextRun};
use crate::theme::{Icon, Rgba};

/// Between the edge of a cell and its words.
pub(super) const SIDE: f64 = 12.0;
/// How wide a sign before words is with the space after it, in sizes of its letters.
const SIGN: f64 = 1.2;
/// How high a line of letters is, as a share of their size.
const USUAL_ROW: f64 = 1.45;

/// The tables of a page by the piece with which each begins.
pub(super) struct Tables {
    found: BTreeMap<usize, (Grid, usize)>,
}

/// A row of a table as its pieces make it.
#[derive(Default)]
struct Row<'a> {
    is_head: bool,
    /// The words of each cell, with where they stand and whether a sign goes before them.
    cells: Vec<Cell<'a>>,
    /// The line below it: its left and right end, and how far down it is.
    rule: Option<(f64, f64, f64, Rgba)>,
}

struct Cell<'a> {
    sign: Option<(&'static str, Rgba)>,
    runs: Vec<&'a TextRun>,
}

impl Tables {
    pub fn on(pages: &Pages, page: &Page, said: &Said<'_>) -> Self {
        let mut found = BTreeMap::new();
        let mut at = 0;
        while at < page.pieces.len() {
            match Reading::of(pages, page, at) {
                Some(reading) => {
                    let taken = reading.taken;
                    if let Some(grid) = reading.grid(said) {
                        found.insert(at, (grid, taken));
                    }
                    at += taken.max(1);
                }
                None => at += 1,
            }
        }
        Self { found }
    }

    /// The table that begins with this piece, and how many pieces it takes.
    pub fn at(&self, piece: usize) -> Option<(Grid, usize)> {
        self.found.get(&piece).cloned()
    }
}

/// A table whose pieces are read.
struct Reading<'a> {
    title: String,
    rows: Vec<Row<'a>>,
    taken: usize,
    top: f64,
}

impl<'a> Reading<'a> {
    /// The table that begins with a piece, if one does: with its head, which adorns a page on which
    /// the table goes on, or with a row.
    fn of(pages: &Pages, page: &'a Page, at: usize) -> Option<Self> {
        let pieces = &page.pieces[at..];
        let of_table = |piece: &Piece| piece.node.and_then(|node| table_of(pages, node));
        let table = match of_table(&pieces[0]) {
            Some(table) => table,
            // A head that is repeated: words, then a line, then the rows of the table.
            None => {
                let words = pieces.iter().take_while(|piece| is_free_words(piece)).count();
                let is_ruled =
                    words > 0 && pieces.get(words).is_some_and(|one| rule(one).is_some());
                pieces.get(words + 1).filter(|_| is_ruled).and_then(of_table)?
            }
        };
        let Role::Table(title) = &pages.nodes[table].role else { return None };
        let mut reading = Self { title: title.clone(), rows: Vec::new(), taken: 0, top: f64::MAX };
        let mut row = Row::default();
        let mut sign = None;
        let mut cell_node = None;
        for piece in pieces {
            let is_of_table = of_table(piece) == Some(table);
            let begins = reading.rows.is_empty() && is_free_words(piece);
            if let Some(ruled) = rule(piece) {
                row.rule = Some(ruled);
                reading.rows.push(std::mem::take(&mut row));
            } else if let Some(found) = sign_of(piece) {
                sign = Some(found);
            } else if is_of_table || begins {
                let runs = runs(piece);
                reading.top = reading.top.min(piece.bounds.min.y);
                let role = piece.node.map(|node| &pages.nodes[node].role);
                row.is_head |= begins || matches!(role, Some(Role::ColumnHead));
                match row.cells.last_mut().filter(|_| cell_node == piece.node && !begins) {
                    Some(last) if !row.is_head => last.runs.extend(runs),
                    _ => row.cells.push(Cell { sign: sign.take(), runs }),
                }
                cell_node = piece.node;
            } else {
                break;
            }
            reading.taken += 1;
        }
        Some(reading)
    }

    fn grid(self, said: &Said<'_>) -> Option<Grid> {
        let (left, right, _, line) = self.rows.iter().find_map(|row| row.rule)?;
        let count = self.rows.iter().map(|row| row.cells.len()).max().filter(|count| *count > 0)?;
        let table = said.table(&self.title);
        let is_number = |column: usize| {
            table.and_then(|table| table.columns.get(column)).is_some_and(|one| one.is_number)
        };
        let edges = self.edges((left, right), count, &is_number);
        let columns: Vec<f64> = edges.windows(2).map(|pair| (pair[1] - pair[0]).max(1.0)).collect();
        // Words begin somewhat below the edge of their row.
        let top = self.top - 6.0;
        let mut above = top;
        let mut rows = Vec::new();
        for row in &self.rows {
            let below = row.rule.map_or(above, |rule| rule.2);
            let cells = (0..count).map(|column| {
                let align = if is_number(column) { Align::Right } else { Align::Left };
                let cell = row.cells.get(column);
                cell.map(|cell| words(cell, align, said, columns[column])).unwrap_or_default()
            });
            let cells: Vec<Vec<Paragraph>> = cells.collect();
            let height = (below - above).max(1.0);
            let free = free(height, row, &cells);
            let line = row.rule.map_or(line, |rule| rule.3);
            rows.push(GridRow { height, cells, free, line });
            above = below;
        }
        let min = crate::geometry::Point::new(left, top);
        let place = Rect { min, max: crate::geometry::Point::new(right, above) };
        let has_head = self.rows.first().is_some_and(|row| row.is_head);
        Some(Grid { place, title: self.title, columns, rows, has_head })
    }

    /// Where columns begin and end: words stand at the left of their column, numbers at its right.
    fn edges(
        &self,
        (left, right): (f64, f64),
        count: usize,
        is_number: &dyn Fn(usize) -> bool,
    ) -> Vec<f64> {
        let ends = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.cells.get(column));
            let runs = cells.flat_map(|cell| {
                // A sign stands before the words.
                let before = if cell.sign.is_some() { 27.0 } else { 0.0 };
                cell.runs
                    .iter()
                    .map(move |run| (run.baseline.x - before, run.baseline.x + run.width))
            });
            runs.fold((f64::MAX, f64::MIN), |(low, high), (from, to)| (low.min(from), high.max(to)))
        };
        let mut edges = vec![left];
        for column in 1..count {
            let (from, _) = ends(column);
            let (_, before) = ends(column - 1);
            let edge = match (is_number(column), is_number(column - 1)) {
                (false, _) if from < f64::MAX => from - SIDE,
                (_, true) if before > f64::MIN => before + SIDE,
                _ if from < f64::MAX && before > f64::MIN => (from + before) / 2.0,
                _ => left + (right - left) * column as f64 / count as f64,
            };
            let least = edges.last().copied().unwrap_or(left) + 4.0;
            edges.push(edge.max(least));
        }
        edges.push(right.max(edges.last().copied().unwrap_or(left) + 4.0));
        edges
    }
}

/// The table of which a node is a part.
fn table_of(pages: &Pages, mut node: usize) -> Option<usize> {
    loop {
        if matches!(pages.nodes[node].role, Role::Table(_)) {
            return Some(node);
        }
        node = pages.nodes[node].parent?;
    }
}

fn items(piece: &Piece) -> &[Item] {
    match &piece.content {
        Content::Marks(items) => items,
        Content::Drawing(..) => &[],
    }
}

/// Whether a piece is words that belong to nothing: those of a head that is repeated.
fn is_free_words(piece: &Piece) -> bool {
    let items = items(piece);
    piece.node.is_none() && items.iter().all(|item| matches!(item.mark, Mark::Text(_)))
}

/// A level line by itself: its ends, where it lies, and its colour.
fn rule(piece: &Piece) -> Option<(f64, f64, f64, Rgba)> {
    let [item] = items(piece) else { return None };
    match &item.mark {
        Mark::Line { path, color, dashes: None, .. } if piece.node.is_none() => {
            let around = path.bounds();
            let is_level = around.height() < 0.5;
            is_level.then_some((around.min.x, around.max.x, around.min.y, *color))
        }
        _ => None,
    }
}

/// A sign before words, as a letter.
fn sign_of(piece: &Piece) -> Option<(&'static str, Rgba)> {
    if piece.node.is_some() || piece.bounds.width() > 40.0 {
        return None;
    }
    items(piece).iter().find_map(|item| match &item.mark {
        Mark::Icon { icon, color, .. } => {
            let sign = match icon {
                Icon::Check => "✓",
                Icon::Close => "✕",
                Icon::Warning => "△",
                _ => "!",
            };
            Some((sign, *color))
        }
        Mark::Fill { color, .. } => Some(("•", *color)),
        _ => None,
    })
}

fn runs(piece: &Piece) -> Vec<&TextRun> {
    let runs = items(piece).iter().filter_map(|item| match &item.mark {
        Mark::Text(run) if !run.text.trim().is_empty() => Some(run),
        _ => None,
    });
    runs.collect()
}

/// The words of a cell.
fn words(cell: &Cell<'_>, align: Align, said: &Said<'_>, room: f64) -> Vec<Paragraph> {
    let Some(first) = cell.runs.first() else { return Vec::new() };
    let lines: Vec<&str> = cell.runs.iter().map(|run| &*run.text).collect();
    let whole = said.whole(&lines);
    let (face, size, color) = (first.face, first.size, first.color);
    let row = match &cell.runs[..] {
        [one, other, ..] => other.baseline.y - one.baseline.y,
        _ => size * USUAL_ROW,
    };
    let before = if cell.sign.is_some() { SIGN * size } else { 0.0 };
    let room = room - 2.0 * SIDE - before;
    let size = arial::fitting(&whole, (face, size), room, cell.runs.len());
    let is_struck = false;
    vec![Paragraph {
        sign: cell.sign,
        text: whole,
        face,
        size,
        row: Some(row),
        color,
        align,
        is_struck,
    }]
}

/// How much stays free above the words of a row, and below them.
fn free(height: f64, row: &Row<'_>, cells: &[Vec<Paragraph>]) -> f64 {
    let taken = row.cells.iter().zip(cells).map(|(cell, words)| {
        let line = words.first().and_then(|first| first.row).unwrap_or(0.0);
        cell.runs.len() as f64 * line
    });
    ((height - taken.fold(0.0, f64::max)) / 2.0).max(0.0)
}
