//! Plans of a newer format, as far as this program knows what is in them: to be looked at. What it does
//! not know is left out and named; such a reading is never written over its file.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fault::{SemanticFault, SemanticFaultKind, SyntaxFault, SyntaxFaultKind};
use super::scan::{self, Format, Part};
use super::{FORMAT, MAX_FILE_BYTES, Reading, into_plan, syntax};

/// For each thing that is not known the text is read once more, until so many bytes were read.
const MOST_BYTES_READ: usize = 2 * MAX_FILE_BYTES;

/// Reads a plan file as [`read`](super::read) does, and one of a newer format as far as it is known:
/// what it holds besides is among its [`Reading::faults`].
///
/// # Errors
/// Says where and why the bytes are no plan file, or that nothing of the newer format is known.
pub fn read_known(bytes: &[u8]) -> Result<Reading, SyntaxFault> {
    match super::read(bytes) {
        Err(fault) if matches!(fault.kind, SyntaxFaultKind::FormatNewer { .. }) => {
            known_part(bytes).ok_or(fault)
        }
        other => other,
    }
}

fn known_part(bytes: &[u8]) -> Option<Reading> {
    let text = syntax::text(bytes).ok()?;
    let Format::Named(number) = scan::format(text) else { return None };
    let mut known = scan::unwrapped(text).into_owned();
    let width = number.end - number.start;
    known.replace_range(number.start..number.end, &format!("{FORMAT:<width$}"));
    let (mut faults, mut left_out) = (Vec::new(), BTreeSet::new());
    let mut bytes_left = MOST_BYTES_READ;
    loop {
        bytes_left = bytes_left.checked_sub(known.len())?;
        let fault = match syntax::parse(&known) {
            Ok(written) => {
                let (plan, meant) = into_plan::plan(written, &known, left_out).ok()?;
                faults.extend(meant);
                faults.sort_by_key(|fault: &SemanticFault| fault.line);
                let had_comments = scan::has_comments(text);
                return Some(Reading { plan, faults, had_comments, is_newer: true });
            }
            Err(fault) => fault,
        };
        if !may_be_newer(&fault.kind) {
            return None;
        }
        let place = scan::offset(&known, fault.line, fault.column);
        let Part { range, entry } = scan::part_at(&known, place)?;
        let key = |key: Range<usize>| known[key].trim_matches('"').to_owned();
        let element = entry.clone().map(key).unwrap_or_default();
        if entry.is_some_and(|entry| entry.start == range.start) {
            left_out.insert(element.clone());
        }
        let (line, _) = scan::position(&known, range.start);
        let found = syntax::abbreviated(known[range.clone()].trim_end_matches(','));
        faults.push(SemanticFault { element, line, kind: SemanticFaultKind::NotKnown { found } });
        blank_out(&mut known, range);
    }
}

/// Whether what is wrong may be right in a newer format, rather than damage.
fn may_be_newer(kind: &SyntaxFaultKind) -> bool {
    match kind {
        SyntaxFaultKind::UnknownField { .. }
        | SyntaxFaultKind::UnknownWord { .. }
        | SyntaxFaultKind::MissingField { .. }
        | SyntaxFaultKind::Unexpected { .. }
        | SyntaxFaultKind::NameTooLong
        | SyntaxFaultKind::TextTooLong
        | SyntaxFaultKind::Other { .. } => true,
        SyntaxFaultKind::Empty
        | SyntaxFaultKind::TooLarge { .. }
        | SyntaxFaultKind::Utf16
        | SyntaxFaultKind::ByteOrderMark
        | SyntaxFaultKind::ZeroByte
        | SyntaxFaultKind::NoUtf8
        | SyntaxFaultKind::FormatMissing
        | SyntaxFaultKind::FormatNewer { .. }
        | SyntaxFaultKind::FormatUnknown { .. }
        | SyntaxFaultKind::NestedTooDeeply
        | SyntaxFaultKind::TooManyElements
        | SyntaxFaultKind::DuplicateField { .. }
        | SyntaxFaultKind::DuplicateKey { .. }
        | SyntaxFaultKind::UnclosedText
        | SyntaxFaultKind::UnclosedComment
        | SyntaxFaultKind::BadEscape
        | SyntaxFaultKind::TextAfterEnd
        | SyntaxFaultKind::MergeConflict => false,
    }
}

/// Puts blanks in the place of a part, so that what follows keeps its line.
fn blank_out(text: &mut String, part: Range<usize>) {
    let blank = |byte: u8| if byte == b'\n' { '\n' } else { ' ' };
    let blanks: String = text[part.clone()].bytes().map(blank).collect();
    text.replace_range(part, &blanks);
}
