//! What comes from the system: keys that are no shortcuts of a command, dropped files, closing;
//! and the title that the system shows.

use std::path::Path;

use eframe::egui::{self, ViewportCommand};

use super::super::focus::{self, Press};
use super::super::notice::Notice;
use super::super::type_ahead;
use super::App;
use super::dialog::Dialog;
use crate::geometry::{GridPoint, Point};
use crate::language::texts;
use crate::plan::Id;
use crate::session::{Action, Command, Direction, Effect};

impl App {
    /// Tab and F6 lead the keyboard on. A list that is open, and a name that is typed in place,
    /// have Tab for themselves.
    pub(super) fn lead_keyboard(&mut self, context: &egui::Context) {
        if context.input(|input| input.pointer.any_pressed()) {
            focus::show_focus(context, false);
        }
        let lists = matches!(self.dialog, Some(Dialog::FindCommand(_)));
        if lists || self.canvas.is_busy() {
            return;
        }
        for press in focus::take_presses(context) {
            focus::show_focus(context, true);
            self.lead_on(context, press);
        }
    }

    fn lead_on(&mut self, context: &egui::Context, press: Press) {
        let mut at = context.memory(|memory| memory.focused());
        let element = at.and_then(|at| self.canvas.element_of(at)).cloned();
        // Among the elements the way leads through all that are shown, in sight or not.
        if let (Some(element), Press::Widget { back }) = (&element, press) {
            match self.session.in_view().next_in_reading(Some(element), back) {
                Some(next) => return self.go_to(context, next),
                None => at = self.canvas.outermost_card(back),
            }
        }
        // Where nothing is in sight, the canvas itself leads to what there is.
        if press == (Press::Widget { back: false })
            && self.canvas.is_canvas_without_cards(at)
            && let Some(next) = self.session.in_view().next_in_reading(None, false)
        {
            return self.go_to(context, next);
        }
        let inside = self.canvas.focus_of_selected(&self.session);
        let next = self.regions.next(context, at, press, inside);
        match (next, press) {
            (Some(next), Press::Widget { back })
                if element.is_none() && self.canvas.element_of(next).is_some() =>
            {
                if let Some(next) = self.session.in_view().next_in_reading(None, back) {
                    self.go_to(context, next);
                }
            }
            (Some(next), _) => context.memory_mut(|memory| memory.request_focus(next)),
            (None, _) => {}
        }
    }

    /// What an arrow key moves: what is selected, else what is seen.
    fn moved(&self, way: GridPoint) -> Action {
        /// How far the drawing is moved for each point that cards would be, in screen points.
        const STRIDE: f64 = 24.0;
        match self.session.selection().is_empty() {
            false => Action::Nudge(way),
            true => Action::Pan(Point::from(way) * -STRIDE),
        }
    }

    /// Selects an element, brings it into sight and gives it the keyboard.
    fn go_to(&mut self, context: &egui::Context, id: Id) {
        if let Some(widget) = self.canvas.widget_of(&id) {
            context.memory_mut(|memory| memory.request_focus(widget));
        }
        self.act(context, Action::GoTo(id));
        self.follow_selection();
        context.request_repaint();
    }

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
                    if modifiers.command_only() && self.canvas.has_keyboard(context) =>
                {
                    if let Some(direction) = direction_of(key) {
                        self.walk(context, direction);
                    }
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
                        self.act(context, self.moved(way));
                    }
                }
                _ => {}
            }
        }
    }

    /// What is typed right after a card was dropped is its name, no row of shortcuts.
    pub(super) fn hear_name(&mut self, context: &egui::Context) {
        if context.input(|input| input.pointer.any_pressed()) {
            self.canvas.forget_fresh();
        }
        let Some(id) = self.canvas.fresh(&self.session).cloned() else { return };
        if self.is_covered() || self.canvas.is_busy() || !self.canvas.has_keyboard(context) {
            return;
        }
        let types = |event: &egui::Event| matches!(event, egui::Event::Text(text) if text.chars().all(|c| !c.is_control() && c != ' '));
        if !context.input(|input| input.events.iter().any(types)) {
            return;
        }
        self.canvas.forget_fresh();
        self.carry_out(context, vec![Effect::EditName(id)]);
        let keep = &mut self.type_ahead;
        context.input_mut(|input| {
            input.events.retain(|event| {
                let is_key = type_ahead::is_of_keyboard(event);
                if is_key {
                    keep.keep(event.clone());
                }
                !is_key
            });
        });
    }

    /// Goes from what is selected to what lies next in a direction on the screen.
    fn walk(&mut self, context: &egui::Context, direction: Direction) {
        let Some(next) = self.session.in_view().next_on_screen(direction) else { return };
        focus::show_focus(context, true);
        self.go_to(context, next);
    }

    pub(super) fn hear_window(&mut self, context: &egui::Context) {
        if context.input(|input| input.viewport().close_requested()) && !self.closing {
            match self.session.may_close() {
                Ok(()) if self.jobs.has_dialog() && !self.insists => {
                    context.send_viewport_cmd(ViewportCommand::CancelClose);
                    self.carry_out(context, vec![Effect::Quit]);
                }
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
            if dropped.len() > 1 {
                let others = dropped.len() - 1;
                let text = texts::documents::ONE_PLAN_AT_A_TIME.with(self.language(), &[&others]);
                self.notice = Some(Notice::new(text, context));
            }
        }
        let file = self.session.path().and_then(Path::file_name);
        let name = file.map_or_else(
            || self.session.plan().name.to_string(),
            |name| name.to_string_lossy().into_owned(),
        );
        let mark = if self.session.is_changed() { "● " } else { "" };
        let title = format!("{mark}{name} – Commerce Canvas");
        // A screen reader calls the window as the system does.
        let window = egui::accesskit_root_id();
        context.accesskit_node_builder(window, |node| node.set_label(title.clone()));
        if title != self.title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

fn direction_of(key: egui::Key) -> Option<Direction> {
    Some(match key {
        egui::Key::ArrowLeft => Direction::Left,
        egui::Key::ArrowRight => Direction::Right,
        egui::Key::ArrowUp => Direction::Up,
        egui::Key::ArrowDown => Direction::Down,
        _ => return None,
    })
}
