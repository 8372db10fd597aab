//! The life of a document, one late arrival at a time: what was asked for one plan, one state or
//! one question is never applied to another. The simulation tries all of it at once; here stands
//! what each of these is about.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use commerce_canvas::file::store::{StoreFaultKind, SystemFiles, versions};
use commerce_canvas::file::{read, write};
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::plan::{Body, Color, Note, Plan};
use commerce_canvas::session::{
    Action, Answer, ChangedChoice, Chosen, Command, Effect, Job, Message, Pick, Placing, Question,
    Report, Session, Settings, Ticket, TypingTarget, UnsavedChoice, WriteFault,
};
use commerce_canvas::ui::jobs::Disk;

/// A session whose jobs are done when the test says so.
struct Desk {
    _folder: tempfile::TempDir,
    folder: PathBuf,
    disk: Disk,
    session: Session,
    jobs: Vec<Job>,
    dialogs: Vec<(Ticket, Pick)>,
    told: Vec<String>,
    has_quit: bool,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let data = Some(folder.path().join("data"));
        Self {
            folder: folder.path().to_owned(),
            _folder: folder,
            disk: Disk { files: Arc::new(SystemFiles), data },
            session: Session::new(Settings::default()),
            jobs: Vec::new(),
            dialogs: Vec::new(),
            told: Vec::new(),
            has_quit: false,
        }
    }

    /// A desk on which a plan of this name is open.
    fn with(name: &str) -> Self {
        let mut desk = Self::new();
        let path = desk.put("plan.commerce", name);
        desk.act(Action::OpenPath(path));
        desk.work();
        assert_eq!(desk.name(), name);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a plan as another program does.
    fn put(&self, file: &str, name: &str) -> PathBuf {
        let path = self.path(file);
        std::fs::write(&path, write(&Plan::named(name))).expect("written");
        path
    }

    fn name_in(&self, file: &str) -> String {
        let bytes = std::fs::read(self.path(file)).expect("it is there");
        read(&bytes).expect("a plan").plan.name.to_string()
    }

    fn name(&self) -> String {
        self.session.plan().name.to_string()
    }

    fn act(&mut self, action: Action) {
        for effect in self.session.dispatch(action) {
            match effect {
                Effect::Start(job) => self.jobs.push(job),
                Effect::Pick { ticket, pick, .. } => self.dialogs.push((ticket, pick)),
                Effect::Notice(text) => self.told.push(text),
                Effect::Quit => self.has_quit = true,
                _ => {}
            }
        }
        self.session.document().check(&self.session).expect("whatever waits, waits for something");
    }

    fn run(&mut self, command: Command) {
        self.act(Action::Run(command));
    }

    fn rename(&mut self, name: &str) {
        self.act(Action::NamePlan(name.to_owned()));
    }

    /// Does the next job; its report comes later.
    fn done(&mut self) -> Report {
        self.disk.run(self.jobs.remove(0), 1_790_000_000_000)
    }

    fn hear(&mut self, report: Report) {
        self.act(Action::Report(Box::new(report)));
    }

    /// Does all that waits, at once.
    fn work(&mut self) {
        while !self.jobs.is_empty() {
            let report = self.done();
            self.hear(report);
        }
    }

    /// The dialog of the system says this.
    fn choose(&mut self, path: &Path) {
        let (ticket, pick) = self.dialogs.pop().expect("a dialog is open");
        let chosen = Some(Chosen { path: path.to_owned(), asked_to_replace: true });
        self.hear(Report::Picked { ticket, pick, chosen });
    }

    fn look(&mut self) {
        let document = self.session.document().id();
        let path = self.session.path().expect("it has a file").to_owned();
        let report = self.disk.run(Job::Look { document, path }, 0);
        self.hear(report);
    }

    fn question(&self) -> Option<&Question> {
        self.session.question().map(|asked| &asked.question)
    }

    fn answer(&mut self, answer: Answer) {
        let id = self.session.question().expect("something is asked").id;
        self.act(Action::Answer(id, answer));
    }
}

