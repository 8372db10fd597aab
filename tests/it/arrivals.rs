//! What arrives by itself in the window, and what leaves it: nothing that is typed or dragged is
//! lost to it, and no key that was meant for something else answers it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use commerce_canvas::file;
use commerce_canvas::language::Language;
use commerce_canvas::plan::{Id, Plan};
use commerce_canvas::session::{Action, Command, Session, Settings, ThemeChoice};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

type Window = Harness<'static, App>;

/// A frame of the window takes this long here, in seconds.
const FRAME: f32 = 0.02;
/// So many frames are more than the time in which no key answers a question.
const A_WHILE: usize = 40;

struct Place {
    folder: tempfile::TempDir,
    plan: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let plan = folder.path().join("plan.commerce");
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/musterhaus.commerce");
        std::fs::copy(sample, &plan).expect("copied");
        Self { folder, plan }
    }

    fn window(&self) -> Window {
        let settings = Settings {
            language: Language::English,
            theme: ThemeChoice::Light,
            ..Settings::default()
        };
        let start = Start {
            path: Some(self.plan.clone()),
            picker: Picker::Typed,
            settings: Some(settings),
            data: Some(self.folder.path().join("data")),
            ..Start::default()
        };
        let mut window = Harness::builder()
            .with_size(vec2(1280.0, 800.0))
            .with_step_dt(FRAME)
            .with_max_steps(40)
            .build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
        wait(&mut window, "the plan", |window| session(window).path().is_some());
        window
    }

    fn saved(&self) -> Plan {
        file::read(&std::fs::read(&self.plan).expect("there")).expect("a plan").plan
    }

    /// Another program changes the file.
    fn change(&self) {
        let mut plan = self.saved();
        plan.name = "Theirs".into();
        std::fs::write(&self.plan, file::write(&plan)).expect("written");
    }
}

fn session(window: &Window) -> &Session {
    window.state().session()
}

