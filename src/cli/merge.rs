//! `merge`: what became of one plan on two sides, made one again.
//!
//! git calls it, too, with files of its own: `--path` then says of which plan they are versions,
//! and a plan that could not be merged must not be taken for one that was.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::arguments::Arguments;
use super::command::Command;
use super::terminal::{self, one_line};
use super::usage::Usage;
use super::{Exit, Failure, Run, Streams, print, say, source};
use crate::file::store::{self, Before, SystemFiles};
use crate::file::{self, Conflict, ConflictKind, Merged};
use crate::language::{Language, Text, grammar, texts};
use crate::plan::Plan;
use crate::session::{difference_text, fault_text};

/// The command with its options.
pub(super) struct Merge {
    base: PathBuf,
    ours: PathBuf,
    theirs: PathBuf,
    output: PathBuf,
    /// Of which plan the three are versions, where they have names of their own.
    path: Option<PathBuf>,
    json: bool,
}

impl Merge {
    pub fn from_arguments(given: &mut Arguments) -> Result<Self, Usage> {
        Ok(Self {
            base: given.operand(Command::Merge)?,
            ours: given.operand(Command::Merge)?,
            theirs: given.operand(Command::Merge)?,
            output: given.output(Command::Merge)?,
            path: given.path.take(),
            json: given.json,
        })
    }
}

impl Run for Merge {
    fn run(&self, language: Language, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
        let mut bytes = |path| source::bytes(path, language, streams);
        let versions = [bytes(&self.base)?, bytes(&self.ours)?, bytes(&self.theirs)?];
        let outcome = match outcome(&versions, self, language) {
            Ok(outcome) => outcome,
            Err(failure) => {
                return Err(match &self.path {
                    None => failure,
                    Some(path) => unmerged(failure, &versions, path, self, language),
                });
            }
        };
        for name in &outcome.commented {
            say(streams, language, texts::command_line::COMMENTS_NOT_MERGED, name);
        }
        let said = said(&outcome, self, language);
        if source::is_standard(&self.output) {
            // The plan is the result; what is to be said about it goes beside it.
            print(streams, language, &outcome.text)?;
            _ = write!(streams.errors, "{}", terminal::lines(&said));
        } else {
            save(self, outcome.text.as_bytes(), language)?;
            print(streams, language, &said)?;
        }
        Ok(if outcome.merged.conflicts.is_empty() { Exit::Done } else { Exit::No })
    }
}

fn save(options: &Merge, bytes: &[u8], language: Language) -> Result<(), Failure> {
    let saved = store::save(&SystemFiles, &options.output, bytes, Before::Anything);
    Ok(saved.map_err(|fault| fault_text::store_fault(&fault, language))?)
}

/// What came of a merge.
struct Outcome {
    ours: Plan,
    theirs: Plan,
    merged: Merged,
    /// The merged plan as it is written.
    text: String,
    /// The names of the files whose comments are not in it.
    commented: Vec<String>,
}

fn outcome(
    versions: &[Vec<u8>; 3],
    options: &Merge,
    language: Language,
) -> Result<Outcome, Failure> {
    let [base, ours, theirs] = versions;
    let name = |path: &Path, side: Text| match &options.path {
        None => source::name(path, language),
        Some(path) => side.with(language, &[&path.display()]),
    };
    let mut commented = Vec::new();
    let mut plan = |bytes: &[u8], name: String| {
        let reading = source::sound(source::reading(bytes, &name, language)?, &name, language)?;
        if reading.had_comments {
            commented.push(name);
        }
        Ok::<_, Failure>(reading.plan)
    };
    // An empty file stands for no common ground: version control gives it where both sides added
    // the file. What the common ground says in comments is missed by nobody.
    let base = match base.is_empty() {
        true => Plan::default(),
        false => {
            let name = name(&options.base, texts::command_line::SIDE_BASE);
            let reading = source::reading(base, &name, language)?;
            source::sound(reading, &name, language)?.plan
        }
    };
    let ours = plan(ours, name(&options.ours, texts::command_line::SIDE_OURS))?;
    let theirs = plan(theirs, name(&options.theirs, texts::command_line::SIDE_THEIRS))?;
    let merged = file::merge(&base, &ours, &theirs);
    let text = file::write_checked(&merged.plan)
        .map_err(|fault| fault_text::too_large(&fault, language))?;
    Ok(Outcome { ours, theirs, merged, text, commented })
}

