//! Which solutions come into question for a system, what they add up to, and what was decided and why.

use super::sources::Sources;
use crate::catalogue::words as names;
use crate::language::texts;
use crate::page::document::{Block, Cell, Column, Table, Verdict};
use crate::plan::{Body, Candidate, Choice, Id, Rated};
use crate::session::naming;

/// So many candidates stand beside each other in one table.
const ACROSS: usize = 5;

/// The choice of every system that has one.
pub(super) fn blocks(sources: &Sources<'_>) -> Vec<Block> {
    let systems = sources.plan.nodes.iter().filter_map(|(id, node)| match &node.body {
        Body::System(system) if !system.choice.is_empty() => Some((id, &system.choice)),
        _ => None,
    });
    systems.flat_map(|(id, choice)| of_system(sources, id, choice)).collect()
}

fn of_system(sources: &Sources<'_>, id: &Id, choice: &Choice) -> Vec<Block> {
    let name = naming::node(sources.plan, id, sources.language);
    let title = sources.with(texts::phrases::NAMED, &[&sources.say(texts::choice::TITLE), &name]);
    let mut blocks = vec![Block::Heading(title.clone())];
    if !choice.candidates.is_empty() {
        let candidates: Vec<(usize, (&String, &Candidate))> =
            choice.candidates.iter().enumerate().collect();
        let tables = candidates.chunks(ACROSS).map(|some| table(sources, &title, choice, some));
        blocks.extend(tables.map(Block::Table));
    }
    let said = |name, said: &str| {
        let said = said.trim();
        (!said.is_empty())
            .then(|| Block::text(sources.with(texts::phrases::NAMED, &[&sources.say(name), &said])))
    };
    blocks.extend(said(texts::choice::CHOSEN, &choice.chosen));
    blocks.extend(said(texts::choice::REASON, &choice.reason));
    for (name, candidate) in &choice.candidates {
        let note = candidate.note.trim();
        if !note.is_empty() {
            blocks.push(Block::text(sources.with(texts::phrases::NAMED, &[name, &note])));
        }
    }
    // What was decided stands with what it rests on.
    vec![Block::Together(blocks)]
}

/// Whether no other candidate adds up to more, and another to less.
fn is_ahead(choice: &Choice, rated: Rated) -> bool {
    let others = || choice.candidates.values().map(|one| choice.rated(one).tenths);
    others().all(|other| other <= rated.tenths) && others().any(|other| other < rated.tenths)
}

/// Criteria down, candidates across, and below what each adds up to.
fn table(
    sources: &Sources<'_>,
    title: &str,
    choice: &Choice,
    some: &[(usize, (&String, &Candidate))],
) -> Table {
    let heads = [(texts::choice::SCORED, 2.2), (texts::choice::WEIGHT, 0.8)];
    let heads = heads.map(|(name, share)| Column::words(sources.say(name), share));
    // What nobody has named yet is called by its place.
    let called = |name: &str, place: usize, text| match name.trim() {
        "" => sources.with(text, &[&(place + 1)]),
        name => name.to_owned(),
    };
    let candidates = some.iter().map(|(place, (name, _))| {
        Column::words(called(name, *place, texts::choice::CANDIDATE), 1.2)
    });
    let score = |score: Option<&u32>| match score {
        Some(score) => Cell::text(score.to_string()),
        None => Cell::text(sources.say(texts::report::NOTHING)),
    };
    let rows = choice.criteria.iter().enumerate().map(|(place, (name, weight))| {
        let head = Cell::head(called(name, place, texts::choice::CRITERION));
        let first = [head, Cell::text(weight.to_string())];
        let scores = some.iter().map(|(_, (_, one))| score(one.scores.get(name)));
        first.into_iter().chain(scores).collect()
    });
    let result = |one: &Candidate| {
        let rated = choice.rated(one);
        match rated.rated {
            0 => Cell::text(sources.say(texts::choice::NOTHING_RATED)),
            _ => {
                let tenths = names::tenths(rated.tenths, sources.language);
                let said = sources.with(texts::choice::RESULT_OF, &[&tenths]);
                match is_ahead(choice, rated) {
                    true => Cell::judged(Verdict::Good, said),
                    false => Cell::text(said),
                }
            }
        }
    };
    let first = [Cell::head(sources.say(texts::choice::RESULT)), Cell::text("")];
    let results = first.into_iter().chain(some.iter().map(|(_, (_, one))| result(one))).collect();
    Table {
        title: title.to_owned(),
        columns: heads.into_iter().chain(candidates).collect(),
        rows: rows.chain([results]).collect(),
    }
}
