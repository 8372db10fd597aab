//! What the rows of commands are made into.

use super::shortcut::Keys;
use super::{Effect, Menu, Session};
use crate::edit::Label;
use crate::language::Text;

/// All there is to know about a command.
pub(super) struct Row {
    pub(super) menu: Menu,
    /// Its name in the settings that are kept, which stays whatever the command is called.
    pub(super) code: &'static str,
    pub(super) title: Text,
    /// How it is called while there is a step of the history that it would take, and that step.
    pub(super) step: Option<HistoryStep>,
    pub(super) tooltip: Text,
    pub(super) keys: Keys,
    /// Whether it can be run now.
    pub(super) enabled: fn(&Session) -> bool,
    /// Whether what it switches is switched on, if it switches something.
    pub(super) checked: Option<fn(&Session) -> bool>,
    /// What its keys have to do with what else listens to them.
    pub(super) input: CommandInput,
    /// What becomes of what is in sight.
    pub(super) sight: Sight,
    pub(super) run: fn(&mut Session) -> Vec<Effect>,
}

/// The step of the history that a command takes.
pub(super) struct HistoryStep {
    /// What the command is called with it.
    pub(super) title: Text,
    /// The step, if there is one.
    pub(super) label: fn(&Session) -> Option<Label>,
}

/// What the keys of a command have to do with what else listens to the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandInput {
    /// They work where nothing lies over the canvas.
    Plain,
    /// They go on working while a sheet lies over the window.
    OverSheets,
    /// The letters that follow are meant for what it opens.
    ThenText,
}

/// What a command makes of what is in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::session) enum Sight {
    /// The same part of the canvas is seen.
    Same,
    /// Another part of the canvas is seen, as the user wants it.
    Elsewhere,
    /// It selects something only so that it is seen.
    PointedOut,
}

/// What running a command gives: what it asks of the window, if anything.
pub(super) trait IntoEffects {
    fn into_effects(self) -> Vec<Effect>;
}

impl IntoEffects for () {
    fn into_effects(self) -> Vec<Effect> {
        Vec::new()
    }
}

impl IntoEffects for Effect {
    fn into_effects(self) -> Vec<Effect> {
        vec![self]
    }
}

impl IntoEffects for Option<Effect> {
    fn into_effects(self) -> Vec<Effect> {
        self.into_iter().collect()
    }
}

impl IntoEffects for Result<Vec<Effect>, Effect> {
    fn into_effects(self) -> Vec<Effect> {
        self.unwrap_or_else(|refusal| vec![refusal])
    }
}

impl IntoEffects for Vec<Effect> {
    fn into_effects(self) -> Vec<Effect> {
        self
    }
}

/// What a row may say, or leave out.
macro_rules! optional {
    () => {
        None
    };
    ($said:expr) => {
        Some($said)
    };
}

/// Makes the commands, their rows and the groups of the menus of the rows of all menus.
///
/// The macro of each menu hands what was before it and its own rows to the next one; this is the
/// last. A menu has groups, which are set apart by a line; a group has rows.
macro_rules! table {
    ($(
        $menu:ident { $(
            $group:ident { $(
                $name:ident = $code:literal {
                    title: $title:expr,
                    $(step: $step:expr,)?
                    tooltip: $tooltip:expr,
                    keys: $keys:expr,
                    enabled: $enabled:expr,
                    checked: $checked:expr,
                    input: $input:expr,
                    sight: $sight:expr,
                    run: |$session:pat_param| $run:expr,
                }
            )* }
        )* }
    )*) => {
        /// Something the user can ask for by name, in the order in which it is listed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the titles say it")]
        pub enum Command {
            $($($( $name, )*)*)*
        }

        impl Command {
            /// All commands in the order in which they are listed.
            pub const ALL: [Self; [$($($( $code, )*)*)*].len()] =
                [$($($( Self::$name, )*)*)*];
        }

        impl Menu {
            /// The commands that it lists, in groups that are set apart by a line.
            pub const fn groups(self) -> &'static [&'static [Command]] {
                match self {
                    $( Self::$menu => &[$( &[$( Command::$name, )*], )*], )*
                }
            }
        }

        /// The rows in the order of the commands.
        static ROWS: [Row; Command::ALL.len()] = [$($($(
            Row {
                menu: Menu::$menu,
                code: $code,
                title: $title,
                step: optional!($($step)?),
                tooltip: $tooltip,
                keys: $keys,
                enabled: $enabled,
                checked: $checked,
                input: $input,
                sight: $sight,
                run: |$session: &mut Session| IntoEffects::into_effects($run),
            },
        )*)*)*];
    };
}
