//! From bytes to the written form and back, with typed faults that carry their place.

use super::fault::{Expected, SyntaxFault, SyntaxFaultKind};
use super::scan::{self, Format, Token, TokenKind};
use super::schema::WrittenPlan;
use super::values::{DUPLICATE_KEY, NAME_TOO_LONG, TEXT_TOO_LONG, TOO_MANY_ELEMENTS, WHOLE_NUMBER};
use super::{FORMAT, MAX_FILE_BYTES, MAX_NESTING};

fn notation() -> ron::Options {
    use ron::extensions::Extensions;
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(MAX_NESTING)
}

/// Texts are escaped before the notation sees them.
fn layout() -> ron::ser::PrettyConfig {
    ron::ser::PrettyConfig::new().escape_strings(false)
}

/// The text of a file, as far as it is one.
pub(super) fn text(bytes: &[u8]) -> Result<&str, SyntaxFault> {
    let at_start = |kind| SyntaxFault { line: 1, column: 1, kind };
    if bytes.len() > MAX_FILE_BYTES {
        return Err(at_start(SyntaxFaultKind::TooLarge { bytes: bytes.len() }));
    }
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [b'(', 0, ..] | [0, b'(', ..] = bytes {
        return Err(at_start(SyntaxFaultKind::Utf16));
    }
    if bytes.starts_with("\u{FEFF}".as_bytes()) {
        return Err(at_start(SyntaxFaultKind::ByteOrderMark));
    }
    let after = |valid: &[u8], kind| {
        let before = String::from_utf8_lossy(valid);
        fault_at(&before, before.len(), kind)
    };
    if let Some(zero) = bytes.iter().position(|byte| *byte == 0) {
        return Err(after(&bytes[..zero], SyntaxFaultKind::ZeroByte));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|fault| after(&bytes[..fault.valid_up_to()], SyntaxFaultKind::NoUtf8))?;
    match scan::tokens(text).all(|token| token.kind == TokenKind::Comment) {
        true => Err(at_start(SyntaxFaultKind::Empty)),
        false => Ok(text),
    }
}

/// Refuses a plan of another format by name, whatever else it holds.
pub(super) fn check_format(text: &str) -> Result<(), SyntaxFault> {
    match scan::format(text) {
        Format::Unclear => Ok(()),
        Format::Missing(start) => Err(fault_at(text, start, SyntaxFaultKind::FormatMissing)),
        Format::Named(token) => {
            let found = token.of(text).to_owned();
            let is_number = found.bytes().all(|byte| byte.is_ascii_digit());
            let kind = match found.parse::<u32>() {
                Ok(FORMAT) => return Ok(()),
                Ok(0) => SyntaxFaultKind::FormatUnknown { found },
                Ok(_) => SyntaxFaultKind::FormatNewer { found },
                Err(_) if is_number => SyntaxFaultKind::FormatNewer { found },
                Err(_) => SyntaxFaultKind::FormatUnknown { found },
            };
            Err(fault_at(text, token.start, kind))
        }
    }
}

pub(super) fn parse(text: &str) -> Result<WrittenPlan<'_>, SyntaxFault> {
    notation().from_str(text).map_err(|fault| place(text, fault))
}

pub(super) fn print(plan: &WrittenPlan<'_>) -> String {
    let layout = layout().depth_limit(2).new_line("\n").indentor("    ");
    let mut text = notation()
        .to_string_pretty(plan, layout)
        .expect("texts, numbers, lists and maps of them can all be written");
    text.push('\n');
    text
}

/// One element on one line, as it stands in a file.
pub(super) fn print_one(element: &impl serde::Serialize) -> String {
    notation()
        .to_string_pretty(element, layout().depth_limit(0))
        .expect("texts, numbers, lists and maps of them can all be written")
}

/// The other way round; nothing if it is none.
pub(super) fn parse_one<'a, T: serde::Deserialize<'a>>(text: &'a str) -> Option<T> {
    notation().from_str(text).ok()
}

fn fault_at(text: &str, offset: usize, kind: SyntaxFaultKind) -> SyntaxFault {
    let (line, column) = scan::position(text, offset);
    SyntaxFault { line, column, kind }
}

