//! Composing a plan again and again, redrawing only what a change touches.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use imbl::ordmap::DiffItem;

use super::drawings::Drawings;
use super::mark::{Drawing, Scene, Tag};
use super::{Options, Presence, draw_node, island, shown_link, shown_node, wire};
use crate::geometry::{MovingIndex, Rect};
use crate::layout::{self, Router};
use crate::plan::{Body, Id, Plan};

/// Up to so many elements are drawn within a part of a frame.
const FEW: usize = 600;

/// Composes scenes and remembers what it drew: of the next plan only what differs is drawn, the
/// other drawings are shared with the scene before (`Arc::ptr_eq`).
#[derive(Debug, Default)]
pub struct Composer {
    known: Option<Known>,
}

/// What was composed last.
#[derive(Debug)]
struct Known {
    plan: Plan,
    islands: Arc<[Vec<Id>]>,
    options: Options,
    router: Router,
    /// The links at each node, shown or not.
    links_at: HashMap<Id, Vec<Id>>,
    /// The shown cards under their numbers, for islands.
    cards: Cards,
    drawings: Drawings,
    /// Which islands are shown, by their places in the classification, each with the number in
    /// its name if there are several.
    numbers_of_islands: BTreeMap<usize, Option<usize>>,
    scene: Arc<Scene>,
}

#[derive(Debug, Default)]
struct Cards {
    numbers: HashMap<Id, (u32, Rect)>,
    next: u32,
    index: MovingIndex,
}

/// What became of the cards.
#[derive(Debug, Default)]
struct Moves {
    /// Those that moved, whence and where to.
    moved: Vec<(Id, Rect, Rect)>,
    /// Those that came or went, and where they are or were.
    others: BTreeSet<Id>,
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
            self.known.as_ref().filter(|known| known.options.differs_in_held_off_only(options))
        else {
            return plan.nodes.len() + plan.links.len() <= FEW;
        };
        let nodes = known.plan.nodes.diff(&plan.nodes).take(FEW + 1).count();
        nodes + known.plan.links.diff(&plan.links).take(FEW + 1).count() <= FEW
    }

    /// The scene of a plan; the same as of a new composer, whatever was composed before.
    pub fn compose(&mut self, plan: &Plan, islands: &[Vec<Id>], options: &Options) -> Arc<Scene> {
        self.compose_shared(plan, &islands.to_vec().into(), options)
    }

    /// The same; islands that are still those of the last scene are not compared.
    pub fn compose_shared(
        &mut self,
        plan: &Plan,
        islands: &Arc<[Vec<Id>]>,
        options: &Options,
    ) -> Arc<Scene> {
        let known =
            self.known.take().filter(|known| known.options.differs_in_held_off_only(options));
        let known = self.known.insert(known.unwrap_or_else(|| Known::new(options)));
        known.update(plan, islands, options);
        Arc::clone(&known.scene)
    }
}

impl Known {
    fn new(options: &Options) -> Self {
        Self {
            plan: Plan::default(),
            islands: Arc::default(),
            options: options.clone(),
            router: Router::new(options.links),
            links_at: HashMap::new(),
            cards: Cards::default(),
            drawings: Drawings::default(),
            numbers_of_islands: BTreeMap::new(),
            scene: Arc::new(Scene::of(Drawings::default(), options)),
        }
    }

