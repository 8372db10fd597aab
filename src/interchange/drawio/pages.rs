//! The pages of a drawing with their cells, as they stand in the file.

use std::collections::{BTreeMap, HashMap};

use roxmltree::Node;

use super::carrier::unpacked;
use super::style::Style;
use crate::geometry::{Point, Rect};
use crate::interchange::drawing::{MAX_PARTS, number};
use crate::interchange::import_fault::{ImportFault, Limit, Source};
use crate::interchange::markup::{lines_of, plain_of_html};
use crate::interchange::origin::Origin;
use crate::interchange::untrusted::{MAX_BYTES, xml};

/// Cells lie in each other no deeper than this.
const DEEPEST: usize = 64;

/// A page.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// By what the file knows it.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its cells, those that lie behind first.
    pub cells: Vec<Cell>,
}

/// A cell: a layer, a shape or an edge.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub id: String,
    pub parent: String,
    pub is_vertex: bool,
    pub is_edge: bool,
    pub is_hidden: bool,
    /// Its text, without markup.
    pub label: String,
    pub style: Style,
    /// Where it lies in what it lies in; of an edge nothing.
    pub area: Option<Rect>,
    /// Whether its place is a share of the size of what it lies in.
    pub is_relative: bool,
    pub source: Option<String>,
    pub target: Option<String>,
    /// Where an end lies that is tied to nothing.
    pub loose: [Option<Point>; 2],
    /// Places through which an edge leads.
    pub bends: Vec<Point>,
    /// What is said about it beside its text.
    pub attributes: BTreeMap<String, String>,
}

/// The pages of XML, packed or not.
pub(super) fn pages(text: &str) -> Result<Vec<Page>, ImportFault> {
    let document = xml(text)?;
    let root = document.root_element();
    let mut left = Left { bytes: MAX_BYTES, cells: MAX_PARTS };
    if root.tag_name().name() == "mxGraphModel" {
        return Ok(vec![Page { cells: cells(root, &mut left)?, ..Page::default() }]);
    }
    let diagrams: Vec<Node<'_, '_>> = elements(root, "diagram").collect();
    if diagrams.is_empty() {
        return Err(ImportFault::OtherContent(Source::Drawio));
    }
    let mut pages = Vec::new();
    for diagram in diagrams {
        let (id, name) = (attribute(diagram, "id"), attribute(diagram, "name"));
        let cells = match elements(diagram, "mxGraphModel").next() {
            Some(model) => cells(model, &mut left)?,
            None => packed(diagram.text().unwrap_or_default(), &name, &mut left)?,
        };
        pages.push(Page { id, name, cells });
    }
    Ok(pages)
}

/// What a file may have yet.
struct Left {
    bytes: usize,
    cells: usize,
}

fn packed(text: &str, page: &str, left: &mut Left) -> Result<Vec<Cell>, ImportFault> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let text = unpacked(text, &Origin::new("", page), left.bytes)?;
    left.bytes -= text.len().min(left.bytes);
    let document = xml(&text)?;
    cells(document.root_element(), left)
}

fn elements<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(move |child| child.has_tag_name(name))
}

fn attribute(node: Node<'_, '_>, name: &str) -> String {
    node.attribute(name).unwrap_or_default().to_owned()
}

fn cells(model: Node<'_, '_>, left: &mut Left) -> Result<Vec<Cell>, ImportFault> {
    let Some(root) = elements(model, "root").next() else { return Ok(Vec::new()) };
    let mut cells = Vec::new();
    for element in root.children().filter(Node::is_element) {
        left.cells =
            left.cells.checked_sub(1).ok_or(ImportFault::TooLarge(Limit::Parts(MAX_PARTS)))?;
        match element.tag_name().name() {
            "mxCell" => cells.push(cell(element, element)),
            // `object` and `UserObject` say more about the cell in them.
            _ => cells.extend(elements(element, "mxCell").next().map(|inner| cell(inner, element))),
        }
    }
    Ok(cells)
}

fn cell(element: Node<'_, '_>, object: Node<'_, '_>) -> Cell {
    let id = if object == element { attribute(element, "id") } else { attribute(object, "id") };
    let label = object.attribute("label").or(element.attribute("value")).unwrap_or_default();
    let style = Style::of(element.attribute("style").unwrap_or_default());
    let label = match style.is_html(label) {
        true => plain_of_html(label),
        false => lines_of(label),
    };
    let is = |name| element.attribute(name) == Some("1");
    let attributes = object.attributes().filter(|_| object != element);
    let attributes = attributes.map(|one| (one.name().to_owned(), one.value().to_owned()));
    let mut cell = Cell {
        id,
        label,
        style,
        parent: attribute(element, "parent"),
        is_vertex: is("vertex"),
        is_edge: is("edge"),
        is_hidden: element.attribute("visible") == Some("0"),
        source: element.attribute("source").map(str::to_owned),
        target: element.attribute("target").map(str::to_owned),
        attributes: attributes.collect(),
        ..Cell::default()
    };
    if let Some(geometry) = elements(element, "mxGeometry").next() {
        place(&mut cell, geometry);
    }
    with_placeholders(&mut cell);
    cell
}

