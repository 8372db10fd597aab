//! How large the window shows everything, beside what the system scales.
//!
//! Nothing here knows how a window is scaled, or how the canvas is zoomed.

use serde::{Deserialize, Serialize};

use super::Settings;

/// How large everything in the window is, as one of the sizes that are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct InterfaceSize {
    percent: u16,
}

impl From<u16> for InterfaceSize {
    fn from(percent: u16) -> Self {
        Self::nearest(percent)
    }
}

impl From<InterfaceSize> for u16 {
    fn from(size: InterfaceSize) -> Self {
        size.percent
    }
}

impl Default for InterfaceSize {
    fn default() -> Self {
        Self::USUAL
    }
}

impl InterfaceSize {
    /// As large as the system has it.
    pub const USUAL: Self = Self { percent: 100 };
    /// All sizes, the smallest first.
    pub const ALL: [Self; 8] = [
        Self { percent: 80 },
        Self { percent: 90 },
        Self::USUAL,
        Self { percent: 110 },
        Self { percent: 125 },
        Self { percent: 150 },
        Self { percent: 175 },
        Self { percent: 200 },
    ];

    /// The offered size that is nearest to this percentage.
    pub fn nearest(percent: u16) -> Self {
        let nearest = Self::ALL.into_iter().min_by_key(|size| size.percent.abs_diff(percent));
        nearest.unwrap_or_default()
    }

    /// In percent of what is usual, 80 to 200.
    pub const fn percent(self) -> u16 {
        self.percent
    }

    /// As a factor of what is usual, 0.8 to 2.
    pub fn factor(self) -> f32 {
        f32::from(self.percent) / 100.0
    }

    /// The next larger size; `None` for the largest.
    pub fn larger(self) -> Option<Self> {
        Self::ALL.into_iter().find(|size| *size > self)
    }

    /// The next smaller size; `None` for the smallest.
    pub fn smaller(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|size| *size < self)
    }
}

impl Settings {
    pub(in crate::session) fn enlarge_interface(&mut self) {
        self.interface_size = self.interface_size.larger().unwrap_or(self.interface_size);
    }

    pub(in crate::session) fn reduce_interface(&mut self) {
        self.interface_size = self.interface_size.smaller().unwrap_or(self.interface_size);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_follow_each_other_and_end_at_both_ends() {
        assert!(InterfaceSize::ALL.is_sorted());
        let ends = [InterfaceSize::ALL[0].smaller(), InterfaceSize::ALL[7].larger()];
        assert_eq!(ends, [None, None]);
        for pair in InterfaceSize::ALL.windows(2) {
            assert_eq!((pair[0].larger(), pair[1].smaller()), (Some(pair[1]), Some(pair[0])));
        }
    }

    #[test]
    fn any_percentage_is_read_as_an_offered_size() {
        for (percent, expected) in
            [(0, 80), (80, 80), (99, 100), (118, 125), (160, 150), (200, 200), (u16::MAX, 200)]
        {
            assert_eq!(InterfaceSize::nearest(percent).percent(), expected, "{percent}");
        }
    }
}
