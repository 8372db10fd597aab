//! The guide, the table of audiences, presets and the outlook in the window, by the names of what
//! is shown.

use std::sync::Arc;

use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{
    Availability, Body, Channel, Fit, Id, Lifecycle, LinkKind, Market, Measure, Operator, Outlook,
    Plan, Reach, View,
};
use commerce_canvas::session::{Settings, ThemeChoice};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};

use crate::notation::{id, plan};

type Window = Harness<'static, App>;

fn start(language: Language, plan: Option<&Plan>) -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    if let Some(plan) = plan {
        std::fs::write(&path, file::write(plan)).expect("written");
    }
    let settings = Settings { language, theme: ThemeChoice::Light, ..Settings::default() };
    let start = Start {
        path: plan.map(|_| path),
        picker: Picker::Typed,
        settings: Some(settings),
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 900.0))
        .with_max_steps(60)
        .build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
    window.run();
    let begun = std::time::Instant::now();
    while plan.is_some() && window.state().session().plan().nodes.is_empty() {
        assert!(begun.elapsed().as_secs() < 20, "it was not read");
        std::thread::sleep(std::time::Duration::from_millis(10));
        window.run();
    }
    window.run();
    window
}

#[track_caller]
fn press(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

#[track_caller]
fn press_like(window: &mut Window, role: Role, name: &str) {
    let is_meant = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == role;
    match window.query_all_by_label_contains(name).find(is_meant) {
        Some(found) => found.scroll_to_me(),
        None => panic!("no {role:?} like {name:?}"),
    }
    window.run();
    window.query_all_by_label_contains(name).find(is_meant).expect("it is still there").click();
    window.run();
}

fn shows(window: &Window, name: &str) -> bool {
    window.query_all_by_label_contains(name).next().is_some()
}

/// Types a name where the guide has just drawn something.
fn name_it(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::TextInput, "Name in place").type_text(name);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

fn channel<'a>(window: &'a Window, id: &Id) -> &'a Channel {
    window.state().session().plan().channel(id).expect("the channel is there")
}

#[test]
fn the_guide_leads_from_nothing_to_answers() {
    let mut window = start(Language::English, None);
    assert!(shows(&window, "0 of 10 answered"), "who begins with nothing begins with the guide");
    press(&mut window, Role::Button, "Draw the customers you serve today: Business customers");
    name_it(&mut window, "Craft firms");
    let plan = window.state().session().plan();
    let (first, node) = plan.nodes.iter().next().expect("an audience");
    assert_eq!(node.name(), "Craft firms");
    assert!(matches!(&node.body, Body::Audience(one) if one.reach == Reach::Served));
    assert!(window.state().session().selection().contains(first), "what was drawn is selected");
    press(&mut window, Role::Button, "Draw the customers you want to win: Business customers");
    name_it(&mut window, "Property managers");
    assert!(shows(&window, "1 of 10 answered"));
    assert!(shows(&window, "Whom else do you serve today?"), "it goes on asking");

    press(&mut window, Role::Button, "Next: How you sell");
    press(&mut window, Role::Button, "Draw a channel through which customers can buy: Online shop");
    name_it(&mut window, "Trade shop");
    let shop = id("online-shop");
    assert_eq!(channel(&window, &shop).markets.b2b, Availability::Yes, "it is for whom there is");
    press_like(&mut window, Role::Button, "Say what “Trade shop” offers");
    assert!(shows(&window, "Back to question 2"));
    press(&mut window, Role::ComboBox, "Individual prices");
    press(&mut window, Role::ListBoxOption, "Yes");
    press_like(&mut window, Role::Button, "Back to question 2");
    assert!(shows(&window, "2 of 10 answered"));
}

#[test]
fn the_guide_leads_to_the_journeys() {
    let mut window = start(Language::English, Some(&plan("shop: Shop")));
    if !shows(&window, "of 10 answered") {
        press_like(&mut window, Role::Tab, "Guide");
    }
    press_like(&mut window, Role::DisclosureTriangle, "5. ");
    press_like(&mut window, Role::Button, "Follow a customer over the channels");
    assert!(window.state().session().shows_journeys());
    assert!(shows(&window, "Add a template"));
}

