//! What follows from the life of a document for the session around it: another plan is shown, the
//! user is asked or notified, a job begins.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{
    Answer, Asked, Becomes, ChangedChoice, Document, Event, FilledIn, ImportChoice, ImportedPlan,
    Job, KnownFile, Leave, Message, Notice, Now, Opened, Orphan, Pick, Question, QuestionId,
    Recovered, Report, Step, TableReadFault, Ticket, UnsavedChoice,
};
use crate::edit::{Label, LabelKind};
use crate::file::Reading;
use crate::file::store::StoreFault;
use crate::language::{Language, Sentence, Text, texts};
use crate::plan::Plan;
use crate::session::action::effect::{Effect, OrphanEffect};
use crate::session::text::fault_text;
use crate::session::{Action, Command, Session};

impl Session {
    /// Which file the plan belongs to, and what is on its way between the two.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Where the plan was opened from or saved to.
    pub fn path(&self) -> Option<&Path> {
        self.document.path()
    }

    /// Whether something is not saved yet.
    pub fn is_changed(&self) -> bool {
        self.document.is_changed(self.plan.state())
    }

    /// What the user is to be asked next.
    pub fn question(&self) -> Option<&Asked> {
        self.questions.next(self.is_changed())
    }

    /// Everything that the user has not answered yet.
    pub fn questions(&self) -> impl Iterator<Item = &Asked> {
        self.questions.all()
    }

    /// Lets something happen to the document, and does what follows.
    pub(in crate::session) fn document_event(&mut self, event: Event) -> Vec<Effect> {
        let now = Now { plan: &self.plan, state: self.plan.state() };
        let mut effects = Vec::new();
        for step in self.document.on(event, now) {
            effects.extend(self.carry_out(step));
        }
        let document = &self.document;
        self.questions.retain(|question| document.asks(question));
        effects
    }

    fn carry_out(&mut self, step: Step) -> Vec<Effect> {
        match step {
            Step::Start(job) => vec![Effect::Start(job)],
            Step::Pick(ticket, pick) => vec![self.pick(ticket, pick)],
            Step::Ask(question) => {
                self.questions.ask(question, true);
                Vec::new()
            }
            Step::AskInTime(question) => {
                self.questions.ask(question, false);
                Vec::new()
            }
            Step::Notify(notice) => vec![Effect::Notice(self.text_of(&notice))],
            Step::ShowNew => {
                let name = texts::history::FRESH_PLAN.in_language(self.language());
                self.show(Plan::named(name));
                self.document.begin(None, None, Some(self.plan.state()));
                self.begin_empty();
                vec![Effect::PlanReplaced, Effect::BeginAnew]
            }
            Step::Show(opened) => self.show_opened(opened),
            Step::Recover(recovered) => self.show_recovered(*recovered),
            Step::Replace { plan, kind, becomes } => {
                self.replace_with(plan, kind, becomes);
                Vec::new()
            }
            Step::Remember(path) => {
                self.settings.remember(path);
                Vec::new()
            }
            Step::Then(event) => self.document_event(event),
            Step::Quit => vec![Effect::Quit],
        }
    }

    fn pick(&self, ticket: Ticket, pick: Pick) -> Effect {
        let proposal = pick.ending().map(|ending| self.file_name("", ending)).unwrap_or_default();
        Effect::Pick { ticket, pick, proposal }
    }

    /// Has the user choose a plan with which this one is compared.
    pub(in crate::session) fn pick_to_compare(&mut self) -> Effect {
        let ticket = self.document.ticket();
        self.pick(ticket, Pick::Compare)
    }

    /// Has the user choose a file with tables of this plan that were filled in.
    pub(in crate::session) fn pick_table(&mut self) -> Effect {
        let ticket = self.document.ticket();
        self.pick(ticket, Pick::Table)
    }

    /// Has the user choose a file of another program.
    pub(in crate::session) fn pick_import(&mut self) -> Effect {
        let ticket = self.document.ticket();
        self.pick(ticket, Pick::Import)
    }

    /// Begins to read a file of another program.
    pub(in crate::session) fn import(&mut self, path: PathBuf, as_new: bool) -> Effect {
        let ticket = self.document.ticket();
        Effect::Start(Job::Import { ticket, path, language: self.language(), as_new })
    }

    /// Has the user choose a file from which an export takes something: a design, a logo.
    pub fn pick_for_export(&mut self, pick: Pick) -> Effect {
        let ticket = self.document.ticket();
        self.pick(ticket, pick)
    }

