//! The sheets of a workshop, which lie over the whole window.

use super::Command;

/// One of the sheets of a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Workshop {
    /// What comes and goes in which step.
    Roadmap,
    /// Whether the selling channels do what customers expect.
    Expectations,
    /// Whether marketing and sales plan together.
    Smarketing,
    /// What customers and others say.
    Feedback,
    /// Which solution a system shall be.
    Choice,
    /// Chances, risks, hurdles and measures on one page.
    Glance,
}

impl Workshop {
    /// The command that opens it.
    pub const fn command(self) -> Command {
        match self {
            Self::Roadmap => Command::ShowRoadmap,
            Self::Expectations => Command::ShowExpectations,
            Self::Smarketing => Command::ShowSmarketing,
            Self::Feedback => Command::ShowFeedback,
            Self::Choice => Command::ShowChoice,
            Self::Glance => Command::ShowGlance,
        }
    }
}
