//! The sheet of each question: where all that is said about it stands together.

use super::Question;
use super::destination::{Destination, Goal};
use crate::catalogue::words;
use crate::language::{Text, texts};
use crate::plan::NodeSort;

/// The sheets of a question with their names.
pub fn sheets(question: Question) -> Vec<(Text, Destination)> {
    let reach = (texts::matrices::REACH_TITLE, Destination::Reach);
    match question {
        Question::Audiences => vec![table(NodeSort::Audience), reach],
        Question::Selling => vec![table(NodeSort::Channel)],
        Question::Channels => vec![(texts::guide::SHEET_WHY, Destination::NextLevel)],
        Question::Teamwork => vec![reach, (texts::journeys::SMARKETING, Destination::Teamwork)],
        Question::Expectations => vec![
            (texts::journeys::EXPECTATIONS, Destination::Expectations),
            (texts::plan::JOURNEYS, Destination::Journeys),
        ],
        Question::Goals => {
            vec![
                (texts::window::TAB_STRATEGY, Destination::Strategy(Goal::Mission)),
                (texts::glance::TITLE, Destination::Glance),
            ]
        }
        Question::Inventory => vec![table(NodeSort::System), table(NodeSort::Activity)],
        Question::Voices => vec![(texts::journeys::FEEDBACK, Destination::Voices)],
        Question::Measures => vec![
            (texts::plan::MEASURES, Destination::Measures),
            (texts::choice::TITLE, Destination::Choice(None)),
            (texts::glance::TITLE, Destination::Glance),
        ],
        Question::Roadmap => vec![(texts::roadmap::ROADMAP, Destination::Roadmap)],
    }
}

fn table(sort: NodeSort) -> (Text, Destination) {
    (words::sorts(sort), Destination::Table(sort))
}
