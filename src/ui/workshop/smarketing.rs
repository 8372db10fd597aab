//! The six questions on whether marketing and sales plan together.

use eframe::egui;
use egui::{Margin, Role, Sense, Ui, WidgetInfo, vec2};

use crate::classify::{Answered, Effort, smarketing};
use crate::language::texts;
use crate::session::{Action, effort_text, teamwork_text};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::style::{color, font};
use crate::ui::widgets::{Button, ButtonKind, Look, caption, card_with_margin, icon, text, title};

/// Shows the questions; says whether the sheet makes way for what is shown on the canvas.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>) -> bool {
    let found = cx.session.classification();
    let all = smarketing(cx.plan(), &found);
    let about = (texts::journeys::SMARKETING, texts::journeys::SMARKETING_ABOUT);
    super::head(ui, cx, about);
    let strategy = &cx.plan().strategy;
    for (name, said) in [
        (texts::strategy::MARKETING_GOAL, strategy.marketing_goal.trim()),
        (texts::strategy::MARKETING_MESSAGE, strategy.marketing_message.trim()),
    ] {
        if !said.is_empty() {
            let words = cx.text_with(texts::phrases::NAMED, &[&cx.text(name), &said]);
            text(ui, cx.look, words);
        }
    }
    score(ui, cx.look, all.score());
    let mut leaves = false;
    for (index, answer) in all.answers.iter().enumerate() {
        let shown = ui.push_id(index, |ui| question(ui, cx, answer));
        leaves |= shown.inner;
    }
    leaves
}

/// Between the edge of a button without a frame and its words, in points.
const GHOST_PADDING: f32 = 8.0;

fn score(ui: &mut Ui, look: Look, score: usize) {
    let said = look.say_with(texts::journeys::SCORE, &[&score]);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, &said);
        info.value = Some(score as f64 / 6.0);
        info
    });
    let bar = (rect.width() - 80.0) / 6.0;
    for step in 0..6 {
        let corner = egui::pos2(rect.left() + bar * step as f32, rect.center().y - 5.0);
        let piece = egui::Rect::from_min_size(corner, vec2(bar - 5.0, 10.0));
        let theme = look.theme;
        let fill = if step < score { color(theme.team) } else { color(theme.ink.faded(0.12)) };
        ui.painter().rect_filled(piece, 4.0, fill);
    }
    let align = egui::Align2::RIGHT_CENTER;
    let place = egui::pos2(rect.right(), rect.center().y);
    ui.painter().text(place, align, said, font(Face::SemiBold, 15.0), color(look.theme.ink));
}

fn question(ui: &mut Ui, cx: &PanelCx<'_>, answer: &Answered) -> bool {
    let theme = cx.theme();
    let question = teamwork_text::question(answer.question);
    let mut leaves = false;
    let tint = if answer.holds { theme.team } else { theme.faint };
    card_with_margin(ui, cx.look, Margin::symmetric(14, 10), |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let sign = if answer.holds { Icon::Check } else { Icon::Close };
            icon(ui, sign, 18.0, tint);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                let head = title(ui, cx.look, cx.text(question));
                let spoken = if answer.holds {
                    texts::journeys::QUESTION_HOLDS
                } else {
                    texts::journeys::QUESTION_FAILS
                };
                let spoken = cx.text_with(spoken, &[&cx.text(question)]);
                head.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
                if !answer.holds {
                    text(ui, cx.look, cx.text(teamwork_text::missing(answer.question)));
                }
                if let Some(rests) = teamwork_text::evidence(cx.plan(), answer, cx.language()) {
                    caption(ui, cx.look, rests);
                }
                leaves = next_steps(ui, cx, answer);
            });
        });
    });
    leaves
}

/// What can be done about a question: its remedy, and seeing on the canvas what the answer rests
/// on. Says whether the sheet makes way for that.
fn next_steps(ui: &mut Ui, cx: &PanelCx<'_>, answer: &Answered) -> bool {
    let mut leaves = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if !answer.remedy.is_empty() {
            let offer = offer(cx, answer);
            let button = Button::new(cx.look, &offer).kind(ButtonKind::Quiet);
            let mut response = button.icon(Icon::Plus).show(ui);
            if let Some(source) = source(cx, answer) {
                response = response.on_hover_text(source);
            }
            if response.clicked() {
                cx.request(Action::Fix(answer.remedy.clone()));
            }
        } else if !answer.holds {
            caption(ui, cx.look, cx.text(texts::journeys::TEAMS_FIRST));
        }
        if !answer.evidence.is_empty() {
            if answer.remedy.is_empty() && answer.holds {
                // Its words begin under the words above.
                ui.add_space(-GHOST_PADDING);
            }
            let button = Button::new(cx.look, cx.text(texts::journeys::SHOW_ON_CANVAS));
            if button.kind(ButtonKind::Ghost).show(ui).clicked() {
                cx.request(Action::Show(answer.evidence.iter().cloned().collect()));
                leaves = true;
            }
        }
    });
    leaves
}

/// A remedy in words, with what it takes.
fn offer(cx: &PanelCx<'_>, answer: &Answered) -> String {
    let plan = cx.plan();
    let offers = answer.remedy.iter().map(|fix| fix.offer(plan, cx.language()));
    let offer = offers.collect::<Vec<_>>().join(" + ");
    match effort(cx, answer) {
        0 => offer,
        days => {
            let days = super::person_days(cx.look, u64::from(days));
            cx.text_with(texts::journeys::PLAN_REMEDY, &[&offer, &days])
        }
    }
}

/// What a remedy takes, in person-days.
fn effort(cx: &PanelCx<'_>, answer: &Answered) -> u32 {
    let (plan, efforts) = (cx.plan(), cx.session.efforts());
    answer.remedy.iter().filter_map(|fix| fix.effort(plan, efforts)).sum()
}

/// Where that number comes from.
fn source(cx: &PanelCx<'_>, answer: &Answered) -> Option<String> {
    effort_text::source(Effort::usual(effort(cx, answer)), cx.session.efforts(), cx.language())
}
