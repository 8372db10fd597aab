//! Chances, risks, hurdles and measures side by side, each with what is done about it.

use eframe::egui;
use egui::{Layout, Margin, Ui, vec2};

use super::Exit;
use crate::classify::roadmap::is_overdue;
use crate::guide::{Destination, Field, Goal};
use crate::language::texts;
use crate::plan::Id;
use crate::session::glance::{Glance, Of, Part, Said, measure_detail};
use crate::session::{Action, RoadmapEdit};
use crate::theme::{Icon, Rgba};
use crate::ui::calendar;
use crate::ui::dialogs;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{
    Button, ButtonKind, caption, card_with_margin, headline, icon, text, title,
};

/// How wide a column is at least, in points; narrower, there are two rows of columns, or four.
const COLUMN: f32 = 230.0;
const GAP: f32 = 12.0;

/// Shows the page.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, exit: &mut Exit) {
    ui.horizontal(|ui| {
        headline(ui, cx.look, cx.text(texts::glance::TITLE));
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(dialogs::CROSS);
        });
    });
    caption(ui, cx.look, cx.text(texts::glance::ABOUT));
    let glance = Glance::of(cx.plan());
    said_in_short(ui, cx, &glance);
    ui.add_space(6.0);
    let room = ui.available_width();
    let across = [4_usize, 2, 1].into_iter().find(|count| {
        let gaps = GAP * (*count as f32 - 1.0);
        (room - gaps) / *count as f32 >= COLUMN || *count == 1
    });
    let across = across.unwrap_or(1);
    let width = (room - GAP * (across as f32 - 1.0)) / across as f32;
    for row in (0..=Part::ALL.len()).collect::<Vec<_>>().chunks(across) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for place in row {
                ui.allocate_ui_with_layout(
                    vec2(width, 0.0),
                    Layout::top_down(egui::Align::Min),
                    |ui| {
                        ui.set_width(width);
                        match Part::ALL.get(*place) {
                            Some(part) => part_column(ui, cx, *part, (&glance, exit)),
                            None => measures(ui, cx, &glance, exit),
                        }
                    },
                );
            }
        });
        ui.add_space(8.0);
    }
}

/// Whether something is done about all that may go wrong.
fn said_in_short(ui: &mut Ui, cx: &PanelCx<'_>, glance: &Glance) {
    if glance.risks.is_empty() && glance.hurdles.is_empty() {
        return;
    }
    let (sign, tint) = match glance.unanswered() {
        0 => (Icon::Check, cx.theme().team),
        _ => (Icon::Warning, cx.theme().activity),
    };
    let words = glance.in_short(cx.language());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        icon(ui, sign, 16.0, tint);
        text(ui, cx.look, words);
    });
}

fn head(ui: &mut Ui, cx: &PanelCx<'_>, (sign, tint): (Icon, Rgba), name: &str, count: usize) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        icon(ui, sign, 16.0, tint);
        title(ui, cx.look, cx.text_with(texts::phrases::WITH_ASIDE, &[&name, &count]));
    });
}

fn part_column(ui: &mut Ui, cx: &PanelCx<'_>, part: Part, (glance, exit): (&Glance, &mut Exit)) {
    let theme = cx.theme();
    let (sign, add) = match part {
        Part::Chances => ((Icon::Check, theme.team), Some(Goal::Chance)),
        Part::Risks => ((Icon::Warning, theme.activity), Some(Goal::Risk)),
        Part::Hurdles => ((Icon::Minus, theme.danger), None),
    };
    let all = part.of(glance);
    head(ui, cx, sign, cx.text(part.name()), all.len());
    if all.is_empty() {
        caption(ui, cx.look, cx.text(texts::glance::NONE));
    }
    for (place, one) in all.iter().enumerate() {
        ui.push_id((cx.text(part.name()), place), |ui| entry(ui, cx, (part, one), exit));
    }
    if let Some(goal) = add {
        let words = cx.text(match part {
            Part::Chances => texts::strategy::ADD_CHANCE,
            Part::Risks | Part::Hurdles => texts::strategy::ADD_RISK,
        });
        let button = Button::new(cx.look, words).kind(ButtonKind::Ghost).icon(Icon::Plus).wraps();
        if button.show(ui).clicked() {
            exit.lead_to(Destination::Strategy(goal));
        }
    }
}

