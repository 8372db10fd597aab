//! `tidy`: everything in its lane, and nothing but places changed.

use std::path::Path;

use commerce_canvas::catalogue::lanes::Lane;
use commerce_canvas::file;
use commerce_canvas::geometry::Rect;
use commerce_canvas::layout;
use commerce_canvas::plan::{Body, Node, Plan};

use super::environment::{TestEnvironment, text};

/// The plans whose drawings are measured, as they were drawn by hand.
fn drawings() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/drawing");
    let entries = std::fs::read_dir(folder).expect("it can be listed");
    let paths = entries.map(|entry| entry.expect("it can be listed").path());
    let plans = paths.filter(|path| path.extension().is_some_and(|ending| ending == "commerce"));
    plans
        .map(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
            (name.to_owned(), std::fs::read(&path).expect("it can be read"))
        })
        .collect()
}

fn tidied(environment: &TestEnvironment, name: &str, more: &[&str]) -> Plan {
    let call = [["tidy", name, "-o", "-"].as_slice(), more].concat();
    let output = environment.run(&call);
    assert_eq!(output.status.code(), Some(0), "{name}: {}", text(&output.stderr));
    file::read(&output.stdout).expect("a plan").plan
}

fn cards(plan: &Plan, wanted: impl Fn(&Node) -> bool) -> Vec<Rect> {
    let nodes = plan.nodes.values().filter(|node| !matches!(node.body, Body::Frame(_)));
    nodes.filter(|node| wanted(node)).map(|node| layout::card(node)).collect()
}

#[test]
fn lanes_stand_in_their_order_and_no_card_lies_on_another() {
    let environment = TestEnvironment::new();
    for (name, bytes) in drawings() {
        environment.write(&name, bytes);
        for view in ["today", "target"] {
            let plan = tidied(&environment, &name, &["--view", view]);
            let mut right = f64::MIN;
            for lane in Lane::ALL.into_iter().filter(|lane| *lane != Lane::Foot) {
                let lane_cards = cards(&plan, |node| Lane::of(node) == lane);
                let Some(area) = Rect::around(lane_cards) else { continue };
                assert!(area.min.x > right + 60.0, "{name}: {lane:?} has no gutter before it");
                right = area.max.x;
            }
            let lanes = Rect::around(cards(&plan, |node| Lane::of(node) != Lane::Foot));
            let lowest = lanes.expect("cards").max.y;
            for foot in cards(&plan, |node| Lane::of(node) == Lane::Foot) {
                assert!(foot.min.y > lowest, "{name}: {foot:?} stands among the lanes");
            }
            let all = cards(&plan, |_| true);
            for (index, a) in all.iter().enumerate() {
                let near = all[index + 1..].iter().find(|b| a.expand(30.0).intersects(b));
                assert!(near.is_none(), "{name}: {a:?} is too near to {near:?}");
            }
        }
    }
}

#[test]
fn nothing_but_places_changes_and_it_is_always_the_same() {
    let environment = TestEnvironment::new();
    for (name, bytes) in drawings() {
        let before = file::read(&bytes).expect("a plan").plan;
        environment.write(&name, bytes);
        let after = tidied(&environment, &name, &[]);
        assert_eq!(file::write(&after), file::write(&tidied(&environment, &name, &[])), "{name}");
        let mut moved_back = before.clone();
        for (id, node) in &after.nodes {
            let mut node = Node::clone(node);
            (node.at, node.size) = (before.nodes[id].at, before.nodes[id].size);
            moved_back.nodes.insert(id.clone(), node.into());
        }
        assert_eq!(file::write(&moved_back), file::write(&before), "{name}");
    }
}

#[test]
fn what_is_locked_stays_and_remarks_stand_by_what_they_are_about() {
    let environment = TestEnvironment::new();
    let plan = r#"(format: 1, name: "Small", nodes: {
        "crm": System(name: "CRM", kind: Crm, at: (0, 0), locked: true),
        "remark": Note(text: "Who answers?", at: (900, 900)),
        "shop": Channel(name: "Shop", kind: Shop, at: (0, 10)),
        "store": Channel(name: "Store", kind: Store, at: (10, 0)),
    }, links: {
        "about": (from: "remark", to: "store", kind: Annotates),
        "collect": (from: "shop", to: "store", kind: ClickAndCollect),
    })"#;
    environment.write("small.commerce", plan);
    let plan = tidied(&environment, "small.commerce", &[]);
    let rect = |name: &str| {
        let node = plan.nodes.iter().find(|(id, _)| id.as_str() == name).expect("a node").1;
        layout::card(node)
    };
    let (locked, store, remark) = (rect("crm"), rect("store"), rect("remark"));
    assert_eq!((locked.min.x, locked.min.y), (0.0, 0.0));
    for other in ["shop", "store", "remark"] {
        assert!(!rect(other).expand(8.0).intersects(&locked), "{other} lies on what is locked");
    }
    assert!((remark.center().x - store.center().x).abs() < 1.0, "{remark:?} {store:?}");
    assert!((remark.center().y - store.center().y).abs() < 160.0, "{remark:?} {store:?}");
}

#[test]
fn comments_that_are_left_out_are_told() {
    let environment = TestEnvironment::with_plans();
    let output = environment.run(&["tidy", "loose.commerce", "-o", "tidy.commerce"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).contains("comments of loose.commerce"));
    assert!(environment.path("tidy.commerce").exists());
}
