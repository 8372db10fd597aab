//! What is lost or gained where something is held off, in words and in groups.

use super::{naming, teamwork_text};
use crate::catalogue::words as names;
use crate::classify::{Criterion, Loss, Teamwork};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Id, Market, Model, Plan, Resource};

/// Something lost or gained in a sentence without a full stop, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LossLine {
    /// The group to which it belongs.
    pub group: Text,
    /// The sentence.
    pub text: String,
    /// What can be shown of it.
    pub elements: Vec<Id>,
}

/// What is lost, or `gained` instead, in the order of the groups. What one pair shares is one line.
pub fn lines(plan: &Plan, losses: &[Loss], gained: bool, language: Language) -> Vec<LossLine> {
    let mut lines: Vec<LossLine> = Vec::new();
    let mut pair: Option<([Id; 2], Vec<Resource>)> = None;
    let mut known: Option<(Id, Vec<Criterion>)> = None;
    for loss in losses {
        if let Loss::Expectation(id, criterion) = loss {
            lines.extend(pair.take().map(|pair| of_pair(plan, pair, language)));
            match &mut known {
                Some((of, criteria)) if of == id => criteria.push(*criterion),
                _ => {
                    let before = known.replace((id.clone(), vec![*criterion]));
                    lines.extend(before.map(|known| of_channel(plan, known, language)));
                }
            }
            continue;
        }
        lines.extend(known.take().map(|known| of_channel(plan, known, language)));
        if let Loss::Pair { channels, resource } = loss {
            match &mut pair {
                Some((known, resources)) if known == channels => resources.push(*resource),
                _ => {
                    lines.extend(pair.take().map(|pair| of_pair(plan, pair, language)));
                    pair = Some((channels.clone(), vec![*resource]));
                }
            }
            continue;
        }
        lines.extend(pair.take().map(|pair| of_pair(plan, pair, language)));
        lines.push(line(plan, loss, gained, language));
    }
    lines.extend(pair.map(|pair| of_pair(plan, pair, language)));
    lines.extend(known.map(|known| of_channel(plan, known, language)));
    lines
}

/// Markets to which nobody sells any more, not even a reseller, though no model of theirs is lost.
pub fn unserved(markets: &[Market], language: Language) -> Vec<LossLine> {
    let line = |market: &Market| {
        let customers = names::customers(*market).in_language(language);
        let text = texts::result::NOBODY_ELSE_SELLS.with(language, &[&customers]);
        LossLine { group: texts::plan::MARKETS, text, elements: Vec::new() }
    };
    markets.iter().map(line).collect()
}

/// What was known of a channel that is gone, in one line.
fn of_channel(plan: &Plan, (id, criteria): (Id, Vec<Criterion>), language: Language) -> LossLine {
    let names = criteria.into_iter().map(|one| one.name().in_language(language));
    let known = names.collect::<Vec<_>>().join(" · ");
    let name = naming::in_sentence(plan, &id, language);
    LossLine {
        group: texts::result::LOST_EXPECTATIONS,
        text: texts::result::EXPECTATION_GONE.with(language, &[&name, &known]),
        elements: vec![id],
    }
}

fn of_pair(
    plan: &Plan,
    (channels, resources): ([Id; 2], Vec<Resource>),
    language: Language,
) -> LossLine {
    let [a, b] = [0, 1].map(|at: usize| naming::in_sentence(plan, &channels[at], language));
    let word = |one| grammar::in_sentence(names::resource(one).in_language(language), language);
    let shared = grammar::list(&resources.into_iter().map(word).collect::<Vec<_>>(), language);
    LossLine {
        group: texts::result::LOST_DATA,
        text: texts::result::SHARE_NO_MORE.with(language, &[&a, &b, &shared]),
        elements: channels.to_vec(),
    }
}

fn line(plan: &Plan, loss: &Loss, gained: bool, language: Language) -> LossLine {
    // Where nothing sells any more, that is said of those who bought.
    let nobody = |to: Model, market: Option<Market>| {
        let is_nobody = to == Model::None && !gained;
        is_nobody.then(|| match market {
            None => texts::result::NOBODY_BUYS.in_language(language).to_owned(),
            Some(market) => {
                let customers = names::customers(market).in_language(language);
                texts::result::THEY_BUY_NOWHERE.with(language, &[&customers])
            }
        })
    };
    let models = |from: Model, to: Model| {
        let (from, to) = if gained { (to, from) } else { (from, to) };
        let [from, to] = [from, to].map(|model| names::model(model).in_language(language));
        texts::result::MODEL_INSTEAD.with(language, &[&to, &from])
    };
    let name = |id: &Id| naming::in_sentence(plan, id, language);
    let (group, text, elements) = match loss {
        Loss::Model { from, to } => {
            let text = nobody(*to, None).unwrap_or_else(|| models(*from, *to));
            (texts::roadmap::MODEL, text, Vec::new())
        }
        Loss::Market { market, from, to } => {
            let customers = names::customers(*market).in_language(language);
            let text = nobody(*to, Some(*market)).unwrap_or_else(|| {
                texts::phrases::NAMED.with(language, &[&customers, &models(*from, *to)])
            });
            (texts::roadmap::MODEL, text, Vec::new())
        }
        Loss::Pair { channels, resource } => {
            return of_pair(plan, (channels.clone(), vec![*resource]), language);
        }
        Loss::Journey(id) => {
            let journey = plan.journeys.get(id);
            let called = journey.map(|journey| journey.name.trim()).unwrap_or_default();
            let stops = journey.map(|journey| &journey.stops[..]).unwrap_or_default();
            let elements = stops.iter().map(|stop| stop.at.clone()).collect();
            let text = texts::result::JOURNEY_BREAKS.with(language, &[&called]);
            (texts::plan::JOURNEYS, text, elements)
        }
        Loss::Audience(id) => {
            let text = texts::result::ADDRESSED_NOWHERE.with(language, &[&name(id)]);
            (texts::plan::AUDIENCES, text, vec![id.clone()])
        }
        Loss::Smarketing(number) => {
            let asked = Teamwork::ALL.get(number.saturating_sub(1)).copied();
            let asked = asked.map(|one| teamwork_text::question(one).in_language(language));
            let text = match gained {
                true => texts::result::SMARKETING_GAINED,
                false => texts::result::SMARKETING_FALLS,
            };
            let text = text.with(language, &[&asked.unwrap_or_default()]);
            (texts::result::LOST_TEAMWORK, text, Vec::new())
        }
        Loss::Expectation(id, criterion) => {
            return of_channel(plan, (id.clone(), vec![*criterion]), language);
        }
    };
    LossLine { group, text, elements }
}
