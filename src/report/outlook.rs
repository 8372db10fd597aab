//! Mission and vision, and what becomes of the channels by then.

use super::chapter::Chapter;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::language::{Text, texts};
use crate::page::document::{Block, Entry, Section};
use crate::plan::{Business, Outlook};
use crate::session::naming;

const OUTLOOKS: [Outlook; 4] =
    [Outlook::Growing, Outlook::Steady, Outlook::Shrinking, Outlook::Gone];

/// Mission, vision and outlook; nothing where none is said.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let strategy = &sources.plan.strategy;
    let goals = [
        (texts::strategy::MISSION, strategy.mission.trim(), strategy.mission_year),
        (texts::plan::VISION, strategy.vision.trim(), strategy.vision_year),
    ];
    let goals: Vec<Vec<Block>> = goals
        .into_iter()
        .filter(|(_, text, _)| !text.is_empty())
        .map(|(name, text, year)| {
            vec![Block::Heading(by_year(sources, name, year)), Block::lead(text)]
        })
        .collect();
    let outlooks: Vec<(Outlook, Vec<String>)> =
        OUTLOOKS.into_iter().map(|outlook| (outlook, channels(sources, outlook))).collect();
    let is_any_known = outlooks.iter().any(|(_, names)| !names.is_empty());
    let said = [goals, ways(sources), marketing(sources)];
    if said.iter().all(Vec::is_empty) && !is_any_known {
        return None;
    }
    let columns = said.into_iter().filter(|columns| !columns.is_empty());
    let mut blocks: Vec<Block> = columns.map(Block::Columns).collect();
    let heading = heading(sources, &outlooks);
    if is_any_known {
        blocks.push(Block::Heading(match strategy.vision_year {
            Some(year) => sources.with(texts::strategy::SECTION, &[&Year(year)]),
            None => sources.say(texts::strategy::SECTION_OPEN),
        }));
        let lists = outlooks.into_iter().filter(|(_, names)| !names.is_empty());
        let lists = lists.map(|(outlook, names)| {
            let heading = Block::Heading(sources.say(names::outlook(outlook)));
            vec![heading, Block::List(names.into_iter().map(Entry::text).collect())]
        });
        blocks.push(Block::Columns(lists.collect()));
    }
    Some(sources.section(Chapter::Strategy, &heading, blocks))
}

/// What the company does, why it sells digitally, and the models that are aimed at.
fn ways(sources: &Sources<'_>) -> Vec<Vec<Block>> {
    let strategy = &sources.plan.strategy;
    let mut ways = Vec::new();
    if strategy.business != Business::Unknown {
        let business = sources.say(names::business(strategy.business));
        ways.push(titled(sources, texts::report::BUSINESS, business));
    }
    let reason = strategy.digital_reason.trim();
    if !reason.is_empty() {
        ways.push(titled(sources, texts::strategy::DIGITAL_REASON, reason));
    }
    if !strategy.aims.is_empty() {
        let aims = strategy.aims.iter().map(|aim| {
            let whom =
                sources.say(aim.market.map_or(texts::result::ALL_CUSTOMERS_LONG, names::customers));
            let model = sources.say(names::model(aim.model));
            let said = sources.with(texts::phrases::NAMED, &[&whom, &model]);
            Entry::text(match aim.year {
                Some(year) => sources.with(texts::report::BY_YEAR, &[&said, &Year(year)]),
                None => said,
            })
        });
        let heading = Block::Heading(sources.say(texts::strategy::AIMS));
        ways.push(vec![heading, Block::List(aims.collect())]);
    }
    ways
}

/// What marketing shall reach, say and cost.
fn marketing(sources: &Sources<'_>) -> Vec<Vec<Block>> {
    let strategy = &sources.plan.strategy;
    let mut said = Vec::new();
    for (name, text) in [
        (texts::strategy::MARKETING_GOAL, strategy.marketing_goal.trim()),
        (texts::strategy::MARKETING_MESSAGE, strategy.marketing_message.trim()),
    ] {
        if !text.is_empty() {
            said.push(titled(sources, name, text));
        }
    }
    if strategy.marketing_budget > 0 {
        let amount = names::amount(strategy.marketing_budget.into(), strategy, sources.language);
        said.push(titled(sources, texts::strategy::MARKETING_BUDGET, amount));
    }
    said
}

fn titled(sources: &Sources<'_>, heading: Text, text: impl Into<String>) -> Vec<Block> {
    vec![Block::Heading(sources.say(heading)), Block::text(text)]
}

/// A year, which has no separators.
struct Year(u32);

impl std::fmt::Display for Year {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

fn by_year(sources: &Sources<'_>, name: Text, year: Option<u32>) -> String {
    let name = sources.say(name);
    match year {
        Some(year) => sources.with(texts::report::BY_YEAR, &[&name, &Year(year)]),
        None => name,
    }
}

/// The channels with an outlook, by name.
fn channels(sources: &Sources<'_>, outlook: Outlook) -> Vec<String> {
    let plan = sources.plan;
    let with = plan.channels().filter(|(.., channel)| channel.outlook == outlook);
    let mut names: Vec<String> =
        with.map(|(id, ..)| naming::node(plan, id, sources.language)).collect();
    names.sort_by_cached_key(|name| name.to_lowercase());
    names
}

fn heading(sources: &Sources<'_>, outlooks: &[(Outlook, Vec<String>)]) -> String {
    let count = |wanted: &[Outlook]| -> usize {
        let with = outlooks.iter().filter(|(outlook, _)| wanted.contains(outlook));
        with.map(|(_, names)| names.len()).sum()
    };
    let (more, less) = (count(&[Outlook::Growing]), count(&[Outlook::Shrinking, Outlook::Gone]));
    match sources.plan.strategy.vision_year {
        _ if more + less == 0 => sources.say(texts::report::GOAL_IS_SET),
        Some(year) => sources.with(texts::report::MORE_AND_LESS, &[&Year(year), &more, &less]),
        None => sources.with(texts::report::MORE_AND_LESS_OPEN, &[&more, &less]),
    }
}
