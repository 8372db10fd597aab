//! The first sample, drawn by hand: what `tests/by-hand` built in the real window from nothing is
//! the sample in meaning.

use std::collections::BTreeSet;
use std::path::Path;

use commerce_canvas::file;
use commerce_canvas::plan::{Body, Id, Plan};

fn read(path: &str) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let bytes = std::fs::read(&path).expect("readable");
    file::read(&bytes).expect("a plan").plan
}

/// A node without what its place and its id have to do with: its sort and kind, its name, when it
/// comes and goes.
fn node(plan: &Plan, id: &Id) -> String {
    let node = &plan.nodes[id];
    let kind = match &node.body {
        Body::Channel(channel) => format!("{:?}", channel.kind),
        Body::System(system) => format!("{:?}", system.kind),
        Body::Team(team) => format!("{:?}", team.kind),
        Body::Activity(activity) => format!("{:?}", activity.kind),
        Body::Audience(audience) => format!("{:?}", audience.market),
        Body::Note(_) | Body::Frame(_) => String::new(),
    };
    format!("{:?} {kind} “{}” {:?}", node.sort(), node.name(), node.lifecycle)
}

fn nodes(plan: &Plan) -> BTreeSet<String> {
    plan.nodes.keys().map(|id| node(plan, id)).collect()
}

fn links(plan: &Plan) -> BTreeSet<String> {
    let links = plan.links.values().map(|link| {
        let [from, to] = [&link.from, &link.to].map(|end| plan.nodes[end].name().to_owned());
        format!("{:?} from “{from}” to “{to}” {:?}", link.kind, link.lifecycle)
    });
    links.collect()
}

#[test]
fn the_sample_drawn_by_hand_means_the_same() {
    let (drawn, sample) = (read("tests/data/by-hand.commerce"), read("saves/musterhaus.commerce"));
    assert_eq!(nodes(&drawn), nodes(&sample));
    assert_eq!(links(&drawn), links(&sample));
    assert_eq!(drawn.links.len(), sample.links.len());
    assert_eq!(drawn.violations(), []);
}
