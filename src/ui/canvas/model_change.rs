//! The moment in which a drawing becomes another model: all but the cause steps back, the link that is
//! the cause draws itself from one card to the other with a purchase running along it, and both cards
//! answer. A fall runs backwards, in the colour of a warning. Off with reduced motion.

use std::sync::Arc;

use eframe::egui::{self, Color32, CornerRadius, Pos2, Shape, Stroke, StrokeKind, pos2};

use super::context::CanvasCx;
use super::paint::Projection;
use super::target::card;
use crate::plan::Id;
use crate::scene::{Scene, Tag};
use crate::ui::style::{CARD_RADIUS, color};

/// How long it takes, in seconds.
const SECONDS: f64 = 0.9;
/// What is not the cause keeps so much of its strength.
const REST: f32 = 0.45;
/// The purchase on its way, and how far the answer of a card goes, in screen points.
const PURCHASE: f32 = 6.0;
const ANSWER: f32 = 9.0;

/// What is shown of the change that was announced last.
#[derive(Debug, Default)]
pub(super) struct ModelChange {
    /// Which announcement, and since when, in seconds of the window's clock.
    seen: Option<(u64, f64)>,
}

/// What moves: the cause and where it lies on the screen.
struct Stage {
    /// The cards at the ends of the link, or the one that came.
    cards: Vec<egui::Rect>,
    /// The link from its source to its target; empty if the cause is a card.
    way: Vec<Pos2>,
}

impl ModelChange {
    /// Paints it over the drawing while it lasts.
    pub(super) fn show(
        &mut self,
        painter: &egui::Painter,
        cx: &mut CanvasCx<'_>,
        (scene, projection): (&Arc<Scene>, &Projection),
    ) {
        let context = painter.ctx();
        let Some(said) = cx.session.announcement().filter(|said| said.from.model != said.to.model)
        else {
            return;
        };
        let now = context.input(|input| input.time);
        let since = match self.seen {
            Some((seen, since)) if seen == said.goes_at() => since,
            _ => now,
        };
        self.seen = Some((said.goes_at(), since));
        let share = ((now - since) / SECONDS) as f32;
        let moves = context.global_style().animation_time > 0.0;
        if !moves || share >= 1.0 || cx.session.in_gesture() {
            return;
        }
        let Some(stage) = said.about().and_then(|about| Stage::of(cx, about, scene, projection))
        else {
            return;
        };
        context.request_repaint();
        let rises = said.to.model > said.from.model;
        let tint = color(if rises { cx.theme.accent } else { cx.theme.activity });
        stage.step_back(painter, color(scene.background), share);
        stage.draw(painter, tint, if rises { share } else { 1.0 - share });
    }
}

impl Stage {
    fn of(cx: &CanvasCx<'_>, about: &Id, scene: &Scene, projection: &Projection) -> Option<Self> {
        let place = |id: &Id| card(scene, id).map(|card| projection.rect(&card));
        let Some(link) = cx.session.plan().links.get(about) else {
            return Some(Self { cards: vec![place(about)?], way: Vec::new() });
        };
        let route = &scene.drawing(&Tag::Link(about.clone()))?.route;
        let way = route.iter().map(|point| projection.at(*point)).collect();
        Some(Self { cards: [&link.from, &link.to].into_iter().filter_map(place).collect(), way })
    }

    /// Lays a veil over all but the cards of the cause.
    fn step_back(&self, painter: &egui::Painter, background: Color32, share: f32) {
        let strength = (1.0 - REST) * (share / 0.167).min((1.0 - share) / 0.167).clamp(0.0, 1.0);
        let veil = background.gamma_multiply(strength);
        let mut parts = vec![painter.clip_rect()];
        for card in &self.cards {
            parts = parts.into_iter().flat_map(|part| without(part, *card)).collect();
        }
        painter.extend(parts.into_iter().map(|part| Shape::rect_filled(part, 0.0, veil)));
    }

    /// The link as far as it has come, the purchase at its end, and the cards that answer.
    fn draw(&self, painter: &egui::Painter, tint: Color32, share: f32) {
        let drawn = eased((share - 0.167) / 0.333);
        let trimmed = along(&self.way, drawn);
        if let (Some(end), true) = (trimmed.last().copied(), share > 0.167 && share < 0.9) {
            painter.add(Shape::line(trimmed, Stroke::new(3.0, tint)));
            painter.circle_filled(end, PURCHASE, tint);
        }
        let answer = eased((share - 0.4) / 0.4);
        if answer > 0.0 && answer < 1.0 {
            let stroke = Stroke::new(2.0, tint.gamma_multiply(1.0 - answer));
            let radius = CornerRadius::same(CARD_RADIUS);
            for card in &self.cards {
                let grown = card.expand(ANSWER * answer);
                painter.rect_stroke(grown, radius, stroke, StrokeKind::Outside);
            }
        }
    }
}

/// Fast at first, then settling; 0 before and 1 after.
fn eased(share: f32) -> f32 {
    1.0 - (1.0 - share.clamp(0.0, 1.0)).powi(3)
}

/// A part without what lies in a hole.
fn without(part: egui::Rect, hole: egui::Rect) -> Vec<egui::Rect> {
    let hole = part.intersect(hole);
    if !hole.is_positive() {
        return vec![part];
    }
    let rest = [
        egui::Rect::from_min_max(part.min, pos2(part.right(), hole.top())),
        egui::Rect::from_min_max(pos2(part.left(), hole.bottom()), part.max),
        egui::Rect::from_min_max(pos2(part.left(), hole.top()), hole.left_bottom()),
        egui::Rect::from_min_max(hole.right_top(), pos2(part.right(), hole.bottom())),
    ];
    rest.into_iter().filter(|rest| rest.is_positive()).collect()
}

/// The first part of a line, by its share of the whole length.
fn along(line: &[Pos2], share: f32) -> Vec<Pos2> {
    let length: f32 = line.windows(2).map(|ends| ends[0].distance(ends[1])).sum();
    let mut left = length * share;
    let mut part: Vec<Pos2> = line.first().copied().into_iter().collect();
    for ends in line.windows(2) {
        let step = ends[0].distance(ends[1]);
        if left <= step {
            if step > 0.0 {
                part.push(ends[0].lerp(ends[1], left / step));
            }
            break;
        }
        left -= step;
        part.push(ends[1]);
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_as_long_as_its_share() {
        let line = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 30.0)];
        assert_eq!(along(&line, 0.0), [pos2(0.0, 0.0), pos2(0.0, 0.0)]);
        assert_eq!(along(&line, 0.5), [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0)]);
        assert_eq!(along(&line, 1.0), line);
        assert_eq!(along(&[], 0.5), []);
        assert_eq!(along(&[pos2(1.0, 1.0); 2], 0.5), [pos2(1.0, 1.0)]);
    }

    #[test]
    fn what_is_left_around_a_hole_is_all_but_the_hole() {
        let part = egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(10.0, 10.0));
        for (hole, area) in [
            (egui::Rect::from_min_max(pos2(2.0, 3.0), pos2(5.0, 6.0)), 91.0),
            (egui::Rect::from_min_max(pos2(-5.0, -5.0), pos2(5.0, 5.0)), 75.0),
            (egui::Rect::from_min_max(pos2(20.0, 0.0), pos2(30.0, 5.0)), 100.0),
            (part, 0.0),
        ] {
            let rest = without(part, hole);
            assert_eq!(rest.iter().map(egui::Rect::area).sum::<f32>(), area, "{hole:?}");
            assert!(rest.iter().all(|rest| !rest.intersect(hole).is_positive()));
        }
    }
}