#[test]
fn a_chosen_name_is_finished_before_anything_is_replaced() {
    for chosen in ["base", "Plan 2.0", "Stand 31.12.2026"] {
        let mut desk = Desk::with("Mine");
        let there = desk.put(&format!("{chosen}.commerce"), "Theirs");
        desk.run(Command::SaveAs);
        // The dialog of the system has asked about a name that is not the one of the file.
        let path = desk.path(chosen);
        desk.choose(&path);
        desk.work();
        assert!(
            matches!(desk.question(), Some(Question::Overwrite { path, .. }) if *path == there)
        );
        assert_eq!(desk.name_in(&format!("{chosen}.commerce")), "Theirs");
        desk.answer(Answer::Go(false));
        desk.work();
        assert_eq!(desk.name_in(&format!("{chosen}.commerce")), "Theirs");
        desk.act(Action::SaveTo(path));
        desk.work();
        // What it holds is replaced as the user saw it, and by nobody's leave otherwise.
        std::fs::write(&there, write(&Plan::named("Newer"))).expect("written");
        desk.answer(Answer::Go(true));
        desk.work();
        assert!(matches!(desk.question(), Some(Question::Overwrite { .. })), "it is asked anew");
        assert_eq!(desk.name_in(&format!("{chosen}.commerce")), "Newer");
        desk.answer(Answer::Go(true));
        desk.work();
        assert_eq!(desk.name_in(&format!("{chosen}.commerce")), "Mine");
        assert_eq!(desk.session.path(), Some(there.as_path()));
        let kept = versions::list(&SystemFiles, &desk.path("data"), &there);
        let kept = kept.iter().map(|version| std::fs::read(&version.kept).expect("kept"));
        let kept: Vec<_> = kept.map(|bytes| read(&bytes).expect("a plan").plan.name).collect();
        assert!(kept.contains(&"Newer".into()), "what was replaced is a version: {kept:?}");
    }
}

#[test]
fn what_is_edited_while_a_plan_is_read_is_asked_about_when_it_arrives() {
    let mut desk = Desk::with("First");
    let second = desk.put("second.commerce", "Second");
    desk.act(Action::OpenPath(second.clone()));
    let report = desk.done();
    desk.rename("Edited meanwhile");
    desk.hear(report);
    assert_eq!(desk.name(), "Edited meanwhile");
    assert!(matches!(desk.question(), Some(Question::Unsaved)));
    desk.answer(Answer::Unsaved(UnsavedChoice::Save));
    desk.work();
    assert_eq!(desk.name(), "Second", "saved first, then opened without being read again");
    assert_eq!(desk.name_in("plan.commerce"), "Edited meanwhile");
    // Edits after the user gave some up are others.
    desk.rename("Given up");
    desk.act(Action::OpenPath(second));
    desk.answer(Answer::Unsaved(UnsavedChoice::Discard));
    desk.rename("Not given up");
    desk.work();
    assert!(matches!(desk.question(), Some(Question::Unsaved)));
    desk.answer(Answer::Unsaved(UnsavedChoice::Cancel));
    assert_eq!(desk.name(), "Not given up");
}

#[test]
fn what_is_edited_while_the_dialog_for_a_file_is_open_is_asked_about() {
    let mut desk = Desk::with("First");
    let second = desk.put("second.commerce", "Second");
    desk.run(Command::Open);
    desk.rename("Edited meanwhile");
    desk.choose(&second);
    assert!(desk.jobs.is_empty() && matches!(desk.question(), Some(Question::Unsaved)));
}

#[test]
fn a_place_that_was_asked_for_one_plan_is_not_taken_by_another() {
    let mut desk = Desk::with("First");
    desk.run(Command::SaveAs);
    desk.run(Command::NewPlan);
    let path = desk.path("elsewhere");
    desk.choose(&path);
    assert!(desk.jobs.is_empty(), "nothing is written: {:?}", desk.jobs);
    assert!(desk.told.iter().any(|told| told.contains("not open any more")), "{:?}", desk.told);
    assert_eq!(desk.session.path(), None);
}

#[test]
fn a_plan_gives_way_only_when_it_is_written() {
    let mut desk = Desk::with("First");
    desk.rename("Saved slowly");
    desk.run(Command::Save);
    let report = desk.done();
    desk.rename("Given up");
    desk.run(Command::NewPlan);
    desk.answer(Answer::Unsaved(UnsavedChoice::Discard));
    assert!(desk.told.iter().any(|told| told.contains("still being saved")), "{:?}", desk.told);
    assert_eq!(desk.name(), "Given up");
    desk.hear(report);
    assert_ne!(desk.name(), "Given up", "nothing is asked about what was given up");
    assert_eq!(desk.session.path(), None, "and the new plan has nothing of the old file");
    desk.run(Command::Save);
    assert_eq!(desk.dialogs.len(), 1, "so it is asked where to");
    assert_eq!(desk.name_in("plan.commerce"), "Saved slowly");
}

#[test]
fn a_plan_that_could_not_be_written_is_still_there() {
    let mut desk = Desk::with("First");
    desk.rename("Saved in vain");
    desk.run(Command::Save);
    let Some(Job::Write { ticket, path, .. }) = desk.jobs.pop() else { panic!("it is written") };
    desk.rename("Given up");
    desk.run(Command::NewPlan);
    desk.answer(Answer::Unsaved(UnsavedChoice::Discard));
    let result = Err(WriteFault::Failed);
    desk.hear(Report::Written { ticket, path, result });
    assert!(matches!(desk.question(), Some(Question::Message(Message::NotSaved(..)))));
    desk.answer(Answer::Close);
    assert_eq!(desk.name(), "Given up", "what the message says is true: it is still here");
}

