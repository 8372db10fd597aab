//! The whole window without a screen: journeys by accessible name, as a user makes them.

use std::path::Path;
use std::time::{Duration, Instant};

use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Id, Model, Plan, View};
use commerce_canvas::session::{Settings, ThemeChoice};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::{self, Key, Modifiers, Pos2, Vec2, vec2};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

type Window = Harness<'static, App>;

const SIZE: Vec2 = vec2(1280.0, 800.0);

fn settings(language: Language) -> Settings {
    Settings { language, theme: ThemeChoice::Light, ..Settings::default() }
}

fn window(language: Language, path: Option<&Path>) -> Window {
    sized(language, path, SIZE)
}

fn sized(language: Language, path: Option<&Path>, size: Vec2) -> Window {
    let start = Start {
        path: path.map(Path::to_owned),
        picker: Picker::Typed,
        settings: Some(settings(language)),
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(size)
        .with_max_steps(30)
        .build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
    window.run();
    if path.is_some() {
        wait(&mut window, |plan| !plan.nodes.is_empty());
    }
    window
}

/// Runs until a job has reported and the plan is as wanted.
fn wait(window: &mut Window, wanted: impl Fn(&Plan) -> bool) {
    wait_for(window, |window| wanted(window.state().session().plan()));
}

fn wait_for(window: &mut Window, wanted: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !wanted(window) {
        assert!(begun.elapsed() < Duration::from_secs(20), "no job reported");
        std::thread::sleep(Duration::from_millis(10));
        window.run();
    }
    window.run();
}

/// Drags with the first button, in steps as a hand does.
fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.hover_at(from);
    window.step();
    window.drag_at(from);
    window.step();
    for share in [0.1, 0.5, 1.0] {
        window.hover_at(from + (to - from) * share);
        window.step();
    }
    window.step();
    window.event(egui::Event::PointerButton {
        pos: to,
        button: egui::PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    window.run();
}

fn card(window: &Window, name: &str) -> egui::Rect {
    window.get_by_role_and_label(Role::GraphicsObject, name).rect()
}

fn button(window: &Window, name: &str) -> egui::Rect {
    window.get_by_role_and_label(Role::Button, name).rect()
}

fn model(window: &mut Window) -> Model {
    let session = window.state().session();
    let nothing = std::collections::BTreeSet::new();
    commerce_canvas::classify::classify(session.plan(), session.view(), &nothing).model
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

#[test]
fn draw_link_describe_save_open_and_export() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window(Language::English, None);

    // Two channels from the palette.
    let from = button(&window, "Online shop").center();
    drag(&mut window, from, Pos2::new(400.0, 400.0));
    let from = button(&window, "Store").center();
    drag(&mut window, from, Pos2::new(720.0, 400.0));
    assert_eq!(window.state().session().plan().nodes.len(), 2);
    assert_eq!(model(&mut window), Model::Multichannel);

    // A link from a port of the one to the other; what fits comes first, typing filters.
    let (shop, store) = (card(&window, "Online shop"), card(&window, "Store"));
    window.hover_at(shop.center());
    window.run();
    drag(&mut window, shop.right_center(), store.center());
    window.get_by_role_and_label(Role::TextInput, "Type to filter").type_text("collect");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().session().plan().links.len(), 1);
    assert_eq!(model(&mut window), Model::Crosschannel);
    assert!(window.query_all_by_label_contains("Crosschannel").next().is_some());

    // The mission.
    window.get_by_role_and_label(Role::Tab, "Strategy").click();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Mission").focus();
    window.run();
    window
        .get_by_role_and_label(Role::MultilineTextInput, "Mission")
        .type_text("Orders around the clock");
    window.run();

    // Saved by a typed path.
    let path = folder.path().join("Händler.commerce");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    type_path(&mut window, &path, "Save");
    wait_for(&mut window, |window| !window.state().session().is_changed());
    let written = std::fs::read(&path).expect("it was saved");
    let reading = file::read(&written).expect("a plan");
    assert_eq!(reading.plan.strategy.mission, "Orders around the clock");
    assert_eq!(&reading.plan, window.state().session().plan());

    // The image is of the same drawing.
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run();
    window.get_by_label("Export…").click();
    window.run();
    let image = folder.path().join("Händler.png");
    type_path(&mut window, &image, "Save");
    let begun = Instant::now();
    while !image.exists() {
        assert!(begun.elapsed() < Duration::from_secs(20), "no image");
        std::thread::sleep(Duration::from_millis(10));
    }
    let pixels = image::open(&image).expect("an image");
    assert!(pixels.width() > 400 && pixels.height() > 100);

    // And opened again in another window.
    let other = self::window(Language::German, Some(&path));
    assert_eq!(other.state().session().plan(), &reading.plan);
    assert_eq!(other.state().session().path(), Some(&*path));
}

fn type_path(window: &mut Window, path: &Path, go: &str) {
    let dialog = window.get_by_role(Role::Dialog);
    let input = dialog.get_by_role(Role::TextInput);
    input.focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    let text = path.display().to_string();
    window.get_by_role(Role::Dialog).get_by_role(Role::TextInput).type_text(&text);
    window.run();
    window.get_by_role(Role::Dialog).get_by_role_and_label(Role::Button, go).click();
    window.run();
}

#[test]
fn nothing_is_painted_while_nothing_happens() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/musterhaus.commerce");
    let mut window = window(Language::English, Some(&path));
    // What was told in passing goes after a while; from then on nothing asks for another frame.
    for _ in 0..60 {
        window.step();
    }
    let root = &window.output().viewport_output[&egui::ViewportId::ROOT];
    assert_eq!(root.repaint_delay, Duration::MAX);
}

