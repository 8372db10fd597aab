//! The book of names and what is done with it: recognising, placing, pasting and turning.

mod book;
mod in_window;
mod pasting;
mod recognising;
mod turning;

use commerce_canvas::geometry::Rect;
use commerce_canvas::language::Language;
use commerce_canvas::layout;
use commerce_canvas::plan::Node;
use commerce_canvas::session::{Action, Command, Effect, NamedItems, Session, Settings};

/// A session with an empty plan.
fn session(language: Language) -> Session {
    let mut session = Session::new(Settings { language, ..Settings::default() });
    let corner = commerce_canvas::geometry::Point::default();
    session.dispatch(Action::SetWindow(Rect::from_size(corner, 1_200.0, 800.0)));
    session
}

/// The node of this name.
fn node<'a>(session: &'a Session, name: &str) -> &'a Node {
    let mut nodes = session.plan().nodes.values();
    nodes.find(|node| node.name() == name).unwrap_or_else(|| panic!("there is no {name}"))
}

/// Nothing covers anything.
fn assert_apart(session: &Session) {
    let cards: Vec<(&str, Rect)> =
        session.plan().nodes.values().map(|node| (node.name(), layout::card(node))).collect();
    for (index, (name, card)) in cards.iter().enumerate() {
        for (other, below) in &cards[index + 1..] {
            assert!(!card.intersects(below), "{name} covers {other}");
        }
    }
}

/// What is asked.
fn asked(effects: Vec<Effect>) -> Box<NamedItems> {
    let mut asked = effects.into_iter().filter_map(|effect| match effect {
        Effect::AskKinds(named) => Some(named),
        _ => None,
    });
    asked.next().expect("it is asked")
}

/// One step of the history holds it all.
fn assert_one_step(session: &mut Session, before: usize) {
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().nodes.len(), before, "it is one step");
    session.dispatch(Action::Run(Command::Redo));
}
