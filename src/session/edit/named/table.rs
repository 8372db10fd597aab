//! Cells from a spreadsheet or a web page: the first column is the name, the others are what their
//! heads say, and what no head names is noted.

use csv::ReaderBuilder;

use super::item::{NamedItem, Said};
use crate::catalogue::names::{Column, Kind, is_own, markets_in, recognise};
use crate::catalogue::words;
use crate::language::Language;
use crate::plan::{Market, NodeSort, Operator, SystemKind, TeamKind};

/// A table of more rows is a text.
const MOST_ROWS: usize = 200;
/// Cells are separated by these where there are neither tabs nor bars.
const SEPARATORS: [char; 2] = [';', ','];

/// The rows of a table; `None` if the text is none.
pub(super) fn rows(text: &str) -> Option<Vec<Vec<String>>> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let has_tabs = lines.iter().any(|line| line.trim_start_matches('\t').trim_end().contains('\t'));
    let has_bars = lines.len() > 1 && lines.iter().all(|line| line.trim().starts_with('|'));
    let rows = if has_tabs {
        separated(text, b'\t')
    } else if has_bars {
        barred(&lines)
    } else {
        let separator = SEPARATORS.into_iter().find(|one| is_separated(&lines, *one))?;
        separated(text, u8::try_from(separator).ok()?)
    };
    let is_filled = |row: &Vec<String>| row.iter().any(|cell| !cell.is_empty());
    let rows: Vec<Vec<String>> = rows.into_iter().filter(is_filled).collect();
    (!rows.is_empty() && rows.len() <= MOST_ROWS).then_some(rows)
}

/// Whether lines have as many cells each, under heads of which two are known.
fn is_separated(lines: &[&str], separator: char) -> bool {
    let count = |line: &&str| line.matches(separator).count();
    let Some((first, rest)) = lines.split_first() else { return false };
    let heads = first.split(separator).filter(|head| Column::of(head).is_some()).count();
    let of_first = count(first);
    heads >= 2 && !rest.is_empty() && rest.iter().all(|line| count(line) == of_first)
}

fn separated(text: &str, separator: u8) -> Vec<Vec<String>> {
    // An inch sign is no quote.
    let quotes = text.matches('"').count().is_multiple_of(2);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .quoting(quotes)
        .from_reader(text.as_bytes());
    let records = reader.records().filter_map(Result::ok).take(MOST_ROWS + 1);
    records.map(|record| record.iter().map(in_one_line).collect()).collect()
}

/// A table with bars between its cells, as in Markdown.
fn barred(lines: &[&str]) -> Vec<Vec<String>> {
    let cells = |line: &&str| -> Vec<String> {
        let line = line.trim().trim_matches('|');
        line.split('|').map(in_one_line).collect()
    };
    let is_rule = |row: &Vec<String>| {
        row.iter().all(|cell| cell.chars().all(|letter| matches!(letter, '-' | ':' | ' ')))
    };
    lines.iter().take(MOST_ROWS + 2).map(cells).filter(|row| !is_rule(row)).collect()
}

fn in_one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the columns of a table are about.
struct Heads {
    words: Vec<String>,
    columns: Vec<Option<Column>>,
}

impl Heads {
    /// The heads in the first row of a table, if there are any.
    fn of(rows: &[Vec<String>]) -> Option<Self> {
        let first = rows.first().filter(|_| rows.len() > 1)?;
        let columns: Vec<Option<Column>> = first.iter().map(|head| Column::of(head)).collect();
        let known = columns.iter().flatten().count();
        let is_head = columns.contains(&Some(Column::Name))
            || known >= 2
            || (known == 1 && first.iter().all(|head| recognise(head).is_none()));
        is_head.then(|| Self { words: first.clone(), columns })
    }

    /// The column of the names: the first that says so, else the first that is no number.
    fn name(&self) -> usize {
        let of = |wanted: fn(&Option<Column>) -> bool| self.columns.iter().position(wanted);
        let named = of(|column| *column == Some(Column::Name));
        named.or_else(|| of(|column| *column != Some(Column::Id))).unwrap_or(0)
    }
}

