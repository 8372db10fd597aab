//! Typing a name where it stands on the canvas.

use eframe::egui::{self, FontId, Key, Modifiers, pos2, vec2};

use super::context::CanvasCx;
use super::paint::{Projection, name_size};
use super::target::card;
use crate::geometry::{Point, Rect};
use crate::language::texts;
use crate::plan::{Body, Id, MAX_NAME_BYTES, MAX_TEXT_BYTES};
use crate::scene::{Item, Mark, Scene, Tag, overview};
use crate::session::{Action, Command, Session, TypingTarget};
use crate::text::Face;
use crate::theme::Theme;
use crate::ui::style;
use crate::ui::widgets::Limited;

/// Letters smaller than this, in screen points, are not typed, and no field is less wide.
const LEAST_SIZE: f64 = 12.0;
const LEAST_WIDTH: f32 = 120.0;

/// Where a name is typed. What is typed is in the session, and so in the plan.
#[derive(Debug)]
pub(super) struct NameEditor {
    id: Id,
    many_lines: bool,
    fresh: bool,
}

impl NameEditor {
    /// What is named.
    pub(super) fn id(&self) -> &Id {
        &self.id
    }

    /// Begins to type the name of a node, the text of a note or the label of a link.
    pub(super) fn begin(id: Id, session: &mut Session) -> Option<Self> {
        session.dispatch(Action::BeginTyping(TypingTarget::Element(id.clone())));
        session.typing()?;
        let node = session.plan().nodes.get(&id);
        let many_lines = node.is_some_and(|node| matches!(node.body, Body::Note(_)));
        Some(Self { id, many_lines, fresh: true })
    }

    /// Whether the session knows of it still: whatever leaves a text ends it.
    fn is_typed(&self, session: &Session) -> bool {
        let target = TypingTarget::Element(self.id.clone());
        session.typing().is_some_and(|typing| *typing.target() == target)
    }
}

/// Shows the field while a name is typed.
pub(super) fn show(ui: &mut egui::Ui, state: &mut Option<NameEditor>, cx: &mut CanvasCx<'_>) {
    let Some(editor) = state else { return };
    match editor.show(ui, cx) {
        Outcome::Open => {}
        Outcome::Gone => *state = None,
        Outcome::Ended(action) => {
            *state = None;
            cx.act(*action);
        }
    }
}

/// What became of the field in this frame.
enum Outcome {
    Open,
    /// The session ended it.
    Gone,
    /// The user ended it.
    Ended(Box<Action>),
}

