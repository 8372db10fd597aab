//! A list to choose from by typing: what is typed narrows it, arrows go through it, Enter chooses.

use eframe::egui;
use egui::{
    Align, Area, EventFilter, Id, Key, Layout, Order, Pos2, Rect, RichText, Role, ScrollArea,
    Sense, Ui,
};
use egui::{WidgetInfo, vec2};

use super::{Look, TextField};
use crate::language::texts;
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, TEXT, TITLE, color, font};

/// The rows are at most this high in all, in screen points; the others are scrolled to.
const HEIGHT: f32 = 340.0;
/// The least distance to the edge of the window.
const MARGIN: f32 = 12.0;
/// What is typed is at most this long.
const MOST_BYTES: usize = 200;

/// What is typed and which row is marked.
#[derive(Clone, Debug)]
pub struct PickList {
    /// What was typed so far.
    pub typed: String,
    marked: usize,
    fresh: bool,
    /// Whether the marked row has still to be brought into sight.
    scrolls: bool,
    /// Whether Enter was pressed while the rows were those of less than what is typed.
    enters: bool,
    /// Whether Shift was held when it was chosen.
    with_shift: bool,
}

impl Default for PickList {
    fn default() -> Self {
        Self {
            typed: String::new(),
            marked: 0,
            fresh: true,
            scrolls: false,
            enters: false,
            with_shift: false,
        }
    }
}

/// One row of a list.
#[derive(Clone, Debug)]
pub struct PickRow<T> {
    /// What it stands for.
    pub value: T,
    /// What is read first.
    pub title: String,
    /// A second line; empty for none.
    pub detail: String,
    /// What is written at the right.
    pub aside: String,
    /// A heading above the row, where a group begins.
    pub heading: Option<&'static str>,
    /// Whether it can be chosen.
    pub is_enabled: bool,
}

/// What became of a list in this frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick<T> {
    /// It waits.
    Open,
    /// The user left it.
    Closed,
    /// The user chose.
    Chosen(T),
}

/// Where and how a list lies.
#[derive(Clone, Copy, Debug)]
pub struct PickPlace<'a> {
    /// Sets it apart from other lists.
    pub id: Id,
    /// Above the field.
    pub title: &'a str,
    /// In the field while it is empty.
    pub hint: &'a str,
    /// The middle of its upper edge, in screen points; moved so that it lies within `window`.
    pub top: Pos2,
    /// What it has to lie within.
    pub window: Rect,
    /// In screen points.
    pub width: f32,
}

impl PickList {
    /// Which row is marked, counted from 0.
    pub fn marked(&self) -> usize {
        self.marked
    }

    /// Whether Shift was held with what chose.
    pub fn is_with_shift(&self) -> bool {
        self.with_shift
    }

    /// Marks a row and brings it into sight.
    pub fn mark(&mut self, row: usize) {
        (self.marked, self.scrolls) = (row, true);
    }

