//! Who shares what: channels down, resources across, and how far the selling channels interlock.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui;
use egui::{Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::catalogue::words as names;
use crate::classify::{self, Cell, Classification, Matrix, SharedWith};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Id, Level, Plan, Relation, Resource};
use crate::session::{Action, naming};
use crate::text::Face;
use crate::theme::icon_of_body;
use crate::ui::dialogs;
use crate::ui::focus;
use crate::ui::panels::PanelCx;
use crate::ui::panels::cell_detail::detail;
use crate::ui::panels::tint_of_body;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, TAG, color, font};
use crate::ui::widgets::{
    Button, ButtonKind, Look, caption, focus_ring, headline, paint_icon, title,
};

/// So many channels are shown in the panel; the table shows all.
const IN_PANEL: usize = 10;
/// Of more names than this in a sentence only some are said.
const NAMES: usize = 4;
/// The height of a row, in points.
const ROW: f32 = 28.0;
/// Between the groups of columns, in points.
const GROUP_GAP: f32 = 7.0;

/// What was worked out last.
#[derive(Clone, Debug, Default)]
pub struct MatrixState {
    shown: Option<Arc<MatrixTable>>,
    said: Option<(Id, Resource, Language, Arc<CellText>)>,
    /// The cell that was pointed at in the last frame: its row, its resource.
    pointed: Option<(usize, Resource)>,
    is_open: bool,
}

impl MatrixState {
    /// Whether the table lies over the window.
    pub fn is_open(&self) -> bool {
        self.is_open
    }
}

/// The matrix of a result, made ready.
#[derive(Clone, Debug)]
struct MatrixTable {
    of: Arc<Classification>,
    matrix: Matrix,
    /// The rows in the order in which they are shown, as indices of channels: those that
    /// interlock beside each other, those that only inform last.
    order: Vec<usize>,
    /// For each resource how many channels are in each group.
    groups: Vec<Vec<u32>>,
}

/// What a cell says and what it is about.
#[derive(Clone, Debug)]
struct CellText {
    text: String,
    elements: Vec<Id>,
}

impl MatrixState {
    fn shown(&mut self, found: &Arc<Classification>) -> Arc<MatrixTable> {
        let is_current = |shown: &&Arc<MatrixTable>| Arc::ptr_eq(&shown.of, found);
        if let Some(shown) = self.shown.as_ref().filter(is_current) {
            return Arc::clone(shown);
        }
        let shown = Arc::new(MatrixTable::new(found));
        self.said = None;
        self.pointed = None;
        self.shown = Some(Arc::clone(&shown));
        shown
    }

    fn text_of(
        &mut self,
        plan: &Plan,
        shown: &MatrixTable,
        cell: (usize, Resource),
        language: Language,
    ) -> Arc<CellText> {
        let (channel, resource) = (&shown.matrix.channels[cell.0], cell.1);
        if let Some((of, about, in_language, said)) = &self.said
            && (of, *about, *in_language) == (channel, resource, language)
        {
            return Arc::clone(said);
        }
        let said = Arc::new(cell_text(plan, &shown.of, channel, resource, language));
        self.said = Some((channel.clone(), resource, language, Arc::clone(&said)));
        said
    }
}

impl MatrixTable {
    fn new(found: &Arc<Classification>) -> Self {
        let matrix = classify::matrix(found);
        let places: BTreeMap<&Id, usize> =
            matrix.channels.iter().enumerate().map(|(index, id)| (id, index)).collect();
        let mut islands: Vec<&Vec<Id>> = found.islands.iter().collect();
        islands.sort_by_key(|island| std::cmp::Reverse(island.len()));
        let ids = islands.into_iter().flatten().chain(found.not_selling.iter());
        let order = ids.filter_map(|id| places.get(id).copied()).collect();
        let groups = matrix.rows.iter().map(|(_, cells)| {
            let mut sizes: Vec<u32> = Vec::new();
            for cell in cells {
                if let Cell::Shared(group) = cell {
                    let group = *group as usize;
                    sizes.resize(sizes.len().max(group + 1), 0);
                    sizes[group] += 1;
                }
            }
            sizes
        });
        let groups = groups.collect();
        Self { of: Arc::clone(found), groups, matrix, order }
    }

    fn cell(&self, channel: usize, column: usize) -> Cell {
        self.matrix.rows[column].1[channel]
    }

    /// Whether a cell belongs to the group of the one that is pointed at.
    fn is_in_group(
        &self,
        pointed: Option<(usize, Resource)>,
        channel: usize,
        column: usize,
    ) -> bool {
        let Some((of, _)) = pointed.filter(|(_, about)| *about == Resource::ALL[column]) else {
            return false;
        };
        let group = self.cell(of, column);
        matches!(group, Cell::Shared(_)) && self.cell(channel, column) == group
    }

