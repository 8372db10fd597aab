//! The card of a channel, audience, system, team or activity.

use super::mark::Item;
use super::mark_builder::{MarkBuilder, STRIKE_WIDTH, baseline};
use super::options::Options;
use super::pill::{PILL, PILL_HEIGHT, PILL_PADDING, TINT, draw_pill};
use super::presence::{ElementLook, Presence};
use super::rail::{self, Marked};
use super::words::{card_tag, short_second_line, shown_second_line};
use super::{difference, figures, new_dot, outlook};
use crate::geometry::{ConvexPath, Point, Rect};
use crate::language::texts;
use crate::layout;
use crate::plan::{Lifecycle, Node};
use crate::text::{self, Face};
use crate::theme::{Icon, Rgba, Theme, icon_of_body};

/// The face and size of the name.
pub(super) const NAME: (Face, f64) = (Face::SemiBold, 13.0);
const SECOND: (Face, f64) = (Face::Regular, 11.5);

/// From one line of a name to the next, and the height of the other rows.
const NAME_ROW: f64 = 16.5;
const SECOND_ROW: f64 = 16.0;
const PILL_ROW: f64 = PILL_HEIGHT + 4.0;
/// A name never takes more lines, so that the second line stays in sight.
const MOST_NAME_LINES: f64 = 3.0;
/// What stays free above and below together where a name is wrapped.
const NAME_MARGIN: f64 = 14.0;
/// The same where a tag asks for a row of its own: it may come nearer to the edge than a name.
const TAG_ROW_MARGIN: f64 = 8.0;
/// Between a tag and the text beside it.
const PILL_GAP: f64 = 6.0;
/// Corners of cards.
pub(super) const RADIUS: f64 = 9.0;
/// So far the darker edge shows below a card.
const LOWER_EDGE: f64 = 1.0;
/// The border of a ghost: how wide it is, and its dashes: drawn, not drawn.
pub(super) const GHOST_WIDTH: f64 = 1.5;
pub(super) const GHOST: (f64, f64) = (5.0, 3.5);

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

/// The square of the icon of a card seen from near.
pub fn icon_tile(card: &Rect) -> Rect {
    let sizes = measures(card);
    let at = Point::new(card.min.x + sizes.padding, card.center().y - sizes.tile / 2.0);
    Rect::from_size(at, sizes.tile, sizes.tile)
}

/// How high the tag on the upper edge of a card is that is excluded.
const EXCLUDED_HEIGHT: f64 = 18.0;

/// Around all the marks of a card.
pub(super) fn bounds(card: &Rect, node: &Node, shown: ElementLook<'_>) -> Rect {
    let mut paper = new_dot::bounds(paper_bounds(card, shown.presence), card, shown.presence);
    if shown.options.outlook && outlook::has_tag(node) {
        paper = paper.union(&outlook::bounds(card));
    }
    match shown.presence {
        Presence::There | Presence::New | Presence::Ghost | Presence::Differs(_) => paper,
        Presence::Excluded => {
            let above = Point::new(0.0, EXCLUDED_HEIGHT + 4.0);
            paper.union(&Rect { min: card.min - above, max: card.max })
        }
    }
}

fn paper_bounds(card: &Rect, presence: Presence) -> Rect {
    let lower = Rect { min: card.min, max: card.max + Point::new(0.0, LOWER_EDGE) };
    match presence.is_ghost() {
        true => lower.union(&card.expand((GHOST_WIDTH - 1.0) / 2.0)),
        false => lower,
    }
}

