//! The command line (`docs/command-line.md`): everything that needs no window.
//!
//! A command is a function of its arguments and of three streams, so tests run it as a shell
//! does. Nothing here knows the window; [`run`] only says that one is wanted.
//!
//! What may be written stands in two tables, `command` and `options`: parsing, the help, the manual
//! and what shells complete are made of them. Each command has a module of its own.

mod arguments;
mod check;
mod classify;
mod command;
mod completions;
mod diff;
mod export;
mod export_tables;
mod format;
mod git_setup;
mod help;
mod import;
mod man;
mod merge;
mod new;
mod options;
mod parser;
mod roadmap;
mod sheet;
mod shell;
mod source;
mod terminal;
mod tidy;
mod update;
mod usage;

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::PathBuf;

use arguments::AskedView;
use parser::Request;
use serde::Serialize;
use thiserror::Error;

use crate::language::{Language, Text, texts};
use crate::plan::{Date, Plan, View};

/// The streams that a command reads and writes.
pub struct Streams<'a> {
    /// Standard input.
    pub input: &'a mut dyn Read,
    /// Standard output: the result and nothing else.
    pub output: &'a mut dyn Write,
    /// Standard error: messages.
    pub errors: &'a mut dyn Write,
}

/// What became of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A command has run; this is its exit code.
    Done(Exit),
    /// The window is wanted, with this plan.
    Window(Option<PathBuf>),
}

/// The exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The answer is no.
    No = 1,
    /// Wrong arguments, or a file that cannot be used.
    Failed = 2,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Runs the program with these arguments, its own name left out.
pub fn run(arguments: Vec<OsString>, locale: Language, streams: &mut Streams<'_>) -> Outcome {
    let call = parser::read(arguments);
    let language = call.language.unwrap_or(locale);
    let exit = match call.request {
        Ok(Request::Window(path)) => return Outcome::Window(path),
        Ok(Request::Command(command)) => command.run(language, streams),
        Err(usage) => {
            let say = [
                usage.text(language),
                texts::command_line::SEE_HELP.in_language(language).to_owned(),
            ];
            Err(Failure(say.into()))
        }
    };
    Outcome::Done(exit.unwrap_or_else(|failure| {
        for message in failure.0 {
            report(streams, language, &message);
        }
        Exit::Failed
    }))
}

/// Runs with the arguments, the language and the streams of the process.
pub fn run_in_process() -> Outcome {
    let (mut input, mut errors) = (io::stdin().lock(), io::stderr().lock());
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut streams = Streams { input: &mut input, output: &mut output, errors: &mut errors };
    run(std::env::args_os().skip(1).collect(), language_of_the_system(), &mut streams)
}

/// The language that the system is set to.
pub fn language_of_the_system() -> Language {
    sys_locale::get_locale().map_or_else(Language::default, |name| Language::from_locale(&name))
}

/// Why a command could not do its work: one message a line, in the language of the call.
#[derive(Debug, Error)]
#[error("{}", .0.join("\n"))]
struct Failure(Vec<String>);

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self(vec![message])
    }
}

/// A command with all that it needs to know.
trait Run {
    /// Does the work; gives what the exit code says.
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure>;
}

/// The day it is.
fn today() -> Date {
    let now = jiff::ZonedDateTime::now().date();
    let first = || Date::new(1, 1, 1).expect("every year has a first day");
    now.try_into().unwrap_or_else(|_| first())
}

/// The view that was asked for, if the plan has it.
fn view(plan: &Plan, asked: &AskedView, language: Language) -> Result<View, Failure> {
    /// More steps are named by the first and the last.
    const MOST_NAMED: u32 = 20;
    let last = plan.last_step();
    match asked.view {
        View::Step(step) if step > last => {
            let steps = match last {
                0..=MOST_NAMED => {
                    let steps = (0..=last).map(|step| step.to_string());
                    steps.collect::<Vec<_>>().join(", ")
                }
                _ => texts::command_line::FROM_TO.with(language, &[&0, &last]),
            };
            Err(texts::command_line::NO_SUCH_STEP.with(language, &[&asked.written, &steps]).into())
        }
        view => Ok(view),
    }
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Writes a result. A reader that has seen enough and closed the pipe is no failure.
fn print(streams: &mut Streams<'_>, language: Language, text: &str) -> Result<Exit, Failure> {
    let written = streams.output.write_all(terminal::lines(text).as_bytes());
    match written.and_then(|()| streams.output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let place = texts::command_line::STANDARD_OUTPUT.in_language(language);
            Err(texts::phrases::NAMED.with(language, &[&place, &error]).into())
        }
        _ => Ok(Exit::Done),
    }
}

/// Writes a machine-readable result: one object.
fn print_json(
    streams: &mut Streams<'_>,
    language: Language,
    answer: &impl Serialize,
) -> Result<Exit, Failure> {
    print(streams, language, &terminal::json(answer))
}

/// Writes a message on one line.
fn report(streams: &mut Streams<'_>, language: Language, message: &str) {
    let message = texts::command_line::MESSAGE.with(language, &[&terminal::one_line(message)]);
    // Nothing can be done about messages that nobody can read.
    _ = writeln!(streams.errors, "{message}");
}

/// Says something beside the result.
fn say(streams: &mut Streams<'_>, language: Language, text: Text, path: &dyn std::fmt::Display) {
    report(streams, language, &text.with(language, &[path]));
}

/// Says that this build has no window.
#[cfg(not(feature = "gui"))]
pub fn without_window() -> Exit {
    let language = language_of_the_system();
    let streams = &mut Streams {
        input: &mut io::empty(),
        output: &mut io::sink(),
        errors: &mut io::stderr(),
    };
    report(streams, language, texts::command_line::NO_WINDOW.in_language(language));
    Exit::Failed
}
