//! What follows from a plan: results, pictures, findings and whatever else is found of it, each
//! kept until what it rests on changes. Nothing here changes a plan, or how it is seen.

pub(super) mod announcement;
pub(super) mod assessment;
pub(super) mod background;
mod change_list;
pub(super) mod comparison;
pub(super) mod findings;
pub(super) mod journey_report;
pub(super) mod outline;
pub(super) mod results;
pub(super) mod roadmap_data;
pub(super) mod scenes;
pub(super) mod subject;
pub(super) mod what_if;

use std::collections::BTreeSet;
use std::sync::Arc;

use self::announcement::{Announcement, Announcements, Cause};
use self::assessment::Assessed;
use self::background::Work;
use self::comparison::{Compared, Comparisons};
use self::findings::FindingsCache;
use self::journey_report::{JourneyReport, JourneyReports, Routes};
use self::outline::Outlines;
use self::results::Results;
use self::roadmap_data::RoadmapCache;
use self::scenes::Scenes;
use self::subject::Subject;
use self::what_if::WhatIf;
use super::history::EditedPlan;
use crate::catalogue::efforts::Efforts;
use crate::classify::{Classification, Losses};
use crate::edit::Touched;
use crate::language::Language;
use crate::plan::{Id, Journey, Plan, View};
use crate::scene::{Options, Scene};

/// Everything that was found of the plan.
#[derive(Debug, Default)]
pub(super) struct Derived {
    pub results: Results,
    pub scenes: Scenes,
    pub findings: FindingsCache,
    pub roadmap: RoadmapCache,
    pub outlines: Outlines,
    announcements: Announcements,
    comparisons: Comparisons,
    what_if: WhatIf,
    journeys: JourneyReports,
}

impl Derived {
    /// Follows a change of the plan; forgets what rests on what was touched.
    pub fn plan_changed(&mut self, plan: &Plan, touched: Touched) {
        if touched >= Touched::Looks {
            self.scenes.forget();
        }
        if touched >= Touched::Meaning {
            self.results.follow(plan);
        }
        self.findings.plan_changed(touched);
    }

    /// Forgets what was found of another plan, and what was to be said about it.
    pub fn forget_plan(&mut self) {
        self.announcements.clear();
        self.findings.forget();
        self.roadmap.forget();
    }

    /// Counts with these efforts from now on.
    pub fn count_with(&mut self, efforts: Arc<Efforts>) {
        self.results.count_with(Arc::clone(&efforts));
        self.roadmap.count_with(efforts);
    }

    /// Something could not be found, and is not tried again until what it rests on changes.
    pub fn failed(&mut self, work: Work, plan: &EditedPlan) {
        match work {
            Work::Assessment => self.results.assessment_failed(),
            Work::Findings => self.findings.failed(),
            Work::Roadmap => self.roadmap.failed(plan.state()),
            Work::Order => self.roadmap.order_failed(plan.state()),
            Work::Drawing => self.scenes.drawing_failed(),
        }
    }

    /// What the view of the plan adds up to.
    pub fn classification(&mut self, of: Subject<'_>) -> Arc<Classification> {
        self.results.classification(of)
    }

    /// The same of the market that is looked at; the whole where that is all or the only one.
    pub fn looked_at(&mut self, of: Subject<'_>) -> Arc<Classification> {
        self.results.looked_at(of)
    }

    /// What a result rests on and what leads on from it; made at once if that takes not long.
    pub fn assessment(&mut self, of: Subject<'_>) -> Assessed {
        let found = self.looked_at(of);
        self.results.assessment(&found)
    }

    /// What carries the model; nothing while that is being found.
    pub fn critical_elements(&mut self, of: Subject<'_>) -> Arc<BTreeSet<Id>> {
        let found = self.looked_at(of);
        self.results.critical_elements(&found)
    }

    /// The picture of a plan, which may have cards on their way that the edited one has not.
    /// Links only follow what is in motion at this time.
    pub fn scene(
        &mut self,
        of: Subject<'_>,
        plan: &Plan,
        options: Options,
        moment: (u64, bool),
    ) -> Arc<Scene> {
        let found = self.looked_at(of);
        self.scenes.scene(&found, plan, options, moment)
    }

    /// Remembers the result before something changes on which it may rest.
    pub fn will_change(&mut self, of: Subject<'_>, cause: Cause) {
        let Self { announcements, results, .. } = self;
        announcements.will_change(cause, || (results.classification(of), Plan::clone(of.plan)));
    }

    /// What changed of the result last, for some seconds after it did. Moving, naming and opening
    /// say nothing, and no change is said twice.
    pub fn announcement(
        &mut self,
        of: Subject<'_>,
        language: Language,
        now: u64,
    ) -> Option<Arc<Announcement>> {
        let Self { announcements, results, .. } = self;
        announcements.announcement(|| results.classification(of), of.plan, language, now)
    }

    /// For how much longer the announcement stays, in milliseconds; 0 if there is none.
    pub fn announcement_stays(&self, now: u64) -> u64 {
        self.announcements.stays(now)
    }

    /// Forgets what was to be said.
    pub fn clear_announcement(&mut self) {
        self.announcements.clear();
    }

    /// What differs between another view and this.
    pub fn compared(&mut self, of: Subject<'_>, with: View) -> Arc<Compared> {
        let to = self.classification(of);
        self.comparisons.compared(of.plan, to, with)
    }

    /// What the view of the plan adds up to with nothing excluded.
    pub fn actual(&mut self, of: Subject<'_>) -> Arc<Classification> {
        let would_be = self.classification(of);
        self.what_if.actual(of.excluded, would_be)
    }

    /// What is lost and gained by the exclusion.
    pub fn losses(&mut self, of: Subject<'_>) -> Arc<Losses> {
        let (actual, would_be) = (self.actual(of), self.classification(of));
        self.what_if.losses(of.plan, &actual, would_be)
    }

    /// What the exclusion makes of the plan, in a sentence; `None` while nothing is excluded.
    pub fn what_if(&mut self, of: Subject<'_>, language: Language) -> Option<String> {
        if of.excluded.is_empty() {
            return None;
        }
        let (actual, would_be) = (self.actual(of), self.classification(of));
        Some(what_if::sentence(of, &actual, &would_be, language))
    }

    /// A journey in the view: where it breaks, why, and what mends it.
    pub fn journey_report(
        &mut self,
        of: Subject<'_>,
        id: &Id,
        journey: &Arc<Journey>,
    ) -> Arc<JourneyReport> {
        let found = self.classification(of);
        let Self { journeys, roadmap, .. } = self;
        journeys.report(of, found, (id, journey), || roadmap.data(of.plan))
    }

    /// Whether audiences can look things up on one side and buy on the other.
    pub fn routes(&mut self, of: Subject<'_>) -> Arc<Routes> {
        let found = self.classification(of);
        self.journeys.routes(of.plan, found)
    }
}
