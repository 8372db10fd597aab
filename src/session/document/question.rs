//! What the user is asked or has to be shown: one thing after the other, none of them lost, and
//! nothing twice for one cause. Nothing here knows how a question looks.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use super::{FilledIn, ImportedPlan, Orphan, ReadFault, Theirs, Ticket, WriteFault};
use crate::file::store::{Fingerprint, StoreFault};
use crate::file::{Conflict, Reading};
use crate::plan::{Date, Plan};

/// No key that was pressed before a question was in sight for this long answers it, in
/// milliseconds.
pub const QUIET: u64 = 500;

/// Distinguishes one question from all others of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(u64);

/// Something that waits for the user.
#[derive(Clone, Debug)]
pub enum Question {
    /// What shall become of unsaved changes.
    Unsaved,
    /// Whether a file that is there already shall be replaced.
    Overwrite {
        /// The file.
        path: PathBuf,
        /// What it holds.
        found: Fingerprint,
    },
    /// The same for an image.
    ReplaceImage {
        /// What asked for the image.
        ticket: Ticket,
        /// The file.
        path: PathBuf,
    },
    /// Someone else changed the file of the plan.
    Changed(Theirs),
    /// The two sides of a merge do not agree.
    Conflicts {
        /// The other side.
        theirs: Theirs,
        /// Where they do not agree.
        conflicts: Vec<Conflict>,
    },
    /// Someone else changed the file of the plan, and it is no sound plan now.
    Unusable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: Box<Unsound>,
    },
    /// A plan has faulty parts: whether it shall be opened without them.
    Faults {
        /// Its file.
        path: PathBuf,
        /// What was read.
        reading: Arc<Reading>,
    },
    /// What earlier windows left behind.
    Recovery(Vec<Orphan>),
    /// A plan with which this one is compared.
    Comparison {
        /// Its file.
        path: PathBuf,
        /// The other plan.
        old: Box<Plan>,
    },
    /// What tables that were filled in would change: whether it is taken over.
    FilledIn {
        /// What asked for them.
        ticket: Ticket,
        /// Their file.
        path: PathBuf,
        /// What the plan becomes by them.
        filled: Arc<FilledIn>,
    },
    /// What was made of what another program wrote: whether it comes into the open plan.
    Imported {
        /// What asked for it.
        ticket: Ticket,
        /// Its file.
        path: PathBuf,
        /// The plan.
        imported: Arc<ImportedPlan>,
    },
    /// What completing the first step makes of the plan: whether it is done.
    Complete(Completion),
    /// Something went wrong.
    Message(Message),
}

/// What completing the first step makes of the plan, before it is done.
#[derive(Clone, Debug)]
pub struct Completion {
    /// Of which plan it was said.
    pub ticket: Ticket,
    /// On which day.
    pub date: Date,
    /// Which step.
    pub head: String,
    /// What becomes of what, a paragraph each.
    pub said: Vec<String>,
    /// Whether the plan has no file yet, beside which it could be kept: then it is saved first.
    pub needs_file: bool,
}

/// Why the content of a file cannot take the place of the plan.
#[derive(Clone, Debug)]
pub enum Unsound {
    /// It cannot be read.
    Unread(ReadFault),
    /// It has faults; what was read.
    Faulty(Arc<Reading>),
}

/// Something that the user has to know, most often that it went wrong.
#[derive(Clone, Debug)]
pub enum Message {
    /// A plan could not be opened.
    NotOpened(PathBuf, ReadFault),
    /// A plan could not be saved.
    NotSaved(PathBuf, WriteFault),
    /// Unsaved work cannot be kept for now.
    NotKept(StoreFault),
    /// What became of something that was done.
    Done {
        /// What it is about.
        head: String,
        /// What became of it.
        text: String,
    },
    /// Anything else, already in words.
    Words {
        /// What it is about.
        head: String,
        /// What happened.
        text: String,
    },
}

/// What a question is about; of each there is one at most.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Cause {
    Unsaved,
    Overwrite,
    Image(Ticket),
    File,
    Faults,
    Recovery,
    Comparison,
    FilledIn,
    Imported,
    Complete,
    NotOpened(PathBuf),
    NotSaved,
    NotKept,
    Words(String, String),
}

