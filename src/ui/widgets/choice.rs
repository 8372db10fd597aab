//! One of several that are all in sight: segments, tabs and chips.

use eframe::egui;
use egui::{
    Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    vec2,
};

use super::icon::centered;
use super::{Look, focus_ring, hover, paint_icon};
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, FIELD_RADIUS, HIT_HEIGHT, TEXT, color, font};

/// A row of segments of which one is on: each with its text, and with a longer name where the
/// text alone says too little. `name` says what is chosen. Gives the index of one that was pressed.
pub fn segmented(
    ui: &mut Ui,
    look: Look,
    name: &str,
    segments: &[(&str, Option<&str>)],
    on: Option<usize>,
) -> Option<usize> {
    let theme = look.theme;
    let widths: Vec<f32> = segments.iter().map(|(words, _)| segment_width(ui, words)).collect();
    let size = vec2(widths.iter().sum::<f32>() + 4.0, HIT_HEIGHT + 4.0);
    let (groove, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(groove, CornerRadius::same(FIELD_RADIUS + 1), color(theme.sunken));
    let group = ui.scope_id().with(("segments", name));
    let mut pressed = None;
    let mut left = groove.left() + 2.0;
    for (index, ((words, long), width)) in segments.iter().zip(widths).enumerate() {
        let corner = egui::pos2(left, groove.top() + 2.0);
        let rect = Rect::from_min_size(corner, vec2(width, HIT_HEIGHT));
        left += width;
        let id = group.with(index);
        let response = ui.interact(rect, id, Sense::click());
        let is_on = on == Some(index);
        let spoken = long.unwrap_or(words);
        let info = || WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_on, spoken);
        response.widget_info(info);
        if is_on {
            ui.painter().rect_filled(rect, FIELD_RADIUS, color(theme.raised));
            let stroke = Stroke::new(1.0, color(theme.line));
            ui.painter().rect_stroke(rect, FIELD_RADIUS, stroke, StrokeKind::Inside);
        }
        let (face, ink) = ink(ui, look, &response, is_on);
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, words, font(face, TEXT), ink);
        focus_ring(ui, look, &response, rect, FIELD_RADIUS);
        if response.clicked() {
            pressed = Some(index);
        }
        if let Some(other) = arrow(ui, &response, index, segments.len()) {
            ui.memory_mut(|memory| memory.request_focus(group.with(other)));
            pressed = Some(other);
        }
    }
    pressed
}

fn segment_width(ui: &Ui, words: &str) -> f32 {
    text_width(ui, words, Face::SemiBold, TEXT) + 24.0
}

/// How wide a row of segments with these texts is, in points.
pub fn segmented_width<'a>(ui: &Ui, texts: impl IntoIterator<Item = &'a str>) -> f32 {
    texts.into_iter().map(|words| segment_width(ui, words)).sum::<f32>() + 4.0
}

/// Where an arrow key leads from what has the focus.
fn arrow(ui: &Ui, response: &Response, index: usize, count: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let filter = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let key = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    if key(egui::Key::ArrowRight) && index + 1 < count {
        Some(index + 1)
    } else if key(egui::Key::ArrowLeft) && index > 0 {
        Some(index - 1)
    } else {
        None
    }
}

/// The distance between tabs, in points, where there is room and where there is little.
const WIDEST_GAP: f32 = 20.0;
const NARROWEST_GAP: f32 = 12.0;

/// One of the tabs of a panel.
#[derive(Clone, Debug)]
pub struct Tab {
    /// What it is called.
    pub words: String,
    /// A number behind the name, where there is something to count.
    pub count: Option<usize>,
    /// Stands for the name where there is no room for all names.
    pub icon: Icon,
    /// Whether the icon always stands for the name.
    pub is_icon: bool,
}

/// How wide the icon of a tab is, how far its number is from it, and how high all tabs are, in
/// points.
const TAB_ICON: f32 = 18.0;
const TO_COUNT: f32 = 4.0;
const TAB_HEIGHT: f32 = 40.0;

