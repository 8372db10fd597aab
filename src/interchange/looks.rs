//! What nodes look like in other programs: the colours of their sorts, and what stands on them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalogue::{self, words};
use crate::geometry::{Point, Rect};
use crate::language::Language;
use crate::layout::{self, LabelWeight, LinkShape, Request, Router};
use crate::plan::{Body, Id, Lifecycle, Link, LinkKind, Node, NodeSort, Plan, Relation, View};

/// More steps than these have no pages of their own.
const MOST_STEPS: usize = 30;

/// The colours of a sort: of its paper and of its border.
pub(super) fn colors(sort: NodeSort) -> (&'static str, &'static str) {
    match sort {
        NodeSort::Channel => ("#FFFFFF", "#2563EB"),
        NodeSort::Audience => ("#FFF7ED", "#B84409"),
        NodeSort::System => ("#FFFFFF", "#7C3AED"),
        NodeSort::Team => ("#F0FDF4", "#15803D"),
        NodeSort::Activity => ("#F0FDFA", "#0F766E"),
        NodeSort::Note => ("#FEF9C3", "#CA8A04"),
        NodeSort::Frame => ("#F8FAFC", "#94A3B8"),
    }
}

/// What kind of thing a node is, as a line under its name; nothing for notes and frames.
pub(super) fn kind_line(body: &Body, language: Language) -> Option<String> {
    let sort = words::sort(body.sort()).in_language(language);
    match body {
        Body::Note(_) | Body::Frame(_) => None,
        Body::Audience(audience) => {
            Some(format!("{sort} · {}", words::customers(audience.market).in_language(language)))
        }
        body => Some(format!("{sort} · {}", catalogue::name_of(body).in_language(language))),
    }
}

/// What stands on a link: its label, else what its kind is called.
pub(super) fn link_label(link: &Link, language: Language) -> &str {
    match link.label.trim() {
        "" => catalogue::link(link.kind).name.in_language(language),
        label => label,
    }
}

/// The same where a link has nothing but its text to say of which kind it is.
pub(super) fn told_label(link: &Link, language: Language) -> String {
    let (label, kind) = (link.label.trim(), catalogue::link(link.kind).name.in_language(language));
    match label.is_empty() || link.kind == LinkKind::Other || label.contains(kind) {
        true => link_label(link, language).to_owned(),
        false => format!("{label}{BEFORE_KIND}{kind}"),
    }
}

/// What stands between the label of a link and its kind.
pub(super) const BEFORE_KIND: &str = " · ";

/// What is drawn on a link: nothing where that it is there says enough.
pub(super) fn drawn_label<'a>(plan: &Plan, link: &'a Link, language: Language) -> &'a str {
    let says_enough = matches!(
        plan.relation(link),
        Some(Relation::Uses | Relation::Reaches | Relation::Supports | Relation::Annotates)
    );
    match says_enough && link.label.trim().is_empty() {
        true => "",
        false => link_label(link, language),
    }
}

/// The corners of all links from end to end, led around the cards as the window leads them.
pub(super) fn routes(plan: &Plan, shown: &Shown<'_>) -> BTreeMap<Id, Arc<[Point]>> {
    let mut router = Router::for_one_time(LinkShape::Orthogonal);
    router.reserve(shown.nodes.len(), shown.links.len());
    for (id, node) in &shown.nodes {
        router.set_node(id, layout::card(node), node.sort() != NodeSort::Frame);
    }
    for (id, link) in &shown.links {
        let weight = match plan.relation(link) {
            Some(Relation::Integration) => LabelWeight::Transaction,
            Some(Relation::Interface | Relation::ByHand) => LabelWeight::Data,
            Some(Relation::Teamwork) => LabelWeight::Team,
            _ => LabelWeight::Reach,
        };
        let (from, to, bends) = (link.from.clone(), link.to.clone(), link.bends.clone());
        let ends = [&from, &to].map(|end| router.node_number(end));
        router.set_link(id, Request { from, to, bends, label: None, weight }, ends);
    }
    router.settle_all();
    let links = shown.links.iter();
    links
        .filter_map(|(id, _)| Some(((*id).clone(), Arc::clone(&router.placed(id)?.route))))
        .collect()
}

