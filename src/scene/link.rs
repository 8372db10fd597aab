//! Links: lines with arrow heads and labels.

use std::borrow::Cow;
use std::sync::Arc;

use super::items::{Items, Source};
use super::mark::{Drawing, Item, Tag};
use super::mark_builder::{MarkBuilder, baseline, shade};
use super::words::{LinkPresence, LinkWords, link_words};
use super::{Joined, Options, Presence, difference};
use crate::catalogue;
use crate::classify::Difference;
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::layout::{LinkShape, Placed, Request};
use crate::plan::{Id, Level, Lifecycle, Relation};
use crate::text::{self, Face};
use crate::theme::{Appearance, Icon, Rgba, Theme};

const LABEL: (Face, f64) = (Face::Medium, 11.0);
const LABEL_PADDING: f64 = 9.0;
/// The same on a label between links side by side.
const LOW_LABEL: (Face, f64) = (Face::Medium, 10.0);
const LOW_LABEL_PADDING: f64 = 7.0;
/// The strokes across a link that goes.
const STRIKE_WIDTH: f64 = 1.25;
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
pub(super) fn request(joined: &Joined<'_>, presence: Presence, options: &Options) -> Request {
    let link = joined.link;
    let presence = LinkPresence::of(presence, options);
    let words = link_words(link, joined.relation(), presence, options.language);
    let width = |text: &str| text::width(LABEL.0, LABEL.1, text);
    Request {
        from: link.from.clone(),
        to: link.to.clone(),
        bends: link.bends.clone(),
        label_width: words
            .map(|words| (width(&words.name) + width(&words.suffix)).ceil() + 2.0 * LABEL_PADDING),
    }
}

/// What a link is to its two ends, and how deeply it joins them.
fn meaning(joined: &Joined<'_>) -> (Option<Relation>, Option<Level>) {
    let Joined { link, from, to } = joined;
    (joined.relation(), catalogue::carried_between(link, &from.body, &to.body).level())
}

fn stroke(
    lifecycle: Lifecycle,
    (relation, level): (Option<Relation>, Option<Level>),
    theme: &Theme,
) -> Stroke {
    const DOTS: Pattern = Pattern::Broken(2.0, 3.5);
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
    let pattern = match (lifecycle, pattern) {
        (Lifecycle::Planned(_), Pattern::Solid) => Pattern::Broken(7.0, 4.0),
        // What is dotted and planned gets longer gaps as well: dashes as fine as the dots.
        (Lifecycle::Planned(_), Pattern::Broken(..)) => Pattern::Broken(4.0, 7.0),
        (_, pattern) => pattern,
    };
    Stroke { width, color, pattern, has_head }
}

/// How a link is drawn while two views are compared: what is new is a broad line, what is gone a
/// broken one, struck out; what is the same stands back.
fn compared(stroke: Stroke, presence: Presence, options: &Options) -> Stroke {
    let theme = Theme::of(options.appearance);
    let difference = match presence {
        Presence::Differs(difference) => difference,
        Presence::There if options.compared_with.is_some() => {
            return Stroke { color: theme.data_link, width: stroke.width.min(1.6), ..stroke };
        }
        Presence::There | Presence::Ghost | Presence::HeldOff => return stroke,
    };
    let color = difference::color(theme, difference);
    match difference {
        Difference::Added => Stroke { width: 3.2, color, pattern: Pattern::Solid, ..stroke },
        Difference::Removed => {
            Stroke { width: 1.6, color, pattern: Pattern::Broken(7.0, 4.0), ..stroke }
        }
        Difference::Changed => Stroke { color, ..stroke },
    }
}

/// The line of a link and its arrow head.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    way: Arc<[Point]>,
    shape: LinkShape,
    /// Whether the user led it through places.
    is_bent: bool,
    stroke: Stroke,
    /// Whether the link goes, and is struck out.
    goes: bool,
    is_ghost: bool,
    /// Where a badge says that the link is held off: under its label, which is hidden from afar.
    badge: Option<Rect>,
    appearance: Appearance,
}

/// The label of a link.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    written: Written,
    stroke: Stroke,
    lifecycle: Lifecycle,
    /// Whether the name is struck out.
    is_gone: bool,
    is_ghost: bool,
    appearance: Appearance,
}