fn wait(window: &mut Window, what: &str, wanted: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !wanted(window) {
        assert!(begun.elapsed() < Duration::from_secs(30), "waited for {what} in vain");
        std::thread::sleep(Duration::from_millis(20));
        window.step();
    }
    window.step();
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn select(window: &mut Window, id: &str) {
    let context = window.ctx.clone();
    let id = Id::new(id).expect("a short id");
    window.state_mut().dispatch(&context, Action::Select([id].into_iter().collect()));
    window.step();
}

fn name_of(window: &Window, id: &str) -> String {
    session(window).plan().nodes[&Id::new(id).expect("a short id")].name().to_owned()
}

/// Begins to type the name of the shop in its place.
fn type_name(window: &mut Window, name: &str) {
    select(window, "bauhof");
    window.key_press(Key::F2);
    window.run_steps(3);
    window.get_by_role_and_label(Role::TextInput, "Name in place").type_text(name);
    window.run_steps(2);
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_files(window: &mut Window, paths: [PathBuf; 2]) {
    let files = paths.into_iter().map(|path| std::sync::Arc::new(Dropped(path)) as _);
    window.input_mut().dropped_files = files.collect();
    window.step();
}

#[test]
fn a_change_elsewhere_takes_no_letter_from_what_is_being_typed() {
    let place = Place::new();
    let mut window = place.window();
    type_name(&mut window, "My");
    assert_eq!(name_of(&window, "bauhof"), "My", "it is in the plan from the first letter");
    place.change();
    wait(&mut window, "the change", |window| session(window).question().is_some());
    window.run_steps(A_WHILE);
    assert!(!says(&window, "was changed elsewhere"), "it waits");
    assert!(says(&window, "You are asked when you have finished here"));
    // The next blank of the sentence, and letters after it.
    let field = window.get_by_role_and_label(Role::TextInput, "Name in place");
    assert!(field.accesskit_node().is_focused(), "the keyboard stays where it is");
    field.type_text(" own shop");
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.step();
    wait(&mut window, "the question", |window| says(window, "was changed elsewhere"));
    // Keys that come before anyone could have read the question are not meant for it.
    for key in [Key::Space, Key::Enter, Key::Escape] {
        window.key_press(key);
    }
    window.step();
    assert!(says(&window, "was changed elsewhere"), "and do not answer it");
    assert_eq!(name_of(&window, "bauhof"), "My own shop");
    window.run_steps(A_WHILE);
    window.key_press(Key::Enter);
    window.run_steps(4);
    assert!(!says(&window, "was changed elsewhere"), "now they do");
    assert_eq!(&*session(&window).plan().name, "Theirs", "both are merged");
    assert_eq!(name_of(&window, "bauhof"), "My own shop");
}

#[test]
fn what_is_being_typed_is_kept_and_asked_about_however_the_window_is_left() {
    let place = Place::new();
    let mut window = place.window();
    type_name(&mut window, "Half a na");
    let kept = || {
        let folders = std::fs::read_dir(place.folder.path().join("data/recovery")).ok()?;
        let mut kept = folders.flatten().map(|entry| entry.path().join("unsaved.commerce"));
        kept.find_map(|path| Some(file::read(&std::fs::read(path).ok()?).ok()?.plan))
    };
    let typed = Instant::now();
    while kept()
        .is_none_or(|plan| plan.nodes[&Id::new("bauhof").expect("an id")].name() != "Half a na")
    {
        assert!(typed.elapsed() < Duration::from_secs(1), "it is in the journal in time");
        std::thread::sleep(Duration::from_millis(10));
    }
    let context = window.ctx.clone();
    for command in [Command::Quit, Command::NewPlan, Command::Open] {
        window.state_mut().dispatch(&context, Action::Run(command));
        window.run_steps(A_WHILE);
        assert!(says(&window, "Save changes to"), "{command:?}");
        window.get_by_role_and_label(Role::Button, "Cancel").click();
        window.run_steps(3);
        assert_eq!(name_of(&window, "bauhof"), "Half a na");
        type_name(&mut window, "Half a na");
    }
    let other = place.folder.path().join("other.commerce");
    std::fs::write(&other, file::write(&Plan::named("Dropped"))).expect("written");
    let another = place.folder.path().join("another.commerce");
    std::fs::write(&another, file::write(&Plan::named("Dropped too"))).expect("written");
    drop_files(&mut window, [other, another]);
    window.run_steps(A_WHILE);
    assert!(says(&window, "Save changes to"), "a dropped file replaces nothing unasked");
    assert!(says(&window, "1 more dropped on the window were not opened"));
    assert_eq!(name_of(&window, "bauhof"), "Half a na");
}

#[test]
fn the_name_of_the_plan_is_saved_while_it_is_typed() {
    let place = Place::new();
    let mut window = place.window();
    let name = session(&window).plan().name.to_string();
    window.get_by_role_and_label(Role::Button, &name).click();
    window.run_steps(3);
    window.get_by_role_and_label(Role::TextInput, "Name of the plan").type_text("X");
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    wait(&mut window, "the save", |window| !session(window).is_changed());
    assert_ne!(&*place.saved().name, name);
    assert_eq!(place.saved().name, session(&window).plan().name);
}

#[test]
fn another_button_in_the_middle_of_a_drag_leaves_nothing_half_done() {
    let place = Place::new();
    let mut window = place.window();
    select(&mut window, "bauhof");
    let shop = Id::new("bauhof").expect("an id");
    let before = session(&window).plan().nodes[&shop].at;
    let card = session(&window).camera().screen_from_world();
    let node = &session(&window).plan().nodes[&shop];
    let rect = card.rect(&commerce_canvas::layout::card(node));
    let from = Pos2::new(rect.center().x as f32, rect.center().y as f32);
    let button = |pos, button, pressed| egui::Event::PointerButton {
        pos,
        button,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.input_mut().events.push(egui::Event::PointerMoved(from));
    window.step();
    window.input_mut().events.push(button(from, egui::PointerButton::Primary, true));
    window.step();
    for far in [20.0, 60.0, 90.0] {
        window.input_mut().events.push(egui::Event::PointerMoved(from + vec2(far, 40.0)));
        window.step();
    }
    let to = from + vec2(90.0, 40.0);
    assert_ne!(session(&window).plan().nodes[&shop].at, before, "it is dragged");
    for pressed in [true, false] {
        window.input_mut().events.push(button(to, egui::PointerButton::Secondary, pressed));
        window.step();
    }
    window.input_mut().events.push(button(to, egui::PointerButton::Primary, false));
    window.run_steps(3);
    assert!(!session(&window).in_gesture());
    let shown = session(&window).plan().clone();
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::Save));
    wait(&mut window, "the save", |window| !session(window).is_changed());
    assert_eq!(place.saved(), shown, "the file has what is shown");
    window.state_mut().dispatch(&context, Action::Run(Command::SelectAll));
    window.step();
    assert_eq!(*session(&window).plan(), shown, "and nothing jumps afterwards");
}

#[test]
fn a_question_is_seen_and_answered_over_a_presentation() {
    let place = Place::new();
    let mut window = place.window();
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::NamePlan("Changed".to_owned()));
    window.state_mut().dispatch(&context, Action::Run(Command::Present));
    window.run_steps(4);
    window.state_mut().dispatch(&context, Action::Run(Command::Quit));
    window.run_steps(A_WHILE);
    assert!(says(&window, "Save changes to"));
    window.key_press(Key::Escape);
    window.run_steps(4);
    assert!(!says(&window, "Save changes to"), "Escape answers the question");
    assert!(says(&window, " of "), "and does not end the presentation");
}

#[test]
fn a_plan_of_many_cards_is_drawn_while_it_is_presented() {
    let place = Place::new();
    let mut plan = Plan::named("Many cards");
    for number in 0..700 {
        let body = commerce_canvas::catalogue::fresh_channel(
            commerce_canvas::plan::ChannelKind::Shop,
            Language::English,
        );
        let at = commerce_canvas::geometry::GridPoint::new(number % 30 * 260, number / 30 * 160);
        let id = Id::new(&format!("c{number}")).expect("an id");
        let node = commerce_canvas::plan::Node::new(body, at);
        plan.nodes.insert(id, std::sync::Arc::new(node));
    }
    std::fs::write(&place.plan, file::write(&plan)).expect("written");
    let mut window = place.window();
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::Present));
    window.step();
    wait(&mut window, "the drawing", |window| session(window).open_drawing().is_none());
}
