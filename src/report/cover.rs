//! The first page: whose plan it is, from which model to which it leads, and what follows.

use super::chapter::Chapter;
use super::model_words::inside;
use super::sources::Sources;
use crate::classify::roadmap::{cost_between, effort_between};
use crate::language::texts;
use crate::page::document::{Block, Entry, Section};
use crate::plan::View;
use crate::session::effort_text;

/// By what links lead to the contents.
const CONTENTS: &str = "contents";

pub(super) fn section(sources: &Sources<'_>) -> Section {
    let mut results = vec![sources.outcome(&sources.today)];
    if sources.has_steps() {
        results.push(sources.outcome(&sources.target));
    }
    let mut blocks = vec![Block::lead(sources.sentence(&way(sources))), Block::Results(results)];
    let facts = facts(sources);
    if !facts.is_empty() {
        blocks.push(Block::List(facts));
    }
    let mut section = sources.section(Chapter::Cover, &sources.plan_name(), blocks);
    section.is_cover = true;
    section
}

/// What all that follows says, in short, each a link.
pub(super) fn contents(sources: &Sources<'_>) -> Section {
    Section {
        key: CONTENTS.to_owned(),
        topic: sources.say(texts::report::CONTENTS),
        heading: sources.say(texts::report::IN_SHORT),
        blocks: vec![Block::Contents],
        ..Section::default()
    }
}

/// From which model to which, in how many steps.
fn way(sources: &Sources<'_>) -> String {
    let [from, to] = [&sources.today, &sources.target]
        .map(|found| inside(found.model).in_language(sources.language));
    match sources.last_step {
        0 => sources.with(texts::report::NOW, &[&from]),
        _ if from == to => sources.with(texts::report::WAY_STAYS, &[&from]),
        1 => sources.with(texts::report::WAY_IN_ONE, &[&from, &to]),
        steps => sources.with(texts::report::WAY, &[&from, &steps, &to]),
    }
}

fn facts(sources: &Sources<'_>) -> Vec<Entry> {
    if !sources.has_steps() {
        return Vec::new();
    }
    let name = |step: u32| sources.plan.steps.get(&step).map(|about| about.name.trim());
    let first = name(1).filter(|name| !name.is_empty());
    let first = first.map(|name| sources.with(texts::report::FIRST_STEP, &[&name]));
    let until = sources.plan.steps.get(&sources.last_step).and_then(|about| about.until);
    let until = until.map(|day| sources.with(texts::report::DONE_BY, &[&sources.day_text(day)]));
    let effort = effort_between(&sources.roadmap.cards, View::Today, View::Target);
    let cost = cost_between(sources.plan, View::Today, View::Target);
    let takes = (effort.total() > 0 || cost > 0).then(|| {
        let taken = effort_text::with_cost_and_source(
            (effort, cost),
            &sources.efforts,
            sources.plan,
            sources.language,
        );
        sources.with(texts::report::TAKES, &[&taken])
    });
    [first, until, takes].into_iter().flatten().map(Entry::text).collect()
}