#[test]
fn a_proposal_is_planned_and_the_panel_stays_to_lead_on() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/werkzeug-berger.commerce");
    let mut window = window(Language::English, Some(&path));
    // What is proposed today goes on from the target.
    assert_eq!(model(&mut window), Model::Crosschannel);
    let nodes = window.state().session().plan().nodes.len();
    let offers =
        |window: &Window| window.query_all_by_label_contains("Plan it in step").next().is_some();
    wait_for(&mut window, offers);
    let buttons = window.query_all_by_label_contains("Plan it in step");
    buttons.into_iter().next().expect("a proposal").click_accesskit();
    window.run();
    assert_eq!(window.state().session().view(), View::Target);
    let session = window.state().session();
    assert!(!session.selection().is_empty());
    assert!(session.plan().nodes.len() > nodes);
    wait_for(&mut window, |window| {
        window.query_all_by_label("What carries this model").next().is_some()
    });
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(window.state().session().plan().nodes.len(), nodes);
}

#[test]
fn a_large_plan_is_assessed_while_the_window_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.commerce");
    let nodes = (0..90).map(|one| format!("n{one}: Store by p{one}"));
    let line = nodes.chain(["shop: Shop".to_owned()]).collect::<Vec<_>>().join("; ");
    std::fs::write(&path, file::write(&crate::notation::plan(&line))).expect("written");
    let mut window = window(Language::English, Some(&path));
    wait_for(&mut window, |window| {
        window.query_all_by_label_contains("Plan it in step 1").next().is_some()
    });
    for _ in 0..60 {
        window.step();
    }
    let root = &window.output().viewport_output[&egui::ViewportId::ROOT];
    assert_eq!(root.repaint_delay, Duration::MAX, "nobody waits by painting");
}

