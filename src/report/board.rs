//! What a board picture says of a plan: its head, why it is so, and what comes next.

use std::sync::Arc;

use super::model_words::level;
use crate::catalogue::efforts::Efforts;
use crate::catalogue::{dates, words as names};
use crate::classify::{Addition, Classification, Proposal, Topology, explain, next_level_of};
use crate::language::{Language, Text, grammar, texts};
use crate::page::{self, Board, Ladder, Paper, Paragraph};
use crate::plan::{Date, Model, Plan, View};
use crate::scene::{Bitmap, Options, Scene, compose, discs, signs};
use crate::session::{
    Compared, addition_text, effort_text, markets_text, planned_models, route_text,
};

/// Of more channels than this nobody waits for what the next level takes.
const MOST_CHANNELS: usize = 60;

/// Which page is made of a plan.
#[derive(Clone, Debug)]
pub struct PageOptions {
    /// Its paper.
    pub paper: Paper,
    /// The day that it bears, if it bears one.
    pub day: Option<Date>,
    /// With what efforts are counted.
    pub efforts: Arc<Efforts>,
    /// The logo of the firm.
    pub logo: Option<Arc<Bitmap>>,
}

/// The board picture of a plan, drawn as `options` say, without marks.
pub fn board_page(plan: &Plan, options: &Options, page: &PageOptions) -> Scene {
    let topology = Arc::new(Topology::new(plan).with_efforts(Arc::clone(&page.efforts)));
    let found = topology.classify(options.view, &options.excluded);
    let drawing = compose(plan, &found.islands, options);
    let language = options.language;
    let (shown, model, paragraphs, note) = match options.compared_with {
        Some(from) => compared(plan, &found, from, language),
        None => one_view(plan, &found, language),
    };
    let say = |text: Text| text.in_language(language).to_owned();
    let title = match plan.name.trim() {
        "" => say(texts::pages::UNNAMED_PLAN),
        name => name.to_owned(),
    };
    let day = page.day.map(|day| dates::written(day, language));
    let subtitle: Vec<String> = [Some(shown), day].into_iter().flatten().collect();
    let signs = signs(plan, &found.islands, options).into_iter();
    let words = Board {
        company: plan.strategy.company.trim().to_owned(),
        title,
        subtitle: subtitle.join(" · "),
        ladder: Ladder { model, level: level(found.model) },
        axes: [markets_text(&found, language), route_text(&found, language)].join(" · "),
        paragraphs,
        signs_heading: say(texts::pages::SIGNS),
        signs: signs.chain(discs(&drawing)).collect(),
        note,
        number: texts::pages::PAGE_OF.with(language, &[&1, &1]),
        logo: page.logo.clone(),
    };
    page::board(&drawing, &words, page.paper, options)
}

/// What is shown, the model, the texts and what their figures rest on.
type Words = (String, String, Vec<Paragraph>, String);

fn one_view(plan: &Plan, found: &Classification, language: Language) -> Words {
    let view = names::view_of(plan, found.view, language);
    let model = names::model(found.model).in_language(language).to_owned();
    let (paragraphs, note) = words_of(plan, found, language);
    (view, model, paragraphs, note)
}

/// Why a view of a plan is what it is and what comes next, and what its figures rest on; the note
/// may be empty.
pub(super) fn words_of(
    plan: &Plan,
    found: &Classification,
    language: Language,
) -> (Vec<Paragraph>, String) {
    let explanation = explain(plan, found, language);
    let mut why = explanation.sentences;
    let sentence = |text: &str| texts::pages::SENTENCE.with(language, &[&grammar::sentence(text)]);
    // What keeps it from the next level is the third sentence, else what holds it up.
    let reason = explanation.missing.first().or(explanation.holds.first());
    why.extend(reason.map(|reason| sentence(&reason.text)));
    let why = paragraph(texts::pages::WHY, &why, language);
    let (next, note) = next_step(plan, found, language);
    let next = paragraph(texts::pages::NEXT_STEP, &next, language);
    let paragraphs = [why, next].into_iter().filter(|paragraph| !paragraph.text.is_empty());
    (paragraphs.collect(), note)
}

