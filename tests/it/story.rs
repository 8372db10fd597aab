//! The story of a plan: what it says, what is left out, and that its pages hold what they should.
//!
//! `UPDATE_EXPECTED=1 cargo test story::` writes the texts anew.

use std::path::Path;
use std::sync::Arc;

use commerce_canvas::export::{self, DocumentOptions, Format};
use commerce_canvas::file;
use commerce_canvas::geometry::{GridPoint, GridSize, Rect};
use commerce_canvas::language::Language;
use commerce_canvas::page::Paper;
use commerce_canvas::page::document::{Block, Document, Picture, Section};
use commerce_canvas::page::flow::{Content, Pages, Role, pages};
use commerce_canvas::plan::{
    Answer, Body, ChannelKind, Color, Date, Frame, Id, Journey, Lifecycle, Link, Measure, Node,
    NodeSort, Plan, Step,
};
use commerce_canvas::report::{Chapter, StoryOptions, plan_within, story, with_frames};
use commerce_canvas::scene::{Item, Mark};
use commerce_canvas::theme::Appearance;
use proptest::prelude::*;

use crate::expected;
use crate::random_plan;
use crate::sample::{self, add, channel};

const SAMPLES: [&str; 6] =
    ["brightleaf", "everywhere", "holzwerk", "modehaus-lindner", "musterhaus", "werkzeug-berger"];

fn saved(name: &str) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("saves/{name}.commerce"));
    let bytes = std::fs::read(path).expect("a sample");
    file::read(&bytes).expect("a sample can be read").plan
}

fn usual(language: Language) -> StoryOptions {
    StoryOptions {
        language,
        appearance: Appearance::Light,
        day: Date::new(2027, 3, 31).expect("a day"),
        efforts: Default::default(),
        logo: None,
        chapters: Chapter::ALL.to_vec(),
    }
}

pub fn told(plan: &Plan, language: Language) -> Document {
    story(plan, &usual(language))
}

fn options(paper: Paper) -> DocumentOptions {
    DocumentOptions {
        paper,
        attachment: None,
        master: None,
        system_fonts: false,
        name: "story".to_owned(),
    }
}

pub fn written(document: &Document, format: Format) -> String {
    let files = export::write(document, &options(Paper::A4), format).expect("it can be written");
    String::from_utf8(files[0].bytes.clone()).expect("it is text")
}

fn keys(document: &Document) -> Vec<&str> {
    document.sections.iter().map(|section| &*section.key).collect()
}

/// A plan whose names fill more than there is room for.
fn long() -> Plan {
    let mut plan = saved("holzwerk");
    plan.name = "Vertriebsstrategie der Unternehmensgruppe für alle Länder ".repeat(6).into();
    let ids: Vec<_> = plan.nodes.keys().cloned().collect();
    for id in ids {
        sample::change(&mut plan, id.as_str(), |node| {
            let name =
                format!("{} {}", node.name(), "Donaudampfschifffahrtsgesellschaft ".repeat(4));
            node.set_name(name);
        });
    }
    let strategy = Arc::make_mut(&mut plan.strategy);
    strategy.company = "Donaudampfschifffahrtsgesellschaft".repeat(9);
    strategy.mission = "Alle Kunden überall erkennen und bedienen. ".repeat(90);
    strategy.risks = vec!["Ein Risiko, das viele Worte braucht. ".repeat(40); 30];
    plan
}

#[test]
fn what_the_stories_say_is_as_it_was() {
    for name in ["musterhaus", "holzwerk"] {
        let plan = saved(name);
        for language in Language::ALL {
            let text = written(&told(&plan, language), Format::Markdown);
            expected::assert(
                &format!("tests/snapshots/story-{name}-{}.md", language.code()),
                &text,
            );
        }
    }
}

fn pictures(document: &Document) -> impl Iterator<Item = (&str, &Picture)> {
    document.sections.iter().flat_map(|section| {
        let pictures = section.blocks.iter().filter_map(|block| match block {
            Block::Picture(picture) => Some(picture),
            _ => None,
        });
        pictures.map(|picture| (&*section.key, picture))
    })
}

