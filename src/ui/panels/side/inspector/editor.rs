//! A node while its fields are shown: what it becomes, and which field was changed.

use super::steps::Steps;
use crate::geometry::GridSize;
use crate::language::{Language, Text};
use crate::plan::Node;

/// A node while it is changed, with the field that was.
pub struct Editor {
    pub node: Node,
    pub changed: Option<FieldChange>,
    /// The steps that can be chosen.
    pub steps: Steps,
    /// How large the node is drawn.
    pub usual_size: GridSize,
}

/// What was changed.
#[derive(Clone, Copy)]
pub struct FieldChange {
    /// The field.
    pub field: &'static str,
    /// Whether it was typed, so that the next letter joins it in the history.
    pub typed: bool,
}

impl Editor {
    /// Notes that a field was chosen anew.
    pub fn chose(&mut self, field: &'static str) {
        self.changed = Some(FieldChange { field, typed: false });
    }

    /// Notes that something was typed into a field.
    pub fn typed(&mut self, field: &'static str) {
        self.changed = Some(FieldChange { field, typed: true });
    }
}

/// Whether a name is still the one that came with the kind, in any language.
pub fn is_default_name(name: &str, of_kind: Text) -> bool {
    let mut languages = Language::ALL.into_iter();
    languages.any(|language| of_kind.in_language(language) == name)
}
