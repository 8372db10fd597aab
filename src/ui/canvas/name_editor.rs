//! Typing a name where it stands on the canvas.

use eframe::egui::{self, Key, vec2};

use super::{Frame, card, paint::Look};
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

pub(super) fn show(ui: &mut egui::Ui, state: &mut Option<NameEditor>, frame: &mut Frame<'_>) {
    let Some(editor) = state else { return };
    let typing = frame.session.typing().filter(|_| editor.is_typed(frame.session));
    let Some(typing) = typing else {
        *state = None;
        return;
    };
    let (mut text, is_untouched) = (typing.text().to_owned(), typing.is_untouched());
    let camera = *frame.session.camera();
    let look = Look::new(&camera, false);
    let scene = frame.session.scene(frame.appearance);
    let place = card(&scene, &editor.id).or_else(|| {
        let link = scene.drawing(&Tag::Link(editor.id.clone()))?;
        link.label.or_else(|| {
            let middle = *link.route.get(link.route.len() / 2)?;
            Some(Rect { min: middle, max: middle })
        })
    });
    let Some(place) = place else {
        *state = None;
        frame.act(Action::EndTyping);
        return;
    };
    let rect = look.rect(&place);
    let zoom = camera.zoom as f32;
    let size = (13.0 * zoom).clamp(11.0, 32.0);
    let font = style::font(if editor.many_lines { Face::Regular } else { Face::SemiBold }, size);
    let rect = match editor.many_lines {
        true => rect,
        false => egui::Rect::from_center_size(
            rect.center(),
            vec2(rect.width().max(200.0), size * 1.4 + 14.0),
        ),
    };
    // As long as nothing was typed there is nothing in the field to take back.
    if is_untouched && ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::Z)) {
        *state = None;
        frame.act(Action::Run(Command::Undo));
        return;
    }
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    let enter = ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.shift);
    let limit = if editor.many_lines { MAX_TEXT_BYTES } else { MAX_NAME_BYTES };
    let mut limited = Limited::new(&mut text, limit);
    let edit = match editor.many_lines {
        true => egui::TextEdit::multiline(&mut limited),
        false => egui::TextEdit::singleline(&mut limited),
    };
    let edit =
        edit.font(font).margin(vec2(8.0, 6.0)).desired_width(rect.width()).min_size(rect.size());
    let response = ui.put(rect, edit);
    limited.tell(ui.ctx());
    let label = texts::window::NAME_IN_PLACE.in_language(frame.session.language());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, label));
    if editor.fresh {
        editor.fresh = false;
        response.request_focus();
        select_all(ui, response.id, &text);
        return;
    }
    let ends = response.lost_focus() || (enter && !editor.many_lines);
    if response.changed() {
        frame.act(Action::Type(text));
    }
    if escape {
        *state = None;
        frame.act(Action::CancelTyping);
    } else if ends {
        *state = None;
        frame.act(Action::EndTyping);
    }
}

fn select_all(ui: &egui::Ui, id: egui::Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    egui::TextEdit::store_state(ui.ctx(), id, state);
}
