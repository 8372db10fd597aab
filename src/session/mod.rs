//! One open plan and everything the user can do with it, without a window.
//!
//! A window turns input into an [`Action`], hands it to [`Session::dispatch`], carries out the
//! [`Effect`]s that come back, and shows what the session holds. Only here are plans changed. A
//! session reads no clock (the time comes with [`Session::set_time`]) and no disk.

mod action;
pub mod addition_text;
mod announcement;
mod arranging;
mod assessment;
mod background;
mod board;
mod camera;
mod changes;
mod changing;
mod clipboard;
mod command;
mod comparing;
mod derived;
pub mod difference_text;
mod document;
mod document_steps;
mod drawing;
pub mod fault_text;
mod findings;
pub mod fix_text;
mod fixing;
mod guiding;
mod gliding;
pub mod inventory;
mod interface_size;
mod journeying;
mod limits;
mod list_text;
mod mode;
mod moving;
pub mod naming;
mod outline;
mod paths;
mod planning;
mod playing;
mod presenting;
mod reaching;
mod recording;
mod roadmap;
mod running;
mod searching;
mod selecting;
mod selection;
mod settings;
mod stepping;
mod tally;
mod targeting;
mod tidying;
mod typing;
mod viewing;
mod walking;
mod workshop;
mod what_if;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use action::{Action, Effect, LinkEnd, OrphanEffect};
pub use announcement::{Announcement, Cause, markets_text, route_text};
pub use assessment::{Assessed, Assessment};
pub use background::Work;
pub use board::BoardEdit;
pub use camera::{Camera, MAX_ZOOM, MIN_ZOOM};
pub use command::{Command, Key, Menu, Shortcut};
pub use comparing::{Compared, picture};
pub use derived::Drawing;
pub use document::{
    Answer, Asked, ChangedChoice, Chosen, Document, DocumentId, FromDisk, Job, Known, Message,
    OnDisk, Opened, Orphan, OrphanId, Pick, QUIET, Question, QuestionId, ReadFault, Report, Theirs,
    Ticket, UnsavedChoice, Unsound, WriteFault, finished,
};
pub use findings::{Findings, Noticed, OfRule};
pub use interface_size::InterfaceSize;
pub use journeying::JourneyEdit;
pub use mode::Mode;
pub use moving::{Moved, to_grid};
pub use outline::{LinksOfNodes, Outline, OutlineItem, OutlineRow};
pub use paths::Paths;
pub use presenting::Slide;
pub use recording::label_words;
pub use roadmap::{RoadmapEdit, is_to_do};
pub use selection::Selection;
pub use settings::{Settings, ThemeChoice};
pub use stepping::reading_place;
pub use targeting::Direction;
pub use typing::{Typing, TypingTarget};
pub use walking::{Walk, WalkedStop, Ways};
pub use workshop::Workshop;

use crate::classify::Classification;
use crate::edit::History;
use crate::geometry::GridSize;
use crate::language::{Language, texts};
use crate::plan::{Id, Plan, View};
use crate::scene::Composer;
use announcement::Voice;
use derived::Derived;
use document::{Event, Leave, Questions};
use moving::Gesture;
use tally::Tally;
use viewing::looks_elsewhere;

/// One open plan with its history, what is selected and what is seen.
#[derive(Debug)]
pub struct Session {
    plan: Plan,
    /// Which of all the states that the plan had this is.
    state: u64,
    /// The highest state that any plan of this session had.
    last_state: u64,
    history: History<Selection>,
    gesture: Option<Gesture>,
    glide: Option<gliding::Glide>,
    selection: Selection,
    mode: Mode,
    view: View,
    /// The view beside which the shown one is, while two are compared.
    comparing: Option<comparing::Comparing>,
    /// When the next view is due, while the steps are played.
    plays_on_at: Option<u64>,
    held_off: Arc<BTreeSet<Id>>,
    /// The result with something held off, and the one without.
    actual: Option<(Arc<Classification>, Arc<Classification>)>,
    voice: Voice,
    camera: Camera,
    /// Whether the whole drawing was brought into view and nobody looked elsewhere since: then it
    /// is brought into view again when the window changes its size.
    fitted: bool,
    settings: Settings,
    /// Whether the system asks for less motion, whatever the settings say.
    system_reduces_motion: bool,
    document: Document,
    questions: Questions,
    typing: Option<Typing>,
    pastes_in_a_row: i32,
    derived: Derived,
    noticing: findings::Noticing,
    journeying: journeying::Journeying,
    known_paths: paths::KnownPaths,
    known_walk: walking::KnownWalk,
    known_outline: outline::KnownOutline,
    tally: Tally,
    /// Milliseconds since any fixed time.
    now: u64,
}

