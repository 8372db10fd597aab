//! Showing a plan to others: its views and its frames one after the other.

use super::camera::Camera;
use super::in_view::PlanInView;
use crate::catalogue::words as names;
use crate::geometry::Rect;
use crate::layout;
use crate::plan::{Body, Id, View};

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

impl PlanInView<'_> {
    /// The pictures of a presentation: the whole drawing as it is shown, its frames as one reads
    /// them, then the whole drawing in each view that comes after.
    pub fn slides(&self) -> Vec<Slide> {
        let (plan, language) = (self.plan, self.language);
        let whole =
            |view: View| Slide { view, frame: None, title: names::view_of(plan, view, language) };
        let frames = plan.nodes.iter().filter_map(|(id, node)| match &node.body {
            Body::Frame(frame) if node.is_in(self.viewport.view()) => {
                Some((layout::card(node), id, frame))
            }
            _ => None,
        });
        let mut frames: Vec<_> = frames.collect();
        frames.sort_by(|(a, ..), (b, ..)| {
            let row = |rect: &Rect| (rect.min.y / ROW).floor();
            row(a).total_cmp(&row(b)).then(a.min.x.total_cmp(&b.min.x))
        });
        let frames = frames.into_iter().map(|(_, id, frame)| Slide {
            view: self.viewport.view(),
            frame: Some(id.clone()),
            title: frame.title.trim().to_owned(),
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
