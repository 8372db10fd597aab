//! Which part of the canvas is seen, and how large.

use crate::geometry::{Point, Rect, Transform};

/// The smallest zoom: 2 %.
pub const MIN_ZOOM: f64 = 0.02;
/// The greatest zoom: 800 %.
pub const MAX_ZOOM: f64 = 8.0;
/// What the user asked to see as a whole is shown no larger: 150 %.
pub const LARGEST_FIT: f64 = 1.5;
/// The zooms at which stepwise zooming stops.
const STOPS: [f64; 14] =
    [0.02, 0.05, 0.1, 0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 4.0, 8.0];

/// What is kept free at the sides, and for the bars that float over the top and the bottom of the
/// window, in screen points.
const SIDE: f64 = 16.0;
const TOP: f64 = 110.0;
const BOTTOM: f64 = 68.0;

/// A window of less height, in screen points, is low: the bar over its top is no higher there than
/// it must be, and how much higher than usual that is at most.
const LOW: f64 = 520.0;
const LOW_BAR: f64 = 28.0;

/// A look at the canvas through a window of some size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The world point in the middle of the window.
    pub center: Point,
    /// Screen points per world point.
    pub zoom: f64,
    /// The window in screen points.
    pub window: Rect,
    /// How much higher than usual the bar is that floats over its top, in screen points.
    pub higher_bar: f64,
}

impl Default for Camera {
    fn default() -> Self {
        let window = Rect::from_size(Point::default(), 800.0, 600.0);
        Self { center: Point::new(400.0, 300.0), zoom: 1.0, window, higher_bar: 0.0 }
    }
}

impl Camera {
    /// From world points to screen points.
    pub fn screen_from_world(&self) -> Transform {
        Transform { scale: self.zoom, offset: self.window.center() - self.center * self.zoom }
    }

    /// From screen points to world points.
    pub fn world_from_screen(&self) -> Transform {
        self.screen_from_world().inverse()
    }

    /// The part of the world that is seen.
    pub fn visible_area(&self) -> Rect {
        self.world_from_screen().rect(&self.window)
    }

    /// Moves the drawing by an offset on the screen.
    pub fn pan(&mut self, offset: Point) {
        self.look_at(self.center - offset * (1.0 / self.zoom));
    }

    /// Looks at another place, within reach of the largest plan.
    pub fn look_at(&mut self, center: Point) {
        const REACH: f64 = 2.0 * crate::plan::MAX_COORDINATE as f64;
        let within = |value: f64| if value.is_finite() { value.clamp(-REACH, REACH) } else { 0.0 };
        self.center = Point::new(within(center.x), within(center.y));
    }

    /// Multiplies the zoom; what lies under `fixed` (screen points) stays there.
    pub fn zoom_about(&mut self, fixed: Point, factor: f64) {
        if !factor.is_finite() || factor <= 0.0 {
            return;
        }
        let world = self.world_from_screen().point(fixed);
        self.zoom = (self.zoom * factor).clamp(MIN_ZOOM, MAX_ZOOM);
        let offset = self.window.center() - fixed;
        self.look_at(world + offset * (1.0 / self.zoom));
    }

    /// The next larger of the usual zooms.
    pub fn zoom_in(&mut self) {
        let next = STOPS.into_iter().find(|stop| *stop > self.zoom * 1.001);
        self.zoom = next.unwrap_or(MAX_ZOOM);
    }

    /// The next smaller of the usual zooms.
    pub fn zoom_out(&mut self) {
        let next = STOPS.into_iter().rev().find(|stop| *stop < self.zoom / 1.001);
        self.zoom = next.unwrap_or(MIN_ZOOM);
    }

    /// Shows a part of the world as a whole, at no more than `largest` (a zoom), clear of the bars
    /// that float over the top and the bottom of the window.
    pub fn fit(&mut self, world: &Rect, largest: f64) {
        let across = (self.window.width() - 2.0 * SIDE).max(50.0);
        let down = (self.window.height() - self.top() - BOTTOM).max(50.0);
        let zoom = (across / world.width().max(1.0)).min(down / world.height().max(1.0));
        self.zoom = zoom.clamp(MIN_ZOOM, largest);
        self.look_at_clear(world.center());
    }

    /// Shows a part of the world as large as it fits over the caption of a presentation.
    pub fn fill(&mut self, world: &Rect) {
        const LARGEST: f64 = 2.5;
        // At the foot there is the caption.
        const FOOT: f64 = 48.0;
        let room = Point::new(self.window.width() - 96.0, self.window.height() - 96.0 - FOOT);
        let across = room.x.max(50.0) / world.width().max(1.0);
        let down = room.y.max(50.0) / world.height().max(1.0);
        self.zoom = across.min(down).clamp(MIN_ZOOM, LARGEST);
        self.look_at(world.center() + Point::new(0.0, FOOT / 2.0 / self.zoom));
    }

