//! A rectangle around what shall be selected.

use eframe::egui::{CursorIcon, Stroke, StrokeKind};

use crate::geometry::{Point, Rect};
use crate::language::{Text, texts};
use crate::scene::Tag;
use crate::session::{Action, Selection};
use crate::ui::canvas::overlay::Overlay;
use crate::ui::canvas::target::is_frame;
use crate::ui::canvas::tool::{Active, Motion, State, Step, Surroundings};

/// A rectangle is drawn around what shall be selected.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui::canvas::tool) struct Marquee {
    /// Where the drag began.
    from: Point,
    /// Where the pointer is.
    to: Point,
    /// What was selected before and stays so.
    besides: Selection,
}

impl Marquee {
    pub(super) fn new(from: Point, besides: Selection) -> Self {
        Self { from, to: from, besides }
    }

    fn area(&self) -> Rect {
        Rect::between(self.from, self.to)
    }

    /// A drag to the right takes what lies inside, a drag to the left also what it touches.
    fn enclosed(&self, around: Surroundings<'_>) -> Selection {
        let (area, is_leftwards) = (self.area(), self.to.x < self.from.x);
        let inside = around.scene.within(area).filter_map(|drawing| {
            let (id, rect) = match (&drawing.tag, drawing.outline) {
                (Tag::Node(id), outline) => (id, outline?),
                (Tag::Link(id), _) => {
                    (id, Rect::around(drawing.route.iter().map(|at| Rect { min: *at, max: *at }))?)
                }
                (Tag::Label(_) | Tag::Island(_) | Tag::IslandName(_) | Tag::Caption, _) => {
                    return None;
                }
            };
            // A frame is an area to draw in: only what encloses it altogether selects it.
            let is_touch_enough = is_leftwards && !is_frame(around.session, id);
            let taken = if is_touch_enough { area.intersects(&rect) } else { area.encloses(&rect) };
            taken.then(|| id.clone())
        });
        let mut selection = self.besides.clone();
        selection.extend(inside);
        selection
    }
}

impl Active for Marquee {
    fn moved(&self, to: &Motion, around: Surroundings<'_>) -> Step {
        let marquee = Self { to: to.at, ..self.clone() };
        let selects = Action::Select(marquee.enclosed(around));
        Step::to(State::Marquee(marquee)).acting(selects)
    }

    fn released(&self, _around: Surroundings<'_>) -> Step {
        Step::idle()
    }

    fn given_up(&self) -> Option<Action> {
        Some(Action::Select(self.besides.clone()))
    }

    fn pans_at_edge(&self) -> bool {
        true
    }

    fn hint(&self) -> Option<Text> {
        Some(texts::canvas::HINT_MARQUEE)
    }

    fn cursor(&self) -> Option<CursorIcon> {
        Some(CursorIcon::Default)
    }

    fn paint(&self, overlay: &Overlay<'_>) {
        let rect = overlay.projection.rect(&self.area());
        let accent = overlay.accent();
        let (fill, stroke) = (accent.gamma_multiply(0.08), Stroke::new(1.0, accent));
        overlay.painter.rect(rect, 2.0, fill, stroke, StrokeKind::Inside);
    }
}
