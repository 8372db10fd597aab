//! The drawings that are judged: a plan as it is saved and as "Tidy in layers" lays it out, each seen
//! in the target.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use commerce_canvas::classify::classify;
use commerce_canvas::file;
use commerce_canvas::plan::{Plan, View};
use commerce_canvas::scene::{Options, Scene, compose};
use commerce_canvas::session::{Action, Command, Opened, Session, Settings};

/// The plans that figures are of, whatever becomes of the samples.
pub const SAMPLES: [&str; 6] =
    ["brightleaf", "everywhere", "holzwerk", "modehaus-lindner", "musterhaus", "werkzeug-berger"];

/// The text of such a plan.
pub fn sample(name: &str) -> String {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/drawing");
    std::fs::read_to_string(folder.join(name).with_extension("commerce")).expect("it is there")
}

/// The plan of a text, as it is saved.
pub fn saved(text: &str) -> Plan {
    file::read(text.as_bytes()).expect("a plan").plan
}

/// The same, tidied as in the window.
pub fn tidied(text: &str) -> Plan {
    let reading = Arc::new(file::read(text.as_bytes()).expect("a plan"));
    let mut session = Session::new(Settings::default());
    session.dispatch(Action::Opened(Opened::from(reading)));
    session.dispatch(Action::SetView(View::Target));
    session.dispatch(Action::Run(Command::TidyInLayers));
    session.plan().clone()
}

/// What is seen of a plan in the target.
pub fn scene(plan: &Plan) -> Scene {
    let options = Options { view: View::Target, ..Options::default() };
    let found = classify(plan, options.view, &BTreeSet::new());
    compose(plan, &found.islands, &options)
}
