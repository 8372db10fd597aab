//! What comes from the system: keys that are no shortcuts of a command, dropped files, closing;
//! and the title that the system shows.

use std::path::{Path, PathBuf};

use eframe::egui::{self, ViewportCommand};

use super::super::focus::{self, Press};
use super::super::jobs::is_importable;
use super::super::notice::Notice;
use super::super::shortcuts;
use super::super::type_ahead;
use super::App;
use super::dialog::Dialog;
use crate::geometry::{GridPoint, Point};
use crate::language::texts;
use crate::plan::Id;
use crate::session::{Action, Command, CommandInput, Direction, Effect, Mode, System};

/// Commands whose keys were pressed in one frame.
#[derive(Debug, Default)]
pub(super) struct Commands {
    /// Those that run once the panels were shown.
    pub at_once: Vec<Command>,
    /// Those that run once the sheet over the window was shown.
    pub over_a_sheet: Vec<Command>,
}

/// What can be begun with, or asked, from the page of beginnings, besides what runs over any sheet.
const WHILE_BEGINNING: [Command; 4] =
    [Command::Open, Command::Import, Command::ShowHelp, Command::ShowSettings];

impl App {
    /// The commands whose keys were pressed.
    pub(super) fn take_commands(&mut self, context: &egui::Context) -> Commands {
        self.type_ahead.begin_frame(context);
        drop_letters_of_alt(context);
        // Keys belong to an open list or menu, too.
        let is_listing = egui::Popup::is_any_open(context);
        if !is_listing {
            self.lead_focus(context);
            self.type_fresh_name(context);
        }
        let covered = self.is_covered();
        let begins = matches!(self.dialog, Some(Dialog::Start(_)));
        let is_answering = self.dialog.is_some() && !begins;
        if is_answering || self.is_asking() || self.canvas.is_choosing() {
            return Commands::default();
        }
        let is_naming = self.session.typing().is_some();
        let is_typing = context.text_edit_focused() || self.was_typing;
        let typing = match is_typing || is_naming || is_listing {
            true => shortcuts::Typing::Text,
            false if self.shows_outline() && self.side_panel.outline.has_keyboard() => {
                shortcuts::Typing::FirstLetters
            }
            false => shortcuts::Typing::Nothing,
        };
        let may_run = |command: Command| {
            !covered
                || command.input() == CommandInput::OverSheets
                || begins && WHILE_BEGINNING.contains(&command)
        };
        let mut commands = shortcuts::pressed(context, typing, may_run, &mut self.type_ahead);
        if self.canvas.in_gesture(&self.session) {
            // Escape gives the gesture up, and so does undo: no more than that.
            if commands.contains(&Command::Undo) {
                self.canvas.end_gesture(&mut self.session);
            }
            let gives_up = [Command::SelectNothing, Command::Undo, Command::Redo];
            commands.retain(|command| !gives_up.contains(command));
        }
        match covered {
            true => Commands { over_a_sheet: commands, ..Commands::default() },
            false => Commands { at_once: commands, ..Commands::default() },
        }
    }

    /// A key that is still held answers no dialog: it was pressed for what was there before.
    pub(super) fn let_go_of_held_keys(&self, context: &egui::Context) {
        if !self.is_covered() {
            return;
        }
        context.input_mut(|input| {
            input.events.retain(|event| {
                let egui::Event::Key { key, repeat: true, pressed: true, .. } = event else {
                    return true;
                };
                !matches!(key, egui::Key::Enter | egui::Key::Escape)
            });
        });
    }

