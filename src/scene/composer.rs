//! Composing a plan again and again, redrawing only what a change touches.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use imbl::ordmap::DiffItem;

use super::find::Finder;
use super::mark::{Drawing, Scene, Tag};
use super::{Options, draw_node, island, shown_link, shown_node, wire};
use crate::geometry::{MovingIndex, Rect};
use crate::layout::{self, Router};
use crate::plan::{Body, Id, Node, Plan};
use crate::theme::Theme;

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
    islands: Vec<Vec<Id>>,
    options: Options,
    router: Router,
    /// The links at each node, shown or not.
    links_at: HashMap<Id, Vec<Id>>,
    /// The shown cards under their numbers, for islands.
    cards: Cards,
    drawings: BTreeMap<Place, Arc<Drawing>>,
    scene: Arc<Scene>,
}

#[derive(Debug, Default)]
struct Cards {
    numbers: HashMap<Id, (u32, Rect)>,
    next: u32,
    index: MovingIndex,
}

/// Where a drawing stands between back and front.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    layer: Layer,
    z: i32,
    tag: Tag,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    Frames,
    Islands,
    Links,
    Labels,
    Nodes,
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
            islands: Vec::new(),
            options: options.clone(),
            router: Router::default(),
            links_at: HashMap::new(),
            cards: Cards::default(),
            drawings: BTreeMap::new(),
            scene: Arc::new(gather(&BTreeMap::new(), options)),
        }
    }

    fn update(&mut self, plan: &Plan, islands: &[Vec<Id>]) {
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
        if nodes.is_empty() && links.is_empty() && self.islands == islands {
            return;
        }
        for id in &links {
            self.note_ends(id, &old);
        }
        let mut drawn: Vec<(Place, Arc<Drawing>)> = Vec::new();
        for id in &nodes {
            drawn.extend(self.update_node(id, &old));
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
        if self.drawings.is_empty() {
            // Built at once, the map is built faster.
            self.drawings = drawn.into_iter().collect();
        } else {
            self.drawings.extend(drawn);
        }
        if !nodes.is_empty() || self.islands != islands {
            self.islands = islands.to_vec();
            self.draw_islands();
        }
        self.scene = Arc::new(gather(&self.drawings, &self.options));
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

    fn update_node(&mut self, id: &Id, old: &Plan) -> Option<(Place, Arc<Drawing>)> {
        if let Some(node) = old.nodes.get(id) {
            self.drawings.remove(&place_of(id, node));
        }
        let shown = self.plan.nodes.get(id).map(Arc::clone);
        let shown = shown.and_then(|node| Some((shown_node(&node, &self.options)?, node)));
        let Some((is_ghost, node)) = shown else {
            self.router.remove_node(id);
            self.cards.remove(id);
            return None;
        };
        let rect = layout::card(&node);
        let is_card = !matches!(node.body, Body::Frame(_));
        self.router.set_node(id, rect, is_card);
        match is_card {
            true => self.cards.set(id, rect),
            false => self.cards.remove(id),
        }
        let drawing = draw_node(id, &node, is_ghost, &self.options);
        Some((place_of(id, &node), Arc::new(drawing)))
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
    fn draw_link(&mut self, id: &Id) -> Vec<(Place, Arc<Drawing>)> {
        let shown = self.shown_link(id).zip(self.plan.links.get(id)).zip(self.router.placed(id));
        let drawings = match shown {
            Some(((is_ghost, link), placed)) => {
                let (line, label) =
                    wire::draw(id, &self.plan, link, placed, is_ghost, &self.options);
                [Some(line), label]
            }
            None => [None, None],
        };
        let place = |layer: Layer, tag: Tag| Place { layer, z: 0, tag };
        let places = [
            place(Layer::Links, Tag::Link(id.clone())),
            place(Layer::Labels, Tag::Label(id.clone())),
        ];
        let mut changed = Vec::new();
        for (place, drawing) in places.into_iter().zip(drawings) {
            match (self.drawings.get(&place), drawing) {
                (Some(old), Some(new)) if old.is_same(&new) => {}
                (_, Some(new)) => changed.push((place, Arc::new(new))),
                (Some(_), None) => drop(self.drawings.remove(&place)),
                (None, None) => {}
            }
        }
        changed
    }

    /// An island is shown behind its channels if there are at least two of them.
    fn draw_islands(&mut self) {
        let islands: Vec<(usize, Vec<(u32, Rect)>)> = self
            .islands
            .iter()
            .enumerate()
            .map(|(index, island)| {
                let known = island.iter().filter_map(|id| self.cards.numbers.get(id).copied());
                let mut members: Vec<(u32, Rect)> = known.collect();
                members.sort_by_key(|(number, _)| *number);
                (index, members)
            })
            .filter(|(_, members)| members.len() >= 2)
            .collect();
        let place = |index: usize| Place { layer: Layer::Islands, z: 0, tag: Tag::Island(index) };
        let shown: BTreeSet<usize> = islands.iter().map(|(index, _)| *index).collect();
        self.drawings.retain(|place, _| match &place.tag {
            Tag::Island(index) => shown.contains(index),
            Tag::Node(_) | Tag::Link(_) | Tag::Label(_) => true,
        });
        let several = islands.len() > 1;
        for (number, (index, members)) in islands.into_iter().enumerate() {
            let number = several.then_some(number + 1);
            let drawing = island::draw(index, number, &members, &self.cards.index, &self.options);
            self.keep_or_replace(place(index), drawing);
        }
    }

    /// A drawing that did not change stays the one it was.
    fn keep_or_replace(&mut self, place: Place, drawing: Drawing) {
        match self.drawings.get(&place) {
            Some(old) if old.is_same(&drawing) => {}
            _ => {
                self.drawings.insert(place, Arc::new(drawing));
            }
        }
    }
}

/// The scene of these drawings.
fn gather(known: &BTreeMap<Place, Arc<Drawing>>, options: &Options) -> Scene {
    let mut runs = Vec::new();
    let mut last = None;
    let mut drawings = Vec::with_capacity(known.len());
    for (place, drawing) in known {
        if last.replace((place.layer, place.z)) != Some((place.layer, place.z)) {
            runs.push(drawings.len());
        }
        drawings.push(Arc::clone(drawing));
    }
    Scene {
        bounds: Scene::bounds_of(&drawings),
        background: Theme::of(options.appearance).canvas,
        drawings,
        finder: Finder::new(runs),
    }
}

impl Cards {
    fn set(&mut self, id: &Id, rect: Rect) {
        let number = match self.numbers.get(id) {
            Some((_, old)) if *old == rect => return,
            Some((number, old)) => {
                self.index.remove(*number, old);
                *number
            }
            None => {
                self.next += 1;
                self.next
            }
        };
        self.numbers.insert(id.clone(), (number, rect));
        self.index.insert(number, rect);
    }

    fn remove(&mut self, id: &Id) {
        if let Some((number, rect)) = self.numbers.remove(id) {
            self.index.remove(number, &rect);
        }
    }
}

fn sort(ids: &mut Vec<Id>) {
    ids.sort_unstable();
    ids.dedup();
}

/// The layer in which a node stands.
pub(super) fn layer_of(node: &Node) -> Layer {
    match node.body {
        Body::Frame(_) => Layer::Frames,
        Body::Channel(_)
        | Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_)
        | Body::Note(_) => Layer::Nodes,
    }
}

fn place_of(id: &Id, node: &Node) -> Place {
    Place { layer: layer_of(node), z: node.z, tag: Tag::Node(id.clone()) }
}
