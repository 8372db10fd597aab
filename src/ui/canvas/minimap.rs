//! The whole drawing in a corner, with what is seen of it; a press there looks elsewhere.
//!
//! It is drawn anew only some time after a change, since it looks at every card.

use std::time::Duration;

use eframe::egui::{self, Align2, Color32, Mesh, Role, Sense, Shape, Stroke, StrokeKind};
use egui::{WidgetInfo, pos2, vec2};

use super::context::CanvasCx;
use crate::geometry::{Point, Rect};
use crate::language::texts;
use crate::layout;
use crate::plan::{Body, View};
use crate::session::Action;
use crate::theme::{Appearance, Theme};
use crate::ui::style::{CARD_RADIUS, color, floating_shadow};

/// In screen points.
const WIDTH: f32 = 168.0;
const HEIGHT: f32 = 104.0;
const PADDING: f32 = 8.0;
/// From the corner of the canvas.
const MARGIN: f32 = 14.0;
/// A canvas less wide has no room to spare.
const LEAST_CANVAS: f32 = 520.0;
/// How long nothing changes before it is drawn anew, in seconds.
const SETTLES: f64 = 0.25;
/// More cards than this are drawn as cells of a raster.
const MOST_CARDS: usize = 800;
/// The side of a cell, in screen points.
const CELL: f32 = 2.0;

/// What was drawn last.
#[derive(Debug, Default)]
pub(super) struct Minimap {
    drawn: Option<Drawn>,
    /// What is to be drawn, and since when, in seconds of the window's clock.
    wanted: Option<(MapContent, f64)>,
}

/// What a minimap is drawn from.
#[derive(Clone, Copy, Debug, PartialEq)]
struct MapContent {
    revision: u64,
    view: View,
    compared_with: Option<View>,
    appearance: Appearance,
}

#[derive(Debug)]
struct Drawn {
    key: MapContent,
    /// Around all cards, in world points.
    world: Rect,
    /// The cards in screen points from the corner of the map.
    mesh: Mesh,
}

impl Minimap {
    pub(super) fn show(&mut self, ui: &egui::Ui, canvas: egui::Rect, cx: &mut CanvasCx<'_>) {
        if !cx.session.settings().minimap || canvas.width() < LEAST_CANVAS {
            return;
        }
        self.update(ui, cx);
        let Some(drawn) = &self.drawn else { return };
        let visible_area = cx.session.camera().visible_area();
        if visible_area.encloses(&drawn.world) {
            return;
        }
        let theme = cx.theme;
        let paper = egui::Frame::new()
            .fill(color(theme.raised))
            .stroke(Stroke::new(1.0, color(theme.line)))
            .corner_radius(CARD_RADIUS)
            .shadow(floating_shadow(cx.appearance));
        let area = egui::Area::new(ui.scope_id().with("minimap"))
            .order(egui::Order::Middle)
            .pivot(Align2::RIGHT_BOTTOM)
            .fixed_pos(canvas.right_bottom() - vec2(MARGIN + 8.0, MARGIN));
        let language = cx.session.language();
        let mut looked_at = None;
        area.show(ui.ctx(), |ui| {
            paper.show(ui, |ui| {
                let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::drag());
                let name = texts::canvas::MINIMAP.in_language(language);
                response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
                let mut mesh = drawn.mesh.clone();
                mesh.translate(rect.min.to_vec2());
                ui.painter().add(Shape::mesh(mesh));
                let projection = MapProjection::of(&drawn.world);
                let min = rect.min + projection.at(visible_area.min).to_vec2();
                let max = rect.min + projection.at(visible_area.max).to_vec2();
                let window = egui::Rect::from_min_max(min, max).intersect(rect.shrink(2.0));
                let accent = color(theme.accent);
                let stroke = Stroke::new(1.5, accent);
                let fill = accent.gamma_multiply(0.06);
                ui.painter().rect(window, 3.0, fill, stroke, StrokeKind::Inside);
                if (response.is_pointer_button_down_on() || response.dragged())
                    && let Some(pointer) = response.interact_pointer_pos()
                {
                    looked_at = Some(projection.world(pointer - rect.min.to_vec2()));
                }
                response.on_hover_text(texts::canvas::MINIMAP_HINT.in_language(language));
            });
        });
        if let Some(center) = looked_at {
            cx.act(Action::LookAt(center));
        }
    }

    /// Draws the cards anew once nothing has changed for a while.
    fn update(&mut self, ui: &egui::Ui, cx: &CanvasCx<'_>) {
        let session = &*cx.session;
        let key = MapContent {
            revision: session.revision(),
            view: session.view(),
            compared_with: session.viewport().compared_with(),
            appearance: cx.appearance,
        };
        if self.drawn.as_ref().is_some_and(|drawn| drawn.key == key) {
            return;
        }
        let now = ui.input(|input| input.time);
        let since = match self.wanted {
            Some((wanted, since)) if wanted == key => since,
            _ => now,
        };
        self.wanted = Some((key, since));
        let waits = since + SETTLES - now;
        if self.drawn.is_some() && waits > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(waits));
            return;
        }
        self.drawn = Drawn::new(key, cx);
    }
}

