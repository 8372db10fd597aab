//! Two plans that grew out of one, made one again: element by element and field by field.
//!
//! What both added is two, unless it is the same in everything; lists keep what both added to them.
//! What only one side changed is taken. What both changed to different values is a conflict; ours
//! is kept unless chosen otherwise. Layout is never a conflict: ours wins. The outcome is always a
//! sound plan. `docs/file-format.md` has the rules.

mod twins;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::field_text::FieldText;
use super::form::Written as _;
use super::lists;
use super::location::{Location, Section};
use super::schema::{WrittenJourney, WrittenLink, WrittenMeasure, WrittenNode};
use super::visitor::{FieldVisitor, Fields, Side, ThreeWay};
use crate::plan::{Body, Id, Journey, Link, Map, Measure, Node, Plan, Stop};

/// What came of merging.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The plan: always sound.
    pub plan: Plan,
    /// Where the two sides do not agree, in the order of plan, nodes, links, journeys and
    /// measures.
    pub conflicts: Vec<Conflict>,
}

/// Something on which the two sides do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// In what.
    pub location: Location,
    /// Which field; `None` if it is about the whole element.
    pub field: Option<String>,
    /// What sort of disagreement.
    pub kind: ConflictKind,
    /// What both began with; `None` for nothing.
    pub base: Option<String>,
    /// What it became on our side; `None` for nothing.
    pub ours: Option<String>,
    /// What it became on their side; `None` for nothing.
    pub theirs: Option<String>,
}

impl Conflict {
    /// What distinguishes it from all others.
    pub fn key(&self) -> ConflictKey {
        (self.location.clone(), self.field.clone())
    }
}

/// What two sides disagree about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictKind {
    /// Both gave a field another value.
    Values,
    /// One side removed what the other changed.
    Removed,
    /// One side gave the id of a node to a link, or the other way round, and what had the id before
    /// stays because it was chosen to.
    SameId,
    /// A link leads to a node that the other side removed, or cannot join what its ends became;
    /// it is removed, and there is nothing to choose.
    LinkLost,
}

/// One of the two sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Party {
    #[default]
    Ours,
    Theirs,
}

/// A conflict: in what, and in which field.
pub type ConflictKey = (Location, Option<String>);

/// Whose value is taken where there is a conflict; ours where nothing is said.
pub type Choices = BTreeMap<ConflictKey, Party>;

/// Merges what became of `base` on two sides; in conflicts ours is kept.
pub fn merge(base: &Plan, ours: &Plan, theirs: &Plan) -> Merged {
    merge_with(base, ours, theirs, &Choices::new())
}

/// Merges what became of `base` on two sides, with choices for conflicts. All conflicts are
/// listed, whatever was chosen.
pub fn merge_with(base: &Plan, ours: &Plan, theirs: &Plan, choices: &Choices) -> Merged {
    let theirs = &twins::with_distinct_ids(base, ours, theirs);
    let mut merger = Merger {
        choices,
        conflicts: Vec::new(),
        location: Location::plan(),
        prefix: String::new(),
    };
    let mut plan = merger.whole_plan(base, ours, theirs);
    let (mut nodes, held) = merger.nodes(base, ours, theirs);
    let mut links = merger.links(base, ours, theirs, &held);
    merger.share_no_id(ours, theirs, &mut nodes, &mut links);
    plan.nodes = nodes.into_iter().collect();
    merger.put_links(&mut plan, links, ours, theirs);
    merger.journeys(&mut plan, base, ours, theirs);
    merger.measures(&mut plan, base, ours, theirs);
    let mut conflicts = merger.conflicts;
    // Ids that both a node and a link have are found after the links.
    conflicts.sort_by(|a, b| {
        (a.location.section, &a.location.id).cmp(&(b.location.section, &b.location.id))
    });
    Merged { plan, conflicts }
}

struct Merger<'a> {
    choices: &'a Choices,
    conflicts: Vec<Conflict>,
    location: Location,
    prefix: String,
}

/// What becomes of an element.
enum Fate<T> {
    /// It is not there any more, or never was.
    Gone,
    /// It is there, as both or one of them have it.
    There(Arc<T>),
    /// One side removed it, but it stays because the other changed it.
    Held(Arc<T>),
    /// One side removed it, and the other left it as it was: it goes, unless what it hangs on
    /// stays.
    Removed(Arc<T>),
}

