//! What can be wrong with a plan file.

use std::fmt;

use thiserror::Error;

use crate::plan::{IdFault, LinkKind, NodeSort};

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}, column {column}: {kind}")]
pub struct SyntaxFault {
    /// The line; counts from 1.
    pub line: usize,
    /// The character within the line; counts from 1.
    pub column: usize,
    /// What is wrong there.
    pub kind: SyntaxFaultKind,
}

/// What is wrong with a file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SyntaxFaultKind {
    /// Nothing is in it, or only blanks and comments.
    #[error("the file is empty")]
    Empty,
    /// It is larger than [`MAX_FILE_BYTES`](super::MAX_FILE_BYTES).
    #[error("the file has {bytes} bytes, more than a plan may have")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It is written in UTF-16 instead of UTF-8.
    #[error("the file is written in UTF-16")]
    Utf16,
    /// It begins with a byte-order mark.
    #[error("the file begins with a byte-order mark")]
    ByteOrderMark,
    /// It holds a byte that is zero, as damaged files and programs do.
    #[error("the file holds a zero byte")]
    ZeroByte,
    /// It holds bytes that are no UTF-8.
    #[error("the file is not UTF-8")]
    NoUtf8,
    /// It does not say of which format it is.
    #[error("the file does not say which format it has")]
    FormatMissing,
    /// It is of a format that is newer than the program.
    #[error("the file has the newer format {found}")]
    FormatNewer {
        /// The format it names.
        found: String,
    },
    /// It names a format that has never been.
    #[error("there is no format {found}")]
    FormatUnknown {
        /// The format it names.
        found: String,
    },
    /// Brackets are nested deeper than [`MAX_NESTING`](super::MAX_NESTING).
    #[error("brackets are nested too deeply")]
    NestedTooDeeply,
    /// It has more than [`MAX_ELEMENTS`](crate::plan::MAX_ELEMENTS) elements.
    #[error("the plan has too many elements")]
    TooManyElements,
    /// A name has more than [`MAX_NAME_BYTES`](crate::plan::MAX_NAME_BYTES) bytes.
    #[error("the name is too long")]
    NameTooLong,
    /// A text has more than [`MAX_TEXT_BYTES`](crate::plan::MAX_TEXT_BYTES) bytes.
    #[error("the text is too long")]
    TextTooLong,
    /// A field is not known here.
    #[error("unknown field {found}, expected one of {}", expected.join(", "))]
    UnknownField {
        /// What is written.
        found: String,
        /// The fields that may stand here.
        expected: &'static [&'static str],
    },
    /// A word is not known here.
    #[error("unknown word {found}, expected one of {}", expected.join(", "))]
    UnknownWord {
        /// What is written.
        found: String,
        /// The words that may stand here.
        expected: &'static [&'static str],
    },
    /// A field that must be there is not.
    #[error("the field {field} is missing")]
    MissingField {
        /// The field.
        field: &'static str,
    },
    /// A field is written twice.
    #[error("the field {field} is there twice")]
    DuplicateField {
        /// The field.
        field: &'static str,
    },
    /// Two entries of a map have the same key.
    #[error("the key {key} is there twice")]
    DuplicateKey {
        /// The key, as it is written.
        key: String,
    },
    /// Something else should stand here.
    #[error("expected {expected}, found {found:?}")]
    Unexpected {
        /// What should.
        expected: Expected,
        /// What does, as it is written; empty at the end of the file.
        found: String,
    },
    /// A text in quotes has no end.
    #[error("the text has no end")]
    UnclosedText,
    /// A comment has no end.
    #[error("the comment has no end")]
    UnclosedComment,
    /// A backslash in a text is followed by nothing that has a meaning there.
    #[error("the backslash is followed by nothing that has a meaning")]
    BadEscape,
    /// Something stands behind the end of the plan.
    #[error("something stands behind the end of the plan")]
    TextAfterEnd,
    /// Both sides of a merge conflict are still there.
    #[error("both sides of a merge conflict are still there")]
    MergeConflict,
    /// Anything else, in the words of the library that reads the notation.
    #[error("{message}")]
    Other {
        /// What it says, in English.
        message: String,
    },
}

