//! A scene as bytes of a file, for the window as for the command line. Sees scenes only, never a
//! plan.
//!
//! A row for each format says all that is known of it. To add one, write its module and its row
//! here: the window, the command line and their texts read the rest from the row. SVG and PDF are
//! written from the marks one by one; PNG is painted from the same marks, and a test compares it with what
//! a renderer makes of the SVG. All are the same bytes for the same scene.

mod csv;
mod fallback;
mod glyphs;
mod image;
mod paint;
mod pdf;
mod png;
mod svg;
mod table_format;
mod xlsx;

use std::path::Path;

pub use self::image::{
    ExportFault, ImageOptions, MAX_PIXELS, MAX_SIDE, area, largest_scale, pixels,
};

pub use self::csv::csv;
pub use self::table_format::TableFormat;
pub use self::xlsx::xlsx;

use crate::scene::Scene;

/// All that is known of a format.
struct Row {
    /// As people call it, the same in every language.
    name: &'static str,
    /// The ending of its files, in small letters and without the point.
    ending: &'static str,
    /// Whether it is made of pixels: then [`ImageOptions::scale`] says how many, and there may be
    /// too many.
    has_pixels: bool,
    write: fn(&Scene, &ImageOptions) -> Result<Vec<u8>, ExportFault>,
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
    Png => Row { name: "PNG", ending: "png", has_pixels: true, write: png::png },
    /// Shapes that stay sharp at any size.
    Svg => Row { name: "SVG", ending: "svg", has_pixels: false, write: svg::svg },
    /// Paper.
    Pdf => Row { name: "PDF", ending: "pdf", has_pixels: false, write: pdf::pdf },
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
    (format.row().write)(scene, options)
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
