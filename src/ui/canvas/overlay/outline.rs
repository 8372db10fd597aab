//! The outline of a card or a link, over what is drawn, with what is written there left free.

use std::collections::BTreeSet;

use eframe::egui::{self, CornerRadius, Shape, Stroke, StrokeKind};

use super::Overlay;
use crate::geometry::{Point, Rect};
use crate::plan::Id;
use crate::scene::{Drawing, Item, Tag};
use crate::ui::canvas::paint::item_shape;
use crate::ui::canvas::target::card;

/// More elements than this are looked for among what is seen.
const MANY: usize = 64;

impl Overlay<'_> {
    /// Outlines those of the elements that are seen.
    pub(super) fn outlines(&self, ids: &BTreeSet<Id>, stroke: Stroke) {
        if ids.len() > MANY {
            return self.outlines_of_many(ids, stroke);
        }
        let visible_area = self.cx.session.camera().visible_area();
        for id in ids {
            let tag = [Tag::Node(id.clone()), Tag::Link(id.clone())];
            let drawing = tag.iter().find_map(|tag| self.scene.drawing(tag));
            if drawing.is_some_and(|drawing| drawing.bounds.intersects(&visible_area)) {
                self.outline(id, stroke);
            }
        }
    }

    /// Few of them are seen; or all, so small that they are better tinted than outlined.
    fn outlines_of_many(&self, ids: &BTreeSet<Id>, stroke: Stroke) {
        let visible_area = self.cx.session.camera().visible_area();
        let tags = self.scene.within(visible_area).filter_map(|drawing| match &drawing.tag {
            Tag::Node(id) | Tag::Link(id) if ids.contains(id) => Some((id, drawing)),
            Tag::Node(_)
            | Tag::Link(_)
            | Tag::Label(_)
            | Tag::Island(_)
            | Tag::IslandName(_)
            | Tag::Caption => None,
        });
        if !self.projection.is_distant() {
            return tags.for_each(|(id, _)| self.outline(id, stroke));
        }
        let outlines = tags.filter_map(|(_, drawing)| drawing.outline);
        let mut mesh = egui::Mesh::default();
        let tint = stroke.color.gamma_multiply(0.45);
        outlines
            .for_each(|card| mesh.add_colored_rect(self.projection.rect(&card).expand(1.0), tint));
        self.painter.add(Shape::mesh(mesh));
    }

    /// Outlines one element.
    pub(super) fn outline(&self, id: &Id, stroke: Stroke) {
        if let Some(card) = card(self.scene, id) {
            self.outline_card(id, card, stroke);
        } else if let Some(drawing) = self.scene.drawing(&Tag::Link(id.clone())) {
            self.outline_link(drawing, stroke);
        }
    }

    fn outline_card(&self, id: &Id, card: Rect, stroke: Stroke) {
        let rect = self.projection.rect(&card);
        let radius = (10.0 * self.projection.zoom()).clamp(2.0, 60.0) as f32;
        let rounding = CornerRadius::same(radius as u8);
        self.painter.rect_stroke(rect, rounding, stroke, StrokeKind::Middle);
        let drawing = self.scene.drawing(&Tag::Node(id.clone()));
        if let Some(drawing) = drawing.filter(|_| !self.projection.is_distant()) {
            // What is written across its edge can still be read.
            let is_across = |item: &&Item| {
                let Rect { min, max } = item.bounds;
                let crosses = |edge: f64| min.y < edge && edge < max.y;
                let is_low = max.y - min.y < card.height() / 2.0;
                is_low && (crosses(card.min.y) || crosses(card.max.y))
            };
            let items = drawing.items.iter().filter(is_across);
            let shapes: Vec<Shape> =
                items.filter_map(|item| item_shape(self.painter, item, self.projection)).collect();
            self.painter.extend(shapes);
        }
    }

    fn outline_link(&self, drawing: &Drawing, stroke: Stroke) {
        // What is written on the link can still be read.
        let far = match &drawing.tag {
            Tag::Link(id) => self.labels.of(id),
            Tag::Node(_) | Tag::Label(_) | Tag::Island(_) | Tag::IslandName(_) | Tag::Caption => {
                None
            }
        };
        let near = || drawing.label.filter(|_| self.projection.shows_labels());
        let label = far.map_or_else(near, |far| far.map(|label| label.place));
        for piece in around_label(&drawing.route, label) {
            let points = piece.into_iter().map(|at| self.projection.at(at)).collect();
            self.painter.add(Shape::line(points, stroke));
        }
        for end in [drawing.route.first(), drawing.route.last()].into_iter().flatten() {
            self.painter.circle_filled(self.projection.at(*end), 4.0, stroke.color);
        }
    }
}

/// A route in the pieces that lie outside the label on it.
fn around_label(route: &[Point], label: Option<Rect>) -> Vec<Vec<Point>> {
    let Some(label) = label else { return vec![route.to_vec()] };
    let mut pieces = vec![Vec::new()];
    let mut push = |point: Point, starts: bool| match pieces.last_mut() {
        Some(piece) if !starts => piece.push(point),
        _ => pieces.push(vec![point]),
    };
    for (index, pair) in route.windows(2).enumerate() {
        let (from, to) = (pair[0], pair[1]);
        if index == 0 && !label.contains(from) {
            push(from, false);
        }
        if let Some((enters, leaves)) = inside(from, to, &label) {
            if enters > 0.0 {
                push(from.towards(to, enters), false);
            }
            if leaves < 1.0 {
                push(from.towards(to, leaves), true);
                push(to, false);
            }
        } else {
            push(to, false);
        }
    }
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// Which part of a straight piece lies in a rectangle, as shares of its length.
fn inside(from: Point, to: Point, rect: &Rect) -> Option<(f64, f64)> {
    let offset = to - from;
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    let sides =
        [(offset.x, from.x, rect.min.x, rect.max.x), (offset.y, from.y, rect.min.y, rect.max.y)];
    for (step, at, low, high) in sides {
        if step == 0.0 {
            if at < low || at > high {
                return None;
            }
            continue;
        }
        let (a, b) = ((low - at) / step, (high - at) / step);
        enters = enters.max(a.min(b));
        leaves = leaves.min(a.max(b));
    }
    (enters < leaves).then_some((enters, leaves))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_link_leaves_its_label_free() {
        let point = Point::new;
        let route = [point(0.0, 0.0), point(100.0, 0.0), point(100.0, 50.0)];
        let label = Rect::from_size(point(40.0, -10.0), 20.0, 20.0);
        assert_eq!(
            around_label(&route, Some(label)),
            [
                vec![point(0.0, 0.0), point(40.0, 0.0)],
                vec![point(60.0, 0.0), point(100.0, 0.0), point(100.0, 50.0)],
            ]
        );
        let corner = Rect::from_size(point(90.0, -10.0), 20.0, 20.0);
        assert_eq!(
            around_label(&route, Some(corner)),
            [vec![point(0.0, 0.0), point(90.0, 0.0)], vec![point(100.0, 10.0), point(100.0, 50.0)]]
        );
        let elsewhere = Rect::from_size(point(0.0, 90.0), 20.0, 20.0);
        assert_eq!(around_label(&route, Some(elsewhere)), [route.to_vec()]);
    }
}
