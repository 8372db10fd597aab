//! Lines and areas with straight and curved edges.

use std::borrow::Cow;

use super::{Point, Rect, Transform};

/// A line of straight and curved pieces, perhaps with gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Where it begins.
    pub start: Point,
    /// Its pieces, each beginning where the one before ended.
    pub segments: Vec<Segment>,
    /// Whether it leads back to its start; never for a line with gaps.
    pub closed: bool,
}

/// One piece of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Straight to this point.
    Line(Point),
    /// A cubic Bézier curve: two control points and the end.
    Curve(Point, Point, Point),
    /// A gap: nothing is drawn up to this point, where the line goes on.
    Gap(Point),
}

impl Segment {
    /// Where the piece ends.
    pub fn end(&self) -> Point {
        match *self {
            Self::Line(end) | Self::Curve(_, _, end) | Self::Gap(end) => end,
        }
    }
}

/// A closed path around a convex area: the only kind that every painter fills alike.
#[derive(Clone, Debug, PartialEq)]
pub struct ConvexPath(Convex);

/// Most areas are rounded rectangles, whose outlines are made for those who ask.
#[derive(Clone, Debug, PartialEq)]
enum Convex {
    /// With a radius from 0 to half of the shorter side.
    Rounded(Rect, f64),
    Polygon(Path),
}

/// How far the control points of a quarter circle lie from its ends, as a share of the radius.
const QUARTER: f64 = 0.552_284_749_831;

impl ConvexPath {
    /// A rectangle with corners rounded by `radius`, cut to half of the shorter side.
    pub fn rounded(rect: &Rect, radius: f64) -> Self {
        // One that was shrunk to less than nothing lies the other way round.
        let rect = Rect::between(rect.min, rect.max);
        let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
        Self(Convex::Rounded(rect, radius))
    }

    /// A circle.
    pub fn circle(center: Point, radius: f64) -> Self {
        Self::rounded(&Rect { min: center, max: center }.expand(radius), radius)
    }

    /// The polygon with these corners; `None` if it has fewer than three or is not convex.
    pub fn polygon(corners: &[Point]) -> Option<Self> {
        let (start, rest) = corners.split_first().filter(|(_, rest)| rest.len() >= 2)?;
        let turn = |index: usize| {
            let corner = |offset: usize| corners[(index + offset) % corners.len()];
            let (a, b) = (corner(1) - corner(0), corner(2) - corner(1));
            a.x * b.y - a.y * b.x
        };
        let turns = (0..corners.len()).map(turn);
        let (low, high) =
            turns.fold((0.0_f64, 0.0_f64), |(low, high), turn| (low.min(turn), high.max(turn)));
        let segments = rest.iter().copied().map(Segment::Line).collect();
        (low >= 0.0 || high <= 0.0).then_some(Self(Convex::Polygon(Path {
            start: *start,
            segments,
            closed: true,
        })))
    }

    /// Its outline.
    pub fn path(&self) -> Cow<'_, Path> {
        match &self.0 {
            Convex::Polygon(path) => Cow::Borrowed(path),
            Convex::Rounded(rect, radius) => Cow::Owned(rounded_path(rect, *radius)),
        }
    }

    /// The rectangle and the radius of its corners, if it is one.
    pub fn as_rounded_rect(&self) -> Option<(Rect, f64)> {
        match self.0 {
            Convex::Rounded(rect, radius) => Some((rect, radius)),
            Convex::Polygon(_) => None,
        }
    }

    /// The rectangle around it.
    pub fn bounds(&self) -> Rect {
        match &self.0 {
            Convex::Rounded(rect, _) => *rect,
            Convex::Polygon(path) => path.bounds(),
        }
    }
}

fn rounded_path(rect: &Rect, radius: f64) -> Path {
    if radius == 0.0 {
        return Path { start: rect.min, segments: straight_rect(rect).into(), closed: true };
    }
    let (start, segments) = rounded_rect(rect, radius);
    Path { start, segments: segments.into(), closed: true }
}

