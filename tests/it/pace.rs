//! A press, a key and a release count where and when they happened, however long a frame takes: the
//! same events, cut into frames in different ways, lead to the same plan.

use commerce_canvas::file;
use commerce_canvas::layout;
use commerce_canvas::plan::Plan;
use commerce_canvas::session::{Action, Command, Selection, Settings};
use commerce_canvas::ui::{App, Arrivals};
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2, vec2};
use egui_kittest::Harness;

use crate::canvas_window::{id, middle, plan, screen};
use crate::opened;
use crate::simulation::chance::Chance;

/// Frames a second of a slow machine, a middling one and a quick one.
pub const PACES: [f64; 3] = [5.0, 20.0, 144.0];

const PLAN: &str = r#"(format: 1, name: "Test", nodes: {
    "shop": Channel(name: "Shop", kind: Shop, at: (0, 0)),
    "store": Channel(name: "Store", kind: Store, at: (500, 0)),
    "crm": System(name: "CRM", kind: Crm, at: (250, 300)),
    "team": Team(name: "Sales", kind: Sales, at: (0, 300)),
    "frame": Frame(title: "North", color: Blue, at: (430, -60), size: (320, 200)),
}, links: {
    "l1": (from: "shop", to: "store", kind: ClickAndCollect),
    "l2": (from: "shop", to: "crm", kind: Uses),
})"#;

/// What happens when, in seconds.
#[derive(Clone, Debug)]
pub struct Stream {
    now: f64,
    modifiers: Modifiers,
    events: Vec<(f64, Event)>,
}

impl Stream {
    pub fn new() -> Self {
        Self { now: 0.05, modifiers: Modifiers::NONE, events: Vec::new() }
    }

    fn happens(&mut self, event: Event) {
        self.events.push((self.now, event));
    }

    pub fn wait(&mut self, seconds: f64) {
        self.now += seconds;
    }

    pub fn hold(&mut self, modifiers: Modifiers) {
        if self.modifiers != modifiers {
            self.modifiers = modifiers;
            self.happens(Event::ModifiersChanged(modifiers));
        }
    }

    pub fn moved(&mut self, to: Pos2) {
        self.happens(Event::PointerMoved(to));
    }

    pub fn button(&mut self, button: PointerButton, pos: Pos2, pressed: bool) {
        let modifiers = self.modifiers;
        self.happens(Event::PointerButton { pos, button, pressed, modifiers });
    }

    pub fn click(&mut self, at: Pos2) {
        self.moved(at);
        for pressed in [true, false] {
            self.wait(0.02);
            self.button(PointerButton::Primary, at, pressed);
        }
    }

    /// A quick hand: the pointer is told every 8 ms.
    pub fn flick(&mut self, from: Pos2, to: Pos2, seconds: f64) {
        self.moved(from);
        self.wait(0.01);
        self.button(PointerButton::Primary, from, true);
        self.sweep(from, to, seconds);
        self.wait(0.002);
        self.button(PointerButton::Primary, to, false);
    }

    pub fn sweep(&mut self, from: Pos2, to: Pos2, seconds: f64) {
        let steps = (seconds / 0.008).ceil().max(2.0) as u32;
        for step in 1..=steps {
            self.wait(seconds / f64::from(steps));
            self.moved(from + (to - from) * (step as f32 / steps as f32));
        }
    }

    pub fn key(&mut self, modifiers: Modifiers, key: Key) {
        let before = self.modifiers;
        self.hold(modifiers);
        for pressed in [true, false] {
            self.wait(0.015);
            let (physical_key, repeat) = (None, false);
            self.happens(Event::Key { key, physical_key, pressed, repeat, modifiers });
        }
        self.hold(before);
    }

    pub fn types(&mut self, text: &str) {
        for letter in text.chars() {
            self.wait(0.03);
            self.happens(Event::Text(letter.to_string()));
        }
    }

    pub fn event(&mut self, event: Event) {
        self.happens(event);
    }
}

pub fn window(pace: f64) -> (Harness<'static, App>, Arrivals) {
    let settings =
        Settings { marks: false, minimap: false, reduced_motion: true, ..Settings::default() };
    let builder = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_max_steps(100)
        .with_step_dt((1.0 / pace) as f32);
    let arrivals = Arrivals::default();
    let plan = file::read(PLAN.as_bytes()).expect("a plan").plan;
    (opened::window_noting(&plan, settings, builder, arrivals.clone()), arrivals)
}

