//! Letters that are typed before the field that they are meant for has the keyboard: who presses
//! F2 and types on at once does not wait for the next frame.

use eframe::egui::{self, Event, Id};

/// So many frames at most a field takes to get the keyboard.
const MOST_FRAMES: u8 = 6;

/// Keys that wait for a field.
#[derive(Debug, Default)]
pub(super) struct TypeAhead {
    kept: Vec<Event>,
    /// What waits for the next frame, so that everything stays in order.
    later: Vec<Event>,
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

    /// Keys and buttons count in the order in which they were pressed, and a frame sees to keys
    /// first. So what comes behind the other sort waits for the next frame, which only happens
    /// where frames take long.
    pub fn in_order(&mut self, context: &egui::Context, input: &mut egui::RawInput) {
        let mut events = std::mem::take(&mut self.later);
        events.append(&mut input.events);
        let sort = |event: &Event| match event {
            Event::PointerButton { .. } => Some(Sort::Button),
            event if is_of_keyboard(event) => Some(Sort::Key),
            _ => None,
        };
        let first = events.iter().find_map(sort);
        let is_other = |event: &Event| sort(event).is_some_and(|sort| Some(sort) != first);
        let end = events.iter().position(is_other).unwrap_or(events.len());
        self.later = events.split_off(end);
        input.events = events;
        if !self.later.is_empty() {
            context.request_repaint();
        }
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

/// What a press is made with.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Key,
    Button,
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

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{Key, Modifiers, PointerButton, Pos2, RawInput};

    fn button(pressed: bool) -> Event {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        Event::PointerButton { pos: Pos2::ZERO, button, pressed, modifiers }
    }

    fn key(key: Key) -> Event {
        let (physical_key, modifiers) = (None, Modifiers::NONE);
        Event::Key { key, physical_key, pressed: true, repeat: false, modifiers }
    }

    #[test]
    fn keys_and_buttons_of_one_frame_stay_in_order() {
        let mut type_ahead = TypeAhead::default();
        let context = egui::Context::default();
        let moved = Event::PointerMoved(Pos2::ZERO);
        let all = [moved, key(Key::N), button(true), button(false), key(Key::H), key(Key::I)];
        let mut input = RawInput { events: all.to_vec(), ..RawInput::default() };
        for expected in [&all[..2], &all[2..4], &all[4..], &[]] {
            type_ahead.in_order(&context, &mut input);
            assert_eq!(std::mem::take(&mut input.events), expected);
        }
    }
}
