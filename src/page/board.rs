//! The board picture: head, drawing, and at the foot why it is so, what comes next and what the signs
//! mean.

use super::foot::Foot;
use super::head::Head;
use super::paper::Paper;
use super::setter::Setter;
use super::words::Board;
use crate::geometry::{ConvexPath, Path, Point, Rect, Transform};
use crate::scene::{MarkBuilder, Options, Scene};
use crate::theme::Theme;

/// Between the edge of the page and what stands on it.
const MARGIN: f64 = 56.0;
/// Between the drawing and what stands above and below it.
const AROUND_DRAWING: f64 = 24.0;
/// A drawing of a few cards is not made larger than this.
const LARGEST: f64 = 1.6;

/// The page with this drawing, which has no caption, and these words.
pub fn board(drawing: &Scene, words: &Board, paper: Paper, options: &Options) -> Scene {
    let page = paper.area();
    let theme = Theme::of(options.appearance);
    let letters = paper.letters();
    let mut setter = Setter { marks: MarkBuilder::new(theme, false), letters };
    let margin = setter.length(MARGIN);
    let column = (page.min.x + margin, page.max.x - margin);
    let head = Head::new(&setter, words, column);
    let foot = Foot::new(&setter, words, (column, paper.is_upright(), options));
    let top = page.min.y + margin * 0.7;
    let head_end = top + head.height(&setter) + margin * 0.4;
    let foot_start = page.max.y - foot.height(&setter) - margin * 0.5;
    let band = |from: f64, to: f64| {
        let corners = (Point::new(page.min.x, from), Point::new(page.max.x, to));
        ConvexPath::rounded(&Rect { min: corners.0, max: corners.1 }, 0.0)
    };
    setter.marks.fill(band(page.min.y, head_end), theme.surface);
    setter.marks.fill(band(foot_start, page.max.y), theme.surface);
    for height in [head_end, foot_start] {
        let ends = [Point::new(page.min.x, height), Point::new(page.max.x, height)];
        setter.marks.line(Path::polyline(&ends), 1.0, theme.line);
    }
    head.draw(&mut setter, top);
    foot.draw(&mut setter, foot_start);
    let around = setter.length(AROUND_DRAWING);
    let room = Rect {
        min: Point::new(column.0, head_end + around),
        max: Point::new(column.1, foot_start - around),
    };
    let place = fitted(&drawing.bounds, &room, LARGEST * letters);
    drawing.on_page(&place, page, setter.marks.into_items(), theme)
}

/// Where a drawing with these bounds stands in the middle of a room, as large as may be.
pub(super) fn fitted(bounds: &Rect, room: &Rect, largest: f64) -> Transform {
    let share = |room: f64, length: f64| room.max(1.0) / length.max(1.0);
    let scale =
        share(room.width(), bounds.width()).min(share(room.height(), bounds.height())).min(largest);
    Transform { scale, offset: room.center() - bounds.center() * scale }
}
