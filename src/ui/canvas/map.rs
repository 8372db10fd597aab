//! The drawing from so far away that no card can be read: its frames become the objects, each with
//! its name and how many cards lie in it, and ribbons between them say how closely they work
//! together.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{self, Align2, Galley, Pos2, Stroke, vec2};

use super::context::CanvasCx;
use super::paint::Projection;
use crate::geometry::Rect;
use crate::language::texts;
use crate::layout;
use crate::plan::{Body, Id, Link, Plan};
use crate::scene::{FRAME_NAME, FRAME_NAMES_ZOOM};
use crate::session::frames;
use crate::text::Face;
use crate::ui::style;

/// Below this zoom a map is shown.
const MAP_ZOOM: f64 = 0.25;
/// The map fades in from so many times that zoom on.
const FADE: f64 = 1.3;
/// The sizes of names and of what stands below them, in screen points.
const NAME: f32 = FRAME_NAME as f32;
const COUNT: f32 = 11.0;
/// How wide a ribbon is at least and at most, in screen points.
const RIBBON: (f64, f64) = (1.0, 8.0);
/// How strongly what lies in a frame is veiled, and how strong a ribbon is.
const VEIL: f32 = 0.55;
const RIBBON_STRENGTH: f32 = 0.3;
/// A frame smaller than this is not named from far away, in screen points.
const LEAST: f32 = 24.0;

/// How far the map has faded in at a zoom, from 0 to 1.
fn strength(zoom: f64) -> f64 {
    ((FADE * MAP_ZOOM - zoom) / ((FADE - 1.0) * MAP_ZOOM)).clamp(0.0, 1.0)
}

/// What is seen of a plan from far away.
#[derive(Debug, Default)]
pub(super) struct Map {
    revision: Option<u64>,
    places: Vec<Place>,
    ribbons: Vec<Ribbon>,
}

/// A frame, larger ones before those within them.
#[derive(Debug)]
struct Place {
    rect: Rect,
    title: String,
    cards: usize,
}

/// Links between the cards of two outermost frames, as indices of these.
#[derive(Debug, PartialEq)]
struct Ribbon {
    ends: (usize, usize),
    links: usize,
}

impl Map {
    /// Reads the plan again after a change.
    fn follow(&mut self, cx: &CanvasCx<'_>) {
        let revision = cx.session.revision();
        if self.revision == Some(revision) || cx.session.in_gesture() {
            return;
        }
        let viewport = cx.session.viewport();
        *self =
            Self::of(cx.session.plan(), &|link| viewport.shows(|view| link.lifecycle.holds(view)));
        self.revision = Some(revision);
    }

    /// What is seen of a plan of which these links are in sight.
    fn of(plan: &Plan, is_in_sight: &dyn Fn(&Link) -> bool) -> Self {
        let parents = frames::parents(plan);
        let mut found: Vec<(&Id, Place)> = (plan.nodes.iter())
            .filter_map(|(id, node)| {
                let Body::Frame(frame) = &node.body else { return None };
                let rect = layout::card(node);
                Some((id, Place { rect, title: frame.title.clone(), cards: 0 }))
            })
            .collect();
        let area = |place: &Place| place.rect.width() * place.rect.height();
        found.sort_by(|(_, a), (_, b)| area(b).total_cmp(&area(a)));
        let numbers: BTreeMap<&Id, usize> =
            found.iter().enumerate().map(|(number, (id, _))| (*id, number)).collect();
        let mut outermost: BTreeMap<&Id, usize> = BTreeMap::new();
        for (id, node) in &plan.nodes {
            let is_frame = matches!(node.body, Body::Frame(_));
            let mut around = parents.get(id).copied();
            while let Some(frame) = around {
                let number = numbers[frame];
                found[number].1.cards += usize::from(!is_frame);
                outermost.insert(id, number);
                around = parents.get(frame).copied();
            }
        }
        Self {
            revision: None,
            ribbons: ribbons(plan, is_in_sight, &outermost),
            places: found.into_iter().map(|(_, place)| place).collect(),
        }
    }

