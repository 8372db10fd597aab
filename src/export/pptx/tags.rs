//! What lies across the edge of a card: the tag of what differs or is left out, and the dot of what
//! is new. On a slide each is a shape of its own at its place, since it is no part of the card's text.

use super::drawing::mark;
use super::shape::{BoxShape, Edge, Paragraph, Shape, Words};
use crate::geometry::{Rect, Transform};
use crate::scene::{Item, Mark};

/// So far beyond the edge something reaches at least that lies across it.
const ACROSS: f64 = 1.1;

/// A tag: its paper first, then what stands on it.
pub(super) type TagItems<'a> = Vec<&'a Item>;

/// What stands within a card, and its tags.
pub(super) fn apart<'a>(items: &'a [Item], outline: &Rect) -> (Vec<&'a Item>, Vec<TagItems<'a>>) {
    let (mut within, mut tags): (Vec<&Item>, Vec<TagItems<'_>>) = (Vec::new(), Vec::new());
    for item in items {
        let is_on = |tag: &TagItems<'_>| {
            let paper = tag[0].bounds.expand(0.5);
            paper.contains(item.bounds.center()) && item.bounds.width() <= paper.width()
        };
        match tags.last_mut().filter(|tag| is_on(tag)) {
            Some(tag) => tag.push(item),
            None if is_tag(item, outline) => tags.push(vec![item]),
            None => within.push(item),
        }
    }
    (within, tags)
}

fn is_tag(item: &Item, outline: &Rect) -> bool {
    let around = item.bounds;
    let is_across = around.min.y < outline.min.y - ACROSS || around.max.y > outline.max.y + ACROSS;
    let is_paper =
        matches!(&item.mark, Mark::Fill { path, .. } if path.as_rounded_rect().is_some());
    is_paper && is_across && around.width() < outline.width() * 0.95
}

/// The shapes of a tag: its paper with its words, then its sign.
pub(super) fn shapes(tag: &[&Item], place: &Transform) -> Vec<Shape> {
    let placed: Vec<Item> = tag.iter().map(|item| item.placed(place)).collect();
    let Some((paper, rest)) = placed.split_first() else { return Vec::new() };
    let Mark::Fill { path, color } = &paper.mark else { return Vec::new() };
    let Some((around, radius)) = path.as_rounded_rect() else { return Vec::new() };
    let mut of_paper = BoxShape {
        place: around,
        radius,
        fill: Some(*color),
        edge: None,
        words: Words::default(),
        name: String::new(),
        said: None,
        is_title: false,
    };
    let mut over = Vec::new();
    for item in rest {
        match &item.mark {
            Mark::Text(run) if of_paper.words.paragraphs.is_empty() => {
                of_paper.name.clone_from(&run.text);
                of_paper.words = Words {
                    paragraphs: vec![Paragraph::of(run)],
                    inset: [(run.baseline.x - around.min.x).max(0.0), 0.0, 0.0, 0.0],
                    is_centred: true,
                    wraps: false,
                };
            }
            Mark::Border { width, color, .. } => {
                let dash = super::shape::Dash::Whole;
                of_paper.edge = Some(Edge { width: *width, color: *color, dash });
            }
            _ => over.extend(mark(item)),
        }
    }
    let mut shapes = vec![Shape::Box(of_paper)];
    shapes.extend(over);
    shapes
}