    /// Shows these rows, which the caller has narrowed to what is typed.
    pub fn show<T: Clone>(
        &mut self,
        ctx: &egui::Context,
        look: Look,
        place: PickPlace<'_>,
        rows: &[PickRow<T>],
    ) -> Pick<T> {
        let keys = Keys::read(ctx);
        self.with_shift = keys.with_shift;
        self.marked = (self.marked + usize::from(keys.down)).saturating_sub(usize::from(keys.up));
        self.marked = self.marked.min(rows.len().saturating_sub(1));
        let scrolls = std::mem::take(&mut self.scrolls) || keys.down || keys.up;
        let (corner, width) = place.corner_and_width();
        let area = Area::new(place.id).order(Order::Foreground).fixed_pos(corner);
        let shown = area.show(ctx, |ui| {
            let frame = egui::Frame::popup(ui.style()).inner_margin(14.0);
            let inside = frame.show(ui, |ui| {
                ui.set_width(width);
                let title = RichText::new(place.title).font(font(Face::SemiBold, TITLE));
                ui.label(title.color(color(look.theme.ink)));
                ui.add_space(4.0);
                let is_typed = self.show_field(ui, look, &place);
                let spoken = place.id.with("typed").with("marked");
                say_marked(ui, look, spoken, rows, self.marked);
                ui.add_space(4.0);
                (is_typed, self.show_rows(ui, look, rows, scrolls))
            });
            inside.inner
        });
        let (is_typed, clicked) = shown.inner;
        let was_fresh = std::mem::replace(&mut self.fresh, false);
        let chosen = clicked.or_else(|| {
            let is_entered = self.is_entered(ctx, keys.enter, is_typed) && !was_fresh;
            let marked = rows.get(self.marked).filter(|row| is_entered && row.is_enabled);
            marked.map(|row| row.value.clone())
        });
        match chosen {
            Some(value) => Pick::Chosen(value),
            None if keys.escape || (is_pressed_beside(ctx, &shown.response) && !was_fresh) => {
                Pick::Closed
            }
            None => Pick::Open,
        }
    }

    /// The field in which is typed; gives whether something else is typed now.
    fn show_field(&mut self, ui: &mut Ui, look: Look, place: &PickPlace<'_>) -> bool {
        let field = TextField::new(look, place.id.with("typed"), place.hint, MOST_BYTES);
        let field = field.placeholder(place.hint).icon(Icon::Search);
        let field = field.show_buffer(ui, &mut self.typed);
        if self.fresh {
            field.request_focus();
        }
        if field.has_focus() {
            let keeps = EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: false,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, keeps));
        }
        if field.changed() {
            self.marked = 0;
        }
        field.changed()
    }

    /// The rows, with the marked one in sight; gives what was clicked.
    fn show_rows<T: Clone>(
        &self,
        ui: &mut Ui,
        look: Look,
        rows: &[PickRow<T>],
        scrolls: bool,
    ) -> Option<T> {
        if rows.is_empty() {
            super::caption(ui, look, look.say(texts::window::NOTHING_FOUND));
        }
        let mut clicked = None;
        // As high as its rows, whatever was shown in its place before.
        let least = height(rows).min(HEIGHT);
        let scroll = ScrollArea::vertical().max_height(HEIGHT).min_scrolled_height(least);
        let scroll = scroll.auto_shrink([false, true]);
        scroll.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            for (index, row) in rows.iter().enumerate() {
                if let Some(heading) = row.heading {
                    ui.add_space(6.0);
                    super::small_title(ui, look, heading);
                }
                let response = show_row(ui, look, row, index == self.marked);
                if index == self.marked && scrolls {
                    response.scroll_to_me(None);
                }
                if response.clicked() && row.is_enabled {
                    clicked = Some(row.value.clone());
                }
            }
        });
        clicked
    }

    /// Whether Enter chooses now. The rows are those of what was typed before this frame: what is
    /// typed together with it waits for the next.
    fn is_entered(&mut self, ctx: &egui::Context, enter: bool, is_typed: bool) -> bool {
        let enter = std::mem::take(&mut self.enters) || enter;
        if enter && is_typed {
            self.enters = true;
            ctx.request_repaint();
        }
        enter && !is_typed
    }
}

impl PickPlace<'_> {
    /// The upper left corner, and how wide the list is, so that it lies within the window.
    fn corner_and_width(&self) -> (Pos2, f32) {
        let window = self.window.shrink(MARGIN);
        let width = self.width.min(window.width() - 28.0);
        let left = self.top.x - width / 2.0;
        let corner = egui::pos2(
            left.min(window.right() - width - 30.0).max(window.left()),
            self.top.y.min(window.bottom() - HEIGHT - 110.0).max(window.top()),
        );
        (corner, width)
    }
}

/// What was pressed that a list knows.
struct Keys {
    down: bool,
    up: bool,
    enter: bool,
    escape: bool,
    with_shift: bool,
}

