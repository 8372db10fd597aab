//! A drawing of ours that comes back: the plan it holds, with what was changed in draw.io.
//!
//! A cell holds what its element was. Where the cell differs from what was written, the cell is
//! right: its text, its place, its ends, and that it is no more there. What several pages show is
//! taken from the one that differs, and from the last of them that does: that of the target.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::names::{BOX, ENTRY, LINK, NODE, PLAN, ROUTE};
use super::pages::{Cell, Page, Places};
use super::shapes::{Added, add};
use super::write::{id_of_page, label, route_text};
use crate::edit::Transaction;
use crate::file;
use crate::geometry::{GridPoint, GridSize, Rect};
use crate::interchange::build::{Built, build, kind_between};
use crate::interchange::drawing::Drawing;
use crate::interchange::import_fault::ImportFault;
use crate::interchange::looks::{drawn_label, kind_line, link_label, shown, views};
use crate::interchange::markup::{html, plain_of_html};
use crate::interchange::origin::{Origin, Reason};
use crate::language::Language;
use crate::plan::{Body, Id, Lifecycle, Link, Node, Plan, View, within_reach};

/// What of a plan is drawn on no page, if a drawing holds one.
pub(super) fn head(pages: &[Page]) -> Option<String> {
    let cells = pages.iter().flat_map(|page| &page.cells);
    cells.filter_map(|cell| cell.attributes.get(PLAN)).next().cloned()
}

/// Reads the plan with what was changed.
pub(super) fn read(head: &str, pages: &[Page], language: Language) -> Result<Built, ImportFault> {
    let (mut nodes, mut links) = (BTreeMap::new(), BTreeMap::new());
    let mut entries: Vec<Vec<Option<Entry>>> = Vec::new();
    let mut drawing = Drawing { is_ours: true, ..Drawing::default() };
    for page in pages {
        let mut read = |cell: &Cell| Entry::of(cell, &mut nodes, &mut links);
        let of_page: Vec<Option<Entry>> = page.cells.iter().map(&mut read).collect();
        let unread = page
            .cells
            .iter()
            .zip(&of_page)
            .filter(|(cell, entry)| entry.is_none() && cell.attributes.contains_key(ENTRY));
        // What it was is lost; what it shows is read as if somebody else had drawn it.
        drawing.left_out.extend(
            unread.map(|(cell, _)| (Origin::new(&page.name, &*cell.label), Reason::Unreadable)),
        );
        entries.push(of_page);
    }
    let node_entries: Vec<String> = nodes.into_values().collect();
    let link_entries: Vec<String> = links.into_values().collect();
    // What refers to what was deleted is faulty there, and goes with it.
    let reading = file::assembled(head, &node_entries, &link_entries).map_err(ImportFault::Plan)?;
    let written = reading.plan;
    let mut coming = Coming {
        plan: written.clone(),
        deleted: BTreeSet::new(),
        drawing,
        changes: BTreeSet::new(),
        written,
    };
    for (page, entries) in in_order(pages, &entries) {
        coming.page(page, entries)?;
    }
    Ok(coming.built(pages.len(), language))
}

/// The pages of today, of the steps, others, and those of the target and of the vision last.
fn in_order<'a>(
    pages: &'a [Page],
    entries: &'a [Vec<Option<Entry>>],
) -> Vec<(&'a Page, &'a [Option<Entry>])> {
    let last = [View::Target, View::Vision].map(id_of_page);
    let mut order: Vec<_> = pages.iter().zip(entries.iter().map(Vec::as_slice)).collect();
    order.sort_by_key(|(page, _)| last.iter().position(|id| *id == page.id).map_or(0, |at| at + 1));
    order
}

/// Which element of a plan a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Entry {
    Node(Id),
    Link(Id),
}

impl Entry {
    fn of(
        cell: &Cell,
        nodes: &mut BTreeMap<Id, String>,
        links: &mut BTreeMap<Id, String>,
    ) -> Option<Self> {
        let entry = cell.attributes.get(ENTRY)?;
        let id = |id: Option<String>| Id::new(&id?).ok();
        if cell.is_vertex {
            let id = id(file::id_of_node_entry(entry))?;
            nodes.entry(id.clone()).or_insert_with(|| entry.clone());
            return Some(Self::Node(id));
        }
        let id = id(file::id_of_link_entry(entry).filter(|_| cell.is_edge))?;
        links.entry(id.clone()).or_insert_with(|| entry.clone());
        Some(Self::Link(id))
    }
}

/// A plan while it is read.
struct Coming {
    /// As it was written.
    written: Plan,
    /// With what was changed.
    plan: Plan,
    deleted: BTreeSet<Id>,
    /// What is on the pages beside the plan.
    drawing: Drawing,
    /// What was changed.
    changes: BTreeSet<Id>,
}

