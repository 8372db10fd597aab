//! What the user chose for all plans; kept from one start to the next.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::inventory::InventoryLayout;
use super::{Command, InterfaceSize};
use crate::language::Language;
use crate::layout::LinkShape;
use crate::theme::Appearance;

/// How many plans are offered under “Open recent”.
const MAX_RECENT: usize = 10;
/// How many commands are offered first in the search for them.
const MAX_RECENT_COMMANDS: usize = 6;

/// Light, dark, or as the system is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

/// What the user chose for all plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language of the window.
    pub language: Language,
    /// The look.
    pub theme: ThemeChoice,
    /// Whether elements that are not in the shown view are shown faintly.
    pub ghosts: bool,
    /// Whether cards bear what was noticed about them.
    pub marks: bool,
    /// Whether cards bear the outlook of their channel.
    pub outlook: bool,
    /// Whether the grid is shown.
    pub grid: bool,
    /// Whether what is moved comes to lie on the grid.
    pub snap: bool,
    /// Whether the whole drawing is shown in a corner while not all of it is seen.
    pub minimap: bool,
    /// How links lead from card to card, on the screen and in images.
    pub links: LinkShape,
    /// Whether the palette is open.
    pub palette: bool,
    /// Whether the side panel is open.
    pub side_panel: bool,
    /// How wide the side panel is, in points.
    pub side_panel_width: u16,
    /// Which tab of the side panel is shown, by the name that the window has for it.
    pub side_tab: String,
    /// How the inventory is arranged.
    pub inventory: InventoryLayout,
    /// Whether nothing slides or fades.
    pub reduced_motion: bool,
    /// Whether text and marks stand out more than usual.
    pub high_contrast: bool,
    /// How large everything in the window is.
    pub interface_size: InterfaceSize,
    /// The plans opened or saved last, the latest first.
    pub recent: Vec<PathBuf>,
    /// The commands that were searched and run last, the latest first.
    pub recent_commands: Vec<Command>,
}

/// Settings as they are kept; those of an older version lack some.
#[derive(Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    language: String,
    theme: ThemeChoice,
    ghosts: bool,
    marks: bool,
    outlook: bool,
    grid: bool,
    snap: bool,
    minimap: bool,
    links: LinkShape,
    palette: bool,
    side_panel: bool,
    side_panel_width: u16,
    side_tab: String,
    inventory: InventoryLayout,
    reduced_motion: bool,
    high_contrast: bool,
    /// In percent.
    interface_size: u16,
    recent: Vec<PathBuf>,
    recent_commands: Vec<String>,
}

impl Default for Kept {
    fn default() -> Self {
        Self::of(&Settings::default())
    }
}

impl Kept {
    fn of(settings: &Settings) -> Self {
        let commands = settings.recent_commands.iter().map(|command| command.code().to_owned());
        Self {
            language: settings.language.code().to_owned(),
            theme: settings.theme,
            ghosts: settings.ghosts,
            marks: settings.marks,
            outlook: settings.outlook,
            grid: settings.grid,
            snap: settings.snap,
            minimap: settings.minimap,
            links: settings.links,
            palette: settings.palette,
            side_panel: settings.side_panel,
            side_panel_width: settings.side_panel_width,
            side_tab: settings.side_tab.clone(),
            inventory: settings.inventory.clone(),
            reduced_motion: settings.reduced_motion,
            high_contrast: settings.high_contrast,
            interface_size: settings.interface_size.percent(),
            recent: settings.recent.clone(),
            recent_commands: commands.collect(),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::English,
            theme: ThemeChoice::System,
            ghosts: false,
            marks: true,
            outlook: false,
            grid: true,
            snap: false,
            minimap: true,
            links: LinkShape::default(),
            palette: true,
            side_panel: true,
            side_panel_width: 360,
            side_tab: String::new(),
            inventory: InventoryLayout::default(),
            reduced_motion: false,
            high_contrast: false,
            interface_size: InterfaceSize::USUAL,
            recent: Vec::new(),
            recent_commands: Vec::new(),
        }
    }
}

impl Settings {
    /// Puts a plan at the top of those offered again.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|recent| *recent != path);
        self.recent.insert(0, path);
        self.recent.truncate(MAX_RECENT);
    }

    /// Puts a command at the top of those offered first.
    pub fn remember_command(&mut self, command: Command) {
        self.recent_commands.retain(|recent| *recent != command);
        self.recent_commands.insert(0, command);
        self.recent_commands.truncate(MAX_RECENT_COMMANDS);
    }

    /// The settings as a text to keep.
    pub fn to_text(&self) -> String {
        ron::to_string(&Kept::of(self)).unwrap_or_default()
    }

    /// The settings from a text that was kept; what it lacks is as at the first start.
    pub fn from_text(text: &str) -> Option<Self> {
        let kept: Kept = ron::from_str(text).ok()?;
        let commands = kept.recent_commands.iter().filter_map(|code| Command::from_code(code));
        Some(Self {
            language: Language::from_code(&kept.language).unwrap_or_default(),
            theme: kept.theme,
            ghosts: kept.ghosts,
            marks: kept.marks,
            outlook: kept.outlook,
            grid: kept.grid,
            snap: kept.snap,
            minimap: kept.minimap,
            links: kept.links,
            palette: kept.palette,
            side_panel: kept.side_panel,
            side_panel_width: kept.side_panel_width,
            side_tab: kept.side_tab,
            inventory: kept.inventory,
            reduced_motion: kept.reduced_motion,
            high_contrast: kept.high_contrast,
            interface_size: InterfaceSize::nearest(kept.interface_size),
            recent: kept.recent,
            recent_commands: commands.collect(),
        })
    }

    /// The look, where the system's is known.
    pub fn appearance(&self, system: Option<Appearance>) -> Appearance {
        let appearance = match self.theme {
            ThemeChoice::System => system.unwrap_or_default(),
            ThemeChoice::Light => Appearance::Light,
            ThemeChoice::Dark => Appearance::Dark,
        };
        appearance.with_contrast(self.high_contrast)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_kept_and_older_ones_are_read() {
        let settings = Settings {
            language: Language::German,
            theme: ThemeChoice::Dark,
            ghosts: true,
            marks: false,
            outlook: true,
            grid: false,
            snap: true,
            minimap: false,
            links: LinkShape::Curved,
            palette: false,
            side_panel: false,
            side_panel_width: 412,
            side_tab: "Strategy".to_owned(),
            inventory: {
                let mut layout = InventoryLayout::default();
                (layout.open, layout.height) = (true, 310);
                layout
            },
            reduced_motion: true,
            high_contrast: true,
            interface_size: InterfaceSize::nearest(150),
            recent: vec![PathBuf::from("/plans/lindner.commerce")],
            recent_commands: vec![Command::ToggleGrid, Command::Undo],
        };
        assert_eq!(Settings::from_text(&settings.to_text()), Some(settings));
        let older = "(language:\"de\",theme:Dark,ghosts:false,grid:true,palette:true,\
                     side_panel:false,recent:[])";
        let expected = Settings {
            language: Language::German,
            theme: ThemeChoice::Dark,
            side_panel: false,
            ..Settings::default()
        };
        assert_eq!(Settings::from_text(older), Some(expected));
        assert_eq!(Settings::from_text("()"), Some(Settings::default()));
        let odd =
            Settings::from_text("(interface_size:117)").map(|settings| settings.interface_size);
        assert_eq!(odd, Some(InterfaceSize::nearest(110)));
        assert_eq!(Settings::from_text("nonsense"), None);
    }
}
