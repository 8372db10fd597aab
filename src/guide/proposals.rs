//! Which channels follow from an audience: what fits its market and what it needs, as far as the plan
//! has no such channel for it yet.
//!
//! What fits stands in [`crate::catalogue::fitting`] with its sources; here is what that means for a
//! plan. Nothing here judges what is drawn.

use super::texts::{Gap, say};
use crate::catalogue::fitting::{FittingChannel, Source, fitting_channels};
use crate::catalogue::{self, words as names};
use crate::language::{Language, Sentence, texts};
use crate::plan::{Audience, Availability, Body, ChannelKind, Id, Market, Markets, Plan};

/// So many channels are proposed for an audience.
const PROPOSED: usize = 3;

/// So much of what an audience needs is repeated in a reason, in letters.
const REPEATED: usize = 60;

/// A channel that fits an audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What it is.
    pub kind: ChannelKind,
    /// Whom it serves.
    pub market: Market,
    reason: Sentence,
    /// Where the reason is known from.
    pub source: &'static Source,
}

impl Proposal {
    /// Why it fits this audience, without a full stop.
    pub fn reason(&self, language: Language) -> &str {
        self.reason.in_language(language)
    }

    /// A fresh channel of it, which serves the market of the audience and no other.
    pub fn body(&self, language: Language) -> Body {
        let mut body = catalogue::fresh_channel(self.kind, language);
        if let Body::Channel(channel) = &mut body {
            channel.markets = Markets::default();
            *channel.markets.of_mut(self.market) = Availability::Yes;
        }
        body
    }
}

/// The channels that fit an audience of the plan best and are not drawn for its market; what it says
/// that it needs comes first. None for what is no audience.
pub fn channels_for(plan: &Plan, id: &Id) -> Vec<Proposal> {
    let Some(Body::Audience(audience)) = plan.nodes.get(id).map(|node| &node.body) else {
        return Vec::new();
    };
    let business = plan.strategy.business;
    let mut fitting: Vec<&FittingChannel> = fitting_channels(audience.market)
        .filter(|one| !one.not_for.contains(&business) && !is_drawn(plan, one))
        .collect();
    // The order among those that are asked for, and among the others, stays.
    fitting.sort_by_key(|one| asked_for(one, audience).is_none());
    let proposal = |one: &FittingChannel| Proposal {
        kind: one.kind,
        market: one.market,
        reason: reason(plan, id, audience, one),
        source: one.source(),
    };
    fitting.into_iter().take(PROPOSED).map(proposal).collect()
}

/// Whether the plan has such a channel for the market, whenever it is there.
fn is_drawn(plan: &Plan, fitting: &FittingChannel) -> bool {
    plan.channels().any(|(.., channel)| {
        let mut markets = channel.markets;
        channel.kind == fitting.kind && *markets.of_mut(fitting.market) != Availability::No
    })
}

/// What an audience says that asks for a channel.
#[derive(Clone, Copy)]
enum Said<'a> {
    Needs(&'a str),
    Message(&'a str),
}

fn asked_for<'a>(fitting: &FittingChannel, audience: &'a Audience) -> Option<Said<'a>> {
    let Audience { needs, message, .. } = audience;
    if fitting.is_asked_for_in(needs) {
        return Some(Said::Needs(needs));
    }
    fitting.is_asked_for_in(message).then_some(Said::Message(message))
}

fn reason(plan: &Plan, id: &Id, audience: &Audience, fitting: &FittingChannel) -> Sentence {
    let market = Gap::Word(names::market(audience.market));
    let because = Gap::Word(fitting.because);
    match asked_for(fitting, audience) {
        None => say(plan, texts::guide::FITS, &[Gap::Name(id), market, because]),
        Some(said) => {
            let (text, said) = match said {
                Said::Needs(needs) => (texts::guide::FITS_NEEDS, needs),
                Said::Message(message) => (texts::guide::FITS_MESSAGE, message),
            };
            let said = beginning(said);
            say(plan, text, &[Gap::Name(id), market, Gap::Said(&said), because])
        }
    }
}

/// The first words of a text on one line.
fn beginning(text: &str) -> String {
    let words = text.split_whitespace();
    let mut short = String::new();
    for word in words {
        if !short.is_empty() && short.chars().count() + word.chars().count() >= REPEATED {
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_reason_repeats_no_more_than_the_first_words() {
        assert_eq!(beginning("  spare\nparts.  "), "spare parts");
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen";
        assert_eq!(beginning(long), "one two three four five six seven eight nine ten eleven…");
    }
}
