//! What takes time or asks the system: file dialogs, reading, writing, exporting. Each runs on a
//! thread of its own and reports back; only here does the window touch the disk.

mod autosave;
mod background;
mod crash_report;
mod disk;
mod file_dialog;
mod file_watch;
mod image;
mod plan_pictures;
mod printing;
#[cfg(target_os = "linux")]
mod reduced_motion;
mod versions;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, OnceLock};

use eframe::egui;

use crate::classify::Classification;
use crate::classify::roadmap::ProposedStep;
use crate::export::{ExportFault, Raster};
use crate::file::store::{StoreFault, SystemFiles};
use crate::language::Language;
use crate::plan::Plan;
use crate::scene::{self, Composer, Scene};
use crate::session::{
    self, Assessment, Findings, Job, Pick, RoadmapData, RoadmapKey, Ticket, Work, picture,
};
use crate::theme::Appearance;
use crate::ui::dialogs::Seen;

pub use crate::file::store::presence::Holder;
pub use autosave::{
    Autosave, AutosaveThread, JournalMessage, JournalReport, UnsavedPlan, UnsavedTracker,
};
pub use crash_report::{last_report, report_failures};
pub use disk::Disk;
pub(super) use file_dialog::{PathKind, path_kind};
pub use file_dialog::{Picker, Wanted, folder_of_user, is_importable};
pub use file_watch::{FileWatch, FileWatchThread, WATCH_INTERVAL, WatchReport};
pub use image::{ImageFault, ImageJob, ShownOfPlan};
pub use plan_pictures::{Offered, PlanPicture};
pub use printing::PrintFault;
pub use versions::Version;

/// What a job reports.
#[derive(Debug)]
pub enum Report {
    /// What the session asked for came to its end.
    Document(session::Report),
    /// No dialog answered; the path has to be typed. The name is proposed.
    NoDialog(Ticket, Pick, String),
    /// An image was written, or not.
    Exported(Box<ImageJob>, Result<(), ImageFault>),
    /// What an export will look like was drawn: for which options, and its pages with what each is
    /// about.
    Previewed(Seen, Vec<(Arc<Scene>, String)>),
    /// A picture for the clipboard was painted, or not.
    Painted(Result<Raster, ExportFault>),
    /// A plan that can be chosen was drawn, in this language and look; nothing if it cannot be read.
    Offered((Language, Appearance), Offered, Option<Box<PlanPicture>>),
    /// A report was opened in a viewer, to be printed there, or not.
    Printed(Result<(), PrintFault>),
    /// A folder was opened by the system, or not.
    FolderOpened(PathBuf, bool),
    /// A result was assessed.
    Assessed(Arc<Classification>, Arc<Assessment>),
    /// A plan was looked through: which, and what was noticed.
    Noticed(u64, Arc<Findings>),
    /// The roadmap of a large plan was found: of which state, and they.
    RoadmapReady(RoadmapKey, Arc<RoadmapData>),
    /// An order for a large plan was found: for which state, and it.
    Ordered(RoadmapKey, Arc<Vec<ProposedStep>>),
    /// A large plan was drawn.
    Drawn(Box<Composer>),
    /// Something could not be found, since the program failed in doing it.
    NotFound(Work),
    /// Something that keeps plans safe has something to report.
    Safety(SafetyReport),
    /// The system asks for less motion, or no longer.
    Motion(bool),
}

/// What is reported by what keeps plans safe.
#[derive(Debug)]
pub enum SafetyReport {
    /// Someone else has the plan open.
    Beside(PathBuf, Holder),
    /// The journal has something to report.
    Journal(JournalReport),
    /// The versions of the plan that are kept; which document asked.
    Versions(session::DocumentId, Vec<Version>),
    /// The versions of all plans were deleted: how many, or why not.
    VersionsForgotten(Result<usize, StoreFault>),
    /// One of them was drawn; for which document.
    Drawn(session::DocumentId, usize, Arc<Scene>),
    /// A job of this name failed.
    JobFailed(String),
}