impl Tab {
    /// Its name with the number behind it.
    fn full(&self) -> String {
        match self.count {
            Some(count) => format!("{} {count}", self.words),
            None => self.words.clone(),
        }
    }

    /// Its icon with the number behind it: how wide that is, in points.
    fn icon_width(&self, ui: &Ui) -> f32 {
        let count = self.count.map(|count| count.to_string());
        count.map_or(TAB_ICON, |count| {
            TAB_ICON + TO_COUNT + text_width(ui, &count, Face::SemiBold, TEXT)
        })
    }
}

/// How tabs are laid out in the room that there is: with their names, or, where not all have room,
/// as icons but for the one that is on. Letters keep their size.
struct TabRow {
    /// Whether each says its name.
    names: Vec<bool>,
    widths: Vec<f32>,
    gap: f32,
}

impl TabRow {
    fn new(ui: &Ui, tabs: &[Tab], on: usize) -> Self {
        let room = ui.available_width();
        let gaps = tabs.len().saturating_sub(1) as f32;
        let widths = |names: &[bool]| -> Vec<f32> {
            let width = |(tab, named): (&Tab, &bool)| match named {
                true => text_width(ui, &tab.full(), Face::SemiBold, TEXT),
                false => tab.icon_width(ui),
            };
            tabs.iter().zip(names).map(width).collect()
        };
        let left = |widths: &[f32]| room - widths.iter().sum::<f32>();
        let mut names: Vec<bool> = tabs.iter().map(|tab| !tab.is_icon).collect();
        if left(&widths(&names)) < NARROWEST_GAP * gaps {
            names.iter_mut().enumerate().for_each(|(index, named)| *named &= index == on);
        }
        let widths = widths(&names);
        let gap = (left(&widths) / gaps.max(1.0)).clamp(NARROWEST_GAP / 2.0, WIDEST_GAP);
        Self { names, widths, gap }
    }

    fn paint(
        &self,
        ui: &Ui,
        rect: Rect,
        (index, tab): (usize, &Tab),
        (face, ink): (Face, Color32),
    ) {
        let font = font(face, TEXT);
        if self.names[index] {
            let middle = Align2::CENTER_CENTER;
            ui.painter().text(rect.center(), middle, tab.full(), font, ink);
            return;
        }
        let icon = Rect::from_min_size(rect.min, vec2(TAB_ICON, rect.height()));
        paint_icon(ui.painter(), tab.icon, centered(ui, icon, 16.0), ink);
        if let Some(count) = tab.count {
            ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, count, font, ink);
        }
    }
}

/// How the words of a segment or a tab look.
fn ink(ui: &Ui, look: Look, response: &Response, is_on: bool) -> (Face, Color32) {
    let (ink, muted) = (color(look.theme.ink), color(look.theme.muted));
    match is_on {
        true => (Face::SemiBold, ink),
        false => (Face::Medium, muted.lerp_to_gamma(ink, hover(ui, response))),
    }
}

/// The line under the tab that is on.
fn underline(ui: &Ui, look: Look, tab: Rect) {
    let line = Rect::from_min_max(
        egui::pos2(tab.left() - 2.0, tab.bottom() - 2.0),
        egui::pos2(tab.right() + 2.0, tab.bottom()),
    );
    ui.painter().rect_filled(line, 1.0, color(look.theme.accent));
}

