//! What hands know from other editors, in the window: selecting, copying, stacking, framing, typing
//! and the keyboard.

use commerce_canvas::geometry::GridPoint;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Body, View};
use commerce_canvas::session::{Action, Command, Session};
use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, OutputCommand};
use eframe::egui::{PointerButton, Pos2, TouchPhase, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::canvas_window::{
    Window, at, click, double_click, drag, id, key, middle, plan, screen, window,
};
use crate::opened;

fn english() -> Window {
    window(Language::English)
}

fn run(window: &mut Window, command: Command) {
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(command));
    window.run();
}

fn selected(window: &Window) -> Vec<String> {
    window.state().session().selection().iter().map(ToString::to_string).collect()
}

fn types(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

/// A session with a heap of three cards in a frame.
fn heap() -> Session {
    let text = r#"(format: 1, name: "Heap", nodes: {
        "a": Channel(name: "A", kind: Shop, at: (0, 0)),
        "b": Channel(name: "B", kind: Store, at: (20, 10)),
        "c": System(name: "C", kind: Crm, at: (40, 20)),
        "far": System(name: "Far", kind: Erp, at: (900, 20)),
        "frame": Frame(title: "Area", color: Grey, at: (-40, -60), size: (400, 300)),
    }, links: {
        "l1": (from: "a", to: "c", kind: Uses),
    })"#;
    let plan = commerce_canvas::file::read(text.as_bytes()).expect("a plan").plan;
    opened::session(&plan, View::Today)
}

fn select(session: &mut Session, ids: &[&str]) {
    session.dispatch(Action::Select(ids.iter().map(|text| id(text)).collect()));
}

/// The cards of the heap from back to front.
fn stack(session: &Session) -> Vec<String> {
    let mut nodes: Vec<_> = session.plan().nodes.iter().collect();
    nodes.sort_by_key(|(id, node)| (node.z, (*id).clone()));
    let cards = nodes.into_iter().filter(|(id, _)| id.as_str().len() == 1);
    cards.map(|(id, _)| id.to_string()).collect()
}

#[test]
fn a_card_goes_one_step_forward_and_backward_among_those_it_overlaps() {
    let mut session = heap();
    select(&mut session, &["a"]);
    session.dispatch(Action::Run(Command::BringForward));
    assert_eq!(stack(&session), ["b", "a", "c"]);
    session.dispatch(Action::Run(Command::BringForward));
    assert_eq!(stack(&session), ["b", "c", "a"]);
    session.dispatch(Action::Run(Command::BringForward));
    assert_eq!(stack(&session), ["b", "c", "a"], "it is in front");
    session.dispatch(Action::Run(Command::SendBackward));
    assert_eq!(stack(&session), ["b", "a", "c"]);
    session.dispatch(Action::Run(Command::SendBackward));
    session.dispatch(Action::Run(Command::SendBackward));
    assert_eq!(stack(&session), ["a", "b", "c"]);
    session.dispatch(Action::Run(Command::BringToFront));
    assert_eq!(stack(&session), ["b", "c", "a"]);
}

#[test]
fn the_menu_selects_what_lies_behind_round_and_round() {
    let mut session = heap();
    select(&mut session, &["c"]);
    let mut seen = Vec::new();
    for _ in 0..4 {
        session.dispatch(Action::Run(Command::SelectBehind));
        seen.push(session.selection().single().expect("one").to_string());
    }
    assert_eq!(seen, ["b", "a", "frame", "c"]);
}

#[test]
fn behind_what_is_not_in_the_view_there_may_be_nothing() {
    let text = r#"(format: 1, name: "Later", nodes: {
        "later": Channel(name: "Later", kind: Shop, lifecycle: Planned(1), at: (0, 0)),
    })"#;
    let plan = commerce_canvas::file::read(text.as_bytes()).expect("a plan").plan;
    let mut session = opened::session(&plan, View::Today);
    select(&mut session, &["later"]);
    session.dispatch(Action::Run(Command::SelectBehind));
    assert_eq!(session.selection().single(), Some(&id("later")));
}

