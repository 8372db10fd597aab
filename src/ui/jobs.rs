//! What takes time or asks the system: file dialogs, reading, writing, exporting. Each runs on a
//! thread of its own and reports back; only here does the window touch the disk.

mod guard;
#[cfg(target_os = "linux")]
mod motion;
mod panics;
mod past;
mod watch;
mod work;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use eframe::egui;

use crate::classify::Classification;
use crate::classify::roadmap::{ProposedStep, proposed_order};
use crate::export::{self, ExportFault, ImageOptions};
use crate::file::store::{self, Before, StoreFault, StoreFaultKind, SystemFiles};
use crate::language::Language;
use crate::layout::LinkShape;
use crate::plan::{Plan, View};
use crate::scene::{self, Composer, Scene};
use crate::session::{
    self, Assessment, Chosen, Drawing, Findings, Job, Pick, RoadmapData, Ticket, Work, picture,
};
use crate::theme::Appearance;

pub use crate::file::store::presence::Holder;
pub use guard::{Guard, JournalReport, Keeper, Message, Said, Unsaved};
pub use panics::{last_report, report_failures};
pub use past::Version;
pub use watch::{EVERY, Watch, WatchReport, Watcher};
pub use work::Disk;

/// A dialog that closes sooner than this was never seen by anyone.
const NOBODY_IS_THAT_FAST: Duration = Duration::from_millis(350);

/// The name of the job for which other dialogs wait.
const FILE_DIALOG: &str = "file dialog";

/// So long the window waits for what is mostly done at once, so that nothing flickers.
const PART_OF_A_FRAME: Duration = Duration::from_millis(4);

/// With more active channels than this nothing is waited for.
const CHANNELS_OF_A_LARGE_PLAN: usize = 60;

/// The kinds of images.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ImageKind {
    #[default]
    Png,
    Svg,
}

impl ImageKind {
    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// How files are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Picker {
    /// With the dialogs of the system.
    #[default]
    Native,
    /// By typing a path.
    Typed,
}

/// What a job reports.
#[derive(Debug)]
pub enum Report {
    /// What the session asked for came to its end.
    Document(session::Report),
    /// No dialog answered; the path has to be typed.
    NoDialog(Ticket, Pick),
    /// An image was written, or not.
    Exported(Box<ImageJob>, Result<(), ImageFault>),
    /// A result was assessed.
    Assessed(Arc<Classification>, Arc<Assessment>),
    /// A plan was looked through: which, and what was noticed.
    Noticed(u64, Arc<Findings>),
    /// The steps of a large plan were found: of which state, and they.
    Walked(u64, Arc<RoadmapData>),
    /// An order for a large plan was found: for which state, and it.
    Ordered(u64, Arc<Vec<ProposedStep>>),
    /// A large plan was drawn.
    Drawn(Box<Composer>),
    /// Something could not be found, since the program failed in doing it.
    NotFound(Work),
    /// Something that keeps plans safe has to tell something.
    Safety(SafetyReport),
    /// The system asks for less motion, or no longer.
    Motion(bool),
}

/// What is told by what keeps plans safe.
#[derive(Debug)]
pub enum SafetyReport {
    /// Someone else has the plan open.
    Beside(PathBuf, Holder),
    /// The journal has something to tell.
    Journal(JournalReport),
    /// The versions of the plan that are kept; which document asked.
    Versions(session::DocumentId, Vec<Version>),
    /// One of them was drawn; for which document.
    Drawn(session::DocumentId, usize, Arc<Scene>),
    /// A job of this name failed.
    JobFailed(String),
}

/// A version to be drawn.
#[derive(Clone, Debug)]
pub struct PictureJob {
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

/// Why an image could not be written.
#[derive(Debug)]
pub enum ImageFault {
    /// It could not be painted.
    Paint(ExportFault),
    /// It could not be put on the disk.
    Store(StoreFault),
    /// There is a file already, about which nobody was asked.
    IsThere,
    /// The program failed in doing it.
    Failed,
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
            let tell = move |reduced| {
                if sender.send(Report::Motion(reduced)).is_ok() {
                    context.request_repaint();
                }
            };
            // Without a portal, or without a thread, the switch of the program decides alone.
            let thread = std::thread::Builder::new().name("motion".to_owned());
            _ = thread.spawn(move || motion::follow(tell));
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
        let context = self.context.clone();
        let (of_window, job_name) = (self.sender.clone(), name.to_owned());
        let run = move || {
            // A job that fails is told and ends nothing else.
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
            eprintln!("commerce-canvas: no thread for {name}: {fault}");
        }
    }

    /// Whether a dialog of the system is open.
    pub fn has_dialog(&self) -> bool {
        self.dialog_open
    }

