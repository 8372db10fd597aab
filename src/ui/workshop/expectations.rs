//! Selling channels and competitors down, what customers expect across; competitors beside one's
//! own model.

use std::sync::Arc;

use eframe::egui;
use egui::{Id as WidgetId, Layout, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Exit;
use crate::catalogue::words as names;
use crate::classify::{Criterion, Expectations, Rating, expectations};
use crate::edit::{LabelKind, MergeKey};
use crate::guide::{Destination, Goal};
use crate::language::texts;
use crate::plan::{
    Answer, Body, Expectations as Said, Id, MAX_DELIVERY_DAYS, Model, Node, Plan, Strategy, View,
};
use crate::session::{Action, expectation_text, naming};
use crate::text::Face;
use crate::theme::{Icon, Rgba, icon_of_body};
use crate::ui::panels::PanelCx;
use crate::ui::panels::bars::ladder;
use crate::ui::panels::tint_of_body;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, CARD_RADIUS, TEXT, color, font};
use crate::ui::widgets::{
    Button, ButtonKind, Look, NumberField, caption, fitted, focus_ring, icon, paint_icon, text,
    title, whole_on_hover,
};

/// How high a row is, in points.
const ROW: f32 = 44.0;

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, exit: &mut Exit) {
    let about = (texts::journeys::EXPECTATIONS, texts::journeys::EXPECTATIONS_ABOUT);
    super::head(ui, cx, about);
    let found = cx.session.classification();
    let all = expectations(cx.plan(), &found);
    if all.channels.is_empty() {
        caption(ui, cx.look, cx.text(texts::journeys::NO_SELLERS));
    } else {
        weakest(ui, cx.look, cx.plan(), &all);
        ui.add_space(4.0);
    }
    if !(all.channels.is_empty() && all.competitors.is_empty()) {
        table(ui, cx, &all);
    }
    ui.add_space(14.0);
    ui.horizontal(|ui| {
        title(ui, cx.look, cx.text(texts::journeys::COMPETITORS));
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let add =
                Button::new(cx.look, cx.text(texts::strategy::ADD_COMPETITOR)).icon(Icon::Plus);
            if add.kind(ButtonKind::Ghost).show(ui).clicked() {
                exit.lead_to(Destination::Strategy(Goal::Competitor));
            }
        });
    });
    competitors(ui, cx.look, cx.plan(), found.model);
}

fn weakest(ui: &mut Ui, look: Look, plan: &Plan, all: &Expectations) {
    let (sign, tint) = match all.weakest.is_empty() {
        true => (Icon::Info, look.theme.muted),
        false => (Icon::Warning, look.theme.activity),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        icon(ui, sign, 16.0, tint);
        text(ui, look, expectation_text::weakest(plan, all, look.language));
    });
}

fn table(ui: &mut Ui, cx: &PanelCx<'_>, all: &Expectations) {
    let width = ui.available_width();
    let name = (width * 0.28).clamp(150.0, 280.0);
    let column = (width - name) / Criterion::ALL.len() as f32;
    ui.spacing_mut().item_spacing.y = 0.0;
    heads(ui, cx.look, all, name, column);
    for one in &all.channels {
        let Some(node) = cx.plan().nodes.get(&one.channel) else { continue };
        let Body::Channel(channel) = &node.body else { continue };
        let called = naming::node(cx.plan(), &one.channel, cx.language());
        let said = &channel.expectations;
        let of = Of::Channel(&one.channel, node);
        let is_weakest = all.weakest.contains(&one.channel);
        let row = Row { of, rating: one.rating, said, name: called, is_weakest };
        row.show(ui, cx, (name, column));
    }
    for (place, (one, rating)) in
        cx.plan().strategy.competitors.iter().zip(&all.competitors).enumerate()
    {
        let called = expectation_text::competitor(one, place, cx.language());
        let of = Of::Competitor(place);
        let said = &one.expectations;
        let row = Row { of, rating: *rating, said, name: called, is_weakest: false };
        row.show(ui, cx, (name, column));
    }
}

