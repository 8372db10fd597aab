//! When the program fails: the unsaved work is kept, and a report is written that says where.

use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::autosave::{Latest, write_at_once};
use crate::file::store::journal::Journal;
use crate::file::store::{self, Before, SystemFiles};

/// Where things go when the program fails.
struct Targets {
    report: PathBuf,
    plan: PathBuf,
    latest: Latest,
}

/// Of the journal of this process.
static TARGETS: Mutex<Option<Targets>> = Mutex::new(None);

/// The thread of the window, whose end is the end of the program.
const WINDOW_THREAD: &str = "main";

/// Says where things go from now on.
pub(super) fn attach(journal: &Journal, latest: &Latest) {
    let targets = Targets {
        report: journal.report_path(),
        plan: journal.plan_path(),
        latest: Latest::clone(latest),
    };
    *TARGETS.lock().unwrap_or_else(PoisonError::into_inner) = Some(targets);
}

/// Writes the journal and a report whenever something fails from now on.
pub fn report_failures() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |failure| {
        let Ok(targets) = TARGETS.try_lock() else { return before(failure) };
        if let Some(targets) = &*targets {
            let ends = std::thread::current().name() == Some(WINDOW_THREAD);
            if ends {
                write_at_once(&targets.plan, &targets.latest);
            }
            let report = report_path(&targets.report, ends);
            _ = store::save(&SystemFiles, &report, text(failure).as_bytes(), Before::Anything);
        }
        before(failure);
    }));
}

/// A failure that ends the program is reported at the next start, any other at once.
fn report_path(of_journal: &Path, ends: bool) -> PathBuf {
    let recovery = of_journal.parent().and_then(Path::parent);
    match recovery {
        Some(recovery) if !ends => recovery.join(format!("report-{}.txt", super::now())),
        _ => of_journal.to_owned(),
    }
}

/// The last report about a failure that did not end the program.
pub fn last_report() -> Option<PathBuf> {
    let targets = TARGETS.lock().unwrap_or_else(PoisonError::into_inner);
    let recovery = targets.as_ref()?.report.parent()?.parent()?;
    let entries = std::fs::read_dir(recovery).ok()?;
    let reports = entries.flatten().map(|entry| entry.path());
    reports.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).max()
}

fn text(failure: &PanicHookInfo<'_>) -> String {
    let thread = std::thread::current();
    let thread = thread.name().unwrap_or("?").to_owned();
    let backtrace = std::backtrace::Backtrace::force_capture();
    format!(
        "Commerce Canvas {} on {} {}\nThread: {thread}\nTime: {} ms since 1970\n\n{failure}\n\n{backtrace}\n",
        crate::VERSION,
        std::env::consts::OS,
        std::env::consts::ARCH,
        super::now(),
    )
}
