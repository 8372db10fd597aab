//! The sheets and slides that a page may have.

use crate::geometry::{Point, Rect};
use crate::language::{Text, texts};

/// How many points of paper, of which an inch has 72, a length of 1 on a page is.
pub const POINTS: f64 = 0.5;

/// What a page is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// A slide as wide as those of presentation programs.
    Slide,
    /// A4, the long side level.
    #[default]
    A4,
    /// A4, the long side upright.
    A4Portrait,
    /// A3, the long side level.
    A3,
    /// A3, the long side upright.
    A3Portrait,
}

impl Paper {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Slide, Self::A4, Self::A4Portrait, Self::A3, Self::A3Portrait];

    /// What the command line calls it; settings keep the same.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Slide => "16:9",
            Self::A4 => "a4",
            Self::A4Portrait => "a4-portrait",
            Self::A3 => "a3",
            Self::A3Portrait => "a3-portrait",
        }
    }

    /// The paper that is called so.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.code() == code)
    }

    /// What users read.
    pub const fn name(self) -> Text {
        match self {
            Self::Slide => texts::pages::SLIDE,
            Self::A4 => texts::pages::A4_LANDSCAPE,
            Self::A4Portrait => texts::pages::A4_PORTRAIT,
            Self::A3 => texts::pages::A3_LANDSCAPE,
            Self::A3Portrait => texts::pages::A3_PORTRAIT,
        }
    }

    /// The whole page.
    pub fn area(self) -> Rect {
        const A3_LONG: f64 = 2_381.0;
        const LONG: f64 = 1_684.0;
        const SHORT: f64 = 1_190.0;
        let (width, height) = match self {
            Self::Slide => (1_920.0, 1_080.0),
            Self::A4 => (LONG, SHORT),
            Self::A4Portrait => (SHORT, LONG),
            Self::A3 => (A3_LONG, LONG),
            Self::A3Portrait => (LONG, A3_LONG),
        };
        Rect::from_size(Point::default(), width, height)
    }

    /// Whether it is higher than wide.
    pub(super) fn is_upright(self) -> bool {
        let area = self.area();
        area.height() > area.width()
    }

    /// How large letters are, for those of a sheet in the hand.
    pub(super) const fn letters(self) -> f64 {
        match self {
            Self::Slide | Self::A4 | Self::A4Portrait => 1.0,
            // It hangs on a wall.
            Self::A3 | Self::A3Portrait => 1.3,
        }
    }
}
