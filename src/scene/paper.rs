//! Notes and frames.

use super::card::PLANNED;
use super::difference;
use super::mark::Item;
use super::mark_builder::{MarkBuilder, STRIKE_WIDTH, baseline};
use super::options::Options;
use super::pill::{PILL, PILL_HEIGHT, draw_pill};
use super::presence::{ElementLook, Presence};
use super::words::lifecycle_tag;
use crate::geometry::{ConvexPath, Point, Rect};
use crate::layout;
use crate::plan::{Frame, Lifecycle, Node, Note};
use crate::text::{self, Face};
use crate::theme::{Icon, Paper, Theme};

const NOTE_RADIUS: f64 = 4.0;
const FRAME_RADIUS: f64 = 12.0;
const TITLE: (Face, f64) = (Face::SemiBold, 13.0);
const TITLE_ROW: f64 = 18.0;
const LOCK: f64 = 13.0;

/// The border of what is planned.
const PLANNED_WIDTH: f64 = 1.25;

/// Around all the marks of a note.
pub(super) fn note_bounds(card: &Rect, lifecycle: Lifecycle) -> Rect {
    let lower = Rect { min: card.min, max: card.max + Point::new(0.0, 1.0) };
    match lifecycle {
        Lifecycle::Existing | Lifecycle::Retiring(_) => lower,
        Lifecycle::Planned(_) => lower.union(&card.expand((PLANNED_WIDTH - 1.0) / 2.0)),
    }
}

/// Around all the marks of a frame.
pub(super) fn frame_bounds(card: &Rect, lifecycle: Lifecycle) -> Rect {
    match lifecycle {
        Lifecycle::Existing | Lifecycle::Retiring(_) => *card,
        Lifecycle::Planned(_) => card.expand((PLANNED_WIDTH - 1.0) / 2.0),
    }
}

/// The marks of a note: paper in its colour.
pub(super) fn note_items(
    node: &Node,
    note: &Note,
    presence: Presence,
    options: &Options,
) -> Vec<Item> {
    let theme = Theme::of(options.appearance);
    let shown = ElementLook { lifecycle: node.lifecycle, presence, options };
    let lifecycle = shown.drawn_as();
    let paper = theme.paper(note.color);
    let card = layout::card(node);
    let mut marks = MarkBuilder::new(theme, presence.is_ghost());
    let lower = Rect { min: card.min + Point::new(0.0, 1.0), max: card.max + Point::new(0.0, 1.0) };
    marks.fill(ConvexPath::rounded(&lower, NOTE_RADIUS), paper.ink.faded(0.3).over(theme.canvas));
    marks.fill(ConvexPath::rounded(&card, NOTE_RADIUS), paper.fill);
    let border = ConvexPath::rounded(&card.expand(-0.5), NOTE_RADIUS - 0.5);
    if matches!(lifecycle, Lifecycle::Planned(_)) {
        marks.dashes(&border.path(), PLANNED, PLANNED_WIDTH, paper.ink);
    }
    let tag = tag_of(lifecycle, presence, options);
    let tag_room = if tag.is_some() { PILL_HEIGHT + 4.0 } else { 0.0 };
    let lock_room = if node.locked { LOCK } else { 0.0 };
    let padding = layout::NOTE_PADDING;
    let left = card.min.x + padding;
    let mut top = card.min.y + padding;
    for line in layout::note_lines(&note.text, card.width() - lock_room, card.height() - tag_room) {
        let width = line.1;
        let x = match text::begins_at_right(&line.0) {
            true => card.max.x - lock_room - padding - width,
            false => left,
        };
        let at = Point::new(x, baseline(top, layout::NOTE_LEADING, layout::NOTE_TEXT));
        marks.text(at, layout::NOTE_TEXT, line, paper.ink);
        if matches!(lifecycle, Lifecycle::Retiring(_)) {
            marks.strike_through(at, (width, layout::NOTE_TEXT.1), STRIKE_WIDTH, paper.ink);
        }
        top += layout::NOTE_LEADING;
    }
    if let Some(tag) = tag {
        let tag = text::ellipsis(PILL.0, PILL.1, &tag, card.width() - 2.0 * padding - 12.0);
        let at = Point::new(left, card.max.y - padding + 3.0 - PILL_HEIGHT);
        draw_pill(&mut marks, at, tag, lifecycle, theme.accent);
    }
    lock(&mut marks, node, &card, paper);
    difference::mark(&mut marks, &card, NOTE_RADIUS, shown);
    marks.into_items()
}

/// The marks of a frame: a titled area, tinted so lightly that what lies on it keeps its colours.
pub(super) fn frame_items(
    node: &Node,
    frame: &Frame,
    presence: Presence,
    options: &Options,
) -> Vec<Item> {
    let theme = Theme::of(options.appearance);
    let shown = ElementLook { lifecycle: node.lifecycle, presence, options };
    let lifecycle = shown.drawn_as();
    let paper = theme.paper(frame.color);
    let card = layout::card(node);
    let mut marks = MarkBuilder::new(theme, presence.is_ghost());
    marks.fill(ConvexPath::rounded(&card, FRAME_RADIUS), paper.tint);
    let border = ConvexPath::rounded(&card.expand(-0.5), FRAME_RADIUS - 0.5);
    let line = paper.line;
    match lifecycle {
        Lifecycle::Existing | Lifecycle::Retiring(_) => {
            marks.border(border, 1.0, line);
        }
        Lifecycle::Planned(_) => marks.dashes(&border.path(), PLANNED, PLANNED_WIDTH, line),
    }
    let room = card.width() - 28.0 - if node.locked { LOCK } else { 0.0 };
    let tag = tag_of(lifecycle, presence, options)
        .map(|tag| text::ellipsis(PILL.0, PILL.1, &tag, room - 12.0));
    let tag_room = tag.as_ref().map_or(0.0, |(_, width)| width + 20.0);
    let title = text::ellipsis(TITLE.0, TITLE.1, &frame.title, room - tag_room);
    let left = card.min.x + 14.0;
    let top = card.min.y + 10.0;
    let width = title.1;
    let at = Point::new(left, baseline(top, TITLE_ROW, TITLE));
    marks.text(at, TITLE, title, paper.ink);
    if matches!(lifecycle, Lifecycle::Retiring(_)) {
        marks.strike_through(at, (width, TITLE.1), STRIKE_WIDTH, paper.ink);
    }
    if let Some(tag) = tag {
        let x = if width > 0.0 { left + width + 8.0 } else { left };
        let at = Point::new(x, top + (TITLE_ROW - PILL_HEIGHT) / 2.0);
        draw_pill(&mut marks, at, tag, lifecycle, theme.accent);
    }
    lock(&mut marks, node, &card, paper);
    difference::mark(&mut marks, &card, FRAME_RADIUS, shown);
    marks.into_items()
}

/// The tag that says when it comes or goes; two views that are compared say it themselves.
fn tag_of(lifecycle: Lifecycle, presence: Presence, options: &Options) -> Option<String> {
    let compares = options.compared_with.is_some() && !presence.is_ghost();
    lifecycle_tag(lifecycle, options.language).filter(|_| !compares)
}

fn lock(marks: &mut MarkBuilder, node: &Node, card: &Rect, paper: Paper) {
    if node.locked {
        let corner = Point::new(card.max.x - LOCK - 6.0, card.min.y + 6.0);
        marks.icon(Icon::Lock, corner, LOCK, paper.ink);
    }
}
