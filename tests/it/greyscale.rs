//! Nothing is told by colour alone: without any colour, lifecycles, classes of links and the marks
//! of a comparison still differ, by lines, signs or words, in the light and in the dark look.

use commerce_canvas::export::{self, Format, ImageOptions};
use commerce_canvas::file;
use commerce_canvas::plan::View;
use commerce_canvas::session::{Action, Session};
use commerce_canvas::theme::Appearance;
use image::GrayImage;

use crate::opened;

/// So much of a picture differs at least, in pixels, and each of them by this many greys of 255.
const LEAST_PIXELS: usize = 40;
const LEAST_GREYS: u8 = 40;

fn session(nodes: &str, links: &str, view: View) -> Session {
    let text = format!(
        "(format: 1, name: \"Test\", steps: {{1: (name: \"One\")}}, nodes: {{{nodes}}}, \
         links: {{{links}}})"
    );
    let reading = file::read(text.as_bytes()).expect("a plan");
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    opened::session(&reading.plan, view)
}

fn grey(session: &mut Session, appearance: Appearance) -> GrayImage {
    let scene = session.scene(appearance);
    let options = ImageOptions { margin: 10.0, system_fonts: false, ..ImageOptions::default() };
    let png = export::render(&scene, &options, Format::Png).expect("an image");
    image::load_from_memory(&png).expect("a PNG").to_luma8()
}

/// How many pixels differ clearly.
fn differing(a: &GrayImage, b: &GrayImage) -> usize {
    let (width, height) = (a.width().min(b.width()), a.height().min(b.height()));
    let all = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let differs = |(x, y): &(u32, u32)| {
        a.get_pixel(*x, *y)[0].abs_diff(b.get_pixel(*x, *y)[0]) >= LEAST_GREYS
    };
    all.filter(differs).count()
}

/// Every pair of pictures differs without colour.
fn assert_apart(cases: Vec<(&str, Session)>) {
    let mut cases = cases;
    for appearance in [Appearance::Light, Appearance::Dark] {
        let pictures: Vec<(&str, GrayImage)> =
            cases.iter_mut().map(|(name, session)| (*name, grey(session, appearance))).collect();
        for (index, (name, picture)) in pictures.iter().enumerate() {
            assert_eq!(differing(picture, picture), 0);
            for (other_name, other) in &pictures[index + 1..] {
                let pixels = differing(picture, other);
                let pair = format!("{name} and {other_name} in {appearance:?}: {pixels} pixels");
                assert!(pixels >= LEAST_PIXELS, "{pair}");
            }
        }
    }
}

#[test]
fn lifecycles_differ_without_colour() {
    let node = |lifecycle: &str| {
        format!("\"a\": Channel(name: \"Shop\", kind: Shop, at: (0, 0), lifecycle: {lifecycle})")
    };
    assert_apart(vec![
        ("existing", session(&node("Existing"), "", View::Today)),
        ("planned", session(&node("Planned(1)"), "", View::Step(1))),
        ("retiring", session(&node("Retiring(1)"), "", View::Today)),
    ]);
}

/// A session that shows what is not in its view, too.
fn with_ghosts(mut session: Session) -> Session {
    session.settings_mut().ghosts = true;
    session
}

#[test]
fn what_is_new_in_its_view_has_a_dot_that_is_seen_without_colour() {
    let nodes = "\"a\": Channel(name: \"A\", kind: Shop, at: (0, 0)), \
                 \"b\": Channel(name: \"B\", kind: Store, at: (500, 0))";
    let link = |lifecycle: &str| {
        format!(
            "\"l\": (from: \"a\", to: \"b\", kind: Other, label: \"x\", resources: [Order], \
             lifecycle: {lifecycle})"
        )
    };
    for appearance in [Appearance::Light, Appearance::Dark] {
        let mut pictures = ["Existing", "Planned(1)"].map(|lifecycle| {
            grey(&mut session(nodes, &link(lifecycle), View::Step(1)), appearance)
        });
        let [usual, new] = &mut pictures;
        // A dot of six points, and nothing else.
        assert!((16..=60).contains(&differing(usual, new)), "{appearance:?}");
    }
}

#[test]
fn classes_of_links_differ_without_colour() {
    let nodes = "\"a\": Channel(name: \"A\", kind: Shop, at: (0, 0)), \
                 \"b\": Channel(name: \"B\", kind: Store, at: (500, 0))";
    // The same word on each, which would tell them apart otherwise.
    let link = |resources: &str, lifecycle: &str| {
        format!(
            "\"l\": (from: \"a\", to: \"b\", kind: Other, label: \"x\", resources: [{resources}], \
             lifecycle: {lifecycle})"
        )
    };
    assert_apart(vec![
        ("transaction", session(nodes, &link("Order", "Existing"), View::Today)),
        ("data", session(nodes, &link("Price", "Existing"), View::Today)),
        ("hand-over", session(nodes, &link("Content", "Existing"), View::Today)),
        ("not there yet", with_ghosts(session(nodes, &link("Order", "Planned(1)"), View::Today))),
        ("retiring", session(nodes, &link("Order", "Retiring(1)"), View::Today)),
    ]);
}

#[test]
fn marks_of_a_comparison_differ_without_colour() {
    let compared = |node: &str| {
        // What stays keeps all of them in one place.
        let nodes = format!(
            "\"z\": Channel(name: \"Z\", kind: Store, at: (-400, -300)), \
             \"a\": Channel(name: \"Shop\", kind: Shop, at: (0, 0), {node})"
        );
        let mut session = session(&nodes, "", View::Target);
        session.dispatch(Action::Compare { from: View::Today, to: View::Target });
        session
    };
    assert_apart(vec![
        ("unchanged", compared("lifecycle: Existing")),
        ("new", compared("lifecycle: Planned(1)")),
        ("gone", compared("lifecycle: Retiring(1)")),
        ("changed", compared("markets: (b2b: From(1), b2c: Yes)")),
    ]);
}
