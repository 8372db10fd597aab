//! Composing a plan again and again, redrawing only what a change touches.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use imbl::ordmap::DiffItem;

use super::drawing::{Drawing, Tag};
use super::drawings::Drawings;
use super::node::draw_node;
use super::options::Options;
use super::paper::frame_title;
use super::picture::Scene;
use super::presence::{Joined, Look, Presence};
use super::{island, link};
use crate::geometry::{FxHashMap, Rect};
use crate::layout::{self, Router};
use crate::plan::{Body, Id, Lifecycle, Link, Node, Plan, View};

/// Up to so many elements are drawn within a part of a frame; what takes longer is done in the
/// background.
const FEW: usize = 600;

/// Composes scenes and remembers what it drew: of the next plan only what differs is drawn, the
/// other drawings are shared with the scene before (`Arc::ptr_eq`).
#[derive(Debug, Default)]
pub struct Composer {
    known: Option<Composed>,
}

/// What was composed last.
#[derive(Debug)]
struct Composed {
    plan: Plan,
    /// The last step of the plan, kept up where the target is shown: it says what is new there.
    last_step: u32,
    islands: Arc<[Vec<Id>]>,
    options: Options,
    router: Router,
    /// The links at each node, shown or not; none where nothing will change.
    links_at: Option<FxHashMap<Id, Vec<Id>>>,
    drawings: Drawings,
    /// Which islands are shown, by their places in the classification, each with the number in
    /// its name if there are several.
    numbers_of_islands: BTreeMap<usize, Option<usize>>,
    scene: Arc<Scene>,
    pace: Pace,
}

/// Links that came, went or changed, with what they are now.
type ChangedLinks = Vec<(Id, Option<Arc<Link>>)>;

/// What differs between the plan that was drawn last and the next one.
struct Changes {
    nodes: Vec<(Id, Option<Arc<Node>>)>,
    links: ChangedLinks,
    /// Whether all links of the next plan are among them.
    are_all_links: bool,
}

/// How much time there is for the links of a scene.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// What changes is in motion: the links at it only follow it, and all others stay.
    InMotion,
    /// Links are laid past the cards at once; where they could lie better, a scene at rest follows.
    AtFirst,
    /// Every link is laid as well as it can be.
    #[default]
    AtRest,
}

/// So few links are laid as well as they can be at once.
const FEW_LINKS: usize = 48;

/// What became of the cards.
#[derive(Debug, Default)]
struct Moves {
    /// Those that moved, whence and where to.
    moved: Vec<(Id, Rect, Rect)>,
    /// Those that came or went, and where they are or were.
    others: FxHashMap<Id, ()>,
    elsewhere: Vec<Rect>,
}

impl Composer {
    /// A composer that has drawn nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether so little changed since the last scene that the next one is composed within a part
    /// of a frame.
    pub fn is_near(&self, plan: &Plan, options: &Options) -> bool {
        let Some(known) =
            self.known.as_ref().filter(|known| known.options.differs_in_elements_only(options))
        else {
            return plan.nodes.len() + plan.links.len() <= FEW;
        };
        let nodes = known.plan.nodes.diff(&plan.nodes).take(FEW + 1).count();
        nodes + known.plan.links.diff(&plan.links).take(FEW + 1).count() <= FEW
    }

    /// The scene of a plan; the same as of a new composer, whatever was composed before.
    pub fn compose(&mut self, plan: &Plan, islands: &[Vec<Id>], options: &Options) -> Arc<Scene> {
        self.compose_shared(plan, &islands.to_vec().into(), options, Pace::AtRest)
    }

    /// Whether the links of the last scene could still lie better: it was composed in haste.
    pub fn is_unsettled(&self) -> bool {
        self.known.as_ref().is_some_and(|known| known.router.is_unsettled())
    }