impl Coming {
    fn page(&mut self, page: &Page, entries: &[Option<Entry>]) -> Result<(), ImportFault> {
        let view = views(&self.written).into_iter().find(|view| id_of_page(*view) == page.id);
        let places = Places::of(page);
        let (mut ours, mut edges) = (HashMap::new(), BTreeSet::new());
        let originals = originals(page, entries);
        for (cell, entry) in page.cells.iter().zip(entries) {
            if let Some(Entry::Node(id)) = entry {
                let is_original = originals.get(id).is_some_and(|original| *original == cell.id);
                if let Some(id) = self.node(cell, id, &places, is_original) {
                    ours.insert(cell.id.clone(), id);
                }
            }
        }
        for (cell, entry) in page.cells.iter().zip(entries) {
            if let Some(Entry::Link(id)) = entry {
                let is_original = originals.get(id).is_some_and(|original| *original == cell.id);
                if self.link(cell, id, (&places, &ours, &page.name), is_original) {
                    edges.insert(cell.id.clone());
                }
            }
        }
        if let Some(view) = view.filter(|_| page.cells.iter().any(|cell| cell.is_vertex)) {
            self.find_deleted(view, entries);
        }
        let lifecycle = match view {
            None | Some(View::Today) => Lifecycle::Existing,
            Some(View::Step(step)) => Lifecycle::Planned(step),
            Some(View::Target) => Lifecycle::Planned(self.written.last_step().max(1)),
            Some(View::Vision) => Lifecycle::Envisioned,
        };
        add(&mut self.drawing, page, &Added { name: &page.name, ours, links: edges, lifecycle })
    }

    /// Takes over what was changed in a cell of a node; gives the node that it shows.
    fn node(&mut self, cell: &Cell, id: &Id, places: &Places<'_>, is_original: bool) -> Option<Id> {
        let written = self.written.nodes.get(id)?;
        let base = if is_original { self.plan.nodes.get(id)? } else { written };
        let mut node = Node::clone(base);
        let is_changed =
            take_name(&mut node, written, &cell.label) | take_place(&mut node, cell, places);
        file::limit_node(&mut node);
        let id = match is_original {
            true => id.clone(),
            false => self.plan.unused_id(id.as_str()),
        };
        if is_changed || !is_original {
            self.changes.insert(id.clone());
            self.deleted.remove(&id);
            self.plan.nodes.insert(id.clone(), Arc::new(node));
        }
        Some(id)
    }

