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
mod board;
mod camera;
mod changes;
mod changing;
mod clipboard;
mod command;
mod comparing;
mod derived;
pub mod difference_text;
mod documents;
mod drawing;
pub mod fault_text;
mod findings;
pub mod fix_text;
mod fixing;
mod guiding;
mod gliding;
pub mod inventory;
mod journeying;
mod limits;
mod mode;
mod moving;
pub mod naming;
mod paths;
mod planning;
mod playing;
mod presenting;
mod reaching;
mod roadmap;
mod safety;
mod searching;
mod selecting;
mod selection;
mod settings;
mod tally;
mod targeting;
mod tidying;
mod walking;
mod workshop;
mod what_if;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

pub use action::{Action, Effect, LinkEnd, Opened, UnsavedChoice};
pub use announcement::{Announcement, Cause, markets_text, route_text};
pub use assessment::{Assessed, Assessment};
pub use board::BoardEdit;
pub use camera::{Camera, MAX_ZOOM, MIN_ZOOM};
pub use command::{Command, Key, Menu, Shortcut};
pub use comparing::{Compared, picture};
pub use findings::{Findings, Noticed};
pub use journeying::JourneyEdit;
pub use mode::Mode;
pub use moving::{Moved, to_grid};
pub use paths::Paths;
pub use presenting::Slide;
pub use roadmap::{RoadmapEdit, is_to_do};
pub use safety::{Known, SafetyAction, Theirs};
pub use selection::Selection;
pub use settings::{Settings, ThemeChoice};
pub use targeting::Direction;
pub use walking::{Walk, WalkedStop, Ways};
pub use workshop::Workshop;

use crate::classify::Classification;
use crate::edit::{History, Label, LabelKind, MergeKey, Snapshot, Touched, Transaction};
use crate::geometry::GridSize;
use crate::language::{
    Language, Text, board_words, canvas_words, editor_words, finding_window_words,
    journey_window_words, measure_words, safety_words, window_words as words,
};
use crate::layout::{self, LinkShape};
use crate::plan::{Id, Lifecycle, Plan, View};
use crate::scene::{Composer, Scene};
use crate::theme::Appearance;
use announcement::Voice;
use arranging::{Axis, Edge};
use derived::Derived;
pub use derived::Drawing;
use documents::AfterUnsaved;
use moving::Gesture;
use tally::Tally;

/// Letters typed with no longer pause than this, in milliseconds, are one step of the history.
const TYPING_PAUSE: u64 = 1_500;

/// A step back or forth in the history.
type HistoryStep =
    fn(&mut History<Selection>, Snapshot<Selection>) -> Option<(Label, Snapshot<Selection>)>;

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
    path: Option<PathBuf>,
    saved_state: u64,
    /// What the file of the plan holds, as far as is known.
    known: Option<Known>,
    after_unsaved: Option<AfterUnsaved>,
    pastes_in_a_row: i32,
    derived: Derived,
    noticing: findings::Noticing,
    journeying: journeying::Journeying,
    known_paths: paths::KnownPaths,
    known_walk: walking::KnownWalk,
    tally: Tally,
    /// Milliseconds since any fixed time.
    now: u64,
}

