//! Plans within pictures and slides: off unless asked for, and whole when they are opened again.

use commerce_canvas::export::{self, DocumentOptions, Format, ImageOptions, render, render_with};
use commerce_canvas::file;
use commerce_canvas::interchange::{Import, ImportFault, Source, import};
use commerce_canvas::language::Language;
use commerce_canvas::page::Paper;
use commerce_canvas::plan::{Date, Plan};
use commerce_canvas::report::{Chapter, StoryOptions, plan_within, story};
use commerce_canvas::scene;
use commerce_canvas::session::picture;

use crate::samples;

fn sample() -> Plan {
    samples::all().into_iter().find(|(name, _)| *name == "musterhaus").expect("a sample").1
}

fn read(bytes: &[u8], source: Source) -> Result<Plan, ImportFault> {
    let wanted = Import { bytes, name: "plan", source: Some(source) };
    import(&wanted, Language::English).map(|imported| imported.plan)
}

#[test]
fn a_picture_holds_the_plan_where_that_was_asked_for() {
    let plan = sample();
    let scene = picture(&plan, &scene::Options::default());
    let options = ImageOptions { system_fonts: false, ..ImageOptions::default() };
    let within = plan_within(&plan, "plan", Language::German);
    for (format, source) in [(Format::Png, Source::Png), (Format::Svg, Source::Svg)] {
        let bare = render(&scene, &options, format).expect("it can be made");
        let with = render_with(&scene, &options, format, &within).expect("it can be made");
        assert_eq!(read(&bare, source), Err(ImportFault::NoPlanWithin));
        let back = read(&with, source).expect("it holds a plan");
        assert_eq!(file::write(&back), file::write(&plan));
        let again = render_with(&scene, &options, format, &within).expect("it can be made");
        assert_eq!(with, again, "the same plan gives the same bytes");
    }
    // The picture itself is as it was.
    let bare = render(&scene, &options, Format::Png).expect("it can be made");
    let with = render_with(&scene, &options, Format::Png, &within).expect("it can be made");
    let pixels = |bytes: &[u8]| image::load_from_memory(bytes).expect("a picture").to_rgba8();
    assert!(pixels(&bare) == pixels(&with));
}

#[test]
fn slides_hold_the_plan_where_that_was_asked_for() {
    let plan = sample();
    let told = StoryOptions {
        language: Language::English,
        appearance: commerce_canvas::theme::Appearance::Light,
        day: Date::new(2027, 3, 31).expect("a day"),
        efforts: commerce_canvas::catalogue::efforts::Efforts::usual(),
        logo: None,
        chapters: vec![Chapter::ALL[0]],
    };
    let document = story(&plan, &told);
    let slides = |attachment| {
        let options = DocumentOptions {
            paper: Paper::Slide,
            attachment,
            master: None,
            system_fonts: false,
            name: "plan".to_owned(),
        };
        export::write(&document, &options, Format::Pptx).expect("slides").swap_remove(0).bytes
    };
    assert_eq!(read(&slides(None), Source::Pptx), Err(ImportFault::NoPlanWithin));
    let with = slides(Some(plan_within(&plan, "plan", Language::English)));
    assert_eq!(file::write(&read(&with, Source::Pptx).expect("a plan")), file::write(&plan));
}
