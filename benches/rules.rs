//! What reading, rules, drawing and exporting cost by size: `cargo bench --bench rules`.
//!
//! One row per situation and size, in processor time of this thread: the mean and the least.
//! `growth` is how much longer it takes than at the size before, divided by how much larger that
//! is: 1 is linear. `-- NAME …` runs only these situations, `--size N` only this size.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]

mod clock;
mod plan_of_size;
mod yardstick;

use std::collections::BTreeSet;
use std::sync::Arc;

use clock::measure;
use commerce_canvas::classify::{
    Classification, Topology, classify, critical_elements_of, explain, findings, next_level_of,
};
use commerce_canvas::edit::{Edit, Transaction};
use commerce_canvas::export::{self, ImageOptions};
use commerce_canvas::file;
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Id, Link, LinkKind, Node, Plan, View};
use commerce_canvas::scene::{Composer, Options, Scene, compose, sketch};
use commerce_canvas::session::{Action, Opened, Selection, Session, Settings};
use plan_of_size::{Joined, plan_of_size};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Hub plans of more than 30,000 channels have more elements than a plan may have.
const SIZES: [usize; 4] = [100, 1_000, 10_000, 50_000];
/// The longer side of the images, in pixels.
const IMAGE: f64 = 4_000.0;

/// A plan with all that the situations start from.
struct Given {
    size: usize,
    text: String,
    plan: Plan,
    found: Classification,
    scene: Arc<Scene>,
}

/// The name of a situation, the largest size that it is tried with, and what it does.
type Situation = (&'static str, usize, Joined, fn(&Given) -> (f64, f64));

const SITUATIONS: &[Situation] = &[
    ("yard-ron-read", 50_000, Joined::Neighbours, |given| measure(|| yardstick::read(&given.text))),
    ("read", 50_000, Joined::Neighbours, |given| {
        measure(|| file::read(given.text.as_bytes()).expect("a sound plan"))
    }),
    ("yard-ron-write", 50_000, Joined::Neighbours, |given| {
        let bare = yardstick::read(&given.text);
        measure(|| yardstick::write(&bare))
    }),
    ("write", 50_000, Joined::Neighbours, |given| measure(|| file::write(&given.plan))),
    ("classify", 50_000, Joined::Neighbours, classify_anew),
    ("classify-hub", 10_000, Joined::Hub, classify_anew),
    ("follow", 50_000, Joined::Neighbours, follow),
    ("follow-hub", 10_000, Joined::Hub, follow),
    ("explain", 50_000, Joined::Neighbours, |given| {
        measure(|| explain(&given.plan, &given.found, Language::English))
    }),
    ("next-level", 10_000, Joined::Neighbours, next_level),
    ("next-level-hub", 10_000, Joined::Hub, next_level),
    ("carriers", 50_000, Joined::Neighbours, carriers),
    ("carriers-hub", 10_000, Joined::Hub, carriers),
    ("findings", 50_000, Joined::Neighbours, |given| measure(|| findings(&given.plan, &|_| true))),
    ("findings-hub", 10_000, Joined::Hub, |given| measure(|| findings(&given.plan, &|_| true))),
    ("session-edit", 50_000, Joined::Neighbours, session_edit),
    ("session-move", 50_000, Joined::Neighbours, session_move),
    ("session-rename", 50_000, Joined::Neighbours, session_rename),
    ("sketch", 50_000, Joined::Neighbours, |given| {
        measure(|| sketch(&given.plan, &given.found.islands, &Options::default()))
    }),
    ("compose", 50_000, Joined::Neighbours, compose_anew),
    ("compose-hub", 10_000, Joined::Hub, compose_anew),
    ("compose-move", 50_000, Joined::Neighbours, compose_again),
    ("svg", 10_000, Joined::Neighbours, |given| {
        let options = ImageOptions::default();
        measure(|| {
            let classification = classify(&given.plan, View::Today, &BTreeSet::new());
            let scene = compose(&given.plan, &classification.islands, &Options::default());
            export::svg(&scene, &options)
        })
    }),
    ("svg-of-scene", 10_000, Joined::Neighbours, |given| {
        measure(|| export::svg(&given.scene, &ImageOptions::default()))
    }),
    ("png", 10_000, Joined::Neighbours, png),
    ("png-hub", 10_000, Joined::Hub, png),
    ("compose-megabytes", 50_000, Joined::Neighbours, |given| {
        let before = clock::megabytes();
        let mut composer = Composer::new();
        let scene = composer.compose(&given.plan, &given.found.islands, &Options::default());
        let composed = clock::megabytes() - before;
        let marks: usize = scene.drawings.iter().map(|drawing| drawing.items.len()).sum();
        std::hint::black_box(marks);
        (composed, clock::megabytes() - before)
    }),
    ("undo-megabytes", 50_000, Joined::Neighbours, undo_memory),
];

fn main() {
    let mut names: Vec<String> = Vec::new();
    let mut sizes: Vec<usize> = SIZES.to_vec();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => {}
            "--size" => sizes = arguments.next().iter().flat_map(|size| size.parse()).collect(),
            name => names.push(name.to_owned()),
        }
    }
    println!("situation\tnodes\tcpu_ms\tleast_ms\tgrowth");
    for joined in [Joined::Neighbours, Joined::Hub] {
        let chosen = |situation: &&Situation| {
            situation.2 == joined && (names.is_empty() || names.iter().any(|n| n == situation.0))
        };
        let situations: Vec<&Situation> = SITUATIONS.iter().filter(chosen).collect();
        let mut before: Vec<Option<(usize, f64)>> = vec![None; situations.len()];
        for size in &sizes {
            if situations.iter().all(|situation| situation.1 < *size) {
                continue;
            }
            let given = Given::new(*size, joined);
            for (situation, before) in situations.iter().zip(&mut before) {
                if situation.1 < *size {
                    continue;
                }
                let (mean, least) = situation.3(&given);
                let growth = before.map_or("-".to_owned(), |(size_before, least_before)| {
                    let larger = *size as f64 / size_before as f64;
                    format!("{:.2}", least / least_before / larger)
                });
                println!("{}\t{size}\t{mean:.3}\t{least:.3}\t{growth}", situation.0);
                *before = Some((*size, least));
            }
        }
    }
}

