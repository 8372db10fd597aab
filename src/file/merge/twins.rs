//! What both sides added under one id without its being the same: theirs gets an id of its own, and
//! all that refers to it follows. Somebody sees a double and removes it; nobody sees a loss.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Element;
use crate::plan::{Id, Journey, Link, MAX_ID_BYTES, Map, Measure, Plan, SetAside};

/// Theirs, with other ids for what is new there and is something else in ours.
pub(super) fn with_distinct_ids(base: &Plan, ours: &Plan, theirs: &Plan) -> Plan {
    let sides = Sides { base, ours, theirs };
    let mut plan = theirs.clone();
    let nodes =
        sides.other_ids(&theirs.nodes, |plan| &plan.nodes, |plan| &plan.links, &BTreeSet::new());
    plan.nodes = moved(&theirs.nodes, &nodes);
    plan.links = followed(&theirs.links, |link| with_ends(link, &nodes));
    // Links are compared with the ends that they have now.
    let taken: BTreeSet<&Id> = nodes.values().collect();
    let links = sides.other_ids(&plan.links, |plan| &plan.links, |plan| &plan.nodes, &taken);
    plan.links = moved(&plan.links, &links);
    let mut renamed = nodes;
    renamed.extend(links);
    plan.journeys = followed(&theirs.journeys, |journey| with_stops(journey, &renamed));
    plan.measures = followed(&theirs.measures, |measure| with_about(measure, &renamed));
    let journeys = other_ids_alone(&plan.journeys, &base.journeys, &ours.journeys);
    plan.journeys = moved(&plan.journeys, &journeys);
    let measures = other_ids_alone(&plan.measures, &base.measures, &ours.measures);
    plan.measures = moved(&plan.measures, &measures);
    plan.set_aside = with_findings(&theirs.set_aside, &base.set_aside, &renamed);
    plan
}

/// The other ids of elements.
type Renamed = BTreeMap<Id, Id>;

struct Sides<'a> {
    base: &'a Plan,
    ours: &'a Plan,
    theirs: &'a Plan,
}

impl Sides<'_> {
    /// The other ids that new nodes or links of theirs need. Both share their ids, so what ours has
    /// may be one of the other sort.
    fn other_ids<T: Element, U: Element>(
        &self,
        theirs: &Map<Id, Arc<T>>,
        same_sort: impl for<'p> Fn(&'p Plan) -> &'p Map<Id, Arc<T>>,
        other_sort: impl for<'p> Fn(&'p Plan) -> &'p Map<Id, Arc<U>>,
        taken: &BTreeSet<&Id>,
    ) -> Renamed {
        let is_something_else = |id: &Id, added: &Arc<T>| {
            if let Some(ours) = same_sort(self.ours).get(id) {
                return !is(ours, added);
            }
            let Some(ours) = other_sort(self.ours).get(id) else { return false };
            // What theirs removed to make something else of its id goes, unless ours changed it.
            let base = other_sort(self.base).get(id);
            !base.is_some_and(|base| U::means_the_same(base, ours))
        };
        let new = theirs.iter().filter(|(id, _)| !same_sort(self.base).contains_key(*id));
        let twins = new.filter(|(id, added)| is_something_else(id, added)).map(|(id, _)| id);
        let is_taken = |id: &Id| {
            taken.contains(id)
                || [self.base, self.ours, self.theirs].iter().any(|plan| plan.has_element(id))
        };
        free_ids(twins, is_taken)
    }
}

/// The other ids that new journeys or measures of theirs need.
fn other_ids_alone<T: Element>(
    theirs: &Map<Id, Arc<T>>,
    base: &Map<Id, Arc<T>>,
    ours: &Map<Id, Arc<T>>,
) -> Renamed {
    let new = theirs.iter().filter(|(id, _)| !base.contains_key(*id));
    let twins = new.filter(|(id, added)| ours.get(*id).is_some_and(|ours| !is(ours, added)));
    let is_taken = |id: &Id| [base, ours, theirs].iter().any(|map| map.contains_key(id));
    free_ids(twins.map(|(id, _)| id), is_taken)
}

fn is<T: PartialEq>(one: &Arc<T>, other: &Arc<T>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}

