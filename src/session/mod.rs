//! One open plan and everything the user can do with it, without a window.
//!
//! A window turns input into an [`Action`], hands it to [`Session::dispatch`], carries out the
//! [`Effect`]s that come back, and shows what the session holds. Only here are plans changed. A
//! session reads no clock and no disk.
//!
//! A session consists of parts, each in a folder of its own, and only brings actions to them. The
//! fields of a part are its own: whoever may change the plan, the selection or the saved state is
//! found where it is defined. The parts know each other in this order only, the later the earlier:
//! the plan with its history and selection (`history`), what follows from it (`derived`), how it is
//! seen (`viewport`), the edits (`edit`); the document stands beside them.

mod action;
mod answers;
mod command;
mod derived;
mod dock;
mod document;
mod edit;
mod efforts;
pub mod frames;
pub mod glance;
mod history;
pub mod inventory;
pub mod lanes;
mod selection;
mod settings;
mod text;
mod viewport;
mod workshop;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use action::effect::{Effect, OrphanEffect};
pub use action::{Action, LinkEnd};
pub use command::{Command, CommandInput, Key, Menu, MenuPart, Shortcut, System};
pub use derived::announcement::{Announcement, Cause, markets_text, route_text};
pub use derived::assessment::{Assessed, Assessment, planned_models};
pub use derived::background::Work;
pub use derived::comparison::{Compared, picture};
pub use derived::findings::{FindingCounts, Findings, OfRule};
pub use derived::journey_report::{Ahead, CheckedRoute, JourneyReport, Routes, StopReport, routes};
pub use derived::outline::{LinksOfNodes, Outline, OutlineItem, OutlineRow};
pub use derived::roadmap_data::{OpenRoadmap, RoadmapData, RoadmapKey};
pub use derived::scenes::Drawing;
pub use dock::Dock;
pub use document::{
    Answer, Asked, ChangedChoice, Chosen, Completion, Document, DocumentId, EffortsReadFault,
    FilledIn, FromDisk, ImportChoice, ImportedPlan, Job, KnownFile, Message, OnDisk, Opened,
    Orphan, OrphanId, Pick, QUIET, Question, QuestionId, ReadFault, Report, TableReadFault, Theirs,
    Ticket, UnsavedChoice, Unsound, WriteFault, finished,
};
pub use edit::board::{BoardEdit, is_a_measure};
pub use edit::gesture::{GestureToken, Moved, STILL_AFTER, to_grid};
pub use edit::journeys::JourneyEdit;
pub use edit::named::{Aim, NamedItem, NamedItems};
pub use edit::place_nodes::Placing;
pub use edit::roadmap::{RoadmapEdit, is_to_do};
pub use edit::tidy::tidied;
pub use edit::typing::{Typing, TypingTarget};
pub use selection::Selection;
pub use selection::keyboard_navigation::reading_place;
pub use selection::link_targets::Direction;
pub use settings::{InterfaceSize, KeptReport, Settings, SideTab, ThemeChoice};
pub use text::label_text::label_words;
pub use text::{
    addition_text, blocked_text, card_text, difference_text, effort_text, expectation_text,
    fault_text, journey_text, loss_text, naming, teamwork_text,
};
pub use viewport::Viewport;
pub use viewport::camera::{Camera, MAX_ZOOM, MIN_ZOOM};
pub use viewport::in_view::PlanInView;
pub use viewport::mode::Mode;
pub use viewport::slides::{Slide, framed};
pub use workshop::Workshop;

use crate::classify::{Addition, Fix};
use crate::edit::Label;
use crate::language::{Language, Text, texts};
use crate::plan::{Id, Journey, Node, NodeSort, Plan, View};
use derived::Derived;
use document::{Event, Leave, Questions};
use edit::clipboard::Clipboard;
use edit::gesture::Gesture;
use edit::journeys::{JourneyEditor, ShownJourneys};
use edit::typing::TypingInPlace;
use edit::{Editor, effects_of, planning, planning_step};
use history::EditedPlan;