/// The start of a rounded rectangle and its segments, clockwise from the upper edge.
fn rounded_rect(rect: &Rect, r: f64) -> (Point, [Segment; 8]) {
    let (min, max) = (rect.min, rect.max);
    let k = r * (1.0 - QUARTER);
    let p = Point::new;
    let segments = [
        Segment::Line(p(max.x - r, min.y)),
        Segment::Curve(p(max.x - k, min.y), p(max.x, min.y + k), p(max.x, min.y + r)),
        Segment::Line(p(max.x, max.y - r)),
        Segment::Curve(p(max.x, max.y - k), p(max.x - k, max.y), p(max.x - r, max.y)),
        Segment::Line(p(min.x + r, max.y)),
        Segment::Curve(p(min.x + k, max.y), p(min.x, max.y - k), p(min.x, max.y - r)),
        Segment::Line(p(min.x, min.y + r)),
        Segment::Curve(p(min.x, min.y + k), p(min.x + k, min.y), p(min.x + r, min.y)),
    ];
    (p(min.x + r, min.y), segments)
}

/// The same with square corners, from the upper left one.
fn straight_rect(rect: &Rect) -> [Segment; 3] {
    let (min, max) = (rect.min, rect.max);
    [(max.x, min.y), (max.x, max.y), (min.x, max.y)].map(|(x, y)| Segment::Line(Point::new(x, y)))
}

impl ConvexPath {
    /// Where a transform takes it: still convex.
    #[must_use]
    pub fn transformed(&self, by: &Transform) -> Self {
        Self(match &self.0 {
            Convex::Rounded(rect, radius) => {
                let rect = Rect { min: by.point(rect.min), max: by.point(rect.max) };
                Convex::Rounded(rect, radius * by.scale)
            }
            Convex::Polygon(path) => Convex::Polygon(path.transformed(by)),
        })
    }
}

impl Path {
    /// The line through these places.
    pub fn polyline(points: &[Point]) -> Self {
        let (start, rest) =
            points.split_first().map_or((Point::default(), points), |(s, r)| (*s, r));
        Self { start, segments: rest.iter().copied().map(Segment::Line).collect(), closed: false }
    }

    /// The line through these places with corners rounded by `radius`, less where the pieces are
    /// short.
    pub fn rounded_polyline(points: &[Point], radius: f64) -> Self {
        let Some((start, rest)) = points.split_first() else { return Self::polyline(points) };
        let mut segments = Vec::with_capacity(2 * rest.len());
        let inner = points.windows(3);
        for corner in inner {
            let [a, b, c] = [corner[0], corner[1], corner[2]];
            let r = radius.min(a.distance(b) / 2.0).min(b.distance(c) / 2.0);
            segments.extend(rounded_corner(a, b, c, r));
        }
        segments.extend(rest.last().map(|end| Segment::Line(*end)));
        Self { start: *start, segments, closed: false }
    }

    /// The same line with every corner between two straight pieces rounded by `radius`.
    #[must_use]
    pub fn with_rounded_corners(&self, radius: f64) -> Self {
        let mut places = vec![self.start];
        places.extend(self.segments.iter().map(Segment::end));
        let count = self.segments.len();
        let straight = |index: usize| matches!(self.segments.get(index), Some(Segment::Line(_)));
        let cut = |index: usize, next: usize| {
            let (a, b, c) = (places[index], places[index + 1], places[next + 1]);
            let r = radius.min(a.distance(b) / 2.0).min(b.distance(c) / 2.0);
            (straight(index) && straight(next)).then(|| rounded_corner(a, b, c, r))
        };
        let mut segments = Vec::with_capacity(2 * count);
        for (index, segment) in self.segments.iter().enumerate() {
            match (index + 1 < count).then(|| cut(index, index + 1)).flatten() {
                Some(corner) => segments.extend(corner),
                None => segments.push(*segment),
            }
        }
        let mut start = self.start;
        if self.closed && count > 2 && places[count] == self.start {
            // The last corner is where the line meets its start.
            if let Some([line, curve]) = cut(count - 1, 0) {
                segments.pop();
                segments.extend([line, curve]);
                start = curve.end();
            }
        }
        Self { start, segments, closed: self.closed }
    }

    /// The rectangle around all of its places and control points: never smaller than the line.
    pub fn bounds(&self) -> Rect {
        let mut bounds = Rect { min: self.start, max: self.start };
        let mut add = |p: Point| {
            bounds.min = Point::new(bounds.min.x.min(p.x), bounds.min.y.min(p.y));
            bounds.max = Point::new(bounds.max.x.max(p.x), bounds.max.y.max(p.y));
        };
        for segment in &self.segments {
            match *segment {
                Segment::Line(end) | Segment::Gap(end) => add(end),
                Segment::Curve(a, b, end) => [a, b, end].into_iter().for_each(&mut add),
            }
        }
        bounds
    }

