//! The menus in which commands are listed.

use crate::language::{Text, command_words, journey_window_words};

/// Where a command is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Menu {
    File,
    Edit,
    View,
    Arrange,
    Workshop,
    Help,
}

impl Menu {
    /// All menus from left to right.
    pub const ALL: [Self; 6] =
        [Self::File, Self::Edit, Self::View, Self::Arrange, Self::Workshop, Self::Help];

    /// What it is called.
    pub const fn title(self) -> Text {
        match self {
            Self::File => command_words::MENU_FILE,
            Self::Edit => command_words::MENU_EDIT,
            Self::View => command_words::MENU_VIEW,
            Self::Arrange => command_words::MENU_ARRANGE,
            Self::Workshop => journey_window_words::MENU_WORKSHOP,
            Self::Help => command_words::MENU_HELP,
        }
    }
}
