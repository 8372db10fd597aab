//! Tables as data: what stands in which column, and of which type it is. Whoever makes a table fills
//! it, whoever writes it finds here all it needs; nothing here knows a plan, a language or a format.

use std::borrow::Cow;

/// No text of a cell is longer than this, in UTF-16 units: a sheet holds no more.
pub const MAX_TEXT_UNITS: usize = 32_000;

/// The first cell of a sheet that holds the whole plan; what follows stands for its bytes.
pub const WHOLE_PLAN: &str = "commerce-canvas-plan";

/// Tables that belong together, with what is to be said about them as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// What the book is called.
    pub title: String,
    /// Whose it is; may be empty.
    pub company: String,
    /// The code of the language in which it is written, such as `de`.
    pub language: &'static str,
    /// The day that it bears.
    pub day: Day,
    /// How days are shown, as sheets write such patterns: `yyyy-mm-dd`.
    pub day_pattern: String,
    /// The first sheet: what the book holds.
    pub contents: Contents,
    /// What the sheet is called that holds the words to choose from.
    pub words_title: String,
    /// The tables in their order.
    pub tables: Vec<Table>,
    /// What the last sheet is called, and the plan on it, each part in a cell of its own; letters that
    /// stand for bytes, which no spreadsheet changes.
    pub whole: (String, Vec<String>),
}

/// The first sheet of a book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// What the sheet is called.
    pub title: String,
    /// Whose the book is, and of which day.
    pub whose: String,
    /// What stands under that, each on a line of its own.
    pub lines: Vec<String>,
    /// What stands over the columns: the table, its rows, and what of it is read again.
    pub headings: [String; 3],
    /// For each table the columns that are read again, in words.
    pub read_again: Vec<String>,
}

/// Rows that are all about the same sort of thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name for machines, the same in every language.
    pub key: &'static str,
    /// What it is called.
    pub title: String,
    /// Its columns from left to right.
    pub columns: Vec<Column>,
    /// Its rows from top to bottom, each with a value for every column.
    pub rows: Vec<Vec<Value>>,
    /// Whether rows that somebody adds are read.
    pub grows: bool,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name for machines; columns that are alike but for what they are about share one.
    pub key: &'static str,
    /// What stands over it. No two columns of a table have the same.
    pub heading: String,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether what somebody writes there is read.
    pub is_read: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By what a row is known, whatever it is called.
    Id,
    /// Any text.
    Text,
    /// A whole number.
    Number,
    /// A day.
    Date,
    /// One of these words.
    Words(Vec<String>),
    /// One of these words, or another that follows their pattern.
    OpenWords(Vec<String>),
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// A text that is not empty and as [`plain`] makes it.
    Text(String),
    /// A whole number.
    Number(u64),
    /// A day.
    Date(Day),
}

/// A day of the calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// From 1 to 9999.
    pub year: u16,
    /// From 1 to 12.
    pub month: u8,
    /// From 1 to 31.
    pub day: u8,
}

impl Book {
    /// Keeps the table with this key, and what is said about it.
    pub fn keep_only(&mut self, key: &str) {
        let mut read_again = std::mem::take(&mut self.contents.read_again).into_iter();
        let tables = std::mem::take(&mut self.tables).into_iter();
        let said = tables.map(|table| (table, read_again.next().unwrap_or_default()));
        let (tables, read_again) = said.filter(|(table, _)| table.key == key).unzip();
        (self.tables, self.contents.read_again) = (tables, read_again);
    }
}

impl Table {
    /// Where the column with this key is; the first of those that share it.
    pub fn column(&self, key: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.key == key)
    }
}

impl Value {
    /// A text, without what a sheet cannot hold; an empty one is nothing.
    pub fn text(text: &str) -> Self {
        match plain(text) {
            empty if empty.is_empty() => Self::Empty,
            text => Self::Text(text.into_owned()),
        }
    }

    /// A number, or nothing.
    pub fn number(number: Option<impl Into<u64>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.into()))
    }

    /// As it is written where everything is text; a day as ISO 8601 has it.
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(Day { year, month, day }) => {
                Cow::Owned(format!("{year:04}-{month:02}-{day:02}"))
            }
        }
    }
}

/// A text as a cell holds it: lines end in one way, what no sheet can hold is left out, and what is
/// too long ends in an ellipsis. A text that is so already stays as it is.
pub fn plain(text: &str) -> Cow<'_, str> {
    let is_held = |letter: char| {
        !letter.is_control() && !matches!(letter, '\u{FFFE}' | '\u{FFFF}')
            || matches!(letter, '\n' | '\t')
    };
    let whole = match text.chars().all(is_held) {
        true => Cow::Borrowed(text),
        false => {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            Cow::Owned(lines.chars().filter(|letter| is_held(*letter)).collect())
        }
    };
    let mut units = 0;
    let end = whole.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > MAX_TEXT_UNITS
    });
    match end {
        // With the ellipsis it is as long as it may be.
        Some((end, _)) => {
            let kept = whole[..end].char_indices().next_back().map_or(0, |(start, _)| start);
            Cow::Owned(format!("{}…", &whole[..kept]))
        }
        None => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_made_so_that_a_sheet_holds_them_and_then_stay_so() {
        for (text, held) in [
            ("Größe\tMaß", "Größe\tMaß"),
            ("two\r\nlines\rmore", "two\nlines\nmore"),
            ("\u{0}bell\u{7}\u{FFFE}", "bell"),
        ] {
            assert_eq!(plain(text), held);
            assert_eq!(plain(held), held);
        }
        let long = "🛒".repeat(MAX_TEXT_UNITS);
        let cut = plain(&long).into_owned();
        assert!(cut.ends_with('…') && cut.encode_utf16().count() <= MAX_TEXT_UNITS);
        assert_eq!(plain(&cut), cut);
        assert_eq!(Value::text("\u{7}"), Value::Empty);
    }

    #[test]
    fn values_are_written_in_one_way() {
        let day = Value::Date(Day { year: 2027, month: 3, day: 1 });
        let written = [Value::Empty, Value::text("a"), Value::Number(12_000), day];
        assert_eq!(written.each_ref().map(Value::written), ["", "a", "12000", "2027-03-01"]);
    }
}
