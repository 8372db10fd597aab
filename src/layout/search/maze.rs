//! The crossings of the lines, and what it costs to go from one to the next.

use std::ops::Range;

use super::axis::{Axis, along, axis_of};
use super::lines::{Line, NARROW, Terrain, lines};
use super::meeting::{CORNER, NEAR, ON_TOP, SHARED};
use crate::geometry::{Point, Rect};

/// Numbers are rounded on the way.
const ROUNDING: f64 = 0.01;

/// What lies between a crossing and the next.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Step {
    /// Cards.
    pub cards: u8,
    /// Other routes that are crossed.
    pub crossed: u8,
    /// Other routes that lie too near beside it.
    pub near: u8,
    /// Other routes that it lies on.
    pub on_top: u8,
    /// Whether it leads where nobody looked.
    pub is_outside: bool,
}

/// Whether cards can be passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::layout) enum Doors {
    /// They cannot, and routes keep their distance.
    Closed,
    /// They cannot; but routes may come close to them.
    Narrow,
    /// They can, at a price: nothing else leads there.
    Open,
}

/// The crossings of the lines in an area.
#[derive(Clone, Debug)]
pub(in crate::layout) struct Maze {
    pub(super) columns: Vec<Line>,
    pub(super) rows: Vec<Line>,
    /// From a crossing to the one on its right.
    flat: Vec<Step>,
    /// From a crossing to the one below.
    upright: Vec<Step>,
    /// How many corners of other routes are near a crossing.
    corners: Vec<u8>,
    pub(super) doors: Doors,
}

/// The lines strictly between two coordinates.
fn inside(lines: &[Line], low: f64, high: f64) -> Range<usize> {
    let start = lines.partition_point(|line| line.at <= low);
    start..lines.partition_point(|line| line.at < high).max(start)
}

/// The steps from line to line that share something with what lies between two coordinates.
fn steps(lines: &[Line], low: f64, high: f64) -> Range<usize> {
    let start = lines.partition_point(|line| line.at <= low).saturating_sub(1);
    let end = lines.partition_point(|line| line.at < high).min(lines.len().saturating_sub(1));
    start..end.max(start)
}

impl Maze {
    /// The maze of an area, with ways through the `gates`; `None` if it would have more crossings
    /// than `most`.
    pub fn new(
        terrain: &Terrain,
        area: &Rect,
        gates: &[Point],
        doors: Doors,
        most: usize,
    ) -> Option<Self> {
        let close = doors != Doors::Closed;
        let columns = lines(terrain, area, Axis::Upright, gates, close);
        let rows = lines(terrain, area, Axis::Flat, gates, close);
        let count = columns.len() * rows.len();
        if count > most {
            return None;
        }
        let mut maze = Self {
            columns,
            rows,
            flat: vec![Step::default(); count],
            upright: vec![Step::default(); count],
            corners: vec![0; count],
            doors,
        };
        terrain.cards.iter().for_each(|card| maze.add_card(card));
        terrain.pieces.iter().for_each(|piece| maze.add_piece(piece));
        Some(maze)
    }

    /// The same, in which nothing leads out of these parts of the area; of no parts the whole.
    pub fn kept_to(mut self, parts: &[Rect]) -> Self {
        if parts.is_empty() {
            return self;
        }
        for row in 0..self.rows.len() {
            for column in 0..self.columns.len() {
                let place = Point::new(self.columns[column].at, self.rows[row].at);
                if parts.iter().any(|part| part.contains(place)) {
                    continue;
                }
                let number = self.number(column, row);
                let (left, above) = (number.checked_sub(1), number.checked_sub(self.columns.len()));
                for at in [Some(number), left].into_iter().flatten() {
                    self.flat[at].is_outside = true;
                }
                for at in [Some(number), above].into_iter().flatten() {
                    self.upright[at].is_outside = true;
                }
            }
        }
        self
    }

