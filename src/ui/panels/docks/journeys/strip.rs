//! The shown journey as a strip of stages: every hop smooth or broken, with the reason and what
//! mends it.

use eframe::egui;
use egui::{Popup, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{first, list, remedy};
use crate::catalogue::words as names;
use crate::classify::journeys::Reason;
use crate::language::texts;
use crate::plan::{Id, Journey, MAX_NAME_BYTES, Node, NodeSort, Plan, Stage, Stop};
use crate::session::{
    Action, Command, JourneyEdit, JourneyReport, Mode, StopReport, journey_text, naming,
};
use crate::text::Face;
use crate::theme::{Icon, icon_of_body};
use crate::ui::focus;
use crate::ui::panels::PanelCx;
use crate::ui::panels::tint_of_body;
use crate::ui::style::{CARD_RADIUS, TEXT, color, font};
use crate::ui::widgets::{
    Button, ButtonKind, Look, TextField, caption, dropdown, fitted, focus_ring, icon_button,
    icon_on_tint, paint_icon, whole_on_hover,
};

const STAGES: [Stage; 8] = [
    Stage::Discover,
    Stage::Research,
    Stage::Purchase,
    Stage::Pay,
    Stage::Receive,
    Stage::Return,
    Stage::Service,
    Stage::Repeat,
];
/// How wide a stop is, and the way to the next one, in points.
const STOP: f32 = 204.0;
const HOP: f32 = 34.0;
/// How high the card of a stop is, in points.
const CARD: f32 = 78.0;

/// What is left for the cross at the corner of the panel, in points.
const BESIDE_CROSS: f32 = 32.0;

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let Some(report) = cx.session.journey_report() else {
        nothing(ui, cx);
        return;
    };
    head(ui, cx, &report);
    ui.add_space(4.0);
    ScrollArea::both().id_salt("stops").auto_shrink([false, false]).show(ui, |ui| {
        let before = focus::before(ui);
        ui.spacing_mut().item_spacing = vec2(0.0, 4.0);
        ui.horizontal_top(|ui| {
            for (index, stop) in report.stops.iter().enumerate() {
                if index > 0 {
                    hop(ui, cx.look, &report, index);
                }
                let shown = ui.push_id(index, |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(STOP);
                        card(ui, cx, StopView { report: &report, index });
                        below(ui, cx, &report, (index, stop));
                    })
                });
                if shown.response.contains_pointer() {
                    cx.highlight([report.journey.stops[index].at.clone()]);
                }
            }
        });
        focus::keep_in_sight(ui, before);
    });
}

/// What to do while no journey is shown, or while the first stop is awaited.
fn nothing(ui: &mut Ui, cx: &PanelCx<'_>) {
    let said = match cx.session.mode() == Mode::Journey {
        true => cx.text(texts::journeys::HINT_JOURNEY),
        false if cx.plan().journeys.is_empty() => {
            return first::show(ui, cx);
        }
        false => cx.text(texts::journeys::CHOOSE_JOURNEY),
    };
    ui.add_space(28.0);
    ui.vertical_centered(|ui| caption(ui, cx.look, said));
}

