//! The routes of all links, kept up to date change by change.

mod follow;
mod hops;
mod labels;
mod lay;
mod settle;
mod sides;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod truth;

use std::collections::BTreeSet;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::endpoints::{Endpoints, Exits};
use super::label::{LabelPlace, LabelWeight, LabelWish};
use super::port::Slot;
use super::shape::LinkShape;
use crate::geometry::{FxHashMap, GridPoint, Point, Rect, SpatialGrid};
use crate::plan::Id;
pub use hops::Hop;

use lay::Rank;

/// A link to be laid.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The node where it starts.
    pub from: Id,
    /// The node where it ends.
    pub to: Id,
    /// Places through which the user led it.
    pub bends: Vec<GridPoint>,
    /// The label that it shall have; `None` for a link without one.
    pub label: Option<LabelWish>,
    /// How much it says.
    pub weight: LabelWeight,
}

/// Where a link lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// Its route from end to end, the corners not rounded (see [`LinkShape::line`]); empty if one
    /// of its ends is not there.
    pub route: Arc<[Point]>,
    /// The place of its label, where there is room for one.
    pub label: Option<LabelPlace>,
    /// Where it leads over a link that says less.
    pub hops: Arc<[Hop]>,
    /// Whether it leads over cards that it does not end at: no gap between cards let it past them.
    pub leads_over_cards: bool,
}

/// The routes of all links, in one shape. It is told what is there and what changed;
/// [`Router::settle`] then finds the routes that this touches, and ends where a router that is told
/// everything at once would.
#[derive(Clone, Debug)]
pub struct Router {
    shape: LinkShape,
    numbers: FxHashMap<Id, u32>,
    nodes: Vec<Option<NodePlace>>,
    free_nodes: Vec<u32>,
    link_numbers: FxHashMap<Id, u32>,
    links: Vec<Option<LinkPlace>>,
    free_links: Vec<u32>,
    /// The nodes that no route shall cross.
    cards: SpatialGrid,
    /// The areas whose cards have a say in the route of a link; none where nothing will change.
    regions: Option<SpatialGrid>,
    /// The pieces of all routes, for other links to keep off them; one for each pass.
    courses: [SpatialGrid; PASSES],
    /// How often links are laid, and how often at most.
    passes: usize,
    most_passes: usize,
    /// The pieces of all lines, for labels to keep off those of other links.
    pieces: SpatialGrid,
    /// The titles of frames, for labels to keep off them.
    titles: SpatialGrid,
    /// The labels of all links, for labels placed later to keep off them.
    labels: SpatialGrid,
    /// Links to be laid again.
    touched: Vec<u32>,
    /// Links that follow a card.
    following: Vec<u32>,
    /// Links that are still to be laid in a later pass.
    unsettled: BTreeSet<(u32, usize)>,
    /// Where something came or went since the last time.
    changed_at: Vec<Rect>,
    /// Links that may cross others elsewhere than before.
    crossed: Vec<u32>,
}

#[derive(Clone, Debug)]
struct NodePlace {
    rect: Rect,
    is_card: bool,
    /// Where its title stands, if labels of links have to keep off that.
    title: Option<Rect>,
    links: Vec<u32>,
}

#[derive(Clone, Debug)]
struct LinkPlace {
    id: Id,
    request: Request,
    ends: Option<(u32, u32)>,
    exits: Option<Exits>,
    /// When it is laid.
    rank: Rank,
    /// Cards in there decided at which sides it ends, between these nodes.
    sides_from: Option<(Rect, Endpoints)>,
    /// How it was laid in each pass.
    passes: [Pass; PASSES],
    region: Option<Rect>,
    /// What the index of pieces holds of it.
    kept: Vec<Rect>,
    is_long: bool,
    placed: Placed,
    /// Where it is shown until it is settled, while it follows a card.
    following: Option<Placed>,
    is_touched: bool,
    /// Whether it is among those whose labels are being placed.
    is_labelled_anew: bool,
}