#[test]
fn a_click_in_the_palette_places_and_undo_takes_back() {
    let mut window = window(Language::German, None);
    window.get_by_role_and_label(Role::Button, "Ladengeschäft").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Ladengeschäft").click();
    window.run();
    assert_eq!(window.state().session().plan().nodes.len(), 2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(window.state().session().plan().nodes.len(), 1);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.run();
    assert_eq!(window.state().session().plan().nodes.len(), 2);
}

#[test]
fn what_is_clicked_in_the_palette_stands_in_its_lane_and_all_stays_in_sight() {
    let mut window = window(Language::English, None);
    for item in ["Store", "Online shop", "CRM", "Social media", "Marketplace", "Store"] {
        window.get_by_role_and_label(Role::Button, item).click();
        window.run();
        window.key_press(Key::Escape);
        window.run();
    }
    let plan = window.state().session().plan();
    let at = |name: &str| {
        let node = plan.nodes.get(&id(name)).unwrap_or_else(|| panic!("{name}: {:?}", plan.nodes));
        (node.at.x, node.at.y)
    };
    let lanes = ["social-media", "online-shop", "store", "crm"].map(at);
    assert!(lanes.is_sorted_by_key(|(x, _)| *x), "{lanes:?}");
    assert!(lanes.iter().all(|(_, y)| *y == lanes[0].1), "one row: {lanes:?}");
    for (below, above) in [("marketplace", "online-shop"), ("store-2", "store")] {
        let (below, above) = (at(below), at(above));
        assert!(below.0 == above.0 && below.1 > above.1 + 72, "{below:?} under {above:?}");
    }
    let seen = window.state().session().camera().visible_area();
    for node in plan.nodes.values() {
        let card = commerce_canvas::layout::card(node);
        assert!(seen.encloses(&card), "{:?} at {card:?} is outside of {seen:?}", node.name());
    }
}

#[test]
fn k_shows_and_hides_the_lanes() {
    let path = sample("musterhaus.commerce");
    let mut window = window(Language::English, Some(&path));
    let shows = |window: &Window| window.state().session().settings().lanes;
    assert!(shows(&window));
    let with_lanes = window.render().expect("a software adapter (mesa-vulkan-drivers)");
    window.key_press(Key::K);
    window.run();
    assert!(!shows(&window));
    let without = window.render().expect("a software adapter (mesa-vulkan-drivers)");
    let differing = with_lanes.pixels().zip(without.pixels()).filter(|(a, b)| a != b).count();
    assert!(differing > 1_000, "{differing} pixels");
}

#[test]
fn a_card_is_moved_renamed_and_deleted_on_the_canvas() {
    let mut window = window(Language::English, None);
    window.get_by_role_and_label(Role::Button, "Store").click();
    window.run();
    let before = card(&window, "Store");
    let at = window.state().session().plan().nodes[&id("store")].at;
    drag(&mut window, before.center(), before.center() + vec2(64.0, 40.0));
    let moved = window.state().session().plan().nodes[&id("store")].at;
    assert_eq!((moved.x - at.x, moved.y - at.y), (64, 40));

    window.key_press(Key::ArrowLeft);
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowUp);
    window.run();
    let nudged = window.state().session().plan().nodes[&id("store")].at;
    assert_eq!((nudged.x - moved.x, nudged.y - moved.y), (-1, -10));

    window.key_press(Key::F2);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Name in place").type_text("Store Ulm");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().session().plan().nodes[&id("store")].name(), "Store Ulm");

    window.key_press(Key::Delete);
    window.run();
    assert!(window.state().session().plan().nodes.is_empty());
}

#[test]
fn escape_gives_a_drag_up_without_a_trace() {
    let mut window = window(Language::English, None);
    window.get_by_role_and_label(Role::Button, "Store").click();
    window.run();
    let before = window.state().session().plan().clone();
    let place = card(&window, "Store").center();
    window.hover_at(place);
    window.step();
    window.drag_at(place);
    window.step();
    window.hover_at(place + vec2(90.0, 0.0));
    window.step();
    assert_ne!(window.state().session().plan(), &before);
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(place + vec2(90.0, 0.0));
    window.run();
    assert_eq!(window.state().session().plan(), &before);
    let undo = window.state().session().undo_label().expect("the store was added");
    assert_eq!(undo.kind, commerce_canvas::edit::LabelKind::Add);
}

#[test]
fn a_marquee_selects_what_it_encloses() {
    let mut window = window(Language::English, None);
    for name in ["Store", "Online shop", "Marketplace"] {
        window.get_by_role_and_label(Role::Button, name).click();
        window.run();
    }
    window.key_press(Key::Escape);
    window.run();
    assert!(window.state().session().selection().is_empty());
    let cards = ["Store", "Online shop", "Marketplace"].map(|name| card(&window, name));
    let all = cards.into_iter().reduce(|all, next| all.union(next)).expect("three").expand(8.0);
    drag(&mut window, all.min, all.max);
    assert_eq!(window.state().session().selection().len(), 3);
    let empty = all.min - vec2(20.0, 0.0);
    drag(&mut window, empty, empty + vec2(1.0, 0.0));
    assert!(window.state().session().selection().is_empty());
}

