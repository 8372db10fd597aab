//! What is between this plan and the one that shall take its place, or the end of the program.

use std::path::PathBuf;

use super::event::{Event, Leave, Notice, Now, Step};
use super::state::{FileState, Leaving, Target};
use super::{
    Chosen, Document, FromDisk, Job, Message, Opened, Pick, Question, ReadFault, Ticket,
    UnsavedChoice,
};

impl Document {
    /// The user answered what shall become of unsaved changes.
    pub(super) fn unsaved_decided(&mut self, choice: UnsavedChoice, now: Now<'_>) -> Vec<Step> {
        match (std::mem::take(&mut self.leaving), choice) {
            (Leaving::Asking { .. }, UnsavedChoice::Cancel) => Vec::new(),
            (Leaving::Asking { then }, UnsavedChoice::Discard) => {
                self.proceed(then, Some(now.state))
            }
            (Leaving::Asking { then }, UnsavedChoice::Save) => {
                self.leaving = Leaving::Saving { then, let_go: None };
                self.save(Target::Own, now)
            }
            // What is answered is not asked any more.
            (
                other @ (Leaving::Staying
                | Leaving::Saving { .. }
                | Leaving::Picking { .. }
                | Leaving::Reading { .. }
                | Leaving::Judging { .. }
                | Leaving::Quitting),
                _,
            ) => {
                self.leaving = other;
                Vec::new()
            }
        }
    }

    /// The user answered whether to open a plan without its faulty parts.
    pub(super) fn faults_decided(&mut self, open: bool, now: Now<'_>) -> Vec<Step> {
        match std::mem::take(&mut self.leaving) {
            // A plan opened without its faulty parts is saved under another name only.
            Leaving::Judging { opened, let_go } if open => {
                let opened = Opened { path: None, fingerprint: None, ..opened };
                self.go_on(Leave::Show(opened), let_go, now)
            }
            Leaving::Judging { .. } => Vec::new(),
            other @ (Leaving::Staying
            | Leaving::Asking { .. }
            | Leaving::Saving { .. }
            | Leaving::Picking { .. }
            | Leaving::Reading { .. }
            | Leaving::Quitting) => {
                self.leaving = other;
                Vec::new()
            }
        }
    }

    /// The user chose a plan to open, or none.
    pub(super) fn plan_chosen(
        &mut self,
        ticket: Ticket,
        chosen: Option<Chosen>,
        now: Now<'_>,
    ) -> Vec<Step> {
        match (&self.leaving, chosen) {
            (Leaving::Picking { ticket: asked, let_go }, chosen) if *asked == ticket => {
                let let_go = *let_go;
                self.leaving = Leaving::Staying;
                match chosen {
                    Some(chosen) if let_go == Some(now.state) => {
                        self.proceed(Leave::Open(chosen.path), let_go)
                    }
                    Some(chosen) => self.leave(Leave::Open(chosen.path), now, Step::Ask),
                    None => Vec::new(),
                }
            }
            // Whatever is open by now, this is the plan that the user wants to see.
            (
                Leaving::Staying
                | Leaving::Asking { .. }
                | Leaving::Saving { .. }
                | Leaving::Picking { .. }
                | Leaving::Reading { .. }
                | Leaving::Judging { .. },
                Some(chosen),
            ) => self.leave(Leave::Open(chosen.path), now, Step::Ask),
            (Leaving::Quitting, Some(_)) => Vec::new(),
            (
                Leaving::Staying
                | Leaving::Asking { .. }
                | Leaving::Saving { .. }
                | Leaving::Picking { .. }
                | Leaving::Reading { .. }
                | Leaving::Judging { .. }
                | Leaving::Quitting,
                None,
            ) => Vec::new(),
        }
    }

    /// A plan was read, or could not be.
    pub(super) fn plan_read(
        &mut self,
        ticket: Ticket,
        path: PathBuf,
        result: Result<FromDisk, ReadFault>,
        now: Now<'_>,
    ) -> Vec<Step> {
        match std::mem::take(&mut self.leaving) {
            Leaving::Reading { ticket: asked, let_go } if asked == ticket => match result {
                Ok(read) => {
                    let fingerprint = Some(read.fingerprint);
                    let reading = read.reading;
                    let is_whole = reading.is_whole();
                    let opened = Opened {
                        path: Some(path.clone()),
                        reading: reading.clone(),
                        fingerprint,
                        is_unsaved: false,
                    };
                    if is_whole {
                        return self.go_on(Leave::Show(opened), let_go, now);
                    }
                    self.leaving = Leaving::Judging { opened, let_go };
                    vec![Step::AskInTime(Question::Faults { path, reading })]
                }
                Err(fault) => {
                    vec![Step::AskInTime(Question::Message(Message::NotOpened(path, fault)))]
                }
            },
            // Something else was wanted since.
            other @ (Leaving::Staying
            | Leaving::Asking { .. }
            | Leaving::Saving { .. }
            | Leaving::Picking { .. }
            | Leaving::Reading { .. }
            | Leaving::Judging { .. }
            | Leaving::Quitting) => {
                self.leaving = other;
                Vec::new()
            }
        }
    }

