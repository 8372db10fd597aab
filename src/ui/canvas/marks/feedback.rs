//! How much was said about an element, at the foot of its card between the mark of what carries the
//! model and the outlook, or under its label; on the screen only.

use eframe::egui::{self, CornerRadius, Role, Sense, Stroke, StrokeKind, WidgetInfo, pos2, vec2};

use super::badges::{LEAST_ZOOM_OF_LABELS, has_label, middle};
use crate::language::texts;
use crate::plan::{Feedback, Id, Tone};
use crate::scene::{Scene, Tag};
use crate::session::{Action, Command, naming};
use crate::text::Face;
use crate::theme::{Icon, Rgba, Theme};
use crate::ui::canvas::context::CanvasCx;
use crate::ui::canvas::paint::Projection;
use crate::ui::style::{self, TAG, color};
use crate::ui::widgets::{self, paint_icon};

/// Below this zoom there is no room for the marks.
const LEAST_ZOOM: f64 = 0.48;
/// So many elements at most bear marks in one frame.
const MOST_ELEMENTS: usize = 300;
/// How far from the left edge of a card a mark begins, in screen points.
const BESIDE_EDGE: f32 = 13.0;
/// Half the height of a mark, in screen points.
const RADIUS: f32 = 8.5;

/// How much lower a mark hangs at a label than at a card, in screen points.
const BELOW_LABEL: f32 = 6.0;

/// Shows the marks of what is seen; one that is pressed opens the list of feedback.
pub(in crate::ui::canvas) fn show(
    ui: &egui::Ui,
    cx: &mut CanvasCx<'_>,
    scene: &Scene,
    projection: &Projection,
) {
    if !cx.session.settings().marks || cx.session.camera().zoom < LEAST_ZOOM {
        return;
    }
    let plan = cx.session.plan();
    let labelled = cx.session.camera().zoom >= LEAST_ZOOM_OF_LABELS;
    let marked = scene.within(cx.session.camera().visible_area()).filter_map(|drawing| {
        let (id, rect) = match &drawing.tag {
            Tag::Node(id) => (id, drawing.outline?),
            Tag::Label(id) if labelled => (id, drawing.bounds),
            Tag::Link(id) if !labelled || !has_label(scene, id) => (id, middle(&drawing.route)?),
            Tag::Link(_) | Tag::Label(_) | Tag::Island(_) | Tag::Caption => return None,
        };
        let feedback = plan.feedback(id);
        (!feedback.is_empty()).then_some((id, feedback, rect))
    });
    let mut pressed = false;
    for (id, feedback, rect) in marked.take(MOST_ELEMENTS) {
        pressed |= mark(ui, cx, (id, feedback), projection.rect(&rect)).clicked();
    }
    if pressed {
        cx.act(Action::Run(Command::ShowFeedback));
    }
}

/// The mark of one element, at where that lies on the screen.
fn mark(
    ui: &egui::Ui,
    cx: &CanvasCx<'_>,
    (id, feedback): (&Id, &[Feedback]),
    element: egui::Rect,
) -> egui::Response {
    let (plan, look, count) = (cx.session.plan(), cx.look(), feedback.len());
    let tint = color(tint(cx.theme, feedback));
    let font = style::font(Face::SemiBold, TAG);
    let galley = ui.painter().layout_no_wrap(count.to_string(), font, tint);
    let width = galley.size().x + 24.0;
    // The upper corners of a label have other marks.
    let corner = match plan.nodes.contains_key(id) {
        true => element.left_bottom() + vec2(BESIDE_EDGE, -RADIUS),
        false => element.right_bottom() - vec2(width - RADIUS, RADIUS - BELOW_LABEL),
    };
    let rect = egui::Rect::from_min_size(corner, vec2(width, 2.0 * RADIUS));
    let name = naming::in_list(plan, id, look.language);
    let spoken = match count {
        1 => look.say_with(texts::canvas::ONE_FEEDBACK_ON, &[&name]),
        count => look.say_with(texts::canvas::FEEDBACK_ON, &[&name, &count]),
    };
    let widget = ui.scope_id().with(("feedback", id.as_str()));
    let response = ui.interact(rect.expand(2.0), widget, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let towards = if response.hovered() { 0.1 } else { 0.0 };
    let fill = color(cx.theme.ink.faded(towards).over(cx.theme.surface));
    let radius = CornerRadius::same(RADIUS as u8);
    ui.painter().rect(rect, radius, fill, Stroke::new(1.25, tint), StrokeKind::Inside);
    let middle = pos2(rect.left() + 10.5, rect.center().y);
    let square = egui::Rect::from_center_size(middle, vec2(11.0, 11.0));
    paint_icon(ui.painter(), Icon::Comment, square, tint);
    let at = pos2(rect.left() + 18.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tint);
    widgets::focus_ring(ui, look, &response, rect.expand(3.0), 12);
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let last = feedback.iter().max_by_key(|feedback| feedback.date);
    let tip = last.map(|feedback| feedback.text.trim().to_owned()).unwrap_or_default();
    response.on_hover_text(format!("{spoken}\n{tip}"))
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
