//! A page as the shapes of a slide: the lines of a text become one box of words again, the cells of a
//! table one table, the paper under words the shape that holds them.

use super::arial;
use super::drawing::{self, mark};
use super::said::Said;
use super::shape::{Align, BoxShape, Paragraph, Shape, Words};
use super::table::Tables;
use crate::geometry::{Point, Rect};
use crate::page::flow::{Content, Page, Pages, Piece, Role};
use crate::scene::{Item, Mark, TextRun};

/// Lines whose left ends are nearer to each other than this begin at one edge.
const NEAR: f64 = 1.5;
/// How high a row is where there is one line only, as a share of the size of its letters.
const USUAL_ROW: f64 = 1.45;
/// A row goes on with the one before it if it lies no farther below, as a share of the size.
const FARTHEST_ROW: f64 = 1.75;
/// How far the line on which letters stand lies below the upper end of its row.
const BASELINE: f64 = 0.8;
/// What another face may be wider by, as a share.
const SPARE: f64 = 0.06;
/// A paper is no higher than this if it holds words.
const HIGHEST_PAPER: f64 = 220.0;

/// Where the words of a page begin and end.
struct Edges {
    /// Where those end that stand at the right of the page.
    right: f64,
    /// Where lines begin.
    lefts: Vec<f64>,
}

impl Edges {
    fn of(page: &Page) -> Self {
        let items = page.pieces.iter().flat_map(|piece| items_of(piece).into_iter().flatten());
        let runs: Vec<&TextRun> = items
            .filter_map(|item| match &item.mark {
                Mark::Text(run) => Some(run),
                _ => None,
            })
            .collect();
        let ends = runs.iter().map(|run| run.baseline.x + run.width);
        Self {
            right: ends.fold(page.area.min.x, f64::max),
            lefts: runs.iter().map(|run| run.baseline.x).collect(),
        }
    }

    /// Whether other lines begin below the start of a line.
    fn is_of_column(&self, run: &TextRun) -> bool {
        let is_below = |left: &&f64| (*left - run.baseline.x).abs() < NEAR;
        self.lefts.iter().filter(is_below).count() > 2
    }
}

/// The shapes of a page, back to front.
pub(super) fn shapes(pages: &Pages, page: &Page, said: &Said<'_>, has_design: bool) -> Vec<Shape> {
    let tables = Tables::on(pages, page, said);
    let title = title(pages, page);
    let edges = Edges::of(page);
    let mut shapes: Vec<Shape> = Vec::new();
    let mut at = 0;
    while at < page.pieces.len() {
        let piece = &page.pieces[at];
        if let Some((grid, taken)) = tables.at(at) {
            shapes.push(Shape::Table(grid));
            at += taken;
            continue;
        }
        match &piece.content {
            // What adorns a slide is up to the design that is taken over.
            _ if is_behind(page, piece) || has_design && is_band(page, piece) => {}
            Content::Drawing(scene, place) => {
                let before = shapes.len();
                shapes.extend(drawing::shapes(scene, place, before, said));
            }
            Content::Marks(items) => {
                // The lines of one paragraph are pieces of their own.
                let more = page.pieces[at + 1..]
                    .iter()
                    .take_while(|next| piece.node.is_some() && next.node == piece.node)
                    .count();
                let rest = page.pieces[at + 1..at + 1 + more].iter().filter_map(items_of);
                let all: Vec<&Item> = items.iter().chain(rest.flatten()).collect();
                marks(&mut shapes, &all, (said, &edges), title == Some(at));
                at += more;
            }
        }
        at += 1;
    }
    shapes
}

fn items_of(piece: &Piece) -> Option<&Vec<Item>> {
    match &piece.content {
        Content::Marks(items) => Some(items),
        Content::Drawing(..) => None,
    }
}

/// Whether a piece is the paper behind the words of a page with a drawing: slides are white as they
/// are.
fn is_behind(page: &Page, piece: &Piece) -> bool {
    let is_bare = |item: &Item| matches!(item.mark, Mark::Fill { .. } | Mark::Line { .. });
    piece.node.is_none()
        && piece.bounds.height() >= page.area.height() * 0.9
        && items_of(piece).is_some_and(|items| items.iter().all(is_bare))
}