    /// The same as [`Composer::compose`]; islands that are still those of the last scene are not
    /// compared.
    pub fn compose_shared(
        &mut self,
        plan: &Plan,
        islands: &Arc<[Vec<Id>]>,
        options: &Options,
        pace: Pace,
    ) -> Arc<Scene> {
        let known =
            self.known.take().filter(|known| known.options.differs_in_elements_only(options));
        let known = known.unwrap_or_else(|| {
            let links_at = Some(FxHashMap::default());
            Composed::new(options, Router::new(options.links), links_at)
        });
        let known = self.known.insert(known);
        known.update(plan, islands, options, pace);
        Arc::clone(&known.scene)
    }
}

/// The scene of a plan, of which nothing is remembered.
pub(super) fn compose_once(plan: &Plan, islands: &[Vec<Id>], options: &Options) -> Scene {
    let mut known = Composed::new(options, Router::for_one_time(options.links), None);
    known.update(plan, &islands.to_vec().into(), options, Pace::AtRest);
    Arc::unwrap_or_clone(known.scene)
}

impl Composed {
    fn new(options: &Options, router: Router, links_at: Option<FxHashMap<Id, Vec<Id>>>) -> Self {
        Self {
            plan: Plan::default(),
            last_step: 0,
            islands: Arc::default(),
            options: options.clone(),
            router,
            links_at,
            drawings: Drawings::default(),
            numbers_of_islands: BTreeMap::new(),
            scene: Arc::new(Scene::of(Drawings::default(), options)),
            pace: Pace::AtRest,
        }
    }

    fn update(&mut self, plan: &Plan, islands: &Arc<[Vec<Id>]>, options: &Options, pace: Pace) {
        let Changes { nodes, mut links, are_all_links } = self.changes(plan, options);
        let before = std::mem::replace(&mut self.pace, pace);
        let is_put_down = before == Pace::InMotion && pace != Pace::InMotion;
        let is_to_settle = pace == Pace::AtRest && self.router.is_unsettled();
        let same_islands = Arc::ptr_eq(&self.islands, islands) || self.islands == *islands;
        if nodes.is_empty() && links.is_empty() && same_islands && !is_put_down && !is_to_settle {
            return;
        }
        if are_all_links {
            self.router.reserve(nodes.len(), links.len());
        }
        let mut moves = Moves::default();
        let mut drawn_nodes: Vec<Arc<Drawing>> = Vec::with_capacity(nodes.len());
        for (id, node) in nodes {
            if !are_all_links {
                let at = self.links_at.as_ref().and_then(|links_at| links_at.get(&id));
                let found = at.into_iter().flatten();
                links.extend(found.map(|id| (id.clone(), self.plan.links.get(id).cloned())));
            }
            drawn_nodes.extend(self.update_node(&id, node, &mut moves));
        }
        let asked = match are_all_links {
            true if !is_put_down => self.route_all(plan, links),
            _ => self.route_some(links),
        };
        // In the order of a scene, if nothing lies elsewhere than most does.
        let (mut drawn, mut drawn_labels) = (Vec::with_capacity(asked.len()), Vec::new());
        for asked in &asked {
            self.draw_link(asked, &mut drawn, &mut drawn_labels);
        }
        drawn.append(&mut drawn_labels);
        drawn.append(&mut drawn_nodes);
        self.drawings.extend(drawn);
        // Equal ones stay those that they were.
        let old = match same_islands {
            true => Arc::clone(&self.islands),
            false => std::mem::replace(&mut self.islands, Arc::clone(islands)),
        };
        self.update_islands(&old, &moves);
        if self.links_at.is_some() {
            self.drawings.sort_by_place();
        }
        self.scene = Arc::new(Scene::of(self.drawings.clone(), &self.options));
    }