#[test]
fn a_frame_is_wrapped_around_what_is_selected_and_named() {
    let mut session = heap();
    select(&mut session, &["a", "b", "c"]);
    let effects = session.dispatch(Action::Run(Command::WrapInFrame));
    let frame = session.selection().single().expect("the frame").clone();
    assert!(matches!(session.plan().nodes[&frame].body, Body::Frame(_)));
    assert!(effects.contains(&commerce_canvas::session::Effect::EditName(frame.clone())));
    let parents = commerce_canvas::session::frames::parents(session.plan());
    for text in ["a", "b", "c"] {
        assert_eq!(parents[&id(text)], &frame, "{text}");
    }
}

#[test]
fn frames_are_copied_and_cut_with_what_is_in_them() {
    let mut session = heap();
    select(&mut session, &["frame"]);
    session.dispatch(Action::Run(Command::Duplicate));
    assert_eq!((session.plan().nodes.len(), session.plan().links.len()), (9, 2));
    session.dispatch(Action::Run(Command::Undo));
    select(&mut session, &["frame"]);
    session.dispatch(Action::Run(Command::Cut));
    let left: Vec<_> = session.plan().nodes.keys().map(ToString::to_string).collect();
    assert_eq!(left, ["far"], "what was copied is cut");
}

#[test]
fn a_copy_of_a_copy_lies_as_far_away_as_that() {
    let mut session = heap();
    select(&mut session, &["far"]);
    session.dispatch(Action::BeginCopy);
    session.dispatch(Action::PreviewMove(GridPoint::new(30, 200)));
    session.dispatch(Action::CommitGesture);
    for row in 2..=3 {
        session.dispatch(Action::Run(Command::Duplicate));
        let copy = session.selected_nodes().next().expect("a copy").1.at;
        assert_eq!(copy, GridPoint::new(900 + 30 * row, 20 + 200 * row));
    }
    select(&mut session, &["far"]);
    session.dispatch(Action::Run(Command::Duplicate));
    let copy = session.selected_nodes().next().expect("a copy").1.at;
    assert_ne!(copy, GridPoint::new(930, 220), "another selection is no row");
}

#[test]
fn what_is_locked_is_not_deleted_unasked() {
    let mut session = heap();
    select(&mut session, &["a"]);
    session.dispatch(Action::Run(Command::ToggleLock));
    select(&mut session, &["a", "b"]);
    let effects = session.dispatch(Action::Run(Command::Delete));
    let is_there = |text: &str| session.plan().nodes.contains_key(&id(text));
    assert!(is_there("a") && !is_there("b"));
    let said = format!("{effects:?}");
    assert!(said.contains("locked"), "{said}");
}

#[test]
fn undo_in_the_middle_of_a_drag_only_gives_that_up() {
    let mut session = heap();
    select(&mut session, &["far"]);
    session.dispatch(Action::Nudge(GridPoint::new(0, 50)));
    session.dispatch(Action::BeginMove);
    session.dispatch(Action::PreviewMove(GridPoint::new(100, 100)));
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().nodes[&id("far")].at, GridPoint::new(900, 70));
    assert!(!session.in_gesture());
    session.dispatch(Action::Run(Command::Undo));
    assert_eq!(session.plan().nodes[&id("far")].at, GridPoint::new(900, 20));
}

#[test]
fn what_is_pasted_in_place_lies_where_it_was() {
    let mut session = heap();
    select(&mut session, &["b"]);
    let copied =
        session.dispatch(Action::Run(Command::Copy)).into_iter().find_map(|effect| match effect {
            commerce_canvas::session::Effect::Copy(text) => Some(text),
            _ => None,
        });
    session.dispatch(Action::PasteInPlace(copied.expect("a text")));
    let pasted = session.selected_nodes().next().expect("a copy");
    assert_eq!(pasted.1.at, GridPoint::new(20, 10));
    assert_ne!(*pasted.0, id("b"));
}

