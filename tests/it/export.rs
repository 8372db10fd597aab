//! Images of scenes: sizes, bytes and limits.
//!
//! `UPDATE_EXPECTED=1 cargo test export::` writes the expected SVG anew.

use commerce_canvas::export::{ExportFault, Format, ImageOptions, MAX_PIXELS, render};
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::plan::{Body, ChannelKind, Color, Frame, Lifecycle, LinkKind, Plan, View};
use commerce_canvas::scene::{Mark, Options, Scene, Tag, compose};
use proptest::prelude::*;

use crate::sample::{self, add, change, change_link, channel, id, link, node};
use crate::{expected, random_plan};

pub const BUNDLED: ImageOptions = ImageOptions {
    scale: 1.0,
    transparent: false,
    points: 0.75,
    margin: 32.0,
    system_fonts: false,
};

/// The scene as a PNG with so many pixels for a point of the world.
pub fn png(scene: &Scene, options: &ImageOptions, scale: f64) -> Result<Vec<u8>, ExportFault> {
    render(scene, &ImageOptions { scale, ..*options }, Format::Png)
}

/// The scene as SVG.
pub fn svg(scene: &Scene, options: &ImageOptions) -> String {
    let bytes = render(scene, options, Format::Svg).expect("an SVG has no limits");
    String::from_utf8(bytes).expect("SVG is text")
}

fn small_scene() -> Scene {
    let mut plan = Plan::default();
    add(&mut plan, "shop", channel(ChannelKind::Shop, "Shop & <more> \"here\"", 0, 0));
    add(&mut plan, "store", channel(ChannelKind::Store, "Ladengeschäft Köln", 400, 0));
    link(&mut plan, "l", "shop", "store", LinkKind::ClickAndCollect);
    compose(&plan, &[], &Options::default())
}

#[test]
fn svg_is_as_it_was() {
    let written = svg(&small_scene(), &ImageOptions::default());
    expected::assert("tests/snapshots/small.svg", &written);
}

/// The texts of an SVG as a reader of XML finds them.
fn texts(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).expect("it is well-formed");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

