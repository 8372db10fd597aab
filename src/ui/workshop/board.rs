//! The columns of the roadmap with their cards, which are dragged from step to step. Only what is
//! in sight is laid out.

use std::collections::BTreeSet;

use eframe::egui;
use egui::{CornerRadius, DragAndDrop, Popup, Rect, Role, Sense, Stroke, StrokeKind, Ui};
use egui::{WidgetInfo, pos2, vec2};

use super::columns::{Column, Columns, GAP};
use super::{person_days, step_head};
use crate::catalogue::words as names;
use crate::classify::Criterion;
use crate::classify::roadmap::{Card, Placed, Property, StepChange, is_overdue};
use crate::language::{grammar, texts};
use crate::plan::{Body, Market, Plan};
use crate::session::{Action, BoardEdit, RoadmapData, card_text, effort_text, naming};
use crate::text::Face;
use crate::theme::{Icon, Rgba, icon_of_body};
use crate::ui::calendar;
use crate::ui::panels::PanelCx;
use crate::ui::panels::tint_of_body;
use crate::ui::style::{CAPTION, CARD_RADIUS, TAG, TEXT, color, font};
use crate::ui::widgets::{
    Look, MenuEntry, fitted, focus_ring, menu_entry, menu_separator, paint_icon,
};

/// How high a card and the way to the next card are, in points.
const CARD: f32 = 50.0;
const NEXT: f32 = 56.0;
/// Cards are offered no more steps than this at once.
const MOST_STEPS: u32 = 40;

pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    data: &RoadmapData,
    columns: &Columns,
    visible_area: Rect,
) {
    let open = open_cards(ui);
    let shown: Vec<Vec<usize>> = columns.iter().map(|column| cards(data, column, &open)).collect();
    let most = shown.iter().map(Vec::len).max().unwrap_or_default();
    let height = step_head::HEIGHT + NEXT * most as f32 + 64.0;
    let height = height.max(visible_area.height() - 130.0);
    let all = columns.width_of_all(columns.iter());
    let (space, _) = ui.allocate_exact_size(vec2(all, height), Sense::hover());
    let clip = ui.clip_rect();
    let mut left = space.left();
    for (column, places) in columns.iter().zip(&shown) {
        let width = columns.width_of(column);
        let rect = Rect::from_min_size(pos2(left, space.top()), vec2(width, height));
        left += width + GAP;
        if rect.intersects(clip) {
            show_column(ui, cx, data, (column, places), rect);
        }
    }
}

fn cards(data: &RoadmapData, column: Column, open: &BTreeSet<Card>) -> Vec<usize> {
    match column {
        Column::Step(0) | Column::New(_) => Vec::new(),
        Column::Step(step) => data.unfolded(Some(step), open),
        Column::Later => data.unfolded(None, open),
    }
}

/// The place of the cards whose links are shown.
fn open_id() -> egui::Id {
    egui::Id::unique("cards of the roadmap whose links are shown")
}

/// The cards whose links are shown.
fn open_cards(ui: &Ui) -> BTreeSet<Card> {
    ui.data(|data| data.get_temp(open_id())).unwrap_or_default()
}

/// Shows the links of a card, or hides them.
fn toggle_links(ui: &Ui, card: &Card) {
    let mut open = open_cards(ui);
    if !open.remove(card) {
        open.insert(card.clone());
    }
    ui.data_mut(|data| data.insert_temp(open_id(), open));
}

fn show_column(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    data: &RoadmapData,
    (column, places): (Column, &[usize]),
    rect: Rect,
) {
    let theme = cx.theme();
    let dragged = DragAndDrop::payload::<Card>(ui.ctx());
    let pointer = ui.input(|input| input.pointer.interact_pos());
    let target = match column {
        Column::Step(0) => None,
        Column::Step(step) | Column::New(step) => Some(Some(step)),
        Column::Later => Some(None),
    };
    let accepts = dragged.as_ref().is_some_and(|card| match target {
        None => false,
        Some(Some(_)) => true,
        Some(None) => matches!(**card, Card::Measure(_)),
    });
    let over =
        accepts && pointer.is_some_and(|at| rect.contains(at) && ui.clip_rect().contains(at));
    let fill = if over { theme.accent_background } else { theme.sunken };
    ui.painter().rect_filled(rect, CARD_RADIUS, color(fill));
    if over {
        let stroke = Stroke::new(2.0, color(theme.accent));
        let radius = CornerRadius::same(CARD_RADIUS);
        ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    }
    match column {
        Column::Later => step_head::plain(ui, cx.look, rect, cx.text(texts::roadmap::LATER), ""),
        Column::New(_) => {
            let (title, hint) =
                (cx.text(texts::roadmap::NEW_STEP), cx.text(texts::roadmap::DROP_HERE));
            step_head::plain(ui, cx.look, rect, title, hint);
        }
        Column::Step(step) => {
            if let Some(found) = data.steps.get(step as usize) {
                ui.push_id(step, |ui| step_head::show(ui, cx, found, rect));
            }
        }
    }
    let clip = ui.clip_rect();
    let top = rect.top() + step_head::HEIGHT;
    for (row, place) in places.iter().enumerate() {
        let corner = pos2(rect.left() + 6.0, top + NEXT * row as f32);
        let place_of_card = Rect::from_min_size(corner, vec2(rect.width() - 12.0, CARD));
        if place_of_card.intersects(clip) {
            card(ui, cx, data, &data.cards[*place], place_of_card);
        }
    }
    if over
        && ui.input(|input| input.pointer.any_released())
        && let Some(card) = DragAndDrop::take_payload::<Card>(ui.ctx())
        && let Some(step) = target
    {
        let card = Card::clone(&card);
        cx.request(Action::Board(BoardEdit::Move { card, step }));
    }
}