#[test]
fn a_second_link_of_the_same_kind_is_not_drawn_but_the_first_is_shown() {
    let mut session = heap();
    let kind = commerce_canvas::plan::LinkKind::Uses;
    let (from, to) = (id("a"), id("c"));
    let effects = session.dispatch(Action::AddLink { from, to, kind });
    assert_eq!(session.plan().links.len(), 1);
    assert_eq!(session.selection().single(), Some(&id("l1")));
    assert!(format!("{effects:?}").contains("already"), "{effects:?}");
}

#[test]
fn a_bend_that_lies_on_the_way_goes() {
    let mut session = heap();
    let link = id("l1");
    session.dispatch(Action::BeginBend {
        link: link.clone(),
        bend: 0,
        fresh: Some(GridPoint::new(300, 200)),
    });
    session.dispatch(Action::PreviewBend(GridPoint::new(280, 210)));
    session.dispatch(Action::CommitGesture);
    assert_eq!(session.plan().links[&link].bends.len(), 1);
    let middle =
        |text: &str| commerce_canvas::layout::card(&session.plan().nodes[&id(text)]).center();
    let on_way = middle("a").towards(middle("c"), 0.5).rounded();
    session.dispatch(Action::BeginBend { link: link.clone(), bend: 0, fresh: None });
    session.dispatch(Action::PreviewBend(on_way));
    session.dispatch(Action::CommitGesture);
    assert_eq!(session.plan().links[&link].bends, []);
}

#[test]
fn what_is_dragged_is_not_kept_as_if_it_lay_there() {
    use commerce_canvas::ui::jobs::UnsavedTracker;
    let mut session = heap();
    let mut unsaved = UnsavedTracker::default();
    let _ = unsaved.next(&session);
    select(&mut session, &["far"]);
    session.dispatch(Action::BeginMove);
    session.dispatch(Action::PreviewMove(GridPoint::new(100, 100)));
    assert!(unsaved.next(&session).is_none(), "a drag is not written into the journal");
    session.dispatch(Action::CommitGesture);
    assert!(unsaved.next(&session).is_some());
}

#[test]
fn a_double_click_on_the_empty_canvas_offers_what_can_be_there() {
    let mut window = english();
    let place = screen(&window, 620.0, 330.0);
    double_click(&mut window, place);
    assert!(window.query_by_label_contains("What shall be here?").is_some());
    types(&mut window, "ERP");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes.len(), 4);
    let (id, node) =
        plan(&window).nodes.iter().find(|(id, _)| id.as_str().contains("erp")).expect("it");
    let center = commerce_canvas::layout::card(node).center();
    assert!((center.x - 620.0).abs() < 30.0 && (center.y - 330.0).abs() < 30.0, "{center:?}");
    assert_eq!(selected(&window), [id.to_string()]);
}

#[test]
fn enter_edits_what_is_selected_and_escape_gives_the_old_name_back() {
    let mut window = english();
    let place = middle(&window, "shop");
    click(&mut window, place);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().session().typing().is_some());
    types(&mut window, "Web");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes[&id("shop")].name(), "Web");
    key(&mut window, Modifiers::NONE, Key::Enter);
    types(&mut window, "Other");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(plan(&window).nodes[&id("shop")].name(), "Web");
    assert_eq!(selected(&window), ["shop"], "it stays selected");
}

#[test]
fn escape_keeps_the_text_of_a_new_note() {
    let mut window = english();
    key(&mut window, Modifiers::NONE, Key::N);
    let place = screen(&window, 620.0, 330.0);
    click(&mut window, place);
    types(&mut window, "Ask sales");
    key(&mut window, Modifiers::NONE, Key::Escape);
    let notes = plan(&window).nodes.values().filter(|node| matches!(node.body, Body::Note(_)));
    assert_eq!(notes.map(|node| node.name().to_owned()).collect::<Vec<_>>(), ["Ask sales"]);
}

