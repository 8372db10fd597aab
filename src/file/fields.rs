//! The fields of a plan, named once: two or three versions of an element are walked side by side,
//! field by field, to compare or to merge them.
//!
//! Names are those of the file, nested ones dotted. Because every walk also builds the element it
//! walks, a field that is added to the plan and forgotten here does not compile.

use std::borrow::Borrow;
use std::fmt;

use super::limits::Lengths;
use super::{escapes, lists};
use crate::geometry::{GridPoint, GridSize};
use crate::plan::{
    Activity, ActivityKind, Answer, Audience, Availability, Body, Channel, ChannelKind, Color,
    Competitor, Date, Expectations, Features, Feedback, Fit, Frame, Id, Journey, Lifecycle, Link,
    LinkKind, Market, Markets, Measure, MeasureStatus, Model, Node, NodeSort, Note, Operator,
    Outlook, Reach, Resource, ResourceSet, SetAside, Step, Stop, Strategy, System, SystemKind,
    Team, TeamKind,
};

/// Whether a field says what the plan means or how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// What the plan means: everything that is not layout.
    Meaning,
    /// Where something is drawn and how: place, size, order, protection, bends and colours.
    Layout,
}

/// Versions of one value: the common ground, if there is one, and what became of it.
#[derive(Debug)]
pub(super) struct Versions<'a, T> {
    pub base: Option<&'a T>,
    pub ours: &'a T,
    pub theirs: &'a T,
}

impl<T> Clone for Versions<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Versions<'_, T> {}

impl<'a, T> Versions<'a, T> {
    /// The same part of each version.
    pub fn part<U>(self, part: impl Fn(&'a T) -> &'a U) -> Versions<'a, U> {
        Versions { base: self.base.map(&part), ours: part(self.ours), theirs: part(self.theirs) }
    }

    /// A part that both have and the common ground may lack.
    fn part_of_same<U>(self, part: impl Fn(&'a T) -> Option<&'a U>) -> Option<Versions<'a, U>> {
        Some(Versions {
            base: self.base.and_then(&part),
            ours: part(self.ours)?,
            theirs: part(self.theirs)?,
        })
    }
}

/// Sees every field of an element once, and says which value it has in the outcome.
pub(super) trait Walk {
    /// A field that says what the plan means.
    fn meaning<T: Clone + PartialEq + Shown>(
        &mut self,
        field: &'static str,
        versions: Versions<'_, T>,
    ) -> T;

    /// A number that says what the plan means and that says nothing where it is 0.
    fn number(&mut self, field: &'static str, versions: Versions<'_, u32>) -> u32 {
        self.meaning(field, versions)
    }

    /// A field that says how the plan looks.
    fn layout<T: Clone + PartialEq + Shown>(
        &mut self,
        field: &'static str,
        versions: Versions<'_, T>,
    ) -> T;
}

pub(super) fn node(walk: &mut impl Walk, node: Versions<'_, Node>) -> Node {
    Node {
        body: body(walk, node.part(|node| &node.body)),
        lifecycle: walk.meaning("lifecycle", node.part(|node| &node.lifecycle)),
        note: walk.meaning("note", node.part(|node| &node.note)),
        feedback: walk.meaning("feedback", node.part(|node| &node.feedback)),
        at: walk.layout("at", node.part(|node| &node.at)),
        size: walk.layout("size", node.part(|node| &node.size)),
        z: walk.layout("z", node.part(|node| &node.z)),
        locked: walk.layout("locked", node.part(|node| &node.locked)),
    }
}

/// Two bodies of different sorts have no fields in common: then one of them is taken whole.
fn body(walk: &mut impl Walk, body: Versions<'_, Body>) -> Body {
    macro_rules! same {
        ($sort:ident, $walk:ident) => {
            if let Some(versions) = body.part_of_same(|body| match body {
                Body::$sort(found) => Some(found),
                _ => None,
            }) {
                return Body::$sort($walk(walk, versions));
            }
        };
    }
    same!(Channel, channel);
    same!(Audience, audience);
    same!(System, system);
    same!(Team, team);
    same!(Activity, activity);
    same!(Note, note);
    same!(Frame, frame);
    walk.meaning("sort", body)
}

