//! Chances, risks, and how far competitors are.

use super::chapter::Chapter;
use super::model_words::level;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::language::{Text, texts};
use crate::page::document::{Block, Cell, Column, Entry, Section, Table, Verdict};
use crate::plan::{Competitor, Model};
use crate::session::expectation_text;

/// Chances, risks and competitors; nothing where none is said.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let strategy = &sources.plan.strategy;
    let lists = [
        list(sources, texts::strategy::CHANCES, &strategy.chances, Verdict::Good),
        list(sources, texts::strategy::RISKS, &strategy.risks, Verdict::Watch),
    ];
    let lists: Vec<Vec<Block>> = lists.into_iter().flatten().collect();
    let has_rivals = !strategy.competitors.is_empty();
    if lists.is_empty() && !has_rivals {
        return None;
    }
    let mut blocks = Vec::new();
    if !lists.is_empty() {
        blocks.push(Block::Columns(lists));
    }
    if has_rivals {
        let heading = Block::Heading(sources.say(texts::journeys::COMPETITORS));
        blocks.extend([heading, Block::Table(table(sources))]);
    }
    Some(sources.section(Chapter::Chances, &heading(sources), blocks))
}

fn list(
    sources: &Sources<'_>,
    name: Text,
    said: &[String],
    verdict: Verdict,
) -> Option<Vec<Block>> {
    let said = said.iter().map(|one| one.trim()).filter(|one| !one.is_empty());
    let entries: Vec<Entry> = said.map(|one| Entry::judged(verdict, one, "")).collect();
    (!entries.is_empty()).then(|| vec![Block::Heading(sources.say(name)), Block::List(entries)])
}

fn is_ahead(sources: &Sources<'_>, rival: &Competitor) -> bool {
    rival.model.is_some_and(|model| level(model) > level(sources.today.model))
}

fn heading(sources: &Sources<'_>) -> String {
    let strategy = &sources.plan.strategy;
    let rivals = strategy.competitors.iter().enumerate();
    let ahead: Vec<_> = rivals.filter(|(_, rival)| is_ahead(sources, rival)).collect();
    match &ahead[..] {
        [(place, only)] => {
            let name = expectation_text::competitor(only, *place, sources.language);
            sources.with(texts::report::ONE_AHEAD, &[&name])
        }
        [_, _, ..] => {
            sources.with(texts::report::SOME_AHEAD, &[&ahead.len(), &strategy.competitors.len()])
        }
        [] if strategy.competitors.iter().any(|rival| rival.model.is_some()) => {
            sources.say(texts::report::NONE_AHEAD)
        }
        [] => {
            let counts = (strategy.chances.len(), strategy.risks.len());
            sources.with(texts::report::CHANCES_AND_RISKS, &[&counts.0, &counts.1])
        }
    }
}

/// Ourselves first, then the competitors, each with its model.
fn table(sources: &Sources<'_>) -> Table {
    let model = |model: Option<Model>| {
        sources.say(model.map_or(texts::journeys::UNKNOWN_MODEL, names::model))
    };
    let ours = expectation_text::ourselves(sources.plan, sources.language);
    let own = vec![
        Cell::head(ours),
        Cell::text(""),
        Cell::text(model(Some(sources.today.model))),
        Cell::text(""),
    ];
    let rivals = sources.plan.strategy.competitors.iter().enumerate().map(|(place, rival)| {
        let name = expectation_text::competitor(rival, place, sources.language);
        vec![
            Cell::head(name),
            Cell::text(sources.say(names::directness(rival.directness))),
            Cell::text(model(rival.model)),
            Cell::text(rival.note.trim()),
        ]
    });
    Table {
        title: sources.say(texts::strategy::COMPETITORS),
        columns: vec![
            Column::words(sources.say(texts::inspector::FIELD_NAME), 1.5),
            Column::words(sources.say(texts::report::HOW_RIVAL), 1.6),
            Column::words(sources.say(texts::roadmap::MODEL), 1.2),
            Column::words(sources.say(texts::plan::NOTE), 3.0),
        ],
        rows: [own].into_iter().chain(rivals).collect(),
    }
}
