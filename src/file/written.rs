//! A plan as it is written: the fields of each element in their order, with their defaults.
//!
//! One set of types serves reading and writing, so that the two cannot drift apart. A field that
//! equals its default is not written; `docs/file-format.md` has the table.

use serde::{Deserialize, Serialize};

use super::values::{Entries, Integer, Key, Name, Words, serialize_given};
use crate::plan::{
    ActivityKind, Answer, ChannelKind, Color, FeedbackSource, Fit, LinkKind, Market, MeasureStatus,
    Model, Outlook, Reach, Resource, Stage, SystemKind, TeamKind, Tone,
};

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Plan")]
pub(super) struct WrittenPlan<'a> {
    pub format: Integer,
    #[serde(borrow)]
    pub name: Name<'a>,
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub strategy: WrittenStrategy<'a>,
    #[serde(borrow, default, skip_serializing_if = "Entries::is_empty")]
    pub steps: Entries<Integer, WrittenStep<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Entries::is_empty")]
    pub nodes: Entries<Key<'a>, WrittenNode<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Entries::is_empty")]
    pub links: Entries<Key<'a>, WrittenLink<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Entries::is_empty")]
    pub journeys: Entries<Key<'a>, WrittenJourney<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Entries::is_empty")]
    pub measures: Entries<Key<'a>, WrittenMeasure<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Entries::is_empty")]
    pub set_aside: Entries<Words<'a>, WrittenSetAside<'a>>,
}

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Strategy")]
pub(super) struct WrittenStrategy<'a> {
    #[serde(borrow, default, skip_serializing_if = "Name::is_empty")]
    pub company: Name<'a>,
    #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
    pub mission: Words<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mission_year: Option<Integer>,
    #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
    pub vision: Words<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vision_year: Option<Integer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery_target_days: Option<Integer>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub competitors: Vec<WrittenCompetitor<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub chances: Vec<Words<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<Words<'a>>,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Competitor")]
pub(super) struct WrittenCompetitor<'a> {
    #[serde(borrow, default, skip_serializing_if = "Name::is_empty")]
    pub name: Name<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Model>,
    #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
    pub note: Words<'a>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Step")]
pub(super) struct WrittenStep<'a> {
    #[serde(borrow, default, skip_serializing_if = "Name::is_empty")]
    pub name: Name<'a>,
    #[serde(
        borrow,
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "serialize_given"
    )]
    pub until: Option<Name<'a>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "SetAside")]
