//! The real window as a screen reader has it: the tree of what is shown, read over AT-SPI on a
//! private session bus, and a whole plan drawn by the actions of that tree alone — no key and no
//! pointer.
//!
//! Needs `Xvfb`, `openbox`, `dbus-daemon` and `at-spi2-core`; `tests/run` installs them.
#![cfg(target_os = "linux")]

mod desktop;
mod drawing;
mod filling;
mod portal;
mod reader;
#[path = "../it/said.rs"]
mod said;

use commerce_canvas::file;
use commerce_canvas::plan::Plan;

use desktop::Desktop;
use drawing::Hand;
use portal::Portal;
use reader::role;
use said::said;

/// The sample that is drawn anew.
const SAMPLE: &str = "saves/brightleaf.commerce";

fn sample() -> Plan {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE);
    file::read(&std::fs::read(path).expect("readable")).expect("a plan").plan
}

#[test]
fn a_whole_sample_is_drawn_by_the_actions_of_a_screen_reader() {
    let Some(desktop) = Desktop::start() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    let wanted = sample();
    std::fs::write(&path, file::write(&Plan::named("Something"))).expect("written");
    // Nothing moves that only costs time.
    let _portal = Portal::start(desktop.bus(), true).expect("a portal");
    let mut program = desktop.run_program(&path, folder.path());
    let reader = desktop.reader(&mut program);

    // Everything that is shown has a role and a name.
    let shown = reader.items();
    for (wanted, name) in [
        (role::FRAME, "plan.commerce – Commerce Canvas"),
        (role::PAGE_TAB, "Outline"),
        (role::CANVAS, "Canvas"),
        (role::BUTTON, "File"),
        (role::BUTTON, "Online shop"),
        (role::RADIO_BUTTON, "Today"),
    ] {
        let found = shown.iter().any(|item| item.role == wanted && item.name == name);
        assert!(found, "{name} of role {wanted} is not in the tree:\n{}", reader::written(&shown));
    }
    let nameless: Vec<_> =
        shown.iter().filter(|item| item.acts() && item.name.trim().is_empty()).collect();
    assert!(nameless.is_empty(), "what can be pressed has a name: {nameless:#?}");

    let hand = Hand::new(&reader);
    hand.name_plan("Something", &wanted.name);
    hand.strategy(&wanted);
    hand.draw(&wanted);
    hand.steps(&wanted);
    for journey in wanted.journeys.values() {
        hand.journey(&wanted, journey);
    }
    hand.close_journeys();
    for measure in wanted.measures.values() {
        hand.measure(&wanted, measure);
    }
    hand.close_inventory();
    hand.save();
    let built = desktop::wait_for("the plan to be saved", || {
        let built = file::read(&std::fs::read(&path).ok()?).ok()?;
        (built.plan.links.len() == wanted.links.len()).then_some(built)
    });
    assert!(built.faults.is_empty(), "{:?}", built.faults);
    let (built, said_of) = (said(&built.plan), said(&wanted));
    for (what, wanted) in &said_of {
        assert_eq!(built.get(what), Some(wanted), "{what}");
    }
    assert_eq!(built.len(), said_of.len(), "nothing besides");

    // What a row and a link on the canvas say of themselves.
    hand.look_at_all();
    let all = reader.items();
    let says = |role: u32, name: &str| {
        let item = all.iter().find(|item| item.role == role && item.name == name);
        item.map(|item| item.description.clone()).unwrap_or_default()
    };
    let shop = says(role::PANEL, "brightleaf.example");
    for part in ["Channel, Sells, B2C", "Click & Collect to Tasting bar, Bristol"] {
        assert!(shop.contains(part), "{part:?} in {shop:?}");
    }
    let link =
        says(role::PANEL, "Click & Collect, from brightleaf.example to Tasting bar, Bristol");
    assert!(link.starts_with("Planned for step 2"), "{link:?}");

    // What it adds up to was told as it changed.
    let told = reader.announcements();
    assert!(told.iter().any(|text| text.contains("Crosschannel")), "{told:#?}");
    program.quit(&reader);
}

#[test]
fn there_is_less_motion_where_the_system_asks_for_it() {
    let Some(desktop) = Desktop::start() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    std::fs::write(&path, file::write(&Plan::named("Motion"))).expect("written");
    let portal = Portal::start(desktop.bus(), true).expect("a portal");
    let mut program = desktop.run_program(&path, folder.path());
    let reader = desktop.reader(&mut program);
    reader.press(&reader.wait_for(role::BUTTON, "View"));
    reader.press(&reader.wait_for(role::MENU_ITEM, "Language and look"));
    let is_reduced = |wanted: bool| {
        reader.wait_until("the switch for less motion", |items| {
            let is_it = |item: &&reader::Item| item.name.starts_with("Reduce motion");
            items.iter().find(is_it).filter(|item| item.is_checked() == wanted).map(|_| ())
        });
    };
    is_reduced(true);
    portal.set_reduced(false).expect("told");
    is_reduced(false);
    portal.set_reduced(true).expect("told");
    is_reduced(true);
}
