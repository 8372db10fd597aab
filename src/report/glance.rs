//! Chances, risks, hurdles and measures on one page, each with what is done about it.

use super::chapter::Chapter;
use super::sources::Sources;
use crate::classify::roadmap::is_overdue;
use crate::language::texts;
use crate::page::document::{Block, Entry, Section, Verdict};
use crate::session::glance::{Glance, Part, Said, measure_detail};

/// So many of each fit on one page.
const MOST: usize = 8;

/// The page; nothing where there is nothing to see on it.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let glance = Glance::of(sources.plan);
    if glance.is_empty() {
        return None;
    }
    let parts = Part::ALL.map(|part| (part, part.of(&glance)));
    let parts = parts.into_iter().filter(|(_, all)| !all.is_empty());
    let mut columns: Vec<Vec<Block>> = parts
        .map(|(part, all)| {
            let entries = all.iter().map(|one| entry(sources, part, one)).collect();
            list(sources, &sources.say(part.name()), entries)
        })
        .collect();
    if !glance.measures.is_empty() {
        let measures = glance.measures.iter().filter_map(|id| sources.plan.measures.get(id));
        let entries = measures.map(|one| Entry {
            verdict: is_overdue(sources.plan, one, sources.day).then_some(Verdict::Watch),
            text: match one.title.trim() {
                "" => sources.say(texts::report::NOTHING),
                title => title.to_owned(),
            },
            detail: measure_detail(sources.plan, one, sources.day, sources.language),
        });
        columns.push(list(sources, &sources.say(texts::plan::MEASURES), entries.collect()));
    }
    let heading = match glance.risks.len() + glance.hurdles.len() {
        0 => sources.say(texts::glance::TITLE),
        _ => glance.in_short(sources.language),
    };
    Some(sources.section(Chapter::Glance, &heading, vec![Block::Columns(columns)]))
}

fn entry(sources: &Sources<'_>, part: Part, said: &Said) -> Entry {
    let detail = said.detail(sources.plan, sources.language);
    let verdict = match part {
        Part::Chances => Verdict::Good,
        Part::Risks | Part::Hurdles if said.ends.is_some() => Verdict::Good,
        Part::Risks | Part::Hurdles => Verdict::Watch,
    };
    Entry::judged(verdict, &said.text, &detail)
}

/// A list under its name, the end of a long one left out and counted.
fn list(sources: &Sources<'_>, name: &str, mut entries: Vec<Entry>) -> Vec<Block> {
    let left_out = entries.len().saturating_sub(MOST);
    if left_out > 0 {
        entries.truncate(MOST);
        entries.push(Entry::text(sources.with(texts::phrases::AND_MORE, &[&left_out])));
    }
    vec![Block::Heading(name.to_owned()), Block::List(entries)]
}
