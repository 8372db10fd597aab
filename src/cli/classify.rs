//! `classify`: which commerce model a plan is.

use std::collections::BTreeSet;
use std::mem::take;
use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use super::arguments::{Arguments, AskedView};
use super::command::Command;
use super::terminal::one_line;
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print, print_json, source, view};
use crate::catalogue::efforts::Efforts;
use crate::catalogue::{self, words as names};
use crate::classify::{
    Addition, Classification, Loss, Losses, MarketClassification, Proposal, Route, Through,
    Topology, blocking, critical_elements_of, losses, model_code, next_level_of, with_additions,
};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{ChannelKind, Id, LinkKind, Market, Model, Plan, Resource, SystemKind, View};
use crate::session::loss_text::LossLine;
use crate::session::{addition_text, blocked_text, effort_text, loss_text};

/// The command with its options.
pub(super) struct Classify {
    file: PathBuf,
    view: AskedView,
    without: Vec<String>,
    efforts: Option<PathBuf>,
    json: bool,
}

impl Classify {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        Ok(Self {
            file: given.operand(Command::Classify)?,
            view: take(&mut given.view).unwrap_or_default(),
            without: take(&mut given.without),
            efforts: given.efforts.take(),
            json: given.json,
        })
    }
}

impl Run for Classify {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let plan = source::plan(&self.file, language, streams)?;
        let excluded = excluded(&plan, &self.without, language)?;
        let efforts = source::efforts(self.efforts.as_deref(), language, streams)?;
        let topology = Arc::new(Topology::new(&plan).with_efforts(Arc::clone(&efforts)));
        let result = topology.classify(view(&plan, &self.view, language)?, &excluded);
        let ahead = Ahead::of(&result, &efforts);
        let critical = critical_elements_of(&result);
        let whole = (!self.without.is_empty()).then(|| result.excluding(&BTreeSet::new()));
        let losses = whole.map(|whole| losses(&plan, &whole, &result));
        if self.json {
            let markets = result.by_market.iter().map(|one| result.of_market(one.market));
            let markets: Vec<Ahead> = markets.map(|market| Ahead::of(&market, &efforts)).collect();
            let mut answer = answer(&result, &ahead, &markets, &critical);
            answer.without = losses.as_ref().map(|losses| Without {
                lost: losses.lost.iter().map(|loss| Lost::of(loss, false)).collect(),
                gained: losses.gained.iter().map(|loss| Lost::of(loss, true)).collect(),
            });
            return print_json(streams, language, &answer);
        }
        let mut rows = rows(&plan, &result, &critical, language);
        if let Some(losses) = &losses {
            rows.extend(without_rows(&plan, &excluded, losses, language));
        }
        rows.extend(ahead.rows(&plan, &result, language));
        let mut text = table(&rows, language);
        for addition in ahead.lines(&plan, language) {
            text += &format!("  + {}\n", one_line(&addition));
        }
        print(streams, language, &text)
    }
}

fn excluded(plan: &Plan, ids: &[String], language: Language) -> Result<BTreeSet<Id>, Failure> {
    let known = |text: &String| Id::new(text).ok().filter(|id| plan.has_element(id));
    let unknown = |text: &String| texts::command_line::UNKNOWN_ELEMENT.with(language, &[text]);
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
    resold: Vec<&'a str>,
    full_interaction: Option<bool>,
    full_integration: Option<bool>,
    by_market: Vec<OfMarket<'a>>,
    next: Option<Next<'a>>,
    /// What stands in the way where there is no next level.
    #[serde(skip_serializing_if = "Option::is_none")]
    blocked: Option<Vec<&'a str>>,
    carriers: Vec<&'a str>,
    /// What the plan has lost and gained without what was held off.
    #[serde(flatten)]
    without: Option<Without<'a>>,
}

#[derive(Serialize)]
struct Without<'a> {
    lost: Vec<Lost<'a>>,
    gained: Vec<Lost<'a>>,
}

/// Something lost or gained, with the fields that apply.
#[derive(Default, Serialize)]
struct Lost<'a> {
    what: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    elements: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resource: Option<Resource>,
    #[serde(skip_serializing_if = "Option::is_none")]
    market: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    criterion: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expectation: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<&'static str>,
}

