//! What the session wants to ask or tell, one thing at a time over everything else. What arrives
//! by itself waits until nothing is typed or dragged, and no key that was pressed before a
//! question could be read answers it. How a question looks is known to `dialogs` alone.

use std::sync::Arc;

use eframe::egui;

use super::super::dialogs::{
    self, ChangedState, Comparison, ConflictsState, FaultsChoice, FaultyFile, FilledInState,
    RecoveryChoice,
};
use super::super::notice::Notice;
use super::super::type_ahead;
use super::super::widgets::Look;
use super::App;
use super::question_text::{message_words, unsound_words, who_beside};
use crate::file::{self, Choices};
use crate::language::texts;
use crate::plan::Plan;
use crate::session::{
    Action, Answer, ChangedChoice, Message, OrphanId, QUIET, Question, QuestionId, difference_text,
    fault_text,
};
use crate::theme::Theme;

/// A question that is in sight.
#[derive(Debug)]
pub(super) struct QuestionView {
    id: QuestionId,
    /// Since when, in seconds of the window's clock.
    since: f64,
    state: State,
}

/// What a question needs beside what it asks, as long as it is in sight.
#[derive(Debug)]
enum State {
    Nothing,
    Changed(Box<ChangedState>),
    Conflicts(Box<ConflictsState>),
    Faults(FaultyFile),
    /// What the user would discard by pressing once more.
    Recovery(Option<OrphanId>),
    Comparison(Box<Comparison>),
    FilledIn(Box<FilledInState>),
}