    /// Takes over the next plan; yields what has to be looked at again.
    fn changes(&mut self, plan: &Plan, options: &Options) -> Changes {
        let old = std::mem::replace(&mut self.plan, plan.clone());
        let mut steps = StepChanges::new(&old, &self.plan, self.last_step);
        let mut nodes: Vec<(Id, Option<Arc<Node>>)> = Vec::new();
        for change in old.nodes.diff(&self.plan.nodes) {
            let (id, before, after) = parts(&change);
            steps.note(before.map(|node| node.last_step()), after.map(|node| node.last_step()));
            nodes.push((id.clone(), after.cloned()));
        }
        let mut links = ChangedLinks::new();
        let mut kept = 0;
        for change in old.links.diff(&self.plan.links) {
            let (id, before, after) = parts(&change);
            let step = |link: &Arc<Link>| link.lifecycle.step().unwrap_or_default();
            steps.note(before.map(step), after.map(step));
            if let Some(links_at) = &mut self.links_at {
                note_ends(links_at, id, before, after);
            }
            links.push((id.clone(), after.cloned()));
            kept += usize::from(after.is_some());
        }
        for id in self.options.singled_out_otherwise(options) {
            match (plan.links.get(&id), plan.nodes.get(&id)) {
                (Some(link), _) => links.push((id, Some(Arc::clone(link)))),
                (None, Some(node)) => nodes.push((id, Some(Arc::clone(node)))),
                (None, None) => {}
            }
        }
        self.options = options.clone();
        let is_compared = options.compared_with.is_some();
        if options.view == View::Target || is_compared {
            let last_step = steps.last_step(&self.plan);
            let before = std::mem::replace(&mut self.last_step, last_step);
            if before != last_step && !old.nodes.is_empty() {
                // Where views are compared, which of them is the target changes for all.
                let comes = |lifecycle: Lifecycle| {
                    is_compared || [before, last_step].map(Lifecycle::Planned).contains(&lifecycle)
                };
                let shown = self.plan.nodes.iter().filter(|(_, node)| comes(node.lifecycle));
                nodes.extend(shown.map(|(id, node)| (id.clone(), Some(Arc::clone(node)))));
                let shown = self.plan.links.iter().filter(|(_, link)| comes(link.lifecycle));
                links.extend(shown.map(|(id, link)| (id.clone(), Some(Arc::clone(link)))));
            }
        }
        nodes.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        nodes.dedup_by(|(a, _), (b, _)| a == b);
        sort(&mut links);
        Changes { nodes, links, are_all_links: kept == self.plan.links.len() }
    }

    /// Has all links of a plan routed anew.
    fn route_all(&mut self, plan: &Plan, links: ChangedLinks) -> Vec<Asked> {
        // So many nodes are asked for that they are found quicker by their numbers. A link with an
        // end that is not shown, and so has none, is not shown either.
        let mut numbered: Vec<Option<&Arc<Node>>> = Vec::with_capacity(plan.nodes.len());
        for (id, node) in &plan.nodes {
            if let Some(number) = self.router.node_number(id) {
                let at = number as usize;
                numbered.resize(numbered.len().max(at + 1), None);
                numbered[at] = Some(node);
            }
        }
        let mut asked = Vec::with_capacity(links.len());
        for (id, link) in links {
            let ends = self.numbers_of_ends(link.as_deref());
            let [from, to] = ends.map(|end| numbered[end? as usize].cloned());
            let link = link
                .zip(from.zip(to))
                .and_then(|(link, ends)| ShownLink::between(&id, link, ends, self.look()));
            asked.push(self.request_link(id, link, ends));
        }
        self.router.settle_all();
        asked
    }

    /// Has some links routed again, and those that have to make room for them.
    fn route_some(&mut self, mut links: ChangedLinks) -> Vec<Asked> {
        sort(&mut links);
        let mut asked: Vec<Asked> = Vec::with_capacity(links.len());
        for (id, link) in links {
            let ends = self.numbers_of_ends(link.as_deref());
            let link = link.and_then(|link| ShownLink::in_plan(&self.plan, &id, link, self.look()));
            asked.push(self.request_link(id, link, ends));
        }
        let requested = asked.len();
        let moved = match self.pace {
            Pace::InMotion => self.router.follow(),
            Pace::AtFirst if self.plan.links.len() > FEW_LINKS => self.router.settle_at_first(),
            Pace::AtFirst | Pace::AtRest => self.router.settle(),
        };
        for id in moved {
            if asked[..requested].binary_search_by(|other| other.id.cmp(&id)).is_err() {
                let link = self.plan.links.get(&id).cloned();
                let link =
                    link.and_then(|link| ShownLink::in_plan(&self.plan, &id, link, self.look()));
                let number = self.router.number(&id);
                asked.push(Asked { id, link: link.zip(number) });
            }
        }
        asked
    }

