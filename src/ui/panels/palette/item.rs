//! What the palette offers: what each item is called, looks like and makes.

use std::collections::BTreeSet;

use super::book;
use crate::catalogue;
use crate::catalogue::explanations::{self, Explanation};
use crate::catalogue::names::{self, Kind, Product, Recognised};
use crate::catalogue::presets::{self, Marketplace};
use crate::language::search::{folded, is_found};
use crate::language::{Language, texts};
use crate::plan::{
    ActivityKind, Body, ChannelKind, Color, Market, NodeSort, Note, Reach, SystemKind, TeamKind,
};
use crate::theme::{Icon, Rgba, Theme, icon_of_activity, icon_of_channel, icon_of_system};
use crate::ui::panels::tint_of_channel;

/// So many products and places of the book are shown for a search.
const MOST_KNOWN: usize = 12;

/// Something that can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaletteItem {
    /// A channel of a kind.
    Channel(ChannelKind),
    /// One of the well-known marketplaces, by its place among them.
    Marketplace(usize),
    /// A product or a place of the book of names, by its place in it.
    Known(usize),
    /// A system of a kind.
    System(SystemKind),
    /// An audience of a market.
    Audience(Market),
    /// A team of a kind.
    Team(TeamKind),
    /// An activity of a kind.
    Activity(ActivityKind),
    /// A note.
    Note,
    /// A frame.
    Frame,
}

impl PaletteItem {
    /// Everything that can be drawn but for the book of names, in the order of the palette.
    pub fn all() -> impl Iterator<Item = Self> {
        let catalogue = catalogue::catalogue();
        let channels = catalogue.channels.keys().copied().map(Self::Channel);
        let marketplaces = (0..presets::marketplaces().len()).map(Self::Marketplace);
        let systems = catalogue.systems.keys().copied().map(Self::System);
        let audiences = [Market::B2B, Market::B2C].map(Self::Audience);
        let teams = catalogue.teams.keys().copied().map(Self::Team);
        let activities = catalogue.activities.keys().copied().map(Self::Activity);
        let canvas = [Self::Note, Self::Frame];
        let channels = channels.chain(marketplaces);
        channels.chain(systems).chain(audiences).chain(teams).chain(activities).chain(canvas)
    }

    /// A fresh node of it, with the defaults of its kind.
    pub fn body(self, language: Language) -> Body {
        match self {
            Self::Channel(kind) => catalogue::fresh_channel(kind, language),
            Self::Marketplace(index) => marketplace(index).body(language),
            Self::Known(index) => {
                let (kind, product) = known(index);
                Recognised::product(kind, product).body(language)
            }
            Self::System(kind) => catalogue::fresh_system(kind, language),
            Self::Audience(market) => {
                let name = fresh_audience_name(market, language);
                catalogue::fresh_audience(name, market, Reach::Served)
            }
            Self::Team(kind) => catalogue::fresh_team(kind, language),
            Self::Activity(kind) => catalogue::fresh_activity(kind, language),
            Self::Note => Body::Note(Note { text: String::new(), color: Color::Yellow }),
            Self::Frame => catalogue::fresh_frame(language),
        }
    }

    /// What it is called.
    pub fn title(self, language: Language) -> String {
        self.name(language).to_owned()
    }

