//! Nothing is lost in the window: the journal and what is offered at the next start, versions, and
//! others who change the file.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use commerce_canvas::file::store::{FileSystem, SystemFiles};
use commerce_canvas::file::{read, write};
use commerce_canvas::language::Language;
use commerce_canvas::plan::Plan;
use commerce_canvas::session::{Action, Command, Session, Settings, ThemeChoice};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

type Window = Harness<'static, App>;

/// A folder with a plan and one for the data of the program.
struct Place {
    _folder: tempfile::TempDir,
    data: PathBuf,
    plan: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let plan = folder.path().join("Plan für Köln.commerce");
        let data = folder.path().join("data");
        std::fs::copy(sample(), &plan).expect("copied");
        Self { _folder: folder, data, plan }
    }

    fn window(&self, path: Option<&Path>) -> Window {
        let settings = Settings {
            language: Language::English,
            theme: ThemeChoice::Light,
            ..Settings::default()
        };
        let path = path.map(Path::to_owned);
        let start = Start {
            path: path.clone(),
            picker: Picker::Typed,
            settings: Some(settings),
            data: Some(self.data.clone()),
            ..Start::default()
        };
        let mut window = Harness::builder()
            .with_size(vec2(1280.0, 800.0))
            .with_max_steps(30)
            .build_eframe(move |creation| App::new(&creation.egui_ctx, None, start));
        window.run();
        if path.is_some() {
            wait(&mut window, "the plan", |window| session(window).path().is_some());
        }
        window
    }

    /// What someone else makes of the file.
    fn change(&self, old: &str, new: &str) {
        let text = std::fs::read_to_string(&self.plan).expect("there");
        assert!(text.contains(old), "{old}");
        std::fs::write(&self.plan, text.replace(old, new)).expect("written");
    }

    fn saved(&self) -> Plan {
        let reading = read(&std::fs::read(&self.plan).expect("there")).expect("a plan");
        assert_eq!(reading.faults, []);
        reading.plan
    }

    fn kept(&self) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.data.join("recovery")) else { return Vec::new() };
        let kept = entries.flatten().map(|entry| entry.path().join("unsaved.commerce"));
        kept.filter(|path| path.exists()).collect()
    }

    /// Leaves unsaved work behind, as a program does that is killed.
    fn leave_behind(&self, path: Option<&Path>, name: &str) {
        self.leave_behind_in("killed", path, name);
    }

    fn leave_behind_in(&self, folder: &str, path: Option<&Path>, name: &str) {
        use commerce_canvas::file::store::journal::{About, Journal};
        let journal = Journal::begin(files(), &self.data, folder).expect("begun");
        let mut plan = self.saved();
        let about = About { path: path.map(Path::to_owned), time: 1_790_000_000_000 };
        if path.is_some() {
            journal.keep_base(&write(&plan)).expect("kept");
        }
        plan.name = name.into();
        journal.keep(&about, &write(&plan)).expect("kept");
    }
}

fn files() -> Arc<dyn FileSystem> {
    Arc::new(SystemFiles)
}

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/musterhaus.commerce")
}

fn session(window: &Window) -> &Session {
    window.state().session()
}

fn act(window: &mut Window, action: Action) {
    let context: Context = window.ctx.clone();
    window.state_mut().dispatch(&context, action);
    window.run();
}

fn rename(window: &mut Window, name: &str) {
    act(window, Action::NamePlan(name.to_owned()));
}

