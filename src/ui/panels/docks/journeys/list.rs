//! All journeys with the views in which they hold.

use eframe::egui;
use egui::{Popup, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::routes;
use crate::catalogue::words as names;
use crate::classify::journeys::ReadyMade;
use crate::language::texts;
use crate::plan::{Id, Plan, View};
use crate::session::{Action, Command, JourneyEdit, RoadmapData};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::focus;
use crate::ui::panels::PanelCx;
use crate::ui::style::{BUTTON_RADIUS, TAG, TEXT, color, font};
use crate::ui::widgets::{
    Button, ButtonKind, Look, MenuEntry, fitted, focus_ring, menu_entry, paint_icon, title,
};

/// With more steps than this only today and the target have a column.
const MOST_STEPS: u32 = 4;
/// How wide a column is, and how high a row, in points.
const COLUMN: f32 = 38.0;
const ROW: f32 = 28.0;

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        title(ui, cx.look, cx.text(texts::plan::JOURNEYS));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let draw = Button::new(cx.look, cx.text(texts::journeys::DRAW)).icon(Icon::Journey);
            if draw.kind(ButtonKind::Ghost).show(ui).clicked() {
                cx.run(Command::UseJourneyTool);
            }
            ready_made(ui, cx);
        });
    });
    if cx.plan().journeys.is_empty() {
        routes::show(ui, cx);
        return;
    }
    let Some(data) = cx.session.roadmap() else { return };
    let columns = Columns::for_room(ui.available_width(), cx.session.last_step());
    heads(ui, cx, &columns);
    let below = 30.0;
    ScrollArea::vertical()
        .id_salt("list of journeys")
        .max_height((ui.available_height() - below).max(ROW))
        .auto_shrink([false, true])
        .show_rows(ui, ROW, cx.plan().journeys.len(), |ui, rows| {
            let before = focus::before(ui);
            ui.spacing_mut().item_spacing.y = 0.0;
            let journeys = cx.plan().journeys.iter().skip(rows.start).take(rows.len());
            let journeys: Vec<Id> = journeys.map(|(id, _)| id.clone()).collect();
            for id in journeys {
                row(ui, cx, &data, &id, &columns);
            }
            focus::keep_in_sight(ui, before);
        });
    routes::show(ui, cx);
}

/// The columns of the list.
struct Columns {
    /// The views that have one, and the step after which each is.
    views: Vec<(View, u32)>,
    /// Where the first begins: the room for the names, in points.
    left: f32,
}

impl Columns {
    fn for_room(room: f32, last: u32) -> Self {
        let mut views = vec![(View::Today, 0)];
        if last <= MOST_STEPS {
            views.extend((1..last).map(|step| (View::Step(step), step)));
        }
        if last > 0 {
            views.push((View::Target, last));
        }
        Self { left: room - COLUMN * views.len() as f32, views }
    }
}

fn heads(ui: &mut Ui, cx: &PanelCx<'_>, columns: &Columns) {
    let (space, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    for (place, (view, step)) in columns.views.iter().enumerate() {
        let left = space.left() + columns.left + COLUMN * place as f32;
        let rect = Rect::from_min_size(pos2(left, space.top()), vec2(COLUMN, 18.0));
        let response = ui.interact(rect, ui.scope_id().with(("head", place)), Sense::click());
        let long = names::view_of(cx.plan(), *view, cx.language());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &long));
        let is_shown = cx.session.view() == *view;
        let face = if is_shown { Face::SemiBold } else { Face::Medium };
        let tint = if is_shown { cx.theme().accent } else { cx.theme().muted };
        let short = match view {
            View::Today | View::Target | View::Vision => names::view(*view, cx.language()),
            View::Step(_) => step.to_string(),
        };
        let galley = fitted(ui, &short, face, &[TAG, 9.0], COLUMN - 2.0);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, color(tint));
        focus_ring(ui, cx.look, &response, rect, BUTTON_RADIUS);
        if response.clicked() {
            cx.request(Action::SetView(*view));
        }
        response.on_hover_text(long);
    }
}

