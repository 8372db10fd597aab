//! The plan: what the user drew and wrote, whole and typed.
//!
//! A plan is cheap to clone (its maps share structure), so that undo can keep one per step. It
//! knows nothing of files, of windows, of the defaults of the kinds, or of what it adds up to.
//! The rules that a sound plan keeps are in [`Plan::violations`]; `docs/model.md` explains them.

mod choice;
mod date;
mod id;
mod journey;
mod lifecycle;
mod link;
mod listed;
mod node;
mod renumbering;
mod resource;
mod strategy;
mod violations;

use std::sync::Arc;

use crate::geometry::GridPoint;

pub use choice::{Candidate, Choice, Rated};
pub use date::Date;
pub use id::{Id, IdFault, MAX_BYTES as MAX_ID_BYTES};
pub use journey::{Journey, Measure, MeasureStatus, Stage, Stop};
pub use lifecycle::{Availability, CompletedStep, Lifecycle, Step, View};
pub use link::{Link, LinkKind, Relation};
pub(crate) use listed::listed;
pub use node::{
    Activity, ActivityKind, Answer, Audience, Body, Channel, ChannelKind, Color, Expectations,
    Features, Feedback, FeedbackSource, Fit, Frame, Market, Markets, Node, NodeSort, Note,
    Operator, Outlook, Reach, Seller, System, SystemKind, Team, TeamKind, Tone,
};
pub(crate) use renumbering::changed;
pub use resource::{Level, Resource, ResourceSet};
pub use strategy::{Aim, Business, Competitor, Directness, Model, Strategy};
pub use violations::Violation;

/// Coordinates lie between minus and plus this many world points.
pub const MAX_COORDINATE: i32 = 1_000_000;
/// The highest step; steps count from 1.
pub const MAX_STEP: u32 = 9_999;
/// The greatest effort of one element, in person-days.
pub const MAX_EFFORT: u32 = 1_000_000;
/// The greatest amount of money, in the currency of the plan.
pub const MAX_AMOUNT: u32 = 1_000_000_000;
/// The greatest number of people, contacts or orders.
pub const MAX_COUNT: u32 = 1_000_000_000;
/// The greatest share, in per cent.
pub const MAX_SHARE: u32 = 100;
/// The highest year.
pub const MAX_YEAR: u32 = 9_999;
/// The greatest number of days in which something is delivered.
pub const MAX_DELIVERY_DAYS: u32 = 3_650;
/// The greatest length of a name, in bytes.
pub const MAX_NAME_BYTES: usize = 1_000;
/// The greatest length of a longer text, in bytes.
pub const MAX_TEXT_BYTES: usize = 64 * 1_024;
/// The greatest number of elements of a plan: nodes, links, journeys and measures together.
pub const MAX_ELEMENTS: usize = 200_000;

/// The nearest place that a plan can hold.
pub fn within_reach(at: GridPoint) -> GridPoint {
    let within = |value: i32| value.clamp(-MAX_COORDINATE, MAX_COORDINATE);
    GridPoint::new(within(at.x), within(at.y))
}

/// An ordered map that shares its structure with its clones.
pub type Map<K, V> = imbl::OrdMap<K, V>;

/// One document: the drawing and everything said about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// What the plan is called.
    pub name: Arc<str>,
    /// Company, mission, vision and competition.
    pub strategy: Arc<Strategy>,
    /// Names and dates of the steps that have one.
    pub steps: Map<u32, Step>,
    /// Everything with a place on the canvas.
    pub nodes: Map<Id, Arc<Node>>,
    /// Everything drawn between two nodes. No id is in both maps.
    pub links: Map<Id, Arc<Link>>,
    /// Paths of customers over channels; their ids are a space of their own.
    pub journeys: Map<Id, Arc<Journey>>,
    /// Tasks of the roadmap; their ids are a space of their own.
    pub measures: Map<Id, Arc<Measure>>,
    /// Findings that the user set aside, by the id of the finding.
    pub set_aside: Map<Arc<str>, SetAside>,
    /// The steps that were completed, the first one first.
    pub completed: Arc<Vec<CompletedStep>>,
}

/// Why and when a finding was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The user's reason.
    pub reason: String,
    /// The day.
    pub date: Date,
}

impl Plan {
    /// An empty plan with a name.
    pub fn named(name: &str) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// The channel with this id, if there is one.
    pub fn channel(&self, id: &Id) -> Option<&Channel> {
        match &self.nodes.get(id)?.body {
            Body::Channel(channel) => Some(channel),
            _ => None,
        }
    }

