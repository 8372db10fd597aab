//! What the session wants to be worked out beside the window, and what becomes of the reports
//! that come back from the jobs. What takes time is never done here.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui;

use super::super::calendar::today;
use super::super::dialogs::{ExportOptions, ExportState, Part, PathState, PreviewPage, Seen, What};
use super::super::jobs::{self, ImageFault, ImageJob, PrintFault, Report, ShownOfPlan};
use super::super::notice::Notice;
use super::{App, Dialog};
use crate::catalogue::words;
use crate::export::{self, ExportFault, Raster};
use crate::file::store::Before;
use crate::geometry::{Point, Rect};
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::report::tables::{TableOptions, tables, title_of};
use crate::report::{PageOptions, StoryOptions};
use crate::session::{self, Action, Pick, Ticket, fault_text, finished, picture};
use crate::{layout, scene};

/// Of larger plans the picture is not drawn to know how large it is.
const MOST_MEASURED: usize = 1_000;
/// Of plans with more elements the report is not drawn before it is asked for.
const MOST_IN_REPORT: usize = 400;
/// Around the cards of such a plan there is room for its links and a caption, in world points.
const AROUND_CARDS: f64 = 400.0;

/// An export that is under way.
pub(super) struct Exporting {
    /// What says so.
    pub notice: Notice,
    given_up: Arc<AtomicBool>,
}

impl App {
    /// Sees to what has to be noticed about a large plan.
    pub(super) fn request_findings(&mut self) {
        self.session.findings();
        if let Some((of, plan)) = self.session.open_findings() {
            self.jobs.find_findings(of, plan);
        }
    }

    /// Sees to the journeys and the roadmap of a large plan, while they are looked at.
    pub(super) fn request_roadmap(&mut self) {
        if !self.workshop.is_open() && !self.session.shows_journeys() {
            return;
        }
        if let Some(open) = self.session.open_roadmap() {
            self.jobs.find_roadmap(open);
        }
        if let Some(open) = self.session.open_order() {
            self.jobs.propose_order(open);
        }
    }

    /// Sees to an answer to what the session was asked; says whether it is there at once. A later
    /// one wakes the window.
    pub(super) fn request_assessment(&mut self, context: &egui::Context) -> bool {
        let Some(found) = self.session.open_assessment() else { return false };
        let report = self.jobs.assess(found);
        let is_there = report.is_some();
        report.into_iter().for_each(|report| self.handle_report(context, report));
        is_there
    }

    pub(super) fn handle_report(&mut self, context: &egui::Context, report: Report) {
        match report {
            Report::Document(report) => self.handle_document_report(context, report),
            Report::Motion(reduced) => {
                self.session.dispatch(Action::SetSystemReducesMotion(reduced));
            }
            Report::NoDialog(ticket, pick, name) => self.ask_for_path(ticket, pick, &name),
            Report::Assessed(of, assessment) => {
                self.dispatch(context, Action::AssessmentReady { of, assessment });
            }
            Report::Noticed(of, findings) => {
                self.dispatch(context, Action::FindingsReady { of, findings });
            }
            Report::Drawn(composer) => self.session.drawing_is_ready(*composer),
            Report::NotFound(work) => self.dispatch(context, Action::Failed(work)),
            Report::RoadmapReady(of, data) => {
                self.dispatch(context, Action::RoadmapReady { of, data });
            }
            Report::Ordered(of, order) => self.dispatch(context, Action::OrderReady { of, order }),
            Report::Safety(report) => self.handle_safety_report(context, report),
            Report::Exported(job, result) => self.exported(context, *job, result),
            Report::Previewed(of, pages) => {
                if let Some(Dialog::Export(state)) = &mut self.dialog {
                    let page = |(scene, words)| PreviewPage { scene, words };
                    state.preview.show_pages(of, pages.into_iter().map(page).collect());
                }
            }
            Report::Painted(result) => self.painted(context, result),
            Report::Offered(how, offered, picture) => {
                if let Some(Dialog::Start(page)) = &mut self.dialog {
                    page.is_drawn(how, offered, picture);
                }
            }
            Report::FolderOpened(_, true) => {}
            Report::FolderOpened(folder, false) => {
                let text = texts::notices::FOLDER_NOT_OPENED;
                let text = text.with(self.language(), &[&folder.display()]);
                self.notice = Some(Notice::new(text, context));
            }
            Report::Printed(result) => self.printed(context, result),
        }
    }

