//! What others do to the file of the open plan, and the way back to earlier states of it. Nothing
//! of it is final: whatever replaces the plan is one step of the history.

use std::path::{Path, PathBuf};

use super::{Action, Effect, Session};
use crate::edit::{Label, LabelKind};
use crate::file::store::{Before, Fingerprint};
use crate::file::{Choices, Merged, merge_with};
use crate::language::safety_words as words;
use crate::plan::{MAX_ELEMENTS, Plan};

/// No state of a plan has this number, so nothing on the disk equals it.
const NO_STATE: u64 = u64::MAX;

/// What a file is known to hold.
#[derive(Clone, Debug)]
pub struct Known {
    /// The file.
    pub path: PathBuf,
    /// Its plan: the common ground for merging.
    pub plan: Plan,
    /// What tells it from another content.
    pub fingerprint: Fingerprint,
}

/// What someone else wrote into the file of the plan.
#[derive(Clone, Debug)]
pub struct Theirs {
    /// What the file holds now.
    pub found: Known,
    /// Whether that was noticed when the plan should be saved.
    pub saving: bool,
}

/// What can happen to a plan and its file besides editing.
#[derive(Clone, Debug)]
pub enum SafetyAction {
    /// A file was read or written.
    Knows(Box<Known>),
    /// Someone else changed the file: theirs replaces what is shown.
    Reload(Box<Theirs>),
    /// Someone else changed the file: ours stays, and may be saved over it.
    KeepOurs(Box<Theirs>),
    /// Someone else changed the file: both are merged.
    Merge {
        /// What the file holds now.
        theirs: Box<Theirs>,
        /// Whose value is taken in conflicts.
        choices: Choices,
    },
    /// The file is not there any more.
    FileGone,
    /// An earlier version replaces what is shown.
    Restore(Plan),
    /// Unsaved work that was left behind replaces what is shown.
    Recover {
        /// The plan.
        plan: Box<Plan>,
        /// Its file; `None` if it was never saved.
        path: Option<PathBuf>,
        /// What its file held when it was opened or saved last.
        known: Option<Box<Known>>,
    },
}

impl Session {
    /// What a file may hold when the plan is saved there: nothing that someone else wrote unseen.
    /// Another place than that of the plan was chosen by the user, who was told what is there.
    pub fn may_replace(&self, path: &Path) -> Before {
        match &self.known {
            Some(known) if known.path == path => Before::Exactly(known.fingerprint),
            _ if self.path() == Some(path) => Before::Nothing,
            _ => Before::Anything,
        }
    }

    /// What the file of the plan is known to hold.
    pub fn known(&self) -> Option<&Known> {
        self.known.as_ref().filter(|known| self.path() == Some(&known.path))
    }

    /// What came of merging the plan with theirs.
    pub fn merged(&self, theirs: &Theirs, choices: &Choices) -> Merged {
        let nothing = Plan::default();
        let base = self.known().map_or(&nothing, |known| &known.plan);
        merge_with(base, self.plan(), &theirs.found.plan, choices)
    }

    pub(super) fn keep_safe(&mut self, action: SafetyAction) -> Vec<Effect> {
        match action {
            SafetyAction::Knows(known) => {
                self.known = Some(*known);
                Vec::new()
            }
            SafetyAction::Reload(theirs) => {
                self.take_over(theirs.found.plan.clone(), LabelKind::Reload);
                self.saved_state = self.revision();
                self.known = Some(theirs.found);
                vec![self.told(words::RELOADED)]
            }
            SafetyAction::KeepOurs(theirs) => {
                self.known = Some(theirs.found);
                self.saved_state = NO_STATE;
                if theirs.saving {
                    self.dispatch(Action::Run(super::Command::Save))
                } else {
                    Vec::new()
                }
            }
            SafetyAction::Merge { theirs, choices } => self.merge(*theirs, &choices),
            SafetyAction::FileGone => {
                self.known = None;
                self.saved_state = NO_STATE;
                vec![self.told(words::FILE_IS_GONE)]
            }
            SafetyAction::Restore(plan) => {
                self.take_over(plan, LabelKind::Restore);
                vec![self.told(words::RESTORED)]
            }
            SafetyAction::Recover { plan, path, known } => {
                self.show(*plan, path);
                self.known = known.map(|known| *known);
                self.saved_state = NO_STATE;
                self.zoom_to_fit();
                vec![self.told(words::RECOVERED)]
            }
        }
    }

    fn merge(&mut self, theirs: Theirs, choices: &Choices) -> Vec<Effect> {
        let merged = self.merged(&theirs, choices).plan;
        if merged.element_count() > MAX_ELEMENTS {
            let text = words::MERGED_TOO_LARGE.with(self.language(), &[&MAX_ELEMENTS]);
            return vec![Effect::Notice(text)];
        }
        let is_theirs = merged == theirs.found.plan;
        self.take_over(merged, LabelKind::Merge);
        self.saved_state = if is_theirs { self.revision() } else { NO_STATE };
        self.known = Some(theirs.found);
        let mut effects = vec![self.told(words::MERGED)];
        if theirs.saving && !is_theirs {
            effects.extend(self.dispatch(Action::Run(super::Command::Save)));
        }
        effects
    }

    fn told(&self, text: crate::language::Text) -> Effect {
        Effect::Notice(text.in_language(self.language()).to_owned())
    }

    /// Shows another plan as one step of the history.
    fn take_over(&mut self, plan: Plan, kind: LabelKind) {
        let count = crate::file::diff(self.plan(), &plan).counts();
        let label = Label { kind, count: count.0 + count.1 + count.2 };
        self.replace_as_step(plan, label);
    }
}
