//! Two or three versions of an element side by side, field by field, to compare or to merge them.
//!
//! Which fields there are stands in [`super::schema`]. Because every visit also builds the element
//! that it visits, none can be left out.

use super::field_text::FieldText;

/// Whether a field says what the plan means or how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// What the plan means: everything that is not layout.
    Meaning,
    /// Where something is drawn and how: place, size, order, protection, bends and colours.
    Layout,
}

/// Versions of one value: the common ground, if there is one, and what became of it.
#[derive(Debug)]
pub(super) struct ThreeWay<'a, T> {
    pub base: Option<&'a T>,
    pub ours: &'a T,
    pub theirs: &'a T,
}

impl<T> Clone for ThreeWay<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ThreeWay<'_, T> {}

impl<'a, T> ThreeWay<'a, T> {
    /// Two versions without a common ground.
    pub fn two(ours: &'a T, theirs: &'a T) -> Self {
        Self { base: None, ours, theirs }
    }

    /// The same part of each version.
    pub fn part<U>(self, part: impl Fn(&'a T) -> &'a U) -> ThreeWay<'a, U> {
        ThreeWay { base: self.base.map(&part), ours: part(self.ours), theirs: part(self.theirs) }
    }

    /// A part that both have and the common ground may lack.
    pub fn part_of_same<U>(self, part: impl Fn(&'a T) -> Option<&'a U>) -> Option<ThreeWay<'a, U>> {
        Some(ThreeWay {
            base: self.base.and_then(&part),
            ours: part(self.ours)?,
            theirs: part(self.theirs)?,
        })
    }
}

/// Sees every field of an element once, and says which value it has in the outcome.
pub(super) trait FieldVisitor {
    /// A field by its name in the file, nested ones dotted.
    fn field<T: Clone + PartialEq + FieldText>(
        &mut self,
        side: Side,
        field: &'static str,
        versions: ThreeWay<'_, T>,
    ) -> T;

    /// A number that says what the plan means and that says nothing where it is 0.
    fn number(&mut self, field: &'static str, versions: ThreeWay<'_, u32>) -> u32 {
        self.field(Side::Meaning, field, versions)
    }
}

/// What has fields that can be visited one by one.
pub(super) trait Fields: Sized {
    /// Shows all of them to a visitor; gives what it makes of them.
    fn visit(visitor: &mut impl FieldVisitor, versions: ThreeWay<'_, Self>) -> Self;
}
