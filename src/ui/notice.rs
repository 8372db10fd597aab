//! A few words at the foot of the canvas that go by themselves.

use eframe::egui::{self, Align2, Color32, Role, WidgetInfo, vec2};

use super::canvas::tool_bar;
use super::panels::PanelCx;
use super::style;
use super::widgets::{Look, focus_ring};
use crate::language::{Text, texts};
use crate::layout;
use crate::session::{Command, Session};
use crate::text::Face;
use crate::theme::{Appearance, Theme};

/// How far it lies above the foot of the window while a sheet is open, in points.
const FOOT_OF_SHEET: f32 = 34.0;
/// How far it lies above the foot of the canvas, in points: over the bar of tools.
const ABOVE_FOOT: f32 = 14.0 + tool_bar::ABOVE_FOOT + tool_bar::HEIGHT;
/// How long a notice stays, in seconds, besides the time to read it.
const STAYS: f64 = 2.5;
/// How long it takes to read a letter, in seconds.
const PER_LETTER: f64 = 0.045;

/// What is done sooner, in seconds, is not said to be under way.
const WORTH_A_WORD: f64 = 0.4;

/// How large a notice is before its size is known, in points.
const USUAL: egui::Vec2 = vec2(380.0, 48.0);
/// Between a notice and the card that it must not hide, in points.
const OFF_CARD: f32 = 16.0;

/// Something that the user is told in passing.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    text: String,
    offers: Offer,
    /// When it comes, in seconds of the window's clock.
    from: f64,
    /// When it goes, in seconds of the window's clock.
    until: f64,
}

/// What can be done about what a notice says.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Offer {
    Nothing,
    /// Taking it back, as long as the plan is in this state.
    Undo(u64),
    /// Stopping it: it is under way.
    Stop,
}

/// What a notice is shown over, in screen points.
#[derive(Clone, Copy, Debug)]
pub(super) enum Over {
    /// The canvas: above its bar of tools, and beside what is selected.
    Canvas(egui::Rect),
    /// A sheet in this window: beside the buttons at its foot, under what it lists.
    Sheet(egui::Rect),
}

impl Notice {
    pub(super) fn new(text: String, context: &egui::Context) -> Self {
        let reading = text.chars().count() as f64 * PER_LETTER;
        let from = context.input(|input| input.time);
        Self { from, until: from + STAYS + reading, text, offers: Offer::Nothing }
    }

    /// Of something that is under way and can be stopped: shown once it takes longer than is worth
    /// a word, until whoever shows it knows that it is done.
    pub(super) fn under_way(text: String, context: &egui::Context) -> Self {
        let from = context.input(|input| input.time) + WORTH_A_WORD;
        context.request_repaint_after(std::time::Duration::from_secs_f64(WORTH_A_WORD));
        Self { from, until: f64::INFINITY, text, offers: Offer::Stop }
    }

    /// Whether it is to be shown by now.
    pub(super) fn is_due(&self, context: &egui::Context) -> bool {
        context.input(|input| input.time) >= self.from
    }

    /// Offers to take back what it is about, as long as the plan is in this state. It stays longer.
    pub(super) fn undoing(self, state: u64) -> Self {
        Self { offers: Offer::Undo(state), until: self.until + STAYS, ..self }
    }

