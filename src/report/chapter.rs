//! The chapters of a report: how they are called on the command line, and by people.

use crate::language::{Text, texts};

/// A chapter of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chapter {
    /// The first page: from today to the target, and the contents.
    Cover,
    /// The plan as it is.
    Today,
    /// Each step: what comes, what it takes, what the plan is after it.
    Steps,
    /// The plan as it shall be.
    Target,
    /// Both in one picture.
    Comparison,
    /// Which audience is addressed in which channel.
    Reach,
    /// The paths of customers and where they break.
    Journeys,
    /// Whether channels give what customers expect.
    Expectations,
    /// Whether marketing and sales work together.
    Smarketing,
    /// Systems and activities with how well they fit.
    Inventory,
    /// What was noticed about the plan.
    Findings,
    /// What customers and others say.
    Feedback,
    /// The steps with their models and efforts.
    Roadmap,
    /// What is to be done, by whom and until when.
    Measures,
    /// Chances, risks, hurdles and measures on one page.
    Glance,
    /// Mission, vision, and what becomes of the channels.
    Strategy,
    /// Chances, risks and competitors.
    Chances,
    /// The plan as it is imagined for the year of the vision.
    Vision,
    /// How the results come about, and what they rest on.
    Method,
}

impl Chapter {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 19] = [
        Self::Cover,
        Self::Today,
        Self::Steps,
        Self::Target,
        Self::Comparison,
        Self::Reach,
        Self::Journeys,
        Self::Expectations,
        Self::Smarketing,
        Self::Inventory,
        Self::Findings,
        Self::Feedback,
        Self::Roadmap,
        Self::Measures,
        Self::Glance,
        Self::Strategy,
        Self::Chances,
        Self::Vision,
        Self::Method,
    ];

    /// What the command line calls it; settings and links keep the same.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Today => "today",
            Self::Steps => "steps",
            Self::Target => "target",
            Self::Comparison => "comparison",
            Self::Reach => "reach",
            Self::Journeys => "journeys",
            Self::Expectations => "expectations",
            Self::Smarketing => "smarketing",
            Self::Inventory => "inventory",
            Self::Findings => "findings",
            Self::Feedback => "feedback",
            Self::Roadmap => "roadmap",
            Self::Measures => "measures",
            Self::Glance => "glance",
            Self::Strategy => "strategy",
            Self::Chances => "chances",
            Self::Vision => "vision",
            Self::Method => "method",
        }
    }

    /// The chapter that is called so.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chapter| chapter.code() == code)
    }

    /// What people call it.
    pub const fn name(self) -> Text {
        match self {
            Self::Cover => texts::report::COVER,
            Self::Today => texts::plan::TODAY,
            Self::Steps => texts::plan::STEPS,
            Self::Target => texts::plan::TARGET,
            Self::Comparison => texts::report::COMPARISON,
            Self::Reach => texts::matrices::REACH_TITLE,
            Self::Journeys => texts::plan::JOURNEYS,
            Self::Expectations => texts::journeys::EXPECTATIONS,
            Self::Smarketing => texts::result::LOST_TEAMWORK,
            Self::Inventory => texts::report::SYSTEMS,
            Self::Findings => texts::findings::TAB_FINDINGS,
            Self::Feedback => texts::journeys::FEEDBACK,
            Self::Roadmap => texts::roadmap::ROADMAP,
            Self::Measures => texts::plan::MEASURES,
            Self::Glance => texts::glance::TOPIC,
            Self::Strategy => texts::guide::GOALS,
            Self::Chances => texts::report::CHANCES,
            Self::Vision => texts::plan::VISION,
            Self::Method => texts::report::METHOD,
        }
    }
}
