//! A plan as other programs want it: one function for each format that is written from the plan
//! itself.

use super::{archimate, canvas, drawio, excalidraw, json, mermaid};
use crate::export::Format;
use crate::language::Language;
use crate::plan::{Plan, View};

/// The bytes of a file of another program, if it is a format that is written from the plan. Formats
/// that show one view show this one.
pub fn exchanged(plan: &Plan, view: View, format: Format, language: Language) -> Option<Vec<u8>> {
    let text = match format {
        Format::Drawio => drawio::drawio(plan, language),
        Format::Canvas => canvas::canvas(plan, view, language),
        Format::Mermaid => mermaid::mermaid(plan, view, language),
        Format::Excalidraw => excalidraw::excalidraw(plan, view, language),
        Format::Archimate => archimate::archimate(plan, language),
        Format::Json => json::json(plan),
        Format::Png
        | Format::Svg
        | Format::Pdf
        | Format::Pptx
        | Format::Html
        | Format::Markdown => {
            return None;
        }
    };
    Some(text.into_bytes())
}

/// Whether a file of this format gives the whole plan back.
pub fn is_whole(format: Format) -> bool {
    matches!(format, Format::Drawio | Format::Json)
}

/// Whether a file of this format shows one view; the others hold all.
pub fn shows_one_view(format: Format) -> bool {
    matches!(format, Format::Canvas | Format::Mermaid | Format::Excalidraw)
}
