//! What is exported, and the options while they are chosen.

use std::path::PathBuf;

use super::preview::Preview;
use super::view::ViewChoice;
use crate::export::{self, Format, ImageOptions, TableFormat};
use crate::geometry::Rect;
use crate::page::{POINTS, Paper};
use crate::plan::{Id, View};
use crate::report::Chapter;
use crate::theme::Appearance;

/// What of a plan is exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum What {
    /// An image of a view.
    #[default]
    View,
    /// All that there is to say.
    Report,
    /// Its tables.
    Tables,
    /// The plan itself, for another program.
    ForOthers,
}

/// What of a view an image shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// What was selected when the user began to choose.
    Selected,
    /// A frame with what lies in it.
    Frame(Id),
}

/// What to export.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOptions {
    /// A view, the report or the tables.
    pub what: What,
    /// The chapters of the report.
    pub chapters: Vec<Chapter>,
    /// Whether the plan travels within the report.
    pub holds_plan: bool,
    /// Whether the plan travels within an image; nobody's but who asks for it now.
    pub holds_plan_in_image: bool,
    /// The presentation whose design the slides take over.
    pub design: Option<PathBuf>,
    /// The file with the logo that pages bear.
    pub logo: Option<PathBuf>,
    /// The kind of image or document.
    pub format: Format,
    /// The kind of tables.
    pub table_format: TableFormat,
    /// The one table that is wanted, by its name for machines; all if none.
    pub table: Option<&'static str>,
    /// Pixels per world point, where there are pixels.
    pub scale: f64,
    /// Whether there is nothing behind the drawing.
    pub transparent: bool,
    /// Which view of the plan.
    pub view: View,
    /// The view with which it is compared.
    pub compared_with: Option<View>,
    /// What of the view.
    pub part: Part,
    /// The look.
    pub appearance: Appearance,
    /// The page on which the drawing stands; none for the drawing alone.
    pub page: Option<Paper>,
}

impl ExportOptions {
    /// How the image is made.
    pub fn image(&self) -> ImageOptions {
        let bare = ImageOptions {
            scale: self.scale,
            transparent: self.transparent && self.page.is_none(),
            ..ImageOptions::default()
        };
        match self.page {
            Some(_) => ImageOptions { margin: 0.0, points: POINTS, ..bare },
            None => bare,
        }
    }

    /// The paper of the report.
    pub fn paper(&self) -> Paper {
        match self.format.is_of_slides() {
            true => self.format.usual_paper(),
            false => self.page.unwrap_or_default(),
        }
    }

    /// The ending of the file.
    pub fn ending(&self) -> &'static str {
        match self.what {
            What::View | What::Report | What::ForOthers => self.format.ending(),
            What::Tables => self.table_format.ending(),
        }
    }

    /// What of the options can be seen before anything is made.
    pub(super) fn seen(&self) -> Seen {
        match self.what {
            What::View => Seen::View {
                views: (self.view, self.compared_with),
                part: self.part.clone(),
                page: self.page,
                appearance: self.appearance,
                logo: self.logo.clone().filter(|_| self.page.is_some()),
            },
            What::Report => Seen::Report {
                chapters: self.chapters.clone(),
                paper: self.paper(),
                appearance: self.appearance,
                logo: self.logo.clone(),
            },
            What::Tables | What::ForOthers => Seen::Nothing,
        }
    }
}

/// What can be seen before anything is made.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// A view.
    #[expect(missing_docs, reason = "as in the options")]
    View {
        views: ViewChoice,
        part: Part,
        page: Option<Paper>,
        appearance: Appearance,
        logo: Option<PathBuf>,
    },
    /// The pages of the report.
    #[expect(missing_docs, reason = "as in the options")]
    Report { chapters: Vec<Chapter>, paper: Paper, appearance: Appearance, logo: Option<PathBuf> },
    /// Nothing.
    Nothing,
}

/// The options while they are chosen.
#[derive(Debug)]
pub struct ExportState {
    /// What is chosen so far.
    pub options: ExportOptions,
    /// What it will look like.
    pub preview: Preview,
    /// The format in which the report is offered at first.
    pub report_format: Format,
    /// Whether something was selected at the beginning.
    pub(super) has_selected: bool,
    /// The part of the world that the image shows.
    area: Rect,
    /// What that was measured for.
    measured: Seen,
}

/// Pixels per world point that are offered where so many can be made.
const SCALES: [f64; 4] = [1.0, 2.0, 3.0, 4.0];
/// That of them which is chosen unless the user chooses another.
const USUAL_SCALE: f64 = 2.0;

