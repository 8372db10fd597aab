//! Outlines, as note-takers and mind maps write them, as a drawing: what has parts is a frame around
//! them, unless it is known by its name.

use roxmltree::Node;

use super::build::{Built, build};
use super::drawing::{Drawing, Look, Shape};
use super::guess::named;
use super::import_fault::{ImportFault, Limit, Source};
use super::markup::plain_of_html;
use super::origin::Origin;
use super::untrusted::{text, without_doctype, xml};
use crate::language::Language;
use crate::plan::Plan;

/// Outlines are nested no deeper than this.
const DEEPEST: usize = 64;

pub(super) fn read(bytes: &[u8], language: Language) -> Result<Built, ImportFault> {
    let text = without_doctype(text(bytes)?);
    let document = xml(&text)?;
    let root = document.root_element();
    if root.tag_name().name() != "opml" {
        return Err(ImportFault::OtherContent(Source::Opml));
    }
    let mut drawing = Drawing::default();
    let title = root.descendants().find(|node| node.has_tag_name("title"));
    drawing.title = title.and_then(|title| title.text()).unwrap_or_default().trim().to_owned();
    let body = root.children().find(|node| node.has_tag_name("body"));
    for outline in body.iter().flat_map(outlines) {
        add(&mut drawing, outline, (None, 0), language)?;
    }
    Ok(build(Plan::default(), drawing, language))
}

fn outlines<'a>(node: &Node<'a, 'a>) -> Vec<Node<'a, 'a>> {
    node.children().filter(|child| child.has_tag_name("outline")).collect()
}

fn add(
    drawing: &mut Drawing,
    outline: Node<'_, '_>,
    (container, depth): (Option<usize>, usize),
    language: Language,
) -> Result<(), ImportFault> {
    if depth >= DEEPEST {
        return Err(ImportFault::TooLarge(Limit::Depth(DEEPEST)));
    }
    let said = |name| plain_of_html(outline.attribute(name).unwrap_or_default());
    let text = match said("text") {
        empty if empty.is_empty() => said("title"),
        text => text,
    };
    let line = outline.document().text_pos_at(outline.range().start).row;
    let mut shape = Shape::new(text, Look::Card, Origin::new("", line.to_string()));
    shape.container = container;
    shape.note = said("_note");
    let parts = outlines(&outline);
    let is_leaf = |part: &Node<'_, '_>| outlines(part).is_empty();
    let is_named = |text: &str| named(text, language).is_some();
    // What is known by its name and has no more than plain lines under it stays one card.
    let is_card = parts.is_empty()
        || is_named(&shape.text)
            && parts.iter().all(is_leaf)
            && !parts.iter().any(|part| is_named(part.attribute("text").unwrap_or_default()));
    if is_card {
        let lines =
            parts.iter().map(|part| plain_of_html(part.attribute("text").unwrap_or_default()));
        let note = [shape.note].into_iter().chain(lines).filter(|line| !line.is_empty());
        shape.note = note.collect::<Vec<_>>().join("\n");
        drawing.add(shape)?;
        return Ok(());
    }
    shape.look = Look::Container;
    let number = drawing.add(shape)?;
    for part in parts {
        add(drawing, part, (Some(number), depth + 1), language)?;
    }
    Ok(())
}
