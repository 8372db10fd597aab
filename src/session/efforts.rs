//! What takes how long where the plan does not say: the planning defaults, or the efforts of a firm,
//! which the user chose for all plans. A plan never holds them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::document::{EffortsReadFault, Job, Message, Question};
use super::{Effect, Session, fault_text};
use crate::catalogue::efforts::Efforts;
use crate::language::{Language, texts};

impl Session {
    /// What proposals and the roadmap count with.
    pub fn efforts(&self) -> &Arc<Efforts> {
        self.derived.results.efforts()
    }

    /// What has to be read first, where the user chose the efforts of a firm in an earlier session.
    pub fn remembered_efforts(&self) -> Option<Job> {
        self.settings.efforts.clone().map(|path| Job::ReadEfforts { path })
    }

    /// Counts with the planning defaults again.
    pub(super) fn use_planning_defaults(&mut self) -> Effect {
        self.settings.efforts = None;
        self.derived.count_with(Efforts::usual());
        let text = texts::documents::COUNTS_WITH_DEFAULTS;
        Effect::Notice(text.in_language(self.language()).to_owned())
    }

    /// The efforts of a firm were read. Where they could not be, the planning defaults hold; a file
    /// that was chosen before is tried again at the next start.
    pub(super) fn efforts_read(
        &mut self,
        path: PathBuf,
        result: Result<Arc<Efforts>, EffortsReadFault>,
    ) -> Vec<Effect> {
        let language = self.language();
        match result {
            Ok(efforts) => {
                let was_chosen = self.settings.efforts.as_ref() == Some(&path);
                let is_known = was_chosen && *self.efforts() == efforts;
                self.settings.efforts = Some(path);
                let text = texts::documents::COUNTS_WITH.with(language, &[&efforts.name.trim()]);
                self.derived.count_with(efforts);
                match is_known {
                    true => Vec::new(),
                    false => vec![Effect::Notice(text)],
                }
            }
            Err(fault) => {
                self.derived.count_with(Efforts::usual());
                let head = texts::documents::EFFORTS_NOT_READ.in_language(language).to_owned();
                let what = fault_words(&path, &fault, language);
                let then = texts::documents::DEFAULTS_HOLD.in_language(language);
                let text = format!("{what}\n{then}");
                self.questions.ask(Question::Message(Message::Words { head, text }), false);
                Vec::new()
            }
        }
    }
}

fn fault_words(path: &Path, fault: &EffortsReadFault, language: Language) -> String {
    match fault {
        // It names the file itself.
        EffortsReadFault::Store(fault) => fault_text::store_fault(fault, language),
        EffortsReadFault::Content(fault) => {
            format!("{}\n{}", path.display(), fault_text::efforts_fault(fault, language))
        }
        EffortsReadFault::Failed => {
            let text = texts::documents::EFFORTS_FAILED.in_language(language);
            format!("{}\n{text}", path.display())
        }
    }
}
