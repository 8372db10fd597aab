//! Tidying up: cards in layers from the audiences to the systems, or moved together.
//!
//! Each frame is tidied by itself, fitted round what lies in it, and then placed as one block.
//! What is locked, and a frame with something locked in it, stays where it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::limits::within_reach;
use super::{Editor, Outcome};
use crate::catalogue::{self, Side};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridSize, Point, Rect};
use crate::language::texts;
use crate::layout::{self, Block, Tidiness};
use crate::plan::{Body, Id, Link, Node, Plan};
use crate::session::frames::{is_frame, parents};

/// Between a frame and what lies in it; at the top there is room for its title.
const FRAME_PADDING: f64 = 32.0;
const FRAME_TOP: f64 = 48.0;

impl Editor<'_> {
    /// Tidies the selected nodes, or all if fewer than two are selected, as one step.
    pub fn tidy(&mut self, tidiness: Tidiness) -> Outcome {
        let mut wanted: BTreeSet<Id> =
            self.plan.selected_nodes().map(|(id, _)| id.clone()).collect();
        if wanted.len() < 2 {
            // What another view shows lies on the same canvas.
            wanted = self.plan.nodes.keys().cloned().collect();
        }
        let tidying = Tidying::new(self.plan, &wanted, tidiness);
        let places = tidying.places();
        if places.is_empty() {
            return Err(self.notice(texts::notices::LOCKED));
        }
        let mut transaction = Transaction::new(self.plan);
        let mut moved = 0;
        for (id, rect) in places {
            let node = &self.plan.nodes[id];
            let mut next = Node::clone(node);
            next.at = within_reach(rect.min.rounded());
            if is_frame(&next) {
                next.size = Some(GridSize::new(rect.width() as i32, rect.height() as i32));
            }
            if next != **node {
                moved += 1;
                // Places never make a plan unsound.
                let _ = transaction.edit(Edit::Node(id.clone(), Some(Arc::new(next))));
            }
        }
        // What was bent by hand led around what lies elsewhere now.
        let bent = self.plan.links.iter().filter(|(_, link)| {
            !link.bends.is_empty() && (tidying.moves(&link.from) || tidying.moves(&link.to))
        });
        for (id, link) in bent {
            let straight = Link { bends: Vec::new(), ..Link::clone(link) };
            // A link is what it was but for its bends.
            let _ = transaction.edit(Edit::Link(id.clone(), Some(Arc::new(straight))));
        }
        let before = Plan::clone(self.plan);
        self.commit(transaction, Label { kind: LabelKind::Tidy, count: moved }, None);
        self.animate_cards(&before);
        self.reveal(&wanted.into_iter().collect::<Vec<_>>());
        Ok(Vec::new())
    }
}

/// What is tidied, and which frame each node lies in.
struct Tidying<'a> {
    plan: &'a Plan,
    tidiness: Tidiness,
    /// The smallest frame around each node that lies in one.
    parents: BTreeMap<&'a Id, &'a Id>,
    /// The nodes by the frame they lie in.
    inside: BTreeMap<Option<&'a Id>, Vec<&'a Id>>,
    /// What is tidied: what was asked for with all that lies in it.
    wanted: BTreeSet<&'a Id>,
    /// What keeps its place: what is locked, and the frames around that.
    fixed: BTreeSet<&'a Id>,
}

impl<'a> Tidying<'a> {
    fn new(plan: &'a Plan, asked: &BTreeSet<Id>, tidiness: Tidiness) -> Self {
        let parents = parents(plan);
        let mut inside: BTreeMap<Option<&Id>, Vec<&Id>> = BTreeMap::new();
        let (mut wanted, mut fixed) = (BTreeSet::new(), BTreeSet::new());
        for (id, node) in &plan.nodes {
            inside.entry(parents.get(id).copied()).or_default().push(id);
            let mut with_frames = std::iter::successors(Some(id), |id| parents.get(id).copied());
            if with_frames.clone().any(|id| asked.contains(id)) {
                wanted.insert(id);
            }
            if node.locked {
                // A frame that is fixed has its own frames fixed already.
                while with_frames.next().is_some_and(|id| fixed.insert(id)) {}
            }
        }
        Self { plan, tidiness, parents, inside, wanted, fixed }
    }

