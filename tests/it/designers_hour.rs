//! An hour of a designer, as a script of what hands do: a plan is drawn from nothing at speed,
//! rearranged, and changed in a meeting. Three windows of machines of different speed live through
//! it, and after every line they hold the same plan.

use commerce_canvas::file;
use commerce_canvas::layout;
use commerce_canvas::plan::{Id, Plan};
use commerce_canvas::session::{Action, Command, Settings};
use commerce_canvas::ui::{App, Arrivals};
use eframe::egui::{Key, Modifiers, PointerButton, Pos2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::canvas_window::{plan, screen};
use crate::opened;
use crate::pace::{PACES, Stream, play};

type Window = Harness<'static, App>;

const SCRIPT: &str = "tests/data/editor/designers-hour.txt";

/// How long the hand looks up between two lines, in seconds.
const LOOK: f64 = 0.35;

fn empty_window(pace: f64) -> (Window, Arrivals) {
    let settings =
        Settings { marks: false, minimap: false, reduced_motion: true, ..Settings::default() };
    let builder = Harness::builder()
        .with_size(vec2(1920.0, 1080.0))
        .with_max_steps(100)
        .with_step_dt((1.0 / pace) as f32);
    let arrivals = Arrivals::default();
    let plan = Plan { name: "Hour".into(), ..Plan::default() };
    let mut window = opened::window_noting(&plan, settings, builder, arrivals.clone());
    let context = window.ctx.clone();
    window.state_mut().dispatch(&context, Action::Run(Command::ZoomTo100));
    window.run();
    (window, arrivals)
}

fn named(window: &Window, name: &str) -> Id {
    let found = plan(window).nodes.iter().find(|(_, node)| node.name() == name);
    found.unwrap_or_else(|| panic!("no card is called {name:?}")).0.clone()
}

fn middle_of(window: &Window, name: &str) -> Pos2 {
    let at = layout::card(&plan(window).nodes[&named(window, name)]).center();
    screen(window, at.x, at.y)
}

fn place(text: &str) -> Pos2 {
    let (x, y) = text.split_once(',').unwrap_or_else(|| panic!("{text:?} is no place"));
    let number = |text: &str| text.trim().parse().unwrap_or_else(|_| panic!("{text:?}"));
    pos2(number(x), number(y))
}

fn pressed(text: &str) -> (Modifiers, Key) {
    let (before, last) = text.rsplit_once('+').unwrap_or(("", text));
    let mut modifiers = Modifiers::NONE;
    for name in before.split('+').filter(|name| !name.is_empty()) {
        modifiers |= match name {
            "Ctrl" => Modifiers::COMMAND,
            "Shift" => Modifiers::SHIFT,
            "Alt" => Modifiers::ALT,
            other => panic!("{other:?} is no modifier"),
        };
    }
    (modifiers, Key::from_name(last).unwrap_or_else(|| panic!("{last:?} is no key")))
}

/// What a hand does for one line of the script; nothing for a line that only looks.
fn stream(window: &Window, verb: &str, given: &[&str]) -> Stream {
    let mut stream = Stream::new();
    match (verb, given) {
        ("add", [kind, at, name]) => {
            stream.click(place(at));
            stream.wait(0.1);
            stream.click(place(at));
            stream.types(kind);
            stream.key(Modifiers::NONE, Key::Enter);
            stream.types(name);
            stream.key(Modifiers::NONE, Key::Enter);
        }
        ("palette", [item, to]) => {
            let items = window.query_all_by_label_contains(item);
            let item = items.map(|node| node.rect()).find(|rect| rect.max.x < 260.0);
            stream.flick(item.expect("it is in the palette").center(), place(to), 0.12);
        }
        ("link", [from, to, words]) => {
            let card = layout::card(&plan(window).nodes[&named(window, from)]);
            let (start, end) = (middle_of(window, from), middle_of(window, to));
            let zoom = window.state().session().camera().zoom as f32;
            let way = end - start;
            let half = vec2(card.width() as f32, card.height() as f32) * zoom / 2.0;
            let side = match way.x.abs() * half.y > way.y.abs() * half.x {
                true => vec2((half.x + 17.0) * way.x.signum(), 0.0),
                false => vec2(0.0, (half.y + 17.0) * way.y.signum()),
            };
            stream.click(start);
            stream.wait(0.55);
            stream.flick(start + side, end, 0.1);
            stream.types(words);
            stream.key(Modifiers::NONE, Key::Enter);
        }
        ("move" | "twin", [name, by]) => {
            let (from, by) = (middle_of(window, name), place(by).to_vec2());
            stream.hold(if verb == "twin" { Modifiers::ALT } else { Modifiers::NONE });
            stream.flick(from, from + by, 0.1);
            stream.hold(Modifiers::NONE);
        }
        ("select", names) => {
            for (row, name) in names.iter().enumerate() {
                stream.hold(if row > 0 { Modifiers::SHIFT } else { Modifiers::NONE });
                stream.click(middle_of(window, name));
                stream.wait(0.05);
            }
            stream.hold(Modifiers::NONE);
        }
        ("marquee", [from, to]) => stream.flick(place(from), place(to), 0.15),
        ("rename", [name, other]) => {
            stream.click(middle_of(window, name));
            stream.key(Modifiers::NONE, Key::F2);
            stream.types(other);
            stream.key(Modifiers::NONE, Key::Enter);
        }
        ("click", [at]) => stream.click(place(at)),
        ("menu", [name]) => {
            let at = middle_of(window, name);
            stream.moved(at);
            stream.button(PointerButton::Secondary, at, true);
            stream.wait(0.05);
            stream.button(PointerButton::Secondary, at, false);
        }
        ("type", [text]) => stream.types(text),
        ("keys", keys) => {
            for key in keys.iter().flat_map(|keys| keys.split_whitespace()) {
                let (modifiers, key) = pressed(key);
                stream.key(modifiers, key);
            }
        }
        ("expect", _) => {}
        other => panic!("{other:?} is no line of the script"),
    }
    stream.wait(LOOK);
    stream
}

/// Whether the window holds what the script says that it holds.
fn expect(window: &Window, given: &[&str]) -> Result<(), String> {
    for what in given {
        let (what, wanted) = what.split_once(' ').unwrap_or((what, ""));
        let plan = plan(window);
        let found = match what {
            "cards" => plan.nodes.len().to_string(),
            "links" => plan.links.len().to_string(),
            "selected" => window.state().session().selection().len().to_string(),
            "named" => match plan.nodes.values().any(|node| node.name() == wanted) {
                true => wanted.to_owned(),
                false => "no such name".to_owned(),
            },
            other => panic!("{other:?} cannot be expected"),
        };
        if found != wanted {
            return Err(format!("{what}: {found} instead of {wanted}"));
        }
    }
    Ok(())
}

#[test]
fn an_hour_of_a_designer_has_no_surprise_at_any_pace() {
    let mut windows = PACES.map(|pace| (pace, empty_window(pace)));
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = std::fs::read_to_string(folder.join(SCRIPT)).expect("the script");
    for (number, line) in script.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        let given: Vec<&str> = rest.split('|').map(str::trim).collect();
        let mut plans = Vec::new();
        for (pace, (window, arrivals)) in &mut windows {
            let stream = stream(window, verb, &given);
            play(window, arrivals, *pace, &stream);
            if verb == "expect"
                && let Err(why) = expect(window, &given)
            {
                let plan = file::write(plan(window));
                panic!("line {}: {line}\nat {pace} frames a second {why}\n{plan}", number + 1);
            }
            plans.push((file::write(plan(window)), window.state().session().selection().clone()));
        }
        for (pace, other) in PACES.iter().zip(&plans) {
            let first = &plans[0];
            assert_eq!(other.0, first.0, "line {}: {line}: the plan at {pace}", number + 1);
            assert_eq!(other.1, first.1, "line {}: {line}: selected at {pace}", number + 1);
        }
    }
}