    pub(super) fn leave(
        &mut self,
        then: Leave,
        now: Now<'_>,
        ask: fn(Question) -> Step,
    ) -> Vec<Step> {
        if !self.is_changed(now.state) {
            return self.proceed(then, None);
        }
        match &self.file {
            // It will be saved in a moment.
            FileState::Writing { write, queue, .. }
                if write.state == now.state || queue.contains(&Target::Own) =>
            {
                self.wait_for_write(then, None)
            }
            FileState::Settled | FileState::Writing { .. } | FileState::Asking { .. } => {
                self.leaving = Leaving::Asking { then };
                vec![ask(Question::Unsaved)]
            }
        }
    }

    /// Something shall take the place of the plan while it is being written: should that fail, the
    /// plan must still be there, and the user wants to know.
    pub(super) fn wait_for_write(&mut self, then: Leave, let_go: Option<u64>) -> Vec<Step> {
        let notice = match then {
            Leave::Quit => Notice::ClosesWhenWritten,
            Leave::New | Leave::Pick | Leave::Open(_) | Leave::Show(_) | Leave::Recover(_) => {
                Notice::GoesOnWhenWritten
            }
        };
        self.leaving = Leaving::Saving { then, let_go };
        vec![Step::Notify(notice)]
    }

    /// Goes on to what comes next. The unsaved changes of the state `let_go` are given up.
    pub(super) fn proceed(&mut self, then: Leave, let_go: Option<u64>) -> Vec<Step> {
        if matches!(self.file, FileState::Writing { .. }) {
            return self.wait_for_write(then, let_go);
        }
        self.leaving = Leaving::Staying;
        match then {
            Leave::New => vec![Step::ShowNew],
            Leave::Pick => {
                let ticket = self.ticket();
                self.leaving = Leaving::Picking { ticket, let_go };
                vec![Step::Pick(ticket, Pick::Open)]
            }
            Leave::Open(path) => {
                let ticket = self.ticket();
                self.leaving = Leaving::Reading { ticket, let_go };
                vec![Step::Start(Job::Read { ticket, path })]
            }
            Leave::Show(opened) => {
                let path = opened.path.clone();
                path.map(Step::Remember).into_iter().chain([Step::Show(opened)]).collect()
            }
            Leave::Recover(recovered) => vec![Step::Recover(recovered)],
            Leave::Quit if !self.is_writing() => vec![Step::Quit],
            Leave::Quit => {
                self.leaving = Leaving::Quitting;
                vec![Step::Notify(Notice::ClosesWhenWritten)]
            }
        }
    }

    /// What waited, for a plan to be read or for this one to be saved, goes on. What was edited
    /// meanwhile is asked about, unless it was given up.
    pub(super) fn go_on(&mut self, then: Leave, let_go: Option<u64>, now: Now<'_>) -> Vec<Step> {
        match let_go {
            Some(state) if state == now.state => self.proceed(then, let_go),
            Some(_) | None => self.leave(then, now, Step::AskInTime),
        }
    }

    pub(super) fn quit_if_done(&mut self) -> Vec<Step> {
        match &self.leaving {
            Leaving::Quitting if !self.is_writing() => {
                self.leaving = Leaving::Staying;
                // What was edited meanwhile is asked about.
                vec![Step::Then(Event::Leave(Leave::Quit))]
            }
            Leaving::Staying
            | Leaving::Asking { .. }
            | Leaving::Saving { .. }
            | Leaving::Picking { .. }
            | Leaving::Reading { .. }
            | Leaving::Judging { .. }
            | Leaving::Quitting => Vec::new(),
        }
    }

    /// What the program waited for before it ends needs an answer of the user first.
    pub(super) fn quit_after_answer(&mut self) {
        if matches!(self.leaving, Leaving::Quitting) && !self.is_writing() {
            self.leaving = Leaving::Saving { then: Leave::Quit, let_go: None };
        }
    }

    /// The plan was not saved, so what waited for that is off.
    pub(super) fn give_up_saving(&mut self) {
        if matches!(self.leaving, Leaving::Saving { .. } | Leaving::Quitting) {
            self.leaving = Leaving::Staying;
        }
    }

    /// What waited for the plan to be saved goes on, for it is.
    pub(super) fn after_saving(&mut self) -> Option<Step> {
        match std::mem::take(&mut self.leaving) {
            Leaving::Saving { then, .. } => Some(Step::Then(Event::Leave(then))),
            other @ (Leaving::Staying
            | Leaving::Asking { .. }
            | Leaving::Picking { .. }
            | Leaving::Reading { .. }
            | Leaving::Judging { .. }
            | Leaving::Quitting) => {
                self.leaving = other;
                None
            }
        }
    }
}
