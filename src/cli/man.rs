//! `man`: the manual page, in the notation that `man` reads, made of the tables of commands and
//! options.

use std::fmt::Write as _;

use super::command::Command;
use super::help::call;
use super::options::CommandOption;
use super::{Exit, Failure, Run, Streams, VERSION, print};
use crate::language::{Language, Text, texts};

/// Prints the manual page.
pub(super) struct Man;

impl Run for Man {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        print(streams, language, &page(language))
    }
}

fn page(language: Language) -> String {
    let say = |text: Text| text.in_language(language);
    let head = |text: Text| format!(".SH {}\n", escaped(say(text)));
    let mut page = format!(".TH COMMERCE\\-CANVAS 1 \"\" \"Commerce Canvas {VERSION}\"\n");
    page += &head(texts::command_line_help::MANUAL_NAME);
    page +=
        &format!("commerce\\-canvas \\- {}\n", marked(say(texts::command_line_help::WHAT_IT_IS)));
    page += &head(texts::command_line_help::MANUAL_SYNOPSIS);
    page +=
        &format!("{} [{}]\n", bold("commerce-canvas"), italic(say(texts::command_line_help::FILE)));
    for command in Command::ALL {
        page += &format!(".br\n{}\n", call(*command, language, bold, italic));
    }
    page += &head(texts::command_line_help::MANUAL_DESCRIPTION);
    page += &format!("{}\n.PP\n", marked(say(texts::command_line_help::WHAT_IT_IS)));
    page += &format!("{}\n", marked(say(texts::command_line_help::DASH_IS_INPUT)));
    page += &head(texts::command_line_help::MANUAL_COMMANDS);
    for command in Command::ALL {
        page += &format!(".SS {}\n", escaped(command.word()));
        page += &format!("{}\n", marked(&command.summary(language)));
        push_options(&mut page, CommandOption::of(*command), language);
    }
    page += &head(texts::command_line_help::MANUAL_OPTIONS);
    push_options(&mut page, CommandOption::of_all(), language);
    page += &head(texts::command_line_help::MANUAL_EXIT_STATUS);
    page + &format!("{}\n", marked(say(texts::command_line_help::EXIT_CODES)))
}

fn push_options(
    page: &mut String,
    options: impl Iterator<Item = &'static CommandOption>,
    language: Language,
) {
    for option in options {
        let short = option.short.map(|short| format!("{}, ", bold(&format!("-{short}"))));
        let value = option.value_name(language).map(|value| format!(" {}", italic(value)));
        let (short, value) = (short.unwrap_or_default(), value.unwrap_or_default());
        *page += &format!(".TP\n{short}{}{value}\n", bold(&format!("--{}", option.long)));
        *page += &format!("{}\n", marked(&option.help(language)));
    }
}

fn bold(text: &str) -> String {
    format!("\\fB{}\\fR", escaped(text))
}

fn italic(text: &str) -> String {
    format!("\\fI{}\\fR", escaped(text))
}

/// A text in which what stands between `` ` `` is as it is typed.
fn marked(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| match index % 2 {
        0 => escaped(part),
        _ => bold(part),
    });
    parts.collect()
}

/// A text of which nothing is taken for a sign of the notation. All letters are ASCII, so that it
/// does not matter which encoding a reader expects.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (index, letter) in text.chars().enumerate() {
        match letter {
            '\\' => escaped += "\\e",
            '-' => escaped += "\\-",
            '\'' => escaped += "\\(aq",
            // A point begins a request at the start of a line.
            '.' if index == 0 => escaped += "\\&.",
            letter if letter.is_ascii() => escaped.push(letter),
            // Writing into a string cannot fail.
            letter => _ = write!(escaped, "\\[u{:04X}]", u32::from(letter)),
        }
    }
    escaped
}
