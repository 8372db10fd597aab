//! The bar that floats over the canvas: what the shown view adds up to, and which view that is.

use eframe::egui;
use egui::{
    CornerRadius, Frame, Margin, Popup, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::{announcement_bar, compare_bar, ladder, view_switch};
use crate::catalogue::words as names;
use crate::classify::Classification;
use crate::language::texts;
use crate::plan::Model;
use crate::session::{markets_text, route_text};
use crate::text::Face;
use crate::theme::{Appearance, Icon};
use crate::ui::panels::PanelCx;
use crate::ui::panels::side::evidence;
use crate::ui::style::{BAR_RADIUS, CAPTION, MODEL, TAG, color, floating_shadow, font};
use crate::ui::widgets::{Look, focus_ring, paint_icon, text_width};

/// How long the ladder takes to its new place, in seconds.
const LADDER_SECONDS: f32 = 0.2;

/// Shows the bar; it takes as much room as it needs, and at most that of `ui`. `highlight` gets
/// what the evidence under the pointer is about. Says where it is, and where the views in it are.
pub fn show(ui: &mut Ui, cx: &mut PanelCx<'_>) -> [Rect; 2] {
    let classification = cx.session.classification();
    let actual = cx.session.actual();
    let appearance = if ui.visuals().dark_mode { Appearance::Dark } else { Appearance::Light };
    let frame = Frame::new()
        .fill(color(cx.theme().raised))
        .stroke(Stroke::new(1.0, color(cx.theme().line)))
        .corner_radius(CornerRadius::same(BAR_RADIUS))
        .shadow(floating_shadow(appearance))
        .inner_margin(Margin::symmetric(10, 8));
    let room = ui.available_width();
    if let Some(compared) = cx.session.compared() {
        let shown = frame.show(ui, |ui| {
            compare_bar::show(ui, cx, &compared);
        });
        let place = shown.response.rect.center_bottom() + vec2(0.0, 8.0);
        announcement_bar::show(ui, cx, (place, room));
        return [shown.response.rect; 2];
    }
    let mut views = Rect::NOTHING;
    let shown = frame.show(ui, |ui| {
        // No higher than this, even where the comparison was shown a moment ago.
        let size = vec2(ui.available_width(), HEIGHT);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_height(HEIGHT);
            ui.spacing_mut().item_spacing.x = GAP;
            let parts = Parts::of(ui, cx, &classification);
            if parts.model {
                let model = model(ui, cx.look, &classification, &actual);
                Popup::menu(&model)
                    .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
                    .layout(egui::Layout::top_down(egui::Align::Min))
                    .gap(12.0)
                    .width(320.0)
                    .show(|ui| {
                        evidence::show(ui, cx, &classification);
                    });
                if let Some(width) = parts.axes {
                    divider(ui, cx.look);
                    let least = of_markets_width(ui, cx.look, &classification);
                    match models_differ(&classification) && width >= least {
                        true => of_markets(ui, cx.look, &classification, width),
                        false => axes(ui, cx.look, &classification, width),
                    }
                }
                divider(ui, cx.look);
            }
            let left = ui.cursor().left();
            view_switch::show(ui, cx, parts.switch);
            views = ui.min_rect().with_min_x(left);
        });
    });
    let place = shown.response.rect.center_bottom() + vec2(0.0, 8.0);
    announcement_bar::show(ui, cx, (place, room));
    [shown.response.rect, views.expand2(vec2(6.0, 4.0))]
}

/// How high what is in the bar is, in points.
const HEIGHT: f32 = 40.0;
/// Between the parts of the bar, in points.
const GAP: f32 = 12.0;
/// Markets and route are not shown narrower than this, in points.
const LEAST_AXES: f32 = 104.0;

/// What of the bar there is room for.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Parts {
    /// Whether the model is there, which the panel beside a canvas without room for it says, too.
    model: bool,
    /// How wide markets and route are, in points; `None` if they are left out.
    axes: Option<f32>,
    switch: view_switch::Extent,
}

