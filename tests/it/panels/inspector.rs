//! The panel of what is selected.

use super::*;

#[test]
fn the_inspector_changes_kind_sells_and_lifecycle() {
    let mut harness = inspector(&["store"]);
    choose(&mut harness, "Kind", "Pop-up / showroom");
    let changed = shown(&harness, "store");
    assert_eq!(changed.kind, ChannelKind::PopUp);
    assert_eq!(changed.name, "Store Ulm", "a name of its own stays");
    assert_eq!(changed.sells, Availability::No, "the default comes with the kind");
    choose(&mut harness, "Sells", "From step 1");
    assert_eq!(shown(&harness, "store").sells, Availability::From(1));
    choose(&mut harness, "Status", "Planned for step 2");
    let node = harness.state().session.plan().nodes[&id("store")].clone();
    assert_eq!(node.lifecycle, Lifecycle::Planned(2));

    let mut harness = inspector(&["shop"]);
    choose(&mut harness, "Kind", "App");
    assert_eq!(shown(&harness, "shop").name, "App", "the default name goes with the kind");
}

#[test]
fn the_inspector_names_the_partner_and_opens_sections() {
    let mut harness = inspector(&["shop"]);
    choose(&mut harness, "Run by", "A partner");
    type_into(&mut harness, "Partner", "Amazon");
    assert_eq!(shown(&harness, "shop").operator, Operator::Partner("Amazon".to_owned()));
    assert!(harness.query_by_label("Volume discounts").is_none());
    harness.get_by_label("B2B functions").click();
    harness.run();
    harness.get_by_role_and_label(Role::CheckBox, "Volume discounts").scroll_to_me();
    harness.run();
    choose(&mut harness, "Volume discounts", "Yes");
    assert_eq!(shown(&harness, "shop").features.volume_discounts, Availability::Yes);
}

#[test]
fn typing_a_name_keeps_focus_and_cursor() {
    let mut harness = inspector(&["shop"]);
    harness.get_by_label("Name").focus();
    harness.run();
    harness.key_press(Key::Home);
    harness.run();
    for letter in ["A", "B", "C"] {
        harness.get_by_label("Name").type_text(letter);
        harness.run();
    }
    assert_eq!(shown(&harness, "shop").name, "ABCOnline shop");
    assert!(harness.get_by_label("Name").is_focused());
}

#[test]
fn the_inspector_changes_a_link() {
    let mut harness = inspector(&["l1"]);
    let now = |harness: &Harness<'static, Window>| {
        harness.state().session.plan().links[&id("l1")].clone()
    };
    harness.get_by_label("Reverse").click();
    harness.run();
    assert_eq!((now(&harness).from.as_str(), now(&harness).to.as_str()), ("store", "shop"));
    harness.get_by_label("Unusual between these two");
    choose(&mut harness, "Kind", "Store stock display");
    assert_eq!(now(&harness).kind, LinkKind::StockDisplay);
    assert!(harness.query_by_label("Unusual between these two").is_none());
    harness.get_by_label("Orders").click();
    harness.run();
    let resources = now(&harness).resources.expect("a choice of its own");
    assert_eq!(resources.iter().count(), 2);
    harness.get_by_label("Back to the default").click();
    harness.run();
    assert_eq!(now(&harness).resources, None);
    type_into(&mut harness, "Effort (person-days)", "7");
    assert_eq!(now(&harness).effort, Some(7));
}

#[test]
fn a_link_that_has_one_direction_only_is_not_reversed() {
    let mut plan = plan();
    let crm = catalogue::fresh_system(SystemKind::Crm, Language::English);
    add(&mut plan, "crm", crate::sample::node(crm, "CRM", 0, 300));
    link(&mut plan, "l2", "shop", "crm", LinkKind::Uses);
    let mut harness = window(session(&plan, Language::English, &["l2"]), side_panel);
    harness.state_mut().side.tab = SideTab::Inspector;
    harness.run();
    harness.get_by_label("Label");
    assert!(harness.query_by_label("Reverse").is_none());
}

#[test]
fn several_elements_are_changed_at_once() {
    let mut harness = inspector(&["shop", "store"]);
    harness.get_by_label("2 selected");
    harness.get_by_label("Lock position").click();
    harness.run();
    choose(&mut harness, "Status", "Until step 1");
    for node in harness.state().session.plan().nodes.values() {
        assert!(node.locked);
        assert_eq!(node.lifecycle, Lifecycle::Retiring(1));
    }
    harness.get_by_label("Delete").click();
    harness.run();
    assert_eq!(harness.state().session.plan().nodes.len(), 2, "what is locked stays");
    harness.get_by_label("Lock position").click();
    harness.run();
    harness.get_by_label("Delete").click();
    harness.run();
    assert!(harness.state().session.plan().nodes.is_empty());
}

#[test]
fn feedback_is_added_and_dated() {
    let mut harness = inspector(&["shop"]);
    harness.get_by_label("Feedback").click();
    harness.run();
    harness.get_by_label("Add feedback").scroll_to_me();
    harness.run();
    harness.get_by_label("Add feedback").click();
    harness.run();
    assert!(harness.get_by_label("Feedback 1").is_focused(), "what was said is written at once");
    type_into(&mut harness, "Feedback 1", "Too slow");
    let node = harness.state().session.plan().nodes[&id("shop")].clone();
    assert_eq!(node.feedback[0].text, "Too slow");
    assert_ne!(node.feedback[0].date.to_string(), "1970-01-01");
    harness.get_by_label("Remove Feedback 1").click();
    harness.run();
    assert!(harness.state().session.plan().nodes[&id("shop")].feedback.is_empty());
}

#[test]
fn the_inspector_holds_nodes_links_and_several_off() {
    for selected in [&["shop"][..], &["l1"], &["shop", "l1"]] {
        let mut harness = inspector(selected);
        for is_off in [true, false] {
            harness.get_by_role_and_label(Role::CheckBox, "Leave out (what if)").click();
            harness.run();
            let excluded = harness.state().session.viewport().excluded().len();
            assert_eq!(excluded, if is_off { selected.len() } else { 0 }, "{selected:?}");
        }
        assert!(!harness.state().session.is_changed());
    }
}
