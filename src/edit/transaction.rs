//! A group of edits that is applied as one and leaves the plan sound.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::plan::{
    Body, Id, Journey, Link, Measure, Node, Plan, SetAside, Step, Strategy, Violation,
};

/// One assignment in a plan. `None` takes the element away.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// What the plan is called.
    Name(Arc<str>),
    /// Company, mission, vision and competition.
    Strategy(Arc<Strategy>),
    /// What is said about a step.
    Step(u32, Option<Step>),
    /// A node.
    Node(Id, Option<Arc<Node>>),
    /// A link.
    Link(Id, Option<Arc<Link>>),
    /// A journey.
    Journey(Id, Option<Arc<Journey>>),
    /// A measure.
    Measure(Id, Option<Arc<Measure>>),
    /// A finding that is set aside.
    SetAside(Arc<str>, Option<SetAside>),
}

/// How much of a plan changed. What is derived from a plan is derived anew only if it rests on
/// what was touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touched {
    /// Nothing.
    #[default]
    Nothing,
    /// Places, sizes, order, notes: what nothing rests on but the drawing.
    Looks,
    /// Texts on which the commerce model does not rest, but what is noticed about a plan may.
    Texts,
    /// Anything else.
    Meaning,
}

/// Edits in progress on a clone of a plan.
#[derive(Clone, Debug)]
pub struct Transaction {
    plan: Plan,
    touched: Touched,
}

impl Transaction {
    /// Begins on a plan.
    pub fn new(plan: &Plan) -> Self {
        Self { plan: plan.clone(), touched: Touched::Nothing }
    }

    /// The plan with the edits so far.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Ends; gives the changed plan and how much of it changed.
    pub fn finish(self) -> (Plan, Touched) {
        (self.plan, self.touched)
    }

    /// Applies one edit.
    ///
    /// # Errors
    /// A link that cannot be is refused, and the plan stays as it was. A node must be taken away
    /// with [`Self::remove`], which takes along what hangs on it; here it would be refused too if
    /// a link still leads to it, and so would turning it into something its links cannot join.
    pub fn edit(&mut self, edit: Edit) -> Result<(), Violation> {
        let touched = match edit {
            Edit::Name(name) => assign(&mut self.plan.name, name),
            Edit::Strategy(strategy) => {
                // By which route a company sells depends on what it is.
                let is_other_business = self.plan.strategy.business != strategy.business;
                match assign(&mut self.plan.strategy, strategy) {
                    Touched::Nothing => Touched::Nothing,
                    _ if is_other_business => Touched::Meaning,
                    _ => Touched::Texts,
                }
            }
            // No result rests on what steps are called and on what is to be done.
            Edit::Step(step, about) => put(&mut self.plan.steps, step, about).min(Touched::Texts),
            Edit::Node(id, node) => return self.edit_node(id, node),
            Edit::Link(id, None) => self.remove(&BTreeSet::from([id])),
            Edit::Link(id, Some(link)) => {
                if let Some(violation) = self.plan.link_violation(&id, &link) {
                    return Err(violation);
                }
                let before = self.plan.links.get(&id);
                let touched = before.map_or(Touched::Meaning, |before| link_touched(before, &link));
                self.plan.links.insert(id, link);
                touched
            }
            Edit::Journey(id, journey) => put(&mut self.plan.journeys, id, journey),
            Edit::Measure(id, measure) => {
                put(&mut self.plan.measures, id, measure).min(Touched::Texts)
            }
            Edit::SetAside(id, reason) => {
                put(&mut self.plan.set_aside, id, reason);
                Touched::Texts
            }
        };
        self.touched = self.touched.max(touched);
        Ok(())
    }

    fn edit_node(&mut self, id: Id, node: Option<Arc<Node>>) -> Result<(), Violation> {
        let Some(node) = node else {
            let on_it = |link: &&Arc<Link>| link.from == id || link.to == id;
            if let Some(link) = self.plan.links.iter().find(|(_, link)| on_it(link)) {
                return Err(Violation::DanglingLink { link: link.0.clone(), missing: id });
            }
            self.remove(&BTreeSet::from([id]));
            return Ok(());
        };
        if self.plan.links.contains_key(&id) {
            return Err(Violation::IdUsedTwice { id });
        }
        let node = settled(&id, node);
        let before = self.plan.nodes.get(&id);
        let touched = before.map_or(Touched::Meaning, |before| node_touched(before, &node));
        if before.is_some_and(|before| before.sort() != node.sort()) {
            let (plan, sort) = (&self.plan, node.sort());
            let bad = plan.links.iter().find_map(|(link_id, link)| {
                let other = |end: &Id| plan.nodes.get(end).map(|node| node.sort());
                let (from, to) = match (link.from == id, link.to == id) {
                    (true, _) => (sort, other(&link.to)?),
                    (_, true) => (other(&link.from)?, sort),
                    _ => return None,
                };
                let link = link_id.clone();
                (plan.links[link_id].kind.relation(from, to).is_none())
                    .then_some(Violation::ImpossibleLink { link, from, to })
            });
            if let Some(violation) = bad {
                return Err(violation);
            }
        }
        self.plan.nodes.insert(id, node);
        self.touched = self.touched.max(touched);
        Ok(())
    }