fn channel(walk: &mut impl Walk, channel: Versions<'_, Channel>) -> Channel {
    Channel {
        name: walk.meaning("name", channel.part(|channel| &channel.name)),
        kind: walk.meaning("kind", channel.part(|channel| &channel.kind)),
        operator: walk.meaning("operator", channel.part(|channel| &channel.operator)),
        markets: Markets {
            b2b: walk.meaning("markets.b2b", channel.part(|channel| &channel.markets.b2b)),
            b2c: walk.meaning("markets.b2c", channel.part(|channel| &channel.markets.b2c)),
        },
        sells: walk.meaning("sells", channel.part(|channel| &channel.sells)),
        features: features(walk, channel.part(|channel| &channel.features)),
        expectations: expectations(walk, channel.part(|channel| &channel.expectations)),
        outlook: walk.meaning("outlook", channel.part(|channel| &channel.outlook)),
    }
}

fn features(walk: &mut impl Walk, of: Versions<'_, Features>) -> Features {
    Features {
        several_users: walk.meaning("features.several_users", of.part(|of| &of.several_users)),
        individual_prices: walk
            .meaning("features.individual_prices", of.part(|of| &of.individual_prices)),
        volume_discounts: walk
            .meaning("features.volume_discounts", of.part(|of| &of.volume_discounts)),
        approval: walk.meaning("features.approval", of.part(|of| &of.approval)),
        quotes: walk.meaning("features.quotes", of.part(|of| &of.quotes)),
        quick_order: walk.meaning("features.quick_order", of.part(|of| &of.quick_order)),
        punch_out: walk.meaning("features.punch_out", of.part(|of| &of.punch_out)),
    }
}

fn expectations(walk: &mut impl Walk, of: Versions<'_, Expectations>) -> Expectations {
    Expectations {
        product_information: walk
            .meaning("expectations.product_information", of.part(|of| &of.product_information)),
        price_information: walk
            .meaning("expectations.price_information", of.part(|of| &of.price_information)),
        simple_registration: walk
            .meaning("expectations.simple_registration", of.part(|of| &of.simple_registration)),
        simple_purchase: walk
            .meaning("expectations.simple_purchase", of.part(|of| &of.simple_purchase)),
        delivery_days: walk.meaning("expectations.delivery_days", of.part(|of| &of.delivery_days)),
    }
}

fn audience(walk: &mut impl Walk, of: Versions<'_, Audience>) -> Audience {
    Audience {
        name: walk.meaning("name", of.part(|of| &of.name)),
        market: walk.meaning("market", of.part(|of| &of.market)),
        reach: walk.meaning("reach", of.part(|of| &of.reach)),
    }
}

fn system(walk: &mut impl Walk, of: Versions<'_, System>) -> System {
    System {
        name: walk.meaning("name", of.part(|of| &of.name)),
        kind: walk.meaning("kind", of.part(|of| &of.kind)),
        shares: walk.meaning("shares", of.part(|of| &of.shares)),
        fit: walk.meaning("fit", of.part(|of| &of.fit)),
        fit_target: walk.meaning("fit_target", of.part(|of| &of.fit_target)),
        hurdle: walk.meaning("hurdle", of.part(|of| &of.hurdle)),
    }
}

fn team(walk: &mut impl Walk, of: Versions<'_, Team>) -> Team {
    Team {
        name: walk.meaning("name", of.part(|of| &of.name)),
        kind: walk.meaning("kind", of.part(|of| &of.kind)),
    }
}

fn activity(walk: &mut impl Walk, of: Versions<'_, Activity>) -> Activity {
    Activity {
        name: walk.meaning("name", of.part(|of| &of.name)),
        kind: walk.meaning("kind", of.part(|of| &of.kind)),
        fit: walk.meaning("fit", of.part(|of| &of.fit)),
        fit_target: walk.meaning("fit_target", of.part(|of| &of.fit_target)),
        hurdle: walk.meaning("hurdle", of.part(|of| &of.hurdle)),
    }
}

