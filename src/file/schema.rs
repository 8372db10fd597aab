//! Every element of a plan with its fields, in the order in which a file has them.
//!
//! Each field stands here once, with its form (see [`super::form`]) and, where it is not plain
//! meaning, what it is (`layout`, `part`, `number`). The tables ([`super::tables`]) make of it the
//! reader, the writer, the limits and the fields that are compared and merged, so a field that is
//! added to the plan and not here does not compile. A field that equals its default is not
//! written; `docs/file-format.md` has the table.

use serde::{Deserialize, Serialize};

use super::form::{
    Amount, Count, Day, Days, DeliveryTarget, Effort, Lengths, Readable, Resources, Score, Share,
    StepNumber, StepOfChange, Weight, Written, WrittenAnswer, WrittenAvailability,
    WrittenLifecycle, WrittenOperator, WrittenPoint, WrittenSeller, WrittenSize, Year,
};
use super::judge::Judge;
use super::tables::{fields, node, readable, record, visited, written};
use super::values::{Entries, IdText, Integer, Name, Words, serialize_given};
use super::visitor::{FieldVisitor, Fields, Side, ThreeWay};
use crate::catalogue::{self, ChannelEntry, SystemEntry};
use crate::plan::{
    Activity, ActivityKind, Aim, Audience, Body, Business, Candidate, Channel, ChannelKind, Choice,
    Color, Competitor, CompletedStep, Directness, Expectations, Features, Feedback, FeedbackSource,
    Fit, Frame, Journey, Link, LinkKind, Market, Markets, Measure, MeasureStatus, Model, Node,
    Note, Outlook, Reach, SetAside, Stage, Step, Stop, Strategy, System, SystemKind, Team,
    TeamKind, Tone,
};

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

node! {
    WrittenChannel<'a> is Channel as "Channel"
    always {
        name: Name<'a>,
        kind: ChannelKind,
    }
    unless_usual_for(catalogue::channel) {
        operator: WrittenOperator<'a> = ChannelEntry::default_operator,
        sold_by: WrittenSeller<'a> = ChannelEntry::default_seller,
        taken_over: StepOfChange = ChannelEntry::default_takeover,
        markets: WrittenMarkets as part = ChannelEntry::default_markets,
        sells: WrittenAvailability = ChannelEntry::default_sells,
    }
    unless_default {
        features: WrittenFeatures as part,
        expectations: WrittenExpectations as part,
        outlook: Outlook,
        sales_share: Option<Share>,
        sales_share_target: Option<Share>,
        contacts_per_month: Option<Count>,
        orders_per_month: Option<Count>,
    }
}

node! {
    WrittenAudience<'a> is Audience as "Audience"
    always {
        name: Name<'a>,
        market: Market,
    }
    unless_default {
        reach: Reach,
        count: Option<Count>,
        needs: Words<'a>,
        message: Words<'a>,
        owner: Name<'a>,
    }
}

node! {
    WrittenSystem<'a> is System as "System"
    always {
        name: Name<'a>,
        kind: SystemKind,
    }
    unless_usual_for(catalogue::system) {
        shares: Resources = SystemEntry::default_shares,
    }
    unless_default {
        fit: Fit,
        fit_target: Fit,
        hurdle: Words<'a>,
        choice: WrittenChoice<'a> as part,
    }
}

node! {
    WrittenTeam<'a> is Team as "Team"
    always {
        name: Name<'a>,
        kind: TeamKind,
    }
    unless_default {}
}

node! {
    WrittenActivity<'a> is Activity as "Activity"
    always {
        name: Name<'a>,
        kind: ActivityKind,
    }
    unless_default {
        fit: Fit,
        fit_target: Fit,
        hurdle: Words<'a>,
        owner: Name<'a>,
    }
}

node! {
    WrittenNote<'a> is Note as "Note"
    always {
        text: Words<'a>,
    }
    unless_default {
        color: Color as layout,
    }
}

node! {
    WrittenFrame<'a> is Frame as "Frame"
    always {
        title: Name<'a>,
    }
    unless_default {
        color: Color as layout,
    }
}

record! { written readable fields: {
    WrittenMarkets is Markets as "Markets" in "markets."
    always {}
    unless_default {
        b2b: WrittenAvailability,
        b2c: WrittenAvailability,
    }
} }

record! { written readable fields: {
    #[derive(Default)]
    WrittenFeatures is Features as "Features" in "features."
    always {}
    unless_default {
        several_users: WrittenAvailability,
        individual_prices: WrittenAvailability,
        volume_discounts: WrittenAvailability,
        approval: WrittenAvailability,
        quotes: WrittenAvailability,
        quick_order: WrittenAvailability,
        punch_out: WrittenAvailability,
    }
} }