impl Given {
    fn new(size: usize, joined: Joined) -> Self {
        let text = plan_of_size(size, joined);
        let plan = file::read(text.as_bytes()).expect("a sound plan").plan;
        let found = classify(&plan, View::Today, &BTreeSet::new());
        let scene = Arc::new(compose(&plan, &found.islands, &Options::default()));
        Self { size, text, plan, found, scene }
    }

    fn id(&self, number: usize) -> Id {
        Id::new(&format!("n{}", number % self.size)).expect("a short id")
    }

    fn session(&self) -> Session {
        let mut session = Session::new(Settings::default());
        let reading = file::read(self.text.as_bytes()).expect("a sound plan");
        session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
        session.classification();
        session
    }
}

fn classify_anew(given: &Given) -> (f64, f64) {
    measure(|| classify(&given.plan, View::Today, &BTreeSet::new()))
}

fn next_level(given: &Given) -> (f64, f64) {
    measure(|| next_level_of(&given.found))
}

fn carriers(given: &Given) -> (f64, f64) {
    measure(|| critical_elements_of(&given.found))
}

/// The plan with one more link.
fn linked(given: &Given) -> Plan {
    let link = Link::new(given.id(0), given.id(1), LinkKind::SharedStock);
    let mut transaction = Transaction::new(&given.plan);
    let edit = Edit::Link(given.plan.unused_id("link"), Some(Arc::new(link)));
    transaction.edit(edit).expect("a sound link");
    transaction.finish().0
}

/// Classifies after a link came and after it went.
fn follow(given: &Given) -> (f64, f64) {
    let plans = [linked(given), given.plan.clone()];
    let mut turn = 0;
    let mut topology = Arc::new(Topology::new(&given.plan));
    measure(|| {
        topology = Arc::new(topology.updated(&plans[turn % 2]));
        turn += 1;
        topology.classify(View::Today, &BTreeSet::new())
    })
}