fn card(ui: &mut Ui, cx: &PanelCx<'_>, data: &RoadmapData, placed: &Placed, rect: Rect) {
    let plan = cx.plan();
    let early = data.early.get(&placed.card);
    let mut face = CardFace::new(cx.look, plan, placed, early.is_some());
    let links = data.folded.get(&placed.card);
    let count = links.map_or(0, Vec::len);
    let is_open = count > 0 && open_cards(ui).contains(&placed.card);
    if count > 0 {
        face.second = match count {
            1 => cx.text_with(texts::roadmap::WITH_ONE_LINK, &[&face.second]),
            _ => cx.text_with(texts::roadmap::WITH_LINKS, &[&face.second, &count]),
        };
    }
    // While they are folded, their effort is that of the card.
    let folded = links.into_iter().flatten().filter(|_| !is_open);
    let effort =
        placed.effort.total() + folded.map(|place| data.cards[*place].effort.total()).sum::<u64>();
    face.effort = effort;
    let cost = placed.measure().and_then(|id| plan.measures.get(id)).map_or(0, |one| one.cost);
    face.cost = match cost {
        0 => String::new(),
        cost => names::amount(u64::from(cost), &plan.strategy, cx.language()),
    };
    let widget = ui.scope_id().with(("card", &placed.card));
    let response = ui.interact(rect, widget, Sense::click_and_drag());
    let effort = person_days(cx.look, effort);
    let effort = effort_text::with_cost(effort, u64::from(cost), plan, cx.language());
    let mut spoken = cx.text_with(texts::roadmap::CARD, &[&face.name, &face.second, &effort]);
    if let Some(early) = early {
        spoken =
            format!("{spoken}. {}", card_text::too_early(cx.session.plan(), early, cx.language()));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let is_dragged =
        DragAndDrop::payload::<Card>(ui.ctx()).is_some_and(|card| *card == placed.card);
    face.paint(ui, ui.painter(), cx.look, rect, is_dragged);
    focus_ring(ui, cx.look, &response, rect, CARD_RADIUS);
    response.dnd_set_drag_payload(placed.card.clone());
    if is_dragged && let Some(at) = ui.input(|input| input.pointer.interact_pos()) {
        let layer = egui::LayerId::new(egui::Order::Tooltip, widget);
        let painter = ui.ctx().layer_painter(layer);
        let carried = Rect::from_center_size(at + vec2(0.0, 6.0), rect.size());
        face.paint(ui, &painter, cx.look, carried, false);
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    } else if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
    }
    let links = (count > 0).then_some(is_open);
    menu(cx, placed, (early.map(|early| (early.other, early.gone)), links), &response);
    if let Some(early) = early
        && !is_dragged
    {
        response.on_hover_text(card_text::too_early(cx.session.plan(), early, cx.language()));
    } else if face.is_cut(ui, rect) && !is_dragged {
        response.on_hover_text(face.whole());
    }
}