/// The marks of a card.
pub(super) fn items(
    node: &Node,
    (presence, marked): (Presence, Marked),
    options: &Options,
) -> Vec<Item> {
    let theme = Theme::of(options.appearance);
    let card = layout::card(node);
    let shown = ElementLook { lifecycle: node.lifecycle, presence, options };
    let color = theme.color_of(&node.body);
    let mut marks = MarkBuilder::new(theme, shown.is_faint());
    surface(&mut marks, &card, presence, color);
    difference::tint(&mut marks, &card, RADIUS, presence);
    let sizes = measures(&card);
    let tile = icon_tile(&card);
    marks.fill(ConvexPath::rounded(&tile, 8.0), color.faded(TINT).over(theme.surface));
    let inset = (sizes.tile - sizes.icon) / 2.0;
    let icon = icon_of_body(&node.body);
    marks.icon(icon, tile.min + Point::new(inset, inset), sizes.icon, color);
    let right = if marked.has_rail { rail::width(1.0) } else { sizes.padding };
    let text_area = Rect {
        min: Point::new(tile.max.x + sizes.gap, card.min.y),
        max: Point::new(card.max.x - right, card.max.y),
    };
    let texts = Texts::fitting(node, &text_area, shown);
    // What goes stands back, and can still be read.
    let mut words = MarkBuilder::new(theme, presence.is_ghost());
    texts.draw(&mut words, node, &text_area, (color, shown));
    if let Some(place) = rail::rail(&card, 1.0).next().filter(|_| node.locked) {
        words.icon(Icon::Lock, place.min, place.width(), theme.muted);
    }
    if marked.carries {
        rail::draw_bar(&mut words, &card, 1.0);
    }
    if options.outlook {
        outlook::draw(&mut words, node, &card, options.language);
    }
    new_dot::draw(&mut words, &card, RADIUS, presence);
    marks.append(words);
    if presence == Presence::Excluded {
        marks.append(excluded_tag(theme, &card, options));
    }
    difference::mark(&mut marks, &card, RADIUS, shown);
    marks.into_items()
}

/// A tag above the upper edge that says that the card is excluded; no ghost, so that it can be
/// read.
pub(super) fn excluded_tag<'a>(
    theme: &'a Theme,
    card: &Rect,
    options: &Options,
) -> MarkBuilder<'a> {
    const HEIGHT: f64 = EXCLUDED_HEIGHT;
    const ICON: f64 = 12.0;
    const PADDING: f64 = 7.0;
    let mut marks = MarkBuilder::new(theme, false);
    let words = texts::result::HELD_OFF.in_language(options.language);
    let room = card.width() - 2.0 * PADDING - ICON - 28.0;
    let line = text::ellipsis(PILL.0, PILL.1, words, room.max(0.0));
    let gap = if line.0.is_empty() { 0.0 } else { 4.0 };
    let at = Point::new(card.min.x + 4.0, card.min.y - HEIGHT - 4.0);
    let pill = Rect::from_size(at, line.1 + gap + ICON + 2.0 * PADDING, HEIGHT);
    marks.fill(ConvexPath::rounded(&pill, HEIGHT / 2.0), theme.surface);
    let border = ConvexPath::rounded(&pill.expand(-0.5), HEIGHT / 2.0 - 0.5);
    marks.border(border, 1.0, theme.border);
    let icon = pill.min + Point::new(PADDING, (HEIGHT - ICON) / 2.0);
    marks.icon(Icon::EyeOff, icon, ICON, theme.ink);
    let start = Point::new(icon.x + ICON + gap, baseline(pill.min.y, HEIGHT, PILL));
    marks.text(start, PILL, line, theme.ink);
    marks
}

/// The paper of a card: its surface, a darker lower edge, and the border, which is broken around a
/// ghost.
pub(super) fn surface(marks: &mut MarkBuilder, card: &Rect, presence: Presence, color: Rgba) {
    let theme = marks.theme;
    let down = Point::new(0.0, LOWER_EDGE);
    let lower = Rect { min: card.min + down, max: card.max + down };
    marks.fill(ConvexPath::rounded(&lower, RADIUS), theme.border.faded(0.5).over(theme.canvas));
    marks.fill(ConvexPath::rounded(card, RADIUS), theme.surface);
    let border = ConvexPath::rounded(&card.expand(-0.5), RADIUS - 0.5);
    match presence.is_ghost() {
        true => marks.dashes(&border.path(), GHOST, GHOST_WIDTH, color),
        false => marks.border(border, 1.0, theme.border),
    }
}

/// What is written on a card, as far as there is room for it.
struct Texts {
    name: Vec<(String, f64)>,
    second: (String, f64),
    tag: Option<(String, f64)>,
    /// Whether the tag stands in a row of its own, below the second line.
    has_tag_row: bool,
}

