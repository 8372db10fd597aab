//! A plan in its written form: what equals a default is left out.

use super::FORMAT;
use super::values::{Integer, Name};
use super::written::{
    Common, WrittenActivity, WrittenAudience, WrittenAvailability, WrittenChannel,
    WrittenCompetitor, WrittenExpectations, WrittenFeatures, WrittenFeedback, WrittenFrame,
    WrittenJourney, WrittenLifecycle, WrittenLink, WrittenMarkets, WrittenMeasure, WrittenNode,
    WrittenNote, WrittenOperator, WrittenPlan, WrittenSetAside, WrittenStep, WrittenStop,
    WrittenStrategy, WrittenSystem, WrittenTeam,
};
use crate::catalogue;
use crate::geometry::{GridPoint, GridSize};
use crate::plan::{
    Availability, Body, Channel, Date, Expectations, Features, Feedback, Journey, Lifecycle, Link,
    Markets, Measure, Node, Operator, Plan, Resource, ResourceSet, Strategy, System,
};

pub(super) fn written(plan: &Plan) -> WrittenPlan<'_> {
    WrittenPlan {
        format: FORMAT.into(),
        name: (&*plan.name).into(),
        strategy: strategy(&plan.strategy),
        steps: plan
            .steps
            .iter()
            .map(|(number, step)| {
                let until = step.until.map(date);
                ((*number).into(), WrittenStep { name: step.name.as_str().into(), until })
            })
            .collect(),
        nodes: plan.nodes.iter().map(|(id, found)| (id.as_str().into(), node(found))).collect(),
        links: plan.links.iter().map(|(id, found)| (id.as_str().into(), link(found))).collect(),
        journeys: plan
            .journeys
            .iter()
            .map(|(id, found)| (id.as_str().into(), journey(found)))
            .collect(),
        measures: plan
            .measures
            .iter()
            .map(|(id, found)| (id.as_str().into(), measure(found)))
            .collect(),
        set_aside: plan
            .set_aside
            .iter()
            .map(|(finding, aside)| {
                let reason = aside.reason.as_str().into();
                ((&**finding).into(), WrittenSetAside { reason, date: date(aside.date) })
            })
            .collect(),
    }
}

fn strategy(strategy: &Strategy) -> WrittenStrategy<'_> {
    let days = strategy.delivery_target_days;
    let days = (days != Strategy::DEFAULT_DELIVERY_TARGET_DAYS).then(|| days.into());
    WrittenStrategy {
        company: strategy.company.as_str().into(),
        mission: strategy.mission.as_str().into(),
        mission_year: strategy.mission_year.map(Integer::from),
        vision: strategy.vision.as_str().into(),
        vision_year: strategy.vision_year.map(Integer::from),
        delivery_target_days: days,
        competitors: strategy
            .competitors
            .iter()
            .map(|competitor| WrittenCompetitor {
                name: competitor.name.as_str().into(),
                model: competitor.model,
                note: competitor.note.as_str().into(),
            })
            .collect(),
        chances: strategy.chances.iter().map(|text| text.as_str().into()).collect(),
        risks: strategy.risks.iter().map(|text| text.as_str().into()).collect(),
    }
}

pub(super) fn node(node: &Node) -> WrittenNode<'_> {
    let common = Common {
        at: point(node.at),
        size: node.size.map(size),
        z: node.z.into(),
        locked: node.locked,
        lifecycle: lifecycle(node.lifecycle),
        note: node.note.as_str().into(),
        feedback: node.feedback.iter().map(feedback).collect(),
    };
    match &node.body {
        Body::Channel(found) => WrittenNode::Channel(Box::new(channel(found, common))),
        Body::System(found) => WrittenNode::System(system(found, common)),
        Body::Audience(found) => {
            let name = found.name.as_str().into();
            WrittenNode::Audience(WrittenAudience::new((name, found.market, found.reach), common))
        }
        Body::Team(found) => {
            WrittenNode::Team(WrittenTeam::new((found.name.as_str().into(), found.kind), common))
        }
        Body::Activity(found) => WrittenNode::Activity(WrittenActivity::new(
            (
                found.name.as_str().into(),
                found.kind,
                found.fit,
                found.fit_target,
                found.hurdle.as_str().into(),
            ),
            common,
        )),
        Body::Note(found) => {
            WrittenNode::Note(WrittenNote::new((found.text.as_str().into(), found.color), common))
        }
        Body::Frame(found) => WrittenNode::Frame(WrittenFrame::new(
            (found.title.as_str().into(), found.color),
            common,
        )),
    }
}

