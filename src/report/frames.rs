//! The frames of a plan as pages of their own: what stands in each, and the links between that.

use std::collections::BTreeSet;

use super::chapter::Chapter;
use super::picture::picture_of;
use super::sources::Sources;
use super::story::{StoryOptions, sources_of};
use crate::page::document::{Block, Document, Section};
use crate::plan::{Id, Plan, View};
use crate::session::framed;

/// The story with a page for each frame behind the page of today: for who presents the plan and
/// wants to look at its parts. A frame in which fewer than two elements stand gets none.
pub fn with_frames(mut document: Document, plan: &Plan, options: &StoryOptions) -> Document {
    let today = |section: &Section| section.key == Chapter::Today.code();
    let Some(place) = document.sections.iter().position(today) else { return document };
    let sources = sources_of(plan, options);
    let frames = framed(plan, View::Today);
    let pages = frames.iter().filter_map(|(id, inside)| page(&sources, id, inside));
    let pages: Vec<Section> = pages.collect();
    document.sections.splice(place + 1..place + 1, pages);
    document
}

fn page(sources: &Sources<'_>, frame: &Id, inside: &BTreeSet<Id>) -> Option<Section> {
    if inside.len() < 2 {
        return None;
    }
    let inside = part(sources.plan, inside);
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

/// A plan with these elements alone and the links between them.
fn part(plan: &Plan, inside: &BTreeSet<Id>) -> Plan {
    let mut part = plan.clone();
    let gone: Vec<Id> = part.nodes.keys().filter(|id| !inside.contains(*id)).cloned().collect();
    gone.iter().for_each(|id| drop(part.nodes.remove(id)));
    let is_between = |ends: [&Id; 2]| ends.iter().all(|end| inside.contains(*end));
    let links = part.links.iter().filter(|(_, link)| !is_between([&link.from, &link.to]));
    let gone: Vec<Id> = links.map(|(id, _)| id.clone()).collect();
    gone.iter().for_each(|id| drop(part.links.remove(id)));
    part
}
