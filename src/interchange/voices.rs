//! What customers said, from a list that somebody pasted: one voice a line, as plain text or in the
//! columns of a spreadsheet, in whichever order they stand. Also which element a name means there.

use std::collections::BTreeMap;

use csv::ReaderBuilder;

use super::words;
use crate::catalogue::{dates, words as names};
use crate::language::{Language, Text, texts};
use crate::plan::{Date, Feedback, FeedbackSource, Id, Plan, Tone};
use crate::report::tables::choices::{SOURCES, TONES};
use crate::session::naming;

/// What one line of a list says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// What it is about, if the line names an element of the plan.
    pub about: Option<Id>,
    /// What was said. A line without a day is of today, one without a source is of a customer, and one
    /// without a tone is a wish.
    pub feedback: Feedback,
}

/// What a list says, line by line; lines without a text are passed over.
pub fn voices(plan: &Plan, list: &str, today: Date) -> Vec<Voice> {
    let elements = Elements::of(plan);
    rows(list)
        .iter()
        .filter(|row| !is_head(row))
        .filter_map(|row| voice(&elements, row, today))
        .collect()
}

/// The cells of each line that have something in them.
fn rows(list: &str) -> Vec<Vec<String>> {
    let plain = |line: &str| vec![line.trim().to_owned()];
    // An odd quote would swallow the lines that follow it.
    let is_quoted_well = list.matches('"').count().is_multiple_of(2);
    let rows: Vec<Vec<String>> = match list.contains('\t') {
        true if is_quoted_well => {
            let mut reader = ReaderBuilder::new()
                .delimiter(b'\t')
                .has_headers(false)
                .flexible(true)
                .from_reader(list.as_bytes());
            let records = reader.records().filter_map(Result::ok);
            records.map(|record| record.iter().map(str::to_owned).collect()).collect()
        }
        true => list.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect(),
        false => list.lines().map(plain).collect(),
    };
    let filled = rows.into_iter().map(|row| {
        let cells = row.iter().map(|cell| unquoted(cell).to_owned());
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>()
    });
    filled.filter(|row| !row.is_empty()).collect()
}

/// A text without the marks of a list before it and the quotes around it.
fn unquoted(text: &str) -> &str {
    const QUOTES: [(char, char); 5] = [('"', '"'), ('“', '”'), ('„', '“'), ('»', '«'), ('«', '»')];
    let text = text.trim();
    let text =
        ["- ", "• ", "* ", "– "].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text);
    let inside = QUOTES.iter().find_map(|(open, close)| {
        text.strip_prefix(*open)?.strip_suffix(*close).filter(|inside| !inside.contains(*open))
    });
    inside.unwrap_or(text).trim()
}

/// Whether a line has nothing but headings.
fn is_head(row: &[String]) -> bool {
    const HEADINGS: [Text; 7] = [
        texts::tables::ID,
        texts::inventory::COLUMN_ABOUT,
        texts::tables::DATE,
        texts::tables::SOURCE,
        texts::tables::TONE,
        texts::inspector::FIELD_TEXT,
        texts::journeys::IS_MEASURE,
    ];
    let is_one = |cell: &String| HEADINGS.iter().any(|heading| words::is(cell, *heading));
    row.len() > 1 && row.iter().all(is_one)
}

fn voice(elements: &Elements, row: &[String], today: Date) -> Option<Voice> {
    let (mut date, mut source, mut tone, mut about) = (None, None, None, None);
    let mut said: Vec<&str> = Vec::new();
    for cell in row {
        // A line with one cell is what was said, whatever it looks like.
        let is_alone = row.len() == 1;
        let is_taken = !is_alone
            && (first(&mut date, || dates::read(cell))
                || first(&mut source, || words::one_of(cell, &SOURCES, names::feedback_source))
                || first(&mut tone, || words::one_of(cell, &TONES, names::tone))
                || first(&mut about, || elements.named(cell).cloned()));
        if !is_taken {
            said.push(cell);
        }
    }
    let feedback = Feedback {
        date: date.unwrap_or(today),
        source: source.unwrap_or(FeedbackSource::Customer),
        tone: tone.unwrap_or(Tone::Wish),
        text: said.join(" · "),
    };
    (!said.is_empty()).then_some(Voice { about, feedback })
}

/// Fills what is empty so far; says whether it did.
fn first<T>(place: &mut Option<T>, read: impl FnOnce() -> Option<T>) -> bool {
    if place.is_none() {
        *place = read();
        return place.is_some();
    }
    false
}

/// Elements by what they are called, in any language and whatever the size of the letters.
#[derive(Debug)]
pub(super) struct Elements(BTreeMap<String, Option<Id>>);

impl Elements {
    /// Those of a plan; a name that several bear means none of them.
    pub fn of(plan: &Plan) -> Self {
        let mut elements: BTreeMap<String, Option<Id>> = BTreeMap::new();
        for id in plan.nodes.keys().chain(plan.links.keys()) {
            for language in Language::ALL {
                let name = naming::in_list(plan, id, language).trim().to_lowercase();
                let known = elements.entry(name).or_insert_with(|| Some(id.clone()));
                if known.as_ref() != Some(id) {
                    *known = None;
                }
            }
        }
        Self(elements)
    }

    /// The element that is called so.
    pub fn named(&self, said: &str) -> Option<&Id> {
        self.0.get(&said.trim().to_lowercase())?.as_ref()
    }
}
