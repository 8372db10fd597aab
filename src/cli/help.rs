//! `--help` and `--version`: what can be done, made of the tables of commands and options.

use super::command::{Command, Operand, WINDOW_OPERAND};
use super::options::CommandOption;
use super::{Exit, Failure, Run, Streams, VERSION, print};
use crate::language::{Language, texts};

/// Shows the help.
pub(super) struct Help;

/// Shows the version.
pub(super) struct Version;

impl Run for Help {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        print(streams, language, &text(language))
    }
}

impl Run for Version {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        print(streams, language, &format!("commerce-canvas {}\n", crate::VERSION))
    }
}

/// Where it is said what a command does, and what an option does.
const COMMAND_COLUMN: usize = 42;
const OPTION_COLUMN: usize = 23;
/// No line is longer.
const WIDTH: usize = 100;

fn text(language: Language) -> String {
    let say = |text: crate::language::Text| text.in_language(language);
    let mut help =
        format!("commerce-canvas {VERSION}\n{}\n", say(texts::command_line_help::WHAT_IT_IS));
    help += &format!("\n{}:\n", say(texts::command_line_help::USAGE));
    let window = format!("commerce-canvas {}", operand(&WINDOW_OPERAND, language));
    push_row(&mut help, COMMAND_COLUMN, &window, say(texts::command_line_help::WINDOW_COMMAND));
    for command in Command::ALL {
        let call = call(*command, language, |word| word.to_owned(), |value| value.to_owned());
        push_row(&mut help, COMMAND_COLUMN, &call, &command.summary(language));
    }
    help += &format!("\n{}\n", say(texts::command_line_help::DASH_IS_INPUT));
    for command in Command::ALL {
        let head = texts::command_line_help::OPTIONS_OF.with(language, &[&command.word()]);
        push_options(&mut help, &head, CommandOption::of(*command), language);
    }
    let of_all = CommandOption::of_all();
    push_options(&mut help, say(texts::command_line_help::OPTIONS_OF_ALL), of_all, language);
    help + &format!("\n{}\n", wrapped(say(texts::command_line_help::EXIT_CODES), 0))
}

/// How a command is called: its words and, for each value, what stands for it.
pub(super) fn call(
    command: Command,
    language: Language,
    word: impl Fn(&str) -> String,
    value: impl Fn(&str) -> String,
) -> String {
    let mut parts = vec![word(&format!("commerce-canvas {}", command.word()))];
    parts.extend(command.operands().iter().map(|each| value(&operand(each, language))));
    for option in CommandOption::of(command).filter(|option| option.required) {
        let name = option.short.map_or(format!("--{}", option.long), |short| format!("-{short}"));
        parts.push(word(&name));
        parts.extend(option.value_name(language).map(&value));
    }
    parts.join(" ")
}

fn operand(operand: &Operand, language: Language) -> String {
    let name = operand.name.in_language(language);
    match operand.optional {
        true => format!("[{name}]"),
        false => name.to_owned(),
    }
}

/// The options under their head; nothing where there are none.
fn push_options(
    help: &mut String,
    head: &str,
    options: impl Iterator<Item = &'static CommandOption>,
    language: Language,
) {
    let mut head = Some(head);
    for option in options {
        *help += &head.take().map_or(String::new(), |head| format!("\n{head}:\n"));
        let mut written = option.short.map_or(String::new(), |short| format!("-{short}, "));
        written += &format!("--{}", option.long);
        if let Some(value) = option.value_name(language) {
            written += &format!(" {value}");
        }
        push_row(help, OPTION_COLUMN, &written, &option.help(language));
    }
}

/// What is written, and from a column on what it does; on the next line where there is no room.
fn push_row(help: &mut String, column: usize, written: &str, does: &str) {
    let width = column - 3;
    let indent = " ".repeat(column);
    *help += &match written.chars().count() <= width {
        true => format!("  {written:<width$} "),
        false => format!("  {written}\n{indent}"),
    };
    *help += &wrapped(does, column);
    help.push('\n');
}

/// The text in lines that are not too long; all but the first begin at a column.
fn wrapped(text: &str, column: usize) -> String {
    let mut lines = String::new();
    let mut at = column;
    for word in text.split(' ') {
        let length = word.chars().count();
        if at > column && at + 1 + length > WIDTH {
            lines += &format!("\n{}", " ".repeat(column));
            at = column;
        } else if at > column {
            lines.push(' ');
            at += 1;
        }
        lines += word;
        at += length;
    }
    lines
}
