//! `roadmap`: every step with what the plan is after it.

use std::path::PathBuf;

use serde::Serialize;

use super::arguments::Arguments;
use super::classify::{MarketFacts, element, listed, market_code, plain};
use super::command::Command;
use super::terminal::one_line;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print, print_json, source};
use crate::catalogue::efforts::Efforts;
use crate::catalogue::{dates, words as names};
use crate::classify::model_code;
use crate::classify::roadmap::{Card, RoadmapStep, StepChange, cards, cost_between, roadmap};
use crate::language::{Language, texts};
use crate::plan::{Plan, View};
use crate::session::{card_text, effort_text};

/// The command with its options.
pub(super) struct Roadmap {
    file: PathBuf,
    efforts: Option<PathBuf>,
    json: bool,
}

impl Roadmap {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        Ok(Self {
            file: given.operand(Command::Roadmap)?,
            efforts: given.efforts.take(),
            json: given.json,
        })
    }
}

impl Run for Roadmap {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let plan = source::plan(&self.file, language, streams)?;
        let efforts = source::efforts(self.efforts.as_deref(), language, streams)?;
        let steps = roadmap(&plan, &efforts);
        match self.json {
            true => print_json(streams, language, &answer(&steps, &efforts)),
            false => print(streams, language, &text((&plan, &efforts), &steps, language)),
        }
    }
}

/// The machine-readable result, in the order of `docs/command-line.md`.
#[derive(Serialize)]
struct Answer<'a> {
    /// Whose efforts are counted with, where they are not the planning defaults.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    steps: Vec<Step<'a>>,
}

#[derive(Serialize)]
struct Step<'a> {
    step: u32,
    name: &'a str,
    until: Option<String>,
    model: &'static str,
    by_market: Vec<MarketFacts<'a>>,
    markets: Vec<&'static str>,
    route: &'static str,
    effort: u64,
    range: [u64; 2],
    elements: Vec<&'a str>,
    journeys: Vec<CheckedJourney<'a>>,
}

#[derive(Serialize)]
struct CheckedJourney<'a> {
    id: &'a str,
    holds: bool,
    breaks: Vec<Break>,
    /// Stops that are reached by hand only; they count from 1.
    by_hand: Vec<usize>,
}

#[derive(Serialize)]
struct Break {
    /// Counts from 1.
    stop: usize,
    reason: &'static str,
}

fn answer<'a>(steps: &'a [RoadmapStep], efforts: &'a Efforts) -> Answer<'a> {
    let steps = steps.iter().map(|step| Step {
        step: step.step,
        name: &step.name,
        until: step.until.map(|date| date.to_string()),
        model: model_code(step.model),
        by_market: step.by_market.iter().map(MarketFacts::from).collect(),
        markets: step.markets.iter().copied().map(market_code).collect(),
        route: step.route.code(),
        effort: step.effort.total(),
        range: step.effort.range().into(),
        elements: plain(&step.elements),
        journeys: step.journeys.iter().map(checked_journey).collect(),
    });
    let source = (!efforts.are_usual()).then_some(&*efforts.name);
    Answer { source, steps: steps.collect() }
}

fn checked_journey(journey: &crate::classify::roadmap::CheckedJourney) -> CheckedJourney<'_> {
    let breaks = journey.breaks.iter();
    let breaks = breaks.map(|one| Break { stop: one.stop + 1, reason: one.reason.code() });
    CheckedJourney {
        id: journey.id.as_str(),
        holds: journey.holds(),
        breaks: breaks.collect(),
        by_hand: journey.by_hand.iter().map(|stop| stop + 1).collect(),
    }
}

/// One paragraph for each step; what is not said there is as it was before.
fn text((plan, efforts): (&Plan, &Efforts), steps: &[RoadmapStep], language: Language) -> String {
    let paragraphs = steps.iter().map(|step| {
        let mut text = format!("{}\n", one_line(&head(step, language)));
        for (label, value) in rows((plan, efforts), step, language) {
            text += &format!("  {label}: {}\n", one_line(&value));
        }
        text
    });
    paragraphs.collect::<Vec<_>>().join("\n")
}

