//! A card from farther away: its name in letters that can be read, and of the rest only what
//! leaves room for it. How far away that is, only the screen knows; files show cards as they are.

use super::card::{self, RADIUS};
use super::drawing::Drawing;
use super::items::Source;
use super::mark::Item;
use super::mark_builder::{MarkBuilder, STRIKE_WIDTH, baseline};
use super::options::Options;
use super::presence::{ElementLook, Presence};
use super::rail::{self, Marked};
use super::{difference, new_dot};
use crate::geometry::{ConvexPath, Point, Rect};
use crate::layout;
use crate::plan::{Body, Node};
use crate::text::{self, Face};
use crate::theme::{Theme, icon_of_body};

/// From one line of a name to the next, in sizes of its letters.
const LEADING: f64 = 1.16;
/// Between the name and the edges of its card, in sizes of its letters.
const PADDING: f64 = 0.5;
/// The icon, and what is free beside it, in sizes of the letters of the name.
const ICON: f64 = 1.6;
const ICON_GAP: f64 = 0.5;
/// A name takes no more lines.
const MOST_LINES: f64 = 3.0;
/// How much of its own colour the card shows, which is all that tells sorts apart without an icon.
const TINT: f64 = 0.14;

/// The marks of a card whose name is written in letters of `size` world points, which are larger
/// than those that it has itself; `None` for what is no card.
pub fn overview(drawing: &Drawing, size: f64) -> Option<Vec<Item>> {
    let Source::Node { node, presence, marked, options } = drawing.items.source() else {
        return None;
    };
    match node.body {
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_) => Some(items(node, (*presence, *marked), options, size)),
        Body::Note(_) | Body::Frame(_) => None,
    }
}

fn items(
    node: &Node,
    (presence, marked): (Presence, Marked),
    options: &Options,
    size: f64,
) -> Vec<Item> {
    let theme = Theme::of(options.appearance);
    let place = layout::card(node);
    let shown = ElementLook { lifecycle: node.lifecycle, presence, options };
    let color = theme.color_of(&node.body);
    let mut marks = MarkBuilder::new(theme, shown.is_faint());
    card::surface(&mut marks, &place, presence, color);
    let inside = ConvexPath::rounded(&place.expand(-1.0), RADIUS - 1.0);
    marks.fill(inside, color.faded(TINT).over(theme.surface));
    difference::tint(&mut marks, &place, RADIUS, presence);
    // As large on the screen as from near.
    let scale = size / card::NAME.1;
    let has_rail = marked.has_rail && rail::has_rail(size);
    let rail = if has_rail { rail::width(scale) } else { 0.0 };
    let beside_rail = Rect { min: place.min, max: place.max - Point::new(rail, 0.0) };
    let name = Name::fitting(node.name(), &beside_rail, size);
    if name.has_icon {
        let side = ICON * size;
        let at = Point::new(place.min.x + PADDING * size, place.center().y - side / 2.0);
        marks.icon(icon_of_body(&node.body), at, side, color);
    }
    let mut words = MarkBuilder::new(theme, presence.is_ghost());
    let row = LEADING * size;
    let mut top = place.center().y - name.lines.len() as f64 * row / 2.0;
    for line in name.lines {
        let at = Point::new(name.left, baseline(top, row, (Face::SemiBold, size)));
        let width = line.1;
        let ink = shown.ink();
        words.text(at, (Face::SemiBold, size), line, ink);
        if shown.goes() {
            words.strike_through(at, (width, size), STRIKE_WIDTH, ink);
        }
        top += row;
    }
    if marked.carries {
        rail::draw_bar(&mut words, &place, scale);
    }
    new_dot::draw_sized(&mut words, &place, RADIUS, (presence, scale));
    marks.append(words);
    if presence == Presence::Excluded {
        marks.append(card::excluded_tag(theme, &place, options));
    }
    difference::mark(&mut marks, &place, RADIUS, shown);
    marks.into_items()
}

/// A name in a card, and whether the icon has room beside it.
struct Name {
    lines: Vec<(String, f64)>,
    left: f64,
    has_icon: bool,
}

impl Name {
    /// The icon goes before a letter of the name does.
    fn fitting(name: &str, place: &Rect, size: f64) -> Self {
        let padding = PADDING * size;
        let rows = ((place.height() - padding) / (LEADING * size)).floor();
        let rows = rows.clamp(1.0, MOST_LINES) as usize;
        let left = place.min.x + padding;
        let room = place.width() - 2.0 * padding;
        let beside = (ICON + ICON_GAP) * size;
        let wrapped = |room: f64| text::wrap(Face::SemiBold, size, name, room.max(0.0), rows);
        let lines = wrapped(room - beside);
        // Words that had to be divided or cut have no room beside an icon.
        let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
        let written: usize = lines.iter().map(|(line, _)| letters(line)).sum();
        let is_cut = lines.last().is_some_and(|(line, _)| line.ends_with('…'));
        if written == letters(name) && !is_cut {
            return Self { lines, left: left + beside, has_icon: true };
        }
        Self { lines: wrapped(room), left, has_icon: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> Rect {
        Rect::from_size(Point::default(), 184.0, 72.0)
    }

    #[test]
    fn the_icon_goes_before_a_letter_of_the_name() {
        let short = Name::fitting("Store", &card(), 22.0);
        assert!(short.has_icon && short.left > 22.0);
        let long = Name::fitting("Construction trade fair", &card(), 22.0);
        assert!(!long.has_icon);
        let lines: Vec<&str> = long.lines.iter().map(|(line, _)| &**line).collect();
        assert_eq!(lines, ["Construction", "trade fair"]);
    }

    #[test]
    fn every_line_lies_in_its_card() {
        for size in [14.0, 18.0, 24.4] {
            let name = "Werksverkauf Kempten und Umgebung mit Donaudampfschifffahrt";
            let name = Name::fitting(name, &card(), size);
            assert!(name.lines.len() as f64 * LEADING * size <= 72.0, "{size}");
            assert!(name.lines.iter().all(|(_, width)| name.left + width <= 184.0), "{size}");
        }
    }
}
