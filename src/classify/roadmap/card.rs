//! What stands on the roadmap: whatever comes, goes or changes in a step, and the measures.

use crate::catalogue::efforts::Efforts;
use crate::classify::Effort;
use crate::plan::{
    Answer, Availability, Body, Channel, Id, Lifecycle, Measure, MeasureStatus, Node, Plan, Seller,
    View,
};

/// Something about a channel that may change over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Property {
    /// Whether it serves businesses.
    B2B,
    /// Whether it serves private customers.
    B2C,
    /// Whether customers can buy there.
    Sells,
    /// Whether the company sells there where a reseller did.
    TakenOver,
    /// One of the functions for business customers, in the order of `Features::all`.
    Feature(u8),
    /// One of the things that customers expect, in the order of `Expectations::answers`.
    Expectation(u8),
}

impl Property {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Sells,
        Self::B2B,
        Self::B2C,
        Self::TakenOver,
        Self::Feature(0),
        Self::Feature(1),
        Self::Feature(2),
        Self::Feature(3),
        Self::Feature(4),
        Self::Feature(5),
        Self::Feature(6),
        Self::Expectation(0),
        Self::Expectation(1),
        Self::Expectation(2),
        Self::Expectation(3),
    ];

    /// When it holds for a channel.
    pub fn of(self, channel: &Channel) -> Availability {
        match self {
            Self::B2B => channel.markets.b2b,
            Self::B2C => channel.markets.b2c,
            Self::Sells => channel.sells,
            Self::TakenOver => match (&channel.sold_by, channel.taken_over) {
                (Seller::Reseller(_), Some(step)) => Availability::From(step),
                _ => Availability::No,
            },
            Self::Feature(index) => {
                channel.features.all().get(usize::from(index)).copied().unwrap_or_default()
            }
            Self::Expectation(index) => {
                let answer = channel.expectations.answers().get(usize::from(index)).copied();
                answer.and_then(Answer::availability).unwrap_or_default()
            }
        }
    }

    /// What it takes that it begins.
    fn effort(self, efforts: &Efforts) -> Effort {
        Effort::usual(match self {
            Self::Sells => efforts.sells(),
            Self::B2B | Self::B2C => efforts.market(),
            Self::TakenOver => efforts.taken_over(),
            Self::Feature(_) | Self::Expectation(_) => 0,
        })
    }

    /// Lets it hold at other times.
    pub fn set(self, channel: &mut Channel, availability: Availability) {
        match self {
            Self::B2B => channel.markets.b2b = availability,
            Self::B2C => channel.markets.b2c = availability,
            Self::Sells => channel.sells = availability,
            Self::TakenOver => match availability {
                Availability::Yes => (channel.sold_by, channel.taken_over) = (Seller::Own, None),
                other => channel.taken_over = other.step(),
            },
            Self::Feature(index) => {
                if let Some(feature) = channel.features.all_mut().get_mut(usize::from(index)) {
                    **feature = availability;
                }
            }
            Self::Expectation(index) => {
                let answers = channel.expectations.answers_mut();
                if let Some(answer) = answers.into_iter().nth(usize::from(index)) {
                    *answer = availability.into();
                }
            }
        }
    }
}

/// What can be moved from step to step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Card {
    /// A node or a link that comes or goes.
    Element(Id),
    /// Something about a channel that begins or ends.
    Property {
        /// The channel.
        channel: Id,
        /// What about it.
        property: Property,
    },
    /// A measure.
    Measure(Id),
}

/// What happens with it in its step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepChange {
    /// It comes or begins.
    Comes,
    /// It goes or ends.
    Goes,
    /// It is done.
    Task,
}

/// A card in its step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Placed {
    /// The step; `None` for a measure that has none yet.
    pub step: Option<u32>,
    /// What happens.
    pub change: StepChange,
    /// With what.
    pub card: Card,
    /// What it takes.
    pub effort: Effort,
}

impl Placed {
    /// The node or link that it is about.
    pub fn element(&self) -> Option<&Id> {
        match &self.card {
            Card::Element(id) | Card::Property { channel: id, .. } => Some(id),
            Card::Measure(_) => None,
        }
    }

    /// The measure that it is.
    pub fn measure(&self) -> Option<&Id> {
        match &self.card {
            Card::Measure(id) => Some(id),
            Card::Element(_) | Card::Property { .. } => None,
        }
    }
}

