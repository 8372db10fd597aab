//! What drawings are worth: `cargo bench --bench drawing`.
//!
//! One row for each sample and for generated plans by size, as saved and tidied, as the target
//! shows it: what [`judge::Figures`] counts, and milliseconds of processor time, to tidy it
//! included. `-- NAME …` judges only these.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]

#[path = "drawing/drawings.rs"]
mod drawings;
#[path = "drawing/judge.rs"]
#[expect(dead_code, reason = "what its unit tests use stays here, where they do not run")]
mod judge;
mod plan_of_size;

use commerce_canvas::plan::Plan;
use cpu_time::ThreadTime;
use drawings::{SAMPLES, sample, saved, scene, tidied};
use judge::{Figures, Picture};
use plan_of_size::{Joined, plan_of_size};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many cards the generated plans have.
const SIZES: [usize; 4] = [30, 100, 300, 1_000];

/// The names of the figures, in the order of the rows.
const COLUMNS: [&str; 16] = [
    "drawing",
    "places",
    "links",
    "under cards",
    "crossings",
    "on top",
    "closer than 8",
    "corners closer than 16",
    "labels on links",
    "labels on cards or labels",
    "unlabelled",
    "bends",
    "length",
    "width",
    "height",
    "milliseconds",
];

/// Makes the plan that is drawn of a text.
type LayOut = fn(&str) -> Plan;

fn main() {
    let only: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    println!("{}", COLUMNS.join("\t"));
    let generated = SIZES.map(|size| format!("generated-{size}"));
    let texts = SAMPLES.map(|name| (name.to_owned(), sample as fn(&str) -> String)).into_iter();
    let texts = texts.chain(generated.into_iter().map(|name| (name, generate as _)));
    for (name, text) in texts {
        if !only.is_empty() && !only.contains(&name) {
            continue;
        }
        let text = text(&name);
        let ways: [(&str, LayOut); 2] = [("saved", saved), ("tidied", tidied)];
        for (places, lay_out) in ways {
            let before = ThreadTime::now();
            let plan = lay_out(&text);
            let scene = scene(&plan);
            let milliseconds = before.elapsed().as_secs_f64() * 1e3;
            let figures = Picture::of(&plan, &scene).figures();
            println!("{name}\t{places}\t{}\t{milliseconds:.1}", row(&figures));
        }
    }
}

/// The plan that a name with its size at the end asks for.
fn generate(name: &str) -> String {
    let size = name.rsplit('-').next().and_then(|size| size.parse().ok());
    plan_of_size(size.expect("a size at its end"), Joined::Neighbours)
}

fn row(figures: &Figures) -> String {
    let counts = [
        figures.links,
        figures.under_cards,
        figures.crossings,
        figures.on_top,
        figures.close,
        figures.corners,
        figures.labels_on_links,
        figures.labels_on_others,
        figures.unlabelled,
        figures.bends,
    ];
    let lengths = [figures.length, figures.size.0, figures.size.1];
    let counts = counts.iter().map(ToString::to_string);
    let cells: Vec<String> =
        counts.chain(lengths.iter().map(|length| format!("{length:.0}"))).collect();
    cells.join("\t")
}
