//! The menus in which commands are listed.

use crate::language::{Text, texts};

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
            Self::File => texts::commands::MENU_FILE,
            Self::Edit => texts::commands::MENU_EDIT,
            Self::View => texts::commands::MENU_VIEW,
            Self::Arrange => texts::commands::MENU_ARRANGE,
            Self::Workshop => texts::commands::MENU_WORKSHOP,
            Self::Help => texts::commands::MENU_HELP,
        }
    }
}
