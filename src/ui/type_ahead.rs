//! Letters that are typed before the field that they are meant for has the keyboard: who presses
//! F2 and types on at once does not wait for the next frame.

use eframe::egui::{self, Event, Id};

/// So many frames at most a field takes to get the keyboard.
const MOST_FRAMES: u8 = 6;

/// Keys that wait for a field.
#[derive(Debug, Default)]
pub(super) struct TypeAhead {
    kept: Vec<Event>,
    /// How many frames the field still has to get the keyboard.
    frames: u8,
    /// What had the keyboard before.
    before: Option<Id>,
}

impl TypeAhead {
    /// Something is about to get the keyboard, to be typed into.
    pub fn expect(&mut self, context: &egui::Context) {
        self.frames = MOST_FRAMES;
        self.before = context.memory(|memory| memory.focused());
    }

    /// Keeps a key for the field.
    pub fn keep(&mut self, event: Event) {
        self.kept.push(event);
    }

    /// At the beginning of a frame: gives the field what was typed once it has the keyboard, and
    /// keeps what is typed until then.
    pub fn begin_frame(&mut self, context: &egui::Context) {
        if self.frames == 0 {
            return;
        }
        let focused = context.memory(|memory| memory.focused());
        let has_keyboard = context.text_edit_focused() && focused != self.before;
        self.frames -= 1;
        if has_keyboard || self.frames == 0 {
            self.frames = 0;
            let kept = std::mem::take(&mut self.kept);
            context.input_mut(|input| drop(input.events.splice(0..0, kept)));
        } else {
            context.input_mut(|input| {
                for event in std::mem::take(&mut input.events) {
                    match is_of_keyboard(&event) {
                        true => self.kept.push(event),
                        false => input.events.push(event),
                    }
                }
            });
            context.request_repaint();
        }
    }
}

/// Whether an event comes from the keyboard.
pub(super) fn is_of_keyboard(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Ime(_)
            | Event::Paste(_)
            | Event::Copy
            | Event::Cut
    )
}
