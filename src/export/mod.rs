//! A scene as bytes of a file. Sees scenes only, never a plan.
//!
//! [`Format`] lists what there is, [`render`] makes it, for the window as for the command line. SVG is written from the marks one by one; PNG is painted from the same marks, and a test
//! compares it with what a renderer makes of the SVG. Both are the same bytes for the same scene.

mod fallback;
mod format;
mod glyphs;
mod paint;
mod png;
mod svg;

pub use self::png::pixels;
pub use format::{Format, render};

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
    /// Kept free around the drawing, in world points.
    pub margin: f64,
    /// Whether fonts of the system stand in for characters that the bundled faces lack. Without
    /// them those characters are left out of a PNG, and the same scene gives the same bytes on
    /// every machine.
    pub system_fonts: bool,
}

impl Default for ImageOptions {
    fn default() -> Self {
        Self { scale: 1.0, transparent: false, margin: 32.0, system_fonts: true }
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