record! { written readable fields: {
    #[derive(Default)]
    WrittenExpectations is Expectations as "Expectations" in "expectations."
    always {}
    unless_default {
        product_information: WrittenAnswer,
        price_information: WrittenAnswer,
        simple_registration: WrittenAnswer,
        simple_purchase: WrittenAnswer,
        delivery_days: Option<Days>,
        delivery_days_target: Option<Days>,
    }
} }

record! { written readable fields: {
    #[derive(Default)]
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenChoice<'a> is Choice as "Choice" in "choice."
    always {}
    unless_default {
        criteria: Entries<Name<'a>, Weight>,
        candidates: Entries<Name<'a>, WrittenCandidate<'a>>,
        chosen: Name<'a>,
        reason: Words<'a>,
    }
} }

record! { written readable: {
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenCandidate<'a> is Candidate as "Candidate" in ""
    always {}
    unless_default {
        scores: Entries<Name<'a>, Score>,
        note: Words<'a>,
    }
} }

record! { written readable: {
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenFeedback<'a> is Feedback as "Feedback" in ""
    always {
        date: Day<'a>,
        source: FeedbackSource,
        tone: Tone,
    }
    unless_default {
        text: Words<'a>,
    }
} }

record! { written fields: {
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenLink<'a> is Link as "Link" in ""
    always {
        from: IdText<'a>,
        to: IdText<'a>,
        kind: LinkKind,
    }
    unless_default {
        resources: Option<Resources>,
        effort: Option<Effort>,
        label: Name<'a>,
        bends: Vec<WrittenPoint> as layout,
        lifecycle: WrittenLifecycle,
        note: Words<'a>,
        feedback: Vec<WrittenFeedback<'a>>,
    }
} }

record! { written fields: {
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenJourney<'a> is Journey as "Journey" in ""
    always {
        name: Name<'a>,
    }
    unless_default {
        #[serde(serialize_with = "serialize_given")]
        audience: Option<IdText<'a>>,
        stops: Vec<WrittenStop<'a>>,
    }
} }

record! { written: {
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenStop<'a> is Stop as "Stop" in ""
    always {
        stage: Stage,
        at: IdText<'a>,
    }
    unless_default {}
} }

record! { written fields: {
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenMeasure<'a> is Measure as "Measure" in ""
    always {
        title: Name<'a>,
    }
    unless_default {
        about: Vec<IdText<'a>>,
        step: Option<StepNumber>,
        owner: Name<'a>,
        effort: Effort as number,
        cost: Amount as number,
        hurdle: Words<'a>,
        status: MeasureStatus,
    }
} }

record! { written readable fields: {
    #[derive(Default)]
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenStrategy<'a> is Strategy as "Strategy" in "strategy."
    always {}
    unless_default {
        company: Name<'a>,
        business: Business,
        digital_reason: Words<'a>,
        mission: Words<'a>,
        mission_year: Option<Year>,
        vision: Words<'a>,
        vision_year: Option<Year>,
        aims: Vec<WrittenAim>,
        marketing_goal: Words<'a>,
        marketing_message: Words<'a>,
        marketing_budget: Amount as number,
        currency: Name<'a>,
        delivery_target_days: DeliveryTarget,
        competitors: Vec<WrittenCompetitor<'a>>,
        chances: Vec<Words<'a>>,
        risks: Vec<Words<'a>>,
    }
} }

record! { written readable: {
    WrittenAim is Aim as "Aim" in ""
    always {
        model: Model,
    }
    unless_default {
        market: Option<Market>,
        year: Option<Year>,
    }
} }

record! { written readable: {
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenCompetitor<'a> is Competitor as "Competitor" in ""
    always {}
    unless_default {
        name: Name<'a>,
        directness: Directness,
        model: Option<Model>,
        expectations: WrittenExpectations,
        note: Words<'a>,
    }
} }

record! { written readable fields: {
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenStep<'a> is Step as "Step" in ""
    always {}
    unless_default {
        name: Name<'a>,
        until: Option<Day<'a>>,
    }
} }

record! { written readable: {
    #[serde(bound(deserialize = "'de: 'a"))]
    WrittenCompleted<'a> is CompletedStep as "Completed" in ""
    always {
        name: Name<'a>,
        date: Day<'a>,
    }
    unless_default {
        file: Name<'a>,
    }
} }

/// Its date, without which it means nothing, is the last of its fields.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "SetAside", bound(deserialize = "'de: 'a"))]
pub(super) struct WrittenSetAside<'a> {
    #[serde(default, skip_serializing_if = "is_default")]
    reason: Words<'a>,
    date: Day<'a>,
}

