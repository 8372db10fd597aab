//! What happened between two frames, shown to the window one after another: a press, a key and a
//! release count where and when they happened.
//!
//! A widget knows one place of the pointer, that at the end of what it is shown. Where frames take
//! long, a press, the way from there and the release come together, and the press would count where
//! the pointer went. So each of them is a pass of its own: egui runs the window again before it
//! paints, which costs little, since nothing is painted in between.

use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use eframe::egui::{self, Context, Event, PointerButton, Pos2};

use super::type_ahead::is_of_keyboard;

/// So many parts of what happened are shown within one frame; the others wait for the next.
const MOST_PASSES: NonZeroUsize = NonZeroUsize::new(16).expect("more than none");
/// Two clicks are a double click if no more seconds lie between them.
const DOUBLE_CLICK: f64 = 0.5;
/// Where the pointer is when a button is taken away from the window: on nothing.
const NOWHERE: Pos2 = Pos2::new(-10_000.0, -10_000.0);

/// When buttons of the pointer went down and up. Events of the window carry no time, so whoever gets
/// them from the system notes it here.
#[derive(Clone, Debug, Default)]
pub struct Arrivals(Arc<Mutex<VecDeque<Arrival>>>);

#[derive(Clone, Copy, Debug)]
struct Arrival {
    button: PointerButton,
    pressed: bool,
    at: Moment,
}

/// A moment by one of two clocks.
#[derive(Clone, Copy, Debug)]
enum Moment {
    Now(Instant),
    /// Seconds of the window's own clock.
    OfWindow(f64),
}

impl Arrivals {
    /// A button went down or up just now.
    pub fn note(&self, button: PointerButton, pressed: bool) {
        self.push(Arrival { button, pressed, at: Moment::Now(Instant::now()) });
    }

    /// A button went down or up at a time of the window's own clock, in seconds.
    pub fn note_at(&self, button: PointerButton, pressed: bool, time: f64) {
        self.push(Arrival { button, pressed, at: Moment::OfWindow(time) });
    }

    fn push(&self, arrival: Arrival) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push_back(arrival);
    }

    /// When this happened, in seconds of the window's clock, on which it is `now`. What was noted
    /// before it has been shown by then, or was for no window.
    fn take(&self, button: PointerButton, pressed: bool, now: f64) -> Option<f64> {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = noted.iter().position(|one| (one.button, one.pressed) == (button, pressed))?;
        let arrival = noted.drain(..=place).next_back()?;
        Some(match arrival.at {
            Moment::Now(then) => now - then.elapsed().as_secs_f64(),
            Moment::OfWindow(time) => time,
        })
    }
}

/// Shows the window what happened, part by part.
#[derive(Debug)]
pub(super) struct Pacing {
    arrivals: Arrivals,
    later: VecDeque<Part>,
    /// The button that has the pointer: the others are ignored until it is let go.
    held: Option<PointerButton>,
}

/// What is shown in one pass.
#[derive(Clone, Debug, PartialEq)]
struct Part {
    events: Vec<Event>,
    /// When it ended, in seconds of the window's clock.
    time: f64,
}

/// What an event is to the order of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Where the pointer goes, and what is held on its way.
    Way,
    /// A button of the pointer.
    Button,
    Key,
    Wheel,
    /// It is the same before and after.
    Free,
}

impl Pacing {
    pub fn new(arrivals: Arrivals) -> Self {
        Self { arrivals, later: VecDeque::new(), held: None }
    }

    /// Sets up a window in which events count one by one.
    pub fn set_up(self, context: &Context) {
        context.options_mut(|options| {
            options.max_passes = MOST_PASSES;
            options.input_options.max_double_click_delay = DOUBLE_CLICK;
        });
        context.add_plugin(self);
    }