#[test]
fn letters_with_alt_type_nothing_and_canvas_commands_are_off_while_typing() {
    let mut window = english();
    let place = middle(&window, "shop");
    click(&mut window, place);
    key(&mut window, Modifiers::NONE, Key::F2);
    types(&mut window, "Web");
    window.event_modifiers(Event::Text("t".to_owned()), Modifiers::ALT);
    window.run();
    for (modifiers, pressed) in [
        (Modifiers::COMMAND, Key::D),
        (Modifiers::COMMAND, Key::G),
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::L),
    ] {
        key(&mut window, modifiers, pressed);
    }
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes[&id("shop")].name(), "Web");
    assert_eq!(plan(&window).nodes.len(), 3);
    assert!(!plan(&window).nodes[&id("shop")].locked);
}

#[test]
fn the_menu_key_opens_the_menu_of_what_is_selected() {
    for (modifiers, pressed) in [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)] {
        let mut window = english();
        let place = middle(&window, "shop");
        click(&mut window, place);
        key(&mut window, modifiers, pressed);
        assert!(window.query_by_label_contains("Select all connected").is_some(), "{pressed:?}");
        let before = at(&window, "shop");
        key(&mut window, Modifiers::NONE, Key::ArrowDown);
        assert_eq!(at(&window, "shop"), before, "the arrow belongs to the menu");
        let role = eframe::egui::accesskit::Role::MenuItem;
        let is_focused = window.get_all_by_role(role).any(|entry| entry.is_focused());
        assert!(is_focused, "and leads into it");
        key(&mut window, Modifiers::NONE, Key::Escape);
        assert!(window.query_by_label_contains("Select all connected").is_none());
        assert_eq!(selected(&window), ["shop"]);
    }
}

#[test]
fn ctrl_shift_and_an_arrow_add_a_linked_card_there() {
    let mut window = english();
    let place = middle(&window, "crm");
    click(&mut window, place);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowDown);
    assert!(window.query_by_label_contains("What lies at the other end?").is_some());
    types(&mut window, "ERP");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes.len(), 4);
    let below =
        plan(&window).nodes.iter().find(|(id, _)| id.as_str().contains("erp")).expect("it").1;
    assert!(below.at.y > plan(&window).nodes[&id("crm")].at.y);
}

fn wheel(window: &mut Window, at: Pos2, notches: f32, modifiers: Modifiers) {
    window.hover_at(at);
    window.step();
    window.event_modifiers(
        Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: vec2(0.0, notches),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers,
        },
        modifiers,
    );
    window.run();
}

#[test]
fn a_notch_of_the_wheel_zooms_by_a_seventh() {
    let mut window = english();
    let zoom = |window: &Window| window.state().session().camera().zoom;
    let (before, place) = (zoom(&window), middle(&window, "shop"));
    wheel(&mut window, place, 1.0, Modifiers::COMMAND);
    assert!((zoom(&window) / before - 1.15).abs() < 1e-6);
    wheel(&mut window, place, -1.0, Modifiers::COMMAND);
    assert!((zoom(&window) / before - 1.0).abs() < 1e-6);
    let there = middle(&window, "shop");
    assert!((there - place).length() < 0.5, "what lies under the pointer stays there");
}

#[test]
fn the_second_button_drags_a_copy_and_opens_no_menu() {
    let mut window = english();
    let from = middle(&window, "crm");
    let button = PointerButton::Secondary;
    let modifiers = Modifiers::NONE;
    let press = |pos, pressed| Event::PointerButton { pos, button, pressed, modifiers };
    let to = from + vec2(120.0, 60.0);
    let way = [from, from + vec2(40.0, 20.0), to, to];
    window.event(Event::PointerMoved(from));
    window.event(press(from, true));
    way.into_iter().for_each(|place| window.event(Event::PointerMoved(place)));
    window.event(press(to, false));
    window.run();
    assert_eq!(plan(&window).nodes.len(), 4);
    assert_eq!(at(&window, "crm"), (250, 300));
    assert!(window.query_by_label_contains("Select all connected").is_none());
}

