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
/// Around the drawing.
pub(super) const AROUND: f64 = 16.0;
/// A drawing is at least so high, as a share of its width.
const LEAST: f64 = 0.3;
/// Over the legend.
const OVER_LEGEND: f64 = 14.0;

pub(super) fn picture(
    ink: &mut Ink<'_>,
    picture: &Picture,
    width: f64,
    parent: usize,
) -> Vec<Part> {
    let node = ink.node(parent, Role::Figure(picture.said.clone()));
    let bounds = &picture.scene.bounds;
    let scale = (width / bounds.width().max(1.0)).min(LARGEST * ink.letters);
    let highest = bounds.height() * scale + 2.0 * ink.length(AROUND);
    let least = (width * LEAST).min(highest);
    let side = Vec::new();
    let drawing = Drawing { picture: Rc::new(picture.clone()), node, width, highest, side };
    let part = Part {
        before: ink.length(AROUND),
        height: least,
        keeps_next: !picture.signs.is_empty(),
        drawing: Some(drawing),
        ..Part::default()
    };
    let mut parts = vec![part];
    parts.extend(legend(ink, picture, width, parent));
    parts
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
    let inner = room.expand(-ink.length(AROUND));
    let scene = &drawing.picture.scene;
    let place = fitted(&scene.bounds, &inner, LARGEST * ink.letters);
    Piece {
        node: Some(drawing.node),
        bounds: place.rect(&scene.bounds),
        content: Content::Drawing(scene.clone(), place),
        leads_to: None,
    }
}

/// The signs in rows, each with its words.
fn legend(ink: &mut Ink<'_>, picture: &Picture, width: f64, parent: usize) -> Option<Part> {
    if picture.signs.is_empty() {
        return None;
    }
    let node = ink.node(parent, Role::Paragraph);
    let theme = ink.theme;
    let (size, row) = (ink.length(SIGN.size), ink.length(SIGN.row));
    let mut samples = ink.setter();
    let mut words = ink.setter();
    let heading = text::ellipsis(ROW_HEAD_FACE, size, &picture.signs_heading, width * 0.3);
    let mut at = Point::new(heading.1 + ink.length(AFTER_WORDS), 0.0);
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
