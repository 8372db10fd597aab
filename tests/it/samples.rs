//! The sample plans: canonical, sound, rich, well laid out, and of the models that they show.
//!
//! With `UPDATE_EXPECTED=1` they are written anew in their canonical form.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use commerce_canvas::classify::classify;
use commerce_canvas::file::{read, write};
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::plan::{Model, Node, NodeSort, Plan, View};

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
fn cards_of_samples_leave_room_for_the_labels_of_links() {
    let is_card = |node: &&Node| !matches!(node.sort(), NodeSort::Frame | NodeSort::Note);
    for (name, ..) in SAMPLES {
        let plan = sample(name);
        let cards: Vec<GridPoint> =
            plan.nodes.values().map(|node| &**node).filter(is_card).map(|node| node.at).collect();
        for (index, a) in cards.iter().enumerate() {
            for b in &cards[index + 1..] {
                let beside = (a.x - b.x).abs() >= 184 + 150;
                let below = (a.y - b.y).abs() >= 72 + 64;
                assert!(beside || below, "{name}: {a:?} and {b:?} are too close");
            }
        }
    }
}
