//! The commands: which can be run now, which are switched on, and what each does. What a command
//! is called and which keys it has is known to the table of commands.

use super::announcement::Cause;
use super::arranging::{Axis, Edge};
use super::document::{Event, Leave};
use super::{Command, Effect, InterfaceSize, Mode, Session, ThemeChoice, Workshop, inventory};
use crate::edit::History;
use crate::language::{Language, texts};
use crate::layout::{self, LinkShape};
use crate::plan::View;

impl Session {
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
            // What the system asks for is done whatever the switch says.
            Command::ToggleReducedMotion => !self.system_reduces_motion,
            Command::ShowNextStep => self.view != View::Target,
            Command::ShowPreviousStep => self.shown_step().is_some(),
            Command::HoldOff => self.selects_what_may_be_held_off(),
            Command::EndWhatIf => !self.held_off.is_empty(),
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
            Command::ToggleLock => {
                let mut nodes = self.selected_nodes().peekable();
                nodes.peek().is_some() && nodes.all(|(_, node)| node.locked)
            }
            _ => return None,
        })
    }

    pub(super) fn selects_a_node(&self) -> bool {
        self.selected_nodes().next().is_some()
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
            Command::Undo => {
                self.will_change(Cause::Undo);
                return self.travel(History::undo, texts::notices::UNDONE);
            }
            Command::Redo => {
                self.will_change(Cause::Redo);
                return self.travel(History::redo, texts::notices::REDONE);
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
            Command::EnlargeInterface => {
                settings.take_interface_size(settings.interface_size.larger());
            }
            Command::ReduceInterface => {
                settings.take_interface_size(settings.interface_size.smaller());
            }
            Command::ResetInterface => settings.interface_size = InterfaceSize::USUAL,
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
            Command::ShowOutline => return vec![Effect::ShowOutline],
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
}
