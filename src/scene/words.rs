//! What is written on cards and links.

use std::borrow::Cow;

use super::figures;
use super::options::Options;
use super::presence::{Joined, Presence};
use crate::catalogue;
use crate::classify::Difference;
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{
    Availability, Body, Channel, Lifecycle, Link, LinkKind, Market, Node, Reach, Relation,
    Resource, ResourceSet, Seller, View,
};
use crate::text::{is_plain, plain};

/// The second line of a card.
pub(super) fn shown_second_line(node: &Node, presence: Presence, options: &Options) -> String {
    let language = options.language;
    let figures = if options.figures { figures::line(node, options) } else { None };
    let line = match (presence, options.compared_with, &node.body) {
        _ if figures.is_some() => figures.unwrap_or_default(),
        (Presence::Differs(Difference::Changed), Some(before), Body::Channel(channel)) => {
            changed_line(channel, (before, options.view), language)
        }
        // What is gone is shown as it was.
        (Presence::Differs(Difference::Removed), Some(before), _) => {
            second_line(node, before, language)
        }
        _ => second_line(node, options.view, language),
    };
    if is_plain(&line) { line } else { plain(&line).into_owned() }
}

/// What is left of a second line where there is less room.
pub(super) fn short_second_line(line: &str) -> &str {
    line.split_once(", ").map_or("", |(start, _)| start)
}

fn second_line(node: &Node, view: View, language: Language) -> String {
    match &node.body {
        Body::Channel(channel) => channel_line(channel, view, language),
        Body::Audience(audience) => {
            let text = match audience.reach {
                Reach::Served => texts::canvas::SERVED,
                Reach::Wanted => texts::canvas::WANTED,
            };
            text.with(language, &[&market(audience.market)])
        }
        Body::System(system) => {
            let kind = catalogue::system(system.kind).name;
            match system.shares.is_empty() {
                false => resources(system.shares, language),
                true => kind_unless_named(kind, texts::plan::NOTHING_SHARED, node, language),
            }
        }
        Body::Team(team) => {
            kind_unless_named(catalogue::team(team.kind).name, texts::plan::TEAM, node, language)
        }
        Body::Activity(activity) => {
            let kind = catalogue::activity(activity.kind).name;
            kind_unless_named(kind, texts::plan::ACTIVITY, node, language)
        }
        Body::Note(_) | Body::Frame(_) => String::new(),
    }
}

/// What a channel does for customers.
fn role(channel: &Channel, view: View) -> Text {
    if channel.sells.holds(view) { texts::plan::SELLS } else { texts::canvas::INFORMS }
}

fn channel_line(channel: &Channel, view: View, language: Language) -> String {
    let mut line = String::with_capacity(32);
    match &channel.sold_by {
        Seller::Reseller(name) if channel.sells.holds(view) && channel.is_resold(view) => {
            match name.trim() {
                "" => line.push_str(texts::canvas::RESELLER_SELLS.in_language(language)),
                name => line.push_str(&texts::canvas::SOMEBODY_SELLS.with(language, &[&name])),
            }
        }
        Seller::Own if channel.sells.holds(view) => {
            line.push_str(texts::canvas::SELLS_OURSELVES.in_language(language));
        }
        _ => line.push_str(role(channel, view).in_language(language)),
    }
    for (index, one) in channel.markets.holding(view).enumerate() {
        line.push_str(if index == 0 { ", " } else { " + " });
        line.push_str(market(one));
    }
    line
}

/// What a channel does in one view and in another, as far as that differs.
fn changed_line(channel: &Channel, (before, after): (View, View), language: Language) -> String {
    let arrow = |from: String, to: String| texts::phrases::FROM_TO.with(language, &[&from, &to]);
    let role = |view| role(channel, view).in_language(language).to_owned();
    let markets = |view| {
        let markets: Vec<&str> = channel.markets.holding(view).map(market).collect();
        match markets.is_empty() {
            true => texts::canvas::NO_MARKET.in_language(language).to_owned(),
            false => markets.join(" + "),
        }
    };
    let features = |view| {
        let all = channel.features.all();
        all.into_iter().filter(|one| one.holds(view)).count()
    };
    let mut parts = Vec::new();
    if role(before) != role(after) {
        parts.push(arrow(role(before), role(after)));
    }
    if markets(before) != markets(after) {
        parts.push(arrow(markets(before), markets(after)));
    }
    let (had, has) = (features(before), features(after));
    if parts.is_empty() || had != has && parts.len() < 2 {
        let functions = texts::canvas::FUNCTIONS.with(language, &[&had, &has]);
        parts.push(functions);
    }
    parts.join(", ")
}