    fn handle_document_report(&mut self, context: &egui::Context, report: session::Report) {
        if !self.jobs.has_dialog() {
            self.insists = false;
        }
        match report {
            session::Report::Picked { ticket, pick: Pick::Export(ending), chosen } => {
                let job = self.images.remove(&ticket);
                if let Some((job, chosen)) = job.zip(chosen) {
                    let path = finished(&chosen.path, ending);
                    // Who was asked about another name was not asked about this one.
                    let before = match chosen.asked_to_replace && path == chosen.path {
                        true => Before::Anything,
                        false => Before::Nothing,
                    };
                    self.export(context, ImageJob { path, before, ..job });
                }
            }
            session::Report::Picked {
                pick: pick @ (Pick::Design | Pick::Logo), chosen, ..
            } => {
                // Whoever chose it goes on with what they were choosing.
                if let Some(mut state) = self.choosing.take() {
                    let options = &mut state.options;
                    let file = match pick {
                        Pick::Logo => &mut options.logo,
                        _ => &mut options.design,
                    };
                    if let Some(chosen) = chosen {
                        *file = Some(chosen.path);
                    }
                    self.dialog = Some(Dialog::Export(state));
                }
            }
            report => self.dispatch(context, Action::Report(Box::new(report))),
        }
    }

    fn ask_for_path(&mut self, ticket: Ticket, pick: Pick, name: &str) {
        let folder = jobs::folder_of_user(self.session.path());
        let typed = folder.join(name).display().to_string();
        self.dialog = Some(Dialog::Path(PathState::new(pick, typed), ticket));
    }

    /// Begins to write an image, which quitting waits for.
    pub(super) fn export(&mut self, context: &egui::Context, job: ImageJob) {
        let ticket = self.session.begin_export();
        let name = job.path.file_name().unwrap_or(job.path.as_os_str()).to_string_lossy();
        let text = texts::notices::EXPORTING.with(self.language(), &[&name]);
        let notice = Notice::under_way(text, context);
        self.exporting.insert(ticket, Exporting { notice, given_up: Arc::clone(&job.given_up) });
        self.jobs.export(ImageJob { ticket, ..job });
    }

    /// What is being exported is not wanted any more. It ends at the next place where it can, and
    /// nothing is written.
    pub(super) fn give_up_export(&mut self, context: &egui::Context, ticket: Ticket) {
        let Some(exporting) = self.exporting.remove(&ticket) else { return };
        exporting.given_up.store(true, Ordering::Relaxed);
        self.notice = Some(Notice::new(self.text(texts::notices::EXPORT_GIVEN_UP), context));
    }

