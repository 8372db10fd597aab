//! From arguments to what is asked for, or to what is wrong with them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser, ValueExt};

use super::Run;
use super::arguments::{Arguments, Question};
use super::check::Check;
use super::classify::Classify;
use super::command::Command;
use super::completions::Completions;
use super::diff::Diff;
use super::export::Export;
use super::export_tables::ExportTables;
use super::format::Format;
use super::git_setup::GitSetup;
use super::help::{Help, Version};
use super::import::Import;
use super::man::Man;
use super::merge::Merge;
use super::new::New;
use super::options::{CommandOption, Takes};
use super::roadmap::Roadmap;
use super::source::is_standard;
use super::tidy::Tidy;
use super::update::Update;
use super::usage::Usage;
use crate::export::TableFormat;
use crate::language::Language;

/// What a call asks for, and in which language.
pub(super) struct Call {
    /// What `--lang` says, if it could be understood.
    pub language: Option<Language>,
    pub request: Result<Request, Usage>,
}

/// What is asked for.
pub(super) enum Request {
    /// The window, with this plan.
    Window(Option<PathBuf>),
    Command(Box<dyn Run>),
}

/// Reads the arguments.
pub(super) fn read(arguments: Vec<OsString>) -> Call {
    let mut given = Arguments::default();
    // The language may stand behind a fault and still decide how it is said.
    let fault = fill(&mut given, Parser::from_args(arguments));
    let request = match (given.question, fault) {
        (Some(Question::Help), _) => Ok(Request::Command(Box::new(Help))),
        (Some(Question::Version), _) => Ok(Request::Command(Box::new(Version))),
        (None, Some(fault)) => Err(fault),
        (None, None) => request(&mut given),
    };
    Call { language: given.language, request }
}

/// Reads all arguments; gives the first fault.
fn fill(given: &mut Arguments, mut parser: Parser) -> Option<Usage> {
    let mut fault = None;
    loop {
        let read = match parser.next() {
            Ok(None) => return fault,
            Ok(Some(Arg::Value(value))) => operand(given, value),
            Ok(Some(Arg::Short(letter))) => {
                let is_meant = |option: &&CommandOption| option.short == Some(letter);
                option(given, is_meant, format!("-{letter}"), &mut parser)
            }
            Ok(Some(Arg::Long(name))) => {
                let name = name.to_owned();
                let is_meant = |option: &&CommandOption| option.long == name;
                option(given, is_meant, format!("--{name}"), &mut parser)
            }
            Err(lexopt::Error::UnexpectedValue { option, .. }) => {
                Err(Usage::ValueUnexpected(option))
            }
            Err(other) => Err(Usage::ArgumentUnexpected(other.to_string())),
        };
        fault = fault.or(read.err());
    }
}

/// The first is a command or, without one, the plan for the window.
fn operand(given: &mut Arguments, value: OsString) -> Result<(), Usage> {
    if given.command.is_none() && given.operands.is_empty() {
        given.command = value.to_str().and_then(Command::named);
        if given.command.is_some() {
            return Ok(());
        }
        if !may_be_file(Path::new(&value)) {
            return Err(Usage::UnknownCommand(value.to_string_lossy().into_owned()));
        }
    }
    // The window shows one plan.
    if given.operands.len() >= given.command.map_or(1, |command| command.operands().len()) {
        return Err(Usage::ArgumentUnexpected(value.to_string_lossy().into_owned()));
    }
    given.operands.push_back(value.into());
    Ok(())
}

/// A plain word that names no file is meant as a command.
fn may_be_file(path: &Path) -> bool {
    let is_word = path.to_str().is_some_and(|text| {
        !text.is_empty() && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
    });
    !is_word || path.exists()
}

fn option(
    given: &mut Arguments,
    is_meant: impl Fn(&&CommandOption) -> bool,
    written: String,
    parser: &mut Parser,
) -> Result<(), Usage> {
    let Some(option) = CommandOption::with(given.command).find(is_meant) else {
        // Its value, if it has one, is not taken for an argument.
        parser.optional_value();
        return Err(Usage::UnknownOption { command: given.command, option: written });
    };
    let value = || parser.value().map_err(|_| Usage::ValueMissing(written));
    match option.takes {
        Takes::Nothing(set) => {
            set(given);
            Ok(())
        }
        Takes::Path(_, set) => {
            set(given, value()?.into());
            Ok(())
        }
        Takes::Text(_, _, set) => {
            let value = value()?;
            let shown = value.to_string_lossy().into_owned();
            set(given, value.string().map_err(|_| Usage::NoUtf8(shown))?)
        }
    }
}

/// An image or tables, as the ending says.
fn export(given: &mut Arguments) -> Result<Box<dyn Run>, Usage> {
    let file = given.operand(Command::Export)?;
    let output = given.output(Command::Export)?;
    Ok(match TableFormat::of(&output) {
        Some(format) => Box::new(ExportTables::from_arguments(given, (file, output), format)?),
        None => Box::new(Export::from_arguments(given, (file, output))?),
    })
}

fn request(given: &mut Arguments) -> Result<Request, Usage> {
    if given.operands.iter().filter(|operand| is_standard(operand)).count() > 1 {
        return Err(Usage::InputTwice);
    }
    let Some(command) = given.command else {
        return Ok(Request::Window(given.operands.pop_front()));
    };
    Ok(Request::Command(match command {
        Command::Classify => Box::new(Classify::from_arguments(given)?),
        Command::Check => Box::new(Check::from_arguments(given)?),
        Command::Roadmap => Box::new(Roadmap::from_arguments(given)?),
        Command::Format => Box::new(Format::from_arguments(given)?),
        Command::New => Box::new(New::from_arguments(given)?),
        Command::Export => export(given)?,
        Command::Import => Box::new(Import::from_arguments(given)?),
        Command::Tidy => Box::new(Tidy::from_arguments(given)?),
        Command::Diff => Box::new(Diff::from_arguments(given)?),
        Command::Merge => Box::new(Merge::from_arguments(given)?),
        Command::Update => Box::new(Update::from_arguments(given)?),
        Command::GitSetup => Box::new(GitSetup::from_arguments(given)),
        Command::Completions => Box::new(Completions::from_arguments(given)?),
        Command::Man => Box::new(Man),
    }))
}
