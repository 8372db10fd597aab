//! The loop of the window's events, with what gets lost on their way to the window put right: the
//! times at which buttons went down and up, and the pointer while a button is held beside it.

use eframe::UserEvent;
use eframe::egui::PointerButton;
use winit::application::ApplicationHandler;
use winit::event::{DeviceEvent, DeviceId, ElementState, MouseButton, StartCause, WindowEvent};
use winit::event_loop::ActiveEventLoop;
use winit::window::WindowId;

use super::pacing::Arrivals;

/// Hands the events of the system on to the window.
pub(super) struct SystemEvents<T> {
    window: T,
    arrivals: Arrivals,
    /// How many buttons are held.
    held: usize,
    /// That the pointer left the window, told once no button is held: until then it is the window's,
    /// and letting go beside the window ends what it began.
    left: Option<(WindowId, WindowEvent)>,
}

impl<T> SystemEvents<T> {
    pub fn new(window: T, arrivals: Arrivals) -> Self {
        Self { window, arrivals, held: 0, left: None }
    }
}

impl<T: ApplicationHandler<UserEvent>> ApplicationHandler<UserEvent> for SystemEvents<T> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        self.window.resumed(event_loop);
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        match &event {
            WindowEvent::MouseInput { state, button, .. } => {
                let pressed = *state == ElementState::Pressed;
                self.held = match pressed {
                    true => self.held + 1,
                    false => self.held.saturating_sub(1),
                };
                if let Some(button) = button_of(*button) {
                    self.arrivals.note(button, pressed);
                }
            }
            WindowEvent::CursorLeft { .. } if self.held > 0 => {
                self.left = Some((id, event));
                return;
            }
            WindowEvent::CursorEntered { .. } => self.left = None,
            WindowEvent::Focused(false) => self.held = 0,
            _ => {}
        }
        self.window.window_event(event_loop, id, event);
        if self.held == 0
            && let Some((id, event)) = self.left.take()
        {
            self.window.window_event(event_loop, id, event);
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        self.window.new_events(event_loop, cause);
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        self.window.user_event(event_loop, event);
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, id: DeviceId, event: DeviceEvent) {
        self.window.device_event(event_loop, id, event);
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.window.about_to_wait(event_loop);
    }

    fn suspended(&mut self, event_loop: &ActiveEventLoop) {
        self.window.suspended(event_loop);
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        self.window.exiting(event_loop);
    }

    fn memory_warning(&mut self, event_loop: &ActiveEventLoop) {
        self.window.memory_warning(event_loop);
    }
}

/// A button as the window knows it.
fn button_of(button: MouseButton) -> Option<PointerButton> {
    Some(match button {
        MouseButton::Left => PointerButton::Primary,
        MouseButton::Right => PointerButton::Secondary,
        MouseButton::Middle => PointerButton::Middle,
        MouseButton::Back => PointerButton::Extra1,
        MouseButton::Forward => PointerButton::Extra2,
        MouseButton::Other(_) => return None,
    })
}
