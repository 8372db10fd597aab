//! No English word is left in the German window: what a screen reader hears of every panel, menu
//! and dialog is held against the English texts of the program whose German differs.

use std::collections::BTreeSet;

use commerce_canvas::language::{Language, Text, texts};
use commerce_canvas::session::{Action, Command, Menu, Selection};
use commerce_canvas::ui::panels::side::SideTab;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::canvas_window::{Window, id, window};

/// Every text of the program: English, then German.
fn texts() -> Vec<(String, String)> {
    let all = texts::ALL.iter().flat_map(|(_, texts)| *texts);
    let both = all.map(|(_, text)| Language::ALL.map(|language| text.in_language(language)));
    both.map(|[english, german]| (english.to_owned(), german.to_owned())).collect()
}

/// What no text of the German window may be, or consist of.
struct English {
    whole: BTreeSet<String>,
    /// Texts with gaps, in the parts between the gaps.
    with_gaps: Vec<Vec<String>>,
}

impl English {
    fn collect() -> Self {
        let all = texts();
        assert!(all.len() > 800, "only {} texts were read", all.len());
        let german: BTreeSet<&str> = all.iter().map(|(_, german)| german.as_str()).collect();
        let english = all.iter().filter(|(english, _)| !german.contains(english.as_str()));
        let (gaps, whole): (Vec<_>, Vec<_>) =
            english.map(|(english, _)| english).partition(|text| text.contains("{}"));
        let parts = gaps.into_iter().map(|text| text.split("{}").map(str::to_owned).collect());
        // What is as good as gaps alone would be found anywhere.
        let tells = |parts: &Vec<String>| {
            parts.iter().flat_map(|part| part.chars()).filter(|c| c.is_alphabetic()).count() >= 8
        };
        Self {
            whole: whole.into_iter().cloned().collect(),
            with_gaps: parts.filter(tells).collect(),
        }
    }

    fn has(&self, text: &str) -> bool {
        let text = text.trim();
        self.whole.contains(text) || self.with_gaps.iter().any(|parts| fits(parts, text))
    }
}

fn fits(parts: &[String], text: &str) -> bool {
    let [first, middle @ .., last] = parts else { return false };
    let Some(mut rest) = text.strip_prefix(first.as_str()) else { return false };
    let Some(inner) = rest.strip_suffix(last.as_str()) else { return false };
    rest = inner;
    for part in middle {
        let Some(at) = rest.find(part.as_str()) else { return false };
        rest = &rest[at + part.len()..];
    }
    true
}

/// Everything that is said of the window now.
fn said(window: &Window, all: &mut BTreeSet<String>) {
    let mut waiting = vec![window.root()];
    while let Some(node) = waiting.pop() {
        let inner = node.accesskit_node();
        all.extend(inner.label());
        all.extend(inner.value());
        all.extend(inner.placeholder().map(str::to_owned));
        all.extend(inner.description());
        waiting.extend(node.children());
    }
}

fn act(window: &mut Window, action: Action) {
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, action);
    window.run_ok();
}

