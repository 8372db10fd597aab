//! The plan as it is, after each step, and as it shall be: a drawing with why it is so.

use super::board::words_of;
use super::chapter::Chapter;
use super::model_words::{behind, customers, inside, level, meaning};
use super::picture::picture;
use super::roadmap;
use super::sources::Sources;
use crate::classify::roadmap::{Card, RoadmapStep, StepChange, is_overdue};
use crate::classify::{Classification, MarketClassification, explain};
use crate::language::{Text, grammar, texts};
use crate::page::document::{Block, Entry, Section};
use crate::plan::{Id, Lifecycle, Relation, View};
use crate::session::{card_text, effort_text};

/// The plan as it is.
pub(super) fn today(sources: &Sources<'_>) -> Section {
    view(sources, Chapter::Today, &sources.today)
}

/// The plan as it shall be; nothing where nothing changes.
pub(super) fn target(sources: &Sources<'_>) -> Option<Section> {
    sources.has_steps().then(|| view(sources, Chapter::Target, &sources.target))
}

/// The plan as it is imagined for the year of the vision, with what is other than in the target;
/// nothing where that is the same picture.
pub(super) fn vision(sources: &Sources<'_>) -> Option<Section> {
    let found = || sources.found(View::Vision);
    sources.plan.has_vision().then(|| {
        let mut section = view_from(sources, Chapter::Vision, &found(), Some(View::Target));
        section.topic = sources.view_name(View::Vision);
        section
    })
}

fn view(sources: &Sources<'_>, chapter: Chapter, found: &Classification) -> Section {
    view_from(sources, chapter, found, None)
}

fn view_from(
    sources: &Sources<'_>,
    chapter: Chapter,
    found: &Classification,
    before: Option<View>,
) -> Section {
    let drawing = picture(sources, found, before, chapter.code().to_owned());
    let (paragraphs, note) = words_of(sources.plan, found, sources.language);
    let columns = paragraphs
        .into_iter()
        .map(|paragraph| vec![Block::Heading(paragraph.heading), Block::text(paragraph.text)]);
    let mut columns: Vec<Vec<Block>> = columns.collect();
    if let Some(last) = columns.last_mut().filter(|_| !note.is_empty()) {
        last.push(Block::remark(note));
    }
    let blocks = vec![Block::Picture(drawing), Block::Columns(columns)];
    let mut section = sources.section(chapter, &meaning(found, sources.language), blocks);
    section.result = Some(sources.outcome(found));
    section.notes = reasons(sources, found);
    section
}

/// Why a plan is what it is, and what keeps it from the next level: for who presents it.
fn reasons(sources: &Sources<'_>, found: &Classification) -> Vec<String> {
    let explanation = explain(sources.plan, found, sources.language);
    let reasons = explanation.holds.iter().chain(&explanation.missing);
    let reasons = reasons.map(|reason| sources.sentence(&reason.text));
    explanation.sentences.iter().cloned().chain(reasons).collect()
}

/// Each step.
pub(super) fn steps(sources: &Sources<'_>) -> Vec<Section> {
    sources.steps().windows(2).map(|pair| step(sources, pair[0], pair[1])).collect()
}

fn step(sources: &Sources<'_>, before: &RoadmapStep, step: &RoadmapStep) -> Section {
    let number = step.step;
    let found = sources.found(View::Step(number));
    let key = format!("step-{number}");
    let before_step = if number == 1 { View::Today } else { View::Step(number - 1) };
    let drawing = picture(sources, &found, Some(before_step), key.clone());
    let mut columns = lists(sources, number);
    let mut model = after(sources, &found);
    let source = effort_text::source(step.effort, &sources.efforts, sources.language);
    model.extend(source.map(Block::remark));
    columns.push(model);
    let mut blocks = Vec::new();
    if let Some(facts) = facts(sources, step) {
        blocks.push(Block::lead(facts));
    }
    blocks.extend([Block::Picture(drawing), Block::Columns(columns)]);
    let mut notes = everything(sources, number);
    notes.extend(reasons(sources, &found));
    Section {
        key,
        topic: sources.view_name(View::Step(number)),
        heading: heading(sources, before, step),
        is_cover: false,
        result: Some(sources.outcome(&found)),
        blocks,
        notes,
    }
}

/// What a step brings, as its heading says it: the model, else a market, else a journey.
fn heading(sources: &Sources<'_>, before: &RoadmapStep, step: &RoadmapStep) -> String {
    let number = step.step;
    let said = |model| behind(model).in_language(sources.language);
    let (from, to) = (before.model, step.model);
    if from != to {
        let is_higher = level(to) > level(from);
        let text = if is_higher { texts::report::STEP_LEADS } else { texts::report::STEP_FALLS };
        return sources.with(text, &[&number, &said(from), &said(to)]);
    }
    let of = |step: &RoadmapStep, market: &MarketClassification| {
        let same = step.by_market.iter().find(|other| other.market == market.market);
        same.map(|other| other.model)
    };
    let raised = step.by_market.iter().find_map(|market| {
        let from = of(before, market).unwrap_or(crate::plan::Model::None);
        (level(market.model) > level(from)).then_some((market, from))
    });
    if let Some((market, from)) = raised {
        let whom = customers(market.market).in_language(sources.language);
        let whom = grammar::in_sentence(whom, sources.language);
        return sources.with(
            texts::report::STEP_LEADS_MARKET,
            &[&number, &whom, &said(from), &said(market.model)],
        );
    }
    let hold = |step: &RoadmapStep| step.journeys.iter().filter(|one| one.holds()).count();
    if hold(step) > hold(before) {
        let counts = (hold(step), step.journeys.len());
        return sources.with(texts::report::STEP_MENDS, &[&number, &counts.0, &counts.1]);
    }
    let is_last = number == sources.last_step;
    let text = if is_last { texts::report::STEP_KEEPS } else { texts::report::STEP_PREPARES };
    sources.with(text, &[&number, &inside(to).in_language(sources.language)])
}