/// Whether a piece is a band across the page.
fn is_band(page: &Page, piece: &Piece) -> bool {
    let is_filled = |item: &Item| matches!(item.mark, Mark::Fill { .. });
    piece.node.is_none()
        && piece.bounds.width() >= page.area.width() * 0.98
        && items_of(piece).is_some_and(|items| items.iter().all(is_filled))
}

/// Which piece is the title of the slide: the heading of its section, which is written largest where
/// it is repeated.
fn title(pages: &Pages, page: &Page) -> Option<usize> {
    let is_heading = |piece: &Piece| {
        let role = piece.node.map(|node| &pages.nodes[node].role);
        matches!(role, Some(Role::Heading(1, _)))
    };
    let size = |piece: &Piece| {
        let items = items_of(piece).into_iter().flatten();
        let sizes = items.filter_map(|item| match &item.mark {
            Mark::Text(run) => Some(run.size),
            _ => None,
        });
        sizes.fold(0.0, f64::max)
    };
    let all = || page.pieces.iter().enumerate();
    all().find(|(_, piece)| is_heading(piece)).map(|(at, _)| at).or_else(|| {
        let largest = all().filter(|(_, piece)| size(piece) > 0.0);
        largest.max_by(|one, other| size(one.1).total_cmp(&size(other.1))).map(|(at, _)| at)
    })
}

