//! Under the result bar: what if something were not there, and what changed the result. While a
//! dock leaves little room for the drawing, what changed is said in the status bar instead.

use std::sync::Arc;

use eframe::egui;
use egui::{
    Align2, Area, CornerRadius, Frame, Margin, Order, Pos2, Rect, Role, Stroke, Ui, UiBuilder,
    WidgetInfo, accesskit, vec2,
};

use crate::language::texts;
use crate::session::{Announcement, Cause, Command, Session};
use crate::text::Face;
use crate::theme::{Appearance, Icon};
use crate::ui::panels::PanelCx;
use crate::ui::style::{BAR_RADIUS, HIT_HEIGHT, TEXT, color, floating_shadow, font};
use crate::ui::widgets::{Button, ButtonKind, Look, icon};

/// Lines are no wider than this, in points.
const MOST_WIDTH: f32 = 640.0;
/// The height of a row of text, in points.
const ROW: f32 = 18.0;

/// Shows both, one under the other with their middle at `place` and no wider than `room`.
pub fn show(ui: &Ui, cx: &mut PanelCx<'_>, (place, room): (Pos2, f32)) {
    let what_if = cx.session.what_if();
    // A dock takes of the canvas what a line over the drawing would hide.
    let is_docked = cx.session.dock().is_some();
    let said = if is_docked { None } else { announced(cx.session) };
    if what_if.is_none() && said.is_none() {
        return;
    }
    let area = Area::new(egui::Id::unique("under the result bar"))
        .order(Order::Middle)
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(place)
        .constrain(false);
    area.show(ui.ctx(), |ui| {
        ui.set_max_width(room.min(MOST_WIDTH));
        ui.spacing_mut().item_spacing.y = 6.0;
        if let Some(text) = &what_if {
            bar(ui, cx.look, |ui| banner(ui, cx, text));
        }
        if let Some(said) = said {
            come_back(ui, cx.session);
            bar(ui, cx.look, |ui| said_line(ui, cx.look, &said, usize::MAX));
        }
    });
}

/// Says in the status bar what changed the result, if that is to be said there. Says whether it
/// was.
pub fn in_status_bar(ui: &mut Ui, cx: &mut PanelCx<'_>) -> bool {
    if cx.session.dock().is_none() {
        return false;
    }
    let Some(said) = announced(cx.session) else { return false };
    come_back(ui, cx.session);
    let bar = ui.max_rect();
    let row = Rect::from_center_size(bar.center(), vec2(bar.width(), ROW));
    said_line(&mut ui.new_child(UiBuilder::new().max_rect(row)), cx.look, &said, 1);
    true
}

/// What is to be said. What is excluded is said by the banner, as long as that is there.
fn announced(session: &mut Session) -> Option<Arc<Announcement>> {
    let said = session.announcement()?;
    let by_banner = session.what_if().is_some() && matches!(said.cause, Cause::Excluded(_));
    (!by_banner).then_some(said)
}

/// Has the window look again when what is said has been there long enough.
fn come_back(ui: &Ui, session: &Session) {
    let left = std::time::Duration::from_millis(session.announcement_stays());
    ui.ctx().request_repaint_after(left);
}

fn said_line(ui: &mut Ui, look: Look, said: &Announcement, rows: usize) {
    let (change, text) = (said.change(look.language), said.text(look.language));
    let because = text.strip_prefix(&change).unwrap_or_default();
    let parts = [(change.as_str(), true), (because, false)];
    line(ui, look, (Icon::Ladder, &parts), &said.spoken(look.language), (ROW, rows));
}

fn bar(ui: &mut Ui, look: Look, content: impl FnOnce(&mut Ui)) {
    let appearance = if ui.visuals().dark_mode { Appearance::Dark } else { Appearance::Light };
    let frame = Frame::new()
        .fill(color(look.theme.raised))
        .stroke(Stroke::new(1.0, color(look.theme.line)))
        .corner_radius(CornerRadius::same(BAR_RADIUS))
        .shadow(floating_shadow(appearance))
        .inner_margin(Margin::symmetric(12, 7));
    frame.show(ui, content);
}

fn banner(ui: &mut Ui, cx: &PanelCx<'_>, text: &str) {
    ui.horizontal(|ui| {
        let room = ui.available_width() - 90.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            line(ui, cx.look, (Icon::EyeOff, &[(text, false)]), text, (HIT_HEIGHT, usize::MAX));
        });
        let name = cx.text(Command::EndWhatIf.title());
        let end =
            Button::new(cx.look, cx.text(texts::result::END)).kind(ButtonKind::Quiet).name(name);
        if end.show(ui).clicked() {
            cx.run(Command::EndWhatIf);
        }
    });
}

/// An icon and a text, together at least so high and of so many rows at most, that a screen reader
/// says when it appears or changes.
fn line(
    ui: &mut Ui,
    look: Look,
    (mark, parts): (Icon, &[(&str, bool)]),
    spoken: &str,
    (least, rows): (f32, usize),
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.vertical(|ui| {
            ui.add_space((least - 16.0) / 2.0);
            icon(ui, mark, 16.0, look.theme.accent);
        });
        let mut job = egui::text::LayoutJob::default();
        job.wrap.max_width = ui.available_width();
        job.wrap.max_rows = rows;
        for (part, strong) in parts {
            let face = if *strong { Face::SemiBold } else { Face::Regular };
            let format = egui::text::TextFormat {
                font_id: font(face, TEXT),
                color: color(look.theme.ink),
                line_height: Some(ROW),
                ..Default::default()
            };
            job.append(part, 0.0, format);
        }
        let galley = ui.painter().layout_job(job);
        let above = (least - ROW) / 2.0;
        let size = galley.size() + vec2(0.0, 2.0 * above);
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
        ui.painter().galley(rect.min + vec2(0.0, above), galley, color(look.theme.ink));
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, spoken));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_live(accesskit::Live::Polite);
        });
    });
}
