//! A table as text with separators, as spreadsheets open it by a double click: with a mark that says
//! it is UTF-8, lines that end as there, and no text that a spreadsheet would take for a formula.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::ExportFault;
use crate::table::{Table, Value};

/// What tells a spreadsheet that the file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// The bytes of a table, its cells separated by `separator`: spreadsheets expect the one of their
/// language.
///
/// # Errors
/// Says that the bytes could not be made; nothing but a fault of the program leads to it.
pub fn csv(table: &Table, separator: char) -> Result<Vec<u8>, ExportFault> {
    let delimiter = u8::try_from(separator).map_err(|_| ExportFault::Writing)?;
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    let headings = table.columns.iter().map(|column| guarded(&column.heading));
    let failed = |_| ExportFault::Writing;
    writer.write_record(headings).map_err(failed)?;
    for row in &table.rows {
        let cells = row.iter().map(|value| match value {
            Value::Text(text) => guarded(text),
            other => other.written().into_owned(),
        });
        writer.write_record(cells).map_err(failed)?;
    }
    writer.into_inner().map_err(|_| ExportFault::Writing)
}

/// A table as text for the clipboard: spreadsheets and documents take it as cells, from tab to tab
/// and line by line.
///
/// # Errors
/// As [`csv`].
pub fn cells(table: &Table) -> Result<String, ExportFault> {
    let bytes = csv(table, '\t')?;
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes).to_vec();
    String::from_utf8(text).map_err(|_| ExportFault::Writing)
}

/// A text behind an apostrophe where a spreadsheet would take it for a formula. A text that has
/// such an apostrophe of its own gets a second one, so that reading takes off what was put before.
fn guarded(text: &str) -> String {
    match is_guarded(text) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// Whether a text begins, but for apostrophes, like a formula.
fn is_guarded(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Column, Kind};

    fn table(cells: &[&str]) -> Table {
        let column =
            Column { key: "Name", heading: "Größe".to_owned(), kind: Kind::Text, is_read: true };
        let rows = cells.iter().map(|cell| vec![Value::text(cell)]).collect();
        Table {
            key: "systems",
            title: "Systeme".to_owned(),
            columns: vec![column],
            rows,
            grows: false,
        }
    }

    #[test]
    fn a_spreadsheet_takes_no_text_for_a_formula() {
        let cells = ["=1+1", "'=1+1", "a;b", "say \"hi\"", "two\nlines", "-", "@x", "Ü"];
        let bytes = csv(&table(&cells), ';').expect("it is written");
        let text = String::from_utf8(bytes).expect("it is UTF-8");
        let lines = [
            "\u{FEFF}Größe",
            "'=1+1",
            "''=1+1",
            "\"a;b\"",
            "\"say \"\"hi\"\"\"",
            "\"two\nlines\"",
            "'-",
            "'@x",
            "Ü",
            "",
        ];
        assert_eq!(text, lines.join("\r\n"));
    }
}
