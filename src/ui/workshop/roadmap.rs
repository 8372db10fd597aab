//! The roadmap as a sheet: the chart over the board, and the proposed order beside them.

use eframe::egui;
use egui::{Layout, ScrollArea, Ui, vec2};

use super::columns::{Column, Columns};
use super::proposal::ProposalState;
use super::{Exit, board, chart, proposal};
use crate::catalogue::dates;
use crate::guide::Destination;
use crate::language::texts;
use crate::plan::View;
use crate::session::{Action, BoardEdit, Command, RoadmapData, card_text, effort_text};
use crate::theme::Icon;
use crate::ui::dialogs;
use crate::ui::focus;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{Button, ButtonKind, caption, empty_state, headline, icon, text};

/// How high the line under the head is, in points.
const UNDER_HEAD: f32 = 20.0;
/// How high the line with the completed steps is, in points.
const COMPLETED: f32 = 34.0;
/// How wide the proposed order is, in points.
const PROPOSAL: f32 = 300.0;

pub(super) fn show(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    state: &mut ProposalState,
    height: f32,
    exit: &mut Exit,
) {
    let data = cx.session.roadmap();
    let is_empty = data.as_ref().is_some_and(|data| data.cards.is_empty());
    head(ui, cx, is_empty);
    let Some(data) = data else {
        caption(ui, cx.look, cx.text(texts::roadmap::LOOKING));
        return;
    };
    if is_empty {
        completed(ui, cx);
        empty(ui, cx, exit);
        return;
    }
    warning(ui, cx, &data);
    let has_completed = completed(ui, cx);
    let with_order = cx.session.wants_order();
    let room = ui.available_width() - if with_order { PROPOSAL + 16.0 } else { 0.0 };
    let columns = columns(cx, &data, room);
    let below = if has_completed { 76.0 + COMPLETED } else { 76.0 };
    let body = (height - below).max(220.0);
    let down = Layout::top_down(egui::Align::Min);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(room, body), down, |ui| {
            ui.set_width(room);
            ScrollArea::both()
                .id_salt("board")
                .max_height(body)
                .auto_shrink([false, false])
                .show_viewport(ui, |ui, visible_area| {
                    let before = focus::before(ui);
                    ui.spacing_mut().item_spacing.y = 6.0;
                    chart::show(ui, (cx.look, cx.plan()), &data, &columns);
                    board::show(ui, cx, &data, &columns, visible_area);
                    focus::keep_in_sight(ui, before);
                });
        });
        if with_order {
            ui.add_space(8.0);
            ui.allocate_ui_with_layout(vec2(PROPOSAL, body), down, |ui| {
                ui.set_width(PROPOSAL);
                proposal::show(ui, cx, state, (&data, body));
            });
        }
    });
}

/// The title, and what shows and hides the proposed order.
fn head(ui: &mut Ui, cx: &PanelCx<'_>, is_empty: bool) {
    ui.horizontal(|ui| {
        headline(ui, cx.look, cx.text(texts::roadmap::ROADMAP));
        // Without cards there is no order of them.
        if is_empty {
            return;
        }
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(dialogs::CROSS);
            if cx.session.last_step() > 0 {
                let words = cx.text(Command::CompleteStep.title());
                let button = Button::new(cx.look, words).icon(Icon::Check);
                if button.kind(ButtonKind::Quiet).show(ui).clicked() {
                    cx.run(Command::CompleteStep);
                }
            }
            let wanted = cx.session.wants_order();
            let (word, kind) = match wanted {
                true => (texts::roadmap::HIDE_PROPOSAL, ButtonKind::Plain),
                false => (texts::roadmap::PROPOSE, ButtonKind::Quiet),
            };
            let button = Button::new(cx.look, cx.text(word)).icon(Icon::Ladder).kind(kind);
            if button.show(ui).clicked() {
                cx.request(Action::Board(BoardEdit::Propose(!wanted)));
            }
        });
    });
}