fn heads(ui: &mut Ui, look: Look, all: &Expectations, name: f32, column: f32) {
    let (space, _) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::hover());
    for (place, criterion) in Criterion::ALL.into_iter().enumerate() {
        let words = expectation_text::criterion(criterion, all.target, look.language);
        let tint = color(look.theme.muted);
        let mut job =
            egui::text::LayoutJob::simple(words, font(Face::Medium, CAPTION), tint, column - 10.0);
        job.halign = egui::Align::Center;
        let galley = ui.painter().layout_job(job);
        let middle = space.left() + name + column * (place as f32 + 0.5);
        let at = pos2(middle, space.bottom() - 6.0 - galley.size().y);
        ui.painter().galley(at, galley, tint);
    }
}

/// Of what it is said how it meets the expectations.
#[derive(Clone, Copy)]
enum Of<'a> {
    Channel(&'a Id, &'a Arc<Node>),
    /// The competitor at this place in the strategy.
    Competitor(usize),
}

/// A channel or a competitor with how it meets each expectation.
struct Row<'a> {
    of: Of<'a>,
    rating: Rating,
    said: &'a Said,
    name: String,
    is_weakest: bool,
}

impl Row<'_> {
    fn show(&self, ui: &mut Ui, cx: &PanelCx<'_>, (name, column): (f32, f32)) {
        let theme = cx.theme();
        let (space, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let line = Stroke::new(1.0, color(theme.line));
        ui.painter().hline(space.x_range(), space.top(), line);
        if self.is_weakest {
            ui.painter().rect_filled(space, 0.0, color(theme.activity.faded(0.08)));
        }
        self.head(ui, cx.look, space, name);
        for (place, criterion) in Criterion::ALL.into_iter().enumerate() {
            let left = space.left() + name + column * place as f32;
            let rect = Rect::from_min_size(pos2(left, space.top()), vec2(column, ROW));
            match criterion {
                Criterion::Delivery => self.days(ui, cx, rect),
                _ => self.answer(ui, cx, place, criterion, rect),
            }
        }
    }

    /// Whose it is, to tell the fields apart.
    fn key(&self) -> (&str, usize) {
        match self.of {
            Of::Channel(id, _) => (id.as_str(), 0),
            Of::Competitor(place) => ("", place + 1),
        }
    }

    fn head(&self, ui: &Ui, look: Look, space: Rect, width: f32) {
        let center = pos2(space.left() + 15.0, space.center().y);
        let square = Rect::from_center_size(center, vec2(18.0, 18.0));
        let (sign, tint) = match self.of {
            Of::Channel(_, node) => {
                (icon_of_body(&node.body), tint_of_body(look.theme, &node.body))
            }
            Of::Competitor(_) => (Icon::Flag, look.theme.muted),
        };
        paint_icon(ui.painter(), sign, square, color(tint));
        let galley = fitted(ui, &self.name, Face::SemiBold, &[TEXT, CAPTION], width - 42.0);
        let at = pos2(space.left() + 32.0, space.center().y - galley.size().y / 2.0);
        whole_on_hover(ui, &galley, &self.name, Rect::from_min_size(at, galley.size()));
        ui.painter().galley(at, galley, color(look.theme.ink));
    }

    /// Whether one expectation is met; a press says something else.
    fn answer(&self, ui: &Ui, cx: &PanelCx<'_>, place: usize, criterion: Criterion, rect: Rect) {
        let answer = self.rating.answers[place];
        let said = self.said.answers().get(place).copied().unwrap_or(answer);
        let widget = ui.scope_id().with(("answer", self.key(), place));
        let rect = rect.shrink(4.0);
        let response = ui.interact(rect, widget, Sense::click());
        let spoken = cx.text_with(
            texts::journeys::CELL,
            &[&self.name, &cx.text(criterion.name()), &names::answer(said, cx.language())],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        let fill = cx.theme().ink.faded(if response.hovered() { 0.06 } else { 0.0 });
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(fill));
        sign(ui, cx.look, rect.center(), answer);
        changes_with(ui, cx.look, rect.center(), said);
        focus_ring(ui, cx.look, &response, rect, BUTTON_RADIUS);
        if response.clicked() {
            let next = next_answer(said, self.step(cx));
            cx.request(self.changed(cx.plan(), "expectation", &|expectations| {
                *answer_of(expectations, criterion) = next;
            }));
        }
        response.on_hover_text(spoken);
    }

    /// The step with which an answer that is said in the view begins or ends: none today, of what is
    /// not there yet, and of others, whose steps nobody plans.
    fn step(&self, cx: &PanelCx<'_>) -> Option<u32> {
        let Of::Channel(_, node) = self.of else { return None };
        let step = match cx.session.view() {
            View::Today => return None,
            View::Step(step) => step,
            View::Target | View::Vision => cx.session.last_step(),
        };
        (step > 0 && node.is_in(View::Today)).then_some(step)
    }

    /// How many days a delivery takes.
    fn days(&self, ui: &mut Ui, cx: &PanelCx<'_>, rect: Rect) {
        let width = (rect.width() - 44.0).clamp(76.0, 96.0);
        let center = pos2(rect.center().x - width / 2.0 - 4.0, rect.center().y);
        sign(ui, cx.look, center, self.rating.answers[4]);
        let center = pos2(rect.center().x + 18.0, rect.center().y);
        let field = Rect::from_center_size(center, vec2(width, 28.0));
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(field));
        let said = cx.text_with(texts::journeys::DAYS_OF, &[&self.name]);
        let range = 0..=i64::from(MAX_DELIVERY_DAYS);
        let widget = WidgetId::unique(("delivery of", self.key()));
        let field = NumberField::new(cx.look, widget, &said, range)
            .or_empty(cx.text(texts::journeys::UNKNOWN_DAYS));
        if let Some(days) = field.show(&mut inner, self.rating.delivery_days.map(i64::from)) {
            let is_target = match cx.session.view() {
                View::Today | View::Step(_) => false,
                View::Target => cx.session.last_step() > 0,
                View::Vision => true,
            };
            cx.request(self.changed(cx.plan(), "delivery days", &|expectations| {
                let days = days.map(|days| days as u32);
                match is_target {
                    true => expectations.delivery_days_target = days,
                    false => expectations.delivery_days = days,
                }
            }));
        }
    }

    /// What is said of it, changed.
    fn changed(&self, plan: &Plan, field: &'static str, change: &dyn Fn(&mut Said)) -> Action {
        match self.of {
            Of::Channel(id, node) => {
                let mut node = Node::clone(node);
                if let Body::Channel(channel) = &mut node.body {
                    change(&mut channel.expectations);
                }
                let merge = Some(MergeKey { element: Some(id.clone()), field });
                Action::SetNodes {
                    nodes: vec![(id.clone(), node)],
                    label: LabelKind::Change,
                    merge,
                }
            }
            Of::Competitor(place) => {
                let mut strategy = Strategy::clone(&plan.strategy);
                if let Some(competitor) = strategy.competitors.get_mut(place) {
                    change(&mut competitor.expectations);
                }
                Action::SetStrategy { strategy: Box::new(strategy), field }
            }
        }
    }
}

