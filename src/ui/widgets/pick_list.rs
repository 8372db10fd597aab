//! A list to choose from by typing: what is typed narrows it, arrows walk it, Enter chooses.

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
        let (down, up, enter, escape) = ctx.input(|input| {
            // Tab walks the rows, too: it leads nowhere else until the list is left.
            let tab = input.key_pressed(Key::Tab);
            (
                input.key_pressed(Key::ArrowDown) || (tab && !input.modifiers.shift),
                input.key_pressed(Key::ArrowUp) || (tab && input.modifiers.shift),
                input.key_pressed(Key::Enter),
                input.key_pressed(Key::Escape),
            )
        });
        self.with_shift = ctx.input(|input| input.modifiers.shift || holds_shift(input));
        self.marked = (self.marked + usize::from(down)).saturating_sub(usize::from(up));
        self.marked = self.marked.min(rows.len().saturating_sub(1));
        let scrolls = std::mem::take(&mut self.scrolls);
        let window = place.window.shrink(MARGIN);
        let width = place.width.min(window.width() - 28.0);
        let left = place.top.x - width / 2.0;
        let corner = egui::pos2(
            left.min(window.right() - width - 30.0).max(window.left()),
            place.top.y.min(window.bottom() - HEIGHT - 110.0).max(window.top()),
        );
        let mut chosen = None;
        let mut is_typed = false;
        let area = Area::new(place.id).order(Order::Foreground).fixed_pos(corner);
        let shown = area.show(ctx, |ui| {
            egui::Frame::popup(ui.style()).inner_margin(14.0).show(ui, |ui| {
                ui.set_width(width);
                let title = RichText::new(place.title).font(font(Face::SemiBold, TITLE));
                ui.label(title.color(color(look.theme.ink)));
                ui.add_space(4.0);
                let id = place.id.with("typed");
                let field = TextField::new(look, id, place.hint, MOST_BYTES);
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
                    is_typed = true;
                    self.marked = 0;
                }
                say_marked(ui, look, id.with("marked"), rows, self.marked);
                ui.add_space(4.0);
                if rows.is_empty() {
                    super::caption(ui, look, look.say(texts::window::NOTHING_FOUND));
                }
                let scroll = ScrollArea::vertical().max_height(HEIGHT).auto_shrink([false, true]);
                scroll.show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    for (index, row) in rows.iter().enumerate() {
                        if let Some(heading) = row.heading {
                            ui.add_space(6.0);
                            super::small_title(ui, look, heading);
                        }
                        let response = show_row(ui, look, row, index == self.marked);
                        if index == self.marked && (down || up || scrolls) {
                            response.scroll_to_me(None);
                        }
                        if response.clicked() {
                            chosen = Some(row.value.clone());
                        }
                    }
                });
            });
        });
        let was_fresh = std::mem::replace(&mut self.fresh, false);
        // The rows are those of what was typed before this frame.
        let enter = enter || std::mem::take(&mut self.enters);
        if enter && is_typed {
            self.enters = true;
            ctx.request_repaint();
        } else if enter && !was_fresh {
            chosen = chosen.or(rows.get(self.marked).map(|row| row.value.clone()));
        }
        let outside = ctx.input(|input| {
            input.pointer.any_pressed()
                && input.pointer.interact_pos().is_some_and(|at| !shown.response.rect.contains(at))
        });
        match chosen {
            Some(value) => Pick::Chosen(value),
            None if escape || (outside && !was_fresh) => Pick::Closed,
            None => Pick::Open,
        }
    }
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

fn show_row<T>(ui: &mut Ui, look: Look, row: &PickRow<T>, marked: bool) -> egui::Response {
    let height = if row.detail.is_empty() { 30.0 } else { 44.0 };
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let name = match row.detail.is_empty() {
        true => row.title.clone(),
        false => format!("{}: {}", row.title, row.detail),
    };
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ListBoxOption, true, &name);
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
        label(ui, &row.title, Face::Medium, TEXT, look.theme.ink);
        if !row.detail.is_empty() {
            label(ui, &row.detail, Face::Regular, CAPTION, look.theme.muted);
        }
    });
    response
}
