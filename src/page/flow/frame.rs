//! What stands around the blocks of a page: its head with what it says, and its foot.

use super::ink::{COVER_TITLE, FOOT, Ink, TITLE, TOPIC, piece};
use super::pages::{Piece, Role};
use super::results::at_right;
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::language::texts;
use crate::page::document::{Document, Section};
use crate::text;

/// Between the edge of the page and what stands on it.
const MARGIN: f64 = 62.0;
/// Between the bottom of the blocks and the foot, and around the head.
const OVER_FOOT: f64 = 18.0;
const UNDER_HEAD: f64 = 18.0;
/// Where the head of a page begins; that of the cover as a share of its height.
const TOP: f64 = 40.0;
const COVER: f64 = 0.2;
/// The stroke at the upper edge of a page.
const STROKE: f64 = 7.0;
/// A heading has at most so many lines.
const MOST_LINES: usize = 3;
/// How high the logo is on the cover and in the foot of every other page, and how wide it is at
/// most.
const LOGO_ON_COVER: f64 = 84.0;
const LOGO_IN_FOOT: f64 = 24.0;
const WIDEST_LOGO: f64 = 320.0;
/// A result takes at most this share of the head.
const RESULT: f64 = 0.34;

/// A page without its blocks.
pub(super) struct Frame<'a> {
    pub document: &'a Document,
    pub area: Rect,
}