fn head(ui: &mut Ui, cx: &PanelCx<'_>, report: &JourneyReport) {
    let set = |journey: Journey, typed: Option<&'static str>| {
        Action::Journey(JourneyEdit::Set { id: report.id.clone(), journey, typed })
    };
    let draws = cx.session.mode() == Mode::Journey;
    let (words, sign, kind) = match draws {
        true => (texts::journeys::DONE, None, ButtonKind::Primary),
        false => (texts::journeys::ADD_STOPS, Some(Icon::Plus), ButtonKind::Quiet),
    };
    let mut end = Button::new(cx.look, cx.text(words)).kind(kind);
    if let Some(sign) = sign {
        end = end.icon(sign);
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        // What is pressed keeps its width; the fields share what is left.
        let left = ui.available_width() - end.natural_width(ui) - 64.0 - BESIDE_CROSS;
        let audience = (left * 0.38).clamp(96.0, 160.0);
        let field = (left - audience).clamp(96.0, 300.0);
        ui.allocate_ui(vec2(field, 28.0), |ui| {
            let id = ui.scope_id().with(("journey name", report.id.as_str()));
            let field = TextField::new(cx.look, id, cx.text(texts::journeys::NAME), MAX_NAME_BYTES);
            if let Some(name) = field.show(ui, &report.journey.name) {
                let journey = Journey { name, ..Journey::clone(&report.journey) };
                cx.request(set(journey, Some("journey name")));
            }
        });
        ui.allocate_ui(vec2(audience, 28.0), |ui| {
            let anybody = vec![(None, cx.text(texts::journeys::ANYBODY).to_owned())];
            let chosen = dropdown(
                ui,
                cx.look,
                cx.text(texts::plan::AUDIENCE),
                Some(&report.journey.audience),
                "",
                &[anybody, audiences(cx.plan(), cx.look)],
            );
            if let Some(audience) = chosen {
                let journey = Journey { audience, ..Journey::clone(&report.journey) };
                cx.request(set(journey, None));
            }
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.add_space(BESIDE_CROSS);
            let name =
                cx.text_with(texts::phrases::REMOVE_NAMED, &[&list::name(cx.plan(), &report.id)]);
            if icon_button(ui, cx.look, Icon::Trash, &name, true).clicked() {
                cx.request(Action::Journey(JourneyEdit::Remove(report.id.clone())));
            }
            if end.show(ui).clicked() {
                cx.request(match draws {
                    true => Action::Run(Command::SelectNothing),
                    false => Action::Journey(JourneyEdit::Continue(report.id.clone())),
                });
            }
        });
    });
}

fn audiences(plan: &Plan, look: Look) -> Vec<(Option<Id>, String)> {
    let audiences = plan.nodes.iter().filter(|(_, node)| node.sort() == NodeSort::Audience);
    audiences.map(|(id, _)| (Some(id.clone()), naming::node(plan, id, look.language))).collect()
}

/// The way from one stop to the next.
fn hop(ui: &mut Ui, look: Look, report: &JourneyReport, index: usize) {
    let theme = look.theme;
    let (space, response) = ui.allocate_exact_size(vec2(HOP, CARD), Sense::hover());
    let is_broken = report.stops[index].reason.is_some();
    let by_hand = report.stops[index].by_hand;
    let (tint, sign, said) = match (is_broken, by_hand) {
        (true, _) => (theme.danger, Icon::Close, texts::journeys::BREAK),
        (false, true) => (theme.activity, Icon::Pencil, texts::journeys::BY_HAND),
        (false, false) => (theme.team, Icon::Check, texts::journeys::SMOOTH),
    };
    let said = look.say(said);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
    let center = space.center();
    let stroke = Stroke::new(2.5, color(tint));
    let (left, right) = (space.left() + 3.0, space.right() - 3.0);
    if is_broken || by_hand {
        // By hand as such links are drawn.
        let (dash, gap) = if is_broken { (4.0, 3.0) } else { (5.0, 2.5) };
        let points = [pos2(left, center.y), pos2(right, center.y)];
        ui.painter().extend(egui::Shape::dashed_line(&points, stroke, dash, gap));
    } else {
        ui.painter().hline(left..=right, center.y, stroke);
    }
    ui.painter().circle(center, 9.0, color(theme.surface), Stroke::new(1.5, color(tint)));
    let square = Rect::from_center_size(center, vec2(11.0, 11.0));
    paint_icon(ui.painter(), sign, square, color(tint));
    response.on_hover_text(said);
}

/// A stop of a journey.
#[derive(Clone, Copy)]
struct StopView<'a> {
    report: &'a JourneyReport,
    index: usize,
}

impl StopView<'_> {
    fn number(self) -> usize {
        self.index + 1
    }

    fn at(&self) -> &Stop {
        &self.report.journey.stops[self.index]
    }

    fn is_broken(self) -> bool {
        self.report.stops[self.index].reason.is_some()
    }

    /// The action that changes the journey of the stop.
    fn change(self, change: impl FnOnce(&mut Journey)) -> Action {
        let mut journey = Journey::clone(&self.report.journey);
        change(&mut journey);
        Action::Journey(JourneyEdit::Set { id: self.report.id.clone(), journey, typed: None })
    }

    /// What a screen reader is told of it.
    fn spoken(self, cx: &PanelCx<'_>, channel: &str) -> String {
        let (number, stage) = (self.number(), cx.text(names::stage(self.at().stage)));
        let by_hand = self.report.stops[self.index].by_hand;
        match self.is_broken() {
            false if by_hand => {
                let said = cx.text(texts::journeys::BY_HAND);
                cx.text_with(texts::journeys::STOP_BROKEN, &[&number, &stage, &channel, &said])
            }
            false => cx.text_with(texts::journeys::STOP_SMOOTH, &[&number, &stage, &channel]),
            true => {
                let why = journey_text::reason(cx.plan(), self.report, self.index, cx.language());
                cx.text_with(texts::journeys::STOP_BROKEN, &[&number, &stage, &channel, &why])
            }
        }
    }
}