    /// Where a transform takes it.
    #[must_use]
    pub fn transformed(&self, by: &Transform) -> Self {
        let segment = |segment: &Segment| match *segment {
            Segment::Line(end) => Segment::Line(by.point(end)),
            Segment::Gap(end) => Segment::Gap(by.point(end)),
            Segment::Curve(a, b, end) => Segment::Curve(by.point(a), by.point(b), by.point(end)),
        };
        Self {
            start: by.point(self.start),
            segments: self.segments.iter().map(segment).collect(),
            closed: self.closed,
        }
    }

    /// How long the dashes of [`Path::dashed`] and the gaps between them come out.
    pub fn dash_lengths(&self, on: f64, off: f64) -> (f64, f64) {
        let mut from = self.start;
        let mut total = 0.0;
        for segment in &self.segments {
            total += segment_length(from, segment);
            from = segment.end();
        }
        if self.closed {
            total += from.distance(self.start);
        }
        let (_, on, off) = even_dashes(total, on, off);
        (on, off)
    }

    /// The line broken into dashes: `on` points drawn, `off` points not, and again. The first and
    /// the last dash are half as long, so that the ends of an open line and the start of a closed
    /// one look like the rest; both lengths are stretched a little so that they come out even.
    #[must_use]
    pub fn dashed(&self, on: f64, off: f64) -> Self {
        let mut pieces: Vec<(Point, Segment, f64)> = Vec::with_capacity(self.segments.len() + 1);
        let mut from = self.start;
        let mut add = |from: Point, segment: Segment| {
            let length = segment_length(from, &segment);
            if length > 0.0 {
                pieces.push((from, segment, length));
            }
        };
        for segment in &self.segments {
            add(from, *segment);
            from = segment.end();
        }
        if self.closed && from != self.start {
            add(from, Segment::Line(self.start));
        }
        let total: f64 = pieces.iter().map(|(.., length)| length).sum();
        let (periods, on, off) = even_dashes(total, on, off);
        let mut dashed = Self {
            start: self.start,
            segments: Vec::with_capacity(2 * periods as usize + 4),
            closed: false,
        };
        let mut here = self.start;
        let (mut piece, mut passed) = (0, 0.0);
        for period in 0..=periods as usize {
            let middle = period as f64 * (on + off);
            let (begin, end) = ((middle - on / 2.0).max(0.0), (middle + on / 2.0).min(total));
            while piece + 1 < pieces.len() && passed + pieces[piece].2 <= begin {
                passed += pieces[piece].2;
                piece += 1;
            }
            let (mut at, mut start_of) = (piece, passed);
            while at < pieces.len() && start_of < end {
                let (from, segment, length) = &pieces[at];
                let share = |distance: f64| ((distance - start_of) / length).clamp(0.0, 1.0);
                let (cut_from, cut) = part(*from, segment, share(begin), share(end));
                if at == piece && cut_from != here {
                    dashed.segments.push(Segment::Gap(cut_from));
                }
                here = cut.end();
                dashed.segments.push(cut);
                start_of += length;
                at += 1;
            }
        }
        dashed
    }

    /// Several lines as one with gaps.
    pub fn joined(paths: impl IntoIterator<Item = Self>) -> Self {
        let mut paths = paths.into_iter();
        let mut joined = paths.next().unwrap_or_else(|| Self::polyline(&[]));
        joined.open();
        for mut path in paths {
            path.open();
            joined.segments.push(Segment::Gap(path.start));
            joined.segments.append(&mut path.segments);
        }
        joined
    }

    /// Draws the last piece of a closed line, where it is left to be understood, and a little of
    /// the first one again, so that no seam shows where the ends meet.
    fn open(&mut self) {
        if !std::mem::take(&mut self.closed) {
            return;
        }
        let end = self.segments.last().map_or(self.start, Segment::end);
        if end != self.start {
            self.segments.push(Segment::Line(self.start));
        }
        if let Some(first) = self.segments.first() {
            let (_, again) = part(self.start, first, 0.0, 0.15);
            self.segments.push(again);
        }
    }

