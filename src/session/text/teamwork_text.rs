//! Whether marketing and sales work together, in words.

use super::naming;
use crate::classify::{Answered, Teamwork};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::Plan;

/// Of more evidence than this only some is named.
const NAMES: usize = 4;

/// What is asked, said as if it held.
pub const fn question(question: Teamwork) -> Text {
    match question {
        Teamwork::BothTeams => texts::journeys::BOTH_TEAMS,
        Teamwork::SharedCustomers => texts::journeys::SHARED_CUSTOMERS,
        Teamwork::SupportToo => texts::journeys::SUPPORT_TOO,
        Teamwork::LeadExchange => texts::plan::LEADS_EXCHANGED,
        Teamwork::Communication => texts::journeys::COMMUNICATION,
        Teamwork::JointCampaigns => texts::journeys::CAMPAIGNS,
    }
}

/// What is wrong where it does not hold.
pub const fn missing(question: Teamwork) -> Text {
    match question {
        Teamwork::BothTeams => texts::journeys::MISSING_TEAMS,
        Teamwork::SharedCustomers => texts::journeys::MISSING_CUSTOMERS,
        Teamwork::SupportToo => texts::journeys::MISSING_SUPPORT,
        Teamwork::LeadExchange => texts::journeys::MISSING_LEADS,
        Teamwork::Communication => texts::journeys::MISSING_COMMUNICATION,
        Teamwork::JointCampaigns => texts::journeys::MISSING_CAMPAIGNS,
    }
}

/// What an answer rests on, or what there is so far; `None` where that is nothing.
pub fn evidence(plan: &Plan, answer: &Answered, language: Language) -> Option<String> {
    if answer.evidence.is_empty() {
        return None;
    }
    let nodes = answer.evidence.iter().filter(|id| plan.nodes.contains_key(*id));
    let named = nodes.map(|id| naming::in_sentence(plan, id, language));
    let named = grammar::short_list(&named.collect::<Vec<_>>(), NAMES, language);
    let text = if answer.holds { texts::journeys::RESTS_ON } else { texts::journeys::SO_FAR };
    Some(text.with(language, &[&named]))
}
