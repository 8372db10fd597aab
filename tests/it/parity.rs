//! What the PNG shows is what the SVG says: both are compared tile by tile.

use std::sync::Arc;

use commerce_canvas::export::ImageOptions;
use commerce_canvas::language::Language;
use commerce_canvas::plan::View;
use commerce_canvas::scene::{Drawing, Mark, Options, Scene, Tag, compose};
use commerce_canvas::text::Face;
use commerce_canvas::theme::Appearance;
use image::RgbaImage;
use resvg::{tiny_skia, usvg};

use crate::export::{png, svg};
use crate::sample::{self, id};

const OPTIONS: ImageOptions = ImageOptions {
    scale: 1.0,
    transparent: false,
    points: 0.75,
    margin: 32.0,
    system_fonts: false,
};
/// Pixels along a tile.
const TILE: u32 = 8;
/// How far the means of two tiles may differ in one colour; letters are put on eighths of a
/// pixel in the PNG, so their edges differ a little.
const TOLERANCE: f64 = 13.5;

fn painted(scene: &Scene, scale: f64) -> RgbaImage {
    let bytes = png(scene, &OPTIONS, scale).expect("it is small");
    image::load_from_memory(&bytes).expect("it is a PNG").to_rgba8()
}

fn rendered(scene: &Scene, scale: f64) -> RgbaImage {
    let mut fonts = usvg::fontdb::Database::new();
    Face::ALL.into_iter().for_each(|face| fonts.load_font_data(face.bytes().to_vec()));
    let options = usvg::Options { fontdb: Arc::new(fonts), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&svg(scene, &OPTIONS), &options).expect("it is an SVG");
    let side = |length: f32| (f64::from(length) * scale).round() as u32;
    let (width, height) = (side(tree.size().width()), side(tree.size().height()));
    let mut pixmap = tiny_skia::Pixmap::new(width, height).expect("it is small");
    let place = tiny_skia::Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree, place, &mut pixmap.as_mut());
    RgbaImage::from_raw(width, height, pixmap.take_demultiplied()).expect("it has all pixels")
}

/// The tiles whose means differ by more than the tolerance.
fn differing(a: &RgbaImage, b: &RgbaImage) -> Vec<(u32, u32, f64)> {
    assert_eq!(a.dimensions(), b.dimensions());
    let mut found = Vec::new();
    // At a fractional scale the SVG ends within the last row and column of pixels.
    let (width, height) = (a.width() - 1, a.height() - 1);
    for y in (0..height).step_by(TILE as usize) {
        for x in (0..width).step_by(TILE as usize) {
            let mut sums = [0.0; 4];
            let mut count = 0.0;
            for row in y..(y + TILE).min(height) {
                for column in x..(x + TILE).min(width) {
                    let (a, b) = (a.get_pixel(column, row), b.get_pixel(column, row));
                    for (sum, (a, b)) in sums.iter_mut().zip(a.0.iter().zip(&b.0)) {
                        *sum += f64::from(*a) - f64::from(*b);
                    }
                    count += 1.0;
                }
            }
            let worst = sums.iter().map(|sum| (sum / count).abs()).fold(0.0, f64::max);
            if worst > TOLERANCE {
                found.push((x, y, worst));
            }
        }
    }
    found
}

fn scene(language: Language, appearance: Appearance) -> Scene {
    let options =
        Options { view: View::Target, language, appearance, ghosts: true, ..Options::default() };
    compose(&sample::plan(), &sample::islands(), &options)
}

#[test]
fn png_and_svg_show_the_same() {
    for (language, appearance, scale) in [
        (Language::English, Appearance::Light, 1.0),
        (Language::German, Appearance::Light, 2.0),
        (Language::German, Appearance::Dark, 1.0),
        (Language::English, Appearance::Dark, 1.37),
    ] {
        let scene = scene(language, appearance);
        let found = differing(&painted(&scene, scale), &rendered(&scene, scale));
        assert_eq!(found, [], "{language:?} {appearance:?} {scale}");
    }
}

#[test]
fn a_missing_or_moved_mark_is_found() {
    let whole = scene(Language::English, Appearance::Light);
    let expected = rendered(&whole, 1.0);
    for name in ["shop", "craft", "app"] {
        let known = whole.drawing(&Tag::Node(id(name))).expect("it is shown");
        for item in 0..known.items.len() {
            let mut drawing = Drawing::clone(known);
            match &mut drawing.items[item].mark {
                Mark::Text(run) => run.baseline.x += 3.0,
                Mark::Border { .. }
                | Mark::Line { .. }
                | Mark::Icon { .. }
                | Mark::Bitmap { .. } => {
                    drop(drawing.items.remove(item));
                }
                Mark::Fill { .. } | Mark::Area { .. } => continue,
            }
            let mut scene = whole.clone();
            let changed = [Arc::new(drawing)];
            scene.drawings = whole.drawings.iter().cloned().chain(changed).collect();
            let found = differing(&painted(&scene, 1.0), &expected);
            assert!(!found.is_empty(), "{name}: item {item} makes no difference");
        }
    }
}
