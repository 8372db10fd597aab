//! Selling channels down, what customers expect across; competitors beside one's own model.

use std::sync::Arc;

use eframe::egui;
use egui::{Id as WidgetId, Layout, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Exit;
use crate::catalogue::words as names;
use crate::classify::{Criterion, Expectations, Expected, expectations};
use crate::edit::{LabelKind, MergeKey};
use crate::guide::{Destination, Goal};
use crate::language::{grammar, texts};
use crate::plan::{Answer, Body, Channel, Id, MAX_DELIVERY_DAYS, Model, Node, Plan, View};
use crate::session::{Action, naming};
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
    let of = |id: &Id| all.channels.iter().find(|one| one.channel == *id);
    let first = all.weakest.first().and_then(of);
    let missed = first.map_or(0, |one| one.count(Answer::No));
    let applying = first.map_or(0, Expected::applying);
    let (sign, tint, said) = match &all.weakest[..] {
        [] if !all.is_anything_known() => {
            (Icon::Info, look.theme.muted, look.say(texts::journeys::NOTHING_KNOWN).to_owned())
        }
        [] => (Icon::Info, look.theme.muted, look.say(texts::journeys::NOTHING_MISSED).to_owned()),
        [only] => {
            let name = naming::in_sentence(plan, only, look.language);
            (
                Icon::Warning,
                look.theme.activity,
                look.say_with(texts::journeys::WEAKEST, &[&name, &missed, &applying]),
            )
        }
        several => {
            let names = several.iter().map(|id| naming::in_sentence(plan, id, look.language));
            let names = grammar::commas(&names.collect::<Vec<_>>());
            let said = look.say_with(texts::journeys::WEAKEST_SEVERAL, &[&names, &missed]);
            (Icon::Warning, look.theme.activity, said)
        }
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        icon(ui, sign, 16.0, tint);
        text(ui, look, said);
    });
}

fn table(ui: &mut Ui, cx: &PanelCx<'_>, all: &Expectations) {
    let width = ui.available_width();
    let name = (width * 0.28).clamp(150.0, 280.0);
    let column = (width - name) / Criterion::ALL.len() as f32;
    ui.spacing_mut().item_spacing.y = 0.0;
    heads(ui, cx.look, all, name, column);
    for one in &all.channels {
        row(ui, cx, all, one, (name, column));
    }
}

fn criterion_name(look: Look, criterion: Criterion, target: u32) -> String {
    match (criterion, target) {
        (Criterion::Delivery, 1) => look.say(texts::journeys::DELIVERY_WITHIN_ONE).to_owned(),
        (Criterion::Delivery, days) => look.say_with(texts::journeys::DELIVERY_WITHIN, &[&days]),
        _ => look.say(criterion.name()).to_owned(),
    }
}

fn heads(ui: &mut Ui, look: Look, all: &Expectations, name: f32, column: f32) {
    let (space, _) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::hover());
    for (place, criterion) in Criterion::ALL.into_iter().enumerate() {
        let words = criterion_name(look, criterion, all.target);
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

/// A channel with how it meets each expectation.
struct ChannelRow<'a> {
    one: &'a Expected,
    node: &'a Arc<Node>,
    name: String,
}