#[test]
fn the_wheel_pans_and_with_ctrl_zooms_about_the_pointer() {
    let mut window = window(Language::English, None);
    window.get_by_role_and_label(Role::Button, "Store").click();
    window.run();
    let pointer = card(&window, "Store").left_top() + vec2(4.0, 4.0);
    window.hover_at(pointer);
    window.run();
    let wheel = |modifiers| egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, 40.0),
        modifiers,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
    };
    window.event_modifiers(wheel(Modifiers::COMMAND), Modifiers::COMMAND);
    window.run();
    assert!(window.state().session().camera().zoom > 1.01);
    let zoomed = card(&window, "Store");
    assert!((zoomed.left_top() + vec2(4.0, 4.0)).distance(pointer) < 3.0, "{zoomed:?}");
    window.event(wheel(Modifiers::NONE));
    window.run();
    assert!(card(&window, "Store").top() > zoomed.top() + 10.0);
}

#[test]
fn the_view_switch_shows_the_target() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/musterhaus.commerce");
    let mut window = window(Language::German, Some(&path));
    assert_eq!(model(&mut window), Model::Multichannel);
    let cards = window.query_all_by_role(Role::GraphicsObject).count();
    window.get_by_label("Soll").click();
    window.run();
    assert_eq!(model(&mut window), Model::Omnichannel);
    assert_ne!(window.query_all_by_role(Role::GraphicsObject).count(), cards);
}

#[test]
fn a_screen_reader_hears_what_a_card_is_and_can_select_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/musterhaus.commerce");
    let mut window = window(Language::English, Some(&path));
    let card = window.get_by_role_and_label(Role::GraphicsObject, "Order hotline");
    let description = card.accesskit_node().description().unwrap_or_default().to_owned();
    assert!(description.starts_with("Channel, Sells, B2B"), "{description}");
    assert!(description.contains("ERP"), "{description}");
    card.click_accesskit();
    window.run();
    let selected = window.state().session().selection().single().cloned();
    let selected = selected.and_then(|id| window.state().session().plan().nodes.get(&id).cloned());
    assert_eq!(selected.expect("one node").name(), "Order hotline");
}

#[test]
fn unsaved_changes_are_asked_about_before_another_plan_is_opened() {
    let mut window = window(Language::English, None);
    window.get_by_role_and_label(Role::Button, "Store").click();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    let dialog = window.get_by_role(Role::Dialog);
    dialog.get_by_role_and_label(Role::Button, "Cancel").click();
    window.run();
    assert_eq!(window.state().session().plan().nodes.len(), 1);
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    window.get_by_role(Role::Dialog).get_by_label("Don’t save").click();
    window.run();
    assert!(window.state().session().plan().nodes.is_empty());
}

#[test]
fn a_broken_file_is_told_with_its_place_and_the_old_plan_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("broken.commerce");
    std::fs::write(&path, "(\n    format: 1,\n    name: \"x\",\n    nodes: [],\n)\n")
        .expect("written");
    let mut window = window(Language::English, None);
    window.get_by_role_and_label(Role::Button, "Store").click();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::O);
    window.run();
    window.get_by_label("Don’t save").click();
    window.run();
    type_path(&mut window, &path, "Open");
    wait_for(&mut window, |window| {
        window.query_all_by_label("The plan could not be opened").next().is_some()
    });
    assert!(window.query_all_by_label_contains("Line 4").next().is_some());
    assert_eq!(window.state().session().plan().nodes.len(), 1);
}

#[test]
fn what_is_typed_in_the_frame_of_a_save_is_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    std::fs::write(&path, file::write(&Plan::named("Workshop"))).expect("written");
    let mut window = window_of_empty(&path);
    window.get_by_role_and_label(Role::Tab, "Strategy").click();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Mission").focus();
    window.run();
    let key = |pressed| egui::Event::Key {
        key: Key::S,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    };
    let events = [egui::Event::Text("Sell".to_owned()), key(true), key(false)];
    window.input_mut().events.extend(events);
    window.run();
    wait_for(&mut window, |window| !window.state().session().is_changed());
    let saved = file::read(&std::fs::read(&path).expect("saved")).expect("a plan");
    assert_eq!(saved.plan.strategy.mission, "Sell");
}

