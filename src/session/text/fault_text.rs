//! What is wrong with a file, in words: what happened, where, and what to do about it.

use std::fmt::Display;

use crate::catalogue::{self, words};
use crate::file::store::{StoreFault, StoreFaultKind};
use crate::file::{
    Expected, SemanticFault, SemanticFaultKind, SyntaxFault, SyntaxFaultKind, TooLarge,
};
use crate::language::{Language, fault_words, safety_words};
use crate::plan::{IdFault, MAX_ELEMENTS, MAX_NAME_BYTES, MAX_TEXT_BYTES};

/// Why a file cannot be read, with the place.
pub fn syntax_fault(fault: &SyntaxFault, language: Language) -> String {
    let what = syntax_kind(&fault.kind, language);
    fault_words::AT_LINE_AND_COLUMN.with(language, &[&fault.line, &fault.column, &what])
}

/// What is wrong with an element, with the place.
pub fn semantic_fault(fault: &SemanticFault, language: Language) -> String {
    let what = semantic_message(fault, language);
    match fault.element.as_str() {
        "" => fault_words::AT_LINE.with(language, &[&fault.line, &what]),
        element => {
            let element = printable(element);
            fault_words::AT_LINE_IN_ELEMENT.with(language, &[&fault.line, &element, &what])
        }
    }
}

/// What is wrong with an element, without the place.
pub fn semantic_message(fault: &SemanticFault, language: Language) -> String {
    let with = |text: crate::language::Text, values: &[&dyn Display]| text.with(language, values);
    match &fault.kind {
        SemanticFaultKind::BadId(IdFault::Empty) => with(fault_words::ID_EMPTY, &[]),
        SemanticFaultKind::BadId(IdFault::TooLong) => with(fault_words::ID_TOO_LONG, &[]),
        SemanticFaultKind::BadId(IdFault::ControlCharacter) => {
            with(fault_words::ID_CONTROL_CHARACTER, &[])
        }
        SemanticFaultKind::IdUsedTwice => with(fault_words::ID_USED_TWICE, &[]),
        SemanticFaultKind::DanglingLink { missing } => with(fault_words::DANGLING_LINK, &[missing]),
        SemanticFaultKind::SelfLink => with(fault_words::SELF_LINK, &[]),
        SemanticFaultKind::ImpossibleLink { kind, from, to } => {
            let kind = catalogue::link(*kind).name.in_language(language);
            let [from, to] = [from, to].map(|sort| words::sort(*sort).in_language(language));
            with(fault_words::IMPOSSIBLE_LINK, &[&kind, &from, &to])
        }
        SemanticFaultKind::StepZero { field } => with(fault_words::STEP_ZERO, &[field]),
        SemanticFaultKind::StopIsNoChannel { stop, at } => {
            with(fault_words::STOP_IS_NO_CHANNEL, &[stop, at])
        }
        SemanticFaultKind::AudienceIsNoAudience { audience } => {
            with(fault_words::AUDIENCE_IS_NO_AUDIENCE, &[audience])
        }
        SemanticFaultKind::AboutNothing { missing } => with(fault_words::ABOUT_NOTHING, &[missing]),
        SemanticFaultKind::BadDate { text } => with(fault_words::BAD_DATE, &[text]),
        SemanticFaultKind::OutOfRange { field, value, least, greatest } => {
            with(fault_words::OUT_OF_RANGE, &[field, value, least, greatest])
        }
    }
}

/// Why a plan is not written: its file could never be opened again.
pub fn too_large(fault: &TooLarge, language: Language) -> String {
    match fault {
        TooLarge::Bytes { bytes } => safety_words::WOULD_BE_TOO_LARGE.with(language, &[bytes]),
        TooLarge::Elements { count } => {
            safety_words::WOULD_HAVE_TOO_MANY.with(language, &[count, &MAX_ELEMENTS])
        }
        TooLarge::Name { place } => {
            safety_words::NAME_WOULD_BE_TOO_LONG.with(language, &[&place.id, &MAX_NAME_BYTES])
        }
        TooLarge::Text { place } => {
            safety_words::TEXT_WOULD_BE_TOO_LONG.with(language, &[&place.id, &MAX_TEXT_BYTES])
        }
    }
}

/// Why a file could not be read from the disk or written to it.
pub fn store_fault(fault: &StoreFault, language: Language) -> String {
    store_message(&fault.path.display(), &fault.kind, language)
}

/// The same for a source or target that has no path, such as standard input.
pub fn store_message(path: &dyn Display, kind: &StoreFaultKind, language: Language) -> String {
    let text = match kind {
        StoreFaultKind::NotFound => fault_words::NOT_FOUND,
        StoreFaultKind::NoFolder => fault_words::NO_FOLDER,
        StoreFaultKind::IsFolder => fault_words::IS_FOLDER,
        StoreFaultKind::Denied => fault_words::DENIED,
        StoreFaultKind::ReadOnly => fault_words::READ_ONLY,
        StoreFaultKind::FolderDenied => safety_words::FOLDER_DENIED,
        StoreFaultKind::BadName => safety_words::BAD_NAME,
        StoreFaultKind::Busy => safety_words::BUSY,
        StoreFaultKind::Changed => safety_words::CHANGED,
        StoreFaultKind::NoSpace => fault_words::NO_SPACE,
        StoreFaultKind::TooLarge { .. } => fault_words::TOO_LARGE_TO_READ,
        StoreFaultKind::TooLargeToSave { .. } => safety_words::TOO_LARGE_TO_SAVE,
        StoreFaultKind::Other { message } => {
            return fault_words::OTHER_STORE.with(language, &[path, message]);
        }
    };
    text.with(language, &[path])
}