/// Writes both sides with the marks of a conflict, which nothing takes for a plan, and says that
/// theirs is not merged: version control would leave ours, which looks like the outcome.
fn unmerged(
    mut failure: Failure,
    versions: &[Vec<u8>; 3],
    path: &Path,
    options: &Merge,
    language: Language,
) -> Failure {
    let [_, ours, theirs] = versions;
    let mut bytes = Vec::with_capacity(ours.len() + theirs.len() + 64);
    for (mark, side) in
        [("<<<<<<< ours", Some(ours)), ("=======", Some(theirs)), (">>>>>>> theirs", None)]
    {
        if !bytes.is_empty() && !bytes.ends_with(b"\n") {
            bytes.push(b'\n');
        }
        bytes.extend_from_slice(mark.as_bytes());
        bytes.push(b'\n');
        bytes.extend_from_slice(side.map_or(&[][..], |side| side));
    }
    if let Err(other) = save(options, &bytes, language) {
        failure.0.extend(other.0);
    }
    let path = path.display();
    failure.0.push(texts::command_line::NOT_MERGED.with(language, &[&path]));
    failure.0.push(texts::command_line::NOT_MERGED_CHOICES.with(language, &[&path, &path]));
    failure.0.push(texts::command_line::NOT_MERGED_AGAIN.with(language, &[&path]));
    failure
}

/// The machine-readable result, in the order of `docs/command-line.md`.
#[derive(Serialize)]
struct Answer<'a> {
    conflicts: Vec<Conflicting<'a>>,
}

#[derive(Serialize)]
struct Conflicting<'a> {
    element: &'a str,
    field: Option<&'a str>,
    base: Option<&'a str>,
    ours: Option<&'a str>,
    theirs: Option<&'a str>,
}

fn conflicting(conflict: &Conflict) -> Conflicting<'_> {
    let element = conflict.location.id.as_str();
    if conflict.kind == ConflictKind::Removed {
        let became = |side: &Option<String>| match side {
            None => Some("removed"),
            Some(_) => Some("changed"),
        };
        let (ours, theirs) = (became(&conflict.ours), became(&conflict.theirs));
        return Conflicting { element, field: None, base: None, ours, theirs };
    }
    Conflicting {
        element,
        field: conflict.field.as_deref(),
        base: conflict.base.as_deref(),
        ours: conflict.ours.as_deref(),
        theirs: conflict.theirs.as_deref(),
    }
}

/// What the two sides do not agree on; empty where they do.
fn said(outcome: &Outcome, options: &Merge, language: Language) -> String {
    let Outcome { ours, theirs, merged: Merged { conflicts, .. }, .. } = outcome;
    if options.json {
        return terminal::json(&Answer { conflicts: conflicts.iter().map(conflicting).collect() });
    }
    if conflicts.is_empty() {
        return String::new();
    }
    let (one, many) = (texts::command_line::ONE_CONFLICT, texts::command_line::CONFLICTS);
    let mut head = grammar::counted(conflicts.len(), one, many, language);
    if let Some(path) = &options.path {
        head = texts::phrases::NAMED.with(language, &[&path.display(), &head]);
    }
    let mut text = format!("{}\n", one_line(&head));
    for conflict in conflicts {
        let line = difference_text::conflict_line(conflict, ours, theirs, language);
        text += &format!("  {}\n", one_line(&line));
    }
    text
}
