//! Reading the notation in which icons are written.

use crate::geometry::{ConvexPath, Path, Point, Rect, Segment};

/// The line that a text describes, if it is one: SVG path data with `M L H V C A Z` in capital
/// letters (absolute) or small ones (relative), or `R x y width height radius`, a rounded
/// rectangle, or `O x y radius`, a circle.
pub(super) fn path_of(text: &str) -> Option<Path> {
    let mut reader = Reader { rest: text };
    match reader.command()? {
        'R' => {
            let [x, y, width, height, radius] = reader.numbers()?;
            let rect = Rect::from_size(Point::new(x, y), width, height);
            Some(ConvexPath::rounded(&rect, radius).path().into_owned())
        }
        'O' => {
            let [x, y, radius] = reader.numbers()?;
            Some(ConvexPath::circle(Point::new(x, y), radius).path().into_owned())
        }
        'M' => {
            let [x, y] = reader.numbers()?;
            let start = Point::new(x, y);
            let mut path = Path { start, segments: Vec::new(), closed: false };
            let mut here = start;
            while let Some(command) = reader.command() {
                reader.segment(command, here, &mut path)?;
                here = path.segments.last().map_or(start, Segment::end);
            }
            reader.rest.trim().is_empty().then_some(path)
        }
        _ => None,
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn command(&mut self) -> Option<char> {
        let rest = self.rest.trim_start_matches([' ', ',']);
        let letter = rest.chars().next().filter(char::is_ascii_alphabetic)?;
        self.rest = &rest[1..];
        Some(letter)
    }

    fn number(&mut self) -> Option<f64> {
        let rest = self.rest.trim_start_matches([' ', ',']);
        let sign = usize::from(rest.starts_with('-'));
        let digits = rest[sign..].bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.');
        let (number, rest) = rest.split_at(sign + digits.count());
        self.rest = rest;
        number.parse().ok()
    }

    fn numbers<const N: usize>(&mut self) -> Option<[f64; N]> {
        let mut numbers = [0.0; N];
        for number in &mut numbers {
            *number = self.number()?;
        }
        Some(numbers)
    }

    /// Adds one piece to the path, beginning at `here`.
    fn segment(&mut self, command: char, here: Point, path: &mut Path) -> Option<()> {
        let origin = if command.is_ascii_lowercase() { here } else { Point::default() };
        let at = |x: f64, y: f64| Point::new(x, y) + origin;
        match command.to_ascii_uppercase() {
            'L' => {
                let [x, y] = self.numbers()?;
                path.segments.push(Segment::Line(at(x, y)));
            }
            'H' => {
                let x = at(self.number()?, 0.0).x;
                path.segments.push(Segment::Line(Point::new(x, here.y)));
            }
            'V' => {
                let y = at(0.0, self.number()?).y;
                path.segments.push(Segment::Line(Point::new(here.x, y)));
            }
            'C' => {
                let [a, b, c, d, x, y] = self.numbers()?;
                path.segments.push(Segment::Curve(at(a, b), at(c, d), at(x, y)));
            }
            'A' => {
                let [radius, _, _, large, clockwise, x, y] = self.numbers()?;
                let arc = Arc { radius, large: large != 0.0, clockwise: clockwise != 0.0 };
                arc.draw(here, at(x, y), &mut path.segments);
            }
            'Z' => {
                if here != path.start {
                    path.segments.push(Segment::Line(path.start));
                }
                path.closed = true;
            }
            _ => return None,
        }
        Some(())
    }
}

/// Which of the four arcs of a circle of this radius joins two places.
struct Arc {
    radius: f64,
    large: bool,
    clockwise: bool,
}

impl Arc {
    /// Adds the arc as curves of at most a quarter each.
    fn draw(&self, from: Point, to: Point, segments: &mut Vec<Segment>) {
        let Self { radius, large, clockwise } = *self;
        let half = (to - from) * 0.5;
        let half_length = (half.x * half.x + half.y * half.y).sqrt();
        if half_length == 0.0 {
            return;
        }
        let radius = radius.max(half_length);
        let height = (radius * radius - half_length * half_length).max(0.0).sqrt();
        let across = Point::new(-half.y, half.x) * (height / half_length);
        let center = from + half + if large == clockwise { across * -1.0 } else { across };
        let angle = |point: Point| (point.y - center.y).atan2(point.x - center.x);
        let (start, end) = (angle(from), angle(to));
        let turn = std::f64::consts::TAU;
        let sweep = match clockwise {
            true => (end - start).rem_euclid(turn),
            false => -((start - end).rem_euclid(turn)),
        };
        let pieces = (sweep.abs() / (turn / 4.0) - 1e-9).ceil().max(1.0);
        let step = sweep / pieces;
        let handle = 4.0 / 3.0 * (step / 4.0).tan() * radius;
        let mut here = from;
        for piece in 1..=pieces as usize {
            let (a, b) = (start + step * (piece as f64 - 1.0), start + step * piece as f64);
            let end = match piece == pieces as usize {
                true => to,
                false => center + Point::new(b.cos(), b.sin()) * radius,
            };
            let first = here + Point::new(-a.sin(), a.cos()) * handle;
            let second = end - Point::new(-b.sin(), b.cos()) * handle;
            segments.push(Segment::Curve(first, second, end));
            here = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_absolute_and_relative() {
        let square = path_of("M1 1h2v2h-2Z").expect("a path");
        assert_eq!(square, path_of("M1,1 H3 V3 H1 Z").expect("a path"));
        assert!(square.closed && square.segments.len() == 4);
        for wrong in ["", "L1 1", "M1", "M1 1 Q1 1 2 2", "M1 1 L1", "M1 1 L1 1 x", "R1 2 3"] {
            assert_eq!(path_of(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn arcs_lie_on_their_circle() {
        for (text, center) in [
            ("M0 0A5 5 0 0 1 10 0", (5.0, 0.0)),
            ("M0 0A5 5 0 1 0 5 5", (0.0, 5.0)),
            ("M0 0A5 5 0 1 1 5 5", (5.0, 0.0)),
            ("M0 0A5 5 0 0 1 5 5", (0.0, 5.0)),
        ] {
            let path = path_of(text).expect("a path");
            let center = Point::new(center.0, center.1);
            for point in path.flattened(0.01) {
                assert!((point.distance(center) - 5.0).abs() < 0.01, "{text}: {point:?}");
            }
        }
    }
}
