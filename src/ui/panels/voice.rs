//! Under the result bar: what if something were not there, and what changed the result.

use eframe::egui;
use egui::{
    Align2, Area, CornerRadius, Frame, Margin, Order, Pos2, Role, Stroke, Ui, WidgetInfo,
    accesskit, vec2,
};

use super::look;
use crate::language::what_if_words as words;
use crate::session::{Action, Cause, Command, Session};
use crate::text::Face;
use crate::theme::{Appearance, Icon, Theme};
use crate::ui::style::{BAR_RADIUS, HIT_HEIGHT, TEXT, color, floating_shadow, font};
use crate::ui::widgets::{Button, ButtonKind, Look, icon};

/// Lines are no wider than this, in points.
const MOST_WIDTH: f32 = 640.0;
/// The height of a row of text, in points.
const ROW: f32 = 18.0;

/// Shows both, one under the other with their middle at `place` and no wider than `room`.
pub fn show(
    ui: &Ui,
    session: &mut Session,
    theme: &'static Theme,
    (place, room): (Pos2, f32),
    actions: &mut Vec<Action>,
) {
    let what_if = session.what_if();
    let said = session.announcement();
    // What is held off is said by the banner, as long as that is there.
    let said = said.filter(|said| what_if.is_none() || !matches!(said.cause, Cause::HeldOff(_)));
    if what_if.is_none() && said.is_none() {
        return;
    }
    let look = look(session, theme);
    let area = Area::new(egui::Id::unique("under the result bar"))
        .order(Order::Middle)
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(place)
        .constrain(false);
    area.show(ui.ctx(), |ui| {
        ui.set_max_width(room.min(MOST_WIDTH));
        ui.spacing_mut().item_spacing.y = 6.0;
        if let Some(text) = &what_if {
            bar(ui, look, |ui| banner(ui, look, text, actions));
        }
        if let Some(said) = said {
            let left = std::time::Duration::from_millis(session.announcement_stays());
            ui.ctx().request_repaint_after(left);
            let (change, text) = (said.change(look.language), said.text(look.language));
            let because = text.strip_prefix(&change).unwrap_or_default();
            let spoken = said.spoken(look.language);
            bar(ui, look, |ui| {
                let parts = [(change.as_str(), true), (because, false)];
                line(ui, look, (Icon::Ladder, &parts), &spoken, ROW);
            });
        }
    });
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

fn banner(ui: &mut Ui, look: Look, text: &str, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let room = ui.available_width() - 90.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            line(ui, look, (Icon::EyeOff, &[(text, false)]), text, HIT_HEIGHT);
        });
        let name = look.say(Command::EndWhatIf.title());
        let end = Button::new(look, look.say(words::END)).kind(ButtonKind::Quiet).name(name);
        if end.show(ui).clicked() {
            actions.push(Action::Run(Command::EndWhatIf));
        }
    });
}

/// An icon and a text, together at least so high, that a screen reader says when it appears or
/// changes.
fn line(ui: &mut Ui, look: Look, (mark, parts): (Icon, &[(&str, bool)]), spoken: &str, least: f32) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.vertical(|ui| {
            ui.add_space((least - 16.0) / 2.0);
            icon(ui, mark, 16.0, look.theme.accent);
        });
        let mut job = egui::text::LayoutJob::default();
        job.wrap.max_width = ui.available_width();
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
