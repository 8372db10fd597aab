//! The look of the window: the design tokens as an egui style, and the bundled faces.
//!
//! Nothing here knows a plan. Widgets take the same tokens from [`Theme`] where they paint
//! themselves.

use std::sync::Arc;

use eframe::egui;
use egui::style::{ScrollStyle, TextCursorStyle, WidgetVisuals};
use egui::{
    Color32, CornerRadius, FontData, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle, vec2,
};

use crate::text::Face;
use crate::theme::{Appearance, Rgba, Theme};

/// The headline of a panel, in points.
pub const HEADLINE: f32 = 19.0;
/// The commerce model in the result bar.
pub const MODEL: f32 = 15.0;
/// Titles of cards and sections.
pub const TITLE: f32 = 13.0;
/// Text.
pub const TEXT: f32 = 12.5;
/// Captions and labels.
pub const CAPTION: f32 = 11.5;
/// Tags.
pub const TAG: f32 = 10.5;

/// Corners of buttons, in points.
pub const BUTTON_RADIUS: u8 = 6;
/// Corners of fields.
pub const FIELD_RADIUS: u8 = 7;
/// Corners of cards and tiles.
pub const CARD_RADIUS: u8 = 9;
/// Corners of floating bars and dialogs.
pub const BAR_RADIUS: u8 = 12;

/// Whatever can be hit is at least this high, in points.
pub const HIT_HEIGHT: f32 = 28.0;
/// Between the content of a panel and its edge, in points.
pub const PANEL_PADDING: i8 = 16;
/// How long a change of state takes to show, in seconds.
pub const ANIMATION_SECONDS: f32 = 0.12;

/// A colour as egui has it.
pub fn color(color: Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(color.red, color.green, color.blue, color.alpha)
}

/// A face at a size in points.
pub fn font(face: Face, size: f32) -> FontId {
    FontId::new(size, family(face))
}

/// The family that holds one face, with the fonts of egui behind it for what Inter lacks.
pub fn family(face: Face) -> FontFamily {
    FontFamily::Name(family_name(face).into())
}

const fn family_name(face: Face) -> &'static str {
    match face {
        Face::Regular => "regular",
        Face::Medium => "medium",
        Face::SemiBold => "semibold",
    }
}

/// Makes the bundled faces known, each in front of egui's own fonts.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = egui::FontDefinitions::default();
    let behind = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for face in Face::ALL {
        let name = format!("Inter {}", family_name(face));
        fonts.font_data.insert(name.clone(), Arc::new(FontData::from_static(face.bytes())));
        let with_fallback =
            || std::iter::once(name.clone()).chain(behind.iter().cloned()).collect();
        fonts.families.insert(family(face), with_fallback());
        if face == Face::Regular {
            fonts.families.insert(FontFamily::Proportional, with_fallback());
            fonts.families.insert(FontFamily::Monospace, with_fallback());
        }
    }
    ctx.set_fonts(fonts);
}

/// Gives the window the look of a theme. To be called when the theme changes.
pub fn apply(ctx: &egui::Context, theme: &Theme, appearance: Appearance) {
    let of_egui = match appearance.is_dark() {
        false => egui::Theme::Light,
        true => egui::Theme::Dark,
    };
    ctx.set_theme(of_egui);
    let style = style(theme, appearance);
    ctx.set_style_of(of_egui, style);
}

/// Keeps everything from sliding and fading, until the look is applied anew.
pub fn keep_still(ctx: &egui::Context) {
    ctx.all_styles_mut(|style| {
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
    });
}

/// The egui style of a theme.
pub fn style(theme: &Theme, appearance: Appearance) -> egui::Style {
    let mut style = egui::Style {
        text_styles: [
            (TextStyle::Heading, font(Face::SemiBold, HEADLINE)),
            (TextStyle::Name("model".into()), font(Face::SemiBold, MODEL)),
            (TextStyle::Name("title".into()), font(Face::SemiBold, TITLE)),
            (TextStyle::Body, font(Face::Regular, TEXT)),
            (TextStyle::Button, font(Face::Medium, TEXT)),
            (TextStyle::Monospace, font(Face::Regular, TEXT)),
            (TextStyle::Small, font(Face::Regular, CAPTION)),
            (TextStyle::Name("tag".into()), font(Face::Medium, TAG)),
        ]
        .into(),
        drag_value_text_style: TextStyle::Body,
        animation_time: ANIMATION_SECONDS,
        visuals: visuals(theme, appearance),
        ..egui::Style::default()
    };
    spacing(&mut style.spacing);
    let interaction = &mut style.interaction;
    interaction.selectable_labels = false;
    interaction.tooltip_delay = 0.45;
    interaction.show_tooltips_only_when_still = true;
    style
}

