//! Turning elements into others: a note into the channel that it names, a shop into a marketplace.
//!
//! What can be said of both stays: name, place, note, feedback. Links stay where their kind may join
//! what there is then.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::item::{Aim, NamedItem, NamedItems};
use crate::catalogue;
use crate::catalogue::names::Kind;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::language::{Language, texts};
use crate::plan::{
    Audience, Body, Channel, Id, Journey, Lifecycle, Link, MAX_NAME_BYTES, Node, Plan, Stop, System,
};
use crate::session::action::effect::Effect;
use crate::session::edit::limits::{self, cut};
use crate::session::edit::{Editor, Outcome};

impl Editor<'_> {
    /// Turns the selected elements into one kind, or each into what its name says.
    pub fn turn_into(&mut self, kind: Option<Kind>) -> Outcome {
        let turned = self.plan.selected_nodes().filter(|(_, node)| Kind::of(&node.body).is_some());
        let items: Vec<NamedItem> = turned
            .map(|(id, node)| {
                let mut item = NamedItem::new(first_line(node.name()));
                item.id = Some(id.clone());
                match kind {
                    Some(kind) => item.settle(kind),
                    // What names nothing stays what it is.
                    None if item.kind == Kind::Note => {
                        item.settle(Kind::of(&node.body).unwrap_or(Kind::Note));
                    }
                    None if Some(item.kind) == Kind::of(&node.body) => item.asks = false,
                    None => {}
                }
                item
            })
            .collect();
        let is_as_before = |item: &NamedItem| {
            let node = item.id.as_ref().and_then(|id| self.plan.nodes.get(id));
            node.and_then(|node| Kind::of(&node.body)) == Some(item.kind)
        };
        if items.iter().all(is_as_before) {
            return Err(self.notice(texts::names::NOTHING_TURNED));
        }
        self.take_or_ask(NamedItems { items, aim: Aim::Turn })
    }

    /// Turns elements of the plan into what was said of them, as one step.
    pub(super) fn turn_items(&mut self, items: &[NamedItem]) -> Outcome {
        let language = self.language;
        let mut turned: BTreeMap<Id, Node> = BTreeMap::new();
        for item in items {
            let there = item.id.as_ref().and_then(|id| Some((id, self.plan.nodes.get(id)?)));
            let Some((id, node)) = there else { continue };
            if Kind::of(&node.body) == Some(item.kind) {
                continue;
            }
            let mut next = turned_node(node, item, language);
            if matches!(node.body, Body::Note(_)) {
                next.lifecycle = self.fresh_lifecycle();
            }
            limits::node(&mut next);
            turned.insert(id.clone(), next);
        }
        let count = turned.len();
        let ids: Vec<Id> = turned.keys().cloned().collect();
        let (transaction, lost) = with_turned(self.plan, &turned);
        let is_changed = self.commit(transaction, Label { kind: LabelKind::Turn, count }, None);
        if is_changed {
            self.plan.select_in_step(ids.into_iter().collect());
        }
        let told = (lost > 0).then(|| {
            let text = texts::names::LINKS_DROPPED.with(language, &[&lost]);
            Effect::Notice(text)
        });
        Ok(told.into_iter().collect())
    }
}

fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default().trim()
}

