//! How a document comes, lives and goes: the one place where its states lead to each other.
//!
//! Two things go on beside each other. [`FileState`]: what is between the plan and its file.
//! [`Leaving`]: what is between this plan and the one that shall take its place, or the end of
//! the program. An [`Event`] is what happened, a [`Step`] what follows from it outside of the
//! document.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::event::{Becomes, Event, Leave, Now, Step, Told};
use super::{
    ChangedChoice, Chosen, Document, Job, Known, Message, OnDisk, Opened, Pick, PutOff, Question,
    Saved, Theirs, Ticket, UnsavedChoice, Unsound, WriteFault, finished,
};
use crate::edit::LabelKind;
use crate::file::store::{Before, Fingerprint};
use crate::file::{self, Choices, Reading, merge_with};
use crate::plan::Plan;
use crate::session::Session;

/// What is between the plan and its file.
#[derive(Clone, Debug, Default)]
pub(super) enum FileState {
    /// Nothing: the file holds what is known, as far as is known.
    #[default]
    Settled,
    /// The plan is being written.
    Writing {
        write: Writing,
        /// What is to be written after it.
        queue: VecDeque<Target>,
        /// Whether somebody wrote into the file meanwhile, as far as could be seen.
        look_again: bool,
    },
    /// The user is asked about what a file holds.
    Asking { about: About, queue: VecDeque<Target> },
}

/// A plan on its way to the disk.
#[derive(Clone, Debug)]
pub(super) struct Writing {
    pub ticket: Ticket,
    pub target: Target,
    pub path: PathBuf,
    /// Which state of the plan.
    pub state: u64,
}

/// Where to write.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Target {
    /// Into the file of the document.
    Own,
    /// Elsewhere: that file becomes the document's.
    Elsewhere { path: PathBuf, before: Before },
}

/// What the user is asked about a file.
#[derive(Clone, Debug)]
pub(super) enum About {
    /// Someone else wrote into the file of the plan.
    Changed(Theirs),
    /// The same, and it is no sound plan now.
    Unusable { path: PathBuf, found: Fingerprint, fault: Box<Unsound>, saving: bool },
    /// There is a file where the plan shall be saved.
    Overwrite { path: PathBuf, found: Fingerprint },
}

/// What is between this plan and the next.
#[derive(Clone, Debug, Default)]
pub(super) enum Leaving {
    /// Nothing.
    #[default]
    Staying,
    /// The user is asked what shall become of unsaved changes.
    Asking { then: Leave },
    /// The plan is saved first. Changes of the state `let_go` are given up.
    Saving { then: Leave, let_go: Option<u64> },
    /// The user chooses a plan.
    Picking { ticket: Ticket, let_go: Option<u64> },
    /// A plan is being read.
    Reading { ticket: Ticket, let_go: Option<u64> },
    /// A plan was read and has faults; the user is asked whether to open it without them.
    Judging { opened: Opened, let_go: Option<u64> },
    /// The program ends as soon as everything is written.
    Quitting,
}

/// What a look at the file of the plan means.
enum Judged {
    /// It holds what is known, perhaps in other bytes.
    AsKnown(Fingerprint),
    /// It holds what is shown.
    AsShown(Known),
    /// It is not there.
    Gone,
    /// Someone else wrote a plan.
    Changed(Known),
    /// Someone else wrote something that is no sound plan.
    Unusable(Unsound),
}