    fn look(&self) -> Look<'_> {
        Look::at(&self.options, self.last_step)
    }

    /// The drawing of a node.
    fn update_node(
        &mut self,
        id: &Id,
        node: Option<Arc<Node>>,
        moves: &mut Moves,
    ) -> Option<Arc<Drawing>> {
        let shown = node.and_then(|node| Some((self.look().shown_node(id, &node)?, node)));
        let before = self.router.card(id).map(|(_, rect)| rect);
        let Some((presence, node)) = shown else {
            self.router.remove_node(id);
            moves.note(id, before, None);
            self.drawings.remove(&Tag::Node(id.clone()));
            return None;
        };
        let rect = layout::card(&node);
        let is_card = !matches!(node.body, Body::Frame(_));
        self.router.set_node(id, rect, is_card);
        if let Body::Frame(frame) = &node.body {
            self.router.set_title(id, frame_title(&rect, frame));
        }
        moves.note(id, before, is_card.then_some(rect));
        Some(Arc::new(draw_node(id, &node, presence, &self.options)))
    }

    /// The numbers that the router knows the ends of a link by.
    fn numbers_of_ends(&self, link: Option<&Link>) -> [Option<u32>; 2] {
        let number = |end: &Id| self.router.node_number(end);
        link.map_or([None; 2], |link| [number(&link.from), number(&link.to)])
    }

    /// Asks for the route of a link between two nodes that the router knows by these numbers, if it
    /// is shown.
    fn request_link(&mut self, id: Id, shown: Option<ShownLink>, ends: [Option<u32>; 2]) -> Asked {
        let Some(link) = shown else {
            self.router.remove_link(&id);
            return Asked { id, link: None };
        };
        let request = link::request(&link.joined(), link.presence, &self.options);
        let number = self.router.set_link(&id, request, ends);
        Asked { id, link: Some((link, number)) }
    }

    /// The drawings of a link that differ from those before; those that are no more are dropped.
    fn draw_link(
        &mut self,
        Asked { id, link }: &Asked,
        lines: &mut Vec<Arc<Drawing>>,
        labels: &mut Vec<Arc<Drawing>>,
    ) {
        let placed = link.as_ref().and_then(|(link, at)| Some((link, self.router.placed_at(*at)?)));
        let drawings = match placed {
            Some((link, placed)) => {
                let joined = link.joined();
                let (line, label) = link::draw(id, &joined, placed, link.presence, &self.options);
                [Some(line), label]
            }
            None => [None, None],
        };
        let tags = [Tag::Link(id.clone()), Tag::Label(id.clone())];
        for ((tag, drawing), changed) in tags.into_iter().zip(drawings).zip([lines, labels]) {
            match (self.drawings.get(&tag), drawing) {
                (Some(old), Some(new)) if old.is_same(&new) => {}
                (_, Some(new)) => changed.push(new),
                (Some(_), None) => self.drawings.remove(&tag),
                (None, None) => {}
            }
        }
    }

    /// An island is shown behind its channels if there are at least two of them. `old` are the
    /// islands before.
    fn update_islands(&mut self, old: &Arc<[Vec<Id>]>, moves: &Moves) {
        let near = self.islands_near(moves);
        if Arc::ptr_eq(old, &self.islands) && moves.others.is_empty() {
            for index in near {
                self.move_island(index, moves);
            }
            return;
        }
        let shown = self.shown_islands();
        let known = std::mem::replace(&mut self.numbers_of_islands, shown);
        let old_places: HashMap<&Id, usize> =
            known.keys().filter_map(|index| Some((old[*index].first()?, *index))).collect();
        let (mut drawn, mut changed) = (Vec::new(), Vec::new());
        for (index, number) in &self.numbers_of_islands {
            let island = &self.islands[*index];
            let place = island.first().and_then(|first| old_places.get(first).copied());
            let is_other = |place: &usize| {
                near.contains(place)
                    || old[*place] != *island
                    || (!moves.others.is_empty()
                        && island.iter().any(|id| moves.others.contains_key(id)))
            };
            let Some(place) = place.filter(|place| !is_other(place)) else {
                changed.push(*index);
                continue;
            };
            if known[&place] != *number {
                changed.push(*index);
            } else if place != *index {
                let drawing = |tag| self.drawings.get(&tag).cloned();
                let area = drawing(Tag::Island(place));
                drawn.push((*index, area, drawing(Tag::IslandName(place))));
            }
        }
        for gone in known.keys().filter(|index| !self.numbers_of_islands.contains_key(index)) {
            self.drawings.remove(&Tag::Island(*gone));
            self.drawings.remove(&Tag::IslandName(*gone));
        }
        for (index, area, name) in drawn {
            let [area, name] =
                [area, name].map(|old| old.map(|old| Arc::new(island::renumbered(&old, index))));
            if let Some(area) = area {
                self.drawings.insert(area);
            }
            match name {
                Some(name) => self.drawings.insert(name),
                None => self.drawings.remove(&Tag::IslandName(index)),
            }
        }
        changed.into_iter().for_each(|index| self.draw_island(index));
    }

    /// The islands to which cards that moved, came or went are near enough to change them.
    fn islands_near(&self, moves: &Moves) -> BTreeSet<usize> {
        if self.numbers_of_islands.is_empty() {
            return BTreeSet::new();
        }
        let moved = moves.moved.iter().flat_map(|(_, from, to)| [from, to]);
        let rects = moved.chain(&moves.elsewhere);
        let near = rects.flat_map(|rect| self.drawings.within(&rect.expand(NEAR)));
        let island = |drawing: &Arc<Drawing>| match drawing.tag {
            Tag::Island(index) => Some(index),
            Tag::Node(_) | Tag::Link(_) | Tag::Label(_) | Tag::IslandName(_) | Tag::Caption => None,
        };
        near.filter_map(island).collect()
    }

    /// An island near which cards moved. That of many channels has to do with its own only.
    fn move_island(&mut self, index: usize, moves: &Moves) {
        let island = &self.islands[index];
        let Some(old) = self.drawings.get(&Tag::Island(index)) else { return };
        let mut moved = Arc::clone(old);
        let has_own_areas = island::is_many(old);
        for (id, from, to) in &moves.moved {
            if !has_own_areas || island.contains(id) {
                match island::moved(&moved, from, to).map(Arc::new) {
                    Some(after) => moved = after,
                    None => return self.draw_island(index),
                }
            }
        }
        if !Arc::ptr_eq(&moved, old) {
            self.drawings.insert(moved);
        }
    }

    /// An island that looks as before stays the drawing it was.
    fn draw_island(&mut self, index: usize) {
        let number = self.numbers_of_islands.get(&index).copied().flatten();
        let known = self.islands[index].iter();
        let mut members: Vec<(u32, Rect)> = known.filter_map(|id| self.router.card(id)).collect();
        members.sort_by_key(|(number, _)| *number);
        let (area, name) =
            island::draw(index, number, &members, self.router.cards(), &self.options);
        for (tag, new) in [(Tag::Island(index), Some(area)), (Tag::IslandName(index), name)] {
            match (self.drawings.get(&tag), new) {
                (Some(old), Some(new)) if old.is_same(&new) => {}
                (_, Some(new)) => self.drawings.insert(Arc::new(new)),
                (_, None) => self.drawings.remove(&tag),
            }
        }
    }

    /// The islands of which at least two channels are shown, each with the number in its name if
    /// there are several.
    fn shown_islands(&self) -> BTreeMap<usize, Option<usize>> {
        let is_shown = |island: &Vec<Id>| {
            island.iter().filter(|id| self.router.card(id).is_some()).nth(1).is_some()
        };
        let shown = self.islands.iter().enumerate().filter(|(_, island)| is_shown(island));
        let indices: Vec<usize> = shown.map(|(index, _)| index).collect();
        let several = indices.len() > 1;
        let numbered = indices.into_iter().enumerate();
        numbered.map(|(number, index)| (index, several.then_some(number + 1))).collect()
    }
}

