//! `git-setup`: tells a git repository how plans are merged and compared (`docs/git.md`).

use std::path::{Path, PathBuf};
use std::process::Command;

use super::arguments::GitSetup;
use super::{Exit, Failure, Streams, print};
use crate::file::store::{self, Before, SystemFiles};
use crate::language::{Language, safety_words};
use crate::session::fault_text;

/// Which files are plans, and how they are treated.
const ATTRIBUTES: &str = "*.commerce text eol=lf merge=commerce diff=commerce";
/// Says who has a plan open; nobody else's business.
const IGNORED: &str = ".*.commerce.lock";

pub(super) fn run(
    options: &GitSetup,
    language: Language,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let git = Git { folder: &options.folder, language };
    let top = PathBuf::from(git.answer(&["rev-parse", "--show-toplevel"])?);
    let program = std::env::current_exe().unwrap_or_else(|_| "commerce-canvas".into());
    let program = quoted(&program.to_string_lossy());
    let settings = [
        ("merge.commerce.name", "Commerce Canvas plans".to_owned()),
        ("merge.commerce.driver", format!("{program} merge %O %A %B -o %A")),
        ("diff.commerce.textconv", format!("{program} format --lines")),
    ];
    for (name, value) in &settings {
        git.answer(&["config", "--local", name, value])?;
    }
    let attributes = top.join(".gitattributes");
    add_line(&attributes, ATTRIBUTES, language)?;
    let exclude = git.answer(&["rev-parse", "--git-path", "info/exclude"])?;
    add_line(&options.folder.join(exclude), IGNORED, language)?;
    let said = safety_words::GIT_IS_SET_UP.with(language, &[&top.display()]);
    print(streams, language, &(said + "\n"))
}

struct Git<'a> {
    folder: &'a Path,
    language: Language,
}

impl Git<'_> {
    /// What git answers, without the end of the line.
    fn answer(&self, arguments: &[&str]) -> Result<String, Failure> {
        let output = Command::new("git").arg("-C").arg(self.folder).args(arguments).output();
        let output = output.map_err(|fault| safety_words::NO_GIT.with(self.language, &[&fault]))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let folder = self.folder.display();
            let said = said.trim();
            return Err(safety_words::GIT_REFUSED.with(self.language, &[&folder, &said]).into());
        }
        Ok(String::from_utf8_lossy(&output.stdout).trim_end_matches(['\r', '\n']).to_owned())
    }
}

/// For the shell with which git runs it, on every system.
fn quoted(program: &str) -> String {
    format!("'{}'", program.replace('\\', "/").replace('\'', r"'\''"))
}

/// Adds a line to a file that lacks it; what is there stays.
fn add_line(path: &Path, line: &str, language: Language) -> Result<(), Failure> {
    let mut text = match store::load(&SystemFiles, path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(fault) if fault.kind == store::StoreFaultKind::NotFound => String::new(),
        Err(fault) => return Err(fault_text::store_fault(&fault, language).into()),
    };
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