fn wait(window: &mut Window, what: &str, wanted: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !wanted(window) {
        assert!(begun.elapsed() < Duration::from_secs(30), "waited for {what} in vain");
        std::thread::sleep(Duration::from_millis(20));
        window.run();
    }
    window.run();
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn press(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
}

#[test]
fn every_edit_is_in_the_journal_within_a_second_and_leaves_it_with_a_save() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    assert_eq!(place.kept(), [] as [PathBuf; 0]);
    for name in ["First", "Second"] {
        rename(&mut window, name);
        let edited = Instant::now();
        let is_kept = || {
            let kept = place.kept().first().and_then(|path| std::fs::read(path).ok());
            kept.and_then(|bytes| read(&bytes).ok())
                .is_some_and(|reading| &*reading.plan.name == name)
        };
        while !is_kept() {
            assert!(edited.elapsed() < Duration::from_secs(1), "{name} is not kept in time");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
    act(&mut window, Action::Run(Command::Save));
    wait(&mut window, "the save", |window| !session(window).is_changed());
    wait(&mut window, "the journal to be empty", |_| place.kept().is_empty());
    assert_eq!(&*place.saved().name, "Second");
}

/// The page of the settings, at its end, where the data of the program are.
fn show_settings(window: &mut Window) {
    act(window, Action::Run(Command::ShowSettings));
    window.get_by_label_contains("Save plans by themselves").scroll_to_me();
    window.run();
}

#[test]
fn a_plan_that_rests_is_saved_by_itself_where_that_is_wanted() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    let rest = |window: &mut Window, seconds: usize| window.run_steps(seconds * 4);
    rename(&mut window, "Changed");
    rest(&mut window, 15);
    assert!(session(&window).is_changed(), "at first it is not wanted");
    show_settings(&mut window);
    window.get_by_label_contains("Save plans by themselves").click();
    window.run();
    rest(&mut window, 15);
    assert!(session(&window).is_changed(), "not under a dialog");
    window.key_press(Key::Escape);
    window.run();
    wait(&mut window, "the save", |window| !session(window).is_changed());
    assert_eq!(&*place.saved().name, "Changed");
    rename(&mut window, "Changed again");
    rest(&mut window, 5);
    assert!(session(&window).is_changed(), "it does not rest yet");
    rest(&mut window, 6);
    wait(&mut window, "the save", |window| !session(window).is_changed());
    assert_eq!(&*place.saved().name, "Changed again");
}

#[test]
fn the_earlier_versions_are_deleted_by_a_second_press() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    let versions = place.data.join("versions");
    let count = || std::fs::read_dir(&versions).map_or(0, Iterator::count);
    assert_eq!(count(), 1, "of what was read");
    show_settings(&mut window);
    press(&mut window, "Delete earlier versions");
    assert_eq!(count(), 1);
    press(&mut window, "Delete them for ever");
    wait(&mut window, "the end of it", |_| count() == 0);
    wait(&mut window, "the word", |window| says(window, "1 earlier version was deleted"));
}

#[test]
fn unsaved_work_is_offered_at_the_next_start_with_time_and_difference() {
    let place = Place::new();
    place.leave_behind(Some(&place.plan), "Not yet saved");
    let mut window = place.window(None);
    wait(&mut window, "the offer", |window| says(window, "Unsaved work was found"));
    assert!(says(&window, "Plan für Köln.commerce"));
    assert!(says(&window, "2026") && says(&window, "1 changed"));
    press(&mut window, "Recover");
    assert_eq!(&*session(&window).plan().name, "Not yet saved");
    assert_eq!(session(&window).path(), Some(place.plan.as_path()));
    assert!(session(&window).is_changed());
    // It is in the journal of this window now, and nowhere else.
    wait(&mut window, "the other journal to go", |_| {
        place.kept().len() == 1 && !place.data.join("recovery/killed").exists()
    });
    act(&mut window, Action::Run(Command::Save));
    wait(&mut window, "the save", |window| !session(window).is_changed());
    assert_eq!(&*place.saved().name, "Not yet saved");
}

#[test]
fn whatever_else_was_left_behind_is_offered_as_soon_as_the_recovered_plan_is_saved() {
    let place = Place::new();
    place.leave_behind_in("killed", Some(&place.plan), "First");
    place.leave_behind_in("killed-too", None, "Second");
    let mut window = place.window(None);
    wait(&mut window, "the offer", |window| says(window, "Unsaved work was found"));
    assert!(says(&window, "Never saved to a file"), "both are offered");
    let first = window
        .get_all_by_role_and_label(Role::Button, "Recover")
        .min_by_key(|button| button.rect().min.y as i32);
    let is_first_on_top = {
        let top = |name| window.get_by_label(name).rect().min.y;
        top("First") < top("Second")
    };
    first.expect("two").click();
    window.run();
    let (recovered, other) =
        if is_first_on_top { ("First", "Second") } else { ("Second", "First") };
    assert_eq!(&*session(&window).plan().name, recovered);
    assert!(says(&window, "More was found (1)"));
    assert!(!says(&window, "Unsaved work was found"), "nothing replaces what is not saved");
    let target = place.plan.clone();
    act(&mut window, Action::SaveTo(target));
    wait(&mut window, "the question", |window| says(window, "exists already"));
    press(&mut window, "Replace");
    wait(&mut window, "the save", |window| !session(window).is_changed());
    wait(&mut window, "the other offer", |window| says(window, "Unsaved work was found"));
    press(&mut window, "Recover");
    assert_eq!(&*session(&window).plan().name, other);
}