/// A node as the kind that was said, with all that can still be said of it.
fn turned_node(node: &Node, item: &NamedItem, language: Language) -> Node {
    let fresh = item.node(language);
    let mut next = Node { body: fresh.body, ..node.clone() };
    match (&node.body, &mut next.body) {
        (Body::Note(note), body) if !matches!(body, Body::Note(_)) => {
            let (first, rest) = parts(&note.text);
            let by_book = next.name().to_owned();
            next.set_name(named(&by_book, first));
            next.note = [rest, node.note.trim()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("\n");
            next.size = None;
        }
        (_, Body::Note(note)) => {
            note.text = node.name().to_owned();
            next.size = None;
            next.lifecycle = Lifecycle::Existing;
        }
        (Body::Channel(old), Body::Channel(channel)) => keep_of_channel(old, channel),
        (Body::System(old), Body::System(system)) => keep_of_system(old, system),
        (Body::Activity(old), Body::Activity(activity)) => {
            (activity.fit, activity.fit_target) = (old.fit, old.fit_target);
            activity.hurdle.clone_from(&old.hurdle);
            activity.owner.clone_from(&old.owner);
            activity.name.clone_from(&old.name);
        }
        (Body::Audience(old), Body::Audience(audience)) => {
            let market = audience.market;
            *audience = Audience { market, ..old.clone() };
        }
        _ => next.set_name(cut(node.name(), MAX_NAME_BYTES).to_owned()),
    }
    next
}

/// The name by the book, which knows how a product is written, where the text is that name.
fn named(by_book: &str, written: &str) -> String {
    let is_same = by_book.to_lowercase() == written.to_lowercase();
    cut(if is_same { by_book } else { written }, MAX_NAME_BYTES).to_owned()
}

/// The first line of a text, and the others.
fn parts(text: &str) -> (&str, &str) {
    let text = text.trim();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    // What does not fit into a name is not lost.
    match first.len() > MAX_NAME_BYTES {
        true => (first, text),
        false => (first.trim(), rest.trim()),
    }
}

/// What was said of a channel stays; what came with its kind comes with the new one.
fn keep_of_channel(old: &Channel, channel: &mut Channel) {
    let was = catalogue::channel(old.kind);
    channel.name.clone_from(&old.name);
    if old.operator != was.default_operator() {
        channel.operator.clone_from(&old.operator);
    }
    if old.markets != was.default_markets() {
        channel.markets = old.markets;
    }
    if old.sells != was.default_sells() {
        channel.sells = old.sells;
    }
    channel.sold_by.clone_from(&old.sold_by);
    channel.taken_over = old.taken_over;
    channel.features = old.features;
    channel.expectations = old.expectations;
    channel.outlook = old.outlook;
    (channel.sales_share, channel.sales_share_target) = (old.sales_share, old.sales_share_target);
    (channel.contacts_per_month, channel.orders_per_month) =
        (old.contacts_per_month, old.orders_per_month);
    channel.settle_seller();
}

fn keep_of_system(old: &System, system: &mut System) {
    system.name.clone_from(&old.name);
    if old.shares != catalogue::system(old.kind).shares {
        system.shares = old.shares;
    }
    (system.fit, system.fit_target) = (old.fit, old.fit_target);
    system.hurdle.clone_from(&old.hurdle);
    system.choice.clone_from(&old.choice);
}

/// The plan with these nodes instead, and how many links do not fit any more: those are gone.
fn with_turned(plan: &Plan, turned: &BTreeMap<Id, Node>) -> (Transaction, usize) {
    let mut transaction = Transaction::new(plan);
    let hangs = |link: &Link| turned.contains_key(&link.from) || turned.contains_key(&link.to);
    let hanging: Vec<(Id, Arc<Link>)> = (plan.links.iter())
        .filter(|(_, link)| hangs(link))
        .map(|(id, link)| (id.clone(), Arc::clone(link)))
        .collect();
    let sort = |id: &Id| {
        let next = turned.get(id).map(Node::sort);
        next.or_else(|| plan.nodes.get(id).map(|node| node.sort()))
    };
    let lost: BTreeSet<Id> = hanging
        .iter()
        .filter(|(id, link)| link.violation(id, sort).is_some())
        .map(|(id, _)| id.clone())
        .collect();
    transaction.remove(&lost);
    // Between what was and what will be none of them can stand, so they wait aside.
    let kept: Vec<&(Id, Arc<Link>)> = hanging.iter().filter(|(id, _)| !lost.contains(id)).collect();
    let measures: Vec<_> = transaction.plan().measures.clone().into_iter().collect();
    transaction.remove(&kept.iter().map(|(id, _)| id.clone()).collect());
    for (id, node) in turned {
        // Nothing hangs on it now, so that it can be of any sort.
        let _ = transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node.clone()))));
    }
    for (id, link) in kept {
        let mut link = Link::clone(link);
        if let (Some(from), Some(to)) = (sort(&link.from), sort(&link.to))
            && link.kind.is_reversed(from, to)
        {
            link.reverse();
        }
        // It was looked at whether it can.
        let _ = transaction.edit(Edit::Link(id.clone(), Some(Arc::new(link))));
    }
    for (id, measure) in measures {
        let _ = transaction.edit(Edit::Measure(id, Some(measure)));
    }
    for (id, journey) in changed_journeys(transaction.plan(), turned) {
        let _ = transaction.edit(Edit::Journey(id, Some(Arc::new(journey))));
    }
    (transaction, lost.len())
}

/// The journeys that lead over what is no channel any more, without those stops.
fn changed_journeys(plan: &Plan, turned: &BTreeMap<Id, Node>) -> Vec<(Id, Journey)> {
    let is_no =
        |id: &Id, is_one: fn(&Body) -> bool| turned.get(id).is_some_and(|node| !is_one(&node.body));
    let is_channel = |body: &Body| matches!(body, Body::Channel(_));
    let is_audience = |body: &Body| matches!(body, Body::Audience(_));
    let changed = plan.journeys.iter().filter_map(|(id, journey)| {
        let mut next = Journey::clone(journey);
        next.audience.take_if(|audience| is_no(audience, is_audience));
        next.stops.retain(|stop: &Stop| !is_no(&stop.at, is_channel));
        (next != **journey).then_some((id.clone(), next))
    });
    changed.collect()
}