#[test]
fn a_legend_has_one_line_for_all_that_looks_alike() {
    let document = told(&saved("holzwerk"), Language::English);
    for (key, picture) in pictures(&document) {
        let words: Vec<&str> =
            picture.signs.iter().map(|sign| sign.words.in_language(Language::English)).collect();
        let is_compared = picture.options.compared_with.is_some();
        assert_eq!(words.contains(&"Unchanged link"), is_compared, "{key}: {words:?}");
        assert_eq!(words.contains(&"Shared data"), !is_compared, "{key}: {words:?}");
        assert_eq!(words.contains(&"New in the last step"), key == "target", "{key}: {words:?}");
        // What stands on a link as a sign alone is explained.
        let is_explained = words.contains(&"Store stock display");
        assert!(is_explained || key != "target", "{key}: {words:?}");
    }
}

#[test]
fn a_frame_is_a_page_of_its_own_for_who_presents() {
    let mut plan = saved("holzwerk");
    let shop = plan.nodes.values().find(|node| node.name() == "Amazon").expect("it is there");
    let (x, y) = (shop.at.x, shop.at.y);
    let title = "Digital sales".to_owned();
    let frame = Frame { title, color: Color::Blue };
    let mut frame = Node::new(Body::Frame(frame), GridPoint::new(x - 60, y - 60));
    frame.size = Some(GridSize::new(340, 500));
    add(&mut plan, "frame", frame);
    let options = usual(Language::English);
    let alone = story(&plan, &options);
    let document = with_frames(alone.clone(), &plan, &options);
    assert_eq!(document.sections.len(), alone.sections.len() + 1);
    let section = &document.sections[3];
    assert_eq!((&*section.key, &*section.heading), ("frame-frame", "Digital sales"));
    let (_, picture) = pictures(&document).nth(1).expect("its drawing");
    let whole = pictures(&document).next().expect("today").1.scene.drawings.len();
    assert!((2..whole / 2).contains(&picture.scene.drawings.len()), "only what is in it");
    assert!(!picture.signs.is_empty(), "it has a legend");
    // All pages count as one.
    assert_eq!(pages(&document, Paper::Slide).starts.len(), document.sections.len());
}

#[test]
fn chapters_without_anything_to_say_are_left_out() {
    // That a plan has no mission is a finding.
    let always = ["cover", "contents", "today", "findings", "method"];
    assert_eq!(keys(&told(&Plan::default(), Language::English)), always);
    let mut one = Plan::default();
    add(&mut one, "shop", channel(ChannelKind::Shop, "Shop", 0, 0));
    assert_eq!(keys(&told(&one, Language::German)), always);
    let all = [
        "cover",
        "contents",
        "today",
        "step-1",
        "step-2",
        "step-3",
        "target",
        "comparison",
        "reach",
        "journeys",
        "expectations",
        "smarketing",
        "inventory",
        "findings",
        "feedback",
        "roadmap",
        "measures",
        "glance",
        "strategy",
        "chances",
        "method",
    ];
    assert_eq!(keys(&told(&saved("musterhaus"), Language::English)), all);
}

#[test]
fn each_chapter_goes_with_what_it_is_about() {
    let without = |key: &str, change: fn(&mut Plan)| {
        let mut plan = saved("holzwerk");
        change(&mut plan);
        let document = told(&plan, Language::German);
        assert!(!keys(&document).contains(&key), "{key}");
    };
    without("journeys", |plan| {
        plan.journeys.clear();
        let nodes = std::mem::take(&mut plan.nodes).into_iter();
        plan.nodes = nodes.filter(|(_, node)| node.sort() != NodeSort::Audience).collect();
        let nodes = plan.nodes.clone();
        let is_there =
            |link: &Link| [&link.from, &link.to].iter().all(|id| nodes.contains_key(*id));
        let links = std::mem::take(&mut plan.links).into_iter();
        plan.links = links.filter(|(_, link)| is_there(link)).collect();
    });
    without("measures", |plan| plan.measures.clear());
    without("feedback", |plan| {
        let ids: Vec<_> = plan.nodes.keys().cloned().collect();
        for id in ids {
            sample::change(plan, id.as_str(), |node| node.feedback.clear());
        }
    });
    without("chances", |plan| {
        let strategy = Arc::make_mut(&mut plan.strategy);
        strategy.chances.clear();
        strategy.risks.clear();
        strategy.competitors.clear();
    });
}

