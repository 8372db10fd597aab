//! The parts of a presentation that are the same for every document but for its colours: theme,
//! master and layouts, and those of the notes.

use super::master::Design;
use super::package::{HEAD, Part};
use super::palette::{SLOTS, hex};
use super::units::emu;
use crate::theme::Theme;

/// The names in which parts of a presentation are written.
pub(super) const NAMES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// What every tree of shapes begins with.
pub(super) const ROOT: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>\
     </p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>\
     <a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

const MAP: &str = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" \
     accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" \
     accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";

const BACKGROUND: &str = "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>\
     <a:effectLst/></p:bgPr></p:bg>";

/// The face of the theme: one that every office has, and no wider than the one of the pages.
const FACE: &str = "Arial";

const MASTER: &str = "ppt/slideMasters/slideMaster1.xml";
const LAYOUT: &str = "ppt/slideLayouts/slideLayout1.xml";
pub(super) const NOTES_MASTER: &str = "ppt/notesMasters/notesMaster1.xml";
const THEME: &str = "ppt/theme/theme1.xml";
/// Beside the master of the notes, where no design has one.
const NOTES_THEME: &str = "ppt/notesMasters/theme1.xml";

/// How large a title is in a new slide, in hundredths of a point.
const TITLE_LETTERS: u32 = 2_100;

const THEME_TYPE: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

/// The design of a presentation that takes over none.
pub(super) fn design(colors: &Theme, name: &str) -> Design {
    let parts = vec![
        Part::new(MASTER, "slideMaster", master())
            .refers_to([("slideLayout", LAYOUT.to_owned()), ("theme", THEME.to_owned())]),
        Part::new(LAYOUT, "slideLayout", layout()).refers_to([("slideMaster", MASTER.to_owned())]),
        Part::other(THEME, THEME_TYPE, theme(colors, name)),
    ];
    Design {
        parts,
        master: (MASTER.to_owned(), "2147483648".to_owned()),
        layout: LAYOUT.to_owned(),
        theme: THEME.to_owned(),
    }
}

/// The parts on which notes rest.
pub(super) fn parts_of_notes(colors: &Theme, name: &str) -> [Part; 2] {
    [
        Part::new(NOTES_MASTER, "notesMaster", notes_master())
            .refers_to([("theme", NOTES_THEME.to_owned())]),
        Part::other(NOTES_THEME, THEME_TYPE, theme(colors, name)),
    ]
}

fn theme(colors: &Theme, name: &str) -> String {
    let slots: String = SLOTS
        .iter()
        .map(|(slot, of)| {
            let color = hex(of(colors));
            format!("<a:{slot}><a:srgbClr val=\"{color}\"/></a:{slot}>")
        })
        .collect();
    let link = hex(colors.accent);
    let links = format!(
        "<a:hlink><a:srgbClr val=\"{link}\"/></a:hlink>\
         <a:folHlink><a:srgbClr val=\"{link}\"/></a:folHlink>"
    );
    let font = format!("<a:latin typeface=\"{FACE}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>");
    // Programs ask for three of each.
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3);
    let line = "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>";
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         name=\"{name}\"><a:themeElements><a:clrScheme name=\"{name}\">{slots}{links}\
         </a:clrScheme><a:fontScheme name=\"{name}\"><a:majorFont>{font}</a:majorFont>\
         <a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name=\"{name}\">\
         <a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{}</a:lnStyleLst>\
         <a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst>\
         </a:fmtScheme></a:themeElements></a:theme>",
        line.repeat(3)
    )
}

/// The place of the title of a slide, where it does not say another.
fn title_place() -> String {
    let (x, y, width, height) = (emu(74.0), emu(60.0), emu(1_772.0), emu(108.0));
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr>\
         <a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>\
         </a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>\
         <a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:normAutofit/></a:bodyPr>\
         <a:lstStyle/><a:p><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody></p:sp>"
    )
}

fn master() -> String {
    let style = |letters: u32, is_bold: u8, face: &str| {
        format!(
            "<a:lvl1pPr algn=\"l\"><a:defRPr sz=\"{letters}\" b=\"{is_bold}\"><a:solidFill>\
             <a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"{face}\"/></a:defRPr>\
             </a:lvl1pPr>"
        )
    };
    let (title, body) = (style(TITLE_LETTERS, 1, "+mj-lt"), style(1_200, 0, "+mn-lt"));
    format!(
        "{HEAD}<p:sldMaster {NAMES}><p:cSld>{BACKGROUND}<p:spTree>{ROOT}{}</p:spTree></p:cSld>\
         {MAP}<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>\
         </p:sldLayoutIdLst><p:txStyles><p:titleStyle>{title}</p:titleStyle>\
         <p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{body}</p:otherStyle></p:txStyles>\
         </p:sldMaster>",
        title_place()
    )
}

fn layout() -> String {
    format!(
        "{HEAD}<p:sldLayout {NAMES} type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Title\">\
         <p:spTree>{ROOT}{}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>\
         </p:sldLayout>",
        title_place()
    )
}

fn notes_master() -> String {
    format!(
        "{HEAD}<p:notesMaster {NAMES}><p:cSld>{BACKGROUND}<p:spTree>{ROOT}</p:spTree></p:cSld>\
         {MAP}<p:notesStyle/></p:notesMaster>"
    )
}
