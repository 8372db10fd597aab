//! Pages as they are laid out, and what each of their pieces is in the document.

use std::sync::Arc;

use crate::geometry::{Rect, Transform};
use crate::scene::{Item, Scene};
use crate::theme::{Appearance, Theme};

/// A document on pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages {
    /// The pages in order.
    pub pages: Vec<Page>,
    /// What the document consists of: each after what it is a part of.
    pub nodes: Vec<Node>,
    /// On which page each section begins, counted from 0.
    pub starts: Vec<usize>,
}

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The section to which it belongs, counted from 0.
    pub section: usize,
    /// All of it.
    pub area: Rect,
    /// Its look.
    pub appearance: Appearance,
    /// What stands on it, in the order in which it is read; what comes later lies in front.
    pub pieces: Vec<Piece>,
}

/// Something that stands on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// What it belongs to, by its place in [`Pages::nodes`]; none for what only adorns the page.
    pub node: Option<usize>,
    /// Around it.
    pub bounds: Rect,
    /// What is seen.
    pub content: Content,
    /// The section to which it leads when it is pressed.
    pub leads_to: Option<usize>,
}

/// What is seen of a piece.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Marks at their places on the page.
    Marks(Vec<Item>),
    /// A drawing, and where it stands on the page. A page has one at most.
    Drawing(Arc<Scene>, Transform),
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is a part of, by its place; none for a section.
    pub parent: Option<usize>,
    /// What it is.
    pub role: Role,
}

/// What a part of a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A section, with what it is about.
    Section(String),
    /// A heading of a level from 1, with its words.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An entry of a list.
    Entry,
    /// A table, with what it lists.
    Table(String),
    /// The row over the columns of a table.
    HeadRow,
    /// A row of a table.
    Row,
    /// What stands over a column.
    ColumnHead,
    /// What a row is about.
    RowHead,
    /// A cell of a table.
    Cell,
    /// A figure, with what it shows in words.
    Figure(String),
    /// The list of the sections.
    Contents,
    /// An entry of that list, which leads to this section.
    Link(usize),
}

impl Page {
    /// The page as one picture, for whoever shows pages without asking what is what.
    pub fn scene(&self) -> Scene {
        let theme = Theme::of(self.appearance);
        let mut marks = Vec::new();
        let mut drawing: Option<(&Scene, &Transform)> = None;
        for piece in &self.pieces {
            match &piece.content {
                Content::Marks(items) => marks.extend(items.iter().cloned()),
                Content::Drawing(scene, place) => drawing = Some((scene, place)),
            }
        }
        match drawing {
            Some((scene, place)) => scene.on_page(place, self.area, marks, theme),
            None => Scene::page(self.area, marks, theme),
        }
    }
}
