//! A scene as PNG.

use resvg::tiny_skia::Pixmap;

use super::glyphs::Glyphs;
use super::image::{ExportFault, ImageOptions, area, largest_scale, pixels};
use super::paint::{Painter, paint_color};
use crate::geometry::Transform;
use crate::scene::Scene;

/// The scene as a PNG image; a scale of 2 makes two pixels of every world point.
pub(super) fn png(scene: &Scene, options: &ImageOptions) -> Result<Vec<u8>, ExportFault> {
    let pixmap = picture(scene, options)?;
    pixmap.encode_png().map_err(|_| ExportFault::Compression)
}

/// The pixels of an image, for who shows it rather than writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raster {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row from the top; colours are not
    /// multiplied by the opacity.
    pub pixels: Vec<u8>,
}

/// The scene as pixels.
///
/// # Errors
/// Says why there are none: most likely the image would be too large.
pub fn raster(scene: &Scene, options: &ImageOptions) -> Result<Raster, ExportFault> {
    let pixmap = picture(scene, options)?;
    let (width, height) = (pixmap.width(), pixmap.height());
    Ok(Raster { width, height, pixels: pixmap.take_demultiplied() })
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
