//! `format`: a plan in its canonical form, or as lines to be compared.

use super::arguments::Format;
use super::{Exit, Failure, Streams, print, report, say, source};
use crate::file;
use crate::language::{Language, texts};

pub(super) fn run(
    options: &Format,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let bytes = source::bytes(&options.file, language, streams)?;
    if options.lines {
        return lines(&bytes, options, language, streams);
    }
    let name = source::name(&options.file, language);
    let reading = source::reading(&bytes, &name, language)?;
    let reading = source::sound(reading, &name, language)?;
    let canonical = file::write(&reading.plan);
    if options.check {
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

/// For tools that compare lines. What cannot be read is shown as it is, so that they can compare
/// it all the same.
fn lines(
    bytes: &[u8],
    options: &Format,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let name = source::name(&options.file, language);
    let reading = source::reading(bytes, &name, language);
    match reading.and_then(|reading| source::sound(reading, &name, language)) {
        Ok(reading) => print(streams, language, &file::lines(&reading.plan)),
        Err(failure) => {
            for message in failure.0 {
                report(streams, language, &message);
            }
            print(streams, language, &String::from_utf8_lossy(bytes).replace("\r\n", "\n"))
        }
    }
}