#[test]
fn a_file_that_is_no_sound_plan_any_more_is_left_alone_and_the_plan_goes_elsewhere() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    rename(&mut window, "Mine");
    for broken in
        ["<<<<<<< HEAD\n", "(format: 1, name: \"half", "(format: 1, name: \"x\", frobs: {})"]
    {
        std::fs::write(&place.plan, broken).expect("written");
        act(&mut window, Action::Run(Command::Save));
        wait(&mut window, "the question", |window| says(window, "is no sound plan any more"));
        assert!(says(&window, "Your plan is unharmed in this window"));
        press(&mut window, "Save as…");
        assert!(window.query_by_role_and_label(Role::TextInput, "Path").is_some());
        press(&mut window, "Cancel");
        assert_eq!(std::fs::read_to_string(&place.plan).expect("there"), broken);
        assert_eq!(&*session(&window).plan().name, "Mine");
        assert!(session(&window).is_changed());
    }
}

#[test]
fn work_that_was_never_saved_is_offered_and_can_be_discarded_or_left() {
    let place = Place::new();
    place.leave_behind(None, "Never saved");
    for again in [true, false] {
        let mut window = place.window(None);
        wait(&mut window, "the offer", |window| says(window, "Never saved to a file"));
        if again {
            press(&mut window, "Decide later");
            assert_eq!(place.kept().len(), 1, "it stays");
        } else {
            press(&mut window, "Discard");
            assert_eq!(place.kept().len(), 1, "one press is not enough");
            press(&mut window, "Discard for good");
            assert_eq!(place.kept().len(), 0);
        }
        assert!(!says(&window, "Unsaved work was found"));
    }
}

#[test]
fn the_journal_of_a_living_window_is_not_offered_to_another() {
    let place = Place::new();
    let mut first = place.window(None);
    rename(&mut first, "Still open");
    wait(&mut first, "the journal", |_| place.kept().len() == 1);
    let mut second = place.window(None);
    std::thread::sleep(Duration::from_millis(300));
    second.run();
    assert!(!says(&second, "Unsaved work was found"));
}

#[test]
fn a_change_of_someone_else_is_noticed_and_reloaded() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    place.change("Bauhof Ulm\", kind", "Bauhof Süd\", kind");
    wait(&mut window, "the question", |window| says(window, "was changed elsewhere"));
    assert!(says(&window, "“Bauhof Ulm” → “Bauhof Süd”"));
    press(&mut window, "Reload");
    assert_eq!(session(&window).plan(), &place.saved());
    assert!(!session(&window).is_changed());
    // It is one step of the history, so nothing is lost by it either.
    act(&mut window, Action::Run(Command::Undo));
    assert_ne!(session(&window).plan(), &place.saved());
    assert!(session(&window).is_changed(), "what is shown is not what is on the disk");
}

#[test]
fn saving_overwrites_nobody_and_merges_what_both_did() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    rename(&mut window, "Ours");
    place.change("Bauhof Ulm\", kind", "Bauhof Süd\", kind");
    act(&mut window, Action::Run(Command::Save));
    wait(&mut window, "the question", |window| says(window, "was changed elsewhere"));
    assert!(write(&place.saved()).contains("Bauhof Süd"), "it was not overwritten");
    press(&mut window, "Merge");
    wait(&mut window, "the save", |window| !session(window).is_changed());
    let saved = place.saved();
    assert_eq!(&*saved.name, "Ours");
    assert!(write(&saved).contains("Bauhof Süd"));
    assert_eq!(&saved, session(&window).plan());
}

#[test]
fn conflicts_are_listed_with_both_values_and_one_is_picked() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    rename(&mut window, "Ours");
    place.change("Musterhaus: into digital sales", "Theirs");
    act(&mut window, Action::Run(Command::Save));
    wait(&mut window, "the question", |window| says(window, "was changed elsewhere"));
    press(&mut window, "Merge");
    assert!(says(&window, "One conflict"));
    let ours = "Plan, Name: In this window, “Ours”";
    let theirs = "Plan, Name: In the file, “Theirs”";
    assert!(window.query_by_role_and_label(Role::RadioButton, ours).is_some());
    window.get_by_role_and_label(Role::RadioButton, theirs).click();
    window.run();
    press(&mut window, "Merge");
    wait(&mut window, "the end", |window| !session(window).is_changed());
    assert_eq!(&*session(&window).plan().name, "Theirs");
    act(&mut window, Action::Run(Command::Undo));
    assert_eq!(&*session(&window).plan().name, "Ours");
}

#[test]
fn keeping_ours_saves_over_theirs_which_stays_a_version() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    rename(&mut window, "Ours");
    place.change("Bauhof Ulm\", kind", "Bauhof Süd\", kind");
    act(&mut window, Action::Run(Command::Save));
    wait(&mut window, "the question", |window| says(window, "was changed elsewhere"));
    press(&mut window, "Keep mine");
    wait(&mut window, "the save", |window| !session(window).is_changed());
    assert!(!write(&place.saved()).contains("Bauhof Süd"));
}

