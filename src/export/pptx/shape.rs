//! What stands on a slide: native shapes with their words inside, lines, connectors and tables, and
//! how each is written.

use super::connector::{Connector, Side};
use super::palette::fill;
use super::table::SIDE;
use super::units::{Emu, emu, letters};
use crate::export::xml::escaped_line;
use crate::geometry::{Path, Rect, Segment};
use crate::scene::TextRun;
use crate::text::Face;
use crate::theme::{Rgba, Theme};

/// Something on a slide. Its place in the list is its number.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Box(BoxShape),
    Freeform(Freeform),
    Connector(Joint),
    Table(Grid),
    /// The logo of the firm.
    Logo(Rect),
}

/// A rectangle, perhaps with round corners, filled or not, with words in it or not.
#[derive(Clone, Debug)]
pub(super) struct BoxShape {
    pub place: Rect,
    pub radius: f64,
    pub fill: Option<Rgba>,
    pub edge: Option<Edge>,
    pub words: Words,
    pub name: String,
    /// What it is, for who cannot see it; nothing for what only adorns.
    pub said: Option<String>,
    pub is_title: bool,
}

/// Words within a shape.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub paragraphs: Vec<Paragraph>,
    /// Free space at the left, above, at the right and below.
    pub inset: [f64; 4],
    pub is_centred: bool,
    /// Whether lines break where the shape ends.
    pub wraps: bool,
}

/// A paragraph of words in one style.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    /// A sign before it, in a colour of its own.
    pub sign: Option<(&'static str, Rgba)>,
    pub text: String,
    pub face: Face,
    pub size: f64,
    /// From one line to the next; `None` for what is usual.
    pub row: Option<f64>,
    pub color: Rgba,
    pub align: Align,
    /// Whether a line goes through it.
    pub is_struck: bool,
}

impl Paragraph {
    /// One line of words as it is set on the page.
    pub fn of(run: &TextRun) -> Self {
        Self {
            sign: None,
            text: run.text.clone(),
            face: run.face,
            size: run.size,
            row: None,
            color: run.color,
            align: Align::Left,
            is_struck: false,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Align {
    #[default]
    Left,
    Centre,
    Right,
}

/// A line around a shape, or by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub width: f64,
    pub color: Rgba,
    pub dash: Dash,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Dash {
    #[default]
    Whole,
    Dashes,
    Dots,
}

/// A path of any form. It only adorns.
#[derive(Clone, Debug)]
pub(super) struct Freeform {
    pub path: Path,
    pub fill: Option<Rgba>,
    pub edge: Option<Edge>,
}

/// A link between two shapes.
#[derive(Clone, Debug)]
pub(super) struct Joint {
    pub connector: Connector,
    pub edge: Edge,
    pub has_head: bool,
    /// The places of the shapes that it joins in the list, and at which sides.
    pub ends: [(usize, Side); 2],
    pub name: String,
}

/// A table.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    pub place: Rect,
    pub title: String,
    pub columns: Vec<f64>,
    pub rows: Vec<GridRow>,
    pub has_head: bool,
}

#[derive(Clone, Debug)]
pub(super) struct GridRow {
    pub height: f64,
    /// What stays free above its words, and below them.
    pub free: f64,
    /// The colour of the line below it.
    pub line: Rgba,
    pub cells: Vec<Vec<Paragraph>>,
}

/// With what shapes are written.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub theme: &'a Theme,
    /// The language of the words, as programs name it.
    pub language: &'static str,
}

/// By what a slide names the part with the logo.
pub(super) const LOGO: &str = "rIdLogo";

/// The logo, which only adorns.
fn logo(id: usize, place: &Rect) -> String {
    let named = Pen::named(id, "Logo", None);
    let place = transform(place, "");
    format!(
        "<p:pic><p:nvPicPr>{named}<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr>\
         <p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"{LOGO}\"/><a:stretch><a:fillRect/>\
         </a:stretch></p:blipFill><p:spPr>{place}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
         </p:spPr></p:pic>"
    )
}

/// The number of the first shape of a slide; 1 is the slide itself.
const FIRST: usize = 2;

/// The number of a shape by its place in the list.
pub(super) fn number(place: usize) -> usize {
    place + FIRST
}

impl Pen<'_> {
    pub fn shapes(&self, shapes: &[Shape]) -> String {
        let written = shapes.iter().enumerate().map(|(place, shape)| {
            let id = number(place);
            match shape {
                Shape::Box(shape) => self.boxed(id, shape),
                Shape::Freeform(shape) => self.freeform(id, shape),
                Shape::Connector(joint) => self.connector(id, joint),
                Shape::Table(grid) => self.table(id, grid),
                Shape::Logo(place) => logo(id, place),
            }
        });
        written.collect()
    }

