//! With what a page is written: the styles of its words, the look, and the tree of what is what.

use super::pages::{Content, Node, Piece, Role};
use crate::geometry::{ConvexPath, Point, Rect};
use crate::page::document::Verdict;
use crate::page::paper::Paper;
use crate::page::setter::{Setter, Style};
use crate::scene::MarkBuilder;
use crate::text::{self, Face};
use crate::theme::{Icon, Rgba, Theme};

const fn style(face: Face, size: f64, row: f64) -> Style {
    Style { face, size, row }
}

pub(super) const TOPIC: Style = style(Face::Medium, 18.0, 28.0);
pub(super) const TITLE: Style = style(Face::SemiBold, 35.0, 45.0);
pub(super) const COVER_TITLE: Style = style(Face::SemiBold, 58.0, 74.0);
pub(super) const HEADING: Style = style(Face::SemiBold, 21.0, 32.0);
pub(super) const LEAD: Style = style(Face::Regular, 23.0, 33.0);
pub(super) const TEXT: Style = style(Face::Regular, 19.0, 28.0);
pub(super) const REMARK: Style = style(Face::Regular, 15.0, 23.0);
pub(super) const DETAIL: Style = style(Face::Regular, 16.0, 24.0);
pub(super) const TABLE_HEAD: Style = style(Face::Medium, 15.0, 22.0);
pub(super) const CELL: Style = style(Face::Regular, 17.0, 25.0);
pub(super) const ROW_HEAD: Style = style(Face::SemiBold, 17.0, 25.0);
pub(super) const MODEL: Style = style(Face::SemiBold, 27.0, 38.0);
pub(super) const AXES: Style = style(Face::Medium, 17.0, 27.0);
pub(super) const FOOT: Style = style(Face::Regular, 14.0, 22.0);

/// In so many steps lines are made shorter until they are about as long as each other.
const BALANCING: u32 = 16;

/// A line with its width.
pub(super) type Line = (String, f64);

/// With what a page is written.
pub(super) struct Ink<'a> {
    pub theme: &'a Theme,
    /// How many times as large everything is as on a sheet in the hand.
    pub letters: f64,
    pub nodes: Vec<Node>,
}

impl<'a> Ink<'a> {
    pub fn new(theme: &'a Theme, paper: Paper) -> Self {
        let letters = match paper {
            // Seen from afar.
            Paper::Slide => 1.2,
            Paper::A4 | Paper::A4Portrait => 1.0,
            Paper::A3 | Paper::A3Portrait => 1.3,
        };
        Self { theme, letters, nodes: Vec::new() }
    }

    /// A length as large as the letters are.
    pub fn length(&self, on_a_sheet: f64) -> f64 {
        on_a_sheet * self.letters
    }

    /// A new part of the document.
    pub fn node(&mut self, parent: usize, role: Role) -> usize {
        self.nodes.push(Node { parent: Some(parent), role });
        self.nodes.len() - 1
    }

    /// Nothing written yet.
    pub fn setter(&self) -> Setter<'a> {
        Setter { marks: MarkBuilder::new(self.theme, false), letters: self.letters }
    }

    /// A text in at most so many lines of this width.
    pub fn wrapped(&self, style: Style, text: &str, width: f64, most: usize) -> Vec<Line> {
        text::wrap(style.face, self.length(style.size), text, width, most)
    }

    /// The same in lines about as long as each other: none has a single word.
    pub fn balanced(&self, style: Style, text: &str, width: f64, most: usize) -> Vec<Line> {
        let lines = self.wrapped(style, text, width, most);
        let count = lines.len();
        if count < 2 {
            return lines;
        }
        // The narrowest with as many lines: in less room there are never fewer.
        let mut balanced = lines;
        let (mut fits, mut breaks) = (0, BALANCING + 1);
        while breaks - fits > 1 {
            let step = fits.midpoint(breaks);
            let width = width * (1.0 - 0.5 * f64::from(step) / f64::from(BALANCING));
            let narrower = self.wrapped(style, text, width, most + 1);
            match narrower.len() == count {
                true => (fits, balanced) = (step, narrower),
                false => breaks = step,
            }
        }
        balanced
    }

    /// Lines below each other, as one piece.
    pub fn lines(
        &self,
        style: Style,
        lines: Vec<Line>,
        area: &Rect,
        (node, color): (Option<usize>, Rgba),
    ) -> Piece {
        let mut setter = self.setter();
        setter.set(style, lines, area, color);
        piece(node, setter)
    }

    /// The sign of a verdict in a square from this upper left corner.
    pub fn sign(&self, verdict: Verdict, at: Point, size: f64) -> Piece {
        let mut setter = self.setter();
        let tint = self.tint(verdict);
        let icon = match verdict {
            Verdict::Good => Some(Icon::Check),
            Verdict::Watch => Some(Icon::Warning),
            Verdict::Bad => Some(Icon::Close),
            Verdict::Open => None,
        };
        match icon {
            Some(icon) => setter.marks.icon(icon, at, size, tint),
            None => {
                let center = at + Point::new(size / 2.0, size / 2.0);
                setter.marks.fill(ConvexPath::circle(center, size * 0.22), tint);
            }
        }
        piece(None, setter)
    }

    /// The colour of a verdict.
    pub fn tint(&self, verdict: Verdict) -> Rgba {
        match verdict {
            Verdict::Good => self.theme.team,
            Verdict::Watch => self.theme.activity,
            Verdict::Bad => self.theme.danger,
            Verdict::Open => self.theme.muted,
        }
    }
}

/// Where a piece without marks lies.
const NOWHERE: Rect = Rect { min: Point::new(0.0, 0.0), max: Point::new(0.0, 0.0) };

/// What a setter has written, as one piece.
pub(super) fn piece(node: Option<usize>, setter: Setter<'_>) -> Piece {
    let items = setter.marks.into_items();
    let bounds = Rect::around(items.iter().map(|item| item.bounds)).unwrap_or(NOWHERE);
    Piece { node, bounds, content: Content::Marks(items), leads_to: None }
}
