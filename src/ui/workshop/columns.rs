//! The columns of the roadmap, which board and chart share: which there are, and how wide they are.

/// How wide a column is at least and at most, in points.
const COLUMN: std::ops::RangeInclusive<f32> = 208.0..=300.0;
/// How wide a column without cards is, in points.
const NARROW: f32 = 186.0;
/// Between columns, in points.
pub(super) const GAP: f32 = 10.0;
/// The columns of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// After this step; 0 is today.
    Step(u32),
    /// A step that nothing names yet.
    New(u32),
    /// Measures without a step.
    Later,
}

impl Column {
    /// Whether it has no cards, and needs less room.
    const fn is_narrow(self) -> bool {
        matches!(self, Self::Step(0) | Self::New(_))
    }
}

/// How wide the columns are, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Widths {
    column: f32,
}

impl Widths {
    /// As wide as there is room.
    pub(super) fn for_room(room: f32, columns: &[Column]) -> Self {
        let narrow = columns.iter().filter(|column| column.is_narrow()).count() as f32;
        let wide = columns.len() as f32 - narrow;
        let share = (room - narrow * (NARROW + GAP) + GAP) / wide.max(1.0) - GAP;
        Self { column: share.clamp(*COLUMN.start(), *COLUMN.end()) }
    }

    /// How wide a column is.
    pub(super) const fn of(self, column: Column) -> f32 {
        if column.is_narrow() { NARROW } else { self.column }
    }

    /// How wide some columns are together.
    pub(super) fn all(self, columns: &[Column]) -> f32 {
        columns.iter().map(|column| self.of(*column) + GAP).sum::<f32>() - GAP
    }
}