/// The tag in a card where what is not in the view is shown, too: in which step the element comes
/// or goes, else what a channel will do from or until a step that is still to come. Two views that
/// are compared say it otherwise.
pub(super) fn card_tag(node: &Node, presence: Presence, options: &Options) -> Option<String> {
    step_tag(node.lifecycle, presence, options).or_else(|| match &node.body {
        _ if !shows_steps(presence, options) => None,
        Body::Channel(channel) => availability_tag(channel, options.view, options.language),
        Body::Audience(_)
        | Body::System(_)
        | Body::Team(_)
        | Body::Activity(_)
        | Body::Note(_)
        | Body::Frame(_) => None,
    })
}

/// The next of what changes about a channel after a view.
fn availability_tag(channel: &Channel, view: View, language: Language) -> Option<String> {
    let texts = [
        (channel.sells, texts::canvas::SELLS_FROM, texts::canvas::SELLS_UNTIL),
        (channel.markets.b2b, texts::canvas::B2B_FROM, texts::canvas::B2B_UNTIL),
        (channel.markets.b2c, texts::canvas::B2C_FROM, texts::canvas::B2C_UNTIL),
    ];
    let takeover = channel.taken_over.filter(|_| matches!(channel.sold_by, Seller::Reseller(_)));
    let takeover = takeover.map(|step| {
        let from = Availability::From(step);
        (from, texts::canvas::TAKEN_OVER_FROM, texts::canvas::TAKEN_OVER_FROM)
    });
    let features = channel.features.all().into_iter();
    let features =
        features.map(|one| (one, texts::canvas::FUNCTIONS_FROM, texts::canvas::FUNCTIONS_UNTIL));
    let next = |(availability, from, until): (Availability, Text, Text)| match availability {
        Availability::From(step) if !availability.holds(view) => Some((step, from)),
        Availability::Until(step) if availability.holds(view) => Some((step, until)),
        _ => None,
    };
    // The first step; of several in it what is named first.
    let (step, text) = texts
        .into_iter()
        .chain(takeover)
        .chain(features)
        .filter_map(next)
        .min_by_key(|(step, _)| *step)?;
    Some(text.with(language, &[&step]))
}

/// What the tag of an element says that differs between two views.
pub(super) fn difference_tag(
    difference: Difference,
    lifecycle: Lifecycle,
    (before, after): (View, View),
    language: Language,
) -> String {
    // Which step it is says more only where several lie between the two views.
    let in_order = order(before).saturating_add(1) < order(after);
    match (difference, lifecycle) {
        (Difference::Added, Lifecycle::Planned(step)) if in_order => {
            texts::canvas::NEW_IN_STEP.with(language, &[&step])
        }
        (Difference::Removed, Lifecycle::Retiring(step)) if in_order => {
            texts::canvas::GONE_IN_STEP.with(language, &[&step])
        }
        (difference, _) => difference_word(difference).in_language(language).to_owned(),
    }
}

/// What a difference is called.
pub(super) const fn difference_word(difference: Difference) -> Text {
    match difference {
        Difference::Added => texts::views::NEW,
        Difference::Removed => texts::views::GONE,
        Difference::Changed => texts::views::CHANGED,
    }
}

/// Where a view stands among the others.
fn order(view: View) -> u32 {
    match view {
        View::Today => 0,
        View::Step(step) => step,
        View::Target => u32::MAX - 1,
        View::Vision => u32::MAX,
    }
}

/// The name of the kind, unless the node is called just that.
fn kind_unless_named(kind: Text, otherwise: Text, node: &Node, language: Language) -> String {
    let kind = kind.in_language(language);
    let named = node.name().trim().to_lowercase() == kind.to_lowercase();
    if named { otherwise.in_language(language) } else { kind }.to_owned()
}

/// A market as everyone calls it, in every language.
const fn market(market: Market) -> &'static str {
    match market {
        Market::B2B => "B2B",
        Market::B2C => "B2C",
    }
}

fn resources(set: ResourceSet, language: Language) -> String {
    let names: Vec<&str> = set.iter().map(|one| resource(one).in_language(language)).collect();
    grammar::sentence(&grammar::commas(&names))
}

const fn resource(resource: Resource) -> Text {
    match resource {
        Resource::Order => texts::canvas::ORDER,
        Resource::Reservation => texts::canvas::RESERVATION,
        Resource::Basket => texts::canvas::BASKET,
        Resource::Payment => texts::canvas::PAYMENT,
        Resource::Return => texts::canvas::RETURN,
        Resource::Customer => texts::canvas::CUSTOMER,
        Resource::Stock => texts::canvas::STOCK,
        Resource::Price => texts::canvas::PRICE,
        Resource::Product => texts::canvas::PRODUCT,
        Resource::OrderData => texts::canvas::ORDER_DATA,
        Resource::Content => texts::canvas::CONTENT,
        Resource::Lead => texts::canvas::LEAD,
    }
}

