//! The picture in a file as pixels: PNG, JPEG, GIF or SVG, as firms have their logos.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, ImageKind};

use super::ExportFault;
use crate::scene::Bitmap;

/// No file of a logo is larger, in bytes.
pub const MAX_LOGO_BYTES: usize = 8 * 1_024 * 1_024;
/// So many pixels its longer side has: enough for a poster.
const SIDE: f32 = 1_200.0;
/// With these a picture of pixels begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8\xff";
const GIF: &[u8] = b"GIF8";

/// The picture that these bytes of a file hold.
///
/// # Errors
/// Says that they hold none: another format, damaged, too large.
pub fn bitmap(bytes: &[u8]) -> Result<Bitmap, ExportFault> {
    let tree = (bytes.len() <= MAX_LOGO_BYTES).then(|| tree(bytes)).flatten();
    let tree = tree.ok_or(ExportFault::BadLogo)?;
    painted(&tree).ok_or(ExportFault::BadLogo)
}

fn tree(bytes: &[u8]) -> Option<usvg::Tree> {
    let kind = match bytes {
        png if png.starts_with(PNG) => ImageKind::PNG(Arc::new(bytes.to_vec())),
        jpeg if jpeg.starts_with(JPEG) => ImageKind::JPEG(Arc::new(bytes.to_vec())),
        gif if gif.starts_with(GIF) => ImageKind::GIF(Arc::new(bytes.to_vec())),
        // Nothing that a picture refers to is looked up.
        _ => return usvg::Tree::from_data(bytes, &alone(None)).ok(),
    };
    // A picture without a size of its own here is as large as it is.
    let around = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">\
                  <image href=\"it\"/></svg>";
    usvg::Tree::from_str(around, &alone(Some(kind))).ok()
}

/// Reads what is given and looks nothing up, neither on the disk nor anywhere else.
fn alone(picture: Option<ImageKind>) -> usvg::Options<'static> {
    let resolver = usvg::ImageHrefResolver {
        resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
        resolve_string: Box::new(move |_, _| picture.clone()),
    };
    usvg::Options { image_href_resolver: resolver, ..usvg::Options::default() }
}

fn painted(tree: &usvg::Tree) -> Option<Bitmap> {
    let is_wrapped = tree.size().width() == 1.0 && tree.size().height() == 1.0;
    let all = match is_wrapped {
        true => tree.root().abs_bounding_box(),
        false => tree.size().to_rect(0.0, 0.0)?,
    };
    let longest = all.width().max(all.height());
    if !(longest.is_finite() && longest > 0.0) {
        return None;
    }
    let scale = SIDE / longest;
    let scale = if is_wrapped { scale.min(1.0) } else { scale };
    let side = |length: f32| (length * scale).round().clamp(1.0, SIDE) as u32;
    let mut pixmap = Pixmap::new(side(all.width()), side(all.height()))?;
    let place = Transform::from_translate(-all.x(), -all.y()).post_scale(scale, scale);
    resvg::render(tree, place, &mut pixmap.as_mut());
    let png = pixmap.encode_png().ok()?;
    let (width, height) = (pixmap.width(), pixmap.height());
    Some(Bitmap { width, height, pixels: pixmap.take_demultiplied(), png })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\">\
                       <rect width=\"20\" height=\"10\" fill=\"#ff0000\"/></svg>";

    #[test]
    fn a_logo_is_read_whatever_it_is_of() {
        let of_svg = bitmap(SVG.as_bytes()).expect("a picture");
        assert_eq!((of_svg.width, of_svg.height), (1_200, 300));
        assert_eq!(of_svg.pixels[..4], [255, 0, 0, 255]);
        assert_eq!(of_svg.pixels[4 * 1_199..4 * 1_200], [0, 0, 0, 0]);
        // A picture of pixels is not made larger than it is.
        let mut small = Pixmap::new(30, 20).expect("a picture");
        small.fill(resvg::tiny_skia::Color::from_rgba8(0, 0, 255, 255));
        let of_png = bitmap(&small.encode_png().expect("bytes")).expect("a picture");
        assert_eq!((of_png.width, of_png.height), (30, 20));
        assert_eq!(of_png.pixels[..4], [0, 0, 255, 255]);
        assert_eq!(bitmap(&of_png.png).as_ref(), Ok(&of_png));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let huge = vec![b' '; MAX_LOGO_BYTES + 1];
        let outside = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">\
                       <image href=\"/etc/passwd\" width=\"9\" height=\"9\"/></svg>";
        let bad: [&[u8]; 6] =
            [b"", b"no picture", PNG, b"\xff\xd8\xff\x00", outside.as_bytes(), &huge];
        for bytes in bad {
            assert_eq!(bitmap(bytes), Err(ExportFault::BadLogo), "{:?}", bytes.get(..12));
        }
    }
}