    /// The buttons that count: one at a time has the pointer, and loses it with the window.
    fn owned(&mut self, events: Vec<Event>) -> Vec<Event> {
        let mut owned = Vec::with_capacity(events.len());
        for event in events {
            match event {
                Event::PointerButton { button, pressed: true, .. } => {
                    if self.held.is_some_and(|held| held != button) {
                        continue;
                    }
                    self.held = Some(button);
                    owned.push(event);
                }
                Event::PointerButton { button, pressed: false, .. } => {
                    if self.held.is_some_and(|held| held != button) {
                        continue;
                    }
                    self.held = None;
                    owned.push(event);
                }
                Event::WindowFocused(false) => {
                    owned.push(event);
                    if let Some(button) = self.held.take() {
                        let (pos, modifiers) = (NOWHERE, egui::Modifiers::NONE);
                        owned.push(Event::PointerMoved(pos));
                        owned.push(Event::PointerButton { pos, button, pressed: false, modifiers });
                        owned.push(Event::PointerGone);
                    }
                }
                _ => owned.push(event),
            }
        }
        owned
    }

    /// Puts what happened behind what still waits.
    fn add(&mut self, events: Vec<Event>, now: f64) {
        let parts = parts(self.owned(events));
        let times: Vec<Option<f64>> = parts.iter().map(|part| self.time_of(part, now)).collect();
        // What has no time of its own ended before what follows.
        let mut next = now;
        let mut timed: Vec<Part> = Vec::with_capacity(parts.len());
        for (events, time) in parts.into_iter().zip(times).rev() {
            next = time.unwrap_or(next).min(next);
            timed.push(Part { events, time: next });
        }
        self.later.extend(timed.into_iter().rev());
    }

    fn time_of(&self, part: &[Event], now: f64) -> Option<f64> {
        part.iter().find_map(|event| match event {
            Event::PointerButton { button, pressed, .. } => {
                self.arrivals.take(*button, *pressed, now)
            }
            _ => None,
        })
    }
}

impl egui::Plugin for Pacing {
    fn debug_name(&self) -> &'static str {
        "pacing"
    }

    fn input_hook(&mut self, context: &Context, input: &mut egui::RawInput) {
        let before = context.input(|input| input.time);
        if !input.events.is_empty() {
            let now = input.time.unwrap_or(before + f64::from(input.predicted_dt));
            self.add(std::mem::take(&mut input.events), now);
        }
        if let Some(part) = self.later.pop_front() {
            input.time = Some(part.time.max(before));
            input.events = part.events;
        }
    }

    fn on_begin_pass(&mut self, ui: &mut egui::Ui) {
        if !self.later.is_empty() {
            ui.ctx().request_discard("what happened next");
            ui.ctx().request_repaint();
        }
    }
}

/// Parts that a window can be shown one after another, with nothing in them whose order it would
/// have to know.
fn parts(events: Vec<Event>) -> Vec<Vec<Event>> {
    let mut parts: Vec<Vec<Event>> = Vec::new();
    let mut last = Sort::Free;
    for event in events {
        let sort = sort(&event);
        let part = parts.last().map_or(&[][..], Vec::as_slice);
        let follows = match (last, sort) {
            (_, Sort::Free) | (Sort::Free, _) => true,
            (Sort::Key, Sort::Key) => belongs_to_keys(part, &event),
            (last, sort) => last == sort && sort != Sort::Button,
        };
        if sort != Sort::Free {
            last = sort;
        }
        match parts.last_mut() {
            Some(part) if follows => part.push(event),
            Some(_) | None => parts.push(vec![event]),
        }
    }
    parts
}

/// Whether an event of the keyboard belongs to those before it: to a key belong the letter that it
/// types, that it is let go, and that it is held, and to letters the next. Another key may be meant
/// for what the one before opened.
fn belongs_to_keys(part: &[Event], event: &Event) -> bool {
    let last = part.iter().rfind(|event| is_of_keyboard(event));
    match event {
        Event::Key { pressed: false, .. } => true,
        Event::Text(_) => !matches!(last, Some(Event::Key { pressed: false, .. })),
        // A key that is held comes again and again without having been let go.
        Event::Key { key: again, modifiers: with, .. } => {
            let is_let_go = matches!(last, Some(Event::Key { pressed: false, .. }));
            let is_same = |event: &Event| match event {
                Event::Key { key, modifiers, .. } => (key, modifiers) == (again, with),
                _ => true,
            };
            !is_let_go
                && matches!(part.first(), Some(Event::Key { .. }))
                && part.iter().all(is_same)
        }
        _ => false,
    }
}

