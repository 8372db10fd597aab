//! Completing the first step: the plan as it stands is kept in a file beside it, and then the step
//! is done, as one step of the history. Nothing changes where it could not be kept.

use std::path::{Path, PathBuf};

use super::{Completion, Event, Job, Message, Question, ReadFault, Ticket, WriteFault};
use crate::catalogue::dates;
use crate::catalogue::words::view;
use crate::edit::{LabelKind, with_first_step_completed};
use crate::file::ENDING;
use crate::file::store::{StoreFault, StoreFaultKind};
use crate::language::{Language, grammar, texts};
use crate::plan::{CompletedStep, Date, Plan, View};
use crate::session::Session;
use crate::session::action::effect::Effect;
use crate::session::is_to_do;
use crate::session::text::fault_text;

/// No name of a step takes more letters than this in the name of a file.
const MOST_LETTERS: usize = 60;
/// Of more measures than this only some are named.
const MOST_NAMES: usize = 8;

impl Session {
    /// Says what completing the first step makes of the plan, and asks whether it is done.
    pub(in crate::session) fn ask_to_complete_step(&mut self, date: Date) {
        if self.plan.last_step() == 0 {
            return;
        }
        let language = self.language();
        let head = texts::completion::ASK.with(language, &[&step_name(&self.plan, language)]);
        let path = self.document.path().map(Path::to_owned);
        let said = match &path {
            Some(path) => {
                let mut said = becomes(&self.plan, language);
                let file = beside(path, &self.plan, language);
                said.push(texts::completion::KEPT_IN.with(language, &[&file]));
                said.extend(
                    self.is_changed()
                        .then(|| texts::completion::UNSAVED_TOO.in_language(language).to_owned()),
                );
                said
            }
            None => vec![texts::completion::SAVE_FIRST.in_language(language).to_owned()],
        };
        let ticket = self.document.ticket();
        let completion = Completion { ticket, date, head, said, needs_file: path.is_none() };
        self.questions.ask(Question::Complete(completion), true);
    }

    /// Completes the first step on this day. A plan without a file has to be saved first: beside it
    /// the version before is kept.
    pub(in crate::session) fn complete_step(&mut self, date: Date) -> Vec<Effect> {
        if self.plan.last_step() == 0 {
            return Vec::new();
        }
        let Some(path) = self.document.path().map(Path::to_owned) else {
            let language = self.language();
            self.questions.show_message(
                texts::completion::SAVE_FIRST_HEAD.in_language(language).to_owned(),
                texts::completion::SAVE_FIRST.in_language(language).to_owned(),
            );
            return self.document_event(Event::SaveAs);
        };
        let (editor_plan, language) = (Plan::clone(&self.plan), self.language());
        let ticket = self.document.began_elsewhere();
        let path = path.with_file_name(beside(&path, &editor_plan, language));
        vec![Effect::Start(Job::Keep { ticket, path, plan: Box::new(editor_plan), date })]
    }

    /// The plan was kept in this file as it stood, or could not be.
    pub(super) fn plan_kept(
        &mut self,
        ticket: Ticket,
        path: &Path,
        date: Date,
        result: Result<PathBuf, WriteFault>,
    ) -> Vec<Effect> {
        let mut effects = self.document_event(Event::WrittenElsewhere(ticket));
        // The plan whose step it is is not open any more; the file of its own is no harm.
        if ticket.document() != self.document.id() {
            return effects;
        }
        let language = self.language();
        match result {
            Ok(kept) => effects.extend(self.step_completed(&kept, date)),
            Err(fault) => {
                let what = match fault {
                    WriteFault::Store(fault) => fault_text::store_fault(&fault, language),
                    WriteFault::Holds(_) => {
                        let fault =
                            StoreFault { path: path.to_owned(), kind: StoreFaultKind::Changed };
                        fault_text::store_fault(&fault, language)
                    }
                    WriteFault::Failed => {
                        texts::completion::NOT_KEPT_FAILED.in_language(language).to_owned()
                    }
                };
                let nothing = texts::completion::NOTHING_CHANGED.in_language(language);
                let head = texts::completion::NOT_KEPT.in_language(language).to_owned();
                let text = format!("{what}\n{nothing}");
                self.questions.ask(Question::Message(Message::Words { head, text }), false);
            }
        }
        effects
    }

