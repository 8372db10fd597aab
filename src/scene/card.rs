//! The card of a channel, audience, system, team or activity.

use super::comparing::{self, drawn};
use super::mark::Item;
use super::sheet::{Sheet, baseline};
use super::words::{card_tag, short_second_line, shown_second_line};
use super::{Options, Presence, outlook};
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::language::texts;
use crate::layout;
use crate::plan::{Lifecycle, Node};
use crate::text::{self, Face};
use crate::theme::{Icon, Rgba, Theme, icon_of_body};

const NAME: (Face, f64) = (Face::SemiBold, 13.0);
const SECOND: (Face, f64) = (Face::Regular, 11.5);
pub(super) const TAG: (Face, f64) = (Face::Medium, 10.5);

/// From one line of a name to the next, and the height of the other rows.
const NAME_ROW: f64 = 16.5;
const SECOND_ROW: f64 = 16.0;
pub(super) const TAG_HEIGHT: f64 = 15.0;
const TAG_ROW: f64 = TAG_HEIGHT + 4.0;
/// Between a tag and the text beside it.
const TAG_GAP: f64 = 6.0;
const TAG_PADDING: f64 = 6.0;
const LOCK: f64 = 13.0;
/// Corners of cards.
pub(super) const RADIUS: f64 = 9.0;
/// How much of its colour lies under an icon.
const TILE_SHARE: f64 = 0.13;
/// So far the darker edge shows below a card.
const LOWER_EDGE: f64 = 1.0;
/// The border of what is planned.
const PLANNED_WIDTH: f64 = 1.5;
/// The strokes through the border of what goes: so far they reach to either side.
const STROKE_REACH: f64 = 3.0;
const STROKE_WIDTH: f64 = 1.25;
/// Dashes of what is planned: drawn, not drawn.
pub(super) const PLANNED: (f64, f64) = (5.0, 3.5);

/// The measures of a card of a certain size.
struct Measures {
    padding: f64,
    tile: f64,
    icon: f64,
    gap: f64,
}

fn measures(card: &Rect) -> Measures {
    if card.width() < 152.0 || card.height() < 60.0 {
        Measures { padding: 9.0, tile: 28.0, icon: 18.0, gap: 8.0 }
    } else {
        Measures { padding: 12.0, tile: 36.0, icon: 20.0, gap: 11.0 }
    }
}

/// How high the tag on the upper edge of a card is that is held off.
const HELD_OFF_HEIGHT: f64 = 18.0;

/// Around all the marks of a card.
pub(super) fn bounds(
    card: &Rect,
    node: &Node,
    lifecycle: Lifecycle,
    presence: Presence,
    options: &Options,
) -> Rect {
    let mut paper = paper_bounds(card, lifecycle);
    if options.outlook && outlook::has_tag(node) {
        paper = paper.union(&outlook::bounds(card));
    }
    match presence {
        Presence::There | Presence::Ghost | Presence::Differs(_) => paper,
        Presence::HeldOff => {
            let above = Point::new(0.0, HELD_OFF_HEIGHT + 4.0);
            paper.union(&Rect { min: card.min - above, max: card.max })
        }
    }
}

fn paper_bounds(card: &Rect, lifecycle: Lifecycle) -> Rect {
    let lower = Rect { min: card.min, max: card.max + Point::new(0.0, LOWER_EDGE) };
    match lifecycle {
        Lifecycle::Existing => lower,
        Lifecycle::Planned(_) => lower.union(&card.expand((PLANNED_WIDTH - 1.0) / 2.0)),
        Lifecycle::Retiring(_) => {
            let beyond = Point::new(0.0, STROKE_REACH + STROKE_WIDTH / 2.0);
            Rect { min: card.min - beyond, max: card.max + beyond }
        }
    }
}

