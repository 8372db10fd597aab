//! What can be wrong with the arguments, and how it is said.

use std::path::PathBuf;

use thiserror::Error;

use super::command::{Command, OperandSort, endings, sources};
use super::sheet::Sheet;
use super::shell::Shell;
use crate::language::{Language, texts};
use crate::report::Chapter;
use crate::report::tables::KEYS;
use crate::template;

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
    BadPage(String),
    BadDate(String),
    BadTable(String),
    BadSource(String),
    NotOfPlans(&'static str),
    TableOfWorkbook,
    MasterOfSlides,
    UnknownChapter(String),
    OfImagesOnly(&'static str),
    OfStoriesOnly(&'static str),
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
                texts::command_line::UNKNOWN_COMMAND.with(language, &[name, &commands.join(", ")])
            }
            Self::UnknownOption { command, option } => {
                let command = command.map_or("commerce-canvas", Command::word);
                texts::command_line::UNKNOWN_OPTION.with(language, &[&command, option])
            }
            Self::ValueMissing(option) => {
                texts::command_line::VALUE_MISSING.with(language, &[option])
            }
            Self::ValueUnexpected(option) => {
                texts::command_line::VALUE_UNEXPECTED.with(language, &[option])
            }
            Self::ArgumentUnexpected(argument) => {
                texts::command_line::ARGUMENT_UNEXPECTED.with(language, &[argument])
            }
            Self::OperandMissing(command) => operand_missing(*command, language),
            Self::InputTwice => texts::command_line::INPUT_TWICE.in_language(language).to_owned(),
            Self::NotTogether(one, other) => {
                texts::command_line::NOT_TOGETHER.with(language, &[one, other])
            }
            Self::OutputMissing(command) => {
                texts::command_line::OUTPUT_MISSING.with(language, &[&command.word()])
            }
            Self::NoUtf8(argument) => texts::command_line::NO_UTF_8.with(language, &[argument]),
            Self::BadView(view) => texts::command_line::BAD_VIEW.with(language, &[view]),
            Self::BadLanguage(code) => {
                let codes = Language::ALL.map(Language::code).join(", ");
                texts::command_line::BAD_LANGUAGE.with(language, &[code, &codes])
            }
            Self::BadTheme(theme) => texts::command_line::BAD_THEME.with(language, &[theme]),
            Self::BadScale(scale) => texts::command_line::BAD_SCALE.with(language, &[scale]),
            Self::BadPage(page) => {
                texts::command_line::BAD_PAGE.with(language, &[page, &Sheet::codes().join(", ")])
            }
            Self::UnknownChapter(name) => {
                let names = Chapter::ALL.map(Chapter::code).join(", ");
                texts::command_line::UNKNOWN_CHAPTER.with(language, &[name, &names])
            }
            Self::OfImagesOnly(option) => {
                texts::command_line::OF_IMAGES_ONLY.with(language, &[option])
            }
            Self::OfStoriesOnly(option) => {
                texts::command_line::OF_STORIES_ONLY.with(language, &[option])
            }
            Self::BadDate(date) => texts::command_line::BAD_DATE.with(language, &[date]),
            Self::BadSource(code) => {
                texts::command_line::BAD_SOURCE.with(language, &[code, &sources().join(", ")])
            }
            Self::NotOfPlans(option) => texts::command_line::NOT_OF_PLANS.with(language, &[option]),
            Self::BadTable(key) => {
                texts::command_line::BAD_TABLE.with(language, &[key, &KEYS.join(", ")])
            }
            Self::MasterOfSlides => {
                texts::command_line::MASTER_OF_SLIDES.in_language(language).to_owned()
            }
            Self::TableOfWorkbook => {
                texts::command_line::TABLE_OF_WORKBOOK.in_language(language).to_owned()
            }
            Self::UnknownShell(name) => texts::command_line::UNKNOWN_SHELL
                .with(language, &[name, &Shell::words().join(", ")]),
            Self::UnknownTemplate(name) => texts::command_line::UNKNOWN_TEMPLATE
                .with(language, &[name, &template::names().join(", ")]),
            Self::UnknownEnding(path) => texts::command_line::UNKNOWN_ENDING
                .with(language, &[&path.display(), &endings().join(", ")]),
        }
    }
}

fn operand_missing(command: Command, language: Language) -> String {
    match command.operands() {
        [shell] if shell.sort == OperandSort::Shell => texts::command_line::SHELL_MISSING
            .with(language, &[&command.word(), &Shell::words().join(", ")]),
        [_, _, ..] => {
            let names = command.operands().iter();
            let names: Vec<_> = names.map(|operand| operand.name.in_language(language)).collect();
            texts::command_line::FILES_MISSING.with(language, &[&command.word(), &names.join(" ")])
        }
        _ => texts::command_line::FILE_MISSING.with(language, &[&command.word()]),
    }
}
