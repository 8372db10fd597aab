//! How large everything in the window is, how small the window may be made, and that it begins no
//! larger than its screen.
//!
//! The window keeps its size; what is in it has more or less room. Nothing else scales the window.

use eframe::egui::{self, Vec2, ViewportCommand, vec2};

use super::App;
use crate::session::InterfaceSize;

/// The least window in which everything has its room, in points.
const LEAST_WINDOW: Vec2 = vec2(800.0, 560.0);
/// The least window never takes more of the screen than this share.
const LARGEST_SHARE: f32 = 0.8;
/// Room for the title bar of a window and for the bar of the desktop, in points.
const AROUND_WINDOW: Vec2 = vec2(0.0, 72.0);

/// What the window was last scaled to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scaled {
    size: InterfaceSize,
    /// Whether the size of the screen was ever known.
    with_screen: bool,
}

impl App {
    /// Scales the window as the settings say, once after each change.
    pub(super) fn follow_interface_size(&mut self, context: &egui::Context) {
        let screen = context.input(|input| input.viewport().monitor_size);
        let size = self.session.settings().interface_size;
        // Only a window that comes to its screen is fitted to it, not one that the screen was lost
        // to.
        let knew_screen = self.scaled.is_some_and(|before| before.with_screen);
        let wanted = Scaled { size, with_screen: knew_screen || screen.is_some() };
        if self.scaled == Some(wanted) {
            return;
        }
        self.scaled = Some(wanted);
        let window = context.content_rect().size();
        if !knew_screen && screen.is_some_and(|screen| is_cut_off(window, screen)) {
            context.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
        // The new factor counts from the next frame on; until then all points are those of the old.
        let old = context.zoom_factor();
        let least = least_window(size, screen.map(|screen| screen * old));
        context.send_viewport_cmd(ViewportCommand::MinInnerSize(least / old));
        context.set_zoom_factor(size.factor());
    }
}

/// Whether a window of that size would not fit a screen of this, its status bar below the edge.
fn is_cut_off(window: Vec2, screen: Vec2) -> bool {
    let whole = window + AROUND_WINDOW;
    whole.x > screen.x || whole.y > screen.y
}

/// How small the window may be made, in points of the system, on a screen of that size.
fn least_window(size: InterfaceSize, screen: Option<Vec2>) -> Vec2 {
    let room = screen.map_or(LEAST_WINDOW, |screen| screen * LARGEST_SHARE);
    (LEAST_WINDOW * size.factor()).min(room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_a_screen_would_cut_off_is_known() {
        let usual = vec2(1280.0, 800.0);
        assert!(is_cut_off(usual, vec2(1280.0, 800.0)));
        assert!(is_cut_off(usual, vec2(1366.0, 768.0)));
        assert!(is_cut_off(usual, vec2(1200.0, 1600.0)));
        assert!(!is_cut_off(usual, vec2(1280.0, 1024.0)));
        assert!(!is_cut_off(usual, vec2(1920.0, 1080.0)));
    }

    #[test]
    fn the_least_window_grows_with_what_is_in_it_as_far_as_the_screen_allows() {
        let least = |percent, screen| least_window(InterfaceSize::nearest(percent), screen);
        let (small, large) = (Some(vec2(1280.0, 800.0)), Some(vec2(2560.0, 1440.0)));
        assert_eq!(least(100, small), vec2(800.0, 560.0));
        assert_eq!(least(80, small), vec2(640.0, 448.0));
        assert_eq!(least(200, small), vec2(1024.0, 640.0));
        assert_eq!(least(200, large), vec2(1600.0, 1120.0));
        assert_eq!(least(200, None), vec2(800.0, 560.0));
    }
}