/// The elements of a table, one for each of its rows.
pub(super) fn items(rows: &[Vec<String>]) -> Vec<NamedItem> {
    let heads = Heads::of(rows);
    let rows = if heads.is_some() { &rows[1..] } else { rows };
    if let ([only], None) = (rows, &heads)
        && only.iter().all(|cell| cell.is_empty() || recognise(cell).is_some())
    {
        // A row that was copied for itself is a list.
        return only
            .iter()
            .filter(|cell| !cell.is_empty())
            .map(|cell| NamedItem::new(cell))
            .collect();
    }
    rows.iter().filter_map(|row| item(row, heads.as_ref())).collect()
}

fn item(row: &[String], heads: Option<&Heads>) -> Option<NamedItem> {
    let usual = heads.map_or(0, Heads::name);
    let has_name = row.get(usual).is_some_and(|cell| !cell.is_empty());
    let at = if has_name { usual } else { row.iter().position(|cell| !cell.is_empty())? };
    let (mut told, mut kind, mut notes) = (Said::default(), None, Vec::new());
    for (index, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        if index == at {
            continue;
        }
        let column = heads.and_then(|heads| heads.columns.get(index).copied().flatten());
        match column {
            Some(Column::Kind) if kind.is_none() => kind = Some(cell),
            Some(Column::Operator) => told.operator = Some(operator(cell)),
            Some(Column::Market) if !markets_in(cell).is_empty() => told.markets = markets_in(cell),
            Some(Column::Hurdle) => {
                told.hurdle.clone_from(cell);
                notes.push(with_head(heads, index, cell));
            }
            Some(Column::Note) => notes.push(cell.clone()),
            Some(Column::Id) => {}
            _ => notes.push(with_head(heads, index, cell)),
        }
    }
    let markets = told.markets.clone();
    let mut item = NamedItem::new(&row[at]).told(told);
    item.note = notes.join("\n");
    match kind {
        Some(said) => say_kind(&mut item, said, &markets),
        // A row of a table is something, though nobody says what.
        None => item.asks |= item.kind == Kind::Note,
    }
    Some(item)
}

/// A cell with its head before it, so that it can be understood.
fn with_head(heads: Option<&Heads>, index: usize, cell: &str) -> String {
    let head = heads.and_then(|heads| heads.words.get(index)).filter(|head| !head.is_empty());
    head.map_or_else(|| cell.to_owned(), |head| format!("{head}: {cell}"))
}

/// Who runs a channel: the company where the cell says so.
fn operator(cell: &str) -> Operator {
    if is_own(cell) { Operator::Own } else { Operator::Partner(cell.to_owned()) }
}

/// Lets the cell of its kind decide; where that and the name say different things, it is asked.
fn say_kind(item: &mut NamedItem, said: &str, markets: &[Market]) {
    let named = recognise(said).filter(|found| found.is_sure()).map(|found| found.kind);
    let sort = sort_called(said);
    let by_name = (item.kind != Kind::Note).then_some(item.kind);
    let is_other =
        |kind: Kind| matches!(kind, Kind::System(SystemKind::Other) | Kind::Team(TeamKind::Other));
    match (by_name, named, sort) {
        (Some(own), Some(named), _) if own == named => item.settle(own),
        (Some(own), Some(named), _) if own.sort() == named.sort() && is_other(named) => {
            item.settle(own);
        }
        (Some(_), Some(_), _) if !item.asks => item.asks = true,
        (_, Some(named), _) => item.settle(named),
        (Some(own), None, Some(sort)) if own.sort() == sort => item.settle(own),
        (_, None, Some(NodeSort::System)) => item.settle(Kind::System(SystemKind::Other)),
        (_, None, Some(NodeSort::Team)) => item.settle(Kind::Team(TeamKind::Other)),
        (_, None, Some(NodeSort::Note)) => item.settle(Kind::Note),
        (_, None, Some(NodeSort::Audience)) => match markets {
            [market] => item.settle(Kind::Audience(*market)),
            _ => (item.kind, item.asks) = (Kind::Audience(Market::B2B), true),
        },
        (_, None, _) => item.asks = true,
    }
}

/// The sort of nodes that is called so in any language, alone or in the plural.
fn sort_called(said: &str) -> Option<NodeSort> {
    let said = said.to_lowercase();
    NodeSort::ALL.into_iter().find(|sort| {
        let names = [words::sort(*sort), words::sorts(*sort)];
        let is_called = |language: &Language| {
            names.iter().any(|name| name.in_language(*language).to_lowercase() == said)
        };
        Language::ALL.iter().any(is_called)
    })
}
