//! What lies over the drawing on the screen only: what is selected, by what it can be taken, and
//! links that are not there yet. What the pointer is in the middle of is shown by its tool.

mod handles;
mod outline;

use std::collections::BTreeSet;

use eframe::egui::{self, Color32, CornerRadius, Shape, Stroke, StrokeKind};

use super::context::CanvasCx;
use super::paint::Projection;
use super::paint::labels::Labels;
use super::target::{Target, card, nearest_port, nearest_ports};
use crate::geometry::Point;
use crate::plan::Id;
use crate::scene::Scene;
use crate::ui::style;

/// Of what is drawn like a card.
pub(super) const ROUNDING: CornerRadius = CornerRadius::same(10);

/// What is painted with over the drawing.
#[derive(Clone, Copy)]
pub(super) struct Overlay<'a> {
    pub painter: &'a egui::Painter,
    pub cx: &'a CanvasCx<'a>,
    pub scene: &'a Scene,
    pub projection: &'a Projection,
    pub labels: &'a Labels,
}

impl Overlay<'_> {
    /// The colour of what is selected or on its way.
    pub(super) fn accent(&self) -> Color32 {
        style::color(self.cx.theme.accent)
    }

    /// The colour of what lies over the drawing.
    pub(super) fn surface(&self) -> Color32 {
        style::color(self.cx.theme.surface)
    }

    /// Shows what is pointed at, proposed and selected, the last by what it can be taken if
    /// `with_handles`.
    pub(super) fn show(&self, hovered: Option<&Target>, with_handles: bool) {
        let accent = self.accent();
        self.outlines(self.cx.highlighted, Stroke::new(3.0, accent.gamma_multiply(0.55)));
        for (from, to) in self.cx.previewed {
            self.preview(from, to);
        }
        if let Some(Target::Link(id)) = hovered {
            self.hovered_link(id);
        }
        self.selected();
        if with_handles {
            self.handles(hovered);
        }
    }

    /// A card has a line around it; a link stays as it is drawn, in a light of its own.
    fn selected(&self) {
        let links = &self.cx.session.plan().links;
        let selected = self.cx.session.selection().ids();
        let (line, light) =
            (Stroke::new(2.0, self.accent()), Stroke::new(7.0, self.accent().gamma_multiply(0.3)));
        match selected.iter().any(|id| links.contains_key(id)) {
            false => self.outlines(selected, line),
            true => {
                let (links, nodes): (BTreeSet<Id>, BTreeSet<Id>) =
                    selected.iter().cloned().partition(|id| links.contains_key(id));
                self.outlines(&links, light);
                self.outlines(&nodes, line);
            }
        }
    }

    fn hovered_link(&self, id: &Id) {
        let accent = self.accent();
        self.outline(id, Stroke::new(5.0, accent.gamma_multiply(0.25)));
        if let Some(link) = self.cx.session.plan().links.get(id) {
            for end in [&link.from, &link.to] {
                self.outline(end, Stroke::new(2.0, accent.gamma_multiply(0.45)));
            }
        }
    }

    /// A link that a panel proposes, between the nearest ports of its ends.
    fn preview(&self, from: &Id, to: &Id) {
        let [Some(from), Some(to)] = [from, to].map(|id| card(self.scene, id)) else { return };
        let Some((start, end)) = nearest_ports(&from, &to) else { return };
        let points = [self.projection.at(start), self.projection.at(end)];
        let accent = self.accent();
        self.painter.extend(Shape::dashed_line(&points, Stroke::new(2.5, accent), 8.0, 5.0));
        for point in points {
            self.painter.circle_filled(point, 4.5, accent);
        }
    }

    /// A link on its way from a node to a place, or to the node that lies there.
    pub(super) fn pending_link(&self, from: &Id, to: Point, over: Option<&Id>) {
        let Some(start) = card(self.scene, from) else { return };
        let end = over.filter(|over| *over != from).and_then(|over| card(self.scene, over));
        let to = end.and_then(|rect| nearest_port(&rect, start.center())).unwrap_or(to);
        let start = nearest_port(&start, to).unwrap_or(to);
        let points = [self.projection.at(start), self.projection.at(to)];
        let accent = self.accent();
        self.painter.extend(Shape::dashed_line(&points, Stroke::new(2.0, accent), 7.0, 4.0));
        self.painter.circle_filled(points[1], 4.5, accent);
        if let Some(rect) = end {
            let rect = self.projection.rect(&rect).expand(3.0);
            let stroke = Stroke::new(2.0, accent);
            self.painter.rect_stroke(rect, ROUNDING, stroke, StrokeKind::Middle);
        }
    }
}
