//! Views, inventory, measures and steps in the window: journeys by accessible name.

use std::path::Path;
use std::time::{Duration, Instant};

use commerce_canvas::language::Language;
use commerce_canvas::plan::{Fit, Id, Lifecycle, MeasureStatus, Plan, View};
use commerce_canvas::session::{Settings, ThemeChoice};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key, Modifiers, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

type Window = Harness<'static, App>;

const SIZE: Vec2 = vec2(1_600.0, 1_000.0);

fn window(language: Language) -> Window {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/musterhaus.commerce");
    let settings = Settings { language, theme: ThemeChoice::Light, ..Settings::default() };
    let start = Start {
        path: Some(path),
        picker: Picker::Typed,
        settings: Some(settings),
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(SIZE)
        .with_max_steps(60)
        .build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
    let begun = Instant::now();
    while plan(&window).nodes.is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(20), "the plan was not read");
        std::thread::sleep(Duration::from_millis(10));
        window.run();
    }
    window.run();
    window
}

fn plan(window: &Window) -> &Plan {
    window.state().session().plan()
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn command(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

/// Replaces what is in a field.
fn fill(window: &mut Window, name: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, name).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_role_and_label(Role::TextInput, name).type_text(text);
    window.run();
}

fn choose(window: &mut Window, name: &str, option: &str) {
    click(window, Role::ComboBox, name);
    click(window, Role::ListBoxOption, option);
}

#[test]
fn today_and_the_target_are_compared_and_the_words_follow_the_language() {
    let mut window = window(Language::English);
    click(&mut window, Role::RadioButton, "Compare views");
    let english = "Today: Multichannel, level 2 of 5, B2B + B2C, own + third parties";
    window.get_by_label(english);
    window.get_by_label("Target: Omnichannel, level 4 of 5, B2B + B2C, own + third parties");
    window.get_by_label("Today and Target compared");
    window.get_by_label_contains("The model rises from multichannel to omnichannel.");
    click(&mut window, Role::Button, "Select what is gone: 2");
    let selection = window.state().session().selection().clone();
    assert_eq!(selection, ["lists-field", "price-lists"].map(id).into_iter().collect());

    // Either side can be another view.
    choose(&mut window, "Compare from", "Step 2: One customer base");
    assert_eq!(window.state().session().viewport().compared_with(), Some(View::Step(2)));
    window.get_by_label("Select what is gone: 0");
    click(&mut window, Role::Button, "Swap the two views");
    assert_eq!(window.state().session().viewport().compared_with(), Some(View::Target));
    assert_eq!(window.state().session().view(), View::Step(2));
    click(&mut window, Role::Button, "Swap the two views");
    choose(&mut window, "Compare from", "Today");

    // In German everything is said in German, and nothing is left in English.
    window.get_by_label("Deutsch").click();
    window.run();
    window.get_by_label("Ist und Soll im Vergleich");
    window.get_by_label("Entfallendes auswählen: 2");
    assert!(window.query_by_label(english).is_none());
    click(&mut window, Role::Button, "Vergleich beenden");
    assert_eq!(window.state().session().viewport().compared_with(), None);
    assert_eq!(window.state().session().view(), View::Today, "what was shown before");
}

#[test]
fn the_slider_leads_a_comparison_through_the_steps() {
    let mut window = window(Language::English);
    click(&mut window, Role::RadioButton, "Compare views");
    let slider = "Move through the steps";
    window.get_by_role_and_label(Role::Slider, slider).focus();
    window.run();
    let compared = |window: &Window| {
        let session = window.state().session();
        (session.viewport().compared_with(), session.view())
    };
    for expected in [View::Step(3), View::Step(2), View::Step(1), View::Step(1)] {
        window.key_press(Key::ArrowLeft);
        window.run();
        assert_eq!(compared(&window), (Some(View::Today), expected));
    }
    // A press on a stop leads there at once: the last is the target.
    let rect = window.get_by_role_and_label(Role::Slider, slider).rect();
    window.drag_at(rect.left_top() + vec2(rect.width() - 26.0, 11.0));
    window.run();
    window.drop_at(rect.left_top() + vec2(rect.width() - 26.0, 11.0));
    window.run();
    assert_eq!(compared(&window), (Some(View::Today), View::Target));
}

#[test]
fn the_steps_are_played_by_a_button_that_stops_them() {
    let mut window = window(Language::English);
    window.get_by_role_and_label(Role::Button, "Play the steps").click();
    window.step();
    window.step();
    window.get_by_role_and_label(Role::Button, "Stop playing the steps");
    let mut seen = Vec::new();
    for _ in 0..80 {
        let view = window.state().session().view();
        if seen.last() != Some(&view) {
            seen.push(view);
        }
        window.step();
    }
    assert_eq!(seen, [View::Today, View::Step(1), View::Step(2), View::Target]);
    window.get_by_role_and_label(Role::Button, "Play the steps");
}

#[test]
fn what_ends_in_the_target_is_told_and_taken_back() {
    let mut window = window(Language::English);
    click(&mut window, Role::RadioButton, "Target");
    window.get_by_role_and_label(Role::GraphicsObject, "ERP").click();
    window.run();
    let keys = window.state().session().selection().clone();
    assert_eq!(keys, [id("erp")].into_iter().collect());
    window.key_press(Key::Delete);
    window.run();
    assert_eq!(plan(&window).nodes[&id("erp")].lifecycle, Lifecycle::Retiring(3));
    window.get_by_label_contains("Ends in step 3");
    // The button in the menu bar does the same and is called the same.
    let undo = window.get_all_by_role_and_label(Role::Button, "Undo").last().expect("two");
    undo.click();
    window.run();
    assert_eq!(plan(&window).nodes[&id("erp")].lifecycle, Lifecycle::Existing);
}

#[test]
fn the_inventory_is_sorted_filtered_filled_in_and_selected_with_the_canvas() {
    let mut window = window(Language::English);
    command(&mut window, Key::I);
    click(&mut window, Role::Tab, "Systems 3");
    let rows = |window: &Window| -> Vec<f32> {
        let top = |name: &str| {
            let name = format!("Select {name}");
            let row = window.query_by_role_and_label(Role::CheckBox, &name);
            row.map_or(-1.0, |row| row.rect().top())
        };
        ["CRM", "ERP", "PIM"].map(top).to_vec()
    };
    assert!(rows(&window).is_sorted(), "by name: {:?}", rows(&window));
    click(&mut window, Role::ColumnHeader, "Sort by Name, ascending now");
    assert!(rows(&window).is_sorted_by(|a, b| a >= b), "the other way: {:?}", rows(&window));

    fill(&mut window, "Hurdle of ERP", "Prices only at night");
    choose(&mut window, "Fit today of ERP", "Fits well");
    let system = plan(&window).system(&id("erp")).expect("a system").clone();
    assert_eq!((system.hurdle.as_str(), system.fit), ("Prices only at night", Fit::Good));
    fill(&mut window, "Name of ERP", "Merchandise system");
    assert_eq!(plan(&window).nodes[&id("erp")].name(), "Merchandise system");

    fill(&mut window, "Filter the table", "night");
    assert!(window.query_by_label("Select CRM").is_none());
    window.get_by_label("Select Merchandise system");
    fill(&mut window, "Filter the table", "nobody");
    window.get_by_label("No row fits the filter");
    window.get_by_role_and_label(Role::TextInput, "Filter the table").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.key_press(Key::Delete);
    window.run();

    // From the table to the canvas, by pointer and by arrow keys.
    click(&mut window, Role::CheckBox, "Select PIM");
    assert_eq!(window.state().session().selection().single(), Some(&id("pim")));
    window.get_by_role_and_label(Role::CheckBox, "Select PIM").focus();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert_eq!(window.state().session().selection().single(), Some(&id("erp")));
    // A screen reader, which holds no key, ticks one row beside the other.
    for ticked in [2, 1] {
        let row = window.get_by_role_and_label(Role::CheckBox, "Select PIM");
        row.click_accesskit();
        window.run();
        assert_eq!(window.state().session().selection().len(), ticked);
    }
    // And back: another sort of element leads to its table.
    window.get_by_role_and_label(Role::GraphicsObject, "Field sales").click();
    window.run();
    window.get_by_role_and_label(Role::ColumnHeader, "Sort by Sells");
    window.get_by_label("Select Field sales");

    // Columns by choice; they stay chosen.
    assert!(window.query_by_label("Sort by Note").is_none());
    click(&mut window, Role::Button, "Choose columns");
    click(&mut window, Role::MenuItemCheckBox, "Note");
    window.get_by_role_and_label(Role::ColumnHeader, "Sort by Note");
    window.key_press(Key::Escape);
    window.run();
    let kept = window.state().session().settings().to_text();
    let kept = Settings::from_text(&kept).expect("settings");
    assert_eq!(kept.inventory, window.state().session().settings().inventory);

    // Only what is in the view.
    click(&mut window, Role::RadioButton, "Today");
    window.get_by_label("Select Trade shop");
    click(&mut window, Role::Button, "Only what is in this view");
    assert!(window.query_by_label("Select Trade shop").is_none(), "the shop is planned");
    // Over the whole window, and closed.
    click(&mut window, Role::Button, "Show over the whole window");
    assert!(window.query_by_role(Role::Canvas).is_none());
    window.get_by_label("Select Field sales");
    click(&mut window, Role::Button, "Close the inventory");
    assert!(window.query_by_role(Role::Canvas).is_some());
}

#[test]
fn measures_are_added_about_what_is_selected_and_filled_in() {
    let mut window = window(Language::English);
    window.get_by_role_and_label(Role::GraphicsObject, "ERP").click();
    window.run();
    command(&mut window, Key::I);
    click(&mut window, Role::Tab, "Measures 4");
    click(&mut window, Role::Button, "Measure about the selection");
    // The name is selected: typing replaces it.
    window.event(egui::Event::Text("Move to hourly prices".to_owned()));
    window.run();
    let (measure, added) = plan(&window)
        .measures
        .iter()
        .find(|(_, measure)| measure.title == "Move to hourly prices")
        .map(|(id, measure)| (id.clone(), measure.clone()))
        .expect("it was named");
    assert_eq!(added.about, [id("erp")]);
    fill(&mut window, "Owner of Move to hourly prices", "IT");
    choose(&mut window, "Step of Move to hourly prices", "Step 2");
    choose(&mut window, "Status of Move to hourly prices", "Under way");
    let changed = plan(&window).measures[&measure].clone();
    assert_eq!((changed.owner.as_str(), changed.step), ("IT", Some(2)));
    assert_eq!(changed.status, MeasureStatus::Doing);
    // A row shows what its measure is about.
    click(&mut window, Role::CheckBox, "Select Hire a shop manager");
    assert_eq!(window.state().session().selection().single(), Some(&id("shop")));
    click(&mut window, Role::Button, "Delete the measure Move to hourly prices");
    assert!(!plan(&window).measures.contains_key(&measure));
}

#[test]
fn steps_are_named_dated_added_and_removed() {
    let mut window = window(Language::German);
    command(&mut window, Key::I);
    click(&mut window, Role::Tab, "Schritte 3");
    fill(&mut window, "Name des Schritts: Schritt 2", "Gemeinsame Kundenbasis");
    fill(&mut window, "Fertig bis: Schritt 2", "2028-12-24");
    let step = plan(&window).steps.get(&2).expect("the step").clone();
    assert_eq!(step.name, "Gemeinsame Kundenbasis");
    assert_eq!(step.until, "2028-12-24".parse().ok());
    fill(&mut window, "Fertig bis: Schritt 2", "2028-02-30");
    assert_eq!(plan(&window).steps[&2].until, step.until, "no such day");
    click(&mut window, Role::Button, "Nach Schritt 1 einen Schritt einfügen");
    assert_eq!(window.state().session().last_step(), 4);
    assert_eq!(plan(&window).steps[&3].name, "Gemeinsame Kundenbasis");
    click(&mut window, Role::Button, "Schritt 2 entfernen");
    assert_eq!(plan(&window).steps[&2].name, "Gemeinsame Kundenbasis");
    window.get_by_role_and_label(Role::CheckBox, "Auswählen: Schritt 1").click();
    window.run();
    assert_eq!(window.state().session().view(), View::Step(1));
}
