//! By what the selected element can be taken: corners, ends, bends and ports.

use eframe::egui::{self, Color32, Pos2, Stroke, StrokeKind, vec2};

use super::Overlay;
use crate::plan::Id;
use crate::ui::canvas::grip::Grip;
use crate::ui::canvas::target::{
    Target, card, has_ports_beside, nodes_with_ports, ports_in_sight, resizable, selected_link,
};

/// Cards narrower than this, in screen points, show no corners to drag.
const LEAST_WIDTH_WITH_CORNERS: f32 = 120.0;

impl Overlay<'_> {
    /// Shows everything that can be taken.
    pub(super) fn handles(&self, hovered: Option<&Target>) {
        self.corners();
        self.ends_and_bends();
        for id in nodes_with_ports(self.cx.session, hovered) {
            self.ports(id, hovered);
        }
    }

    fn corners(&self) {
        let Some((_, rect)) = resizable(self.scene, self.cx.session) else { return };
        // On a small card they would cover what they belong to.
        if self.projection.rect(&rect).width() < LEAST_WIDTH_WITH_CORNERS {
            return;
        }
        for corner in Grip::CORNERS {
            self.square(self.projection.at(corner.of(&rect)), 7.0, 1.5);
        }
    }

    fn ends_and_bends(&self) {
        let Some((_, course)) = selected_link(self.scene, self.cx.session) else { return };
        let stroke = Stroke::new(1.75, self.accent());
        for end in [course.route.first(), course.route.last()].into_iter().flatten() {
            self.painter.circle(self.projection.at(*end), 5.5, self.surface(), stroke);
        }
        for bend in course.bends {
            self.square(self.projection.at(bend), 8.0, 1.75);
        }
    }

    fn square(&self, center: Pos2, side: f32, width: f32) {
        let square = egui::Rect::from_center_size(center, vec2(side, side));
        let stroke = Stroke::new(width, self.accent());
        self.painter.rect(square, 2.0, self.surface(), stroke, StrokeKind::Middle);
    }

    fn ports(&self, id: &Id, hovered: Option<&Target>) {
        let Some(card) = card(self.scene, id) else { return };
        let (accent, surface) = (self.accent(), self.surface());
        let is_beside = has_ports_beside(self.cx.session, id);
        let zoom = self.projection.zoom();
        for (port, beside) in ports_in_sight(&card, is_beside, zoom) {
            let place = self.projection.at(port);
            if matches!(hovered, Some(Target::Port(_, there)) if *there == beside) {
                self.plus(place, 9.0, (accent, surface));
            } else if is_beside {
                let line = Stroke::new(1.0, accent.gamma_multiply(0.5));
                self.painter.circle_stroke(place, 8.0, line);
                self.plus(place, 7.5, (surface, accent));
            } else {
                let radius = (5.5 * zoom).clamp(3.5, 5.5) as f32;
                self.painter.circle(place, radius, surface, Stroke::new(1.75, accent));
            }
        }
    }

    /// A port that creates a node beside the card when it is clicked: a disc with a plus.
    fn plus(&self, at: Pos2, radius: f32, (disc, ink): (Color32, Color32)) {
        self.painter.circle_filled(at, radius, disc);
        let stroke = Stroke::new(1.75, ink);
        let arm = radius * 0.45;
        self.painter.line_segment([at - vec2(arm, 0.0), at + vec2(arm, 0.0)], stroke);
        self.painter.line_segment([at - vec2(0.0, arm), at + vec2(0.0, arm)], stroke);
    }
}