fn head(step: &RoadmapStep, language: Language) -> String {
    let named = match (step.step, step.name.trim()) {
        (0, _) => names::view(View::Today, language),
        (number, "") => names::view(View::Step(number), language),
        (number, name) => texts::plan::STEP_NAMED.with(language, &[&number, &name]),
    };
    match step.until {
        None => named,
        Some(date) => {
            let date = dates::written(date, language);
            format!("{named}, {}", texts::journeys::UNTIL_STEP.with(language, &[&date]))
        }
    }
}

/// What comes, changes and goes in a step, as the cards of the roadmap say it.
fn changes((plan, efforts): (&Plan, &Efforts), step: u32, language: Language) -> String {
    let cards = cards(plan, efforts).into_iter();
    let of_step = cards
        .filter(|placed| placed.step == Some(step) && placed.change != StepChange::Task)
        .map(|placed| {
            let goes = placed.change == StepChange::Goes;
            match &placed.card {
                Card::Element(id) => {
                    let name = element(plan, id, language);
                    match goes {
                        true => texts::roadmap::GOES_NAMED.with(language, &[&name]),
                        false => name,
                    }
                }
                card => card_text::name(plan, card, language),
            }
        });
    listed(of_step, language)
}

fn rows(
    (plan, efforts): (&Plan, &Efforts),
    step: &RoadmapStep,
    language: Language,
) -> Vec<(&'static str, String)> {
    let say = |text: crate::language::Text| text.in_language(language);
    let markets = step.markets.iter().map(|market| say(names::market(*market)));
    let markets = match step.markets.is_empty() {
        true => say(texts::command_line::OPEN).to_owned(),
        false => listed(markets, language),
    };
    let mut rows = vec![
        (say(texts::roadmap::MODEL), say(names::model(step.model)).to_owned()),
        (say(texts::plan::MARKETS), markets),
        (say(texts::command_line::ROUTE), say(step.route.name()).to_owned()),
    ];
    let differ = step.by_market.iter().any(|market| market.model != step.model);
    if differ && step.by_market.len() > 1 {
        let of_market = step.by_market.iter().map(|market| {
            let customers = say(names::customers(market.market));
            texts::phrases::NAMED.with(language, &[&customers, &say(names::model(market.model))])
        });
        let of_market: Vec<String> = of_market.collect();
        rows.insert(1, (say(texts::command_line::BY_MARKET), of_market.join(", ")));
    }
    if step.step > 0 {
        rows.push((say(texts::roadmap::ELEMENTS), changes((plan, efforts), step.step, language)));
        let titles = step.measures.iter().filter_map(|id| plan.measures.get(id));
        let titles: Vec<&str> = titles.map(|measure| measure.title.trim()).collect();
        if !titles.is_empty() {
            rows.push((say(texts::plan::MEASURES), titles.join(", ")));
        }
        let cost = cost_between(plan, View::Step(step.step - 1), View::Step(step.step));
        let effort = match (step.effort.total(), cost) {
            (0, 0) => effort_text::total(step.effort, language),
            _ => {
                let taken = (step.effort, cost);
                effort_text::with_cost_and_source(taken, efforts, plan, language)
            }
        };
        rows.push((say(texts::roadmap::EFFORT), effort));
    }
    if !step.journeys.is_empty() {
        let holding = step.journeys.iter().filter(|journey| journey.holds()).count();
        let mut said = texts::roadmap::HOLD.with(language, &[&holding, &step.journeys.len()]);
        for journey in step.journeys.iter() {
            let name = plan.journeys.get(&journey.id).map(|found| found.name.trim());
            let name = name.filter(|name| !name.is_empty()).unwrap_or(journey.id.as_str());
            if let Some(first) = journey.breaks.first() {
                let broken = texts::roadmap::BREAKS_AT.with(language, &[&name, &(first.stop + 1)]);
                said += &format!("; {broken}");
            } else if let Some(stop) = journey.by_hand.first() {
                let by_hand = texts::roadmap::BY_HAND_AT.with(language, &[&name, &(stop + 1)]);
                said += &format!("; {by_hand}");
            }
        }
        rows.push((say(texts::plan::JOURNEYS), said));
    }
    rows
}
