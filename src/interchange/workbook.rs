//! Reads a workbook (`.xlsx`) without trusting it: how large it is unpacked is known before anything
//! of it is kept, and cells are read one by one, so that one at the far end of a sheet costs nothing.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::cells::{Cell, MAX_UNPACKED_BYTES, Quota, Sheet, Unreadable};
use crate::table::Day;

/// With what packed files begin.
const PACKED: &[u8] = b"PK\x03\x04";
/// With what workbooks of older programs begin.
const OLDER: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
/// What every workbook of this format holds.
const MAIN_PART: &str = "xl/workbook.xml";

/// Whether the bytes are a workbook rather than a text.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(PACKED) || bytes.starts_with(OLDER)
}

/// The sheets of a workbook in their order.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.starts_with(OLDER) {
        return Err(Unreadable::OtherWorkbook);
    }
    unpack(bytes)?;
    let mut workbook =
        Xlsx::new(Cursor::new(bytes)).map_err(|_: calamine::XlsxError| Unreadable::Damaged)?;
    let mut quota = Quota::default();
    let names = workbook.sheet_names();
    names.into_iter().map(|name| sheet(&mut workbook, name, &mut quota)).collect()
}

/// Unpacks everything once into nothing: what a file says of its size may be a lie.
fn unpack(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    if archive.index_for_name(MAIN_PART).is_none() {
        return Err(Unreadable::OtherWorkbook);
    }
    let mut left = MAX_UNPACKED_BYTES;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| Unreadable::Damaged)?;
        if part.size() > left {
            return Err(Unreadable::TooLarge);
        }
        let mut part = part.take(left + 1);
        let size = std::io::copy(&mut part, &mut std::io::sink());
        let size = size.map_err(|_| Unreadable::Damaged)?;
        left = left.checked_sub(size).ok_or(Unreadable::TooLarge)?;
    }
    Ok(())
}

fn sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: String,
    quota: &mut Quota,
) -> Result<Sheet, Unreadable> {
    let mut sheet = Sheet { name, ..Sheet::default() };
    // A sheet without cells, such as one with a chart, has no reader.
    let Ok(mut cells) = workbook.worksheet_cells_reader(&sheet.name) else { return Ok(sheet) };
    while let Some(found) = cells.next_cell().map_err(|_| Unreadable::Damaged)? {
        let Some(cell) = cell(found.get_value()) else { continue };
        quota.take(&cell)?;
        let (row, column) = found.get_position();
        sheet.rows.entry(row).or_default().insert(column, cell);
    }
    Ok(sheet)
}

fn cell(found: &DataRef<'_>) -> Option<Cell> {
    let text = |text: &str| (!text.is_empty()).then(|| Cell::Text(text.to_owned()));
    match found {
        DataRef::Empty => None,
        DataRef::String(own) => text(own),
        DataRef::SharedString(shared) => text(shared),
        DataRef::Int(number) => Some(Cell::Number(*number as f64)),
        DataRef::Float(number) => Some(Cell::Number(*number)),
        DataRef::Bool(is_true) => text(if *is_true { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Some(Cell::Date(Day { year, month, day }))
        }
        DataRef::DateTime(duration) => Some(Cell::Number(duration.as_f64())),
        // `2027-03-31T00:00:00`: the day is what stands before the time.
        DataRef::DateTimeIso(moment) => text(moment.split('T').next().unwrap_or_default()),
        DataRef::DurationIso(duration) => text(duration),
        DataRef::Error(fault) => text(&fault.to_string()),
    }
}
