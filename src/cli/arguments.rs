//! From arguments to a command, or to what is wrong with them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser, ValueExt};

use super::{export, new};
use crate::language::{Language, texts};
use crate::plan::View;
use crate::theme::Appearance;

/// What a call asks for, and in which language.
pub(super) struct Call {
    /// What `--lang` says, if it could be understood.
    pub language: Option<Language>,
    pub command: Result<Command, Usage>,
}

/// A command with its options.
#[derive(Debug, PartialEq)]
pub(super) enum Command {
    Help,
    Version,
    Window(Option<PathBuf>),
    Classify(Classify),
    Check(Check),
    Roadmap(Roadmap),
    Format(Format),
    New(New),
    Export(Export),
    Diff(Diff),
    Merge(Merge),
    GitSetup(GitSetup),
}

/// A view, which a plan may have or not.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct AskedView {
    pub view: View,
    /// As it was given.
    pub written: String,
}

#[derive(Debug, PartialEq)]
pub(super) struct Classify {
    pub file: PathBuf,
    pub view: AskedView,
    pub without: Vec<String>,
    pub json: bool,
}

#[derive(Debug, PartialEq)]
pub(super) struct Check {
    pub file: PathBuf,
    pub json: bool,
}

#[derive(Debug, PartialEq)]
pub(super) struct Roadmap {
    pub file: PathBuf,
    pub json: bool,
}

#[derive(Debug, PartialEq)]
pub(super) struct Format {
    pub file: PathBuf,
    pub check: bool,
    pub lines: bool,
}

#[derive(Debug, PartialEq)]
pub(super) struct New {
    pub template: new::Template,
    pub output: PathBuf,
}

#[derive(Debug, PartialEq)]
pub(super) struct Export {
    pub file: PathBuf,
    pub output: PathBuf,
    pub ending: export::Ending,
    pub view: AskedView,
    pub compare: Option<AskedView>,
    pub scale: f64,
    pub appearance: Appearance,
    pub transparent: bool,
    pub outlook: bool,
}

#[derive(Debug, PartialEq)]
pub(super) struct Diff {
    pub old: PathBuf,
    pub new: PathBuf,
    pub json: bool,
}

#[derive(Debug, PartialEq)]
pub(super) struct Merge {
    pub base: PathBuf,
    pub ours: PathBuf,
    pub theirs: PathBuf,
    pub output: PathBuf,
    /// Of which plan the three are versions, where they have names of their own.
    pub path: Option<PathBuf>,
    pub json: bool,
}

#[derive(Debug, PartialEq)]
pub(super) struct GitSetup {
    pub folder: PathBuf,
}