pub(super) struct WrittenSetAside<'a> {
    #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
    pub reason: Words<'a>,
    #[serde(borrow)]
    pub date: Name<'a>,
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Lifecycle")]
pub(super) enum WrittenLifecycle {
    #[default]
    Existing,
    Planned(Integer),
    Retiring(Integer),
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Availability")]
pub(super) enum WrittenAvailability {
    Yes,
    #[default]
    No,
    From(Integer),
    Until(Integer),
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Node")]
pub(super) enum WrittenNode<'a> {
    #[serde(borrow)]
    Channel(Box<WrittenChannel<'a>>),
    Audience(WrittenAudience<'a>),
    System(WrittenSystem<'a>),
    Team(WrittenTeam<'a>),
    Activity(WrittenActivity<'a>),
    Note(WrittenNote<'a>),
    Frame(WrittenFrame<'a>),
}

/// What every node has, after the fields of its sort.
#[derive(Default)]
pub(super) struct Common<'a> {
    pub at: (Integer, Integer),
    pub size: Option<(Integer, Integer)>,
    pub z: Integer,
    pub locked: bool,
    pub lifecycle: WrittenLifecycle,
    pub note: Words<'a>,
    pub feedback: Vec<WrittenFeedback<'a>>,
}

/// Declares a sort of node: its own fields, then those of [`Common`]. (The notation has no
/// flattening, so each sort has to list them.)
macro_rules! node {
    ($type:ident, $name:literal, { $( $(#[$attribute:meta])* $field:ident: $value:ty, )* }) => {
        #[derive(Serialize, Deserialize)]
        #[serde(deny_unknown_fields, rename = $name)]
        pub(super) struct $type<'a> {
            $( $(#[$attribute])* pub $field: $value, )*
            pub at: (Integer, Integer),
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub size: Option<(Integer, Integer)>,
            #[serde(default, skip_serializing_if = "is_default")]
            pub z: Integer,
            #[serde(default, skip_serializing_if = "is_default")]
            pub locked: bool,
            #[serde(default, skip_serializing_if = "is_default")]
            pub lifecycle: WrittenLifecycle,
            #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
            pub note: Words<'a>,
            #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
            pub feedback: Vec<WrittenFeedback<'a>>,
        }

        impl<'a> $type<'a> {
            pub fn new(own: ($( $value, )*), common: Common<'a>) -> Self {
                let ($( $field, )*) = own;
                let Common { at, size, z, locked, lifecycle, note, feedback } = common;
                Self { $( $field, )* at, size, z, locked, lifecycle, note, feedback }
            }

            pub fn take_common(&mut self) -> Common<'a> {
                Common {
                    at: self.at,
                    size: self.size,
                    z: self.z,
                    locked: self.locked,
                    lifecycle: self.lifecycle,
                    note: std::mem::take(&mut self.note),
                    feedback: std::mem::take(&mut self.feedback),
                }
            }
        }
    };
}

node!(WrittenChannel, "Channel", {
    #[serde(borrow)]
    name: Name<'a>,
    kind: ChannelKind,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    operator: Option<WrittenOperator<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    markets: Option<WrittenMarkets>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sells: Option<WrittenAvailability>,
    #[serde(default, skip_serializing_if = "is_default")]
    features: WrittenFeatures,
    #[serde(default, skip_serializing_if = "is_default")]
    expectations: WrittenExpectations,
    #[serde(default, skip_serializing_if = "is_default")]
    outlook: Outlook,
});

node!(WrittenAudience, "Audience", {
    #[serde(borrow)]
    name: Name<'a>,
    market: Market,
    #[serde(default, skip_serializing_if = "is_default")]
    reach: Reach,
});

node!(WrittenSystem, "System", {
    #[serde(borrow)]
    name: Name<'a>,
    kind: SystemKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shares: Option<Vec<Resource>>,
    #[serde(default, skip_serializing_if = "is_default")]
    fit: Fit,
    #[serde(default, skip_serializing_if = "is_default")]
    fit_target: Fit,
    #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
    hurdle: Words<'a>,
});

node!(WrittenTeam, "Team", {
    #[serde(borrow)]
    name: Name<'a>,
    kind: TeamKind,
});

node!(WrittenActivity, "Activity", {
    #[serde(borrow)]
    name: Name<'a>,
    kind: ActivityKind,
    #[serde(default, skip_serializing_if = "is_default")]
    fit: Fit,
    #[serde(default, skip_serializing_if = "is_default")]
    fit_target: Fit,
    #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
    hurdle: Words<'a>,
});

node!(WrittenNote, "Note", {
    #[serde(borrow)]
    text: Words<'a>,
    #[serde(default, skip_serializing_if = "is_default")]
    color: Color,
});

node!(WrittenFrame, "Frame", {
    #[serde(borrow)]
    title: Name<'a>,
    #[serde(default, skip_serializing_if = "is_default")]
    color: Color,
});

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(rename = "Operator")]
pub(super) enum WrittenOperator<'a> {
    Own,
    #[serde(borrow)]
    Partner(Name<'a>),
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Markets")]
pub(super) struct WrittenMarkets {
    #[serde(default, skip_serializing_if = "is_default")]
    pub b2b: WrittenAvailability,
    #[serde(default, skip_serializing_if = "is_default")]
    pub b2c: WrittenAvailability,
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Features", default)]
pub(super) struct WrittenFeatures {
    #[serde(skip_serializing_if = "is_default")]
    pub several_users: WrittenAvailability,
    #[serde(skip_serializing_if = "is_default")]
    pub individual_prices: WrittenAvailability,
    #[serde(skip_serializing_if = "is_default")]
    pub volume_discounts: WrittenAvailability,
    #[serde(skip_serializing_if = "is_default")]
    pub approval: WrittenAvailability,
    #[serde(skip_serializing_if = "is_default")]
    pub quotes: WrittenAvailability,
    #[serde(skip_serializing_if = "is_default")]
    pub quick_order: WrittenAvailability,
    #[serde(skip_serializing_if = "is_default")]
    pub punch_out: WrittenAvailability,
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Expectations", default)]
pub(super) struct WrittenExpectations {
    #[serde(skip_serializing_if = "is_default")]
    pub product_information: Answer,
    #[serde(skip_serializing_if = "is_default")]
    pub price_information: Answer,
    #[serde(skip_serializing_if = "is_default")]
    pub simple_registration: Answer,
    #[serde(skip_serializing_if = "is_default")]
    pub simple_purchase: Answer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_days: Option<Integer>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Feedback")]
pub(super) struct WrittenFeedback<'a> {
    #[serde(borrow)]
    pub date: Name<'a>,
    pub source: FeedbackSource,
    pub tone: Tone,
    #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
    pub text: Words<'a>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Link")]
pub(super) struct WrittenLink<'a> {
    #[serde(borrow)]
    pub from: Key<'a>,
    #[serde(borrow)]
    pub to: Key<'a>,
    pub kind: LinkKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resources: Option<Vec<Resource>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Integer>,
    #[serde(borrow, default, skip_serializing_if = "Name::is_empty")]
    pub label: Name<'a>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bends: Vec<(Integer, Integer)>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifecycle: WrittenLifecycle,
    #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
    pub note: Words<'a>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub feedback: Vec<WrittenFeedback<'a>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Journey")]
pub(super) struct WrittenJourney<'a> {
    #[serde(borrow)]
    pub name: Name<'a>,
    #[serde(
        borrow,
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "serialize_given"
    )]
    pub audience: Option<Key<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub stops: Vec<WrittenStop<'a>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Stop")]
pub(super) struct WrittenStop<'a> {
    pub stage: Stage,
    #[serde(borrow)]
    pub at: Key<'a>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Measure")]
pub(super) struct WrittenMeasure<'a> {
    #[serde(borrow)]
    pub title: Name<'a>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<Key<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Integer>,
    #[serde(borrow, default, skip_serializing_if = "Name::is_empty")]
    pub owner: Name<'a>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub effort: Integer,
    #[serde(borrow, default, skip_serializing_if = "Words::is_empty")]
    pub hurdle: Words<'a>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: MeasureStatus,
}
