//! What would mend a journey, to be planned by a press.

use eframe::egui;
use egui::{Ui, vec2};

use crate::classify::journeys::Remedy;
use crate::classify::{Addition, Effort, Fix};
use crate::language::texts;
use crate::session::{Action, addition_text, effort_text, naming};
use crate::ui::panels::PanelCx;
use crate::ui::panels::side::next_level;
use crate::ui::widgets::{Button, ButtonKind};

/// Offers a remedy; pressed, it is planned.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, remedy: &Remedy) {
    let plan = cx.plan();
    let (words, action) = match remedy {
        Remedy::Add(addition) => {
            let title = addition_text::title(plan, addition, cx.language());
            let days = next_level::days(cx.look, remedy.effort(cx.session.efforts()))
                .replace(' ', "\u{a0}");
            let words = cx.text_with(texts::journeys::PLAN_REMEDY, &[&title, &days]);
            (words, Action::PlanAdditions(vec![addition.clone()]))
        }
        Remedy::Keep(id) => {
            let name = naming::node(plan, id, cx.language());
            let fix = Fix::Keep { node: id.clone() };
            (cx.text_with(texts::journeys::KEEP, &[&name]), Action::Fix(vec![fix]))
        }
    };
    let width = (ui.available_width() - 30.0).max(120.0);
    let shown = ui.allocate_ui(vec2(width, 28.0), |ui| {
        Button::new(cx.look, &words).kind(ButtonKind::Quiet).wraps().show(ui)
    });
    let response = shown.inner;
    if let Remedy::Add(addition @ Addition::Link { from, to, .. }) = remedy {
        if response.hovered() || response.has_focus() {
            cx.preview([(from.clone(), to.clone())]);
        }
        let gain = addition_text::gain(plan, addition, cx.language());
        let effort = Effort::usual(remedy.effort(cx.session.efforts()));
        let source = effort_text::source(effort, cx.session.efforts(), cx.language());
        let gain = source.map_or(gain.clone(), |source| format!("{gain}\n{source}"));
        if response.on_hover_text(gain).clicked() {
            cx.request(action);
        }
    } else if response.clicked() {
        cx.request(action);
    }
}
