//! What takes time or asks the system: file dialogs, reading, writing, exporting. Each runs on a
//! thread of its own and reports back; only here does the window touch the disk.

mod guard;
#[cfg(target_os = "linux")]
mod motion;
mod panics;
mod past;
mod watch;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use eframe::egui;

use crate::classify::Classification;
use crate::classify::roadmap::{ProposedStep, proposed_order};
use crate::export::{self, ExportFault, ImageOptions};
use crate::file::store::{self, Before, Fingerprint, StoreFault, SystemFiles, versions};
use crate::file::{self, Reading, SyntaxFault};
use crate::language::Language;
use crate::layout::LinkShape;
use crate::plan::{Plan, View};
use crate::scene::{self, Composer, Scene};
use crate::session::{Assessment, Drawing, Findings, Known, Paths, picture};
use crate::theme::Appearance;

pub use crate::file::store::presence::Holder;
pub use guard::{Guard, Unsaved};
pub use panics::{last_report, report_failures};
pub use past::{Found, Version};
pub use watch::{OnDisk, Watch};

/// A dialog that closes sooner than this was never seen by anyone.
const NOBODY_IS_THAT_FAST: Duration = Duration::from_millis(350);

/// Names of jobs for which something waits.
const WRITE: &str = "write a plan";
const DRAW: &str = "draw a plan";
const FILE_DIALOG: &str = "file dialog";

/// So long the window waits for what is mostly done at once, so that nothing flickers.
const PART_OF_A_FRAME: Duration = Duration::from_millis(4);

/// With more active channels than this nothing is waited for.
const CHANNELS_OF_A_LARGE_PLAN: usize = 60;

/// What a dialog is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A plan to open.
    Open,
    /// A plan to compare with.
    Compare,
    /// Where to save the plan.
    Save,
    /// Where to put an image.
    Image(ImageKind),
}

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
    /// The user chose a path, or none.
    Picked(Pick, Option<PathBuf>),
    /// No dialog answered; the path has to be typed.
    NoDialog(Pick),
    /// A plan was read, or could not be.
    Read(PathBuf, Result<(Arc<Reading>, Fingerprint), ReadFault>),
    /// A plan was written, or not.
    Written {
        /// Where to.
        path: PathBuf,
        /// Which state of the plan.
        state: u64,
        /// What is there now, or why it could not be written.
        result: Result<Box<Known>, StoreFault>,
    },
    /// An image was written, or not.
    Exported(PathBuf, Result<(), ImageFault>),
    /// A result was assessed.
    Assessed(Arc<Classification>, Arc<Assessment>),
    /// A plan was looked through: which, and what was noticed.
    Noticed(u64, Arc<Findings>),
    /// The steps of a large plan were found: of which state, and they.
    Walked(u64, Arc<Paths>),
    /// An order for a large plan was found: for which state, and it.
    Ordered(u64, Arc<Vec<ProposedStep>>),
    /// A large plan was drawn.
    Drawn(Box<Composer>),
    /// Something that keeps plans safe has to tell something.
    Safety(SafetyReport),
    /// The system asks for less motion, or no longer.
    Motion(bool),
}

/// What is told by what keeps plans safe.
#[derive(Debug)]
pub enum SafetyReport {
    /// The file of the plan may hold something else.
    OnDisk(PathBuf, OnDisk),
    /// Someone else has the plan open.
    Beside(PathBuf, Holder),
    /// Unsaved work cannot be kept; or it can again.
    NotKept(Option<StoreFault>),
    /// What an earlier window left behind.
    LeftBehind(Vec<Found>),
    /// The versions of the plan that are kept.
    Versions(Vec<Version>),
    /// One of them was drawn.
    Drawn(usize, Arc<Scene>),
    /// A plan to compare with was read, or could not be.
    Compared(PathBuf, Result<Arc<Reading>, ReadFault>),
    /// A job of this name failed.
    JobFailed(String),
}

/// A version to be drawn.
#[derive(Clone, Debug)]
pub struct PictureJob {
    /// Which of the versions.
    pub at: usize,
    /// The plan.
    pub plan: Plan,
    /// The language of the words in it.
    pub language: Language,
    /// The look.
    pub appearance: Appearance,
}

/// Why a plan could not be opened.
#[derive(Debug)]
pub enum ReadFault {
    /// The file could not be read.
    Store(StoreFault),
    /// The file is no plan.
    Syntax(SyntaxFault),
}

/// Why an image could not be written.
#[derive(Debug)]
pub enum ImageFault {
    /// It could not be painted.
    Paint(ExportFault),
    /// It could not be put on the disk.
    Store(StoreFault),
}

