//! Importing in the window: by the menu into the open plan or as one of its own, by a file that is
//! given to the window always as one of its own.

use std::path::Path;

use commerce_canvas::plan::View;
use commerce_canvas::session::{
    Action, Answer, Chosen, Command, Effect, ImportChoice, Message, Question, Report, Session,
};
use commerce_canvas::ui::jobs::is_importable;

use crate::{opened, samples};

const FLOW: &[u8] = include_bytes!("../../data/interchange/flow.mmd");

/// Chooses a path for what is to be imported, and reads it.
fn import(session: &mut Session, path: &Path) {
    let effects = session.dispatch(Action::Run(Command::Import));
    let [Effect::Pick { ticket, pick, .. }] = effects[..] else { panic!("{effects:?}") };
    let chosen = Some(Chosen { path: path.to_owned(), asked_to_replace: true });
    let picked = Report::Picked { ticket, pick, chosen };
    let effects = session.dispatch(Action::Report(Box::new(picked)));
    session.dispatch(opened::done(&effects));
}

#[test]
fn what_is_imported_comes_into_the_plan_as_one_step_or_is_one_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("flow.mmd");
    std::fs::write(&path, FLOW).expect("it can be written");
    let plan = samples::all().into_iter().find(|(name, _)| *name == "musterhaus").expect("there").1;
    let mut session = opened::session(&plan, View::Today);

    for choice in [ImportChoice::Nothing, ImportChoice::Add] {
        import(&mut session, &path);
        let asked = session.question().expect("it is asked").clone();
        let Question::Imported { imported, .. } = &asked.question else { panic!("{asked:?}") };
        assert!(!imported.said.is_empty());
        assert_eq!(*session.plan(), plan, "nothing changes before it is decided");
        session.dispatch(Action::Answer(asked.id, Answer::Import(choice)));
        let more = match choice {
            ImportChoice::Add => imported.plan.nodes.len(),
            _ => 0,
        };
        assert_eq!(session.plan().nodes.len(), plan.nodes.len() + more);
    }
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(*session.plan(), plan, "it is one step");

    import(&mut session, &path);
    let asked = session.question().expect("it is asked").clone();
    session.dispatch(Action::Answer(asked.id, Answer::Import(ImportChoice::New)));
    assert_eq!(session.plan().name.as_ref(), "Unser Vertrieb");
    assert!(session.path().is_none() && session.is_changed(), "it is saved nowhere yet");
}

#[test]
fn a_file_that_is_given_to_the_window_is_a_plan_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("flow.mmd");
    std::fs::write(&path, FLOW).expect("it can be written");
    let plan = samples::all().swap_remove(0).1;
    let mut session = opened::session(&plan, View::Today);
    let effects = session.dispatch(Action::ImportPath(path));
    session.dispatch(opened::done(&effects));
    assert_eq!(session.plan().name.as_ref(), "Unser Vertrieb");
    assert!(session.is_changed());
    let asked = session.question().expect("what became of it is told").clone();
    let Question::Message(Message::Done { text, .. }) = &asked.question else {
        panic!("{asked:?}")
    };
    assert!(text.contains("Mermaid"), "{text}");
}

#[test]
fn what_cannot_be_imported_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("broken.drawio");
    std::fs::write(&path, b"<mxfile>").expect("it can be written");
    let plan = samples::all().swap_remove(0).1;
    let mut session = opened::session(&plan, View::Today);
    import(&mut session, &path);
    let asked = session.question().expect("it is told").clone();
    assert!(matches!(asked.question, Question::Message(_)), "{asked:?}");
    assert_eq!(*session.plan(), plan);
}

#[test]
fn endings_say_what_is_imported_and_what_is_opened() {
    for (name, imports) in [
        ("a.drawio", true),
        ("a.Canvas", true),
        ("a.xlsx", true),
        ("a.commerce", false),
        ("a", false),
    ] {
        assert_eq!(is_importable(Path::new(name)), imports, "{name}");
    }
}
