//! The icon of the window, of the one drawing of which packages make theirs. Knows nothing of plans.

use eframe::egui;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

const DRAWING: &[u8] = include_bytes!("../../assets/icons/commerce-canvas.svg");
/// Its width and height in pixels; task bars make it smaller.
const SIDE: u32 = 128;

/// The icon as it is given to the system; none only if the drawing were none.
pub(super) fn window_icon() -> Option<egui::IconData> {
    let drawing = usvg::Tree::from_data(DRAWING, &usvg::Options::default()).ok()?;
    let mut pixels = Pixmap::new(SIDE, SIDE)?;
    let scale = SIDE as f32 / drawing.size().width();
    resvg::render(&drawing, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Some(egui::IconData { rgba: pixels.take_demultiplied(), width: SIDE, height: SIDE })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icon_has_its_ground_and_nothing_in_its_corners() {
        let icon = window_icon().expect("a drawing");
        let pixel = |x: u32, y: u32| {
            let at = 4 * (y * icon.width + x) as usize;
            [icon.rgba[at], icon.rgba[at + 1], icon.rgba[at + 2], icon.rgba[at + 3]]
        };
        assert_eq!((icon.width, icon.height), (SIDE, SIDE));
        assert_eq!(icon.rgba.len(), 4 * (SIDE * SIDE) as usize);
        assert_eq!(pixel(1, 1)[3], 0);
        // The warm card, and the wall beside it.
        assert_eq!(pixel(SIDE * 40 / 128, SIDE * 74 / 128), [0xE8, 0x59, 0x0C, 0xFF]);
        assert_eq!(pixel(SIDE * 84 / 128, SIDE * 70 / 128), [0xFF, 0xFF, 0xFF, 0xFF]);
    }
}
