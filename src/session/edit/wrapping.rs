//! A frame around what is selected.

use super::{Editor, Outcome};
use crate::catalogue;
use crate::geometry::{Point, Rect};
use crate::layout;
use crate::session::action::effect::Effect;

/// From what is wrapped to the frame around it, in world points; above it stands the title.
const AROUND: f64 = 24.0;
const TITLE: f64 = 28.0;

impl Editor<'_> {
    /// Draws a frame around the selected nodes, and has it named.
    pub fn wrap_in_frame(&mut self) -> Outcome {
        let cards = self.plan.selected_nodes().map(|(_, node)| layout::card(node));
        let Some(around) = Rect::around(cards) else { return Ok(Vec::new()) };
        let mut rect = around.expand(AROUND);
        rect.min = rect.min - Point::new(0.0, TITLE);
        let mut effects = self.add_frame(catalogue::fresh_frame(self.language), rect)?;
        effects.extend(self.selection().single().cloned().map(Effect::EditName));
        Ok(effects)
    }
}
