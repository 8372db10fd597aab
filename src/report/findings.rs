//! What was noticed about the plan: warnings, then hints, each with what can be done.

use super::chapter::Chapter;
use super::sources::Sources;
use crate::classify::{Finding, Severity};
use crate::language::texts;
use crate::page::document::{Block, Entry, Section, Verdict};

/// The open findings; nothing where there are none.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let found = &sources.findings;
    if found.open.is_empty() {
        return None;
    }
    let groups =
        [(Severity::Warning, texts::findings::WARNINGS), (Severity::Hint, texts::findings::HINTS)];
    let blocks = groups.into_iter().flat_map(|(severity, heading)| {
        let of_group = found.open.iter().filter(|one| one.severity == severity);
        let entries: Vec<Entry> = of_group.map(|one| entry(sources, one)).collect();
        let has_any = !entries.is_empty();
        let blocks = [Block::Heading(sources.say(heading)), Block::List(entries)];
        blocks.into_iter().filter(move |_| has_any)
    });
    let heading = match (found.warnings, found.hints()) {
        (0, 1) => sources.say(texts::report::ONE_HINT_OPEN),
        (0, hints) => sources.with(texts::report::HINTS_OPEN, &[&hints]),
        (1, _) => sources.say(texts::report::ONE_WARNING_OPEN),
        (warnings, _) => sources.with(texts::report::WARNINGS_OPEN, &[&warnings]),
    };
    let blocks = blocks.collect();
    Some(sources.section(Chapter::Findings, &heading, blocks))
}

fn entry(sources: &Sources<'_>, finding: &Finding) -> Entry {
    let verdict = match finding.severity {
        Severity::Warning => Verdict::Watch,
        Severity::Hint => Verdict::Open,
    };
    let message = sources.sentence(finding.message(sources.language));
    Entry::judged(verdict, message, sources.sentence(finding.remedy(sources.language)))
}
