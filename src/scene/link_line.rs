//! The marks of the line of a link and of its arrow head.

use std::borrow::Cow;
use std::sync::Arc;

use super::mark::Item;
use super::mark_builder::MarkBuilder;
use super::new_dot;
use super::stroke::{Pattern, Stroke};
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::layout::{Hop, LinkShape};
use crate::theme::{Appearance, Icon, Theme};

/// How long an arrow head is, and how wide half of it: a part for itself and a share of the width
/// of the line, so that it stays in proportion.
const HEAD_LENGTH: (f64, f64) = (5.0, 1.8);
const HEAD_WIDTH: (f64, f64) = (1.6, 1.1);
/// The side of the badge that says that a link is excluded.
const BADGE: f64 = 18.0;
/// Between the tip of an arrow and the card.
const TIP_GAP: f64 = 1.5;

/// The line of a link and its arrow head.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub route: Arc<[Point]>,
    /// Where it leads over links that say less.
    pub hops: Arc<[Hop]>,
    pub shape: LinkShape,
    /// Whether the user led it through places.
    pub is_bent: bool,
    pub stroke: Stroke,
    /// Whether it bears the dot of what is new.
    pub is_new: bool,
    pub is_faint: bool,
    /// Where a badge says that the link is excluded: under its label, which is hidden from afar.
    pub badge: Option<Rect>,
    /// What it is, where no label says so.
    pub title: Option<Cow<'static, str>>,
    pub appearance: Appearance,
}

impl Line {
    /// The marks of the line.
    pub fn items(&self) -> Vec<Item> {
        let mut marks = MarkBuilder::new(Theme::of(self.appearance), self.is_faint);
        let stroke = self.stroke;
        if let Some((end, head)) = self.ending() {
            let mut line = self.route.to_vec();
            *line.last_mut().expect("a route that ends has places") = end;
            draw_line(&mut marks, self.shape.line(&line, self.is_bent), stroke);
            if let Some(head) = head.and_then(|head| ConvexPath::polygon(&head)) {
                marks.fill(head, stroke.color);
            }
        }
        for hop in &*self.hops {
            for gap in gaps(hop, stroke.width) {
                marks.fill(ConvexPath::rounded(&gap, 0.0), marks.theme.canvas);
            }
        }
        if let Some(place) = self.dot() {
            new_dot::dot(&mut marks, place, 1.0);
        }
        if let Some(place) = &self.badge {
            marks.append(excluded_badge(marks.theme, place));
        }
        marks.into_items()
    }

    /// Around all marks of the line.
    pub fn bounds(&self) -> Rect {
        let nowhere = Rect { min: Point::default(), max: Point::default() };
        let Some((end, head)) = self.ending() else { return nowhere };
        let at = |point: Point| Rect { min: point, max: point };
        let before = &self.route[..self.route.len() - 1];
        let corners = || before.iter().copied().chain([end]);
        let line = match self.shape.swings_out(self.is_bent) {
            true => {
                let line = self.shape.line(&corners().collect::<Vec<_>>(), self.is_bent);
                Some(line.bounds())
            }
            false => Rect::around(corners().map(at)),
        };
        let line = line.unwrap_or(nowhere).expand(self.stroke.width / 2.0);
        let head = head.and_then(|head| Rect::around(head.map(at)));
        let dot = self.dot().map(new_dot::bounds_on_link);
        let gaps = self.hops.iter().flat_map(|hop| gaps(hop, self.stroke.width));
        let rest = [head, dot, self.badge].into_iter().flatten().chain(gaps);
        rest.fold(line, |all, part| all.union(&part))
    }

    /// Where the dot is that says that it is new, if it is.
    fn dot(&self) -> Option<Point> {
        let pieces = || self.shape.pieces(&self.route, self.is_bent);
        match self.shape.follows_route() {
            _ if !self.is_new => None,
            true => new_dot::place_on_link(&self.route),
            false => new_dot::place_on_link(&pieces()),
        }
    }

    /// Where the line ends, which is inside the arrow head, so that no gap shows; and the corners
    /// of the head, if there is one. `None` for a link without a route.
    fn ending(&self) -> Option<(Point, Option<[Point; 3]>)> {
        let [.., before, end] = *self.route else { return None };
        let stroke = self.stroke;
        let length = before.distance(end);
        if !stroke.has_head || length == 0.0 {
            return Some((end, None));
        }
        let head_length = HEAD_LENGTH.0 + HEAD_LENGTH.1 * stroke.width;
        let back = |distance: f64| end.towards(before, (distance / length).min(1.0));
        let (tip, base) = (back(TIP_GAP), back(TIP_GAP + head_length));
        let half = (tip - base)
            * (1.0 / tip.distance(base).max(1e-9))
            * (HEAD_WIDTH.0 + HEAD_WIDTH.1 * stroke.width);
        let across = Point::new(-half.y, half.x);
        let head = [tip, base + across, base - across];
        Some((back(TIP_GAP + head_length - 1.0), Some(head)))
    }
}

/// How wide the gap is on each side of a line that leads over another one, and how long, so that
/// the other one is interrupted whole.
const GAP: f64 = 3.0;
const GAP_LENGTH: f64 = 6.0;

/// The two gaps in what a line of this width leads over.
fn gaps(hop: &Hop, width: f64) -> [Rect; 2] {
    let beside = |side: f64| {
        let aside = side * (width + GAP) / 2.0;
        let (middle, size) = match hop.is_upright {
            true => (hop.at + Point::new(aside, 0.0), Point::new(GAP, GAP_LENGTH)),
            false => (hop.at + Point::new(0.0, aside), Point::new(GAP_LENGTH, GAP)),
        };
        Rect::from_size(middle - size * 0.5, size.x, size.y)
    };
    [beside(-1.0), beside(1.0)]
}

/// Draws a line as its pattern says.
pub(super) fn draw_line(marks: &mut MarkBuilder, path: Path, stroke: Stroke) {
    match stroke.pattern {
        Pattern::Solid => marks.line(path, stroke.width, stroke.color),
        Pattern::Dots => marks.dots(&path, stroke.width, stroke.color),
        Pattern::Broken(on, off) => marks.dashes(&path, (on, off), stroke.width, stroke.color),
    }
}

/// Where a link says that it is excluded: in the middle of its label, or of its longest piece.
pub(super) fn badge_place(route: &[Point], label: Option<Rect>) -> Option<Rect> {
    let longest =
        route.windows(2).max_by(|a, b| a[0].distance(a[1]).total_cmp(&b[0].distance(b[1])));
    let on_the_route = longest.map(|pair| pair[0].towards(pair[1], 0.5));
    let middle = label.map(|label| label.center()).or(on_the_route)?;
    Some(Rect { min: middle, max: middle }.expand(BADGE / 2.0))
}

/// Says that a link is excluded, where no label says so.
fn excluded_badge<'a>(theme: &'a Theme, disc: &Rect) -> MarkBuilder<'a> {
    const INSET: f64 = 3.0;
    let mut marks = MarkBuilder::new(theme, false);
    let radius = disc.width() / 2.0;
    marks.fill(ConvexPath::rounded(disc, radius), theme.surface);
    let border = ConvexPath::rounded(&disc.expand(-0.5), radius - 0.5);
    marks.border(border, 1.0, theme.border);
    let icon = disc.expand(-INSET);
    marks.icon(Icon::EyeOff, icon.min, icon.width(), theme.ink);
    marks
}
