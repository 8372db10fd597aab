//! Whether the selling channels, and the competitors, give what customers expect.

use super::chapter::Chapter;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::classify::{Criterion, Expectations, Rating, expectations};
use crate::language::{grammar, texts};
use crate::page::document::{Block, Cell, Column, Section, Table, Verdict};
use crate::plan::{Answer, Id};
use crate::session::{expectation_text, naming};

/// Of more channels than this only some are named in the heading.
const NAMES: usize = 3;

/// The table; nothing while nothing is known of any channel.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let all = expectations(sources.plan, &sources.today);
    if !all.is_anything_known() {
        return None;
    }
    let heading = heading(sources, &all);
    let blocks = vec![
        Block::text(sources.say(texts::journeys::EXPECTATIONS_ABOUT)),
        Block::Table(table(sources, &all)),
    ];
    Some(sources.section(Chapter::Expectations, &heading, blocks))
}

/// Which channels miss the most.
fn heading(sources: &Sources<'_>, all: &Expectations) -> String {
    let of = |id: &Id| all.channels.iter().find(|one| one.channel == *id);
    let names =
        all.weakest.iter().map(|id| naming::in_sentence(sources.plan, id, sources.language));
    let names = grammar::short_list(&names.collect::<Vec<_>>(), NAMES, sources.language);
    match (all.weakest.first().and_then(of), all.weakest.len()) {
        (Some(first), 1) => {
            let counts = (first.rating.count(Answer::No), first.rating.applying());
            sources.with(texts::report::MISSES, &[&names, &counts.0, &counts.1])
        }
        (Some(first), _) => {
            let missed = first.rating.count(Answer::No);
            sources.with(texts::report::MISS_EACH, &[&names, &missed])
        }
        (None, _) => expectation_text::weakest(sources.plan, all, sources.language),
    }
}

fn table(sources: &Sources<'_>, all: &Expectations) -> Table {
    let first = Column::words(sources.say(texts::plan::CHANNEL), 1.6);
    let others = Criterion::ALL.into_iter().map(|criterion| {
        let name = expectation_text::criterion(criterion, all.target, sources.language);
        Column::words(name, 1.0)
    });
    let channels = all.channels.iter().map(|one| {
        let name = naming::node(sources.plan, &one.channel, sources.language);
        row(sources, name, &one.rating)
    });
    let rivals = sources.plan.strategy.competitors.iter().zip(&all.competitors).enumerate();
    let is_known = |rating: &Rating| rating.answers.iter().any(|answer| answer.counts());
    let rivals =
        rivals.filter(|(_, (_, rating))| is_known(rating)).map(|(place, (one, rating))| {
            let name = expectation_text::competitor(one, place, sources.language);
            row(sources, name, rating)
        });
    Table {
        title: sources.say(texts::journeys::EXPECTATIONS),
        columns: [first].into_iter().chain(others).collect(),
        rows: channels.chain(rivals).collect(),
    }
}

fn row(sources: &Sources<'_>, name: String, rating: &Rating) -> Vec<Cell> {
    let cells = Criterion::ALL.into_iter().zip(rating.answers).map(|(criterion, answer)| {
        let verdict = match answer {
            Answer::Yes | Answer::From(_) | Answer::Until(_) => Verdict::Good,
            Answer::No => Verdict::Bad,
            Answer::Unknown | Answer::NotApplicable => Verdict::Open,
        };
        let said = match (criterion, rating.delivery_days) {
            (Criterion::Delivery, Some(days)) => days.to_string(),
            _ => names::answer(answer, sources.language),
        };
        Cell::judged(verdict, said)
    });
    [Cell::head(name)].into_iter().chain(cells).collect()
}
