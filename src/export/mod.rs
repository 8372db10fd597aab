//! A scene or a document as bytes of a file, for the window as for the command line. Sees scenes and
//! documents only, never a plan.
//!
//! A row for each format says all that is known of it. To add one, write its module and its row
//! here: the window, the command line and their texts read the rest from the row. SVG and PDF are
//! written from the marks one by one; PNG is painted from the same marks, and a test compares it with what
//! a renderer makes of the SVG. All are the same bytes for the same scene and the same document.

mod csv;
mod attachment;
mod bitmap;
mod fallback;
mod glyphs;
mod html;
mod image;
mod markdown;
mod paint;
mod pdf;
mod png;
mod pptx;
mod svg;
mod table_format;
mod within;
mod xlsx;
pub(crate) mod xml;

use std::path::Path;

pub use self::attachment::Attachment;
pub use self::bitmap::{MAX_LOGO_BYTES, bitmap};
pub use self::image::{
    ExportFault, ImageOptions, MAX_PIXELS, MAX_SIDE, area, largest_scale, pixels,
};

pub use self::csv::{cells, csv};
pub use self::png::{Raster, raster};
pub use self::table_format::TableFormat;
pub use self::within::{PLAN_KEYWORD, PLAN_NAMES};
pub use self::xlsx::xlsx;

use crate::page::Paper;
use crate::page::document::Document;
use crate::page::flow::pages;
use crate::scene::Scene;

/// How a document is written.
#[derive(Clone, Debug)]
pub struct DocumentOptions {
    /// The paper of its pages, where it has pages.
    pub paper: Paper,
    /// What travels within it.
    pub attachment: Option<Attachment>,
    /// The file of a presentation whose design slides take over, such as a firm's own.
    pub master: Option<Vec<u8>>,
    /// Whether fonts of the system stand in for characters that the bundled faces lack.
    pub system_fonts: bool,
    /// What its file is called, without its ending: files beside it are called after it.
    pub name: String,
}

/// A file that a document is written to: most are one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What stands behind the name of the document in the name of the file; nothing for the file
    /// itself.
    pub behind: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Makes an image of a scene.
type MakeImage = fn(&Scene, &ImageOptions) -> Result<Vec<u8>, ExportFault>;
/// Writes a document.
type WriteDocument = fn(&Document, &DocumentOptions) -> Result<Vec<Written>, ExportFault>;

/// All that is known of a format.
struct Row {
    /// As people call it, the same in every language.
    name: &'static str,
    /// The ending of its files, in small letters and without the point.
    ending: &'static str,
    /// Whether it is made of pixels: then [`ImageOptions::scale`] says how many, and there may be
    /// too many.
    has_pixels: bool,
    /// Makes an image of a scene, if it is a format of images.
    image: Option<MakeImage>,
    /// Writes a document, if it is a format of documents.
    document: Option<WriteDocument>,
    /// Whether it is written from the plan itself, by whoever exchanges plans with other programs.
    is_of_plans: bool,
}

impl Row {
    /// A format that is written from the plan itself.
    const fn of_plans(name: &'static str, ending: &'static str) -> Self {
        Self { name, ending, has_pixels: false, image: None, document: None, is_of_plans: true }
    }
}

