//! What an article says, and how Markdown becomes that.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Words that are written the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub words: String,
    /// Whether they stand out.
    pub strong: bool,
}

/// A part of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading within it.
    Heading(String),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A point of a list, with its number where it has one.
    Point(Option<u64>, Vec<Span>),
    /// A row of a table: what it is about, and what is said of it.
    Row(Vec<String>),
    /// What is typed or printed, line by line.
    Code(String),
}

impl Block {
    /// A paragraph of plain words.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::Paragraph(vec![Span { words: words.into(), strong: false }])
    }

    /// All its words.
    pub fn words(&self) -> String {
        let joined = |spans: &[Span]| spans.iter().map(|span| &*span.words).collect::<String>();
        match self {
            Self::Heading(words) | Self::Code(words) => words.clone(),
            Self::Paragraph(spans) | Self::Point(_, spans) => joined(spans),
            Self::Row(cells) => cells.join(" "),
        }
    }
}

/// A section of a document: what stands over it, and what it says.
pub(super) struct Section {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// The sections of a document in Markdown, each from one heading of the second level to the next;
/// what stands before the first has the title of the document.
pub(super) fn sections(markdown: &str) -> Vec<Section> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.read(event);
    }
    let mut sections = reader.sections;
    sections.retain(|section| !section.blocks.is_empty());
    sections
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    spans: Vec<Span>,
    strong: u32,
    /// The next number of each list that is open; none where its points have signs.
    lists: Vec<Option<u64>>,
    cells: Vec<String>,
    code: Option<String>,
}

impl Reader {
    fn read(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Strong) => self.strong += 1,
            Event::End(TagEnd::Strong) => self.strong -= 1,
            Event::Start(Tag::List(first)) => {
                // A list within a point stands after what the point says.
                self.end_point();
                self.lists.push(first);
            }
            Event::End(TagEnd::List(_)) => _ = self.lists.pop(),
            Event::Start(Tag::CodeBlock(_)) => self.code = Some(String::new()),
            Event::End(TagEnd::CodeBlock) => {
                let code = self.code.take().unwrap_or_default();
                self.push(Block::Code(code.trim_end().to_owned()));
            }
            Event::End(TagEnd::Heading(level)) => self.end_heading(level),
            Event::End(TagEnd::Paragraph) if self.lists.is_empty() => {
                let spans = std::mem::take(&mut self.spans);
                // A line that only leads to the same document in another language is none of it.
                if spans.len() > 1 || spans.iter().any(|span| span.words.contains(' ')) {
                    self.push(Block::Paragraph(spans));
                }
            }
            Event::End(TagEnd::Item) => self.end_point(),
            Event::End(TagEnd::TableCell) => {
                let cell = std::mem::take(&mut self.spans);
                self.cells.push(cell.into_iter().map(|span| span.words).collect());
            }
            Event::End(TagEnd::TableRow) => {
                let row = Block::Row(std::mem::take(&mut self.cells));
                self.push(row);
            }
            // What stands over the columns is said by what stands in them.
            Event::End(TagEnd::TableHead) => self.cells.clear(),
            Event::Text(words) | Event::Code(words) => self.say(&words),
            Event::SoftBreak | Event::HardBreak => self.say(" "),
            _ => {}
        }
    }

    fn say(&mut self, words: &str) {
        if let Some(code) = &mut self.code {
            return code.push_str(words);
        }
        let strong = self.strong > 0;
        match self.spans.last_mut().filter(|span| span.strong == strong) {
            Some(span) => span.words.push_str(words),
            None => self.spans.push(Span { words: words.to_owned(), strong }),
        }
    }

    fn end_point(&mut self) {
        let Some(list) = self.lists.last_mut() else { return };
        if self.spans.is_empty() {
            return;
        }
        let number = *list;
        *list = number.map(|number| number + 1);
        let spans = std::mem::take(&mut self.spans);
        self.push(Block::Point(number, spans));
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let title: String =
            std::mem::take(&mut self.spans).into_iter().map(|it| it.words).collect();
        match level {
            HeadingLevel::H1 | HeadingLevel::H2 => {
                self.sections.push(Section { title, blocks: Vec::new() });
            }
            _ => self.push(Block::Heading(title)),
        }
    }

    fn push(&mut self, block: Block) {
        if let Some(section) = self.sections.last_mut() {
            section.blocks.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_read_section_by_section() {
        let text = "# Title\n\n[Deutsch](x.md)\n\nAll **of** it.\n\n## One\n\n1. First\n   line\n2. Second\n\n\
                    | a | b |\n|---|---|\n| `x` | y |\n\n## Two\n\n- point\n\n    code\n";
        let read: Vec<(String, Vec<String>)> = sections(text)
            .into_iter()
            .map(|section| {
                (section.title, section.blocks.iter().map(|block| format!("{block:?}")).collect())
            })
            .collect();
        let titles: Vec<&str> = read.iter().map(|(title, _)| &**title).collect();
        assert_eq!(titles, ["Title", "One", "Two"]);
        assert_eq!(read[0].1.len(), 1, "the way to another language is left out");
        assert!(read[0].1[0].contains("words: \"of\", strong: true"), "{:?}", read[0].1);
        assert!(read[1].1[0].starts_with("Point(Some(1), [Span { words: \"First line\""));
        assert_eq!(read[1].1[2], "Row([\"x\", \"y\"])");
        assert!(read[2].1[0].starts_with("Point(None"));
    }
}
