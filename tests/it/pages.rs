//! Pages to hand on: what stands where, and that nothing leaves the page or lies over anything else.
//!
//! `UPDATE_EXPECTED=1 cargo test pages::` writes the dump anew.

use std::fmt::Write as _;
use std::path::Path;

use commerce_canvas::classify::classify;
use commerce_canvas::export::{Format, ImageOptions, render};
use commerce_canvas::file;
use commerce_canvas::geometry::Rect;
use commerce_canvas::language::Language;
use commerce_canvas::page::{POINTS, Paper};
use commerce_canvas::plan::{ChannelKind, Date, LinkKind, Plan, View};
use commerce_canvas::report::{self, PageOptions};
use commerce_canvas::scene::{Item, Mark, Options, Scene, Tag, signs};

use crate::sample::{self, add, channel, link};
use crate::{expected, export};

/// The samples, each with its name.
fn samples() -> Vec<(String, Plan)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves");
    let files = std::fs::read_dir(folder).expect("the samples");
    let mut samples: Vec<(String, Plan)> = files
        .map(|entry| entry.expect("a sample").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "commerce"))
        .map(|path| {
            let bytes = std::fs::read(&path).expect("a sample");
            let plan = file::read(&bytes).expect("a sample can be read").plan;
            (path.display().to_string(), plan)
        })
        .collect();
    samples.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(samples.len(), 6);
    samples
}

fn day() -> Option<Date> {
    Date::new(2027, 3, 31)
}

fn board_page(plan: &Plan, options: &Options, paper: Paper, day: Option<Date>) -> Scene {
    report::board_page(
        plan,
        options,
        &PageOptions { paper, day, efforts: Default::default(), logo: None },
    )
}

fn options(view: View, language: Language) -> Options {
    Options { view, language, ..Options::default() }
}

/// What stands around the drawing.
fn around(page: &Scene) -> &[Item] {
    &page.drawing(&Tag::Caption).expect("a page says something").items
}

/// The rectangles of the texts and icons of a page, each with its words.
fn texts(page: &Scene) -> Vec<(Rect, &str)> {
    let texts = around(page).iter().filter_map(|item| match &item.mark {
        Mark::Text(run) => Some((item.bounds, &*run.text)),
        Mark::Fill { .. }
        | Mark::Area { .. }
        | Mark::Border { .. }
        | Mark::Line { .. }
        | Mark::Bitmap { .. }
        | Mark::Icon { .. } => None,
    });
    texts.collect()
}

/// The two bands behind the head and the foot.
fn bands(page: &Scene) -> Vec<Rect> {
    let is_band = |item: &&Item| item.bounds.width() == page.bounds.width();
    let fills = around(page).iter().filter(|item| matches!(item.mark, Mark::Fill { .. }));
    fills.filter(is_band).map(|item| item.bounds).collect()
}

/// Holds that nothing leaves the page, and that nothing lies over anything else.
fn assert_is_laid_out(page: &Scene, name: &str) {
    let paper = page.bounds;
    let texts = texts(page);
    for item in around(page) {
        // The lines that part the bands reach from edge to edge.
        let drawn = item.bounds.expand(-1.0);
        assert!(paper.encloses(&drawn), "{name}: {:?} leaves the page", item.mark);
    }
    for (index, (bounds, words)) in texts.iter().enumerate() {
        for (other, others) in &texts[index + 1..] {
            assert!(!bounds.intersects(other), "{name}: “{words}” lies over “{others}”");
        }
    }
    let [head, foot] = bands(page)[..] else { panic!("{name}: head and foot") };
    assert!(head.max.y < foot.min.y, "{name}: there is room for the drawing");
    let room = foot.min.y - head.max.y;
    assert!(room > paper.height() * 0.35, "{name}: {room} is little room");
    for drawing in &page.drawings {
        if drawing.tag != Tag::Caption {
            let is_between = drawing.bounds.min.y > head.max.y && drawing.bounds.max.y < foot.min.y;
            assert!(is_between, "{name}: {:?} lies over head or foot", drawing.tag);
            assert!(paper.encloses(&drawing.bounds), "{name}: {:?}", drawing.tag);
        }
    }
    for (bounds, words) in texts {
        let is_in_a_band = [head, foot].iter().any(|band| band.encloses(&bounds));
        assert!(is_in_a_band, "{name}: “{words}” stands in the drawing");
    }
}

#[test]
fn every_sample_fits_on_every_page_in_both_languages() {
    for (name, plan) in samples() {
        for paper in Paper::ALL {
            for language in Language::ALL {
                let page = board_page(&plan, &options(View::Target, language), paper, day());
                assert_eq!(page.bounds, paper.area());
                // What a sign means is never cut.
                let islands = classify(&plan, View::Target, &Default::default()).islands;
                for sign in signs(&plan, &islands, &options(View::Target, language)) {
                    let words = sign.words.in_language(language);
                    let is_whole = texts(&page).iter().any(|(_, said)| *said == words);
                    assert!(is_whole, "{name} {paper:?}: “{words}”");
                }
                assert_is_laid_out(&page, &format!("{name} {paper:?} {language:?}"));
            }
        }
    }
}

