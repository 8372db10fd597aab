//! `classify`: which commerce model a plan is.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde::Serialize;

use super::arguments::Classify;
use super::{Exit, Failure, Streams, print, source};
use crate::catalogue::words as names;
use crate::classify::{Classification, Through, classify, model_code};
use crate::language::{Language, command_line_words as words};
use crate::plan::{Id, Market, Plan, View};

pub(super) fn run(
    options: &Classify,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let plan = source::plan(&options.file, language, streams)?;
    let held_off = held_off(&plan, &options.without, language)?;
    let result = classify(&plan, options.view, &held_off);
    let text = match options.json {
        true => json(&result),
        false => text(&plan, &result, language),
    };
    print(streams, language, &text)
}

fn held_off(plan: &Plan, ids: &[String], language: Language) -> Result<BTreeSet<Id>, Failure> {
    let known = |text: &String| Id::new(text).ok().filter(|id| plan.has_element(id));
    let unknown = |text: &String| words::UNKNOWN_ELEMENT.with(language, &[text]);
    Ok(ids.iter().map(|text| known(text).ok_or_else(|| unknown(text))).collect::<Result<_, _>>()?)
}

/// The machine-readable result, in the order of `docs/command-line.md`.
#[derive(Serialize)]
struct Answer<'a> {
    view: String,
    model: &'static str,
    rule: String,
    markets: Vec<&'static str>,
    route: &'static str,
    through: Vec<&'static str>,
    islands: Vec<Vec<&'a str>>,
    unattached: Vec<&'a str>,
    not_selling: Vec<&'a str>,
    full_interaction: bool,
    full_integration: bool,
}

/// The name of a view in arguments and results.
fn view_code(view: View) -> String {
    match view {
        View::Today => "today".to_owned(),
        View::Step(step) => step.to_string(),
        View::Target => "target".to_owned(),
    }
}

const fn market_code(market: Market) -> &'static str {
    match market {
        Market::B2B => "B2B",
        Market::B2C => "B2C",
    }
}

fn json(result: &Classification) -> String {
    let answer = Answer {
        view: view_code(result.view),
        model: model_code(result.model),
        rule: result.rule.to_string(),
        markets: result.markets.iter().copied().map(market_code).collect(),
        route: result.route.code(),
        through: result.through.iter().copied().map(Through::code).collect(),
        islands: result.islands.iter().map(|island| plain(island)).collect(),
        unattached: plain(&result.unattached),
        not_selling: plain(&result.not_selling),
        full_interaction: result.full_interaction,
        full_integration: result.full_integration,
    };
    serde_json::to_string(&answer).expect("texts and lists can always be written") + "\n"
}

fn plain(ids: &[Id]) -> Vec<&str> {
    ids.iter().map(Id::as_str).collect()
}

fn text(plan: &Plan, result: &Classification, language: Language) -> String {
    let channel = |id: &Id| match plan.nodes.get(id).map(|node| node.name().trim()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => id.to_string(),
    };
    let channels = |ids: &[Id]| listed(ids.iter().map(channel), language);
    let said =
        |answer| if answer { words::YES } else { words::NO }.in_language(language).to_owned();
    let markets = match result.markets.is_empty() {
        true => words::OPEN.in_language(language).to_owned(),
        false => listed(
            result.markets.iter().map(|market| names::market(*market).in_language(language)),
            language,
        ),
    };
    let through = result.through.iter().map(|through| through.name().in_language(language));
    let islands = result
        .islands
        .iter()
        .map(|island| island.iter().map(channel).collect::<Vec<_>>().join(" + "));
    let model = names::model(result.model).in_language(language);
    let rows = [
        (words::VIEW, names::view_of(plan, result.view, language)),
        (words::MODEL, model.to_owned()),
        (words::RULE, result.rule.to_string()),
        (words::MARKETS, markets),
        (words::ROUTE, result.route.name().in_language(language).to_owned()),
        (words::THROUGH, listed(through, language)),
        (words::ISLANDS, listed(islands, language)),
        (words::NOT_SELLING, channels(&result.not_selling)),
        (words::UNATTACHED, channels(&result.unattached)),
        (words::FULL_INTERACTION, said(result.full_interaction)),
        (words::FULL_INTEGRATION, said(result.full_integration)),
    ];
    let width = rows.iter().map(|(label, _)| label.in_language(language).chars().count()).max();
    let width = width.unwrap_or_default() + 2;
    let mut text = String::new();
    for (label, value) in rows {
        let label = format!("{}:", label.in_language(language));
        writeln!(text, "{label:width$}{value}").expect("a text takes any number of characters");
    }
    text
}

fn listed<T: Into<String>>(items: impl Iterator<Item = T>, language: Language) -> String {
    let items: Vec<String> = items.map(Into::into).collect();
    match items.is_empty() {
        true => words::NONE.in_language(language).to_owned(),
        false => items.join(", "),
    }
}