/// Shows a window what happens, frame by frame.
pub fn play(window: &mut Harness<'static, App>, arrivals: &Arrivals, pace: f64, stream: &Stream) {
    let begin = window.ctx.input(|input| input.time);
    let mut frame = 0_u32;
    let mut waiting = stream.events.iter().peekable();
    let mut tail = 0;
    while tail < 3 {
        frame += 1;
        let end = f64::from(frame) / pace;
        while let Some((time, event)) = waiting.next_if(|(time, _)| *time < end) {
            if let Event::PointerButton { button, pressed, .. } = event {
                arrivals.note_at(*button, *pressed, begin + time);
            }
            window.input_mut().events.push(event.clone());
        }
        if waiting.peek().is_none() && end >= stream.now {
            tail += 1;
        }
        window.step();
    }
    window.run();
}

/// What is there in the end.
pub fn outcome(pace: f64, stream: impl Fn(&Harness<'static, App>) -> Stream) -> (Plan, Selection) {
    let (mut window, arrivals) = window(pace);
    // From then on the whole drawing is not brought into view by itself.
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::ZoomTo100));
    window.run();
    let stream = stream(&window);
    play(&mut window, &arrivals, pace, &stream);
    (plan(&window).clone(), window.state().session().selection().clone())
}

/// The plan and the selection, which are the same at every pace.
fn same(name: &str, stream: impl Fn(&Harness<'static, App>) -> Stream) -> (Plan, Selection) {
    let mut outcomes = PACES.into_iter().map(|pace| outcome(pace, &stream));
    let first = outcomes.next().expect("a pace");
    for (other, pace) in outcomes.zip(&PACES[1..]) {
        assert_eq!(other.1, first.1, "{name}: selected at {pace} frames a second");
        assert_eq!(
            file::write(&other.0),
            file::write(&first.0),
            "{name}: the plan at {pace} frames a second"
        );
    }
    first
}

#[test]
fn a_flick_moves_the_card_it_began_on_to_where_it_ended() {
    let (plan, selection) = same("flick", |window| {
        let mut stream = Stream::new();
        let from = middle(window, "crm");
        stream.flick(from, from + vec2(150.0, 40.0), 0.1);
        stream
    });
    assert!(plan.nodes[&id("crm")].at.x > 350, "{:?}", plan.nodes[&id("crm")].at);
    assert_eq!(selection, [id("crm")].into_iter().collect());
}

#[test]
fn a_click_selects_what_it_was_on_though_the_pointer_went_on() {
    let (plan, selection) = same("click", |window| {
        let mut stream = Stream::new();
        let (from, to) = (middle(window, "shop"), middle(window, "crm"));
        stream.click(from);
        stream.sweep(from, to, 0.08);
        stream
    });
    assert_eq!(selection, [id("shop")].into_iter().collect());
    assert_eq!(file::write(&plan), file::write(&file::read(PLAN.as_bytes()).expect("one").plan));
}

#[test]
fn a_key_counts_where_the_pointer_was_and_in_its_order() {
    let (plan, _) = same("escape", |window| {
        let mut stream = Stream::new();
        let from = middle(window, "crm");
        stream.moved(from);
        stream.button(PointerButton::Primary, from, true);
        stream.sweep(from, from + vec2(80.0, 0.0), 0.05);
        stream.key(Modifiers::NONE, Key::Escape);
        stream.sweep(from + vec2(80.0, 0.0), from + vec2(160.0, 0.0), 0.05);
        stream.button(PointerButton::Primary, from + vec2(160.0, 0.0), false);
        stream
    });
    assert_eq!(plan.nodes[&id("crm")].at.x, 250, "given up by Escape");
    let (plan, _) = same("delete", |window| {
        let mut stream = Stream::new();
        stream.click(middle(window, "crm"));
        stream.key(Modifiers::NONE, Key::Delete);
        stream.click(middle(window, "shop"));
        stream
    });
    let is_there = |text: &str| plan.nodes.contains_key(&id(text));
    assert!(!is_there("crm") && is_there("shop"));
}

#[test]
fn two_clicks_are_a_double_click_by_the_time_between_them_and_their_distance() {
    for (between, aside, named) in [(0.35, 0.0, true), (0.6, 0.0, false), (0.2, 30.0, false)] {
        let (plan, _) = same("double click", |window| {
            let mut stream = Stream::new();
            let at = middle(window, "shop");
            stream.click(at);
            stream.wait(between - 0.04);
            stream.click(at + vec2(aside, 0.0));
            stream.wait(0.3);
            stream.types("Web");
            stream.key(Modifiers::NONE, Key::Enter);
            stream
        });
        let name = plan.nodes[&id("shop")].name();
        assert_eq!(name == "Web", named, "{between} s and {aside} points: {name}");
    }
}

#[test]
fn two_double_clicks_in_a_hurry_are_two_where_they_are_far_apart() {
    let (plan, _) = same("double clicks", |window| {
        let mut stream = Stream::new();
        for (at, name) in [(middle(window, "shop"), "Web"), (middle(window, "store"), "Ulm")] {
            stream.click(at);
            stream.wait(0.1);
            stream.click(at);
            stream.types(name);
            stream.key(Modifiers::NONE, Key::Enter);
        }
        stream
    });
    assert_eq!((plan.nodes[&id("shop")].name(), plan.nodes[&id("store")].name()), ("Web", "Ulm"));
}

#[test]
fn a_link_is_drawn_by_a_flick_from_a_port() {
    let (plan, _) = same("port", |window| {
        let mut stream = Stream::new();
        stream.click(middle(window, "team"));
        let card = layout::card(&plan(window).nodes[&id("team")]);
        let port = screen(window, card.max.x, card.center().y) + vec2(17.0, 0.0);
        stream.wait(0.4);
        stream.flick(port, middle(window, "crm"), 0.09);
        stream.wait(0.2);
        stream.key(Modifiers::NONE, Key::Enter);
        stream
    });
    assert_eq!(plan.links.len(), 3);
}

#[test]
fn what_is_let_go_beside_the_window_ends_there_and_other_buttons_are_ignored() {
    for pace in PACES {
        let (plan, _) = outcome(pace, |window| {
            let mut stream = Stream::new();
            let from = middle(window, "crm");
            let (there, further) = (from + vec2(30.0, 30.0), from + vec2(60.0, 60.0));
            stream.moved(from);
            stream.button(PointerButton::Primary, from, true);
            stream.sweep(from, there, 0.05);
            stream.button(PointerButton::Secondary, there, true);
            stream.button(PointerButton::Secondary, there, false);
            stream.button(PointerButton::Middle, there, true);
            stream.sweep(there, further, 0.05);
            stream.button(PointerButton::Middle, further, false);
            stream.sweep(further, pos2(640.0, 830.0), 0.02);
            stream.button(PointerButton::Primary, pos2(640.0, 830.0), false);
            stream.sweep(pos2(640.0, 790.0), from, 0.05);
            stream
        });
        // Near the edge the drawing moves on for as long as it takes.
        let y = plan.nodes[&id("crm")].at.y;
        assert!((480..=600).contains(&y), "{y} at {pace} frames a second");
    }
}

#[test]
fn near_the_edge_the_drawing_moves_on_by_time_not_by_frame() {
    let places = PACES.map(|pace| {
        let (plan, _) = outcome(pace, |window| {
            let mut stream = Stream::new();
            let (from, edge) = (middle(window, "crm"), pos2(650.0, 760.0));
            stream.moved(from);
            stream.button(PointerButton::Primary, from, true);
            stream.sweep(from, edge, 0.2);
            stream.wait(1.0);
            stream.button(PointerButton::Primary, edge, false);
            stream
        });
        plan.nodes[&id("crm")].at.y
    });
    let (least, most) = (places.iter().min(), places.iter().max());
    let (least, most) = (least.expect("one"), most.expect("one"));
    assert!(*least > 700 && most - least < 160, "{places:?}");
}

#[test]
fn losing_the_window_ends_a_gesture_cleanly() {
    let (plan, _) = same("focus", |window| {
        let mut stream = Stream::new();
        let from = middle(window, "crm");
        stream.moved(from);
        stream.button(PointerButton::Primary, from, true);
        stream.sweep(from, from + vec2(80.0, 0.0), 0.05);
        stream.event(Event::WindowFocused(false));
        stream.sweep(from + vec2(80.0, 0.0), from + vec2(160.0, 0.0), 0.05);
        stream.button(PointerButton::Primary, from + vec2(160.0, 0.0), false);
        stream.event(Event::WindowFocused(true));
        stream
    });
    assert_eq!(plan.nodes[&id("crm")].at.x, 250);
}

#[test]
fn what_is_dragged_from_the_palette_lands_where_it_was_let_go() {
    let (plan, _) = same("palette", |window| {
        use egui_kittest::kittest::Queryable as _;
        let items = window.query_all_by_label_contains("Marketplace");
        let item = items.map(|node| node.rect()).find(|rect| rect.max.x < 250.0);
        let from = item.expect("it is in the palette").center();
        let mut stream = Stream::new();
        stream.flick(from, pos2(560.0, 620.0), 0.1);
        stream
    });
    assert_eq!(plan.nodes.len(), 6);
}

/// Near enough to the edge the drawing moves on, which takes its time: not here.
fn somewhere(chance: &mut Chance) -> Pos2 {
    pos2(340.0 + chance.below(500) as f32, 180.0 + chance.below(480) as f32)
}

fn any_place(chance: &mut Chance, window: &Harness<'static, App>) -> Pos2 {
    match chance.below(6) {
        0 => middle(window, "shop"),
        1 => middle(window, "store"),
        2 => middle(window, "crm"),
        3 => middle(window, "team"),
        4 => screen(window, 342.0, 36.0),
        _ => somewhere(chance),
    }
}

fn random(seed: u64, window: &Harness<'static, App>) -> Stream {
    let mut chance = Chance::new(seed);
    let mut stream = Stream::new();
    for _ in 0..8 {
        stream.wait([0.02, 0.1, 0.6][chance.below(3) as usize]);
        let held = [
            Modifiers::NONE,
            Modifiers::NONE,
            Modifiers::NONE,
            Modifiers::SHIFT,
            Modifiers::COMMAND,
            Modifiers::ALT,
        ];
        let held = *chance.pick(&held);
        match chance.below(8) {
            0..=3 => {
                let (from, to) = (any_place(&mut chance, window), somewhere(&mut chance));
                stream.hold(held);
                stream.flick(from, to, 0.04 + f64::from(chance.below(20)) / 100.0);
                stream.hold(Modifiers::NONE);
            }
            4 | 5 => {
                let at = any_place(&mut chance, window);
                stream.hold(held);
                stream.click(at);
                stream.hold(Modifiers::NONE);
                let to = somewhere(&mut chance);
                stream.sweep(at, to, 0.05);
            }
            6 => {
                let keys = [Key::Escape, Key::Delete, Key::L, Key::N, Key::F, Key::V];
                stream.key(Modifiers::NONE, *chance.pick(&keys));
            }
            _ => stream.key(Modifiers::COMMAND, *chance.pick(&[Key::Z, Key::D, Key::A])),
        }
    }
    stream.key(Modifiers::NONE, Key::Escape);
    stream
}

#[test]
fn whatever_happens_leads_to_the_same_plan_at_every_pace() {
    for seed in 0..12 {
        same(&format!("seed {seed}"), |window| random(seed, window));
    }
}

/// Part of a meeting, by a hand that does not wait: each step follows the one before within a few
/// hundredths of a second, while a slow machine still shows the one before that.
fn meeting(window: &Harness<'static, App>) -> Stream {
    let mut stream = Stream::new();
    let place = screen(window, 600.0, 330.0);
    // An ERP is missing.
    stream.click(place);
    stream.wait(0.08);
    stream.click(place);
    stream.types("ERP");
    stream.key(Modifiers::NONE, Key::Enter);
    stream.types("Core");
    stream.key(Modifiers::NONE, Key::Enter);
    // The store uses it; the CRM moves.
    let crm = middle(window, "crm");
    let card = layout::card(&plan(window).nodes[&id("crm")]);
    let zoom = window.state().session().camera().zoom as f32;
    let port = place - vec2(card.width() as f32 * zoom / 2.0 + 17.0, 0.0);
    stream.flick(port, middle(window, "store"), 0.1);
    stream.key(Modifiers::NONE, Key::Enter);
    stream.flick(crm, crm + vec2(-40.0, -70.0), 0.08);
    // The store has another name, and the team a twin and another.
    stream.click(middle(window, "store"));
    stream.key(Modifiers::NONE, Key::F2);
    stream.types("Ulm");
    stream.key(Modifiers::NONE, Key::Enter);
    let team = middle(window, "team");
    stream.hold(Modifiers::ALT);
    stream.flick(team, team + vec2(0.0, 110.0), 0.1);
    stream.hold(Modifiers::NONE);
    stream.key(Modifiers::COMMAND, Key::D);
    // The shop and the store belong together; the shop goes, and comes back.
    stream.click(middle(window, "shop"));
    stream.hold(Modifiers::SHIFT);
    stream.click(middle(window, "store"));
    stream.hold(Modifiers::NONE);
    stream.key(Modifiers::COMMAND, Key::G);
    stream.types("Selling");
    stream.key(Modifiers::NONE, Key::Enter);
    stream.click(middle(window, "shop"));
    stream.key(Modifiers::NONE, Key::Delete);
    stream.key(Modifiers::COMMAND, Key::Z);
    stream
}

#[test]
fn a_meeting_at_speed_is_drawn_alike_at_every_pace() {
    let (plan, _) = same("meeting", meeting);
    let named = |name: &str| plan.nodes.values().filter(|node| node.name() == name).count();
    assert_eq!((named("Core"), named("Ulm"), named("Selling"), named("Shop")), (1, 1, 1, 1));
    assert_eq!(named("Sales"), 3, "the team and two copies of it");
    assert_eq!(plan.links.len(), 3, "{}", file::write(&plan));
}
