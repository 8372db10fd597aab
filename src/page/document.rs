//! A document as data: sections of blocks, each of which every output shows in its own way. Pages,
//! slides, a web page and plain text are made of the same.
//!
//! Nothing here knows a plan, a paper or a format: words come written, pictures come drawn.

use std::sync::Arc;

use super::words::Ladder;
use crate::language::Language;
use crate::scene::{Bitmap, Options, Scene, Sign};
use crate::theme::Appearance;

/// A whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// Whose it is; may be empty.
    pub company: String,
    /// The day of which it is, written out.
    pub day: String,
    /// The same as year, month and day.
    pub date: (u16, u8, u8),
    /// The language of all its words.
    pub language: Language,
    /// The look of its pages and pictures.
    pub appearance: Appearance,
    /// The logo of the firm whose it is.
    pub logo: Option<Arc<Bitmap>>,
    /// Its sections in order.
    pub sections: Vec<Section>,
}

/// A section: a page or several, a slide or several, a chapter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// By what links lead to it: letters, digits and hyphens, once in a document.
    pub key: String,
    /// What it is about, in a word or two: for contents and outlines.
    pub topic: String,
    /// What it says, in a sentence: what stands over it.
    pub heading: String,
    /// Whether it is the first page, whose heading is the title of all.
    pub is_cover: bool,
    /// The result that it is about, where there is one.
    pub result: Option<Outcome>,
    /// What it consists of.
    pub blocks: Vec<Block>,
    /// What who presents it may say beside it, a paragraph each.
    pub notes: Vec<String>,
}

/// A result: the model on its ladder, whom it sells to, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Of what it is the result: a view; may be empty where that is clear.
    pub of: String,
    /// The model with its level.
    pub ladder: Ladder,
    /// Whom it sells to, and how.
    pub axes: String,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading within the section.
    Heading(String),
    /// A paragraph.
    Paragraph(Paragraph),
    /// Entries below each other.
    List(Vec<Entry>),
    /// A table, whose head is repeated where it goes on.
    Table(Table),
    /// A drawing, as large as there is room.
    Picture(Picture),
    /// The path of a customer.
    Journey(Strip),
    /// Results on the ladder of the models, one beside the other.
    Results(Vec<Outcome>),
    /// The way of the model and of the effort over the steps.
    Chart(Chart),
    /// Blocks beside each other where there is room, else below each other.
    Columns(Vec<Vec<Block>>),
    /// Blocks that stand on one page.
    Together(Vec<Block>),
    /// The sections that follow, each a link.
    Contents,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// How loudly it is said.
    pub weight: Weight,
    /// What it says.
    pub text: String,
}

/// How loudly a paragraph is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// What the section says in short.
    Lead,
    /// Plain text.
    #[default]
    Text,
    /// Where figures come from, and other remarks.
    Remark,
}

/// An entry of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// How it is judged, where it is.
    pub verdict: Option<Verdict>,
    /// What it says.
    pub text: String,
    /// What is to be added, in smaller letters; may be empty.
    pub detail: String,
}

/// How something is judged: a sign beside the words, which say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be.
    Good,
    /// Partly so, or to be watched.
    Watch,
    /// Not as it should be.
    Bad,
    /// Nobody knows, or it cannot be asked.
    Open,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it lists: said to who cannot see it.
    pub title: String,
    /// Its columns from left to right.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What stands over it.
    pub heading: String,
    /// How wide it is, for the others: a share of the table where all shares are added.
    pub share: f64,
    /// Whether it holds numbers, which stand at its right edge.
    pub is_number: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// How it is judged, where it is.
    pub verdict: Option<Verdict>,
    /// What it says; may be empty.
    pub text: String,
    /// Whether it is what its row is about.
    pub is_head: bool,
}

/// A drawing with what is needed to understand it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The name of it, by which files beside a text are called: letters, digits and hyphens.
    pub key: String,
    /// The drawing.
    pub scene: Arc<Scene>,
    /// What it shows, in words, for who cannot see it.
    pub said: String,
    /// What stands over the signs.
    pub signs_heading: String,
    /// Its signs with what they mean.
    pub signs: Vec<Sign>,
    /// What there is to say about its elements, by the id that the drawing knows them by.
    pub about: Vec<About>,
    /// How it was drawn, which samples of the signs follow.
    pub options: Options,
}

/// What there is to say about an element of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What there is to say, a sentence each.
    pub said: Vec<String>,
}

/// The path of a customer over channels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// What the journey is called.
    pub name: String,
    /// Whose it is.
    pub whose: String,
    /// How far it leads, in a word or two.
    pub state: String,
    /// Whether it leads to its end.
    pub verdict: Verdict,
    /// Its stops in order.
    pub stops: Vec<StripStop>,
}

/// A stop of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripStop {
    /// What the customer does.
    pub stage: String,
    /// Where.
    pub place: String,
    /// Whether the customer gets there and finds what is sought.
    pub verdict: Verdict,
    /// Why not, and what mends it; may be empty.
    pub said: Vec<String>,
}

/// The way of the model and of the effort over the steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows, in words, for who cannot see it.
    pub said: String,
    /// What the levels are called, the lowest first.
    pub levels: Vec<String>,
    /// Today and every step.
    pub points: Vec<ChartPoint>,
}

/// A step in a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartPoint {
    /// What it is called.
    pub name: String,
    /// What stands below that: until when; may be empty.
    pub until: String,
    /// The level after it, 0 to 5.
    pub level: usize,
    /// What it takes, in person-days: the middle of what is expected.
    pub effort: u64,
    /// The same in words; empty where it takes nothing.
    pub effort_text: String,
}

impl Block {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Paragraph(Paragraph { weight: Weight::Text, text: text.into() })
    }

    /// What a section says in short.
    pub fn lead(text: impl Into<String>) -> Self {
        Self::Paragraph(Paragraph { weight: Weight::Lead, text: text.into() })
    }

    /// Where figures come from, and other remarks.
    pub fn remark(text: impl Into<String>) -> Self {
        Self::Paragraph(Paragraph { weight: Weight::Remark, text: text.into() })
    }
}

impl Cell {
    /// A cell that only says something.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// What a row is about.
    pub fn head(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_head: true, ..Self::default() }
    }

    /// A cell that judges.
    pub fn judged(verdict: Verdict, text: impl Into<String>) -> Self {
        Self { verdict: Some(verdict), text: text.into(), is_head: false }
    }
}

impl Column {
    /// A column of words.
    pub fn words(heading: impl Into<String>, share: f64) -> Self {
        Self { heading: heading.into(), share, is_number: false }
    }

    /// A column of numbers.
    pub fn numbers(heading: impl Into<String>, share: f64) -> Self {
        Self { heading: heading.into(), share, is_number: true }
    }
}

impl Entry {
    /// An entry that only says something.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// An entry with what is to be added.
    pub fn with_detail(text: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { verdict: None, text: text.into(), detail: detail.into() }
    }

    /// An entry that judges.
    pub fn judged(verdict: Verdict, text: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { verdict: Some(verdict), text: text.into(), detail: detail.into() }
    }
}

impl Document {
    /// The sections that the contents list.
    pub fn listed(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(|section| section.is_listed())
    }
}

impl Section {
    /// Whether the contents list it: all but the cover, and the one that has them.
    pub fn is_listed(&self) -> bool {
        !self.is_cover && !self.blocks.contains(&Block::Contents)
    }
}