/// Until when it is done and what it takes.
fn facts(sources: &Sources<'_>, step: &RoadmapStep) -> Option<String> {
    let until = step.until.map(|_| {
        sources.with(texts::report::STEP_DONE_BY, &[&roadmap::until(sources, step.until)])
    });
    let taken = roadmap::taken(sources, step);
    let effort = (!taken.is_empty()).then(|| sources.with(texts::report::STEP_TAKES, &[&taken]));
    let facts: Vec<String> = [until, effort].into_iter().flatten().collect();
    (!facts.is_empty()).then(|| facts.join(" · "))
}

/// What may happen in a step, and what stands over it.
const CHANGES: [(StepChange, Text); 3] = [
    (StepChange::Comes, texts::views::NEW),
    (StepChange::Goes, texts::views::GONE),
    (StepChange::Task, texts::plan::MEASURES),
];
/// Of more cards than this the first are listed on the page of a step; its notes have all.
const MOST_LISTED: usize = 5;

/// The cards of a step with this change, those first that tell most.
fn cards<'a>(sources: &'a Sources<'_>, step: u32, change: StepChange) -> Vec<&'a Card> {
    let roadmap = &sources.roadmap;
    let places = roadmap.unfolded(Some(step), &Default::default());
    let here = places.iter().map(|place| &roadmap.cards[*place]);
    let here = here.filter(|placed| placed.change == change).map(|placed| &placed.card);
    let goes_with_an_end = |card: &&Card| {
        let Card::Element(id) = card else { return false };
        let ends = sources.plan.links.get(id).map(|link| [&link.from, &link.to]);
        let goes = |end: &Id| sources.plan.lifecycle(end) == Some(Lifecycle::Retiring(step));
        ends.is_some_and(|ends| ends.into_iter().any(goes))
    };
    // A link that goes with what it hangs on needs no line of its own.
    let mut cards: Vec<&Card> = here.filter(|card| !goes_with_an_end(card)).collect();
    cards.sort_by_key(|card| rank(sources, card));
    cards
}

/// Nodes before what changes about them, and links that customers notice before those that only the
/// company does.
fn rank(sources: &Sources<'_>, card: &Card) -> u8 {
    match card {
        Card::Element(id) => match sources.plan.links.get(id) {
            None => 0,
            Some(link) if sources.plan.relation(link) == Some(Relation::Integration) => 2,
            Some(_) => 3,
        },
        Card::Property { .. } => 1,
        Card::Measure(_) => 0,
    }
}

/// What comes in a step, what goes, and what is to be done, each under its heading.
fn lists(sources: &Sources<'_>, step: u32) -> Vec<Vec<Block>> {
    let lists = CHANGES.into_iter().filter_map(|(change, heading)| {
        let cards = cards(sources, step, change);
        let shown = if cards.len() > MOST_LISTED { MOST_LISTED - 1 } else { cards.len() };
        let mut entries: Vec<Entry> =
            cards[..shown].iter().map(|card| Entry::text(entry(sources, card))).collect();
        let more = cards.len() - shown;
        if more > 0 {
            entries.push(Entry::text(sources.with(texts::phrases::AND_MORE, &[&more])));
        }
        let heading = Block::Heading(sources.say(heading));
        (!entries.is_empty()).then(|| vec![heading, Block::List(entries)])
    });
    lists.collect()
}

/// All that happens in a step, a line for each sort of change.
fn everything(sources: &Sources<'_>, step: u32) -> Vec<String> {
    let lines = CHANGES.into_iter().filter_map(|(change, heading)| {
        let cards = cards(sources, step, change);
        let named: Vec<String> = cards.into_iter().map(|card| entry(sources, card)).collect();
        let heading = sources.say(heading);
        let line = sources.with(texts::phrases::NAMED, &[&heading, &named.join("; ")]);
        (!named.is_empty()).then_some(line)
    });
    lines.collect()
}

fn entry(sources: &Sources<'_>, card: &Card) -> String {
    let plan = sources.plan;
    let name = card_text::name(plan, card, sources.language);
    let owner = |id: &Id| {
        let owner = plan.measures.get(id).map(|measure| measure.owner.trim());
        owner.filter(|owner| !owner.is_empty()).map(str::to_owned)
    };
    match (card, sources.roadmap.folded.get(card).map_or(0, Vec::len)) {
        (Card::Measure(id), _) => {
            let named = match owner(id) {
                Some(owner) => sources.with(texts::report::OF_OWNER, &[&name, &owner]),
                None => name,
            };
            let measure = plan.measures.get(id);
            match measure.is_some_and(|one| is_overdue(plan, one, sources.day)) {
                true => {
                    let late = sources.say(texts::completion::LATE);
                    sources.with(texts::phrases::WITH_COMMA, &[&named, &late])
                }
                false => named,
            }
        }
        (_, 0) => name,
        (_, 1) => sources.with(texts::roadmap::WITH_ONE_LINK, &[&name]),
        (_, count) => sources.with(texts::roadmap::WITH_LINKS, &[&name, &count]),
    }
}

/// What the plan is after a step.
fn after(sources: &Sources<'_>, found: &Classification) -> Vec<Block> {
    let explanation = explain(sources.plan, found, sources.language);
    let text = explanation.sentences.join(" ");
    vec![Block::Heading(sources.say(texts::inventory::COLUMN_MODEL)), Block::text(text)]
}
