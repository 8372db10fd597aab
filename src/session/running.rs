//! The commands: which can be run now, which are switched on, and what each does. What a command
//! is called and which keys it has is known to the table of commands.

use super::document::{Event, Leave};
use super::edit::align::{Axis, Edge, can_arrange};
use super::edit::bulk_edit::are_locked;
use super::edit::effects_of;
use super::edit::links::has_two_directions;
use super::{Command, Effect, InterfaceSize, Mode, Session, ThemeChoice, Workshop, inventory};
use crate::language::Language;
use crate::layout::{self, LinkShape};
use crate::plan::View;

impl Session {
    /// Whether a command can be run now.
    pub fn is_enabled(&self, command: Command) -> bool {
        let some = !self.selection().is_empty();
        match command {
            Command::Undo => self.undo_label().is_some() && !self.in_gesture(),
            Command::Redo => self.redo_label().is_some() && !self.in_gesture(),
            Command::Cut | Command::Copy | Command::Duplicate => self.in_view().selects_a_node(),
            Command::Delete | Command::ZoomToSelection => some,
            Command::SelectNothing => {
                some || self.mode() != Mode::Select || self.viewport.compared_with().is_some()
            }
            Command::Rename => self.selection().single().is_some(),
            Command::BringToFront | Command::SendToBack | Command::ToggleLock => {
                self.in_view().selects_a_node()
            }
            Command::SelectAlike | Command::SelectConnected => some,
            Command::StraightenLinks => {
                let mut links = self.selection().iter().filter_map(|id| self.plan.links.get(id));
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
            | Command::MakeSameSize => can_arrange(&self.plan, 2),
            Command::DistributeAcross | Command::DistributeDown => can_arrange(&self.plan, 3),
            Command::LinkTo => self.in_view().selects_what_may_be_linked(),
            Command::ReverseLink => {
                let link = self.selection().single().and_then(|id| self.plan.links.get(id));
                link.is_some_and(|link| has_two_directions(&self.plan, link))
            }
            Command::SelectAll | Command::ZoomToFit => !self.plan.nodes.is_empty(),
            Command::ShowToday => {
                self.in_view().shown_step().is_some() || self.viewport.compared_with().is_some()
            }
            Command::ShowTarget => {
                self.view() != View::Target || self.viewport.compared_with().is_some()
            }
            Command::CompareViews => !self.plan.nodes.is_empty(),
            Command::PlaySteps => self.last_step() > 0,
            // What the system asks for is done whatever the switch says.
            Command::ToggleReducedMotion => !self.system_reduces_motion,
            Command::ShowNextStep => self.view() != View::Target,
            Command::ShowPreviousStep => self.in_view().shown_step().is_some(),
            Command::HoldOff => !self.in_view().selected_to_exclude().is_empty(),
            Command::EndWhatIf => !self.viewport.excluded().is_empty(),
            Command::EnlargeInterface => self.settings.interface_size.larger().is_some(),
            Command::ReduceInterface => self.settings.interface_size.smaller().is_some(),
            Command::ResetInterface => self.settings.interface_size != InterfaceSize::USUAL,
            Command::ShowVersions => self.path().is_some(),
            _ => true,
        }
    }

    /// Whether a command that switches something is switched on; `None` if it switches nothing.
    pub fn is_switched_on(&self, command: Command) -> Option<bool> {
        let settings = &self.settings;
        Some(match command {
            Command::CompareViews => self.viewport.compared_with().is_some(),
            Command::PlaySteps => self.viewport.is_playing(),
            Command::ToggleGhosts => settings.ghosts,
            Command::ToggleMarks => settings.marks,
            Command::ToggleOutlook => settings.outlook,
            Command::ToggleGrid => settings.grid,
            Command::ToggleSnap => settings.snap,
            Command::ToggleMinimap => settings.minimap,
            Command::UseSelectTool => self.mode() == Mode::Select,
            Command::UseHandTool => self.mode() == Mode::Hand,
            Command::UseLinkTool => self.mode() == Mode::Link,
            Command::UseNoteTool => self.mode() == Mode::Note,
            Command::UseFrameTool => self.mode() == Mode::Frame,
            Command::UseJourneyTool => self.mode() == Mode::Journey,
            Command::ToggleJourneys => self.shows_journeys(),
            Command::TogglePalette => settings.palette,
            Command::ToggleSidePanel => settings.side_panel,
            Command::ToggleInventory => settings.inventory.open,
            Command::HoldOff => self.viewport.are_excluded(&self.in_view().selected_to_exclude()),
            Command::ToggleReducedMotion => self.reduces_motion(),
            Command::FollowSystemTheme => settings.theme == ThemeChoice::System,
            Command::UseLightTheme => settings.theme == ThemeChoice::Light,
            Command::UseDarkTheme => settings.theme == ThemeChoice::Dark,
            Command::ToggleHighContrast => settings.high_contrast,
            Command::UseEnglish => settings.language == Language::English,
            Command::UseGerman => settings.language == Language::German,
            Command::UseOrthogonalLinks => settings.links == LinkShape::Orthogonal,
            Command::UseStraightLinks => settings.links == LinkShape::Straight,
            Command::UseCurvedLinks => settings.links == LinkShape::Curved,
            Command::ToggleLock => are_locked(&self.plan),
            _ => return None,
        })
    }

    pub(super) fn run(&mut self, command: Command) -> Vec<Effect> {
        if !self.is_enabled(command) {
            return Vec::new();
        }
        let settings = &mut self.settings;
        match command {
            Command::NewPlan => return self.document_event(Event::Leave(Leave::New)),
            Command::Open => return self.document_event(Event::Leave(Leave::Pick)),
            Command::Save => return self.document_event(Event::Save),
            Command::SaveAs => return self.document_event(Event::SaveAs),
            Command::ShowVersions => return vec![Effect::ShowVersions],
            Command::CompareWith => return vec![self.pick_to_compare()],
            Command::ExportImage => return vec![Effect::PickImage],
            Command::Quit => return self.document_event(Event::Leave(Leave::Quit)),
            Command::Undo => return self.editor().undo(),
            Command::Redo => return self.editor().redo(),
            Command::Cut => {
                let (mut editor, ongoing, _) = self.parts();
                return ongoing.clipboard.cut(&mut editor);
            }
            Command::Copy => {
                let (editor, ongoing, _) = self.parts();
                return ongoing.clipboard.copy(&editor);
            }
            Command::Paste => return vec![Effect::RequestPaste],
            Command::Duplicate => return effects_of(self.editor().duplicate()),
            Command::Delete => return self.editor().delete(),
            Command::Rename => {
                return self
                    .selection()
                    .single()
                    .cloned()
                    .map(Effect::EditName)
                    .into_iter()
                    .collect();
            }
            Command::SelectAll => self.plan.select(self.in_view().all_nodes()),
            Command::SelectNothing => self.step_back(),
            Command::ZoomIn => self.viewport.camera_mut().zoom_in(),
            Command::ZoomOut => self.viewport.camera_mut().zoom_out(),
            Command::ZoomTo100 => self.viewport.camera_mut().zoom = 1.0,
            Command::ZoomToFit => self.viewport.zoom_to_fit(&self.plan),
            Command::ZoomToSelection => {
                self.viewport.zoom_to(&self.plan, self.plan.selection().iter());
            }
            Command::ShowToday => self.editor().set_view(View::Today),
            Command::ShowTarget => self.editor().set_view(View::Target),
            Command::ShowNextStep => self.editor().show_adjacent_step(true),
            Command::ShowPreviousStep => self.editor().show_adjacent_step(false),
            Command::CompareViews => self.editor().toggle_comparison(),
            Command::PlaySteps => self.editor().toggle_playback(),
            Command::HoldOff => {
                let ids = self.in_view().selected_to_exclude();
                self.editor().toggle_excluded(ids);
            }
            Command::EndWhatIf => self.editor().end_what_if(),
            Command::ToggleGhosts => settings.ghosts = !settings.ghosts,
            Command::ToggleMarks => settings.marks = !settings.marks,
            Command::ToggleOutlook => settings.outlook = !settings.outlook,
            Command::ToggleGrid => settings.grid = !settings.grid,
            Command::TogglePalette => settings.palette = !settings.palette,
            Command::ToggleSidePanel => settings.side_panel = !settings.side_panel,
            Command::ToggleInventory => settings.inventory.open = !settings.inventory.open,
            Command::AddMeasure => {
                let about = self.selection().iter().cloned().collect();
                return effects_of(self.editor().add_measure(about));
            }
            Command::EditSteps => return vec![Effect::ShowInventory(inventory::Sheet::Steps)],
            Command::ToggleReducedMotion => settings.reduced_motion = !settings.reduced_motion,
            Command::FollowSystemTheme => settings.theme = ThemeChoice::System,
            Command::UseLightTheme => settings.theme = ThemeChoice::Light,
            Command::UseDarkTheme => settings.theme = ThemeChoice::Dark,
            Command::ToggleHighContrast => settings.high_contrast = !settings.high_contrast,
            Command::EnlargeInterface => {
                settings.take_interface_size(settings.interface_size.larger());
            }
            Command::ReduceInterface => {
                settings.take_interface_size(settings.interface_size.smaller());
            }
            Command::ResetInterface => settings.interface_size = InterfaceSize::USUAL,
            Command::UseEnglish => settings.language = Language::English,
            Command::UseGerman => settings.language = Language::German,
            Command::UseSelectTool => self.viewport.set_mode(Mode::Select),
            Command::UseHandTool => self.viewport.set_mode(Mode::Hand),
            Command::UseLinkTool => self.viewport.set_mode(Mode::Link),
            Command::UseNoteTool => self.viewport.set_mode(Mode::Note),
            Command::UseFrameTool => self.viewport.set_mode(Mode::Frame),
            Command::UseJourneyTool => self.journey_editor().draw(),
            Command::ToggleJourneys => self.journey_editor().toggle(),
            Command::ShowRoadmap => return vec![Effect::ShowWorkshop(Workshop::Roadmap)],
            Command::ShowExpectations => return vec![Effect::ShowWorkshop(Workshop::Expectations)],
            Command::ShowSmarketing => return vec![Effect::ShowWorkshop(Workshop::Smarketing)],
            Command::ShowFeedback => return vec![Effect::ShowWorkshop(Workshop::Feedback)],
            Command::ToggleSnap => settings.snap = !settings.snap,
            Command::ToggleMinimap => settings.minimap = !settings.minimap,
            Command::StraightenLinks => self.editor().straighten_links(),
            Command::SelectAlike => self.plan.select(self.in_view().alike()),
            Command::SelectConnected => self.plan.select(self.in_view().connected()),
            Command::InvertSelection => self.plan.select(self.in_view().unselected()),
            Command::FindElement => return vec![Effect::FindElement],
            Command::Present => return vec![Effect::Present],
            Command::FindCommand => return vec![Effect::FindCommand],
            Command::ShowGuide => return vec![Effect::ShowGuide],
            Command::ShowOutline => return vec![Effect::ShowOutline],
            Command::ShowReach => return vec![Effect::ShowReach],
            Command::AlignLeft => self.editor().align(Edge::Left),
            Command::AlignCenter => self.editor().align(Edge::Center),
            Command::AlignRight => self.editor().align(Edge::Right),
            Command::AlignTop => self.editor().align(Edge::Top),
            Command::AlignMiddle => self.editor().align(Edge::Middle),
            Command::AlignBottom => self.editor().align(Edge::Bottom),
            Command::DistributeAcross => self.editor().distribute(Axis::Across),
            Command::DistributeDown => self.editor().distribute(Axis::Down),
            Command::MakeSameSize => return effects_of(self.editor().make_same_size()),
            Command::TidyInLayers => {
                return effects_of(self.editor().tidy(layout::Tidiness::Layered));
            }
            Command::TidyCompactly => {
                return effects_of(self.editor().tidy(layout::Tidiness::Compact));
            }
            Command::BringToFront => self.editor().change_order(true),
            Command::SendToBack => self.editor().change_order(false),
            Command::ToggleLock => self.editor().toggle_lock(),
            Command::LinkTo => {
                let node = self.in_view().selected_node().cloned();
                return node.map(Effect::ChooseTarget).into_iter().collect();
            }
            Command::ReverseLink => return effects_of(self.editor().reverse_link()),
            Command::UseOrthogonalLinks => settings.links = LinkShape::Orthogonal,
            Command::UseStraightLinks => settings.links = LinkShape::Straight,
            Command::UseCurvedLinks => settings.links = LinkShape::Curved,
            Command::ShowShortcuts => return vec![Effect::ShowShortcuts],
            Command::About => return vec![Effect::ShowAbout],
        }
        Vec::new()
    }
}
