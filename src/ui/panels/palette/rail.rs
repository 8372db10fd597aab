//! The palette as a bar of icons.

use eframe::egui;
use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{PaletteItem, offer_named, take_pointed};
use crate::plan::{ActivityKind, ChannelKind, Market, SystemKind, TeamKind};
use crate::ui::panels::PanelCx;
use crate::ui::style::{CARD_RADIUS, color};
use crate::ui::widgets::{focus_ring, paint_icon};

/// What the bar of icons offers, in groups: what is used most of each sort.
const RAIL: [&[PaletteItem]; 4] = [
    &[
        PaletteItem::Channel(ChannelKind::Shop),
        PaletteItem::Channel(ChannelKind::Marketplace),
        PaletteItem::Channel(ChannelKind::Store),
        PaletteItem::Channel(ChannelKind::Social),
        PaletteItem::Channel(ChannelKind::Catalogue),
    ],
    &[
        PaletteItem::System(SystemKind::Crm),
        PaletteItem::System(SystemKind::Erp),
        PaletteItem::System(SystemKind::Oms),
    ],
    &[
        PaletteItem::Audience(Market::B2B),
        PaletteItem::Team(TeamKind::Sales),
        PaletteItem::Activity(ActivityKind::Process),
    ],
    &[PaletteItem::Note, PaletteItem::Frame],
];

/// Shows the palette as a bar of icons: what is used most, to drag and to click as in the palette
/// itself.
pub fn show_rail(ui: &mut Ui, cx: &PanelCx<'_>, pointed: &mut Option<PaletteItem>) {
    egui::ScrollArea::vertical().id_salt("rail").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(8.0);
        for (index, group) in RAIL.into_iter().enumerate() {
            if index > 0 {
                let (rect, _) =
                    ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
                let line = Stroke::new(1.0, color(cx.theme().line));
                ui.painter().hline(rect.shrink2(vec2(12.0, 0.0)).x_range(), rect.center().y, line);
            }
            for item in group {
                rail_item(ui, cx, *item);
            }
        }
    });
    *pointed = take_pointed(ui.ctx());
}

fn rail_item(ui: &mut Ui, cx: &PanelCx<'_>, item: PaletteItem) {
    let size = vec2(ui.available_width(), 36.0);
    let (space, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let name = item.name(cx.language());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let rect = Rect::from_center_size(space.center(), vec2(36.0, 36.0));
    if response.hovered() {
        ui.painter().rect_filled(rect, CARD_RADIUS, color(cx.theme().ink.faded(0.06)));
    }
    let square = Rect::from_center_size(rect.center(), vec2(20.0, 20.0));
    paint_icon(ui.painter(), item.icon(), square, color(item.tint(cx.theme())));
    focus_ring(ui, cx.look, &response, rect, CARD_RADIUS);
    offer_named(ui, cx, item, response, true);
}