    /// Takes nodes and links away, with the links that hang on the nodes and with every mention
    /// in journeys and measures. Ids that are not there are passed over.
    pub fn remove(&mut self, ids: &BTreeSet<Id>) -> Touched {
        let plan = &mut self.plan;
        let nodes: BTreeSet<&Id> = ids.iter().filter(|id| plan.nodes.contains_key(*id)).collect();
        let mut gone: BTreeSet<Id> =
            ids.iter().filter(|id| plan.has_element(id)).cloned().collect();
        if !nodes.is_empty() {
            let hanging = plan.links.iter();
            let hanging =
                hanging.filter(|(_, link)| nodes.contains(&link.from) || nodes.contains(&link.to));
            gone.extend(hanging.map(|(id, _)| id.clone()));
        }
        if gone.is_empty() {
            return Touched::Nothing;
        }
        for id in &gone {
            plan.nodes.remove(id);
            plan.links.remove(id);
        }
        let journeys: Vec<(Id, Arc<Journey>)> = (plan.journeys.iter())
            .filter(|(_, journey)| {
                journey.audience.iter().any(|audience| gone.contains(audience))
                    || journey.stops.iter().any(|stop| gone.contains(&stop.at))
            })
            .map(|(id, journey)| {
                let mut journey = Journey::clone(journey);
                journey.audience.take_if(|audience| gone.contains(audience));
                journey.stops.retain(|stop| !gone.contains(&stop.at));
                (id.clone(), Arc::new(journey))
            })
            .collect();
        for (id, journey) in journeys {
            plan.journeys.insert(id, journey);
        }
        let measures: Vec<(Id, Arc<Measure>)> = (plan.measures.iter())
            .filter(|(_, measure)| measure.about.iter().any(|about| gone.contains(about)))
            .map(|(id, measure)| {
                let mut measure = Measure::clone(measure);
                measure.about.retain(|about| !gone.contains(about));
                (id.clone(), Arc::new(measure))
            })
            .collect();
        for (id, measure) in measures {
            plan.measures.insert(id, measure);
        }
        self.touched = Touched::Meaning;
        Touched::Meaning
    }
}

/// The node without what cannot be said of it any more: another kind, another operator.
fn settled(id: &Id, mut node: Arc<Node>) -> Arc<Node> {
    if let Body::Channel(channel) = &node.body
        && channel.violation(id).is_some()
        && let Body::Channel(channel) = &mut Arc::make_mut(&mut node).body
    {
        channel.settle_seller();
    }
    node
}

fn assign<T: PartialEq>(place: &mut T, value: T) -> Touched {
    if *place == value {
        return Touched::Nothing;
    }
    *place = value;
    Touched::Looks
}

fn put<K: Ord + Clone, V: Clone>(
    map: &mut crate::plan::Map<K, V>,
    key: K,
    value: Option<V>,
) -> Touched {
    match value {
        Some(value) => map.insert(key, value),
        None => map.remove(&key),
    };
    Touched::Meaning
}

/// Nothing of the commerce model rests on places, sizes, notes and feedback; the guide asks for
/// feedback. Names are shown in the words of the result, so a new name counts as meaning.
fn node_touched(before: &Node, after: &Node) -> Touched {
    if before == after {
        Touched::Nothing
    } else if before.body == after.body && before.lifecycle == after.lifecycle {
        match before.feedback == after.feedback {
            true => Touched::Looks,
            false => Touched::Texts,
        }
    } else {
        Touched::Meaning
    }
}

fn link_touched(before: &Link, after: &Link) -> Touched {
    let meaning = |link: &Link| {
        let ends = (link.from.clone(), link.to.clone());
        (ends, link.kind, link.resources, link.effort, link.lifecycle)
    };
    if before == after {
        Touched::Nothing
    } else if meaning(before) != meaning(after) {
        Touched::Meaning
    } else if before.label != after.label || before.feedback != after.feedback {
        Touched::Texts
    } else {
        Touched::Looks
    }
}
