//! What a user does, as input events, and what each frame of it takes.

use commerce_canvas::geometry::Point;
use commerce_canvas::layout;
use commerce_canvas::plan::{Id, LinkKind, Node, Plan};
use commerce_canvas::session::{Action, Command};
use eframe::egui::{Event, Key, Modifiers, Pos2, TouchPhase, Vec2, vec2};

use crate::table::{Sample, Table};
use crate::window::{Window, button, key, scroll};

/// How far a frame pans, in points.
const STEP: f32 = 8.0;
/// How many frames lead from the middle to one side: 400 points.
const HALF: usize = 50;
/// How many frames it takes to zoom from the whole drawing to 100 %.
const ZOOM_FRAMES: usize = 60;

/// The window without a plan, panned as if there was one.
pub fn empty(table: &mut Table) -> Result<(), String> {
    let mut window = Window::new();
    run(&mut window, Command::ZoomTo100);
    table.measure("pan-100", 0, || Ok(to_and_fro(&mut window)))
}

/// Everything a user does with this plan.
pub fn all(table: &mut Table, text: &str) -> Result<(), String> {
    let window = &mut Window::new();
    let first = window.load(text.as_bytes())?;
    let nodes = window.session().plan().nodes.len();
    table.measure("load", nodes, || {
        let rounds = (200_000 / nodes.max(1)).clamp(3, 15);
        let again = (1..rounds).map(|_| window.load(text.as_bytes()));
        std::iter::once(Ok(first)).chain(again).collect()
    })?;
    let middle = window.middle();
    window.frame(vec![Event::PointerMoved(middle)]);
    window.settle();
    table.measure("pan-fit", nodes, || Ok(to_and_fro(window)))?;
    table.measure("zoom", nodes, || Ok(zoom(window)))?;
    run(window, Command::ZoomTo100);
    window.settle();
    table.measure("pan-100", nodes, || Ok(to_and_fro(window)))?;
    table.measure("select-all", nodes, || Ok(select_all(window)))?;
    if let Some(id) = busiest_in_the_middle(window) {
        table.measure("drag", nodes, || drag(window, &id))?;
        table.measure("edit", nodes, || edit(window, &id))?;
        table.measure("type", nodes, || type_letters(window, &id))?;
    }
    table.measure("idle", nodes, || Ok(idle(window)))?;
    table.measure("inventory", nodes, || Ok(inventory(window)))?;
    table.measure("compare", nodes, || Ok(compare(window)))
}

fn run(window: &mut Window, command: Command) {
    window.frame_after(Some(Action::Run(command)), Vec::new());
    window.settle();
}

/// Pans by a touchpad to the left, to the right and back to the middle.
fn to_and_fro(window: &mut Window) -> Vec<Sample> {
    let middle = window.middle();
    window.frame(vec![Event::PointerMoved(middle)]);
    window.frame(vec![scroll(TouchPhase::Start, Vec2::ZERO)]);
    let before = window.session().camera().center;
    let mut samples = Vec::new();
    for (frames, way) in [(HALF, STEP), (2 * HALF, -STEP), (HALF, STEP)] {
        for _ in 0..frames {
            samples.push(window.frame(vec![scroll(TouchPhase::Move, vec2(way, 0.0))]));
        }
        let moved = window.session().camera().center.distance(before);
        assert!(frames == HALF && way > 0.0 || moved > 1.0, "the drawing was panned");
    }
    window.frame(vec![scroll(TouchPhase::End, Vec2::ZERO)]);
    window.settle();
    samples
}

/// Scrolls the table of the channels, down and up again.
fn inventory(window: &mut Window) -> Vec<Sample> {
    run(window, Command::ToggleInventory);
    let middle = window.middle();
    window.frame(vec![Event::PointerMoved(Pos2::new(middle.x, 1.75 * middle.y))]);
    window.settle();
    let mut samples = Vec::new();
    for way in [-60.0, 60.0] {
        window.frame(vec![scroll(TouchPhase::Start, Vec2::ZERO)]);
        for _ in 0..HALF {
            samples.push(window.frame(vec![scroll(TouchPhase::Move, vec2(0.0, way))]));
        }
        window.frame(vec![scroll(TouchPhase::End, Vec2::ZERO)]);
        window.settle();
    }
    run(window, Command::ToggleInventory);
    samples
}

/// Pans while two views are compared.
fn compare(window: &mut Window) -> Vec<Sample> {
    run(window, Command::CompareViews);
    let samples = to_and_fro(window);
    run(window, Command::CompareViews);
    samples
}

/// From the whole drawing to 100 % by pinching.
fn zoom(window: &mut Window) -> Vec<Sample> {
    let mut samples = Vec::new();
    for _ in 0..3 {
        run(window, Command::ZoomToFit);
        let fit = window.session().camera().zoom;
        let factor = (1.0 / fit).powf(1.0 / ZOOM_FRAMES as f64) as f32;
        for _ in 0..ZOOM_FRAMES {
            samples.push(window.frame(vec![Event::Zoom(factor)]));
        }
        let zoom = window.session().camera().zoom;
        assert!((zoom - 1.0).abs() < 0.01, "zoomed to 100 %, not to {zoom}");
    }
    samples
}

/// Selects everything, pans a little with everything selected, and lets go of it.
fn select_all(window: &mut Window) -> Vec<Sample> {
    let middle = window.middle();
    window.frame(vec![Event::PointerMoved(middle)]);
    let nodes = window.session().plan().nodes.len();
    let mut samples = Vec::new();
    for round in 0..8 {
        let way = if round % 2 == 0 { STEP } else { -STEP };
        samples.push(window.frame(key(Key::A, Modifiers::COMMAND)));
        samples.push(window.frame(vec![scroll(TouchPhase::Start, Vec2::ZERO)]));
        for _ in 0..8 {
            samples.push(window.frame(vec![scroll(TouchPhase::Move, vec2(way, 0.0))]));
        }
        assert_eq!(window.session().selection().len(), nodes, "everything is selected");
        window.frame(vec![scroll(TouchPhase::End, Vec2::ZERO)]);
        window.frame(key(Key::Escape, Modifiers::NONE));
        window.settle();
        assert!(window.session().selection().is_empty());
    }
    samples
}