fn syntax_kind(kind: &SyntaxFaultKind, language: Language) -> String {
    let with = |text: crate::language::Text, values: &[&dyn Display]| text.with(language, values);
    match kind {
        SyntaxFaultKind::Empty => with(fault_words::EMPTY, &[]),
        SyntaxFaultKind::TooLarge { bytes } => with(fault_words::FILE_TOO_LARGE, &[bytes]),
        SyntaxFaultKind::Utf16 => with(fault_words::UTF_16, &[]),
        SyntaxFaultKind::ByteOrderMark => with(fault_words::BYTE_ORDER_MARK, &[]),
        SyntaxFaultKind::ZeroByte => with(fault_words::ZERO_BYTE, &[]),
        SyntaxFaultKind::NoUtf8 => with(fault_words::NO_UTF_8, &[]),
        SyntaxFaultKind::FormatMissing => with(fault_words::FORMAT_MISSING, &[]),
        SyntaxFaultKind::FormatNewer { found } => with(fault_words::FORMAT_NEWER, &[found]),
        SyntaxFaultKind::FormatUnknown { found } => with(fault_words::FORMAT_UNKNOWN, &[found]),
        SyntaxFaultKind::NestedTooDeeply => with(fault_words::NESTED_TOO_DEEPLY, &[]),
        SyntaxFaultKind::TooManyElements => with(fault_words::TOO_MANY_ELEMENTS, &[]),
        SyntaxFaultKind::NameTooLong => with(fault_words::NAME_TOO_LONG, &[]),
        SyntaxFaultKind::TextTooLong => with(fault_words::TEXT_TOO_LONG, &[]),
        SyntaxFaultKind::UnknownField { found, expected } => {
            with(fault_words::UNKNOWN_FIELD, &[found, &expected.join(", ")])
        }
        SyntaxFaultKind::UnknownWord { found, expected } => {
            with(fault_words::UNKNOWN_WORD, &[found, &expected.join(", ")])
        }
        SyntaxFaultKind::MissingField { field } => with(fault_words::MISSING_FIELD, &[field]),
        SyntaxFaultKind::DuplicateField { field } => with(fault_words::DUPLICATE_FIELD, &[field]),
        SyntaxFaultKind::DuplicateKey { key } => with(fault_words::DUPLICATE_KEY, &[key]),
        SyntaxFaultKind::Unexpected { expected: wanted, found } if found.is_empty() => {
            with(fault_words::UNEXPECTED_END, &[&expected(*wanted, language)])
        }
        SyntaxFaultKind::Unexpected { expected: wanted, found } => {
            let wanted = capitalised(expected(*wanted, language), language);
            with(fault_words::UNEXPECTED, &[&wanted, &format_args!("`{found}`")])
        }
        SyntaxFaultKind::UnclosedText => with(fault_words::UNCLOSED_TEXT, &[]),
        SyntaxFaultKind::UnclosedComment => with(fault_words::UNCLOSED_COMMENT, &[]),
        SyntaxFaultKind::BadEscape => with(fault_words::BAD_ESCAPE, &[]),
        SyntaxFaultKind::MergeConflict => with(fault_words::MERGE_CONFLICT, &[]),
        SyntaxFaultKind::TextAfterEnd => with(fault_words::TEXT_AFTER_END, &[]),
        SyntaxFaultKind::Other { message } => with(fault_words::OTHER_SYNTAX, &[message]),
    }
}

/// Ids that are none may hold control characters, which belong on no terminal.
fn printable(text: &str) -> String {
    match text.contains(char::is_control) {
        true => text.escape_debug().to_string(),
        false => text.to_owned(),
    }
}

/// English puts what is expected at the beginning of the sentence.
fn capitalised(text: &str, language: Language) -> String {
    let mut characters = text.chars();
    match (language, characters.next()) {
        (Language::English, Some(first)) => first.to_uppercase().chain(characters).collect(),
        _ => text.to_owned(),
    }
}

fn expected(expected: Expected, language: Language) -> &'static str {
    match expected {
        Expected::OpeningParenthesis => "`(`",
        Expected::ClosingParenthesis => "`)`",
        Expected::OpeningBracket => "`[`",
        Expected::ClosingBracket => "`]`",
        Expected::OpeningBrace => "`{`",
        Expected::ClosingBrace => "`}`",
        Expected::Comma => "`,`",
        Expected::Colon => "`:`",
        Expected::Text => fault_words::A_TEXT.in_language(language),
        Expected::WholeNumber => fault_words::A_WHOLE_NUMBER.in_language(language),
        Expected::TwoNumbers => fault_words::TWO_NUMBERS.in_language(language),
        Expected::TrueOrFalse => fault_words::TRUE_OR_FALSE.in_language(language),
        Expected::Word => fault_words::A_WORD.in_language(language),
        Expected::More => fault_words::MORE.in_language(language),
    }
}