#[test]
fn long_names_many_signs_and_no_plan_at_all_keep_to_their_places() {
    let mut long = sample::plan();
    long.name = "Vertriebsstrategie der Unternehmensgruppe für alle Länder ".repeat(6).into();
    let strategy = std::sync::Arc::make_mut(&mut long.strategy);
    strategy.company = "Donaudampfschifffahrtsgesellschaft".repeat(9);
    for (name, plan) in [("long", long), ("empty", Plan::default())] {
        for paper in Paper::ALL {
            for view in [View::Today, View::Step(1)] {
                let page = board_page(&plan, &options(view, Language::German), paper, None);
                assert_is_laid_out(&page, &format!("{name} {paper:?} {view:?}"));
            }
        }
    }
}

#[test]
fn two_views_stand_on_a_page_with_both_models_and_what_differs() {
    let (_, plan) = samples().into_iter().nth(4).expect("six samples");
    let options =
        Options { compared_with: Some(View::Today), ..options(View::Target, Language::English) };
    let page = board_page(&plan, &options, Paper::Slide, day());
    assert_is_laid_out(&page, "compared");
    let words: Vec<&str> = texts(&page).into_iter().map(|(_, words)| words).collect();
    let has = |part: &str| words.iter().any(|words| words.contains(part));
    assert!(has("→") && has("What changes") && has("2027-03-31"), "{words:?}");
    assert!(!has("The next step"), "{words:?}");
}

#[test]
fn the_legend_names_the_signs_that_occur() {
    let named = |plan: &Plan, islands: &[_], language| -> Vec<&str> {
        let signs = signs(plan, islands, &options(View::Today, language));
        signs.iter().map(|sign| sign.words.in_language(language)).collect()
    };
    let mut plan = Plan::default();
    assert_eq!(named(&plan, &[], Language::English), [""; 0]);
    add(&mut plan, "shop", channel(ChannelKind::Shop, "Shop", 0, 0));
    assert_eq!(named(&plan, &[], Language::English), ["Online channel"]);
    add(&mut plan, "store", channel(ChannelKind::Store, "Laden", 400, 0));
    link(&mut plan, "l", "shop", "store", LinkKind::ClickAndCollect);
    let islands = [vec![sample::id("shop"), sample::id("store")]];
    assert_eq!(
        named(&plan, &islands, Language::German),
        ["Online-Kanal", "Laden, Personen, Telefon", "Verzahnte Kanäle", "Kauf über Kanäle hinweg"]
    );
}

#[test]
fn a_page_is_the_same_bytes_each_time() {
    let image = ImageOptions { margin: 0.0, points: POINTS, ..export::BUNDLED };
    for format in Format::images() {
        let write = || {
            let options = options(View::Target, Language::German);
            let page = board_page(&sample::plan(), &options, Paper::A4, day());
            render(&page, &image, format).expect("a page can be written")
        };
        assert!(write() == write(), "{}", format.name());
    }
}

#[test]
fn a_pdf_is_a_page_of_its_paper_with_the_bundled_faces() {
    let pdf = |scene: &Scene, image: &ImageOptions| {
        let bytes = render(scene, image, Format::Pdf).expect("it can be written");
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let image = ImageOptions { margin: 0.0, points: POINTS, ..export::BUNDLED };
    for (paper, size) in [(Paper::A4, "842 595"), (Paper::Slide, "960 540")] {
        let page = board_page(&sample::plan(), &Options::default(), paper, day());
        let text = pdf(&page, &image);
        assert!(text.starts_with("%PDF-1.") && text.trim_end().ends_with("%%EOF"));
        assert!(text.contains(&format!("/MediaBox[0 0 {size}]")), "{paper:?}");
        assert!(text.contains("Inter-Regular") && text.contains("Inter-SemiBold"), "{paper:?}");
        assert!(text.contains("/ToUnicode"), "its letters can be read: {paper:?}");
        assert!(!text.contains("/CreationDate"), "it does not depend on the time");
    }
    // A drawing of any size has a page that can be shown.
    let mut wide = Plan::default();
    add(&mut wide, "a", channel(ChannelKind::Shop, "東京 🙂 חנות", -900_000, 0));
    add(&mut wide, "b", channel(ChannelKind::Store, "Laden", 900_000, 0));
    let scene = commerce_canvas::scene::compose(&wide, &[], &Options::default());
    let text = pdf(&scene, &export::BUNDLED);
    assert!(text.contains("/MediaBox[0 0 14400 "), "as long as a page may be");
}

#[test]
fn a_page_is_as_it_was() {
    let mut dump = String::new();
    for (paper, language) in [(Paper::A4, Language::English), (Paper::A4Portrait, Language::German)]
    {
        let page = board_page(&sample::plan(), &options(View::Target, language), paper, day());
        let _ = writeln!(dump, "{} {}", paper.code(), language.code());
        for (bounds, words) in texts(&page) {
            let Rect { min, max } = bounds;
            let _ =
                writeln!(dump, "  {:.0},{:.0} to {:.0},{:.0} {words}", min.x, min.y, max.x, max.y);
        }
        let drawing = page.drawings.iter().filter(|drawing| drawing.tag != Tag::Caption);
        let Rect { min, max } =
            Rect::around(drawing.map(|drawing| drawing.bounds)).expect("it is drawn");
        let _ = writeln!(dump, "  drawing {:.0},{:.0} to {:.0},{:.0}", min.x, min.y, max.x, max.y);
    }
    expected::assert("tests/snapshots/page.txt", &dump);
}