/// Jobs on their way.
pub struct Jobs {
    sender: Sender<Report>,
    receiver: Receiver<Report>,
    picker: Picker,
    dialog_open: bool,
    /// Whence the report of an assessment will come.
    assessing: Option<Receiver<Report>>,
    /// Whence the report of what was noticed will come.
    noticing: Option<Receiver<Report>>,
    /// Whence the report of the steps will come.
    walking: Option<Receiver<Report>>,
    /// Whence the report of a proposed order will come.
    ordering: Option<Receiver<Report>>,
    /// Whether a plan is being drawn.
    drawing: bool,
    /// How many plans are being written.
    writing: usize,
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
            assessing: None,
            noticing: None,
            walking: None,
            ordering: None,
            drawing: false,
            writing: 0,
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
        for awaited in
            [&mut self.assessing, &mut self.noticing, &mut self.walking, &mut self.ordering]
        {
            match awaited.as_ref().map(Receiver::try_recv) {
                None | Some(Err(TryRecvError::Empty)) => {}
                Some(answer) => {
                    *awaited = None;
                    reports.extend(answer);
                }
            }
        }
        if reports.iter().any(|report| matches!(report, Report::Picked(..) | Report::NoDialog(_))) {
            self.dialog_open = false;
        }
        let written = reports.iter().filter(|report| matches!(report, Report::Written { .. }));
        self.writing = self.writing.saturating_sub(written.count());
        self.drawing &= !reports.iter().any(|report| matches!(report, Report::Drawn(_)));
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

    /// Asks the user for a path. A second dialog beside an open one is not shown.
    pub fn pick(&mut self, pick: Pick, title: String, proposal: String, near: Option<&Path>) {
        if std::mem::replace(&mut self.dialog_open, true) {
            return;
        }
        if self.picker == Picker::Typed {
            // Answered in the same frame; nothing is asked of the system.
            let _ = self.sender.send(Report::NoDialog(pick));
            self.context.request_repaint();
            return;
        }
        let folder = near.and_then(Path::parent).map(Path::to_owned);
        self.start(FILE_DIALOG, move || {
            let mut dialog = rfd::FileDialog::new().set_title(title);
            if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            dialog = match pick {
                Pick::Open | Pick::Compare | Pick::Save => {
                    dialog.add_filter("Commerce Canvas", &["commerce"])
                }
                Pick::Image(kind) => {
                    dialog.add_filter(kind.ending().to_uppercase(), &[kind.ending()])
                }
            };
            let asked = Instant::now();
            let picked = match pick {
                Pick::Open | Pick::Compare => dialog.pick_file(),
                Pick::Save | Pick::Image(_) => dialog.set_file_name(proposal).save_file(),
            };
            match picked {
                None if asked.elapsed() < NOBODY_IS_THAT_FAST => Report::NoDialog(pick),
                picked => Report::Picked(pick, picked),
            }
        });
    }

    /// Reads a plan.
    pub fn read(&self, path: PathBuf) {
        let data = Arc::clone(&self.data);
        self.start("read a plan", move || {
            let read =
                store::load(&SystemFiles, &path).map_err(ReadFault::Store).and_then(|bytes| {
                    let reading = file::read(&bytes).map_err(ReadFault::Syntax)?;
                    // So that what was there before the first save here can be had again.
                    keep_version(&data, &path, &bytes);
                    Ok((Arc::new(reading), Fingerprint::of(&bytes)))
                });
            Report::Read(path, read)
        });
    }

    /// Reads a plan to compare with.
    pub fn compare(&self, path: PathBuf) {
        self.start("read a plan to compare with", move || {
            let read = store::load(&SystemFiles, &path).map_err(ReadFault::Store);
            let reading = read.and_then(|bytes| file::read(&bytes).map_err(ReadFault::Syntax));
            Report::Safety(SafetyReport::Compared(path, reading.map(Arc::new)))
        });
    }

    /// Writes a plan, if its file holds what it may.
    pub fn write(&mut self, path: PathBuf, plan: Box<Plan>, state: u64, before: Before) {
        self.writing += 1;
        let data = Arc::clone(&self.data);
        self.start(WRITE, move || {
            let text = file::write(&plan);
            let result = store::save(&SystemFiles, &path, text.as_bytes(), before).map(|()| {
                keep_version(&data, &path, text.as_bytes());
                let fingerprint = Fingerprint::of(text.as_bytes());
                Box::new(Known { path: path.clone(), plan: *plan, fingerprint })
            });
            Report::Written { path, state, result }
        });
    }

    /// Whether a plan is being written.
    pub fn is_writing(&self) -> bool {
        self.writing > 0
    }

    /// Keeps versions of plans in this folder from now on.
    pub fn keep_versions_in(&self, data: PathBuf) {
        _ = self.data.set(data);
    }