fn note(walk: &mut impl Walk, of: Versions<'_, Note>) -> Note {
    Note {
        text: walk.meaning("text", of.part(|of| &of.text)),
        color: walk.layout("color", of.part(|of| &of.color)),
    }
}

fn frame(walk: &mut impl Walk, of: Versions<'_, Frame>) -> Frame {
    Frame {
        title: walk.meaning("title", of.part(|of| &of.title)),
        color: walk.layout("color", of.part(|of| &of.color)),
    }
}

pub(super) fn link(walk: &mut impl Walk, of: Versions<'_, Link>) -> Link {
    Link {
        from: walk.meaning("from", of.part(|of| &of.from)),
        to: walk.meaning("to", of.part(|of| &of.to)),
        kind: walk.meaning("kind", of.part(|of| &of.kind)),
        resources: walk.meaning("resources", of.part(|of| &of.resources)),
        effort: walk.meaning("effort", of.part(|of| &of.effort)),
        label: walk.meaning("label", of.part(|of| &of.label)),
        lifecycle: walk.meaning("lifecycle", of.part(|of| &of.lifecycle)),
        note: walk.meaning("note", of.part(|of| &of.note)),
        feedback: walk.meaning("feedback", of.part(|of| &of.feedback)),
        bends: walk.layout("bends", of.part(|of| &of.bends)),
    }
}

pub(super) fn journey(walk: &mut impl Walk, of: Versions<'_, Journey>) -> Journey {
    Journey {
        name: walk.meaning("name", of.part(|of| &of.name)),
        audience: walk.meaning("audience", of.part(|of| &of.audience)),
        stops: walk.meaning("stops", of.part(|of| &of.stops)),
    }
}

pub(super) fn measure(walk: &mut impl Walk, of: Versions<'_, Measure>) -> Measure {
    Measure {
        title: walk.meaning("title", of.part(|of| &of.title)),
        about: walk.meaning("about", of.part(|of| &of.about)),
        step: walk.meaning("step", of.part(|of| &of.step)),
        owner: walk.meaning("owner", of.part(|of| &of.owner)),
        effort: walk.number("effort", of.part(|of| &of.effort)),
        hurdle: walk.meaning("hurdle", of.part(|of| &of.hurdle)),
        status: walk.meaning("status", of.part(|of| &of.status)),
    }
}

pub(super) fn strategy(walk: &mut impl Walk, of: Versions<'_, Strategy>) -> Strategy {
    Strategy {
        company: walk.meaning("strategy.company", of.part(|of| &of.company)),
        mission: walk.meaning("strategy.mission", of.part(|of| &of.mission)),
        mission_year: walk.meaning("strategy.mission_year", of.part(|of| &of.mission_year)),
        vision: walk.meaning("strategy.vision", of.part(|of| &of.vision)),
        vision_year: walk.meaning("strategy.vision_year", of.part(|of| &of.vision_year)),
        delivery_target_days: walk
            .meaning("strategy.delivery_target_days", of.part(|of| &of.delivery_target_days)),
        competitors: walk.meaning("strategy.competitors", of.part(|of| &of.competitors)),
        chances: walk.meaning("strategy.chances", of.part(|of| &of.chances)),
        risks: walk.meaning("strategy.risks", of.part(|of| &of.risks)),
    }
}

pub(super) fn step(walk: &mut impl Walk, of: Versions<'_, Step>) -> Step {
    Step {
        name: walk.meaning("name", of.part(|of| &of.name)),
        until: walk.meaning("until", of.part(|of| &of.until)),
    }
}

/// A value as a text: a text plain, anything else as the file writes it.
pub(super) trait Shown {
    /// The text; `None` where there is no value.
    fn shown(&self) -> Option<String>;

    /// The same on one line, whatever signs a text has.
    fn on_one_line(&self) -> Option<String> {
        self.shown()
    }

    /// Whether there is nothing to say: no value, an empty text or list, or the word for it.
    fn says_nothing(&self) -> bool {
        false
    }