/// A link on its way into the plan.
struct Candidate {
    link: Arc<Link>,
    /// One side removed it, so nobody misses it if its ends are gone.
    is_removed: bool,
    /// The conflict that is reported if the link can stand in the plan.
    conflict: Option<Conflict>,
}

impl Merger<'_> {
    /// Adds a conflict; gives whose value is taken.
    fn conflict(&mut self, conflict: Conflict) -> Party {
        let party = self.choice(&conflict.key());
        self.conflicts.push(conflict);
        party
    }

    fn choice(&self, key: &ConflictKey) -> Party {
        self.choices.get(key).copied().unwrap_or_default()
    }

    /// Whose value a field has.
    fn value<T: Clone + PartialEq + FieldText>(
        &mut self,
        field: &str,
        versions: ThreeWay<'_, T>,
    ) -> T {
        let ThreeWay { base, ours, theirs } = versions;
        if ours == theirs || base == Some(theirs) {
            return ours.clone();
        }
        if base == Some(ours) {
            return theirs.clone();
        }
        if let Some(both) = base.and_then(|base| T::with_both(base, ours, theirs)) {
            return both;
        }
        let conflict = Conflict {
            location: self.location.clone(),
            field: Some(format!("{}{field}", self.prefix)),
            kind: ConflictKind::Values,
            base: base.and_then(FieldText::text),
            ours: ours.text(),
            theirs: theirs.text(),
        };
        match self.conflict(conflict) {
            Party::Ours => ours.clone(),
            Party::Theirs => theirs.clone(),
        }
    }

    fn whole_plan(&mut self, base: &Plan, ours: &Plan, theirs: &Plan) -> Plan {
        let all = ThreeWay { base: Some(base), ours, theirs };
        let name = self.value("name", all.part(|plan| &plan.name));
        let strategy = Fields::visit(self, all.part(|plan| &*plan.strategy));
        let mut plan = Plan { name, strategy: Arc::new(strategy), ..Plan::default() };
        let keys = keys(&ours.steps, &theirs.steps);
        for number in keys {
            let step = |plan: &Plan| plan.steps.get(&number).cloned();
            let (base, ours, theirs) = (step(base), step(ours), step(theirs));
            self.prefix = format!("steps.{number}");
            let merged = match (&ours, &theirs) {
                (Some(ours), Some(theirs)) => {
                    self.prefix.push('.');
                    let versions = ThreeWay { base: base.as_ref(), ours, theirs };
                    Some(Fields::visit(self, versions))
                }
                _ => self.value("", ThreeWay { base: Some(&base), ours: &ours, theirs: &theirs }),
            };
            plan.steps.extend(merged.map(|step| (number, step)));
        }
        let keys = self::keys(&ours.set_aside, &theirs.set_aside);
        for id in keys {
            let aside = |plan: &Plan| plan.set_aside.get(&id).cloned();
            let (base, ours, theirs) = (aside(base), aside(ours), aside(theirs));
            self.prefix = format!("set_aside.{id}");
            let versions = ThreeWay { base: Some(&base), ours: &ours, theirs: &theirs };
            let merged = self.value("", versions);
            plan.set_aside.extend(merged.map(|aside| (id, aside)));
        }
        self.prefix.clear();
        plan.completed = Arc::new(self.value("completed", all.part(|plan| &*plan.completed)));
        plan
    }

    /// What becomes of one element.
    fn element<T: Element>(
        &mut self,
        base: Option<&Arc<T>>,
        ours: Option<&Arc<T>>,
        theirs: Option<&Arc<T>>,
    ) -> Fate<T> {
        match (base, ours, theirs) {
            (_, None, None) => Fate::Gone,
            (None, Some(added), None) | (None, None, Some(added)) => Fate::There(Arc::clone(added)),
            (base, Some(ours), Some(theirs)) => {
                let is = |a: &Arc<T>, b: &Arc<T>| Arc::ptr_eq(a, b) || a == b;
                if is(ours, theirs) || base.is_some_and(|base| is(base, theirs)) {
                    return Fate::There(Arc::clone(ours));
                }
                if base.is_some_and(|base| is(base, ours)) {
                    return Fate::There(Arc::clone(theirs));
                }
                let versions = ThreeWay { base: base.map(|base| &**base), ours, theirs };
                Fate::There(Arc::new(T::visit(self, versions)))
            }
            (Some(base), Some(left), None) | (Some(base), None, Some(left)) => {
                if T::means_the_same(base, left) {
                    return Fate::Removed(Arc::clone(left));
                }
                let conflict = Conflict {
                    location: self.location.clone(),
                    field: None,
                    kind: ConflictKind::Removed,
                    base: Some(T::text(base)),
                    ours: ours.map(|ours| T::text(ours)),
                    theirs: theirs.map(|theirs| T::text(theirs)),
                };
                let stays = match self.conflict(conflict) {
                    Party::Ours => ours,
                    Party::Theirs => theirs,
                };
                stays.map_or(Fate::Gone, |stays| Fate::Held(Arc::clone(stays)))
            }
        }
    }

    /// The nodes, and which of them stay although one side removed them.
    fn nodes(
        &mut self,
        base: &Plan,
        ours: &Plan,
        theirs: &Plan,
    ) -> (BTreeMap<Id, Arc<Node>>, BTreeSet<Id>) {
        let (mut nodes, mut held) = (BTreeMap::new(), BTreeSet::new());
        for id in keys(&ours.nodes, &theirs.nodes) {
            self.location = Location::of(Section::Node, &id);
            let of = |plan: &Plan| plan.nodes.get(&id).cloned();
            let (base, ours, theirs) = (of(base), of(ours), of(theirs));
            match self.element(base.as_ref(), ours.as_ref(), theirs.as_ref()) {
                Fate::Gone | Fate::Removed(_) => {}
                Fate::There(node) => {
                    let node = self.whole_where_unsound(&id, node, ours.as_ref(), theirs.as_ref());
                    nodes.insert(id, node);
                }
                Fate::Held(node) => {
                    held.insert(id.clone());
                    nodes.insert(id, node);
                }
            }
        }
        (nodes, held)
    }

    /// A node, or where what both sides changed does not go together, that of one side.
    fn whole_where_unsound(
        &mut self,
        id: &Id,
        node: Arc<Node>,
        ours: Option<&Arc<Node>>,
        theirs: Option<&Arc<Node>>,
    ) -> Arc<Node> {
        let is_sound = match &node.body {
            Body::Channel(channel) => channel.violation(id).is_none(),
            _ => true,
        };
        let (false, Some(ours), Some(theirs)) = (is_sound, ours, theirs) else { return node };
        let party = self.conflict(Conflict {
            location: self.location.clone(),
            field: None,
            kind: ConflictKind::Values,
            base: None,
            ours: Some(Node::text(ours)),
            theirs: Some(Node::text(theirs)),
        });
        Arc::clone(match party {
            Party::Ours => ours,
            Party::Theirs => theirs,
        })
    }

    fn links(
        &mut self,
        base: &Plan,
        ours: &Plan,
        theirs: &Plan,
        held: &BTreeSet<Id>,
    ) -> BTreeMap<Id, Candidate> {
        let mut links = BTreeMap::new();
        for id in keys(&ours.links, &theirs.links) {
            self.location = Location::of(Section::Link, &id);
            let of = |plan: &Plan| plan.links.get(&id).cloned();
            let (base, ours, theirs) = (of(base), of(ours), of(theirs));
            let before = self.conflicts.len();
            let fate = self.element(base.as_ref(), ours.as_ref(), theirs.as_ref());
            let candidate = |link| Candidate { link, is_removed: false, conflict: None };
            match fate {
                Fate::Gone => {}
                Fate::There(link) => _ = links.insert(id, candidate(link)),
                Fate::Held(link) => {
                    let conflict = self.conflicts.split_off(before).pop();
                    links.insert(id, Candidate { conflict, ..candidate(link) });
                }
                // It was removed with a node that stays.
                Fate::Removed(link) if held.contains(&link.from) || held.contains(&link.to) => {
                    links.insert(id, Candidate { is_removed: true, ..candidate(link) });
                }
                Fate::Removed(_) => {}
            }
        }
        links
    }

    /// Where a node and a link have one id after all, one of them stays. What is new on both sides
    /// never comes here.
    fn share_no_id(
        &mut self,
        ours: &Plan,
        theirs: &Plan,
        nodes: &mut BTreeMap<Id, Arc<Node>>,
        links: &mut BTreeMap<Id, Candidate>,
    ) {
        let shared: Vec<Id> = links.keys().filter(|id| nodes.contains_key(*id)).cloned().collect();
        for id in shared {
            if links.get(&id).is_some_and(|link| link.is_removed) {
                links.remove(&id);
                continue;
            }
            let text = |plan: &Plan| {
                let node = plan.nodes.get(&id).map(|node| Node::text(node));
                node.or_else(|| plan.links.get(&id).map(|link| Link::text(link)))
            };
            let ours_is_link = ours.links.contains_key(&id);
            let section = if ours_is_link { Section::Link } else { Section::Node };
            let party = self.conflict(Conflict {
                location: Location::of(section, &id),
                field: None,
                kind: ConflictKind::SameId,
                base: None,
                ours: text(ours),
                theirs: text(theirs),
            });
            if ours_is_link == (party == Party::Ours) {
                nodes.remove(&id);
            } else {
                links.remove(&id);
            }
        }
    }

    /// Links go into the plan once all nodes are there, as far as they can stand in it.
    fn put_links(
        &mut self,
        plan: &mut Plan,
        links: BTreeMap<Id, Candidate>,
        ours: &Plan,
        theirs: &Plan,
    ) {
        for (id, candidate) in links {
            let stands = |link: &Link| plan.link_violation(&id, link).is_none();
            let of_ours = ours.links.get(&id);
            let of_theirs = theirs.links.get(&id);
            if stands(&candidate.link) {
                self.conflicts.extend(candidate.conflict);
                let link = written_right(plan, candidate.link);
                plan.links.insert(id, link);
                continue;
            }
            if candidate.is_removed {
                continue;
            }
            self.location = Location::of(Section::Link, &id);
            // Ends and kind that one side gave it and the other side gave it may not go together,
            // where those of one side do.
            let whole = of_ours.into_iter().chain(of_theirs).find(|link| stands(link)).cloned();
            let kind = match whole {
                Some(_) => ConflictKind::Values,
                None => ConflictKind::LinkLost,
            };
            self.conflicts.push(Conflict {
                location: self.location.clone(),
                field: None,
                kind,
                base: None,
                ours: of_ours.map(|link| Link::text(link)),
                theirs: of_theirs.map(|link| Link::text(link)),
            });
            if let Some(link) = whole {
                let chosen = match self.choice(&(self.location.clone(), None)) {
                    Party::Ours => of_ours,
                    Party::Theirs => of_theirs,
                };
                let chosen = chosen.filter(|link| stands(link)).cloned().unwrap_or(link);
                let link = written_right(plan, chosen);
                plan.links.insert(id, link);
            }
        }
    }

    /// Stops and audiences that a side lost with a node are no change of its journeys; they go if
    /// the node goes, and stay if it stays after all.
    fn journeys(&mut self, plan: &mut Plan, base: &Plan, ours: &Plan, theirs: &Plan) {
        let is_channel = |plan: &Plan, id: &Id| plan.channel(id).is_some();
        let is_audience = |plan: &Plan, id: &Id| {
            plan.nodes.get(id).is_some_and(|node| matches!(node.body, Body::Audience(_)))
        };
        for id in keys(&ours.journeys, &theirs.journeys) {
            self.location = Location::of(Section::Journey, &id);
            let old = base.journeys.get(&id);
            let of = |side: &Plan| {
                let mut journey = Journey::clone(side.journeys.get(&id)?);
                if let Some(old) = old {
                    let is_there = |stop: &Stop| is_channel(side, &stop.at);
                    journey.stops = with_lost(&old.stops, &journey.stops, is_there);
                    if journey.audience.is_none() {
                        let lost = old.audience.clone();
                        journey.audience = lost.filter(|audience| !is_audience(side, audience));
                    }
                }
                journey.stops.retain(|stop| is_channel(plan, &stop.at));
                journey.audience.take_if(|audience| !is_audience(plan, audience));
                Some(Arc::new(journey))
            };
            let (base, ours, theirs) = (of(base), of(ours), of(theirs));
            match self.element(base.as_ref(), ours.as_ref(), theirs.as_ref()) {
                Fate::Gone | Fate::Removed(_) => {}
                Fate::There(journey) | Fate::Held(journey) => {
                    plan.journeys.insert(id, journey);
                }
            }
        }
    }

    /// As [`Self::journeys`], with what measures are about.
    fn measures(&mut self, plan: &mut Plan, base: &Plan, ours: &Plan, theirs: &Plan) {
        for id in keys(&ours.measures, &theirs.measures) {
            self.location = Location::of(Section::Measure, &id);
            let old = base.measures.get(&id);
            let of = |side: &Plan| {
                let mut measure = Measure::clone(side.measures.get(&id)?);
                if let Some(old) = old {
                    let is_there = |about: &Id| side.has_element(about);
                    measure.about = with_lost(&old.about, &measure.about, is_there);
                }
                measure.about.retain(|about| plan.has_element(about));
                Some(Arc::new(measure))
            };
            let (base, ours, theirs) = (of(base), of(ours), of(theirs));
            match self.element(base.as_ref(), ours.as_ref(), theirs.as_ref()) {
                Fate::Gone | Fate::Removed(_) => {}
                Fate::There(measure) | Fate::Held(measure) => {
                    plan.measures.insert(id, measure);
                }
            }
        }
    }
}

