//! The menus in which commands are listed.

use super::Command;
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

    /// What it lists from top to bottom.
    pub fn parts(self) -> Vec<MenuPart> {
        let mut parts = Vec::new();
        let mut groups = self.groups();
        while let Some((group, rest)) = groups.split_first() {
            let fold = self.folds().iter().find(|fold| group.first() == Some(&fold.first));
            let (part, rest) = match fold {
                Some(fold) => {
                    let (folded, rest) = groups.split_at(fold.groups);
                    (MenuPart::Fold(fold.title, folded), rest)
                }
                None => (MenuPart::Group(group), rest),
            };
            parts.push(part);
            groups = rest;
        }
        parts
    }

    /// Which groups are listed in menus of their own: all in one list would be higher than a screen.
    const fn folds(self) -> &'static [Fold] {
        match self {
            Self::View => &[
                Fold { title: texts::commands::MENU_SHOW, first: Command::ToggleGhosts, groups: 2 },
                Fold {
                    title: texts::commands::MENU_LOOK,
                    first: Command::ToggleReducedMotion,
                    groups: 2,
                },
            ],
            Self::File | Self::Edit | Self::Arrange | Self::Workshop | Self::Help => &[],
        }
    }
}

/// What a menu lists together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuPart {
    /// Commands, set apart from others by a line.
    Group(&'static [Command]),
    /// A menu of its own, with its groups.
    Fold(Text, &'static [&'static [Command]]),
}

/// Groups of a menu that are listed in a menu of their own.
struct Fold {
    title: Text,
    /// The first command of the first of the groups.
    first: Command,
    groups: usize,
}
