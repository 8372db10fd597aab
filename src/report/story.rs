//! The story of a plan, chapter by chapter: what there is nothing to say about is left out.

use std::sync::Arc;

use super::chapter::Chapter;
use super::sources::Sources;
use super::{
    comparison, cover, expectations, feedback, findings, glance, journeys, measures, method,
    outlook, reach, rivals, roadmap, systems, teamwork, views,
};
use crate::catalogue::efforts::Efforts;
use crate::language::Language;
use crate::page::document::{Document, Section};
use crate::plan::{Date, Plan};
use crate::scene::Bitmap;
use crate::theme::Appearance;

/// How the story of a plan is told.
#[derive(Clone, Debug)]
pub struct StoryOptions {
    /// In which language.
    pub language: Language,
    /// In which look.
    pub appearance: Appearance,
    /// The day that it bears.
    pub day: Date,
    /// With what efforts are counted.
    pub efforts: Arc<Efforts>,
    /// The logo of the firm.
    pub logo: Option<Arc<Bitmap>>,
    /// Its chapters, in whatever order: they are told in that of [`Chapter::ALL`].
    pub chapters: Vec<Chapter>,
}

/// The story of a plan. Chapters about which the plan says nothing are left out.
pub fn story(plan: &Plan, options: &StoryOptions) -> Document {
    let sources = sources_of(plan, options);
    let chapters = Chapter::ALL.into_iter().filter(|one| options.chapters.contains(one));
    Document {
        title: sources.plan_name(),
        company: plan.strategy.company.trim().to_owned(),
        day: sources.day_text(options.day),
        date: (options.day.year(), options.day.month(), options.day.day()),
        language: options.language,
        appearance: options.appearance,
        logo: options.logo.clone(),
        sections: chapters.flat_map(|chapter| sections(chapter, &sources)).collect(),
    }
}

/// What a story rests on.
pub(super) fn sources_of<'a>(plan: &'a Plan, options: &StoryOptions) -> Sources<'a> {
    let look = (options.language, options.appearance);
    Sources::of(plan, look, options.day, Arc::clone(&options.efforts))
}

fn sections(chapter: Chapter, sources: &Sources<'_>) -> Vec<Section> {
    let only = |section: Option<Section>| section.into_iter().collect();
    match chapter {
        Chapter::Cover => vec![cover::section(sources), cover::contents(sources)],
        Chapter::Today => vec![views::today(sources)],
        Chapter::Steps => views::steps(sources),
        Chapter::Target => only(views::target(sources)),
        Chapter::Comparison => only(comparison::section(sources)),
        Chapter::Reach => only(reach::section(sources)),
        Chapter::Journeys => only(journeys::section(sources)),
        Chapter::Expectations => only(expectations::section(sources)),
        Chapter::Smarketing => only(teamwork::section(sources)),
        Chapter::Inventory => only(systems::section(sources)),
        Chapter::Findings => only(findings::section(sources)),
        Chapter::Feedback => only(feedback::section(sources)),
        Chapter::Roadmap => only(roadmap::section(sources)),
        Chapter::Measures => only(measures::section(sources)),
        Chapter::Glance => only(glance::section(sources)),
        Chapter::Strategy => only(outlook::section(sources)),
        Chapter::Chances => only(rivals::section(sources)),
        Chapter::Vision => only(views::vision(sources)),
        Chapter::Method => vec![method::section(sources)],
    }
}