    /// How long its texts are, where a plain text is a name or is not.
    fn lengths(&self, _is_name: bool) -> Lengths {
        Lengths::default()
    }

    /// The list that keeps what both sides added to one; `None` if this is no list, or one side did
    /// something else to it than adding.
    fn with_both(_base: &Self, _ours: &Self, _theirs: &Self) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// How it stands within a list or another value, where texts need quotes.
    fn within(&self, text: &mut String) {
        text.push_str(self.shown().as_deref().unwrap_or("None"));
    }
}

/// Shown in the words of the file; after `=>` what says nothing.
macro_rules! shown_as_debug {
    ($($type:ty $(=> $nothing:pat)?),* $(,)?) => { $( impl Shown for $type {
        fn shown(&self) -> Option<String> {
            Some(format!("{self:?}"))
        }
        $( fn says_nothing(&self) -> bool {
            matches!(self, $nothing)
        } )?
    } )* };
}

// The names of their variants are the words of the file.
shown_as_debug!(
    ActivityKind,
    Answer => Self::Unknown,
    Availability => Self::No,
    ChannelKind,
    Color,
    Fit => Self::Unknown,
    Lifecycle,
    LinkKind,
    Market,
    MeasureStatus,
    NodeSort,
    Outlook => Self::Unknown,
    Reach,
    Resource,
    SystemKind,
    TeamKind,
    i32 => 0,
    u32,
);

impl Shown for bool {
    fn shown(&self) -> Option<String> {
        Some(self.to_string())
    }

    fn says_nothing(&self) -> bool {
        !self
    }
}

macro_rules! shown_as_text {
    ($($type:ty),*) => { $( impl Shown for $type {
        fn shown(&self) -> Option<String> {
            Some(self.to_string())
        }

        fn on_one_line(&self) -> Option<String> {
            Some(escapes::on_one_line(self.borrow()))
        }

        fn says_nothing(&self) -> bool {
            Borrow::<str>::borrow(self).is_empty()
        }

        fn lengths(&self, is_name: bool) -> Lengths {
            if is_name { Lengths::name(self.borrow()) } else { Lengths::text(self.borrow()) }
        }

        fn within(&self, text: &mut String) {
            text.push_str(&escapes::quoted(self.borrow()));
        }
    } )* };
}

shown_as_text!(std::sync::Arc<str>, String, Id);

impl Shown for Operator {
    fn shown(&self) -> Option<String> {
        Some(match self {
            Self::Own => "Own".to_owned(),
            Self::Partner(name) => format!("Partner({})", escapes::quoted(name)),
        })
    }

    fn lengths(&self, _: bool) -> Lengths {
        match self {
            Self::Own => Lengths::default(),
            Self::Partner(name) => Lengths::name(name),
        }
    }
}

impl Shown for Date {
    fn shown(&self) -> Option<String> {
        Some(self.to_string())
    }

    fn within(&self, text: &mut String) {
        text.push_str(&escapes::quoted(&self.to_string()));
    }
}

impl Shown for Body {
    fn shown(&self) -> Option<String> {
        self.sort().shown()
    }
}

impl Shown for GridPoint {
    fn shown(&self) -> Option<String> {
        Some(format!("({}, {})", self.x, self.y))
    }
}

impl Shown for GridSize {
    fn shown(&self) -> Option<String> {
        Some(format!("({}, {})", self.width, self.height))
    }
}

impl Shown for ResourceSet {
    fn shown(&self) -> Option<String> {
        self.iter().collect::<Vec<_>>().shown()
    }

    fn with_both(base: &Self, ours: &Self, theirs: &Self) -> Option<Self> {
        let only_added =
            [ours, theirs].iter().all(|side| base.iter().all(|one| side.contains(one)));
        only_added.then(|| ours.iter().chain(theirs.iter()).collect())
    }
}

impl Shown for Stop {
    fn shown(&self) -> Option<String> {
        Some(record(&[
            ("stage", &format_args!("{:?}", self.stage)),
            ("at", &Quoted(self.at.as_str())),
        ]))
    }
}

