//! The findings in the window: found, fixed, set aside and taken back, by the names of what is
//! shown.

use std::time::{Duration, Instant};

use commerce_canvas::file;
use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{LinkKind, Plan, View};
use commerce_canvas::session::{Settings, ThemeChoice};
use commerce_canvas::ui::App;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use eframe::egui::accesskit::Role;

use crate::notation::{id, plan};
use crate::opened;

type Window = Harness<'static, App>;

fn window_of(plan: &Plan, settings: Settings) -> Window {
    let builder = Harness::builder().with_size(vec2(1280.0, 800.0)).with_max_steps(40);
    opened::window(plan, settings, builder)
}

fn window(plan: &Plan, language: Language) -> Window {
    window_of(plan, Settings { language, theme: ThemeChoice::Light, ..Settings::default() })
}

fn until(window: &mut Window, wanted: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    window.run();
    while !wanted(window) {
        assert!(begun.elapsed() < Duration::from_secs(20), "it never came");
        std::thread::sleep(Duration::from_millis(10));
        window.run();
    }
    window.run();
}

fn press(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

/// Presses the first button whose name begins so.
fn press_like(window: &mut Window, name: &str) {
    let found = window
        .query_all_by_label_contains(name)
        .find(|node| node.accesskit_node().role() == Role::Button);
    found.unwrap_or_else(|| panic!("no button like {name}")).click();
    window.run();
}

fn has(window: &Window, name: &str) -> bool {
    window.query_all_by_label_contains(name).next().is_some()
}

fn told(line: &str) -> Plan {
    let mut plan = plan(line);
    let columns = (plan.nodes.len() as f64).sqrt().ceil() as i32;
    let ids: Vec<_> = plan.nodes.keys().cloned().collect();
    for (index, id) in ids.iter().enumerate() {
        let (column, row) = (index as i32 % columns, index as i32 / columns);
        let node = plan.nodes.get_mut(id).expect("it is there");
        std::sync::Arc::make_mut(node).at = GridPoint::new(column * 240, row * 120);
    }
    let strategy = std::sync::Arc::make_mut(&mut plan.strategy);
    (strategy.mission, strategy.vision) = ("Grow".to_owned(), "Everywhere".to_owned());
    plan
}

const COLLECT: &str = "shop: Shop; store: Store; a: Audience; a -Reaches-> shop; \
                       a -Reaches-> store; shop -ClickAndCollect-> store; crm: Crm planned 2; \
                       shop -Uses-> crm";

#[test]
fn a_finding_is_found_fixed_and_undone() {
    for (language, tab, finding, fix, notice) in [
        (
            Language::English,
            "Findings",
            "Hint: Customers can collect orders from “shop” at “store”, but not return them there",
            "Add return in store, 15 person-days (planned for step 1)",
            "Planned for step 1: Return in store, shop – store",
        ),
        (
            Language::German,
            "Befunde",
            "Hinweis: Kunden können Bestellungen aus „shop“ bei „store“ abholen, dort aber nicht \
             zurückgeben",
            "Rückgabe in der Filiale hinzufügen, 15 Personentage (wird für Schritt 1 eingeplant)",
            "Für Schritt 1 eingeplant: Rückgabe in der Filiale, shop – store",
        ),
    ] {
        let drawn = told(COLLECT);
        let mut window = window(&drawn, language);
        let before = file::write(window.state().session().plan());
        press(&mut window, Role::Tab, &format!("{tab} 1"));
        assert!(has(&window, finding));
        press(&mut window, Role::Button, fix);
        let session = window.state().session();
        assert_eq!(session.view(), View::Target, "so that it is seen");
        let kinds = session.plan().links.values().map(|link| link.kind);
        assert_eq!(kinds.filter(|kind| *kind == LinkKind::ReturnInStore).count(), 1);
        assert!(has(&window, notice));
        assert!(!has(&window, finding));
        window.get_by_role_and_label(Role::Tab, tab);
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
        assert_eq!(file::write(window.state().session().plan()), before);
        assert!(has(&window, finding), "the tab is still there, and so is the finding");
    }
}

#[test]
fn a_finding_is_set_aside_with_a_reason_and_taken_back() {
    for (language, tab, aside, reason, now, section, back, message) in [
        (
            Language::English,
            "Findings 1",
            "Set aside: ",
            "Why does this not apply?",
            "Set aside",
            "Set aside",
            "Take back: ",
            "but not return them there",
        ),
        (
            Language::German,
            "Befunde 1",
            "Beiseitelegen: ",
            "Warum trifft das nicht zu?",
            "Beiseitelegen",
            "Beiseitegelegt",
            "Zurückholen: ",
            "dort aber nicht zurückgeben",
        ),
    ] {
        let mut window = window(&told(COLLECT), language);
        press(&mut window, Role::Tab, tab);
        press_like(&mut window, aside);
        let button = window.get_by_role_and_label(Role::Button, now);
        assert!(button.accesskit_node().is_disabled(), "not without a reason");
        let field = window.get_by_label(reason);
        assert!(field.is_focused(), "the reason can be typed at once");
        field.type_text("Agreed with sales");
        window.run();
        window.key_press(Key::Enter);
        window.run();
        let session = window.state().session();
        let (finding, why) = session.plan().set_aside.iter().next().expect("it is set aside");
        assert_eq!(&**finding, "collect-without-return:shop>store");
        assert_eq!(why.reason, "Agreed with sales");
        assert!(why.date.to_string().as_str() > "2026-01-01", "{}", why.date);
        assert!(!has(&window, message), "the section is closed at first");
        press(&mut window, Role::DisclosureTriangle, section);
        assert!(has(&window, message) && has(&window, "Agreed with sales"));
        press_like(&mut window, back);
        assert!(window.state().session().plan().set_aside.is_empty());
        assert!(has(&window, message));
    }
}

#[test]
fn a_badge_leads_to_what_was_noticed_about_its_element() {
    let line = "shop: Shop; store: Store; other: Store; a: Audience; a -Reaches-> shop; \
                a -Reaches-> store; shop -StoreLocator-> store; shop -StoreLocator-> other";
    let mut window = window(&told(line), Language::English);
    press(&mut window, Role::Button, "1 hint about other");
    window.get_by_role_and_label(Role::CheckBox, "About other");
    assert!(has(&window, "Hint: “other” addresses no audience"));
    assert!(!has(&window, "Hint: The plan has a vision"), "which is about another matter");
    press(&mut window, Role::CheckBox, "About other");
    assert!(has(&window, "Hint: The plan has a vision"));

    // The card says the same to a screen reader.
    let card = window.get_by_role_and_label(Role::GraphicsObject, "other");
    let description = card.accesskit_node().description().expect("a description");
    assert!(description.contains("1 hint"), "{description}");

    press(&mut window, Role::Button, "shop: carries the model");
    assert_eq!(window.state().session().selection().single(), Some(&id("shop")));
    assert!(has(&window, "Multichannel"));
    window.get_by_role_and_label(Role::Tab, "Why");
    assert!(has(&window, "What carries this model"));
}

#[test]
fn marks_can_be_hidden() {
    let settings = Settings { language: Language::English, marks: false, ..Settings::default() };
    let window = window_of(&told("shop: Shop; store: Store"), settings);
    window.get_by_role_and_label(Role::GraphicsObject, "store");
    assert!(!has(&window, "hint about store"));
}

#[test]
fn what_the_program_cannot_do_it_leads_to() {
    let mut window = window(&plan("shop: Shop; a: Audience; a -Reaches-> shop"), Language::English);
    press(&mut window, Role::Button, "2 hints. Open the findings");
    press(&mut window, Role::Button, "Write the mission");
    let field = window.get_by_label("Mission");
    assert!(field.is_focused());
    field.type_text("Sell");
    window.run();
    assert_eq!(window.state().session().plan().strategy.mission, "Sell");
    window.get_by_role_and_label(Role::Tab, "Findings 1");
}

#[test]
fn the_inspector_opens_at_the_field_that_is_meant() {
    let line = "social: Social growing; shop: Shop planned 1; a: Audience; a -Reaches-> social; \
                a -Reaches-> shop";
    let mut window = window(&told(line), Language::English);
    press(&mut window, Role::Tab, "Findings 1");
    press(&mut window, Role::Button, "Look at the outlook");
    assert_eq!(window.state().session().selection().single(), Some(&id("social")));
    assert!(window.get_by_label("In the year of the vision").is_focused());
}

#[test]
fn several_findings_of_one_kind_are_fixed_together() {
    let names = ["b", "c", "d", "e", "f"];
    let stores: String =
        names.iter().map(|name| format!("{name}: Store; a -Reaches-> {name};")).collect();
    let line = format!(
        "shop: Shop; a: Audience; {stores} a -Reaches-> shop; m: Crm planned 1; \
                        shop -Uses-> m"
    );
    let mut window = window(&told(&line), Language::English);
    press(&mut window, Role::Tab, "Findings 5");
    assert!(!has(&window, "led to “e”"));
    press(&mut window, Role::Button, "And 2 more of this kind");
    assert!(has(&window, "led to “f”"));
    press_like(&mut window, "Do this for all 5");
    let locators = window.state().session().plan().links.values();
    assert_eq!(locators.filter(|link| link.kind == LinkKind::StoreLocator).count(), 5);
    assert!(has(&window, "Nothing was noticed"));
}

#[test]
fn a_plan_too_large_for_a_frame_is_looked_through_beside_it() {
    let stores: String = (0..400).map(|number| format!("s{number:03}: Store;")).collect();
    let mut window = window(&told(&stores), Language::English);
    until(&mut window, |window| has(window, "hints. Open the findings"));
    press_like(&mut window, "hints. Open the findings");
    assert!(has(&window, "And 397 more of this kind"));
    let many = window.query_all_by_label_contains("addresses no audience").count();
    assert!(many < 20, "{many} of them are shown");
    assert!(window.state().session().open_findings().is_none());
}
