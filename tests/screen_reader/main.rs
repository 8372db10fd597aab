//! The real window as a screen reader has it: the tree of what is shown, read over AT-SPI on a
//! private session bus, and a whole plan drawn by the actions of that tree alone — no key and no
//! pointer.
//!
//! Needs `Xvfb`, `openbox`, `dbus-daemon` and `at-spi2-core`; `tests/run` installs them.
#![cfg(target_os = "linux")]

mod desktop;
mod drawing;
mod portal;
mod reader;

use std::collections::BTreeSet;

use commerce_canvas::file;
use commerce_canvas::plan::{Body, Id, Plan};

use desktop::Desktop;
use drawing::Hand;
use portal::Portal;
use reader::role;

/// The sample that is drawn anew.
const SAMPLE: &str = "saves/brightleaf.commerce";

fn sample() -> Plan {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE);
    file::read(&std::fs::read(path).expect("readable")).expect("a plan").plan
}

/// A node in what the test compares: sort and kind, name, when it is there, whom it is for and
/// whether it sells.
fn node(plan: &Plan, id: &Id) -> String {
    let node = &plan.nodes[id];
    let what = match &node.body {
        Body::Channel(channel) => format!(
            "{:?} sells {:?} to {:?} by {:?}",
            channel.kind, channel.sells, channel.markets, channel.operator
        ),
        Body::System(system) => format!("{:?} shares {:?}", system.kind, system.shares),
        Body::Team(team) => format!("{:?}", team.kind),
        Body::Activity(activity) => format!("{:?}", activity.kind),
        Body::Audience(audience) => format!("{:?} {:?}", audience.market, audience.reach),
        Body::Note(_) | Body::Frame(_) => String::new(),
    };
    format!("{:?} “{}”: {what}, {:?}", node.sort(), node.name(), node.lifecycle)
}

fn meaning(plan: &Plan) -> BTreeSet<String> {
    let nodes = plan.nodes.keys().map(|id| node(plan, id));
    let name = |id: &Id| plan.nodes[id].name();
    let links = plan.links.values().map(|link| {
        let (from, to) = (name(&link.from), name(&link.to));
        format!("{:?} “{from}” – “{to}” {:?}: {}", link.kind, link.lifecycle, link.label)
    });
    nodes.chain(links).collect()
}

#[test]
fn a_whole_sample_is_drawn_by_the_actions_of_a_screen_reader() {
    let Some(desktop) = Desktop::start() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    let wanted = sample();
    std::fs::write(&path, file::write(&Plan::named(&wanted.name))).expect("written");
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

    let mut hand = Hand::new(&reader);
    hand.draw(&wanted);
    hand.save();
    let drawn = desktop::wait_for("the plan to be saved", || {
        let plan = file::read(&std::fs::read(&path).ok()?).ok()?.plan;
        (plan.links.len() == wanted.links.len()).then_some(plan)
    });
    let (drawn, wanted) = (meaning(&drawn), meaning(&wanted));
    let missing: Vec<_> = wanted.difference(&drawn).collect();
    let besides: Vec<_> = drawn.difference(&wanted).collect();
    assert!(missing.is_empty() && besides.is_empty(), "missing {missing:#?}, besides {besides:#?}");

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
