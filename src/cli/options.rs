//! The options: a row for each says how it is written, which commands take it, and where its value
//! goes. Parsing, the help, the manual and what a shell completes are made of these rows.

use std::path::PathBuf;

use super::arguments::{Arguments, AskedView, Question, ids};
use super::command::{Command, sources};
use super::sheet::Sheet;
use super::usage::Usage;
use crate::interchange::Source;
use crate::language::{Language, Text, texts};
use crate::report::Chapter;
use crate::report::tables::KEYS;
use crate::template;
use crate::theme::Appearance;

/// An option of one command, or of several that say the same of it.
pub(super) struct CommandOption {
    /// Its name behind `--`.
    pub long: &'static str,
    /// Its letter behind `-`.
    pub short: Option<char>,
    /// Whether its commands cannot do without it.
    pub required: bool,
    /// What stands behind it, and where that goes.
    pub takes: Takes,
    scope: Scope,
    /// What it does; a gap is filled with what is offered for its value.
    help: Text,
}

/// Who takes an option.
enum Scope {
    /// All commands, and the window.
    All,
    /// These commands.
    Of(&'static [Command]),
}

/// What stands behind an option, and where it goes.
pub(super) enum Takes {
    /// Nothing.
    Nothing(fn(&mut Arguments)),
    /// A path.
    Path(Text, fn(&mut Arguments, PathBuf)),
    /// A text, for which some are offered.
    Text(Text, fn() -> Vec<&'static str>, fn(&mut Arguments, String) -> Result<(), Usage>),
}

use Scope::{All, Of};

/// All options, in the order in which they are shown. A command takes one of each name.
const OPTIONS: &[CommandOption] = &[
    option(
        "output",
        Of(&[Command::New, Command::Tidy, Command::Merge, Command::Update, Command::Import]),
        texts::command_line_help::OUTPUT_OR_STANDARD_OPTION,
        Takes::Path(texts::command_line_help::FILE, |given, path| given.output = Some(path)),
    )
    .short('o')
    .required(),
    option(
        "output",
        Of(&[Command::Export]),
        texts::command_line_help::OUTPUT_OPTION,
        Takes::Path(texts::command_line_help::OUTPUT, |given, path| given.output = Some(path)),
    )
    .short('o')
    .required(),
    option(
        "view",
        Of(&[Command::Classify]),
        texts::command_line_help::CLASSIFY_VIEW_OPTION,
        Takes::Text(texts::command_line_help::VIEW, views, set_view),
    ),
    option(
        "view",
        Of(&[Command::Tidy]),
        texts::command_line_help::TIDY_VIEW_OPTION,
        Takes::Text(texts::command_line_help::VIEW, views, set_view),
    ),
    option(
        "view",
        Of(&[Command::Export]),
        texts::command_line_help::EXPORT_VIEW_OPTION,
        Takes::Text(texts::command_line_help::VIEW, views, set_view),
    ),
    option(
        "without",
        Of(&[Command::Classify]),
        texts::command_line_help::WITHOUT_OPTION,
        Takes::Text(texts::command_line_help::IDS, Vec::new, |given, list| {
            given.without.extend(ids(&list));
            Ok(())
        }),
    ),
    option(
        "efforts",
        Of(&[Command::Classify, Command::Roadmap, Command::Export]),
        texts::command_line_help::EFFORTS_OPTION,
        Takes::Path(texts::command_line_help::FILE, |given, path| given.efforts = Some(path)),
    ),
    option(
        "compare",
        Of(&[Command::Export]),
        texts::command_line_help::COMPARE_OPTION,
        Takes::Text(texts::command_line_help::VIEW, views, |given, view| {
            given.compare = Some(AskedView::new(view)?);
            Ok(())
        }),
    ),
    option(
        "scale",
        Of(&[Command::Export]),
        texts::command_line_help::SCALE_OPTION,
        Takes::Text(texts::command_line_help::NUMBER, Vec::new, |given, text| {
            let scale = text.parse().ok().filter(|scale: &f64| *scale > 0.0 && scale.is_finite());
            given.scale = Some(scale.ok_or(Usage::BadScale(text))?);
            Ok(())
        }),
    ),
    option(
        "page",
        Of(&[Command::Export]),
        texts::command_line_help::PAGE_OPTION,
        Takes::Text(texts::command_line_help::PAGE, Sheet::codes, |given, code| {
            given.sheet = Some(Sheet::from_code(&code).ok_or(Usage::BadPage(code))?);
            Ok(())
        }),
    ),
    option(
        "table",
        Of(&[Command::Export]),
        texts::command_line_help::TABLE_OPTION,
        Takes::Text(
            texts::command_line_help::TABLE,
            || KEYS.to_vec(),
            |given, key| {
                let known = KEYS.into_iter().find(|known| *known == key);
                given.table = Some(known.ok_or(Usage::BadTable(key))?);
                Ok(())
            },
        ),
    ),
    option(
        "pages",
        Of(&[Command::Export]),
        texts::command_line_help::PAGES_OPTION,
        Takes::Text(texts::command_line_help::NAMES, chapters, |given, list| {
            let chapter = |code: &str| {
                Chapter::from_code(code).ok_or_else(|| Usage::UnknownChapter(code.to_owned()))
            };
            let named = list.split(',').map(str::trim).filter(|code| !code.is_empty());
            let named = named.map(chapter).collect::<Result<Vec<_>, _>>()?;
            given.pages.get_or_insert_default().extend(named);
            Ok(())
        }),
    ),
    option(
        "attach-plan",
        Of(&[Command::Export]),
        texts::command_line_help::ATTACH_PLAN_OPTION,
        Takes::Nothing(|given| given.attach_plan = true),
    ),
    option(
        "master",
        Of(&[Command::Export]),
        texts::command_line_help::MASTER_OPTION,
        Takes::Path(texts::command_line_help::FILE, |given, path| given.master = Some(path)),
    ),
    option(
        "logo",
        Of(&[Command::Export]),
        texts::command_line_help::LOGO_OPTION,
        Takes::Path(texts::command_line_help::FILE, |given, path| given.logo = Some(path)),
    ),
    option(
        "date",
        Of(&[Command::Export]),
        texts::command_line_help::DATE_OPTION,
        Takes::Text(texts::command_line_help::DATE, Vec::new, |given, text| {
            given.date = Some(text.parse().map_err(|_| Usage::BadDate(text))?);
            Ok(())
        }),
    ),
    option(
        "theme",
        Of(&[Command::Export]),
        texts::command_line_help::THEME_OPTION,
        Takes::Text(texts::command_line_help::THEME, themes, |given, name| {
            let known = THEMES.into_iter().find(|(known, _)| *known == name);
            given.appearance = known.ok_or(Usage::BadTheme(name))?.1;
            Ok(())
        }),
    ),
    option(
        "transparent",
        Of(&[Command::Export]),
        texts::command_line_help::TRANSPARENT_OPTION,
        Takes::Nothing(|given| given.transparent = true),
    ),
    option(
        "outlook",
        Of(&[Command::Export]),
        texts::command_line_help::OUTLOOK_OPTION,
        Takes::Nothing(|given| given.outlook = true),
    ),
    option(
        "figures",
        Of(&[Command::Export]),
        texts::command_line_help::FIGURES_OPTION,
        Takes::Nothing(|given| given.figures = true),
    ),
    option(
        "from",
        Of(&[Command::Import]),
        texts::command_line_help::FROM_OPTION,
        Takes::Text(texts::command_line_help::FORMAT, sources, |given, code| {
            given.source = Some(Source::from_code(&code).ok_or(Usage::BadSource(code))?);
            Ok(())
        }),
    ),
    option(
        "check",
        Of(&[Command::Format]),
        texts::command_line_help::CHECK_OPTION,
        Takes::Nothing(|given| given.check = true),
    ),
    option(
        "lines",
        Of(&[Command::Format]),
        texts::command_line_help::LINES_OPTION,
        Takes::Nothing(|given| given.lines = true),
    ),
    option(
        "template",
        Of(&[Command::New]),
        texts::command_line_help::TEMPLATE_OPTION,
        Takes::Text(texts::command_line_help::NAME, template::names, |given, name| {
            given.template = Some(template::named(&name).ok_or(Usage::UnknownTemplate(name))?);
            Ok(())
        }),
    ),
    option(
        "list",
        Of(&[Command::New]),
        texts::command_line_help::LIST_OPTION,
        Takes::Nothing(|given| given.list = true),
    ),
    option(
        "path",
        Of(&[Command::Merge]),
        texts::command_line_help::PATH_OPTION,
        Takes::Path(texts::command_line_help::PATH, |given, path| given.path = Some(path)),
    ),
    option(
        "json",
        Of(&[
            Command::Classify,
            Command::Check,
            Command::Roadmap,
            Command::Diff,
            Command::Merge,
            Command::Update,
        ]),
        texts::command_line_help::JSON_OPTION,
        Takes::Nothing(|given| given.json = true),
    ),
    option(
        "lang",
        All,
        texts::command_line_help::LANG_OPTION,
        Takes::Text(texts::command_line_help::LANGUAGE, languages, |given, code| {
            let language = Language::from_code(&code).ok_or(Usage::BadLanguage(code))?;
            given.language = Some(language);
            Ok(())
        }),
    ),
    option(
        "help",
        All,
        texts::command_line_help::HELP_OPTION,
        Takes::Nothing(|given| given.ask(Question::Help)),
    )
    .short('h'),
    option(
        "version",
        All,
        texts::command_line_help::VERSION_OPTION,
        Takes::Nothing(|given| given.ask(Question::Version)),
    )
    .short('V'),
];

const fn option(long: &'static str, scope: Scope, help: Text, takes: Takes) -> CommandOption {
    CommandOption { long, short: None, required: false, takes, scope, help }
}

impl CommandOption {
    const fn short(self, letter: char) -> Self {
        Self { short: Some(letter), ..self }
    }