#[test]
fn a_step_in_which_nothing_happens_has_no_page() {
    let mut plan = saved("musterhaus");
    let all = keys(&told(&plan, Language::English)).len();
    // A plan may name a step far away and none before it.
    add(&mut plan, "far-away", channel(ChannelKind::App, "App", 0, 0));
    sample::change(&mut plan, "far-away", |node| node.lifecycle = Lifecycle::Planned(60));
    let document = told(&plan, Language::English);
    assert_eq!(keys(&document).len(), all + 1);
}

#[test]
fn only_the_chapters_that_are_asked_for_are_told_in_their_order() {
    let options = StoryOptions {
        language: Language::English,
        appearance: Appearance::Light,
        day: Date::new(2027, 3, 31).expect("a day"),
        efforts: Default::default(),
        logo: None,
        chapters: vec![Chapter::Roadmap, Chapter::Today],
    };
    assert_eq!(keys(&story(&saved("musterhaus"), &options)), ["today", "roadmap"]);
    for chapter in Chapter::ALL {
        assert_eq!(Chapter::from_code(chapter.code()), Some(chapter));
    }
}

#[test]
fn a_story_is_the_same_bytes_each_time() {
    let plan = saved("musterhaus");
    for format in Format::ALL.iter().filter(|format| format.is_of_documents()) {
        let write = || {
            let document = told(&plan, Language::German);
            let attachment = plan_within(&plan, "story", Language::German);
            let options = DocumentOptions { attachment: Some(attachment), ..options(Paper::Slide) };
            export::write(&document, &options, *format).expect("it can be written")
        };
        assert!(write() == write(), "{}", format.name());
    }
}

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\">\
                    <rect width=\"40\" height=\"10\" fill=\"#cc2200\"/></svg>";

#[test]
fn a_logo_stands_in_every_output_and_on_every_page() {
    let plan = saved("musterhaus");
    let logo = Arc::new(export::bitmap(LOGO.as_bytes()).expect("a picture"));
    let bare = told(&plan, Language::English);
    let with = Document { logo: Some(Arc::clone(&logo)), ..bare.clone() };
    let logos = |document: &Document| {
        let pages = pages(document, Paper::A4).pages;
        let of = |page: &commerce_canvas::page::flow::Page| {
            let scene = page.scene();
            let items = scene.drawings.iter().flat_map(|drawing| drawing.items.once().to_vec());
            items.filter(|item| matches!(item.mark, Mark::Bitmap { .. })).count()
        };
        pages.iter().map(of).collect::<Vec<usize>>()
    };
    assert!(logos(&bare).iter().all(|count| *count == 0));
    assert!(logos(&with).iter().all(|count| *count == 1), "{:?}", logos(&with));
    assert!(written(&with, Format::Html).contains("<img class=\"logo\""));
    let pdf = |document: &Document| {
        let files = export::write(document, &options(Paper::A4), Format::Pdf).expect("a PDF");
        let is_image = |at: &[u8]| at == b"/Subtype/Image" || at == b"/Subtype /Image";
        let windows = |size: usize| files[0].bytes.windows(size).filter(|at| is_image(at)).count();
        windows(14) + windows(15)
    };
    assert_eq!(pdf(&bare), 0);
    assert!(pdf(&with) > 0, "it is a picture of the file");
}

/// The rectangles of the texts of a page that stand around its drawing, each with its words.
fn texts(items: &[Item]) -> impl Iterator<Item = (Rect, &str)> {
    items.iter().filter_map(|item| match &item.mark {
        Mark::Text(run) => Some((item.bounds, &*run.text)),
        Mark::Fill { .. }
        | Mark::Area { .. }
        | Mark::Border { .. }
        | Mark::Line { .. }
        | Mark::Bitmap { .. }
        | Mark::Icon { .. } => None,
    })
}

/// Holds that nothing leaves a page, that no words lie over others, and that nothing stands in the
/// room of a drawing.
fn assert_are_laid_out(laid: &Pages, name: &str) {
    for (number, page) in laid.pages.iter().enumerate() {
        let name = format!("{name}, page {}", number + 1);
        let mut words: Vec<(Rect, &str)> = Vec::new();
        let mut drawing: Option<Rect> = None;
        for piece in &page.pieces {
            match &piece.content {
                Content::Marks(items) => {
                    for item in items {
                        // The line round the page's bands lies on its edge.
                        let inner = item.bounds.expand(-1.0);
                        assert!(page.area.encloses(&inner), "{name}: {:?} leaves it", item.mark);
                    }
                    words.extend(texts(items));
                }
                Content::Drawing(..) => {
                    assert!(drawing.is_none(), "{name}: one drawing a page");
                    assert!(page.area.encloses(&piece.bounds), "{name}: the drawing leaves it");
                    drawing = Some(piece.bounds);
                }
            }
        }
        for (index, (bounds, said)) in words.iter().enumerate() {
            for (other, others) in &words[index + 1..] {
                assert!(!bounds.intersects(other), "{name}: “{said}” lies over “{others}”");
            }
            if let Some(drawing) = drawing {
                assert!(!bounds.intersects(&drawing), "{name}: “{said}” lies over the drawing");
            }
        }
    }
}

