//! Notes and frames.

use super::card::{GHOST, GHOST_WIDTH};
use super::mark::Item;
use super::mark_builder::{MarkBuilder, STRIKE_WIDTH, baseline};
use super::options::Options;
use super::pill::{PILL, PILL_HEIGHT, draw_pill};
use super::presence::{ElementLook, Presence};
use super::rail::{self, Marked};
use super::words::step_tag;
use super::{difference, new_dot};
use crate::geometry::{ConvexPath, Point, Rect};
use crate::layout;
use crate::plan::{Frame, Node, Note};
use crate::text::{self, Face};
use crate::theme::{Icon, Paper, Theme};

const NOTE_RADIUS: f64 = 4.0;
const FRAME_RADIUS: f64 = 12.0;
const TITLE: (Face, f64) = (Face::SemiBold, 13.0);
const TITLE_ROW: f64 = 18.0;
/// From the corner of a frame to its title.
const TITLE_LEFT: f64 = 14.0;
const TITLE_TOP: f64 = 10.0;

/// Around all the marks of a note.
pub(super) fn note_bounds(card: &Rect, presence: Presence) -> Rect {
    let lower = Rect { min: card.min, max: card.max + Point::new(0.0, 1.0) };
    lower.union(&frame_bounds(card, presence))
}

/// Around all the marks of a frame.
pub(super) fn frame_bounds(card: &Rect, presence: Presence) -> Rect {
    let around = match presence.is_ghost() {
        true => card.expand((GHOST_WIDTH - 1.0) / 2.0),
        false => *card,
    };
    new_dot::bounds(around, card, presence)
}

/// The marks of a note: paper in its colour.
pub(super) fn note_items(
    node: &Node,
    note: &Note,
    (presence, marked): (Presence, Marked),
    options: &Options,
) -> Vec<Item> {
    let theme = Theme::of(options.appearance);
    let shown = ElementLook { lifecycle: node.lifecycle, presence, options };
    let paper = theme.paper(note.color);
    let card = layout::card(node);
    let mut marks = MarkBuilder::new(theme, shown.is_faint());
    let lower = Rect { min: card.min + Point::new(0.0, 1.0), max: card.max + Point::new(0.0, 1.0) };
    marks.fill(ConvexPath::rounded(&lower, NOTE_RADIUS), paper.ink.faded(0.3).over(theme.canvas));
    marks.fill(ConvexPath::rounded(&card, NOTE_RADIUS), paper.fill);
    let border = ConvexPath::rounded(&card.expand(-0.5), NOTE_RADIUS - 0.5);
    if presence.is_ghost() {
        marks.dashes(&border.path(), GHOST, GHOST_WIDTH, paper.ink);
    }
    let mut words = MarkBuilder::new(theme, presence.is_ghost());
    let tag = step_tag(node.lifecycle, presence, options);
    let tag_room = if tag.is_some() { PILL_HEIGHT + 4.0 } else { 0.0 };
    let padding = layout::NOTE_PADDING;
    let rail_room = if marked.has_rail { rail::width(1.0) - padding } else { 0.0 };
    let left = card.min.x + padding;
    let mut top = card.min.y + padding;
    for line in layout::note_lines(&note.text, card.width() - rail_room, card.height() - tag_room) {
        let width = line.1;
        let x = match text::begins_at_right(&line.0) {
            true => card.max.x - rail_room - padding - width,
            false => left,
        };
        let at = Point::new(x, baseline(top, layout::NOTE_LEADING, layout::NOTE_TEXT));
        words.text(at, layout::NOTE_TEXT, line, paper.ink);
        if shown.goes() {
            words.strike_through(at, (width, layout::NOTE_TEXT.1), STRIKE_WIDTH, paper.ink);
        }
        top += layout::NOTE_LEADING;
    }
    if let Some(tag) = tag {
        let tag = text::ellipsis(PILL.0, PILL.1, &tag, card.width() - 2.0 * padding - 12.0);
        let at = Point::new(left, card.max.y - padding + 3.0 - PILL_HEIGHT);
        draw_pill(&mut words, at, tag, node.lifecycle, theme.accent);
    }
    marks.append(words);
    lock(&mut marks, node, &card, paper);
    new_dot::draw(&mut marks, &card, NOTE_RADIUS, presence);
    difference::mark(&mut marks, &card, NOTE_RADIUS, shown);
    marks.into_items()
}

/// Where the title of a frame may stand, if it has one.
pub(super) fn frame_title(card: &Rect, frame: &Frame) -> Option<Rect> {
    let width = text::width(TITLE.0, TITLE.1, &frame.title).min(card.width() - 2.0 * TITLE_LEFT);
    let corner = card.min + Point::new(TITLE_LEFT, TITLE_TOP);
    (width > 0.0).then(|| Rect::from_size(corner, width, TITLE_ROW))
}

/// The marks of a frame: an outline with a title. Only the area of interlocked channels is tinted.
pub(super) fn frame_items(
    node: &Node,
    frame: &Frame,
    (presence, marked): (Presence, Marked),
    options: &Options,
) -> Vec<Item> {
    let theme = Theme::of(options.appearance);
    let shown = ElementLook { lifecycle: node.lifecycle, presence, options };
    let paper = theme.paper(frame.color);
    let card = layout::card(node);
    let mut marks = MarkBuilder::new(theme, shown.is_faint());
    let border = ConvexPath::rounded(&card.expand(-0.5), FRAME_RADIUS - 0.5);
    let line = paper.line;
    match presence.is_ghost() {
        true => marks.dashes(&border.path(), GHOST, GHOST_WIDTH, line),
        false => marks.border(border, 1.0, line),
    }
    let mut words = MarkBuilder::new(theme, presence.is_ghost());
    let room = card.width()
        - 2.0 * TITLE_LEFT
        - if marked.has_rail { rail::width(1.0) - 14.0 } else { 0.0 };
    let tag = step_tag(node.lifecycle, presence, options)
        .map(|tag| text::ellipsis(PILL.0, PILL.1, &tag, room - 12.0));
    let tag_room = tag.as_ref().map_or(0.0, |(_, width)| width + 20.0);
    let title = text::ellipsis(TITLE.0, TITLE.1, &frame.title, room - tag_room);
    let left = card.min.x + TITLE_LEFT;
    let top = card.min.y + TITLE_TOP;
    let width = title.1;
    let at = Point::new(left, baseline(top, TITLE_ROW, TITLE));
    words.text(at, TITLE, title, paper.ink);
    if shown.goes() {
        words.strike_through(at, (width, TITLE.1), STRIKE_WIDTH, paper.ink);
    }
    if let Some(tag) = tag {
        let x = if width > 0.0 { left + width + 8.0 } else { left };
        let at = Point::new(x, top + (TITLE_ROW - PILL_HEIGHT) / 2.0);
        draw_pill(&mut words, at, tag, node.lifecycle, theme.accent);
    }
    marks.append(words);
    lock(&mut marks, node, &card, paper);
    new_dot::draw(&mut marks, &card, FRAME_RADIUS, presence);
    difference::mark(&mut marks, &card, FRAME_RADIUS, shown);
    marks.into_items()
}

fn lock(marks: &mut MarkBuilder, node: &Node, card: &Rect, paper: Paper) {
    if let Some(place) = rail::rail(card, 1.0).next().filter(|_| node.locked) {
        marks.icon(Icon::Lock, place.min, place.width(), paper.ink);
    }
}