impl<'a> Lost<'a> {
    /// What was there `before` and is not, or the other way round.
    fn of(loss: &'a Loss, is_gained: bool) -> Self {
        let models = |from: Model, to: Model| {
            let (from, to) = if is_gained { (to, from) } else { (from, to) };
            (Some(model_code(from)), Some(model_code(to)))
        };
        match loss {
            Loss::Model { from, to } => {
                let (from, to) = models(*from, *to);
                Self { what: "model", from, to, ..Self::default() }
            }
            Loss::Market { market, from, to } => {
                let (from, to) = models(*from, *to);
                let market = Some(market_code(*market));
                Self { what: "market", market, from, to, ..Self::default() }
            }
            Loss::Pair { channels, resource } => {
                let elements = channels.iter().map(Id::as_str).collect();
                Self { what: "pair", elements, resource: Some(*resource), ..Self::default() }
            }
            Loss::Journey(id) => {
                Self { what: "journey", elements: vec![id.as_str()], ..Self::default() }
            }
            Loss::Audience(id) => {
                Self { what: "audience", elements: vec![id.as_str()], ..Self::default() }
            }
            Loss::Smarketing(number) => {
                Self { what: "smarketing", criterion: Some(*number), ..Self::default() }
            }
            Loss::Expectation(id, criterion) => Self {
                what: "expectation",
                elements: vec![id.as_str()],
                expectation: Some(criterion.code()),
                ..Self::default()
            },
        }
    }
}

/// What one market is.
#[derive(Serialize)]
pub(super) struct MarketFacts<'a> {
    market: &'static str,
    model: &'static str,
    rule: String,
    islands: Vec<Vec<&'a str>>,
    unattached: Vec<&'a str>,
    not_selling: Vec<&'a str>,
    full_interaction: Option<bool>,
    full_integration: Option<bool>,
}

impl<'a> From<&'a MarketClassification> for MarketFacts<'a> {
    fn from(market: &'a MarketClassification) -> Self {
        Self {
            market: market_code(market.market),
            model: model_code(market.model),
            rule: market.rule.to_string(),
            islands: market.islands.iter().map(|island| plain(island)).collect(),
            unattached: plain(&market.unattached),
            not_selling: plain(&market.not_selling),
            full_interaction: market.evidence.full_interaction,
            full_integration: market.evidence.full_integration,
        }
    }
}

/// The same with the way to a higher model.
#[derive(Serialize)]
struct OfMarket<'a> {
    #[serde(flatten)]
    facts: MarketFacts<'a>,
    next: Option<Next<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blocked: Option<Vec<&'a str>>,
}

/// The way to a higher model, or what stands in it.
struct Ahead {
    next: Option<Proposal>,
    blocked: Option<Vec<Id>>,
    efforts: Arc<Efforts>,
}

impl Ahead {
    fn of(found: &Classification, efforts: &Arc<Efforts>) -> Self {
        let next = next_level_of(found);
        let is_blocked = next.is_none() && found.model != Model::Everywhere;
        let blocked = is_blocked.then(|| blocking(found));
        Self { next, blocked, efforts: Arc::clone(efforts) }
    }

    fn next(&self) -> Option<Next<'_>> {
        self.next.as_ref().map(|next| Next {
            model: model_code(next.model),
            effort: next.effort,
            range: next.range().range().into(),
            source: (!self.efforts.are_usual()).then_some(self.efforts.name.as_str()),
            exact: (!next.exact).then_some(false),
            additions: next.additions.iter().map(Added::from).collect(),
        })
    }

    fn blocked(&self) -> Option<Vec<&str>> {
        self.blocked.as_deref().map(plain)
    }

    /// What the next level takes, or why nothing leads there.
    fn rows(&self, plan: &Plan, found: &Classification, language: Language) -> Vec<(Text, String)> {
        if found.model == Model::Everywhere {
            let highest = texts::result::HIGHEST_LEVEL.in_language(language).to_owned();
            return vec![(texts::command_line::NEXT, highest)];
        }
        if let Some(blocked) = &self.blocked {
            let channels = found.channels.len();
            let said = blocked_text::sentences(plan, blocked, channels, found.model, language);
            let said = said.iter().map(|one| texts::pages::SENTENCE.with(language, &[one]));
            let said: Vec<String> = said.collect();
            return vec![(texts::command_line::NEXT, said.join(" "))];
        }
        let Some(next) = &self.next else { return Vec::new() };
        let model = names::model(next.model).in_language(language);
        let next_model = match next.exact {
            true => texts::command_line::NEXT_MODEL,
            false => texts::command_line::NEXT_MODEL_AT_MOST,
        };
        let effort = effort_text::total(next.range(), language);
        let source = effort_text::short_source(next.range(), &self.efforts, language);
        let source = one_line(&source.unwrap_or_default()).into_owned();
        let said = next_model.with(language, &[&model, &effort, &source]);
        vec![(texts::command_line::NEXT, said)]
    }

    /// What is to be added, one line each.
    fn lines(&self, plan: &Plan, language: Language) -> Vec<String> {
        let Some(next) = &self.next else { return Vec::new() };
        let after = with_additions(plan, &next.additions);
        let additions = next.additions.iter();
        additions.map(|one| added(&after, one, &self.efforts, language)).collect()
    }
}