    /// The places of straight pieces that are no farther from the line than about `tolerance`,
    /// gaps included.
    pub fn flattened(&self, tolerance: f64) -> Vec<Point> {
        let mut points = vec![self.start];
        let mut from = self.start;
        for segment in &self.segments {
            if let Segment::Curve(a, b, end) = *segment {
                let bend = (a - from * 2.0 + b)
                    .distance(Point::default())
                    .max((b - a * 2.0 + end).distance(Point::default()));
                let pieces = (bend * 0.75 / tolerance).sqrt().ceil().clamp(1.0, 64.0) as usize;
                points.extend(
                    (1..pieces).map(|n| curve_point(from, a, b, end, n as f64 / pieces as f64)),
                );
            }
            points.push(segment.end());
            from = segment.end();
        }
        points
    }
}

/// A straight piece up to the corner at `b` and the curve round it.
fn rounded_corner(a: Point, b: Point, c: Point, radius: f64) -> [Segment; 2] {
    let towards = |from: Point, to: Point, distance: f64| {
        let length = from.distance(to);
        if length == 0.0 { from } else { from.towards(to, distance / length) }
    };
    let (enter, leave) = (towards(b, a, radius), towards(b, c, radius));
    let controls = (enter.towards(b, QUARTER), leave.towards(b, QUARTER));
    [Segment::Line(enter), Segment::Curve(controls.0, controls.1, leave)]
}

fn curve_point(from: Point, a: Point, b: Point, end: Point, t: f64) -> Point {
    let s = 1.0 - t;
    from * (s * s * s) + a * (3.0 * s * s * t) + b * (3.0 * s * t * t) + end * (t * t * t)
}

/// How often dashes and gaps repeat on a line of this length, and both lengths stretched so that they
/// come out even.
fn even_dashes(total: f64, on: f64, off: f64) -> (f64, f64, f64) {
    let periods = (total / (on + off)).round().max(1.0);
    let stretch = total / (periods * (on + off));
    (periods, on * stretch, off * stretch)
}

fn segment_length(from: Point, segment: &Segment) -> f64 {
    match *segment {
        Segment::Gap(_) => 0.0,
        Segment::Line(end) => from.distance(end),
        Segment::Curve(a, b, end) => {
            // Sixteen chords of the short curves that corners are made of are exact enough.
            let points = (0..=16).map(|n| curve_point(from, a, b, end, f64::from(n) / 16.0));
            let points: Vec<Point> = points.collect();
            points.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
        }
    }
}

