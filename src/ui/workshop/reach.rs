//! Who is addressed where: channels down, audiences across; a press of a cell changes it.

use std::sync::Arc;

use eframe::egui;
use egui::{Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::catalogue::words as names;
use crate::classify::{AudienceReach, Reached};
use crate::language::{Text, texts};
use crate::plan::{Audience, Body, Id, Link, Map, Market, Node, Plan, Reach};
use crate::session::{Action, naming};
use crate::text::Face;
use crate::theme::{Icon, icon_of_body};
use crate::ui::dialogs;
use crate::ui::focus;
use crate::ui::panels::cell_detail::detail;
use crate::ui::panels::{PanelCx, tint_of_body};
use crate::ui::style::{BUTTON_RADIUS, CAPTION, TAG, TEXT, color, font};
use crate::ui::widgets::{Look, caption, empty_state, focus_ring, headline, paint_icon};

/// The height of a row and of the heads, in points.
const ROW: f32 = 30.0;
const HEADS: f32 = 58.0;
/// Two lines of what is said of an audience.
const APPROACH: f32 = 34.0;
/// The width of the names of channels and of a column, in points.
const NAMES: f32 = 200.0;
const COLUMN: std::ops::RangeInclusive<f32> = 84.0..=150.0;

/// The table, made ready for a plan.
#[derive(Debug, Default)]
pub struct ReachState {
    /// The nodes and links of the plan that it was made for.
    nodes: Map<Id, Arc<Node>>,
    links: Map<Id, Arc<Link>>,
    reaching: AudienceReach,
}

impl ReachState {
    fn follow(&mut self, plan: &Plan) {
        if !(self.nodes.ptr_eq(&plan.nodes) && self.links.ptr_eq(&plan.links)) {
            self.reaching = AudienceReach::new(plan);
            (self.nodes, self.links) = (plan.nodes.clone(), plan.links.clone());
        }
    }
}

/// Shows the table over the window. Says whether it was closed.
pub fn show(ctx: &egui::Context, cx: &PanelCx<'_>, state: &mut ReachState) -> bool {
    let plan = cx.plan();
    state.follow(plan);
    let is_there = |id: &&Id| plan.nodes.get(*id).is_some_and(|node| node.is_in(cx.session.view()));
    let audiences: Vec<&Id> = state.reaching.audiences.iter().filter(is_there).collect();
    let channels: Vec<&Id> = state.reaching.channels.iter().filter(is_there).collect();
    let content = ctx.content_rect();
    let columns = audiences.len() as f32;
    let width = (NAMES + columns * COLUMN.end()).clamp(460.0, (content.width() - 140.0).max(420.0));
    let mut hint = None;
    dialogs::sheet(ctx, cx.look, cx.text(texts::matrices::REACH_TITLE), width, |ui| {
        headline(ui, cx.look, cx.text(texts::matrices::REACH_TITLE));
        if audiences.is_empty() || channels.is_empty() {
            nothing(ui, cx, audiences.is_empty());
            return;
        }
        let view = names::view_of(plan, cx.session.view(), cx.language());
        caption(ui, cx.look, cx.text_with(texts::matrices::LEAD, &[&view]));
        let column =
            ((ui.available_width() - NAMES) / columns).clamp(*COLUMN.start(), *COLUMN.end());
        let table = Table { cx, reaching: &state.reaching, column };
        let rows = channels.len();
        let said = APPROACHES.iter().filter(|(_, said)| is_said(plan, &audiences, *said)).count();
        let most = (content.height() - 330.0 - APPROACH * said as f32)
            .max(ROW * 3.0)
            .min(ROW * rows as f32);
        ScrollArea::horizontal().id_salt("reach across").auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.set_width((NAMES + columns * column).max(ui.available_width()));
                table.heads(ui, &audiences);
                table.approaches(ui, &audiences);
                ScrollArea::vertical()
                    .id_salt("reach down")
                    .max_height(most)
                    .auto_shrink([false, true])
                    .show_rows(ui, ROW, rows, |ui, range| {
                        let before = focus::before(ui);
                        for row in range {
                            table.row(ui, (row, &channels), &audiences, &mut hint);
                        }
                        focus::keep_in_sight(ui, before);
                    });
            },
        );
        ui.spacing_mut().item_spacing.y = 8.0;
        legend(ui, cx.look);
        detail(ui, cx.look, hint.as_deref(), cx.text(texts::matrices::POINT), 34.0);
    })
}