    /// What a shape is called, and what is said of it.
    fn named(id: usize, name: &str, said: Option<&str>) -> String {
        let name = escaped_line(name);
        match said {
            Some(said) => {
                format!("<p:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{}\"/>", escaped_line(said))
            }
            None => format!(
                "<p:cNvPr id=\"{id}\" name=\"{name}\"><a:extLst>\
                 <a:ext uri=\"{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}\"><adec:decorative \
                 xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" \
                 val=\"1\"/></a:ext></a:extLst></p:cNvPr>"
            ),
        }
    }

    fn boxed(&self, id: usize, shape: &BoxShape) -> String {
        let has_words = !shape.words.paragraphs.is_empty();
        let is_bare = shape.fill.is_none() && shape.edge.is_none();
        // Words say themselves what they are.
        let named = match (&shape.said, has_words) {
            (Some(said), _) => Self::named(id, &shape.name, Some(said)),
            (None, true) => {
                format!("<p:cNvPr id=\"{id}\" name=\"{}\"/>", escaped_line(&shape.name))
            }
            (None, false) => Self::named(id, &shape.name, None),
        };
        let (kind, place_holder) = match (shape.is_title, is_bare) {
            (true, _) => {
                ("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>", "<p:ph type=\"title\"/>")
            }
            (false, true) => ("<p:cNvSpPr txBox=\"1\"/>", ""),
            (false, false) => ("<p:cNvSpPr/>", ""),
        };
        let place = transform(&shape.place, "");
        let shorter = shape.place.width().min(shape.place.height()).max(1e-6);
        let form = match shape.radius / shorter {
            radius if radius < 0.005 => {
                "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>".to_owned()
            }
            radius => {
                let share = (radius.min(0.5) * 100_000.0).round() as i64;
                format!(
                    "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val {share}\"/>\
                     </a:avLst></a:prstGeom>"
                )
            }
        };
        let filled = shape.fill.map_or("<a:noFill/>".to_owned(), |of| fill(of, self.theme));
        let edge = shape
            .edge
            .map_or("<a:ln><a:noFill/></a:ln>".to_owned(), |edge| self.line(&edge, false));
        let words = self.words(&shape.words, if shape.is_title { "+mj-lt" } else { "+mn-lt" });
        format!(
            "<p:sp><p:nvSpPr>{named}{kind}<p:nvPr>{place_holder}</p:nvPr></p:nvSpPr>\
             <p:spPr>{place}{form}{filled}{edge}</p:spPr>{words}</p:sp>"
        )
    }

    fn words(&self, words: &Words, face: &str) -> String {
        let [left, top, right, bottom] = words.inset.map(emu);
        let wrap = if words.wraps { "square" } else { "none" };
        let anchor = if words.is_centred { "ctr" } else { "t" };
        let paragraphs = self.paragraphs(&words.paragraphs, face);
        format!(
            "<p:txBody><a:bodyPr wrap=\"{wrap}\" lIns=\"{left}\" tIns=\"{top}\" rIns=\"{right}\" \
             bIns=\"{bottom}\" anchor=\"{anchor}\" rtlCol=\"0\"><a:noAutofit/></a:bodyPr>\
             <a:lstStyle/>{paragraphs}</p:txBody>"
        )
    }

    fn paragraphs(&self, paragraphs: &[Paragraph], face: &str) -> String {
        if paragraphs.is_empty() {
            return format!("<a:p><a:endParaRPr lang=\"{}\" sz=\"1000\"/></a:p>", self.language);
        }
        paragraphs.iter().map(|paragraph| self.paragraph(paragraph, face)).collect()
    }