/// The way to a higher model.
#[derive(Serialize)]
struct Next<'a> {
    model: &'static str,
    effort: u32,
    /// From how many person-days to how many.
    range: [u64; 2],
    /// Whose efforts were counted with, where they are not the planning defaults.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    /// Said where not everything was tried.
    #[serde(skip_serializing_if = "Option::is_none")]
    exact: Option<bool>,
    additions: Vec<Added<'a>>,
}

/// One change on that way; a link is the usual one and has no name for it.
#[derive(Serialize)]
#[serde(untagged)]
enum Added<'a> {
    Link { kind: LinkKind, from: &'a str, to: &'a str },
    Change { change: &'static str, node: &'a str },
    Market { change: &'static str, node: &'a str, market: &'static str },
    Channel { change: &'static str, id: &'a str, kind: ChannelKind, markets: Vec<&'static str> },
    System { change: &'static str, id: &'a str, kind: SystemKind },
}

impl<'a> From<&'a Addition> for Added<'a> {
    fn from(addition: &'a Addition) -> Self {
        match addition {
            Addition::Link { kind, from, to } => {
                Self::Link { kind: *kind, from: from.as_str(), to: to.as_str() }
            }
            Addition::Sells { node } => Self::Change { change: "sells", node: node.as_str() },
            Addition::Opens { node, market } => {
                Self::Market { change: "market", node: node.as_str(), market: market_code(*market) }
            }
            Addition::TakeOver { node } => Self::Change { change: "sold_by", node: node.as_str() },
            Addition::AddChannel { id, kind, markets } => Self::Channel {
                change: "add_channel",
                id: id.as_str(),
                kind: *kind,
                markets: markets.iter().copied().map(market_code).collect(),
            },
            Addition::AddSystem { id, kind } => {
                Self::System { change: "add_system", id: id.as_str(), kind: *kind }
            }
        }
    }
}

/// The name of a view in arguments and results.
fn view_code(view: View) -> String {
    match view {
        View::Today => "today".to_owned(),
        View::Step(step) => step.to_string(),
        View::Target => "target".to_owned(),
        View::Vision => "vision".to_owned(),
    }
}

pub(super) const fn market_code(market: Market) -> &'static str {
    match market {
        Market::B2B => "B2B",
        Market::B2C => "B2C",
    }
}

fn answer<'a>(
    result: &'a Classification,
    ahead: &'a Ahead,
    markets: &'a [Ahead],
    critical: &'a [Id],
) -> Answer<'a> {
    let by_market = result.by_market.iter().zip(markets).map(|(market, ahead)| OfMarket {
        facts: market.into(),
        next: ahead.next(),
        blocked: ahead.blocked(),
    });
    Answer {
        view: view_code(result.view),
        model: model_code(result.model),
        rule: result.rule.to_string(),
        markets: result.markets.iter().copied().map(market_code).collect(),
        route: result.route.code(),
        through: result.through.iter().copied().map(Through::code).collect(),
        islands: result.islands.iter().map(|island| plain(island)).collect(),
        unattached: plain(&result.unattached),
        not_selling: plain(&result.not_selling),
        resold: plain(&result.resold),
        full_interaction: result.full_interaction,
        full_integration: result.full_integration,
        by_market: by_market.collect(),
        next: ahead.next(),
        blocked: ahead.blocked(),
        carriers: plain(critical),
        without: None,
    }
}

pub(super) fn plain(ids: &[Id]) -> Vec<&str> {
    ids.iter().map(Id::as_str).collect()
}

