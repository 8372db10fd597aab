//! A document as slides: native shapes with their words inside, cards joined by connectors that
//! follow when one of them is moved, tables, and what its presenter may say as notes. Where things
//! stand is decided by the pages of the document; colours and faces are those of the theme of the
//! file, so that a firm's own master takes their place.

mod arial;
mod connector;
mod drawing;
mod frame_parts;
mod master;
mod package;
mod palette;
mod said;
mod shape;
mod slide;
mod table;
mod tags;
mod units;

use self::frame_parts::{NAMES, NOTES_MASTER, ROOT};
use self::master::Design;
use self::package::{HEAD, Part, Relation, packed};
use self::said::Said;
use self::shape::{LOGO, Pen};
use self::units::emu;
use super::within::PLAN_NAMES;
use super::{Attachment, ExportFault};
use crate::export::xml::escaped_line;
use crate::page::Paper;
use crate::page::document::Document;
use crate::page::flow::Pages;
use crate::theme::Theme;

/// What theme and design are called.
const NAME: &str = "Commerce Canvas";
/// The first number that a slide may have.
const FIRST_SLIDE: usize = 256;
/// By what programs know the part that holds it: one of its own, the same in every file.
const PLAN_PART: &str = "{8C1B7F0E-54D2-4C0B-9E57-6B1D0F6A2C31}";

