//! What the user chose for all plans; kept from one start to the next.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::theme::Appearance;

/// How many plans are offered under “Open recent”.
const MAX_RECENT: usize = 10;

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
    /// Whether the palette is open.
    pub palette: bool,
    /// Whether the side panel is open.
    pub side_panel: bool,
    /// The plans opened or saved last, the latest first.
    pub recent: Vec<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::English,
            theme: ThemeChoice::System,
            ghosts: true,
            grid: true,
            palette: true,
            side_panel: true,
            recent: Vec::new(),
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

    /// The look, where the system's is known.
    pub fn appearance(&self, system: Option<Appearance>) -> Appearance {
        match self.theme {
            ThemeChoice::System => system.unwrap_or_default(),
            ThemeChoice::Light => Appearance::Light,
            ThemeChoice::Dark => Appearance::Dark,
        }
    }
}
