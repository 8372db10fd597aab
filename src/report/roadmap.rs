//! The way from today to the target: the model and the effort of every step.

use super::chapter::Chapter;
use super::model_words::{behind, inside, level};
use super::sources::Sources;
use crate::catalogue::words as names;
use crate::classify::roadmap::{Late, RoadmapStep, cost_between, effort_between};
use crate::language::{grammar, texts};
use crate::page::document::{Block, Cell, Chart, ChartPoint, Column, Section, Table};
use crate::plan::{Date, Model, View};
use crate::session::effort_text;

/// The roadmap; nothing where nothing is planned.
pub(super) fn section(sources: &Sources<'_>) -> Option<Section> {
    if !sources.has_steps() {
        return None;
    }
    let mut blocks = vec![Block::Chart(chart(sources)), Block::Table(table(sources))];
    let effort = effort_between(&sources.roadmap.cards, View::Today, View::Target);
    let source = effort_text::source(effort, &sources.efforts, sources.language);
    blocks.extend(source.map(Block::remark));
    blocks.extend(late(sources).map(Block::text));
    blocks.extend(completed(sources).map(Block::remark));
    Some(sources.section(Chapter::Roadmap, &heading(sources), blocks))
}

/// What is late on the day of the report: the steps, and the measures that are still to be done.
fn late(sources: &Sources<'_>) -> Option<String> {
    let late = Late::on(sources.plan, sources.day);
    let steps = late.steps.iter().map(|step| sources.view_name(View::Step(*step)));
    let measures = late.measures.iter().filter_map(|id| sources.plan.measures.get(id));
    let measures =
        measures.map(|measure| sources.with(texts::phrases::QUOTED, &[&measure.title.trim()]));
    let all: Vec<String> = steps.chain(measures).collect();
    let day = sources.day_text(sources.day);
    let said = sources.with(texts::completion::LATE_ON, &[&day, &all.join(", ")]);
    (!late.is_empty()).then(|| sources.sentence(&said))
}

/// The steps that were completed before, with their days.
fn completed(sources: &Sources<'_>) -> Option<String> {
    let all = sources.plan.completed.iter().map(|one| {
        let day = sources.day_text(one.date);
        sources.with(texts::phrases::WITH_COMMA, &[&one.name, &day])
    });
    let all: Vec<String> = all.collect();
    let head = sources.say(texts::completion::COMPLETED_STEPS);
    let said = sources.with(texts::phrases::NAMED, &[&head, &all.join("; ")]);
    (!all.is_empty()).then(|| sources.sentence(&said))
}

fn heading(sources: &Sources<'_>) -> String {
    let say = |model: Model| behind(model).in_language(sources.language);
    let (from, to) = (sources.today.model, sources.target.model);
    match sources.steps().len() - 1 {
        _ if from == to => {
            let model = inside(to).in_language(sources.language);
            sources.with(texts::report::ROADMAP_STAYS, &[&model])
        }
        1 => sources.with(texts::report::ROADMAP_RISES_IN_ONE, &[&say(from), &say(to)]),
        steps => sources.with(texts::report::ROADMAP_RISES, &[&steps, &say(from), &say(to)]),
    }
}

fn view_of(step: &RoadmapStep) -> View {
    if step.step == 0 { View::Today } else { View::Step(step.step) }
}

fn chart(sources: &Sources<'_>) -> Chart {
    let language = sources.language;
    let steps = sources.steps();
    let points: Vec<ChartPoint> = steps
        .iter()
        .map(|step| ChartPoint {
            name: names::view(view_of(step), language),
            until: step.until.map(|day| sources.day_text(day)).unwrap_or_default(),
            level: level(step.model),
            effort: step.effort.total(),
            effort_text: match step.effort.total() {
                0 => String::new(),
                _ => effort_text::total(step.effort, language),
            },
        })
        .collect();
    let model = |model: Model| names::model(model).in_language(language).to_owned();
    let said = steps.iter().map(|step| {
        let name = names::view(view_of(step), language);
        let effort = effort_text::total(step.effort, language);
        sources.with(texts::roadmap::CHART_POINT, &[&name, &model(step.model), &effort])
    });
    let said = said.collect::<Vec<_>>().join("; ");
    let chart = sources.say(texts::roadmap::CHART);
    Chart {
        said: sources.with(texts::phrases::NAMED, &[&chart, &said]),
        levels: Model::ALL.iter().map(|one| model(*one)).collect(),
        points,
    }
}

fn table(sources: &Sources<'_>) -> Table {
    let has_journeys = !sources.plan.journeys.is_empty();
    let mut columns = vec![
        Column::words(sources.say(texts::plan::STEP), 2.4),
        Column::words(sources.say(texts::inventory::COLUMN_UNTIL), 1.3),
        Column::words(sources.say(texts::inventory::COLUMN_MODEL), 1.3),
        Column::words(sources.say(texts::roadmap::EFFORT), 1.7),
    ];
    if has_journeys {
        columns.push(Column::words(sources.say(texts::plan::JOURNEYS), 1.3));
    }
    let steps = sources.steps();
    let rows = steps.iter().map(|step| row(sources, step, has_journeys));
    Table { title: sources.say(texts::roadmap::ROADMAP), columns, rows: rows.collect() }
}

/// What a step takes, and what its measures cost where that is said; empty where it takes nothing.
pub(super) fn taken(sources: &Sources<'_>, step: &RoadmapStep) -> String {
    let effort = match step.effort.total() {
        0 => String::new(),
        _ => effort_text::total(step.effort, sources.language),
    };
    let cost = match step.step.checked_sub(1) {
        Some(before) => cost_between(sources.plan, View::Step(before), View::Step(step.step)),
        None => 0,
    };
    effort_text::with_cost(effort, cost, sources.plan, sources.language)
}

/// The day by which something is done, and that it is over.
pub(super) fn until(sources: &Sources<'_>, until: Option<Date>) -> String {
    let Some(until) = until else { return String::new() };
    let day = sources.day_text(until);
    match until < sources.day {
        true => sources.with(
            texts::phrases::WITH_COMMA,
            &[&day, &texts::completion::LATE.in_language(sources.language)],
        ),
        false => day,
    }
}

fn row(sources: &Sources<'_>, step: &RoadmapStep, has_journeys: bool) -> Vec<Cell> {
    let language = sources.language;
    let mut cells = vec![
        Cell::head(sources.view_name(view_of(step))),
        Cell::text(until(sources, step.until)),
        Cell::text(names::model(step.model).in_language(language)),
        Cell::text(taken(sources, step)),
    ];
    if has_journeys {
        let holding = step.journeys.iter().filter(|one| one.holds()).count();
        let said = sources.with(texts::roadmap::HOLD, &[&holding, &step.journeys.len()]);
        cells.push(Cell::text(grammar::sentence(&said)));
    }
    cells
}
