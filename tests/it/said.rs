//! What a plan says, so that one that was built anew can be compared with the one it was built
//! after.
//!
//! Everything is in it but places and sizes, which come from where there is room; ids, which come
//! from names, so elements are known by their names; the order within maps, which are ordered by
//! id; and what is set aside of findings that the program does not have (any more).

use std::collections::{BTreeMap, BTreeSet};

use commerce_canvas::geometry::GridPoint;
use commerce_canvas::plan::{Id, Link, Measure, Node, Plan, SetAside};
use commerce_canvas::session::Findings;

/// The plan as it says things, whatever ids and places it has.
pub fn said(plan: &Plan) -> BTreeMap<String, String> {
    let name = |id: &Id| match (plan.nodes.get(id), plan.links.get(id)) {
        (Some(node), _) => node.name().to_owned(),
        (None, Some(link)) => {
            let end = |id: &Id| plan.nodes[id].name().to_owned();
            format!("{:?} from {} to {}", link.kind, end(&link.from), end(&link.to))
        }
        (None, None) => panic!("{id}"),
    };
    let mut said = BTreeMap::new();
    said.insert("name".to_owned(), plan.name.to_string());
    said.insert("strategy".to_owned(), format!("{:?}", plan.strategy));
    said.insert("steps".to_owned(), format!("{:?}", plan.steps));
    for (id, node) in &plan.nodes {
        let node = Node { at: GridPoint::default(), size: None, z: 0, ..Node::clone(node) };
        said.insert(format!("node {}", name(id)), format!("{node:?}"));
    }
    for (id, link) in &plan.links {
        let Link { lifecycle, label, resources, effort, note, .. } = Link::clone(link);
        let what = format!("{lifecycle:?} {label:?} {resources:?} {effort:?} {note:?}");
        said.insert(format!("link {}", name(id)), what);
    }
    for journey in plan.journeys.values() {
        let stops = journey.stops.iter().map(|stop| format!("{:?} {}", stop.stage, name(&stop.at)));
        let stops: Vec<String> = stops.collect();
        let audience = journey.audience.as_ref().map(name);
        said.insert(format!("journey {}", journey.name), format!("{audience:?} {stops:?}"));
    }
    for measure in plan.measures.values() {
        let about: BTreeSet<String> = measure.about.iter().map(name).collect();
        let Measure { step, owner, effort, hurdle, status, .. } = Measure::clone(measure);
        let what = format!("{about:?} {step:?} {owner} {effort:?} {hurdle} {status:?}");
        said.insert(format!("measure {}", measure.title), what);
    }
    let found = Findings::of(&Plan { set_aside: Default::default(), ..plan.clone() });
    let is_found = |id: &str| found.open.iter().any(|one| one.id == id);
    for (finding, set_aside) in plan.set_aside.iter().filter(|(id, _)| is_found(id)) {
        let SetAside { reason, .. } = set_aside;
        said.insert(format!("set aside {finding}"), reason.clone());
    }
    said
}
