//! Of a system: which solution was chosen and the way to the choice, and the measures about it.

use eframe::egui::Ui;

use super::form;
use crate::language::texts;
use crate::plan::{Choice, Id};
use crate::session::inventory::{Column, InventoryRow};
use crate::session::{Action, Command, RoadmapEdit};
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{Button, ButtonKind, caption, small_title};

/// Shows what was chosen, and what is done about the system.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, id: &Id, choice: &Choice) {
    let look = cx.look;
    if !choice.chosen.trim().is_empty() {
        form::fact(ui, look, cx.text(texts::choice::CHOSEN), choice.chosen.trim());
        if !choice.reason.trim().is_empty() {
            caption(ui, look, choice.reason.trim());
        }
    }
    let button = Button::new(look, cx.text(texts::choice::OPEN)).icon(Icon::Settings);
    if button.kind(ButtonKind::Ghost).show(ui).clicked() {
        cx.run(Command::ShowChoice);
    }
    small_title(ui, look, cx.text(texts::choice::MEASURES_ABOUT));
    for (measure, one) in cx.plan().measures.iter().filter(|(_, one)| one.about.contains(id)) {
        let button = Button::new(look, one.title.trim()).icon(Icon::Flag).wraps();
        if button.kind(ButtonKind::Ghost).show(ui).clicked() {
            let row = InventoryRow::Measure(measure.clone());
            cx.request(Action::ShowField(row, Column::Title));
        }
    }
    // In the table beside it there is a button with the same words.
    let name = crate::session::naming::node(cx.plan(), id, cx.language());
    let spoken = cx.text_with(texts::glance::TO_MEASURE, &[&name]);
    let button = Button::new(look, cx.text(texts::inventory::ADD_ONE)).icon(Icon::Plus);
    let button = button.name(&spoken);
    if button.kind(ButtonKind::Ghost).show(ui).clicked() {
        cx.request(Action::Roadmap(RoadmapEdit::AddMeasure { about: vec![id.clone()] }));
    }
}