impl<'a> Written<'a> for WrittenSetAside<'a> {
    type Value = SetAside;

    fn write(value: &'a SetAside) -> Self {
        let SetAside { reason, date } = value;
        Self { reason: Words::write(reason), date: Day::write(date) }
    }

    fn lengths(value: &SetAside) -> Lengths {
        let SetAside { reason, date } = value;
        Words::lengths(reason).and(Day::lengths(date))
    }
}

impl<'a> Readable<'a> for WrittenSetAside<'a> {
    fn read(self, judge: &mut Judge<'_>, _: &'static str) -> Option<SetAside> {
        let date = self.date.read(judge, "date")?;
        Some(SetAside { reason: self.reason.into_string(), date })
    }
}

/// What every node has, after the fields of its sort.
struct Common<'a> {
    at: WrittenPoint,
    size: Option<WrittenSize>,
    z: Integer,
    locked: bool,
    lifecycle: WrittenLifecycle,
    note: Words<'a>,
    feedback: Vec<WrittenFeedback<'a>>,
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

impl<'a> Written<'a> for WrittenNode<'a> {
    type Value = Node;

    fn write(node: &'a Node) -> Self {
        let Node { body, at, size, z, locked, lifecycle, note, feedback } = node;
        let common = Common {
            at: WrittenPoint::write(at),
            size: Option::write(size),
            z: Integer::write(z),
            locked: *locked,
            lifecycle: WrittenLifecycle::write(lifecycle),
            note: Words::write(note),
            feedback: Vec::write(feedback),
        };
        match body {
            Body::Channel(own) => Self::Channel(Box::new(WrittenChannel::write(own, common))),
            Body::Audience(own) => Self::Audience(WrittenAudience::write(own, common)),
            Body::System(own) => Self::System(WrittenSystem::write(own, common)),
            Body::Team(own) => Self::Team(WrittenTeam::write(own, common)),
            Body::Activity(own) => Self::Activity(WrittenActivity::write(own, common)),
            Body::Note(own) => Self::Note(WrittenNote::write(own, common)),
            Body::Frame(own) => Self::Frame(WrittenFrame::write(own, common)),
        }
    }

    fn limit(node: &mut Node) {
        let Node { body, at, size, z, locked, lifecycle, note, feedback } = node;
        match body {
            Body::Channel(own) => WrittenChannel::limit(own),
            Body::Audience(own) => WrittenAudience::limit(own),
            Body::System(own) => WrittenSystem::limit(own),
            Body::Team(own) => WrittenTeam::limit(own),
            Body::Activity(own) => WrittenActivity::limit(own),
            Body::Note(own) => WrittenNote::limit(own),
            Body::Frame(own) => WrittenFrame::limit(own),
        }
        WrittenPoint::limit(at);
        Option::<WrittenSize>::limit(size);
        Integer::limit(z);
        bool::limit(locked);
        WrittenLifecycle::limit(lifecycle);
        Words::limit(note);
        Vec::<WrittenFeedback<'_>>::limit(feedback);
    }

    fn lengths(node: &Node) -> Lengths {
        // What has no texts is named, so that a new field says whether it has some.
        let Node { body, at: _, size: _, z: _, locked: _, lifecycle: _, note, feedback } = node;
        let own = match body {
            Body::Channel(own) => WrittenChannel::lengths(own),
            Body::Audience(own) => WrittenAudience::lengths(own),
            Body::System(own) => WrittenSystem::lengths(own),
            Body::Team(own) => WrittenTeam::lengths(own),
            Body::Activity(own) => WrittenActivity::lengths(own),
            Body::Note(own) => WrittenNote::lengths(own),
            Body::Frame(own) => WrittenFrame::lengths(own),
        };
        own.and(Words::lengths(note)).and(Vec::<WrittenFeedback<'_>>::lengths(feedback))
    }
}

impl<'a> Readable<'a> for WrittenNode<'a> {
    fn read(self, judge: &mut Judge<'_>, _: &'static str) -> Option<Node> {
        let (body, common) = match self {
            Self::Channel(channel) => channel.read(judge),
            Self::Audience(audience) => audience.read(judge),
            Self::System(system) => system.read(judge),
            Self::Team(team) => team.read(judge),
            Self::Activity(activity) => activity.read(judge),
            Self::Note(note) => note.read(judge),
            Self::Frame(frame) => frame.read(judge),
        }?;
        let Common { at, size, z, locked, lifecycle, note, feedback } = common;
        Some(Node {
            body,
            at: at.read(judge, "at")?,
            size: size.and_then(|size| size.read(judge, "size")),
            z: z.read(judge, "z").unwrap_or_default(),
            locked,
            lifecycle: lifecycle.read(judge, "lifecycle").unwrap_or_default(),
            note: note.into_string(),
            feedback: feedback.read(judge, "feedback").unwrap_or_default(),
        })
    }
}