    /// Whether a column has several groups, which need to be said apart.
    fn has_groups(&self, column: usize) -> bool {
        self.groups[column].len() > 1
    }
}

/// Puts the share of pairs that interlock into a bar and words; nothing where there is no pair.
pub fn progress(ui: &mut Ui, look: Look, found: &Classification) {
    let progress = classify::progress(found);
    let text = match (progress.pairs, progress.interlocked) {
        (0, _) => return,
        (1, 0) => look.say(texts::matrices::PROGRESS_NO).to_owned(),
        (1, _) => look.say(texts::matrices::PROGRESS_YES).to_owned(),
        (pairs, some) => look.say_with(texts::matrices::PROGRESS, &[&some, &pairs]),
    };
    ui.add_space(2.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, &text);
        info.value = Some(progress.share());
        info
    });
    ui.painter().rect_filled(rect, 3.0, color(look.theme.ink.faded(0.12)));
    let mut filled = rect;
    filled.set_width(rect.width() * progress.share() as f32);
    ui.painter().rect_filled(filled, 3.0, color(look.theme.accent));
    ui.add_space(-4.0);
    caption(ui, look, text);
}

/// Shows the first rows, and the whole table over the window once it is asked for.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, found: &Arc<Classification>, state: &mut MatrixState) {
    let plan = cx.plan();
    if found.channels.len() < 2 {
        state.is_open = false;
        return;
    }
    let shown = state.shown(found);
    ui.add_space(10.0);
    title(ui, cx.look, cx.text(texts::matrices::SHARES_TITLE));
    let measures = Measures::narrow(ui.available_width());
    let count = shown.order.len().min(IN_PANEL);
    let mut pointed = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heads(ui, cx.look, &measures);
        for place in 0..count {
            let last = state.pointed;
            pointed = row(ui, cx, &shown, &measures, (place, last)).or(pointed);
        }
    });
    if !state.is_open {
        state.pointed = pointed;
    }
    let said = pointed.map(|cell| state.text_of(plan, &shown, cell, cx.language()));
    legend(ui, cx.look, &shown);
    detail(
        ui,
        cx.look,
        said.as_deref().map(|said| &*said.text),
        cx.text(texts::matrices::POINT_AT_A_CELL),
        54.0,
    );
    point_out(said.as_deref(), cx);
    ui.horizontal_wrapped(|ui| {
        let open = Button::new(cx.look, cx.text(texts::matrices::OPEN)).kind(ButtonKind::Quiet);
        if open.show(ui).clicked() {
            state.is_open = true;
        }
        match shown.order.len() - count {
            0 => {}
            1 => drop(caption(ui, cx.look, cx.text(texts::matrices::ONE_MORE))),
            more => drop(caption(ui, cx.look, cx.text_with(texts::matrices::MORE, &[&more]))),
        }
    });
    if state.is_open {
        table(ui, cx, &shown, state);
    }
}

/// The whole table over the window; only the rows in sight are laid out.
fn table(ui: &Ui, cx: &PanelCx<'_>, shown: &Arc<MatrixTable>, state: &mut MatrixState) {
    let plan = cx.plan();
    let content = ui.ctx().content_rect();
    let width = (content.width() - 140.0).clamp(420.0, 1_120.0);
    let close =
        dialogs::sheet(ui.ctx(), cx.look, cx.text(texts::matrices::SHARES_TITLE), width, |ui| {
            headline(ui, cx.look, cx.text(texts::matrices::SHARES_TITLE));
            let measures = Measures::wide(ui.available_width());
            let mut pointed = None;
            ui.spacing_mut().item_spacing.y = 0.0;
            heads(ui, cx.look, &measures);
            let rows = shown.order.len();
            let most = (content.height() - 300.0).max(ROW * 3.0).min(ROW * rows as f32);
            ScrollArea::vertical()
                .id_salt("table of channels")
                .max_height(most)
                .auto_shrink([false, true])
                .show_rows(ui, ROW, rows, |ui, range| {
                    let before = focus::before(ui);
                    for place in range {
                        let last = state.pointed;
                        pointed = row(ui, cx, shown, &measures, (place, last)).or(pointed);
                    }
                    focus::keep_in_sight(ui, before);
                });
            ui.spacing_mut().item_spacing.y = 8.0;
            state.pointed = pointed;
            let said = pointed.map(|cell| state.text_of(plan, shown, cell, cx.language()));
            legend(ui, cx.look, shown);
            detail(
                ui,
                cx.look,
                said.as_deref().map(|said| &*said.text),
                cx.text(texts::matrices::POINT_AT_A_CELL),
                36.0,
            );
        });
    state.is_open = !close;
}

