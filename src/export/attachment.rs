//! A file that travels within another, such as the plan within a document made of it.

/// A file that travels within another. What it holds is not asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// What it is called, with its ending.
    pub name: String,
    /// What it holds, as programs call it: `text/plain` and the like.
    pub media_type: String,
    /// What it holds, for people.
    pub description: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}