#[test]
fn saves_in_a_row_are_all_written() {
    let mut desk = Desk::with("First");
    desk.rename("Second");
    desk.run(Command::Save);
    desk.rename("Third");
    desk.run(Command::Save);
    desk.run(Command::Save);
    desk.work();
    assert_eq!(desk.name_in("plan.commerce"), "Third");
    assert!(!desk.session.is_changed());
    assert_eq!(desk.told.iter().filter(|told| *told == "Saved").count(), 2, "{:?}", desk.told);
}

#[test]
fn the_base_of_a_merge_survives_a_file_that_was_away() {
    let mut desk = Desk::with("First");
    let note = Body::Note(Note { text: "Ours".to_owned(), color: Color::Grey });
    let at = GridPoint::default();
    desk.act(Action::AddNode { body: note, at, placing: Placing::Exactly });
    desk.run(Command::Save);
    desk.work();
    let saved = std::fs::read(desk.path("plan.commerce")).expect("saved");
    // The drive is away, a card goes meanwhile, and the drive is back with something else.
    std::fs::remove_file(desk.path("plan.commerce")).expect("removed");
    desk.look();
    assert!(desk.session.is_changed(), "what is shown is nowhere on the disk");
    desk.run(Command::SelectAll);
    desk.run(Command::Delete);
    assert!(desk.session.plan().nodes.is_empty());
    let mut theirs = read(&saved).expect("a plan").plan;
    theirs.name = "Theirs".into();
    std::fs::write(desk.path("plan.commerce"), write(&theirs)).expect("back");
    desk.look();
    desk.answer(Answer::Changed(ChangedChoice::Merge(None)));
    assert_eq!(desk.name(), "Theirs");
    assert!(desk.session.plan().nodes.is_empty(), "what was deleted stays deleted");
}

#[test]
fn other_bytes_of_the_same_plan_are_no_news() {
    let mut desk = Desk::with("First");
    desk.rename("Mine");
    let path = desk.path("plan.commerce");
    let text = write(&Plan::named("First"));
    std::fs::write(&path, format!("// by hand\r\n{}", text.replace('\n', "\r\n")))
        .expect("written");
    desk.look();
    assert!(desk.question().is_none(), "{:?}", desk.question());
    std::fs::remove_file(&path).expect("removed");
    desk.look();
    std::fs::write(&path, text).expect("back");
    desk.look();
    assert!(desk.question().is_none(), "{:?}", desk.question());
    desk.run(Command::Save);
    desk.work();
    assert_eq!(desk.name_in("plan.commerce"), "Mine");
}

#[test]
fn an_image_that_is_being_written_is_waited_for() {
    let mut desk = Desk::with("First");
    let ticket = desk.session.begin_export();
    desk.run(Command::Quit);
    assert!(!desk.has_quit && desk.session.document().is_quitting());
    assert!(desk.told.iter().any(|told| told.contains("closes as soon as")), "{:?}", desk.told);
    desk.act(Action::Exported(ticket));
    assert!(desk.has_quit);
}

#[test]
fn what_a_slow_job_asks_waits_for_whoever_types() {
    let mut desk = Desk::with("First");
    let ticket = desk.session.begin_export();
    let path = desk.path("image.png");
    desk.act(Action::AskToReplace { ticket, path });
    assert!(!desk.session.question().expect("it is asked").by_user);
    desk.answer(Answer::Close);
    let other = desk.put("other.commerce", "Other");
    desk.act(Action::SaveTo(other));
    desk.work();
    let asked = desk.session.question().expect("it is asked");
    assert!(matches!(asked.question, Question::Overwrite { .. }) && !asked.by_user);
}

#[test]
fn a_report_does_not_take_the_place_of_a_question() {
    let mut desk = Desk::with("First");
    desk.rename("Unsaved");
    desk.run(Command::Quit);
    let kind = StoreFaultKind::NoSpace;
    let fault = commerce_canvas::file::store::StoreFault { path: desk.path("x"), kind };
    desk.act(Action::AutosaveChanged(Some(fault)));
    assert!(matches!(desk.question(), Some(Question::Unsaved)));
    desk.answer(Answer::Unsaved(UnsavedChoice::Cancel));
    assert!(matches!(desk.question(), Some(Question::Message(Message::NotKept(_)))));
    desk.answer(Answer::Close);
    desk.run(Command::Save);
    desk.work();
    assert!(!desk.has_quit, "a question that was lost would be no answer");
}

