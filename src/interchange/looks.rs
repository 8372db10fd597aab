//! What nodes look like in other programs: the colours of their sorts, and what stands on them.

use std::collections::BTreeMap;

use crate::catalogue::{self, words};
use crate::geometry::Rect;
use crate::language::Language;
use crate::layout;
use crate::plan::{Body, Id, Lifecycle, Link, Node, NodeSort, Plan, View};

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
