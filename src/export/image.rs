//! What an image of a scene shows, how it is made, and how large it may be.

use thiserror::Error;

use crate::geometry::{Point, Rect};
use crate::scene::Scene;

/// How an image is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ImageOptions {
    /// How many pixels a world point is wide, where there are pixels.
    pub scale: f64,
    /// Leaves out the canvas behind the drawing.
    pub transparent: bool,
    /// How many points of paper, of which an inch has 72, a world point is wide, where there is
    /// paper.
    pub points: f64,
    /// Kept free around the drawing, in world points.
    pub margin: f64,
    /// Whether fonts of the system stand in for characters that the bundled faces lack. Without
    /// them those characters are left out of a PNG, and the same scene gives the same bytes on
    /// every machine.
    pub system_fonts: bool,
}

impl Default for ImageOptions {
    fn default() -> Self {
        Self { scale: 1.0, transparent: false, points: 0.75, margin: 32.0, system_fonts: true }
    }
}

/// Why no image could be made.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ExportFault {
    /// The image would have more than [`MAX_SIDE`] pixels along one side, or more than
    /// [`MAX_PIXELS`] altogether.
    #[error("the image would be too large; at a scale of {largest_scale} it fits")]
    TooLarge {
        /// The greatest scale at which it could be made.
        largest_scale: f64,
    },
    /// The scale is not a number above 0.
    #[error("the scale is no number above 0")]
    BadScale,
    /// The image could not be compressed.
    #[error("the image could not be compressed")]
    Compression,
    /// It is no format of what was to be written.
    #[error("this is no format for it")]
    OtherFormat,
    /// The file whose design should be taken over is no presentation, or a damaged one.
    #[error("the file of the design is no presentation")]
    BadMaster,
    /// The file of the logo holds no picture.
    #[error("the file of the logo holds no picture")]
    BadLogo,
    /// The document could not be put together.
    #[error("the document could not be put together")]
    Writing,
}

/// The greatest width and height of a PNG, in pixels.
pub const MAX_SIDE: u32 = 32_000;
/// The greatest number of pixels of a PNG: 400 MB while it is painted.
pub const MAX_PIXELS: u64 = 100_000_000;

/// The part of the world that the image of a scene shows.
pub fn area(scene: &Scene, options: &ImageOptions) -> Rect {
    let area = scene.bounds.expand(options.margin.max(0.0));
    Rect {
        min: Point::new(area.min.x.floor(), area.min.y.floor()),
        max: Point::new(area.max.x.ceil(), area.max.y.ceil()),
    }
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

/// The greatest scale at which an image of this area keeps within the limits, rounded down to two
/// digits, which people can read and type: never 0.
pub fn largest_scale(area: &Rect) -> f64 {
    let (width, height) = (area.width().max(1.0), area.height().max(1.0));
    let by_side = f64::from(MAX_SIDE) / width.max(height);
    let by_pixels = (MAX_PIXELS as f64 / (width * height)).sqrt();
    // A little less, since sides are rounded to whole pixels.
    let largest = by_side.min(by_pixels) * 0.999;
    // Numbers that a division makes of whole ones are written in as many digits.
    let digits = 10.0_f64.powi((largest.log10().floor() as i32 - 1).abs());
    if largest >= 10.0 {
        (largest / digits).floor() * digits
    } else {
        (largest * digits).floor() / digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_that_are_too_large_name_the_scale_that_works() {
        for (width, height) in [(2_000_000.0, 10.0), (90_000.0, 90_000.0), (12.0, 9e6)] {
            let area = Rect::from_size(Point::default(), width, height);
            let Err(ExportFault::TooLarge { largest_scale }) = pixels(&area, 2.0) else {
                panic!("{width} by {height} should be too large");
            };
            assert!(pixels(&area, largest_scale).is_ok(), "{width} by {height}: {largest_scale}");
            let written = largest_scale.to_string();
            let digits = written.trim_start_matches(['0', '.']);
            assert!((1..=2).contains(&digits.len()), "{written} can be read");
        }
        assert_eq!(pixels(&Rect::from_size(Point::default(), 100.0, 50.0), 1.5), Ok((150, 75)));
    }
}
