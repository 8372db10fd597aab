//! Any row of commands and of other actions on a plan: it stays sound, and all of it can be undone.

#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use commerce_canvas::file::read;
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::plan::{Id, LinkKind};
use commerce_canvas::session::{Action, Command, Opened, Session, Settings};
use libfuzzer_sys::fuzz_target;

const SAMPLE: &[u8] = include_bytes!("../../saves/musterhaus.commerce");

fuzz_target!(|bytes: &[u8]| {
    // What cannot be made of the bytes any more ends the row.
    _ = run(&mut Unstructured::new(bytes));
});

fn run(data: &mut Unstructured<'_>) -> arbitrary::Result<()> {
    let mut session = Session::new(Settings::default());
    let reading = read(SAMPLE).expect("the sample");
    session.dispatch(Action::Opened(Opened { path: None, reading: reading.into() }));
    while !data.is_empty() {
        let ids: Vec<Id> = {
            let plan = session.plan();
            plan.nodes.keys().chain(plan.links.keys()).cloned().collect()
        };
        let action = match u8::arbitrary(data)? % 8 {
            0..=2 => Action::Run(*data.choose(&Command::ALL)?),
            3 if !ids.is_empty() => Action::ToggleSelected(data.choose(&ids)?.clone()),
            4 => Action::Nudge(GridPoint::new(i32::arbitrary(data)?, i32::arbitrary(data)?)),
            5 if !ids.is_empty() => Action::AddLink {
                from: data.choose(&ids)?.clone(),
                to: data.choose(&ids)?.clone(),
                kind: *data.choose(&[LinkKind::SharedStock, LinkKind::Uses, LinkKind::Reaches])?,
            },
            6 => Action::Paste { text: String::arbitrary(data)?, at: None },
            _ => Action::NamePlan(String::arbitrary(data)?),
        };
        session.dispatch(action);
        assert_eq!(session.plan().violations(), []);
    }
    while session.undo_label().is_some() {
        session.dispatch(Action::Run(Command::Undo));
        assert_eq!(session.plan().violations(), []);
    }
    Ok(())
}
