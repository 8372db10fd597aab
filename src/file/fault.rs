//! What can be wrong with a plan file.

use crate::plan::{IdFault, LinkKind, NodeSort};

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// The line; counts from 1.
    pub line: usize,
    /// The character within the line; counts from 1.
    pub column: usize,
    /// What is wrong there.
    pub kind: SyntaxFaultKind,
}

/// What is wrong with a file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFaultKind {
    /// Nothing is in it, or only blanks and comments.
    Empty,
    /// It is larger than [`MAX_FILE_BYTES`](super::MAX_FILE_BYTES).
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It is written in UTF-16 instead of UTF-8.
    Utf16,
    /// It begins with a byte-order mark.
    ByteOrderMark,
    /// It holds a byte that is zero, as damaged files and programs do.
    ZeroByte,
    /// It holds bytes that are no UTF-8.
    NoUtf8,
    /// It does not say of which format it is.
    FormatMissing,
    /// It is of a format that is newer than the program.
    FormatNewer {
        /// The format it names.
        found: String,
    },
    /// It names a format that has never been.
    FormatUnknown {
        /// The format it names.
        found: String,
    },
    /// Brackets are nested deeper than [`MAX_NESTING`](super::MAX_NESTING).
    NestedTooDeeply,
    /// It has more than [`MAX_ELEMENTS`](crate::plan::MAX_ELEMENTS) elements.
    TooManyElements,
    /// A name has more than [`MAX_NAME_BYTES`](crate::plan::MAX_NAME_BYTES) bytes.
    NameTooLong,
    /// A text has more than [`MAX_TEXT_BYTES`](crate::plan::MAX_TEXT_BYTES) bytes.
    TextTooLong,
    /// A field is not known here.
    UnknownField {
        /// What is written.
        found: String,
        /// The fields that may stand here.
        expected: &'static [&'static str],
    },
    /// A word is not known here.
    UnknownWord {
        /// What is written.
        found: String,
        /// The words that may stand here.
        expected: &'static [&'static str],
    },
    /// A field that must be there is not.
    MissingField {
        /// The field.
        field: &'static str,
    },
    /// A field is written twice.
    DuplicateField {
        /// The field.
        field: &'static str,
    },
    /// Two entries of a map have the same key.
    DuplicateKey {
        /// The key, as it is written.
        key: String,
    },
    /// Something else should stand here.
    Unexpected {
        /// What should.
        expected: Expected,
        /// What does, as it is written; empty at the end of the file.
        found: String,
    },
    /// A text in quotes has no end.
    UnclosedText,
    /// A comment has no end.
    UnclosedComment,
    /// A backslash in a text is followed by nothing that has a meaning there.
    BadEscape,
    /// Something stands behind the end of the plan.
    TextAfterEnd,
    /// Both sides of a merge conflict are still there.
    MergeConflict,
    /// Anything else, in the words of the library that reads the notation.
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

/// Something in a file that can be read but not meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SemanticFault {
    /// The id of the element; empty for what belongs to the plan as a whole.
    pub element: String,
    /// The line where the element begins; counts from 1.
    pub line: usize,
    /// What is wrong with it.
    pub kind: SemanticFaultKind,
}

/// What is wrong with an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SemanticFaultKind {
    /// Its id is none; it is left out.
    BadId(IdFault),
    /// It is a link with the id of a node; it is left out.
    IdUsedTwice,
    /// It is a link to a node that is not there; it is left out.
    DanglingLink {
        /// The id of the missing node.
        missing: String,
    },
    /// It is a link from a node to itself; it is left out.
    SelfLink,
    /// It is a link whose kind cannot join its ends; it is left out.
    ImpossibleLink {
        /// The kind of the link.
        kind: LinkKind,
        /// What it starts at.
        from: NodeSort,
        /// What it ends at.
        to: NodeSort,
    },
    /// It names step 0, but steps count from 1; what names it is left out.
    StepZero {
        /// The field.
        field: &'static str,
    },
    /// It is a journey with a stop at something that is no channel; the stop is left out.
    StopIsNoChannel {
        /// Which stop; counts from 1.
        stop: usize,
        /// What it names.
        at: String,
    },
    /// It is a journey of something that is no audience; the journey keeps no audience.
    AudienceIsNoAudience {
        /// What it names.
        audience: String,
    },
    /// It is a measure about something that is not there; that is left out.
    AboutNothing {
        /// What it names.
        missing: String,
    },
    /// A date is no day of the calendar; it is left out with what it dates.
    BadDate {
        /// What is written.
        text: String,
    },
    /// A number is too small or too great; it is left out, and a node without a place with it.
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
