//! `completions`: what a shell needs to complete commands, options and their values, made of the
//! tables of both.

mod bash;
mod fish;
mod zsh;

use super::arguments::Arguments;
use super::command::Command;
use super::shell::Shell;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print};
use crate::language::Language;

/// Prints the script for a shell.
pub(super) struct Completions {
    shell: Shell,
}

impl Completions {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        let name = given.operand(Command::Completions)?.to_string_lossy().into_owned();
        let shell = Shell::named(&name).ok_or(Usage::UnknownShell(name))?;
        Ok(Self { shell })
    }
}

impl Run for Completions {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let script = match self.shell {
            Shell::Bash => bash::script(),
            Shell::Zsh => zsh::script(language),
            Shell::Fish => fish::script(language),
        };
        print(streams, language, &script)
    }
}

/// Each command by its name.
fn command_words() -> Vec<&'static str> {
    Command::ALL.iter().map(|command| command.word()).collect()
}
