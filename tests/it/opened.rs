//! Sessions with a plan that was opened, in a view and a language.

use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Plan, View};
use commerce_canvas::session::{Action, Opened, Session, Settings};

/// In English.
pub fn session(plan: &Plan, view: View) -> Session {
    session_in(plan, view, Language::English)
}

/// As if the plan came from a file.
pub fn session_in(plan: &Plan, view: View, language: Language) -> Session {
    let mut session = Session::new(Settings { language, ..Settings::default() });
    let reading = file::read(file::write(plan).as_bytes()).expect("a plan");
    session.dispatch(Action::Opened(Opened { path: None, reading: reading.into() }));
    session.dispatch(Action::SetView(view));
    session
}
