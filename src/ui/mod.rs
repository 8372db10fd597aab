//! The window: input becomes actions of the session, and what the session holds is shown.
//!
//! Nothing here changes a plan, and only [`jobs`] touches the disk.

mod app;
mod calendar;
mod canvas;
mod describe;
pub mod dialogs;
mod focus;
pub mod jobs;
mod notice;
mod pacing;
pub mod panels;
mod presentation;
mod shortcuts;
pub mod start_page;
pub mod style;
mod system_events;
mod touch;
mod tour;
mod type_ahead;
pub mod widgets;
mod window_icon;
mod workshop;

use std::cell::Cell;
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;

use eframe::egui;
use winit::error::EventLoopError;
use winit::event_loop::EventLoop;

pub use app::{App, Start};
pub use pacing::Arrivals;

use crate::language::{Language, texts};
use system_events::SystemEvents;

/// The name under which the program is known to the system.
const APP: &str = "commerce-canvas";

/// How the window is opened: its size, and what the system knows it by.
pub fn native_options() -> eframe::NativeOptions {
    let viewport = egui::ViewportBuilder::default()
        .with_app_id(APP)
        .with_title("Commerce Canvas")
        // How small it may be made is known once it is known how large everything in it is.
        .with_inner_size([1280.0, 800.0]);
    let viewport = match window_icon::window_icon() {
        Some(icon) => viewport.with_icon(icon),
        None => viewport,
    };
    // Named, because the tests build another renderer in, too.
    let renderer = eframe::Renderer::Glow;
    eframe::NativeOptions { viewport, renderer, ..eframe::NativeOptions::default() }
}

/// Opens the window, with the plan at `path` if one is given, and runs until it is closed.
pub fn run(path: Option<PathBuf>) -> ExitCode {
    jobs::report_failures();
    let language = system_language();
    let text = match run_loop(path) {
        Ok(true) => return ExitCode::SUCCESS,
        // The loop ended before there was anything to show.
        Ok(false) => texts::documents::NO_ADAPTER.in_language(language).to_owned(),
        Err(fault) => texts::documents::NO_WINDOW.with(language, &[&fault]),
    };
    eprintln!("{text}");
    ExitCode::from(2)
}

/// Runs the window until it is closed; says whether there was one.
fn run_loop(path: Option<PathBuf>) -> Result<bool, EventLoopError> {
    let was_shown = Rc::new(Cell::new(false));
    let shown = Rc::clone(&was_shown);
    let arrivals = Arrivals::default();
    let noted = arrivals.clone();
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        // Where the settings are kept, too.
        let data = eframe::storage_dir(APP);
        let start = Start { path, data, arrivals, has_start_page: true, ..Start::default() };
        let app = App::new(&creation.egui_ctx, creation.storage, start);
        app.follow_system_motion();
        shown.set(true);
        Ok(Box::new(app))
    });
    let event_loop = EventLoop::<eframe::UserEvent>::with_user_event().build()?;
    let window = eframe::create_native(APP, native_options(), create, &event_loop);
    event_loop.run_app(&mut SystemEvents::new(window, noted))?;
    Ok(was_shown.get())
}

/// The language that the system is set to.
pub(crate) fn system_language() -> Language {
    sys_locale::get_locale().map_or(Language::English, |locale| Language::from_locale(&locale))
}
