//! Why nothing can be imported, and where that shows.

use thiserror::Error;

use super::cells::Unreadable;
use super::origin::Origin;
use super::taking_over::Fault;
use crate::export::Format;
use crate::file::{SemanticFault, SyntaxFault};

/// Why a file cannot be imported.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ImportFault {
    /// Its ending names no format that is read, and it says itself of none.
    #[error("it is of no format that is read")]
    UnknownFormat,
    /// It is no text in UTF-8.
    #[error("it is no text in UTF-8")]
    NoUtf8,
    /// It is larger, or would be when it is unpacked, than a drawing may be.
    #[error("it is too large: {0:?}")]
    TooLarge(Limit),
    /// It is no XML, or refers to what would have to be looked up.
    #[error("line {line}, column {column}: {message}")]
    Xml {
        /// The line.
        line: u32,
        /// The column.
        column: u32,
        /// What is wrong, in English.
        message: String,
    },
    /// It is no JSON.
    #[error("line {line}, column {column}: {message}")]
    Json {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// What is wrong, in English.
        message: String,
    },
    /// It is of the notation, but not of this format.
    #[error("it is no {0:?}")]
    OtherContent(Source),
    /// A part of it is packed and cannot be unpacked.
    #[error("{0} is damaged")]
    Damaged(Origin),
    /// It is of a kind of diagrams of which none but one is read.
    #[error("line {line}: a diagram of the kind {kind} is not read")]
    OtherDiagram {
        /// The line.
        line: usize,
        /// The kind, as the file names it.
        kind: String,
    },
    /// Nothing in it becomes an element.
    #[error("there is nothing in it")]
    Empty,
    /// It is a picture or a document with no plan within.
    #[error("it holds no plan")]
    NoPlanWithin,
    /// It is a workbook or a text with columns that cannot be read.
    #[error(transparent)]
    Table(#[from] Unreadable),
    /// None of its tables has a column of names.
    #[error("no table has a column of names")]
    NoNames,
    /// Cells of its tables say what the plan within cannot say.
    #[error("cells are faulty")]
    Cells(Vec<Fault>),
    /// The plan within cannot be read.
    #[error("the plan within cannot be read")]
    Plan(SyntaxFault),
    /// The plan within is faulty in its meaning.
    #[error("the plan within is faulty")]
    FaultyPlan(Vec<SemanticFault>),
}

/// What is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// More bytes, unpacked, than this.
    Bytes(usize),
    /// More shapes and connectors than this.
    Parts(usize),
    /// Nested more deeply than this.
    Depth(usize),
}

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Drawings of draw.io, also within pictures.
    Drawio,
    /// JSON Canvas, as Obsidian and others write it.
    Canvas,
    /// Drawings of Excalidraw.
    Excalidraw,
    /// Flowcharts of Mermaid.
    Mermaid,
    /// Outlines.
    Opml,
    /// Tables as text.
    Csv,
    /// Workbooks.
    Xlsx,
    /// A plan as JSON.
    Json,
    /// A picture with a plan within.
    Png,
    /// A picture with a plan within, as text.
    Svg,
    /// Slides with a plan within.
    Pptx,
}