/// What is wrong with the arguments.
#[derive(Debug, PartialEq)]
pub(super) enum Usage {
    UnknownCommand(String),
    UnknownOption { command: String, option: String },
    ValueMissing(String),
    ValueUnexpected(String),
    ArgumentUnexpected(String),
    FileMissing(&'static str),
    FilesMissing(&'static str, &'static str),
    InputTwice,
    NotTogether(&'static str, &'static str),
    OutputMissing(&'static str),
    NoUtf8(String),
    BadView(String),
    BadLanguage(String),
    BadTheme(String),
    BadScale(String),
    UnknownTemplate(String),
    UnknownEnding(PathBuf),
}

impl Usage {
    /// What is wrong, and what is possible instead.
    pub fn text(&self, language: Language) -> String {
        let codes = || Language::ALL.map(Language::code).join(", ");
        match self {
            Self::UnknownCommand(name) => texts::command_line::UNKNOWN_COMMAND
                .with(language, &[name, &Name::ALL.map(Name::word).join(", ")]),
            Self::UnknownOption { command, option } => {
                texts::command_line::UNKNOWN_OPTION.with(language, &[command, option])
            }
            Self::ValueMissing(option) => {
                texts::command_line::VALUE_MISSING.with(language, &[option])
            }
            Self::ValueUnexpected(option) => {
                texts::command_line::VALUE_UNEXPECTED.with(language, &[option])
            }
            Self::ArgumentUnexpected(argument) => {
                texts::command_line::ARGUMENT_UNEXPECTED.with(language, &[argument])
            }
            Self::FileMissing(command) => {
                texts::command_line::FILE_MISSING.with(language, &[command])
            }
            Self::FilesMissing(command, files) => {
                texts::command_line::FILES_MISSING.with(language, &[command, files])
            }
            Self::InputTwice => texts::command_line::INPUT_TWICE.in_language(language).to_owned(),
            Self::NotTogether(one, other) => {
                texts::command_line::NOT_TOGETHER.with(language, &[one, other])
            }
            Self::OutputMissing(command) => {
                texts::command_line::OUTPUT_MISSING.with(language, &[command])
            }
            Self::NoUtf8(argument) => texts::command_line::NO_UTF_8.with(language, &[argument]),
            Self::BadView(view) => texts::command_line::BAD_VIEW.with(language, &[view]),
            Self::BadLanguage(code) => {
                texts::command_line::BAD_LANGUAGE.with(language, &[code, &codes()])
            }
            Self::BadTheme(theme) => texts::command_line::BAD_THEME.with(language, &[theme]),
            Self::BadScale(scale) => texts::command_line::BAD_SCALE.with(language, &[scale]),
            Self::UnknownTemplate(name) => {
                texts::command_line::UNKNOWN_TEMPLATE.with(language, &[name, &new::names()])
            }
            Self::UnknownEnding(path) => {
                let endings = export::ENDINGS.join(", ");
                texts::command_line::UNKNOWN_ENDING.with(language, &[&path.display(), &endings])
            }
        }
    }
}

/// The commands by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    Classify,
    Check,
    Roadmap,
    Format,
    New,
    Export,
    Diff,
    Merge,
    GitSetup,
}

impl Name {
    const ALL: [Self; 9] = [
        Self::Classify,
        Self::Check,
        Self::Roadmap,
        Self::Format,
        Self::New,
        Self::Export,
        Self::Diff,
        Self::Merge,
        Self::GitSetup,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Classify => "classify",
            Self::Check => "check",
            Self::Roadmap => "roadmap",
            Self::Format => "format",
            Self::New => "new",
            Self::Export => "export",
            Self::Diff => "diff",
            Self::Merge => "merge",
            Self::GitSetup => "git-setup",
        }
    }

    /// How many files or folders it takes at most.
    const fn most_files(self) -> usize {
        match self {
            Self::New => 0,
            Self::Classify
            | Self::Check
            | Self::Roadmap
            | Self::Format
            | Self::Export
            | Self::GitSetup => 1,
            Self::Diff => 2,
            Self::Merge => 3,
        }
    }

    const fn file_missing(self) -> Usage {
        match self {
            Self::Diff => Usage::FilesMissing(self.word(), "OLD NEW"),
            Self::Merge => Usage::FilesMissing(self.word(), "BASE OURS THEIRS"),
            _ => Usage::FileMissing(self.word()),
        }
    }

    /// The options that it takes besides those of all commands.
    const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Classify => &["view", "without", "json"],
            Self::Check | Self::Roadmap => &["json"],
            Self::Format => &["check", "lines"],
            Self::New => &["output", "template"],
            Self::Export => {
                &["output", "view", "compare", "scale", "theme", "transparent", "outlook"]
            }
            Self::Diff => &["json"],
            Self::Merge => &["output", "path", "json"],
            Self::GitSetup => &[],
        }
    }
}

/// Reads the arguments.
pub(super) fn read(arguments: Vec<OsString>) -> Call {
    let mut given = Given::default();
    let command = given.read(arguments);
    Call { language: given.language, command }
}

/// What was given so far.
#[derive(Default)]
struct Given {
    language: Option<Language>,
    name: Option<Name>,
    files: Vec<PathBuf>,
    view: AskedView,
    compare: Option<AskedView>,
    without: Vec<String>,
    json: bool,
    check: bool,
    lines: bool,
    output: Option<PathBuf>,
    path: Option<PathBuf>,
    template: new::Template,
    scale: Option<f64>,
    appearance: Appearance,
    transparent: bool,
    outlook: bool,
}

