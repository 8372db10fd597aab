//! What others do to the file of the plan: how it is noticed, and what becomes of both sides.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::event::{Becomes, Event, Notice, Now, Step};
use super::saving::save_elsewhere;
use super::state::{About, FileState, Target};
use super::{
    ChangedChoice, Document, DocumentId, KnownFile, OnDisk, PutOff, Question, Saved, Theirs,
    Unsound,
};
use crate::edit::LabelKind;
use crate::file::store::Fingerprint;
use crate::file::{self, Choices, Reading, merge_with};
use crate::plan::Plan;

/// What a look at the file of the plan means.
enum Judged {
    /// It holds what is known, perhaps in other bytes.
    AsKnown(Fingerprint),
    /// It holds what is shown.
    AsShown(KnownFile),
    /// It is not there.
    Gone,
    /// Someone else wrote a plan.
    Changed(KnownFile),
    /// Someone else wrote something that is no sound plan.
    Unusable(Unsound),
}

impl Document {
    /// The file of a document was looked at.
    pub(super) fn file_looked_at(
        &mut self,
        document: DocumentId,
        path: PathBuf,
        found: OnDisk,
        now: Now<'_>,
    ) -> Vec<Step> {
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
            FileState::Settled => self.file_found(path, found, None, now),
            // The user is already about to decide on the very same content, perhaps with choices made.
            FileState::Asking { about, .. } if about.is_about(&found) => Vec::new(),
            FileState::Asking { about: About::Changed(theirs), queue } => {
                let (saving, queue) = (theirs.saving, std::mem::take(queue));
                self.file_found(path, found, Some((saving, queue)), now)
            }
            FileState::Asking { about: About::Unusable { saving, .. }, queue } => {
                let (saving, queue) = (*saving, std::mem::take(queue));
                self.file_found(path, found, Some((saving, queue)), now)
            }
        }
    }

    /// The user answered what shall become of both sides.
    pub(super) fn changed_decided(&mut self, choice: ChangedChoice, now: Now<'_>) -> Vec<Step> {
        match std::mem::take(&mut self.file) {
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
        }
    }

    /// The file of the plan was looked at. `asking` is what waits for the user, if something does:
    /// whether the plan should be saved, and what is to be written after it.
    pub(super) fn file_found(
        &mut self,
        path: PathBuf,
        found: OnDisk,
        asking: Option<(bool, VecDeque<Target>)>,
        now: Now<'_>,
    ) -> Vec<Step> {
        let (saving, queue) = asking.unwrap_or_default();
        let fingerprint = match &found {
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
            Judged::AsKnown(fingerprint) => {
                if let Some(known) = &mut self.known {
                    known.fingerprint = fingerprint;
                }
                return self.settle(false, saving, queue, now);
            }
            Judged::AsShown(known) => {
                self.known = Some(known);
                self.saved = Saved::State(now.state);
                return self.settle(false, saving, queue, now);
            }
            Judged::Gone => return self.settle(true, saving, queue, now),
            Judged::Changed(found) => {
                let theirs = Theirs { found, saving };
                (About::Changed(theirs.clone()), Question::Changed(theirs))
            }
            Judged::Unusable(fault) => {
                let fault = Box::new(fault);
                let found = fingerprint.unwrap_or_else(|| Fingerprint::of(b""));
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

    /// Nothing in the file stands in the way of what was asked for any more.
    fn settle(
        &mut self,
        is_gone: bool,
        saving: bool,
        mut queue: VecDeque<Target>,
        now: Now<'_>,
    ) -> Vec<Step> {
        let was_gone = std::mem::replace(&mut self.is_gone, is_gone);
        self.file = FileState::Settled;
        let mut steps = Vec::new();
        match (was_gone, is_gone) {
            (false, true) => steps.push(Step::Notify(Notice::FileIsGone)),
            (true, false) => steps.push(Step::Notify(Notice::FileIsBack)),
            (true, true) | (false, false) => {}
        }
        if saving {
            queue.push_front(Target::Own);
            steps.extend(self.write_next(queue, now));
        }
        steps
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
        if !reading.is_whole() {
            return Judged::Unusable(Unsound::Faulty(reading));
        }
        // Other bytes may say the same.
        if self.known.as_ref().is_some_and(|known| known.plan == reading.plan) {
            return Judged::AsKnown(fingerprint);
        }
        let plan = plan_of(reading);
        let is_shown = plan == *now.plan;
        let known = KnownFile { path: path.to_owned(), plan, fingerprint };
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
                let KnownFile { fingerprint, plan, .. } = found;
                self.put_off = Some(PutOff { fingerprint, plan: Some(plan) });
                self.go_on_elsewhere(queue, now)
            }
            ChangedChoice::Reload => {
                let plan = found.plan.clone();
                self.known = Some(found);
                let (kind, becomes) = (LabelKind::Reload, Becomes::Saved);
                let mut steps = vec![Step::Replace { plan, kind, becomes }];
                steps.push(Step::Notify(Notice::Reloaded));
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
            return vec![Step::Notify(Notice::MergedTooLarge(fault))];
        }
        let Theirs { found, saving } = theirs;
        let is_theirs = merged.plan == found.plan;
        self.known = Some(found);
        let becomes = if is_theirs { Becomes::Saved } else { Becomes::Unsaved };
        let (plan, kind) = (merged.plan, LabelKind::Merge);
        let mut steps = vec![Step::Replace { plan, kind, becomes }, Step::Notify(Notice::Merged)];
        match (saving, is_theirs) {
            (true, false) => steps.push(Step::Then(Event::Save)),
            (_, true) => steps.extend(self.after_saving()),
            (false, false) => {}
        }
        steps.extend(save_elsewhere(queue));
        steps
    }
}

fn plan_of(reading: Arc<Reading>) -> Plan {
    Arc::try_unwrap(reading).map_or_else(|shared| shared.plan.clone(), |reading| reading.plan)
}