    /// Paints the names, and from very far the map, over the drawing.
    pub(super) fn paint(
        &mut self,
        painter: &egui::Painter,
        cx: &CanvasCx<'_>,
        projection: &Projection,
    ) {
        if projection.zoom() >= FRAME_NAMES_ZOOM {
            return;
        }
        self.follow(cx);
        let is_map = projection.zoom() < MAP_ZOOM;
        let on_screen = |rect: &Rect| projection.rect(rect);
        let strength = strength(projection.zoom()) as f32;
        if strength > 0.0 && !self.places.is_empty() {
            // What lies between the frames stands back, too: ribbons say what their links do.
            let ground = style::color(cx.theme.canvas).gamma_multiply(VEIL * strength);
            painter.rect_filled(painter.clip_rect(), 0.0, ground);
            let color = style::color(cx.theme.ink).gamma_multiply(RIBBON_STRENGTH * strength);
            for ribbon in &self.ribbons {
                let ends = [ribbon.ends.0, ribbon.ends.1];
                let ends = ends.map(|end| on_screen(&self.places[end].rect).center());
                let width = (ribbon.links as f64).sqrt().clamp(RIBBON.0, RIBBON.1) as f32;
                painter.line_segment(ends, Stroke::new(width, color));
            }
        }
        let mut named: Vec<egui::Rect> = Vec::new();
        for place in &self.places {
            let rect = on_screen(&place.rect);
            let seen = rect.intersect(painter.clip_rect());
            if seen.width() < LEAST || seen.height() < LEAST {
                continue;
            }
            let lines = lines(painter, cx, place, is_map);
            let size = lines.iter().fold(egui::Vec2::ZERO, |size, line| {
                vec2(size.x.max(line.size().x), size.y + line.size().y)
            });
            let area = match is_map {
                true => Align2::CENTER_CENTER.anchor_size(seen.center(), size),
                false => Align2::LEFT_BOTTOM.anchor_size(seen.left_top() + vec2(4.0, -1.0), size),
            };
            let ground = area.expand2(vec2(5.0, 1.0));
            // Larger frames first: what would cover their names has none.
            if area.width() > seen.width().max(LEAST * 4.0)
                || named.iter().any(|other| other.intersects(ground))
            {
                continue;
            }
            named.push(ground);
            painter.rect_filled(ground, 4.0, style::color(cx.theme.canvas).gamma_multiply(0.9));
            paint_lines(painter, lines, area, is_map);
        }
    }
}

/// The links that are in sight between the cards of two outermost frames.
fn ribbons(
    plan: &Plan,
    is_in_sight: &dyn Fn(&Link) -> bool,
    outermost: &BTreeMap<&Id, usize>,
) -> Vec<Ribbon> {
    let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for link in plan.links.values().filter(|link| is_in_sight(link)) {
        if let (Some(from), Some(to)) = (outermost.get(&link.from), outermost.get(&link.to))
            && from != to
        {
            *counts.entry((*from.min(to), *from.max(to))).or_default() += 1;
        }
    }
    counts.into_iter().map(|(ends, links)| Ribbon { ends, links }).collect()
}

/// What is said about a frame: its name, and on a map how many cards lie in it.
fn lines(
    painter: &egui::Painter,
    cx: &CanvasCx<'_>,
    place: &Place,
    is_map: bool,
) -> Vec<Arc<Galley>> {
    let line = |text: String, face: Face, size: f32, color| {
        painter.layout_no_wrap(text, style::font(face, size), style::color(color))
    };
    let mut lines = vec![line(place.title.clone(), Face::SemiBold, NAME, cx.theme.ink)];
    if is_map {
        let count = place.cards.to_string();
        let count = match place.cards {
            1 => texts::canvas::ONE_CARD.in_language(cx.session.language()).to_owned(),
            _ => texts::history::MANY_NODES.with(cx.session.language(), &[&count]),
        };
        lines.push(line(count, Face::Regular, COUNT, cx.theme.muted));
    }
    lines
}

fn paint_lines(
    painter: &egui::Painter,
    lines: Vec<Arc<Galley>>,
    area: egui::Rect,
    is_centered: bool,
) {
    let mut top = area.top();
    for line in lines {
        let left = match is_centered {
            true => area.center().x - line.size().x / 2.0,
            false => area.left(),
        };
        let height = line.size().y;
        painter.galley(Pos2::new(left, top), line, egui::Color32::PLACEHOLDER);
        top += height;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Lifecycle;

    /// A frame of two stores with another within it, a frame with a shop, and a system in none.
    const PLAN: &str = r#"(format: 1, name: "Map", nodes: {
        "north": Frame(title: "North", color: Blue, at: (0, 0), size: (700, 400)),
        "harbour": Frame(title: "Harbour", color: Red, at: (20, 40), size: (300, 200)),
        "web": Frame(title: "Web", color: Green, at: (1000, 0), size: (400, 400)),
        "a": Channel(name: "A", kind: Store, at: (60, 100)),
        "b": Channel(name: "B", kind: Store, at: (400, 100)),
        "shop": Channel(name: "Shop", kind: Shop, at: (1100, 100)),
        "erp": System(name: "ERP", kind: Erp, at: (1600, 100)),
    }, links: {
        "l1": (from: "shop", to: "a", kind: ClickAndCollect),
        "l2": (from: "b", to: "shop", kind: StockDisplay),
        "l3": (from: "shop", to: "b", kind: ReturnInStore, lifecycle: Planned(2)),
        "l4": (from: "a", to: "b", kind: SharedStock),
        "l5": (from: "shop", to: "erp", kind: Uses),
    })"#;

    #[test]
    fn frames_count_their_cards_and_ribbons_the_links_between_the_outermost() {
        let plan = crate::file::read(PLAN.as_bytes()).expect("a plan").plan;
        let today = Map::of(&plan, &|link| link.lifecycle == Lifecycle::Existing);
        let places: Vec<(&str, usize)> =
            today.places.iter().map(|place| (place.title.as_str(), place.cards)).collect();
        assert_eq!(places, [("North", 2), ("Web", 1), ("Harbour", 1)]);
        assert_eq!(today.ribbons, [Ribbon { ends: (0, 1), links: 2 }]);
        let all = Map::of(&plan, &|_| true);
        assert_eq!(all.ribbons, [Ribbon { ends: (0, 1), links: 3 }]);
    }
}
