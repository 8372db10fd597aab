//! A bend of a link follows the pointer: one that was there, or a new one where the link was
//! pressed.

use eframe::egui::CursorIcon;

use crate::geometry::{Point, distance_to_segment};
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::session::Action;
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::target::course;
use crate::ui::canvas::tool::{Leading, Motion, Request, State, Step, Surroundings};

/// A bend of a link follows the pointer.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui::canvas::tool) struct Bending;

impl Bending {
    /// One that was there.
    pub(super) fn begin(link: Id, bend: usize) -> Step {
        let begin = Action::BeginBend { link, bend, fresh: None };
        Step::to(State::Bending(Self)).acting(begin)
    }

    /// A new one.
    pub(super) fn begin_fresh(link: Id, at: Point, around: Surroundings<'_>) -> Step {
        let course = course(around.scene, around.session, &link);
        let bend = course.map_or(0, |course| bend_before(course.route, &course.bends, at));
        Step::to(State::Bending(Self)).asking([
            Request::act(Action::Select([link.clone()].into_iter().collect())),
            Request::act(Action::BeginBend { link, bend, fresh: Some(at.rounded()) }),
        ])
    }
}

impl Leading for Bending {
    fn moved(&self, to: &Motion, _around: Surroundings<'_>) -> Step {
        Step::to(State::Bending(Self)).acting(Action::PreviewBend(to.at.rounded()))
    }

    fn pans_at_edge(&self) -> bool {
        true
    }

    fn hint(&self) -> Text {
        texts::canvas::HINT_RESIZING
    }

    fn cursor(&self) -> CursorIcon {
        CursorIcon::Grabbing
    }

    fn paint(&self, _overlay: &Overlay<'_>) {}
}

/// Before which of the bends of a link a new one comes that is made here.
fn bend_before(route: &[Point], bends: &[Point], at: Point) -> usize {
    let here = along(route, at);
    bends.iter().filter(|bend| along(route, **bend) < here).count()
}

/// How far along a route the place nearest to `at` lies, in world points.
fn along(route: &[Point], at: Point) -> f64 {
    let mut passed = 0.0;
    let mut nearest = (f64::INFINITY, 0.0);
    for pair in route.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let (length, distance) = (a.distance(b), distance_to_segment(at, a, b));
        if distance < nearest.0 {
            let from_a = (at.distance(a).powi(2) - distance.powi(2)).max(0.0).sqrt();
            nearest = (distance, passed + from_a.min(length));
        }
        passed += length;
    }
    nearest.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_bend_comes_between_those_around_it() {
        let point = Point::new;
        let route = [point(0.0, 0.0), point(100.0, 0.0), point(100.0, 100.0), point(200.0, 100.0)];
        let bends = [point(50.0, 0.0), point(100.0, 80.0)];
        for (at, before) in [
            (point(20.0, 3.0), 0),
            (point(70.0, 0.0), 1),
            (point(97.0, 40.0), 1),
            (point(150.0, 101.0), 2),
        ] {
            assert_eq!(bend_before(&route, &bends, at), before, "{at:?}");
        }
    }
}
