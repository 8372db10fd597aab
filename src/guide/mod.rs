//! The ten questions that lead from the customers to the plan, how far each is answered, and
//! where what is missing can be said (`docs/model.md`, "The guide").
//!
//! A pure function of the plan and of what was noticed about it. It never blocks anything, and
//! knows no window: a [`Destination`] says where a question is answered, not how that looks.

mod ahead;
mod destination;
mod proposals;
mod questions;
mod rules;
mod sheets;
mod texts;

pub use destination::{Destination, Draw, Field, Goal, When};
pub use proposals::{Proposal, channels_for};
pub use questions::Question;
pub use sheets::sheets;

use crate::classify::{Classification, Finding, classify};
use crate::language::{Language, Sentence};
use crate::plan::{Plan, View};

/// How far a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// The plan says nothing about it.
    Open,
    /// The plan says something, and something is missing.
    Begun,
    /// Nothing is missing.
    Answered,
}

impl Progress {
    /// Its name in machine-readable results (`docs/command-line.md`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Begun => "begun",
            Self::Answered => "answered",
        }
    }
}

/// What a plan answers to one of the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideAnswer {
    /// The question.
    pub question: Question,
    /// How far it is answered.
    pub progress: Progress,
    /// What the plan says, in short; empty where it says nothing.
    found: Sentence,
    /// What is missing, the first thing first.
    pub missing: Vec<Task>,
    /// What is worth a thought; the question counts as answered without.
    pub further: Vec<Task>,
}

impl GuideAnswer {
    /// What the plan says, in short; empty where it says nothing.
    pub fn found(&self, language: Language) -> &str {
        self.found.in_language(language)
    }
}

/// Something that can be done for a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    text: Sentence,
    /// Where it is done.
    pub destination: Destination,
}

impl Task {
    /// What is to be done, without a full stop.
    pub fn text(&self, language: Language) -> &str {
        self.text.in_language(language)
    }
}

/// What a plan answers to each of the ten questions, in order. `findings` is what was noticed
/// about it.
pub fn answers(plan: &Plan, findings: &[Finding]) -> Vec<GuideAnswer> {
    let [today, target] =
        [View::Today, View::Target].map(|view| classify(plan, view, &Default::default()));
    let asking = Asking { plan, findings, today: &today, target: &target };
    Question::ALL.map(|question| asking.answer(question)).into()
}

/// What the rules have in common.
struct Asking<'a> {
    plan: &'a Plan,
    findings: &'a [Finding],
    today: &'a Classification,
    target: &'a Classification,
}

impl Asking<'_> {
    fn answer(&self, question: Question) -> GuideAnswer {
        let said = match question {
            Question::Audiences => self.audiences(),
            Question::Selling => self.selling(),
            Question::Channels => self.channels(),
            Question::Teamwork => self.teamwork(),
            Question::Expectations => self.expectations(),
            Question::Goals => self.goals(),
            Question::Inventory => self.inventory(),
            Question::Voices => self.voices(),
            Question::Measures => self.measures(),
            Question::Roadmap => self.roadmap(),
        };
        let progress = match (said.is_begun, said.missing.is_empty()) {
            (_, true) => Progress::Answered,
            (true, false) => Progress::Begun,
            (false, false) => Progress::Open,
        };
        let Said { found, missing, further, .. } = said;
        GuideAnswer { question, progress, found, missing, further }
    }
}

/// What a rule says.
#[derive(Debug, Default)]
struct Said {
    is_begun: bool,
    found: Sentence,
    missing: Vec<Task>,
    further: Vec<Task>,
}
