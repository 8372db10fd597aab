//! Tables as a workbook: for each a sheet with a real table to filter and sort, before them what the
//! book holds, behind them the words among which cells choose.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatUnderline, Formula, Table as SheetTable, TableColumn,
    TableStyle, Url, Workbook, Worksheet, XlsxError,
};

use super::ExportFault;
use crate::table::{Book, Column, Day, Kind, Table, Value, WHOLE_PLAN};

/// How wide a column becomes at most by itself, in pixels.
const WIDEST: u32 = 270;
/// So many letters find room in a column of that width.
const LETTERS: usize = 38;
/// How high a line is, in points.
const ROW: f64 = 15.0;
/// So many rows say how wide a column is.
const ROWS_MEASURED: u32 = 400;
/// So many rows that somebody may add are ready for it.
const ROWS_READY: u32 = 200;
/// The longest name of a sheet, in UTF-16 units.
const SHEET_NAME: usize = 31;
/// The first year whose days a sheet knows; an earlier day is a text.
const FIRST_YEAR: u16 = 1_900;

/// The heading of a column that is read again; white on it.
const STRONG: Color = Color::RGB(0x1F_29_37);
/// The heading of any other column.
const QUIET: Color = Color::RGB(0xE5_E7_EB);
/// What is beside the point.
const FAINT: Color = Color::RGB(0x6B_72_80);

/// The bytes of a workbook.
///
/// # Errors
/// Says that it could not be made; most likely a table has more rows than a sheet.
pub fn xlsx(book: &Book) -> Result<Vec<u8>, ExportFault> {
    workbook(book).map_err(|_| ExportFault::Writing)
}

fn workbook(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(book)?);
    let names = sheet_names(book);
    let words = Words::of(&book.tables);
    contents(workbook.add_worksheet(), book, &names)?;
    for (place, table) in book.tables.iter().enumerate() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&names.tables[place])?;
        fill(sheet, table, &book.day_pattern, (&words, &names.words))?;
    }
    if !words.lists.is_empty() {
        words.write(workbook.add_worksheet(), &names.words)?;
    }
    whole(workbook.add_worksheet(), book, &names.whole)?;
    workbook.save_to_buffer()
}

/// The sheet that holds the plan.
fn whole(sheet: &mut Worksheet, book: &Book, name: &str) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    // Nobody reads it; the program does, hidden as it is.
    sheet.set_hidden(true);
    sheet.set_column_width_pixels(0, WIDEST)?;
    let faint = Format::new().set_font_color(FAINT);
    sheet.write_string_with_format(0, 0, WHOLE_PLAN, &faint)?;
    for (row, part) in (1..).zip(&book.whole.1) {
        sheet.write_string_with_format(row, 0, part, &faint)?;
    }
    Ok(())
}

fn properties(book: &Book) -> Result<DocProperties, XlsxError> {
    let Day { year, month, day } = book.day;
    // Without a day of its own the crate would ask the clock, and no two books were alike.
    let created = ExcelDateTime::from_ymd(year.max(FIRST_YEAR), month, day)?;
    Ok(DocProperties::new()
        .set_title(&book.title)
        .set_company(&book.company)
        .set_creation_datetime(&created)
        .set_custom_property("Language", book.language))
}

/// What the sheets are called.
struct SheetNames {
    contents: String,
    tables: Vec<String>,
    words: String,
    whole: String,
}

fn sheet_names(book: &Book) -> SheetNames {
    let mut taken = BTreeSet::new();
    let mut name = |title: &str| {
        let mut number = 1;
        loop {
            let name = sheet_name(title, number);
            if taken.insert(name.to_lowercase()) {
                return name;
            }
            number += 1;
        }
    };
    SheetNames {
        contents: name(&book.contents.title),
        tables: book.tables.iter().map(|table| name(&table.title)).collect(),
        words: name(&book.words_title),
        whole: name(&book.whole.0),
    }
}

/// A title as a sheet may be called; the number tells one from others of the same name.
fn sheet_name(title: &str, number: u32) -> String {
    let number = if number == 1 { String::new() } else { format!(" {number}") };
    let is_kept = |letter: &char| !"[]:*?/\\".contains(*letter) && !letter.is_control();
    let mut units = number.len();
    let fitting = title.chars().filter(is_kept).take_while(|letter| {
        units += letter.len_utf16();
        units <= SHEET_NAME
    });
    let name: String = fitting.collect();
    match name.trim_matches(['\'', ' ']) {
        "" => format!("Sheet{number}"),
        name => format!("{name}{number}"),
    }
}

