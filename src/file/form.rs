//! How each sort of value is written: the small forms of which [`super::schema`] makes the
//! elements.
//!
//! A form says of a value how a file has it, what that means when it is read, what the greatest
//! is that a file can hold, and how long its texts are. So a field that has a form has all of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fault::SemanticFaultKind;
use super::judge::Judge;
use super::values::{Entries, IdText, Integer, Name, Words};
use crate::geometry::{GridPoint, GridSize};
use crate::plan::{
    ActivityKind, Answer, Availability, Business, ChannelKind, Choice, Color, Date, Directness,
    FeedbackSource, Fit, Id, Lifecycle, LinkKind, MAX_AMOUNT, MAX_COORDINATE, MAX_COUNT,
    MAX_DELIVERY_DAYS, MAX_EFFORT, MAX_NAME_BYTES, MAX_SHARE, MAX_STEP, MAX_TEXT_BYTES, MAX_YEAR,
    Market, MeasureStatus, Model, Operator, Outlook, Reach, Resource, ResourceSet, Seller, Stage,
    Strategy, SystemKind, TeamKind, Tone, within_reach,
};

/// How a value of a plan is written.
pub(super) trait Written<'a>: Sized {
    /// The value.
    type Value: 'a;

    fn write(value: &'a Self::Value) -> Self;

    /// Brings a value within what a file can hold.
    fn limit(_: &mut Self::Value) {}

    /// How long the longest texts of a value are.
    fn lengths(_: &Self::Value) -> Lengths {
        Lengths::default()
    }
}

/// What has a meaning without the rest of the plan.
pub(super) trait Readable<'a>: Written<'a> {
    /// What it means; `None` if it means nothing, which is reported.
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<Self::Value>;
}

/// How long the longest texts of a value are, in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lengths {
    pub name: usize,
    pub text: usize,
}

impl Lengths {
    pub fn and(self, other: Self) -> Self {
        Self { name: self.name.max(other.name), text: self.text.max(other.text) }
    }
}

impl<'a> Written<'a> for Name<'a> {
    type Value = String;

    fn write(value: &'a String) -> Self {
        value.as_str().into()
    }

    fn limit(value: &mut String) {
        value.truncate(value.floor_char_boundary(MAX_NAME_BYTES));
    }

    fn lengths(value: &String) -> Lengths {
        Lengths { name: value.len(), text: 0 }
    }
}

impl<'a> Readable<'a> for Name<'a> {
    fn read(self, _: &mut Judge<'_>, _: &'static str) -> Option<String> {
        Some(self.into_string())
    }
}

impl<'a> Written<'a> for Words<'a> {
    type Value = String;

    fn write(value: &'a String) -> Self {
        value.as_str().into()
    }

    fn limit(value: &mut String) {
        value.truncate(value.floor_char_boundary(MAX_TEXT_BYTES));
    }

    fn lengths(value: &String) -> Lengths {
        Lengths { name: 0, text: value.len() }
    }
}

impl<'a> Readable<'a> for Words<'a> {
    fn read(self, _: &mut Judge<'_>, _: &'static str) -> Option<String> {
        Some(self.into_string())
    }
}

/// A reference; what it leads to only the rest of the plan shows.
impl<'a> Written<'a> for IdText<'a> {
    type Value = Id;

    fn write(value: &'a Id) -> Self {
        value.as_str().into()
    }
}

/// What a file has as it is in the plan: the names of variants are the words of the file.
macro_rules! as_they_are {
    ($($type:ty),* $(,)?) => { $(
        impl<'a> Written<'a> for $type {
            type Value = Self;

            fn write(value: &'a Self) -> Self {
                *value
            }
        }

        impl<'a> Readable<'a> for $type {
            fn read(self, _: &mut Judge<'_>, _: &'static str) -> Option<Self> {
                Some(self)
            }
        }
    )* };
}

as_they_are!(
    ActivityKind,
    Business,
    ChannelKind,
    Color,
    Directness,
    FeedbackSource,
    Fit,
    LinkKind,
    Market,
    MeasureStatus,
    Model,
    Outlook,
    Reach,
    Stage,
    SystemKind,
    TeamKind,
    Tone,
    bool,
);

/// A number between two others.
#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Ranged<const LEAST: u32, const GREATEST: u32>(pub Integer);

/// A year.
pub(super) type Year = Ranged<1, MAX_YEAR>;
/// A number of days in which something is delivered.
pub(super) type Days = Ranged<0, MAX_DELIVERY_DAYS>;
/// An amount of money.
pub(super) type Amount = Ranged<0, MAX_AMOUNT>;
/// How many there are.
pub(super) type Count = Ranged<0, MAX_COUNT>;
/// A share in per cent.
pub(super) type Share = Ranged<0, MAX_SHARE>;
/// How much a criterion weighs.
pub(super) type Weight = Ranged<1, { Choice::MAX_WEIGHT }>;
/// How well a candidate meets a criterion.
pub(super) type Score = Ranged<0, { Choice::MAX_SCORE }>;
/// An effort in person-days.
pub(super) type Effort = Ranged<0, MAX_EFFORT>;

