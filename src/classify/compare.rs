//! What differs between two views of one plan: what comes, what goes, and which channels change.
//!
//! A pure function of the plan and the two views. It reads no place and no name, and judges
//! nothing: an element that goes may be a gain.

use std::collections::BTreeMap;

use super::expectations::delivery_days;
use crate::plan::{Answer, Availability, Body, Channel, Id, Link, Market, Node, Plan, View};

/// What becomes of an element between two views.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// It is only in the second view.
    Added,
    /// It is only in the first view.
    Removed,
    /// It is in both, and does something else.
    Changed,
}

impl Difference {
    /// All of them in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Added, Self::Changed, Self::Removed];

    /// What it is when the two views change places.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Added => Self::Removed,
            Self::Removed => Self::Added,
            Self::Changed => Self::Changed,
        }
    }
}

/// Where an element stands between two views.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// In neither view.
    Absent,
    /// In both, and the same.
    Same,
    /// Not the same in both.
    Differs(Difference),
}

impl Standing {
    fn of(before: bool, after: bool, changes: impl FnOnce() -> bool) -> Self {
        match (before, after) {
            (false, false) => Self::Absent,
            (false, true) => Self::Differs(Difference::Added),
            (true, false) => Self::Differs(Difference::Removed),
            (true, true) if changes() => Self::Differs(Difference::Changed),
            (true, true) => Self::Same,
        }
    }
}

/// One thing that a channel does in one of two views and not in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// It sells in the second view (`true`), or no longer.
    Sells(bool),
    /// It serves a market in the second view (`true`), or no longer.
    Serves(Market, bool),
    /// It has the shop function at this index of [`Features::all`](crate::plan::Features::all) in
    /// the second view (`true`), or no longer.
    Offers(usize, bool),
    /// It does what customers expect, at this index of
    /// [`Expectations::answers`](crate::plan::Expectations::answers), in the second view (`true`),
    /// or no longer.
    Meets(usize, bool),
    /// It delivers in so many days in the first view, and in so many in the second.
    Delivers(Option<u32>, Option<u32>),
    /// It has so many per cent of the sales in the first view, and so many in the second.
    Share(Option<u32>, Option<u32>),
}

/// What differs between two views of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The first view.
    pub from: View,
    /// The second view.
    pub to: View,
    /// The nodes and links that are not the same in both.
    pub elements: BTreeMap<Id, Difference>,
}

impl Comparison {
    /// Whether the two views are the same.
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }

    /// The elements of one kind of difference, in the order of their ids.
    pub fn of(&self, difference: Difference) -> impl Iterator<Item = &Id> {
        let with = self.elements.iter().filter(move |(_, other)| **other == difference);
        with.map(|(id, _)| id)
    }

    /// How many elements differ in this way.
    pub fn count(&self, difference: Difference) -> usize {
        self.of(difference).count()
    }
}

/// Compares two views of a plan, of which the last step is the target.
pub fn compare(plan: &Plan, from: View, to: View) -> Comparison {
    let last = plan.last_step();
    let named = (from, to);
    let (from, to) = (from.or_target(last), to.or_target(last));
    let differing = |(id, standing): (&Id, Standing)| match standing {
        Standing::Differs(difference) => Some((id.clone(), difference)),
        Standing::Absent | Standing::Same => None,
    };
    let nodes = plan.nodes.iter().map(|(id, node)| (id, node_between(node, from, to)));
    let links = plan.links.iter().map(|(id, link)| (id, link_between(plan, link, from, to)));
    let elements = nodes.chain(links).filter_map(differing).collect();
    Comparison { from: named.0, to: named.1, elements }
}

/// Where a node stands between two views.
pub fn node_between(node: &Node, from: View, to: View) -> Standing {
    let holds = |view| node.is_in(view);
    let changes = || match &node.body {
        Body::Channel(channel) => !turns(channel, from, to).is_empty(),
        Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_)
        | Body::Note(_)
        | Body::Frame(_) => false,
    };
    Standing::of(holds(from), holds(to), changes)
}

/// Where a link stands between two views. It is there only with both its ends.
pub fn link_between(plan: &Plan, link: &Link, from: View, to: View) -> Standing {
    match (plan.nodes.get(&link.from), plan.nodes.get(&link.to)) {
        (Some(a), Some(b)) => joined_between((link, a, b), from, to),
        _ => Standing::of(false, false, || false),
    }
}

/// Where a link stands between two views, with its two ends.
pub fn joined_between((link, a, b): (&Link, &Node, &Node), from: View, to: View) -> Standing {
    let holds = |view| link.lifecycle.holds(view) && a.is_in(view) && b.is_in(view);
    Standing::of(holds(from), holds(to), || false)
}

/// What a channel does in one of two views and not in the other: first whether it sells, then whom
/// it serves, its shop functions, what customers expect, and its share of the sales.
pub fn turns(channel: &Channel, from: View, to: View) -> Vec<Turn> {
    let turned = |availability: Availability| {
        let after = availability.holds(to);
        (availability.holds(from) != after).then_some(after)
    };
    let markets = [(Market::B2B, channel.markets.b2b), (Market::B2C, channel.markets.b2c)];
    let sells = turned(channel.sells).map(Turn::Sells);
    let serves = markets
        .into_iter()
        .filter_map(|(market, served)| Some(Turn::Serves(market, turned(served)?)));
    let features = channel.features.all().into_iter().enumerate();
    let offers =
        features.filter_map(|(index, offered)| Some(Turn::Offers(index, turned(offered)?)));
    sells.into_iter().chain(serves).chain(offers).chain(expected(channel, from, to)).collect()
}

