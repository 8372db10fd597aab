//! How the results come about, where the efforts come from, and what all of it rests on.

use super::chapter::Chapter;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::classify::Effort;
use crate::language::texts;
use crate::page::document::{Block, Entry, Section};
use crate::plan::Model;
use crate::session::effort_text;

pub(super) fn section(sources: &Sources<'_>) -> Section {
    let levels = Model::ALL.iter().map(|model| {
        let name = names::model(*model).in_language(sources.language);
        Entry::with_detail(name, sources.say(names::model_about(*model)))
    });
    let levels =
        vec![Block::Heading(sources.say(texts::report::LEVELS)), Block::List(levels.collect())];
    // What the numbers of the plan rest on; a plan without any has those of the defaults to come.
    let steps = || sources.roadmap.steps.iter().map(|step| step.effort);
    let all = Effort {
        written: steps().map(|effort| effort.written).sum(),
        usual: steps().map(|effort| effort.usual).sum(),
    };
    let efforts = match all.total() {
        0 => effort_text::source_of_usual(&sources.efforts, sources.language),
        _ => effort_text::source(all, &sources.efforts, sources.language),
    };
    let efforts = efforts.unwrap_or_else(|| sources.say(texts::report::ALL_FROM_PLAN));
    let rests = vec![
        Block::Heading(sources.say(texts::report::EFFORTS)),
        Block::text(sources.sentence(&efforts)),
        Block::Heading(sources.say(texts::report::SOURCES)),
        Block::List(vec![
            Entry::text(sources.sentence(&plan(sources))),
            Entry::text(sources.say(texts::report::SOURCE_RETAILING) + "."),
        ]),
    ];
    let blocks = vec![
        Block::text(sources.say(texts::report::METHOD_DRAWING)),
        Block::Columns(vec![levels, rests]),
    ];
    sources.section(Chapter::Method, &sources.say(texts::report::METHOD_SAYS), blocks)
}

fn plan(sources: &Sources<'_>) -> String {
    let name = sources.plan_name();
    sources.with(texts::report::SOURCE_PLAN, &[&name, &sources.day_text(sources.day)])
}