    /// The same, in which nothing leads along these pieces, by which a route leaves its ends: it
    /// would turn back on itself.
    pub fn without(mut self, pieces: impl Iterator<Item = Rect>) -> Self {
        for piece in pieces {
            let axis = axis_of(&piece);
            let across = axis.turned();
            let at = along(piece.min, across);
            let (own, others) = self.lines_across(axis);
            let on = inside(own, at - ROUNDING, at + ROUNDING);
            let beside = steps(others, along(piece.min, axis), along(piece.max, axis));
            self.change(axis, on, beside, |step| step.is_outside = true);
        }
        self
    }

    /// The number of a crossing.
    pub(super) fn number(&self, column: usize, row: usize) -> usize {
        row * self.columns.len() + column
    }

    /// How many crossings there are.
    pub(super) fn count(&self) -> usize {
        self.corners.len()
    }

    /// What lies between a crossing and the next to the right or below.
    pub(super) fn step(&self, number: usize, axis: Axis) -> Step {
        match axis {
            Axis::Flat => self.flat[number],
            Axis::Upright => self.upright[number],
        }
    }

    /// How many corners of other routes are near.
    pub(super) fn corners_near(&self, number: usize) -> f64 {
        f64::from(self.corners[number])
    }

    fn lines_across(&self, axis: Axis) -> (&[Line], &[Line]) {
        match axis {
            Axis::Flat => (&self.rows, &self.columns),
            Axis::Upright => (&self.columns, &self.rows),
        }
    }

    /// Calls `change` for every step along an axis, on the lines `on` of it, from `along` to the
    /// next.
    fn change(
        &mut self,
        axis: Axis,
        on: Range<usize>,
        along: Range<usize>,
        change: impl Fn(&mut Step),
    ) {
        for line in on {
            for place in along.clone() {
                let number = match axis {
                    Axis::Flat => self.number(place, line),
                    Axis::Upright => self.number(line, place),
                };
                match axis {
                    Axis::Flat => change(&mut self.flat[number]),
                    Axis::Upright => change(&mut self.upright[number]),
                }
            }
        }
    }

    fn add_card(&mut self, card: &Rect) {
        let card = card.expand(NARROW - ROUNDING);
        for axis in [Axis::Flat, Axis::Upright] {
            let across = axis.turned();
            let (own, others) = self.lines_across(axis);
            let on = inside(own, along(card.min, across), along(card.max, across));
            let over = steps(others, along(card.min, axis), along(card.max, axis));
            self.change(axis, on, over, |step| step.cards = step.cards.saturating_add(1));
        }
    }

    fn add_piece(&mut self, piece: &Rect) {
        let axis = axis_of(piece);
        let across = axis.turned();
        let at = along(piece.min, across);
        let (low, high) = (along(piece.min, axis), along(piece.max, axis));
        let (own, others) = self.lines_across(axis);
        let beside = steps(others, low - SHARED, high + SHARED);
        let near = inside(own, at - NEAR, at + NEAR);
        let on_top = inside(own, at - ON_TOP, at + ON_TOP);
        let passing = inside(others, low - 2.0, high + 2.0);
        // What turns on the line lies upon it, so one of the two steps at it is enough.
        let before = own.partition_point(|line| line.at < at);
        let crossing = before.saturating_sub(1)..before.min(own.len().saturating_sub(1));
        self.change(axis, near, beside.clone(), |step| step.near = step.near.saturating_add(1));
        self.change(axis, on_top, beside, |step| step.on_top = step.on_top.saturating_add(1));
        if before > 0 {
            self.change(across, passing, crossing, |step| {
                step.crossed = step.crossed.saturating_add(1);
            });
        }
        for end in [piece.min, piece.max] {
            let columns = inside(&self.columns, end.x - CORNER, end.x + CORNER);
            for row in inside(&self.rows, end.y - CORNER, end.y + CORNER) {
                for column in columns.clone() {
                    let number = self.number(column, row);
                    self.corners[number] = self.corners[number].saturating_add(1);
                }
            }
        }
    }
}
