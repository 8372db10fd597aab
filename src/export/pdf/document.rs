//! A document as PDF: its pages, what is what on them, its outline, and the links within it. It is
//! made to PDF/UA-1 and PDF/A-3a, which is tried while it is written.

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::{Destination, XyzDestination};
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::{Document as Pdf, SerializeSettings};

use super::painter::{Fonts, Painter, fonts};
use super::structure::Structure;
use crate::export::attachment::Attachment;
use crate::export::image::ExportFault;
use crate::geometry::{Rect, Transform};
use crate::page::POINTS;
use crate::page::document::Document;
use crate::page::flow::{Content, Page, Pages, Piece};
use crate::scene::{Item, Mark};
use crate::text;
use crate::theme::Theme;

/// What made the file.
const CREATOR: &str = "Commerce Canvas";

/// The document on these pages as PDF.
pub(in crate::export) fn document(
    document: &Document,
    pages: &Pages,
    (attachment, system_fonts): (Option<&Attachment>, bool),
) -> Result<Vec<u8>, ExportFault> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| ExportFault::Writing)?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut pdf = Pdf::new_with(settings);
    let mut structure = Structure::new(&pages.nodes);
    let fonts = fonts();
    for page in &pages.pages {
        let place = Transform { scale: POINTS, offset: page.area.min * -POINTS };
        let side = |length: f64| (length * POINTS) as f32;
        let size = PageSettings::from_wh(side(page.area.width()), side(page.area.height()));
        let mut paper = pdf.start_page_with(size.ok_or(ExportFault::Writing)?);
        let painter = Painter::new(paper.surface(), place, Fonts::clone(&fonts), system_fonts);
        paint(painter, page, &mut structure);
        let links = page.pieces.iter().filter_map(|piece| Some((piece, piece.leads_to?)));
        for (piece, section) in links {
            let link = link(document, pages, (piece, section), &place);
            let painted = paper.add_tagged_annotation(link);
            if let Some(node) = piece.node {
                structure.add(node, painted);
            }
        }
        paper.finish();
    }
    pdf.set_tag_tree(structure.tree(document.language.code()));
    pdf.set_outline(outline(document, pages));
    pdf.set_metadata(metadata(document));
    if let Some(attachment) = attachment {
        pdf.embed_file(embedded(attachment, document)).ok_or(ExportFault::Writing)?;
    }
    pdf.finish().map_err(|fault| {
        log::error!("the document could not be written: {fault:?}");
        ExportFault::Writing
    })
}

/// The pieces of a page, each as what it is.
fn paint(mut painter: Painter<'_>, page: &Page, structure: &mut Structure<'_>) {
    let theme = Theme::of(page.appearance);
    let has_drawing = page.pieces.iter().any(|piece| matches!(piece.content, Content::Drawing(..)));
    let behind = if has_drawing { theme.canvas } else { theme.surface };
    let adorns = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
    painter.surface.start_tagged(adorns);
    painter.background(&page.area, behind);
    painter.surface.end_tagged();
    for piece in &page.pieces {
        let said = unreadable(piece);
        let tag = match (&said, piece.node) {
            (_, None) => adorns,
            (Some(said), _) => {
                ContentTag::Span(SpanTag::empty().with_actual_text(Some(said.as_str())))
            }
            (None, _) => ContentTag::Other,
        };
        let painted = painter.surface.start_tagged(tag);
        match &piece.content {
            Content::Marks(items) => painter.paragraph(items),
            Content::Drawing(scene, place) => {
                let whole = painter.points_from_world;
                painter.points_from_world = Transform {
                    scale: place.scale * whole.scale,
                    offset: whole.point(place.offset),
                };
                painter.scene(scene);
                painter.points_from_world = whole;
            }
        }
        painter.surface.end_tagged();
        if let Some(node) = piece.node {
            structure.add(node, painted);
        }
    }
    painter.finish();
}

/// The words of a piece of which letters are drawn as shapes, which nobody could read.
fn unreadable(piece: &Piece) -> Option<String> {
    let Content::Marks(items) = &piece.content else { return None };
    let words = items.iter().filter_map(|Item { mark, .. }| match mark {
        Mark::Text(run) => Some(run.text.as_str()),
        Mark::Fill { .. }
        | Mark::Area { .. }
        | Mark::Border { .. }
        | Mark::Line { .. }
        | Mark::Icon { .. }
        | Mark::Bitmap { .. } => None,
    });
    let words: Vec<&str> = words.collect();
    let is_covered = |words: &&str| text::missing(words).is_empty();
    (!words.iter().all(is_covered)).then(|| words.join(" "))
}

fn on_paper(rect: &Rect, place: &Transform) -> Option<geom::Rect> {
    let Rect { min, max } = place.rect(rect);
    geom::Rect::from_ltrb(min.x as f32, min.y as f32, max.x as f32, max.y as f32)
}

/// Where a section begins.
fn destination(pages: &Pages, section: usize) -> XyzDestination {
    let page = pages.starts.get(section).copied().unwrap_or_default();
    XyzDestination::new(page, geom::Point::from_xy(0.0, 0.0))
}

fn link(
    document: &Document,
    pages: &Pages,
    (piece, section): (&Piece, usize),
    place: &Transform,
) -> Annotation {
    let target = Target::Destination(Destination::Xyz(destination(pages, section)));
    let area = on_paper(&piece.bounds, place)
        .or_else(|| geom::Rect::from_xywh(0.0, 0.0, 1.0, 1.0))
        .unwrap_or_else(|| unreachable!("a rectangle of one point is one"));
    let said = document.sections.get(section).map(|section| section.heading.clone());
    Annotation::new_link(LinkAnnotation::new(area, target), said)
}

/// An entry for each section, by what it is about.
fn outline(document: &Document, pages: &Pages) -> Outline {
    let mut outline = Outline::new();
    for (index, section) in document.sections.iter().enumerate() {
        outline.push_child(OutlineNode::new(section.topic.clone(), destination(pages, index)));
    }
    outline
}

fn metadata(document: &Document) -> Metadata {
    let metadata = Metadata::new()
        .title(document.title.clone())
        .language(document.language.code().to_owned())
        .creator(CREATOR.to_owned())
        .creation_date(date(document));
    match document.company.is_empty() {
        true => metadata,
        false => metadata.authors(vec![document.company.clone()]),
    }
}

fn date(document: &Document) -> DateTime {
    let (year, month, day) = document.date;
    DateTime::new(year).month(month).day(day)
}

fn embedded(attachment: &Attachment, document: &Document) -> EmbeddedFile {
    EmbeddedFile {
        path: attachment.name.clone(),
        mime_type: MimeType::new(&attachment.media_type),
        description: Some(attachment.description.clone()),
        association_kind: AssociationKind::Source,
        data: attachment.bytes.clone().into(),
        modification_date: Some(date(document)),
        compress: Some(true),
        location: None,
    }
}