fn compared(plan: &Plan, to: &Classification, from: View, language: Language) -> Words {
    let compared = Compared::new(plan, Arc::new(to.in_view(from)), Arc::new(to.clone()));
    let view = |view: View| names::view_of(plan, view, language);
    let shown = texts::views::COMPARED.with(language, &[&view(from), &view(to.view)]);
    let [before, after] =
        [&compared.from, &compared.to].map(|found| names::model(found.model).in_language(language));
    let model = match before == after {
        true => after.to_owned(),
        false => texts::phrases::FROM_TO.with(language, &[&before, &after]),
    };
    let [added, changed, removed] = compared.counts;
    let counts = [
        texts::views::COUNT_NEW.with(language, &[&added]),
        texts::phrases::CHANGED_COUNT.with(language, &[&changed]),
        texts::views::COUNT_GONE.with(language, &[&removed]),
    ];
    let mut sentences = compared.sentences(plan, language);
    sentences.push(texts::pages::SENTENCE.with(language, &[&counts.join(", ")]));
    let note = effort_text::source(compared.effort, to.efforts(), language).unwrap_or_default();
    let what = paragraph(texts::pages::WHAT_CHANGES, &sentences, language);
    (shown, model, vec![what], note)
}

fn paragraph(heading: Text, sentences: &[String], language: Language) -> Paragraph {
    Paragraph { heading: heading.in_language(language).to_owned(), text: sentences.join(" ") }
}

/// What leads to the next level and what it takes, and what that rests on; nothing where it would
/// take long to find.
fn next_step(plan: &Plan, found: &Classification, language: Language) -> (Vec<String>, String) {
    if found.view == View::Today && found.last_step() > 0 {
        let planned = addition_text::planned(&planned_models(found), language);
        let planned = texts::pages::SENTENCE.with(language, &[&planned]);
        return (vec![planned], String::new());
    }
    if found.channels.is_empty() || found.channels.len() > MOST_CHANNELS {
        return Default::default();
    }
    let Some(proposal) = next_level_of(found) else {
        let is_highest = found.model == Model::Everywhere;
        let kept = texts::result::HIGHEST_LEVEL.in_language(language).to_owned();
        return (is_highest.then_some(kept).into_iter().collect(), String::new());
    };
    let effort = effort_text::total(proposal.range(), language);
    let total = match proposal.additions.len() {
        1 => effort,
        count => texts::result::CHANGES_AND_EFFORT.with(language, &[&count, &effort]),
    };
    let goal = addition_text::goal(proposal.model).in_language(language);
    let goal = texts::phrases::NAMED.with(language, &[&goal, &total]);
    let sentence = |text: String| texts::pages::SENTENCE.with(language, &[&text]);
    let mut sentences = vec![sentence(goal)];
    sentences.extend(first_gain(plan, &proposal, language).map(sentence));
    let note = effort_text::source(proposal.range(), found.efforts(), language).unwrap_or_default();
    (sentences, note)
}

/// What customers gain by the first link, market or sale that joins what is there already.
fn first_gain(plan: &Plan, proposal: &Proposal, language: Language) -> Option<String> {
    let is_there = |addition: &&Addition| match addition {
        Addition::Link { from, to, .. } => [from, to].iter().all(|id| plan.nodes.contains_key(*id)),
        Addition::Sells { node } | Addition::Opens { node, .. } | Addition::TakeOver { node } => {
            plan.nodes.contains_key(node)
        }
        Addition::AddChannel { .. } | Addition::AddSystem { .. } => false,
    };
    let first = proposal.additions.iter().find(is_there)?;
    Some(addition_text::gain(plan, first, language))
}