impl Parts {
    fn of(ui: &Ui, cx: &PanelCx<'_>, found: &Classification) -> Self {
        let lines = [markets_text(found, cx.language()), route_text(found, cx.language())];
        let axes = lines.iter().map(|line| text_width(ui, line, Face::Regular, CAPTION));
        let axes = match models_differ(found) {
            true => of_markets_width(ui, cx.look, found),
            false => axes.fold(0.0, f32::max),
        };
        let extents = view_switch::Extent::widths(ui, cx);
        let divider = 1.0 + 2.0 * GAP;
        let beside = model_width(ui, cx.look, found.model) + divider;
        let room = ui.available_width() - beside;
        if extents.iter().all(|(_, width)| *width > room) {
            let switch = extents.iter().find(|(_, width)| *width <= room + beside);
            let switch = switch.map_or(view_switch::Extent::LEAST, |(switch, _)| *switch);
            return Self { model: false, axes: None, switch };
        }
        Self::fitting(room, axes.ceil(), divider, &extents)
    }

    /// Everything as wide as it is; where there is no room for that, markets and route in several
    /// lines, then less of the switch, then without them.
    fn fitting(room: f32, axes: f32, divider: f32, extents: &[(view_switch::Extent, f32)]) -> Self {
        let least = axes.min(LEAST_AXES);
        let fits = |with: f32| extents.iter().find(|(_, width)| width + with <= room);
        let side_by_side = extents.iter().find(|(extent, width)| {
            // The comparison gives up its name before markets and route give up their lines.
            let beside = if extent.has_comparison() { axes } else { least };
            extent.lies_side_by_side() && width + divider + beside <= room
        });
        if let Some((switch, width)) = side_by_side {
            let left = room - width - divider;
            return Self { model: true, axes: Some(axes.min(left)), switch: *switch };
        }
        let alone = fits(0.0).filter(|(extent, _)| extent.lies_side_by_side());
        if let Some((switch, _)) = alone {
            return Self { model: true, axes: None, switch: *switch };
        }
        if let Some((switch, width)) = fits(divider + least) {
            return Self {
                model: true,
                axes: Some(axes.min(room - width - divider)),
                switch: *switch,
            };
        }
        let switch = fits(0.0).map_or(view_switch::Extent::LEAST, |(switch, _)| *switch);
        Self { model: true, axes: None, switch }
    }
}

fn divider(ui: &mut Ui, look: Look) {
    let (rect, _) = ui.allocate_exact_size(vec2(1.0, 28.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, color(look.theme.line));
}

/// How wide the model with its ladder is, in points.
fn model_width(ui: &Ui, look: Look, model: Model) -> f32 {
    let ladder_width = 5.0 * 8.0 + 20.0 + 4.0 * 4.0;
    let name = text_width(ui, look.say(names::model(model)), Face::SemiBold, MODEL);
    name.max(ladder_width) + 16.0 + 20.0
}

fn model(
    ui: &mut Ui,
    look: Look,
    classification: &Classification,
    actual: &Classification,
) -> Response {
    let theme = look.theme;
    let name = look.say(names::model(classification.model));
    let ink = color(theme.ink);
    let galley = ui.painter().layout_no_wrap(name.to_owned(), font(Face::SemiBold, MODEL), ink);
    let width = model_width(ui, look, classification.model);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), Sense::click());
    let level = ladder::level(classification.model);
    let was =
        (ladder::level_of_actual(classification, actual), look.say(names::model(actual.model)));
    response.widget_info(|| {
        let spoken = if let (Some(is), is_called) = was {
            let text = texts::result::WOULD_BE_IN_VIEW;
            look.say_with(text, &[&name, &level, &is_called, &is])
        } else if level == 0 {
            look.say_with(texts::result::NO_RESULT_YET, &[&name])
        } else {
            look.say_with(texts::result::RESULT_IN_VIEW, &[&name, &level])
        };
        WidgetInfo::labeled(Role::Button, ui.is_enabled(), spoken)
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, color(theme.ink.faded(0.05)));
    }
    ui.painter().galley(rect.min + vec2(8.0, 3.0), galley, ink);
    let place = egui::pos2(rect.left() + 8.0, rect.bottom() - 12.0);
    let seconds = if moves(ui) { LADDER_SECONDS } else { 0.0 };
    let at = ui.ctx().animate_value_with_time(response.id.with("ladder"), level as f32, seconds);
    ladder::paint(ui.painter(), look, place, at, was.0);
    let chevron = Rect::from_center_size(
        egui::pos2(rect.right() - 12.0, rect.top() + 12.0),
        vec2(13.0, 13.0),
    );
    paint_icon(ui.painter(), Icon::ChevronDown, chevron, color(theme.faint));
    focus_ring(ui, look, &response, rect, 8);
    response
}

/// Whether things may slide and fade.
fn moves(ui: &Ui) -> bool {
    ui.style().animation_time > 0.0
}