/// A window with an empty plan that has a file.
fn window_of_empty(path: &Path) -> Window {
    let start = Start {
        path: Some(path.to_owned()),
        picker: Picker::Typed,
        settings: Some(settings(Language::English)),
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(SIZE)
        .with_max_steps(30)
        .build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
    window.run();
    wait_for(&mut window, |window| window.state().session().path().is_some());
    window
}

#[test]
fn saving_takes_over_a_name_that_is_still_typed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.commerce");
    std::fs::write(&path, file::write(&Plan::named("Workshop"))).expect("written");
    let mut window = window_of_empty(&path);
    window.get_by_role_and_label(Role::Button, "Store").click();
    window.run();
    window.key_press(Key::F2);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Name in place").type_text("Store Ulm");
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    wait_for(&mut window, |window| !window.state().session().is_changed());
    let saved = file::read(&std::fs::read(&path).expect("saved")).expect("a plan");
    assert_eq!(saved.plan.nodes[&id("store")].name(), "Store Ulm");
}

#[test]
fn a_tap_within_one_frame_selects() {
    let mut window = window(Language::English, None);
    for name in ["Store", "Online shop"] {
        window.get_by_role_and_label(Role::Button, name).click();
        window.run();
    }
    let tap = |window: &mut Window, pos: Pos2| {
        window.hover_at(pos);
        window.run();
        let button = |pressed| egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        window.input_mut().events.extend([button(true), button(false)]);
        window.run();
    };
    let place = card(&window, "Store").center();
    tap(&mut window, place);
    assert_eq!(window.state().session().selection().single(), Some(&id("store")));
    tap(&mut window, place - vec2(0.0, 150.0));
    assert!(window.state().session().selection().is_empty());
}

/// Where the canvas lies in the window.
fn canvas(window: &Window) -> egui::Rect {
    let seen = window.state().session().camera().window;
    let corner = |at: commerce_canvas::geometry::Point| Pos2::new(at.x as f32, at.y as f32);
    egui::Rect::from_min_max(corner(seen.min), corner(seen.max))
}

/// The file of a sample.
fn sample(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("saves").join(name)
}

#[test]
fn w_holds_the_selected_card_off_and_shift_w_ends_it() {
    for (language, excluded, banner) in [
        (
            Language::English,
            "held off",
            "What if: without “Filiale Augsburg”, Multichannel instead of Crosschannel",
        ),
        (
            Language::German,
            "weggedacht",
            "Was wäre wenn: ohne „Filiale Augsburg“ Multichannel statt Crosschannel",
        ),
    ] {
        let path = sample("modehaus-lindner.commerce");
        let mut window = window(language, Some(&path));
        let place = card(&window, "Filiale Augsburg").center();
        window.hover_at(place);
        window.step();
        window.drag_at(place);
        window.step();
        window.drop_at(place);
        window.run();
        window.key_press(Key::W);
        window.run();
        window.get_by_role_and_label(Role::Status, banner);
        let card = window.get_by_role_and_label(Role::GraphicsObject, "Filiale Augsburg");
        let description = card.accesskit_node().description().unwrap_or_default();
        assert!(description.contains(excluded), "{description}");
        assert!(!window.state().session().is_changed());
        window.key_press_modifiers(Modifiers::SHIFT, Key::W);
        window.run();
        assert!(window.query_by_label(banner).is_none());
        assert!(window.state().session().viewport().excluded().is_empty());
    }
}

#[test]
fn panels_make_room_in_a_small_window_and_open_at_their_handles() {
    let path = sample("modehaus-lindner.commerce");
    let mut small = sized(Language::English, Some(&path), vec2(1024.0, 700.0));
    assert!(small.query_by_label("Find an element").is_none());
    let seen = canvas(&small);
    assert!(seen.width() > 600.0, "the canvas has {} points", seen.width());
    // What is used most is still at hand.
    let shop = button(&small, "Online shop").center();
    drag(&mut small, shop, seen.center() + vec2(0.0, 220.0));
    assert!(small.state().session().plan().nodes.contains_key(&id("online-shop")));
    small.get_by_label("Expand the palette").click();
    small.run();
    small.get_by_label("Find an element");
    small.get_by_label("Collapse the palette").click();
    small.run();
    small.get_by_role_and_label(Role::Tab, "Why");
    small.get_by_label("Hide the side panel").click();
    small.run();
    assert!(small.query_by_role_and_label(Role::Tab, "Why").is_none());
    assert!(canvas(&small).width() > 900.0);
    small.get_by_label("Show the side panel").click();
    small.run();
    small.get_by_role_and_label(Role::Tab, "Why");

    let mut large = sized(Language::German, Some(&path), vec2(2560.0, 1440.0));
    large.get_by_label("Palette einklappen").click();
    large.run();
    assert!(!large.state().session().settings().palette);
    assert!(canvas(&large).width() > 2_000.0);
}