fn row(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    all: &Expectations,
    one: &Expected,
    (name, column): (f32, f32),
) {
    let theme = cx.theme();
    let Some(node) = cx.plan().nodes.get(&one.channel) else { return };
    let row = ChannelRow { one, node, name: naming::node(cx.plan(), &one.channel, cx.language()) };
    let (space, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let line = Stroke::new(1.0, color(theme.line));
    ui.painter().hline(space.x_range(), space.top(), line);
    if all.weakest.contains(&one.channel) {
        ui.painter().rect_filled(space, 0.0, color(theme.activity.faded(0.08)));
    }
    row.head(ui, cx.look, space, name);
    for (place, criterion) in Criterion::ALL.into_iter().enumerate() {
        let left = space.left() + name + column * place as f32;
        let rect = Rect::from_min_size(pos2(left, space.top()), vec2(column, ROW));
        match criterion {
            Criterion::Delivery => row.days(ui, cx, rect),
            _ => row.answer(ui, cx, place, criterion, rect),
        }
    }
}

impl ChannelRow<'_> {
    fn head(&self, ui: &Ui, look: Look, space: Rect, width: f32) {
        let center = pos2(space.left() + 15.0, space.center().y);
        let square = Rect::from_center_size(center, vec2(18.0, 18.0));
        let tint = color(tint_of_body(look.theme, &self.node.body));
        paint_icon(ui.painter(), icon_of_body(&self.node.body), square, tint);
        let galley = fitted(ui, &self.name, Face::SemiBold, &[TEXT, CAPTION], width - 42.0);
        let at = pos2(space.left() + 32.0, space.center().y - galley.size().y / 2.0);
        whole_on_hover(ui, &galley, &self.name, Rect::from_min_size(at, galley.size()));
        ui.painter().galley(at, galley, color(look.theme.ink));
    }

    /// Whether one expectation is met; a press says something else.
    fn answer(&self, ui: &Ui, cx: &PanelCx<'_>, place: usize, criterion: Criterion, rect: Rect) {
        let (id, answer) = (&self.one.channel, self.one.answers[place]);
        let said = match &self.node.body {
            Body::Channel(channel) => channel.expectations.answers().get(place).copied(),
            _ => None,
        };
        let said = said.unwrap_or(answer);
        let widget = ui.scope_id().with(("answer", id.as_str(), place));
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
        focus_ring(ui, cx.look, &response, rect, BUTTON_RADIUS);
        if response.clicked() {
            let next = match said {
                Answer::Unknown => Answer::Yes,
                Answer::Yes => Answer::No,
                Answer::No => Answer::NotApplicable,
                Answer::NotApplicable => Answer::Unknown,
                // What changes with a step is said in the inspector; a press says it for all.
                Answer::From(_) | Answer::Until(_) => Answer::Yes,
            };
            cx.request(changed(id, self.node, "expectation", &|channel| {
                *answer_of(channel, criterion) = next;
            }));
        }
        response.on_hover_text(spoken);
    }

    /// How many days a delivery takes.
    fn days(&self, ui: &mut Ui, cx: &PanelCx<'_>, rect: Rect) {
        let (id, one) = (&self.one.channel, self.one);
        let width = (rect.width() - 44.0).clamp(76.0, 96.0);
        let center = pos2(rect.center().x - width / 2.0 - 4.0, rect.center().y);
        sign(ui, cx.look, center, one.answers[4]);
        let center = pos2(rect.center().x + 18.0, rect.center().y);
        let field = Rect::from_center_size(center, vec2(width, 28.0));
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(field));
        let said = cx.text_with(texts::journeys::DAYS_OF, &[&self.name]);
        let range = 0..=i64::from(MAX_DELIVERY_DAYS);
        let widget = WidgetId::unique(("delivery of", id.as_str()));
        let field = NumberField::new(cx.look, widget, &said, range)
            .or_empty(cx.text(texts::journeys::UNKNOWN_DAYS));
        if let Some(days) = field.show(&mut inner, one.delivery_days.map(i64::from)) {
            let is_target = cx.session.view() == View::Target && cx.session.last_step() > 0;
            cx.request(changed(id, self.node, "delivery days", &|channel| {
                let days = days.map(|days| days as u32);
                match is_target {
                    true => channel.expectations.delivery_days_target = days,
                    false => channel.expectations.delivery_days = days,
                }
            }));
        }
    }
}

fn answer_of(channel: &mut Channel, criterion: Criterion) -> &mut Answer {
    let expectations = &mut channel.expectations;
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

fn changed(
    id: &Id,
    node: &Arc<Node>,
    field: &'static str,
    change: &dyn Fn(&mut Channel),
) -> Action {
    let mut node = Node::clone(node);
    if let Body::Channel(channel) = &mut node.body {
        change(channel);
    }
    let merge = Some(MergeKey { element: Some(id.clone()), field });
    Action::SetNodes { nodes: vec![(id.clone(), node)], label: LabelKind::Change, merge }
}

/// One's own model and those of the competitors, each on the ladder of models.
fn competitors(ui: &mut Ui, look: Look, plan: &Plan, own: Model) {
    let company = match plan.strategy.company.trim() {
        "" => plan.name.trim(),
        company => company,
    };
    let ours = look.say_with(texts::journeys::OURSELVES, &[&company]);
    ladder_row(ui, look, &ours, Some(own), true);
    for competitor in &plan.strategy.competitors {
        ladder_row(ui, look, competitor.name.trim(), competitor.model, false);
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
