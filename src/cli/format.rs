//! `format`: a plan in its canonical form, or as lines to be compared.

use std::path::PathBuf;

use super::arguments::Arguments;
use super::command::Command;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print, report, say, source};
use crate::file;
use crate::language::{Language, texts};

/// The command with its options.
pub(super) struct Format {
    file: PathBuf,
    check: bool,
    lines: bool,
}

impl Format {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        if given.lines && given.check {
            return Err(Usage::NotTogether("--lines", "--check"));
        }
        let file = given.operand(Command::Format)?;
        Ok(Self { file, check: given.check, lines: given.lines })
    }
}

impl Run for Format {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let bytes = source::bytes(&self.file, language, streams)?;
        let name = source::name(&self.file, language);
        if self.lines {
            return lines(&bytes, &name, language, streams);
        }
        let reading = source::reading(&bytes, &name, language)?;
        let reading = source::sound(reading, &name, language)?;
        let canonical = file::write(&reading.plan);
        if self.check {
            if canonical.as_bytes() == bytes {
                return Ok(Exit::Done);
            }
            say(streams, language, texts::command_line::NOT_CANONICAL, &name);
            return Ok(Exit::No);
        }
        if reading.had_comments {
            say(streams, language, texts::command_line::COMMENTS_LOST, &name);
        }
        print(streams, language, &canonical)
    }
}

/// For tools that compare lines. What cannot be read is shown as it is, so that they can compare
/// it all the same.
fn lines(
    bytes: &[u8],
    name: &str,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let reading = source::reading(bytes, name, language);
    match reading.and_then(|reading| source::sound(reading, name, language)) {
        Ok(reading) => print(streams, language, &file::lines(&reading.plan)),
        Err(failure) => {
            for message in failure.0 {
                report(streams, language, &message);
            }
            print(streams, language, &String::from_utf8_lossy(bytes).replace("\r\n", "\n"))
        }
    }
}
