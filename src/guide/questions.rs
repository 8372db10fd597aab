//! The ten questions with their words.

use crate::language::{Text, texts};
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
            Self::Audiences => texts::plan::AUDIENCES,
            Self::Selling => texts::guide::SELLING,
            Self::Channels => texts::guide::CHANNELS,
            Self::Teamwork => texts::guide::TEAMWORK,
            Self::Expectations => texts::journeys::EXPECTATIONS,
            Self::Goals => texts::guide::GOALS,
            Self::Inventory => texts::guide::INVENTORY,
            Self::Voices => texts::guide::VOICES,
            Self::Measures => texts::guide::MEASURES,
            Self::Roadmap => texts::guide::ROADMAP,
        }
    }

    /// The question itself.
    pub const fn ask(self) -> Text {
        match self {
            Self::Audiences => texts::guide::AUDIENCES_ASK,
            Self::Selling => texts::guide::SELLING_ASK,
            Self::Channels => texts::guide::CHANNELS_ASK,
            Self::Teamwork => texts::guide::TEAMWORK_ASK,
            Self::Expectations => texts::guide::EXPECTATIONS_ASK,
            Self::Goals => texts::guide::GOALS_ASK,
            Self::Inventory => texts::guide::INVENTORY_ASK,
            Self::Voices => texts::guide::VOICES_ASK,
            Self::Measures => texts::guide::MEASURES_ASK,
            Self::Roadmap => texts::guide::ROADMAP_ASK,
        }
    }

    /// Why it is asked, and how to answer it.
    pub const fn why(self) -> Text {
        match self {
            Self::Audiences => texts::guide::AUDIENCES_WHY,
            Self::Selling => texts::guide::SELLING_WHY,
            Self::Channels => texts::guide::CHANNELS_WHY,
            Self::Teamwork => texts::guide::TEAMWORK_WHY,
            Self::Expectations => texts::guide::EXPECTATIONS_WHY,
            Self::Goals => texts::guide::GOALS_WHY,
            Self::Inventory => texts::guide::INVENTORY_WHY,
            Self::Voices => texts::guide::VOICES_WHY,
            Self::Measures => texts::guide::MEASURES_WHY,
            Self::Roadmap => texts::guide::ROADMAP_WHY,
        }
    }

    /// Which view of the plan it asks about, in a sentence.
    pub const fn asks_about(self) -> Text {
        match self {
            Self::Audiences | Self::Selling | Self::Teamwork | Self::Expectations => {
                texts::guide::ASKS_TARGET
            }
            Self::Channels | Self::Inventory => texts::guide::ASKS_BOTH,
            Self::Goals | Self::Voices | Self::Measures | Self::Roadmap => texts::guide::ASKS_PLAN,
        }
    }

    /// An answer that somebody gave.
    pub const fn example(self) -> Text {
        match self {
            Self::Audiences => texts::guide::AUDIENCES_EXAMPLE,
            Self::Selling => texts::guide::SELLING_EXAMPLE,
            Self::Channels => texts::guide::CHANNELS_EXAMPLE,
            Self::Teamwork => texts::guide::TEAMWORK_EXAMPLE,
            Self::Expectations => texts::guide::EXPECTATIONS_EXAMPLE,
            Self::Goals => texts::guide::GOALS_EXAMPLE,
            Self::Inventory => texts::guide::INVENTORY_EXAMPLE,
            Self::Voices => texts::guide::VOICES_EXAMPLE,
            Self::Measures => texts::guide::MEASURES_EXAMPLE,
            Self::Roadmap => texts::guide::ROADMAP_EXAMPLE,
        }
    }
}
