//! What carries the model: the channels, systems and links whose single loss, with the links that
//! hang on them, lowers it (`docs/model.md`, "What carries the model").
//!
//! Looking again at the whole plan for each element would take too long for large plans. So for
//! each rule only the elements are looked at on which its conditions can depend.

mod attachment;
mod joining;
mod articulation;

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{Evidence, interlocking};
use super::judgement::{Judgement, judge};
use super::rules::Rule;
use super::sharing::Sharing;
use super::view::Active;
use super::what_if::Element;
use super::{Classification, classify};
use crate::catalogue::Side;
use crate::plan::{Id, Model, Plan, View};

/// The elements that carry the model of a plan in a view, in ascending order.
pub fn critical_elements(plan: &Plan, view: View, excluded: &BTreeSet<Id>) -> Vec<Id> {
    critical_elements_of(&classify(plan, view, excluded))
}

/// The same for a plan that is classified already.
pub fn critical_elements_of(found: &Classification) -> Vec<Id> {
    let active = &*found.active;
    let critical = match found.rule {
        Rule::R1 => BTreeSet::new(),
        Rule::R2 => only_of(active.sellers()),
        Rule::R3 => single_without(active),
        Rule::R6 => {
            let mut critical = single_without(active);
            let lowers = |element: &Element| model_left(found, *element) < found.model;
            critical.extend(witness(active).into_iter().filter(lowers));
            critical
        }
        Rule::R4 | Rule::R5 => {
            let judgement = judge(&Sharing::new(active));
            let wholes = wholes(active, &judgement, found.model);
            wholes.iter().flat_map(Whole::critical).collect()
        }
    };
    ids(active, &critical)
}

/// The model that would be left without an element of the plan and the links that hang on it.
pub fn model_without(found: &Classification, id: &Id) -> Model {
    let element = found.active.element(id);
    element.map_or(found.model, |element| model_left(found, element))
}

fn model_left(found: &Classification, element: Element) -> Model {
    found.active.without(element).rule().model()
}

/// The elements of one way in which two selling channels interlock, in the first market in which
/// any do: while it is there, the plan is at least crosschannel.
fn witness(active: &Active) -> BTreeSet<Element> {
    let judgement = judge(&Sharing::new(active));
    let market = judgement.markets.iter().find(|market| market.evidence.interlocks);
    market
        .map(|market| joining::witness(market.narrowed.as_ref().unwrap_or(active), interlocking()))
        .unwrap_or_default()
}

/// A market whose channels make a whole, as the level of the plan asks of each.
struct Whole<'a> {
    active: &'a Active,
    evidence: Evidence,
    /// The model that it must not fall below.
    level: Model,
}

/// The markets of a plan that are all at least omnichannel; only one where they are the same.
fn wholes<'a>(active: &'a Active, judgement: &'a Judgement, level: Model) -> Vec<Whole<'a>> {
    let wholes = judgement.markets.iter().map(|market| Whole {
        active: market.narrowed.as_ref().unwrap_or(active),
        evidence: market.evidence,
        level,
    });
    let is_same = judgement.markets.iter().all(|market| market.narrowed.is_none());
    wholes.take(if is_same { 1 } else { usize::MAX }).collect()
}

impl Whole<'_> {
    fn critical(&self) -> BTreeSet<Element> {
        let mut critical = joining::critical(self);
        critical.extend(attachment::critical(self));
        critical.extend(self.few_kinds());
        critical
    }

    /// Whether the market falls without an element, by looking at all the rest.
    fn lowers(&self, element: Element) -> bool {
        self.active.without(element).rule().model() < self.level
    }

    /// The channels without which there would be too few kinds, nothing would be sold on a screen
    /// or none on site, or no medium would sell.
    fn few_kinds(&self) -> BTreeSet<Element> {
        let active = self.active;
        let facts = |channel: &usize| &active.topology.channels[*channel];
        let mut critical = BTreeSet::new();
        if self.evidence.keys == 3 {
            let channels: Vec<usize> =
                (0..active.channels.len()).filter(|index| active.channels[*index].counts).collect();
            critical.extend(alone_with_key(active, &channels));
        }
        let online = |seller: &usize| facts(seller).side == Side::Online;
        critical.extend(only_of(active.sellers().filter(online)));
        critical.extend(only_of(active.sellers().filter(|seller| facts(seller).on_site)));
        if self.level == Model::Everywhere {
            critical.extend(only_of(active.sellers().filter(|seller| facts(seller).touchpoint)));
        }
        critical
    }
}

fn only_of(mut channels: impl Iterator<Item = usize>) -> BTreeSet<Element> {
    match (channels.next(), channels.next()) {
        (Some(only), None) => BTreeSet::from([Element::Channel(only)]),
        _ => BTreeSet::new(),
    }
}

/// The selling channels without which the others would count as one and serve a common market.
fn single_without(active: &Active) -> BTreeSet<Element> {
    let sellers: Vec<usize> = active.sellers().collect();
    let markets = |seller: usize| active.channels[seller].markets;
    let alone = alone_with_key(active, &sellers);
    let keys: BTreeSet<u32> = sellers.iter().map(|seller| active.channels[*seller].key).collect();
    let serving = [1, 2].map(|bit| sellers.iter().filter(|one| markets(**one) & bit != 0).count());
    let is_single_without = |seller: &&usize| {
        let rest = keys.len() - usize::from(alone.contains(&Element::Channel(**seller)));
        let common = [1, 2].into_iter().zip(serving).any(|(bit, serving)| {
            serving - usize::from(markets(**seller) & bit != 0) + 1 == sellers.len()
        });
        rest == 1 && common
    };
    sellers.iter().filter(is_single_without).map(|seller| Element::Channel(*seller)).collect()
}

/// Those of these channels that share their key with none of the others.
fn alone_with_key(active: &Active, channels: &[usize]) -> BTreeSet<Element> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    let key = |channel: &usize| active.channels[*channel].key;
    channels.iter().for_each(|channel| *counts.entry(key(channel)).or_default() += 1);
    let alone = channels.iter().filter(|channel| counts[&key(channel)] == 1);
    alone.map(|channel| Element::Channel(*channel)).collect()
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
