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
pub mod panels;
mod presentation;
mod shortcuts;
pub mod style;
mod touch;
mod type_ahead;
pub mod widgets;
mod workshop;

use std::path::PathBuf;
use std::process::ExitCode;

use eframe::egui;

pub use app::{App, Start};

use crate::language::{Language, texts};

/// The name under which the program is known to the system.
const APP: &str = "commerce-canvas";

/// How the window is opened: its size, and what the system knows it by.
pub fn native_options() -> eframe::NativeOptions {
    let viewport = egui::ViewportBuilder::default()
        .with_app_id(APP)
        .with_title("Commerce Canvas")
        // How small it may be made is known once it is known how large everything in it is.
        .with_inner_size([1280.0, 800.0]);
    // Named, because the tests build another renderer in, too.
    let renderer = eframe::Renderer::Glow;
    eframe::NativeOptions { viewport, renderer, ..eframe::NativeOptions::default() }
}

/// Opens the window, with the plan at `path` if one is given, and runs until it is closed.
pub fn run(path: Option<PathBuf>) -> ExitCode {
    let create: eframe::AppCreator<'_> = Box::new(|creation| {
        // Where the settings are kept, too.
        let data = eframe::storage_dir(APP);
        let start = Start { path, data, ..Start::default() };
        let app = App::new(&creation.egui_ctx, creation.storage, start);
        app.follow_system_motion();
        Ok(Box::new(app))
    });
    jobs::report_failures();
    match eframe::run_native(APP, native_options(), create) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let language = system_language();
            let text = match fault {
                eframe::Error::OpenGL(_)
                | eframe::Error::Glutin(_)
                | eframe::Error::NoGlutinConfigs(..) => {
                    texts::documents::NO_ADAPTER.in_language(language).to_owned()
                }
                fault => texts::documents::NO_WINDOW.with(language, &[&fault]),
            };
            eprintln!("{text}");
            ExitCode::from(2)
        }
    }
}

/// The language that the system is set to.
pub(crate) fn system_language() -> Language {
    sys_locale::get_locale().map_or(Language::English, |locale| Language::from_locale(&locale))
}
