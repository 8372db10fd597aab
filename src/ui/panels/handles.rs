//! The handles at the edges of the canvas that open and close the panels beside it.

use eframe::egui;
use egui::{Align2, Area, CornerRadius, Order, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::look;
use crate::language::{Text, texts};
use crate::session::{Action, Command, Session};
use crate::theme::{Icon, Theme};
use crate::ui::style::color;
use crate::ui::widgets::{focus_ring, paint_icon};

/// How large a handle is, in points: narrow, since it lies over the canvas.
const SIZE: egui::Vec2 = vec2(16.0, 52.0);
const RADIUS: u8 = 6;

/// Shows a handle in the middle of the left and of the right edge of the canvas.
pub fn show(
    ui: &Ui,
    session: &Session,
    theme: &'static Theme,
    canvas: Rect,
    actions: &mut Vec<Action>,
) {
    let settings = session.settings();
    let left = match settings.palette {
        true => (Icon::ChevronLeft, texts::window::CLOSE_PALETTE),
        false => (Icon::ChevronRight, texts::window::OPEN_PALETTE),
    };
    let right = match settings.side_panel {
        true => (Icon::ChevronRight, texts::window::CLOSE_SIDE_PANEL),
        false => (Icon::ChevronLeft, texts::window::OPEN_SIDE_PANEL),
    };
    let (round, square) = (RADIUS, 0);
    let left_corners = CornerRadius { nw: square, sw: square, ne: round, se: round };
    let right_corners = CornerRadius { nw: round, sw: round, ne: square, se: square };
    let places = [
        (canvas.left_center(), Align2::LEFT_CENTER, left, left_corners, Command::TogglePalette),
        (
            canvas.right_center(),
            Align2::RIGHT_CENTER,
            right,
            right_corners,
            Command::ToggleSidePanel,
        ),
    ];
    for (place, pivot, (icon, text), corners, command) in places {
        let area = Area::new(egui::Id::unique(("handle", command)))
            .order(Order::Middle)
            .pivot(pivot)
            .fixed_pos(place);
        area.show(ui.ctx(), |ui| {
            if handle(ui, session, theme, (icon, text), corners, command) {
                actions.push(Action::Run(command));
            }
        });
    }
}

fn handle(
    ui: &mut Ui,
    session: &Session,
    theme: &'static Theme,
    (icon, text): (Icon, Text),
    corners: CornerRadius,
    command: Command,
) -> bool {
    let look = look(session, theme);
    let (rect, response) = ui.allocate_exact_size(SIZE, Sense::click());
    let name = look.say(text);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let is_near = response.hovered() || response.has_focus();
    let fill = if is_near { theme.accent_background } else { theme.raised };
    ui.painter().rect(
        rect,
        corners,
        color(fill),
        Stroke::new(1.0, color(theme.line)),
        egui::StrokeKind::Inside,
    );
    let square = Rect::from_center_size(rect.center(), vec2(12.0, 12.0));
    let tint = if is_near { theme.accent } else { theme.muted };
    paint_icon(ui.painter(), icon, square, color(tint));
    focus_ring(ui, look, &response, rect, RADIUS);
    let keys = command.shortcuts().first().map(|keys| keys.title(look.language));
    let hint = match keys {
        Some(keys) => look.say_with(texts::window::WITH_SHORTCUT, &[&name, &keys]),
        None => name.to_owned(),
    };
    let clicked = response.clicked();
    response.on_hover_text(hint);
    clicked
}
