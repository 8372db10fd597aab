//! What a plan looks like to who chooses one: its pictures and models, drawn beside the window.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use super::{Jobs, Report};
use crate::catalogue::words as names;
use crate::classify::classify;
use crate::file;
use crate::file::store::{self, SystemFiles};
use crate::language::{Language, Text};
use crate::plan::{Plan, View};
use crate::scene::{self, Scene, compose};
use crate::template;
use crate::theme::Appearance;

/// Of plans with more cards there is no picture: it would show nothing.
const MOST_CARDS: usize = 400;

/// A plan that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Offered {
    /// A template or sample, by its name.
    Template(&'static str),
    /// A plan on the disk.
    File(PathBuf),
}

/// What it looks like.
#[derive(Clone, Debug)]
pub struct PlanPicture {
    /// What it is called.
    pub name: String,
    /// Today and the target; none of a plan that is too large for pictures.
    pub scenes: Option<[Arc<Scene>; 2]>,
    /// The models of both.
    pub models: [Text; 2],
    /// When its file was written, in milliseconds since 1970.
    pub written: Option<u64>,
}

impl Jobs {
    /// Draws these plans one after the other; each is reported when it is drawn, and so is one that
    /// cannot be read.
    pub fn draw_offered(&self, offered: Vec<Offered>, how: (Language, Appearance)) {
        let report = self.reporter();
        let draw = move || {
            for one in offered {
                let picture = picture_of(&one, how);
                report(Report::Offered(how, one, picture.map(Box::new)));
            }
        };
        let thread = std::thread::Builder::new().name("draw plans to choose from".to_owned());
        if let Err(fault) = thread.spawn(draw) {
            log::warn!("plans to choose from have no pictures: {fault}");
        }
    }
}

fn picture_of(offered: &Offered, how: (Language, Appearance)) -> Option<PlanPicture> {
    match offered {
        Offered::Template(name) => {
            let reading = template::plan_of(name, how.0)?;
            Some(drawn(&reading.plan, how, None))
        }
        Offered::File(path) => {
            let bytes = store::load(&SystemFiles, path).ok()?;
            let plan = file::read(&bytes).ok()?.plan;
            let written = path.metadata().and_then(|about| about.modified()).ok();
            let since = written.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
            Some(drawn(&plan, how, since.map(|since| since.as_millis() as u64)))
        }
    }
}

fn drawn(plan: &Plan, how: (Language, Appearance), written: Option<u64>) -> PlanPicture {
    let found = [View::Today, View::Target].map(|view| classify(plan, view, &Default::default()));
    let scenes = (plan.nodes.len() <= MOST_CARDS).then(|| {
        found.each_ref().map(|found| {
            let (language, appearance) = how;
            let view = found.view;
            let options =
                scene::Options { view, language, appearance, ..scene::Options::default() };
            Arc::new(compose(plan, &found.islands, &options))
        })
    });
    let models = found.map(|found| names::model(found.model));
    PlanPicture { name: plan.name.to_string(), scenes, models, written }
}
