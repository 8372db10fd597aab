//! What the promises are held against, and what is computed from a plan without a window.

use std::collections::BTreeMap;
use std::sync::Arc;

use commerce_canvas::classify::{classify, critical_elements, findings, next_level};
use commerce_canvas::export::{Format, ImageOptions, render};
use commerce_canvas::file::{self, Reading};
use commerce_canvas::plan::{ChannelKind, LinkKind, Plan, SystemKind, View};
use commerce_canvas::scene::{Options, compose};
use commerce_canvas::session::{Action, Command, Drawing, Opened, Session, Settings};
use commerce_canvas::theme::Appearance;
use cpu_time::ThreadTime;
use eframe::egui::epaint::{ClippedShape, Primitive};
use eframe::egui::{Color32, CornerRadius, Pos2, Rect, Shape, Vec2, vec2};
use serde::{Deserialize, Serialize};

use crate::table::{Sample, Table};
use crate::window::Window;

/// The text of a plan as bare data.
#[derive(Debug, Deserialize, Serialize)]
struct File {
    format: u32,
    name: String,
    nodes: BTreeMap<String, Node>,
    links: BTreeMap<String, Link>,
}

#[derive(Debug, Deserialize, Serialize)]
enum Node {
    Channel { name: String, kind: ChannelKind, at: (i32, i32), size: (i32, i32), note: String },
    System { name: String, kind: SystemKind, at: (i32, i32) },
}

#[derive(Debug, Deserialize, Serialize)]
struct Link {
    from: String,
    to: String,
    kind: LinkKind,
    #[serde(default)]
    label: String,
}

/// Times something several times; fewer times the longer it takes.
fn times<T>(mut work: impl FnMut() -> T) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut spent = 0.0;
    while samples.len() < 3 || (samples.len() < 31 && spent < 1_000.0) {
        let began = ThreadTime::now();
        let made = work();
        let milliseconds = began.elapsed().as_secs_f64() * 1_000.0;
        drop(made);
        spent += milliseconds;
        samples.push(Sample { milliseconds, painting: None, vertices: 0 });
    }
    samples
}

fn plan_of(text: &str) -> Result<Plan, String> {
    file::read(text.as_bytes()).map(|read| read.plan).map_err(|fault| format!("{fault:?}"))
}

/// Measures the yardsticks of a plan, and what is computed from it and from its hub twin.
pub fn all(table: &mut Table, text: &str, hub_text: &str) -> Result<(), String> {
    let plan = plan_of(text)?;
    let nodes = plan.nodes.len();
    table.measure("yard-rects", nodes, || rects(text))?;
    table.measure("yard-ron-read", nodes, || Ok(times(|| ron::from_str::<File>(text))))?;
    let bare: File = ron::from_str(text).map_err(|fault| fault.to_string())?;
    let pretty = ron::ser::PrettyConfig::default;
    table.measure("yard-ron-write", nodes, || Ok(times(|| ron::to_string(&bare))))?;
    table.measure("yard-ron-pretty", nodes, || {
        Ok(times(|| ron::ser::to_string_pretty(&bare, pretty())))
    })?;
    table.measure("save", nodes, || Ok(times(|| file::write(&plan))))?;
    let today = View::Today;
    let none = Default::default();
    table.measure("classify", nodes, || Ok(times(|| classify(&plan, today, &none))))?;
    table.measure("next-level", nodes, || Ok(times(|| next_level(&plan, today, &none))))?;
    table.measure("carriers", nodes, || Ok(times(|| critical_elements(&plan, today, &none))))?;
    table.measure("findings", nodes, || {
        Ok(times(|| findings(&plan, &commerce_canvas::text::covers)))
    })?;
    drawing(table, &plan)?;
    // Five links for each node are more than the largest plan may have.
    let Ok(hub) = plan_of(hub_text) else { return Ok(()) };
    table.measure("classify-hub", nodes, || Ok(times(|| classify(&hub, today, &none))))?;
    Ok(())
}

