//! The selected nodes follow the pointer, onto the grid or in line with what lies around them.

use std::collections::BTreeSet;

use eframe::egui::{self, Color32, CursorIcon, Pos2, Stroke, Vec2, vec2};

use crate::geometry::{GridPoint, Point, Rect};
use crate::language::{Text, texts};
use crate::layout::{self, Guide};
use crate::plan::Id;
use crate::scene::Tag;
use crate::session::{Action, to_grid};
use crate::text::Face;
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::placing::GRID;
use crate::ui::canvas::tool::{Held, Leading, Motion, State, Step, Surroundings};
use crate::ui::style;

/// How far guides attract, in screen points; onto the grid they lead only where they lie on it.
const GUIDE_REACH: f64 = 6.0;
const GUIDE_REACH_ON_GRID: f64 = 0.5;
/// With more cards in sight guides would be everywhere.
const MOST_BESIDE: usize = 200;

/// The selected nodes follow the pointer.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui::canvas::tool) struct Moving {
    /// Where the drag began, in world points.
    from: Point,
    /// Whether a copy of them does instead.
    copies: bool,
    /// Why what is moved comes to lie where it does.
    guides: Vec<Guide>,
}

impl Moving {
    pub(super) fn begin(from: Point, held: Held) -> Step {
        let copies = held.copies();
        let begin = if copies { Action::BeginCopy } else { Action::BeginMove };
        Step::to(State::Moving(Self { from, copies, guides: Vec::new() })).acting(begin)
    }
}

impl Leading for Moving {
    fn moved(&self, to: &Motion, around: Surroundings<'_>) -> Step {
        if to.held.copies() != self.copies {
            // As if the other had been meant from the beginning.
            return Self::begin(self.from, to.held).taking_over().again();
        }
        let offset = to.at - self.from;
        let offset = if to.held.shift { along_one_axis(offset) } else { offset };
        let (offset, guides) = match to.held.command {
            true => (offset.rounded(), Vec::new()),
            false => guided(offset, around),
        };
        let state = State::Moving(Self { guides, ..self.clone() });
        Step::to(state).acting(Action::PreviewMove(offset))
    }

    fn pans_at_edge(&self) -> bool {
        true
    }

    fn hint(&self) -> Text {
        texts::canvas::HINT_MOVING
    }

    fn cursor(&self) -> CursorIcon {
        CursorIcon::Grabbing
    }

    fn paint(&self, overlay: &Overlay<'_>) {
        self.guides.iter().for_each(|guide| paint_guide(overlay, *guide));
    }
}

/// An offset along its longer axis only.
fn along_one_axis(offset: Point) -> Point {
    match offset.x.abs() >= offset.y.abs() {
        true => Point::new(offset.x, 0.0),
        false => Point::new(0.0, offset.y),
    }
}

/// The offset that brings what is moved onto the grid or in line with what lies around it, and why.
fn guided(offset: Point, around: Surroundings<'_>) -> (GridPoint, Vec<Guide>) {
    let session = around.session;
    let Some(moved) = session.moved() else { return (offset.rounded(), Vec::new()) };
    let there =
        |offset: Point| Rect { min: moved.around.min + offset, max: moved.around.max + offset };
    let (on_grid, reach) = match session.settings().snap {
        true => (to_grid(there(offset).min, GRID), GUIDE_REACH_ON_GRID),
        false => (Point::default(), GUIDE_REACH / session.camera().zoom),
    };
    let offset = offset + on_grid;
    let (to_guide, guides) = layout::snap(&there(offset), &beside(&moved.ids, around), reach);
    ((offset + to_guide).rounded(), guides)
}

/// The cards in sight that stay where they are.
fn beside(moved: &BTreeSet<Id>, around: Surroundings<'_>) -> Vec<Rect> {
    let visible_area = around.session.camera().visible_area();
    let cards = around.scene.within(visible_area).filter_map(|drawing| match &drawing.tag {
        Tag::Node(id) if !moved.contains(id) => drawing.outline,
        Tag::Node(_)
        | Tag::Link(_)
        | Tag::Label(_)
        | Tag::Island(_)
        | Tag::IslandName(_)
        | Tag::Caption => None,
    });
    let cards: Vec<Rect> = cards.take(MOST_BESIDE + 1).collect();
    if cards.len() > MOST_BESIDE { Vec::new() } else { cards }
}

/// A line along which what is moved lies with others, or a gap that is like another with its width.
fn paint_guide(overlay: &Overlay<'_>, guide: Guide) {
    let (painter, projection) = (overlay.painter, overlay.projection);
    let tint = style::color(overlay.cx.theme.touchpoint);
    let stroke = Stroke::new(1.0, tint);
    match guide {
        Guide::Line(from, to) => {
            painter.line_segment([projection.at(from), projection.at(to)], stroke);
        }
        Guide::Gap(from, to) => {
            let (a, b) = (projection.at(from), projection.at(to));
            painter.line_segment([a, b], stroke);
            let across = if a.x == b.x { vec2(4.0, 0.0) } else { vec2(0.0, 4.0) };
            for end in [a, b] {
                painter.line_segment([end - across, end + across], stroke);
            }
            let words = format!("{:.0}", from.distance(to));
            let font = style::font(Face::Medium, style::TAG);
            let galley = painter.layout_no_wrap(words, font, overlay.surface());
            let pill = pill_place((a, b), galley.size(), overlay);
            painter.rect_filled(pill, 3.0, tint);
            painter.galley(pill.center() - galley.size() / 2.0, galley, Color32::PLACEHOLDER);
        }
    }
}

/// Where the width of a gap is written: above the line, or to the right of one that runs down, and
/// on no label.
fn pill_place((a, b): (Pos2, Pos2), size: Vec2, overlay: &Overlay<'_>) -> egui::Rect {
    const BESIDE: f32 = 4.0;
    const STEP: f32 = 4.0;
    const MOST_STEPS: u8 = 16;
    let size = size + vec2(8.0, 2.0);
    let middle = a + (b - a) / 2.0;
    let away = if a.x == b.x { vec2(1.0, 0.0) } else { vec2(0.0, -1.0) };
    let beside = |step: u8| {
        let distance = BESIDE + f32::from(step) * STEP;
        egui::Rect::from_center_size(middle + away * (size / 2.0 + Vec2::splat(distance)), size)
    };
    let visible_area = overlay.cx.session.camera().visible_area();
    let labels: Vec<egui::Rect> = overlay
        .scene
        .within(visible_area)
        .filter(|drawing| matches!(drawing.tag, Tag::Label(_) | Tag::IslandName(_)))
        .map(|drawing| overlay.projection.rect(&drawing.bounds))
        .collect();
    let is_free = |pill: &egui::Rect| !labels.iter().any(|label| label.intersects(*pill));
    (0..MOST_STEPS).map(beside).find(is_free).unwrap_or_else(|| beside(0))
}