/// What customers expect and get in one of two views and not in the other, and the figures that are
/// said for today and for the target.
fn expected(channel: &Channel, from: View, to: View) -> impl Iterator<Item = Turn> {
    let answers = channel.expectations.answers().into_iter().enumerate();
    let meets = answers.filter_map(move |(index, answer)| {
        let (before, after) = (answer.in_view(from), answer.in_view(to));
        (before != after).then_some(Turn::Meets(index, after == Answer::Yes))
    });
    let [before, after] = [from, to].map(|view| delivery_days(&channel.expectations, view));
    let delivers = (before != after).then_some(Turn::Delivers(before, after));
    let [before, after] = [from, to].map(|view| sales_share(channel, view));
    let share = (before != after).then_some(Turn::Share(before, after));
    meets.chain(delivers).chain(share)
}

/// The share of sales in a view, in per cent: from the target on that of the target, where somebody
/// said one.
pub fn sales_share(channel: &Channel, view: View) -> Option<u32> {
    match view {
        View::Today | View::Step(_) => channel.sales_share,
        View::Target | View::Vision => channel.sales_share_target.or(channel.sales_share),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::geometry::GridPoint;
    use crate::language::Language;
    use crate::plan::{ChannelKind, Lifecycle, LinkKind};
    use std::sync::Arc;

    fn node(lifecycle: Lifecycle) -> Node {
        let body = catalogue::fresh_channel(ChannelKind::Shop, Language::English);
        Node { lifecycle, ..Node::new(body, GridPoint::default()) }
    }

    #[test]
    fn what_comes_is_added_and_what_goes_is_removed() {
        use Lifecycle::{Existing, Planned, Retiring};
        let (today, target) = (View::Today, View::Target);
        let table = [
            (Existing, today, target, Standing::Same),
            (Planned(2), today, target, Standing::Differs(Difference::Added)),
            (Planned(2), today, View::Step(1), Standing::Absent),
            (Planned(2), View::Step(1), View::Step(2), Standing::Differs(Difference::Added)),
            (Planned(2), View::Step(2), target, Standing::Same),
            (Planned(2), target, today, Standing::Differs(Difference::Removed)),
            (Retiring(1), today, target, Standing::Differs(Difference::Removed)),
            (Retiring(1), View::Step(1), target, Standing::Absent),
            (Retiring(3), View::Step(1), View::Step(2), Standing::Same),
        ];
        for (lifecycle, from, to, expected) in table {
            let found = node_between(&node(lifecycle), from, to);
            assert_eq!(found, expected, "{lifecycle:?} from {from:?} to {to:?}");
        }
    }

    #[test]
    fn a_channel_that_does_something_else_is_changed() {
        let mut site = node(Lifecycle::Existing);
        let Body::Channel(channel) = &mut site.body else { unreachable!("a shop is a channel") };
        channel.sells = Availability::From(2);
        channel.markets.b2b = Availability::From(1);
        channel.markets.b2c = Availability::Until(2);
        channel.features.approval = Availability::From(3);
        channel.expectations.simple_purchase = Answer::From(2);
        (channel.sales_share, channel.sales_share_target) = (Some(10), Some(30));
        channel.expectations.delivery_days = Some(5);
        channel.expectations.delivery_days_target = Some(2);
        let turns = |from, to| match &site.body {
            Body::Channel(channel) => turns(channel, from, to),
            _ => unreachable!("a shop is a channel"),
        };
        let all = [
            Turn::Sells(true),
            Turn::Serves(Market::B2B, true),
            Turn::Serves(Market::B2C, false),
            Turn::Offers(3, true),
            Turn::Meets(3, true),
            Turn::Delivers(Some(5), Some(2)),
            Turn::Share(Some(10), Some(30)),
        ];
        assert_eq!(turns(View::Today, View::Target), all);
        assert_eq!(turns(View::Step(1), View::Step(2)), [all[0], all[2], all[4]]);
        assert_eq!(
            turns(View::Target, View::Step(2)),
            [
                Turn::Offers(3, false),
                Turn::Delivers(Some(2), Some(5)),
                Turn::Share(Some(30), Some(10)),
            ]
        );
        let standing = node_between(&site, View::Today, View::Step(1));
        assert_eq!(standing, Standing::Differs(Difference::Changed));
    }

    #[test]
    fn a_link_comes_and_goes_with_its_ends() {
        let id = |name| Id::new(name).expect("a plain id");
        let mut plan = Plan::named("Links");
        plan.nodes.insert(id("a"), Arc::new(node(Lifecycle::Existing)));
        plan.nodes.insert(id("b"), Arc::new(node(Lifecycle::Planned(1))));
        plan.nodes.insert(id("c"), Arc::new(node(Lifecycle::Retiring(1))));
        for (name, to) in [("ab", "b"), ("ac", "c")] {
            let link = Link::new(id("a"), id(to), LinkKind::SharedOrders);
            plan.links.insert(id(name), Arc::new(link));
        }
        let found = compare(&plan, View::Today, View::Target);
        let added: Vec<&Id> = found.of(Difference::Added).collect();
        let removed: Vec<&Id> = found.of(Difference::Removed).collect();
        assert_eq!(added, [&id("ab"), &id("b")]);
        assert_eq!(removed, [&id("ac"), &id("c")]);
        assert_eq!(found.count(Difference::Changed), 0);
    }
}