impl Shown for Competitor {
    fn shown(&self) -> Option<String> {
        let mut fields: Vec<(&str, &dyn fmt::Display)> = vec![];
        let (name, note) = (Quoted(&self.name), Quoted(&self.note));
        // `None` alone would say that it is not known.
        let model = self.model.map(|model| match model {
            Model::None => "r#None".to_owned(),
            model => format!("{model:?}"),
        });
        if !self.name.is_empty() {
            fields.push(("name", &name));
        }
        if let Some(model) = &model {
            fields.push(("model", model));
        }
        if !self.note.is_empty() {
            fields.push(("note", &note));
        }
        Some(record(&fields))
    }

    fn lengths(&self, _: bool) -> Lengths {
        Lengths::name(&self.name).and(Lengths::text(&self.note))
    }
}

impl Shown for Feedback {
    fn shown(&self) -> Option<String> {
        let (date, text) = (self.date.to_string(), Quoted(&self.text));
        let (date, source) = (Quoted(&date), format_args!("{:?}", self.source));
        let tone = format_args!("{:?}", self.tone);
        Some(record(&[("date", &date), ("source", &source), ("tone", &tone), ("text", &text)]))
    }

    fn lengths(&self, _: bool) -> Lengths {
        Lengths::text(&self.text)
    }
}

impl Shown for Step {
    fn shown(&self) -> Option<String> {
        let until = self.until.map(|until| until.to_string());
        let (name, until) = (Quoted(&self.name), until.as_ref().map(Quoted));
        let mut fields: Vec<(&str, &dyn fmt::Display)> = Vec::new();
        if !self.name.is_empty() {
            fields.push(("name", &name));
        }
        if let Some(until) = &until {
            fields.push(("until", until));
        }
        Some(record(&fields))
    }

    fn lengths(&self, _: bool) -> Lengths {
        Lengths::name(&self.name)
    }
}

impl Shown for SetAside {
    fn shown(&self) -> Option<String> {
        let date = self.date.to_string();
        Some(record(&[("reason", &Quoted(&self.reason)), ("date", &Quoted(&date))]))
    }

    fn lengths(&self, _: bool) -> Lengths {
        Lengths::text(&self.reason)
    }
}

impl<T: Shown> Shown for Option<T> {
    fn shown(&self) -> Option<String> {
        self.as_ref().and_then(Shown::shown)
    }

    fn on_one_line(&self) -> Option<String> {
        self.as_ref().and_then(Shown::on_one_line)
    }

    fn says_nothing(&self) -> bool {
        self.is_none()
    }

    fn lengths(&self, is_name: bool) -> Lengths {
        self.as_ref().map_or(Lengths::default(), |value| value.lengths(is_name))
    }

    fn with_both(base: &Self, ours: &Self, theirs: &Self) -> Option<Self> {
        let (base, ours, theirs) = (base.as_ref()?, ours.as_ref()?, theirs.as_ref()?);
        T::with_both(base, ours, theirs).map(Some)
    }
}

impl<T: Shown + Clone + PartialEq> Shown for Vec<T> {
    fn shown(&self) -> Option<String> {
        let mut text = String::from("[");
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                text.push_str(", ");
            }
            item.within(&mut text);
        }
        text.push(']');
        Some(text)
    }

    fn says_nothing(&self) -> bool {
        self.is_empty()
    }

    fn lengths(&self, is_name: bool) -> Lengths {
        let items = self.iter().map(|item| item.lengths(is_name));
        items.fold(Lengths::default(), Lengths::and)
    }

    fn with_both(base: &Self, ours: &Self, theirs: &Self) -> Option<Self> {
        lists::with_both(base, ours, theirs)
    }
}

/// A text in quotes.
struct Quoted<T>(T);

impl<T: AsRef<str>> fmt::Display for Quoted<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&escapes::quoted(self.0.as_ref()))
    }
}

fn record(fields: &[(&str, &dyn fmt::Display)]) -> String {
    let fields = fields.iter().map(|(name, value)| format!("{name}: {value}"));
    format!("({})", fields.collect::<Vec<_>>().join(", "))
}