fn center_of(node: &Node) -> Point {
    layout::card(node).center()
}

/// Of the nodes in view, not too near to its edges, the one nearest to the middle that has three
/// links; else the one nearest to the middle.
fn busiest_in_the_middle(window: &Window) -> Option<Id> {
    let plan: &Plan = window.session().plan();
    let camera = window.session().camera();
    let within = camera.visible_area().expand(-150.0 / camera.zoom);
    let links =
        |id: &Id| plan.links.values().filter(|link| link.from == *id || link.to == *id).count();
    let seen = plan.nodes.iter().filter(|(_, node)| within.contains(center_of(node)));
    let mut seen: Vec<(&Id, f64)> =
        seen.map(|(id, node)| (id, center_of(node).distance(camera.center))).collect();
    seen.sort_by(|a, b| a.1.total_cmp(&b.1));
    let busy = seen.iter().find(|(id, _)| links(id) == 3);
    busy.or(seen.first()).map(|(id, _)| (*id).clone())
}

fn node_of<'a>(window: &'a Window, id: &Id) -> Result<&'a Node, String> {
    let node = window.session().plan().nodes.get(id);
    node.map(|node| &**node).ok_or_else(|| format!("{id} is gone"))
}

fn place_of(window: &Window, id: &Id) -> Result<Pos2, String> {
    Ok(window.on_screen(center_of(node_of(window, id)?)))
}

/// Drags a node to and fro, four points a frame.
fn drag(window: &mut Window, id: &Id) -> Result<Vec<Sample>, String> {
    let mut at = place_of(window, id)?;
    window.frame(vec![Event::PointerMoved(at)]);
    window.frame(vec![button(at, true)]);
    for _ in 0..4 {
        at += vec2(4.0, 2.0);
        window.frame(vec![Event::PointerMoved(at)]);
    }
    assert!(window.session().in_gesture(), "the node follows the pointer");
    let mut samples = Vec::new();
    for way in [vec2(4.0, 2.0), vec2(-4.0, -2.0), vec2(4.0, -2.0), vec2(-4.0, 2.0)] {
        for _ in 0..20 {
            at += way;
            samples.push(window.frame(vec![Event::PointerMoved(at)]));
        }
    }
    window.frame(vec![button(at, false)]);
    window.frame(key(Key::Z, Modifiers::COMMAND));
    window.frame(key(Key::Escape, Modifiers::NONE));
    window.settle();
    Ok(samples)
}

/// Links a node with another one near it, and takes the link away again.
fn edit(window: &mut Window, id: &Id) -> Result<Vec<Sample>, String> {
    let from = center_of(node_of(window, id)?);
    let plan = window.session().plan();
    let linked = |other: &Id| {
        plan.links.values().any(|link| {
            (&link.from, &link.to) == (id, other) || (&link.to, &link.from) == (id, other)
        })
    };
    let mut others: Vec<(&Id, f64)> = plan
        .channels()
        .filter(|(other, ..)| *other != id)
        .map(|(other, node, _)| (other, center_of(node).distance(from)))
        .collect();
    others.sort_by(|a, b| a.1.total_cmp(&b.1));
    let Some(to) = others.iter().map(|(other, _)| *other).find(|other| !linked(other)).cloned()
    else {
        return Ok(Vec::new());
    };
    let links = plan.links.len();
    let mut samples = Vec::new();
    for _ in 0..20 {
        let (from, to) = (id.clone(), to.clone());
        let add = Action::AddLink { from, to, kind: LinkKind::SharedStock };
        samples.push(window.frame_after(Some(add), Vec::new()));
        assert_eq!(window.session().plan().links.len(), links + 1);
        samples.push(window.frame_after(Some(Action::Run(Command::Delete)), Vec::new()));
        assert_eq!(window.session().plan().links.len(), links);
    }
    window.settle();
    Ok(samples)
}

/// Types letters into the name of a node beside the drawing.
fn type_letters(window: &mut Window, id: &Id) -> Result<Vec<Sample>, String> {
    let at = place_of(window, id)?;
    window.frame(vec![Event::PointerMoved(at)]);
    window.frame(vec![button(at, true)]);
    window.frame(vec![button(at, false)]);
    window.settle();
    let field = window.field("Name").ok_or("no field for the name")?;
    window.frame(vec![Event::PointerMoved(field)]);
    window.frame(vec![button(field, true)]);
    window.frame(vec![button(field, false)]);
    window.settle();
    let before = node_of(window, id)?.name().len();
    let mut samples = Vec::new();
    for letter in 0..60 {
        let events = match letter % 20 {
            0..10 => vec![Event::Text("e".to_owned())],
            _ => key(Key::Backspace, Modifiers::NONE),
        };
        samples.push(window.frame(events));
        if letter == 5 {
            assert!(node_of(window, id)?.name().len() > before, "the letters reach the plan");
        }
    }
    window.frame(key(Key::Escape, Modifiers::NONE));
    window.settle();
    Ok(samples)
}

/// A window in which nothing happens is not painted: there is nothing to measure, and a row only
/// if that does not hold.
fn idle(window: &mut Window) -> Vec<Sample> {
    window.settle();
    match window.wants_a_frame() {
        true => vec![window.frame(Vec::new())],
        false => Vec::new(),
    }
}