    fn paragraph(&self, paragraph: &Paragraph, face: &str) -> String {
        let align = match paragraph.align {
            Align::Left => "l",
            Align::Centre => "ctr",
            Align::Right => "r",
        };
        let row = paragraph.row.map_or(String::new(), |row| {
            format!("<a:lnSpc><a:spcPts val=\"{}\"/></a:lnSpc>", letters(row))
        });
        let bold = u8::from(matches!(paragraph.face, Face::SemiBold));
        let size = letters(paragraph.size);
        let color = fill(paragraph.color, self.theme);
        let struck = if paragraph.is_struck { " strike=\"sngStrike\"" } else { "" };
        // A line that breaks stays one.
        let style =
            format!("lang=\"{}\" sz=\"{size}\" b=\"{bold}\"{struck} dirty=\"0\"", self.language);
        let run = |text: &str, color: &str| {
            let text = escaped_line(text);
            format!(
                "<a:r><a:rPr {style}>{color}<a:latin typeface=\"{face}\"/></a:rPr><a:t>{text}</a:t></a:r>"
            )
        };
        let sign =
            paragraph.sign.map(|(sign, tint)| run(&format!("{sign} "), &fill(tint, self.theme)));
        let runs: Vec<String> = paragraph.text.split('\n').map(|line| run(line, &color)).collect();
        let line_break = format!("<a:br><a:rPr {style}>{color}</a:rPr></a:br>");
        format!(
            "<a:p><a:pPr algn=\"{align}\" marL=\"0\" indent=\"0\">{row}<a:buNone/></a:pPr>{}{}</a:p>",
            sign.unwrap_or_default(),
            runs.join(&line_break)
        )
    }

    fn line(&self, edge: &Edge, has_head: bool) -> String {
        let dash = match edge.dash {
            Dash::Whole => "",
            Dash::Dashes => "<a:prstDash val=\"dash\"/>",
            Dash::Dots => "<a:prstDash val=\"sysDot\"/>",
        };
        let head =
            if has_head { "<a:tailEnd type=\"triangle\" w=\"med\" len=\"med\"/>" } else { "" };
        let width = emu(edge.width).max(1);
        let color = fill(edge.color, self.theme);
        format!("<a:ln w=\"{width}\">{color}{dash}<a:round/>{head}</a:ln>")
    }

    fn connector(&self, id: usize, joint: &Joint) -> String {
        let Joint { connector, edge, has_head, ends, name } = joint;
        let named = Self::named(id, name, Some(name));
        let [(from, from_side), (to, to_side)] = ends;
        let turned = match connector.turned {
            0 => String::new(),
            turned => format!(" rot=\"{turned}\""),
        };
        let flips = [("flipH", connector.is_flipped.0), ("flipV", connector.is_flipped.1)];
        let flips: String = flips
            .iter()
            .filter(|(_, is_flipped)| *is_flipped)
            .map(|(name, _)| format!(" {name}=\"1\""))
            .collect();
        let corners: String = (1..)
            .zip(&connector.adjusted)
            .map(|(number, share)| format!("<a:gd name=\"adj{number}\" fmla=\"val {share}\"/>"))
            .collect();
        let ((x, y), (width, height)) = (connector.at, connector.size);
        let (from, to) = (number(*from), number(*to));
        let (from_side, to_side) = (*from_side as u8, *to_side as u8);
        let preset = connector.preset;
        let line = self.line(edge, *has_head);
        format!(
            "<p:cxnSp><p:nvCxnSpPr>{named}<p:cNvCxnSpPr><a:stCxn id=\"{from}\" \
             idx=\"{from_side}\"/><a:endCxn id=\"{to}\" idx=\"{to_side}\"/></p:cNvCxnSpPr><p:nvPr/>\
             </p:nvCxnSpPr><p:spPr><a:xfrm{turned}{flips}><a:off x=\"{x}\" y=\"{y}\"/>\
             <a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"{preset}\">\
             <a:avLst>{corners}</a:avLst></a:prstGeom>{line}</p:spPr></p:cxnSp>"
        )
    }

