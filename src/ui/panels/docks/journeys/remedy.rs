//! What would mend a journey, to be planned by a press.

use eframe::egui;
use egui::{Ui, vec2};

use crate::classify::journeys::Remedy;
use crate::classify::{Addition, Effort, Fix};
use crate::session::{Action, addition_text, effort_text, journey_text};
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{Button, ButtonKind};

/// Offers a remedy; pressed, it is planned.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, remedy: &Remedy) {
    let plan = cx.plan();
    let words = journey_text::remedy(plan, remedy, cx.session.efforts(), cx.language());
    let action = match remedy {
        Remedy::Add(addition) => Action::PlanAdditions(vec![addition.clone()]),
        Remedy::Keep(id) => Action::Fix(vec![Fix::Keep { node: id.clone() }]),
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
