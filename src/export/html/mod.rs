//! A document as one HTML file: nothing is loaded from anywhere, and without its script it is a
//! readable page. With it views are switched, drawings enlarged and moved, and a press on a card
//! says what there is to say about it.
//!
//! What is written is well-formed as XML, too.

mod blocks;

use base64::Engine as _;

use super::image::ExportFault;
use super::{DocumentOptions, Written};
use crate::export::xml::escaped_line;
use crate::language::{Text, texts};
use crate::page::document::{Document, Section};
use blocks::Blocks;

/// How it looks, and what it does.
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The file.
pub(super) fn html(
    document: &Document,
    _options: &DocumentOptions,
) -> Result<Vec<Written>, ExportFault> {
    let mut page = String::with_capacity(256 * 1_024);
    head(&mut page, document);
    contents(&mut page, document);
    page += "<main>\n";
    for section in &document.sections {
        write_section(&mut page, document, section)?;
    }
    page += "</main>\n";
    words_of_script(&mut page, document);
    page += "<script>\n//<![CDATA[\n";
    page += SCRIPT;
    page += "//]]>\n</script>\n</body>\n</html>\n";
    Ok(vec![Written { behind: String::new(), bytes: page.into_bytes() }])
}

fn head(page: &mut String, document: &Document) {
    let language = document.language.code();
    *page += "<!DOCTYPE html>\n";
    *page += &format!(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{language}\" xml:lang=\"{language}\">\n"
    );
    *page += "<head>\n<meta charset=\"utf-8\" />\n";
    *page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n";
    // Not even by mistake is anything loaded.
    *page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
              style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\" />\n";
    *page += "<meta name=\"generator\" content=\"Commerce Canvas\" />\n";
    *page += &format!("<title>{}</title>\n<style>\n", escaped_line(&document.title));
    *page += STYLE;
    let theme = if document.appearance.is_dark() { "dark" } else { "light" };
    *page += &format!("</style>\n</head>\n<body data-pictures=\"{theme}\">\n");
}

/// The list of the sections, beside them where there is room.
fn contents(page: &mut String, document: &Document) {
    let say = |text: Text| text.in_language(document.language);
    let name = escaped_line(say(texts::report::CONTENTS));
    *page += &format!("<nav class=\"contents\" aria-label=\"{name}\">\n");
    if let Some(logo) = &document.logo {
        let data = base64::engine::general_purpose::STANDARD.encode(&logo.png);
        *page += &format!("<img class=\"logo\" alt=\"\" src=\"data:image/png;base64,{data}\" />\n");
    }
    *page += &format!("<p class=\"whose\">{}</p>\n<ol>\n", escaped_line(&document.company));
    for section in document.listed() {
        *page += &format!(
            "<li><a href=\"#{}\">{}</a></li>\n",
            section.key,
            escaped_line(&section.topic)
        );
    }
    *page += "</ol>\n</nav>\n";
}

fn write_section(
    page: &mut String,
    document: &Document,
    section: &Section,
) -> Result<(), ExportFault> {
    let sort = if section.is_cover { "cover" } else { "chapter" };
    *page += &format!("<section id=\"{}\" class=\"{sort}\">\n", section.key);
    let mut blocks = Blocks { page, document };
    if section.is_cover {
        let about = [document.company.as_str(), document.day.as_str()];
        let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
        blocks.line("topic", &about.join(" · "));
        blocks.line_of("h1", "", &section.heading);
    } else {
        blocks.line("topic", &section.topic);
        blocks.line_of("h2", "", &section.heading);
    }
    if let Some(result) = &section.result {
        blocks.results(std::slice::from_ref(result));
    }
    blocks.all(&section.blocks)?;
    if !section.notes.is_empty() {
        blocks.notes(&section.notes);
    }
    *page += "</section>\n";
    Ok(())
}

/// The words that only the script shows.
fn words_of_script(page: &mut String, document: &Document) {
    let words = [
        ("larger", texts::report::ZOOM_IN),
        ("smaller", texts::report::ZOOM_OUT),
        ("whole", texts::canvas::MINIMAP),
        ("views", texts::report::VIEWS),
        ("close", texts::report::CLOSE),
    ];
    *page += "<div id=\"words\" hidden=\"hidden\"";
    for (key, words) in words {
        let said = escaped_line(words.in_language(document.language));
        *page += &format!(" data-{key}=\"{said}\"");
    }
    *page += "></div>\n";
}