/// What there is not yet: audiences, or channels.
fn nothing(ui: &mut Ui, cx: &PanelCx<'_>, no_audience: bool) {
    let (icon, head, hint) = match no_audience {
        true => (Icon::Audience, texts::matrices::NO_AUDIENCE, texts::matrices::NO_AUDIENCE_HINT),
        false => (Icon::ANY_CHANNEL, texts::matrices::NO_CHANNEL, texts::matrices::NO_CHANNEL_HINT),
    };
    empty_state(ui, cx.look, icon, cx.text(head), cx.text(hint));
}

/// What is said of an audience.
type OfAudience = fn(&Audience) -> &str;

const APPROACHES: [(Text, OfAudience); 3] = [
    (texts::inspector::FIELD_NEEDS, |one| one.needs.trim()),
    (texts::inspector::FIELD_MESSAGE, |one| one.message.trim()),
    (texts::inspector::FIELD_ADDRESSED_BY, |one| one.owner.trim()),
];

/// Whether it is said of one of them.
fn is_said(plan: &Plan, audiences: &[&Id], said: OfAudience) -> bool {
    audiences.iter().any(|id| plan.audience(id).is_some_and(|one| !said(one).is_empty()))
}

struct Table<'a> {
    cx: &'a PanelCx<'a>,
    reaching: &'a AudienceReach,
    column: f32,
}