/// Whether the markets have other models than each other or than the plan.
fn models_differ(found: &Classification) -> bool {
    found.by_market.iter().any(|market| market.model != found.model)
}

/// How wide the name of a market is beside its ladder, in points.
const MARKET_NAME: f32 = 34.0;
/// How wide a ladder with what follows it is, in points.
const LADDER: f32 = ladder::WIDTH + 10.0;

/// How wide the models of both markets are, in points.
fn of_markets_width(ui: &Ui, look: Look, found: &Classification) -> f32 {
    let models = found.by_market.iter().map(|market| look.say(names::model(market.model)));
    let widths = models.map(|model| text_width(ui, model, Face::Regular, CAPTION));
    (MARKET_NAME + LADDER + widths.fold(0.0, f32::max)).ceil()
}

/// What the plan is to businesses and to private customers, each with a ladder of its own; markets
/// and route stand where the pointer rests.
fn of_markets(ui: &mut Ui, look: Look, found: &Classification, width: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    let mut spoken = Vec::new();
    for (row, market) in found.by_market.iter().enumerate() {
        let middle = rect.top() + 10.0 + 20.0 * row as f32;
        let at = |x: f32| egui::pos2(rect.left() + x, middle);
        let name = look.say(names::market(market.market));
        let model = look.say(names::model(market.model));
        let level = ladder::level(market.model);
        let [faint, muted] = [look.theme.faint, look.theme.muted].map(color);
        let painter = ui.painter();
        let align = egui::Align2::LEFT_CENTER;
        painter.text(at(0.0), align, name, font(Face::Regular, CAPTION), faint);
        let corner = at(MARKET_NAME) - vec2(0.0, 4.0);
        ladder::paint(painter, look, corner, level as f32, None);
        painter.text(at(MARKET_NAME + LADDER), align, model, font(Face::Regular, CAPTION), muted);
        let customers = look.say(names::customers(market.market));
        spoken.push(look.say_with(texts::result::RESULT_OF_MARKET, &[&customers, &model, &level]));
    }
    let lines = [markets_text(found, look.language), route_text(found, look.language)];
    spoken.push(lines.join(", "));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken.join(". ")));
    response.on_hover_text(lines.join("\n"));
}

/// Markets and route in two lines, in more and smaller ones where they are not that wide.
fn axes(ui: &mut Ui, look: Look, classification: &Classification, width: f32) {
    let language = look.language;
    let lines = [markets_text(classification, language), route_text(classification, language)];
    let spoken = format!("{}, {}", lines[0], lines[1]);
    let tint = color(look.theme.muted);
    let fits = |line: &String| text_width(ui, line, Face::Regular, CAPTION) <= width;
    let (size, height) = if lines.iter().all(fits) { (CAPTION, 17.0) } else { (TAG, 13.0) };
    let wrap = egui::text::TextWrapping { max_width: width, max_rows: 3, ..Default::default() };
    let mut job = egui::text::LayoutJob { wrap, ..Default::default() };
    let format = egui::TextFormat {
        line_height: Some(height),
        ..egui::TextFormat::simple(font(Face::Regular, size), tint)
    };
    job.append(&lines.join("\n"), 0.0, format);
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let place = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    let is_cut = galley.elided;
    ui.painter().galley(place, galley, tint);
    if is_cut {
        response.on_hover_text(lines.join("\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_never_takes_more_room_than_there_is() {
        let least = view_switch::Extent::LEAST;
        for room in (0..900).map(|room| room as f32) {
            // A plan with few steps, one with many, and one whose switch is a single list.
            for widths in [vec![420.0, 390.0, 300.0, 170.0], vec![260.0, 200.0], vec![200.0]] {
                let extents: Vec<_> = widths.iter().map(|width| (least, *width)).collect();
                let parts = Parts::fitting(room, 190.0, 25.0, &extents);
                let narrowest = widths[widths.len() - 1];
                if room < narrowest {
                    assert_eq!(parts.axes, None);
                }
                if let Some(axes) = parts.axes {
                    assert!((LEAST_AXES..=190.0).contains(&axes), "{axes} in {room}");
                    assert!(narrowest + 25.0 + axes <= room, "{axes} in {room}");
                }
            }
        }
        // Short words need no more than they are wide.
        assert_eq!(Parts::fitting(500.0, 40.0, 25.0, &[(least, 300.0)]).axes, Some(40.0));
    }
}