/// One open plan with its history, what is selected and what is seen.
#[derive(Debug)]
pub struct Session {
    plan: EditedPlan,
    derived: Derived,
    viewport: Viewport,
    ongoing: Ongoing,
    document: Document,
    questions: Questions,
    settings: Settings,
    /// Whether the system asks for less motion, whatever the settings say.
    system_reduces_motion: bool,
    /// Milliseconds since any fixed time.
    now: u64,
    /// When the plan was begun with nothing in it, if it was begun so.
    begun_empty: Option<u64>,
}

/// What lasts from one action to the next beside the plan.
#[derive(Debug, Default)]
struct Ongoing {
    journeys: ShownJourneys,
    gesture: Gesture,
    typing: TypingInPlace,
    clipboard: Clipboard,
}

impl Ongoing {
    fn commit_gesture(&mut self, editor: &mut Editor<'_>) {
        if let Some(from) = self.gesture.commit(editor) {
            self.clipboard.copied_by_hand(editor, from);
        }
    }
}

impl Session {
    /// A session with a new plan.
    pub fn new(settings: Settings) -> Self {
        let plan = Plan::named(texts::history::FRESH_PLAN.in_language(settings.language));
        Self {
            plan: EditedPlan::new(plan),
            derived: Derived::default(),
            viewport: Viewport::default(),
            ongoing: Ongoing::default(),
            document: Document::new(0),
            questions: Questions::default(),
            settings,
            system_reduces_motion: false,
            now: 0,
            begun_empty: None,
        }
    }