/// The part of a piece between two shares of its length, and where that part begins.
fn part(from: Point, segment: &Segment, begin: f64, end: f64) -> (Point, Segment) {
    match *segment {
        Segment::Gap(to) => (to, Segment::Gap(to)),
        Segment::Line(to) => (from.towards(to, begin), Segment::Line(from.towards(to, end))),
        Segment::Curve(a, b, to) => {
            // De Casteljau: the piece behind `begin`, then its part before `end`.
            let cut = |p: [Point; 4], t: f64| {
                let [ab, bc, cd] =
                    [p[0].towards(p[1], t), p[1].towards(p[2], t), p[2].towards(p[3], t)];
                let (abc, bcd) = (ab.towards(bc, t), bc.towards(cd, t));
                let middle = abc.towards(bcd, t);
                ([p[0], ab, abc, middle], [middle, bcd, cd, p[3]])
            };
            let (_, behind) = cut([from, a, b, to], begin);
            let rest = if begin < 1.0 { (end - begin) / (1.0 - begin) } else { 1.0 };
            let (kept, _) = cut(behind, rest);
            (kept[0], Segment::Curve(kept[1], kept[2], kept[3]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(path: &Path) -> f64 {
        let mut from = path.start;
        let mut total = 0.0;
        for segment in &path.segments {
            total += segment_length(from, segment);
            from = segment.end();
        }
        total
    }

    #[test]
    fn polygons_that_are_not_convex_are_refused() {
        let p = Point::new;
        assert!(ConvexPath::polygon(&[p(0.0, 0.0), p(4.0, 0.0), p(0.0, 4.0)]).is_some());
        let dent = [p(0.0, 0.0), p(4.0, 0.0), p(4.0, 4.0), p(3.0, 1.0)];
        assert_eq!(ConvexPath::polygon(&dent), None);
        assert_eq!(ConvexPath::polygon(&dent[..2]), None);
    }

    #[test]
    fn rounded_rectangles_are_known_and_nothing_else_is() {
        let card = Rect::from_size(Point::new(-31.25, 20.0), 184.0, 72.0);
        let by = Transform { scale: 0.37, offset: Point::new(4_001.5, -7.25) };
        for radius in [0.0, 9.0, 36.0] {
            let path = ConvexPath::rounded(&card, radius);
            assert_eq!(path.as_rounded_rect(), Some((card, radius)));
            assert_eq!(path.bounds(), path.path().bounds());
            let moved = path.transformed(&by);
            let (rect, its_radius) = moved.as_rounded_rect().expect("one");
            assert!((rect.width() - card.width() * 0.37).abs() < 1e-9);
            assert!((its_radius - radius * 0.37).abs() < 1e-9);
            let ends = |path: &Path| path.segments.iter().map(Segment::end).collect::<Vec<_>>();
            let outlines = ends(&moved.path()).into_iter().zip(ends(&path.path().transformed(&by)));
            assert!(outlines.into_iter().all(|(a, b)| a.distance(b) < 1e-9));
        }
        let shrunk =
            ConvexPath::rounded(&Rect::from_size(Point::default(), 4.0, 0.0).expand(-0.5), 9.0);
        assert_eq!(shrunk.bounds(), Rect::from_size(Point::new(0.5, -0.5), 3.0, 1.0));
        let p = Point::new;
        let diamond = [p(2.0, 0.0), p(4.0, 2.0), p(2.0, 4.0), p(0.0, 2.0)];
        let diamond = ConvexPath::polygon(&diamond).expect("convex");
        assert_eq!(diamond.as_rounded_rect(), None);
    }

    #[test]
    fn dashes_cover_the_line_evenly() {
        let card = Rect::from_size(Point::new(10.0, 20.0), 184.0, 72.0);
        let border = ConvexPath::rounded(&card, 9.0);
        let dashed = border.path().dashed(5.0, 4.0);
        let (drawn, whole) = (length(&dashed), length(&border.path()));
        assert!((drawn / whole - 5.0 / 9.0).abs() < 0.02, "{drawn} of {whole}");
        assert_eq!(dashed.start, border.path().start);
        assert!(!dashed.closed && card.expand(1e-6).encloses(&dashed.bounds()));
        let gaps = dashed.segments.iter().filter(|s| matches!(s, Segment::Gap(_))).count();
        assert_eq!(gaps as f64, (whole / 9.0).round());
        let straight = Path::polyline(&[Point::default(), Point::new(30.0, 0.0)]);
        let x = |segment: &Segment| segment.end().x;
        let ends: Vec<f64> = straight.dashed(2.0, 8.0).segments.iter().map(x).collect();
        assert_eq!(ends, [1.0, 9.0, 11.0, 19.0, 21.0, 29.0, 30.0]);
    }

    #[test]
    fn joined_lines_keep_their_length() {
        let border = ConvexPath::rounded(&Rect::from_size(Point::default(), 40.0, 20.0), 5.0);
        let line = Path::polyline(&[Point::new(50.0, 0.0), Point::new(60.0, 0.0)]);
        let joined = Path::joined([border.path().into_owned(), line.clone()]);
        let again = length(&joined) - length(&border.path()) - length(&line);
        assert!((0.5..5.0).contains(&again), "{again} drawn twice");
    }

    #[test]
    fn corners_are_rounded_and_the_ends_stay() {
        let p = Point::new;
        let corners = [p(0.0, 0.0), p(100.0, 0.0), p(100.0, 10.0), p(200.0, 10.0)];
        let path = Path::rounded_polyline(&corners, 12.0);
        assert_eq!(
            (path.start, path.segments.last()),
            (corners[0], Some(&Segment::Line(corners[3])))
        );
        let curves = path.segments.iter().filter(|s| matches!(s, Segment::Curve(..)));
        assert_eq!(curves.count(), 2);
        assert_eq!(path.segments[0], Segment::Line(p(95.0, 0.0)), "cut to half a piece");
        let flat = path.flattened(0.1);
        assert!(flat.len() > 6 && flat.iter().all(|p| path.bounds().contains(*p)));
    }

    #[test]
    fn a_closed_line_is_rounded_at_its_start_too() {
        let p = Point::new;
        let corners = [p(0.0, 0.0), p(10.0, 0.0), p(5.0, 8.0), p(0.0, 0.0)];
        let path = Path { closed: true, ..Path::polyline(&corners) }.with_rounded_corners(1.0);
        assert_eq!(path.start, path.segments[path.segments.len() - 1].end());
        assert_eq!(path.segments.iter().filter(|s| matches!(s, Segment::Curve(..))).count(), 3);
    }
}
