//! What takes longer than a frame to find: each sort on a thread of its own, one of each at a time.

use std::collections::btree_map::Entry;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use super::{Jobs, Report};
use crate::classify::Classification;
use crate::classify::roadmap::proposed_order;
use crate::plan::Plan;
use crate::session::{Assessment, Drawing, Findings, OpenRoadmap, RoadmapData, Work};

/// So long the window waits for what is mostly done at once, so that nothing flickers.
const PART_OF_A_FRAME: Duration = Duration::from_millis(4);

/// With more active channels than this nothing is waited for.
const CHANNELS_OF_A_LARGE_PLAN: usize = 60;

impl Jobs {
    /// Assesses a result; gives the report if that takes no longer than a part of a frame. While
    /// another result is being assessed nothing is begun: the report of that one wakes the window,
    /// which asks again for what it needs then.
    pub fn assess(&mut self, found: Arc<Classification>) -> Option<Report> {
        if self.running.contains_key(&Work::Assessment) {
            return None;
        }
        // Then it is not done within a part of a frame.
        let is_large = found.channels.len() > CHANNELS_OF_A_LARGE_PLAN;
        self.find(Work::Assessment, move || {
            let assessment = Arc::new(Assessment::of(&found));
            Report::Assessed(found, assessment)
        });
        let patience = if is_large { Duration::ZERO } else { PART_OF_A_FRAME };
        let awaited = self.running.get(&Work::Assessment)?;
        let report = awaited.recv_timeout(patience).ok()?;
        self.running.remove(&Work::Assessment);
        Some(report)
    }

    /// Looks a large plan through.
    pub fn find_findings(&mut self, of: u64, plan: Plan) {
        self.find(Work::Findings, move || Report::Noticed(of, Arc::new(Findings::of(&plan))));
    }

    /// Finds the steps of a large plan.
    pub fn find_roadmap(&mut self, (of, plan, efforts): OpenRoadmap) {
        self.find(Work::Roadmap, move || {
            Report::RoadmapReady(of, Arc::new(RoadmapData::of(&plan, &efforts)))
        });
    }

    /// Finds an order for a large plan.
    pub fn propose_order(&mut self, (of, plan, efforts): OpenRoadmap) {
        self.find(Work::Order, move || {
            Report::Ordered(of, Arc::new(proposed_order(&plan, &efforts)))
        });
    }

    /// Draws a large plan.
    pub fn draw_plan(&mut self, drawing: Drawing) {
        self.find(Work::Drawing, move || Report::Drawn(Box::new(drawing.draw())));
    }

    /// Finds something, unless something of the same sort is being found.
    fn find(&mut self, work: Work, job: impl FnOnce() -> Report + Send + 'static) {
        if let Entry::Vacant(free) = self.running.entry(work) {
            let (sender, receiver) = channel();
            free.insert(receiver);
            self.start_for(sender, name_of(work), job);
        }
    }
}

/// What a thread is called that finds something.
const fn name_of(work: Work) -> &'static str {
    match work {
        Work::Assessment => "assess a plan",
        Work::Findings => "look a plan through",
        Work::Roadmap => "find the steps",
        Work::Order => "find an order",
        Work::Drawing => "draw a plan",
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use eframe::egui;

    use super::*;
    use crate::ui::jobs::{Picker, SafetyReport};

    #[test]
    fn a_job_that_fails_is_told_once_and_ends_nothing() {
        let mut jobs = Jobs::new(egui::Context::default(), Picker::Typed);
        jobs.find(Work::Drawing, || panic!("on purpose"));
        let begun = Instant::now();
        let (mut failed, mut not_found) = (Vec::new(), 0);
        while failed.is_empty() || not_found == 0 {
            assert!(begun.elapsed() < Duration::from_secs(20), "nothing is reported");
            for report in jobs.reports() {
                match report {
                    Report::Safety(SafetyReport::JobFailed(name)) => failed.push(name),
                    Report::NotFound(Work::Drawing) => not_found += 1,
                    other => panic!("{other:?}"),
                }
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!((failed, not_found), (vec!["draw a plan".to_owned()], 1));
        assert!(jobs.running.is_empty(), "another drawing may begin");
    }
}