/// A link: its line and arrow head, and its label, if it has one.
pub(super) fn draw(
    id: &Id,
    joined: &Joined<'_>,
    placed: &Placed,
    presence: Presence,
    options: &Options,
) -> (Arc<Drawing>, Option<Arc<Drawing>>) {
    let appearance = options.appearance;
    let theme = Theme::of(appearance);
    let link = joined.link;
    let meaning = meaning(joined);
    let lifecycle = difference::drawn(link.lifecycle, presence, options);
    let stroke = compared(stroke(lifecycle, meaning, theme), presence, options);
    let color = shade(theme, presence.is_ghost(), stroke.color);
    let label = placed.label.and_then(|place| {
        let link_presence = LinkPresence::of(presence, options);
        let words = link_words(link, meaning.0, link_presence, options.language)?;
        let written = Written::within(place, &words, link_presence);
        let pill = written.pill;
        let source = Source::Label(Label {
            written,
            stroke,
            lifecycle,
            is_gone: link_presence == LinkPresence::Differs(Difference::Removed),
            // What says that the link is held off can be read.
            is_ghost: presence == Presence::Ghost,
            appearance,
        });
        let label = drawing(Tag::Label(id.clone()), pill, color, Items::from_source(source));
        Some(Arc::new(Drawing { outline: Some(pill), ..label }))
    });
    let goes = matches!(lifecycle, Lifecycle::Retiring(_));
    let way = Arc::clone(&placed.way);
    let pill = label.as_ref().and_then(|label| label.outline);
    let is_held_off = presence == Presence::HeldOff;
    let (shape, is_bent) = (options.links, !link.bends.is_empty());
    let route = match shape {
        LinkShape::Curved => shape.pieces(&way, is_bent).into(),
        LinkShape::Orthogonal | LinkShape::Straight => Arc::clone(&way),
    };
    let badge = is_held_off.then(|| badge_place(&route, pill)).flatten();
    let is_ghost = presence.is_ghost();
    let line = Line { way, shape, is_bent, stroke, goes, is_ghost, badge, appearance };
    let bounds = line.bounds();
    let bounds = pill.map_or(bounds, |pill| bounds.union(&pill));
    let items = Items::from_source(Source::Line(line));
    let line = drawing(Tag::Link(id.clone()), bounds, color, items);
    (Arc::new(Drawing { route, label: pill, ..line }), label)
}

#[inline]
fn drawing(tag: Tag, bounds: Rect, color: Rgba, items: Items) -> Drawing {
    Drawing {
        tag,
        bounds,
        items,
        outline: None,
        route: Arc::default(),
        label: None,
        is_frame: false,
        z: 0,
        surface: color,
        color,
    }
}

impl Line {
    /// The marks of the line.
    pub fn items(&self) -> Vec<Item> {
        let mut sheet = MarkBuilder::new(Theme::of(self.appearance), self.is_ghost);
        let stroke = self.stroke;
        if let Some((end, head)) = self.ending() {
            let mut line = self.way.to_vec();
            *line.last_mut().expect("a way that ends has places") = end;
            draw_line(&mut sheet, self.shape.line(&line, self.is_bent), stroke);
            if let Some(head) = head.and_then(|head| ConvexPath::polygon(&head)) {
                sheet.fill(head, stroke.color);
            }
        }
        if self.goes {
            let strokes = self.strokes().into_iter();
            let strokes = strokes.map(|(from, to)| Path::polyline(&[from, to]));
            let path = Path::joined(strokes);
            if !path.segments.is_empty() {
                sheet.line(path, STRIKE_WIDTH, stroke.color);
            }
        }
        if let Some(place) = &self.badge {
            sheet.append(held_off_badge(sheet.theme, place));
        }
        sheet.into_items()
    }

