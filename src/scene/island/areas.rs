//! The marks of an island: its area, and its name on the edge of it.

use crate::geometry::{Area, ConvexPath, Point, Rect};
use crate::language::texts;
use crate::scene::mark::Item;
use crate::scene::mark_builder::{MarkBuilder, baseline};
use crate::scene::options::Options;
use crate::text::{self, Face};
use crate::theme::{Appearance, Rgba, Theme};

const NAME: (Face, f64) = (Face::SemiBold, 11.5);
/// How high the pill of the name is.
const HEIGHT: f64 = 20.0;
const PADDING: f64 = 10.0;
/// Corners of the area, and of an area of one of many channels.
pub(in crate::scene) const RADIUS: f64 = 20.0;
const SMALL_RADIUS: f64 = 14.0;
/// The line around the area, and how much of its colour is shown.
pub(in crate::scene) const EDGE: f64 = 1.5;
const EDGE_TINT: f64 = 0.45;

/// The area of an island.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::scene) enum Areas {
    /// One within these outlines.
    One { outlines: Vec<Vec<Point>>, appearance: Appearance },
    /// Of very many channels, each with its own.
    Many { areas: Vec<Rect>, appearance: Appearance },
}

/// The colour of an area and that of its edge; opaque, so that parts that overlap look like one.
pub(in crate::scene) fn colors(theme: &Theme) -> (Rgba, Rgba) {
    (theme.island.over(theme.canvas), theme.accent.faded(EDGE_TINT).over(theme.canvas))
}

impl Areas {
    /// The marks of the area.
    pub fn items(&self) -> Vec<Item> {
        let (Self::One { appearance, .. } | Self::Many { appearance, .. }) = self;
        let theme = Theme::of(*appearance);
        let (fill, edge) = colors(theme);
        let mut marks = MarkBuilder::new(theme, false);
        match self {
            Self::One { outlines, .. } => {
                let area = Area::rounded(outlines, RADIUS);
                marks.area(area, fill, (EDGE, edge));
            }
            Self::Many { areas, .. } => {
                for area in areas {
                    marks.fill(ConvexPath::rounded(area, SMALL_RADIUS), fill);
                }
            }
        }
        marks.into_items()
    }

    /// Around its marks.
    pub fn bounds(&self) -> Option<Rect> {
        match self {
            Self::Many { areas, .. } => Rect::around(areas.iter().copied()),
            Self::One { outlines, .. } => {
                let corners = outlines.iter().flatten();
                let around = Rect::around(corners.map(|at| Rect { min: *at, max: *at }));
                around.map(|around| around.expand(EDGE / 2.0))
            }
        }
    }
}

/// The name of an island, in a pill on the upper edge of its area.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::scene) struct AreaName {
    pub pill: Rect,
    line: (String, f64),
    appearance: Appearance,
}

impl AreaName {
    /// The name on the uppermost edge on which the pill lies over no card, or else on the uppermost
    /// one with room for it. `number` is that of the island among several.
    pub fn placed(
        outlines: &[Vec<Point>],
        number: Option<usize>,
        covers: &dyn Fn(&Rect) -> bool,
        options: &Options,
    ) -> Option<Self> {
        let language = options.language;
        let name = match number {
            None => texts::result::INTERLOCKED_CHANNELS.in_language(language).to_owned(),
            Some(number) => texts::canvas::INTERLOCKED_NUMBERED.with(language, &[&number]),
        };
        let width = text::width(NAME.0, NAME.1, &name);
        let pill = |(start, end): (Point, Point)| {
            let room = end.x - start.x - RADIUS;
            let width = (width + 2.0 * PADDING).ceil().min(room);
            let at = start + Point::new(RADIUS / 2.0 + 4.0, -HEIGHT / 2.0);
            (width > 3.0 * PADDING).then(|| Rect::from_size(at, width, HEIGHT))
        };
        let mut pills: Vec<Rect> = upper_edges(outlines).filter_map(pill).collect();
        let whole = (width + 2.0 * PADDING).ceil();
        pills.sort_by(|a, b| {
            let place = |pill: &Rect| (pill.width() < whole, pill.min.y, pill.min.x);
            place(a).partial_cmp(&place(b)).unwrap_or(std::cmp::Ordering::Equal)
        });
        let pill = pills.iter().find(|pill| !covers(pill)).or_else(|| pills.first())?;
        let line = text::ellipsis(NAME.0, NAME.1, &name, pill.width() - 2.0 * PADDING);
        Some(Self { pill: *pill, line, appearance: options.appearance })
    }

    /// The marks of the name.
    pub fn items(&self) -> Vec<Item> {
        let theme = Theme::of(self.appearance);
        let mut marks = MarkBuilder::new(theme, false);
        let radius = HEIGHT / 2.0;
        marks.fill(ConvexPath::rounded(&self.pill, radius), theme.accent);
        let start = Point::new(self.pill.min.x + PADDING, baseline(self.pill.min.y, HEIGHT, NAME));
        marks.text(start, NAME, self.line.clone(), theme.on_accent);
        marks.into_items()
    }
}

/// The edges that have the area below them, from left to right.
fn upper_edges(outlines: &[Vec<Point>]) -> impl Iterator<Item = (Point, Point)> {
    let edges = outlines.iter().flat_map(|line| {
        let next = line.iter().cycle().skip(1);
        line.iter().copied().zip(next.copied())
    });
    // Clockwise around an area.
    edges.filter(|(from, to)| from.y == to.y && to.x > from.x)
}