#[test]
fn tab_width_and_closed_panels_outlive_the_window() {
    #[derive(Default)]
    struct Kept(std::collections::HashMap<String, String>);
    impl eframe::Storage for Kept {
        fn get_string(&self, key: &str) -> Option<String> {
            self.0.get(key).cloned()
        }
        fn set_string(&mut self, key: &str, value: String) {
            self.0.insert(key.to_owned(), value);
        }
        fn remove_string(&mut self, key: &str) {
            self.0.remove(key);
        }
        fn flush(&mut self) {}
    }
    let mut kept = Kept::default();
    let mut first = sized(Language::English, None, SIZE);
    first.get_by_role_and_label(Role::Tab, "Strategy").click();
    first.run();
    first.get_by_label("Collapse the palette").click();
    first.run();
    let edge = canvas(&first).right();
    drag(&mut first, Pos2::new(edge + 1.0, 600.0), Pos2::new(edge - 59.0, 600.0));
    let width = first.state().session().settings().side_panel_width;
    assert!((410..=430).contains(&width), "{width}");
    eframe::App::save(first.state_mut(), &mut kept);

    let mut second = Harness::builder()
        .with_size(SIZE)
        .with_max_steps(30)
        .build_eframe(move |creation| App::new(&creation.egui_ctx, Some(&kept), Start::default()));
    second.run();
    second.get_by_role_and_label(Role::MultilineTextInput, "Mission");
    second.get_by_label("Expand the palette");
    let right = canvas(&second).right();
    assert!((SIZE.x - right - f32::from(width)).abs() < 2.0, "{right}");
}

#[test]
fn a_narrow_window_keeps_the_wish_for_a_palette() {
    let mut window = sized(Language::English, None, vec2(1024.0, 700.0));
    window.get_by_label("Expand the palette");
    window.set_size(SIZE);
    window.run();
    window.get_by_label("Collapse the palette");
}

#[test]
fn a_large_plan_gets_the_room_of_the_palette_until_it_is_opened_or_there_is_room() {
    let path = sample("holzwerk.commerce");
    let is_whole = |window: &Window| window.state().session().settings().palette;
    let zoom = |window: &Window| window.state().session().camera().zoom;
    let mut window = window(Language::English, Some(&path));
    assert!(!is_whole(&window));
    let before = zoom(&window);
    window.get_by_label("Expand the palette").click();
    window.run();
    assert!(is_whole(&window) && zoom(&window) < before);
    // It is theirs now: nothing closes it, and nothing opens it again.
    window.set_size(SIZE - vec2(20.0, 0.0));
    window.run();
    assert!(is_whole(&window));
    window.get_by_label("Collapse the palette").click();
    window.run();
    window.set_size(vec2(2560.0, 1440.0));
    window.run();
    assert!(!is_whole(&window));

    let mut untouched = sized(Language::English, Some(&path), SIZE);
    assert!(!is_whole(&untouched));
    untouched.set_size(vec2(2560.0, 1440.0));
    untouched.run();
    assert!(is_whole(&untouched), "there is room for both");
    assert!(is_whole(&sized(Language::English, None, SIZE)));
}

#[test]
fn without_motion_nothing_slides() {
    let mut window = window(Language::English, None);
    assert!(window.ctx.global_style().animation_time > 0.0);
    window.get_by_label("View").click();
    window.run();
    window.get_by_label("Language and look").hover();
    window.run();
    window.get_by_role_and_label(Role::MenuItemCheckBox, "Reduce motion").click();
    window.run();
    assert_eq!(window.ctx.global_style().animation_time, 0.0);
    assert!(window.state().session().settings().reduced_motion);
}