/// How wide what is.
struct Measures {
    name: f32,
    column: f32,
    /// The height of the heads; they stand upright where columns are narrow.
    heads: f32,
    upright: bool,
}

impl Measures {
    fn narrow(width: f32) -> Self {
        let columns = Resource::ALL.len() as f32;
        let column = ((width - 112.0 - 2.0 * GROUP_GAP) / columns).clamp(15.0, 22.0);
        Self::of(width, column, true, 92.0)
    }

    fn wide(width: f32) -> Self {
        let columns = Resource::ALL.len() as f32;
        let column = ((width - 200.0 - 2.0 * GROUP_GAP) / columns).clamp(18.0, 76.0);
        let upright = column < 70.0;
        Self::of(width, column, upright, if upright { 92.0 } else { 20.0 })
    }

    fn of(width: f32, column: f32, upright: bool, heads: f32) -> Self {
        let columns = Resource::ALL.len() as f32 * column + 2.0 * GROUP_GAP;
        Self { name: width - columns, column, heads, upright }
    }

    /// Where a column begins, from the left of the table.
    fn left(&self, column: usize) -> f32 {
        let groups = [Level::Transaction, Level::Data, Level::HandOver];
        let level = Resource::ALL[column].level();
        let group = groups.iter().position(|group| *group == level).unwrap_or_default();
        self.name + column as f32 * self.column + group as f32 * GROUP_GAP
    }
}

const fn level_words(level: Level, is_narrow: bool) -> Text {
    match level {
        Level::Transaction => texts::plan::TRANSACTION,
        Level::Data => texts::matrices::DATA,
        Level::HandOver if is_narrow => texts::matrices::BEFORE,
        Level::HandOver => texts::plan::HAND_OVER,
    }
}

const fn head_words(resource: Resource) -> Text {
    match resource {
        Resource::Order => texts::plan::ORDERS,
        Resource::Reservation => texts::plan::RESERVATIONS,
        Resource::Basket => texts::plan::BASKET,
        Resource::Payment => texts::plan::PAYMENT,
        Resource::Return => texts::plan::RETURNS,
        Resource::Customer => texts::matrices::CUSTOMERS,
        Resource::Stock => texts::plan::STOCK,
        Resource::Price => texts::plan::PRICES,
        Resource::Product => texts::matrices::PRODUCTS,
        Resource::OrderData => texts::plan::ORDER_DATA,
        Resource::Content => texts::plan::CONTENT,
        Resource::Lead => texts::plan::LEADS,
    }
}

