//! The texts of a document by their letters: pages have them in lines, with hyphens where words were
//! divided; a slide wants them whole.

use std::collections::BTreeMap;

use crate::page::document::{Block, Document, Table};

/// The texts of a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Said<'a> {
    texts: BTreeMap<String, String>,
    tables: BTreeMap<&'a str, &'a Table>,
}

impl<'a> Said<'a> {
    pub fn in_document(document: &'a Document) -> Self {
        let mut said = Self::default();
        for section in &document.sections {
            said.text(&section.heading);
            said.text(&section.topic);
            if let Some(result) = &section.result {
                said.text(&result.axes);
            }
            said.blocks(&section.blocks);
        }
        said
    }

    /// A text whole, whose lines on a page these are.
    pub fn whole(&self, lines: &[&str]) -> String {
        match self.texts.get(&letters(&lines.concat())) {
            Some(whole) => whole.clone(),
            None => joined(lines),
        }
    }

    /// The table that lists this.
    pub fn table(&self, title: &str) -> Option<&'a Table> {
        self.tables.get(title).copied()
    }

    fn text(&mut self, text: &str) {
        self.texts.entry(letters(text)).or_insert_with(|| text.trim().to_owned());
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Heading(text) => self.text(text),
                Block::Paragraph(paragraph) => self.text(&paragraph.text),
                Block::List(entries) => {
                    for entry in entries {
                        self.text(&entry.text);
                        self.text(&entry.detail);
                    }
                }
                Block::Table(table) => {
                    self.tables.insert(&table.title, table);
                    let heads = table.columns.iter().map(|column| &column.heading);
                    let cells = table.rows.iter().flatten().map(|cell| &cell.text);
                    heads.chain(cells).for_each(|text| self.text(text));
                }
                Block::Journey(strip) => {
                    for stop in &strip.stops {
                        self.text(&stop.stage);
                        self.text(&stop.place);
                        self.text(&stop.said.join(". "));
                    }
                }
                Block::Results(results) => {
                    for result in results {
                        self.text(&result.of);
                        self.text(&result.axes);
                        self.text(&result.ladder.model);
                    }
                }
                Block::Columns(columns) => columns.iter().for_each(|blocks| self.blocks(blocks)),
                Block::Together(blocks) => self.blocks(blocks),
                Block::Picture(picture) => {
                    picture.about.iter().for_each(|about| self.text(&about.name));
                }
                Block::Chart(_) | Block::Contents => {}
            }
        }
    }
}

/// What of a text is the same however it is broken into lines.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !"-\u{AD}\u{200E}\u{200F}".contains(*letter))
        .collect()
}

/// Lines of which the text is not known: a word that was divided is whole again where it goes on with
/// a small letter.
fn joined(lines: &[&str]) -> String {
    let mut text = String::new();
    for line in lines {
        let goes_on = line.chars().next().is_some_and(char::is_lowercase);
        match (text.ends_with('-') && !text.ends_with(" -"), goes_on) {
            (true, true) => _ = text.pop(),
            (false, _) if !text.is_empty() => text.push(' '),
            _ => {}
        }
        text.push_str(line);
    }
    text
}
