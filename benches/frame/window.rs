//! The window without a screen: events go in, triangles come out.

use std::sync::Arc;
use std::time::Duration;

use commerce_canvas::file;
use commerce_canvas::geometry::Point;
use commerce_canvas::language::Language;
use commerce_canvas::session::{Action, Opened, Session, Settings, ThemeChoice};
use commerce_canvas::ui::jobs::Picker;
use commerce_canvas::ui::{App, Start};
use cpu_time::ThreadTime;
use eframe::egui::epaint::Primitive;
use eframe::egui::{
    self, Context, Event, FullOutput, Key, Modifiers, MouseWheelSource, MouseWheelUnit,
    PointerButton, Pos2, RawInput, Rect, TouchPhase, Vec2, accesskit, pos2, vec2,
};

use crate::table::Sample;

/// The size of the window, in points; a pixel is a point.
const SIZE: Vec2 = vec2(1_600.0, 1_000.0);

/// The whole application in a window that nobody sees.
pub struct Window {
    /// What draws the panels.
    pub context: Context,
    app: App,
    frame: eframe::Frame,
    time: f64,
    /// How long until the window wants to be painted again.
    repaint_after: Duration,
}

impl Window {
    /// A window with an empty plan, after its first frames.
    pub fn new() -> Self {
        let context = Context::default();
        let settings = Settings {
            language: Language::English,
            theme: ThemeChoice::Light,
            ..Settings::default()
        };
        let start = Start {
            path: None,
            picker: Picker::Typed,
            settings: Some(settings),
            ..Start::default()
        };
        let app = App::new(&context, None, start);
        let frame = eframe::Frame::_new_kittest();
        let mut window = Self { context, app, frame, time: 0.0, repaint_after: Duration::ZERO };
        window.settle();
        window
    }

    /// What the window shows.
    pub fn session(&self) -> &Session {
        self.app.session()
    }

    /// The middle of the canvas on the screen.
    pub fn middle(&self) -> Pos2 {
        let center = self.session().camera().window.center();
        pos2(center.x as f32, center.y as f32)
    }

    /// Where a world point lies on the screen.
    pub fn on_screen(&self, world: Point) -> Pos2 {
        let at = self.session().camera().screen_from_world().point(world);
        pos2(at.x as f32, at.y as f32)
    }

    /// One frame with this input.
    pub fn frame(&mut self, events: Vec<Event>) -> Sample {
        self.frame_after(None, events)
    }

    /// One frame, after something was asked for as a panel asks for it.
    pub fn frame_after(&mut self, action: Option<Action>, events: Vec<Event>) -> Sample {
        let began = ThreadTime::now();
        if let Some(action) = action {
            self.app.dispatch(&self.context, action);
        }
        self.paint(events, began)
    }

    fn run(&mut self, events: Vec<Event>) -> FullOutput {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(self.time),
            predicted_dt: 1.0 / 60.0,
            focused: true,
            events,
            ..RawInput::default()
        };
        let (app, frame) = (&mut self.app, &mut self.frame);
        let mut output = self.context.run_ui(input, |ui| eframe::App::ui(app, ui, frame));
        // They would go to a graphics card.
        output.textures_delta.clear();
        output
    }

    fn paint(&mut self, events: Vec<Event>, began: ThreadTime) -> Sample {
        let output = self.run(events);
        let until_painted = began.elapsed();
        let shapes = output.shapes.clone();
        let began = ThreadTime::now();
        let primitives = self.context.tessellate(output.shapes, output.pixels_per_point);
        let spent = until_painted + began.elapsed();
        let began = ThreadTime::now();
        let again = self.context.tessellate(shapes, output.pixels_per_point);
        let painting = began.elapsed();
        drop(again);
        let root = output.viewport_output.get(&egui::ViewportId::ROOT);
        self.repaint_after = root.map_or(Duration::MAX, |root| root.repaint_delay);
        let vertices = primitives.iter().map(|primitive| match &primitive.primitive {
            Primitive::Mesh(mesh) => mesh.vertices.len(),
            Primitive::Callback(_) => 0,
        });
        Sample {
            milliseconds: spent.as_secs_f64() * 1_000.0,
            painting: Some(painting.as_secs_f64() * 1_000.0),
            vertices: vertices.sum(),
        }
    }

    /// Reads a plan from memory and shows its first frame, the whole drawing in view.
    pub fn load(&mut self, bytes: &[u8]) -> Result<Sample, String> {
        let began = ThreadTime::now();
        let reading = file::read(bytes).map_err(|fault| format!("{fault:?}"))?;
        let opened = Opened::from(Arc::new(reading));
        self.app.dispatch(&self.context, Action::Opened(opened));
        Ok(self.paint(Vec::new(), began))
    }

    /// Frames without input until everything has slid and faded to where it stays and nothing is
    /// being found out in the background.
    pub fn settle(&mut self) {
        for _ in 0..40 {
            self.frame(Vec::new());
        }
        while self.is_waiting() {
            std::thread::sleep(Duration::from_millis(20));
            self.frame(Vec::new());
        }
        self.frame(Vec::new());
        self.frame(Vec::new());
    }

    /// Whether something is being found out or drawn in the background.
    fn is_waiting(&self) -> bool {
        let session = self.session();
        session.open_assessment().is_some() || session.open_drawing().is_some()
    }

    /// Whether the window wants to be painted again within five seconds though nothing happens.
    pub fn wants_a_frame(&self) -> bool {
        self.repaint_after <= Duration::from_secs(5)
    }

    /// Where the field with this name is on the screen.
    pub fn field(&mut self, name: &str) -> Option<Pos2> {
        self.context.enable_accesskit();
        self.run(Vec::new());
        let output = self.run(Vec::new());
        self.context.disable_accesskit();
        let nodes = output.platform_output.accesskit_update?.nodes;
        let is_field = |node: &accesskit::Node| {
            matches!(node.role(), accesskit::Role::TextInput) && node.label() == Some(name)
        };
        let (_, node) = nodes.into_iter().find(|(_, node)| is_field(node))?;
        let bounds = node.bounds()?;
        let center = ((bounds.x0 + bounds.x1) / 2.0, (bounds.y0 + bounds.y1) / 2.0);
        Some(pos2(center.0 as f32, center.1 as f32))
    }
}

/// A key goes down and up again.
pub fn key(key: Key, modifiers: Modifiers) -> Vec<Event> {
    let event = |pressed: bool| Event::Key {
        key,
        physical_key: Some(key),
        pressed,
        repeat: false,
        modifiers,
    };
    vec![event(true), event(false)]
}

/// Two fingers on a touchpad, in points.
pub fn scroll(phase: TouchPhase, way: Vec2) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: way,
        phase,
        source: MouseWheelSource::Trackpad,
        modifiers: Modifiers::NONE,
    }
}

/// The first button goes down or up.
pub fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}
