//! The corners and edges of a card, by which it is resized.

use eframe::egui::CursorIcon;

use crate::geometry::{Point, Rect, distance_to_segment};

/// The least size of something resized by hand, in world points.
const LEAST_SIZE: Point = Point::new(80.0, 40.0);

/// A corner or an edge of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grip {
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
    Top,
    Right,
    Bottom,
    Left,
}

/// How a card is resized beside what the pointer says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Its height follows its width.
    pub keeps_ratio: bool,
    /// Its middle stays, and not the opposite side.
    pub from_middle: bool,
}

impl Grip {
    /// The corners, which are shown.
    pub(super) const CORNERS: [Self; 4] =
        [Self::TopLeft, Self::TopRight, Self::BottomLeft, Self::BottomRight];
    /// The edges between them.
    pub(super) const EDGES: [Self; 4] = [Self::Top, Self::Right, Self::Bottom, Self::Left];

    /// To which side it leads across and down: -1, 1, or 0 if to none.
    fn side(self) -> (f64, f64) {
        match self {
            Self::TopLeft => (-1.0, -1.0),
            Self::TopRight => (1.0, -1.0),
            Self::BottomLeft => (-1.0, 1.0),
            Self::BottomRight => (1.0, 1.0),
            Self::Top => (0.0, -1.0),
            Self::Right => (1.0, 0.0),
            Self::Bottom => (0.0, 1.0),
            Self::Left => (-1.0, 0.0),
        }
    }

    /// Where it lies on a rectangle: the corner, or the middle of the edge.
    pub(super) fn of(self, rect: &Rect) -> Point {
        let (x, y) = self.side();
        let center = rect.center();
        Point::new(center.x + x * rect.width() / 2.0, center.y + y * rect.height() / 2.0)
    }

    /// How far a place is from the corner, or from the edge.
    pub(super) fn distance(self, rect: &Rect, place: Point) -> f64 {
        let (min, max) = (rect.min, rect.max);
        let (from, to) = match self {
            Self::Top => (min, Point::new(max.x, min.y)),
            Self::Right => (Point::new(max.x, min.y), max),
            Self::Bottom => (Point::new(min.x, max.y), max),
            Self::Left => (min, Point::new(min.x, max.y)),
            Self::TopLeft | Self::TopRight | Self::BottomLeft | Self::BottomRight => {
                return self.of(rect).distance(place);
            }
        };
        distance_to_segment(place, from, to)
    }

    /// The rectangle by which this is dragged by an offset; the opposite corner or edge stays, or
    /// the middle.
    pub(super) fn dragged(self, rect: &Rect, offset: Point, stretch: Stretch) -> Rect {
        let (x, y) = self.side();
        let share = if stretch.from_middle { 2.0 } else { 1.0 };
        let mut width = rect.width() + x * offset.x * share;
        let mut height = rect.height() + y * offset.y * share;
        if stretch.keeps_ratio && rect.width() > 0.0 && rect.height() > 0.0 {
            let (across, down) = (width / rect.width(), height / rect.height());
            let wanted = match (x == 0.0, y == 0.0) {
                (true, _) => down,
                (_, true) => across,
                (false, false) => across.max(down),
            };
            let least = (LEAST_SIZE.x / rect.width()).max(LEAST_SIZE.y / rect.height());
            let scale = wanted.max(least.min(1.0));
            (width, height) = (rect.width() * scale, rect.height() * scale);
        } else {
            width = if x == 0.0 { width } else { width.max(LEAST_SIZE.x) };
            height = if y == 0.0 { height } else { height.max(LEAST_SIZE.y) };
        }
        let begin = |side: f64, min: f64, max: f64, length: f64| match side {
            _ if stretch.from_middle || side == 0.0 => (min + max - length) / 2.0,
            _ if side < 0.0 => max - length,
            _ => min,
        };
        let at = Point::new(
            begin(x, rect.min.x, rect.max.x, width),
            begin(y, rect.min.y, rect.max.y, height),
        );
        Rect::from_size(at, width, height)
    }

    /// How the pointer looks there.
    pub(super) fn cursor(self) -> CursorIcon {
        match self {
            Self::TopLeft | Self::BottomRight => CursorIcon::ResizeNwSe,
            Self::TopRight | Self::BottomLeft => CursorIcon::ResizeNeSw,
            Self::Top | Self::Bottom => CursorIcon::ResizeVertical,
            Self::Left | Self::Right => CursorIcon::ResizeHorizontal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(x: f64, y: f64, width: f64, height: f64) -> Rect {
        Rect::from_size(Point::new(x, y), width, height)
    }

    #[test]
    fn resizing_keeps_the_opposite_side_and_a_least_size() {
        let card = rect(0.0, 0.0, 200.0, 100.0);
        let free = Stretch::default();
        let dragged = Grip::TopLeft.dragged(&card, Point::new(900.0, 20.0), free);
        assert_eq!(dragged, Rect::between(Point::new(120.0, 20.0), Point::new(200.0, 100.0)));
        let dragged = Grip::BottomRight.dragged(&card, Point::new(50.0, -90.0), free);
        assert_eq!(dragged, rect(0.0, 0.0, 250.0, 40.0));
        let dragged = Grip::Left.dragged(&card, Point::new(-30.0, 70.0), free);
        assert_eq!(dragged, rect(-30.0, 0.0, 230.0, 100.0));
        let dragged = Grip::Bottom.dragged(&card, Point::new(80.0, 25.0), free);
        assert_eq!(dragged, rect(0.0, 0.0, 200.0, 125.0));
    }

    #[test]
    fn shift_keeps_the_ratio_and_alt_the_middle() {
        let card = rect(0.0, 0.0, 200.0, 100.0);
        let ratio = Stretch { keeps_ratio: true, from_middle: false };
        let dragged = Grip::BottomRight.dragged(&card, Point::new(100.0, 10.0), ratio);
        assert_eq!(dragged, rect(0.0, 0.0, 300.0, 150.0));
        let dragged = Grip::Right.dragged(&card, Point::new(100.0, 0.0), ratio);
        assert_eq!(dragged, rect(0.0, -25.0, 300.0, 150.0), "an edge grows to both sides");
        let middle = Stretch { keeps_ratio: false, from_middle: true };
        let dragged = Grip::BottomRight.dragged(&card, Point::new(50.0, 20.0), middle);
        assert_eq!(dragged, rect(-50.0, -20.0, 300.0, 140.0));
        let both = Stretch { keeps_ratio: true, from_middle: true };
        let dragged = Grip::TopLeft.dragged(&card, Point::new(-50.0, 0.0), both);
        assert_eq!(dragged, rect(-50.0, -25.0, 300.0, 150.0));
    }
}
