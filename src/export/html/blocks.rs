//! The blocks of a document as HTML.

use crate::export::image::{ExportFault, ImageOptions};
use crate::export::svg;
use crate::export::xml::escaped_line;
use crate::language::texts;
use crate::page::document::{
    About, Block, Chart, Document, Entry, Outcome, Paragraph, Picture, Strip, Table, Verdict,
    Weight,
};

/// Writes blocks.
pub(super) struct Blocks<'a> {
    pub page: &'a mut String,
    pub document: &'a Document,
}

const fn class_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Good => "good",
        Verdict::Watch => "fair",
        Verdict::Bad => "bad",
        Verdict::Open => "open",
    }
}

fn class(verdict: Option<Verdict>) -> String {
    verdict.map(|verdict| format!(" class=\"{}\"", class_of(verdict))).unwrap_or_default()
}

impl Blocks<'_> {
    fn push(&mut self, html: &str) {
        self.page.push_str(html);
        self.page.push('\n');
    }

    /// A paragraph of a class.
    pub fn line(&mut self, class: &str, words: &str) {
        self.line_of("p", class, words);
    }

    /// Words in an element, if there are any.
    pub fn line_of(&mut self, element: &str, class: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.push(&format!("<{element}{class}>{}</{element}>", escaped_line(words)));
    }

    pub fn all(&mut self, blocks: &[Block]) -> Result<(), ExportFault> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), ExportFault> {
        match block {
            Block::Heading(words) => self.line_of("h3", "", words),
            Block::Paragraph(Paragraph { weight, text }) => match weight {
                Weight::Lead => self.line("lead", text),
                Weight::Text => self.line("", text),
                Weight::Remark => self.line("remark", text),
            },
            Block::List(entries) => self.list(entries),
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => self.picture(picture)?,
            Block::Journey(strip) => self.journey(strip),
            Block::Results(results) => self.results(results),
            Block::Chart(chart) => self.chart(chart),
            Block::Columns(columns) => {
                self.push("<div class=\"columns\">");
                for blocks in columns {
                    self.push("<div>");
                    self.all(blocks)?;
                    self.push("</div>");
                }
                self.push("</div>");
            }
            Block::Together(blocks) => self.all(blocks)?,
            Block::Contents => self.contents(),
        }
        Ok(())
    }

    fn contents(&mut self) {
        self.push("<dl class=\"findings\">");
        for section in self.document.listed() {
            let (topic, heading) = (escaped_line(&section.topic), escaped_line(&section.heading));
            let link = format!("<a href=\"#{}\">{topic}</a>", section.key);
            self.push(&format!("<div><dt>{link}</dt><dd>{heading}</dd></div>"));
        }
        self.push("</dl>");
    }

    fn list(&mut self, entries: &[Entry]) {
        self.push("<ul>");
        for entry in entries {
            let detail = match entry.detail.is_empty() {
                true => String::new(),
                false => format!("<small>{}</small>", escaped_line(&entry.detail)),
            };
            let class = class(entry.verdict);
            self.push(&format!("<li{class}>{}{detail}</li>", escaped_line(&entry.text)));
        }
        self.push("</ul>");
    }

    fn table(&mut self, table: &Table) {
        self.push("<div class=\"wide\"><table>");
        self.push(&format!("<caption>{}</caption>", escaped_line(&table.title)));
        self.push("<thead><tr>");
        let number = |is_number: bool| if is_number { " class=\"number\"" } else { "" };
        for column in &table.columns {
            let class = number(column.is_number);
            self.push(&format!("<th scope=\"col\"{class}>{}</th>", escaped_line(&column.heading)));
        }
        self.push("</tr></thead><tbody>");
        for row in &table.rows {
            self.push("<tr>");
            for (cell, column) in row.iter().zip(&table.columns) {
                let said = match cell.verdict {
                    Some(verdict) => {
                        format!(
                            "<span class=\"{}\">{}</span>",
                            class_of(verdict),
                            escaped_line(&cell.text)
                        )
                    }
                    None => escaped_line(&cell.text),
                };
                match cell.is_head {
                    true => self.push(&format!("<th scope=\"row\">{said}</th>")),
                    false => {
                        self.push(&format!("<td{}>{said}</td>", number(column.is_number)));
                    }
                }
            }
            self.push("</tr>");
        }
        self.push("</tbody></table></div>");
    }

    pub fn results(&mut self, results: &[Outcome]) {
        self.push("<div class=\"results\">");
        for result in results {
            self.push("<div>");
            self.line("of", &result.of);
            self.line("model", &result.ladder.model);
            let steps = (0..5).map(|step| match step < result.ladder.level {
                true => "<i class=\"on\"></i>",
                false => "<i></i>",
            });
            let steps = steps.collect::<String>();
            self.push(&format!("<p class=\"ladder\" aria-hidden=\"true\">{steps}</p>"));
            self.line("axes", &result.axes);
            self.push("</div>");
        }
        self.push("</div>");
    }

    fn journey(&mut self, strip: &Strip) {
        self.push("<div class=\"journey\">");
        let head =
            format!("<h3 class=\"{}\">{}</h3>", class_of(strip.verdict), escaped_line(&strip.name));
        self.push(&head);
        let said = [strip.whose.as_str(), strip.state.as_str()];
        let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
        self.line("remark", &said.join(" · "));
        self.push("<ol class=\"stops\">");
        for stop in &strip.stops {
            self.push(&format!("<li class=\"{}\">", class_of(stop.verdict)));
            self.line("stage", &stop.stage);
            self.line("place", &stop.place);
            stop.said.iter().for_each(|said| self.line("said", said));
            self.push("</li>");
        }
        self.push("</ol></div>");
    }

    /// The steps beside each other, each with its ladder and a bar for its effort.
    fn chart(&mut self, chart: &Chart) {
        let most = chart.points.iter().map(|point| point.effort).max().unwrap_or_default().max(1);
        self.push(&format!("<ol class=\"chart\" aria-label=\"{}\">", escaped_line(&chart.said)));
        for point in &chart.points {
            let level = chart.levels.get(point.level).map_or("", String::as_str);
            let (high, rise) = (point.effort * 100 / most, point.level * 20);
            self.push("<li>");
            self.push(&format!(
                "<div class=\"plot\" aria-hidden=\"true\"><i class=\"bar\" \
                 style=\"height:{}%\"></i><i class=\"point\" style=\"bottom:{rise}%\"></i></div>",
                high * 45 / 100
            ));
            self.line("place", &point.name);
            self.line("model", level);
            self.line("remark", &point.until);
            self.line("remark", &point.effort_text);
            self.push("</li>");
        }
        self.push("</ol>");
    }

    fn picture(&mut self, picture: &Picture) -> Result<(), ExportFault> {
        let bytes = svg::svg_within(&picture.scene, &picture.key, &ImageOptions::default())?;
        let drawing = String::from_utf8_lossy(&bytes);
        let said = escaped_line(&picture.said);
        self.push(&format!(
            "<figure class=\"drawing\" data-key=\"{}\" aria-label=\"{said}\">",
            escaped_line(&picture.key)
        ));
        self.push("<div class=\"canvas\">");
        self.push(&drawing);
        self.push("</div>");
        self.legend(picture);
        self.push("</figure>");
        if !picture.about.is_empty() {
            self.about(&picture.about, &picture.key);
        }
        Ok(())
    }

    fn legend(&mut self, picture: &Picture) {
        if picture.signs.is_empty() {
            return;
        }
        let signs = picture.signs.iter().map(|sign| {
            let words = escaped_line(sign.words.in_language(self.document.language));
            let sample = svg::svg_of_sign(sign, &picture.options);
            format!("<li>{sample}<span>{words}</span></li>")
        });
        let signs = signs.collect::<String>();
        let heading = escaped_line(&picture.signs_heading);
        self.push(&format!(
            "<figcaption><b>{heading}</b><ul class=\"legend\">{signs}</ul></figcaption>"
        ));
    }

    /// What there is to say about the cards: to be unfolded, and shown where a card is pressed.
    fn about(&mut self, about: &[About], key: &str) {
        let heading = escaped_line(texts::report::ABOUT_CARDS.in_language(self.document.language));
        self.push(&format!("<details class=\"about\"><summary>{heading}</summary>"));
        for one in about {
            let of = escaped_line(&format!("{key} {}", one.id));
            self.push(&format!("<div data-about=\"{of}\">"));
            self.line_of("h4", "", &one.name);
            self.push("<ul>");
            one.said.iter().for_each(|said| self.line_of("li", "", said));
            self.push("</ul></div>");
        }
        self.push("</details>");
    }

    /// What who presents a section may say.
    pub fn notes(&mut self, notes: &[String]) {
        let heading = escaped_line(texts::report::REASONS.in_language(self.document.language));
        self.push(&format!("<details class=\"notes\"><summary>{heading}</summary><ul>"));
        notes.iter().for_each(|note| self.line_of("li", "", note));
        self.push("</ul></details>");
    }
}