    /// Has the user choose a file with the efforts of a firm.
    pub(in crate::session) fn pick_efforts(&mut self) -> Effect {
        let ticket = self.document.ticket();
        self.pick(ticket, Pick::Efforts)
    }

    /// Has the user choose where to put what is exported of this plan: its files end like this,
    /// without the dot, and this is what it shows of the plan, in words, if it is not the plan.
    pub fn pick_place_for_export(&mut self, ending: &'static str, shown: &str) -> Effect {
        let ticket = self.document.ticket();
        let proposal = self.file_name(shown, ending);
        Effect::Pick { ticket, pick: Pick::Export(ending), proposal }
    }

    /// An image begins to be written; quitting waits for
    /// [`Action::Exported`](crate::session::Action).
    pub fn begin_export(&mut self) -> Ticket {
        self.document.began_elsewhere()
    }

    fn replace_with(&mut self, plan: Plan, kind: LabelKind, becomes: Becomes) {
        self.replace_as_step(plan, kind);
        self.document.replaced(becomes, self.plan.state());
    }

    /// An earlier version replaces what is shown, as a step of the history.
    pub(in crate::session) fn restore(&mut self, plan: Plan) -> Vec<Effect> {
        self.replace_as_step(plan, LabelKind::Restore);
        vec![self.notice(texts::documents::RESTORED)]
    }

    pub(super) fn replace_as_step(&mut self, plan: Plan, kind: LabelKind) {
        let (added, changed, removed) = crate::file::diff(&self.plan, &plan).counts();
        let (mut editor, ongoing, _) = self.parts();
        // What was typed is the step before.
        ongoing.typing.end(&mut editor);
        editor.replace_as_step(plan, Label { kind, count: added + changed + removed });
    }

    fn show_opened(&mut self, opened: Opened) -> Vec<Effect> {
        let Opened { path, reading, fingerprint, is_unsaved } = opened;
        // A plan opened without its faulty parts is saved under another name only.
        let path = path.filter(|_| reading.is_whole());
        let known = path.clone().zip(fingerprint);
        let plan = reading.plan.clone();
        let known = known.map(|(path, fingerprint)| {
            let plan = plan.clone();
            KnownFile { path, plan, fingerprint }
        });
        self.show(plan);
        self.document.begin(path, known, (!is_unsaved).then(|| self.plan.state()));
        self.viewport.zoom_to_fit(&self.plan);
        let comments = reading.had_comments.then(|| self.notice(texts::documents::COMMENTS_GO));
        std::iter::once(Effect::PlanReplaced).chain(comments).collect()
    }

    fn show_recovered(&mut self, recovered: Recovered) -> Vec<Effect> {
        let Recovered { id, path, plan, known } = recovered;
        self.show(plan);
        self.document.begin(path, known, None);
        self.viewport.zoom_to_fit(&self.plan);
        let language = self.language();
        let left = self.questions.all().find_map(|asked| match &asked.question {
            Question::Recovery(left) => Some(left.len()),
            _ => None,
        });
        let text = match left {
            Some(left) => texts::documents::RECOVERED_ONE_OF.with(language, &[&left]),
            None => texts::documents::RECOVERED.in_language(language).to_owned(),
        };
        vec![Effect::PlanReplaced, Effect::Orphan(id, OrphanEffect::Adopt), Effect::Notice(text)]
    }

    /// Shows another plan; what belonged to the one before is forgotten.
    fn show(&mut self, plan: Plan) {
        let (mut editor, ongoing, _) = self.parts();
        ongoing.typing.end(&mut editor);
        ongoing.gesture.forget();
        editor.begin(plan);
        self.begun_empty = None;
        self.journey_editor().forget_plan();
    }

    /// The name that is proposed for a file of this plan: that of the plan's file, else that of
    /// the plan without what no system allows in names; then what is shown of it, in words.
    pub fn file_name(&self, shown: &str, ending: &str) -> String {
        let allowed = |letter: &char| !letter.is_control() && !"/\\:*?\"<>|".contains(*letter);
        let allowed = |text: &str| text.chars().filter(allowed).take(80).collect::<String>();
        let of_file = self.path().and_then(Path::file_stem);
        let name = match of_file {
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => allowed(&self.plan.name),
        };
        let name = match name.trim() {
            "" => texts::history::FRESH_PLAN.in_language(self.language()),
            name => name,
        };
        match allowed(shown).trim() {
            "" => format!("{name}.{ending}"),
            shown => format!("{name} – {shown}.{ending}"),
        }
    }