/// The card of a stop: the stage can be chosen, the channel leads to its card on the canvas.
fn card(ui: &mut Ui, cx: &PanelCx<'_>, stop: StopView<'_>) {
    let channel = naming::node(cx.plan(), &stop.at().at, cx.language());
    let (rect, response) = ui.allocate_exact_size(vec2(STOP, CARD), Sense::click());
    let said = stop.spoken(cx, &channel);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    paper(ui, cx.look, stop, rect);
    fields(ui, cx, stop, rect);
    if let Some(node) = cx.plan().nodes.get(&stop.at().at) {
        let row = Rect::from_min_max(
            pos2(rect.left() + 10.0, rect.top() + 42.0),
            pos2(rect.right() - 8.0, rect.bottom() - 6.0),
        );
        let moves = ui.rect_contains_pointer(rect) || moves_have_focus(ui);
        channel_row(ui, cx.look, (node, &channel), row, moves);
        move_buttons(ui, cx, stop, row, moves);
    }
    if response.clicked() {
        cx.request(Action::Show([stop.at().at.clone()].into_iter().collect()));
    }
}

/// The card itself, with the number of the stop.
fn paper(ui: &Ui, look: Look, stop: StopView<'_>, rect: Rect) {
    let theme = look.theme;
    let (border, width, tint) = match stop.is_broken() {
        true => (theme.danger, 1.5, theme.danger),
        false => (theme.border, 1.0, theme.team),
    };
    let (radius, stroke) =
        (egui::CornerRadius::same(CARD_RADIUS), Stroke::new(width, color(border)));
    ui.painter().rect(rect, radius, color(theme.raised), stroke, egui::StrokeKind::Inside);
    let badge = pos2(rect.left() + 19.0, rect.top() + 20.0);
    ui.painter().circle_filled(badge, 10.0, color(tint));
    let align = egui::Align2::CENTER_CENTER;
    let font = font(Face::SemiBold, 11.5);
    ui.painter().text(badge, align, stop.number().to_string(), font, color(theme.surface));
}

/// What is chosen in the head of the card of a stop, and what removes it.
fn fields(ui: &mut Ui, cx: &PanelCx<'_>, stop: StopView<'_>, rect: Rect) {
    let (number, index) = (stop.number(), stop.index);
    let field = Rect::from_min_max(
        pos2(rect.left() + 36.0, rect.top() + 6.0),
        pos2(rect.right() - 34.0, rect.top() + 34.0),
    );
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(field));
    let stages = STAGES.map(|stage| (stage, cx.text(names::stage(stage)).to_owned()));
    let name = cx.text_with(texts::journeys::STAGE_OF, &[&number]);
    let now = Some(&stop.at().stage);
    if let Some(stage) = dropdown(&mut inner, cx.look, &name, now, "", &[stages.to_vec()]) {
        cx.request(stop.change(|journey| journey.stops[index].stage = stage));
    }
    let close = Rect::from_min_size(pos2(rect.right() - 32.0, rect.top() + 6.0), vec2(28.0, 28.0));
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(close));
    let name = cx.text_with(texts::journeys::REMOVE_STOP, &[&number]);
    if icon_button(&mut inner, cx.look, Icon::Close, &name, true).clicked() {
        cx.request(stop.change(|journey| drop(journey.stops.remove(index))));
    }
}