    /// Around all marks of the line.
    fn bounds(&self) -> Rect {
        let nowhere = Rect { min: Point::default(), max: Point::default() };
        let Some((end, head)) = self.ending() else { return nowhere };
        let at = |point: Point| Rect { min: point, max: point };
        let before = &self.way[..self.way.len() - 1];
        let corners = || before.iter().copied().chain([end]);
        let line = match (self.shape, self.is_bent) {
            // A curve through places swings out beyond them.
            (LinkShape::Curved, true) => {
                Some(self.shape.line(&corners().collect::<Vec<_>>(), true).bounds())
            }
            _ => Rect::around(corners().map(at)),
        };
        let line = line.unwrap_or(nowhere).expand(self.stroke.width / 2.0);
        let head = head.and_then(|head| Rect::around(head.map(at)));
        let goes = self.goes.then(|| {
            let strokes = self.strokes().into_iter().flat_map(|(from, to)| [at(from), at(to)]);
            Rect::around(strokes).map(|rect| rect.expand(STRIKE_WIDTH / 2.0))
        });
        let rest = [head, goes.flatten(), self.badge].into_iter().flatten();
        rest.fold(line, |all, part| all.union(&part))
    }

    /// The strokes across the line, if it goes.
    fn strokes(&self) -> Vec<(Point, Point)> {
        match self.shape {
            LinkShape::Curved => strokes_of_curve(&self.shape.pieces(&self.way, self.is_bent)),
            LinkShape::Orthogonal | LinkShape::Straight => strokes(&self.way).collect(),
        }
    }

    /// Where the line ends, which is inside the arrow head, so that no gap shows; and the corners
    /// of the head, if there is one. `None` for a link without a way.
    fn ending(&self) -> Option<(Point, Option<[Point; 3]>)> {
        let [.., before, end] = *self.way else { return None };
        let stroke = self.stroke;
        let length = before.distance(end);
        if !stroke.has_head || length == 0.0 {
            return Some((end, None));
        }
        let head_length = 5.0 + 1.8 * stroke.width;
        let back = |distance: f64| end.towards(before, (distance / length).min(1.0));
        let (tip, base) = (back(TIP_GAP), back(TIP_GAP + head_length));
        let half = (tip - base) * (1.0 / tip.distance(base).max(1e-9)) * (1.6 + 1.1 * stroke.width);
        let across = Point::new(-half.y, half.x);
        let head = [tip, base + across, base - across];
        Some((back(TIP_GAP + head_length - 1.0), Some(head)))
    }
}

fn draw_line(sheet: &mut MarkBuilder, path: Path, stroke: Stroke) {
    match stroke.pattern {
        Pattern::Solid => sheet.line(path, stroke.width, stroke.color),
        Pattern::Broken(on, off) => sheet.dashes(&path, (on, off), stroke.width, stroke.color),
    }
}

/// Where a link says that it is held off: in the middle of its label, or of its longest piece.
fn badge_place(way: &[Point], label: Option<Rect>) -> Option<Rect> {
    const SIDE: f64 = 18.0;
    let longest = way.windows(2).max_by(|a, b| a[0].distance(a[1]).total_cmp(&b[0].distance(b[1])));
    let on_the_way = longest.map(|pair| pair[0].towards(pair[1], 0.5));
    let middle = label.map(|label| label.center()).or(on_the_way)?;
    Some(Rect { min: middle, max: middle }.expand(SIDE / 2.0))
}

/// Says that a link is held off, where no label says so.
fn held_off_badge<'a>(theme: &'a Theme, disc: &Rect) -> MarkBuilder<'a> {
    const INSET: f64 = 3.0;
    let mut sheet = MarkBuilder::new(theme, false);
    let radius = disc.width() / 2.0;
    sheet.fill(ConvexPath::rounded(disc, radius), theme.surface);
    let border = ConvexPath::rounded(&disc.expand(-0.5), radius - 0.5);
    sheet.border(border, 1.0, theme.border);
    let icon = disc.expand(-INSET);
    sheet.icon(Icon::EyeOff, icon.min, icon.width(), theme.ink);
    sheet
}

/// Half of a stroke across a line.
const HALF: Point = Point::new(3.5, -3.5);

/// Strokes across a curve of short pieces that goes, every 40 points or so.
fn strokes_of_curve(line: &[Point]) -> Vec<(Point, Point)> {
    let total: f64 = line.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
    let count = ((total - 24.0) / 40.0).floor().clamp(1.0, 200.0);
    let step = total / (count + 1.0);
    let (mut passed, mut next) = (0.0, step);
    let mut strokes = Vec::new();
    for pair in line.windows(2) {
        let length = pair[0].distance(pair[1]);
        while length > 0.0 && next <= passed + length && strokes.len() < count as usize {
            let place = pair[0].towards(pair[1], (next - passed) / length);
            strokes.push((place - HALF, place + HALF));
            next += step;
        }
        passed += length;
    }
    strokes
}