impl<'a, const LEAST: u32, const GREATEST: u32> Written<'a> for Ranged<LEAST, GREATEST> {
    type Value = u32;

    fn write(value: &'a u32) -> Self {
        Self((*value).into())
    }

    fn limit(value: &mut u32) {
        *value = (*value).clamp(LEAST, GREATEST);
    }
}

impl<'a, const LEAST: u32, const GREATEST: u32> Readable<'a> for Ranged<LEAST, GREATEST> {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<u32> {
        judge.number(field, self.0, LEAST.into()..=GREATEST.into())
    }
}

/// The days in which customers shall have what they ordered; not written where nobody chose them.
#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct DeliveryTarget(Option<Days>);

impl<'a> Written<'a> for DeliveryTarget {
    type Value = u32;

    fn write(value: &'a u32) -> Self {
        Self((*value != Strategy::DEFAULT_DELIVERY_TARGET_DAYS).then(|| Days::write(value)))
    }

    fn limit(value: &mut u32) {
        Days::limit(value);
    }
}

impl<'a> Readable<'a> for DeliveryTarget {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<u32> {
        let days = self.0.and_then(|days| days.read(judge, field));
        Some(days.unwrap_or(Strategy::DEFAULT_DELIVERY_TARGET_DAYS))
    }
}

/// Any number that a plan can hold.
impl<'a> Written<'a> for Integer {
    type Value = i32;

    fn write(value: &'a i32) -> Self {
        (*value).into()
    }
}

impl<'a> Readable<'a> for Integer {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<i32> {
        judge.number(field, self, i32::MIN.into()..=i32::MAX.into())
    }
}

/// The number of a step.
#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct StepNumber(Integer);

impl<'a> Written<'a> for StepNumber {
    type Value = u32;

    fn write(value: &'a u32) -> Self {
        Self((*value).into())
    }

    fn limit(value: &mut u32) {
        *value = (*value).clamp(1, MAX_STEP);
    }
}

impl<'a> Readable<'a> for StepNumber {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<u32> {
        judge.step(field, self.0)
    }
}

/// The step of a change; not written where none is planned.
#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct StepOfChange(StepNumber);

impl<'a> Written<'a> for StepOfChange {
    type Value = Option<u32>;

    fn write(value: &'a Option<u32>) -> Self {
        Self(StepNumber(value.unwrap_or_default().into()))
    }

    fn limit(value: &mut Option<u32>) {
        value.iter_mut().for_each(StepNumber::limit);
    }
}

impl<'a> Readable<'a> for StepOfChange {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<Option<u32>> {
        Some(self.0.read(judge, field))
    }
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Lifecycle")]
pub(super) enum WrittenLifecycle {
    #[default]
    Existing,
    Planned(StepNumber),
    Retiring(StepNumber),
    Envisioned,
}

impl<'a> Written<'a> for WrittenLifecycle {
    type Value = Lifecycle;

    fn write(value: &'a Lifecycle) -> Self {
        match value {
            Lifecycle::Existing => Self::Existing,
            Lifecycle::Planned(step) => Self::Planned(StepNumber::write(step)),
            Lifecycle::Retiring(step) => Self::Retiring(StepNumber::write(step)),
            Lifecycle::Envisioned => Self::Envisioned,
        }
    }

    fn limit(value: &mut Lifecycle) {
        match value {
            Lifecycle::Existing | Lifecycle::Envisioned => {}
            Lifecycle::Planned(step) | Lifecycle::Retiring(step) => StepNumber::limit(step),
        }
    }
}

impl<'a> Readable<'a> for WrittenLifecycle {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<Lifecycle> {
        match self {
            Self::Existing => Some(Lifecycle::Existing),
            Self::Planned(step) => step.read(judge, field).map(Lifecycle::Planned),
            Self::Retiring(step) => step.read(judge, field).map(Lifecycle::Retiring),
            Self::Envisioned => Some(Lifecycle::Envisioned),
        }
    }
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Availability")]
pub(super) enum WrittenAvailability {
    Yes,
    #[default]
    No,
    From(StepNumber),
    Until(StepNumber),
}

impl<'a> Written<'a> for WrittenAvailability {
    type Value = Availability;

    fn write(value: &'a Availability) -> Self {
        match value {
            Availability::Yes => Self::Yes,
            Availability::No => Self::No,
            Availability::From(step) => Self::From(StepNumber::write(step)),
            Availability::Until(step) => Self::Until(StepNumber::write(step)),
        }
    }

