//! What the cell under the pointer of a table says, under the table.

use eframe::egui;
use egui::{Role, Sense, Ui, WidgetInfo, accesskit, vec2};

use crate::text::Face;
use crate::ui::style::{TEXT, color, font};
use crate::ui::widgets::Look;

/// Shows what is said, else a hint, in room of its own so that nothing jumps: at least as high as
/// this, in points.
pub fn detail(ui: &mut Ui, look: Look, said: Option<&str>, hint: &str, least_height: f32) {
    let (words, tint) = match said {
        Some(said) => (said, look.theme.ink),
        None => (hint, look.theme.faint),
    };
    let width = ui.available_width();
    let galley =
        ui.painter().layout(words.to_owned(), font(Face::Regular, TEXT), color(tint), width);
    let size = vec2(width, galley.size().y.max(least_height));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().galley(rect.min, galley, color(tint));
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
}
