//! The shown journey as a strip of stages: every hop smooth or broken, with the reason and what
//! mends it.

use std::collections::BTreeSet;

use eframe::egui;
use egui::{Popup, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{first, list};
use crate::catalogue::words as names;
use crate::classify::journeys::{Needs, Reason, Remedy};
use crate::classify::{Addition, Fix};
use crate::language::{grammar, texts};
use crate::plan::{Id, Journey, Lifecycle, MAX_NAME_BYTES, NodeSort, Plan, ResourceSet, Stage};
use crate::session::{
    Action, Command, JourneyEdit, JourneyReport, Mode, Session, StopReport, addition_text, naming,
};
use crate::text::Face;
use crate::theme::{Icon, icon_of_body};
use crate::ui::focus;
use crate::ui::panels::{next_level, tint_of_body};
use crate::ui::style::{CARD_RADIUS, TEXT, color, font};
use crate::ui::widgets::{
    Button, ButtonKind, Look, TextField, caption, dropdown, fitted, icon_button, icon_on_tint,
    paint_icon, whole_on_hover,
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

pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    session: &mut Session,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
    previewed: &mut Vec<(Id, Id)>,
) {
    let Some(walk) = session.journey_report() else {
        nothing(ui, look, session, actions);
        return;
    };
    head(ui, look, session, &walk, actions);
    ui.add_space(4.0);
    ScrollArea::both().id_salt("stops").auto_shrink([false, false]).show(ui, |ui| {
        let before = focus::before(ui);
        ui.spacing_mut().item_spacing = vec2(0.0, 4.0);
        ui.horizontal_top(|ui| {
            for (index, stop) in walk.stops.iter().enumerate() {
                if index > 0 {
                    hop(ui, look, &walk, index);
                }
                let shown = ui.push_id(index, |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(STOP);
                        card(ui, look, session, &walk, index, actions);
                        below(ui, look, session, &walk, (index, stop), actions, previewed);
                    })
                });
                if shown.response.contains_pointer() {
                    highlight.insert(walk.journey.stops[index].at.clone());
                }
            }
        });
        focus::keep_in_sight(ui, before);
    });
}

/// What to do while no journey is shown, or while the first stop is awaited.
fn nothing(ui: &mut Ui, look: Look, session: &Session, actions: &mut Vec<Action>) {
    let said = match session.mode() == Mode::Journey {
        true => look.say(texts::journeys::HINT_JOURNEY),
        false if session.plan().journeys.is_empty() => {
            return first::show(ui, look, session, actions);
        }
        false => look.say(texts::journeys::CHOOSE_JOURNEY),
    };
    ui.add_space(28.0);
    ui.vertical_centered(|ui| caption(ui, look, said));
}

