//! A first drawing in half a minute: chips ask who buys and where customers meet the company, and each
//! that is pressed is drawn in its lane. It knows no more of the plan than what is drawn of a kind.

use eframe::egui::{self, Ui, vec2};

use super::CanvasState;
use super::context::CanvasCx;
use crate::geometry::GridPoint;
use crate::guide::Draw;
use crate::language::{Text, texts};
use crate::plan::{Body, ChannelKind, Id, Market, Plan, Reach, SystemKind, View};
use crate::session::{Action, Command, Placing};
use crate::theme::Rgba;
use crate::ui::panels::tint_of_body;
use crate::ui::style::{self, BAR_RADIUS};
use crate::ui::widgets::{Button, ButtonKind, chip_named, small_title, title};

/// How wide the chips are together, and how far they keep from the lower edge, where the tools are, in
/// points.
const WIDTH: f32 = 720.0;
/// So much of the canvas is kept for the drawing at least, in points.
const LEAST_FREE: f32 = 240.0;
/// Between two questions that stand beside each other, in points.
const GAP: f32 = 20.0;
const ABOVE_TOOLS: f32 = 84.0;

/// What is asked, and what can be drawn as an answer.
const QUESTIONS: [(Text, &[Draw]); 3] = [
    (
        texts::canvas::SKETCH_WHO,
        &[Draw::Audience(Market::B2B, Reach::Served), Draw::Audience(Market::B2C, Reach::Served)],
    ),
    (
        texts::canvas::SKETCH_WHERE,
        &[
            Draw::Channel(ChannelKind::Website),
            Draw::Channel(ChannelKind::Shop),
            Draw::Channel(ChannelKind::Marketplace),
            Draw::Channel(ChannelKind::Store),
            Draw::Channel(ChannelKind::PartnerStore),
            Draw::Channel(ChannelKind::FieldSales),
            Draw::Channel(ChannelKind::Phone),
            Draw::Channel(ChannelKind::Catalogue),
            Draw::Channel(ChannelKind::Newsletter),
            Draw::Channel(ChannelKind::Social),
            Draw::Channel(ChannelKind::App),
            Draw::Channel(ChannelKind::Edi),
        ],
    ),
    (
        texts::canvas::SKETCH_BEHIND,
        &[
            Draw::System(SystemKind::Erp),
            Draw::System(SystemKind::Crm),
            Draw::System(SystemKind::Pim),
            Draw::System(SystemKind::Pos),
        ],
    ),
];

/// Shows the chips while a sketch is drawn: of today, until the user is done.
pub(super) fn show(ui: &Ui, area: egui::Rect, state: &mut CanvasState, cx: &mut CanvasCx<'_>) {
    if !state.sketches || cx.session.view() != View::Today {
        state.sketch_top = None;
        return;
    }
    let look = cx.look();
    let width = WIDTH.min(area.width() - 48.0);
    let frame = egui::Frame::new()
        .fill(style::color(look.theme.raised))
        .stroke(egui::Stroke::new(1.0, style::color(look.theme.line)))
        .corner_radius(BAR_RADIUS)
        .shadow(style::floating_shadow(cx.appearance))
        .inner_margin(egui::Margin::symmetric(16, 12));
    let place = egui::Area::new(ui.scope_id().with("sketch"))
        .order(egui::Order::Middle)
        .pivot(egui::Align2::CENTER_BOTTOM)
        .fixed_pos(area.center_bottom() - vec2(0.0, ABOVE_TOOLS))
        .constrain_to(area.shrink(8.0))
        .accessible_name(look.say(texts::canvas::SKETCH))
        .role(egui::Role::Dialog);
    let shown = place.show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            ui.horizontal(|ui| {
                title(ui, look, look.say(texts::canvas::SKETCH))
                    .on_hover_text(look.say(texts::canvas::SKETCH_ABOUT));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let done = Button::new(look, look.say(texts::journeys::DONE));
                    if done.kind(ButtonKind::Quiet).show(ui).clicked() {
                        state.sketches = false;
                    }
                });
            });
            let [who, place, behind] = QUESTIONS;
            ui.horizontal_top(|ui| {
                let half = (width - GAP) * 0.4;
                ui.allocate_ui(vec2(half, 0.0), |ui| asked(ui, cx, who));
                ui.add_space(GAP - ui.spacing().item_spacing.x);
                ui.allocate_ui(vec2(width - GAP - half, 0.0), |ui| asked(ui, cx, behind));
            });
            asked(ui, cx, place);
        });
    });
    state.sketch_top = Some(shown.response.rect.top()).filter(|_| state.sketches);
}

/// What of the canvas the chips leave free: there the drawing is kept in sight.
pub(super) fn free(area: egui::Rect, state: &CanvasState) -> egui::Rect {
    let top = state.sketch_top.filter(|top| *top > area.top() + LEAST_FREE);
    area.with_max_y(top.unwrap_or(area.bottom()).min(area.bottom()))
}

/// A question with what can be pressed for it.
fn asked(ui: &mut Ui, cx: &mut CanvasCx<'_>, (question, answers): (Text, &[Draw])) {
    let look = cx.look();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        small_title(ui, look, look.say(question));
        ui.horizontal_wrapped(|ui| {
            for draw in answers {
                answer(ui, cx, look.say(question), *draw);
            }
        });
    });
}

/// Draws one of a kind; what was drawn and has no name of its own yet goes again.
fn answer(ui: &mut Ui, cx: &mut CanvasCx<'_>, question: &str, draw: Draw) {
    let look = cx.look();
    let name = draw.name(look.language);
    let body = draw.body_for(cx.session.plan(), look.language);
    let drawn = drawn(cx.session.plan(), &body);
    let tint: Rgba = tint_of_body(look.theme, &body);
    let spoken = format!("{question} {name}");
    if !chip_named(ui, look, (&name, &spoken), !drawn.is_empty(), tint).clicked() {
        return;
    }
    if drawn.is_empty() {
        let at = GridPoint::default();
        cx.act(Action::AddNode { body, at, placing: Placing::InLane });
        // The next answer is drawn as it is, not with what was drawn last.
        cx.act(Action::Select(Default::default()));
        return;
    }
    let plan = cx.session.plan();
    let called = |id: &&Id| plan.nodes.get(*id).is_some_and(|node| node.name() == name);
    let unnamed: Vec<Id> = drawn.iter().filter(called).cloned().collect();
    match unnamed.is_empty() {
        true => cx.act(Action::Select(drawn.into_iter().collect())),
        false => {
            cx.act(Action::Select(unnamed.into_iter().collect()));
            cx.act(Action::Run(Command::Delete));
        }
    }
}

/// What is drawn of the same kind.
fn drawn(plan: &Plan, body: &Body) -> Vec<Id> {
    let is_same = |other: &Body| match (body, other) {
        (Body::Channel(one), Body::Channel(other)) => one.kind == other.kind,
        (Body::System(one), Body::System(other)) => one.kind == other.kind,
        (Body::Audience(one), Body::Audience(other)) => {
            (one.market, one.reach) == (other.market, other.reach)
        }
        _ => false,
    };
    let nodes = plan.nodes.iter().filter(|(_, node)| is_same(&node.body));
    nodes.map(|(id, _)| id.clone()).collect()
}