/// Where a card can be put, for those who do not drag.
fn menu(
    cx: &PanelCx<'_>,
    placed: &Placed,
    (early, links): (Option<(u32, bool)>, Option<bool>),
    response: &egui::Response,
) {
    Popup::menu(response).gap(2.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let move_to =
            |step: Option<u32>| Action::Board(BoardEdit::Move { card: placed.card.clone(), step });
        if let Some((step, false)) = early {
            let words = cx.text_with(texts::roadmap::MOVE_TOGETHER, &[&step]);
            if menu_entry(ui, cx.look, &MenuEntry::new(&words), true).clicked() {
                let (card, step) = (placed.card.clone(), step);
                cx.request(Action::Board(BoardEdit::MoveTogether { card, step }));
                ui.close();
            }
            menu_separator(ui, cx.look);
        }
        if let Some(is_open) = links {
            let words = match is_open {
                true => texts::roadmap::HIDE_LINKS,
                false => texts::roadmap::SHOW_LINKS,
            };
            if menu_entry(ui, cx.look, &MenuEntry::new(cx.text(words)), true).clicked() {
                toggle_links(ui, &placed.card);
                ui.close();
            }
            menu_separator(ui, cx.look);
        }
        let last = cx.session.last_step().saturating_add(1).min(MOST_STEPS);
        for step in 1..=last {
            let words = names::view_of(cx.plan(), crate::plan::View::Step(step), cx.language());
            let ticked = Some(placed.step == Some(step));
            let entry = MenuEntry { ticked, ..MenuEntry::new(&words) };
            if menu_entry(ui, cx.look, &entry, true).clicked() {
                cx.request(move_to(Some(step)));
                ui.close();
            }
        }
        if matches!(placed.card, Card::Measure(_)) {
            let ticked = Some(placed.step.is_none());
            let entry = MenuEntry { ticked, ..MenuEntry::new(cx.text(texts::roadmap::LATER)) };
            if menu_entry(ui, cx.look, &entry, true).clicked() {
                cx.request(move_to(None));
                ui.close();
            }
        }
    });
}

/// What is written on a card.
struct CardFace {
    icon: Icon,
    tint: Rgba,
    name: String,
    second: String,
    effort: u64,
    /// What it costs; empty where that is not said.
    cost: String,
    /// Whether it is a measure whose day is over.
    is_late: bool,
    /// Whether what it names goes, so that it is struck through.
    goes: bool,
    /// Whether it comes too early.
    is_early: bool,
}

impl CardFace {
    fn new(look: Look, plan: &Plan, placed: &Placed, is_early: bool) -> Self {
        let (icon, tint, name, mut second) = face_of(look, plan, placed);
        let goes = placed.change == StepChange::Goes;
        let measure = placed.measure().and_then(|id| plan.measures.get(id));
        let is_late = measure.is_some_and(|one| is_overdue(plan, one, calendar::today()));
        if is_late {
            second = format!("{} · {second}", look.say(texts::completion::LATE));
        }
        let (effort, cost) = (placed.effort.total(), String::new());
        Self { icon, tint, name, second, effort, cost, is_late, goes, is_early }
    }

    fn is_cut(&self, ui: &Ui, rect: Rect) -> bool {
        let cut =
            |words: &str, face, sizes: &[f32], room| fitted(ui, words, face, sizes, room).elided;
        // With room for what stands beside them.
        cut(&self.name, Face::SemiBold, &[TEXT, CAPTION], rect.width() - 60.0)
            || cut(&self.second, Face::Regular, &[CAPTION, TAG], rect.width() - 96.0)
    }

    fn whole(&self) -> String {
        format!("{}\n{}", self.name, self.second)
    }

    /// Paints it in a place; `is_away` while it is dragged from there.
    fn paint(&self, ui: &Ui, painter: &egui::Painter, look: Look, rect: Rect, is_away: bool) {
        let theme = look.theme;
        let radius = CornerRadius::same(7);
        let faded = |tint: Rgba| if is_away { color(tint.faded(0.3)) } else { color(tint) };
        let is_marked = self.is_early || self.is_late;
        let border = if is_marked { theme.activity } else { theme.line };
        let stroke = Stroke::new(if is_marked { 1.5 } else { 1.0 }, faded(border));
        painter.rect(rect, radius, faded(theme.raised), stroke, StrokeKind::Inside);
        let square =
            Rect::from_center_size(pos2(rect.left() + 18.0, rect.center().y), vec2(18.0, 18.0));
        paint_icon(painter, self.icon, square, faded(self.tint));
        let left = rect.left() + 34.0;
        let end = if self.is_early { 26.0 } else { 8.0 };
        let galley =
            fitted(ui, &self.name, Face::SemiBold, &[TEXT, CAPTION], rect.right() - left - end);
        let at = pos2(left, rect.top() + 8.0);
        let struck = self.goes.then(|| galley.size().x);
        painter.galley(at, galley, faded(theme.ink));
        if let Some(width) = struck {
            let y = at.y + 8.0;
            painter.hline(at.x..=(at.x + width), y, Stroke::new(1.0, faded(theme.muted)));
        }
        let effort = match self.effort {
            0 => String::new(),
            effort => look.say_with(texts::roadmap::SHORT_DAYS, &[&effort]),
        };
        let parts = [effort, self.cost.clone()].into_iter().filter(|part| !part.is_empty());
        let effort = parts.collect::<Vec<_>>().join(" · ");
        let beside = painter.layout_no_wrap(effort, font(Face::Medium, TAG), faded(theme.muted));
        let beside_width = beside.size().x;
        let at = pos2(rect.right() - 9.0 - beside_width, rect.bottom() - 20.0);
        painter.galley(at, beside, faded(theme.muted));
        let room = rect.right() - left - 18.0 - beside_width;
        let galley = fitted(ui, &self.second, Face::Regular, &[CAPTION, TAG], room);
        let ink = faded(if self.is_late { theme.activity } else { theme.muted });
        painter.galley_with_override_text_color(pos2(left, rect.bottom() - 21.0), galley, ink);
        if self.is_early {
            let center = pos2(rect.right() - 15.0, rect.top() + 15.0);
            let square = Rect::from_center_size(center, vec2(15.0, 15.0));
            paint_icon(painter, Icon::Warning, square, faded(theme.activity));
        }
    }
}