/// The views that differ: today, the steps in which something begins or ends, the target, and the
/// vision.
pub(super) fn views(plan: &Plan) -> Vec<View> {
    let nodes = plan.nodes.values().map(|node| node.lifecycle);
    let lifecycles = nodes.chain(plan.links.values().map(|link| link.lifecycle));
    let mut steps: Vec<u32> = lifecycles.filter_map(Lifecycle::step).collect();
    steps.sort_unstable();
    steps.dedup();
    // The last is the target.
    let target = steps.pop().map(|_| View::Target);
    steps.truncate(MOST_STEPS);
    let steps = steps.into_iter().map(View::Step);
    let vision = plan.has_vision().then_some(View::Vision);
    [View::Today].into_iter().chain(steps).chain(target).chain(vision).collect()
}

/// What of a plan is there in a view.
pub(super) fn shown(plan: &Plan, view: View) -> Shown<'_> {
    let nodes: BTreeMap<&Id, &Node> = (plan.nodes.iter())
        .filter(|(_, node)| node.is_in(view))
        .map(|(id, node)| (id, &**node))
        .collect();
    let links = plan.links.iter().filter(|(_, link)| {
        link.lifecycle.holds(view) && nodes.contains_key(&link.from) && nodes.contains_key(&link.to)
    });
    Shown { links: links.map(|(id, link)| (id, &**link)).collect(), nodes }
}

/// What is there in a view.
pub(super) struct Shown<'a> {
    pub nodes: BTreeMap<&'a Id, &'a Node>,
    pub links: Vec<(&'a Id, &'a Link)>,
}

impl<'a> Shown<'a> {
    /// The nodes as they lie on each other, those behind first: frames by their size, then cards.
    pub fn stacked(&self) -> Vec<(&'a Id, &'a Node)> {
        let is_frame = |node: &Node| node.sort() == NodeSort::Frame;
        let area = |node: &Node| {
            let card = layout::card(node);
            if is_frame(node) { -card.width() * card.height() } else { 0.0 }
        };
        let mut nodes: Vec<(&Id, &Node)> =
            self.nodes.iter().map(|(id, node)| (*id, *node)).collect();
        nodes.sort_by(|(_, a), (_, b)| {
            (!is_frame(a), a.z).cmp(&(!is_frame(b), b.z)).then(area(a).total_cmp(&area(b)))
        });
        // A frame may lie only in one that stands before it, whatever lies in front.
        let (mut frames, cards): (Vec<_>, Vec<_>) =
            nodes.into_iter().partition(|(_, node)| is_frame(node));
        frames.sort_by(|(_, a), (_, b)| area(a).total_cmp(&area(b)));
        frames.into_iter().chain(cards).collect()
    }

    /// The smallest frame around the middle of each node; of a frame one that is larger.
    pub fn containers(&self) -> BTreeMap<&'a Id, &'a Id> {
        let frames: Vec<(&Id, Rect)> = (self.nodes.iter())
            .filter(|(_, node)| node.sort() == NodeSort::Frame)
            .map(|(id, node)| (*id, layout::card(node)))
            .collect();
        let size = |rect: &Rect| rect.width() * rect.height();
        let container = |id: &Id, node: &Node| {
            let card = layout::card(node);
            let is_frame = node.sort() == NodeSort::Frame;
            let around = frames.iter().filter(|(other, frame)| {
                *other != id
                    && layout::lies_in(&card, frame)
                    && (!is_frame || size(frame) > size(&card))
            });
            around.min_by(|(_, a), (_, b)| size(a).total_cmp(&size(b))).map(|(id, _)| *id)
        };
        let nodes = self.nodes.iter();
        nodes.filter_map(|(id, node)| Some((*id, container(id, node)?))).collect()
    }
}