fn sort(event: &Event) -> Sort {
    match event {
        Event::PointerMoved(_)
        | Event::PointerGone
        | Event::MouseMoved(_)
        | Event::ModifiersChanged(_)
        | Event::Touch { .. }
        | Event::WindowFocused(_) => Sort::Way,
        Event::PointerButton { .. } => Sort::Button,
        Event::MouseWheel { .. } | Event::Zoom(_) | Event::Rotate(_) => Sort::Wheel,
        event if is_of_keyboard(event) => Sort::Key,
        _ => Sort::Free,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{Key, Modifiers};

    fn button(button: PointerButton, pressed: bool) -> Event {
        let modifiers = Modifiers::NONE;
        Event::PointerButton { pos: Pos2::ZERO, button, pressed, modifiers }
    }

    fn first(pressed: bool) -> Event {
        button(PointerButton::Primary, pressed)
    }

    fn key(key: Key) -> Event {
        let (physical_key, modifiers) = (None, Modifiers::NONE);
        Event::Key { key, physical_key, pressed: true, repeat: false, modifiers }
    }

    fn moved(x: f32) -> Event {
        Event::PointerMoved(Pos2::new(x, 0.0))
    }

    #[test]
    fn what_happened_in_one_frame_is_shown_in_its_order() {
        let all = [
            moved(1.0),
            moved(2.0),
            first(true),
            moved(3.0),
            key(Key::Escape),
            Event::Text("n".to_owned()),
            moved(4.0),
            first(false),
            key(Key::H),
        ];
        let parts = parts(all.to_vec());
        assert_eq!(
            parts,
            [&all[..2], &all[2..3], &all[3..4], &all[4..6], &all[6..7], &all[7..8], &all[8..]]
        );
    }

    #[test]
    fn every_key_is_shown_by_itself_with_what_it_types() {
        let text = |letters: &str| Event::Text(letters.to_owned());
        let up = |which| match key(which) {
            Event::Key { key, physical_key, repeat, modifiers, .. } => {
                Event::Key { key, physical_key, pressed: false, repeat, modifiers }
            }
            other => other,
        };
        let all = [
            key(Key::Enter),
            up(Key::Enter),
            text("C"),
            text("o"),
            key(Key::R),
            text("r"),
            key(Key::E),
            text("e"),
            up(Key::R),
            up(Key::E),
            key(Key::Enter),
        ];
        let parts = parts(all.to_vec());
        assert_eq!(parts, [&all[..2], &all[2..4], &all[4..6], &all[6..10], &all[10..]]);
    }

    #[test]
    fn a_key_that_is_held_does_not_wait_for_itself() {
        let all = [key(Key::ArrowDown), key(Key::ArrowDown), key(Key::ArrowDown), key(Key::Z)];
        assert_eq!(parts(all.to_vec()), [&all[..3], &all[3..]]);
    }

    #[test]
    fn a_press_has_the_time_at_which_it_came() {
        let arrivals = Arrivals::default();
        arrivals.note_at(PointerButton::Middle, true, 0.5);
        arrivals.note_at(PointerButton::Primary, true, 1.0);
        arrivals.note_at(PointerButton::Primary, false, 1.25);
        let mut pacing = Pacing::new(arrivals);
        pacing.add(vec![moved(1.0), first(true), moved(2.0), first(false), moved(3.0)], 2.0);
        let times: Vec<f64> = pacing.later.iter().map(|part| part.time).collect();
        assert_eq!(times, [1.0, 1.0, 1.25, 1.25, 2.0]);
    }

    #[test]
    fn one_button_at_a_time_has_the_pointer_and_loses_it_with_the_window() {
        let mut pacing = Pacing::new(Arrivals::default());
        let second = |pressed| button(PointerButton::Secondary, pressed);
        let owned = pacing.owned(vec![first(true), second(true), second(false), first(false)]);
        assert_eq!(owned, [first(true), first(false)]);
        let owned = pacing.owned(vec![second(true), first(true), second(false)]);
        assert_eq!(owned, [second(true), second(false)]);
        let owned = pacing.owned(vec![first(true), Event::WindowFocused(false)]);
        assert_eq!(owned[1], Event::WindowFocused(false));
        assert!(matches!(
            owned[3],
            Event::PointerButton { pressed: false, button: PointerButton::Primary, .. }
        ));
        assert_eq!(pacing.held, None);
    }
}