    /// A camera on the way from this to another, a share `t` (0 to 1) of it done.
    #[must_use]
    pub fn towards(&self, other: &Self, t: f64) -> Self {
        let zoom = (self.zoom.ln() * (1.0 - t) + other.zoom.ln() * t).exp();
        Self { center: self.center.towards(other.center, t), zoom, ..*other }
    }

    /// Looks at a part of the world unless it is seen as a whole already; zooms out only where
    /// there is not room enough for it.
    pub fn reveal(&mut self, world: &Rect) {
        if self.shows_clear(world) {
            return;
        }
        let zoom = self.zoom;
        self.fit(world, zoom.max(MIN_ZOOM));
        self.look_at_clear(world.center());
    }

    /// Whether a part of the world is seen as a whole, clear of the edges and of what floats over the
    /// window.
    pub fn shows_clear(&self, world: &Rect) -> bool {
        let clear = Rect {
            min: self.window.min + Point::new(SIDE, self.top()),
            max: self.window.max - Point::new(SIDE, BOTTOM),
        };
        // Numbers are rounded on the way.
        clear.expand(0.5).encloses(&self.screen_from_world().rect(world))
    }

    /// What is kept free for the bar over the top of the window.
    fn top(&self) -> f64 {
        TOP + if self.is_low() { self.higher_bar.min(LOW_BAR) } else { self.higher_bar }
    }

    /// Whether the window is so low, as above an open dock, that the bar over its top says only
    /// what it must.
    pub fn is_low(&self) -> bool {
        self.window.height() < LOW
    }

    /// Looks at a place, in the middle of what the floating bars leave free.
    fn look_at_clear(&mut self, place: Point) {
        let shift = Point::new(0.0, (self.top() - BOTTOM) / 2.0);
        self.look_at(place - shift * (1.0 / self.zoom));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let mut camera = Camera::default();
        let pointer = Point::new(123.0, 456.0);
        let before = camera.world_from_screen().point(pointer);
        for factor in [1.3, 0.2, 7.0, 0.9] {
            camera.zoom_about(pointer, factor);
            assert!(camera.world_from_screen().point(pointer).distance(before) < 1e-6);
        }
        camera.zoom_about(pointer, f64::NAN);
        camera.zoom_about(pointer, 1e300);
        assert_eq!(camera.zoom, MAX_ZOOM);
    }

    #[test]
    fn fitting_shows_everything_clear_of_the_bars() {
        let mut camera = Camera::default();
        let world = Rect::from_size(Point::new(-500.0, 900.0), 4_000.0, 1_000.0);
        camera.fit(&world, LARGEST_FIT);
        let on_screen = camera.screen_from_world().rect(&world);
        assert!(on_screen.min.x >= 15.9 && on_screen.max.x <= 784.1, "{on_screen:?}");
        assert!(on_screen.min.y >= 109.9 && on_screen.max.y <= 560.1, "{on_screen:?}");
    }

    #[test]
    fn what_is_small_is_shown_larger_up_to_a_limit() {
        let mut camera = Camera::default();
        camera.fit(&Rect::from_size(Point::default(), 184.0, 72.0), LARGEST_FIT);
        assert_eq!(camera.zoom, 1.5);
        camera.fit(&Rect::from_size(Point::default(), 600.0, 100.0), LARGEST_FIT);
        assert!(camera.zoom > 1.25 && camera.zoom < 1.3, "{}", camera.zoom);
    }

    #[test]
    fn revealing_moves_only_as_far_as_it_must() {
        let mut camera = Camera::default();
        let seen = Rect::from_size(Point::new(300.0, 200.0), 184.0, 72.0);
        camera.reveal(&seen);
        assert_eq!(camera, Camera::default());
        let beside = Rect::from_size(Point::new(2_000.0, 200.0), 184.0, 72.0);
        camera.reveal(&beside);
        assert_eq!(camera.zoom, 1.0, "there is room for it");
        assert!(camera.visible_area().encloses(&beside));
        camera.zoom = 0.5;
        camera.reveal(&seen);
        assert_eq!(camera.zoom, 0.5, "it does not zoom in");
        let wide = Rect::from_size(Point::default(), 4_000.0, 100.0);
        camera.reveal(&wide);
        assert!(camera.zoom < 0.2 && camera.visible_area().encloses(&wide), "{camera:?}");
    }

    #[test]
    fn steps_of_zoom_lead_through_100_percent() {
        let mut camera = Camera { zoom: 0.9, ..Camera::default() };
        camera.zoom_in();
        assert_eq!(camera.zoom, 1.0);
        camera.zoom_out();
        assert_eq!(camera.zoom, 0.8);
    }
}
