//! What the user chose for all plans; kept from one start to the next.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Command;
use crate::language::Language;
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
    /// Whether the grid is shown.
    pub grid: bool,
    /// Whether what is moved comes to lie on the grid.
    pub snap: bool,
    /// Whether the palette is open.
    pub palette: bool,
    /// Whether the side panel is open.
    pub side_panel: bool,
    /// The plans opened or saved last, the latest first.
    pub recent: Vec<PathBuf>,
    /// The commands that were searched and run last, the latest first.
    pub recent_commands: Vec<Command>,
}

/// Settings as they are kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    language: String,
    theme: ThemeChoice,
    ghosts: bool,
    grid: bool,
    #[serde(default)]
    snap: bool,
    palette: bool,
    side_panel: bool,
    recent: Vec<PathBuf>,
    #[serde(default)]
    recent_commands: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::English,
            theme: ThemeChoice::System,
            ghosts: false,
            grid: true,
            snap: false,
            palette: true,
            side_panel: true,
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
        let kept = Kept {
            language: self.language.code().to_owned(),
            theme: self.theme,
            ghosts: self.ghosts,
            grid: self.grid,
            snap: self.snap,
            palette: self.palette,
            side_panel: self.side_panel,
            recent: self.recent.clone(),
            recent_commands: self.recent_commands.iter().map(|command| command.code()).collect(),
        };
        ron::to_string(&kept).unwrap_or_default()
    }

    /// The settings from a text that was kept; what it lacks is as at the first start.
    pub fn from_text(text: &str) -> Option<Self> {
        let kept: Kept = ron::from_str(text).ok()?;
        let commands = kept.recent_commands.iter().filter_map(|code| Command::from_code(code));
        Some(Self {
            language: Language::from_code(&kept.language).unwrap_or_default(),
            theme: kept.theme,
            ghosts: kept.ghosts,
            grid: kept.grid,
            snap: kept.snap,
            palette: kept.palette,
            side_panel: kept.side_panel,
            recent: kept.recent,
            recent_commands: commands.collect(),
        })
    }

    /// The look, where the system's is known.
    pub fn appearance(&self, system: Option<Appearance>) -> Appearance {
        match self.theme {
            ThemeChoice::System => system.unwrap_or_default(),
            ThemeChoice::Light => Appearance::Light,
            ThemeChoice::Dark => Appearance::Dark,
        }
    }
}
