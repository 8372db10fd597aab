//! Hebrew and Arabic on cards and notes, on the screen and in images: in the right order, joined,
//! and none of it lost.
//!
//! Needs a font that has the letters; `tests/run` installs one.

use std::path::Path;
use std::sync::Arc;

use commerce_canvas::export::{Format, ImageOptions, area, render};
use commerce_canvas::geometry::{GridPoint, Point, Rect};
use commerce_canvas::plan::{Body, ChannelKind, Color, Node, Note, Plan};
use commerce_canvas::scene::{Mark, Options, Scene, TextRun, compose};
use commerce_canvas::session::{Command, Settings};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::epaint::text::{FallbackRequest, FontInsert, FontPriority, InsertFontFamily};
use eframe::egui::{FontData, vec2};
use egui_kittest::Harness;
use image::GrayImage;
use resvg::usvg::fontdb;

use crate::sample::{add, channel};

/// The first word is narrow, the second wide.
const HEBREW: &str = "ו שששש";
const MIXED: &str = "Shop ו שששש";
const FROM_HEBREW: &str = "שששש Io";
const JOINED: &str = "سسسس";
const NAMES: [&str; 4] = [HEBREW, MIXED, FROM_HEBREW, JOINED];

fn plan() -> Plan {
    let mut plan = Plan::default();
    for (index, name) in NAMES.into_iter().enumerate() {
        let id = ["a", "b", "c", "d"][index];
        add(&mut plan, id, channel(ChannelKind::Shop, name, 0, 120 * index as i32));
    }
    plan
}

fn runs(scene: &Scene) -> Vec<(&TextRun, Rect)> {
    let items = scene.drawings.iter().flat_map(|drawing| &drawing.items);
    let runs = items.filter_map(|item| match &item.mark {
        Mark::Text(run) => Some((run, item.bounds)),
        _ => None,
    });
    runs.collect()
}

/// The scene as an image of so many pixels for a point, in shades of grey.
fn picture(scene: &Scene, scale: f64) -> GrayImage {
    let options = ImageOptions { scale, ..ImageOptions::default() };
    let png = render(scene, &options, Format::Png).expect("a small image");
    image::load_from_memory(&png).expect("a PNG").to_luma8()
}

/// Where there is ink, from left to right, in a part of a picture: begins and ends, in shares of
/// the part from the first ink to the last.
fn ink(picture: &GrayImage, part: &Rect) -> Vec<(f64, f64)> {
    let dark =
        |x: u32| (part.min.y as u32..part.max.y as u32).any(|y| picture.get_pixel(x, y).0[0] < 170);
    let mut found: Vec<(u32, u32)> = Vec::new();
    for x in (part.min.x as u32..part.max.x as u32).filter(|x| dark(*x)) {
        match found.last_mut() {
            Some((_, end)) if *end == x => *end = x + 1,
            _ => found.push((x, x + 1)),
        }
    }
    let (Some(first), Some(last)) = (found.first(), found.last()) else { return Vec::new() };
    let (start, length) = (f64::from(first.0), f64::from(last.1 - first.0));
    let share = |x: u32| (f64::from(x) - start) / length;
    found.iter().map(|(from, to)| (share(*from), share(*to))).collect()
}

/// Where the gap between two words lies, from 0 to 1.
fn widest_gap(ink: &[(f64, f64)]) -> f64 {
    let gaps = ink.windows(2).map(|pair| (pair[1].0 - pair[0].1, (pair[1].0 + pair[0].1) / 2.0));
    gaps.max_by(|a, b| a.0.total_cmp(&b.0)).map_or(0.0, |gap| gap.1)
}

/// Holds the names that a picture shows against how they are read; `place` says where a part of
/// the world lies in it.
fn assert_readable(scene: &Scene, picture: &GrayImage, place: impl Fn(&Rect) -> Rect) {
    let ink_of = |name: &str| {
        let found = runs(scene).into_iter().find(|(run, _)| run.text == name);
        let (_, bounds) = found.unwrap_or_else(|| panic!("{name} is on its card"));
        ink(picture, &place(&bounds))
    };
    let hebrew = ink_of(HEBREW);
    assert!(
        hebrew.len() >= 4 && widest_gap(&hebrew) > 0.75,
        "the first word stands right: {hebrew:?}"
    );
    let mixed = ink_of(MIXED);
    let last = mixed.windows(2).next_back().map_or(0.0, |pair| pair[1].0 - pair[0].1);
    let widths: Vec<f64> = mixed.iter().map(|(from, to)| to - from).collect();
    assert!(last > 0.03, "the last letter is a word of its own: {mixed:?}");
    assert!(widths.last() < widths.first(), "and it is the narrow one: {mixed:?}");
    let from_hebrew = ink_of(FROM_HEBREW);
    assert!(widest_gap(&from_hebrew) < 0.5, "the Latin word follows at the left: {from_hebrew:?}");
    assert_eq!(ink_of(JOINED).len(), 1, "letters are joined");
}