impl Session {
    /// A session with a new plan.
    pub fn new(settings: Settings) -> Self {
        let plan = Plan::named(texts::history::FRESH_PLAN.in_language(settings.language));
        Self {
            plan,
            state: 0,
            last_state: 0,
            history: History::default(),
            gesture: None,
            glide: None,
            selection: Selection::default(),
            mode: Mode::default(),
            view: View::Today,
            comparing: None,
            plays_on_at: None,
            held_off: Arc::default(),
            actual: None,
            voice: Voice::default(),
            camera: Camera::default(),
            fitted: false,
            settings,
            system_reduces_motion: false,
            document: Document::new(0),
            questions: Questions::default(),
            typing: None,
            pastes_in_a_row: 0,
            derived: Derived::default(),
            noticing: Default::default(),
            journeying: Default::default(),
            known_paths: Default::default(),
            known_walk: Default::default(),
            known_outline: Default::default(),
            tally: Tally::default(),
            now: 0,
        }
    }

    /// The plan as it is shown, a gesture in progress included.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The highest step that the plan names anywhere; 0 if it names none.
    pub fn last_step(&self) -> u32 {
        self.tally.last_step()
    }

    /// How many nodes of a sort the plan has.
    pub fn nodes_of(&self, sort: crate::plan::NodeSort) -> usize {
        self.tally.nodes_of(sort)
    }

    /// Which view of the plan is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// What the pointer does on the canvas.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Which part of the canvas is seen.
    pub fn camera(&self) -> &Camera {
        &self.camera
    }

    /// Tells the time, in milliseconds since any fixed time; it never goes back.
    pub fn set_time(&mut self, milliseconds: u64) {
        self.now = self.now.max(milliseconds);
    }

    /// The time that the session was told last, in milliseconds.
    pub fn now(&self) -> u64 {
        self.now
    }

    /// What the user chose for all plans.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What the user chose for all plans, to be changed.
    pub fn settings_mut(&mut self) -> &mut Settings {
        &mut self.settings
    }

    /// The language of the window.
    pub fn language(&self) -> Language {
        self.settings.language
    }

    /// Which of all the states that the plan had this is: another one after every change.
    pub fn revision(&self) -> u64 {
        self.state
    }

    /// What the shown view of the plan adds up to.
    pub fn classification(&mut self) -> Arc<Classification> {
        self.derived.classification(&self.plan, self.view, &self.held_off)
    }

    /// What the shown view rests on and what leads on from it. Where it may take long it is not
    /// found at once: then [`Self::open_question`] has what is to be assessed.
    pub fn assessment(&mut self) -> Assessed {
        let found = self.classification();
        self.derived.assessment(&found)
    }

    /// The result whose assessment was asked for and is not known. It may take longer than a
    /// frame, and is answered by [`Action::Assess`].
    pub fn open_question(&self) -> Option<Arc<Classification>> {
        self.derived.open_question()
    }

    /// What is to be drawn, while [`Self::scene`] is only a sketch of a very large plan: links are
    /// straight and have no labels. It takes longer than a frame, and goes to [`Self::drawn`].
    pub fn open_drawing(&self) -> Option<Drawing> {
        self.derived.open_drawing()
    }

    /// Takes what drew [`Self::open_drawing`].
    pub fn drawn(&mut self, composer: Composer) {
        self.derived.drawn(composer);
    }

