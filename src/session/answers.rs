//! What follows from the plan of a session: its results, what was noticed, and the picture. Each is
//! found when it is asked for, and kept until what it rests on changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{
    Announcement, Assessed, Compared, Drawing, Findings, JourneyReport, LinksOfNodes, OpenRoadmap,
    Outline, RoadmapData, Routes, Session,
};
use crate::classify::roadmap::ProposedStep;
use crate::classify::{Classification, Losses};
use crate::plan::{Id, Plan};
use crate::scene::{Composer, Marks, Options, Scene};
use crate::theme::Appearance;

/// So long nothing is said of a plan that is drawn from nothing and has no link, in milliseconds.
const FIRST_DRAWING: u64 = 60_000;

impl Session {
    /// What the shown view of the plan adds up to.
    pub fn classification(&mut self) -> Arc<Classification> {
        self.derived.classification(self.viewport.subject(&self.plan))
    }

    /// What the shown view adds up to for the market that is looked at: the whole, unless the plan
    /// sells to both and one was chosen.
    pub fn looked_at(&mut self) -> Arc<Classification> {
        self.derived.looked_at(self.viewport.subject(&self.plan))
    }

    /// What the shown view rests on and what leads on from it. Where it may take long it is not
    /// found at once: then [`Self::open_assessment`] has what is to be assessed.
    pub fn assessment(&mut self) -> Assessed {
        self.derived.assessment(self.viewport.subject(&self.plan))
    }

    /// The result whose assessment was asked for and is not known. It may take longer than a
    /// frame, and is answered by [`Action::AssessmentReady`].
    pub fn open_assessment(&self) -> Option<Arc<Classification>> {
        self.derived.results.open_assessment()
    }

    /// What carries the model in the shown view; nothing while that is being found.
    pub fn critical_elements(&mut self) -> Arc<BTreeSet<Id>> {
        self.derived.critical_elements(self.viewport.subject(&self.plan))
    }

    /// What is marked in the shown view; `None` where no marks are shown: a journey and a comparison
    /// have marks of their own.
    pub fn marks(&mut self) -> Option<Marks> {
        let has_others = self.viewport.compared_with().is_some() || self.journey_report().is_some();
        if !self.settings.marks || has_others {
            return None;
        }
        let noticed = self.findings().unwrap_or_default().elements.clone();
        let unattached = self.looked_at().unattached_anywhere();
        Some(Marks { noticed, unattached, carriers: self.critical_elements() })
    }

    /// The picture of the shown view.
    pub fn scene(&mut self, appearance: Appearance) -> Arc<Scene> {
        let options = Options {
            marks: self.marks(),
            language: self.settings.language,
            appearance,
            ghosts: self.settings.ghosts,
            outlook: self.settings.outlook,
            figures: self.settings.figures,
            links: self.settings.links,
            ..Options::default()
        };
        let is_in_motion = self.is_in_motion();
        self.viewport.scene(&self.plan, &mut self.derived, options, (self.now, is_in_motion))
    }

    /// What is to be drawn, while [`Self::scene`] is only a sketch of a very large plan: links are
    /// straight and have no labels. It takes longer than a frame, and goes to
    /// [`Self::drawing_is_ready`].
    pub fn open_drawing(&self) -> Option<Drawing> {
        self.derived.scenes.open_drawing()
    }

    /// Takes what drew [`Self::open_drawing`].
    pub fn drawing_is_ready(&mut self, composer: Composer) {
        self.derived.scenes.drawn(composer);
    }

    /// What changed of the result last, for some seconds after it did. Moving, naming and opening
    /// say nothing, and no change is said twice.
    pub fn announcement(&mut self) -> Option<Arc<Announcement>> {
        let subject = self.viewport.subject(&self.plan);
        self.derived.announcement(subject, self.settings.language, self.now)
    }

    /// For how much longer the announcement stays, in milliseconds; 0 if there is none.
    pub fn announcement_stays(&self) -> u64 {
        self.derived.announcement_stays(self.now)
    }

    /// Both views and what differs; `None` while one view is shown alone.
    pub fn compared(&mut self) -> Option<Arc<Compared>> {
        let with = self.viewport.compared_with()?;
        Some(self.derived.compared(self.viewport.subject(&self.plan), with))
    }

