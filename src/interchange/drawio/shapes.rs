//! The pages of a drawing that somebody else drew, as shapes and connectors.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::pages::{Cell, Page, Places};
use crate::geometry::{Point, Rect};
use crate::interchange::drawing::{Connector, Drawing, End, Look, Shape};
use crate::interchange::import_fault::ImportFault;
use crate::interchange::origin::{Origin, Reason};
use crate::plan::{Id, Lifecycle};

/// Between two pages that come to lie side by side.
const GAP: f64 = 160.0;

/// The drawing of all pages, side by side, each in a container of its own if there are several.
pub(super) fn drawing(pages: Vec<Page>) -> Result<Drawing, ImportFault> {
    let mut drawing = Drawing::default();
    let pages: Vec<Page> =
        pages.into_iter().filter(|page| page.cells.iter().any(|cell| cell.is_vertex)).collect();
    let several = pages.len() > 1;
    if let [page] = &*pages {
        drawing.title.clone_from(&page.name);
    }
    let mut left = 0.0;
    for page in &pages {
        let name = if several { &*page.name } else { "" };
        let first = (drawing.shapes.len(), drawing.connectors.len());
        let frame =
            several.then(|| Shape::new(page.name.clone(), Look::Container, Origin::new("", name)));
        let frame = frame.map(|frame| drawing.add(frame)).transpose()?;
        add(&mut drawing, page, &Added { name, ..Added::default() })?;
        if let Some(frame) = frame {
            left = set_aside(&mut drawing, frame, first, left);
        }
    }
    Ok(drawing)
}

/// Moves the shapes of a page to where the one before ends; gives where this one ends.
fn set_aside(drawing: &mut Drawing, frame: usize, first: (usize, usize), left: f64) -> f64 {
    let areas = drawing.shapes[first.0..].iter().filter_map(|shape| shape.area);
    let Some(around) = Rect::around(areas) else { return left };
    let around =
        Rect { min: around.min - Point::new(40.0, 60.0), max: around.max + Point::new(40.0, 40.0) };
    let offset = Point::new(left, 0.0) - around.min;
    for (place, shape) in drawing.shapes.iter_mut().enumerate().skip(first.0) {
        shape.area = shape.area.map(|area| Rect { min: area.min + offset, max: area.max + offset });
        if place != frame && shape.container.is_none() {
            shape.container = Some(frame);
        }
    }
    for connector in &mut drawing.connectors[first.1..] {
        for end in [&mut connector.from, &mut connector.to] {
            end.at = end.at.map(|at| at + offset);
        }
    }
    let moved = Rect { min: around.min + offset, max: around.max + offset };
    drawing.shapes[frame].area = Some(moved);
    moved.max.x + GAP
}

/// What is known of a page before its foreign cells are added.
#[derive(Default)]
pub(super) struct Added<'a> {
    /// What it is called in faults.
    pub name: &'a str,
    /// The nodes that cells of this page are already.
    pub ours: HashMap<String, Id>,
    /// Edges of this page that are links already.
    pub links: BTreeSet<String>,
    /// When what is new on this page is there.
    pub lifecycle: Lifecycle,
}

