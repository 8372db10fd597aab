//! How much was said about an element, at the foot of its card between the mark of what carries the
//! model and the outlook, or under its label; on the screen only.

use eframe::egui::{self, CornerRadius, Role, Sense, Stroke, StrokeKind, WidgetInfo, pos2, vec2};

use super::Frame;
use super::badges::{LEAST_ZOOM_OF_LABELS, has_label, middle};
use super::paint::Look;
use crate::language::texts;
use crate::plan::{Feedback, Tone};
use crate::scene::{Scene, Tag};
use crate::session::{Action, Command, naming};
use crate::text::Face;
use crate::theme::{Icon, Rgba, Theme};
use crate::ui::style::{self, TAG, color};
use crate::ui::widgets::{self, paint_icon};

/// Below this zoom there is no room for the marks.
const LEAST_ZOOM: f64 = 0.48;
/// So many elements at most bear marks in one frame.
const MOST_ELEMENTS: usize = 300;
/// How far from the left edge of a card a mark begins, in screen points.
const BESIDE_CARRIER: f32 = 13.0;
/// Half the height of a mark, in screen points.
const RADIUS: f32 = 8.5;

/// How much lower a mark hangs at a label than at a card, in screen points.
const BELOW_LABEL: f32 = 6.0;

/// Shows the marks of what is seen; one that is pressed opens the list of feedback.
pub(super) fn show(ui: &egui::Ui, frame: &mut Frame<'_>, scene: &Scene, look: &Look) {
    if !frame.session.settings().marks || frame.session.camera().zoom < LEAST_ZOOM {
        return;
    }
    let seen = frame.session.camera().seen();
    let theme = frame.theme;
    let look_of = widgets::Look { theme, language: frame.session.language() };
    let mut pressed = false;
    let plan = frame.session.plan();
    let labelled = frame.session.camera().zoom >= LEAST_ZOOM_OF_LABELS;
    let marked = scene.within(seen).filter_map(|drawing| {
        let (id, rect) = match &drawing.tag {
            Tag::Node(id) => (id, drawing.outline?),
            Tag::Label(id) if labelled => (id, drawing.bounds),
            Tag::Link(id) if !labelled || !has_label(scene, id) => (id, middle(&drawing.route)?),
            Tag::Link(_) | Tag::Label(_) | Tag::Island(_) | Tag::Caption => return None,
        };
        let feedback = plan.feedback(id);
        (!feedback.is_empty()).then_some((id, feedback, rect))
    });
    for (id, feedback, rect) in marked.take(MOST_ELEMENTS) {
        let rect = look.rect(&rect);
        let count = feedback.len();
        let tint = tint(theme, feedback);
        let galley = ui.painter().layout_no_wrap(
            count.to_string(),
            style::font(Face::SemiBold, TAG),
            color(tint),
        );
        let width = galley.size().x + 24.0;
        // The upper corners of a label have other marks.
        let corner = match plan.nodes.contains_key(id) {
            true => rect.left_bottom() + vec2(BESIDE_CARRIER, -RADIUS),
            false => rect.right_bottom() - vec2(width - RADIUS, RADIUS - BELOW_LABEL),
        };
        let rect = egui::Rect::from_min_size(corner, vec2(width, 2.0 * RADIUS));
        let name = naming::in_list(plan, id, look_of.language);
        let spoken = match count {
            1 => look_of.say_with(texts::canvas::ONE_FEEDBACK_ON, &[&name]),
            count => look_of.say_with(texts::canvas::FEEDBACK_ON, &[&name, &count]),
        };
        let widget = ui.scope_id().with(("feedback", id.as_str()));
        let response = ui.interact(rect.expand(2.0), widget, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        let towards = if response.hovered() { 0.1 } else { 0.0 };
        let fill = color(theme.ink.faded(towards).over(theme.surface));
        let radius = CornerRadius::same(RADIUS as u8);
        let stroke = Stroke::new(1.25, color(tint));
        ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
        let square = egui::Rect::from_center_size(
            pos2(rect.left() + 10.5, rect.center().y),
            vec2(11.0, 11.0),
        );
        paint_icon(ui.painter(), Icon::Comment, square, color(tint));
        let at = pos2(rect.left() + 18.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color(tint));
        widgets::focus_ring(ui, look_of, &response, rect.expand(3.0), 12);
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        let last = feedback.iter().max_by_key(|feedback| feedback.date);
        let tip = last.map(|feedback| feedback.text.trim().to_owned()).unwrap_or_default();
        pressed |= response.on_hover_text(format!("{spoken}\n{tip}")).clicked();
    }
    if pressed {
        frame.act(Action::Run(Command::ShowFeedback));
    }
}

/// The colour of the gravest tone.
fn tint(theme: &Theme, feedback: &[Feedback]) -> Rgba {
    let has = |tone: Tone| feedback.iter().any(|one| one.tone == tone);
    if has(Tone::Complaint) {
        theme.danger
    } else if has(Tone::Wish) {
        theme.accent
    } else {
        theme.team
    }
}
