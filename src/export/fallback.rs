//! Lines of text that need other fonts than the bundled ones: emoji, Chinese, Hebrew …

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{PixmapMut, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::svg::svg_of_line;
use crate::geometry::Point;
use crate::scene::TextRun;
use crate::text::Face;

/// The bundled faces.
static BUNDLED: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for face in Face::ALL {
        fonts.load_font_data(face.bytes().to_vec());
    }
    Arc::new(fonts)
});

/// The bundled faces and what is installed. Reading them takes a moment, so it is done when a
/// line needs it.
static ALL: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::clone(&BUNDLED);
    fonts.load_system_fonts();
    Arc::new(fonts)
});

/// Paints a line with whatever font has its letters. `pixels` world points are one pixel wide
/// after `place`.
pub(super) fn paint(run: &TextRun, system: bool, place: Transform, pixmap: &mut PixmapMut) {
    let fontdb = Arc::clone(if system { &ALL } else { &BUNDLED });
    let options = Options { fontdb, ..Options::default() };
    // Letters of other fonts may reach beyond those of ours.
    let corner = run.baseline - Point::new(run.size, 2.0 * run.size);
    let area = crate::geometry::Rect::from_size(corner, run.width + 2.0 * run.size, 3.0 * run.size);
    if let Ok(tree) = Tree::from_str(&svg_of_line(run, &area), &options) {
        let place = place.pre_translate(corner.x as f32, corner.y as f32);
        resvg::render(&tree, place, pixmap);
    }
}
