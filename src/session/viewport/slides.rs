//! Showing a plan to others: its views and its frames one after the other.

use std::collections::BTreeSet;

use super::camera::Camera;
use super::in_view::PlanInView;
use crate::catalogue::words as names;
use crate::geometry::Rect;
use crate::layout;
use crate::plan::{Body, Id, Plan, View};

/// Frames that begin within this distance of each other, in world points, stand in one row.
const ROW: f64 = 80.0;

/// One picture of a presentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Which state of the plan.
    pub view: View,
    /// The frame that fills it; the whole drawing if there is none.
    pub frame: Option<Id>,
    /// What it shows.
    pub title: String,
}

/// The frames that are there in a view, as one reads them.
fn frames(plan: &Plan, view: View) -> Vec<(&Id, Rect)> {
    let frames = plan.nodes.iter().filter_map(|(id, node)| match &node.body {
        Body::Frame(_) if node.is_in(view) => Some((id, layout::card(node))),
        _ => None,
    });
    let mut frames: Vec<(&Id, Rect)> = frames.collect();
    frames.sort_by(|(_, a), (_, b)| {
        let row = |rect: &Rect| (rect.min.y / ROW).floor();
        row(a).total_cmp(&row(b)).then(a.min.x.total_cmp(&b.min.x))
    });
    frames
}

/// The frames that are there in a view, as one reads them, each with what stands inside.
pub fn framed(plan: &Plan, view: View) -> Vec<(Id, BTreeSet<Id>)> {
    let inside = |area: Rect| {
        let nodes = plan.nodes.iter().filter(|(_, node)| {
            let is_frame = matches!(node.body, Body::Frame(_));
            !is_frame && node.is_in(view) && area.contains(layout::card(node).center())
        });
        nodes.map(|(id, _)| id.clone()).collect()
    };
    let frames = frames(plan, view).into_iter();
    frames.map(|(id, area)| (id.clone(), inside(area))).collect()
}

impl PlanInView<'_> {
    /// The pictures of a presentation: the whole drawing as it is shown, its frames as one reads
    /// them, then the whole drawing in each view that comes after.
    pub fn slides(&self) -> Vec<Slide> {
        let (plan, language) = (self.plan, self.language);
        let whole =
            |view: View| Slide { view, frame: None, title: names::view_of(plan, view, language) };
        let frames = frames(plan, self.viewport.view()).into_iter().map(|(id, _)| Slide {
            view: self.viewport.view(),
            frame: Some(id.clone()),
            title: plan.nodes[id].name().trim().to_owned(),
        });
        let last = plan.last_step();
        let shown = match self.viewport.view() {
            View::Today => 0,
            View::Step(step) => step,
            View::Target | View::Vision => last,
        };
        let later = (shown + 1..last).map(View::Step);
        let view = self.viewport.view();
        let target = (view < View::Target && last > 0).then_some(View::Target);
        let vision = (view != View::Vision && plan.has_vision()).then_some(View::Vision);
        std::iter::once(whole(self.viewport.view()))
            .chain(frames)
            .chain(later.chain(target).chain(vision).map(whole))
            .collect()
    }

    /// A look at what a slide shows, through a window in screen points.
    pub fn look_at_slide(&self, slide: &Slide, window: Rect) -> Camera {
        let mut camera = Camera { window, ..*self.viewport.camera() };
        let nodes = self.plan.nodes.iter().filter(|(id, node)| match &slide.frame {
            Some(frame) => *id == frame,
            None => node.is_in(slide.view),
        });
        if let Some(all) = Rect::around(nodes.map(|(_, node)| layout::card(node))) {
            camera.fill(&all);
        }
        camera
    }
}