    fn update(&mut self, plan: &Plan, islands: &Arc<[Vec<Id>]>, options: &Options) {
        let old = std::mem::replace(&mut self.plan, plan.clone());
        let mut nodes: Vec<Id> = Vec::new();
        for change in old.nodes.diff(&self.plan.nodes) {
            match change {
                DiffItem::Add(id, _) | DiffItem::Remove(id, _) => nodes.push(id.clone()),
                DiffItem::Update { new: (id, _), .. } => nodes.push(id.clone()),
            }
        }
        let mut links: Vec<Id> = Vec::new();
        for change in old.links.diff(&self.plan.links) {
            match change {
                DiffItem::Add(id, _) | DiffItem::Remove(id, _) => links.push(id.clone()),
                DiffItem::Update { new: (id, _), .. } => links.push(id.clone()),
            }
        }
        if self.options.held_off != options.held_off {
            let before = std::mem::replace(&mut self.options.held_off, options.held_off.clone());
            for id in before.symmetric_difference(&options.held_off) {
                let list = if plan.links.contains_key(id) { &mut links } else { &mut nodes };
                list.push(id.clone());
            }
            sort(&mut nodes);
            sort(&mut links);
        }
        let same_islands = Arc::ptr_eq(&self.islands, islands) || self.islands == *islands;
        if nodes.is_empty() && links.is_empty() && same_islands {
            return;
        }
        for id in &links {
            self.note_ends(id, &old);
        }
        let mut drawn: Vec<Arc<Drawing>> = Vec::new();
        let mut moves = Moves::default();
        for id in &nodes {
            drawn.extend(self.update_node(id, &mut moves));
            links.extend(self.links_at.get(id).into_iter().flatten().cloned());
        }
        sort(&mut links);
        for id in &links {
            self.request_link(id);
        }
        links.extend(self.router.settle());
        sort(&mut links);
        for id in &links {
            drawn.extend(self.draw_link(id));
        }
        self.drawings.extend(drawn);
        // Equal ones stay those that they were.
        let old = match same_islands {
            true => Arc::clone(&self.islands),
            false => std::mem::replace(&mut self.islands, Arc::clone(islands)),
        };
        self.update_islands(&old, &moves);
        self.scene = Arc::new(Scene::of(self.drawings.clone(), &self.options));
    }

    /// Keeps track of which links end where.
    fn note_ends(&mut self, id: &Id, old: &Plan) {
        if let Some(link) = old.links.get(id) {
            for end in [&link.from, &link.to] {
                if let Some(links) = self.links_at.get_mut(end) {
                    links.retain(|other| other != id);
                }
            }
        }
        if let Some(link) = self.plan.links.get(id) {
            for end in [&link.from, &link.to] {
                self.links_at.entry(end.clone()).or_default().push(id.clone());
            }
        }
    }

    /// The drawing of a node.
    fn update_node(&mut self, id: &Id, moves: &mut Moves) -> Option<Arc<Drawing>> {
        let shown = self.plan.nodes.get(id).map(Arc::clone);
        let shown = shown.and_then(|node| Some((shown_node(id, &node, &self.options)?, node)));
        let Some((presence, node)) = shown else {
            self.router.remove_node(id);
            self.cards.remove(id, moves);
            self.drawings.remove(&Tag::Node(id.clone()));
            return None;
        };
        let rect = layout::card(&node);
        let is_card = !matches!(node.body, Body::Frame(_));
        self.router.set_node(id, rect, is_card);
        match is_card {
            true => self.cards.set(id, rect, moves),
            false => self.cards.remove(id, moves),
        }
        Some(Arc::new(draw_node(id, &node, presence, &self.options)))
    }

    /// How much of a link is shown; `None` if it is not shown at all.
    fn shown_link(&self, id: &Id) -> Option<Presence> {
        shown_link(id, &self.plan, self.plan.links.get(id)?, &self.options)
    }

    fn request_link(&mut self, id: &Id) {
        match (self.shown_link(id), self.plan.links.get(id)) {
            (Some(_), Some(link)) => {
                let request = wire::request(id, &self.plan, link, &self.options);
                self.router.set_link(id, request);
            }
            _ => self.router.remove_link(id),
        }
    }

