//! What the program says about itself: first steps and the method, which are the documents of the
//! same names, and what everything in it is called and does, from the tables that it works by. It
//! needs no network, and nothing here knows how it is shown.

mod blocks;
mod documents;
mod program;

use std::sync::LazyLock;

pub use blocks::{Block, Span};

use crate::catalogue::explanations::Term;
use crate::language::{Language, Text, texts};
use crate::plan::{ActivityKind, ChannelKind, LinkKind, Market, Model, SystemKind, TeamKind};
use crate::session::{Menu, SideTab};

/// A part of the window that is no tab of the side panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    Canvas,
    Palette,
    ResultBar,
    Journeys,
    Inventory,
    Roadmap,
    Reach,
    Export,
    Import,
}

impl Part {
    /// All parts, in the order in which they are told of.
    pub const ALL: [Self; 9] = [
        Self::Canvas,
        Self::Palette,
        Self::ResultBar,
        Self::Journeys,
        Self::Inventory,
        Self::Roadmap,
        Self::Reach,
        Self::Export,
        Self::Import,
    ];
}

/// What an article is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A section of the first steps, counted from 0.
    FirstSteps(usize),
    /// A section of the method, counted from 0.
    Method(usize),
    /// A tab of the side panel.
    Tab(SideTab),
    /// Another part of the window.
    Part(Part),
    /// A commerce model.
    Model(Model),
    /// A word of the results and fields.
    Term(Term),
    /// A kind of channel.
    Channel(ChannelKind),
    /// A kind of link.
    Link(LinkKind),
    /// Customers of a market.
    Audience(Market),
    /// A kind of system.
    System(SystemKind),
    /// A kind of team.
    Team(TeamKind),
    /// A kind of activity.
    Activity(ActivityKind),
    /// The commands of a menu.
    Commands(Menu),
    /// What files can be read and written.
    Formats,
    /// What leaves this machine.
    Privacy,
}

/// Articles that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the titles say it")]
pub enum Chapter {
    FirstSteps,
    Method,
    Window,
    Models,
    Channels,
    Links,
    People,
    Systems,
    Commands,
    Program,
}

impl Chapter {
    /// What stands over them.
    pub const fn title(self) -> Text {
        match self {
            Self::FirstSteps => texts::help::FIRST_STEPS,
            Self::Method => texts::help::METHOD,
            Self::Window => texts::help::WINDOW,
            Self::Models => texts::help::MODELS,
            Self::Channels => texts::help::CHANNELS,
            Self::Links => texts::help::LINKS,
            Self::People => texts::help::PEOPLE,
            Self::Systems => texts::help::SYSTEMS,
            Self::Commands => texts::help::COMMANDS,
            Self::Program => texts::help::PROGRAM,
        }
    }
}

impl Topic {
    /// Where it stands.
    pub const fn chapter(self) -> Chapter {
        match self {
            Self::FirstSteps(_) => Chapter::FirstSteps,
            Self::Method(_) => Chapter::Method,
            Self::Tab(_) | Self::Part(_) => Chapter::Window,
            Self::Model(_) | Self::Term(_) => Chapter::Models,
            Self::Channel(_) => Chapter::Channels,
            Self::Link(_) => Chapter::Links,
            Self::Audience(_) | Self::Team(_) | Self::Activity(_) => Chapter::People,
            Self::System(_) => Chapter::Systems,
            Self::Commands(_) => Chapter::Commands,
            Self::Formats | Self::Privacy => Chapter::Program,
        }
    }
}

/// What there is to say about something.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// What it is about.
    pub topic: Topic,
    /// What stands over it.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// All its words in small letters, to be searched.
    words: String,
}

impl Article {
    fn new(topic: Topic, title: impl Into<String>, blocks: Vec<Block>) -> Self {
        let title = title.into();
        let said = blocks.iter().map(Block::words);
        let words = std::iter::once(title.clone()).chain(said).collect::<Vec<_>>().join("\n");
        Self { topic, title, blocks, words: words.to_lowercase() }
    }
}

static ARTICLES: [LazyLock<Vec<Article>>; Language::ALL.len()] =
    [LazyLock::new(|| all_in(Language::English)), LazyLock::new(|| all_in(Language::German))];

fn all_in(language: Language) -> Vec<Article> {
    let mut articles = documents::articles(language);
    articles.extend(program::articles(language));
    articles
}

/// All articles, in the order in which they are read.
pub fn articles(language: Language) -> &'static [Article] {
    &ARTICLES[language as usize]
}

/// The articles in which all of the typed words stand, those first that have them in their title.
pub fn search(typed: &str, language: Language) -> Vec<&'static Article> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let has_all = |text: &str| words.iter().all(|word| text.contains(word));
    let found = articles(language).iter().filter(|article| has_all(&article.words));
    let (mut named, others): (Vec<_>, Vec<_>) =
        found.partition(|article| has_all(&article.title.to_lowercase()));
    named.extend(others);
    named
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn everything_has_an_article_in_both_languages() {
        for language in Language::ALL {
            let all = articles(language);
            let topics: BTreeSet<Topic> = all.iter().map(|article| article.topic).collect();
            assert_eq!(topics.len(), all.len(), "nothing is told twice");
            let mut expected: Vec<Topic> = Vec::new();
            expected.extend(SideTab::ALL.iter().map(|tab| Topic::Tab(*tab)));
            expected.extend(Part::ALL.map(Topic::Part));
            expected.extend(Model::ALL.map(Topic::Model));
            expected.extend(Term::ALL.iter().map(|term| Topic::Term(*term)));
            expected.extend(ChannelKind::ALL.iter().map(|kind| Topic::Channel(*kind)));
            expected.extend(LinkKind::ALL.iter().map(|kind| Topic::Link(*kind)));
            expected.extend(SystemKind::ALL.iter().map(|kind| Topic::System(*kind)));
            expected.extend(TeamKind::ALL.iter().map(|kind| Topic::Team(*kind)));
            expected.extend(ActivityKind::ALL.iter().map(|kind| Topic::Activity(*kind)));
            expected.extend(Menu::ALL.map(Topic::Commands));
            for topic in expected {
                assert!(topics.contains(&topic), "{topic:?} in {language:?}");
            }
            for article in all {
                assert!(!article.title.is_empty() && !article.blocks.is_empty(), "{article:?}");
            }
        }
    }

    #[test]
    fn every_command_is_told_with_its_keys() {
        for language in Language::ALL {
            for menu in Menu::ALL {
                let article = articles(language).iter();
                let article = article.clone().find(|one| one.topic == Topic::Commands(menu));
                let words = &article.expect("each menu has one").words;
                for command in menu.groups().iter().copied().flatten() {
                    let title = command.title().in_language(language).to_lowercase();
                    assert!(words.contains(&title), "{title}");
                    for keys in command.shortcuts() {
                        assert!(words.contains(&keys.title(language).to_lowercase()), "{title}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_searched_is_found_by_title_first() {
        let first = |typed: &str, language| search(typed, language)[0].title.clone();
        assert_eq!(first("click & collect", Language::English), "Click & Collect");
        assert_eq!(first("leitfaden", Language::German), "Leitfaden");
        assert!(search("omnichannel bopis zzz", Language::English).is_empty());
        assert_eq!(search("", Language::German).len(), articles(Language::German).len());
    }
}
