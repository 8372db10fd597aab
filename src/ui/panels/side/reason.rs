//! A text as a reason: a mark before it, the names in it standing out, and what it is about shown
//! on the canvas.

use eframe::egui;
use egui::text::{LayoutJob, TextFormat};
use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::evidence;
use crate::language::texts;
use crate::plan::{Id, Plan};
use crate::session::Action;
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::panels::PanelCx;
use crate::ui::style::{BUTTON_RADIUS, TEXT, color, font};
use crate::ui::widgets::{Look, focus_ring, paint_icon};

/// Of more elements than this the names are not looked for one by one.
const MANY_ELEMENTS: usize = 40;

/// A text as a reason with its mark, and what it is about; the names in it stand out.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    (text, elements): (&str, &[Id]),
    (icon, tint): (Icon, Rgba),
) {
    let plan = cx.plan();
    const INDENT: f32 = 26.0;
    let width = ui.available_width();
    let galley = ui.painter().layout_job(worded(cx.look, plan, (text, elements), width - INDENT));
    let height = galley.size().y + 10.0;
    let can_be_shown = !elements.is_empty();
    let sense = if can_be_shown { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    response.widget_info(|| {
        if can_be_shown {
            let spoken = cx.text_with(texts::result::WHY_SHOW_ON_CANVAS, &[&text]);
            WidgetInfo::labeled(Role::Button, ui.is_enabled(), spoken)
        } else {
            WidgetInfo::labeled(Role::Label, true, text)
        }
    });
    let is_on = can_be_shown && (response.hovered() || response.has_focus());
    let wide = rect.expand2(vec2(6.0, 0.0));
    if is_on {
        ui.painter().rect_filled(wide, BUTTON_RADIUS, color(cx.theme().accent_background));
        cx.highlight(elements.iter().cloned());
    }
    let square = egui::Rect::from_min_size(rect.min + vec2(0.0, 6.0), vec2(16.0, 16.0));
    paint_icon(ui.painter(), icon, square, color(tint));
    ui.painter().galley(rect.min + vec2(INDENT, 5.0), galley, color(cx.theme().ink));
    focus_ring(ui, cx.look, &response, wide, BUTTON_RADIUS);
    if response.clicked() {
        cx.request(Action::Select(elements.iter().cloned().collect()));
    }
}

/// The text of a reason with the names of its elements standing out.
fn worded(look: Look, plan: &Plan, (text, elements): (&str, &[Id]), width: f32) -> LayoutJob {
    // A sentence names a few of its elements, each in quotes; where there are many, looking for
    // every name would take long.
    let names: Vec<&str> = if elements.len() > MANY_ELEMENTS {
        quoted(text, look.say(texts::phrases::QUOTED))
    } else {
        let elements = elements.iter().filter(|id| plan.has_element(id));
        elements.map(|id| evidence::name_of(look, plan, id)).collect()
    };
    with_names(look, text, &names, width)
}

/// A text in which these names stand out, and what is in quotes in their place, wrapped at a width
/// in points.
pub(super) fn with_names(look: Look, text: &str, names: &[&str], width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for (part, strong) in parted(text, names, look.say(texts::phrases::QUOTED)) {
        let face = if strong { Face::SemiBold } else { Face::Regular };
        let format = TextFormat {
            font_id: font(face, TEXT),
            color: color(look.theme.ink),
            line_height: Some(18.0),
            ..TextFormat::default()
        };
        job.append(part, 0.0, format);
    }
    job
}

/// What stands in quotes in a text. `quotes` has the marks around a gap.
fn quoted<'a>(text: &'a str, quotes: &str) -> Vec<&'a str> {
    let Some((open, close)) = quotes.split_once("{}") else { return Vec::new() };
    let after_open = text.split(open).skip(1);
    after_open.filter_map(|rest| Some(rest.split_once(close)?.0)).collect()
}

/// A text in parts, each with whether it stands out: one of the names, or what is in quotes, which
/// then has none. `quotes` has the marks around a gap.
pub(super) fn parted<'a>(text: &'a str, names: &[&str], quotes: &str) -> Vec<(&'a str, bool)> {
    let mut parts = Vec::new();
    let mut rest = text;
    let (open, close) = quotes.split_once("{}").unwrap_or_default();
    while let Some((before, from_quote)) = rest.split_once(open).filter(|_| !open.is_empty())
        && let Some((quoted, after)) = from_quote.split_once(close)
    {
        named(before, names, &mut parts);
        parts.extend((!quoted.is_empty()).then_some((quoted, true)));
        rest = after;
    }
    named(rest, names, &mut parts);
    parts
}

/// A text without quotes in parts, each with whether it is one of the names.
fn named<'a>(text: &'a str, names: &[&str], parts: &mut Vec<(&'a str, bool)>) {
    let mut rest = text;
    // Of names that begin at the same place the longest counts.
    let next = |rest: &str| {
        let places = names.iter().filter(|name| !name.is_empty()).filter_map(|name| {
            let at = rest.find(name)?;
            Some((at, std::cmp::Reverse(name.len())))
        });
        places.min()
    };
    while let Some((at, std::cmp::Reverse(length))) = next(rest) {
        let (before, from_name) = rest.split_at(at);
        let (name, after) = from_name.split_at(length);
        parts.extend([(before, false), (name, true)].into_iter().filter(|part| !part.0.is_empty()));
        rest = after;
    }
    parts.extend((!rest.is_empty()).then_some((rest, false)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn quoted_names_are_found() {
        let english =
            quoted("“A”, “B b” and 3 more", texts::phrases::QUOTED.in_language(Language::English));
        assert_eq!(english, ["A", "B b"]);
        let german = quoted("„A“ und „B“", texts::phrases::QUOTED.in_language(Language::German));
        assert_eq!(german, ["A", "B"]);
        assert!(quoted("No name", "“{}”").is_empty());
    }

    #[test]
    fn names_stand_out() {
        let quotes = texts::phrases::QUOTED.in_language(Language::English);
        let parts = parted("Shop Ulm and Shop share orders", &["Shop", "Shop Ulm", ""], quotes);
        let expected = [("Shop Ulm", true), (" and ", false), ("Shop", true)];
        assert_eq!(parts[..3], expected);
        assert_eq!(parts[3], (" share orders", false));
        assert_eq!(parted("No name here", &["Shop"], quotes), [("No name here", false)]);
        let quoted = parted("Let “Shop A” and B sell “", &["B"], quotes);
        let expected =
            [("Let ", false), ("Shop A", true), (" and ", false), ("B", true), (" sell “", false)];
        assert_eq!(quoted, expected, "names are bold or quoted, not both");
    }
}