    /// The same, as long as the program lives.
    pub fn name(self, language: Language) -> &'static str {
        let text = match self {
            Self::Channel(kind) => catalogue::channel(kind).name,
            Self::Marketplace(index) => return marketplace(index).name,
            Self::Known(index) => return &known(index).1.name,
            Self::System(kind) => catalogue::system(kind).name,
            Self::Audience(market) => return fresh_audience_name(market, language),
            Self::Team(kind) => catalogue::team(kind).name,
            Self::Activity(kind) => catalogue::activity(kind).name,
            Self::Note => texts::plan::NOTE,
            Self::Frame => texts::plan::FRAME,
        };
        text.in_language(language)
    }

    /// What things of its sort are called.
    pub fn sort_name(self, language: Language) -> &'static str {
        let sort = match self {
            Self::Channel(_) | Self::Marketplace(_) => NodeSort::Channel,
            Self::Known(index) => known(index).0.sort(),
            Self::System(_) => NodeSort::System,
            Self::Audience(_) => NodeSort::Audience,
            Self::Team(_) => NodeSort::Team,
            Self::Activity(_) => NodeSort::Activity,
            Self::Note => NodeSort::Note,
            Self::Frame => NodeSort::Frame,
        };
        catalogue::words::sort(sort).in_language(language)
    }

    /// One sentence for someone who does not know it; may be empty.
    pub fn about(self, language: Language) -> &'static str {
        let text = match self {
            Self::Channel(kind) => catalogue::channel(kind).about,
            Self::Marketplace(index) => marketplace(index).about,
            Self::Known(index) => return Self::of_kind(known(index).0).about(language),
            Self::System(kind) => catalogue::system(kind).about,
            Self::Audience(_) => texts::palette::ABOUT_AUDIENCE,
            Self::Team(kind) => catalogue::team(kind).about,
            Self::Activity(kind) => catalogue::activity(kind).about,
            Self::Note => texts::palette::ABOUT_NOTE,
            Self::Frame => texts::palette::ABOUT_FRAME,
        };
        text.in_language(language)
    }

    /// What it is, with an example; a note and a frame explain themselves.
    pub(super) fn explanation(self) -> Option<Explanation> {
        Some(match self {
            Self::Channel(kind) => explanations::of_channel(kind),
            Self::Marketplace(index) => Explanation {
                about: marketplace(index).about,
                ..explanations::of_channel(ChannelKind::Marketplace)
            },
            Self::Known(index) => return Self::of_kind(known(index).0).explanation(),
            Self::System(kind) => explanations::of_system(kind),
            Self::Audience(market) => explanations::of_audience(market),
            Self::Team(kind) => explanations::of_team(kind),
            Self::Activity(kind) => explanations::of_activity(kind),
            Self::Note | Self::Frame => return None,
        })
    }

    /// Its icon.
    pub fn icon(self) -> Icon {
        match self {
            Self::Channel(kind) => icon_of_channel(kind),
            Self::Marketplace(_) => icon_of_channel(ChannelKind::Marketplace),
            Self::Known(index) => Self::of_kind(known(index).0).icon(),
            Self::System(kind) => icon_of_system(kind),
            Self::Audience(_) => Icon::Audience,
            Self::Team(_) => Icon::Team,
            Self::Activity(kind) => icon_of_activity(kind),
            Self::Note => Icon::Note,
            Self::Frame => Icon::Frame,
        }
    }

    /// The colour of its icon.
    pub fn tint(self, theme: &Theme) -> Rgba {
        match self {
            Self::Channel(kind) => tint_of_channel(theme, kind),
            Self::Marketplace(_) => tint_of_channel(theme, ChannelKind::Marketplace),
            Self::Known(index) => Self::of_kind(known(index).0).tint(theme),
            Self::System(_) => theme.system,
            Self::Audience(_) => theme.audience,
            Self::Team(_) => theme.team,
            Self::Activity(_) => theme.activity,
            Self::Note | Self::Frame => theme.muted,
        }
    }

    /// The item of a kind, as the palette offers it.
    pub fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Channel(kind) => Self::Channel(kind),
            Kind::System(kind) => Self::System(kind),
            Kind::Audience(market) => Self::Audience(market),
            Kind::Team(kind) => Self::Team(kind),
            Kind::Activity(kind) => Self::Activity(kind),
            Kind::Note => Self::Note,
        }
    }

    /// Whether a search finds it: by its name in the shown language or by what is said about it.
    fn is_found(self, search: &str, language: Language) -> bool {
        let (name, about) = (self.name(language), self.about(language));
        // A few letters occur in every sentence, so they are looked for in the names alone.
        let about = if search.chars().count() > 3 { about } else { "" };
        is_found(&[name, self.sort_name(language), self.market(language), about], search)
    }

    /// The market of an audience.
    fn market(self, language: Language) -> &'static str {
        match self {
            Self::Audience(market) => catalogue::words::market(market).in_language(language),
            Self::Channel(_)
            | Self::Marketplace(_)
            | Self::Known(_)
            | Self::System(_)
            | Self::Team(_)
            | Self::Activity(_)
            | Self::Note
            | Self::Frame => "",
        }
    }

    /// What a search finds, what is called so before what is only said to be so.
    pub(super) fn found(search: &str, language: Language) -> Vec<Self> {
        let typed = folded(search.trim());
        let meant: BTreeSet<Self> = book::kinds(&typed).into_iter().map(Self::of_kind).collect();
        let is_found_here = |item: &Self| item.is_found(search, language) || meant.contains(item);
        let mut found: Vec<Self> = Self::all().filter(is_found_here).collect();
        found.extend(book::products(&typed).take(MOST_KNOWN).map(Self::Known));
        found.sort_by_cached_key(|item| {
            let name = folded(item.name(language));
            let is_called = meant.contains(item) || is_found(&[&name], search);
            (name != typed, !name.starts_with(&typed), !is_called)
        });
        found
    }
}

/// The product or the place of the book at a place; a search finds no others.
fn known(index: usize) -> (Kind, &'static Product) {
    let mut products = names::products();
    let first = products.next();
    let found = index.checked_sub(1).map_or(first, |index| products.nth(index));
    found.or(first).unwrap_or_else(|| unreachable!("a test reads the book"))
}

/// The well-known marketplace at a place; the palette offers no others.
fn marketplace(index: usize) -> &'static Marketplace {
    let marketplaces = presets::marketplaces();
    &marketplaces[index.min(marketplaces.len() - 1)]
}

fn fresh_audience_name(market: Market, language: Language) -> &'static str {
    match market {
        Market::B2B => texts::plan::BUSINESSES.in_language(language),
        Market::B2C => texts::plan::CONSUMERS.in_language(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_umlaut_may_be_typed_as_two_signs() {
        let first = |typed: &str| {
            let found = PaletteItem::found(typed, Language::German);
            found.first().map(|item| item.name(Language::German))
        };
        assert_eq!(first("Ladengescha\u{308}ft"), Some("Ladengeschäft"));
        assert_eq!(first("ladengescha\u{308}"), Some("Ladengeschäft"));
    }

    #[test]
    fn every_item_is_found_by_its_name() {
        for language in Language::ALL {
            for item in PaletteItem::all() {
                assert!(item.is_found(&item.title(language).to_uppercase(), language), "{item:?}");
                assert!(!item.is_found("zzzz", language));
            }
        }
    }
}