macro_rules! formats {
    ($($(#[$about:meta])* $format:ident => $row:expr,)+) => {
        /// What a plan can be exported to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Format {
            $($(#[$about])* $format,)+
        }

        impl Format {
            /// All formats, in the order in which they are offered; the first is the usual one.
            pub const ALL: &[Self] = &[$(Self::$format,)+];

            const fn row(self) -> &'static Row {
                match self {
                    $(Self::$format => const { &$row },)+
                }
            }
        }
    };
}

formats! {
    /// Pixels.
    Png => Row {
        name: "PNG",
        ending: "png",
        has_pixels: true,
        image: Some(png::png),
        document: None,
        is_of_plans: false,
    },
    /// Shapes that stay sharp at any size.
    Svg => Row {
        name: "SVG",
        ending: "svg",
        has_pixels: false,
        image: Some(svg::svg),
        document: None,
        is_of_plans: false,
    },
    /// Paper.
    Pdf => Row {
        name: "PDF",
        ending: "pdf",
        has_pixels: false,
        image: Some(pdf::pdf),
        document: Some(document_as_pdf),
        is_of_plans: false,
    },
    /// Slides of native shapes.
    Pptx => Row {
        name: "PowerPoint",
        ending: "pptx",
        has_pixels: false,
        image: None,
        document: Some(document_as_slides),
        is_of_plans: false,
    },
    /// A page for any browser.
    Html => Row {
        name: "HTML",
        ending: "html",
        has_pixels: false,
        image: None,
        document: Some(html::html),
        is_of_plans: false,
    },
    /// Text with the drawings beside it.
    Markdown => Row {
        name: "Markdown",
        ending: "md",
        has_pixels: false,
        image: None,
        document: Some(markdown::markdown),
        is_of_plans: false,
    },
    /// A drawing for draw.io, which gives the plan back.
    Drawio => Row::of_plans("draw.io", "drawio"),
    /// A board for Obsidian and others.
    Canvas => Row::of_plans("JSON Canvas", "canvas"),
    /// A flowchart as text.
    Mermaid => Row::of_plans("Mermaid", "mmd"),
    /// A sketch for Excalidraw.
    Excalidraw => Row::of_plans("Excalidraw", "excalidraw"),
    /// A model for tools of enterprise architecture.
    Archimate => Row::of_plans("ArchiMate", "archimate.xml"),
    /// The whole plan with its results, for programs.
    Json => Row::of_plans("JSON", "json"),
}

fn document_as_pdf(
    document: &Document,
    options: &DocumentOptions,
) -> Result<Vec<Written>, ExportFault> {
    let pages = pages(document, options.paper);
    let within = (options.attachment.as_ref(), options.system_fonts);
    let bytes = pdf::document(document, &pages, within)?;
    Ok(vec![Written { behind: String::new(), bytes }])
}

fn document_as_slides(
    document: &Document,
    options: &DocumentOptions,
) -> Result<Vec<Written>, ExportFault> {
    let pages = pages(document, options.paper);
    let master = options.master.as_deref();
    let bytes = pptx::pptx(document, &pages, options.attachment.as_ref(), master)?;
    Ok(vec![Written { behind: String::new(), bytes }])
}

impl Format {
    /// The format that the ending of a path asks for; capital letters are the same.
    pub fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().to_ascii_lowercase();
        let stem = |format: &Self| name.strip_suffix(format.ending())?.strip_suffix('.');
        let has_ending = |format: &Self| stem(format).is_some_and(|stem| !stem.is_empty());
        Self::ALL.iter().copied().find(has_ending)
    }

    /// What people call it, in every language.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The ending of its files, without the point.
    pub const fn ending(self) -> &'static str {
        self.row().ending
    }

    /// Whether it is one of images.
    pub const fn is_of_images(self) -> bool {
        self.row().image.is_some()
    }

    /// Whether it is one of documents.
    pub const fn is_of_documents(self) -> bool {
        self.row().document.is_some()
    }

    /// Whether it is written from the plan itself.
    pub const fn is_of_plans(self) -> bool {
        self.row().is_of_plans
    }

    /// Whether it is one of slides, whose paper is that of slides.
    pub const fn is_of_slides(self) -> bool {
        matches!(self, Self::Pptx)
    }

    /// The paper of its pages where nobody says another.
    pub fn usual_paper(self) -> Paper {
        if self.is_of_slides() { Paper::Slide } else { Paper::default() }
    }

    /// The formats of images.
    pub fn images() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|format| format.is_of_images())
    }

    /// Whether a picture of this format can hold the plan.
    pub const fn holds_plan_in_image(self) -> bool {
        matches!(self, Self::Png | Self::Svg)
    }

    /// Whether it is made of pixels, so that a scale says how many.
    pub const fn has_pixels(self) -> bool {
        self.row().has_pixels
    }
}

/// The bytes of a file that shows the scene.
///
/// # Errors
/// Says why there are none: most likely the image would be too large.
pub fn render(
    scene: &Scene,
    options: &ImageOptions,
    format: Format,
) -> Result<Vec<u8>, ExportFault> {
    let image = format.row().image.ok_or(ExportFault::OtherFormat)?;
    image(scene, options)
}

/// The same with something within the picture.
///
/// # Errors
/// Says why there is none: most likely the image would be too large.
pub fn render_with(
    scene: &Scene,
    options: &ImageOptions,
    format: Format,
    attachment: &Attachment,
) -> Result<Vec<u8>, ExportFault> {
    let picture = render(scene, options, format)?;
    match format {
        Format::Png => within::png(&picture, attachment),
        Format::Svg => within::svg(&picture, attachment),
        _ => Err(ExportFault::OtherFormat),
    }
}

/// The files of a document: itself, and what stands beside it.
///
/// # Errors
/// Says why there are none.
pub fn write(
    document: &Document,
    options: &DocumentOptions,
    format: Format,
) -> Result<Vec<Written>, ExportFault> {
    let written = format.row().document.ok_or(ExportFault::OtherFormat)?;
    written(document, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_path_says_which_format_is_meant() {
        for (path, format) in [
            ("plan.png", Some(Format::Png)),
            ("folder.svg/plan.PNG", Some(Format::Png)),
            ("plan.png.svg", Some(Format::Svg)),
            ("plan", None),
            ("plan.", None),
            ("png", None),
            (".png", None),
            ("plan.gif", None),
            ("plan.pdf", Some(Format::Pdf)),
            ("planpng", None),
            ("folder.png/..", None),
        ] {
            assert_eq!(Format::of(Path::new(path)), format, "{path}");
        }
    }

    #[test]
    fn names_and_endings_tell_formats_apart() {
        for format in Format::ALL {
            let path = format!("plan.{}", format.ending());
            assert_eq!(Format::of(Path::new(&path)), Some(*format), "{path}");
            let same = Format::ALL.iter().filter(|other| other.name() == format.name());
            assert_eq!(same.count(), 1, "{}", format.name());
        }
    }
}
