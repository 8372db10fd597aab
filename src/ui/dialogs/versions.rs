//! Earlier versions of the plan, with a picture of each.

use std::sync::Arc;

use eframe::egui;
use egui::{CornerRadius, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::differences::differences;
use super::{Choice, Left, buttons, dialog};
use crate::language::texts;
use crate::plan::Plan;
use crate::scene::Scene;
use crate::session::difference_text;
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::calendar;
use crate::ui::canvas::{Thumbnail, thumbnail};
use crate::ui::jobs::Version;
use crate::ui::style::{BUTTON_RADIUS, CAPTION, CARD_RADIUS, TEXT, color, family};
use crate::ui::widgets::{
    ButtonKind, Look, empty_state, focus_ring, headline, paragraph, small_title,
};

/// The list of versions, in points.
const LIST: f32 = 250.0;
/// The picture, in points.
const PICTURE: f32 = 230.0;

/// Versions while one is chosen.
#[derive(Debug, Default)]
pub struct VersionsState {
    /// All of them, the latest first; `None` while they are looked up.
    pub versions: Option<Vec<Version>>,
    /// Which one is looked at.
    pub at: usize,
    /// The picture of that one, once it is drawn.
    pub picture: Option<(usize, Arc<Scene>)>,
    /// What is kept for painting it.
    pub thumbnail: Thumbnail,
}

/// What shall become of the versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionsChoice {
    /// The one that is looked at is shown again.
    Restore,
    /// All stays as it is.
    Close,
}

/// Lists the versions of a plan, with a picture of the one that is looked at.
pub fn versions(
    ctx: &egui::Context,
    look: Look,
    now: &Plan,
    state: &mut VersionsState,
) -> Option<VersionsChoice> {
    let head = look.say(texts::documents::VERSIONS_HEAD);
    let (chosen, left) = dialog(ctx, look, head, 820.0, |ui| {
        headline(ui, look, head);
        paragraph(
            ui,
            look,
            look.theme.muted,
            &[(look.say(texts::documents::VERSIONS_TEXT), false)],
        );
        ui.add_space(6.0);
        let shown = state.versions.as_ref().map_or(0, Vec::len);
        match shown {
            0 if state.versions.is_none() => _ = ui.add_sized([60.0, 200.0], egui::Spinner::new()),
            0 => {
                let (head, text) =
                    (texts::documents::NO_VERSIONS_HEAD, texts::documents::NO_VERSIONS_TEXT);
                empty_state(ui, look, Icon::Undo, look.say(head), look.say(text));
            }
            _ => content(ui, look, now, state),
        }
        let choice = |words, kind, enabled, answer| Choice { words, kind, enabled, answer };
        let close = choice(
            look.say(texts::documents::CLOSE),
            ButtonKind::Plain,
            true,
            VersionsChoice::Close,
        );
        let is_other = state
            .versions
            .as_ref()
            .and_then(|versions| versions.get(state.at))
            .is_some_and(|version| !version.since.is_empty());
        let restore = choice(
            look.say(texts::documents::RESTORE),
            ButtonKind::Primary,
            is_other,
            VersionsChoice::Restore,
        );
        buttons(ui, look, None, &[close, restore], false)
    });
    chosen.or(match left {
        Some(Left::Cancelled) => Some(VersionsChoice::Close),
        _ => None,
    })
}

fn content(ui: &mut Ui, look: Look, now: &Plan, state: &mut VersionsState) {
    let room = ui.ctx().content_rect().height();
    let below = (room - 300.0 - PICTURE).clamp(80.0, 150.0);
    let height = PICTURE + below + 34.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let versions = state.versions.as_deref().unwrap_or_default();
        let mut at = state.at;
        ui.allocate_ui_with_layout(
            vec2(LIST, height),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                let area = ScrollArea::vertical().max_height(height).auto_shrink([false, false]);
                area.show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    for (index, version) in versions.iter().enumerate() {
                        if row(ui, look, version, index == at) {
                            at = index;
                        }
                    }
                });
            },
        );
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            let size = vec2(ui.available_width(), PICTURE);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| {
                WidgetInfo::labeled(
                    Role::Image,
                    true,
                    look.say(texts::documents::PICTURE_OF_VERSION),
                )
            });
            match &state.picture {
                Some((drawn, scene)) if *drawn == at => {
                    thumbnail(ui, rect, scene, &mut state.thumbnail);
                }
                _ => _ = ui.put(rect, egui::Spinner::new()),
            }
            let stroke = Stroke::new(1.0, color(look.theme.line));
            let radius = CornerRadius::same(CARD_RADIUS);
            ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
            if let Some(version) = versions.get(at) {
                small_title(ui, look, look.say(texts::documents::CHANGED_SINCE));
                let name = ("since", at);
                let name = format!("{name:?}");
                differences(ui, look, &name, &version.since, &version.plan, now, below);
            }
        });
        state.at = at;
    });
}

fn row(ui: &mut Ui, look: Look, version: &Version, on: bool) -> bool {
    let when = calendar::moment(version.time, look.language);
    let summary = match version.since.is_empty() {
        true => look.say(texts::documents::AS_NOW).to_owned(),
        false => difference_text::summary(&version.since, look.language),
    };
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width() - 10.0, 46.0), Sense::click());
    let spoken = format!("{when}, {summary}");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, on, &spoken));
    let fill = match on {
        true => color(look.theme.accent_background),
        false if response.hovered() => color(look.theme.ink.faded(0.05)),
        false => egui::Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, CornerRadius::same(BUTTON_RADIUS), fill);
    let text = |words: &str, face, size, tint| {
        let format = egui::TextFormat {
            font_id: egui::FontId::new(size, family(face)),
            color: color(tint),
            ..egui::TextFormat::default()
        };
        let mut job = egui::text::LayoutJob::single_section(words.to_owned(), format);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 20.0);
        ui.painter().layout_job(job)
    };
    let head = if on { look.theme.accent } else { look.theme.ink };
    let first = text(&when, Face::Medium, TEXT, head);
    let second = text(&summary, Face::Regular, CAPTION, look.theme.muted);
    let at = egui::pos2(rect.left() + 10.0, rect.top() + 6.0);
    ui.painter().galley(at, first, color(head));
    ui.painter().galley(at + vec2(0.0, 18.0), second, color(look.theme.muted));
    focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
    response.clicked()
}