    /// Shows the notice; gives whether it is still there. It may ask for what it reports to be
    /// taken back. One of what is under way is there no more when it shall be stopped.
    pub(super) fn show(
        &self,
        ui: &egui::Ui,
        cx: &PanelCx<'_>,
        appearance: Appearance,
        over: Over,
    ) -> bool {
        let left = self.until - ui.input(|input| input.time);
        if left <= 0.0 {
            return false;
        }
        if left.is_finite() {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
        let mut answered = false;
        let offered = match self.offers {
            Offer::Undo(state) if state == cx.session.revision() => Some(texts::commands::UNDO),
            Offer::Stop => Some(texts::documents::CANCEL),
            Offer::Undo(_) | Offer::Nothing => None,
        };
        let id = egui::Id::unique("notice");
        let (width, foot) = match over {
            Over::Canvas(canvas) => {
                let foot = canvas.center_bottom() - vec2(0.0, ABOVE_FOOT);
                let size =
                    ui.ctx().memory(|memory| memory.area_rect(id)).map_or(USUAL, |it| it.size());
                let usual = egui::Rect::from_min_size(foot - vec2(size.x / 2.0, size.y), size);
                (canvas.width(), beside_selected(cx.session, usual))
            }
            Over::Sheet(window) => {
                (window.width() / 2.0, window.center_bottom() - vec2(0.0, FOOT_OF_SHEET))
            }
        };
        let area = egui::Area::new(id)
            // Above a sheet, too: what was planned there is reported and taken back there.
            .order(egui::Order::Tooltip)
            .pivot(Align2::CENTER_BOTTOM)
            .fixed_pos(foot)
            .interactable(offered.is_some());
        area.show(ui.ctx(), |ui| {
            let (fill, ink) = match appearance.is_dark() {
                false => (style::color(cx.theme().ink), style::color(cx.theme().surface)),
                true => (style::color(cx.theme().raised), style::color(cx.theme().ink)),
            };
            let frame = egui::Frame::new()
                .fill(fill)
                .corner_radius(style::BAR_RADIUS)
                .inner_margin(egui::Margin::symmetric(16, 10))
                .shadow(style::floating_shadow(appearance));
            frame.show(ui, |ui| {
                ui.horizontal(|ui| {
                    if self.offers == Offer::Stop {
                        ui.add(egui::Spinner::new().color(ink).size(16.0));
                    }
                    self.words(ui, width, ink);
                    answered = offered.is_some_and(|it| button(ui, cx.look, appearance, it));
                });
            });
        });
        if answered && self.offers != Offer::Stop {
            cx.run(Command::Undo);
        }
        !answered
    }

    fn words(&self, ui: &mut egui::Ui, room: f32, ink: Color32) {
        let most = (room - 80.0).clamp(120.0, 460.0);
        let response = ui
            .scope(|ui| {
                ui.set_max_width(most);
                let text = egui::RichText::new(&self.text).color(ink);
                ui.add(egui::Label::new(text).wrap_mode(egui::TextWrapMode::Wrap))
            })
            .inner;
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &self.text));
    }
}

/// The middle of the foot of a notice that would lie in `place`: above the selected card where it
/// would hide that, which is most often what the notice is about.
fn beside_selected(session: &Session, place: egui::Rect) -> egui::Pos2 {
    let node = session.selection().single().and_then(|id| session.plan().nodes.get(id));
    let card = node.map(|node| {
        let rect = session.camera().screen_from_world().rect(&layout::card(node));
        let corner = |at: crate::geometry::Point| egui::pos2(at.x as f32, at.y as f32);
        egui::Rect::from_min_max(corner(rect.min), corner(rect.max))
    });
    match card.filter(|card| card.expand(OFF_CARD / 2.0).intersects(place)) {
        Some(card) => egui::pos2(place.center().x, card.top() - OFF_CARD),
        None => place.center_bottom(),
    }
}

/// The button that does something about what the notice says; says whether it was pressed.
fn button(ui: &mut egui::Ui, look: Look, appearance: Appearance, words: Text) -> bool {
    // On the dark paper of the light look, the accent of the dark one can be read.
    let theme = match appearance {
        Appearance::Light => Theme::of(Appearance::Dark),
        Appearance::LightContrast => Theme::of(Appearance::DarkContrast),
        Appearance::Dark | Appearance::DarkContrast => look.theme,
    };
    let words = look.say(words);
    let tint = style::color(theme.accent);
    let face = style::font(Face::SemiBold, style::TEXT);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), face, tint);
    let size = vec2(galley.size().x + 20.0, style::HIT_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    if response.hovered() {
        ui.painter().rect_filled(rect, style::BUTTON_RADIUS, tint.gamma_multiply(0.16));
    }
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, tint);
    focus_ring(ui, Look { theme, ..look }, &response, rect, style::BUTTON_RADIUS);
    response.clicked()
}