/// Puts a fault of the notation in our terms, at the token where it shows.
#[cold]
fn place(text: &str, of_notation: ron::error::SpannedError) -> SyntaxFault {
    if let Some(start) = scan::too_deep(text) {
        return fault_at(text, start, SyntaxFaultKind::NestedTooDeeply);
    }
    let end = scan::offset(text, of_notation.span.end.line, of_notation.span.end.col);
    let (before, at) = around(text, end);
    if let Some(open) = at.or(before).filter(|token| token.kind == TokenKind::UnclosedText) {
        return fault_at(text, open.start, SyntaxFaultKind::UnclosedText);
    }
    if let Some(mark) = at.filter(|token| is_conflict(&text[token.start..])) {
        return fault_at(text, mark.start, SyntaxFaultKind::MergeConflict);
    }
    let fault = |token: Option<Token>, kind| {
        fault_at(text, token.map_or(text.len(), |token| token.start), kind)
    };
    let unexpected = |token: Option<Token>, expected| {
        let found = abbreviated(token.map_or("", |token| token.of(text)));
        fault(token, SyntaxFaultKind::Unexpected { expected, found })
    };
    if let Some(expected) = expected_next(&of_notation.code) {
        return unexpected(at, expected);
    }
    match of_notation.code {
        ron::Error::InvalidValueForType { expected, .. } if expected == WHOLE_NUMBER => {
            unexpected(before, Expected::WholeNumber)
        }
        ron::Error::TrailingCharacters => fault(at, SyntaxFaultKind::TextAfterEnd),
        ron::Error::MissingStructField { field, .. } => {
            fault_at(text, opening(text, end), SyntaxFaultKind::MissingField { field })
        }
        ron::Error::Message(message) if message == DUPLICATE_KEY => {
            let key = abbreviated(before.map_or("", |token| token.of(text)));
            fault(before, SyntaxFaultKind::DuplicateKey { key })
        }
        code => fault(before, kind_of(code)),
    }
}

/// What should stand where a fault shows, if the notation says so.
fn expected_next(code: &ron::Error) -> Option<Expected> {
    Some(match code {
        ron::Error::Eof => Expected::More,
        ron::Error::ExpectedArray => Expected::OpeningBracket,
        ron::Error::ExpectedArrayEnd => Expected::ClosingBracket,
        ron::Error::ExpectedMap => Expected::OpeningBrace,
        ron::Error::ExpectedMapEnd => Expected::ClosingBrace,
        ron::Error::ExpectedMapColon => Expected::Colon,
        ron::Error::ExpectedComma => Expected::Comma,
        ron::Error::ExpectedStructLike
        | ron::Error::ExpectedNamedStructLike(_)
        | ron::Error::ExpectedDifferentStructName { .. } => Expected::OpeningParenthesis,
        ron::Error::ExpectedStructLikeEnd | ron::Error::ExpectedOptionEnd => {
            Expected::ClosingParenthesis
        }
        ron::Error::ExpectedString => Expected::Text,
        ron::Error::ExpectedBoolean => Expected::TrueOrFalse,
        ron::Error::ExpectedIdentifier
        | ron::Error::InvalidIdentifier(_)
        | ron::Error::SuggestRawIdentifier(_) => Expected::Word,
        ron::Error::ExpectedInteger
        | ron::Error::ExpectedFloat
        | ron::Error::UnexpectedChar(_)
        | ron::Error::UnderscoreAtBeginning
        | ron::Error::InvalidIntegerDigit { .. } => Expected::WholeNumber,
        ron::Error::ExpectedDifferentLength { .. } => Expected::TwoNumbers,
        _ => return None,
    })
}

/// What is wrong with the token before the place where a fault shows.
fn kind_of(code: ron::Error) -> SyntaxFaultKind {
    match code {
        ron::Error::UnclosedBlockComment => SyntaxFaultKind::UnclosedComment,
        ron::Error::ExpectedStringEnd => SyntaxFaultKind::UnclosedText,
        ron::Error::InvalidEscape(_) => SyntaxFaultKind::BadEscape,
        ron::Error::NoSuchStructField { expected, found, .. } => {
            SyntaxFaultKind::UnknownField { found, expected }
        }
        ron::Error::NoSuchEnumVariant { expected, found, .. } => {
            SyntaxFaultKind::UnknownWord { found, expected }
        }
        ron::Error::DuplicateStructField { field, .. } => SyntaxFaultKind::DuplicateField { field },
        ron::Error::Message(message) => match message.as_str() {
            NAME_TOO_LONG => SyntaxFaultKind::NameTooLong,
            TEXT_TOO_LONG => SyntaxFaultKind::TextTooLong,
            TOO_MANY_ELEMENTS => SyntaxFaultKind::TooManyElements,
            _ => SyntaxFaultKind::Other { message },
        },
        other => SyntaxFaultKind::Other { message: other.to_string() },
    }
}

/// Whether a version control system left its marks here.
fn is_conflict(rest: &str) -> bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| rest.starts_with(mark))
}

/// The last token that begins before a place, and the first that begins there or after it.
fn around(text: &str, offset: usize) -> (Option<Token>, Option<Token>) {
    let mut before = None;
    for token in scan::tokens(text).filter(|token| token.kind != TokenKind::Comment) {
        if token.start >= offset {
            return (before, Some(token));
        }
        before = Some(token);
    }
    (before, None)
}

/// Where the bracket that is open at a place was opened.
fn opening(text: &str, offset: usize) -> usize {
    let mut open = Vec::new();
    for token in scan::tokens(text).take_while(|token| token.start < offset) {
        match token.kind {
            TokenKind::Opening => open.push(token.start),
            TokenKind::Closing => _ = open.pop(),
            _ => {}
        }
    }
    open.pop().unwrap_or(0)
}

/// As much of a token as belongs in a message.
pub(super) fn abbreviated(token: &str) -> String {
    match token.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &token[..end]),
        None => token.to_owned(),
    }
}