#[test]
fn no_english_word_is_left_in_the_german_window() {
    let english = English::collect();
    let mut window = window(Language::German);
    let mut heard = BTreeSet::new();
    said(&window, &mut heard);
    let say = |text: Text| text.in_language(Language::German);
    for tab in SideTab::ALL {
        let is_it = |node: &egui_kittest::Node<'_>| {
            // Some bear a number behind their title.
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with(say(tab.title())))
        };
        window.get_all_by_role(Role::Tab).find(is_it).expect("a tab").click();
        window.run_ok();
        said(&window, &mut heard);
    }
    for menu in Menu::ALL {
        window.get_by_label(say(menu.title())).click();
        window.run_ok();
        said(&window, &mut heard);
        window.key_press(Key::Escape);
        window.run_ok();
    }
    for selected in ["shop", "store", "crm", "l1"] {
        // Those that end the window, change the language, fill the whole screen or open another
        // program are left out.
        let left_out = [
            Command::Quit,
            Command::UseEnglish,
            Command::Present,
            Command::Print,
            Command::NewPlan,
            Command::Open,
            Command::CompareWith,
            Command::TakeOverTable,
            Command::ExportTables,
            Command::Save,
            Command::SaveAs,
            Command::Cut,
            Command::Delete,
        ];
        for command in Command::ALL.into_iter().filter(|command| !left_out.contains(command)) {
            let selection = Selection::from_iter([id(selected)]);
            act(&mut window, Action::Select(selection));
            act(&mut window, Action::Run(command));
            said(&window, &mut heard);
            window.key_press(Key::Escape);
            window.run_ok();
            window.key_press(Key::Escape);
            window.run_ok();
        }
    }
    assert!(heard.len() > 400, "only {} texts were heard", heard.len());
    let left: Vec<&String> = heard.iter().filter(|text| english.has(text)).collect();
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn english_words_would_be_found() {
    let english = English::collect();
    let mut window = window(Language::English);
    let mut heard = BTreeSet::new();
    said(&window, &mut heard);
    window.run_ok();
    let found = heard.iter().filter(|text| english.has(text)).count();
    assert!(found > 50, "{found} of {}", heard.len());
}

#[test]
fn everything_of_the_catalogue_has_german_words_with_their_explanations() {
    use commerce_canvas::catalogue::explanations::{self, Term};
    use commerce_canvas::catalogue::{catalogue, words};
    use commerce_canvas::plan::Market;
    let catalogue = catalogue();
    let mut all: Vec<Text> = Vec::new();
    for (kind, entry) in &catalogue.channels {
        let explained = explanations::of_channel(*kind);
        all.extend([entry.name, entry.about, explained.about, explained.example]);
    }
    for (kind, entry) in &catalogue.systems {
        let explained = explanations::of_system(*kind);
        all.extend([entry.name, entry.about, explained.about, explained.example]);
    }
    for (kind, entry) in &catalogue.links {
        let explained = explanations::of_link(*kind);
        all.extend([entry.name, entry.about, explained.about, explained.example]);
    }
    for (kind, entry) in &catalogue.teams {
        let explained = explanations::of_team(*kind);
        all.extend([entry.name, entry.about, explained.about, explained.example]);
    }
    for (kind, entry) in &catalogue.activities {
        let explained = explanations::of_activity(*kind);
        all.extend([entry.name, entry.about, explained.about, explained.example]);
    }
    for market in [Market::B2C, Market::B2B] {
        let explained = explanations::of_audience(market);
        all.extend([words::market(market), words::customers(market)]);
        all.extend([explained.about, explained.example]);
    }
    for term in Term::ALL {
        let explained = explanations::of_term(term);
        all.extend([words::term(term), explained.about, explained.example]);
    }
    let english_words = [" the ", " and ", " with ", " of the ", " customer ", " customers "];
    for text in all {
        let [english, german] = Language::ALL.map(|language| text.in_language(language));
        assert!(!german.trim().is_empty() && !english.trim().is_empty(), "{english:?}");
        let padded = format!(" {german} ");
        for word in english_words {
            assert!(!padded.contains(word), "{german:?} is English");
        }
        // A sentence is never the same in both.
        if english.split_whitespace().count() > 4 {
            assert_ne!(english, german);
        }
    }
}

#[test]
fn the_language_of_the_system_is_the_first_one() {
    for (locale, expected) in [
        ("de_DE.UTF-8", Language::German),
        ("de-AT", Language::German),
        ("de", Language::German),
        ("en_GB.UTF-8", Language::English),
        ("fr_FR", Language::English),
        ("C", Language::English),
        ("", Language::English),
    ] {
        assert_eq!(Language::from_locale(locale), expected, "{locale}");
    }
}
