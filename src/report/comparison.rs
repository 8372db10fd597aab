//! Today and the target in one picture, with what comes, changes and goes.

use std::sync::Arc;

use super::chapter::Chapter;
use super::picture::picture;
use super::sources::Sources;
use crate::classify::Difference;
use crate::language::texts;
use crate::page::document::{Block, Entry, Section};
use crate::plan::{Id, View};
use crate::session::Compared;

/// Of more elements than this only the first are listed.
const MOST_LISTED: usize = 12;

/// The comparison; nothing where nothing differs.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let (from, to) = (Arc::new(sources.today.clone()), Arc::new(sources.target.clone()));
    let compared = Compared::new(sources.plan, from, Arc::clone(&to));
    if compared.comparison.is_empty() {
        return None;
    }
    let mut sentences = compared.sentences(sources.plan, sources.language);
    let heading = sentences.remove(0);
    let drawing = picture(sources, &to, Some(View::Today), Chapter::Comparison.code().to_owned());
    let blocks = vec![
        Block::lead(sentences.join(" ")),
        Block::Picture(drawing),
        Block::Columns(lists(sources, &compared)),
    ];
    let mut section = sources.section(Chapter::Comparison, heading.trim_end_matches('.'), blocks);
    section.result = Some(sources.outcome(&to));
    Some(section)
}

/// What is new, changed and gone, nodes before links.
fn lists(sources: &Sources<'_>, compared: &Compared) -> Vec<Vec<Block>> {
    let headings = [
        (Difference::Added, texts::views::SECTION_NEW),
        (Difference::Changed, texts::views::SECTION_CHANGED),
        (Difference::Removed, texts::views::SECTION_GONE),
    ];
    let lists = headings.into_iter().filter_map(|(difference, heading)| {
        let listed = compared.listed(sources.plan, difference, sources.language);
        let heading = Block::Heading(sources.with(heading, &[&listed.len()]));
        let entries = entries(sources, listed);
        (!entries.is_empty()).then(|| vec![heading, Block::List(entries)])
    });
    lists.collect()
}

/// The nodes by name, and how many links there are besides.
fn entries(sources: &Sources<'_>, listed: Vec<(Id, String)>) -> Vec<Entry> {
    let (nodes, links): (Vec<_>, Vec<_>) =
        listed.into_iter().partition(|(id, _)| sources.plan.nodes.contains_key(id));
    let shown = nodes.len().min(MOST_LISTED);
    let more = nodes.len() - shown;
    let mut entries: Vec<Entry> =
        nodes.into_iter().take(shown).map(|(_, text)| Entry::text(text)).collect();
    if more > 0 {
        entries.push(Entry::text(sources.with(texts::phrases::AND_MORE, &[&more])));
    }
    if !links.is_empty() {
        let count = links.len();
        let links = sources.say(texts::plan::LINKS);
        entries.push(Entry::text(sources.with(texts::phrases::NAMED, &[&links, &count])));
    }
    entries
}