/// A version to be drawn.
#[derive(Clone, Debug)]
pub struct VersionPictureJob {
    /// The document whose version it is.
    pub document: session::DocumentId,
    /// Which of the versions.
    pub at: usize,
    /// The plan.
    pub plan: Plan,
    /// The language of the words in it.
    pub language: Language,
    /// The look.
    pub appearance: Appearance,
}

/// Jobs on their way.
pub struct Jobs {
    sender: Sender<Report>,
    receiver: Receiver<Report>,
    picker: Picker,
    dialog_open: bool,
    /// Whence the report of what is being found will come, one of each sort at a time.
    running: BTreeMap<Work, Receiver<Report>>,
    /// Where versions of plans are kept, if they are.
    data: Arc<OnceLock<PathBuf>>,
    context: egui::Context,
}

impl Jobs {
    /// No jobs yet; the window is woken when one reports.
    pub fn new(context: egui::Context, picker: Picker) -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            picker,
            dialog_open: false,
            running: BTreeMap::new(),
            data: Arc::default(),
            context,
        }
    }

    /// Follows whether the system asks for less motion, where it can be asked.
    pub fn follow_motion(&self) {
        #[cfg(target_os = "linux")]
        {
            let (sender, context) = (self.sender.clone(), self.context.clone());
            let report = move |reduced| {
                if sender.send(Report::Motion(reduced)).is_ok() {
                    context.request_repaint();
                }
            };
            // Without a portal, or without a thread, the switch of the program decides alone.
            let thread = std::thread::Builder::new().name("motion".to_owned());
            _ = thread.spawn(move || reduced_motion::follow(report));
        }
    }

    /// What was reported since the last call.
    pub fn reports(&mut self) -> Vec<Report> {
        let mut reports: Vec<Report> = self.receiver.try_iter().collect();
        let mut running = std::mem::take(&mut self.running);
        running.retain(|work, awaited| match awaited.try_recv() {
            Err(TryRecvError::Empty) => true,
            Ok(report) => {
                reports.push(report);
                false
            }
            // The report of the failure comes apart.
            Err(TryRecvError::Disconnected) => {
                reports.push(Report::NotFound(*work));
                false
            }
        });
        self.running = running;
        let is_picked = |report: &Report| {
            matches!(
                report,
                Report::Document(session::Report::Picked { .. }) | Report::NoDialog(..)
            )
        };
        if reports.iter().any(is_picked) {
            self.dialog_open = false;
        }
        reports
    }

    fn start(&self, name: &str, job: impl FnOnce() -> Report + Send + 'static) {
        self.start_for(self.sender.clone(), name, job);
    }

    fn start_for(
        &self,
        sender: Sender<Report>,
        name: &str,
        job: impl FnOnce() -> Report + Send + 'static,
    ) {
        log::debug!("{name} begins");
        let context = self.context.clone();
        let (of_window, job_name) = (self.sender.clone(), name.to_owned());
        let run = move || {
            // A job that fails is reported and ends nothing else.
            let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(job));
            // The window may be gone by now; then nobody waits for the report.
            let _ = match done {
                Ok(report) => sender.send(report),
                Err(_) => of_window.send(Report::Safety(SafetyReport::JobFailed(job_name))),
            };
            drop(sender);
            context.request_repaint();
        };
        let thread = std::thread::Builder::new().name(name.to_owned());
        if let Err(fault) = thread.spawn(run) {
            log::error!("no thread for {name}: {fault}");
        }
    }

    /// Whether a dialog of the system is open.
    pub fn has_dialog(&self) -> bool {
        self.dialog_open
    }

    fn report(&self, report: Report) {
        // The receiver lives as long as this does.
        let _ = self.sender.send(report);
        self.context.request_repaint();
    }

    /// The disk on which jobs work.
    fn disk(&self) -> Disk {
        Disk { files: Arc::new(SystemFiles), data: self.data.get().cloned() }
    }

    /// Does what a session asks for.
    pub fn run(&self, job: Job) {
        let name = match job {
            Job::Read { .. } => "read a plan",
            Job::Write { .. } => "write a plan",
            Job::Keep { .. } => "keep a plan as it stands",
            Job::Look { .. } => "look at a file",
            Job::Compare { .. } => "read a plan to compare with",
            Job::ReadTable { .. } => "read tables",
            Job::Import { .. } => "import",
            Job::ReadEfforts { .. } => "read the efforts of a firm",
        };
        let disk = self.disk();
        let failed = Disk::failed(&job);
        self.start(name, move || {
            // What waits for this is answered in any case; the report of the failure says the rest.
            let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
                disk.run(job, now())
            }));
            Report::Document(done.unwrap_or(failed))
        });
    }

    /// Keeps versions of plans in this folder from now on.
    pub fn keep_versions_in(&self, data: PathBuf) {
        _ = self.data.set(data);
    }

    /// Reports something to the window from any thread.
    pub fn reporter(&self) -> impl Fn(Report) + Send + 'static {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        move |report| {
            let _ = sender.send(report);
            context.request_repaint();
        }
    }

    /// Watches the file of the plan from now on.
    ///
    /// # Errors
    /// The system has no thread for it.
    pub fn watch(&self) -> std::io::Result<FileWatchThread> {
        let send = self.reporter();
        FileWatchThread::begin(self.disk(), move |report| match report {
            WatchReport::Looked(report) => send(Report::Document(report)),
            WatchReport::Beside(path, holder) => {
                send(Report::Safety(SafetyReport::Beside(path, holder)));
            }
        })
    }

    /// Looks for the versions of a plan that are kept.
    pub fn look_for_versions(&self, document: session::DocumentId, path: PathBuf, plan: Plan) {
        let data = Arc::clone(&self.data);
        self.start("look for versions", move || {
            let found = data.get().map(|data| versions::readable(data, &path, &plan));
            Report::Safety(SafetyReport::Versions(document, found.unwrap_or_default()))
        });
    }

    /// Deletes the earlier versions of all plans.
    pub fn forget_versions(&self) {
        let data = Arc::clone(&self.data);
        self.start("delete versions", move || {
            let forgotten = data.get().map_or(Ok(0), |data| versions::forget_all(data));
            Report::Safety(SafetyReport::VersionsForgotten(forgotten))
        });
    }

    /// Draws a version.
    pub fn draw_version(&self, job: VersionPictureJob) {
        self.start("draw a version", move || {
            let options = scene::Options {
                language: job.language,
                appearance: job.appearance,
                ghosts: true,
                ..scene::Options::default()
            };
            let scene = picture(&job.plan, &options);
            Report::Safety(SafetyReport::Drawn(job.document, job.at, Arc::new(scene)))
        });
    }

    /// Has a report opened by the viewer of the system, as a file of this name.
    pub fn print(&self, job: ImageJob, name: String) {
        self.start("print a report", move || Report::Printed(printing::print(job, &name)));
    }

    /// Has a folder opened by the system.
    pub fn show_folder(&self, folder: PathBuf) {
        self.start("open a folder", move || {
            let opened = matches!(printing::open(&folder), Ok(true));
            Report::FolderOpened(folder, opened)
        });
    }

    /// Draws what an export will look like.
    pub fn preview(&self, of: Seen, job: ImageJob) {
        self.start("draw a preview", move || Report::Previewed(of, job.pages()));
    }

    /// Paints a part of a plan for the clipboard.
    pub fn paint(&self, plan: Plan, drawn: scene::Options) {
        self.start("paint a picture", move || {
            Report::Painted(image::for_clipboard(&picture(&plan, &drawn)))
        });
    }

    /// Paints a plan into an image file.
    pub fn export(&self, job: ImageJob) {
        self.start("export an image", move || {
            let make = std::panic::AssertUnwindSafe(|| job.run());
            // Quitting waits for this, so it is reported in any case.
            let made = std::panic::catch_unwind(make).unwrap_or(Err(ImageFault::Failed));
            Report::Exported(Box::new(job), made)
        });
    }
}

/// Milliseconds since 1970.
fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| since.as_millis() as u64)
}