/// What a press says after what was said. In a later view, with its `step`, one press after yes and
/// after no changes what is from then on and leaves today as it is; today a press says what is so today
/// and leaves the target as it is where both differ.
fn next_answer(said: Answer, step: Option<u32>) -> Answer {
    match (said, step) {
        (Answer::Unknown, _) => Answer::Yes,
        (Answer::Yes, Some(step)) => Answer::Until(step),
        (Answer::Yes, None) | (Answer::Until(_), _) => Answer::No,
        (Answer::No, Some(step)) => Answer::From(step),
        (Answer::No, None) | (Answer::From(_), Some(_)) => Answer::NotApplicable,
        (Answer::From(_), None) => Answer::Yes,
        (Answer::NotApplicable, _) => Answer::Unknown,
    }
}

fn answer_of(expectations: &mut Said, criterion: Criterion) -> &mut Answer {
    match criterion {
        Criterion::ProductInformation => &mut expectations.product_information,
        Criterion::PriceInformation => &mut expectations.price_information,
        Criterion::SimpleRegistration => &mut expectations.simple_registration,
        Criterion::SimplePurchase | Criterion::Delivery => &mut expectations.simple_purchase,
    }
}

/// A tick, a cross, a dash where it does not apply, or a question that nobody has answered yet.
fn sign(ui: &Ui, look: Look, center: egui::Pos2, answer: Answer) {
    let theme = look.theme;
    let (sign, tint): (Icon, Rgba) = match answer {
        Answer::Yes | Answer::From(_) | Answer::Until(_) => (Icon::Check, theme.team),
        Answer::No => (Icon::Close, theme.danger),
        Answer::Unknown => (Icon::Help, theme.faint),
        Answer::NotApplicable => (Icon::Minus, theme.muted),
    };
    if answer.counts() {
        ui.painter().circle_filled(center, 12.0, color(tint.faded(0.14)));
    }
    let square = Rect::from_center_size(center, vec2(15.0, 15.0));
    paint_icon(ui.painter(), sign, square, color(tint));
}