#[test]
fn an_edge_resizes_shift_keeps_the_ratio_and_alt_the_middle() {
    let card = |window: &Window| commerce_canvas::layout::card(&plan(window).nodes[&id("crm")]);
    for (modifiers, grows_down, moves_left) in [
        (Modifiers::NONE, false, false),
        (Modifiers::SHIFT, true, false),
        (Modifiers::ALT, false, true),
    ] {
        let mut window = english();
        let place = middle(&window, "crm");
        click(&mut window, place);
        let before = card(&window);
        // Beside the port, which lies in the middle.
        let from = screen(&window, before.max.x, before.min.y + before.height() * 0.3);
        drag(&mut window, from, from + vec2(60.0, 0.0), modifiers);
        let after = card(&window);
        assert!(after.width() > before.width() + 30.0, "{modifiers:?}: {after:?}");
        assert_eq!(after.height() > before.height() + 5.0, grows_down, "{modifiers:?}");
        assert_eq!(after.min.x < before.min.x - 5.0, moves_left, "{modifiers:?}");
    }
}

#[test]
fn the_list_of_commands_is_as_high_as_its_rows_at_every_opening() {
    let mut window = english();
    let open = |window: &mut Window| {
        key(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        let rows = window.get_all_by_role(eframe::egui::accesskit::Role::ListBoxOption);
        rows.filter(|row| row.rect().height() > 10.0).count()
    };
    let first = open(&mut window);
    types(&mut window, "about");
    key(&mut window, Modifiers::NONE, Key::Escape);
    let height = |window: &Window| {
        let layers = window.ctx.memory(|memory| memory.areas().visible_layer_ids());
        let rects =
            layers.into_iter().filter(|layer| layer.order == eframe::egui::Order::Foreground);
        let rects =
            rects.filter_map(|layer| window.ctx.memory(|memory| memory.area_rect(layer.id)));
        rects.map(|rect| rect.height()).fold(0.0, f32::max)
    };
    let second = open(&mut window);
    assert_eq!(second, first);
    assert!(height(&window) > 380.0, "{}", height(&window));
}

#[test]
fn commands_that_cannot_be_run_are_listed_with_the_reason() {
    let mut window = english();
    run(&mut window, Command::SelectNothing);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    types(&mut window, "Duplicate");
    let role = eframe::egui::accesskit::Role::ListBoxOption;
    let rows: Vec<_> = window.get_all_by_role(role).collect();
    assert!(rows[0].accesskit_node().is_disabled());
    let said = rows[0].accesskit_node().label().unwrap_or_default();
    assert!(said.contains("First select what it is for"), "{said}");
    drop(rows);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(plan(&window).nodes.len(), 3);
}

#[test]
fn what_was_found_stays_selected() {
    let mut window = english();
    key(&mut window, Modifiers::COMMAND, Key::F);
    types(&mut window, "Store");
    assert_eq!(selected(&window), ["store"]);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(selected(&window), ["store"]);
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(at(&window, "store"), (501, 0), "the keyboard is on the canvas again");
}

#[test]
fn escape_in_a_field_of_the_inspector_gives_the_old_value_back_and_keeps_the_selection() {
    let mut window = english();
    let place = middle(&window, "shop");
    click(&mut window, place);
    let field = window.get_by_role_and_label(eframe::egui::accesskit::Role::TextInput, "Name");
    field.focus();
    window.run();
    let field = window.get_by_role_and_label(eframe::egui::accesskit::Role::TextInput, "Name");
    field.type_text("X");
    window.run();
    assert!(plan(&window).nodes[&id("shop")].name().contains('X'));
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(plan(&window).nodes[&id("shop")].name(), "Shop");
    assert_eq!(selected(&window), ["shop"]);
}

/// The cells of the rows of `docs/editor.md`, without the heads.
fn behaviours() -> Vec<Vec<String>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/editor.md");
    let text = std::fs::read_to_string(path).expect("the document");
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| behav"));
    let cells = |row: &str| -> Vec<String> {
        row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()
    };
    rows.map(cells).collect()
}