    /// The selected nodes.
    pub fn selected_nodes(&self) -> impl Iterator<Item = (&Id, &crate::plan::Node)> {
        self.selection.iter().filter_map(|id| Some((id, &**self.plan.nodes.get(id)?)))
    }

    /// Does what was asked for, and gives what it asks of the window.
    pub fn dispatch(&mut self, action: Action) -> Vec<Effect> {
        if self.gesture.is_some() && ends_gesture(&action) {
            self.cancel_gesture();
        }
        if self.typing.is_some() && ends_typing(&action) {
            self.end_typing();
        }
        self.fitted &= !looks_elsewhere(&action);
        match action {
            Action::Run(command) => return self.run(command),
            Action::Select(selection) => self.select(selection),
            Action::ToggleSelected(id) => {
                let mut selection = self.selection.clone();
                selection.toggle(&id);
                self.select(selection);
            }
            Action::AddNode { body, at, make_room } => {
                return self.add_node(body, at, None, make_room);
            }
            Action::AddFrame { body, rect } => {
                let size = GridSize::new(rect.width() as i32, rect.height() as i32);
                return self.add_node(body, rect.min.rounded(), Some(size), false);
            }
            Action::AddLink { from, to, kind } => return self.add_link(from, to, kind),
            Action::Draw { body, today } => return self.draw(body, today),
            Action::Join { from, to, kind } => return self.join(from, to, kind),
            Action::ToggleReach { audience, channel } => {
                return self.toggle_reach(&audience, &channel);
            }
            Action::SetNodes { nodes, label, merge } => self.set_nodes(nodes, label, merge),
            Action::SetLink { id, link, merge } => return self.set_link(id, link, merge),
            Action::SetElements { nodes, links, label, merge } => {
                return self.set_elements(nodes, links, label, merge);
            }
            Action::SetStrategy { strategy, field } => self.set_strategy(*strategy, field),
            Action::ShowField(row, column) => return vec![Effect::ShowField(row, column)],
            Action::Roadmap(edit) => return self.edit_roadmap(edit),
            Action::PlanAdditions(additions) => return self.plan_additions(&additions),
            Action::Fix(fixes) => return self.fix(&fixes),
            Action::Journey(edit) => return self.edit_journeys(edit),
            Action::Board(edit) => return self.edit_board(edit),
            Action::Failed(work) => self.work_failed(work),
            Action::Walked { of, paths } => self.known_paths.answer(of, paths),
            Action::Ordered { of, order } => self.known_paths.answer_order(of, order),
            Action::SetAside { findings, reason, date } => {
                self.set_aside(&findings, &reason, date);
            }
            Action::TakeBack(finding) => self.take_back(&finding),
            Action::Show(elements) => self.show_elements(elements),
            Action::Noticed { of, findings } => self.noticing.answer(of, findings),
            Action::NamePlan(name) => self.name_plan(&name),
            Action::Nudge(way) => return self.nudge(way),
            Action::BeginMove => return self.begin_move(),
            Action::BeginCopy => return self.begin_copy(),
            Action::PreviewMove(way) => self.preview_move(way),
            Action::BeginResize(id) => self.begin_resize(id),
            Action::PreviewResize(rect) => self.preview_resize(&rect),
            Action::BeginBend { link, bend, fresh } => self.begin_bend(link, bend, fresh),
            Action::PreviewBend(at) => self.preview_bend(at),
            Action::RemoveBend { link, bend } => self.remove_bend(&link, bend),
            Action::Reconnect { link, end, to } => return self.reconnect(&link, end, to),
            Action::CommitGesture => self.commit_gesture(),
            Action::CancelGesture => self.cancel_gesture(),
            Action::SetInterfaceSize(size) => self.settings.interface_size = size,
            Action::SetView(view) => self.set_view(view),
            Action::Compare { from, to } => self.compare_views(from, to),
            Action::PlayOn => self.play_on(),
            Action::ToggleHeldOff(ids) => self.toggle_held_off(ids),
            Action::Assess { of, assessment } => self.derived.answer(&of, assessment),
            Action::Pan(way) => self.camera.pan(way),
            Action::LookThrough(camera) => self.look_through(camera),
            Action::GoTo(id) => self.go_to(id),
            Action::LookAt(center) => self.camera.look_at(center),
            Action::ZoomAbout { fixed, factor } => self.camera.zoom_about(fixed, factor),
            Action::Paste { text, at } => return self.paste(&text, at),
            Action::OpenPath(path) => return self.open_path(path),
            Action::Opened(opened) => {
                return self.document_event(Event::Leave(Leave::Show(opened)));
            }
            Action::SaveTo(path) => return self.document_event(Event::SaveTo(path)),
            Action::Restore(plan) => return self.restore(plan),
            Action::Report(report) => return self.heard(*report),
            Action::Answer(id, answer) => return self.answer(id, answer),
            Action::LeftBehind(found) => self.left_behind(found),
            Action::NotKept(fault) => return self.not_kept(fault),
            Action::ShowMessage { head, text } => self.show_message(head, text),
            Action::Exported(ticket) => {
                return self.document_event(Event::WrittenElsewhere(ticket));
            }
            Action::AskToReplace { ticket, path } => self.ask_to_replace(ticket, path),
            Action::BeginTyping(target) => self.begin_typing(target),
            Action::Type(text) => self.type_text(text),
            Action::EndTyping => self.end_typing(),
            Action::CancelTyping => self.cancel_typing(),
        }
        Vec::new()
    }