/// Adds the shapes of marks.
fn marks(shapes: &mut Vec<Shape>, items: &[&Item], with: (&Said<'_>, &Edges), is_title: bool) {
    let mut runs: Vec<&TextRun> = Vec::new();
    for item in items {
        match &item.mark {
            Mark::Text(run) if run.text.trim().is_empty() => {}
            Mark::Text(run) => {
                if !runs.last().is_none_or(|last| is_below(last, run)) {
                    words(shapes, &std::mem::take(&mut runs), with, false);
                }
                runs.push(run);
            }
            _ => {
                words(shapes, &std::mem::take(&mut runs), with, is_title);
                add(shapes, mark(item));
            }
        }
    }
    words(shapes, &runs, with, is_title);
}

/// What is filled and what goes round it are one shape.
fn add(shapes: &mut Vec<Shape>, shape: Option<Shape>) {
    let Some(shape) = shape else { return };
    if let (Some(Shape::Box(last)), Shape::Box(next)) = (shapes.last_mut(), &shape) {
        let is_around = last.place.expand(2.0).encloses(&next.place)
            && next.place.expand(2.0).encloses(&last.place);
        if is_around
            && last.edge.is_none()
            && next.fill.is_none()
            && last.words.paragraphs.is_empty()
        {
            last.edge = next.edge;
            return;
        }
    }
    shapes.push(shape);
}

/// Whether a line goes on with what the line before says.
fn is_below(before: &TextRun, run: &TextRun) -> bool {
    let down = run.baseline.y - before.baseline.y;
    let ends = |run: &TextRun| run.baseline.x + run.width;
    let is_aligned = (before.baseline.x - run.baseline.x).abs() < NEAR
        || (ends(before) - ends(run)).abs() < NEAR;
    is_aligned && down > 0.0 && down < before.size.max(run.size) * FARTHEST_ROW
}

/// Lines as one box of words, or as the words of the paper under them.
fn words(
    shapes: &mut Vec<Shape>,
    runs: &[&TextRun],
    (said, edges): (&Said<'_>, &Edges),
    is_title: bool,
) {
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return };
    let is_same = |one: &TextRun, other: &TextRun| {
        (one.face, one.size, one.color) == (other.face, other.size, other.color)
    };
    let align = alignment(runs, edges);
    let paragraphs = runs.chunk_by(|one, other| is_same(one, other)).map(|lines| {
        let texts: Vec<&str> = lines.iter().map(|run| &*run.text).collect();
        let row = match lines {
            [one, other, ..] => other.baseline.y - one.baseline.y,
            _ => lines[0].size * USUAL_ROW,
        };
        Paragraph {
            sign: None,
            text: said.whole(&texts),
            face: lines[0].face,
            size: lines[0].size,
            row: Some(row),
            color: lines[0].color,
            align,
            is_struck: false,
        }
    });
    let mut paragraphs: Vec<Paragraph> = paragraphs.collect();
    let row = |one: &Paragraph| one.row.unwrap_or(one.size * USUAL_ROW);
    let (first_row, last_row) = match (paragraphs.first(), paragraphs.last()) {
        (Some(first), Some(last)) => (row(first), row(last)),
        _ => return,
    };
    let left = runs.iter().map(|run| run.baseline.x).fold(f64::INFINITY, f64::min);
    let right = runs.iter().map(|run| run.baseline.x + run.width).fold(left, f64::max);
    // Lines that break where another face is narrower break later; a single line does not break.
    let spare = match runs.len() {
        1 => (right - left) * SPARE,
        _ => ((right - left) * SPARE).min(edges.right - right).max(first.size * 0.1),
    };
    if runs.len() > 1 {
        let groups = runs.chunk_by(|one, other| is_same(one, other));
        for (paragraph, lines) in paragraphs.iter_mut().zip(groups) {
            let font = (paragraph.face, paragraph.size);
            let room = right + spare - left;
            paragraph.size = arial::fitting(&paragraph.text, font, room, lines.len());
        }
    }
    let (left, right) = match align {
        Align::Right => (left - spare, right),
        Align::Left | Align::Centre => (left, right + spare),
    };
    let top = first.baseline.y - first_row * BASELINE;
    let bottom = last.baseline.y + last_row * (1.0 - BASELINE);
    let place = Rect { min: Point::new(left, top), max: Point::new(right, bottom) };
    let name = paragraphs.iter().map(|one| &*one.text).collect::<Vec<_>>().join(" ");
    let shape = BoxShape {
        place,
        radius: 0.0,
        fill: None,
        edge: None,
        name: name.chars().take(60).collect(),
        words: Words { paragraphs, wraps: is_title || runs.len() > 1, ..Words::default() },
        said: None,
        is_title,
    };
    if is_title || !is_on_paper(shapes, &shape) {
        shapes.push(Shape::Box(shape));
    }
}

/// Puts words into the paper on which they stand, if there is one that has none.
fn is_on_paper(shapes: &mut [Shape], words: &BoxShape) -> bool {
    let papers = shapes.iter_mut().rev().take(4).filter_map(|shape| match shape {
        Shape::Box(paper) => Some(paper),
        _ => None,
    });
    for paper in papers {
        // Words that are narrower in another face may seem to reach over its edge.
        let right = words.place.max.x.min(paper.place.max.x);
        let held = Rect { max: Point::new(right, words.place.max.y), ..words.place };
        let is_paper = (paper.fill.is_some() || paper.edge.is_some())
            && paper.place.height() <= HIGHEST_PAPER
            && paper.place.expand(1.0).encloses(&held);
        if !is_paper {
            continue;
        }
        if paper.words.paragraphs.is_empty() {
            let [left, top] =
                [words.place.min.x - paper.place.min.x, words.place.min.y - paper.place.min.y];
            let inset = [left, top, left / 2.0, 0.0];
            paper.words = Words { inset, wraps: true, ..words.words.clone() };
            paper.name.clone_from(&words.name);
            return true;
        }
        // More words below those that it has already.
        if paper.words.wraps && !paper.words.is_centred {
            paper.words.paragraphs.extend(words.words.paragraphs.iter().cloned());
            return true;
        }
    }
    false
}

/// Lines that end below each other, or end where the page does, stand at the right.
fn alignment(runs: &[&TextRun], edges: &Edges) -> Align {
    let ends = |run: &&TextRun| run.baseline.x + run.width;
    let spread = |values: &mut dyn Iterator<Item = f64>| {
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        high - low
    };
    let left = spread(&mut runs.iter().map(|run| run.baseline.x));
    let right = spread(&mut runs.iter().map(ends));
    let is_short = |run: &&TextRun| run.width < edges.right / 3.0;
    let ends_with_page =
        runs.iter().all(|run| (ends(run) - edges.right).abs() < NEAR && is_short(run));
    // A line of a column may end there by chance.
    let ends_with_page = ends_with_page && !runs.iter().any(|run| edges.is_of_column(run));
    match right < NEAR && (left > NEAR || ends_with_page) {
        true => Align::Right,
        false => Align::Left,
    }
}
