//! A drawing as large as there is room, and its legend below it.

use std::rc::Rc;

use super::ink::{FOOT, Ink, piece};
use super::pages::{Content, Piece, Role};
use super::part::{Drawing, Part, height_of, stacked};
use crate::geometry::{Point, Rect};
use crate::page::board::fitted;
use crate::page::document::Picture;
use crate::page::setter::Style;
use crate::scene::SAMPLE;
use crate::text;

const SIGN: Style = Style { size: 15.0, row: 25.0, ..FOOT };
/// Between the sample of a sign and its words, and before the next.
const AFTER_SAMPLE: f64 = 10.0;
const AFTER_WORDS: f64 = 28.0;
/// A drawing of a few cards is not made larger than this.
const LARGEST: f64 = 1.6;
/// Between the drawing and what stands beside it.
pub(super) const BESIDE: f64 = 34.0;
/// Over the drawing, and between its edge and what is drawn.
pub(super) const AROUND: f64 = 16.0;
const INSIDE: f64 = 8.0;
/// A drawing is at least so high, as a share of its width.
const LEAST: f64 = 0.3;
/// A column is narrow below this width.
const NARROW: f64 = 700.0;
/// Over the legend.
const OVER_LEGEND: f64 = 14.0;

pub(super) fn picture(
    ink: &mut Ink<'_>,
    picture: &Picture,
    width: f64,
    parent: usize,
) -> Vec<Part> {
    let drawing = drawing(ink, picture, width, parent);
    let mut parts = vec![Part { keeps_next: !picture.signs.is_empty(), ..drawing }];
    parts.extend(legend(ink, picture, width, parent));
    parts
}

/// The drawing without its legend.
pub(super) fn drawing(ink: &mut Ink<'_>, picture: &Picture, width: f64, parent: usize) -> Part {
    let node = ink.node(parent, Role::Figure(picture.said.clone()));
    let bounds = &picture.scene.bounds;
    let margin = 2.0 * ink.length(INSIDE);
    let scale = ((width - margin) / bounds.width().max(1.0)).min(LARGEST * ink.letters);
    let highest = bounds.height() * scale + margin;
    let least = (width * LEAST).min(highest);
    let side = Vec::new();
    let drawing = Drawing { picture: Rc::new(picture.clone()), node, width, highest, side };
    Part { before: ink.length(AROUND), height: least, drawing: Some(drawing), ..Part::default() }
}

/// How many times as large a drawing is in so much room.
pub(super) fn scale_within(ink: &Ink<'_>, picture: &Picture, (width, height): (f64, f64)) -> f64 {
    let inner = Rect::from_size(Point::default(), width, height).expand(-ink.length(INSIDE));
    fitted(&picture.scene.bounds, &inner, LARGEST * ink.letters).scale
}

/// Lets parts stand beside a drawing, which is then at least as high as they are beside its legend.
pub(super) fn with_side(ink: &Ink<'_>, mut parts: Vec<Part>, side: &[Part]) -> Vec<Part> {
    let legend: f64 = parts.iter().skip(1).map(|part| part.before + part.height).sum();
    let least = height_of(side) - legend;
    if let Some(first) = parts.first_mut()
        && let Some(drawing) = &mut first.drawing
    {
        first.height = first.height.max(least);
        drawing.highest = drawing.highest.max(first.height);
        drawing.side = stacked(side, Point::new(ink.length(BESIDE), 0.0));
    }
    parts
}

/// The drawing in its room on the page.
pub(super) fn placed(ink: &Ink<'_>, drawing: &Drawing, room: &Rect) -> Piece {
    let inner = room.expand(-ink.length(INSIDE));
    let scene = &drawing.picture.scene;
    let place = fitted(&scene.bounds, &inner, LARGEST * ink.letters);
    Piece {
        node: Some(drawing.node),
        bounds: place.rect(&scene.bounds),
        content: Content::Drawing(scene.clone(), place),
        leads_to: None,
    }
}

/// The signs in rows, each with its words. In a narrow column their name stands over them.
pub(super) fn legend(
    ink: &mut Ink<'_>,
    picture: &Picture,
    width: f64,
    parent: usize,
) -> Option<Part> {
    if picture.signs.is_empty() {
        return None;
    }
    let node = ink.node(parent, Role::Paragraph);
    let theme = ink.theme;
    let (size, row) = (ink.length(SIGN.size), ink.length(SIGN.row));
    let mut samples = ink.setter();
    let mut words = ink.setter();
    let heading = text::ellipsis(ROW_HEAD_FACE, size, &picture.signs_heading, width * 0.3);
    let mut at = match width < ink.length(NARROW) {
        true => Point::new(0.0, row),
        false => Point::new(heading.1 + ink.length(AFTER_WORDS), 0.0),
    };
    let indent = at.x;
    let style = Style { face: ROW_HEAD_FACE, ..SIGN };
    words.line(style, heading, Point::new(0.0, 0.0), theme.ink);
    for sign in &picture.signs {
        let said = sign.words.in_language(picture.options.language);
        let room = width - indent - SAMPLE.0 - ink.length(AFTER_SAMPLE);
        let line = text::ellipsis(SIGN.face, size, said, room);
        let whole = SAMPLE.0 + ink.length(AFTER_SAMPLE) + line.1;
        if at.x > indent && at.x + whole > width {
            at = Point::new(indent, at.y + row);
        }
        let sample = at + Point::new(0.0, (row - SAMPLE.1) / 2.0);
        sign.draw(&mut samples.marks, sample, &picture.options);
        let before = at + Point::new(SAMPLE.0 + ink.length(AFTER_SAMPLE), 0.0);
        words.line(SIGN, line, before, theme.ink);
        at.x += whole + ink.length(AFTER_WORDS);
    }
    let pieces = vec![piece(None, samples), piece(Some(node), words)];
    Some(Part::new(ink.length(OVER_LEGEND), at.y + row, pieces))
}

const ROW_HEAD_FACE: text::Face = text::Face::SemiBold;
