//! What changes take: a number that somebody wrote stands as it is, what is usual is a range.

use std::iter::Sum;
use std::ops::Add;

/// How far what is usual may be off either way, in per cent.
const AROUND: u64 = 40;

/// What something takes, in person-days, by where the numbers come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Effort {
    /// What somebody wrote.
    pub written: u64,
    /// What is usual for such changes.
    pub usual: u64,
}

impl Effort {
    /// What somebody wrote.
    pub fn written(days: u32) -> Self {
        Self { written: u64::from(days), usual: 0 }
    }

    /// What is usual.
    pub fn usual(days: u32) -> Self {
        Self { written: 0, usual: u64::from(days) }
    }

    /// The one number that stands for it.
    pub fn total(self) -> u64 {
        self.written + self.usual
    }

    /// From how many days to how many it may take, rounded to whole days, half up.
    pub fn range(self) -> (u64, u64) {
        let of_usual = |percent: u64| self.written + (self.usual * percent + 50) / 100;
        (of_usual(100 - AROUND), of_usual(100 + AROUND))
    }
}

impl Add for Effort {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { written: self.written + other.written, usual: self.usual + other.usual }
    }
}

impl Sum for Effort {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_a_range_and_what_is_written_stands() {
        for (written, usual, range) in
            [(0, 10, (6, 14)), (0, 25, (15, 35)), (0, 8, (5, 11)), (7, 0, (7, 7)), (5, 3, (7, 9))]
        {
            let effort = Effort { written, usual };
            assert_eq!(effort.range(), range, "{effort:?}");
            assert_eq!(effort.total(), written + usual);
        }
        // Rounded once, not each part by itself.
        let sum: Effort = [Effort::usual(2), Effort::usual(2), Effort::usual(2)].into_iter().sum();
        assert_eq!(sum.range(), (4, 8));
    }
}