    fn freeform(&self, id: usize, shape: &Freeform) -> String {
        let named = Self::named(id, &format!("Shape {id}"), None);
        let bounds = shape.path.bounds();
        let place = transform(&bounds, "");
        let (width, height) = (emu(bounds.width()).max(1), emu(bounds.height()).max(1));
        let at = |point: crate::geometry::Point| -> (Emu, Emu) {
            (emu(point.x - bounds.min.x), emu(point.y - bounds.min.y))
        };
        let point = |point| {
            let (x, y) = at(point);
            format!("<a:pt x=\"{x}\" y=\"{y}\"/>")
        };
        let mut drawn = format!("<a:moveTo>{}</a:moveTo>", point(shape.path.start));
        for segment in &shape.path.segments {
            drawn += &match *segment {
                Segment::Line(end) => format!("<a:lnTo>{}</a:lnTo>", point(end)),
                Segment::Gap(end) => format!("<a:moveTo>{}</a:moveTo>", point(end)),
                Segment::Curve(one, other, end) => {
                    let points = [one, other, end].map(point).concat();
                    format!("<a:cubicBezTo>{points}</a:cubicBezTo>")
                }
            };
        }
        if shape.path.closed {
            drawn += "<a:close/>";
        }
        let fills = if shape.fill.is_some() { "" } else { " fill=\"none\"" };
        let filled = shape.fill.map_or("<a:noFill/>".to_owned(), |of| fill(of, self.theme));
        let edge = shape
            .edge
            .map_or("<a:ln><a:noFill/></a:ln>".to_owned(), |edge| self.line(&edge, false));
        format!(
            "<p:sp><p:nvSpPr>{named}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place}<a:custGeom>\
             <a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>\
             <a:pathLst><a:path w=\"{width}\" h=\"{height}\"{fills}>{drawn}</a:path></a:pathLst>\
             </a:custGeom>{filled}{edge}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{}</p:txBody>\
             </p:sp>",
            self.paragraphs(&[], "+mn-lt")
        )
    }

    fn table(&self, id: usize, grid: &Grid) -> String {
        let named = Self::named(id, &grid.title, Some(&grid.title));
        let place = transform(&grid.place, "p:");
        let columns: String = grid
            .columns
            .iter()
            .map(|width| format!("<a:gridCol w=\"{}\"/>", emu(*width).max(1)))
            .collect();
        let rows = grid.rows.iter().enumerate();
        let rows = rows.map(|(at, row)| self.row(row, at == 0 && grid.has_head));
        let rows: String = rows.collect();
        let head = u8::from(grid.has_head);
        format!(
            "<p:graphicFrame><p:nvGraphicFramePr>{named}<p:cNvGraphicFramePr>\
             <a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/>\
             </p:nvGraphicFramePr>{place}<a:graphic>\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\">\
             <a:tbl><a:tblPr firstRow=\"{head}\"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>\
             </a:graphicData></a:graphic></p:graphicFrame>"
        )
    }

    fn row(&self, row: &GridRow, is_head: bool) -> String {
        let (side, free) = (emu(SIDE), emu(row.free));
        let anchor = if is_head { "b" } else { "t" };
        let no_line = |name: &str| format!("<a:{name}><a:noFill/></a:{name}>");
        let around = [no_line("lnL"), no_line("lnR"), no_line("lnT")].concat();
        let below = fill(row.line, self.theme);
        let cells: String = row
            .cells
            .iter()
            .map(|cell| {
                let words = self.paragraphs(cell, "+mn-lt");
                format!(
                    "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{words}</a:txBody>\
                     <a:tcPr marL=\"{side}\" marR=\"{side}\" marT=\"{free}\" \
                     marB=\"{free}\" anchor=\"{anchor}\">{around}<a:lnB w=\"9525\">{below}</a:lnB><a:noFill/></a:tcPr></a:tc>"
                )
            })
            .collect();
        format!("<a:tr h=\"{}\">{cells}</a:tr>", emu(row.height).max(1))
    }
}

/// Where something stands; `of` is the family of names to which that belongs.
fn transform(place: &Rect, of: &str) -> String {
    let of = if of.is_empty() { "a:" } else { of };
    let (x, y) = (emu(place.min.x), emu(place.min.y));
    let (width, height) = (emu(place.width()).max(0), emu(place.height()).max(0));
    format!(
        "<{of}xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></{of}xfrm>"
    )
}
