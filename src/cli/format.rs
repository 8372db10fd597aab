//! `format`: a plan in its canonical form.

use super::arguments::Format;
use super::{Exit, Failure, Streams, print, say, source};
use crate::file;
use crate::language::{Language, command_line_words as words};

pub(super) fn run(
    options: &Format,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let bytes = source::bytes(&options.file, language, streams)?;
    let reading = source::reading(&bytes, &options.file, language)?;
    let reading = source::sound(reading, &options.file, language)?;
    let canonical = file::write(&reading.plan);
    let name = source::name(&options.file, language);
    if options.check {
        if canonical.as_bytes() == bytes {
            return Ok(Exit::Done);
        }
        say(streams, language, words::NOT_CANONICAL, &name);
        return Ok(Exit::No);
    }
    if reading.had_comments {
        say(streams, language, words::COMMENTS_LOST, &name);
    }
    print(streams, language, &canonical)
}