    fn limit(value: &mut Availability) {
        match value {
            Availability::Yes | Availability::No => {}
            Availability::From(step) | Availability::Until(step) => StepNumber::limit(step),
        }
    }
}

impl<'a> Readable<'a> for WrittenAvailability {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<Availability> {
        match self {
            Self::Yes => Some(Availability::Yes),
            Self::No => Some(Availability::No),
            Self::From(step) => step.read(judge, field).map(Availability::From),
            Self::Until(step) => step.read(judge, field).map(Availability::Until),
        }
    }
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Answer")]
pub(super) enum WrittenAnswer {
    #[default]
    Unknown,
    Yes,
    No,
    NotApplicable,
    From(StepNumber),
    Until(StepNumber),
}

impl<'a> Written<'a> for WrittenAnswer {
    type Value = Answer;

    fn write(value: &'a Answer) -> Self {
        match value {
            Answer::Unknown => Self::Unknown,
            Answer::Yes => Self::Yes,
            Answer::No => Self::No,
            Answer::NotApplicable => Self::NotApplicable,
            Answer::From(step) => Self::From(StepNumber::write(step)),
            Answer::Until(step) => Self::Until(StepNumber::write(step)),
        }
    }

    fn limit(value: &mut Answer) {
        match value {
            Answer::Unknown | Answer::Yes | Answer::No | Answer::NotApplicable => {}
            Answer::From(step) | Answer::Until(step) => StepNumber::limit(step),
        }
    }
}

impl<'a> Readable<'a> for WrittenAnswer {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<Answer> {
        match self {
            Self::Unknown => Some(Answer::Unknown),
            Self::Yes => Some(Answer::Yes),
            Self::No => Some(Answer::No),
            Self::NotApplicable => Some(Answer::NotApplicable),
            Self::From(step) => step.read(judge, field).map(Answer::From),
            Self::Until(step) => step.read(judge, field).map(Answer::Until),
        }
    }
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(rename = "Operator")]
pub(super) enum WrittenOperator<'a> {
    Own,
    #[serde(borrow)]
    Partner(Name<'a>),
}

impl<'a> Written<'a> for WrittenOperator<'a> {
    type Value = Operator;

    fn write(value: &'a Operator) -> Self {
        match value {
            Operator::Own => Self::Own,
            Operator::Partner(name) => Self::Partner(Name::write(name)),
        }
    }

    fn limit(value: &mut Operator) {
        match value {
            Operator::Own => {}
            Operator::Partner(name) => Name::limit(name),
        }
    }

    fn lengths(value: &Operator) -> Lengths {
        match value {
            Operator::Own => Lengths::default(),
            Operator::Partner(name) => Name::lengths(name),
        }
    }
}

impl<'a> Readable<'a> for WrittenOperator<'a> {
    fn read(self, _: &mut Judge<'_>, _: &'static str) -> Option<Operator> {
        Some(match self {
            Self::Own => Operator::Own,
            Self::Partner(name) => Operator::Partner(name.into_string()),
        })
    }
}

#[derive(PartialEq, Default, Serialize, Deserialize)]
#[serde(rename = "Seller")]
pub(super) enum WrittenSeller<'a> {
    #[default]
    Unknown,
    Own,
    #[serde(borrow)]
    Reseller(Name<'a>),
}

impl<'a> Written<'a> for WrittenSeller<'a> {
    type Value = Seller;

    fn write(value: &'a Seller) -> Self {
        match value {
            Seller::Unknown => Self::Unknown,
            Seller::Own => Self::Own,
            Seller::Reseller(name) => Self::Reseller(Name::write(name)),
        }
    }

    fn limit(value: &mut Seller) {
        match value {
            Seller::Unknown | Seller::Own => {}
            Seller::Reseller(name) => Name::limit(name),
        }
    }

    fn lengths(value: &Seller) -> Lengths {
        match value {
            Seller::Unknown | Seller::Own => Lengths::default(),
            Seller::Reseller(name) => Name::lengths(name),
        }
    }
}

impl<'a> Readable<'a> for WrittenSeller<'a> {
    fn read(self, _: &mut Judge<'_>, _: &'static str) -> Option<Seller> {
        Some(match self {
            Self::Unknown => Seller::Unknown,
            Self::Own => Seller::Own,
            Self::Reseller(name) => Seller::Reseller(name.into_string()),
        })
    }
}

/// What is shared, in the order of the resources.
#[derive(PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Resources(Vec<Resource>);

impl<'a> Written<'a> for Resources {
    type Value = ResourceSet;

    fn write(value: &'a ResourceSet) -> Self {
        Self(value.iter().collect())
    }
}

impl<'a> Readable<'a> for Resources {
    fn read(self, _: &mut Judge<'_>, _: &'static str) -> Option<ResourceSet> {
        Some(self.0.into_iter().collect())
    }
}

