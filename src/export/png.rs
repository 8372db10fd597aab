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