    fn step_completed(&mut self, kept: &Path, date: Date) -> Vec<Effect> {
        let language = self.language();
        let name = step_name(&self.plan, language);
        let file = kept.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let said = texts::completion::COMPLETED.with(language, &[&name, &file]);
        let view = self.viewport.view();
        let plan = with_first_step_completed(&self.plan, CompletedStep { name, date, file });
        if let Err(fault) = crate::file::write_checked(&plan) {
            return vec![Effect::Notice(fault_text::too_large(&fault, language))];
        }
        self.replace_as_step(plan, LabelKind::CompleteStep);
        // The same picture under the number that it has now.
        self.viewport.renumber(match view {
            View::Step(step) if step > 1 => View::Step(step - 1),
            View::Today | View::Step(_) => View::Today,
            View::Target | View::Vision => view,
        });
        vec![Effect::Notice(said)]
    }

    /// Compares the plan with how it stood when a step was completed, the first of them 0.
    pub(in crate::session) fn compare_with_completed(&mut self, index: usize) -> Vec<Effect> {
        let file = self.plan.completed.get(index).map(|completed| completed.file.clone());
        let (Some(file), Some(path)) = (file, self.document.path().map(Path::to_owned)) else {
            return Vec::new();
        };
        // What the plan names lies beside it, and nowhere else.
        let Some(name) = Path::new(&file).file_name() else { return Vec::new() };
        let ticket = self.document.ticket();
        vec![Effect::Start(Job::Compare { ticket, path: path.with_file_name(name) })]
    }

    /// What is said where the plan as it stood at a completed step is not beside it any more; `None`
    /// of another file and of another fault.
    pub(super) fn lost_version(&self, path: &Path, fault: &ReadFault) -> Option<Message> {
        let ReadFault::Store(StoreFault { kind: StoreFaultKind::NotFound, .. }) = fault else {
            return None;
        };
        let name = path.file_name()?.to_string_lossy();
        let completed = self.plan.completed.iter().find(|one| one.file == name)?;
        let language = self.language();
        let head = texts::completion::NOT_FOUND.with(language, &[&name]);
        let about = [&completed.name as &dyn std::fmt::Display, &path.display()];
        let text = texts::completion::NOT_FOUND_ABOUT.with(language, &about);
        Some(Message::Words { head, text })
    }
}

/// What becomes of the plan, a paragraph each: its elements, and the measures of the step.
fn becomes(plan: &Plan, language: Language) -> Vec<String> {
    let of_step = || plan.measures.values().filter(|measure| measure.step == Some(1));
    let names = |to_do: bool| {
        let those = of_step().filter(|measure| is_to_do(measure) == to_do);
        let names = those.map(|one| texts::phrases::QUOTED.with(language, &[&one.title.trim()]));
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| grammar::short_list(&names, MOST_NAMES, language))
    };
    let elements = texts::completion::BECOMES.in_language(language).to_owned();
    let left = names(true).map(|names| match plan.last_step() {
        1 => texts::completion::LEFT_WITHOUT_STEP.with(language, &[&names]),
        _ => {
            let step = plan.steps.get(&2);
            let next = match step.map_or("", |step| step.name.trim()) {
                "" => view(View::Step(2), language),
                name => name.to_owned(),
            };
            match step.and_then(|step| step.until) {
                Some(until) => {
                    let until = dates::written(until, language);
                    texts::completion::LEFT_UNTIL.with(language, &[&names, &next, &until])
                }
                None => texts::completion::LEFT_FOR_NEXT.with(language, &[&names, &next]),
            }
        }
    });
    let over = names(false).map(|names| texts::completion::OVER.with(language, &[&names]));
    [Some(elements), left, over].into_iter().flatten().collect()
}

/// What the first step is called, with its number where it has no name.
fn step_name(plan: &Plan, language: Language) -> String {
    let name = plan.steps.get(&1).map(|step| step.name.trim()).unwrap_or_default();
    match name {
        "" => texts::plan::STEP_NUMBER.with(language, &[&(plan.completed.len() + 1)]),
        name => name.to_owned(),
    }
}

/// The name of the file in which a plan is kept as it stands: `NAME – STEP.commerce`.
fn beside(path: &Path, plan: &Plan, language: Language) -> String {
    let forbidden = |letter: &char| letter.is_control() || "/\\:*?\"<>|".contains(*letter);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let step = step_name(plan, language);
    let step: String =
        step.chars().filter(|letter| !forbidden(letter)).take(MOST_LETTERS).collect();
    format!("{stem} – {}.{ENDING}", step.trim())
}
