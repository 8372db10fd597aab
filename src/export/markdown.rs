//! A document as Markdown (CommonMark with the tables of GitHub), and its drawings as SVG beside it.
//!
//! Words of the document are escaped, so that none of them is taken for a sign.

use super::image::{ExportFault, ImageOptions};
use super::{DocumentOptions, Written, svg};
use crate::language::grammar;
use crate::page::document::{
    Block, Cell, Chart, Document, Entry, Outcome, Paragraph, Picture, Section, Strip, Table,
    Verdict, Weight,
};

/// What files of drawings end in.
const PICTURE: &str = ".svg";

/// The text, and a file for each drawing.
pub(super) fn markdown(
    document: &Document,
    options: &DocumentOptions,
) -> Result<Vec<Written>, ExportFault> {
    let mut writer =
        Writer { document, name: &options.name, text: String::new(), files: Vec::new() };
    for section in &document.sections {
        writer.section(section)?;
    }
    let text = writer.text.trim_end().to_owned() + "\n";
    let whole = Written { behind: String::new(), bytes: text.into_bytes() };
    Ok([whole].into_iter().chain(writer.files).collect())
}

struct Writer<'a> {
    document: &'a Document,
    /// What the file is called, without its ending.
    name: &'a str,
    text: String,
    files: Vec<Written>,
}

impl Writer<'_> {
    /// A block with a blank line after it.
    fn push(&mut self, block: &str) {
        self.text += block;
        self.text += "\n\n";
    }

    fn section(&mut self, section: &Section) -> Result<(), ExportFault> {
        if section.is_cover {
            self.push(&format!("# {}", escaped(&section.heading)));
            let Document { company, day, .. } = self.document;
            let about = [company, day].map(|part| escaped(part));
            let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
            self.push(&about.join(" · "));
        } else {
            // Links within the text lead here.
            self.push(&format!("<a id=\"{}\"></a>", section.key));
            self.push(&format!("## {}", escaped(&section.heading)));
            let about = match &section.result {
                Some(result) => outcome(result),
                None => escaped(&section.topic),
            };
            self.push(&format!("*{about}*"));
        }
        self.blocks(&section.blocks)
    }

    fn blocks(&mut self, blocks: &[Block]) -> Result<(), ExportFault> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), ExportFault> {
        match block {
            Block::Heading(text) => self.push(&format!("### {}", escaped(text))),
            Block::Paragraph(Paragraph { weight, text }) => match weight {
                Weight::Lead | Weight::Text => self.push(&escaped(text)),
                Weight::Remark => self.push(&format!("<small>{}</small>", escaped(text))),
            },
            Block::List(entries) => self.push(&list(entries)),
            Block::Table(of) => self.push(&table(of)),
            Block::Picture(picture) => self.picture(picture)?,
            Block::Journey(strip) => self.push(&journey(strip)),
            Block::Results(results) => {
                let results = results.iter().map(|one| format!("- {}", outcome(one)));
                self.push(&results.collect::<Vec<_>>().join("\n"));
            }
            Block::Chart(of) => self.push(&chart(of)),
            Block::Columns(columns) => {
                columns.iter().try_for_each(|blocks| self.blocks(blocks))?;
            }
            Block::Together(blocks) => self.blocks(blocks)?,
            Block::Contents => self.contents(),
        }
        Ok(())
    }

    fn contents(&mut self) {
        let entries = self.document.listed().map(|section| {
            let (topic, heading) = (escaped(&section.topic), escaped(&section.heading));
            format!("- [{topic}](#{}): {heading}", section.key)
        });
        let entries = entries.collect::<Vec<_>>().join("\n");
        self.push(&entries);
    }

    fn picture(&mut self, picture: &Picture) -> Result<(), ExportFault> {
        let behind = format!("-{}{PICTURE}", picture.key);
        let bytes = svg::svg(&picture.scene, &ImageOptions::default())?;
        let path = address(&format!("{}{behind}", self.name));
        self.push(&format!("![{}]({path})", escaped(&picture.said)));
        self.files.push(Written { behind, bytes });
        Ok(())
    }
}

/// The level of a model as filled and empty steps.
fn ladder(level: usize) -> String {
    (0..5).map(|step| if step < level { '▮' } else { '▯' }).collect()
}

