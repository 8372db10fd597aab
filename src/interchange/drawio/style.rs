//! The styles of cells, one line each: `shape;key=value;…`.

use std::collections::BTreeMap;

use crate::interchange::drawing::Look;

/// A style taken apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// Words without a value: names of styles and of shapes.
    words: Vec<String>,
    values: BTreeMap<String, String>,
}

impl Style {
    pub fn of(style: &str) -> Self {
        let mut read = Self::default();
        for part in style.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            match part.split_once('=') {
                Some((key, value)) => _ = read.values.insert(key.to_owned(), value.to_owned()),
                None => read.words.push(part.to_owned()),
            }
        }
        read
    }

    pub fn value(&self, key: &str) -> Option<&str> {
        self.values.get(key).map(String::as_str)
    }

    fn is(&self, key: &str) -> bool {
        self.value(key) == Some("1")
    }

    fn has(&self, word: &str) -> bool {
        self.words.iter().any(|one| one == word) || self.value("shape") == Some(word)
    }

    /// The name of the shape, in small letters.
    fn shape(&self) -> String {
        let named = self.value("shape").or(self.words.first().map(String::as_str));
        named.unwrap_or_default().to_ascii_lowercase()
    }

    /// Whether its label is HTML. Labels with tags are, whatever their style says.
    pub fn is_html(&self, label: &str) -> bool {
        self.is("html") || self.value("html").is_none() && label.contains('<')
    }

    /// Whether it is the label of an edge.
    pub fn is_edge_label(&self) -> bool {
        self.has("edgeLabel")
    }

    /// Whether what it holds belongs to it as its lines, as in a table.
    pub fn is_table(&self) -> bool {
        self.value("childLayout") == Some("tableLayout")
            || self.has("table")
            || self.has("tableRow")
    }

    /// Whether what it holds stands in it one below the other; if that is bare lines, they belong to
    /// it, as in a class.
    pub fn is_stack(&self) -> bool {
        self.value("childLayout") == Some("stackLayout")
    }

    /// Whether it is a line of text or one that parts such.
    pub fn is_bare_line(&self) -> bool {
        self.has("text") || self.has("line")
    }

    /// What a cell of this style looks like.
    pub fn look(&self, has_children: bool) -> Look {
        let shape = self.shape();
        let names = |parts: &[&str]| parts.iter().any(|part| shape.contains(part));
        if self.has("text") {
            Look::Text
        } else if self.has("swimlane") || self.has("group") || self.is("container") || has_children
        {
            Look::Container
        } else if names(&["note", "sticky", "postit", "post-it"]) {
            Look::Note
        } else if names(&["actor", "person", "user_", ".user", "people"]) {
            Look::Person
        } else if names(&["cylinder", "database", "datastore", "data_store"]) {
            Look::Store
        } else {
            Look::Card
        }
    }
}
