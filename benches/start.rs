//! What the window costs beside an empty window of the same kind: processor time of the whole
//! process up to the first frame that shows the plan, while it is panned, and while nobody does
//! anything; and memory.
//!
//! `cargo bench --bench start` needs a display; a virtual one will do (`xvfb-run`). It opens one
//! window after the other, for some seconds each; `-- NAME …` only these: `empty`, `shapes` (a window
//! that knows of nothing and paints as many rectangles and lines as one with 10,000 nodes) or
//! numbers of nodes.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]

#[path = "plan_of_size.rs"]
mod plan_of_size;

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use commerce_canvas::geometry::Point;
use commerce_canvas::session::{Action, Command as Asked};
use commerce_canvas::ui::{self, App, Start};
use eframe::egui::{self, Color32, Mesh, Pos2, Rect};
use plan_of_size::{Joined, plan_of_size};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Until a window stands still.
const SETTLED: Duration = Duration::from_secs(5);
/// For so long nobody does anything.
const IDLE: Duration = Duration::from_secs(5);
/// So many frames are panned, in points each.
const FRAMES: u32 = 400;
const STEP: f64 = 8.0;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--empty"] => open(|_| Shown::Empty),
        ["--shapes"] => open(|_| Shown::Shapes(shapes())),
        ["--window", path] => {
            let path = PathBuf::from(path);
            open(|creation| {
                let start = Start { path: Some(path), ..Start::default() };
                let app = App::new(&creation.egui_ctx, creation.storage, start);
                Shown::Plan(Box::new(app))
            });
        }
        _ => measure_all(&arguments),
    }
}

fn measure_all(names: &[String]) {
    let folder = tempfile::tempdir().expect("a folder for plans");
    println!(
        "window\tfirst_frame_cpu_s\tits_graphics_s\tcpu_s\tgraphics_s\tmegabytes\tidle_cpu_s\t\
         idle_wakeups\tpan_cpu_ms\tpan_graphics_ms\tpan_frames"
    );
    let own = std::env::current_exe().expect("this program");
    let named: Vec<&String> = names.iter().filter(|name| *name != "--bench").collect();
    for name in ["empty", "shapes", "0", "100", "1000", "10000"] {
        if !named.is_empty() && !named.iter().any(|chosen| *chosen == name) {
            continue;
        }
        let mut command = Command::new(&own);
        match name.parse() {
            Ok(size) => {
                let path = folder.path().join(format!("{name}.commerce"));
                std::fs::write(&path, plan_of_size(size, Joined::Neighbours)).expect("written");
                command.arg("--window").arg(path);
            }
            Err(_) => _ = command.arg(format!("--{name}")),
        }
        report(name, command.env("XDG_DATA_HOME", folder.path()));
    }
}

/// Opens a window like that of the program.
fn open(show: impl FnOnce(&eframe::CreationContext<'_>) -> Shown) {
    let create: eframe::AppCreator<'_> = Box::new(|creation| {
        let context = creation.egui_ctx.clone();
        std::thread::spawn(move || {
            // Whoever writes a line wants it to be panned.
            let mut line = String::new();
            while std::io::stdin().read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
                context.data_mut(|data| data.insert_temp(egui::Id::NULL, FRAMES));
                context.request_repaint();
            }
        });
        Ok(Box::new(Timed { shown: show(creation), frames: 0, is_first: true }))
    });
    eframe::run_native("Bench", ui::native_options(), create).expect("a window can be opened");
}

/// What the window shows.
enum Shown {
    Empty,
    Shapes(Arc<Mesh>),
    Plan(Box<App>),
}

impl Shown {
    /// Whether there is nothing more to come.
    fn is_there(&self) -> bool {
        match self {
            Self::Empty | Self::Shapes(_) => true,
            Self::Plan(app) => app.session().path().is_some(),
        }
    }
}

/// Tells what was spent when the first frame with everything was on the screen.
struct Timed {
    shown: Shown,
    /// Frames since everything was there.
    frames: u32,
    is_first: bool,
}

impl eframe::App for Timed {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        if self.frames > 0 && std::mem::take(&mut self.is_first) {
            // The frame before is on the screen by now.
            let (own, graphics) = seconds(std::process::id());
            println!("{own:.3}\t{graphics:.3}");
        }
        let context = ui.ctx().clone();
        let panned = context.data(|data| data.get_temp::<u32>(egui::Id::NULL)).unwrap_or_default();
        match &mut self.shown {
            Shown::Empty => _ = ui.label(""),
            Shown::Shapes(mesh) => _ = ui.painter().add(Arc::clone(mesh)),
            Shown::Plan(app) => {
                if panned == FRAMES {
                    app.dispatch(&context, Action::Run(Asked::ZoomTo100));
                }
                if panned > 0 {
                    let way = if (panned / 50).is_multiple_of(2) { STEP } else { -STEP };
                    app.dispatch(&context, Action::Pan(Point::new(way, 0.0)));
                }
                eframe::App::ui(&mut **app, ui, frame);
            }
        }
        if panned > 0 {
            context.data_mut(|data| data.insert_temp(egui::Id::NULL, panned - 1));
            if panned == 1 {
                println!("panned");
            }
            context.request_repaint();
        }
        if self.shown.is_there() {
            self.frames += 1;
        }
        if self.is_first {
            context.request_repaint();
        }
    }
}

