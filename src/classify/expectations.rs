//! Whether the selling channels, and the competitors, do what customers expect (`docs/model.md`,
//! "Expectations").

use super::Classification;
use crate::language::{Text, texts};
use crate::plan::{Answer, Expectations as Said, Id, Plan, View};

/// What customers expect of every channel in which they buy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// Complete product information.
    ProductInformation,
    /// Complete price information.
    PriceInformation,
    /// Simple registration.
    SimpleRegistration,
    /// A purchase in few clicks.
    SimplePurchase,
    /// Delivery within the target of the strategy.
    Delivery,
}

impl Criterion {
    /// All of them in order.
    pub const ALL: [Self; 5] = [
        Self::ProductInformation,
        Self::PriceInformation,
        Self::SimpleRegistration,
        Self::SimplePurchase,
        Self::Delivery,
    ];

    /// What it is called.
    pub const fn name(self) -> Text {
        match self {
            Self::ProductInformation => texts::plan::PRODUCT_INFORMATION,
            Self::PriceInformation => texts::plan::PRICE_INFORMATION,
            Self::SimpleRegistration => texts::plan::SIMPLE_REGISTRATION,
            Self::SimplePurchase => texts::plan::SIMPLE_PURCHASE,
            Self::Delivery => texts::plan::DELIVERY_DAYS,
        }
    }

    /// Its name in machine-readable results (`docs/command-line.md`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::ProductInformation => "product_information",
            Self::PriceInformation => "price_information",
            Self::SimpleRegistration => "simple_registration",
            Self::SimplePurchase => "simple_purchase",
            Self::Delivery => "delivery_days",
        }
    }

    /// What is said about it in a view, of which the last step is the target. `target` is the
    /// delivery target, in days.
    pub fn of(self, expectations: &Said, target: u32, view: View) -> Answer {
        match self {
            Self::ProductInformation => expectations.product_information.in_view(view),
            Self::PriceInformation => expectations.price_information.in_view(view),
            Self::SimpleRegistration => expectations.simple_registration.in_view(view),
            Self::SimplePurchase => expectations.simple_purchase.in_view(view),
            Self::Delivery => match delivery_days(expectations, view) {
                None => Answer::Unknown,
                Some(days) if days <= target => Answer::Yes,
                Some(_) => Answer::No,
            },
        }
    }
}

/// In how many days is delivered in a view: in the target as is said for it, if it is.
pub fn delivery_days(expectations: &Said, view: View) -> Option<u32> {
    match view {
        View::Target | View::Vision => {
            expectations.delivery_days_target.or(expectations.delivery_days)
        }
        View::Today | View::Step(_) => expectations.delivery_days,
    }
}

/// What one selling channel does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The channel.
    pub channel: Id,
    /// How it meets what is expected.
    pub rating: Rating,
}

/// How something meets what customers expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The answers in the order of [`Criterion::ALL`].
    pub answers: [Answer; 5],
    /// In how many days it delivers, where known.
    pub delivery_days: Option<u32>,
}

impl Rating {
    fn of(expectations: &Said, target: u32, view: View) -> Self {
        Self {
            answers: Criterion::ALL.map(|criterion| criterion.of(expectations, target, view)),
            delivery_days: delivery_days(expectations, view),
        }
    }

    /// How many answers are this one.
    pub fn count(&self, answer: Answer) -> usize {
        self.answers.iter().filter(|one| **one == answer).count()
    }

    /// How many can be asked of it at all.
    pub fn applying(&self) -> usize {
        self.answers.len() - self.count(Answer::NotApplicable)
    }
}

/// What all selling channels of a view do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectations {
    /// Within how many days an order shall be with the customer.
    pub target: u32,
    /// The selling channels in the order of their ids.
    pub channels: Vec<Expected>,
    /// Those that miss the most, of these those of which the least is known; empty while none
    /// is known to miss anything.
    pub weakest: Vec<Id>,
    /// The competitors, judged by the same, in the order of the strategy.
    pub competitors: Vec<Rating>,
}

impl Expectations {
    /// Whether anything is known of any channel of ours. While nothing is, nothing is to be praised.
    pub fn is_anything_known(&self) -> bool {
        self.channels.iter().any(|one| one.rating.answers.iter().any(|answer| answer.counts()))
    }
}

/// What the selling channels of a classified plan do, and its competitors.
pub fn expectations(plan: &Plan, found: &Classification) -> Expectations {
    let target = plan.strategy.delivery_target_days;
    let view = as_target(found);
    let sellers = found.sellers.iter().filter_map(|id| Some((id, plan.channel(id)?)));
    let channels: Vec<Expected> = sellers
        .map(|(id, channel)| Expected {
            channel: id.clone(),
            rating: Rating::of(&channel.expectations, target, view),
        })
        .collect();
    let weakness =
        |one: &Expected| (one.rating.count(Answer::No), one.rating.count(Answer::Unknown));
    let worst = channels.iter().map(weakness).max().filter(|(missed, _)| *missed > 0);
    let weakest = channels.iter().filter(|one| Some(weakness(one)) == worst);
    let weakest = weakest.map(|one| one.channel.clone()).collect();
    let rivals = plan.strategy.competitors.iter();
    let competitors = rivals.map(|one| Rating::of(&one.expectations, target, view)).collect();
    Expectations { target, channels, weakest, competitors }
}

/// The view of a result; the last step is the target.
pub(super) fn as_target(found: &Classification) -> View {
    found.view.or_target(found.last_step())
}