impl Document {
    /// What follows from an event. Every state and every event is named: a new one compiles only
    /// when it is said here what it means.
    pub(in crate::session) fn on(&mut self, event: Event, now: Now<'_>) -> Vec<Step> {
        match event {
            Event::Leave(then) => self.leave(then, now, Step::Ask),
            Event::Save => self.save(Target::Own, now),
            Event::SaveAs => self.choose_place(),
            Event::SaveTo(path) => {
                let chosen = Chosen { path, asked_to_replace: false };
                self.save_at(&chosen, now)
            }
            Event::Unsaved(choice) => match (std::mem::take(&mut self.leaving), choice) {
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
            },
            Event::Faults(open) => match std::mem::take(&mut self.leaving) {
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
            },
            Event::Picked(ticket, Pick::Open, chosen) => match (&self.leaving, chosen) {
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
            },
            Event::Picked(ticket, Pick::Save, chosen) => self.place_chosen(ticket, chosen, now),
            // These are for what is shown beside the plan.
            Event::Picked(_, Pick::Compare | Pick::Image(_), _) => Vec::new(),
            Event::Read(ticket, path, result) => match std::mem::take(&mut self.leaving) {
                Leaving::Reading { ticket: asked, let_go } if asked == ticket => match result {
                    Ok(read) => {
                        let fingerprint = Some(read.fingerprint);
                        let reading = read.reading;
                        let is_sound = reading.faults.is_empty();
                        let opened = Opened {
                            path: Some(path.clone()),
                            reading: reading.clone(),
                            fingerprint,
                        };
                        if is_sound {
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
            },
            Event::Written(ticket, path, result) => self.written(ticket, path, result, now),
            Event::Looked(document, path, found) => {
                if document != self.id || self.path.as_ref() != Some(&path) {
                    return Vec::new();
                }
                match &mut self.file {
                    // Our own writing is no news; what comes after it is looked at then.
                    FileState::Writing { look_again, .. } => {
                        *look_again = true;
                        Vec::new()
                    }
                    FileState::Asking { about: About::Overwrite { .. }, .. } => Vec::new(),
                    FileState::Settled => self.seen(path, found, None, now),
                    FileState::Asking { about: About::Changed(theirs), queue } => {
                        let (saving, queue) = (theirs.saving, std::mem::take(queue));
                        self.seen(path, found, Some((saving, queue)), now)
                    }
                    FileState::Asking { about: About::Unusable { saving, .. }, queue } => {
                        let (saving, queue) = (*saving, std::mem::take(queue));
                        self.seen(path, found, Some((saving, queue)), now)
                    }
                }
            }
            Event::Changed(choice) => match std::mem::take(&mut self.file) {
                FileState::Asking { about: About::Changed(theirs), queue } => {
                    self.decided(theirs, queue, choice, now)
                }
                other @ (FileState::Settled
                | FileState::Writing { .. }
                | FileState::Asking {
                    about: About::Unusable { .. } | About::Overwrite { .. },
                    ..
                }) => {
                    self.file = other;
                    Vec::new()
                }
            },
            Event::Unusable(elsewhere) => match std::mem::take(&mut self.file) {
                FileState::Asking { about: About::Unusable { .. }, queue } if elsewhere => {
                    match to_other_files(queue) {
                        queue if queue.is_empty() => self.choose_place(),
                        // Where was said already.
                        queue => self.write_next(queue, now),
                    }
                }
                FileState::Asking { about: About::Unusable { found, .. }, queue } => {
                    self.put_off = Some(PutOff { fingerprint: found, plan: None });
                    self.go_on_elsewhere(queue, now)
                }
                other @ (FileState::Settled
                | FileState::Writing { .. }
                | FileState::Asking {
                    about: About::Changed(_) | About::Overwrite { .. },
                    ..
                }) => {
                    self.file = other;
                    Vec::new()
                }
            },
            Event::Overwrite(replace) => match std::mem::take(&mut self.file) {
                FileState::Asking { about: About::Overwrite { path, found }, queue } if replace => {
                    let before = Before::Exactly(found);
                    self.write(Target::Elsewhere { path, before }, queue, now)
                }
                FileState::Asking { about: About::Overwrite { .. }, queue } => {
                    // What was to be written besides is not put off by that.
                    let mut steps = match queue.is_empty() {
                        true => self.go_on_elsewhere(queue, now),
                        false => self.write_next(queue, now),
                    };
                    // Looks at the plan's own file told nothing while that was asked.
                    if let Some(path) = self.path.clone() {
                        steps.push(Step::Start(Job::Look { document: self.id, path }));
                    }
                    steps
                }
                other @ (FileState::Settled
                | FileState::Writing { .. }
                | FileState::Asking {
                    about: About::Changed(_) | About::Unusable { .. },
                    ..
                }) => {
                    self.file = other;
                    Vec::new()
                }
            },
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

    // Leaving.

    fn leave(&mut self, then: Leave, now: Now<'_>, ask: fn(Question) -> Step) -> Vec<Step> {
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
    fn wait_for_write(&mut self, then: Leave, let_go: Option<u64>) -> Vec<Step> {
        let told = match then {
            Leave::Quit => Told::ClosesWhenWritten,
            Leave::New | Leave::Pick | Leave::Open(_) | Leave::Show(_) | Leave::Recover(_) => {
                Told::GoesOnWhenWritten
            }
        };
        self.leaving = Leaving::Saving { then, let_go };
        vec![Step::Tell(told)]
    }

    /// Goes on to what comes next. The unsaved changes of the state `let_go` are given up.
    fn proceed(&mut self, then: Leave, let_go: Option<u64>) -> Vec<Step> {
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
                vec![Step::Tell(Told::ClosesWhenWritten)]
            }
        }
    }

    /// What waited, for a plan to be read or for this one to be saved, goes on. What was edited
    /// meanwhile is asked about, unless it was given up.
    fn go_on(&mut self, then: Leave, let_go: Option<u64>, now: Now<'_>) -> Vec<Step> {
        match let_go {
            Some(state) if state == now.state => self.proceed(then, let_go),
            Some(_) | None => self.leave(then, now, Step::AskInTime),
        }
    }

    fn quit_if_done(&mut self) -> Vec<Step> {
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

    /// The plan's own file stays as it is; what was to be written elsewhere is written.
    fn go_on_elsewhere(&mut self, queue: VecDeque<Target>, now: Now<'_>) -> Vec<Step> {
        let queue = to_other_files(queue);
        if queue.is_empty() && self.choosing.is_none() {
            self.give_up_saving();
        }
        self.write_next(queue, now)
    }

    /// What the program waited for before it ends needs an answer of the user first.
    fn quit_after_answer(&mut self) {
        if matches!(self.leaving, Leaving::Quitting) && !self.is_writing() {
            self.leaving = Leaving::Saving { then: Leave::Quit, let_go: None };
        }
    }

    /// The plan was not saved, so what waited for that is off.
    fn give_up_saving(&mut self) {
        if matches!(self.leaving, Leaving::Saving { .. } | Leaving::Quitting) {
            self.leaving = Leaving::Staying;
        }
    }

    // Saving.

    fn choose_place(&mut self) -> Vec<Step> {
        let ticket = self.ticket();
        self.choosing = Some(ticket);
        vec![Step::Pick(ticket, Pick::Save)]
    }

    fn place_chosen(&mut self, ticket: Ticket, chosen: Option<Chosen>, now: Now<'_>) -> Vec<Step> {
        if self.choosing.take_if(|asked| *asked == ticket).is_none() {
            // It was asked for another plan, or asked anew since.
            let is_of_other = ticket.document != self.id;
            let told = chosen.filter(|_| is_of_other);
            return told
                .map(|chosen| Step::Tell(Told::NotOpenAnyMore(chosen.path)))
                .into_iter()
                .collect();
        }
        let Some(chosen) = chosen else {
            self.give_up_saving();
            return Vec::new();
        };
        self.save_at(&chosen, now)
    }

    fn save_at(&mut self, chosen: &Chosen, now: Now<'_>) -> Vec<Step> {
        let path = finished(&chosen.path, file::ENDING);
        if self.path.as_ref() == Some(&path) {
            return self.save(Target::Own, now);
        }
        // Who was asked about another name was not asked about this one.
        let before = match chosen.asked_to_replace && path == chosen.path {
            true => Before::Anything,
            false => Before::Nothing,
        };
        self.save(Target::Elsewhere { path, before }, now)
    }

    fn save(&mut self, target: Target, now: Now<'_>) -> Vec<Step> {
        match &mut self.file {
            FileState::Settled => self.write(target, VecDeque::new(), now),
            FileState::Writing { queue, .. } => {
                if queue.back() != Some(&target) {
                    queue.push_back(target);
                }
                Vec::new()
            }
            FileState::Asking { about, queue } => match (&target, about) {
                // The question is there already, and the user wants to answer it now.
                (Target::Own, About::Changed(theirs)) => {
                    theirs.saving = true;
                    vec![Step::Ask(Question::Changed(theirs.clone()))]
                }
                (Target::Own, About::Unusable { path, fault, saving, .. }) => {
                    *saving = true;
                    let (path, fault) = (path.clone(), fault.clone());
                    vec![Step::Ask(Question::Unusable { path, fault })]
                }
                (Target::Own, About::Overwrite { .. }) | (Target::Elsewhere { .. }, _) => {
                    queue.push_back(target);
                    Vec::new()
                }
            },
        }
    }

    fn write(&mut self, target: Target, queue: VecDeque<Target>, now: Now<'_>) -> Vec<Step> {
        let path = match &target {
            Target::Elsewhere { path, .. } => path.clone(),
            Target::Own => match &self.path {
                Some(path) => path.clone(),
                // Never saved: first it has to be known where.
                None => return self.choose_place(),
            },
        };
        let before = self.may_replace(&target);
        let ticket = self.ticket();
        let write = Writing { ticket, target, path: path.clone(), state: now.state };
        self.file = FileState::Writing { write, queue, look_again: false };
        let plan = Box::new(now.plan.clone());
        vec![Step::Start(Job::Write { ticket, path, plan, before })]
    }

    fn written(
        &mut self,
        ticket: Ticket,
        path: PathBuf,
        result: Result<Box<Known>, WriteFault>,
        now: Now<'_>,
    ) -> Vec<Step> {
        let (write, queue, look_again) = match std::mem::take(&mut self.file) {
            FileState::Writing { write, queue, look_again } if write.ticket == ticket => {
                (write, queue, look_again)
            }
            other @ (FileState::Settled | FileState::Writing { .. } | FileState::Asking { .. }) => {
                // It was of a plan that is not open any more.
                self.file = other;
                self.elsewhere.remove(&ticket);
                let mut steps = match result {
                    Ok(_) => vec![Step::Remember(path)],
                    Err(fault) => {
                        vec![Step::AskInTime(Question::Message(Message::NotSaved(
                            path.clone(),
                            fault,
                        )))]
                    }
                };
                steps.extend(self.quit_if_done());
                return steps;
            }
        };
        match result {
            Ok(known) => self.is_written(write, *known, queue, look_again, now),
            Err(WriteFault::Holds(found)) => self.refused(write, queue, found, now),
            Err(fault @ (WriteFault::Store(_) | WriteFault::Failed)) => {
                self.file = FileState::Settled;
                let mut steps = Vec::new();
                if look_again && let Some(path) = self.path.clone() {
                    steps.push(Step::Start(Job::Look { document: self.id, path }));
                }
                let mut queue = queue;
                match queue.pop_front() {
                    // What comes of trying it once more is told then.
                    Some(next) if next == write.target => {
                        steps.extend(self.write(next, queue, now));
                    }
                    Some(next) => {
                        steps.push(Step::AskInTime(Question::Message(Message::NotSaved(
                            path.clone(),
                            fault,
                        ))));
                        steps.extend(self.write(next, queue, now));
                    }
                    None => {
                        self.give_up_saving();
                        steps.push(Step::AskInTime(Question::Message(Message::NotSaved(
                            path.clone(),
                            fault,
                        ))));
                    }
                }
                steps.extend(self.quit_if_done());
                steps
            }
        }
    }

    fn is_written(
        &mut self,
        write: Writing,
        known: Known,
        mut queue: VecDeque<Target>,
        look_again: bool,
        now: Now<'_>,
    ) -> Vec<Step> {
        self.path = Some(write.path.clone());
        self.known = Some(known);
        self.saved = Saved::State(write.state);
        self.is_gone = false;
        let mut steps = vec![Step::Remember(write.path.clone()), Step::Tell(Told::Saved)];
        if look_again {
            steps.push(Step::Start(Job::Look { document: self.id, path: write.path }));
        }
        while let Some(next) = queue.pop_front() {
            if next == Target::Own && !self.is_changed(now.state) {
                continue;
            }
            steps.extend(self.write(next, queue, now));
            return steps;
        }
        self.file = FileState::Settled;
        match std::mem::take(&mut self.leaving) {
            // What was edited while the file was written is asked about again.
            Leaving::Saving { then, let_go } => steps.extend(self.go_on(then, let_go, now)),
            other @ (Leaving::Staying
            | Leaving::Asking { .. }
            | Leaving::Picking { .. }
            | Leaving::Reading { .. }
            | Leaving::Judging { .. }
            | Leaving::Quitting) => self.leaving = other,
        }
        steps.extend(self.quit_if_done());
        steps
    }

    /// The file holds something else than it may, so nothing was written.
    fn refused(
        &mut self,
        write: Writing,
        queue: VecDeque<Target>,
        found: OnDisk,
        now: Now<'_>,
    ) -> Vec<Step> {
        match (&write.target, found) {
            (Target::Own, found) => self.seen(write.path, found, Some((true, queue)), now),
            // It went away since.
            (Target::Elsewhere { path, .. }, OnDisk::Gone) => {
                let before = Before::Nothing;
                let target = Target::Elsewhere { path: path.clone(), before };
                self.write(target, queue, now)
            }
            (Target::Elsewhere { path, .. }, OnDisk::Content(found, _)) => {
                let path = path.clone();
                let about = About::Overwrite { path: path.clone(), found };
                self.file = FileState::Asking { about, queue };
                self.quit_after_answer();
                vec![Step::AskInTime(Question::Overwrite { path, found })]
            }
        }
    }

    // What others do to the file.

    /// The file of the plan was looked at. `asking` is what waits for the user, if something does:
    /// whether the plan should be saved, and what is to be written after it.
    fn seen(
        &mut self,
        path: PathBuf,
        found: OnDisk,
        asking: Option<(bool, VecDeque<Target>)>,
        now: Now<'_>,
    ) -> Vec<Step> {
        let (saving, queue) = asking.unwrap_or_default();
        let was_gone = self.is_gone;
        let seen = match &found {
            OnDisk::Content(fingerprint, _) => Some(*fingerprint),
            OnDisk::Gone => None,
        };
        if !saving && self.put_off.as_ref().is_some_and(|put_off| put_off.is(&found)) {
            // The user knows of it, and wants to decide when the plan is saved.
            self.file = FileState::Settled;
            return Vec::new();
        }
        self.put_off = None;
        let (about, question) = match self.judge(&path, found, now) {
            judged @ (Judged::AsKnown(_) | Judged::AsShown(_) | Judged::Gone) => {
                match judged {
                    Judged::AsKnown(fingerprint) => {
                        if let Some(known) = &mut self.known {
                            known.fingerprint = fingerprint;
                        }
                        self.is_gone = false;
                    }
                    Judged::AsShown(known) => {
                        self.known = Some(known);
                        self.saved = Saved::State(now.state);
                        self.is_gone = false;
                    }
                    Judged::Gone | Judged::Changed(_) | Judged::Unusable(_) => {
                        self.is_gone = true;
                    }
                }
                self.file = FileState::Settled;
                let mut steps = Vec::new();
                match (was_gone, self.is_gone) {
                    (false, true) => steps.push(Step::Tell(Told::FileIsGone)),
                    (true, false) => steps.push(Step::Tell(Told::FileIsBack)),
                    (true, true) | (false, false) => {}
                }
                // Nothing stands in the way of what was asked for any more.
                if saving {
                    let mut queue = queue;
                    queue.push_front(Target::Own);
                    steps.extend(self.write_next(queue, now));
                }
                return steps;
            }
            Judged::Changed(found) => {
                let theirs = Theirs { found, saving };
                (About::Changed(theirs.clone()), Question::Changed(theirs))
            }
            Judged::Unusable(fault) => {
                let fault = Box::new(fault);
                let found = seen.unwrap_or_else(|| Fingerprint::of(b""));
                let about =
                    About::Unusable { path: path.clone(), found, fault: fault.clone(), saving };
                (about, Question::Unusable { path, fault })
            }
        };
        self.is_gone = false;
        self.file = FileState::Asking { about, queue };
        self.quit_after_answer();
        // Whoever goes on typing after a save that took long is not interrupted by what it found.
        vec![Step::AskInTime(question)]
    }

    fn write_next(&mut self, mut queue: VecDeque<Target>, now: Now<'_>) -> Vec<Step> {
        match queue.pop_front() {
            Some(Target::Own) if !self.is_changed(now.state) => {
                let mut steps = self.write_next(queue, now);
                if let FileState::Settled = self.file
                    && let Leaving::Saving { then, let_go } = std::mem::take(&mut self.leaving)
                {
                    steps.extend(self.go_on(then, let_go, now));
                }
                steps
            }
            Some(next) => self.write(next, queue, now),
            None => Vec::new(),
        }
    }

    fn judge(&self, path: &Path, found: OnDisk, now: Now<'_>) -> Judged {
        let (fingerprint, reading) = match found {
            // A file that nothing is known of was never there.
            OnDisk::Gone => return Judged::Gone,
            OnDisk::Content(fingerprint, reading) => (fingerprint, reading),
        };
        if self.known.as_ref().is_some_and(|known| known.fingerprint == fingerprint) {
            return Judged::AsKnown(fingerprint);
        }
        let reading = match reading {
            Ok(reading) => reading,
            Err(fault) => return Judged::Unusable(Unsound::Unread(fault)),
        };
        if !reading.faults.is_empty() {
            return Judged::Unusable(Unsound::Faulty(reading));
        }
        // Other bytes may say the same.
        if self.known.as_ref().is_some_and(|known| known.plan == reading.plan) {
            return Judged::AsKnown(fingerprint);
        }
        let plan = plan_of(reading);
        let is_shown = plan == *now.plan;
        let known = Known { path: path.to_owned(), plan, fingerprint };
        if is_shown { Judged::AsShown(known) } else { Judged::Changed(known) }
    }

    fn decided(
        &mut self,
        theirs: Theirs,
        queue: VecDeque<Target>,
        choice: ChangedChoice,
        now: Now<'_>,
    ) -> Vec<Step> {
        let Theirs { found, saving } = theirs;
        match choice {
            ChangedChoice::Merge(choices) => {
                self.merge(Theirs { found, saving }, queue, choices, now)
            }
            ChangedChoice::Later => {
                let Known { fingerprint, plan, .. } = found;
                self.put_off = Some(PutOff { fingerprint, plan: Some(plan) });
                self.go_on_elsewhere(queue, now)
            }
            ChangedChoice::Reload => {
                let plan = found.plan.clone();
                self.known = Some(found);
                let (kind, becomes) = (LabelKind::Reload, Becomes::Saved);
                let mut steps = vec![Step::Replace { plan, kind, becomes }];
                steps.push(Step::Tell(Told::Reloaded));
                steps.extend(save_elsewhere(queue));
                steps.extend(self.after_saving());
                steps
            }
            ChangedChoice::KeepOurs => {
                self.known = Some(found);
                self.saved = Saved::None;
                match saving {
                    true => self.write(Target::Own, queue, now),
                    false => self.write_next(queue, now),
                }
            }
        }
    }

    fn merge(
        &mut self,
        theirs: Theirs,
        queue: VecDeque<Target>,
        decided: Option<Choices>,
        now: Now<'_>,
    ) -> Vec<Step> {
        let nothing = Plan::default();
        let base = self.known.as_ref().map_or(&nothing, |known| &known.plan);
        let is_decided = decided.is_some();
        let merged = merge_with(base, now.plan, &theirs.found.plan, &decided.unwrap_or_default());
        if !merged.conflicts.is_empty() && !is_decided {
            let conflicts = merged.conflicts;
            let question = Question::Conflicts { theirs: theirs.clone(), conflicts };
            self.file = FileState::Asking { about: About::Changed(theirs), queue };
            return vec![Step::Ask(question)];
        }
        if let Err(fault) = file::write_checked(&merged.plan) {
            self.give_up_saving();
            return vec![Step::Tell(Told::MergedTooLarge(fault))];
        }
        let Theirs { found, saving } = theirs;
        let is_theirs = merged.plan == found.plan;
        self.known = Some(found);
        let becomes = if is_theirs { Becomes::Saved } else { Becomes::Unsaved };
        let (plan, kind) = (merged.plan, LabelKind::Merge);
        let mut steps = vec![Step::Replace { plan, kind, becomes }, Step::Tell(Told::Merged)];
        match (saving, is_theirs) {
            (true, false) => steps.push(Step::Then(Event::Save)),
            (_, true) => steps.extend(self.after_saving()),
            (false, false) => {}
        }
        steps.extend(save_elsewhere(queue));
        steps
    }

    /// What waited for the plan to be saved goes on, for it is.
    fn after_saving(&mut self) -> Option<Step> {
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

fn to_other_files(mut queue: VecDeque<Target>) -> VecDeque<Target> {
    queue.retain(|target| matches!(target, Target::Elsewhere { .. }));
    queue
}

/// What was to be written elsewhere is asked for again, now that the plan is another.
fn save_elsewhere(queue: VecDeque<Target>) -> impl Iterator<Item = Step> {
    queue.into_iter().filter_map(|target| match target {
        Target::Elsewhere { path, .. } => Some(Step::Then(Event::SaveTo(path))),
        Target::Own => None,
    })
}

fn plan_of(reading: Arc<Reading>) -> Plan {
    Arc::try_unwrap(reading).map_or_else(|shared| shared.plan.clone(), |reading| reading.plan)
}
