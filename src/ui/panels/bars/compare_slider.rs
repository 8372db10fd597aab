//! The slider under a comparison: the views of the plan in a row, between which the second of the
//! two is moved, so that the steps go by in one picture.

use eframe::egui;
use egui::{Key, Modifiers, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::view_switch;
use crate::catalogue::words as names;
use crate::language::texts;
use crate::plan::View;
use crate::session::{Action, Session};
use crate::text::Face;
use crate::ui::panels::PanelCx;
use crate::ui::style::{TAG, color, font};
use crate::ui::widgets::focus_ring;

/// How high the slider is, in points.
pub(super) const HEIGHT: f32 = 34.0;
/// With fewer steps there is nothing to move between.
const LEAST_STEPS: u32 = 2;
/// Stops that are nearer to each other than this have no names, in points.
const LEAST_GAP: f32 = 26.0;
/// What is free beside the first and the last stop, in points.
const MARGIN: f32 = 24.0;

/// Whether a plan has enough steps for the slider.
pub(super) fn has_room_for(session: &Session) -> bool {
    session.last_step() >= LEAST_STEPS && !session.camera().is_low()
}

/// Shows it in a width, in points.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, (from, to): (View, View), width: f32) {
    let theme = cx.theme();
    let views = cx.session.views();
    let place = |view: View| views.iter().position(|one| *one == view).unwrap_or_default();
    let (first, second) = (place(from), place(to));
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click_and_drag());
    let title = names::view_of(cx.plan(), to, cx.language());
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, second as f64, cx.text(texts::views::SLIDE_STEPS));
        info.current_text_value = Some(title.clone());
        info
    });
    let gap = (rect.width() - 2.0 * MARGIN) / (views.len() - 1).max(1) as f32;
    let y = rect.top() + 11.0;
    let at = |index: usize| pos2(rect.left() + MARGIN + gap * index as f32, y);
    let track = Stroke::new(4.0, color(theme.ink.faded(0.14)));
    ui.painter().line_segment([at(0), at(views.len() - 1)], track);
    ui.painter().line_segment([at(first), at(second)], Stroke::new(4.0, color(theme.accent)));
    let in_order = first.min(second)..=first.max(second);
    for (index, view) in views.iter().enumerate() {
        let is_between = in_order.contains(&index);
        let tint = if is_between { color(theme.accent) } else { color(theme.border) };
        ui.painter().circle(at(index), 4.0, color(theme.raised), Stroke::new(1.5, tint));
        let is_end = index == first || index == second;
        if is_end || gap >= LEAST_GAP {
            let (face, ink) = match is_end {
                true => (Face::SemiBold, theme.ink),
                false => (Face::Medium, theme.muted),
            };
            let name = view_switch::short_name(cx.look, *view, false);
            let align = egui::Align2::CENTER_TOP;
            let below = at(index) + vec2(0.0, 8.0);
            ui.painter().text(below, align, name, font(face, TAG), color(ink));
        }
    }
    let edge = Stroke::new(2.0, color(theme.accent));
    ui.painter().circle(at(first), 6.0, color(theme.raised), edge);
    let radius = if response.hovered() || response.dragged() { 9.0 } else { 8.0 };
    ui.painter().circle(at(second), radius, color(theme.accent), Stroke::NONE);
    focus_ring(ui, cx.look, &response, Rect::from_center_size(at(second), vec2(22.0, 22.0)), 11);
    let pointed = response.interact_pointer_pos().filter(|_| response.is_pointer_button_down_on());
    let wanted = match pointed {
        Some(pointer) => {
            let index = ((pointer.x - rect.left() - MARGIN) / gap.max(1.0)).round();
            Some((index.max(0.0) as usize).min(views.len() - 1))
        }
        None => by_key(ui, &response, (first, second), views.len()),
    };
    if let Some(index) = wanted.filter(|index| *index != first && *index != second) {
        cx.request(Action::Compare { from, to: views[index] });
    }
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
}

/// Where an arrow key leads from the second view; past the first one.
fn by_key(
    ui: &Ui,
    response: &egui::Response,
    (first, second): (usize, usize),
    count: usize,
) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let filter = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let forth = key(Key::ArrowRight);
    let back = key(Key::ArrowLeft);
    neighbour((first, second), count, forth, back)
}

/// The stop beside the second one that is not the first.
fn neighbour(
    (first, second): (usize, usize),
    count: usize,
    forth: bool,
    back: bool,
) -> Option<usize> {
    let step = |index: usize| match (forth, back) {
        (true, false) => Some(index + 1).filter(|next| *next < count),
        (false, true) => index.checked_sub(1),
        _ => None,
    };
    let next = step(second)?;
    if next == first { step(next) } else { Some(next) }
}

#[cfg(test)]
mod tests {
    use super::neighbour;

    #[test]
    fn the_keys_lead_past_the_first_view_and_not_beyond_the_ends() {
        let forth = |pair| neighbour(pair, 5, true, false);
        let back = |pair| neighbour(pair, 5, false, true);
        assert_eq!(forth((0, 1)), Some(2));
        assert_eq!(forth((0, 4)), None);
        assert_eq!(back((0, 2)), Some(1));
        assert_eq!(back((0, 1)), None, "before today there is nothing");
        assert_eq!(back((2, 3)), Some(1));
        assert_eq!(forth((2, 1)), Some(3));
        assert_eq!(neighbour((0, 1), 5, true, true), None);
    }
}