/// The marks of a card.
pub(super) fn items(node: &Node, presence: Presence, options: &Options) -> Vec<Item> {
    let theme = Theme::of(options.appearance);
    let card = layout::card(node);
    let color = theme.color_of(&node.body);
    let mut sheet = Sheet::new(theme, presence.is_ghost());
    surface(&mut sheet, &card, drawn(node.lifecycle, presence, options), color);
    comparing::tint(&mut sheet, &card, RADIUS, presence);
    let sizes = measures(&card);
    let tile = Rect::from_size(
        Point::new(card.min.x + sizes.padding, card.center().y - sizes.tile / 2.0),
        sizes.tile,
        sizes.tile,
    );
    sheet.fill(ConvexPath::rounded(&tile, 8.0), color.faded(TILE_SHARE).over(theme.surface));
    let inset = (sizes.tile - sizes.icon) / 2.0;
    let icon = icon_of_body(&node.body);
    sheet.icon(icon, tile.min + Point::new(inset, inset), sizes.icon, color);
    let text_area = Rect {
        min: Point::new(tile.max.x + sizes.gap, card.min.y),
        max: Point::new(card.max.x - sizes.padding, card.max.y),
    };
    texts(&mut sheet, node, &text_area, color, (presence, options));
    if node.locked {
        let corner = Point::new(card.max.x - LOCK - 6.0, card.min.y + 6.0);
        sheet.icon(Icon::Lock, corner, LOCK, theme.muted);
    }
    if options.outlook {
        outlook::draw(&mut sheet, node, &card, options.language);
    }
    if presence == Presence::HeldOff {
        sheet.append(held_off_tag(theme, &card, options));
    }
    comparing::mark(&mut sheet, &card, RADIUS, node.lifecycle, presence, options);
    sheet.into_items()
}

/// A tag above the upper edge that says that the card is held off; no ghost, so that it can be read.
fn held_off_tag<'a>(theme: &'a Theme, card: &Rect, options: &Options) -> Sheet<'a> {
    const HEIGHT: f64 = HELD_OFF_HEIGHT;
    const ICON: f64 = 12.0;
    const PADDING: f64 = 7.0;
    let mut sheet = Sheet::new(theme, false);
    let words = texts::result::HELD_OFF.in_language(options.language);
    let room = card.width() - 2.0 * PADDING - ICON - 28.0;
    let line = text::ellipsis(TAG.0, TAG.1, words, room.max(0.0));
    let gap = if line.0.is_empty() { 0.0 } else { 4.0 };
    let at = Point::new(card.min.x + 4.0, card.min.y - HEIGHT - 4.0);
    let pill = Rect::from_size(at, line.1 + gap + ICON + 2.0 * PADDING, HEIGHT);
    sheet.fill(ConvexPath::rounded(&pill, HEIGHT / 2.0), theme.surface);
    let border = ConvexPath::rounded(&pill.expand(-0.5), HEIGHT / 2.0 - 0.5);
    sheet.border(border, 1.0, theme.border);
    let icon = pill.min + Point::new(PADDING, (HEIGHT - ICON) / 2.0);
    sheet.icon(Icon::EyeOff, icon, ICON, theme.ink);
    let start = Point::new(icon.x + ICON + gap, baseline(pill.min.y, HEIGHT, TAG));
    sheet.text(start, TAG, line, theme.ink);
    sheet
}

/// The paper of a card: its surface, a darker lower edge, and the border that says whether it
/// comes or goes.
fn surface(sheet: &mut Sheet, card: &Rect, lifecycle: Lifecycle, color: Rgba) {
    let theme = sheet.theme;
    let down = Point::new(0.0, LOWER_EDGE);
    let lower = Rect { min: card.min + down, max: card.max + down };
    sheet.fill(ConvexPath::rounded(&lower, RADIUS), theme.border.faded(0.5).over(theme.canvas));
    sheet.fill(ConvexPath::rounded(card, RADIUS), theme.surface);
    let border = ConvexPath::rounded(&card.expand(-0.5), RADIUS - 0.5);
    match lifecycle {
        Lifecycle::Existing => sheet.border(border, 1.0, theme.border),
        Lifecycle::Planned(_) => sheet.dashes(&border.path(), PLANNED, PLANNED_WIDTH, color),
        Lifecycle::Retiring(_) => {
            sheet.border(border, 1.0, theme.border);
            strokes(sheet, card, theme.muted);
        }
    }
}

/// Strokes the border through, as one strikes out a word.
fn strokes(sheet: &mut Sheet, card: &Rect, color: Rgba) {
    // Above and below, beside the middle, where links end.
    let half = Point::new(STROKE_REACH, -STROKE_REACH);
    let columns = [0.125, 0.375, 0.625, 0.875].map(|share| card.min.x + share * card.width());
    let strokes =
        columns.into_iter().flat_map(|x| [Point::new(x, card.min.y), Point::new(x, card.max.y)]);
    let strokes = strokes.map(|place| Path::polyline(&[place - half, place + half]));
    sheet.line(Path::joined(strokes), STROKE_WIDTH, color);
}