    /// Asks the user for a path, in a dialog of the system over the window that `frame` is. Says
    /// whether it does: a second dialog beside an open one is not shown, and answered as given up.
    pub fn pick(&mut self, wanted: Wanted, frame: Option<&eframe::Frame>) -> bool {
        let Wanted { ticket, pick, title, proposal, near } = wanted;
        if self.dialog_open {
            let given_up = session::Report::Picked { ticket, pick, chosen: None };
            self.report(Report::Document(given_up));
            return false;
        }
        self.dialog_open = true;
        if self.picker == Picker::Typed {
            // Answered in the same frame; nothing is asked of the system.
            self.report(Report::NoDialog(ticket, pick));
            return true;
        }
        let mut dialog = rfd::FileDialog::new().set_title(title);
        if let Some(frame) = frame {
            dialog = dialog.set_parent(frame);
        }
        self.start(FILE_DIALOG, move || {
            if let Some(folder) = near.filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            dialog = match pick {
                Pick::Open | Pick::Compare | Pick::Save => {
                    dialog.add_filter("Commerce Canvas", &[crate::file::ENDING])
                }
                Pick::Image(ending) => dialog.add_filter(ending.to_uppercase(), &[ending]),
            };
            let asked = Instant::now();
            let picked = match pick {
                Pick::Open | Pick::Compare => dialog.pick_file(),
                Pick::Save | Pick::Image(_) => dialog.set_file_name(proposal).save_file(),
            };
            let chosen = picked.map(|path| Chosen { path, asked_to_replace: true });
            match chosen {
                None if asked.elapsed() < NOBODY_IS_THAT_FAST => Report::NoDialog(ticket, pick),
                chosen => Report::Document(session::Report::Picked { ticket, pick, chosen }),
            }
        });
        true
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
    pub fn work(&self, job: Job) {
        let name = match job {
            Job::Read { .. } => "read a plan",
            Job::Write { .. } => "write a plan",
            Job::Look { .. } => "look at a file",
            Job::Compare { .. } => "read a plan to compare with",
        };
        let disk = self.disk();
        let failed = Disk::failed(&job);
        self.start(name, move || {
            // What waits for this is told in any case; the report of the failure says the rest.
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

    /// Tells the window something from any thread.
    pub fn teller(&self) -> impl Fn(Report) + Send + 'static {
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
    pub fn watch(&self) -> std::io::Result<Watch> {
        let tell = self.teller();
        Watch::begin(self.disk(), move |report| match report {
            WatchReport::Looked(report) => tell(Report::Document(report)),
            WatchReport::Beside(path, holder) => {
                tell(Report::Safety(SafetyReport::Beside(path, holder)));
            }
        })
    }

    /// A job of this name failed: nothing waits for it any more.
    pub fn failed(&mut self, name: &str) {
        if name == FILE_DIALOG {
            self.dialog_open = false;
        }
    }

    /// Looks for the versions of a plan that are kept.
    pub fn look_for_versions(&self, document: session::DocumentId, path: PathBuf, plan: Plan) {
        let data = Arc::clone(&self.data);
        self.start("look for versions", move || {
            let found = data.get().map(|data| past::versions(data, &path, &plan));
            Report::Safety(SafetyReport::Versions(document, found.unwrap_or_default()))
        });
    }

    /// Draws a version.
    pub fn draw_picture(&self, job: PictureJob) {
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

    /// Assesses a result; gives the report if that takes no longer than a part of a frame. While
    /// another result is being assessed nothing is begun: the report of that one wakes the window,
    /// which asks again for what it needs then.
    pub fn assess(&mut self, found: Arc<Classification>) -> Option<Report> {
        if self.running.contains_key(&Work::Assessment) {
            return None;
        }
        // Then it is not done within a part of a frame.
        let is_large = found.channels.len() > CHANNELS_OF_A_LARGE_PLAN;
        self.find(Work::Assessment, move || {
            let assessment = Arc::new(Assessment::of(&found));
            Report::Assessed(found, assessment)
        });
        let patience = if is_large { Duration::ZERO } else { PART_OF_A_FRAME };
        let awaited = self.running.get(&Work::Assessment)?;
        let report = awaited.recv_timeout(patience).ok()?;
        self.running.remove(&Work::Assessment);
        Some(report)
    }

    /// Looks a large plan through.
    pub fn notice(&mut self, of: u64, plan: Plan) {
        self.find(Work::Findings, move || Report::Noticed(of, Arc::new(Findings::of(&plan))));
    }

    /// Finds the steps of a large plan.
    pub fn walk(&mut self, of: u64, plan: Plan) {
        self.find(Work::Roadmap, move || Report::Walked(of, Arc::new(RoadmapData::of(&plan))));
    }

    /// Finds an order for a large plan.
    pub fn order(&mut self, of: u64, plan: Plan) {
        self.find(Work::Order, move || Report::Ordered(of, Arc::new(proposed_order(&plan))));
    }

    /// Draws a large plan.
    pub fn draw(&mut self, drawing: Drawing) {
        self.find(Work::Drawing, move || Report::Drawn(Box::new(drawing.draw())));
    }

    /// Finds something, unless something of the same sort is being found.
    fn find(&mut self, work: Work, job: impl FnOnce() -> Report + Send + 'static) {
        if let Entry::Vacant(free) = self.running.entry(work) {
            let (sender, receiver) = channel();
            free.insert(receiver);
            self.start_for(sender, name_of(work), job);
        }
    }

    /// Paints a plan into an image file.
    pub fn export(&self, job: ImageJob) {
        self.start("export an image", move || {
            let make = std::panic::AssertUnwindSafe(|| {
                let bytes = job.bytes().map_err(ImageFault::Paint)?;
                let saved = store::save(&SystemFiles, &job.path, &bytes, job.before);
                saved.map_err(|fault| match fault.kind {
                    StoreFaultKind::Changed => ImageFault::IsThere,
                    _ => ImageFault::Store(fault),
                })
            });
            // Quitting waits for this, so it is told in any case.
            let made = std::panic::catch_unwind(make).unwrap_or(Err(ImageFault::Failed));
            Report::Exported(Box::new(job), made)
        });
    }
}

/// A path that the user shall choose.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What asks for it.
    pub ticket: Ticket,
    /// What it is for.
    pub pick: Pick,
    /// What the dialog says over itself.
    pub title: String,
    /// The file name that is proposed.
    pub proposal: String,
    /// The folder that is shown first.
    pub near: Option<PathBuf>,
}

/// What a thread is called that finds something.
const fn name_of(work: Work) -> &'static str {
    match work {
        Work::Assessment => "assess a plan",
        Work::Findings => "look a plan through",
        Work::Roadmap => "find the steps",
        Work::Order => "find an order",
        Work::Drawing => "draw a plan",
    }
}

/// An image to be made.
#[derive(Clone, Debug)]
pub struct ImageJob {
    /// What quitting waits for.
    pub ticket: Ticket,
    /// What may be at that place.
    pub before: Before,
    /// Where to put it.
    pub path: PathBuf,
    /// What of.
    pub plan: Plan,
    /// Which view of it.
    pub view: View,
    /// The view with which it is compared.
    pub compared_with: Option<View>,
    /// The language of the words on it.
    pub language: Language,
    /// The look.
    pub appearance: Appearance,
    /// Whether channels bear their outlook.
    pub outlook: bool,
    /// How links lead from card to card.
    pub links: LinkShape,
    /// The kind of image.
    pub kind: ImageKind,
    /// Pixels per world point.
    pub scale: f64,
    /// What is behind and around the drawing.
    pub options: ImageOptions,
}

impl ImageJob {
    fn bytes(&self) -> Result<Vec<u8>, ExportFault> {
        let options = scene::Options {
            view: self.view,
            compared_with: self.compared_with,
            language: self.language,
            appearance: self.appearance,
            outlook: self.outlook,
            links: self.links,
            ..scene::Options::default()
        };
        let scene = picture(&self.plan, &options);
        match self.kind {
            ImageKind::Svg => Ok(export::svg(&scene, &self.options).into_bytes()),
            ImageKind::Png => export::png(&scene, &self.options, self.scale),
        }
    }
}

/// Milliseconds since 1970.
fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| since.as_millis() as u64)
}

/// The folder in which a path is typed at first: that of the plan, else the user's own.
pub fn folder_of_user(plan: Option<&Path>) -> PathBuf {
    let beside = plan.and_then(Path::parent).filter(|folder| folder.is_absolute());
    let own = || std::env::home_dir().filter(|folder| folder.is_dir());
    beside.map(Path::to_owned).or_else(own).unwrap_or_default()
}

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing; perhaps not even the folder.
    Nothing {
        /// Whether its folder is there.
        has_folder: bool,
    },
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// Looks up what is at a path.
pub(super) fn place(path: &Path) -> Place {
    if path.is_dir() {
        Place::Folder
    } else if path.exists() {
        Place::File
    } else {
        Place::Nothing { has_folder: path.parent().is_some_and(Path::is_dir) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_fails_is_told_once_and_ends_nothing() {
        let mut jobs = Jobs::new(egui::Context::default(), Picker::Typed);
        jobs.find(Work::Drawing, || panic!("on purpose"));
        let begun = Instant::now();
        let (mut told, mut not_found) = (Vec::new(), 0);
        while told.is_empty() || not_found == 0 {
            assert!(begun.elapsed() < Duration::from_secs(20), "nothing is told");
            for report in jobs.reports() {
                match report {
                    Report::Safety(SafetyReport::JobFailed(name)) => told.push(name),
                    Report::NotFound(Work::Drawing) => not_found += 1,
                    other => panic!("{other:?}"),
                }
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!((told, not_found), (vec!["draw a plan".to_owned()], 1));
        assert!(jobs.running.is_empty(), "another drawing may begin");
    }
}