    /// Does what was asked for, and gives what it asks of the window.
    pub fn dispatch(&mut self, action: Action) -> Vec<Effect> {
        let is_given_up = self.in_gesture() && action.only_gives_up();
        self.interrupt_for(&action);
        if is_given_up {
            return Vec::new();
        }
        let (mut editor, ongoing, _) = self.parts();
        match action {
            Action::Run(command) => return command.run(self),
            Action::Select(selection) => editor.plan.select(selection),
            Action::ToggleSelected(id) => {
                let mut selection = editor.plan.selection().clone();
                selection.toggle(&id);
                editor.plan.select(selection);
            }
            Action::AddNode { body, at, placing } => {
                return effects_of(editor.add_node(body, at, placing));
            }
            Action::PlaceNamed { text, at } => return effects_of(editor.place_typed(&text, at)),
            Action::TakeNamed(named) => return effects_of(editor.take_named(*named)),
            Action::TurnInto(kind) => return effects_of(editor.turn_into(kind)),
            Action::AddFrame { body, rect } => {
                return effects_of(editor.add_frame(body, rect));
            }
            Action::AddLink { from, to, kind } => {
                return effects_of(editor.add_link(from, to, kind));
            }
            Action::PlaceGuided { body, planned, addressed } => {
                return effects_of(editor.place_guided(body, planned, addressed));
            }
            Action::ConnectNodes { from, to, kind } => {
                return effects_of(editor.connect_nodes(from, to, kind));
            }
            Action::ToggleReach { audience, channel } => {
                return effects_of(editor.toggle_reach(&audience, &channel));
            }
            Action::SetNodes { nodes, label, merge } => editor.set_nodes(nodes, label, merge),
            Action::SetLink { id, link, merge } => {
                return effects_of(editor.set_link(id, link, merge));
            }
            Action::SetElements { nodes, links, label, merge } => {
                return effects_of(editor.set_elements(nodes, links, label, merge));
            }
            Action::SetStrategy { strategy, field } => editor.set_strategy(*strategy, field),
            Action::ShowField(row, column) => return vec![Effect::ShowField(row, column)],
            Action::ShowTable(sheet) => return vec![Effect::ShowInventory(sheet)],
            Action::Roadmap(edit) => return effects_of(editor.edit_roadmap(edit)),
            Action::PlanAdditions(additions) => {
                return effects_of(editor.plan_additions(&additions));
            }
            Action::Fix(fixes) => return effects_of(editor.fix(&fixes)),
            Action::Journey(edit) => return effects_of(self.journey_editor().edit(edit)),
            Action::Board(edit) => return effects_of(editor.edit_board(edit)),
            Action::AskToCompleteStep(date) => self.ask_to_complete_step(date),
            Action::CompleteStep(date) => return self.complete_step(date),
            Action::CompareWithCompleted(index) => return self.compare_with_completed(index),
            Action::SetAside { findings, reason, date } => {
                editor.set_aside(&findings, &reason, date);
            }
            Action::Reopen(finding) => editor.reopen(&finding),
            Action::NamePlan(name) => editor.name_plan(&name),
            Action::Nudge(offset) => return effects_of(editor.nudge(offset)),
            Action::RemoveBend { link, bend } => editor.remove_bend(&link, bend),
            Action::Reconnect { link, end, to } => {
                return effects_of(editor.reconnect(&link, end, to));
            }
            Action::BeginMove => return effects_of(ongoing.gesture.begin_move(&mut editor)),
            Action::BeginCopy => return effects_of(ongoing.gesture.begin_copy(&mut editor)),
            Action::BeginResize(id) => ongoing.gesture.begin_resize(&mut editor, id),
            Action::BeginBend { link, bend, fresh } => {
                ongoing.gesture.begin_bend(&mut editor, link, bend, fresh);
            }
            Action::PreviewMove(offset) => ongoing.gesture.preview_move(&mut editor, offset),
            Action::PreviewResize(rect) => ongoing.gesture.preview_resize(&mut editor, &rect),
            Action::PreviewBend(at) => ongoing.gesture.preview_bend(&mut editor, at),
            Action::CommitGesture => ongoing.commit_gesture(&mut editor),
            Action::CancelGesture => ongoing.gesture.cancel(&mut editor),
            Action::Paste { text, at } => {
                return effects_of(ongoing.clipboard.paste(&mut editor, &text, at));
            }
            Action::PasteInPlace(text) => {
                return effects_of(ongoing.clipboard.paste_in_place(&mut editor, &text));
            }
            Action::BeginTyping(target) => ongoing.typing.begin(&mut editor, target),
            Action::Type(text) => ongoing.typing.set_text(&mut editor, text),
            Action::EndTyping => ongoing.typing.end(&mut editor),
            Action::CancelTyping => ongoing.typing.cancel(&mut editor),
            Action::Show(elements) => editor.show_elements(elements),
            Action::GoTo(id) => editor.viewport.go_to(id, editor.plan),
            Action::SetView(view) => editor.set_view(view),
            Action::Compare { from, to } => editor.compare([from, to]),
            Action::LookAtMarket(market) => editor.viewport.look_at_market(market),
            Action::AdvancePlayback => editor.advance_playback(),
            Action::ToggleExcluded(ids) => editor.toggle_excluded(ids),
            Action::Pan(offset) => self.viewport.camera_mut().pan(offset),
            Action::LookAt(center) => self.viewport.camera_mut().look_at(center),
            Action::LookThrough(camera) => *self.viewport.camera_mut() = camera,
            Action::ZoomAbout { fixed, factor } => {
                self.viewport.camera_mut().zoom_about(fixed, factor);
            }
            Action::SetWindow(window) => {
                let is_docked = self.dock().is_some();
                self.viewport.set_window(window, is_docked, &self.plan);
            }
            Action::AssessmentReady { of, assessment } => {
                self.derived.results.answer(&of, assessment);
            }
            Action::FindingsReady { of, findings } => self.derived.findings.answer(of, findings),
            Action::RoadmapReady { of, data } => self.derived.roadmap.answer(of, data),
            Action::OrderReady { of, order } => self.derived.roadmap.answer_order(of, order),
            Action::Failed(work) => self.derived.failed(work, &self.plan),
            Action::SetInterfaceSize(size) => self.settings.interface_size = size,
            Action::SetTime(milliseconds) => self.now = self.now.max(milliseconds),
            Action::SetSystemReducesMotion(reduces) => self.system_reduces_motion = reduces,
            Action::OpenPath(path) => return self.document_event(Event::Leave(Leave::Open(path))),
            Action::ImportPath(path) => return vec![self.import(path, true)],
            Action::Opened(opened) => {
                return self.document_event(Event::Leave(Leave::Show(opened)));
            }
            Action::SaveTo(path) => return self.document_event(Event::SaveTo(path)),
            Action::Restore(plan) => return self.restore(plan),
            Action::Report(report) => return self.handle_report(*report),
            Action::Answer(id, answer) => return self.answer(id, answer),
            Action::OrphansFound(found) => self.questions.offer_recovery(found),
            Action::AutosaveChanged(fault) => return self.autosave_changed(fault),
            Action::ShowMessage { head, text } => self.questions.show_message(head, text),
            Action::CopyText { text, said } => {
                return vec![Effect::Copy(text), Effect::Notice(said)];
            }
            Action::Exported(ticket) => {
                return self.document_event(Event::WrittenElsewhere(ticket));
            }
            Action::AskToReplace { ticket, path } => {
                self.questions.ask(Question::ReplaceImage { ticket, path }, false);
            }
        }
        Vec::new()
    }