impl Table<'_> {
    /// The names of the audiences, each with what it is.
    fn heads(&self, ui: &mut Ui, audiences: &[&Id]) {
        let look = self.cx.look;
        let plan = self.cx.plan();
        let size = vec2(NAMES + audiences.len() as f32 * self.column, HEADS);
        let (space, _) = ui.allocate_exact_size(size, Sense::hover());
        for (index, id) in audiences.iter().enumerate() {
            let left = space.left() + NAMES + index as f32 * self.column;
            let rect = Rect::from_min_size(pos2(left, space.top()), vec2(self.column, HEADS));
            if !ui.is_rect_visible(rect) {
                continue;
            }
            let name = naming::node(plan, id, look.language);
            let galley = self.in_column(ui, &name, font(Face::SemiBold, CAPTION));
            let is_cut = galley.elided;
            let at = pos2(rect.center().x, rect.bottom() - 20.0 - galley.size().y);
            ui.painter().galley(at, galley, color(look.theme.ink));
            let about = self.about(id);
            let align = egui::Align2::CENTER_BOTTOM;
            let at = pos2(rect.center().x, rect.bottom() - 5.0);
            let muted = color(look.theme.muted);
            ui.painter().text(at, align, &about, font(Face::Regular, TAG), muted);
            let id = ui.scope_id().with(("head", id.as_str()));
            let response = ui.interact(rect, id, Sense::hover());
            response.widget_info(|| {
                WidgetInfo::labeled(Role::ColumnHeader, true, format!("{name}, {about}"))
            });
            if is_cut {
                response.on_hover_text(&name);
            }
        }
    }

    /// Words in the middle of a column, in two lines at most.
    fn in_column(&self, ui: &Ui, words: &str, letters: egui::FontId) -> Arc<egui::Galley> {
        let ink = color(self.cx.look.theme.ink);
        let room = self.column - 10.0;
        let mut job = egui::text::LayoutJob::simple(words.to_owned(), letters, ink, room);
        job.wrap.max_rows = 2;
        job.halign = egui::Align::Center;
        ui.painter().layout_job(job)
    }

    /// What each audience needs, how it is addressed and by whom, as far as somebody has said.
    fn approaches(&self, ui: &mut Ui, audiences: &[&Id]) {
        let plan = self.cx.plan();
        for (label, said) in APPROACHES.iter().filter(|(_, said)| is_said(plan, audiences, *said)) {
            let all: Vec<&str> =
                audiences.iter().map(|id| plan.audience(id).map_or("", *said)).collect();
            self.approach(ui, self.cx.text(*label), audiences, &all);
        }
    }

    fn approach(&self, ui: &mut Ui, label: &str, audiences: &[&Id], all: &[&str]) {
        let look = self.cx.look;
        let width = NAMES + audiences.len() as f32 * self.column;
        let (space, _) = ui.allocate_exact_size(vec2(width, APPROACH), Sense::hover());
        let muted = color(look.theme.muted);
        let align = egui::Align2::LEFT_CENTER;
        let font_of = font(Face::Medium, CAPTION);
        ui.painter().text(space.left_center(), align, label, font_of, muted);
        for (index, (id, said)) in audiences.iter().zip(all).enumerate() {
            let left = space.left() + NAMES + index as f32 * self.column;
            let rect = Rect::from_min_size(pos2(left, space.top()), vec2(self.column, APPROACH));
            if said.is_empty() || !ui.is_rect_visible(rect) {
                continue;
            }
            let galley = self.in_column(ui, said, font(Face::Regular, TAG));
            let is_cut = galley.elided;
            let at = pos2(rect.center().x, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, color(look.theme.ink));
            let widget = ui.scope_id().with((label, id.as_str()));
            let response = ui.interact(rect, widget, Sense::hover());
            let name = naming::node(self.cx.plan(), id, look.language);
            let spoken = look.say_with(texts::inventory::CELL_OF, &[&label, &name]);
            let spoken = look.say_with(texts::phrases::NAMED, &[&spoken, said]);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
            if is_cut {
                response.on_hover_text(*said);
            }
        }
    }

    /// The market of an audience and whether it is served.
    fn about(&self, id: &Id) -> String {
        match self.cx.plan().nodes.get(id).map(|node| &node.body) {
            Some(Body::Audience(audience)) => {
                let market = self.cx.look.say(names::market(audience.market));
                let text = match audience.reach {
                    Reach::Served => texts::canvas::SERVED,
                    Reach::Wanted => texts::canvas::WANTED,
                };
                self.cx.look.say_with(text, &[&market])
            }
            _ => String::new(),
        }
    }

    fn market(&self, audience: &Id) -> Option<Market> {
        match &self.cx.plan().nodes.get(audience)?.body {
            Body::Audience(audience) => Some(audience.market),
            _ => None,
        }
    }

    /// A channel with its cells.
    fn row(
        &self,
        ui: &mut Ui,
        (row, channels): (usize, &[&Id]),
        audiences: &[&Id],
        hint: &mut Option<String>,
    ) {
        let look = self.cx.look;
        let plan = self.cx.plan();
        let channel = channels[row];
        let size = vec2(NAMES + audiences.len() as f32 * self.column, ROW);
        let (space, _) = ui.allocate_exact_size(size, Sense::hover());
        let line = Stroke::new(1.0, color(look.theme.line));
        ui.painter().hline(space.x_range(), space.top(), line);
        if ui.rect_contains_pointer(space) {
            ui.painter().rect_filled(space, 0.0, color(look.theme.ink.faded(0.04)));
        }
        let name = naming::node(plan, channel, look.language);
        self.channel(ui, channel, &name, Rect::from_min_size(space.min, vec2(NAMES, ROW)));
        for (column, audience) in audiences.iter().enumerate() {
            let left = space.left() + NAMES + column as f32 * self.column;
            let rect = Rect::from_min_size(pos2(left, space.top()), vec2(self.column, ROW));
            if !ui.clip_rect().intersects(rect) {
                continue;
            }
            let id = |channel: &Id, audience: &Id| {
                egui::Id::unique(("reach", channel.as_str(), audience.as_str()))
            };
            let response = ui.interact(rect, id(channel, audience), Sense::click());
            let reached = self.reaching.reached(plan, self.cx.session.view(), audience, channel);
            let said = self.said(reached, audience, &name);
            response.widget_info(|| {
                let on = matches!(reached, Reached::Yes { .. });
                WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, &said)
            });
            let pointed = response.hovered() || response.has_focus();
            if pointed {
                let inner = rect.shrink2(vec2(3.0, 2.0));
                let fill = color(look.theme.accent_background);
                ui.painter().rect_filled(inner, BUTTON_RADIUS, fill);
                *hint = Some(said);
            }
            mark(ui, look, rect, reached, pointed);
            focus_ring(ui, look, &response, rect.shrink2(vec2(3.0, 2.0)), BUTTON_RADIUS);
            if let Some((down, across)) = arrow(ui, &response) {
                let to = |index: usize, step: i32, count: usize| {
                    (index as i64 + i64::from(step)).clamp(0, count as i64 - 1) as usize
                };
                let channel = channels[to(row, down, channels.len())];
                let audience = audiences[to(column, across, audiences.len())];
                ui.memory_mut(|memory| memory.request_focus(id(channel, audience)));
            }
            if response.clicked() {
                let (audience, channel) = (Id::clone(audience), channel.clone());
                self.cx.request(Action::ToggleReach { audience, channel });
            }
        }
    }

    fn channel(&self, ui: &Ui, id: &Id, name: &str, rect: Rect) {
        let look = self.cx.look;
        let mut left = rect.left();
        if let Some(node) = self.cx.plan().nodes.get(id) {
            let square =
                Rect::from_center_size(pos2(left + 8.0, rect.center().y), vec2(15.0, 15.0));
            let tint = tint_of_body(look.theme, &node.body);
            paint_icon(ui.painter(), icon_of_body(&node.body), square, color(tint));
            left += 23.0;
        }
        let mut job = egui::text::LayoutJob::simple_singleline(
            name.to_owned(),
            font(Face::Regular, TEXT),
            color(look.theme.ink),
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.right() - left - 8.0);
        let galley = ui.painter().layout_job(job);
        let is_cut = galley.elided;
        let at = pos2(left, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color(look.theme.ink));
        let widget = ui.scope_id().with(("name", id.as_str()));
        let response = ui.interact(rect, widget, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, name));
        if is_cut {
            response.on_hover_text(name);
        }
    }

    /// What a cell says.
    fn said(&self, reached: Reached, audience: &Id, channel: &str) -> String {
        let look = self.cx.look;
        let name = naming::node(self.cx.plan(), audience, look.language);
        match reached {
            Reached::Yes { served: true } => {
                look.say_with(texts::matrices::YES, &[&name, &channel])
            }
            Reached::Yes { served: false } => {
                let market =
                    self.market(audience).map_or("", |market| look.say(names::market(market)));
                look.say_with(texts::matrices::UNSERVED, &[&name, &channel, &market])
            }
            Reached::Later(lifecycle) => {
                let when = names::lifecycle(lifecycle, look.language);
                look.say_with(texts::matrices::LATER, &[&name, &channel, &when])
            }
            Reached::No => look.say_with(texts::matrices::NO, &[&name, &channel]),
        }
    }
}