#[test]
fn what_is_being_typed_is_in_the_plan_and_one_step_of_the_history() {
    let mut desk = Desk::with("First");
    desk.act(Action::BeginTyping(TypingTarget::Plan));
    for text in ["F", "Fo", "", " Fourth "] {
        desk.act(Action::Type(text.to_owned()));
        let expected = if text.is_empty() { "First" } else { text.trim() };
        assert_eq!((desk.name(), desk.session.is_changed()), (expected.to_owned(), true));
    }
    desk.run(Command::Quit);
    assert!(!desk.has_quit && matches!(desk.question(), Some(Question::Unsaved)));
    desk.answer(Answer::Unsaved(UnsavedChoice::Cancel));
    desk.run(Command::Undo);
    assert_eq!((desk.name(), desk.session.is_changed()), ("First".to_owned(), false));
    desk.run(Command::Redo);
    assert_eq!(desk.name(), "Fourth");
    desk.act(Action::BeginTyping(TypingTarget::Plan));
    desk.act(Action::Type("Fifth".to_owned()));
    desk.act(Action::CancelTyping);
    assert_eq!(desk.name(), "Fourth");
    desk.run(Command::Undo);
    assert_eq!(desk.name(), "First", "what was given up left no step behind");
}

#[test]
fn the_same_news_once_more_takes_no_question_back() {
    let mut desk = Desk::with("First");
    desk.rename("Ours");
    desk.put("plan.commerce", "Theirs");
    desk.run(Command::Save);
    desk.work();
    assert!(matches!(desk.question(), Some(Question::Changed(_))), "{:?}", desk.question());
    desk.answer(Answer::Changed(ChangedChoice::Merge(None)));
    assert!(matches!(desk.question(), Some(Question::Conflicts { .. })), "{:?}", desk.question());
    let asked = desk.session.question().map(|asked| asked.id);
    // The watcher of the file is later than the save that met the change.
    desk.look();
    assert_eq!(desk.session.question().map(|asked| asked.id), asked);
    // Something new is asked about anew.
    desk.put("plan.commerce", "Theirs, again");
    desk.look();
    assert!(matches!(desk.question(), Some(Question::Changed(_))), "{:?}", desk.question());
}

#[test]
fn a_change_elsewhere_is_not_forgotten_while_something_else_is_asked() {
    let mut desk = Desk::with("First");
    desk.put("other.commerce", "Other");
    desk.act(Action::SaveTo(desk.path("other")));
    desk.work();
    assert!(matches!(desk.question(), Some(Question::Overwrite { .. })));
    desk.put("plan.commerce", "Theirs");
    desk.look();
    desk.answer(Answer::Go(false));
    desk.work();
    assert!(matches!(desk.question(), Some(Question::Changed(_))), "{:?}", desk.question());
}

#[test]
fn what_cannot_be_written_is_told_and_stays_unsaved() {
    let mut desk = Desk::with("First");
    desk.act(Action::SaveTo(desk.path("no such folder/plan")));
    desk.work();
    let fault = match desk.question() {
        Some(Question::Message(Message::NotSaved(_, WriteFault::Store(fault)))) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(fault.kind, StoreFaultKind::NoFolder);
    assert_eq!(desk.session.path(), Some(desk.path("plan.commerce").as_path()));
}

#[test]
fn a_plan_without_a_title_is_called_as_its_file() {
    for (name, expected) in [("Plan ohne Titel", "Vertrieb 2030"), ("Mine", "Mine")] {
        let mut desk = Desk::new();
        desk.rename(name);
        desk.run(Command::Save);
        let path = desk.path("Vertrieb 2030");
        desk.choose(&path);
        desk.work();
        assert_eq!(desk.name(), expected);
        assert_eq!(desk.name_in("Vertrieb 2030.commerce"), expected);
        // Under another name it stays what it is called.
        desk.run(Command::SaveAs);
        let path = desk.path("Other");
        desk.choose(&path);
        desk.work();
        assert_eq!(desk.name_in("Other.commerce"), expected);
    }
}

#[test]
fn files_are_proposed_with_what_is_shown_of_the_plan() {
    let mut desk = Desk::with("Mine");
    for (shown, expected) in
        [("Target", "plan – Target.png"), ("Step 1: A/B", "plan – Step 1 AB.png"), ("", "plan.png")]
    {
        let effect = desk.session.pick_place_for_export("png", shown);
        let Effect::Pick { pick, proposal, .. } = effect else { panic!("{effect:?}") };
        assert_eq!((pick, &*proposal), (Pick::Export("png"), expected));
    }
}
