//! The commands: a row for each says how it is called and what it is for. Parsing, the help, the
//! manual and what a shell completes are made of these rows; what a command does, its own module
//! knows.

use super::shell::Shell;
use crate::export::{Format, TableFormat};
use crate::interchange::Source;
use crate::language::{Language, Text, texts};

/// What a command is about.
pub(super) struct Operand {
    /// What stands for it in the help.
    pub name: Text,
    pub sort: OperandSort,
    pub optional: bool,
}

/// What may stand in the place of an operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OperandSort {
    /// A plan, or `-`.
    Plan,
    Folder,
    Shell,
}

const fn plan(name: Text) -> Operand {
    Operand { name, sort: OperandSort::Plan, optional: false }
}

/// What the window may be opened with.
pub(super) const WINDOW_OPERAND: Operand =
    Operand { name: texts::command_line_help::FILE, sort: OperandSort::Plan, optional: true };

/// All that is to be known about calling a command.
struct Row {
    word: &'static str,
    operands: &'static [Operand],
    /// What it does; a gap is filled with `possible`.
    summary: Text,
    possible: fn() -> Vec<&'static str>,
}

macro_rules! commands {
    ($($command:ident => $row:expr,)+) => {
        /// A command.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Command {
            $($command,)+
        }

        impl Command {
            /// All commands, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$command,)+];

            const fn row(self) -> &'static Row {
                match self {
                    $(Self::$command => const { &$row },)+
                }
            }
        }
    };
}

commands! {
    Classify => Row {
        word: "classify",
        operands: &[plan(texts::command_line_help::FILE)],
        summary: texts::command_line_help::CLASSIFY_COMMAND,
        possible: Vec::new,
    },
    Check => Row {
        word: "check",
        operands: &[plan(texts::command_line_help::FILE)],
        summary: texts::command_line_help::CHECK_COMMAND,
        possible: Vec::new,
    },
    Roadmap => Row {
        word: "roadmap",
        operands: &[plan(texts::command_line_help::FILE)],
        summary: texts::command_line_help::ROADMAP_COMMAND,
        possible: Vec::new,
    },
    Format => Row {
        word: "format",
        operands: &[plan(texts::command_line_help::FILE)],
        summary: texts::command_line_help::FORMAT_COMMAND,
        possible: Vec::new,
    },
    New => Row {
        word: "new",
        operands: &[],
        summary: texts::command_line_help::NEW_COMMAND,
        possible: Vec::new,
    },
    Export => Row {
        word: "export",
        operands: &[plan(texts::command_line_help::FILE)],
        summary: texts::command_line_help::EXPORT_COMMAND,
        possible: endings,
    },
    Import => Row {
        word: "import",
        operands: &[plan(texts::command_line_help::FILE)],
        summary: texts::command_line_help::IMPORT_COMMAND,
        possible: sources,
    },
    Tidy => Row {
        word: "tidy",
        operands: &[plan(texts::command_line_help::FILE)],
        summary: texts::command_line_help::TIDY_COMMAND,
        possible: Vec::new,
    },
    Diff => Row {
        word: "diff",
        operands: &[plan(texts::command_line_help::OLD), plan(texts::command_line_help::NEW)],
        summary: texts::command_line_help::DIFF_COMMAND,
        possible: Vec::new,
    },
    Merge => Row {
        word: "merge",
        operands: &[plan(texts::command_line_help::BASE), plan(texts::command_line_help::OURS), plan(texts::command_line_help::THEIRS)],
        summary: texts::command_line_help::MERGE_COMMAND,
        possible: Vec::new,
    },
    Update => Row {
        word: "update",
        operands: &[plan(texts::command_line_help::FILE), plan(texts::command_line_help::TABLE_FILE)],
        summary: texts::command_line_help::UPDATE_COMMAND,
        possible: Vec::new,
    },
    GitSetup => Row {
        word: "git-setup",
        operands: &[Operand { name: texts::command_line_help::FOLDER, sort: OperandSort::Folder, optional: true }],
        summary: texts::command_line_help::GIT_SETUP_COMMAND,
        possible: Vec::new,
    },
    Completions => Row {
        word: "completions",
        operands: &[Operand { name: texts::command_line_help::SHELL, sort: OperandSort::Shell, optional: false }],
        summary: texts::command_line_help::COMPLETIONS_COMMAND,
        possible: Shell::words,
    },
    Man => Row {
        word: "man",
        operands: &[],
        summary: texts::command_line_help::MAN_COMMAND,
        possible: Vec::new,
    },
}

impl Command {
    /// The command that is called so.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|command| command.word() == word)
    }

    /// How it is called.
    pub const fn word(self) -> &'static str {
        self.row().word
    }

    /// What it is about, in the order in which it is written.
    pub const fn operands(self) -> &'static [Operand] {
        self.row().operands
    }

    /// What it does.
    pub fn summary(self, language: Language) -> String {
        self.row().summary.with_if_open(language, &(self.row().possible)().join(", "))
    }
}

/// The names of all formats that can be imported.
pub(super) fn sources() -> Vec<&'static str> {
    Source::ALL.map(Source::code).to_vec()
}

/// The endings of all formats that can be exported to.
pub(super) fn endings() -> Vec<&'static str> {
    let images = Format::ALL.iter().map(|format| format.ending());
    images.chain(TableFormat::ALL.map(TableFormat::ending)).collect()
}
