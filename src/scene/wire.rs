//! Links: lines with arrow heads and labels.

use super::mark::{Drawing, Tag};
use super::sheet::{Sheet, baseline};
use super::words::{LinkWords, link_words};
use super::{Options, Presence};
use crate::catalogue;
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::layout::{Placed, Request};
use crate::plan::{Id, Level, Lifecycle, Link, Plan, Relation};
use crate::text::{self, Face};
use crate::theme::{Icon, Rgba, Theme};

const LABEL: (Face, f64) = (Face::Medium, 11.0);
const LABEL_PADDING: f64 = 9.0;
/// The same on a label between links side by side.
const LOW_LABEL: (Face, f64) = (Face::Medium, 10.0);
const LOW_LABEL_PADDING: f64 = 7.0;
/// Bends of links.
const RADIUS: f64 = 12.0;
/// Between the tip of an arrow and the card.
const TIP_GAP: f64 = 1.5;

/// How a link is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stroke {
    width: f64,
    color: Rgba,
    pattern: Pattern,
    has_head: bool,
}

/// How the line of a link is broken.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Pattern {
    Solid,
    /// Drawn, not drawn.
    Broken(f64, f64),
}

/// What a link needs from the layout.
pub(super) fn request(plan: &Plan, link: &Link, is_held_off: bool, options: &Options) -> Request {
    let words = link_words(plan, link, is_held_off, options.language);
    let width = |text: &str| text::width(LABEL.0, LABEL.1, text);
    Request {
        from: link.from.clone(),
        to: link.to.clone(),
        bends: link.bends.clone(),
        label_width: words
            .map(|words| (width(&words.name) + width(&words.suffix)).ceil() + 2.0 * LABEL_PADDING),
    }
}

fn stroke(plan: &Plan, link: &Link, theme: &Theme) -> Stroke {
    const DOTS: Pattern = Pattern::Broken(2.0, 3.5);
    let level = catalogue::carried(plan, link).level();
    let relation = plan.relation(link);
    let has_head = relation != Some(Relation::Annotates);
    let (width, color, pattern) = match (relation, level) {
        (Some(Relation::Integration), Some(Level::Transaction)) => {
            (2.2, theme.accent, Pattern::Solid)
        }
        (Some(Relation::Integration), Some(Level::Data)) => (1.6, theme.data_link, Pattern::Solid),
        (Some(Relation::Integration), Some(Level::HandOver) | None) => {
            (1.6, theme.hand_over_link, DOTS)
        }
        (Some(Relation::Uses | Relation::Interface), Some(Level::Transaction)) => {
            (1.6, theme.system, Pattern::Solid)
        }
        (Some(Relation::Uses | Relation::Interface), Some(Level::Data)) => {
            (1.2, theme.data_link, Pattern::Solid)
        }
        (Some(Relation::Uses | Relation::Interface), Some(Level::HandOver) | None) => {
            (1.2, theme.hand_over_link, DOTS)
        }
        (Some(Relation::Teamwork), _) => (1.6, theme.team, Pattern::Solid),
        (Some(Relation::Reaches), _) => (1.6, theme.hand_over_link, DOTS),
        (Some(Relation::Supports), _) => (1.2, theme.activity, Pattern::Solid),
        (Some(Relation::Annotates) | None, _) => (1.0, theme.hand_over_link, Pattern::Solid),
    };
    let pattern = match (link.lifecycle, pattern) {
        (Lifecycle::Planned(_), Pattern::Solid) => Pattern::Broken(7.0, 4.0),
        // What is dotted and planned gets longer gaps as well: dashes as fine as the dots.
        (Lifecycle::Planned(_), Pattern::Broken(..)) => Pattern::Broken(4.0, 7.0),
        (_, pattern) => pattern,
    };
    Stroke { width, color, pattern, has_head }
}

/// A link: its line and arrow head, and its label, if it has one.
pub(super) fn draw(
    id: &Id,
    plan: &Plan,
    link: &Link,
    placed: &Placed,
    presence: Presence,
    options: &Options,
) -> (Drawing, Option<Drawing>) {
    let theme = Theme::of(options.appearance);
    let stroke = stroke(plan, link, theme);
    let mut sheet = Sheet::new(theme, presence.is_ghost());
    draw_line(&mut sheet, &placed.way, stroke);
    if matches!(link.lifecycle, Lifecycle::Retiring(_)) {
        strike_out(&mut sheet, &placed.way, stroke);
    }
    let is_held_off = presence == Presence::HeldOff;
    let label = link_words(plan, link, is_held_off, options.language).zip(placed.label);
    let label = label.map(|(words, place)| {
        // What says that the link is held off can be read.
        let mut sheet = Sheet::new(theme, presence == Presence::Ghost);
        let place = draw_label(&mut sheet, &words, place, link, is_held_off, stroke);
        Drawing { outline: Some(place), ..drawing(Tag::Label(id.clone()), sheet, stroke.color) }
    });
    if is_held_off && label.is_none() {
        sheet.append(held_off_badge(theme, &placed.way));
    }
    let mut line = drawing(Tag::Link(id.clone()), sheet, stroke.color);
    line.route = placed.way.clone();
    line.label = label.as_ref().and_then(|label| label.outline);
    line.bounds = line.label.map_or(line.bounds, |label| line.bounds.union(&label));
    (line, label)
}

fn drawing(tag: Tag, sheet: Sheet, color: Rgba) -> Drawing {
    let color = sheet.color(color);
    let items = sheet.into_items();
    let bounds = Rect::around(items.iter().map(|item| item.bounds));
    Drawing {
        tag,
        bounds: bounds.unwrap_or(Rect { min: Point::default(), max: Point::default() }),
        items,
        outline: None,
        route: Vec::new(),
        label: None,
        is_frame: false,
        color,
    }
}