fn channel<'a>(channel: &'a Channel, common: Common<'a>) -> WrittenChannel<'a> {
    let kind = catalogue::channel(channel.kind);
    let is_default = channel.operator == kind.default_operator();
    let operator = (!is_default).then(|| match &channel.operator {
        Operator::Own => WrittenOperator::Own,
        Operator::Partner(name) => WrittenOperator::Partner(name.as_str().into()),
    });
    let sells = (channel.sells != kind.default_sells()).then(|| availability(channel.sells));
    WrittenChannel::new(
        (
            channel.name.as_str().into(),
            channel.kind,
            operator,
            (channel.markets != kind.default_markets()).then(|| markets(channel.markets)),
            sells,
            features(channel.features),
            expectations(&channel.expectations),
            channel.outlook,
        ),
        common,
    )
}

fn system<'a>(system: &'a System, common: Common<'a>) -> WrittenSystem<'a> {
    let is_default = system.shares == catalogue::system(system.kind).shares;
    WrittenSystem::new(
        (
            system.name.as_str().into(),
            system.kind,
            (!is_default).then(|| resources(system.shares)),
            system.fit,
            system.fit_target,
            system.hurdle.as_str().into(),
        ),
        common,
    )
}

pub(super) fn link(link: &Link) -> WrittenLink<'_> {
    WrittenLink {
        from: link.from.as_str().into(),
        to: link.to.as_str().into(),
        kind: link.kind,
        resources: link.resources.map(resources),
        effort: link.effort.map(Integer::from),
        label: link.label.as_str().into(),
        bends: link.bends.iter().copied().map(point).collect(),
        lifecycle: lifecycle(link.lifecycle),
        note: link.note.as_str().into(),
        feedback: link.feedback.iter().map(feedback).collect(),
    }
}

pub(super) fn journey(journey: &Journey) -> WrittenJourney<'_> {
    let stops = journey.stops.iter();
    WrittenJourney {
        name: journey.name.as_str().into(),
        audience: journey.audience.as_ref().map(|id| id.as_str().into()),
        stops: stops
            .map(|stop| WrittenStop { stage: stop.stage, at: stop.at.as_str().into() })
            .collect(),
    }
}

pub(super) fn measure(measure: &Measure) -> WrittenMeasure<'_> {
    WrittenMeasure {
        title: measure.title.as_str().into(),
        about: measure.about.iter().map(|id| id.as_str().into()).collect(),
        step: measure.step.map(Integer::from),
        owner: measure.owner.as_str().into(),
        effort: measure.effort.into(),
        hurdle: measure.hurdle.as_str().into(),
        status: measure.status,
    }
}

fn feedback(feedback: &Feedback) -> WrittenFeedback<'_> {
    WrittenFeedback {
        date: date(feedback.date),
        source: feedback.source,
        tone: feedback.tone,
        text: feedback.text.as_str().into(),
    }
}

fn features(features: Features) -> WrittenFeatures {
    WrittenFeatures {
        several_users: availability(features.several_users),
        individual_prices: availability(features.individual_prices),
        volume_discounts: availability(features.volume_discounts),
        approval: availability(features.approval),
        quotes: availability(features.quotes),
        quick_order: availability(features.quick_order),
        punch_out: availability(features.punch_out),
    }
}

fn expectations(expectations: &Expectations) -> WrittenExpectations {
    WrittenExpectations {
        product_information: expectations.product_information,
        price_information: expectations.price_information,
        simple_registration: expectations.simple_registration,
        simple_purchase: expectations.simple_purchase,
        delivery_days: expectations.delivery_days.map(Integer::from),
    }
}

fn markets(markets: Markets) -> WrittenMarkets {
    WrittenMarkets { b2b: availability(markets.b2b), b2c: availability(markets.b2c) }
}

fn availability(availability: Availability) -> WrittenAvailability {
    match availability {
        Availability::Yes => WrittenAvailability::Yes,
        Availability::No => WrittenAvailability::No,
        Availability::From(step) => WrittenAvailability::From(step.into()),
        Availability::Until(step) => WrittenAvailability::Until(step.into()),
    }
}

fn lifecycle(lifecycle: Lifecycle) -> WrittenLifecycle {
    match lifecycle {
        Lifecycle::Existing => WrittenLifecycle::Existing,
        Lifecycle::Planned(step) => WrittenLifecycle::Planned(step.into()),
        Lifecycle::Retiring(step) => WrittenLifecycle::Retiring(step.into()),
    }
}

fn resources(resources: ResourceSet) -> Vec<Resource> {
    resources.iter().collect()
}

fn date(date: Date) -> Name<'static> {
    date.to_string().into()
}

fn point(point: GridPoint) -> (Integer, Integer) {
    (point.x.into(), point.y.into())
}

fn size(size: GridSize) -> (Integer, Integer) {
    (size.width.into(), size.height.into())
}