#[test]
fn every_page_of_every_sample_holds_what_stands_on_it() {
    for name in SAMPLES {
        let plan = saved(name);
        for language in Language::ALL {
            let document = told(&plan, language);
            for paper in Paper::ALL {
                let laid = pages(&document, paper);
                assert_are_laid_out(&laid, &format!("{name} {language:?} {paper:?}"));
                // A section begins where the contents say.
                assert_eq!(laid.starts.len(), document.sections.len());
                for (section, start) in laid.starts.iter().enumerate() {
                    assert_eq!(laid.pages[*start].section, section);
                }
            }
        }
    }
}

#[test]
fn long_words_and_nothing_at_all_keep_to_their_pages() {
    for (name, plan) in [("long", long()), ("empty", Plan::default())] {
        for paper in Paper::ALL {
            let document = told(&plan, Language::German);
            assert_are_laid_out(&pages(&document, paper), &format!("{name} {paper:?}"));
        }
    }
}

#[test]
fn headings_are_sentences_and_never_cut_off() {
    for name in SAMPLES {
        for language in Language::ALL {
            let document = told(&saved(name), language);
            for Section { heading, key, .. } in &document.sections {
                let begins = heading.chars().next().expect("a heading");
                assert!(!begins.is_lowercase(), "{name} {key}: {heading}");
                assert!(!heading.ends_with('.') && !heading.contains("{}"), "{name}: {heading}");
            }
            let laid = pages(&document, Paper::Slide);
            let cut = laid.pages.iter().flat_map(|page| &page.pieces).filter_map(|piece| {
                let node = &laid.nodes[piece.node?];
                let Content::Marks(items) = &piece.content else { return None };
                matches!(node.role, Role::Heading(..))
                    .then(|| texts(items).any(|(_, words)| words.ends_with('…')))
            });
            assert!(cut.into_iter().all(|is_cut| !is_cut), "{name} {language:?}");
        }
    }
}

#[test]
fn a_pdf_keeps_to_the_rules_that_it_says_it_does() {
    let mut odd = saved("musterhaus");
    sample::change(&mut odd, "shop", |node| node.set_name("東京 🙂 חנות".to_owned()));
    odd.name = "Plan 🙂".into();
    let odd = [("odd letters", odd), ("empty", Plan::default()), ("long", long())];
    let samples = ["holzwerk", "musterhaus"].map(|name| (name, saved(name)));
    for (name, plan) in samples.into_iter().chain(odd) {
        let document = told(&plan, Language::German);
        let attachment = Some(plan_within(&plan, "plan", Language::German));
        let options = DocumentOptions { attachment, ..options(Paper::A4) };
        // It is tried while it is written, and there is none if it fails.
        let files = export::write(&document, &options, Format::Pdf);
        let bytes = &files.unwrap_or_else(|fault| panic!("{name}: {fault}"))[0].bytes;
        let text = String::from_utf8_lossy(bytes);
        for part in ["pdfuaid", "pdfaid", "/MarkInfo", "/EmbeddedFiles", "plan.commerce"] {
            assert!(text.contains(part), "{name}: {part}");
        }
    }
}