/// The icon of a card with its colour, what it is called, and what happens to it.
fn face_of(look: Look, plan: &Plan, placed: &Placed) -> (Icon, Rgba, String, String) {
    let theme = look.theme;
    let happens = look.say(match placed.change {
        StepChange::Comes => texts::roadmap::COMES,
        StepChange::Goes => texts::roadmap::GOES,
        StepChange::Task => texts::roadmap::MEASURE,
    });
    match &placed.card {
        Card::Element(id) => match (plan.nodes.get(id), plan.links.get(id)) {
            (Some(node), _) => (
                icon_of_body(&node.body),
                tint_of_body(theme, &node.body),
                naming::node(plan, id, look.language),
                happens.to_owned(),
            ),
            (None, Some(_)) => {
                let (name, ends) = naming::in_lines(plan, id, look.language);
                let second = match placed.change {
                    StepChange::Goes => format!("{happens} · {}", ends.unwrap_or_default()),
                    StepChange::Comes | StepChange::Task => ends.unwrap_or_default(),
                };
                (Icon::Link, theme.muted, name, second)
            }
            (None, None) => (Icon::Link, theme.muted, id.to_string(), happens.to_owned()),
        },
        Card::Property { channel, property } => {
            let (icon, tint) = match plan.nodes.get(channel).map(|node| &node.body) {
                Some(body @ Body::Channel(_)) => (icon_of_body(body), tint_of_body(theme, body)),
                _ => (Icon::ANY_CHANNEL, theme.muted),
            };
            let second = naming::node(plan, channel, look.language);
            let name = property_text(look, *property, placed.change);
            (icon, tint, name, second)
        }
        Card::Measure(id) => {
            let measure = plan.measures.get(id);
            let name = measure.map(|measure| measure.title.trim()).unwrap_or_default();
            let owner = measure.map(|measure| measure.owner.trim()).unwrap_or_default();
            let second = match owner {
                "" => happens.to_owned(),
                owner => format!("{happens} · {owner}"),
            };
            (Icon::Flag, theme.activity, name.to_owned(), second)
        }
    }
}

fn property_text(look: Look, property: Property, change: StepChange) -> String {
    let goes = change == StepChange::Goes;
    let what = match property {
        Property::Sells if goes => return look.say(texts::roadmap::SELLS_NO_MORE).to_owned(),
        Property::Sells => return look.say(texts::roadmap::SELLS).to_owned(),
        Property::B2B | Property::B2C if !goes => {
            let market = if property == Property::B2B { Market::B2B } else { Market::B2C };
            let customers = look.say(names::customers(market));
            let customers = grammar::in_sentence(customers, look.language);
            return look.say_with(texts::roadmap::OPENS_TO, &[&customers]);
        }
        Property::B2B => names::market(Market::B2B),
        Property::B2C => names::market(Market::B2C),
        Property::TakenOver => return look.say(texts::plan::OWN_ACCOUNT).to_owned(),
        Property::Feature(index) => {
            let feature = names::FEATURES.get(usize::from(index));
            feature.copied().unwrap_or(texts::plan::CHANNEL)
        }
        Property::Expectation(index) => {
            let criterion = Criterion::ALL.get(usize::from(index));
            criterion.map_or(texts::plan::CHANNEL, |criterion| criterion.name())
        }
    };
    look.say_with(
        if goes { texts::roadmap::ENDS } else { texts::roadmap::BEGINS },
        &[&look.say(what)],
    )
}
