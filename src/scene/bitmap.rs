//! A picture of pixels that stands in a scene, such as the logo of a firm.

use std::fmt;

/// A picture of pixels.
#[derive(Clone, PartialEq, Eq)]
pub struct Bitmap {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row from the top; colours are not
    /// multiplied by the opacity.
    pub pixels: Vec<u8>,
    /// The same as the bytes of a PNG, for files that hold it as it is.
    pub png: Vec<u8>,
}

impl Bitmap {
    /// How much wider than high it is.
    pub fn aspect(&self) -> f64 {
        f64::from(self.width.max(1)) / f64::from(self.height.max(1))
    }
}

/// Millions of pixels are not worth reading.
impl fmt::Debug for Bitmap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Bitmap({} × {})", self.width, self.height)
    }
}
