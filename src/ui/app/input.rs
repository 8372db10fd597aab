//! What comes from the system: keys that are no shortcuts of a command, dropped files, closing;
//! and the title that the system shows.

use std::path::Path;

use eframe::egui::{self, ViewportCommand};

use super::super::canvas::{self, Frame};
use super::App;
use crate::geometry::GridPoint;
use crate::session::{Action, Command};
use crate::theme::{Appearance, Theme};

impl App {
    /// Keys that are no shortcuts of a command: arrows, and the clipboard of the system.
    pub(super) fn hear_keys(&mut self, context: &egui::Context) {
        if context.text_edit_focused() || self.is_covered() || self.canvas.is_busy() {
            return;
        }
        let (events, pointer) =
            context.input(|input| (input.events.clone(), input.pointer.latest_pos()));
        for event in events {
            match event {
                egui::Event::Copy => self.act(context, Action::Run(Command::Copy)),
                egui::Event::Cut => self.act(context, Action::Run(Command::Cut)),
                egui::Event::Paste(text) => {
                    let at = self.canvas.paste_place(pointer, &self.session);
                    self.act(context, Action::Paste { text, at });
                }
                egui::Event::Key { key, pressed: true, modifiers, .. }
                    if modifiers.is_none() || modifiers.shift_only() =>
                {
                    let far = if modifiers.shift { 10 } else { 1 };
                    let way = match key {
                        egui::Key::ArrowLeft => GridPoint::new(-far, 0),
                        egui::Key::ArrowRight => GridPoint::new(far, 0),
                        egui::Key::ArrowUp => GridPoint::new(0, -far),
                        egui::Key::ArrowDown => GridPoint::new(0, far),
                        _ => continue,
                    };
                    if self.canvas.has_keyboard(context) {
                        self.act(context, Action::Nudge(way));
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn hear_window(&mut self, context: &egui::Context) {
        if context.input(|input| input.viewport().close_requested()) && !self.closing {
            match self.session.may_close() {
                Ok(()) => self.closing = true,
                Err(effects) => {
                    context.send_viewport_cmd(ViewportCommand::CancelClose);
                    self.carry_out(context, effects);
                }
            }
        }
        let dropped = context.input(|input| input.raw.dropped_files.clone());
        if let Some(path) = dropped.first().map(|file| file.path().to_owned()) {
            self.act(context, Action::OpenPath(path));
        }
        let file = self.session.path().and_then(Path::file_name);
        let name = file.map_or_else(
            || self.session.plan().name.to_string(),
            |name| name.to_string_lossy().into_owned(),
        );
        let mark = if self.session.is_changed() { "● " } else { "" };
        let title = format!("{mark}{name} – Commerce Canvas");
        if title != self.title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// A command such as Save is about the name that is typed in place, too.
    pub(super) fn finish_name(
        &mut self,
        context: &egui::Context,
        theme: &'static Theme,
        appearance: Appearance,
    ) {
        let mut effects = Vec::new();
        let mut frame = Frame {
            session: &mut self.session,
            theme,
            appearance,
            highlighted: &self.highlighted,
            previewed: &[],
            effects: &mut effects,
        };
        canvas::finish_name(&mut self.canvas, &mut frame);
        self.carry_out(context, effects);
    }
}
