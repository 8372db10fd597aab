//! Entries of menus and lists that pop up.

use eframe::egui;
use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::card::truncated;
use super::choice::text_width;
use super::icon::centered;
use super::{Look, focus_ring, paint_icon};
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, HIT_HEIGHT, TEXT, color, font};

/// The menu bar over a menu, and the edges of both, in points.
const ROOM_AROUND_MENU: f32 = 72.0;

/// One entry of a menu.
#[derive(Clone, Copy, Debug)]
pub struct MenuEntry<'a> {
    /// What it is called.
    pub words: &'a str,
    /// The keys that do the same, or another word at its end.
    pub beside: &'a str,
    /// Whether it is ticked; `None` if it never is.
    pub ticked: Option<bool>,
    /// An icon in its colour.
    pub icon: Option<(Icon, Rgba)>,
    /// Whether it leads to a menu of its own.
    pub leads_on: bool,
    /// What it is to a screen reader.
    pub role: Role,
}

impl<'a> MenuEntry<'a> {
    /// An entry with a name and nothing else.
    pub fn new(words: &'a str) -> Self {
        let role = Role::MenuItem;
        Self { words, beside: "", ticked: None, icon: None, leads_on: false, role }
    }
}

/// Shows an entry. `with_ticks` leaves room for a tick before the name.
pub fn menu_entry(ui: &mut Ui, look: Look, entry: &MenuEntry<'_>, with_ticks: bool) -> Response {
    let theme = look.theme;
    let tick_room = if with_ticks { 24.0 } else { 8.0 };
    let icon_room = if entry.icon.is_some() { 26.0 } else { 0.0 };
    let words_width = text_width(ui, entry.words, Face::Regular, TEXT);
    let beside_width = text_width(ui, entry.beside, Face::Regular, CAPTION);
    let end = if entry.leads_on { 24.0 } else { 10.0 };
    let gap = if entry.beside.is_empty() { 0.0 } else { 28.0 };
    let wanted = tick_room + icon_room + words_width + gap + beside_width + end;
    let most = ui.ctx().content_rect().width() - 48.0;
    // While a menu finds its size, an entry must not ask for more than it needs.
    let given = if ui.is_sizing_pass() { 0.0 } else { ui.available_width() };
    let width = wanted.max(given).min(most);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HIT_HEIGHT), Sense::click());
    response.widget_info(|| match entry.ticked {
        Some(on) => WidgetInfo::selected(entry.role, ui.is_enabled(), on, entry.words),
        None => WidgetInfo::labeled(entry.role, ui.is_enabled(), entry.words),
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if ui.is_enabled() && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(theme.ink.faded(0.07)));
    }
    let square = |left: f32| {
        let space =
            egui::Rect::from_min_size(egui::pos2(left, rect.top()), vec2(16.0, rect.height()));
        centered(ui, space, 16.0)
    };
    if entry.ticked == Some(true) && with_ticks {
        let square = square(rect.left() + 4.0).shrink(1.0);
        paint_icon(ui.painter(), Icon::Check, square, color(theme.accent));
    }
    if let Some((icon, tint)) = entry.icon {
        paint_icon(ui.painter(), icon, square(rect.left() + tick_room), color(tint));
    }
    let left = rect.left() + tick_room + icon_room;
    let room = rect.right() - left - gap - beside_width - end;
    let galley = truncated(ui, entry.words, font(Face::Regular, TEXT), room.max(20.0) + 1.0);
    let place = egui::pos2(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, color(theme.ink));
    if entry.leads_on {
        let square = square(rect.right() - 22.0).shrink(1.5);
        paint_icon(ui.painter(), Icon::ChevronRight, square, color(theme.muted));
    }
    if !entry.beside.is_empty() {
        let place = egui::pos2(rect.right() - end, rect.center().y);
        let align = egui::Align2::RIGHT_CENTER;
        let font = font(Face::Regular, CAPTION);
        ui.painter().text(place, align, entry.beside, font, color(theme.faint));
    }
    focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
    response
}

/// A menu that scrolls where the window is not high enough for all its entries.
pub fn scrolling_menu<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let most = (ui.ctx().content_rect().height() - ROOM_AROUND_MENU).max(4.0 * HIT_HEIGHT);
    // What pops up is given no more than a part of the window by itself.
    ui.set_max_height(most);
    let shown = egui::ScrollArea::vertical().max_height(most).show(ui, |ui| {
        let inner = content(ui);
        // What the keyboard comes to is led into sight.
        let focused = ui.ctx().memory(|memory| memory.focused());
        if let Some(entry) = focused.and_then(|id| ui.ctx().read_response(id))
            && entry.layer_id == ui.layer_id()
            && entry.gained_focus()
        {
            ui.scroll_to_rect(entry.rect, None);
        }
        inner
    });
    shown.inner
}

/// A line between groups of entries.
pub fn menu_separator(ui: &mut Ui, look: Look) {
    let width = if ui.is_sizing_pass() { 0.0 } else { ui.available_width() };
    let (rect, _) = ui.allocate_exact_size(vec2(width, 9.0), Sense::hover());
    let stroke = egui::Stroke::new(1.0, color(look.theme.line));
    ui.painter().hline(rect.shrink2(vec2(4.0, 0.0)).x_range(), rect.center().y, stroke);
}
