//! `git-setup`: tells a git repository how plans are merged and compared (`docs/git.md`).

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::arguments::GitSetup;
use super::terminal::one_line;
use super::{Exit, Failure, Streams, print, report};
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, texts};
use crate::session::fault_text;

/// Which files are plans, and how they are treated.
const ATTRIBUTES: &str = "*.commerce text eol=lf merge=commerce diff=commerce";
/// What lies beside a plan while it is open or being saved; nobody else's business.
const IGNORED: &str = ".*.commerce.*";
/// How this program is called to merge, and how its earlier versions were.
const MERGING: [&str; 2] = [" merge %O %A %B -o %A --path %P", " merge %O %A %B -o %A"];
/// How this program is called to show a plan.
const SHOWING: [&str; 1] = [" format --lines"];

pub(super) fn run(
    options: &GitSetup,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let git = Git { folder: &options.folder, language };
    let top = PathBuf::from(git.answer(&["rev-parse", "--show-toplevel"])?);
    let program = std::env::current_exe().unwrap_or_else(|_| "commerce-canvas".into());
    let program = quoted(&program.to_string_lossy());
    git.answer(&["config", "--local", "merge.commerce.name", "Commerce Canvas plans"])?;
    let settings =
        [("merge.commerce.driver", &MERGING[..]), ("diff.commerce.textconv", &SHOWING[..])];
    for (name, calls) in settings {
        let value = format!("{program}{}", calls[0]);
        match git.setting(name)?.filter(|there| !is_of_this_program(there, calls)) {
            Some(there) => stays(streams, language, name, &there, &value),
            None => _ = git.answer(&["config", "--local", name, &value])?,
        }
    }
    let attributes = top.join(".gitattributes");
    match other_attributes(&attributes, language)? {
        Some(there) => stays(streams, language, ".gitattributes", &there, ATTRIBUTES),
        None => add_line(&attributes, ATTRIBUTES, language)?,
    }
    let exclude = git.answer(&["rev-parse", "--git-path", "info/exclude"])?;
    add_line(&options.folder.join(exclude), IGNORED, language)?;
    let said = texts::command_line::GIT_IS_SET_UP.with(language, &[&top.display()]);
    print(streams, language, &format!("{}\n", one_line(&said)))
}

/// Says that something was set by hand and stays, and what it would have become.
fn stays(streams: &mut Streams<'_>, language: Language, name: &str, there: &str, value: &str) {
    report(
        streams,
        language,
        &texts::command_line::DRIVER_STAYS.with(language, &[&name, &there, &value]),
    );
}

/// Whether a setting calls this program the way that this command sets it, wherever it was then.
fn is_of_this_program(setting: &str, calls: &[&str]) -> bool {
    let is_quoted =
        |program: &str| program.len() > 2 && program.starts_with('\'') && program.ends_with('\'');
    calls.iter().any(|call| setting.strip_suffix(call).is_some_and(is_quoted))
}

/// The line that already says how plans are merged or shown, if another than that of this command
/// does.
fn other_attributes(path: &Path, language: Language) -> Result<Option<String>, Failure> {
    let text = text_of(path, language)?;
    let says = |line: &&str| {
        let mut words = line.split_whitespace();
        let is_about_plans = words.next() == Some("*.commerce");
        is_about_plans
            && words.any(|word| {
                let name = word.trim_start_matches(['-', '!']);
                let name = name.split('=').next().unwrap_or(name);
                matches!(name, "merge" | "diff")
            })
    };
    let mut lines = text.lines().map(str::trim);
    // The last line that says something about a file counts.
    let last = lines.clone().rfind(says);
    Ok(last
        .filter(|last| *last != ATTRIBUTES && lines.all(|line| line != ATTRIBUTES))
        .map(str::to_owned))
}

struct Git<'a> {
    folder: &'a Path,
    language: Language,
}

impl Git<'_> {
    fn run(&self, arguments: &[&str]) -> Result<Output, Failure> {
        let output = Command::new("git").arg("-C").arg(self.folder).args(arguments).output();
        Ok(output.map_err(|fault| texts::command_line::NO_GIT.with(self.language, &[&fault]))?)
    }

    /// What git answers, without the end of the line.
    fn answer(&self, arguments: &[&str]) -> Result<String, Failure> {
        let output = self.run(arguments)?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let folder = self.folder.display();
            let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
            return Err(texts::command_line::GIT_REFUSED
                .with(self.language, &[&folder, &said])
                .into());
        }
        Ok(without_line_end(&output))
    }

    /// A setting, wherever it is set.
    fn setting(&self, name: &str) -> Result<Option<String>, Failure> {
        let output = self.run(&["config", "--get", name])?;
        Ok(output.status.success().then(|| without_line_end(&output)))
    }
}

fn without_line_end(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim_end_matches(['\r', '\n']).to_owned()
}

/// For the shell with which git runs it, on every system.
fn quoted(program: &str) -> String {
    format!("'{}'", program.replace('\\', "/").replace('\'', r"'\''"))
}

/// What a file holds; nothing if it is not there.
fn text_of(path: &Path, language: Language) -> Result<String, Failure> {
    match store::load(&SystemFiles, path) {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(fault) if fault.kind == store::StoreFaultKind::NotFound => Ok(String::new()),
        Err(fault) => Err(fault_text::store_fault(&fault, language).into()),
    }
}

/// Adds a line to a file that lacks it; what is there stays.
fn add_line(path: &Path, line: &str, language: Language) -> Result<(), Failure> {
    let mut text = text_of(path, language)?;
    if text.lines().any(|there| there.trim() == line) {
        return Ok(());
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(line);
    text.push('\n');
    if let Some(folder) = path.parent() {
        // `info` may be missing in a repository made without templates.
        _ = std::fs::create_dir_all(folder);
    }
    store::save(&SystemFiles, path, text.as_bytes(), Before::Anything)
        .map_err(|fault| fault_text::store_fault(&fault, language).into())
}