impl Source {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Drawio,
        Self::Canvas,
        Self::Excalidraw,
        Self::Mermaid,
        Self::Csv,
        Self::Xlsx,
        Self::Opml,
        Self::Json,
        Self::Png,
        Self::Svg,
        Self::Pptx,
    ];

    /// What it is called where it is named.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Drawio => Format::Drawio.ending(),
            Self::Canvas => Format::Canvas.ending(),
            Self::Excalidraw => Format::Excalidraw.ending(),
            Self::Mermaid => Format::Mermaid.ending(),
            Self::Opml => "opml",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => Format::Json.ending(),
            Self::Png => Format::Png.ending(),
            Self::Svg => Format::Svg.ending(),
            Self::Pptx => Format::Pptx.ending(),
        }
    }

    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Drawio => Format::Drawio.name(),
            Self::Canvas => Format::Canvas.name(),
            Self::Excalidraw => Format::Excalidraw.name(),
            Self::Mermaid => Format::Mermaid.name(),
            Self::Opml => "OPML",
            Self::Csv => "CSV",
            Self::Xlsx => "Excel",
            Self::Json => Format::Json.name(),
            Self::Png => Format::Png.name(),
            Self::Svg => Format::Svg.name(),
            Self::Pptx => Format::Pptx.name(),
        }
    }

    /// The endings of its files, the usual one first.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Drawio => &["drawio", "dio", "drawio.svg", "drawio.png", "drawio.xml", "xml"],
            Self::Canvas => &["canvas"],
            Self::Excalidraw => &["excalidraw"],
            Self::Mermaid => &["mmd", "mermaid"],
            Self::Opml => &["opml"],
            Self::Csv => &["csv", "tsv"],
            Self::Xlsx => &["xlsx", "xlsm"],
            Self::Json => &["json"],
            Self::Png => &["png"],
            Self::Svg => &["svg"],
            Self::Pptx => &["pptx"],
        }
    }

    /// The format that this word names.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|source| source.code() == code || source.endings().contains(&code))
    }

    /// The format that the ending of a file's name says, the longest ending that fits.
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let fits = |ending: &&&str| {
            name.strip_suffix(**ending)
                .and_then(|stem| stem.strip_suffix('.'))
                .is_some_and(|stem| !stem.is_empty())
        };
        let endings = Self::ALL
            .into_iter()
            .flat_map(|source| source.endings().iter().map(move |ending| (source, ending)));
        let longest =
            endings.filter(|(_, ending)| fits(ending)).max_by_key(|(_, ending)| ending.len());
        longest.map(|(source, _)| source)
    }

    /// What the bytes say themselves of their format.
    pub fn of_content(bytes: &[u8]) -> Option<Self> {
        /// What tells a format apart stands near the start.
        const LOOKED_AT: usize = 4_096;
        if bytes.starts_with(b"\x89PNG") {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"PK\x03\x04") {
            let has = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
            return match (has(b"xl/workbook.xml"), has(b"ppt/presentation.xml")) {
                (true, _) => Some(Self::Xlsx),
                (false, true) => Some(Self::Pptx),
                _ => None,
            };
        }
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(LOOKED_AT)]).into_owned();
        let text = text.trim_start_matches('\u{FEFF}').trim_start();
        let has = |word: &str| text.contains(word);
        match text.chars().next()? {
            '<' if has("<mxfile") || has("<mxGraphModel") => Some(Self::Drawio),
            '<' if has("<opml") => Some(Self::Opml),
            '<' if has("<svg") => Some(Self::Svg),
            '{' if has("excalidraw") => Some(Self::Excalidraw),
            '{' if has("\"format\"") && has("\"commerce") => Some(Self::Json),
            '{' if has("\"nodes\"") || has("\"edges\"") || text.len() < 8 => Some(Self::Canvas),
            '{' => Some(Self::Json),
            _ => {
                let first = |line: &str| {
                    ["graph ", "flowchart ", "graph\n", "flowchart\n", "flowchart-elk"]
                        .iter()
                        .any(|word| line.starts_with(word))
                };
                text.lines().any(|line| first(line.trim_start())).then_some(Self::Mermaid)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_ending_says_which_format_is_meant() {
        for (name, source) in [
            ("plan.drawio", Some(Source::Drawio)),
            ("plan.drawio.svg", Some(Source::Drawio)),
            ("plan.DRAWIO.PNG", Some(Source::Drawio)),
            ("plan.svg", Some(Source::Svg)),
            ("plan.commerce.png", Some(Source::Png)),
            ("list.tsv", Some(Source::Csv)),
            ("flow.mermaid", Some(Source::Mermaid)),
            (".drawio", None),
            ("plan.commerce", None),
            ("drawio", None),
        ] {
            assert_eq!(Source::of_name(name), source, "{name}");
        }
    }

    #[test]
    fn files_say_what_they_are() {
        for (bytes, source) in [
            ("\u{FEFF}<?xml version=\"1.0\"?>\n<mxfile>", Some(Source::Drawio)),
            ("<opml version=\"2.0\">", Some(Source::Opml)),
            ("{\"nodes\":[]}", Some(Source::Canvas)),
            ("{}", Some(Source::Canvas)),
            ("{\"type\": \"excalidraw\"}", Some(Source::Excalidraw)),
            ("---\ntitle: x\n---\nflowchart LR\n", Some(Source::Mermaid)),
            ("Shop, Store", None),
            ("", None),
        ] {
            assert_eq!(Source::of_content(bytes.as_bytes()), source, "{bytes}");
        }
    }
}