impl Fields for Node {
    fn visit(visitor: &mut impl FieldVisitor, of: ThreeWay<'_, Self>) -> Self {
        Self {
            body: Fields::visit(visitor, of.part(|of| &of.body)),
            lifecycle: visited!(visitor, "lifecycle", of.part(|of| &of.lifecycle),),
            note: visited!(visitor, "note", of.part(|of| &of.note),),
            feedback: visited!(visitor, "feedback", of.part(|of| &of.feedback),),
            at: visited!(visitor, "at", of.part(|of| &of.at), layout),
            size: visited!(visitor, "size", of.part(|of| &of.size), layout),
            z: visited!(visitor, "z", of.part(|of| &of.z), layout),
            locked: visited!(visitor, "locked", of.part(|of| &of.locked), layout),
        }
    }
}

/// Two bodies of different sorts have no fields in common: then one of them is taken whole.
impl Fields for Body {
    fn visit(visitor: &mut impl FieldVisitor, of: ThreeWay<'_, Self>) -> Self {
        macro_rules! of_same_sort {
            ($($sort:ident),*) => {
                match of.ours {
                    $( Self::$sort(_) => of
                        .part_of_same(|body| match body {
                            Self::$sort(own) => Some(own),
                            _ => None,
                        })
                        .map(|own| Self::$sort(Fields::visit(visitor, own))), )*
                }
            };
        }
        let same = of_same_sort!(Channel, Audience, System, Team, Activity, Note, Frame);
        same.unwrap_or_else(|| visitor.field(Side::Meaning, "sort", of))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Plan", bound(deserialize = "'de: 'a"))]
pub(super) struct WrittenPlan<'a> {
    pub format: Integer,
    pub name: Name<'a>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub strategy: WrittenStrategy<'a>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub steps: Entries<Integer, WrittenStep<'a>>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub nodes: Entries<IdText<'a>, WrittenNode<'a>>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub links: Entries<IdText<'a>, WrittenLink<'a>>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub journeys: Entries<IdText<'a>, WrittenJourney<'a>>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub measures: Entries<IdText<'a>, WrittenMeasure<'a>>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub set_aside: Entries<Words<'a>, WrittenSetAside<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub completed: Vec<WrittenCompleted<'a>>,
}

/// The names of all fields, for tests that hold other lists against them.
#[cfg(test)]
pub(crate) fn field_names() -> Vec<&'static str> {
    use crate::catalogue::{
        fresh_activity, fresh_audience, fresh_channel, fresh_system, fresh_team,
    };
    use crate::file::field_text::FieldText;
    use crate::geometry::GridPoint;
    use crate::language::Language::English;
    use crate::plan::Id;

    struct Names(Vec<&'static str>);
    impl FieldVisitor for Names {
        fn field<T: Clone + PartialEq + FieldText>(
            &mut self,
            _: Side,
            field: &'static str,
            versions: ThreeWay<'_, T>,
        ) -> T {
            self.0.push(field);
            versions.ours.clone()
        }
    }
    fn visit<T: Fields>(names: &mut Names, element: &T) {
        T::visit(names, ThreeWay::two(element, element));
    }
    let mut names = Names(Vec::new());
    let bodies = [
        fresh_channel(ChannelKind::Shop, English),
        fresh_audience("", Market::B2B, Reach::Served),
        fresh_system(SystemKind::Crm, English),
        fresh_team(TeamKind::Sales, English),
        fresh_activity(ActivityKind::Process, English),
        Body::Note(Note { text: String::new(), color: Color::default() }),
        Body::Frame(Frame { title: String::new(), color: Color::default() }),
    ];
    for body in bodies {
        visit(&mut names, &Node::new(body, GridPoint::default()));
    }
    let id = Id::new("a").expect("a letter is an id");
    visit(&mut names, &Link::new(id.clone(), id, LinkKind::Other));
    let journey = Journey { name: String::new(), audience: None, stops: Vec::new() };
    visit(&mut names, &journey);
    visit(&mut names, &Measure::default());
    visit(&mut names, &Strategy::default());
    visit(&mut names, &Step::default());
    names.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_in_the_document_of_the_format() {
        let document = include_str!("../../docs/file-format.md");
        for field in field_names() {
            let last = field.rsplit('.').next().unwrap_or(field);
            assert!(document.contains(&format!("`{last}`")), "{field}");
        }
    }
}