fn free_ids<'a>(ids: impl Iterator<Item = &'a Id>, is_taken: impl Fn(&Id) -> bool) -> Renamed {
    let mut given: BTreeSet<Id> = BTreeSet::new();
    let mut renamed = Renamed::new();
    for id in ids {
        let free = numbered(id).find(|other| !is_taken(other) && !given.contains(other));
        // There are more numbers than elements.
        if let Some(free) = free {
            given.insert(free.clone());
            renamed.insert(id.clone(), free);
        }
    }
    renamed
}

/// `id-2`, `id-3` and so on, cut where it would be longer than ids may be.
fn numbered(id: &Id) -> impl Iterator<Item = Id> {
    (2..u32::MAX).filter_map(move |number| {
        let ending = format!("-{number}");
        let end = id.as_str().floor_char_boundary(MAX_ID_BYTES - ending.len());
        Id::new(&format!("{}{ending}", &id.as_str()[..end])).ok()
    })
}

fn moved<T>(elements: &Map<Id, Arc<T>>, renamed: &Renamed) -> Map<Id, Arc<T>> {
    let mut moved = elements.clone();
    for (id, other) in renamed {
        if let Some(element) = moved.remove(id) {
            moved.insert(other.clone(), element);
        }
    }
    moved
}

/// The elements, with those replaced that refer to something with another id.
fn followed<T>(elements: &Map<Id, Arc<T>>, other: impl Fn(&T) -> Option<T>) -> Map<Id, Arc<T>> {
    let mut followed = elements.clone();
    for (id, element) in elements {
        if let Some(other) = other(element) {
            followed.insert(id.clone(), Arc::new(other));
        }
    }
    followed
}

fn with_ends(link: &Link, renamed: &Renamed) -> Option<Link> {
    let (from, to) = (renamed.get(&link.from), renamed.get(&link.to));
    (from.is_some() || to.is_some()).then(|| Link {
        from: from.unwrap_or(&link.from).clone(),
        to: to.unwrap_or(&link.to).clone(),
        ..link.clone()
    })
}

fn with_stops(journey: &Journey, renamed: &Renamed) -> Option<Journey> {
    let named = journey.stops.iter().map(|stop| &stop.at).chain(&journey.audience);
    if !named.clone().any(|id| renamed.contains_key(id)) {
        return None;
    }
    let mut journey = journey.clone();
    for id in journey.stops.iter_mut().map(|stop| &mut stop.at).chain(&mut journey.audience) {
        follow(id, renamed);
    }
    Some(journey)
}

fn with_about(measure: &Measure, renamed: &Renamed) -> Option<Measure> {
    if !measure.about.iter().any(|id| renamed.contains_key(id)) {
        return None;
    }
    let mut measure = measure.clone();
    measure.about.iter_mut().for_each(|id| follow(id, renamed));
    Some(measure)
}

fn follow(id: &mut Id, renamed: &Renamed) {
    if let Some(other) = renamed.get(id) {
        id.clone_from(other);
    }
}

/// What is set aside: a finding is named by its rule and its elements, `rule:one,other`.
fn with_findings(
    theirs: &Map<Arc<str>, SetAside>,
    base: &Map<Arc<str>, SetAside>,
    renamed: &Renamed,
) -> Map<Arc<str>, SetAside> {
    let mut findings = theirs.clone();
    for (finding, aside) in theirs.iter().filter(|(finding, _)| !base.contains_key(*finding)) {
        let Some((rule, elements)) = finding.split_once(':') else { continue };
        let other = format!("{rule}:{}", with_elements(elements, renamed));
        if other != **finding {
            findings.remove(finding);
            findings.insert(other.into(), aside.clone());
        }
    }
    findings
}

/// A list of ids with commas in between, which the ids may have, too: the longest that fits is
/// taken.
fn with_elements(elements: &str, renamed: &Renamed) -> String {
    let mut text = String::new();
    let mut rest = elements;
    loop {
        let ends = rest.match_indices(',').map(|(at, _)| at);
        let ends = ends.take_while(|at| *at <= MAX_ID_BYTES).chain([rest.len()]);
        let found = ends.filter_map(|end| renamed.get_key_value(&rest[..end])).last();
        let length = match found {
            Some((id, _)) => id.as_str().len(),
            None => rest.find(',').unwrap_or(rest.len()),
        };
        text.push_str(found.map_or(&rest[..length], |(_, other)| other.as_str()));
        match rest[length..].strip_prefix(',') {
            Some(behind) => rest = behind,
            None => return text,
        }
        text.push(',');
    }
}
