//! How the line of a link is drawn: its width, its colour, and how it is broken.

use super::difference;
use super::options::Options;
use super::presence::Presence;
use crate::classify::Difference;
use crate::plan::{Level, Relation};
use crate::theme::{Rgba, Theme};

/// How a link is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stroke {
    pub width: f64,
    pub color: Rgba,
    pub pattern: Pattern,
    pub has_head: bool,
}

/// How the line of a link is broken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Pattern {
    Solid,
    /// Dots, which are all that tells what is handed over by hand.
    Dots,
    /// Drawn, not drawn.
    Broken(f64, f64),
}

/// The stroke of a link of this meaning. Only ghosts are broken.
pub(super) fn stroke(
    presence: Presence,
    (relation, level): (Option<Relation>, Option<Level>),
    theme: &Theme,
) -> Stroke {
    const DOTS: Pattern = Pattern::Dots;
    let has_head = relation != Some(Relation::Annotates);
    let (width, color, pattern) = match (relation, level) {
        (Some(Relation::Integration), Some(Level::Transaction)) => {
            (2.2, theme.accent, Pattern::Solid)
        }
        (Some(Relation::Integration), Some(Level::Data)) => (1.6, theme.data_link, Pattern::Solid),
        (Some(Relation::Integration), Some(Level::HandOver) | None) => {
            (1.6, theme.hand_over_link, DOTS)
        }
        (Some(Relation::Uses | Relation::Interface), Some(Level::Transaction)) => {
            (1.6, theme.system, Pattern::Solid)
        }
        (Some(Relation::Uses | Relation::Interface), Some(Level::Data)) => {
            (1.2, theme.data_link, Pattern::Solid)
        }
        (Some(Relation::Uses | Relation::Interface), Some(Level::HandOver) | None) => {
            (1.2, theme.hand_over_link, DOTS)
        }
        (Some(Relation::Teamwork), _) => (1.6, theme.team, Pattern::Solid),
        (Some(Relation::Reaches), _) => (1.6, theme.hand_over_link, DOTS),
        // As if drawn by hand: short strokes with gaps, whatever goes that way.
        (Some(Relation::ByHand), _) => (1.4, theme.activity, Pattern::Broken(5.0, 2.5)),
        (Some(Relation::Supports), _) => (1.2, theme.activity, Pattern::Solid),
        (Some(Relation::Annotates) | None, _) => (1.0, theme.hand_over_link, Pattern::Solid),
    };
    let pattern = match (presence.is_ghost(), pattern) {
        (true, Pattern::Solid) => Pattern::Broken(7.0, 4.0),
        // What would be dotted has longer gaps than dashes.
        (true, Pattern::Dots | Pattern::Broken(..)) => Pattern::Broken(4.0, 7.0),
        (false, pattern) => pattern,
    };
    Stroke { width, color, pattern, has_head }
}

/// How a link is drawn while two views are compared: what is new is a broad line, what is gone a
/// broken one, struck out; what is the same stands back.
pub(super) fn compared(stroke: Stroke, presence: Presence, options: &Options) -> Stroke {
    let theme = Theme::of(options.appearance);
    let difference = match presence {
        Presence::Differs(difference) => difference,
        Presence::There if options.compared_with.is_some() => {
            return Stroke { color: theme.data_link, width: stroke.width.min(1.6), ..stroke };
        }
        Presence::There | Presence::New | Presence::Ghost | Presence::Excluded => return stroke,
    };
    let color = difference::color(theme, difference);
    match difference {
        Difference::Added => Stroke { width: 3.2, color, pattern: Pattern::Solid, ..stroke },
        Difference::Removed => {
            Stroke { width: 1.6, color, pattern: Pattern::Broken(7.0, 4.0), ..stroke }
        }
        Difference::Changed => Stroke { color, ..stroke },
    }
}