/// How a link was laid in one pass.
#[derive(Clone, Debug, Default)]
struct Pass {
    /// From what it was laid.
    laid_for: Option<LaidFor>,
    /// Cards and other routes in there decided how it leads.
    looked_at: Option<Rect>,
    route: Arc<[Point]>,
    /// What the index of courses holds of it.
    course: Vec<Rect>,
    /// Whether it is about to be laid.
    is_waiting: bool,
}

/// What decides how a link leads, beside what is around it.
#[derive(Clone, Debug, PartialEq)]
struct LaidFor {
    endpoints: Endpoints,
    exits: Exits,
    rank: Rank,
    /// How the pass before laid it.
    before: Arc<[Point]>,
}

/// Links are laid so often at most: the first time each sees only those laid before it, later all
/// others, and looks for a better way where it meets them.
const PASSES: usize = 3;
/// Up to so many links, and how often they are laid. Of more nobody sees each crossing, and to avoid
/// some would take longer than all the rest.
const PASSES_OF: [(usize, usize); 2] = [(100, PASSES), (400, 2)];

/// About the size of a piece of a route and of a label, in world points: there are many on little
/// room.
const PIECE_SIDE: f64 = 128.0;
/// The same where there are fewer.
const SPARSE_SIDE: f64 = 256.0;
/// About the size of a region, in world points.
const REGION_SIDE: f64 = 1_024.0;

impl Default for Router {
    fn default() -> Self {
        Self {
            shape: LinkShape::default(),
            numbers: FxHashMap::default(),
            nodes: Vec::new(),
            free_nodes: Vec::new(),
            link_numbers: FxHashMap::default(),
            links: Vec::new(),
            free_links: Vec::new(),
            cards: SpatialGrid::default(),
            regions: Some(SpatialGrid::for_size(REGION_SIDE)),
            courses: std::array::from_fn(|_| SpatialGrid::for_size(SPARSE_SIDE)),
            passes: 1,
            most_passes: PASSES,
            pieces: SpatialGrid::for_size(PIECE_SIDE),
            titles: SpatialGrid::default(),
            labels: SpatialGrid::for_size(SPARSE_SIDE),
            touched: Vec::new(),
            following: Vec::new(),
            unsettled: BTreeSet::new(),
            changed_at: Vec::new(),
            crossed: Vec::new(),
        }
    }
}

impl Router {
    /// A router that knows of nothing yet and leads links in this shape.
    pub fn new(shape: LinkShape) -> Self {
        Self { shape, ..Self::default() }
    }

    /// The same; it is told everything at once and settles once.
    pub fn for_one_time(shape: LinkShape) -> Self {
        Self { regions: None, ..Self::new(shape) }
    }

    /// The same; it lays every link once, for whoever tries many places.
    pub fn for_trial(shape: LinkShape) -> Self {
        Self { most_passes: 1, ..Self::for_one_time(shape) }
    }

    /// Makes room for so many more nodes and links.
    pub fn reserve(&mut self, nodes: usize, links: usize) {
        self.numbers.reserve(nodes);
        self.nodes.reserve(nodes);
        self.link_numbers.reserve(links);
        self.links.reserve(links);
        self.touched.reserve(links);
    }

    /// Places a node, or moves it. `is_card` says that routes shall not cross it (frames may be
    /// crossed).
    pub fn set_node(&mut self, id: &Id, rect: Rect, is_card: bool) {
        let number = match self.numbers.get(id) {
            Some(number) => *number,
            None => self.new_node(id, rect),
        };
        if let Some(node) = self.nodes[number as usize].as_mut() {
            let (old, was_card) = (node.rect, node.is_card);
            if old == rect && was_card == is_card {
                return;
            }
            node.rect = rect;
            node.is_card = is_card;
            let links = node.links.clone();
            if was_card {
                self.cards.remove(number, &old);
                self.touch_around(&old);
            }
            if is_card {
                self.cards.insert(number, rect);
                self.touch_around(&rect);
            }
            links.into_iter().for_each(|link| self.touch(link));
        }
    }

