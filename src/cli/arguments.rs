//! What was given on the command line, each value in its type. The table of options fills it, the
//! commands take from it what they need.

use std::collections::VecDeque;
use std::path::PathBuf;

use super::command::Command;
use super::sheet::Sheet;
use super::usage::Usage;
use crate::interchange::Source;
use crate::language::Language;
use crate::plan::{Date, View};
use crate::report::Chapter;
use crate::theme::Appearance;

/// What was given so far.
#[derive(Default)]
pub(super) struct Arguments {
    pub language: Option<Language>,
    pub question: Option<Question>,
    pub command: Option<Command>,
    /// What the command is about, in the order in which it was given.
    pub operands: VecDeque<PathBuf>,
    pub view: Option<AskedView>,
    pub compare: Option<AskedView>,
    pub without: Vec<String>,
    pub efforts: Option<PathBuf>,
    pub json: bool,
    pub check: bool,
    pub lines: bool,
    pub output: Option<PathBuf>,
    pub path: Option<PathBuf>,
    /// By its name; none for an empty plan.
    pub template: Option<&'static str>,
    pub list: bool,
    pub scale: Option<f64>,
    pub sheet: Option<Sheet>,
    /// Which table, by its name for machines.
    pub table: Option<&'static str>,
    pub pages: Option<Vec<Chapter>>,
    pub attach_plan: bool,
    /// Of which format a file is that is imported.
    pub source: Option<Source>,
    pub master: Option<PathBuf>,
    /// The file with the logo that pages bear.
    pub logo: Option<PathBuf>,
    pub date: Option<Date>,
    pub appearance: Appearance,
    pub transparent: bool,
    pub outlook: bool,
    pub figures: bool,
}

/// What is answered whatever else is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    Help,
    Version,
}

impl Arguments {
    /// The first question is answered.
    pub fn ask(&mut self, question: Question) {
        self.question.get_or_insert(question);
    }

    /// The next thing that this command is about.
    pub fn operand(&mut self, command: Command) -> Result<PathBuf, Usage> {
        self.operands.pop_front().ok_or(Usage::OperandMissing(command))
    }

    /// Where this command shall write.
    pub fn output(&mut self, command: Command) -> Result<PathBuf, Usage> {
        self.output.take().ok_or(Usage::OutputMissing(command))
    }
}

/// A view, which a plan may have or not.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct AskedView {
    pub view: View,
    /// As it was given.
    pub written: String,
}

impl AskedView {
    /// The view that is written so.
    pub fn new(written: String) -> Result<Self, Usage> {
        let is_number =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let view = match written.as_str() {
            "today" => View::Today,
            "target" => View::Target,
            "vision" => View::Vision,
            // No plan has so many steps as a number that does not fit.
            digits if is_number(digits) => View::Step(digits.parse().unwrap_or(u32::MAX)),
            _ => return Err(Usage::BadView(written)),
        };
        Ok(Self { view, written })
    }
}

/// Ids with commas in between. A comma within an id is written `\,`, and a backslash may be
/// written twice.
pub(super) fn ids(list: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut id = String::new();
    let mut letters = list.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ',' => ids.push(std::mem::take(&mut id)),
            '\\' => id.push(letters.next_if(|next| matches!(next, ',' | '\\')).unwrap_or('\\')),
            letter => id.push(letter),
        }
    }
    ids.push(id);
    ids.retain(|id| !id.is_empty());
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_separated_by_commas_that_are_not_escaped() {
        assert_eq!(ids(r"a\,b,c\d,\\"), ["a,b", r"c\d", r"\"]);
        assert_eq!(ids(",a,,b\\"), ["a", "b\\"]);
        assert!(ids("").is_empty());
    }
}