#[test]
fn a_file_that_was_deleted_is_written_anew() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    std::fs::remove_file(&place.plan).expect("deleted");
    wait(&mut window, "the notice", |window| session(window).is_changed());
    act(&mut window, Action::Run(Command::Save));
    wait(&mut window, "the save", |window| !session(window).is_changed());
    assert_eq!(&place.saved(), session(&window).plan());
}

#[test]
fn the_last_ten_versions_are_kept_with_a_picture_and_restored() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    let first = session(&window).plan().name.to_string();
    for number in 1..=3 {
        rename(&mut window, &format!("Version {number}"));
        act(&mut window, Action::Run(Command::Save));
        wait(&mut window, "the save", |window| !session(window).is_changed());
    }
    act(&mut window, Action::Run(Command::ShowVersions));
    let options = |window: &Window| window.query_all_by_role(Role::ListBoxOption).count();
    wait(&mut window, "the versions", |window| options(window) == 4);
    let image = "Picture of this version";
    assert!(window.query_by_role_and_label(Role::Image, image).is_some());
    window.query_all_by_role(Role::ListBoxOption).last().expect("the first").click();
    window.run();
    press(&mut window, "Restore this version");
    assert_eq!(&*session(&window).plan().name, first);
    act(&mut window, Action::Run(Command::Undo));
    assert_eq!(&*session(&window).plan().name, "Version 3");

    use commerce_canvas::file::store::versions::{keep, list};
    for number in 0..30_u8 {
        keep(&SystemFiles, &place.data, &place.plan, &[number], u64::from(number)).expect("kept");
    }
    let kept = list(&SystemFiles, &place.data, &place.plan);
    assert_eq!(kept.len(), 10);
    let newest = std::fs::read(&kept[0].kept).expect("kept");
    assert_eq!(newest, [29], "even where the clock was set back");
}

#[test]
fn whoever_has_the_plan_open_is_named_to_the_next() {
    use commerce_canvas::file::store::presence::{Entry, Holder, enter};
    let place = Place::new();
    let holder = |name: &str| Holder { name: name.into(), machine: "pc7".into(), since: 1_000 };
    let Entry::Alone(Some(klara)) = enter(&files(), &place.plan, &holder("klara")) else {
        panic!("nobody else is there")
    };
    let Entry::Beside(other) = enter(&files(), &place.plan, &holder("jonas")) else {
        panic!("klara is there")
    };
    assert_eq!(other, holder("klara"));
    let mut window = place.window(Some(&place.plan));
    wait(&mut window, "the notice", |window| says(window, "klara has this plan open, too, on pc7"));
    drop(klara);
    assert!(matches!(enter(&files(), &place.plan, &holder("jonas")), Entry::Alone(Some(_))));
    let hidden = place.plan.with_file_name(".Plan für Köln.commerce.lock");
    assert!(!hidden.exists(), "whoever leaves takes the note away");
    // What a program left behind that was killed is no holder: on this machine that is certain,
    // on another after a while.
    const HALF_A_DAY: u64 = 12 * 60 * 60 * 1_000;
    let holder = |name: &str| Holder { since: HALF_A_DAY + 1_000, ..holder(name) };
    for (machine, since) in [("pc1", 999), ("pc7", HALF_A_DAY + 999)] {
        let note = format!(r#"{{"name":"gone","machine":"{machine}","since":{since}}}"#);
        std::fs::write(&hidden, note).expect("written");
        let Entry::Alone(Some(jonas)) = enter(&files(), &place.plan, &holder("jonas")) else {
            panic!("a note that nobody holds is taken over")
        };
        let Entry::Beside(other) = enter(&files(), &place.plan, &holder("klara")) else {
            panic!("jonas is there")
        };
        assert_eq!(other, holder("jonas"), "nothing is left of the old note");
        drop(jonas);
        assert!(!hidden.exists(), "it goes with whoever took it over");
    }
}

#[test]
fn a_plan_is_compared_with_another_file() {
    let place = Place::new();
    let mut window = place.window(Some(&place.plan));
    rename(&mut window, "Renamed");
    act(&mut window, Action::Run(Command::CompareWith));
    let typed = sample().display().to_string();
    window.get_by_role_and_label(Role::TextInput, "Path").focus();
    window.run();
    window.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Path").type_text(&typed);
    window.run();
    press(&mut window, "Compare");
    wait(&mut window, "the comparison", |window| {
        says(window, "Compared with “musterhaus.commerce”")
    });
    assert!(says(&window, "→ “Renamed”"));
    press(&mut window, "Close");
    assert_eq!(&*session(&window).plan().name, "Renamed");
}