    const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The options that this command takes besides those of all.
    pub fn of(command: Command) -> impl Iterator<Item = &'static Self> {
        let takes = move |scope: &Scope| match scope {
            All => false,
            Of(commands) => commands.contains(&command),
        };
        OPTIONS.iter().filter(move |option| takes(&option.scope))
    }

    /// The options that all commands take, and the window.
    pub fn of_all() -> impl Iterator<Item = &'static Self> {
        OPTIONS.iter().filter(|option| matches!(option.scope, All))
    }

    /// The options that may be given with this command, or without one.
    pub fn with(command: Option<Command>) -> impl Iterator<Item = &'static Self> {
        command.into_iter().flat_map(Self::of).chain(Self::of_all())
    }

    /// What it does.
    pub fn help(&self, language: Language) -> String {
        self.help.with_if_open(language, &self.offers().join(", "))
    }

    /// The values that are offered for it.
    pub fn offers(&self) -> Vec<&'static str> {
        match self.takes {
            Takes::Nothing(_) | Takes::Path(..) => Vec::new(),
            Takes::Text(_, offers, _) => offers(),
        }
    }

    /// What stands for its value in the help, if it takes one.
    pub fn value_name(&self, language: Language) -> Option<&'static str> {
        match self.takes {
            Takes::Nothing(_) => None,
            Takes::Path(name, _) | Takes::Text(name, ..) => Some(name.in_language(language)),
        }
    }
}

