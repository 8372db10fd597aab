//! A plan in its written form: what equals a default is left out.

use super::FORMAT;
use super::form::Written as _;
use super::schema::{
    WrittenJourney, WrittenLink, WrittenMeasure, WrittenNode, WrittenPlan, WrittenSetAside,
    WrittenStep, WrittenStrategy,
};
use crate::plan::Plan;

pub(super) fn written(plan: &Plan) -> WrittenPlan<'_> {
    let Plan { name, strategy, steps, nodes, links, journeys, measures, set_aside, completed } =
        plan;
    let nodes = nodes.iter().map(|(id, node)| (id.as_str().into(), WrittenNode::write(node)));
    let links = links.iter().map(|(id, link)| (id.as_str().into(), WrittenLink::write(link)));
    let journeys = journeys.iter();
    let journeys =
        journeys.map(|(id, journey)| (id.as_str().into(), WrittenJourney::write(journey)));
    let measures = measures.iter();
    let measures =
        measures.map(|(id, measure)| (id.as_str().into(), WrittenMeasure::write(measure)));
    let set_aside = set_aside.iter();
    let set_aside =
        set_aside.map(|(finding, aside)| ((&**finding).into(), WrittenSetAside::write(aside)));
    WrittenPlan {
        format: FORMAT.into(),
        name: (&**name).into(),
        strategy: WrittenStrategy::write(strategy),
        steps: steps
            .iter()
            .map(|(number, step)| ((*number).into(), WrittenStep::write(step)))
            .collect(),
        nodes: nodes.collect(),
        links: links.collect(),
        journeys: journeys.collect(),
        measures: measures.collect(),
        set_aside: set_aside.collect(),
        completed: Vec::write(completed),
    }
}
