//! The panels around the canvas. Each shows what the session holds and says what the user wants
//! done as [`Action`](crate::session::Action)s; none changes a plan.

pub mod bars;
pub mod context_menu;
pub mod docks;
pub mod handles;
pub mod palette;
pub mod side;

pub(super) mod cell_detail;
mod explained;
mod panel_cx;
mod proposed;
mod section;

pub use panel_cx::{PanelCx, Requests};

use eframe::egui;
use egui::{Frame, Stroke, Ui};

use super::focus;
use super::style::color;
use crate::catalogue::{self, Side};
use crate::plan::{Body, ChannelKind};
use crate::theme::{Rgba, Theme};

/// How high the menu bar is, in points.
pub const MENU_BAR_HEIGHT: f32 = 44.0;
/// How high the status bar is, in points.
pub const STATUS_BAR_HEIGHT: f32 = 28.0;
/// How wide the palette is, in points.
pub const PALETTE_WIDTH: f32 = 224.0;
/// How wide the palette is while it shows icons only, in points.
pub const RAIL_WIDTH: f32 = 48.0;
/// Where a plan that was opened would be seen smaller than this beside the whole palette, in screen
/// points per world point, the palette shows icons only.
pub const LEAST_ZOOM_WITH_PALETTE: f64 = 0.75;
/// In a window narrower than this the palette shows icons only, in points.
pub const NARROW_WINDOW: f32 = 1_180.0;
/// In a window narrower than this there is room for the palette or the side panel, in points.
pub const LEAST_WIDTH_WITH_BOTH: f32 = 960.0;
/// How narrow and how wide the side panel can be made, in points.
const SIDE_PANEL_RANGE: std::ops::RangeInclusive<f32> = 320.0..=480.0;

/// How narrow and how wide the side panel can be made in a window of a width, in points.
pub fn side_panel_range(window: f32) -> std::ops::RangeInclusive<f32> {
    let (least, most) = SIDE_PANEL_RANGE.into_inner();
    least..=(window * 0.4).clamp(least, most)
}

/// The frame of a panel at the edge of the window; panels pad themselves.
pub fn frame(theme: &Theme) -> Frame {
    Frame::new().fill(color(theme.surface)).stroke(Stroke::NONE)
}

/// The colour of a kind of channel.
pub(super) fn tint_of_channel(theme: &Theme, kind: ChannelKind) -> Rgba {
    let entry = catalogue::channel(kind);
    match entry.side {
        _ if entry.touchpoint => theme.touchpoint,
        Side::Online => theme.accent,
        Side::Offline => theme.offline,
    }
}

/// The colour of a node.
pub(super) fn tint_of_body(theme: &Theme, body: &Body) -> Rgba {
    match body {
        Body::Channel(channel) => tint_of_channel(theme, channel.kind),
        Body::System(_) => theme.system,
        Body::Audience(_) => theme.audience,
        Body::Team(_) => theme.team,
        Body::Activity(_) => theme.activity,
        Body::Note(_) | Body::Frame(_) => theme.muted,
    }
}

/// The content of a panel that scrolls, padded.
fn scrolling<R>(ui: &mut Ui, id: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    egui::ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let margin = egui::Margin { left: 16, right: 16, top: 14, bottom: 20 };
            let frame = Frame::new().inner_margin(margin);
            frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                focus::kept_in_sight(ui, content)
            })
        })
        .inner
        .inner
}