    /// Tab and F6 lead the keyboard on. A list that is open, and a name that is typed in place,
    /// have Tab for themselves.
    pub(super) fn lead_focus(&mut self, context: &egui::Context) {
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
    fn arrow_action(&self, step: GridPoint) -> Action {
        /// How far the drawing is moved for each point that cards would be, in screen points.
        const STRIDE: f64 = 24.0;
        match self.session.selection().is_empty() {
            false => Action::Nudge(step),
            true => Action::Pan(Point::from(step) * -STRIDE),
        }
    }

    /// Selects an element, brings it into sight and gives it the keyboard.
    fn go_to(&mut self, context: &egui::Context, id: Id) {
        if let Some(widget) = self.canvas.widget_of(&id) {
            context.memory_mut(|memory| memory.request_focus(widget));
        }
        self.dispatch(context, Action::GoTo(id));
        self.follow_selection();
        context.request_repaint();
    }

    /// Keys that are no shortcuts of a command: arrows, and the clipboard of the system.
    pub(super) fn handle_keys(&mut self, context: &egui::Context) {
        // Keys belong to an open list or menu, too.
        let is_listing = egui::Popup::is_any_open(context);
        if context.text_edit_focused() || self.is_covered() || self.canvas.is_busy() || is_listing {
            return;
        }
        let (events, pointer) =
            context.input(|input| (input.events.clone(), input.pointer.latest_pos()));
        for event in events {
            match event {
                egui::Event::Copy => self.dispatch(context, Action::Run(Command::Copy)),
                egui::Event::Cut => self.dispatch(context, Action::Run(Command::Cut)),
                // Ctrl+Shift+V comes as a paste, too.
                egui::Event::Paste(text)
                    if self.canvas.takes_paste_in_place()
                        || context.input(|input| input.modifiers.shift) =>
                {
                    self.dispatch(context, Action::PasteInPlace(text));
                }
                egui::Event::PasteImage(_) => {
                    let text = self.text(texts::names::NO_PICTURES);
                    self.notice = Some(Notice::new(text, context));
                }
                egui::Event::Paste(text) => {
                    let at = self.canvas.paste_place(pointer, &self.session);
                    self.dispatch(context, Action::Paste { text, at });
                }
                egui::Event::Key { key, pressed: true, modifiers, .. }
                    if modifiers
                        .matches_exact(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT)
                        && self.canvas.has_keyboard(context) =>
                {
                    if let Some(direction) = direction_of(key) {
                        self.canvas.offer_linked(direction, &self.session);
                    }
                }
                egui::Event::Key { key: egui::Key::Enter, pressed: true, modifiers, .. }
                    if modifiers.is_none() && self.canvas.has_keyboard(context) =>
                {
                    self.edit_selected(context);
                }
                egui::Event::Key { key, pressed: true, modifiers, .. }
                    if modifiers.command_only() && self.canvas.has_keyboard(context) =>
                {
                    if let Some(direction) = direction_of(key) {
                        self.go_towards(context, direction);
                    }
                }
                egui::Event::Key { key, pressed: true, modifiers, .. }
                    if modifiers.is_none() || modifiers.shift_only() =>
                {
                    let far = if modifiers.shift { 10 } else { 1 };
                    let step = match key {
                        egui::Key::ArrowLeft => GridPoint::new(-far, 0),
                        egui::Key::ArrowRight => GridPoint::new(far, 0),
                        egui::Key::ArrowUp => GridPoint::new(0, -far),
                        egui::Key::ArrowDown => GridPoint::new(0, far),
                        _ => continue,
                    };
                    if self.canvas.has_keyboard(context) {
                        self.dispatch(context, self.arrow_action(step));
                    }
                }
                _ => {}
            }
        }
    }

    /// Enter edits what is selected, as F2 does.
    fn edit_selected(&mut self, context: &egui::Context) {
        let is_selecting = self.session.mode() == Mode::Select;
        if is_selecting && !self.canvas.in_gesture(&self.session) {
            self.dispatch(context, Action::Run(Command::Rename));
        }
    }

    /// What is typed right after a card was dropped is its name, no row of shortcuts.
    pub(super) fn type_fresh_name(&mut self, context: &egui::Context) {
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
        self.apply_effects(context, vec![Effect::EditName(id)]);
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
    fn go_towards(&mut self, context: &egui::Context, direction: Direction) {
        let Some(next) = self.session.in_view().next_on_screen(direction) else { return };
        focus::show_focus(context, true);
        self.go_to(context, next);
    }

    pub(super) fn handle_window(&mut self, context: &egui::Context) {
        if context.input(|input| input.viewport().close_requested()) && !self.closing {
            match self.session.may_close() {
                Ok(()) if self.jobs.has_dialog() && !self.insists => {
                    context.send_viewport_cmd(ViewportCommand::CancelClose);
                    self.apply_effects(context, vec![Effect::Quit]);
                }
                Ok(()) => self.closing = true,
                Err(effects) => {
                    context.send_viewport_cmd(ViewportCommand::CancelClose);
                    self.apply_effects(context, effects);
                }
            }
        }
        let dropped = context.input(|input| input.raw.dropped_files.clone());
        if let Some(path) = dropped.first().map(|file| file.path().to_owned()) {
            self.dispatch(context, opening(path));
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

/// What a file that is given to the window is opened by.
pub(super) fn opening(path: PathBuf) -> Action {
    match is_importable(&path) {
        true => Action::ImportPath(path),
        false => Action::OpenPath(path),
    }
}

/// A letter with Alt is a command or nothing: it types no letter. On a Mac it types another one.
fn drop_letters_of_alt(context: &egui::Context) {
    context.input_mut(|input| {
        let (alt, ctrl) = (input.modifiers.alt, input.modifiers.ctrl);
        if System::THIS == System::Other && alt && !ctrl {
            input.events.retain(|event| !matches!(event, egui::Event::Text(_)));
        }
    });
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