    /// Ends what cannot go on beside an action.
    fn interrupt_for(&mut self, action: &Action) {
        let properties = action.properties();
        let (mut editor, ongoing, _) = self.parts();
        if properties.ends_gesture {
            ongoing.gesture.cancel(&mut editor);
        }
        if properties.ends_typing {
            ongoing.typing.end(&mut editor);
        }
        if properties.looks_elsewhere {
            self.viewport.looks_elsewhere();
        }
    }

    /// One step back: from a tool to selecting, then from what is selected to nothing.
    fn step_back(&mut self) {
        match self.mode() {
            // Where nothing is selected, Escape leads from two views back to one.
            Mode::Select
                if self.selection().is_empty() && self.viewport.compared_with().is_some() =>
            {
                self.editor().toggle_comparison();
            }
            Mode::Select => self.plan.select(Selection::default()),
            Mode::Hand | Mode::Link | Mode::Note | Mode::Frame => {
                self.viewport.set_mode(Mode::Select);
            }
            Mode::Journey => self.journey_editor().stop_drawing(),
        }
    }

    /// What an edit works on, and what lasts beside it.
    fn parts(&mut self) -> (Editor<'_>, &mut Ongoing, &mut Settings) {
        let reduces_motion = self.reduces_motion();
        let editor = Editor {
            plan: &mut self.plan,
            viewport: &mut self.viewport,
            derived: &mut self.derived,
            language: self.settings.language,
            reduces_motion,
            now: self.now,
        };
        (editor, &mut self.ongoing, &mut self.settings)
    }

    /// What an edit works on.
    fn editor(&mut self) -> Editor<'_> {
        self.parts().0
    }

    /// What an edit of a journey works on.
    fn journey_editor(&mut self) -> JourneyEditor<'_> {
        let (editor, ongoing, settings) = self.parts();
        let (shown_journeys, inventory) = (&mut ongoing.journeys, &mut settings.inventory);
        JourneyEditor { editor, shown_journeys, inventory }
    }
}

/// What the session holds.
impl Session {
    /// The plan as it is shown, a gesture in progress included.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Which of all the states that the plan had this is: another one after every change.
    pub fn revision(&self) -> u64 {
        self.plan.state()
    }

    /// The highest step that the plan names anywhere; 0 if it names none.
    pub fn last_step(&self) -> u32 {
        self.plan.last_step()
    }

    /// Whether the vision is another picture than the target, or is shown.
    pub fn has_vision(&self) -> bool {
        self.plan.has_vision() || self.viewport.shows(|view| view == View::Vision)
    }

    /// The views of the plan in order: today, its steps, the target, which is what the last of them
    /// leads to, and the vision where there is one.
    pub fn views(&self) -> Vec<View> {
        let steps = (1..=self.last_step()).map(View::Step);
        let vision = self.has_vision().then_some(View::Vision);
        [View::Today].into_iter().chain(steps).chain([View::Target]).chain(vision).collect()
    }

    /// How many nodes of a sort the plan has.
    pub fn nodes_of(&self, sort: NodeSort) -> usize {
        self.plan.nodes_of(sort)
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        self.plan.selection()
    }

