//! The window as it is painted, on a software adapter: a few pictures, each with what it means,
//! and the screen against the exported image, tile by tile.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test screen::` renews the pictures; look at them before committing.

use std::path::Path;
use std::time::Duration;

use commerce_canvas::export::{self, Format, ImageOptions};
use commerce_canvas::geometry::Point;
use commerce_canvas::language::Language;
use commerce_canvas::plan::Id;
use commerce_canvas::scene::{Item, Mark, Tag};
use commerce_canvas::session::{Action, Command, Settings, ThemeChoice};
use commerce_canvas::theme::Appearance;
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotOptions};
use image::{Rgb, RgbImage, RgbaImage};

type Window = Harness<'static, App>;

fn window(plan: &str, size: Vec2, settings: Settings) -> Window {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves").join(plan);
    let start = Start {
        path: Some(path),
        picker: Picker::Typed,
        settings: Some(settings),
        ..Start::default()
    };
    let options = SnapshotOptions::new().output_path("tests/snapshots");
    let mut window = Harness::builder()
        .with_size(size)
        .with_max_steps(30)
        .with_options(options)
        .wgpu()
        .build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
    for _ in 0..2_000 {
        window.run();
        if !window.state().session().plan().nodes.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(!window.state().session().plan().nodes.is_empty(), "the plan was opened");
    for _ in 0..2_000 {
        if window.state().session().open_assessment().is_none() {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
        window.run();
    }
    assert!(window.state().session().open_assessment().is_none(), "the plan was assessed");
    window.remove_cursor();
    window.run();
    // Whatever slid or faded has come to rest, however long the plan took to come.
    window.run_steps(30);
    window
}

fn settings(language: Language, theme: ThemeChoice) -> Settings {
    Settings { language, theme, ..Settings::default() }
}

/// How much of a picture is one of the colours.
fn share(image: &RgbaImage, red: u8, green: u8, blue: u8) -> f64 {
    let same = |a: u8, b: u8| a.abs_diff(b) <= 3;
    let found = image
        .pixels()
        .filter(|pixel| same(pixel[0], red) && same(pixel[1], green) && same(pixel[2], blue));
    found.count() as f64 / f64::from(image.width() * image.height())
}

#[test]
fn a_light_window_in_english() {
    let mut window = window(
        "musterhaus.commerce",
        vec2(1280.0, 800.0),
        settings(Language::English, ThemeChoice::Light),
    );
    let image = window.render().expect("a software adapter (mesa-vulkan-drivers)");
    assert!(share(&image, 0xF6, 0xF6, 0xF3) > 0.25, "the canvas is quiet");
    assert!(share(&image, 0x3B, 0x5B, 0xDB) > 0.000_2, "the accent is there");
    assert!(share(&image, 0x3B, 0x5B, 0xDB) < 0.05, "and does not shout");
    assert!(window.query_all_by_label_contains("Multichannel").next().is_some());
    window.snapshot("window-light-en");
}

#[test]
fn a_dark_window_in_german() {
    let mut window = window(
        "modehaus-lindner.commerce",
        vec2(1280.0, 800.0),
        settings(Language::German, ThemeChoice::Dark),
    );
    let image = window.render().expect("a software adapter (mesa-vulkan-drivers)");
    assert!(share(&image, 0x14, 0x15, 0x17) > 0.25, "the canvas is dark");
    assert!(share(&image, 0xFF, 0xFF, 0xFF) < 0.01, "nothing is left white");
    assert!(window.query_all_by_label_contains("Crosschannel").next().is_some());
    window.snapshot("window-dark-de");
}

/// The mean colour of each tile of 8 by 8 pixels.
fn tiles(image: &RgbImage) -> Vec<[f64; 3]> {
    const SIDE: u32 = 8;
    let mut tiles = Vec::new();
    for top in (0..image.height() - image.height() % SIDE).step_by(SIDE as usize) {
        for left in (0..image.width() - image.width() % SIDE).step_by(SIDE as usize) {
            let mut sum = [0.0; 3];
            for y in top..top + SIDE {
                for x in left..left + SIDE {
                    for (sum, value) in sum.iter_mut().zip(image.get_pixel(x, y).0) {
                        *sum += f64::from(value);
                    }
                }
            }
            tiles.push(sum.map(|sum| sum / f64::from(SIDE * SIDE)));
        }
    }
    tiles
}

/// Tiles that differ by more than anti-aliasing explains.
fn differing(a: &RgbImage, b: &RgbImage) -> (usize, f64) {
    let difference = |(a, b): (&[f64; 3], &[f64; 3])| -> f64 {
        a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
    };
    let (a, b) = (tiles(a), tiles(b));
    assert_eq!(a.len(), b.len());
    let all: Vec<f64> = a.iter().zip(&b).map(difference).collect();
    let many = all.iter().filter(|difference| **difference > 30.0).count();
    (many, all.iter().copied().fold(0.0, f64::max))
}

#[test]
fn the_exported_image_is_what_the_screen_shows() {
    for (theme, appearance) in
        [(ThemeChoice::Light, Appearance::Light), (ThemeChoice::Dark, Appearance::Dark)]
    {
        let bare = Settings {
            palette: false,
            side_panel: false,
            grid: false,
            lanes: false,
            marks: false,
            ..settings(Language::German, theme)
        };
        let mut window = window("werkzeug-berger.commerce", vec2(2_400.0, 1_500.0), bare);
        window.key_press_modifiers(Modifiers::SHIFT, Key::Num1);
        window.run();
        // As large as in the image.
        window.key_press_modifiers(Modifiers::SHIFT, Key::Num0);
        window.run();
        window.remove_cursor();
        window.run();
        let camera = *window.state().session().camera();
        let screen = window.render().expect("a software adapter (mesa-vulkan-drivers)");
        let session = window.state().session();
        let options = commerce_canvas::scene::Options {
            view: session.view(),
            language: Language::German,
            appearance,
            ..Default::default()
        };
        let nothing = std::collections::BTreeSet::new();
        let islands =
            commerce_canvas::classify::classify(session.plan(), session.view(), &nothing).islands;
        let scene = commerce_canvas::scene::compose(session.plan(), &islands, &options);
        let scale = camera.zoom;
        let image =
            ImageOptions { scale, margin: 0.0, system_fonts: false, ..ImageOptions::default() };
        let png = export::render(&scene, &image, Format::Png).expect("an image");
        let png = image::load_from_memory(&png).expect("a PNG").to_rgb8();

        // The same part of both: the image begins at the whole points around the scene, and the
        // screen lays the drawing on whole points.
        assert_eq!(camera.zoom, 1.0, "the window is large enough for 100 %");
        let offset = camera.screen_from_world().offset;
        let left = (scene.bounds.min.x.floor() + offset.x.round()) as i64;
        let top = (scene.bounds.min.y.floor() + offset.y.round()) as i64;
        let crop = RgbImage::from_fn(png.width(), png.height(), |x, y| {
            let (x, y) = (left + i64::from(x), top + i64::from(y));
            let inside =
                x >= 0 && y >= 0 && x < i64::from(screen.width()) && y < i64::from(screen.height());
            if !inside {
                return Rgb([255, 0, 255]);
            }
            let pixel = screen.get_pixel(x as u32, y as u32);
            Rgb([pixel[0], pixel[1], pixel[2]])
        });
        let (many, worst) = differing(&crop, &png);
        if many > 0 {
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
            crop.save(folder.join("screen.png")).expect("written");
            png.save(folder.join("export.png")).expect("written");
        }
        assert_eq!(many, 0, "tiles differ, by up to {worst}; see target/tmp");
        // The check can fail: one card moved by ten points shows.
        let moved = RgbImage::from_fn(png.width(), png.height(), |x, y| {
            *png.get_pixel(x.saturating_sub(10), y)
        });
        assert!(differing(&crop, &moved).0 > 50);
    }
}

#[test]
fn what_stands_on_the_edge_of_a_card_is_read_while_it_is_selected() {
    let settings = Settings {
        palette: false,
        side_panel: false,
        marks: false,
        outlook: true,
        ..settings(Language::German, ThemeChoice::Light)
    };
    let mut window = window("brightleaf.commerce", vec2(1_600.0, 1_000.0), settings);
    let node = Id::new("shop").expect("a short id");
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::ZoomTo100));
    window.run();
    let shot = |window: &mut Window| window.render().expect("a software adapter");
    let before = shot(&mut window);
    window.state_mut().dispatch(&context, Action::Select([node.clone()].into_iter().collect()));
    window.run_steps(30);
    let after = shot(&mut window);
    let camera = *window.state().session().camera();
    let options = commerce_canvas::scene::Options {
        view: window.state().session().view(),
        language: Language::German,
        outlook: true,
        ..Default::default()
    };
    let scene = commerce_canvas::scene::compose(window.state().session().plan(), &[], &options);
    let drawing = scene.drawing(&Tag::Node(node)).expect("it is shown");
    let card = drawing.outline.expect("a card");
    let is_on_edge =
        |item: &&Item| item.bounds.min.y < card.max.y && card.max.y < item.bounds.max.y;
    let mut texts = drawing.items.iter().filter(|item| matches!(item.mark, Mark::Text(_)));
    let words = texts.find(is_on_edge).expect("the outlook is written there").bounds;
    let at = camera.screen_from_world();
    let (min, max) = (at.point(words.min), at.point(words.max));
    for y in min.y as u32 + 1..max.y as u32 {
        for x in min.x as u32 + 1..max.x as u32 {
            assert_eq!(before.get_pixel(x, y), after.get_pixel(x, y), "{x} {y}");
        }
    }
    // The check can fail: the edge beside the words is under the outline.
    let corner = at.point(card.max - Point::new(card.width() * 0.75, 0.0));
    assert_ne!(
        before.get_pixel(corner.x as u32, corner.y as u32),
        after.get_pixel(corner.x as u32, corner.y as u32)
    );
}
