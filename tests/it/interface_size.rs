//! How large everything in the window is: by command, by menu, kept, and with the pointer still
//! where it is.

use commerce_canvas::language::{Language, texts};
use commerce_canvas::session::{Action, Command, InterfaceSize, Session, Settings};
use eframe::App as _;
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, TouchPhase, vec2,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::canvas_window::{Window, button, middle, window};

fn percent(window: &Window) -> (f32, u16) {
    let size = window.state().session().settings().interface_size;
    (window.ctx.zoom_factor(), size.percent())
}

#[test]
fn keys_scale_the_window_and_leave_the_canvas_its_own_zoom() {
    let mut window = window(Language::English);
    assert_eq!(percent(&window), (1.0, 100));
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::ZoomTo100));
    let zoom = window.state().session().camera().zoom;
    let both = Modifiers::COMMAND | Modifiers::ALT;
    for (key, expected) in [
        (Key::Plus, (1.1, 110)),
        (Key::Equals, (1.25, 125)),
        (Key::Minus, (1.1, 110)),
        (Key::Num0, (1.0, 100)),
        (Key::Minus, (0.9, 90)),
    ] {
        window.key_press_modifiers(both, key);
        window.run_ok();
        assert_eq!(percent(&window), expected, "{key:?}");
    }
    assert_eq!(window.state().session().camera().zoom, zoom);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    window.run_ok();
    assert!(window.state().session().camera().zoom > zoom);
    assert_eq!(percent(&window), (0.9, 90));
}

#[test]
fn the_menu_offers_every_size_and_ticks_the_one_that_is_shown() {
    let mut window = window(Language::German);
    let say = |text: commerce_canvas::language::Text| text.in_language(Language::German);
    let choose = |window: &mut Window, words: &str| {
        window.get_by_label("Ansicht").click();
        window.run_ok();
        window.get_by_label(say(texts::commands::MENU_LOOK)).hover();
        window.run_ok();
        window.get_by_label(say(texts::window::INTERFACE_SIZE)).hover();
        window.run_ok();
        for size in InterfaceSize::ALL {
            let one = texts::phrases::PERCENT.with(Language::German, &[&size.percent()]);
            let is_shown = window.state().session().settings().interface_size == size;
            let entry = window.get_by_role_and_label(Role::MenuItemRadio, &one);
            let ticked = entry.accesskit_node().toggled() == Some(Toggled::True);
            assert_eq!(ticked, is_shown, "{one}");
        }
        window.get_by_label(words).click();
        window.run_ok();
    };
    for (words, expected) in
        [("150 %", (1.5, 150)), ("80 %", (0.8, 80)), (say(texts::commands::LARGER), (0.9, 90))]
    {
        choose(&mut window, words);
        assert_eq!(percent(&window), expected, "{words}");
    }
}

#[test]
fn a_menu_higher_than_the_window_is_scrolled_to_its_end_by_wheel_and_by_keys() {
    for by_keys in [false, true] {
        let mut window = window(Language::German);
        window.set_size(vec2(640.0, 400.0));
        window.run_ok();
        window.get_by_label("Ansicht").click();
        window.run_ok();
        let is_in_sight = |window: &Window| {
            window.ctx.content_rect().contains_rect(
                window
                    .get_by_label(texts::commands::MENU_LOOK.in_language(Language::German))
                    .rect(),
            )
        };
        assert!(!is_in_sight(&window));
        for _ in 0..40 {
            if by_keys {
                window.key_press(Key::ArrowDown);
            } else {
                window.hover_at(window.get_by_label("Ansicht").rect().center() + vec2(0.0, 90.0));
                window.event(Event::MouseWheel {
                    unit: MouseWheelUnit::Point,
                    delta: vec2(0.0, -60.0),
                    phase: TouchPhase::Move,
                    source: MouseWheelSource::Unknown,
                    modifiers: Modifiers::NONE,
                });
            }
            window.run_ok();
            if is_in_sight(&window) {
                break;
            }
        }
        assert!(is_in_sight(&window), "by keys: {by_keys}");
    }
}