impl ExportState {
    /// Begins with the usual format of what is shown, of which an image shows this part of the
    /// world.
    pub fn new(
        view: View,
        compared_with: Option<View>,
        appearance: Appearance,
        area: Rect,
    ) -> Self {
        let options = ExportOptions {
            what: What::View,
            chapters: Chapter::ALL.to_vec(),
            holds_plan: false,
            holds_plan_in_image: false,
            design: None,
            logo: None,
            format: Format::ALL[0],
            table_format: TableFormat::ALL[0],
            table: None,
            scale: USUAL_SCALE,
            transparent: false,
            view,
            compared_with,
            part: Part::Whole,
            appearance,
            page: None,
        };
        let measured = options.seen();
        let preview = Preview::default();
        let (report_format, has_selected) = (Format::Pdf, false);
        let mut state = Self { options, preview, report_format, has_selected, area, measured };
        state.measure(area);
        state
    }

    /// Offers an image of what is selected, too.
    pub fn offer_selected(&mut self) {
        self.has_selected = true;
    }

    /// The views that are chosen now show this part of the world. A scale at which no image of it
    /// can be made gives way to the greatest that is offered.
    pub fn measure(&mut self, area: Rect) {
        self.area = area;
        self.measured = self.options.seen();
        let greatest = self.scales().last().copied().unwrap_or(USUAL_SCALE);
        self.options.scale = self.options.scale.min(greatest);
    }

    /// Whether something else would be seen than what was measured.
    pub fn is_of_another_area(&self) -> bool {
        self.options.what == What::View && self.measured != self.options.seen()
    }

    /// What is to be drawn for the preview, if that is not on its way or there already.
    pub fn wants_preview(&mut self) -> Option<Seen> {
        self.preview.wants(self.options.seen())
    }

    /// The scales at which an image can be made, ascending: where not even the first of the usual
    /// ones is possible, the greatest that is.
    pub(super) fn scales(&self) -> Vec<f64> {
        let fits = |scale: &f64| export::pixels(&self.area, *scale).is_ok();
        let whole: Vec<f64> = SCALES.into_iter().filter(fits).collect();
        if whole.is_empty() { vec![export::largest_scale(&self.area)] } else { whole }
    }

    /// How many pixels the image has, where it has any.
    pub(super) fn pixels(&self) -> Option<(u32, u32)> {
        let has_pixels = self.options.format.has_pixels();
        has_pixels.then(|| export::pixels(&self.area, self.options.scale).ok()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;

    fn state(width: f64, height: f64) -> ExportState {
        let area = Rect::from_size(Point::default(), width, height);
        ExportState::new(View::Today, None, Appearance::Light, area)
    }

    #[test]
    fn only_what_can_be_made_is_offered() {
        assert_eq!(state(1_000.0, 500.0).scales(), SCALES);
        assert_eq!(state(1_000.0, 500.0).options.scale, 2.0);
        assert_eq!(state(12_000.0, 500.0).scales(), [1.0, 2.0]);
        let large = state(6_300.0, 4_700.0);
        assert_eq!((large.scales(), large.options.scale), (vec![1.0], 1.0));
        let huge = state(1_000_000.0, 1_000_000.0);
        assert_eq!((huge.scales(), huge.options.scale), (vec![0.009_9], 0.009_9));
        assert_eq!(huge.pixels(), Some((9_900, 9_900)));
    }

    #[test]
    fn a_view_that_is_larger_takes_a_scale_that_is_possible() {
        let mut state = state(1_000.0, 500.0);
        state.options.scale = 4.0;
        state.options.view = View::Target;
        assert!(state.is_of_another_area());
        state.measure(Rect::from_size(Point::default(), 9_000.0, 5_000.0));
        assert!(!state.is_of_another_area());
        assert_eq!(state.options.scale, 1.0);
    }

    #[test]
    fn only_what_changes_the_picture_is_drawn_anew() {
        let mut state = state(1_000.0, 500.0);
        assert!(state.wants_preview().is_some());
        assert!(state.wants_preview().is_none(), "it is on its way");
        state.options.scale = 1.0;
        state.options.transparent = true;
        assert!(state.wants_preview().is_none());
        state.options.page = Some(Paper::A3);
        assert!(state.wants_preview().is_some());
        state.options.what = What::Tables;
        assert!(state.wants_preview().is_none(), "a table is no picture");
    }
}
