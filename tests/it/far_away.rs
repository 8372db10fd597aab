//! A large plan seen as a whole: few triangles, no words; and everything from near.

#[path = "../../benches/plan_of_size.rs"]
mod plan_of_size;

use std::sync::Arc;
use std::time::Duration;

use commerce_canvas::file;
use commerce_canvas::session::{Action, Command, Opened, Settings};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use eframe::egui::epaint::{ClippedShape, Primitive};
use eframe::egui::{Context, FullOutput, RawInput, Rect, Shape, pos2, vec2};
use plan_of_size::{Joined, plan_of_size};

const NODES: usize = 1_000;

struct Window {
    context: Context,
    app: App,
    frame: eframe::Frame,
    time: f64,
}

impl Window {
    fn with_plan(text: &str) -> Self {
        let context = Context::default();
        let settings = Some(Settings::default());
        let start = Start { path: None, picker: Picker::Typed, settings, ..Start::default() };
        let app = App::new(&context, None, start);
        let mut window = Self { context, app, frame: eframe::Frame::_new_kittest(), time: 0.0 };
        window.frame();
        let reading = Arc::new(file::read(text.as_bytes()).expect("a plan"));
        window.act(Action::Opened(Opened::from(reading)));
        for _ in 0..3_000 {
            window.frame();
            if window.app.session().open_drawing().is_none() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        assert!(window.app.session().open_drawing().is_none(), "the plan was drawn");
        window
    }

    fn act(&mut self, action: Action) {
        self.app.dispatch(&self.context, action);
    }

    fn frame(&mut self) -> FullOutput {
        self.time += 1.0 / 60.0;
        let size = vec2(1_600.0, 1_000.0);
        let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), size));
        let input = RawInput { time: Some(self.time), screen_rect, ..RawInput::default() };
        let (app, frame) = (&mut self.app, &mut self.frame);
        let mut output = self.context.run_ui(input, |ui| eframe::App::ui(app, ui, frame));
        // Nothing is shown, so nobody needs the letters.
        output.textures_delta.clear();
        output
    }

    /// What is painted on the canvas once it has settled: its shapes, and how many vertices the
    /// whole window has.
    fn canvas(&mut self) -> (Vec<Shape>, usize) {
        (0..40).for_each(|_| drop(self.frame()));
        let output = self.frame();
        let area = self.app.session().camera().window;
        let on_canvas = |clipped: &&ClippedShape| {
            let clip = clipped.clip_rect;
            let same = |a: f32, b: f64| (f64::from(a) - b).abs() < 1.0;
            same(clip.min.x, area.min.x)
                && same(clip.min.y, area.min.y)
                && same(clip.max.x, area.max.x)
                && same(clip.max.y, area.max.y)
        };
        let shapes = output.shapes.iter().filter(on_canvas);
        let shapes = shapes.map(|clipped| clipped.shape.clone()).collect();
        let primitives = self.context.tessellate(output.shapes, 1.0);
        let vertices = primitives.iter().map(|primitive| match &primitive.primitive {
            Primitive::Mesh(mesh) => mesh.vertices.len(),
            Primitive::Callback(_) => 0,
        });
        (shapes, vertices.sum())
    }
}

fn texts(shapes: &[Shape]) -> usize {
    shapes.iter().filter(|shape| matches!(shape, Shape::Text(_))).count()
}

#[test]
fn a_large_plan_is_painted_without_words_from_far_away() {
    let text = plan_of_size(NODES, Joined::Neighbours);
    let mut window = Window::with_plan(&text);
    let (_, without_plan) = {
        let mut empty = Window::with_plan("(format: 1, name: \"Empty\")");
        empty.canvas()
    };
    window.act(Action::Run(Command::ZoomToFit));
    let (shapes, vertices) = window.canvas();
    let zoom = window.app.session().camera().zoom;
    assert!(zoom < 0.15, "{zoom}");
    // The bar that floats over the canvas has some.
    let of_the_bar = texts(&shapes);
    assert!(of_the_bar < 10, "{of_the_bar} texts");
    assert!(shapes.len() < 120, "{} shapes", shapes.len());
    let drawing = vertices.saturating_sub(without_plan);
    // A tile has 8 vertices and a link 4 for each of its pieces.
    assert!((8 * NODES..45 * NODES).contains(&drawing), "{drawing} vertices");

    // With all marks, and still without words.
    window.act(Action::ZoomAbout { fixed: Default::default(), factor: 0.25 / zoom });
    let (shapes, _) = window.canvas();
    assert_eq!(texts(&shapes), of_the_bar);
    assert!(shapes.len() < 120, "{} shapes", shapes.len());

    window.act(Action::Run(Command::ZoomTo100));
    let (shapes, _) = window.canvas();
    assert!(texts(&shapes) > 20, "{} texts", texts(&shapes));
}
