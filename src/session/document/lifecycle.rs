//! How a document comes, lives and goes.
//!
//! Two things go on beside each other. [`FileState`]: what is between the plan and its file
//! (`saving`, and `changed_elsewhere` for what others do to it). [`Leaving`]: what is between this
//! plan and the one that shall take its place, or the end of the program (`leaving`). An [`Event`]
//! is what happened, a [`Step`] what follows from it outside of the document.

use super::event::{Event, Now, Step};
use super::state::{About, FileState, Leaving, Target};
use super::{Chosen, Document, Pick, Question};
use crate::session::Session;

impl Document {
    /// What follows from an event. Every state and every event is named: a new one compiles only
    /// when it is said here, and in what is called from here, what it means.
    pub(in crate::session) fn on(&mut self, event: Event, now: Now<'_>) -> Vec<Step> {
        match event {
            Event::Leave(then) => self.leave(then, now, Step::Ask),
            Event::Save => self.save(Target::Own, now),
            Event::SaveAs => self.choose_place(),
            Event::SaveTo(path) => {
                let chosen = Chosen { path, asked_to_replace: false };
                self.save_at(&chosen, now)
            }
            Event::Unsaved(choice) => self.unsaved_decided(choice, now),
            Event::Faults(open) => self.faults_decided(open, now),
            Event::Picked(ticket, Pick::Open, chosen) => self.plan_chosen(ticket, chosen, now),
            Event::Picked(ticket, Pick::Save, chosen) => self.place_chosen(ticket, chosen, now),
            // These are for what is shown beside the plan.
            Event::Picked(
                _,
                Pick::Compare
                | Pick::Table
                | Pick::Import
                | Pick::Design
                | Pick::Logo
                | Pick::Efforts
                | Pick::Export(_),
                _,
            ) => Vec::new(),
            Event::Read(ticket, path, result) => self.plan_read(ticket, path, result, now),
            Event::Written(ticket, path, result) => self.written(ticket, path, result, now),
            Event::Looked(document, path, found) => self.file_looked_at(document, path, found, now),
            Event::Changed(choice) => self.changed_decided(choice, now),
            Event::Unusable(elsewhere) => self.unusable_decided(elsewhere, now),
            Event::Overwrite(replace) => self.overwrite_decided(replace, now),
            Event::WrittenElsewhere(ticket) => {
                self.elsewhere.remove(&ticket);
                self.quit_if_done()
            }
        }
    }

    /// Whether this question is still to be answered. What is not is taken back: it was answered by
    /// what happened since.
    pub(in crate::session) fn asks(&self, question: &Question) -> bool {
        match question {
            Question::Unsaved => matches!(self.leaving, Leaving::Asking { .. }),
            Question::Faults { .. } => matches!(self.leaving, Leaving::Judging { .. }),
            Question::Changed(_) | Question::Conflicts { .. } => {
                matches!(self.file, FileState::Asking { about: About::Changed(_), .. })
            }
            Question::Unusable { .. } => {
                matches!(self.file, FileState::Asking { about: About::Unusable { .. }, .. })
            }
            Question::Overwrite { .. } => {
                matches!(self.file, FileState::Asking { about: About::Overwrite { .. }, .. })
            }
            // What was filled in is about the plan that was open then.
            Question::FilledIn { ticket, .. } | Question::Imported { ticket, .. } => {
                ticket.document() == self.id
            }
            Question::Complete(completion) => completion.ticket.document() == self.id,
            Question::ReplaceImage { .. }
            | Question::Recovery(_)
            | Question::Comparison { .. }
            | Question::Message(_) => true,
        }
    }

    /// Whether whatever waits has something that it waits for: a job, a dialog, or a question that
    /// the user will see. Tests ask this after every step.
    ///
    /// # Errors
    /// Says what waits for nothing.
    pub fn check(&self, session: &Session) -> Result<(), String> {
        let is_asked = |wanted: fn(&Question) -> bool| {
            session.questions().any(|asked| wanted(&asked.question))
        };
        let is_asked_about_file = is_asked(|question| match question {
            Question::Changed(_)
            | Question::Conflicts { .. }
            | Question::Unusable { .. }
            | Question::Overwrite { .. } => true,
            Question::Unsaved
            | Question::ReplaceImage { .. }
            | Question::Faults { .. }
            | Question::Recovery(_)
            | Question::Comparison { .. }
            | Question::FilledIn { .. }
            | Question::Imported { .. }
            | Question::Complete(_)
            | Question::Message(_) => false,
        });
        let is_asking = matches!(self.file, FileState::Asking { .. });
        if is_asking != is_asked_about_file {
            return Err(format!("asked about the file: {is_asked_about_file}; {:?}", self.file));
        }
        let is_asked_about_unsaved = is_asked(|question| matches!(question, Question::Unsaved));
        if matches!(self.leaving, Leaving::Asking { .. }) != is_asked_about_unsaved {
            return Err(format!("asked about unsaved: {is_asked_about_unsaved}"));
        }
        match &self.leaving {
            Leaving::Judging { .. }
                if !is_asked(|question| matches!(question, Question::Faults { .. })) =>
            {
                Err("nobody is asked about the faults".to_owned())
            }
            Leaving::Saving { .. }
                if matches!(self.file, FileState::Settled) && self.choosing.is_none() =>
            {
                Err("nothing is saved".to_owned())
            }
            Leaving::Quitting if !self.is_writing() => Err("nothing is written".to_owned()),
            Leaving::Staying
            | Leaving::Asking { .. }
            | Leaving::Saving { .. }
            | Leaving::Picking { .. }
            | Leaving::Reading { .. }
            | Leaving::Judging { .. }
            | Leaving::Quitting => Ok(()),
        }
    }
}