fn draw_line(sheet: &mut Sheet, way: &[Point], stroke: Stroke) {
    let [.., before, end] = *way else { return };
    let length = before.distance(end);
    let head_length = 5.0 + 1.8 * stroke.width;
    let mut line = way.to_vec();
    if stroke.has_head && length > 0.0 {
        let back = |distance: f64| end.towards(before, (distance / length).min(1.0));
        let (tip, base) = (back(TIP_GAP), back(TIP_GAP + head_length));
        let half = (tip - base) * (1.0 / tip.distance(base).max(1e-9)) * (1.6 + 1.1 * stroke.width);
        let across = Point::new(-half.y, half.x);
        // The line ends inside the head, so that no gap shows.
        *line.last_mut().expect("a way has two ends") = back(TIP_GAP + head_length - 1.0);
        draw_way(sheet, &line, stroke);
        if let Some(head) = ConvexPath::polygon(&[tip, base + across, base - across]) {
            sheet.fill(head, stroke.color);
        }
    } else {
        draw_way(sheet, &line, stroke);
    }
}

fn draw_way(sheet: &mut Sheet, line: &[Point], stroke: Stroke) {
    let path = Path::rounded_polyline(line, RADIUS);
    match stroke.pattern {
        Pattern::Solid => sheet.line(path, stroke.width, stroke.color),
        Pattern::Broken(on, off) => sheet.dashes(&path, (on, off), stroke.width, stroke.color),
    }
}

/// Says that a link is held off where there is no room for a label.
fn held_off_badge<'a>(theme: &'a Theme, way: &[Point]) -> Sheet<'a> {
    const SIDE: f64 = 18.0;
    const ICON: f64 = 12.0;
    let mut sheet = Sheet::new(theme, false);
    let longest = way.windows(2).max_by(|a, b| a[0].distance(a[1]).total_cmp(&b[0].distance(b[1])));
    if let Some(pair) = longest {
        let middle = pair[0].towards(pair[1], 0.5);
        let square = |side: f64| {
            let half = Point::new(side / 2.0, side / 2.0);
            Rect::from_size(middle - half, side, side)
        };
        let disc = square(SIDE);
        sheet.fill(ConvexPath::rounded(&disc, SIDE / 2.0), theme.surface);
        let border = ConvexPath::rounded(&disc.expand(-0.5), SIDE / 2.0 - 0.5);
        sheet.line(border.path().clone(), 1.0, theme.border);
        sheet.icon(Icon::EyeOff, square(ICON).min, ICON, theme.ink);
    }
    sheet
}

/// Strokes across a line that goes, every 40 points or so.
fn strike_out(sheet: &mut Sheet, way: &[Point], stroke: Stroke) {
    let half = Point::new(3.5, -3.5);
    let mut strokes = Vec::new();
    for pair in way.windows(2) {
        let length = pair[0].distance(pair[1]);
        let count = ((length - 24.0) / 40.0).floor().clamp(0.0, 200.0);
        strokes.extend((1..=count as usize).map(|number| {
            let place = pair[0].towards(pair[1], number as f64 / (count + 1.0));
            Path::polyline(&[place - half, place + half])
        }));
    }
    let longest = way.windows(2).max_by(|a, b| a[0].distance(a[1]).total_cmp(&b[0].distance(b[1])));
    if let (true, Some(pair)) = (strokes.is_empty(), longest) {
        let place = pair[0].towards(pair[1], 0.4);
        strokes.push(Path::polyline(&[place - half, place + half]));
    }
    if !strokes.is_empty() {
        sheet.line(Path::joined(strokes), 1.25, stroke.color);
    }
}

/// Draws a label in the middle of its place, as wide as its words need; yields where it stands.
fn draw_label(
    sheet: &mut Sheet,
    words: &LinkWords,
    place: Rect,
    link: &Link,
    is_held_off: bool,
    stroke: Stroke,
) -> Rect {
    let theme = sheet.theme;
    let radius = place.height() / 2.0;
    let low = place.height() < 17.0;
    let (font, padding) = if low { (LOW_LABEL, LOW_LABEL_PADDING) } else { (LABEL, LABEL_PADDING) };
    // Where not everything fits, the dashes and strokes must say that it comes or goes; that it is
    // held off nothing else says.
    let whole = format!("{}{}", words.name, words.suffix);
    let whole = whole.trim_start_matches([',', ' ']);
    let room = place.width() - 2.0 * padding;
    let line = match text::width(font.0, font.1, whole) <= room || words.name.is_empty() {
        true => whole,
        false if is_held_off => words.suffix.trim_start_matches([',', ' ']),
        false => &words.name,
    };
    let line = text::ellipsis(font.0, font.1, line, room);
    let spare = (room - line.1).floor().max(0.0) / 2.0;
    let by = Point::new(spare, 0.0);
    let pill = Rect { min: place.min + by, max: place.max - by };
    sheet.fill(ConvexPath::rounded(&pill, radius), theme.surface);
    let border = ConvexPath::rounded(&pill.expand(-0.5), radius - 0.5);
    match link.lifecycle {
        Lifecycle::Planned(_) => sheet.dashes(border.path(), (4.0, 2.5), 1.0, stroke.color),
        Lifecycle::Existing | Lifecycle::Retiring(_) => {
            sheet.line(border.path().clone(), 1.0, stroke.color);
        }
    }
    let x = pill.center().x - line.1 / 2.0;
    let at = Point::new(x, baseline(pill.min.y, pill.height(), font));
    let strong = stroke.width > 2.0;
    sheet.text(at, font, line, if strong { theme.ink } else { theme.muted });
    pill
}
