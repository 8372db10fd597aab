//! The dots of a link on the screen: as large and as far from each other at every zoom, so that they
//! never run together or flicker.

use eframe::egui::{self, Color32, Pos2, Shape};

use super::{Projection, curve};
use crate::geometry::{Path, Segment};

/// From one dot to the next, in screen points.
const PERIOD: f32 = 5.0;
/// Half of a dot, in screen points.
const RADIUS: f32 = 0.8;

/// The dots of a line, as far as they are seen. Each piece begins with one, so that they stay where
/// they are while another piece grows.
pub(super) fn dots(
    painter: &egui::Painter,
    path: &Path,
    color: Color32,
    projection: &Projection,
) -> Shape {
    // On whole pixels, so that each looks like the next.
    let pixels = painter.ctx().pixels_per_point();
    let period = (PERIOD * pixels).round().max(1.0) / pixels;
    let seen = painter.clip_rect().expand(RADIUS);
    let mut dots = Vec::new();
    let mut from = projection.at(path.start);
    for segment in &path.segments {
        let end = projection.at(segment.end());
        let line = match *segment {
            Segment::Gap(_) => Vec::new(),
            Segment::Line(_) => vec![from, end],
            Segment::Curve(first, second, _) => {
                let controls = (projection.at(first), projection.at(second));
                std::iter::once(from).chain(curve((from, end), controls)).collect()
            }
        };
        let dot = |at: Pos2| Shape::circle_filled(at, RADIUS, color);
        dots.extend(places(&line, period).into_iter().filter(|at| seen.contains(*at)).map(dot));
        from = end;
    }
    Shape::Vec(dots)
}

/// Places along a line: the first where it begins, none so near its end that it would touch the
/// first of the next piece.
fn places(line: &[Pos2], period: f32) -> Vec<Pos2> {
    let length: f32 = line.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
    let (mut passed, mut next) = (0.0, 0.0);
    let mut places = Vec::new();
    for pair in line.windows(2) {
        let piece = pair[0].distance(pair[1]);
        while next <= length - period / 2.0 && next < passed + piece {
            places.push(pair[0].lerp(pair[1], (next - passed) / piece));
            next += period;
        }
        passed += piece;
    }
    places
}

#[cfg(test)]
mod tests {
    use eframe::egui::pos2;

    use super::*;

    #[test]
    fn dots_keep_their_distance_from_where_a_piece_begins() {
        let at = |places: &[Pos2]| places.iter().map(|at| at.x).collect::<Vec<f32>>();
        let line = |length: f32| [pos2(10.0, 0.0), pos2(10.0 + length, 0.0)];
        assert_eq!(at(&places(&line(20.0), 5.0)), [10.0, 15.0, 20.0, 25.0]);
        // One nearer to the end than to the next piece would touch its first.
        assert_eq!(at(&places(&line(11.0), 5.0)), [10.0, 15.0]);
        assert_eq!(at(&places(&line(13.0), 5.0)), [10.0, 15.0, 20.0]);
        assert!(places(&line(0.0), 5.0).is_empty());
        let bent = [pos2(0.0, 0.0), pos2(7.0, 0.0), pos2(7.0, 7.0)];
        assert_eq!(places(&bent, 5.0)[1..], [pos2(5.0, 0.0), pos2(7.0, 3.0)]);
    }
}