#[test]
fn images_show_words_from_right_to_left_and_joined() {
    let scene = compose(&plan(), &[], &Options::default());
    let origin = area(&scene, &ImageOptions::default()).min;
    let scale = 4.0;
    let place =
        |rect: &Rect| Rect { min: (rect.min - origin) * scale, max: (rect.max - origin) * scale };
    assert_readable(&scene, &picture(&scene, scale), place);
}

#[test]
fn an_svg_says_which_way_its_lines_run() {
    let scene = compose(&plan(), &[], &Options::default());
    let bytes = render(&scene, &ImageOptions::default(), Format::Svg).expect("no limits");
    let written = String::from_utf8(bytes).expect("SVG is text");
    for (name, from_right) in [(HEBREW, true), (MIXED, false), (FROM_HEBREW, true)] {
        let isolated = format!(">\u{2067}{name}\u{2069}<");
        assert_eq!(written.contains(&isolated), from_right, "{name}");
        assert_eq!(written.contains(&format!(">{name}<")), !from_right, "{name}");
    }
}

/// A note whose lines begin at the right ends them above each other, in the order of reading.
#[test]
fn lines_of_a_note_end_at_its_right() {
    let text = "זוהי הערה ארוכה שאינה נכנסת לשורה אחת\nLatin line";
    let mut plan = Plan::default();
    let note = Note { text: text.to_owned(), color: Color::Yellow };
    add(&mut plan, "n", Node::new(Body::Note(note), GridPoint::new(0, 0)));
    let scene = compose(&plan, &[], &Options::default());
    let runs = runs(&scene);
    let words: Vec<&str> = runs.iter().flat_map(|(run, _)| run.text.split(' ')).collect();
    let all: Vec<&str> = text.split([' ', '\n']).collect();
    assert_eq!(words, all, "nothing is lost");
    let (latin, hebrew) = runs.split_last().expect("lines");
    assert!(hebrew.len() >= 2);
    for (run, bounds) in hebrew {
        assert!((bounds.max.x - hebrew[0].1.max.x).abs() < 0.01, "{}", run.text);
    }
    assert!(latin.1.min.x < hebrew[0].1.min.x && latin.1.min.x < 20.0);
}

/// A font of this system that has a letter.
fn font_with(request: &FallbackRequest<'_>) -> Option<FontInsert> {
    let letter = request.cluster.chars().next()?;
    let family = match letter {
        '\u{590}'..='\u{5FF}' => "Noto Sans Hebrew",
        _ => "Noto Sans Arabic",
    };
    let mut fonts = fontdb::Database::new();
    fonts.load_system_fonts();
    let families = &[fontdb::Family::Name(family)];
    let id = fonts.query(&fontdb::Query { families, ..fontdb::Query::default() })?;
    let bytes = fonts.with_face_data(id, |data, _| data.to_vec())?;
    let families =
        vec![InsertFontFamily { family: request.family.clone(), priority: FontPriority::Lowest }];
    Some(FontInsert { name: family.to_owned(), data: FontData::from_owned(bytes), families })
}

#[test]
fn the_screen_shows_words_from_right_to_left_and_joined() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    let text = commerce_canvas::file::write(&plan());
    std::fs::write(&path, text).expect("written");
    let settings = Settings { grid: false, marks: false, ..Settings::default() };
    let start = Start {
        path: Some(path),
        picker: Picker::Typed,
        settings: Some(settings),
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1_280.0, 800.0))
        .with_pixels_per_point(2.0)
        .with_max_steps(30)
        .wgpu()
        .build_eframe(move |creation| {
            creation.egui_ctx.add_font_provider(Arc::new(font_with));
            App::new(&creation.egui_ctx, None, start)
        });
    for _ in 0..2_000 {
        window.run();
        if !window.state().session().plan().nodes.is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let context = window.ctx.clone();
    let action = commerce_canvas::session::Action::Run(Command::ZoomTo100);
    window.state_mut().dispatch(&context, action);
    window.remove_cursor();
    window.run_steps(40);
    let picture = window.render().expect("a software adapter (mesa-vulkan-drivers)");
    let picture = image::DynamicImage::ImageRgba8(picture).to_luma8();
    if let Some(folder) = Path::new(env!("CARGO_TARGET_TMPDIR")).to_str() {
        picture.save(format!("{folder}/right-to-left.png")).expect("written");
    }
    let camera = *window.state().session().camera();
    let options = Options { view: window.state().session().view(), ..Options::default() };
    let scene = compose(window.state().session().plan(), &[], &options);
    let at = camera.screen_from_world();
    let place = |rect: &Rect| {
        let double = |point: Point| at.point(point) * 2.0;
        Rect { min: double(rect.min), max: double(rect.max) }
    };
    assert_readable(&scene, &picture, place);
}
