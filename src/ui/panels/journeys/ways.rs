//! Both ways of every audience between screens and the world, checked without a journey.

use std::collections::BTreeSet;

use eframe::egui;
use egui::{Popup, PopupCloseBehavior, RectAlign, ScrollArea, Ui};

use super::strip;
use crate::classify::journeys::{Direction, Ropo, RopoState};
use crate::language::texts;
use crate::plan::{Id, Plan};
use crate::session::{Action, Session, naming};
use crate::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Look, caption, icon, text, title};

/// Shows how many ways are smooth, and each of them when asked for.
pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    session: &mut Session,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
    previewed: &mut Vec<(Id, Id)>,
) {
    let ways = session.routes();
    if ways.is_empty() {
        return;
    }
    let is_smooth = |way: &Ropo| matches!(way.state, RopoState::Smooth(..));
    let smooth = ways.iter().filter(|(way, _)| is_smooth(way)).count();
    let summary = look.say_with(texts::journeys::ROPO_SUMMARY, &[&smooth, &ways.len()]);
    let sign = if smooth == ways.len() { Icon::Check } else { Icon::Info };
    let button = Button::new(look, &summary).icon(sign).kind(ButtonKind::Ghost);
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
        title(ui, look, look.say(texts::journeys::ROPO_HEAD));
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for (index, (way, remedy)) in ways.iter().enumerate() {
                let shown = ui.push_id(index, |ui| {
                    row(ui, look, session.plan(), way);
                    if let Some(remedy) = remedy {
                        ui.horizontal(|ui| {
                            ui.add_space(26.0);
                            ui.vertical(|ui| {
                                strip::remedy(ui, look, session, remedy, actions, previewed);
                            });
                        });
                    }
                });
                if shown.response.contains_pointer() {
                    let channels = match &way.state {
                        RopoState::Smooth(from, to) | RopoState::Broken(from, to) => {
                            vec![from.clone(), to.clone()]
                        }
                        RopoState::NoChannels => Vec::new(),
                    };
                    highlight.insert(way.audience.clone());
                    highlight.extend(channels);
                }
                ui.add_space(4.0);
            }
        });
    });
}

fn row(ui: &mut Ui, look: Look, plan: &Plan, way: &Ropo) {
    let name = |id: &Id| naming::node(plan, id, look.language);
    let head = match way.direction {
        Direction::OnlineToOffline => texts::journeys::ROPO_OUT,
        Direction::OfflineToOnline => texts::journeys::ROPO_IN,
    };
    let (sign, tint, said) = match &way.state {
        RopoState::NoChannels => {
            (Icon::Minus, look.theme.faint, look.say(texts::journeys::ROPO_NONE).to_owned())
        }
        RopoState::Smooth(from, to) => {
            let said = look.say_with(texts::phrases::FROM_TO, &[&name(from), &name(to)]);
            (Icon::Check, look.theme.team, said)
        }
        RopoState::Broken(from, to) => {
            let said = look.say_with(texts::journeys::ROPO_BROKEN, &[&name(from), &name(to)]);
            (Icon::Warning, look.theme.danger, said)
        }
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        icon(ui, sign, 16.0, tint);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text(ui, look, look.say_with(head, &[&name(&way.audience)]));
            caption(ui, look, said);
        });
    });
}