/// With which step an answer begins or ends, beside its sign.
fn changes_with(ui: &Ui, look: Look, center: egui::Pos2, said: Answer) {
    let words = match said {
        Answer::From(step) => look.say_with(texts::journeys::FROM_STEP, &[&step]),
        Answer::Until(step) => look.say_with(texts::journeys::UNTIL_STEP, &[&step]),
        Answer::Unknown | Answer::Yes | Answer::No | Answer::NotApplicable => return,
    };
    let at = center + vec2(16.0, 0.0);
    let tint = color(look.theme.muted);
    ui.painter().text(at, egui::Align2::LEFT_CENTER, words, font(Face::Medium, CAPTION), tint);
}

/// One's own model and those of the competitors, each on the ladder of models.
fn competitors(ui: &mut Ui, look: Look, plan: &Plan, own: Model) {
    let ours = expectation_text::ourselves(plan, look.language);
    ladder_row(ui, look, &ours, Some(own), true);
    for (place, competitor) in plan.strategy.competitors.iter().enumerate() {
        let name = expectation_text::competitor(competitor, place, look.language);
        let directness = look.say(names::directness_in_short(competitor.directness));
        let named = look.say_with(texts::phrases::WITH_ASIDE, &[&name, &directness]);
        ladder_row(ui, look, &named, competitor.model, false);
    }
    if plan.strategy.competitors.is_empty() {
        caption(ui, look, look.say(texts::journeys::NO_COMPETITORS));
    }
}

fn ladder_row(ui: &mut Ui, look: Look, name: &str, model: Option<Model>, own: bool) {
    let theme = look.theme;
    let (space, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
    let said = model.map_or(texts::journeys::UNKNOWN_MODEL, names::model);
    let spoken = format!("{name}: {}", look.say(said));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let fill = if own { theme.accent_background } else { theme.sunken };
    ui.painter().rect_filled(space.shrink2(vec2(0.0, 2.0)), CARD_RADIUS, color(fill));
    let room = space.width() * 0.36;
    let face = if own { Face::SemiBold } else { Face::Medium };
    let galley = fitted(ui, name, face, &[TEXT, CAPTION], room - 20.0);
    let at = pos2(space.left() + 12.0, space.center().y - galley.size().y / 2.0);
    whole_on_hover(ui, &galley, name, Rect::from_min_size(at, galley.size()));
    ui.painter().galley(at, galley, color(theme.ink));
    let level = model.map_or(0, ladder::level);
    let left = space.left() + room;
    let steps = Model::ALL.len() - 1;
    let bar = ((space.width() - room - 170.0) / steps as f32).max(12.0);
    for step in 0..steps {
        let rect = Rect::from_min_size(
            pos2(left + bar * step as f32, space.center().y - 4.0),
            vec2(bar - 4.0, 8.0),
        );
        let tint = if own { theme.accent } else { theme.muted };
        let fill = if step < level { color(tint) } else { color(theme.ink.faded(0.12)) };
        ui.painter().rect_filled(rect, 3.0, fill);
    }
    let at = pos2(space.right() - 12.0, space.center().y);
    let align = egui::Align2::RIGHT_CENTER;
    let tint = if model.is_some() { theme.ink } else { theme.faint };
    ui.painter().text(at, align, look.say(said), font(Face::Medium, TEXT), color(tint));
}
