//! What was: earlier versions of a plan, and unsaved work that was left behind.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::file::store::journal::{self, LeftBehind};
use crate::file::store::{self, FileSystem, Fingerprint, SystemFiles, versions};
use crate::file::{self, Differences};
use crate::plan::Plan;
use crate::session::Known;

/// An earlier version of a plan.
#[derive(Clone, Debug)]
pub struct Version {
    /// When it was saved or read, in milliseconds since 1970.
    pub time: u64,
    /// The plan.
    pub plan: Plan,
    /// What is different now.
    pub since: Differences,
}

/// The versions of a plan that can be read, the latest first.
pub(super) fn versions(data: &Path, path: &Path, now: &Plan) -> Vec<Version> {
    let versions = versions::list(&SystemFiles, data, path).into_iter().filter_map(|version| {
        let bytes = store::load(&SystemFiles, &version.kept).ok()?;
        let plan = file::read(&bytes).ok()?.plan;
        let since = file::diff(&plan, now);
        Some(Version { time: version.time, plan, since })
    });
    versions.collect()
}

/// Unsaved work that was left behind.
#[derive(Debug)]
pub struct Found {
    /// Its place in the journal.
    pub left_behind: LeftBehind,
    /// The plan, where it can be read.
    pub plan: Option<Plan>,
    /// What its file held when it was opened or saved last.
    pub known: Option<Known>,
    /// What was not saved.
    pub unsaved: Option<Differences>,
}

impl Found {
    /// The file of the plan; `None` if it was never saved.
    pub fn path(&self) -> Option<&PathBuf> {
        self.left_behind.about.path.as_ref()
    }
}

/// Everything that was left behind, the latest first.
pub(super) fn left_behind(data: &Path) -> Vec<Found> {
    let files: Arc<dyn FileSystem> = Arc::new(SystemFiles);
    let found = journal::left_behind(&files, data).into_iter().map(|left_behind| {
        let read = |bytes: &Option<Vec<u8>>| file::read(bytes.as_deref()?).ok();
        let plan = read(&left_behind.plan).map(|reading| reading.plan);
        let base = read(&left_behind.base).map(|reading| reading.plan);
        let known = left_behind.about.path.clone().zip(base).map(|(path, plan)| {
            let content = left_behind.base.as_deref().unwrap_or_default();
            Known { path, plan, fingerprint: Fingerprint::of(content) }
        });
        let nothing = Plan::default();
        let base = known.as_ref().map_or(&nothing, |known| &known.plan);
        let unsaved = plan.as_ref().map(|plan| file::diff(base, plan));
        Found { left_behind, plan, known, unsaved }
    });
    found.collect()
}