impl App {
    /// At the beginning of a frame: decides which question is in sight, and keeps from it what was
    /// typed before it could be read.
    pub(super) fn choose_question(&mut self, context: &egui::Context) {
        let now = context.input(|input| input.time);
        let Some(asked) = self.session.question() else {
            self.question = None;
            return;
        };
        let (id, by_user) = (asked.id, asked.by_user);
        if self.question.as_ref().is_none_or(|view| view.id != id) {
            let was_in_sight = self.question.take().is_some();
            let may_come = by_user || was_in_sight || !self.is_in_the_middle(context);
            if !may_come {
                if self.waits_for != Some(id) {
                    self.waits_for = Some(id);
                    let text = self.text(texts::documents::QUESTION_WAITS);
                    self.notice = Some(Notice::new(text, context));
                }
                return;
            }
            // What said that it waits has nothing to say any more.
            if self.waits_for.take() == Some(id) {
                self.notice = None;
            }
            self.canvas.end_gesture(&mut self.session);
            let state = self.state_of_question();
            self.question = Some(QuestionView { id, since: now, state });
            // What had the keyboard must not get what is meant for the question, nor the other
            // way round.
            context.memory_mut(|memory| {
                if let Some(focused) = memory.focused() {
                    memory.surrender_focus(focused);
                }
            });
        }
        let quiet = QUIET as f64 / 1_000.0;
        let left = self.question.as_ref().map_or(0.0, |view| quiet - (now - view.since));
        dialogs::set_quiet(context, left > 0.0);
        if left > 0.0 {
            context.input_mut(|input| {
                input.events.retain(|event| !type_ahead::is_of_keyboard(event));
            });
            context.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }

    /// Whether a question is in sight.
    pub(super) fn is_asking(&self) -> bool {
        self.question.is_some()
    }

    /// Whether the user types or drags, or has another dialog open; who begins is in the middle of
    /// nothing.
    fn is_in_the_middle(&self, context: &egui::Context) -> bool {
        let is_beginning = matches!(self.dialog, Some(super::Dialog::Start(_)));
        (self.dialog.is_some() && !is_beginning)
            || self.session.typing().is_some()
            || self.session.in_gesture()
            || self.canvas.is_busy()
            || self.canvas.in_gesture(&self.session)
            || context.text_edit_focused()
            || egui::Popup::is_any_open(context)
    }

    fn state_of_question(&self) -> State {
        let language = self.language();
        let Some(asked) = self.session.question() else { return State::Nothing };
        match &asked.question {
            Question::Changed(theirs) => {
                let base = self
                    .session
                    .document()
                    .known()
                    .map_or_else(Plan::default, |known| known.plan.clone());
                let by_us = file::diff(&base, self.session.plan());
                let by_them = file::diff(&base, &theirs.found.plan);
                let beside = self.safety.beside();
                let who = beside.filter(|(path, _)| *path == theirs.found.path);
                let who = who.map(|(_, holder)| who_beside(holder, language));
                let theirs = theirs.clone();
                State::Changed(Box::new(ChangedState { theirs, base, by_us, by_them, who }))
            }
            Question::Conflicts { theirs, conflicts } => {
                State::Conflicts(Box::new(ConflictsState {
                    theirs: theirs.clone(),
                    conflicts: conflicts.clone(),
                    choices: Choices::new(),
                }))
            }
            Question::Faults { reading, .. } => {
                let lines = reading.faults.iter();
                let lines = lines.map(|fault| fault_text::semantic_fault(fault, language));
                let is_newer = reading.is_newer;
                State::Faults(FaultyFile { lines: lines.collect(), is_newer })
            }
            Question::Recovery(_) => State::Recovery(None),
            Question::Comparison { path, old } => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let new = self.session.plan();
                let found = file::diff(old, new);
                let mut head = difference_text::models(old, new, language);
                head.extend(difference_text::counted_as_then(old, new, language));
                let (name, old) = (name.into_owned(), Plan::clone(old));
                State::Comparison(Box::new(Comparison { name, head, old, found }))
            }
            Question::FilledIn { path, filled, .. } => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let found = file::diff(&filled.before, &filled.after);
                let (name, filled) = (name.into_owned(), Arc::clone(filled));
                State::FilledIn(Box::new(FilledInState { name, filled, found }))
            }
            Question::Unsaved
            | Question::Overwrite { .. }
            | Question::ReplaceImage { .. }
            | Question::Unusable { .. }
            | Question::Imported { .. }
            | Question::Complete(_)
            | Question::Message(_) => State::Nothing,
        }
    }

    /// Shows the question that is in sight, and does what the user answered.
    pub(super) fn show_question(&mut self, context: &egui::Context, theme: &'static Theme) {
        let language = self.language();
        let look = Look { theme, language };
        let plan = self.session.plan();
        let Some((view, asked)) = self.question.as_mut().zip(self.session.question()) else {
            return;
        };
        // It was answered or replaced in this frame; the next is looked for at the next.
        if view.id != asked.id {
            context.request_repaint();
            return;
        }
        let answer = match (&asked.question, &mut view.state) {
            (Question::Unsaved, _) => {
                dialogs::unsaved(context, look, &plan.name).map(Answer::Unsaved)
            }
            (Question::Overwrite { path, .. }, _) => {
                dialogs::overwrite(context, look, path, false).map(Answer::Go)
            }
            (Question::ReplaceImage { path, .. }, _) => {
                dialogs::overwrite(context, look, path, true).map(Answer::Go)
            }
            (Question::Changed(_), State::Changed(state)) => {
                let name = state.theirs.found.path.file_name().unwrap_or_default();
                let name = name.to_string_lossy().into_owned();
                dialogs::changed(context, look, &name, state).map(Answer::Changed)
            }
            (Question::Conflicts { .. }, State::Conflicts(state)) => {
                let decided = dialogs::conflicts(context, look, plan, state);
                decided.map(|decided| match decided {
                    true => Answer::Changed(ChangedChoice::Merge(Some(state.choices.clone()))),
                    false => Answer::Changed(ChangedChoice::Later),
                })
            }
            (Question::Unusable { path, fault }, _) => {
                let fault = unsound_words(fault, language);
                dialogs::unusable(context, look, path, &fault).map(Answer::Go)
            }
            (Question::Faults { path, .. }, State::Faults(found)) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let choice = dialogs::faults(context, look, &name, found);
                choice.map(|choice| Answer::Go(choice == FaultsChoice::Open))
            }
            (Question::Recovery(found), State::Recovery(sure)) => {
                dialogs::recovery(context, look, found, sure).map(|choice| match choice {
                    RecoveryChoice::Recover(id) => Answer::Recover(id),
                    RecoveryChoice::Discard(id) => Answer::Discard(id),
                    RecoveryChoice::Later => Answer::Close,
                })
            }
            (Question::Comparison { .. }, State::Comparison(state)) => {
                dialogs::compare(context, look, plan, state).then_some(Answer::Close)
            }
            (Question::FilledIn { .. }, State::FilledIn(state)) => {
                dialogs::filled_in(context, look, state).map(Answer::Go)
            }
            (Question::Imported { path, imported, .. }, _) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                dialogs::imported(context, look, &name, &imported.said).map(Answer::Import)
            }
            (Question::Complete(completion), _) => {
                dialogs::completion(context, look, completion).map(Answer::Go)
            }
            (Question::Message(message), _) => {
                let (head, text) = message_words(message, language);
                let show = match message {
                    Message::Done { .. } => dialogs::done,
                    _ => dialogs::message,
                };
                show(context, look, &head, &text).then_some(Answer::Close)
            }
            (
                Question::Changed(_)
                | Question::Conflicts { .. }
                | Question::Faults { .. }
                | Question::Recovery(_)
                | Question::Comparison { .. }
                | Question::FilledIn { .. },
                _,
            ) => unreachable!("what a question needs is made with its view"),
        };
        if let Some(answer) = answer {
            let id = view.id;
            self.dispatch(context, Action::Answer(id, answer));
            context.request_repaint();
        }
    }
}
