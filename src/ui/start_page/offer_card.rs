//! A plan that can be chosen: a card with its picture, today's until it is pointed at and then the
//! target's, and a row with a small one for a plan of last time.

use std::collections::BTreeMap;
use std::path::Path;

use eframe::egui;
use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::catalogue::words as names;
use crate::language::texts;
use crate::plan::View;
use crate::text::Face;
use crate::ui::calendar;
use crate::ui::canvas::{Thumbnail, thumbnail};
use crate::ui::jobs::{Offered, PlanPicture};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, CARD_RADIUS, TAG, TEXT, color};
use crate::ui::widgets::{Look, fitted, focus_ring, laid_out, whole_on_hover};

/// The height of a picture, and of the words under it, in points.
const PICTURE: f32 = 132.0;
const WORDS: f32 = 96.0;
/// Beside the words of a card, in points.
const MARGIN: f32 = 12.0;
/// The height of a row, and the width of its picture, in points.
pub(super) const SMALL: f32 = 52.0;
const SMALL_PICTURE: f32 = 64.0;

/// What is kept for painting the pictures again: of a plan's today and of its target.
pub(super) type Pictures = BTreeMap<(Offered, usize), Thumbnail>;

/// A plan that is part of the program.
pub(super) struct Offer<'a> {
    /// By which it is found.
    pub name: &'static str,
    /// What it is called, if not as the plan is.
    pub title: Option<&'a str>,
    /// What there is to say of it.
    pub about: &'a str,
}

/// The models of today and of the target, as one line.
fn models(look: Look, drawn: &PlanPicture) -> String {
    let [today, target] = drawn.models.map(|model| look.say(model));
    match today == target {
        true => today.to_owned(),
        false => format!("{today} → {target}"),
    }
}

/// A card that can be pressed; says whether it was.
pub(super) fn offer_card(
    ui: &mut Ui,
    look: Look,
    width: f32,
    offer: &Offer<'_>,
    (drawn, pictures): (Option<&PlanPicture>, &mut Pictures),
) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(width, PICTURE + WORDS), Sense::click());
    let title = offer.title.or(drawn.map(|drawn| &*drawn.name)).unwrap_or(offer.name);
    let models = drawn.map(|drawn| models(look, drawn)).unwrap_or_default();
    let said = [title, offer.about, &models];
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    let said = said.join(". ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let picture = Rect::from_min_size(rect.min, vec2(width, PICTURE));
    let is_pointed = response.hovered() || response.has_focus();
    ui.painter().rect_filled(rect, CARD_RADIUS, color(look.theme.surface));
    paint_picture(ui, look, picture, (drawn, is_pointed), (offer.name, pictures));
    let room = width - 2.0 * MARGIN;
    let left = rect.min.x + MARGIN;
    let mut top = picture.max.y + 9.0;
    let name = fitted(ui, title, Face::SemiBold, &[TEXT, CAPTION], room);
    let place = pos2(left, top);
    whole_on_hover(ui, &name, title, Rect::from_min_size(place, name.size()));
    top += name.size().y + 3.0;
    ui.painter().galley(place, name, color(look.theme.ink));
    let mut wrap = egui::text::TextWrapping::wrap_at_width(room);
    wrap.max_rows = 3;
    let about = laid_out(ui, offer.about, (Face::Regular, TAG), look.theme.muted, wrap);
    top += if offer.about.is_empty() { 0.0 } else { about.size().y + 4.0 };
    ui.painter().galley(pos2(left, place.y + 20.0), about, color(look.theme.muted));
    let wrap = egui::text::TextWrapping::truncate_at_width(room);
    let models = laid_out(ui, &models, (Face::Medium, TAG), look.theme.accent, wrap);
    ui.painter().galley(pos2(left, top), models, color(look.theme.accent));
    outline(ui, look, &response, rect);
    response.clicked()
}

/// The picture of a card: the target where it is pointed at, with a word on which it is.
fn paint_picture(
    ui: &Ui,
    look: Look,
    area: Rect,
    (drawn, is_pointed): (Option<&PlanPicture>, bool),
    (name, pictures): (&'static str, &mut Pictures),
) {
    let Some(scenes) = drawn.and_then(|drawn| drawn.scenes.as_ref()) else {
        ui.painter().rect_filled(area, CARD_RADIUS, color(look.theme.sunken));
        return;
    };
    let at = usize::from(is_pointed);
    let kept = pictures.entry((Offered::Template(name), at)).or_default();
    thumbnail(ui, area, &scenes[at], kept);
    let words = names::view(if is_pointed { View::Target } else { View::Today }, look.language);
    let tint = if is_pointed { look.theme.accent } else { look.theme.muted };
    let wrap = egui::text::TextWrapping::truncate_at_width(area.width());
    let galley = laid_out(ui, &words, (Face::Medium, TAG), tint, wrap);
    let place = Rect::from_min_size(area.left_bottom() + vec2(13.0, -24.0), galley.size());
    let tag = place.expand2(vec2(6.0, 3.0));
    ui.painter().rect_filled(tag, BUTTON_RADIUS, color(look.theme.surface));
    ui.painter().galley(place.min, galley, color(tint));
}

fn outline(ui: &Ui, look: Look, response: &Response, rect: Rect) {
    let tint = if response.hovered() { look.theme.accent } else { look.theme.line };
    let stroke = Stroke::new(1.0, color(tint));
    ui.painter().rect_stroke(rect, CARD_RADIUS, stroke, StrokeKind::Inside);
    focus_ring(ui, look, response, rect, CARD_RADIUS);
}

/// A plan of last time: its picture, what it is called, when it was written and what it is. What
/// cannot be read any more says so. Says whether it was pressed.
pub(super) fn file_row(
    ui: &mut Ui,
    look: Look,
    path: &Path,
    drawn: Option<Option<&PlanPicture>>,
    pictures: &mut Pictures,
) -> bool {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), SMALL), Sense::click());
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let about = match drawn {
        Some(Some(drawn)) => {
            let when = drawn.written.map(|at| calendar::moment(at, look.language));
            let model = look.say(drawn.models[0]).to_owned();
            [when.unwrap_or_default(), model].join(" · ")
        }
        Some(None) => look.say(texts::start_page::NOT_READ).to_owned(),
        None => String::new(),
    };
    let said = format!("{stem}. {about}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(look.theme.ink.faded(0.06)));
    }
    let size = vec2(SMALL_PICTURE, SMALL - 10.0);
    let picture = Rect::from_min_size(rect.min + vec2(4.0, 5.0), size);
    match drawn.flatten().and_then(|drawn| drawn.scenes.as_ref()) {
        Some(scenes) => {
            let kept = pictures.entry((Offered::File(path.to_owned()), 0)).or_default();
            thumbnail(ui, picture, &scenes[0], kept);
        }
        None => {
            ui.painter().rect_filled(picture, BUTTON_RADIUS, color(look.theme.sunken));
        }
    }
    let stroke = Stroke::new(1.0, color(look.theme.line));
    ui.painter().rect_stroke(picture, BUTTON_RADIUS, stroke, StrokeKind::Inside);
    let left = picture.max.x + 10.0;
    let room = rect.max.x - left - 4.0;
    let name = fitted(ui, &stem, Face::Medium, &[TEXT], room);
    ui.painter().galley(pos2(left, rect.min.y + 8.0), name, color(look.theme.ink));
    let about = fitted(ui, &about, Face::Regular, &[TAG], room);
    ui.painter().galley(pos2(left, rect.min.y + 28.0), about, color(look.theme.faint));
    focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
    response.on_hover_text(path.display().to_string()).clicked()
}
