//! The head of a page: whose plan, what it is called and what is shown of it at the left; the model
//! with its ladder, the markets and the route at the right.

use std::sync::Arc;

use super::setter::{Setter, Style};
use super::words::Board;
use crate::geometry::{ConvexPath, Point, Rect};
use crate::scene::Bitmap;
use crate::text::Face;

const COMPANY: Style = Style { face: Face::Medium, size: 17.0, row: 26.0 };
const TITLE: Style = Style { face: Face::SemiBold, size: 36.0, row: 46.0 };
const SUBTITLE: Style = Style { face: Face::Regular, size: 18.0, row: 30.0 };
const MODEL: Style = Style { face: Face::SemiBold, size: 30.0, row: 42.0 };
const AXES: Style = Style { face: Face::Medium, size: 18.0, row: 30.0 };
/// The steps of the ladder: how wide and high they are, the gap, and the row in which they stand.
const STEP: (f64, f64, f64, f64) = (56.0, 9.0, 8.0, 24.0);
const STEPS: usize = 5;
/// Of the page the model has at most this share.
const MOST_OF_MODEL: f64 = 0.5;
/// Between the two.
const BETWEEN: f64 = 48.0;

type Line = (String, f64);

/// How high the logo is, how wide at most, and what is kept free beside it.
const LOGO: (f64, f64, f64) = (76.0, 220.0, 26.0);

/// What stands at the head, as it is set.
pub(super) struct Head {
    /// The logo with how wide and how high it is.
    logo: Option<(Arc<Bitmap>, f64, f64)>,
    /// From the left to the right end.
    column: (f64, f64),
    company: Vec<Line>,
    title: Vec<Line>,
    subtitle: Vec<Line>,
    model: Vec<Line>,
    level: usize,
    axes: Vec<Line>,
}

impl Head {
    pub fn new(setter: &Setter<'_>, words: &Board, column: (f64, f64)) -> Self {
        let logo = words.logo.as_ref().map(|logo| {
            let width = (LOGO.0 * logo.aspect()).min(LOGO.1);
            let (width, height) = (width, width / logo.aspect());
            (Arc::clone(logo), setter.length(width), setter.length(height))
        });
        let beside = logo.as_ref().map_or(0.0, |logo| logo.1 + setter.length(LOGO.2));
        let column = (column.0 + beside, column.1);
        let room = column.1 - column.0;
        let most = room * MOST_OF_MODEL;
        let model = setter.wrapped(MODEL, &words.ladder.model, most, 2);
        let axes = setter.wrapped(AXES, &words.axes, most, 2);
        let widest = model.iter().chain(&axes).map(|line| line.1).fold(0.0, f64::max);
        let left = room - widest.max(ladder_width(setter)) - setter.length(BETWEEN);
        Self {
            logo,
            column,
            company: setter.wrapped(COMPANY, &words.company, left, 1),
            title: setter.wrapped(TITLE, &words.title, left, 2),
            subtitle: setter.wrapped(SUBTITLE, &words.subtitle, left, 2),
            model,
            level: words.ladder.level,
            axes,
        }
    }

    pub fn height(&self, setter: &Setter<'_>) -> f64 {
        let rows = |lines: &[Line], style: Style| lines.len() as f64 * style.row;
        // A line without letters is one of no height.
        let company = if self.has_company() { rows(&self.company, COMPANY) } else { 0.0 };
        let left = company + rows(&self.title, TITLE) + rows(&self.subtitle, SUBTITLE);
        let right = rows(&self.model, MODEL) + STEP.3 + rows(&self.axes, AXES);
        let logo = self.logo.as_ref().map_or(0.0, |logo| logo.2);
        setter.length(left.max(right)).max(logo)
    }

    fn has_company(&self) -> bool {
        self.company.iter().any(|line| !line.0.is_empty())
    }

    pub fn draw(self, setter: &mut Setter<'_>, top: f64) {
        let theme = setter.marks.theme;
        let (left, right) = self.column;
        if let Some((logo, width, height)) = &self.logo {
            let corner = Point::new(left - setter.length(LOGO.2) - width, top);
            setter.marks.bitmap(Rect::from_size(corner, *width, *height), logo);
        }
        let area = |top: f64| Rect { min: Point::new(left, top), max: Point::new(right, top) };
        let mut below = top;
        if self.has_company() {
            below = setter.set(COMPANY, self.company, &area(below), theme.muted);
        }
        below = setter.set(TITLE, self.title, &area(below), theme.ink);
        setter.set(SUBTITLE, self.subtitle, &area(below), theme.muted);
        let mut below = top;
        for line in self.model {
            below = setter.line(MODEL, line.clone(), Point::new(right - line.1, below), theme.ink);
        }
        ladder(setter, self.level, Point::new(right - ladder_width(setter), below));
        below += setter.length(STEP.3);
        for line in self.axes {
            below = setter.line(AXES, line.clone(), Point::new(right - line.1, below), theme.muted);
        }
    }
}

fn ladder_width(setter: &Setter<'_>) -> f64 {
    setter.length(STEPS as f64 * (STEP.0 + STEP.2) - STEP.2)
}

fn ladder(setter: &mut Setter<'_>, level: usize, at: Point) {
    let theme = setter.marks.theme;
    let (width, height) = (setter.length(STEP.0), setter.length(STEP.1));
    for step in 0..STEPS {
        let left = at.x + step as f64 * setter.length(STEP.0 + STEP.2);
        let top = at.y + (setter.length(STEP.3) - height) / 2.0;
        let bar = Rect::from_size(Point::new(left, top), width, height);
        let is_reached = step < level;
        let tint =
            if is_reached { theme.accent } else { theme.ink.faded(0.14).over(theme.surface) };
        setter.marks.fill(ConvexPath::rounded(&bar, height / 2.0), tint);
    }
}