    /// Something could not be found, and is not tried again until what it rests on changes.
    fn work_failed(&mut self, work: Work) {
        match work {
            Work::Assessment => self.derived.assessment_failed(),
            Work::Findings => self.noticing.failed(),
            Work::Paths => self.known_paths.failed(self.state),
            Work::Order => self.known_paths.order_failed(self.state),
            Work::Drawing => self.derived.drawing_failed(),
        }
    }

    fn select(&mut self, mut selection: Selection) {
        selection.keep_existing(&self.plan);
        if selection != self.selection {
            self.selection = selection;
            self.history.close_step();
        }
    }

    /// One step back: from a tool to selecting, then from what is selected to nothing.
    fn step_back(&mut self) {
        match self.mode {
            // Where nothing is selected, Escape leads from two views back to one.
            Mode::Select if self.selection.is_empty() && self.comparing.is_some() => {
                self.toggle_comparison();
            }
            Mode::Select => self.select(Selection::default()),
            Mode::Hand | Mode::Link | Mode::Note | Mode::Frame => self.mode = Mode::Select,
            Mode::Journey => self.stop_drawing_journey(),
        }
    }

    fn select_all(&mut self) {
        let nodes = self.plan.nodes.iter().filter(|(_, node)| self.shows(node.lifecycle));
        self.select(nodes.map(|(id, _)| id.clone()).collect());
    }
}

/// Whether an action makes no sense in the middle of a gesture, which is given up for it. What
/// only looks elsewhere goes on beside a gesture.
fn ends_gesture(action: &Action) -> bool {
    !matches!(
        action,
        Action::PreviewMove(_)
            | Action::PreviewResize(_)
            | Action::PreviewBend(_)
            | Action::CommitGesture
            | Action::CancelGesture
            | Action::SetInterfaceSize(_)
            | Action::Pan(_)
            | Action::LookAt(_)
            | Action::LookThrough(_)
            | Action::ZoomAbout { .. }
            | Action::Report(_)
            | Action::LeftBehind(_)
            | Action::NotKept(_)
            | Action::ShowMessage { .. }
            | Action::Exported(_)
            | Action::AskToReplace { .. }
            | Action::Assess { .. }
            | Action::Noticed { .. }
            | Action::PlayOn
            | Action::Failed(_)
            | Action::Walked { .. }
            | Action::Ordered { .. }
    )
}

/// Whether an action leaves a text that is typed in place, which is taken over then.
fn ends_typing(action: &Action) -> bool {
    ends_gesture(action)
        && !matches!(
            action,
            Action::BeginTyping(_) | Action::Type(_) | Action::EndTyping | Action::CancelTyping
        )
}
