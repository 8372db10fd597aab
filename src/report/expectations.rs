//! Whether the selling channels, and the competitors, give what customers expect, today and in the
//! target.

use std::collections::BTreeSet;

use super::chapter::Chapter;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::classify::{Criterion, Expectations, Expected, Rating, expectations};
use crate::language::{grammar, texts};
use crate::page::document::{Block, Cell, Column, Section, Table, Verdict};
use crate::plan::{Answer, Id, View};
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
    let target = expectations(sources.plan, &sources.target);
    let mut about = sources.say(texts::journeys::EXPECTATIONS_ABOUT);
    if differs(&all, &target) {
        about = format!("{about} {}", sources.say(texts::report::TODAY_AND_TARGET));
    }
    let blocks = vec![Block::text(about), Block::Table(table(sources, &all, &target))];
    Some(sources.section(Chapter::Expectations, &heading, blocks))
}

/// Whether anything that is there in both views is other in the target.
fn differs(today: &Expectations, target: &Expectations) -> bool {
    let then = |id: &Id| target.channels.iter().find(|one| one.channel == *id);
    let is_other =
        |one: &Expected| then(&one.channel).is_some_and(|then| then.rating != one.rating);
    today.channels.iter().any(is_other) || today.competitors != target.competitors
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

fn table(sources: &Sources<'_>, today: &Expectations, target: &Expectations) -> Table {
    let first = Column::words(sources.say(texts::plan::CHANNEL), 1.6);
    let others = Criterion::ALL.into_iter().map(|criterion| {
        let name = expectation_text::criterion(criterion, today.target, sources.language);
        Column::words(name, 1.0)
    });
    let of = |all: &Expectations, id: &Id| {
        all.channels.iter().find(|one| one.channel == *id).map(|one| one.rating)
    };
    let sellers: BTreeSet<&Id> =
        today.channels.iter().chain(&target.channels).map(|one| &one.channel).collect();
    let channels = sellers.into_iter().map(|id| {
        let name = naming::node(sources.plan, id, sources.language);
        row(sources, name, [of(today, id), of(target, id)])
    });
    let both = today.competitors.iter().zip(&target.competitors);
    let rivals = sources.plan.strategy.competitors.iter().zip(both).enumerate();
    let is_known = |rating: &Rating| rating.answers.iter().any(|answer| answer.counts());
    let rivals = rivals.filter(|(_, (_, (now, then)))| is_known(now) || is_known(then)).map(
        |(place, (one, (now, then)))| {
            let name = expectation_text::competitor(one, place, sources.language);
            row(sources, name, [Some(*now), Some(*then)])
        },
    );
    Table {
        title: sources.say(texts::journeys::EXPECTATIONS),
        columns: [first].into_iter().chain(others).collect(),
        rows: channels.chain(rivals).collect(),
    }
}

/// What a channel gives today and in the target. One that sells in one of them only has that view
/// beside its name.
fn row(sources: &Sources<'_>, name: String, both: [Option<Rating>; 2]) -> Vec<Cell> {
    let (name, [now, then]) = match both {
        [Some(now), Some(then)] => (name, [now, then]),
        [Some(only), None] => (only_in(sources, &name, View::Today), [only; 2]),
        [None, Some(only)] => (only_in(sources, &name, View::Target), [only; 2]),
        [None, None] => return vec![Cell::head(name)],
    };
    let cells = Criterion::ALL.into_iter().enumerate().map(|(place, criterion)| {
        let [before, after] = [now, then]
            .map(|rating| said(sources, criterion, rating.answers[place], rating.delivery_days));
        // What is there is judged as it is, what comes as it shall be.
        let verdict = match now.answers[place] {
            Answer::Yes | Answer::From(_) | Answer::Until(_) => Verdict::Good,
            Answer::No => Verdict::Bad,
            Answer::Unknown | Answer::NotApplicable => Verdict::Open,
        };
        let said = match before == after {
            true => before,
            false => sources.with(texts::phrases::FROM_TO, &[&before, &after]),
        };
        Cell::judged(verdict, said)
    });
    [Cell::head(name)].into_iter().chain(cells).collect()
}

fn only_in(sources: &Sources<'_>, name: &str, view: View) -> String {
    sources.with(texts::phrases::WITH_ASIDE, &[&name, &names::view(view, sources.language)])
}

/// One answer, of delivery its days.
fn said(sources: &Sources<'_>, criterion: Criterion, answer: Answer, days: Option<u32>) -> String {
    match (criterion, days) {
        (Criterion::Delivery, Some(days)) => grammar::days(days, sources.language),
        _ => names::answer(answer, sources.language),
    }
}