/// For each of 10,000 nodes a rectangle with soft edges, and for each of 15,000 links its usual
/// three pieces with hard ones, as small as they are with the whole plan in view: the least that a
/// graphics card has to be told of such a plan, in one mesh that is made once.
fn shapes() -> Arc<Mesh> {
    const COLUMNS: usize = 150;
    let mut mesh = Mesh::default();
    let corner = |node: usize| {
        egui::pos2((node % COLUMNS) as f32 * 10.0, (node / COLUMNS) as f32 * 12.0 + 40.0)
    };
    let mut piece = |from: Pos2, to: Pos2| {
        mesh.add_colored_rect(Rect::from_two_pos(from, to).expand(0.5), Color32::GRAY);
    };
    for node in 0..10_000 {
        let from = corner(node) + egui::vec2(6.5, 1.5);
        for next in [1, COLUMNS].into_iter().take(1 + node % 2) {
            let to = corner(node + next);
            let middle = from.x + 2.0;
            piece(from, egui::pos2(middle, from.y));
            piece(egui::pos2(middle, from.y), egui::pos2(middle, to.y));
            piece(egui::pos2(middle, to.y), to);
        }
    }
    for node in 0..10_000 {
        let inner = Rect::from_min_size(corner(node), egui::vec2(5.5, 2.0));
        let first = mesh.vertices.len() as u32;
        for (rect, color) in [(inner, Color32::BLUE), (inner.expand(1.0), Color32::TRANSPARENT)] {
            let corners =
                [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
            corners.into_iter().for_each(|at| mesh.colored_vertex(at, color));
        }
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first, first + 2, first + 3);
        for side in 0..4 {
            let (here, next) = (first + side, first + (side + 1) % 4);
            mesh.add_triangle(here, next, next + 4);
            mesh.add_triangle(here, next + 4, here + 4);
        }
    }
    Arc::new(mesh)
}

fn report(name: &str, command: &mut Command) {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("the window is opened");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let mut line = || lines.next().and_then(Result::ok).expect("the window tells");
    let first = line();
    sleep(SETTLED);
    let ((own, graphics), megabytes) = (seconds(child.id()), megabytes(&child));
    let woken = wakeups(&child);
    sleep(IDLE);
    let after = seconds(child.id());
    let idle = after.0 - own + after.1 - graphics;
    let woken = wakeups(&child) - woken;
    std::io::Write::write_all(&mut child.stdin.take().expect("piped"), b"pan\n").expect("heard");
    line();
    let panned = seconds(child.id());
    let each = |from: f64, to: f64| (to - from) * 1_000.0 / f64::from(FRAMES);
    println!(
        "{name}\t{first}\t{own:.2}\t{graphics:.2}\t{megabytes:.1}\t{idle:.2}\t{woken}\t{:.2}\t{:.2}\t{FRAMES}",
        each(after.0, panned.0),
        each(after.1, panned.1),
    );
    child.kill().expect("the window is closed");
    child.wait().expect("the window is gone");
}

/// How often the thread of the window woke from sleep: each frame needs it once at least.
fn wakeups(child: &Child) -> u64 {
    let path = format!("/proc/{0}/task/{0}/status", child.id());
    let text = std::fs::read_to_string(Path::new(&path)).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
    line.and_then(|line| line.trim().parse().ok()).unwrap_or_default()
}

/// Processor time of a process so far: of its own threads, and of those that stand in for a
/// graphics card where there is none.
fn seconds(process: u32) -> (f64, f64) {
    let (mut own, mut graphics) = (0.0, 0.0);
    let threads = std::fs::read_dir(format!("/proc/{process}/task"));
    for thread in threads.into_iter().flatten().flatten() {
        let read =
            |name: &str| std::fs::read_to_string(thread.path().join(name)).unwrap_or_default();
        let nanoseconds = read("schedstat").split(' ').next().and_then(|first| first.parse().ok());
        let spent = nanoseconds.unwrap_or(0.0) / 1e9;
        *if read("comm").starts_with("llvmpipe") { &mut graphics } else { &mut own } += spent;
    }
    (own, graphics)
}

/// Memory that a process holds for itself.
fn megabytes(child: &Child) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1_024.0
}
