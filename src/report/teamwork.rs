//! Whether marketing and sales work together, today and in the target.

use super::chapter::Chapter;
use super::sources::Sources;
use crate::classify::{Answered, Smarketing, smarketing};
use crate::language::texts;
use crate::page::document::{Block, Cell, Column, Section, Table, Verdict};
use crate::plan::{Body, Plan};
use crate::session::teamwork_text;

/// The six questions; nothing while there is no team.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    if !has_team(sources.plan) {
        return None;
    }
    let [today, target] =
        [&sources.today, &sources.target].map(|found| smarketing(sources.plan, found));
    let heading = sources.with(texts::report::TEAMWORK, &[&today.score(), &target.score()]);
    let blocks = vec![
        Block::text(sources.say(texts::journeys::SMARKETING_ABOUT)),
        Block::Table(table(sources, &today, &target)),
    ];
    Some(sources.section(Chapter::Smarketing, &heading, blocks))
}

fn has_team(plan: &Plan) -> bool {
    plan.nodes.values().any(|node| matches!(node.body, Body::Team(_)))
}

fn table(sources: &Sources<'_>, today: &Smarketing, target: &Smarketing) -> Table {
    let columns = vec![
        Column::words(sources.say(texts::report::TEAMWORK_QUESTION), 2.0),
        Column::words(sources.say(texts::plan::TODAY), 0.6),
        Column::words(sources.say(texts::plan::TARGET), 0.6),
        Column::words(sources.say(texts::window::TAB_WHY), 3.0),
    ];
    let rows = today.answers.iter().zip(&target.answers).map(|(now, later)| {
        let question = teamwork_text::question(now.question);
        vec![
            Cell::head(sources.say(question)),
            verdict(sources, now),
            verdict(sources, later),
            Cell::text(reasons(sources, now, later)),
        ]
    });
    Table { title: sources.say(texts::journeys::SMARKETING), columns, rows: rows.collect() }
}

fn verdict(sources: &Sources<'_>, answer: &Answered) -> Cell {
    match answer.holds {
        true => Cell::judged(Verdict::Good, sources.say(texts::plan::YES)),
        false => Cell::judged(Verdict::Bad, sources.say(texts::plan::NO)),
    }
}

/// What the answers rest on, or what is wrong: of both views where they differ.
fn reasons(sources: &Sources<'_>, now: &Answered, later: &Answered) -> String {
    let today = reason(sources, now);
    if now.holds == later.holds {
        return today;
    }
    let of = |view, said: String| {
        let view = sources.say(view);
        sources.with(texts::phrases::NAMED, &[&view, &said])
    };
    let both = [of(texts::plan::TODAY, today), of(texts::plan::TARGET, reason(sources, later))];
    both.join(". ")
}

/// What an answer rests on, or what is wrong.
fn reason(sources: &Sources<'_>, answer: &Answered) -> String {
    let evidence = teamwork_text::evidence(sources.plan, answer, sources.language);
    match answer.holds {
        true => evidence.unwrap_or_default(),
        false => sources.say(teamwork_text::missing(answer.question)),
    }
}