/// Adds the cells of a page.
pub(super) fn add(
    drawing: &mut Drawing,
    page: &Page,
    known: &Added<'_>,
) -> Result<(), ImportFault> {
    let places = Places::of(page);
    let parents = parents(page);
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut labels: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for cell in page.cells.iter().filter(|cell| cell.is_vertex) {
        let parent = places.cell(&cell.parent);
        if parent.is_some_and(|parent| parent.is_edge) {
            labels.entry(&*cell.parent).or_default().push(&cell.label);
            continue;
        }
        if let Some(list) =
            list_around(&places, &parents, cell).filter(|list| numbers.contains_key(&*list.id))
        {
            let number = numbers[&*list.id];
            let shape = &mut drawing.shapes[number];
            if shape.is.is_none() && !cell.label.trim().is_empty() {
                shape.text = [shape.text.trim(), cell.label.trim()].join("\n").trim().to_owned();
            }
            numbers.insert(&cell.id, number);
            continue;
        }
        let has_children = parents.get(&*cell.id).is_some_and(|held| !is_list(cell, *held));
        let shape = shape(cell, (&places, has_children), known);
        if places.is_hidden(cell) {
            drawing.left_out.push((shape.origin, Reason::Hidden));
            continue;
        }
        let number = drawing.add(shape)?;
        numbers.insert(&cell.id, number);
    }
    // What lies in what is known only now.
    for cell in &page.cells {
        if let (Some(number), Some(parent)) = (numbers.get(&*cell.id), numbers.get(&*cell.parent))
            && number != parent
        {
            drawing.shapes[*number].container = Some(*parent);
        }
    }
    for cell in page.cells.iter().filter(|cell| cell.is_edge && !known.links.contains(&cell.id)) {
        if places.is_hidden(cell) {
            continue;
        }
        let more = labels.remove(&*cell.id).unwrap_or_default();
        drawing.join(connector(cell, &more, (&places, &numbers), known))?;
    }
    Ok(())
}

/// What a cell holds.
#[derive(Clone, Copy, Default)]
struct Held {
    /// Whether all of it is bare lines.
    is_of_lines: bool,
}

/// The cells that hold others.
fn parents(page: &Page) -> HashMap<&str, Held> {
    let mut parents: HashMap<&str, Held> = HashMap::new();
    for cell in page.cells.iter().filter(|cell| cell.is_vertex && !cell.style.is_edge_label()) {
        let held = parents.entry(&*cell.parent).or_insert(Held { is_of_lines: true });
        held.is_of_lines &= cell.style.is_bare_line();
    }
    parents
}

/// Whether what a cell holds is its lines.
fn is_list(cell: &Cell, held: Held) -> bool {
    cell.style.is_table() || cell.style.is_stack() && held.is_of_lines
}

/// The list in whose lines a cell stands.
fn list_around<'a>(
    places: &Places<'a>,
    parents: &HashMap<&str, Held>,
    cell: &Cell,
) -> Option<&'a Cell> {
    let mut around = places.container(cell)?;
    let mut list = None;
    for _ in 0..8 {
        if parents.get(&*around.id).is_some_and(|held| is_list(around, *held)) {
            list = Some(around);
        }
        match places.container(around) {
            Some(next) => around = next,
            None => break,
        }
    }
    list
}

fn origin(cell: &Cell, known: &Added<'_>) -> Origin {
    let text: String = cell.label.lines().next().unwrap_or_default().chars().take(40).collect();
    let element = if text.is_empty() { cell.id.clone() } else { text };
    Origin::new(known.name, element)
}

fn shape(cell: &Cell, (places, has_children): (&Places<'_>, bool), known: &Added<'_>) -> Shape {
    let mut shape =
        Shape::new(cell.label.clone(), cell.style.look(has_children), origin(cell, known));
    shape.area = places.area(cell);
    shape.is = known.ours.get(&cell.id).cloned();
    shape.lifecycle = known.lifecycle;
    if let Some(tooltip) = cell.attributes.get("tooltip") {
        shape.note = crate::interchange::markup::plain_of_html(tooltip);
    }
    shape
}

fn connector(
    cell: &Cell,
    more: &[&str],
    (places, numbers): (&Places<'_>, &HashMap<&str, usize>),
    known: &Added<'_>,
) -> Connector {
    let origin = places.origin(cell);
    let end = |tied: &Option<String>, loose: Option<Point>| End {
        shape: tied.as_ref().and_then(|id| numbers.get(&**id).copied()),
        at: loose.map(|at| at + origin),
    };
    let label = [&*cell.label].into_iter().chain(more.iter().copied());
    let label: Vec<&str> = label.map(str::trim).filter(|part| !part.is_empty()).collect();
    Connector {
        from: end(&cell.source, cell.loose[0]),
        to: end(&cell.target, cell.loose[1]),
        label: label.join(" "),
        bends: cell.bends.iter().map(|bend| *bend + origin).collect(),
        said: None,
        lifecycle: known.lifecycle,
        origin: self::origin(cell, known),
    }
}
