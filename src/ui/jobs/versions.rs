//! Earlier versions of a plan.

use std::path::Path;

use crate::file::store::{self, StoreFault, SystemFiles, versions};
use crate::file::{self, Differences};
use crate::plan::Plan;

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

/// Deletes the versions of all plans; says how many there were.
pub(super) fn forget_all(data: &Path) -> Result<usize, StoreFault> {
    versions::forget_all(&SystemFiles, data)
}

/// The versions of a plan that can be read, the latest first.
pub(super) fn readable(data: &Path, path: &Path, now: &Plan) -> Vec<Version> {
    let versions = versions::list(&SystemFiles, data, path).into_iter().filter_map(|version| {
        let bytes = store::load(&SystemFiles, &version.kept).ok()?;
        let plan = file::read(&bytes).ok()?.plan;
        let since = file::diff(&plan, now);
        Some(Version { time: version.time, plan, since })
    });
    versions.collect()
}