    /// Whether the window may close at once; otherwise the user is asked or told first.
    pub fn may_close(&mut self) -> Result<(), Vec<Effect>> {
        let effects = self.dispatch(Action::Run(Command::Quit));
        match effects.as_slice() {
            [Effect::Quit] => Ok(()),
            _ => Err(effects),
        }
    }

    /// Something that took time came to its end.
    pub(in crate::session) fn handle_report(&mut self, report: Report) -> Vec<Effect> {
        match report {
            Report::Picked { ticket, pick: Pick::Compare, chosen } => match chosen {
                Some(chosen) => vec![Effect::Start(Job::Compare { ticket, path: chosen.path })],
                None => Vec::new(),
            },
            Report::Picked { ticket, pick: Pick::Table, chosen } => match chosen {
                Some(chosen) => {
                    let plan = Box::new(Plan::clone(&self.plan));
                    vec![Effect::Start(Job::ReadTable { ticket, path: chosen.path, plan })]
                }
                None => Vec::new(),
            },
            // Whatever is open by now, this is what the user wants to see.
            Report::Picked { pick: Pick::Import, chosen, .. } => match chosen {
                Some(chosen) => vec![self.import(chosen.path, false)],
                None => Vec::new(),
            },
            Report::Imported { path, as_new, result, .. } => self.imported(path, as_new, result),
            Report::TableRead { ticket, path, result } => self.table_read(ticket, path, result),
            // They are for all plans, whichever is open by now.
            Report::Picked { pick: Pick::Efforts, chosen, .. } => match chosen {
                Some(chosen) => vec![Effect::Start(Job::ReadEfforts { path: chosen.path })],
                None => Vec::new(),
            },
            Report::EffortsRead { path, result } => self.efforts_read(path, result),
            Report::Picked { ticket, pick, chosen } => {
                if let Some(chosen) = chosen.as_ref().filter(|_| pick == Pick::Save)
                    && ticket.document == self.document.id()
                {
                    self.name_after(&chosen.path);
                }
                self.document_event(Event::Picked(ticket, pick, chosen))
            }
            Report::Read { ticket, path, result } => {
                self.document_event(Event::Read(ticket, path, result))
            }
            Report::Written { ticket, path, result } => {
                self.document_event(Event::Written(ticket, path, result))
            }
            Report::Kept { ticket, path, date, result } => {
                self.plan_kept(ticket, &path, date, result)
            }
            Report::Looked { document, path, found } => {
                self.document_event(Event::Looked(document, path, found))
            }
            Report::Compared { ticket, path, result } => {
                // What is compared with another plan is not open any more.
                if ticket.document() != self.document.id() {
                    return Vec::new();
                }
                let question = match result {
                    Ok(read) => {
                        let old = Box::new(read.reading.plan.clone());
                        Question::Comparison { path, old }
                    }
                    Err(fault) => {
                        let lost = self.lost_version(&path, &fault);
                        Question::Message(lost.unwrap_or(Message::NotOpened(path, fault)))
                    }
                };
                self.questions.ask(question, false);
                Vec::new()
            }
        }
    }

    /// Tables that were filled in were read, or could not be: what they would change is asked about.
    fn table_read(
        &mut self,
        ticket: Ticket,
        path: PathBuf,
        result: Result<Arc<FilledIn>, TableReadFault>,
    ) -> Vec<Effect> {
        // The plan of which these are tables is not open any more.
        if ticket.document() != self.document.id() {
            return Vec::new();
        }
        let language = self.language();
        let say = |text: Text| text.in_language(language).to_owned();
        let question = match result {
            Ok(filled) => Question::FilledIn { ticket, path, filled },
            Err(fault) => {
                let what = match fault {
                    TableReadFault::Store(fault) => fault_text::store_fault(&fault, language),
                    TableReadFault::Refused(faults) => in_lines(&faults, language),
                    TableReadFault::Failed => say(texts::tables::READING_FAILED),
                };
                let text = format!("{what}\n{}", say(texts::tables::NOTHING_TAKEN_OVER));
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let head = texts::tables::NOT_READABLE.with(language, &[&name]);
                Question::Message(Message::Words { head, text })
            }
        };
        self.questions.ask(question, false);
        Vec::new()
    }