fn head(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    walk: &JourneyReport,
    actions: &mut Vec<Action>,
) {
    let set = |journey: Journey, typed: Option<&'static str>| {
        Action::Journey(JourneyEdit::Set { id: walk.id.clone(), journey, typed })
    };
    let draws = session.mode() == Mode::Journey;
    let (words, sign, kind) = match draws {
        true => (texts::journeys::DONE, None, ButtonKind::Primary),
        false => (texts::journeys::ADD_STOPS, Some(Icon::Plus), ButtonKind::Quiet),
    };
    let mut end = Button::new(look, look.say(words)).kind(kind);
    if let Some(sign) = sign {
        end = end.icon(sign);
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        // What is pressed keeps its width; the fields share what is left.
        let left = ui.available_width() - end.natural_width(ui) - 64.0;
        let audience = (left * 0.38).clamp(96.0, 160.0);
        let field = (left - audience).clamp(96.0, 300.0);
        ui.allocate_ui(vec2(field, 28.0), |ui| {
            let id = ui.scope_id().with(("journey name", walk.id.as_str()));
            let field = TextField::new(look, id, look.say(texts::journeys::NAME), MAX_NAME_BYTES);
            if let Some(name) = field.show(ui, &walk.journey.name) {
                let journey = Journey { name, ..Journey::clone(&walk.journey) };
                actions.push(set(journey, Some("journey name")));
            }
        });
        ui.allocate_ui(vec2(audience, 28.0), |ui| {
            let anybody = vec![(None, look.say(texts::journeys::ANYBODY).to_owned())];
            let chosen = dropdown(
                ui,
                look,
                look.say(texts::plan::AUDIENCE),
                Some(&walk.journey.audience),
                "",
                &[anybody, audiences(session.plan(), look)],
            );
            if let Some(audience) = chosen {
                let journey = Journey { audience, ..Journey::clone(&walk.journey) };
                actions.push(set(journey, None));
            }
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let name = look.say_with(
                texts::journeys::REMOVE_JOURNEY,
                &[&list::name(session.plan(), &walk.id)],
            );
            if icon_button(ui, look, Icon::Trash, &name, true).clicked() {
                actions.push(Action::Journey(JourneyEdit::Remove(walk.id.clone())));
            }
            if end.show(ui).clicked() {
                actions.push(match draws {
                    true => Action::Run(Command::SelectNothing),
                    false => Action::Journey(JourneyEdit::Continue(walk.id.clone())),
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
fn hop(ui: &mut Ui, look: Look, walk: &JourneyReport, index: usize) {
    let theme = look.theme;
    let (space, response) = ui.allocate_exact_size(vec2(HOP, CARD), Sense::hover());
    let is_broken = walk.stops[index].reason.is_some();
    let tint = if is_broken { theme.danger } else { theme.team };
    let said = look.say(if is_broken { texts::journeys::BREAK } else { texts::journeys::SMOOTH });
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
    let center = space.center();
    let stroke = Stroke::new(2.5, color(tint));
    let (left, right) = (space.left() + 3.0, space.right() - 3.0);
    if is_broken {
        let points = [pos2(left, center.y), pos2(right, center.y)];
        ui.painter().extend(egui::Shape::dashed_line(&points, stroke, 4.0, 3.0));
    } else {
        ui.painter().hline(left..=right, center.y, stroke);
    }
    ui.painter().circle(center, 9.0, color(theme.surface), Stroke::new(1.5, color(tint)));
    let square = Rect::from_center_size(center, vec2(11.0, 11.0));
    let sign = if is_broken { Icon::Close } else { Icon::Check };
    paint_icon(ui.painter(), sign, square, color(tint));
    response.on_hover_text(said);
}

fn card(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    walk: &JourneyReport,
    index: usize,
    actions: &mut Vec<Action>,
) {
    let theme = look.theme;
    let stop = &walk.journey.stops[index];
    let plan = session.plan();
    let number = index + 1;
    let channel = naming::node(plan, &stop.at, look.language);
    let stage = look.say(names::stage(stop.stage));
    let said = match walk.stops[index].reason {
        None => look.say_with(texts::journeys::STOP_SMOOTH, &[&number, &stage, &channel]),
        Some(_) => {
            let why = reason(look, plan, walk, index);
            look.say_with(texts::journeys::STOP_BROKEN, &[&number, &stage, &channel, &why])
        }
    };
    let set = |change: &dyn Fn(&mut Journey)| {
        let mut journey = Journey::clone(&walk.journey);
        change(&mut journey);
        Action::Journey(JourneyEdit::Set { id: walk.id.clone(), journey, typed: None })
    };
    let (rect, response) = ui.allocate_exact_size(vec2(STOP, CARD), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let is_broken = walk.stops[index].reason.is_some();
    let border = if is_broken { theme.danger } else { theme.border };
    let radius = egui::CornerRadius::same(CARD_RADIUS);
    ui.painter().rect(
        rect,
        radius,
        color(theme.raised),
        Stroke::new(if is_broken { 1.5 } else { 1.0 }, color(border)),
        egui::StrokeKind::Inside,
    );
    let tint = if is_broken { theme.danger } else { theme.team };
    let badge = pos2(rect.left() + 19.0, rect.top() + 20.0);
    ui.painter().circle_filled(badge, 10.0, color(tint));
    let align = egui::Align2::CENTER_CENTER;
    let font = font(Face::SemiBold, 11.5);
    ui.painter().text(badge, align, number.to_string(), font, color(theme.surface));
    // The stage can be chosen, the channel leads to its card.
    let field = Rect::from_min_max(
        pos2(rect.left() + 36.0, rect.top() + 6.0),
        pos2(rect.right() - 34.0, rect.top() + 34.0),
    );
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(field));
    let stages = STAGES.map(|stage| (stage, look.say(names::stage(stage)).to_owned()));
    let name = look.say_with(texts::journeys::STAGE_OF, &[&number]);
    let chosen = dropdown(&mut inner, look, &name, Some(&stop.stage), "", &[stages.to_vec()]);
    if let Some(stage) = chosen {
        actions.push(set(&|journey| journey.stops[index].stage = stage));
    }
    let close = Rect::from_min_size(pos2(rect.right() - 32.0, rect.top() + 6.0), vec2(28.0, 28.0));
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(close));
    let name = look.say_with(texts::journeys::REMOVE_STOP, &[&number]);
    if icon_button(&mut inner, look, Icon::Close, &name, true).clicked() {
        actions.push(set(&|journey| drop(journey.stops.remove(index))));
    }
    if let Some(node) = plan.nodes.get(&stop.at) {
        let row = Rect::from_min_max(
            pos2(rect.left() + 10.0, rect.top() + 42.0),
            pos2(rect.right() - 8.0, rect.bottom() - 6.0),
        );
        let mut inner = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(row)
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        icon_on_tint(
            &mut inner,
            look,
            icon_of_body(&node.body),
            22.0,
            tint_of_body(theme, &node.body),
        );
        let place = pos2(row.left() + 30.0, row.center().y);
        let moves = ui.rect_contains_pointer(rect) || moves_have_focus(ui);
        let beside = if moves { 44.0 } else { 2.0 };
        let room = row.right() - place.x - beside;
        let galley = fitted(ui, &channel, Face::SemiBold, &[TEXT, 11.5], room);
        let at = pos2(place.x, place.y - galley.size().y / 2.0);
        let space = Rect::from_min_size(at, galley.size());
        whole_on_hover(ui, &galley, &channel, space);
        ui.painter().galley(at, galley, color(theme.ink));
        move_buttons(ui, look, walk, (index, moves), row, &set, actions);
    }
    if response.clicked() {
        actions.push(Action::Show([stop.at.clone()].into_iter().collect()));
    }
}

/// Makes an action of a change of the journey.
type Setting<'a> = &'a dyn Fn(&dyn Fn(&mut Journey)) -> Action;

/// Whether one of the buttons that move a stop has the keyboard.
fn moves_have_focus(ui: &Ui) -> bool {
    let buttons = [0_usize, 1].map(|place| ui.scope_id().with(("move stop", place)));
    ui.memory(|memory| buttons.iter().any(|button| memory.has_focus(*button)))
}

/// Buttons that exchange a stop with its neighbours. They are seen while the pointer is near.
fn move_buttons(
    ui: &mut Ui,
    look: Look,
    walk: &JourneyReport,
    (index, shown): (usize, bool),
    row: Rect,
    set: Setting<'_>,
    actions: &mut Vec<Action>,
) {
    let number = index + 1;
    let ways = [
        (Icon::ChevronLeft, texts::journeys::MOVE_STOP_LEFT, index.checked_sub(1)),
        (Icon::ChevronRight, texts::journeys::MOVE_STOP_RIGHT, Some(number)),
    ];
    for (place, (sign, name, other)) in ways.into_iter().enumerate() {
        let Some(other) = other.filter(|other| *other < walk.stops.len()) else { continue };
        let left = row.right() - 42.0 + place as f32 * 20.0;
        let rect = Rect::from_min_size(pos2(left, row.center().y - 11.0), vec2(20.0, 22.0));
        let widget = ui.scope_id().with(("move stop", place));
        let response = ui.interact(rect, widget, Sense::click());
        let name = look.say_with(name, &[&number]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if shown {
            let tint = if response.hovered() { look.theme.ink } else { look.theme.muted };
            let square = Rect::from_center_size(rect.center(), vec2(13.0, 13.0));
            paint_icon(ui.painter(), sign, square, color(tint));
        }
        crate::ui::widgets::focus_ring(ui, look, &response, rect, 4);
        if response.clicked() {
            actions.push(set(&|journey| journey.stops.swap(index, other)));
        }
        response.on_hover_text(name);
    }
}

/// Why a stop breaks and what mends it.
fn below(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    walk: &JourneyReport,
    (index, stop): (usize, &StopReport),
    actions: &mut Vec<Action>,
    previewed: &mut Vec<(Id, Id)>,
) {
    if stop.reason.is_none() {
        return;
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.set_width(STOP);
    let why = reason(look, session.plan(), walk, index);
    let text =
        egui::RichText::new(why).font(font(Face::Regular, 11.5)).color(color(look.theme.danger));
    ui.add(egui::Label::new(text).wrap());
    if let Some(step) = stop.mended_in {
        caption(ui, look, look.say_with(texts::journeys::MENDED_IN_STEP, &[&step]));
        return;
    }
    match &stop.remedies[..] {
        [] => {
            if stop.reason == Some(Reason::NothingShared) {
                caption(ui, look, look.say(texts::journeys::NO_REMEDY));
            }
        }
        [first, more @ ..] => {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                remedy(ui, look, session, first, actions, previewed);
                if !more.is_empty() {
                    let name = look.say(texts::journeys::OTHER_REMEDIES);
                    let button = icon_button(ui, look, Icon::ChevronDown, name, true);
                    Popup::menu(&button).gap(4.0).show(|ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        for (place, other) in more.iter().enumerate() {
                            ui.push_id(place, |ui| {
                                remedy(ui, look, session, other, actions, previewed);
                            });
                        }
                    });
                }
            });
        }
    }
}

/// Offers a remedy; pressed, it is planned.
pub(super) fn remedy(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    remedy: &Remedy,
    actions: &mut Vec<Action>,
    previewed: &mut Vec<(Id, Id)>,
) {
    let plan = session.plan();
    let (words, action) = match remedy {
        Remedy::Add(addition) => {
            let title = addition_text::title(plan, addition, look.language);
            let days = next_level::days(look, addition.effort()).replace(' ', "\u{a0}");
            let words = look.say_with(texts::journeys::PLAN_REMEDY, &[&title, &days]);
            (words, Action::PlanAdditions(vec![addition.clone()]))
        }
        Remedy::Keep(id) => {
            let name = naming::node(plan, id, look.language);
            let fix = Fix::Keep { node: id.clone() };
            (look.say_with(texts::journeys::KEEP, &[&name]), Action::Fix(vec![fix]))
        }
    };
    let width = (ui.available_width() - 30.0).max(120.0);
    let shown = ui.allocate_ui(vec2(width, 28.0), |ui| {
        Button::new(look, &words).kind(ButtonKind::Quiet).wraps().show(ui)
    });
    let response = shown.inner;
    if let Remedy::Add(addition @ Addition::Link { from, to, .. }) = remedy {
        if response.hovered() || response.has_focus() {
            previewed.push((from.clone(), to.clone()));
        }
        let gain = addition_text::gain(plan, addition, look.language);
        if response.on_hover_text(gain).clicked() {
            actions.push(action);
        }
    } else if response.clicked() {
        actions.push(action);
    }
}

/// Why a stop breaks, in words.
fn reason(look: Look, plan: &Plan, walk: &JourneyReport, index: usize) -> String {
    let stop = &walk.journey.stops[index];
    match walk.stops[index].reason {
        None => String::new(),
        Some(Reason::DoesNotSell) => look.say(texts::journeys::DOES_NOT_SELL).to_owned(),
        Some(Reason::ChannelMissing) => match plan.nodes.get(&stop.at).map(|node| node.lifecycle) {
            Some(Lifecycle::Planned(step)) => {
                look.say_with(texts::journeys::CHANNEL_COMES, &[&step])
            }
            Some(Lifecycle::Retiring(step)) => {
                look.say_with(texts::journeys::CHANNEL_GONE, &[&step])
            }
            _ => look.say(texts::journeys::CHANNEL_MISSING).to_owned(),
        },
        Some(Reason::NothingShared) => {
            let before = index.checked_sub(1).map(|before| &walk.journey.stops[before].at);
            let before = before.map(|id| naming::in_sentence(plan, id, look.language));
            let needs = walk.stops[index].needs.map(|needs| needed(look, needs));
            let values = [before.unwrap_or_default(), needs.unwrap_or_default()];
            look.say_with(texts::journeys::NOTHING_SHARED, &[&values[0], &values[1]])
        }
    }
}

/// What a hop needs, in words: orders, stock or product data with prices.
fn needed(look: Look, needs: Needs) -> String {
    let inside = |resources: ResourceSet| -> Vec<String> {
        let words = resources.iter().map(|one| look.say(names::resource(one)));
        words.map(|word| grammar::in_sentence(word, look.language)).collect()
    };
    let mut ways = inside(needs.any);
    let together = inside(needs.all);
    if let [first, second] = &together[..] {
        ways.push(look.say_with(texts::journeys::TOGETHER, &[first, second]));
    }
    let last = ways.pop().unwrap_or_default();
    let before = (!ways.is_empty()).then(|| grammar::commas(&ways));
    match before {
        Some(before) => look.say_with(texts::journeys::ONE_OF, &[&before, &last]),
        None => last,
    }
}
