//! The bar over the canvas in which the user types what to find there.

use eframe::egui;
use egui::{Area, Id as WidgetId, Key, Modifiers, Order, Role, Ui, WidgetInfo, vec2};

use crate::language::texts;
use crate::plan::Id;
use crate::session::{Action, Session};
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::style::{BAR_RADIUS, color, floating_shadow};
use crate::ui::widgets::{TextField, caption, icon_button};

/// What is typed is at most this long, in bytes.
const MOST_BYTES: usize = 200;
/// In screen points.
const FIELD_WIDTH: f32 = 220.0;

/// What is looked for and what was found.
#[derive(Debug, Default)]
pub struct FindBar {
    typed: String,
    /// What `found` was found for: the typed text and the state of the plan.
    of: Option<(String, u64)>,
    found: Vec<Id>,
    at: usize,
    has_focus: bool,
}

impl FindBar {
    /// What was found, for marking it on the canvas.
    pub fn found(&self) -> &[Id] {
        &self.found
    }

    /// Shows the bar in the upper right corner of the canvas; gives whether it stays open.
    pub fn show(&mut self, ctx: &egui::Context, cx: &PanelCx<'_>, canvas: egui::Rect) -> bool {
        let id = WidgetId::unique("find on the canvas");
        let focused = ctx.memory(|memory| memory.focused());
        // Enter stays with the field, so that it goes on.
        let (back, forward) = ctx.input_mut(|input| {
            let mut take =
                |modifiers| focused == Some(id) && input.consume_key(modifiers, Key::Enter);
            (take(Modifiers::SHIFT), take(Modifiers::NONE))
        });
        let escape = focused.is_none_or(|focused| focused == id)
            && ctx.input(|input| input.key_pressed(Key::Escape));
        let (mut steps, mut closed) = (i64::from(forward) - i64::from(back), escape);
        let dark = ctx.style_of(ctx.theme()).visuals.dark_mode;
        let appearance =
            if dark { crate::theme::Appearance::Dark } else { crate::theme::Appearance::Light };
        let frame = egui::Frame::new()
            .fill(color(cx.theme().raised))
            .stroke(egui::Stroke::new(1.0, color(cx.theme().line)))
            .corner_radius(BAR_RADIUS)
            .shadow(floating_shadow(appearance))
            .inner_margin(8.0);
        let area = Area::new(WidgetId::unique("find bar"))
            .order(Order::Foreground)
            .pivot(egui::Align2::RIGHT_TOP)
            .fixed_pos(canvas.right_top() + vec2(-14.0, 84.0));
        let mut changed = false;
        area.show(ctx, |ui| {
            frame.show(ui, |ui| {
                let shown = ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    self.field(ui, cx, id);
                    changed = self.look_up(cx.session);
                    self.count(ui, cx);
                    self.buttons(ui, cx)
                });
                steps += shown.inner.0;
                closed |= shown.inner.1;
            });
        });
        if changed || steps != 0 {
            self.step(steps, cx);
        }
        !closed
    }

    fn field(&mut self, ui: &mut Ui, cx: &PanelCx<'_>, id: WidgetId) {
        let name = cx.text(texts::canvas::FIND_HINT);
        let field = TextField::new(cx.look, id, name, MOST_BYTES);
        let field = field.placeholder(name).icon(Icon::Search);
        let shown = ui.scope(|ui| {
            ui.set_max_width(FIELD_WIDTH);
            field.show_buffer(ui, &mut self.typed)
        });
        if !std::mem::replace(&mut self.has_focus, true) {
            shown.inner.request_focus();
        }
    }

    /// Which of how many it stands at.
    fn count(&self, ui: &mut Ui, cx: &PanelCx<'_>) {
        let count = match self.found.len() {
            _ if self.typed.trim().is_empty() => String::new(),
            0 => cx.text(texts::window::NOTHING_FOUND).to_owned(),
            count => cx.text_with(texts::phrases::COUNT_OF, &[&(self.at + 1), &count]),
        };
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(vec2(92.0, 28.0), layout, |ui| {
            ui.set_min_width(92.0);
            ui.add_space(4.0);
            let shown = caption(ui, cx.look, count.as_str());
            shown.widget_info(|| WidgetInfo::labeled(Role::Status, true, &count));
        });
    }

    /// Buttons to step through what was found and to close the bar: how far, and whether.
    fn buttons(&self, ui: &mut Ui, cx: &PanelCx<'_>) -> (i64, bool) {
        let some = !self.found.is_empty();
        let mut steps = 0;
        let buttons = [
            (Icon::ChevronUp, texts::canvas::FIND_PREVIOUS, -1),
            (Icon::ChevronDown, texts::canvas::FIND_NEXT, 1),
        ];
        for (icon, name, step) in buttons {
            if icon_button(ui, cx.look, icon, cx.text(name), some).clicked() {
                steps += step;
            }
        }
        let close = cx.text(texts::canvas::FIND_CLOSE);
        (steps, icon_button(ui, cx.look, Icon::Close, close, true).clicked())
    }

    /// Puts the cursor into the field again.
    pub fn focus(&mut self) {
        self.has_focus = false;
    }

    /// Finds anew if something else is typed or the plan changed; says whether something else is
    /// typed.
    fn look_up(&mut self, session: &Session) -> bool {
        let now = (self.typed.clone(), session.revision());
        if self.of.as_ref() == Some(&now) {
            return false;
        }
        let typed_else = self.of.as_ref().is_some_and(|(typed, _)| *typed != now.0);
        let current = self.found.get(self.at).cloned();
        self.found = session.in_view().find(&self.typed);
        let kept = current.and_then(|id| self.found.iter().position(|other| *other == id));
        self.at = kept.unwrap_or(0);
        self.of = Some(now);
        typed_else
    }

    /// Goes on to what was found next, round and round.
    fn step(&mut self, steps: i64, cx: &PanelCx<'_>) {
        if self.found.is_empty() {
            return;
        }
        let count = self.found.len() as i64;
        self.at = (self.at as i64 + steps).rem_euclid(count) as usize;
        cx.request(Action::Show([self.found[self.at].clone()].into_iter().collect()));
    }
}
