//! The way of the model over the steps as a line, and what each step takes as a bar.

use super::ink::{DETAIL, FOOT, Ink, ROW_HEAD, TABLE_HEAD, piece};
use super::pages::Role;
use super::part::Part;
use crate::geometry::{ConvexPath, Path, Point, Rect};
use crate::page::document::Chart;
use crate::page::setter::{Setter, Style};
use crate::text;
use crate::theme::Rgba;

/// How high the field of the chart is, and the names below it.
const FIELD: f64 = 250.0;
const BELOW: f64 = 62.0;
/// Where the names of the levels stand.
const LEVELS: f64 = 196.0;
const OVER_CHART: f64 = 16.0;
/// Bars reach at most so far up, and are so wide, as shares of the field and of a step.
const HIGHEST_BAR: f64 = 0.42;
const BAR: f64 = 0.36;
/// A step is named where it is at least so wide.
const NARROWEST: f64 = 92.0;

pub(super) fn chart(ink: &mut Ink<'_>, chart: &Chart, width: f64, parent: usize) -> Vec<Part> {
    let node = ink.node(parent, Role::Figure(chart.said.clone()));
    let mut setter = ink.setter();
    let field = Rect::from_size(
        Point::new(ink.length(LEVELS), ink.length(8.0)),
        width - ink.length(LEVELS),
        ink.length(FIELD),
    );
    let plot = Plot { ink, chart, field };
    plot.levels(&mut setter);
    plot.bars(&mut setter);
    plot.line(&mut setter);
    plot.names(&mut setter);
    let height = ink.length(FIELD + BELOW) + ink.length(8.0);
    vec![Part::new(ink.length(OVER_CHART), height, vec![piece(Some(node), setter)])]
}

/// A chart in its field.
struct Plot<'a> {
    ink: &'a Ink<'a>,
    chart: &'a Chart,
    field: Rect,
}

impl Plot<'_> {
    fn y(&self, level: usize) -> f64 {
        let levels = self.chart.levels.len().saturating_sub(1).max(1) as f64;
        let inset = self.ink.length(22.0);
        let high = self.field.height() - 2.0 * inset;
        self.field.max.y - inset - high * level as f64 / levels
    }

    fn step(&self) -> f64 {
        self.field.width() / self.chart.points.len().max(1) as f64
    }

    fn x(&self, index: usize) -> f64 {
        self.field.min.x + self.step() * (index as f64 + 0.5)
    }

    /// One line of words with its middle at this place.
    fn centred(&self, setter: &mut Setter<'_>, style: Style, text: &str, at: Point, color: Rgba) {
        let room = self.step() - self.ink.length(8.0);
        let line = text::ellipsis(style.face, self.ink.length(style.size), text, room);
        let left = at.x - line.1 / 2.0;
        setter.line(style, line, Point::new(left, at.y), color);
    }

    /// A thin line for each level, with its name.
    fn levels(&self, setter: &mut Setter<'_>) {
        let theme = self.ink.theme;
        let background = theme.sunken.over(theme.surface);
        setter.marks.fill(ConvexPath::rounded(&self.field, self.ink.length(8.0)), background);
        for (level, name) in self.chart.levels.iter().enumerate() {
            let y = self.y(level);
            let ends = [Point::new(self.field.min.x, y), Point::new(self.field.max.x, y)];
            setter.marks.line(Path::polyline(&ends), 1.0, theme.line);
            let size = self.ink.length(TABLE_HEAD.size);
            let room = self.ink.length(LEVELS - 14.0);
            let line = text::ellipsis(TABLE_HEAD.face, size, name, room);
            let top = y - self.ink.length(TABLE_HEAD.row) / 2.0;
            setter.line(TABLE_HEAD, line, Point::new(0.0, top), theme.muted);
        }
    }

    /// What each step takes, as a bar from the foot of the field.
    fn bars(&self, setter: &mut Setter<'_>) {
        let most = self.chart.points.iter().map(|point| point.effort).max().unwrap_or_default();
        let theme = self.ink.theme;
        for (index, point) in self.chart.points.iter().enumerate() {
            if point.effort == 0 {
                continue;
            }
            let share = point.effort as f64 / most.max(1) as f64;
            let high = (self.field.height() * HIGHEST_BAR * share).max(3.0);
            let wide = self.step() * BAR;
            let corner = Point::new(self.x(index) - wide / 2.0, self.field.max.y - high);
            let bar = Rect::from_size(corner, wide, high);
            let tint = theme.activity.faded(0.28).over(theme.surface);
            setter.marks.fill(ConvexPath::rounded(&bar, self.ink.length(3.0)), tint);
        }
    }

    /// The models, as points on a line.
    fn line(&self, setter: &mut Setter<'_>) {
        let theme = self.ink.theme;
        let points = self.chart.points.iter().enumerate();
        let points: Vec<Point> =
            points.map(|(index, point)| Point::new(self.x(index), self.y(point.level))).collect();
        if points.len() > 1 {
            setter.marks.line(Path::polyline(&points), self.ink.length(3.0), theme.accent);
        }
        for point in points {
            let circle = |radius: f64| ConvexPath::circle(point, self.ink.length(radius));
            setter.marks.fill(circle(8.0), theme.surface);
            setter.marks.fill(circle(6.0), theme.accent);
        }
    }

    /// The steps below the field, until when, and what each takes; the model over its point.
    fn names(&self, setter: &mut Setter<'_>) {
        let theme = self.ink.theme;
        if self.step() < self.ink.length(NARROWEST) {
            return;
        }
        let rows = [(ROW_HEAD, 0.0), (FOOT, 24.0), (FOOT, 43.0)];
        for (index, point) in self.chart.points.iter().enumerate() {
            let top = self.field.max.y + self.ink.length(4.0);
            let said = [&point.name, &point.until, &point.effort_text];
            let colors = [theme.ink, theme.muted, theme.activity];
            for (((style, below), text), color) in rows.into_iter().zip(said).zip(colors) {
                let at = Point::new(self.x(index), top + self.ink.length(below));
                self.centred(setter, style, text, at, color);
            }
            let name = self.chart.levels.get(point.level).map_or("", String::as_str);
            let style = Style { face: ROW_HEAD.face, ..DETAIL };
            let above = self.ink.length(10.0 + DETAIL.row);
            let at = Point::new(self.x(index), (self.y(point.level) - above).max(0.0));
            self.centred(setter, style, name, at, theme.ink);
        }
    }
}