impl Keys {
    fn read(ctx: &egui::Context) -> Self {
        ctx.input(|input| {
            // Tab goes through the rows, too: it leads nowhere else until the list is left.
            let tab = input.key_pressed(Key::Tab);
            let shift = input.modifiers.shift;
            Self {
                down: input.key_pressed(Key::ArrowDown) || (tab && !shift),
                up: input.key_pressed(Key::ArrowUp) || (tab && shift),
                enter: input.key_pressed(Key::Enter),
                escape: input.key_pressed(Key::Escape),
                with_shift: shift || holds_shift(input),
            }
        })
    }
}

/// Whether the pointer was pressed beside a list.
fn is_pressed_beside(ctx: &egui::Context, list: &egui::Response) -> bool {
    ctx.input(|input| {
        input.pointer.any_pressed()
            && input.pointer.interact_pos().is_some_and(|at| !list.rect.contains(at))
    })
}

/// Whether Enter was pressed together with Shift.
fn holds_shift(input: &egui::InputState) -> bool {
    let enters = |event: &egui::Event| match event {
        egui::Event::Key { key: Key::Enter, pressed: true, modifiers, .. } => modifiers.shift,
        _ => false,
    };
    input.events.iter().any(enters)
}

/// Has a screen reader say which row is marked: the focus stays in the field.
fn say_marked<T>(ui: &Ui, look: Look, id: Id, rows: &[PickRow<T>], marked: usize) {
    let said = match rows.get(marked) {
        Some(row) => {
            let what = [&row.title, &row.aside].map(|part| part.as_str());
            let what = what.into_iter().filter(|part| !part.is_empty());
            let what = what.collect::<Vec<_>>().join(", ");
            look.say_with(texts::canvas::ROW_OF, &[&(marked + 1), &rows.len(), &what])
        }
        None => look.say(texts::window::NOTHING_FOUND).to_owned(),
    };
    let place = Rect::from_min_size(ui.cursor().min, egui::Vec2::ZERO);
    let response = ui.interact(place, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &said));
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// How high all rows are with the headings above them.
fn height<T>(rows: &[PickRow<T>]) -> f32 {
    const HEADING: f32 = 24.0;
    let heading = |row: &PickRow<T>| if row.heading.is_some() { HEADING } else { 0.0 };
    rows.iter().map(|row| row.height() + 1.0 + heading(row)).sum()
}

impl<T> PickRow<T> {
    fn height(&self) -> f32 {
        if self.detail.is_empty() { 30.0 } else { 44.0 }
    }
}

fn show_row<T>(ui: &mut Ui, look: Look, row: &PickRow<T>, marked: bool) -> egui::Response {
    let height = row.height();
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let name = match row.detail.is_empty() {
        true => row.title.clone(),
        false => format!("{}: {}", row.title, row.detail),
    };
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ListBoxOption, row.is_enabled, &name);
        info.selected = Some(marked);
        info
    });
    if marked || response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, color(look.theme.accent_background));
    }
    let mut content = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect.shrink2(vec2(10.0, if row.detail.is_empty() { 7.0 } else { 5.0 })))
            .layout(Layout::right_to_left(Align::Min)),
    );
    let label = |ui: &mut Ui, text: &str, face: Face, size: f32, tint| {
        let text = RichText::new(text).font(font(face, size)).color(color(tint));
        ui.add(egui::Label::new(text).truncate().selectable(false));
    };
    label(&mut content, &row.aside, Face::Regular, CAPTION, look.theme.muted);
    content.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let ink = if row.is_enabled { look.theme.ink } else { look.theme.muted };
        label(ui, &row.title, Face::Medium, TEXT, ink);
        if !row.detail.is_empty() {
            label(ui, &row.detail, Face::Regular, CAPTION, look.theme.muted);
        }
    });
    response
}
