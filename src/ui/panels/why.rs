//! Why the plan is what it is: the model in plain words, what holds it up and what is missing.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui;
use egui::text::{LayoutJob, TextFormat};
use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::matrix::{self, MatrixState};
use super::next_level::{self, NextLevelState};
use super::{comparison, evidence, explained, result_bar, what_if};
use crate::catalogue::explanations::{self, Term};
use crate::classify::{Classification, Explanation, Reason, explain};
use crate::language::{Language, texts};
use crate::plan::{Id, Plan};
use crate::session::{Action, Session};
use crate::text::Face;
use crate::theme::{Icon, Rgba};
use crate::ui::style::{BUTTON_RADIUS, TEXT, color, font};
use crate::ui::widgets::{
    Look, empty_state, focus_ring, headline, paint_icon, paragraph, section, title,
};

/// The explanation that was shown last; it is found anew only for another result.
#[derive(Clone, Debug, Default)]
pub struct WhyState {
    explained: Option<(Arc<Classification>, Language, Explanation)>,
    next_level: NextLevelState,
    matrix: MatrixState,
    comparison: comparison::ComparisonState,
}

impl WhyState {
    /// The links of the proposal that is pointed at, by their ends; forgotten once asked for.
    pub fn take_previewed(&mut self) -> Vec<(Id, Id)> {
        self.next_level.take_previewed()
    }

    /// Whether something of the panel lies over the whole window.
    pub fn is_over_the_window(&self) -> bool {
        self.matrix.is_open()
    }

    fn explanation(&mut self, session: &mut Session) -> &Explanation {
        let (found, language) = (session.classification(), session.language());
        let is_current = |(of, in_language, _): &(Arc<Classification>, Language, Explanation)| {
            Arc::ptr_eq(of, &found) && *in_language == language
        };
        if !self.explained.as_ref().is_some_and(is_current) {
            self.explained = None;
        }
        let explained = self.explained.get_or_insert_with(|| {
            let explanation = explain(session.plan(), &found, language);
            (found, language, explanation)
        });
        &explained.2
    }
}

/// Shows the tab. `highlight` gets what the reason under the pointer is about; a click selects
/// it.
pub fn show(
    ui: &mut Ui,
    look: Look,
    session: &mut Session,
    state: &mut WhyState,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    if let Some(compared) = session.compared() {
        comparison::show(ui, look, session, &compared, &mut state.comparison, actions, highlight);
        return;
    }
    let classification = session.classification();
    if classification.channels.is_empty() {
        let (head, hint) =
            (look.say(texts::result::WHY_EMPTY), look.say(texts::result::WHY_EMPTY_HINT));
        empty_state(ui, look, Icon::Ladder, head, hint);
        return;
    }
    what_if::list(ui, look, session, actions, highlight);
    let actual = session.actual();
    let explanation = state.explanation(session);
    let model = classification.model;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        headline(ui, look, explanation.headline.as_str());
        explained::info(ui, look, &explanation.headline, explanations::of_model(model));
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 11.0), Sense::hover());
    let level = result_bar::level(classification.model) as f32;
    let was = result_bar::level_of_actual(&classification, &actual);
    result_bar::paint_ladder(ui.painter(), look, rect.min, level, was);
    let sentences = explanation.sentences.join(" ");
    paragraph(ui, look, look.theme.muted, &[(&sentences, false)]);
    matrix::progress(ui, look, &classification);
    ui.add_space(4.0);
    let plan = session.plan();
    let mut list = |ui: &mut Ui, reasons: &[Reason], icon, tint| {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for reason in reasons {
                self::reason(ui, look, plan, reason, (icon, tint), actions, highlight);
            }
        });
    };
    list(ui, &explanation.holds, Icon::Check, look.theme.team);
    if !explanation.missing.is_empty() {
        ui.add_space(10.0);
        title(ui, look, look.say(texts::result::WHAT_IS_MISSING));
        list(ui, &explanation.missing, Icon::Warning, look.theme.activity);
    }
    next_level::show(ui, look, session, &mut state.next_level, actions, highlight);
    matrix::show(ui, look, session.plan(), &classification, &mut state.matrix, actions, highlight);
    section(ui, look, look.say(texts::result::CHANNELS_IN_VIEW));
    evidence::groups(ui, look, session.plan(), &classification, highlight);
    explained::terms(ui, look, texts::guide::TERMS, &Term::OF_MODELS);
}

/// Of more elements than this the names are not looked for one by one.
const MANY_ELEMENTS: usize = 40;

/// One reason with its mark; the names in it stand out.
fn reason(
    ui: &mut Ui,
    look: Look,
    plan: &Plan,
    reason: &Reason,
    mark: (Icon, Rgba),
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    let said = (reason.text.as_str(), reason.elements.as_slice());
    reason_about(ui, look, plan, said, mark, actions, highlight);
}

/// A text as a reason with its mark, and what it is about; the names in it stand out.
pub(super) fn reason_about(
    ui: &mut Ui,
    look: Look,
    plan: &Plan,
    (text, elements): (&str, &[Id]),
    (icon, tint): (Icon, Rgba),
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    const INDENT: f32 = 26.0;
    let width = ui.available_width();
    let galley = ui.painter().layout_job(worded(look, plan, (text, elements), width - INDENT));
    let height = galley.size().y + 10.0;
    let can_be_shown = !elements.is_empty();
    let sense = if can_be_shown { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    response.widget_info(|| {
        if can_be_shown {
            let spoken = look.say_with(texts::result::WHY_SHOW_ON_CANVAS, &[&text]);
            WidgetInfo::labeled(Role::Button, ui.is_enabled(), spoken)
        } else {
            WidgetInfo::labeled(Role::Label, true, text)
        }
    });
    let is_on = can_be_shown && (response.hovered() || response.has_focus());
    let wide = rect.expand2(vec2(6.0, 0.0));
    if is_on {
        ui.painter().rect_filled(wide, BUTTON_RADIUS, color(look.theme.accent_background));
        highlight.extend(elements.iter().cloned());
    }
    let square = egui::Rect::from_min_size(rect.min + vec2(0.0, 6.0), vec2(16.0, 16.0));
    paint_icon(ui.painter(), icon, square, color(tint));
    ui.painter().galley(rect.min + vec2(INDENT, 5.0), galley, color(look.theme.ink));
    focus_ring(ui, look, &response, wide, BUTTON_RADIUS);
    if response.clicked() {
        actions.push(Action::Select(elements.iter().cloned().collect()));
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

/// A text in which these names stand out, wrapped at a width in points.
pub(super) fn with_names(look: Look, text: &str, names: &[&str], width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for (part, strong) in parted(text, names) {
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

/// A text in parts, each with whether it is one of the names.
pub(super) fn parted<'a>(text: &'a str, names: &[&str]) -> Vec<(&'a str, bool)> {
    let mut parts = Vec::new();
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
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let parts = parted("Shop Ulm and Shop share orders", &["Shop", "Shop Ulm", ""]);
        let expected = [("Shop Ulm", true), (" and ", false), ("Shop", true)];
        assert_eq!(parts[..3], expected);
        assert_eq!(parts[3], (" share orders", false));
        assert_eq!(parted("No name here", &["Shop"]), [("No name here", false)]);
    }
}