/// What a side made of a list of references, with those that it only lost with what they name.
fn with_lost<T: Clone + PartialEq + FieldText>(
    old: &[T],
    side: &[T],
    is_there: impl Fn(&T) -> bool,
) -> Vec<T> {
    let left: Vec<T> = old.iter().filter(|reference| is_there(reference)).cloned().collect();
    match left.len() == old.len() {
        true => side.to_vec(),
        false => {
            lists::with_both(&left, side, old, FieldText::key).unwrap_or_else(|| side.to_vec())
        }
    }
}

/// A link that the sides turned round together is written as its kind is.
fn written_right(plan: &Plan, link: Arc<Link>) -> Arc<Link> {
    let sort = |id: &Id| plan.nodes.get(id).map(|node| node.sort());
    match (sort(&link.from), sort(&link.to)) {
        (Some(from), Some(to)) if link.kind.is_reversed(from, to) => {
            let mut link = Arc::unwrap_or_clone(link);
            link.reverse();
            Arc::new(link)
        }
        _ => link,
    }
}

/// The keys of two maps in order.
fn keys<K: Ord + Clone, V: Clone>(ours: &Map<K, V>, theirs: &Map<K, V>) -> BTreeSet<K> {
    ours.keys().chain(theirs.keys()).cloned().collect()
}