impl Given {
    fn read(&mut self, arguments: Vec<OsString>) -> Result<Command, Usage> {
        let mut parser = Parser::from_args(arguments);
        let mut asked = None;
        // The language may stand behind a fault and still decide how it is said.
        let mut fault = None;
        loop {
            let read = match parser.next() {
                Ok(None) => break,
                Ok(Some(Arg::Value(value))) => self.value(value),
                Ok(Some(Arg::Short('h') | Arg::Long("help"))) => {
                    asked = asked.or(Some(Command::Help));
                    continue;
                }
                Ok(Some(Arg::Short('V') | Arg::Long("version"))) => {
                    asked = asked.or(Some(Command::Version));
                    continue;
                }
                Ok(Some(Arg::Short('o'))) => self.option("output", "-o", &mut parser),
                Ok(Some(Arg::Short(letter))) => Err(self.unknown(format!("-{letter}"))),
                Ok(Some(Arg::Long(name))) => {
                    let name = name.to_owned();
                    self.option(&name, &format!("--{name}"), &mut parser)
                }
                Err(lexopt::Error::UnexpectedValue { option, .. }) => {
                    Err(Usage::ValueUnexpected(option))
                }
                Err(other) => Err(Usage::ArgumentUnexpected(other.to_string())),
            };
            fault = fault.or(read.err());
        }
        match (asked, fault) {
            (Some(command), _) => Ok(command),
            (None, Some(fault)) => Err(fault),
            (None, None) => self.command(),
        }
    }

    /// The first value is a command or, without one, the plan for the window.
    fn value(&mut self, value: OsString) -> Result<(), Usage> {
        if self.name.is_none() && self.files.is_empty() {
            self.name = Name::ALL.into_iter().find(|name| value == name.word());
            if self.name.is_some() {
                return Ok(());
            }
            if !may_be_file(Path::new(&value)) {
                return Err(Usage::UnknownCommand(value.to_string_lossy().into_owned()));
            }
        }
        if self.files.len() >= self.name.map_or(1, Name::most_files) {
            return Err(Usage::ArgumentUnexpected(value.to_string_lossy().into_owned()));
        }
        self.files.push(value.into());
        Ok(())
    }

    fn unknown(&self, option: String) -> Usage {
        let command = self.name.map_or("commerce-canvas", Name::word).to_owned();
        Usage::UnknownOption { command, option }
    }

    fn option(&mut self, name: &str, written: &str, parser: &mut Parser) -> Result<(), Usage> {
        let known = name == "lang" || self.name.is_some_and(|of| of.options().contains(&name));
        if !known {
            // Its value, if it has one, is not taken for an argument.
            parser.optional_value();
            return Err(self.unknown(written.to_owned()));
        }
        let mut path = || parser.value().map_err(|_| Usage::ValueMissing(written.to_owned()));
        let mut value = || {
            let value = path()?;
            let shown = value.to_string_lossy().into_owned();
            value.string().map_err(|_| Usage::NoUtf8(shown))
        };
        match name {
            "lang" => {
                let code = value()?;
                let language = Language::from_code(&code).ok_or(Usage::BadLanguage(code))?;
                self.language = Some(language);
            }
            "view" => self.view = view(value()?)?,
            "compare" => self.compare = Some(view(value()?)?),
            "without" => {
                let listed = ids(&value()?);
                self.without.extend(listed.into_iter().filter(|id| !id.is_empty()));
            }
            "output" => self.output = Some(path()?.into()),
            "path" => self.path = Some(path()?.into()),
            "template" => {
                let name = value()?;
                self.template = new::Template::named(&name).ok_or(Usage::UnknownTemplate(name))?;
            }
            "scale" => {
                let text = value()?;
                let scale =
                    text.parse().ok().filter(|scale: &f64| *scale > 0.0 && scale.is_finite());
                self.scale = Some(scale.ok_or(Usage::BadScale(text))?);
            }
            "theme" => {
                self.appearance = match value()?.as_str() {
                    "light" => Appearance::Light,
                    "dark" => Appearance::Dark,
                    other => return Err(Usage::BadTheme(other.to_owned())),
                }
            }
            "json" => self.json = true,
            "check" => self.check = true,
            "outlook" => self.outlook = true,
            "lines" => self.lines = true,
            _ => self.transparent = true,
        }
        Ok(())
    }

