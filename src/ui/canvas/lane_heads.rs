//! The lanes of a drawing on the screen: thin lines between them, their names at the head, and the
//! lane of what is being dragged. They follow from where the cards stand and hold nobody.

use std::sync::Arc;

use eframe::egui::{self, Align2, Rangef, Rect, Stroke, pos2};

use imbl::ordmap::DiffItem;

use super::context::CanvasCx;
use super::paint::Projection;
use crate::catalogue::lanes::Lane;
use crate::geometry::Point;
use crate::language::{Text, texts};
use crate::layout::{self, Lanes, Stand};
use crate::plan::{Id, Map, Node};
use crate::session::lanes;
use crate::text::Face;
use crate::ui::style;

/// How large the names are at any zoom, and how far they keep from what is beside them, in screen
/// points.
const NAME: f32 = 11.5;
const ASIDE: f32 = 10.0;
/// Names are never higher than this under the top of the canvas: the result bar lies there.
const BELOW_BAR: f32 = 74.0;
/// In a lane narrower than this no name can be read, in screen points.
const NARROW: f32 = 36.0;
/// How strong the band below and the lane of what is dragged are tinted.
const BAND: f32 = 0.025;
const LIT: f32 = 0.06;

/// Whether a change may lead to other lanes.
fn is_moved(change: &DiffItem<'_, '_, Id, Arc<Node>>) -> bool {
    let place = |node: &Node| (lanes::stand(node), layout::card(node));
    match change {
        DiffItem::Add(..) | DiffItem::Remove(..) => true,
        DiffItem::Update { old: (_, old), new: (_, new) } => place(old) != place(new),
    }
}

/// The lanes of the plan that is shown.
#[derive(Debug, Default)]
pub(super) struct LaneHeads {
    revision: Option<u64>,
    /// The nodes whose lanes these are.
    nodes: Map<Id, Arc<Node>>,
    lanes: Option<Lanes>,
}

impl LaneHeads {
    /// Finds the lanes again after a change; while something is dragged they stay as they were.
    pub(super) fn follow(&mut self, cx: &CanvasCx<'_>) {
        let revision = cx.session.revision();
        if self.revision != Some(revision) && !cx.session.in_gesture() {
            self.revision = Some(revision);
            let plan = cx.session.plan();
            // Most changes move nothing.
            if self.nodes.diff(&plan.nodes).any(|change| is_moved(&change)) {
                self.lanes = lanes::lanes(plan);
            }
            self.nodes = plan.nodes.clone();
        }
    }

    /// Paints the lanes under the drawing; `dragged` says what is on its way to a place.
    pub(super) fn paint_under(
        &self,
        painter: &egui::Painter,
        cx: &CanvasCx<'_>,
        projection: &Projection,
        dragged: Option<Stand>,
    ) {
        let Some(lanes) = &self.lanes else { return };
        let canvas = painter.clip_rect();
        let line = Stroke::new(1.0, style::color(cx.theme.line));
        let ink = style::color(cx.theme.ink);
        let (first, last) = (lanes.spans.first(), lanes.spans.last());
        let Some((first, last)) = first.zip(last) else { return };
        let x = |world: f64| projection.at(Point::new(world, 0.0)).x;
        let y = |world: f64| projection.at(Point::new(0.0, world)).y;
        let down = Rangef::new(y(lanes.down.0).max(canvas.top()), y(lanes.down.1));
        for span in &lanes.spans {
            if dragged == Some(Stand::Lane(span.lane)) {
                let lit = Rect::from_x_y_ranges(x(span.left)..=x(span.right), down);
                painter.rect_filled(lit, 0.0, style::color(cx.theme.accent).gamma_multiply(LIT));
            }
        }
        for span in &lanes.spans[1..] {
            painter.vline(x(span.left).round() + 0.5, down, line);
        }
        if let Some((top, bottom)) = lanes.foot {
            let band = Rect::from_x_y_ranges(x(first.left)..=x(last.right), y(top)..=y(bottom));
            let tint = match dragged {
                Some(Stand::Foot) => style::color(cx.theme.accent).gamma_multiply(LIT),
                Some(Stand::Lane(_)) | None => ink.gamma_multiply(BAND),
            };
            painter.rect_filled(band, 0.0, tint);
            painter.hline(band.x_range(), band.top().round() + 0.5, line);
        }
    }

    /// Paints the names of the lanes: over their first cards, or, where these are out of sight, at
    /// the head of the canvas.
    pub(super) fn paint_names(
        &self,
        painter: &egui::Painter,
        cx: &CanvasCx<'_>,
        projection: &Projection,
    ) {
        let Some(lanes) = &self.lanes else { return };
        let canvas = painter.clip_rect();
        let at = |x: f64, y: f64| projection.at(Point::new(x, y));
        for span in &lanes.spans {
            let Some(lane) = lanes::lane(span.lane) else { continue };
            let (head, foot) = (at(span.left, lanes.down.0), at(span.right, lanes.down.1));
            let seen = Rangef::new(head.x, foot.x).intersection(canvas.x_range());
            let top = (head.y - NAME / 2.0).max(canvas.top() + BELOW_BAR);
            if seen.span() >= NARROW && top + 2.0 * NAME < foot.y {
                let place = pos2(seen.center(), top);
                self.paint_name(painter, cx, (name(lane), place, Align2::CENTER_TOP), seen.span());
            }
        }
        if let Some((top, bottom)) = lanes.foot
            && let (Some(first), Some(last)) = (lanes.spans.first(), lanes.spans.last())
        {
            let (head, foot) = (at(first.left, top), at(last.right, bottom));
            let seen = Rangef::new(head.x, foot.x).intersection(canvas.x_range());
            let place = pos2(seen.min + ASIDE, head.y + 4.0);
            if seen.span() >= NARROW && foot.y - head.y > 2.0 * NAME {
                self.paint_name(
                    painter,
                    cx,
                    (name(Lane::Foot), place, Align2::LEFT_TOP),
                    seen.span(),
                );
            }
        }
    }

    /// A name on a ground of its own: cards may pass under it.
    fn paint_name(
        &self,
        painter: &egui::Painter,
        cx: &CanvasCx<'_>,
        (name, place, align): (Text, egui::Pos2, Align2),
        room: f32,
    ) {
        let text = name.in_language(cx.session.language());
        let color = style::color(cx.theme.muted);
        let font = style::font(Face::SemiBold, NAME);
        let galley = painter.layout_no_wrap(text.to_owned(), font, color);
        if galley.size().x > room - 4.0 {
            return;
        }
        let rect = align.anchor_size(place, galley.size());
        let ground = style::color(cx.theme.canvas).gamma_multiply(0.85);
        painter.rect_filled(rect.expand2(egui::vec2(4.0, 1.0)), 3.0, ground);
        painter.galley(rect.min, galley, color);
    }
}

/// What a lane is called.
fn name(lane: Lane) -> Text {
    match lane {
        Lane::Customers => texts::matrices::CUSTOMERS,
        Lane::Reach => texts::canvas::LANE_REACH,
        Lane::SellOnline => texts::canvas::LANE_SELL_ONLINE,
        Lane::SellOffline => texts::canvas::LANE_SELL_OFFLINE,
        Lane::Systems => texts::plan::SYSTEMS,
        Lane::Foot => texts::canvas::LANE_FOOT,
    }
}