/// Where an arrow key leads from the cell with the focus: rows down, columns across.
fn arrow(ui: &Ui, response: &egui::Response) -> Option<(i32, i32)> {
    if !response.has_focus() {
        return None;
    }
    let filter = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..egui::EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let steps = [
        (egui::Key::ArrowUp, (-1, 0)),
        (egui::Key::ArrowDown, (1, 0)),
        (egui::Key::ArrowLeft, (0, -1)),
        (egui::Key::ArrowRight, (0, 1)),
    ];
    steps.into_iter().find_map(|(key, step)| {
        ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)).then_some(step)
    })
}

/// A disc where the audience is addressed, with a stroke through it where its market is not
/// served; a broken ring in another view; a short line for nothing, a plus where that is pointed
/// at.
fn mark(ui: &Ui, look: Look, rect: Rect, reached: Reached, pointed: bool) {
    let theme = look.theme;
    let painter = ui.painter();
    let center = rect.center();
    const RADIUS: f32 = 7.0;
    match reached {
        Reached::Yes { served } => {
            let tint = if served { theme.audience } else { theme.activity };
            painter.circle_filled(center, RADIUS, color(tint));
            if !served {
                let stroke = Stroke::new(2.0, color(theme.surface));
                painter.line_segment([center - vec2(4.0, -4.0), center + vec2(4.0, -4.0)], stroke);
            }
        }
        Reached::Later(_) => {
            let stroke = Stroke::new(1.5, color(theme.audience));
            let points: Vec<_> = (0..=24)
                .map(|step| {
                    let angle = std::f32::consts::TAU * step as f32 / 24.0;
                    center + vec2(angle.cos(), angle.sin()) * (RADIUS - 1.0)
                })
                .collect();
            painter.extend(egui::Shape::dashed_line(&points, stroke, 3.0, 2.5));
        }
        Reached::No if pointed => {
            let square = Rect::from_center_size(center, vec2(14.0, 14.0));
            paint_icon(painter, Icon::Plus, square, color(theme.accent));
        }
        Reached::No => {
            let line = Stroke::new(1.0, color(theme.border));
            painter.hline((center.x - 3.0)..=(center.x + 3.0), center.y, line);
        }
    }
}

fn legend(ui: &mut Ui, look: Look) {
    let later = Reached::Later(crate::plan::Lifecycle::Existing);
    let entries: [(Reached, Text); 4] = [
        (Reached::Yes { served: true }, texts::matrices::LEGEND_YES),
        (Reached::Yes { served: false }, texts::matrices::LEGEND_UNSERVED),
        (later, texts::matrices::LEGEND_LATER),
        (Reached::No, texts::matrices::LEGEND_NO),
    ];
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 2.0);
        for (reached, text) in entries {
            let words = look.say(text);
            let tint = color(look.theme.muted);
            let galley =
                ui.painter().layout_no_wrap(words.to_owned(), font(Face::Regular, TAG), tint);
            let size = vec2(galley.size().x + 22.0, 18.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
            mark(ui, look, Rect::from_min_size(rect.min, vec2(16.0, 18.0)), reached, false);
            let at = pos2(rect.left() + 22.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, tint);
        }
    });
}
