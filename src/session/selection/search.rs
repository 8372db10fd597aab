//! Finding elements by what is typed, and commands by a few of their letters.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::catalogue::{self, words as names};
use crate::language::Language;
use crate::language::search::{composed, folded, is_found};
use crate::plan::{Body, Id, Link, Node};
use crate::session::{Command, Session};

impl Session {
    /// The elements of the shown view in whose names, kinds, labels or notes every typed word
    /// occurs: the nodes by place, from the top left, and then the links.
    pub fn find(&self, typed: &str) -> Vec<Id> {
        if typed.trim().is_empty() {
            return Vec::new();
        }
        let shown =
            |lifecycle: crate::plan::Lifecycle| self.settings.ghosts || self.shows(lifecycle);
        let nodes = self.plan.nodes.iter().filter(|(_, node)| shown(node.lifecycle));
        let nodes = nodes
            .filter(|(_, node)| is_found(&[node.name(), self.kind_name(node), &node.note], typed));
        let mut nodes: Vec<(&Id, &Node)> = nodes.map(|(id, node)| (id, &**node)).collect();
        nodes.sort_by_key(|(_, node)| (node.at.y, node.at.x));
        let links = self.plan.links.iter().filter(|(_, link)| shown(link.lifecycle));
        let links = links.filter(|(_, link)| {
            is_found(&[&link.label, self.kind_of_link(link), &link.note], typed)
        });
        nodes.into_iter().map(|(id, _)| id).chain(links.map(|(id, _)| id)).cloned().collect()
    }

    /// What the kind of a node is called.
    pub fn kind_name(&self, node: &Node) -> &'static str {
        let name = match &node.body {
            Body::Channel(channel) => catalogue::channel(channel.kind).name,
            Body::System(system) => catalogue::system(system.kind).name,
            Body::Team(team) => catalogue::team(team.kind).name,
            Body::Activity(activity) => catalogue::activity(activity.kind).name,
            Body::Audience(_) | Body::Note(_) | Body::Frame(_) => names::sort(node.sort()),
        };
        name.in_language(self.language())
    }

    fn kind_of_link(&self, link: &Link) -> &'static str {
        catalogue::link(link.kind).name.in_language(self.language())
    }

    /// The commands that fit what is typed, the best first; those run last come first while
    /// nothing is typed.
    pub fn find_commands(&self, typed: &str) -> Vec<Command> {
        let recent = |command: &Command| {
            let commands = &self.settings.recent_commands;
            commands.iter().position(|recent| recent == command).unwrap_or(commands.len())
        };
        let mut commands: Vec<Command> = Command::ALL.to_vec();
        if typed.trim().is_empty() {
            commands.sort_by_key(recent);
            return commands;
        }
        let mut ranking = Ranking::new(typed);
        let mut ranked: Vec<(u32, usize, Command)> = commands
            .into_iter()
            .filter_map(|command| {
                let title = command.title().in_language(self.language());
                let menu = command.place().0.title().in_language(self.language());
                let score = ranking.score(&format!("{title} {menu}"))?;
                Some((score, title.len(), command))
            })
            .collect();
        // Of what fits as well, the shorter fits better.
        ranked.sort_by_key(|(score, length, command)| {
            (std::cmp::Reverse(*score), *length, recent(command))
        });
        let mut found: Vec<Command> = ranked.into_iter().map(|(.., command)| command).collect();
        // Who knows a command by its name in another language finds it, too.
        let others = Language::ALL.into_iter().filter(|other| *other != self.language());
        let titles = |command: &Command| {
            others.clone().any(|other| is_found(&[command.title().in_language(other)], typed))
        };
        let named: Vec<Command> = (Command::ALL.into_iter().filter(titles))
            .filter(|command| !found.contains(command))
            .collect();
        found.extend(named);
        // Whoever typed a whole title, in whatever language, means that command.
        let typed = folded(typed.trim());
        let is_meant = |command: &Command| {
            let titles = Language::ALL.map(|language| command.title().in_language(language));
            titles.into_iter().any(|title| folded(title.trim_end_matches('…')) == typed)
        };
        found.sort_by_key(|command| !is_meant(command));
        found
    }
}

/// How well texts fit what is typed.
struct Ranking {
    pattern: Pattern,
    matcher: Matcher,
    letters: Vec<char>,
}

impl Ranking {
    fn new(typed: &str) -> Self {
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        Self {
            pattern: Pattern::parse(&composed(typed), CaseMatching::Ignore, Normalization::Smart),
            matcher: Matcher::new(config),
            letters: Vec::new(),
        }
    }

    /// The higher the better; `None` if the text lacks a letter that was typed.
    fn score(&mut self, text: &str) -> Option<u32> {
        let text = Utf32Str::new(text, &mut self.letters);
        self.pattern.score(text, &mut self.matcher)
    }
}
