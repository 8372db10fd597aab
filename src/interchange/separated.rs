//! Reads a table out of a text with separators (`.csv`), as spreadsheets of either language write
//! it: in UTF-8 or, from older ones, in the letters of Windows; separated by `;`, `,` or tabs.

use csv::ReaderBuilder;

use super::cells::{Cell, Quota, Sheet, Unreadable};

/// What separates cells, the likeliest first.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// The one table of a text.
pub(super) fn sheet(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let text = text(bytes);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut sheet, mut quota) = (Sheet::default(), Quota::default());
    for (row, record) in (0..).zip(reader.records()) {
        let record = record.map_err(|_| Unreadable::NoColumns)?;
        for (column, cell) in (0..).zip(&record).filter(|(_, cell)| !cell.is_empty()) {
            let cell = Cell::Text(unguarded(cell).to_owned());
            quota.take(&cell)?;
            sheet.rows.entry(row).or_default().insert(column, cell);
        }
    }
    match sheet.rows.is_empty() {
        true => Err(Unreadable::NoColumns),
        false => Ok(sheet),
    }
}

fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{FEFF}').unwrap_or(text).to_owned(),
        Err(_) => bytes.iter().map(|byte| letter_of_windows(*byte)).collect(),
    }
}

/// A byte as the code page 1252 reads it.
fn letter_of_windows(byte: u8) -> char {
    const OTHERS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => OTHERS[usize::from(byte - 0x80)],
        // The others stand where Unicode has them.
        byte => char::from(byte),
    }
}

/// What separates the cells of the first line most often, outside of quotes.
fn separator(text: &str) -> u8 {
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut is_quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted && counts.iter().any(|count| *count > 0) => break,
            byte if !is_quoted => {
                if let Some(place) = SEPARATORS.iter().position(|one| *one == byte) {
                    counts[place] += 1;
                }
            }
            _ => {}
        }
    }
    let likeliest = (0..SEPARATORS.len()).rev().max_by_key(|place| counts[*place]);
    likeliest.map_or(SEPARATORS[0], |place| SEPARATORS[place])
}

/// A text without the apostrophe that keeps spreadsheets from taking it for a formula.
fn unguarded(cell: &str) -> &str {
    let is_guarded = cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t']);
    cell.strip_prefix('\'').filter(|_| is_guarded).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let sheet = sheet(bytes).expect("it is a table");
        sheet.rows.values().map(|row| row.values().map(Cell::written).collect()).collect()
    }

    #[test]
    fn tables_are_read_however_a_spreadsheet_wrote_them() {
        let expected = vec![vec!["Kennung", "Größe"], vec!["a", "1,5; \"x\""]];
        for text in [
            "\u{FEFF}Kennung;Größe\r\na;\"1,5; \"\"x\"\"\"\r\n",
            "Kennung,Größe\na,\"1,5; \"\"x\"\"\"",
            "Kennung\tGröße\na\t\"1,5; \"\"x\"\"\"\n",
        ] {
            assert_eq!(rows(text.as_bytes()), expected, "{text}");
        }
        assert_eq!(rows(b"Kennung;Gr\xF6\xDFe \x80\n"), [["Kennung", "Größe €"]]);
    }

    #[test]
    fn what_was_kept_from_being_a_formula_is_itself_again() {
        assert_eq!(rows(b"'=1+1;''-x;'quoted';-3"), [["=1+1", "'-x", "'quoted'", "-3"]]);
    }

    #[test]
    fn nothing_is_no_table() {
        assert_eq!(sheet(b""), Err(Unreadable::NoColumns));
        assert_eq!(sheet(b"\n;;\n"), Err(Unreadable::NoColumns));
    }
}
