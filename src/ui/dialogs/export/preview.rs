//! What an export will look like, beside its options: the drawing, or the pages one by one. It is
//! drawn beside the window; until that is done the one before stays in sight.

use std::sync::Arc;

use eframe::egui;
use egui::{Role, Sense, TextureHandle, Ui, WidgetInfo, vec2};

use super::options::Seen;
use crate::export::{self, ImageOptions, Raster};
use crate::language::texts;
use crate::scene::Scene;
use crate::theme::Icon;
use crate::ui::style::{BUTTON_RADIUS, color};
use crate::ui::widgets::{Look, caption, icon_button};

/// How wide the preview is, in points.
pub(super) const WIDTH: f32 = 400.0;
/// In a window less wide than this it has no room, in points.
const LEAST_WINDOW: f32 = 1_120.0;
/// As high as the highest page is in that width, in points.
const HEIGHT: f32 = 400.0;

/// One page of what will be made.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewPage {
    /// What is on it.
    pub scene: Arc<Scene>,
    /// What it is about.
    pub words: String,
}

/// What an export will look like.
#[derive(Default)]
pub struct Preview {
    /// For what it was asked last.
    asked: Option<Seen>,
    /// For what the pages are.
    of: Option<Seen>,
    /// Empty where the plan is too large for one.
    pages: Vec<PreviewPage>,
    at: usize,
    /// The page that is turned to, painted as it will be exported.
    painted: Option<TextureHandle>,
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { asked, of, pages, at, painted: _ } = self;
        let mut shown = formatter.debug_struct("Preview");
        shown.field("asked", asked).field("of", of);
        shown.field("pages", &pages.len()).field("at", at).finish_non_exhaustive()
    }
}

impl Preview {
    /// What is to be drawn, if that is not on its way or there already.
    pub(super) fn wants(&mut self, seen: Seen) -> Option<Seen> {
        if seen == Seen::Nothing || self.asked.as_ref() == Some(&seen) {
            return None;
        }
        self.asked = Some(seen.clone());
        Some(seen)
    }

    /// The pages that were asked for; those for something else are dropped.
    pub fn show_pages(&mut self, of: Seen, pages: Vec<PreviewPage>) {
        if self.asked.as_ref() != Some(&of) {
            return;
        }
        // Whoever turned to a chapter keeps it in sight while something else about it changes.
        let before = self.pages.get(self.at).map(|page| page.words.clone());
        let again = pages.iter().position(|page| Some(&page.words) == before.as_ref());
        self.at = again.unwrap_or(0);
        (self.of, self.pages, self.painted) = (Some(of), pages, None);
    }

    /// Shows the page that is turned to, and how to turn.
    pub(super) fn show(&mut self, ui: &mut Ui, look: Look) {
        let (area, response) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::hover());
        ui.painter().rect_filled(area, BUTTON_RADIUS, color(look.theme.sunken));
        let Some(page) = self.pages.get(self.at) else {
            let words = match self.of == self.asked && self.of.is_some() {
                true => texts::documents::NO_PREVIEW,
                false => texts::documents::PREVIEW_COMES,
            };
            let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(area.shrink(16.0)));
            caption(&mut inside, look, look.say(words));
            return;
        };
        let values: [&dyn std::fmt::Display; 2] =
            [&look.say(texts::documents::PREVIEW), &page.words];
        let name = look.say_with(texts::phrases::NAMED, &values);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let page = self.painted.get_or_insert_with(|| painted(ui.ctx(), &self.of, &page.scene));
        let room = area.shrink(10.0);
        let size = page.size_vec2();
        let size = size * (room.width() / size.x).min(room.height() / size.y);
        let place = egui::Rect::from_center_size(room.center(), size);
        let all = egui::Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
        ui.painter().image(page.id(), place, all, egui::Color32::WHITE);
        self.turning(ui, look);
    }

    /// Which page it is of how many, and the way to the others.
    fn turning(&mut self, ui: &mut Ui, look: Look) {
        let (at, count) = (self.at, self.pages.len());
        let mut to = at;
        ui.horizontal(|ui| {
            if count > 1 {
                let back = look.say(texts::documents::PAGE_BEFORE);
                if icon_button(ui, look, Icon::ChevronLeft, back, at > 0).clicked() {
                    to = at - 1;
                }
                let on = look.say(texts::documents::PAGE_AFTER);
                if icon_button(ui, look, Icon::ChevronRight, on, at + 1 < count).clicked() {
                    to = at + 1;
                }
                caption(ui, look, look.say_with(texts::pages::PAGE_OF, &[&(at + 1), &count]));
            }
        });
        if to != at {
            (self.at, self.painted) = (to, None);
        }
        if let Some(page) = self.pages.get(self.at) {
            caption(ui, look, &*page.words);
        }
    }
}

/// A page as it will be exported, as fine as the window shows it.
fn painted(context: &egui::Context, of: &Option<Seen>, page: &Scene) -> TextureHandle {
    let has_margin = matches!(of, Some(Seen::View { page: None, .. }));
    let usual = ImageOptions::default();
    let margin = if has_margin { usual.margin } else { 0.0 };
    let area = export::area(page, &ImageOptions { margin, ..usual });
    let room = f64::from(WIDTH * context.pixels_per_point());
    let scale = room / area.width().max(area.height()).max(1.0);
    let image = match export::raster(page, &ImageOptions { scale, margin, ..usual }) {
        Ok(Raster { width, height, pixels }) => {
            let size = [width as usize, height as usize];
            egui::ColorImage::from_rgba_unmultiplied(size, &pixels)
        }
        Err(fault) => {
            log::warn!("no preview: {fault}");
            egui::ColorImage::filled([1, 1], egui::Color32::TRANSPARENT)
        }
    };
    context.load_texture("preview", image, egui::TextureOptions::LINEAR)
}

/// Whether a window has room for the preview beside the options.
pub(super) fn has_room(context: &egui::Context) -> bool {
    context.content_rect().width() >= LEAST_WINDOW
}
