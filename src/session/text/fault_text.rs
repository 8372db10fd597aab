//! What is wrong with a file, in words: what happened, where, and what to do about it.

use std::fmt::Display;

use crate::catalogue::efforts::{EffortsFault, EffortsFaultKind};
use crate::catalogue::{self, words};
use crate::file::store::{StoreFault, StoreFaultKind};
use crate::file::{
    Expected, SemanticFault, SemanticFaultKind, SyntaxFault, SyntaxFaultKind, TooLarge,
};
use crate::language::{Language, grammar, texts};
use crate::plan::{IdFault, MAX_EFFORT, MAX_ELEMENTS, MAX_NAME_BYTES, MAX_TEXT_BYTES};

/// Why a file cannot be read, with the place.
pub fn syntax_fault(fault: &SyntaxFault, language: Language) -> String {
    let what = syntax_kind(&fault.kind, language);
    texts::faults::AT_LINE_AND_COLUMN
        .with(language, &[&fault.line.to_string(), &fault.column.to_string(), &what])
}

/// Why a file does not say what efforts are, with the place.
pub fn efforts_fault(fault: &EffortsFault, language: Language) -> String {
    let what = match &fault.kind {
        EffortsFaultKind::Syntax => texts::faults::EFFORTS_SYNTAX.in_language(language).to_owned(),
        EffortsFaultKind::UnknownField(name) => {
            texts::faults::EFFORTS_UNKNOWN_FIELD.with(language, &[&printable(name)])
        }
        EffortsFaultKind::UnknownKind(name) => {
            texts::faults::EFFORTS_UNKNOWN_KIND.with(language, &[&printable(name)])
        }
        EffortsFaultKind::TooMuch => texts::faults::EFFORTS_TOO_MUCH.with(language, &[&MAX_EFFORT]),
        EffortsFaultKind::Nameless => {
            texts::faults::EFFORTS_NAMELESS.in_language(language).to_owned()
        }
    };
    texts::faults::AT_LINE_AND_COLUMN
        .with(language, &[&fault.line.to_string(), &fault.column.to_string(), &what])
}

/// What is wrong with an element, with the place.
pub fn semantic_fault(fault: &SemanticFault, language: Language) -> String {
    let what = semantic_message(fault, language);
    match fault.element.as_str() {
        "" => texts::faults::AT_LINE.with(language, &[&fault.line.to_string(), &what]),
        element => {
            let element = printable(element);
            texts::faults::AT_LINE_IN_ELEMENT
                .with(language, &[&fault.line.to_string(), &element, &what])
        }
    }
}

/// What is wrong with an element, without the place.
pub fn semantic_message(fault: &SemanticFault, language: Language) -> String {
    let with = |text: crate::language::Text, values: &[&dyn Display]| text.with(language, values);
    match &fault.kind {
        SemanticFaultKind::BadId(IdFault::Empty) => with(texts::faults::ID_EMPTY, &[]),
        SemanticFaultKind::BadId(IdFault::TooLong) => with(texts::faults::ID_TOO_LONG, &[]),
        SemanticFaultKind::BadId(IdFault::ControlCharacter) => {
            with(texts::faults::ID_CONTROL_CHARACTER, &[])
        }
        SemanticFaultKind::IdUsedTwice => with(texts::faults::ID_USED_TWICE, &[]),
        SemanticFaultKind::DanglingLink { missing } => {
            with(texts::faults::DANGLING_LINK, &[missing])
        }
        SemanticFaultKind::SelfLink => with(texts::faults::SELF_LINK, &[]),
        SemanticFaultKind::SellerElsewhere => with(texts::faults::SELLER_ELSEWHERE, &[]),
        SemanticFaultKind::ImpossibleLink { kind, from, to } => {
            let kind = catalogue::link(*kind).name.in_language(language);
            let [from, to] = [from, to].map(|sort| words::sort(*sort).in_language(language));
            with(texts::faults::IMPOSSIBLE_LINK, &[&kind, &from, &to])
        }
        SemanticFaultKind::StepZero { field } => with(texts::faults::STEP_ZERO, &[field]),
        SemanticFaultKind::StopIsNoChannel { stop, at } => {
            with(texts::faults::STOP_IS_NO_CHANNEL, &[stop, at])
        }
        SemanticFaultKind::AudienceIsNoAudience { audience } => {
            with(texts::faults::AUDIENCE_IS_NO_AUDIENCE, &[audience])
        }
        SemanticFaultKind::AboutNothing { missing } => {
            with(texts::faults::ABOUT_NOTHING, &[missing])
        }
        SemanticFaultKind::NotKnown { found } => with(texts::faults::NOT_KNOWN, &[found]),
        SemanticFaultKind::BadDate { text } => with(texts::faults::BAD_DATE, &[text]),
        SemanticFaultKind::OutOfRange { field, value, least, greatest } => {
            // As the file has them: without separators.
            let range = [least, greatest].map(ToString::to_string);
            with(texts::faults::OUT_OF_RANGE, &[field, value, &range[0], &range[1]])
        }
    }
}