/// Cards farther from the outline of an island than this, in world points, have no part in how it
/// is drawn.
const NEAR: f64 = 96.0;

/// A link that is shown, with its ends.
struct ShownLink {
    link: Arc<Link>,
    from: Arc<Node>,
    to: Arc<Node>,
    presence: Presence,
}

/// A link that was asked for, with its number for the router if it is shown.
struct Asked {
    id: Id,
    link: Option<(ShownLink, u32)>,
}

impl ShownLink {
    /// `None` if nothing of it is shown.
    fn between(
        id: &Id,
        link: Arc<Link>,
        (from, to): (Arc<Node>, Arc<Node>),
        look: Look<'_>,
    ) -> Option<Self> {
        let presence = Joined { link: &link, from: &from, to: &to }.shown(id, look)?;
        Some(Self { link, from, to, presence })
    }

    /// `None` if one of its ends is not there or nothing of it is shown.
    fn in_plan(plan: &Plan, id: &Id, link: Arc<Link>, look: Look<'_>) -> Option<Self> {
        let end = |id: &Id| plan.nodes.get(id).cloned();
        let ends = end(&link.from).zip(end(&link.to))?;
        Self::between(id, link, ends, look)
    }

    fn joined(&self) -> Joined<'_> {
        Joined { link: &self.link, from: &self.from, to: &self.to }
    }
}

