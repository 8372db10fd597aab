//! Whether the window is worked by fingers: then everything can be hit from a little further away.
//!
//! It follows what is used: a touch switches it on, a mouse that moves switches it off. Nothing
//! changes its size for it, so nothing jumps under the finger.

use eframe::egui::{self, Context, Event, Id, Pos2, Vec2};

/// From this far beside a small widget a finger still hits it, in points: what is 28 points high
/// counts as 44.
const REACH: f32 = 8.0;
/// What is higher or wider than this is no target to aim at but what lies behind, in points.
const LARGEST_TARGET: Vec2 = Vec2::new(460.0, 64.0);
/// What a system tells of the pointer so shortly after a touch comes from the finger, in seconds.
const ECHO: f64 = 0.5;

/// What the window is worked with.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct TouchMode {
    is_on: bool,
    last_touch: f64,
}

impl TouchMode {
    /// Looks at what happened since the last frame.
    pub(super) fn follow(&mut self, context: &Context) {
        let before = self.is_on;
        context.input(|input| {
            let touched = input.any_touches()
                || input.events.iter().any(|event| matches!(event, Event::Touch { .. }));
            let moved = input.events.iter().any(|event| matches!(event, Event::PointerMoved(_)));
            if touched {
                (self.is_on, self.last_touch) = (true, input.time);
            } else if moved && input.time - self.last_touch > ECHO {
                self.is_on = false;
            }
        });
        if before != self.is_on {
            context.data_mut(|data| data.insert_temp(id(), self.is_on));
        }
    }
}

fn id() -> Id {
    Id::unique("whether fingers are used")
}

/// Whether fingers are used.
pub(super) fn is_on(context: &Context) -> bool {
    context.data(|data| data.get_temp(id())).unwrap_or(false)
}

/// Leads a finger that comes down just beside a small widget onto it.
#[derive(Debug, Default)]
pub(super) struct Fingers {
    /// From the finger to what it means, while it is down.
    aside: Vec2,
}

impl egui::Plugin for Fingers {
    fn debug_name(&self) -> &'static str {
        "fingers"
    }

    fn input_hook(&mut self, context: &Context, input: &mut egui::RawInput) {
        let start = input.events.iter().find_map(|event| match event {
            Event::Touch { phase: egui::TouchPhase::Start, pos, .. } => Some(*pos),
            _ => None,
        });
        if let Some(pos) = start {
            self.aside = aside(context, pos);
        }
        if self.aside == Vec2::ZERO {
            return;
        }
        let mut ends = false;
        for event in &mut input.events {
            match event {
                Event::PointerMoved(pos) | Event::PointerButton { pos, .. } => *pos += self.aside,
                Event::Touch {
                    phase: egui::TouchPhase::End | egui::TouchPhase::Cancel, ..
                } => {
                    ends = true;
                }
                _ => {}
            }
        }
        if ends {
            self.aside = Vec2::ZERO;
        }
    }
}

/// The offset from a place to the nearest small widget, if that is near and nothing small lies at
/// the place itself.
fn aside(context: &Context, pos: Pos2) -> Vec2 {
    let top = context.layer_id_at(pos);
    let nearest = context.viewport(|viewport| {
        let layers = viewport.this_pass.widgets.layers();
        let all = layers.flat_map(|(_, widgets)| widgets).filter(|widget| {
            let size = widget.rect.size();
            let small = size.x <= LARGEST_TARGET.x && size.y <= LARGEST_TARGET.y;
            let here = top.is_none_or(|top| top == widget.layer_id);
            // What is scrolled out of sight has no place.
            let seen = widget.interact_rect.size().min_elem() > 4.0;
            here && small && seen && widget.enabled && widget.visible && widget.sense.senses_click()
        });
        let offsets = all.map(|widget| widget.interact_rect.shrink(1.0).clamp(pos) - pos);
        offsets.min_by(|a, b| a.length().total_cmp(&b.length()))
    });
    nearest.filter(|offset| offset.length() <= REACH).unwrap_or(Vec2::ZERO)
}
