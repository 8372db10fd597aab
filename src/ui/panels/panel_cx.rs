//! What every panel works with, beside the [`Ui`](eframe::egui::Ui) that it is shown in: how it
//! looks, what the session holds, and where it leaves what the user asks for.
//!
//! A panel reads the session and changes no plan. Only what is derived when it is first asked for
//! needs the context mutably.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt::Display;

use super::palette::PaletteItem;
use crate::language::{Language, Text};
use crate::plan::{Id, Plan};
use crate::session::{Action, Command, Session};
use crate::theme::Theme;
use crate::ui::widgets::Look;

/// What panels ask for while they are shown; it is done after the frame.
#[derive(Debug, Default)]
pub struct Requests {
    actions: RefCell<Vec<Action>>,
    highlighted: RefCell<BTreeSet<Id>>,
    previewed: RefCell<Vec<(Id, Id)>>,
    placed: Cell<Option<PaletteItem>>,
}

impl Requests {
    /// Asks for an action.
    pub fn request(&self, action: Action) {
        self.actions.borrow_mut().push(action);
    }

    /// The actions that were asked for, in that order; nothing is asked for any more.
    pub fn take_actions(&self) -> Vec<Action> {
        self.actions.take()
    }

    /// The elements that what is under the pointer is about; none are any more.
    pub fn take_highlighted(&self) -> BTreeSet<Id> {
        self.highlighted.take()
    }

    /// The ends of the links that the button under the pointer would add; none are any more.
    pub fn take_previewed(&self) -> Vec<(Id, Id)> {
        self.previewed.take()
    }

    /// What is to be placed on the canvas; nothing is any more.
    pub fn take_placed(&self) -> Option<PaletteItem> {
        self.placed.take()
    }
}

/// The context of a panel.
#[derive(Debug)]
pub struct PanelCx<'a> {
    /// How everything looks, and in which language it is.
    pub look: Look,
    /// What is shown.
    pub session: &'a mut Session,
    requests: &'a Requests,
}

impl<'a> PanelCx<'a> {
    /// The context in which a session is shown in the look of a theme.
    pub fn new(session: &'a mut Session, theme: &'static Theme, requests: &'a Requests) -> Self {
        Self { look: Look { theme, language: session.language() }, session, requests }
    }

    /// The design tokens.
    pub fn theme(&self) -> &'static Theme {
        self.look.theme
    }

    /// The language of the window.
    pub fn language(&self) -> Language {
        self.look.language
    }

    /// A text in the language of the window.
    pub fn text(&self, text: Text) -> &'static str {
        self.look.say(text)
    }

    /// A text with gaps in the language of the window.
    pub fn text_with(&self, text: Text, values: &[&dyn Display]) -> String {
        self.look.say_with(text, values)
    }

    /// The plan that is open.
    pub fn plan(&self) -> &Plan {
        self.session.plan()
    }

    /// Asks for an action.
    pub fn request(&self, action: Action) {
        self.requests.request(action);
    }

    /// Asks for some actions, in their order.
    pub fn request_all(&self, actions: impl IntoIterator<Item = Action>) {
        self.requests.actions.borrow_mut().extend(actions);
    }

    /// Asks for a command.
    pub fn run(&self, command: Command) {
        self.request(Action::Run(command));
    }

    /// Asks for an item of the palette to be placed on the canvas.
    pub fn place(&self, item: PaletteItem) {
        self.requests.placed.set(Some(item));
    }

    /// Points out elements on the canvas, as long as the pointer is on what is about them.
    pub fn highlight(&self, ids: impl IntoIterator<Item = Id>) {
        self.requests.highlighted.borrow_mut().extend(ids);
    }

    /// The elements that are pointed out so far.
    pub fn highlighted(&self) -> BTreeSet<Id> {
        self.requests.highlighted.borrow().clone()
    }

    /// Shows links on the canvas that a button would add, each from its ends.
    pub fn preview(&self, links: impl IntoIterator<Item = (Id, Id)>) {
        self.requests.previewed.borrow_mut().extend(links);
    }
}
