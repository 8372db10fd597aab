//! Composing a plan again and again, redrawing only what a change touches.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use imbl::ordmap::DiffItem;

use super::drawings::Drawings;
use super::mark::{Drawing, Scene, Tag};
use super::{Options, draw_node, island, shown_link, shown_node, wire};
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
    /// Where those that moved were and are.
    rects: Vec<Rect>,
    /// Whether a card came or went, or the islands are others.
    others: bool,
}

impl Composer {
    /// A composer that has drawn nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether so little changed since the last scene that the next one is composed within a part
    /// of a frame.
    pub fn is_near(&self, plan: &Plan, options: &Options) -> bool {
        let Some(known) = self.known.as_ref().filter(|known| known.options == *options) else {
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
        let known = self.known.take().filter(|known| known.options == *options);
        let known = self.known.insert(known.unwrap_or_else(|| Known::new(options)));
        known.update(plan, islands);
        Arc::clone(&known.scene)
    }
}

impl Known {
    fn new(options: &Options) -> Self {
        Self {
            plan: Plan::default(),
            islands: Arc::default(),
            options: options.clone(),
            router: Router::default(),
            links_at: HashMap::new(),
            cards: Cards::default(),
            drawings: Drawings::default(),
            numbers_of_islands: BTreeMap::new(),
            scene: Arc::new(Scene::of(Drawings::default(), options)),
        }
    }

    fn update(&mut self, plan: &Plan, islands: &Arc<[Vec<Id>]>) {
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
        let moves = Moves { others: moves.others || !same_islands, ..moves };
        self.islands = Arc::clone(islands);
        self.update_islands(&moves);
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
        let shown = shown.and_then(|node| Some((shown_node(&node, &self.options)?, node)));
        let Some((is_ghost, node)) = shown else {
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
        Some(Arc::new(draw_node(id, &node, is_ghost, &self.options)))
    }

    /// Whether a link is shown as a ghost; `None` if it is not shown at all.
    fn shown_link(&self, id: &Id) -> Option<bool> {
        shown_link(&self.plan, self.plan.links.get(id)?, &self.options)
    }

    fn request_link(&mut self, id: &Id) {
        match (self.shown_link(id), self.plan.links.get(id)) {
            (Some(_), Some(link)) => {
                let request = wire::request(&self.plan, link, &self.options);
                self.router.set_link(id, request);
            }
            _ => self.router.remove_link(id),
        }
    }

    /// The drawings of a link that differ from those before; those that are no more are dropped.
    fn draw_link(&mut self, id: &Id) -> Vec<Arc<Drawing>> {
        let shown = self.shown_link(id).zip(self.plan.links.get(id)).zip(self.router.placed(id));
        let drawings = match shown {
            Some(((is_ghost, link), placed)) => {
                let (line, label) =
                    wire::draw(id, &self.plan, link, placed, is_ghost, &self.options);
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

    /// An island is shown behind its channels if there are at least two of them.
    fn update_islands(&mut self, moves: &Moves) {
        if !moves.others {
            // Cards that moved far from an island do not change it.
            let near = moves.rects.iter().flat_map(|rect| self.drawings.within(&rect.expand(NEAR)));
            let near = near.filter_map(|drawing| match drawing.tag {
                Tag::Island(index) => Some(index),
                _ => None,
            });
            for index in near.collect::<BTreeSet<usize>>() {
                self.draw_island(index);
            }
            return;
        }
        let shown = self.shown_islands();
        for gone in self.numbers_of_islands.keys().filter(|index| !shown.contains_key(index)) {
            self.drawings.remove(&Tag::Island(*gone));
        }
        self.numbers_of_islands = shown;
        let all: Vec<usize> = self.numbers_of_islands.keys().copied().collect();
        all.into_iter().for_each(|index| self.draw_island(index));
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
                moves.rects.push(*old);
                *number
            }
            None => {
                self.next += 1;
                moves.others = true;
                self.next
            }
        };
        self.numbers.insert(id.clone(), (number, rect));
        self.index.insert(number, rect);
        moves.rects.push(rect);
    }

    fn remove(&mut self, id: &Id, moves: &mut Moves) {
        if let Some((number, rect)) = self.numbers.remove(id) {
            self.index.remove(number, &rect);
            moves.others = true;
        }
    }
}

fn sort(ids: &mut Vec<Id>) {
    ids.sort_unstable();
    ids.dedup();
}