impl Session {
    /// A session with a new plan.
    pub fn new(settings: Settings) -> Self {
        let plan = Plan::named(words::FRESH_PLAN.in_language(settings.language));
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
            path: None,
            saved_state: 0,
            known: None,
            after_unsaved: None,
            pastes_in_a_row: 0,
            derived: Derived::default(),
            noticing: Default::default(),
            journeying: Default::default(),
            known_paths: Default::default(),
            known_walk: Default::default(),
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

    /// Tells how large the window over the canvas is, in screen points.
    pub fn set_window(&mut self, window: crate::geometry::Rect) {
        if window != self.camera.window {
            self.camera.window = window;
            if self.fitted {
                self.zoom_to_fit();
            }
        }
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

    /// Where the plan was opened from or saved to.
    pub fn path(&self) -> Option<&std::path::Path> {
        self.path.as_deref()
    }

    /// Which of all the states that the plan had this is: another one after every change.
    pub fn revision(&self) -> u64 {
        self.state
    }

    /// Whether something is not saved yet.
    pub fn is_changed(&self) -> bool {
        self.state != self.saved_state
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<Label> {
        self.history.undo_label()
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<Label> {
        self.history.redo_label()
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

    /// The picture of the shown view.
    pub fn scene(&mut self, appearance: Appearance) -> Arc<Scene> {
        let options = crate::scene::Options {
            view: self.view,
            language: self.settings.language,
            appearance,
            ghosts: self.settings.ghosts,
            outlook: self.settings.outlook,
            held_off: Arc::clone(&self.held_off),
            links: self.settings.links,
            compared_with: self.compared_with(),
        };
        self.picture(options)
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

    /// The step for which an element is planned or ends while this view is shown: that of the
    /// view, in the target the last step of the plan, at least 1. `None` while today is shown.
    pub fn shown_step(&self) -> Option<u32> {
        match self.view {
            View::Today | View::Step(0) => None,
            View::Step(step) => Some(step),
            View::Target => Some(self.last_step().max(1)),
        }
    }

    /// The lifecycle of what is drawn while this view is shown.
    fn fresh_lifecycle(&self) -> Lifecycle {
        self.shown_step().map_or(Lifecycle::Existing, Lifecycle::Planned)
    }

    /// Whether a command can be run now.
    pub fn is_enabled(&self, command: Command) -> bool {
        let some = !self.selection.is_empty();
        match command {
            Command::Undo => self.history.undo_label().is_some() && self.gesture.is_none(),
            Command::Redo => self.history.redo_label().is_some() && self.gesture.is_none(),
            Command::Cut | Command::Copy | Command::Duplicate => self.selects_a_node(),
            Command::Delete | Command::ZoomToSelection => some,
            Command::SelectNothing => some || self.mode != Mode::Select || self.comparing.is_some(),
            Command::Rename => self.selection.single().is_some(),
            Command::BringToFront | Command::SendToBack | Command::ToggleLock => {
                self.selects_a_node()
            }
            Command::SelectAlike | Command::SelectConnected => some,
            Command::StraightenLinks => {
                let mut links = self.selection.iter().filter_map(|id| self.plan.links.get(id));
                links.any(|link| !link.bends.is_empty())
            }
            Command::InvertSelection
            | Command::FindElement
            | Command::Present
            | Command::TidyInLayers
            | Command::TidyCompactly => !self.plan.nodes.is_empty(),
            Command::AlignLeft
            | Command::AlignCenter
            | Command::AlignRight
            | Command::AlignTop
            | Command::AlignMiddle
            | Command::AlignBottom
            | Command::MakeSameSize => self.can_arrange(2),
            Command::DistributeAcross | Command::DistributeDown => self.can_arrange(3),
            Command::LinkTo => self.selects_what_may_be_linked(),
            Command::ReverseLink => {
                let link = self.selection.single().and_then(|id| self.plan.links.get(id));
                link.is_some_and(|link| self.has_two_directions(link))
            }
            Command::SelectAll | Command::ZoomToFit => !self.plan.nodes.is_empty(),
            Command::ShowToday => self.shown_step().is_some() || self.comparing.is_some(),
            Command::ShowTarget => self.view != View::Target || self.comparing.is_some(),
            Command::CompareViews => !self.plan.nodes.is_empty(),
            Command::PlaySteps => self.last_step() > 0,
            Command::ShowNextStep => self.view != View::Target,
            Command::ShowPreviousStep => self.shown_step().is_some(),
            Command::HoldOff => self.selects_what_may_be_held_off(),
            Command::EndWhatIf => !self.held_off.is_empty(),
            Command::ShowVersions => self.path.is_some(),
            _ => true,
        }
    }

    /// Whether a command that switches something is switched on; `None` if it switches nothing.
    pub fn is_switched_on(&self, command: Command) -> Option<bool> {
        let settings = &self.settings;
        Some(match command {
            Command::CompareViews => self.comparing.is_some(),
            Command::PlaySteps => self.is_playing(),
            Command::ToggleGhosts => settings.ghosts,
            Command::ToggleMarks => settings.marks,
            Command::ToggleOutlook => settings.outlook,
            Command::ToggleGrid => settings.grid,
            Command::ToggleSnap => settings.snap,
            Command::ToggleMinimap => settings.minimap,
            Command::UseSelectTool => self.mode == Mode::Select,
            Command::UseHandTool => self.mode == Mode::Hand,
            Command::UseLinkTool => self.mode == Mode::Link,
            Command::UseNoteTool => self.mode == Mode::Note,
            Command::UseFrameTool => self.mode == Mode::Frame,
            Command::UseJourneyTool => self.mode == Mode::Journey,
            Command::ToggleJourneys => self.shows_journeys(),
            Command::TogglePalette => settings.palette,
            Command::ToggleSidePanel => settings.side_panel,
            Command::ToggleInventory => settings.inventory.open,
            Command::HoldOff => self.are_held_off(&self.selected_to_hold_off()),
            Command::ToggleReducedMotion => settings.reduced_motion,
            Command::FollowSystemTheme => settings.theme == ThemeChoice::System,
            Command::UseLightTheme => settings.theme == ThemeChoice::Light,
            Command::UseDarkTheme => settings.theme == ThemeChoice::Dark,
            Command::ToggleHighContrast => settings.high_contrast,
            Command::UseEnglish => settings.language == Language::English,
            Command::UseGerman => settings.language == Language::German,
            Command::UseOrthogonalLinks => settings.links == LinkShape::Orthogonal,
            Command::UseStraightLinks => settings.links == LinkShape::Straight,
            Command::UseCurvedLinks => settings.links == LinkShape::Curved,
            Command::ToggleLock => {
                let mut nodes = self.selected_nodes().peekable();
                nodes.peek().is_some() && nodes.all(|(_, node)| node.locked)
            }
            _ => return None,
        })
    }

    fn selects_a_node(&self) -> bool {
        self.selected_nodes().next().is_some()
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
            Action::ShowMeasure(id) => return vec![Effect::ShowMeasure(id)],
            Action::Roadmap(edit) => return self.edit_roadmap(edit),
            Action::PlanAdditions(additions) => return self.plan_additions(&additions),
            Action::Fix(fixes) => return self.fix(&fixes),
            Action::Journey(edit) => return self.edit_journeys(edit),
            Action::Board(edit) => return self.edit_board(edit),
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
            Action::SetView(view) => self.set_view(view),
            Action::Compare { from, to } => self.compare_views(from, to),
            Action::PlayOn => self.play_on(),
            Action::ToggleHeldOff(ids) => self.toggle_held_off(ids),
            Action::Assess { of, assessment } => self.derived.answer(&of, assessment),
            Action::Pan(way) => self.camera.pan(way),
            Action::LookThrough(camera) => self.look_through(camera),
            Action::LookAt(center) => self.camera.look_at(center),
            Action::ZoomAbout { fixed, factor } => self.camera.zoom_about(fixed, factor),
            Action::Paste { text, at } => return self.paste(&text, at),
            Action::OpenPath(path) => return self.open_path(path),
            Action::Opened(opened) => self.opened(opened),
            Action::Saved { path, state, done } => return self.saved(path, state, done),
            Action::SaveTo(path) => return self.save_to(path),
            Action::Unsaved(choice) => return self.unsaved(choice),
            Action::Safety(action) => return self.keep_safe(action),
        }
        Vec::new()
    }

    fn run(&mut self, command: Command) -> Vec<Effect> {
        if !self.is_enabled(command) {
            return Vec::new();
        }
        let settings = &mut self.settings;
        match command {
            Command::NewPlan => return self.after_unsaved(AfterUnsaved::New),
            Command::Open => return self.after_unsaved(AfterUnsaved::Pick),
            Command::Save => return self.save(),
            Command::SaveAs => return vec![self.pick_place_to_save()],
            Command::ShowVersions => return vec![Effect::ShowVersions],
            Command::CompareWith => return vec![Effect::PickPlanToCompare],
            Command::ExportImage => return vec![Effect::PickImage],
            Command::Quit => return self.after_unsaved(AfterUnsaved::Quit),
            Command::Undo => {
                self.will_change(Cause::Undo);
                return self.travel(History::undo, words::UNDONE);
            }
            Command::Redo => {
                self.will_change(Cause::Redo);
                return self.travel(History::redo, words::REDONE);
            }
            Command::Cut => return self.cut(),
            Command::Copy => return self.copy(),
            Command::Paste => return vec![Effect::RequestPaste],
            Command::Duplicate => return self.duplicate(),
            Command::Delete => return self.delete(),
            Command::Rename => {
                return self
                    .selection
                    .single()
                    .cloned()
                    .map(Effect::EditName)
                    .into_iter()
                    .collect();
            }
            Command::SelectAll => self.select_all(),
            Command::SelectNothing => self.step_back(),
            Command::ZoomIn => self.camera.zoom_in(),
            Command::ZoomOut => self.camera.zoom_out(),
            Command::ZoomTo100 => self.camera.zoom = 1.0,
            Command::ZoomToFit => self.zoom_to_fit(),
            Command::ZoomToSelection => self.zoom_to_selection(),
            Command::ShowToday => self.set_view(View::Today),
            Command::ShowTarget => self.set_view(View::Target),
            Command::ShowNextStep => self.walk_steps(true),
            Command::ShowPreviousStep => self.walk_steps(false),
            Command::CompareViews => self.toggle_comparison(),
            Command::PlaySteps => self.toggle_playing(),
            Command::HoldOff => self.toggle_held_off(self.selected_to_hold_off()),
            Command::EndWhatIf => self.end_what_if(),
            Command::ToggleGhosts => settings.ghosts = !settings.ghosts,
            Command::ToggleMarks => settings.marks = !settings.marks,
            Command::ToggleOutlook => settings.outlook = !settings.outlook,
            Command::ToggleGrid => settings.grid = !settings.grid,
            Command::TogglePalette => settings.palette = !settings.palette,
            Command::ToggleSidePanel => settings.side_panel = !settings.side_panel,
            Command::ToggleInventory => settings.inventory.open = !settings.inventory.open,
            Command::AddMeasure => {
                let about = self.selection.iter().cloned().collect();
                return self.add_measure(about);
            }
            Command::EditSteps => return vec![Effect::ShowInventory(inventory::Sheet::Steps)],
            Command::ToggleReducedMotion => settings.reduced_motion = !settings.reduced_motion,
            Command::FollowSystemTheme => settings.theme = ThemeChoice::System,
            Command::UseLightTheme => settings.theme = ThemeChoice::Light,
            Command::UseDarkTheme => settings.theme = ThemeChoice::Dark,
            Command::ToggleHighContrast => settings.high_contrast = !settings.high_contrast,
            Command::UseEnglish => settings.language = Language::English,
            Command::UseGerman => settings.language = Language::German,
            Command::UseSelectTool => self.mode = Mode::Select,
            Command::UseHandTool => self.mode = Mode::Hand,
            Command::UseLinkTool => self.mode = Mode::Link,
            Command::UseNoteTool => self.mode = Mode::Note,
            Command::UseFrameTool => self.mode = Mode::Frame,
            Command::UseJourneyTool => self.draw_journey(),
            Command::ToggleJourneys => self.toggle_journeys(),
            Command::ShowRoadmap => return vec![Effect::ShowWorkshop(Workshop::Roadmap)],
            Command::ShowExpectations => return vec![Effect::ShowWorkshop(Workshop::Expectations)],
            Command::ShowSmarketing => return vec![Effect::ShowWorkshop(Workshop::Smarketing)],
            Command::ShowFeedback => return vec![Effect::ShowWorkshop(Workshop::Feedback)],
            Command::ToggleSnap => settings.snap = !settings.snap,
            Command::ToggleMinimap => settings.minimap = !settings.minimap,
            Command::StraightenLinks => self.straighten_links(),
            Command::SelectAlike => self.select_alike(),
            Command::SelectConnected => self.select_connected(),
            Command::InvertSelection => self.invert_selection(),
            Command::FindElement => return vec![Effect::FindElement],
            Command::Present => return vec![Effect::Present],
            Command::FindCommand => return vec![Effect::FindCommand],
            Command::ShowGuide => return vec![Effect::ShowGuide],
            Command::ShowReach => return vec![Effect::ShowReach],
            Command::AlignLeft => return self.align(Edge::Left),
            Command::AlignCenter => return self.align(Edge::Center),
            Command::AlignRight => return self.align(Edge::Right),
            Command::AlignTop => return self.align(Edge::Top),
            Command::AlignMiddle => return self.align(Edge::Middle),
            Command::AlignBottom => return self.align(Edge::Bottom),
            Command::DistributeAcross => return self.distribute(Axis::Across),
            Command::DistributeDown => return self.distribute(Axis::Down),
            Command::MakeSameSize => return self.make_same_size(),
            Command::TidyInLayers => return self.tidy(layout::Tidiness::Layered),
            Command::TidyCompactly => return self.tidy(layout::Tidiness::Compact),
            Command::BringToFront => self.change_order(true),
            Command::SendToBack => self.change_order(false),
            Command::ToggleLock => self.toggle_lock(),
            Command::LinkTo => return self.choose_target(),
            Command::ReverseLink => self.reverse_link(),
            Command::UseOrthogonalLinks => settings.links = LinkShape::Orthogonal,
            Command::UseStraightLinks => settings.links = LinkShape::Straight,
            Command::UseCurvedLinks => settings.links = LinkShape::Curved,
            Command::ShowShortcuts => return vec![Effect::ShowShortcuts],
            Command::About => return vec![Effect::ShowAbout],
        }
        Vec::new()
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
        self.selection = nodes.map(|(id, _)| id.clone()).collect();
    }

    fn set_view(&mut self, view: View) {
        let view = if view == View::Step(0) { View::Today } else { view };
        self.stop_playing();
        let compared = self.comparing.take().is_some();
        self.make_room_for_bar(0.0);
        if view != self.view && !compared {
            self.will_change(Cause::View(view));
            self.history.close_step();
        }
        self.view = view;
    }

    /// Whether an element with this lifecycle is in a view that is shown.
    fn shows(&self, lifecycle: Lifecycle) -> bool {
        let compared = self.compared_with().is_some_and(|view| lifecycle.holds(view));
        compared || lifecycle.holds(self.view)
    }

    fn walk_steps(&mut self, forward: bool) {
        let last = self.last_step();
        let shown = match self.view {
            View::Today => 0,
            View::Step(step) => step,
            View::Target => last,
        };
        self.set_view(match (forward, self.view) {
            (true, _) if shown + 1 >= last => View::Target,
            (true, _) => View::Step(shown + 1),
            (false, _) if shown <= 1 => View::Today,
            (false, _) => View::Step(shown - 1),
        });
    }

    fn zoom_to_fit(&mut self) {
        let outlines = self.plan.nodes.values().map(|node| layout::card(node));
        if let Some(all) = crate::geometry::Rect::around(outlines) {
            self.camera.fit(&all);
            self.fitted = true;
        }
    }

    fn zoom_to_selection(&mut self) {
        let nodes = self.selection.iter().flat_map(|id| match self.plan.links.get(id) {
            Some(link) => [Some(&link.from), Some(&link.to)],
            None => [Some(id), None],
        });
        let outlines = nodes.flatten().filter_map(|id| self.plan.nodes.get(id));
        let outlines = outlines.map(|node| layout::card(node));
        if let Some(all) = crate::geometry::Rect::around(outlines) {
            self.camera.fit(&all);
        }
    }

    fn snapshot(&self) -> Snapshot<Selection> {
        Snapshot { plan: self.plan.clone(), beside: self.selection.clone(), state: self.state }
    }

    /// Takes over a transaction as one step of the history. Nothing happens if it changed
    /// nothing; says whether it did.
    fn commit(&mut self, transaction: Transaction, label: Label, merge: Option<MergeKey>) -> bool {
        let (plan, touched) = transaction.finish();
        if touched == Touched::Nothing {
            return false;
        }
        if touched >= Touched::Meaning {
            self.will_change(Cause::Edit(label.kind));
        }
        self.stop_playing();
        let before = self.snapshot();
        self.history.record(label, before, merge, self.now, TYPING_PAUSE);
        self.replace_plan(plan, touched);
        self.selection.keep_existing(&self.plan);
        self.keep_held_off();
        true
    }

    /// Takes over another plan as one step of the history.
    fn replace_as_step(&mut self, plan: Plan, label: Label) {
        self.will_change(Cause::Edit(label.kind));
        let before = self.snapshot();
        self.history.record(label, before, None, self.now, 0);
        self.replace_plan(plan, Touched::Meaning);
        self.selection.keep_existing(&self.plan);
        self.keep_held_off();
    }

    fn replace_plan(&mut self, plan: Plan, touched: Touched) {
        self.glide = None;
        self.plan = plan;
        self.last_state += 1;
        self.state = self.last_state;
        self.derived.plan_changed(&self.plan, touched);
        self.noticing.plan_changed(touched);
        self.tally.follow(&self.plan);
    }

    fn travel(&mut self, step: HistoryStep, notice: Text) -> Vec<Effect> {
        let now = self.snapshot();
        let Some((label, then)) = step(&mut self.history, now) else { return Vec::new() };
        let before = std::mem::replace(&mut self.plan, then.plan);
        self.glide = None;
        self.state = then.state;
        self.selection = then.beside;
        self.selection.keep_existing(&self.plan);
        self.keep_held_off();
        self.derived.plan_changed(&self.plan, Touched::Meaning);
        self.noticing.plan_changed(Touched::Meaning);
        self.tally.follow(&self.plan);
        self.glide_from(&before);
        let language = self.language();
        vec![Effect::Notice(notice.with(language, &[&label_words(label, language)]))]
    }
}

/// Whether an action shows another part of the canvas, or changes what there is to see.
fn looks_elsewhere(action: &Action) -> bool {
    match action {
        Action::Pan(_)
        | Action::LookAt(_)
        | Action::Show(_)
        | Action::ZoomAbout { .. }
        | Action::AddNode { .. }
        | Action::AddFrame { .. }
        | Action::BeginMove
        | Action::BeginCopy
        | Action::BeginBend { .. }
        | Action::BeginResize(_)
        | Action::Nudge(_)
        | Action::Paste { .. } => true,
        Action::Run(command) => matches!(
            command,
            Command::ZoomIn | Command::ZoomOut | Command::ZoomTo100 | Command::ZoomToSelection
        ),
        _ => false,
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
            | Action::Pan(_)
            | Action::LookAt(_)
            | Action::LookThrough(_)
            | Action::ZoomAbout { .. }
            | Action::Saved { .. }
            | Action::Assess { .. }
            | Action::Noticed { .. }
            | Action::Safety(SafetyAction::Knows(_))
            | Action::PlayOn
            | Action::Walked { .. }
            | Action::Ordered { .. }
    )
}

/// What a step of the history did, in words.
pub fn label_words(label: Label, language: Language) -> String {
    // What is moved or arranged are nodes; links come along by themselves.
    let (one, many) = match label.kind {
        LabelKind::Move | LabelKind::Arrange | LabelKind::Tidy | LabelKind::Duplicate => {
            (editor_words::ONE_NODE, editor_words::MANY_NODES)
        }
        _ => (words::ONE_ELEMENT, words::MANY_ELEMENTS),
    };
    let count = match label.count {
        1 => one.in_language(language).to_owned(),
        count => many.with(language, &[&count]),
    };
    let text = match label.kind {
        LabelKind::Add => words::DID_ADD,
        LabelKind::Connect => words::DID_CONNECT,
        LabelKind::Move => words::DID_MOVE,
        LabelKind::Resize => words::DID_RESIZE,
        LabelKind::Rename => words::DID_RENAME,
        LabelKind::Change => words::DID_CHANGE,
        LabelKind::Delete => words::DID_DELETE,
        LabelKind::Retire => words::DID_RETIRE,
        LabelKind::Paste => words::DID_PASTE,
        LabelKind::Duplicate => words::DID_DUPLICATE,
        LabelKind::Plan => words::DID_PLAN,
        LabelKind::Arrange => words::DID_ARRANGE,
        LabelKind::Bend => canvas_words::DID_BEND,
        LabelKind::Reconnect => canvas_words::DID_RECONNECT,
        LabelKind::Tidy => canvas_words::DID_TIDY,
        LabelKind::Strategy => words::DID_STRATEGY,
        LabelKind::PlanName => words::DID_NAME_PLAN,
        LabelKind::Fix => finding_window_words::DID_FIX,
        LabelKind::SetAside => finding_window_words::DID_SET_ASIDE,
        LabelKind::TakeBack => finding_window_words::DID_TAKE_BACK,
        LabelKind::Merge => safety_words::DID_MERGE,
        LabelKind::Reload => safety_words::DID_RELOAD,
        LabelKind::Restore => safety_words::DID_RESTORE,
        LabelKind::AddMeasure => measure_words::DID_ADD_MEASURE,
        LabelKind::ChangeMeasure => measure_words::DID_CHANGE_MEASURE,
        LabelKind::RemoveMeasure => measure_words::DID_REMOVE_MEASURE,
        LabelKind::ChangeStep => measure_words::DID_CHANGE_STEP,
        LabelKind::AddStep => measure_words::DID_ADD_STEP,
        LabelKind::RemoveStep => measure_words::DID_REMOVE_STEP,
        LabelKind::AddJourney => journey_window_words::DID_ADD_JOURNEY,
        LabelKind::ChangeJourney => journey_window_words::DID_CHANGE_JOURNEY,
        LabelKind::RemoveJourney => journey_window_words::DID_REMOVE_JOURNEY,
        LabelKind::MoveToStep => board_words::DID_MOVE,
        LabelKind::ToMeasure => board_words::DID_TO_MEASURE,
    };
    text.with(language, &[&count])
}
