//! A scene as PNG.

use resvg::tiny_skia::Pixmap;

use super::glyphs::Glyphs;
use super::paint::{Painter, paint_color};
use super::{ExportFault, ImageOptions, MAX_PIXELS, MAX_SIDE, area};
use crate::geometry::{Rect, Transform};
use crate::scene::Scene;

/// The scene as a PNG image; a scale of 2 makes two pixels of every world point.
pub(super) fn png(scene: &Scene, options: &ImageOptions) -> Result<Vec<u8>, ExportFault> {
    let pixmap = picture(scene, options)?;
    pixmap.encode_png().map_err(|_| ExportFault::Compression)
}

/// The pixels of the image.
fn picture(scene: &Scene, options: &ImageOptions) -> Result<Pixmap, ExportFault> {
    let (area, scale) = (area(scene, options), options.scale);
    let (width, height) = pixels(&area, scale)?;
    let too_large = ExportFault::TooLarge { largest_scale: largest_scale(&area) };
    let mut pixmap = Pixmap::new(width, height).ok_or(too_large)?;
    if !options.transparent {
        pixmap.fill(paint_color(scene.background));
    }
    let mut painter = Painter {
        pixmap: pixmap.as_mut(),
        pixels_from_world: Transform { scale, offset: area.min * -scale },
        glyphs: Glyphs::default(),
        system_fonts: options.system_fonts,
    };
    for drawing in &scene.drawings {
        drawing.items.once().iter().for_each(|item| painter.item(item));
    }
    Ok(pixmap)
}

/// The width and height in pixels of an image that shows this part of the world.
///
/// # Errors
/// Says why there can be no such image.
pub fn pixels(area: &Rect, scale: f64) -> Result<(u32, u32), ExportFault> {
    if !(scale.is_finite() && scale > 0.0) {
        return Err(ExportFault::BadScale);
    }
    let side = |length: f64| (length * scale).round().max(1.0);
    let (width, height) = (side(area.width()), side(area.height()));
    let max = f64::from(MAX_SIDE);
    if width > max || height > max || width * height > MAX_PIXELS as f64 {
        return Err(ExportFault::TooLarge { largest_scale: largest_scale(area) });
    }
    Ok((width as u32, height as u32))
}

/// The greatest scale at which an image of this area keeps within the limits.
fn largest_scale(area: &Rect) -> f64 {
    let (width, height) = (area.width().max(1.0), area.height().max(1.0));
    let by_side = f64::from(MAX_SIDE) / width.max(height);
    let by_pixels = (MAX_PIXELS as f64 / (width * height)).sqrt();
    // A little less, since sides are rounded to whole pixels.
    by_side.min(by_pixels) * 0.999
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;

    #[test]
    fn images_that_are_too_large_name_the_scale_that_works() {
        for (width, height) in [(2_000_000.0, 10.0), (90_000.0, 90_000.0), (12.0, 9e6)] {
            let area = Rect::from_size(Point::default(), width, height);
            let Err(ExportFault::TooLarge { largest_scale }) = pixels(&area, 2.0) else {
                panic!("{width} by {height} should be too large");
            };
            assert!(pixels(&area, largest_scale).is_ok(), "{width} by {height}: {largest_scale}");
        }
        assert_eq!(pixels(&Rect::from_size(Point::default(), 100.0, 50.0), 1.5), Ok((150, 75)));
    }
}