/// The looks of an image, as they are called.
const THEMES: [(&str, Appearance); 2] = [("light", Appearance::Light), ("dark", Appearance::Dark)];

fn themes() -> Vec<&'static str> {
    THEMES.map(|(name, _)| name).to_vec()
}

fn languages() -> Vec<&'static str> {
    Language::ALL.map(Language::code).to_vec()
}

/// The views that every plan has; steps are numbers.
fn views() -> Vec<&'static str> {
    vec!["today", "target", "vision"]
}

fn chapters() -> Vec<&'static str> {
    Chapter::ALL.map(Chapter::code).to_vec()
}

fn set_view(given: &mut Arguments, written: String) -> Result<(), Usage> {
    given.view = Some(AskedView::new(written)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_takes_one_option_of_each_name_and_letter() {
        for command in Command::ALL {
            let options: Vec<_> = CommandOption::with(Some(*command)).collect();
            for option in &options {
                let same = |other: &&&CommandOption| {
                    other.long == option.long
                        || other.short.is_some() && other.short == option.short
                };
                assert_eq!(options.iter().filter(same).count(), 1, "{command:?} {}", option.long);
            }
        }
    }

    #[test]
    fn what_is_offered_is_taken() {
        for option in OPTIONS {
            if let Takes::Text(_, offers, set) = option.takes {
                for offered in offers() {
                    let taken = set(&mut Arguments::default(), offered.to_owned());
                    assert_eq!(taken, Ok(()), "--{} {offered}", option.long);
                }
            }
        }
    }
}