/// The first sheet.
fn contents(sheet: &mut Worksheet, book: &Book, names: &SheetNames) -> Result<(), XlsxError> {
    sheet.set_name(&names.contents)?;
    let title = Format::new().set_bold().set_font_size(16);
    let faint = Format::new().set_font_color(FAINT);
    let wrapped = faint.clone().set_text_wrap().set_align(FormatAlign::Top);
    sheet.write_string_with_format(0, 0, &book.title, &title)?;
    sheet.write_string_with_format(1, 0, &book.contents.whose, &faint)?;
    let mut row = 3;
    for line in &book.contents.lines {
        sheet.merge_range(row, 0, row, 2, line, &wrapped)?;
        // What is merged does not grow by itself.
        sheet.set_row_height(row, 30)?;
        row += 1;
    }
    row += 1;
    let head = Format::new().set_bold().set_background_color(QUIET);
    for (column, heading) in (0..).zip(&book.contents.headings) {
        let head = if column == 2 { head.clone().set_indent(1) } else { head.clone() };
        sheet.write_string_with_format(row, column, heading, &head)?;
    }
    let link = Format::new().set_underline(FormatUnderline::Single).set_font_color(Color::Blue);
    let link = link.set_align(FormatAlign::Top);
    let [number, text] = [Kind::Number, Kind::Text].map(|kind| of(&kind, &book.day_pattern));
    let text = text.set_indent(1);
    for ((table, name), read_again) in
        book.tables.iter().zip(&names.tables).zip(&book.contents.read_again)
    {
        row += 1;
        let target = Url::new(format!("internal:'{}'!A1", name.replace('\'', "''")));
        sheet.write_url_with_options(row, 0, &target, &table.title, "", Some(&link))?;
        sheet.write_number_with_format(row, 1, table.rows.len() as f64, &number)?;
        sheet.write_string_with_format(row, 2, read_again, &text)?;
    }
    sheet.set_column_width(0, 34)?.set_column_width(1, 10)?.set_column_width(2, 74)?;
    page(sheet);
    Ok(())
}

/// How a sheet is printed: all its columns on a page across.
fn page(sheet: &mut Worksheet) {
    const A4: u8 = 9;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
}

fn fill(
    sheet: &mut Worksheet,
    table: &Table,
    day_pattern: &str,
    (words, words_sheet): (&Words<'_>, &str),
) -> Result<(), XlsxError> {
    let look = |column: &Column| of(&column.kind, day_pattern);
    let formats: Vec<Format> = table.columns.iter().map(look).collect();
    // A table has a row at least, which may be empty.
    let last = (table.rows.len() as u32).max(1);
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, value) in cells.iter().enumerate() {
            write(sheet, (row, column as u16), value, &formats[column])?;
        }
    }
    // Other programs than Excel leave a row as high as one line, however many its cells have.
    for (row, cells) in (1..).zip(&table.rows) {
        let texts = cells.iter().zip(&table.columns).filter(|(_, of)| of.kind == Kind::Text);
        let lines = texts.map(|(cell, _)| lines(&cell.written())).max().unwrap_or(1);
        if lines > 1 {
            sheet.set_row_height(row, ROW * lines as f64)?;
        }
    }
    for (column, format) in (0..).zip(&formats) {
        if table.rows.is_empty() {
            sheet.write_blank(1, column, format)?;
        }
        // What is added below looks the same.
        sheet.set_column_format(column, format)?;
    }
    let columns: Vec<TableColumn> = table.columns.iter().map(head).collect();
    let name = format!("table_{}", table.key);
    let made = SheetTable::new().set_columns(&columns).set_style(TableStyle::Light1);
    let right = (table.columns.len() as u16).saturating_sub(1);
    sheet.add_table(0, 0, last, right, &made.set_name(name).set_alt_text_title(&table.title))?;
    let ready = if table.grows { last + ROWS_READY } else { last };
    for (place, column) in (0..).zip(&table.columns).filter(|(_, column)| column.is_read) {
        if let Some(validation) = validation(column, words, words_sheet)? {
            sheet.add_data_validation(1, place, ready, place, &validation)?;
        }
    }
    sheet.set_autofit_max_row(ROWS_MEASURED).set_autofit_max_width(WIDEST).autofit();
    // The name stays in sight beside the id.
    let named = table.columns.first().is_some_and(|column| column.kind == Kind::Id);
    sheet.set_freeze_panes(1, if named { 2 } else { 1 })?;
    sheet.set_repeat_rows(0, 0)?;
    page(sheet);
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    format: &Format,
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => sheet.write_blank(row, column, format)?,
        Value::Number(number) => {
            sheet.write_number_with_format(row, column, *number as f64, format)?
        }
        Value::Date(Day { year, month, day }) if *year >= FIRST_YEAR => {
            let date = ExcelDateTime::from_ymd(*year, *month, *day)?;
            sheet.write_datetime_with_format(row, column, &date, format)?
        }
        Value::Text(_) | Value::Date(_) => {
            sheet.write_string_with_format(row, column, value.written(), format)?
        }
    };
    Ok(())
}

