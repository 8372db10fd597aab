//! Finding commands by a few of their letters.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::Command;
use crate::language::Language;
use crate::language::search::{composed, folded, is_found};
use crate::session::settings::Settings;

/// The commands that fit what is typed, the best first; those run last come first while
/// nothing is typed.
pub fn find_commands(settings: &Settings, typed: &str) -> Vec<Command> {
    let language = settings.language;
    let recent = |command: &Command| {
        let commands = &settings.recent_commands;
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
            let title = command.title().in_language(language);
            let menu = command.menu().title().in_language(language);
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
    let others = Language::ALL.into_iter().filter(|other| *other != language);
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