fn spacing(spacing: &mut egui::Spacing) {
    spacing.item_spacing = vec2(8.0, 8.0);
    spacing.window_margin = Margin::same(20);
    spacing.menu_margin = Margin::same(6);
    spacing.button_padding = vec2(12.0, 4.0);
    spacing.interact_size = vec2(HIT_HEIGHT, HIT_HEIGHT);
    spacing.indent = 16.0;
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 8.0;
    spacing.icon_spacing = 8.0;
    spacing.combo_width = 80.0;
    spacing.combo_height = 320.0;
    spacing.text_edit_width = 200.0;
    spacing.tooltip_width = 260.0;
    spacing.menu_width = 240.0;
    spacing.menu_spacing = 4.0;
    spacing.scroll = ScrollStyle {
        floating: true,
        bar_width: 8.0,
        floating_width: 4.0,
        floating_allocated_width: 0.0,
        handle_min_length: 32.0,
        bar_inner_margin: 2.0,
        bar_outer_margin: 2.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        dormant_handle_opacity: 0.0,
        active_handle_opacity: 0.28,
        interact_handle_opacity: 0.5,
        ..ScrollStyle::floating()
    };
}

fn visuals(theme: &Theme, appearance: Appearance) -> egui::Visuals {
    let mut visuals = match appearance.is_dark() {
        false => egui::Visuals::light(),
        true => egui::Visuals::dark(),
    };
    let ink = color(theme.ink);
    let line = Stroke::new(1.0, color(theme.line));
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(color(theme.faint));
    visuals.selection.bg_fill = color(theme.accent.faded(0.22));
    visuals.selection.stroke = Stroke::new(2.0, color(theme.accent));
    visuals.hyperlink_color = color(theme.accent);
    visuals.faint_bg_color = color(theme.sunken);
    visuals.extreme_bg_color = color(theme.surface);
    visuals.text_edit_bg_color = Some(color(theme.surface));
    visuals.code_bg_color = color(theme.sunken);
    visuals.warn_fg_color = color(theme.activity);
    visuals.error_fg_color = color(theme.danger);
    visuals.window_corner_radius = CornerRadius::same(BAR_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(CARD_RADIUS);
    visuals.window_fill = color(theme.raised);
    visuals.window_stroke = line;
    visuals.window_shadow = floating_shadow(appearance);
    visuals.popup_shadow = popup_shadow(appearance);
    visuals.panel_fill = color(theme.surface);
    visuals.text_cursor = TextCursorStyle {
        stroke: Stroke::new(1.5, color(theme.accent)),
        preview: false,
        ..TextCursorStyle::default()
    };
    visuals.striped = false;
    visuals.slider_trailing_fill = true;
    visuals.indent_has_left_vline = false;
    visuals.disabled_alpha = 0.45;
    visuals.interact_cursor = None;

    let widget = |fill: Rgba, border: Rgba, text: Rgba| WidgetVisuals {
        bg_fill: color(fill),
        weak_bg_fill: color(fill),
        bg_stroke: Stroke::new(1.0, color(border)),
        corner_radius: CornerRadius::same(FIELD_RADIUS),
        fg_stroke: Stroke::new(1.5, color(text)),
        expansion: 0.0,
    };
    let widgets = &mut visuals.widgets;
    widgets.noninteractive = widget(theme.surface, theme.line, theme.ink);
    widgets.noninteractive.fg_stroke = Stroke::new(1.0, ink);
    widgets.inactive = widget(theme.surface, theme.border, theme.ink);
    widgets.hovered = widget(theme.sunken, theme.muted, theme.ink);
    widgets.active = widget(theme.accent_background, theme.accent, theme.ink);
    widgets.active.bg_stroke.width = 2.0;
    widgets.open = widget(theme.surface, theme.accent, theme.ink);
    visuals
}

/// The shadow of bars that float over the canvas, and of dialogs.
pub fn floating_shadow(appearance: Appearance) -> Shadow {
    let alpha = match appearance.is_dark() {
        false => 22,
        true => 96,
    };
    Shadow { offset: [0, 4], blur: 16, spread: 0, color: Color32::from_black_alpha(alpha) }
}

fn popup_shadow(appearance: Appearance) -> Shadow {
    let alpha = match appearance.is_dark() {
        false => 30,
        true => 110,
    };
    Shadow { offset: [0, 6], blur: 18, spread: 0, color: Color32::from_black_alpha(alpha) }
}