    /// What the shown view of the plan adds up to with nothing excluded.
    pub fn actual(&mut self) -> Arc<Classification> {
        self.derived.actual(self.viewport.subject(&self.plan))
    }

    /// What the plan has lost and gained by what is excluded; nothing while nothing is.
    pub fn losses(&mut self) -> Arc<Losses> {
        self.derived.losses(self.viewport.subject(&self.plan))
    }

    /// What the exclusion makes of the plan, in a sentence; `None` while nothing is excluded.
    pub fn what_if(&mut self) -> Option<String> {
        self.derived.what_if(self.viewport.subject(&self.plan), self.settings.language)
    }

    /// What was noticed about the plan: about this one, or, while a large one is looked through,
    /// about the plan before the last changes. Nothing is known of a large plan at first.
    pub fn findings(&mut self) -> Option<Arc<Findings>> {
        let found = self.derived.findings.findings(&self.plan)?;
        Some(if self.is_to_be_judged() { found } else { Arc::new(found.unsaid()) })
    }

    /// The plan is drawn from nothing from now on: nothing is said of it before there is something
    /// to judge.
    pub fn begin_empty(&mut self) {
        self.begun_empty = Some(self.now);
    }

    /// Whether there is something to judge: a link, or what was drawn in a while, or a file.
    fn is_to_be_judged(&self) -> bool {
        let is_fresh = self.begun_empty.is_some_and(|since| self.now < since + FIRST_DRAWING);
        !is_fresh || !self.plan.links.is_empty() || self.path().is_some()
    }

    /// What was noticed last, without looking again.
    pub fn known_findings(&self) -> Option<&Arc<Findings>> {
        self.derived.findings.known().filter(|_| self.is_to_be_judged())
    }

    /// The plan that has to be looked through elsewhere, and by what its findings are distinguished
    /// from those of others. It is answered by [`Action::FindingsReady`].
    pub fn open_findings(&self) -> Option<(u64, Plan)> {
        self.derived.findings.open(&self.plan)
    }

    /// The steps of the plan: of this one, or, while those of a large one are found, of the plan
    /// before the last changes. Nothing is known of a large plan at first.
    pub fn roadmap(&mut self) -> Option<Arc<RoadmapData>> {
        self.derived.roadmap.data(&self.plan)
    }

    /// The plan whose steps have to be found elsewhere, and which state of it this is. It is
    /// answered by [`Action::RoadmapReady`].
    pub fn open_roadmap(&self) -> Option<OpenRoadmap> {
        self.derived.roadmap.open(&self.plan)
    }

    /// Whether a proposed order is asked for.
    pub fn wants_order(&self) -> bool {
        self.derived.roadmap.wants_order()
    }

    /// The proposed order for the plan as it is; nothing if none is asked for, or while that of a
    /// large plan is found.
    pub fn proposed_order(&mut self) -> Option<Arc<Vec<ProposedStep>>> {
        self.derived.roadmap.proposed_order(&self.plan)
    }

    /// The plan for which an order has to be found elsewhere, and which state of it this is. It
    /// is answered by [`Action::OrderReady`].
    pub fn open_order(&self) -> Option<OpenRoadmap> {
        self.derived.roadmap.open_order(&self.plan)
    }

    /// The shown journey in the shown view; nothing if none is shown.
    pub fn journey_report(&mut self) -> Option<Arc<JourneyReport>> {
        let (id, journey) = self.ongoing.journeys.shown(&self.plan, &self.settings.inventory)?;
        let subject = self.viewport.subject(&self.plan);
        Some(self.derived.journey_report(subject, id, journey))
    }

    /// Whether audiences can look things up on one side and buy on the other, in the shown view.
    pub fn routes(&mut self) -> Arc<Routes> {
        self.derived.routes(self.viewport.subject(&self.plan))
    }

    /// The plan as a tree. While something is moved it stays as it was.
    pub fn outline(&mut self) -> Arc<Outline> {
        let is_moving = self.ongoing.gesture.is_in_progress();
        self.derived.outlines.outline(&self.plan, self.settings.language, is_moving)
    }

    /// The links of each node.
    pub fn links_of_nodes(&mut self) -> Arc<LinksOfNodes> {
        self.derived.outlines.links_of_nodes(&self.plan)
    }
}