/// The names of the groups of columns and of the columns. The cells say both themselves.
fn heads(ui: &mut Ui, look: Look, measures: &Measures) {
    let height = 20.0 + measures.heads;
    let (space, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let painter = ui.painter();
    for level in [Level::Transaction, Level::Data, Level::HandOver] {
        let mut of_level =
            (0..Resource::ALL.len()).filter(|at| Resource::ALL[*at].level() == level);
        let Some(first) = of_level.next() else { continue };
        let last = of_level.next_back().unwrap_or(first);
        let left = space.left() + measures.left(first);
        let right = space.left() + measures.left(last) + measures.column;
        let words = look.say(level_words(level, measures.upright)).to_owned();
        let tint = color(look.theme.muted);
        let galley = painter.layout_no_wrap(words, font(Face::Medium, TAG), tint);
        let middle = (left + right) / 2.0 - galley.size().x / 2.0;
        let middle = middle.min(space.right() - galley.size().x);
        painter.galley(pos2(middle, space.top()), galley, tint);
        let y = space.top() + 16.0;
        painter.hline((left + 1.0)..=(right - 1.0), y, Stroke::new(1.0, color(look.theme.border)));
    }
    for (column, resource) in Resource::ALL.into_iter().enumerate() {
        let middle = space.left() + measures.left(column) + measures.column / 2.0;
        let tint = color(look.theme.ink);
        let words = look.say(head_words(resource)).to_owned();
        let galley = painter.layout_no_wrap(words, font(Face::Regular, CAPTION), tint);
        if measures.upright {
            let at = pos2((middle - galley.size().y / 2.0).round(), space.bottom() - 4.0);
            let shape = egui::epaint::TextShape::new(at, galley, tint);
            painter.add(shape.with_angle(-std::f32::consts::FRAC_PI_2));
        } else {
            let at = pos2(middle - galley.size().x / 2.0, space.bottom() - galley.size().y - 3.0);
            painter.galley(at, galley, tint);
        }
    }
}

/// A channel with its cells; `last` is the cell that was pointed at before. Gives the cell under
/// the pointer or with the focus.
fn row(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    shown: &MatrixTable,
    measures: &Measures,
    (place, last): (usize, Option<(usize, Resource)>),
) -> Option<(usize, Resource)> {
    let mut pointed = None;
    let channel = shown.order[place];
    let id = &shown.matrix.channels[channel];
    let (space, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let line = Stroke::new(1.0, color(cx.theme().line));
    ui.painter().hline(space.x_range(), space.top(), line);
    if ui.rect_contains_pointer(space) {
        let tint = color(cx.theme().ink.faded(0.04));
        ui.painter().rect_filled(space, 0.0, tint);
    }
    let name = naming::node(cx.plan(), id, cx.language());
    head(ui, cx, (id, &name), Rect::from_min_size(space.min, vec2(measures.name, ROW)));
    for (column, resource) in Resource::ALL.into_iter().enumerate() {
        let left = space.left() + measures.left(column);
        let rect = Rect::from_min_size(pos2(left, space.top()), vec2(measures.column, ROW));
        let widget = ui.scope_id().with(("cell", id.as_str(), column));
        let response = ui.interact(rect, widget, Sense::click());
        let cell = shown.cell(channel, column);
        response.widget_info(|| {
            let spoken = spoken(cx.look, shown, (cell, column), &name);
            WidgetInfo::labeled(Role::Button, ui.is_enabled(), spoken)
        });
        let is_pointed = response.hovered() || response.has_focus();
        if is_pointed {
            pointed = Some((channel, resource));
        }
        if is_pointed || shown.is_in_group(last, channel, column) {
            let rect = rect.shrink2(vec2(0.0, 2.0));
            ui.painter().rect_filled(rect, 4.0, color(cx.theme().accent_background));
        }
        mark(ui, cx.look, rect, cell, shown.has_groups(column));
        focus_ring(ui, cx.look, &response, rect.shrink2(vec2(0.0, 2.0)), 4);
        if response.clicked() {
            let said = cell_text(cx.plan(), &shown.of, id, resource, cx.language());
            cx.request(Action::Select(said.elements.into_iter().collect()));
        }
    }
    pointed
}

/// The name of a channel at the start of its row.
fn head(ui: &mut Ui, cx: &PanelCx<'_>, (id, name): (&Id, &str), rect: Rect) {
    let plan = cx.plan();
    let response = ui.interact(rect, ui.scope_id().with(("row", id.as_str())), Sense::click());
    response.widget_info(|| {
        let spoken = cx.text_with(texts::result::WHY_SHOW_ON_CANVAS, &[&name]);
        WidgetInfo::labeled(Role::Button, ui.is_enabled(), spoken)
    });
    let mut left = rect.left();
    if let Some(node) = plan.nodes.get(id) {
        let square = Rect::from_center_size(pos2(left + 7.0, rect.center().y), vec2(14.0, 14.0));
        let tint = tint_of_body(cx.theme(), &node.body);
        paint_icon(ui.painter(), icon_of_body(&node.body), square, color(tint));
        left += 20.0;
    }
    let mut job = egui::text::LayoutJob::simple_singleline(
        name.to_owned(),
        font(Face::Regular, CAPTION),
        color(cx.theme().ink),
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.right() - left - 4.0);
    let galley = ui.painter().layout_job(job);
    let is_cut = galley.elided;
    ui.painter().galley(
        pos2(left, rect.center().y - galley.size().y / 2.0),
        galley,
        color(cx.theme().ink),
    );
    focus_ring(ui, cx.look, &response, rect.shrink2(vec2(0.0, 2.0)), BUTTON_RADIUS);
    if response.clicked() {
        cx.request(Action::Select([id.clone()].into_iter().collect()));
    }
    if is_cut {
        response.on_hover_text(name);
    }
}

/// A disc for shared, with the number of its group where there are several; a ring for alone; a
/// short line for nothing.
fn mark(ui: &Ui, look: Look, rect: Rect, cell: Cell, has_groups: bool) {
    let theme = look.theme;
    let center = rect.center();
    let radius = (rect.width() / 2.0 - 1.0).clamp(5.0, 7.5);
    match cell {
        Cell::Shared(group) => {
            ui.painter().circle_filled(center, radius, color(theme.accent));
            if has_groups {
                let number = (group + 1).to_string();
                let size = if number.len() > 1 { 8.0 } else { 10.0 };
                let font = font(Face::SemiBold, size);
                let align = egui::Align2::CENTER_CENTER;
                ui.painter().text(center, align, number, font, color(theme.on_accent));
            }
        }
        Cell::Alone => {
            let stroke = Stroke::new(1.5, color(theme.muted));
            ui.painter().circle_stroke(center, radius - 1.5, stroke);
        }
        Cell::Nothing => {
            let line = Stroke::new(1.0, color(theme.border));
            ui.painter().hline((center.x - 2.5)..=(center.x + 2.5), center.y, line);
        }
    }
}

fn spoken(look: Look, shown: &MatrixTable, (cell, column): (Cell, usize), name: &str) -> String {
    let resource = look.say(names::resource(Resource::ALL[column]));
    match cell {
        Cell::Nothing => look.say_with(texts::matrices::CELL_NOTHING, &[&name, &resource]),
        Cell::Alone => look.say_with(texts::matrices::CELL_ALONE, &[&name, &resource]),
        Cell::Shared(group) => {
            let others = shown.groups[column][group as usize].saturating_sub(1);
            match shown.has_groups(column) {
                true => {
                    let text = texts::matrices::CELL_SHARED_IN_GROUP;
                    look.say_with(text, &[&name, &resource, &others, &(group + 1)])
                }
                false => look.say_with(texts::matrices::CELL_SHARED, &[&name, &resource, &others]),
            }
        }
    }
}

fn legend(ui: &mut Ui, look: Look, shown: &MatrixTable) {
    let several = (0..Resource::ALL.len()).any(|column| shown.has_groups(column));
    let shared =
        if several { texts::matrices::LEGEND_GROUPS } else { texts::matrices::LEGEND_SHARED };
    let entries = [
        (Cell::Shared(0), shared),
        (Cell::Alone, texts::matrices::LEGEND_ALONE),
        (Cell::Nothing, texts::matrices::LEGEND_NOTHING),
    ];
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 2.0);
        for (cell, text) in entries {
            let galley = ui.painter().layout_no_wrap(
                look.say(text).to_owned(),
                font(Face::Regular, TAG),
                color(look.theme.muted),
            );
            let size = vec2(galley.size().x + 18.0, 16.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, look.say(text)));
            let square = Rect::from_min_size(rect.min, vec2(14.0, 16.0));
            mark(ui, look, square, cell, several);
            let at = pos2(rect.left() + 18.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, color(look.theme.muted));
        }
    });
}

