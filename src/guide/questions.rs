//! The ten questions with their words.

use crate::language::{Text, guide_words as words};
use crate::plan::listed;

listed! {
    /// One of the ten questions, in the order in which they are asked.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Question {
        /// Who the customers are.
        Audiences,
        /// To whom and through whom it is sold.
        Selling,
        /// Over how many channels, and how they interlock.
        Channels,
        /// How customers are addressed, by marketing and sales together.
        Teamwork,
        /// Whether what customers expect is met.
        Expectations,
        /// Mission and vision.
        Goals,
        /// What is there, how well it fits, and what shall be different.
        Inventory,
        /// What customers say.
        Voices,
        /// What is to be done.
        Measures,
        /// In which steps.
        Roadmap,
    }
}

impl Question {
    /// Its number, from 1.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// What it is about, in a few words.
    pub const fn title(self) -> Text {
        match self {
            Self::Audiences => words::AUDIENCES,
            Self::Selling => words::SELLING,
            Self::Channels => words::CHANNELS,
            Self::Teamwork => words::TEAMWORK,
            Self::Expectations => words::EXPECTATIONS,
            Self::Goals => words::GOALS,
            Self::Inventory => words::INVENTORY,
            Self::Voices => words::VOICES,
            Self::Measures => words::MEASURES,
            Self::Roadmap => words::ROADMAP,
        }
    }

    /// The question itself.
    pub const fn ask(self) -> Text {
        match self {
            Self::Audiences => words::AUDIENCES_ASK,
            Self::Selling => words::SELLING_ASK,
            Self::Channels => words::CHANNELS_ASK,
            Self::Teamwork => words::TEAMWORK_ASK,
            Self::Expectations => words::EXPECTATIONS_ASK,
            Self::Goals => words::GOALS_ASK,
            Self::Inventory => words::INVENTORY_ASK,
            Self::Voices => words::VOICES_ASK,
            Self::Measures => words::MEASURES_ASK,
            Self::Roadmap => words::ROADMAP_ASK,
        }
    }

    /// Why it is asked, and how to answer it.
    pub const fn why(self) -> Text {
        match self {
            Self::Audiences => words::AUDIENCES_WHY,
            Self::Selling => words::SELLING_WHY,
            Self::Channels => words::CHANNELS_WHY,
            Self::Teamwork => words::TEAMWORK_WHY,
            Self::Expectations => words::EXPECTATIONS_WHY,
            Self::Goals => words::GOALS_WHY,
            Self::Inventory => words::INVENTORY_WHY,
            Self::Voices => words::VOICES_WHY,
            Self::Measures => words::MEASURES_WHY,
            Self::Roadmap => words::ROADMAP_WHY,
        }
    }

    /// An answer that somebody gave.
    pub const fn example(self) -> Text {
        match self {
            Self::Audiences => words::AUDIENCES_EXAMPLE,
            Self::Selling => words::SELLING_EXAMPLE,
            Self::Channels => words::CHANNELS_EXAMPLE,
            Self::Teamwork => words::TEAMWORK_EXAMPLE,
            Self::Expectations => words::EXPECTATIONS_EXAMPLE,
            Self::Goals => words::GOALS_EXAMPLE,
            Self::Inventory => words::INVENTORY_EXAMPLE,
            Self::Voices => words::VOICES_EXAMPLE,
            Self::Measures => words::MEASURES_EXAMPLE,
            Self::Roadmap => words::ROADMAP_EXAMPLE,
        }
    }
}
