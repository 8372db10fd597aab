//! The templates: each is a sound plan whose target is worth more than its today, told the same way
//! in both languages.

use std::collections::BTreeSet;

use commerce_canvas::classify::classify;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Body, Link, Node, NodeSort, Plan, Step, View};
use commerce_canvas::session::Findings;
use commerce_canvas::template::{EMPTY, named, names, plan_of, templates, text_of};

/// More to talk about than this at once is no beginning.
const MOST_FINDINGS: usize = 12;

fn plans() -> impl Iterator<Item = (&'static str, [Plan; 2])> {
    templates().iter().map(|template| {
        let plan = |language| {
            let reading = plan_of(template.name, language).expect("each has a plan");
            assert_eq!(reading.faults, [], "{}", template.name);
            reading.plan.clone()
        };
        (template.name, Language::ALL.map(plan))
    })
}

#[test]
fn every_name_stands_for_something_to_begin_with() {
    let all = names();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "none is there twice");
    assert_eq!(templates().len(), 12);
    for name in all {
        assert_eq!(named(name), Some(name));
        for language in Language::ALL {
            assert_eq!(text_of(name, language).is_none(), name == EMPTY, "{name}");
        }
    }
    assert_eq!(named("musterhaus.commerce"), None);
}

#[test]
fn a_template_leads_from_today_to_something_higher() {
    let mut targets = BTreeSet::new();
    for (name, [plan, _]) in plans() {
        let model = |view| classify(&plan, view, &Default::default()).model;
        let (today, target) = (model(View::Today), model(View::Target));
        assert!(target > today, "{name}: {today:?} to {target:?}");
        targets.insert(target);
        let has = |sort| plan.nodes.values().any(|node| node.sort() == sort);
        for sort in [NodeSort::Channel, NodeSort::Audience, NodeSort::System, NodeSort::Note] {
            assert!(has(sort), "{name}: {sort:?}");
        }
        assert!(!plan.strategy.mission.is_empty() && !plan.strategy.vision.is_empty(), "{name}");
        assert!(!plan.journeys.is_empty() && !plan.measures.is_empty(), "{name}");
        assert!(plan.last_step() >= 2, "{name}");
        // A template must not age.
        assert!(plan.steps.values().all(|step| step.until.is_none()), "{name}");
        let findings = Findings::of(&plan).open.len();
        assert!(findings <= MOST_FINDINGS, "{name}: {findings} findings");
    }
    assert!(targets.len() >= 2, "not all lead to the same model");
}

#[test]
fn both_languages_tell_the_same_plan() {
    for (name, [english, german]) in plans() {
        let bare = |node: &Node| (node.sort(), node.at, node.size, node.lifecycle, kind(node));
        let nodes = |plan: &Plan| {
            plan.nodes.iter().map(|(id, node)| (id.clone(), bare(node))).collect::<Vec<_>>()
        };
        assert_eq!(nodes(&english), nodes(&german), "{name}");
        let links = |plan: &Plan| {
            let bare =
                |link: &Link| (link.from.clone(), link.to.clone(), link.kind, link.lifecycle);
            plan.links.iter().map(|(id, link)| (id.clone(), bare(link))).collect::<Vec<_>>()
        };
        assert_eq!(links(&english), links(&german), "{name}");
        for (one, other) in english.nodes.values().zip(german.nodes.values()) {
            let is_told = |node: &Node| !node.name().is_empty();
            assert_eq!(is_told(one), is_told(other), "{name}");
        }
        let titles = |plan: &Plan| plan.steps.values().map(has_name).collect::<Vec<_>>();
        assert_eq!(titles(&english), titles(&german), "{name}");
    }
}

fn has_name(step: &Step) -> bool {
    !step.name.is_empty()
}

fn kind(node: &Node) -> String {
    match &node.body {
        Body::Channel(channel) => format!("{:?}", channel.kind),
        Body::System(system) => format!("{:?}", system.kind),
        Body::Audience(audience) => format!("{:?} {:?}", audience.market, audience.reach),
        Body::Team(team) => format!("{:?}", team.kind),
        Body::Activity(activity) => format!("{:?}", activity.kind),
        Body::Note(_) | Body::Frame(_) => String::new(),
    }
}
