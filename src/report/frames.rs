//! The frames of a plan as pages of their own: what stands in each, and the links between that.

use std::collections::BTreeSet;

use super::chapter::Chapter;
use super::picture::picture_of;
use super::sources::Sources;
use super::story::{StoryOptions, sources_of};
use crate::geometry::Rect;
use crate::layout;
use crate::page::document::{Block, Document, Section};
use crate::plan::{Body, Id, Plan, View};

/// Frames that begin within this distance of each other stand in one row.
const ROW: f64 = 80.0;

/// The story with a page for each frame behind the page of today: for who presents the plan and
/// wants to look at its parts. A frame in which fewer than two elements stand gets none.
pub fn with_frames(mut document: Document, plan: &Plan, options: &StoryOptions) -> Document {
    let today = |section: &Section| section.key == Chapter::Today.code();
    let Some(place) = document.sections.iter().position(today) else { return document };
    let sources = sources_of(plan, options);
    let pages = frames(plan).into_iter().filter_map(|(id, area)| page(&sources, id, area));
    let pages: Vec<Section> = pages.collect();
    document.sections.splice(place + 1..place + 1, pages);
    document
}

/// The frames that are there today, as one reads them.
fn frames(plan: &Plan) -> Vec<(&Id, Rect)> {
    let frames = plan.nodes.iter().filter_map(|(id, node)| match &node.body {
        Body::Frame(_) if node.is_in(View::Today) => Some((id, layout::card(node))),
        _ => None,
    });
    let mut frames: Vec<(&Id, Rect)> = frames.collect();
    frames.sort_by(|(_, a), (_, b)| {
        let row = |rect: &Rect| (rect.min.y / ROW).floor();
        row(a).total_cmp(&row(b)).then(a.min.x.total_cmp(&b.min.x))
    });
    frames
}

fn page(sources: &Sources<'_>, frame: &Id, area: Rect) -> Option<Section> {
    let inside = within(sources.plan, area)?;
    let islands = sources.today.islands.iter().map(|island| {
        let here = island.iter().filter(|id| inside.nodes.contains_key(*id));
        here.cloned().collect::<Vec<Id>>()
    });
    let islands: Vec<Vec<Id>> = islands.filter(|island| !island.is_empty()).collect();
    let key = format!("frame-{frame}");
    let drawing = picture_of(sources, (&inside, &sources.today, &islands), None, key.clone());
    Some(Section {
        key,
        topic: sources.view_name(View::Today),
        heading: sources.plan.nodes.get(frame)?.name().trim().to_owned(),
        is_cover: false,
        result: None,
        blocks: vec![Block::Picture(drawing)],
        notes: Vec::new(),
    })
}

/// The part of a plan that stands within an area, with the links between; nothing where that is no
/// more than one element.
fn within(plan: &Plan, area: Rect) -> Option<Plan> {
    let is_inside = |id: &&Id| {
        plan.nodes.get(*id).is_some_and(|node| {
            let is_frame = matches!(node.body, Body::Frame(_));
            !is_frame && node.is_in(View::Today) && area.contains(layout::card(node).center())
        })
    };
    let inside: BTreeSet<Id> = plan.nodes.keys().filter(is_inside).cloned().collect();
    if inside.len() < 2 {
        return None;
    }
    let mut part = plan.clone();
    let gone: Vec<Id> = part.nodes.keys().filter(|id| !inside.contains(*id)).cloned().collect();
    gone.iter().for_each(|id| drop(part.nodes.remove(id)));
    let is_between = |ends: [&Id; 2]| ends.iter().all(|end| inside.contains(*end));
    let links = part.links.iter().filter(|(_, link)| !is_between([&link.from, &link.to]));
    let gone: Vec<Id> = links.map(|(id, _)| id.clone()).collect();
    gone.iter().for_each(|id| drop(part.links.remove(id)));
    Some(part)
}