/// Whether tags say in which step something comes or goes.
fn shows_steps(presence: Presence, options: &Options) -> bool {
    options.ghosts && (options.compared_with.is_none() || presence.is_ghost())
}

/// The tag of a node that comes or goes, where tags say so.
pub(super) fn step_tag(
    lifecycle: Lifecycle,
    presence: Presence,
    options: &Options,
) -> Option<String> {
    shows_steps(presence, options).then(|| lifecycle_tag(lifecycle, options.language)).flatten()
}

/// The tag of an element that comes or goes.
fn lifecycle_tag(lifecycle: Lifecycle, language: Language) -> Option<String> {
    match lifecycle {
        Lifecycle::Existing => None,
        Lifecycle::Planned(step) => Some(catalogue::words::view(View::Step(step), language)),
        Lifecycle::Retiring(step) => Some(texts::plan::RETIRING.with(language, &[&step])),
        Lifecycle::Envisioned => Some(catalogue::words::view(View::Vision, language)),
    }
}

/// What is written on a link.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LinkWords<'a> {
    /// What it is.
    pub name: Cow<'a, str>,
    /// That it comes or goes; left out where there is no room for both.
    pub suffix: Cow<'a, str>,
}

/// What the words on a link have to say besides what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkPresence {
    /// When it comes or goes.
    Usual,
    /// That it is excluded.
    Excluded,
    /// Nothing: steps are not shown, or it is the same in two views that are compared.
    Plain,
    /// That it is not the same in them.
    Differs(Difference),
}

impl LinkPresence {
    /// Of a link that is shown like this.
    pub fn of(presence: Presence, options: &Options) -> Self {
        match presence {
            Presence::Excluded => Self::Excluded,
            Presence::Differs(difference) => Self::Differs(difference),
            Presence::There | Presence::New | Presence::Ghost => {
                match shows_steps(presence, options) {
                    true => Self::Usual,
                    false => Self::Plain,
                }
            }
        }
    }
}

/// What is written on a link, if anything: what the user called it, else what it is where that
/// says more than its line. A line into a system says by itself that the system is used.
pub(super) fn link_words<'a>(
    joined: &Joined<'a>,
    presence: LinkPresence,
    language: Language,
) -> Option<LinkWords<'a>> {
    let link: &'a Link = joined.link;
    let label = plain(link.label.trim());
    let name = match (label.is_empty(), joined.relation()?) {
        (false, _) => label,
        (
            true,
            Relation::Integration | Relation::Interface | Relation::Teamwork | Relation::ByHand,
        ) => kind_name(link.kind, language).into(),
        (true, Relation::Uses | Relation::Reaches | Relation::Supports | Relation::Annotates) => {
            // Only that it comes or goes or is excluded is worth a word.
            let suffix = match presence {
                LinkPresence::Excluded => texts::result::HELD_OFF.in_language(language).into(),
                LinkPresence::Usual if joined.relation() == Some(Relation::Uses) => return None,
                LinkPresence::Usual => lifecycle_tag(told_lifecycle(joined), language)?.into(),
                LinkPresence::Differs(difference) => {
                    difference_word(difference).in_language(language).into()
                }
                LinkPresence::Plain => return None,
            };
            return Some(LinkWords { name: Cow::default(), suffix });
        }
    };
    let suffix = match (presence, told_lifecycle(joined)) {
        (LinkPresence::Excluded, _) => texts::result::HELD_OFF_LINK.in_language(language).into(),
        (LinkPresence::Differs(difference), _) => {
            let word = difference_word(difference).in_language(language).to_lowercase();
            format!(", {word}").into()
        }
        (LinkPresence::Plain, _) | (_, Lifecycle::Existing) => Cow::default(),
        (_, Lifecycle::Planned(step)) => {
            texts::canvas::PLANNED_LINK.with(language, &[&step]).into()
        }
        (_, Lifecycle::Envisioned) => texts::canvas::ENVISIONED_LINK.in_language(language).into(),
        (_, Lifecycle::Retiring(step)) => {
            texts::canvas::RETIRING_LINK.with(language, &[&step]).into()
        }
    };
    Some(LinkWords { name, suffix })
}

/// The lifecycle of a link as far as it has to be told: not what a card says at which it ends.
fn told_lifecycle(joined: &Joined<'_>) -> Lifecycle {
    let told = joined.link.lifecycle;
    match [joined.from, joined.to].iter().any(|card| card.lifecycle == told) {
        true => Lifecycle::Existing,
        false => told,
    }
}

/// What a link is called where nothing is written on it.
pub(super) fn link_name(link: &Link, language: Language) -> Cow<'static, str> {
    match link.label.trim() {
        "" => kind_name(link.kind, language).into(),
        label => label.to_owned().into(),
    }
}

fn kind_name(kind: LinkKind, language: Language) -> &'static str {
    catalogue::link(kind).name.in_language(language)
}
