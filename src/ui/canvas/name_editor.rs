//! Typing a name where it stands on the canvas.

use eframe::egui::{self, FontId, Key, Modifiers, vec2};

use super::context::CanvasCx;
use super::paint::Projection;
use super::target::card;
use crate::geometry::Rect;
use crate::language::texts;
use crate::plan::{Body, Id, MAX_NAME_BYTES, MAX_TEXT_BYTES};
use crate::scene::Tag;
use crate::session::{Action, Command, Session, TypingTarget};
use crate::text::Face;
use crate::ui::style;
use crate::ui::widgets::Limited;

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
        let response = self.field(ui, &mut text, rect, font);
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

    fn field(
        &self,
        ui: &mut egui::Ui,
        text: &mut String,
        rect: egui::Rect,
        font: FontId,
    ) -> egui::Response {
        let limit = if self.many_lines { MAX_TEXT_BYTES } else { MAX_NAME_BYTES };
        let mut limited = Limited::new(text, limit);
        let edit = match self.many_lines {
            true => egui::TextEdit::multiline(&mut limited),
            false => egui::TextEdit::singleline(&mut limited),
        };
        let edit = edit.font(font).margin(vec2(8.0, 6.0));
        let edit = edit.desired_width(rect.width()).min_size(rect.size());
        let response = ui.put(rect, edit);
        limited.report_left_out(ui.ctx());
        response
    }
}

fn select_all(ui: &egui::Ui, id: egui::Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    egui::TextEdit::store_state(ui.ctx(), id, state);
}
