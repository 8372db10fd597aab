//! The routes of all links, kept up to date change by change.

mod follow;
mod labels;
mod lay;
mod settle;
mod sides;
#[cfg(test)]
mod truth;

use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::endpoints::{Endpoints, Exits};
use super::label::{LabelPlace, LabelWish};
use super::port::Slot;
use super::shape::LinkShape;
use crate::geometry::{FxHashMap, GridPoint, Point, Rect, SpatialGrid};
use crate::plan::Id;
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
}

/// Where a link lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// Its route from end to end, the corners not rounded (see [`LinkShape::line`]); empty if one
    /// of its ends is not there.
    pub route: Arc<[Point]>,
    /// The place of its label, where there is room for one.
    pub label: Option<LabelPlace>,
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
    /// Where something came or went since the last time.
    changed_at: Vec<Rect>,
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
            changed_at: Vec::new(),
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
            let weight = |request: &Request| request.label.map(|label| label.weight);
            if weight(&link.request) != weight(&request) {
                self.touch_around_label(number);
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::layout::label::LabelWeight;

    fn id(kind: &str, number: usize) -> Id {
        Id::new(&format!("{kind}{number}")).expect("a short id")
    }

    #[derive(Clone, Debug)]
    enum Change {
        Node(usize, i32, i32),
        NoNode(usize),
        Link(usize, usize, usize, bool),
        NoLink(usize),
    }

    const LINKS: usize = 32;

    /// Nodes far apart, near one spot, or all on it.
    fn changes() -> impl Strategy<Value = Vec<Change>> {
        prop_oneof![Just(-12..12), Just(-1..2), Just(0..1)].prop_flat_map(changes_within)
    }

    fn changes_within(far: std::ops::Range<i32>) -> impl Strategy<Value = Vec<Change>> {
        proptest::collection::vec(
            prop_oneof![
                6 => (0_usize..12, far.clone(), far).prop_map(|(n, x, y)| Change::Node(n, x, y)),
                1 => (0_usize..12).prop_map(Change::NoNode),
                6 => (0..LINKS, 0_usize..12, 0_usize..12, any::<bool>())
                    .prop_map(|(n, a, b, bent)| Change::Link(n, a, b, bent)),
                1 => (0..LINKS).prop_map(Change::NoLink),
            ],
            1..80,
        )
    }

    fn apply(router: &mut Router, change: &Change) {
        match *change {
            Change::Node(number, x, y) => {
                let at = Point::new(f64::from(x) * 70.0, f64::from(y) * 45.0);
                router.set_node(&id("n", number), Rect::from_size(at, 184.0, 72.0), number != 3);
                let title = Rect::from_size(at + Point::new(14.0, 10.0), 90.0, 18.0);
                router.set_title(&id("n", number), (number == 3).then_some(title));
            }
            Change::NoNode(number) => router.remove_node(&id("n", number)),
            Change::Link(number, a, b, bent) => {
                let bends = if bent { vec![GridPoint::new(a as i32 * 50, 90)] } else { Vec::new() };
                let request = Request {
                    from: id("n", a),
                    to: id("n", (a + 1 + b % 11) % 12),
                    bends,
                    label: (number % 3 > 0).then_some(LabelWish {
                        width: 20.0 + number as f64 * 12.0,
                        name_width: 20.0 + number as f64 * 6.0,
                        weight: [LabelWeight::HandOver, LabelWeight::Data][number % 2],
                    }),
                };
                let endpoints = router.ends_of(&request);
                router.set_link(&id("l", number), request, endpoints);
            }
            Change::NoLink(number) => router.remove_link(&id("l", number)),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn what_follows_is_laid_as_if_it_had_not(changes in changes()) {
            let mut in_motion = Router::default();
            for (number, change) in changes.iter().enumerate() {
                apply(&mut in_motion, change);
                let place = |router: &Router, link: usize| router.placed(&id("l", link)).cloned();
                let before: Vec<_> = (0..LINKS).map(|link| place(&in_motion, link)).collect();
                let is_at_rest = number % 5 == 4;
                let said = if is_at_rest { in_motion.settle() } else { in_motion.follow() };
                for (link, before) in before.iter().enumerate() {
                    let now = place(&in_motion, link);
                    let is_said = said.contains(&id("l", link));
                    prop_assert!(*before == now || is_said, "l{}", link);
                }
            }
            in_motion.settle();
            let mut at_once = Router::default();
            changes.iter().for_each(|change| apply(&mut at_once, change));
            at_once.settle();
            for number in 0..LINKS {
                let link = id("l", number);
                prop_assert_eq!(in_motion.placed(&link), at_once.placed(&link), "l{}", number);
            }
        }

        #[test]
        fn change_by_change_ends_where_all_at_once_does(changes in changes()) {
            let mut step_by_step = Router::default();
            let mut known: Vec<Option<Placed>> = vec![None; LINKS];
            for change in &changes {
                apply(&mut step_by_step, change);
                let changed = step_by_step.settle();
                for (number, known) in known.iter_mut().enumerate() {
                    let now = step_by_step.placed(&id("l", number)).cloned();
                    let said = changed.contains(&id("l", number));
                    // What came without a route or went altogether needs no saying.
                    if let (Some(known), Some(now)) = (&known, &now) {
                        prop_assert_eq!(known != now, said, "l{}", number);
                    }
                    *known = now;
                }
            }
            let mut at_once = Router::default();
            changes.iter().for_each(|change| apply(&mut at_once, change));
            at_once.settle();
            for number in 0..LINKS {
                let link = id("l", number);
                prop_assert_eq!(step_by_step.placed(&link), at_once.placed(&link), "l{}", number);
            }
        }

        #[test]
        fn routes_lead_along_the_axes_from_side_to_side(changes in changes()) {
            let mut router = Router::default();
            changes.iter().for_each(|change| apply(&mut router, change));
            router.settle();
            for link in router.links.iter().flatten() {
                let Some(endpoints) = router.endpoints(link) else { continue };
                let route = &link.placed.route;
                prop_assert!(route.len() >= 2);
                for pair in route.windows(2) {
                    prop_assert!(pair[0].x == pair[1].x || pair[0].y == pair[1].y, "{route:?}");
                }
                let on_border = |rect: &Rect, point: Point| {
                    rect.contains(point) && !rect.expand(-0.5).contains(point)
                };
                prop_assert!(on_border(&endpoints.from, route[0]), "{route:?} {endpoints:?}");
                prop_assert!(on_border(&endpoints.to, route[route.len() - 1]), "{route:?} {endpoints:?}");
                if let Some(label) = link.placed.label {
                    prop_assert_eq!(router.cards.touching(&label.rect), Vec::<u32>::new());
                }
            }
        }
    }

    #[test]
    fn so_many_links_that_they_are_laid_less_often_end_the_same_whenever_they_came() {
        let lay = |router: &mut Router, links: std::ops::Range<usize>| {
            for number in links {
                let (from, to) = (id("n", number % 12), id("n", (number * 5 + 1) % 12));
                let request = Request { from, to, bends: Vec::new(), label: None };
                let ends = router.ends_of(&request);
                router.set_link(&id("l", number), request, ends);
            }
        };
        let cards = |router: &mut Router| {
            for number in 0..12 {
                let at = Point::new((number % 4) as f64 * 320.0, (number / 4) as f64 * 200.0);
                router.set_node(&id("n", number), Rect::from_size(at, 184.0, 72.0), true);
            }
        };
        let most = PASSES_OF[0].0;
        let mut router = Router::default();
        cards(&mut router);
        for links in [0..most, most..most + 5] {
            lay(&mut router, links.clone());
            router.settle();
            let mut at_once = Router::default();
            cards(&mut at_once);
            lay(&mut at_once, 0..links.end);
            at_once.settle();
            for number in 0..links.end {
                let link = id("l", number);
                assert_eq!(
                    router.placed(&link),
                    at_once.placed(&link),
                    "{number} of {}",
                    links.end
                );
            }
        }
        router.remove_link(&id("l", most));
        (most + 1..most + 5).for_each(|number| router.remove_link(&id("l", number)));
        router.settle();
        let mut fewer = Router::default();
        cards(&mut fewer);
        lay(&mut fewer, 0..most);
        fewer.settle();
        let same =
            |number: usize| router.placed(&id("l", number)) == fewer.placed(&id("l", number));
        assert!((0..most).all(same));
    }

    #[test]
    fn a_link_leads_round_a_card_in_its_way() {
        let mut router = Router::default();
        let card = |x: f64, y: f64| Rect::from_size(Point::new(x, y), 184.0, 72.0);
        router.set_node(&id("n", 1), card(0.0, 0.0), true);
        router.set_node(&id("n", 2), card(300.0, 0.0), true);
        router.set_node(&id("n", 3), card(600.0, 0.0), true);
        let request = Request {
            from: id("n", 1),
            to: id("n", 3),
            bends: Vec::new(),
            label: Some(LabelWish { width: 90.0, name_width: 90.0, weight: LabelWeight::Data }),
        };
        let endpoints = router.ends_of(&request);
        router.set_link(&id("l", 1), request, endpoints);
        router.settle();
        let route = router.placed(&id("l", 1)).expect("a link").route.clone();
        let middle = card(300.0, 0.0);
        assert!(route.windows(2).all(|pair| !Rect::between(pair[0], pair[1]).intersects(&middle)));
        router.remove_node(&id("n", 2));
        assert_eq!(router.settle(), [id("l", 1)]);
        let route = &router.placed(&id("l", 1)).expect("a link").route;
        assert_eq!(route[..], [Point::new(184.0, 36.0), Point::new(600.0, 36.0)]);
    }
}