/// Name, second line and tag, centred together between top and bottom.
fn texts(
    sheet: &mut Sheet,
    node: &Node,
    area: &Rect,
    color: Rgba,
    (presence, options): (Presence, &Options),
) {
    let theme = sheet.theme;
    let lifecycle = drawn(node.lifecycle, presence, options);
    let lock = if node.locked { LOCK } else { 0.0 };
    let room = area.width();
    let tag = card_tag(node, presence, options)
        .map(|tag| text::ellipsis(TAG.0, TAG.1, &tag, room - 2.0 * TAG_PADDING))
        .filter(|(tag, _)| !tag.is_empty());
    let tag_width = tag.as_ref().map(|(_, width)| width + 2.0 * TAG_PADDING);
    let second = shown_second_line(node, presence, options);
    let second_width = text::width(SECOND.0, SECOND.1, &second);
    let height = area.height() - 14.0;
    let rows = |tag_row: bool| SECOND_ROW + if tag_row { TAG_ROW } else { 0.0 };
    let name_lines = |tag_row: bool| {
        let fitting = ((height - rows(tag_row)) / NAME_ROW).floor().clamp(1.0, 3.0) as usize;
        text::wrap(NAME.0, NAME.1, node.name(), room - lock, fitting)
    };
    // The tag stands beside the second line where both fit, else in a row of its own where the
    // name leaves one, else only the start of the second line stays.
    let beside = tag_width.is_none_or(|width| second_width + TAG_GAP + width <= room);
    let free = name_lines(false);
    let tag_row = !beside && free.len() as f64 * NAME_ROW + rows(true) <= area.height() - 8.0;
    let name = free;
    let block = name.len() as f64 * NAME_ROW + rows(tag_row);
    let mut top = (area.center().y - block / 2.0).round();
    for line in name {
        let at = Point::new(area.min.x, baseline(top, NAME_ROW, NAME));
        let width = line.1;
        sheet.text(at, NAME, line, theme.ink);
        if matches!(lifecycle, Lifecycle::Retiring(_)) {
            let y = at.y - NAME.1 * 0.27;
            let strike = [Point::new(at.x, y), Point::new(at.x + width, y)];
            sheet.line(Path::polyline(&strike), 1.25, theme.ink);
        }
        top += NAME_ROW;
    }
    let taken = match tag_width {
        Some(width) if !tag_row => width + TAG_GAP,
        _ => 0.0,
    };
    let second = if second_width <= room - taken {
        (second, second_width)
    } else if second_width + taken <= room || taken == 0.0 {
        text::ellipsis(SECOND.0, SECOND.1, &second, room - taken)
    } else {
        let short = short_second_line(&second);
        let width = text::width(SECOND.0, SECOND.1, short);
        if width + taken <= room { (short.to_owned(), width) } else { (String::new(), 0.0) }
    };
    let after_second = if second.0.is_empty() { 0.0 } else { second.1 + TAG_GAP };
    sheet.text(
        Point::new(area.min.x, baseline(top, SECOND_ROW, SECOND)),
        SECOND,
        second,
        theme.muted,
    );
    if let Some(tag) = tag {
        let at = match tag_row {
            true => Point::new(area.min.x, top + SECOND_ROW + 3.0),
            false => Point::new(area.min.x + after_second, top + (SECOND_ROW - TAG_HEIGHT) / 2.0),
        };
        // What a channel will do is told like what comes.
        let lifecycle = match node.lifecycle {
            Lifecycle::Existing => Lifecycle::Planned(0),
            lifecycle => lifecycle,
        };
        draw_tag(sheet, at, tag, lifecycle, color);
    }
}

/// The tag that says when something comes or goes.
pub(super) fn draw_tag(
    sheet: &mut Sheet,
    at: Point,
    tag: (String, f64),
    lifecycle: Lifecycle,
    color: Rgba,
) {
    let theme = sheet.theme;
    let pill = Rect::from_size(at, tag.1 + 2.0 * TAG_PADDING, TAG_HEIGHT);
    let (fill, ink) = match lifecycle {
        Lifecycle::Planned(_) => (color.faded(TILE_SHARE).over(theme.surface), color),
        Lifecycle::Existing | Lifecycle::Retiring(_) => (theme.sunken, theme.muted),
    };
    sheet.fill(ConvexPath::rounded(&pill, TAG_HEIGHT / 2.0), fill);
    let text = Point::new(pill.min.x + TAG_PADDING, baseline(pill.min.y, TAG_HEIGHT, TAG));
    sheet.text(text, TAG, tag, ink);
}