    fn moves(&self, id: &Id) -> bool {
        self.wanted.contains(id) && !self.fixed.contains(id)
    }

    /// Where everything that is tidied shall lie.
    fn places(&self) -> Vec<(&'a Id, Rect)> {
        // Frames that stay have what lies in them tidied on its own.
        let frames = self.inside.keys().copied();
        let staying = frames.filter(|frame| frame.is_none_or(|id| !self.moves(id)));
        staying.flat_map(|frame| self.arrange(frame)).collect()
    }

    /// Where what lies in a frame, or in none, shall lie.
    fn arrange(&self, frame: Option<&'a Id>) -> Vec<(&'a Id, Rect)> {
        let members = self.inside.get(&frame).map_or(&[][..], Vec::as_slice);
        let (moving, staying): (Vec<&Id>, Vec<&Id>) = members.iter().partition(|id| self.moves(id));
        let taken: Vec<Rect> =
            staying.iter().map(|id| layout::card(&self.plan.nodes[*id])).collect();
        let groups: Vec<Vec<(&Id, Rect)>> = moving.iter().map(|id| self.group(id)).collect();
        let blocks: Vec<Block> = groups
            .iter()
            .map(|group| Block { rect: group[0].1, layer: self.layer(group) })
            .collect();
        let numbers: BTreeMap<&Id, usize> =
            moving.iter().enumerate().map(|(number, id)| (*id, number)).collect();
        let block_of = |id: &'a Id| {
            let mut around = std::iter::successors(Some(id), |id| self.parents.get(id).copied());
            around.find_map(|id| numbers.get(id).copied())
        };
        let links = self.plan.links.values();
        let links: Vec<(usize, usize)> =
            links.filter_map(|link| block_of(&link.from).zip(block_of(&link.to))).collect();
        let places = layout::tidy(self.tidiness, &blocks, &links, &taken);
        let placed = groups.into_iter().zip(places).flat_map(|(group, at)| {
            let offset = at - group[0].1.min;
            let shifted = group.into_iter().map(move |(id, rect)| {
                (id, Rect { min: rect.min + offset, max: rect.max + offset })
            });
            shifted.collect::<Vec<_>>()
        });
        placed.collect()
    }

    /// A node and, if it is a frame, what lies in it, already tidied; the node comes first.
    fn group(&self, id: &'a Id) -> Vec<(&'a Id, Rect)> {
        let node = &self.plan.nodes[id];
        let rect = layout::card(node);
        if !is_frame(node) {
            return vec![(id, rect)];
        }
        let content = self.arrange(Some(id));
        let around = Rect::around(content.iter().map(|(_, rect)| *rect));
        let rect = around.map_or(rect, |content| {
            let padded = content.expand(FRAME_PADDING);
            Rect { min: Point::new(padded.min.x, content.min.y - FRAME_TOP), ..padded }
        });
        let mut group = vec![(id, rect)];
        group.extend(content);
        group
    }

    /// The layer of a node; of a frame that of most of what lies in it.
    fn layer(&self, group: &[(&Id, Rect)]) -> u8 {
        let mut counts = BTreeMap::new();
        let cards = group.get(1..).filter(|inside| !inside.is_empty()).unwrap_or(group);
        for (id, _) in cards {
            *counts.entry(layer(&self.plan.nodes[*id])).or_insert(0) += 1;
        }
        let most = counts.iter().max_by_key(|(layer, count)| (**count, std::cmp::Reverse(**layer)));
        most.map_or(0, |(layer, _)| *layer)
    }
}

/// The layers from the first to the last: whom is served, what informs, what sells online and in
/// the world, what carries it, who works with it, what is remarked.
fn layer(node: &Node) -> u8 {
    match &node.body {
        Body::Audience(_) => 0,
        Body::Channel(channel) if channel.sells == crate::plan::Availability::No => 1,
        Body::Channel(channel) => match catalogue::channel(channel.kind).side {
            Side::Online => 2,
            Side::Offline => 3,
        },
        Body::System(_) => 4,
        Body::Team(_) => 5,
        Body::Activity(_) => 6,
        Body::Note(_) | Body::Frame(_) => 7,
    }
}