impl NameEditor {
    fn show(&mut self, ui: &mut egui::Ui, cx: &mut CanvasCx<'_>) -> Outcome {
        let typing = cx.session.typing().filter(|_| self.is_typed(cx.session));
        let Some(typing) = typing else { return Outcome::Gone };
        let (mut text, is_untouched) = (typing.text().to_owned(), typing.is_untouched());
        // Of a new note nothing is given back but its text.
        let is_fresh = typing.is_fresh();
        let Some((rect, font)) = self.place(cx) else {
            return Outcome::Ended(Box::new(Action::EndTyping));
        };
        // As long as nothing was typed there is nothing in the field to take back.
        if is_untouched && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z)) {
            return Outcome::Ended(Box::new(Action::Run(Command::Undo)));
        }
        let escape = ui.input(|input| input.key_pressed(Key::Escape));
        let enter = ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.shift);
        let response = self.field(ui, &mut text, (rect, font), cx.theme);
        let label = texts::window::NAME_IN_PLACE.in_language(cx.session.language());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, label));
        if std::mem::take(&mut self.fresh) {
            response.request_focus();
            select_all(ui, response.id, &text);
            return Outcome::Open;
        }
        if response.changed() {
            cx.act(Action::Type(text));
        }
        if escape && !(self.many_lines && is_fresh) {
            Outcome::Ended(Box::new(Action::CancelTyping))
        } else if escape || response.lost_focus() || (enter && !self.many_lines) {
            Outcome::Ended(Box::new(Action::EndTyping))
        } else {
            Outcome::Open
        }
    }

    /// Where the field lies on the screen, and its letters; `None` if what is named is not drawn.
    fn place(&self, cx: &mut CanvasCx<'_>) -> Option<(egui::Rect, FontId)> {
        let scene = cx.session.scene(cx.appearance);
        if let Some(place) = self.place_of_name(cx, &scene) {
            return Some(place);
        }
        let place = card(&scene, &self.id).or_else(|| {
            let link = scene.drawing(&Tag::Link(self.id.clone()))?;
            link.label.or_else(|| {
                let middle = *link.route.get(link.route.len() / 2)?;
                Some(Rect { min: middle, max: middle })
            })
        })?;
        let camera = *cx.session.camera();
        let rect = Projection::new(&camera, false).rect(&place);
        let size = (13.0 * camera.zoom as f32).clamp(11.0, 32.0);
        if self.many_lines {
            return Some((rect, style::font(Face::Regular, size)));
        }
        let room = vec2(rect.width().max(200.0), size * 1.4 + 14.0);
        let rect = egui::Rect::from_center_size(rect.center(), room);
        Some((rect, style::font(Face::SemiBold, size)))
    }

    /// The same where a name is written: the field stands where the text stands, in its letters.
    fn place_of_name(&self, cx: &CanvasCx<'_>, scene: &Scene) -> Option<(egui::Rect, FontId)> {
        /// From the name to the edge of the card, in world points.
        const EDGE: f64 = 8.0;
        let drawing = scene.drawing(&Tag::Node(self.id.clone()))?;
        let card = drawing.outline.filter(|_| !self.many_lines)?;
        let camera = *cx.session.camera();
        let size = name_size(camera.zoom);
        let far = (size > name_size(1.0)).then(|| overview(drawing, size)).flatten();
        let items: &[Item] = far.as_deref().unwrap_or(&drawing.items);
        let mut lines = items.iter().filter_map(|item| match &item.mark {
            Mark::Text(run) if run.face == Face::SemiBold => Some(run),
            _ => None,
        });
        let first = lines.next()?;
        let last = lines.next_back().unwrap_or(first);
        let size = (first.size * camera.zoom).max(LEAST_SIZE) as f32;
        let lines = Rect {
            min: Point::new(first.baseline.x, first.baseline.y - first.size),
            max: Point::new(card.max.x - EDGE, last.baseline.y + 0.3 * last.size),
        };
        let written = Projection::new(&camera, false).rect(&lines);
        let room = vec2(written.width().max(LEAST_WIDTH), written.height().max(size * 1.35));
        let from = pos2(written.left(), written.center().y - room.y / 2.0);
        Some((egui::Rect::from_min_size(from, room), style::font(Face::SemiBold, size)))
    }

    fn field(
        &self,
        ui: &mut egui::Ui,
        text: &mut String,
        (rect, font): (egui::Rect, FontId),
        theme: &'static Theme,
    ) -> egui::Response {
        let limit = if self.many_lines { MAX_TEXT_BYTES } else { MAX_NAME_BYTES };
        let mut limited = Limited::new(text, limit);
        let edit = match self.many_lines {
            true => egui::TextEdit::multiline(&mut limited),
            false => egui::TextEdit::singleline(&mut limited),
        };
        let margin = if self.many_lines { vec2(8.0, 6.0) } else { egui::Vec2::ZERO };
        let edit = edit.font(font).margin(margin);
        let edit = edit.desired_width(rect.width()).min_size(rect.size());
        let edit = match self.many_lines {
            true => edit,
            false => edit.frame(egui::Frame::new()).align(egui::Align2::LEFT_CENTER),
        };
        let accent = style::color(theme.accent);
        let response = ui.scope(|ui| {
            let selection = &mut ui.visuals_mut().selection;
            selection.bg_fill = accent.gamma_multiply(0.25);
            selection.stroke.color = style::color(theme.ink);
            if !self.many_lines {
                // No higher than its letters, which stand where they were.
                ui.spacing_mut().interact_size.y = 0.0;
                // What is written there as it is typed is not read twice.
                ui.painter().rect_filled(rect.expand(2.0), 3.0, style::color(theme.surface));
                let line = egui::Stroke::new(2.0, accent);
                ui.painter().hline(rect.x_range(), rect.bottom() + 2.0, line);
            }
            ui.put(rect, edit)
        });
        limited.report_left_out(ui.ctx());
        response.inner
    }
}

fn select_all(ui: &egui::Ui, id: egui::Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    egui::TextEdit::store_state(ui.ctx(), id, state);
}