impl Frame<'_> {
    /// From the left to the right end of what stands on a page.
    pub fn column(&self, letters: f64) -> (f64, f64) {
        let margin = letters * MARGIN;
        (self.area.min.x + margin, self.area.max.x - margin)
    }

    /// Where blocks end.
    pub fn bottom(&self, letters: f64) -> f64 {
        self.area.max.y - letters * (FOOT.row + 20.0 + OVER_FOOT)
    }

    /// The head of a page, and where its blocks begin. What is said again on a page where a section
    /// goes on only adorns it.
    pub fn head(
        &self,
        ink: &mut Ink<'_>,
        section: &Section,
        (node, is_continued): (usize, bool),
    ) -> (Vec<Piece>, f64) {
        let theme = ink.theme;
        let (left, right) = self.column(ink.letters);
        let mut pieces = vec![self.stroke(ink, section.is_cover)];
        if section.is_cover {
            pieces.extend(self.logo(ink, ink.length(LOGO_ON_COVER), (right, ink.length(TOP))));
        }
        let top = self.area.min.y
            + if section.is_cover { self.area.height() * COVER } else { ink.length(TOP) };
        let mut below = top;
        let mut room = right - left;
        let mut result_end = top;
        if let Some(result) = &section.result {
            let width = room * RESULT;
            let of = (!is_continued).then(|| ink.node(node, Role::Paragraph));
            let (own, height) = at_right(ink, result, (right, width), of);
            let widest = own.iter().map(|piece| piece.bounds.width()).fold(0.0, f64::max);
            room -= widest + ink.length(48.0);
            result_end = top + height;
            pieces.extend(super::part::moved(&own, Point::new(0.0, top)));
        }
        let over = if section.is_cover { &self.document.company } else { &section.topic };
        let heading = match is_continued {
            true => texts::report::CONTINUED.with(self.document.language, &[&section.heading]),
            false => section.heading.clone(),
        };
        let of = |ink: &mut Ink<'_>, role: Role| (!is_continued).then(|| ink.node(node, role));
        if !over.is_empty() {
            let of = of(ink, Role::Paragraph);
            let lines = ink.wrapped(TOPIC, over, room, 1);
            let area = Rect::from_size(Point::new(left, below), room, 0.0);
            pieces.push(ink.lines(TOPIC, lines, &area, (of, theme.accent)));
            below += ink.length(TOPIC.row);
        }
        let style = if section.is_cover { COVER_TITLE } else { TITLE };
        let of = of(ink, Role::Heading(1, section.heading.clone()));
        let lines = ink.balanced(style, &heading, room, MOST_LINES);
        below += ink.length(style.row) * lines.len() as f64;
        let start = below - ink.length(style.row) * lines.len() as f64;
        let area = Rect::from_size(Point::new(left, start), room, 0.0);
        pieces.push(ink.lines(style, lines, &area, (of, theme.ink)));
        (pieces, below.max(result_end) + ink.length(UNDER_HEAD))
    }

    /// The logo, so high, its upper right corner so far from the left and from the top of the page.
    fn logo(&self, ink: &Ink<'_>, height: f64, (right, top): (f64, f64)) -> Option<Piece> {
        let logo = self.document.logo.as_ref()?;
        let width = (height * logo.aspect()).min(ink.length(WIDEST_LOGO));
        let corner = Point::new(right - width, self.area.min.y + top);
        let place = Rect::from_size(corner, width, width / logo.aspect());
        let mut setter = ink.setter();
        setter.marks.bitmap(place, logo);
        Some(piece(None, setter))
    }

    fn stroke(&self, ink: &Ink<'_>, is_cover: bool) -> Piece {
        let mut setter = ink.setter();
        let high = ink.length(if is_cover { STROKE * 2.5 } else { STROKE });
        let band = Rect::from_size(self.area.min, self.area.width(), high);
        setter.marks.fill(ConvexPath::rounded(&band, 0.0), ink.theme.accent);
        piece(None, setter)
    }

    /// The foot of a page: whose it is, of which day, and its number.
    pub fn foot(&self, ink: &Ink<'_>, number: usize, count: usize) -> Piece {
        let is_cover = number == 1 && self.document.sections.first().is_some_and(|it| it.is_cover);
        let theme = ink.theme;
        let (left, right) = self.column(ink.letters);
        let top = self.area.max.y - ink.length(FOOT.row + 20.0);
        let mut setter = ink.setter();
        let ends = [Point::new(left, top), Point::new(right, top)];
        setter.marks.line(Path::polyline(&ends), 1.0, theme.line);
        let Document { company, title, day, language, .. } = self.document;
        let said = [company, title, day].map(|part| part.as_str());
        let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let size = ink.length(FOOT.size);
        let number = texts::pages::PAGE_OF.with(*language, &[&number, &count]);
        let number = text::ellipsis(FOOT.face, size, &number, (right - left) / 3.0);
        let logo = self.document.logo.as_ref().filter(|_| !is_cover);
        let height = ink.length(LOGO_IN_FOOT);
        let logo_width = logo.map_or(0.0, |logo| (height * logo.aspect()).min(ink.length(160.0)));
        let taken = if logo.is_some() { logo_width + ink.length(20.0) } else { 0.0 };
        let room = right - left - number.1 - taken - ink.length(40.0);
        let said = text::ellipsis(FOOT.face, size, &said.join(" · "), room);
        let below = top + ink.length(5.0);
        setter.line(FOOT, said, Point::new(left, below), theme.muted);
        setter.line(FOOT, number.clone(), Point::new(right - number.1, below), theme.muted);
        if let Some(logo) = logo {
            let high = logo_width / logo.aspect();
            let middle = below + ink.length(FOOT.row) / 2.0;
            let corner = Point::new(right - number.1 - taken, middle - high / 2.0);
            setter.marks.bitmap(Rect::from_size(corner, logo_width, high), logo);
        }
        piece(None, setter)
    }

    /// What lies behind the words of a page, around the room of its drawing.
    pub fn around(&self, ink: &Ink<'_>, drawing: &Rect) -> Piece {
        let theme = ink.theme;
        let mut setter = ink.setter();
        let Rect { min, max } = self.area;
        let bands = [
            (min, Point::new(max.x, drawing.min.y)),
            (Point::new(min.x, drawing.max.y), max),
            (Point::new(min.x, drawing.min.y), Point::new(drawing.min.x, drawing.max.y)),
            (Point::new(drawing.max.x, drawing.min.y), Point::new(max.x, drawing.max.y)),
        ];
        for (min, max) in bands {
            let band = ConvexPath::rounded(&Rect { min, max }, 0.0);
            setter.marks.fill(band, theme.surface);
        }
        setter.marks.border(ConvexPath::rounded(drawing, 0.0), 1.0, theme.line);
        piece(None, setter)
    }
}
