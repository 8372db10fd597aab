//! What a report is made from, found once: the results of all views, the roadmap, the findings, and
//! the inventory.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::sync::Arc;

use super::chapter::Chapter;
use super::model_words::level;
use crate::catalogue::efforts::Efforts;
use crate::catalogue::{dates, words as names};
use crate::classify::roadmap::RoadmapStep;
use crate::classify::{Classification, Topology};
use crate::language::{Language, Text, texts};
use crate::page::Ladder;
use crate::page::document::{Block, Outcome, Section};
use crate::plan::{Date, Plan, View};
use crate::session::inventory::Inventory;
use crate::session::{Findings, RoadmapData, markets_text, route_text};
use crate::theme::Appearance;

/// What a report is made from.
pub(super) struct Sources<'a> {
    pub plan: &'a Plan,
    pub language: Language,
    pub appearance: Appearance,
    pub day: Date,
    pub efforts: Arc<Efforts>,
    pub today: Classification,
    pub target: Classification,
    /// The highest step that the plan names.
    pub last_step: u32,
    pub roadmap: RoadmapData,
    pub findings: Findings,
    pub inventory: Inventory,
    topology: Arc<Topology>,
}

impl<'a> Sources<'a> {
    pub fn of(
        plan: &'a Plan,
        (language, appearance): (Language, Appearance),
        day: Date,
        efforts: Arc<Efforts>,
    ) -> Self {
        let topology = Arc::new(Topology::new(plan).with_efforts(Arc::clone(&efforts)));
        let found = |view| topology.classify(view, &BTreeSet::new());
        Self {
            plan,
            language,
            appearance,
            day,
            today: found(View::Today),
            target: found(View::Target),
            last_step: plan.last_step(),
            roadmap: RoadmapData::of(plan, &efforts),
            findings: Findings::of(plan),
            inventory: Inventory::of(plan, &efforts),
            efforts,
            topology,
        }
    }

    /// What the plan is in a view.
    pub fn found(&self, view: View) -> Classification {
        match view {
            View::Today => self.today.clone(),
            View::Target => self.target.clone(),
            View::Step(_) | View::Vision => self.topology.classify(view, &BTreeSet::new()),
        }
    }

    /// Whether anything comes, goes or changes.
    pub fn has_steps(&self) -> bool {
        self.last_step > 0
    }

    /// Today and the steps in which something happens or that are told of: a plan may name step 90
    /// and nothing before it.
    pub fn steps(&self) -> Vec<&RoadmapStep> {
        let is_told = |step: u32| {
            step == 0
                || !self.roadmap.in_step(Some(step)).is_empty()
                || self.plan.steps.contains_key(&step)
        };
        self.roadmap.steps.iter().filter(|step| is_told(step.step)).collect()
    }

    pub fn say(&self, text: Text) -> String {
        text.in_language(self.language).to_owned()
    }

    pub fn with(&self, text: Text, values: &[&dyn Display]) -> String {
        text.with(self.language, values)
    }

    /// Words without a full stop as a sentence.
    pub fn sentence(&self, words: &str) -> String {
        self.with(texts::pages::SENTENCE, &[&crate::language::grammar::sentence(words)])
    }

    pub fn view_name(&self, view: View) -> String {
        names::view_of(self.plan, view, self.language)
    }

    pub fn day_text(&self, day: Date) -> String {
        dates::written(day, self.language)
    }

    /// What the plan is called.
    pub fn plan_name(&self) -> String {
        match self.plan.name.trim() {
            "" => self.say(texts::pages::UNNAMED_PLAN),
            name => name.to_owned(),
        }
    }

    /// A result as it stands beside a heading.
    pub fn outcome(&self, found: &Classification) -> Outcome {
        let model = names::model(found.model).in_language(self.language).to_owned();
        Outcome {
            of: self.view_name(found.view),
            ladder: Ladder { model, level: level(found.model) },
            axes: [markets_text(found, self.language), route_text(found, self.language)]
                .join(" · "),
        }
    }

    /// A chapter of one section; its heading is a sentence without a full stop.
    pub fn section(&self, chapter: Chapter, heading: &str, blocks: Vec<Block>) -> Section {
        Section {
            key: chapter.code().to_owned(),
            topic: self.say(chapter.name()),
            heading: crate::language::grammar::sentence(heading),
            blocks,
            ..Section::default()
        }
    }
}
