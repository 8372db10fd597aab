//! An hour of a designer at the canvas, as a script of what the hand does: played to three windows
//! at once, on a slow machine, a middling one and a quick one. After every act all three hold the
//! same plan, and what the script says is there.

use commerce_canvas::file;
use commerce_canvas::layout;
use commerce_canvas::plan::{Id, Plan};
use commerce_canvas::session::{Action, Command, Settings};
use commerce_canvas::ui::{App, Arrivals};
use eframe::egui::{Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::canvas_window::{plan, screen};
use crate::opened;
use crate::pace::{PACES, Stream, play};

const SCRIPT: &str = include_str!("../data/editor/designers-hour.txt");

/// How far the port of a card is from its edge, in screen points.
const TO_PORT: f32 = 17.0;

/// A window that is shown the hour at some pace.
struct Seat {
    window: Harness<'static, App>,
    arrivals: Arrivals,
    pace: f64,
}

impl Seat {
    fn new(pace: f64) -> Self {
        let settings =
            Settings { marks: false, minimap: false, reduced_motion: true, ..Settings::default() };
        let builder = Harness::builder()
            .with_size(vec2(1920.0, 1080.0))
            .with_max_steps(100)
            .with_step_dt((1.0 / pace) as f32);
        let arrivals = Arrivals::default();
        let mut window =
            opened::window_noting(&Plan::named("Musterhaus"), settings, builder, arrivals.clone());
        let context = window.ctx.clone();
        window.state_mut().dispatch(&context, Action::Run(Command::ZoomTo100));
        window.run();
        Self { window, arrivals, pace }
    }

    fn act(&mut self, act: &Act<'_>) {
        let stream = act.stream(&self.window);
        play(&mut self.window, &self.arrivals, self.pace, &stream);
    }

    fn plan(&self) -> &Plan {
        plan(&self.window)
    }
}

/// One line of the script.
enum Act<'a> {
    Add { kind: &'a str, at: (f64, f64), name: &'a str },
    Palette { kind: &'a str, at: (f64, f64), name: &'a str },
    Link { from: &'a str, to: &'a str, kind: &'a str },
    Move { card: &'a str, by: (f64, f64), modifiers: Modifiers },
    Begin { card: &'a str, by: (f64, f64) },
    Release,
    Select(Vec<&'a str>),
    Marquee { from: (f64, f64), to: (f64, f64) },
    Rename { card: &'a str, name: &'a str },
    Type(&'a str),
    Keys(Modifiers, Key),
    Expect { nodes: usize, links: usize },
}

fn point(text: &str) -> (f64, f64) {
    let (x, y) = text.split_once(',').expect("X,Y");
    (x.parse().expect("a number"), y.parse().expect("a number"))
}

/// What stands before and after a word.
fn halves<'a>(text: &'a str, word: &str) -> (&'a str, &'a str) {
    text.split_once(word).unwrap_or_else(|| panic!("no `{word}` in `{text}`"))
}

fn placed(rest: &str) -> (&str, (f64, f64), &str) {
    let (kind, rest) = halves(rest, " at ");
    let (at, name) = halves(rest, " named ");
    (kind, point(at), name)
}

fn keys(text: &str) -> (Modifiers, Key) {
    let mut parts: Vec<&str> = text.split('+').collect();
    let key = match parts.pop().expect("a key") {
        "right" => Key::ArrowRight,
        "left" => Key::ArrowLeft,
        "escape" => Key::Escape,
        "delete" => Key::Delete,
        other => Key::from_name(&other.to_uppercase()).expect("a key"),
    };
    let modifiers = parts.into_iter().fold(Modifiers::NONE, |all, part| match part {
        "ctrl" => all | Modifiers::COMMAND,
        "shift" => all | Modifiers::SHIFT,
        other => panic!("no such key: {other}"),
    });
    (modifiers, key)
}

impl<'a> Act<'a> {
    fn read(line: &'a str) -> Self {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb {
            "add" => {
                let (kind, at, name) = placed(rest);
                Self::Add { kind, at, name }
            }
            "palette" => {
                let (kind, at, name) = placed(rest);
                Self::Palette { kind, at, name }
            }
            "link" => {
                let (from, rest) = halves(rest, " > ");
                let (to, kind) = halves(rest, " as ");
                Self::Link { from, to, kind }
            }
            "move" | "twin" => {
                let (card, by) = halves(rest, " by ");
                let modifiers = if verb == "twin" { Modifiers::ALT } else { Modifiers::NONE };
                Self::Move { card, by: point(by), modifiers }
            }
            "begin" => {
                let (card, by) = halves(rest.trim_start_matches("moving "), " by ");
                Self::Begin { card, by: point(by) }
            }
            "release" => Self::Release,
            "select" => Self::Select(rest.split(" + ").collect()),
            "marquee" => {
                let (from, to) = halves(rest, " to ");
                Self::Marquee { from: point(from), to: point(to) }
            }
            "rename" => {
                let (card, name) = halves(rest, " to ");
                Self::Rename { card, name }
            }
            "type" => Self::Type(rest),
            "keys" => {
                let (modifiers, key) = keys(rest);
                Self::Keys(modifiers, key)
            }
            "expect" => {
                let words: Vec<&str> = rest.split(' ').collect();
                let [nodes, "nodes", links, "links"] = words[..] else { panic!("{line}") };
                let number = |text: &str| text.parse().expect("a number");
                Self::Expect { nodes: number(nodes), links: number(links) }
            }
            other => panic!("no such act: {other}"),
        }
    }

    /// What the hand does in a window.
    fn stream(&self, window: &Harness<'static, App>) -> Stream {
        let mut stream = Stream::new();
        match self {
            Self::Add { kind, at, name } => {
                let place = screen(window, at.0, at.1);
                stream.click(place);
                stream.wait(0.08);
                stream.click(place);
                stream.types(kind);
                stream.key(Modifiers::NONE, Key::Enter);
                stream.types(name);
                stream.key(Modifiers::NONE, Key::Enter);
            }
            Self::Palette { kind, at, name } => {
                let items = window.query_all_by_label_contains(kind);
                let item = items.map(|node| node.rect()).find(|rect| rect.max.x < 250.0);
                let from = item.expect("it is in the palette").center();
                stream.flick(from, screen(window, at.0, at.1), 0.1);
                stream.types(name);
                stream.key(Modifiers::NONE, Key::Enter);
            }
            Self::Link { from, to, kind } => {
                let card = layout::card(&plan(window).nodes[&named(window, from)]);
                let (middle, end) = (middle(window, from), middle(window, to));
                let zoom = window.state().session().camera().zoom as f32;
                let half = vec2(card.width() as f32, card.height() as f32) * zoom / 2.0;
                let towards = end - middle;
                // From the side that faces the other card.
                let port = match towards.x.abs() > towards.y.abs() {
                    true => vec2((half.x + TO_PORT) * towards.x.signum(), 0.0),
                    false => vec2(0.0, (half.y + TO_PORT) * towards.y.signum()),
                };
                stream.moved(middle);
                stream.wait(0.3);
                stream.flick(middle + port, end, 0.12);
                stream.types(kind);
                stream.key(Modifiers::NONE, Key::Enter);
                stream.key(Modifiers::NONE, Key::Escape);
            }
            Self::Move { card, by, modifiers } => {
                let from = middle(window, card);
                stream.hold(*modifiers);
                stream.flick(from, from + vec2(by.0 as f32, by.1 as f32), 0.1);
                stream.hold(Modifiers::NONE);
            }
            Self::Begin { card, by } => {
                let from = middle(window, card);
                stream.moved(from);
                stream.button(PointerButton::Primary, from, true);
                stream.sweep(from, from + vec2(by.0 as f32, by.1 as f32), 0.1);
            }
            Self::Release => {
                let at = window.ctx.input(|input| input.pointer.latest_pos()).unwrap_or_default();
                stream.button(PointerButton::Primary, at, false);
            }
            Self::Select(cards) => {
                for (index, card) in cards.iter().enumerate() {
                    stream.hold(if index > 0 { Modifiers::SHIFT } else { Modifiers::NONE });
                    stream.click(middle(window, card));
                    stream.wait(0.05);
                }
                stream.hold(Modifiers::NONE);
            }
            Self::Marquee { from, to } => {
                stream.flick(screen(window, from.0, from.1), screen(window, to.0, to.1), 0.12);
            }
            Self::Rename { card, name } => {
                stream.click(middle(window, card));
                stream.key(Modifiers::NONE, Key::F2);
                stream.types(name);
                stream.key(Modifiers::NONE, Key::Enter);
            }
            Self::Type(text) => {
                stream.types(text);
                stream.key(Modifiers::NONE, Key::Enter);
            }
            Self::Keys(modifiers, Key::C) if modifiers.command => {
                stream.event(eframe::egui::Event::Copy);
            }
            Self::Keys(modifiers, key) => stream.key(*modifiers, *key),
            Self::Expect { .. } => {}
        }
        // Before the hand begins anew; two clicks would be one double click.
        stream.wait(0.25);
        stream
    }
}

/// The element of this name that was drawn last.
fn named(window: &Harness<'static, App>, name: &str) -> Id {
    let mut nodes = plan(window).nodes.iter().filter(|(_, node)| node.name() == name);
    let (id, _) = nodes.next_back().unwrap_or_else(|| panic!("there is no {name}"));
    id.clone()
}

fn middle(window: &Harness<'static, App>, name: &str) -> Pos2 {
    crate::canvas_window::middle(window, named(window, name).as_str())
}

/// Every node and link in a line of its own.
fn listed(plan: &Plan) -> Vec<String> {
    let name = |id: &Id| plan.nodes[id].name();
    let nodes = plan.nodes.values().map(|node| format!("{:?} {}", node.sort(), node.name()));
    let links = plan.links.values();
    let links =
        links.map(|link| format!("{:?} {} > {}", link.kind, name(&link.from), name(&link.to)));
    let mut lines: Vec<String> = nodes.chain(links).collect();
    lines.sort();
    lines
}

#[test]
fn an_hour_of_a_designer_passes_without_a_surprise_at_every_pace() {
    let mut seats = PACES.map(Seat::new);
    for line in SCRIPT.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let act = Act::read(line);
        seats.iter_mut().for_each(|seat| seat.act(&act));
        let first = file::write(seats[0].plan());
        for seat in &seats[1..] {
            assert_eq!(file::write(seat.plan()), first, "{line}: at {} frames a second", seat.pace);
        }
        if let Act::Expect { nodes, links } = act {
            let plan = seats[0].plan();
            let there = (plan.nodes.len(), plan.links.len());
            assert_eq!(there, (nodes, links), "{line}: {:#?}", listed(plan));
        }
    }
    let drawn = listed(seats[0].plan()).join("\n");
    let expected = include_str!("../data/editor/designers-hour.expected.txt");
    assert_eq!(drawn.trim(), expected.trim());
    // All of it is undone step by step, and done again.
    for seat in &mut seats {
        let context = seat.window.ctx.clone();
        let whole = file::write(seat.plan());
        let mut steps = 0;
        while seat.window.state().session().is_enabled(Command::Undo) {
            seat.window.state_mut().dispatch(&context, Action::Run(Command::Undo));
            steps += 1;
        }
        assert!(seat.plan().nodes.is_empty(), "everything is undone");
        for _ in 0..steps {
            seat.window.state_mut().dispatch(&context, Action::Run(Command::Redo));
        }
        assert_eq!(file::write(seat.plan()), whole);
    }
}