    /// The selected nodes.
    pub fn selected_nodes(&self) -> impl Iterator<Item = (&Id, &Node)> {
        self.plan.selected_nodes()
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<Label> {
        self.plan.undo_label()
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<Label> {
        self.plan.redo_label()
    }

    /// How the plan is seen.
    pub fn viewport(&self) -> &Viewport {
        &self.viewport
    }

    /// Which view of the plan is shown.
    pub fn view(&self) -> View {
        self.viewport.view()
    }

    /// What the pointer does on the canvas.
    pub fn mode(&self) -> Mode {
        self.viewport.mode()
    }

    /// Which part of the canvas is seen.
    pub fn camera(&self) -> &Camera {
        self.viewport.camera()
    }

    /// All that a picture of these elements shows: with what lies in frames among them, and the
    /// links between them.
    pub fn pictured<'a>(&self, elements: impl IntoIterator<Item = &'a Id>) -> BTreeSet<Id> {
        edit::clipboard::pictured(&self.plan, elements)
    }

    /// The plan as far as it is in sight.
    pub fn in_view(&self) -> PlanInView<'_> {
        PlanInView {
            plan: &self.plan,
            viewport: &self.viewport,
            language: self.settings.language,
            ghosts: self.settings.ghosts,
        }
    }

    /// Whether a gesture is in progress.
    pub fn in_gesture(&self) -> bool {
        self.ongoing.gesture.is_in_progress()
    }

    /// Whether a gesture is in progress that is not held still: while it is, links only follow what
    /// is moved, and they are laid anew when it ends or rests.
    pub fn is_in_motion(&self) -> bool {
        self.ongoing.gesture.is_in_motion(self.now)
    }

    /// Whether the links of the picture could still lie better: in the next frame they do.
    pub fn is_unsettled(&self) -> bool {
        self.derived.scenes.is_unsettled()
    }

    /// The gesture in progress: whoever leads it goes on only as long as it is this one.
    pub fn gesture(&self) -> Option<&GestureToken> {
        self.ongoing.gesture.token()
    }

    /// What is being moved; `None` if nothing is.
    pub fn moved(&self) -> Option<Moved> {
        self.ongoing.gesture.moved()
    }

    /// What is being typed in place.
    pub fn typing(&self) -> Option<&Typing> {
        self.ongoing.typing.current()
    }

    /// What is docked under the canvas.
    pub fn dock(&self) -> Option<Dock> {
        Dock::open(&self.settings.inventory, &self.ongoing.journeys)
    }

    /// Whether the journeys are shown at the foot of the canvas.
    pub fn shows_journeys(&self) -> bool {
        self.dock() == Some(Dock::Journeys)
    }

    /// The journey that lies over the canvas, if one does.
    pub fn shown_journey(&self) -> Option<(&Id, &Arc<Journey>)> {
        self.ongoing.journeys.shown(&self.plan, &self.settings.inventory)
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

    /// Whether nothing shall slide or fade: the settings or the system say so.
    pub fn reduces_motion(&self) -> bool {
        self.settings.reduced_motion || self.system_reduces_motion
    }

    /// The time that the session was given last, in milliseconds.
    pub fn now(&self) -> u64 {
        self.now
    }

    /// Whether a command can be run now.
    pub fn is_enabled(&self, command: Command) -> bool {
        command.is_enabled(self)
    }

    /// Why a command cannot be run now; `None` if it can.
    pub fn why_not(&self, command: Command) -> Option<Text> {
        command.why_not(self)
    }

    /// What a command is called now: undo and redo say which step they would take.
    pub fn title_now(&self, command: Command, language: Language) -> String {
        command.title_now(self, language)
    }

    /// Whether a command that switches something is switched on; `None` if it switches nothing.
    pub fn is_switched_on(&self, command: Command) -> Option<bool> {
        command.is_switched_on(self)
    }

    /// The commands that fit what is typed, the best first; those run last come first while
    /// nothing is typed.
    pub fn find_commands(&self, typed: &str) -> Vec<Command> {
        command::find_commands(&self.settings, typed)
    }

    /// The step for which additions of a proposal are planned: the first in which all that they need
    /// is there, and not before the shown one.
    pub fn planning_step(&self, additions: &[Addition]) -> u32 {
        planning_step::of_additions(&self.plan, self.view(), additions)
    }

    /// The same for what a fix plans.
    pub fn planning_step_of(&self, fix: &Fix) -> u32 {
        planning_step::of_fix(&self.plan, self.view(), fix)
    }

    /// The plan as it would be with these additions planned.
    pub fn with_planned(&self, additions: &[Addition]) -> Plan {
        planning::with_planned(self.in_view(), &self.derived, additions)
    }
}