/// What elements of a plan have in common here.
trait Element: Fields + PartialEq {
    /// The element as a file writes it.
    fn text(&self) -> String;

    fn means_the_same(base: &Self, other: &Self) -> bool {
        let mut comparison = Comparison { is_same: true };
        Self::visit(&mut comparison, ThreeWay::two(base, other));
        comparison.is_same
    }
}

macro_rules! element {
    ($type:ident, $written:ident) => {
        impl Element for $type {
            fn text(&self) -> String {
                super::syntax::print_one(&$written::write(self))
            }
        }
    };
}

element!(Node, WrittenNode);
element!(Link, WrittenLink);
element!(Journey, WrittenJourney);
element!(Measure, WrittenMeasure);

/// Whether two elements mean the same.
struct Comparison {
    is_same: bool,
}

impl FieldVisitor for Comparison {
    fn field<T: Clone + PartialEq + FieldText>(
        &mut self,
        side: Side,
        _: &'static str,
        versions: ThreeWay<'_, T>,
    ) -> T {
        self.is_same &= side == Side::Layout || versions.ours == versions.theirs;
        versions.ours.clone()
    }
}

impl FieldVisitor for Merger<'_> {
    fn field<T: Clone + PartialEq + FieldText>(
        &mut self,
        side: Side,
        field: &'static str,
        versions: ThreeWay<'_, T>,
    ) -> T {
        match side {
            Side::Meaning => self.value(field, versions),
            Side::Layout if versions.base == Some(versions.ours) => versions.theirs.clone(),
            Side::Layout => versions.ours.clone(),
        }
    }
}