    /// Says where the title of a node stands that routes may cross; labels keep off it.
    pub fn set_title(&mut self, id: &Id, title: Option<Rect>) {
        let Some(number) = self.node_number(id) else { return };
        let Some(node) = self.nodes[number as usize].as_mut() else { return };
        let before = std::mem::replace(&mut node.title, title);
        if before == title {
            return;
        }
        if let Some(before) = before {
            self.titles.remove(number, &before);
            self.touch_around(&before);
        }
        if let Some(title) = title {
            self.titles.insert(number, title);
            self.touch_around(&title);
        }
    }

    fn new_node(&mut self, id: &Id, rect: Rect) -> u32 {
        let node = NodePlace { rect, is_card: false, title: None, links: Vec::new() };
        let number = self.free_nodes.pop().unwrap_or_else(|| {
            self.nodes.push(None);
            self.nodes.len() as u32 - 1
        });
        self.nodes[number as usize] = Some(node);
        self.numbers.insert(id.clone(), number);
        // Links that were waiting for the node.
        let waiting = |link: &LinkPlace| link.request.from == *id || link.request.to == *id;
        let waiting: Vec<u32> = match self.links.iter().flatten().any(|link| link.ends.is_none()) {
            true => (0..self.links.len() as u32)
                .filter(|link| self.links[*link as usize].as_ref().is_some_and(waiting))
                .collect(),
            false => Vec::new(),
        };
        for link in waiting {
            if let Some(LinkPlace { request, .. }) = &self.links[link as usize] {
                self.join(link, self.ends_of(request));
            }
        }
        number
    }

    /// Takes a node away. Links that end there have no route until it is back.
    pub fn remove_node(&mut self, id: &Id) {
        self.set_title(id, None);
        let Some(number) = self.numbers.remove(id) else { return };
        let Some(node) = self.nodes[number as usize].take() else { return };
        self.free_nodes.push(number);
        if node.is_card {
            self.cards.remove(number, &node.rect);
            self.touch_around(&node.rect);
        }
        for link in node.links {
            self.part(link);
            self.touch(link);
        }
    }

    /// The number and the place of a node that no route shall cross.
    pub fn card(&self, id: &Id) -> Option<(u32, Rect)> {
        let number = *self.numbers.get(id)?;
        let node = self.nodes[number as usize].as_ref().filter(|node| node.is_card)?;
        Some((number, node.rect))
    }

    /// The nodes that no route shall cross, each under the number that [`Router::card`] says.
    pub fn cards(&self) -> &SpatialGrid {
        &self.cards
    }

    /// The number of a node.
    pub fn node_number(&self, id: &Id) -> Option<u32> {
        self.numbers.get(id).copied()
    }

    /// The numbers of the two nodes of a link.
    fn ends_of(&self, request: &Request) -> [Option<u32>; 2] {
        [&request.from, &request.to].map(|end| self.node_number(end))
    }

