//! What tables can be exported to.

use std::path::Path;

/// A format of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// A workbook with all tables.
    Xlsx,
    /// A text with separators, for each table one.
    Csv,
}

impl TableFormat {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Xlsx, Self::Csv];

    /// The format that the ending of a path asks for; capital letters are the same.
    pub fn of(path: &Path) -> Option<Self> {
        path.file_stem()?;
        let ending = path.extension()?.to_string_lossy().to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// What people call it, in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "Excel",
            Self::Csv => "CSV",
        }
    }

    /// The ending of its files, without the point.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}