fn outcome(result: &Outcome) -> String {
    let model = escaped(&result.ladder.model);
    let rest = format!("{model} {} · {}", ladder(result.ladder.level), escaped(&result.axes));
    match result.of.is_empty() {
        true => rest,
        false => format!("{}: {rest}", escaped(&result.of)),
    }
}

const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Good => "✓ ",
        Verdict::Watch => "△ ",
        Verdict::Bad => "✗ ",
        Verdict::Open => "· ",
    }
}

fn list(entries: &[Entry]) -> String {
    let entries = entries.iter().map(|entry| {
        let sign = entry.verdict.map_or("", sign);
        match entry.detail.is_empty() {
            true => format!("- {sign}{}", escaped(&entry.text)),
            false => {
                format!("- {sign}{}  \n  {}", escaped(&entry.text), escaped(&entry.detail))
            }
        }
    });
    entries.collect::<Vec<_>>().join("\n")
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let heads = table.columns.iter().map(|column| escaped(&column.heading)).collect();
    let rules = table.columns.iter().map(|column| match column.is_number {
        true => "---:".to_owned(),
        false => "---".to_owned(),
    });
    let cell = |cell: &Cell| {
        let said = format!("{}{}", cell.verdict.map_or("", sign), escaped(&cell.text));
        if cell.is_head && !said.is_empty() { format!("**{said}**") } else { said }
    };
    let rows = table.rows.iter().map(|cells| row(cells.iter().map(cell).collect()));
    let lines = [row(heads), row(rules.collect())].into_iter().chain(rows);
    lines.collect::<Vec<_>>().join("\n")
}

fn journey(strip: &Strip) -> String {
    let said = [&strip.whose, &strip.state].map(|part| escaped(part));
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    let head = format!("### {}{}", sign(strip.verdict), escaped(&strip.name));
    let stops = strip.stops.iter().enumerate().map(|(index, stop)| {
        let (stage, place) = (escaped(&stop.stage), escaped(&stop.place));
        let line = format!("{}. {}{stage}: **{place}**", index + 1, sign(stop.verdict));
        match stop.said.is_empty() {
            true => line,
            false => format!("{line} – {}", escaped(&grammar::commas(&stop.said))),
        }
    });
    let stops = stops.collect::<Vec<_>>().join("\n");
    format!("{head}\n\n{}\n\n{stops}", said.join(" · "))
}

/// The points of a chart below each other.
fn chart(chart: &Chart) -> String {
    let points = chart.points.iter().map(|point| {
        let level = chart.levels.get(point.level).map_or("", String::as_str);
        let parts = [&point.until, &point.effort_text].map(|part| escaped(part));
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let line =
            format!("- {}: {} {}", escaped(&point.name), escaped(level), ladder(point.level));
        if parts.is_empty() { line } else { format!("{line} ({})", parts.join(", ")) }
    });
    points.collect::<Vec<_>>().join("\n")
}

/// Words in one line, of which nothing is taken for a sign of Markdown or of HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (index, letter) in text.trim().chars().enumerate() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            // At the beginning of a line they begin a heading, a list or a quotation.
            '#' | '+' | '-' if index == 0 => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    // `1.` begins a list as well.
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    let rest = escaped[digits..].strip_prefix(['.', ')']);
    if digits > 0 && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')) {
        escaped.insert(digits, '\\');
    }
    escaped
}

/// The name of a file as a link has it.
fn address(name: &str) -> String {
    let mut address = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                address.push(char::from(byte));
            }
            _ => address += &format!("%{byte:02X}"),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_never_signs() {
        for (text, written) in [
            ("a*b_c [d](e)", r"a\*b\_c \[d\](e)"),
            ("# no heading", r"\# no heading"),
            ("- no list", r"\- no list"),
            ("1. no list", r"1\. no list"),
            ("2026", "2026"),
            ("30.11.2026", "30.11.2026"),
            ("<b> & </b>", "&lt;b&gt; &amp; &lt;/b&gt;"),
            ("a|b\nc", r"a\|b c"),
        ] {
            assert_eq!(escaped(text), written, "{text}");
        }
    }

    #[test]
    fn names_of_files_are_links() {
        assert_eq!(address("Plan für Köln-today.svg"), "Plan%20f%C3%BCr%20K%C3%B6ln-today.svg");
    }
}