/// How many lines a text takes in a column as wide as it becomes by itself.
fn lines(text: &str) -> usize {
    let of_line = |line: &str| {
        let (mut count, mut taken) = (1, 0);
        for word in line.split(' ').map(|word| word.chars().count()) {
            if taken > 0 && taken + 1 + word > LETTERS {
                (count, taken) = (count + 1, 0);
            }
            taken += word + usize::from(taken > 0);
            count += taken / (LETTERS + 1);
            taken %= LETTERS + 1;
        }
        count
    };
    text.lines().map(of_line).sum::<usize>().max(1)
}

/// How the cells of a column look.
fn of(kind: &Kind, day_pattern: &str) -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    match kind {
        Kind::Id => top.set_font_color(FAINT),
        Kind::Text => top.set_text_wrap(),
        Kind::Number => top.set_num_format("#,##0"),
        Kind::Date => top.set_num_format(day_pattern).set_align(FormatAlign::Left),
        Kind::Words(_) | Kind::OpenWords(_) => top,
    }
}

fn head(column: &Column) -> TableColumn {
    let plain = Format::new().set_bold().set_align(FormatAlign::Top).set_text_wrap();
    let format = match column.is_read {
        true => plain.set_background_color(STRONG).set_font_color(Color::White),
        false => plain.set_background_color(QUIET).set_font_color(Color::Black),
    };
    TableColumn::new().set_header(&column.heading).set_header_format(format)
}

/// What may be written into a column.
fn validation(
    column: &Column,
    words: &Words<'_>,
    words_sheet: &str,
) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    Ok(match &column.kind {
        Kind::Id | Kind::Text => None,
        Kind::Words(list) => Some(rule.allow_list_formula(words.range(list, words_sheet))),
        Kind::OpenWords(list) => {
            let rule = rule.allow_list_formula(words.range(list, words_sheet));
            Some(rule.show_error_message(false))
        }
        Kind::Number => {
            let whole = DataValidationRule::GreaterThanOrEqualTo(0);
            Some(rule.allow_whole_number(whole).set_error_style(DataValidationErrorStyle::Warning))
        }
        Kind::Date => {
            let first = ExcelDateTime::from_ymd(FIRST_YEAR, 1, 1)?;
            let rule = rule.allow_date(DataValidationRule::GreaterThanOrEqualTo(first));
            Some(rule.set_error_style(DataValidationErrorStyle::Warning))
        }
    })
}

/// The lists of words, each once, and what stands over it.
struct Words<'a> {
    lists: Vec<(&'a str, &'a [String])>,
    places: BTreeMap<&'a [String], usize>,
}

impl<'a> Words<'a> {
    fn of(tables: &'a [Table]) -> Self {
        let mut words = Self { lists: Vec::new(), places: BTreeMap::new() };
        let columns = tables.iter().flat_map(|table| &table.columns);
        for column in columns.filter(|column| column.is_read) {
            if let Kind::Words(list) | Kind::OpenWords(list) = &column.kind {
                let next = words.lists.len();
                if *words.places.entry(list).or_insert(next) == next {
                    words.lists.push((&column.heading, list));
                }
            }
        }
        words
    }

    /// The cells that hold a list.
    fn range(&self, list: &[String], sheet: &str) -> Formula {
        let column = self.places.get(list).copied().unwrap_or_default();
        let column = rust_xlsxwriter::utility::column_number_to_name(column as u16);
        let sheet = sheet.replace('\'', "''");
        Formula::new(format!("='{sheet}'!${column}$2:${column}${}", list.len() + 1))
    }

    fn write(&self, sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
        sheet.set_name(name)?;
        let head = Format::new().set_bold().set_background_color(QUIET);
        for (column, (heading, list)) in (0..).zip(&self.lists) {
            sheet.write_string_with_format(0, column, *heading, &head)?;
            for (row, word) in (1..).zip(*list) {
                sheet.write_string(row, column, word)?;
            }
        }
        sheet.set_autofit_max_width(WIDEST).autofit();
        sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_longest_cell() {
        assert_eq!(lines(""), 1);
        assert_eq!(lines("Own shop"), 1);
        assert_eq!(lines("Own shop\nand more"), 2);
        assert_eq!(lines(&"word ".repeat(20)), 3);
        assert_eq!(lines(&"x".repeat(100)), 3);
    }

    #[test]
    fn sheets_are_called_as_a_workbook_allows() {
        for (title, name) in [
            ("Pairs of channels (Step 1: MVP)", "Pairs of channels (Step 1 MVP)"),
            ("'quoted'", "quoted"),
            ("[]:*?/\\", "Sheet"),
            (
                "A title that is longer than a sheet may be called",
                "A title that is longer than a s",
            ),
        ] {
            assert_eq!(sheet_name(title, 1), name);
        }
        assert_eq!(sheet_name("Ä".repeat(40).as_str(), 12).encode_utf16().count(), SHEET_NAME);
    }
}
