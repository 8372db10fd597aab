//! A section of a panel that can be closed.

use eframe::egui;
use egui::{Id, Role, Sense, Ui, WidgetInfo, vec2};

use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, TEXT, color, font};
use crate::ui::widgets::{Look, focus_ring, paint_icon};

/// A section under its name; it is closed at first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section<'a> {
    look: Look,
    name: &'a str,
    brief: &'a str,
    open_at_first: bool,
}

fn section_id(name: &str) -> Id {
    Id::unique(("section", name))
}

/// Has the section of this name be open.
pub(super) fn open(ctx: &egui::Context, name: &str) {
    ctx.data_mut(|data| data.insert_temp(section_id(name), true));
}

impl<'a> Section<'a> {
    pub(super) const fn new(look: Look, name: &'a str) -> Self {
        Self { look, name, brief: "", open_at_first: false }
    }

    /// A word about what is in it, while it is closed.
    pub(super) const fn brief(self, brief: &'a str) -> Self {
        Self { brief, ..self }
    }

    /// Whether it is open until it is closed.
    pub(super) const fn open_at_first(self, open_at_first: bool) -> Self {
        Self { open_at_first, ..self }
    }

    pub(super) fn show(self, ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
        let Self { look, name, brief, open_at_first } = self;
        let theme = look.theme;
        ui.add_space(6.0);
        let id = section_id(name);
        let mut open = ui.data(|data| data.get_temp(id)).unwrap_or(open_at_first);
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
        response.widget_info(|| {
            WidgetInfo::selected(Role::DisclosureTriangle, ui.is_enabled(), open, name)
        });
        if response.hovered() {
            let fill = rect.expand2(vec2(6.0, 0.0));
            ui.painter().rect_filled(fill, BUTTON_RADIUS, color(theme.ink.faded(0.05)));
        }
        let chevron = if open { Icon::ChevronDown } else { Icon::ChevronRight };
        let square = egui::Rect::from_center_size(
            egui::pos2(rect.left() + 7.0, rect.center().y),
            vec2(13.0, 13.0),
        );
        paint_icon(ui.painter(), chevron, square, color(theme.muted));
        let align = egui::Align2::LEFT_CENTER;
        let place = egui::pos2(rect.left() + 20.0, rect.center().y);
        ui.painter().text(place, align, name, font(Face::SemiBold, TEXT), color(theme.ink));
        if !open && !brief.is_empty() {
            let place = egui::pos2(rect.right(), rect.center().y);
            let align = egui::Align2::RIGHT_CENTER;
            ui.painter().text(
                place,
                align,
                brief,
                font(Face::Regular, CAPTION),
                color(theme.faint),
            );
        }
        focus_ring(ui, look, &response, rect.expand2(vec2(6.0, 0.0)), BUTTON_RADIUS);
        if response.clicked() {
            open = !open;
            ui.data_mut(|data| data.insert_temp(id, open));
        }
        if open {
            ui.push_id(id, content);
        }
    }
}
