//! What can be wrong with the arguments, and how it is said.

use std::path::PathBuf;

use thiserror::Error;

use super::command::{Command, OperandSort, endings};
use super::shell::Shell;
use super::template::Template;
use crate::language::{Language, command_line_words as words, safety_words};

/// What is wrong with the arguments.
#[derive(Debug, Error, PartialEq)]
#[error("{}", self.text(Language::English))]
pub(super) enum Usage {
    UnknownCommand(String),
    UnknownOption { command: Option<Command>, option: String },
    ValueMissing(String),
    ValueUnexpected(String),
    ArgumentUnexpected(String),
    OperandMissing(Command),
    InputTwice,
    NotTogether(&'static str, &'static str),
    OutputMissing(Command),
    NoUtf8(String),
    BadView(String),
    BadLanguage(String),
    BadTheme(String),
    BadScale(String),
    UnknownShell(String),
    UnknownTemplate(String),
    UnknownEnding(PathBuf),
}

impl Usage {
    /// What is wrong, and what is possible instead.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::UnknownCommand(name) => {
                let commands: Vec<_> = Command::ALL.iter().map(|command| command.word()).collect();
                words::UNKNOWN_COMMAND.with(language, &[name, &commands.join(", ")])
            }
            Self::UnknownOption { command, option } => {
                let command = command.map_or("commerce-canvas", Command::word);
                words::UNKNOWN_OPTION.with(language, &[&command, option])
            }
            Self::ValueMissing(option) => words::VALUE_MISSING.with(language, &[option]),
            Self::ValueUnexpected(option) => words::VALUE_UNEXPECTED.with(language, &[option]),
            Self::ArgumentUnexpected(argument) => {
                words::ARGUMENT_UNEXPECTED.with(language, &[argument])
            }
            Self::OperandMissing(command) => operand_missing(*command, language),
            Self::InputTwice => safety_words::INPUT_TWICE.in_language(language).to_owned(),
            Self::NotTogether(one, other) => words::NOT_TOGETHER.with(language, &[one, other]),
            Self::OutputMissing(command) => {
                words::OUTPUT_MISSING.with(language, &[&command.word()])
            }
            Self::NoUtf8(argument) => words::NO_UTF_8.with(language, &[argument]),
            Self::BadView(view) => words::BAD_VIEW.with(language, &[view]),
            Self::BadLanguage(code) => {
                let codes = Language::ALL.map(Language::code).join(", ");
                words::BAD_LANGUAGE.with(language, &[code, &codes])
            }
            Self::BadTheme(theme) => words::BAD_THEME.with(language, &[theme]),
            Self::BadScale(scale) => words::BAD_SCALE.with(language, &[scale]),
            Self::UnknownShell(name) => {
                words::UNKNOWN_SHELL.with(language, &[name, &Shell::words().join(", ")])
            }
            Self::UnknownTemplate(name) => {
                words::UNKNOWN_TEMPLATE.with(language, &[name, &Template::names().join(", ")])
            }
            Self::UnknownEnding(path) => {
                words::UNKNOWN_ENDING.with(language, &[&path.display(), &endings().join(", ")])
            }
        }
    }
}

fn operand_missing(command: Command, language: Language) -> String {
    match command.operands() {
        [shell] if shell.sort == OperandSort::Shell => {
            words::SHELL_MISSING.with(language, &[&command.word(), &Shell::words().join(", ")])
        }
        [_, _, ..] => {
            let names = command.operands().iter();
            let names: Vec<_> = names.map(|operand| operand.name.in_language(language)).collect();
            safety_words::FILES_MISSING.with(language, &[&command.word(), &names.join(" ")])
        }
        _ => words::FILE_MISSING.with(language, &[&command.word()]),
    }
}