    fn exported(&mut self, context: &egui::Context, job: ImageJob, result: Result<(), ImageFault>) {
        let (ticket, path) = (job.ticket, job.path.clone());
        self.exporting.remove(&ticket);
        match result {
            Err(ImageFault::GivenUp) => {}
            Ok(()) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let text = texts::notices::EXPORTED.with(self.language(), &[&name]);
                self.notice = Some(Notice::new(text, context));
            }
            Err(ImageFault::IsThere) => {
                self.images.insert(ticket, job);
                self.dispatch(context, Action::AskToReplace { ticket, path });
            }
            Err(fault) => {
                let language = self.language();
                let text = match fault {
                    ImageFault::Store(fault) => fault_text::store_fault(&fault, language),
                    ImageFault::Design(fault) => {
                        let name = fault.path.file_name().unwrap_or_default().to_string_lossy();
                        let why = fault_text::store_fault(&fault, language);
                        texts::documents::DESIGN_NOT_READ.with(language, &[&name, &why])
                    }
                    ImageFault::Logo(fault) => {
                        let name = fault.path.file_name().unwrap_or_default().to_string_lossy();
                        let why = fault_text::store_fault(&fault, language);
                        texts::documents::LOGO_NOT_READ.with(language, &[&name, &why])
                    }
                    ImageFault::Paint(ExportFault::BadLogo) => {
                        self.text(texts::documents::LOGO_IS_NONE)
                    }
                    ImageFault::Paint(ExportFault::BadMaster) => {
                        self.text(texts::documents::DESIGN_IS_NONE)
                    }
                    ImageFault::Paint(ExportFault::TooLarge { largest_scale }) => {
                        texts::documents::IMAGE_TOO_LARGE.with(language, &[&largest_scale])
                    }
                    ImageFault::Paint(
                        ExportFault::BadScale
                        | ExportFault::Compression
                        | ExportFault::Writing
                        | ExportFault::OtherFormat,
                    )
                    | ImageFault::IsThere
                    | ImageFault::GivenUp
                    | ImageFault::Failed => self.text(texts::documents::IMAGE_NOT_MADE),
                };
                self.show_message(context, texts::documents::NOT_EXPORTED, text);
            }
        }
        // Last: the program may end with it.
        self.dispatch(context, Action::Exported(ticket));
    }

    fn painted(&mut self, context: &egui::Context, result: Result<Raster, ExportFault>) {
        let text = match result {
            Ok(Raster { width, height, pixels }) => {
                let size = [width as usize, height as usize];
                context.copy_image(egui::ColorImage::from_rgba_unmultiplied(size, &pixels));
                texts::notices::PICTURE_COPIED
            }
            Err(fault) => {
                log::warn!("no picture for the clipboard: {fault}");
                texts::notices::PICTURE_NOT_COPIED
            }
        };
        self.notice = Some(Notice::new(self.text(text), context));
    }

    fn printed(&mut self, context: &egui::Context, result: Result<(), PrintFault>) {
        match result {
            Ok(()) => {
                let text = self.text(texts::notices::OPENED_TO_PRINT);
                self.notice = Some(Notice::new(text, context));
            }
            Err(fault) => {
                log::warn!("nothing was opened to be printed: {fault}");
                let text = self.text(texts::documents::NOT_PRINTED_TEXT);
                self.show_message(context, texts::documents::NOT_PRINTED, text);
            }
        }
    }

    /// Tells the user something that has to be read.
    pub(super) fn show_message(&mut self, context: &egui::Context, head: Text, text: String) {
        let head = self.text(head);
        self.dispatch(context, Action::ShowMessage { head, text });
    }

    /// What the user wants, of the plan as it is now, wherever it will be put.
    pub(super) fn image_of(&self, options: &ExportOptions) -> ImageJob {
        let shown = match options.what {
            What::ForOthers => ShownOfPlan::ForOthers {
                view: options.view,
                language: self.language(),
                format: options.format,
            },
            What::View => ShownOfPlan::View {
                holds_plan: options.holds_plan_in_image,
                drawn: Box::new(self.drawn(options)),
                page: options.page.map(|paper| PageOptions {
                    paper,
                    day: Some(today()),
                    efforts: Arc::clone(self.session.efforts()),
                    logo: None,
                }),
                options: options.image(),
                format: options.format,
            },
            What::Report => self.report_of(options),
            What::Tables => ShownOfPlan::Tables {
                options: self.table_options(options),
                day: today(),
                format: options.table_format,
                only: options.table,
            },
        };
        ImageJob {
            ticket: Ticket::default(),
            before: Before::Nothing,
            path: PathBuf::new(),
            plan: self.session.plan().clone(),
            logo: options.logo.clone(),
            shown,
            given_up: Arc::default(),
        }
    }

    /// What of the plan an export shows, in a word or two for the name of its file; nothing where
    /// it is the plan itself.
    pub(super) fn shown_in_words(&self, options: &ExportOptions) -> String {
        let view = |view| words::view_of(self.session.plan(), view, self.language());
        match options.what {
            What::View => match options.compared_with {
                None => view(options.view),
                Some(other) => format!("{} – {}", view(other), view(options.view)),
            },
            What::Report => self.text(texts::documents::REPORT_IN_NAME),
            What::Tables => self.text(match options.table {
                Some(key) => title_of(key),
                None => texts::documents::EXPORT_TABLES,
            }),
            What::ForOthers => String::new(),
        }
    }

    fn report_of(&self, options: &ExportOptions) -> ShownOfPlan {
        let told = StoryOptions {
            language: self.language(),
            appearance: options.appearance,
            day: today(),
            efforts: Arc::clone(self.session.efforts()),
            logo: None,
            chapters: options.chapters.clone(),
        };
        ShownOfPlan::Report {
            told,
            paper: options.paper(),
            holds_plan: options.holds_plan,
            design: options.design.clone(),
            format: options.format,
        }
    }

    fn table_options(&self, options: &ExportOptions) -> TableOptions {
        TableOptions {
            language: self.language(),
            view: options.view,
            efforts: Arc::clone(self.session.efforts()),
        }
    }

    /// Puts the chosen table on the clipboard.
    pub(super) fn copy_table(&mut self, context: &egui::Context, options: &ExportOptions) {
        let tables = tables(self.session.plan(), &self.table_options(options));
        let table = tables.into_iter().find(|table| Some(table.key) == options.table);
        if let Some(cells) = table.as_ref().and_then(|table| export::cells(table).ok()) {
            let rows = table.map_or(0, |table| table.rows.len());
            let said = texts::inventory::CELLS_COPIED.with(self.language(), &[&rows]);
            self.dispatch(context, Action::CopyText { text: cells, said });
        }
    }

    /// Has drawn what an export will look like, where that takes no more than a moment.
    pub(super) fn preview(&self, seen: Seen, state: &mut ExportState) {
        let plan = self.session.plan();
        let is_small = match state.options.what {
            What::View => plan.nodes.len() <= MOST_MEASURED,
            What::Report => plan.element_count() <= MOST_IN_REPORT,
            What::Tables | What::ForOthers => false,
        };
        match is_small {
            true => self.jobs.preview(seen, self.image_of(&state.options)),
            false => state.preview.show_pages(seen, Vec::new()),
        }
    }

    /// How a view is drawn.
    pub(super) fn drawn(&self, options: &ExportOptions) -> scene::Options {
        scene::Options {
            view: options.view,
            compared_with: options.compared_with,
            language: self.language(),
            appearance: options.appearance,
            outlook: self.session.settings().outlook,
            figures: self.session.settings().figures,
            links: self.session.settings().links,
            part: self.part(&options.part),
            ..scene::Options::default()
        }
    }

    /// The elements that a part of a view shows; none for the whole.
    fn part(&self, part: &Part) -> Option<Arc<BTreeSet<Id>>> {
        let elements = match part {
            Part::Whole => return None,
            Part::Selected => self.session.pictured(self.session.selection().iter()),
            Part::Frame(frame) => self.session.pictured([frame]),
        };
        Some(Arc::new(elements))
    }

    /// The part of the world that such an image shows.
    pub(super) fn image_area(&self, options: &ExportOptions) -> Rect {
        if let Some(paper) = options.page {
            return paper.area();
        }
        let plan = self.session.plan();
        if plan.nodes.len() <= MOST_MEASURED {
            return export::area(&picture(plan, &self.drawn(options)), &options.image());
        }
        let cards = Rect::around(plan.nodes.values().map(|node| layout::card(node)));
        let nothing = Rect::from_size(Point::default(), 0.0, 0.0);
        cards.unwrap_or(nothing).expand(AROUND_CARDS)
    }
}
