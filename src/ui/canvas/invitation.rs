//! What stands on an empty canvas: how to begin, and the way to the guide.

use eframe::egui::{self, Align2, vec2};

use super::Frame;
use crate::language::texts;
use crate::plan::View;
use crate::session::{Action, Command};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style;
use crate::ui::widgets::{Button, ButtonKind, Look};

/// Shows it while nothing is drawn.
pub(super) fn show(ui: &mut egui::Ui, area: egui::Rect, frame: &mut Frame<'_>) {
    if !frame.session.plan().nodes.is_empty() || frame.session.view() != View::Today {
        return;
    }
    let look = Look { theme: frame.theme, language: frame.session.language() };
    let center = area.center() - vec2(0.0, 20.0);
    let ink = style::color(frame.theme.ink);
    let muted = style::color(frame.theme.muted);
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
    let words = look.say(texts::guide::BEGIN);
    let button = Button::new(look, words).kind(ButtonKind::Primary).icon(Icon::Flag).height(34.0);
    let size = vec2(button.natural_width(ui), 34.0);
    let rect = egui::Rect::from_min_size(below - vec2(size.x / 2.0, 0.0), size);
    let builder = egui::UiBuilder::new().max_rect(rect).id_salt("begin with the guide");
    let pressed = button.show(&mut ui.new_child(builder)).clicked();
    if pressed {
        frame.act(Action::Run(Command::ShowGuide));
    }
}