/// Why a plan is not written: its file could never be opened again.
pub fn too_large(fault: &TooLarge, language: Language) -> String {
    match fault {
        TooLarge::Bytes { bytes } => texts::faults::WOULD_BE_TOO_LARGE.with(language, &[bytes]),
        TooLarge::Elements { count } => {
            texts::faults::WOULD_HAVE_TOO_MANY.with(language, &[count, &MAX_ELEMENTS])
        }
        TooLarge::Name { location } => {
            texts::faults::NAME_WOULD_BE_TOO_LONG.with(language, &[&location.id, &MAX_NAME_BYTES])
        }
        TooLarge::Text { location } => {
            texts::faults::TEXT_WOULD_BE_TOO_LONG.with(language, &[&location.id, &MAX_TEXT_BYTES])
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
        StoreFaultKind::NotFound => texts::faults::NOT_FOUND,
        StoreFaultKind::NoFolder => texts::faults::NO_FOLDER,
        StoreFaultKind::IsFolder => texts::faults::IS_FOLDER,
        StoreFaultKind::Denied => texts::faults::DENIED,
        StoreFaultKind::ReadOnly => texts::faults::READ_ONLY,
        StoreFaultKind::FolderDenied => texts::faults::FOLDER_DENIED,
        StoreFaultKind::BadName => texts::faults::BAD_NAME,
        StoreFaultKind::Busy => texts::faults::BUSY,
        StoreFaultKind::Changed => texts::faults::CHANGED,
        StoreFaultKind::NoSpace => texts::faults::NO_SPACE,
        StoreFaultKind::TooLarge { .. } => texts::faults::TOO_LARGE_TO_READ,
        StoreFaultKind::TooLargeToSave { .. } => texts::faults::TOO_LARGE_TO_SAVE,
        StoreFaultKind::Other { message } => {
            return texts::faults::OTHER_STORE.with(language, &[path, message]);
        }
    };
    text.with(language, &[path])
}

fn syntax_kind(kind: &SyntaxFaultKind, language: Language) -> String {
    let with = |text: crate::language::Text, values: &[&dyn Display]| text.with(language, values);
    match kind {
        SyntaxFaultKind::Empty => with(texts::faults::EMPTY, &[]),
        SyntaxFaultKind::TooLarge { bytes } => with(texts::faults::FILE_TOO_LARGE, &[bytes]),
        SyntaxFaultKind::Utf16 => with(texts::faults::UTF_16, &[]),
        SyntaxFaultKind::ByteOrderMark => with(texts::faults::BYTE_ORDER_MARK, &[]),
        SyntaxFaultKind::ZeroByte => with(texts::faults::ZERO_BYTE, &[]),
        SyntaxFaultKind::NoUtf8 => with(texts::faults::NO_UTF_8, &[]),
        SyntaxFaultKind::FormatMissing => with(texts::faults::FORMAT_MISSING, &[]),
        SyntaxFaultKind::FormatNewer { found } => with(texts::faults::FORMAT_NEWER, &[found]),
        SyntaxFaultKind::FormatUnknown { found } => with(texts::faults::FORMAT_UNKNOWN, &[found]),
        SyntaxFaultKind::NestedTooDeeply => with(texts::faults::NESTED_TOO_DEEPLY, &[]),
        SyntaxFaultKind::TooManyElements => with(texts::faults::TOO_MANY_ELEMENTS, &[]),
        SyntaxFaultKind::NameTooLong => with(texts::faults::NAME_TOO_LONG, &[]),
        SyntaxFaultKind::TextTooLong => with(texts::faults::TEXT_TOO_LONG, &[]),
        SyntaxFaultKind::UnknownField { found, expected } => {
            with(texts::faults::UNKNOWN_FIELD, &[found, &expected.join(", ")])
        }
        SyntaxFaultKind::UnknownWord { found, expected } => {
            with(texts::faults::UNKNOWN_WORD, &[found, &expected.join(", ")])
        }
        SyntaxFaultKind::MissingField { field } => with(texts::faults::MISSING_FIELD, &[field]),
        SyntaxFaultKind::DuplicateField { field } => with(texts::faults::DUPLICATE_FIELD, &[field]),
        SyntaxFaultKind::DuplicateKey { key } => with(texts::faults::DUPLICATE_KEY, &[key]),
        SyntaxFaultKind::Unexpected { expected: wanted, found } if found.is_empty() => {
            with(texts::faults::UNEXPECTED_END, &[&expected(*wanted, language)])
        }
        SyntaxFaultKind::Unexpected { expected: wanted, found } => {
            let wanted = expected(*wanted, language);
            let text = with(texts::faults::UNEXPECTED, &[&wanted, &format_args!("`{found}`")]);
            grammar::sentence(&text)
        }
        SyntaxFaultKind::UnclosedText => with(texts::faults::UNCLOSED_TEXT, &[]),
        SyntaxFaultKind::UnclosedComment => with(texts::faults::UNCLOSED_COMMENT, &[]),
        SyntaxFaultKind::BadEscape => with(texts::faults::BAD_ESCAPE, &[]),
        SyntaxFaultKind::MergeConflict => with(texts::faults::MERGE_CONFLICT, &[]),
        SyntaxFaultKind::TextAfterEnd => with(texts::faults::TEXT_AFTER_END, &[]),
        SyntaxFaultKind::Other { message } => with(texts::faults::OTHER_SYNTAX, &[message]),
    }
}

/// Ids that are none may hold control characters, which belong on no terminal.
fn printable(text: &str) -> String {
    match text.contains(char::is_control) {
        true => text.escape_debug().to_string(),
        false => text.to_owned(),
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
        Expected::Text => texts::faults::A_TEXT.in_language(language),
        Expected::WholeNumber => texts::faults::A_WHOLE_NUMBER.in_language(language),
        Expected::TwoNumbers => texts::faults::TWO_NUMBERS.in_language(language),
        Expected::TrueOrFalse => texts::faults::TRUE_OR_FALSE.in_language(language),
        Expected::Word => texts::faults::A_WORD.in_language(language),
        Expected::More => texts::faults::MORE.in_language(language),
    }
}