/// Adds a link and takes it away again; classified after each.
fn session_edit(given: &Given) -> (f64, f64) {
    let mut session = given.session();
    let (from, to) = (given.id(0), given.id(1));
    let kind = LinkKind::SharedStock;
    let mut turn = 0;
    measure(|| {
        turn += 1;
        match turn % 2 {
            1 => session.dispatch(Action::AddLink { from: from.clone(), to: to.clone(), kind }),
            _ => session.dispatch(Action::Run(commerce_canvas::session::Command::Delete)),
        };
        session.classification()
    })
}

/// Drags a node one point farther; classified after each step.
fn session_move(given: &Given) -> (f64, f64) {
    let mut session = given.session();
    session.dispatch(Action::Select(Selection::from_iter([given.id(given.size / 2)])));
    session.dispatch(Action::BeginMove);
    let mut way = 0;
    measure(|| {
        way += 1;
        session.dispatch(Action::PreviewMove(GridPoint::new(way, 0)));
        session.classification()
    })
}

/// Types a letter into a name; classified after each.
fn session_rename(given: &Given) -> (f64, f64) {
    let mut session = given.session();
    let id = given.id(given.size / 2);
    let mut letters = 0_u32;
    measure(|| {
        letters += 1;
        let mut node = Node::clone(&session.plan().nodes[&id]);
        if let commerce_canvas::plan::Body::Channel(channel) = &mut node.body {
            channel.name = format!("Shop {letters}");
        }
        let label = commerce_canvas::edit::LabelKind::Rename;
        session.dispatch(Action::SetNodes { nodes: vec![(id.clone(), node)], label, merge: None });
        session.classification()
    })
}

fn compose_anew(given: &Given) -> (f64, f64) {
    measure(|| Composer::new().compose(&given.plan, &given.found.islands, &Options::default()))
}

/// Moves one node and composes again.
fn compose_again(given: &Given) -> (f64, f64) {
    let mut composer = Composer::new();
    composer.compose(&given.plan, &given.found.islands, &Options::default());
    let id = given.id(given.size / 2);
    let mut plan = given.plan.clone();
    measure(|| {
        let mut node = Node::clone(&plan.nodes[&id]);
        node.at.x += 1;
        plan.nodes.insert(id.clone(), Arc::new(node));
        composer.compose(&plan, &given.found.islands, &Options::default())
    })
}

/// From the plan to the bytes of an image.
fn png(given: &Given) -> (f64, f64) {
    let options = ImageOptions::default();
    measure(|| {
        let found = classify(&given.plan, View::Today, &BTreeSet::new());
        let scene = compose(&given.plan, &found.islands, &Options::default());
        let side = scene.bounds.width().max(scene.bounds.height()) + 2.0 * options.margin;
        export::png(&scene, &options, IMAGE / side).expect("an image of usual size")
    })
}

/// The memory, not the time, that 1,000 moves of one node take to be undone; the mean of several
/// sessions that share the plan.
fn undo_memory(given: &Given) -> (f64, f64) {
    const SESSIONS: usize = 20;
    let reading = Arc::new(file::read(given.text.as_bytes()).expect("a sound plan"));
    let id = given.id(given.size / 2);
    let mut sessions = Vec::new();
    let mut before = 0.0;
    // What other rows left free is used up by the first half.
    for number in 0..2 * SESSIONS {
        if number == SESSIONS {
            before = clock::megabytes();
        }
        let mut session = Session::new(Settings::default());
        let reading = Arc::clone(&reading);
        session.dispatch(Action::Opened(Opened::from(reading)));
        session.dispatch(Action::Select(Selection::from_iter([id.clone()])));
        for _ in 0..1_000 {
            session.dispatch(Action::BeginMove);
            session.dispatch(Action::PreviewMove(GridPoint::new(8, 0)));
            session.dispatch(Action::CommitGesture);
        }
        sessions.push(session);
    }
    let grown = (clock::megabytes() - before) / SESSIONS as f64;
    (grown, grown)
}