fn place(cell: &mut Cell, geometry: Node<'_, '_>) {
    let value = |name| geometry.attribute(name).and_then(number).unwrap_or_default();
    cell.is_relative = geometry.attribute("relative") == Some("1");
    let corner = Point::new(value("x"), value("y"));
    cell.area = Some(Rect::from_size(corner, value("width").max(0.0), value("height").max(0.0)));
    for point in elements(geometry, "mxPoint") {
        match point.attribute("as") {
            Some("sourcePoint") => cell.loose[0] = point_of(point),
            Some("targetPoint") => cell.loose[1] = point_of(point),
            Some("offset") if cell.is_relative && cell.is_vertex => {
                // What is left of a share of a size is a plain distance.
                if let (Some(offset), Some(area)) = (point_of(point), &mut cell.area)
                    && corner == Point::default()
                {
                    *area = Rect { min: area.min + offset, max: area.max + offset };
                    cell.is_relative = false;
                }
            }
            _ => {}
        }
    }
    let arrays =
        elements(geometry, "Array").filter(|array| array.attribute("as") == Some("points"));
    cell.bends = arrays.flat_map(|array| elements(array, "mxPoint")).filter_map(point_of).collect();
}

fn point_of(element: Node<'_, '_>) -> Option<Point> {
    let value = |name| element.attribute(name).map_or(Some(0.0), number);
    Some(Point::new(value("x")?, value("y")?))
}

/// Fills the gaps of a label with what is said about its cell.
fn with_placeholders(cell: &mut Cell) {
    if cell.attributes.get("placeholders").is_none_or(|one| one != "1") {
        return;
    }
    for (name, value) in &cell.attributes {
        let gap = format!("%{name}%");
        if cell.label.contains(&gap) && value.len() < 1_000 {
            cell.label = cell.label.replace(&gap, value);
        }
    }
}

/// Where the cells of a page lie on the page, whatever they lie in.
pub(super) struct Places<'a> {
    cells: HashMap<&'a str, &'a Cell>,
}

impl<'a> Places<'a> {
    pub fn of(page: &'a Page) -> Self {
        Self { cells: page.cells.iter().map(|cell| (&*cell.id, cell)).collect() }
    }

    pub fn cell(&self, id: &str) -> Option<&'a Cell> {
        self.cells.get(id).copied()
    }

    /// Where a cell lies.
    pub fn area(&self, cell: &Cell) -> Option<Rect> {
        let area = cell.area.filter(|_| cell.is_vertex)?;
        let size = (area.width(), area.height());
        let corner = match (cell.is_relative, self.cell(&cell.parent)) {
            (true, Some(parent)) => {
                let around = parent.area?;
                Point::new(area.min.x * around.width(), area.min.y * around.height())
            }
            _ => area.min,
        };
        Some(Rect::from_size(corner + self.origin(cell), size.0, size.1))
    }

    /// Where what lies in the same cell as this one begins to count.
    pub fn origin(&self, cell: &Cell) -> Point {
        let mut origin = Point::default();
        let mut inner = cell;
        for _ in 0..DEEPEST {
            let Some(parent) = self.cell(&inner.parent) else { break };
            if let Some(area) = parent.area.filter(|_| parent.is_vertex) {
                let corner = match (parent.is_relative, self.cell(&parent.parent)) {
                    (true, Some(around)) => around.area.map_or(area.min, |around| {
                        Point::new(area.min.x * around.width(), area.min.y * around.height())
                    }),
                    _ => area.min,
                };
                origin = origin + corner;
            }
            inner = parent;
        }
        origin
    }

    /// Whether a cell or one that it lies in is hidden.
    pub fn is_hidden(&self, cell: &Cell) -> bool {
        let mut around = Some(cell);
        for _ in 0..DEEPEST {
            let Some(cell) = around else { return false };
            if cell.is_hidden {
                return true;
            }
            around = self.cell(&cell.parent);
        }
        false
    }

    /// The vertex in which a cell lies.
    pub fn container(&self, cell: &Cell) -> Option<&'a Cell> {
        self.cell(&cell.parent).filter(|parent| parent.is_vertex)
    }
}
