//! Five places of the window that somebody who sees it for the first time is told about, one after the
//! other: a ring around the place and a card beside it. It can be left at any time and taken again, and
//! what lies under it can be used meanwhile. What is at the places is not known here.

use eframe::egui::{
    self, Align, CornerRadius, Frame, Key, Layout, Margin, Modifiers, Rect, Stroke,
};
use egui::{StrokeKind, pos2, vec2};

use crate::language::{Text, texts};
use crate::theme::Appearance;
use crate::ui::style::{BAR_RADIUS, CARD_RADIUS, color, floating_shadow};
use crate::ui::widgets::{Button, ButtonKind, Look, caption, paragraph, title};

/// How wide a card is, and how far it keeps from what it is about, in points.
const WIDTH: f32 = 316.0;
const ASIDE: f32 = 14.0;

/// A place that the tour comes to, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// What can be drawn.
    Palette,
    /// The drawing.
    Canvas,
    /// What the drawing adds up to.
    Result,
    /// Today, the steps and the target.
    Views,
    /// Why, what next, and the guide.
    SidePanel,
}

impl Stop {
    const ALL: [Self; 5] =
        [Self::Palette, Self::Canvas, Self::Result, Self::Views, Self::SidePanel];

    /// What is said there: a head and a text.
    const fn words(self) -> [Text; 2] {
        match self {
            Self::Palette => [texts::tour::PALETTE, texts::tour::PALETTE_TEXT],
            Self::Canvas => [texts::tour::CANVAS, texts::tour::CANVAS_TEXT],
            Self::Result => [texts::tour::RESULT, texts::tour::RESULT_TEXT],
            Self::Views => [texts::tour::VIEWS, texts::tour::VIEWS_TEXT],
            Self::SidePanel => [texts::tour::SIDE_PANEL, texts::tour::SIDE_PANEL_TEXT],
        }
    }
}

/// How far somebody is on the tour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tour {
    /// Which stop; below the number of stops.
    at: usize,
    /// Whether the card of the stop had the keyboard.
    was_given: bool,
}

impl Tour {
    /// Shows the stop. `place` says where it is in the window, `None` where it is hidden; the card
    /// keeps within `area`. Says whether the tour goes on.
    pub fn show(
        &mut self,
        context: &egui::Context,
        (look, appearance): (Look, Appearance),
        area: Rect,
        place: impl Fn(Stop) -> Option<Rect>,
    ) -> bool {
        let stop = Stop::ALL[self.at];
        let about = place(stop);
        if let Some(about) = about {
            ring(context, look, about);
        }
        let frame = Frame::new()
            .fill(color(look.theme.raised))
            .stroke(Stroke::new(1.0, color(look.theme.line)))
            .corner_radius(CornerRadius::same(BAR_RADIUS))
            .shadow(floating_shadow(appearance))
            .inner_margin(Margin::same(16));
        let [head, text] = stop.words();
        let (at, pivot) = beside(stop, about, area);
        let card = egui::Area::new(egui::Id::unique(("tour", self.at)))
            .order(egui::Order::Middle)
            .pivot(pivot)
            .fixed_pos(at)
            .constrain_to(area.shrink(8.0))
            .accessible_name(look.say(head))
            .role(egui::Role::Dialog);
        let shown = card.show(context, |ui| {
            frame.show(ui, |ui| {
                ui.set_width(WIDTH - 32.0);
                ui.spacing_mut().item_spacing.y = 6.0;
                let count = [&(self.at + 1) as &dyn std::fmt::Display, &Stop::ALL.len()];
                caption(ui, look, look.say_with(texts::phrases::COUNT_OF, &count));
                title(ui, look, look.say(head));
                paragraph(ui, look, look.theme.muted, &[(look.say(text), false)]);
                ui.add_space(4.0);
                self.buttons(ui, look)
            })
        });
        shown.inner.inner
    }

    /// Whether the tour is left by a key, before anything else takes the key.
    pub fn is_left(context: &egui::Context) -> bool {
        !context.text_edit_focused()
            && context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    }

    /// Onwards, back, or away; says whether the tour goes on.
    fn buttons(&mut self, ui: &mut egui::Ui, look: Look) -> bool {
        let is_last = self.at + 1 == Stop::ALL.len();
        let mut goes_on = true;
        ui.horizontal(|ui| {
            let leave = Button::new(look, look.say(texts::tour::LEAVE)).kind(ButtonKind::Ghost);
            if !is_last && leave.show(ui).clicked() {
                goes_on = false;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let words = if is_last { texts::tour::END } else { texts::tour::NEXT };
                let next = Button::new(look, look.say(words)).kind(ButtonKind::Primary).show(ui);
                if !std::mem::replace(&mut self.was_given, true) {
                    next.request_focus();
                }
                let back = Button::new(look, look.say(texts::tour::BACK));
                let goes_back = self.at > 0 && back.show(ui).clicked();
                if next.clicked() && is_last {
                    goes_on = false;
                } else if next.clicked() {
                    *self = Self { at: self.at + 1, was_given: false };
                } else if goes_back {
                    *self = Self { at: self.at - 1, was_given: false };
                }
            });
        });
        goes_on
    }
}

/// Around what the card is about.
fn ring(context: &egui::Context, look: Look, about: Rect) {
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("ring of the tour"));
    let stroke = Stroke::new(2.0, color(look.theme.accent));
    let painter = context.layer_painter(layer);
    painter.rect_stroke(about, CornerRadius::same(CARD_RADIUS), stroke, StrokeKind::Inside);
}

/// Where the card lies, and which corner of it: beside what it is about, or in the middle of the window.
fn beside(stop: Stop, about: Option<Rect>, area: Rect) -> (egui::Pos2, egui::Align2) {
    let Some(about) = about else { return (area.center(), egui::Align2::CENTER_CENTER) };
    match stop {
        Stop::Palette => (pos2(about.right() + ASIDE, about.top() + 96.0), egui::Align2::LEFT_TOP),
        Stop::Canvas => (about.center_bottom() - vec2(0.0, 76.0), egui::Align2::CENTER_BOTTOM),
        Stop::Result => (about.left_bottom() + vec2(0.0, ASIDE), egui::Align2::LEFT_TOP),
        Stop::Views => (about.right_bottom() + vec2(0.0, ASIDE), egui::Align2::RIGHT_TOP),
        Stop::SidePanel => {
            (pos2(about.left() - ASIDE, about.top() + 96.0), egui::Align2::RIGHT_TOP)
        }
    }
}