/// The channel of a stop, beside the buttons that move it where those are seen.
fn channel_row(
    ui: &mut Ui,
    look: Look,
    (node, name): (&Node, &str),
    row: Rect,
    with_buttons: bool,
) {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(row).layout(layout));
    let tint = tint_of_body(look.theme, &node.body);
    icon_on_tint(&mut inner, look, icon_of_body(&node.body), 22.0, tint);
    let place = pos2(row.left() + 30.0, row.center().y);
    let beside = if with_buttons { 44.0 } else { 2.0 };
    let room = row.right() - place.x - beside;
    let galley = fitted(ui, name, Face::SemiBold, &[TEXT, 11.5], room);
    let at = pos2(place.x, place.y - galley.size().y / 2.0);
    whole_on_hover(ui, &galley, name, Rect::from_min_size(at, galley.size()));
    ui.painter().galley(at, galley, color(look.theme.ink));
}

/// Whether one of the buttons that move a stop has the keyboard.
fn moves_have_focus(ui: &Ui) -> bool {
    let buttons = [0_usize, 1].map(|place| ui.scope_id().with(("move stop", place)));
    ui.memory(|memory| buttons.iter().any(|button| memory.has_focus(*button)))
}

/// Buttons that exchange a stop with its neighbours. They are seen while the pointer is near.
fn move_buttons(ui: &Ui, cx: &PanelCx<'_>, stop: StopView<'_>, row: Rect, shown: bool) {
    let (index, number) = (stop.index, stop.number());
    let directions = [
        (Icon::ChevronLeft, texts::journeys::MOVE_STOP_LEFT, index.checked_sub(1)),
        (Icon::ChevronRight, texts::journeys::MOVE_STOP_RIGHT, Some(number)),
    ];
    for (place, (sign, name, other)) in directions.into_iter().enumerate() {
        let Some(other) = other.filter(|other| *other < stop.report.stops.len()) else { continue };
        let left = row.right() - 42.0 + place as f32 * 20.0;
        let rect = Rect::from_min_size(pos2(left, row.center().y - 11.0), vec2(20.0, 22.0));
        let widget = ui.scope_id().with(("move stop", place));
        let response = ui.interact(rect, widget, Sense::click());
        let name = cx.text_with(name, &[&number]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if shown {
            let tint = if response.hovered() { cx.theme().ink } else { cx.theme().muted };
            let square = Rect::from_center_size(rect.center(), vec2(13.0, 13.0));
            paint_icon(ui.painter(), sign, square, color(tint));
        }
        focus_ring(ui, cx.look, &response, rect, 4);
        if response.clicked() {
            cx.request(stop.change(|journey| journey.stops.swap(index, other)));
        }
        response.on_hover_text(name);
    }
}

/// Why a stop breaks and what mends it.
fn below(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    report: &JourneyReport,
    (index, stop): (usize, &StopReport),
) {
    let later = journey_text::breaks_later(cx.plan(), report, index, cx.language());
    if stop.reason.is_none() && !stop.by_hand && later.is_none() {
        return;
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.set_width(STOP);
    if stop.reason.is_none() {
        if stop.by_hand {
            caption(ui, cx.look, cx.text(texts::journeys::BY_HAND));
        }
        if let Some(later) = later {
            caption(ui, cx.look, &later);
        }
        return;
    }
    let why = journey_text::reason(cx.plan(), report, index, cx.language());
    let text =
        egui::RichText::new(why).font(font(Face::Regular, 11.5)).color(color(cx.theme().danger));
    ui.add(egui::Label::new(text).wrap());
    if let Some(step) = stop.mended_in {
        caption(ui, cx.look, cx.text_with(texts::journeys::MENDED_IN_STEP, &[&step]));
        return;
    }
    match &stop.remedies[..] {
        [] => {
            if stop.reason == Some(Reason::NothingShared) {
                caption(ui, cx.look, cx.text(texts::journeys::NO_REMEDY));
            }
        }
        [first, more @ ..] => {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                remedy::show(ui, cx, first);
                if !more.is_empty() {
                    let name = cx.text(texts::journeys::OTHER_REMEDIES);
                    let button = icon_button(ui, cx.look, Icon::ChevronDown, name, true);
                    Popup::menu(&button).gap(4.0).show(|ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        for (place, other) in more.iter().enumerate() {
                            ui.push_id(place, |ui| {
                                remedy::show(ui, cx, other);
                            });
                        }
                    });
                }
            });
        }
    }
}