#[test]
fn a_menu_of_the_second_button_stays_in_the_window_and_scrolls() {
    let mut window = window(Language::English);
    window.set_size(vec2(900.0, 420.0));
    window.run_ok();
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::SelectAll));
    window.run_ok();
    let shop = middle(&window, "shop");
    for pressed in [true, false] {
        window.hover_at(shop);
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        window.event(Event::PointerButton { pos: shop, button, pressed, modifiers });
        window.run_ok();
    }
    let is_in_sight = |window: &Window, name: &str| {
        let entry = window.query_by_role_and_label(Role::MenuItem, name);
        entry.is_some_and(|entry| window.ctx.content_rect().contains_rect(entry.rect()))
    };
    assert!(is_in_sight(&window, "Align left"), "the menu begins in the window");
    assert!(!is_in_sight(&window, "Zoom to selection"));
    for _ in 0..40 {
        window.key_press(Key::ArrowDown);
        window.run_ok();
        if is_in_sight(&window, "Zoom to selection") {
            return;
        }
    }
    panic!("the end of the menu is not reached");
}

#[test]
fn the_size_ends_at_both_ends() {
    let mut session = Session::new(Settings::default());
    assert!(!session.is_enabled(Command::ResetInterface));
    for (command, end) in [(Command::EnlargeInterface, 200), (Command::ReduceInterface, 80)] {
        for _ in InterfaceSize::ALL {
            session.dispatch(Action::Run(command));
        }
        assert_eq!(session.settings().interface_size.percent(), end);
        assert!(!session.is_enabled(command));
        assert!(session.is_enabled(Command::ResetInterface));
    }
}

#[derive(Default)]
struct Kept(Option<String>);

impl eframe::Storage for Kept {
    fn get_string(&self, _key: &str) -> Option<String> {
        self.0.clone()
    }

    fn set_string(&mut self, _key: &str, value: String) {
        self.0 = Some(value);
    }

    fn remove_string(&mut self, _key: &str) {
        self.0 = None;
    }

    fn flush(&mut self) {}
}

#[test]
fn the_size_is_there_again_at_the_next_start() {
    let mut first = window(Language::English);
    let context = first.ctx.clone();
    first.state_mut().dispatch(&context, Action::SetInterfaceSize(InterfaceSize::nearest(175)));
    let mut kept = Kept::default();
    first.state_mut().save(&mut kept);
    let next = egui_kittest::Harness::builder().with_size(vec2(1280.0, 800.0)).build_eframe(
        move |creation| {
            let start = commerce_canvas::ui::Start::default();
            commerce_canvas::ui::App::new(&creation.egui_ctx, Some(&kept), start)
        },
    );
    assert_eq!(percent(&next), (1.75, 175));
}

#[test]
fn what_is_pressed_is_what_lies_under_the_pointer_at_any_size() {
    let mut window = window(Language::English);
    let context = window.ctx.clone();
    // At 200 % panel, bar and tools leave no card free that lies in the middle.
    window.state_mut().dispatch(&context, Action::Run(Command::ToggleSidePanel));
    for size in InterfaceSize::ALL {
        // The window keeps its size, so what is in it has another room.
        window.set_size(vec2(1280.0, 800.0) / size.factor());
        window.state_mut().dispatch(&context, Action::SetInterfaceSize(size));
        window.run_ok();
        window.key_press(Key::Escape);
        window.run_ok();
        for node in ["shop", "store"] {
            let at = middle(&window, node);
            window.event(Event::PointerMoved(at));
            button(&mut window, at, true, Modifiers::NONE);
            button(&mut window, at, false, Modifiers::NONE);
            window.run_ok();
            let selected = window.state().session().selection().single().cloned();
            assert_eq!(selected, Some(crate::canvas_window::id(node)), "{size:?}");
        }
    }
}

#[test]
fn no_tab_is_cut_where_the_side_panel_is_at_its_least() {
    let mut window = window(Language::German);
    // What 175 % leave of a window of 1280 × 800.
    window.set_size(vec2(731.0, 457.0));
    window.run_ok();
    if !window.state().session().settings().side_panel {
        let context = window.ctx.clone();
        window.state_mut().dispatch(&context, Action::Run(Command::ToggleSidePanel));
        window.run_ok();
    }
    let tabs: Vec<_> = window.query_all_by_role(Role::Tab).map(|tab| tab.rect()).collect();
    assert_eq!(tabs.len(), 6);
    for tab in tabs {
        assert!(tab.right() <= 731.0, "{tab:?}");
    }
}