/// Strokes across a line that goes, every 40 points or so.
fn strokes(way: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    let count = |pair: &[Point]| {
        ((pair[0].distance(pair[1]) - 24.0) / 40.0).floor().clamp(0.0, 200.0) as usize
    };
    let longest = way.windows(2).max_by(|a, b| a[0].distance(a[1]).total_cmp(&b[0].distance(b[1])));
    let none = way.windows(2).all(|pair| count(pair) == 0);
    let only = longest.filter(|_| none).map(|pair| pair[0].towards(pair[1], 0.4));
    let several = way.windows(2).flat_map(move |pair| {
        let count = count(pair);
        (1..=count)
            .map(move |number| pair[0].towards(pair[1], number as f64 / (count as f64 + 1.0)))
    });
    several.chain(only).map(|place| (place - HALF, place + HALF))
}

/// What is written on a label, and where.
#[derive(Clone, Debug, PartialEq)]
struct Written {
    font: (Face, f64),
    line: (String, f64),
    /// How much of the line is the name of the link, in bytes.
    name_bytes: usize,
    pill: Rect,
}

impl Written {
    /// The words that fit, in the middle of the place, as wide as they need.
    fn within(place: Rect, LinkWords { name, suffix }: &LinkWords, presence: LinkPresence) -> Self {
        let low = place.height() < 17.0;
        let (font, padding) =
            if low { (LOW_LABEL, LOW_LABEL_PADDING) } else { (LABEL, LABEL_PADDING) };
        let room = place.width() - 2.0 * padding;
        // Where not everything fits, the dashes and strokes must say that it comes or goes; that
        // it is held off nothing else says.
        let whole = match suffix.is_empty() {
            true => Cow::Borrowed(&**name),
            false => Cow::Owned(format!("{name}{suffix}")),
        };
        let whole = whole.trim_start_matches([',', ' ']);
        let width = text::width(font.0, font.1, whole);
        let line = match width <= room || name.is_empty() {
            true if width <= room && text::is_plain(whole) => (whole.to_owned(), width),
            true => text::ellipsis(font.0, font.1, whole, room),
            false if presence == LinkPresence::HeldOff => {
                let suffix = suffix.trim_start_matches([',', ' ']);
                text::ellipsis(font.0, font.1, suffix, room)
            }
            false => text::ellipsis(font.0, font.1, name, room),
        };
        let by = Point::new((room - line.1).floor().max(0.0) / 2.0, 0.0);
        let pill = Rect { min: place.min + by, max: place.max - by };
        let name_bytes = if line.0.starts_with(&**name) { name.len() } else { line.0.len() };
        Self { font, line, name_bytes, pill }
    }
}

impl Label {
    /// The marks of the label.
    pub fn items(&self) -> Vec<Item> {
        let theme = Theme::of(self.appearance);
        let mut sheet = MarkBuilder::new(theme, self.is_ghost);
        let Written { font, ref line, name_bytes, pill } = self.written;
        let radius = pill.height() / 2.0;
        sheet.fill(ConvexPath::rounded(&pill, radius), theme.surface);
        let border = ConvexPath::rounded(&pill.expand(-0.5), radius - 0.5);
        match self.lifecycle {
            Lifecycle::Planned(_) => {
                sheet.dashes(&border.path(), (4.0, 2.5), 1.0, self.stroke.color);
            }
            Lifecycle::Existing | Lifecycle::Retiring(_) => {
                sheet.border(border, 1.0, self.stroke.color);
            }
        }
        let x = pill.center().x - line.1 / 2.0;
        let at = Point::new(x, baseline(pill.min.y, pill.height(), font));
        let strong = self.stroke.width > 2.0;
        sheet.text(at, font, line.clone(), if strong { theme.ink } else { theme.muted });
        let name_width = match self.is_gone {
            true => text::width(font.0, font.1, &line.0[..name_bytes]),
            false => 0.0,
        };
        if name_width > 0.0 {
            let from = at - Point::new(0.0, font.1 * 0.27);
            let path = Path::polyline(&[from, from + Point::new(name_width, 0.0)]);
            sheet.line(path, 1.0, theme.ink);
        }
        sheet.into_items()
    }
}
