//! The sample plans: canonical, sound, rich, well laid out, and of the models that they show.
//!
//! With `UPDATE_EXPECTED=1` they are written anew in their canonical form.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use commerce_canvas::classify::classify;
use commerce_canvas::file::{read, write};
use commerce_canvas::geometry::{Point, Rect};
use commerce_canvas::plan::{Model, NodeSort, Plan, View};

use crate::opened::session;

/// Each sample with its model today and in the target.
const SAMPLES: [(&str, Model, Model); 6] = [
    ("brightleaf", Model::Single, Model::Omnichannel),
    ("everywhere", Model::Everywhere, Model::Everywhere),
    ("holzwerk", Model::Multichannel, Model::Omnichannel),
    ("modehaus-lindner", Model::Crosschannel, Model::Omnichannel),
    ("musterhaus", Model::Multichannel, Model::Omnichannel),
    ("werkzeug-berger", Model::Crosschannel, Model::Omnichannel),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("saves")
}

fn sample(name: &str) -> Plan {
    let bytes = std::fs::read(folder().join(name).with_extension("commerce")).expect("it is there");
    let reading = read(&bytes).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
    assert_eq!(reading.faults, [], "{name}");
    reading.plan
}

/// All samples with their names.
pub fn all() -> Vec<(&'static str, Plan)> {
    SAMPLES.map(|(name, ..)| (name, sample(name))).to_vec()
}

#[test]
fn every_sample_is_listed() {
    let files = std::fs::read_dir(folder()).expect("it can be listed");
    let mut names: Vec<_> = files
        .map(|file| file.expect("it can be listed").path())
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, SAMPLES.map(|(name, ..)| name));
}

#[test]
fn samples_are_canonical() {
    for (name, ..) in SAMPLES {
        let path = folder().join(name).with_extension("commerce");
        let canonical = write(&sample(name));
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            std::fs::write(&path, &canonical).expect("it can be written");
        }
        assert_eq!(std::fs::read_to_string(path).expect("it is there"), canonical, "{name}");
    }
}

#[test]
fn samples_show_the_models_they_are_for() {
    for (name, today, target) in SAMPLES {
        let plan = sample(name);
        let model = |view| classify(&plan, view, &BTreeSet::new()).model;
        assert_eq!((model(View::Today), model(View::Target)), (today, target), "{name}");
        assert_eq!(model(View::Step(plan.last_step())), target, "{name}");
    }
    let musterhaus = sample("musterhaus");
    let model = |step| classify(&musterhaus, View::Step(step), &BTreeSet::new()).model;
    use Model::{Crosschannel, Multichannel, Omnichannel};
    assert_eq!([0, 1, 2, 3].map(model), [Multichannel, Crosschannel, Crosschannel, Omnichannel]);
}

#[test]
fn samples_answer_all_questions() {
    for (name, ..) in SAMPLES {
        let plan = sample(name);
        let strategy = &plan.strategy;
        assert!(!strategy.company.is_empty() && !strategy.mission.is_empty(), "{name}");
        assert!(strategy.mission_year < strategy.vision_year, "{name}");
        assert!(!strategy.competitors.is_empty() && !strategy.risks.is_empty(), "{name}");
        assert!(!plan.journeys.is_empty() && !plan.measures.is_empty(), "{name}");
        assert!(plan.steps.values().all(|step| !step.name.is_empty() && step.until.is_some()));
        assert_eq!(plan.steps.keys().copied().max(), Some(plan.last_step()), "{name}");
        assert!(plan.nodes.values().any(|node| !node.feedback.is_empty()), "{name}");
        assert!((10..=24).contains(&plan.nodes.len()), "{name}: {}", plan.nodes.len());
        for sort in [NodeSort::Audience, NodeSort::Channel, NodeSort::System, NodeSort::Team] {
            assert!(plan.nodes.values().any(|node| node.sort() == sort), "{name}: {sort:?}");
        }
    }
}

#[test]
fn samples_open_large_enough_to_be_read() {
    // Beside the side panel and the rail of the palette, under the menu bar and over the status bar.
    let canvas = |width: f64, height: f64| {
        Rect::from_size(Point::default(), width - 352.0 - 48.0, height - 44.0 - 28.0)
    };
    let mut small = Vec::new();
    for (name, ..) in SAMPLES {
        let session = session(&sample(name), View::Today);
        let zoom = |window| session.viewport().zoom_when_fitted(session.plan(), window);
        let reached = (zoom(canvas(1440.0, 900.0)), zoom(canvas(1280.0, 800.0)));
        // Twice as many links as any other.
        let least = if name == "holzwerk" { (0.70, 0.60) } else { (0.80, 0.65) };
        if reached.0 < least.0 || reached.1 < least.1 {
            small.push(format!("{name}: {reached:.3?}"));
        }
    }
    assert!(small.is_empty(), "{small:?}");
}