impl Texts {
    fn fitting(
        node: &Node,
        area: &Rect,
        ElementLook { presence, options, .. }: ElementLook<'_>,
    ) -> Self {
        let room = area.width();
        let tag = card_tag(node, presence, options)
            .map(|tag| text::ellipsis(PILL.0, PILL.1, &tag, room - 2.0 * PILL_PADDING))
            .filter(|(tag, _)| !tag.is_empty());
        let tag_width = tag.as_ref().map(|(_, width)| width + 2.0 * PILL_PADDING);
        let second = shown_second_line(node, presence, options);
        // Half a number would be another one.
        let second = if options.figures { figures::whole(second, SECOND, room) } else { second };
        let second_width = text::width(SECOND.0, SECOND.1, &second);
        let lines = (area.height() - NAME_MARGIN - rows(false)) / NAME_ROW;
        let lines = lines.floor().clamp(1.0, MOST_NAME_LINES) as usize;
        let name = text::wrap(NAME.0, NAME.1, node.name(), room, lines);
        // The tag stands beside the second line where both fit, else in a row of its own where the
        // name leaves one, else only the start of the second line stays.
        let beside = tag_width.is_none_or(|width| second_width + PILL_GAP + width <= room);
        let has_tag_row =
            !beside && name.len() as f64 * NAME_ROW + rows(true) <= area.height() - TAG_ROW_MARGIN;
        let taken = match tag_width {
            Some(width) if !has_tag_row => width + PILL_GAP,
            _ => 0.0,
        };
        let second = fitting_second_line(second, second_width, (room, taken));
        Self { name, second, tag, has_tag_row }
    }

    /// Draws them centred together between top and bottom.
    fn draw(
        self,
        marks: &mut MarkBuilder,
        node: &Node,
        area: &Rect,
        (color, shown): (Rgba, ElementLook),
    ) {
        let theme = marks.theme;
        let block = self.name.len() as f64 * NAME_ROW + rows(self.has_tag_row);
        let mut top = (area.center().y - block / 2.0).round();
        let widest = self.name.iter().map(|(_, width)| *width).fold(0.0, f64::max);
        for line in self.name {
            let width = line.1;
            // Lines that begin at the right end above each other.
            let inset = if text::begins_at_right(&line.0) { widest - width } else { 0.0 };
            let at = Point::new(area.min.x + inset, baseline(top, NAME_ROW, NAME));
            let ink = shown.ink();
            marks.text(at, NAME, line, ink);
            if shown.goes() {
                marks.strike_through(at, (width, NAME.1), STRIKE_WIDTH, ink);
            }
            top += NAME_ROW;
        }
        let second = self.second;
        let after_second = if second.0.is_empty() { 0.0 } else { second.1 + PILL_GAP };
        let start = Point::new(area.min.x, baseline(top, SECOND_ROW, SECOND));
        marks.text(start, SECOND, second, theme.muted);
        let Some(tag) = self.tag else { return };
        let at = match self.has_tag_row {
            true => Point::new(area.min.x, top + SECOND_ROW + 3.0),
            false => Point::new(area.min.x + after_second, top + (SECOND_ROW - PILL_HEIGHT) / 2.0),
        };
        // What a channel will do is said like what comes.
        let lifecycle = match node.lifecycle {
            Lifecycle::Existing => Lifecycle::Planned(0),
            lifecycle => lifecycle,
        };
        draw_pill(marks, at, tag, lifecycle, color);
    }
}

/// The rows below the name: the second line, and the tag if it has a row of its own.
fn rows(has_tag_row: bool) -> f64 {
    SECOND_ROW + if has_tag_row { PILL_ROW } else { 0.0 }
}

/// As much of a second line as fits into the room beside what the tag has taken.
fn fitting_second_line(line: String, width: f64, (room, taken): (f64, f64)) -> (String, f64) {
    if width <= room - taken {
        return (line, width);
    }
    if width + taken <= room || taken == 0.0 {
        return text::ellipsis(SECOND.0, SECOND.1, &line, room - taken);
    }
    let short = short_second_line(&line);
    let width = text::width(SECOND.0, SECOND.1, short);
    if width + taken <= room { (short.to_owned(), width) } else { (String::new(), 0.0) }
}