/// What a plan is, a row for each answer.
fn rows(
    plan: &Plan,
    result: &Classification,
    critical: &[Id],
    language: Language,
) -> Vec<(Text, String)> {
    let name = |id: &Id| name(plan, id);
    let channels = |ids: &[Id]| listed(ids.iter().map(name), language);
    let said = |answer| {
        let text = match answer {
            Some(true) => texts::command_line::YES,
            Some(false) => texts::command_line::NO,
            None => texts::command_line::NOT_APPLICABLE,
        };
        text.in_language(language).to_owned()
    };
    let or = |said: String, empty: Text, is_empty: bool| match is_empty {
        true => empty.in_language(language).to_owned(),
        false => said,
    };
    let markets = result.markets.iter().map(|market| names::market(*market).in_language(language));
    let markets = match result.markets.is_empty() {
        true => texts::command_line::OPEN.in_language(language).to_owned(),
        false => listed(markets, language),
    };
    let through = result.through.iter().map(|through| through.name().in_language(language));
    let islands = result.islands.iter();
    let islands = islands.map(|island| island.iter().map(name).collect::<Vec<_>>().join(" + "));
    let mut rows = vec![
        (texts::commands::MENU_VIEW, names::view_of(plan, result.view, language)),
        (texts::roadmap::MODEL, names::model(result.model).in_language(language).to_owned()),
        (texts::command_line::RULE, result.rule.to_string()),
        (texts::plan::MARKETS, markets),
        (
            texts::command_line::ROUTE,
            or(
                result.route.name().in_language(language).to_owned(),
                texts::command_line::OPEN,
                result.route == Route::Open,
            ),
        ),
        (
            texts::command_line::THROUGH,
            or(listed(through, language), texts::command_line::NOBODY, result.through.is_empty()),
        ),
        (texts::command_line::ISLANDS, listed(islands, language)),
        (texts::command_line::NOT_SELLING, channels(&result.not_selling)),
        (texts::command_line::UNATTACHED, channels(&result.unattached)),
        (texts::plan::FULL_INTERACTION, said(result.full_interaction)),
        (texts::plan::FULL_INTEGRATION, said(result.full_integration)),
    ];
    if !result.resold.is_empty() {
        rows.insert(7, (texts::command_line::RESOLD, channels(&result.resold)));
    }
    if result.markets_differ() {
        let of_market = |market: &MarketClassification| {
            let customers = names::customers(market.market).in_language(language);
            let model = names::model(market.model).in_language(language);
            texts::phrases::NAMED.with(language, &[&customers, &model])
        };
        let markets = listed(result.by_market.iter().map(of_market), language);
        rows.insert(2, (texts::command_line::BY_MARKET, markets));
    }
    let carrying = critical.iter().map(|id| element(plan, id, language));
    let carrying =
        or(listed(carrying, language), texts::command_line::NO_SINGLE_ELEMENT, critical.is_empty());
    rows.push((texts::command_line::CARRIED_BY, carrying));
    rows
}

fn table(rows: &[(Text, String)], language: Language) -> String {
    let width = rows.iter().map(|(label, _)| label.in_language(language).chars().count()).max();
    let width = width.unwrap_or_default() + 2;
    let line = |(label, value): &(Text, String)| {
        let label = format!("{}:", label.in_language(language));
        format!("{label:width$}{}\n", one_line(value))
    };
    rows.iter().map(line).collect()
}

/// What a node or a link is called.
pub(super) fn element(plan: &Plan, id: &Id, language: Language) -> String {
    match plan.links.get(id) {
        None => name(plan, id),
        Some(link) => {
            let kind = catalogue::link(link.kind).name.in_language(language);
            format!("{kind} ({} → {})", name(plan, &link.from), name(plan, &link.to))
        }
    }
}

/// What an element is called; its id where it has no name.
fn name(plan: &Plan, id: &Id) -> String {
    match plan.nodes.get(id).map(|node| node.name().trim()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => id.to_string(),
    }
}

/// What is added, what that takes, and what customers gain by it. The plan has it already.
fn added(after: &Plan, addition: &Addition, efforts: &Efforts, language: Language) -> String {
    let title = addition_text::title(after, addition, language);
    let days = grammar::person_days(u64::from(addition.effort_by(efforts)), language);
    let gain = addition_text::gain(after, addition, language);
    let title = match addition {
        Addition::Link { kind, from, to } if *kind != LinkKind::Uses => {
            texts::command_line::ADD_LINK
                .with(language, &[&title, &name(after, from), &name(after, to)])
        }
        _ => title,
    };
    texts::command_line::ADDED.with(language, &[&title, &days, &gain])
}

/// What is held off, and what is lost and gained by that.
fn without_rows(
    plan: &Plan,
    excluded: &BTreeSet<Id>,
    losses: &Losses,
    language: Language,
) -> Vec<(Text, String)> {
    let held_off = excluded.iter().map(|id| element(plan, id, language));
    let mut rows = vec![(texts::command_line::HELD_OFF, listed(held_off, language))];
    let mut lost = loss_text::lines(plan, &losses.lost, false, language);
    lost.extend(loss_text::unserved(&losses.unserved, language));
    let gained = loss_text::lines(plan, &losses.gained, true, language);
    let said = |lines: Vec<LossLine>| -> String {
        let lines: Vec<String> = lines.into_iter().map(|line| line.text).collect();
        lines.join("; ")
    };
    if lost.is_empty() && gained.is_empty() {
        let nothing = texts::result::NOTHING_LOST.in_language(language).to_owned();
        rows.push((texts::command_line::LOST, nothing));
    }
    for (label, lines) in [(texts::command_line::LOST, lost), (texts::command_line::GAINED, gained)]
    {
        if !lines.is_empty() {
            rows.push((label, said(lines)));
        }
    }
    rows
}

pub(super) fn listed<T: Into<String>>(
    items: impl Iterator<Item = T>,
    language: Language,
) -> String {
    let items: Vec<String> = items.map(Into::into).collect();
    match items.is_empty() {
        true => texts::command_line::NONE.in_language(language).to_owned(),
        false => items.join(", "),
    }
}