fn point_out(said: Option<&CellText>, cx: &PanelCx<'_>) {
    if let Some(said) = said {
        cx.highlight(said.elements.iter().cloned());
    }
}

/// What a cell says, in words.
fn cell_text(
    plan: &Plan,
    found: &Classification,
    channel: &Id,
    resource: Resource,
    language: Language,
) -> CellText {
    let SharedWith { channels, systems, links, further } =
        classify::shared_with(found, channel, resource);
    let about = names::resource(resource).in_language(language);
    let name = |id: &Id| naming::node(plan, id, language);
    let quoted = |id: &Id| texts::phrases::QUOTED.with(language, &[&name(id)]);
    let listed = |names: &[String]| grammar::short_list(names, NAMES, language);
    let all = |ids: &[Id]| listed(&ids.iter().map(quoted).collect::<Vec<_>>());
    let this = quoted(channel);
    let text = if channels.is_empty() && systems.is_empty() {
        texts::matrices::NOT_LINKED.with(language, &[&about, &this])
    } else if channels.is_empty() {
        texts::matrices::ALONE_IN.with(language, &[&about, &this, &all(&systems)])
    } else {
        // Between two channels the kind of the link says how, else the systems do.
        let is_direct = |id: &&Id| {
            let link = plan.links.get(*id);
            link.is_some_and(|link| plan.relation(link) == Some(Relation::Integration))
        };
        let kind = |id: &Id| {
            let link = plan.links.get(id);
            link.map(|link| crate::catalogue::link(link.kind).name.in_language(language).to_owned())
        };
        let mut through: Vec<String> = links.iter().filter(is_direct).filter_map(kind).collect();
        through.dedup();
        through.extend(systems.iter().map(quoted));
        let text = texts::matrices::SHARED_THROUGH;
        text.with(language, &[&about, &this, &all(&channels), &listed(&through)])
    };
    let text = match further.is_empty() {
        true => text,
        false => texts::matrices::AND_FURTHER.with(language, &[&text, &all(&further)]),
    };
    let elements = [vec![channel.clone()], channels, systems, links, further].concat();
    CellText { text, elements }
}