fn texts_of(scene: &Scene) -> Vec<String> {
    let items = scene.drawings.iter().flat_map(|drawing| &drawing.items);
    let texts = items.filter_map(|item| match &item.mark {
        Mark::Text(run) => Some(run.text.clone()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn svg_keeps_text_as_text_and_needs_no_other_file() {
    let scene = compose(&sample::plan(), &sample::islands(), &Options::default());
    let written = svg(&scene, &BUNDLED);
    assert_eq!(texts(&written), texts_of(&scene));
    assert!(texts(&svg(&small_scene(), &BUNDLED)).join(" ").contains("Shop & <more>"));
    for foreign in ["href", "url(", "<style", "<image", "<script"] {
        assert!(!written.contains(foreign), "{foreign}");
    }
}

/// A scene with what an SVG has groups for; among the ids is one that is no XML name.
fn scene_with_all() -> Scene {
    let mut plan = Plan::default();
    add(&mut plan, "shop", channel(ChannelKind::Shop, "Shop", 0, 0));
    add(&mut plan, "a b\"<&>/ü_20_", channel(ChannelKind::Store, "Store", 400, 0));
    add(
        &mut plan,
        "frame",
        node(Body::Frame(Frame { title: String::new(), color: Color::Violet }), "Area", 600, 300),
    );
    link(&mut plan, "l", "shop", "a b\"<&>/ü_20_", LinkKind::ClickAndCollect);
    change_link(&mut plan, "l", |link| link.lifecycle = Lifecycle::Planned(1));
    let islands = [vec![id("a b\"<&>/ü_20_"), id("shop")]];
    // Of what is not there yet lines are broken.
    let options = Options { view: View::Today, ghosts: true, ..Options::default() };
    compose(&plan, &islands, &options)
}

#[test]
fn every_element_is_a_group_of_its_svg() {
    let scene = scene_with_all();
    let written = svg(&scene, &BUNDLED);
    let document = roxmltree::Document::parse(&written).expect("it is well-formed");
    let groups = document.root_element().children().filter(|node| node.has_tag_name("g"));
    let found = groups.map(|group| {
        ["id", "data-id", "data-kind"].map(|name| group.attribute(name).unwrap_or_default())
    });
    let odd = "a b\"<&>/ü_20_";
    let name = "a_20_b_22__3c__26__3e__2f_ü_5f_20_";
    assert_eq!(
        found.collect::<Vec<_>>(),
        [
            ["area-interlocked-1", "interlocked-1", "Interlocked"],
            ["area-frame", "frame", "Frame"],
            ["link-l", "l", "ClickAndCollect"],
            ["label-l", "l", "ClickAndCollect"],
            ["name-interlocked-1", "interlocked-1", "Interlocked"],
            [&format!("card-{name}"), odd, "Store"],
            ["card-shop", "shop", "Shop"],
        ]
    );
}

#[test]
fn the_line_of_a_link_is_one_path_with_real_dashes_and_its_head_apart() {
    let scene = scene_with_all();
    let written = svg(&scene, &BUNDLED);
    let document = roxmltree::Document::parse(&written).expect("it is well-formed");
    let group = document.descendants().find(|node| node.attribute("id") == Some("link-l"));
    let paths: Vec<_> =
        group.expect("it is shown").children().filter(|node| node.is_element()).collect();
    assert_eq!(paths.len(), 2);
    let (line, head) = (&paths[0], &paths[1]);
    let way = line.attribute("d").expect("a way");
    assert_eq!(way.to_lowercase().matches('m').count(), 1, "{way}");
    assert!(line.attribute("stroke-dasharray").is_some() && line.attribute("fill").is_none());
    assert!(head.attribute("fill").is_some() && head.attribute("stroke").is_none());
    // All else that is broken is written in the same way.
    for path in document.descendants().filter(|node| node.has_attribute("stroke-dasharray")) {
        let lengths = path.attribute("stroke-dasharray").expect("it has one");
        assert!(lengths.split(' ').all(|length| length.parse::<f64>().is_ok_and(|it| it > 0.0)));
    }
}

#[test]
fn a_transparent_image_shows_what_lies_behind_it() {
    let scene = small_scene();
    let corner = |transparent: bool| {
        let options = ImageOptions { transparent, ..BUNDLED };
        let bytes = png(&scene, &options, 1.0).expect("it is small");
        let image = image::load_from_memory(&bytes).expect("it is a PNG").to_rgba8();
        image.get_pixel(0, 0).0
    };
    let canvas = scene.background;
    assert_eq!(corner(false), [canvas.red, canvas.green, canvas.blue, 255]);
    assert_eq!(corner(true), [0, 0, 0, 0]);
    let with = svg(&scene, &BUNDLED);
    let without = svg(&scene, &ImageOptions { transparent: true, ..BUNDLED });
    let first_mark = |svg: &str| svg.lines().nth(1).unwrap_or_default().to_owned();
    assert!(first_mark(&with).starts_with("<rect"), "{with}");
    assert!(first_mark(&without).starts_with("<g id="), "{without}");
}

#[test]
fn images_are_as_large_as_asked_for() {
    let scene = small_scene();
    let size = |scale: f64| {
        let bytes = png(&scene, &BUNDLED, scale).expect("it is small");
        let image = image::load_from_memory(&bytes).expect("it is a PNG");
        (image.width(), image.height())
    };
    // The cards are 584 by 72, one more for the lower edge, and a margin of 32 all around.
    assert_eq!(size(1.0), (648, 137));
    assert_eq!(size(2.0), (1296, 274));
    assert_eq!(size(0.001), (1, 1));
}

#[test]
fn too_large_is_said_with_the_scale_that_works() {
    let mut plan = Plan::default();
    add(&mut plan, "a", channel(ChannelKind::Shop, "A", -900_000, -900_000));
    add(&mut plan, "b", channel(ChannelKind::Shop, "B", 900_000, 900_000));
    let scene = compose(&plan, &[], &Options::default());
    let fault = png(&scene, &BUNDLED, 1.0).expect_err("that is more than fits");
    let ExportFault::TooLarge { largest_scale } = fault else { panic!("{fault:?}") };
    assert!(largest_scale < (MAX_PIXELS as f64).sqrt() / 1_000_000.0);
    for scale in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(png(&scene, &BUNDLED, scale), Err(ExportFault::BadScale), "{scale}");
    }
}

#[test]
fn the_same_scene_is_the_same_bytes() {
    let scene = || compose(&sample::plan(), &sample::islands(), &Options::default());
    assert_eq!(svg(&scene(), &BUNDLED), svg(&scene(), &BUNDLED));
    assert_eq!(png(&scene(), &BUNDLED, 1.0), png(&scene(), &BUNDLED, 1.0));
}

#[test]
fn an_empty_plan_gives_a_small_image() {
    let scene = compose(&Plan::default(), &[], &Options::default());
    let bytes = png(&scene, &BUNDLED, 1.0).expect("it is small");
    let image = image::load_from_memory(&bytes).expect("it is a PNG");
    assert_eq!((image.width(), image.height()), (264, 184));
}

#[test]
fn other_scripts_are_painted_where_the_system_has_them() {
    let mut plan = Plan::default();
    add(&mut plan, "a", channel(ChannelKind::Shop, "東京 🙂 שלום", 0, 0));
    change(&mut plan, "a", |node| node.at = GridPoint::new(5, 5));
    let scene = compose(&plan, &[], &Options::default());
    let options = ImageOptions { system_fonts: true, ..BUNDLED };
    assert!(png(&scene, &options, 1.0).is_ok());
    assert!(png(&scene, &BUNDLED, 1.0).is_ok());
}

#[test]
fn far_from_the_origin_an_image_is_as_sharp_as_at_it() {
    let image = |x: i32, y: i32| {
        let mut scene = small_scene();
        let mut plan = Plan::default();
        add(&mut plan, "shop", channel(ChannelKind::Shop, "Shop", x, y));
        scene.drawings = compose(&plan, &[], &Options::default()).drawings;
        let shop = scene.drawing(&Tag::Node(id("shop"))).expect("it is shown");
        scene.bounds = shop.bounds;
        png(&scene, &BUNDLED, 1.0)
    };
    assert_eq!(image(0, 0), image(-999_000, 900_000));
}

#[test]
fn every_format_is_made_of_a_scene_and_says_so_in_the_document() {
    let document = include_str!("../../docs/command-line.md");
    let (_, section) = document.split_once("\n## export\n").expect("the section");
    let section = section.split("\n## ").next().unwrap_or_default();
    for format in Format::images() {
        let bytes = render(&small_scene(), &BUNDLED, format);
        assert!(bytes.is_ok_and(|bytes| !bytes.is_empty()), "{format:?}");
        assert!(section.contains(&format!("`{}`", format.ending())), "{format:?}");
        // Only what is made of pixels can have too many.
        let vast = render(&small_scene(), &ImageOptions { scale: 1e9, ..BUNDLED }, format);
        assert_eq!(vast.is_err(), format.has_pixels(), "{format:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]
    #[test]
    fn any_plan_becomes_an_image(plan in random_plan::plan()) {
        let scene = compose(&plan, &[], &Options { ghosts: true, ..Options::default() });
        let written = svg(&scene, &BUNDLED);
        let document = roxmltree::Document::parse(&written);
        prop_assert!(document.is_ok(), "{:?}", document.err());
        let width = scene.bounds.width().max(scene.bounds.height());
        let made = png(&scene, &BUNDLED, (400.0 / width).min(1.0));
        prop_assert!(made.is_ok(), "{:?}", made.err());
    }
}

#[test]
fn each_drawing_is_a_group() {
    let scene = small_scene();
    assert_eq!(svg(&scene, &BUNDLED).matches("<g id=").count(), scene.drawings.len());
}
