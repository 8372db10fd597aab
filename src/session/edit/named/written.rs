//! What a text from elsewhere is: names of elements, or something to be read.

use super::code::is_code;
use super::item::NamedItem;
use super::lines::list_items;
use super::table;
use crate::catalogue::names::{Column, Kind, listed, recognise};

/// From this score on a single line is the name of an element, and no remark about it.
const SURELY_A_NAME: u8 = 90;

/// What a text from elsewhere is.
pub(super) enum Written {
    /// Names, each of an element of its own.
    Names(Vec<NamedItem>),
    /// A text to be read, as it is.
    Text,
}

/// Looks at a text that was pasted.
pub(super) fn pasted(text: &str) -> Written {
    if is_code(text) {
        return Written::Text;
    }
    if let Some(rows) = table::rows(text) {
        return Written::Names(table::items(&rows));
    }
    let lines = list_items(text);
    let lines = match lines.split_first() {
        // The head of a column that was copied with it.
        Some((first, rest)) if rest.len() > 1 && is_head(first) => rest,
        _ => &lines[..],
    };
    match lines {
        [] => Written::Text,
        [line] => of_one_line(line),
        lines => Written::Names(lines.iter().map(|line| NamedItem::new(line)).collect()),
    }
}

fn is_head(line: &str) -> bool {
    Column::of(line) == Some(Column::Name) && recognise(line).is_none_or(|found| found.score < 100)
}

/// One line is a list of names if every part of it is one, and a name if it is nothing else.
fn of_one_line(line: &str) -> Written {
    let items: Vec<NamedItem> = listed(line).into_iter().map(NamedItem::new).collect();
    let are_names = |least: u8| items.iter().all(|item| !item.asks && item.score() >= least);
    match items.len() {
        1 if are_names(SURELY_A_NAME) => Written::Names(items),
        2.. if are_names(crate::catalogue::names::SURE) => Written::Names(items),
        _ => Written::Text,
    }
}

/// What somebody typed to have it placed: every part of it is something, and what the book does not
/// know is asked.
pub(super) fn typed(text: &str) -> Vec<NamedItem> {
    let mut items: Vec<NamedItem> = listed(text).into_iter().map(NamedItem::new).collect();
    let are_several = items.len() > 1;
    for item in &mut items {
        item.asks |= are_several && item.kind == Kind::Note;
    }
    items
}