/// A journey: its name, and whether it holds in each view.
fn row(ui: &mut Ui, cx: &PanelCx<'_>, data: &RoadmapData, id: &Id, columns: &Columns) {
    let name = name(cx.plan(), id);
    let (space, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    row_head(ui, cx, (id, &name), space, columns.left);
    for (place, (view, step)) in columns.views.iter().enumerate() {
        let left = space.left() + columns.left + COLUMN * place as f32;
        let rect = Rect::from_min_size(pos2(left, space.top()), vec2(COLUMN, ROW));
        let of_step = data.steps.iter().find(|found| found.step == *step);
        let report = of_step.and_then(|step| step.journeys.iter().find(|one| one.id == *id));
        let breaks = report.map_or(0, |report| report.breaks.len());
        let widget = ui.scope_id().with(("holds", id.as_str(), place));
        let response = ui.interact(rect, widget, Sense::click());
        let view_name = names::view_of(cx.plan(), *view, cx.language());
        let spoken = match breaks {
            0 => cx.text_with(texts::journeys::HOLDS_IN, &[&name, &view_name]),
            breaks => cx.text_with(texts::journeys::BREAKS_IN, &[&name, &view_name, &breaks]),
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        mark(ui, cx.look, rect, breaks, cx.session.view() == *view);
        focus_ring(ui, cx.look, &response, rect.shrink(2.0), BUTTON_RADIUS);
        if response.clicked() {
            cx.request(Action::SetView(*view));
            cx.request(Action::Journey(JourneyEdit::Show(Some(id.clone()))));
        }
        response.on_hover_text(spoken);
    }
}

/// The name of a journey, which shows it and hides it.
fn row_head(ui: &Ui, cx: &PanelCx<'_>, (id, name): (&Id, &str), row: Rect, width: f32) {
    let head = Rect::from_min_size(row.min, vec2(width, ROW));
    let theme = cx.theme();
    let is_shown = cx.session.shown_journey().is_some_and(|(shown, _)| shown == id);
    let response = ui.interact(head, ui.scope_id().with(("journey", id.as_str())), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_shown, name));
    let fill = match (is_shown, response.hovered()) {
        (true, _) => Some(color(theme.accent_background)),
        (false, true) => Some(color(theme.ink.faded(0.05))),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(row.expand2(vec2(6.0, 0.0)), BUTTON_RADIUS, fill);
    }
    let face = if is_shown { Face::SemiBold } else { Face::Regular };
    let galley = fitted(ui, name, face, &[TEXT], head.width() - 8.0);
    let is_cut = galley.elided;
    let place = pos2(head.left(), head.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, color(theme.ink));
    focus_ring(ui, cx.look, &response, head, BUTTON_RADIUS);
    if response.clicked() {
        let shown = (!is_shown).then(|| id.clone());
        cx.request(Action::Journey(JourneyEdit::Show(shown)));
    }
    if is_cut {
        response.on_hover_text(name);
    }
}

/// A tick where it holds, else how many breaks there are.
fn mark(ui: &Ui, look: Look, rect: Rect, breaks: usize, is_shown: bool) {
    let theme = look.theme;
    let center = rect.center();
    if is_shown {
        let stroke = Stroke::new(1.0, color(theme.accent.faded(0.6)));
        ui.painter().circle_stroke(center, 11.0, stroke);
    }
    if breaks == 0 {
        let square = Rect::from_center_size(center, vec2(14.0, 14.0));
        paint_icon(ui.painter(), Icon::Check, square, color(theme.team));
    } else {
        ui.painter().circle_filled(center, 8.0, color(theme.danger));
        let font = font(Face::SemiBold, TAG);
        let align = egui::Align2::CENTER_CENTER;
        ui.painter().text(center, align, breaks.to_string(), font, color(theme.surface));
    }
}

/// What a journey is called; its id where it has no name.
pub(super) fn name(plan: &Plan, id: &Id) -> String {
    let name = plan.journeys.get(id).map(|journey| journey.name.trim());
    name.filter(|name| !name.is_empty()).unwrap_or(id.as_str()).to_owned()
}

fn ready_made(ui: &mut Ui, cx: &PanelCx<'_>) {
    let button = Button::new(cx.look, cx.text(texts::journeys::ADD_READY_MADE)).icon(Icon::Plus);
    let response = button.kind(ButtonKind::Ghost).show(ui);
    Popup::menu(&response).gap(4.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for suggested in ReadyMade::for_plan(cx.plan(), None) {
            let name = cx.text(suggested.kind.name());
            let beside = match suggested.journey {
                Some(_) => "",
                None => cx.text(suggested.kind.takes()),
            };
            let entry = MenuEntry { beside, ..MenuEntry::new(name) };
            let chosen = ui.add_enabled_ui(suggested.journey.is_some(), |ui| {
                if suggested.journey.is_none() {
                    ui.set_opacity(0.55);
                }
                menu_entry(ui, cx.look, &entry, false)
            });
            let about = cx.text(suggested.kind.about());
            if chosen.inner.on_hover_text(about).clicked()
                && let Some(mut journey) = suggested.journey
            {
                journey.name = name.to_owned();
                // The keyboard closes no menu by itself.
                ui.close();
                cx.request(Action::Journey(JourneyEdit::Add(journey)));
            }
        }
    });
}