/// The bytes of a presentation of these pages; `master` is the file of one whose design is taken over.
///
/// # Errors
/// Says that it could not be put together, or that there is no such design in the file.
pub fn pptx(
    document: &Document,
    pages: &Pages,
    attachment: Option<&Attachment>,
    master: Option<&[u8]>,
) -> Result<Vec<u8>, ExportFault> {
    let theme = Theme::of(document.appearance);
    let said = Said::in_document(document);
    let language = match document.language.code() {
        "de" => "de-DE",
        _ => "en-GB",
    };
    let pen = Pen { theme, language };
    let design = match master {
        Some(file) => master::design(file)?,
        None => frame_parts::design(theme, NAME),
    };
    let mut slides = Vec::new();
    for (place, page) in pages.pages.iter().enumerate() {
        let section = document.sections.get(page.section);
        let shapes = pen.shapes(&slide::shapes(pages, page, &said, master.is_some()));
        let notes = section.map_or(&[][..], |section| &section.notes);
        // Notes are told once, with the first slide of a section.
        let is_first = pages.starts.get(page.section) == Some(&place);
        let notes = if is_first { notes } else { &[] };
        let mut own = slide_parts((place + 1, &design.layout), &shapes, notes, pen);
        if shapes.contains(LOGO) {
            let id = Some(LOGO.to_owned());
            own[0].relations.push(Relation { id, ..Relation::new("image", LOGO_PATH) });
        }
        slides.extend(own);
    }
    let mut parts = vec![presentation(document, pages, &design, attachment.is_some())];
    parts.extend(property_parts(document));
    parts.extend(frame_parts::parts_of_notes(theme, NAME));
    parts.extend(design.parts);
    parts.extend(slides);
    parts.extend(attachment.into_iter().flat_map(plan_parts));
    parts.extend(document.logo.as_deref().map(|logo| Part {
        path: LOGO_PATH.to_owned(),
        content_type: Some("image/png".to_owned()),
        content: logo.png.clone(),
        relations: Vec::new(),
    }));
    let first = [
        ("officeDocument", "ppt/presentation.xml"),
        ("core-properties", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
    ];
    let first = first.map(|(sort, path)| Relation::new(sort, path));
    packed(&parts, &first)
}

/// Where the logo is within the file.
const LOGO_PATH: &str = "ppt/media/own-logo.png";

fn slide_path(number: usize) -> String {
    format!("ppt/slides/slide{number}.xml")
}

/// A slide, and its notes if it has some.
fn slide_parts(
    (number, layout): (usize, &str),
    shapes: &str,
    notes: &[String],
    pen: Pen<'_>,
) -> Vec<Part> {
    let slide = format!(
        "{HEAD}<p:sld {NAMES}><p:cSld><p:spTree>{ROOT}{shapes}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    );
    let path = slide_path(number);
    let slide = Part::new(&path, "slide", slide);
    if notes.is_empty() {
        return vec![slide.refers_to([("slideLayout", layout.to_owned())])];
    }
    let notes_path = format!("ppt/notesSlides/notesSlide{number}.xml");
    let words: String = notes
        .iter()
        .map(|note| {
            let (language, note) = (pen.language, escaped_line(note));
            format!("<a:p><a:r><a:rPr lang=\"{language}\"/><a:t>{note}</a:t></a:r></a:p>")
        })
        .collect();
    let content = format!(
        "{HEAD}<p:notes {NAMES}><p:cSld><p:spTree>{ROOT}<p:sp><p:nvSpPr>\
         <p:cNvPr id=\"2\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>\
         <a:bodyPr/><a:lstStyle/>{words}</p:txBody></p:sp></p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    );
    let notes = Part::new(&notes_path, "notesSlide", content)
        .refers_to([("notesMaster", NOTES_MASTER.to_owned()), ("slide", path)]);
    let slide = slide.refers_to([("slideLayout", layout.to_owned()), ("notesSlide", notes_path)]);
    vec![slide, notes]
}

fn presentation(document: &Document, pages: &Pages, design: &Design, holds_plan: bool) -> Part {
    let (master, master_number) = &design.master;
    let count = pages.pages.len();
    let area = pages.pages.first().map_or_else(|| Paper::Slide.area(), |page| page.area);
    let (width, height) = (emu(area.width()), emu(area.height()));
    // After the slides come what all of them refer to.
    let notes_master = count + 2;
    let slides: String = (0..count)
        .map(|place| format!("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", FIRST_SLIDE + place, place + 2))
        .collect();
    let content = format!(
        "{HEAD}<p:presentation {NAMES} saveSubsetFonts=\"1\"><p:sldMasterIdLst>\
         <p:sldMasterId id=\"{master_number}\" r:id=\"rId1\"/></p:sldMasterIdLst>\
         <p:notesMasterIdLst><p:notesMasterId r:id=\"rId{notes_master}\"/></p:notesMasterIdLst>\
         <p:sldIdLst>{slides}</p:sldIdLst><p:sldSz cx=\"{width}\" cy=\"{height}\"/>\
         <p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
    );
    let slides = (1..=count).map(|number| ("slide", slide_path(number)));
    let others = [
        ("notesMaster", NOTES_MASTER.to_owned()),
        ("presProps", "ppt/presProps.xml".to_owned()),
        ("viewProps", "ppt/viewProps.xml".to_owned()),
        ("theme", design.theme.clone()),
        ("tableStyles", "ppt/tableStyles.xml".to_owned()),
    ];
    let plan = holds_plan.then(|| ("customXml", "customXml/item1.xml".to_owned()));
    let master = [("slideMaster", master.clone())];
    let relations = master.into_iter().chain(slides).chain(others).chain(plan);
    // An empty document is one without slides; nothing else depends on what it says.
    debug_assert!(count > 0 || document.sections.is_empty(), "a section has a page");
    Part::new("ppt/presentation.xml", "presentation.main", content).refers_to(relations)
}

/// What is said of the file as a whole.
fn property_parts(document: &Document) -> Vec<Part> {
    let (title, company) = (escaped_line(&document.title), escaped_line(&document.company));
    let language = document.language.code();
    let core = format!(
        "{HEAD}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title>\
         <dc:language>{language}</dc:language></cp:coreProperties>"
    );
    let app = format!(
        "{HEAD}<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Commerce Canvas</Application><Company>{company}</Company></Properties>"
    );
    let styles = format!(
        "{HEAD}<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         def=\"{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}\"/>"
    );
    vec![
        Part::other(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            core,
        ),
        Part::other(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            app,
        ),
        Part::new("ppt/presProps.xml", "presProps", format!("{HEAD}<p:presentationPr {NAMES}/>")),
        Part::new("ppt/viewProps.xml", "viewProps", format!("{HEAD}<p:viewPr {NAMES}/>")),
        Part::new("ppt/tableStyles.xml", "tableStyles", styles),
    ]
}

/// The plan within the file: programs for slides keep such parts and show them nowhere.
fn plan_parts(attachment: &Attachment) -> Vec<Part> {
    let plan = escaped_whole(&String::from_utf8_lossy(&attachment.bytes));
    let name = escaped_line(&attachment.name);
    let item = format!("{HEAD}<plan xmlns=\"{PLAN_NAMES}\" name=\"{name}\">{plan}</plan>");
    let properties = format!(
        "{HEAD}<ds:datastoreItem ds:itemID=\"{PLAN_PART}\" \
         xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">\
         <ds:schemaRefs><ds:schemaRef ds:uri=\"{PLAN_NAMES}\"/></ds:schemaRefs></ds:datastoreItem>"
    );
    const PROPERTIES: &str = "customXml/itemProps1.xml";
    vec![
        Part::plain("customXml/item1.xml", item)
            .refers_to([("customXmlProps", PROPERTIES.to_owned())]),
        Part::other(
            PROPERTIES,
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            properties,
        ),
    ]
}

/// A text with its lines.
fn escaped_whole(text: &str) -> String {
    text.split('\n').map(escaped_line).collect::<Vec<_>>().join("\n")
}