/// Something that is said, with what is done about it or a way to do something.
fn entry(ui: &mut Ui, cx: &PanelCx<'_>, (part, said): (Part, &Said), exit: &mut Exit) {
    let plan = cx.plan();
    card_with_margin(ui, cx.look, Margin::symmetric(10, 8), |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text(ui, cx.look, &said.text);
        let detail = said.detail(plan, cx.language());
        if !detail.is_empty() {
            caption(ui, cx.look, detail);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if let Some(Of::Element(id)) = &said.of {
                let name = crate::session::naming::node(plan, id, cx.language());
                let spoken = cx.text_with(texts::glance::GO_TO, &[&name]);
                let button = Button::new(cx.look, cx.text(texts::glance::GO_THERE)).name(&spoken);
                if button.kind(ButtonKind::Ghost).show(ui).clicked() {
                    let field = Field::Hurdle;
                    exit.lead_to(Destination::Element { id: id.clone(), field });
                }
            }
            measure_of(ui, cx, (part, said), exit);
        });
    });
}

/// Leads to the measure about something, or adds one.
fn measure_of(ui: &mut Ui, cx: &PanelCx<'_>, (part, said): (Part, &Said), exit: &mut Exit) {
    if let Some(id) = said.measures.first() {
        let title = cx.plan().measures.get(id).map_or("", |one| one.title.trim());
        let spoken = cx.text_with(texts::glance::GO_TO, &[&title]);
        let words = cx.text(texts::glance::TO_THE_MEASURE);
        let button = Button::new(cx.look, words).icon(Icon::Flag).name(&spoken);
        if button.kind(ButtonKind::Ghost).show(ui).clicked() {
            exit.lead_to(Destination::Measure(Some(id.clone())));
        }
        return;
    }
    let spoken = cx.text_with(texts::glance::TO_MEASURE, &[&said.text]);
    let words = cx.text(texts::inventory::ADD_ONE);
    let button = Button::new(cx.look, words).kind(ButtonKind::Quiet).icon(Icon::Plus).name(&spoken);
    if button.show(ui).clicked() {
        let (about, title, hurdle) = match (&said.of, part) {
            (Some(Of::Element(id)), _) => (vec![id.clone()], String::new(), String::new()),
            (_, Part::Chances) => (Vec::new(), said.text.clone(), String::new()),
            _ => (Vec::new(), String::new(), said.text.clone()),
        };
        cx.request(Action::Roadmap(RoadmapEdit::AddMeasureFor { about, title, hurdle }));
        exit.leave();
    }
}

/// What is done, by its step.
fn measures(ui: &mut Ui, cx: &PanelCx<'_>, glance: &Glance, exit: &mut Exit) {
    let name = cx.text(texts::plan::MEASURES);
    head(ui, cx, (Icon::Flag, cx.theme().accent), name, glance.measures.len());
    if glance.measures.is_empty() {
        caption(ui, cx.look, cx.text(texts::glance::NONE));
    }
    for id in &glance.measures {
        ui.push_id(id.as_str(), |ui| measure(ui, cx, id, exit));
    }
    let words = cx.text(texts::inventory::ADD_ONE);
    let button = Button::new(cx.look, words).kind(ButtonKind::Ghost).icon(Icon::Plus);
    if button.show(ui).clicked() {
        cx.request(Action::Roadmap(RoadmapEdit::AddMeasure { about: Vec::new() }));
        exit.leave();
    }
}

fn measure(ui: &mut Ui, cx: &PanelCx<'_>, id: &Id, exit: &mut Exit) {
    let Some(measure) = cx.plan().measures.get(id) else { return };
    card_with_margin(ui, cx.look, Margin::symmetric(10, 8), |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let title = measure.title.trim();
        text(ui, cx.look, title);
        let today = calendar::today();
        let detail = measure_detail(cx.plan(), measure, today, cx.language());
        match is_overdue(cx.plan(), measure, today) {
            true => {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    icon(ui, Icon::Warning, 14.0, cx.theme().activity);
                    caption(ui, cx.look, detail);
                });
            }
            false => {
                caption(ui, cx.look, detail);
            }
        }
        let spoken = cx.text_with(texts::glance::GO_TO, &[&title]);
        let button = Button::new(cx.look, cx.text(texts::glance::GO_THERE)).name(&spoken);
        if button.kind(ButtonKind::Ghost).show(ui).clicked() {
            exit.lead_to(Destination::Measure(Some(id.clone())));
        }
    });
}