/// All sources and tests.
fn sources(folder: &std::path::Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&std::fs::read_to_string(path).expect("a source is text"));
        }
    }
}

#[test]
fn every_behaviour_of_the_editor_names_a_test_that_exists() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = String::new();
    sources(&root.join("src"), &mut text);
    sources(&root.join("tests"), &mut text);
    let rows = behaviours();
    assert!(rows.len() >= 110, "{} behaviours", rows.len());
    for row in rows {
        assert_eq!(row.len(), 4, "{row:?}");
        let test = row[3].trim_matches('`');
        let exists = text.contains(&format!("fn {test}("));
        assert!(exists || (test == "–" && row[2].starts_with("differs")), "{row:?}");
    }
}

/// What the window has told the system to do.
#[derive(Clone, Default)]
struct Told(std::sync::Arc<std::sync::Mutex<Vec<OutputCommand>>>);

impl eframe::egui::Plugin for Told {
    fn debug_name(&self) -> &'static str {
        "told"
    }

    fn output_hook(&mut self, _: &eframe::egui::Context, output: &mut eframe::egui::FullOutput) {
        self.0
            .lock()
            .expect("no test failed in it")
            .extend(output.platform_output.commands.clone());
    }
}

impl Told {
    /// Of a window from now on.
    fn by(window: &Window) -> Self {
        let told = Self::default();
        window.ctx.add_plugin(told.clone());
        told
    }

    /// The first command that is what is looked for, as soon as it comes.
    fn first<T>(&self, window: &mut Window, of: impl Fn(&OutputCommand) -> Option<T>) -> T {
        let begun = std::time::Instant::now();
        loop {
            let found = self.0.lock().expect("no test failed in it").iter().find_map(&of);
            match found {
                Some(found) => return found,
                None => assert!(begun.elapsed() < std::time::Duration::from_secs(20)),
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
            window.step();
        }
    }

    fn forget(&self) {
        self.0.lock().expect("no test failed in it").clear();
    }
}

#[test]
fn a_picture_of_what_is_selected_goes_to_the_clipboard() {
    let mut window = english();
    let told = Told::by(&window);
    let size = |window: &mut Window| {
        told.forget();
        key(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
        let image = told.first(window, |command| match command {
            OutputCommand::CopyImage(image) => Some(image.clone()),
            _ => None,
        });
        let first = image.pixels[0];
        assert!(image.pixels.iter().any(|pixel| *pixel != first), "something is on it");
        assert_eq!(first.a(), 255, "it has a background");
        image.size
    };
    let beside = screen(&window, 0.0, 250.0);
    click(&mut window, beside);
    let whole = size(&mut window);
    let shop = middle(&window, "shop");
    click(&mut window, shop);
    let card = size(&mut window);
    assert!(card[0] * 2 < whole[0] && card[1] * 2 < whole[1], "{card:?} of {whole:?}");
    assert!(window.query_by_label_contains("on the clipboard").is_some());
}

#[test]
fn the_inventory_is_copied_as_cells_as_it_is_listed() {
    let mut window = english();
    let told = Told::by(&window);
    run(&mut window, Command::ToggleInventory);
    window.get_by_label("Copy the table as cells").click();
    let text = told.first(&mut window, |command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("Name\t"), "{text}");
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[1].starts_with("Shop\t") && lines[2].starts_with("Store\t"), "{text}");
    let columns = |line: &str| line.split('\t').count();
    assert!(lines.iter().all(|line| columns(line) == columns(lines[0])));
}
