//! What carries the model: the channels, systems and links whose single loss, with the links that
//! hang on them, lowers it (`docs/model.md`, "What carries the model").
//!
//! Looking again at the whole plan for each element would take too long for large plans. So for
//! each rule only the elements are looked at on which its conditions can depend.

mod attachment;
mod joining;
mod separation;

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Rule, interlocking};
use super::view::Active;
use super::without::Element;
use super::{Classification, classify};
use crate::catalogue::Side;
use crate::plan::{Id, Model, Plan, View};

/// The elements that carry the model of a plan in a view, in ascending order.
pub fn carriers(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Vec<Id> {
    critical_elements_of(&classify(plan, view, excluded))
}

/// The same for a plan that is classified already.
pub fn critical_elements_of(found: &Classification) -> Vec<Id> {
    let active = &*found.active;
    let carrying = match found.rule {
        Rule::R1 => BTreeSet::new(),
        Rule::R2 => only_of(active.sellers()),
        Rule::R3 => second_key(found),
        Rule::R6 => {
            let mut carrying = second_key(found);
            let witness = joining::witness(active, interlocking());
            carrying.extend(witness.into_iter().filter(|element| lowers(found, *element)));
            carrying
        }
        Rule::R4 | Rule::R5 => {
            let mut carrying = joining::carrying(found);
            carrying.extend(attachment::carrying(found));
            carrying.extend(few_kinds(found));
            carrying
        }
    };
    ids(active, &carrying)
}

/// The model that would be left without an element of the plan and the links that hang on it.
pub fn model_without(found: &Classification, id: &Id) -> Model {
    let element = found.active.element(id);
    element.map_or(found.model, |element| model_left(found, element))
}

fn model_left(found: &Classification, element: Element) -> Model {
    found.active.without(element).evidence().rule().model()
}

/// Whether losing an element lowers the model, by looking at all the rest.
fn lowers(found: &Classification, element: Element) -> bool {
    model_left(found, element) < found.model
}

fn only_of(mut channels: impl Iterator<Item = usize>) -> BTreeSet<Element> {
    match (channels.next(), channels.next()) {
        (Some(only), None) => BTreeSet::from([Element::Channel(only)]),
        _ => BTreeSet::new(),
    }
}

/// The selling channels without which only one would count.
fn second_key(found: &Classification) -> BTreeSet<Element> {
    let active = &*found.active;
    if found.evidence.selling_keys != 2 {
        return BTreeSet::new();
    }
    let sellers: Vec<usize> = active.sellers().collect();
    alone_with_key(active, &sellers)
}

/// Those of these channels that share their key with none of the others.
fn alone_with_key(active: &Active, channels: &[usize]) -> BTreeSet<Element> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    let key = |channel: &usize| active.channels[*channel].key;
    channels.iter().for_each(|channel| *counts.entry(key(channel)).or_default() += 1);
    let alone = channels.iter().filter(|channel| counts[&key(channel)] == 1);
    alone.map(|channel| Element::Channel(*channel)).collect()
}

/// The channels without which there would be too few kinds, one side of the world would be
/// missing, or no medium would sell.
fn few_kinds(found: &Classification) -> BTreeSet<Element> {
    let active = &*found.active;
    let facts = |channel: &usize| &active.topology.channels[*channel];
    let mut carrying = BTreeSet::new();
    if found.evidence.keys == 3 {
        let channels: Vec<usize> =
            (0..active.channels.len()).filter(|index| active.channels[*index].active).collect();
        carrying.extend(alone_with_key(active, &channels));
    }
    for side in [Side::Online, Side::Offline] {
        carrying.extend(only_of(active.sellers().filter(|seller| facts(seller).side == side)));
    }
    if found.rule == Rule::R5 {
        carrying.extend(only_of(active.sellers().filter(|seller| facts(seller).touchpoint)));
    }
    carrying
}

fn ids(active: &Active, elements: &BTreeSet<Element>) -> Vec<Id> {
    let topology = &active.topology;
    let mut ranks: Vec<u32> =
        elements.iter().filter_map(|element| active.link_rank(*element)).collect();
    ranks.sort_unstable();
    let nodes = elements.iter().filter_map(|element| match element {
        Element::Channel(channel) => Some(topology.channel_ids[*channel].clone()),
        Element::System(system) => Some(topology.system_ids[*system].clone()),
        Element::Direct(_) | Element::Uses(_) | Element::Interface(_) => None,
    });
    let mut ids: Vec<Id> = nodes.chain(topology.link_ids(&ranks)).collect();
    ids.sort();
    ids
}
