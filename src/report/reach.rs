//! Which audience is addressed in which channel.

use super::chapter::Chapter;
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::classify::{AudienceReach, Reached};
use crate::language::texts::shown;
use crate::language::{grammar, texts};
use crate::page::document::{Block, Cell, Column, Section, Table, Verdict};
use crate::plan::{Id, Lifecycle, View};
use crate::session::naming;

/// So many audiences stand beside each other in one table.
const ACROSS: usize = 6;
/// Up to this many names stand in the heading.
const NAMES: usize = 3;

/// The table; nothing without audiences or channels.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    let reach = AudienceReach::new(sources.plan);
    if reach.audiences.is_empty() || reach.channels.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::text(sources.say(texts::report::REACH_ABOUT))];
    let tables = reach.audiences.chunks(ACROSS).map(|some| table(sources, &reach, some));
    blocks.extend(tables.map(Block::Table));
    blocks.extend(approaches(sources, &reach).map(Block::Table));
    blocks.extend(figures(sources, &reach).map(Block::Table));
    Some(sources.section(Chapter::Reach, &heading(sources, &reach), blocks))
}

/// What each audience needs, how it is addressed, and by whom; nothing where nobody has said.
fn approaches(sources: &Sources<'_>, reach: &AudienceReach) -> Option<Table> {
    let rows = reach.audiences.iter().filter_map(|id| {
        let audience = sources.plan.audience(id)?;
        let said = [&audience.needs, &audience.message, &audience.owner].map(|text| text.trim());
        let count = audience.count.map(|count| count.to_string()).unwrap_or_default();
        if count.is_empty() && said.iter().all(|text| text.is_empty()) {
            return None;
        }
        let name = naming::node(sources.plan, id, sources.language);
        let cells = [Cell::head(name), Cell::text(count)].into_iter();
        Some(cells.chain(said.map(Cell::text)).collect())
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let columns = [
        (texts::plan::AUDIENCE, 1.4),
        (texts::inspector::FIELD_COUNT, 0.7),
        (texts::inspector::FIELD_NEEDS, 2.2),
        (texts::inspector::FIELD_MESSAGE, 2.2),
        (texts::inspector::FIELD_ADDRESSED_BY, 1.0),
    ];
    let columns = columns.map(|(name, share)| Column::words(sources.say(name), share));
    let title = sources.say(texts::plan::AUDIENCES);
    (!rows.is_empty()).then(|| Table { title, columns: columns.into(), rows })
}

/// What comes of it in each channel, today and in the target; nothing where nobody has said a figure.
fn figures(sources: &Sources<'_>, reach: &AudienceReach) -> Option<Table> {
    let rows = reach.channels.iter().filter_map(|id| {
        let channel = sources.plan.channel(id)?;
        let figures = [
            channel.sales_share,
            channel.sales_share_target,
            channel.contacts_per_month,
            channel.orders_per_month,
        ];
        if figures.iter().all(Option::is_none) {
            return None;
        }
        let written = |figure: Option<u32>| figure.map(|it| shown(&it, sources.language));
        let name = Cell::head(naming::node(sources.plan, id, sources.language));
        let cells = figures.map(|figure| Cell::text(written(figure).unwrap_or_default()));
        Some([name].into_iter().chain(cells).collect())
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let numbers = [
        texts::inspector::FIELD_SALES_SHARE,
        texts::inspector::FIELD_SALES_SHARE_TARGET,
        texts::inspector::FIELD_CONTACTS,
        texts::inspector::FIELD_ORDERS,
    ];
    let numbers = numbers.map(|name| Column::numbers(sources.say(name), 1.0));
    let first = Column::words(sources.say(texts::plan::CHANNEL), 1.4);
    let columns = [first].into_iter().chain(numbers).collect();
    let title = sources.say(texts::inspector::SECTION_FIGURES);
    (!rows.is_empty()).then_some(Table { title, columns, rows })
}

fn heading(sources: &Sources<'_>, reach: &AudienceReach) -> String {
    let nobody = |view: View| -> Vec<String> {
        let is_addressed = |audience: &Id| {
            reach.channels.iter().any(|channel| {
                matches!(reach.reached(sources.plan, view, audience, channel), Reached::Yes { .. })
            })
        };
        let loose = reach.audiences.iter().filter(|audience| !is_addressed(audience));
        loose.map(|id| naming::in_sentence(sources.plan, id, sources.language)).collect()
    };
    let named = |names: &[String]| grammar::short_list(names, NAMES, sources.language);
    match (&nobody(View::Target)[..], &nobody(View::Today)[..]) {
        ([], []) => sources.say(texts::report::ALL_ADDRESSED),
        ([], today) => sources.with(texts::report::NOBODY_ADDRESSES, &[&named(today)]),
        (ever, _) => sources.with(texts::report::NOBODY_EVER, &[&named(ever)]),
    }
}

fn table(sources: &Sources<'_>, reach: &AudienceReach, audiences: &[Id]) -> Table {
    let name = |id: &Id| name(sources, id);
    let first = Column::words(sources.say(texts::plan::CHANNEL), 1.4);
    let others = audiences.iter().map(|audience| Column::words(name(audience), 1.0));
    let rows = reach.channels.iter().map(|channel| {
        let cells = audiences.iter().map(|audience| cell(sources, reach, audience, channel));
        [Cell::head(name(channel))].into_iter().chain(cells).collect()
    });
    Table {
        title: sources.say(texts::matrices::REACH_TITLE),
        columns: [first].into_iter().chain(others).collect(),
        rows: rows.collect(),
    }
}

/// What a channel or an audience is called, and whether only the vision has it.
fn name(sources: &Sources<'_>, id: &Id) -> String {
    let name = naming::node(sources.plan, id, sources.language);
    match sources.plan.nodes.get(id).map(|node| node.lifecycle) {
        Some(Lifecycle::Envisioned) => {
            let when = names::lifecycle(Lifecycle::Envisioned, sources.language);
            sources.with(texts::phrases::WITH_ASIDE, &[&name, &when])
        }
        _ => name,
    }
}

fn cell(sources: &Sources<'_>, reach: &AudienceReach, audience: &Id, channel: &Id) -> Cell {
    match reach.reached(sources.plan, View::Today, audience, channel) {
        Reached::Yes { served: true } => {
            Cell::judged(Verdict::Good, sources.say(texts::report::ADDRESSED))
        }
        Reached::Yes { served: false } => {
            Cell::judged(Verdict::Watch, sources.say(texts::report::NOT_SERVED))
        }
        Reached::Later(lifecycle) => {
            Cell::judged(Verdict::Open, names::lifecycle(lifecycle, sources.language))
        }
        Reached::No => Cell::text(sources.say(texts::report::NOTHING)),
    }
}