    /// What another program wrote was read, or could not be: whether it comes into the open plan is
    /// asked where there is one.
    fn imported(
        &mut self,
        path: PathBuf,
        as_new: bool,
        result: Result<Arc<ImportedPlan>, TableReadFault>,
    ) -> Vec<Effect> {
        let language = self.language();
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        match result {
            Ok(imported) if as_new || self.plan.nodes.is_empty() => {
                let head = texts::interchange::IMPORTED.with(language, &[&name]);
                let text = in_lines(&imported.said, language);
                self.questions.ask(Question::Message(Message::Done { head, text }), false);
                self.begin_imported(&imported)
            }
            Ok(imported) => {
                let ticket = self.document.ticket();
                self.questions.ask(Question::Imported { ticket, path, imported }, false);
                Vec::new()
            }
            Err(fault) => {
                let what = match fault {
                    TableReadFault::Store(fault) => fault_text::store_fault(&fault, language),
                    TableReadFault::Refused(faults) => in_lines(&faults, language),
                    TableReadFault::Failed => {
                        texts::tables::READING_FAILED.in_language(language).to_owned()
                    }
                };
                let nothing = texts::interchange::NOTHING_IMPORTED.in_language(language);
                let head = texts::interchange::NOT_IMPORTED.with(language, &[&name]);
                self.questions.show_message(head, format!("{what}\n{nothing}"));
                Vec::new()
            }
        }
    }

    /// A plan without a title is called as the file that it is saved to.
    fn name_after(&mut self, path: &Path) {
        let untitled =
            Language::ALL.map(|language| texts::history::FRESH_PLAN.in_language(language));
        if self.path().is_some() || !untitled.contains(&&*self.plan.name) {
            return;
        }
        let path = super::finished(path, crate::file::ENDING);
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        if !stem.trim().is_empty() {
            self.editor().name_plan(stem.trim());
        }
    }

    /// Shows what was imported as a plan of its own, which is saved nowhere yet.
    fn begin_imported(&mut self, imported: &ImportedPlan) -> Vec<Effect> {
        let plan = imported.plan.clone();
        let reading = Arc::new(Reading::of(plan));
        let opened = Opened { is_unsaved: true, ..Opened::from(reading) };
        self.document_event(Event::Leave(Leave::Show(opened)))
    }

    /// What was imported becomes a plan of its own, or part of the open one.
    fn import_decided(&mut self, imported: &ImportedPlan, choice: ImportChoice) -> Vec<Effect> {
        match choice {
            ImportChoice::Nothing => Vec::new(),
            ImportChoice::New => self.begin_imported(imported),
            ImportChoice::Add => {
                let (mut editor, ongoing, _) = self.parts();
                let outcome = ongoing.clipboard.insert_beside(&mut editor, &imported.plan);
                outcome.unwrap_or_else(|notice| vec![notice])
            }
        }
    }

    /// Takes over what was filled in, as a step of the history. What was changed here since the
    /// tables were read stays.
    fn take_over(&mut self, filled: &FilledIn) -> Vec<Effect> {
        let merged = crate::file::merge(&filled.before, &self.plan, &filled.after).plan;
        if let Err(fault) = crate::file::write_checked(&merged) {
            return vec![Effect::Notice(fault_text::too_large(&fault, self.language()))];
        }
        self.replace_as_step(merged, LabelKind::FillIn);
        vec![self.notice(texts::tables::TAKEN_OVER)]
    }

    /// Unsaved work cannot be kept any more, or can again.
    pub(in crate::session) fn autosave_changed(
        &mut self,
        fault: Option<StoreFault>,
    ) -> Vec<Effect> {
        match fault {
            Some(fault) => {
                self.questions.ask(Question::Message(Message::NotKept(fault)), false);
                Vec::new()
            }
            None => vec![self.notice(texts::documents::KEPT_AGAIN)],
        }
    }

