//! The whole plan with its results as JSON, for programs (`docs/plan.schema.json`), and back.

use serde::Serialize;
use serde_json::Value;

use super::build::Built;
use super::drawing::finite;
use super::import_fault::{ImportFault, Source};
use super::untrusted::text;
use crate::catalogue::efforts::Efforts;
use crate::classify::model_code;
use crate::classify::roadmap::{RoadmapStep, roadmap};
use crate::file;
use crate::geometry::{Point, Rect};
use crate::plan::{Market, Plan};

/// What the file says it is.
const FORMAT: &str = "commerce-canvas/1";

/// What the plan is after each step.
#[derive(Serialize)]
struct Results {
    steps: Vec<Step>,
}

#[derive(Serialize)]
struct Step {
    /// 0 is today, the last is the target.
    step: u32,
    model: &'static str,
    by_market: Vec<OfMarket>,
    markets: Vec<Market>,
    route: &'static str,
    effort: u64,
    /// From how many person-days to how many.
    range: [u64; 2],
    /// The ids of what comes, goes or changes in it.
    elements: Vec<String>,
    journeys: Vec<Journey>,
}

#[derive(Serialize)]
struct OfMarket {
    market: Market,
    model: &'static str,
}

#[derive(Serialize)]
struct Journey {
    id: String,
    holds: bool,
}

/// The plan with its results.
pub(super) fn json(plan: &Plan) -> String {
    let results = Results { steps: roadmap(plan, &Efforts::usual()).iter().map(step).collect() };
    let whole = serde_json::json!({
        "format": FORMAT,
        "plan": file::to_json(plan),
        "results": results,
    });
    let text = serde_json::to_string_pretty(&whole);
    text.expect("texts, numbers and lists can be written") + "\n"
}

fn step(step: &RoadmapStep) -> Step {
    let by_market = step.by_market.iter();
    let by_market =
        by_market.map(|one| OfMarket { market: one.market, model: model_code(one.model) });
    let journeys = step.journeys.iter();
    Step {
        step: step.step,
        model: model_code(step.model),
        by_market: by_market.collect(),
        markets: step.markets.clone(),
        route: step.route.code(),
        effort: step.effort.total(),
        range: step.effort.range().into(),
        elements: step.elements.iter().map(ToString::to_string).collect(),
        journeys: journeys
            .map(|one| Journey { id: one.id.to_string(), holds: one.holds() })
            .collect(),
    }
}

/// The plan of such a file.
pub(super) fn read(bytes: &[u8]) -> Result<Built, ImportFault> {
    let whole = parsed(bytes)?;
    let plan = match whole.get("format").and_then(Value::as_str) {
        Some(FORMAT) => whole.get("plan").ok_or(ImportFault::OtherContent(Source::Json))?,
        _ => return Err(ImportFault::OtherContent(Source::Json)),
    };
    let reading = file::from_json(plan).map_err(|message| ImportFault::Json {
        line: 1,
        column: 1,
        message,
    })?;
    match reading.faults.is_empty() {
        true => Ok(Built::whole(reading.plan)),
        false => Err(ImportFault::FaultyPlan(reading.faults)),
    }
}

/// Any JSON.
pub(super) fn parsed(bytes: &[u8]) -> Result<Value, ImportFault> {
    serde_json::from_str(text(bytes)?).map_err(|fault| {
        // The place is told apart from it.
        let mut message = fault.to_string();
        message.truncate(message.rfind(" at line").unwrap_or(message.len()));
        ImportFault::Json { line: fault.line(), column: fault.column(), message }
    })
}

/// A text of an object; nothing if it has none.
pub(super) fn text_of<'a>(object: &'a Value, field: &str) -> &'a str {
    object.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// A number of an object.
pub(super) fn number_of(object: &Value, field: &str) -> Option<f64> {
    finite(object.get(field)?.as_f64()?)
}

/// A rectangle of an object.
pub(super) fn area_of(object: &Value) -> Option<Rect> {
    let corner = Point::new(number_of(object, "x")?, number_of(object, "y")?);
    let size = [number_of(object, "width")?.abs(), number_of(object, "height")?.abs()];
    Some(Rect::from_size(corner, size[0], size[1]))
}

/// A list of an object; an empty one if it has none.
pub(super) fn list_of<'a>(object: &'a Value, field: &str) -> &'a [Value] {
    object.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
