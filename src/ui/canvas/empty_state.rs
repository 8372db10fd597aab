//! What stands on an empty canvas: how to begin, the way to the guide, and that to a sketch.

use eframe::egui::{self, Align2, vec2};

use super::CanvasState;
use super::context::CanvasCx;
use crate::language::texts;
use crate::plan::View;
use crate::session::{Action, Command};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style;
use crate::ui::widgets::{Button, ButtonKind};

/// Between the two buttons, in points.
const BETWEEN: f32 = 10.0;

/// Shows it while nothing is drawn.
pub(super) fn show(
    ui: &mut egui::Ui,
    area: egui::Rect,
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
) {
    let is_empty = cx.session.plan().nodes.is_empty() && cx.session.view() == View::Today;
    if state.sketches || !is_empty {
        return;
    }
    let look = cx.look();
    let center = area.center() - vec2(0.0, 20.0);
    let ink = style::color(cx.theme.ink);
    let muted = style::color(cx.theme.muted);
    let painter = ui.painter();
    let title = look.say(texts::canvas::EMPTY_TITLE);
    let title_font = style::font(Face::SemiBold, 19.0);
    painter.text(center - vec2(0.0, 22.0), Align2::CENTER_CENTER, title, title_font, ink);
    let mut job = egui::text::LayoutJob::simple(
        look.say(texts::canvas::EMPTY_BODY).to_owned(),
        style::font(Face::Regular, 13.0),
        muted,
        (area.width() - 80.0).clamp(160.0, 420.0),
    );
    job.halign = egui::Align::Center;
    let galley = painter.layout_job(job);
    let below = center + vec2(0.0, 2.0 + galley.size().y + 18.0);
    painter.galley(center + vec2(0.0, 2.0), galley, muted);
    let guide = Button::new(look, look.say(texts::guide::BEGIN));
    let guide = guide.kind(ButtonKind::Primary).icon(Icon::Flag).height(34.0);
    let sketch = Button::new(look, look.say(texts::canvas::SKETCH)).icon(Icon::Pencil).height(34.0);
    let widths = [guide.natural_width(ui), sketch.natural_width(ui)];
    // Beside each other where there is room, else one under the other.
    let is_wide = widths[0] + BETWEEN + widths[1] <= area.width() - 24.0;
    let left = match is_wide {
        true => (widths[0] + BETWEEN + widths[1]) / 2.0,
        false => widths[0] / 2.0,
    };
    let second = match is_wide {
        true => below + vec2(widths[0] + BETWEEN - left, 0.0),
        false => below + vec2(-widths[1] / 2.0, 34.0 + BETWEEN),
    };
    let at = |left: egui::Pos2, width: f32, salt: &str| {
        let rect = egui::Rect::from_min_size(left, vec2(width, 34.0));
        egui::UiBuilder::new().max_rect(rect).id_salt(salt)
    };
    let builder = at(below - vec2(left, 0.0), widths[0], "begin with the guide");
    if guide.show(&mut ui.new_child(builder)).clicked() {
        cx.act(Action::Run(Command::ShowGuide));
    }
    let builder = at(second, widths[1], "sketch");
    if sketch.show(&mut ui.new_child(builder)).clicked() {
        state.sketches = true;
    }
}