/// Tabs over a panel with a line under the one that is on. Gives the index of one that was
/// pressed.
pub fn tabs(ui: &mut Ui, look: Look, tabs: &[Tab], on: usize) -> Option<usize> {
    let row = TabRow::new(ui, tabs, on);
    let size = vec2(ui.available_width(), TAB_HEIGHT);
    let (bar, _) = ui.allocate_exact_size(size, Sense::hover());
    let group = ui.scope_id().with("tabs");
    let mut pressed = None;
    let mut left = bar.left();
    for (index, tab) in tabs.iter().enumerate() {
        let corner = egui::pos2(left, bar.top());
        let rect = Rect::from_min_size(corner, vec2(row.widths[index], TAB_HEIGHT));
        left += row.widths[index] + row.gap;
        let around = rect.expand2(vec2(row.gap * 0.4, 0.0));
        let response = ui.interact(around, group.with(index), Sense::click());
        let (is_on, said) = (on == index, tab.full());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), is_on, &said));
        row.paint(ui, rect, (index, tab), ink(ui, look, &response, is_on));
        if is_on {
            underline(ui, look, rect);
        }
        focus_ring(ui, look, &response, rect.expand2(vec2(6.0, -6.0)), BUTTON_RADIUS);
        let response = match row.names[index] {
            true => response,
            false => response.on_hover_text(tab.full()),
        };
        if response.clicked() {
            pressed = Some(index);
        }
        if let Some(other) = arrow(ui, &response, index, tabs.len()) {
            ui.memory_mut(|memory| memory.request_focus(group.with(other)));
            pressed = Some(other);
        }
    }
    pressed
}

/// A small pill that is on or off.
pub fn chip(ui: &mut Ui, look: Look, words: &str, on: bool, tint: Rgba) -> Response {
    chip_named(ui, look, (words, words), on, tint)
}

/// The same with another name for screen readers than what it says.
pub fn chip_named(
    ui: &mut Ui,
    look: Look,
    (words, name): (&str, &str),
    on: bool,
    tint: Rgba,
) -> Response {
    let theme = look.theme;
    let width = text_width(ui, words, Face::Medium, CAPTION) + 20.0;
    let (space, response) = ui.allocate_exact_size(vec2(width, HIT_HEIGHT), Sense::click());
    let rect = space.shrink2(vec2(0.0, 2.0));
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, name));
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same(12);
        let more = f64::from(hover(ui, &response));
        let (fill, border, ink) = if on {
            (tint.faded(0.14 + 0.06 * more), tint, tint)
        } else {
            (theme.ink.faded(0.05 * more), theme.border.faded(0.55), theme.muted)
        };
        ui.painter().rect_filled(rect, radius, color(fill));
        let stroke = Stroke::new(1.0, color(border));
        ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        let font = font(Face::Medium, CAPTION);
        let align = Align2::CENTER_CENTER;
        ui.painter().text(rect.center(), align, words, font, color(ink));
        focus_ring(ui, look, &response, rect.expand(2.0), 14);
    }
    response
}

/// The same for several at once: `None` where it is on for some of them only.
pub fn chip_of_several(
    ui: &mut Ui,
    look: Look,
    words: &str,
    on: Option<bool>,
    tint: Rgba,
) -> Response {
    let response = chip(ui, look, words, on == Some(true), tint);
    if on.is_none() {
        // Half on: the border in its colour, and a line under the word.
        let rect = response.rect.shrink2(vec2(0.0, 2.0));
        let stroke = Stroke::new(1.0, color(tint));
        ui.painter().rect_stroke(rect, CornerRadius::same(12), stroke, StrokeKind::Inside);
        let y = rect.bottom() - 4.0;
        ui.painter().hline(rect.shrink2(vec2(10.0, 0.0)).x_range(), y, stroke);
        let different = look.say(crate::language::texts::inspector::DIFFERENT);
        let spoken = format!("{words}: {different}");
        response.widget_info(|| WidgetInfo::labeled(Role::CheckBox, ui.is_enabled(), &spoken));
        return response.on_hover_text(different);
    }
    response
}

/// How wide a text is, in points.
pub fn text_width(ui: &Ui, words: &str, face: Face, size: f32) -> f32 {
    let tint = Color32::PLACEHOLDER;
    ui.painter().layout_no_wrap(words.to_owned(), font(face, size), tint).size().x
}