#[test]
fn a_web_page_is_well_formed_and_asks_nobody_for_anything() {
    let mut plan = saved("holzwerk");
    plan.name = "</title><script>alert(1)</script>".into();
    sample::change(&mut plan, "shop", |node| {
        node.set_name("\"><img src=x onerror=alert(1)>".to_owned());
    });
    let text = written(&told(&plan, Language::German), Format::Html);
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let page = roxmltree::Document::parse_with_options(&text, options).expect("it is well-formed");
    let mut ids = std::collections::BTreeSet::new();
    for element in page.descendants().filter(roxmltree::Node::is_element) {
        if let Some(id) = element.attribute("id") {
            assert!(ids.insert(id), "{id} is there twice");
        }
        assert!(!["img", "link", "iframe", "object"].contains(&element.tag_name().name()));
        for attribute in element.attributes() {
            let value = attribute.value();
            assert!(!attribute.name().starts_with("on"), "{}", attribute.name());
            assert!(!value.contains("://"), "{}={value}", attribute.name());
        }
    }
    for link in page.descendants().filter_map(|element| element.attribute("href")) {
        let id = link.strip_prefix('#').expect("links lead within the page");
        assert!(ids.contains(id), "{link} leads nowhere");
    }
    let scripts = page.descendants().filter(|element| element.has_tag_name((XHTML, "script")));
    assert_eq!(scripts.count(), 1);
}

const XHTML: &str = "http://www.w3.org/1999/xhtml";

#[test]
fn what_stands_beside_a_text_is_what_it_links_to() {
    let document = told(&saved("musterhaus"), Language::English);
    let files = export::write(&document, &options(Paper::A4), Format::Markdown).expect("written");
    let text = String::from_utf8(files[0].bytes.clone()).expect("it is text");
    assert_eq!(files.len(), 7, "today, three steps, target, comparison, and the text");
    for file in &files[1..] {
        assert!(text.contains(&format!("(story{})", file.behind)), "{}", file.behind);
        assert!(file.bytes.starts_with(b"<svg"));
    }
}

/// Its name is the heading of its strip, and a heading without words is none.
#[test]
fn expectations_are_of_both_views_and_costs_and_lateness_stand_where_days_do() {
    let mut plan = saved("musterhaus");
    let id = |name: &str| Id::new(name).expect("an id");
    let bauhof = plan.nodes.get_mut(&id("bauhof")).expect("it is there");
    if let Body::Channel(channel) = &mut Arc::make_mut(bauhof).body {
        channel.expectations.product_information = Answer::From(1);
        channel.expectations.delivery_days_target = Some(1);
    }
    let until = Date::new(2027, 1, 31);
    plan.steps.insert(1, Step { name: "First".to_owned(), until });
    let title = "Teach".to_owned();
    let teach = Measure { title, step: Some(1), effort: 4, cost: 700, ..Measure::default() };
    plan.measures.insert(id("a-teach"), Arc::new(teach));
    let said = written(&told(&plan, Language::English), Format::Markdown);
    for part in [
        "| **Bauhof Ulm** | ✗ No → Yes | ✓ Yes | ✓ Yes | ✓ Yes | ✗ 5 days → 1 day |",
        "| **Trade shop (Target)** | ✓ Yes |",
        "All steps together take 230 to 410 person-days (partly as written, else from planning \
         defaults), 700 EUR",
        "Together the changes take 230 to 410 person-days (partly as written, else from planning \
         defaults), 700 EUR",
        "Done by 2027-01-31, late · It takes 127 to 211 person-days, 700 EUR",
        "Teach, late",
        "late · Step 1 · Open",
        "| 700 EUR |",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_journey_without_a_name_has_a_heading() {
    let mut plan = saved("musterhaus");
    for (id, journey) in plan.journeys.clone() {
        let journey = Journey { name: " ".to_owned(), ..Journey::clone(&journey) };
        plan.journeys.insert(id, Arc::new(journey));
    }
    let document = told(&plan, Language::English);
    let written = export::write(&document, &options(Paper::A4), Format::Pdf);
    assert!(written.is_ok(), "{:?}", written.err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    /// Whatever a plan says, its story can be told, laid out and written.
    #[test]
    fn the_story_of_any_plan_is_sound(plan in random_plan::plan(), german in any::<bool>()) {
        let document = told(&plan, if german { Language::German } else { Language::English });
        for paper in [Paper::A4, Paper::Slide] {
            assert_are_laid_out(&pages(&document, paper), &format!("{paper:?}"));
        }
        let page = written(&document, Format::Html);
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        prop_assert!(roxmltree::Document::parse_with_options(&page, options).is_ok());
        prop_assert!(!written(&document, Format::Markdown).is_empty());
        for format in [Format::Pdf, Format::Pptx] {
            let written = export::write(&document, &self::options(Paper::A4), format);
            prop_assert!(written.is_ok(), "{format:?}: {:?}", written.err());
        }
    }
}