/// The most nodes of which images are made, and all links are routed, by the bench.
const MOST_DRAWN: usize = 10_000;
/// The most nodes that are tidied.
const MOST_TIDIED: usize = 1_000;
/// The longer side of a PNG, in pixels.
const LONGER_SIDE: f64 = 4_000.0;

/// Measures what the drawing of a plan takes beside the window: its places, the routes of all its
/// links, and the images of a drawing whose links are laid.
fn drawing(table: &mut Table, plan: &Plan) -> Result<(), String> {
    let nodes = plan.nodes.len();
    if nodes <= MOST_TIDIED {
        table.measure("tidy", nodes, || Ok(tidy(plan)))?;
    }
    if nodes > MOST_DRAWN {
        return Ok(());
    }
    if let Some(drawing) = opened(plan).1 {
        table.measure("route", nodes, || Ok(times(|| drawing.draw())))?;
    }
    let found = classify(plan, View::Today, &Default::default());
    // Its marks are made for each image anew.
    let scene = std::cell::LazyCell::new(|| compose(plan, &found.islands, &Options::default()));
    let options = ImageOptions::default();
    table.measure("svg", nodes, || Ok(times(|| render(&scene, &options, Format::Svg))))?;
    table.measure("png", nodes, || {
        let side = scene.bounds.width().max(scene.bounds.height()) + 2.0 * options.margin;
        let options = ImageOptions { scale: LONGER_SIDE / side, ..options };
        Ok(times(|| render(&scene, &options, Format::Png)))
    })
}

/// A session with this plan, and what of its drawing is left to the background.
fn opened(plan: &Plan) -> (Session, Option<Drawing>) {
    let mut session = Session::new(Settings::default());
    let reading = Reading::of(plan.clone());
    session.dispatch(Action::Opened(Opened::from(Arc::new(reading))));
    session.scene(Appearance::Light);
    let drawing = session.open_drawing();
    (session, drawing)
}

/// Tidies everything, anew each time.
fn tidy(plan: &Plan) -> Vec<Sample> {
    let (mut session, _) = opened(plan);
    session.dispatch(Action::Run(Command::SelectAll));
    times(|| {
        session.dispatch(Action::Run(Command::TidyInLayers));
        session.dispatch(Action::Run(Command::Undo))
    })
}

/// As many filled rectangles as there are nodes, as large and where they are with the whole
/// drawing in view: with feathering, without a stroke.
fn rects(text: &str) -> Result<Vec<Sample>, String> {
    let mut window = Window::new();
    window.load(text.as_bytes())?;
    let zoom = window.session().camera().zoom as f32;
    let size: Vec2 = vec2(160.0, 72.0) * zoom;
    let corners = window.session().plan().nodes.values().map(|node| {
        let at = node.at;
        window.on_screen(commerce_canvas::geometry::Point::new(at.x.into(), at.y.into()))
    });
    let places: Vec<Pos2> = corners.collect();
    let shapes = |clip: Rect| -> Vec<ClippedShape> {
        let shape = |at: &Pos2| {
            let rect = Rect::from_min_size(*at, size);
            let shape = Shape::rect_filled(rect, CornerRadius::ZERO, Color32::LIGHT_BLUE);
            ClippedShape::new(clip, shape)
        };
        places.iter().map(shape).collect()
    };
    let mut samples = Vec::new();
    for _ in 0..21 {
        let shapes = shapes(Rect::EVERYTHING);
        let began = ThreadTime::now();
        let primitives = window.context.tessellate(shapes, 1.0);
        let milliseconds = began.elapsed().as_secs_f64() * 1_000.0;
        let vertices = primitives.iter().map(|primitive| match &primitive.primitive {
            Primitive::Mesh(mesh) => mesh.vertices.len(),
            Primitive::Callback(_) => 0,
        });
        samples.push(Sample { milliseconds, painting: None, vertices: vertices.sum() });
    }
    Ok(samples)
}