    /// The user answered. What is not asked any more has no answer.
    pub(in crate::session) fn answer(&mut self, id: QuestionId, answer: Answer) -> Vec<Effect> {
        let Some(question) = self.questions.take(id) else { return Vec::new() };
        match (question, answer) {
            (Question::Unsaved, Answer::Unsaved(choice)) => {
                self.document_event(Event::Unsaved(choice))
            }
            (Question::Unsaved, _) => self.document_event(Event::Unsaved(UnsavedChoice::Cancel)),
            (Question::Overwrite { .. }, answer) => {
                self.document_event(Event::Overwrite(matches!(answer, Answer::Go(true))))
            }
            (Question::ReplaceImage { ticket, .. }, answer) => {
                let replace = matches!(answer, Answer::Go(true));
                vec![Effect::ReplaceImage { ticket, replace }]
            }
            (Question::Changed(_) | Question::Conflicts { .. }, Answer::Changed(choice)) => {
                self.document_event(Event::Changed(choice))
            }
            (Question::Changed(_) | Question::Conflicts { .. }, _) => {
                self.document_event(Event::Changed(ChangedChoice::Later))
            }
            (Question::Unusable { .. }, answer) => {
                self.document_event(Event::Unusable(matches!(answer, Answer::Go(true))))
            }
            (Question::Faults { .. }, answer) => {
                self.document_event(Event::Faults(matches!(answer, Answer::Go(true))))
            }
            (Question::Recovery(orphans), answer) => self.answer_recovery(orphans, &answer),
            (Question::FilledIn { filled, .. }, Answer::Go(true)) => self.take_over(&filled),
            (Question::Imported { imported, .. }, Answer::Import(choice)) => {
                self.import_decided(&imported, choice)
            }
            (Question::Complete(completion), Answer::Go(true)) => match completion.needs_file {
                true => self.document_event(Event::SaveAs),
                false => self.complete_step(completion.date),
            },
            (
                Question::FilledIn { .. }
                | Question::Imported { .. }
                | Question::Complete(_)
                | Question::Comparison { .. }
                | Question::Message(_),
                _,
            ) => Vec::new(),
        }
    }

    fn answer_recovery(&mut self, mut orphans: Vec<Orphan>, answer: &Answer) -> Vec<Effect> {
        let at = |orphans: &[Orphan], id| orphans.iter().position(|orphan| orphan.id == id);
        match answer {
            Answer::Recover(id) => {
                let Some(orphan) = at(&orphans, *id).map(|at| orphans.remove(at)) else {
                    self.questions.offer_recovery(orphans);
                    return Vec::new();
                };
                // What has no plan was shown with the others.
                let (left, without_plan): (Vec<_>, Vec<_>) =
                    orphans.into_iter().partition(|orphan| orphan.plan.is_some());
                self.questions.offer_recovery(left);
                let mut effects: Vec<Effect> = without_plan
                    .into_iter()
                    .map(|orphan| Effect::Orphan(orphan.id, OrphanEffect::Acknowledge))
                    .collect();
                if let Orphan { id, about, plan: Some(plan), known, .. } = orphan {
                    let path = about.path;
                    let recovered = Box::new(Recovered { id, path, plan, known });
                    effects.extend(self.document_event(Event::Leave(Leave::Recover(recovered))));
                }
                effects
            }
            Answer::Discard(id) => {
                orphans.retain(|orphan| orphan.id != *id);
                self.questions.offer_recovery(orphans);
                vec![Effect::Orphan(*id, OrphanEffect::Discard)]
            }
            Answer::Close
            | Answer::Go(_)
            | Answer::Import(_)
            | Answer::Unsaved(_)
            | Answer::Changed(_) => orphans
                .into_iter()
                .map(|orphan| Effect::Orphan(orphan.id, OrphanEffect::Acknowledge))
                .collect(),
        }
    }

    fn text_of(&self, notice: &Notice) -> String {
        let language = self.language();
        let text = match notice {
            Notice::Saved => texts::window::SAVED_STATE,
            Notice::Reloaded => texts::documents::RELOADED,
            Notice::Merged => texts::documents::MERGED,
            Notice::MergedTooLarge(fault) => return fault_text::too_large(fault, language),
            Notice::FileIsGone => texts::documents::FILE_IS_GONE,
            Notice::FileIsBack => texts::documents::FILE_IS_BACK,
            Notice::NotOpenAnyMore(path) => {
                return texts::documents::NOT_OPEN_ANY_MORE.with(language, &[&path.display()]);
            }
            Notice::ClosesWhenWritten => texts::documents::CLOSES_WHEN_WRITTEN,
            Notice::GoesOnWhenWritten => texts::documents::GOES_ON_WHEN_WRITTEN,
        };
        text.in_language(language).to_owned()
    }

    fn notice(&self, text: Text) -> Effect {
        Effect::Notice(text.in_language(self.language()).to_owned())
    }
}

/// What is said, a line each.
fn in_lines(said: &[Sentence], language: Language) -> String {
    said.iter().map(|line| line.in_language(language)).collect::<Vec<_>>().join("\n")
}