/// The steps that were completed, each with the way to how the plan stood then; says whether there
/// are any.
fn completed(ui: &mut Ui, cx: &PanelCx<'_>) -> bool {
    let all = &cx.plan().completed;
    if all.is_empty() {
        return false;
    }
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), COMPLETED - 6.0),
        Layout::left_to_right(egui::Align::Center),
        |ui| {
            caption(ui, cx.look, cx.text(texts::completion::COMPLETED_STEPS));
            ScrollArea::horizontal().id_salt("completed steps").show(ui, |ui| {
                ui.horizontal(|ui| {
                    for (index, one) in all.iter().enumerate() {
                        let day = dates::written(one.date, cx.language());
                        let words = cx.text_with(texts::phrases::WITH_COMMA, &[&one.name, &day]);
                        let name = cx.text_with(texts::completion::COMPARE_WITH, &[&words]);
                        let button = Button::new(cx.look, &words).icon(Icon::Check);
                        let button = button.kind(ButtonKind::Ghost).name(&name);
                        if button.show(ui).on_hover_text(&name).clicked() {
                            cx.request(Action::CompareWithCompleted(index));
                        }
                    }
                });
            });
        },
    );
    true
}

/// What comes too early; else what the sheet is about.
fn warning(ui: &mut Ui, cx: &PanelCx<'_>, data: &RoadmapData) {
    ui.horizontal(|ui| {
        // As high with a warning as without, so that nothing jumps.
        ui.set_min_height(UNDER_HEAD);
        ui.spacing_mut().item_spacing.x = 6.0;
        let Some(first) = data.early.values().next() else {
            let mut about = cx.text(texts::roadmap::ABOUT).to_owned();
            if cx.plan().completed.is_empty() {
                about = format!("{about} {}", cx.text(texts::roadmap::FIRST_IS_MVP));
            }
            caption(ui, cx.look, about);
            source(ui, cx, data);
            return;
        };
        let mut said = card_text::too_early(cx.session.plan(), first, cx.language());
        let more = data.early.len() - 1;
        if more > 0 {
            said = format!("{said} ({})", cx.text_with(texts::phrases::AND_MORE, &[&more]));
        }
        icon(ui, Icon::Warning, 15.0, cx.theme().activity);
        text(ui, cx.look, said);
        source(ui, cx, data);
    });
}

/// Where the days come from, at the right.
fn source(ui: &mut Ui, cx: &PanelCx<'_>, data: &RoadmapData) {
    let effort = data.steps.iter().map(|step| step.effort).sum();
    if let Some(source) = effort_text::source(effort, cx.session.efforts(), cx.language()) {
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            caption(ui, cx.look, source);
        });
    }
}

fn columns(cx: &PanelCx<'_>, data: &RoadmapData, room: f32) -> Columns {
    let last = cx.session.last_step();
    let mut columns: Vec<Column> = (0..=last).map(Column::Step).collect();
    columns.push(Column::New(last + 1));
    if !data.in_step(None).is_empty() {
        columns.push(Column::Later);
    }
    Columns::for_room(room, columns)
}

/// What to do while nothing is planned.
fn empty(ui: &mut Ui, cx: &PanelCx<'_>, exit: &mut Exit) {
    empty_state(
        ui,
        cx.look,
        Icon::Calendar,
        cx.text(texts::roadmap::ROADMAP),
        cx.text(texts::roadmap::EMPTY),
    );
    ui.vertical_centered(|ui| {
        let show = Button::new(cx.look, cx.text(texts::roadmap::SHOW_TARGET));
        if show.kind(ButtonKind::Primary).show(ui).clicked() {
            exit.lead_to(Destination::View(View::Target));
        }
        if cx.plan().channels().next().is_some() {
            let see =
                Button::new(cx.look, cx.text(texts::roadmap::SEE_NEXT_LEVEL)).icon(Icon::Ladder);
            if see.kind(ButtonKind::Ghost).show(ui).clicked() {
                exit.lead_to(Destination::NextLevel);
            }
        }
    });
}