/// Everything on the roadmap: nodes, what changes about channels, links, and measures that were
/// not dropped; each in the order of the ids. `efforts` says what takes how long where the plan does
/// not.
pub fn cards(plan: &Plan, efforts: &Efforts) -> Vec<Placed> {
    let mut cards = Vec::new();
    for (id, node) in &plan.nodes {
        let element = || Card::Element(id.clone());
        cards.extend(of_lifecycle(node.lifecycle, element, || node_effort(node, efforts)));
        if let Body::Channel(channel) = &node.body {
            let comes = node.lifecycle.step().unwrap_or_default();
            cards.extend(of_channel(id, channel, comes, efforts));
        }
    }
    for (id, link) in &plan.links {
        let effort = || match link.effort {
            Some(days) => Effort::written(days),
            None => Effort::usual(efforts.of_link(plan, link)),
        };
        cards.extend(of_lifecycle(link.lifecycle, || Card::Element(id.clone()), effort));
    }
    let wanted = |measure: &Measure| measure.status != MeasureStatus::Dropped;
    for (id, measure) in plan.measures.iter().filter(|(_, measure)| wanted(measure)) {
        cards.push(Placed {
            step: measure.step,
            change: StepChange::Task,
            card: Card::Measure(id.clone()),
            effort: Effort::written(measure.effort),
        });
    }
    cards
}

/// What the way from one view to another takes: everything on the roadmap in the steps between
/// them. The one total of the cover, the roadmap and a comparison; nothing on the way back.
pub fn effort_between(cards: &[Placed], from: View, to: View) -> Effort {
    let on_the_way = cards.iter().filter(|placed| is_between(placed.step, from, to));
    on_the_way.map(|placed| placed.effort).sum()
}

/// What the measures in the steps from one view to another cost, in the currency of the plan.
pub fn cost_between(plan: &Plan, from: View, to: View) -> u64 {
    let wanted = plan.measures.values().filter(|one| one.status != MeasureStatus::Dropped);
    let on_the_way = wanted.filter(|measure| is_between(measure.step, from, to));
    on_the_way.map(|measure| u64::from(measure.cost)).sum()
}

fn is_between(step: Option<u32>, from: View, to: View) -> bool {
    let last_of = |view| match view {
        View::Today => 0,
        View::Step(step) => step,
        View::Target | View::Vision => u32::MAX,
    };
    step.is_some_and(|step| last_of(from) < step && step <= last_of(to))
}

fn of_lifecycle(
    lifecycle: Lifecycle,
    card: impl FnOnce() -> Card,
    effort: impl FnOnce() -> Effort,
) -> Option<Placed> {
    match lifecycle {
        Lifecycle::Existing | Lifecycle::Envisioned => None,
        Lifecycle::Planned(step) => Some(Placed {
            step: Some(step),
            change: StepChange::Comes,
            card: card(),
            effort: effort(),
        }),
        Lifecycle::Retiring(step) => Some(Placed {
            step: Some(step),
            change: StepChange::Goes,
            card: card(),
            effort: Effort::default(),
        }),
    }
}

/// What begins or ends about a channel that comes in a step, or is there if that is 0. What begins
/// with it takes nothing of its own.
fn of_channel<'a>(
    id: &'a Id,
    channel: &'a Channel,
    comes: u32,
    efforts: &'a Efforts,
) -> impl Iterator<Item = Placed> + 'a {
    Property::ALL.into_iter().filter_map(move |property| {
        let availability = property.of(channel);
        let change = match availability {
            Availability::From(_) => StepChange::Comes,
            Availability::Until(_) => StepChange::Goes,
            Availability::Yes | Availability::No => return None,
        };
        let later = availability.step().is_some_and(|step| step > comes);
        let costs = later && change == StepChange::Comes;
        Some(Placed {
            step: availability.step(),
            change,
            card: Card::Property { channel: id.clone(), property },
            effort: if costs { property.effort(efforts) } else { Effort::default() },
        })
    })
}

/// What a new node takes.
fn node_effort(node: &Node, efforts: &Efforts) -> Effort {
    match &node.body {
        Body::Channel(_) => Effort::usual(efforts.channel()),
        Body::System(system) => Effort::usual(efforts.system(system.kind)),
        Body::Audience(_) | Body::Team(_) | Body::Activity(_) | Body::Note(_) | Body::Frame(_) => {
            Effort::default()
        }
    }
}