    /// Adds a link, or changes what was asked for; yields the number under which its place is known
    /// to [`Router::placed_at`]. `ends` are the numbers of its two nodes, as far as they are there.
    pub fn set_link(&mut self, id: &Id, request: Request, ends: [Option<u32>; 2]) -> u32 {
        let number = match self.link_numbers.entry(id.clone()) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(fresh) => {
                let number = self.free_links.pop().unwrap_or_else(|| {
                    self.links.push(None);
                    self.links.len() as u32 - 1
                });
                *fresh.insert(number)
            }
        };
        if let Some(link) = &self.links[number as usize] {
            if link.request == request {
                return number;
            }
            let says_otherwise = link.request.weight != request.weight;
            let weight = |request: &Request| request.label.map(|_| request.weight);
            if weight(&link.request) != weight(&request) {
                self.touch_around_label(number);
            }
            if says_otherwise {
                self.cross(number);
            }
            self.part(number);
        }
        let fresh = LinkPlace {
            id: id.clone(),
            request,
            ends: None,
            exits: None,
            rank: Rank::default(),
            sides_from: None,
            passes: Default::default(),
            region: None,
            kept: Vec::new(),
            is_long: false,
            placed: Placed::default(),
            following: None,
            is_touched: false,
            is_labelled_anew: false,
        };
        match &mut self.links[number as usize] {
            Some(link) => {
                link.request = fresh.request;
                link.sides_from = None;
                link.passes.iter_mut().for_each(|pass| pass.laid_for = None);
            }
            none => *none = Some(fresh),
        }
        self.join(number, ends);
        number
    }

    /// Takes a link away.
    pub fn remove_link(&mut self, id: &Id) {
        let Some(number) = self.link_numbers.remove(id) else { return };
        self.part(number);
        self.cross(number);
        if let Some(link) = self.links[number as usize].take() {
            if let Some((region, regions)) = link.region.zip(self.regions.as_mut()) {
                regions.remove(number, &region);
            }
            for (index, pass) in link.passes.into_iter().enumerate() {
                for piece in pass.course {
                    self.courses[index].remove(number, &piece);
                    self.touch_around(&piece);
                }
            }
            for piece in link.kept {
                self.pieces.remove(number, &piece);
                self.touch_around(&piece);
            }
            if let Some(label) = link.placed.label {
                self.labels.remove(number, &label.rect);
                self.touch_around(&label.rect);
            }
        }
        self.free_links.push(number);
    }

    /// The number of a link.
    pub fn number(&self, id: &Id) -> Option<u32> {
        self.link_numbers.get(id).copied()
    }

    /// Where a link lies since the last [`Router::settle`] or [`Router::follow`].
    pub fn placed(&self, id: &Id) -> Option<&Placed> {
        self.placed_at(*self.link_numbers.get(id)?)
    }

    /// The same for a link by its number.
    pub fn placed_at(&self, number: u32) -> Option<&Placed> {
        let link = self.links.get(number as usize)?.as_ref()?;
        Some(link.following.as_ref().unwrap_or(&link.placed))
    }

    /// Joins a link to its two nodes, if both are there.
    fn join(&mut self, number: u32, ends: [Option<u32>; 2]) {
        self.touch(number);
        let Some(link) = self.links[number as usize].as_mut() else { return };
        if let [Some(from), Some(to)] = ends
            && link.ends.is_none()
        {
            link.ends = Some((from, to));
            for end in [from, to] {
                if let Some(node) = self.nodes[end as usize].as_mut() {
                    node.links.push(number);
                }
            }
        }
    }

    /// Parts a link from its two nodes; those that remain have more room on their sides.
    fn part(&mut self, number: u32) {
        let Some(link) = self.links[number as usize].as_mut() else { return };
        let Some((from, to)) = link.ends.take() else { return };
        link.exits = None;
        for end in [from, to] {
            if let Some(node) = self.nodes[end as usize].as_mut() {
                node.links.retain(|other| *other != number);
                let others = node.links.clone();
                others.into_iter().for_each(|other| self.touch(other));
            }
        }
    }

    fn endpoints(&self, link: &LinkPlace) -> Option<Endpoints> {
        let numbers = link.ends?;
        let rect = |number: u32| Some(self.nodes[number as usize].as_ref()?.rect);
        Some(Endpoints { from: rect(numbers.0)?, to: rect(numbers.1)?, numbers })
    }
}

impl LinkPlace {
    /// The places through which the user led it.
    fn bends(&self) -> Vec<Point> {
        self.request.bends.iter().copied().map(Point::from).collect()
    }

    /// The label that it shall have, if any. Where so many links end that they share places, there
    /// are none.
    fn label_wish(&self) -> Option<LabelWish> {
        let is_crowded = |slot: Slot| slot.count == 0;
        let crowded =
            self.exits.is_some_and(|exits| is_crowded(exits.slots.0) || is_crowded(exits.slots.1));
        self.request.label.filter(|_| !crowded)
    }
}
