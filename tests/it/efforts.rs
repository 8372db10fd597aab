//! The efforts of a firm in the window: chosen, counted with, named, and given up again.

use std::path::Path;
use std::sync::Arc;

use commerce_canvas::file::store::SystemFiles;
use commerce_canvas::language::Language;
use commerce_canvas::plan::View;
use commerce_canvas::session::{
    Action, Assessed, Chosen, Command, Effect, Message, Pick, Question, Report, Session, Settings,
    effort_text,
};
use commerce_canvas::ui::jobs::Disk;

use crate::notation::plan;
use crate::opened::session;

/// The user chooses a file, and it is read; what the window is asked to do then.
fn choose(session: &mut Session, path: &Path) -> Vec<Effect> {
    let effects = session.dispatch(Action::Run(Command::ChooseEfforts));
    let [Effect::Pick { ticket, pick: Pick::Efforts, .. }] = effects[..] else {
        panic!("a file is to be chosen: {effects:?}")
    };
    let chosen = Some(Chosen { path: path.to_owned(), asked_to_replace: false });
    let report = Report::Picked { ticket, pick: Pick::Efforts, chosen };
    let effects = session.dispatch(Action::Report(Box::new(report)));
    let [Effect::Start(job)] = &effects[..] else { panic!("it is read: {effects:?}") };
    let disk = Disk { files: Arc::new(SystemFiles), data: None };
    session.dispatch(Action::Report(Box::new(disk.run(job.clone(), 0))))
}

/// What the way to the next level takes, and what the first step of the roadmap does.
fn counted(session: &mut Session) -> (u32, u64) {
    let Assessed::Known(assessment) = session.assessment() else { panic!("it is known at once") };
    let next = assessment.next.as_ref().expect("a higher level").effort;
    let roadmap = session.roadmap().expect("it is known at once");
    (next, roadmap.steps[1].effort.total())
}

const LINE: &str = "shop: Shop; store: Store; phone: Phone planned 1";

#[test]
fn they_are_counted_with_and_named_until_the_planning_defaults_are_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("north.efforts.ron");
    let text = "(name: \"North\", channel: 77, links: {AssistedOrder: 4})";
    std::fs::write(&path, text).expect("written");
    let mut session = session(&plan(LINE), View::Target);
    let before = session.plan().clone();
    assert_eq!(counted(&mut session), (10, 30));
    let told = choose(&mut session, &path);
    assert!(matches!(&told[..], [Effect::Notice(text)] if text.contains("North")), "{told:?}");
    assert_eq!(counted(&mut session), (4, 77));
    assert_eq!(session.settings().efforts.as_deref(), Some(&*path));
    // The plan keeps only what was written in it.
    assert_eq!(session.plan(), &before);
    let effort = session.roadmap().expect("known").steps[1].effort;
    let source = effort_text::source(effort, session.efforts(), Language::German);
    assert_eq!(source.as_deref(), Some("Tage nach den Aufwänden von North, ± 40 %"));
    // A plan that is opened is counted with them, too.
    assert!(session.is_enabled(Command::UsePlanningDefaults));
    session.dispatch(Action::Run(Command::NewPlan));
    assert_eq!(session.efforts().name, "North");
    session.dispatch(Action::Run(Command::UsePlanningDefaults));
    assert!(session.efforts().are_usual() && session.settings().efforts.is_none());
    assert!(!session.is_enabled(Command::UsePlanningDefaults));
}

#[test]
fn they_are_found_again_at_the_next_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("own.efforts.ron");
    std::fs::write(&path, "(name: \"Own\", channel: 1)").expect("written");
    let settings = Settings { efforts: Some(path), ..Settings::default() };
    let mut session = Session::new(settings);
    let job = session.remembered_efforts().expect("it was chosen before");
    let disk = Disk { files: Arc::new(SystemFiles), data: None };
    session.dispatch(Action::Report(Box::new(disk.run(job, 0))));
    assert_eq!(session.efforts().name, "Own");
    assert!(Session::new(Settings::default()).remembered_efforts().is_none());
}

#[test]
fn a_file_that_says_something_else_is_told_with_its_place_and_the_defaults_hold() {
    let folder = tempfile::tempdir().expect("a folder");
    let (good, bad) =
        (folder.path().join("good.efforts.ron"), folder.path().join("bad.efforts.ron"));
    std::fs::write(&good, "(name: \"Good\", channel: 77)").expect("written");
    std::fs::write(&bad, "(name: \"Bad\",\n channels: 3)").expect("written");
    let missing = folder.path().join("missing.efforts.ron");
    for (path, said) in [(&bad, "Line 2, column 2"), (&missing, "missing.efforts.ron")] {
        let mut session = session(&plan(LINE), View::Target);
        choose(&mut session, &good);
        assert_eq!(choose(&mut session, path), []);
        let asked = session.questions().next().expect("something is told");
        let Question::Message(Message::Words { text, .. }) = &asked.question else {
            panic!("it is a message")
        };
        assert!(text.contains(said) && text.contains("planning defaults"), "{text}");
        assert!(session.efforts().are_usual());
        assert_eq!(counted(&mut session), (10, 30));
    }
}