/// What should stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `(`
    OpeningParenthesis,
    /// `)`
    ClosingParenthesis,
    /// `[`
    OpeningBracket,
    /// `]`
    ClosingBracket,
    /// `{`
    OpeningBrace,
    /// `}`
    ClosingBrace,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A text in quotes.
    Text,
    /// A number without a fraction.
    WholeNumber,
    /// Two numbers in parentheses.
    TwoNumbers,
    /// `true` or `false`.
    TrueOrFalse,
    /// The name of a field, or another word of the format.
    Word,
    /// Anything but the end of the file.
    More,
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::OpeningParenthesis => "`(`",
            Self::ClosingParenthesis => "`)`",
            Self::OpeningBracket => "`[`",
            Self::ClosingBracket => "`]`",
            Self::OpeningBrace => "`{`",
            Self::ClosingBrace => "`}`",
            Self::Comma => "`,`",
            Self::Colon => "`:`",
            Self::Text => "a text in quotes",
            Self::WholeNumber => "a whole number",
            Self::TwoNumbers => "two whole numbers",
            Self::TrueOrFalse => "`true` or `false`",
            Self::Word => "a word of the format",
            Self::More => "more",
        })
    }
}

/// Something in a file that can be read but not meant.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}, element {element:?}: {kind}")]
pub struct SemanticFault {
    /// The id of the element; empty for what belongs to the plan as a whole.
    pub element: String,
    /// The line where the element begins; counts from 1.
    pub line: usize,
    /// What is wrong with it.
    pub kind: SemanticFaultKind,
}

/// What is wrong with an element.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SemanticFaultKind {
    /// Its id is none; it is left out.
    #[error(transparent)]
    BadId(IdFault),
    /// It is a link with the id of a node; it is left out.
    #[error("a node and a link have this id")]
    IdUsedTwice,
    /// It is a link to a node that is not there; it is left out.
    #[error("the link leads to {missing}, which is not there")]
    DanglingLink {
        /// The id of the missing node.
        missing: String,
    },
    /// It is a link from a node to itself; it is left out.
    #[error("the link leads from a node to itself")]
    SelfLink,
    /// It is a channel that is no marketplace of a partner, and it is said who sells there; that is
    /// left out.
    #[error("who sells there is said of a channel that is no marketplace run by a partner")]
    SellerElsewhere,
    /// It is a link whose kind cannot join its ends; it is left out.
    #[error("a link of the kind {kind:?} cannot join {from:?} and {to:?}")]
    ImpossibleLink {
        /// The kind of the link.
        kind: LinkKind,
        /// What it starts at.
        from: NodeSort,
        /// What it ends at.
        to: NodeSort,
    },
    /// It names step 0, but steps count from 1; what names it is left out.
    #[error("{field} names step 0")]
    StepZero {
        /// The field.
        field: &'static str,
    },
    /// It is a journey with a stop at something that is no channel; the stop is left out.
    #[error("stop {stop} is at {at}, which is no channel")]
    StopIsNoChannel {
        /// Which stop; counts from 1.
        stop: usize,
        /// What it names.
        at: String,
    },
    /// It is a journey of something that is no audience; the journey keeps no audience.
    #[error("the journey is that of {audience}, which is no audience")]
    AudienceIsNoAudience {
        /// What it names.
        audience: String,
    },
    /// It is a measure about something that is not there; that is left out.
    #[error("the measure is about {missing}, which is not there")]
    AboutNothing {
        /// What it names.
        missing: String,
    },
    /// The file is of a newer format and says something that this program does not know; it is left out.
    #[error("{found} is not known here")]
    NotKnown {
        /// How it begins.
        found: String,
    },
    /// A date is no day of the calendar; it is left out with what it dates.
    #[error("{text:?} is no day")]
    BadDate {
        /// What is written.
        text: String,
    },
    /// A number is too small or too great; it is left out, and a node without a place with it.
    #[error("{field} is {value}, but may be from {least} to {greatest}")]
    OutOfRange {
        /// The field.
        field: &'static str,
        /// The number; as it is written where no type can hold it.
        value: String,
        /// The smallest that may be.
        least: i64,
        /// The greatest that may be.
        greatest: i64,
    },
}
