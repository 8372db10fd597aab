//! Lines of text that need other fonts than the bundled ones: emoji, Chinese, Hebrew …

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{PixmapMut, Transform};
use resvg::usvg::{FallbackSelectionFn, FontResolver, Options, Tree, fontdb};
use skrifa::MetadataProvider as _;

use super::svg::svg_of_line;
use crate::geometry::Rect;
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

/// Fonts that look most like the bundled faces, for letters that these lack; the first that has a
/// letter stands in. Behind them comes whatever is installed.
const ALIKE: [&str; 12] = [
    "Noto Sans",
    "Noto Sans Hebrew",
    "Noto Sans Arabic",
    "Segoe UI",
    "Helvetica Neue",
    "Arial Hebrew",
    "SF Hebrew",
    "SF Arabic",
    "Geeza Pro",
    "Tahoma",
    "Arial",
    "DejaVu Sans",
];

/// Paints a line with whatever font has its letters. `pixels` world points are one pixel wide
/// after `place`.
pub(super) fn paint(run: &TextRun, system: bool, place: Transform, pixmap: &mut PixmapMut) {
    let fontdb = Arc::clone(if system { &ALL } else { &BUNDLED });
    let font_resolver = FontResolver { select_fallback: stand_in(), ..FontResolver::default() };
    let options = Options { fontdb, font_resolver, ..Options::default() };
    // Letters of other fonts may reach beyond those of ours.
    let above = run.place(-run.size, -2.0 * run.size);
    let area = Rect::between(above, run.place(run.width + run.size, run.size));
    if let Ok(tree) = Tree::from_str(&svg_of_line(run, &area), &options) {
        let place = place.pre_translate(area.min.x as f32, area.min.y as f32);
        resvg::render(&tree, place, pixmap);
    }
}

/// Which font stands in for a letter: of those that look alike the one of the nearest weight.
fn stand_in() -> FallbackSelectionFn<'static> {
    let any = FontResolver::default_fallback_selector();
    Box::new(move |letter, used, fonts| {
        let weight = used.first().and_then(|id| fonts.face(*id)).map(|face| face.weight);
        let families = ALIKE.map(fontdb::Family::Name);
        let alike = families.iter().find_map(|family| {
            let families = std::slice::from_ref(family);
            let weight = weight.unwrap_or_default();
            let id =
                fonts.query(&fontdb::Query { families, weight, ..fontdb::Query::default() })?;
            (!used.contains(&id) && has_letter(fonts, id, letter)).then_some(id)
        });
        alike.or_else(|| any(letter, used, fonts))
    })
}

fn has_letter(fonts: &fontdb::Database, id: fontdb::ID, letter: char) -> bool {
    let found = fonts.with_face_data(id, |data, index| {
        let font = skrifa::FontRef::from_index(data, index).ok()?;
        font.charmap().map(letter)
    });
    found.flatten().is_some()
}