    /// Takes over what was changed in an edge; says whether it is a link of the plan.
    fn link(
        &mut self,
        cell: &Cell,
        id: &Id,
        (places, ours, page): (&Places<'_>, &HashMap<String, Id>, &str),
        is_original: bool,
    ) -> bool {
        let Some(written) = self.written.links.get(id).cloned() else { return false };
        let base = if is_original { self.plan.links.get(id).cloned() } else { None };
        let base = base.unwrap_or_else(|| Arc::clone(&written));
        let mut link = Link::clone(&base);
        let is_known = |end: &Option<String>| end.as_ref().is_none_or(|end| ours.contains_key(end));
        if !(is_known(&cell.source) && is_known(&cell.target)) {
            // It ends at something that is new: as a connector it finds it. What it was goes at the
            // end, with what refers to it.
            if is_original {
                self.deleted.insert(id.clone());
            }
            return false;
        }
        let end = |end: &Option<String>| end.as_ref().and_then(|end| ours.get(end).cloned());
        let ends = (end(&cell.source), end(&cell.target));
        if ends.0.is_none() || ends.1.is_none() {
            let element = plain_of_html(&html(link_label(&link, Language::English)));
            self.drawing.left_out.push((Origin::new(page, element), Reason::PulledOff));
        }
        let mut is_changed = self.take_label(&mut link, &written, &cell.label);
        let bends = bends_of(cell, places);
        let is_led_anew = match cell.attributes.get(ROUTE) {
            Some(drawn) => *drawn != route_text(&bends),
            None => bends != written.bends,
        };
        if is_led_anew {
            link.bends = bends;
            is_changed = true;
        }
        let new = (ends.0.unwrap_or(written.from.clone()), ends.1.unwrap_or(written.to.clone()));
        if new != (written.from.clone(), written.to.clone()) {
            (link.from, link.to) = new;
            is_changed = true;
            if !self.settle_kind(&mut link) {
                self.drawing.left_out.push((Origin::new(page, cell.label.clone()), Reason::NoLink));
                return true;
            }
        }
        file::limit_link(&mut link);
        let id = match is_original {
            true => id.clone(),
            false => self.plan.unused_id("link"),
        };
        if is_changed || !is_original {
            self.changes.insert(id.clone());
            self.deleted.remove(&id);
            self.plan.links.insert(id, Arc::new(link));
        }
        true
    }

    /// Takes over the label of a link, if it is not what was written.
    fn take_label(&self, link: &mut Link, written: &Link, text: &str) -> bool {
        let is_written = |language: &Language| {
            let drawn = drawn_label(&self.written, written, *language);
            plain_of_html(&html(drawn)) == text
        };
        if Language::ALL.iter().any(is_written) {
            return false;
        }
        link.label = text.split_whitespace().collect::<Vec<_>>().join(" ");
        true
    }

    /// Gives a link that has other ends a kind that can join them; says whether there is one.
    fn settle_kind(&self, link: &mut Link) -> bool {
        let nodes = &self.plan.nodes;
        let (Some(from), Some(to)) = (nodes.get(&link.from), nodes.get(&link.to)) else {
            return false;
        };
        if link.from == link.to {
            return false;
        }
        let Some((kind, _)) = kind_between(from, to, Some(link.kind), &link.label) else {
            return false;
        };
        link.kind = kind;
        if kind.is_reversed(from.sort(), to.sort()) {
            link.reverse();
        }
        true
    }

    /// What should be on a page and is not was deleted.
    fn find_deleted(&mut self, view: View, entries: &[Option<Entry>]) {
        let is_there: BTreeSet<&Id> = entries
            .iter()
            .flatten()
            .map(|entry| match entry {
                Entry::Node(id) | Entry::Link(id) => id,
            })
            .collect();
        let expected = shown(&self.written, view);
        let links = expected.links.iter().map(|(id, _)| *id);
        let gone = expected.nodes.keys().copied().chain(links).filter(|id| !is_there.contains(*id));
        let gone: Vec<Id> = gone.cloned().collect();
        self.deleted.extend(gone);
    }

    fn built(self, pages: usize, language: Language) -> Built {
        let mut transaction = Transaction::new(&self.plan);
        let _ = transaction.remove(&self.deleted);
        let plan = transaction.finish().0;
        let mut built = build(plan, self.drawing, language);
        built.report.pages = pages;
        built.report.taken_over = self.changes.union(&self.deleted).count();
        built
    }
}

/// For each element the cell that shows it and is no copy: the one that was written, else the first.
fn originals(page: &Page, entries: &[Option<Entry>]) -> HashMap<Id, String> {
    let mut originals: HashMap<Id, String> = HashMap::new();
    for (cell, entry) in page.cells.iter().zip(entries) {
        let (id, written) = match entry {
            Some(Entry::Node(id)) => (id, format!("{NODE}{id}")),
            Some(Entry::Link(id)) => (id, format!("{LINK}{id}")),
            None => continue,
        };
        let original = originals.entry(id.clone()).or_insert_with(|| cell.id.clone());
        if cell.id == written {
            *original = written;
        }
    }
    originals
}

/// Takes over the text of a node, if it is not what was written.
fn take_name(node: &mut Node, written: &Node, text: &str) -> bool {
    let is_written = |language: &Language| plain_of_html(&label(written, *language)) == text;
    if Language::ALL.iter().any(is_written) {
        return false;
    }
    let mut lines: Vec<&str> = text.lines().collect();
    let is_kind = |line: &str| {
        Language::ALL
            .iter()
            .any(|language| kind_line(&written.body, *language).as_deref() == Some(line))
    };
    if lines.len() > 1 && lines.last().is_some_and(|line| is_kind(line)) {
        lines.pop();
    }
    let separator = if matches!(node.body, Body::Note(_)) { "\n" } else { " " };
    node.set_name(lines.join(separator));
    true
}

/// Takes over where a node lies and how large it is, if that is not what was written.
fn take_place(node: &mut Node, cell: &Cell, places: &Places<'_>) -> bool {
    let written = cell
        .attributes
        .get(BOX)
        .map(|text| text.split(' ').filter_map(|number| number.parse().ok()).collect::<Vec<f64>>());
    let (Some(area), Some(written)) = (places.area(cell), written) else { return false };
    let [x, y, width, height] = written[..] else { return false };
    let written = Rect::from_size(crate::geometry::Point::new(x, y), width, height);
    let same = |a: f64, b: f64| (a - b).abs() < 0.5;
    let is_there = same(area.min.x, x) && same(area.min.y, y);
    let is_sized = same(area.width(), written.width()) && same(area.height(), written.height());
    if !is_there {
        node.at = within_reach(area.min.rounded());
    }
    if !is_sized {
        node.size = Some(GridSize::new(area.width().round() as i32, area.height().round() as i32));
    }
    !(is_there && is_sized)
}

fn bends_of(cell: &Cell, places: &Places<'_>) -> Vec<GridPoint> {
    let origin = places.origin(cell);
    cell.bends.iter().map(|bend| within_reach((*bend + origin).rounded())).collect()
}
