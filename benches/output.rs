//! What leaves the program: how long it takes to make and how large it is: `cargo bench --bench
//! output`.
//!
//! One row per output: milliseconds of processor time of this thread (the least), and kilobytes.
//! Behind them stands how often reading 10,000 cards would be done in that time, in the same run, and
//! what is promised.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]

#[expect(dead_code, reason = "memory is measured elsewhere")]
mod clock;
mod plan_of_size;
#[expect(dead_code, reason = "writing is measured elsewhere")]
mod yardstick;

use std::path::Path;
use std::sync::Arc;

use clock::measure;
use commerce_canvas::catalogue::efforts::Efforts;
use commerce_canvas::classify::classify;
use commerce_canvas::export::{self, DocumentOptions, Format, ImageOptions, Written};
use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Date, Plan, View};
use commerce_canvas::report::tables::{TableOptions, book};
use commerce_canvas::report::{Chapter, StoryOptions, story};
use commerce_canvas::scene::{Options, compose};
use commerce_canvas::theme::Appearance;
use plan_of_size::{Joined, plan_of_size};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The cards of the yardstick, and of the large drawing.
const LARGE: usize = 10_000;

/// What is made, the least milliseconds that it took, its kilobytes, and how many times the yardstick
/// it may take.
type Row = (&'static str, f64, f64, Option<f64>);

fn main() {
    let text = plan_of_size(LARGE, Joined::Neighbours);
    let (_, yard) = measure(|| yardstick::read(&text));
    println!("output\tleast_ms\tkilobytes\tyards\tpromised");
    println!("yard-ron-read {LARGE}\t{yard:.1}\t{:.0}\t1.0\t-", text.len() as f64 / 1_024.0);
    let large = file::read(text.as_bytes()).expect("a sound plan").plan;
    let sample = sample("holzwerk");
    let rows = [
        told("story as PDF", &sample, Format::Pdf, Some(12.0)),
        told("story as slides", &sample, Format::Pptx, Some(6.0)),
        told("story as HTML", &sample, Format::Html, None),
        told("story as Markdown", &sample, Format::Markdown, None),
        workbook(&sample),
        drawn("10,000 cards as PDF", &large, Format::Pdf, Some(25.0)),
        drawn("10,000 cards as SVG", &large, Format::Svg, Some(4.0)),
    ];
    let mut broken = Vec::new();
    for (name, least, kilobytes, promised) in rows {
        let yards = least / yard;
        let said = promised.map_or("-".to_owned(), |most| format!("{most}"));
        println!("{name}\t{least:.1}\t{kilobytes:.0}\t{yards:.2}\t{said}");
        broken.extend(promised.filter(|most| yards > *most).map(|_| name));
    }
    println!(
        "{}",
        match &broken[..] {
            [] => "every promise is kept".to_owned(),
            some => format!("not kept: {}", some.join(", ")),
        }
    );
}

fn sample(name: &str) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("saves/{name}.commerce"));
    let bytes = std::fs::read(path).expect("a sample");
    file::read(&bytes).expect("a sound plan").plan
}

fn day() -> Date {
    Date::new(2026, 11, 30).expect("a day")
}

/// The whole story of a plan, from the plan to the bytes.
fn told(name: &'static str, plan: &Plan, format: Format, promised: Option<f64>) -> Row {
    let how = StoryOptions {
        language: Language::German,
        appearance: Appearance::Light,
        day: day(),
        efforts: Arc::new(Efforts::default()),
        logo: None,
        chapters: Chapter::ALL.to_vec(),
    };
    let options = DocumentOptions {
        paper: format.usual_paper(),
        attachment: None,
        master: None,
        system_fonts: false,
        name: "plan".to_owned(),
    };
    let make = || export::write(&story(plan, &how), &options, format).expect("files");
    let (_, least) = measure(make);
    (name, least, kilobytes(&make()), promised)
}

fn workbook(plan: &Plan) -> Row {
    let options = TableOptions {
        language: Language::German,
        view: View::Target,
        efforts: Arc::new(Efforts::default()),
    };
    let make = || export::xlsx(&book(plan, &options, day())).expect("a workbook");
    let (_, least) = measure(make);
    ("tables as workbook", least, make().len() as f64 / 1_024.0, None)
}

/// A drawing, from what is drawn to the bytes: how long drawing takes is measured in `frame`.
fn drawn(name: &'static str, plan: &Plan, format: Format, promised: Option<f64>) -> Row {
    let options = ImageOptions { system_fonts: false, ..ImageOptions::default() };
    let found = classify(plan, View::Today, &Default::default());
    let scene = compose(plan, &found.islands, &Options::default());
    let make = || export::render(&scene, &options, format).expect("a file");
    let (_, least) = measure(make);
    (name, least, make().len() as f64 / 1_024.0, promised)
}

fn kilobytes(files: &[Written]) -> f64 {
    files.iter().map(|file| file.bytes.len()).sum::<usize>() as f64 / 1_024.0
}
