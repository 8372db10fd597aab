//! The routes of every audience between screens and the world, checked without a journey.

use eframe::egui;
use egui::{Popup, PopupCloseBehavior, RectAlign, ScrollArea, Ui};

use super::remedy;
use crate::classify::journeys::{Ropo, RopoState};
use crate::language::texts;
use crate::plan::Plan;
use crate::session::{CheckedRoute, journey_text};
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{Button, ButtonKind, Look, caption, icon, text, title};

/// Shows how many routes are smooth, and each of them when asked for.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let routes = cx.session.routes();
    if routes.is_empty() {
        return;
    }
    let is_smooth = |route: &Ropo| matches!(route.state, RopoState::Smooth(..));
    let smooth = routes.iter().filter(|checked| is_smooth(&checked.route)).count();
    let summary = cx.text_with(texts::journeys::ROPO_SUMMARY, &[&smooth, &routes.len()]);
    let sign = if smooth == routes.len() { Icon::Check } else { Icon::Info };
    let button = Button::new(cx.look, &summary).icon(sign).kind(ButtonKind::Ghost);
    let response = button.show(ui);
    let popup = Popup::menu(&response)
        .align(RectAlign::TOP_START)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .layout(egui::Layout::top_down(egui::Align::Min))
        .width(380.0)
        .gap(6.0);
    popup.show(|ui| {
        ui.set_width(372.0);
        ui.spacing_mut().item_spacing.y = 4.0;
        title(ui, cx.look, cx.text(texts::journeys::ROPO_HEAD));
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for (index, checked) in routes.iter().enumerate() {
                let CheckedRoute { route, remedy, is_mended } = checked;
                let shown = ui.push_id(index, |ui| {
                    row(ui, cx.look, cx.plan(), route);
                    if *is_mended {
                        ui.horizontal(|ui| {
                            ui.add_space(26.0);
                            caption(ui, cx.look, cx.text(texts::journeys::MENDED_IN_TARGET));
                        });
                    }
                    if let Some(remedy) = remedy {
                        ui.horizontal(|ui| {
                            ui.add_space(26.0);
                            ui.vertical(|ui| {
                                remedy::show(ui, cx, remedy);
                            });
                        });
                    }
                });
                if shown.response.contains_pointer() {
                    let channels = match &route.state {
                        RopoState::Smooth(from, to) | RopoState::Broken(from, to) => {
                            vec![from.clone(), to.clone()]
                        }
                        RopoState::NoChannels => Vec::new(),
                    };
                    cx.highlight([route.audience.clone()]);
                    cx.highlight(channels);
                }
                ui.add_space(4.0);
            }
        });
    });
}

fn row(ui: &mut Ui, look: Look, plan: &Plan, route: &Ropo) {
    let [way, said] = journey_text::route(plan, route, look.language);
    let (sign, tint) = match &route.state {
        RopoState::NoChannels => (Icon::Minus, look.theme.faint),
        RopoState::Smooth(..) => (Icon::Check, look.theme.team),
        RopoState::Broken(..) => (Icon::Warning, look.theme.danger),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        icon(ui, sign, 16.0, tint);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text(ui, look, way);
            caption(ui, look, said);
        });
    });
}