    /// Tells the window something from any thread.
    pub fn teller(&self) -> impl Fn(SafetyReport) + Send + 'static {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        move |report| {
            let _ = sender.send(Report::Safety(report));
            context.request_repaint();
        }
    }

    /// A job of this name failed: nothing waits for it any more.
    pub fn failed(&mut self, name: &str) {
        match name {
            WRITE => self.writing = self.writing.saturating_sub(1),
            DRAW => self.drawing = false,
            FILE_DIALOG => self.dialog_open = false,
            _ => {}
        }
    }

    /// Looks at what a file holds now.
    pub fn look_at_disk(&self, path: PathBuf) {
        self.start("look at a file", move || {
            let found = watch::look(&path);
            Report::Safety(SafetyReport::OnDisk(path, found))
        });
    }

    /// Looks for what an earlier window left behind.
    pub fn look_for_unsaved_work(&self, data: PathBuf) {
        self.start("look for unsaved work", move || {
            Report::Safety(SafetyReport::LeftBehind(past::left_behind(&data)))
        });
    }

    /// Looks for the versions of a plan that are kept.
    pub fn look_for_versions(&self, path: PathBuf, plan: Plan) {
        let data = Arc::clone(&self.data);
        self.start("look for versions", move || {
            let found = data.get().map(|data| past::versions(data, &path, &plan));
            Report::Safety(SafetyReport::Versions(found.unwrap_or_default()))
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
            Report::Safety(SafetyReport::Drawn(job.at, Arc::new(scene)))
        });
    }

    /// Assesses a result; gives the report if that takes no longer than a part of a frame. While
    /// another result is being assessed nothing is begun: the report of that one wakes the window,
    /// which asks again for what it needs then.
    pub fn assess(&mut self, found: Arc<Classification>) -> Option<Report> {
        if self.assessing.is_some() {
            return None;
        }
        let (sender, receiver) = channel();
        // Then it is not done within a part of a frame.
        let is_large = found.channels.len() > CHANNELS_OF_A_LARGE_PLAN;
        self.start_for(sender, "assess a plan", move || {
            let assessment = Arc::new(Assessment::of(&found));
            Report::Assessed(found, assessment)
        });
        let patience = if is_large { Duration::ZERO } else { PART_OF_A_FRAME };
        match receiver.recv_timeout(patience) {
            Err(RecvTimeoutError::Timeout) => {
                self.assessing = Some(receiver);
                None
            }
            answer => answer.ok(),
        }
    }

    /// Looks a large plan through. While another is looked through nothing is begun, as with
    /// [`Self::assess`].
    pub fn notice(&mut self, of: u64, plan: Plan) {
        if self.noticing.is_none() {
            let (sender, receiver) = channel();
            self.noticing = Some(receiver);
            self.start_for(sender, "look a plan through", move || {
                Report::Noticed(of, Arc::new(Findings::of(&plan)))
            });
        }
    }

    /// Finds the steps of a large plan, one plan at a time as with [`Self::notice`].
    pub fn walk(&mut self, of: u64, plan: Plan) {
        if self.walking.is_none() {
            let (sender, receiver) = channel();
            self.walking = Some(receiver);
            self.start_for(sender, "find the steps", move || {
                Report::Walked(of, Arc::new(Paths::of(&plan)))
            });
        }
    }

    /// Finds an order for a large plan, one plan at a time.
    pub fn order(&mut self, of: u64, plan: Plan) {
        if self.ordering.is_none() {
            let (sender, receiver) = channel();
            self.ordering = Some(receiver);
            self.start_for(sender, "find an order", move || {
                Report::Ordered(of, Arc::new(proposed_order(&plan)))
            });
        }
    }

    /// Draws a large plan, one at a time.
    pub fn draw(&mut self, drawing: Drawing) {
        if !std::mem::replace(&mut self.drawing, true) {
            self.start(DRAW, move || Report::Drawn(Box::new(drawing.draw())));
        }
    }

    /// Paints a plan into an image file.
    pub fn export(&self, job: ImageJob) {
        self.start("export an image", move || {
            let path = job.path.clone();
            let written = job.bytes().map_err(ImageFault::Paint).and_then(|bytes| {
                store::save(&SystemFiles, &path, &bytes, Before::Anything)
                    .map_err(ImageFault::Store)
            });
            Report::Exported(path, written)
        });
    }
}

/// An image to be made.
#[derive(Clone, Debug)]
pub struct ImageJob {
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

/// Keeps what a file holds as a version of its plan. A version that cannot be kept keeps nothing
/// else from being done.
fn keep_version(data: &OnceLock<PathBuf>, path: &Path, content: &[u8]) {
    if let Some(data) = data.get() {
        _ = versions::keep(&SystemFiles, data, path, content, now());
    }
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
    fn a_job_that_fails_is_told_and_ends_nothing() {
        let mut jobs = Jobs::new(egui::Context::default(), Picker::Typed);
        jobs.drawing = true;
        jobs.start(DRAW, || panic!("on purpose"));
        let begun = Instant::now();
        let name = loop {
            assert!(begun.elapsed() < Duration::from_secs(20), "nothing is told");
            match jobs.reports().pop() {
                Some(Report::Safety(SafetyReport::JobFailed(name))) => break name,
                Some(other) => panic!("{other:?}"),
                None => std::thread::sleep(Duration::from_millis(5)),
            }
        };
        jobs.failed(&name);
        assert!(!jobs.drawing, "the next drawing may begin");
    }
}