/// A day of the calendar.
#[derive(PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Day<'a>(#[serde(borrow)] Name<'a>);

impl<'a> Written<'a> for Day<'a> {
    type Value = Date;

    fn write(value: &'a Date) -> Self {
        Self(value.to_string().into())
    }
}

impl<'a> Readable<'a> for Day<'a> {
    fn read(self, judge: &mut Judge<'_>, _: &'static str) -> Option<Date> {
        let date = self.0.0.parse().ok();
        if date.is_none() {
            judge.fault(SemanticFaultKind::BadDate { text: self.0.into_string() });
        }
        date
    }
}

/// A place on the canvas.
#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct WrittenPoint((Integer, Integer));

impl<'a> Written<'a> for WrittenPoint {
    type Value = GridPoint;

    fn write(value: &'a GridPoint) -> Self {
        Self((value.x.into(), value.y.into()))
    }

    fn limit(value: &mut GridPoint) {
        *value = within_reach(*value);
    }
}

impl<'a> Readable<'a> for WrittenPoint {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<GridPoint> {
        let range = -i64::from(MAX_COORDINATE)..=i64::from(MAX_COORDINATE);
        let x = judge.number(field, self.0.0, range.clone())?;
        let y = judge.number(field, self.0.1, range)?;
        Some(GridPoint::new(x, y))
    }
}

/// A size on the canvas.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct WrittenSize((Integer, Integer));

impl<'a> Written<'a> for WrittenSize {
    type Value = GridSize;

    fn write(value: &'a GridSize) -> Self {
        Self((value.width.into(), value.height.into()))
    }

    fn limit(value: &mut GridSize) {
        value.width = value.width.clamp(1, MAX_COORDINATE);
        value.height = value.height.clamp(1, MAX_COORDINATE);
    }
}

impl<'a> Readable<'a> for WrittenSize {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<GridSize> {
        let range = 1..=i64::from(MAX_COORDINATE);
        let width = judge.number(field, self.0.0, range.clone())?;
        let height = judge.number(field, self.0.1, range)?;
        Some(GridSize::new(width, height))
    }
}

impl<'a, W: Written<'a>> Written<'a> for Option<W> {
    type Value = Option<W::Value>;

    fn write(value: &'a Self::Value) -> Self {
        value.as_ref().map(W::write)
    }

    fn limit(value: &mut Self::Value) {
        value.iter_mut().for_each(W::limit);
    }

    fn lengths(value: &Self::Value) -> Lengths {
        value.as_ref().map_or(Lengths::default(), W::lengths)
    }
}

impl<'a, W: Readable<'a>> Readable<'a> for Option<W> {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<Self::Value> {
        Some(self.and_then(|written| written.read(judge, field)))
    }
}

impl<'a, W: Written<'a>> Written<'a> for Vec<W> {
    type Value = Vec<W::Value>;

    fn write(value: &'a Self::Value) -> Self {
        value.iter().map(W::write).collect()
    }

    fn limit(value: &mut Self::Value) {
        value.iter_mut().for_each(W::limit);
    }

    fn lengths(value: &Self::Value) -> Lengths {
        value.iter().map(W::lengths).fold(Lengths::default(), Lengths::and)
    }
}

/// A list is what its items mean.
impl<'a, W: Readable<'a>> Readable<'a> for Vec<W> {
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<Self::Value> {
        Some(self.into_iter().filter_map(|item| item.read(judge, field)).collect())
    }
}

/// A map by names: each entry is what its name and its value mean.
impl<'a, K, V> Written<'a> for Entries<K, V>
where
    K: Written<'a>,
    K::Value: Ord,
    V: Written<'a>,
{
    type Value = BTreeMap<K::Value, V::Value>;

    fn write(value: &'a Self::Value) -> Self {
        value.iter().map(|(key, value)| (K::write(key), V::write(value))).collect()
    }

    fn limit(value: &mut Self::Value) {
        for (mut key, mut one) in std::mem::take(value) {
            K::limit(&mut key);
            V::limit(&mut one);
            value.entry(key).or_insert(one);
        }
    }

    fn lengths(value: &Self::Value) -> Lengths {
        let of = |(key, value): (&K::Value, &V::Value)| K::lengths(key).and(V::lengths(value));
        value.iter().map(of).fold(Lengths::default(), Lengths::and)
    }
}

impl<'a, K, V> Readable<'a> for Entries<K, V>
where
    K: Readable<'a>,
    K::Value: Ord,
    V: Readable<'a>,
{
    fn read(self, judge: &mut Judge<'_>, field: &'static str) -> Option<Self::Value> {
        let entries = self.0.into_iter();
        let read = entries
            .filter_map(|(key, one)| Some((key.read(judge, field)?, one.read(judge, field)?)));
        Some(read.collect())
    }
}
