//! Questions and messages of the session in words.

use super::super::calendar;
use super::super::jobs::{Holder, last_report};
use crate::file::store::{StoreFault, StoreFaultKind};
use crate::language::{Language, texts};
use crate::session::{Message, ReadFault, Unsound, WriteFault, fault_text};

/// A message in words: what it is about, and what happened.
pub(super) fn message_words(message: &Message, language: Language) -> (String, String) {
    let say = |text: crate::language::Text| text.in_language(language).to_owned();
    match message {
        Message::Words { head, text } | Message::Done { head, text } => {
            (head.clone(), text.clone())
        }
        Message::NotOpened(path, fault) => {
            let what = read_fault_words(fault, language);
            let text = match fault {
                // It names the file itself.
                ReadFault::Store(_) => what,
                ReadFault::Syntax(_) | ReadFault::Failed => format!("{}\n{what}", path.display()),
            };
            let safe = say(texts::documents::NOT_OPENED_SAFE);
            (say(texts::documents::NOT_OPENED), format!("{safe}\n\n{text}"))
        }
        Message::NotSaved(path, fault) => {
            let what = match fault {
                WriteFault::Store(fault) => fault_text::store_fault(fault, language),
                WriteFault::Holds(_) => {
                    let (path, kind) = (path.clone(), StoreFaultKind::Changed);
                    fault_text::store_fault(&StoreFault { path, kind }, language)
                }
                WriteFault::Failed => failure_words(language),
            };
            let text = format!("{what}\n{}", say(texts::documents::NOTHING_IS_LOST));
            (say(texts::documents::NOT_SAVED), text)
        }
        Message::NotKept(fault) => {
            let what = fault_text::store_fault(fault, language);
            (
                say(texts::documents::NOT_KEPT_HEAD),
                texts::documents::NOT_KEPT.with(language, &[&what]),
            )
        }
    }
}

fn read_fault_words(fault: &ReadFault, language: Language) -> String {
    match fault {
        ReadFault::Store(fault) => fault_text::store_fault(fault, language),
        ReadFault::Syntax(fault) => fault_text::syntax_fault(fault, language),
        ReadFault::Failed => failure_words(language),
    }
}

/// The program failed in the middle of a job.
pub(super) fn failure_words(language: Language) -> String {
    let report = last_report().map(|path| path.display().to_string()).unwrap_or_default();
    texts::documents::JOB_FAILED.with(language, &[&report])
}

pub(super) fn unsound_words(fault: &Unsound, language: Language) -> String {
    match fault {
        Unsound::Unread(fault) => read_fault_words(fault, language),
        Unsound::Faulty(reading) => {
            let first = reading.faults.first();
            first.map(|fault| fault_text::semantic_fault(fault, language)).unwrap_or_default()
        }
    }
}

/// Who else has the plan open, and what that means.
pub(super) fn who_beside(holder: &Holder, language: Language) -> String {
    let since = calendar::moment(holder.since, language);
    match (holder.name.as_str(), holder.machine.as_str()) {
        ("", _) => texts::documents::SOMEONE_BESIDE.in_language(language).to_owned(),
        (name, "") => texts::documents::BESIDE.with(language, &[&name, &since]),
        (name, machine) => texts::documents::BESIDE_AT.with(language, &[&name, &machine, &since]),
    }
}