/// An element that came, went or changed, as it was and as it is.
fn parts<'a, T>(change: &DiffItem<'a, 'a, Id, T>) -> (&'a Id, Option<&'a T>, Option<&'a T>) {
    match *change {
        DiffItem::Add(id, after) => (id, None, Some(after)),
        DiffItem::Remove(id, before) => (id, Some(before), None),
        DiffItem::Update { old: (id, before), new: (_, after) } => (id, Some(before), Some(after)),
    }
}

/// The last step of a plan after some of it changed: the whole plan is looked through only where
/// what named the last step does so no more.
struct StepChanges {
    last: u32,
    is_lost: bool,
}

impl StepChanges {
    fn new(before: &Plan, after: &Plan, last: u32) -> Self {
        let is_lost = before.measures != after.measures || before.steps != after.steps;
        Self { last, is_lost }
    }

    /// Notes the last step that an element named and names.
    fn note(&mut self, before: Option<u32>, after: Option<u32>) {
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        self.is_lost |= before > after && before >= self.last;
        self.last = self.last.max(after);
    }

    fn last_step(&self, plan: &Plan) -> u32 {
        if self.is_lost { plan.last_step() } else { self.last }
    }
}

/// Keeps track of which links end where.
fn note_ends(
    links_at: &mut FxHashMap<Id, Vec<Id>>,
    id: &Id,
    before: Option<&Arc<Link>>,
    after: Option<&Arc<Link>>,
) {
    for end in before.iter().flat_map(|link| [&link.from, &link.to]) {
        if let Some(links) = links_at.get_mut(end) {
            links.retain(|other| other != id);
        }
    }
    for end in after.iter().flat_map(|link| [&link.from, &link.to]) {
        links_at.entry(end.clone()).or_default().push(id.clone());
    }
}

impl Moves {
    /// Notes where a card was and where it is now.
    fn note(&mut self, id: &Id, before: Option<Rect>, after: Option<Rect>) {
        match (before, after) {
            (Some(before), Some(after)) if before != after => {
                self.moved.push((id.clone(), before, after));
            }
            (None, Some(place)) | (Some(place), None) => {
                self.others.insert(id.clone(), ());
                self.elsewhere.push(place);
            }
            _ => {}
        }
    }
}

fn sort(links: &mut ChangedLinks) {
    links.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    links.dedup_by(|(a, _), (b, _)| a == b);
}
