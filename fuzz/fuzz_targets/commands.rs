//! A short row of commands and of other actions on a small plan: it stays sound, and undoing all
//! of it leads back to where it began.
//!
//! Rows are short and the plan has one of everything, so that many rows are tried in a second;
//! long rows on large plans are what `endurance` in `tests/it` is for.

#![no_main]

use std::sync::LazyLock;

use arbitrary::{Arbitrary, Unstructured};
use commerce_canvas::file::read;
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::plan::{Id, LinkKind, View};
use commerce_canvas::session::{Action, Command, Opened, Session, Settings};
use libfuzzer_sys::fuzz_target;

/// No row has more actions than this.
const MOST_ACTIONS: usize = 12;
/// A plan that was doubled up to this many elements is large enough.
const MOST_ELEMENTS: usize = 32;

/// Links of each sort of meaning.
const KINDS: [LinkKind; 6] = [
    LinkKind::SharedStock,
    LinkKind::ClickAndCollect,
    LinkKind::Uses,
    LinkKind::Reaches,
    LinkKind::Supports,
    LinkKind::LeadExchange,
];

/// Read once for all rows: a plan is cloned in constant time.
static START: LazyLock<Opened> = LazyLock::new(|| {
    let reading = read(include_bytes!("../small.commerce")).expect("it is a plan");
    assert_eq!(reading.faults, []);
    Opened::from(std::sync::Arc::new(reading))
});

fuzz_target!(|bytes: &[u8]| {
    let mut session = Session::new(Settings::default());
    session.dispatch(Action::Opened(START.clone()));
    let start = session.plan().clone();
    // What cannot be made of the bytes any more ends the row.
    _ = run(&mut session, &mut Unstructured::new(bytes));
    session.dispatch(Action::CancelGesture);
    while session.undo_label().is_some() {
        session.dispatch(Action::Run(Command::Undo));
    }
    assert_eq!(session.plan(), &start);
});

fn run(session: &mut Session, data: &mut Unstructured<'_>) -> arbitrary::Result<()> {
    for _ in 0..MOST_ACTIONS {
        if data.is_empty() || session.plan().element_count() > MOST_ELEMENTS {
            break;
        }
        let action = action(session, data)?;
        session.dispatch(action);
        assert_eq!(session.plan().violations(), []);
    }
    Ok(())
}

fn action(session: &Session, data: &mut Unstructured<'_>) -> arbitrary::Result<Action> {
    Ok(match u8::arbitrary(data)? % 16 {
        0..=4 => match *data.choose(&Command::ALL)? {
            // It leaves the plan to which everything is to lead back.
            Command::NewPlan => Action::Run(Command::SelectAll),
            command => Action::Run(command),
        },
        5 | 6 => Action::ToggleSelected(element(session, data)?),
        7 => Action::Select([element(session, data)?].into_iter().collect()),
        8 => Action::Nudge(GridPoint::new(i32::arbitrary(data)?, i32::arbitrary(data)?)),
        9 => Action::AddLink {
            from: element(session, data)?,
            to: element(session, data)?,
            kind: *data.choose(&KINDS)?,
        },
        10 => Action::Paste { text: String::arbitrary(data)?, at: None },
        11 => Action::NamePlan(String::arbitrary(data)?),
        12 => Action::BeginMove,
        13 => Action::PreviewMove(GridPoint::new(i32::arbitrary(data)?, i32::arbitrary(data)?)),
        14 => Action::CommitGesture,
        _ => Action::SetView(match u8::arbitrary(data)? {
            0 => View::Today,
            255 => View::Target,
            step => View::Step(step.into()),
        }),
    })
}

/// One of the elements that the plan has, or an id that none has.
fn element(session: &Session, data: &mut Unstructured<'_>) -> arbitrary::Result<Id> {
    let plan = session.plan();
    let count = plan.nodes.len() + plan.links.len();
    let at = data.choose_index(count + 1)?;
    let mut ids = plan.nodes.keys().chain(plan.links.keys());
    Ok(ids.nth(at).cloned().unwrap_or_else(|| Id::new("nobody").expect("an id")))
}
