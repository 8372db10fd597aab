//! Which tables are exported: all in a workbook, or as text with separators, one or each in a file
//! of its own.

use eframe::egui::Ui;

use super::ExportAnswer;
use super::options::ExportOptions;
use crate::export::TableFormat;
use crate::language::texts;
use crate::report::tables::{KEYS, title_of};
use crate::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Look, caption, dropdown, field_label, segmented};

/// Shows the choices; gives the answer if one of them is one.
pub(super) fn show(ui: &mut Ui, look: Look, options: &mut ExportOptions) -> Option<ExportAnswer> {
    let name = look.say(texts::documents::EXPORT_FORMAT);
    field_label(ui, look, name);
    let names = TableFormat::ALL.map(|format| (format.name(), None));
    let on = TableFormat::ALL.iter().position(|format| *format == options.table_format);
    if let Some(index) = segmented(ui, look, name, &names, on) {
        options.table_format = TableFormat::ALL[index];
    }
    let about = match options.table_format {
        TableFormat::Xlsx => texts::documents::EXPORT_WORKBOOK_ABOUT,
        TableFormat::Csv => texts::documents::EXPORT_SEPARATED_ABOUT,
    };
    caption(ui, look, look.say(about));
    ui.add_space(4.0);
    let name = look.say(texts::tables::TABLE);
    field_label(ui, look, name);
    let all = (None, look.say(texts::documents::EXPORT_ALL_TABLES).to_owned());
    let one = KEYS.map(|key| (Some(key), look.say(title_of(key)).to_owned()));
    let choices = [vec![all], one.to_vec()];
    if let Some(table) = dropdown(ui, look, name, Some(&options.table), "", &choices) {
        options.table = table;
    }
    ui.add_space(4.0);
    let copy = Button::new(look, look.say(texts::inventory::COPY_CELLS)).kind(ButtonKind::Quiet);
    let copies = copy.icon(Icon::Copy).enabled(options.table.is_some()).show(ui).clicked();
    caption(ui, look, look.say(texts::documents::EXPORT_COPY_ABOUT));
    copies.then_some(ExportAnswer::CopyTable)
}
