//! What is between the plan and its file: writing, and what the user is asked before it can go on.

use std::collections::VecDeque;
use std::path::PathBuf;

use super::event::{Event, Notice, Now, Step};
use super::state::{About, FileState, Leaving, Target, Writing};
use super::{
    Chosen, Document, Job, KnownFile, Message, OnDisk, Pick, PutOff, Question, Saved, Ticket,
    WriteFault, finished,
};
use crate::file;
use crate::file::store::Before;

impl Document {
    /// The user answered whether to save elsewhere, since the file is no sound plan.
    pub(super) fn unusable_decided(&mut self, elsewhere: bool, now: Now<'_>) -> Vec<Step> {
        match std::mem::take(&mut self.file) {
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
        }
    }

    /// The user answered whether to replace a file.
    pub(super) fn overwrite_decided(&mut self, replace: bool, now: Now<'_>) -> Vec<Step> {
        match std::mem::take(&mut self.file) {
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
                // Looks at the plan's own file reported nothing while that was asked.
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
        }
    }

    pub(super) fn choose_place(&mut self) -> Vec<Step> {
        let ticket = self.ticket();
        self.choosing = Some(ticket);
        vec![Step::Pick(ticket, Pick::Save)]
    }

    pub(super) fn place_chosen(
        &mut self,
        ticket: Ticket,
        chosen: Option<Chosen>,
        now: Now<'_>,
    ) -> Vec<Step> {
        if self.choosing.take_if(|asked| *asked == ticket).is_none() {
            // It was asked for another plan, or asked anew since.
            let is_of_other = ticket.document != self.id;
            let other = chosen.filter(|_| is_of_other);
            return other
                .map(|chosen| Step::Notify(Notice::NotOpenAnyMore(chosen.path)))
                .into_iter()
                .collect();
        }
        let Some(chosen) = chosen else {
            self.give_up_saving();
            return Vec::new();
        };
        self.save_at(&chosen, now)
    }

    pub(super) fn save_at(&mut self, chosen: &Chosen, now: Now<'_>) -> Vec<Step> {
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

    pub(super) fn save(&mut self, target: Target, now: Now<'_>) -> Vec<Step> {
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

    pub(super) fn write(
        &mut self,
        target: Target,
        queue: VecDeque<Target>,
        now: Now<'_>,
    ) -> Vec<Step> {
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

    pub(super) fn written(
        &mut self,
        ticket: Ticket,
        path: PathBuf,
        result: Result<Box<KnownFile>, WriteFault>,
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
                    Err(fault) => vec![not_saved(path, fault)],
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
                steps.extend(self.write_failed(&write.target, queue, path, fault, now));
                steps.extend(self.quit_if_done());
                steps
            }
        }
    }

    fn write_failed(
        &mut self,
        target: &Target,
        mut queue: VecDeque<Target>,
        path: PathBuf,
        fault: WriteFault,
        now: Now<'_>,
    ) -> Vec<Step> {
        let next = queue.pop_front();
        if next.is_none() {
            self.give_up_saving();
        }
        // What comes of trying it once more is reported then.
        let mut steps = match next.as_ref() == Some(target) {
            true => Vec::new(),
            false => vec![not_saved(path, fault)],
        };
        if let Some(next) = next {
            steps.extend(self.write(next, queue, now));
        }
        steps
    }

    pub(super) fn is_written(
        &mut self,
        write: Writing,
        known: KnownFile,
        mut queue: VecDeque<Target>,
        look_again: bool,
        now: Now<'_>,
    ) -> Vec<Step> {
        self.path = Some(write.path.clone());
        self.known = Some(known);
        self.saved = Saved::State(write.state);
        self.is_gone = false;
        let mut steps = vec![Step::Remember(write.path.clone()), Step::Notify(Notice::Saved)];
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
    pub(super) fn refused(
        &mut self,
        write: Writing,
        queue: VecDeque<Target>,
        found: OnDisk,
        now: Now<'_>,
    ) -> Vec<Step> {
        match (&write.target, found) {
            (Target::Own, found) => self.file_found(write.path, found, Some((true, queue)), now),
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

    pub(super) fn write_next(&mut self, mut queue: VecDeque<Target>, now: Now<'_>) -> Vec<Step> {
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

    /// The plan's own file stays as it is; what was to be written elsewhere is written.
    pub(super) fn go_on_elsewhere(&mut self, queue: VecDeque<Target>, now: Now<'_>) -> Vec<Step> {
        let queue = to_other_files(queue);
        if queue.is_empty() && self.choosing.is_none() {
            self.give_up_saving();
        }
        self.write_next(queue, now)
    }
}

fn not_saved(path: PathBuf, fault: WriteFault) -> Step {
    Step::AskInTime(Question::Message(Message::NotSaved(path, fault)))
}

fn to_other_files(mut queue: VecDeque<Target>) -> VecDeque<Target> {
    queue.retain(|target| matches!(target, Target::Elsewhere { .. }));
    queue
}

/// What was to be written elsewhere is asked for again, now that the plan is another.
pub(super) fn save_elsewhere(queue: VecDeque<Target>) -> impl Iterator<Item = Step> {
    queue.into_iter().filter_map(|target| match target {
        Target::Elsewhere { path, .. } => Some(Step::Then(Event::SaveTo(path))),
        Target::Own => None,
    })
}