    fn command(&mut self) -> Result<Command, Usage> {
        let files = std::mem::take(&mut self.files);
        let is_input = |file: &&PathBuf| file.as_path() == Path::new("-");
        if files.iter().filter(is_input).count() > 1 {
            return Err(Usage::InputTwice);
        }
        let mut given = files.into_iter();
        let Some(name) = self.name else { return Ok(Command::Window(given.next())) };
        let mut file = || given.next().ok_or(name.file_missing());
        let output = self.output.take().ok_or(Usage::OutputMissing(name.word()));
        Ok(match name {
            Name::Classify => Command::Classify(Classify {
                file: file()?,
                view: std::mem::take(&mut self.view),
                without: std::mem::take(&mut self.without),
                json: self.json,
            }),
            Name::Check => Command::Check(Check { file: file()?, json: self.json }),
            Name::Roadmap => Command::Roadmap(Roadmap { file: file()?, json: self.json }),
            Name::Format if self.lines && self.check => {
                return Err(Usage::NotTogether("--lines", "--check"));
            }
            Name::Format => {
                Command::Format(Format { file: file()?, check: self.check, lines: self.lines })
            }
            Name::New => Command::New(New { template: self.template, output: output? }),
            Name::Export => {
                let (file, output) = (file()?, output?);
                let ending = export::Ending::of(&output);
                Command::Export(Export {
                    file,
                    ending: ending.ok_or_else(|| Usage::UnknownEnding(output.clone()))?,
                    output,
                    view: std::mem::take(&mut self.view),
                    compare: self.compare.take(),
                    scale: self.scale.unwrap_or(1.0),
                    appearance: self.appearance,
                    transparent: self.transparent,
                    outlook: self.outlook,
                })
            }
            Name::Diff => Command::Diff(Diff { old: file()?, new: file()?, json: self.json }),
            Name::Merge => Command::Merge(Merge {
                base: file()?,
                ours: file()?,
                theirs: file()?,
                output: output?,
                path: self.path.take(),
                json: self.json,
            }),
            Name::GitSetup => {
                Command::GitSetup(GitSetup { folder: file().unwrap_or_else(|_| ".".into()) })
            }
        })
    }
}

/// A plain word that names no file is meant as a command.
fn may_be_file(path: &Path) -> bool {
    let is_word = path.to_str().is_some_and(|text| {
        !text.is_empty() && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
    });
    !is_word || path.exists()
}

fn view(written: String) -> Result<AskedView, Usage> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let view = match written.as_str() {
        "today" => View::Today,
        "target" => View::Target,
        // No plan has so many steps as a number that does not fit.
        digits if is_number(digits) => View::Step(digits.parse().unwrap_or(u32::MAX)),
        _ => return Err(Usage::BadView(written)),
    };
    Ok(AskedView { view, written })
}

/// Ids with commas in between. A comma within an id is written `\,`, and a backslash may be
/// written twice.
fn ids(list: &str) -> Vec<String> {
    let mut ids = vec![String::new()];
    let mut letters = list.chars().peekable();
    while let Some(letter) = letters.next() {
        let escaped = (letter == '\\').then(|| letters.next_if(|next| matches!(next, ',' | '\\')));
        match (letter, ids.last_mut()) {
            (',', _) => ids.push(String::new()),
            (letter, Some(id)) => id.push(escaped.flatten().unwrap_or(letter)),
            (_, None) => {}
        }
    }
    ids
}
