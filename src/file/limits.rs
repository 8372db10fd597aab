//! The limits of the reader, asked of a plan before it is written: a file that could never be opened
//! again is worse than none.

use thiserror::Error;

use super::diff::{Place, Section};
use super::fields::{self, Shown, Versions, Walk};
use crate::plan::{MAX_ELEMENTS, MAX_NAME_BYTES, MAX_TEXT_BYTES, Plan};

/// Why the file of a plan could not be opened again.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TooLarge {
    /// It would be larger than [`MAX_FILE_BYTES`](super::MAX_FILE_BYTES).
    #[error("the file would have {bytes} bytes, more than a plan may have")]
    Bytes {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It would have more than [`MAX_ELEMENTS`] elements, or as many findings set aside.
    #[error("the plan would have {count} elements, more than {MAX_ELEMENTS}")]
    Elements {
        /// How many.
        count: usize,
    },
    /// A name would have more than [`MAX_NAME_BYTES`] bytes.
    #[error("a name of {:?} would have more than {MAX_NAME_BYTES} bytes", place.id)]
    Name {
        /// In what.
        place: Place,
    },
    /// A text would have more than [`MAX_TEXT_BYTES`] bytes.
    #[error("a text of {:?} would have more than {MAX_TEXT_BYTES} bytes", place.id)]
    Text {
        /// In what.
        place: Place,
    },
}

/// Looks at everything but the size of the whole, which only writing tells.
pub(super) fn check(plan: &Plan) -> Result<(), TooLarge> {
    let count = plan.element_count().max(plan.set_aside.len());
    if count > MAX_ELEMENTS {
        return Err(TooLarge::Elements { count });
    }
    let mut looking = Looking { place: Place::plan(), found: None };
    looking.look("name", &plan.name);
    fields::strategy(&mut looking, only(&*plan.strategy));
    for step in plan.steps.values() {
        looking.look("", step);
    }
    for (id, aside) in &plan.set_aside {
        looking.look("", id);
        looking.look("", aside);
    }
    for (id, node) in &plan.nodes {
        looking.place = Place::of(Section::Node, id);
        fields::node(&mut looking, only(&**node));
    }
    for (id, link) in &plan.links {
        looking.place = Place::of(Section::Link, id);
        fields::link(&mut looking, only(&**link));
    }
    for (id, journey) in &plan.journeys {
        looking.place = Place::of(Section::Journey, id);
        fields::journey(&mut looking, only(&**journey));
    }
    for (id, measure) in &plan.measures {
        looking.place = Place::of(Section::Measure, id);
        fields::measure(&mut looking, only(&**measure));
    }
    looking.found.map_or(Ok(()), Err)
}

fn only<T>(element: &T) -> Versions<'_, T> {
    Versions { base: None, ours: element, theirs: element }
}

/// The fields whose texts are names; all others are longer.
const NAMES: [&str; 5] = ["name", "title", "label", "owner", "strategy.company"];

struct Looking {
    place: Place,
    found: Option<TooLarge>,
}

impl Looking {
    fn look(&mut self, field: &str, value: &impl Shown) {
        if self.found.is_some() {
            return;
        }
        let Lengths { name, text } = value.lengths(NAMES.contains(&field));
        let place = || self.place.clone();
        if name > MAX_NAME_BYTES {
            self.found = Some(TooLarge::Name { place: place() });
        } else if text > MAX_TEXT_BYTES {
            self.found = Some(TooLarge::Text { place: place() });
        }
    }
}

impl Walk for Looking {
    fn meaning<T: Clone + PartialEq + Shown>(
        &mut self,
        field: &'static str,
        versions: Versions<'_, T>,
    ) -> T {
        self.look(field, versions.ours);
        versions.ours.clone()
    }

    fn layout<T: Clone + PartialEq + Shown>(
        &mut self,
        _: &'static str,
        versions: Versions<'_, T>,
    ) -> T {
        versions.ours.clone()
    }
}

/// How long the longest texts of a value are, in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lengths {
    pub name: usize,
    pub text: usize,
}

impl Lengths {
    pub fn name(name: &str) -> Self {
        Self { name: name.len(), text: 0 }
    }

    pub fn text(text: &str) -> Self {
        Self { name: 0, text: text.len() }
    }

    pub fn and(self, other: Self) -> Self {
        Self { name: self.name.max(other.name), text: self.text.max(other.text) }
    }
}