impl Question {
    fn cause(&self) -> Cause {
        match self {
            Self::Unsaved => Cause::Unsaved,
            Self::Overwrite { .. } => Cause::Overwrite,
            Self::ReplaceImage { ticket, .. } => Cause::Image(*ticket),
            Self::Changed(_) | Self::Conflicts { .. } | Self::Unusable { .. } => Cause::File,
            Self::Faults { .. } => Cause::Faults,
            Self::Recovery(_) => Cause::Recovery,
            Self::Comparison { .. } => Cause::Comparison,
            Self::FilledIn { .. } => Cause::FilledIn,
            Self::Imported { .. } => Cause::Imported,
            Self::Complete(_) => Cause::Complete,
            Self::Message(Message::NotOpened(path, _)) => Cause::NotOpened(path.clone()),
            Self::Message(Message::NotSaved(..)) => Cause::NotSaved,
            Self::Message(Message::NotKept(_)) => Cause::NotKept,
            Self::Message(Message::Words { head, text } | Message::Done { head, text }) => {
                Cause::Words(head.clone(), text.clone())
            }
        }
    }
}

/// A question in the queue.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which.
    pub id: QuestionId,
    /// What is asked.
    pub question: Question,
    /// Whether the user did something that leads to it; otherwise it arrived by itself and waits
    /// until nothing is typed or dragged.
    pub by_user: bool,
}

/// The questions that wait, the next first.
#[derive(Debug, Default)]
pub(in crate::session) struct Questions {
    queue: VecDeque<Asked>,
    last: u64,
}

impl Questions {
    /// Asks. A question about the same thing that waits already is replaced where it stands:
    /// what it says is what holds now.
    pub fn ask(&mut self, question: Question, by_user: bool) {
        self.last += 1;
        let id = QuestionId(self.last);
        let cause = question.cause();
        if let Some(same) = self.queue.iter_mut().find(|asked| asked.question.cause() == cause) {
            let by_user = by_user || same.by_user;
            *same = Asked { id, question, by_user };
            return;
        }
        self.queue.push_back(Asked { id, question, by_user });
    }

    /// Offers what earlier windows left behind, if there is anything.
    pub fn offer_recovery(&mut self, found: Vec<Orphan>) {
        if !found.is_empty() {
            self.ask(Question::Recovery(found), false);
        }
    }

    /// Tells the user something that has to be read.
    pub fn show_message(&mut self, head: String, text: String) {
        self.ask(Question::Message(Message::Words { head, text }), false);
    }

    /// The next question: one that follows from what the user did first, then the others in their
    /// order. While something is unsaved nothing that was left behind is offered: recovering it
    /// would replace what is shown.
    pub fn next(&self, is_changed: bool) -> Option<&Asked> {
        let may_come =
            |asked: &&Asked| !(is_changed && matches!(asked.question, Question::Recovery(_)));
        let waiting = || self.queue.iter().filter(may_come);
        waiting().find(|asked| asked.by_user).or_else(|| waiting().next())
    }

    /// Takes a question out of the queue, for it is answered.
    pub fn take(&mut self, id: QuestionId) -> Option<Question> {
        let at = self.queue.iter().position(|asked| asked.id == id)?;
        self.queue.remove(at).map(|asked| asked.question)
    }

    /// Takes back what is not to be answered any more.
    pub fn retain(&mut self, is_open: impl Fn(&Question) -> bool) {
        self.queue.retain(|asked| is_open(&asked.question));
    }

    /// All that wait, in their order.
    pub fn all(&self) -> impl Iterator<Item = &Asked> {
        self.queue.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Question {
        Question::Message(Message::Words { head: String::new(), text: text.to_owned() })
    }

    fn shown(questions: &Questions) -> Option<QuestionId> {
        questions.next(false).map(|asked| asked.id)
    }

    #[test]
    fn questions_wait_for_each_other_and_none_is_lost() {
        let mut questions = Questions::default();
        questions.ask(words("first"), false);
        questions.ask(words("second"), false);
        questions.ask(words("first"), false);
        assert_eq!(questions.all().count(), 2, "nothing is shown twice");
        questions.ask(Question::Unsaved, true);
        for expected in ["Unsaved", "first", "second"] {
            let id = shown(&questions).expect("one waits");
            let question = questions.take(id).expect("it is there");
            assert!(format!("{question:?}").contains(expected), "{question:?}");
            assert!(questions.take(id).is_none(), "an answer counts once");
        }
        assert_eq!(shown(&questions), None);
    }

    #[test]
    fn what_was_left_behind_is_not_offered_over_unsaved_work() {
        let mut questions = Questions::default();
        questions.ask(Question::Recovery(Vec::new()), false);
        assert!(questions.next(true).is_none());
        assert!(questions.next(false).is_some());
    }
}