    /// The audience with this id, if there is one.
    pub fn audience(&self, id: &Id) -> Option<&Audience> {
        match &self.nodes.get(id)?.body {
            Body::Audience(audience) => Some(audience),
            _ => None,
        }
    }

    /// The system with this id, if there is one.
    pub fn system(&self, id: &Id) -> Option<&System> {
        match &self.nodes.get(id)?.body {
            Body::System(system) => Some(system),
            _ => None,
        }
    }

    /// All channels in the order of their ids.
    pub fn channels(&self) -> impl Iterator<Item = (&Id, &Node, &Channel)> {
        self.nodes.iter().filter_map(|(id, node)| match &node.body {
            Body::Channel(channel) => Some((id, &**node, channel)),
            _ => None,
        })
    }

    /// Whether a node or a link has this id.
    pub fn has_element(&self, id: &Id) -> bool {
        self.nodes.contains_key(id) || self.links.contains_key(id)
    }

    /// When a node or a link is there, if there is one with this id.
    pub fn lifecycle(&self, id: &Id) -> Option<Lifecycle> {
        let node = self.nodes.get(id).map(|node| node.lifecycle);
        node.or_else(|| self.links.get(id).map(|link| link.lifecycle))
    }

    /// Whether a node or a link with this id is there in a view; whether the ends of a link are is
    /// not looked at.
    pub fn is_in(&self, id: &Id, view: View) -> bool {
        match (self.nodes.get(id), self.links.get(id)) {
            (Some(node), _) => node.is_in(view),
            (None, link) => link.is_some_and(|link| link.lifecycle.holds(view)),
        }
    }

    /// Whether the vision is another picture than the target: anything is envisioned, or a channel
    /// will be gone.
    pub fn has_vision(&self) -> bool {
        self.nodes.values().any(|node| node.differs_in_vision())
            || self.links.values().any(|link| link.lifecycle == Lifecycle::Envisioned)
    }

    /// What was said about a node or a link.
    pub fn feedback(&self, id: &Id) -> &[Feedback] {
        match (self.nodes.get(id), self.links.get(id)) {
            (Some(node), _) => &node.feedback,
            (None, Some(link)) => &link.feedback,
            (None, None) => &[],
        }
    }

    /// Everything that was said: about nodes, then about links.
    pub fn all_feedback(&self) -> impl Iterator<Item = (&Id, &[Feedback])> {
        let nodes = self.nodes.iter().map(|(id, node)| (id, &*node.feedback));
        let links = self.links.iter().map(|(id, link)| (id, &*link.feedback));
        nodes.chain(links).filter(|(_, feedback)| !feedback.is_empty())
    }

    /// The number of nodes, links, journeys and measures.
    pub fn element_count(&self) -> usize {
        self.nodes.len() + self.links.len() + self.journeys.len() + self.measures.len()
    }

    /// Whether so many elements more go into it.
    pub fn has_room_for(&self, more: usize) -> bool {
        self.element_count() + more <= MAX_ELEMENTS
    }

    /// What relation a kind of link is between these two nodes; `None` if it cannot join them.
    pub fn relation(&self, link: &Link) -> Option<Relation> {
        let from = self.nodes.get(&link.from)?.sort();
        let to = self.nodes.get(&link.to)?.sort();
        link.kind.relation(from, to)
    }

    /// The highest step named anywhere: by a lifecycle, an availability, a measure or a title.
    /// 0 if nothing names one.
    pub fn last_step(&self) -> u32 {
        let nodes = self.nodes.values().map(|node| node.last_step());
        let links = self.links.values().map(|link| link.lifecycle.step());
        let measures = self.measures.values().map(|measure| measure.step);
        let named = self.steps.keys().copied();
        nodes
            .chain(links.chain(measures).map(Option::unwrap_or_default))
            .chain(named)
            .chain([self.strategy.last_step()])
            .max()
            .unwrap_or_default()
    }

    /// An id that no node and no link has: `stem`, else `stem-2`, `stem-3` and so on.
    pub fn unused_id(&self, stem: &str) -> Id {
        id::unused(stem, |id| self.has_element(id))
    }

    /// An id that no measure has: `m` and a number.
    pub fn unused_measure_id(&self) -> Id {
        let named = |number: usize| {
            Id::new(&format!("m{number}"))
                .expect("a short name without control characters is an id")
        };
        let numbers = self.measures.len() + 1..;
        numbers
            .map(named)
            .find(|id| !self.measures.contains_key(id))
            .expect("there are more numbers than measures")
    }
}
