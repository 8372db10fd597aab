//! The tag on the card of a channel that says what becomes of it until the year of the vision.

use super::card::TAG;
use super::sheet::{Sheet, baseline};
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::language::{Language, Text, texts};
use crate::plan::{Body, Node, Outlook};
use crate::text;
use crate::theme::{Rgba, Theme};

/// How high the tag is, half of it below the card.
const HEIGHT: f64 = 18.0;
const MARK: f64 = 8.0;
const PADDING: f64 = 7.0;
const GAP: f64 = 5.0;
/// From the right edge of the card.
const INSET: f64 = 10.0;
const LINE: f64 = 1.5;

/// What the tag of a node says, if it has one.
fn outlook(node: &Node) -> Option<Outlook> {
    match &node.body {
        Body::Channel(channel) => Some(channel.outlook),
        _ => None,
    }
}

/// Whether a node has the tag.
pub(super) fn has_tag(node: &Node) -> bool {
    outlook(node).is_some()
}

/// Around a card and its tag.
pub(super) fn bounds(card: &Rect) -> Rect {
    Rect { min: card.min, max: card.max + Point::new(0.0, HEIGHT / 2.0) }
}

const fn word(outlook: Outlook) -> Text {
    match outlook {
        Outlook::Unknown => texts::canvas::OUTLOOK_OPEN,
        Outlook::Growing => texts::canvas::OUTLOOK_GROWING,
        Outlook::Steady => texts::canvas::OUTLOOK_STEADY,
        Outlook::Shrinking => texts::canvas::OUTLOOK_SHRINKING,
        Outlook::Gone => texts::views::GONE,
    }
}

fn tint(theme: &Theme, outlook: Outlook) -> Rgba {
    match outlook {
        Outlook::Growing => theme.team,
        Outlook::Shrinking => theme.activity,
        Outlook::Gone => theme.ink,
        Outlook::Steady | Outlook::Unknown => theme.muted,
    }
}

/// Draws the tag of a channel on the lower edge of its card.
pub(super) fn draw(sheet: &mut Sheet, node: &Node, card: &Rect, language: Language) {
    let Some(outlook) = outlook(node) else { return };
    let theme = sheet.theme;
    let mark = mark(outlook);
    let taken = if mark.is_empty() { 0.0 } else { MARK + GAP };
    let room = card.width() - 2.0 * (INSET + PADDING) - taken;
    let line = text::ellipsis(TAG.0, TAG.1, word(outlook).in_language(language), room.max(0.0));
    let width = line.1 + taken + 2.0 * PADDING;
    let at = Point::new(card.max.x - INSET - width, card.max.y - HEIGHT / 2.0);
    let pill = Rect::from_size(at, width, HEIGHT);
    let color = tint(theme, outlook);
    sheet.fill(ConvexPath::rounded(&pill, HEIGHT / 2.0), theme.surface);
    let border = ConvexPath::rounded(&pill.expand(-0.5), HEIGHT / 2.0 - 0.5);
    sheet.border(border, 1.0, theme.border);
    let corner = pill.min + Point::new(PADDING, (HEIGHT - MARK) / 2.0);
    let lines = mark.iter().map(|points| {
        let points: Vec<Point> =
            points.iter().map(|(x, y)| corner + Point::new(x * MARK, y * MARK)).collect();
        Path::polyline(&points)
    });
    let lines: Vec<Path> = lines.collect();
    if !lines.is_empty() {
        sheet.line(Path::joined(lines), LINE, color);
    }
    let start = Point::new(pill.min.x + PADDING + taken, baseline(pill.min.y, HEIGHT, TAG));
    sheet.text(start, TAG, line, color);
}

/// An arrow up, level or down, or a cross: lines in a square of side 1.
const fn mark(outlook: Outlook) -> &'static [&'static [(f64, f64)]] {
    match outlook {
        Outlook::Growing => &[&[(0.0, 1.0), (1.0, 0.0)], &[(0.3, 0.0), (1.0, 0.0), (1.0, 0.7)]],
        Outlook::Steady => &[&[(0.0, 0.5), (1.0, 0.5)], &[(0.6, 0.1), (1.0, 0.5), (0.6, 0.9)]],
        Outlook::Shrinking => &[&[(0.0, 0.0), (1.0, 1.0)], &[(1.0, 0.3), (1.0, 1.0), (0.3, 1.0)]],
        Outlook::Gone => &[&[(0.1, 0.1), (0.9, 0.9)], &[(0.9, 0.1), (0.1, 0.9)]],
        Outlook::Unknown => &[],
    }
}
