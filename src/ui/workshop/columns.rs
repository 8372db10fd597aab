//! The columns of the roadmap, which board and chart share: which there are, and how wide they are.

/// How wide a column is at least and at most, in points.
const COLUMN: std::ops::RangeInclusive<f32> = 208.0..=300.0;
/// How wide a column without cards is, in points.
const NARROW: f32 = 186.0;
/// Between columns, in points.
pub(super) const GAP: f32 = 10.0;

/// A column of the board.
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

/// All columns from left to right, and how wide they are.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    all: Vec<Column>,
    /// How wide a column with cards is, in points.
    width: f32,
}

impl Columns {
    /// As wide as there is room, in points.
    pub(super) fn for_room(room: f32, all: Vec<Column>) -> Self {
        let narrow = all.iter().filter(|column| column.is_narrow()).count() as f32;
        let wide = all.len() as f32 - narrow;
        let share = (room - narrow * (NARROW + GAP) + GAP) / wide.max(1.0) - GAP;
        Self { all, width: share.clamp(*COLUMN.start(), *COLUMN.end()) }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Column> {
        self.all.iter().copied()
    }

    /// How wide a column is.
    pub(super) const fn width_of(&self, column: Column) -> f32 {
        if column.is_narrow() { NARROW } else { self.width }
    }

    /// How wide some columns are together.
    pub(super) fn width_of_all(&self, columns: impl Iterator<Item = Column>) -> f32 {
        columns.map(|column| self.width_of(column) + GAP).sum::<f32>() - GAP
    }
}