#[test]
fn the_guide_takes_the_keyboard_to_the_field() {
    let mut window = start(Language::German, None);
    press(&mut window, Role::DisclosureTriangle, "6. Mission und Vision: Offen");
    press(&mut window, Role::Button, "Schreiben Sie die Mission auf");
    let mission = window.get_by_role_and_label(Role::MultilineTextInput, "Mission");
    assert!(mission.is_focused(), "the field has the keyboard");
    mission.type_text("Bestellen rund um die Uhr");
    window.run();
    press_like(&mut window, Role::Button, "Zurück zu Frage 6");
    assert_eq!(window.state().session().plan().strategy.mission, "Bestellen rund um die Uhr");
    assert!(shows(&window, "6. Mission und Vision: Begonnen"));
    let name = "Nennen Sie eine Chance";
    window.get_by_role_and_label(Role::Button, name).scroll_to_me();
    window.run();
    press(&mut window, Role::Button, name);
    window.run();
    let chance = window.get_by_role_and_label(Role::MultilineTextInput, "Chance 1");
    assert!(chance.is_focused(), "an empty entry waits for the first chance");
}

#[test]
fn every_field_that_the_guide_leads_to_takes_the_keyboard() {
    let poor = |plan: &mut Plan| {
        let erp = plan.nodes.get_mut(&id("erp")).expect("it is there");
        let Body::System(system) = &mut Arc::make_mut(erp).body else { unreachable!("a system") };
        (system.fit, system.fit_target) = (Fit::Poor, Fit::Good);
    };
    let untouched = |_: &mut Plan| {};
    type Change<'a> = &'a dyn Fn(&mut Plan);
    let cases: [(&str, Change<'_>, &str, &str, &str); 9] = [
        ("fair: Fair", &untouched, "2. ", "Let “fair” sell", "Sells"),
        (
            "a: Audience b2b; shop: Shop b2c",
            &untouched,
            "2. ",
            "There are business",
            "Businesses (B2B)",
        ),
        (
            "a: Audience; shop: Shop b2b",
            &untouched,
            "2. ",
            "There are private",
            "Private customers (B2C)",
        ),
        ("m: Marketplace by nobody", &untouched, "2. ", "Say who runs “m”", "Partner"),
        (
            "shop: Shop b2b",
            &untouched,
            "2. ",
            "Say what “shop” offers",
            "Several users per company",
        ),
        (
            "shop: Shop",
            &untouched,
            "5. ",
            "Say how well “shop” meets",
            "Complete product information",
        ),
        ("shop: Shop; erp: Erp", &untouched, "7. ", "Say how well “erp” fits today", "Fit today"),
        ("shop: Shop; erp: Erp", &poor, "7. ", "Say what stands in the way of “erp”", "Hurdle"),
        ("shop: Shop", &untouched, "8. ", "Note what customers", "Feedback 1"),
    ];
    for (line, change, question, button, field) in cases {
        let mut drawn = plan(line);
        change(&mut drawn);
        let mut window = start(Language::English, Some(&drawn));
        press(&mut window, Role::Tab, "Guide");
        if !shows(&window, button) {
            press_like(&mut window, Role::DisclosureTriangle, question);
        }
        press_like(&mut window, Role::Button, button);
        let focused = window.query_all(By::new().predicate(|node| node.is_focused()));
        let names: Vec<_> = focused.filter_map(|node| node.accesskit_node().label()).collect();
        assert_eq!(names, [field], "{button}");
    }
}

#[test]
fn the_open_question_stays_in_sight_when_the_guide_opens_a_table() {
    let mut drawn = plan("a: Audience; shop: Shop; store: Store planned 1");
    drawn.measures.insert(id("train"), Arc::new(Measure::default()));
    let mut window = start(Language::English, Some(&drawn));
    window.set_size(vec2(1280.0, 700.0));
    press(&mut window, Role::Tab, "Guide");
    for (question, button, field) in [
        ("9. ", "Say who answers for", "Owner of "),
        ("10. ", "Give step 1 a name and a date", "Name of the step of Step 1"),
    ] {
        press_like(&mut window, Role::DisclosureTriangle, question);
        press_like(&mut window, Role::Button, button);
        window.run();
        let focused = window.get(By::new().predicate(|node| node.is_focused()));
        let name = focused.accesskit_node().label().unwrap_or_default();
        assert!(name.starts_with(field), "{name}");
        let table = window.get_by_label("Close the inventory").rect().top();
        let asked = window.query_all_by_label_contains(button).next().expect("the task").rect();
        assert!(asked.bottom() < table, "{asked:?} lies under the table, which begins at {table}");
    }
}

#[test]
fn what_the_guide_draws_while_the_target_is_shown_is_planned() {
    let mut window = start(Language::English, Some(&plan("s: Team; m: Team marketing")));
    press(&mut window, Role::Tab, "Guide");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run();
    assert_eq!(window.state().session().view(), View::Target);
    press_like(&mut window, Role::DisclosureTriangle, "4. ");
    press(&mut window, Role::Button, "Draw the customer base that both teams share: CRM");
    name_it(&mut window, "One base");
    press_like(&mut window, Role::DisclosureTriangle, "4. ");
    press_like(&mut window, Role::DisclosureTriangle, "7. ");
    press_like(&mut window, Role::Button, "Draw the systems you have today: ERP");
    name_it(&mut window, "ERP");
    let plan = window.state().session().plan();
    let of = |name: &str| {
        plan.nodes.values().find(|node| node.name() == name).expect("it is there").lifecycle
    };
    assert_eq!(of("One base"), Lifecycle::Planned(1));
    assert_eq!(of("ERP"), Lifecycle::Existing, "what is there today is there today");
}

#[test]
fn the_guide_asks_whether_a_channel_is_there_or_planned() {
    let mut window = start(Language::English, None);
    press_like(&mut window, Role::DisclosureTriangle, "2. ");
    let task = "Draw a channel through which customers can buy";
    assert!(shows(&window, "Is it there today, or planned?"));
    press(&mut window, Role::Button, &format!("{task}: Online shop"));
    name_it(&mut window, "Old shop");
    assert_eq!(window.state().session().view(), View::Today);
    // The buttons stay, and the answer counts for what is drawn next.
    let more = "Through what else do customers buy from you?";
    press_like(&mut window, Role::RadioButton, &format!("{more}: Planned"));
    press(&mut window, Role::Button, &format!("{more}: Retail partner"));
    name_it(&mut window, "New partner");
    assert_eq!(window.state().session().view(), View::Target, "what is planned is in sight");
    // The next question is asked in the view that was left.
    press_like(&mut window, Role::DisclosureTriangle, "4. ");
    let session = window.state().session();
    assert_eq!(session.view(), View::Today);
    let of = |name: &str| {
        let mut nodes = session.plan().nodes.values();
        nodes.find(|node| node.name() == name).expect("it is there").lifecycle
    };
    assert_eq!((of("Old shop"), of("New partner")), (Lifecycle::Existing, Lifecycle::Planned(1)));
}

#[test]
fn the_guide_comes_back_to_the_view_that_it_left() {
    let line = "a: Audience; b: Audience wanted; shop: Shop; store: Store planned 1";
    let mut window = start(Language::English, Some(&plan(line)));
    press(&mut window, Role::Tab, "Guide");
    let view = |window: &Window| window.state().session().view();
    // It is the first that is not answered, and open.
    assert!(shows(&window, "This asks about today and about the target"), "it says what it asks");
    press_like(&mut window, Role::Button, "No two channels work together");
    assert_eq!(view(&window), View::Target);
    press_like(&mut window, Role::Button, "Back to question 3");
    assert_eq!(view(&window), View::Today);
    // The way back stands there as long as the user has not chosen another view.
    press_like(&mut window, Role::Button, "No two channels work together");
    press(&mut window, Role::Tab, "Guide");
    assert_eq!(view(&window), View::Target);
    press(&mut window, Role::Button, "Back to the view “Today”");
    assert_eq!(view(&window), View::Today);
    assert!(!shows(&window, "Back to the view"));
    press_like(&mut window, Role::Button, "No two channels work together");
    press(&mut window, Role::Tab, "Guide");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run();
    assert!(!shows(&window, "Back to the view"), "that is the user's own choice");
}

#[test]
fn what_is_dropped_or_selected_leaves_the_guide_open() {
    let mut window = start(Language::English, None);
    press(&mut window, Role::Button, "Begin with the guide");
    press_like(&mut window, Role::Button, "Online shop");
    assert_eq!(window.state().session().plan().nodes.len(), 1);
    assert!(shows(&window, "of 10 answered"), "the guide stays");
    press(&mut window, Role::Button, "Properties of Online shop");
    assert!(!shows(&window, "of 10 answered"));
    press_like(&mut window, Role::Button, "Back to question 1");
    assert!(shows(&window, "of 10 answered"));
}

#[test]
fn each_question_leads_to_its_sheet() {
    let line = "a: Audience; shop: Shop; store: Store planned 1; erp: Erp; \
                a -Reaches-> shop; s: Team; m: Team marketing";
    let mut drawn = plan(line);
    drawn.measures.insert(id("train"), Arc::new(Measure::default()));
    let cases = [
        ("1. ", "Audiences", "Close the inventory"),
        ("2. ", "Channels", "Close the inventory"),
        ("4. ", "Who is addressed where", "a are addressed through shop"),
        ("5. ", "What customers expect", "shop, Complete product information: Not known"),
        ("7. ", "Systems", "Close the inventory"),
        ("8. ", "What customers say", "Close"),
        ("9. ", "Measures", "Close the inventory"),
        ("10. ", "Roadmap", "Close"),
    ];
    for (question, sheet, shown) in cases {
        let mut window = start(Language::English, Some(&drawn));
        press(&mut window, Role::Tab, "Guide");
        let button = format!("All of it together: {sheet}");
        if !shows(&window, &button) {
            press_like(&mut window, Role::DisclosureTriangle, question);
        }
        press_like(&mut window, Role::Button, &button);
        window.run();
        assert!(shows(&window, shown), "{question}{sheet} does not show {shown}");
    }
}

#[test]
fn what_is_dropped_is_for_the_audiences_that_are_there() {
    let mut window = start(Language::English, Some(&plan("a: Audience b2b")));
    press_like(&mut window, Role::Button, "Online shop");
    let shop = channel(&window, &id("online-shop"));
    assert_eq!((shop.markets.b2b, shop.markets.b2c), (Availability::Yes, Availability::No));
}

#[test]
fn technology_first_is_said_above_the_questions() {
    let mut window = start(Language::English, Some(&plan("crm: Crm planned 1")));
    press(&mut window, Role::Tab, "Guide");
    assert!(shows(&window, "is planned before it is clear for whom"));
    press(&mut window, Role::Button, "Next: Audiences");
    assert!(shows(&window, "Draw the customers you serve today"));
}

#[test]
fn audiences_are_reached_in_a_table_with_the_keyboard_too() {
    let line = "craft: Audience b2b; homes: Audience; shop: Shop; store: Store";
    let mut window = start(Language::English, Some(&plan(line)));
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    window.run();
    assert!(shows(&window, "Who is addressed where"));
    press(&mut window, Role::CheckBox, "homes are not addressed through shop");
    let links = |window: &Window| -> Vec<(String, String, LinkKind)> {
        let links = window.state().session().plan().links.values();
        let ends = |id: &Id| id.as_str().to_owned();
        links.map(|link| (ends(&link.from), ends(&link.to), link.kind)).collect()
    };
    let expected = ("homes".to_owned(), "shop".to_owned(), LinkKind::Reaches);
    assert_eq!(links(&window), [expected]);
    // The shop does not sell to businesses, and the cell says so.
    press(&mut window, Role::CheckBox, "craft are not addressed through shop");
    assert!(shows(&window, "craft are addressed through shop, but it does not serve that market"));
    assert_eq!(links(&window).len(), 2);
    // A press on a filled cell takes it back; arrows lead on from cell to cell.
    let cell = "homes are addressed through shop";
    window.get_by_role_and_label(Role::CheckBox, cell).focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(links(&window).len(), 1);
    window.key_press(Key::ArrowDown);
    window.run();
    let below =
        window.get_by_role_and_label(Role::CheckBox, "homes are not addressed through store");
    assert!(below.is_focused());
    window.key_press(Key::Space);
    window.run();
    assert_eq!(links(&window).len(), 2);
    press(&mut window, Role::Button, "Close");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(links(&window).len(), 1, "each press is one step of the history");
}

#[test]
fn in_the_target_a_reach_is_planned_and_ended() {
    let line = "a: Audience; shop: Shop; store: Store; a -Reaches-> shop; w: Website planned 2";
    let mut window = start(Language::English, Some(&plan(line)));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    window.run();
    press(&mut window, Role::CheckBox, "a are addressed through shop");
    press(&mut window, Role::CheckBox, "a are not addressed through store");
    let lifecycle = |window: &Window, to: &str| {
        let links = &window.state().session().plan().links;
        links.values().find(|link| link.to.as_str() == to).expect("a link").lifecycle
    };
    assert_eq!(lifecycle(&window, "shop"), Lifecycle::Retiring(2));
    assert_eq!(lifecycle(&window, "store"), Lifecycle::Planned(2));
    press_like(&mut window, Role::CheckBox, "a and shop");
    assert_eq!(lifecycle(&window, "shop"), Lifecycle::Existing, "it goes on");
}

#[test]
fn marketplaces_are_offered_by_name() {
    let mut window = start(Language::English, None);
    press(&mut window, Role::Button, "Known marketplaces");
    press(&mut window, Role::Button, "Amazon Business");
    let amazon = id("amazon-business");
    assert_eq!(channel(&window, &amazon).operator, Operator::Partner("Amazon".to_owned()));
    assert_eq!(channel(&window, &amazon).markets.b2b, Availability::Yes);
    // In the inspector it becomes another one.
    press(&mut window, Role::Tab, "Inspector");
    press(&mut window, Role::ComboBox, "Marketplace");
    press(&mut window, Role::ListBoxOption, "wlw");
    let wlw = channel(&window, &amazon);
    assert_eq!((wlw.name.as_str(), wlw.sells), ("wlw", Availability::No));
    assert_eq!(wlw.operator, Operator::Partner("Visable".to_owned()));
    let markets: Vec<Market> = wlw.markets.holding(View::Today).collect();
    assert_eq!(markets, [Market::B2B]);
}

#[test]
fn the_outlook_stands_beside_the_vision_and_on_the_cards() {
    let line = "shop: Shop; fax: Phone retiring 1; store: Store";
    let mut window = start(Language::English, Some(&plan(line)));
    press(&mut window, Role::Tab, "Strategy");
    assert!(!shows(&window, "Outlook of fax"), "what goes has no outlook");
    let field = "Outlook of shop";
    window.get_by_role_and_label(Role::ComboBox, field).scroll_to_me();
    window.run();
    press(&mut window, Role::ComboBox, field);
    press(&mut window, Role::ListBoxOption, "Will matter more");
    assert_eq!(channel(&window, &id("shop")).outlook, Outlook::Growing);
    assert!(!window.state().session().settings().outlook);
    window.get_by_role_and_label(Role::CheckBox, "Show on the cards").scroll_to_me();
    window.run();
    press(&mut window, Role::CheckBox, "Show on the cards");
    assert!(window.state().session().settings().outlook);
}