impl Drawn {
    fn new(key: MapContent, cx: &CanvasCx<'_>) -> Option<Self> {
        let theme = Theme::of(key.appearance);
        let nodes = cx.session.plan().nodes.values();
        let shown = nodes.filter(|node| {
            let compared = key.compared_with.is_some_and(|view| node.is_in(view));
            compared || node.is_in(key.view)
        });
        let mut cards: Vec<(Rect, Color32, bool)> = shown
            .map(|node| {
                let is_frame = matches!(node.body, Body::Frame(_));
                let tint = color(theme.color_of(&node.body));
                let tint = if is_frame { tint.gamma_multiply(0.25) } else { tint };
                (layout::card(node), tint, is_frame)
            })
            .collect();
        // Frames lie behind what lies in them.
        cards.sort_by_key(|(.., is_frame)| !is_frame);
        let world = Rect::around(cards.iter().map(|(rect, ..)| *rect))?;
        let projection = MapProjection::of(&world);
        let mut mesh = Mesh::default();
        let mut taken = std::collections::BTreeSet::new();
        let as_cells = cards.len() > MOST_CARDS;
        for (card, tint, _) in &cards {
            let (min, max) = (projection.at(card.min), projection.at(card.max));
            if !as_cells {
                let least = min + vec2(CELL, CELL);
                mesh.add_colored_rect(egui::Rect::from_min_max(min, max.max(least)), *tint);
                continue;
            }
            let cell = ((min.x / CELL) as i32, (min.y / CELL) as i32);
            if taken.insert(cell) {
                let corner = pos2(cell.0 as f32 * CELL, cell.1 as f32 * CELL);
                let cell = egui::Rect::from_min_size(corner, vec2(CELL, CELL));
                mesh.add_colored_rect(cell, *tint);
            }
        }
        Some(Self { key, world, mesh })
    }
}

/// Where the world lies on the map, in screen points from its corner.
struct MapProjection {
    scale: f64,
    offset: Point,
}

impl MapProjection {
    fn of(world: &Rect) -> Self {
        let inner = Point::new(f64::from(WIDTH - 2.0 * PADDING), f64::from(HEIGHT - 2.0 * PADDING));
        let scale = (inner.x / world.width().max(1.0)).min(inner.y / world.height().max(1.0));
        let middle = Point::new(f64::from(WIDTH) / 2.0, f64::from(HEIGHT) / 2.0);
        Self { scale, offset: middle - world.center() * scale }
    }

    fn at(&self, world: Point) -> egui::Pos2 {
        let at = world * self.scale + self.offset;
        pos2(at.x as f32, at.y as f32)
    }

    fn world(&self, at: egui::Pos2) -> Point {
        (Point::new(f64::from(at.x), f64::from(at.y)) - self.offset) * (1.0 / self.scale)
    }
}