    /// The drawings of a link that differ from those before; those that are no more are dropped.
    fn draw_link(&mut self, id: &Id) -> Vec<Arc<Drawing>> {
        let shown = self.shown_link(id).zip(self.plan.links.get(id)).zip(self.router.placed(id));
        let drawings = match shown {
            Some(((presence, link), placed)) => {
                let (line, label) =
                    wire::draw(id, &self.plan, link, placed, presence, &self.options);
                [Some(line), label]
            }
            None => [None, None],
        };
        let tags = [Tag::Link(id.clone()), Tag::Label(id.clone())];
        let mut changed = Vec::new();
        for (tag, drawing) in tags.into_iter().zip(drawings) {
            match (self.drawings.get(&tag), drawing) {
                (Some(old), Some(new)) if old.is_same(&new) => {}
                (_, Some(new)) => changed.push(Arc::new(new)),
                (Some(_), None) => self.drawings.remove(&tag),
                (None, None) => {}
            }
        }
        changed
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
                        && island.iter().any(|id| moves.others.contains(id)))
            };
            let Some(place) = place.filter(|place| !is_other(place)) else {
                changed.push(*index);
                continue;
            };
            if (place, known[&place]) != (*index, *number) {
                let drawing = self.drawings.get(&Tag::Island(place));
                match drawing.and_then(|old| island::renumbered(old, *index, *number)) {
                    Some(drawing) => drawn.push(Arc::new(drawing)),
                    None => changed.push(*index),
                }
            }
        }
        for gone in known.keys().filter(|index| !self.numbers_of_islands.contains_key(index)) {
            self.drawings.remove(&Tag::Island(*gone));
        }
        self.drawings.extend(drawn);
        changed.into_iter().for_each(|index| self.draw_island(index));
    }

    /// The islands to which cards that moved, came or went are near enough to change them.
    fn islands_near(&self, moves: &Moves) -> BTreeSet<usize> {
        let moved = moves.moved.iter().flat_map(|(_, from, to)| [from, to]);
        let rects = moved.chain(&moves.elsewhere);
        let near = rects.flat_map(|rect| self.drawings.within(&rect.expand(NEAR)));
        let island = |drawing: &Arc<Drawing>| match drawing.tag {
            Tag::Island(index) => Some(index),
            Tag::Node(_) | Tag::Link(_) | Tag::Label(_) | Tag::Caption => None,
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
        let mut members: Vec<(u32, Rect)> =
            known.filter_map(|id| self.cards.numbers.get(id).copied()).collect();
        members.sort_by_key(|(number, _)| *number);
        let drawing = island::draw(index, number, &members, &self.cards.index, &self.options);
        let old = self.drawings.get(&Tag::Island(index));
        if !old.is_some_and(|old| old.is_same(&drawing)) {
            self.drawings.insert(Arc::new(drawing));
        }
    }

    /// The islands of which at least two channels are shown, each with the number in its name if
    /// there are several.
    fn shown_islands(&self) -> BTreeMap<usize, Option<usize>> {
        let is_shown = |island: &Vec<Id>| {
            island.iter().filter(|id| self.cards.numbers.contains_key(*id)).nth(1).is_some()
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

impl Cards {
    fn set(&mut self, id: &Id, rect: Rect, moves: &mut Moves) {
        let number = match self.numbers.get(id) {
            Some((_, old)) if *old == rect => return,
            Some((number, old)) => {
                self.index.remove(*number, old);
                moves.moved.push((id.clone(), *old, rect));
                *number
            }
            None => {
                self.next += 1;
                moves.others.insert(id.clone());
                moves.elsewhere.push(rect);
                self.next
            }
        };
        self.numbers.insert(id.clone(), (number, rect));
        self.index.insert(number, rect);
    }

    fn remove(&mut self, id: &Id, moves: &mut Moves) {
        if let Some((number, rect)) = self.numbers.remove(id) {
            self.index.remove(number, &rect);
            moves.others.insert(id.clone());
            moves.elsewhere.push(rect);
        }
    }
}

fn sort(ids: &mut Vec<Id>) {
    ids.sort_unstable();
    ids.dedup();
}
